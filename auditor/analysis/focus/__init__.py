"""Readers that only the rules on focus and headlines use."""
