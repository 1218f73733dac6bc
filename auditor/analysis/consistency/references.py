"""Figures with "the" that point back to a figure given before, and what that figure was.

"The 27 staff who had downed tools" is about a set the reader already knows: the forty-one teachers who walked out.
A definite figure is tied to an earlier one when both count the same sort of thing and the same happened to it, and
when nothing else in the article could be what is meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.claimwords import CONDITIONAL, MONTHS, WEEKDAYS
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.tellings import Telling
from auditor.analysis.numbers import CARDINALS, Quantity, word_set
from auditor.analysis.numberwords import STOPS
from auditor.analysis.predicates import senses
from auditor.analysis.tokens import Word, stem
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Reference(NamedTuple):
    """A definite figure (`back`), the figure it should repeat (`first`), and what both are of."""

    first: Quantity
    back: Quantity
    about: str


_MOVED = re.compile(
    r"\b(?:rose|risen|climbed|jumped|grew|grown|increas\w+|later|revis\w+|updat\w+|now|initial\w*|earlier|previous\w*"
    r"|original\w*|so far|another|additional|other|others|further|remain\w*|rest|nationwide|worldwide|since"
    r"|total\w*|combined|up from|down from|instead of|rather than|not|including|per (?!cent)|every|average|least|"
    r"more than|fewer|half|between|estimat\w+|separate|second|third|different|similar|anniversary|ago|record"
    r"|claim\w*|alleg\w*|deni\w+|disput\w+|last (?:year|month|week|season|time))\b"
)
# Looser for the figure introduced: it may well be "another 58 people".
_SOFT = re.compile(
    r"\b(?:later|revis\w+|initial\w*|earlier|previous\w*|original\w*|rose|risen|climbed|so far|could|would|might|may"
    r"|if|last (?:month|week|season|time)|estimat\w+|per (?!cent)|average|other|another|nearly|up to)\b"
)
_LONG_AGO = re.compile(r"\b(?:ago|last year|(?:19|20)\d\d)\b")
_CUTS = re.compile(r"[,;:()—–]|\b(?:and|but|while|as|after|with)\b")
_NAMED_TIMES = frozenset(WEEKDAYS) | frozenset(MONTHS)
_RESTRICTING = word_set("who that which whom in on at from near inside outside aboard of under it they he she")
_PLACING = word_set("in on at from near inside outside of under")
# Content words of a restriction that tell no set from another.
_PLAIN = word_set(
    "board day night morning afternoon evening week weekend attack disaster tragedy accident incident crash area scene "
    "spring summer autumn winter year month today yesterday hospital site time lives life job jobs tools tool city "
    "town village country region county state district way"
)
# Nouns of sets that come up again and again in one article.
_VAGUE_GROUPS = word_set(
    "person peopl man men woman women day week month year hour minut thing way time part side countri state case point "
    "number compani group percent million offici leader parti step reason question issu place vote seat poll candid "
    "democrat republican senat hous elect game team nation word page match race goal run win season member "
    "feet foot squar"
)
_MONEY_WORDS = word_set(
    "company firm budget bill figure total sum amount question deal plan cut increase rise range limit threshold mark "
    "cap fund program programme package tax minimum wage"
)
_LIVING = word_set("people residents inhabitants souls citizens villagers townspeople islanders locals")
_SETTLEMENTS = word_set("town city village hamlet suburb island settlement municipality community borough")
_INHABITANTS = re.compile(r"\w+ (?:of|in|living in|who live in|living on|on) ([a-z][\w'-]+)")
_NEUTRAL = word_set("new old brave lucky unlucky unfortunate young precious rare same local former")
_ENOUGH = 3
_VERBAL = word_set("will would was is has had can could should might may went goes")
_NO_FATE = word_set("next last past present recent but yet not at left right short exact light")
_FATES = word_set("dead hurt custody rescue freed hostage trapped displaced stolen")
_RAISED = re.compile(
    r"\b(?:toll|number|count|figure|total)\b.{0,40}\b(?:rose|risen|raised|revised|climbed|grew|grown)\b"
)
_SAYING = 4
_OPENING = 3  # sentences: headline, standfirst, first paragraph


@cache
def set_events(kind: str) -> tuple[tuple[str, Telling], ...]:
    rows = (line.split("\t") for line in entries("set_events"))
    return tuple((name, Telling(phrases)) for sort, name, phrases in rows if sort == kind)


@cache
def _nouns() -> dict[str, tuple[tuple[str, bool], ...]]:
    """Classes of a plural noun, and whether it can stand for the whole class."""
    table: dict[str, list[tuple[str, bool]]] = {}
    for line in entries("count_nouns"):
        name, nouns = line.split("\t")
        wide, _, narrow = nouns.partition("|")
        for word in wide.split():
            table.setdefault(word, []).append((name, True))
        for word in narrow.split():
            table.setdefault(word, []).append((name, False))
    return {word: tuple(found) for word, found in table.items()}


_PERSONS = word_set("person worker pupil traveller sailor migrant resident athlete marcher fighter officer patient "
                    "visitor politician")  # fmt: skip
_PERSONAL = ("ees", "ists", "ians", "nts", "ers", "ors", "mans", "womans", "men", "women")
_THINGS = re.compile(r"(?:tower|flower|paper|letter|number|order|container|computer|meter|offer|poster|river|layer"
                     r"|power|corner|shelter|theater|chapter|border|motor|tractor|door|floor|factor|sector|error"
                     r"|event|moment|apartment|payment|plant|restaurant|point|document|department|account|agreement"
                     r"|treatment|accident|incident|percent|cent|quarter|winter|summer|member|matter|answer|finger"
                     r"|color|colour|dollar|metre|litre)s$")  # fmt: skip


def _classes(noun: str) -> tuple[tuple[str, bool], ...]:
    found = _nouns().get(noun)
    if found is not None:
        return found
    if not noun:
        return (("person", True),)
    return (("person", False),) if noun.endswith(_PERSONAL) and not _THINGS.search(noun) else ()


_IRREGULAR = {"man": "men", "woman": "women", "child": "children", "person": "people", "baby": "babies"}


@cache
def personal(noun: str) -> bool:
    """Whether a noun, singular or plural, counts people: "walker", "residents", "child"."""
    forms = (noun, _IRREGULAR.get(noun, f"{noun}s"))
    if any(name in _PERSONS for form in forms for name, _ in _classes(form)):
        return True
    return forms[1].endswith(_PERSONAL) and not _THINGS.search(forms[1])


def same_sort(one: str, two: str) -> bool:
    """Whether two plural nouns can name one set: same word, or the wider word of one class and any other of it."""
    if one == two or stem(one) == stem(two):
        return True
    first, second = _classes(one), _classes(two)
    if any(n == m and (w or v) for n, w in first for m, v in second):
        return True
    for wide, other in ((first, second), (second, first)):
        if ("person", True) in wide and any(name in _PERSONS for name, _ in other):
            return True
    return False


class _References:
    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.clauses: Clauses = analysis.clauses
        self.voice = self.clauses.voice
        voice = self.voice
        self.quantities = [q for q in analysis.quantities if voice[q.span.start] != "\x00"]
        self._windows: dict[int, str] = {}
        self._nouns: dict[int, str] = {}

    def find(self) -> Iterator[Reference]:
        for q in self.quantities:
            if q.kind == "count" and q.value >= _ENOUGH and not q.bound and q.high == q.value and self.points_back(q):
                yield from self.set_of(q)
            elif q.kind == "money" and q.definite:
                yield from self.sum_of(q)
            elif q.kind in ("duration", "length") and q.definite:
                yield from self.time_of(q)
            elif q.kind == "percent" and not q.bound:
                yield from self.change_of(q) if q.definite else self.share_of(q)

    # What stands around a figure ------------------------------------------------------------------------

    def words(self, q: Quantity) -> tuple[Word, ...]:
        return self.clauses.words[q.sentence]

    def points_back(self, q: Quantity) -> bool:
        words = self.words(q)
        if q.definite:
            return True
        first = q.first - 1 if q.first and words[q.first - 1].lower == "a" else q.first
        return bool(
            first
            and words[first - 1].lower == "with"
            and q.noun
            and q.last < len(words)
            and words[q.last].lower.endswith(("ed", "ing", "en", "t"))
            and words[q.last].lower not in _NO_FATE
            and not self.clauses.bounded(q.sentence, q.last)
        )

    def noun(self, q: Quantity) -> str:
        """The noun counted, that of "nine of its jets" included."""
        if q.noun:
            return q.noun
        words = self.words(q)
        if q.last + 1 < len(words) and words[q.last].lower == "of":
            for word in words[q.last + 2 : q.last + 5]:
                if word.lower in STOPS:
                    break
                if word.lower.endswith("s") or word.lower in _nouns():
                    return word.lower
        return ""

    def tail(self, q: Quantity, most: int = 9) -> list[Word]:
        """The words after the noun phrase, up to punctuation."""
        words = self.words(q)
        k = q.last
        while k < len(words) and k - q.last < most and not self.clauses.bounded(q.sentence, k):
            k += 1
        return list(words[q.last : k])

    def phrase(self, q: Quantity, most: int = 9) -> str:
        """The noun phrase with what follows it, lower-cased, the number left out."""
        words = self.words(q)
        tail = self.tail(q, most)
        end = tail[-1].end if tail else words[q.last - 1].end
        return self.voice[q.span.end : max(end, q.span.end)].lower().strip()

    def window(self, q: Quantity) -> str:
        """The part of the sentence that is about this figure and no other."""
        key = q.span.start
        found = self._windows.get(key)
        if found is None:
            start, end = self.analysis.document.sentences[q.sentence].span
            for other in self.quantities:
                if other.sentence != q.sentence or other.kind not in ("count", "money", q.kind) or other is q:
                    continue
                if other.span.start < q.span.start:
                    cuts = [m.start() for m in _CUTS.finditer(self.voice, other.span.end, q.span.start)]
                    start = max(start, cuts[-1] if cuts else other.span.end)
                else:
                    cuts = [m.start() for m in _CUTS.finditer(self.voice, q.span.end, other.span.start)]
                    end = min(end, cuts[-1] if cuts else other.span.start)
            found = self._windows[key] = self.voice[start:end].lower()
        return found

    def sentence(self, q: Quantity) -> str:
        start, end = self.analysis.document.sentences[q.sentence].span
        return self.voice[start:end].lower()

    # The four sorts of figures --------------------------------------------------------------------------

    def set_of(self, q: Quantity) -> Iterator[Reference]:
        noun = self.noun(q)
        phrase = self.phrase(q)
        if not noun and not phrase.startswith("who "):
            return
        events = [(name, pattern) for name, pattern in set_events("n") if pattern.search(phrase)]
        if _MOVED.search(phrase):
            return
        earlier = [
            p
            for p in self.before(q)
            if not p.definite and p.value > 1 and p.whole is None and same_sort(noun, self.noun(p))
        ]
        for name, pattern in events:
            yield from self.single(q, [p for p in earlier if pattern.search(self.window(p))], f"{noun} {name}".strip())
        if noun and not events:
            yield from self.single(q, [p for p in earlier if self.alike(q, p)], noun)
        if self.bare(q):
            fates = {name for name, _ in events} & _FATES
            yield from self.alone(q, [p for p in earlier if not self.other_fate(p, fates)], noun)
        place = _INHABITANTS.match(phrase) if noun in _LIVING else None
        if place is not None:
            yield from self.population(q, place[1])

    def other_fate(self, p: Quantity, fates: set[str]) -> bool:
        """Whether the earlier set met another end: the dead are not the survivors."""
        if not fates:
            return False
        told = self.window(p)
        ends = {name for name, pattern in set_events("n") if name in _FATES and pattern.search(told)}
        return bool(ends) and not ends & fates

    def bare(self, q: Quantity) -> bool:
        """Whether nothing after the noun tells the set from others: what is meant must be known by then."""
        tail = self.tail(q, 2)
        return not tail or not (tail[0].lower in _RESTRICTING or _participle(tail[0]) or tail[0].lower == "and")

    def alone(self, q: Quantity, earlier: list[Quantity], about: str) -> Iterator[Reference]:
        """The figure the article opens with, where no other of its sort comes before the definite one."""
        if earlier and earlier[0].sentence < _OPENING and earlier[0].value >= _ENOUGH:
            yield from self.single(q, earlier, about)

    def alike(self, q: Quantity, p: Quantity) -> bool:
        """Whether two sets of which nothing is told are named alike, or share a word that tells them from others."""
        one, two = self.noun(q), self.noun(p)
        if stem(one) in _VAGUE_GROUPS or not two or _classes(one)[:1] == (("person", True),):
            return False
        if one == two:
            return True
        shared = {w for w in re.findall(r"[a-z]{5,}", self.phrase(q)) if w not in _PLAIN and w not in STOPS}
        return bool({stem(w) for w in shared} & {stem(w) for w in re.findall(r"[a-z]{5,}", self.window(p))})

    def population(self, q: Quantity, place: str) -> Iterator[Reference]:
        """ "the 34,000 people of Askel", in an article on a town of 20,000 people."""
        met = []
        for p in self.before(q):
            words = self.words(p)
            lowers = [w.lower for w in words[max(0, p.first - 5) : p.first]]
            settled = any(w in _SETTLEMENTS for w in lowers) and lowers[-1:] == ["of"]
            if settled or lowers[-2:] == ["population", "of"] or lowers[-2:] == ["home", "to"]:
                met.append(p)
        known = frozenset().union(*(self.clauses.lowers(s) for s in range(q.sentence)))
        if met and place in known:
            yield from self.single(q, met, f"inhabitants of {place.title()}", firm=True)

    def sum_of(self, q: Quantity) -> Iterator[Reference]:
        phrase = self.phrase(q, 6)
        if not phrase or _MOVED.search(self.phrase(q, 1)) or q.bound:
            return
        events = [(name, pattern) for name, pattern in set_events("m") if pattern.search(phrase)]
        earlier = [p for p in self.before(q) if p.unit == q.unit and not p.definite]
        for name, pattern in events:
            met = [p for p in earlier if pattern.search(self.window(p))]
            if name == "works" or not phrase:
                stems = {stem(w) for w in re.findall(r"[a-z]{5,}", phrase)} - {"contract", "scheme", "project"}
                met = [p for p in met if stems & {stem(w) for w in re.findall(r"[a-z]{4,}", self.sentence(p))}]
            yield from self.single(q, met, name)
        tail = self.tail(q, 1)
        if events or not tail or tail[0].lower in _VERBAL:
            yield from self.alone(q, earlier, "sum")
        if q.noun and not q.noun.endswith(("ed", "ing")) and q.noun not in _MONEY_WORDS:
            named = [p for p in earlier if stem(q.noun) in self.stems(p)]
            yield from self.single(q, named, q.noun)

    def stems(self, q: Quantity) -> set[str]:
        return {stem(w) for w in re.findall(r"[a-z]{4,}", self.window(q))}

    def time_of(self, q: Quantity) -> Iterator[Reference]:
        """ "the eight-day ordeal", "her 31 years at the console", "the 40-mile walk"."""
        if _MOVED.search(self.phrase(q, 1)):
            return
        phrase, noun = self.phrase(q, 4), q.noun
        earlier = [p for p in self.before(q) if p.unit == q.unit and not p.definite]
        if not earlier or (not q.attribute and q.kind != "duration"):
            return
        for name, pattern in set_events("t"):
            if pattern.fullmatch(noun) if q.attribute else pattern.match(phrase):
                yield from self.single(q, [p for p in earlier if pattern.search(self.window(p))], name)
                if q.attribute:
                    yield from self.alone(q, earlier, name)

    def change_of(self, q: Quantity) -> Iterator[Reference]:
        """ "the 29 percent jump in rents": an earlier share by which the same rose."""
        tail = self.tail(q, 8)
        if len(tail) < 3 or tail[1].lower != "in" or _MOVED.search(self.phrase(q, 3).partition(" ")[2]):
            yield from self.rate_of(q, tail)
            return
        pole = _pole(tail[0].lower)
        theme = [w.lower for w in tail[2:5]]
        head = next((w for w in theme if w not in STOPS and len(w) > 3), "")
        if not pole or not head:
            return
        earlier = [
            p
            for p in self.before(q)
            if not p.definite and p.unit == q.unit and pole in self.poles(p) and head[:4] in self.window(p)
        ]
        yield from self.single(q, earlier, f"change in {head}")

    def rate_of(self, q: Quantity, tail: list[Word]) -> Iterator[Reference]:
        """ "the 17 per cent unemployment rate"."""
        k = next((k for k, w in enumerate(tail[:3]) if w.lower in ("rate", "level", "share", "turnout")), 0)
        if not k or _MOVED.search(self.phrase(q, k + 1)):
            return
        theme = {stem(w.lower) for w in tail[:k]}
        yield from self.single(q, [p for p in self.before(q) if theme <= self.stems(p)], tail[k].lower)

    def years(self, q: Quantity) -> frozenset[str]:
        return frozenset(w for w in self.clauses.times(q.sentence) if w[0].isdigit() or w in MONTHS)

    def share_of(self, q: Quantity) -> Iterator[Reference]:
        """ "with 46 percent of teachers planning to leave", after 62 percent who plan to leave."""
        tail = self.tail(q, 10)
        if len(tail) < _SAYING or tail[0].lower != "of" or _MOVED.search(self.phrase(q, 10)):
            return
        said = [w for w in tail[1:] if w.lower not in STOPS and len(w.lower) > 3]
        if len(said) < _ENOUGH or any(w.text[0].isupper() or w.lower[0].isdigit() for w in tail):
            return
        wanted = [stem(w.lower) for w in said[:5]]
        group = next((stem(w.lower) for w in tail[1:] if w.lower not in STOPS), "")
        years = self.years(q)
        met = [
            p
            for p in self.before(q)
            if self.years(p) == years
            and _follows([group, *wanted], {stem(w) for w in re.findall(r"[a-z]{3,}", self.window(p))})
        ]
        yield from self.single(q, met, f"share of {said[0].lower}")

    def poles(self, q: Quantity) -> set[str]:
        words = self.words(q)
        near = [w.lower for w in words[max(0, q.first - 5) : q.last + 3]]
        return {_pole(w) for w in near}

    def before(self, q: Quantity) -> list[Quantity]:
        return [p for p in self.quantities if p.kind == q.kind and p.sentence < q.sentence]

    # Whether it is the same ------------------------------------------------------------------------------

    def single(self, q: Quantity, met: list[Quantity], about: str, *, firm: bool = False) -> Iterator[Reference]:
        """The one figure met before, if there is just one and nothing else can be meant."""
        if len({(p.value, p.high) for p in met}) != 1 or self.explained(q):
            return
        first = met[0]
        between = self.voice[first.span.end : q.span.start].lower()
        if q.kind == "count" and _RAISED.search(between):
            return
        window = self.window(first)
        loose = _SOFT.search(window) or (q.kind == "count" and _LONG_AGO.search(window))
        if not firm and (loose or not self.agrees(first, q)):
            return
        yield Reference(first, q, about)

    def explained(self, q: Quantity) -> bool:
        """Whether the article gives the figure elsewhere, or it is the sum or the rest of others."""
        values = {p.value for p in self.quantities if p is not q and p.kind == q.kind and p.unit == q.unit}
        if any(p is not q and p.kind == q.kind and p.value <= q.value <= p.high for p in self.quantities):
            return True
        if any(q.value - v in values and q.value != 2 * v for v in values if v > 0):
            return True
        parts = {p.value for p in self.quantities if p.kind == q.kind and p.unit == q.unit and self.is_part(q, p)}
        return any(q.value + v in values for v in parts if v > 0)

    def is_part(self, q: Quantity, p: Quantity) -> bool:
        """Whether `p` may have been taken from a set of the sort of `q`, which is then what is left."""
        if q.kind != "count":
            return True
        words = self.words(p)
        after = words[p.last].lower if p.last < len(words) else ""
        return after not in ("others", "other") and p.noun != "others" and same_sort(self.noun(q), self.noun(p))

    def agrees(self, first: Quantity, q: Quantity) -> bool:
        """No other place, time or group is named with the definite figure."""
        tail = self.tail(q)
        if q.kind == "count" and not self.described(first, q):
            return False
        opening = self.opening(q.sentence)
        known = self.clauses.lowers(first.sentence) | opening
        stems = {stem(w) for w in known}
        placed = q.kind == "count" and bool(tail) and tail[0].lower in _PLACING
        for word in tail if tail and (placed or tail[0].lower in _RESTRICTING or _participle(tail[0])) else ():
            lower = word.lower.removesuffix("'s").removesuffix("’s")
            if lower in _NAMED_TIMES:
                times = self.clauses.times(first.sentence) & _NAMED_TIMES
                if times and lower not in times:
                    return False
            elif (word.text[0].isupper() and lower not in known and stem(lower) not in stems) or lower[0].isdigit():
                return False
        if placed:
            content = next((w.lower for w in tail[1:] if w.lower not in STOPS and w.lower not in _NAMED_TIMES), "")
            if content and content not in _PLAIN and stem(content) not in stems:
                return False
        return self.clauses.lowers(q.sentence).isdisjoint(CONDITIONAL - {"or", "would", "could", "if"})

    def described(self, first: Quantity, q: Quantity) -> bool:
        """Whether what is said of the definite set before its noun fits the first: no subset of it."""
        words = self.words(q)
        extra = [
            w.lower for w in words[q.first + 1 : q.last - 1]
            if w.lower not in _NEUTRAL and w.lower not in CARDINALS and not w.lower[0].isdigit()
        ]  # fmt: skip
        if not extra:
            return True
        stems = {stem(w) for w in self.clauses.lowers(first.sentence) | self.opening(q.sentence)}
        told = self.window(first)
        return all(
            stem(w) in stems or any(pattern.search(w) and pattern.search(told) for _, pattern in set_events("n"))
            for w in extra
        )

    def opening(self, until: int) -> frozenset[str]:
        return frozenset().union(*(self.clauses.lowers(s) for s in range(min(_OPENING, until))))


def _follows(wanted: list[str], told: set[str]) -> bool:
    """Whether the same is said of the same: the group, and nearly all that follows."""
    met = sum(w in told for w in wanted[1:])
    return wanted[0] in told and met >= max(_ENOUGH, len(wanted) - 2)


def _participle(word: Word) -> bool:
    return word.lower.endswith(("ed", "ing", "en")) or word.lower in ("lost", "hurt", "sold", "held", "left")


@cache
def _pole(lower: str) -> str:
    if lower in ("up", "more", "higher"):
        return "+"
    if lower in ("down", "less", "lower"):
        return "-"
    return next((s.pole for s in senses().get(lower, ()) if s.predicate == "trend"), "")


def references(analysis: Analysis) -> Iterator[Reference]:
    """Definite figures with the one earlier figure they can mean; a figure may come twice."""
    return _References(analysis).find()


__all__ = ["Reference", "references", "same_sort", "set_events"]
