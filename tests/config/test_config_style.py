"""The table `style`: what it comes to, what is refused and where, and that no finding depends on it."""

from __future__ import annotations

import subprocess
import sys
from base64 import b64decode
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from auditor import config
from auditor.config import Configurations, explaining, keys, load
from auditor.errors import ConfigError

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>'
STYLE = """\
[style]
name = "Lindow Post"
logo = "art/logo.svg"
language = "de"
[style.colours]
accent = "#5b1a7a"
[style.dark]
accent = "#d0b0ff"

[[overrides]]
paths = "english/**"
style.language = "en"
style.colours.paper = "#ffffff"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: Any) -> Path:
    (tmp_path / "auditor.toml").write_text(STYLE, "utf-8")
    (tmp_path / "art").mkdir()
    (tmp_path / "art" / "logo.svg").write_text(SVG, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_a_style_is_read_with_its_logo_and_laid_over_by_overrides() -> None:
    configurations = Configurations()
    style = configurations.for_article("a.txt").style
    assert style is not None
    assert (style.name, style.language) == ("Lindow Post", "de")
    assert (style.colours, style.dark) == ((("accent", "#5b1a7a"),), (("accent", "#d0b0ff"),))
    assert style.logo.startswith("data:image/svg+xml;base64,")
    assert b64decode(style.logo.partition(",")[2]).decode() == SVG
    other = configurations.for_article("english/a.txt").style
    assert other is not None
    assert (other.name, other.language) == ("Lindow Post", "en")
    assert other.colours == (("accent", "#5b1a7a"), ("paper", "#ffffff"))


def test_no_finding_depends_on_a_style() -> None:
    plain, styled = config.settings({}), config.settings({"style": {"name": "Lindow Post", "language": "de"}})
    assert plain == styled
    assert plain.digest == styled.digest


def test_without_the_table_there_is_none() -> None:
    assert Configurations(isolated=True).for_article("a.txt").style is None


WRONG: dict[str, tuple[str, list[str]]] = {
    "unknown key": ("[style]\n\nnmae = 'x'", [":3: style.nmae: unknown key; did you mean 'name'?"]),
    "another spelling": ("[style]\ncolors.ink = '#000000'", [":2: style.colors: unknown key; did you mean 'colours'?"]),
    "one level too high": ("logo = 'x.svg'", [":1: logo: unknown key; did you mean 'style.logo'?"]),
    "unknown colour": ("style.colours.acent = '#000000'", [":1: style.colours.acent", "did you mean 'accent'?"]),
    "colour of another kind": (
        "[style.dark]\nink = 'white'",
        [":2: style.dark.ink: expected a colour written #rrggbb", 'not "white"'],
    ),
    "language": ("style.language = 'fr'", [":1: style.language: expected one of de, en"]),
    "text wanted": ("style.name = 3", [":1: style.name: expected the name of the newsroom, not 3"]),
    "name too long": (f"style.name = '{'x' * 81}'", [":1: style.name: the name is longer than 80 characters"]),
    "unreadable text": (
        "[style]\nname = 'x'\n[style.colours]\npaper = '#ffffff'\naccent = '#ffee88'",
        [":5: style.colours.accent: accent (#ffee88) on paper (#ffffff) has a contrast of 1.", "text needs 4.5"],
    ),
    "unreadable ground": (
        "[style.colours]\npaper = '#777777'",
        [":2: style.colours.paper", "on paper (#777777) has a contrast of"],
    ),
    "in an override": (
        "[[overrides]]\npaths = '*.txt'\n[overrides.style.colours]\naccent = '#ffee88'",
        [":4: overrides.0.style.colours.accent: accent (#ffee88)"],
    ),
    "missing logo": ("style.logo = 'logo.png'", [":1: style.logo: cannot read 'logo.png': no such file", "data URI"]),
    "no picture": ("style.logo = 'auditor.toml'", [":1: style.logo: this is no picture; save the logo as SVG"]),
    "address": ("style.logo = 'https://lindow.example/logo.png'", [":1: style.logo: cannot read"]),
    "data of another kind": ("style.logo = 'data:text/html;base64,AAAA'", [":1: style.logo: expected a data URI"]),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_named_with_its_place(name: str, tmp_path: Path, monkeypatch: Any) -> None:
    text, parts = WRONG[name]
    (tmp_path / "auditor.toml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError) as caught:
        load(Path("auditor.toml")).for_article("a.txt")
    message = str(caught.value)
    assert message.startswith(f"auditor.toml{parts[0]}")
    assert all(part in message for part in parts)


def test_a_large_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n" + bytes(50_000))
    (tmp_path / "auditor.toml").write_text("style.logo = 'logo.png'", "utf-8")
    with pytest.raises(ConfigError, match=r"style\.logo: it has 50,006 bytes; 44,900 are the most"):
        load(tmp_path / "auditor.toml").for_article("a.txt")


@pytest.mark.usefixtures("folder")
def test_show_lists_a_style_with_its_lines() -> None:
    applied = Configurations().for_article("a.txt")
    values = {v.key: v for v in explaining.explained(applied)}
    assert values["style.logo"].value == "art/logo.svg"
    assert [str(o) for o in values["style.colours.accent"].origins] == ["auditor.toml:6"]
    assert values["style.colours.ink"].value == "#1d1c1a"
    text = explaining.as_text(explaining.explained(applied))
    assert any(line.split() == 'style.language = "de" # auditor.toml:4'.split() for line in text.splitlines())


def test_a_logo_that_is_written_out_does_not_flood_the_list() -> None:
    data = {"style": {"logo": f"data:image/png;base64,{'A' * 2000}"}}
    layers = config.Config(None, config.stated(data, config.Source("given", "settings"))).for_article("")
    line = next(t for t in explaining.as_text(explaining.explained(layers)).splitlines() if t.startswith("style.logo"))
    assert len(line) < 120
    assert "…" in line


def test_the_schema_knows_the_table() -> None:
    schema = keys.json_schema()
    jsonschema.validate({"style": {"name": "x", "language": "de", "dark": {"ink": "#ffffff"}}}, schema)
    for wrong in ({"language": "fr"}, {"colours": {"ink": "white"}}, {"nmae": "x"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({"style": wrong}, schema)


def test_a_start_without_a_style_loads_nothing_of_it() -> None:
    code = (
        "import sys; from auditor.config import Configurations; Configurations(isolated=True).for_article('a.txt');"
        "print([m for m in sys.modules if m in ('auditor.report.styles', 'auditor.report.messages', 'base64')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
