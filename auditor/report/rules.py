"""What a page says of a rule beside its findings: why it matters, how to mend, its limits, how often it is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, Final

from auditor import measured

_SECTIONS: Final = {"why": "Why it matters", "fix": "How to fix", "limits": "Known limits", "source": "Source"}


def about(names: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The record's `rules`, by name; rules that are not installed are left out."""
    return {name: entry for name in names if (entry := _entry(name))}


@cache
def _entry(name: str) -> dict[str, Any]:
    from auditor.registry import discover  # noqa: PLC0415  walks the checkers, once

    checker = discover().get(name)
    if checker is None:
        return {}
    sections = _sections(checker.doc)
    entry: dict[str, Any] = {key: sections[heading] for key, heading in _SECTIONS.items() if heading in sections}
    rate, read = measured.rate(name), measured.precision(name)
    if read:
        low, high = (round(bound, 3) for bound in read.interval)
        counts = {"read": read.read, "defensible": read.defensible}
        entry["precision"] = counts | {"low": low, "high": high}
    return entry | ({"measured": rate} if rate else {})


def _sections(doc: str) -> dict[str, str]:
    """Text of a rule's documentation by heading, as running text; the source stands behind its own name."""
    found: dict[str, str] = {}
    for part in doc.split("\n## ")[1:]:
        heading, _, body = part.partition("\n")
        body, _, source = body.partition("\nSource:")
        found[heading.strip()] = " ".join(body.split())
        if source:
            found["Source"] = " ".join(source.split())
    return found
