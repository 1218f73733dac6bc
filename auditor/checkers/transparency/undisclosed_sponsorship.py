"""A discount code or a link that brings a commission, and no word that the outlet may be paid.

## Why it matters
Whoever earns by a sale has a reason to praise. Readers can allow for that only where they are told, and in many
countries the law asks for it.

## Flags
> Orrin's new lamp is the best we have seen. ⟦Use code ORRIN20⟧ at checkout for 20 per cent off.

## Passes
> Orrin's new lamp is the best we have seen. It costs forty crowns, and the shop gives students a discount.

## How to fix
Label the article as advertising, or say beside the link what it brings and to whom; else take code and link out.

## Known limits
Known networks and plain wordings only. A label anywhere on the page is enough, though it may be far away. The shop may
pay nothing for the code.

Source: NewsGuard criterion 7, advertising is told from news; FTC, Endorsement Guides, 16 CFR part 255.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.transparency import sponsorships
from auditor.checker import Flag, JsonValue, NoOptions, Related, Severity, Strength, checker


@checker(
    code="TR111",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="It does not show that anybody paid: a shop may give a code to all papers.",
    standards=("NG 7", "JTI"),
)
def undisclosed_sponsorship(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = sorted(sponsorships.offers(analysis))
    if not found or sponsorships.labelled(analysis):
        return
    first, *more = found
    shown = analysis.document.slice(first.span).strip()
    what = "is an offer with a code" if first.kind == "code" else "is a link that brings a commission"
    evidence: dict[str, JsonValue] = {"kinds": sorted({f.kind for f in found}), "times": len(found)}
    yield Flag(
        first.span,
        f"“{shown}” {what}, and nothing says that the outlet may be paid.",
        confidence=0.85,
        related=tuple(Related(f.span, f"another {f.kind}") for f in more),
        evidence=evidence,
    )
