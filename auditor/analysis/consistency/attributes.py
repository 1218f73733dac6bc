"""What a thing is said to measure, count or date from, wherever in the sentence it is said.

"The bridge is 420 metres long" and "At 310 metres, the bridge …", "the school, founded in 1998," and "Founded in 1974,
the school …", "Mr Varga, who is 34," and "Mr Varga, 51,": a figure is tied to its owner, and two figures of one owner
clash unless time, growth or rounding sets them apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.arguments import Argument, subject
from auditor.analysis.claims import NOTHING, Theme
from auditor.analysis.claimwords import CHANGE, CONDITIONAL
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.plainclashes import Plain
from auditor.analysis.coreferences import same
from auditor.analysis.numbers import Quantity, word_set
from auditor.analysis.predicates import noun
from auditor.document import RESIDUE

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Attribute(NamedTuple):
    """`frame` says what is measured, `side` in which direction ("long", empty where it is not said)."""

    frame: str
    side: str
    quantity: Quantity
    owner: Argument


_SIDES = {
    **dict.fromkeys(("long", "length"), "long"),
    **dict.fromkeys(("tall", "high", "height"), "tall"),
    "wide": "wide",
    "deep": "deep",
}
_BE = word_set("is are was were be been")
_MEASURING = _BE | word_set("measures measured stands stood spans stretches runs rises reaches")
_RELATIVE = word_set("which who that will can could would may might must does do did seats holds houses employs serves")
_AUX = word_set("was were is are been being had has have also first originally")
# Verbs of one beginning; those of one row can stand for one another.
_BEGINNINGS = {
    **dict.fromkeys(("founded", "established", "formed", "incorporated"), "founded"),
    **dict.fromkeys(("built", "constructed", "erected"), "built"),
    "born": "born",
    "opened": "opened",
    "inaugurated": "opened",
}
_STAFF = frozenset(map(noun, ("workers", "employees", "staff", "people", "jobs")))
_HELD = frozenset(
    noun(w) for w in "pupils students beds rooms seats members inhabitants residents pages storeys".split()
)
_CROWD = frozenset(map(noun, ("visitors", "spectators", "people", "fans", "guests", "runners", "delegates")))
_DRAWING = word_set("drew attracted draws attracts")
_COMING = word_set("came visited attended flocked")
_LASTING = frozenset(
    noun(w)
    for w in "strike siege hearing trial festival fair journey voyage flight closure blockade curfew tour".split()
)
_ENDED = word_set("ended ends over")
_PERSONS = frozenset(noun(w) for w in "suspect victim driver defendant gunman accused winner champion witness".split())
_EMPLOYING = word_set("employs employed employ employing")
_HAVING = word_set("has have had holds houses counts seats with")
_PERSON_AGES = range(1, 115)
# Birthdays fall between two tellings.
_YEARS_APART = 2
# Two figures nearer than this are one figure, rounded.
_ROUNDING = 0.12
_LOOSE_FACTOR = 1.6
_GROWTH = (
    CHANGE
    | CONDITIONAL
    | word_set(
        "now then will plans planned planning expand expanded expansion extend extended extension grow grew grown rise "
        "rose risen fall fell cut reduced reduce increase increased doubled tripled halved once later used shrank "
        "shrunk new rebuilt reopened when other another each every average between per original target aims hopes "
        "wants proposed proposal added additional extra more fewer less remaining half third quarter combined next "
        "first second end"
    )
)
_ONE_OF_SEVERAL = word_set("first second third another other others two three several both")
_POLLING = word_set("percent poll polls points voters survey surveys")
_AGE_APART = word_set("when then late died dead death 's time brother sister son daughter father mother twin namesake")


def attributes(analysis: Analysis) -> Iterator[Plain]:
    """Clashing figures of one owner, the first clash of each frame."""
    clauses = analysis.clauses
    frames: dict[str, list[Attribute]] = {}
    for quantity in analysis.quantities:
        if (
            analysis.document.sentences[quantity.sentence].zone in RESIDUE
            or clauses.voice[quantity.span.start] == "\x00"
        ):
            continue
        attribute = _read(clauses, quantity)
        if attribute is not None and attribute.owner.theme.head:
            frames.setdefault(attribute.frame, []).append(attribute)
    for found in frames.values():
        for a, b in combinations(found, 2):
            about = _clash(clauses, a, b)
            if about:
                yield _plain(analysis, a, b, about)
                break


def _read(clauses: Clauses, q: Quantity) -> Attribute | None:
    if q.kind == "length":
        return _length(clauses, q)
    if q.kind == "duration":
        return _duration(clauses, q)
    if q.kind == "year":
        return _beginning(clauses, q)
    if q.kind in ("age", "count") and q.value in _PERSON_AGES and (q.kind == "age" or not q.measure):
        return _age(clauses, q)
    if q.kind == "count" and q.measure and q.value == q.high:
        return _held(clauses, q)
    return None


def _described(q: Quantity) -> Theme:
    """The bridge of "a 310-metre bridge"."""
    modifiers = frozenset(map(noun, q.modifiers))
    return Theme(noun(q.noun.lower()), modifiers, frozenset(), named=False, definite=q.definite)


def _length(clauses: Clauses, q: Quantity) -> Attribute | None:
    s, words = q.sentence, clauses.words[q.sentence]
    if q.attribute:
        return Attribute("length", "", q, Argument(_described(q)))
    following = words[q.last].lower if q.last < len(words) and not clauses.bounded(s, q.last) else ""
    side = _SIDES.get(following, "")
    before = words[q.first - 1].lower if q.first else ""
    if before == "at" and q.first == 1:
        after = q.last + (1 if side else 0)
        return Attribute("length", side, q, Argument(_phrase_after_stop(clauses, s, after)))
    if before in _MEASURING and (side or before not in _BE):
        return Attribute("length", side, q, subject(clauses, s, _left(clauses, s, q.first)))
    return None


def _duration(clauses: Clauses, q: Quantity) -> Attribute | None:
    """ "The strike lasted nine days", "the nine-day strike", "After nine days, the strike ended"."""
    s, words = q.sentence, clauses.words[q.sentence]
    if q.attribute:
        theme = _described(q)
        return Attribute("duration", "", q, Argument(theme)) if theme.head in _LASTING else None
    before = words[q.first - 1].lower if q.first else ""
    if before in ("lasted", "lasts"):
        return Attribute("duration", "", q, subject(clauses, s, _left(clauses, s, q.first - 1)))
    if before == "after" and q.first == 1:
        theme = _phrase_after_stop(clauses, s, q.last)
        return Attribute("duration", "", q, Argument(theme)) if _ENDED & clauses.lowers(s) else None
    return None


def _beginning(clauses: Clauses, q: Quantity) -> Attribute | None:
    s, words = q.sentence, clauses.words[q.sentence]
    for k in range(q.first - 1, max(q.first - 7, -1), -1):
        frame = _BEGINNINGS.get(words[k].lower)
        if frame is not None:
            break
        if clauses.bounded(s, k + 1):
            return None
    else:
        return None
    if "in" not in {w.lower for w in words[k + 1 : q.first]}:
        return None
    if k == 0:  # "Founded in 1974, the school …"
        return Attribute(frame, "", q, Argument(_phrase_after_stop(clauses, s, q.last)))
    return Attribute(frame, "", q, subject(clauses, s, _left(clauses, s, k)))


def _described_age(clauses: Clauses, q: Quantity) -> Attribute | None:
    """ "The suspect is 19 years old", "the suspect, who turned 31,", "the 31-year-old suspect"."""
    s, words, k = q.sentence, clauses.words[q.sentence], q.first
    before = words[k - 1].lower if k else ""
    if words[q.last - 1].lower == "year-old":
        theme = clauses.object(s, q.last)
        theme = theme._replace(definite=theme.definite or before in ("the", "this", "that"))
    elif before == "turned" or (before in ("is", "aged") and q.kind == "age"):
        theme = subject(clauses, s, _left(clauses, s, k - (before != "is"))).theme
    else:
        return None
    return Attribute("age", "", q, Argument(theme)) if theme.head in _PERSONS else None


def _age(clauses: Clauses, q: Quantity) -> Attribute | None:
    s, words = q.sentence, clauses.words[q.sentence]
    if not clauses.lowers(s).isdisjoint(_AGE_APART | _POLLING):
        return None
    k = q.first
    closed = q.kind == "age" or q.last >= len(words) or clauses.bounded(s, q.last)
    name = ""
    if k and q.kind == "age" and words[q.last - 1].lower == "year-old" and q.last < len(words):
        j = q.last
        while j < len(words) and words[j].text[0].isupper() and (j == q.last or not clauses.bounded(s, j)):
            j += 1
        name = clauses.name(words[j - 1]) if j > q.last else ""
    elif k and closed and clauses.gap(s, k) in (", ", " (") and clauses.said(s).count("(") < 2:
        name = _person_before(clauses, s, k)
    elif k > 2 and closed and words[k - 1].lower in ("is", "aged"):
        left = k - 1 - (words[k - 2].lower == "who")
        name = _person_before(clauses, s, left)
    if not name:
        return _described_age(clauses, q)
    return Attribute("age", "", q, Argument(Theme(name, frozenset(), frozenset(), named=True, definite=True)))


def _person_before(clauses: Clauses, s: int, k: int) -> str:
    """The key of the name that ends before word k, empty where none does."""
    words = clauses.words[s]
    return clauses.name(words[k - 1]) if k and words[k - 1].text[0].isupper() else ""


def _held(clauses: Clauses, q: Quantity) -> Attribute | None:  # noqa: PLR0911  one reading after another
    s, words = q.sentence, clauses.words[q.sentence]
    measure = noun(q.noun.lower()) if q.noun else ""
    before = words[q.first - 1].lower if q.first else ""
    following = words[q.last].lower if q.last < len(words) and not clauses.bounded(s, q.last) else ""
    if measure in _STAFF and before in _EMPLOYING | word_set("about nearly around almost some roughly over"):
        k = q.first - 1
        while k and words[k].lower not in _EMPLOYING and q.first - k < 3:
            k -= 1
        if words[k].lower in _EMPLOYING:
            return Attribute("workforce", "", q, subject(clauses, s, k))
    if measure in _STAFF and "all" in {w.lower for w in words[max(0, q.first - 3) : q.first + 1]}:
        if following in ("at", "of") and not q.modifiers:
            return Attribute("workforce", "", q, Argument(clauses.object(s, q.last + 1)))
        return None
    if measure in _CROWD and before in _DRAWING:
        return Attribute("attendance", "", q, subject(clauses, s, _left(clauses, s, q.first - 1)))
    if measure in _CROWD and following in _COMING:
        j = next((j for j in range(q.last, min(q.last + 4, len(words))) if words[j].lower in ("to", "the")), 0)
        return Attribute("attendance", "", q, Argument(clauses.object(s, j + (words[j].lower == "to")))) if j else None
    if measure in _HELD and not q.modifiers and before in _HAVING and following not in ("of", "from", "in", "who"):
        owner = Argument(clauses.subject(s, q.first - 1)) if before == "with" else subject(clauses, s, q.first - 1)
        return Attribute(f"number of {q.noun}", "", q, owner)
    return None


def _phrase_after_stop(clauses: Clauses, s: int, k: int) -> Theme:
    """The noun phrase that opens the main clause at word k, behind a comma."""
    words = clauses.words[s]
    if k >= len(words) or not clauses.bounded(s, k):
        return NOTHING
    end = k + 1
    while end < len(words) and end - k < 8 and not clauses.bounded(s, end):
        if words[end].lower in _AUX | _MEASURING | _RELATIVE or words[end].lower.endswith("ed"):
            break
        end += 1
    return clauses.phrase(words[k:end])


def _left(clauses: Clauses, s: int, k: int) -> int:
    """Where the subject of the verb at word k ends."""
    words = clauses.words[s]
    while k and words[k - 1].lower in _AUX | _MEASURING and not clauses.bounded(s, k):
        k -= 1
    return k


def _clash(clauses: Clauses, a: Attribute, b: Attribute) -> str:
    """Whose figures these are, empty where both can be right."""
    s, t = a.quantity.sentence, b.quantity.sentence
    if s == t or (a.side and b.side and a.side != b.side) or not _differ(a, b):
        return ""
    if a.frame == "age":
        several = not (clauses.lowers(s) | clauses.lowers(t)).isdisjoint(_ONE_OF_SEVERAL)
        return "" if several and not a.owner.theme.named else same(clauses, a.owner, b.owner)
    apart = _GROWTH - _ONE_OF_SEVERAL if a.quantity.kind == "year" else _GROWTH
    if not (clauses.lowers(s) | clauses.lowers(t)).isdisjoint(apart):
        return ""
    if a.quantity.kind != "year":
        one, two = clauses.times(s), clauses.times(t)
        if any(w[0].isdigit() for w in one ^ two):
            return ""
    return same(clauses, a.owner, b.owner)


def _differ(a: Attribute, b: Attribute) -> bool:
    one, two = a.quantity, b.quantity
    if one.high != one.value or two.high != two.value:
        return False
    if a.frame == "age":
        return abs(one.value - two.value) >= _YEARS_APART
    if one.kind == "year":
        return one.value != two.value
    low, high = sorted((one.value, two.value))
    if one.bound or two.bound:
        return high > low * _LOOSE_FACTOR
    return high - low > _ROUNDING * high


def _plain(analysis: Analysis, a: Attribute, b: Attribute, about: str) -> Plain:
    text = analysis.document.text
    first, second = (text[q.span.start : q.span.end] for q in (a.quantity, b.quantity))
    return Plain("attribute", b.quantity.span, a.quantity.span, first, second, f"{a.frame} of {about}", 0.75)


__all__ = ["attributes"]
