"""Pictures of hand-made pages, small and grey, and how like two of them are.

`python tests/report/snapshots.py` makes the references again, in `snapshots/` beside this file: do so after a change of
the look that is meant, and look at what `git diff` shows.
"""

from __future__ import annotations

import json
import re
import struct
import zlib
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

FOLDER: Final = Path(__file__).parent / "snapshots"
# What the references were drawn with.
DRAWN_WITH: Final = FOLDER / "drawn_with.json"
# One pixel of a reference is the mean of a square of so many.
BLOCK: Final = 8
# What is compared are squares of so many blocks: 32 pixels, a line of text with its leading.
CELL: Final = 4
# Cells are alike whose mean and spread of luminance (0 to 255) differ by no more: a line of text has a spread of 15 to
# 40, paper of 0.
MOST_LIGHTER: Final = 14.0
MOST_SPREAD: Final = 12.0
# Of all cells. Drawn twice it is 0, with glyphs at whole pixels at most .007; without the gauge, the smallest fault the
# tests know, .019.
MOST_UNLIKE: Final = 0.01
# Layout changes little from one version of chromium to the next, and fonts of other widths wrap lines elsewhere.
MOST_VERSIONS: Final = 20
MOST_WIDER: Final = 0.01

Grey = NDArray[np.uint8]

_SHRUNK: Final = """
async ([png, block]) => {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const [width, height] = [Math.floor(image.width / block), Math.floor(image.height / block)];
  const sums = new Float64Array(width * height);
  for (let y = 0; y < height * block; y += 1) {
    for (let x = 0; x < width * block; x += 1) {
      const at = 4 * (y * image.width + x);
      const light = 0.2126 * data[at] + 0.7152 * data[at + 1] + 0.0722 * data[at + 2];
      sums[Math.floor(y / block) * width + Math.floor(x / block)] += light / (block * block);
    }
  }
  return [width, height, [...sums].map(Math.round)];
}
"""
_WIDTHS: Final = """
() => Object.fromEntries(["sans", "serif", "mono"].map((name) => {
  const context = document.createElement("canvas").getContext("2d");
  context.font = `40px ${getComputedStyle(document.documentElement).getPropertyValue(`--${name}`)}`;
  return [name, Math.round(context.measureText("Hamburgefonstiv, 0123456789: “so” – und wie?").width)];
}))
"""
_SETTLED: Final = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"


@dataclass(frozen=True, slots=True)
class Shot:
    """A part of a page as a picture: what `query` finds, or the first screen."""

    page: str
    width: int
    query: str = ""
    scheme: str = "light"
    height: int = 900


SHOTS: Final[Mapping[str, Shot]] = {
    "top": Shot("faulty", 1280),
    "article": Shot("faulty", 1280, "#article"),
    "pictures": Shot("faulty", 1280, "#pictures"),
    "finding": Shot("faulty", 1280, "#g-consistency"),
    "score": Shot("capped", 1280, "#score"),
    "narrow": Shot("faulty", 360, height=1200),
    "narrow-dark-article": Shot("faulty", 360, "#article", "dark"),
    "dark": Shot("capped", 1280, scheme="dark"),
    "clean": Shot("clean", 900),
    "index": Shot("index", 1280),
    "diff": Shot("diff", 1280),
}


def contents() -> dict[str, str]:
    """Every page by name, of results made by hand: no rule, model or analysis has a say in them."""
    from auditor.report import html, index
    from auditor.report.comparisons import html as comparisons
    from report.test_comparisons import comparison
    from report.test_index import rows
    from report.test_records import STATES

    made = {}
    for name in ("faulty", "capped", "clean"):
        record = STATES[name].to_dict(charts=True) | {"ledgers": {}, "rules": {}}
        made[name] = html.page(record, data=False)
    made["index"] = index.page(rows() * 5, [("bad.bin", "binary")], STATES["faulty"].to_dict()["tool"])
    made["diff"] = comparisons.write(comparison(), "major")
    return made


def drawn(browser: Any, shot: Shot, content: str, css: str = "") -> Grey:
    """The picture; `css` is added to the page's own."""
    size = {"width": shot.width, "height": shot.height}
    context = browser.new_context(viewport=size, color_scheme=shot.scheme, reduced_motion="reduce", bypass_csp=True)
    page = context.new_page()
    page.set_content(content)
    if css:
        page.add_style_tag(content=css)
        page.evaluate("dispatchEvent(new Event('resize'))")
    page.evaluate(_SETTLED)
    png = page.locator(shot.query).screenshot() if shot.query else page.screenshot()
    blank = context.new_page()
    width, height, grey = blank.evaluate(_SHRUNK, [b64encode(png).decode(), BLOCK])
    context.close()
    return np.array(grey, dtype=np.uint8).reshape(height, width)


def unlike(one: Grey, two: Grey) -> float:
    """The share of cells that are like none in the same place or next to it of the other; 1 for other sizes."""
    rows, columns = (min(a, b) // CELL for a, b in zip(one.shape, two.shape, strict=True))
    if abs(one.shape[0] - two.shape[0]) > max(CELL, 0.05 * one.shape[0]) or one.shape[1] != two.shape[1]:
        return 1.0
    first, second = (_cells(grey[: rows * CELL, : columns * CELL]) for grey in (one, two))
    return float(np.mean(~_met(first, second) | ~_met(second, first)))


def _cells(grey: Grey) -> NDArray[np.float64]:
    """Mean and spread of luminance of each cell: two by rows by columns."""
    rows, columns = (side // CELL for side in grey.shape)
    cells = grey.astype(float).reshape(rows, CELL, columns, CELL)
    return np.stack([cells.mean(axis=(1, 3)), cells.std(axis=(1, 3))])


def _met(one: NDArray[np.float64], two: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which cells of the one have their like in the other, at most one place off: lines may stand a bit higher."""
    _, rows, columns = one.shape
    around = np.pad(two, ((0, 0), (1, 1), (1, 1)), mode="edge")
    found = np.zeros((rows, columns), dtype=bool)
    for down in range(3):
        for right in range(3):
            lighter, spread = abs(one - around[:, down : down + rows, right : right + columns])
            found |= (lighter <= MOST_LIGHTER) & (spread <= MOST_SPREAD)
    return found


def means(browser: Any, content: str) -> dict[str, Any]:
    """What decides how a page is drawn: chromium's major version, and how wide a line is in each kind of font."""
    page = browser.new_page()
    page.set_content(content)
    widths = page.evaluate(_WIDTHS)
    page.close()
    return {"chromium": int(re.findall(r"\d+", browser.version)[0]), "widths": widths}


def other_means(now: Mapping[str, Any]) -> str:
    """Why the references say nothing of pages drawn with these; empty where they do."""
    then = json.loads(DRAWN_WITH.read_text("utf-8"))
    if abs(then["chromium"] - now["chromium"]) > MOST_VERSIONS:
        return f"the references were drawn by chromium {then['chromium']}, this is {now['chromium']}"
    for name, width in then["widths"].items():
        if abs(now["widths"][name] - width) > MOST_WIDER * width:
            return (
                f"the references were drawn with other {name} fonts: a line is {now['widths'][name]} wide, not {width}"
            )
    return ""


def saved(name: str) -> Grey:
    """The reference."""
    data = (FOLDER / f"{name}.png").read_bytes()
    parts = dict(_chunks(data))
    width, height = struct.unpack(">II", parts[b"IHDR"][:8])
    lines = np.frombuffer(zlib.decompress(parts[b"IDAT"]), dtype=np.uint8).reshape(height, width + 1)
    return lines[:, 1:]


def save(name: str, grey: Grey) -> None:
    """Writes a picture as PNG of one channel, its lines as they are."""
    height, width = grey.shape
    lines = np.hstack([np.zeros((height, 1), dtype=np.uint8), grey]).tobytes()
    parts = {
        b"IHDR": struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0),
        b"IDAT": zlib.compress(lines, 9),
        b"IEND": b"",
    }
    made = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts.items()
    )
    (FOLDER / f"{name}.png").write_bytes(b"\x89PNG\r\n\x1a\n" + made)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        at += length + 12


def make() -> None:
    """Draws all references again."""
    from playwright.sync_api import sync_playwright

    from report.test_browser import CHROMIUM, FLAGS

    FOLDER.mkdir(exist_ok=True)
    pages = contents()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for name, shot in SHOTS.items():
            save(name, drawn(browser, shot, pages[shot.page]))
        DRAWN_WITH.write_text(json.dumps(means(browser, pages["faulty"]), indent=1) + "\n", "utf-8")
        browser.close()


if __name__ == "__main__":
    import sys

    sys.path.insert(0, str(Path(__file__).parents[1]))
    make()
