"""Wrongs that an article has somebody tell of a named party, and whether that party is heard on them.

`allegations.accusations` reads "X accused Y" and a party that opens what is said. Here the party may stand in an
apposition, be a pronoun or a role ("the firm") that leads to a name, or be charged by hearsay.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.attribution import Attribution, CueKind
from auditor.analysis.entities import EntityKind, Mention
from auditor.analysis.numbers import word_set
from auditor.analysis.parties import Charge, Parties, does
from auditor.analysis.sourcing import breaches
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


_EXPLICIT = frozenset({"accuse", "blame", "implicate"})
_TELLING = frozenset({CueKind.SAY, CueKind.ACCUSE})
_SUSPECTING = frozenset({"believe", "suspect", "think", "fear"})
_NO_TELLING = frozenset("condemn denounce criticize criticise slam blast praise announce note order call".split())
# What follows these is whom one speaks to: the charge comes after "that".
_ADDRESSED = frozenset({"tell", "inform", "write", "complain", "report", "testify", "note", "explain"})
_NONE = re.compile(r"(?:[Nn]o one|[Nn]obody|[Nn]one|[Nn]o|[Ff]ew)\b|.*[a-z][A-Z][a-z]")  # or two names run together
_OFFICE = re.compile(
    r"\b(?:police|prosecut\w+|charges?|judges?|jury|courts?|detectives?|sheriff|troopers?|deput(?:y|ies)|indictment|"
    r"magistrates?|coroner|justices?)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|get|got|is|are)\s+(?:\w+ly\s+)?$")
_NEGATED = re.compile(r"\b(?:not|never|no|nobody|n[’']t|if|unless|whether|deni\w+|cleared)\b")
# "Claim" and its like say by themselves that a thing is contested.
_CONTESTED = frozenset({"claim", "allege", "complain", "contend", "testify"})
# Where an article knows of these there is a quarrel, and a doing that hurt is charged to its doer.
_ALL_POLITICS = 4
_HEARSAY = re.compile(
    r"\bas (?:any(?:one|body)|every(?:one|body)|all|any \w+) (?:[^.,;]{0,50} )?(?:will tell you|can tell you"
    r"|knows?|could tell you)\b"
    r"|\b(?:[Ww]ord|[Rr]umou?r|[Tt]alk|[Ll]egend|[Gg]ossip) (?:\w+ ){0,4}?(?:is|has it|goes|was|had it) that\b"
    r"|\b[Ii]t is (?:said|whispered|rumou?red|no secret|an open secret|common knowledge"
    r"|well known)(?: [^.,;]{0,40}?)? that\b"
    r"|\b[Ee]very(?:one|body)(?: (?:in|on|at|here|around|along|who) ?[^.,;]{0,40}?)? knows\b"
    r"|\b[Ii]s (?:said|rumou?red|whispered|reputed) to have\b"
    r"|\b(?:[Pp]eople|[Ll]ocals|[Nn]eighbou?rs|[Tt]hey|[Ff]olk) (?:in [^.,;]{2,30} )?(?:whisper|mutter)\b"
    r"|\bor so (?:they|people|it is|the talk|the story|the village|the town)\b"
)
_HEARSAY_WORDS = word_set(
    "anyone anybody everyone everybody word rumour rumor talk gossip said whispered rumoured rumored "
    "secret knowledge known whisper mutter reputed so any all"
)


def charges(analysis: Analysis) -> Iterator[Charge]:
    """Charges against a named party: those told by somebody first, then those of hearsay."""
    vocabulary, places = analysis.vocabulary, analysis.places
    wrong = {s for word in breaches.triggers() & vocabulary for s in places[word]}
    politics = breaches.national(vocabulary)
    national = politics >= breaches.POLITICS
    reader = _Reader(analysis)
    sentences = analysis.document.sentences
    found: list[Charge | None] = list(
        _attributed(analysis, reader, wrong if politics < _ALL_POLITICS else set(), national=national)
    )
    if not national:
        found += _continued(analysis, reader, wrong)
    for s in sorted({s for word in _NOUNISH & vocabulary for s in places[word]}):
        if sentences[s].zone is ZoneKind.BODY:
            found.append(reader.blamed(sentences[s]) or reader.claimed(sentences[s]))
    for s in sorted(wrong & {s for word in _HEARSAY_WORDS & vocabulary for s in places[word]}):
        if sentences[s].zone is ZoneKind.BODY:
            found.append(reader.rumoured(sentences[s]))
    yield from (each for each in found if each is not None)


def _attributed(analysis: Analysis, reader: _Reader, wrong: set[int], *, national: bool) -> Iterator[Charge | None]:
    """What the attributions of the prose charge."""
    vocabulary, places = analysis.vocabulary, analysis.places
    hurting = set() if national else {s for word in breaches.HURT & vocabulary for s in places[word]}
    for each in analysis.attributions:
        sentence = analysis.document.sentences[each.sentence]
        telling = each.kind in _TELLING or each.verb in _SUSPECTING
        if sentence.zone is not ZoneKind.BODY or each.verb in _NO_TELLING or not telling:
            continue
        if each.verb in _EXPLICIT:
            yield reader.explicit(sentence, each)
            continue
        found = reader.told(sentence, each) if each.sentence in wrong else None
        contested = each.verb in _CONTESTED or each.sentence in hurting or reader.inserted(each)
        yield found or (reader.contested(sentence, each) if contested and not national else None)


def _continued(analysis: Analysis, reader: _Reader, wrong: set[int]) -> Iterator[Charge | None]:
    """What the sentence after an attribution tells on in the same paragraph."""
    sentences = analysis.document.sentences
    spoken = {each.sentence: each for each in analysis.attributions if each.kind is CueKind.SAY}
    for s in sorted(wrong - spoken.keys()):
        said = spoken.get(s - 1)
        if said is not None and sentences[s].paragraph == sentences[s - 1].paragraph:
            yield reader.continued(sentences[s], said)


class _Reader(Parties):
    # -- the kinds of charge

    def explicit(self, sentence: Sentence, each: Attribution) -> Charge | None:
        """X accuses Y of, Y was accused by X of: with Y as a name in an apposition, a pronoun or a role."""
        reading, end = self.reading, sentence.span.end
        passive = _PASSIVE.search(reading, max(sentence.span.start, each.cue.start - 25), each.cue.start)
        if passive or reading.endswith(("stands ", "stood "), 0, each.cue.start):
            if each.source is None and _TRIED.search(sentence.text):
                return None  # what a suspect stands accused of
            begin = passive.start() if passive else each.cue.start
            party = self.subject(sentence.span.start, begin, sentence, each.source_key)
        elif each.source is None or _RELATIVE.search(
            reading, max(sentence.span.start, min(each.source.start, each.cue.start - 25)), each.cue.start
        ):
            return None  # "a woman who accused him has moved away"
        else:
            if _NONE.match(reading, each.source.start):
                return None
            stop = _OF.search(reading, each.cue.end, min(end, each.cue.end + 140))
            if stop is None:
                return None
            party = self.object(each.cue.end, stop.start(), sentence, each.source_key)
        if party is None or (each.source is None and party.kind is not EntityKind.ORGANISATION and self.tried()):
            return None
        start = min(x.start for x in (each.cue, each.source or each.cue))
        return self.charge(Span(start, end), each, party, sentence)

    def tried(self) -> bool:
        """Whether the article is on what courts and police deal with, or on a nation's politics."""
        vocabulary = self.analysis.vocabulary
        return not _COURTS.isdisjoint(vocabulary) or breaches.national(vocabulary) >= breaches.POLITICS

    def speaker(self, each: Attribution, region: Span) -> str | None:
        """Key of the accuser; None for a pronoun that was read as somebody named in its own report."""
        key = each.source_key
        if (
            key
            and each.source
            and self.reading[each.source.start : each.source.end].lower() in ("he", "she", "it", "they")
        ):
            at = bisect_left(self.starts, region.start)
            while at < len(self.mentions) and self.mentions[at].span.start < region.end:
                if self.mentions[at].key == key:
                    return None
                at += 1
        return key

    def told(self, sentence: Sentence, each: Attribution) -> Charge | None:
        """X says that Y did wrong; Y, X says, did wrong; Y, who X says did wrong."""
        if each.source is None:
            return None
        by = self.reading[each.source.start : each.source.end]
        if _OFFICE.search(by) or _NONE.match(by) or by.lower() in ("i", "we", "you"):
            return None
        self.by = by
        for region in self.regions(sentence, each):
            each = each._replace(source_key=self.speaker(each, region))
            party = self.wrongdoer(*region, sentence, each)
            if party is not None:
                return self.charge(sentence.span, each, party, sentence)
        return None

    def inserted(self, each: Attribution) -> bool:
        """Whether the attribution stands between subject and verb: "the landlord, he says, promised"."""
        reading = self.reading
        first = min(each.source.start, each.cue.start) if each.source else each.cue.start
        if reading[max(0, first - 2) : first] != ", " or reading[each.cue.end : each.cue.end + 1] != ",":
            return False
        at = bisect_left(self.starts, first) - 1
        beside = at >= 0 and self.mentions[at].span.end == first - 2
        return beside and each.source is not None and reading[each.source.start : each.source.end].lower() in _SELVES

    def contested(self, sentence: Sentence, each: Attribution) -> Charge | None:
        """X claims that Y did something; X says, in a quarrel, that Y did what hurt."""
        if each.source is None:
            return None
        by = self.reading[each.source.start : each.source.end]
        if _OFFICE.search(by) or _NONE.match(by) or by.lower() in ("i", "we", "you", "it"):
            return None
        self.by = by
        for start, end in self.regions(sentence, each):
            each = each._replace(source_key=self.speaker(each, Span(start, end)))
            verb = (
                "claim"
                if start < each.cue.start and self.reading[each.cue.end : each.cue.end + 1] == ","
                else each.verb
            )
            party = self.doer(start, end, sentence, verb, each.source_key)
            if party is not None and not self.kin(party):
                return self.charge(sentence.span, each, party, sentence)
        return None

    def kin(self, party: Mention) -> bool:
        """Whether the party is told of as somebody's relative: "her father, Joe Reed"."""
        start = party.span.start
        return _KINDRED.search(self.reading, max(0, start - 40), start) is not None

    def doer(self, start: int, end: int, sentence: Sentence, verb: str, source: str | None) -> Mention | None:
        """The party that opens a stretch and does something in the past that is not told in praise."""
        words = [w for w in self.analysis.words[sentence.index] if start <= w.start < end]
        if not breaches.PRAISE.isdisjoint(w.text for w in words):
            return None
        if verb not in _CONTESTED and breaches.HURT.isdisjoint(w.lower for w in words):
            return None
        for i, word in enumerate(words[:_OPENING]):
            before = words[i - 1].lower if i else ""
            going = before == "been" and word.lower.endswith("ing")
            if word.lower in _NEUTRAL:
                return None
            if not going and (not does(word.lower) or before in _NO_DOING):
                continue
            party = self.subject(start, word.start, sentence, source)
            if party is not None and self.opens(start, party) and party.span.start >= start:
                return party
            if party is not None and party.span.start < start:  # a pronoun's or a role's name
                return party
        return None

    def blamed(self, sentence: Sentence) -> Charge | None:
        """The union blames Y for the deaths."""
        match = _BLAMES.match(self.reading, *sentence.span)
        if match is None or _NONE.match(match["by"]):
            return None
        stop = self.reading.find(" for ", match.end(), sentence.span.end)
        party = self.object(match.end(), stop, sentence, None) if stop > 0 else None
        if party is None or self.high(party) or party.text in match["by"]:
            return None
        name = self.analysis.entities[party.key].name
        return Charge(sentence.span, match["by"], None, party.key, name, sentence.index)

    def claimed(self, sentence: Sentence) -> Charge | None:
        """A girl, 22, claims Y threw a pan: "claims" without "that" is no attribution elsewhere."""
        match = _CLAIMS.match(self.reading, *sentence.span)
        behind = _CLAIMED.search(self.reading, *sentence.span) if match is None else None
        if behind is not None:
            return self.claimed_behind(sentence, behind)
        if match is None or _NONE.match(match["by"]) or _OFFICE.search(match["by"]):
            return None
        self.by = match["by"]
        party = self.doer(match.end(), sentence.span.end, sentence, "claim", None)
        if party is None or self.high(party) or party.text in match["by"]:
            return None
        name = self.analysis.entities[party.key].name
        return Charge(sentence.span, match["by"], None, party.key, name, sentence.index)

    def claimed_behind(self, sentence: Sentence, match: re.Match[str]) -> Charge | None:
        """Y threw a pan, the couple claim."""
        self.by = match["by"]
        party = self.doer(sentence.span.start, match.start(), sentence, "claim", None)
        if party is None or self.high(party) or party.text in match["by"]:
            return None
        name = self.analysis.entities[party.key].name
        return Charge(sentence.span, match["by"], None, party.key, name, sentence.index)

    def continued(self, sentence: Sentence, each: Attribution) -> Charge | None:
        """X says this. Y did wrong: told on in the same paragraph, without "says"."""
        if each.source is None or _OFFICE.search(self.reading[each.source.start : each.source.end]):
            return None
        self.by = self.reading[each.source.start : each.source.end]
        party = self.wrongdoer(*sentence.span, sentence, each)
        return self.charge(sentence.span, each, party, sentence) if party is not None else None

    def rumoured(self, sentence: Sentence) -> Charge | None:
        self.by = ""
        talk = _HEARSAY.search(self.analysis.body_voice.text, *sentence.span)
        if talk is None:
            return None
        party = self.wrongdoer(sentence.span.start, sentence.span.end, sentence, None)
        if party is None:
            return None
        key = party.key
        return Charge(sentence.span, "talk", None, key, self.analysis.entities[key].name, sentence.index, hearsay=True)

    def charge(self, span: Span, each: Attribution, party: Mention, sentence: Sentence) -> Charge | None:
        if party.key == each.source_key or self.high(party):
            return None
        source = each.source
        by = self.analysis.document.slice(source) if source else "somebody"
        entity = self.analysis.entities.get(each.source_key or "")
        if entity and by.lower() in ("he", "she", "it", "they"):
            by = entity.name
        return Charge(span, by, each.source_key, party.key, self.analysis.entities[party.key].name, sentence.index)

    # -- where the words of a charge stand

    def regions(self, sentence: Sentence, each: Attribution) -> Iterator[Span]:
        reading, (start, end) = self.reading, sentence.span
        source = each.source or each.cue
        head, tail = min(source.start, each.cue.start), max(source.end, each.cue.end)
        if each.verb in _ADDRESSED:
            that = reading.find(" that ", tail, min(end, tail + 80))
            if that >= 0:
                yield Span(that + 5, end)
            elif head - start > 20:
                yield Span(start, head)
            return
        if reading.endswith("ing", 0, each.cue.end):
            yield Span(tail, end)
            return
        lead = reading[max(start, head - 6) : head]
        if lead.rstrip().endswith(("who", "whom", "which", "that")):
            yield Span(start, end)
        elif head - start > 20 and lead.rstrip().endswith(","):
            yield Span(start, end if reading[tail : tail + 1] == "," else head)
        elif each.verb == "according" and head > start:
            yield Span(start, head)
        else:
            yield Span(tail, end)

    def wrongdoer(self, start: int, end: int, sentence: Sentence, each: Attribution | None) -> Mention | None:
        """The named doer of the first wrong told between two offsets."""
        source = each.source_key if each else None
        for at, close in self.wrongs(start, end, sentence):
            left = self.reading[start:at]
            if _PASSIVE.search(left) and not close:
                continue
            if _PASSIVE.search(left) or _NEGATED.search(left[-40:].lower()):
                continue
            party = self.subject(start, at, sentence, source, close=close)
            if party is not None:
                return party
        return None

    def wrongs(self, start: int, end: int, sentence: Sentence) -> Iterator[tuple[int, bool]]:
        """Where wrongs begin, verbs (True: the doer stands right before) and breaches (somewhere before)."""
        verbs = breaches.verbs()
        found: list[tuple[int, bool]] = []
        if not verbs.isdisjoint(self.analysis.lowers[sentence.index]):
            words, lowers = self.analysis.words[sentence.index], self.analysis.lowers[sentence.index]
            found = [(words[i].start, True) for i, lower in enumerate(lowers) if lower in verbs]
            found = [each for each in found if start <= each[0] < end]
        if not breaches.BREACH_WORDS.isdisjoint(self.analysis.lowers[sentence.index]):
            told = self.reading[start:end].lower()
            found += [(start + m.start(), False) for m in breaches.BREACH.finditer(told)]
        yield from sorted(found)


_TRIED = re.compile(
    r"\b(?:murder\w*|trial|charged|arrest\w*|shooting|kidnap\w*|jail\w*|prison|police|court|convict\w*)\b"
)
_KINDRED = re.compile(
    r"\b(?:his|her|their|my|our) (?:late |own |older |younger |elder )?(?:father|mother|dad|mum|mom|parents?"
    r"|grand\w+|uncle|aunt"
    r"|brother|sister|son|daughter|cousin|friend),? $"
)
_COURTS = word_set("police court trial charged arrested prison jail prosecutors convicted murder judge")
_RELATIVE = re.compile(r"\b(?:who|which)\b")
_BLAMES = re.compile(
    r"(?P<by>[A-Z][^.,;:“”\"]{1,60}?) (?:now |also |still )?blames?(?= (?:the |its "
    r"|their )?(?:[a-z][\w-]*,? ){0,3}[A-Z])"
)
_NOUNISH = frozenset({"blame", "blames", "claim", "claims"})
_CLAIMS = re.compile(
    r"(?P<by>[A-Z][^.;:“”\"]{1,70}?),? (?:now |also )?claims? (?:that )?(?=(?:[a-z][\w-]*,? ){0,5}[A-Z])"
)
_CLAIMED = re.compile(r", (?P<by>[^,.;:“”\"]{3,40}?) (?:now |also )?claims?\.?$")
_OPENING = 24  # words in which the doer and what he did have been named
_NEUTRAL = word_set("appeared seemed survived believed decided published performed suffered wanted hoped needed")
_NO_DOING = word_set("was were been being be is are not never to by a an the his her its their of")
_SELVES = frozenset({"he", "she", "they"})
_OF = re.compile(r" (?:of|for) (?=[a-z])")
