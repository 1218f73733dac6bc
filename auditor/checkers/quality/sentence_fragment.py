"""A phrase without a verb that stands as a sentence of its own.

## Why it matters
The words have no subject and no verb, so nobody says them and nobody does what they name. An editor would join them on.

## Flags
> The minister promised more trains. ⟦Considering new taxes on petrol.⟧

## Passes
> The minister promised more trains. Considering new taxes on petrol, he said, was for others.

## How to fix
Join it to the sentence before, or give it a subject and a verb.

## Known limits
Verbs are told by word classes and place, without a tagger, and what may be a verb counts as one; a form that is past
and participle alike behind "the" or "his" is taken for a verb. Two in a row are a style and pass, and so does what
opens a paragraph, unless its first words leave no doubt: "Not a single ship since dawn". Opinion pieces are hardly
looked at.

Source: Fowler's Modern English Usage, "verbless sentences"; The Chicago Manual of Style, 5.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.quality import looseclauses, scraps, verbless
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker


@checker(
    code="QL130",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    proves_not="Writers use fragments on purpose; it says nothing about the facts.",
    standards=("WP",),
)
def sentence_fragment(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    if analysis.opinion:
        return  # essays are written in fragments on purpose
    found = {pair[1].index: pair for pair in (*scraps.scraps(analysis), *looseclauses.loose(analysis))}
    for before, fragment in found.values():
        if verbless.meant(analysis, fragment) or scraps.has_main_verb(analysis, fragment):
            continue
        yield Flag(
            fragment.span,
            f"“{fragment.text}” is no sentence: it has no main clause.",
            confidence=0.7,
            related=(Related(before.span, "the sentence it may belong to"),) if before is not fragment else (),
            evidence={"words": len(analysis.words[fragment.index])},
        )
