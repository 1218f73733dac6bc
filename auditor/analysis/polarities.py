"""One deed told as done and as not done: any verb, with the same doer and the same thing it is done to.

No table of verbs: a denial ("has not received any complaints", "without consulting residents", "published no
figures") looks for its own verb said outright elsewhere, and the two clash when who and what agree and no time, change,
condition or speaker sets them apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.claims import CHANGE, CONDITIONAL, DENY, HEDGE, NOTHING, SAY, Clauses
from auditor.analysis.numbers import word_set
from auditor.analysis.plainclashes import Plain
from auditor.analysis.predicates import noun, senses
from auditor.analysis.states import Argument, first, same, subject
from auditor.analysis.tokens import stem
from auditor.document import RESIDUE
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Deed(NamedTuple):
    """A verb with its arguments. `any_` marks a patient denied as such: "any complaints", "no figures"."""

    sentence: int
    word: int
    agent: Argument
    patient: Argument
    passive: bool
    tense: str
    any_: bool = False


_NOT = word_set("not never hasn't haven't hadn't wasn't weren't didn't doesn't don't isn't aren't")
_NONE = word_set("no without")
_NOBODY = word_set("nobody none")
_NEGATORS = _NOT | _NONE | _NOBODY
_BE = word_set("is are was were be been being isn't aren't wasn't weren't")
_HAVE = word_set("has have had having hasn't haven't hadn't")
_DO = word_set("do does did don't doesn't didn't")
_AUX = _BE | _HAVE | _DO
_MODAL = word_set("will would can could may might must shall should to won't wouldn't can't cannot couldn't shouldn't")
_ADVERBS = word_set(
    "also already still now just even ever then soon all both yet since always often ever fully publicly"
)
_DETERMINERS = word_set("the a an this that these those its his her their our my your any no some every each another")
_FACTIVE = word_set("after by having following")
_ANY = word_set("any a an single no")
_PREPOSITIONS = word_set(
    "of in on at by for from with into over under about against between through during near than as"
)
_POLICE = frozenset(map(noun, ("police", "officers", "detectives", "investigators", "constables")))
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
_UNSAID = _NEGATORS | _MODAL | word_set("neither nor few hardly")
# A sentence that begins so answers the one before: "But our cities have not fallen."
_REBUTTING = word_set("but yet and nor so no")
_PAST_ENDINGS = ("ed", "wn", "en")


@cache
def _bases() -> dict[str, str]:
    """Base form by irregular form."""
    found: dict[str, str] = {}
    for line in entries("irregular_verbs"):
        base, forms = line.split("\t")
        found |= dict.fromkeys(forms.split(), base)
    return found


@cache
def _lemma(lower: str) -> str:
    """What a verb says: its row of the table of predicates with the pole, else its stem."""
    readings = {(x.predicate, x.pole) for x in senses().get(lower, ()) if x.part == "v" and not x.particle}
    if len(readings) == 1:
        return "".join(*readings)
    return stem(_bases().get(lower, lower))


def denied(analysis: Analysis) -> Iterator[Plain]:
    """Deeds that the article tells as done and as not done, the first clash of each denial."""
    clauses = analysis.clauses
    denials = [d for s in clauses.having(_NEGATORS) if _plain(clauses, s, _BEFORE) for d in _denials(clauses, s)]
    if not denials:
        return
    wanted = {_lemma(clauses.words[d.sentence][d.word].lower) for d in denials}
    told = _told(clauses, wanted)
    for denial in denials:
        verb = _lemma(clauses.words[denial.sentence][denial.word].lower)
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
    met = {_lemma(w) for w in analysis.vocabulary}
    wanted = {p + pole for p in _EXCLUSIVE if {p + "+", p + "-"} <= met for pole in "+-"}
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
    if s == t or a.tense != b.tense or clauses.words[t][0].lower in _REBUTTING or not _one_time(clauses, s, t):
        return ""
    if not _one_speaker(clauses, a, b) or not _one_speaker(clauses, b, a):
        return ""
    one, two = (a, b) if a.sentence == s else (b, a)
    if not same(clauses, one.agent, two.agent):
        return ""
    return same(clauses, one.patient, two.patient)


def _plain(clauses: Clauses, s: int, apart: frozenset[str] = frozenset(), own: str = "") -> bool:
    """Whether what the sentence says can be taken as said once and for all.

    `apart` adds to the words that speak against it, of which `own`, the verb in question, is none.
    """
    lowers = clauses.lowers(s) - {own}
    if not lowers.isdisjoint(_APART) or not lowers.isdisjoint(apart):
        return False
    return not clauses.analysis.document.sentences[s].text.rstrip("”\"’' ").endswith("?")


def _denials(clauses: Clauses, s: int) -> Iterator[Deed]:
    words = clauses.words[s]
    for k, word in enumerate(words):
        if word.lower not in _NEGATORS or clauses.voice[word.start] == "\x00":
            continue
        if word.lower in _NOT:
            verb = _next_verb(clauses, s, k)
            deed = _active(clauses, s, verb) if verb else None
        elif word.lower == "without":
            verb = k + 1 if k + 1 < len(words) and words[k + 1].lower.endswith("ing") else 0
            deed = _deed(clauses, s, verb, Argument(first(clauses, s)), "past") if verb else None
        elif word.lower in _NOBODY:
            verb = _next_verb(clauses, s, k + (word.lower == "no"))
            deed = _active(clauses, s, verb) if verb and _finite(clauses, s, verb) else None
            deed = deed and deed._replace(agent=Argument(NOTHING))
        else:
            verb = k - 1 if k and not clauses.bounded(s, k) else 0
            deed = _active(clauses, s, verb) if verb and _finite(clauses, s, verb) else None
        if deed is not None and (deed.any_ or _lemma(words[deed.word].lower) not in _LIGHT):
            yield deed


def _next_verb(clauses: Clauses, s: int, k: int) -> int:
    """The verb a negation belongs to, 0 where there is none close by."""
    words = clauses.words[s]
    for j in range(k + 1, min(len(words), k + 4)):
        if clauses.bounded(s, j) or words[j].lower in _MODAL:
            return 0
        if words[j].lower not in _ADVERBS | _AUX and not words[j].lower.endswith("ly"):
            lower = words[j].lower
            return j if lower not in _DETERMINERS and lower not in _PREPOSITIONS and lower.isalpha() else 0
    return 0


def _finite(clauses: Clauses, s: int, k: int) -> bool:
    """Whether word k is a verb that tells a deed: a past form, or one after an auxiliary."""
    words = clauses.words[s]
    lower = words[k].lower
    before = words[k - 1].lower if k and not clauses.bounded(s, k) else ""
    if before in _DETERMINERS or before in _PREPOSITIONS or before.endswith("'s") or not words[k].text[0].islower():
        return False
    if lower.endswith("ing"):
        return before in _FACTIVE or before in _BE
    third = any(x.form == "s" and x.part == "v" for x in senses().get(lower, ()))
    return lower.endswith(_PAST_ENDINGS) or lower in _bases() or before in _AUX or third


def _told(clauses: Clauses, wanted: set[str]) -> dict[str, list[Deed]]:
    """Deeds said outright, by the stem of their verb."""
    analysis = clauses.analysis
    found: dict[str, list[Deed]] = {}
    for form in sorted(w for w in analysis.vocabulary if _lemma(w) in wanted):
        for s in analysis.places[form]:
            if clauses.zones[s] in RESIDUE or not _plain(clauses, s, own=form):
                continue
            lowers = analysis.lowers[s]
            k = lowers.index(form)
            deed = _active(clauses, s, k) if _said(clauses, s, k) else None
            if deed is not None:
                found.setdefault(_lemma(form), []).append(deed)
    for deeds in found.values():
        deeds.sort(key=lambda d: d[:2])
    return found


def _said(clauses: Clauses, s: int, k: int) -> bool:
    """Whether word k tells a deed as done, in the article's own voice."""
    words = clauses.words[s]
    if clauses.voice[words[k].start] == "\x00" or not _finite(clauses, s, k):
        return False
    window = [w.lower for w in words[max(0, k - 6) : k]]
    following = words[k + 1].lower if k + 1 < len(words) else ""
    return following not in _NEGATORS and _UNSAID.isdisjoint(window)


def _active(clauses: Clauses, s: int, k: int) -> Deed | None:
    """The deed of verb k with its subject; None where the subject cannot be read."""
    words = clauses.words[s]
    left = k
    while left > 0 and k - left < 6 and not clauses.bounded(s, left):
        lower = words[left - 1].lower
        if lower not in _AUX and lower not in _NOT and lower not in _ADVERBS and not lower.endswith("ly"):
            break
        left -= 1
    used = {w.lower for w in words[left:k]}
    if words[k].lower.endswith("ing") and not used:
        return _deed(clauses, s, k, Argument(first(clauses, s)), "past")
    before = words[left - 1].lower if left else ""
    if before in _MODAL or before == "one":
        return None
    passive = bool(used & _BE) and not words[k].lower.endswith("ing")
    tense = "pluperfect" if {"had", "hadn't"} & used else "past"
    if not used & (_HAVE | word_set("was were wasn't weren't did didn't")):
        present = used & _DO or used & _BE or words[k].lower.endswith("s")
        tense = "present" if present else tense
    agent = subject(clauses, s, left)
    if not passive:
        return _deed(clauses, s, k, agent, tense)
    by = next((j for j in range(k + 1, min(len(words), k + 8)) if words[j].lower == "by"), 0)
    doer = Argument(clauses.object(s, by + 1)) if by and by + 1 < len(words) else Argument(NOTHING)
    return Deed(s, k, doer, agent, passive=True, tense=tense)


def _deed(clauses: Clauses, s: int, k: int, agent: Argument, tense: str) -> Deed:
    words = clauses.words[s]
    follows = words[k + 1].lower if k + 1 < len(words) and not clauses.bounded(s, k + 1) else ""
    patient = NOTHING if not follows or follows in _PREPOSITIONS or follows in _MODAL else clauses.object(s, k + 1)
    bare = patient.plural and not patient.definite and not patient.modifiers and not follows[0].isdigit()
    return Deed(s, k, agent, Argument(patient), passive=False, tense=tense, any_=bare or follows in _ANY)


def _clash(clauses: Clauses, denial: Deed, deed: Deed) -> str:
    """What both are about, empty where they can both be true."""
    a, b = denial.sentence, deed.sentence
    if a == b or denial.tense != deed.tense or clauses.words[max(a, b)][0].lower in _REBUTTING:
        return ""
    if not _one_time(clauses, a, b) or not _one_speaker(clauses, denial, deed):
        return ""
    earlier, later = (denial, deed) if a < b else (deed, denial)
    doers = earlier.agent.theme.head, later.agent.theme.head
    doer = same(clauses, earlier.agent, later.agent) or (doers[1] if _POLICE.issuperset(doers) else "")
    if not doer and all(doers):
        return ""
    x, y = denial.patient.theme, deed.patient.theme
    if denial.any_ and x.head:
        nobody = not denial.agent.theme.head
        return x.head if (doer or nobody) and x.head in {y.head} | y.of and not (x.modifiers - y.modifiers) else ""
    if x.head and y.head:
        return _of_one_thing(clauses, denial, deed, doer, same(clauses, earlier.patient, later.patient))
    alone = not x.head and not y.head and abs(a - b) > 1 and _fits(clauses, denial, deed, empty=False)
    return doer if alone else ""


def _one_time(clauses: Clauses, a: int, b: int) -> bool:
    one, two = clauses.times(a), clauses.times(b)
    return one == two or not ((one and two) or any(t[0].isdigit() for t in one ^ two))


def _of_one_thing(clauses: Clauses, denial: Deed, deed: Deed, doer: str, thing: str) -> str:
    if denial.passive and deed.passive and not _fits(clauses, denial, deed, empty=True):
        return ""  # "not worried about your safety … worried about his own prospects"
    known = doer or denial.passive or deed.passive or not denial.agent.theme.head
    return thing if known else ""


def _fits(clauses: Clauses, denial: Deed, deed: Deed, *, empty: bool) -> bool:
    """Whether what follows one verb is part of what follows the other; `empty` admits that nothing follows."""
    rest, more = _rest(clauses, denial), _rest(clauses, deed)
    return (rest <= more or more <= rest) and (empty or bool(rest and more))


def _rest(clauses: Clauses, deed: Deed) -> frozenset[str]:
    """Stems of what follows the verb, up to the next stop."""
    words, stems = clauses.words[deed.sentence], clauses.analysis.stems[deed.sentence]
    found = set()
    for k in range(deed.word + 1, min(len(words), deed.word + 8)):
        if clauses.bounded(deed.sentence, k):
            break
        if len(words[k].lower) > 2 and words[k].lower not in _PREPOSITIONS | _DETERMINERS:
            found.add(stems[k])
    return frozenset(found)


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
    earlier, later = (denial, deed) if denial.sentence < deed.sentence else (deed, denial)
    sentences = analysis.document.sentences
    first_, second = (_words(analysis, d) for d in (earlier, later))
    return Plain(
        "denied deed", sentences[later.sentence].span, sentences[earlier.sentence].span, first_, second, about, 0.7
    )


def _words(analysis: Analysis, deed: Deed) -> str:
    words = analysis.words[deed.sentence]
    left = deed.word
    while left > 0 and deed.word - left < 4 and words[left - 1].lower in _AUX | _NEGATORS:
        left -= 1
    right = min(len(words), deed.word + 3)
    return analysis.document.text[words[left].start : words[right - 1].end]


__all__ = ["denied", "reversed_"]
