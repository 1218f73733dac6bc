"""Pairs of statements: whether they are of one thing, by one voice and said outright, and the conflict they make."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.claims import Certainty, Claim, Theme
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.conflictwords import GENERIC, NO_WORDS, SIGNS, TITLES, UNSURE
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Conflict(NamedTuple):
    """`span` is the later sentence, `other` the earlier; `first` and `second` are the words that clash."""

    kind: str
    span: Span
    other: Span
    first: str
    second: str
    about: str
    confidence: float


_NO_SIGN = re.compile(
    r"\b(?:no|not|n['’]t|little) (?:\w+ )?(?:indication|evidence|sign|proof|guarantee|plan|chance"
    r"|question|doubt|only|just|because)s?\b|\b(?:option|view|theory|interpretation|scenario|hypothesis)\b"
)


def is_plain(clauses: Clauses, claim: Claim) -> bool:
    """Stated outright: not modal, conditional, a question, denied, alleged, or an account of a change."""
    return not claim.modal and claim.certainty >= Certainty.ATTRIBUTED and is_outright(clauses, claim.sentence)


def is_outright(clauses: Clauses, s: int) -> bool:
    """Whether what the sentence says is so as it says it: no question, condition, change or mere theory."""
    found = clauses.outright.get(s)
    if found is None:
        found = clauses.outright[s] = _read_outright(clauses, s)
    return found


def _read_outright(clauses: Clauses, s: int) -> bool:
    if s in clauses.holding(UNSURE) or s in clauses.asking:
        return False
    if s not in clauses.holding(NO_WORDS) or s not in clauses.touching(SIGNS):
        return True
    return _NO_SIGN.search(clauses.analysis.document.sentences[s].text) is None


def same_voice(first: Claim, second: Claim) -> bool:
    """Whether the two are not the words of two sources."""
    if second.nominal and first.certainty >= Certainty.ATTRIBUTED:
        return True  # whoever speaks of "the rise in unemployment" takes it for granted
    if first.certainty is Certainty.ATTRIBUTED and second.certainty is Certainty.ATTRIBUTED:
        return first.source_key is not None and first.source_key == second.source_key
    return True


def same_theme(a: Theme, b: Theme, *, generic: bool = False) -> bool:  # noqa: PLR0911  each return is one reason
    """Whether the later phrase can only mean what the earlier one names."""
    if a.head != b.head or a.named != b.named or (a.plural != b.plural and not a.named):
        return False
    if a.head in TITLES and not a.named and a.modifiers and b.modifiers and not a.modifiers & b.modifiers:
        return False  # the prime minister, the foreign minister
    left, right = a.modifiers - TITLES, b.modifiers - TITLES
    if left - right and right - left:
        return False
    if (a.of or b.of) and not (a.of <= b.of or b.of <= a.of):
        return False
    if a.head in GENERIC and not a.named and not generic:
        return bool(left or a.of) and left == right and (a.of == b.of or (bool(left) and not b.of))
    if a.named:
        return True
    if b.definite:
        return a.definite or not a.plural
    return left == right and (a.of == b.of or not b.of)


def conflict(clauses: Clauses, kind: str, first: Claim, second: Claim, confidence: float = 0.75) -> Conflict:
    """The conflict of two claims, the earlier first."""
    sentences = clauses.analysis.document.sentences
    reading = clauses.reading
    return Conflict(
        kind, sentences[second.sentence].span, sentences[first.sentence].span,
        reading[first.span.start : first.span.end], reading[second.span.start : second.span.end],
        second.theme.head, confidence,
    )  # fmt: skip


def pairs(
    analysis: Analysis, voice: str, one: re.Pattern[str], two: re.Pattern[str]
) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Matches of the two patterns in different sentences."""
    for a in one.finditer(voice):
        for b in two.finditer(voice):
            first, second = analysis.sentence_at(a.start()), analysis.sentence_at(b.start())
            if first is not None and second is not None and first.index != second.index:
                yield a, b


def of_matches(analysis: Analysis, kind: str, a: re.Match[str], b: re.Match[str], about: str) -> Conflict | None:
    """The conflict of two matches, in either order."""
    first, second = sorted((a, b), key=lambda m: m.start())
    one, two = analysis.sentence_at(first.start()), analysis.sentence_at(second.start())
    if one is None or two is None:
        return None
    return Conflict(kind, two.span, one.span, first.group(), second.group(), about, 0.8)
