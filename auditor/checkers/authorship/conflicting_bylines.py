"""The page names different people as its author in different places.

## Why it matters
When the visible byline and the metadata disagree, one of them is wrong, and the reader cannot know who answers for
the text.

## Flags
> article:
> Harbour board backs second pier
> /
> ⟦By Ada Finch⟧
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.
> /
> — Tomas Reed

## Passes
> article:
> Harbour board backs second pier
> /
> By Ada Finch
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.

## How to fix
Find out who wrote it and give that name in text and metadata alike.

## Known limits
A name that shares any part with another counts as the same person, so two people of one surname pass.

Source: Trust Project, Author/Reporter Expertise.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis import credits as naming
from auditor.analysis.credits import Credit
from auditor.checker import Flag, NoOptions, NotApplicable, Related, Severity, Strength, checker
from auditor.document import Byline

_DECLARED = frozenset({"record", "front-matter", "json-ld", "opengraph", "meta"})


@checker(
    code="BY105",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show which of the names is the right one.",
    standards=("TP",),
)
def conflicting_bylines(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    people = _people(analysis)
    if apart := _apart(analysis, people):
        people = apart
    origins = list(people)
    if len(origins) < 2:
        raise NotApplicable("fewer than two places name a person")
    first = origins[0]
    for other in origins[1:]:
        mine, theirs = people[first][1], people[other][1]
        if any(naming.same_person(a, b) for a in mine for b in theirs):
            continue
        byline = people[first][0]
        yield Flag(
            byline.span,
            f"The author is {', '.join(mine)} in one place ({first}) and {', '.join(theirs)} in another ({other}).",
            confidence=0.8,
            related=(Related(people[other][0].span, f"{other}: {', '.join(theirs)}"),),
            evidence={origin: list(names) for origin, (_, names) in people.items()},
        )
        return


def _apart(
    analysis: Analysis, people: dict[str, tuple[Byline, tuple[str, ...]]]
) -> dict[str, tuple[Byline, tuple[str, ...]]]:
    """A second visible credit that shares nobody with what the source declares; empty where there is none."""
    declared = next(((origin, found) for origin, found in people.items() if origin in _DECLARED), None)
    visible = [(b, named) for b, named in naming.kinds(analysis.document, analysis.house) if b.origin == "visible"]
    for byline, named in visible[1:] if declared else ():
        persons = tuple(n for n, k in named if k is Credit.PERSON and len(n.split()) > 1)
        if persons and declared and not any(naming.same_person(a, b) for a in persons for b in declared[1][1]):
            return {"visible": (byline, persons), declared[0]: declared[1]}
    return {}


def _people(analysis: Analysis) -> dict[str, tuple[Byline, tuple[str, ...]]]:
    """By origin, its first byline and all the people it names; the visible one first."""
    found: dict[str, tuple[Byline, tuple[str, ...]]] = {}
    for byline, named in naming.kinds(analysis.document, analysis.house):
        persons = tuple(n for n, k in named if k is Credit.PERSON and len(n.split()) > 1)
        if persons:
            kept = found.get(byline.origin, (byline, ()))
            found[byline.origin] = (kept[0], tuple(dict.fromkeys(kept[1] + persons)))
    closing = naming.closing(analysis.document)
    if closing is not None:
        found["signature"] = (Byline(closing[0], closing[1], (closing[1],), "signature"), (closing[1],))
    return dict(sorted(found.items(), key=lambda item: item[0] != "visible"))
