"""Anchors: words that the table of predicates knows, outside direct quotations and page furniture."""

from __future__ import annotations

from collections.abc import Collection
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis import predicates
from auditor.analysis.concordances import Concordance
from auditor.analysis.predicates import Sense
from auditor.document import RESIDUE
from auditor.lazily import remembered

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Anchor(NamedTuple):
    """A word that may be a predicate."""

    sentence: int
    word: int
    senses: tuple[Sense, ...]


_PLACE = itemgetter(0, 1)  # of an anchor


class Anchors(Concordance):
    """The words of an article that may be predicates, by sentence and by predicate."""

    def __init__(self, analysis: Analysis) -> None:
        super().__init__(analysis)
        self._anchors: list[Anchor] | None = None
        self._by_sentence: dict[int, list[Anchor]] = {}
        self._formed: dict[str, list[Anchor]] = {}
        self._groups: dict[str, list[Anchor]] = {}

    def anchors(self) -> list[Anchor]:
        """Predicates in text order; words inside direct quotations and page furniture are left out."""
        if self._anchors is not None:
            return self._anchors
        get = predicates.senses().get
        voice = self.voice
        self._anchors = found = []
        for sentence, lowers in enumerate(self.analysis.lowers):
            if self.zones[sentence] in RESIDUE:
                continue
            words = self.words[sentence]
            for k, senses in enumerate(map(get, lowers)):
                if senses is not None and voice[words[k][0]] != "\x00":
                    found.append(Anchor(sentence, k, senses))
        return found

    @remembered
    def forms(self) -> dict[str, list[str]]:
        """The article's words that can be a predicate, by predicate, in no order."""
        poles = predicates.poles()
        found: dict[str, list[str]] = {}
        for word in self.analysis.vocabulary & poles.keys():
            for predicate, _ in poles[word]:
                found.setdefault(predicate, []).append(word)
        return found

    def group(self, predicate: str) -> list[Anchor]:
        """The anchors that can be of the predicate, in text order."""
        found = self._groups.get(predicate)
        if found is None:
            found = self._groups[predicate] = sorted(
                [anchor for form in self.forms.get(predicate, ()) for anchor in self._standing(form)], key=_PLACE
            )
        return found

    def group_of(self, wanted: Collection[str]) -> list[Anchor]:
        """The anchors that can be of any of the predicates, in text order and each once."""
        forms = {form for predicate in wanted for form in self.forms.get(predicate, ())}
        return sorted([anchor for form in forms for anchor in self._standing(form)], key=_PLACE)

    def in_order(self, wanted: Collection[str]) -> list[str]:
        """Those of the predicates that have anchors, by the first one."""
        poles, lowers = predicates.poles(), self.analysis.lowers
        found = []
        for predicate in wanted:
            anchors = self.group(predicate)
            if anchors:
                s, k, _ = anchors[0]
                found.append((s, k, [name for name, _ in poles[lowers[s][k]]].index(predicate), predicate))
        return [each[-1] for each in sorted(found)]

    def _standing(self, form: str) -> list[Anchor]:
        """The anchors of one form."""
        found = self._formed.get(form)
        if found is None:
            senses, voice, residue = predicates.senses()[form], self.voice, self.residue
            found = self._formed[form] = []
            for s in self.analysis.places[form]:
                if s in residue:
                    continue
                lowers, words = self.analysis.lowers[s], self.words[s]
                k = lowers.index(form)
                while True:
                    if voice[words[k][0]] != "\x00":
                        found.append(Anchor(s, k, senses))
                    try:
                        k = lowers.index(form, k + 1)
                    except ValueError:
                        break
        return found

    def anchors_of(self, sentence: int) -> list[Anchor]:
        """The predicates of one sentence."""
        found = self._by_sentence.get(sentence)
        if found is None:
            found = self._by_sentence[sentence] = []
            if sentence not in self.residue:
                for k, senses in enumerate(map(predicates.senses().get, self.analysis.lowers[sentence])):
                    if senses is not None and self.voice[self.words[sentence][k][0]] != "\x00":
                        found.append(Anchor(sentence, k, senses))
        return found
