"""A trait or a habit is laid on everyone of a group: "all migrants are criminals", "bankers only care about money".

## Why it matters
No report can know a thing of everyone in a group. Such a sentence is prejudice told as fact, and it harms people who
are not even in the story.

## Flags
> ⟦All landlords are greedy⟧, and the tenants of Brask pay for it.

## Passes
> All landlords must register under the new law.

> “All landlords are greedy,” said a tenant, Ole Brandt.

## How to fix
Say who did what, or how many of them in what survey; cut what remains.

## Known limits
Only groups that the word list knows, and traits and habits of a common kind. Rules of law, figures, comparisons and
what a source says pass. Pieces labelled as opinion are not judged.

Source: PASTEL persuasion taxonomy, "generalisation"; Society of Professional Journalists, Code of Ethics, "avoid
stereotyping".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis, phrasings
from auditor.analysis.language import groups
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker


@checker(
    code="BI103",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="It does not show that nobody in the group is so.",
    standards=("PA 16", "W3 1a6fe948"),
)
def group_generalisation(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = list(groups.generalisations(analysis))
    if found and (reason := phrasings.declared_opinion(analysis)):
        raise NotApplicable(reason)
    for span, group in found:
        text, name = analysis.document.slice(span), analysis.document.slice(group)
        message = (
            f"“{text}” lays a trait on all {name}." if name.endswith("s") else f"“{text}” speaks of a whole group."
        )
        yield Flag(span, message, 0.75, evidence={"group": name})
