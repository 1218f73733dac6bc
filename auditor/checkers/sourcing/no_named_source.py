"""A news report that cites no one and nothing: no attribution, quotation, link or document.

## Why it matters
News is what someone saw, said or wrote. A report that says none of that gives the reader nothing to check.

## Flags
> article: (absence)
> New depot opens in Harlow
> /
> A new bus depot opened in Harlow on Monday.
> /
> It has room for ninety vehicles and replaces the yard on Mill Street, which closed in spring.
> /
> The building cost eleven million pounds and took two years to finish.
> /
> Its roof carries solar panels that power the washing hall.
> /
> Forty drivers moved there over the weekend.
> /
> The first bus left at five in the morning and returned an hour later.
> /
> A canteen serves breakfast from four.
> /
> The yard on Mill Street will become a park with a pond and a playground.
> /
> Work on the park begins in autumn and ends a year later.
> /
> The depot also has a workshop where engines are overhauled.
> /
> Twelve mechanics work there in two shifts.
> /
> The road in front of the depot was widened and has a new crossing.
> /
> Two bus lines now run past the hospital, which had no stop before.
> /
> Tickets cost the same as before.
> /
> The new timetable began on Monday.
> /
> The old ticket office stays open until the end of the year.

## Passes
> article:
> New depot opens in Harlow
> /
> A new bus depot opened in Harlow on Monday, the council said. It has room for ninety vehicles.

## How to fix
Say where the facts come from: name a person, a document or an agency, and link it.

## Known limits
Opinion pieces, essays and texts under the length limit are not judged, nor are recipes, instructions, lists of results
or dates, and obituaries. Any named document counts as a source, whatever it is cited for; kinds of people ("a child who
asks"), people whom nothing tells apart ("one fan", "sources on board"), studies without a maker and things that
"promise" do not.

Source: W3C Credibility Signals, "article cites sources"; JTI (CWA 17493), clause 12.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis, genres
from auditor.analysis.sourcing import citedsources
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker
from auditor.document import NOWHERE


@dataclass(frozen=True, slots=True)
class Options:
    least_words: int = 100


@checker(
    code="SR101",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="It does not show that the report is wrong or that nobody was asked.",
    standards=("W3 bf2e6507", "PA 1", "NG 2", "JTI 12"),
    options=Options,
)
def no_named_source(analysis: Analysis, options: Options) -> Iterator[Flag]:
    if analysis.body_words < options.least_words:
        raise NotApplicable(f"the prose has fewer than {options.least_words} words")
    if citedsources.cites_anything(analysis):
        return
    if reason := analysis.opinion:
        raise NotApplicable(reason)
    if citedsources.instructs(analysis):
        raise NotApplicable("it is a recipe or instructions")
    if citedsources.serves(analysis):
        raise NotApplicable("it is a list of results or dates, or an obituary")
    message = f"In {analysis.body_words} words the report names no source: no attribution, quotation, link or document."
    evidence = {"words": analysis.body_words, "attributions": 0, "quotations": 0, "links": 0}
    # What reads as opinion without a label may rest on its own argument.
    strength = None if analysis.genre.kind is genres.Kind.NEWS else Strength.WEAK
    yield Flag(NOWHERE, message, 0.8, evidence=evidence, strength=strength)
