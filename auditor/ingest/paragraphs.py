"""Paragraphs: blank lines end them, and so do single newlines, unless the lines are hard-wrapped."""

from __future__ import annotations

from auditor import patterns as re
from auditor.document import Span

# Columns of typewritten and mailed text; nothing narrower or wider is wrapped by a machine.
_NARROW, _WIDE = 45, 110
_MIN_PAIRS = 2
# Lines over the text that carry nothing on: a credit, a day.
_TOP = 6
_CREDIT = re.compile(
    r"(?:(?:Written|Posted|Published|Reported|Words|Story|Text) )?(?:[Bb]y|BY):? [A-Z]"
    r"|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}"
)


def split(text: str) -> list[Span]:
    """Spans of the paragraphs, without white space at either end, in text order."""
    lines = _lines(text)
    joined = _wrapped(text, lines)
    found: list[Span] = []
    for index, line in enumerate(lines):
        if index in joined:
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return found


def _lines(text: str) -> list[Span]:
    """Lines that are not blank, without white space at either end."""
    found: list[Span] = []
    at = 0
    for line in text.split("\n"):
        if bare := line.strip():
            start = at + line.find(bare)
            found.append(Span(start, start + len(bare)))
        at += len(line) + 1
    return found


def _wrapped(text: str, lines: list[Span]) -> set[int]:
    """Indices of lines that carry on the line before.

    Wrapped text gives itself away: hardly any line could have taken the first word of the next one.
    """
    credited = max((i for i in range(min(_TOP, len(lines))) if _CREDIT.match(text, *lines[i])), default=0)
    pairs = [i for i in range(credited + 1, len(lines)) if _adjacent(text, lines[i - 1], lines[i])]
    if len(pairs) < _MIN_PAIRS:
        return set()
    lengths = [lines[i - 1].end - lines[i - 1].start for i in pairs]
    width = max(lengths)
    if not _NARROW <= width <= _WIDE or sorted(lengths)[len(lengths) // 2] < _NARROW * 0.8:
        return set()
    full = {i for i in pairs if _is_full(text, lines[i - 1], lines[i], width)}
    return full if len(full) * 10 >= len(pairs) * 7 else set()


def _adjacent(text: str, before: Span, after: Span) -> bool:
    return text.count("\n", before.end, after.start) == 1


def _is_full(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the first word of the next line would not have fitted; up to five columns of slack for hyphens."""
    word = text[following.start : following.start + width].split(None, 1)[0]
    return line.end - line.start + 1 + len(word) > width - 5
