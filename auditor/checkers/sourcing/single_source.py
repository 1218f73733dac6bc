"""Nearly all that a report is told comes from one source.

## Why it matters
One source sees one side and may be wrong. A second one, above all one with other interests, is the simplest check
there is.

## Flags
> article: (absence)
> Clinic at Holm to shut its night ward
> /
> The night ward of the clinic at Holm will close at the end of the month, the director, Ida Brandt, said on Monday. “We
> cannot find nurses who will work at night, and the roof has been leaking since the spring,” she said.
> /
> Patients who need a bed after eight in the evening will be sent to Brask, she said. She said that six nurses would
> move to the day ward and that four had found work elsewhere. The road to Brask is often blocked by snow in January.
> /
> “Nobody will be left without help, and nobody will wait longer than before,” Brandt said. She added that a bus would
> run twice each evening and that the helicopter pad behind the clinic would be kept. The building dates from the time
> when the mine still worked three shifts, and its west wing was sold in 2011 and is now a school of music. The last
> patients leave on the thirtieth, and the kitchen will then serve lunch only.

## Passes
> The ward will close at the end of the month, the director said. The nurses' union said it had not been asked.

## How to fix
Ask somebody who has no part in it, or who loses by it, and check the facts against a document.

## Known limits
Interviews, obituaries, speeches and statements rest on one source by their nature; those that say so in the headline
or opening pass, as does a report whose headline names its source. Short reports and opinion are not judged.

Source: NewsGuard criterion 2, information is gathered responsibly; W3C Credibility Signals 18.49.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor import patterns as re
from auditor.analysis import Analysis
from auditor.analysis.speakers import Sort, Speaker
from auditor.checker import Flag, JsonValue, NotApplicable, Related, Severity, Strength, checker
from auditor.document import NOWHERE


@dataclass(frozen=True, slots=True)
class Options:
    least_words: int = 130
    least_attributed: int = 50
    least_statements: int = 4
    share: float = 0.95


# What is one person's by its nature.
_ONE_BY_NATURE = re.compile(
    r"\b(?:interview|speech|address|remarks|letter|statement|memoir|book|testimony|testif\w+|lecture|sermon|tweet\w*|op-ed|"
    r"obituary|dies|died|profile|Q&A|transcript|ruling|verdict|sentenced|court|judge|trial|lawsuit|indictment|news "
    r"conference|press conference|rally|debate|podcast|hearing|study|survey|poll|report|"
    r"(?:co-)?author|appearance|appeared on)\b",
    re.IGNORECASE,
)
_OPENING = 600


@checker(
    code="SR102",
    severity=Severity.MINOR,
    strength=Strength.WEAK,
    proves_not="It does not show that the source is wrong or that nobody else was asked.",
    standards=("NG 2", "W3 18.49"),
    options=Options,
)
def single_source(analysis: Analysis, options: Options) -> Iterator[Flag]:
    if analysis.body_words < options.least_words:
        raise NotApplicable(f"the prose has fewer than {options.least_words} words")
    keys = [a.source_key for a in analysis.attributions if a.source_key]
    if len(set(keys)) > options.least_statements:
        return
    speakers = analysis.speakers
    total = sum(s.words for s in speakers)
    if total < options.least_attributed:
        return
    main = max(speakers, key=lambda s: s.words)
    if not _carries(main, speakers, total, options) or analysis.document.links:
        return
    if reason := analysis.opinion:
        raise NotApplicable(reason)
    reading = analysis.document.reading
    if _ONE_BY_NATURE.search(reading, 0, _OPENING) or _in_headline(analysis, main):
        return
    name = analysis.entities[main.key].name if main.key in analysis.entities else analysis.document.slice(main.first)
    share = main.words / total
    message = f"{name} gives {share:.0%} of the {total} words that the report takes from sources."
    evidence: dict[str, JsonValue] = {
        "source": name,
        "share": round(share, 3),
        "words": total,
        "statements": len(main.sentences),
    }
    yield Flag(NOWHERE, message, 0.7, related=(Related(main.first, "first named as a source"),), evidence=evidence)


def _carries(main: Speaker, speakers: tuple[Speaker, ...], total: int, options: Options) -> bool:
    return (
        main.sort in (Sort.NAMED, Sort.OFFICIAL, Sort.KEPT)
        and main.words >= options.share * total
        and len(main.sentences) >= options.least_statements
        and not any(s.material and s.sort is Sort.DOCUMENT for s in speakers)
    )


def _in_headline(analysis: Analysis, main: Speaker) -> bool:
    """Whether the headline tells that the report is of what this one says."""
    head, entity = analysis.document.headline, analysis.entities.get(main.key)
    if head is None or entity is None:
        return False
    return any(analysis.mentions[m].span.start < head.end for m in entity.mentions)
