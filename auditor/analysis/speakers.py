"""Who carries an article: each source with the sentences and words it is given, told by what sort of source it is.

Cheaper and coarser than the ledger of `sources`: rules ask it of every article. Pronouns go to whoever spoke last.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.attribution import Attribution, CueKind
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import word_set
from auditor.analysis.voices import BLANK
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Sort(StrEnum):
    NAMED = "named"  # a person, organisation or government with a name
    DOCUMENT = "document"
    OFFICIAL = "official"  # police, a court, "officials": they answer for an office
    GROUP = "group"  # residents, two workers, a neighbour
    KEPT = "kept secret"  # sources, insiders, a person close to the talks
    SOCIAL = "social"  # a post, a user


@dataclass(slots=True)
class Speaker:
    """`key` is that of the entity, or the phrase in lower case. `material` is False where it only denies or declines.

    `words` counts what is quoted of it and reported from it.
    """

    key: str
    sort: Sort
    first: Span
    kind: EntityKind | None = None
    words: int = 0
    quoted: int = 0
    material: bool = False
    sentences: list[int] = field(default_factory=list)


_PRONOUNS = word_set("he she they it we i you who that this those these him her them")
_PERSONAL = word_set("he she they we i him her them")
_DOCUMENTS = word_set(
    """report reports study studies survey surveys poll polls statement lawsuit suit complaint indictment filing filings
    affidavit ruling judgment judgement order document documents record records letter memo memorandum email emails
    transcript transcripts data figures statistics census release notice website page book memoir article review audit
    analysis investigation inquiry contract minutes testimony warrant summary dossier law database papers research"""
)
_OFFICES = word_set(
    """police officials official authorities prosecutors prosecutor court judge judges ministry government council
    department spokesman spokeswoman spokesperson mayor governor minister sheriff army military parliament senate
    president chancellor ambassador firefighters investigators deputies troopers detectives hospital university
    company firm club union commission agency board bank committee school airline operator regulator coroner lawyers
    lawyer attorney attorneys doctors embassy party"""
)
_SECRET = re.compile(
    r"\b(?:(?:[Ss]ources?|[Ii]nsiders?|[Tt]ipsters?|[Cc]onfidantes?|[Cc]onfidants?|[Ww]histle-?blowers?)\b(?! of\b)|"
    r"(?:[Pp]erson|[Pp]eople|[Ss]omeone|[Oo]fficials?|[Aa]ides?|[Ee]xecutives?|[Aa]dvis[eo]rs?|[Ff]riends?|[Dd]iplomats?"
    r"|[Aa]llies|[Ll]awmakers?|[Ii]ndividuals?|[Ss]taffers?|[Oo]peratives?|[Ee]mployees?)"
    r"(?: \w+){0,3}? (?:close to|familiar with|briefed on|with (?:direct |first-?hand |inside )?knowledge|privy to|"
    r"near to|"
    r"who (?:asked|requested|spoke|declined|wished|did not want to be|insisted on|(?:was|were|is) not auth\w+)\b)|"
    r"(?:[Uu]nnamed|[Aa]nonymous|[Uu]nidentified) "
    r"(?!man\b|woman\b|body\b|victims?\b|person\b|gunm|social\b|comment|users?\b|post|letter|complaint)\w+)"
)
# Without one of these no source is secret.
KEPT_WORDS = word_set(
    """source sources insider insiders tipster tipsters confidante confidantes confidant confidants whistleblower
    whistleblowers whistle-blower whistle-blowers close familiar briefed knowledge privy who unnamed anonymous
    unidentified"""
)
_SOCIAL = re.compile(
    r"\b(?:tweet(?:ed|s)?|retweeted|posted|users?|commenters?|followers|netizens|posters?|hashtag)\b|"
    r"\b(?:on|via|to|in an?) (?:Twitter|X|Facebook|Instagram|TikTok|YouTube|Reddit|Telegram|Truth Social|Bluesky|"
    r"Mastodon|Threads|LinkedIn|Weibo|social media|Snapchat)\b|\b(?:Facebook|Instagram|Twitter|Telegram|TikTok|Reddit|"
    r"social media|X) (?:post|account|page|users?|message|video|story|thread)\b"
)
# Without one of these, or an X, there is no post.
_NETWORKS = (
    "tweet", "posted", "user", "commenter", "follower", "netizen", "poster", "hashtag", "twitter", "facebook",
    "instagram", "tiktok", "youtube", "reddit", "telegram", "social", "bluesky", "mastodon", "threads", "linkedin",
    "weibo", "snapchat",
)  # fmt: skip
_REFUSES = word_set("declined refused declines refuses denied denies deny reply respond comment return returned")
_BEHIND = 40  # characters in which a description of the source follows
_TELLING = frozenset({CueKind.SAY, CueKind.ACCUSE, CueKind.ADMIT})
_PROSE = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST})


class _Roll:
    """Fills the speakers in text order."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.sentences = analysis.document.sentences
        self.reading = analysis.document.reading
        self.found: dict[str, Speaker] = {}
        self.last = ""
        lower = self.reading.lower()
        self.may_post = "X" in self.reading or any(word in lower for word in _NETWORKS)
        self.posts: dict[int, bool] = {}

    def fill(self) -> tuple[Speaker, ...]:
        voice = self.analysis.author_voice.text
        told: list[tuple[int, Attribution | None, int]] = [
            (a.cue.start, a, -1) for a in self.analysis.attributions if a.source is not None
        ]
        told += [(q.quote.span.start, None, i) for i, q in enumerate(self.analysis.quotations) if not q.scare]
        for _, attribution, place in sorted(told, key=lambda t: t[0]):
            if attribution is not None:
                self.attribute(attribution, voice)
            else:
                self.quote(place)
        return tuple(self.found.values())

    def attribute(self, each: Attribution, voice: str) -> None:
        if self.sentences[each.sentence].zone not in _PROSE or each.kind is CueKind.HEDGE or each.source is None:
            return
        speaker = self.known(each.source, each.source_key, each.sentence)
        if speaker is None:
            return
        said = voice[each.content.start : each.content.end].replace(BLANK, " ") if each.content else ""
        speaker.words += len(said.split())
        if each.kind in _TELLING and _REFUSES.isdisjoint(self.analysis.lowers[each.sentence]):
            speaker.material = True

    def quote(self, place: int) -> None:
        quotation = self.analysis.quotations[place]
        if self.sentences[quotation.sentence].zone not in _PROSE:
            return
        at = quotation.speaker or Span(quotation.quote.span.start, quotation.quote.span.start)
        speaker = self.known(at, quotation.speaker_key, quotation.sentence)
        if speaker is not None:
            words = self.reading.count(" ", *quotation.quote.inner) + 1
            speaker.words += words
            speaker.quoted += words
            speaker.material = True

    def known(self, source: Span, key: str | None, sentence: int) -> Speaker | None:
        """The speaker a phrase stands for, made when it is met first; None for a pronoun that leads to nobody."""
        phrase = self.reading[source.start : source.end]
        lower = phrase.lower()
        if not key and (not lower or lower.split(maxsplit=1)[0].partition("’")[0] in _PRONOUNS):
            personal = not lower or lower in _PERSONAL
            speaker = self.found.get(self.last) if personal else None
        else:
            speaker = self.told(phrase, lower, key, source, sentence)
            self.last = speaker.key
        if speaker is not None and speaker.sentences[-1:] != [sentence]:
            speaker.sentences.append(sentence)
        return speaker

    def told(self, phrase: str, lower: str, key: str | None, source: Span, sentence: int) -> Speaker:
        wide = self.reading[source.start : source.end + _BEHIND]
        if _SECRET.search(phrase) or (not key and _SECRET.match(wide.removeprefix("the ").removeprefix("The "))):
            return self.found.setdefault("\x00secret", Speaker("\x00secret", Sort.KEPT, source))
        entity = self.analysis.entities.get(key) if key else None
        if entity:
            return self.found.setdefault(entity.key, Speaker(entity.key, self.named(sentence), source, entity.kind))
        return self.found.setdefault(lower, Speaker(lower, self.sort(phrase, lower, sentence), source))

    def named(self, sentence: int) -> Sort:
        return Sort.SOCIAL if self.is_posted(sentence) else Sort.NAMED

    def is_posted(self, sentence: int) -> bool:
        """Whether the sentence speaks of a post or its network."""
        if not self.may_post:
            return False
        known = self.posts.get(sentence)
        if known is None:
            known = self.posts[sentence] = _SOCIAL.search(self.sentences[sentence].text) is not None
        return known

    def sort(self, phrase: str, lower: str, sentence: int) -> Sort:
        words = lower.split()
        if self.is_posted(sentence) or (self.may_post and _SOCIAL.search(phrase)):
            return Sort.SOCIAL
        if not _DOCUMENTS.isdisjoint(words):
            return Sort.DOCUMENT
        if not _OFFICES.isdisjoint(words):
            return Sort.OFFICIAL
        return Sort.NAMED if any(w[0].isupper() for w in phrase.split()[1:]) else Sort.GROUP


def speakers(analysis: Analysis) -> tuple[Speaker, ...]:
    """The sources of the prose in the order in which they speak first."""
    return _Roll(analysis).fill()


def reads_secret(text: str) -> bool:
    """Whether the phrase is of a source that is kept secret."""
    return _SECRET.search(text) is not None
