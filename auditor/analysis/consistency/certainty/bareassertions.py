"""Sentences that say of the accused, as the article's own word, what others only allege."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.claimwords import ACCUSE, SAY
from auditor.analysis.consistency.certainty.accusationwords import (
    ARTICLES,
    AUX,
    BE,
    BLAME,
    CLAUSES,
    CRIMINAL,
    DENIES,
    DETERMINERS,
    IFS,
    PREPOSITIONS,
    SPELLS,
    STOP,
    TOPS,
    UNNAMED,
)
from auditor.analysis.consistency.certainty.accusednames import Accused, Site, kind_of, names_of
from auditor.analysis.entities import EntityKind
from auditor.analysis.predicates import noun
from auditor.analysis.wrongdoings import deeds, ideas, is_deed, is_past, is_verb
from auditor.document import Sentence, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis.clauses import Clauses


class Hardening(NamedTuple):
    """Sentence `bare` asserts of the accused, with the words from `verb` on, what sentence `site` only alleges."""

    bare: int
    site: int
    cue: str
    about: str


def hardened(clauses: Clauses, accused: Accused, sentence: Sentence) -> Hardening | None:
    """What the sentence says outright of one of the accused."""
    s = sentence.index
    if (s in clauses.holding(IFS) and "as if " not in sentence.text) or sentence.text.endswith("?"):
        return None
    if sentence.zone is not ZoneKind.HEADLINE and not any(names_of(clauses, accused, s)):
        return None
    if sentence.zone is ZoneKind.HEADLINE and (
        ":" in sentence.text or "?" in sentence.text or "'" in sentence.text.replace("'s", "")
    ):
        return None
    words = clauses.words[s]
    for start, end in _subjects(clauses, accused, s):
        owned = words[end - 1].lower.endswith(("'s", "s'"))
        verb = _owned(clauses, s, end) if owned else _verb(clauses, s, end)
        if verb is None:
            continue
        site = _match(clauses, accused, s, (start, end), verb)
        if site is None:
            continue
        if sentence.zone is ZoneKind.BODY and site.kind != "boast" and _carried(clauses, accused, s):
            return None
        stop = min(len(words), verb + 6)
        about = clauses.reading[words[verb].start : words[stop - 1].end]
        return Hardening(s, site.sentence, site.cue, about)
    return _headline(clauses, accused, sentence)


def _headline(clauses: Clauses, accused: Accused, sentence: Sentence) -> Hardening | None:
    """A headline that says outright of somebody without a name what the article only alleges."""
    words = clauses.words[sentence.index]
    if sentence.zone is not ZoneKind.HEADLINE or not accused.open:
        return None
    for k in range(1, min(5, len(words) - 1)):
        lower = words[k].lower
        if words[k - 1].lower in UNNAMED or any(
            kind_of(clauses, clauses.names.get(w.start, "")) is EntityKind.PERSON for w in words[:k]
        ):
            return None
        if lower in PREPOSITIONS or clauses.bounded(sentence.index, k):
            return None
        groups = {
            d.group
            for d in deeds().get(lower, ())
            if d.part == "v"
            and d.form in ("past", "both")
            and (not d.particle or d.particle in clauses.lowers(sentence.index))
        }
        after = words[k + 1].lower if k + 1 < len(words) else ""
        if not groups or after in PREPOSITIONS:
            continue
        site = next(
            (x for x in accused.sites if x.kind == "charge" and x.sentence != sentence.index and x.groups & groups),
            None,
        )
        if site is not None:
            return Hardening(
                sentence.index, site.sentence, site.cue, sentence.text[words[k].start - sentence.span.start :]
            )
    return None


def _subjects(clauses: Clauses, accused: Accused, s: int) -> Iterator[tuple[int, int]]:
    """Noun phrases for the accused that a verb may follow: word indexes."""
    words = clauses.words[s]
    names = clauses.names
    k = 0
    while k < len(words):
        key = names.get(words[k].start)
        end = k + 1
        if key is not None:
            while end < len(words) and names.get(words[end].start) == key:
                end += 1
        headline = clauses.zones[s] is ZoneKind.HEADLINE
        role = (
            key in (None, words[k].lower)
            and noun(words[k].lower) in accused.roles
            and (
                headline
                or (k == 0 and s < 4 and not clauses.analysis.document.sentences[s].text.endswith("."))
                or (k > 0 and words[k - 1].lower in DETERMINERS)
                or (k > 1 and words[k - 2].lower in DETERMINERS and words[k - 1].lower not in PREPOSITIONS)
            )
        )
        if (key in accused.keys or role) and clauses.voice[words[k].start] != "\x00":
            first = k
            while (
                first > 0
                and first > k - 4
                and words[first - 1].lower not in PREPOSITIONS | CLAUSES
                and not clauses.bounded(s, first)
            ):
                first -= 1
            if first == 1 and words[0].lower in ("for", "in", "on", "during") and words[1].lower in SPELLS:
                first = k
                while first > 2 and words[first - 1].lower in DETERMINERS:
                    first -= 1
                yield first, end
                k = end
                continue
            free = first == 0 or clauses.bounded(s, first) or words[first - 1].lower in CLAUSES
            if free:
                yield first, end
        k = end


def _owned(clauses: Clauses, s: int, k: int) -> int | None:
    """The noun that what belongs to the accused is headed by ("Lund's theft of …"), if a verb follows it."""
    words = clauses.words[s]
    for j in range(k, min(len(words) - 1, k + 5)):
        after = words[j + 1].lower
        if clauses.bounded(s, j) or words[j].lower in ("on", "about"):  # "Marr's book on bullying"
            return None
        if after in BE or after in ("has", "had", "of", "have") or is_past(after) or after.endswith("s"):
            return j
    return None


def _verb(clauses: Clauses, s: int, k: int) -> int | None:
    """The finite verb after the noun phrase that ends before word k; an aside between commas is stepped over."""
    words = clauses.words[s]
    relative = k + 1 < len(words) and words[k].lower in ("who", "which")
    if k < len(words) and clauses.bounded(s, k) and not (relative and is_deed(words[k + 1].lower)):
        if not clauses.gap(s, k).startswith(","):
            return None
        stop = k + 1
        while stop < len(words) and not clauses.bounded(s, stop):
            stop += 1
        if stop >= len(words) or stop - k > 12 or not clauses.gap(s, stop).startswith(","):
            return None
        k = stop
    used: list[str] = []
    while (
        k < len(words)
        and (words[k].lower in AUX or words[k].lower.endswith("ly") or words[k].lower in ("who", "which"))
        and len(used) < 5
    ):
        used.append(words[k].lower)
        k += 1
    if k >= len(words) or clauses.voice[words[k].start] == "\x00":
        return None
    lower = words[k].lower
    if any(u in BE for u in used) and not lower.endswith("ing"):
        return None
    if lower.endswith("ing") and any(u in BE for u in used):
        return k
    present = clauses.zones[s] in TOPS and lower.endswith("s") and is_verb(lower)
    return k if present or is_past(lower) else None


def _match(  # noqa: C901  one way of matching after another
    clauses: Clauses, accused: Accused, s: int, subject: tuple[int, int], verb: int
) -> Site | None:
    """The site whose deed the sentence states."""
    words = clauses.words[s]
    start, end = subject
    top = clauses.zones[s] in TOPS
    stop = verb + 1
    while stop < len(words) and stop - verb < 16 and not clauses.bounded(s, stop):
        stop += 1
    opening = range(start) if start and words[0].lower in ("after", "by", "having", "before") else range(0)
    region = [words[k] for k in (*opening, *range(end, stop)) if clauses.voice[words[k].start] != "\x00"]
    kept = [w for w in region if w.lower not in STOP and w.start not in clauses.names]
    content = {c for w in kept for c in ideas(w.lower) if len(c) > 2 or c.isdigit()}
    groups = _deed_groups(clauses, s, verb, start)
    acts = set() if words[verb].lower in STOP else set(ideas(words[verb].lower))
    keys = {clauses.names.get(w.start) or noun(w.lower) for w in words[start:end]}
    keys |= {other for key in keys for other in accused.alias.get(key, ())}
    for site in accused.sites:
        if site.sentence == s or not (top or accused.open or site.kind != "charge"):
            continue
        same = bool(keys & site.heads)
        if site.kind == "hedge" and clauses.zones[s] is ZoneKind.HEADLINE:
            continue
        if not same and (site.kind == "hedge" or any(kind_of(clauses, h) is EntityKind.PERSON for h in site.heads)):
            continue
        shared = content & site.content
        things = {ideas(w.lower)[1] for w in kept} & site.content
        if (
            site.kind == "charge"
            and groups
            and (
                groups & site.groups
                or ((shared or top) and not site.groups and site.cue != "denied")
                or BLAME & site.content
            )
        ):
            return site
        if (
            words[verb].lower not in SAY
            and acts & site.content
            and len(things - acts) >= (2 if site.kind == "hedge" or site.cue == "denied" else 1)
        ):
            return site
        if site.kind == "boast" and len(things) > 1 and start == 0 and words[end - 1].lower.endswith("'s"):
            return site
        if (
            site.kind == "charge"
            and site.cue.lower() not in DENIES
            and not top
            and len(things) > 2
            and is_past(words[verb].lower)
        ):
            return site
        if (
            site.cue.lower().split()[-1] in CRIMINAL
            and same
            and len(things) > 1
            and not top
            and is_past(words[verb].lower)
            and any(kind_of(clauses, key) is EntityKind.PERSON for key in keys)
            and words[verb].lower not in SAY
        ):
            return site
    return None


def _deed_groups(clauses: Clauses, s: int, verb: int, start: int) -> frozenset[str]:
    """Groups of wrongdoing the sentence states of its subject: by its verb or a participle."""
    words = clauses.words[s]
    found = set()
    for k, word in enumerate(words):
        for deed in deeds().get(word.lower, ()):
            if (deed.part != "v" and k != verb) or (
                deed.particle and deed.particle not in [w.lower for w in words[k + 1 : k + 7]]
            ):
                continue
            if (
                (k == verb and (deed.part == "v" or words[k - 1].lower not in ARTICLES))
                or (deed.form == "ing" and k < start and k < 3)
                or (k > verb and deed.form in ("past", "both") and words[k - 1].lower in ("and", "then"))
            ):
                found.add(deed.group)
    return frozenset(found)


def _carried(clauses: Clauses, accused: Accused, s: int) -> bool:
    """Whether the sentence goes on with somebody's account: the one before reports speech about the deed."""
    before = next((t for t in range(s - 1, -1, -1) if clauses.zones[t] is ZoneKind.BODY), None)
    if before is None:
        return False
    lowers = clauses.lowers(before)
    if lowers.isdisjoint(SAY | ACCUSE) or not lowers.isdisjoint(DENIES):
        return False
    words = clauses.words[before]
    named = any(clauses.names.get(w.start) in accused.keys for w in words) or bool(
        lowers & {"he", "she", "they", "it", "him", "his", "her"}
    )
    content = {c for w in words if w.lower not in STOP for c in ideas(w.lower)}
    told = any(len(content & site.content) > 1 for site in accused.sites if site.sentence != before)
    return named and (told or any(site.sentence == before for site in accused.sites))
