"""The credit names a machine as the author, and nothing in the text explains it.

## Why it matters
A reader has to be told plainly, and with who answers for it, when software wrote the text.

## Flags
> article:
> Harbour board backs second pier
> /
> ⟦By ChatGPT⟧
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.

## Passes
> article:
> Harbour board backs second pier
> /
> By Ai Tanaka
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.

## How to fix
Say how the text was made and which person answers for it.

## Known limits
Only names that nobody bears count; an invented human name for a machine passes.

Source: NewsGuard, Unreliable AI-Generated News, criterion 4; IPTC digital source type.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis, selfreference
from auditor.analysis import credits as naming
from auditor.analysis.credits import Credit
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker


@checker(
    code="BY103",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="It does not show how the text was made, nor that any statement in it is false.",
    standards=("UAIN 4", "IPTC"),
)
def machine_byline(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    document = analysis.document
    if not document.bylines:
        raise NotApplicable("no byline")
    machines = [(b, n) for b, named in naming.kinds(document, analysis.house) for n, k in named if k is Credit.MACHINE]
    if not machines:
        return
    lines = [b.span for b in document.bylines]
    explained = [d for d in selfreference.disclosures(analysis) if not any(_meet(d.span, s) for s in lines)]
    if explained:
        return
    seen: set[str] = set()
    for byline, name in machines:
        if name.lower() not in seen:
            seen.add(name.lower())
            message = (
                f"“{name}” is credited as the author, and no note says how the text was made or who answers for it."
            )
            yield Flag(naming.place(document, byline), message, 0.85, (), {"value": name, "origin": byline.origin})


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
