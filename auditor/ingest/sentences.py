"""Sentence boundaries with exact offsets."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the sentences of one paragraph, without white space at either end."""
    found, at = [], start
    for match in _END.finditer(text, start, end):
        found.append((at, match.start() + len(match.group().rstrip())))
        at = match.end()
    found.append((at, end))
    return [(a, b) for a, b in found if text[a:b].strip()]
