"""What shapes a report, apart from the code: light, so that a run over cached articles need not load the checkers."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256

from auditor import options, registry
from auditor.checker import AnyChecker, Severity
from auditor.house import NO_HOUSE, House
from auditor.nli import DeepReading, digest

OptionValue = options.Value


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """What one rule, given by name or code, does otherwise than it would.

    `severity` takes the place of the rule's usual one, and findings that the rule itself grades lighter or graver move
    along; None leaves it. `options` holds fields of the rule's own options by name, such as `(("min_words", 80),)`.
    """

    rule: str
    severity: Severity | None = None
    options: tuple[tuple[str, OptionValue], ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What shapes a report. `select` and `ignore` hold rule names, codes, code prefixes or dimensions.

    `profile` names the scoring profile. `readability` adds the reading level, which loads textstat (seconds, once)
    and is never scored. `sidecars` honours what `ARTICLE.auditor.toml` says beside an article, `inline_suppressions`
    comments in an article that suppress findings of it. `deep` compares every pair of sentences and shows what may
    contradict each other, unscored; `nli` is the path of a pair model of your own that judges them then, which takes
    half a second an article, and `nli_labels` its outputs in their order, where its configuration names none.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: str = "default"
    readability: bool = False
    rules: tuple[RuleSettings, ...] = ()
    house: House = NO_HOUSE
    sidecars: bool = True
    inline_suppressions: bool = False
    deep: bool = False
    nli: str = ""
    nli_labels: tuple[str, ...] = ()
    checkers: tuple[AnyChecker, ...] | None = field(default=None, compare=False)

    @property
    def digest(self) -> str:
        """Twelve hexadecimal digits over everything that shapes a report; settings that do the same have the same.

        Raises:
            ConfigError: a selector or rule is unknown.
        """
        return _digest(self)

    @property
    def deep_reading(self) -> DeepReading | None:
        """How contradictions are looked for beyond the rules, None where they are not."""
        return DeepReading(self.nli, self.nli_labels) if self.deep else None


@lru_cache(maxsize=1024)
def _digest(settings: Settings) -> str:
    selective = settings.select or settings.ignore
    chosen = registry.chosen(settings.select, settings.ignore) if selective else frozenset()
    everything = not selective or len(chosen) == len(registry.outline())
    tuned = sorted(
        (name, severity, changed)
        for name, severity, changed in map(_tuning, settings.rules)
        if (severity or changed) and (everything or name in chosen)
    )
    names = "all" if everything else sorted(chosen)
    flags = (settings.readability, settings.sidecars, settings.inline_suppressions)
    key: tuple[object, ...] = (names, settings.profile, flags, tuned, settings.house.key)
    if settings.deep:
        # A model that is not there is named: what was kept of a reading without any must not pass for its own.
        key = (*key, "deep", digest(settings.nli) or settings.nli, settings.nli_labels)
    return sha256(repr(key).encode()).hexdigest()[:12]


def _tuning(rule: RuleSettings) -> tuple[str, str, tuple[tuple[str, OptionValue], ...]]:
    """The rule's name, its severity if that is another than usual, and its options that are not as by default."""
    name = registry.named(rule.rule)
    usual = rule.severity in (None, registry.outline()[name].severity)
    changed = options.changed(registry.find(name), dict(rule.options)) if rule.options else ()
    return name, "" if usual else str(rule.severity), changed
