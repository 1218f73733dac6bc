"""Numbered alternatives of one text, as whoever ordered it is given them to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

# Parts of an article that come once; a second one is a draft.
_PART = r"(?:headlines?|titles?|ledes?|leads?|intros?|introductions?|openings?|standfirsts?|sub-?head(?:ing|line)?s?|deks?|teasers?|straplines?|hooks?)"  # noqa: E501  one pattern
_CHOICE = r"(?:options?|versions?|drafts?|variants?|alternatives?|takes?|variations?|rewrites?|angles?)"
_NUMBER = r"(?:#?\s?\d{1,2}|no\.?\s?\d|[a-e]|i{1,3}|iv|one|two|three|four|five)"
_TONE = r"(?:\s*[(\[][^)\]\n]{2,40}[)\]])?"
_STOP = r"[*_\])]*\s*(?::|[–—]|-(?=\s)|\.(?=\s)|\)|(?=[\n\x00]|\Z))[*_]*"
_OPENING = re.compile(
    rf"(?:(?P<part>(?:alternat(?:e|ive)|second|possible)\s+)?{_PART})\s*(?:{_CHOICE}|ideas?|suggestions?)?\s*"
    rf"[(\[]?(?P<n1>{_NUMBER})[)\]]?{_TONE}{_STOP}"
    rf"|(?P<choice>{_CHOICE})\s*[(\[]?(?P<n2>{_NUMBER})[)\]]?(?:\s+(?:for|of)\s+the\s+\w+)?{_TONE}{_STOP}"
    rf"|(?P<n4>\d)[.)]\s*{_PART}\s*:"
    rf"|(?P<of>{_PART})\s*[(\[](?P<n3>[a-z][a-z -]{{3,30}})[)\]]\s*:",
    re.IGNORECASE,
)
_WORDS = frozenset(
    w + s
    for w in (
        "headline title lede lead intro introduction opening standfirst subhead subheading subheadline sub-head dek "
        "teaser strapline hook option version draft variant alternative take variation rewrite angle"
    ).split()
    for s in ("", "s")
)


class Alternatives(NamedTuple):
    """`part` is whether parts of an article are offered, and not just options of whatever kind."""

    spans: tuple[Span, ...]
    part: bool


def alternatives(analysis: Analysis) -> Alternatives | None:
    """Labels of the alternatives in text order, two at least."""
    text = analysis.leftovers.text
    met = [m for m in (_OPENING.match(text, at) for at in _labels(analysis)) if m]
    parts = [m for m in met if not m["choice"]]
    if len({_number(m) for m in parts}) > 1:
        return Alternatives(_spans(parts), True)
    # Options may be those of a council; drafts stand at the head of the page.
    choices = [m for m in met if m["choice"]]
    if len({_number(m) for m in choices}) > 1 and analysis.leftovers.near_start(choices[0].start()):
        return Alternatives(_spans(choices), False)
    return None


def _labels(analysis: Analysis) -> list[int]:
    """Where sentences begin that may be such a label; marks before the first word are skipped, quotations blank."""
    held = _WORDS & analysis.vocabulary
    indices = {i for word in held for i in analysis.places[word] if word in analysis.lowers[i][:2]}
    return [analysis.words[i][0].start for i in sorted(indices)]


def _number(match: re.Match[str]) -> str:
    return str(match["n1"] or match["n2"] or match["n3"] or match["n4"]).strip(" #").lower()


def _spans(matches: list[re.Match[str]]) -> tuple[Span, ...]:
    return tuple(Span(m.start(), m.start() + len(m[0].rstrip("\x00\n *_"))) for m in matches)
