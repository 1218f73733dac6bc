"""Statements with the certainty the article gives them.

There is no parser here. One pass finds the predicates of a small table (`predicates`); only those that can
take part in a comparison are expanded: who, whom, negated or not, when, on whose word.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import predicates
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.analysis.predicates import Sense, noun
from auditor.analysis.tokens import Word, stem
from auditor.document import NOWHERE, RESIDUE, Span, ZoneKind
from auditor.lazily import remembered
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Certainty(IntEnum):
    """The ladder on which a claim hardens."""

    DENIED = 0
    ALLEGED = 1
    ATTRIBUTED = 2
    ASSERTED = 3


class Theme(NamedTuple):
    """What a statement is about: the head of a noun phrase and what narrows it.

    `head` is a noun class or stem, a lower-case name where `named`. `of` holds the concepts of its first
    complement ("number of *jobs*"). An empty head is a pronoun or could not be read.
    """

    head: str
    modifiers: frozenset[str]
    of: frozenset[str]
    named: bool
    definite: bool
    plural: bool = False


NOTHING = Theme("", frozenset(), frozenset(), named=False, definite=False)


@dataclass(frozen=True, slots=True)
class Claim:
    """A clause: who (entity keys and noun classes), does what, to whom or what, how certainly.

    `predicate` is a row of the table of predicates with its `pole`; `theme` is what the pole is true of and
    `other` the other argument. `tense` is past, present, future, none (nouns, infinitives, participles).
    `times` are the words that say when. `word` is the index of the predicate in its sentence.
    """

    span: Span
    sentence: int
    subjects: frozenset[str]
    predicate: str
    objects: frozenset[str]
    negated: bool
    certainty: Certainty
    source_key: str | None
    pole: str = "0"
    theme: Theme = NOTHING
    other: Theme = NOTHING
    tense: str = "past"
    modal: bool = False
    nominal: bool = False
    times: frozenset[str] = frozenset()
    zone: ZoneKind = ZoneKind.BODY
    word: int = 0
    anchor: Span = NOWHERE
    lasting: bool = False  # "remains", "will stay"


class Anchor(NamedTuple):
    """A word that may be a predicate."""

    sentence: int
    word: int
    senses: tuple[Sense, ...]


_PLACE = itemgetter(0, 1)  # of an anchor


class Draft(NamedTuple):
    """What a claim says, before it is told when and on whose word; fields as those of `Claim`."""

    anchor: Anchor
    sense: Sense
    theme: Theme
    other: Theme
    negated: bool
    tense: str
    modal: bool
    start: int  # the first word
    nominal: bool
    lasting: bool


def _cue_words(kind: str) -> frozenset[str]:
    rows = (line.split("\t") for line in entries("claim_cues"))
    return frozenset(word for name, words in rows if name == kind for word in words.split())


DENY = _cue_words("deny")
ACCUSE = _cue_words("accuse")
HEDGE = _cue_words("hedge")
SAY = _cue_words("say")
CONFIRM = _cue_words("confirm")
CHANGE = _cue_words("change")
_CUES = DENY | ACCUSE | SAY
_ALLEGED = ACCUSE | HEDGE
# What a sentence with any of these says is at most alleged.
DOUBTED = DENY | _ALLEGED
CONTRAST = word_set(
    "but however although though despite while whereas instead yet nevertheless unlike except nonetheless"
)
CONDITIONAL = word_set("if unless whether would could should might or hypothetical suppose supposing hypothetically")

_DETERMINERS = word_set(
    "the a an this that these those its his her their our my your some any no each every all both another such "
    "several many few"
)
_POSSESSIVE = word_set("its his her their our my your")
PRONOUNS = word_set(
    "he she it they we i you who which that this these those him her them us what there one himself herself itself"
)
_PREPOSITIONS = word_set(
    "of in on at by for from to with without into over under after before during since until between against "
    "through per amid among across about around near off onto upon towards toward within despite as than via "
    "along behind"
)
_BREAKS = word_set(
    "and but or that which who whom whose as when while because if where although though after before so since "
    "until unless said says say told announced added saying adding whether than nor yet"
)
_AUX = word_set(
    "is are was were be been being am has have had having do does did will would can could may might must shall "
    "should wo ca isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't "
    "cannot couldn't shouldn't mightn't ain't get gets got getting continued continues continue began begun seems "
    "appears"
)
_BE = word_set("is are was were be been being am isn't aren't wasn't weren't get gets got getting")
_FUTURE = word_set("will shall won't wo")
_MODALS = word_set("would can could may might must should can't cannot couldn't wouldn't shouldn't mightn't")
_PLANNED = word_set(
    "plans plan planned planning set due expected scheduled going intends hopes aims wants vowed promised refused "
    "ready about"
)
_NEGATIONS = word_set("not never no neither nor without nobody none nothing hardly")
_ADVERBS = word_set(
    "also already still now just even not never then soon ever once again almost nearly only both all so yet "
    "since always often further sharply first be been to"
)
_COPULAS = word_set(
    "is are was were be been being pleaded pleads pled tested tests stay stays stayed staying remain remains "
    "remained remaining keep keeps kept became become becomes"
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december",
)  # fmt: skip
_TIME_WORDS = (
    frozenset(WEEKDAYS)
    | (frozenset(MONTHS) - {"may", "march"})
    | word_set("yesterday today tomorrow tonight weekend decade ago annually monthly")
)
_PERIODS = word_set(
    "year month week quarter season summer winter spring autumn night morning evening afternoon day century"
)
_UNSURE = _PERIODS | {"may", "march"} | frozenset(f"{t}'s" for t in _TIME_WORDS | _PERIODS)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_BOUNDARY = re.compile(r"[,;:()—–\x00\"“”\n]| - ")
# Prepositions whose phrase narrows the noun before: "plan to build an airport".
_COMPLEMENTS = word_set("of in to for on against")
# Nouns that say little without their complement.
_PLANS = word_set("plan bid propos bill deal request effort offer permit decis call licenc appeal agreement applic")
_SUBORDINATE = word_set("which who that where")
_PLEAS = word_set("pleaded pleads plead pled pleading")
_VERDICTS = word_set("found declared ruled pronounced deemed called kept left")
_LASTING = word_set(
    "continue continues continuing stay stays stayed staying remain remains remained remaining keep keeps kept"
)


_COMMON = _BREAKS | _AUX | _PREPOSITIONS | _DETERMINERS | _ADVERBS | PRONOUNS | SAY | _TIME_WORDS | _PERIODS


# Words remembered.
_MOST = 100_000


class _Telling(dict[str, str]):
    """Stems by lower-cased word, empty where it does not say what a sentence is about."""

    def __missing__(self, lower: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        found = self[lower] = stem(lower) if len(lower) > 3 and lower not in _COMMON else ""
        return found


_telling = _Telling().__getitem__


_DENIERS = _NEGATIONS | {"refused"}
_BEFORE_NOUNS = _PREPOSITIONS - {"to"}
_ALONE = PRONOUNS - _POSSESSIVE - {"that", "this", "these"}
_DEFINITE = _POSSESSIVE | word_set("the this that these those all")
_NO_HEADS = PRONOUNS | _AUX
_NO_MODIFIERS = _DETERMINERS | _AUX
# Words that are never the head of a noun phrase.
_HEADLESS = _AUX | _PREPOSITIONS | PRONOUNS | _ADVERBS | word_set("the a an and or but its his their our my your")

# No sentence of prose is longer; reading one word by word against itself would not be linear.
_LONGEST = 400


class Clauses:
    """The article's predicates, read on demand and remembered."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.words = analysis.words
        self.voice = analysis.author_voice.text
        self.reading = analysis.document.reading
        self.zones = [s.zone for s in analysis.document.sentences]
        self.outright: dict[int, bool] = {}  # whether what a sentence says is said as it is, where that was asked
        self._claims: dict[tuple[int, int], Claim | None] = {}
        self._drafts: dict[tuple[int, int], Draft | None] = {}
        self._times: dict[int, frozenset[str]] = {}
        self._lowers: dict[int, frozenset[str]] = {}
        self._holding: dict[frozenset[str], frozenset[int]] = {}
        self._sources: dict[int, str | None] = {}
        self._names: dict[int, str] | None = None
        self._anchors: list[Anchor] | None = None
        self._by_sentence: dict[int, list[Anchor]] = {}
        self._formed: dict[str, list[Anchor]] = {}
        self._groups: dict[str, list[Anchor]] = {}
        self._people: dict[int, str] | None = None
        self._called: dict[str, frozenset[str]] = {}
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

    def called(self, key: str) -> frozenset[str]:
        """The nouns that stand next to a name: "the painter Ida Holm", "Ida Holm, a painter"."""
        if key not in self._called:
            found: set[str] = set()
            for mention in self.analysis.mentions:
                if mention.key == key:
                    found |= self._beside(mention.sentence, mention.span)
            self._called[key] = frozenset(found)
        return self._called[key]

    def _beside(self, s: int, span: Span) -> set[str]:
        words = self.words[s]
        start = next((k for k, w in enumerate(words) if w.start >= span.start), len(words))
        end = next((k for k, w in enumerate(words) if w.start >= span.end), len(words))
        found = set()
        for k in range(start - 1, max(start - 4, -1), -1):
            if words[k].lower in _PREPOSITIONS or words[k].lower in _BREAKS or words[k].lower in _AUX:
                break
            found.add(noun(words[k].lower))
        if end + 1 < len(words) and self.bounded(s, end) and words[end].lower in _DETERMINERS:
            for k in range(end + 1, min(len(words), end + 5)):
                if words[k].lower in _PREPOSITIONS or words[k].lower in _BREAKS:
                    break
                found.add(noun(words[k].lower))
                if self.bounded(s, k + 1):
                    break
        return found

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
        return (self.analysis.vocabulary & _DENIERS) | {w for w in self._joined if w[-3:] == "n't"}

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
            kept = self.lowers(sentence) - _HEADLESS
            found = self._nouns[sentence] = named.union(map(noun, kept))
        return found

    def anchors(self) -> list[Anchor]:
        """Predicates in text order; words inside direct quotations and page furniture are left out."""
        if self._anchors is not None:
            return self._anchors
        get = predicates.senses().get
        voice = self.voice
        self._anchors = found = []
        for sentence, lowers in enumerate(self.analysis.lowers):
            if self.zones[sentence] in RESIDUE:
                continue
            words = self.words[sentence]
            for k, senses in enumerate(map(get, lowers)):
                if senses is not None and voice[words[k][0]] != "\x00":
                    found.append(Anchor(sentence, k, senses))
        return found

    @remembered
    def forms(self) -> dict[str, list[str]]:
        """The article's words that can be a predicate, by predicate, in no order."""
        poles = predicates.poles()
        found: dict[str, list[str]] = {}
        for word in self.analysis.vocabulary & poles.keys():
            for predicate, _ in poles[word]:
                found.setdefault(predicate, []).append(word)
        return found

    def group(self, predicate: str) -> list[Anchor]:
        """The anchors that can be of the predicate, in text order."""
        found = self._groups.get(predicate)
        if found is None:
            found = self._groups[predicate] = sorted(
                [anchor for form in self.forms.get(predicate, ()) for anchor in self._standing(form)], key=_PLACE
            )
        return found

    def group_of(self, wanted: Collection[str]) -> list[Anchor]:
        """The anchors that can be of any of the predicates, in text order and each once."""
        forms = {form for predicate in wanted for form in self.forms.get(predicate, ())}
        return sorted([anchor for form in forms for anchor in self._standing(form)], key=_PLACE)

    def in_order(self, wanted: Collection[str]) -> list[str]:
        """Those of the predicates that have anchors, by the first one."""
        poles, lowers = predicates.poles(), self.analysis.lowers
        found = []
        for predicate in wanted:
            anchors = self.group(predicate)
            if anchors:
                s, k, _ = anchors[0]
                found.append((s, k, [name for name, _ in poles[lowers[s][k]]].index(predicate), predicate))
        return [each[-1] for each in sorted(found)]

    def _standing(self, form: str) -> list[Anchor]:
        """The anchors of one form."""
        found = self._formed.get(form)
        if found is None:
            senses, voice, residue = predicates.senses()[form], self.voice, self.residue
            found = self._formed[form] = []
            for s in self.analysis.places[form]:
                if s in residue:
                    continue
                lowers, words = self.analysis.lowers[s], self.words[s]
                k = lowers.index(form)
                while True:
                    if voice[words[k][0]] != "\x00":
                        found.append(Anchor(s, k, senses))
                    try:
                        k = lowers.index(form, k + 1)
                    except ValueError:
                        break
        return found

    def anchors_of(self, sentence: int) -> list[Anchor]:
        """The predicates of one sentence."""
        found = self._by_sentence.get(sentence)
        if found is None:
            found = self._by_sentence[sentence] = []
            if sentence not in self.residue:
                for k, senses in enumerate(map(predicates.senses().get, self.analysis.lowers[sentence])):
                    if senses is not None and self.voice[self.words[sentence][k][0]] != "\x00":
                        found.append(Anchor(sentence, k, senses))
        return found

    def times(self, sentence: int) -> frozenset[str]:
        """Words that say when, periods with their number or determiner ("last year")."""
        found = self._times.get(sentence)
        if found is None:
            found = self._times[sentence] = self._time_words(sentence)
        return found

    def _time_words(self, sentence: int) -> frozenset[str]:
        lowers = self.lowers(sentence)
        found = set(lowers & _TIME_WORDS)
        found.update([w for w in lowers if len(w) == 4 and w.isdigit() and _YEAR.match(w)])
        if not lowers.isdisjoint(_UNSURE):
            words = self.words[sentence]
            for k, word in enumerate(words):
                lower = word.lower.removesuffix("'s")
                if word.text in ("May", "March") or lower in _TIME_WORDS:
                    found.add(lower)
                elif (
                    lower in _PERIODS
                    and k
                    and words[k - 1].lower in ("last", "this", "next", "previous", "same", "that")
                ):
                    found.add(f"{words[k - 1].lower} {lower}")
        return frozenset(found)

    def claim(self, anchor: Anchor) -> Claim | None:
        """The anchor as a claim; None where the word is something else here."""
        key = anchor[:2]
        if key not in self._claims:
            draft = self.draft(anchor)
            self._claims[key] = None if draft is None else self._claim(draft)
        return self._claims[key]

    def draft(self, anchor: Anchor) -> Draft | None:
        """As `claim`, without what takes longest to read."""
        key = anchor[:2]
        if key not in self._drafts:
            self._drafts[key] = self._read(anchor)
        return self._drafts[key]

    # How a word is used ---------------------------------------------------------------------------------

    def gap(self, sentence: int, k: int) -> str:
        words = self.words[sentence]
        return self.reading[words[k - 1].end : words[k].start] if 0 < k < len(words) else "."

    def bounded(self, sentence: int, k: int) -> bool:
        """Whether punctuation stands before word k."""
        gap = self.gap(sentence, k)
        return (gap != " " and _BOUNDARY.search(gap) is not None) or gap == "."

    def sense(self, anchor: Anchor) -> Sense | None:
        """The reading that fits the neighbours."""
        words, k = self.words[anchor.sentence], anchor.word
        after = [w.lower for w in words[k + 1 : k + 4]]
        plain: list[Sense] = []
        for sense in anchor.senses:
            if not sense.particle:
                plain.append(sense)
            elif sense.particle in after[: 3 if sense.part == "v" else 1]:
                return sense
        if not plain:
            return None
        nouns = [s for s in plain if s.part == "n"]
        verbs = [s for s in plain if s.part == "v"]
        fixed = [s for s in plain if s.part == "a"]
        before = words[k - 1].lower if k and not self.bounded(anchor.sentence, k) else ""
        if fixed and (not verbs or before in _COPULAS or (k + 1 >= len(words) and verbs[0].form == "base")):
            return fixed[0]
        if nouns and verbs:
            owned = k > 1 and words[k - 2].lower.endswith("'s") and before not in _AUX
            return (nouns if owned or self._is_noun(before, after) else verbs)[0]
        if verbs and verbs[0].form == "base" and (before in _DETERMINERS or before in _BEFORE_NOUNS):
            return None
        return (nouns or verbs or fixed)[0]

    @staticmethod
    def _is_noun(before: str, after: Sequence[str]) -> bool:
        if before in _DETERMINERS or before.endswith("'s") or (before in _PREPOSITIONS and before != "to"):
            return True
        if before in _AUX or before == "to" or before in PRONOUNS or before in _ADVERBS:
            return False
        following = after[0] if after else ""
        if following in _DETERMINERS or following in PRONOUNS:
            return False
        return before.endswith(("ed", "al", "ic", "ive", "ous", "ing")) or following in (
            "of",
            "in",
            "was",
            "is",
            "has",
            "will",
        )

    def _read(self, anchor: Anchor) -> Draft | None:
        sense = self.sense(anchor)
        if sense is None:
            return None
        if sense.part == "n":
            return self._nominal(anchor, sense)
        return self._verbal(anchor, sense)

    # Verbs ----------------------------------------------------------------------------------------------

    def _verbal(self, anchor: Anchor, sense: Sense) -> Draft | None:  # noqa: C901, PLR0912  one reading after another, in order
        s, k = anchor.sentence, anchor.word
        words = self.words[s]
        left = k
        aux: list[str] = []
        while left > 0 and len(aux) < 6 and not self.bounded(s, left):
            lower = words[left - 1].lower
            if not (
                lower in _AUX or lower in _ADVERBS or lower in _PLANNED or lower in _COPULAS or lower.endswith("ly")
            ):
                break
            aux.append(lower)
            left -= 1
        used = frozenset(aux)
        if sense.part == "a" and not used.isdisjoint(_PLEAS):  # pleading guilty is not being found so
            sense = sense._replace(predicate="plea")
        negated = any(a in _NEGATIONS or a.endswith("n't") for a in aux) or "refused" in used
        passive = bool(used & _BE) and sense.part == "v" and sense.form not in ("base", "s", "ing")
        finite = sense.part == "a" or sense.form in ("past", "both", "s", "base") or bool(used & _AUX)
        if sense.part == "a" and not used & _COPULAS:
            return self._found(anchor, sense)
        tense = self._tense(sense, used)
        subject = self.subject(s, left)
        before = words[left - 1].lower if left else ""
        if before in ("no", "nobody", "none", "neither") or (left > 1 and words[left - 2].lower in ("no", "neither")):
            negated = True
        if passive and sense.predicate == "life" and sense.pole == "+":  # "is survived by"
            return None
        loose = sense.theme == "o" and sense.form in ("both", "participle") and not aux
        reduced = not finite or (loose and self._reduced(s, k))
        object_ = NOTHING if passive or sense.part == "a" else self.object(s, k + (2 if sense.particle else 1))
        if sense.form == "base" and not aux and subject.named and not subject.plural:
            tense = "none"  # "saw Marsh take notes"
        if object_.head in ("door", "gate") and sense.predicate == "open":  # "reopened its doors"
            object_ = NOTHING
        if passive or sense.part == "a":
            theme, other = subject, NOTHING
        elif sense.theme == "o":
            theme, other = object_, subject
            if sense.form in ("both", "participle") and reduced:
                theme, other = subject, NOTHING
        elif sense.theme == "b" and (
            object_.head in _PERIODS or object_.head[:1].isdigit() or not self._opens_object(s, k + 1)
        ):
            theme, other = subject, NOTHING
        elif sense.theme == "b":
            theme, other = (object_, subject) if object_.head else (subject, NOTHING)
        else:
            theme, other = subject, object_
        return Draft(
            anchor, sense, theme, other,
            negated=negated, tense="none" if reduced else tense, modal=bool(used & (_MODALS | _PLANNED)),
            start=left, nominal=False,
            lasting=bool(used & _LASTING) or "still" in used or words[k].lower in _LASTING,
        )  # fmt: skip

    def _opens_object(self, s: int, k: int) -> bool:
        """Whether what follows the verb can be its object: not a number, a time or the like."""
        word = self.words[s][k].lower if k < len(self.words[s]) else ""
        return (
            bool(word)
            and not word[0].isdigit()
            and word not in CARDINALS
            and word not in ("last", "this", "next", "more")
        )

    def _found(self, anchor: Anchor, sense: Sense) -> Draft | None:
        """ "found Ovar Lund guilty", "declared the water safe"."""
        s, k = anchor.sentence, anchor.word
        words = self.words[s]
        verb = next((j for j in range(k - 2, max(k - 7, -1), -1) if words[j].lower in _VERDICTS), None)
        if verb is None or any(self.bounded(s, j) for j in range(verb + 1, k + 1)):
            return None
        theme = self.phrase(words[verb + 1 : k])
        return Draft(
            anchor,
            sense,
            theme,
            NOTHING,
            negated=False,
            tense="past",
            modal=False,
            start=verb,
            nominal=False,
            lasting=False,
        )

    def _reduced(self, s: int, k: int) -> bool:
        """ "people injured in the crash": a participle after its noun, with a preposition next."""
        words = self.words[s]
        return k + 1 < len(words) and words[k + 1].lower in ("in", "by", "at", "during", "on") and k > 0

    @staticmethod
    def _tense(sense: Sense, used: frozenset[str]) -> str:
        if used & _FUTURE or used & _PLANNED:
            return "future"
        if "to" in used and not used & _AUX:
            return "none"
        if used & {"has", "have", "hasn't", "haven't", "having"} and sense.form in ("both", "participle"):
            return "past"
        if used & {
            "was",
            "were",
            "had",
            "did",
            "didn't",
            "wasn't",
            "weren't",
            "hadn't",
            "stayed",
            "remained",
            "kept",
            "became",
        }:
            return "past"
        if used & _AUX or used & _COPULAS:
            return "present"
        return {"past": "past", "both": "past", "s": "present", "base": "present"}.get(sense.form, "none")

    def subject(self, s: int, left: int) -> Theme:
        """The noun phrase that ends before word `left`."""
        words = self.words[s]
        end = left
        if end and words[end - 1].lower in _SUBORDINATE:  # the plant, which …
            end -= 1
            return self._phrase_before(s, end)
        if end and self.bounded(s, end) and self.gap(s, end).startswith(","):  # the plant, in Leeds, will …
            start = end - 1
            while start > 0 and end - start < 15 and not self.bounded(s, start):
                start -= 1
            if start:
                aside = self.phrase(words[start:end])
                return aside if aside.named else self._phrase_before(s, start)
            return self._phrase_before(s, end) if words[end].lower not in _AUX else NOTHING
        return self._phrase_before(s, end)

    def _phrase_before(self, s: int, end: int) -> Theme:
        words = self.words[s]
        start = end
        while start > 0 and end - start < 14:
            lower = words[start - 1].lower
            if lower in _BREAKS:
                break
            start -= 1
            if start and self.bounded(s, start):
                break
        return self.phrase(words[start:end])

    def object(self, s: int, k: int) -> Theme:
        """The noun phrase that begins at word k."""
        words = self.words[s]
        end = k
        while end < len(words) and end - k < 10:
            if self.bounded(s, end):
                break
            lower = words[end].lower
            open_ended = end > k and lower in ("to", "for") and noun(words[end - 1].lower) in _PLANS
            closes = lower in _PREPOSITIONS and lower != "of" and not open_ended
            if lower in _BREAKS or lower in _AUX or closes or lower in _TIME_WORDS:
                break
            if end > k and lower.endswith("ed") and words[end - 1].lower not in _DETERMINERS:
                break
            end += 1
        theme = self.phrase(words[k:end])
        if (
            theme.head
            and not theme.named
            and end + 1 < len(words)
            and self.gap(s, end) == ", "
            and words[end].start in self.names
        ):
            stop = end + 1
            while stop < len(words) and not self.bounded(s, stop):
                stop += 1
            if stop - end < 5 and self.gap(s, stop).startswith((",", ".")):  # the suspect, Dario Vance,
                return self.phrase(words[end:stop])
        return theme

    def phrase(self, words: Sequence[Word]) -> Theme:
        """The theme a noun phrase names; NOTHING for a pronoun or an empty stretch."""
        first, last = 0, len(words)
        if words and words[0][3] in _PREPOSITIONS:  # "In May the factory": what follows the last determiner
            inner = [k for k, w in enumerate(words) if k and w[3] in _DETERMINERS]
            first = inner[-1] if inner else last - 1
        stop = first + 1
        while stop < last and words[stop][3] not in _PREPOSITIONS:
            stop += 1
        chunk = [w for w in words[first:stop] if w[3] not in _ADVERBS and w[3][-2:] != "ly"]
        if not chunk or chunk[-1][3] in _NO_HEADS:
            return NOTHING
        head = chunk.pop()
        opening = chunk[0][3] if chunk else head[3]
        rest = [w for w in chunk if w[3] not in _NO_MODIFIERS]
        of: frozenset[str] = frozenset()
        if stop < last and words[stop][3] in _COMPLEMENTS:
            tail = words[stop + 1 : stop + 5]
            until = next((k for k, w in enumerate(tail) if w[3] in _PREPOSITIONS), len(tail))
            of = frozenset([self.name(w) for w in tail[:until] if w[3] not in _DETERMINERS and w[3] not in _TIME_WORDS])
        named = head[2][0].isupper() and (head is not words[0] or head[0] in self.names)
        name = self.name(head) if named else noun(head[3])
        keys = frozenset([self.name(w) if w[2][0].isupper() else noun(w[3]) for w in rest])
        return Theme(
            name, keys - {name}, of, named,
            opening in _DEFINITE or named or (bool(rest) and rest[0][3].endswith("'s")),
            head[3].endswith("s") and not head[3].endswith(("ss", "'s")),
        )  # fmt: skip

    def name(self, word: Word) -> str:
        """The key of the entity the word names, else its class or stem."""
        return self.names.get(word.start) or noun(word.lower)

    # Nouns ----------------------------------------------------------------------------------------------

    def _nominal(self, anchor: Anchor, sense: Sense) -> Draft | None:
        """ "the closure of the plant", "the plant's closure", "the rise in unemployment", "unemployment rise"."""
        s, k = anchor.sentence, anchor.word
        words = self.words[s]
        start = k
        while start > 0 and k - start < 6 and not self.bounded(s, start):
            lower = words[start - 1].lower
            if lower in _PREPOSITIONS or lower in _BREAKS or lower in _AUX or lower in _ALONE:
                break
            start -= 1
            if lower in _DETERMINERS:
                break
        if start > 1 and words[start].lower in ("a", "an") and words[start - 1].lower in _COPULAS:  # "was a success"
            return Draft(
                anchor, sense, self.subject(s, start - 1), NOTHING,
                negated=False, tense="past", modal=False, start=start - 1, nominal=False, lasting=False,
            )  # fmt: skip
        owner = NOTHING
        before = words[start:k]
        theme = NOTHING
        follows = words[k + 1].lower if k + 1 < len(words) and not self.bounded(s, k + 1) else ""
        possessors = [j for j, w in enumerate(before) if w.lower.endswith(("'s", "s'"))]
        if possessors:
            owner = self.phrase(before[: possessors[-1] + 1])
        if follows == "of" or (follows == "in" and sense.theme == "b"):
            theme = self.object(s, k + 2)
        elif possessors and sense.theme in ("s", "b"):
            theme = owner
        else:
            content = [w for w in before[possessors[-1] + 1 if possessors else 0 :] if w.lower not in _DETERMINERS]
            theme = self.phrase(content) if content else owner
        negated = bool(before) and before[0].lower == "no"
        return Draft(
            anchor, sense, theme, owner if owner is not theme else NOTHING,
            negated=negated, tense="none", modal=False, start=start, nominal=True, lasting=False,
        )  # fmt: skip

    def _claim(self, draft: Draft) -> Claim:
        (s, k, _), sense, theme, other, negated, tense, modal, start, nominal, lasting = draft
        words = self.words[s]
        agent, patient = (other, theme) if sense.theme == "o" else (theme, other)
        return Claim(
            Span(words[start].start, words[k].end), s, _keys(agent), sense.predicate, _keys(patient), negated,
            self.certainty(s, words[k].lower), self.source(s), sense.pole, theme, other, tense, modal, nominal,
            self._times_of(s, start, k), self.zones[s], k, Span(words[k].start, words[k].end), lasting,
        )  # fmt: skip

    # On whose word --------------------------------------------------------------------------------------

    def _times_of(self, s: int, start: int, k: int) -> frozenset[str]:
        """When it is said to be: in an aside ("Marsh, who pleaded guilty, …") only the aside's own times count."""
        times = self.times(s)
        words = self.words[s]
        if not times or not (start > 0 and words[start - 1].lower in _SUBORDINATE and self.bounded(s, start - 1)):
            return times
        end = k + 1
        while end < len(words) and not self.bounded(s, end):
            end += 1
        return times & {w.lower for w in words[start:end]} if end < len(words) else times

    def certainty(self, sentence: int, apart: str = "") -> Certainty:
        """How sure the sentence as a whole is of what it says; the word `apart` is not taken for a cue."""
        if apart in _CUES:
            return _certainty(self.lowers(sentence) - {apart})
        if sentence in self.holding(DENY):
            return Certainty.DENIED
        if sentence in self.holding(_ALLEGED):
            return Certainty.ALLEGED
        return Certainty.ATTRIBUTED if sentence in self.holding(SAY) else Certainty.ASSERTED

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

    def source(self, sentence: int) -> str | None:
        """The last word of the name or noun next to the verb of saying."""
        if sentence not in self.holding(SAY):
            return None
        if sentence not in self._sources:
            self._sources[sentence] = self._source(sentence)
        return self._sources[sentence]

    def _source(self, sentence: int) -> str | None:
        words = self.words[sentence]
        for k, word in enumerate(words):
            if word.lower not in SAY:
                continue
            if word.lower == "according" and k + 2 < len(words):
                theme = self.object(sentence, k + 2)
                return theme.head or None
            theme = self.subject(sentence, k)
            if not theme.head and k + 1 < len(words):
                theme = self.object(sentence, k + 1)
            return theme.head or (words[k - 1].lower if k else None)
        return None


def _certainty(lowers: frozenset[str]) -> Certainty:
    if not lowers.isdisjoint(DENY):
        return Certainty.DENIED
    if not lowers.isdisjoint(ACCUSE) or not lowers.isdisjoint(HEDGE):
        return Certainty.ALLEGED
    return Certainty.ASSERTED if lowers.isdisjoint(SAY) else Certainty.ATTRIBUTED


def _keys(theme: Theme) -> frozenset[str]:
    if not theme.head:
        return frozenset()
    return frozenset({theme.head}) | theme.modifiers | theme.of


def claims(analysis: Analysis) -> tuple[Claim, ...]:
    """Claims in text order: those whose predicate occurs in at least two sentences."""
    clauses = analysis.clauses
    by_predicate: dict[str, list[Anchor]] = {}
    for anchor in clauses.anchors():
        for predicate in {s.predicate for s in anchor.senses}:
            by_predicate.setdefault(predicate, []).append(anchor)
    wanted: dict[tuple[int, int], Anchor] = {}
    for found in by_predicate.values():
        if found[0].sentence != found[-1].sentence:
            wanted |= {a[:2]: a for a in found}
    read = (clauses.claim(wanted[key]) for key in sorted(wanted))
    return tuple(c for c in read if c is not None)
