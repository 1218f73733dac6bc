"""Suppressed findings and the right of reply: what stands beside an article, in a file or in a comment."""
