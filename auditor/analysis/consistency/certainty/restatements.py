"""What somebody is only said to have done, told again as done.

A cue ("is accused of", "claims that", "allegedly", "denied", "are investigating whether") opens a scope: a clause
with a doer, a deed and what it was done to. A sentence in the article's own voice hardens it when it tells the same
deed, or one of the same kind of wrong, of the same doer, with one thing or place of the scope in it. An account that
goes on from the sentence before, and whatever was admitted, proved or judged, hardens nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.analysis.arguments import Argument, first, subject
from auditor.analysis.claims import NOTHING, Theme
from auditor.analysis.claimwords import CONFIRM, PRONOUNS, SAY
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.certainty.escalations import Escalation
from auditor.analysis.consistency.certainty.scopes import (
    ACCUSED,
    ASKING,
    BLAMING,
    CHARGED,
    DENYING,
    HEDGING,
    LOOKING,
    MAY,
    NOUNS,
    OPENERS,
    PLAIN,
    PROSE,
    REJECTED,
    SAYING,
    Scope,
    before_aux,
    scopes,
)
from auditor.analysis.consistency.certainty.wrongs import kinds_at, kinds_of, paired, wrong_nouns, wrongs
from auditor.analysis.consistency.sameverbs import forms
from auditor.analysis.coreferences import kinds, same
from auditor.analysis.deeds import AUX, BE, MODAL, NEGATORS, PREPOSITIONS, finite, lemma
from auditor.analysis.numbers import word_set
from auditor.analysis.predicates import noun
from auditor.document import RESIDUE, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_LIGHT = frozenset(
    lemma(w)
    for w in (
        "be have do get go come know think want like feel seem look see find say tell believe expect need try call ask "
        "become happen turn begin start include speak talk remain live work play run make use take give put "
        "let keep bring"
    ).split()
)
_EMPTY = frozenset(
    map(lemma, ("seem", "become", "became", "say", "think", "feel", "remain", "appear", "want", "believe"))
)
_UNSURE = (
    HEDGING
    | ACCUSED
    | CHARGED
    | (NOUNS - {"claim"})
    | DENYING
    | word_set("unclear investigating")
    | BLAMING
    | word_set(
        "alleging alleged alleges allege claimed claiming perhaps possibly reported lawsuit complaint indictment "
        "prosecutors prosecution plaintiffs plaintiff unless whether according likely probably believed thought "
        "appeared appears seems seemed purported supposed so-called accuser accusers jury judge suspicion if"
    )
)
_PROVEN = word_set(
    "admit admits admitted admitting confess confessed confesses confession convict convicted conviction sentenced "
    "proven proved proves footage jailed imprisoned apologised apologized apology guilty conceded concedes "
    "acknowledged acknowledges"
)
_PERSONAL = word_set("he she it they")
_PROSE_OR_HEADLINE = PROSE | {ZoneKind.HEADLINE}
_JUDGED = word_set("found finds concluded concludes ruled established confirmed confirms confirm verified showed shows")


def restated(analysis: Analysis) -> Iterator[Escalation]:
    """Deeds told outright that elsewhere are only alleged; one for each scope."""
    clauses = analysis.clauses
    for s in clauses.having(OPENERS):
        if clauses.analysis.document.sentences[s].zone not in _PROSE_OR_HEADLINE:
            continue
        for scope in scopes(clauses, s):
            found = _told_again(clauses, scope)
            if found is not None:
                yield found
                break


def _told_again(clauses: Clauses, scope: Scope) -> Escalation | None:
    analysis = clauses.analysis
    lowers = analysis.lowers[scope.sentence]
    verb = lowers[scope.word]
    light = (
        lemma(verb) in _LIGHT
        and len(scope.said) < _FEWEST
        and not (scope.thing.head or (scope.keys and scope.contested))
    )
    if light or verb in AUX or lemma(verb) in _EMPTY:
        return None
    wanted = set(forms(analysis, verb))
    wrong = kinds_at(clauses, scope.sentence, scope.word)
    if wrong:
        wanted |= {w for w in analysis.vocabulary & wrongs().keys() if not kinds_of(w).isdisjoint(wrong)}
        wanted |= {w for w in analysis.vocabulary & paired().keys() if any(kind in wrong for _, kind in paired()[w])}
    places: dict[int, set[str]] = {}
    for form in wanted:
        for p in analysis.places.get(form, ()):
            if p != scope.sentence:
                places.setdefault(p, set()).add(form)
    for p in sorted(places):
        akin = scope.keys | scope.doer.of | scope.doer.modifiers | {scope.doer.head}
        if not _vouches(clauses, scope, p) or (clauses.nouns(p).isdisjoint(akin) and not wrong):
            continue
        for k, lower in enumerate(analysis.lowers[p]):
            if lower in places[p] and (
                _verbatim(clauses, scope, p, k)
                or (_alike(clauses, scope, wrong, p, k) and _hardens(clauses, scope, p, k))
            ):
                return _escalation(clauses, scope, p, k)
    return None


def _verbatim(clauses: Clauses, scope: Scope, p: int, k: int) -> bool:
    """Whether sentence p has all the words of the scope, word k its verb."""
    analysis = clauses.analysis
    lowers = analysis.lowers[p]
    if len(scope.said) < _FEWEST or lowers[k] not in forms(analysis, analysis.lowers[scope.sentence][scope.word]):
        return False
    if scope.doer.head and scope.doer.head not in clauses.nouns(p) and not scope.within:
        return False
    if not _NOT_DONE.isdisjoint(lowers[max(0, k - 5) : k]) or clauses.voice[clauses.words[p][k].start] == "\x00":
        return False
    said = clauses.nouns(p)
    return all(noun(w) in said or w in lowers for w in scope.said) and not _proven(clauses, scope, scope.doer)


_FEWEST = 2  # content words beside the verb


def _alike(clauses: Clauses, scope: Scope, wrong: frozenset[str], p: int, k: int) -> bool:
    """Whether word k tells the deed of the scope, or a wrong of its kind."""
    same_verb = clauses.analysis.lowers[p][k] in forms(
        clauses.analysis, clauses.analysis.lowers[scope.sentence][scope.word]
    )
    return same_verb or not wrong.isdisjoint(kinds_at(clauses, p, k))


def _vouches(clauses: Clauses, scope: Scope, p: int) -> bool:
    sentence = clauses.analysis.document.sentences[p]
    if sentence.zone not in PROSE or sentence.zone in RESIDUE or p in clauses.holding(_NOT_VOUCHED):
        return False
    if p in clauses.asking or not _one_time(clauses, scope.sentence, p) or "\x00" in clauses.said(p):
        return False
    if p < scope.sentence and not (scope.contested and p > 0):
        return False
    return not _going_on(clauses, scope, p)


_SPEECH = SAY - word_set(
    "ask asked asking asks called urge urged urges promise promised vow vowed vows pledge pledged hoped "
    "joke joked wrote "
    "write writes opinion views agree agreed agrees label labelled labeled demanded cite cited cites "
    "citing feared express "
    "expressed announce announced announces announcing"
)
_SPEECH |= word_set(
    "replied replies reply show proves prove indicate indicates indicated reveal records documents emails"
)
_CONFIRM = CONFIRM - word_set("found")
_NOT_VOUCHED = _UNSURE | _SPEECH | _CONFIRM
_ACCOUNTS = (
    HEDGING | ACCUSED | NOUNS | word_set("alleging alleged alleges allege claimed claims lawsuit complaint indictment")
)


def _one_time(clauses: Clauses, s: int, p: int) -> bool:
    one, two = clauses.times(s), clauses.times(p)
    return not (one and two) or not one.isdisjoint(two)


_LIST = 8  # sentences


def _opens_account(clauses: Clauses, q: int) -> bool:
    """Whether a sentence announces what is alleged: "The suit alleges:"."""
    text = clauses.analysis.document.sentences[q].text
    return text.endswith(":") and not clauses.lowers(q).isdisjoint(_ACCOUNTS | _SPEECH)


def _going_on(clauses: Clauses, scope: Scope, p: int) -> bool:
    """Whether the sentence goes on with an account that the one before it gives."""
    if p == 0:
        return False
    sentences = clauses.analysis.document.sentences
    if any(_opens_account(clauses, q) for q in range(max(0, p - _LIST), p)):
        return True
    before = clauses.lowers(p - 1)
    apart = "\n" in clauses.analysis.document.text[sentences[p - 1].span.end : sentences[p].span.start]
    opening = clauses.analysis.lowers[p][0] if clauses.analysis.lowers[p] else ""
    if p - 1 == scope.sentence and before.isdisjoint(REJECTED):
        return True
    if not before.isdisjoint(REJECTED):
        return not apart and opening in PRONOUNS
    if not before.isdisjoint(_SPEECH) or not before.isdisjoint(_ACCOUNTS):
        return not apart or opening in PRONOUNS
    return False


def _hardens(clauses: Clauses, scope: Scope, p: int, k: int) -> bool:  # noqa: C901, PLR0911, PLR0912  one reason each
    words, lowers = clauses.words[p], clauses.analysis.lowers[p]
    if clauses.voice[words[k].start] == "\x00" or not _NOT_DONE.isdisjoint(lowers[max(0, k - 5) : k]):
        return False
    doer, passive = _doer(clauses, p, k)
    if scope.doer.head:
        if doer.head:
            if not _one(clauses, scope.doer, doer):
                return False
        elif _named_deed(clauses, scope, p, k):
            return not _proven(clauses, scope, doer)
        else:
            return False
    elif _named_deed(clauses, scope, p, k):
        return scope.contested and not _proven(clauses, scope, doer)
    elif (
        not scope.thing.head
        or not scope.thing.definite
        or not (doer.head or passive)
        or (not doer.head and not (passive and len(scope.keys) > 1))
    ):
        return False
    thing = _thing(clauses, p, k, passive=passive)
    if not scope.doer.head and thing.head != scope.thing.head:
        return False
    verbs = lowers[k], clauses.analysis.lowers[scope.sentence][scope.word]
    alike = not thing.head or not scope.thing.head or _one(clauses, scope.thing, thing) or thing.head in scope.keys
    alike = alike or scope.thing.head in thing.modifiers | thing.of or thing.head in _MEANS
    if (
        verbs[0] in forms(clauses.analysis, verbs[1])
        and not alike
        and not kinds_at(clauses, scope.sentence, scope.word) & kinds_at(clauses, p, k)
    ):
        return False
    if _proven(clauses, scope, doer):
        return False
    if not scope.keys:
        return bool(doer.head and kinds_at(clauses, scope.sentence, scope.word))
    said = {clauses.name(w) for w in words if w.lower not in PLAIN} - {doer.head, scope.doer.head, noun(lowers[k])}
    shared = {key for key in scope.keys if key in said or not said.isdisjoint(kinds().get(key, ()))}
    if lemma(clauses.analysis.lowers[scope.sentence][scope.word]) in _LIGHT:
        return (
            scope.thing.head in {thing.head, *thing.of}
            if scope.thing.head
            else shared == scope.keys and scope.contested
        )
    if not doer.head:
        return shared == scope.keys - {scope.thing.head} or shared == scope.keys
    if (
        verbs[0] in forms(clauses.analysis, verbs[1])
        and not kinds_at(clauses, scope.sentence, scope.word)
        and 3 * len(shared) <= len(scope.keys)
    ):
        return False
    return bool(shared) or _owned_wrong(clauses, scope, p, k)


def _thing(clauses: Clauses, p: int, k: int, *, passive: bool) -> Theme:
    """What the deed of word k is done to."""
    lowers = clauses.analysis.lowers[p]
    if passive:
        return subject(clauses, p, before_aux(clauses, p, k)).theme
    follows = lowers[k + 1] if k + 1 < len(lowers) and not clauses.bounded(p, k + 1) else ""
    if follows == "of" and k + 2 < len(lowers):
        return clauses.object(p, k + 2)
    if follows in PRONOUNS or not follows or follows in PREPOSITIONS:
        left = before_aux(clauses, p, k)
        for r in range(left - 2, max(left - 6, 0), -1):  # "the waste that the firm dumped"
            if lowers[r] in ("that", "which"):
                return clauses.subject(p, r + 1)
        return NOTHING
    return clauses.object(p, k + 1)


_MEANS = frozenset(map(noun, ("money", "cash", "funds", "euros", "pounds", "dollars")))
_NOT_DONE = NEGATORS | (MODAL - {"will", "to", "can"}) | word_set("nor neither if unless nobody without")


def _named_deed(clauses: Clauses, scope: Scope, p: int, k: int) -> bool:
    """Whether word k names a wrong, as a thing known, of which it is contested that there was one: "the forgery"."""
    lowers = clauses.analysis.lowers[p]
    the = k > 0 and lowers[k - 1] in ("the", "this")
    verb = clauses.analysis.lowers[scope.sentence][scope.word]
    if the and verb == lowers[k] and not verb.endswith("ing"):
        return bool(kinds_of(verb)) and noun(lowers[k + 1] if k + 1 < len(lowers) else "") == scope.thing.head
    if the and lowers[k] in ("spying", "surveillance", "eavesdropping"):
        return True
    if (
        not the
        or lowers[k] not in wrong_nouns()
        or (clauses.analysis.lowers[p][k + 1 : k + 2] and lowers[k + 1] in _STORIES)
    ):
        return False
    return not (kinds_of(lowers[k]) & _SELF_EVIDENT) and bool(kinds_of(lowers[k]))


_STORIES = word_set(
    "allegations allegation claims claim case cases trial inquiry investigation charges charge scandal "
    "probe accusations "
    "row affair suspicions squad unit law laws story"
)
# That these were done is plain to all; what is contested is who did them.
_SELF_EVIDENT = frozenset({
    "body killing", "body captivity", "harm arson", "harm damage", "money theft", "trade smuggling", "secret leak",
    "trade pollution", "body assault", "secret intrusion", "body negligence",
})  # fmt: skip


def _owned_wrong(clauses: Clauses, scope: Scope, p: int, k: int) -> bool:
    """ "His theft", "the producer's assaults": the doer and the kind of wrong are enough."""
    lowers = clauses.analysis.lowers[p]
    before = lowers[k - 1] if k else ""
    owned = before in ("his", "her", "their", "its") or before.endswith(("'s", "s'"))
    following = lowers[k + 1] if k + 1 < len(lowers) else ""
    return (
        owned
        and following not in _STORIES
        and bool(kinds_at(clauses, scope.sentence, scope.word) & kinds_of(lowers[k]))
    )


def _doer(clauses: Clauses, p: int, k: int) -> tuple[Theme, bool]:  # noqa: PLR0911  one form after another
    """Who does what word k tells; empty and passive where it is not said who; empty where word k tells no deed."""
    lowers = clauses.analysis.lowers[p]
    left = before_aux(clauses, p, k)
    before = lowers[k - 1] if k else ""
    if before in ("his", "her", "its", "their"):
        return subject(clauses, p, k - 1).theme if k > 2 else _lead(clauses, p), False
    if before.endswith(("'s", "s'")):
        return clauses.phrase(clauses.words[p][max(0, k - 3) : k]), False
    if lowers[k].endswith("ing") and before not in BE:
        if before in ("by", "after", "having") or k == 0:
            main = next((j for j in range(k + 1, len(lowers)) if finite(clauses, p, j)), 0)
            return (subject(clauses, p, before_aux(clauses, p, main)).theme if main else NOTHING), False
        return NOTHING, False
    future = "will" in lowers[left:k]
    if not (finite(clauses, p, k) or future) or (left and lowers[left - 1] in MODAL | {"to"}):
        return NOTHING, False
    passive = not BE.isdisjoint(lowers[left:k]) and not lowers[k].endswith("ing")
    if not passive:
        theme = subject(clauses, p, left).theme
        if left and lowers[0] in _LEADING and lowers[left - 1] in ("he", "she", "it", "they"):
            main = next((j for j in range(k + 1, len(lowers)) if clauses.bounded(p, j)), 0)
            verb = next((j for j in range(main + 1, len(lowers)) if finite(clauses, p, j)), 0) if main else 0
            theme = subject(clauses, p, before_aux(clauses, p, verb)).theme if verb else theme
        return theme, False
    by = next((j for j in range(k + 1, min(len(lowers), k + 8)) if lowers[j] == "by"), 0)
    return (clauses.object(p, by + 1) if by else NOTHING), True


_LEADING = word_set("after before when since while as because although though")


def _lead(clauses: Clauses, p: int) -> Theme:
    """Whom a sentence's first pronoun means: the person that the sentences before begin with."""
    for place in (p - 1, p - 2):
        if place < 0:
            break
        words = clauses.words[place]
        key = next((clauses.people[w.start] for w in words if w.start in clauses.people), "")
        if key:
            return Theme(key, frozenset(), frozenset(), named=True, definite=True)
        theme = first(clauses, place)
        if theme.head and theme.definite and not theme.plural:
            return theme
    return NOTHING


_TITLED = {
    "dr": "doctor", "sen": "senator", "gov": "governor", "rev": "reverend", "prof": "professor", "cllr": "councillor",
    "gen": "general", "rep": "representative", "judg": "judge", "sgt": "sergeant", "fr": "father",
}  # fmt: skip


def _one(clauses: Clauses, x: Theme, y: Theme) -> bool:
    a, b = Argument(x), Argument(y)
    if x.named and y.definite and any(noun(_TITLED[m]) == y.head for m in x.modifiers if m in _TITLED):
        return True
    if same(clauses, a, b) or same(clauses, b, a):
        return True
    if x.named or y.named or not x.head or x.head != y.head:
        return False
    return not (x.modifiers - y.modifiers and y.modifiers - x.modifiers)


def _proven(clauses: Clauses, scope: Scope, doer: Theme) -> bool:
    """Whether the article tells of a verdict, a confession or a proof that may be of the deed."""
    names = {doer.head, scope.doer.head, *doer.modifiers} - {""}
    for s in clauses.having(_PROVEN):
        lowers = clauses.lowers(s)
        if "not" in lowers and "guilty" in lowers and not lowers & (_PROVEN - {"guilty"}):
            continue
        if not names or names & clauses.nouns(s) or not lowers.isdisjoint(PRONOUNS):
            return True
    return any(
        (names & clauses.nouns(s) and scope.keys & clauses.nouns(s))
        or ("that" in clauses.lowers(s) and clauses.lowers(s) & _PERSONAL)
        for s in clauses.having(_JUDGED)
    )


def _escalation(clauses: Clauses, scope: Scope, p: int, k: int) -> Escalation:
    sentences, words = clauses.analysis.document.sentences, clauses.words[p]
    about = clauses.analysis.document.text[words[max(0, k - 2)].start : words[min(len(words), k + 4) - 1].end]
    hedged = scope.cue in MAY | SAYING | LOOKING | ASKING | {"believed", "thought", "suggests", "suggested", "believe"}
    kind = "hedged" if hedged and not scope.contested else "alleged"
    return Escalation(kind, sentences[p].span, sentences[scope.sentence].span, scope.cue, about, 0.7)


__all__ = ["restated"]
