"""The pages in a real browser; skipped where there is none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from auditor.report import index
from report import made
from report.test_html import HOSTILE
from report.test_index import rows
from report.test_records import STATES

CHROMIUM = os.environ.get("AUDITOR_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
# Path of axe-core's axe.min.js, an npm package; without it the accessibility test is skipped.
AXE = os.environ.get("AUDITOR_AXE")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    contents = {name: report.to_html() for name, report in STATES.items()}
    contents["hostile"] = made.report((), made.document(HOSTILE, url="javascript:alert(6)")).to_html()
    contents["index"] = index.page(rows() * 5, [("bad.bin", "binary")], STATES["faulty"].to_dict()["tool"])
    for name, content in contents.items():
        (folder / f"{name}.html").write_text(content, "utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in contents}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


def opened(browser: Any, address: str, **context: Any) -> tuple[Any, list[str]]:
    """The page and whatever it complained of or asked for."""
    page = browser.new_context(**context).new_page()
    trouble: list[str] = []
    page.on("console", lambda message: trouble.append(message.text))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("dialog", lambda dialog: (trouble.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: trouble.append(request.url) if request.url != address else None)
    page.goto(address)
    return page, trouble


NAMES = [*STATES, "hostile", "index"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_quiet_and_never_wider_than_the_screen(browser: Any, pages: dict[str, str], name: str, width: int) -> None:
    page, trouble = opened(browser, pages[name], viewport={"width": width, "height": 800})
    assert trouble == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


@pytest.mark.parametrize("name", NAMES)
def test_whole_without_scripts(browser: Any, pages: dict[str, str], name: str) -> None:
    page, trouble = opened(browser, pages[name], java_script_enabled=False)
    assert trouble == []
    assert page.locator("h1").is_visible()
    assert page.locator(".tools").count() == 0 or not page.locator(".tools").first.is_visible()
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing(browser: Any, pages: dict[str, str], name: str, scheme: str) -> None:
    if not AXE:
        pytest.skip("AUDITOR_AXE does not name axe.min.js")
    # The policy of the page would rightly keep the test's own script out.
    page, _ = opened(browser, pages[name], color_scheme=scheme, bypass_csp=True)
    page.evaluate(Path(AXE).read_text("utf-8"))
    violations = page.evaluate("axe.run().then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html))")
    assert violations == []
    page.context.close()


def test_filters_and_keys(browser: Any, pages: dict[str, str]) -> None:
    page, trouble = opened(browser, pages["faulty"])
    page.locator('input[data-sev="note"]').uncheck()
    assert page.locator(".finding:visible").count() == 10
    assert page.locator(".tools [role=status]").inner_text() == "10 of 15 shown"
    page.locator(".tools select").select_option("consistency")
    assert page.locator(".finding:visible").count() == 2
    page.locator("body").press("j")
    focused = page.evaluate("document.activeElement.id")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") != focused
    number = page.evaluate("document.activeElement.dataset.f")
    assert page.locator(f'mark.lit[data-f~="{number}"]').count() >= 2
    assert trouble == []
    page.context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_chosen_contradiction_is_joined_by_a_line(browser: Any, pages: dict[str, str], width: int) -> None:
    page, trouble = opened(browser, pages["faulty"], viewport={"width": width, "height": 800})
    page.locator('.ref[href="#n9b"]').focus()
    assert page.locator('mark.lit[data-f~="9"]').count() == 2
    line, first, second = page.evaluate(
        "['.thread path.major', '#m9b', '#m9'].map(q => document.querySelector(q).getBoundingClientRect())"
        ".map(box => [box.top, box.bottom])"
    )
    assert first[0] < line[0] < first[1]
    assert second[0] < line[1] < second[1]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert trouble == []
    page.context.close()


def test_the_index_sorts_and_filters(browser: Any, pages: dict[str, str]) -> None:
    page, trouble = opened(browser, pages["index"])
    page.get_by_role("button", name="Score").click()
    assert page.locator("td.figure").first.inner_text() == "100"
    page.locator('input[type="search"]').fill("odd.example")
    assert page.locator("table.articles tbody tr:visible").count() == 5
    assert trouble == []
    page.context.close()


def test_prints_to_pdf(browser: Any, pages: dict[str, str]) -> None:
    page, _ = opened(browser, pages["faulty"])
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.context.close()
