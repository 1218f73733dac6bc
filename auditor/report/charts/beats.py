"""What the article is about beside what its author is said to write about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from markupsafe import Markup

from auditor.report.charts.frames import frame, meter
from auditor.report.inert import safe
from auditor.report.messages import Catalogue
from auditor.report.wording import title

# The bound of the rule on unrelated bylines: below it a desk is far from an article.
_NEAR: Final = 0.27


def figure(beat: Mapping[str, Any], words: Catalogue, *, unrelated: bool) -> Markup:
    """Bars of likeness to subjects, the author's own among them; `unrelated` when a finding says that they differ."""
    declared, desk, fields = set(beat["declared"]), set(beat["desk"]), beat["fields"]
    rows = "".join(
        f"<li{_css(f['name'], declared)}><span>{safe(title(f['name']))}"
        f"{_label(f['name'], declared, desk, words)}</span>"
        f"{meter(('fill', 0, _percent(f)))}<span class=num>{_percent(f)}</span>"
        for f in fields
    )
    body = Markup(f"<ul class=likeness>{rows}</ul>")  # noqa: S704  every part was escaped
    return frame("beat", words["beat.title"], _gist(beat, words, unrelated=unrelated), body, words["beat.axis"])


def _percent(field: Mapping[str, Any]) -> int:
    return round(100 * (field["likeness"] or 0))


def _css(name: str, declared: set[str]) -> str:
    return " class=own" if name in declared else ""


def _label(name: str, declared: set[str], desk: set[str], words: Catalogue) -> str:
    key = "beat.own" if name in declared else "beat.desk" if name in desk else ""
    return f" <span class=tag>{safe(words[key])}</span>" if key else ""


def _gist(beat: Mapping[str, Any], words: Catalogue, *, unrelated: bool) -> str:
    if not beat["note"]:
        return words["beat.no_note"]
    if not beat["declared"]:
        return words["beat.silent"]
    names = words.listed([title(name) for name in beat["declared"]])
    if unrelated:
        return words.say("beat.far", beats=names, subject=title(beat["fields"][0]["name"]))
    own = {*beat["declared"], *beat["desk"]}
    near = any((f["likeness"] or 0) >= _NEAR for f in beat["fields"] if f["name"] in own)
    return words.say("beat.fits" if near else "beat.declared", beats=names)
