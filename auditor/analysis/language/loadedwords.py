"""Loaded words: what the author, not a source, calls by words that judge."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis.attribution import inflect
from auditor.analysis.stances import attributed
from auditor.analysis.tokens import Word
from auditor.analysis.voices import BLANK
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Loaded(NamedTuple):
    """`words` are the loaded ones of the stretch, as the lists have them; more than one make it a manner.

    `plain`: each of them judges only in company.
    """

    span: Span
    words: tuple[str, ...]
    alternative: str
    plain: bool = False


class _Term(NamedTuple):
    """What follows the first word, None for a single word. `plain`: judges only in the company of others."""

    pattern: re.Pattern[str] | None
    name: str
    alternative: str
    plain: bool = False


@cache
def _loaded() -> dict[str, tuple[_Term, ...]]:
    """Loaded words, phrases and figures of speech by their first word, the longest first."""
    found: dict[str, list[_Term]] = {}
    for name, alternative in sorted(lexicon.table("loaded_words").items(), key=lambda t: -len(t[0])):
        first, _, rest = name.partition(" ")
        found.setdefault(first, []).append(_Term(_rest(rest), name, alternative))
    for entry in lexicon.entries("loaded_idioms"):
        name, _, alternative = entry.partition("\t")
        first, _, rest = name.partition(" ")
        for form in first.split("|"):
            found.setdefault(form, []).append(_Term(_rest(rest), name.replace("|", "/"), alternative))
    for entry in lexicon.entries("loaded_classes"):
        part, alternative, words = entry.split("\t")
        for word in words.split():
            for form in _forms(word, part[-1]):
                terms = found.setdefault(form, [])
                single = next((t for t in terms if t.pattern is None), None)
                if single is None or (single.plain and part[0] != "c"):
                    terms[:] = [*(t for t in terms if t.pattern), _Term(None, form, alternative, part[0] == "c")]
    for word in _pairs()["sharp"] | _pairs()["creature"] | _pairs()["judging"]:
        if all(t.pattern for t in found.setdefault(word, [])):
            found[word].append(_Term(None, word, "(leave out)", plain=True))
    return {first: tuple(terms) for first, terms in found.items()}


@cache
def _loaded_cues() -> frozenset[str]:
    """First words of what is loaded even by itself."""
    return frozenset(first for first, terms in _loaded().items() if not all(t.plain for t in terms))


def _rest(rest: str) -> re.Pattern[str] | None:
    """What may follow the first word of a phrase; "*" stands for up to four words, "a|b" for either."""
    if not rest:
        return None
    parts = ["(?:\\w[\\w’'-]*[ ]){0,4}?" if p == "*" else f"(?:{p}) " for p in rest.replace("'", "['’]").split()]
    return re.compile(" " + "".join(parts).removesuffix(" ") + r"\b", re.IGNORECASE)


def _forms(word: str, part: str) -> tuple[str, ...]:
    """The word and its inflections: of a verb (v), a noun (n) or an adjective (a); x stands for none."""
    if part == "x":
        return (word,)
    if part == "n":
        plural = word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeiou" else word + "s"
        return word, plural.replace("mans", "men") if word.endswith("man") else plural
    if part == "a":
        return word, (word[:-1] + "ily" if word.endswith("y") else word + "ly")
    return tuple(form for _, form in inflect(word, ""))


def loaded_words(analysis: Analysis) -> Iterator[Loaded]:
    """Loaded stretches of the author's own prose, in text order; what a source says is left out.

    Loaded words within three words of one another are one stretch.
    """
    firsts, voice = _loaded(), analysis.body_voice.text
    sentences = analysis.document.sentences
    for place in sorted(_telling_places(analysis)):
        if sentences[place].zone is not ZoneKind.BODY:
            continue
        words = analysis.words[place]
        hits = [
            hit
            for index, word in enumerate(words)
            if (word[3] in firsts or "-" in word[3]) and voice[word[0]] != BLANK
            if (hit := _hit(voice, word, firsts.get(word[3]) or _compounded(word[3]), index))
            if not analysis.allowed.covers(hit[1])
        ]
        for run in _runs(hits, voice):
            if all(term.plain for _, _, term in run) and not _are_telling(run, analysis.lowers[place]):
                continue
            span = Span(run[0][1].start, run[-1][1].end)
            if not attributed(analysis, span) and not _named(analysis, span):
                terms = [term for _, _, term in run]
                alternative = next((t.alternative for t in terms if not t.plain), terms[0].alternative)
                yield Loaded(span, tuple(t.name for t in terms), alternative, all(t.plain for t in terms))


@cache
def _pairs() -> dict[str, frozenset[str]]:
    """Words that judge beside others, by kind."""
    return {kind: frozenset(words.split()) for kind, words in lexicon.table("loaded_pairs").items()}


@cache
def _plain() -> frozenset[str]:
    """Words that judge only in company, those left out that as often name what happened."""
    plain = frozenset(first for first, terms in _loaded().items() if any(t.plain for t in terms))
    return plain - _pairs()["literal"]


@cache
def _company() -> frozenset[str]:
    """What a word that judges only in company may stand before."""
    pairs = _pairs()
    return pairs["actor"] | pairs["body"] | pairs["deed"]


def _telling_places(analysis: Analysis) -> set[int]:
    """Sentences with a word that is loaded by itself, or with two that are in company."""
    vocabulary, places = analysis.vocabulary, analysis.places
    found = {place for cue in _loaded_cues() & vocabulary for place in places[cue]}
    plain = _plain() & vocabulary
    once: set[int] = set()
    for word in plain:
        here = places[word]
        found.update(once.intersection(here))
        once.update(here)
    if not once.isdisjoint(found):
        once -= found
    for word in _company() & vocabulary if once else ():
        found.update(once.intersection(places[word]))
    tails = _pairs()["tail"]
    for word in vocabulary:
        if "-" in word and word.rpartition("-")[2] in tails:
            found.update(places[word])
    return found


def _compounded(lower: str) -> tuple[_Term, ...]:
    """The term for a compound whose last part judges, none for others."""
    return (_Term(None, lower, "(leave out)"),) if lower.rpartition("-")[2] in _pairs()["tail"] else ()


def _are_telling(run: list[_Hit], lowers: tuple[str, ...]) -> bool:
    """Whether words that judge only in company keep it: two of them, or one before a body, its people or its acts."""
    plain = _plain()
    own = [(index, lowers[index]) for index, _, _ in run if lowers[index] in plain]
    if len({lower for _, lower in own}) > 1:
        return True
    pairs = _pairs()
    actors, bodies = pairs["actor"], pairs["actor"] | pairs["body"]
    if any(lower in pairs["sharp"] and not actors.isdisjoint(lowers[k + 1 : k + 1 + _BEFORE]) for k, lower in own):
        return True
    if any(lower in pairs["judging"] and not pairs["deed"].isdisjoint(lowers[k + 1 : k + 2]) for k, lower in own):
        return True
    creatures = (lowers[k + 1 : k + 2 + _AFTER] for k, _, _ in run if lowers[k] in pairs["creature"])
    return any(
        after
        and after[0] in pairs["by"]
        and (not bodies.isdisjoint(after[1:]) or (after[0] == "who" and not pairs["rule"].isdisjoint(after[1:3])))
        for after in creatures
    )


_BEFORE = 2  # words after an adjective among which its noun is
_AFTER = 6  # words after "clowns at" among which the body is that they are said to be of


_Hit = tuple[int, Span, _Term]


# Set phrases that judge nobody.
_SET = {"vicious": (" circle", " cycle"), "phony": (" war",), "phoney": (" war",), "foul": (" play", " ball", " shot")}


def _hit(voice: str, word: Word, terms: tuple[_Term, ...], index: int) -> _Hit | None:
    """The longest loaded phrase that begins with the word; its place, stretch and entry."""
    if word.lower in _SET and voice.startswith(_SET[word.lower], word.end):
        return None
    for term in terms:
        if term.pattern is None:
            return index, Span(word.start, word.end), term
        match = term.pattern.match(voice, word.end)
        if match:
            return index, Span(word.start, match.end()), term
    return None


def _runs(hits: list[_Hit], voice: str) -> Iterator[list[_Hit]]:
    """The hits in groups that stand close together."""
    run: list[_Hit] = []
    for hit in hits:
        if run and hit[1].end <= run[-1][1].end:
            continue
        between = voice[run[-1][1].end : hit[1].start] if run else ""
        far = run and hit[0] - run[-1][0] > _CLOSE and len(between) > 1
        if far or set(between) & set(":;—()"):
            yield run
            run = []
        run.append(hit)
    if run:
        yield run


_CLOSE = 3
_DESCRIBED_REACH = 60
# "The court heard that the hostel was squalid."
_HEARD = re.compile(
    r"\b(?:courts?|jury|jurors|inquests?|inquiry|tribunals?|hearing|trial|panel|committee|meeting|council|judges?"
    r"|coroner|inspectors?|report|review|watchdog|ombudsman|regulator) (?:\w+ )?"
    r"(?:heard|(?:was|were) told|ruled|found|concluded|held|described|called|judged|decided)\b"
)
_DESCRIBED = re.compile(
    r"\b(?:described|branded|labelled|labeled|dubbed|denounced|portrayed|depicted|dismissed|characteri[sz]ed)\b[^.;]{0,40}"
    r" as (?:an? |the )?(?:\w+ )?\Z"
    r"|\b(?<!so-)(?:called|calls|calling|branded|deemed|labelled|labeled|dubbed)(?: [\w’'-]+){1,5}? an? (?:\w+ ){0,2}\Z"
)


def _named(analysis: Analysis, span: Span) -> bool:
    """Whether the word stands in scare quotes, is part of a name, or is what somebody is described as."""
    reading = analysis.document.reading
    if _DESCRIBED.search(reading, max(0, span.start - _DESCRIBED_REACH), span.start):
        return True
    sentence = analysis.sentence_at(span.start)
    if sentence is not None and _HEARD.search(reading, sentence.span.start, span.start):
        return True
    if (
        reading[span.start].isupper()
        and reading[span.end : span.end + 1] == ","
        and reading[span.end - 2 : span.end] != "ly"
    ):
        return True
    return (
        reading[span.start].isupper() and reading[span.start - 2 : span.start] not in (". ", "\n\n") and span.start > 0
    )
