"""Denials and allegations told again in the same words, wherever the words stand.

Nothing is parsed here but the clause of the negation or of the cue: its content words must all come again in one
sentence that neither denies nor hedges. Three words or more, the verb among them, are no chance.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.flatdenials import fit, years_fit
from auditor.analysis.consistency.plainclashes import Plain, around, between
from auditor.analysis.consistency.sameverbs import forms
from auditor.analysis.deeds import ADVERBS, AUX, DETERMINERS, MODAL, NEGATORS, PREPOSITIONS, finite, lemma
from auditor.analysis.numbers import CARDINALS, word_set

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_NEGATORS = word_set(
    "not never no none nobody without hasn't haven't hadn't wasn't weren't didn't doesn't don't isn't aren't"
)
_ENDS = word_set(
    "and but or that which who whom whose as while because if where although though so since unless said says say told "
    "added nor than when before until after"
)
_FUNCTION = (
    DETERMINERS
    | PREPOSITIONS
    | AUX
    | MODAL
    | ADVERBS
    | NEGATORS
    | frozenset(CARDINALS)
    | word_set(
        "it he she they we him them her there here who which what both some such very too also back out up off down "
        "away still ever yet already far well until till when before after year years month months week weeks day days "
        "time times morning evening night today yesterday tomorrow ago last next this past early late monday tuesday "
        "wednesday thursday friday saturday sunday january february march april june july august september october "
        "november december summer winter spring autumn and or but than million billion thousand per cent percent "
        "anyone anybody anything someone somebody person people half its"
    )
)
_APART = word_set(
    "only just simply merely fully enough alone rather almost nearly even always because so if unless whether longer "
    "once initially first originally previously formerly earlier later former either other another others different "
    "more less fewer any-more anymore however instead initial every whole entire yet necessarily"
)
_REBUTTING = word_set("but yet and nor so no however instead although though while still")
_DOUBT = word_set("denied denies refused failed neither nor nothing few hardly barely")
_UNSURE_MODAL = MODAL - {"will", "to"}
_UNTOLD = _NEGATORS | _DOUBT
_QUANTIFIERS = word_set("no none nobody")
_BEHIND = 4  # words from the verb to "without"
_LIGHT = frozenset(
    lemma(w)
    for w in (
        "be have do make take get go come give put keep see say tell want need use know like think feel call become "
        "happen remain"
    ).split()
)
_OWN = word_set("it he she they")
_KNOWN = word_set("the this these those its his her their")
_NEAR = 6  # words from the noun to its verb
_FEWEST = 3
_WIDEST = 14


def denied_again(analysis: Analysis) -> Iterator[Plain]:
    """Denials with the first sentence that tells, in their words, what they deny."""
    clauses = analysis.clauses
    for s in clauses.having(_NEGATORS):
        if not fit(clauses, s):
            continue
        lowers = analysis.lowers[s]
        k = next((k for k, low in enumerate(lowers) if low in _NEGATORS), -1)
        if clauses.voice[clauses.words[s][k].start] == "\x00" or sum(w in _NEGATORS for w in lowers) > 1:
            continue
        if lowers[0] in _REBUTTING:
            continue
        start, end = _clause(clauses, s, k)
        if end - start > _WIDEST or not _APART.isdisjoint(lowers[start:end]) or lowers[k + 1 : k + 2] == ("to",):
            continue
        said = [j for j in range(start, end) if _says(lowers[j])]
        verb = next((j for j in said if j > start and _is_verb(clauses, s, j)), -1)
        if _bounded(lowers, k, end) or verb < 0 or not _governs(clauses, s, k, verb) or not _enough(lowers, verb, said):
            continue
        found = next(_told(clauses, s, said, verb), None)
        if found is not None:
            yield _clash(clauses, (s, k), found)


def _says(lower: str) -> bool:
    return lower not in _FUNCTION and len(lower) > 1 and not lower[0].isdigit()


def _governs(clauses: Clauses, s: int, k: int, verb: int) -> bool:
    """Whether the negation at word k is that of the verb, in a clause that narrows no noun."""
    lowers = clauses.analysis.lowers[s]
    if lowers[k] == "without":
        return 0 < k - verb < _BEHIND and not lowers[k + 1].endswith("ing")
    if lowers[k] in _QUANTIFIERS:
        return k < verb and not _relative(clauses, s, k)
    between = lowers[k + 1 : verb]
    governed = k < verb and all(w in AUX or w in ADVERBS or w.endswith("ly") for w in between)
    return governed and not _relative(clauses, s, k)


def _relative(clauses: Clauses, s: int, k: int) -> bool:
    """Whether what stands at word k belongs to "that have fallen", "who did not"."""
    lowers = clauses.analysis.lowers[s]
    while k and (lowers[k - 1] in AUX or lowers[k - 1] in ADVERBS) and not clauses.bounded(s, k):
        k -= 1
    return k > 0 and lowers[k - 1] in ("that", "who", "which", "whom")


def _bounded(lowers: tuple[str, ...], k: int, end: int) -> bool:
    """Whether the denial holds for a time only, or says what could not be: "until Monday", "when it opened"."""
    if lowers[end : end + 1] and lowers[end] in ("until", "before", "unless", "if"):
        return True
    if lowers[end : end + 1] == ("when",) and lowers[end + 1 : end + 2] and lowers[end + 1] in _OWN:
        return True
    return not _UNSURE_MODAL.isdisjoint(lowers[max(0, k - 2) : k + 1])


def _enough(lowers: tuple[str, ...], verb: int, said: list[int]) -> bool:
    """Whether the words of a denial are too many to come again by chance."""
    light = lemma(lowers[verb]) in _LIGHT
    if len(said) >= _FEWEST + light:
        return True
    return len(said) == _FEWEST - 1 and not light and 0 < verb - said[0] < _NEAR


def _clause(clauses: Clauses, s: int, k: int) -> tuple[int, int]:
    """The clause that the negation at word k stands in."""
    lowers = clauses.analysis.lowers[s]
    start = k
    while start and not clauses.bounded(s, start) and lowers[start - 1] not in _ENDS:
        start -= 1
    end = k + 1
    while end < len(lowers) and not clauses.bounded(s, end) and lowers[end] not in _ENDS:
        end += 1
    return start, end


def _is_verb(clauses: Clauses, s: int, k: int) -> bool:
    lowers = clauses.analysis.lowers[s]
    lower = lowers[k]
    if lower in _FUNCTION or not lower.isalpha():
        return False
    return finite(clauses, s, k) or lowers[k - 1] in ("not", "never", "didn't", "doesn't", "don't")


def _told(clauses: Clauses, s: int, said: list[int], verb: int) -> Iterator[tuple[int, int]]:
    analysis = clauses.analysis
    lowers = analysis.lowers[s]
    places: set[int] | None = None
    forms = [_forms(clauses, lowers[j], verb=j == verb) for j in said]
    for each in forms:
        met = {p for form in each for p in analysis.places.get(form, ())}
        places = met if places is None else places & met
        if not places - {s}:
            return
    for p in sorted((places or set()) - {s}):
        at = [next(j for j, low in enumerate(analysis.lowers[p]) if low in each) for each in forms]
        k = at[said.index(verb)]
        if _tells(clauses, s, p, k, at) and years_fit(clauses, s, p) and _one_voice(clauses, s, p):
            yield p, k


def _forms(clauses: Clauses, lower: str, *, verb: bool) -> frozenset[str]:
    if verb:
        return forms(clauses.analysis, lower)
    single = lower.removesuffix("'s").removesuffix("s")
    return frozenset({lower, single, single + "s", single + "'s", single + "es", single.removesuffix("e") + "es"})


def _tells(clauses: Clauses, s: int, p: int, k: int, at: list[int]) -> bool:  # noqa: PLR0911  one reason each
    """Whether sentence p says it outright, in one clause."""
    lowers = clauses.analysis.lowers[p]
    wide = max(at) - min(at) > _WIDEST
    if wide or not fit(clauses, p) or (lowers[0] in _REBUTTING and p > s) or not finite(clauses, p, k):
        return False
    if _relative(clauses, p, k):
        return False
    start, end = _clause(clauses, p, k)
    window = lowers[min(start, *at) : max(end, *at)]
    if not _APART.isdisjoint(window) or not _UNTOLD.isdisjoint(window + lowers[:k]):
        return False
    if not _UNSURE_MODAL.isdisjoint(lowers[start:k]):
        return False
    denial = clauses.lowers(s)
    if _kinds_apart(clauses, s, p, at):
        return False
    if ("will" in lowers[start:k] or "won't" in lowers[start:k]) != ("will" in denial or "won't" in denial):
        return False
    if len(at) < _FEWEST and not _tied(clauses, p, at):
        return False
    return all(clauses.voice[clauses.words[p][j].start] != "\x00" for j in at)


def _kinds_apart(clauses: Clauses, s: int, p: int, at: list[int]) -> bool:
    """Whether sentence p speaks of a kind of what the denial speaks of in general: dogs, guide dogs."""
    lowers = clauses.analysis.lowers[p]
    first = min(at)
    opening = lowers[first - 1] if first else ""
    return (
        first == 1
        and opening not in _KNOWN
        and opening not in DETERMINERS
        and not opening[0].isdigit()
        and (opening not in clauses.lowers(s) and opening not in CARDINALS)
    )


def _tied(clauses: Clauses, p: int, at: list[int]) -> bool:
    """Whether two words stand close together, the first of them as a thing known."""
    words, lowers = clauses.words[p], clauses.analysis.lowers[p]
    known = any(
        words[j].start in clauses.names or (j and (lowers[j - 1] in _KNOWN or lowers[j - 1].endswith("'s"))) for j in at
    )
    return known and abs(at[0] - at[1]) < _NEAR


def _one_voice(clauses: Clauses, s: int, p: int) -> bool:
    """Not two parties' words; nor a party's own denial against what the article tells."""
    one, two = clauses.source(s), clauses.source(p)
    if one == two:
        return True
    if one is None or two is None:
        lowers = clauses.analysis.lowers[s]
        own = one is not None and not word_set("he she it they").isdisjoint(lowers)
        party = one is not None and one in clauses.nouns(p)
        return two is None and not own and not party
    return False


def _clash(clauses: Clauses, one: tuple[int, int], two: tuple[int, int]) -> Plain:
    analysis = clauses.analysis
    first, second = ((s, around(analysis, s, k)) for s, k in sorted((one, two)))
    return between(analysis, "denied deed", first, second, "")


__all__ = ["denied_again"]
