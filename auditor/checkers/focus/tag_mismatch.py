"""The tags, keywords or section that the page gives have nothing to do with its article.

## Why it matters
Tags decide where readers and feeds meet an article. Tags of another subject come from a template or are set to be found
for searches that the text does not serve.

## Flags
> markdown:
> ---
> title: ⟦Hospital closes maternity ward⟧
> tags: [mortgage, refinancing, credit cards]
> ---
> The hospital of Saint Brennan will close its maternity ward in June, because it cannot find enough midwives. Pregnant
> women from the valley will have to travel forty miles. Eleven nurses have left since the winter, its director said.
> Doctors had warned for years that the ward could not keep patients safe. The health board promised an ambulance that
> will be stationed in the valley at night, and a clinic for prenatal checks on two days of each week.

## Passes
> markdown:
> ---
> title: Hospital closes maternity ward
> tags: [hospitals, midwives, Saint Brennan]
> ---
> The hospital of Saint Brennan will close its maternity ward in June, because it cannot find enough midwives. Pregnant
> women from the valley will have to travel forty miles. Eleven nurses have left since the winter, its director said.
> Doctors had warned for years that the ward could not keep patients safe. The health board promised an ambulance that
> will be stationed in the valley at night, and a clinic for prenatal checks on two days of each week.

## How to fix
Give tags that name what the text is about.

## Known limits
Two telling tags and more are needed, and one that the text has a word of is enough to pass. Sections are judged only
where they name a field of life, such as sport or health, by likeness of the words.

Source: W3C Credibility Signals, 18.17; schema.org, properties "keywords" and "articleSection".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.focus import labels
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker
from auditor.document import NOWHERE

_PARTS = frozenset({"tags", "section"})


@checker(
    code="OT109",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    standards=("W3 18.17",),
    proves_not="It does not show that the text is wrong, only that it is filed wrongly.",
)
def tag_mismatch(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    document = analysis.document
    if not document.declared("tag") and not document.declared("section"):
        raise NotApplicable("no tags or section are given")
    for part, value, words in labels.mislabelled(analysis, _PARTS):
        verb = "have" if part == "tags" else "has"
        yield Flag(
            document.headline or NOWHERE,
            f"The page's {part} (“{value}”) {verb} nothing in common with the article.",
            confidence=0.6,
            evidence={"part": part, "value": value, "words": list(words)},
        )
