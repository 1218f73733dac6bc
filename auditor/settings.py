"""What shapes a report, apart from the code: light, so that a run over cached articles need not load the checkers."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256

from auditor import registry
from auditor.checker import AnyChecker, Severity
from auditor.house import NO_HOUSE, House

OptionValue = bool | int | float | str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """What one rule, given by name or code, does otherwise than it would.

    Every finding of the rule has the `severity`; None leaves it to the rule. `options` holds fields of the rule's own
    options by name, such as `(("min_words", 80),)`.
    """

    rule: str
    severity: Severity | None = None
    options: tuple[tuple[str, OptionValue], ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What shapes a report. `select` and `ignore` hold rule names, codes, code prefixes or dimensions.

    `profile` names the scoring profile. `readability` adds the reading level, which loads textstat (seconds, once)
    and is never scored. `inline_suppressions` honours comments in an article that suppress findings of it.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: str = "default"
    readability: bool = False
    rules: tuple[RuleSettings, ...] = ()
    house: House = NO_HOUSE
    inline_suppressions: bool = False
    checkers: tuple[AnyChecker, ...] | None = field(default=None, compare=False)

    @property
    def digest(self) -> str:
        """Twelve hexadecimal digits over everything that shapes a report; settings that do the same have the same.

        Raises:
            ConfigError: a selector or rule is unknown.
        """
        return _digest(self)


@lru_cache(maxsize=1024)
def _digest(settings: Settings) -> str:
    chosen = registry.chosen(settings.select, settings.ignore)
    tuned = sorted(
        (registry.named(r.rule), str(r.severity or ""), sorted(r.options))
        for r in settings.rules
        if (r.severity or r.options) and registry.named(r.rule) in chosen
    )
    everything = len(chosen) == len(registry.outline())
    names = "all" if everything else sorted(chosen)
    flags = (settings.readability, settings.inline_suppressions)
    key = (names, settings.profile, flags, tuned, settings.house.key)
    return sha256(repr(key).encode()).hexdigest()[:12]
