"""The text stops where a generator reached its limit: within a clause, or at its own "[continued]".

## Why it matters
A generator that has used up its length stops in the middle of a word or sentence. What was left out is missing, and
nobody looked at the end of the text.

## Flags
> article:
> Bridge at Orrin to close
> /
> The bridge at Orrin will close in May for two weeks, and buses will go round by the old road, the council said.
> /
> A ferry will run at night. ⟦[Response truncated due to length]⟧

## Passes
> article:
> Bridge at Orrin to close
> /
> The bridge at Orrin will close in May for two weeks, and buses will go round by the old road, the council said.
> /
> A ferry will run at night. [The mayor of Brask declined to comment.]

## How to fix
Fetch or write the rest, and check what there is: nobody has read it to the end.

## Known limits
Without a generator's mark it is weak: copies and feeds cut texts as well, see truncation. Texts of fewer than 150 words
are then not judged.

Source: Wikipedia, "Signs of AI writing" (abrupt cut offs).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.authorship import cutouts
from auditor.checker import Flag, Severity, Strength, checker
from auditor.document import Span


@dataclass(frozen=True, slots=True)
class Options:
    """Shorter texts do not reach a generator's limit."""

    least_words: int = 150


_SHOWN = 120


@checker(
    code="AI114",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    options=Options,
    standards=("WP",),
    proves_not="The text may have been cut on the way here; it does not show that a machine wrote it.",
)
def ai_truncated_output(analysis: Analysis, options: Options) -> Iterator[Flag]:
    if mark := cutouts.marked(analysis):
        yield Flag(
            mark,
            f"“{analysis.document.slice(mark)}” is how a text generator says that it stopped before the end.",
            confidence=0.9,
            evidence={"kind": "mark"},
            severity=Severity.MAJOR,
            strength=Strength.STRONG,
        )
    elif analysis.body_words >= options.least_words:
        if broken := cutouts.broken(analysis):
            yield _cut(analysis, broken.span, broken.kind, 0.5)
        elif last := cutouts.unstopped(analysis):
            yield _cut(analysis, last, "no stop", 0.35)


def _cut(analysis: Analysis, span: Span, kind: str, sureness: float) -> Flag:
    tail = " ".join(analysis.document.slice(span).split())[-_SHOWN:]
    return Flag(span, f"The text stops without an end: “{tail}”.", sureness, evidence={"kind": kind})
