"""People, organisations and places, by shape and context; no downloaded model."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache
from itertools import chain
from operator import itemgetter
from typing import NamedTuple, cast

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis.tokens import Word
from auditor.document import RESIDUE, Document, Sentence, Span, ZoneKind


class EntityKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


class Mention(NamedTuple):
    """One naming of an entity. `key` is the same for all names of one entity ("Mr. Kirby", "John Kirby").

    A demonym has the key of its place ("Iranian" and "Iran"). `title` is the honorific or role before it.
    """

    span: Span
    text: str
    kind: EntityKind
    key: str
    sentence: int
    title: str = ""


class Entity(NamedTuple):
    """`name` is the fullest form used; `mentions` index `Analysis.mentions`."""

    key: str
    kind: EntityKind
    name: str
    mentions: tuple[int, ...]


class _Token(NamedTuple):
    start: int
    end: int
    text: str
    lower: str


# What Mention(...), Span(...) and _Token(...) call, without the call: an article has a hundred names.
_mention = cast("Callable[[type[Mention], tuple[Span, str, EntityKind, str, int, str]], Mention]", tuple.__new__)
_span = cast("Callable[[type[Span], tuple[int, int]], Span]", tuple.__new__)
_token = cast("Callable[[type[_Token], tuple[int, int, str, str]], _Token]", tuple.__new__)
_first, _written = itemgetter(0), itemgetter(2)


@dataclass(slots=True)
class _Piece:
    """A name before it is linked: `sure` is False for a person guessed from shape alone."""

    start: int
    end: int
    tokens: tuple[_Token, ...]
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
_SPLIT = frozenset({"of", "for"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_OF_HEADS = frozenset(
    """university ministry department bank house board bureau republic kingdom states gulf isle bay cape city county
    church council court institute college school office center centre centers federation association society museum
    league organization organisation committee academy chamber army daughters sons institution union palace duchy
    commonwealth people's states-general conference alliance campaign citizens americans coalition fund agency
    alternative movement group foundation network hall statue strait sea battle treaty declaration bill""".split()
)
_OFFICES = frozenset(
    "state defense defence treasury education energy labor commerce agriculture transportation interior health "
    "housing homeland veterans staff government operations communications policy national research".split()
)
# Never names by themselves, wherever they stand.
_NEVER = frozenset(
    """a an the this that these those he she it we you they i his her its our your their my who what when where why how
    which and but or nor so yet if then than as at by for from in into of on to with without not no yes here there
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep
    sept oct nov dec i'm i've i'd i'll am pm est edt gmt bst utc ok okay tv dvd cd pdf ad bc photo image
    video read click share advertisement continue""".split()
)
_NEVER_CAPITAL = frozenset(w[:1].upper() + w[1:] for w in _NEVER)
_SURNAME_TITLES = frozenset("king prince bishop pope cardinal duke father marshal judge chief pastor justice".split())


@dataclass(frozen=True, slots=True)
class _Lexicon:
    names: dict[str, tuple[EntityKind, str]]
    demonyms: frozenset[str]
    titles: dict[str, str]
    first_names: frozenset[str]
    common: frozenset[str]
    organisation_words: frozenset[str]
    place_words: frozenset[str]


_KINDS = {"o": EntityKind.ORGANISATION, "p": EntityKind.PLACE, "x": EntityKind.OTHER}


@cache
def _lexicon() -> _Lexicon:
    names: dict[str, tuple[EntityKind, str]] = {}
    demonyms: set[str] = set()
    for key, other, people, capitals in _places():
        for name in (key, *other):
            names.setdefault(name, (EntityKind.PLACE, key))
        for name in people:
            names.setdefault(name, (EntityKind.PLACE, key))
            demonyms.add(name)
        for name in capitals:
            names.setdefault(name, (EntityKind.PLACE, capitals[0]))
    for entry in lexicon.entries("known_names"):
        name, kind, key = (*entry.split("\t"), "")[:3]
        names[name] = (_KINDS[kind], key or name)
    return _Lexicon(
        names,
        frozenset(demonyms),
        lexicon.table("titles"),
        lexicon.words("first_names"),
        lexicon.words("common_words"),
        lexicon.words("organisation_words"),
        lexicon.words("place_words"),
    )


def _places() -> Iterator[tuple[str, list[str], list[str], list[str]]]:
    for entry in lexicon.entries("places"):
        fields = [*entry.split("\t"), "", "", ""][:4]
        other, people, capitals = ([n for n in f.split(",") if n] for f in fields[1:])
        yield fields[0], other, people, capitals


@cache
def _governments() -> dict[str, str]:
    seats = {capital: key for key, _, _, capitals in _places() for capital in capitals[:1]}
    return seats | lexicon.table("metonyms")


def country(key: str) -> str:
    """The country whose government a key can stand for ("moscow", "kremlin" → "russia"), else the key itself."""
    return _governments().get(key, key)


def is_demonym(text: str) -> bool:
    """Whether `text` names a people or what belongs to a place, not the place ("Iranian", "the French")."""
    return text.lower() in _lexicon().demonyms


def place_key(text: str) -> str:
    """The key of the place a name or demonym stands for, "" for anything else."""
    kind, key = _lexicon().names.get(text.lower(), (EntityKind.OTHER, ""))
    return key if kind is EntityKind.PLACE else ""


def mentions(document: Document, words: tuple[tuple[Word, ...], ...]) -> tuple[Mention, ...]:
    """Mentions in text order."""
    reader = _Reader(document, words)
    plain = [s for s in document.sentences if s.zone not in RESIDUE]
    titled = [s for s in plain if s.zone is not ZoneKind.BODY and _is_title_case(words[s.index])]
    skip = {s.index for s in titled}
    pieces = reader.read(s for s in plain if s.index not in skip)
    linker = _Linker(pieces, document.reading)
    found = linker.link(pieces)
    if titled:
        linker.learn(found)
    for sentence in titled:
        found += linker.recognise(document.reading, sentence, words[sentence.index])
    found.sort(key=_first)
    return tuple(found)


def entities(found: tuple[Mention, ...]) -> dict[str, Entity]:
    """Entities by key, in order of first mention."""
    places: dict[str, list[int]] = {}
    for index, mention in enumerate(found):
        places.setdefault(mention.key, []).append(index)
    return {key: _entity(key, found, indices) for key, indices in places.items()}


def _entity(key: str, found: tuple[Mention, ...], indices: list[int]) -> Entity:
    fullest = found[indices[0]]
    if len(indices) > 1:
        forms = {found[i].text: found[i] for i in reversed(indices)}
        fullest = max(reversed(forms.values()), key=lambda m: (not is_demonym(m.text), len(m.text)))
    return Entity(key, fullest.kind, fullest.text, tuple(indices))


def keys_by_sentence(found: tuple[Mention, ...], sentences: int) -> tuple[frozenset[str], ...]:
    """Keys of the entities each sentence names."""
    keys: list[set[str]] = [set() for _ in range(sentences)]
    for mention in found:
        keys[mention.sentence].add(mention.key)
    return tuple(map(frozenset, keys))


def _is_title_case(words: tuple[Word, ...]) -> bool:
    """Whether most longer words are capitalised, so that capitals tell nothing."""
    longer = [w.text for w in words if len(w.text) > 3]
    return len(longer) >= 3 and sum(t[0].isupper() for t in longer) >= 0.7 * len(longer)


@lru_cache(maxsize=50_000)
def _looked_up(name: str) -> tuple[str, tuple[EntityKind, str] | None, str, bool]:
    """The word in lower case, what the lexicon knows it as, it without its stop, and whether it is never a name."""
    lower = name.lower().replace("’", "'")
    key = lower.rstrip(".")
    lex = _lexicon()
    return lower, lex.names.get(lower), key, len(key) < 2 or key in _NEVER or key in lex.titles


@lru_cache(maxsize=50_000)
def _split(text: str) -> tuple[str, tuple[EntityKind, str] | None, tuple[tuple[int, int, str, str], ...]]:
    """A name of several words in lower case, what the lexicon knows it as, and where its words are."""
    lower = text.lower().replace("’", "'")
    words = ((m.start(), m.end(), m.group(), _lowered(m.group())) for m in _PART.finditer(text))
    return lower, _lexicon().names.get(lower), tuple(words)


@lru_cache(maxsize=50_000)
def _lowered(word: str) -> str:
    """The word as the tables have it: "mr" for "Mr.", but "u.s." as it is."""
    lower = word.lower().replace("’", "'")
    return lower.rstrip(".") if lower[-1] == "." and lower not in _lexicon().names else lower


class _Reader:
    """Finds the names in one sentence at a time."""

    def __init__(self, document: Document, words: tuple[tuple[Word, ...], ...]) -> None:
        self.text = document.reading
        self.words = words
        self.lexicon = _lexicon()
        self.pieces: list[_Piece] = []
        self._lower: set[str] | None = None
        # Words capitalised where the place in the sentence does not ask for it: names, wherever else they stand.
        self.inside: set[str] = set()
        self.sentences = document.sentences
        # What was read of a name of several words, for the next time it stands in the same surroundings.
        self.known: dict[tuple[str, bool, bool], tuple[int, list[_Piece]]] = {}

    @property
    def lower(self) -> set[str]:
        """Words as the text writes them: a lower-cased word is in it where it also stands in lower case."""
        if self._lower is None:
            self._lower = set(map(_written, chain.from_iterable(self.words)))
        return self._lower

    def read(self, sentences: Iterable[Sentence]) -> list[_Piece]:
        """The names of the sentences, in text order."""
        text, names, inside = self.text, [], self.inside
        never, find = _NEVER_CAPITAL, _NAME.finditer
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
            if not (initial and name in _AMBIGUOUS and lower in self.lower):
                token = _token(_Token, (start, end, name, lower))
                self.pieces.append(_Piece(start, end, (token,), known[0], sentence, known[1]))
            return
        if ordinary:
            return
        lower, lex = key, self.lexicon
        token = _token(_Token, (start, end, name, lower))
        if name.isupper() and not (initial and lower in lex.common):
            self.pieces.append(_Piece(start, end, (token,), EntityKind.ORGANISATION, sentence))
        elif not self._is_ordinary(token) or (not initial and token.lower not in self.lower):
            self.pieces.append(_Piece(start, end, (token,), EntityKind.OTHER, sentence, sure=False))

    def _words(self, text: str, offset: int, end: int, sentence: int, initial: bool) -> None:
        """Several capitalised words in a row."""
        lower, known, parts = _split(text)
        if known:
            token = _token(_Token, (offset, end, text, lower))
            self.pieces.append(_Piece(offset, end, (token,), known[0], sentence, known[1]))
            return
        if len(parts) > _MOST_WORDS:
            return
        surroundings = (text, initial, self.text[max(0, offset - 4) : offset].lower() == "the ")
        before = self.known.get(surroundings)
        if before is None:
            tokens = [_token(_Token, (offset + first, offset + last, word, low)) for first, last, word, low in parts]
            pieces = list(self._pieces(tokens, sentence, initial))
            self.known[surroundings] = offset, pieces
            self.pieces += pieces
            return
        by = offset - before[0]
        for p in before[1]:
            self.pieces.append(_Piece(p.start + by, p.end + by, p.tokens, p.kind, sentence, p.key, p.title, p.sure))

    def _pieces(self, tokens: list[_Token], sentence: int, initial: bool) -> Iterator[_Piece]:
        tokens, initial = self._strip(tokens, initial)
        for index, token in enumerate(tokens):
            if token.lower in _SPLIT and token.text == token.lower and not self._binds(tokens, index):
                yield from self._parts(tokens, index, sentence, initial)
                return
        if tokens:
            yield from self._name(tokens, sentence)

    def _parts(self, tokens: list[_Token], index: int, sentence: int, initial: bool) -> Iterator[_Piece]:
        """The names on either side of an "of" or "for" that does not bind them."""
        yield from self._pieces(tokens[:index], sentence, initial)
        role = tokens[index - 1].lower in self.lexicon.titles
        rest = [t for t in tokens[index + 1 :] if t.text != "the"]
        while role and rest and rest[0].lower in _OFFICES:
            rest = rest[1:]
        for piece in self._pieces(rest, sentence, initial=False):
            if role and piece.kind is EntityKind.PERSON:
                piece.title = self.text[tokens[0].start : piece.start].strip()
            yield piece

    def _binds(self, tokens: list[_Token], index: int) -> bool:
        return index > 0 and tokens[index - 1].lower in _OF_HEADS

    def _strip(self, tokens: list[_Token], initial: bool) -> tuple[list[_Token], bool]:
        """Without leading and trailing words that are capitalised for other reasons than being a name."""
        lex = self.lexicon
        while tokens and (
            tokens[0].lower in _NEVER
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
        while tokens and (tokens[-1].lower in _NEVER or tokens[-1].text == tokens[-1].lower):
            tokens = tokens[:-1]
        return tokens, initial

    def _opens(self, tokens: list[_Token]) -> bool:
        """Whether the first word, common by itself, belongs to a longer known name."""
        if len(tokens) == 1:
            return False
        return any(" ".join(t.lower for t in tokens[:n]) in self.lexicon.names for n in (2, 3)) or (
            tokens[-1].lower in self.lexicon.organisation_words and tokens[0].text in self.inside
        )

    def _is_ordinary(self, token: _Token) -> bool:
        if token.lower in self.lexicon.common or token.lower in self.lower:
            return not (token.text in self.inside and token.lower not in self.lower)
        return False

    def _name(self, tokens: list[_Token], sentence: int) -> Iterator[_Piece]:
        lex = self.lexicon
        if tokens[-1].lower in _SUFFIXES and len(tokens) > 1:
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
        if last in lex.organisation_words or (tokens[0].lower in _OF_HEADS and tokens[1].lower in _SPLIT):
            yield _piece(tokens, EntityKind.ORGANISATION, sentence)
            return
        if last in lex.place_words or tokens[0].lower in ("mount", "lake", "cape", "port", "fort"):
            yield _piece(tokens, EntityKind.PLACE, sentence)
            return
        yield from self._titled(tokens, sentence)

    def _single(self, token: _Token, sentence: int) -> Iterator[_Piece]:
        lex = self.lexicon
        if token.lower in lex.titles or len(token.lower) < 2:
            return
        if token.text.isupper() and len(token.lower) > 1:
            yield _piece([token], EntityKind.ORGANISATION, sentence)
        elif token.text in self.inside or not self._is_ordinary(token):
            yield _piece([token], EntityKind.OTHER, sentence, sure=False)

    def _titled(self, tokens: list[_Token], sentence: int) -> Iterator[_Piece]:
        """Whatever stands before a title, and the person after it; else an untitled name."""
        lex = self.lexicon
        person = tokens[0].lower in lex.first_names and tokens[-1].lower in _SURNAME_TITLES
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

    def _untitled(self, tokens: list[_Token], sentence: int) -> Iterator[_Piece]:
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


# Names that are also words or other names at the start of a sentence.
_AMBIGUOUS = frozenset(
    {"Turkey", "Chad", "Jordan", "Polish", "Pole", "Poles", "Labour", "Fed", "Apple", "Congress", "God"}
)


def _piece(
    tokens: list[_Token], kind: EntityKind, sentence: int, key: str = "", title: str = "", *, sure: bool = True
) -> _Piece:
    return _Piece(tokens[0].start, tokens[-1].end, tuple(tokens), kind, sentence, key, title, sure)


@dataclass(slots=True)
class _People:
    """Full names by one of their parts: where each was first given, and its key, in text order."""

    by_part: dict[str, list[tuple[int, str]]] = field(default_factory=dict)

    def add(self, part: str, at: int, key: str) -> None:
        self.by_part.setdefault(part, []).append((at, key))

    def latest(self, part: str, at: int) -> str | None:
        """The key last given before `at`, else the first one after it."""
        known = self.by_part.get(part)
        if not known:
            return None
        return known[max(0, bisect_right(known, at, key=lambda k: k[0]) - 1)][1]

    def only(self, part: str) -> str | None:
        keys = {key for _, key in self.by_part.get(part, ())}
        return keys.pop() if len(keys) == 1 else None


class _Linker:
    """Gives every name the key of what it names."""

    def __init__(self, pieces: list[_Piece], text: str) -> None:
        self.text = text
        self.surnames, self.forenames, self.heads = _People(), _People(), _People()
        self.aliases: dict[str, str] = {}
        self.surfaces: dict[str, tuple[EntityKind, str]] = {}
        self.titled = {p.tokens[0].lower for p in pieces if p.kind is EntityKind.PERSON and len(p.tokens) == 1}
        for piece in pieces:
            self._register(piece)

    def _register(self, piece: _Piece) -> None:
        names = [t.lower for t in piece.tokens if t.text != t.lower]
        if piece.key or len(names) < 2:
            return
        if piece.kind is EntityKind.PERSON:
            key = f"{names[0]} {names[-1]}"
            self.surnames.add(names[-1], piece.start, key)
            self.forenames.add(names[0], piece.start, key)
        else:
            key = " ".join(t.lower for t in piece.tokens)
            if piece.sure and piece.kind is EntityKind.ORGANISATION:
                self.heads.add(names[0], piece.start, key)
        piece.key = key

    def link(self, pieces: list[_Piece]) -> list[Mention]:
        found: list[Mention] = []
        text, aliases = self.text, self.aliases
        for piece in pieces:
            start, end, key, kind = piece.start, piece.end, piece.key, piece.kind
            if not key or key in aliases:
                kind, key = self._resolve(piece, found)
            found.append(
                _mention(Mention, (_span(Span, (start, end)), text[start:end], kind, key, piece.sentence, piece.title))
            )
        return found

    def learn(self, found: Iterable[Mention]) -> None:
        """Keep the names as worded, for lines whose capitals tell nothing."""
        for mention in found:
            self.surfaces.setdefault(mention.text.lower().replace("’", "'"), (mention.kind, mention.key))

    def _resolve(self, piece: _Piece, found: list[Mention]) -> tuple[EntityKind, str]:
        lower = piece.tokens[0].lower
        if piece.key:
            return piece.kind, self.aliases.get(piece.key, piece.key)
        if lower in self.aliases:
            return EntityKind.ORGANISATION, self.aliases[lower]
        if piece.kind is EntityKind.ORGANISATION and found and self._abbreviates(piece, found[-1]):
            self.aliases[lower] = found[-1].key
            return found[-1].kind, found[-1].key
        return self._short(piece, lower)

    def _short(self, piece: _Piece, lower: str) -> tuple[EntityKind, str]:
        """The person or organisation a single word takes up."""
        person = self.surnames.latest(lower, piece.start) or self.forenames.only(lower)
        if person:
            return EntityKind.PERSON, person
        head = self.heads.only(lower)
        if piece.kind is not EntityKind.OTHER:
            return piece.kind, lower
        if head and lower not in _lexicon().common:
            return EntityKind.ORGANISATION, head
        return (EntityKind.PERSON if lower in self.titled or lower in _lexicon().first_names else piece.kind), lower

    def _abbreviates(self, piece: _Piece, before: Mention) -> bool:
        """Whether an acronym in brackets has the initials of the name it follows."""
        if self.text[before.span.end : piece.start] not in (" (", "\u00a0("):
            return False
        initials = "".join(w[0] for w in re.findall(r"\w+", before.text) if w[0].isupper()).lower()
        letters = piece.tokens[0].lower.replace(".", "")
        return letters == initials or (letters[:1] == initials[:1] and set(letters) <= set(initials))

    def recognise(self, text: str, sentence: Sentence, words: tuple[Word, ...]) -> Iterable[Mention]:
        """Mentions in a line of capitals: only what the body, or the lexicon, knows by the same name."""
        names, common = _lexicon().names, _lexicon().common
        at = 0
        while at < len(words):
            for size in range(min(5, len(words) - at), 0, -1):
                start, end = words[at].start, words[at + size - 1].end
                surface = text[start:end].replace("’", "'").removesuffix("'s")
                lower = surface.lower()
                person = self.surnames.only(lower) if size == 1 else None
                hit = self.surfaces.get(lower) or names.get(lower) or (person and (EntityKind.PERSON, person))
                if hit and surface[0].isupper() and not (size == 1 and lower in common and lower not in names):
                    yield Mention(
                        Span(start, start + len(surface)), text[start : start + len(surface)], *hit, sentence.index
                    )
                    break
            else:
                size = 1
            at += size
