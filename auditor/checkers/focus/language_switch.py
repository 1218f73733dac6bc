"""A sentence of the article stands in another language, without quotation marks.

## Why it matters
A sentence that was left untranslated, or pasted from another page, cannot be read by most of the article's readers. It
shows that the text was put together by a program or that nobody read it.

## Flags
> The council met on Monday. ⟦Die Stadt hat das Geld für die Schule nicht mehr und muss den Bau verschieben.⟧

## Passes
> The mayor said, “Wir haben das Geld für die Schule nicht mehr und müssen warten.” The school will open later.

## How to fix
Translate it, or set it in quotation marks and say what it means.

## Known limits
Eleven languages in Latin letters by their small words, others by their script; a sentence of fewer than five words, a
name, a title and a phrase within an English sentence pass.

Source: Protect AI, LLM Guard, scanner "LanguageSame"; W3C, WCAG 2.2, success criterion 3.1.2, language of parts.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.focus import tongues
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="OT106",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="It does not show that the sentence is false; a motto or a line of a song may stand without marks.",
)
def language_switch(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for sentence, language, words in tongues.foreign(analysis):
        yield Flag(
            sentence.span,
            f"This sentence is in another language ({language}) and stands in no quotation marks.",
            confidence=0.85,
            evidence={"language": language, "words": list(words)},
        )
