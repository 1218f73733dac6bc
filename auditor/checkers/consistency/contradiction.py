"""Two statements of the article cannot both be true.

## Why it matters
An article that closes a factory in one paragraph and keeps it open in the next was not read by anyone before it was
published. Whichever is right, the reader cannot tell, and neither sentence can be relied on.

## Flags
> The paper mill in Torvik will close in May. ⟦The mill, which will stay open, employs 300 people.⟧

## Passes
> The paper mill in Torvik will close in May. The union said the mill should stay open.

## How to fix
Go back to the source of both statements and correct the wrong one. If things changed in between, say when.

## Known limits
Works on a table of predicates and opposites, on any verb told as done and as not done, on roles and votes;
contradictions that need knowledge of the world are not found. Figures of one thing told twice in unlike words (groups,
votes and scores, ages, days, lengths of time, sums) are compared in articles of at most 60 sentences that have one
such thing; who came or went in between, in words not known to the rule, can make two right figures look wrong. Some
fifty kinds of event and state (arrests, dismissals, injuries, closures, kin, owners, rising and falling measures) are
told and denied in listed words: other words are not seen, nor what stands in direct quotations. With `--deep` every
pair of sentences is compared besides: leads to look at, never scored, or weak evidence where a model of your own
judged them (`--nli`). Two parties who disagree, a change over time, and conditions are left alone on purpose.

Source: NewsGuard rating criteria, "Does not repeatedly publish false or egregiously misleading content".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.consistency.contradictions import contradictions
from auditor.analysis.consistency.denials import undermined
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker
from auditor.document import Span

# Opposite words in sentences that share two others: half of what it found on real news was no contradiction.
_BY_WORDS = "opposites"


@checker(
    code="CN109",
    severity=Severity.CRITICAL,
    strength=Strength.STRONG,
    proves_not="Which of the two statements is wrong.",
    standards=("NG 2", "JTI 10"),
)
def contradiction(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    seen: set[Span] = set()
    for each, firm in contradictions(analysis):
        seen.add(each.span)
        sure = firm and each.kind != _BY_WORDS
        yield Flag(
            each.span,
            f"“{each.second}” here contradicts “{each.first}” elsewhere in the article.",
            confidence=each.confidence,
            related=(Related(each.other, "what it contradicts"),),
            evidence={"kind": each.kind, "first": each.first, "second": each.second, "about": each.about},
            severity=None if sure else Severity.MAJOR,
            strength=None if sure else Strength.WEAK,
        )
    if analysis.deep is not None:
        yield from _beyond(analysis, seen)
    for denial in undermined(analysis):
        yield Flag(
            denial.span,
            f"“{denial.cue} {denial.denied}” contradicts the ground given for it: “{denial.ground}”.",
            confidence=denial.confidence,
            related=(Related(denial.other, "the ground given, which grants what is denied"),),
            evidence={"kind": "denial", "first": denial.denied, "second": denial.ground, "about": denial.cue},
        )


def _beyond(analysis: Analysis, seen: set[Span]) -> Iterator[Flag]:
    """What a deep reading finds in sentences that the rules pass."""
    from auditor.analysis.consistency.deepclashes import clashes  # noqa: PLC0415  asked for, never run by default

    for clash in clashes(analysis, seen):
        yield Flag(
            clash.second.span,
            f"This seems to contradict “{clash.first.text}” elsewhere in the article.",
            confidence=clash.confidence,
            related=(Related(clash.first.span, "what it seems to contradict"),),
            evidence=clash.grounds,
            strength=Strength.WEAK if clash.judged else Strength.INFO,
        )
