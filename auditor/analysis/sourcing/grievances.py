"""Wrongs told by those who suffered or saw them: tenants of a landlord, staff of a firm, papers of whoever is in them.

`charges` knows a wrong by its own words. Here it is known by who tells it as well: what a firm "docked" is no wrong by
itself, but it is when its own drivers say that it docked their pay.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.entities import EntityKind, Mention, is_demonym
from auditor.analysis.numbers import word_set
from auditor.analysis.parties import WORDS, Charge
from auditor.analysis.sourcing import accusers, breaches
from auditor.analysis.sourcing.tellers import Tellers, Telling
from auditor.analysis.sourcing.toldwrongs import MINE, NOT, bad, is_wrong
from auditor.document import Sentence, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_GOVERNED = re.compile(r"\b(?:to|from|with|by|against|at|in|on|about|after|for|near|outside|of)\s+(?:the |an? )?$")
_PASSIVE_BY = re.compile(r"\b(?:was|were|been|being|got) (?:\w+ly )?(?P<verb>[a-z]+) (?:[\w’'-]+ ){0,8}?by (?:the )?$")
_ADDRESSED = re.compile(
    r"\b(?:writ|wrote|complain|appeal|report|turn|call|phon|e-?mail|rang|spok|went|gone|sent|ask|beg|plead)\w*"
    r" (?:[\w’'-]+ ){0,4}?"
    r"(?:to )?(?:the )?$"
)
_UNHEARD = re.compile(r"\b(?:no|not|never|nothing|without|still|n[’']t|nobody|unanswered|ignored)\b")
_AT = re.compile(r"\b(?:at|of|for|with|from|by) (?:the |its )?$")
# What those who tell it went through: "they were sent empty boxes", "their calls were ignored", "it never paid them".
_SUFFERED = re.compile(
    r"\s*(?:that )?(?:(?:they|she|he|their [\w-]+) (?:were|was|had been|have been|has been|are|got) (?:\w+ly |not "
    r"|never )?\w+"
    r"|(?:it|the (?:company|firm|landlord|management|school|owners?|club|bank)|management|bosses) )"
)
_OWNED = re.compile(r"[’']s? (?:[\w-]+ ){0,2}?([a-z]+)\b")
_BY_AGENT = re.compile(r"(?:^|that |how |[,“\"] ?)\s*(?:[\w-]+ ){0,3}?([a-z]+) (?:at|of|from|for|in) (?:the )?$")
_AGENTS = re.compile(r"\s*(?:that )?(?P<the>(?:the|its) )?(?:their |his |her )?([a-z]+)\b")
_OPENER = re.compile(
    r"\s*(?:that )?[“\"]?(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|(?:[Tt]he|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Mm]y) (?:[a-z]+"
    r" )?[a-z]+)(?= )"
)
_LACKS = word_set(
    "empty missing unanswered unheard unusable rubbish unfinished incomplete unread hours overnight waiting wait"
    " weeks months"
)
_SMALL = re.compile(r"\b[a-z][\w-]+")
_WHICH = re.compile(
    r"(?:, [^,;.]{2,50})?, (?:which|who|whom) (?:they|he|she|[\w’' -]{3,40}?) (?:says?|said"
    r"|claims?|claimed|allege[sd]?)"
)
_TAIL = 170  # characters behind a party in which its deed is told
_TOLD_OF = re.compile(
    r"[“\"](?P<told>(?:They|He|She|It|These|Those)\b[^“”\"]{4,160})[”\"],? (?:(?:said|says) "
    r"(?P<by>[^.;:“”\"]{3,60}?)|(?P<teller>[^.;:“”\"]{2,60}?) (?:said|says)) of "
    r"(?=[A-Z]|(?:the|its|his|her|their) )"
)
_LABELS = re.compile(
    r"(?P<by>[A-Z][^.;:“”\"]{2,80}?) (?:calls?|called|brands?|branded|labels?|labell?ed|dubs|dubbed|describes?"
    r"|described"
    r"|denounces?|denounced|condemned) (?P<party>(?:the )?(?:[a-z]+ )?[A-Z][\w’'&. -]{2,50}?),? (?:as )?(?:an?|“|\"|‘)"
    r"(?P<told>[^.;]{3,60})"
)
_DEMANDS = re.compile(
    r"(?P<by>[A-Z][^.;:“”\"]{2,80}?) (?:demands?|demanded|demanding|wants?|wanted|calls? for|called for|insists?"
    r"|urges?|asks?)"
    r" (?:that |for )?(?P<party>(?:the )?(?:[a-z]+ )?[A-Z][\w’'&. -]{2,50}?)(?: be| to be| is| should be|[’']s)"
    r" (?:prosecut\w+|jail\w*|imprison\w+|arrest\w*|charged|tried|struck off|fined|behind bars|locked up|banned"
    r"|expelled|stripped of)\b"
)
_TRIED = word_set(
    "prosecuted prosecution jailed imprisoned arrested arrest charged tried struck fined bars banned stripped"
)
_BESIDE = 40  # characters in which the party told of is named


def grievances(analysis: Analysis) -> Iterator[Charge]:
    """Charges of those who tell what was done to them or what they saw, in text order; none in a nation's politics."""
    if breaches.national(analysis.vocabulary) >= breaches.POLITICS:
        return
    reader = _Reader(analysis)
    sentences = analysis.document.sentences
    for sentence in (
        sentences[s] for s in sorted(reader.by_sentence.keys() | reader.framed | reader.peopled | reader.denouncing)
    ):
        if sentence.zone is not ZoneKind.BODY:
            continue
        charges = (reader.charged(sentence, telling) for telling in reader.tellings(sentence))
        found = next((each for each in charges if each is not None), None) or reader.told_of(sentence)
        if found is None and sentence.index in reader.denouncing:
            found = reader.denounced(sentence)
        if found is not None:
            yield found


class _Reader(Tellers):
    """The party that somebody tells a wrong of."""

    def __init__(self, analysis: Analysis) -> None:
        super().__init__(analysis)
        vocabulary, places = analysis.vocabulary, analysis.places
        called = (accusers.words("name") | _TRIED) & vocabulary
        self.denouncing = {s for word in called for s in places[word]}
        self.praising = {s for word in breaches.PRAISE & vocabulary for s in places[word]}

    def charged(self, sentence: Sentence, telling: Telling) -> Charge | None:
        start, end = telling.region
        if sentence.index in self.praising and not breaches.PRAISE.isdisjoint(_SMALL.findall(self.reading, start, end)):
            return None
        self.by = telling.by
        party = next((m for m in self.within(start, end) if self.wronged(m, telling)), None)
        party = party or self.theirs(sentence, telling) or self.meant(sentence, telling)
        if party is None:
            return None
        name = self.analysis.entities[party.key].name
        return Charge(sentence.span, telling.by, telling.key, party.key, name, sentence.index)

    def told_of(self, sentence: Sentence) -> Charge | None:
        """“He is a thief,” said Peter Lamb of the treasurer, Roy Askew."""
        match = _TOLD_OF.search(sentence.text)
        if match is None or not (
            bad(match["told"].lower()) or not accusers.words("name").isdisjoint(WORDS.findall(match["told"]))
        ):
            return None
        at = sentence.span.start + match.end()
        party = next(self.within(at, at + _BESIDE), None)
        if party is None or party.kind is EntityKind.PLACE or self.high(party):
            return None
        name = self.analysis.entities[party.key].name
        return Charge(sentence.span, match["by"] or match["teller"], None, party.key, name, sentence.index)

    def denounced(self, sentence: Sentence) -> Charge | None:
        """The party that somebody calls a thief, or wants to see tried."""
        start, end = sentence.span
        for pattern in (_LABELS, _DEMANDS):
            match = pattern.search(self.reading, start, end)
            party = next(self.within(match.start("party"), match.end("party")), None) if match else None
            if match is None or party is None or party.kind is EntityKind.PLACE or self.high(party):
                continue
            if pattern is _LABELS and accusers.words("name").isdisjoint(WORDS.findall(match["told"].lower())):
                continue
            name = self.analysis.entities[party.key].name
            return Charge(sentence.span, match["by"], None, party.key, name, sentence.index)
        return None

    def within(self, start: int, end: int) -> Iterator[Mention]:
        at = bisect_left(self.starts, start)
        while at < len(self.mentions) and self.mentions[at].span.start < end:
            yield self.mentions[at]
            at += 1

    def accusable(self, mention: Mention, telling: Telling) -> bool:
        if mention.kind is EntityKind.PLACE or mention.key == telling.key or is_demonym(mention.text):
            return False
        if mention.kind is EntityKind.OTHER and not self.known(mention):
            return False
        return not self.high(mention)

    def known(self, mention: Mention) -> bool:
        """Whether a name of no known kind is somebody's: of two words and more, or named again and no common word."""
        entity = self.analysis.entities[mention.key]
        if not mention.text.replace(" ", "").replace("&", "").isalpha() or mention.text.isupper():
            return False
        if " " in mention.text or self.reading.endswith(("’s ", "'s "), 0, mention.span.start):
            return True
        starts = {self.analysis.document.sentences[self.mentions[i].sentence].span.start for i in entity.mentions}
        return len(entity.mentions) > 1 and any(self.mentions[i].span.start not in starts for i in entity.mentions)

    def wronged(self, mention: Mention, telling: Telling) -> bool:
        """Whether the telling has the party do wrong, whoever acts for it."""
        if not self.accusable(mention, telling) or mention.text in telling.by:
            return False
        start, end = telling.region
        reading = self.reading
        lead = reading[start : mention.span.start].removesuffix(mention.title and mention.title + " ")
        tail = reading[mention.span.end : min(end, mention.span.end + _TAIL)]
        passive = _PASSIVE_BY.search(lead)
        if passive is not None:
            return telling.firm or passive["verb"] in accusers.forms("dismissed")
        if _ADDRESSED.search(lead):
            return telling.sort == "hurt" and _UNHEARD.search(tail) is not None
        owned = _OWNED.match(tail)
        if owned and owned[1] in accusers.words("agent"):
            tail = tail[owned.end() :]
        elif owned is not None or not (
            self.by_agent(lead) or (self.opens(start, mention) and not _GOVERNED.search(lead))
        ):
            return False
        return is_wrong(tail, telling)

    def by_agent(self, lead: str) -> bool:
        """Whether "managers at" and the like stand before the name."""
        match = _BY_AGENT.search(lead)
        return match is not None and match[1] in accusers.words("agent")

    def theirs(self, sentence: Sentence, telling: Telling) -> Mention | None:
        """The party that the accusers belong to or deal with: "cleaners at X say supervisors pocketed their tips"."""
        if telling.sort not in ("hurt", "inside"):
            return None
        start = self.reading.find(telling.by, *sentence.span)
        told = self.reading[telling.region.start : telling.region.end]
        agent = _AGENTS.match(told.lower())
        acts = agent is not None and (
            agent[2] in accusers.words("agent") or (agent["the"] is not None and is_wrong(told[agent.end() :], telling))
        )
        if start < 0 or not (acts or _SUFFERED.match(told.lower())):
            return None
        words = WORDS.findall(told.lower())
        bad = not (breaches.HURT | _LACKS).isdisjoint(words) or not breaches.verbs().isdisjoint(words)
        bad = bad or (agent is not None and agent["the"] is not None and MINE.search(told.lower()) is not None)
        if not (bad or NOT.search(told.lower()) or breaches.BREACH.search(told.lower())):
            return None
        for mention in self.within(start, start + len(telling.by)):
            if self.accusable(mention._replace(key=mention.key), telling._replace(key=None)) and _AT.search(
                self.reading[start : mention.span.start]
            ):
                return mention
        return None

    def meant(self, sentence: Sentence, telling: Telling) -> Mention | None:
        """The party that a pronoun or a role at the opening leads to, or that "which they say" goes on from."""
        start, end = telling.region
        at = bisect_left(self.starts, start) - 1
        if at >= 0 and self.mentions[at].sentence == sentence.index:
            between = self.reading[self.mentions[at].span.end : start]
            if _WHICH.fullmatch(between) and self.accusable(self.mentions[at], telling):
                return self.mentions[at] if is_wrong(self.reading[start:end], telling) else None
        match = _OPENER.match(self.reading, start, end)
        if match is None:
            return None
        self.by = telling.by
        party = self.subject(start, match.end(), sentence, telling.key)
        if party is None or party.span.start >= start or not self.accusable(party, telling):
            return None
        return party if is_wrong(self.reading[match.end() : min(end, match.end() + _TAIL)], telling) else None
