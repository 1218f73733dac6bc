"""A tenth of the text or more is runs of five to ten words that stood before.

## Why it matters
The text was put together from parts, or a generator went round in circles. Readers are given the same twice.

## Flags
> article:
> The council of Orrin will close the harbour bridge for two weeks in May, the mayor said on Monday. Buses go round.
> /
> Drivers are angry. ⟦The council of Orrin will close the harbour bridge for two weeks in May⟧ because of its cables.
> /
> What should you know? The council of Orrin will close the harbour bridge for two weeks in May and open it again.

## Passes
> article:
> The council of Orrin will close the harbour bridge for two weeks in May, the mayor said on Monday. Buses go round.
> /
> Many drivers are angry, since the only other way leads through the tunnel, which is closed at night. The ferry will
> run until midnight. Its captain has asked for a second crew, and the council has promised him an answer this week.

## How to fix
Cut the second telling, or say in it what is new.

## Known limits
Fewer than fifty words are not judged. What is quoted, and again in an embedded post, passes, and so does the formula of
a list. Whole sentences and paragraphs that stand twice are told by duplicated-text and repeated-sentence and do not
count here.

Source: Rae et al. 2021, Scaling Language Models (Gopher), https://arxiv.org/abs/2112.11446, table A1: repeated 5- to
10-grams hold at most 15, 14, 13, 12, 11 and 10 per cent of the characters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis, repeats, shapes
from auditor.checker import Flag, NotApplicable, Related, Severity, Strength, checker
from auditor.document import Span

# Gopher's highest shares of characters, by words of the run.
_MOST = {5: 0.15, 6: 0.14, 7: 0.13, 8: 0.12, 9: 0.11, 10: 0.10}


@dataclass(frozen=True, slots=True)
class Options:
    """`leniency` multiplies Gopher's shares."""

    leniency: float = 1.0
    least_words: int = 50


# More stretches prove no more; a text of a megabyte may hold thousands.
_MOST_RELATED = 40
# What stands again as often is a pattern that the writer follows.
_FORMULA = 4


@checker(
    code="QL112",
    severity=Severity.MINOR,
    strength=Strength.WEAK,  # 5 of 7 findings read on real news are defensible
    options=Options,
    standards=("DTR gopher_repetition",),
    proves_not="Publishing systems repeat text too; it says nothing about whether the text is true.",
)
def dup_ngram_share(analysis: Analysis, options: Options) -> Iterator[Flag]:
    shape = analysis.shape
    if len(shape.words) < options.least_words:
        raise NotApplicable("too few words for a share")
    if not shapes.may_repeat(shape, min(_MOST.values()) * options.leniency):
        return
    shares = {size: shapes.repeated_share(shape, size) for size in _MOST}
    over = [size for size, share in shares.items() if share > _MOST[size] * options.leniency]
    if not over:
        return
    size = over[-1]
    every = shapes.repeats(analysis, size)
    told = repeats.told(analysis)
    found = sorted(s for s in every if not any(s.start < t.end and t.start < s.end for t in told))
    share = shares[size] * _length(found) / max(1, _length(every))
    shown = found[:_MOST_RELATED]
    if share <= _MOST[size] * options.leniency or _mostly_quoted(analysis, shown, size) or _is_formula(analysis, shown):
        return
    first, *others = found
    yield Flag(
        first,
        f"{share:.0%} of the text is runs of {size} words that stood in it before.",
        confidence=0.9,
        related=tuple(Related(span, "stood before as well") for span in others[: _MOST_RELATED - 1]),
        evidence={"words": size, "share": round(share, 3), "most": _MOST[size]},
    )


def _is_formula(analysis: Analysis, found: list[Span]) -> bool:
    """Whether most stretches are one formula, as in the items of a list."""
    said = Counter(analysis.document.slice(span).casefold() for span in found)
    return bool(said) and said.most_common(1)[0][1] >= max(_FORMULA, len(found) / 3)


def _length(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)


def _mostly_quoted(analysis: Analysis, found: list[Span], size: int) -> bool:
    return 2 * sum(shapes.is_quoted(analysis, span, size) for span in found) >= len(found)
