"""Numbers of one thing that differ within the article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import predicates
from auditor.analysis.anchors import Anchor
from auditor.analysis.claims import Certainty
from auditor.analysis.claimwords import CHANGE, CONDITIONAL
from auditor.analysis.clauses import Clauses
from auditor.analysis.margins import asides
from auditor.analysis.numbers import CARDINALS, Quantity, word_set
from auditor.analysis.parallels import FUNCTION, Parallel
from auditor.analysis.predicates import noun
from auditor.analysis.references import references
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Mismatch(NamedTuple):
    """Two figures for one thing; `span` and `first` are the later and the earlier figure, `other` its sentence."""

    kind: str
    span: Span
    other: Span
    first: str
    second: str
    about: str
    confidence: float


class Fact(NamedTuple):
    """A quantity and what it is a figure of. Only facts with an equal `key` are compared."""

    key: tuple[str, ...]
    quantity: Quantity
    group: str  # who is counted, where that matters
    names: frozenset[str]
    confidence: float
    agents: frozenset[str] = frozenset()  # who or what did it, where the clause says so


_UPDATES = CHANGE | word_set(
    "now then climbed raised total totals combined far previous reached bringing brings each per every average "
    "remaining rest others another additional extra second third latest interim more half quarter overtime "
    "doubled tripled revised preliminary confirmed initial early same similar different separate unrelated "
    "nationwide nationally worldwide globally respectively between record margin sampling typically usually ago "
    "history historic decades annually yearly monthly weekly daily"
)
_HARM = {
    "life": "dead", "kill": "dead", "health": "hurt", "custody": "arrested", "rescue": "rescued",
    "evacuation": "evacuated",
}  # fmt: skip
_STATES = {
    "dead": "dead", "killed": "dead", "injured": "hurt", "wounded": "hurt", "hurt": "hurt", "arrested": "arrested",
    "missing": "missing", "death": "dead", "deaths": "dead", "fatalities": "dead", "injuries": "hurt",
    "arrests": "arrested",
}  # fmt: skip
_PEOPLE = word_set("person other")
# What a thing has one figure of: "population of 12,000", "a capacity of 300".
_ATTRIBUTES = word_set(
    "population capacity budget toll height length width depth weight salary fee fine prize price cost speed age "
    "turnout workforce circulation attendance majority altitude area total value circumference diameter distance"
)
_RECURRING = word_set("trend use meeting vote attack shooting start cost crash leading development financing payment")
# After a definite group: what makes it part of another.
_NARROWING = word_set("in on at from with without who that whose aged under over near inside outside wearing")
# Numbers after names are then shares, not ages.
_POLLING = word_set(
    "percent poll polls points lead leads votes voters polling percentage margin matchup survey respondents"
)
# What is said of a firm or product as a whole, so that the agent goes without saying.
_WHOLE = word_set("layoff recalling employment evacuation building")
_PASSIVE = word_set("is are was were been be being")
_HAVE = frozenset({"has"})
# What happens to a thing once.
_ONCE = word_set("founding birth life building signing merging selling marriage destruction")
_AGENTIVE = ("ers", "ors", "ists", "ees", "ians", "ants")
_CONCRETE = word_set(
    "hostage patient student suspect worker weapon plane ship vehicle home animal tree painting survivor victim "
    "crew migrant guest resident dog horse cow shop school hospital bridge mine car bus train boat body"
)
# Groups too general for "five men … the two men" to be the same.
_VAGUE_GROUPS = word_set(
    "person man woman child year day week month hour minute thing way time part side country state case point "
    "number member company group other percent million official leader team player step reason question issue "
    "place soldier officer friend term word candidate nation side vote seat brother sister son daughter major "
    "former big game senat democrat republican"
)
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


def mismatches(analysis: Analysis) -> tuple[Mismatch, ...]:
    """Mismatches in text order, one for each later figure at most."""
    by_key: dict[tuple[str, ...], list[Fact]] = {}
    for fact in _facts(analysis):
        by_key.setdefault(fact.key, []).append(fact)
    found: dict[Span, Mismatch] = {}
    for facts in by_key.values():
        for each in _compare(analysis, facts):
            found.setdefault(each.span, each)
    for each in (*_parallel(analysis), *_referring(analysis)):
        found.setdefault(each.span, each)
    return tuple(found[span] for span in sorted(found))


def _referring(analysis: Analysis) -> Iterator[Mismatch]:
    """Definite figures that differ from the one they point back to."""
    for each in references(analysis):
        if _differ(each.first, each.back) or _far(each.first, each.back):
            facts = (Fact(("reference", each.about), q, "", frozenset(), 0.7) for q in (each.first, each.back))
            yield _mismatch(analysis, *facts)
    slice_ = analysis.document.slice
    for aside in asides(analysis):
        yield Mismatch(aside.kind, aside.span, aside.first, slice_(aside.first), slice_(aside.span), aside.about, 0.7)


def _parallel(analysis: Analysis) -> Iterator[Mismatch]:
    """Two sentences in nearly the same words with different figures in the same place."""
    if not analysis.parallels:
        return
    by_sentence: dict[int, list[Quantity]] = {}
    for q in analysis.quantities:
        by_sentence.setdefault(q.sentence, []).append(q)
    for pair in analysis.parallels:
        if len(pair.shared) < 4 or not _contained(analysis, pair):
            continue
        one, two = (_by_kind(by_sentence.get(s, [])) for s in (pair.first, pair.second))
        clash = [(a, two[key]) for key, a in one.items() if key in two and _differ(a, two[key])]
        if (
            len(clash) == 1
            and _same_digits(analysis, *clash[0])
            and (clash[0][0].measure or _in_place(analysis, *clash[0]))
        ):
            a, b = (Fact(("parallel", q.measure or q.kind), q, "", frozenset(), 0.7) for q in clash[0])
            if _same_setting(analysis.clauses, a, b):
                yield _mismatch(analysis, a, b)


def _same_digits(analysis: Analysis, a: Quantity, b: Quantity) -> bool:
    """Whether the sentences have the same other numbers: "women 20 to 30 …, women 30 to 40 …" are two groups."""
    rest = [
        {
            w.lower
            for k, w in enumerate(analysis.words[q.sentence])
            if w.lower[0].isdigit() and not q.first <= k < q.last
        }
        for q in (a, b)
    ]
    return rest[0] == rest[1] or not all(rest)


def _contained(analysis: Analysis, pair: Parallel) -> bool:
    """Whether one sentence names nothing that the other does not: no other subject or group."""
    extras = []
    for s in (pair.first, pair.second):
        words, stems = analysis.words[s], analysis.stems[s]
        extras.append(any(
            t not in pair.shared and w.lower not in FUNCTION and not w.lower[0].isdigit() and w.lower not in CARDINALS
            for w, t in zip(words, stems, strict=True)
        ))  # fmt: skip
    return not all(extras)


def _by_kind(found: list[Quantity]) -> dict[tuple[str, str, str], Quantity]:
    """Quantities that are the only ones of their kind, unit and noun in a sentence."""
    table: dict[tuple[str, str, str], list[Quantity]] = {}
    for q in found:
        if q.kind not in ("year", "score", "ordinal") and "margin" not in q.modifiers:
            table.setdefault((q.kind, q.unit, q.measure), []).append(q)
    return {key: each[0] for key, each in table.items() if len(each) == 1}


def _in_place(analysis: Analysis, a: Quantity, b: Quantity) -> bool:
    """Whether the same word comes before both."""
    stems = analysis.stems
    return bool(a.first and b.first and stems[a.sentence][a.first - 1] == stems[b.sentence][b.first - 1])


def _compare(analysis: Analysis, facts: list[Fact]) -> Iterator[Mismatch]:
    values = {(f.quantity.value, f.quantity.high) for f in facts}
    # Three different figures are a series, a breakdown or several events, not a slip.
    if len(values) != 2:
        return
    least = {f.quantity.value for f in facts if f.quantity.bound == "at least"}
    first = facts[0]
    if not first.quantity.bound and first.quantity.value in least:  # a headline drops the "at least" of the text
        first = next(f for f in facts if f.quantity.value == first.quantity.value and f.quantity.bound == "at least")
    for other in facts[1:]:
        if first.key[0] in ("group", "of") and _given_elsewhere(analysis, other.quantity):
            continue
        if _differ(first.quantity, other.quantity) and _comparable(analysis, first, other):
            yield _mismatch(analysis, first, other)
            return


def _given_elsewhere(analysis: Analysis, q: Quantity) -> bool:
    """Whether the definite figure has a place of its own in the article."""
    return any(
        p.value == q.value and p.kind == q.kind and p.unit == q.unit and p.sentence < q.sentence
        for p in analysis.quantities
    )


def _mismatch(analysis: Analysis, a: Fact, b: Fact) -> Mismatch:
    document = analysis.document
    return Mismatch(
        a.key[0], b.quantity.span, a.quantity.span, document.slice(a.quantity.span), document.slice(b.quantity.span),
        " ".join(a.key[1:]), min(a.confidence, b.confidence),
    )  # fmt: skip


def _differ(a: Quantity, b: Quantity) -> bool:  # noqa: PLR0911  each return is one reason
    """Whether the two cannot be the same figure, bounds and rounding allowed for."""
    if a.kind == "score" and max(a.value, a.high, b.value, b.high) > 20:  # votes: one side the same, the other not
        return len({a.value, a.high} & {b.value, b.high}) == 1
    if a.kind == "score":
        return {a.value, a.high} != {b.value, b.high}
    if a.high != a.value or b.high != b.value:
        return False
    if a.bound == "about" or b.bound == "about":
        return max(a.value, b.value) > 1.5 * min(a.value, b.value) and a.bound == b.bound
    low, high = sorted((a, b), key=lambda q: q.value)
    if high.value > 10 * low.value:  # too far apart to be one figure
        return False
    if low.value == high.value or low.bound == "at least" or high.bound == "at most":
        return False
    if low.value >= 100:
        step = max(_step(low.value), _step(high.value))
        return bool(abs(high.value - low.value) > 0.6 * step)
    decimals = (low.value != int(low.value)) + (high.value != int(high.value))
    return decimals != 1 or abs(high.value - low.value) >= 1


def _far(a: Quantity, b: Quantity) -> bool:
    """Whether an "about" cannot bridge the two, be it a wide one."""
    low, high = sorted((a.value, b.value))
    return (
        {a.bound, b.bound} <= {"about", ""} and a.high == a.value and b.high == b.value and 1.3 * low < high < 10 * low
    )


def _step(value: float) -> float:
    """What a round number is rounded to: 10,000 for 340,000."""
    digits = str(int(value))
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))


def _comparable(analysis: Analysis, a: Fact, b: Fact) -> bool:
    clauses = analysis.clauses
    one, two = a.quantity.sentence, b.quantity.sentence
    if one == two or (a.agents and b.agents and not a.agents & b.agents):
        return False
    if a.key[0] in ("group", "of") and not (b.quantity.definite and (a.key[0] == "of" or not a.quantity.definite)):
        return False  # only "12 passengers … the nine passengers" surely are the same
    if a.group != b.group and not (a.group in _PEOPLE or b.group in _PEOPLE):
        return False
    if a.group != b.group and a.quantity.value < b.quantity.value and b.group not in _PEOPLE:
        return _same_setting(clauses, a, b)
    if a.group != b.group and a.group in _PEOPLE and a.quantity.value > b.quantity.value:
        return False  # part of the people counted before
    return _same_setting(clauses, a, b)


def _same_setting(clauses: Clauses, a: Fact, b: Fact) -> bool:  # noqa: PLR0911  each return is one reason
    """No sign of another time, place, source, group, or of an update."""
    one, two = a.quantity.sentence, b.quantity.sentence
    left, right = a.quantity.modifiers, b.quantity.modifiers
    if left - right and right - left:
        return False
    t1, t2 = clauses.times(one), clauses.times(two)
    age = a.key[0] in ("age", "year")
    back = b.quantity.definite and a.key[0] in ("harm", "group", "of")
    if a.key[0] == "score":
        return (not t1 or not t2 or t1 == t2) and not (a.names and b.names and not a.names & b.names)
    for sentence in (one, two):
        lowers = clauses.lowers(sentence)
        if a.key[0] == "speed":
            lowers -= {"per"}
        if not age and (not lowers.isdisjoint(_UPDATES) or not lowers.isdisjoint(CONDITIONAL - {"or", "would"})):
            return False
    if age:
        return True
    if (t1 and t2 and t1 != t2 and not back) or _years(t1) != _years(t2):
        return False
    if a.names and b.names and not a.names & b.names and not back:
        return False
    s1, s2 = clauses.source(one), clauses.source(two)
    attributed = clauses.certainty(one) < Certainty.ASSERTED and clauses.certainty(two) < Certainty.ASSERTED
    return back or not (attributed and s1 != s2)


def _years(times: frozenset[str]) -> frozenset[str]:
    """Years and distances in time: another year is another event."""
    return frozenset(t for t in times if t[0].isdigit() or t in ("ago", "decade"))


# What a number is a figure of ---------------------------------------------------------------------------------


def _facts(analysis: Analysis) -> Iterator[Fact]:
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
    if not clauses.lowers(q.sentence).isdisjoint(_POLLING):
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
        if 0 < q.first - anchor.word < 6 and any(s.predicate in _ONCE for s in anchor.senses):
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
    if verb and verb not in _RECURRING and verb not in _HAVE and (group or q.kind == "money"):
        agents = _agents(clauses, anchor)
        if verb == "hiring" and group == "worker":
            verb = "layoff"
        if agents or verb in _WHOLE:
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
    if q.definite and q.last < len(words) and words[q.last].lower in _NARROWING:
        return  # "the nine passengers in first class"
    told = q.noun.endswith(_AGENTIVE) or group in _CONCRETE
    if told and q.kind == "count" and q.value > 1 and group not in _VAGUE_GROUPS:
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
        return head if head in _ATTRIBUTES else ""
    if k > 0 and words[k].lower in ("of", "at", "to"):
        lower = words[k - 1].lower
        if lower in _ATTRIBUTES:
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
            if found[0].predicate in ("kill", "health") and k > q.last and between.isdisjoint(_PASSIVE):
                return "", None
            return found[0].predicate, Anchor(s, k, found)
        if words[k].lower in ("and", "but", "that", "which", "in", "of", "from", "for", "with"):
            break
        k += 1
    return "", None


__all__ = ["Mismatch", "mismatches"]
