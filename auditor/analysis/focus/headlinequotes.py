"""Quotations in a headline, and whether the article has their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.tokens import stem
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_QUOTED = re.compile(r"[“\"]([^”\"]{6,160})[”\"]|(?<!\w)[‘']((?:[^’']|(?<=\w)['’](?=\w)){6,160})['’](?!\w)")
_MARKS = ("“", '"', "‘", "'")
_GAP = re.compile(r"…|\.\.\.|\[[^\]]*\]|--|—")
_WORD = re.compile(r"[^\W_]+(?:(?<=\d)[.,]\d+)*(?:['’][^\W_]+)?")
_LETTERS = re.compile(r"(?<![\w'’])[^\W\d_]+")
_BETWEEN = re.compile(r"[\W_]+")
# Spelled out on both sides, so that a headline may shorten them.
_SHORT = (
    (re.compile(r"\bcan['’]t\b"), "can not"),
    (re.compile(r"\bwon['’]t\b"), "will not"),
    (re.compile(r"n['’]t\b"), " not"),
    (re.compile(r"['’]re\b"), " are"),
    (re.compile(r"['’]m\b"), " am"),
    (re.compile(r"['’]ve\b"), " have"),
    (re.compile(r"['’]ll\b"), " will"),
    (re.compile(r"(?<=\d)\s?bn\b"), " billion"),
    (re.compile(r"(?<=\d)\s?mn?\b"), " million"),
    (re.compile(r"%"), " percent"),
    (re.compile(r"\bper cent\b"), "percent"),
)
# Headlines leave these out or set them between.
_SMALL = frozenset("a an the and that of to is are was were be has have had it its".split())
_LEAST_WORDS = 3
_LEAST_BODY = 100  # words; below, the article may be no more than the beginning of one
_SLACK = 4  # words of the article that a shortened quotation may leave out
_ORDINALS = dict(
    zip(
        "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th".split(),
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
        strict=True,
    )
)


def absent(analysis: Analysis, headline: Span) -> tuple[str, ...]:
    """Quotations of the headline whose words the article does not have close together and in their order."""
    text = analysis.document.slice(headline)
    if not any(mark in text for mark in _MARKS) or analysis.body_words < _LEAST_BODY:
        return ()
    rest = _rest(analysis)
    # Most quotations stand in the article as they are, which is told at once.
    quoted = [q for m in _QUOTED.finditer(text) if _plain(q := str(m[1] or m[2]).rstrip(",.")) not in rest]
    wanted = {q: parts for q in quoted if len(_LETTERS.findall(q)) >= _LEAST_WORDS and (parts := _parts(_full(q)))}
    if not wanted:
        return ()
    rest = _full(rest)
    joined = _joined(rest)
    wanted = {q: parts for q, parts in wanted.items() if _joined(_full(q)) not in joined}
    told = [_same(w) for w in _WORD.findall(rest)] if wanted else []
    places: dict[str, list[int]] = {}
    for at, word in enumerate(told):
        places.setdefault(word, []).append(at)
    return tuple(q for q, parts in wanted.items() if not all(_holds(told, places, p) for p in parts))


def _rest(analysis: Analysis) -> str:
    """The article without its headline, in lower case."""
    document = analysis.document
    zones = (z.span for z in document.zones if z.kind is not ZoneKind.HEADLINE)
    return _plain(" ".join(document.reading[start:end] for start, end in zones))


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


def _full(text: str) -> str:
    plain = _plain(text)
    for short, full in _SHORT:
        plain = short.sub(full, plain)
    return plain


def _joined(text: str) -> str:
    """Letters and digits alone: "right-to-work" and "right to work" are the same."""
    return _BETWEEN.sub("", text)


def _parts(quoted: str) -> list[list[str]]:
    """Stems of the words that count, by what stands between two marks of omission."""
    parts = ([_same(w) for w in _WORD.findall(part)] for part in _GAP.split(quoted))
    return [kept for part in parts if (kept := [w for w in part if w not in _SMALL] or part)]


def _same(word: str) -> str:
    return stem(_ORDINALS.get(word, word))


def _holds(told: list[str], places: dict[str, list[int]], part: list[str]) -> bool:
    reach = len(part) * 2 + _SLACK
    for start in places.get(part[0], ()):
        at, last = start, start + reach
        for word in part[1:]:
            try:
                at = told.index(word, at + 1, last)
            except ValueError:
                break
        else:
            return True
    return False
