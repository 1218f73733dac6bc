"""Arguments: the noun phrases that events and states are true of, and whom a pronoun means."""

from __future__ import annotations

from typing import NamedTuple

from auditor.analysis import predicates
from auditor.analysis.claims import NOTHING, Theme
from auditor.analysis.clauses import Clauses
from auditor.analysis.statehits import Hit
from auditor.analysis.statewords import AUX, PERSON_PRONOUNS, PREPOSITIONS, PRONOUN_SUBJECTS, SAID, STOPS, VERB_LIKE


class Argument(NamedTuple):
    theme: Theme
    resolved: bool = False  # a pronoun, from the sentence before


def argument(clauses: Clauses, hit: Hit) -> Argument:  # noqa: C901, PLR0911  each return is one slot
    """The phrase the pole is true of."""
    s = hit.sentence
    if hit.slot == "f":
        return Argument(first(clauses, s))
    if hit.slot == "c":
        return Argument(_owner(clauses, hit))
    if hit.slot == "i":
        return Argument(
            NOTHING if hit.passive and hit.aspect != "e" else phrase_after(clauses, s, hit.after - _taken(clauses, hit))
        )
    if hit.slot == "m":
        words = clauses.words[s]
        end = next(
            (
                k
                for k in range(hit.word + 2, hit.after)
                if words[k].lower in ("not", "in", "of", "innocent", "where", "alone", "untouched", "undisturbed")
            ),
            hit.after,
        )
        return Argument(clauses.phrase(words[hit.word + 1 : end]))
    if hit.slot == "n":
        return Argument(_complement(clauses, hit))
    theme = NOTHING
    if hit.slot in "ob" and not hit.passive and hit.aspect != "s":
        if _pronoun_at(clauses, s, hit.after):
            return Argument(NOTHING)
        theme = phrase_after(clauses, s, hit.after)
        if theme.head in ("door", "gate"):
            return subject(clauses, s, hit.left)
        if theme.head and (hit.slot == "o" or not _circumstance(clauses, hit)):
            return Argument(theme)
    if hit.slot == "o" and hit.aspect == "s":
        theme = clauses.object(s, hit.after)
        if theme.head:
            return Argument(theme)
    return subject(clauses, s, hit.left)


def _taken(clauses: Clauses, hit: Hit) -> int:
    """Whether the phrase took the determiner of its argument along."""
    return int(clauses.words[hit.sentence][hit.after - 1].lower in ("the", "a", "an", "its"))


def _pronoun_at(clauses: Clauses, s: int, k: int) -> bool:
    words = clauses.words[s]
    return (
        k < len(words)
        and words[k].lower in ("him", "her", "them", "it", "us", "me", "you")
        and not (words[k].lower == "her" and k + 1 < len(words) and not clauses.bounded(s, k + 1))
    )


def _circumstance(clauses: Clauses, hit: Hit) -> bool:
    words = clauses.words[hit.sentence]
    following = words[hit.after].lower if hit.after < len(words) else ""
    return following in PREPOSITIONS or following in ("to", "last", "this", "next", "early", "late", "temporarily")


def _owner(clauses: Clauses, hit: Hit) -> Theme:
    """ "Defeat was a blow for Rovers", "Rovers' defeat"."""
    words = clauses.words[hit.sentence]
    for k in range(hit.after, min(len(words), hit.after + 10)):
        if words[k].lower == "for":
            return clauses.object(hit.sentence, k + 1)
    return NOTHING


def _complement(clauses: Clauses, hit: Hit) -> Theme:
    if hit.passive:
        return subject(clauses, hit.sentence, hit.left).theme
    words, k = clauses.words[hit.sentence], hit.after
    for j in range(k, min(k + 4, len(words))):
        if words[j].lower == "to":  # "refused bail on Monday to Holm"
            return clauses.object(hit.sentence, j + 1)
    return phrase_after(clauses, hit.sentence, k)


def _whole_name(clauses: Clauses, s: int, k: int) -> str:
    """The key of the name that begins at word k and is not part of a longer phrase."""
    words = clauses.words[s]
    key = clauses.names.get(words[k].start, "")
    if not key or words[k].text[0].islower():
        return ""
    while k + 1 < len(words) and clauses.names.get(words[k + 1].start) == key and not clauses.bounded(s, k + 1):
        k += 1
    following = words[k + 1].lower if k + 1 < len(words) else ""
    ends = not following or clauses.bounded(s, k + 1) or following[0].isdigit() or following in PREPOSITIONS
    return key if ends and not words[k].lower.endswith("'s") else ""


def phrase_after(clauses: Clauses, s: int, k: int) -> Theme:
    """The noun phrase at word k, without the adverbials that `Clauses.object` takes along."""
    words = clauses.words[s]
    while k < len(words) and words[k].lower in ("all", "both", "each", "some", "most", "of"):
        k += 1
    for j in range(k, min(len(words), k + 5)):
        if words[j].lower in PREPOSITIONS or (j > k and clauses.bounded(s, j)):
            break
        key = clauses.people.get(words[j].start) or _whole_name(clauses, s, j)
        if key:  # "second seed Ida Holm"
            return Theme(key, frozenset(), frozenset(), named=True, definite=True)
        if words[j].lower.endswith("'s"):
            break
    stop = next((j for j in range(k + 1, min(len(words), k + 8)) if words[j].lower in STOPS), 0)
    if stop and not any(clauses.bounded(s, j) for j in range(k + 1, stop)):
        theme = clauses.phrase(words[k:stop])
        if theme.head:
            return theme
    return clauses.object(s, k)


def subject(clauses: Clauses, s: int, left: int) -> Argument:
    """The subject before word `left`: named, a phrase, or the pronoun's antecedent in the sentence before."""
    words = clauses.words[s]
    before = words[left - 1].lower if left else ""
    if before in ("himself", "herself", "itself", "themselves") and left > 1:
        left -= 1
        before = words[left - 1].lower
    if before in PRONOUN_SUBJECTS:
        return Argument(lead(clauses, s, left - 1, before), resolved=True)
    theme = clauses.subject(s, left) if left else NOTHING
    if theme.head:
        return Argument(theme)
    if left and before in ("and", "but"):
        for k in range(left - 2, 0, -1):
            if words[k].lower in VERB_LIKE and words[k - 1].lower not in AUX:
                return subject(clauses, s, k)
    if left and (before in ("and", "but") or clauses.bounded(s, left)):
        return Argument(first(clauses, s))
    return Argument(first(clauses, s) if left == 0 else NOTHING)


def lead(clauses: Clauses, s: int, k: int, pronoun: str) -> Theme:  # noqa: C901  nearest sentence first
    """Whom a pronoun means: a name earlier in the sentence, else the subject of the sentence before."""
    person = pronoun in PERSON_PRONOUNS
    for place in (s, s - 1, s - 2):
        if place < 0:
            break
        words = clauses.words[place][: k if place == s else None]
        if place == s and k < 3:
            continue
        for j, word in enumerate(words):
            if person and word.start in clauses.people:
                key = clauses.people[word.start]
                return Theme(key, frozenset(), frozenset(), named=True, definite=True)
            if place == s and j > 5:
                break
        if person and place == s:
            found = first(clauses, s)
            if found.head and found.definite and not found.plural:
                return found
        if place < s:
            found = first(clauses, place)
            if found.head and not person:
                return found
        if not person and place < s:
            break
    return NOTHING


def first(clauses: Clauses, s: int) -> Theme:
    """The subject of the sentence: what stands before its first verb."""
    words = clauses.words[s]
    senses = predicates.senses()
    start = 0
    if words and (words[0].lower.endswith("ing") or words[0].lower in PREPOSITIONS):
        start = next((k for k in range(1, len(words)) if clauses.bounded(s, k)), 0)
    for k in range(start + 1, min(len(words), start + 14)):
        lower = words[k].lower
        verb = (
            lower in VERB_LIKE
            or lower.endswith("ed")
            or lower in SAID
            or any(x.part == "v" and x.form in ("both", "past", "s") for x in senses.get(lower, ()))
        )
        if (verb and words[k].text[0].islower()) or (k > start and clauses.bounded(s, k)):
            return clauses.phrase(words[start:k])
    return NOTHING
