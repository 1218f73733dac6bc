"""The page's metadata leave out who wrote, dated or published the article, or where the outlet's policies stand.

## Why it matters
Search services, archives and other programs read what a page declares and not what it looks like. Policies that no page
leads to cannot be held against their outlet.

## Flags
> article: (absence)
> <html><body><article><h1>Mill at Orrin to reopen</h1><p>The mill at Orrin will reopen in May after a fire, its owners
> said on Monday at a meeting.</p></article></body></html>

## Passes
> The mill at Orrin will reopen in May after a fire, its owners said on Monday at a meeting.

## How to fix
Declare the article in JSON-LD as a NewsArticle with author, datePublished and publisher, and link corrections, ethics
or ownership policies from the publisher or the foot of the page.

## Known limits
Shown and never scored; only pages in HTML are judged. Any one policy is enough. Data that scripts add later are not
seen.

Source: schema.org, NewsArticle and publishingPrinciples, https://schema.org/NewsArticle; The Trust Project, trust
indicators.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.checker import Flag, JsonValue, NoOptions, NotApplicable, Severity, Strength, checker
from auditor.document import NOWHERE, Document

_POLICIES = (
    "publishingPrinciples",
    "correctionsPolicy",
    "ethicsPolicy",
    "unnamedSourcesPolicy",
    "ownershipFundingInfo",
    "masthead",
)


@checker(
    code="TR114",
    severity=Severity.NOTE,
    strength=Strength.INFO,
    proves_not="It does not show that the outlet has no policies or no author, only that the page names none.",
    standards=("TP", "schema.org"),
    any_language=True,
)
def trust_metadata_gap(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    document = analysis.document
    if document.format != "html":
        raise NotApplicable("only pages in HTML have such metadata")
    fields, policies = _fields(document), _policies(document)
    if not fields and policies:
        return
    missing: list[JsonValue] = [*fields, *(() if policies else _POLICIES)]
    said = [f"gives no {', '.join(fields)}"] if fields else []
    said += [] if policies else ["leads to no policy on corrections, ethics or ownership"]
    yield Flag(
        NOWHERE,
        f"The page {' and '.join(said)}.",
        confidence=0.9,
        evidence={"missing": missing, "policies": list(policies)},
    )


def _fields(document: Document) -> list[str]:
    """What a NewsArticle in JSON-LD should have and this one has not."""
    if not any(d.origin == "json-ld" for d in document.declared("type")):
        return ["structured data about the article"]
    has = {
        "author": any(b.origin == "json-ld" for b in document.bylines),
        "datePublished": any(d.origin == "json-ld" for d in document.dates),
        "publisher": any(d.origin == "json-ld" for d in document.declared("publisher")),
    }
    return [name for name, there in has.items() if not there]


def _policies(document: Document) -> tuple[str, ...]:
    declared = (d.value for d in document.declared("policy"))
    return tuple(dict.fromkeys(name for name in declared if name in _POLICIES))
