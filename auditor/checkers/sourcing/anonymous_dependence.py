"""All that a report is told comes from people it does not name.

## Why it matters
One nameless source can be weighed against those who stand by their words. Where nobody does, the reader has only the
outlet's word, and a source that invents has nothing to lose.

## Flags
> article:
> Yard at Holm is to be sold
> /
> The yard at Holm will be sold within days, ⟦two sources familiar with the talks⟧ said. It has built tugs for ninety
> years and stands on land that the town would like for flats.
> /
> The price is forty million, a person close to the board said. The sources said that two bids had failed in spring,
> and that the third came with a loan. The board meets again in March, behind closed doors and without minutes.

## Passes
> article:
> Yard at Holm is to be sold
> /
> The yard at Holm will be sold within days, two sources familiar with the talks said. It has built tugs for ninety
> years and stands on land that the town would like for flats.
> /
> The sources said that two bids had failed in spring. “We had a third,” said Ida Holm, who chairs the board.

## How to fix
Find one person, document or record that can be named for what matters most, or say what the outlet has seen itself.

## Known limits
A denial or “no comment” of somebody named is no source; any statement of somebody named is one, on whatever subject.
Groups without names (residents, two workers) are counted with neither side.

Source: Society of Professional Journalists, Code of Ethics: "Identify sources clearly. The public is entitled to as
much information as possible to judge the reliability and motivations of sources".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.speakers import KEPT_WORDS, Sort, Speaker
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    least_statements: int = 2


_VOUCHING = frozenset({Sort.NAMED, Sort.DOCUMENT, Sort.OFFICIAL, Sort.SOCIAL})


@checker(
    code="SR105",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="It does not show that the sources are invented or wrong, only that none can be asked.",
    standards=("W3 db18b042", "W3 2c269b10"),
    options=Options,
)
def anonymous_dependence(analysis: Analysis, options: Options) -> Iterator[Flag]:
    if KEPT_WORDS.isdisjoint(analysis.vocabulary):
        return
    secret = next((s for s in analysis.speakers if s.sort is Sort.KEPT), None)
    if secret is None or len(secret.sentences) < options.least_statements:
        return
    if any(s.material and (s.sort in _VOUCHING or _may_be_named(analysis, s)) for s in analysis.speakers):
        return
    if reason := analysis.opinion:
        raise NotApplicable(reason)
    statements = len(secret.sentences)
    message = f"All that the report is told, in {statements} sentences, comes from people whom it does not name."
    yield Flag(secret.first, message, 0.8, evidence={"statements": statements, "words": secret.words})


def _may_be_named(analysis: Analysis, speaker: Speaker) -> bool:
    """Whether a group speaks where somebody is named, who may be the one that speaks."""
    return speaker.sort is Sort.GROUP and any(analysis.entity_keys[s] for s in speaker.sentences)
