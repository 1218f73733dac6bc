"""Readers that only the rules on authorship use."""
