"""Whether a party that is charged answers, declines or is tried, or somebody answers for it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.attribution import CueKind
from auditor.analysis.entities import Entity, EntityKind
from auditor.analysis.numbers import word_set
from auditor.analysis.parties import FIRMS, POSTS, WORDS, Charge, description
from auditor.analysis.sourcing import allegations
from auditor.document import Sentence, ZoneKind
from auditor.lexicon import words

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_OUTSIDER = re.compile(
    r"\b(?:former|ex-\w+|sued|suing|worked|left|tenants?|customers?|clients?|neighbou?rs?|victims?|critics?|patients?|"
    r"parents?|residents?|employees?|workers?|staff|rivals?|competitors?|against|buyers?|passengers?|members? of|union|"
    r"campaigners?|daughter|son|widow|mother|father|students?|pupils?)\b",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"\b(?:hung up|unanswered|not available|unavailable|not (?:wish|want) to|would not (?:say|comment|discuss"
    r"|talk|speak|"
    r"be drawn)|asked (?:about|for|to)|by deadline|time of (?:writing|going to press)|not guilty|cleared of|acquitted|"
    r"convicted|sentenced|jailed|admit(?:s|ted)|apologi[sz]\w+|pleaded|insist(?:s|ed)|reject(?:s|ed)?|den(?:y"
    r"|ies|ied|ial)|"
    r"disput(?:e|es|ed)|contest(?:s|ed)?|dismiss(?:es|ed)|(?:call|describ|brand)(?:s|ed|es) (?:it|the|this|that"
    r"|them|such|her|his)"
    r"|calls? [^.]{0,20}(?:lie|lies|absurd|nonsense|baseless|false|untrue)|innocen\w+|nothing to hide"
    r"|side of (?:the )?story|"
    r"no comment|declin(?:e|es|ed)|refus(?:e|es|ed) to (?:comment|say|answer|discuss|talk|speak)|did not"
    r"|has not|have not|"
    r"thr(?:ew|own) (?:\w+ ){1,3}out|cleared|ruled|found (?:for|that|no)|verdict|could not be|does not comment"
    r"|repl(?:y|ies|ied)|respon(?:d|ds|ded|se)|comment(?:ed)?|statement|explain(?:s|ed)|"
    r"answer(?:s|ed)?|maintain(?:s|ed)|put (?:it|this|that|the \w+) down to|blam(?:es|ed))\b"
)
_CLOSED = re.compile(
    r"\b(?:found no|no sign of|no evidence|thr(?:ew|own) (?:\w+ ){1,3}out|closed the (?:case|matter|file)"
    r"|cleared|unfounded|"
    r"baseless|was given \w+ (?:years|months)|sentenced|convicted|settled out of court)\b"
)
_REBUTS = re.compile(
    r"\b(?:(?:[Tt]hat|[Ii]t|[Tt]his|[Tt]hey|(?:the|her|his|their|such|those|these) (?:claims?|charges?"
    r"|accusations?|allegations?|story"
    r"|account)) (?:was|were|is|are) (?:\w+ )?(?:untrue|false|nonsense|baseless|wrong|not true|not so|not the case"
    r"|absurd|ridiculous"
    r"|an? lies?|lies|unfounded|rubbish|incorrect|misleading|groundless|fantasy|slander\w*|libel\w*|malicious)"
    r"|(?:den(?:y|ies|ied)|reject(?:s|ed)|disput(?:es|ed)|dismiss(?:es|ed)|refut(?:es|ed)) (?:it|that|this|them|any|the"
    r"|her|his|their|all|having|doing)\b)"
)
# Who was asked need not be named again: "Calls to the firm's office went unanswered".
_TOLD = re.compile(r"\b(?:says?|said|insists?|insisted|den(?:y|ies|ied)|calls? it|called it)\b")
_BLAMED = re.compile(r"\bblamed\b")
_SOUGHT = re.compile(
    r"\b(?:[Cc]alls?|[Ee]-?mails?|[Mm]essages?|[Ll]etters?|[Rr]equests?|[Qq]uestions?|[Aa]ttempts?|[Ee]fforts?"
    r"|[Ii]nquir(?:y|ies)"
    r"|[Ee]nquir(?:y|ies)|[Tt]exts?|[Aa]pproach(?:es)?)\b[^.;]{0,80}?\b(?:unanswered|ignored|no (?:reply|answer"
    r"|response)"
    r"|not (?:been )?(?:returned|answered|acknowledged)|n[’']t (?:returned|answered)|unreturned|unsuccessful|failed"
    r"|without (?:a )?(?:reply|answer|response)|declined|bounced)\b"
    r"|\b(?:hung up|shut the door|slammed the (?:door|phone)|put the phone down|drove (?:off|away) without"
    r"|would not be drawn)\b"
)
_UNNAMED = re.compile(
    r"[“\"]?(?:[^“”\".]{0,40}, )?(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Bb]oth|[Nn]either|[Aa]ll|(?:[Tt]he|[Ii]ts"
    r"|[Hh]is|[Hh]er|[Tt]heir|[Aa]) "
    r"(?:[\w’'-]+ ){0,3}?(?P<role>[a-z][\w-]+))\b"
)
_LAWYER = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[\w]+[’']s) (?:[\w-]+ ){0,2}?(?:lawyers?|attorneys?|spokes\w+|counsel"
    r"|representatives?|"
    r"publicist|solicitors?|barrister)\b"
)


def heard(analysis: Analysis, charge: Charge) -> bool:
    """Whether the party answers, declines or is tried anywhere, or somebody unnamed answers for it."""
    named = _named(analysis, charge.sentence)
    if charge.party in named or allegations.answered(charge.party, charge.name, named):
        return True
    if _speaks_by_part(analysis, charge):
        return True
    roles = roles_of(analysis, charge.party, charge.by)
    parts = _parts(charge.name)
    return any(
        _reacts(analysis, charge, sentence, parts)
        or (index > charge.sentence and _taken_up(analysis, charge, sentence, roles))
        for index, sentence in enumerate(analysis.document.sentences)
    ) or _speaks(analysis, charge, roles)


def _reacts(analysis: Analysis, charge: Charge, sentence: Sentence, parts: frozenset[str]) -> bool:
    """Whether a sentence that names the party, or a part of its name, has it answer."""
    after = sentence.index > charge.sentence
    if after and _gives(sentence.text, parts):
        return True
    if analysis.entities[charge.party].kind is EntityKind.PLACE:
        return _state_answers(analysis, charge, sentence)
    meant = charge.party in analysis.entity_keys[sentence.index]
    meant = meant or (after and not parts.isdisjoint(_NAMES.findall(sentence.text)))
    return meant and _answers(sentence.text, charge, sentence.index)


def _state_answers(analysis: Analysis, charge: Charge, sentence: Sentence) -> bool:
    """Whether a state itself answers: the last name before the answer, and not what somebody answers about."""
    last = None
    for i in analysis.entities[charge.party].mentions:
        if analysis.mentions[i].sentence == sentence.index:
            last = i
            match = _ANSWER.search(analysis.document.reading, analysis.mentions[i].span.end, sentence.span.end)
            after = analysis.mentions[i + 1 : i + 2]
            if match is None or (after and after[0].span.start < match.start()):
                continue
            before = analysis.document.reading[sentence.span.start : analysis.mentions[i].span.start]
            if not _ABOUT.search(before):
                return True
    return last is not None and sentence.index == charge.sentence and _answers(sentence.text, charge, sentence.index)


_ABOUT = re.compile(r"\b(?:to|of|from|with|by|against|on|between|for|about|over|into|and|than|via) (?:the )?$")


def _taken_up(analysis: Analysis, charge: Charge, sentence: Sentence, roles: frozenset[str]) -> bool:
    """Whether a sentence after the charge closes the matter, or a pronoun, a role or a lawyer answers in it."""
    near = sentence.index - charge.sentence <= _AFTER
    if sentence.index - charge.sentence <= _RIGHT_AFTER and _REBUTS.search(sentence.text):
        return True  # whoever says so answers for the party
    if near and (_CLOSED.search(sentence.text) or _SOUGHT.search(sentence.text)):
        return True
    if sentence.zone is not ZoneKind.BODY:
        return False
    keys = analysis.entity_keys[sentence.index]
    if _LAWYER.search(sentence.text) and charge.by_key not in keys:
        return True
    if not near or keys - {charge.by_key, charge.party}:
        return False
    opening = _UNNAMED.match(sentence.text)
    return opening is not None and _fits(opening["role"], roles) and _answers(sentence.text, charge, sentence.index)


_NAMES = re.compile(r"[A-Z][a-z][\w-]+")
_GIVING = word_set(
    """sent showed shows produced pointed points paid returned repaid gave offered published handed replied answered
    wrote denied denies rejected rejects apologised apologized promised declined refused insists insisted"""
)


def _parts(name: str) -> frozenset[str]:
    """Words of a name that stand for it alone."""
    return frozenset(_NAMES.findall(name)) - _COMMON_PARTS


def _gives(text: str, parts: frozenset[str]) -> bool:
    """Whether the sentence has the party do what answers: "Upward sent four job sheets"."""
    words = text.replace(",", " ").split()[:4]
    return any(word in parts and after in _GIVING for word, after in pairwise(words))


def _speaks_by_part(analysis: Analysis, charge: Charge) -> bool:
    """Whether a source bears a word of the party's name: "Nordlast" for Nordlast Terminals."""
    parts = _parts(charge.name)
    reading = analysis.document.reading
    for each in analysis.attributions:
        if each.source is None or each.kind is CueKind.HEDGE or each.sentence == charge.sentence:
            continue
        if analysis.document.sentences[each.sentence].zone is ZoneKind.HEADLINE:
            continue
        text = reading[each.source.start : each.source.end]
        if not _OUTSIDER.search(text) and not parts.isdisjoint(_NAMES.findall(text)):
            return True
    return False


_COMMON_PARTS = frozenset(
    """North South East West City Town County School Primary Bank House Group Street Road University Hospital College
    Holdings Foods Homes Estates Trains Motors Farm Farms Club Church Hotel Energy Water Services Partners
    Brothers""".split()
)
_RIGHT_AFTER = 2  # sentences within which anybody may answer for the party
_AFTER = 6  # sentences within which a pronoun or a role still answers


def _fits(role: str | None, roles: frozenset[str]) -> bool:
    return role is None or role in roles or role.startswith(("spokes", "lawyer", "solicitor", "attorney"))


def _answers(text: str, charge: Charge, index: int) -> bool:
    if index < charge.sentence and _BLAMED.search(text) and charge.name in text.partition("blamed")[2]:
        return False  # another charge is no answer
    if index == charge.sentence:
        turn = allegations.TURN.search(text)
        if turn is not None and _TOLD.search(text, turn.end()):
            return True
        return (
            re.search(
                r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)|despite (?:its|his|her|their)|declin(?:es|ed)|admit\w*|"
                r"convicted|settled|acquitted|apologi\w+|cleared|pleaded)\b",
                text,
            )
            is not None
        )
    return _ANSWER.search(text) is not None


def roles_of(analysis: Analysis, party: str, by: str) -> frozenset[str]:
    """The roles that stand for a party: those told of it, and those any firm or person may be called by."""
    entity = analysis.entities[party]
    found: set[str] = set()
    for i in entity.mentions:
        mention = analysis.mentions[i]
        found |= (FIRMS | POSTS).intersection(description(analysis, mention))
    if entity.kind is not EntityKind.PERSON or _firmlike(analysis, entity):
        found |= _ANY_FIRM - set(WORDS.findall(by.lower()))
    return frozenset(found)


# What any firm may be called; "the hospital" is only one that is told of as such.
_ANY_FIRM = word_set(
    """company firm business group operator maker supplier contractor builder builders developer developers landlord
    owner owners management provider employer manufacturer retailer publisher brand organisation organization
    chain startup start-up"""
)


def _firmlike(analysis: Analysis, entity: Entity) -> bool:
    """Whether a name read as a person's has no given name and is never shortened: "Pendle Estates"."""
    first = entity.name.lower().partition(" ")[0]
    if first in words("given_names") or first in words("first_names"):
        return False
    mentions = [analysis.mentions[i] for i in entity.mentions]
    return all(" " in m.text and not m.title for m in mentions)


def _speaks(analysis: Analysis, charge: Charge, roles: frozenset[str]) -> bool:
    """Whether a pronoun or a role that stands for the party is the source of something said after the charge."""
    reading = analysis.document.reading
    for each in analysis.attributions:
        if each.source is None or each.sentence <= charge.sentence or each.kind is CueKind.HEDGE:
            continue
        source = reading[each.source.start : each.source.end].lower()
        agent = not each.source_key and _AGENT.match(source)
        if agent and (not agent["whom"] or not (FIRMS | roles).isdisjoint(WORDS.findall(agent["whom"]))):
            return True
        if source in ("he", "she", "it", "they"):
            if each.source_key == charge.party and _turns(analysis, charge, each.sentence):
                return True
        elif not each.source_key and not _OUTSIDER.search(source) and not roles.isdisjoint(WORDS.findall(source)[-2:]):
            return True
    return False


_AGENT = re.compile(
    r"(?:an?|the|its|his|her|their) (?:\w+ )?(?:spokes\w+|lawyers?|attorneys?|solicitors?"
    r"|representatives?)"
    r"(?: (?:for|of) (?P<whom>.*))?$"
)


def _turns(analysis: Analysis, charge: Charge, index: int) -> bool:
    """Whether a sentence after the charge, up to this one, has the party as its topic."""
    reading = analysis.document.reading
    for i in analysis.entities[charge.party].mentions:
        mention = analysis.mentions[i]
        if charge.sentence < mention.sentence <= index:
            start = analysis.document.sentences[mention.sentence].span.start
            if mention.span.start - start < 45 and reading[mention.span.end : mention.span.end + 2] not in ("’s", "'s"):
                return True
    return False


def _named(analysis: Analysis, charged: int) -> frozenset[str]:
    """Keys of those whose name is the source of something said, but for the charge itself.

    Pronouns do not count: they may be the accuser's.
    """
    reading, mentions, sentences = analysis.document.reading, analysis.mentions, analysis.document.sentences
    keys: set[str] = set()
    spans = [
        a.source
        for a in analysis.attributions
        if a.source
        and a.kind is not CueKind.HEDGE
        and (a.kind is CueKind.DENY or (a.sentence != charged and sentences[a.sentence].zone is not ZoneKind.HEADLINE))
    ]
    spans += [q.speaker for q in analysis.quotations if q.speaker and q.verb is not None and q.sentence != charged]
    for span in spans:
        text = reading[span.start : span.end]
        at = bisect_left(mentions, span.start, key=lambda m: m.span.start)
        first = True
        while at < len(mentions) and mentions[at].span.start < span.end:
            if first or not _OUTSIDER.search(text):
                owned = reading[mentions[at].span.end : mentions[at].span.end + 2] in ("’s", "'s")
                if not (owned and _OUTSIDER.search(text)) and not _AWAY.search(
                    reading[span.start : mentions[at].span.start]
                ):
                    keys.add(mentions[at].key)
            first = False
            at += 1
    return frozenset(keys)


_AWAY = re.compile(
    r"\b(?:former|ex-\w+|sued|worked|left|tenants?|customers?|neighbou?rs?|victims?|critics?|patients?|residents?|"
    r"employees?|workers?|staff|rivals?|against|from|near|accus\w+)\b[^,]*$",
    re.IGNORECASE,
)
