"""Wrongs told by those who suffered or saw them: tenants of a landlord, staff of a firm, papers of whoever is in them.

`charges` knows a wrong by its own words. Here it is known by who tells it as well: what a firm "docked" is no wrong by
itself, but it is when its own drivers say that it docked their pay.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import breaches
from auditor.analysis.attribution import Attribution, CueKind
from auditor.analysis.entities import Entity, EntityKind, Mention, is_demonym
from auditor.analysis.numbers import word_set
from auditor.analysis.parties import WORDS, Charge, Parties, description, does
from auditor.document import Sentence, Span, ZoneKind
from auditor.lexicon import entries, table

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class _Telling(NamedTuple):
    """`sort` is hurt, inside, suit, record or other; `firm` tells a verb of charging from one of saying."""

    by: str
    key: str | None
    sort: str
    firm: bool
    region: Span


@cache
def _words(sort: str) -> frozenset[str]:
    """Words of a class of the lexicon, with their plurals."""
    found = {w for line in entries("accusers") for s, _, ws in (line.partition("\t"),) if s == sort for w in ws.split()}
    return frozenset(found | {_plural(w) for w in found})


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun.endswith("wife"):
        return noun[:-2] + "ves"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeou" else noun + "s"


@cache
def _forms(sort: str) -> frozenset[str]:
    """Every form of the verbs of a class."""
    irregular = table("irregular_verbs")
    found: set[str] = set()
    for line in entries("accusers"):
        named, _, verbs = line.partition("\t")
        if named != sort:
            continue
        for verb in verbs.split():
            stem = verb.removesuffix("e")
            doubled = verb + verb[-1]
            found |= {verb, _plural(verb), stem + "ed", stem + "ing", doubled + "ed", doubled + "ing"}
            found |= {verb[:-1] + "ied"} if verb.endswith("y") else set()
            found |= {form for forms in irregular.get(verb, "").split() for form in forms.split("/")}
    return frozenset(found | _AUXILIARIES if sort == "benign" else found)


_AUXILIARIES = word_set("is are was were been being has have had does did done made went gone came got")
_ALIKE = word_set("staff crew family people women men children colleagues")
_FIRM = frozenset({"claim", "allege", "complain", "contend", "accuse", "sue", "testify"})
_UNFIT = re.compile(
    r"(?:no one|nobody|none|few|critics|experts|i|we|you|it)$|.*\b(?:police|prosecut\w+|judges?|jury|courts?|"
    r"detectives?|sheriff|deput(?:y|ies)|coroner|spokes\w+|ministers?|president|senators?|government|officials|"
    r"republicans?|democrats?|coach|analysts?|scientists?|researchers?|historians?)\b",
    re.IGNORECASE,
)
_GOVERNED = re.compile(r"\b(?:to|from|with|by|against|at|in|on|about|after|for|near|outside|of)\s+(?:the |an? )?$")
_STEP = re.compile(
    r"(?:, [^,;.]{2,70},|,)?(?:,? who)?\s+(?P<aux>(?:(?:has|have|had|is|are|was|were|will|would|did|does|do|could|can|"
    r"ha[sd]n[’']t|haven[’']t|didn[’']t|doesn[’']t|don[’']t|won[’']t|isn[’']t|wasn[’']t|not|never|[\w-]+ly|also|then|"
    r"still|even|simply|just|once|twice|often|always|later|now|been|being|kept|keeps)\s+)*)(?P<verb>[a-z][\w’'-]*)"
)
_SHOWN = re.compile(r"(?:, [^,;.]{2,70},|,)?\s+(?P<aux>)(?P<verb>[a-z]+ing)\b")
_NOT = re.compile(r"\b(?:not|never|\w+n[’']t)\b")
_OMITS = re.compile(r"(?:fail|refus|neglect|declin|forg[oe]t|omit|ignor|stop)\w*|nothing|owes?|owed")
# Those who tell it are the object: "docked their pay", "called her a monkey", "left us in the rain".
_MINE = re.compile(
    r" (?:them|us|me|(?:him|her)(?= (?:an?|the|to|for|from|with|at|in|on|out|off|down|up|over|under|into|and"
    r"|because|when|while"
    r"|as|by|£|\$|\d)|[.,]|$))\b| (?:[\w-]+ ){0,2}?(?:their|our|my) [a-z]"
)
_CALLED = re.compile(r"(?:call|label|brand|dubb)ed (?:her|him|them|us|me|the \w+) (?:an? |“|\"|‘)")
_WARNED = re.compile(
    r"\b(?:been (?:warned|told|alerted)|(?:knew|known)|(?:was|were) (?:warned|told|alerted))\b.{0,80}?"
    r"\b(?:nothing|not|never|n[’']t|anyway|still|carried on|went ahead|ignored|before|but)\b"
)
_NAMED = re.compile(
    r"(?:is|was|are|were|[’']s|a known|acts like) (?:nothing but )?(?:an?|the|all) (?:[\w-]+ ){0,2}?(\w+)"
)
_SPENT = re.compile(
    r"\b(?:us|spen|charg|bill|tak|took|divert|put)\w* (?:[\w’'-]+ ){0,4}?(?:money|funds?|cards?|accounts?|budgets?"
    r"|cash|"
    r"donations?|grants?|expenses|savings|takings|lev(?:y|ies)|fees?|subscriptions?|purse) (?:[\w-]+ ){0,2}?"
    r"(?:on|for|to|towards) (?P<rest>[^.;]{3,60})"
)
_PASSIVE_BY = re.compile(r"\b(?:was|were|been|being|got) (?:\w+ly )?(?P<verb>[a-z]+) (?:[\w’'-]+ ){0,8}?by (?:the )?$")
_GAVE = re.compile(r"\b(?:promot|award|honou?r|crown|reward|thank|prais|help|sav|rescu|cheer|lov)\w*")
_SPORT = word_set("game match points lead show win race title series ball base bases spotlight limelight penalty")
# A charge told without a verb of saying: "have come forward to say that", "notes describe how", "suing X, saying it".
_FORWARD = re.compile(
    r"(?P<by>[A-Z][^.;:“”\"]{2,80}?) (?:ha(?:s|ve) |had )?(?:come|came) forward (?:to (?:say|claim|allege|tell"
    r"|complain)"
    r"(?: (?:that|of))?|saying|claiming|alleging)\s"
)
_SHOWS = re.compile(
    r"(?P<by>[A-Z][^.;:“”\"]{2,90}?) (?:appears? to |seems? to )?(?:shows?|showed|describes?|described|details?"
    r"|detailed|"
    r"reveals?|revealed|records?|recorded|captures?|captured|documents?|suggests?|suggested)(?: how| that)?\s"
)
_SUES = re.compile(
    r"(?P<by>[A-Z][^.;:“”\"]{2,80}?) (?:(?:is|are) suing|ha(?:s|ve) sued|sued|(?:ha(?:s|ve) )?(?:filed|lodged"
    r"|brought|made)"
    r" (?:[\w-]+ ){1,3}(?:against|about))\s(?=[A-Z]|the |its |their |his |her )"
)
_TALK = re.compile(
    r"\b(?P<by>(?:[Aa]llegations?|[Aa]ccusations?|[Cc]laims?|[Cc]omplaints?|Reports)) (?:(?:by|from|of)"
    r" [^.;:,]{3,50}? )?"
    r"that\s"
)
# A source too long or too odd for an attribution: "the widow of a miner killed in May says".
_SAYS = re.compile(
    r"(?P<by>[A-Z][^.;:“”\"]{2,90}?)(?P<verb> (?:says?|said|claims?|claimed|alleges?|alleged|complains?"
    r"|complained)) (?:that )?"
    r"(?=[A-Z]|(?:the|their|his|her|its|it|they|she|he) )"
)
_FRAMES = (
    (_FORWARD, word_set("forward")),
    (_SHOWS, word_set(
        "show shows showed describe describes described details detail detailed reveal reveals revealed record records "
        "recorded capture captures captured document documents suggest suggests suggested")),
    (_SUES, word_set("suing sued against about")),
    (_TALK, word_set("allegation allegations accusation accusations claim claims complaint complaints reports")),
)  # fmt: skip
_FROM = re.compile(r",? (?:by|who|from|that|which|taken|seen|obtained|sent) ")
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
_LAW = re.compile(
    r"\b(?:br(?:oke|oken|eak|eaks|eaking)|breach\w*|violat\w*|flout\w*|defi\w+|in breach of|bent|skirt\w*)"
    r" (?:[\w’'-]+ ){0,3}?"
    r"(?:laws?|rules?|contracts?|agreements?|regulations?|rights|codes?|promises?|terms|standards|limits?|permit"
    r"|licen[cs]e|word)\b"
)
_OWNED = re.compile(r"[’']s? (?:[\w-]+ ){0,2}?([a-z]+)\b")
_BY_AGENT = re.compile(r"(?:^|that |how |[,“\"] ?)\s*(?:[\w-]+ ){0,3}?([a-z]+) (?:at|of|from|for|in) (?:the )?$")
_AGENTS = re.compile(r"\s*(?:that )?(?P<the>(?:the|its) )?(?:their |his |her )?([a-z]+)\b")
_OPENER = re.compile(
    r"\s*(?:that )?[“\"]?(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|(?:[Tt]he|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Mm]y) (?:[a-z]+"
    r" )?[a-z]+)(?= )"
)
_PRIVATE = re.compile(
    r"\b(?:his|her|their|its) (?:own|family|house|home|wife|husband|son|daughter)\b|\b(?:himself|herself|themselves)\b"
)
_LACKS = word_set(
    "empty missing unanswered unheard unusable rubbish unfinished incomplete unread hours overnight waiting wait"
    " weeks months"
)
_STATES = word_set(
    """be been is are was were being have had believe know think understand feel realise realize recall want intend like
    need expect remember care mind seem appear look become see hear speak say tell comment exist"""
)
_PRESENT = word_set(
    """owes ignores refuses sells leaves treats calls charges cuts docks forces makes pays takes uses blocks lies steals
    denies breaks breaches dumps pumps keeps lets fails cheats hides sends puts gives allows does knows spies"""
)
_RELATIVE = re.compile(r"\b(?:who|which|that)\b")
_SMALL = re.compile(r"\b[a-z][\w-]+")
_CHARGED = (" for ", " of ", " over ", " after ", ", saying", ", alleging", ", claiming")
_THEM = re.compile(r"\b(?:him|her|them|us|me|my|our|their)\b")
_PLAIN_TITLES = frozenset({"", "Mr", "Mrs", "Ms", "Miss"})
_POSTED = re.compile(
    r"\b(?:chair\w*|chief|director|minister|mayor|councill?or|senator|professor|analyst|lawyer|attorney|officer"
    r"|coach|manager"
    r"|captain|spokes\w*|president|secretary|judge|commissioner|editor|author|historian|critic|economist"
    r"|researcher|scientist)\b"
)
# Verbs that harm with their particle: "turned her away", "walked off the job".
_PHRASAL = re.compile(
    r"\b(?:turn\w* (?:\w+ ){0,2}?(?:away|down)|walk\w* (?:off|out)|shut\w* (?:\w+ ){0,2}?(?:out|off)|cut\w* (?:\w+"
    r" ){0,2}?off"
    r"|thr[eo]w\w* (?:\w+ ){0,3}?(?:out|at)|kick\w* (?:\w+ ){0,2}?out|le(?:ft|aves?|aving) (?:\w+ ){0,3}?(?:behind"
    r"|stranded|without)"
    r"|let (?:\w+ ){1,2}?down|dr(?:ove|ives?) (?:\w+ ){0,2}?out|back\w* out|h(?:ung|angs?) up|brush\w* (?:\w+"
    r" ){0,2}?(?:off|aside)"
    r"|r[ua]ns? (?:off|away) with|made off|go(?:es|ne)? back on|went back on|pil\w* pressure|talk\w* over|lash\w*"
    r" out)\b"
)
_EMPTIED = re.compile(
    r"\b(?:empt|drain|raid|clear|strip|plunder|gambl|dip|siphon|wir|help)\w* (?:[\w’'-]+ ){0,4}?(?:accounts?"
    r"|funds?|savings|till|safe"
    r"|coffers|purse|pensions?|takings|reserves?|money|cash)\b"
)
_PROMISED = re.compile(
    r"\b(?:promis|pledg|vow|swor|guarante|assur)\w*\b.{3,80}?\b(?:but|and|yet|still"
    r"|then)\b.{0,40}?\b(?:no|not|never|nothing|n[’']t)\b"
)
_LAVISHED = re.compile(r"\bspen[dt]s? (?:[\w£$€.,]+ ){0,5}?on (?P<rest>[^.;]{3,60})")
_WHICH = re.compile(
    r"(?:, [^,;.]{2,50})?, (?:which|who|whom) (?:they|he|she|[\w’' -]{3,40}?) (?:says?|said"
    r"|claims?|claimed|allege[sd]?)"
)
_FIRMLY = word_set("claim claims claimed alleges alleged complains complained")
_SHORT = 12  # characters before an attribution that can hold what somebody says
_TAIL = 170  # characters behind a party in which its deed is told
_TOLD_OF = re.compile(
    r"[“\"](?P<told>(?:They|He|She|It|These|Those)\b[^“”\"]{4,160})[”\"],? (?:said|says) (?P<by>[^.;:“”\"]{3,60}?) of "
    r"(?=[A-Z]|(?:the|its|his|her|their) )"
)
_BESIDE = 40  # characters in which the party told of is named
_LONG = 14  # words at the beginning of a sentence among which those are whom "they" takes up
_REACH = 5  # words behind the verb in which those it was done to stand


def grievances(analysis: Analysis) -> Iterator[Charge]:
    """Charges of those who tell what was done to them or what they saw, in text order; none in a nation's politics."""
    if breaches.national(analysis.vocabulary) >= breaches.POLITICS:
        return
    reader = _Reader(analysis)
    sentences = analysis.document.sentences
    for sentence in (sentences[s] for s in sorted(reader.by_sentence.keys() | reader.framed | reader.peopled)):
        if sentence.zone is not ZoneKind.BODY:
            continue
        charges = (reader.charged(sentence, telling) for telling in reader.tellings(sentence))
        found = next((each for each in charges if each is not None), None) or reader.told_of(sentence)
        if found is not None:
            yield found


class _Reader(Parties):
    def __init__(self, analysis: Analysis) -> None:
        super().__init__(analysis)
        self.by_sentence: dict[int, list[Attribution]] = {}
        self.sorts: dict[str, str] = {}
        for each in analysis.attributions:
            if each.source is not None and each.kind in (CueKind.SAY, CueKind.ACCUSE):
                self.by_sentence.setdefault(each.sentence, []).append(each)
        vocabulary, places = analysis.vocabulary, analysis.places
        self.framed = {s for _, words in _FRAMES for word in words & vocabulary for s in places[word]}
        self.praising = {s for word in breaches.PRAISE & vocabulary for s in places[word]}
        self.peopled = {s for word in _tellers() & vocabulary for s in places[word]}

    # -- who tells

    def tellings(self, sentence: Sentence) -> Iterator[_Telling]:
        if sentence.index in self.framed:
            yield from self.in_frame(sentence)
        told = False
        for each in self.by_sentence.get(sentence.index, ()):
            source = each.source or each.cue
            by = self.reading[source.start : source.end]
            sort = self.sort(by, each.source_key, sentence.index)
            told = True
            if (
                sort
                and not _UNFIT.match(by)
                and not _RELATIVE.search(self.reading, source.end, max(source.end, each.cue.start))
            ):
                firm = each.verb in _FIRM or (each.verb == "tell" and sort in ("hurt", "inside"))
                yield _Telling(by, each.source_key, sort, firm, self.region(sentence, each))
        if not told and sentence.index in self.peopled:
            match = _SAYS.match(self.reading, *sentence.span)
            charging = match is not None and match["verb"].strip() in _FIRMLY
            sort = (self.sort(match["by"], None, sentence.index) or ("other" if charging else "")) if match else ""
            if match and sort and not _UNFIT.match(match["by"]):
                yield _Telling(match["by"], None, sort, charging, _rest(match, sentence))

    def in_frame(self, sentence: Sentence) -> Iterator[_Telling]:
        lowers = self.analysis.lowers[sentence.index]
        for pattern, words in _FRAMES:
            match = None if words.isdisjoint(lowers) else pattern.search(self.reading, *sentence.span)
            if match is None or _UNFIT.match(match["by"]):
                continue
            charging = pattern is _TALK or pattern is _SUES
            sort = self.sort(match["by"], None, sentence.index) or ("other" if charging else "")
            if sort:
                yield _Telling(match["by"], None, sort, charging, _rest(match, sentence))

    def sort(self, by: str, key: str | None, sentence: int) -> str:
        """The class of an accuser; "" for one who charges nobody by being who he is."""
        head = _FROM.split(by, maxsplit=1)[0] or by
        head_words = head.lower().replace("’s", "").replace("'s", "").replace(",", "").split()
        if head_words == ["they"] or head_words[-2:] == ["of", "them"]:
            head_words = list(self.analysis.lowers[sentence])[:_LONG]
        entity = self.analysis.entities.get(key or "")
        sort = _sort(head_words)
        if sort or entity is None:
            return sort
        if len(head_words) < _REACH:
            sort = self.sort_of(entity)
        return sort or ("person" if entity.kind is EntityKind.PERSON and self.private(entity) else "")

    def sort_of(self, entity: Entity) -> str:
        """The class that what stands at the name of a source puts it in; each source is looked at once."""
        if entity.key not in self.sorts:
            described = [w for i in entity.mentions[:2] for w in description(self.analysis, self.mentions[i])]
            self.sorts[entity.key] = _sort(described)
        return self.sorts[entity.key]

    def private(self, entity: Entity) -> bool:
        """Whether a person holds no office that has him judge others: no title but Mr and the like, no post."""
        mentions = [self.mentions[i] for i in entity.mentions]
        return all(m.title.rstrip(".") in _PLAIN_TITLES for m in mentions) and not any(
            _POSTED.search(" ".join(description(self.analysis, m))) for m in mentions
        )

    def region(self, sentence: Sentence, each: Attribution) -> Span:
        """What the attribution gives somebody to say: before it or behind it."""
        reading, (start, end) = self.reading, sentence.span
        source = each.source or each.cue
        head, tail = min(source.start, each.cue.start), max(source.end, each.cue.end)
        before = head - start > _SHORT and reading[max(start, head - 3) : head].rstrip().endswith((",", "”", '"'))
        return Span(start, head) if before else Span(tail, end)

    # -- what is told

    def charged(self, sentence: Sentence, telling: _Telling) -> Charge | None:
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
            _bad(match["told"].lower()) or not _words("name").isdisjoint(WORDS.findall(match["told"]))
        ):
            return None
        at = sentence.span.start + match.end()
        party = next(self.within(at, at + _BESIDE), None)
        if party is None or party.kind is EntityKind.PLACE or self.high(party):
            return None
        name = self.analysis.entities[party.key].name
        return Charge(sentence.span, match["by"], None, party.key, name, sentence.index)

    def within(self, start: int, end: int) -> Iterator[Mention]:
        at = bisect_left(self.starts, start)
        while at < len(self.mentions) and self.mentions[at].span.start < end:
            yield self.mentions[at]
            at += 1

    def accusable(self, mention: Mention, telling: _Telling) -> bool:
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

    def wronged(self, mention: Mention, telling: _Telling) -> bool:
        """Whether the telling has the party do wrong, whoever acts for it."""
        if not self.accusable(mention, telling) or mention.text in telling.by:
            return False
        start, end = telling.region
        reading = self.reading
        lead = reading[start : mention.span.start].removesuffix(mention.title and mention.title + " ")
        tail = reading[mention.span.end : min(end, mention.span.end + _TAIL)]
        passive = _PASSIVE_BY.search(lead)
        if passive is not None:
            return telling.firm or passive["verb"] in _forms("dismissed")
        if _ADDRESSED.search(lead):
            return telling.sort == "hurt" and _UNHEARD.search(tail) is not None
        owned = _OWNED.match(tail)
        if owned and owned[1] in _words("agent"):
            tail = tail[owned.end() :]
        elif owned is not None or not (
            self.by_agent(lead) or (self.opens(start, mention) and not _GOVERNED.search(lead))
        ):
            return False
        return self.wrong(tail, telling)

    def by_agent(self, lead: str) -> bool:
        """Whether "managers at" and the like stand before the name."""
        match = _BY_AGENT.search(lead)
        return match is not None and match[1] in _words("agent")

    def theirs(self, sentence: Sentence, telling: _Telling) -> Mention | None:
        """The party that the accusers belong to or deal with: "cleaners at X say supervisors pocketed their tips"."""
        if telling.sort not in ("hurt", "inside"):
            return None
        start = self.reading.find(telling.by, *sentence.span)
        told = self.reading[telling.region.start : telling.region.end]
        agent = _AGENTS.match(told.lower())
        acts = agent is not None and (
            agent[2] in _words("agent") or (agent["the"] is not None and self.wrong(told[agent.end() :], telling))
        )
        if start < 0 or not (acts or _SUFFERED.match(told.lower())):
            return None
        words = WORDS.findall(told.lower())
        bad = not (breaches.HURT | _LACKS).isdisjoint(words) or not breaches.verbs().isdisjoint(words)
        bad = bad or (agent is not None and agent["the"] is not None and _MINE.search(told.lower()) is not None)
        if not (bad or _NOT.search(told.lower()) or breaches.BREACH.search(told.lower())):
            return None
        for mention in self.within(start, start + len(telling.by)):
            if self.accusable(mention._replace(key=mention.key), telling._replace(key=None)) and _AT.search(
                self.reading[start : mention.span.start]
            ):
                return mention
        return None

    def meant(self, sentence: Sentence, telling: _Telling) -> Mention | None:
        """The party that a pronoun or a role at the opening leads to, or that "which they say" goes on from."""
        start, end = telling.region
        at = bisect_left(self.starts, start) - 1
        if at >= 0 and self.mentions[at].sentence == sentence.index:
            between = self.reading[self.mentions[at].span.end : start]
            if _WHICH.fullmatch(between) and self.accusable(self.mentions[at], telling):
                return self.mentions[at] if self.wrong(self.reading[start:end], telling) else None
        match = _OPENER.match(self.reading, start, end)
        if match is None:
            return None
        self.by = telling.by
        party = self.subject(start, match.end(), sentence, telling.key)
        if party is None or party.span.start >= start or not self.accusable(party, telling):
            return None
        return party if self.wrong(self.reading[match.end() : min(end, match.end() + _TAIL)], telling) else None

    def wrong(self, tail: str, telling: _Telling) -> bool:
        """Whether what is told of the party is a wrong, told by these."""
        lower = tail.lower()
        if lower.startswith(" as "):
            return _bad(lower) or not _words("name").isdisjoint(WORDS.findall(lower))
        if telling.firm and lower.startswith(_CHARGED):
            return True
        step = _step(lower, pictured=telling.sort == "record")
        if step is None:
            return False
        following = WORDS.findall(lower[step.end() :])[:_REACH]
        idle = telling.sort == "person" and not (_THEM.search(lower) or telling.firm)
        if idle or _GAVE.search(step["verb"]) or not _SPORT.isdisjoint(following):
            return False
        lavished = _LAVISHED.search(lower) if telling.sort == "record" else None
        if lavished and not _words("luxury").isdisjoint(WORDS.findall(lavished["rest"])):
            return True
        return _wrong_by_itself(lower, step, following) or _wrong_to_them(lower, step, following, telling)


def _bad(lower: str) -> bool:
    """Whether words of wrongs, breaches or hurt stand in what is told."""
    words = WORDS.findall(lower)
    if not (breaches.HURT.isdisjoint(words) and breaches.verbs().isdisjoint(words)):
        return True
    return breaches.BREACH.search(lower) is not None or _LAW.search(lower) is not None


def _step(lower: str, *, pictured: bool) -> re.Match[str] | None:
    """What the party does: a finite verb behind it, of pictures a participle."""
    step = _STEP.match(lower)
    if step is not None and _finite(step):
        return step
    return _SHOWN.match(lower) if pictured else None


def _wrong_by_itself(lower: str, step: re.Match[str], following: list[str]) -> bool:
    if step["verb"] in _forms("dismissed") or _CALLED.match(lower, step.start("verb")):
        return True
    if _bad(lower) and not (_NOT.search(step["aux"]) and step["verb"] in _STATES):
        return True
    if _PHRASAL.search(lower) or _EMPTIED.search(lower) or _PROMISED.search(lower):
        return True
    warned = _WARNED.search(lower) is not None
    return warned or _squandered(lower) or not _words("name").isdisjoint(following)


def _wrong_to_them(lower: str, step: re.Match[str], following: list[str], telling: _Telling) -> bool:
    """Whether those who tell it had a claim to what was not done, or were the object of what was."""
    verb, plain = step["verb"], step["verb"] in _forms("benign")
    if telling.sort in ("hurt", "inside", "suit", "person"):
        omits = _OMITS.fullmatch(verb) is not None or "nothing" in following or "no" in following[:1]
        if (omits or _NOT.search(step["aux"])) and verb not in _STATES:
            return True
        if not plain and _MINE.match(lower, step.end()):
            return True
    return (telling.firm or telling.sort == "suit") and not plain


def _sort(told: list[str]) -> str:
    return next((sort for sort in ("inside", "suit", "record", "hurt") if not _words(sort).isdisjoint(told)), "")


def _rest(match: re.Match[str], sentence: Sentence) -> Span:
    return Span(match.end(), sentence.span.end)


def _finite(step: re.Match[str]) -> bool:
    verb = step["verb"]
    if step["aux"] or does(verb) or verb in ("is", "are", "was", "were", "has", "have", "had", "knew"):
        return True
    return verb in _PRESENT or (verb.endswith("s") and verb in _forms("dismissed"))


def _squandered(lower: str) -> bool:
    """Whether other people's money went on what it is not for."""
    match = _SPENT.search(lower)
    if match is None:
        return False
    return not _words("luxury").isdisjoint(WORDS.findall(match["rest"])) or _PRIVATE.search(match["rest"]) is not None


@cache
def _tellers() -> frozenset[str]:
    return _words("hurt") | _words("inside") | _words("suit") | _words("record")


__all__ = ["grievances"]
