"""Whether a sentence makes somebody the speaker of the quotation behind it.

Somebody who speaks does, and so does whoever is brought in as a person: by name, pronoun or role, as the subject with
which the sentence begins. An official who goes about his business does not, nor do two people at once, a document, or
a body that gives facts.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.attribution import Attribution, CueKind
from auditor.analysis.entities import EntityKind, Mention
from auditor.analysis.frames import classes
from auditor.analysis.numbers import word_set
from auditor.analysis.parties import WORDS, description
from auditor.analysis.sourcing import citedsources
from auditor.document import Sentence
from auditor.lexicon import words

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_CLASSES = {name: frozenset(each) for name, each in classes("speaking_classes").items()}
_SINGULAR = re.compile(r"\b(?:I|[Mm]y|me|myself|I['’]\w+)\b")
_OURS = re.compile(r"\b(?:I|[Mm]y|me|myself|[Ww]e|[Oo]ur|us|ours|(?:I|[Ww]e)['’]\w+)\b")
_OF_SOMEBODY = re.compile(r"\b(?:[Hh]e|[Ss]he|him|[Hh]is|[Hh]er)(?:['’]\w+)?\b")
_ADDRESSING = word_set(
    """encouraged urged warned assured charging charged addressed joked praised thanked greeted invited offered spoke
    speaking appealed testified argued mused reflected described talked talking shared opened challenged lectured"""
)
_MANY = word_set("they we both others")
_TAKERS = word_set("he she i we he's she's i've")
PRONOUNS = word_set("he she they i we both one another others")
WHO = re.compile(
    r"\b(?:woman|man|mother|father|girl|boy|resident|neighbou?r|worker|driver|farmer|owner|tenant|teacher|nurse|doctor|"
    r"student|passenger|witness|official|spokes\w+|officer|fan|survivor|aide|lawyer|manager|customer|trader|baker|"
    r"fisherman|shopkeeper|clerk|waiter|guide|captain|skipper|widow|son|daughter|husband|wife|brother|sister|grand\w+|"
    r"people|visitors?|locals?|residents|parents|workers|tenants|neighbou?rs|traders|friends?|director|chairman|chair|"
    r"mayor|minister|president|coach|player|priest|editor|author|writer|artist|singer|actor|scientist|researcher|"
    r"professor|analyst|expert|pilot|soldier|engineer|volunteer|ranger|warden|keeper|inspector|sergeant|detective|"
    r"colleague|relative|guest|vicar|monk|nun|caretaker|porter|cashier|barman|barmaid|steward|guard|gardener"
    r"|cleaner|cook|"
    r"chef|butcher|miner|builder|plumber|electrician|tourist|shopper|commuter|cyclist|pensioner|widower|sister"
    r"|teenager|"
    r"pupil|bystander|onlooker|insider|broker|sailor|swimmer|hiker|walker|rider|buyer|seller|founder|organi[sz]er"
    r"|nanny|"
    r"carer|midwife|paramedic|firefighter|lifeguard|referee|umpire|fan|supporter|activist|campaigner|protester"
    r"|teammate|"
    r"stallholder|landlord|landlady|publican|postman|plaintiff|defendant|juror|prisoner|refugee|migrant)s?\b",
    re.IGNORECASE,
)
_GESTURE = re.compile(
    r"\b(?:shook|shakes|wiped|wipes|rubbed|raised|raises|lifted|counted|closed|folded|folds|pointed"
    r"|points) (?:his|her|their)\b"
)
SOMEBODY = re.compile(
    r"(?:The|A|An|His|Her|Their|Its|One|Another|Some|Two|Three|Many|Most|Other) (?:[\w’'-]+ ){0,3}?(?:"
    + WHO.pattern
    + ")",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"\b(?:read|reads|wrote|written|letter|message|note|sign|slogan|poster|caption|tweet\w*|post(?:ed)?|reviews?|"
    r"comments?|lyrics?|verse|prayer|poem|song|line|lines|motto|quote\w*|words|inscription|plaque|banner|speech|email|"
    r"diary|statement|interview|podcast|video|"
    r"asked(?! (?:for|[\w’'-]+ (?:[\w’'-]+ ){0,3}to)\b)|question|answer\w*|recall\w*|tells?|told|[Rr]emember\w*"
    r"|thought|"
    r"voice|voices|shout(?:s|ed)?|cry|chants?|chanted|jeers?|heckl\w+|cheers?|placards?|call came|voicemail|recording|"
    r"testimon\w+|stories|opinions?|scene|novel|dialogue)\b"
)
MOODS = word_set(
    """laughs laughed smiles smiled grins grinned shrugs shrugged sighs sighed nods nodded recalls recalled jokes joked
    winks"""
)
_NEXT = re.compile(r" (?:(?:was|were|is|are|has|had|will) (?:\w+ )?(\w+)|(\w+))\b")
_OWN = word_set("his her")
_HIS = word_set("his her he she him")
_CORPORATE = word_set(
    """cut cuts closed closes moved moves raised raises opened opens built founded launched launches sold sells bought
    buys hired sacked runs operates operate rose fell owns employs charges charged makes produces supplies serves
    merged introduced replaced renamed shut reopened expanded delivers flies ships sent sends doubled trebled lost
    dropped"""
)
HEDGED = frozenset({CueKind.HEDGE})
NO_FLOOR = frozenset({CueKind.HEDGE, CueKind.ACCUSE})
_GOVERNED = (" by ", " of ", "for ", " to ", " at ", " in ", "rom ", "ear ")
_OPENING = 5  # words at the beginning of a sentence
_LED = 12  # characters before a source that begins its sentence: "On Monday "
_NEAR = 4  # names behind the subject among which another person may be
_FAR = 60  # characters within which the subject of a sentence begins


def spoken_first(lowers: tuple[str, ...]) -> bool:
    """Whether a sentence begins with somebody and how he said it: "Mr. Reed pleaded with voters"."""
    return not _CLASSES["STANCE"].isdisjoint(lowers[1:_OPENING])


def selves(quoted: str) -> int:
    """How often whoever is quoted speaks of himself."""
    return len(_SINGULAR.findall(quoted))


class Words(NamedTuple):
    """The words of a quotation."""

    text: str

    @property
    def alone(self) -> bool:
        """Whether one person speaks of himself."""
        return _SINGULAR.search(self.text) is not None

    @property
    def ours(self) -> bool:
        return _OURS.search(self.text) is not None

    @property
    def of_somebody(self) -> bool:
        """Whether the words are of a third person and not of whoever speaks."""
        return _OF_SOMEBODY.search(self.text) is not None and not self.alone


class Introduction:
    """One sentence, asked whether it introduces a quotation."""

    def __init__(self, analysis: Analysis, sentence: Sentence, told: list[Attribution], quoted: str) -> None:
        self.analysis = analysis
        self.reading = analysis.document.reading
        self.sentence = sentence
        self.told = told
        self.quoted = Words(quoted)
        self.lowers = analysis.lowers[sentence.index]

    def introduces(self, no_floor: frozenset[CueKind]) -> bool:
        """Whether the sentence makes somebody the speaker; cues of kinds in `no_floor` do not."""
        text = self.sentence.text
        if text.rstrip().endswith((":", "—", "–", "?", ",")) or _HOLDS.search(text):
            return True
        if any(each.kind not in no_floor and self.speaks(each) for each in self.told):
            return True
        if not _ADDRESSING.isdisjoint(self.lowers) and self.analysis.entity_keys[self.sentence.index]:
            return True
        if any(each.kind in no_floor or self.heads(each) for each in self.told):
            return False  # somebody else has the word, or charges somebody
        return self.leads()

    def heads(self, each: Attribution) -> bool:
        """Whether the sentence begins with who says it: "The paper said she waved"."""
        source = each.source or each.cue
        begin = min(source.start, each.cue.start) - self.sentence.span.start
        return each.kind is CueKind.SAY and begin <= _LED

    def speaks(self, each: Attribution) -> bool:
        """Whether a source can have spoken the quotation: not a document, and no body where it says "I"."""
        source = each.source or each.cue
        text = self.reading[source.start : source.end]
        entity = self.analysis.entities.get(each.source_key or "")
        if entity and entity.kind is EntityKind.PERSON:
            return True
        told = text.lower().split()
        alone = self.quoted.alone
        if told and told[0] in PRONOUNS:
            return told[0] != "it" and not (alone and told[0] in _MANY)
        if alone and told and told[-1].endswith("s") and citedsources.anybody(self.analysis, source):
            return False  # "experts", where it says "I"
        return WHO.search(text) is not None or self.airs(each, told)

    def airs(self, each: Attribution, told: list[str]) -> bool:
        """Whether a body speaks: it gives no facts, asks nobody to keep out, and is no paper that says "our row"."""
        if self.quoted.alone or each.kind is CueKind.ASK or each.verb in _CLASSES["FACTS"]:
            return False
        paper = self.quoted.ours and told and told[-1] in _CLASSES["MEDIA"]
        return not paper and _CLASSES["DOCUMENT"].isdisjoint(told)

    @cached_property
    def spoken(self) -> bool:
        """Whether the sentence tells how somebody takes it, or that he speaks."""
        return not _CLASSES["STANCE"].isdisjoint(self.lowers)

    def leads(self) -> bool:
        """Whether a person, by name, pronoun or role, is the subject with which the sentence begins."""
        start, end = self.sentence.span
        if not _TAKERS.isdisjoint(self.lowers[:4]):
            return self.spoken or not self.quoted.of_somebody
        mention = self.subject()
        if mention is not None:
            return self.spoken or not (self.together(mention) or self.official(mention) or self.topic(mention))
        if not MOODS.isdisjoint(self.lowers) or _GESTURE.search(self.reading, start, end):
            return True
        role = SOMEBODY.match(self.reading, start, end)
        if role is None:
            return False
        own = not _OWN.isdisjoint(self.lowers)  # "the vicar found her church full"
        return self.spoken or own or _CLASSES["OFFICE"].isdisjoint(role.group().lower().split())

    def subject(self) -> Mention | None:
        """The first person named where the subject stands."""
        start, reading, mentions = self.sentence.span.start, self.reading, self.analysis.mentions
        at = bisect_left(mentions, start, key=lambda m: m.span.start)
        while at < len(mentions) and mentions[at].span.start < start + _FAR:
            mention = mentions[at]
            lead = reading[max(start, mention.span.start - 4) : mention.span.start].lower()
            owned = reading[mention.span.end : mention.span.end + 2] in ("’s", "'s")
            named = mention.kind is EntityKind.PERSON or (mention.span.start == start and " " in mention.text)
            if (
                named
                and not self.firm(mention)
                and not lead.endswith((" by ", " of ", "for ", " to ", " at ", " in ", "rom ", "ear "))
                and not owned
            ):
                return mention
            at += 1
        return None

    def firm(self, mention: Mention) -> bool:
        """Whether the name is no person's: it does what firms do, and nothing in the sentence is his or hers."""
        if mention.title or mention.text.lower().partition(" ")[0] in words("given_names") | words("first_names"):
            return False
        following = _NEXT.match(self.reading, mention.span.end)
        acts = following is not None and (following[1] or following[2]) in _CORPORATE
        return acts and _HIS.isdisjoint(self.lowers)

    def together(self, mention: Mention) -> bool:
        """Whether the sentence names somebody else as well, who may have the word with as much right."""
        mentions = self.analysis.mentions
        at = bisect_left(mentions, mention.span.end, key=lambda m: m.span.start)
        return any(
            each.kind is EntityKind.PERSON and each.key != mention.key
            for each in mentions[at : at + _NEAR]
            if each.span.end <= self.sentence.span.end
        )

    def official(self, mention: Mention) -> bool:
        """Whether the text describes the person as the holder of an office."""
        lead = self.reading[self.sentence.span.start : mention.span.start].lower()
        if not _CLASSES["OFFICE"].isdisjoint(WORDS.findall(lead)):
            return True
        entity = self.analysis.entities[mention.key]
        mentions = (self.analysis.mentions[i] for i in entity.mentions)
        return any(not _CLASSES["OFFICE"].isdisjoint(description(self.analysis, each)) for each in mentions)

    def topic(self, mention: Mention) -> bool:
        """Whether the quotation is about somebody, and the person has been told of before."""
        first = self.analysis.mentions[self.analysis.entities[mention.key].mentions[0]]
        return self.quoted.of_somebody and first.sentence < self.sentence.index
