"""Two holders of one office at one time: "the museum's director, Fay Lunn", "the museum's director, Hugh Tarr"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.claimwords import CHANGE
from auditor.analysis.consistency.plainclashes import Plain, around, between
from auditor.analysis.numbers import word_set
from auditor.document import ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_ZONES = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST})
# One holder at a time; the words of a row are of one office.
_OFFICES = {
    word: row[0]
    for row in (
        ("director",),
        ("head", "headteacher", "headmaster", "headmistress", "principal"),
        ("captain", "skipper", "master"),
        ("chairman", "chairwoman", "chair", "chairperson"),
        ("manager", "manageress"),
        ("mayor", "mayoress"),
        ("editor",),
        ("vicar", "rector", "parson"),
        ("conductor",),
        ("governor", "warden"),
        ("landlord", "landlady", "licensee"),
        ("curator",),
        ("coach",),
        ("treasurer",),
        ("dean",),
        ("keeper",),
        ("chef", "cook"),
        ("organist",),
        ("caretaker",),
        ("owner", "proprietor"),
    )
    for word in row
}
_OFFICE_WORDS = frozenset(_OFFICES)
_BODIES = word_set(
    "museum school college university club team choir orchestra band ship ferry boat yacht company firm bank "
    "hospital theatre gallery library zoo prison hotel pub inn restaurant church cathedral parish town village "
    "city council newspaper paper magazine charity trust society federation association festival factory mill "
    "brewery bakery park lighthouse castle farm estate island airport port station home abbey opera circus "
    "academy institute"
)
_NOT_ONE = CHANGE | word_set(
    "ex acting deputy assistant associate joint co two both another other others new next previous then until "
    "since succeeded succeeds succeed successor predecessor replaced replaces replace appointed became become "
    "retired retiring retires resigned late died vice first second third last once one artistic managing "
    "financial finance sales music night sports musical medical marketing commercial technical programme "
    "education stage site not if"
)


class _Holder(NamedTuple):
    office: str
    body: str
    name: str
    sentence: int
    word: int


def holders(analysis: Analysis) -> Iterator[Plain]:
    """The first pair of sentences that give an office of one body to two people."""
    met = analysis.vocabulary & _OFFICE_WORDS
    if not met or analysis.vocabulary.isdisjoint(_BODIES):
        return
    offices = [_OFFICES[w] for w in met for _ in analysis.places[w]]
    if len(set(offices)) == len(offices):
        return
    at = sorted({s for w in met for s in analysis.places[w]})
    found = [each for s in at if analysis.document.sentences[s].zone in _ZONES for each in _held(analysis, s)]
    for a, b in combinations(found, 2):
        if (a.office, a.body) == (b.office, b.body) and a.name != b.name and a.sentence != b.sentence:
            one, two = ((f.sentence, around(analysis, f.sentence, f.word, 3, 6)) for f in (a, b))
            yield between(analysis, "office", one, two, f"{a.office} of the {a.body}")
            return


def _held(analysis: Analysis, s: int) -> Iterator[_Holder]:
    lowers = analysis.lowers[s]
    if not _NOT_ONE.isdisjoint(lowers):
        return
    for k, lower in enumerate(lowers):
        office = _OFFICES.get(lower)
        if office is None:
            continue
        owner = lowers[k - 1].removesuffix("'s") if k and lowers[k - 1].endswith("'s") else ""
        of = next((w for w in lowers[k + 2 : k + 5] if w in _BODIES), "") if lowers[k + 1 : k + 2] == ("of",) else ""
        body = owner if owner in _BODIES else of
        name = _beside(analysis, s, k, k + (lowers[k:].index(of) if of else 0))
        if body and name:
            yield _Holder(office, body, name, s, k)


def _beside(analysis: Analysis, s: int, first: int, last: int) -> str:
    """The last name of the person set beside the office at words `first` to `last`: after a comma, or before one."""
    words, clauses = analysis.words[s], analysis.clauses
    people = clauses.people
    for k in range(last + 1, min(len(words), last + 4)):
        if words[k].start in people and (k == first + 1 or clauses.bounded(s, last + 1)):
            return people[words[k].start].split()[-1]
    start = first
    while start > 0 and not clauses.bounded(s, start) and first - start < 4:
        start -= 1
    before = words[start - 1] if start else None
    if before is None or not clauses.bounded(s, start):
        return ""
    return clauses.names.get(before.start, "").split()[-1:][0] if clauses.names.get(before.start) else ""


__all__ = ["holders"]
