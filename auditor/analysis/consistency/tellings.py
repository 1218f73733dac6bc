"""Lists of phrases that tell of one event, as a pattern that is compiled only where one of them may stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import final

from auditor import patterns as re


@final
class Telling:
    """One pattern over phrases parted by commas; a star in a phrase stands for any ending.

    Texts are lower-cased ones: the pattern is not blind to case.
    """

    __slots__ = ("_openings", "_pattern")

    def __init__(self, phrases: str) -> None:
        each = [p.strip() for p in phrases.split(",")]
        escaped = [re.escape(p).replace(r"\ ", " ").replace(r"\*", r"\w*") for p in each]
        self._openings = tuple({p.partition("*")[0]: "" for p in each})
        self._pattern = re.compile(rf"\b(?:{'|'.join(escaped)})\b")

    def _may_stand(self, text: str) -> bool:
        # Looking for a few words is many times faster than a pattern that begins with a choice of them.
        for opening in self._openings:  # noqa: SIM110  a generator takes three times as long
            if opening in text:
                return True
        return False

    def search(self, text: str) -> re.Match[str] | None:
        return self._pattern.search(text) if self._may_stand(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        return self._pattern.match(text) if self._may_stand(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._pattern.fullmatch(text) if self._may_stand(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._pattern.finditer(text) if self._may_stand(text) else iter(())


__all__ = ["Telling"]
