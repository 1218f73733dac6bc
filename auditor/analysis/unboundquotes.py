"""Quotations that fill a paragraph and that no neighbour ties to a speaker.

`attribution.quotations` takes whoever is named next to a quotation to be its speaker, which suits a count of voices.
Here a name alone does not do: somebody must have spoken before, take a turn as the subject, or sign after.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis import citedsources, loosequotes
from auditor.analysis.attribution import Attribution, CueKind, Quotation
from auditor.analysis.entities import EntityKind, Mention
from auditor.analysis.numbers import word_set
from auditor.document import Quote, Sentence, Span, ZoneKind
from auditor.lexicon import words

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_SINGULAR = re.compile(r"\b(?:I|[Mm]y|me|myself|I['’]\w+)\b")
_PERSONAL = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s|[Yy]ou|[Yy]our|I['’]\w+|[Ww]e['’]\w+)\b")
_ADDRESSING = word_set(
    """encouraged urged warned assured charging charged addressed joked praised thanked greeted invited offered spoke
    speaking appealed testified argued mused reflected described talked talking shared opened challenged lectured"""
)
_TAKERS = word_set("he she i we he's she's i've")
_PRONOUNS = word_set("he she they i we both one another others")
_THINGS = word_set(
    """report study survey poll review audit log record records register accounts figures data census statistics filing
    letter notice statement document documents website contract contracts minutes map guide book sign rules law
    act company firm council government ministry department office agency authority court inspectorate board"""
)
_WHO = re.compile(
    r"\b(?:woman|man|mother|father|girl|boy|resident|neighbou?r|worker|driver|farmer|owner|tenant|teacher|nurse|doctor|"
    r"student|passenger|witness|official|spokes\w+|officer|fan|survivor|aide|lawyer|manager|customer|trader|baker|"
    r"fisherman|shopkeeper|clerk|waiter|guide|captain|skipper|widow|son|daughter|husband|wife|brother|sister|grand\w+|"
    r"people|visitors?|locals?|residents|parents|workers|tenants|neighbou?rs|traders|friends?|director|chairman|chair|"
    r"mayor|minister|president|coach|player|priest|editor|author|writer|artist|singer|actor|scientist|researcher|"
    r"professor|analyst|expert|pilot|soldier|engineer|volunteer|ranger|warden|keeper|inspector|sergeant|detective)s?\b",
    re.IGNORECASE,
)
_GESTURE = re.compile(
    r"\b(?:shook|shakes|wiped|wipes|rubbed|raised|raises|lifted|counted|closed|folded|folds|pointed"
    r"|points) (?:his|her|their)\b"
)
_SOMEBODY = re.compile(
    r"(?:The|A|An|His|Her|Their|Its|One|Another|Some|Two|Three|Many|Most|Other) (?:[\w’'-]+ ){0,3}?(?:"
    + _WHO.pattern
    + ")",
    re.IGNORECASE,
)
_ECHO = re.compile(
    r"(?:That|This|Those|Such|So|These|The (?:words?|quote|line|quotation|sentence|message|speaker|voice|letter"
    r"|note))\b"
)
_HOLDS = re.compile(
    r"\b(?:read|reads|wrote|written|letter|message|note|sign|slogan|poster|caption|tweet\w*|post(?:ed)?|reviews?|"
    r"comments?|lyrics?|verse|prayer|poem|song|line|lines|motto|quote\w*|words|inscription|plaque|banner|speech|email|"
    r"diary|statement|interview|podcast|video|asked|question|answer\w*|recall\w*|tells?|told|remember\w*|thought|"
    r"voice|voices|testimon\w+|stories|opinions?|scene|novel|dialogue)\b"
)


def unbound(analysis: Analysis, least_words: int) -> Iterator[Span]:
    """Closed quotations in the first person or to somebody, of `least_words` words or more, in text order."""
    by_sentence: dict[int, list[Attribution]] | None = None
    before: Quotation | None = None
    for quotation in analysis.quotations:
        previous, before = before, quotation
        quote = quotation.quote
        if previous is not None and quote.paragraph - previous.quote.paragraph <= 1:
            continue  # whoever spoke goes on
        if not _stands_apart(analysis, quotation, least_words):
            continue
        if by_sentence is None:
            by_sentence = {}
            for each in analysis.attributions:
                if each.source is not None:
                    by_sentence.setdefault(each.sentence, []).append(each)
        inner = analysis.document.reading[quote.inner.start : quote.inner.end]
        fills = _fills(analysis.document.reading, quote, analysis.document.paragraphs[quote.paragraph].span)
        if not (
            _tied(analysis, quote, inner, by_sentence) if fills else _taken(analysis, quotation, inner, by_sentence)
        ):
            yield quote.span


def _stands_apart(analysis: Analysis, quotation: Quotation, least_words: int) -> bool:
    """Whether the quotation is a paragraph of prose, in whole sentences, with a speaker only by neighbourhood."""
    document, quote = analysis.document, quotation.quote
    if quotation.verb is not None or not quotation.speaker or quotation.scare or not quote.closed:
        return False
    if loosequotes.set_off(analysis, quotation):
        return False
    if document.sentences[quotation.sentence].zone is not ZoneKind.BODY:
        return False
    inner = document.reading[quote.inner.start : quote.inner.end]
    if len(inner.split()) < least_words or inner.rstrip("”’\"' ")[-1:] not in ".!?…" or not inner[:1].isupper():
        return False
    return _PERSONAL.search(inner) is not None and document.reading.count(inner[:50]) == 1


def _fills(reading: str, quote: Quote, paragraph: Span) -> bool:
    outside = reading[paragraph.start : quote.span.start] + reading[quote.span.end : paragraph.end]
    return not any(c.isalnum() for c in outside)


def _tied(analysis: Analysis, quote: Quote, inner: str, by_sentence: dict[int, list[Attribution]]) -> bool:
    sentences, paragraphs = analysis.document.sentences, analysis.document.paragraphs
    alone = _SINGULAR.search(inner) is not None
    floor = _NO_FLOOR if len(_SINGULAR.findall(inner)) >= _OWN_STORY else _HEDGED
    if quote.paragraph:
        above = paragraphs[quote.paragraph - 1]
        if above.first < above.last and sentences[above.first].zone is not ZoneKind.BODY:
            return True  # under a subheading or in a gallery of voices
        for index in range(max(above.first, above.last - _REACH), above.last):
            if _introduces(analysis, sentences[index], by_sentence.get(index, []), alone=alone, no_floor=floor):
                return True
    if quote.paragraph + 1 < len(paragraphs):
        below = paragraphs[quote.paragraph + 1]
        return below.first < below.last and _signs(analysis, sentences[below.first], by_sentence.get(below.first, []))
    return False


def _taken(analysis: Analysis, quotation: Quotation, inner: str, by_sentence: dict[int, list[Attribution]]) -> bool:
    """Whether somebody around a quotation amid a paragraph can have spoken it: no body where it says "I"."""
    sentences, quote = analysis.document.sentences, quotation.quote
    alone = _SINGULAR.search(inner) is not None
    before = quotation.sentence - 1
    if before >= 0 and quote.paragraph - sentences[before].paragraph <= 1:
        sentence, told = sentences[before], by_sentence.get(before, [])
        if sentence.zone is not ZoneKind.BODY or not _AIRED.isdisjoint(analysis.lowers[before]):
            return True
        if _introduces(analysis, sentence, told, alone=alone, no_floor=_HEDGED) or (
            not alone and _PEOPLE.match(sentence.text)
        ):
            return True
    last = analysis.sentence_at(quote.span.end - 1)
    after = last.index + 1 if last else len(sentences)
    if after < len(sentences) and sentences[after].paragraph - quote.paragraph <= 1:
        return _signs(analysis, sentences[after], by_sentence.get(after, []), near=True)
    return False


def _introduces(
    analysis: Analysis, sentence: Sentence, told: list[Attribution], *, alone: bool, no_floor: frozenset[CueKind]
) -> bool:
    """Whether a sentence of the paragraph before makes somebody the speaker."""
    if sentence.text.rstrip().endswith((":", "—", "–", "?")) or _HOLDS.search(sentence.text):
        return True
    for each in told:
        if each.kind not in no_floor and each.source is not None and _person(analysis, each, alone=alone):
            return True
    if not _ADDRESSING.isdisjoint(analysis.lowers[sentence.index]) and analysis.entity_keys[sentence.index]:
        return True
    charging = any(each.kind in no_floor for each in told)
    return not charging and _leads(analysis, sentence)


def _person(analysis: Analysis, each: Attribution, *, alone: bool) -> bool:
    """Whether a source can have spoken the quotation: not a document, and no body where it says "I"."""
    source = each.source or each.cue
    text = analysis.document.reading[source.start : source.end]
    entity = analysis.entities.get(each.source_key or "")
    if entity and entity.kind is EntityKind.PERSON:
        return True
    told = text.lower().split()
    if told and told[0] in _PRONOUNS:
        return told[0] != "it"
    if alone and told and told[-1].endswith("s") and citedsources.anybody(analysis, source):
        return False  # "experts", where it says "I"
    if _WHO.search(text):
        return True
    return not alone and _THINGS.isdisjoint(told)


def _leads(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a person, by name, pronoun or role, is the subject with which the sentence begins."""
    lowers = analysis.lowers[sentence.index]
    if not _TAKERS.isdisjoint(lowers[:4]):
        return True
    start = sentence.span.start
    mentions = analysis.mentions
    at = bisect_left(mentions, start, key=lambda m: m.span.start)
    reading = analysis.document.reading
    while at < len(mentions) and mentions[at].span.start < start + 60:
        mention = mentions[at]
        lead = reading[max(start, mention.span.start - 4) : mention.span.start].lower()
        owned = reading[mention.span.end : mention.span.end + 2] in ("’s", "'s")
        named = mention.kind is EntityKind.PERSON or (mention.span.start == start and " " in mention.text)
        if (
            named
            and not _firm(analysis, mention, sentence)
            and not lead.endswith((" by ", " of ", "for "))
            and not owned
        ):
            return True
        at += 1
    if not _MOODS.isdisjoint(lowers) or _GESTURE.search(reading, start, sentence.span.end):
        return True
    return _SOMEBODY.match(reading, start, sentence.span.end) is not None


def _firm(analysis: Analysis, mention: Mention, sentence: Sentence) -> bool:
    """Whether the name is no person's: it does what firms do, and nothing in the sentence is his or hers."""
    if mention.title or mention.text.lower().partition(" ")[0] in words("given_names") | words("first_names"):
        return False
    following = _NEXT.match(analysis.document.reading, mention.span.end)
    acts = following is not None and (following[1] or following[2]) in _CORPORATE
    return acts and _HIS.isdisjoint(analysis.lowers[sentence.index])


# Somebody new, told of as a person: "Lena Otto, who lives there, wants", "Harlan Moss, 71,".
_PRESENTED = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+, (?:who|\d\d|an?|the|whose)\b")
_NEXT = re.compile(r" (?:(?:was|were|is|are|has|had|will) (?:\w+ )?(\w+)|(\w+))\b")
_HIS = word_set("his her he she him")
_CORPORATE = word_set(
    """cut cuts closed closes moved moves raised raises opened opens built founded launched launches sold sells bought
    buys hired sacked runs operates operate rose fell owns employs charges charged makes produces supplies serves
    merged introduced replaced renamed shut reopened expanded delivers flies ships sent sends doubled trebled lost
    dropped"""
)


def _signs(analysis: Analysis, sentence: Sentence, told: list[Attribution], *, near: bool = False) -> bool:
    """Whether the sentence after the quotation takes its speaker up; a near one does so more freely."""
    text = sentence.text.lstrip()
    if text[:1] in '“"—–-(' or _ECHO.match(text) or sentence.zone is not ZoneKind.BODY:
        return True
    lowers = analysis.lowers[sentence.index]
    if lowers[:1] and lowers[0] in _PRONOUNS | {"his", "her", "their"}:
        return True
    named = bool(analysis.entity_keys[sentence.index])
    moved = not _MOODS.isdisjoint(lowers) and (named or _SOMEBODY.match(text))
    if moved or (named and _PRESENTED.match(text)) or (near and told and _person(analysis, told[0], alone=True)):
        return True
    if told and _person(analysis, told[0], alone=True) and told[0].verb in ("say", "add", "explain", "recall", "tell"):
        return sentence.span.end - sentence.span.start < _BRIEF
    return not text.rstrip().endswith((".", "!", "?", "”", '"')) and len(lowers) < _SIGNATURE


# Who charges somebody is not yet who tells a story of his own next.
_OWN_STORY = 3
_HEDGED = frozenset({CueKind.HEDGE})
_NO_FLOOR = frozenset({CueKind.HEDGE, CueKind.ACCUSE})
_REACH = 1  # sentences before the quotation in which somebody may take the floor
_MOODS = word_set(
    """laughs laughed smiles smiled grins grinned shrugs shrugged sighs sighed nods nodded recalls recalled jokes joked
    winks"""
)
# With these a body takes the floor without a verb of saying.
_AIRED = word_set(
    """defended defends apologised apologized regrets regretted responded reacted unapologetic insists insisted
    welcomed thanked complained protested promised replied answered statement letter worried angry furious proud
    happy relieved"""
)
_PEOPLE = re.compile(
    r"(?:Many |Some |Most |Other |The |Local )?(?:" + _WHO.pattern + r") (?:are|were|is|was|feel"
    r"|felt|had|have|remain)\b"
)
_BRIEF = 90  # characters of a sentence that does no more than name the speaker
_SIGNATURE = 14  # words of a line that signs
