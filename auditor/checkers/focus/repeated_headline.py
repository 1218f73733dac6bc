"""The headline or standfirst stands again in the body, word for word or nearly so.

## Why it matters
The reader is told the same thing twice before the story begins. It shows text assembled by a program and not read.

## Flags
> article:
> Harbour bridge will close for two weeks, port authority says
> /
> ⟦Harbour bridge will close for two weeks, port authority says.⟧
> /
> The cables of the bridge will be replaced, and buses will go round by the old road until it opens again.

## Passes
> The harbour bridge will close. The bridge will open again in a fortnight.

## How to fix
Delete the copy in the body.

## Known limits
Case and punctuation aside; at least four words, and of eight or more one in eight may differ.

Source: Wikipedia, "Inverted pyramid (journalism)"; BBC Academy, guidance on headlines and top lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis, repeats
from auditor.checker import Flag, NotApplicable, Related, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    least_words: int = 4


@checker(
    code="OT111",
    severity=Severity.MINOR,
    strength=Strength.WEAK,
    proves_not="Publishing systems copy headlines into the text too; it says nothing about the reporting.",
    options=Options,
    standards=("DTR",),
)
def repeated_headline(analysis: Analysis, options: Options) -> Iterator[Flag]:
    if analysis.document.headline is None:
        raise NotApplicable("the article has no headline")
    for name, twice in repeats.headlines(analysis, options.least_words):
        yield Flag(
            twice.again,
            f"The body says the {name} again.",
            confidence=0.95,
            related=(Related(twice.first, f"the {name}"),),
            evidence={"repeats": name},
        )
