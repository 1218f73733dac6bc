"""The report parts its readers into camps: "us and them", "the woke mob", "so-called experts", sneering quotes.

## Why it matters
Labels and sneers tell readers which side they are on before they have read the facts, and lose every reader of the
other side.

## Flags
> The ⟦so-called experts⟧ met again on Monday.

## Passes
> The so-called Islamic State claimed the attack.

## How to fix
Name the people and what they did; use the name a group has for itself, and quote whoever sneers.

## Known limits
Labels that plain reports also use ("radical left", "deep state", "coastal elites") are weak evidence. Talk about the
words, and what a source says, passes. The lists hold labels for either side; which of them a paper uses is not judged.
Pieces labelled as opinion are not judged.

Source: PASTEL persuasion taxonomy, "polarising language"; W3C Credible Web Community Group, credibility signals.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis, phrasings
from auditor.analysis.language import camps
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker

_MESSAGES = {
    "so-called": "“{}” denies somebody's standing with a sneer.",
    "scare": "The quotation marks around {} sneer; nobody is quoted.",
    "label": "“{}” is a label that only the other side would use.",
    "us": "“{}” sets us against them.",
    "enemy": "“{}” makes opponents into enemies.",
}


@checker(
    code="BI102",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show that the other side is right, nor where the author stands.",
    standards=("PA 7", "W3 d8e3739c"),
)
def polarising_language(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = list(camps.divides(analysis))
    if found and (reason := phrasings.declared_opinion(analysis)):
        raise NotApplicable(reason)
    for span, kind, mild in found:
        message = _MESSAGES[kind].format(analysis.document.slice(span))
        severity, strength = (Severity.NOTE, Strength.WEAK) if mild else (None, None)
        yield Flag(span, message, 0.5 if mild else 0.75, evidence={"kind": kind}, severity=severity, strength=strength)
