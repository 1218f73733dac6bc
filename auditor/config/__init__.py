"""What applies to an article: configuration files, profiles and the command line, layered; every value has an origin.

configurations = Configurations(file=None, isolated=False, given={"select": ["AI"], "fail-on": "minor"})
applied = configurations.for_article("incoming/story.html")
audit(load("incoming/story.html"), applied.settings)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, final

from auditor.checker import Severity
from auditor.gate import Gate
from auditor.settings import Settings


@dataclass(frozen=True, slots=True)
class Applied:
    """What applies to one article. `formats` are as the command line spells them ("json", "sarif:out.sarif")."""

    settings: Settings
    gate: Gate
    baseline: Path | None = None
    formats: tuple[str, ...] = ()
    file: Path | None = None

    @property
    def digest(self) -> str:
        return self.settings.digest


@final
class Configurations:
    """Finds, reads and layers configuration, each file once.

    `file` takes the place of the files that would be found; `isolated` ignores all of them. `given` holds what the
    command line says, by configuration key ("select", "fail-on"); None stands for not given.
    """

    def __init__(
        self, file: Path | None = None, *, isolated: bool = False, given: Mapping[str, Any] | None = None
    ) -> None:
        self._file, self._isolated = file, isolated
        self._given = {k: v for k, v in (given or {}).items() if v is not None}

    def for_article(self, source: str) -> Applied:  # noqa: ARG002
        """What applies to one source, as `load_many` names it ("feed.jsonl#3" for a record of a file).

        Raises:
            ConfigError: a file cannot be read, or a key or value is wrong.
        """
        given = self._given
        under, on = given.get("fail-under"), given.get("fail-on")
        severity = None if on == "never" or (on is None and under is not None) else Severity(on or "major")
        return Applied(
            Settings(
                select=tuple(given.get("select", ())),
                ignore=tuple(given.get("ignore", ())),
                readability=bool(given.get("readability", False)),
            ),
            Gate(under, severity),
            Path(given["baseline"]) if "baseline" in given else None,
            tuple(given.get("format", ())),
        )
