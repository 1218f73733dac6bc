"""What the article says was not, and elsewhere tells as having been.

A sentence with a negation ("has never been replaced", "no beach was closed", "had no canteen") is laid beside every
sentence that tells the same deed outright. The two clash when the telling has all that the denial has: then it says at
least as much, and what is more particular cannot be true where the general is denied. Whatever sets two tellings apart
(another time, party, place or thing, a condition, a change) leaves a word that one has and the other has not.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.arguments import Argument, first, subject
from auditor.analysis.claims import NOTHING, Theme
from auditor.analysis.claimwords import CHANGE, CONDITIONAL, DENY, HEDGE, SAY
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.plainclashes import Plain, between
from auditor.analysis.consistency.sameverbs import forms
from auditor.analysis.coreferences import kinds, same
from auditor.analysis.deeds import ADVERBS, AUX, BE, DETERMINERS, MODAL, PREPOSITIONS, finite, lemma
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.analysis.predicates import noun
from auditor.document import RESIDUE, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Telling(NamedTuple):
    """A verb with who does it, what it is done to, and the keys of what else its clause says.

    `quantified` where what is denied is denied of all: "no beach", "none of the beaches", "never".
    """

    sentence: int
    word: int
    doer: Theme
    thing: Theme
    more: frozenset[str]
    passive: bool
    tense: str
    quantified: bool = False
    never: bool = False


_NOT = word_set("not never hasn't haven't hadn't wasn't weren't didn't doesn't don't isn't aren't won't")
_NO = word_set("no none")
_NOTHING = word_set("nothing nobody")
_UNDONE = word_set("refused refuses failed fails declined declines neglected yet")
_RATES = frozenset(map(noun, ("day", "week", "month", "year", "hour")))  # "200 cars a day"
_SCENE = 4  # sentences within which two tellings are of one occasion
_BESIDE = 3  # sentences nearer than this need no word in common
_FEW_MORE = 2
_STOPPED = word_set("stopped ceased quit")
_NEGATIVE = _NOT | _NO | _NOTHING | _UNDONE | _STOPPED
_UNSURE_MODAL = MODAL - {"will", "to"}
_NOT_TOLD = MODAL - {"will"}
_NOT_FUTURE = MODAL - {"will", "won't"}
_NOT_OR_NOTHING = _NOT | _NOTHING
_DENYING = _NEGATIVE - _STOPPED - _UNDONE
_ALL = AUX | word_set("will won't shall")
# What a clause ends at.
_ENDS = word_set(
    "and but or that which who whom whose as when while because if where although though after before so since until "
    "unless said says say told announced added adding saying than nor yet to"
)
_LIGHT = frozenset(
    lemma(w)
    for w in (
        "be have do make take get go come give put let keep think like feel seem look see say tell "
        "believe expect need mean use try call ask work show become happen help turn start begin include "
        "consider understand respond comment reply answer matter change name specify elaborate mention "
        "describe agree add read care bring hold run set play live lose lead follow seem suggest remain stop appear "
        "face reach provide allow continue involve relate concern stand sit deserve exist"
    ).split()
)
# Words near the verb that set what is said apart from the same said elsewhere.
_APART_NEAR = word_set(
    "only just simply merely necessarily entirely fully yet enough alone instead rather almost nearly even always "
    "directly immediately exactly formally officially personally specifically because so if unless whether until "
    "longer once initially first originally previously formerly earlier later again former either other another "
    "others different second third further additional more less fewer all every any-more anymore"
)
# Words anywhere in the sentence that do.
_APART = (
    CHANGE - {"again", "later", "earlier", "until", "former", "updated"}
    | CONDITIONAL - {"or", "might", "would", "could", "should"}
    | DENY
    | HEDGE
    | word_set("initially previously instead unlike except rather unlikely ordered asked told supposed")
)
# Whose word the article takes: records, and those who were there in office.
_SETTLING = frozenset(
    noun(w)
    for w in "map record records figures accounts log register data police officers firefighters footage".split()
)
_BOUNDS = word_set("before until till")  # "had never sunk before Monday"
_OWN = word_set("he she it they we i")
_REBUTTING = word_set("but yet and nor so no however instead although though while")
_EVERYBODY = word_set("nobody none no-one")
_PERSON = word_set("one body")
_PLAIN_WORDS = DETERMINERS | PREPOSITIONS | AUX | MODAL | ADVERBS | frozenset(CARDINALS) | _NOT | word_set(
    "it he she they him them there here who which what been own both some such same very too also back out up off "
    "down away still new old big small large long short time times day days week weeks month months year years "
    "morning afternoon evening night weekend today yesterday tomorrow tonight ago last next this past early late "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december summer winter spring autumn now ever never yet already far well without"
)  # fmt: skip
_PAST = word_set("was were has have had did wasn't weren't didn't hasn't haven't hadn't")
_DO = word_set("do does don't doesn't")
_FEW = word_set("few hardly nobody neither nor nothing")
_QUANTIFIERS = word_set("both all most many some several each half dozens hundreds thousands")
_TOO_FAR = 16


def flat_denials(analysis: Analysis) -> Iterator[Plain]:
    """Denials with the first sentence that tells what they deny."""
    clauses = analysis.clauses
    for s in clauses.having(_NEGATIVE):
        if not fit(clauses, s):
            continue
        for k in _negators(clauses, s):
            found = _against(clauses, s, k)
            if found is not None:
                yield found
                break


def fit(clauses: Clauses, s: int) -> bool:
    zone = clauses.zones[s]
    if zone in RESIDUE or zone is ZoneKind.LIST or s in clauses.asking or len(clauses.words[s]) > 60:
        return False
    return s not in clauses.holding(_APART)


def _negators(clauses: Clauses, s: int) -> Iterator[int]:
    words = clauses.words[s]
    for k, lower in enumerate(clauses.analysis.lowers[s]):
        if lower in _NEGATIVE and clauses.voice[words[k].start] != "\x00":
            yield k


def _against(clauses: Clauses, s: int, k: int) -> Plain | None:  # noqa: C901, PLR0911, PLR0912  one test after another
    """The clash of what negator k denies, where there is one."""
    lowers = clauses.analysis.lowers[s]
    if lowers[k] in _NOTHING and not k:
        verb = _verb(clauses, s, k)
    elif lowers[k] in _NOTHING:
        verb = k - 1 if k and (finite(clauses, s, k - 1) or lowers[k - 1].endswith("s")) else 0
    elif lowers[k] in _UNDONE:
        verb = k + 2 + (lowers[k + 2 : k + 3] == ("be",)) if lowers[k + 1 : k + 2] == ("to",) else 0
    elif lowers[k] in _STOPPED:
        verb = k + 1 if k + 1 < len(lowers) and lowers[k + 1].endswith("ing") else 0
    else:
        verb = _verb(clauses, s, k)
    if not verb or verb >= len(lowers) or lowers[verb] in SAY or _is_nominal(lowers, k, verb):
        return None
    when = next((j for j in range(verb + 1, len(lowers) - 1) if lowers[j] == "when"), 0)
    if when and lowers[when + 1] in _OWN:
        return None
    if not _BOUNDS.isdisjoint(lowers[min(k, verb) : verb + 9]) or lowers[verb + 1 : verb + 2] == ("to",):
        return None
    if not (_APART_NEAR - {lowers[k]}).isdisjoint(lowers[max(0, min(k, verb) - 2) : verb + 3]):
        return None
    places = {p: f for f in forms(clauses.analysis, lowers[verb]) for p in clauses.analysis.places.get(f, ()) if p != s}
    near = {
        p: f
        for p, f in places.items()
        if fit(clauses, p) and (abs(p - s) < _BESIDE or not clauses.nouns(p).isdisjoint(clauses.nouns(s)))
    }
    if not near:
        return None
    denial = _denial(clauses, s, k, verb)
    if denial is None or (lemma(lowers[verb]) in _LIGHT and not (denial.more or denial.thing.head)):
        return None
    for p in sorted(near):
        if not _one_voice(clauses, denial, p):
            continue
        for j, lower in enumerate(clauses.analysis.lowers[p]):
            if lower == near[p] and _outright(clauses, p, j, known=lower == lowers[verb] and lower.endswith("s")):
                told = _telling(clauses, p, j)
                about = _clash(clauses, denial, told) if told is not None else ""
                if told is not None and about:
                    return _found(clauses, denial, told, about)
    return None


def _is_nominal(lowers: tuple[str, ...], k: int, verb: int) -> bool:
    """Whether the word is no deed: "has nothing", "are not prosecutors"."""
    if lowers[k] in _NOTHING and (lowers[verb] in AUX or lemma(lowers[verb]) in _LIGHT):
        return True
    return lowers[verb].endswith("s") and k > 0 and (lowers[k - 1] in BE or lowers[k] in ("isn't", "aren't", "wasn't"))


def _verb(clauses: Clauses, s: int, k: int) -> int:
    """The verb that negator k denies, 0 where it is none or far off."""
    words, lowers = clauses.words[s], clauses.analysis.lowers[s]
    reach = 4 if lowers[k] in _NOT_OR_NOTHING else 9
    of = False
    for j in range(k + 1, min(len(words), k + 1 + reach)):
        if clauses.bounded(s, j) or lowers[j] in _UNSURE_MODAL:
            return 0
        if lowers[j] in _ALL or lowers[j] in ADVERBS or lowers[j].endswith("ly"):
            of = of or lowers[j] in _ALL
            continue
        if lowers[k] in _NOT_OR_NOTHING:
            plain = lowers[j] not in DETERMINERS and lowers[j] not in PREPOSITIONS
            return j if plain and lowers[j].isalpha() else 0
        if of or finite(clauses, s, j):
            return j if finite(clauses, s, j) else 0
    return 0


def _denial(clauses: Clauses, s: int, k: int, verb: int) -> Telling | None:  # noqa: PLR0911  one form after another
    lowers = clauses.analysis.lowers[s]
    if lowers[k] in _UNDONE | _STOPPED:
        return _undone(clauses, s, k, verb)
    told = _telling(clauses, s, verb)
    start = _start(clauses, s, verb)
    relative = start and lowers[start - 1] in ("that", "who", "which") and not clauses.bounded(s, start - 1)
    if told is None or relative:
        return None
    if lowers[k] == "nothing" and not k and told.passive:
        return told._replace(thing=_ANYTHING, doer=NOTHING, quantified=True)
    if lowers[k] in _NOTHING:
        return told._replace(thing=_ANYTHING, quantified=True) if told.doer.head else None
    if lowers[k] in _NOT:
        never = lowers[k] == "never" or "ever" in lowers[k:verb]
        return told._replace(quantified=_any(clauses, s, verb), never=never)
    whom = clauses.phrase(clauses.words[s][k + 1 : _start(clauses, s, verb)])
    if lowers[k] == "none" and lowers[k + 1 : k + 2] == ("of",):
        whom = clauses.object(s, k + 2)
    if not whom.head or whom.head in ("one", noun("one")):
        return None
    if told.passive:
        return told._replace(thing=whom, quantified=True)
    return told._replace(doer=whom, quantified=True)


_ANYTHING = Theme("*", frozenset(), frozenset(), named=False, definite=False)


def _undone(clauses: Clauses, s: int, k: int, verb: int) -> Telling | None:
    """ "Refused to be vaccinated", "has yet to sign the deal"."""
    lowers = clauses.analysis.lowers[s]
    told = _telling(clauses, s, verb)
    if told is None:
        return None
    whom = subject(clauses, s, _start(clauses, s, k)).theme
    if lowers[k] in _STOPPED:
        return told._replace(doer=whom, tense="present")
    if lowers[verb - 1] == "be":
        return told._replace(thing=whom, doer=NOTHING, passive=True, tense="past")
    return told._replace(doer=whom, tense="past")


def _any(clauses: Clauses, s: int, verb: int) -> bool:
    following = clauses.analysis.lowers[s][verb + 1 : verb + 2]
    return bool(following) and following[0] in ("any", "a", "an", "single")


def _start(clauses: Clauses, s: int, verb: int) -> int:
    """Where the verb with its auxiliaries begins."""
    lowers = clauses.analysis.lowers[s]
    while verb and (lowers[verb - 1] in _ALL or lowers[verb - 1] in ADVERBS or lowers[verb - 1] in _NOT
                    or lowers[verb - 1].endswith("ly")) and not clauses.bounded(s, verb):  # fmt: skip
        verb -= 1
    return verb


def _whom(clauses: Clauses, s: int, left: int) -> Theme:
    """The subject before word `left`, quantifiers of it left out: "both of the beaches"."""
    lowers = clauses.analysis.lowers[s]
    of = next((j for j in range(left - 1, max(0, left - 6), -1) if lowers[j] == "of"), 0)
    if of and (lowers[of - 1] in _QUANTIFIERS or lowers[of - 1] in CARDINALS):
        theme = clauses.object(s, of + 1)
        if theme.head:
            return theme
    return subject(clauses, s, left).theme


def _telling(clauses: Clauses, s: int, verb: int) -> Telling | None:
    words, lowers = clauses.words[s], clauses.analysis.lowers[s]
    left = _start(clauses, s, verb)
    used = set(lowers[left:verb])
    if left and lowers[left - 1] in _NOT_FUTURE:
        return None
    passive = bool(used & BE) and not lowers[verb].endswith("ing")
    whom = _whom(clauses, s, left)
    if lowers[verb].endswith("ing") and left == verb and left and lowers[left - 1] in PREPOSITIONS:
        whom = first(clauses, s)
    end = _end(clauses, s, verb + 1)
    more = frozenset(
        clauses.name(words[j]) for j in range(verb + 1, end) if lowers[j] not in _PLAIN_WORDS and len(lowers[j]) > 2
    )
    tense = "future" if used & {"will", "won't", "shall"} else "past"
    if tense == "past" and not used & _PAST:
        tense = "present" if used & BE or used & _DO or lowers[verb].endswith("s") else tense
    if passive:
        by = next((j for j in range(verb + 1, end) if lowers[j] == "by"), 0)
        doer = clauses.object(s, by + 1) if by else NOTHING
        return Telling(s, verb, doer, whom, more - {doer.head}, True, tense)
    follows = lowers[verb + 1] if verb + 1 < end else ""
    thing = NOTHING if not follows or follows in PREPOSITIONS else clauses.object(s, verb + 1)
    return Telling(s, verb, whom, thing, more - {thing.head} - thing.modifiers - thing.of, False, tense)


def _end(clauses: Clauses, s: int, k: int) -> int:
    lowers = clauses.analysis.lowers[s]
    end = k
    while end < len(lowers) and end - k < _TOO_FAR and lowers[end] not in _ENDS and not clauses.bounded(s, end):
        end += 1
    return end


def _outright(clauses: Clauses, s: int, k: int, *, known: bool = False) -> bool:
    """Whether word k tells a deed as done or to come, in the article's own voice; `known` says that it is a verb."""
    words, lowers = clauses.words[s], clauses.analysis.lowers[s]
    if clauses.voice[words[k].start] == "\x00":
        return False
    before = lowers[max(0, k - 6) : k]
    gerund = lowers[k].endswith("ing") and before[-1:] and before[-1] in ("for", "caught", "kept", "keeps", "by")
    if not (known or finite(clauses, s, k)) and before[-1:] != ("will",) and not gerund:
        return False
    if not _DENYING.isdisjoint(before) or any(w.endswith("n't") for w in before) or "without" in before:
        return False
    if not _NOT_TOLD.isdisjoint(before) or lowers[k + 1 : k + 2] in (("no",), ("none",)):
        return False
    return _FEW.isdisjoint(before)


def _one_voice(clauses: Clauses, denial: Telling, p: int) -> bool:
    """Not two parties' words, nor somebody's own denial against what the article tells."""
    one, two = clauses.source(denial.sentence), clauses.source(p)
    if one is None and two in _SETTLING:
        return True
    start = _start(clauses, denial.sentence, denial.word)
    if one is not None and start and clauses.analysis.lowers[denial.sentence][start - 1] in _OWN:
        return one == two  # "the brewery said it had not …"
    if one is None and two is None:
        return True
    if one is not None and two is not None:
        return one == two
    if one is None:
        return clauses.lowers(p).isdisjoint(SAY)
    return one not in (denial.doer.head, denial.thing.head) and one not in denial.doer.modifiers


def _clash(clauses: Clauses, denial: Telling, told: Telling) -> str:  # noqa: C901, PLR0911  each return is one reason
    """What both are about, empty where both can be true."""
    a, b = denial.sentence, told.sentence
    if clauses.analysis.lowers[max(a, b)][0] in _REBUTTING or not _one_time(clauses, denial, told):
        return ""
    lowers = clauses.analysis.lowers[b]
    if not _APART_NEAR.isdisjoint(lowers[max(0, told.word - 3) : told.word + 3]):
        return ""
    if denial.thing is _ANYTHING:
        if not denial.doer.head:
            near = abs(a - b) <= _SCENE and told.doer.head and told.thing.head and len(denial.more) < _FEW_MORE
            return told.thing.head if near else ""
        if not told.thing.head or told.passive:
            return ""
        about = _one(clauses, denial, denial.doer, told, told.doer)
        return about if about and _within(clauses, denial, told) else ""
    if denial.thing.head:
        about = _one(clauses, denial, denial.thing, told, told.thing)
        if not about:
            return ""
        if denial.doer.head and told.doer.head and not _one(clauses, denial, denial.doer, told, told.doer):
            return ""
        if not told.passive and not told.doer.head:
            return ""
    else:
        if told.thing.head or not denial.doer.head or not told.doer.head:
            return ""
        about = _one(clauses, denial, denial.doer, told, told.doer)
        if not about or not (denial.more or denial.never or denial.quantified):
            return ""
    return about if _within(clauses, denial, told) else ""


def _within(clauses: Clauses, denial: Telling, told: Telling) -> bool:
    """Whether all that narrows the denial is in the telling as well."""
    said = clauses.nouns(told.sentence) | told.more | told.thing.modifiers | told.thing.of | told.doer.modifiers
    return all(key in said or not said.isdisjoint(kinds().get(key, ())) for key in denial.more)


def _one(clauses: Clauses, denial: Telling, x: Theme, told: Telling, y: Theme) -> str:  # noqa: PLR0911  one case after another
    """What both are, empty where they may differ."""
    one, two = Argument(x), Argument(y)
    if denial.sentence > told.sentence:
        one, two = two, one
    if y.head in _RATES and x.head in y.modifiers:
        return x.head
    kind = {m for m in y.modifiers - x.modifiers if not m[0].isdigit() and m not in CARDINALS}
    if kind and y.plural and not (y.definite or y.named or denial.quantified or denial.never):
        return ""  # dogs, guide dogs
    found = same(clauses, one, two) or same(clauses, two, one)
    if found:
        return found
    if not y.head or not (x.head == y.head or x.head in y.of or x.head in kinds().get(y.head, ())):
        return ""
    if x.named or y.named:
        return ""
    if denial.quantified or denial.never:
        return y.head if not (x.modifiers | x.of) - (y.modifiers | y.of) - {x.head} or y.definite else ""
    return ""


def years_fit(clauses: Clauses, s: int, p: int) -> bool:
    """Whether what sentence p tells can be of the time that the denial in sentence s is of."""
    one, two = clauses.times(s), clauses.times(p)
    lowers = clauses.analysis.lowers[s]
    years = [int(w) for w in one if w[0].isdigit() and len(w) == _YEAR]
    later = [int(w) for w in two if w[0].isdigit() and len(w) == _YEAR]
    if "since" in lowers and years and not two - {w for w in two if w[0].isdigit()}:
        return all(year > min(years) for year in later)
    if "never" in lowers or ("no" in lowers and "ever" in lowers):
        return all(year >= min(years, default=0) for year in later)
    return one == two or not ((one and two and not one <= two) or any(w[0].isdigit() for w in one ^ two))


_YEAR = 4


def _one_time(clauses: Clauses, denial: Telling, told: Telling) -> bool:
    one, two = clauses.times(denial.sentence), clauses.times(told.sentence)
    if "since" in clauses.analysis.lowers[denial.sentence]:
        return years_fit(clauses, denial.sentence, told.sentence)
    if denial.never:
        years = [w for w in one if w[0].isdigit()]
        return not any(w[0].isdigit() and years and int(w) < int(min(years)) for w in two)
    stopped = clauses.analysis.lowers[denial.sentence][denial.word - 1] in _STOPPED
    if stopped:
        return told.tense == "present" and not any(w[0].isdigit() for w in two)
    if denial.tense != told.tense and "future" in (denial.tense, told.tense):
        return False
    if one == two:
        return True
    return not ((one and two and not one <= two) or any(w[0].isdigit() for w in one ^ two))


def _found(clauses: Clauses, denial: Telling, told: Telling, about: str) -> Plain:
    one, two = ((each.sentence, _words(clauses, each)) for each in (told, denial))
    return between(clauses.analysis, "denied deed", one, two, about)


def _words(clauses: Clauses, telling: Telling) -> str:
    s = telling.sentence
    words, lowers = clauses.words[s], clauses.analysis.lowers[s]
    left = _start(clauses, s, telling.word)
    if left and (lowers[left - 1] not in PREPOSITIONS):
        left -= 1
    right = min(len(words), telling.word + 3)
    return clauses.analysis.document.text[words[left].start : words[right - 1].end]


__all__ = ["flat_denials"]
