"""The credit names a desk, a role, an account or an address instead of a person.

## Why it matters
"Admin" cannot be asked and answers for nothing. Sites without reporters sign that way.

## Flags
> article:
> Harbour board backs second pier
> /
> ⟦By Admin⟧
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.

## Passes
> article:
> Harbour board backs second pier
> /
> By Reuters
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.

## How to fix
Name the person who wrote it and keep the desk for the tag line.

## Known limits
Agencies are allowed, and so is an editorial board for its own opinion. A credit with one person beside the desk passes.

Source: NewsGuard criterion 9 and Unreliable AI-Generated News (generic author names).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis import credits as naming
from auditor.analysis.credits import Credit
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker

_GENERIC = {
    Credit.ROLE: "a desk or a role",
    Credit.ADDRESS: "an address or an account",
    Credit.OUTLET: "the outlet itself",
}


@checker(
    code="BY102",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show that the text has no author, only that the author is not named.",
    standards=("NG 9", "UAIN"),
)
def generic_byline(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    document = analysis.document
    if not document.bylines:
        raise NotApplicable("no byline")
    if naming.credited(document, analysis.house) or naming.signature(document, analysis.house):
        return
    seen: set[str] = set()
    for byline, named in naming.kinds(document, analysis.house):
        generic = [k for _, k in named if k in _GENERIC]
        board = "editorial board" in byline.text.lower()
        key = " ".join(n.lower() for n, _ in named)
        if not generic or board or key in seen:
            continue
        seen.add(key)
        yield Flag(
            naming.place(document, byline),
            f"The credit “{byline.text.strip()}” names {_GENERIC[generic[0]]}, not a person who could be asked.",
            confidence=0.85,
            evidence={"value": byline.text.strip(), "origin": byline.origin, "kind": generic[0].value},
        )
