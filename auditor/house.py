"""What one newsroom knows and no rule can: its wording, credits, beats, and phrases that it allows or bans.

A phrase is literal (case-blind; a space stands for any white space, an apostrophe for straight and curly ones) or,
after `re:`, a pattern. Patterns run on RE2, whose time is linear in the text, so that no configuration can hang a run.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from auditor import patterns as re
from auditor.errors import ConfigError

if TYPE_CHECKING:
    from auditor.document import Span

_PATTERN = "re:"
_WORD = re.compile(r"[^\W_]+")
_SPACE = re.compile(r"\s+")
_HALVES = re.compile("[\ud800-\udfff]")
# Characters of an entry that a message shows.
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class PhraseList:
    """Phrases that the rule `house-phrase` marks. `message` says what to do; "" leaves a general sentence.

    `severity` is one of the severities by name, "" for the rule's own. `quoted` looks into quotations too.
    """

    name: str
    phrases: tuple[str, ...]
    message: str = ""
    severity: str = ""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class House:
    """`beats` holds a name and the words that declare it; a name that auditor ships gets the words in addition.

    `authors` holds a byline and the names of its beats.
    """

    allowed_phrases: tuple[str, ...] = ()
    known_bylines: tuple[str, ...] = ()
    wire_credits: tuple[str, ...] = ()
    beats: tuple[tuple[str, tuple[str, ...]], ...] = ()
    authors: tuple[tuple[str, tuple[str, ...]], ...] = ()
    phrases: tuple[PhraseList, ...] = ()

    @property
    def key(self) -> tuple[Any, ...]:
        """The content, whatever order it was given in."""
        lists = sorted((p.name, sorted(set(p.phrases)), p.message, p.severity, p.quoted) for p in self.phrases)
        beats, authors = (
            sorted((name, sorted(set(words))) for name, words in each) for each in (self.beats, self.authors)
        )
        flat = (self.allowed_phrases, self.known_bylines, self.wire_credits)
        return (*(sorted(set(each)) for each in flat), beats, authors, lists)

    def knows_byline(self, name: str) -> bool:
        """Whether a credit names someone, or something, that the house vouches for."""
        return bool(self.known_bylines) and names(self.known_bylines).hold(name)

    def beats_of(self, name: str) -> tuple[str, ...]:
        """The beats of an author as the house assigns them."""
        return next((beats for author, beats in self.authors if _folded(author) == _folded(name)), ())

    def is_wire(self, name: str) -> bool:
        return bool(self.wire_credits) and names(self.wire_credits).hold(name)


NO_HOUSE = House()


class Hit(NamedTuple):
    """Where a phrase stands; `phrase` is the entry as it was configured."""

    span: Span
    phrase: str


@dataclass(frozen=True, slots=True)
class Allowed:
    """Where allowed phrases stand in an article: sorted, without overlap."""

    spans: tuple[Span, ...] = ()

    def covers(self, span: Span) -> bool:
        """Whether allowed phrases make up at least half of what `span` quotes.

        Half, so that a short phrase allows itself and what a rule quotes around it, but not a whole sentence.
        """
        held = sum(max(0, min(one.end, span.end) - max(one.start, span.start)) for one in self.spans)
        return held > 0 and held * 2 >= span.end - span.start


def allowed(text: str, house: House) -> Allowed:
    """Where the phrases stand that the house allows."""
    if not house.allowed_phrases:
        return _NOTHING
    from auditor.document import Span  # noqa: PLC0415  configuration is read where no article is

    merged: list[Span] = []
    for span in sorted(hit.span for hit in phrases(house.allowed_phrases).find(text)):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return Allowed(tuple(merged))


_NOTHING = Allowed()


class Phrases:
    """Finds any of many phrases in one pass for the words they need, then each candidate by itself."""

    def __init__(self, entries: tuple[str, ...]) -> None:
        self._patterns = [(entry, compiled(entry)) for entry in entries if entry.startswith(_PATTERN)]
        self._needed: dict[str, list[str]] = {}
        for entry in entries:
            if not entry.startswith(_PATTERN):
                self._needed.setdefault(_needle(entry), []).append(entry)
        self._automaton = _automaton(self._needed)

    def find(self, text: str) -> Iterator[Hit]:
        """Every place of every phrase, by phrase."""
        if self._automaton is not None:
            met = {needle for _, needle in self._automaton.iter(text.lower())}
            for needle in sorted(met):
                for entry in self._needed[needle]:
                    yield from _hits(entry, _literal(entry), text)
        # RE2 reads UTF-8, which has no place for halves of surrogate pairs.
        whole = _HALVES.sub("\ufffd", text) if self._patterns else text
        for entry, pattern in self._patterns:
            yield from _hits(entry, pattern, whole)


class Names:
    """Tells whole names, whatever their case and spacing."""

    def __init__(self, entries: tuple[str, ...]) -> None:
        self._plain = frozenset(_folded(entry) for entry in entries if not entry.startswith(_PATTERN))
        self._patterns = [compiled(entry) for entry in entries if entry.startswith(_PATTERN)]

    def hold(self, name: str) -> bool:
        return _folded(name) in self._plain or any(
            p.fullmatch(_HALVES.sub("\ufffd", name.strip())) for p in self._patterns
        )


@lru_cache(maxsize=256)
def phrases(entries: tuple[str, ...]) -> Phrases:
    return Phrases(entries)


@lru_cache(maxsize=256)
def names(entries: tuple[str, ...]) -> Names:
    return Names(entries)


@lru_cache(maxsize=4096)
def compiled(entry: str) -> Any:
    """The pattern after `re:`, compiled by RE2.

    Raises:
        ConfigError: RE2 is not installed, refuses the pattern, or the pattern matches the empty text.
    """
    try:
        import re2  # noqa: PLC0415  0.6 MB that only patterns need
    except ImportError:
        raise ConfigError(
            f"the pattern {_cut(entry)!r} needs google-re2, which is not installed: "
            "pip install 'article-auditor[patterns]', or write the phrase without “re:”"
        ) from None
    options = re2.Options()
    options.log_errors = False
    body = entry.removeprefix(_PATTERN)
    try:
        pattern = re2.compile(body, options)
    except (re2.error, UnicodeEncodeError) as error:
        reason = error.args[0].decode(errors="replace") if isinstance(error.args[0], bytes) else error
        raise ConfigError(
            f"the pattern {_cut(entry)!r} cannot be used: {reason}; see github.com/google/re2/wiki/Syntax"
        ) from None
    if pattern.search(""):
        raise ConfigError(
            f"the pattern {_cut(entry)!r} matches the empty text, so it would match everywhere; make it need a word"
        )
    return pattern


def checked(entry: str) -> str:
    """The phrase, if it can be searched for.

    Raises:
        ConfigError: it is empty, or a pattern that cannot be used.
    """
    if not entry.removeprefix(_PATTERN).strip():
        raise ConfigError("an empty phrase would match everywhere; leave it out")
    if entry.startswith(_PATTERN):
        compiled(entry)
    return entry


@lru_cache(maxsize=256)
def check(house: House) -> None:
    """Makes sure that all can be searched for that a house lists.

    Raises:
        ConfigError: an entry is empty, or a pattern that cannot be used.
    """
    lists = (each.phrases for each in house.phrases)
    for entries in (house.allowed_phrases, house.known_bylines, house.wire_credits, *lists):
        for entry in entries:
            checked(entry)


def _cut(entry: str) -> str:
    return entry if len(entry) <= _SHOWN else f"{entry[:_SHOWN]}…"


def _hits(entry: str, pattern: Any, text: str) -> Iterator[Hit]:
    from auditor.document import Span  # noqa: PLC0415  as above

    for match in pattern.finditer(text):
        if match.end() > match.start():
            yield Hit(Span(*match.span()), entry)


def _needle(entry: str) -> str:
    """A word without which the phrase cannot occur: its longest."""
    return max(_WORD.findall(entry.lower()), key=len, default=entry.strip().lower().split()[0])


def _automaton(needles: dict[str, list[str]]) -> Any:
    if not needles:
        return None
    import ahocorasick  # noqa: PLC0415  only a house with phrases needs it

    automaton = ahocorasick.Automaton()
    for needle in needles:
        automaton.add_word(needle, needle)
    automaton.make_automaton()
    return automaton


@lru_cache(maxsize=4096)
def _literal(entry: str) -> Any:
    words = entry.replace("’", "'").split()
    body = r"\s+".join(re.escape(word).replace("'", "['’]") for word in words)
    left = r"(?<!\w)" if words[0][0].isalnum() else ""
    right = r"(?!\w)" if words[-1][-1].isalnum() else ""
    return re.compile(f"{left}{body}{right}", re.IGNORECASE)


def _folded(name: str) -> str:
    return _SPACE.sub(" ", name.replace("’", "'")).strip().casefold()
