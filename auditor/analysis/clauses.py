"""Clauses: what the predicates of an article are said of, and how.

One pass finds the anchors; only those that can take part in a comparison are expanded: who, whom, negated or not, when,
on whose word.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from auditor.analysis.anchors import Anchor, Anchors
from auditor.analysis.claims import NOTHING, Certainty, Claim, Draft, Theme
from auditor.analysis.claimwords import (
    ACCUSE,
    ADVERBS,
    ALLEGED,
    AUX,
    BE,
    BREAKS,
    COPULAS,
    CUES,
    DENY,
    DETERMINERS,
    FUTURE,
    HEDGE,
    LASTING,
    MODALS,
    NEGATIONS,
    PERIODS,
    PLANNED,
    PLEAS,
    POSSESSIVE,
    PREPOSITIONS,
    PRONOUNS,
    SAY,
    SUBORDINATE,
    VERDICTS,
)
from auditor.analysis.nounphrases import NounPhrases
from auditor.analysis.numbers import CARDINALS
from auditor.analysis.predicates import Sense
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_BEFORE_NOUNS = PREPOSITIONS - {"to"}
_ALONE = PRONOUNS - POSSESSIVE - {"that", "this", "these"}


class Clauses(NounPhrases, Anchors):
    """The article's predicates, read on demand and remembered."""

    def __init__(self, analysis: Analysis) -> None:
        super().__init__(analysis)
        self._claims: dict[tuple[int, int], Claim | None] = {}
        self._drafts: dict[tuple[int, int], Draft | None] = {}
        self._sources: dict[int, str | None] = {}

    def claim(self, anchor: Anchor) -> Claim | None:
        """The anchor as a claim; None where the word is something else here."""
        key = anchor[:2]
        if key not in self._claims:
            draft = self.draft(anchor)
            self._claims[key] = None if draft is None else self._claim(draft)
        return self._claims[key]

    def draft(self, anchor: Anchor) -> Draft | None:
        """As `claim`, without what takes longest to read."""
        key = anchor[:2]
        if key not in self._drafts:
            self._drafts[key] = self._read(anchor)
        return self._drafts[key]

    # How a word is used ---------------------------------------------------------------------------------

    def sense(self, anchor: Anchor) -> Sense | None:
        """The reading that fits the neighbours."""
        words, k = self.words[anchor.sentence], anchor.word
        after = [w.lower for w in words[k + 1 : k + 4]]
        plain: list[Sense] = []
        for sense in anchor.senses:
            if not sense.particle:
                plain.append(sense)
            elif sense.particle in after[: 3 if sense.part == "v" else 1]:
                return sense
        if not plain:
            return None
        nouns = [s for s in plain if s.part == "n"]
        verbs = [s for s in plain if s.part == "v"]
        fixed = [s for s in plain if s.part == "a"]
        before = words[k - 1].lower if k and not self.bounded(anchor.sentence, k) else ""
        if fixed and (not verbs or before in COPULAS or (k + 1 >= len(words) and verbs[0].form == "base")):
            return fixed[0]
        if nouns and verbs:
            owned = k > 1 and words[k - 2].lower.endswith("'s") and before not in AUX
            return (nouns if owned or self._is_noun(before, after) else verbs)[0]
        if verbs and verbs[0].form == "base" and (before in DETERMINERS or before in _BEFORE_NOUNS):
            return None
        return (nouns or verbs or fixed)[0]

    @staticmethod
    def _is_noun(before: str, after: Sequence[str]) -> bool:
        if before in DETERMINERS or before.endswith("'s") or (before in PREPOSITIONS and before != "to"):
            return True
        if before in AUX or before == "to" or before in PRONOUNS or before in ADVERBS:
            return False
        following = after[0] if after else ""
        if following in DETERMINERS or following in PRONOUNS:
            return False
        return before.endswith(("ed", "al", "ic", "ive", "ous", "ing")) or following in (
            "of",
            "in",
            "was",
            "is",
            "has",
            "will",
        )

    def _read(self, anchor: Anchor) -> Draft | None:
        sense = self.sense(anchor)
        if sense is None:
            return None
        if sense.part == "n":
            return self._nominal(anchor, sense)
        return self._verbal(anchor, sense)

    # Verbs ----------------------------------------------------------------------------------------------

    def _verbal(self, anchor: Anchor, sense: Sense) -> Draft | None:  # noqa: C901, PLR0912  one reading after another, in order
        s, k = anchor.sentence, anchor.word
        words = self.words[s]
        left = k
        aux: list[str] = []
        while left > 0 and len(aux) < 6 and not self.bounded(s, left):
            lower = words[left - 1].lower
            if not (lower in AUX or lower in ADVERBS or lower in PLANNED or lower in COPULAS or lower.endswith("ly")):
                break
            aux.append(lower)
            left -= 1
        used = frozenset(aux)
        if sense.part == "a" and not used.isdisjoint(PLEAS):  # pleading guilty is not being found so
            sense = sense._replace(predicate="plea")
        negated = any(a in NEGATIONS or a.endswith("n't") for a in aux) or "refused" in used
        passive = bool(used & BE) and sense.part == "v" and sense.form not in ("base", "s", "ing")
        finite = sense.part == "a" or sense.form in ("past", "both", "s", "base") or bool(used & AUX)
        if sense.part == "a" and not used & COPULAS:
            return self._found(anchor, sense)
        tense = self._tense(sense, used)
        subject = self.subject(s, left)
        before = words[left - 1].lower if left else ""
        if before in ("no", "nobody", "none", "neither") or (left > 1 and words[left - 2].lower in ("no", "neither")):
            negated = True
        if passive and sense.predicate == "life" and sense.pole == "+":  # "is survived by"
            return None
        loose = sense.theme == "o" and sense.form in ("both", "participle") and not aux
        reduced = not finite or (loose and self._reduced(s, k))
        object_ = NOTHING if passive or sense.part == "a" else self.object(s, k + (2 if sense.particle else 1))
        if sense.form == "base" and not aux and subject.named and not subject.plural:
            tense = "none"  # "saw Marsh take notes"
        if object_.head in ("door", "gate") and sense.predicate == "open":  # "reopened its doors"
            object_ = NOTHING
        if passive or sense.part == "a":
            theme, other = subject, NOTHING
        elif sense.theme == "o":
            theme, other = object_, subject
            if sense.form in ("both", "participle") and reduced:
                theme, other = subject, NOTHING
        elif sense.theme == "b" and (
            object_.head in PERIODS or object_.head[:1].isdigit() or not self._opens_object(s, k + 1)
        ):
            theme, other = subject, NOTHING
        elif sense.theme == "b":
            theme, other = (object_, subject) if object_.head else (subject, NOTHING)
        else:
            theme, other = subject, object_
        return Draft(
            anchor, sense, theme, other,
            negated=negated, tense="none" if reduced else tense, modal=bool(used & (MODALS | PLANNED)),
            start=left, nominal=False,
            lasting=bool(used & LASTING) or "still" in used or words[k].lower in LASTING,
        )  # fmt: skip

    def _opens_object(self, s: int, k: int) -> bool:
        """Whether what follows the verb can be its object: not a number, a time or the like."""
        word = self.words[s][k].lower if k < len(self.words[s]) else ""
        return (
            bool(word)
            and not word[0].isdigit()
            and word not in CARDINALS
            and word not in ("last", "this", "next", "more")
        )

    def _found(self, anchor: Anchor, sense: Sense) -> Draft | None:
        """ "found Ovar Lund guilty", "declared the water safe"."""
        s, k = anchor.sentence, anchor.word
        words = self.words[s]
        verb = next((j for j in range(k - 2, max(k - 7, -1), -1) if words[j].lower in VERDICTS), None)
        if verb is None or any(self.bounded(s, j) for j in range(verb + 1, k + 1)):
            return None
        theme = self.phrase(words[verb + 1 : k])
        return Draft(
            anchor,
            sense,
            theme,
            NOTHING,
            negated=False,
            tense="past",
            modal=False,
            start=verb,
            nominal=False,
            lasting=False,
        )

    def _reduced(self, s: int, k: int) -> bool:
        """ "people injured in the crash": a participle after its noun, with a preposition next."""
        words = self.words[s]
        return k + 1 < len(words) and words[k + 1].lower in ("in", "by", "at", "during", "on") and k > 0

    @staticmethod
    def _tense(sense: Sense, used: frozenset[str]) -> str:
        if used & FUTURE or used & PLANNED:
            return "future"
        if "to" in used and not used & AUX:
            return "none"
        if used & {"has", "have", "hasn't", "haven't", "having"} and sense.form in ("both", "participle"):
            return "past"
        if used & {
            "was",
            "were",
            "had",
            "did",
            "didn't",
            "wasn't",
            "weren't",
            "hadn't",
            "stayed",
            "remained",
            "kept",
            "became",
        }:
            return "past"
        if used & AUX or used & COPULAS:
            return "present"
        return {"past": "past", "both": "past", "s": "present", "base": "present"}.get(sense.form, "none")

    # Nouns ----------------------------------------------------------------------------------------------

    def _nominal(self, anchor: Anchor, sense: Sense) -> Draft | None:
        """ "the closure of the plant", "the plant's closure", "the rise in unemployment", "unemployment rise"."""
        s, k = anchor.sentence, anchor.word
        words = self.words[s]
        start = k
        while start > 0 and k - start < 6 and not self.bounded(s, start):
            lower = words[start - 1].lower
            if lower in PREPOSITIONS or lower in BREAKS or lower in AUX or lower in _ALONE:
                break
            start -= 1
            if lower in DETERMINERS:
                break
        if start > 1 and words[start].lower in ("a", "an") and words[start - 1].lower in COPULAS:  # "was a success"
            return Draft(
                anchor, sense, self.subject(s, start - 1), NOTHING,
                negated=False, tense="past", modal=False, start=start - 1, nominal=False, lasting=False,
            )  # fmt: skip
        owner = NOTHING
        before = words[start:k]
        theme = NOTHING
        follows = words[k + 1].lower if k + 1 < len(words) and not self.bounded(s, k + 1) else ""
        possessors = [j for j, w in enumerate(before) if w.lower.endswith(("'s", "s'"))]
        if possessors:
            owner = self.phrase(before[: possessors[-1] + 1])
        if follows == "of" or (follows == "in" and sense.theme == "b"):
            theme = self.object(s, k + 2)
        elif possessors and sense.theme in ("s", "b"):
            theme = owner
        else:
            content = [w for w in before[possessors[-1] + 1 if possessors else 0 :] if w.lower not in DETERMINERS]
            theme = self.phrase(content) if content else owner
        negated = bool(before) and before[0].lower == "no"
        return Draft(
            anchor, sense, theme, owner if owner is not theme else NOTHING,
            negated=negated, tense="none", modal=False, start=start, nominal=True, lasting=False,
        )  # fmt: skip

    def _claim(self, draft: Draft) -> Claim:
        (s, k, _), sense, theme, other, negated, tense, modal, start, nominal, lasting = draft
        words = self.words[s]
        agent, patient = (other, theme) if sense.theme == "o" else (theme, other)
        return Claim(
            Span(words[start].start, words[k].end), s, _keys(agent), sense.predicate, _keys(patient), negated,
            self.certainty(s, words[k].lower), self.source(s), sense.pole, theme, other, tense, modal, nominal,
            self._times_of(s, start, k), self.zones[s], k, Span(words[k].start, words[k].end), lasting,
        )  # fmt: skip

    # On whose word --------------------------------------------------------------------------------------

    def _times_of(self, s: int, start: int, k: int) -> frozenset[str]:
        """When it is said to be: in an aside ("Marsh, who pleaded guilty, …") only the aside's own times count."""
        times = self.times(s)
        words = self.words[s]
        if not times or not (start > 0 and words[start - 1].lower in SUBORDINATE and self.bounded(s, start - 1)):
            return times
        end = k + 1
        while end < len(words) and not self.bounded(s, end):
            end += 1
        return times & {w.lower for w in words[start:end]} if end < len(words) else times

    def certainty(self, sentence: int, apart: str = "") -> Certainty:
        """How sure the sentence as a whole is of what it says; the word `apart` is not taken for a cue."""
        if apart in CUES:
            return _certainty(self.lowers(sentence) - {apart})
        if sentence in self.holding(DENY):
            return Certainty.DENIED
        if sentence in self.holding(ALLEGED):
            return Certainty.ALLEGED
        return Certainty.ATTRIBUTED if sentence in self.holding(SAY) else Certainty.ASSERTED

    def source(self, sentence: int) -> str | None:
        """The last word of the name or noun next to the verb of saying."""
        if sentence not in self.holding(SAY):
            return None
        if sentence not in self._sources:
            self._sources[sentence] = self._source(sentence)
        return self._sources[sentence]

    def _source(self, sentence: int) -> str | None:
        words = self.words[sentence]
        for k, word in enumerate(words):
            if word.lower not in SAY:
                continue
            if word.lower == "according" and k + 2 < len(words):
                theme = self.object(sentence, k + 2)
                return theme.head or None
            theme = self.subject(sentence, k)
            if not theme.head and k + 1 < len(words):
                theme = self.object(sentence, k + 1)
            return theme.head or (words[k - 1].lower if k else None)
        return None


def _certainty(lowers: frozenset[str]) -> Certainty:
    if not lowers.isdisjoint(DENY):
        return Certainty.DENIED
    if not lowers.isdisjoint(ACCUSE) or not lowers.isdisjoint(HEDGE):
        return Certainty.ALLEGED
    return Certainty.ASSERTED if lowers.isdisjoint(SAY) else Certainty.ATTRIBUTED


def _keys(theme: Theme) -> frozenset[str]:
    if not theme.head:
        return frozenset()
    return frozenset({theme.head}) | theme.modifiers | theme.of
