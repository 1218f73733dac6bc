"""One person is given two roles that nobody has at the same time.

## Why it matters
A reader weighs what people say by what they are. A prosecutor who is the defence lawyer three paragraphs on, or a
captain who comes back as a sergeant, means that a name or a role is wrong, and perhaps who said what.

## Flags
> The prosecutor, Ann Lee, asked for nine years. Ann Lee, ⟦the defence lawyer⟧, asked for an acquittal.

## Passes
> Captain Lee Moss led the search. In 2010 Lee Moss, then a sergeant, had found another boy in the same hills.

## How to fix
Check name and role against the notes. If the person changed roles, say when.

## Known limits
Only roles that exclude one another: elected seats, ranks, sides of a trial, parties, fields of study, offices of one
body, and one office at two bodies. Articles that tell of a change of role, and people with namesakes, pass. What the
role is of is compared by its words, so that one body under two names can be flagged; those findings are weak.

Source: International Federation of Journalists, Global Charter of Ethics, article 1; Journalism Trust Initiative
(CWA 17493:2019), clause 10 on accuracy.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.consistency.rolerivals import rivals
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker


@checker(
    code="CN108",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="Which of the roles is the right one, or whether two people were taken for one.",
    standards=("JTI 10",),
)
def role_inconsistency(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for each in rivals(analysis):
        yield Flag(
            each.span,
            f"{each.name} is “{each.second}” here and “{each.first}” elsewhere.",
            confidence=0.8,
            related=(Related(each.other, "the other role"),),
            evidence={"kind": each.kind, "name": each.name, "first": each.first, "second": each.second},
            strength=Strength.WEAK if each.kind in ("of", "office") else None,
        )
