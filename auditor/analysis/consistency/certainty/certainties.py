"""Deeds that are alleged, suspected, denied or unproven in one place and told outright in another.

Any verb will do: the cue ("allegedly", "is accused of", "claims that", "may have", "it is not known who") governs a
deed, and a sentence in the article's own voice tells the same deed of the same doer without any cue. Where the article
knows of a verdict, a confession or a proof, nothing hardens; where a sentence goes on with what a source just said, it
is still the source's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.arguments import Argument, subject
from auditor.analysis.claims import NOTHING, Certainty, Theme
from auditor.analysis.claimwords import CONDITIONAL, CONFIRM, PRONOUNS, SAY
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.certainty.escalations import Escalation
from auditor.analysis.coreferences import same
from auditor.analysis.deeds import (
    AUX,
    MODAL,
    NEGATORS,
    Deed,
    deed_at,
    deed_of,
    finite,
    lemma,
    one_time,
    rest,
)
from auditor.analysis.numbers import word_set
from auditor.analysis.tokens import stem
from auditor.document import RESIDUE, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Doubted(NamedTuple):
    """A deed that the article does not vouch for, and the words that say so."""

    deed: Deed
    cue: str


_ADVERBS = word_set("allegedly reportedly supposedly purportedly")
_ACCUSING = word_set("accused suspected accuses accusing accuse")
_CLAIMING = word_set(
    "claim claims claimed allege alleges alleged suspect suspects suspected contend contends contended insinuate "
    "insinuates insinuated"
)
_BELIEVING = word_set("believe believes believed think thinks thought suggest suggests suggested")
_DENYING = word_set("denied denies deny denying")
_HELD = _BELIEVING | _CLAIMING
_SAID = word_set("said believed thought alleged reported rumoured rumored understood")
_MAY = word_set("may might could")
_AFTER_AUX = _MAY | word_set("have had has")
# Parties whose word is not evidence: "according to the lawsuit".
_PARTIES = word_set(
    "opposition critics critic lawsuit complaint indictment neighbours neighbors activists rivals rival opponents "
    "plaintiffs plaintiff rumours rumors rebels campaigners union suit accusers accuser allegations"
)
_UNKNOWN = word_set("unclear unknown")
_WHO = word_set("who whether what how")
_FIRST_WORDS = (
    _ADVERBS | _ACCUSING | _CLAIMING | _BELIEVING | _DENYING | _SAID | _MAY | _UNKNOWN | word_set("known according")
)
# Words of a sentence that does not vouch for what it tells.
_HEDGED = (
    _ADVERBS
    | _ACCUSING
    | _CLAIMING
    | _DENYING
    | _UNKNOWN
    | word_set(
        "alleging allegation allegations accusation accusations apparently perhaps possibly reported reportedly "
        "rumours lawsuit complaint indictment prosecutors charges charged plaintiffs plaintiff suspicion suspicions if "
        "unless whether according likely probably believed thought may might could would should must never not no "
        "appeared appears seems seemed purported supposed so-called records documents emails show shows prove"
    )
)
_PROVEN = word_set(
    "admit admits admitted admitting confess confessed confesses confession convict convicted conviction guilty "
    "pleaded pleads sentenced proven proved proves footage jailed imprisoned apologised apologized"
)
_JUDGED = word_set("found finds concluded concludes ruled established confirmed confirms confirm")
_PERSONAL = word_set("he she it they")
_ACCOUNT = _HEDGED - NEGATORS - MODAL - word_set("if likely never not no unless whether")
_LIGHT = frozenset(
    stem(w)
    for w in (
        "be have do make get go come give put let keep know think want like feel seem look see find say tell believe "
        "expect need mean try call ask become happen help turn begin start include speak talk remain live work play run"
    ).split()
)
_PROSE = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST, ZoneKind.CAPTION, ZoneKind.LIST})
_PROSE_OR_HEADLINE = _PROSE | {ZoneKind.HEADLINE}


def hardened(analysis: Analysis) -> Iterator[Escalation]:
    """Deeds told outright of which the article elsewhere says less; one for each doubted deed."""
    clauses = analysis.clauses
    vocabulary = analysis.vocabulary
    if vocabulary.isdisjoint(_FIRST_WORDS):
        return
    doubted = [d for s in clauses.having(_FIRST_WORDS) for d in _doubted(clauses, s)]
    for each in doubted:
        verb = clauses.words[each.deed.sentence][each.deed.word].lower
        if not each.deed.patient.theme.head and (lemma(verb) in _LIGHT or stem(verb) in _LIGHT):
            continue
        deed = next((d for d in _told(clauses, lemma(verb)) if _hardens(clauses, each.deed, d)), None)
        if deed is not None and not _proven(clauses, deed):
            yield _escalation(analysis, each, deed)


def _proven(clauses: Clauses, told: Deed) -> bool:
    """Whether the article tells of a verdict, a confession or a proof that may be of this deed."""
    doer = {told.agent.theme.head, *told.agent.theme.modifiers}
    if any(doer & clauses.nouns(s) or not clauses.lowers(s).isdisjoint(PRONOUNS) for s in clauses.having(_PROVEN)):
        return True
    return any(
        doer & clauses.nouns(s) or ("that" in clauses.lowers(s) and clauses.lowers(s) & _PERSONAL)
        for s in clauses.having(_JUDGED)
    )


# What is doubted ----------------------------------------------------------------------------------------------


def _doubted(clauses: Clauses, s: int) -> Iterator[Doubted]:
    if clauses.analysis.document.sentences[s].zone not in _PROSE_OR_HEADLINE:
        return
    for k, lower in enumerate(clauses.analysis.lowers[s]):
        if lower not in _FIRST_WORDS or clauses.voice[clauses.words[s][k].start] == "\x00":
            continue
        found = _governed(clauses, s, k)
        if found is not None and found[0].agent.theme.head + found[0].patient.theme.head:
            yield Doubted(*found)


def _governed(clauses: Clauses, s: int, k: int) -> tuple[Deed, str] | None:  # noqa: PLR0911  one cue after another
    words = clauses.words[s]
    lower = words[k].lower
    after = [w.lower for w in words[k + 1 : k + 4]]
    if lower in _ADVERBS:
        return _with(clauses, s, _verb_after(clauses, s, k, 3), lower)
    if lower in _ACCUSING and "of" in after[:1]:
        return _accused_of(clauses, s, k, k + 2, passive=True)
    if lower in _ACCUSING and "of" in [w.lower for w in words[k + 1 : k + 7]]:
        of = next(j for j in range(k + 1, k + 7) if words[j].lower == "of")
        return _accused_of(clauses, s, k, of + 1, passive=False)
    if lower == "according" and after[:1] == ["to"]:
        return _according(clauses, s, k)
    if lower in _SAID and after[:2] == ["to", "have"]:
        return _with(clauses, s, k + 3, f"{lower} to have", agent=subject(clauses, s, _before_aux(clauses, s, k)))
    if lower in _MAY and after[:1] == ["have"] and s not in clauses.holding(_HELD):
        return _with(clauses, s, k + 2, f"{lower} have", agent=subject(clauses, s, k))
    if lower in _DENYING and after and after[0].endswith("ing"):
        agent = subject(clauses, s, _before_aux(clauses, s, k))
        return deed_of(clauses, s, k + 1, agent, "past"), f"{lower}"
    if lower in _DENYING or lower in _HELD:
        return _clause_after(clauses, s, k, lower)
    asked = lower in _UNKNOWN or (lower == "known" and k and words[k - 1].lower == "not")
    if asked and after and after[0] in _WHO:
        verb = _verb_after(clauses, s, k + 1, 6)
        found = _with(clauses, s, verb, f"{lower} {after[0]}")
        who = after[0] == "who" and verb == k + 2
        return (found[0]._replace(agent=Argument(NOTHING)), found[1]) if found and who else found
    return None


def _with(clauses: Clauses, s: int, k: int, cue: str, agent: Argument | None = None) -> tuple[Deed, str] | None:
    if not k or k >= len(clauses.words[s]):
        return None
    deed = deed_at(clauses, s, k) if agent is None else deed_of(clauses, s, k, agent, "past")
    return (deed, cue) if deed is not None else None


def _verb_after(clauses: Clauses, s: int, k: int, reach: int) -> int:
    words = clauses.words[s]
    for j in range(k + 1, min(len(words), k + 1 + reach)):
        if clauses.bounded(s, j):
            return 0
        if words[j].lower not in AUX and finite(clauses, s, j):
            return j
    return 0


def _according(clauses: Clauses, s: int, k: int) -> tuple[Deed, str] | None:
    """What a party says, in a sentence that opens with it."""
    words = clauses.words[s]
    end = next((j for j in range(k + 2, min(len(words), k + 8)) if clauses.bounded(s, j)), 0)
    if k or not end or _PARTIES.isdisjoint([w.lower for w in words[k + 2 : end]]):
        return None
    verb = _verb_after(clauses, s, end, 8)
    if not verb:
        return None
    agent = Argument(clauses.phrase(words[end : _before_aux(clauses, s, verb)]))
    return deed_of(clauses, s, verb, agent, "past"), "according to"


def _accused_of(clauses: Clauses, s: int, k: int, verb: int, *, passive: bool) -> tuple[Deed, str] | None:
    words = clauses.words[s]
    if verb >= len(words) or not words[verb].lower.endswith("ing") or clauses.bounded(s, verb):
        return None
    if words[verb].lower == "having" and verb + 1 < len(words):
        verb += 1
    agent = subject(clauses, s, _before_aux(clauses, s, k)) if passive else Argument(clauses.object(s, k + 1))
    return deed_of(clauses, s, verb, agent, "past"), f"{words[k].lower} of"


def _clause_after(clauses: Clauses, s: int, k: int, cue: str) -> tuple[Deed, str] | None:
    """The first deed of the clause that a verb of claiming governs, with or without "that"."""
    words = clauses.words[s]
    start = k + 1
    if start < len(words) and words[start].lower == "that":
        start += 1
    elif cue in _DENYING:
        return None
    for j in range(start + 1, min(len(words), start + 9)):
        if clauses.bounded(s, j):
            return None
        lower = words[j].lower
        if lower in NEGATORS or lower in MODAL - _MAY:
            return None
        opened = words[j - 1].lower in _AFTER_AUX
        if lower not in AUX and lower not in _MAY and (opened or finite(clauses, s, j)):
            end = _before_aux(clauses, s, j)
            agent = Argument(clauses.phrase(words[start:end]))
            if not agent.theme.head:
                agent = subject(clauses, s, end)
            return deed_of(clauses, s, j, agent, "past"), cue
    return None


def _before_aux(clauses: Clauses, s: int, k: int) -> int:
    words = clauses.words[s]
    while k and (words[k - 1].lower in AUX or words[k - 1].lower in _MAY) and not clauses.bounded(s, k):
        k -= 1
    return k


# What is told outright ----------------------------------------------------------------------------------------


def _told(clauses: Clauses, verb: str) -> Iterator[Deed]:
    analysis = clauses.analysis
    forms = sorted(analysis.verb_forms.get(verb, ()))
    for s in sorted({s for form in forms for s in analysis.places[form]}):
        if not _vouches(clauses, s):
            continue
        lowers = analysis.lowers[s]
        for form in forms:
            k = lowers.index(form) if form in lowers else -1
            if k < 0 or clauses.voice[clauses.words[s][k].start] == "\x00":
                continue
            having = k and lowers[k - 1] == "having"
            deed = deed_at(clauses, s, k) if having or finite(clauses, s, k) else None
            if deed is not None:
                yield deed


def _vouches(clauses: Clauses, s: int) -> bool:
    """Whether the sentence stands for what it tells: the article's own voice, no cue, no account going on."""
    sentence = clauses.analysis.document.sentences[s]
    lowers = clauses.lowers(s)
    if sentence.zone not in _PROSE or sentence.zone in RESIDUE or not lowers.isdisjoint(_HEDGED | SAY | CONFIRM):
        return False
    if clauses.certainty(s) is not Certainty.ASSERTED or not lowers.isdisjoint(CONDITIONAL - {"or"}):
        return False
    if s in clauses.asking or "\x00" in clauses.said(s):
        return False
    return not _reported_before(clauses, s)


def _reported_before(clauses: Clauses, s: int) -> bool:
    """Whether the sentence goes on with an account: of an allegation just before, or of a speaker in its paragraph."""
    sentences = clauses.analysis.document.sentences
    if s == 0:
        return False
    lowers = clauses.lowers(s - 1)
    if not lowers.isdisjoint(_ACCOUNT):
        return True
    between = clauses.analysis.document.text[sentences[s - 1].span.end : sentences[s].span.start]
    opening = clauses.words[s][0].lower if clauses.words[s] else ""
    return not lowers.isdisjoint(SAY) and ("\n" not in between or opening in PRONOUNS)


def _hardens(clauses: Clauses, doubted: Deed, told: Deed) -> bool:
    a, b = doubted.sentence, told.sentence
    if a == b or not one_time(clauses, a, b):
        return False
    x, y = doubted.agent.theme, told.agent.theme
    if x.head and not _one(clauses, doubted.agent, told.agent):
        return False
    p, q = doubted.patient.theme, told.patient.theme
    if (
        not x.head
        and p.head
        and not (p.definite or p.named)
        and rest(clauses, doubted) - rest(clauses, told) - {p.head}
    ):
        return False  # trains without a guard, trains
    if p.head and q.head:
        return p.head in {q.head} | q.of and not (p.modifiers - q.modifiers and q.modifiers - p.modifiers)
    if not x.head or not y.head or p.head or q.head:
        return False
    return bool(rest(clauses, doubted) & rest(clauses, told))


def _one(clauses: Clauses, a: Argument, b: Argument) -> bool:
    """One doer: the same by name or description, whichever comes first."""
    if same(clauses, a, b) or same(clauses, b, a):
        return True
    x, y = a.theme, b.theme
    return _introduced(x, y)


def _introduced(x: Theme, y: Theme) -> bool:
    """ "A candle may have started …", "the candle that started …"."""
    return bool(x.head) and x.head == y.head and not x.named and y.definite and not (y.modifiers - x.modifiers)


def _escalation(analysis: Analysis, doubted: Doubted, told: Deed) -> Escalation:
    sentences, words = analysis.document.sentences, analysis.words[told.sentence]
    left = told.word
    while left and words[left - 1].lower in AUX:
        left -= 1
    right = min(len(words), told.word + 4)
    about = analysis.document.text[words[max(0, left - 2)].start : words[right - 1].end]
    kind = "alleged" if doubted.cue.split()[0] in _ACCUSING | _CLAIMING | _DENYING | _ADVERBS else "hedged"
    return Escalation(
        kind, sentences[told.sentence].span, sentences[doubted.deed.sentence].span, doubted.cue, about, 0.7
    )


__all__ = ["hardened"]
