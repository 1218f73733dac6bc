"""Groups of people and things that an article counts, whatever words the count is told in.

"64 office workers", "a choir of 34", "the five accused", "the three of them", "the 12-strong crew", "both brothers",
"a couple and their lodger"; with what a share of it comes to: "60 of its 84 paintings", "a third of the 90 people".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.clauses import Clauses
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.analysis.numberwords import STATES, STOPS
from auditor.analysis.tokens import Word
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Count(NamedTuple):
    """`noun` is the plural counted, empty where none is named; `words` go from the number to the noun."""

    value: float
    noun: str
    sentence: int
    first: int
    last: int
    definite: bool
    bound: str
    modifiers: frozenset[str]
    parts: tuple[float, ...] = ()  # "60 of its 84 paintings", "half of the 600 trees": the part and the rest


_REACH = 16  # words from a total to its part
_FRONTED = 3  # words: "Of the 90 …"
_PERSON_STATES = STATES | word_set(
    "accused bereaved detained convicted condemned homeless jailed stranded rescued trapped kidnapped evicted"
)
_BOTH_SEXES = word_set("men women boys girls")
_PRONOUNS = word_set("them")
_PAIRS = {"pair": 2.0, "duo": 2.0, "trio": 3.0, "threesome": 3.0, "quartet": 4.0, "foursome": 4.0, "quintet": 5.0,
          "sextet": 6.0}  # fmt: skip
_THE = word_set("the his her its their these those")
_DIGITS, _YEARS = 4, (1500, 2100)
# Of which an article tells many figures, or none of a group.
_UNCOUNTED = word_set(
    "votes points goals games matches wins victories defeats years months weeks days hours minutes seconds times "
    "things ways parts elections polls percent dollars pounds euros crowns francs miles metres kilometres acres feet"
)
_STRONG = ("strong", "member", "man", "person", "woman", "piece")


FRACTIONS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "thirds": 2 / 3, "quarters": 0.75}
_KIN = (
    "man|woman|boy|girl|mother|father|couple|pair|driver|farmer|teacher|pensioner|widow|student|child|baby|grandmother"
    "|grandfather|doctor|nurse|priest|soldier|pilot|passenger|husband|wife|brother|sister|son|daughter|friend|lodger"
    "|neighbou?r|toddler|teenager|guide|cook|maid|cousin|nephew|niece|uncle|aunt|colleague|partner|dog-walker|cyclist"
    "|motorist|fisherman|hiker|climber|tourist|twins"
)
_TWO = {"couple": 2, "pair": 2, "twins": 2}
# "A retired couple and their lodger", "a mother and her two sons".
_LISTED = re.compile(
    rf"(?:(?P<name>[A-Z]\w+(?: [A-Z]\w+)*),(?: \d+,)? |\b)(?P<one>[Aa]n?|his|her|their) (?:[\w-]+ "
    rf"){{0,2}}?(?P<who>{_KIN})(?P<more>(?:, (?:an?|his|her|their) (?:[\w-]+ )"
    rf"{{0,2}}?(?:{_KIN}))*),? and (?P<two>an?|his|her|their|two|three|four|five|six)"
    rf" (?:(?P<n>two|three|four|five|six) )?(?:[\w-]+ ){{0,2}}?(?P<last>(?:{_KIN})s?|children|sons|daughters)\b"
)
_WITH = re.compile(r" with (?:an?|the|his|her|their|two|three|four)\b| as well as ")
_LIST_WORDS = word_set(
    "couple pair lodger children sons daughters mother father wife husband woman man twins driver friend"
)


@cache
def people() -> frozenset[str]:
    """Plural nouns for people."""
    return frozenset(word for line in entries("person_nouns") for word in line.split())


@cache
def members() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in entries("group_nouns"):
        plural, groups = line.split("\t")
        for group in groups.split():
            found.setdefault(group, plural)
    return found


def counts(analysis: Analysis) -> Iterator[Count]:
    clauses = analysis.clauses
    voice = clauses.voice
    for q in analysis.quantities:
        if q.kind != "count" or q.high != q.value or q.value < 2 or voice[q.span.start] == "\x00":
            continue
        if q.noun in _UNCOUNTED or (q.span.end - q.span.start == _DIGITS and _YEARS[0] < q.value < _YEARS[1]):
            continue
        words = clauses.words[q.sentence]
        if q.whole is not None:
            before = [w.lower for w in words[max(0, q.first - 2) : q.first]]
            one_in = number(before[0]) if before[1:] in (["in"], ["of"]) else 0.0
            part = q.whole * one_in / q.value if one_in else q.value
            parts = (part, q.whole - part)
            yield Count(q.whole, q.noun, q.sentence, q.first, q.last, True, q.bound, q.modifiers, parts)
            continue
        value, noun, last, definite = q.value, q.noun, q.last, q.definite
        if q.first > 1 and words[q.first - 1].lower in ("other", "remaining") and words[q.first - 2].lower in _THE:
            definite = True
        if not noun and _is_time(words, q.first, q.last):
            continue
        if not noun:
            noun, last = _noun(clauses, q.sentence, q.first, q.last)
        joined = noun in _BOTH_SEXES and last + 1 < len(words) and words[last].lower == "and"
        if joined and words[last + 1].lower in _BOTH_SEXES | {"children"}:
            noun, last = "people", last + 2
        if not definite and q.first and words[q.first - 1].lower in ("each", "both"):
            continue
        shares = _shares(clauses, q.sentence, q.first, value)
        yield Count(value, noun, q.sentence, q.first, last, definite, q.bound, q.modifiers, shares)
    yield from _worded(analysis)


def _shares(clauses: Clauses, s: int, first: int, value: float) -> tuple[float, ...]:
    """ "A third of the 90 people": 30 and 60; "two in three of the 900"; "of the 90 people who work there, a third".

    "Of the 240 houses, 85 have been sold": 85 and 155.
    """
    lowers = clauses.analysis.lowers[s]
    before = lowers[max(0, first - 6) : first]
    if "of" not in before:
        return ()
    cut = len(before) - 1 - before[::-1].index("of")
    share = _share(before[:cut])
    if not share and first <= _FRONTED and not cut:
        for k in range(first + 1, min(first + _REACH, len(lowers))):
            if clauses.gap(s, k).startswith(","):
                share = FRACTIONS.get(lowers[k], 0.0) or FRACTIONS.get(lowers[min(k + 1, len(lowers) - 1)], 0.0)
                part = number(lowers[k])
                if any(number(w) for w in lowers[k + 2 :]):
                    return ()
                if (
                    part
                    and part < value
                    and not share
                    and lowers[k + 1 : k + 2] not in (("in",), ("per",), ("percent",))
                ):
                    return part, value - part
                if share:
                    break
    return (value * share, value * (1 - share)) if share else ()


def _share(before: tuple[str, ...]) -> float:
    """The share that these words end with: "a third", "two in three", "40 per cent"."""
    last = before[-1] if before else ""
    if len(before) > 2 and before[-2] in ("in", "out") and number(before[-3]) and number(last):
        return number(before[-3]) / number(last)
    if last in ("percent", "cent"):
        return number(next((w for w in reversed(before) if number(w)), "")) / 100
    return FRACTIONS.get(last, 0.0)


def number(word: str) -> float:
    """What a word for a number is worth, 0 where it is none."""
    if word in CARDINALS:
        return CARDINALS[word]
    plain = word.replace(",", "")
    return float(plain) if plain.isdigit() else 0.0


def _is_time(words: tuple[Word, ...], first: int, last: int) -> bool:
    """ "Since five in the morning", "at nine"."""
    before = words[first - 1].lower if first else ""
    after = words[last].lower if last < len(words) else ""
    return before in ("at", "since", "until", "till", "past", "by", "before") and after in (
        "", "in", "on", "and", "that", "this", "when", "at", "o'clock", "the", "he", "she", "they"
    )  # fmt: skip


def _noun(clauses: Clauses, s: int, first: int, last: int) -> tuple[str, int]:  # noqa: C901, PLR0911  one reading after another, in order
    """What a number without a noun counts: "a choir of 34", "the five accused", "the three of them"."""
    words = clauses.words[s]
    if first > 1 and words[first - 1].lower == "of" and words[first - 2].lower in members():
        return members()[words[first - 2].lower], last
    summed = " ".join(w.lower for w in words[last : last + 2]) in ("in number", "in all", "all told")
    if first and summed and clauses.gap(s, first).startswith(","):
        return words[first - 1].lower, last
    if first > 1 and words[first - 1].lower == "numbering" and words[first - 2].lower.endswith("s"):
        return words[first - 2].lower, last
    if last >= len(words) or clauses.bounded(s, last):
        return "", last
    lower = words[last].lower
    if lower in _PERSON_STATES:
        return "people", last + 1
    if lower == "who":
        return "people", last
    relative = last + 1 < len(words) and words[last + 1].lower in ("whom", "which")
    if lower == "of" and relative and first > 1 and words[first - 1].lower == "all":
        return (words[first - 2].lower if clauses.gap(s, first - 1).startswith(",") else ""), last + 2
    if lower == "of" and last + 1 < len(words):
        if words[last + 1].lower in _PRONOUNS:
            return "people", last + 2
        for k in range(last + 2, min(last + 5, len(words))):
            if words[k].lower in STOPS:
                break
            if words[k].lower.endswith("s"):
                return words[k].lower, k + 1
    return "", last


def _worded(analysis: Analysis) -> Iterator[Count]:
    """ "the trio", "the 12-strong crew", "both brothers"."""
    clauses = analysis.clauses
    vocabulary = analysis.vocabulary
    for word in _PAIRS.keys() & vocabulary:
        for s in clauses.having(frozenset((word,))):
            lowers = analysis.lowers[s]
            k = lowers.index(word)
            if k and lowers[k - 1] == "the" and (k + 1 == len(lowers) or lowers[k + 1] != "of"):
                yield Count(_PAIRS[word], "people", s, k, k + 1, True, "", frozenset())
    parts = clauses.compounds
    for word in sorted({w for each in _STRONG if each in parts for w in parts[each] if w.endswith(f"-{each}")}):
        head = word.rpartition("-")[0]
        value = float(head) if head.isdigit() else CARDINALS.get(head)
        for s in clauses.having(frozenset((word,))) if value is not None and value > 1 else ():
            lowers = analysis.lowers[s]
            k = lowers.index(word)
            if k + 1 < len(lowers) and lowers[k + 1] in members():
                definite = bool(k) and lowers[k - 1] in ("the", "its", "his", "her", "their", "this")
                yield Count(value or 0.0, members()[lowers[k + 1]], s, k, k + 2, definite, "", frozenset())
    if not vocabulary.isdisjoint(_LIST_WORDS):
        yield from _listed(analysis)


def _listed(analysis: Analysis) -> Iterator[Count]:
    """People told one by one."""
    clauses = analysis.clauses
    for s in clauses.having(_LIST_WORDS):
        start, end = analysis.document.sentences[s].span
        if clauses.voice.find(" and ", start, end) == -1:
            continue
        for match in _LISTED.finditer(clauses.voice, start, end):
            number = match["n"] or (match["two"] if match["two"] in CARDINALS else "")
            last = int(CARDINALS[number]) if number else _TWO.get(match["last"], 1)
            value = _TWO.get(match["who"], 1) + match["more"].count(",") + last + (match["name"] is not None)
            if value > last + 1 and _WITH.search(clauses.voice, match.end(), end):
                continue
            words = clauses.words[s]
            first = next(k for k, w in enumerate(words) if w.end > match.start())
            until = next((k for k, w in enumerate(words) if w.start >= match.end()), len(words))
            yield Count(float(value), "people", s, first, until, False, "", frozenset())


__all__ = ["FRACTIONS", "Count", "counts", "members", "number", "people"]
