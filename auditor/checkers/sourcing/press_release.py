"""A press release published as an article: its heading, its wire service or its block of press contacts still stands.

## Why it matters
A press release says what its sender wants to be known, and nobody has asked anyone else. Readers take it for reporting
unless they are told.

## Flags
> article:
> ⟦FOR IMMEDIATE RELEASE⟧
> /
> The Orrin Mill Company is proud to announce that its mill will reopen in May.

## Passes
> The company said in a press release that its mill would reopen in May; the council had not heard of it.

## How to fix
Label it as a press release with its sender, or report it: check the claims and ask those whom it concerns.

## Known limits
Marks of press releases only; one that was rewritten without them passes. Where the page says that it is a press
release, the finding is a note.

Source: NewsGuard criterion 7, advertising is told from news; Society of Professional Journalists, Code of Ethics.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor import patterns as re
from auditor.analysis import Analysis
from auditor.analysis.leftovers import triggers
from auditor.checker import Flag, JsonValue, NoOptions, Related, Severity, Strength, checker
from auditor.document import Span

_SERVICE = (
    r"(?:PR\s?Newswire|PRNewswire|BUSINESS\s?WIRE|Business\s?Wire|GLOBE\s?NEWSWIRE|Globe\s?Newswire|ACCESS\s?WIRE"
    r"|Accesswire|EIN\s?Presswire(?:\.com)?|EINPresswire(?:\.com)?|Newsfile(?:\sCorp\.?)?|Marketwired|MARKETWIRED|PRWEB"
    r"|PRWeb|CNW)"
)
_MARKS = {
    "heading": re.compile(
        r"(?<![^\n*#_>\s])(?:FOR\s+IMMEDIATE\s+RELEASE|(?m:^)For\s+[Ii]mmediate\s+[Rr]elease\b(?=[^\n]{0,30}(?:\n|\Z)))"
    ),
    "wire service": re.compile(rf"(?:/\s?{_SERVICE}(?:-[\w-]{{1,40}})?\s?/|\(\s?{_SERVICE}\s?\)(?=\s*[-–—]))"),
    "contacts": re.compile(
        r"^(?:media|press)(?:\s+relations)?\s+(?:contacts?|inquir(?:y|ies)|enquir(?:y|ies))\s*:?"
        r"(?=[^\n]{0,80}(?:\n+[^\n]{0,120}){0,5}?(?:[\w.+-]{1,40}@[\w-]{1,40}\.\w|\+?\d[\d().\s-]{7,18}\d))",
        re.MULTILINE | re.IGNORECASE,
    ),
    "disclaimer": re.compile(
        r"\bthis\s+(?:press|news)\s+release\s+(?:may\s+)?(?:contains?|includes?)\s+(?:certain\s+)?"
        r"[“\"]?forward-looking\s+statements",
        re.IGNORECASE,
    ),
}  # fmt: skip
_NEEDLES = {
    "heading": triggers("immediate release"),
    "wire service": triggers(
        "newswire", "business wire", "businesswire", "accesswire", "access wire", "presswire", "newsfile",
        "marketwired", "prweb", "/cnw/",
    ),
    "contacts": triggers(
        "media contact", "press contact", "media relations contact", "press relations contact", "media inquir",
        "press inquir", "media enquir", "press enquir",
    ),
    "disclaimer": triggers("forward-looking statement"),
}  # fmt: skip
_LABEL = re.compile(
    r"\b(?:press\s+release|news\s+provided\s+by|sponsored|paid\s+(?:content|post|press)|advertorial|brand\s?voice"
    r"|partner\s+content)\b",
    re.IGNORECASE,
)
_HEAD = 400  # characters in which a label would stand


@checker(
    code="SR116",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="It does not show that anything in it is wrong, nor that the outlet was paid for it.",
    standards=("NG 7",),
)
def press_release(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = [
        (span, kind) for kind in _MARKS if analysis.leftovers.holds(*_NEEDLES[kind]) for span in _spans(analysis, kind)
    ]
    if not found:
        return
    (first, kind), *more = sorted(found)
    text = analysis.document.reading
    label = _LABEL.search(text, 0, _HEAD)
    evidence: dict[str, JsonValue] = {"marks": sorted({k for _, k in found}), "labelled": label is not None}
    shown = analysis.document.slice(first).strip()
    yield Flag(
        first,
        f"“{shown}” is the {kind} of a press release"
        + (", which the page says it is." if label else "; nothing tells readers that this is one."),
        confidence=0.9,
        related=tuple(Related(span, k) for span, k in more),
        evidence=evidence,
        severity=Severity.NOTE if label else None,
    )


def _spans(analysis: Analysis, kind: str) -> Iterator[Span]:
    for match in _MARKS[kind].finditer(analysis.document.reading):
        span = Span(*match.span())
        if analysis.publisher_voice.holds(span):
            yield span
