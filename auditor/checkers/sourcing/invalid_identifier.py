"""An ISBN, ISSN, ORCID or DOI that cannot exist: the check digit is wrong, or the number is one for tests.

## Why it matters
A reference that leads nowhere cannot be checked. Text generators invent such numbers, and a check digit gives most of
them away.

## Flags
> Her book on the mill (ISBN ⟦978-0-306-40615-8⟧) is sold in Orrin.

## Passes
> Her book on the mill (ISBN 978-0-306-40615-7) is sold in Orrin.

## How to fix
Look the work up in a library's catalogue and copy the number. If there is no such work, take out what rests on it.

## Known limits
A number that is well formed may still belong to another work, or to none. Numbers without their name are not read.

Source: ISO 2108 (ISBN), ISO 3297 (ISSN), ISO 7064 (ORCID); Crossref, "Prefixes for testing"; Wikipedia, "Signs of AI
writing", invalid DOIs and ISBNs.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.sourcing import identifiers
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="SR111",
    severity=Severity.MAJOR,
    strength=Strength.DECISIVE,
    proves_not="It does not show that the work does not exist: a digit may be mistyped.",
    standards=("WP", "SignsofAI"),
)
def invalid_identifier(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for found in identifiers.invalid(analysis):
        value = analysis.document.slice(found.span)
        yield Flag(
            found.span,
            f"“{value}” is no valid {found.kind}: {found.reason}.",
            confidence=0.95,
            evidence={"kind": found.kind, "value": value, "reason": found.reason},
        )
