"""Remains of markup or wrong decoding: mojibake, tags, template fields, shortcodes, escapes, code, "undefined".

## Why it matters
The reader sees code instead of words, or a blank instead of a fact. Nobody looked at the page as it was published.

## Flags
> The mill at Orrin will reopen⟦&amp;nbsp;⟧in May.

## Passes
> Johnson &amp Sons is how the sign-writer spelled it.

## How to fix
Restore the character or delete the mark, and check the step that turned the page into text.

## Known limits
Articles about programming are left alone, and so is what stands by itself in quotation marks, as code that is the
news does. Markdown and wiki marks are weak evidence, since a writer may have typed them. Words cut off or joined by a
bad extraction are not markup and pass.

Source: C4 (curly-bracket and code filters), https://arxiv.org/abs/1910.10683; ftfy, https://ftfy.readthedocs.io.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.quality import debris
from auditor.checker import Flag, JsonValue, NoOptions, Related, Severity, Strength, checker
from auditor.document import Document, Repair


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
    for kind, every in debris.debris(analysis):
        places = [d for d in every if not allowed.covers(d.span)]
        if not places:
            continue
        first = places[0]
        related = tuple(Related(d.span, kind) for d in places[1:])
        evidence: dict[str, JsonValue] = {"kind": kind, "times": 1 + len(related)}
        message = f"“{document.slice(first.span)[:40]}” is {kind} debris in the text."
        strength = None if first.firm else Strength.WEAK
        yield Flag(first.span, message, 0.95 if first.firm else 0.6, related, evidence, strength=strength)


def _mojibake(document: Document, repairs: tuple[Repair, ...]) -> Flag:
    first, *more = repairs
    return Flag(
        first.span,
        f"“{document.slice(first.span)}” is a wrongly decoded “{first.repaired}”.",
        0.95,
        tuple(Related(r.span, "wrongly decoded") for r in more),
        {"kind": "wrong decoding", "times": len(repairs)},
    )
