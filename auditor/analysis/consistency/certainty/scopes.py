"""What somebody is only said to have done: cues, and the clause that each opens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from auditor.analysis.arguments import subject
from auditor.analysis.claims import NOTHING, Theme
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.certainty.wrongs import kinds_of, paired
from auditor.analysis.consistency.sameverbs import forms
from auditor.analysis.deeds import ADVERBS, AUX, BE, DETERMINERS, MODAL, NEGATORS, PREPOSITIONS, finite
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.analysis.predicates import noun
from auditor.document import ZoneKind


class Scope(NamedTuple):
    """A deed that is only alleged: its verb (or noun) at word `word`, the doer, and keys of what it is told with."""

    sentence: int
    word: int
    cue: str
    doer: Theme
    keys: frozenset[str]
    thing: Theme
    contested: bool
    said: frozenset[str] = frozenset()  # the clause's words but its verb
    within: bool = False  # whether the doer stands in the clause


ACCUSED = word_set("accused suspected accuses accusing accuse suspects")
CHARGED = word_set("charged")
_BELIEVING = word_set("believe believes believed think thought fear fears")
_CHARGING = ACCUSED | CHARGED
_CLAIM = word_set(
    "claim claims claimed claiming allege alleges alleged alleging contend contends contended "
    "insinuate insinuates insinuated suggest suggests suggested believe believes believed think thought fear fears"
)
NOUNS = word_set("allegation allegations accusation accusations claim claims suspicion suspicions rumour rumours rumor "
                  "rumors")  # fmt: skip
HEDGING = word_set("allegedly reportedly supposedly purportedly apparently")
_SAID_TO = word_set("alleged claimed said believed thought reported rumoured rumored understood suspected")
DENYING = word_set("denied denies deny denying")
SAYING = word_set("say says said")
ASKING = word_set("whether if")
LOOKING = word_set("investigating examining probing unclear investigate investigates investigated known establish "
                    "asking determine")  # fmt: skip
BLAMING = word_set("blame blames blamed")
MAY = word_set("may might could")
_PARTIES = frozenset(
    noun(w)
    for w in (
        "prosecutor critic neighbour neighbor resident opponent opposition rival activist campaigner union lawsuit "
        "complaint indictment plaintiff accuser whistleblower woman man aide worker staff employee passenger parent "
        "tenant villager farmer fisherman rebel police detective officer regulator investigator customer patient "
        "pupil student victim witness memo letter report source colleague competitor protester environmentalist leader "
        "group charity family widow relative driver player member senator councillor lawmaker miner nurse guard "
        "cleaner email text message diary blogger"
    ).split()
)
_SETTLING = frozenset(map(noun, ("court", "judge", "jury", "tribunal", "he", "she", "they", "it", "i", "we")))
_CUES = (
    ACCUSED | CHARGED | _CLAIM | NOUNS | HEDGING | DENYING | LOOKING | BLAMING | word_set("lawsuit complaint according")
)
_STUDIES = word_set("study studies trial researchers scientists suggests research early experiment")
_FACING = word_set("face faces faced facing deny denies denied reject rejects rejected")
_NEVER = word_set("no nobody not never cannot can't nor neither")
OPENERS = word_set("suspect") | _CUES | _SAID_TO | SAYING | MAY
_CUED = OPENERS | ASKING
_PLANNING = word_set("planning preparing considering plotting weighing")
REJECTED = word_set(
    "denied denies deny denying reject rejects rejected dispute disputes disputed nonsense absurd baseless untrue "
    "innocent false rubbish ridiculous unfounded groundless dismisses dismissed insists insisted wrongdoing"
)
_NEAR = 3  # sentences within which a rejection answers
_ENDS = word_set(
    "and but or that which who whom whose as when while because if where although though after before so since until "
    "unless said says say told added nor whether"
)
_SKIP = AUX | ADVERBS | word_set("will would having")
PLAIN = DETERMINERS | PREPOSITIONS | AUX | MODAL | ADVERBS | frozenset(CARDINALS) | word_set(
    "it he she they him them there here who which what both some such same very too also back out up off down away "
    "still new old long time times day days week weeks month months year years morning evening night today yesterday "
    "ago last next this past early late monday tuesday wednesday thursday friday saturday sunday january february "
    "march april june july august september october november december people man woman men women million billion "
    "thousand thousands hundreds dozens more than nothing anything something money way and but not his her their its"
)  # fmt: skip
PROSE = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST, ZoneKind.CAPTION, ZoneKind.LIST})


def scopes(clauses: Clauses, s: int) -> Iterator[Scope]:
    words, lowers = clauses.words[s], clauses.analysis.lowers[s]
    for k, lower in enumerate(lowers):
        if lower not in _CUED:
            continue
        if (
            (lower in _CLAIM and "whether" in lowers[max(0, k - 4) : k])
            or clauses.voice[words[k].start] == "\x00"
            or not _NEVER.isdisjoint(lowers[max(0, k - 4) : k])
        ):
            continue
        for start, doer in _opened(clauses, s, k, lower):
            found = _scope(clauses, s, start, lower, doer)
            if found is not None:
                yield found


def _opened(  # noqa: C901, PLR0912  one cue after another
    clauses: Clauses, s: int, k: int, lower: str
) -> Iterator[tuple[int, Theme | None]]:
    """Where the alleged clause begins, with its doer where that stands elsewhere."""
    lowers = clauses.analysis.lowers[s]
    after = lowers[k + 1 : k + 8]
    if lower in _CHARGING and ("of" in after or "with" in after):
        link = "with" if lower in CHARGED else "of"
        if link not in after:
            return
        of = k + 1 + after.index(link)
        passive = of == k + 1 or _passive(clauses, s, k) or lowers[k + 1].endswith("ly") or lower in CHARGED
        yield of + 1, subject(clauses, s, before_aux(clauses, s, k)).theme if passive else clauses.object(s, k + 1)
    if lower in HEDGING:
        yield k + 1, subject(clauses, s, before_aux(clauses, s, k)).theme
    if lower in _SAID_TO and after[:1] == ("to",) and _passive(clauses, s, k):
        yield k + 2, subject(clauses, s, before_aux(clauses, s, k)).theme
    if lower in NOUNS and after[:1] == ("that",):
        faced = next((j for j in range(max(0, k - 4), k) if lowers[j] in _FACING), 0)
        pronoun = faced and after[1:2] and after[1] in ("he", "she", "it", "they")
        yield k + 2 + bool(pronoun), subject(clauses, s, faced).theme if pronoun else None
    if lower in NOUNS and after[:1] == ("of",) and k and lowers[k - 1] in ("faces", "faced", "facing", "rejected"):
        yield k + 2, subject(clauses, s, k - 1).theme
    if lower in DENYING and after and after[0].endswith("ing"):
        yield k + 1, subject(clauses, s, before_aux(clauses, s, k)).theme
    if lower in DENYING and after[:1] == ("that",):
        yield k + 2, None
    if lower in _BELIEVING and not _party(clauses, s, k):
        return
    if lower in _CLAIM and after[:1] not in (("to",), ("if",)) and not _passive(clauses, s, k):
        yield k + 1 + (after[:1] == ("that",)), None
    if lower in ("suspect", "suspects") and after[:1] == ("that",):
        yield k + 2, None
    if lower in _SAID_TO and _passive(clauses, s, k) and after[:1] == ("that",):
        yield k + 2, None
    if (
        lower in SAYING
        and k
        and (_party(clauses, s, k) or _answered(clauses, s))
        and noun(lowers[k - 1]) not in _SETTLING
    ):
        that = after.index("that") if "that" in after and (after[0] == "that" or clauses.bounded(s, k + 1)) else -1
        yield k + 2 + that, None
    if lower in ASKING and k and not LOOKING.isdisjoint(lowers[max(0, k - 3) : k]):
        yield k + 1, None
    if lower == "according" and after[:1] == ("to",):
        yield from _according(clauses, s, k)
    if lower in MAY and k and lowers[k + 1 : k + 2] == ("have",):
        yield k + 2, subject(clauses, s, k).theme
    elif lower in MAY and k and s in clauses.holding(_STUDIES):
        yield k + 1, subject(clauses, s, k).theme


def _party(clauses: Clauses, s: int, k: int) -> bool:
    """Whether the sentence begins with those whose word settles nothing: "Miners who spoke to us say"."""
    return not _PARTIES.isdisjoint(noun(w) for w in clauses.analysis.lowers[s][: min(k, 4)])


def _according(clauses: Clauses, s: int, k: int) -> Iterator[tuple[int, Theme | None]]:
    lowers = clauses.analysis.lowers[s]
    end = next((j for j in range(k + 2, min(len(lowers), k + 9)) if clauses.bounded(s, j)), 0)
    if end and not {noun(w) for w in lowers[k + 2 : end]}.isdisjoint(_PARTIES):
        yield end, None


_PASSIVE = BE | word_set("has have had also since")
_PASSIVE_BEFORE = BE | word_set("also publicly widely long now since")


def _passive(clauses: Clauses, s: int, k: int) -> bool:
    lowers = clauses.analysis.lowers[s]
    return not (_PASSIVE).isdisjoint(lowers[max(0, k - 3) : k]) and (lowers[max(0, k - 1)] in _PASSIVE_BEFORE)


def before_aux(clauses: Clauses, s: int, k: int) -> int:
    lowers = clauses.analysis.lowers[s]
    while k and (lowers[k - 1] in _SKIP or lowers[k - 1].endswith("ly")) and not clauses.bounded(s, k):
        k -= 1
    return k


def _scope(clauses: Clauses, s: int, start: int, cue: str, doer: Theme | None) -> Scope | None:
    """The clause from word `start` on, with its first verb."""
    words, lowers = clauses.words[s], clauses.analysis.lowers[s]
    verb = _verb(clauses, s, start, gerund=doer is not None)
    if verb < 0 or not _elsewhere(clauses, s, lowers[verb]):
        return None
    within = doer is None
    if doer is None:
        doer = _subject(clauses, s, start, verb)
        if lowers[start] in ("he", "she", "it", "they"):
            owned = next((j for j in range(start - 1, -1, -1) if lowers[j].endswith(("'s", "s'"))), -1)
            doer = clauses.phrase(words[max(0, owned - 2) : owned + 1]) if owned >= 0 else doer
        if not NEGATORS.isdisjoint(lowers[start:verb]) or not (MODAL - MAY).isdisjoint(lowers[start:verb]):
            return None
    end = verb + 1
    while end < len(words) and end - verb < 18 and not (clauses.bounded(s, end) and end - verb > 3):
        if lowers[end] in _ENDS and end - verb > 1:
            break
        end += 1
    keys = frozenset(
        clauses.name(words[j]) for j in range(verb + 1, end) if lowers[j] not in PLAIN and not lowers[j][0].isdigit()
    )
    passive = not BE.isdisjoint(lowers[max(start, verb - 2) : verb]) and not lowers[verb].endswith("ing")
    thing = doer if passive else NOTHING
    follows = lowers[verb + 1] if verb + 1 < len(words) and not clauses.bounded(s, verb + 1) else ""
    if not passive and follows and follows not in PREPOSITIONS:
        thing = clauses.object(s, verb + 1)
    if passive:
        by = next((j for j in range(verb + 1, end) if lowers[j] == "by"), 0)
        doer = clauses.object(s, by + 1) if by else NOTHING
        keys |= {thing.head} | thing.modifiers
    first = start if within else verb + 1
    said = frozenset(
        lowers[j] for j in range(first, end) if j != verb and lowers[j] not in PLAIN and len(lowers[j]) > 1
    )
    return Scope(s, verb, cue, doer, keys - {"", doer.head}, thing, _answered(clauses, s), said, within)


def _elsewhere(clauses: Clauses, s: int, verb: str) -> bool:
    """Whether another sentence can tell of the deed at all."""
    if kinds_of(verb) or verb in paired():
        return True
    analysis = clauses.analysis
    return any(p != s for form in forms(analysis, verb) for p in analysis.places.get(form, ()))


def _subject(clauses: Clauses, s: int, start: int, verb: int) -> Theme:
    end = before_aux(clauses, s, verb)
    theme = clauses.phrase(clauses.words[s][start:end]) if end > start else NOTHING
    return theme if theme.head or verb <= start else subject(clauses, s, end).theme


def _verb(clauses: Clauses, s: int, start: int, *, gerund: bool) -> int:  # noqa: C901, PLR0911  one case after another
    """The first deed at or after word `start`; -1 where there is none close by."""
    lowers = clauses.analysis.lowers[s]
    closing = 0
    for k in range(start, min(len(lowers), start + 13)):
        if k < closing:
            continue
        if k > start and clauses.bounded(s, k) and k != closing:
            closing = _aside(clauses, s, k)
            if not closing:
                return -1
            continue
        if lowers[k] in ("if", "unless"):
            return -1
        if lowers[k] in _SKIP or lowers[k] in MAY or lowers[k].endswith("ly"):
            continue
        if lowers[k] in NEGATORS:
            return -1
        opened = k > start and lowers[k - 1] in ("to", "have", "has", "had", "having")
        if gerund and lowers[k] in _PLANNING and lowers[k + 1 : k + 2] == ("to",) and k + 2 < len(lowers):
            return k + 2
        if gerund and s in clauses.holding(_STUDIES) and lowers[k - 1] in MAY:
            return k
        if gerund and (k == start or lowers[k - 1] in _SKIP) and (
            lowers[k].endswith("ing") or opened or finite(clauses, s, k) or kinds_of(lowers[k])
        ):  # fmt: skip
            return k
        if not gerund and k > start and (opened or finite(clauses, s, k)):
            return k
    return -1


def _aside(clauses: Clauses, s: int, k: int) -> int:
    """The word after an aside that begins at word k: "the leader, Kieran Holt, kept"; 0 where none does."""
    if not clauses.gap(s, k).startswith(",") or not clauses.words[s][k].text[0].isupper():
        return 0
    lowers = clauses.analysis.lowers[s]
    return next((j for j in range(k + 1, min(len(lowers), k + 6)) if clauses.gap(s, j).startswith(",")), 0)


def _answered(clauses: Clauses, s: int) -> bool:
    """Whether the allegation is answered nearby."""
    return any(s - 1 <= t <= s + _NEAR for t in clauses.holding(REJECTED))
