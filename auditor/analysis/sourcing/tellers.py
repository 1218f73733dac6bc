"""Who tells of a wrong: people, papers and pictures that could have seen it, and where what they tell stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.attribution import Attribution, CueKind
from auditor.analysis.entities import Entity, EntityKind
from auditor.analysis.numbers import word_set
from auditor.analysis.parties import Parties, description
from auditor.analysis.sourcing import accusers
from auditor.document import Sentence, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Telling(NamedTuple):
    """`sort` is hurt, inside, suit, record or other; `firm` tells a verb of charging from one of saying."""

    by: str
    key: str | None
    sort: str
    firm: bool
    region: Span


_FIRM = frozenset({"claim", "allege", "complain", "contend", "accuse", "sue", "testify"})
_UNFIT = re.compile(
    r"(?:no one|nobody|none|few|critics|experts|i|we|you|it)$|.*\b(?:police|prosecut\w+|judges?|jury"
    r"|courts?(?! (?:papers|documents|records|filings|files))|"
    r"detectives?|sheriff|deput(?:y|ies)|coroner|spokes\w+|ministers?|president|senators?|government|officials|"
    r"republicans?|democrats?|coach|analysts?|scientists?|researchers?|historians?)\b",
    re.IGNORECASE,
)
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
# "The Echo has been told by five families that": who told it stands behind.
_HEARD = re.compile(
    r"[A-Z][^.;:“”\"]{2,60}? (?:ha(?:s|ve|d) been told|was told|were told|heard|hears|has heard|learnt|learned) "
    r"(?:by|from) (?P<by>[^.;:“”\"]{3,60}?) (?:that|how)\s"
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
    (_HEARD, word_set("told heard hears learnt learned")),
    (_TALK, word_set("allegation allegations accusation accusations claim claims complaint complaints reports")),
)  # fmt: skip
_FROM = re.compile(r",? (?:by|who|from|that|which|taken|seen|obtained|sent) ")
_RELATIVE = re.compile(r"\b(?:who|which|that)\b")
_PLAIN_TITLES = frozenset({"", "Mr", "Mrs", "Ms", "Miss"})
_POSTED = re.compile(
    r"\b(?:chair\w*|chief|director|minister|mayor|councill?or|senator|professor|analyst|lawyer|attorney|officer"
    r"|coach|manager"
    r"|captain|spokes\w*|president|secretary|judge|commissioner|editor|author|historian|critic|economist"
    r"|researcher|scientist)\b"
)
_FIRMLY = word_set("claim claims claimed alleges alleged complains complained")
_SHORT = 12  # characters before an attribution that can hold what somebody says
_LONG = 14  # words at the beginning of a sentence among which those are whom "they" takes up
_REACH = 5  # words of a source that is described elsewhere, where its name stands first


class Tellers(Parties):
    """Who tells what in the sentences of an article."""

    def __init__(self, analysis: Analysis) -> None:
        super().__init__(analysis)
        self.by_sentence: dict[int, list[Attribution]] = {}
        self.sorts: dict[str, str] = {}
        for each in analysis.attributions:
            if each.source is not None and each.kind in (CueKind.SAY, CueKind.ACCUSE):
                self.by_sentence.setdefault(each.sentence, []).append(each)
        vocabulary, places = analysis.vocabulary, analysis.places
        self.framed = {s for _, words in _FRAMES for word in words & vocabulary for s in places[word]}
        self.peopled = {s for word in _tellers() & vocabulary for s in places[word]}

    def tellings(self, sentence: Sentence) -> Iterator[Telling]:
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
                yield Telling(by, each.source_key, sort, firm, self.region(sentence, each))
        if not told and sentence.index in self.peopled:
            match = _SAYS.match(self.reading, *sentence.span)
            charging = match is not None and match["verb"].strip() in _FIRMLY
            sort = (self.sort(match["by"], None, sentence.index) or ("other" if charging else "")) if match else ""
            if match and sort and not _UNFIT.match(match["by"]):
                yield Telling(match["by"], None, sort, charging, _rest(match, sentence))

    def in_frame(self, sentence: Sentence) -> Iterator[Telling]:
        lowers = self.analysis.lowers[sentence.index]
        for pattern, words in _FRAMES:
            match = None if words.isdisjoint(lowers) else pattern.search(self.reading, *sentence.span)
            if match is None or _UNFIT.match(match["by"]):
                continue
            charging = pattern is _TALK or pattern is _SUES
            sort = self.sort(match["by"], None, sentence.index) or ("other" if charging else "")
            if sort:
                yield Telling(match["by"], None, sort, charging, _rest(match, sentence))

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


def _sort(told: list[str]) -> str:
    return next(
        (sort for sort in ("inside", "suit", "record", "hurt") if not accusers.words(sort).isdisjoint(told)), ""
    )


def _rest(match: re.Match[str], sentence: Sentence) -> Span:
    return Span(match.end(), sentence.span.end)


@cache
def _tellers() -> frozenset[str]:
    return accusers.words("hurt") | accusers.words("inside") | accusers.words("suit") | accusers.words("record")
