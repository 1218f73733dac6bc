"""Direct quotations by their marks: typographic, straight, guillemets, British single ones."""

from __future__ import annotations

from collections.abc import Iterator

from auditor import patterns as re
from auditor.document import Quote, Span

_MARK = re.compile(r"[“”„‟\"«»＂]")
# A quotation that leaves out its beginning: " . . . and be gone", "...to the end".
_LEFT_OUT = re.compile(r"[ \u00a0]?(?:…|\.(?:[ \u00a0]?\.){2,3})[ \u00a0]?\w")
_OPEN, _CLOSE = "“„‟«", "”»"
# A single-quoted stretch: opened where a word begins, closed where one ends, the last before a stop or space.
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[A-Z¿])(?:[^‘’'\n]|(?<=\w)[’'](?=\w)){12,400}?(?<=[,.?!…])[’'](?!\w)")
_SINGLE_IN_HEADLINE = re.compile(r"(?<![\w’'])[‘'](?=\w)(?:[^‘’'\n]|(?<=\w)[’'](?=\w)){2,120}?[’'](?!\w)")


def find(text: str, paragraphs: list[Span], headlines: frozenset[int] = frozenset()) -> list[Quote]:
    """Outermost quotations in text order; `headlines` are paragraphs where single marks quote, too.

    A paragraph that leaves its quotation open is in order when the next one opens with a mark again: the
    quotation is closed then, without a closing mark of its own.
    """
    found: list[Quote] = []
    double = _MARK.search(text) is not None
    for index, span in enumerate(paragraphs):
        if index in headlines:
            found += _single(_SINGLE_IN_HEADLINE, text, span, index) or _double(text, paragraphs, index)
        elif double:
            found += _double(text, paragraphs, index)
        else:
            found += _single(_SINGLE, text, span, index)
    return found


def _single(pattern: re.Pattern[str], text: str, span: Span, index: int) -> list[Quote]:
    return [
        Quote(Span(*m.span()), Span(m.start() + 1, m.end() - 1), True, index)
        for m in pattern.finditer(text, span.start, span.end)
    ]


def _double(text: str, paragraphs: list[Span], index: int) -> Iterator[Quote]:
    span = paragraphs[index]
    began, depth = -1, 0
    for match in _MARK.finditer(text, span.start, span.end):
        at = match.start()
        if _opens(text, at, span, depth):
            began = at if depth == 0 else began
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                yield Quote(Span(began, at + 1), Span(began + 1, at), True, index)
    if depth:
        end = max(span.end, began + 1)
        yield Quote(Span(began, end), Span(began + 1, end), _continues(text, paragraphs, index), index)


def _opens(text: str, at: int, span: Span, depth: int) -> bool:
    """Whether the mark at `at` opens; a curly mark that stands on the wrong side is read by its side."""
    mark = text[at]
    free_before = at == span.start or text[at - 1] in " \t\n\u00a0([{—–-/‘'“\"…"
    free_after = at + 1 >= span.end or text[at + 1] in " \t\n\u00a0.,;:!?)]}—–"
    if free_before and free_after and depth == 0 and _LEFT_OUT.match(text, at + 1, span.end):
        return mark not in _CLOSE
    if mark in '"＂':
        if at > span.start and text[at - 1].isdigit() and depth == 0:
            return False  # inches
        return free_before and not free_after if depth == 0 else _reopens(text, at, free_before, free_after)
    if mark in _OPEN:
        return not (depth and free_after)
    return depth == 0 and free_before and not free_after


def _reopens(text: str, at: int, free_before: bool, free_after: bool) -> bool:
    """Whether a straight mark inside a quotation opens a nested one rather than closing it."""
    return free_before and not free_after and text[at - 1] not in "—–-…\"'"


def _continues(text: str, paragraphs: list[Span], index: int) -> bool:
    following = index + 1
    return following < len(paragraphs) and text[paragraphs[following].start] in '“„«"＂'
