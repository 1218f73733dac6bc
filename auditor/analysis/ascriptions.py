"""What of an article is somebody's words, thoughts or findings rather than the reporter's own, in the widest sense.

Wider than `attributions`, which rules stand on: private states, plans and judgements count, and so do whole
quotations with the clause that breaks them, turns of a transcript, and a headline's “Poll: …”.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import attitudes, holders
from auditor.document import Quote, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.analysis.attribution import Attribution


class Manner(StrEnum):
    QUOTED = "quoted"
    SPOKEN = "spoken"  # a turn of a transcript, or what stands after a name and a colon in a headline
    REPORTED = "reported"
    HELD = "held"  # thought, wanted, judged, planned or shown


class Ascription(NamedTuple):
    content: Span
    manner: Manner


# An attitude is content from this sureness on; each other cue of its sentence adds a little. Both set by hand on
# the labelled articles that were looked at, where F1 is flat from .5 to .6.
_SURE = 0.55
_COMPANY = 0.04
# A quotation of so many words is a statement, whoever says it, and no term.
_STATEMENT = 8
# A name or a term has no more.
_TERM = 2
# Characters a clause between two parts of a quotation can take.
_LONGEST_FRAME = 300
# Turns that make a transcript.
_FEWEST_TURNS = 3
_TURN = re.compile(r"[\"“]?(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}(?=:)|[QA](?=[.:] ))[.:]\s*(?=\S)")
_LABEL = re.compile(r"(?P<name>[A-Z][^:.!?\"“”,]{1,60}):\s+(?=\S)")
# Adverbs by which the reporter concludes something; "allegedly" and "reportedly" pass on what others say.
_INFERRED = frozenset({"apparently", "ostensibly"})
_ASIDES = frozenset(
    """in on at during for from with by about after before as when while if though although since because despite amid
    under asked speaking earlier last this to but and so still then meanwhile however instead later""".split()
)


def ascriptions(analysis: Analysis) -> tuple[Ascription, ...]:
    """In text order, each once; stretches may overlap."""
    found = [Ascription(span, Manner.QUOTED) for span in _quoted(analysis)]
    found += [Ascription(span, Manner.SPOKEN) for span in [*_transcript(analysis)] or _headed(analysis)]
    found += [Ascription(span, Manner.REPORTED) for span in _reported(analysis)]
    found += [Ascription(span, Manner.HELD) for span in _held(analysis)]
    return tuple(sorted(set(found)))


# -- quotations


def _quoted(analysis: Analysis) -> Iterator[Span]:
    """Direct speech, with the clause that names the speaker where the speech goes on after it."""
    cued = {a.sentence for a in analysis.attributions}
    last: Span | None = None
    paragraph = -1
    for each in analysis.quotations:
        quote = each.quote
        if each.scare and not _is_statement(analysis, quote):
            continue
        if last is not None and quote.paragraph == paragraph and _is_frame(analysis, last, quote.span, cued):
            last = Span(last.start, quote.span.end)
        else:
            if last is not None:
                yield last
            last = quote.span
        paragraph = quote.paragraph
    if last is not None:
        yield last


def _is_statement(analysis: Analysis, quote: Quote) -> bool:
    """Whether the words say something rather than name it: many of them, or a sentence, or some after a colon."""
    reading = analysis.document.reading
    inner = reading[quote.inner.start : quote.inner.end].strip(" ‘’'")
    words = len(inner.split())
    whole = inner[:1].isupper() and inner[-1:] in {",", ".", "!", "?", "…"}
    opened = ":" in reading[max(0, quote.span.start - 2) : quote.span.start]
    return words >= _STATEMENT or (words > _TERM and (whole or opened))


def _is_frame(analysis: Analysis, before: Span, after: Span, cued: set[int]) -> bool:
    """Whether what stands between two quotations is one clause that names their speaker, or nothing."""
    gap = analysis.document.reading[before.end : after.start]
    if len(gap) > _LONGEST_FRAME:
        return False
    sentences = analysis.document.sentences
    first, last = (bisect_right(sentences, at, key=lambda s: s.span.start) - 1 for at in (before.end, after.start))
    return last - first <= 1 and (first in cued or not any(c.isalnum() for c in gap))


# -- speech without marks


def _transcript(analysis: Analysis) -> Iterator[Span]:
    """The turns of a transcript, each with the paragraphs up to the next turn.

    A turn is opened by a name, by any word in capitals, or by Q and A.
    """
    document = analysis.document
    opened = ((p, _TURN.match(document.reading, p.span.start, p.span.end)) for p in document.paragraphs)
    names = holders.Holders(analysis)
    turns = [(p, m) for p, m in opened if m and (m["name"].isupper() or names.is_named(*m.span("name")))]
    if len(turns) < _FEWEST_TURNS or Counter(m["name"] for _, m in turns).most_common(1)[0][1] == 1:
        return
    for (paragraph, match), (following, _) in pairwise([*turns, turns[-1]]):
        last = following.span.start if following is not paragraph else paragraph.span.end
        yield Span(match.end(), last)


def _headed(analysis: Analysis) -> Iterator[Span]:
    """What a headline gives to the one named before its colon."""
    document = analysis.document
    for sentence in document.sentences[:1]:
        match = _LABEL.match(document.reading, *sentence.span)
        if match and sentence.zone in (ZoneKind.HEADLINE, ZoneKind.BODY) and _can_speak(analysis, match):
            yield Span(match.end(), sentence.span.end)


def _can_speak(analysis: Analysis, match: re.Match[str]) -> bool:
    """Whether the words before the colon end in a name or in a word for a speaker or a record."""
    last = match["name"].split()[-1]
    if last.lower() in holders.nouns("record") | holders.nouns("holder"):
        return True
    return holders.Holders(analysis).is_named(match.end("name") - len(last), match.end("name"))


# -- reported speech


def _reported(analysis: Analysis) -> Iterator[Span]:
    for each in analysis.attributions:
        if each.content is not None and each.verb not in _INFERRED:
            yield each.content
            around = _around(analysis, each)
            if around is not None:
                yield around


def _around(analysis: Analysis, each: Attribution) -> Span | None:
    """The clause a frame breaks or closes: “the port, he said, would close”, “the port will close, he said”."""
    reading = analysis.document.reading
    start, end = analysis.document.sentences[each.sentence].span
    first, last = each.cue
    inverted = each.source is not None and each.source.start > first
    if each.source is not None:
        first, last = min(first, each.source.start), max(last, each.source.end)
    before, after = reading[start:first].rstrip(), reading[last:end]
    if not before.endswith(",") or before[-2:-1] in ('"', "”"):
        return None
    if after.startswith(","):
        word = (after[1:].split() or [""])[0]
        goes_on = not word.endswith("ing") and word not in ("who", "which", "as")
        return Span(start, end) if goes_on and (each.verb == "according" or not inverted) else None
    aside = before.split()[0].lower() in _ASIDES
    closes = len(after) < len(before) and not aside and not any(c in after for c in '"“:') and " that " not in after[:8]
    return Span(start, first) if closes else None


def _held(analysis: Analysis) -> Iterator[Span]:
    by_sentence: dict[int, list[attitudes.Attitude]] = {}
    for each in attitudes.attitudes(analysis):
        by_sentence.setdefault(each.sentence, []).append(each)
    for found in by_sentence.values():
        company = _COMPANY * (len({each.cue for each in found}) - 1)
        yield from (each.content for each in found if each.sureness + company >= _SURE)
