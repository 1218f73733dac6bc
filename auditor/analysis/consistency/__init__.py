"""Readers that only the rules on consistency use."""
