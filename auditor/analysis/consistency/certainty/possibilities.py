"""Undertakings that the article calls only possible, and whether they were settled after all.

The table of undertakings gives the words by kind; a sentence that holds one of them under a cue of mere possibility
("in talks", "is considering", "has yet to decide") opens the matter, one that tells of an agreement, an announcement or
a decision closes it.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from auditor.analysis import predicates
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.certainty.matterwords import matter_words
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import word_set
from auditor.analysis.predicates import noun
from auditor.document import RESIDUE, ZoneKind
from auditor.lexicon import entries


class Reading(NamedTuple):
    """A word as an undertaking: `part` is v, n or r (what there is once it has come about)."""

    kind: str
    part: str
    form: str
    particle: str


@cache
def readings() -> dict[str, tuple[Reading, ...]]:
    """Readings by lower-case form."""
    found: dict[str, list[Reading]] = {}
    for line in entries("prospects"):
        kind, part, *listed = line.split("\t")
        for word in "".join(listed).split():
            if part == "r":
                found.setdefault(word, []).append(Reading(kind, part, "", ""))
                continue
            for form, sense in predicates.expand(kind, "0", "o", word if part == "v" else f"n:{word}"):
                found.setdefault(form, []).append(Reading(kind, part, sense.form, sense.particle))
    return {form: tuple(each) for form, each in found.items()}


class Taken(NamedTuple):
    """A mention that takes an event of `kind` for settled; `owner` is the index of the word that says whose, or -1."""

    sentence: int
    word: int
    kind: str
    owner: int


OWNERS = word_set("its his her their")
PAST = word_set("was were had did ago previous last earlier former")
_POSSIBLE = word_set("may might could")
CUES = matter_words("prospect cues") | _POSSIBLE
_GOVERNING = 9  # words from the cue to the event
_AGREED = matter_words("prospect agreed")
_NEGATED = matter_words("prospect negated")
_GENERIC = matter_words("prospect generic")


def opened(clauses: Clauses, taken: Taken) -> tuple[int, str] | None:
    """The sentence that calls it only possible, with its cue."""
    for s in clauses.having(CUES):
        if s == taken.sentence or s > taken.sentence + _AFTER:
            continue
        cue = _possible(clauses, s, taken.kind)
        if cue and _tied(clauses, taken, s):
            return s, cue
    return None


_AFTER = 30


def _possible(clauses: Clauses, s: int, kind: str) -> str:  # noqa: C901  one way of not being possible after another
    """The cue under which the sentence tells of an event of the kind, empty if it does not."""
    lowers = clauses.analysis.lowers[s]
    words = clauses.words[s]
    if kind == "construction":
        return _unbuilt(clauses, s)
    if s in clauses.asking and lowers[0] in _WILL:
        cues = [0]
    else:
        cues = [
            k
            for k, w in enumerate(lowers)
            if w in CUES and words[k].text != "May" and clauses.voice[words[k].start] != "\x00"
        ]
    for k, lower in enumerate(lowers):
        for reading in readings().get(lower, ()):
            if reading.kind != kind or reading.part == "r":
                continue
            if reading.particle and reading.particle not in lowers[k + 1 : k + 5]:
                continue
            for c in cues:
                if c == k and lowers[k : k + 2] in _INTERESTS:
                    return words[c].text
                if c == k or not (-_CLOSE <= c - k <= 0 if lower in _GENERIC else -_GOVERNING <= c - k <= 4):
                    continue
                if lowers[c] in _NEED and lowers[c + 1 : c + 2] != (_NEED[lowers[c]],):
                    continue
                if reading.part == "n" and lowers[c] in _POSSIBLE and _LEADING.isdisjoint(lowers[c + 1 : k]):
                    continue
                return words[c].text
    return ""


_WILL = word_set("will is are could might may")


def _unbuilt(clauses: Clauses, s: int) -> str:
    """The cue under which something may be built: "has asked for leave to dig a quarry"."""
    lowers = clauses.analysis.lowers[s]
    for k, lower in enumerate(lowers):
        if lower in _PERMITS and not _RAISING.isdisjoint(lowers[k + 1 : k + 6]):
            return clauses.words[s][k].text
    return ""


_PERMITS = word_set("leave permission may might could considering whether weighing consent")
_RAISING = word_set("build dig erect put construct lay sink open raise site")
_CLOSE = 7
# Cues only with the word that follows: "would not rule out", "open to".
_NEED = {
    "rule": "out",
    "ruled": "out",
    "ruling": "out",
    "open": "to",
    "think": "of",
    "thinks": "of",
    "leave": "to",
    "said": "to",
    "means": "to",
}
_INTERESTS = (("interest", "of"), ("interest", "from"))
_LEADING = word_set("lead result end be bring mean see face hold call make follow happen come prompt trigger cause")


def _tied(clauses: Clauses, taken: Taken, site: int) -> bool:  # noqa: PLR0911  one kind of owner each
    """Whether the mention can be of the event of the site: its owner or subject is one that the site names."""
    s, at = taken.sentence, taken.owner
    lowers = clauses.analysis.lowers[s]
    if at < 0:
        return False
    word = lowers[at]
    there = clauses.analysis.entity_keys[site]
    following = clauses.analysis.entity_keys[site + 1] if site + 1 < len(clauses.words) else frozenset()
    near = there or following
    if clauses.zones[site] is ZoneKind.HEADLINE:
        near = near.union(*clauses.analysis.entity_keys[:_OPENING])
    if taken.kind == "construction":
        thing = lowers[taken.word]
        there_words = clauses.analysis.lowers[site]
        at_there = there_words.index(thing) if thing in there_words else 0
        if any(f"{which} {thing}" in clauses.lowered for which in ("old", "existing", "present", "other")):
            return False
        return bool(at_there) and not _INDEFINITE.isdisjoint(there_words[max(0, at_there - 4) : at_there])
    if not _complemented(clauses, taken, site):
        return False
    if word in ("the", "this"):
        return _single(clauses, taken, site)
    if word in OWNERS or word in ("he", "she", "it", "they", "two"):
        return _pronoun(clauses, s, at, near, site)
    key = clauses.names.get(clauses.words[s][at].start)
    bare = word.removesuffix("'s")
    if key is not None:
        return key in near or any(key == other.rpartition(" ")[2] or other == key for other in near)
    said = clauses.nouns(site) | (clauses.nouns(site + 1) if site + 1 < len(clauses.words) else frozenset())
    return noun(bare) in said


_OPENING = 3  # sentences
_INDEFINITE = word_set("a an new another")


def _complemented(clauses: Clauses, taken: Taken, site: int) -> bool:
    """Whether what it is of is what the site tells of: not "the ban on camp fires" of one on barbecues."""
    s, k = taken.sentence, taken.word
    lowers = clauses.analysis.lowers[s]
    if lowers[k + 1 : k + 2] not in _OFS or k + 2 >= len(lowers) or clauses.bounded(s, k + 1):
        return True
    theme = clauses.object(s, k + 2)
    said = clauses.nouns(site) | (clauses.nouns(site - 1) if site else frozenset())
    told = (
        said | clauses.analysis.entity_keys[site] | (clauses.nouns(site + 1) if site + 1 < len(clauses.words) else said)
    )
    return not theme.head or theme.head in told or any(theme.head in key.split() for key in told)


_OFS = (("of",), ("on",))


def _single(clauses: Clauses, taken: Taken, site: int) -> bool:
    """Whether the article knows of no other event of the kind: "the last strike", "a merger in 2018"."""
    s = taken.sentence
    forms = [f for f, found in readings().items() if any(r.kind == taken.kind and r.part == "n" for r in found)]
    standing = _STANDING - ({"last"} if "will" in clauses.lowers(s) else set())
    past = PAST if "will" not in clauses.lowers(s) else frozenset()
    for form in forms:
        for t in clauses.analysis.places.get(form, ()):
            lowers = clauses.lowers(t)
            if t not in (s, site) and (
                not lowers.isdisjoint(standing) or (not lowers.isdisjoint(past) and clauses.times(t))
            ):
                return False
    return True


_STANDING = word_set("already force existing current another last second annual yearly every each")


def _pronoun(clauses: Clauses, s: int, k: int, keys: frozenset[str], site: int) -> bool:
    words, lowers = clauses.words[s], clauses.analysis.lowers[s]
    person = lowers[k] in ("his", "her", "he", "she")
    mentions = [
        m for m in clauses.analysis.mentions if s - 2 <= m.sentence <= s and m.span.start < words[k].start
        and (m.kind is EntityKind.PERSON or not person)
    ]  # fmt: skip
    if mentions:
        return mentions[-1].key in keys or any(mentions[-1].key == key.rpartition(" ")[2] for key in keys)
    if person:
        return len({m.key for m in clauses.analysis.mentions if m.kind is EntityKind.PERSON}) == 1
    return s - site < _AFTER


def closed(clauses: Clauses, taken: Taken, site: int) -> bool:
    """Whether the article tells that it was agreed, announced or decided, or that it came about."""
    names = clauses.analysis.entity_keys[site]
    if _promised(clauses, taken):
        return True
    words = {f for f, found in readings().items() if any(r.kind == taken.kind for r in found)}
    for s in clauses.having(_AGREED):
        if s == taken.sentence:
            continue
        lowers = clauses.analysis.lowers[s]
        for k, lower in enumerate(lowers):
            if lower not in _AGREED or not _NEGATED.isdisjoint(lowers[max(0, k - 8) : k + 3]):
                continue
            here = clauses.lowers(s)
            if not here.isdisjoint(words) or names & clauses.analysis.entity_keys[s] or not here.isdisjoint(_IT):
                return True
    return False


def _promised(clauses: Clauses, taken: Taken) -> bool:
    """Whether its maker says that it will be: "said it would close the works", "is to close"."""
    for s in clauses.holding(_WOULD):
        lowers = clauses.analysis.lowers[s]
        if s == taken.sentence or clauses.zones[s] in RESIDUE:
            continue
        said = not _TELLING.isdisjoint(lowers) and _UNSAID.isdisjoint(lowers)
        for k, lower in enumerate(lowers):
            if any(r.kind == taken.kind and r.part == "v" for r in readings().get(lower, ())):
                before = lowers[max(0, k - 3) : k]
                if said and ("would" in before or "will" in before) and "not" not in before:
                    return True
    return False


_WOULD = word_set("would will")
_TELLING = word_set("said says announced told confirmed adding")
_UNSAID = word_set("if whether unless may might could not person source sources people")
_IT = word_set("it they deal he she both them their boards board")


__all__ = ["CUES", "OWNERS", "PAST", "Reading", "Taken", "closed", "opened", "readings"]
