"""Readers that only the rules on sourcing use."""
