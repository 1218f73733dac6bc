"""What a checker is: a pure function from an analysis to flags, plus its facts."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    # 0.1 s that a run over cached articles need not spend.
    from auditor.analysis import Analysis
    from auditor.document import Span

JsonValue = str | int | float | bool | None | list[Any] | dict[str, Any]


class Severity(StrEnum):
    NOTE = "note"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        return list(Severity).index(self)


class Strength(StrEnum):
    """How much a finding proves. Only decisive ones may cap the score; weak ones never fail a check."""

    INFO = "info"
    WEAK = "weak"
    STRONG = "strong"
    DECISIVE = "decisive"


class NotApplicable(Exception):
    """Raised by a checker that has nothing to judge in this article; the message says why."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another stretch that belongs to the finding: the other half of a contradiction, say."""

    span: Span
    note: str = ""


@dataclass(frozen=True, slots=True)
class Flag:
    """What a checker yields; the runner adds rule, code and fingerprint.

    `confidence` is in [0, 1]. `severity` and `strength` override the rule's own when a case is lighter
    or less certain than usual. `evidence` holds the computed values, JSON-ready.
    """

    span: Span
    message: str
    confidence: float = 0.8
    related: tuple[Related, ...] = ()
    evidence: Mapping[str, JsonValue] = field(default_factory=dict)
    severity: Severity | None = None
    strength: Strength | None = None


@dataclass(frozen=True, slots=True)
class NoOptions:
    """For checkers with nothing to tune."""


Opts = TypeVar("Opts")
Opts_contra = TypeVar("Opts_contra", contravariant=True)


class Check(Protocol[Opts_contra]):
    """A pure function of its arguments; yields flags in any order. Raises NotApplicable."""

    __module__: str

    def __call__(self, analysis: Analysis, options: Opts_contra, /) -> Iterable[Flag]: ...


@dataclass(frozen=True, slots=True)
class Checker(Generic[Opts]):
    """A rule. `proves_not` is the one sentence on what its findings do not show.

    `cap` is the highest overall score an article can have after a decisive finding of this rule.
    `any_language` marks rules that judge marks and not words; the others need English.
    """

    code: str
    severity: Severity
    strength: Strength
    check: Check[Opts]
    options: type[Opts]
    proves_not: str
    standards: tuple[str, ...] = ()
    cap: int | None = None
    preview: bool = False
    any_language: bool = False
    # `vague-attribution` and `sourcing` for `checkers/sourcing/vague_attribution.py`.
    name: str = field(init=False)
    dimension: str = field(init=False)

    def __post_init__(self) -> None:
        folder, _, name = self.check.__module__.rpartition(".")
        object.__setattr__(self, "name", name.replace("_", "-"))
        object.__setattr__(self, "dimension", folder.rpartition(".")[2])

    @property
    def doc(self) -> str:
        module = sys.modules.get(self.check.__module__)
        return (inspect.getdoc(module) or "") if module else self.proves_not

    @property
    def title(self) -> str:
        """The first paragraph of `doc` on one line."""
        module = sys.modules.get(self.check.__module__)
        written = (module.__doc__ or "") if module else self.proves_not
        return " ".join(written.lstrip().partition("\n\n")[0].split())


AnyChecker = Checker[Any]


def checker(
    *,
    code: str,
    severity: Severity,
    strength: Strength,
    proves_not: str,
    options: type[Opts] = NoOptions,  # type: ignore[assignment]  # the default binds Opts to NoOptions
    standards: tuple[str, ...] = (),
    cap: int | None = None,
    preview: bool = False,
    any_language: bool = False,
) -> Callable[[Check[Opts]], Checker[Opts]]:
    """Bind facts to a check function. Registers nothing: see `registry.discover`."""

    def bind(check: Check[Opts]) -> Checker[Opts]:
        return Checker(code, severity, strength, check, options, proves_not, standards, cap, preview, any_language)

    return bind
