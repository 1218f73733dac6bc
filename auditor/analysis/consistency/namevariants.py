"""Two spellings of one word of a name, whatever bears it: "Kirkbrennan", "Kirkbrennen"; "der Hoeven", "der Hoven"."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon, models
from auditor import patterns as re
from auditor.analysis.entities import Mention
from auditor.document import ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class _Use(NamedTuple):
    """One mention that holds the word; `others` are the mention's other words, in lower case."""

    mention: Mention
    others: tuple[str, ...]


_ZONES = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.BODY, ZoneKind.CAPTION, ZoneKind.LIST})
_PART = re.compile(r"[^\W\d_]+")
_SHORTEST, _SHORTEST_ALONE = 5, 7  # letters: within a longer name, and by itself
_ENDINGS = ("ism", "ist", "ic", "ia", "an")
_LONG = 8
_RARE = 2  # times that the odd spelling may be used
_MOST = 120  # different words; longer lists are rosters


def variants(analysis: Analysis) -> Iterator[tuple[Mention, Mention]]:
    """The rarer spelling and the usual one, in no order of the text."""
    groups: dict[str, dict[str, list[_Use]]] = {}
    sentences = analysis.document.sentences
    for mention in analysis.mentions:
        if sentences[mention.sentence].zone in _ZONES:
            parts = _parts(mention.text)
            for part in parts:
                if len(part) >= _SHORTEST and part[0].isupper() and not part.isupper():
                    lower = part.lower()
                    others = tuple(p.lower() for p in parts if p is not part)
                    groups.setdefault(lower[:2], {}).setdefault(lower, []).append(_Use(mention, others))
    for words in groups.values():
        if 1 < len(words) < _MOST:
            for one, two in combinations(words, 2):
                if (off_by_one(one, two) or _misheard(one, two)) and not _derived(one, two):
                    yield from _judged((one, words[one]), (two, words[two]))


@lru_cache(maxsize=20_000)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(_PART.findall(name))


def off_by_one(one: str, two: str) -> bool:
    """Whether a letter was left out, added, exchanged or swapped with its neighbour, an ending in -s apart."""
    short, long = sorted((one, two), key=len)
    if len(long) - len(short) > 1:
        return False
    at = next((k for k, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :] and (at < len(short) or (long[-1] in (long[-2], "e") and long[-1] != "s"))
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return swapped or (short[at + 1 :] == long[at + 1 :] and "s" not in (short[at:], long[at:]))


def _misheard(one: str, two: str) -> bool:
    """Whether two long words sound alike: "Thornleigh" and "Thornley", "Lanternhouse" and "Lanternhaus"."""
    if min(len(one), len(two)) < _LONG or one[:5] != two[:5]:
        return False
    for written, heard in (
        ("leigh", "ley"),
        ("haus", "house"),
        ("burgh", "burg"),
        ("burg", "borough"),
        ("ck", "k"),
        ("moore", "moor"),
        ("more", "moor"),
    ):
        one, two = one.replace(written, heard), two.replace(written, heard)
    return one == two


def _derived(one: str, two: str) -> bool:
    """Two words made of one name ("Putinist", "Putinism"), or one word with and without its accents."""
    formed = one[:-2] == two[:-2] and one.endswith(_ENDINGS) and two.endswith(_ENDINGS)
    return formed or plain(one) == plain(two)


def plain(word: str) -> str:
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def _judged(one: tuple[str, list[_Use]], two: tuple[str, list[_Use]]) -> Iterator[tuple[Mention, Mention]]:
    (odd, rare), (usual, often) = sorted((one, two), key=lambda each: len(each[1]))
    if len(rare) == len(often) and rare[0].mention.span < often[0].mention.span:
        (odd, rare), (usual, often) = (usual, often), (odd, rare)
    if (
        len(rare) > _RARE
        or len(rare) == len(often) > 1
        or not {u.mention.sentence for u in rare}.isdisjoint(u.mention.sentence for u in often)
    ):
        return
    use = rare[0]
    same = next((u for u in often if u.others and use.others and _beside(use.others, u.others)), None)
    if same is None and use.others:
        return
    if same is None and len(odd) < _SHORTEST_ALONE and not use.mention.title:
        return
    known = models.word_table().place
    if same is None and odd in known:
        return
    if odd in lexicon.words("given_names") or odd in lexicon.words("first_names"):
        return
    yield use.mention, (same or often[0]).mention


def _beside(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether the rest of one name is part of the other's: "Ellis-Thorn" and "Margaret Ellis-Thorne"."""
    return set(one) <= set(two) or set(two) <= set(one)


__all__ = ["off_by_one", "variants"]
