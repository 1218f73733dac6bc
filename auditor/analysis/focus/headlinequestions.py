"""Headlines that ask what their article does not answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import topics
from auditor.analysis.numbers import word_set
from auditor.analysis.tokens import stem
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Asked(NamedTuple):
    """`subject` are the telling words of the question; `covered` the best share of them in a sentence."""

    span: Span
    words: tuple[str, ...]
    covered: float


_YES_OR_NO = re.compile(
    r"^(?:is|are|was|were|will|would|could|can|should|did|does|do|has|have|had|may|might|must)\b[^?]+\?$", re.IGNORECASE
)
_ANSWERS = re.compile(
    r"^(?:no|yes|not (?:yet|really|quite|so|exactly)|maybe|perhaps|probably|absolutely|hardly|of course|possibly|"
    r"in short|"
    r"it depends|definitely|it['’]s complicated)\b|\bthe (?:short )?answer\b|\bshort answer\b|\banswer(?:s|ed)?\b|"
    r"\b(?:un)?likely\b|\bremains? (?:unclear|to be seen|open|unknown)\b|\b(?:unclear|uncertain|no evidence|experts? "
    r"(?:say|are divided))\b",
    re.IGNORECASE,
)
_SMALL = word_set("is are was were will would could can should did does do has have had may might must this that")
_LEAST_COVERED, _TELLING, _LONGEST = 0.5, 0.12, 5000


def unanswered(analysis: Analysis) -> Asked | None:
    """A yes-or-no question in the headline that no sentence of the body takes up; None elsewhere.

    Raises: ModelUnavailable.
    """
    headline = analysis.document.headline
    if headline is None:
        return None
    text = analysis.document.reading[headline.start : headline.end].strip()
    if not _YES_OR_NO.match(text) or analysis.body_words > _LONGEST:
        return None
    words = [w for w in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text.lower()) if w not in _SMALL]
    weights = {stem(w.removesuffix("'s").removesuffix("’s")): topics.weight(w) for w in words}
    weights = {s: w for s, w in weights.items() if w > _TELLING}
    if not weights:
        return None
    best = 0.0
    for sentence in analysis.body:
        if _ANSWERS.search(sentence.text):
            return None
        shared = weights.keys() & set(analysis.stems[sentence.index])
        covered = sum(weights[s] for s in shared) / sum(weights.values())
        if covered >= _LEAST_COVERED:
            return None
        best = max(best, covered)
    return Asked(headline, tuple(w for w in words if topics.weight(w) > _TELLING), round(best, 2))
