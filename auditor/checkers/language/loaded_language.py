"""Words that judge what they name, in the reporter's own voice, where a neutral word exists.

## Why it matters
A loaded word settles a question the report should let the reader settle. One may slip through; many are a manner.

## Flags
> The minister ⟦ranted⟧ for an hour about the ⟦sham⟧ inquiry.

## Passes
> The minister called the inquiry “a sham” and spoke for an hour.

## How to fix
Use the neutral word, or put the judgement in the mouth of the person who made it.

## Known limits
A word can be just: some rants are rants. Single words are weak evidence; two that stand together are strong, and so
are all from four different ones and six in a thousand words on. Words with a plain sense as well count in company, or
before a body, its people or its acts ("crooked bosses", "the clowns at the council"), and weakly. Opinion pieces are
not judged; those that bear no label where one would be seen are, weakly.

Source: PASTEL persuasion taxonomy, "loaded language"; Horne and others, "NELA toolkit" (2018), bias features.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from auditor.analysis import Analysis, genres
from auditor.analysis.language import loadedwords
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    """Strong from `dense_words` different words and `dense_rate` in a thousand words on, both."""

    dense_words: int = 4
    dense_rate: float = 6.0


# What the lists give where no plain word stands for a loaded one.
_LEFT_OUT = "(leave out)"


@checker(
    code="BI101",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    proves_not="It does not show that the description is wrong.",
    standards=("PA 9", "MBFC"),
    options=Options,
)
def loaded_language(analysis: Analysis, options: Options) -> Iterator[Flag]:
    found = list(loadedwords.loaded_words(analysis))
    if found and (reason := genres.excused(analysis)):
        raise NotApplicable(reason)
    every = [word for stretch in found for word in stretch.words]
    rate = round(1000 * len(every) / max(1, analysis.body_words), 1)
    dense = len(set(every)) >= options.dense_words and rate >= options.dense_rate
    columns = bool(found and analysis.opinion)
    for span, words, alternative, plain in found:
        advice = "the sentence stands without it" if alternative == _LEFT_OUT else f"“{alternative}” would not"
        message = f"“{analysis.document.slice(span)}” judges what it names; {advice}."
        evidence: dict[str, Any] = {"words": list(words), "alternative": alternative, "rate_per_1000": rate}
        strong = not columns and (dense or (len(set(words)) > 1 and not plain))
        severity, strength = (Severity.MINOR, Strength.STRONG) if strong else (None, None)
        yield Flag(span, message, 0.5, evidence=evidence, severity=severity, strength=strength)
