"""The language of a page: every string of its interface, from `data/languages/<language>.toml`.

Messages of findings and names of rules are English whatever the page speaks.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final, final

from auditor.errors import ConfigError

if TYPE_CHECKING:
    from markupsafe import Markup

LANGUAGES: Final = ("de", "en")


@final
@dataclass(frozen=True, slots=True)
class Catalogue:
    """Texts by key, such as `severity.major`; placeholders stand in braces."""

    language: str
    texts: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        return self.texts[key]

    def get(self, key: str, otherwise: str) -> str:
        return self.texts.get(key, otherwise)

    def say(self, key: str, **values: object) -> str:
        """The text with its placeholders filled."""
        return self.texts[key].format(**values)

    def fill(self, key: str, **values: object) -> Markup:
        """The text as HTML, its placeholders filled; values are escaped unless they are HTML."""
        from markupsafe import escape  # noqa: PLC0415  a terminal shows no HTML

        return escape(self.texts[key]).format(**values)

    def severities(self, severity: str, number: int) -> str:
        """A severity as it stands behind a number of findings."""
        key = f"severities.{severity}"
        return self.texts.get(key) or self.texts[f"{key}.{'one' if number == 1 else 'other'}"]

    def count(self, noun: str, number: int) -> str:
        """`1 finding`, `2,000 findings`: `noun` has a text for one and a text for others."""
        return f"{self.grouped(number)} {self.texts[f'{noun}.one' if number == 1 else f'{noun}.other']}"

    def grouped(self, number: float) -> str:
        """A whole number with its thousands apart."""
        return _grouped(number, self.texts["number.thousands"])

    def number(self, value: float | None, digits: int = 1) -> str:
        """`12`, `12.5`, or a dash for nothing."""
        return "–" if value is None else _number(value, digits, self.texts["number.decimal"])

    def listed(self, parts: Sequence[str]) -> str:
        """`a, b and c`."""
        if len(parts) < 2:
            return "".join(parts)
        return f"{', '.join(parts[:-1])} {self.texts['list.and']} {parts[-1]}"


@lru_cache(maxsize=4096)
def _grouped(number: float, separator: str) -> str:
    return f"{number:,.0f}".replace(",", separator)


@lru_cache(maxsize=4096)
def _number(value: float, digits: int, point: str) -> str:
    """The same few come on every page of a run."""
    whole, _, rest = f"{value:.{digits}f}".partition(".")
    rest = rest.rstrip("0")
    return f"{whole}{point}{rest}" if rest else whole


@cache
def catalogue(language: str = "en") -> Catalogue:
    """The catalogue of one of `LANGUAGES`.

    Raises:
        ConfigError: there is none for the language.
    """
    if language not in LANGUAGES:
        raise ConfigError(f"no report speaks {language!r}; there are {', '.join(LANGUAGES)}")
    raw = (files("auditor") / "data" / "languages" / f"{language}.toml").read_text("utf-8")
    return Catalogue(language, dict(_flat(tomllib.loads(raw))))


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterable[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value)
