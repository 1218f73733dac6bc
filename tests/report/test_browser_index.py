"""The index of ten thousand articles in a real browser; skipped where there is none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from auditor.report import index
from auditor.report.styles import HouseStyle
from report.test_browser import opened, pytestmark
from report.test_index import rows

__all__ = ["pytestmark"]

COUNT = 10_000


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> str:
    kinds = rows()
    listed = [
        replace(
            kinds[n % 4],
            headline=f"Article number {n:05}",
            source=f"{n:05}.txt",
            outlet=f"outlet-{n % 97}.example",
            authors=(f"Author {n % 301}",),
        )
        for n in range(COUNT)
    ]
    path: Path = tmp_path_factory.mktemp("index") / "index.html"
    path.write_text(index.page(listed), "utf-8")
    return path.as_uri()


def visible(page: Any) -> int:
    return int(page.locator("table.articles tbody tr:visible").count())


def test_ten_thousand_rows_are_shown_a_page_at_a_time(browser: Any, large: str) -> None:
    page, trouble = opened(browser, large, viewport={"width": 1280, "height": 900})
    status = page.locator(".tools [role=status]")
    assert visible(page) == 100
    assert status.inner_text() == "10,000 of 10,000 articles, 1 to 100 shown"
    page.get_by_role("button", name="Last").click()
    assert page.get_by_text("Page 100 of 100").is_visible()
    assert visible(page) == 100
    page.locator('input[type="search"]').fill("number 00042")
    assert visible(page) == 1
    assert not page.locator(".pages").is_visible()
    assert trouble == []
    page.context.close()


def test_an_outlet_and_a_rule_are_chosen_from_their_tables_and_let_go(browser: Any, large: str) -> None:
    page, trouble = opened(browser, large)
    status = page.locator(".tools [role=status]")
    page.locator("#outlets tbody button").first.click()
    assert status.inner_text() == "103 of 10,000 articles, 1 to 100 shown"
    page.locator("#rules").get_by_role("button", name="Page residue").click()
    assert status.inner_text().endswith(" of 10,000 articles")
    assert 0 < visible(page) < 103
    page.get_by_role("button", name="Remove the filter Outlet").click()
    page.locator("[name=rule]").select_option("")
    assert status.inner_text().startswith("10,000 of")
    page.locator("[name=severity]").select_option("0")
    assert all(n > "0" for n in page.locator("td.count.critical").all_inner_texts())
    assert trouble == []
    page.context.close()


def test_columns_sort_both_ways_by_keyboard(browser: Any, large: str) -> None:
    page, trouble = opened(browser, large)
    head = page.get_by_role("button", name="Article", exact=True)
    head.focus()
    page.keyboard.press("Enter")
    assert page.locator("tbody th a, tbody th strong").first.inner_text() == "Article number 00000"
    page.keyboard.press("Enter")
    assert page.locator("tbody th a, tbody th strong").first.inner_text() == "Article number 09999"
    assert page.locator("th[aria-sort=descending]").inner_text().startswith("Article")
    assert trouble == []
    page.context.close()


def test_without_scripts_the_worst_are_listed_and_the_rest_is_named(browser: Any, large: str) -> None:
    page, trouble = opened(browser, large, java_script_enabled=False)
    assert visible(page) == 500
    assert page.locator(".rest").inner_text().startswith("Only the first 500 of 10,000 articles")
    assert trouble == []
    page.context.close()


def test_the_script_speaks_the_language_of_the_page(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "index.html"
    path.write_text(index.page(rows() * 30, style=HouseStyle(language="de")), "utf-8")
    page, trouble = opened(browser, path.as_uri())
    status = page.locator(".tools [role=status]")
    assert status.inner_text() == "120 von 120 Artikeln, 1 bis 100 zu sehen"
    page.get_by_role("button", name="Letzte").click()
    assert page.get_by_text("Seite 2 von 2").is_visible()
    page.locator("#authors tbody button").first.click()
    page.get_by_role("button", name="Filter Verfasser").click()
    assert page.locator("td.count.note").first.get_attribute("data-label") == "Hinweise"
    assert page.locator("tbody th span.small[lang=en]").first.is_visible()
    assert trouble == []
    page.context.close()
