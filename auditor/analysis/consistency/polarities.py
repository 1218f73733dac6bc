"""One deed told as done and as not done: any verb, with the same doer and the same thing it is done to.

No table of verbs: a denial ("has not received any complaints", "without consulting residents", "published no
figures") looks for its own verb said outright elsewhere, and the two clash when who and what agree and no time, change,
condition or speaker sets them apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.analysis.arguments import Argument, first
from auditor.analysis.claims import NOTHING
from auditor.analysis.claimwords import CHANGE, CONDITIONAL, DENY, HEDGE, SAY
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.plainclashes import Plain, between
from auditor.analysis.coreferences import same
from auditor.analysis.deeds import (
    ADVERBS,
    AUX,
    DETERMINERS,
    MODAL,
    NEGATORS,
    NOBODY,
    NOT,
    PREPOSITIONS,
    Deed,
    deed_at,
    deed_of,
    finite,
    lemma,
    one_doer,
    one_time,
    rest,
)
from auditor.analysis.numbers import word_set
from auditor.analysis.tokens import stem
from auditor.document import RESIDUE

if TYPE_CHECKING:
    from auditor.analysis import Analysis


# Verbs that say too little for two of their uses to be one deed.
_LIGHT = frozenset(
    stem(w)
    for w in (
        "be have do make take get go come give put let keep know think want like feel seem look see find say tell "
        "believe expect need mean use try call ask work show become happen help turn start begin include need "
        "consider understand respond comment reply answer matter change name identify specify elaborate mention "
        "describe agree add read speak talk want care bring hold run set play live lose lead follow seem suggest"
    ).split()
)
# Words that set two tellings apart: an order in time, a condition, another time or another one of a kind.
_APART = (
    CHANGE
    | CONDITIONAL
    | DENY
    | HEDGE
    | word_set(
        "yet until earlier later again first previously once initially then ago another others second third next "
        "always sometimes often usually rarely unlike instead rather only fully necessarily entirely simply merely "
        "just exactly immediately directly specifically formally officially publicly enough alone else why"
    )
)
# "Had not met him before", but "consulted residents before it took the decision".
_BEFORE = frozenset({"before"})
# Between a negation and its verb.
_BETWEEN = ADVERBS | AUX
_UNSAID = NEGATORS | MODAL | word_set("neither nor few hardly")
# A sentence that begins so answers the one before: "But our cities have not fallen."
_REBUTTING = word_set("but yet and nor so no")


def denied(analysis: Analysis) -> Iterator[Plain]:
    """Deeds that the article tells as done and as not done, the first clash of each denial."""
    clauses = analysis.clauses
    unsure = clauses.holding(_APART) | clauses.holding(_BEFORE) | clauses.asking
    denials = [d for s in clauses.having(NEGATORS) if s not in unsure for d in _denials(clauses, s)]
    if not denials:
        return
    wanted = {lemma(clauses.words[d.sentence][d.word].lower) for d in denials}
    told = _told(clauses, wanted)
    for denial in denials:
        verb = lemma(clauses.words[denial.sentence][denial.word].lower)
        for deed in told.get(verb, ()):
            about = _clash(clauses, denial, deed)
            if about:
                yield _found(analysis, denial, deed, about)
                break


# Predicates of which nobody does both to one thing on one occasion; shops open and close, sides win and lose.
_EXCLUSIVE = word_set("approval ballot permission stance verdict test hiring esteem presence")


def reversed_(analysis: Analysis) -> Iterator[Plain]:
    """Opposite deeds of one doer to one thing, the first pair of each predicate."""
    clauses = analysis.clauses
    met = analysis.verb_forms
    wanted = {p + pole for p in _EXCLUSIVE if p + "+" in met and p + "-" in met for pole in "+-"}
    if not wanted:
        return
    told = _told(clauses, wanted)
    for predicate in sorted({key[:-1] for key in told}):
        pairs = ((a, b) for a in told.get(predicate + "+", ()) for b in told.get(predicate + "-", ()))
        for a, b in pairs:
            about = _opposed(clauses, a, b)
            if about:
                yield _found(analysis, a, b, about)._replace(kind="opposite deeds")
                break


def _opposed(clauses: Clauses, a: Deed, b: Deed) -> str:
    s, t = sorted((a.sentence, b.sentence))
    if s == t or a.tense != b.tense or clauses.words[t][0].lower in _REBUTTING or not one_time(clauses, s, t):
        return ""
    if not _one_speaker(clauses, a, b) or not _one_speaker(clauses, b, a):
        return ""
    one, two = (a, b) if a.sentence == s else (b, a)
    thing = same(clauses, one.patient, two.patient)
    if a.passive and b.passive and not a.agent.theme.head and not b.agent.theme.head:
        return thing if rest(clauses, a) & rest(clauses, b) else ""  # "praised for its controls … criticised for …"
    return thing if one_doer(clauses, one.agent, two.agent) else ""


def _plain(clauses: Clauses, s: int, apart: frozenset[str] = frozenset(), own: str = "") -> bool:
    """Whether what the sentence says can be taken as said once and for all.

    `apart` adds to the words that speak against it, of which `own`, the verb in question, is none.
    """
    lowers = clauses.lowers(s) - {own}
    if not lowers.isdisjoint(_APART) or not lowers.isdisjoint(apart):
        return False
    return s not in clauses.asking


def _denials(clauses: Clauses, s: int) -> Iterator[Deed]:
    words = clauses.words[s]
    for k, word in enumerate(words):
        if word.lower not in NEGATORS or clauses.voice[word.start] == "\x00":
            continue
        if word.lower in NOT:
            verb = _next_verb(clauses, s, k)
            deed = deed_at(clauses, s, verb) if verb and _again(clauses, s, verb) else None
        elif word.lower == "without":
            verb = k + 1 if k + 1 < len(words) and words[k + 1].lower.endswith("ing") else 0
            known = verb and _again(clauses, s, verb)
            deed = deed_of(clauses, s, verb, Argument(first(clauses, s)), "past") if known else None
        elif word.lower in NOBODY:
            verb = _next_verb(clauses, s, k + (word.lower == "no"))
            told = verb and _again(clauses, s, verb) and finite(clauses, s, verb)
            deed = deed_at(clauses, s, verb) if told else None
            deed = deed and deed._replace(agent=Argument(NOTHING))
        else:
            verb = k - 1 if k and not clauses.bounded(s, k) else 0
            told = verb and _again(clauses, s, verb) and finite(clauses, s, verb)
            deed = deed_at(clauses, s, verb) if told else None
        if deed is not None and (deed.any_ or lemma(words[deed.word].lower) not in _LIGHT):
            yield deed


def _again(clauses: Clauses, s: int, verb: int) -> bool:
    """Whether another sentence has the verb and may say it once and for all."""
    analysis = clauses.analysis
    unsure = clauses.holding(_APART) | clauses.asking
    return any(
        p != s and (p not in unsure or form in _APART)
        for form in analysis.verb_forms.get(lemma(analysis.lowers[s][verb]), ())
        for p in analysis.places[form]
    )


def _next_verb(clauses: Clauses, s: int, k: int) -> int:
    """The verb a negation belongs to, 0 where there is none close by."""
    words = clauses.words[s]
    for j in range(k + 1, min(len(words), k + 4)):
        if clauses.bounded(s, j) or words[j].lower in MODAL:
            return 0
        if words[j].lower not in _BETWEEN and not words[j].lower.endswith("ly"):
            lower = words[j].lower
            return j if lower not in DETERMINERS and lower not in PREPOSITIONS and lower.isalpha() else 0
    return 0


def _told(clauses: Clauses, wanted: set[str]) -> dict[str, list[Deed]]:
    """Deeds said outright, by the stem of their verb."""
    analysis = clauses.analysis
    found: dict[str, list[Deed]] = {}
    for form in sorted(f for verb in wanted for f in analysis.verb_forms.get(verb, ())):
        for s in analysis.places[form]:
            if clauses.zones[s] in RESIDUE or not _plain(clauses, s, own=form):
                continue
            lowers = analysis.lowers[s]
            k = lowers.index(form)
            deed = deed_at(clauses, s, k) if _said(clauses, s, k) else None
            if deed is not None:
                found.setdefault(lemma(form), []).append(deed)
    for deeds in found.values():
        deeds.sort(key=lambda d: d[:2])
    return found


def _said(clauses: Clauses, s: int, k: int) -> bool:
    """Whether word k tells a deed as done, in the article's own voice."""
    words = clauses.words[s]
    if clauses.voice[words[k].start] == "\x00" or not finite(clauses, s, k):
        return False
    window = [w.lower for w in words[max(0, k - 6) : k]]
    following = words[k + 1].lower if k + 1 < len(words) else ""
    return following not in NEGATORS and _UNSAID.isdisjoint(window)


def _clash(clauses: Clauses, denial: Deed, deed: Deed) -> str:
    """What both are about, empty where they can both be true."""
    a, b = denial.sentence, deed.sentence
    if a == b or denial.tense != deed.tense or clauses.words[max(a, b)][0].lower in _REBUTTING:
        return ""
    if not one_time(clauses, a, b) or not _one_speaker(clauses, denial, deed):
        return ""
    earlier, later = (denial, deed) if a < b else (deed, denial)
    doer = one_doer(clauses, earlier.agent, later.agent)
    if not doer and earlier.agent.theme.head and later.agent.theme.head:
        return ""
    x, y = denial.patient.theme, deed.patient.theme
    if denial.any_ and x.head:
        nobody = not denial.agent.theme.head
        return x.head if (doer or nobody) and x.head in {y.head} | y.of and not (x.modifiers - y.modifiers) else ""
    if x.head and y.head:
        return _of_one_thing(clauses, denial, deed, doer, same(clauses, earlier.patient, later.patient))
    alone = not x.head and not y.head and abs(a - b) > 1 and _fits(clauses, denial, deed, empty=False)
    return doer if alone else ""


def _of_one_thing(clauses: Clauses, denial: Deed, deed: Deed, doer: str, thing: str) -> str:
    if denial.passive and deed.passive and not _fits(clauses, denial, deed, empty=True):
        return ""  # "not worried about your safety … worried about his own prospects"
    known = doer or denial.passive or deed.passive or not denial.agent.theme.head
    return thing if known else ""


def _fits(clauses: Clauses, denial: Deed, deed: Deed, *, empty: bool) -> bool:
    """Whether what follows one verb is part of what follows the other; `empty` admits that nothing follows."""
    one, two = rest(clauses, denial), rest(clauses, deed)
    return (one <= two or two <= one) and (empty or bool(one and two))


def _one_speaker(clauses: Clauses, denial: Deed, deed: Deed) -> bool:
    """Not two parties' words, nor somebody's own denial against what the article tells."""
    one, two = clauses.source(denial.sentence), clauses.source(deed.sentence)
    if one is None and two is None:
        return True
    if one is not None and two is not None:
        return one == two
    if one is None:
        return clauses.lowers(deed.sentence).isdisjoint(SAY)
    return one not in (denial.agent.theme.head, *denial.agent.theme.modifiers)


def _found(analysis: Analysis, denial: Deed, deed: Deed, about: str) -> Plain:
    one, two = ((each.sentence, _words(analysis, each)) for each in (deed, denial))
    return between(analysis, "denied deed", one, two, about)


def _words(analysis: Analysis, deed: Deed) -> str:
    words = analysis.words[deed.sentence]
    left = deed.word
    while left > 0 and deed.word - left < 4 and words[left - 1].lower in AUX | NEGATORS:
        left -= 1
    right = min(len(words), deed.word + 3)
    return analysis.document.text[words[left].start : words[right - 1].end]


__all__ = ["denied", "reversed_"]
