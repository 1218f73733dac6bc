"""Where a study vouches: as subject of a verb of finding, after "according to", after "in", as agent of a passive.

A stretch is the part of the sentence in which a name would tell which study is meant.
"""

from __future__ import annotations

from auditor.analysis.numbers import word_set
from auditor.analysis.sourcing.studyphrases import Phrases
from auditor.analysis.sourcing.studywords import (
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

_SHORTEST = 4  # letters of a word in "ly" that is no adverb: "only" is one, "ply" is not
_LONGEST = 26  # words behind a noun in which its verb is looked for
# Characters behind the comma in which those who ran an experiment are named: "In one study, Cohen and others".
_SUBJECT = 12


def vouching(phrases: Phrases, first: int, head: int) -> tuple[int, int, Span] | None:
    """First and last word of what is marked, and the stretch in which a name would tell the study."""
    noun = phrases.lower[head]
    if noun in AUTHORS | PRACTITIONERS:
        return _by_authors(phrases, first, head)
    told = Span(phrases.words[head].end, _clause_end(phrases, head))
    if phrases.word(first - 1) == "to" and phrases.word(first - 2) in ("according", "thanks"):
        return first - 2, head, told
    if phrases.word(first - 1) in ("per", "via"):
        return first - 1, head, told
    found = _existing(phrases, first, head) or _inverted(phrases, first, head) or _believed(phrases, first, head)
    return found or _around(phrases, first, head, told)


def _by_authors(phrases: Phrases, first: int, head: int) -> tuple[int, int, Span] | None:
    """What authors found."""
    trained = phrases.lower[head] in PRACTITIONERS
    found = _verb(phrases, head, AUTHORS_FOUND) or _known(phrases, head)
    if found is None and not trained:
        found = _studied(phrases, head)
    if found is None or (trained and "have" not in phrases.lower[head : found[0]]):
        return None
    return first, *found


def _around(phrases: Phrases, first: int, head: int, told: Span) -> tuple[int, int, Span] | None:
    """What a study is said to find: in it, by it, or with it as the subject."""
    noun, before, bare = phrases.lower[head], phrases.word(first - 1), _bare(phrases, first, head)
    verb = _passive(phrases, first) if before in ("in", "by", "through") and noun not in ("data", "figures") else None
    if verb is not None:
        return verb, head, told
    if bare and before == "in" and not phrases.gap(head + 1).startswith(","):
        return None
    if before in ("in", "during") and (first == 1 or phrases.gap(first - 1).strip() in (",", ";")):
        if "," in _until_comma(phrases, head) or phrases.gap(head + 1).startswith(","):
            return first - 1, head, Span(told.start, told.end + _SUBJECT)
        return None
    return _subject(phrases, first, head, bare=bare)


def _bare(phrases: Phrases, first: int, head: int) -> bool:
    """Whether a noun that must be told apart stands alone and is not said to have been published."""
    alone = first == head and phrases.lower[head] in BARE
    return alone and phrases.word(head + 1) not in ("carried", "conducted", "published", "released")


def _subject(phrases: Phrases, first: int, head: int, *, bare: bool) -> tuple[int, int, Span] | None:
    """The study as the subject of a verb of finding, by itself or with its results."""
    found = _verb(phrases, head, FOUND) or _concluding(phrases, head) or _resulting(phrases, first, head)
    if found is None:
        return None
    timeless = phrases.lower[found[0]] in TIMELESS or {"have", "has"} & set(phrases.lower[head : found[0]])
    if bare and not timeless:
        return None
    before = phrases.word(first - 1)
    if first > 1 and before in ("of", "from", "in", "behind") and phrases.word(first - 2) in _RESULTS:
        return first - 2, *found
    joined = before == "and" and phrases.gap(first - 1).strip() != ","
    return None if joined or (first > 1 and before in ("of", "for", "from", "with", "into", "on")) else (first, *found)


_RESULTS = word_set("results result findings finding conclusions conclusion outcome outcomes authors researchers data")
_INVERTED = word_set(
    """say says said suggest suggests suggested find finds found show shows showed reveal reveals revealed claim claims
    claimed warn warns warned concludes concluded indicate indicates indicated argues argued confirms confirmed
    reports"""
)
_SHOWING = word_set(
    """showing suggesting indicating proving linking demonstrating finding confirming revealing pointing supporting
    connecting associating tying claiming arguing warning"""
)
_THERE = word_set("is are was were be been exists exist remains now also plenty much more some growing ample")


def _existing(phrases: Phrases, first: int, head: int) -> tuple[int, int, Span] | None:
    """There is research "showing that", "to suggest that", "that shows"."""
    begin = first - 1
    while begin > 0 and phrases.word(begin) in _THERE:
        begin -= 1
    if phrases.word(begin) not in ("there", "there's") or (begin == first - 1 and phrases.word(begin) == "there"):
        return None
    at = head + 1
    while phrases.word(at) in ("too", "now", "also", "out", "however", "already"):
        at += 1
    if phrases.word(at) in ("to", "that", "which"):
        at = at + 1 if phrases.word(at + 1) in FOUND else -1
    elif phrases.word(at) not in _SHOWING:
        at = -1
    return None if at < 0 else (begin, at, Span(phrases.words[head].end, phrases.words[at].start))


def _inverted(phrases: Phrases, first: int, head: int) -> tuple[int, int, Span] | None:
    """The verb before its noun: "Gardeners live longer, suggests a new study"."""
    verb = first - 1
    if phrases.word(verb) not in _INVERTED or phrases.gap(first) not in (" ", "\u00a0"):
        return None
    if phrases.gap(verb).strip()[:1] not in (",", "”", '"', "—", "–") or verb == 0:
        return None
    return verb, head, Span(phrases.words[head].end, _clause_end(phrases, head))


def _believed(phrases: Phrases, first: int, head: int) -> tuple[int, int, Span] | None:
    """If a study "is to be believed", "is anything to go by", "is right"."""
    if phrases.word(first - 1) != "if" or phrases.word(head + 1) not in BE:
        return None
    if phrases.word(head + 2) not in ("to", "anything", "any"):
        return None
    return first - 1, head + 1, Span(phrases.words[head].end, phrases.words[head + 1].start)


def _resulting(phrases: Phrases, first: int, head: int) -> tuple[int, Span] | None:
    """The verb of "the results of one trial were startling"."""
    told = phrases.word(first - 1) in ("of", "from") and phrases.word(first - 2) in _RESULTS
    if not told or phrases.word(head + 1) not in BE:
        return None
    return head + 1, Span(phrases.words[head].end, phrases.words[head + 1].start)


def _concluding(phrases: Phrases, head: int) -> tuple[int, Span] | None:
    """The verb of "a study came to the conclusion"."""
    for at in range(head + 1, min(len(phrases.words) - 3, head + _LONGEST)):
        reached = phrases.word(at) in ("came", "comes", "come", "arrived", "reached", "drew", "draws")
        if reached and "conclusion" in phrases.lower[at + 1 : at + 5]:
            return at, Span(phrases.words[head].end, phrases.words[at].start)
    return None


def _known(phrases: Phrases, head: int) -> tuple[int, Span] | None:
    """The verb of "scientists now know that", "academics believe they have found"."""
    at = head + 1
    while _auxiliary(phrases.word(at)):
        at += 1
    told = phrases.word(at) in ("know", "knew", "known") and phrases.word(at + 1) in ("that", "why", "how")
    if phrases.word(at) in SAID and phrases.lower[at + 1 : at + 3] == ("they", "have"):
        at += 3
        told = phrases.word(at) in AUTHORS_FOUND
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


def _auxiliary(word: str) -> bool:
    return word in AUXILIARIES or (word.endswith("ly") and len(word) > _SHORTEST)


def _verb(phrases: Phrases, head: int, verbs: frozenset[str]) -> tuple[int, Span] | None:
    """The verb of finding that the noun governs, and the stretch before it."""
    at = head + 1
    while _auxiliary(phrases.word(at)):
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
