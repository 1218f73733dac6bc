"""What an author's note says the author writes about, and how far that is from the article.

A note that names no subject ("editor", "lives in Denver with two dogs") declares nothing, and so does one that
names only what its author does when not at work. One that names no beat but is full of one field's words ("I eat my
way through street markets and share recipes") declares that field.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis import credits as naming
from auditor.analysis import tokens, topics
from auditor.document import Span

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from auditor.analysis import Analysis

    Floats = npt.NDArray[np.float32]

_SENTENCE = re.compile(r"[^.!?\n•|]+(?:\.(?=\S)[^.!?\n•|]*)*")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# After these comes what the author writes about.
_VERB = re.compile(
    r"\b(?:cover(?:s|ing|ed)?|follow(?:s|ed)|(?:writ(?:es?|ing|ten)|wrote|blog(?:s|ging)?|report(?:s|ing|ed)?|commentary|content|"
    r"stories|articles|features|columns?|books?|guides?|pieces|news|everything|all things)"
    r"(?: \w+(?:ly|ten))? (?:about|on|related to)|all things|"
    r"speciali[sz](?:es?|ed|ing) in|specialist in|speciali[sz]ation in|focus(?:es|ed|ing)?(?: \w+ly)? (?:on|is)|"
    r"expert(?:ise)? (?:in|on)|experience (?:in|of|with|covering)|background in|career in|authority on|"
    r"passion(?:s are|ate)? (?:for|about|is|in|include)|passionate about|obsess(?:ed with|ion with|ion for)|"
    r"enthusiasm for|love (?:of|for)|knowledge of|reviews?(?: of)?|explor(?:es?|ing)|chronicl(?:es?|ing)|"
    r"beats? (?:is|are|includes?)|interests? (?:is|are|includes?)|editor (?:for|of)|in charge of|responsible for)\s+",
    re.IGNORECASE,
)
# Before these stands what they work on.
_ROLE = re.compile(
    r"\b(?:journalis[tm]s?|writers?|writing|reporters?|reporting|editors?|correspondents?|critics?|columnists?|"
    r"bloggers?|blogging|blogs?|vloggers?|reviewers?|reviews|enthusiasts?|experts?|aficionados?|addicts?|fanatics?|"
    r"nerds?|geeks?|lovers?|gurus?|junkies?|buffs?|specialists?|desk|beat|section|vertical|coverage|commentators?|"
    r"pundits?|analysts?|influencers?|content creators?|photographers?|presenters?)\b",
    re.IGNORECASE,
)
_OBJECT_END = re.compile(
    r"[.;:()!?—–]| - |,\s+(?:and )?(?:I|he|she|they|we)\b|\b(?:for|at|from|since|with|based|where|when|while|"
    r"who|which|as|including|before|after|"
    r"has|have|is|was|are|were|lives?|can|during|across|through|until|over|but|and (?:an?|the|his|her|my|has|"
    r"is|was|loves?|enjoys?))\b",
    re.IGNORECASE,
)
_LONGEST_OBJECT = 110
# "Ann is a baker", "I'm Ann, a wedding planner": the trade stands behind a verb of being or as an apposition.
_TRADE = re.compile(r"(?:\b(?:is|am|['’]m)|,|\band)\s+(?:an?|our|the)\s+(?=\w)", re.IGNORECASE)
_TRADE_END = re.compile(r"[.;:()!?—–,]|\b(?:who|whose|which|that|with|at|for|from|of|in|based|to)\b", re.IGNORECASE)
_TRADE_REACH = 6  # words after the article within which the trade stands
# Life outside work is no beat, and a former trade is not one now.
_LEISURE = re.compile(
    r"\b(?:(?:not|n['’]t|isn['’]t) (?:busy |out |at |\w+ly )?(?:\w+ing|at work|work\w*|desk)|(?:spare|free|"
    r"down) ?time|outside (?:of )?work|"
    r"off[- ](?:the )?(?:clock|duty)|enjoys?|hobb(?:y|ies)|on weekends|at weekends|away from|avid|fan of|"
    r"loves? to|in love|relax\w*|"
    r"unwind\w*|sings? |plays (?:the|in|for) |lives? (?:in|with|on)|resides?|married|husband|wife|degrees?|studied|"
    r"graduated|majored|former|"
    r"drinks?\b|coffee (?:drinker|lover|addict)|formerly|previously|used to|Follow|e-?mail|novel|memoir)\b",
    re.IGNORECASE,
)
# Says that the author has no one beat, or that what this sentence names is not all.
_GENERAL = re.compile(
    r"\b(?:general[- ]assignment|breaking news|everything from|anything|(?:wide|broad|full|whole|vast) "
    r"(?:range|variety|array|spectrum)|current (?:affairs|events)|trending|viral)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:(?:a|the) (?:range|variety|mix) of|variety of|among other|and (?:much )?more|various (?:topics|"
    r"subjects|issues)|etc|"
    r"(?:world|national|local|latest) news|opinion|stories that matter|news (?:and|,))\b",
    re.IGNORECASE,
)
_PLAIN_MODIFIERS = frozenset(
    "senior junior staff freelance managing associate deputy contributing chief lead award-winning veteran "
    "our the a an "
    "as is and in seasoned experienced professional independent digital online full-time passionate dedicated former "
    "regular resident assistant executive acclaimed renowned prolific avid global new york los angeles london uk us "
    "principal".split()
)
# Fields whose authors rarely say what they are: their notes are full of it instead. Families and pets are also what
# anyone's note ends on, so there the author must say that readers get something of it.
_LIVED = tuple("food travel fashion gaming cars money property crypto sport celebrity film music technology".split())
_AT_HOME = tuple("family pets wellness relationships home".split())
_GIVES = re.compile(
    r"\b(?:blog\w*|shar(?:e|es|ing)|writ(?:e|es|ing)|advi[cs]e\w*|advis(?:ing|er|or)s?|tips|column|columnist|expert|"
    r"help(?:s|ed|ing)?|guide|guides|teach(?:es|ing)?|coach\w*|show(?:s|ing)|test(?:s|ing)?|believes|reads|newsletter|"
    r"podcast|book|answers|stylist|therapist|instructor|readers|website|channel|reviews?)\b",
    re.IGNORECASE,
)
# What a listed word counts; what a word of the table needs to count; what a field needs, and its share of all.
_LISTED, _COUNTS, _ENOUGH, _MAIN = 0.3, 0.03, 0.15, 0.4
# A phrase whose words are not listed is taken for the field it is nearest to, from this cosine.
_NEAR_FIELD = 0.5
# Weight of a word that says what is covered.
_TELLING = 0.25
_JOINING = frozenset("the a an and or of in on".split())
_FEW = 5  # words that a vector of a phrase still tells one field of
# One sentence in passing is no sign that the beat is touched.
_NEAREST = 3
_CIVIC = frozenset({"politics", "world", "law", "crime", "defence", "economy"})
# Fields that one desk covers.
_NEIGHBOURS = tuple(
    frozenset(group.split())
    for group in (
        "politics world law crime defence economy",
        "economy money property crypto",
        "economy technology cars",
        "economy politics environment education health",
        "politics law media technology",
        "politics religion world arts",
        "health science wellness",
        "science environment technology",
        "education family",
        "technology gaming crypto media",
        "film music celebrity arts media",
        "celebrity fashion relationships",
        "gaming film",
        "food travel",
        "food wellness",
        "fashion wellness",
        "family relationships wellness",
        "home property",
        "home family",
        "arts travel",
    )
)


@dataclass(frozen=True, slots=True)
class Beat:
    """A subject the note declares. `span` holds the words that declare it, into `Document.text`."""

    span: Span
    words: str
    field: str


# Beats of a house: a name and the words that declare it.
Own = tuple[tuple[str, tuple[str, ...]], ...]


def declared(text: str, start: int = 0, own: Own = ()) -> tuple[Beat, ...]:
    """Beats in the text of a note that starts at offset `start`; empty when it names none, or no limits.

    Raises: ModelUnavailable.
    """
    found: list[Beat] = []
    for sentence in _SENTENCE.finditer(text):
        if _GENERAL.search(sentence[0]):
            return ()
        if not _OPEN.search(sentence[0]):
            leisure = _LEISURE.search(text, *sentence.span())
            end = leisure.start() if leisure else sentence.end()
            found += _objects(text, sentence.start(), end, start, own)
            found += _modifiers(text, sentence.start(), end, start, own)
            found += _trades(text, sentence.start(), end, start)
    return tuple(sorted(set(found or _lived(text, start)), key=lambda beat: (beat.span, beat.field)))


def _lived(text: str, offset: int) -> list[Beat]:
    """The field that most of a note's telling words belong to, though nothing declares it.

    Words about life outside work do not count, and neither do names.
    """
    names = list(lexicon.table("beats"))
    held = dict.fromkeys(names, 0.0)
    places: dict[str, list[re.Match[str]]] = {name: [] for name in names}
    for word in _working_words(text):
        for name, strength in _belongs(word[0].lower()).items():
            held[name] += strength
            places[name].append(word)
    kept = (*_LIVED, *_AT_HOME) if _GIVES.search(text) else _LIVED
    best = max(kept, key=lambda name: held[name])
    told = places[best]
    if len(told) < 2 or held[best] < _ENOUGH or held[best] < _MAIN * sum(held.values()):
        return []
    begin, end = told[0].start(), told[-1].end()
    return [Beat(Span(offset + begin, offset + end), text[begin:end], best)]


def _working_words(text: str) -> Iterator[re.Match[str]]:
    """Words that are no names, each stem once, of what a note says before it turns to leisure."""
    seen: set[str] = set()
    for sentence in _SENTENCE.finditer(text):
        leisure = _LEISURE.search(text, *sentence.span())
        first = True
        for word in _WORD.finditer(text, sentence.start(), leisure.start() if leisure else sentence.end()):
            stem = tokens.stem(word[0].lower())
            if stem not in seen and (first or word[0][0].islower()):
                seen.add(stem)
                yield word
            first = False


def _belongs(lower: str) -> dict[str, float]:
    """The fields a word tells of, and how strongly."""
    found = topics.fields_of_word(lower, _COUNTS)
    stem = tokens.stem(lower)
    for name in (fields_by_stem().get(stem), *_telling_words().get(stem, ())):
        if name:
            found[name] = max(found.get(name, 0.0), _LISTED)
    return found


@cache
def _telling_words() -> dict[str, tuple[str, ...]]:
    """The fields that each word of `beat_words.txt` tells of, by stem."""
    found: dict[str, tuple[str, ...]] = {}
    for field, listed in lexicon.table("beat_words").items():
        for stem in dict.fromkeys(tokens.stem(word) for word in listed.split()):
            found[stem] = (*found.get(stem, ()), field)
    return found


def _objects(text: str, begin: int, end: int, offset: int, own: Own) -> Iterator[Beat]:
    for verb in _VERB.finditer(text, begin, end):
        stop = min(end, verb.end() + _LONGEST_OBJECT)
        cut = _OBJECT_END.search(text, verb.end(), stop)
        stop = cut.start() if cut else stop
        phrase = text[verb.end() : stop].strip().removesuffix(" and").rstrip(",")
        span = Span(offset + verb.start(), offset + verb.end() + len(phrase))
        fields = _fields(phrase, own)
        yield from (Beat(span, phrase, field) for field in fields)


def _modifiers(text: str, begin: int, end: int, offset: int, own: Own) -> Iterator[Beat]:
    named = fields_by_stem(own)
    for role in _ROLE.finditer(text, begin, end):
        before = list(_WORD.finditer(text, max(begin, role.start() - 60), role.start()))[-4:]
        titled = role[0][0].isupper()
        for place, word in enumerate(before):
            if any(mark in text[word.end() : role.start()] for mark in ".;:()"):
                continue
            lower = word[0].lower()
            field = None if lower in _WEAK and lower not in _own_words(own) else named.get(tokens.stem(lower))
            if field and not _is_outlet(before, place, titled=titled):
                yield Beat(Span(offset + word.start(), offset + role.end()), word[0], field)


def _trades(text: str, begin: int, end: int, offset: int) -> Iterator[Beat]:
    """Trades that the note gives the author, each with the field that comes with it."""
    known = _occupations()
    for match in _TRADE.finditer(text, begin, end):
        cut = _TRADE_END.search(text, match.end(), end)
        words = list(_WORD.finditer(text, match.end(), cut.start() if cut else end))[:_TRADE_REACH]
        for place, word in enumerate(words):
            lower = word[0].lower()
            pair = f"{words[place - 1][0].lower()}-{lower}" if place else lower
            field = known.get(pair) or known.get(lower)
            if field:
                first = words[place - 1] if place and pair in known else word
                yield Beat(Span(offset + first.start(), offset + word.end()), text[first.start() : word.end()], field)


@cache
def _occupations() -> dict[str, str]:
    return {trade: field for field, listed in lexicon.table("occupations").items() for trade in listed.split()}


def _is_outlet(before: list[re.Match[str]], place: int, *, titled: bool) -> bool:
    """Whether a word is part of a name: "Yahoo Finance reporter", but not "Senior Food Writer"."""
    word = before[place][0]
    if not word[0].isupper():
        return False
    left = before[place - 1][0] if place else ""
    right = before[place + 1][0] if place + 1 < len(before) else ""
    named = left[:1].isupper() and left.lower() not in _PLAIN_MODIFIERS
    return named or (right[:1].isupper() and not titled)


def _fields(phrase: str, own: Own) -> list[str]:
    """Fields that the words of a phrase name; the nearest one when they are not listed."""
    words = _WORD.findall(phrase)
    named = [w for i, w in enumerate(words) if not (w[0].isupper() and i and words[i - 1][0].isupper())]
    by_stem = fields_by_stem(own)
    found = list(dict.fromkeys(f for w in named if (f := by_stem.get(tokens.stem(w.lower())))))
    if found or not 0 < sum(w.lower() not in _JOINING for w in words) <= _FEW:
        return found
    likeness = topics.anchors() @ topics.vector(phrase)
    best = int(likeness.argmax())
    field = list(lexicon.table("beats"))[best]
    return [field] if likeness[best] >= _NEAR_FIELD and field != "media" else []


@cache
def fields_by_stem(own: Own = ()) -> dict[str, str]:
    """The field each listed word names, by stem; a compound is listed by its last part too."""
    shipped = {
        tokens.stem(word): field
        for field, listed in lexicon.table("beats").items()
        for word in listed.split()
        if word not in _WEAK
    }
    return shipped | {tokens.stem(word.lower()): field.lower() for field, words in own for word in words}


@cache
def _own_words(own: Own) -> frozenset[str]:
    return frozenset(word.lower() for _, words in own for word in words)


@cache
def named_fields(own: Own = ()) -> dict[str, str]:
    """The words of every field; a house's words join those of a field that ships."""
    known = dict(lexicon.table("beats"))
    for field, words in own:
        known[field.lower()] = " ".join((known.get(field.lower(), ""), *words)).strip()
    return known


@cache
def _anchors(own: Own) -> Floats:
    """Unit vectors of the fields, in the order of `named_fields`. Raises: ModelUnavailable."""
    if not own:
        return topics.anchors()
    import numpy as np  # noqa: PLC0415  kept off the import path

    return np.stack([topics.vector(words) for words in named_fields(own).values()])


# Words that describe a field but do not declare it.
_WEAK = frozenset(
    "white house rights stock reality pop rock style industry trial hair justice exercise foreign affairs jobs games "
    "books family story children kids animals middle east east-asia debt general security driving personal-finance "
    "self-care director national "
    "public international human journalism newspapers broadcasting researcher teaches".split()
)


def assigned(analysis: Analysis) -> tuple[Beat, ...]:
    """The beats that the house gives all who sign the article; empty where it does not know one of them."""
    if not analysis.house.authors:
        return ()
    found: list[Beat] = []
    for byline in analysis.document.bylines:
        for name in naming.names(byline):
            own = analysis.house.beats_of(name)
            if not own:
                return ()
            found += (Beat(naming.place(analysis.document, byline), field, field.lower()) for field in own)
    return tuple(dict.fromkeys(found))


def is_public(declared: tuple[Beat, ...]) -> bool:
    """Whether a beat lies in public affairs, which reach into every other field."""
    return any(beat.field in _CIVIC for beat in declared)


def is_touched(analysis: Analysis, declared: tuple[Beat, ...]) -> bool:
    """Whether the article uses a telling word of the beats."""
    words = (w.lower() for beat in declared for w in _WORD.findall(beat.words))
    stems = {tokens.stem(word) for word in words if topics.weight(word) > _TELLING}
    return any(not stems.isdisjoint(analysis.stems[s.index]) for s in analysis.body)


def related(field: str) -> frozenset[str]:
    """The field and those that one desk covers together with it."""
    return frozenset({field}).union(*(group for group in _NEIGHBOURS if field in group))


@dataclass(frozen=True, slots=True)
class Distance:
    """How near the declared beats come to the article, as cosines: the beats themselves and those of the same desk
    with the whole article, and the beats with the three sentences nearest to them. `subject` is the article's field.
    """

    beat: float
    desk: float
    nearest: float
    subject: str


def distance(analysis: Analysis, beats: tuple[Beat, ...]) -> Distance:
    """Distance of the nearest of `beats`, of which there is at least one.

    Raises: ModelUnavailable.
    """
    import numpy as np  # noqa: PLC0415  kept off the import path

    names = list(named_fields(analysis.house.beats))
    anchors = _anchors(analysis.house.beats)
    own = [names.index(beat.field) for beat in beats]
    desk = [names.index(field) for beat in beats for field in sorted(related(beat.field))]
    texts = list(_prose(analysis))
    whole = anchors @ topics.vector(" ".join(texts))
    each = np.stack([topics.vector(text) for text in texts]) @ anchors.T
    nearest = np.sort(each, axis=0)[-_NEAREST:].mean(0)
    return Distance(
        float(whole[own].max()), float(whole[desk].max()), float(nearest[own].max()), names[int(whole.argmax())]
    )


def likeness(analysis: Analysis) -> dict[str, float]:
    """Cosine of each field with the whole article.

    Raises: ModelUnavailable.
    """
    own = analysis.house.beats
    whole = _anchors(own) @ topics.vector(" ".join(_prose(analysis)))
    return dict(zip(named_fields(own), whole.tolist(), strict=True))


def _prose(analysis: Analysis) -> Iterator[str]:
    headline = analysis.document.headline
    if headline:
        yield analysis.document.reading[headline.start : headline.end]
    yield from (s.text for s in analysis.body)
