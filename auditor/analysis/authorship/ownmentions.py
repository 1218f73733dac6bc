"""Where an article speaks of the person who is said to have written it, as of anybody else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import credits as bylines
from auditor.analysis.credits import Credit
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class OwnMention(NamedTuple):
    """`role` is source or subject."""

    span: Span
    name: str
    role: str


# What outlets say of their own people: notes, credits, and who was asked by whom.
_NOTE = re.compile(
    r"\b(?:contribut\w+|reach(?:ed)? (?:at|on)|follow|e-?mail|newsletter|podcast|column(?:ist)?|reporter"
    r"|correspondent|journalist|editor|writer"
    r"|author of|bureau|photo(?:graph)?s?|pictures?|story by|reporting by|written by|additional reporting"
    r"|this (?:article"
    r"|story|piece|report|column)"
    r"|covers|reports (?:from|on)|hosts?|hosted|host of|fellow|professor|read more|interview(?:ed|s)?|contributor"
    r"|producer|anchor|blog)\b|@",
    re.IGNORECASE,
)
# "told Ole Brandt", "spoke to him": the one who asked.
_ASKED = re.compile(r"\b(?:told|tells|with|to|asked by|by|from|and|our|contact|via)\s+$|[(/©:]\s*$", re.IGNORECASE)
# Of an outlet's own people, and the end of a longer name.
_OWN = re.compile(
    r"['’]s $|\bcolleagues?,? $|(?<!Mr )(?<!Ms )(?<!Mrs )(?<!Dr )(?<![.!?”] )\b(?!Mrs?\b|Ms\b|Dr\b|Sir\b)[A-Z][\w’-]* $"
)
_AFTER = re.compile(
    r" (?:wrote|writes|reports|reported) (?:from|in|on)\b| (?:explains|looks|visits|meets|asks|and I)\b|[A-Z\w]"
)
_SUBJECT = re.compile(
    r"(?:,? \(?\d{2}\)?(?=,| |$)"
    r"|, (?:an?|the|its|his|her|their|whose|who|which|then|now|former|chief|head|chair\w*|president|director|owner"
    r"|founder) ?[\w-]*"
    r"| (?:was|were|is|has been|had been) (?:\w+ly )?(?:arrested|charged|accused|sentenced|elected|appointed|named"
    r"|sacked|fired|freed|released"
    r"|convicted|acquitted|killed|injured|hurt|wounded|rescued|taken|born|buried|honou?red|found|hired|promoted"
    r"|suspended)"
    r"| (?:won|lost|resigned|died|scored|founded|opened|bought|sold|joined|retired|stepped|beat|became|denied"
    r"|denies|pleaded|refused|declined|plays|sang))\b"
)  # fmt: skip
_TAIL = 1  # paragraphs at the end in which a note on the author may stand unmarked


def mentions(analysis: Analysis) -> Iterator[OwnMention]:
    """Mentions of a credited person by their full name in the prose, in text order, one a person."""
    document = analysis.document
    told = {c for _, named in bylines.kinds(document, analysis.house) for c in named}
    people = sorted(name for name, kind in told if kind is Credit.PERSON and " " in name.strip())
    for name in people:
        found = next(_of(analysis, name), None)
        if found is not None:
            yield found


def _of(analysis: Analysis, name: str) -> Iterator[OwnMention]:
    document = analysis.document
    at = document.reading.find(name)
    while at >= 0:
        span = Span(at, at + len(name))
        sentence = analysis.sentence_at(at)
        if sentence is not None and sentence.zone is ZoneKind.BODY and _may_count(analysis, sentence, span):
            if any(a.source and a.source.start <= at < a.source.end for a in analysis.attributions):
                yield OwnMention(span, name, "source")
            elif sentence.paragraph < len(document.paragraphs) - _TAIL:
                subject = _SUBJECT.match(document.reading, span.end, sentence.span.end)
                if subject:
                    yield OwnMention(Span(at, subject.end()), name, "subject")
        at = document.reading.find(name, at + len(name))


def _may_count(analysis: Analysis, sentence: Sentence, span: Span) -> bool:
    reading = analysis.document.reading
    text = reading[sentence.span.start : sentence.span.end]
    before = reading[max(sentence.span.start, span.start - 20) : span.start]
    inside = any(q.inner.start <= span.start < q.inner.end for q in analysis.document.quotes)
    asked = _ASKED.search(before) and not before.lower().endswith("according to ")
    return not (inside or asked or _OWN.search(before) or _AFTER.match(reading, span.end) or _NOTE.search(text))
