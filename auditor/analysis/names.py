"""One person under two names: spellings that differ by a letter, an honorific before a first name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor import lexicon
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
    people = [m for m in analysis.mentions if m.kind is EntityKind.PERSON and sentences[m.sentence].zone in _ZONES]
    found = [*_honorifics(people), *_spellings(people)]
    yield from sorted(found, key=lambda t: t.odd.span)


def _honorifics(people: list[Mention]) -> Iterator[TwoNames]:
    """ "Mr. James" where the text knows a James Cleverley and nobody of the surname James."""
    full = [(m, m.text.lower().split()) for m in people if " " in m.text]
    surnames = {names[-1] for _, names in full}
    first_names = lexicon.words("first_names")
    for mention in people:
        title = mention.title.lower().rstrip(".").rpartition(" ")[2]
        name = mention.text.lower()
        if (
            title not in _HONORIFICS
            or " " in name
            or name in surnames
            or name in _FAMILY_FIRST
            or name not in first_names
        ):
            continue
        usual = next((m for m, names in full if names[0] == name and len(names) == 2 and m.key == mention.key), None)
        if usual:
            yield TwoNames(mention, usual, "honorific")


def _spellings(people: list[Mention]) -> Iterator[TwoNames]:
    """The same first name with surnames one slip of the pen apart."""
    first_uses: dict[tuple[str, str], Mention] = {}
    counts: dict[tuple[str, str], int] = {}
    for mention in people:
        names = mention.text.replace("’", "'").split()
        if len(names) == 2 and all(n.isalpha() for n in names):
            pair = (names[0].lower(), names[1].lower())
            first_uses.setdefault(pair, mention)
            counts[pair] = counts.get(pair, 0) + 1
    namesakes: dict[str, list[tuple[str, str]]] = {}
    for one, mention in first_uses.items():
        others = namesakes.setdefault(one[0], [])
        for two in others[:_MOST_NAMESAKES]:
            if _slip(one[1], two[1]) and not _together(mention, first_uses[two]):
                odd, usual = (one, two) if counts[one] <= counts[two] else (two, one)
                yield TwoNames(first_uses[odd], first_uses[usual], "spelling")
        others.append(one)


def _together(one: Mention, two: Mention) -> bool:
    """Whether both stand in one sentence: an article that names both there means two people."""
    return one.sentence == two.sentence


def _slip(one: str, two: str) -> bool:
    """Whether two different surnames of five letters or more are within one edit (two, of eight letters or more).

    A plural or a possessive is no other spelling.
    """
    if one == two or min(len(one), len(two)) < 5 or one + "s" == two or two + "s" == one or one[0] != two[0]:
        return False
    most = 2 if min(len(one), len(two)) >= 8 else 1
    return abs(len(one) - len(two)) <= most and _distance(one, two) <= most


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
