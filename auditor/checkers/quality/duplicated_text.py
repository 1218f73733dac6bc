"""A whole paragraph, or the headline as one, that stands twice in the article.

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
Word-for-word repeats of at least eight words only. Repeated paragraphs of one sentence are QL120's while they are few.

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
    found = repeats.paragraphs(analysis, options.least_words)
    share = round(sum(t.again.end - t.again.start for t in found) / max(1, len(analysis.document.text)), 3)
    severe = Severity.MAJOR if share > options.most_share else None
    for twice in found:
        if twice.single and not severe:
            continue
        yield Flag(
            twice.again,
            "This paragraph stood in the article before, word for word.",
            confidence=0.95,
            related=(Related(twice.first, "the first time"),),
            evidence={"repeated_share": share},
            severity=severe,
        )
