"""Undertakings that are only possible, told in passing as settled: "in talks that may lead to a merger", then "once the
merger goes through in the summer".

What is taken for settled is looked for first: a noun for the event after what says when or why, a subordinate clause
in the present, what there is only once it has come about ("his new club"), a plain "will". Then the article must hold
the same kind of event of the same party under a cue of mere possibility, and no word that it was agreed, announced or
decided.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis import predicates
from auditor.analysis.accusedparties import genitive
from auditor.analysis.claims import SAY, Clauses
from auditor.analysis.entities import EntityKind
from auditor.analysis.escalations import Escalation
from auditor.analysis.matterwords import matter_words
from auditor.analysis.numbers import word_set
from auditor.analysis.plainclashes import around
from auditor.analysis.predicates import noun
from auditor.document import RESIDUE, ZoneKind
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis


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


class _Taken(NamedTuple):
    """A mention that takes an event of `kind` for settled; `owner` is the index of the word that says whose, or -1."""

    sentence: int
    word: int
    kind: str
    owner: int


_PROSE = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST, ZoneKind.CAPTION, ZoneKind.LIST})
_SPEECH = SAY - word_set("ask asked asking asks")
_OPEN = matter_words("prospect open")
_SURE = word_set("will")
_TO_BE = (("is", "to"), ("are", "to"), ("is", "due"), ("are", "due"), ("is", "being"), ("are", "being"))
_LEADS = word_set("after before once until since following because owing due thanks despite when ahead with from for")
_CLAUSES = word_set("once when after before until as till")
_DETERMINERS = word_set("the its his her their this")
_OWNERS = word_set("its his her their")
_MADE = word_set("new merged combined future enlarged joint next incoming united")
_PAST = word_set("was were had did ago previous last earlier former")
_POSSIBLE = word_set("may might could")
_CUES = matter_words("prospect cues") | _POSSIBLE
_GOVERNING = 9  # words from the cue to the event
_AGREED = matter_words("prospect agreed")
_NEGATED = matter_words("prospect negated")
_GENERIC = matter_words("prospect generic")
_EVENTS = word_set("merger takeover sale closure strike wedding ban tour candidacy move transfer")
_GOES = word_set("goes is takes comes has closes completes")
_LONGEST = 80  # words


def foretold(analysis: Analysis) -> Iterator[Escalation]:
    """Sentences that take for settled what the article elsewhere calls only possible, in text order."""
    vocabulary = analysis.vocabulary
    met = vocabulary & readings().keys()
    if not met or vocabulary.isdisjoint(_CUES) or analysis.opinion:
        return
    clauses = analysis.clauses
    for s in _candidates(clauses, met):
        for taken in _taken(clauses, s):
            site = _site(clauses, taken)
            if site is None or _closed(clauses, taken, site[0]):
                continue
            sentences = analysis.document.sentences
            about = around(analysis, s, taken.word)
            yield Escalation("hedged", sentences[s].span, sentences[site[0]].span, site[1], about, 0.7)
            break


def _candidates(clauses: Clauses, met: frozenset[str]) -> list[int]:
    """Sentences of the article's own voice that hold one of the words."""
    places = clauses.analysis.places
    held = {s for form in met for s in places[form]}
    held -= clauses.holding(_OPEN) | clauses.holding(_SPEECH) | clauses.asking | clauses.residue
    return [
        s
        for s in sorted(held)
        if clauses.zones[s] in _PROSE and "\x00" not in clauses.said(s) and len(clauses.words[s]) < 80
    ]


# What is taken for settled --------------------------------------------------------------------------------------


def _taken(clauses: Clauses, s: int) -> Iterator[_Taken]:
    lowers = clauses.analysis.lowers[s]
    sure = _is_sure(lowers)
    for k, lower in enumerate(lowers):
        for reading in readings().get(lower, ()):
            if reading.particle and reading.particle not in lowers[k + 1 : k + 5]:
                continue
            owner = _READS[reading.part](clauses, reading, s, k, sure)
            if owner is not None:
                yield _Taken(s, k, reading.kind, owner)


def _is_sure(lowers: tuple[str, ...]) -> bool:
    return "will" in lowers or any(pair in _TO_BE for pair in pairwise(lowers))


def _noun(clauses: Clauses, _: Reading, s: int, k: int, sure: bool) -> int | None:
    """A noun for the event that says it will be, with its determiner: "once the merger", "their wedding will"."""
    lowers = clauses.analysis.lowers[s]
    following = lowers[k + 1] if k + 1 < len(lowers) else ""
    det = next(
        (j for j in range(k - 1, max(k - 4, -1), -1) if lowers[j] in _DETERMINERS or genitive(clauses, s, j)), -1
    )
    if det < 0 or any(clauses.bounded(s, j) for j in range(det + 1, k + 1)) or following in _STORIES:
        return None
    owned = lowers[det] not in ("the", "this")
    lead = next((j for j in range(det - 1, max(det - 4, -1), -1) if lowers[j] in _LEADS), -1)
    if lead >= 0 and lowers[lead] in _LEADS and (sure or following in _GOES) and not _past(lowers):
        return det
    plain = det == 0 or clauses.bounded(s, det)
    if following == "will" or (owned and plain and sure and following in ("in", "on", "at", "this", "next", "to")):
        return det
    if owned and following in ("has", "have", "means", "leaves", "gives", "brings", "is") and not _past(lowers):
        return det
    if following == "of" and plain and "will" in lowers[k + 2 : k + 8]:  # "the demolition of the Grand will"
        return det
    return None


_STORIES = word_set(
    "talks plan plans proposal idea offer vote ballot threat rumours speculation fund pay action law tax"
)


def _past(lowers: tuple[str, ...]) -> bool:
    return not _PAST.isdisjoint(lowers)


def _result(clauses: Clauses, reading: Reading, s: int, k: int, sure: bool) -> int | None:
    """What there is only once it has come about: "the merged bank will", "with his new club"."""
    lowers = clauses.analysis.lowers[s]
    if k < 2 or clauses.bounded(s, k):
        return None
    if reading.kind in _OWNED and sure and not _past(lowers):
        at = k - 1 if lowers[k - 1] not in _MADE else k - 2
        if lowers[at] in _OWNERS or genitive(clauses, s, at):
            return at
    if reading.kind == "construction" and lowers[k - 1] == "the" and sure and not _past(lowers):
        return k - 1
    made = k - 1 if lowers[k - 1] in _MADE else k - 2 if lowers[k - 2] in _MADE else -1
    if made < 1 or lowers[made - 1] not in _DETERMINERS | {"a"} or not sure or _past(lowers):
        return None
    if lowers[made - 1] == "a" or (lowers[made] == "next" and reading.kind != "appointment"):
        return None
    return made - 1


# There is such a one only if it comes about: "Ruiz's opponents in the election".
_OWNED = frozenset({"candidacy", "resignation", "divorce"})


def _verb(clauses: Clauses, reading: Reading, s: int, k: int, sure: bool) -> int | None:
    """ "After the pool shuts", "Vale will join City in August"."""
    lowers = clauses.analysis.lowers[s]
    left = k
    while (
        left
        and not clauses.bounded(s, left)
        and (lowers[left - 1] in _AUX or (lowers[left - 1].endswith("ly") and k - left < 5))
    ):
        left -= 1
    used = lowers[left:k]
    if left < 1 or clauses.bounded(s, left):
        return None
    if "will" in used:
        return left - 1
    if not sure or _past(lowers):
        return None
    present = reading.form in ("s", "base") and not used
    perfect = reading.form in ("both", "participle") and used and used[-1] in ("has", "have", "is", "are", "been")
    if not (present or perfect):
        return None
    lead = next((j for j in range(left - 1, max(left - 7, -1), -1) if lowers[j] in _CLAUSES), -1)
    return left - 1 if 0 <= lead < left - 1 or lead == left - 1 else None


_AUX = word_set("will has have is are be been also then soon")
_READS = {"n": _noun, "r": _result, "v": _verb}


# The open matter ------------------------------------------------------------------------------------------------


def _site(clauses: Clauses, taken: _Taken) -> tuple[int, str] | None:
    """The sentence that calls it only possible, with its cue."""
    for s in clauses.having(_CUES):
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
    cues = [k for k, w in enumerate(lowers) if w in _CUES and clauses.voice[words[k].start] != "\x00"]
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
_NEED = {"rule": "out", "ruled": "out", "ruling": "out", "open": "to", "think": "of", "thinks": "of", "leave": "to"}
_INTERESTS = (("interest", "of"), ("interest", "from"))
_LEADING = word_set("lead result end be bring mean see face hold call make follow happen come prompt trigger cause")


def _tied(clauses: Clauses, taken: _Taken, site: int) -> bool:
    """Whether the mention can be of the event of the site: its owner or subject is one that the site names."""
    s, at = taken.sentence, taken.owner
    lowers = clauses.analysis.lowers[s]
    if at < 0:
        return False
    word = lowers[at]
    there = clauses.analysis.entity_keys[site]
    following = clauses.analysis.entity_keys[site + 1] if site + 1 < len(clauses.words) else frozenset()
    near = there if there & frozenset(clauses.people.values()) else there | following
    if taken.kind == "construction":
        thing = lowers[taken.word]
        there_words = clauses.analysis.lowers[site]
        at_there = there_words.index(thing) if thing in there_words else 0
        return bool(at_there) and not _INDEFINITE.isdisjoint(there_words[max(0, at_there - 4) : at_there])
    if word in ("the", "this"):
        return _single(clauses, taken, site)
    if word in _OWNERS or word in ("he", "she", "it", "they", "two"):
        return _pronoun(clauses, s, at, near, site)
    key = clauses.names.get(clauses.words[s][at].start)
    bare = word.removesuffix("'s")
    if key is not None:
        return key in near or any(key == other.rpartition(" ")[2] or other == key for other in near)
    said = clauses.nouns(site) | (clauses.nouns(site + 1) if site + 1 < len(clauses.words) else frozenset())
    return noun(bare) in said


_INDEFINITE = word_set("a an new another")


def _single(clauses: Clauses, taken: _Taken, site: int) -> bool:
    """Whether the article knows of no other event of the kind: "the last strike", "a merger in 2018"."""
    s = taken.sentence
    forms = [f for f, found in readings().items() if any(r.kind == taken.kind and r.part == "n" for r in found)]
    for form in forms:
        for t in clauses.analysis.places.get(form, ()):
            lowers = clauses.lowers(t)
            if t not in (s, site) and not lowers.isdisjoint(_PAST | {"another", "second"}) and clauses.times(t):
                return False
    return True


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


def _closed(clauses: Clauses, taken: _Taken, site: int) -> bool:
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


def _promised(clauses: Clauses, taken: _Taken) -> bool:
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
_IT = word_set("it they deal he she both them")


__all__ = ["foretold"]
