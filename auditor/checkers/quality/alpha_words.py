"""Fewer than four words in five contain a letter.

## Why it matters
What is left are figures and marks: a table of results or prices, or the remains of one. It is data and no report, and
rules on sentences cannot judge it.

## Flags
> article: (absence)
> Results of the valley league on Saturday by club and set
> /
> Orrin 25 19 25 25 Brask 21 25 17 20
> /
> Kestrel 25 25 25 Tarn 11 14 23
> /
> Wexmoor 18 25 25 22 15 Elmsford 25 21 19 25 13
> /
> Points 3 3 2 1 0 0 sets 3 1 3 0 3 2 games 93 83 75 48 105 103 played 12 12 12 12 12 12 won 9 8 7 5 4 3

## Passes
> article:
> Orrin beat Brask by 25 19 25 25 to 21 25 17 20 on Saturday and leads the valley league by three points after twelve
> games. Kestrel had no trouble with Tarn, whose best player was ill, and won in three sets. Wexmoor needed five sets
> against Elmsford and lost a player to a broken finger. The league goes on in two weeks, when Orrin plays at Tarn.

## How to fix
Publish the table as a table, and say in sentences what it shows.

## Known limits
Fewer than fifty words are not judged. Tables of results that an outlet means to publish are
flagged too; a report with long tables is weak.

Source: Rae et al. 2021, Scaling Language Models (Gopher), https://arxiv.org/abs/2112.11446, appendix A.1, as in
datatrove.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker
from auditor.document import NOWHERE


@dataclass(frozen=True, slots=True)
class Options:
    """Gopher's lowest share of words with a letter, and the fewest words it is asked of.

    Above `table` there is some report around the figures.
    """

    least: float = 0.8
    table: float = 0.6
    least_words: int = 50


@checker(
    code="QL106",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    options=Options,
    standards=("DTR gopher_quality",),
    proves_not="It does not show that any figure is wrong.",
    any_language=True,
)
def alpha_words(analysis: Analysis, options: Options) -> Iterator[Flag]:
    shape = analysis.shape
    total = len(shape.words)
    if total < options.least_words:
        raise NotApplicable("too few words for a share")
    share = 1 - shape.wordless / total
    if share < options.least:
        yield Flag(
            NOWHERE,
            f"{shape.wordless} of {total} words have no letter: the text is a table rather than a report.",
            confidence=0.9,
            evidence={"alpha_share": round(share, 2), "words": total},
            strength=Strength.WEAK if share > options.table else None,
        )
