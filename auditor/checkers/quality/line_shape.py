"""The lines of the text are not those of prose: hardly one ends in a stop, or most are a few words long.

## Why it matters
Menus, tables, lists of links and broken columns look like this. Where an article does, the page around it was taken
for it, or its lines were lost.

## Flags
> article: (absence)
> Home page of the valley news
> /
> Top stories from the valley
> Storm at the coast
> Bridge to close in May
> Mayor will not run again
> Mill finds a buyer
> Ferry crew on strike
> School gets a new roof
> Sports results
> Weather for the week
> Jobs in the valley
> Houses for sale
> Cars for sale
> Letters to the editor
> Write to us here
> About the newspaper
> Terms of use of the page

## Passes
> article:
> Storm at the coast
> /
> The storm took the roof off the school at Orrin and flooded the cellar of the library next to it.
> /
> The harbour is closed until Friday, and the ferry to Brask does not sail before the wind has turned.
> /
> Nobody was hurt, the mayor said. Two families are staying with friends.
> /
> The school will open again when the roof has been mended.

## How to fix
Fetch the article itself, without the page around it.

## Known limits
Fewer than eight lines or fifty words are not judged. Verse, tables of results and transcripts may be flagged.

Source: Penedo et al. 2024, The FineWeb Datasets, https://arxiv.org/abs/2406.17557, custom filters, as in datatrove.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.shapes import Shape, ends_in_stop, twice_share
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker
from auditor.document import NOWHERE


@dataclass(frozen=True, slots=True)
class Options:
    """FineWeb's limits: lines with a stop, lines of few characters, characters in repeated lines, lines per word."""

    least_stops: float = 0.12
    most_short: float = 0.67
    short: int = 30
    most_twice: float = 0.1
    most_breaks: float = 0.3
    least_lines: int = 8
    least_words: int = 50


@checker(
    code="QL115",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    options=Options,
    standards=("DTR fineweb_quality",),
    proves_not="It does not show that the sentences are wrong; the page may have been read badly.",
)
def line_shape(analysis: Analysis, options: Options) -> Iterator[Flag]:
    shape = analysis.shape
    if len(shape.words) < options.least_words or len(shape.lines) < options.least_lines:
        raise NotApplicable("too little text for shares of lines")
    faults = dict(_faults(shape, options))
    if faults:
        told = "; ".join(f"{name} {value:.2f}" for name, value in faults.items())
        evidence = {name.replace(" ", "_"): round(value, 3) for name, value in faults.items()}
        yield Flag(NOWHERE, f"The lines are not those of prose: {told}.", 0.7, evidence=evidence)


def _faults(shape: Shape, options: Options) -> Iterator[tuple[str, float]]:
    lines = shape.lines
    stops = sum(map(ends_in_stop, lines)) / len(lines)
    if stops < options.least_stops:
        yield "share of lines with a stop", stops
    short = sum(len(line.text) <= options.short for line in lines) / len(lines)
    if short > options.most_short:
        yield "share of short lines", short
    twice = twice_share(lines)
    if twice > options.most_twice:
        yield "share of repeated lines", twice
    if (breaks := len(lines) / len(shape.words)) > options.most_breaks:
        yield "lines per word", breaks
