"""What shapes a report, apart from the code: light, so that a run over cached articles need not load the checkers."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

from auditor.checker import AnyChecker


@dataclass(frozen=True, slots=True)
class Settings:
    """What shapes a report. `select` and `ignore` hold rule names, codes, code prefixes or dimensions.

    `readability` adds the reading level, which loads textstat (seconds, once) and is never scored.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: str = "default"
    readability: bool = False
    checkers: tuple[AnyChecker, ...] | None = field(default=None, compare=False)

    @property
    def digest(self) -> str:
        """Twelve hexadecimal digits over everything that shapes a report."""
        key = repr((sorted(self.select), sorted(self.ignore), self.profile, self.readability))
        return sha256(key.encode()).hexdigest()[:12]
