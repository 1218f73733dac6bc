"""One person under two names: spellings that differ by a letter, an honorific before a first name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon, models
from auditor import patterns as re
from auditor.analysis.consistency import namevariants
from auditor.analysis.entities import EntityKind, Mention
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

# Zones whose names are the article's own; bylines and captions of others may spell as they like.
_ZONES = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST, ZoneKind.CAPTION, ZoneKind.LIST})
# Enough for any article; a list of thousands must not take minutes.
_MOST_NAMESAKES = 50
_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss"})
# Family names that stand first, so that "Mr. Kim" is right.
_FAMILY_FIRST = frozenset(
    "kim lee park xi li wang zhang chen liu choi moon nguyen tran le abe ban ma hu jiang deng yang zhao zhou wu xu sun "
    "lin ho lam mao bo wen han jang chang yoon chung kang cho ko shin oh seo kwon hwang".split()
)


@dataclass(frozen=True, slots=True)
class TwoNames:
    """`odd` is the rarer form, `usual` the other; `kind` is spelling or honorific."""

    odd: Mention
    usual: Mention
    kind: str


def inconsistencies(analysis: Analysis) -> Iterator[TwoNames]:
    """Forms of a name that cannot both be right, in text order of the rarer one."""
    sentences = analysis.document.sentences
    named = [m for m in analysis.mentions if m.kind in _NAMED and sentences[m.sentence].zone in _ZONES]
    people = [m for m in named if m.kind is EntityKind.PERSON]
    full = _full(people)
    found = [*_honorifics(people, full), *_spellings(analysis, full), *_drifts(analysis, named, full)] if full else []
    if full:
        found += _renamed(analysis, full, {t.odd.span for t in found})
        found += _turned_round(full)
    told = {m.key for t in found for m in (t.odd, t.usual)} | {t.odd.text for t in found}
    for odd, usual in namevariants.variants(analysis):
        if odd.key not in told and odd.text not in told and not any(_relative(analysis, m) for m in (odd, usual)):
            found.append(TwoNames(odd, usual, "spelling"))
    yield from sorted(found, key=lambda t: t.odd.span)


_NAMED = frozenset({EntityKind.PERSON, EntityKind.OTHER})


class _Name(NamedTuple):
    """A full name in its plain form; `uses` counts its mentions."""

    first: str
    last: str
    mention: Mention
    uses: int


@lru_cache(maxsize=20_000)
def _plain(name: str) -> str:
    """The name in lower case without accents."""
    if name.isascii():
        return name.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))


def _full(people: list[Mention]) -> list[_Name]:
    """Full names of two or three words, each once, in text order."""
    first_uses: dict[tuple[str, str], Mention] = {}
    counts: dict[tuple[str, str], int] = {}
    for mention in people:
        pair = _ends(mention.text) if " " in mention.text else None
        if pair is None:
            continue
        first_uses.setdefault(pair, mention)
        counts[pair] = counts.get(pair, 0) + 1
    return [_Name(*pair, mention, counts[pair]) for pair, mention in first_uses.items()]


@lru_cache(maxsize=20_000)
def _ends(text: str) -> tuple[str, str] | None:
    """The first and last word of a name of letters alone; None for any other."""
    parts = _plain(text).replace("’", "'").split()
    if len(parts) > _MOST_PARTS or _COMPOUND.search(text):
        return None
    return (parts[0], parts[-1]) if all(p.replace("-", "").replace("'", "", 1).isalpha() for p in parts) else None


_MOST_PARTS = 3
_COMPOUND = re.compile(r"-[a-z]{2}")  # "Wall Street-owned"


def _honorifics(people: list[Mention], full: list[_Name]) -> Iterator[TwoNames]:
    """ "Mr. James" where the text knows a James Cleverley and nobody of the surname James."""
    surnames = {name.last for name in full}
    alone = {_plain(m.text) for m in people if " " not in m.text}
    for mention in people:
        if not mention.title or " " in mention.text:
            continue
        title = mention.title.lower().rstrip(".").rpartition(" ")[2]
        name = _plain(mention.text)
        if title not in _HONORIFICS or name in surnames or name in _FAMILY_FIRST:
            continue
        same = [n for n in full if n.first == name]
        # Where custom puts the given name after an honorific (Ethiopia, Thailand, Java), no surname stands alone.
        if same and (name in _given() or any(n.last in alone for n in same)):
            yield TwoNames(mention, same[0].mention, "honorific")


@cache
def _given() -> frozenset[str]:
    return lexicon.words("first_names") | lexicon.words("given_names")


def _spellings(analysis: Analysis, full: list[_Name]) -> Iterator[TwoNames]:
    """Full names one slip of the pen apart, of which one at most is introduced to the reader."""
    namesakes: dict[str, list[_Name]] = {}
    for one in full:
        others = namesakes.setdefault(_sound(one.first), [])
        for two in others[:_MOST_NAMESAKES]:
            if _same_person(analysis, one, two):
                odd, usual = (two, one) if two.uses < one.uses else (one, two)
                yield TwoNames(odd.mention, usual.mention, "spelling")
        others.append(one)


def _same_person(analysis: Analysis, one: _Name, two: _Name) -> bool:
    if (one.first, one.last) == (two.first, two.last) or _together(one.mention, two.mention):
        return False
    if one.first == two.first:
        alike = _slip(one.last, two.last) or _heard(one.last, two.last) or _skeletal(one.last, two.last)
    else:  # a first name that differs must sound the same
        alike = _sound(one.first) == _sound(two.first) and (one.last == two.last or _slip(one.last, two.last))
    introduced = _introduced(analysis, one.mention) and _introduced(analysis, two.mention)
    return alike and not (introduced or any(_relative(analysis, n.mention) for n in (one, two)))


_INTRODUCTION = re.compile(
    r",? (?:\(?\d{1,2}\)?,|\()|, (?:an?|the|who|whose|his|her|their|its|\d{1,3}|president|chief)\b"
)


# Those of one family bear one surname.
_RELATIVE = re.compile(
    r"\b(?:brothers?|sisters?|sons?|daughters?|wife|husband|father|mother|parents?|dad|mum|mom|cousins?|uncle|aunt|nephew|"
    r"niece|twins?|widow|widower|grand\w+|siblings?|in-law|spouse|partner|namesake)\b,?(?: [\w'’.-]+,?){0,2} ?$"
)
_RELATIVE_AFTER = re.compile(
    r",? (?:(?:his|her|their|the|whose|an?) )?(?:[\w'’]+ )?(?:\w+ )?(?:brother|sister|son|daughter|wife|husband|father|"
    r"mother|cousin|uncle|aunt|nephew|niece|twin|widow|no relation|grand\w+)\b"
)
_NEAR_BEFORE = 40


def _relative(analysis: Analysis, mention: Mention) -> bool:
    """Whether the text says that this one is of the other's family: "his brother Aldo Marchetti"."""
    text, (start, end) = analysis.document.reading, mention.span
    before = text[max(0, start - _NEAR_BEFORE) : start]
    return _RELATIVE.search(before) is not None or _RELATIVE_AFTER.match(text, end) is not None


def _introduced(analysis: Analysis, mention: Mention) -> bool:
    """Whether the text says who this is: "…, the council leader", "…, 44,"."""
    return _INTRODUCTION.match(analysis.document.reading, mention.span.end) is not None


def _renamed(analysis: Analysis, full: list[_Name], told: set[Span]) -> Iterator[TwoNames]:
    """A speaker who goes by another first name once: "Karen Ostrow said … said Kathleen Ostrow"."""
    bearers: dict[str, list[_Name]] = {}
    for name in full:
        bearers.setdefault(name.last, []).append(name)
    speaking = (
        {a.source_key for a in analysis.attributions} if any(len(b) >= _PAIR for b in bearers.values()) else set()
    )
    for last, all_of_them in bearers.items():
        if len(all_of_them) < _PAIR:
            continue
        # A brother or a wife told of as such is somebody else, and leaves the name to the others.
        pair = [n for n in all_of_them if not _relative(analysis, n.mention)]
        if len(pair) != _PAIR:
            continue
        usual, odd = sorted(pair, key=lambda n: -n.uses)
        if odd.uses > 1 or odd.mention.span in told or _together(odd.mention, usual.mention):
            continue
        given = not _given().isdisjoint({odd.first, usual.first})
        acts = odd.mention.key in speaking or _begins(analysis, odd.mention)
        near = _near(odd.first, usual.first) or (_is_rare(last) and _is_plain(analysis, odd, usual))
        if not given or not near or _forms(odd.first) & _forms(usual.first) or not acts:
            continue
        if usual.mention.span < odd.mention.span and not _told_apart(analysis, odd.mention):
            yield TwoNames(odd.mention, usual.mention, "first name")


def _is_plain(analysis: Analysis, odd: _Name, usual: _Name) -> bool:
    """Whether both are a given name and a surname and no more, and the odd one stands in running prose."""
    plain = all(n.first in _given() and n.mention.text.count(" ") == 1 for n in (odd, usual))
    return plain and len(analysis.lowers[odd.mention.sentence]) >= _PROSE


_PROSE = 6


def _is_rare(last: str) -> bool:
    """Whether hardly two people in the news share a surname, so that a second first name is a slip."""
    return last not in models.word_table().place and len(last) >= _SHORTEST


def _turned_round(full: list[_Name]) -> Iterator[TwoNames]:
    """First name and surname changed places: "Nathan Greer" and "Greer Nathan"."""
    by_ends = {(n.first, n.last): n for n in full}
    for name in full:
        other = by_ends.get((name.last, name.first))
        usual = other is not None and name.first in _given() and name.last not in _given() | _FAMILY_FIRST
        if other is not None and usual and not _together(name.mention, other.mention):
            yield TwoNames(other.mention, name.mention, "order")


def _told_apart(analysis: Analysis, mention: Mention) -> bool:
    return _relative(analysis, mention) or _introduced(analysis, mention)


def _begins(analysis: Analysis, mention: Mention) -> bool:
    """Whether a sentence begins with the name: one that tells of somebody known."""
    return analysis.document.sentences[mention.sentence].span.start == mention.span.start


def _near(one: str, two: str) -> bool:
    """Whether first names are as like as one misremembered: "Karen" and "Karin", not "Jill" and "Joe"."""
    return one[:2] == two[:2] and min(len(one), len(two)) >= _SHORTEST - 1 and _distance(one, two) <= _MOST_LETTERS_OFF


_MOST_LETTERS_OFF = 2


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    """The lines of the list that a given name stands on."""
    lines: dict[str, set[str]] = {}
    for whole, forms in lexicon.table("short_names").items():
        for form in (whole, *forms.split()):
            lines.setdefault(form, set()).add(whole)
    return {form: frozenset(wholes) for form, wholes in lines.items()}


def _forms(first: str) -> frozenset[str]:
    return _short_forms().get(first, frozenset({first}))


_PAIR = 2


def _drifts(analysis: Analysis, named: list[Mention], full: list[_Name]) -> Iterator[TwoNames]:
    """A surname by itself that nobody bears and that is close to the surname of one person: "Mr. Halloway"."""
    surnames: dict[str, _Name] = {}
    for each in full:
        surnames.setdefault(each.last, each)
    known = surnames.keys() | {n.first for n in full}
    speaking = {a.source_key for a in analysis.attributions} if named else set()
    seen: set[str] = set()
    for mention in named:
        if " " in mention.text or len(mention.text) < (3 if mention.title else _SHORTEST - 1) or "-" in mention.text:
            continue
        name = _plain(mention.text).replace("’", "'").replace("'s", "")
        title = mention.title.lower().rstrip(".").rpartition(" ")[2]
        if name in known or name in seen or name in _given() or title in _HISTORIC:
            continue
        if not (title or (mention.kind is EntityKind.PERSON or mention.key in speaking)):
            continue
        seen.add(name)
        near = [
            n
            for last, n in surnames.items()
            if last[0] == name[0]
            and (
                _slip(last, name)
                or (title and any(alike(last, name) for alike in (_swapped, _exchanged, _heard, _lengthened, _long)))
            )
        ] or [n for last, n in surnames.items() if title and n.mention.title == mention.title and _one_off(last, name)]
        if len(near) == 1 and near[0].mention.sentence != mention.sentence and (title or near[0].uses > 1):
            yield TwoNames(mention, near[0].mention, "spelling")


_SHORTEST = 5
# Titles of people nobody needs to introduce.
_HISTORIC = frozenset("president king queen pope saint st emperor prince princess justice san santa".split())


@lru_cache(maxsize=20_000)
def _sound(name: str) -> str:
    """The name with letters that sound alike made one: "Stephanie" and "Stefany" are the same."""
    for written, heard in _ALIKE:
        name = name.replace(written, heard)
    return re.sub(r"(.)\1", r"\1", name)


_ALIKE = (("ph", "f"), ("ck", "k"), ("ch", "k"), ("c", "k"), ("ie", "i"), ("ey", "i"), ("y", "i"), ("th", "t"),
    ("z", "s"), ("w", "v"), ("gh", ""), ("hn", "n"))  # fmt: skip


def _together(one: Mention, two: Mention) -> bool:
    """Whether both stand in one sentence: an article that names both there means two people."""
    return one.sentence == two.sentence


@lru_cache(maxsize=20_000)
def _slip(one: str, two: str) -> bool:
    """Whether two different surnames of five letters or more are one edit apart; two from eight letters on, three from
    nine with the first five letters in common.

    A plural, a possessive or a name built on the other ("Peters", "Peterson") is no other spelling.
    """
    short = min(len(one), len(two))
    if one == two or short < _SHORTEST or one[0] != two[0] or abs(len(one) - len(two)) > 3:
        return False
    if one.startswith(two) or two.startswith(one):
        longer = max(one, two, key=len)
        return len(longer) == short + 1 and longer[-1] == longer[-2] != "s"
    most = 3 if short >= 9 and one[:5] == two[:5] else 2 if short >= 8 else 1
    return abs(len(one) - len(two)) <= most and _distance(one, two) <= most


def _heard(one: str, two: str) -> bool:
    """Whether two surnames of five letters or more sound nearly alike: "Hoffmann" and "Hofman", "Pires" and "Perez"."""
    if one == two or min(len(one), len(two)) < _SHORTEST or one[0] != two[0] or one.rstrip("s") == two.rstrip("s"):
        return False
    left, right = _sound(one), _sound(two)
    return left == right or (len(left) == len(right) and one[-1] != two[-1] and _distance(left, right) == 1)


def _lengthened(one: str, two: str) -> bool:
    """Whether a letter that is hardly heard stands at the end of one of two surnames: "Brandt" and "Brand"."""
    short, long = sorted((one, two), key=len)
    ends = long[-1] in "hetdk" if len(short) < _SHORTEST + 1 else long[-1] in "hetdks"
    return len(short) >= _SHORTEST - 1 and long[:-1] == short and ends


def _long(one: str, two: str) -> bool:
    """Whether two surnames of ten letters or more are three edits apart and begin and end alike."""
    near = min(len(one), len(two)) >= 2 * _SHORTEST and one[:2] == two[:2] and one[-4:] == two[-4:]
    return near and one != two and _distance(one, two) <= _MOST_LETTERS_OFF + 1


@lru_cache(maxsize=20_000)
def _skeletal(one: str, two: str) -> bool:
    """Whether two surnames under one first name have the same consonants: "Lyall" and "Lyle"."""
    longest = max(len(one), len(two))
    bones = [re.sub(r"[aeiouyh]", "", re.sub(r"(.)\1", r"\1", name)) for name in (one, two)]
    return (
        longest >= _SHORTEST
        and bones[0] == bones[1] != ""
        and one[0] == two[0]
        and _distance(one, two) <= _MOST_LETTERS_OFF
    )


def _one_off(one: str, two: str) -> bool:
    """Whether two surnames under one title differ by a letter at an end: "Captain Brekke", "Captain Brekker"."""
    if min(len(one), len(two)) < _SHORTEST - 1 or one.rstrip("s") == two.rstrip("s"):
        return False
    ends = one[1:] == two[1:] or (one[:-1] == two or two[:-1] == one)
    return ends and not {one[0], two[0]}.isdisjoint("aeiou") if one[1:] == two[1:] else ends


def _swapped(one: str, two: str) -> bool:
    """Whether two neighbouring letters have changed places: "Loeb" and "Lobe"."""
    return one != two and sorted(one) == sorted(two) and _distance(one, two) == 1


def _exchanged(one: str, two: str) -> bool:
    """Whether two names of four letters differ by one inside: "Keen" and "Kean"."""
    return len(one) == len(two) == _SHORTEST - 1 and one[-1] == two[-1] and _distance(one, two) == 1


def _distance(one: str, two: str) -> int:
    """Edits, a swap of neighbours counting as one."""
    rows = [list(range(len(two) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(two, 1):
            cost = min(rows[-1][j] + 1, row[j - 1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]


def span(mention: Mention, analysis: Analysis) -> Span:
    """The mention with its honorific."""
    before = analysis.document.reading[max(0, mention.span.start - len(mention.title) - 1) : mention.span.start]
    if mention.title and before.strip() == mention.title:
        return Span(mention.span.start - len(before), mention.span.end)
    return mention.span
