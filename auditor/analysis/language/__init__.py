"""Readers that only the rules on language use."""
