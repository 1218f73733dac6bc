"""A headline that promises a feeling, tests the reader or holds back the news instead of telling it.

## Why it matters
A headline that withholds what happened is written to be clicked, not to inform. Outlets that rely on it also
exaggerate more in the text below.

## Flags
> article:
> She Opened Her Late Father's Garage And ⟦You Won't Believe⟧ What Was Inside
> /
> A woman in Alder Springs found a collection of model trains in her father's garage.

## Passes
> article:
> Here's what you need to know about Tuesday's school board election
> /
> Voters in Alder Springs will choose four members of the school board on Tuesday.

## How to fix
Tell the news in the headline: who did what.

## Known limits
Service and lists about public affairs pass, however they are phrased. Apart from forms that hold back, promise or
order, the judgement rests on how the headline is built, which is weak evidence.

Source: Chakraborty et al. 2016, "Stop Clickbait"; W3C Credibility Signals 8.1.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.focus import headlinelures
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker
from auditor.document import Span


@dataclass(frozen=True, slots=True)
class Options:
    """`probability` and `civic` flag ten in a thousand headlines of real news on the make of the headline alone."""

    probability: float = 0.97
    civic: float = 0.25


@checker(
    code="HL101",
    severity=Severity.MINOR,
    strength=Strength.WEAK,  # by their lure 3 of 4 findings read on real news are defensible
    options=Options,
    standards=("W3 8.1.1", "PA 3"),
    proves_not="It does not show that the article itself is wrong.",
)
def clickbait_headline(analysis: Analysis, options: Options) -> Iterator[Flag]:
    span = analysis.document.headline
    if span is None:
        raise NotApplicable("no headline")
    text = analysis.document.reading[span.start : span.end]
    bait = headlinelures.bait(text, options.probability, options.civic)
    if bait.lure:
        start, end = bait.lure.span()
        yield Flag(
            Span(span.start + start, span.start + end),
            f"“{bait.lure[0]}” lures the reader instead of saying what happened.",
            confidence=0.85,
            evidence={"phrase": bait.lure[0]},
        )
    elif bait.built:
        yield Flag(
            span,
            "The headline is built like clickbait: it speaks to the reader, counts or hypes, and tells no news.",
            confidence=0.6,
            evidence={"p_clickbait": round(bait.p, 3)},
        )
