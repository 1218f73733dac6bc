"""Who speaks in the article, how much, by name or not, and who is accused without being heard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from markupsafe import Markup

from auditor.report.charts.frames import empty, frame, meter
from auditor.report.inert import safe, shortened
from auditor.report.messages import Catalogue, catalogue

_SHOWN: Final = 8
_NAMELESS: Final = {"nobody": "sources.nobody", "unclear": "sources.unclear"}
_LONGEST: Final = 60


def figure(sources: Sequence[Mapping[str, Any]], words: Catalogue) -> Markup:
    """A ledger with a bar for the words of every source."""
    if not sources:
        return empty("sources", words["sources.title"], words["sources.none"])
    most = max(1, *(s["quoted"] + s["reported"] for s in sources))
    rows = [_row(s, most, words) for s in sources]
    speaking = [s for s in sources if s["statements"]]
    named = sum(s["kind"] not in ("unnamed", "unclear", "nobody") for s in speaking)
    gist = words.say("sources.gist", named=named, unnamed=len(speaking) - named)
    body = f"<ul class=sources>{''.join(rows[:_SHOWN])}</ul>"
    if len(rows) > _SHOWN:
        more = safe(words.say("sources.more", count=len(rows) - _SHOWN))
        rest = "".join(rows[_SHOWN:])
        body += f"<details class=small><summary>{more}</summary><ul class=sources>{rest}</ul></details>"
    return frame("sources", words["sources.title"], gist + ".", Markup(body), words["sources.axis"])  # noqa: S704


def _row(source: Mapping[str, Any], most: int, words: Catalogue) -> str:
    kind = source["kind"]
    name = words[_NAMELESS[kind]] if kind in _NAMELESS else shortened(source["name"], _LONGEST)
    tags = [words["sources.unnamed"]] if kind == "unnamed" else []
    css = ""
    if source.get("accused"):
        tags.append(words["sources.accused_heard" if source.get("heard") else "sources.accused_silent"])
        css = "" if source.get("heard") else " class=silent"
    quoted, reported = round(100 * source["quoted"] / most, 1), round(100 * source["reported"] / most, 1)
    labels = "".join([f" <span class=tag>{safe(tag)}</span>" for tag in tags]) if tags else ""
    return (
        f"<li{css}><span>{safe(name)}{labels}</span>{meter(('fill', 0, quoted), ('light', quoted, reported))}"
        f'<span class="small soft">{_told(source["quoted"], source["reported"], words.language)}</span>'
    )


@lru_cache(maxsize=4096)
def _told(quoted: int, reported: int, language: str) -> str:
    """How many words of a source are quoted and reported."""
    counts = (("sources.quoted", quoted), ("sources.reported", reported))
    parts = [catalogue(language).say(key, count=count) for key, count in counts if count]
    return safe(", ".join(parts)) or "–"
