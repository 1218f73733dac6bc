"""Events and the states they leave: what the article says has ended and what it says goes on.

Every phrase of the table is a hit with an axis (open and shut), a pole and an aspect; only axes of which the article
has both poles are read further. Two hits clash when they are of one thing and no order in time reconciles them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.arguments import Argument, argument, first, phrase_after, subject
from auditor.analysis.claims import Theme
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.references import personal
from auditor.analysis.consistency.scenes import apart, places_of
from auditor.analysis.consistency.successions import already, times_clash
from auditor.analysis.coreferences import common_noun, kinds, one_name, same
from auditor.analysis.predicates import noun
from auditor.analysis.statehits import Hit, hits, holds
from auditor.analysis.statewords import (
    CONTAINERS,
    EVERY,
    EVERYONE,
    GROUND,
    LOOSE,
    ORDINALS,
    OTHERS,
    SCENES,
    SOME,
    SUSPECTS,
    TRIED_AGAIN,
    UNITS,
)

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Clash(NamedTuple):
    first: Hit
    second: Hit
    about: str


def clashes(analysis: Analysis, met: dict[str, list[Hit]] | None = None) -> Iterator[Clash]:
    """Pairs of hits that cannot both hold, the first pair of each axis; `met` are the hits, where they are known."""
    clauses = analysis.clauses
    for axis, found in (hits(clauses) if met is None else met).items():
        clash = None if axis.startswith("linked ") else _first_clash(clauses, axis, found)
        if clash is not None:
            yield clash


def _first_clash(clauses: Clauses, axis: str, found: list[Hit]) -> Clash | None:
    arguments: dict[int, Argument] = {}
    if len(found) > 24:
        return None
    for i, a in enumerate(found):
        for j in range(i + 1, len(found)):
            b = found[j]
            if a.sentence == b.sentence or not (
                already(clauses, a, b) if holds(a) == holds(b) else times_clash(clauses, axis, a, b)
            ):
                continue
            if axis.startswith("act "):
                about = one_act(clauses, a, b)
                if about and _settled(clauses, axis, found, a, b):
                    return Clash(a, b, about)
                continue
            for n, hit in ((i, a), (j, b)):
                if n not in arguments:
                    arguments[n] = argument(clauses, hit)
            about = same(clauses, arguments[i], arguments[j]) or _otherwise(
                clauses, axis, found, (a, arguments[i]), (b, arguments[j])
            )
            if about and _settled(clauses, axis, found, a, b):
                return Clash(a, b, about)
    return None


def _otherwise(
    clauses: Clauses, axis: str, found: list[Hit], one: tuple[Hit, Argument], two: tuple[Hit, Argument]
) -> str:
    """One thing after all: the only suspect, or a thing the two sentences name in other words."""
    a, b = one[0], two[0]
    if axis == "custody":
        return _only_suspect(clauses, found, one, two)
    if axis in SCENES:
        return _one_occasion(clauses, a, b)
    if axis in LOOSE:
        return _loosely(clauses, axis, one, two)
    return ""


def _only_suspect(clauses: Clauses, found: list[Hit], one: tuple[Hit, Argument], two: tuple[Hit, Argument]) -> str:
    (a, x), (b, y) = one, two
    suspects = {x.theme.head, y.theme.head} & SUSPECTS
    lone = len({h.sentence for h in found if h.pole == "-"}) == 1
    plural = x.theme.plural or y.theme.plural
    words = clauses.lowers(a.sentence) | clauses.lowers(b.sentence)
    # "The circle of a preacher, Abu Walaa, who was arrested in November": an aside on somebody else.
    aside = any(
        h.left and clauses.words[h.sentence][h.left - 1].lower == "who" and t.theme.named for h, t in (one, two)
    )
    return min(suspects) if suspects and lone and not plural and not aside and words.isdisjoint(OTHERS) else ""


def _one_occasion(clauses: Clauses, a: Hit, b: Hit) -> str:
    words = clauses.lowers(a.sentence) | clauses.lowers(b.sentence)
    if not words.isdisjoint(OTHERS - {"two", "three", "some", "several"}) or b.sentence - a.sentence > 14:
        return ""
    x, y = argument(clauses, a).theme, argument(clauses, b).theme
    known = (x.definite or x.named) and (y.definite or y.named) and not x.plural and not y.plural
    if known and x.head and y.head and x.head != y.head and not same(clauses, Argument(x), Argument(y)):
        return ""
    if a.axis == "access":
        keys = clauses.analysis.entity_keys
        return min(keys[a.sentence] & keys[b.sentence], default="")
    none, harm = (a, b) if a.pole == "-" else (b, a)
    if not _one_scene(clauses, none, harm) or not _of_people(clauses, harm):
        return ""
    times = clauses.times(a.sentence), clauses.times(b.sentence)
    return "harm" if not (times[0] and times[1] and times[0] != times[1]) else ""


def _of_people(clauses: Clauses, harm: Hit) -> bool:
    """Whether who comes to harm can be a person: tubs are crushed and ships wounded, and nobody is hurt."""
    theme = argument(clauses, harm).theme
    return not theme.head or theme.named or personal(theme.head)


def _one_scene(clauses: Clauses, none: Hit, harm: Hit) -> bool:
    """ "In Askel there were no injuries" says nothing of Velmar."""
    opening = clauses.words[none.sentence][0].lower
    if opening in ("in", "at", "near") and places_of(clauses, none.sentence):
        return False
    return not apart(clauses, none.sentence, harm.sentence)


def _loosely(clauses: Clauses, axis: str, one: tuple[Hit, Argument], two: tuple[Hit, Argument]) -> str:  # noqa: PLR0911  each return is one reading
    (a, x), (b, y) = one, two
    if x.theme.head == y.theme.head and x.theme.modifiers - y.theme.modifiers and y.theme.modifiers - x.theme.modifiers:
        return ""
    shared = clauses.content(a.sentence) & clauses.content(b.sentence)
    heads = {x.theme.head, *x.theme.modifiers, *x.theme.of} & {y.theme.head, *y.theme.modifiers, *y.theme.of} - {""}
    if len(shared) >= 2 and heads:
        return min(heads)
    if axis == "legality" and len(shared) >= 2:
        keys = clauses.analysis.entity_keys
        return min(keys[a.sentence] & keys[b.sentence], default=min(shared) if len(shared) > 2 else "")
    if axis == "ownership" and len(shared) >= 2 and y.theme.head in GROUND:
        return y.theme.head
    nouns = {noun(w.lower) for w in clauses.words[a.sentence]}
    if axis == "sale" and not clauses.lowers(a.sentence).isdisjoint(EVERY) and y.theme.head in nouns:
        return y.theme.head
    if (
        x.theme.head in CONTAINERS
        and y.theme.definite
        and (nouns & kinds().get(y.theme.head, frozenset()) or y.theme.head in x.theme.of)
    ):
        return y.theme.head
    if axis == "completion" and a.sentence <= 3 and y.theme.head in UNITS:
        return y.theme.head
    return ""


def one_act(clauses: Clauses, a: Hit, b: Hit) -> str:
    """Who does it in both, where it is done to the same."""
    x, y = phrase_after(clauses, a.sentence, a.after), phrase_after(clauses, b.sentence, b.after)
    words = clauses.words[b.sentence]
    if b.after < len(words) and words[b.after].lower in ("him", "her", "them", "it"):
        y = x if not x.plural or words[b.after].lower == "them" else y
    if not x.head or not y.head:
        return ""
    if not (x is y or (x.head == y.head and _common_or_name(x, y))) and not ({x.head, y.head} <= EVERYONE):
        return ""
    one, two = _doer(clauses, a), _doer(clauses, b)
    return same(clauses, one, two)


def _doer(clauses: Clauses, hit: Hit) -> Argument:
    words = clauses.words[hit.sentence]
    for k in range(hit.word - 1, max(hit.word - 4, -1), -1):
        if words[k].lower in ("his", "her", "their", "its"):
            return Argument(first(clauses, hit.sentence), resolved=True)
    return subject(clauses, hit.sentence, hit.left)


def _common_or_name(x: Theme, y: Theme) -> bool:
    return one_name(x, y) if x.named and y.named else x.named == y.named and bool(common_noun(x, y))


def _beneficiaries(clauses: Clauses, s: int) -> set[str]:
    """The nouns after "for": banned for some, allowed for others."""
    words = clauses.words[s]
    return {noun(words[k + 1].lower) for k in range(len(words) - 1) if words[k].lower == "for"}


def _settled(clauses: Clauses, axis: str, found: list[Hit], a: Hit, b: Hit) -> bool:
    """Not one of a series: other hits of the axis between them would tell a story."""
    lowers = clauses.lowers(b.sentence) | clauses.lowers(a.sentence)
    allowed = SOME | {"earlier", "ago", "once"} if axis.startswith("act ") else SOME
    if axis == "verdict" and not lowers.isdisjoint(TRIED_AGAIN):
        return False
    if axis == "custody":
        allowed = SOME - {"second", "third"}
    if not lowers.isdisjoint(OTHERS - allowed):
        return False
    ordinals = [clauses.lowers(h.sentence) & ORDINALS for h in (a, b)]
    if axis != "outcome" and ordinals[0] and ordinals[1] and not ordinals[0] & ordinals[1]:
        return False
    one, two = _beneficiaries(clauses, a.sentence), _beneficiaries(clauses, b.sentence)
    if one and two and not one & two and axis in ("lifted", "legality", "free"):
        return False
    return axis == "custody" or len({h.sentence for h in found}) <= 6
