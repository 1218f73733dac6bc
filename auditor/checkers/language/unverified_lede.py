"""The first sentence rests on a rumour or a bare "reportedly", and nobody is named who could know.

## Why it matters
The lede is what readers keep. A claim that the outlet could not check, and cannot even source, should not be the story.

## Flags
> article: Star to leave Holm
> /
> ⟦Rumours are⟧ swirling that the striker Ole Brandt will leave Holm this week.
> /
> The club plays on Friday. The striker has scored nine goals since May.
> /
> Tickets are on sale at the gate.

## Passes
> The striker Ole Brandt is reportedly leaving Holm, according to the newspaper Brask Post.

## How to fix
Name the paper or the person the claim comes from, check it, or leave it out until it can be checked.

## Known limits
Only the first sentence of the prose is judged, together with the source in the one after it. “Allegedly” passes: in
reports on crime it is the law's word.

Source: PASTEL persuasion taxonomy, "unverified"; Society of Professional Journalists, Code of Ethics, "verify
information before releasing it".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.language import hedges
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker


@checker(
    code="BI120",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="It does not show that the claim is false.",
    standards=("PA 2",),
)
def unverified_lede(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = list(hedges.unverified_lede(analysis))
    if found and (reason := analysis.opinion):
        raise NotApplicable(reason)
    for phrase in found:
        text = analysis.document.slice(phrase.span)
        yield Flag(phrase.span, f"The lede rests on “{text}” and names no source.", 0.75, evidence={"hedge": text})
