"""A sentence of the reporter's own that judges its subject in several words at once.

## Why it matters
One loaded word may slip through. A sentence built of them takes the reader's judgement away, and readers of any camp
notice it in the other camp's papers.

## Flags
> ⟦The mayor's bumbling cronies hatched yet another asinine scheme to ruin the harbour.⟧

## Passes
> The mayor put forward a second plan for the harbour, which critics called “asinine” and “corrupt”.

## Known limits
English, learned from political prose. Words that as often name what happened (attack, fraud, terror) are not counted,
so a slanted report of a war may pass. Opinion pieces and what a source says are not judged.

Source: Spinde et al. 2021, "Neural Media Bias Detection" (BABE); PASTEL, "loaded language".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis, stances
from auditor.analysis.language import slants
from auditor.checker import Flag, NotApplicable, Related, Severity, Strength, checker
from auditor.document import Span


@dataclass(frozen=True, slots=True)
class Options:
    """Probability of bias, and different judging words, that a sentence needs; set on real news by reading."""

    probability: float = 0.7
    words: int = 2


@checker(
    code="BI121",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    options=Options,
    standards=("PA 9", "MBFC"),
    proves_not="It does not show that the judgement is unfair, nor which side the author takes.",
    preview=True,
)
def slanted_sentence(analysis: Analysis, options: Options) -> Iterator[Flag]:
    found = slants.slants(analysis, options.probability, options.words)
    if found and (reason := analysis.opinion):
        raise NotApplicable(reason)
    plain = slants.alternatives()
    for slant in found:
        spans = [Span(word.start, word.end) for word in slant.pure]
        if slant.personal or any(stances.attributed(analysis, span) for span in spans):
            continue
        words = [word.lower for word in slant.pure]
        other = {word: slants.alternative(word, plain) for word in words}
        named = ", ".join(f"“{word}”" for word in words)
        yield Flag(
            slant.sentence.span,
            f"The sentence judges what it tells: {named}.",
            confidence=round(slant.p, 2),
            related=tuple(
                Related(span, f"“{other[word]}” would be neutral" if other[word] else "judges")
                for span, word in zip(spans, words, strict=True)
            ),
            evidence={"p_biased": round(slant.p, 3), "words": list(words), "alternatives": dict(other)},
        )
