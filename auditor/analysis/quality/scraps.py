"""Body sentences that have no main clause: what `mainverbs` finds no verb in, beside a full sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from auditor.analysis.numbers import word_set
from auditor.analysis.quality import looseclauses
from auditor.analysis.quality.mainverbs import Reading
from auditor.analysis.quality.wordletters import is_known, is_participle, kinds, letter_of
from auditor.document import Sentence
from auditor.lexicon import words

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.analysis.tokens import Word

_SHORTEST: Final = 4
_LONGEST: Final = 32
_FEWEST_BESIDE: Final = 3  # words of the full sentence beside it
_LONE: Final = 7  # words of a phrase that is a paragraph
_PROSE: Final = 8  # words of the sentences beside it
_MOST_CAPITALS: Final = 0.34
_MARKS: Final = frozenset(':;“”"?!…—–()[]|@#/')
_CREDITS: Final = word_set("photo photos photograph illustration reporting click https http www")
# What opens a clause that is not the main one: with one of them a certain verb may be the clause's.
_OPENERS: Final = word_set(
    "because although though unless whereas lest if when while whenever wherever whilst after before until till since "
    "as than once who whom whose which what how why where whether that i he she they we it"
)
_SUBJECTS: Final = word_set(
    "i he she they we it you there that these what how why let such nor yet perhaps whoever whichever be"
)
_VERBS_FIRST: Final = word_set("was were is are has had will would could should cannot so")
# What only hangs on a sentence: this may stand in a paragraph of its own, where a noun phrase is a heading.
# What opens a paragraph so, with sentences behind it, is a heading or an item: "Banning gifts. The bill would …".
_RUN_IN: Final = frozenset("jmyYnxXAT")
_LONGEST_HEADING: Final = 8  # words
_HANGING: Final = word_set("because although though unless whereas which whose whom leaving")


def scraps(analysis: Analysis) -> Iterator[tuple[Sentence, Sentence]]:
    """Sentences without a main verb, each with a full sentence beside it; none of two in a row."""
    body = analysis.body
    scrap = [place for place, each in enumerate(body) if _is_scrap(analysis, each)]
    for place in scrap:
        if place - 1 in scrap or place + 1 in scrap:
            continue
        each = body[place]
        beside = [body[p] for p in (place - 1, place + 1) if 0 <= p < len(body)]
        near = [s for s in beside if s.paragraph == each.paragraph]
        lowers = analysis.lowers[each.index]
        letter = letter_of(lowers[0])
        run_in = letter == "j" or (letter in _RUN_IN and len(lowers) <= _LONGEST_HEADING)
        if near and near[0].index > each.index and run_in:
            continue
        if not near and (lowers[0] in _HANGING or _stands_out(analysis, each, beside)):
            near = beside[:1]
        full = next((s for s in near if _is_full(analysis, s)), None)
        if full is not None:
            yield full, each


def _stands_out(analysis: Analysis, sentence: Sentence, beside: list[Sentence]) -> bool:
    """Whether a paragraph of one phrase stands in running prose: captions and items have their like beside them."""
    sizes = [len(analysis.lowers[s.index]) for s in beside]
    return (
        len(analysis.lowers[sentence.index]) >= _LONE
        and len(beside) == 2
        and all(size >= _PROSE and s.text[-1] in '.”"' for size, s in zip(sizes, beside, strict=True))
    )


@cache
def _certain() -> frozenset[str]:
    """Words that are finite verbs wherever they stand."""
    verbs = kinds()["verb"]
    present = {verb for verb in kinds()["verbs"] if verb[:-1] in verbs or verb[:-2] in verbs}
    return (looseclauses.certain_verbs() | kinds()["past"] | present) - _OPENERS - {"whichever", "it", "you", "there"}


def _is_full(analysis: Analysis, sentence: Sentence) -> bool:
    lowers = analysis.lowers[sentence.index]
    return len(lowers) >= _FEWEST_BESIDE and sentence.text[-1] in '.?!”"'


def _is_led_by_verb(lowers: tuple[str, ...]) -> bool:
    """Whether a verb beyond doubt stands before any word that opens a subordinate clause."""
    certain = _certain()
    if lowers[:2] in (("the", "more"), ("and", "be")) or (lowers[0] == "if" and "then" in lowers):
        return True
    if lowers[0] in ("and", "but", "or") and letter_of(lowers[1]) in "PLb" and not certain.isdisjoint(lowers):
        return True
    if "to" in lowers[:2] or lowers[0] == "something" or (lowers[0] == "the" and lowers[1].endswith("est")):
        return False  # "The biggest crowd the ground has held"
    if certain.isdisjoint(lowers):
        return False
    return lowers[0] not in _VERBS_FIRST and (
        _OPENERS.isdisjoint(lowers) or next((w in certain for w in lowers if w in certain or w in _OPENERS), False)
    )


def _is_scrap(analysis: Analysis, sentence: Sentence) -> bool:
    lowers, found = analysis.lowers[sentence.index], analysis.words[sentence.index]
    if not _SHORTEST <= len(lowers) <= _LONGEST or not (opener := _opener(lowers[0])):
        return False
    if not _may_open(opener, found):
        return False
    if (
        _is_led_by_verb(lowers)
        or not _is_plain(sentence.text, found, lowers)
        or looseclauses.quoted(analysis, sentence)
    ):
        return False
    reading = Reading(found, analysis.document.text)
    return reading.main() < 0 or _is_subjectless(reading)


def has_main_verb(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence has a verb of its own and a subject, or bids the reader do something."""
    found = analysis.words[sentence.index]
    if len(found) <= _SHORTEST:
        return False
    reading = Reading(found, analysis.document.text)
    return reading.main() >= 0 and not _is_subjectless(reading)


def _is_plain(text: str, found: Sequence[Word], lowers: Sequence[str]) -> bool:
    """Whether a sentence is words and commas up to its full stop, and hardly a name."""
    if text[-1] != "." or not text[0].isupper() or text[-2:-1].isupper() or not _MARKS.isdisjoint(text):
        return False
    if found[-1].text[0].isupper() and len(found[-1].text) < _SHORTEST:
        return False  # cut at "Sen."
    if "..." in text or "--" in text or " - " in text or not _CREDITS.isdisjoint(lowers):
        return False
    return sum([w.text[0].isupper() for w in found[1:]]) <= _MOST_CAPITALS * len(found)


class _Openers(dict[str, str]):
    """The class of each first word, "" for those that open no phrase."""

    def __missing__(self, first: str) -> str:
        letter = letter_of(first)
        opens = (letter not in "NZWKI" or first == "where") and first not in _SUBJECTS
        doing = letter == "j" and first not in words("ing_words") and (is_participle(first) or is_known(first))
        opens = doing or (letter != "j" and opens and is_known(first))
        self[first] = found = letter if opens else ""
        return found


_opener = _Openers().__getitem__


def _may_open(letter: str, found: Sequence[Word]) -> bool:
    """Whether a phrase may open so: names and "the" lead a full sentence unless there is no past in sight."""
    first, following = found[0].lower, found[1]
    apart, named = following.start - found[0].end > 1, following.text[0].isupper()
    if letter in "nxmA" and (named or (letter in "nx" and apart)):
        return False
    second = letter_of(following.lower)
    if second == "O" or (letter == "C" and apart) or not _joins(first, letter, following.lower, second):
        return False
    if letter != "D" or first in ("a", "an", "no", "another"):
        return True
    lowers = {w.lower for w in found}
    absolute = second == "A" or not lowers.isdisjoint(("being", "having"))
    return absolute or not any(lower.endswith("ed") for lower in lowers)


def _joins(first: str, letter: str, following: str, second: str) -> bool:
    """Whether the second word may go on with a phrase: "so that", "and with it", "but only for"."""
    if first == "those":
        return second != "R"
    if first == "this":
        return following == "time"
    if letter in "CLO" or first == "so":
        if first == "so":
            return following == "that"
        if letter == "C":
            return second in "PSQ" or following in ("only", "not", "even", "no")
        return letter + second not in ("OC", "LW")
    return True


def _is_subjectless(reading: Reading) -> bool:
    """Whether the sentence begins with its verb, and no subject follows: "Was taken to hospital with burns." """
    first, second = reading.lowers[0], reading.letters[1]
    return first in _VERBS_FIRST and second in "bkegLvXj" and {"I", "K", "i"}.isdisjoint(reading.letters)
