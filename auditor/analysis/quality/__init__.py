"""Readers that only the rules on quality of the text use."""
