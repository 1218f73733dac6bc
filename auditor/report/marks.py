"""The article of a record cut into blocks, with findings marked in the text and noted beside it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import Any, Final, NamedTuple

from auditor.document import RESIDUE
from auditor.report.inert import Escaper, escaper
from auditor.report.messages import Catalogue
from auditor.report.wording import SEVERITIES, title

_RESIDUE: Final = frozenset(str(kind) for kind in RESIDUE)
# A mark names the findings it belongs to; more than this many on one word help no reader.
_MOST_NAMED: Final = 6
# Categories with a colour and a filter of their own; others share one.
DIMENSIONS: Final = (
    "authorship", "consistency", "focus", "language", "outlet", "quality", "sourcing", "transparency",
)  # fmt: skip


class Mark(NamedTuple):
    """One stretch of one finding: `part` is 0 for its own span, else the place among its related spans.

    Where marks overlap, the one of lowest `rank` is seen. `note` says which note tells of it.
    """

    start: int
    end: int
    number: int
    part: int
    classes: str
    rank: tuple[int, int, int]
    label: str
    note: str


class Block(NamedTuple):
    """A paragraph or line of one zone from offset `start` on; `name` is what the page calls the zone where it
    differs from the one before, `content` is HTML.
    """

    start: int
    kind: str
    name: str
    residue: bool
    content: str
    notes: Sequence[Mark]


# Quotations as offsets, apart and in order.
Said = Sequence[tuple[int, int]]


def dimension_class(name: str) -> str:
    """The class of a category in style and filters."""
    return name if name in DIMENSIONS else "other"


def blocks(
    article: Mapping[str, Any],
    findings: Sequence[Mapping[str, Any]],
    classes: Sequence[str],
    words: Catalogue,
    told: Container[int] = (),
) -> list[Block]:
    """Blocks in the order of the text; `classes` are those of each finding's marks.

    A note stands by the block in which its span begins. Passages that the findings numbered in `told` compare with
    have none: those of another finding tell of them.
    """
    text = article["text"]
    safe = escaper(text)
    marks = sorted(_marks(findings, classes, told))
    quotations = merged([(q["start"], q["end"]) for q in article.get("quotations", ())])
    made: list[Block] = []
    open_marks: list[Mark] = []
    at = quoted_at = 0
    # What comes next, or an offset behind the text.
    behind = len(text) + 1
    next_mark = marks[0].start if marks else behind
    next_quotation, next_end = quotations[0] if quotations else (behind, behind)
    previous = "body"
    for kind, start, end in _pieces(text, article["zones"]):
        said: Said = ()
        while next_end <= start:
            quoted_at += 1
            next_quotation, next_end = quotations[quoted_at] if quoted_at < len(quotations) else (behind, behind)
        if next_quotation < end:
            said = _overlapping(quotations, quoted_at, start, end)
        notes: Sequence[Mark] = ()
        if next_mark < end or open_marks:
            first = at
            while next_mark < end:
                at += 1
                next_mark = marks[at].start if at < len(marks) else behind
            fresh = [m if m.start >= start else m._replace(start=start) for m in marks[first:at]]
            here = [m for m in (*open_marks, *fresh) if m.end > start]
            open_marks = [m for m in here if m.end > end]
            notes = _noted(fresh, told) if fresh else ()
            content = _marked(text, start, end, here, said, safe=safe)
        elif said:
            content = _voiced(text, start, end, said, safe=safe)
        else:
            content = safe(text[start:end])
        if kind == "body":
            made.append(Block(start, kind, "", False, content, notes))
        else:
            name = "" if kind == previous else _zone(kind, words)
            made.append(Block(start, kind, name, kind in _RESIDUE, content, notes))
        previous = kind
    return made


def _noted(marks: Sequence[Mark], told: Container[int]) -> Sequence[Mark]:
    """Those with a note of their own: a compared passage has none where the finding itself has one."""
    own = {m.number for m in marks if m.part == 0}
    return [m for m in marks if m.part == 0 or (m.number not in own and m.number not in told)]


def _zone(kind: str, words: Catalogue) -> str:
    return words.get(f"zone.{kind}", title(kind))


def label(number: int, part: int) -> str:
    """`5` for a finding, `5b` for the first passage it compares with."""
    if part == 0:
        return str(number)
    return f"{number}{chr(ord('a') + part)}" if part < 26 else f"{number}-{part}"


def _marks(findings: Sequence[Mapping[str, Any]], classes: Sequence[str], told: Container[int]) -> Iterator[Mark]:
    for number, (finding, css) in enumerate(zip(findings, classes, strict=True), 1):
        severity = SEVERITIES.index(finding["severity"])
        for part, span in enumerate((finding, *finding["related"])):
            if span["end"] > span["start"]:
                rank, named = (severity, number, part), label(number, part)
                note = str(number) if part and number in told else named
                yield Mark(span["start"], span["end"], number, part, css, rank, named, note)


def _pieces(text: str, zones: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, int, int]]:
    """Lines with something on them as (kind, start, end); what no zone covers counts as body."""
    at = 0
    for zone in sorted(zones, key=itemgetter("start")):
        kind, start, end = zone["kind"], zone["start"], zone["end"]
        if at < start:
            if not text[at:start].isspace():
                yield from _lines(text, "body", at, start)
        elif start < at:
            start = at
        if start >= end:
            continue
        if "\n" in text[start:end]:
            yield from _lines(text, kind, start, end)
        elif not text[start:end].isspace():
            yield kind, start, end
        at = end
    yield from _lines(text, "body", at, len(text))


def _lines(text: str, kind: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if text[start:stop].strip():
            yield kind, start, stop
        start = stop + 1


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches that any of the spans covers, apart and in order."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        elif end > start:
            merged.append((start, end))
    return merged


def _overlapping(quotations: Said, first: int, start: int, end: int) -> Said:
    found = []
    for place in range(first, len(quotations)):
        a, b = quotations[place]
        if a >= end:
            break
        found.append((max(start, a), min(end, b)))
    return found


def _voiced(text: str, start: int, end: int, said: Said, *, safe: Escaper) -> str:
    """Text without marks, its quotations set apart."""
    out = []
    for first, last in said:
        out.append(f"{safe(text[start:first])}<span class=said>{safe(text[first:last])}</span>")
        start = last
    return "".join(out) + safe(text[start:end])


def _marked(text: str, start: int, end: int, marks: Sequence[Mark], said: Said, *, safe: Escaper) -> str:
    """One pass over the edges of marks and quotations; between two edges the same marks hold."""
    if len(marks) == 1 and marks[0].start >= start and marks[0].end <= end:
        alone = _alone(text, start, end, marks[0], said, safe=safe)
        if alone:
            return alone
    opening: dict[int, list[Mark]] = {}
    closing: dict[int, list[Mark]] = {}
    for mark in marks:
        opening.setdefault(max(mark.start, start), []).append(mark)
        closing.setdefault(min(mark.end, end), []).append(mark)
    edges = sorted({start, end, *opening, *closing, *chain.from_iterable(said)})
    starts = [pair[0] for pair in said]
    own = {m.number for m in marks if m.part == 0 and m.start >= start}
    active: list[tuple[tuple[int, int, int], Mark]] = []
    out: list[str] = []
    for place, edge in enumerate(edges):
        for mark in closing.get(edge, ()):
            active.pop(bisect_left(active, (mark.rank, mark)) if len(active) > 1 else 0)
            if mark.start >= start:
                out.append(_reference(mark, str(mark.number) if mark.number in own else mark.note))
        if edge >= end:
            break
        fresh = opening.get(edge, ())
        for mark in fresh:
            insort(active, (mark.rank, mark))
        anchors = [m for m in fresh if m.start >= start] if fresh else fresh
        quoted = bisect_left(starts, edge + 1) if starts else 0
        voice = quoted > 0 and said[quoted - 1][1] > edge
        content = safe(text[edge : edges[place + 1]])
        out.append(_segment(content, active, anchors, voice) if active or voice else content)
    return "".join(out)


def _alone(text: str, start: int, end: int, mark: Mark, said: Said, *, safe: Escaper) -> str:
    """The same for a single mark within the block; empty where a quotation begins or ends inside of it."""
    first, last = mark.start, mark.end
    voice = False
    for a, b in said:
        if first < a < last or first < b < last:
            return ""
        voice = voice or a <= first < b
    before = _voiced(text, start, first, [(a, min(b, first)) for a, b in said if a < first], safe=safe)
    behind = _voiced(text, last, end, [(max(a, last), b) for a, b in said if b > last], safe=safe)
    content = _segment(safe(text[first:last]), [(mark.rank, mark)], (mark,), voice)
    return f"{before}{content}{_reference(mark, mark.note)}{behind}"


def _segment(
    content: str, active: Sequence[tuple[tuple[int, int, int], Mark]], anchors: Sequence[Mark], said: bool
) -> str:
    if not active:
        return f"<span class=said>{content}</span>" if said else content
    top = active[0][1]
    spare = "".join([f"<span id=m{m.label}></span>" for m in anchors[1:]]) if len(anchors) > 1 else ""
    own = f" id=m{anchors[0].label}" if anchors else ""
    if len(active) > 1:
        named = dict.fromkeys([m.number for _, m in active[:_MOST_NAMED]])
        numbers = f'"{" ".join(map(str, named))}"'
    else:
        numbers = str(top.number)
    style = f"{top.classes}{' said' if said else ''}{' other' if top.part else ''}"
    return f'{spare}<mark{own} class="{style}" data-f={numbers}>{content}</mark>'


def _reference(mark: Mark, note: str) -> str:
    return f'<a class="ref {mark.classes}" href=#n{note} data-f={mark.number}>{mark.label}</a>'
