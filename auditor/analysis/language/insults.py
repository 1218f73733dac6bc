"""Where the reporter calls a person names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis import phrasings
from auditor.analysis.tokens import Word
from auditor.analysis.voices import BLANK, REPORTER
from auditor.document import Sentence, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Insult(NamedTuple):
    """`kind` is name or epithet; `sure`: the word insults in any use."""

    span: Span
    kind: str
    sure: bool


@cache
def _lists() -> dict[str, frozenset[str]]:
    """Insulting words by kind; nouns with their plurals."""
    found = {}
    for kind, words in lexicon.table("insults").items():
        listed = set(words.split())
        if kind != "epithet":
            listed |= {_plural(word) for word in listed}
        found[kind] = frozenset(listed)
    return found


def _plural(word: str) -> str:
    if word.endswith("man"):
        return word[:-3] + "men"
    if word.endswith(("s", "ch", "sh", "x")):
        return word + "es"
    return word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeiou" else word + "s"


@cache
def _every() -> frozenset[str]:
    return frozenset().union(*_lists().values())


_OFFICES = (
    r"(?:mayor|minister|senator|president|governor|congress(?:man|woman)|representative|councillor|councilman|judge|"
    r"prosecutor|lawyer|attorney|chief|chairman|chairwoman|chair|boss|director|editor|reporter|journalist|anchor|host|"
    r"pundit|commentator|politician|leader|candidate|secretary|chancellor|premier|bishop|priest|"
    r"pastor|teacher|professor|headmaster|doctor|coach|manager|striker|goalkeeper|referee|owner|landlord|banker|"
    r"clerk|officer|sheriff|general|colonel|billionaire|tycoon|mogul|actor|actress|singer|author|"
    r"bureaucrats?|politicians|ministers|senators|lawmakers|judges|lawyers|bankers|bosses|executives|leaders|"
    r"councillors|journalists|reporters|pundits|officials|critics|rivals|opponents|democrats?|republicans?|tor(?:y|"
    r"ies)|"
    r"liberals?|conservatives?|mp|mps|pm|ceo)"
)
# Before an insult: said of somebody. "a", "an", "the", "that" begin a noun phrase, up to two words may stand between.
_PREDICATE = re.compile(
    r"\b(?:he|she|they|who|(?P<name>(?-i:[A-Z])[\w’'-]+)|(?P<office>" + _OFFICES + r")|you|man|woman|husband|wife)"
    r"(?:,? (?:in short|of course|after all),?)? (?:is|was|are|were|remains|has become|became|['’]s|['’]re|"
    r"proved himself|proved herself|has proved) (?:really |just |simply |nothing but |nothing more than |no more than |"
    r"still |clearly |truly |little more than |also |always |both )*(?:such )?(?:an? |the |one of the |"
    r"complete |total |utter )*(?:[\w’'-]+,? ){0,3}$",
    re.IGNORECASE,
)
_APPOSED = re.compile(
    r"(?:(?<=[a-z]), (?:an?|the|that) (?:[\w’'-]+ ){0,2}|\b(?:that|this|these|those|such an?) (?:\w+ ){0,1}"
    r"|\bwhat an? (?:\w+ ){0,1})$",
    re.IGNORECASE,
)
_OF_A = re.compile(
    r" of an? \w+\b| (?:in|at|on) the (?:town hall|city hall|white house|council|board|senate|palace|pulpit|"
    r"cabinet)\b|-in-chief\b"
)
_CLOSES = re.compile(r"(?:[,.!;:]|$| and | who | of a | of an | when | with no | for )|-in-chief")
_BEFORE_NAME = re.compile(
    rf" (?:(?:old|little|young|former|so-called|would-be|fat|lazy) )?(?:{_OFFICES}\b|"
    r"(?-i:[A-Z][a-z’'-]+ (?:[A-Z]|was|is|has|had|took|stumbled|and|said|claimed)))",
    re.IGNORECASE,
)
_NO = re.compile(
    r"\b(?:no|not|never|n['’]t|hardly|neither|as if|like an?|plays?|played|playing|portray\w*|role of|part of|"
    r"character|novel|film|comedy|convicted|accus\w+|den(?:y|ies|ied)|alleged\w*|found guilty|jailed for|"
    r"so-called|whether|if|charg\w+|claim\w*|argu\w+|insist\w*|sa(?:y|ys|id)|think\w*|thought|believ\w+|feels?|felt|"
    r"theme|perce\w+|seen?|critics|opponents|rivals|attract\w*|many|some|few|any|zero|one of)\b[^.;]{0,50}$",
    re.IGNORECASE,
)
_REACH = 90


def insults(analysis: Analysis) -> Iterator[Insult]:
    """Insulting words in the reporter's own voice that are said of somebody, in text order."""
    met = _every() & analysis.vocabulary
    lists, voice = _lists(), analysis.author_voice.text
    for place in sorted({place for word in met for place in analysis.places[word]}):
        sentence = analysis.document.sentences[place]
        if sentence.zone not in REPORTER or sentence.text.rstrip().endswith("?"):
            continue
        for index, word in enumerate(analysis.words[place]):
            if word.lower not in met or voice[word.start] == BLANK or _proper(word, index):
                continue
            found = _judge(analysis, sentence, word, lists)
            if found:
                yield found


def _proper(word: Word, index: int) -> bool:
    return index > 0 and word.text[:1].isupper()


def _judge(analysis: Analysis, sentence: Sentence, word: Word, lists: dict[str, frozenset[str]]) -> Insult | None:
    text, end = analysis.document.reading, sentence.span.end
    before = text[max(sentence.span.start, word.start - _REACH) : word.start]
    span = Span(word.start, word.end)
    if _NO.search(before):
        return None
    lower = word.lower
    if lower in lists["sure"]:
        found = Insult(span, "name", sure=True)
    elif lower in lists["epithet"] and _BEFORE_NAME.match(text, word.end, end):
        found = Insult(span, "epithet", sure=lower not in lists["mild"])
    elif lower in lists["other"] and _said_of(text, before, word.end, end):
        found = Insult(span, "name", sure=True)
    else:
        return None
    return None if phrasings.held_off(analysis, span) else found


@cache
def _scorned() -> re.Pattern[str]:
    epithets = "|".join(sorted(map(re.escape, _lists()["epithet"] - _lists()["mild"])))
    return re.compile(rf"\b(?:these|those|the|that|this|an?|his|her|their|our) (?:{epithets}),? $", re.IGNORECASE)


def _said_of(text: str, before: str, end: int, last: int) -> bool:
    if _PREDICATE.search(before):
        return _CLOSES.match(text, end, last) is not None
    if _OF_A.match(text, end, last):
        return True
    if _scorned().search(before):
        return True
    return _APPOSED.search(before) is not None and re.match(r"[,.!]| on the | in the ", text[end : end + 8]) is not None
