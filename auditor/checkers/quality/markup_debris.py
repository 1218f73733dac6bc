"""Remains of markup or wrong decoding: mojibake, escaped entities, template and HTML tags, "undefined" for a value.

## Why it matters
The reader sees code instead of words, or a blank instead of a fact. Nobody looked at the page as it was published.

## Flags
> The mill at Orrin will reopen⟦&amp;nbsp;⟧in May.

## Passes
> Johnson &amp Sons is how the sign-writer spelled it.

## How to fix
Restore the character or delete the mark, and check the step that turned the page into text.

## Known limits
Articles about programming are left alone. Words cut off or joined by a bad extraction are not markup and pass.

Source: C4 (curly-bracket and code filters), https://arxiv.org/abs/1910.10683; ftfy, https://ftfy.readthedocs.io.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor import patterns as re
from auditor.analysis import Analysis
from auditor.checker import Flag, JsonValue, NoOptions, Related, Severity, Strength, checker
from auditor.document import NOWHERE, Document, Repair, Span

# Each form with the character sequences without which it cannot occur: most articles hold none of them.
_KINDS = {
    "escaped entity": (
        ("&",),
        (
            r"&(?:(?:amp;)+(?:#\d{2,5}|#x[\da-f]{2,5}|[a-z]{2,6})"
            r"|amp|nbsp|quot|apos|[lr][sd]quo|[nm]dash|hellip|lt|gt|#\d{2,5}|#x[\da-f]{2,5});"
        ),
    ),
    "HTML tag": (
        ("<",),
        (
            r"<(?:/?(?:div|span|p|br|img|script|style|iframe|h[1-6]|strong|em|ul|ol|li|table|tr|td|blockquote|figure|section)"
            r"(?:\s+[\w-]+\s*=[^<>\n]{0,200})?\s*/?|a\s+href[^<>\n]{0,200})>"
        ),
    ),
    "template tag": (
        ("{", "<%"),
        r"\{\{[^{}\n]{1,60}\}\}|\{%[^%\n]{1,60}%\}|<%[^%\n]{1,60}%>|\$\{[\w.]{1,40}\}",
    ),
    "shortcode": (
        ("[",),
        (
            r"\[/?(?:caption|gallery|embed|audio|video|pullquote|vc_\w+|et_pb_\w+|su_\w+|iframe|youtube|twitter)"
            r"(?:\s+[\w-]+=[^\]\n]{0,200})?\]"
        ),
    ),
    "empty value": (
        ("undefined", "null", "NaN", "[object"),
        (
            r"\[object Object\]|(?<!\w)(?:[Bb]y|[Oo]n|[Ii]n|[Pp]osted|[Uu]pdated|[Pp]ublished|[Aa]uthor|[Dd]ate):?\s+"
            r"(?:undefined|null|NaN)(?=\s*(?:[.,;|)\n]|$))|(?m:^(?:undefined|null|NaN)$)|\bundefined undefined\b"
            r"|(?<![\w-])NaN(?= [a-z%])"
        ),
    ),
}
_PATTERNS = {kind: (needles, re.compile(form)) for kind, (needles, form) in _KINDS.items()}
_ABOUT_CODE = re.compile(
    r"\b(?:JavaScript|HTML|CSS|Python|programmers?|programming|source code|web developers?|WordPress)\b"
)


@checker(
    code="QL123",
    severity=Severity.MINOR,
    strength=Strength.DECISIVE,
    proves_not="It shows that the page was not checked; it says nothing about the reporting.",
    standards=("C4",),
    any_language=True,
)
def markup_debris(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    document, allowed = analysis.document, analysis.allowed
    if repairs := tuple(r for r in document.repairs if not allowed.covers(r.span)):
        yield _mojibake(document, repairs)
    text = document.reading
    for kind, (needles, pattern) in _PATTERNS.items():
        if not any(needle in text for needle in needles):
            continue
        spans = (Span(*m.span()) for m in pattern.finditer(text))
        first, *more = [s for s in spans if not allowed.covers(s)] or [NOWHERE]
        if first is NOWHERE or len(_ABOUT_CODE.findall(text)) > 1:
            continue
        related = tuple(Related(span, kind) for span in more)
        evidence: dict[str, JsonValue] = {"kind": kind, "times": 1 + len(more)}
        yield Flag(first, f"“{document.slice(first)[:40]}” is {kind} debris in the text.", 0.95, related, evidence)


def _mojibake(document: Document, repairs: tuple[Repair, ...]) -> Flag:
    first, *more = repairs
    return Flag(
        first.span,
        f"“{document.slice(first.span)}” is a wrongly decoded “{first.repaired}”.",
        0.95,
        tuple(Related(r.span, "wrongly decoded") for r in more),
        {"kind": "wrong decoding", "times": len(repairs)},
    )
