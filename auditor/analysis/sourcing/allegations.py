"""Who accuses whom by a verb of accusing or in plain words, and which parties the article lets answer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis.attribution import Attribution, CueKind
from auditor.analysis.entities import Entity, EntityKind, Mention, country, is_demonym, place_key
from auditor.analysis.numbers import word_set
from auditor.analysis.parties import FIRMS, POSTS, described
from auditor.analysis.sourcing import breaches
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Accusation:
    """`by` is the accuser as worded; `explicit` tells "X accused Y of …" from "X said Y had lied".

    `nameless` marks accusers without a name: former staff, a lawsuit.
    """

    span: Span
    by: str
    party: str
    name: str
    sentence: int
    explicit: bool
    nameless: bool = False


_NO_REPLY = re.compile(
    r"\b(?:(?:did|do|does|has|have|had|would|could) ?n[o’']t (?:\w+ ){0,2}(?:respond|reply|return|comment|"
    r"answer|be (?:immediately )?reached)|"
    r"(?:did|do|does|has|have|had|would|could) not (?:\w+ ){0,2}(?:respond|responded|reply|replied|return|"
    r"returned|comment|answer|be (?:immediately )?reached)|"
    r"(?:declin|refus)(?:ed|es|ing) (?:to (?:comment|discuss|answer|respond|say|speak|be interviewed)|"
    r"an? interview|requests?)|"
    r"(?:could|can) ?not (?:immediately )?be reached|no (?:immediate )?(?:comment|response|reply)|"
    r"unavailable for comment|"
    r"request(?:s|ed)? (?:for )?comment|reached for comment|approached for comment|contacted for comment|"
    r"pleaded not guilty|"
    r"maintain(?:s|ed|ing)? (?:his|her|their) innocence)\b"
)
# Words without which nobody declines or denies: the pattern, in lower case, is tried only on sentences with one.
_REPLYING = frozenset(
    """respond responded reply replied return returned comment answer reached discuss say speak interviewed interview
    request requests response guilty innocence""".split()
)
# Reactions of whoever is named shortly before them.
_REACTION = re.compile(
    r"\b(?:den(?:y|ied|ies|ying|ial|ials)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|apologi[sz](?:e|ed|es|ing)|"
    r"defend(?:s|ed|ing)?|hit back|countered|disput(?:e|ed|es|ing)|responded|retorted)\b"
)
_REACTING = frozenset(
    """deny denied denies denying denial denials reject rejects rejected rejecting dismiss dismisses dismissed
    dismissing apologise apologised apologises apologising apologize apologized apologizes apologizing defend
    defends defended defending hit countered dispute disputed disputes disputing responded retorted""".split()
)


def accusations(analysis: Analysis) -> Iterator[Accusation]:
    """Accusations against a named party in the article's prose, in text order."""
    sentences, named = analysis.document.sentences, analysis.entity_keys
    for attribution in analysis.attributions:
        if sentences[attribution.sentence].zone is not ZoneKind.BODY or not named[attribution.sentence]:
            continue
        if attribution.verb in ("accuse", "blame", "allege", "implicate"):
            yield from _explicit(analysis, attribution)
        elif attribution.kind is CueKind.SAY and attribution.source and attribution.content:
            yield from _implied(analysis, attribution)


def _explicit(analysis: Analysis, attribution: Attribution) -> Iterator[Accusation]:
    sentence = analysis.document.sentences[attribution.sentence]
    source, cue, content = attribution.source, attribution.cue, attribution.content
    reading = analysis.document.reading
    if source is None or (source.end < cue.start and " who" in reading[source.end : cue.start]):
        return
    if reading[source.start : source.end].lower() in ("who", "which") or reading[source.end : source.end + 4] == " who":
        return
    start = content.start if attribution.verb == "allege" and content else cue.end
    party = _opening(analysis, start, sentence.span.end)
    if party is None or party.key == attribution.source_key:
        return
    if reading[source.start : source.end].lower() == "it" and attribution.verb != "accuse":
        return
    if party.kind is EntityKind.PLACE and attribution.verb != "allege" and not _ACTOR.match(reading, party.span.end):
        return  # "blamed the Syria situation"
    span = Span(min(source.start, cue.start), sentence.span.end)
    by, nameless = _name(analysis, attribution), not attribution.source_key
    if nameless and _NO_ACCUSER.match(by):
        return
    yield Accusation(span, by, party.key, party.text, sentence.index, explicit=True, nameless=nameless)


# What follows these is whom one speaks to, or the author's own description.
_NO_ACCUSATION = frozenset(
    "tell ask condemn denounce criticize criticise slam blast praise announce explain note write report".split()
)


# A place that acts goes on as one: "Norland of", "the Norland government for".
_ACTOR = re.compile(
    r"(?:[’']s)?(?:\s+(?:government|military|army|forces|officials|authorities|regime|troops|police))?\s*"
    r"(?:of\b|for\b|and\b|[,.(])"
)


def _name(analysis: Analysis, attribution: Attribution) -> str:
    """The source in words that stand alone."""
    entity = analysis.entities.get(attribution.source_key or "")
    text = analysis.document.slice(attribution.source) if attribution.source else ""
    return entity.name if entity and text.lower() in ("he", "she", "it", "they") else text


# Courts have heard both sides; who is nobody in particular accuses nobody.
_NO_ACCUSER = re.compile(
    r"(?:they|he|she|it|we|you|who|some people|no longer|(?:nobody|no one|none)\b.*|"
    r".*\b(?:courts?|judges?|jury|justices|resolution|"
    r"ruling|verdict|charges?|article of impeachment|bombshell|[a-z]+ing)$)",
    re.IGNORECASE,
)
# A party of many voices, any of which may have answered.
_MANY = frozenset({"republican party", "democratic party"})


_STATE = re.compile(r"[’']?\s+(?:government|military|army|forces|officials|authorities|regime|troops|police)\b")


# What may stand between the start and the name: "the care home owner", "developer", "that the landlord,".
_DESCRIBED = re.compile(r"(?:that )?(?:the |its |their |his |her |a |an )?(?:[a-z][\w’'-]* ){0,4}(?:[a-z][\w’'-]*, ?)?")
_CLAUSE_WORDS = word_set(
    """in on at by for with from to into over under against about is are was were has have had will would can could may
    might who which when if while as because and or but not said says it he she they we police"""
)


def _opening(analysis: Analysis, start: int, end: int) -> Mention | None:
    """The party with which the stretch begins, but for an article, a title or what it is described as."""
    party = _first_mention(analysis, start, min(end, start + 60))
    if party is not None and party.kind in (EntityKind.PLACE, EntityKind.OTHER):
        party = _set_off(analysis, party) or party
    firm = party is not None and party.kind is EntityKind.OTHER and described(analysis, party, FIRMS)
    if party is None or party.key in _MANY or (party.kind is EntityKind.OTHER and " " not in party.text and not firm):
        return None
    reading = analysis.document.reading
    if party.text.endswith("s") and is_demonym(party.text) and not _STATE.match(reading, party.span.end):
        return None  # a people, not a party
    lead = reading[start : party.span.start]
    if party.title:
        lead = lead.replace(party.title, "")
    lead = lead.strip(" “\"'‘").lower()
    if lead in {"", "the", "that", "that the"}:
        return party
    if party.kind not in (EntityKind.PERSON, EntityKind.ORGANISATION) and not firm:
        return None
    told = _DESCRIBED.fullmatch(lead + " ") and _CLAUSE_WORDS.isdisjoint(re.findall(r"[\w’'-]+", lead))
    return party if told else None


def _set_off(analysis: Analysis, place: Mention) -> Mention | None:
    """The person named after "the mayor of Brask,": the place only says of what."""
    reading, mentions = analysis.document.reading, analysis.mentions
    if reading[max(0, place.span.start - 3) : place.span.start] != "of ":
        return None
    at = bisect_left(mentions, place.span.end, key=lambda m: m.span.start)
    following = mentions[at] if at < len(mentions) else None
    near = following is not None and reading[place.span.end : following.span.start] == ", "
    return following if near and following is not None and following.kind is EntityKind.PERSON else None


def _implied(analysis: Analysis, attribution: Attribution) -> Iterator[Accusation]:
    """A source's own words in which a named party is the doer of harm."""
    content = attribution.content
    if content is None or attribution.source is None or attribution.verb in _NO_ACCUSATION:
        return
    party = _opening(analysis, content.start, content.end)
    if party is None or party.key == attribution.source_key:
        return
    text = analysis.document.reading[party.span.end : content.end]
    told = any(not _harm_words().isdisjoint(analysis.lowers[s]) for s in _told_in(analysis, attribution, content))
    harm = (_harm().search(text, 0, 110) if told else None) or _WRONG.match(text)
    noun = harm and harm.start() <= 1 and harm.group().endswith("ing")  # "the harbour bombing"
    if harm and not noun and not _NEGATED.search(text, 0, harm.start()) and not _SUFFERED.search(text, 0, harm.start()):
        by, nameless = _name(analysis, attribution), not attribution.source_key
        if not (nameless and (_NO_ACCUSER.match(by) or party.kind not in (EntityKind.PERSON, EntityKind.ORGANISATION))):
            yield Accusation(
                content, by, party.key, party.text, attribution.sentence, explicit=False, nameless=nameless
            )


def _told_in(analysis: Analysis, attribution: Attribution, content: Span) -> range:
    """The sentences of what is said: of “….” Smith said. those before the verb."""
    first = analysis.sentence_at(content.start)
    return range(first.index if first else attribution.sentence, attribution.sentence + 1)


_SUFFERED = re.compile(r"\b(?:was|were|been|being|is|are|be|get|got)\s+(?:\w+ly\s+)?$")
_NEGATED = re.compile(r"\b(?:not|never|no|n[’']t|without|if|unless|against)\b", re.IGNORECASE)


# A wrong told right behind the name.
_WRONG = re.compile(
    r"[,\s]+(?:(?:has|have|had) )?(?:\w+ly )?(?:bull(?:ied|ying)|hid|hidden|forged|doped|rigged|falsified|"
    r"pocketed|doctored|groped|intimidated|threatened|humiliated|cheated|swindled|defrauded|scammed|exploited"
    r"|mistreated|discriminated|"
    r"concealed|evaded|dodged|dumped|polluted|faked|fabricated|plagiari[sz]ed|silenced|retaliated|overcharged|"
    r"(?:took|taken|accepted|paid) (?:\w+ )?(?:bribes?|kickbacks?)|cooked|misused|squandered|stalked|spied)\b"
)


@cache
def _harm_words() -> frozenset[str]:
    """The words with which the phrases of harm begin."""
    return frozenset(line.partition(" ")[0] for line in lexicon.entries("harms"))


@cache
def _harm() -> re.Pattern[str]:
    return lexicon.phrases("harms")


def _first_mention(analysis: Analysis, start: int, end: int) -> Mention | None:
    mentions = analysis.mentions
    at = bisect_left(mentions, start, key=lambda m: m.span.start)
    return mentions[at] if at < len(mentions) and mentions[at].span.start < end else None


def heard(analysis: Analysis) -> frozenset[str]:
    """Keys of the parties the article lets speak, deny or decline, governments under their country."""
    reading = analysis.document.reading
    sentences = analysis.document.sentences
    keys = {
        a.source_key
        for a in analysis.attributions
        if a.source_key
        and a.kind is not CueKind.HEDGE
        # "shreds Norvane over labels": what looks like a verb in a headline need be none
        and (a.kind is CueKind.DENY or sentences[a.sentence].zone is not ZoneKind.HEADLINE)
    }
    keys |= {q.speaker_key for q in analysis.quotations if q.speaker_key}
    for attribution in analysis.attributions:  # "Iranian officials said", "the Russian president said"
        if attribution.source and sentences[attribution.sentence].zone is not ZoneKind.HEADLINE:
            start, end = attribution.source
            at = bisect_left(analysis.mentions, start, key=lambda m: m.span.start)
            while at < len(analysis.mentions) and analysis.mentions[at].span.start < end + 3:
                keys.add(analysis.mentions[at].key)
                at += 1
    clauses = analysis.clauses
    for s in clauses.touching(_REPLYING):
        if _NO_REPLY.search(sentences[s].text.lower()):
            keys |= analysis.entity_keys[s]
            if s:
                keys |= analysis.entity_keys[s - 1]
    spans = [sentences[s].span for s in sorted(clauses.touching(_REACTING))]
    for match in (m for span in spans for m in _REACTION.finditer(reading, *span)):
        near = max(0, match.start() - 70)
        clause = max(reading.rfind(mark, near, match.start()) for mark in ("”", "\n", ". "))
        keys |= _named_between(analysis, max(clause, near), match.start())
    for before, mention in pairwise(analysis.mentions):  # "Russian President Vladimir Putin" speaks for Russia
        if (
            mention.title
            and mention.key in keys
            and 0 <= mention.span.start - before.span.end - len(mention.title) <= 2
        ):
            keys.add(before.key)
    return frozenset(keys | {country(k) for k in keys})


def answered(party: str, name: str, heard_keys: frozenset[str]) -> bool:
    """Whether the party itself, its country or the person it is named after is among those heard."""
    if party in heard_keys or country(party) in heard_keys:
        return True
    words = set(party.split())
    if any(" " in key and key.rpartition(" ")[2] in words for key in heard_keys):
        return True
    return any(
        place_key(word) in heard_keys
        for word in (name.split(maxsplit=1)[0], party.split(maxsplit=1)[0])
        if is_demonym(word)
    )


# Whoever speaks for the party without its name.
_SPOKEN_FOR = re.compile(
    r"\b(?:[Tt]he (?P<role>company|firm|bank|charity|club|council|school|hospital|airline|university|church"
    r"|diocese|agency|"
    r"party|plant|factory|owners?|landlord|group|carmaker|maker|ministry|developer|contractor|supplier"
    r"|retailer|"
    r"operator|department|senator|mayor|minister|president|governor|coach|bishop|director|chief executive)"
    r"(?:[’']s (?:\w+ ){1,3})? (?:\w+ly |also |has |later |had )?(?:said|says|called|calls|denied|denies|rejected|"
    r"rejects|dismissed|dismisses|declined|insists|insisted|told|maintains|maintained|disputed|disputes|refused"
    r"|apologi[sz]ed|"
    r"responded|did not (?:respond|reply|answer|return|comment))|"
    r"(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|(?P<owner>[\w’']+)[’']s) (?:\w+ ){0,2}(?:lawyers?|attorneys?|spokes\w+"
    r"|counsel|agents?|"
    r"defenders|representatives?|publicist|solicitors?|barristers?|press office)"
    r"|(?:[Ii]ts|[Hh]is|[Hh]er) (?:\w+ ){0,2}(?:insurers?|managers?|owners?|boss(?:es)?|chief executive|chairman"
    r"|chairwoman)"
    r"(?:, [^,.;]{2,50},)? (?:say|says|said|den\w+|insist\w*|declin\w+|did not|told)"
    r"|[Aa]n? (?:spokes\w+|lawyer|attorney|representative|solicitor"
    r"|agent) for (?P<whom>(?:the )?[\w’'-]+(?: [A-Z][\w’'-]+)*))\b"
)


# Of these the article may know more than one.
_KINDS = word_set(
    "bank charity club council school hospital airline university church diocese agency ministry department"
)


def _mentions(analysis: Analysis, party: Entity) -> list[Mention]:
    return [analysis.mentions[i] for i in party.mentions]


_REBUFFED = re.compile(
    r"\bdespite (?:its|his|her|their)\b|\b(?:which|who|a charge) (?:he|she|it|they|has|have)? ?den(?:y|ies|ied)\b"
)


TURN = re.compile(r"(?:;|, (?:but|while|though|although|and)) (?=its |his |her |their |the )")


def spoken_for(analysis: Analysis, accusation: Accusation) -> bool:
    """Whether somebody answers after the accusation for a party that need not be named again."""
    reading, sentence = analysis.document.reading, analysis.document.sentences[accusation.sentence]
    if "despite the " in sentence.text:
        return True
    party = analysis.entities[accusation.party]
    around = " ".join(reading[max(0, m.span.start - 40) : m.span.end + 40] for m in _mentions(analysis, party)).lower()
    names = {word for i in party.mentions for word in analysis.mentions[i].text.lower().split()}
    start = sentence.span.end
    if turn := TURN.search(reading, accusation.span.start, sentence.span.end):
        start = turn.end()
    for match in _SPOKEN_FOR.finditer(reading, start):
        whom = match["whom"] or match["owner"]
        if whom is not None and whom[0].isupper() and names.isdisjoint(whom.lower().split()):
            continue  # a spokeswoman for somebody else
        if match["role"] is None or match["role"] not in _KINDS or match["role"] in around:
            return True
    return _REBUFFED.search(sentence.text) is not None


def local(analysis: Analysis, accusation: Accusation) -> bool:
    """Whether a person or firm of today is charged, away from a nation's politics: it counts though named only once."""
    kind = analysis.entities[accusation.party].kind
    known = kind in (EntityKind.PERSON, EntityKind.ORGANISATION) or (
        kind is EntityKind.OTHER
        and any(
            described(analysis, analysis.mentions[i], FIRMS | POSTS)
            for i in analysis.entities[accusation.party].mentions
        )
    )
    if known and not accusation.nameless:
        known = accusation.explicit and breaches.national(analysis.vocabulary) < breaches.POLITICS
    return known and not long_ago(analysis, accusation.sentence)


def long_ago(analysis: Analysis, sentence: int) -> bool:
    """Whether the sentence dates what it tells to a year."""
    sentences = analysis.document.sentences
    near = sentences[max(0, sentence - _DATED) : sentence]
    return _PAST_YEAR.search(sentences[sentence].text) is not None or any(_PAST_AGE.search(s.text) for s in near)


_DATED = 2  # sentences before that may date what is told to another age
_PAST_AGE = re.compile(r"\b(?:in|of|from|summer|spring|autumn|winter) (?:1[0-8]\d\d|19[0-6]\d)\b")
_PAST_YEAR = re.compile(r"\b(?:in|since|of|from) (?:1[0-9]\d\d|200\d|201[0-5])\b")


def _named_between(analysis: Analysis, start: int, end: int) -> set[str]:
    mentions = analysis.mentions
    at = bisect_left(mentions, start, key=lambda m: m.span.start)
    keys = set()
    while at < len(mentions) and mentions[at].span.start < end:
        keys.add(mentions[at].key)
        at += 1
    return keys
