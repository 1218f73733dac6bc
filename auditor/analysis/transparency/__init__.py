"""Readers that only the rules on transparency use."""
