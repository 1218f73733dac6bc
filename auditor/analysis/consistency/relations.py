"""Who owns a thing, where somebody was born, and what does not exist: told in two ways that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.arguments import Argument, subject
from auditor.analysis.claims import Theme
from auditor.analysis.claimwords import CHANGE, CONDITIONAL, DENY, HEDGE
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.plainclashes import Plain
from auditor.analysis.coreferences import same
from auditor.analysis.deeds import AUX, DETERMINERS, one_time
from auditor.analysis.numbers import word_set
from auditor.analysis.predicates import noun
from auditor.document import RESIDUE

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Relation(NamedTuple):
    """`owner` stands in relation `frame` to `value` (a name or the head of a noun phrase), told at word `word`."""

    frame: str
    owner: Argument
    value: Theme
    sentence: int
    word: int


_CUES = word_set("owned belongs belonged owns born native")
_KIN = {
    "spouse": word_set("husband wife spouse"),
    "sibling": word_set("brother brothers sister sisters"),
    "child": word_set("son sons daughter daughters children"),
}
_LACKING = {"unmarried": "spouse", "childless": "child"}
_POSSESSIVES = word_set("his her")
_ABSENT = word_set("no without")
# Words of a sentence that does not simply say so, or speaks of another time or another one of the kind.
_APART = (
    CHANGE
    | CONDITIONAL
    | DENY
    | HEDGE
    | word_set(
        "not never n't yet later again once then ago another other others second third new previous next late ex "
        "partly jointly half third majority minority until sold bought acquired will plans planned own want wants "
        "hope hopes need needs"
    )
)
_ABOARD = word_set("on aboard in inside at")
_REBUTTING = word_set("but yet and nor so no")


def relations(analysis: Analysis) -> Iterator[Plain]:
    """Pairs of sentences of which at most one can be true, the first of each kind."""
    clauses = analysis.clauses
    yield from _functional(clauses)
    yield from _kin(clauses)
    yield from _kinships(clauses)
    yield from _absent(clauses)


# One owner, one birthplace -----------------------------------------------------------------------------------


def _functional(clauses: Clauses) -> Iterator[Plain]:
    frames: dict[str, list[Relation]] = {}
    for s in clauses.having(_CUES):
        if _plain(clauses, s):
            for relation in _told(clauses, s):
                frames.setdefault(relation.frame, []).append(relation)
    for frame, found in frames.items():
        for a, b in combinations(found, 2):
            about = same(clauses, a.owner, b.owner) if a.sentence != b.sentence else ""
            if about and _differ(a.value, b.value) and one_time(clauses, a.sentence, b.sentence):
                yield _clash(clauses, frame, (a.sentence, a.word), (b.sentence, b.word), about)
                return


def _told(clauses: Clauses, s: int) -> Iterator[Relation]:
    words = clauses.words[s]
    for k, word in enumerate(words):
        if word.lower not in _CUES or clauses.voice[word.start] == "\x00":
            continue
        following = words[k + 1].lower if k + 1 < len(words) and not clauses.bounded(s, k + 1) else ""
        if (word.lower, following) in (("owned", "by"), ("belongs", "to"), ("belonged", "to")):
            yield Relation("owner", subject(clauses, s, _left(clauses, s, k)), clauses.object(s, k + 2), s, k)
        elif word.lower == "owns" and following:
            yield Relation("owner", Argument(clauses.object(s, k + 1)), subject(clauses, s, k).theme, s, k)
        elif (word.lower, following) == ("born", "in") and k + 2 < len(words) and words[k + 2].text[0].isupper():
            yield Relation("birthplace", subject(clauses, s, _left(clauses, s, k)), clauses.object(s, k + 2), s, k)
        elif (word.lower, following) == ("native", "of") and k + 2 < len(words) and words[k + 2].text[0].isupper():
            left = k - 1 if k and words[k - 1].lower == "a" else k
            yield Relation("birthplace", subject(clauses, s, _left(clauses, s, left)), clauses.object(s, k + 2), s, k)


def _differ(x: Theme, y: Theme) -> bool:
    """Two values, each known well enough: names, or nouns with "the"."""
    if not x.head or not y.head or not (x.named or x.definite) or not (y.named or y.definite):
        return False
    return not ({x.head, *x.modifiers, *x.of} & {y.head, *y.modifiers, *y.of})


def _left(clauses: Clauses, s: int, k: int) -> int:
    words = clauses.words[s]
    while k and words[k - 1].lower in AUX and not clauses.bounded(s, k):
        k -= 1
    return k


# Kin that there is not ----------------------------------------------------------------------------------------


def _kin(clauses: Clauses) -> Iterator[Plain]:
    for s in clauses.having(word_set("unmarried childless only")):
        words = clauses.words[s]
        for k, word in enumerate(words):
            kind = _LACKING.get(word.lower, "")
            if word.lower == "only" and k + 1 < len(words) and words[k + 1].lower == "child":
                kind = "sibling"
            if not kind or not _plain(clauses, s):
                continue
            left = k - 1 if k and words[k - 1].lower in ("an", "the") else k
            person = subject(clauses, s, _left(clauses, s, left))
            for place, at, owner in _owners(clauses, _KIN[kind]):
                about = same(clauses, person, owner) or same(clauses, owner, person) if place != s else ""
                if about:
                    pair = sorted(((s, k), (place, at)))
                    yield _clash(clauses, f"no {kind}", pair[0], pair[1], about)
                    return


def _owners(clauses: Clauses, kin: frozenset[str]) -> Iterator[tuple[int, int, Argument]]:
    """Whose husband, brother or daughter the article speaks of, and where."""
    for s in clauses.having(kin):
        words = clauses.words[s]
        if not _plain(clauses, s):
            continue
        for k, word in enumerate(words):
            if word.lower not in kin or not k or clauses.bounded(s, k):
                continue
            before = words[k - 1]
            if before.lower in _POSSESSIVES:
                yield s, k, subject(clauses, s, k - 1) if k == 1 else _person_of(clauses, s, k - 1)
            elif before.lower.endswith("'s") and before.text[0].isupper():
                yield s, k, Argument(_named(clauses, s, k - 1))
            elif k > 1 and words[k - 2].lower in ("has", "had"):
                yield s, k, subject(clauses, s, k - 2)


def _person_of(clauses: Clauses, s: int, k: int) -> Argument:
    """The last person named before word k, or in the sentence before."""
    for place in (s, s - 1):
        if place < 0:
            break
        words = clauses.words[place][: k if place == s else None]
        keys = [clauses.people[w.start] for w in words if w.start in clauses.people]
        if len(set(keys)) == 1:
            return Argument(Theme(keys[0], frozenset(), frozenset(), named=True, definite=True))
        if keys:
            break
    return Argument(Theme("", frozenset(), frozenset(), named=False, definite=False))


def _named(clauses: Clauses, s: int, k: int) -> Theme:
    return Theme(clauses.name(clauses.words[s][k]), frozenset(), frozenset(), named=True, definite=True)


# One kinship between two people -----------------------------------------------------------------------------------

_KINSHIPS = word_set(
    "father mother son daughter uncle aunt niece nephew brother sister cousin grandfather grandmother grandson "
    "granddaughter"
)


def _kinships(clauses: Clauses) -> Iterator[Plain]:
    """ "Lena Dorn is the daughter of Ivo Dorn", "Lena Dorn, the judge's niece"."""
    met: dict[tuple[str, str], tuple[int, int, str]] = {}
    for s in clauses.having(_KINSHIPS):
        if not _plain(clauses, s):
            continue
        for k, word in enumerate(clauses.words[s]):
            if word.lower not in _KINSHIPS or clauses.voice[word.start] == "\x00":
                continue
            pair = _related(clauses, s, k)
            if not all(pair) or pair[0] == pair[1]:
                continue
            place, at, kin = met.setdefault(pair, (s, k, word.lower))
            if kin != word.lower and place != s:
                yield _clash(clauses, "kinship", (place, at), (s, k), " and ".join(pair))
                return


def _related(clauses: Clauses, s: int, k: int) -> tuple[str, str]:
    """Whose kin word k names, as (kin, relative); empty strings where it cannot be read."""
    words = clauses.words[s]
    left = k
    if k + 2 < len(words) and words[k + 1].lower == "of" and not clauses.bounded(s, k + 1):
        relative = next((clauses.people[w.start] for w in words[k + 2 : k + 5] if w.start in clauses.people), "")
        left = k - 1 if k and words[k - 1].lower in ("the", "a") else k
    elif k and words[k - 1].lower.endswith("'s") and words[k - 1].text[0].isupper():
        relative = clauses.name(words[k - 1])
        left = k - 1
        while left and words[left - 1].text[0].isupper() and not clauses.bounded(s, left):
            left -= 1
    else:
        return "", ""
    before = words[left - 1] if left else None
    if before is None:
        return "", ""
    if before.lower in ("is", "was"):
        theme = subject(clauses, s, left - 1).theme
        return (theme.head if theme.named else "", relative)
    return (clauses.name(before) if before.text[0].isupper() and clauses.bounded(s, left) else "", relative)


# Things that there are not ------------------------------------------------------------------------------------


def _absent(clauses: Clauses) -> Iterator[Plain]:
    """ "The town has no hospital", "without a tender", "no children were on the bus", and there they are."""
    for s in clauses.having(_ABSENT):
        if not _plain(clauses, s, own=_ABSENT | {"no"}):
            continue
        for k, head, owner in _missing(clauses, s):
            place = next((p for p in _present(clauses, s, head, owner)), None)
            if place is not None:
                pair = sorted(((s, k), place))
                yield _clash(clauses, "absent", pair[0], pair[1], head)
                return


def _missing(clauses: Clauses, s: int) -> Iterator[tuple[int, str, str]]:
    """Where it is said, what there is not (a lower-cased noun), and the noun of what lacks it."""
    words = clauses.words[s]
    lowers = clauses.analysis.lowers[s]
    for k, lower in enumerate(lowers[:-1]):
        if lower not in _ABSENT or clauses.voice[words[k].start] == "\x00":
            continue
        after = lowers[k + 1 : k + 4]
        if lower == "without" and len(after) > 1 and after[0] in ("a", "an", "any") and _ends(clauses, s, k + 3):
            yield k, after[1], subject(clauses, s, _left(clauses, s, k - 1)).theme.head
        elif lower == "no" and k and lowers[k - 1] == "has" and _ends(clauses, s, k + 2):
            yield k, after[0], subject(clauses, s, k - 1).theme.head
        elif lower == "no" and not k and len(after) == 3 and after[1] in ("were", "was") and after[2] in _ABOARD:
            yield k, after[0], clauses.object(s, 4).head


def _ends(clauses: Clauses, s: int, k: int) -> bool:
    return k >= len(clauses.words[s]) or clauses.bounded(s, k)


def _present(clauses: Clauses, s: int, thing: str, owner: str) -> Iterator[tuple[int, int]]:
    if len(thing) < 4 or not owner:
        return
    for form in {thing, thing.removesuffix("s"), thing + "s"}:
        for p in clauses.analysis.places.get(form, ()):
            if p == s or clauses.zones[p] in RESIDUE or not _plain(clauses, p) or not one_time(clauses, s, p):
                continue
            words = clauses.words[p]
            if words[0].lower in _REBUTTING or owner not in clauses.nouns(p):
                continue
            k = clauses.analysis.lowers[p].index(form)
            if clauses.voice[words[k].start] != "\x00" and k and _is_there(clauses, p, k, owner):
                yield p, k


def _is_there(clauses: Clauses, p: int, k: int, owner: str) -> bool:
    """Whether the thing at word k is the owner's: "the town's hospital", "the tender for the contract"."""
    words = clauses.words[p]
    before = words[k - 1].lower
    if before.endswith("'s"):
        return noun(before) == owner and not clauses.bounded(p, k)
    counted = before in ("the", "its") or before[0].isdigit() or before in _COUNTS
    if not counted or k + 2 >= len(words) or clauses.bounded(p, k + 1):
        return False
    return words[k + 1].lower in _ABOARD | {"for", "of"} and clauses.object(p, k + 2).head == owner


_COUNTS = word_set("two three four five six seven eight nine ten several dozen some")


def _plain(clauses: Clauses, s: int, own: frozenset[str] = frozenset()) -> bool:
    lowers = clauses.lowers(s) - own
    if not lowers.isdisjoint(_APART) or clauses.zones[s] in RESIDUE:
        return False
    return s not in clauses.asking


def _clash(clauses: Clauses, kind: str, one: tuple[int, int], two: tuple[int, int], about: str) -> Plain:
    sentences = clauses.analysis.document.sentences
    first, second = _around(clauses, *one), _around(clauses, *two)
    return Plain(kind, sentences[two[0]].span, sentences[one[0]].span, first, second, about, 0.7)


def _around(clauses: Clauses, s: int, k: int) -> str:
    words = clauses.words[s]
    start = k - 1 if k and words[k - 1].lower in AUX | DETERMINERS | {"has"} else k
    end = min(len(words), k + 4)
    return clauses.analysis.document.text[words[start].start : words[end - 1].end]


__all__ = ["relations"]
