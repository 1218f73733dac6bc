"""Paths of configuration: patterns as in `.gitignore`, matched part by part, so that none can take long."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import PurePath


def covers(pattern: str, path: PurePath) -> bool:
    """Whether a pattern covers `path`, itself or as a folder above it.

    `*` and `?` stay within one part, `**` stands for any number of them. A pattern without a slash is looked for at
    any depth; one with a slash begins where `path` begins.
    """
    parts = [p for p in pattern.strip("/").split("/") if p not in ("", ".")]
    if not parts:
        return False
    if "/" not in pattern.rstrip("/"):
        return any(fnmatchcase(part, parts[0]) for part in path.parts)
    return _reaches(parts, path.parts)


def _reaches(pattern: list[str], parts: tuple[str, ...]) -> bool:
    """Whether the pattern matches the parts from the first one on, up to any of them."""
    reached = {0}
    for place, wanted in enumerate(pattern):
        if wanted == "**":
            last = place == len(pattern) - 1
            reached = {at for start in reached for at in range(start + last, len(parts) + 1)}
        else:
            reached = {at + 1 for at in reached if at < len(parts) and fnmatchcase(parts[at], wanted)}
    return bool(reached)
