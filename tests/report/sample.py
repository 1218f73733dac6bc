"""Makes the committed sample: `python tests/report/sample.py` (needs chromium for the picture)."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

from auditor.cli import main

ROOT = Path(__file__).parents[2]
SAMPLE = Path("reports/sample")
ARTICLE = Path("fixtures/articles/strait-patrol.txt")


def make() -> None:
    os.chdir(ROOT)
    main(["audit", str(ARTICLE), "-o", str(SAMPLE), "-q"])
    page_path = (SAMPLE / f"{ARTICLE.stem}.html").resolve()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 1500}, reduced_motion="reduce")
        page.goto(page_path.as_uri())
        page.screenshot(path=SAMPLE / "report.png")
        page.set_viewport_size({"width": 1280, "height": 1000})
        page.locator("#r-certainty-escalation .finding .quote a").first.click()
        page.evaluate("document.querySelector('#article').scrollIntoView()")
        page.evaluate("scrollBy(0, 500)")
        page.screenshot(path=SAMPLE / "article.png")
        browser.close()


if __name__ == "__main__":
    make()
