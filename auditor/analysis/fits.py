"""How the sentences of an article fit it: which ones could have come from another."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from auditor import models
from auditor.analysis import fitfeatures, topics, wordbags
from auditor.analysis.standalones import claims_a_link
from auditor.document import Sentence

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from auditor.analysis import Analysis

    Floats = npt.NDArray[np.float32]

# Longer texts are judged in blocks, which keeps the work linear.
_BLOCK = 200
# Words a sentence needs to have a topic.
_FEWEST = 4
# Weight of words that nothing in the article comes near, for a sentence to be about something else: with less it is
# vague ("The work began last spring").
_STRANGE = 1.5
# One sentence in twenty of the texts learned from is foreign: what that takes off the odds of each.
_RARE = math.log(19)
# What the sentences that an audit does not look at weigh against one that it does: set on real articles and inserted
# sentences, where it finds two in a hundred more of these at as many flags.
UNSEEN = 1.0
# What a connective adds to the odds of a sentence that fits badly, and by how much strange words raise them then:
# set on real articles, where one sentence in three hundred articles is raised above the threshold.
_CLAIMED, _RAISED = 1.2, 0.6
# A field the rest of the article lacks, for certain.
_NEW = 0.5


@dataclass(frozen=True, slots=True)
class Fit:
    """How one of the worst fitting sentences fits its article. `p_foreign` comes from articles with inserted sentences.

    `static` is its likeness to the rest of the article, `covered` the share of its words found elsewhere, `nearest` its
    likeness to the most similar sentences, `unlinked` the weight of its words that nothing comes near.
    """

    sentence: Sentence
    p_foreign: float
    static: float
    covered: float
    nearest: float
    alien: float
    field_words: int
    unlinked: float

    @property
    def misfit(self) -> float:
        """How many times likelier the sentence is foreign than any that was not looked at, as a logarithm.

        Where a connective claims a link, words of another field and words that nothing comes near tell more: such a
        sentence often names what the article is about, so that it seems to belong ("However, despite the ban, …").
        """
        p = min(max(self.p_foreign, 1e-6), 1 - 1e-6)
        odds = math.log(p / (1 - p)) + _RARE
        if not self.claims_a_link:
            return odds
        alien, unlinked = min(self.alien, 2.0) * min(self.field_words, 4), min(self.unlinked, 4.0)
        return odds + _CLAIMED + _RAISED * (alien + unlinked)

    @property
    def claims_a_link(self) -> bool:
        """Whether it opens by joining itself to what stands before: "However, despite the ban, …"."""
        return claims_a_link(self.sentence.text)

    @property
    def substantial(self) -> bool:
        """Whether several words of it are strange here: a poor fit of empty words means nothing."""
        return self.unlinked >= _STRANGE or (self.alien >= _NEW and self.field_words >= 2)

    @property
    def subject(self) -> str:
        """The field that several of its words name and the rest of the article lacks, else nothing."""
        return topics.field_of(self.sentence.text) if self.field_words >= 2 and self.alien >= _NEW else ""


class Topics:
    """Vectors of one article, each computed when first asked for."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis

    @cached_property
    def spelled(self) -> wordbags.Spelled:
        """All words of the document as numbers.

        Raises: ModelUnavailable.
        """
        return wordbags.spelled(self._analysis)

    @cached_property
    def fits(self) -> tuple[Fit, ...]:
        """The body sentences that fit worst and stand by themselves, in order; empty for short articles.

        Raises: ModelUnavailable.
        """
        found: list[Fit] = []
        for block in self._blocks:
            if len(block) < topics.SHORTEST:
                continue
            order, table = fitfeatures.features(self._analysis, block)
            if not len(order):
                continue
            for at, values, p in zip(order, table.tolist(), suspicions(table, UNSEEN).tolist(), strict=True):
                named = dict(zip(fitfeatures.FEATURES, values, strict=True))
                words = round(math.expm1(named["alien_words"]))
                found.append(
                    Fit(
                        block[at],
                        p,
                        named["static"],
                        named["covered"],
                        named["top"],
                        named["alien"],
                        words,
                        named["unlinked"],
                    )
                )
        return tuple(found)

    @property
    def too_short(self) -> bool:
        """Whether there is too little to compare sentences with."""
        return all(len(block) < topics.SHORTEST for block in self._blocks)

    def blocks(self) -> list[list[Sentence]]:
        """The body in runs of sentences, each compared within itself."""
        return self._blocks

    @cached_property
    def _blocks(self) -> list[list[Sentence]]:
        words = self._analysis.words
        body = [s for s in self._analysis.body if len(words[s.index]) >= _FEWEST]
        runs = max(1, math.ceil(len(body) / _BLOCK))
        size = math.ceil(len(body) / runs)
        return [body[at : at + size] for at in range(0, len(body), max(size, 1))]


def suspicions(rows: Floats, unseen: float = 0.0) -> npt.NDArray[np.float64]:
    """The probability of being foreign for each of the sentences of one article, by their rows of `FEATURES`.

    `unseen` stands for the odds of sentences that were not looked at closely.

    Raises: ModelUnavailable.
    """
    import numpy as np  # noqa: PLC0415  kept off the import path

    model = models.logistic("off_topic")
    odds = apart(model.odds(rows), model.limits, unseen)
    p: npt.NDArray[np.float64] = 1 / (1 + np.exp(-(model.limits["slope"] * odds + model.limits["shift"])))
    return p


def apart(odds: npt.NDArray[np.float64], limits: dict[str, float], unseen: float = 0.0) -> npt.NDArray[np.float64]:
    """The odds of the sentences of one article, less what others of it have: one that stands out is the more suspect,
    and where much fits badly the article wanders. At most `most` is taken off, as there may be two that are foreign.
    """
    import numpy as np  # noqa: PLC0415

    each = np.exp(odds)
    others = np.log(each.sum() - each + limits["alone"] + unseen)
    less: npt.NDArray[np.float64] = odds - np.minimum(others, limits["most"])
    return less
