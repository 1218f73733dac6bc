"""First persons that no report has: an author who tells what happened to them, a seller who speaks as “we”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.frames import classes
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.analysis.tokens import Word


class Account(NamedTuple):
    """`kind` is "own" for what the author did, thought or has, "outing" for a meal or stay of “we”, else "trade"."""

    span: Span
    sentence: Sentence
    kind: str


OWN, OUTING, TRADE = "own", "outing", "trade"
_ZONES = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST})
_I = frozenset("i i'm i've i'd i'll".split())
_MINE = frozenset("my mine myself me".split())
_US = frozenset("we we've we're we'll we'd our".split())
_YOU = frozenset("you your you'll you're yours yourself".split())
_FIRST = _I | _MINE | _US
# What may stand between the person and the verb.
_LINKS = frozenset(
    "have had was am did do would will shall could can cannot must might may should just also first then once never "
    "always often still even only almost nearly already long soon ever not been recently finally really simply".split()
)
_MOST_LINKS = 3
# Else it is a mine: "a gold mine".
_BESIDE_MINE = frozenset("of than beside like and as to with was is from".split())
_PLACED = 2  # "In Leeds I ate"
# Between the last word and the first person: a quotation without marks begins so.
_MACHINE = frozenset({"ai", "chatbot", "llm", "assistant", "chatgpt"})
_OPENS = re.compile(r"[:\"“‘]")
_CUT = re.compile(r"[.,;:!?()\[\]—–“”‘\"]")


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in classes("account_classes").items()}


def accounts(analysis: Analysis) -> Iterator[Account]:
    """Every such place outside quotations, in text order of sentences; questions are left out."""
    if _FIRST.isdisjoint(analysis.vocabulary):
        return
    voice, lowers = analysis.author_voice.text, analysis.lowers
    places = analysis.places
    for place in sorted({place for word in _FIRST & analysis.vocabulary for place in places[word]}):
        words = analysis.words[place]
        here = [k for k, word in enumerate(lowers[place]) if word in _FIRST and voice[words[k].start] != BLANK]
        if not here:
            continue
        sentence = analysis.document.sentences[place]
        if sentence.zone not in _ZONES or voice[sentence.span.end - 1] in "?:":
            continue
        if not _MACHINE.isdisjoint(lowers[place]):  # the "I" may be a chatbot's
            continue
        for index in here:
            last, kind = _told(voice, words, index)
            if kind:
                yield Account(Span(words[index].start, words[last].end), sentence, kind)


def _told(voice: str, words: tuple[Word, ...], index: int) -> tuple[int, str]:
    """The last word of an account that begins with this word, and its kind; "" for none."""
    word = words[index]
    gap = voice[words[index - 1].end : word.start] if index else ""
    if _OPENS.search(gap):
        return index, ""
    if word.lower in _I:
        return (index, "") if _numbers(words, index, gap) else _acted(voice, words, index)
    if word.lower in _US:
        return _traded(voice, words, index)
    return _had(voice, words, index)


def _numbers(words: tuple[Word, ...], index: int, gap: str) -> bool:
    """Whether the letter is a number: "Elizabeth I", "phase I"."""
    if words[index].text != "I" or not index or _CUT.search(gap):
        return words[index].text[0] != "I"
    before, known = words[index - 1], _classes()
    if before.text[0].islower():
        return before.lower in known["NUMBERED"]
    placed = index == _PLACED and words[0].lower in known["PLACING"]
    return not placed and before.lower not in known["OPENING"] and not before.lower.endswith("ly")


def _acted(voice: str, words: tuple[Word, ...], index: int) -> tuple[int, str]:
    """What "I" did, unless it is the trade's: asked, met, was told."""
    for k in range(index + 1, min(len(words), index + 2 + _MOST_LINKS)):
        word = words[k]
        if voice[word.start] == BLANK or _CUT.search(voice[words[k - 1].end : word.start]):
            return index, ""
        if word.lower in _LINKS or (word.lower.endswith("ly") and len(word.lower) > 4):
            continue
        ours = word.lower in _classes()["REPORTING"] or not word.text[0].islower()
        return k, "" if ours else OWN
    return index, ""


def _had(voice: str, words: tuple[Word, ...], index: int) -> tuple[int, str]:
    """What is "my" own, or happened to "me"."""
    word = words[index]
    if word.text[0].isupper() and index:
        return index, ""  # a title: "My Fair Lady"
    if word.lower == "my":
        after = words[index + 1] if index + 1 < len(words) else None
        bare = after is not None and after.text[0].islower() and not _CUT.search(voice[word.end : after.start])
        return (index + 1, OWN) if bare and after and after.lower not in _classes()["TRADE_THING"] else (index, "")
    before = words[index - 1].lower if index else ""
    if word.lower == "me":
        return index, OWN if before in _classes()["MOVES"] else ""
    if word.lower == "mine":
        return index, OWN if not index or before in _BESIDE_MINE else ""
    return index, OWN


def _traded(voice: str, words: tuple[Word, ...], index: int) -> tuple[int, str]:
    """What "we" sell, and what "we" had at a table or in a room."""
    known = _classes()
    near = [(k, w.lower) for k, w in enumerate(words[index + 1 : index + 5], index + 1) if voice[w.start] != BLANK]
    if words[index].lower == "our":
        thing = next(((k, w) for k, w in near if w in known["GOODS"] or w in known["PUBLIC"]), None)
        return (thing[0], TRADE) if thing and thing[1] in known["GOODS"] else (index, "")
    verb = next(((k, w) for k, w in near if w not in _LINKS and not w.endswith("ly")), None)
    if verb is None:
        return index, ""
    if verb[1] not in known["SELLS"]:
        return verb[0], OUTING if verb[1] in known["OUTING"] else ""
    addressed = any(w.lower in _YOU or w.lower in known["BUYER"] for w in words if voice[w.start] != BLANK)
    return verb[0], TRADE if addressed else ""


__all__ = ["OUTING", "OWN", "TRADE", "Account", "accounts"]
