"""Where a study vouches: as subject of a verb of finding, after "according to", after "in", as agent of a passive.

A stretch is the part of the sentence in which a name would tell which study is meant.
"""

from __future__ import annotations

from auditor.analysis.studyphrases import Phrases
from auditor.analysis.studywords import (
    AUTHORS,
    AUTHORS_FOUND,
    AUXILIARIES,
    BARE,
    BE,
    FOUND,
    MODALS,
    PARTICIPLES,
    POST,
    PRACTITIONERS,
    SAID,
    STUDIED,
    SUBJECTS,
    TIMELESS,
    WITNESSED,
)
from auditor.document import Span

_LONGEST = 26  # words behind a noun in which its verb is looked for
# Characters behind the comma in which those who ran an experiment are named: "In one study, Cohen and others".
_SUBJECT = 12


def vouching(phrases: Phrases, first: int, head: int) -> tuple[int, int, Span] | None:  # noqa: PLR0911  one return for each role
    """First and last word of what is marked, and the stretch in which a name would tell the study."""
    noun, bare = phrases.lower[head], first == head and phrases.lower[head] in BARE
    bare = bare and phrases.word(head + 1) not in ("carried", "conducted", "published", "released")
    if noun in AUTHORS | PRACTITIONERS:
        found = _verb(phrases, head, AUTHORS_FOUND) or _known(phrases, head)
        found = found if found is not None or noun in PRACTITIONERS else _studied(phrases, head)
        if found is None or (noun in PRACTITIONERS and "have" not in phrases.lower[head : found[0]]):
            return None
        return first, *found
    if phrases.word(first - 1) == "to" and phrases.word(first - 2) in ("according", "thanks"):
        return first - 2, head, Span(phrases.words[head].end, _clause_end(phrases, head))
    before = phrases.word(first - 1)
    verb = _passive(phrases, first) if before in ("in", "by", "through") and noun not in ("data", "figures") else None
    if verb is not None:
        return verb, head, Span(phrases.words[head].end, _clause_end(phrases, head))
    if bare and before == "in" and not phrases.gap(head + 1).startswith(","):
        return None
    if before in ("in", "during") and (first == 1 or phrases.gap(first - 1).strip() in (",", ";")):
        if "," in _until_comma(phrases, head) or phrases.gap(head + 1).startswith(","):
            return first - 1, head, Span(phrases.words[head].end, _clause_end(phrases, head) + _SUBJECT)
        return None
    found = _verb(phrases, head, FOUND)
    if (
        bare
        and found
        and phrases.lower[found[0]] not in TIMELESS
        and not {"have", "has"} & set(phrases.lower[head : found[0]])
    ):
        return None
    if found is not None and not (first > 1 and before in ("of", "for", "from", "with", "into", "on", "and")):
        return first, *found
    return None


def _known(phrases: Phrases, head: int) -> tuple[int, Span] | None:
    """The verb of "scientists now know that"."""
    at = head + 1
    while phrases.word(at) in AUXILIARIES:
        at += 1
    told = phrases.word(at) in ("know", "knew", "known") and phrases.word(at + 1) in ("that", "why", "how")
    return (at, Span(phrases.words[head].end, phrases.words[at].start)) if told else None


def _studied(phrases: Phrases, head: int) -> tuple[int, Span] | None:
    """The verb of saying behind what was done: "academics who followed 2,000 children say"."""
    if phrases.word(head + 1) != "who" or phrases.word(head + 2) not in STUDIED:
        return None
    for at in range(head + 3, min(len(phrases.words), head + _LONGEST)):
        if phrases.lower[at] in SAID or (phrases.lower[at] in AUTHORS_FOUND and _finite(phrases, at)):
            return at, Span(phrases.words[head].end, phrases.words[at].start)
    return None


def _passive(phrases: Phrases, first: int) -> int | None:
    """Where "has been linked in" begins, if that stands before the noun phrase."""
    verb = next((i for i in range(first - 2, max(-1, first - 6), -1) if phrases.lower[i] in WITNESSED), -1)
    begin = verb
    while phrases.word(begin - 1) in AUXILIARIES or phrases.word(begin - 1) in BE:
        begin -= 1
    return begin if verb > 0 and (BE | {"as"}) & set(phrases.lower[max(0, begin - 1) : verb]) else None


def _until_comma(phrases: Phrases, head: int) -> str:
    end = min(len(phrases.words) - 1, head + _LONGEST)
    return phrases.voice[phrases.words[head].end : phrases.words[end].end]


def _clause_end(phrases: Phrases, head: int) -> int:
    """Where what is said of a study ends: at a comma that no participle or "by" follows, or with the sentence."""
    last = len(phrases.words) - 1
    for at in range(head + 1, min(len(phrases.words), head + _LONGEST)):
        if "," in phrases.gap(at) and phrases.lower[at] not in POST:
            return phrases.words[at - 1].end
    return phrases.words[min(last, head + _LONGEST)].end


def _verb(phrases: Phrases, head: int, verbs: frozenset[str]) -> tuple[int, Span] | None:
    """The verb of finding that the noun governs, and the stretch before it."""
    at = head + 1
    while phrases.word(at) in AUXILIARIES:
        at += 1
    if phrases.gap(head + 1).strip(" \u00a0,()–—") or not phrases.word(at):
        return None
    if phrases.word(at) in verbs and not phrases.gap(at).strip():
        return at, Span(phrases.words[head].end, phrases.words[at].start)
    if phrases.word(at) in STUDIED:
        found = _and_verb(phrases, at, verbs)
        return None if found is None else (found, Span(phrases.words[head].end, phrases.words[found].start))
    described = phrases.word(head + 1) in POST or phrases.gap(head + 1)[:1] == ","
    if not described or (phrases.word(at) in ("that", "which") and phrases.word(at + 1) in verbs):
        return None  # "a poll that says so"
    found = _far_verb(phrases, head, verbs)
    return None if found is None else (found, Span(phrases.words[head].end, phrases.words[found].start))


def _and_verb(phrases: Phrases, at: int, verbs: frozenset[str]) -> int | None:
    """The verb of finding behind what was done: "tracked thousands of workers and concluded"."""
    for place in range(at + 1, min(len(phrases.words), at + _LONGEST)):
        if phrases.word(place - 1) == "and" and phrases.lower[place] in verbs:
            return place
    return None


def _far_verb(phrases: Phrases, head: int, verbs: frozenset[str]) -> int | None:
    """The verb of finding behind a description: "a study of nurses, published last month, found"."""
    commas = phrases.gap(head + 1)[:1] == ","
    for at in range(head + 2, min(len(phrases.words), head + _LONGEST)):
        lower, gap = phrases.lower[at], phrases.gap(at)
        if "," in gap and lower not in POST:
            if not commas:
                return None
            commas = False
        if lower in SUBJECTS or ";" in gap or ":" in gap or (lower in MODALS and phrases.word(at + 1) in verbs):
            return None
        if lower in verbs and lower not in PARTICIPLES and _finite(phrases, at):
            return at
    return None


def _finite(phrases: Phrases, at: int) -> bool:
    """Whether the form is a verb here: not "the claims", "was found", "to show"."""
    return phrases.word(at - 1) not in (
        "the", "a", "an", "was", "were", "is", "are", "been", "be", "to", "its", "their", "who", "not", "of", "and",
    )  # fmt: skip
