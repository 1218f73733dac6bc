"""Facts: quantities with what they are a figure of; only those of one key are compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import predicates
from auditor.analysis.anchors import Anchor
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.figures.figurewords import (
    ATTRIBUTES,
    CONCRETE,
    NARROWING,
    ONCE,
    PASSIVE,
    POLLING,
    RECURRING,
    VAGUE_GROUPS,
    WHOLE,
)
from auditor.analysis.numbers import Quantity
from auditor.analysis.predicates import noun

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Fact(NamedTuple):
    """A quantity and what it is a figure of. Only facts with an equal `key` are compared."""

    key: tuple[str, ...]
    quantity: Quantity
    group: str  # who is counted, where that matters
    names: frozenset[str]
    confidence: float
    agents: frozenset[str] = frozenset()  # who or what did it, where the clause says so


_HARM = {
    "life": "dead", "kill": "dead", "health": "hurt", "custody": "arrested", "rescue": "rescued",
    "evacuation": "evacuated",
}  # fmt: skip
_STATES = {
    "dead": "dead", "killed": "dead", "injured": "hurt", "wounded": "hurt", "hurt": "hurt", "arrested": "arrested",
    "missing": "missing", "death": "dead", "deaths": "dead", "fatalities": "dead", "injuries": "hurt",
    "arrests": "arrested",
}  # fmt: skip
_HAVE = frozenset({"has"})
_AGENTIVE = ("ers", "ors", "ists", "ees", "ians", "ants")
_SCORE_WORDS = re.compile(
    r"\b(?:beat|beats|beaten|defeat\w*|win|won|wins|victory|lost|loss|draw|drew|thrash\w*|edged?|hammered"
    r"|triumph\w*|overcame|final score)\b"
)
_PARTIAL = re.compile(
    r"\b(?:half|halftime|lead|led|leading|leg|aggregate|set|sets|season|record|series|previous|earlier"
    r"|last|quarter|penalt\w+|shoot-?out"
    r"|overtime|extra time|period|inning\w*|ratio|odds|poll|standings|reverse|return|first|group|margin"
    r"|streak|overall)\b"
)


def facts_of(analysis: Analysis) -> Iterator[Fact]:
    """What the quantities of the article are figures of, in text order."""
    clauses = analysis.clauses
    voice = clauses.voice
    for q in analysis.quantities:
        if voice[q.span.start] == "\x00":
            continue
        if q.kind == "ordinal":
            if q.definite and q.modifiers and q.measure and _owned(clauses, q):
                yield Fact(("ordinal", q.measure, *sorted(q.modifiers)), q, "", frozenset(), 0.65)
            continue
        if q.kind == "age":
            yield from _age(clauses, q)
        elif q.kind == "score":
            yield from _score(clauses, q)
        elif q.kind == "year":
            yield from _year(clauses, q)
        elif q.kind == "percent":
            yield from _trend(clauses, q)
        elif q.whole is None and not _rate(clauses, q):
            yield from _counted(clauses, q)


def _owned(clauses: Clauses, q: Quantity) -> bool:
    """ "their first league title", "the club's fifth league title"."""
    before = clauses.words[q.sentence][q.first - 1].lower if q.first else ""
    return before in ("its", "their", "his", "her") or before.endswith(("'s", "s'"))


def _names(clauses: Clauses, sentence: int) -> frozenset[str]:
    words = clauses.words[sentence]
    return frozenset(
        w.lower.removesuffix("'s")
        for k, w in enumerate(words)
        if k
        and w.text[0].isupper()
        and w.lower not in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mr", "mrs")
    )


def _age(clauses: Clauses, q: Quantity) -> Iterator[Fact]:
    words = clauses.words[q.sentence]
    if not clauses.lowers(q.sentence).isdisjoint(POLLING):
        return
    after = [w for w in words[q.first : q.first + 6] if w.text[0].isupper()]
    gap = clauses.gap(q.sentence, q.first)
    if gap == " (" and clauses.said(q.sentence).count("(") > 1:  # "Vance (44), Orsk (38)": shares, not ages
        return
    if gap in (", ", " (") and q.first and words[q.first - 1].text[0].isupper():
        name = clauses.name(words[q.first - 1])
    elif after and words[q.last - 1].lower == "year-old" and not clauses.bounded(q.sentence, q.last):
        end = q.last
        while (
            end < len(words)
            and words[end].text[0].isupper()
            and (end == q.last or not clauses.bounded(q.sentence, end))
        ):
            end += 1
        if end == q.last:
            return
        name = clauses.name(words[end - 1])
    elif q.first and words[q.first - 1].lower == "at" and words[q.first + 1 : q.first + 2]:
        end = q.first + 1
        while (
            end < len(words)
            and words[end].text[0].isupper()
            and (end == q.first + 1 or not clauses.bounded(q.sentence, end))
        ):
            end += 1
        if end == q.first + 1:
            return
        name = clauses.name(words[end - 1])
    else:
        return
    yield Fact(("age", name.removesuffix("'s")), q, "", frozenset(), 0.85)


def _score(clauses: Clauses, q: Quantity) -> Iterator[Fact]:
    text = clauses.analysis.document.sentences[q.sentence].text
    lower = text.lower()
    lowers = clauses.lowers(q.sentence)
    if not lowers.isdisjoint({"vote", "votes", "voted"}) and "also" not in lowers:
        yield Fact(("score", "vote"), q, "", frozenset(), 0.75)
        return
    if not _SCORE_WORDS.search(lower) or _PARTIAL.search(lower) or len(re.findall(r"\d+\s?[-–]\s?\d+", text)) > 1:
        return
    yield Fact(("score", ""), q, "", _names(clauses, q.sentence), 0.75)


def _rate(clauses: Clauses, q: Quantity) -> bool:
    """ "three times a week", "12 per cent each", "three of the five", "12 more"."""
    words = clauses.words[q.sentence]
    after = [w.lower for w in words[q.last : q.last + 3]]
    before = words[q.first - 1].lower if q.first else ""
    if (
        q.measure in ("time", "other", "point")
        or "other" in q.modifiers
        or "more" in after[:1]
        or before in ("another", "other", "further")
    ):
        return True
    return bool(after) and (
        after[0] in ("per", "each", "apiece", "of", "more", "other", "others") or after[:1] == ["a"]
    )


def _year(clauses: Clauses, q: Quantity) -> Iterator[Fact]:
    """The year something that happens once is said to have happened."""
    words = clauses.words[q.sentence]
    if not q.first or words[q.first - 1].lower != "in" or q.bound or q.high != q.value:
        return
    for anchor in clauses.anchors_of(q.sentence):
        if 0 < q.first - anchor.word < 6 and any(s.predicate in ONCE for s in anchor.senses):
            claim = clauses.claim(anchor)
            theme = claim.theme if claim is not None and not claim.negated and not claim.modal else None
            if claim is not None and theme is not None and theme.head and (theme.named or theme.definite):
                yield Fact(("year", claim.predicate, theme.head), q, "", frozenset(), 0.8)


def _trend(clauses: Clauses, q: Quantity) -> Iterator[Fact]:
    """How far something rose or fell ("by"), or to what level ("to")."""
    words = clauses.words[q.sentence]
    attribute = _attribute(clauses, q)
    if attribute:
        yield Fact(("attribute", attribute, q.kind, q.unit), q, "", _names(clauses, q.sentence), 0.7)
        return
    before = words[q.first - 1].lower if q.first else ""
    for anchor in clauses.anchors_of(q.sentence):
        if -3 < q.first - anchor.word < 7 and anchor.senses[0].predicate == "trend":
            claim = clauses.claim(anchor)
            if claim is None or not claim.theme.head or claim.modal or claim.negated:
                continue
            theme = claim.theme
            whose = " ".join(
                sorted({theme.head} | theme.modifiers - {stem_ for stem_ in theme.modifiers if stem_.isdigit()})
            )
            level = "to" if before in ("to", "at") else "by"
            yield Fact(("trend", claim.pole, whose, level, q.unit), q, "", frozenset(), 0.7)
            return


def _counted(clauses: Clauses, q: Quantity) -> Iterator[Fact]:  # noqa: C901  one reading after another, in order
    group = noun(q.noun) if q.noun else ""
    words = clauses.words[q.sentence]
    names = _names(clauses, q.sentence)
    harm = ""
    if q.kind == "count":
        following = words[q.last].lower if q.last < len(words) else ""
        harm = _STATES.get(q.noun, "") or (_STATES.get(following, "") if following == "dead" else "")
    if harm:
        yield Fact(("harm", harm), q, group if q.noun not in _STATES else "person", names, 0.8)
        return
    verb, anchor = _verb(clauses, q)
    if q.kind == "count" and verb in _HARM and group:
        yield Fact(("harm", _HARM[verb]), q, group, names, 0.8, _agents(clauses, anchor))
        yield from _group(clauses, q, group)
        return
    attribute = _attribute(clauses, q)
    if attribute in ("toll", "death toll"):
        yield Fact(("harm", "dead"), q, "person", names, 0.8)
    elif attribute:
        yield Fact(("attribute", attribute, q.kind, q.unit), q, "", names, 0.7)
    elif q.attribute and q.measure:
        yield Fact(("of", group, q.kind, q.unit), q, "", frozenset(), 0.7)
    elif q.kind == "count" and verb in _HAVE and anchor is not None and group:
        owner = clauses.subject(q.sentence, anchor.word)
        if owner.head:
            yield Fact(("has", group, owner.head), q, "", frozenset(), 0.75)
    yield from _shape(clauses, q)
    yield from _group(clauses, q, group)
    if verb and verb not in RECURRING and verb not in _HAVE and (group or q.kind == "money"):
        agents = _agents(clauses, anchor)
        if verb == "hiring" and group == "worker":
            verb = "layoff"
        if agents or verb in WHOLE:
            yield Fact(("counted", verb, group, q.kind, q.unit), q, "", names, 0.7, agents)


def _shape(clauses: Clauses, q: Quantity) -> Iterator[Fact]:  # noqa: C901  one reading after another, in order
    """Worth, length in time and size: "worth $5 million", "lasted three hours", "800 metres long"."""
    words, s = clauses.words[q.sentence], q.sentence
    before = words[q.first - 1].lower if q.first else ""
    after = words[q.last].lower if q.last < len(words) else ""
    if before in ("worth", "valued", "costing") and q.kind == "money":
        theme = clauses.subject(s, q.first - 1)
        if theme.head:
            yield Fact(("worth", theme.head), q, "", frozenset(), 0.7)
    elif before in ("lasted", "lasting", "took", "lasts") and q.kind == "duration":
        theme = clauses.subject(s, q.first - 1)
        if theme.head:
            yield Fact(("of", theme.head, q.kind, q.unit), q, "", frozenset(), 0.7)
    elif q.kind == "speed" and before in ("at", "of") and q.first > 1:
        k = q.first - 2
        while k > 0 and words[k].lower in ("speed", "speeds", "a", "at", "was", "were", "of", "top"):
            k -= 1
        while k > 0 and words[k - 1].lower in ("was", "were", "had", "been"):
            k -= 1
        theme = clauses.subject(s, k)
        if theme.head:
            yield Fact(("speed", theme.head), q, "", frozenset(), 0.7)
    elif after in ("long", "tall", "high", "wide", "deep") and q.kind == "length":
        theme = clauses.subject(s, q.first - 1) if before in ("is", "was") else clauses.object(s, q.last + 1)
        if theme.head:
            yield Fact(("size", after, theme.head), q, "", frozenset(), 0.7)
    elif before == "of" and q.first > 1 and words[q.first - 2].lower in ("crew", "staff"):
        yield Fact(("group", words[q.first - 2].lower), q, "", frozenset(), 0.7)
    elif q.noun in ("members", "people") and q.modifiers & {"crew", "staff"}:
        yield Fact(("group", min(q.modifiers & {"crew", "staff"})), q, "", frozenset(), 0.7)


def _group(clauses: Clauses, q: Quantity, group: str) -> Iterator[Fact]:
    """People and things an article first counts and then speaks of: "42 passengers … the 38 passengers"."""
    words = clauses.words[q.sentence]
    if q.definite and q.last < len(words) and words[q.last].lower in NARROWING:
        return  # "the nine passengers in first class"
    told = q.noun.endswith(_AGENTIVE) or group in CONCRETE
    if told and q.kind == "count" and q.value > 1 and group not in VAGUE_GROUPS:
        yield Fact(("group", q.measure), q, "", frozenset(), 0.65)


def _agents(clauses: Clauses, anchor: Anchor | None) -> frozenset[str]:
    claim = clauses.claim(anchor) if anchor is not None and anchor.senses else None
    return claim.subjects if claim is not None else frozenset()


def _attribute(clauses: Clauses, q: Quantity) -> str:
    """The noun whose figure this is: "population of 12,000", "sentenced to 12 years"."""
    words = clauses.words[q.sentence]
    k = q.first - 1
    while k > 0 and words[k].lower in ("about", "around", "nearly", "roughly", "almost", "just", "a", "some"):
        k -= 1
    if k > 0 and words[k].lower in ("is", "was"):
        head = clauses.subject(q.sentence, k).head
        return head if head in ATTRIBUTES else ""
    if k > 0 and words[k].lower in ("of", "at", "to"):
        lower = words[k - 1].lower
        if lower in ATTRIBUTES:
            return lower
        if lower == "sentenced" and q.kind == "duration":
            return "sentence"
    return ""


def _verb(clauses: Clauses, q: Quantity) -> tuple[str, Anchor | None]:  # noqa: C901  one reading after another, in order
    """The predicate the quantity is an argument of: right before it, else right after its noun."""
    words, s = clauses.words[q.sentence], q.sentence
    senses = predicates.senses()
    if q.first > 1 and words[q.first - 1].lower == "of":  # "the recall of 21,000 cars"
        found = senses.get(words[q.first - 2].lower)
        if found and any(each.part == "n" for each in found):
            return found[0].predicate, Anchor(s, q.first - 2, found)
    k = q.first
    for _ in range(5):
        if k <= 0 or clauses.bounded(s, k):
            break
        k -= 1
        found = senses.get(words[k].lower)
        if found and found[0].part == "v" and found[0].form in ("past", "both", "ing", "s", "base"):
            return found[0].predicate, Anchor(s, k, found)
        if words[k].lower in ("has", "have", "had"):
            return "has", Anchor(s, k, ())
        if words[k].lower in ("and", "but", "that", "which", "who"):
            break
    k = q.last
    for _ in range(5):
        if k >= len(words) or clauses.bounded(s, k):
            break
        found = senses.get(words[k].lower)
        if found and found[0].part == "v" and found[0].form in ("past", "both", "participle"):
            between = {w.lower for w in words[q.last : k]}
            if found[0].predicate in ("kill", "health") and k > q.last and between.isdisjoint(PASSIVE):
                return "", None
            return found[0].predicate, Anchor(s, k, found)
        if words[k].lower in ("and", "but", "that", "which", "in", "of", "from", "for", "with"):
            break
        k += 1
    return "", None
