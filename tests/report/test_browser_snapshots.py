"""Pages as pictures beside those of before; skipped where they could not be drawn alike."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

from report import snapshots
from report.snapshots import MOST_UNLIKE, SHOTS, Grey
from report.test_browser import CHROMIUM

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
# What must not go unnoticed: a shot, and a rule that spoils it.
SPOILT = {
    "no notes": ("article", ".margin { display: none; }"),
    "no notes when narrow": ("narrow-dark-article", ".margin { display: none; }"),
    "notes over the text": ("article", ".aligned .margin { width: 70%; }"),
    "no highlights": ("article", "mark { background: none !important; border: 0 !important; }"),
    "unaligned notes": ("article", ".aligned .notes li { top: 0 !important; }"),
    "no gauge": ("top", ".gauge { visibility: hidden; }"),
    "cards below each other": ("top", ".top3 { grid-template-columns: 1fr; }"),
    "no bars": ("pictures", ".bars path { stroke: none !important; }"),
    "no meters": ("pictures", ".meter { display: none; }"),
    "not dark": ("dark", ":root { --paper: #fcfbf8 !important; }"),
    "light text on light paper": ("clean", ":root { --ink: #eee !important; }"),
    "no table": ("index", "table.articles { display: none; }"),
    "no sides": ("diff", ".side { display: none; }"),
}


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return snapshots.contents()


@pytest.fixture(scope="module")
def _same_means(browser: Any, pages: dict[str, str]) -> None:
    why = snapshots.other_means(snapshots.means(browser, pages["faulty"]))
    if why:
        pytest.skip(f"{why}; python tests/report/snapshots.py draws them again")


@pytest.mark.usefixtures("_same_means")
@pytest.mark.parametrize("name", SHOTS)
def test_pages_look_as_they_did(browser: Any, pages: dict[str, str], name: str) -> None:
    shot = SHOTS[name]
    now = snapshots.drawn(browser, shot, pages[shot.page])
    assert snapshots.unlike(snapshots.saved(name), now) <= MOST_UNLIKE


@pytest.mark.parametrize("fault", SPOILT)
def test_a_spoilt_page_is_told_apart(browser: Any, pages: dict[str, str], fault: str) -> None:
    name, css = SPOILT[fault]
    shot = SHOTS[name]
    sound, spoilt = (snapshots.drawn(browser, shot, pages[shot.page], each) for each in ("", css))
    assert snapshots.unlike(sound, spoilt) > 1.5 * MOST_UNLIKE


def _text(rows: int, seed: int) -> Grey:
    """Grey lines on light paper."""
    made = np.full((rows, 80), 250, dtype=np.uint8)
    noise = np.random.default_rng(seed)
    for top in range(0, rows, 3):
        made[top, :60] = noise.integers(190, 230, 60)
    return made


def test_a_line_higher_or_lower_is_alike_and_a_lost_paragraph_is_not() -> None:
    one = _text(84, 1)
    assert snapshots.unlike(one, one) == 0
    assert snapshots.unlike(one, np.roll(one, 2, axis=0)) <= MOST_UNLIKE
    assert snapshots.unlike(one, _text(84, 2)) <= MOST_UNLIKE
    lost = one.copy()
    lost[20:40] = 250
    assert snapshots.unlike(one, lost) > 5 * MOST_UNLIKE
    assert snapshots.unlike(one, _text(120, 1)) == 1


def test_references_are_small_and_read_as_they_were_written(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [snapshots.FOLDER / f"{name}.png" for name in SHOTS]
    assert sum(file.stat().st_size for file in files) < 200_000
    assert {file.name for file in snapshots.FOLDER.iterdir()} == {*(f.name for f in files), "drawn_with.json"}
    monkeypatch.setattr(snapshots, "FOLDER", tmp_path)
    snapshots.save("one", _text(12, 3))
    assert (snapshots.saved("one") == _text(12, 3)).all()


def test_other_means_are_named() -> None:
    then = json.loads(snapshots.DRAWN_WITH.read_text("utf-8"))
    assert snapshots.other_means(then) == ""
    newer = then | {"chromium": then["chromium"] + snapshots.MOST_VERSIONS + 1}
    assert "drawn by chromium" in snapshots.other_means(newer)
    wider = then["widths"] | {"serif": then["widths"]["serif"] * 1.05}
    assert "other serif fonts" in snapshots.other_means(then | {"widths": wider})
