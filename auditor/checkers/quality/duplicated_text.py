"""A paragraph or a passage that stands twice in the article, and be it with a few words changed.

## Why it matters
The text was pasted or assembled and not read again. A large share of repeated text marks pages made to be long.

## Flags
> article:
> Harbour bridge to close for repairs
> /
> The harbour bridge will close for two weeks. Its cables will be replaced.
> /
> Buses will go round by the old road, and the ferry will run at night.
> /
> ⟦The harbour bridge will close for two weeks. Its cables will be replaced.⟧

## Passes
> The bridge will close for two weeks. The bridge will close for three weeks if it rains.

## How to fix
Delete one of the two, and look whether something else was meant to stand there.

## Known limits
Paragraphs of at least eight words; passages of at least twelve, in two paragraphs. Shorter sentences are QL120's. An
edited copy has the same names and figures and most words in one order; it is weak evidence. So is what somebody said,
the headline said again in a text, and a passage that is a paragraph of its own in one place only, which may be a pull
quote; a single sentence of that kind is QL120's. A page or a record holds its headline apart: there it is OT111's.

Source: Gopher's repetition filters, Rae et al. 2021, https://arxiv.org/abs/2112.11446, as in datatrove.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis, repeats
from auditor.checker import Flag, Related, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    """`most_share` is the repeated part of all characters above which it is a fault of the whole article."""

    least_words: int = 8
    most_share: float = 0.2  # Gopher: duplicate paragraphs hold at most 20 % of the characters


@checker(
    code="QL110",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="Publishing systems repeat text too; it says nothing about whether the text is true.",
    options=Options,
    standards=("DTR",),
)
def duplicated_text(analysis: Analysis, options: Options) -> Iterator[Flag]:
    whole = repeats.paragraphs(analysis, options.least_words)
    found = [*whole, *repeats.passages(analysis)]
    share = round(sum(t.again.end - t.again.start for t in found) / max(1, len(analysis.document.text)), 3)
    severe = Severity.MAJOR if share > options.most_share else None
    paragraphs = {t.again for t in whole}
    for twice in repeats.together(analysis, [t for t in found if severe or not t.single]):
        headline = repeats.echoes_headline(analysis, twice)
        if headline and analysis.document.format != "text":
            continue
        meant = headline or twice.pulled or repeats.spoken(analysis, twice)
        yield Flag(
            twice.again,
            f"This {'paragraph' if twice.again in paragraphs else 'passage'} stood in the article before, "
            f"{'with a few words changed' if twice.edited else 'word for word'}"
            f"{', perhaps as a pull quote' if twice.pulled else ''}.",
            confidence=0.7 if twice.edited or twice.pulled else 0.95,
            related=(Related(twice.first, "the first time"), *(Related(span, "once more") for span in twice.more)),
            evidence={"repeated_share": share},
            severity=severe,
            strength=Strength.WEAK if meant or twice.edited else None,
        )
