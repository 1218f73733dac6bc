"""The text cites what its list of references lacks, or the list holds what the text never cites or what is yet to come.

## Why it matters
References are there to be followed. A number that leads nowhere, or an entry that nothing rests on, shows that the
list was not made for this text; lists written by machines are often of this kind.

## Flags
> article:
> Herring follow the cold into the bay. The stock has halved since 1990 ⟦[3]⟧, and boats fish deeper [1]. Nets have
> grown finer [2].
> /
> References
> /
> [1] Holm, I. Fishing depth in the northern bays. Bay Papers, 2019.
> /
> [2] Kern, O. Nets and their meshes. Bay Papers, 2020.

## Passes
> article:
> Herring follow the cold into the bay. The stock has halved since 1990 [1], and boats fish deeper [2].
> /
> References
> /
> [1] Holm, I. Fishing depth in the northern bays. Bay Papers, 2019.
> /
> [2] Kern, O. Nets and their meshes. Bay Papers, 2020.

## How to fix
Add the missing entry or take the citation out; check each entry against the work itself.

## Known limits
Lists under a heading of their own (References, Sources, Notes …) with at least two entries, cited by number or by
author and year. A list that the text never cites is taken for further reading.

Source: Wikipedia, "Signs of AI writing", named references and invalid citations.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.sourcing import citations
from auditor.checker import Flag, NoOptions, Severity, Strength, checker

_MESSAGES = {
    "unlisted": "{} is cited, but the list of references has no such entry.",
    "uncited": "{} stands in the list of references, but the text never cites it.",
    "future": "This reference is dated {}, after the article itself.",
}


@checker(
    code="SR112",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show that the work cited does not exist.",
    standards=("WP",),
    any_language=True,
)
def reference_mismatch(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for mismatch in citations.mismatches(analysis):
        message = _MESSAGES[mismatch.kind].format(mismatch.label)
        yield Flag(mismatch.span, message, 0.85, evidence={"kind": mismatch.kind, "label": mismatch.label})
