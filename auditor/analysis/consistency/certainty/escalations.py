"""Claims that harden: alleged, denied or reported in one place, plain fact in another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.anchors import Anchor
from auditor.analysis.claims import Certainty, Claim
from auditor.analysis.claimwords import CONDITIONAL, CONFIRM, DENY, DOUBTED, PRONOUNS, SAY
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.certainty.accusations import hardenings
from auditor.analysis.consistency.denialwords import STOP
from auditor.analysis.numbers import word_set
from auditor.analysis.predicates import concept, noun, senses
from auditor.analysis.tokens import Word
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Escalation(NamedTuple):
    """`span` asserts what `other` only alleges, reports or attributes; `cue` is the word that does so."""

    kind: str
    span: Span
    other: Span
    cue: str
    about: str
    confidence: float


_PROSE = frozenset(
    {ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.BODY, ZoneKind.CAPTION, ZoneKind.SUBHEADING, ZoneKind.LIST}
)
_CONTESTED = word_set(
    "accuse accuses accused accusing accusation accusations allege alleges alleged alleging allegation "
    "allegations allegedly purported purportedly"
)
_DENIED = frozenset({"denied", "denies", "denying"})
_HEDGED = word_set("reportedly rumoured rumored rumors rumours unconfirmed")
# Cues that may come after what they hedge.
_CUES_LAST = word_set("unconfirmed rumoured rumored")
_CUES = _CONTESTED | _DENIED | _HEDGED
_SHOWN = word_set("show shows reveal records documents emails footage")


def escalations(analysis: Analysis) -> tuple[Escalation, ...]:
    """Escalations in text order, one for each sentence at most."""
    clauses = analysis.clauses
    found: dict[Span, Escalation] = {}
    for each in (*_contested(clauses), *_stated(clauses), *_emphatic(clauses)):
        found.setdefault(each.span, each)
    return tuple(found[span] for span in sorted(found))


def _stated(clauses: Clauses) -> Iterator[Escalation]:
    sentences = clauses.analysis.document.sentences
    for each in hardenings(clauses):
        other = sentences[each.site].span
        yield Escalation("alleged", sentences[each.bare].span, other, each.cue, each.about, 0.7)


# Alleged, then asserted -----------------------------------------------------------------------------------------


class _Site(NamedTuple):
    """A sentence that only alleges or hedges. `agents` are keys of who is said to have done it."""

    sentence: int
    cue: str
    contested: bool
    concepts: frozenset[str]
    predicates: frozenset[str]
    agents: frozenset[str]


def _contested(clauses: Clauses) -> Iterator[Escalation]:
    sites = list(_sites(clauses))
    if not sites:
        return
    by_predicate: dict[str, list[_Site]] = {}
    for site in sites:
        for predicate in sorted(site.predicates):
            by_predicate.setdefault(predicate, []).append(site)
    denied = not clauses.vocabulary().isdisjoint(DENY)
    for anchor in clauses.group_of(by_predicate):
        bare = _bare(clauses, anchor)
        if bare is None:
            continue
        for site in by_predicate.get(bare.predicate, ()):
            if _hardens(clauses, site, bare, denied=denied):
                yield _escalation(clauses, site, bare)
                break


def _sites(clauses: Clauses) -> Iterator[_Site]:
    for place in clauses.having(_CUES):
        sentence = clauses.analysis.document.sentences[place]
        if sentence.zone not in _PROSE:
            continue
        lowers = clauses.lowers(sentence.index)
        contested = lowers & _CONTESTED or lowers & _DENIED
        cues = contested or lowers & _HEDGED
        if not cues:
            continue
        words = clauses.words[sentence.index]
        k = next(k for k, w in enumerate(words) if w.lower in cues)
        concepts = frozenset(c for w in words for c in (concept(w.lower), noun(w.lower), clauses.name(w))) - STOP
        after = words if words[k].lower in _CUES_LAST or words[k].lower in _DENIED else words[k:]
        done = frozenset(p for before, w in pairwise([words[0], *after]) for p in _done(clauses, before, w))
        yield _Site(sentence.index, words[k].text, bool(contested), concepts, done, _agents(clauses, sentence.index, k))


def _done(clauses: Clauses, before: Word, word: Word) -> Iterator[str]:
    """Predicates of a word; a bare verb form is one only after what calls for a verb ("to ship", not "cable ship")."""
    called = before.lower in _VERBAL or before.start in clauses.names
    for sense in senses().get(word.lower, ()):
        if sense.part != "v" or sense.form not in ("base", "s") or called:
            yield sense.predicate


_VERBAL = word_set("to not will would that and or it they he she who which did does may might could")


def _agents(clauses: Clauses, s: int, k: int) -> frozenset[str]:
    """Who is accused: the object of an active "accuse", the subject of a passive one or of "allegedly does"."""
    words = clauses.words[s]
    found: set[str] = set()
    if words[k].lower in _DENIED:
        found.add(clauses.subject(s, k).head)
    if words[k].lower.startswith("accus"):
        passive = k > 0 and words[k - 1].lower in ("is", "are", "was", "were", "been", "being", "stands", "also")
        theme = clauses.subject(s, k - 1) if passive else clauses.object(s, k + 1)
        if words[k].lower.startswith("accusation"):
            theme = clauses.object(s, k + 2)
        found |= {theme.head} | (theme.modifiers if theme.named else frozenset())
    else:
        for anchor in clauses.anchors_of(s):
            claim = clauses.claim(anchor)
            if claim is not None and (anchor.word > k or words[k].lower in _CUES_LAST):
                found |= claim.subjects
    return frozenset(found - {""})


def _bare(clauses: Clauses, anchor: Anchor) -> Claim | None:  # noqa: PLR0911  each return is one reason
    """The anchor as a plain assertion in the article's own voice; None if it is anything less."""
    s = anchor.sentence
    sentence = clauses.analysis.document.sentences[s]
    if sentence.zone not in _PROSE or clauses.certainty(s) is not Certainty.ASSERTED:
        return None
    lowers = clauses.lowers(s)
    if (
        not lowers.isdisjoint(CONFIRM | _SHOWN)
        or not lowers.isdisjoint(CONDITIONAL - {"or", "may"})
        or sentence.text.endswith("?")
    ):
        return None
    claim = clauses.claim(anchor)
    if claim is None or claim.negated or claim.modal or claim.tense == "future" or not claim.subjects:
        return None
    if not any(t.named or t.definite for t in (claim.theme, claim.other) if t.head in claim.subjects):
        return None
    if claim.nominal:
        return claim if sentence.zone in (ZoneKind.STANDFIRST, ZoneKind.CAPTION) and claim.objects else None
    if claim.tense == "none" or _continues(clauses, sentence):
        return None
    return claim


def _continues(clauses: Clauses, sentence: Sentence) -> bool:
    """Whether it carries on somebody's account: a pronoun right after a sentence that reports speech."""
    words = clauses.words[sentence.index]
    if sentence.index == 0 or not words:
        return False
    before = clauses.analysis.document.sentences[sentence.index - 1]
    opening = words[0].lower in PRONOUNS or words[0].lower in ("the", "in", "at", "then", "when", "after")
    return before.zone is sentence.zone and opening and not clauses.lowers(before.index).isdisjoint(SAY)


_LIGHT = word_set("part place care time off charge note")  # "took part", "took place"


def _hardens(clauses: Clauses, site: _Site, bare: Claim, *, denied: bool) -> bool:
    after = clauses.words[bare.sentence][bare.word + 1 : bare.word + 2]
    if after and after[0].lower in _LIGHT:
        return False
    if bare.sentence == site.sentence or not bare.subjects & site.agents:
        return False
    if not (bare.objects | _complement(clauses, bare)) & site.concepts - bare.subjects:
        return False
    earlier = bare.sentence < site.sentence
    zone = bare.zone
    if zone is ZoneKind.HEADLINE and not (site.contested and denied):
        return False
    if earlier and not (site.contested and denied) and zone is not ZoneKind.STANDFIRST:
        return False
    return not _settled(clauses, site, bare)


def _complement(clauses: Clauses, bare: Claim) -> frozenset[str]:
    """What the few words after the predicate name: "merged with Kestrel Dairies", "stole it from clients"."""
    words = clauses.words[bare.sentence][bare.word + 1 : bare.word + 8]
    return frozenset(clauses.name(w) for w in words if w.lower not in STOP and w.lower not in PRONOUNS)


def _settled(clauses: Clauses, site: _Site, bare: Claim) -> bool:
    """Whether the article says it was admitted, confirmed or proved."""
    for s in clauses.holding(CONFIRM) - {site.sentence}:
        if s in clauses.holding(PRONOUNS) or any(clauses.name(w) in bare.subjects for w in clauses.words[s]):
            return True
    return False


def _escalation(clauses: Clauses, site: _Site, bare: Claim) -> Escalation:
    sentences = clauses.analysis.document.sentences
    kind = "alleged" if site.contested else "hedged"
    about = clauses.reading[bare.anchor.start : bare.anchor.end]
    return Escalation(kind, sentences[bare.sentence].span, sentences[site.sentence].span, site.cue, about, 0.75)


# Said, then vouched for -----------------------------------------------------------------------------------------

_EMPHATIC = re.compile(
    r"\b(?:undoubtedly|unquestionably|indisputably|undeniably|without (?:a )?(?:doubt|question)"
    r"|there is no (?:doubt|question|denying)"
    r"|no one can (?:doubt|deny)|certainly|clearly|obviously|needless to say|of course|most \w+|biggest"
    r"|greatest|worst|best|strongest)\b"
)
_EMPHATIC_WORDS = word_set(
    "undoubtedly unquestionably indisputably undeniably doubt question denying deny certainly clearly obviously "
    "needless course most biggest greatest worst best strongest"
)
_MARKERS = word_set(
    "undoubtedly unquestionably indisputably undeniably doubt question denying deny certainly clearly obviously "
    "needless course"
)


def _emphatic(clauses: Clauses) -> Iterator[Escalation]:
    """The reporter vouches for what elsewhere is somebody's opinion."""
    document = clauses.analysis.document
    attributed: list[int] | None = None
    for place in clauses.having(_EMPHATIC_WORDS):
        sentence = document.sentences[place]
        match = _EMPHATIC.search(clauses.told(place))
        if match is not None and "one of" in clauses.said(place)[: match.start()]:
            continue
        if match is None or sentence.zone not in _PROSE or sentence.zone is ZoneKind.HEADLINE:
            continue
        if clauses.certainty(sentence.index) is not Certainty.ASSERTED or sentence.text.endswith("?"):
            continue
        vouched = not _MARKERS.isdisjoint(match.group().split())
        content = _content(clauses, sentence)
        if len(content) < 4 or "\x00" in clauses.voice[sentence.span.start : sentence.span.end]:
            continue
        if attributed is None:
            attributed = _attributed(clauses)
        least = max(4, len(content) * (0.75 if vouched else 0.9))
        said = clauses.lowers(place)
        for s in attributed:
            # Few words in common cannot be enough: concepts join inflections, not whole vocabularies.
            if s == place or len(said & clauses.lowers(s)) < least / 2:
                continue
            if len(content & _content(clauses, document.sentences[s])) >= least:
                cue = next(w.text for w in clauses.words[s] if w.lower in SAY)
                about = clauses.said(place)[match.start() : match.end()]
                yield Escalation("attributed", sentence.span, document.sentences[s].span, cue, about, 0.8)
                break


def _attributed(clauses: Clauses) -> list[int]:
    """Sentences that report speech."""
    return sorted(clauses.holding(SAY) - clauses.holding(DOUBTED) - clauses.residue)


def _opening(lower: str) -> str:
    """The word up to its first hyphen or apostrophe."""
    return lower.replace("'", "-").partition("-")[0]


def _content(clauses: Clauses, sentence: Sentence) -> frozenset[str]:
    words = clauses.words[sentence.index]
    kept = (w for w in words if w.lower not in STOP and _opening(w.lower) not in _MARKERS)
    return frozenset(clauses.names.get(w.start) or concept(w.lower) for w in kept)
