"""Phrases without a verb that are meant: one of a row, a run-in heading, a saying, somebody else's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from auditor.analysis.numbers import CARDINALS, word_set
from auditor.analysis.quality import looseclauses
from auditor.document import Sentence

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_LONGEST: Final = 16
_PREPOSED: Final = word_set("for after before from with without at in on by despite then")
_BEFORE_NOUN: Final = word_set("a an the its his her their no of in on at by for from with and two three four")


def meant(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a phrase is somebody else's, one of a row, a run-in heading or a saying."""
    text, lowers = sentence.text, analysis.lowers[sentence.index]
    if analysis.author_voice.text[sentence.span.start] == "\x00" or lowers[0] in _SAYING or lowers in _SAYINGS:
        return True
    if lowers[0] in _PREPOSED and "," in text and lowers[0] not in ("despite", "without"):
        return True  # "In a moment, two more ran out."
    sentences = analysis.document.sentences
    beside = [s for s in (sentence.index - 1, sentence.index + 1) if 0 <= s < len(sentences)]
    rows = [s for s in beside if sentences[s].paragraph == sentence.paragraph and analysis.lowers[s]]
    row = lowers[0] not in ("the", "a", "an")
    if any((row and analysis.lowers[s][0] == lowers[0]) or _is_scrap(analysis, s) for s in rows):
        return True
    opens = not any(s < sentence.index for s in rows)
    if opens and (lowers[0] in ("the", "their", "his", "her", "almost") or sentences[beside[0]].text.endswith("?")):
        return len(lowers) <= _LONGEST_HEADING
    if lowers[0] not in CARDINALS and lowers[0] != "another":
        return False
    return any(looseclauses.is_verb(w) and lowers[k] not in _BEFORE_NOUN for k, w in enumerate(lowers[1:]))


def _is_scrap(analysis: Analysis, s: int) -> bool:
    """Whether a sentence is a word or four without a verb: "A plumber." """
    lowers = analysis.lowers[s]
    short = len(lowers) <= _LONGEST_SCRAP and analysis.document.sentences[s].text.endswith(".")
    return (
        short
        and looseclauses.certain_verbs().isdisjoint(lowers)
        and not any(
            w.endswith("ed") or w in looseclauses.pasts() or (k and looseclauses.is_verb(w))
            for k, w in enumerate(lowers)
        )
    )


_LONGEST_SCRAP: Final = 4
_LONGEST_HEADING: Final = 7
_SAYING: Final = word_set("yes fair cheers hence thus")
_SAYINGS: Final = frozenset(map(tuple, ("nothing to see here".split(), "hard to say".split(), "easy to say".split())))


__all__ = ["meant"]
