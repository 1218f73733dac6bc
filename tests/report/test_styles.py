"""A newsroom's own look, and what is refused."""

from __future__ import annotations

from base64 import b64encode
from itertools import product
from typing import Any

import pytest

from auditor import patterns as re
from auditor.errors import ConfigError
from auditor.report import html, styles
from auditor.report.styles import HouseStyle, contrast

PNG = "data:image/png;base64," + b64encode(b"\x89PNG").decode()


def test_a_table_becomes_a_style() -> None:
    style = HouseStyle.from_mapping(
        {"name": "Lindow Post", "logo": PNG, "language": "de", "colours": {"accent": "#5b1a7a", "paper": "#ffffff"},
         "dark": {"accent": "#d0b0ff"}}
    )  # fmt: skip
    assert style.colours == (("accent", "#5b1a7a"), ("paper", "#ffffff"))
    assert "--link: #5b1a7a; --focus: #5b1a7a; --paper: #ffffff;" in style.css()
    assert style == HouseStyle("Lindow Post", PNG, "de", style.colours, style.dark)
    assert len({style, HouseStyle()}) == 2
    assert HouseStyle().css() == ""


def test_light_colours_leave_dark_pages_alone() -> None:
    css = HouseStyle(colours=(("paper", "#ffffff"),)).css()
    assert css.startswith("@media screen and (prefers-color-scheme: light)")


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ({"nmae": "x"}, "no key is called 'nmae'; did you mean 'name'"),
        ({"name": 3}, "style.name: expected text"),
        ({"name": "x" * 81}, "longer than 80"),
        ({"language": "fr"}, "'fr'; there are de, en"),
        ({"logo": "https://example.org/logo.png"}, "expected a data URI"),
        ({"logo": "data:text/html;base64,AAAA"}, "expected a data URI"),
        ({"logo": "data:image/png;base64,A"}, "not base64"),
        ({"logo": "data:image/png;base64," + "A" * 60_000}, "60,000 are the most"),
        ({"colours": "red"}, "expected a table"),
        ({"colours": {"accent": 3}}, "expected text such as"),
        ({"colours": {"accent": "red"}}, "written #rrggbb"),
        ({"colours": {"accent": "#fff;}body{display:none"}}, "written #rrggbb"),
        ({"colours": {"critical": "#000000"}}, "no colour is called 'critical'"),
        ({"colours": {"accent": "#ffee88"}}, r"accent \(#ffee88\) on paper .* has a contrast of 1\.\d; text needs 4.5"),
        ({"colours": {"paper": "#777777"}}, "on paper"),
        ({"dark": {"ink": "#333333"}}, "ink"),
    ],
)
def test_what_cannot_be_used_is_named(table: dict[str, Any], fault: str) -> None:
    with pytest.raises(ConfigError, match=fault):
        HouseStyle.from_mapping(table)


def test_contrast_follows_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")


def variables(css: str) -> list[dict[str, str]]:
    """Colour variables of the light page and of the dark one, as the style sheets give them."""
    roots = re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", root)) for root in roots]


@pytest.mark.parametrize(
    ("scheme", "meaning", "marks"),
    [(0, styles._MEANING_LIGHT, styles._MARKS_LIGHT), (1, styles._MEANING_DARK, styles._MARKS_DARK)],
)
def test_the_colours_checked_against_are_those_of_the_style_sheets(
    scheme: int, meaning: tuple[str, ...], marks: tuple[str, ...]
) -> None:
    colours = {**variables(html.source("common.css"))[scheme], **variables(html.source("report.css"))[scheme]}
    tints = {value for name, value in colours.items() if name.endswith("-tint")}
    plain = {"paper", "sheet", "line", "faint", "ink", "link", "focus"}
    assert set(meaning) == {v for name, v in colours.items() if name not in plain and not name.endswith("-tint")}
    assert set(marks) == set(sorted(tints, key=lambda tint: contrast(colours["ink"], tint))[:3])


def test_marks_and_notes_can_be_read_in_both_schemes() -> None:
    common, page = variables(html.source("common.css")), variables(html.source("report.css"))
    for scheme in (0, 1):
        colours = {**common[scheme], **page[scheme]}
        tints = [value for name, value in colours.items() if name.endswith("-tint")]
        hues = [value for name, value in page[scheme].items() if not name.endswith("-tint")]
        assert len(tints) == 13
        assert min(contrast(colours["ink"], tint) for tint in tints) >= 7
        assert min(contrast(hue, colours[ground]) for hue, ground in product(hues, ("paper", "sheet", "faint"))) >= 4.5
