"""The reporter calls a person names: "the moron", "the lying senator", "he is a clown".

## Why it matters
An insult is an attack on the person in place of an account of what they did. It tells readers how the author feels and
nothing that could be checked.

## Flags
> The ⟦lying⟧ senator took the stage at nine.

## Passes
> The union called the minister a coward.

## How to fix
Say what the person did. If the insult is the news, quote it and name who said it.

## Known limits
Words that are names of a crime or a trade elsewhere count only where they are said of a person. Fiction, court cases
and what a source says pass. Pieces labelled as opinion are not judged.

Source: PASTEL persuasion taxonomy, "name calling"; Da San Martino and others, "Fine-grained analysis of propaganda in
news articles" (2019), "name calling, labeling".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis, phrasings
from auditor.analysis.language import insults
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker


@checker(
    code="BI105",
    severity=Severity.MAJOR,
    strength=Strength.WEAK,
    proves_not="It does not show that the person behaved well.",
    standards=("PA 17",),
)
def insult(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = list(insults.insults(analysis))
    if found and (reason := phrasings.declared_opinion(analysis)):
        raise NotApplicable(reason)
    for span, kind, sure in found:
        text = analysis.document.slice(span)
        severity, strength = (None, None) if sure else (Severity.MINOR, Strength.WEAK)
        message = f"“{text}” insults a person in the reporter's own voice."
        yield Flag(span, message, 0.8 if sure else 0.5, evidence={"kind": kind}, severity=severity, strength=strength)
