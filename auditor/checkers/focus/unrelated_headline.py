"""The headline shares neither words nor subject with the article under it.

## Why it matters
A reader chooses an article by its headline. One that belongs to another story misleads, and shows that headline and
text were put together by a machine or by mistake.

## Flags
> article:
> ⟦Striker breaks ankle before cup final against Harrow⟧
> /
> The council voted to build a second road bridge over the river Tarn.
> Engineers say the old bridge cannot bear the weight of modern lorries.
> Construction is due to start in March and will close the riverside road for a year.
> The council expects to borrow most of the money and to repay it from a toll.
> Residents near the northern bank have asked for barriers against the noise of traffic.

## Passes
> article:
> Council approves new bridge over the Tarn
> /
> The council voted to build a second road bridge over the river Tarn.
> Engineers say the old bridge cannot bear the weight of modern lorries.
> Construction is due to start in March and will close the riverside road for a year.
> The council expects to borrow most of the money and to repay it from a toll.
> Residents near the northern bank have asked for barriers against the noise of traffic.

## How to fix
Check that headline and text belong together, and write a headline from the text.

## Known limits
A headline from the same field (another match, another vote) usually shares a word and passes. Headlines with fewer than
three telling words, puns mostly, are not judged.

Source: Fake News Challenge, stage 1: stance "unrelated"; NewsGuard, "Avoids deceptive headlines".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.focus import headlines
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    """Weight of shared words, cosine with the body and with its nearest sentences: all have to stay below.

    The second set is for headlines of at least `words` telling words of which the body has next to none.
    """

    coverage: float = 0.3
    likeness: float = 0.2
    words: int = 4
    bare_coverage: float = 0.1
    bare_likeness: float = 0.35


@checker(
    code="OT104",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    options=Options,
    standards=("NG 5", "PA 4"),
    proves_not="It does not show that headline or text is false, only that they are about different things.",
)
def unrelated_headline(analysis: Analysis, options: Options) -> Iterator[Flag]:
    span = analysis.document.headline
    fit = headlines.fit(analysis, options.coverage)
    if span is None or fit is None:
        raise NotApplicable("no headline with three telling words over at least five sentences")
    likeness = max(fit.whole, fit.nearest)
    distant = fit.coverage < options.coverage and likeness < options.likeness
    bare = fit.coverage <= options.bare_coverage and len(fit.words) >= options.words
    if not distant and not (bare and likeness < options.bare_likeness):
        return
    shared = "only " + ", ".join(f"“{word}”" for word in fit.shared) if fit.shared else ""
    yield Flag(
        span,
        f"The article is not about what the headline says: of its telling words the text has {shared or 'none'}, "
        "and no sentence is near its subject.",
        confidence=0.9 if not shared else 0.75,
        # Of four findings read on real news the two that shared a word with the text were wrong.
        strength=Strength.WEAK if shared else None,
        evidence={
            "headline_words": list(fit.words),
            "shared": list(fit.shared),
            "similarity_to_body": round(fit.whole, 3),
            "similarity_to_nearest_sentences": round(fit.nearest, 3),
        },
    )
