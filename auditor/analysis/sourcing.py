"""What the attributions of an article amount to: sources nobody could ask, accusations, replies, cut-off quotations."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis.attribution import Attribution, CueKind, reporting_verb
from auditor.analysis.entities import EntityKind, Mention, country, is_demonym, place_key
from auditor.analysis.numbers import word_set
from auditor.analysis.vagueness import Unnamed, unnamed, unnamed_in
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


_SPECIFIED = re.compile(
    r"\b(?:including|such as|for (?:example|instance)|among them|like|citing|cited|the study|the report|"
    r"the survey|published|led by|"
    r"survey(?:ed)? (?:by|of)|poll by|study by|conducted by)\b",
    re.IGNORECASE,
)


def vague_attributions(analysis: Analysis) -> Iterator[Unnamed]:
    """Attributions to unnamed groups or to nobody that no named source in this or the next two sentences makes good."""
    found = list(unnamed(analysis))
    if not found:
        return
    named = {a.sentence: a for a in analysis.attributions if a.source_key or _names_someone(analysis, a)}
    for vague in found:
        if not (_made_good(analysis, vague, named) or _goes_on(analysis, vague)):
            yield vague


def _goes_on(analysis: Analysis, vague: Unnamed) -> bool:
    """Whether the sentences before have introduced the group, or one that "others" are others of."""
    told = analysis.document.reading[vague.cue.start : vague.cue.end].endswith(("ed", "said", "found"))
    if (
        told
        and _OF_A_STUDY.search(vague.group)
        and any(
            _STUDY.search(near.text)
            for near in analysis.document.sentences[max(0, vague.sentence - _STUDY_REACH) : vague.sentence]
        )
    ):
        return True
    if vague.group and _surveyed(analysis, vague):
        return True
    if not vague.group.lower().startswith(("other", "another", "some", "several", "many", "few")):
        return False
    spans = [v.span.start for v in unnamed_in(analysis, range(vague.sentence - 2, vague.sentence))]
    lower = vague.group.lower()
    return any(
        a.source
        and vague.sentence - 2 <= a.sentence < vague.sentence
        and analysis.document.reading[a.source.start : a.source.end].lower() not in ("he", "she", "it")
        and not any(a.source.start <= at <= a.source.end for at in spans)
        and (lower.startswith(("other", "another")) or not a.source_key)
        for a in analysis.attributions
    )


def _surveyed(analysis: Analysis, vague: Unnamed) -> bool:
    """Whether the group was asked in a poll that the text has told of: "90 percent of insiders picked …"."""
    noun = vague.group.lower().rsplit(" ", 1)[-1]
    if _ASKED.isdisjoint(analysis.vocabulary) or not noun.isalpha():
        return False
    before = analysis.document.reading[: vague.span.start].lower()
    return any(noun in m[1].split() for m in _POLL.finditer(before))


_ASKED = word_set("percent cent survey poll panel")
_POLL = re.compile(r"\b(?:(?:percent|per cent)|(?:survey|poll|panel)) of ((?:[\w-]+ ){0,4}[\w-]+)")


# "Researchers said", in the past tense: those of the study the text has just presented.
_OF_A_STUDY = re.compile(r"^(?:the )?(?:researchers|scientists)$", re.IGNORECASE)
_STUDY = re.compile(
    r"\b(?:the|an?|its|their|this) (?:[\w-]+ ){0,3}(?:study|trial|paper|survey|analysis)\b|researchers",
    re.IGNORECASE,
)
_STUDY_REACH = 4


def _names_someone(analysis: Analysis, attribution: Attribution) -> bool:
    source = attribution.source
    return source is not None and _CAPITAL.search(analysis.document.reading, source.start + 1, source.end) is not None


_CAPITAL = re.compile(r"(?<=[ \u00a0])[A-Z]")
_AGENT = re.compile(r"\W+(?:\w+\W+){0,2}by ")


def _made_good(analysis: Analysis, vague: Unnamed, named: Mapping[int, Attribution]) -> bool:
    """Whether the same sentence, or one of the next two, says who or gives an instance."""
    place, sentences = vague.sentence, analysis.document.sentences
    own = sentences[place]
    voice = analysis.author_voice.text
    if BLANK in voice[vague.span.end : own.span.end] and vague.group:  # their words follow
        return True
    if any(own.span.start <= link.span.start < own.span.end for link in analysis.document.links):
        return True
    text = own.text
    after = vague.span.end - own.span.start
    if _SPECIFIED.search(text, max(0, vague.span.start - own.span.start)) or _AGENT.match(text, after):
        return True
    other = named.get(place)
    if other and other.source and not (vague.span.start <= other.source.start < vague.span.end):
        return True
    if _SECRET.search(vague.group) or not vague.group:  # nobody named nearby is who spoke in secret
        near = sentences[min(place + 1, len(sentences) - 1)]
        return near is not own and near.paragraph - own.paragraph <= 1 and _SPECIFIED.search(near.text) is not None
    return any(
        index < len(sentences) and _instance(analysis, own, sentences[index], named.get(index))
        for index in (place + 1, place + 2)
    )


def _instance(analysis: Analysis, own: Sentence, near: Sentence, named: Attribution | None) -> bool:
    """Whether a sentence near the vague one makes it concrete.

    A named source in the same paragraph does; in the next one it must speak in its own words or on the same things.
    """
    if near.paragraph - own.paragraph > 1:
        return False
    if _SPECIFIED.search(near.text):
        return True
    if named is None:
        return False
    if near.paragraph == own.paragraph or BLANK in analysis.author_voice.text[near.span.start : near.span.end + 2]:
        return True
    shared = {s for s in analysis.stems[own.index] if len(s) > 3} & set(analysis.stems[near.index])
    return len(shared) >= _ON_THE_SAME


_SECRET = re.compile(r"\b(?:sources?|insiders?|person|reports|rumou?rs)\b", re.IGNORECASE)
# Stems of more than three letters that two sentences share when they are about one thing.
_ON_THE_SAME = 2


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
    for attribution in analysis.attributions:
        sentence = analysis.document.sentences[attribution.sentence]
        if sentence.zone is not ZoneKind.BODY:
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
    if party is None or party.key == attribution.source_key or reading[source.start : source.end].lower() == "it":
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
    if party is None or party.key in _MANY or (party.kind is EntityKind.OTHER and " " not in party.text):
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
    if party.kind not in (EntityKind.PERSON, EntityKind.ORGANISATION):
        return None
    described = _DESCRIBED.fullmatch(lead + " ") and _CLAUSE_WORDS.isdisjoint(re.findall(r"[\w’'-]+", lead))
    return party if described else None


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
    harm = _harm().search(text, 0, 110) or _WRONG.match(text)
    noun = harm and harm.start() <= 1 and harm.group().endswith("ing")  # "the harbour bombing"
    if harm and not noun and not _NEGATED.search(text, 0, harm.start()) and not _SUFFERED.search(text, 0, harm.start()):
        by, nameless = _name(analysis, attribution), not attribution.source_key
        if not (nameless and (_NO_ACCUSER.match(by) or party.kind not in (EntityKind.PERSON, EntityKind.ORGANISATION))):
            yield Accusation(
                content, by, party.key, party.text, attribution.sentence, explicit=False, nameless=nameless
            )


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
def _harm() -> re.Pattern[str]:
    return lexicon.phrases("harms")


def _first_mention(analysis: Analysis, start: int, end: int) -> Mention | None:
    mentions = analysis.mentions
    at = bisect_left(mentions, start, key=lambda m: m.span.start)
    return mentions[at] if at < len(mentions) and mentions[at].span.start < end else None


def heard(analysis: Analysis) -> frozenset[str]:
    """Keys of the parties the article lets speak, deny or decline, governments under their country."""
    reading = analysis.document.reading
    keys = {a.source_key for a in analysis.attributions if a.source_key and a.kind is not CueKind.HEDGE}
    keys |= {q.speaker_key for q in analysis.quotations if q.speaker_key}
    for attribution in analysis.attributions:  # "Iranian officials said", "the Russian president said"
        if attribution.source:
            start, end = attribution.source
            at = bisect_left(analysis.mentions, start, key=lambda m: m.span.start)
            while at < len(analysis.mentions) and analysis.mentions[at].span.start < end + 3:
                keys.add(analysis.mentions[at].key)
                at += 1
    clauses, sentences = analysis.clauses, analysis.document.sentences
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
    r"\b(?:[Tt]he (?:company|firm|bank|charity|club|council|school|hospital|airline|university|church|diocese|agency|"
    r"party|plant|factory|owners?|landlord|group|carmaker|maker|ministry|campaign|developer|contractor|supplier"
    r"|retailer|"
    r"operator|department|senator|mayor|minister|president|governor|coach|bishop|director|chief executive)"
    r"(?:[’']s (?:\w+ ){1,3})? (?:\w+ly |also |has |later |had )?(?:said|says|called|calls|denied|denies|rejected|"
    r"rejects|dismissed|dismisses|declined|insists|insisted|told|maintains|maintained|disputed|disputes|refused"
    r"|apologi[sz]ed|"
    r"responded|did not (?:respond|reply|answer|return|comment))|"
    r"(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[\w’']+[’']s) (?:\w+ ){0,2}(?:lawyers?|attorneys?|spokes\w+|counsel|agents?|"
    r"defenders|representatives?|publicist|solicitors?)|[Aa] (?:spokes\w+|lawyer|attorney|representative) for)\b"
)


_REBUFFED = re.compile(
    r"\bdespite (?:its|his|her|their)\b|\b(?:which|who|a charge) (?:he|she|it|they|has|have)? ?den(?:y|ies|ied)\b"
)


def spoken_for(analysis: Analysis, accusation: Accusation) -> bool:
    """Whether somebody answers after the accusation for a party that need not be named again."""
    reading, sentence = analysis.document.reading, analysis.document.sentences[accusation.sentence]
    if _SPOKEN_FOR.search(reading, sentence.span.end) or "despite the " in sentence.text:
        return True
    return _REBUFFED.search(sentence.text) is not None


def local(analysis: Analysis, accusation: Accusation) -> bool:
    """Whether nameless accusers charge a person or firm of today: what the story is about, though named only once."""
    kind = analysis.entities[accusation.party].kind
    known = accusation.nameless and kind in (EntityKind.PERSON, EntityKind.ORGANISATION)
    return known and not long_ago(analysis, accusation.sentence)


def long_ago(analysis: Analysis, sentence: int) -> bool:
    """Whether the sentence dates what it tells to a year."""
    sentences = analysis.document.sentences
    near = sentences[max(0, sentence - _DATED) : sentence]
    return _PAST_YEAR.search(sentences[sentence].text) is not None or any(_PAST_AGE.search(s.text) for s in near)


_DATED = 2  # sentences before that may date what is told to another age
_PAST_AGE = re.compile(r"\b(?:in|of|from|summer|spring|autumn|winter) (?:1[0-8]\d\d|19[0-6]\d)\b")
_PAST_YEAR = re.compile(r"\b(?:in|since|of|from) (?:19\d\d|200\d|201[0-5])\b")


def _named_between(analysis: Analysis, start: int, end: int) -> set[str]:
    mentions = analysis.mentions
    at = bisect_left(mentions, start, key=lambda m: m.span.start)
    keys = set()
    while at < len(mentions) and mentions[at].span.start < end:
        keys.add(mentions[at].key)
        at += 1
    return keys


@dataclass(frozen=True, slots=True)
class CutOff:
    """“….” Smith said. — `span` runs from the stop inside the quotation to the end of the attribution."""

    span: Span
    source: str


_CUT = re.compile(
    r"(?<=[a-z0-9’'])\.[”\"][ \u00a0](?P<source>(?:[A-Z][\w.’'-]*[ \u00a0]){1,5}|(?:[Hh]e|[Ss]he|[Tt]hey)[ \u00a0])"
    r"(?:has[ ]|also[ ]|later[ ]|then[ ])?(?:said|says|added|wrote|explained|"
    r"told (?:reporters|journalists|(?:the|a|his|her|their) [\w’-]+)|"
    r"tweeted|stated|noted|warned|argued|insisted|continued|claimed|remarked|concluded)"
    r"(?P<rest>[^.!?\n]{0,40})\.(?=\s|$)"
)
_ADDED_CLAUSE = re.compile(r"\b(?:that|he|she|they|it|we|is|are|was|were|has|have|had|will|would|about|of|to)\b|[“\"]")


_CUT_END = re.compile(r"\.[”\"][ \u00a0]")
# “….” said the governor: a verb of speech in lower case goes on with the sentence that the stop has ended.
_CUT_VERB = re.compile(
    r"(?<=[a-z0-9’'])\.[”\"][ \u00a0](?:[Ss]aid|says|added|wrote|explained|told|noted|warned|argued|insisted|recalled|"
    r"asked|replied|continued|claimed|remarked|concluded|according to)[ \u00a0](?P<source>[^.,;!?\n]{2,60})"
)


def cut_off(analysis: Analysis) -> Iterator[CutOff]:
    """Attributions that a full stop cuts off from the quotation before them."""
    reading = analysis.document.reading
    if ".” " not in reading and '." ' not in reading and ".”\u00a0" not in reading:
        return
    for end in _CUT_END.finditer(reading):
        match = _CUT.match(reading, end.start())
        if match and not _ADDED_CLAUSE.search(match["rest"]) and match["rest"][:1] in {"", " ", ","}:
            yield from _cut(analysis, match)
        verb = _CUT_VERB.match(reading, end.start())
        if verb:
            yield from _cut(analysis, verb)


def _cut(analysis: Analysis, match: re.Match[str]) -> Iterator[CutOff]:
    end = match.start() + 1
    if any(q.inner.start < end <= q.inner.end for q in analysis.document.quotes):
        start = match.start() - _word_before(match.string, match.start())
        yield CutOff(Span(start, match.end()), match["source"].strip())


def _word_before(text: str, at: int) -> int:
    return at - max(text.rfind(" ", 0, at), text.rfind("“", 0, at), text.rfind('"', 0, at), text.rfind("\n", 0, at)) - 1


def unbalanced(analysis: Analysis) -> Iterator[tuple[Span, str]]:
    """Quotations of the prose that are opened and never closed."""
    document = analysis.document
    for quote in document.quotes:
        if quote.closed or not document.paragraphs:
            continue
        paragraph = document.paragraphs[quote.paragraph]
        if paragraph.first == paragraph.last or document.sentences[paragraph.first].zone is not ZoneKind.BODY:
            continue
        yield (
            Span(quote.span.start, min(quote.span.end, quote.span.start + 60)),
            "This quotation is opened and never closed.",
        )


# A mark that closes what nothing has opened: after a word and its stop, before a space and a capital, or at the end.
# A comma before it may go on with whoever spoke.
_CLOSING = re.compile(
    r"(?<=[a-z’'][.,!?])[\"”](?=\s+[A-Z]|\s*$)|(?<=[a-z’'],)[\"”](?= (?:he|she|they|it|the|a|an|said|says|added|one) )"
)


def unopened(analysis: Analysis) -> Iterator[Span]:
    """The words before a closing mark in a paragraph of prose that has no opening one."""
    document = analysis.document
    reading = document.reading
    open_before = False
    for paragraph in document.paragraphs:
        start, end = paragraph.span
        if paragraph.first == paragraph.last:
            continue
        marks = reading.count('"', start, end) + reading.count("”", start, end) + reading.count("“", start, end)
        prose = document.sentences[paragraph.first].zone is ZoneKind.BODY
        if marks == 1 and prose and not open_before:
            match = _CLOSING.search(reading, start, end)
            if match:
                yield _tail(reading, start, match.end())
        elif marks > 1 and prose and not open_before and reading.count("”", start, end) * 2 > marks:
            stray = _stray(reading, start, end)
            if stray is not None:
                yield _tail(reading, start, stray)
        if marks:
            opened = reading.count("“", start, end) - reading.count("”", start, end)
            open_before = opened > 0 or reading.count('"', start, end) % 2 == 1


def _tail(reading: str, start: int, end: int) -> Span:
    """The last words before a mark, and the mark."""
    return Span(max(start, reading.rfind(" ", start, max(start, end - 31)) + 1), end)


_CURLY = re.compile("[“”]")


def _stray(reading: str, start: int, end: int) -> int | None:
    """Where a closing mark ends that follows a stop and closes nothing, in a paragraph with other quotations."""
    depth = 0
    for mark in _CURLY.finditer(reading, start, end):
        at = mark.start()
        if reading[at] == "“":
            depth += 1
        elif depth == 0 and reading[at - 1] in ".,!?" and reading[at - 2].islower():
            return at + 1
        else:
            depth = max(0, depth - 1)
    return None


_DASHED = re.compile(r"\s*(?:[—–-]+|\()\s*[A-Z\d]")


def unattributed(analysis: Analysis, least_words: int) -> Iterator[Span]:
    """Quoted sentences of at least `least_words` words that fill their sentence and that nobody is said to speak."""
    document = analysis.document
    for quotation in analysis.quotations:
        quote = quotation.quote
        if quotation.speaker or quotation.scare or not quote.closed:
            continue
        if document.sentences[quotation.sentence].zone is not ZoneKind.BODY:
            continue
        inner = document.reading[quote.inner.start : quote.inner.end]
        if document.reading.count(inner[:50]) > 1 or _DASHED.match(document.reading, quote.span.end):
            continue  # set out once more as a pull quote, or signed
        if (
            _introduced(analysis, quotation.sentence)
            or _strung(document.reading, quote.span)
            or _SAID_SO.match(document.reading, quote.span.end)
        ):
            continue
        if len(inner.split()) >= least_words and inner[:1].isupper() and inner.rstrip("”’\"' ")[-1:] in ".!?…,":
            yield quote.span


# What follows takes the words up: "That's how …", "So said …", "I remember her saying".
_SAID_SO = re.compile(
    r"\s*(?:That|This|Those|Such|So|These)(?:['’]s| is| was| are| were| said| says)\b|\s*I \w+ly remember|\s*I remember"
    r"|\s*[A-Z][^.!?“”\"]{2,60}\b(?:laughs|laughed|smiles|smiled|grins|grinned|recalls|recalled|shrugs|sighs|nods)\b"
)


# Somebody without a name, of whom the sentence before tells how he takes it: the words are his.
_SOMEBODY = re.compile(
    r"(?:A|An|One|The|His|Her|Their|Its|Another) (?:[\w-]+ ){0,2}?(?:spokes\w+|officials?|residents?|neighbou?rs?|"
    r"workers?|mother|father|woman|man|lawyer|attorney|teacher|nurse|doctor|farmer|owner|driver|officer"
    r"|passenger|witness|"
    r"coach|manager|tenant|fan|student|survivor|aide|critic|diplomat) (?:[\w-]+ ){0,6}?"
    r"(?:was|were|is|put|had|shrugged|sighed|laughed|shook|smiled|nodded|did|disagreed|agreed)\b"
)


def _introduced(analysis: Analysis, sentence: int) -> bool:
    sentences = analysis.document.sentences
    if not sentence or sentences[sentence].paragraph - sentences[sentence - 1].paragraph > 1:
        return False
    before = sentences[sentence - 1].text
    if any(_LETTER.search(s.text) for s in sentences[max(0, sentence - 2) : sentence]):
        return True
    return _SOMEBODY.match(before) is not None or _WRITTEN.search(before) is not None


# What holds words that nobody speaks.
_LETTER = re.compile(
    r"\b(?:letter|diary|diaries|postcard|telegram|inscription|poem|logbook|guest ?book|testament)s?\b", re.IGNORECASE
)
_WRITTEN = re.compile(
    r"\b(?:poem|verses?|lyrics|song|lines?|inscription|plaque|banner|motto|slogan|caption|note|sign|letter"
    r"|poster|notice|"
    r"message|prayer|scripture|passage|dedication) (?:\w+ ){0,3}?(?:reads?|says|said|begins?|began|goes|went"
    r"|runs|ran|with|was|"
    r"is|ended)\b|\b(?:these|following|opening|closing|first|last) (?:lines?|words)\b"
)


def _strung(reading: str, span: Span) -> bool:
    """Whether another quotation stands right before or after, as in a collection of voices signed elsewhere."""
    after = reading[span.end : span.end + 6].lstrip()
    before = reading[max(0, span.start - 6) : span.start].rstrip()
    return after[:1] in ("“", '"') or before[-1:] in ("”", '"')


# Words that cite by themselves.
_CITING = re.compile(
    r"\b(?:according|(?<!be )announce[ds]?|announcement|court papers|press release|minutes (?:of|show)|indictment|"
    r"tweet(?:s|ed)?|interview(?:s|ed)?|spokes\w+|testimony|verdict|ruling|lawsuit|transcript|filings?|soundbite)\b"
    r"|\b(?:records|figures|data|documents|statistics|reports|surveys?|studies|polls?|letters"
    r"|papers) (?:[^,.;]{0,40} )?"
    r"(?:shows?|suggests?|reveals?|indicates?)\b"
    r"|\btold (?!you\b|us\b|yourself\b|apart\b|off\b)\w",
    re.IGNORECASE,
)
# Documents, where somebody's: "the survey", "a council report", "official figures", "Harlow data". A thing of yours, of
# any such kind, or one that is not there, is none.
_PAPER = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]his|[Tt]hat|[Oo]ne|[Nn]ew|[Ll]atest|[Rr]ecent"
    r"|[Oo]fficial|[Pp]ublic|"
    r"[Cc]ourt|[Pp]olice|[Cc]ouncil|[Gg]overnment|[Cc]ensus|[Mm]edical|[Cc]linical|[\w’']+[’']s|[A-Z]\w+)"
    r" (?:(?!without |no |any )[\w-]+ ){0,2}?(?:reports?|stud(?:y|ies)|surveys?|polls?|documents?|memos?"
    r"|letters?|data|statistics|figures|"
    r"records|statements?|complaints?|sources?|hearing)\b(?! (?:card|book|box|player|time|temperatures?"
    r"|profits?|level))"
)


def cites_anything(analysis: Analysis) -> bool:
    """Whether the prose attributes to somebody or something, quotes, links to or names a document even once.

    Groups nobody could ask ("experts", "many people") are no source.
    """
    document = analysis.document
    if _linked_in_prose(analysis) or any(not q.scare for q in analysis.quotations):
        return True
    vague = [v.span for v in unnamed(analysis)]
    if any(a.source is not None and not _is_nobody(analysis, a, vague) for a in analysis.attributions):
        return True
    text = analysis.body_voice.text
    named = [m.end() - 1 for pattern in (_CITING, _PAPER) for m in pattern.finditer(text)]
    return any(not any(v.start <= at < v.end for v in vague) for at in named) or "http" in document.reading


def _linked_in_prose(analysis: Analysis) -> bool:
    """Whether a link stands anywhere but in the byline or the author's biography, which lead to the author's page."""
    own = [z.span for z in analysis.document.zones if z.kind in (ZoneKind.BYLINE, ZoneKind.BIO)]
    return any(not any(s.start <= link.span.start < s.end for s in own) for link in analysis.document.links)


def _is_nobody(analysis: Analysis, attribution: Attribution, vague: list[Span]) -> bool:
    """Whether the source is an unspecific group, or a pronoun for nobody the text has named."""
    start, end = attribution.source or attribution.cue
    if any(v.start <= start < v.end for v in vague):
        return True
    text = analysis.document.reading[start:end].lower()
    if attribution.verb in ("understand", "realise", "realize", "know"):
        return True
    if attribution.verb in _EXPERIENCED and not attribution.source_key and _EVIDENT_SOURCE.isdisjoint(text.split()):
        return True
    if text in _NOBODY or (text in ("he", "she", "it") and not attribution.source_key):
        return True
    return not attribution.source_key and _is_type(analysis, attribution, text)


def _is_type(analysis: Analysis, attribution: Attribution, text: str) -> bool:
    """Whether the source is a kind of people or things, told of in the present: "a child asks", "children tell"."""
    reading, words = analysis.document.reading, text.split()
    verb = reporting_verb(reading[attribution.cue.start : attribution.cue.end].lower())
    if verb is None or verb.form not in ("base", "s") or not _EVIDENT_SOURCE.isdisjoint(words) or not words:
        return False
    if words[0] in _ANY:
        return True
    plural = words[0] not in _DEFINITE and words[-1].endswith(("s", "n", "e"))
    return (plural and verb.lemma not in _REPORTING) or (words[0] == "the" and verb.lemma in _OF_THINGS)


_ANY = word_set(
    "a an any every each no whoever anyone anybody someone somebody nobody everyone everybody most whatever"
)
_DEFINITE = word_set("the his her its their this that these those our my two three four five six seven eight nine ten")
_REPORTING = word_set("say claim report argue warn insist complain fear believe think")
# What colours, labels and blades do in praise of them.
_OF_THINGS = word_set("promise suggest show reveal tell indicate add offer boast call mean note vow ask point")


# What people without a name go through or want is no report: "four found work", "the children complained of itching".
_EXPERIENCED = word_set(
    "find ask complain hope fear believe think expect know see feel wonder demand question doubt worry"
)
_EVIDENT_SOURCE = word_set(
    """police officials authorities prosecutors court council government ministry union firm company inspectors
    investigators auditors researchers scientists study survey poll report review audit inquiry commission"""
)
# Words that open a step of instructions.
_STEPS = word_set(
    """add stir cook bake mix heat cut peel melt pour season serve place remove put take turn fold press click open wash
    clean toast rub whisk chop slice simmer boil roast grill combine spread sprinkle drain rinse cover let bring
    tap select type download install plug screw drill sand paint glue measure tie sew knit"""
)
_MANY_STEPS = 5


def instructs(analysis: Analysis) -> bool:
    """Whether the prose is a recipe or instructions, whose source is the author."""
    steps = sum(lowers[0] in _STEPS for s in analysis.body if (lowers := analysis.lowers[s.index]))
    return steps >= max(_MANY_STEPS, len(analysis.body) // 3)


_SCORE = re.compile(r"\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? \d{1,3}(?:,|-\d| –)")
_ENTRY = re.compile(
    r"\s*(?:All (?:day|weekend|week)|(?:Mon|Tues?|Wed(?:nes)?|Thurs?|Fri|Sat(?:ur)?|Sun)(?:day)?s?\b"
    r"|\d{1,2}[.:]\d\d|\d{1,2} [A-Z][a-z]+:|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) \d)"
)
_LIFE = re.compile(r"\b1[89]\d\d\s?[-–—]\s?(?:19|20)\d\d\b")
_BURIED = word_set("funeral burial obituary mourners survived leaves memorial cremation")
_HOURS = re.compile(
    r"\b(?:open(?:s|ed)?|closed?s?|collected|runs?|starts?|until|from|between)\b[^.;]{0,25}?\b(?:\d{1,2}|noon|midnight|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_MANY_HOURS = 8
_MANY_SCORES, _MANY_ENTRIES = 6, 4


def serves(analysis: Analysis) -> bool:
    """Whether the text is a list of results or dates, or an obituary, which name no sources by custom."""
    document = analysis.document
    text = document.reading
    if sum(1 for _ in _SCORE.finditer(text)) >= _MANY_SCORES:
        return True
    entries = sum(_ENTRY.match(text, p.span.start, p.span.end) is not None for p in document.paragraphs)
    if entries >= _MANY_ENTRIES or sum(1 for _ in _HOURS.finditer(text)) >= _MANY_HOURS:
        return True
    died = not {"died", "dies"}.isdisjoint(analysis.vocabulary)
    return (
        died
        and (not _BURIED.isdisjoint(analysis.vocabulary) or _LIFE.search(text) is not None)
        and "born" in analysis.vocabulary
    )


_NOBODY = frozenset({"they", "we", "you", "i", "who", "some", "many", "people", "studies", "those", "others"})
