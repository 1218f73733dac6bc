"""Attributions to people nobody could ask that nothing around them makes good."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.attribution import Attribution
from auditor.analysis.numbers import word_set
from auditor.analysis.sourcing import uncitedstudies
from auditor.analysis.sourcing.vagueness import Unnamed, unnamed, unnamed_in
from auditor.analysis.voices import BLANK
from auditor.document import Sentence

if TYPE_CHECKING:
    from auditor.analysis import Analysis


_SPECIFIED = re.compile(
    r"\b(?:including|such as|for (?:example|instance)|among them|like|citing|cited|the study|the report|"
    r"the survey|published|led by|"
    r"survey(?:ed)? (?:by|of)|poll by|study by|conducted by)\b",
    re.IGNORECASE,
)


def vague_attributions(analysis: Analysis) -> Iterator[Unnamed]:
    """Attributions to unnamed groups or to nobody that no named source in this or the next two sentences makes good."""
    found = list(unnamed(analysis))
    if not found:
        return
    named = {a.sentence: a for a in analysis.attributions if a.source_key or _names_someone(analysis, a)}
    studied = [u.span for u in uncitedstudies.uncited(analysis)] if any(_WORK.search(v.group) for v in found) else []
    for vague in found:
        if any(s.start < vague.span.end and vague.span.start < s.end for s in studied):
            continue  # a study that is not cited is one fault and not two
        if not (_made_good(analysis, vague, named) or _goes_on(analysis, vague)):
            yield vague


def _goes_on(analysis: Analysis, vague: Unnamed) -> bool:
    """Whether the sentences before have introduced the group, or one that "others" are others of."""
    told = analysis.document.reading[vague.cue.start : vague.cue.end].endswith(("ed", "said", "found"))
    if (
        told
        and _OF_A_STUDY.search(vague.group)
        and any(
            _STUDY.search(near.text)
            for near in analysis.document.sentences[max(0, vague.sentence - _STUDY_REACH) : vague.sentence]
        )
    ):
        return True
    if vague.group and _surveyed(analysis, vague):
        return True
    if not vague.group.lower().startswith(("other", "another", "some", "several", "many", "few")):
        return False
    spans = [v.span.start for v in unnamed_in(analysis, range(vague.sentence - 2, vague.sentence))]
    lower = vague.group.lower()
    return any(
        a.source
        and vague.sentence - 2 <= a.sentence < vague.sentence
        and analysis.document.reading[a.source.start : a.source.end].lower() not in ("he", "she", "it")
        and not any(a.source.start <= at <= a.source.end for at in spans)
        and (lower.startswith(("other", "another")) or not a.source_key)
        for a in analysis.attributions
    )


def _surveyed(analysis: Analysis, vague: Unnamed) -> bool:
    """Whether the group was asked in a poll that the text has told of: "90 percent of insiders picked …"."""
    noun = vague.group.lower().rsplit(" ", 1)[-1]
    if _ASKED.isdisjoint(analysis.vocabulary) or not noun.isalpha():
        return False
    before = analysis.document.reading[: vague.span.start].lower()
    return any(noun in m[1].split() for m in _POLL.finditer(before))


_ASKED = word_set("percent cent survey poll panel")
_POLL = re.compile(r"\b(?:(?:percent|per cent)|(?:survey|poll|panel)) of ((?:[\w-]+ ){0,4}[\w-]+)")


_WORK = re.compile(
    r"\b(?:stud(?:y|ies)|research|surveys?|polls?|trials?|researchers|scientists|experts|academics"
    r"|economists)\b",
    re.IGNORECASE,
)
# "Researchers said", in the past tense: those of the study the text has just presented.
_OF_A_STUDY = re.compile(r"^(?:the )?(?:researchers|scientists)$", re.IGNORECASE)
_STUDY = re.compile(
    r"\b(?:the|an?|its|their|this) (?:[\w-]+ ){0,3}(?:study|trial|paper|survey|analysis)\b|researchers",
    re.IGNORECASE,
)
_STUDY_REACH = 4


def _names_someone(analysis: Analysis, attribution: Attribution) -> bool:
    source = attribution.source
    return source is not None and _CAPITAL.search(analysis.document.reading, source.start + 1, source.end) is not None


_CAPITAL = re.compile(r"(?<=[ \u00a0])[A-Z]")
_POLLED = re.compile(r" (?:polled|surveyed|asked|consulted|canvassed|cited|quoted|interviewed) by ")
_PAPERS = re.compile(r"\b(?:stud(?:y|ies)|research|surveys?|polls?|reports?|estimates?|accounts?)\b", re.IGNORECASE)
_AGENT = re.compile(r"\W+(?:\w+\W+){0,2}by ")


def _made_good(analysis: Analysis, vague: Unnamed, named: Mapping[int, Attribution]) -> bool:
    """Whether the same sentence, or one of the next two, says who or gives an instance."""
    place, sentences = vague.sentence, analysis.document.sentences
    own = sentences[place]
    voice = analysis.author_voice.text
    if BLANK in voice[vague.span.end : own.span.end] and vague.group:  # their words follow
        return True
    if any(own.span.start <= link.span.start < own.span.end for link in analysis.document.links):
        return True
    text = own.text
    after = vague.span.end - own.span.start
    papers = not vague.group or _PAPERS.search(vague.group)
    agent = (_AGENT.match(text, after) and papers) or _POLLED.match(text, after)
    if agent or _SPECIFIED.search(text, max(0, vague.span.start - own.span.start)):
        return True
    other = named.get(place)
    elsewhere = (
        other is not None and other.source is not None and not (vague.span.start <= other.source.start < vague.span.end)
    )
    if elsewhere or _told_apart(vague, own):
        return True
    if _SECRET.search(vague.group) or not vague.group:  # nobody named nearby is who spoke in secret
        near = sentences[min(place + 1, len(sentences) - 1)]
        return near is not own and near.paragraph == own.paragraph and _SPECIFIED.search(near.text) is not None
    return any(
        index < len(sentences) and _instance(analysis, own, sentences[index], named.get(index))
        for index in (place + 1, place + 2)
    )


def _told_apart(vague: Unnamed, own: Sentence) -> bool:
    """Whether another clause names who gives it: "it is believed …; the history by Arthur Stell gives"."""
    mark = _APART.search(own.text, vague.span.end - own.span.start)
    return mark is not None and _CAPITAL.search(own.text, mark.end()) is not None


_APART = re.compile(r"[;:—–] ")


def _presented(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the sentence opens with a person and what he is: "Ruth Ames, an engineer at Leeds, measured"."""
    match = _WITH_ROLE.match(sentence.text)
    return match is not None and (match[0].endswith(" who") or bool(analysis.entity_keys[sentence.index]))


_WITH_ROLE = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor)\.? )?[A-Z][\w’'-]+ (?:[A-Z][\w’'.-]+ )?[A-Z][\w’'-]+, (?:who|an?|the"
    r"|whose|\d\d)\b"
)


def _instance(analysis: Analysis, own: Sentence, near: Sentence, named: Attribution | None) -> bool:
    """Whether a sentence near the vague one makes it concrete.

    A named source in the same paragraph does; in the next one it must speak in its own words or on the same things.
    """
    if near.paragraph - own.paragraph > 1:
        return False
    shared = {s for s in analysis.stems[own.index] if len(s) > 3} & set(analysis.stems[near.index])
    if _SPECIFIED.search(near.text) and (near.paragraph == own.paragraph or shared):
        return True
    quoted = BLANK in analysis.author_voice.text[near.span.start : near.span.end]
    if named is None:
        return near.paragraph == own.paragraph and (
            _presented(analysis, near) or (quoted and bool(analysis.entity_keys[near.index]))
        )
    gap = analysis.document.reading[near.span.end : near.span.end + _GAP]
    opened = gap[:1] == "\n" and gap.lstrip()[:1] in ("“", '"')
    if near.paragraph == own.paragraph or quoted or opened:
        return True
    return len(shared) >= _ON_THE_SAME


_SECRET = re.compile(r"\b(?:sources?|insiders?|person|reports|rumou?rs)\b", re.IGNORECASE)
_GAP = 4  # characters behind a sentence in which the next paragraph opens a quotation
# Stems of more than three letters that two sentences share when they are about one thing.
_ON_THE_SAME = 2
