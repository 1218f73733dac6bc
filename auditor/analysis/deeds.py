"""Deeds: any verb with who does it and what it is done to, read without a table of verbs."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import ClassVar, NamedTuple

from auditor.analysis.arguments import Argument, first, subject
from auditor.analysis.claims import NOTHING
from auditor.analysis.clauses import Clauses
from auditor.analysis.coreferences import same
from auditor.analysis.numbers import word_set
from auditor.analysis.predicates import noun, senses
from auditor.analysis.tokens import stem
from auditor.lexicon import entries


class Deed(NamedTuple):
    """A verb with its arguments. `any_` marks a patient without a determiner of its own: "any complaints", "fines"."""

    sentence: int
    word: int
    agent: Argument
    patient: Argument
    passive: bool
    tense: str
    any_: bool = False


NOT = word_set("not never hasn't haven't hadn't wasn't weren't didn't doesn't don't isn't aren't")
NOBODY = word_set("nobody none")
NEGATORS = NOT | NOBODY | word_set("no without")
BE = word_set("is are was were be been being isn't aren't wasn't weren't")
_HAVE = word_set("has have had having hasn't haven't hadn't")
_DO = word_set("do does did don't doesn't didn't")
AUX = BE | _HAVE | _DO
MODAL = word_set("will would can could may might must shall should to won't wouldn't can't cannot couldn't shouldn't")
ADVERBS = word_set(
    "also already still now just even ever then soon all both yet since always often fully publicly allegedly "
    "reportedly apparently supposedly purportedly"
)
DETERMINERS = word_set("the a an this that these those its his her their our my your any no some every each another")
_NAMING = DETERMINERS - {"that"}  # "the candle that started the fire"
_UNCHANGED = word_set("set put cut hit shut hurt quit spread cast bid burst split thrust shed rid")
_FACTIVE = word_set("after by having following")
_ANY = word_set("any a an single no")
PREPOSITIONS = word_set(
    "of in on at by for from with into over under about against between through during near than as"
)
_PAST_AUX = _HAVE | word_set("was were wasn't weren't did didn't")
_BARE = PREPOSITIONS | DETERMINERS
_POLICE = frozenset(map(noun, ("police", "officers", "detectives", "investigators", "constables")))
_PAST_ENDINGS = ("ed", "wn", "en")
_RELATIVE = word_set("that which")
_NO_WORDS: frozenset[str] = frozenset()


@cache
def _bases() -> dict[str, str]:
    """Base form by irregular form."""
    found: dict[str, str] = {}
    for line in entries("irregular_verbs"):
        base, forms = line.split("\t")
        found |= dict.fromkeys(forms.split(), base)
    return found


@cache
def lemma(lower: str) -> str:
    """What a verb says: its row of the table of predicates with the pole, else its stem."""
    readings = {(x.predicate, x.pole) for x in senses().get(lower, ()) if x.part == "v" and not x.particle}
    if len(readings) == 1:
        return "".join(*readings)
    return stem(_bases().get(lower, lower))


# Words remembered.
_MOST = 200_000


class _Memory:
    """What words would say as verbs, of all words met so far: most of an article's have been met before."""

    def __init__(self) -> None:
        self.words: set[str] = set()
        self.saying: dict[str, set[str]] = {}

    def learn(self, words: frozenset[str]) -> None:
        for word in words - self.words:
            self.saying.setdefault(lemma(word), set()).add(word)
            self.words.add(word)


class VerbForms:
    """The words of a vocabulary by what they would say as verbs (`lemma`)."""

    _memory: ClassVar[_Memory] = _Memory()

    def __init__(self, vocabulary: frozenset[str]) -> None:
        memory = VerbForms._memory
        if len(memory.words) > _MOST:
            # A new one: who holds the old one still needs what is in it.
            memory = VerbForms._memory = _Memory()
        memory.learn(vocabulary)
        self._saying = memory.saying
        self._vocabulary = vocabulary

    def get(self, said: str, default: Iterable[str] = ()) -> Iterable[str]:
        """The words that would say it, in no order."""
        return self._vocabulary & self._saying.get(said, _NO_WORDS) or default

    def __contains__(self, said: str) -> bool:
        return not self._vocabulary.isdisjoint(self._saying.get(said, _NO_WORDS))


def finite(clauses: Clauses, s: int, k: int) -> bool:
    """Whether word k is a verb that tells a deed: a past form, or one after an auxiliary."""
    words = clauses.words[s]
    lower = words[k].lower
    before = words[k - 1].lower if k and not clauses.bounded(s, k) else ""
    if before in _NAMING or before in PREPOSITIONS or before.endswith("'s") or not words[k].text[0].islower():
        return False
    if lower.endswith("ing"):
        return before in _FACTIVE or before in BE
    third = any(x.form == "s" and x.part == "v" for x in senses().get(lower, ()))
    past = lower.endswith(_PAST_ENDINGS) or lower in _bases() or (lower in _UNCHANGED and before not in MODAL)
    return past or before in AUX or third


def deed_at(clauses: Clauses, s: int, k: int) -> Deed | None:
    """The deed of verb k with its subject; None where the subject cannot be read."""
    words = clauses.words[s]
    left = k
    while left > 0 and k - left < 6 and not clauses.bounded(s, left):
        lower = words[left - 1].lower
        if lower not in AUX and lower not in NOT and lower not in ADVERBS and not lower.endswith("ly"):
            break
        left -= 1
    used = {w.lower for w in words[left:k]}
    if words[k].lower.endswith("ing") and not used:
        return deed_of(clauses, s, k, Argument(first(clauses, s)), "past")
    before = words[left - 1].lower if left else ""
    if before in MODAL or before == "one":
        return None
    passive = bool(used & BE) and not words[k].lower.endswith("ing")
    tense = "pluperfect" if {"had", "hadn't"} & used else "past"
    if not used & _PAST_AUX:
        present = used & _DO or used & BE or words[k].lower.endswith("s")
        tense = "present" if present else tense
    agent = subject(clauses, s, left)
    if not passive:
        deed = deed_of(clauses, s, k, agent, tense)
        antecedent = _antecedent(clauses, s, left)
        return deed._replace(patient=antecedent) if antecedent.theme.head else deed
    by = next((j for j in range(k + 1, min(len(words), k + 8)) if words[j].lower == "by"), 0)
    doer = Argument(clauses.object(s, by + 1)) if by and by + 1 < len(words) else Argument(NOTHING)
    return Deed(s, k, doer, agent, passive=True, tense=tense)


def _antecedent(clauses: Clauses, s: int, left: int) -> Argument:
    """The bribes of "the bribes that the mayor took", for the verb whose subject ends before word `left`."""
    words = clauses.words[s]
    for r in range(left - 2, max(left - 6, 0), -1):
        if clauses.bounded(s, r + 1):
            break
        if words[r].lower in _RELATIVE and not clauses.bounded(s, r):
            return Argument(clauses.subject(s, r + 1))
    return Argument(NOTHING)


def deed_of(clauses: Clauses, s: int, k: int, agent: Argument, tense: str) -> Deed:
    words = clauses.words[s]
    follows = words[k + 1].lower if k + 1 < len(words) and not clauses.bounded(s, k + 1) else ""
    patient = NOTHING if not follows or follows in PREPOSITIONS or follows in MODAL else clauses.object(s, k + 1)
    bare = patient.plural and not patient.definite and not patient.modifiers and not follows[0].isdigit()
    return Deed(s, k, agent, Argument(patient), passive=False, tense=tense, any_=bare or follows in _ANY)


def one_doer(clauses: Clauses, earlier: Argument, later: Argument) -> str:
    """Who does both, empty where they may be two."""
    heads = earlier.theme.head, later.theme.head
    return same(clauses, earlier, later) or (heads[1] if _POLICE.issuperset(heads) else "")


def one_time(clauses: Clauses, s: int, t: int) -> bool:
    """Whether two sentences can be of one time: neither says another day or year than the other."""
    one, two = clauses.times(s), clauses.times(t)
    return one == two or not ((one and two) or any(w[0].isdigit() for w in one ^ two))


def rest(clauses: Clauses, deed: Deed) -> frozenset[str]:
    """Stems of what follows the verb, up to the next stop."""
    words, stems = clauses.words[deed.sentence], clauses.analysis.stems[deed.sentence]
    found = set()
    for k in range(deed.word + 1, min(len(words), deed.word + 8)):
        if clauses.bounded(deed.sentence, k):
            break
        if len(words[k].lower) > 2 and words[k].lower not in _BARE:
            found.add(stems[k])
    return frozenset(found)
