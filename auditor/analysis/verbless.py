"""Noun phrases that stand as sentences between full ones: "A small room with very big ideas."

Any opening will do. Each word that may be a verb must be ruled out by the word before it: an article, a preposition, a
figure, an adjective, or "to".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from auditor import models
from auditor import patterns as re
from auditor.analysis import looseclauses
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.document import Sentence
from auditor.lexicon import table

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.analysis.tokens import Word

_SHORTEST: Final = 3
_LONGEST: Final = 16
_FEWEST_BESIDE: Final = 4  # words of the full sentence beside it
_MOST_CAPITALS: Final = 0.3
_BROKEN: Final = re.compile(r"[:;“”\"?!…—–()\[\]|@#/]|\.\.\.|'$|\d:\d|https?|\d[.]\d")
_ADJECTIVE: Final = re.compile(r"(?:ous|ful|less|able|ible|ish)$")
_ARTICLES: Final = word_set("a an no its his her their another just only barely")
_PREPOSED: Final = word_set("for after before from with without at in on by despite then")
_SMALL: Final = word_set(
    "very too much many few little more most less least some any several such half other another own same "
    "first second third last next only just even mere whole former late early good bad new old big small great no"
)
_OPENERS_OUT: Final = word_set("which whom whose who that this these those least least all one fact short time course")


def verbless(analysis: Analysis) -> Iterator[tuple[Sentence, Sentence]]:
    """Body sentences without a verb, each with a full sentence of its paragraph; none of two in a row."""
    body = analysis.body
    was = False
    for at, each in enumerate(body):
        found = _is_verbless(analysis, each)
        if found and not was:
            beside = next((n for n in _beside(body, at) if _is_full(analysis, n)), None)
            following = body[at + 1] if at + 1 < len(body) else None
            if beside is not None and not (following is not None and _is_verbless(analysis, following)):
                yield beside, each
        was = found


def meant(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a phrase is somebody else's, one of a row, a run-in heading or a saying."""
    text, lowers = sentence.text, analysis.lowers[sentence.index]
    if analysis.author_voice.text[sentence.span.start] == "\x00" or lowers[0] in _SAYING or lowers in _SAYINGS:
        return True
    if lowers[0] in _PREPOSED and "," in text and lowers[0] not in ("despite", "without"):
        return True  # "In a moment, two more ran out."
    sentences = analysis.document.sentences
    beside = [s for s in (sentence.index - 1, sentence.index + 1) if 0 <= s < len(sentences)]
    rows = [s for s in beside if sentences[s].paragraph == sentence.paragraph and analysis.lowers[s]]
    row = lowers[0] not in ("the", "a", "an")
    if any((row and analysis.lowers[s][0] == lowers[0]) or _is_scrap(analysis, s) for s in rows):
        return True
    opens = not any(s < sentence.index for s in rows)
    if opens and (lowers[0] in ("the", "their", "his", "her", "almost") or sentences[beside[0]].text.endswith("?")):
        return len(lowers) <= _LONGEST_HEADING
    if lowers[0] not in CARDINALS and lowers[0] != "another":
        return False
    return any(looseclauses.is_verb(w) and lowers[k] not in _BEFORE_NOUN for k, w in enumerate(lowers[1:]))


def _is_scrap(analysis: Analysis, s: int) -> bool:
    """Whether a sentence is a word or four without a verb: "A plumber." """
    lowers = analysis.lowers[s]
    short = len(lowers) <= _LONGEST_SCRAP and analysis.document.sentences[s].text.endswith(".")
    return (
        short
        and looseclauses.certain_verbs().isdisjoint(lowers)
        and not any(
            w.endswith("ed") or w in looseclauses.pasts() or (k and looseclauses.is_verb(w))
            for k, w in enumerate(lowers)
        )
    )


_LONGEST_SCRAP: Final = 4
_LONGEST_HEADING: Final = 7
_SAYING: Final = word_set("yes fair cheers hence thus")
_SAYINGS: Final = frozenset(map(tuple, ("nothing to see here".split(), "hard to say".split(), "easy to say".split())))


def _beside(body: Sequence[Sentence], at: int) -> Iterator[Sentence]:
    for place in (at - 1, at + 1):
        if 0 <= place < len(body) and body[place].paragraph == body[at].paragraph:
            yield body[place]


def _is_full(analysis: Analysis, sentence: Sentence) -> bool:
    lowers = analysis.lowers[sentence.index]
    return (
        len(lowers) >= _FEWEST_BESIDE
        and sentence.text.endswith(".")
        and (not looseclauses.certain_verbs().isdisjoint(lowers) or any(w.endswith("ed") for w in lowers))
    )


def _is_verbless(analysis: Analysis, sentence: Sentence) -> bool:
    lowers, text = analysis.lowers[sentence.index], sentence.text
    if not _SHORTEST <= len(lowers) <= _LONGEST or not looseclauses.certain_verbs().isdisjoint(lowers):
        return False
    if not text.endswith(".") or not text[0].isupper() or text[-2:-1].isupper() or _BROKEN.search(text):
        return False
    found = analysis.words[sentence.index]
    names = sum(w.text[:1].isupper() for w in found[1:])
    if not _opens(found) or names > _MOST_CAPITALS * len(found) or any("'" in low for low in lowers):
        return False
    return _phrase(found) and not looseclauses.quoted(analysis, sentence)


def _opens(found: Sequence[Word]) -> bool:
    """Whether the opening is that of a noun phrase or of what hangs on one."""
    first, second = found[0].lower, found[1].lower
    if first in _ARTICLES or first in CARDINALS or first in _PREPOSED:
        return second not in _OPENERS_OUT and not (first in ("just", "only") and looseclauses.is_verb(second))
    if not found[1].text[0].islower() or first in _OPENERS_OUT or first in _SMALL:
        return False
    return _is_adjective(first) and (second.endswith("s") or not looseclauses.is_verb(first))


def _phrase(found: Sequence[Word]) -> bool:
    if not _grounded(found):
        return False
    return not any(_may_be_verb(found, place) for place in range(1, len(found)))


def _grounded(found: Sequence[Word]) -> bool:
    """Whether the phrase has a noun with what hangs on it, or a list: one word alone is an exclamation."""
    lowers = [w.lower for w in found]
    if found[1].text[:1].isupper():
        return False
    return any(low in _LINKS for low in lowers[1:]) or "," in _between(found)


_BEFORE_NOUN: Final = word_set("a an the its his her their no of in on at by for from with and two three four")
_OBJECT: Final = word_set("a an the his her its their this that no")
_LINKS: Final = word_set("of in on at by for from with between against among to along and")


def _between(found: Sequence[Word]) -> str:
    return "," if any(b.start - a.end > 1 for a, b in pairwise(found)) else ""


def _may_be_verb(found: Sequence[Word], place: int) -> bool:
    lower, before = found[place].lower, found[place - 1].lower
    following = found[place + 1].lower if place + 1 < len(found) else ""
    if lower.endswith("s") and following in _OBJECT and before not in _BEFORE_NOUN and not _is_adjective(before):
        return True  # "his assessment heralds a change"
    if lower in looseclauses.pasts() and before not in _BEFORE_NOUN and not _is_adjective(before):
        return True
    if _is_adjective(lower) and place + 1 < len(found):
        return False
    if before == "to" or _is_adjective(before) or before in CARDINALS or before[:1].isdigit():
        return lower in looseclauses.certain_verbs()
    if lower.endswith("ed") and place + 1 < len(found) and _follows_noun(found, place):
        return True
    return looseclauses.may_be_verb(found, place)


def _follows_noun(found: Sequence[Word], place: int) -> bool:
    before = found[place - 1].lower
    return not _is_adjective(before) and found[place].start - found[place - 1].end == 1


@cache
def _is_adjective(lower: str) -> bool:
    """Whether a word describes a noun that comes next: it has a comparative, or an adjective's ending."""
    if lower in _SMALL or (_ADJECTIVE.search(lower) and lower not in table("finite_verbs")):
        return True
    known = models.word_table().place
    if lower in table("finite_verbs") or lower in _NOUNS_TOO:
        return False
    stems = (lower + "er", lower + "r", lower[:-1] + "ier" if lower.endswith("y") else "", lower + lower[-1] + "er")
    mosts = (lower + "est", lower + "st", lower[:-1] + "iest" if lower.endswith("y") else "", lower + lower[-1] + "est")
    return any(s in known for s in stems if s) and any(m in known for m in mosts if m)


_NOUNS_TOO: Final = word_set("cent light")

__all__ = ["meant", "verbless"]
