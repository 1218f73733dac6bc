"""A newsroom's own look for its pages: name, logo, colours and language, checked before anything is drawn."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from typing import Any, Final, final

from auditor import patterns as re
from auditor.errors import ConfigError
from auditor.report.messages import LANGUAGES

# Colours of light and dark pages that a style may change, with what common.css gives them.
LIGHT: Final = {"paper": "#fcfbf8", "sheet": "#ffffff", "ink": "#1d1c1a", "accent": "#1d4f7c"}
DARK: Final = {"paper": "#16171a", "sheet": "#1d1f23", "ink": "#e9e6df", "accent": "#93c0ea"}
# Colours of text with a meaning, which stay and must be readable on the paper of a style.
_MEANING_LIGHT: Final = (
    "#0b6b6b", "#1d4f9c", "#24694a", "#2e6b1f", "#43606f", "#4b5c6b", "#4d5a66", "#5c5850", "#5d6613", "#6b3fa0",
    "#6b5700", "#7a3e1d", "#8a5a00", "#96430a", "#9b1c27", "#a3195b",
)  # fmt: skip
_MEANING_DARK: Final = (
    "#6fd3d0", "#7cc9a2", "#93bdf5", "#94d382", "#a3c1d0", "#aaa69c", "#b3c1cd", "#b4c3d1", "#c0c766", "#c9a8f5",
    "#dcc86a", "#e3ab8a", "#eab85c", "#f5b077", "#ff9c98", "#ff9cc6",
)  # fmt: skip
# The grounds of marked text that are nearest to the ink.
_MARKS_LIGHT: Final = ("#f3e1d4", "#fae0de", "#dbe7fa")
_MARKS_DARK: Final = ("#123f40", "#213c1a", "#3c3513")
# WCAG 2.2, success criterion 1.4.3, for text of ordinary size.
_LEAST_CONTRAST: Final = 4.5
# A logo is in every page; this is a generous mark in SVG or a small PNG.
_MOST_LOGO: Final = 60_000
_LONGEST_NAME: Final = 80
_HEX: Final = re.compile(r"#[0-9a-fA-F]{6}")
_LOGO: Final = re.compile(r"data:image/(?:png|jpeg|gif|webp|svg\+xml);base64,(?P<data>[A-Za-z0-9+/]+={0,2})")
# How the pictures begin that a browser shows as an image.
_BEGINNINGS: Final = {b"\x89PNG\r\n": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif", b"RIFF": "webp"}
Colours = tuple[tuple[str, str], ...]


@final
class StyleError(ConfigError):
    """A style that cannot be used. `path` is the key at fault within it; `problem` leaves the key out."""

    def __init__(self, path: tuple[str, ...], problem: str) -> None:
        super().__init__(f"{'.'.join(('style', *path))}: {problem}")
        self.path = path
        self.problem = problem


@final
@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How a newsroom's pages look. `logo` is a data URI; colours are pairs of a name and `#rrggbb`.

    Colours are `paper` (behind all), `sheet` (cards), `ink` (text) and `accent` (links, focus); `dark` holds those of
    pages shown dark. Colours that carry a meaning, such as a severity's, belong to no style.

    Raises:
        StyleError: a value cannot be used, or a text would not be readable on its ground.
    """

    name: str = ""
    logo: str = ""
    language: str = "en"
    colours: Colours = ()
    dark: Colours = ()

    def __post_init__(self) -> None:
        if len(self.name) > _LONGEST_NAME:
            raise StyleError(("name",), f"the name is longer than {_LONGEST_NAME} characters; shorten it")
        if self.language not in LANGUAGES:
            raise StyleError(("language",), f"no report speaks {self.language!r}; there are {', '.join(LANGUAGES)}")
        if self.logo:
            _check_logo(self.logo)
        _check_colours("colours", self.colours, LIGHT, _MEANING_LIGHT, _MARKS_LIGHT)
        _check_colours("dark", self.dark, DARK, _MEANING_DARK, _MARKS_DARK)

    @classmethod
    def from_mapping(cls, table: Mapping[str, Any]) -> HouseStyle:
        """The style a configuration table describes: `name`, `logo`, `language`, and tables `colours` and `dark`.

        Raises:
            StyleError: a key is unknown, a value has the wrong type or cannot be used.
        """
        known = {f.name for f in fields(cls)}
        values: dict[str, Any] = {}
        for key, value in table.items():
            if key not in known:
                close = get_close_matches(key, known, n=1)
                hint = f"did you mean {close[0]!r}?" if close else f"there are {', '.join(sorted(known))}"
                raise StyleError((key,), f"no key is called {key!r}; {hint}")
            if key in ("colours", "dark"):
                values[key] = _pairs(key, value)
            elif isinstance(value, str):
                values[key] = value
            else:
                raise StyleError((key,), f"expected text, not {type(value).__name__}")
        return cls(**values)

    def css(self) -> str:
        """Rules that come after those of the page; empty for the style of the house as shipped."""
        light, dark = _rules(self.colours), _rules(self.dark)
        rules = f"@media screen and (prefers-color-scheme: light) {{ :root {{ {light} }} }}\n" if light else ""
        if dark:
            rules += f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n"
        return rules


def contrast(one: str, two: str) -> float:
    """Ratio of two colours `#rrggbb`, from 1 to 21. Source: WCAG 2.2, contrast ratio."""
    lighter, darker = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance. Source: WCAG 2.2."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def embedded(picture: bytes) -> str:
    """A picture's file as the data URI of a logo.

    Raises:
        StyleError: it is none that every browser shows, or too large.
    """
    kind = next((name for beginning, name in _BEGINNINGS.items() if picture.startswith(beginning)), "")
    if not kind and b"<svg" in picture[:1000]:
        kind = "svg+xml"
    if not kind:
        raise StyleError(("logo",), "this is no picture; save the logo as SVG, PNG, JPEG, GIF or WebP")
    most = _MOST_LOGO * 3 // 4 - 100  # base64 takes four characters for three bytes, after a short prefix
    if len(picture) > most:
        raise StyleError(("logo",), f"it has {len(picture):,} bytes; {most:,} are the most a page carries")
    return f"data:image/{kind};base64,{b64encode(picture).decode()}"


def _pairs(key: str, value: Any) -> Colours:
    if not isinstance(value, Mapping):
        raise StyleError((key,), 'expected a table of colours, such as accent = "#1d4f7c"')
    for name, colour in value.items():
        if not isinstance(colour, str):
            raise StyleError((key, name), f'expected text such as "#1d4f7c", not {type(colour).__name__}')
    return tuple(sorted(value.items()))


def _check_logo(logo: str) -> None:
    match = _LOGO.fullmatch(logo)
    if match is None:
        problem = "expected a data URI of a PNG, JPEG, GIF, WebP or SVG picture: data:image/png;base64,…"
        raise StyleError(("logo",), problem)
    if len(logo) > _MOST_LOGO:
        raise StyleError(("logo",), f"it is {len(logo):,} characters long; {_MOST_LOGO:,} are the most a page carries")
    try:
        b64decode(match["data"], validate=True)
    except ValueError as error:
        raise StyleError(("logo",), f"this is not base64: {error}") from error


def _check_colours(
    key: str, given: Colours, shipped: Mapping[str, str], meaning: tuple[str, ...], marks: tuple[str, ...]
) -> None:
    if not given:
        return
    own = dict(given)
    for name, colour in given:
        if name not in shipped:
            raise StyleError((key, name), f"no colour is called {name!r}; there are {', '.join(sorted(shipped))}")
        if not _HEX.fullmatch(colour):
            raise StyleError((key, name), f"expected a colour written #rrggbb, not {colour!r}")
    used = {**shipped, **own}
    texts = [("ink", used["ink"]), ("accent", used["accent"]), *(("a colour of the report", c) for c in meaning)]
    pairs = [(text, (ground, used[ground])) for text in texts for ground in ("paper", "sheet")]
    pairs += [(texts[0], ("a mark", colour)) for colour in marks]
    for (text, colour), (ground, behind) in pairs:
        ratio = contrast(colour, behind)
        if ratio < _LEAST_CONTRAST:
            fault = text if text in own else ground
            raise StyleError(
                (key, fault) if fault in own else (key,),
                f"{text} ({colour}) on {ground} ({behind}) has a contrast of {ratio:.1f}; text needs {_LEAST_CONTRAST}",
            )


def _rules(colours: Colours) -> str:
    names = {"accent": ("--link", "--focus")}
    return " ".join(
        f"{variable}: {colour};" for name, colour in colours for variable in names.get(name, (f"--{name}",))
    )
