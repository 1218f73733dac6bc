"""How an article ends: whole, broken off, or with a pointer to the rest of it somewhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.document import Sentence, Span, ZoneKind
from auditor.lexicon import words

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Ending(NamedTuple):
    """`kind` is counter, pointer, mark, word, cut word, comma, promise or dots."""

    span: Span
    kind: str


_COUNTER = re.compile(r"(?:(?:…|\.\.\.)\s*)?\[\+\d+ (?:more )?char(?:acter)?s\]")
_COUNTED = 40  # characters after the last sentence in which its counter stands
_STORY = r"(?:article|story|post|column|piece|interview)"
_POINTER = re.compile(
    rf"^[\W_]*(?:"
    rf"(?:\([^()\n]{{3,30}}\)\s*)?(?:please\s+)?(?:click|tap)\s+here\s+(?:to|for)\s+(?:read\s+|view\s+"
    rf"|see\s+)?(?:the\s+)?"
    rf"(?:full|rest|complete|entire|whole)\b[^\n]{{0,60}}"
    rf"|(?:read|see|view)\s+(?:the\s+)?(?:full|rest\s+of\s+(?:the|this)|complete|entire"
    rf"|whole)\s+{_STORY}\b[^\n]{{0,80}}"
    rf"|(?:continue|keep)\s+reading(?:\s+(?:the\s+(?:full\s+)?{_STORY}|at|on|here|[“\"‘])[^\n]{{0,120}})?"
    rf"|[^\n]{{0,60}}\bto\s+(?:continue|keep)\s+reading\b[^\n]{{0,80}}"
    rf"|[^\n]{{0,60}}\b[Tt]o\s+read\s+(?:the\s+(?:rest|full|whole)|this)\b[^\n]{{0,40}}\b"
    rf"(?:subscri|log\s?in|sign\s?(?:in|up)|register)[^\n]{{0,60}}"
    rf"|(?:subscribe|log\s?in|sign\s?(?:in|up)|register|become\s+a\s+(?:member|subscriber))\b[^\n]{{0,30}}\bto\s+read\b"
    rf"[^\n]{{0,60}}"
    rf"|(?:the\s+rest\s+of\s+)?this\s+(?:{_STORY}|content)\s+is\s+(?:\w+\s+)?(?:only\s+)?(?:for|available\s+to"
    rf"|reserved\s+for|exclusive\s+to)\s+(?:[\w-]+\s+){{0,3}}?(?:subscribers|members)\b[^\n]{{0,30}}"
    rf"|[\[(](?:more|continued|continues|cont\.?|to\s+be\s+continued)(?:…|\.\.\.)?[\])]"
    rf")[\W_]*$",
    re.IGNORECASE | re.MULTILINE,
)
_MORE = re.compile(r"^[\W_]*read\s+more[\W_]*$", re.IGNORECASE | re.MULTILINE)
# One of these stands in every pointer.
_POINTING = (
    "full ", "rest of", "complete ", "entire ", "whole ", "reading", "to read", "subscribers", "members", "more)",
    "more]", "more…", "more...", "read more", "(cont", "[cont", "to be continued", "here to", "here for",
)  # fmt: skip
_LONGEST_TAIL = 1500  # what follows the last sentence: notes, credits, prompts; more is a list of other articles
_MARK = re.compile(r"(?:\[(?:…|\.\.\.)\]|\((?:…|\.\.\.)\))$")
_CLOSERS = "\"'”’)]»*_ \u00a0\u2060"
# Words with which no sentence ends.
_UNFINISHED = frozenset(
    "the a an and or but nor of than because although while whether if who which whose his their its our my your "
    "these where to with by from for at into onto upon between among during against via per every was were has have "
    "had would could should might will as is are be been very".split()
)
_LEAST_WORDS = 7
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NOT_PROSE = re.compile(
    r"@|https?:|www\.|\w\.[a-z]{2,3}/|^\W*(?:by|follow|write|contact|contribut\w+|email|photos?|image|source"
    r"|via|watch|more|read|see"
    r"|listen|related|published|posted|filed|tags?|update[ds]?|note|h/t|editor\w*|reporting|with|copyright"
    r"|featured|now watch|for more)\b|[|©]|\brelated\s+\w+:$",
    re.IGNORECASE,
)
# What may come after the last sentence and be what it announces, or go on with it.
_GOES_ON = frozenset({ZoneKind.LIST, ZoneKind.EMBED, ZoneKind.CAPTION, ZoneKind.SUBHEADING, ZoneKind.STANDFIRST})


def ending(analysis: Analysis) -> Ending | None:
    """Where and how the text breaks off, None for one that ends."""
    document = analysis.document
    if not analysis.body:
        return None
    last = analysis.body[-1]
    return _counter(document.reading, last) or _pointer(document.reading, last) or _breaking_off(analysis, last)


def _counter(text: str, last: Sentence) -> Ending | None:
    match = _COUNTER.search(text, last.span.start, last.span.end + _COUNTED)
    return Ending(Span(*match.span()), "counter") if match else None


def _pointer(text: str, last: Sentence) -> Ending | None:
    end = min(len(text), last.span.end + _LONGEST_TAIL)
    tail = text[last.span.start : end].lower()
    if not any(needle in tail for needle in _POINTING):
        return None
    found = _POINTER.search(text, last.span.start, end)
    if found is None and last.text.rstrip(_CLOSERS).endswith(("…", "...")):
        found = _MORE.search(text, last.span.end, end)
    if found is None:
        return None
    start = found.start() + len(found[0]) - len(found[0].lstrip())
    return Ending(Span(start, start + len(found[0].strip())), "pointer")


def _breaking_off(analysis: Analysis, last: Sentence) -> Ending | None:
    text = last.text.rstrip(" \u00a0\u2060*_")
    if not text or (text[-1] in ".!?" and not text.endswith("...")):
        return None
    if mark := _MARK.search(text):
        return Ending(Span(last.span.start + mark.start(), last.span.start + len(text)), "mark")
    if any(z.kind in _GOES_ON and z.span.start >= last.span.end for z in reversed(analysis.document.zones[-8:])):
        return None
    kind = _unfinished(analysis, text) if is_prose(text) else ""
    return Ending(last.span, kind) if kind else None


def is_prose(text: str) -> bool:
    """A sentence, as far as it goes, and no credit, address or heading."""
    told = _WORD.findall(text)
    small = sum(word[0].islower() for word in told)
    return len(told) >= _LEAST_WORDS and small * 2 > len(told) and not _NOT_PROSE.search(text)


def _unfinished(analysis: Analysis, text: str) -> str:
    """The kind of ending of a sentence without a last stop, "" where nothing shows that it should go on."""
    if text.endswith(("...", "…")):
        return "" if text[0] in "\"“'‘" else "dots"
    if kind := {",": "comma", ";": "comma", ":": "promise"}.get(text[-1]):
        return kind
    word = _WORD.findall(text)[-1]
    if not text.endswith(word):
        return ""
    if word in _UNFINISHED:
        return "word"
    return "cut word" if _is_cut(analysis, word) else ""


def _is_cut(analysis: Analysis, word: str) -> bool:
    """Whether the last word is only the beginning of one."""
    known = words("common_words")
    if not word.isascii() or not word.islower() or not word.isalpha() or word in known:
        return False
    if len(word) == 1:
        return word != "a"
    uses = sum(lowers.count(word) for lowers in analysis.lowers)
    return uses == 1 and any(other.startswith(word) for other in known)
