"""Identifiers of publications whose check digit tells a wrong one: ISBN, ISSN, ORCID; and DOIs that are for testing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.leftovers import triggers
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Invalid(NamedTuple):
    """`kind` is ISBN, ISSN, ORCID or DOI; `reason` says what is wrong in words for the reader."""

    span: Span
    kind: str
    reason: str


_FORMS = {
    "ISBN": re.compile(
        r"\bISBN(?:[-\s]?1[03])?(?:\s*\([^)\n]{1,20}\))?\s*:?\s*((?:97[89][-–\s]?)?(?:\d[-–\s]?){9}[\dXx])(?![\d-])"
    ),
    "ISSN": re.compile(r"\b[ep]?-?ISSN(?:\s*\([^)\n]{1,20}\))?\s*:?\s*(\d{4}[-–]\d{3}[\dXx])\b"),
    "ORCID": re.compile(r"\borcid(?:\.org/|\s*(?:iD)?\s*:?\s*)(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\b", re.IGNORECASE),
    # 10.5555 is Crossref's prefix for tests and 10.1000/xyz its example; 10.xxxx was never filled in.
    "DOI": re.compile(
        r"(?:\bdoi(?:\.org/|:)\s*)(10\.(?:5555/[\w./-]{3,60}|1000/xyz\w*|1234/[\w./-]{3,60}|[xX]{4,5}/[\w./-]{1,60}))",
        re.IGNORECASE,
    ),
}
_NEEDLES = {
    "ISBN": triggers("isbn"),
    "ISSN": triggers("issn"),
    "ORCID": triggers("orcid"),
    "DOI": triggers("doi.org", "doi:"),
}
_LONG = 13  # digits of an ISBN since 2007


def invalid(analysis: Analysis) -> Iterator[Invalid]:
    """Identifiers that cannot exist, in the outlet's own voice."""
    leftovers = analysis.leftovers
    for kind, form in _FORMS.items():
        if not leftovers.holds(*_NEEDLES[kind]):
            continue
        for match in form.finditer(leftovers.text):
            if reason := _fault(kind, match[1]):
                yield Invalid(Span(*match.span(1)), kind, reason)


def _fault(kind: str, value: str) -> str:
    if kind == "DOI":
        return "its prefix stands for tests and examples"
    digits = [10 if c in "xX" else int(c) for c in value if c.isdigit() or c in "xX"]
    right = {"ISBN": _isbn, "ISSN": _weighted, "ORCID": _orcid}[kind](digits)
    return "" if right else "its check digit is wrong"


def _isbn(digits: list[int]) -> bool:
    if len(digits) == _LONG:
        return sum(d * (3 if place % 2 else 1) for place, d in enumerate(digits)) % 10 == 0
    return _weighted(digits)


def _weighted(digits: list[int]) -> bool:
    """ISBN-10 and ISSN: weights fall to 1, modulo 11."""
    return sum(d * (len(digits) - place) for place, d in enumerate(digits)) % 11 == 0


def _orcid(digits: list[int]) -> bool:
    """ISO 7064, MOD 11-2."""
    total = 0
    for digit in digits[:-1]:
        total = (total + digit) * 2
    return (12 - total % 11) % 11 == digits[-1]
