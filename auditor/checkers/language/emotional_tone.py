"""The report keeps telling its reader how to feel: "heartbreaking", "appalling", "shocking", "wonderful".

## Why it matters
What happened can move a reader by itself. A text that names the feeling in every other sentence leaves no room to
think, and is written to be shared.

## Flags
> The ⟦heartbreaking⟧ fire was a harrowing sight, and the shocking ruins are simply horrifying.

## Passes
> The fire killed nine people. Ole Brandt, who lost his house, said it was heartbreaking.

## How to fix
Tell what was seen and heard, and let those who were there say how it felt.

## Known limits
Words for events ("killed", "won") do not count, so a report on a war is not emotional for its subject. Flagged from
four different words and six in a thousand on: of 2,448 real articles, 99.5 % lie below that rate. Opinion pieces are
not judged.

Source: PASTEL persuasion taxonomy, "emotional language"; W3C Credible Web Community Group, credibility signals.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis, tones
from auditor.checker import Flag, JsonValue, NotApplicable, Related, Severity, Strength, checker
from auditor.document import Span


@dataclass(frozen=True, slots=True)
class Options:
    """Different emotive words, and their rate in a thousand words, from which on a report is emotional."""

    words: int = 4
    rate: float = 6.0


@checker(
    code="BI110",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    options=Options,
    proves_not="It does not show that the feelings are out of place.",
    standards=("PA 6", "W3 7.2.2"),
)
def emotional_tone(analysis: Analysis, options: Options) -> Iterator[Flag]:
    found = tones.emotive_words(analysis)
    rate = round(1000 * len(found) / max(1, analysis.body_words), 1)
    words = sorted({word.lower for word in found})
    if len(words) < options.words or rate < options.rate:
        return
    if reason := analysis.opinion:
        raise NotApplicable(reason)
    first, *others = found
    related = tuple(Related(Span(w.start, w.end), "and here") for w in others)
    message = f"The report tells its reader how to feel {len(found)} times, {rate} in a thousand words."
    evidence: dict[str, JsonValue] = {"rate_per_1000": rate, "words": list(words)}
    yield Flag(Span(first.start, first.end), message, 0.6, related=related, evidence=evidence)
