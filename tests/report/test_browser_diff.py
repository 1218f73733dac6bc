"""The page of a comparison and the pages of the gate in a real browser; skipped where there is none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from auditor.report.comparisons import compare, html
from auditor.report.formats import WRITERS
from report.formats.runs import RUNS, hostile
from report.test_browser import AXE, CHROMIUM, opened
from report.test_comparisons import comparison

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
NAMES = ["diff", "hostile", "gate-one", "gate-many"]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    contents = {
        "diff": html.write(comparison(), "major"),
        "hostile": html.write(compare(hostile(), hostile()), None),
        "gate-one": WRITERS["html"](RUNS["one"]),
        "gate-many": WRITERS["html"](RUNS["many"]),
    }
    for name, content in contents.items():
        (folder / f"{name}.html").write_text(content, "utf-8", errors="replace")
    return {name: (folder / f"{name}.html").as_uri() for name in contents}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_quiet_and_never_wider_than_the_screen(
    browser: Any, pages: dict[str, str], name: str, width: int, scheme: str
) -> None:
    page, trouble = opened(browser, pages[name], viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert trouble == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Any, pages: dict[str, str], name: str, scheme: str) -> None:
    if not AXE:
        pytest.skip("AUDITOR_AXE does not name axe.min.js")
    page, _ = opened(browser, pages[name], color_scheme=scheme, bypass_csp=True)
    page.evaluate(Path(AXE).read_text("utf-8"))
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    # What is below the gate's section is the report's or the index's own, and tested as such.
    part = "'#gate'" if name.startswith("gate") else "document"
    violations = page.evaluate(f"axe.run({part}).then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html))")
    assert violations == []
    page.context.close()


def test_whole_without_scripts_and_folds_by_hand(browser: Any, pages: dict[str, str]) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(pages["diff"])
    assert page.locator(".kept .finding").count() == 1
    assert not page.locator(".kept .finding").is_visible()
    assert page.locator(".moved .finding").is_visible()
    assert page.get_by_text("fails the gate").is_visible()
    page.context.close()
