"""Where fixed strings stand in a text, all of them found in one pass."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from ahocorasick import Automaton  # type: ignore[import-not-found,unused-ignore]


class Anchors:
    """Strings to be looked for; what it takes to find them is built when it is first needed."""

    def __init__(self, strings: Iterable[str]) -> None:
        self._strings = tuple(strings)

    @cached_property
    def _automaton(self) -> Automaton:
        automaton = Automaton()
        for string in self._strings:
            automaton.add_word(string, len(string))
        automaton.make_automaton()
        return automaton

    def places(self, text: str) -> list[tuple[int, int]]:
        """Start and end of every occurrence, overlapping ones too, in order of their ends."""
        return [(last + 1 - length, last + 1) for last, length in self._automaton.iter(text)]
