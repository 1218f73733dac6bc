"""What a terminal shows."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from auditor.document import ZoneKind
from auditor.report import render, terminal
from report import made
from report.test_index import rows
from report.test_records import STATES


def console(width: int, *, colour: bool = False) -> tuple[Console, io.StringIO]:
    out = io.StringIO()
    return Console(file=out, width=width, force_terminal=colour, no_color=not colour), out


@pytest.mark.parametrize("width", [30, 40, 80, 200])
@pytest.mark.parametrize("state", STATES)
def test_one_article_fits_any_width(state: str, width: int) -> None:
    screen, out = console(width)
    terminal.show(screen, STATES[state].to_dict())
    assert max(len(line) for line in out.getvalue().splitlines()) <= width
    assert "checks ran" in re.sub(r"\s+", " ", out.getvalue())


def test_one_article_says_what_matters() -> None:
    screen, out = console(100)
    terminal.show(screen, STATES["faulty"].to_dict())
    text = out.getvalue()
    for wanted in ("62", "Credible with exceptions", "15:68", "Contradiction", "CN109", "1 critical, 5 major",
                   "did not run: unrelated-headline", "reading doubt: date"):  # fmt: skip
        assert wanted in text


def test_crashes_and_caps_are_named() -> None:
    screen, out = console(100)
    terminal.show(screen, STATES["crashed"].to_dict())
    terminal.show(screen, STATES["capped"].to_dict())
    assert "crashed: thin-article" in out.getvalue()
    assert "Limited to 39 by Contradiction" in out.getvalue()


@pytest.mark.parametrize("width", [36, 60, 100])
def test_many_articles(width: int) -> None:
    screen, out = console(width)
    terminal.show_many(screen, rows() * 20, [("bad.bin", "binary data")])
    text = re.sub(r"\s+", " ", out.getvalue())
    assert "80 articles, mean score" in text
    assert "not read: bad.bin: binary data" in text
    assert "and 30 more" in text
    assert max(len(line) for line in out.getvalue().splitlines()) <= width


def test_lines_are_one_per_finding() -> None:
    lines = render(STATES["faulty"], "text").splitlines()
    assert len(lines) == len(STATES["faulty"].findings)
    assert lines[0].startswith("articles/bridge.txt:0:0: TR101 major missing-date No publication date")
    assert any(re.match(r"articles/bridge\.txt:15:68: CN109 critical contradiction ", line) for line in lines)


def test_articles_cannot_drive_the_terminal() -> None:
    article = made.document(((ZoneKind.HEADLINE, "\x1b[2J[red]gone[/red] \u202eback"),), source="\x1b]0;x\x07.txt")
    screen, out = console(100)
    terminal.show(screen, made.report((), article).to_dict())
    assert "\x1b" not in out.getvalue()
    assert "[red]gone[/red]" in out.getvalue()
    assert "\u202e" not in out.getvalue()
    assert "\x1b" not in render(made.report((), article), "text")


def test_colour_only_when_asked() -> None:
    screen, out = console(100, colour=True)
    terminal.show(screen, STATES["faulty"].to_dict())
    assert "\x1b[" in out.getvalue()
