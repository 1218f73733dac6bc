"""The page offers no way to reach the outlet: no address, no form, no link to one.

## Why it matters
Whoever finds a mistake has to be able to tell somebody. An outlet that cannot be reached cannot be corrected.

## Flags
> article: (absence)
> <html><body><article><h1>Mill at Orrin to reopen</h1><p>The mill at Orrin will reopen in May after a fire, its owners
> said on Monday at a meeting.</p></article></body></html>

## Passes
> The mill at Orrin will reopen in May after a fire, its owners said on Monday at a meeting.

## How to fix
Link a page with the address of the newsroom, or a form, from the foot of every article.

## Known limits
Shown and never scored; only pages in HTML are judged. Links that scripts add later are not seen, and a contact two
pages away counts as missing.

Source: CWA 17493 (Journalism Trust Initiative), clause 7, contact; Google News, "Transparency".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor import patterns as re
from auditor.analysis import Analysis
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker
from auditor.document import NOWHERE

_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,}", re.IGNORECASE)


@checker(
    code="TR118",
    severity=Severity.NOTE,
    strength=Strength.INFO,
    proves_not="It does not show that the outlet cannot be reached, only that this page does not say how.",
    standards=("JTI 7", "W3 39e08bab"),
    any_language=True,
)
def missing_contact(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    document = analysis.document
    if document.format != "html":
        raise NotApplicable("only whole pages show how to reach the outlet")
    if document.declared("contact") or ("@" in document.reading and _ADDRESS.search(document.reading)):
        return
    yield Flag(
        NOWHERE,
        "The page offers no way to reach the outlet.",
        confidence=0.8,
        evidence={"looked": ["links and their addresses", "JSON-LD contactPoint", "mail addresses in the text"]},
    )
