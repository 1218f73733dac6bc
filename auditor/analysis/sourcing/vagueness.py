"""Statements put in the mouth of people nobody could ask, built from classes of words and not from phrases.

Four shapes: an unspecific group and a verb of speech or thought ("industry watchers believe", `unnamedsubjects`), a
verb of speech without an agent ("it has been suggested") and a judgement of everybody ("is widely seen as", both in
`hiddenagents`), and talk that acts by itself ("speculation is rife", `rumours`). Here stand the words that open each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.sourcing import hiddenagents, rumours, unnamedsubjects
from auditor.analysis.sourcing.unspecificgroups import Clause, Shape
from auditor.analysis.sourcing.vaguewords import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CONSENT,
    DOUBTS,
    EXPERTS,
    HEARD,
    ONE_EXPERT,
    PEOPLE,
    PROFESSIONS,
    SIDES,
    TALK,
    WIDELY,
    WORKS,
)
from auditor.analysis.tokens import Word
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Unnamed(NamedTuple):
    """`group` is the source as worded, "" for none at all; `firm` is False where convention allows the wording."""

    span: Span
    group: str
    sentence: int
    cue: Span
    firm: bool


def _may_open(lower: str, lowers: tuple[str, ...], index: int) -> bool:
    """Whether the next word allows a shape to begin here: the commonest cues open one only before a few words."""
    needed = _BEFORE.get(lower)
    if needed is None:
        return True
    following = lowers[index + 1] if index + 1 < len(lowers) else ""
    return following in needed or (lower == "it" and following[-2:] == "ly")


_BEFORE = {
    **dict.fromkeys(("said", "reported", "rumoured", "rumored", "reputed", "whispered"), frozenset({"to"})),
    **dict.fromkeys(("thought", "understood", "believed", "feared", "suspected"), frozenset({"to"})),
    "it": AUXILIARIES | ADVERBS,
    **dict.fromkeys(("one", "nobody"), DOUBTS),
    **dict.fromkeys(
        ("it's", "it’s"), ADVERBS | BE | frozenset({"no", "an", "common", "been", "believed", "said", "thought"})
    ),
    "there": AUXILIARIES | ADVERBS | {"remain", "remains"},
}
_Reader = Callable[[Clause, int], Shape | None]
_READERS: dict[str, _Reader] = {
    **dict.fromkeys(PEOPLE, unnamedsubjects.people),
    **dict.fromkeys(EXPERTS | ONE_EXPERT | WORKS | PROFESSIONS | SIDES, unnamedsubjects.group),
    **dict.fromkeys(("some", "many", "others", "most", "several", "few", "plenty"), unnamedsubjects.indefinite),
    **dict.fromkeys(TALK, rumours.talk),
    **dict.fromkeys(WIDELY, hiddenagents.widely),
    **dict.fromkeys(("rumoured", "rumored", "reputed", "whispered", "said", "reported"), hiddenagents.rumoured),
    **dict.fromkeys(("wisdom", "opinion"), rumours.wisdom),
    **dict.fromkeys(("questions", "eyebrows", "doubts", "concerns", "accusations", "allegations"), hiddenagents.raised),
    **dict.fromkeys(HEARD, rumours.overheard),
    **dict.fromkeys(("view", "feeling", "suspicion", "consensus", "assumption", "talk", "fear"), rumours.view),
    **dict.fromkeys(("thought", "understood", "believed", "feared", "suspected"), hiddenagents.thought),
    "view": lambda clause, index: rumours.view(clause, index) or rumours.consent(clause, index),
    "opinion": lambda clause, index: rumours.wisdom(clause, index) or rumours.consent(clause, index),
    **dict.fromkeys(CONSENT - {"view", "opinion"}, rumours.consent),
    "one": rumours.consent,
    "nobody": rumours.consent,
    "talk": lambda clause, index: rumours.talk(clause, index) or rumours.view(clause, index),
    "locals": lambda clause, index: unnamedsubjects.people(clause, index) or rumours.overheard(clause, index),
    "it": hiddenagents.it,
    "it's": hiddenagents.it,
    "it’s": hiddenagents.it,
    "goes": rumours.story,
    "there": hiddenagents.there,
}
_CUES = frozenset(_READERS)


def _read(clause: Clause, sentence: Sentence, words: tuple[Word, ...], lowers: tuple[str, ...]) -> Iterator[Unnamed]:
    if _CUES.isdisjoint(lowers):
        return
    clause.words, clause.lower = words, list(lowers)
    end = -1
    for index in [i for i, lower in enumerate(lowers) if lower in _CUES and _may_open(lower, lowers, i)]:
        reader = _READERS[lowers[index]]
        if words[index].start < end or clause.voice[words[index].start] == BLANK:
            continue
        found = reader(clause, index)
        if found is not None:
            first, last, group, firm = found
            span = Span(words[first].start, words[last].end)
            end = span.end
            cue = Span(words[last].start, words[last].end)
            text = clause.voice[words[group[0]].start : words[group[1]].end] if group else ""
            yield Unnamed(span, text, sentence.index, cue, firm)


def unnamed(analysis: Analysis) -> Iterator[Unnamed]:
    """Statements of the prose with no source one could ask, in text order, whatever stands around them."""
    clause = Clause(analysis.body_voice.text)
    words = analysis.words
    for sentence in analysis.body:
        yield from _read(clause, sentence, words[sentence.index], analysis.lowers[sentence.index])


def unnamed_in(analysis: Analysis, places: range) -> Iterator[Unnamed]:
    """The same of some sentences, by index, whatever their zone."""
    clause = Clause(analysis.body_voice.text)
    for index in places:
        if 0 <= index < len(analysis.words):
            yield from _read(clause, analysis.document.sentences[index], analysis.words[index], analysis.lowers[index])
