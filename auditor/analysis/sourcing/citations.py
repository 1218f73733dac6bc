"""Numbered and dated citations of a text held against its own list of references."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.leftovers import triggers
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Mismatch(NamedTuple):
    """`kind` is unlisted, uncited or future; `label` is the number, or author and year."""

    span: Span
    kind: str
    label: str


class _List(NamedTuple):
    """`start` and `end` bound the entries; `numbers` are spans of the entries by number; `dated` their (name, year)."""

    start: int
    end: int
    numbers: dict[int, Span]
    dated: dict[tuple[str, str], Span]


_HEADING = re.compile(
    r"^[#*_ \t]*(?:references|bibliography|works cited|literature cited|sources|notes|endnotes|footnotes|citations)"
    r"[*_: \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_NEEDLES = triggers("references", "bibliography", "works cited", "literature cited", "sources", "notes", "citations")
_ENTRY = re.compile(r"^[ \t>*-]*(?:\[\^?(\d{1,3})\]:?|\^?(\d{1,3})[.)])[ \t]+(?=\S)[^\n]{8,400}$", re.MULTILINE)
_DATED_ENTRY = re.compile(
    r"^[ \t>*•-]*(?P<name>[A-Z][\w’'-]+),? [^\n]{0,160}?\(?\b(?P<year>(?:19|20)\d\d)[a-z]?\b\)?[^\n]{0,400}$",
    re.MULTILINE,
)
_CITED = re.compile(r"\[\^?(\d{1,3}(?: ?[,;–-] ?\d{1,3}){0,8})\]")
_RANGE = re.compile(r"(\d{1,3}) ?[–-] ?(\d{1,3})")
_DATED_CITED = re.compile(
    r"(?P<name>[A-Z][\w’'-]{1,30})(?:,? (?:and|&) [A-Z][\w’'-]{1,30}| et al\.?)?,? \(?(?P<year>(?:19|20)\d\d)[a-z]?\)"
)
_YEAR = re.compile(r"\((?P<year>20[2-9]\d)[a-z]?\)|, (?P<plain>20[2-9]\d)\.$")
_FEWEST, _WIDEST = 2, 30
_NOT_NAMES = frozenset(
    "january february march april may june july august september october november december in by since the until "
    "spring summer autumn winter".split()
)


def mismatches(analysis: Analysis) -> Iterator[Mismatch]:
    """Citations without an entry, entries without a citation, and entries of years to come, in text order."""
    if not analysis.leftovers.holds(*_NEEDLES):
        return
    text = analysis.document.reading
    listed = _listed(text)
    if listed is None:
        return
    found = [*_numbered(text, listed), *_dated(text, listed), *_future(analysis, text, listed)]
    yield from sorted(found)


def _listed(text: str) -> _List | None:
    """The list under the last heading that has entries."""
    for heading in reversed(list(_HEADING.finditer(text))):
        start, end = heading.end(), len(text)
        numbers: dict[int, Span] = {}
        for match in _ENTRY.finditer(text, start, end):
            number = int(match[1] or match[2])
            if number not in numbers:
                numbers[number] = Span(*match.span())
        dated = {(m["name"].lower(), m["year"]): Span(*m.span()) for m in _DATED_ENTRY.finditer(text, start, end)}
        if len(numbers) >= _FEWEST or len(dated) >= _FEWEST:
            return _List(heading.start(), end, numbers, dated)
    return None


def _numbered(text: str, listed: _List) -> Iterator[Mismatch]:
    if len(listed.numbers) < _FEWEST:
        return
    cited: dict[int, Span] = {}
    for match in _CITED.finditer(text, 0, listed.start):
        for number in _numbers(match[1]):
            cited.setdefault(number, Span(*match.span()))
    if not cited:
        return
    for number, span in cited.items():
        if number not in listed.numbers:
            yield Mismatch(span, "unlisted", f"[{number}]")
    for number, span in listed.numbers.items():
        if number not in cited:
            yield Mismatch(span, "uncited", f"[{number}]")


def _numbers(text: str) -> Iterator[int]:
    for match in _RANGE.finditer(text):
        low, high = int(match[1]), int(match[2])
        if low < high <= low + _WIDEST:
            yield from range(low, high + 1)
    yield from (int(n) for n in re.findall(r"\d{1,3}", text))


def _dated(text: str, listed: _List) -> Iterator[Mismatch]:
    """Author and year in brackets, where the list is of authors and years."""
    if len(listed.dated) < _FEWEST:
        return
    names = {name for name, _ in listed.dated}
    cited = {
        (m["name"].lower().removesuffix("’s").removesuffix("'s"), m["year"]): Span(*m.span())
        for m in reversed(list(_DATED_CITED.finditer(text, 0, listed.start)))
    }
    cited = {key: span for key, span in cited.items() if key[0] not in _NOT_NAMES}
    # One that fits shows that the text cites by author and year.
    if not any(key in listed.dated for key in cited):
        return
    for (name, year), span in cited.items():
        if (name, year) not in listed.dated and not _inside(text, listed, name, year):
            reason = "year" if name in names else "author"
            yield Mismatch(
                span, "unlisted", f"{name.title()} {year}" + (" (another year is listed)" * (reason == "year"))
            )
    body = text[: listed.start].lower()
    for (name, year), span in listed.dated.items():
        if not listed.numbers and name not in body:
            yield Mismatch(span, "uncited", f"{name.title()} {year}")


def _inside(text: str, listed: _List, name: str, year: str) -> bool:
    """Whether one entry holds both, the name perhaps not as its first word."""
    entries = text[listed.start : listed.end].lower().splitlines()
    return any(name in line and year in line for line in entries)


def _future(analysis: Analysis, text: str, listed: _List) -> Iterator[Mismatch]:
    """Entries dated at least two years after the article itself."""
    years = [d.value.year for d in analysis.document.dates if d.value]
    if not years:
        return
    for span in sorted({*listed.numbers.values(), *listed.dated.values()}):
        match = _YEAR.search(text, *span)
        year = int(match["year"] or match["plain"]) if match else 0
        if year > max(years) + 1:
            yield Mismatch(span, "future", str(year))


__all__ = ["Mismatch", "mismatches"]
