"""The same sentence twice in the body.

## Why it matters
It is a paste error that one reading would have found; in quantity it marks text assembled from parts.

## Flags
> The mill burned down in one night in March. Nobody was hurt. ⟦The mill burned down in one night in March.⟧

## Passes
> The mill burned down. Nobody was hurt. The mill burned down.

## How to fix
Delete one of the two.

## Known limits
Word-for-word repeats of at least seven words only; a refrain of that length is flagged too. What somebody said may be
quoted twice on purpose, so it is weak. Longer repeated paragraphs are QL110's.

Source: Gopher's repetition filters, Rae et al. 2021, https://arxiv.org/abs/2112.11446, as in datatrove.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor import patterns as re
from auditor.analysis import Analysis, repeats
from auditor.checker import Flag, Related, Severity, Strength, checker

# Signatures of embedded posts, source lines in brackets or before what they introduce, and marks of an update come
# again with every post, source and update.
_SIGNED = re.compile(r"\(@\w+\)|^\s*[—–\[(]|:\s*$|^\s*(?:UPDATED?|Updated?)\b")


@dataclass(frozen=True, slots=True)
class Options:
    least_words: int = 7


@checker(
    code="QL120",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show that either sentence is wrong, and a writer may repeat one on purpose.",
    options=Options,
    standards=("DTR",),
)
def repeated_sentence(analysis: Analysis, options: Options) -> Iterator[Flag]:
    for twice in repeats.together(analysis, repeats.sentences(analysis, options.least_words)):
        if _SIGNED.search(analysis.document.slice(twice.again)):
            continue
        spoken = repeats.spoken(analysis, twice)
        yield Flag(
            twice.again,
            f"This stood in the article before, word for word{', perhaps as a pull quote' if twice.pulled else ''}.",
            confidence=0.6 if twice.pulled or spoken else 0.9,
            related=(Related(twice.first, "the first time"), *(Related(span, "once more") for span in twice.more)),
            evidence={"words": len(analysis.document.slice(twice.again).split()), "pull_quote": twice.pulled},
            strength=Strength.WEAK if twice.pulled or spoken else None,
        )
