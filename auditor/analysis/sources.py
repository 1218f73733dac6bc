"""Who speaks in an article: every source with what it is given to say, and who is accused and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from auditor import patterns as re
from auditor.analysis.attribution import Attribution
from auditor.analysis.consistency import roles
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.analysis.sourcing import allegations
from auditor.analysis.voices import BLANK
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class SourceKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"  # a country or city that speaks for its government
    DOCUMENT = "document"
    SOCIAL = "social"  # a post or its nameless author
    ANONYMOUS = "anonymous"  # people without a name: "officials", "a person close to the talks"
    OTHER = "other"  # named, of no known kind
    UNCLEAR = "unclear"  # a pronoun or a quotation that leads to nobody
    NOBODY = "nobody"  # "allegedly", "it is believed"


@dataclass(frozen=True, slots=True)
class Source:
    """`first` is where it is first named as a source, or accused; `statements` are spans of sentences, in text order.

    `quoted` and `reported` count words in direct quotations and in indirect speech. `replied` is None for who is not
    accused. `accused_by` names the accusers; "" is the author's own voice.
    """

    name: str
    kind: SourceKind
    role: str
    first: Span
    statements: tuple[Span, ...]
    quoted: int
    reported: int
    social: bool
    accuser: bool
    accused: bool
    replied: bool | None
    accused_by: tuple[str, ...]


_PROSE: Final = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.BODY, ZoneKind.CAPTION, ZoneKind.LIST})
_PRONOUNS: Final = frozenset("he she they it we i you who this that these those".split())
_KINDS: Final = {
    EntityKind.PERSON: SourceKind.PERSON,
    EntityKind.ORGANISATION: SourceKind.ORGANISATION,
    EntityKind.PLACE: SourceKind.PLACE,
    EntityKind.OTHER: SourceKind.OTHER,
}
_THINGS: Final = frozenset({SourceKind.DOCUMENT, SourceKind.SOCIAL})
_DOCUMENTS: Final = word_set(
    "report reports study studies survey surveys poll polls statement statements lawsuit suit complaint indictment "
    "filing filings affidavit ruling judgment judgement order document documents record records file files letter "
    "letters memo memorandum email emails e-mail e-mails transcript transcripts data figures statistics census paper "
    "papers release notice website page book memoir article review audit analysis investigation inquiry contract "
    "minutes testimony warrant warrants summary dossier manifesto bill law text release database cable cables readout"
)
_SOCIAL: Final = word_set(
    "tweet tweets post posts thread account user users caption video followers commenters hashtag livestream"
)
_PLATFORM: Final = re.compile(
    r"\b(?:tweet(?:ed|s|ing)?|retweeted|(?:on|via|to|in an?) (?:Twitter|X|Facebook|Instagram|TikTok|YouTube|Reddit|"
    r"Telegram|Truth Social|Bluesky|Mastodon|Threads|LinkedIn|Weibo|WhatsApp|social media)|posted (?:on|to)|"
    r"(?:Facebook|Instagram|Twitter|Telegram|social media) (?:post|account|page|users?|message|video))\b"
)
_HANDLE: Final = re.compile(r"@\w{2,}$")


@dataclass(slots=True)
class _Entry:
    name: str
    kind: SourceKind
    first: Span
    key: str = ""
    quoted: int = 0
    reported: int = 0
    social: bool = False
    accuser: bool = False
    accused: bool = False
    replied: bool | None = None
    accused_by: list[str] = field(default_factory=list)
    seen: dict[int, Span] = field(default_factory=dict)


def sources(analysis: Analysis) -> tuple[Source, ...]:
    """Every source and every accused party, most words first."""
    ledger = _Ledger(analysis)
    for attribution in analysis.attributions:
        ledger.attribute(attribution)
    ledger.quotations()
    ledger.accusations()
    said_to_be = _roles(analysis)
    ranked = sorted(ledger.found.values(), key=lambda e: (-(e.quoted + e.reported), not e.accused, e.first))
    return tuple(_source(each, said_to_be.get(each.key, "")) for each in ranked)


def _roles(analysis: Analysis) -> dict[str, str]:
    """By entity the fullest of what it is said to be."""
    found: dict[str, str] = {}
    for role in roles.roles(analysis):
        if len(role.text) > len(found.get(role.key, "")):
            found[role.key] = role.text
    return found


def _source(entry: _Entry, role: str) -> Source:
    return Source(
        entry.name,
        _settled(entry, role),
        role,
        entry.first,
        tuple(entry.seen[s] for s in sorted(entry.seen)),
        entry.quoted,
        entry.reported,
        entry.social,
        entry.accuser,
        entry.accused,
        entry.replied,
        tuple(entry.accused_by),
    )


def _settled(entry: _Entry, role: str) -> SourceKind:
    """Only people have roles; "Seventy percent" of those asked are nobody by name."""
    if entry.kind is not SourceKind.OTHER:
        return entry.kind
    if role:
        return SourceKind.PERSON
    return SourceKind.ANONYMOUS if entry.name.lower().partition("-")[0] in CARDINALS else entry.kind


class _Ledger:
    """Fills the entries; `by_sentence` remembers which sources speak in a sentence."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.sentences = analysis.document.sentences
        self.found: dict[str, _Entry] = {}
        self.by_sentence: dict[int, list[_Entry]] = {}

    def attribute(self, each: Attribution) -> None:
        if self.sentences[each.sentence].zone not in _PROSE:
            return
        if each.source is None:
            self._count(self.found.setdefault("", _Entry("", SourceKind.NOBODY, each.cue)), each.sentence)
            return
        source = self._known(each.source_key, each.source, each.source)
        if each.content:
            said = self.analysis.author_voice.text[each.content.start : each.content.end].replace(BLANK, " ")
            source.reported += sum(word[0].isalnum() for word in said.split())
        self._count(source, each.sentence)

    def quotations(self) -> None:
        for quotation in self.analysis.quotations:
            if not quotation.scare:
                speaker = self._known(quotation.speaker_key, quotation.speaker, quotation.quote.span)
                speaker.quoted += len(self.analysis.document.slice(quotation.quote.inner).split())
                self._count(speaker, quotation.sentence)

    def accusations(self) -> None:
        heard: frozenset[str] | None = None
        for accusation in allegations.accusations(self.analysis):
            heard = allegations.heard(self.analysis) if heard is None else heard
            entity = self.analysis.entities[accusation.party]
            party = self.found.setdefault(
                entity.key, _Entry(entity.name, _KINDS[entity.kind], accusation.span, entity.key)
            )
            party.accused = True
            party.replied = bool(party.seen) or allegations.answered(entity.key, entity.name, heard)
            accuser = self._accuser(accusation)
            if accuser is not None and accuser is not party:
                accuser.accuser = True
            by = accuser.name if accuser is not None and accuser.name else accusation.by
            if by not in party.accused_by:
                party.accused_by.append(by)

    def _accuser(self, accusation: allegations.Accusation) -> _Entry | None:
        here = [e for e in self.by_sentence.get(accusation.sentence, ()) if e.kind is not SourceKind.NOBODY]
        named = [e for e in here if e.name and e.name.lower() in accusation.by.lower()]
        return next(iter([*named, *here]), None)

    def _known(self, key: str | None, named: Span | None, at: Span) -> _Entry:
        """The entry of a source, made when it is met first."""
        document, entities = self.analysis.document, self.analysis.entities
        entity = entities.get(key) if key else None
        phrase = " ".join(document.slice(named).split()) if named else ""
        if entity:
            kind = _kind_of(phrase)
            # "A Facebook post", "the council's report": not the one named speaks, but what is named after it.
            if kind in _THINGS and not phrase.endswith(entity.name):
                return self.found.setdefault(f"\x00{phrase.lower()}", _Entry(phrase, kind, at))
            return self.found.setdefault(entity.key, _Entry(entity.name, _KINDS[entity.kind], at, entity.key))
        if not phrase or phrase.lower().replace("'", "’").partition("’")[0] in _PRONOUNS:
            return self.found.setdefault("\x00", _Entry("", SourceKind.UNCLEAR, at))
        return self.found.setdefault(f"\x00{phrase.lower()}", _Entry(phrase, _kind_of(phrase), at))

    def _count(self, source: _Entry, sentence: int) -> None:
        held = self.sentences[sentence]
        source.seen.setdefault(sentence, held.span)
        source.social = source.social or source.kind is SourceKind.SOCIAL or bool(_PLATFORM.search(held.text))
        self.by_sentence.setdefault(sentence, []).append(source)


def _kind_of(phrase: str) -> SourceKind:
    """What a source without an entity of its own is, by its head noun."""
    if _HANDLE.search(phrase):
        return SourceKind.SOCIAL
    head = list(_heads(phrase))
    if not _SOCIAL.isdisjoint(head[-1:]):
        return SourceKind.SOCIAL
    if not _DOCUMENTS.isdisjoint(head[-1:]):
        return SourceKind.DOCUMENT
    # Capitals past the first word name somebody, even where no kind of name is known.
    return SourceKind.OTHER if any(word[0].isupper() for word in phrase.split()[1:]) else SourceKind.ANONYMOUS


def _heads(phrase: str) -> Iterator[str]:
    """The words up to the noun that the phrase is about: "a report by the council" is about a report."""
    for word in phrase.lower().split():
        if word in _AFTER_HEAD:
            return
        yield word.strip(",.;:“”\"'’")


_AFTER_HEAD: Final = word_set("of by from on in at for with about to who that which released published obtained close")


__all__ = ["Source", "SourceKind", "sources"]
