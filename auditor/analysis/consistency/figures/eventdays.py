"""One deed put on two days or at two times of day, in unlike words.

"A lorry overturned early on Tuesday", "when the lorry went over on Friday night": the deed is the same when both
clauses tell of it in words of one class and name the same thing or person.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.consistency.plainclashes import Plain
from auditor.analysis.consistency.tellings import Telling
from auditor.analysis.numbers import word_set
from auditor.analysis.predicates import noun
from auditor.document import Span
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class _Dated(NamedTuple):
    """A clause with a day or a time of day; `things` are its nouns and names."""

    sentence: int
    when: str
    span: Span
    deeds: frozenset[str]
    things: frozenset[str]
    pronoun: bool
    it: bool


_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_LONGEST = 60  # sentences: a long article tells of several such deeds
_CUT = re.compile(
    r"[,;:()—–\x00“”\"\n]|\b(?:and|but|while|after|before|said|as|when|since|until|where|that|because|so|if)\b"
)
# "On Thursday, when the cross was stolen"; "got into the church on Sunday night and took a cross".
_GOES_ON = re.compile(
    r"(?:, when| ?and(?= (?:took|stole|made|carried|killed|injured|burned|went|was|were|fell"
    r"|hit|got)\b)) ?"
)
_BODY = re.compile(r"\b(?:his|her|the) (?:body|remains|corpse)\b")
_DEAD = word_set("dead body remains corpse")
_INDEFINITE = re.compile(r"an? ")
_PERSONS = word_set("man woman boy girl suspect teenager driver pensioner student soldier nurse teacher")
_ONE = re.compile(
    r"\ban? (?:[\w-]+ )?(?:man|woman|boy|girl|suspect|teenager|driver|pensioner|student|soldier"
    r"|nurse|teacher)\b"
)
_WHO = re.compile(r"\bthe ([a-z]+),? who ")
_SUBJECT = re.compile(r"(?:when |that |after )?(?:the|his|her|its|their) ([a-z]+) ")
_DEFINITE = re.compile(r"\b(?:the|his|her|its|their|that) ([a-z]+) (?:(?:late |early )?on |of |last )?\w+day\b")
_APART = word_set(
    "no not never none without below above level ticket tickets sale still profit "
    "again another other others second third next last previous previously earlier later following every each "
    "since until will would could should may might if then once also more further both either or days "
    "weeks nights mornings mondays tuesdays wednesdays thursdays fridays saturdays sundays two three four several "
    "separate similar call calls called calling demanded effective decision planned due expected scheduled"
)
_EMPTY = word_set(
    "on in at of to the a an and his her their its he she it they was were is had has have been be by for from with "
    "early late shortly just about around night morning afternoon evening midnight noon dawn dusk who which that this "
    "first day week home way near not into out over up down off through when while after before as ago man woman "
    "people police said says told local two three one body back them him there where what all no some someone car "
    "team game match year month city town house road street group government president officials official"
)
# What there has been since a year did not come to be in a later one.
_BEING, _SINCE, _HAVE = "being", word_set("since"), word_set("has have")
_BEGINNINGS = frozenset({"building", "founding", "making", "birth"})
_DIGITS, _PAIR = 4, 2
_PRONOUNS = word_set("he she it they him her them his their its")
_MARKS = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!s|['’]s)"
    r"|\b(?:in|since|of) (?:(?:the )?(?:spring|summer|autumn|winter|early|late|january|february|march|april|may"
    r"|june|july"
    r"|august|september|october|november|december)(?: of)? )?(?P<year>(?:1[5-9]|20)\d\d)\b"
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_SAYING = word_set("said says told announced reported confirmed added statement spokesman spokeswoman interview "
                   "tweeted "
                   "wrote")  # fmt: skip


@cache
def _deeds() -> tuple[tuple[str, Telling, bool], ...]:
    """Deed, what tells it, and whether a year is told of it once."""
    rows = (line.split("\t") for line in entries("dated_deeds"))
    return tuple((name.strip("+"), Telling(phrases), name.endswith("+")) for name, phrases in rows)


def event_days(analysis: Analysis) -> Iterator[Plain]:
    """A deed told with one weekday first and with another later, at most one clash an article."""
    if len(analysis.document.sentences) > _LONGEST:
        return
    marked = _timed(analysis)
    told = [each for s, met in marked for each in _dated(analysis, s, met)]
    if len({d.when for d in told}) < _PAIR:
        return
    for i, first in enumerate(told):
        for back in told[i + 1 :]:
            if _clash(analysis, first, back, told):
                text = analysis.document.slice
                yield Plain("day", back.span, first.span, text(first.span), text(back.span), back.when, 0.7)
                return


def _timed(analysis: Analysis) -> list[tuple[int, list[re.Match[str]]]]:
    """As `_marked`, empty where there are neither two days nor two years."""
    days = analysis.vocabulary & _DAYS
    # Four figures begin every year: quantities are read only where there are two such.
    if len(days) < _PAIR and sum(w[:_DIGITS].isdigit() for w in analysis.vocabulary if w < ":") < _PAIR:
        return []
    years = {str(int(q.value)) for q in analysis.quantities if q.kind == "year"}
    if len(days) < _PAIR and len(years) < _PAIR:
        return []
    marked = list(_marked(analysis, _DAYS | years))
    whens = {m["year"] or m[0] for _, met in marked for m in met}
    years_told = sum(map(str.isdigit, whens))
    return marked if max(years_told, len(whens) - years_told) >= _PAIR else []


def _marked(analysis: Analysis, marks: frozenset[str]) -> Iterator[tuple[int, list[re.Match[str]]]]:
    """Sentences that tell of one time only, with the days and years in them."""
    clauses = analysis.clauses
    elsewhere = clauses.holding(_ELSE)
    for s in clauses.having(marks):
        if s not in elsewhere:
            start, end = analysis.document.sentences[s].span
            met = list(_MARKS.finditer(clauses.lowered[start:end]))
            if met:
                yield s, met


def _dated(analysis: Analysis, s: int, met: list[re.Match[str]]) -> Iterator[_Dated]:
    start, end = analysis.document.sentences[s].span
    text = analysis.clauses.lowered[start:end]
    cuts = [m.span() for m in _CUT.finditer(text)]
    for match in met:
        for left, right in _segments(text, cuts, match):
            told = _read(text[left:right], match)
            if told is not None:
                deeds, lowers = told
                things = frozenset(noun(w) for w in lowers if len(w) > 2 and w not in _EMPTY and w not in _DAYS)
                clause = text[left:right]
                first = start + left + len(clause) - len(clause.lstrip())
                span = Span(first, start + left + len(clause.rstrip(" .!?\n")))
                things |= _carried(text, left, right, lowers)
                pronoun, it = not lowers.isdisjoint(_PRONOUNS), "it" in lowers
                yield _Dated(s, match["year"] or match[0], span, deeds, things, pronoun, it)


def _carried(text: str, left: int, right: int, lowers: frozenset[str]) -> frozenset[str]:
    """What a relative clause or a pronoun takes up from the words before: "a restaurant that opened in 1987"."""
    before = text[max(0, left - _BACK) : left]
    relative = _RELATIVE.search(before) or (_ASIDE.search(before) if text.startswith("which", left + 1) else None)
    if relative is not None:
        return frozenset(noun(w) for w in relative[1].split() if w not in _EMPTY and len(w) > 2)
    fronted = _FRONTED.match(text, right) if not left else None
    if fronted is not None:
        return frozenset({noun(fronted[1])})
    if "it" in lowers:
        named = _NAMED.findall(before)
        return frozenset({noun(named[-1])}) if named else frozenset()
    return frozenset()


_BACK = 50
_FRONTED = re.compile(r", (?:the |its |his |her |their )?([a-z]{3,})\b")
_RELATIVE = re.compile(r"\b(?:an?|the) (?:[a-z-]+ )?([a-z]{3,}),? (?:that|which)$")
_ASIDE = re.compile(r"\b(?:an?|the) ((?:[a-z-]+ ){0,4}?[a-z]{3,}), ?$")
_NAMED = re.compile(r"\b(?:the|its|his|her|their) ([a-z]{3,})\b")


def _segments(text: str, cuts: list[tuple[int, int]], match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The clause around the day, and one that says what happened then: "on Thursday, when the cross was stolen"."""
    left = 0 if match[0].startswith("since") else max((b for a, b in cuts if b <= match.start()), default=0)
    right = min((a for a, b in cuts if a >= match.end()), default=len(text))
    joined = _GOES_ON.match(text, right)
    if joined is not None:
        far = min((a for a, b in cuts if a >= joined.end()), default=len(text))
        if "when" in joined[0]:
            yield match.start(), far
        else:
            right = far
    yield left, right


def _read(clause: str, match: re.Match[str]) -> tuple[frozenset[str], frozenset[str]] | None:
    """The deeds that the clause tells of, and its words; None where it tells of none, or not outright."""
    since, dated = match[0].startswith("since"), match["year"] is not None
    spelled = _LETTERS.findall(clause)
    if "'s" in clause or "’s" in clause:
        spelled = [w.removesuffix("'s").removesuffix("’s") for w in spelled]
    lowers = frozenset(spelled)
    if not lowers.isdisjoint(_APART - _SINCE if since else _APART) or not lowers.isdisjoint(_SAYING):
        return None
    if since:
        deeds = frozenset({_BEING}) if not lowers.isdisjoint(_HAVE) else frozenset()
    else:
        rows, near = _deeds(), _openings()
        met = {k for w in lowers for k in near.get(w[:_LETTERS_TOLD], ())}
        deeds = frozenset(rows[k][0] for k in met if rows[k][2] >= dated and rows[k][1].search(clause))
    return (deeds, lowers) if deeds else None


_LETTERS = re.compile(r"[a-z'’-]+")
_LETTERS_TOLD = 3


@cache
def _openings() -> dict[str, tuple[int, ...]]:
    """Rows of deeds by the first letters of their phrases."""
    found: dict[str, set[int]] = {}
    for k, line in enumerate(entries("dated_deeds")):
        for phrase in line.split("\t")[1].split(","):
            found.setdefault(phrase.strip()[:_LETTERS_TOLD].strip("*' "), set()).add(k)
    return {letters: tuple(sorted(rows)) for letters, rows in found.items()}


def _clash(analysis: Analysis, first: _Dated, back: _Dated, told: list[_Dated]) -> bool:  # noqa: C901, PLR0911  each return is one reason
    deeds = first.deeds & back.deeds
    if _INDEFINITE.match(analysis.clauses.lowered, back.span.start):
        return False
    if _BEING in first.deeds | back.deeds:
        older, newer = (first, back) if _BEING in first.deeds else (back, first)
        deeds = newer.deeds & _BEGINNINGS if older.when < newer.when else frozenset()
    if (
        not deeds
        or first.when == back.when
        or first.when.isdigit() != back.when.isdigit()
        or first.sentence == back.sentence
    ):
        return False
    if sum(not deeds.isdisjoint(d.deeds) and d.when.isdigit() == back.when.isdigit() for d in told) > _PAIR:
        return False
    clauses = analysis.clauses
    one, two = clauses.lowers(first.sentence), clauses.lowers(back.sentence)
    if not (one | two).isdisjoint(_ELSE):
        return False
    verbs = _verbs(deeds)
    named = _DEFINITE.search(clauses.lowered, *back.span)
    definite = {noun(named[1])} if named else set()
    subject = _SUBJECT.match(clauses.lowered, *back.span)
    if subject is not None:
        definite.add(noun(subject[1]))
    shared = {w for w in first.things & back.things if w not in verbs or w in definite}
    start = analysis.document.sentences[back.sentence].span.start
    antecedent = _WHO.search(clauses.lowered, start, back.span.start + 4)
    if antecedent is not None and _ONE.search(clauses.lowered, *analysis.document.sentences[first.sentence].span):
        opening = clauses.lowers(first.sentence)
        if antecedent[1] in opening and antecedent[1] in _PERSONS and back.span.start + 4 == antecedent.end():
            return True
    if (
        "find" in deeds
        and _BODY.search(clauses.lowered, *back.span)
        and not _DEAD.isdisjoint(clauses.lowers(first.sentence))
    ):
        return True
    if deeds & _BEGINNINGS and first.it and back.it:
        return True
    keys = analysis.entity_keys
    names = keys[first.sentence] & keys[back.sentence]
    return bool(shared) or (bool(names) and back.pronoun and not back.when.isdigit())


_ELSE = word_set("another second third other again earlier previous previously last similar separate next later "
                 "both two "
                 "three four several")  # fmt: skip


@cache
def _verbs(deeds: frozenset[str]) -> frozenset[str]:
    """Nouns that only name the deed."""
    found: set[str] = set()
    for line in entries("dated_deeds"):
        name, phrases = line.split("\t")
        if name.strip("+") in deeds:
            found |= {noun(w.strip("*")) for w in phrases.replace(",", " ").split()}
    return frozenset(found)


__all__ = ["event_days"]
