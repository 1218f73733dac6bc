"""The text shows traces of another language, and nothing says that it was translated.

## Why it matters
A translation has two authors and can be wrong in a way of its own. Readers who are told can look for the original.

## Flags
> Prices rose by ⟦3,5 percent⟧ in March. The vote began at 14h30 and ended in the evening.

## Passes
> Translated from Spanish. Prices rose by 3,5 percent in March. The vote began at 14h30.

## How to fix
Name the original, its language and the translator, and clear the leftovers away.

## Known limits
Weak evidence: authors who write in a second language carry over the same habits. A pointer or a run of words in the
other language is enough; of figures and marks it takes two kinds.

Source: W3C Credible Web Community Group, Credibility Signals, signal 5874c92d.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.transparency import translations
from auditor.checker import Flag, JsonValue, NoOptions, Related, Severity, Strength, checker

_ENOUGH = frozenset({"pointer", "words"})
_CALLED = {
    "pointer": "a pointer in another language",
    "words": "words of another language",
    "decimals": "decimals after a comma",
    "thousands": "thousands parted by points",
    "clock": "hours written with an h",
    "marks": "another language's marks",
}
_SHOWN = 5


@checker(
    code="TR116",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    proves_not="It does not show that the translation is wrong, nor that the text is one.",
    standards=("W3 5874c92d",),
)
def unlabelled_translation(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = translations.traces(analysis)
    kinds = {trace.kind for trace in found}
    if not kinds & _ENOUGH and len(kinds) < 2:
        return
    first, *more = sorted(found, key=lambda t: (t.kind not in _ENOUGH, t.span))
    named: list[JsonValue] = list(dict.fromkeys(_CALLED[trace.kind] for trace in (first, *more)))
    yield Flag(
        first.span,
        f"The text shows {' and '.join(map(str, named))}; nothing says that it was translated.",
        confidence=0.6,
        related=tuple(Related(t.span, _CALLED[t.kind]) for t in more[:_SHOWN]),
        evidence={"traces": named},
    )
