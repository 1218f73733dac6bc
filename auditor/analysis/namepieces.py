"""Names before they are linked: capitalised words taken apart by shape, context and lexicon."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from operator import itemgetter
from typing import NamedTuple, cast

from auditor import patterns as re
from auditor.analysis.entities import EntityKind, name_lexicon
from auditor.analysis.namewords import (
    AMBIGUOUS,
    LANDS,
    NEVER,
    NEVER_CAPITAL,
    OF_HEADS,
    OFFICES,
    SPLIT,
    SUFFIXES,
    SURNAME_TITLES,
)
from auditor.analysis.tokens import Word
from auditor.document import Document, Sentence


class Token(NamedTuple):
    """A word of a name; `lower` is it as the lexicon has it."""

    start: int
    end: int
    text: str
    lower: str


# What Token(...) calls, without the call: an article has a hundred names.
_token = cast("Callable[[type[Token], tuple[int, int, str, str]], Token]", tuple.__new__)
_written = itemgetter(2)


@dataclass(slots=True)
class Piece:
    """A name before it is linked: `sure` is False for a person guessed from shape alone."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    kind: EntityKind
    sentence: int
    key: str = ""
    title: str = ""
    sure: bool = True


_U = "[A-ZÀ-ÖØ-ÞĀČĆĐĞİŁŚŞŠŽ]"
_ABBREVIATED = (
    "Mr|Mrs|Ms|Dr|Sen|Sens|Gov|Govs|Rep|Reps|Gen|Lt|Col|Maj|Sgt|Capt|Cpl|Rev|Prof|Hon|Fr|St|Adm|Cmdr|Brig|Supt|Det|Pres"
)
_NAME_WORD = (
    rf"(?:{_U}\.(?:{_U}\.)+|(?=[A-Z][a-z]{{1,4}}\.)(?:{_ABBREVIATED})\.|{_U}\.(?=[ \u00a0]{_U})"
    rf"|(?:al-|el-)?{_U}[\w\u2060]*(?:-\w+|['’](?!s\b)\w+)*)"
)
_LINK = "(?:of|for|de la|de los|de|del|della|di|da|dos|du|van der|van den|van|von|der|den|bin|ibn|al|el|la|le)"


def _abbreviation_tails() -> str:
    """The abbreviations without their first letters, which the pattern has then read."""
    tails: dict[str, list[str]] = {}
    for word in _ABBREVIATED.split("|"):
        tails.setdefault(word[0], []).append(word[1:])
    return "|".join(rf"(?<={letter})(?:{'|'.join(rest)})\." for letter, rest in tails.items())


# Begins with a capital and looks back from there, twice as fast as looking back at every character. Abbreviations
# are tried where a stop after a few letters may end one.
_NAME = re.compile(
    rf"{_U}(?:(?<![\w'’@#/-]{_U})|(?<=\b[ae]l-{_U}))"
    rf"(?:\.(?:{_U}\.)+|(?=[a-z]{{1,4}}\.)(?:{_abbreviation_tails()})|\.(?=[ \u00a0]{_U})"
    rf"|[\w\u2060]*(?:-\w+|['’](?!s\b)\w+)*)"
    rf"(?:[ \u00a0]+(?:{_LINK}[ \u00a0]+(?:the[ \u00a0]+)?)?{_NAME_WORD})*"
)
_PART = re.compile(r"[^\s\u00a0]+")
# A longer run of capitalised words is a line of capitals, not a name.
_MOST_WORDS = 30
# Before a space.
_INTRODUCERS = ":•—"
_OPENERS = "\"“‘'([—–:;•"


@lru_cache(maxsize=50_000)
def _looked_up(name: str) -> tuple[str, tuple[EntityKind, str] | None, str, bool]:
    """The word in lower case, what the lexicon knows it as, it without its stop, and whether it is never a name."""
    lower = name.lower().replace("’", "'")
    key = lower.rstrip(".")
    lex = name_lexicon()
    return lower, lex.names.get(lower), key, len(key) < 2 or key in NEVER or key in lex.titles


@lru_cache(maxsize=50_000)
def _split(text: str) -> tuple[str, tuple[EntityKind, str] | None, tuple[tuple[int, int, str, str], ...]]:
    """A name of several words in lower case, what the lexicon knows it as, and where its words are."""
    lower = text.lower().replace("’", "'")
    words = ((m.start(), m.end(), m.group(), _lowered(m.group())) for m in _PART.finditer(text))
    return lower, name_lexicon().names.get(lower), tuple(words)


@lru_cache(maxsize=50_000)
def _lowered(word: str) -> str:
    """The word as the tables have it: "mr" for "Mr.", but "u.s." as it is."""
    lower = word.lower().replace("’", "'")
    return lower.rstrip(".") if lower[-1] == "." and lower not in name_lexicon().names else lower


class NameReader:
    """Finds the names in one sentence at a time."""

    def __init__(self, document: Document, words: tuple[tuple[Word, ...], ...]) -> None:
        self.text = document.reading
        self.words = words
        self.lexicon = name_lexicon()
        self.pieces: list[Piece] = []
        self._lower: set[str] | None = None
        # Words capitalised where the place in the sentence does not ask for it: names, wherever else they stand.
        self.inside: set[str] = set()
        self.sentences = document.sentences
        # What was read of a name of several words, for the next time it stands in the same surroundings.
        self.known: dict[tuple[str, bool, bool], tuple[int, list[Piece]]] = {}

    @property
    def lower(self) -> set[str]:
        """Words as the text writes them: a lower-cased word is in it where it also stands in lower case."""
        if self._lower is None:
            self._lower = set(map(_written, chain.from_iterable(self.words)))
        return self._lower

    def read(self, sentences: Iterable[Sentence]) -> list[Piece]:
        """The names of the sentences, in text order."""
        text, names, inside = self.text, [], self.inside
        never, find = NEVER_CAPITAL, _NAME.finditer
        for sentence in sentences:
            start, end = sentence.span
            if end - start > 40 and sentence.text.isupper():  # shouting: capitals tell nothing
                continue
            index = sentence.index
            for match in find(text, start, end):
                at, last = match.span()
                name = text[at:last]
                if name in never:
                    continue
                before = text[at - 1]
                if before == "-" and at > start:  # al-Ansel
                    at -= 3
                    name, before = text[at:last], text[at - 1]
                initial = at == start or (text[at - 2] in _INTRODUCERS if before == " " else before in _OPENERS)
                names.append((name, at, last, index, initial))
                if not initial:
                    inside.add(name if " " not in name else name.partition(" ")[0])
        for found in names:
            if " " in found[0] or "\u00a0" in found[0]:
                self._words(*found)
            else:
                self._word(*found)
        return self.pieces

    def _word(self, name: str, start: int, end: int, sentence: int, initial: bool) -> None:
        """A capitalised word on its own."""
        lower, known, key, ordinary = _looked_up(name)
        if known:
            if not (initial and name in AMBIGUOUS and lower in self.lower):
                token = _token(Token, (start, end, name, lower))
                self.pieces.append(Piece(start, end, (token,), known[0], sentence, known[1]))
            return
        if ordinary:
            return
        lower, lex = key, self.lexicon
        token = _token(Token, (start, end, name, lower))
        if name.isupper() and not (initial and lower in lex.common):
            self.pieces.append(Piece(start, end, (token,), EntityKind.ORGANISATION, sentence))
        elif not self._is_ordinary(token) or (not initial and token.lower not in self.lower):
            self.pieces.append(Piece(start, end, (token,), EntityKind.OTHER, sentence, sure=False))

    def _words(self, text: str, offset: int, end: int, sentence: int, initial: bool) -> None:
        """Several capitalised words in a row."""
        lower, known, parts = _split(text)
        if known:
            token = _token(Token, (offset, end, text, lower))
            self.pieces.append(Piece(offset, end, (token,), known[0], sentence, known[1]))
            return
        if len(parts) > _MOST_WORDS:
            return
        surroundings = (text, initial, self.text[max(0, offset - 4) : offset].lower() == "the ")
        before = self.known.get(surroundings)
        if before is None:
            tokens = [_token(Token, (offset + first, offset + last, word, low)) for first, last, word, low in parts]
            pieces = list(self._pieces(tokens, sentence, initial))
            self.known[surroundings] = offset, pieces
            self.pieces += pieces
            return
        by = offset - before[0]
        for p in before[1]:
            self.pieces.append(Piece(p.start + by, p.end + by, p.tokens, p.kind, sentence, p.key, p.title, p.sure))

    def _pieces(self, tokens: list[Token], sentence: int, initial: bool) -> Iterator[Piece]:
        tokens, initial = self._strip(tokens, initial)
        for index, token in enumerate(tokens):
            if token.lower in SPLIT and token.text == token.lower and not self._binds(tokens, index):
                yield from self._parts(tokens, index, sentence, initial)
                return
        if tokens:
            yield from self._name(tokens, sentence)

    def _parts(self, tokens: list[Token], index: int, sentence: int, initial: bool) -> Iterator[Piece]:
        """The names on either side of an "of" or "for" that does not bind them."""
        yield from self._pieces(tokens[:index], sentence, initial)
        role = tokens[index - 1].lower in self.lexicon.titles
        rest = [t for t in tokens[index + 1 :] if t.text != "the"]
        while role and rest and rest[0].lower in OFFICES:
            rest = rest[1:]
        for piece in self._pieces(rest, sentence, initial=False):
            if role and piece.kind is EntityKind.PERSON:
                piece.title = self.text[tokens[0].start : piece.start].strip()
            yield piece

    def _binds(self, tokens: list[Token], index: int) -> bool:
        return index > 0 and tokens[index - 1].lower in OF_HEADS

    def _strip(self, tokens: list[Token], initial: bool) -> tuple[list[Token], bool]:
        """Without leading and trailing words that are capitalised for other reasons than being a name."""
        lex = self.lexicon
        while tokens and (
            tokens[0].lower in NEVER
            or (
                initial
                and self._is_ordinary(tokens[0])
                and tokens[0].lower not in lex.titles
                and not self._opens(tokens)
            )
        ):
            tokens, initial = tokens[1:], False
            while tokens and tokens[0].text in ("of", "for", "the"):
                tokens = tokens[1:]
        while tokens and (tokens[-1].lower in NEVER or tokens[-1].text == tokens[-1].lower):
            tokens = tokens[:-1]
        return tokens, initial

    def _opens(self, tokens: list[Token]) -> bool:
        """Whether the first word, common by itself, belongs to a longer known name."""
        if len(tokens) == 1:
            return False
        return any(" ".join(t.lower for t in tokens[:n]) in self.lexicon.names for n in (2, 3)) or (
            tokens[-1].lower in self.lexicon.organisation_words and tokens[0].text in self.inside
        )

    def _is_ordinary(self, token: Token) -> bool:
        if token.lower in self.lexicon.common or token.lower in self.lower:
            return not (token.text in self.inside and token.lower not in self.lower)
        return False

    def _name(self, tokens: list[Token], sentence: int) -> Iterator[Piece]:
        lex = self.lexicon
        if tokens[-1].lower in SUFFIXES and len(tokens) > 1:
            tokens = tokens[:-1]
        known = lex.names.get(" ".join(t.lower for t in tokens))
        if known:
            yield _piece(tokens, known[0], sentence, known[1])
            return
        if len(tokens) == 1:
            yield from self._single(tokens[0], sentence)
            return
        last = tokens[-1].lower
        inner = (
            len(tokens) > 2 and tokens[0].lower in lex.names and lex.names.get(" ".join(t.lower for t in tokens[1:]))
        )
        if inner:  # "US National Security Council": the country, and the name the text uses alone elsewhere
            yield _piece(tokens[:1], *lex.names[tokens[0].lower][:1], sentence, lex.names[tokens[0].lower][1])
            yield _piece(tokens[1:], inner[0], sentence, inner[1])
            return
        if last in lex.organisation_words or (tokens[0].lower in OF_HEADS and tokens[1].lower in SPLIT):
            yield _piece(tokens, EntityKind.ORGANISATION, sentence)
            return
        if last in lex.place_words or tokens[0].lower in LANDS:
            yield _piece(tokens, EntityKind.PLACE, sentence)
            return
        yield from self._titled(tokens, sentence)

    def _single(self, token: Token, sentence: int) -> Iterator[Piece]:
        lex = self.lexicon
        if token.lower in lex.titles or len(token.lower) < 2:
            return
        if token.text.isupper() and len(token.lower) > 1:
            yield _piece([token], EntityKind.ORGANISATION, sentence)
        elif token.text in self.inside or not self._is_ordinary(token):
            yield _piece([token], EntityKind.OTHER, sentence, sure=False)

    def _titled(self, tokens: list[Token], sentence: int) -> Iterator[Piece]:
        """Whatever stands before a title, and the person after it; else an untitled name."""
        lex = self.lexicon
        person = tokens[0].lower in lex.first_names and tokens[-1].lower in SURNAME_TITLES
        roles = [] if person else [i for i, t in enumerate(tokens) if lex.titles.get(t.lower) in ("h", "t")]
        if not roles:
            yield from self._untitled(tokens, sentence)
            return
        last = roles[-1]
        first = roles[0]
        while first > 0 and tokens[first - 1].lower in lex.titles and tokens[first - 1].lower not in lex.names:
            first -= 1
        if first > 0:
            yield from self._name(tokens[:first], sentence)
        rest = tokens[last + 1 :]
        if not rest:
            return
        title = self.text[tokens[first].start : tokens[last].end]
        known = lex.names.get(" ".join(t.lower for t in rest))
        if known and lex.titles[tokens[last].lower] != "h":
            yield _piece(rest, known[0], sentence, known[1])
            return
        yield _piece(rest, EntityKind.PERSON, sentence, title=title)

    def _untitled(self, tokens: list[Token], sentence: int) -> Iterator[Piece]:
        lex = self.lexicon
        for size in (3, 2, 1):
            if size >= len(tokens):
                continue
            known = lex.names.get(" ".join(t.lower for t in tokens[:size]))
            splits = known and (
                tokens[size - 1].lower in lex.demonyms
                or tokens[size].lower in lex.first_names
                or known[1] in ("republican party", "democratic party")
            )
            if known and splits and not (size == 1 and tokens[0].lower in lex.first_names):
                yield _piece(tokens[:size], known[0], sentence, known[1])
                yield from self._name(tokens[size:], sentence)
                return
        plain = [t for t in tokens if t.text != t.lower]
        if tokens[0].lower in lex.first_names and tokens[0].lower not in self.lower:
            yield _piece(tokens, EntityKind.PERSON, sentence)
        elif any(t.lower in lex.organisation_words for t in plain) or any(
            t.text.isupper() and len(t.lower) > 1 for t in plain
        ):
            yield _piece(tokens, EntityKind.ORGANISATION, sentence)
        elif all(t.lower in lex.common for t in plain) or len(plain) > 4:
            yield _piece(tokens, EntityKind.OTHER, sentence, sure=False)
        else:
            the = self.text[max(0, tokens[0].start - 4) : tokens[0].start].lower().endswith("the ")
            shaped = not the and not any(t.lower in lex.common or t.lower in lex.names for t in plain[-1:])
            yield _piece(tokens, EntityKind.PERSON if shaped else EntityKind.OTHER, sentence, sure=False)


def _piece(
    tokens: list[Token], kind: EntityKind, sentence: int, key: str = "", title: str = "", *, sure: bool = True
) -> Piece:
    return Piece(tokens[0].start, tokens[-1].end, tuple(tokens), kind, sentence, key, title, sure)
