"""Turns of phrase by which a text shows what it is: a judgement, a rating, an interpretation, an offer.

A cue counts in the author's own voice. What a source says, a condition, and the lines of a transcript do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis import stances
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
    """One of `words` stands in every sentence in which `pattern` is found."""

    words: frozenset[str]
    genre: str
    manner: str
    weight: float
    pattern: re.Pattern[str]


# Where a sentence or line begins, inside of what is searched.
_BEGINNING = r"(?:(?<=[.!?”\"\n\x00] )|(?<=[.!?”\"\x00\n])|^)"
_NAMED = re.compile(r"<([A-Z^]+)>")
_DRAWN = re.compile(r"[★☆⭐]{3,5}")
_ZONES = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST, ZoneKind.SUBHEADING, ZoneKind.LIST})
_WEIGHTS = {"prescription": 1.5, "verdict": 1.5, "evaluation": 0.75, "certainty": 0.75, "signpost": 0.0}
# Exclamations among what passes for evaluation or certainty.
_EXCLAIMED = ("thank goodness", "good riddance", "shame on", "so much for", "enough is enough", "make no mistake",
    "mark my words", "about time", "high time", "not before time", "heaven help", "god help")  # fmt: skip
_QUESTION, _MOST_QUESTIONS = 0.75, 3
# "said I believe", and a speaker's name at the start of a line.
_SAID = re.compile(
    r"\b(?:said|says|saying|told|wrote|asked|replied|adding|added|think|thought|which|who|that|if|whether)\b[^.!?;]{0,60}$"
)
_IN_A_VIEW = re.compile(
    r"\b(?:[Ii]n|[Tt]o|[Ff]or|[Bb]y) (?!my\b|our\b)[\w’'. -]{2,40}(?:['’]s?|\b(?:his|her|their)) (?:own )?"
    r"(?:view|opinion|eyes|words|judge?ment|mind|account)\b|\b[Aa]ccording to\b"
    r"|\b[Ii]n (?:his|her|their) (?:view|opinion|eyes|judge?ment)\b"
)
_SPEAKER = re.compile(
    r"(?:^|\n)[ \t]*(?:[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,4}(?: \([^)\n]{1,40}\))?|[QA]|Q\.|A\."
    r"|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2})\s?[:–—]\s"
)
# An embedded post of somebody else.
_POSTED = re.compile(r"\(@\w+\)|\bpic\.twitter\.com")
# A shorter line before it is a subheading or "Advertisement:".
_LONG_LEAD_IN = 25
_TURNS = 3


@cache
def _forms() -> tuple[_Form, ...]:
    names, forms = {"^": _BEGINNING}, []
    for line in lexicon.entries("genre_cues"):
        first, _, rest = line.partition("\t")
        if first.startswith("$"):
            names[first[1:]] = _NAMED.sub(lambda m: names[m[1]], rest)
            continue
        manner, weight, words, pattern = rest.split("\t")
        whole = re.compile(_NAMED.sub(lambda m: names[m[1]], pattern))
        forms.append(_Form(frozenset(words.split()), first, manner, float(weight), whole))
    return tuple(forms)


def cues(analysis: Analysis) -> tuple[Cue, ...]:
    """Cues of every genre but news, in text order; where two overlap, the heavier one."""
    if _is_transcript(analysis):
        return ()
    found = [*_drawn(analysis), *_formed(analysis), *_editorial(analysis), *_questions(analysis)]
    kept: list[Cue] = []
    for cue in sorted(found, key=lambda c: (-c.weight, c.span)):
        if not any(cue.span.start < k.span.end and k.span.start < cue.span.end for k in kept):
            kept.append(cue)
    return tuple(sorted(kept))


def _is_transcript(analysis: Analysis) -> bool:
    text = analysis.document.reading
    return ":" in text and sum(1 for _, _ in zip(range(_TURNS), _SPEAKER.finditer(text), strict=False)) == _TURNS


def _formed(analysis: Analysis) -> Iterator[Cue]:
    vocabulary, places, sentences = analysis.vocabulary, analysis.places, analysis.document.sentences
    text = analysis.author_voice.text
    for words, genre, manner, weight, pattern in _forms():
        present = words & vocabulary
        for place in sorted({place for word in present for place in places[word]}):
            sentence = sentences[place]
            if sentence.zone not in _ZONES or _is_blank(analysis, text, sentence, present):
                continue
            for match in pattern.finditer(text, *sentence.span):
                if not _foreign(analysis, text, sentence, match.start(), genre):
                    yield Cue(_trimmed(match), genre, manner, weight)


def _is_blank(analysis: Analysis, text: str, sentence: Sentence, words: frozenset[str]) -> bool:
    """Whether all of the words in the sentence are quoted: so are most first persons."""
    return all(text[w.start] == BLANK for w in analysis.words[sentence.index] if w.lower in words)


def _foreign(analysis: Analysis, text: str, sentence: Sentence, start: int, genre: str) -> bool:
    """Whether it is somebody's words, or what is supposed."""
    before = text[sentence.span.start : start]
    if genre != SPONSORED and (_SAID.search(before) or _IN_A_VIEW.search(before)):
        return True
    if _set_apart(analysis, sentence):
        return True
    if before.count("‘") > before.count("’") or before.endswith(("'", "‘")):
        return True
    return stances.attributed(analysis, Span(start, start + 1))


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


def _trimmed(match: re.Match[str]) -> Span:
    shown = match[0]
    return Span(
        match.start() + len(shown) - len(shown.lstrip("\n ")), match.end() - len(shown) + len(shown.rstrip("\n "))
    )


def _drawn(analysis: Analysis) -> Iterator[Cue]:
    """Stars that are drawn."""
    text = analysis.document.reading
    if "★" in text or "⭐" in text:
        for match in _DRAWN.finditer(text):
            yield Cue(Span(*match.span()), REVIEW, "rating", 3)


def _editorial(analysis: Analysis) -> Iterator[Cue]:
    text = analysis.author_voice.text
    for span, kind in stances.editorials(analysis):
        weight = 1.5 if text[span.start : span.end].lower().startswith(_EXCLAIMED) else _WEIGHTS[kind]
        sentence = analysis.sentence_at(span.start)
        if weight and sentence is not None and not _foreign(analysis, text, sentence, span.start, OPINION):
            yield Cue(span, OPINION, kind, weight)


def _questions(analysis: Analysis) -> Iterator[Cue]:
    """Questions that the author puts, the first few."""
    text = analysis.body_voice.text
    told = 0
    for sentence in analysis.body:
        start, end = sentence.span
        if text[end - 1] == "?" and BLANK not in text[start:end] and told < _MOST_QUESTIONS:
            told += 1
            yield Cue(Span(start, end), OPINION, "question to the reader", _QUESTION)
