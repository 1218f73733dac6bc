"""A link or web address leads nowhere: an example domain, a local machine, a blank, a search result, tracking alone.

## Why it matters
A link promises that the reader can check. One that cannot work was never tried, and blanks and example domains come
from templates and text generators.

## Flags
> The figures are on ⟦https://www.example.com/report⟧ and were printed in May.

## Passes
> The figures are on https://www.holm.gov.uk/report and were printed in May.

## How to fix
Open every link before publishing, and link the page itself, not the search that found it.

## Known limits
Judged by the address alone; nothing is fetched. An article that shows addresses as examples, as manuals do, passes
where it says so or sets them as code.

Source: Wikipedia, "Signs of AI writing", broken external links; RFC 2606, reserved domain names.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.sourcing import weblinks
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="SR115",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show that what the link was to support is wrong.",
    standards=("WP",),
    any_language=True,
)
def malformed_link(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for fault in weblinks.faults(analysis):
        message = f"“{fault.shown}” {fault.reason}."
        yield Flag(fault.span, message, 0.9, evidence={"url": fault.url, "kind": fault.kind})
