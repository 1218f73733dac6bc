"""The shape of an article's text, counted once: words, marks and lines, as filters of training data count them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.document import Span, ZoneKind
from auditor.lazily import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.analysis import Analysis

_TEXT = frozenset({ZoneKind.BODY, ZoneKind.LIST, ZoneKind.SUBHEADING})
_BULLET = re.compile(r"[•‣▪◦●○■□*·➤►▶-]\s|\(?\d{1,2}[.)]\s")
_BULLETS = frozenset("•‣▪◦●○■□*·➤►▶-(0123456789")
_DASHES = "–—"  # they open a speech in a dialogue
_SHORT = 3  # letters of a word that can open no phrase of its own
_DOTS = ("...", "…")
_STOPS = (".", "!", "?", "…", ".”", '."', "!”", "?”", '!"', '?"', ".’", ".'", ".)", "?)", "!)", ":", ";", "”", '"')
# The eight of the Gopher filter: no English prose of some length lacks more than six of them.
_STOP_WORDS = frozenset("the be to of and that have with".split())


class Line(NamedTuple):
    """`span` holds no white space at its ends."""

    span: Span
    text: str
    bullet: bool


@dataclass(frozen=True)
class Shape:
    """The prose, lists and subheadings of an article; `words` are lower-cased and in text order."""

    analysis: Analysis

    @remembered
    def words(self) -> tuple[str, ...]:
        """Words of the running text."""
        lowers = self.analysis.lowers
        return tuple(
            chain.from_iterable([lowers[s.index] for s in self.analysis.document.sentences if s.zone in _TEXT])
        )

    @remembered
    def counts(self) -> Counter[str]:
        """Uses of each word."""
        return Counter(self.words)

    @remembered
    def size(self) -> int:
        """Characters of all words, with a space after each."""
        return sum(map(len, self.words)) + len(self.words)

    @remembered
    def text(self) -> str:
        """The running text, zones apart by a line break."""
        document = self.analysis.document
        return "\n".join([document.reading[z.span.start : z.span.end] for z in document.zones if z.kind in _TEXT])

    @remembered
    def lines(self) -> tuple[Line, ...]:
        """Lines that hold more than white space."""
        return tuple(_lines(self.analysis))

    @property
    def mean_word_length(self) -> float:
        return self.size / max(1, len(self.words)) - 1

    @remembered
    def wordless(self) -> int:
        """Words without a letter: figures, mostly."""
        # Digits come before all letters.
        return sum([n for word, n in self.counts.items() if word < "a" and not any(map(str.isalpha, word))])

    @property
    def stop_words(self) -> int:
        """How many of the eight commonest function words occur."""
        return len(_STOP_WORDS & self.counts.keys())


def shape(analysis: Analysis) -> Shape:
    return Shape(analysis)


def _lines(analysis: Analysis) -> Iterator[Line]:
    reading = analysis.document.reading
    for kind, (start, end) in analysis.document.zones:
        if kind not in _TEXT:
            continue
        at = start
        for line in reading[start:end].split("\n"):
            text = line.strip()
            if text:
                first = at + len(line) - len(line.lstrip())
                listed = kind is ZoneKind.LIST and text[0] not in _DASHES
                listed = listed or (text[0] in _BULLETS and _BULLET.match(text) is not None)
                yield Line(Span(first, first + len(text)), text, listed)
            at += len(line) + 1


def ends_in_dots(line: Line) -> bool:
    return line.text.endswith(_DOTS)


def ends_in_stop(line: Line) -> bool:
    return line.text.endswith(_STOPS)


def twice_share(lines: tuple[Line, ...]) -> float:
    """Share of characters in lines that stood before."""
    seen: set[str] = set()
    again = 0
    for line in lines:
        if line.text in seen:
            again += len(line.text)
        seen.add(line.text)
    return again / max(1, sum(len(line.text) for line in lines))


class Run(NamedTuple):
    """A sequence of words, how often it occurs and its share of the characters."""

    words: tuple[str, ...]
    times: int
    share: float


def may_have_run(shape: Shape, times: float) -> bool:
    """Whether two neighbouring words, one of them of four letters or more, can stand together `times` times."""
    common = {word for word, n in shape.counts.items() if n >= times and len(word) > _SHORT}
    if not common:
        return False
    pairs = [pair for pair in pairwise(shape.words) if pair[0] in common or pair[1] in common]
    return max(Counter(pairs).values(), default=0) >= times


def top_run(shape: Shape, size: int) -> Run:
    """The sequence of `size` words that takes up most characters."""
    counts = Counter(zip(*(shape.words[start:] for start in range(size)), strict=False))
    told = (each for each in counts.items() if max(map(len, each[0])) > _SHORT)
    words, times = max(told, key=lambda each: (each[1] * len(" ".join(each[0])), each[0]), default=((), 0))
    return Run(words, times, times * len(" ".join(words)) / max(1, shape.size)) if times > 1 else Run((), 0, 0.0)


def repeated_share(shape: Shape, size: int) -> float:
    """Share of characters in sequences of `size` words that stood before, none counted twice."""
    seen: set[tuple[str, ...]] = set()
    words, at, again = shape.words, 0, 0
    while at + size <= len(words):
        run = words[at : at + size]
        if run in seen:
            again += len(" ".join(run))
            at += size
        else:
            seen.add(run)
            at += 1
    return again / max(1, shape.size)


# A long word begins a run that is looked at: one word in eight, and hardly one that many phrases share.
_LONG = 9
_PEEK = 5


def may_repeat(shape: Shape, share: float) -> bool:
    """Whether runs of five words that begin with a long word repeat in about that share: cheap, and seldom wrong."""
    words = shape.words
    runs = [words[at : at + _PEEK] for at, word in enumerate(words) if len(word) >= _LONG]
    return (len(runs) - len(set(runs))) >= share / 2 * len(runs) if runs else True


def places(analysis: Analysis, run: tuple[str, ...]) -> Iterator[Span]:
    """Where the words stand in this order within one sentence."""
    for index in analysis.places[run[0]] if run else ():
        lowers, words = analysis.lowers[index], analysis.words[index]
        if analysis.document.sentences[index].zone not in _TEXT:
            continue
        for at in range(len(lowers) - len(run) + 1):
            if lowers[at : at + len(run)] == run:
                yield Span(words[at].start, words[at + len(run) - 1].end)


def repeats(analysis: Analysis, size: int) -> list[Span]:
    """Stretches of sentences that repeat `size` words or more of the text before them, neighbours joined."""
    seen: set[tuple[str, ...]] = set()
    found: list[Span] = []
    for sentence in analysis.document.sentences:
        if sentence.zone not in _TEXT:
            continue
        lowers, words = analysis.lowers[sentence.index], analysis.words[sentence.index]
        runs = [(at, lowers[at : at + size]) for at in range(len(lowers) - size + 1)]
        for at, run in runs:
            if run in seen:
                span = Span(words[at].start, words[at + size - 1].end)
                if found and span.start <= found[-1].end + 1:
                    span = Span(found.pop().start, span.end)
                found.append(span)
        seen.update(run for _, run in runs)
    return found


_MOST_PLACES = 20


def is_quoted(analysis: Analysis, span: Span, size: int) -> bool:
    """Whether the first `size` words of the stretch are a source's, here or where they stood before."""
    sentence = analysis.sentence_at(span.start)
    if sentence is None:
        return False
    run = tuple(w.lower for w in analysis.words[sentence.index] if span.start <= w.start)[:size]
    return any(not analysis.author_voice.holds(place) for place in islice(places(analysis, run), _MOST_PLACES))
