"""All and some, first and earlier, doubling and its figures, years and anniversaries: sums that do not come out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.claimwords import CHANGE, CONDITIONAL
from auditor.analysis.consistency.plainclashes import Plain, between, opposites
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.analysis.predicates import concept, noun
from auditor.document import RESIDUE, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.document import Sentence

_OPENING = 6
_OTHER = (
    CHANGE
    | (CONDITIONAL - {"or"})
    | word_set(
        "other others another separate different previous previously earlier later ago last again former "
        "before until "
        "previous initially but although however except almost nearly allegedly claimed claims denied not never if"
    )
)
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)"
_WHOLE = re.compile(
    rf"\b(?P<all>[Aa]ll|[Ee]very|[Ee]ach|[Nn]one|[Bb]oth|[Nn]either|[Nn]o)(?! but\b) (?:of )?(?:the |its "
    rf"|their |his |her |those )?"
    rf"(?:{_NUMBER} )?(?P<rest>[a-z-]+(?: [\w-]+){{1,9}})"
)
_PART = re.compile(
    rf"\b(?:[Aa]t least |[Oo]nly |[Jj]ust )?(?P<some>{_NUMBER}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix"
    rf"|[Ss]even|[Ss]ome|[Ss]everal|[Hh]alf|[Mm]any"
    r"|[Mm]ost|[Aa] few) (?:of )(?:the |its |their |these |those |his |her )(?:\w+ )??(?P<rest>[a-z-]+(?: "
    r"[\w-]+){1,9})"
)
_WHOLES = word_set("all every each none both neither no")
_OF = word_set("of")
_DETERMINERS = word_set("the its their these those his her")
_SOME = word_set("one two three four five six seven eight nine ten eleven twelve dozen some several half many most few")
_FILLERS = word_set(
    "the a an of in on at to for from with by as was were is are has have had been be being it they he she "
    "who which that "
    "and or its their his her this these those when while after more than very also only just home people man "
    "woman day "
    "week month year time out up down over under into there here said one two three four five six seven eight "
    "nine ten"
)


def exceptions(analysis: Analysis) -> Iterator[Plain]:
    """ "All six boats passed", "two of the boats failed"; "none was hurt", "three of them were injured"."""
    vocabulary = analysis.vocabulary
    if vocabulary.isdisjoint(_WHOLES) or not {"of", "the"} <= vocabulary:
        return
    voice = analysis.clauses.voice
    sentences = analysis.document.sentences
    parts = [
        (m, sentences[s])
        for s in analysis.clauses.having(_OF)
        if _counts_of(analysis.lowers[s])
        for m in _PART.finditer(voice, *sentences[s].span)
    ]
    if not parts:
        return
    for match in (m for s in analysis.clauses.having(_WHOLES) for m in _WHOLE.finditer(voice, *sentences[s].span)):
        whole = _place(analysis, match.start())
        if whole is None or not analysis.clauses.lowers(whole.index).isdisjoint(_OTHER - {"not", "never"}):
            continue
        none = match["all"].lower() in ("none", "neither", "no")
        for part, sentence in parts:
            if sentence.index == whole.index or not analysis.clauses.lowers(sentence.index).isdisjoint(
                _OTHER - {"not", "never", "earlier", "but"}
            ):
                continue
            t1, t2 = analysis.clauses.times(whole.index), analysis.clauses.times(sentence.index)
            if t1 and t2 and t1 != t2:
                continue
            said = _excludes(match["rest"].lower().split(), part["rest"].lower().split(), none=none)
            if said:
                one, two = (whole.index, match.group()), (sentence.index, part.group())
                yield between(analysis, "quantifier", one, two, said)
                return


def _counts_of(lowers: tuple[str, ...]) -> bool:
    """ "two of the", "half of its"."""
    at = lowers.index("of")
    while 0 <= at < len(lowers) - 1:
        if at and lowers[at + 1] in _DETERMINERS:
            last = lowers[at - 1].rpartition("-")[2]
            if last in _SOME or last[:1].isdigit():
                return True
        at = lowers.index("of", at + 1) if "of" in lowers[at + 1 :] else -1
    return False


def _excludes(whole: list[str], part: list[str], *, none: bool) -> str:
    """What is said of all and not of some (or of none and of some), if the same things are meant."""
    head = next((k for k, w in enumerate(whole) if w in ("at", "in", "on", "for", "to", "of", "with")), len(whole))
    counted = {noun(w) for w in whole[: min(head, 3)] if w not in _FILLERS} & {
        noun(w) for w in part[:2] if w not in _FILLERS
    }
    if not counted:
        return ""
    one, two = (
        [w for k, w in enumerate(each) if w not in _FILLERS and noun(w) not in counted and each[k - 1] not in _WE]
        for each in (whole[:7], part[:7])
    )
    denied = bool({"not", "never", "n't"} & set(part)) or any(w.endswith("n't") for w in part)
    for a in one:
        for b in two:
            alike = a == b or (len(a) > 3 and concept(a) == concept(b) and not opposites(a, b))
            if alike and (none != denied) and a.endswith(("ed", "t", "n", "d", "k", "e")) and len(a) > 3:
                return f"{a}, {b}"
            if opposites(a, b) and not none and not denied:
                return f"{a}, {b}"
    return ""


_WE = word_set("i we you they he she who")
_FIRST = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he \w+['’]s|[A-Z]\w+['’]s) (?:very )?first(?:-ever)? (?:\w+ )?"
    r"(visit|trip|appearance|concert|title|win|victory|medal|goal|marriage|film|novel|book|album|child|job|tour"
    r"|attempt|election|election|conviction|offence|match|race|final|cup|gold|fight|exhibition|meeting|game"
    r"|strike|show|play)"
    r"\b(?! (?:since|of the|this|in (?:\w+ )?(?:years|decades|months)|after|for (?:\w+ )?years|under|as))"
)
_FIRST_WORDS = word_set("first first-ever")
_EARLIER = (
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|\w+['’]s) (?:\w+ )?"
    r"(?:previous|last|earlier|second|third|other|fourth) (?:\w+ )?(?:{})s?\b"
)


@lru_cache(maxsize=64)
def _earlier(deed: str) -> re.Pattern[str]:
    return re.compile(_EARLIER.format(deed))


def firsts(analysis: Analysis) -> Iterator[Plain]:
    """ "her first visit to …", "during her last visit"."""
    if "first" not in analysis.vocabulary:
        return
    voice = analysis.clauses.voice
    sentences = analysis.document.sentences
    told = (m for s in analysis.clauses.having(_FIRST_WORDS) for m in _FIRST.finditer(voice, *sentences[s].span))
    for match in told:
        place = _place(analysis, match.start())
        if place is None or not analysis.clauses.lowers(place.index).isdisjoint(_UNLIKE):
            continue
        for other in _earlier(match[1]).finditer(voice):
            sentence = _place(analysis, other.start())
            if sentence is None or sentence.index == place.index:
                continue
            lowers = analysis.clauses.lowers(sentence.index)
            if ("had" in lowers or not lowers.isdisjoint(_BACK)) and lowers.isdisjoint(_UNLIKE):
                shared = analysis.clauses.content(place.index) & analysis.clauses.content(sentence.index)
                if len(shared) > 1:
                    one, two = (place.index, match.group()), (sentence.index, other.group())
                    yield between(analysis, "first", one, two, match[1])
                    return


_UNLIKE = word_set("since unlike if would could not but although season official state solo both another")
_BACK = frozenset(
    [str(y) for y in range(1950, 2030)]
    + "ago earlier march april june january february may july august september october november december".split()
)

# Figures ------------------------------------------------------------------------------------------------------

_FROM_TO = re.compile(
    r"\bfrom (?:[a-z]+ ){0,2}?[£$€]?([\d.,]*\d)\b(?!\.?\d)[^.;\x00\d]{0,40}? to (?:[a-z]+ "
    r"){0,2}?[£$€]?([\d.,]*\d)\b(?![.,]?\d| (?:percent|per cent|million|billion))"
)
_TIMES = re.compile(
    r"\b(doubl(?:ed|ing)(?! down| up| as)|twofold|tripl(?:ed|ing)|trebl(?:ed|ing)|threefold|quadrupl(?:ed"
    r"|ing)|halv(?:ed|ing))\b",
    re.IGNORECASE,
)
_RATIOS = {"doub": (1.55, 2.7), "twof": (1.55, 2.7), "trip": (2.4, 3.7), "treb": (2.4, 3.7), "thre": (2.4, 3.7),
           "quad": (3.3, 4.9), "halv": (0.35, 0.65)}  # fmt: skip
_TIMES_WORDS = word_set(
    "doubled doubling twofold tripled tripling trebled trebling threefold quadrupled quadrupling halved halving"
)


def multiples(analysis: Analysis) -> Iterator[Plain]:
    """ "from 200 to 900", and "the doubling"."""
    if analysis.vocabulary.isdisjoint(_TIMES_WORDS):
        return
    voice = analysis.clauses.voice
    ranges = list(_FROM_TO.finditer(voice))
    times = list(_TIMES.finditer(voice))
    if len(ranges) != 1 or len(times) != 1:
        return
    one, two = _place(analysis, ranges[0].start()), _place(analysis, times[0].start())
    if one is None or two is None or one.index == two.index:
        return
    try:
        low, high = (float(v.replace(",", "")) for v in ranges[0].groups())
    except ValueError:
        return
    least, most = _RATIOS[times[0][1].lower()[:4]]
    shared = analysis.clauses.content(one.index) & analysis.clauses.content(two.index)
    if all(_ANY_YEAR.fullmatch(v) for v in ranges[0].groups()):
        return
    if low and not least <= high / low <= most and shared and not _modal(voice, times[0].start()):
        first, second = sorted((Span(*ranges[0].span()), Span(*times[0].span())))
        yield _figure(analysis, "multiple", first, second, "change")


_HEDGED = re.compile(r"\b(?:would|could|more than|not|will|may|might|plans? to|to) (?:be |have )?$")


def _modal(voice: str, at: int) -> bool:
    return _HEDGED.search(voice, max(0, at - 20), at) is not None


_BEGUN = r"founded|established|set up|formed|created|opened|launched|born|married|built|started|began"
_SINCE = re.compile(rf"\b(?P<verb>{_BEGUN})\b[^.;\x00]{{0,25}}? in (?P<year>1[89]\d\d|20[0-4]\d)\b")
_AFTER = re.compile(
    r"\b(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)(?P<th>st|nd|rd|th)?[- ](?:year )?(?:years since|anniversary"
    r"|birthday|jubilee|years of existence)"
)
_ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TENS = {"ten": 10, "tenth": 10, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
         "eighty": 80, "ninety": 90, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
         "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "hundred": 100, "centenary": 100,
         "seventy-fifth": 75, "twenty-fifth": 25, "twenty-five": 25}  # fmt: skip


def anniversaries(analysis: Analysis) -> Iterator[Plain]:
    """ "founded in 1988", "its fiftieth anniversary in 2026"."""
    if analysis.vocabulary.isdisjoint(("anniversary", "since", "birthday", "jubilee")):
        return
    voice = analysis.clauses.voice
    if not any(said in voice for said in _MARKED):
        return
    begun = list(_SINCE.finditer(voice))
    marked = list(_AFTER.finditer(voice))
    if len({m["year"] for m in begun}) != 1 or len(marked) != 1:
        return
    n = (
        int(marked[0]["n"])
        if marked[0]["n"].isdigit()
        else _TENS.get(marked[0]["n"]) or int(CARDINALS.get(marked[0]["n"], 0))
    )
    place, start = _place(analysis, marked[0].start()), _place(analysis, begun[0].start())
    if not n or place is None or start is None or place.index == start.index:
        return
    years = {int(y) for y in _ANY_YEAR.findall(place.text)}
    published = analysis.document.published
    now = min(years) if len(years) == 1 else published.year if published is not None and not years else 0
    gap = abs(now - int(begun[0]["year"]) - n)
    if now and 1 < gap < 40 and analysis.clauses.lowers(place.index).isdisjoint(_NOT_ITS):
        first, second = sorted((Span(*begun[0].span("year")), Span(*marked[0].span("n"))))
        yield _figure(analysis, "anniversary", first, second, "anniversary")


_MARKED = ("years since", "anniversary", "birthday", "jubilee", "years of existence")
_NOT_ITS = word_set("wedding war death battle independence first last next revolution end reign")

# Years and days -----------------------------------------------------------------------------------------------

_DONE = re.compile(
    r"\b(?P<who>[A-Za-z][\w-]+)(?:,? which| that|,)?(?: had| has)?(?: was| were| been| first)* "
    r"(?P<verb>opened|built|founded|established|born|died|closed|launched"
    r"|demolished|completed|bought|married|sank|sold|discovered|invented|published|retired|abolished|painted"
    r"|erected)\b(?: \w+){0,3}? in (?P<year>1[4-9]\d\d|20[0-4]\d)\b"
)
_DONE_WORDS = word_set(
    "opened built founded established born died closed launched demolished completed bought married sank sold "
    "discovered invented published retired abolished painted erected"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH_WORDS = frozenset(_MONTHS.lower().split("|"))
_FROM, _TO = word_set("from"), word_set("to")
_RANGE = re.compile(
    rf"\b(?:runs?|lasts?|will run|held|takes? place|open)\b[^.;\x00]{{0,30}}? from (\d{{1,2}})(?: "
    rf"(?:{_MONTHS}))? to (\d{{1,2}}) ({_MONTHS})\b"
)
_ENDS = re.compile(
    rf"\b(ends?|closes?|finish(?:es)?|starts?|opens?|begins?|concludes?)\b(?: \w+)? on (\d{{1,2}}) ({_MONTHS})\b"
)


def years(analysis: Analysis) -> Iterator[Plain]:
    """ "The shop opened in 2003", "when the shop opened in 1998"; a festival that ends after its last day."""
    voice = analysis.clauses.voice
    if " in 1" in voice or " in 2" in voice:
        yield from _done(analysis, voice)
    clauses = analysis.clauses
    ranged = clauses.holding(_MONTH_WORDS) & clauses.holding(_FROM) & clauses.holding(_TO)
    spans = [analysis.document.sentences[s].span for s in sorted(ranged)]
    for match in (m for span in spans for m in _RANGE.finditer(voice, *span)):
        for end in _ENDS.finditer(voice):
            last = end[1].startswith(("end", "clos", "fin", "concl"))
            if end[3] == match[3] and end[2] != match[2 if last else 1] and end.start() > match.end():
                yield _figure(analysis, "day", Span(*match.span(2)), Span(*end.span(2)), "festival")
                return


def _done(analysis: Analysis, voice: str) -> Iterator[Plain]:
    by_deed: dict[tuple[str, str], list[re.Match[str]]] = {}
    sentences = analysis.document.sentences
    spans = (sentences[s].span for s in analysis.clauses.having(_DONE_WORDS))
    dated = (span for span in spans if voice.find(" in 1", *span) != -1 or voice.find(" in 2", *span) != -1)
    told = (m for span in dated for m in _DONE.finditer(voice, *span))
    for match in told:
        who = match["who"].lower()
        if len(who) > 3 and who not in _FILLERS:
            by_deed.setdefault((noun(who), match["verb"]), []).append(match)
    for (_, verb), found in by_deed.items():
        if len({m["year"] for m in found}) != 2 or len(found) != 2:
            continue
        places = [p for m in found if (p := _place(analysis, m.start())) is not None]
        if len({p.index for p in places}) == 2 and all(
            analysis.clauses.lowers(p.index).isdisjoint(_OTHER) for p in places
        ):
            yield _figure(analysis, "year", Span(*found[0].span("year")), Span(*found[1].span("year")), verb)
            return


def _place(analysis: Analysis, at: int) -> Sentence | None:
    sentence = analysis.sentence_at(at)
    return None if sentence is None or sentence.zone in RESIDUE else sentence


def _figure(analysis: Analysis, kind: str, first: Span, second: Span, about: str) -> Plain:
    slice_ = analysis.document.slice
    return Plain(kind, second, first, slice_(first), slice_(second), about, 0.7)


__all__ = ["anniversaries", "exceptions", "firsts", "multiples", "years"]
