"""Which of some fixed strings the words of a text hold, when hardly any word holds one."""

from __future__ import annotations

from collections.abc import Iterable

_MOST = 50_000  # words remembered


class Rare:
    """Words that hold none of `parts` are remembered, so that a run over many articles looks at each once."""

    def __init__(self, parts: Iterable[str]) -> None:
        self._parts = tuple(parts)
        self._without: set[str] = set()

    def among(self, words: Iterable[str]) -> frozenset[str]:
        """The parts that stand within some of `words`, none of which holds white space."""
        unknown = list(set(words) - self._without)
        joined = " ".join(unknown)
        found = [part for part in self._parts if part in joined]
        for part in found:
            unknown = [word for word in unknown if part not in word]
        if len(self._without) > _MOST:
            self._without.clear()
        self._without.update(unknown)
        return frozenset(found)
