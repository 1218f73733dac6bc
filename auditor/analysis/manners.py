"""Turns of phrase by which a text shows what it is: a judgement, a rating, an interpretation, an offer.

A cue counts in the author's own voice. What a source says, a condition, and the lines of a transcript do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis import accounts, attribution, stances, transcripts
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

OPINION, ANALYSIS, REVIEW, SPONSORED = "opinion", "analysis", "review", "sponsored"


class Cue(NamedTuple):
    """`genre` is what it speaks for; `manner` says how; `weight` is 3 for what no news report says of itself."""

    span: Span
    genre: str
    manner: str
    weight: float


class _Form(NamedTuple):
    """`alone`: it counts only in paragraphs in which nobody is said to speak."""

    genre: str
    manner: str
    weight: float
    pattern: re.Pattern[str]
    alone: bool = False


class _Gate(NamedTuple):
    """A sentence with a word that leads to the gate, and with one of each set of `others`, may hold `form`."""

    others: tuple[frozenset[str], ...]
    form: _Form


# Every pattern is searched in one sentence.
_BEGINNING = r"\A"
_NAMED = re.compile(r"<([A-Z^]+)>")
_QUOTABLE = frozenset(
    "i i'm i'd i've i'll my me we we're we've our us you your yourself let's let should ought must think know".split()
)
# Stars that are drawn, and a line or last sentence that is a score alone.
_DRAWN = re.compile(r"[★☆⭐]{3,5}|(?:(?<=\n)|(?<=[.!?”] ))(?:\d|10)(?:\.5)?/(?:5|10)(?=[.!]?(?:\n|\Z))")
_ZONES = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST, ZoneKind.SUBHEADING, ZoneKind.LIST})
_WEIGHTS = {"prescription": 1.5, "verdict": 1.5, "evaluation": 0.75, "certainty": 0.75, "signpost": 0.0,
    "comment": 0.75, "aside": 0.5, "question": 0.0, "exclamation": 0.75}  # fmt: skip
# Exclamations among what passes for evaluation or certainty.
_EXCLAIMED = ("thank goodness", "good riddance", "shame on", "so much for", "enough is enough", "make no mistake",
    "mark my words", "about time", "high time", "not before time", "heaven help", "god help")  # fmt: skip
_QUESTION, _ACCUSATION, _MOST_QUESTIONS = 0.75, 1.5, 3
_ACCUSING = re.compile(
    r"(?:And |But |So )?(?:How (?:many more|much longer|much more|long (?:must|will|before|can)|dare|can (?:anyone|they"
    r"|we|he|she|this))|Why (?:should|must|on earth|are we|do we|does (?:nobody|anyone)|won['’]t)|Is it any wonder"
    r"|What (?:on earth|kind of)|Have (?:they|we|you) (?:no|forgotten|learned)|Who (?:do they|does (?:he|she)|on earth)"
    r"|Isn['’]t it|Where is the)\b"
)
# "said I believe".
_SAID = re.compile(
    r"\b(?:said|says|saying|told|wrote|asked|replied|adding|added|think|thought|which|who|that|if|whether"
    r"|(?:see|sees|saw|view|views|viewed|call|calls|called|consider|considers|considered|describe|describes|described"
    r"|dismiss|dismisses|dismissed|denounce|denounces|denounced) (?:\w+ ){0,4}as|called it|calls it)\b[^.!?;]{0,60}$"
)
_IN_A_VIEW = re.compile(
    r"\b(?:[Ii]n|[Tt]o|[Ff]or|[Bb]y) (?!my\b|our\b)[\w’'. -]{2,40}(?:['’]s?|\b(?:his|her|their)) (?:own )?"
    r"(?:view|opinion|eyes|words|judge?ment|mind|account)\b|\b[Aa]ccording to\b"
    r"|\b[Ii]n (?:his|her|their) (?:view|opinion|eyes|judge?ment)\b"
)
# An embedded post of somebody else.
_POSTED = re.compile(r"\(@\w+\)|\bpic\.twitter\.com")
# A shorter line before it is a subheading or "Advertisement:".
_LONG_LEAD_IN = 25
_OPENING_MARKS = ("'", "‘", '"', "“")
# The end of a link to another story, set between the words.
_LINKED = " MORE"


@cache
def _gates() -> dict[str, tuple[_Gate, ...]]:
    """What a sentence may hold, by its words; a word that opens it has a "^" before it."""
    names = {"^": _BEGINNING}
    gates: dict[str, list[_Gate]] = {}
    for line in lexicon.entries("genre_cues"):
        first, _, rest = line.partition("\t")
        if first.startswith("$"):
            names[first[1:]] = _NAMED.sub(lambda m: names[m[1]], rest)
            continue
        manner, weight, conditions, pattern = rest.split("\t")
        compiled = re.compile(_NAMED.sub(lambda m: names[m[1]], pattern))
        form = _Form(first.rstrip("*"), manner, float(weight), compiled, first.endswith("*"))
        for condition in conditions.split(" | "):
            words, *others = condition.split(" + ")
            sets = tuple(frozenset(each.split()) for each in others)
            for word in words.split():
                gates.setdefault(word, []).append(_Gate(sets, form))
    return {word: tuple(found) for word, found in gates.items()}


@cache
def _triggers() -> frozenset[str]:
    return frozenset(_gates())


def cues(analysis: Analysis) -> tuple[Cue, ...]:
    """Cues of every genre but news, in text order; where two overlap, the heavier one."""
    found = [
        *_drawn(analysis),
        *_formed(analysis),
        *_editorial(analysis),
        *_accounts(analysis),
        *_questions(analysis),
    ]
    if not found or transcripts.is_one(analysis):
        return ()
    kept: list[Cue] = []
    for cue in sorted(found, key=lambda c: (-c.weight, c)):
        if not any(cue.span.start < k.span.end and k.span.start < cue.span.end for k in kept):
            kept.append(cue)
    return tuple(sorted(kept))


def _formed(analysis: Analysis) -> Iterator[Cue]:
    text = analysis.author_voice.text
    for place, forms in _possible(analysis, text).items():
        sentence = analysis.document.sentences[place]
        start, end = sentence.span
        said = text[start:end]
        for form in forms.values():
            if form.manner == "verdict" and said.rstrip().endswith("?"):
                continue  # asked, not judged
            for match in form.pattern.finditer(said):
                if form.alone and _speaks(analysis, text, sentence.paragraph):
                    break
                if not _foreign(analysis, text, sentence, start + match.start(), form.genre):
                    span = Span(start + match.start(), start + match.end())
                    yield Cue(span, form.genre, form.manner, form.weight)


# What is told in the first person: genre, manner and weight by kind.
_ACCOUNTS = {
    accounts.OWN: (OPINION, "first-person account", 1.5),
    accounts.OUTING: (REVIEW, "visit described", 1.25),
    accounts.TRADE: (SPONSORED, "praise of what “we” sell", 2.5),
}


def _accounts(analysis: Analysis) -> Iterator[Cue]:
    """First persons of the author's own, in paragraphs in which nobody is said to speak."""
    text = analysis.author_voice.text
    for span, sentence, kind in accounts.accounts(analysis):
        genre, manner, weight = _ACCOUNTS[kind]
        if _speaks(analysis, text, sentence.paragraph) or _printed(analysis, text, sentence, span.start, genre):
            continue
        if not stances.attributed(analysis, span):
            yield Cue(span, genre, manner, weight)


def _possible(analysis: Analysis, text: str) -> dict[int, dict[int, _Form]]:
    """By the index of a sentence, the forms that it may hold, each once."""
    vocabulary, gates, lowers = analysis.vocabulary, _gates(), analysis.lowers
    held: dict[int, frozenset[str]] = {}
    found: dict[int, dict[int, _Form]] = {}

    def look(place: int, led_to: Iterable[_Gate]) -> None:
        for others, form in led_to:
            if others:
                if place not in held:
                    held[place] = frozenset(lowers[place])
                if any(map(held[place].isdisjoint, others)):
                    continue
            found.setdefault(place, {})[id(form)] = form

    for word in _triggers() & vocabulary:
        led_to = [gate for gate in gates[word] if not any(map(vocabulary.isdisjoint, gate.others))]
        for place in _open(analysis, text, word) if led_to else ():
            look(place, led_to)
    for sentence in analysis.document.sentences:
        words = lowers[sentence.index]
        if words and (opening := gates.get("^" + words[0])) and sentence.zone in _ZONES:
            look(sentence.index, opening)
    return found


def _speaks(analysis: Analysis, text: str, paragraph: int) -> bool:
    """Whether somebody's words or views stand in the paragraph: its other sentences may go on with them."""
    span, first, last = analysis.document.paragraphs[paragraph]
    if text.find(BLANK, *span) >= 0:
        return True
    words = list(chain.from_iterable(analysis.lowers[first:last]))
    return any(
        word == "according" or (_reports(word) and _WISHED.isdisjoint(words[max(0, k - _SUBJECT_REACH) : k]))
        for k, word in enumerate(words)
    )


_SUBJECT_REACH = 4  # words before a verb among which a short subject stands
# "They should say no", "I have to say": what is wished or done to order, or said by the author, tells nobody's words.
_WISHED = frozenset("should to would could can must will ought not i i've i'd i'll".split())


def _reports(word: str) -> bool:
    verb = attribution.reporting_verb(word)
    return verb is not None and verb.complement == "s"


def _open(analysis: Analysis, text: str, word: str) -> Iterator[int]:
    """Sentences that hold the word outside of quotations: most first persons stand in them."""
    for place in analysis.places[word]:
        sentence = analysis.document.sentences[place]
        if sentence.zone not in _ZONES:
            continue
        quoted = word in _QUOTABLE and text.find(BLANK, *sentence.span) >= 0
        if not quoted or any(w[3] == word and text[w[0]] != BLANK for w in analysis.words[place]):
            yield place


def _foreign(analysis: Analysis, text: str, sentence: Sentence, start: int, genre: str) -> bool:
    """Whether it is somebody's words, or what is supposed."""
    before = text[sentence.span.start : start]
    if genre != SPONSORED and (_SAID.search(before) or _IN_A_VIEW.search(before)):
        return True
    return _printed(analysis, text, sentence, start, genre) or stances.attributed(analysis, Span(start, start + 1))


def _printed(analysis: Analysis, text: str, sentence: Sentence, start: int, genre: str) -> bool:
    """Whether somebody's words are printed there with other marks than those of a quotation."""
    before = text[sentence.span.start : start]
    if _set_apart(analysis, sentence) or (genre != SPONSORED and transcripts.printed(analysis, sentence.paragraph)):
        return True
    if _LINKED in sentence.text or _half_quoted(analysis, sentence):
        return True
    return (
        before.count("‘") > before.count("’") or analysis.document.reading[max(0, start - 1) : start] in _OPENING_MARKS
    )


def _set_apart(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the paragraph is an embedded post, or follows on a colon: somebody's words set apart without marks."""
    paragraphs = analysis.document.paragraphs
    start, end = paragraphs[sentence.paragraph].span
    reading = analysis.document.reading
    if "@" in reading[start:end] or "pic." in reading[start:end]:
        return _POSTED.search(reading, start, end) is not None
    if not sentence.paragraph:
        return False
    begin, stop = paragraphs[sentence.paragraph - 1].span
    return reading[begin:stop].rstrip().endswith(":") and stop - begin > _LONG_LEAD_IN


def _half_quoted(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a mark of quotation is missing in the paragraph, so that nobody can tell whose the words are."""
    start, end = analysis.document.paragraphs[sentence.paragraph].span
    reading = analysis.document.reading
    odd = reading.count('"', start, end) % 2 == 1
    return odd or reading.count("“", start, end) != reading.count("”", start, end)


def _drawn(analysis: Analysis) -> Iterator[Cue]:
    """Ratings in stars or figures that stand by themselves."""
    text = analysis.document.reading
    if "★" in text or "⭐" in text or "/5" in text or "/10" in text:
        for match in _DRAWN.finditer(text):
            yield Cue(Span(*match.span()), REVIEW, "rating", 3)


def _editorial(analysis: Analysis) -> Iterator[Cue]:
    text = analysis.author_voice.text
    for span, kind in analysis.editorials:
        weight = 1.5 if text[span.start : span.end].lower().startswith(_EXCLAIMED) else _WEIGHTS[kind]
        sentence = analysis.sentence_at(span.start)
        if weight and sentence is not None and not _foreign(analysis, text, sentence, span.start, OPINION):
            yield Cue(span, OPINION, kind, weight)


def _questions(analysis: Analysis) -> Iterator[Cue]:
    """Questions that the author puts, the first few; those that accuse weigh more."""
    text = analysis.body_voice.text
    if "?" not in text:
        return
    asking = (s.span for s in analysis.body if text[s.span.end - 1] == "?" and text.find(BLANK, *s.span) < 0)
    for span in islice(asking, _MOST_QUESTIONS):
        accuses = _ACCUSING.match(text, *span) is not None
        yield Cue(span, OPINION, "question to the reader", _ACCUSATION if accuses else _QUESTION)
