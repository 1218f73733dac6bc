"""More than one "#" or run of dots for every ten words.

## Why it matters
Prose has next to none of either. So many mark a feed of tags, a list of teasers that were cut off, or a table of
contents, which say nothing an article should say.

## Flags
> article:
> Storm at the coast
> /
> The storm hit the coast of Orrin at night and took the roof off the school. The harbour is closed until Friday, and
> the ferry does not sail. Nobody was hurt, as far as the mayor of Orrin has been told. See also ⟦#⟧storm #coast #Orrin
> #news #breaking #weather #viral #today

## Passes
> article:
> Storm at the coast
> /
> The storm hit the coast of Orrin at night and took the roof off the school, under the tag #storm a hundred pictures of
> it were shared. The harbour is closed until Friday ... and the ferry does not sail. Nobody was hurt, the mayor said.
> The school will open again when the roof has been mended and the water is gone. The state pays for half of it.

## How to fix
Move the tags to the field for tags, and fetch what was cut off.

## Known limits
Fewer than fifty words are not judged. A story made of posts that are full of tags is flagged too.

Source: Rae et al. 2021, Scaling Language Models (Gopher), https://arxiv.org/abs/2112.11446, appendix A.1, as in
datatrove.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker
from auditor.document import Span

_SYMBOLS = {"hash": ("#",), "ellipsis": ("...", "…")}


@dataclass(frozen=True, slots=True)
class Options:
    """Gopher's highest ratio of symbols to words, and the fewest words it is asked of."""

    most: float = 0.1
    least_words: int = 50


@checker(
    code="QL103",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    options=Options,
    standards=("DTR gopher_quality",),
    proves_not="It says nothing about the sentences between the marks.",
    any_language=True,
)
def symbol_ratio(analysis: Analysis, options: Options) -> Iterator[Flag]:
    shape = analysis.shape
    words = len(shape.words)
    if words < options.least_words:
        raise NotApplicable("too few words for a ratio")
    for name, forms in _SYMBOLS.items():
        times = sum(map(shape.text.count, forms))
        if times <= options.most * words:
            continue
        first = next(
            (
                Span(line.span.start + at, line.span.start + at + len(form))
                for line in shape.lines
                for form in forms
                if (at := line.text.find(form)) >= 0
            ),
            shape.lines[0].span,
        )
        yield Flag(
            first,
            f"The text has {times} marks of the kind “{forms[0]}” in {words} words, more than one for every "
            f"{1 / options.most:.0f} words.",
            confidence=0.9,
            evidence={"symbol": name, "times": times, "ratio": round(times / words, 3)},
        )
