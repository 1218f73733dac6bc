"""A report asks its reader to act: to share, sign, vote, give, buy or protest.

## Why it matters
News tells people what happened and leaves it to them what to do. A report that recruits, collects or sells has an
interest in the story, and the reader should know whose.

## Flags
> ⟦Sign the petition⟧ before it is too late.

## Passes
> Organisers asked supporters to sign the petition before Monday.

## How to fix
Report the appeal as somebody's and name them, or move it out of the article into a box that is labelled.

## Known limits
Appeals of the police or a health service for help are told in the third person in most papers and pass so; told to the
reader they are marked. Advice on how to do a thing (recipes, travel) passes. Pieces labelled as opinion are not judged.

Source: PASTEL persuasion taxonomy, "call to action"; Horne and Adalı, "This Just In" (2017).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis, phrasings
from auditor.analysis.language import appeals
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker

_MESSAGES = {
    "share": "“{}” asks the reader to spread the story.",
    "politics": "“{}” asks the reader to take part on one side.",
    "give": "“{}” asks the reader for support.",
    "buy": "“{}” asks the reader to buy or click.",
    "follow": "“{}” asks the reader to follow the outlet.",
    "act": "“{}” asks the reader to act.",
}
# The outlet's own housekeeping, and imperatives of no known purpose, which may be rhetoric: told, but weak.
_LIGHT = frozenset({"follow", "act"})


@checker(
    code="BI108",
    severity=Severity.MINOR,
    strength=Strength.WEAK,
    proves_not="It does not show that the cause is bad or that the facts are slanted.",
    standards=("PA 8", "W3 9a77b9cf"),
)
def call_to_action(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = list(appeals.appeals(analysis))
    if found and (reason := phrasings.declared_opinion(analysis)):
        raise NotApplicable(reason)
    for span, kind, furniture in found:
        message = _MESSAGES[kind].format(analysis.document.slice(span))
        light = furniture or kind in _LIGHT
        severity, strength = (Severity.NOTE, Strength.WEAK) if light else (None, None)
        yield Flag(span, message, 0.8, evidence={"kind": kind}, severity=severity, strength=strength)
