"""Ages held against the years people were born and died in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import word_set
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Aged(NamedTuple):
    """An age held against two years.

    `years` is what the two years come to, `until` is the later of them; `birth` is where the earlier one stands.
    """

    span: Span
    birth: Span
    stated: int
    years: int
    born: int
    until: int
    agrees: bool = False


_YEAR = r"(?:18|19|20)\d\d"
_WHEN = r"(?:(?:on |in )?(?:[A-Z][a-z]+\.? \d{1,2}, ?|\d{1,2} [A-Z][a-z]+,? |(?:early |late |mid-)?[A-Z][a-z]+ )?)"
_AGE = (
    r"(?:aged|at the age of|at age|at) (?P<age>\d{1,3})"
    r"(?! (?:percent|per|%|a\.?m|p\.?m|degrees|o'clock)|[\d:,.]*\d|%|:)\b"
)
# All three in one sentence, in either order of birth and death.
_SPANS = (
    re.compile(rf"\((?:born )?(?P<born>{_YEAR}) ?[-–—] ?(?P<died>{_YEAR})\)[^.;]{{0,60}}?\bdied[^.;]{{0,40}}? {_AGE}"),
    re.compile(rf"\bborn {_WHEN}(?P<born>{_YEAR})\b[^.;]{{0,80}}?\bdied {_WHEN}(?P<died>{_YEAR})\b,? {_AGE}"),
    re.compile(rf"\bborn {_WHEN}(?P<born>{_YEAR})\b[^.;]{{0,80}}?\bdied {_AGE},? {_WHEN}(?P<died>{_YEAR})\b"),
)  # fmt: skip
_BORN = re.compile(
    rf"\b[Bb]orn (?:[A-Z][\w.'’-]+ ){{0,4}}?(?:(?:in|at|near) [A-Z][\w.'’, -]{{2,40}}? )?{_WHEN}(?P<born>{_YEAR})\b"
)
_SUBJECT = re.compile(r"^(?:[’']s)?(?: \([^)]*\))?,?(?: who)?(?: was| is|, [a-z][^,.;]{0,50}?,)? ?(?:[a-z]+ly )?$")
# One birthday and one slip of rounding are allowed.
_EARLY, _LATE = 2, 1
_OTHER_TIME = word_set(
    "when then since ago old-time former late died killed death born son daughter brother sister father mother wife "
    "husband child grandson granddaughter nephew niece will would turned turn turns celebrated met joined began became "
    "married first started won after before until by"
)
_YEAR_WORD = re.compile(rf"\b{_YEAR}\b")


def misaged(analysis: Analysis) -> Iterator[Aged]:
    """Ages that fit no birthday, those of one sentence first."""
    return (each for each in computed(analysis) if not each.agrees)


def computed(analysis: Analysis) -> Iterator[Aged]:
    """Every age that can be held against years, right ones too."""
    places = analysis.places
    wrong: set[Span] = set()
    if "born" not in places and "died" not in places:
        return
    for each in chain(_of_one_sentence(analysis), _by_publication(analysis)):
        if each.span not in wrong:
            if not each.agrees:
                wrong.add(each.span)
            yield each


def _of_one_sentence(analysis: Analysis) -> Iterator[Aged]:
    voice, places = analysis.author_voice.text, analysis.places
    for s in sorted({*places.get("born", ()), *places.get("died", ())}):
        for pattern in _SPANS:
            for match in pattern.finditer(voice, *analysis.document.sentences[s].span):
                found = _held(match, int(match["died"]), Span(*match.span("born")), int(match["born"]))
                if found is not None:
                    yield found


def _by_publication(analysis: Analysis) -> Iterator[Aged]:
    """Present ages of people whose year of birth is told, up to the first wrong one of each."""
    published = analysis.document.published
    if published is None or "born" not in analysis.places:
        return
    for key, born, span in _births(analysis):
        for age, stated in _ages(analysis, key):
            years = published.year - born
            fits = years - _EARLY <= stated <= years + _LATE
            yield Aged(age, span, stated, years, born, published.year, fits)
            if not fits:
                break


def _held(match: re.Match[str], until: int, birth: Span, born: int) -> Aged | None:
    stated, years = int(match["age"]), until - born
    if not 0 < years < 125:
        return None
    return Aged(Span(*match.span("age")), birth, stated, years, born, until, years - 1 <= stated <= years)


def _births(analysis: Analysis) -> Iterator[tuple[str, int, Span]]:
    """People directly before "(was) born … 1950", with the year."""
    voice = analysis.author_voice.text
    people = [m for m in analysis.mentions if m.kind is EntityKind.PERSON]
    for s in analysis.places["born"]:
        start, end = analysis.document.sentences[s].span
        for match in _BORN.finditer(voice, start, end):
            before = [m for m in people if start <= m.span.start and m.span.end <= match.start()]
            if before and _SUBJECT.match(voice[before[-1].span.end : match.start()]):
                yield before[-1].key, int(match["born"]), Span(*match.span("born"))


def _ages(analysis: Analysis, key: str) -> Iterator[tuple[Span, int]]:
    """Present ages set beside the name: "Ida Holm, 34,", "the 34-year-old Ida Holm"."""
    voice = analysis.author_voice.text
    for q in analysis.quantities:
        if q.kind != "age" or q.value != q.high or q.bound or q.value < 5:
            continue
        lowers = analysis.lowers[q.sentence]
        if not _OTHER_TIME.isdisjoint(lowers) or _YEAR_WORD.search(analysis.document.sentences[q.sentence].text):
            continue
        for m in analysis.mentions:
            if m.key != key or m.sentence != q.sentence:
                continue
            if voice[m.span.end : q.span.start] in (", ", " (", ", aged ") or voice[q.span.end : m.span.start] == " ":
                yield q.span, int(q.value)


__all__ = ["Aged", "computed", "misaged"]
