"""A concordance of the article: which words, names, times and figures its sentences hold."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.claimwords import COMMON, DENIERS, HEADLESS, PERIODS, TIME_WORDS, UNSURE_TIMES
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import CARDINALS
from auditor.analysis.predicates import noun
from auditor.analysis.tokens import stem
from auditor.document import RESIDUE
from auditor.lazily import remembered

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")

# Words remembered.
_MOST = 100_000


class _Telling(dict[str, str]):
    """Stems by lower-cased word, empty where it does not say what a sentence is about."""

    def __missing__(self, lower: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        found = self[lower] = stem(lower) if len(lower) > 3 and lower not in COMMON else ""
        return found


_telling = _Telling().__getitem__


# No sentence of prose is longer; reading one word by word against itself would not be linear.
_LONGEST = 400


class Concordance:
    """Where the words of an article stand; read on demand and remembered."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.words = analysis.words
        self.voice = analysis.author_voice.text
        self.reading = analysis.document.reading
        self.zones = [s.zone for s in analysis.document.sentences]
        self.outright: dict[int, bool] = {}  # whether what a sentence says is said as it is, where that was asked
        self._times: dict[int, frozenset[str]] = {}
        self._lowers: dict[int, frozenset[str]] = {}
        self._holding: dict[frozenset[str], frozenset[int]] = {}
        self._names: dict[int, str] | None = None
        self._people: dict[int, str] | None = None
        self._contents: dict[int, frozenset[str]] = {}
        self._nouns: dict[int, frozenset[str]] = {}

    @property
    def names(self) -> dict[int, str]:
        """Entity keys by the offset of each word of their mentions."""
        if self._names is None:
            self._names = {}
            for mention in self.analysis.mentions:
                start, end = mention.span
                self._names[start] = mention.key
                at = self.reading.find(" ", start, end)
                while at != -1:
                    self._names[at + 1] = mention.key
                    at = self.reading.find(" ", at + 1, end)
        return self._names

    @property
    def people(self) -> dict[int, str]:
        """Entity keys by the offset of each mention of a person."""
        if self._people is None:
            self._people = {m.span.start: m.key for m in self.analysis.mentions if m.kind is EntityKind.PERSON}
        return self._people

    def content(self, sentence: int) -> frozenset[str]:
        """Stems of the words that say what a sentence is about: long words and names."""
        found = self._contents.get(sentence)
        if found is None:
            found = self._contents[sentence] = self._content(sentence)
        return found

    def _content(self, sentence: int) -> frozenset[str]:
        lowers = self.analysis.lowers[sentence]
        if self.voice.find("\x00", *self.analysis.document.sentences[sentence].span) != -1:
            lowers = tuple([w.lower for w in self.words[sentence] if self.voice[w.start] != "\x00"])
        found = set(map(_telling, lowers))
        found.discard("")
        return frozenset(found)

    def lowers(self, sentence: int) -> frozenset[str]:
        """The sentence's words, lower-cased."""
        found = self._lowers.get(sentence)
        if found is None:
            found = self._lowers[sentence] = frozenset(self.analysis.lowers[sentence])
        return found

    def holding(self, words: frozenset[str]) -> frozenset[int]:
        """Indexes of the sentences with any of the words; remembered, so that a test of a sentence is a look-up."""
        found = self._holding.get(words)
        if found is None:
            places = self.analysis.places
            met = words & self.analysis.vocabulary
            found = self._holding[words] = frozenset().union(*[places[word] for word in met])
        return found

    def touching(self, words: frozenset[str]) -> frozenset[int]:
        """As `holding`, with the sentences in which one of the words is a part of a longer one."""
        return self.holding(words) | self.joining(words)

    def joining(self, words: frozenset[str]) -> frozenset[int]:
        """Sentences in which one of the words is a part of a longer one: "crash-landed", "Monday's"."""
        compounds = [each for part, found in self.compounds.items() if part in words for each in found]
        return frozenset().union(*[self.analysis.places[each] for each in compounds])

    @remembered
    def compounds(self) -> dict[str, list[str]]:
        """The article's words that have a hyphen or an apostrophe, by each of their parts."""
        found: dict[str, list[str]] = {}
        for word in self._joined:
            for part in word.replace("'", "-").split("-"):
                found.setdefault(part, []).append(word)
        return found

    @remembered
    def _joined(self) -> list[str]:
        """The article's words that have a hyphen or an apostrophe."""
        return [w for w in self.analysis.vocabulary if "-" in w or "'" in w]

    @remembered
    def lowered(self) -> str:
        """The author's voice in lower case, offsets unchanged."""
        lowered = self.voice.lower()
        if len(lowered) == len(self.voice):
            return lowered
        return "".join([c.lower() if len(c.lower()) == 1 else c for c in self.voice])

    @remembered
    def residue(self) -> frozenset[int]:
        """Indexes of the sentences of page furniture."""
        return frozenset([s for s, zone in enumerate(self.zones) if zone in RESIDUE])

    @remembered
    def asking(self) -> frozenset[int]:
        """Indexes of the sentences that end in a question mark, closing quotation marks aside."""
        found = []
        at = self.reading.find("?")
        while at != -1:
            sentence = self.analysis.sentence_at(at)
            if sentence is not None and sentence.text.rstrip("”\"’' ").endswith("?"):
                found.append(sentence.index)
            at = self.reading.find("?", at + 1)
        return frozenset(found)

    @remembered
    def owners(self) -> dict[int, frozenset[str]]:
        """Words of a sentence that go on with an apostrophe, as they stand before it."""
        found: dict[int, set[str]] = {}
        for word in [w for w in self._joined if "'" in w]:
            for s in self.analysis.places[word]:
                found.setdefault(s, set()).add(word.partition("'")[0])
        return {s: frozenset(words) for s, words in found.items()}

    def held(self, sentence: int) -> frozenset[str]:
        """The sentence's words, those before an apostrophe too: "sale" where it has "sale's"."""
        owners = self.owners
        return self.lowers(sentence) | owners[sentence] if sentence in owners else self.lowers(sentence)

    @remembered
    def negators(self) -> frozenset[str]:
        """The article's words that can deny a predicate."""
        return (self.analysis.vocabulary & DENIERS) | {w for w in self._joined if w[-3:] == "n't"}

    @remembered
    def contracted(self) -> frozenset[int]:
        """Sentences with a word such as "don't"."""
        return frozenset().union(*[self.analysis.places[w] for w in self._joined if w[-3:] == "n't"])

    @remembered
    def counted(self) -> frozenset[int]:
        """Sentences with a number, in words or figures."""
        vocabulary = self.analysis.vocabulary
        # Nearly all figures come before the letters, which spares a call for each word.
        figures = [w for w in vocabulary if w < ":" or (w > "z" and w[0].isdigit())]
        return frozenset().union(*map(self.analysis.places.__getitem__, chain(figures, vocabulary & CARDINALS.keys())))

    def nouns(self, sentence: int) -> frozenset[str]:
        """What a phrase of the sentence can be of: classes or stems of its words, and the names in it."""
        found = self._nouns.get(sentence)
        if found is None:
            named = self.analysis.entity_keys[sentence]
            kept = self.lowers(sentence) - HEADLESS
            found = self._nouns[sentence] = named.union(map(noun, kept))
        return found

    def times(self, sentence: int) -> frozenset[str]:
        """Words that say when, periods with their number or determiner ("last year")."""
        found = self._times.get(sentence)
        if found is None:
            found = self._times[sentence] = self._time_words(sentence)
        return found

    def _time_words(self, sentence: int) -> frozenset[str]:
        lowers = self.lowers(sentence)
        found = set(lowers & TIME_WORDS)
        found.update([w for w in lowers if len(w) == 4 and w.isdigit() and _YEAR.match(w)])
        if not lowers.isdisjoint(UNSURE_TIMES):
            words = self.words[sentence]
            for k, word in enumerate(words):
                lower = word.lower.removesuffix("'s")
                if word.text in ("May", "March") or lower in TIME_WORDS:
                    found.add(lower)
                elif (
                    lower in PERIODS
                    and k
                    and words[k - 1].lower in ("last", "this", "next", "previous", "same", "that")
                ):
                    found.add(f"{words[k - 1].lower} {lower}")
        return frozenset(found)

    def vocabulary(self) -> frozenset[str]:
        """All words of the article, lower-cased."""
        return self.analysis.vocabulary

    def having(self, words: frozenset[str]) -> list[int]:
        """Sentences with any of the words, page furniture left out."""
        met = self.analysis.vocabulary & words
        if not met:
            return []
        places = self.analysis.places
        held = {s for word in met for s in places[word]}
        return [s for s in sorted(held) if self.zones[s] not in RESIDUE and len(self.words[s]) <= _LONGEST]

    def said(self, sentence: int) -> str:
        """The sentence, direct quotations blanked."""
        start, end = self.analysis.document.sentences[sentence].span
        return self.voice[start:end]

    def told(self, sentence: int) -> str:
        """As `said`, in lower case."""
        start, end = self.analysis.document.sentences[sentence].span
        return self.lowered[start:end]
