"""Frames: sequences of word classes, looked for in what the author writes.

A sentence is written as one character a word, each standing for the classes the word belongs to, so a frame is a short
regular expression over a short string. A frame is tried only in sentences that hold a word for each of its parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis.gates import COMMON, Gate
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

# Marks between words: a comma, and what ends a clause or is not the author's.
_COMMA, _BREAK = ",", ";"
_BREAKS = re.compile(r"[;:()\[\]—–“”\"\n\x00]| - |[.!?…]+[ \n]")
_EDGES = {"^": f"(?<![^{_COMMA}{_BREAK}])", "^^": f"(?<![^{_BREAK}])", ".": f"(?=[{_COMMA}{_BREAK}]|$)"}
_FIRST = 0xE000  # private use: no letter of any text
_NAME = "NAME"
_OWNED, _FIGURE = "'s", "#"
_LONGEST = 160  # words of a sentence that are read; only hostile text has more
_MARKS = {_COMMA: _COMMA, _BREAK: _BREAK}
_MOST = 2000  # spellings whose letter a grammar remembers


class Frame(NamedTuple):
    """`kind` and `sure` are the caller's. `needs`: of each list one word must be there; the most telling list first."""

    kind: str
    sure: bool
    pattern: re.Pattern[str]
    needs: tuple[frozenset[str], ...]


class Found(NamedTuple):
    """A frame in a sentence; `first` and `last` are the words it takes there."""

    kind: str
    sure: bool
    span: Span
    sentence: Sentence
    first: int
    last: int


class Grammar:
    """Frames over the classes of a lexicon.

    `classes` are words by class, `endings` classes by the last letters of words that no class lists, "#" that of
    figures. A frame is a kind, whether it is sure, and its parts, with spaces between: a class in capitals, a word,
    either of several ("a|an"), "?" after what may be missing, "*3" for up to three words, "~3" for up to three words
    and commas, "," for a comma, "." for the end of the clause, "^" for the start of the sentence or clause, "^^" for
    that of the sentence or after a break, "!a|an" for what must not follow.
    """

    def __init__(
        self,
        classes: Mapping[str, Iterable[str]],
        frames: Iterable[tuple[str, bool, str]],
        endings: Mapping[str, str] | None = None,
    ) -> None:
        rows = tuple(frames)
        self._endings = dict(endings or {})
        words = {name: frozenset(members) for name, members in classes.items()}
        atoms = {atom for _, _, parts in rows for part in parts.split() for atom in _atoms(part)}
        for atom in atoms - words.keys():
            words[atom] = frozenset() if atom.isupper() else frozenset([atom])
        self._sets: dict[frozenset[str], str] = {}
        self._codes: dict[str, str] = {}
        by_word: dict[str, set[str]] = {}
        for name in sorted(atoms):
            for word in words[name]:
                by_word.setdefault(word, set()).add(name)
        self._listed = {word: self._letter(frozenset(names)) for word, names in by_word.items()}
        self._loose = {ending: self._letter(frozenset([name])) for ending, name in self._endings.items()}
        self._other, self._name = self._letter(frozenset()), self._letter(frozenset([_NAME]))
        self._words = words
        self._letters: dict[str, list[str]] = {}
        for names, letter in self._sets.items():
            for name in names:
                self._letters.setdefault(name, []).append(letter)
        self._known = dict(_MARKS)
        self._frames = tuple(self._frame(*row) for row in rows)
        self._gate = Gate([frame.needs for frame in self._frames])

    def words(self, name: str) -> frozenset[str]:
        """The words of a class."""
        return self._words[name]

    def _letter(self, names: frozenset[str]) -> str:
        return self._sets.setdefault(names, chr(_FIRST + len(self._sets)))

    def _group(self, part: str) -> str:
        """The letters that stand for any of the classes and words of a part."""
        return "".join(sorted({letter for atom in _atoms(part) for letter in self._letters.get(atom, ())}))

    def _frame(self, kind: str, sure: bool, parts: str) -> Frame:
        pattern = ""
        needs: list[frozenset[str]] = []
        for part in parts.split():
            pattern += self._expression(part)
            if part[0] in "*~!,.^" or part.endswith("?"):
                continue
            atoms = _atoms(part)
            if not set(atoms) & {*self._endings.values(), _NAME}:
                needs.append(frozenset().union(*(self._words[atom] for atom in atoms)))
        if not needs:
            raise ValueError(f"frame without a listed word: {parts}")
        return Frame(
            kind,
            sure,
            re.compile(pattern),
            tuple(sorted(needs, key=lambda words: (not words.isdisjoint(COMMON), len(words)))),
        )

    def _expression(self, part: str) -> str:
        if part[0] in "*~":
            marks = _BREAK if part[0] == "~" else _COMMA + _BREAK
            return f"[^{marks}]{{0,{part[1:]}}}?"
        if part in _EDGES:
            return _EDGES[part]
        if part[0] == ",":
            return part
        if part[0] == "!":
            return f"(?![{self._group(part[1:])}])"
        group = self._group(part.rstrip("?"))
        return f"[{group}]?" if part.endswith("?") else f"[{group}]"

    def _letter_of(self, text: str) -> str:
        """The letter of a word as it is spelled, which is remembered."""
        if len(self._known) >= _MOST:
            self._known = dict(_MARKS)
        lower = text.lower().replace("’", "'")
        found = self._known[text] = self._listed.get(lower) or self._code(lower, text)
        return found

    def _code(self, word: str, text: str) -> str:
        """The letter of a word that is not listed."""
        if word[0].isdigit():
            return self._loose.get(_FIGURE, self._other)
        named = text[0].isupper()
        for ending, letter in self._loose.items():
            if word.endswith(ending) and (not named or ending == _OWNED):
                return letter
        return self._name if named else self._other

    def _written(self, analysis: Analysis, sentence: Sentence) -> tuple[str, list[int]]:
        """The sentence as letters, and the word of each letter, -1 for marks."""
        read = analysis.marked.get(sentence.index)
        if read is None:
            read = analysis.marked[sentence.index] = _marked(analysis, sentence)
        known = self._known
        return "".join([known.get(text) or self._letter_of(text) for text in read[0]]), read[1]

    def found(self, analysis: Analysis, zones: frozenset[ZoneKind]) -> Iterator[Found]:
        """Frames in these zones outside quotations, in text order of sentences, frames in their order."""
        sentences = analysis.document.sentences
        for place, numbers in self._gate.passed(analysis):
            if sentences[place].zone in zones:
                yield from self._met(analysis, sentences[place], numbers)

    def read(self, analysis: Analysis, sentences: Iterable[Sentence]) -> Iterator[Found]:
        """Frames in these few sentences, outside quotations."""
        for sentence in sentences:
            yield from self._met(analysis, sentence, self._gate.met(analysis.lowers[sentence.index]))

    def _met(self, analysis: Analysis, sentence: Sentence, numbers: Iterable[int]) -> Iterator[Found]:
        """Which of these frames the sentence holds."""
        written = ""
        at: list[int] = []
        words = analysis.words[sentence.index]
        for number in numbers:
            if not at:
                written, at = self._written(analysis, sentence)
            frame = self._frames[number]
            match = frame.pattern.search(written)
            inside = [k for k in at[match.start() : match.end()] if k >= 0] if match else []
            if inside:
                span = Span(words[inside[0]].start, words[inside[-1]].end)
                yield Found(frame.kind, frame.sure, span, sentence, inside[0], inside[-1])


def _marked(analysis: Analysis, sentence: Sentence) -> tuple[list[str], list[int]]:
    """The author's words as spelled, with the marks between them, and the word of each, -1 for marks."""
    voice, end = analysis.author_voice.text, sentence.span.start
    texts: list[str] = []
    places: list[int] = []
    quoted = BLANK in voice[end : sentence.span.end]
    for index, (start, stop, text, _) in enumerate(analysis.words[sentence.index][:_LONGEST]):
        blank = quoted and voice[start] == BLANK
        if blank or start - end > 1:
            gap = voice[end:start]
            if blank or _BREAKS.search(gap):
                texts.append(_BREAK)
                places.append(-1)
            elif _COMMA in gap:
                texts.append(_COMMA)
                places.append(-1)
        end = stop
        if not blank:
            texts.append(text)
            places.append(index)
    return texts, places


def classes(name: str) -> dict[str, list[str]]:
    """Words by class of `data/lexicons/<name>.txt`; "+s" after a class adds plurals."""
    found: dict[str, list[str]] = {}
    for entry in lexicon.entries(name):
        key, _, row = entry.partition("\t")
        words = row.split()
        if key.endswith("+s"):
            words += [_plural(word) for word in words]
        found.setdefault(key.removesuffix("+s"), []).extend(words)
    return found


def frames(name: str) -> list[tuple[str, bool, str]]:
    """Frames of `data/lexicons/<name>.txt`: kind, whether it is sure, and the parts."""
    rows = (entry.split("\t") for entry in lexicon.entries(name))
    return [(kind, mark == "sure", parts) for kind, mark, parts in rows]


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "ch", "sh")):
        return word + "es"
    return word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeiou" else word + "s"


def _atoms(part: str) -> tuple[str, ...]:
    """The classes and words that a part may stand for."""
    if part[0] in "*~,.^":
        return ()
    return tuple(part.lstrip("!").rstrip("?").split("|"))


__all__ = ["Found", "Frame", "Grammar", "classes", "frames"]
