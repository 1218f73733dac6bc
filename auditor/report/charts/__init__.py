"""Pictures of an article, drawn from the `charts` and `ledgers` of its record: SVG without text, words as HTML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from auditor.report.charts import beats, certainty, coherence, parts, quantities, sources, tones
from auditor.report.charts.frames import starts
from auditor.report.messages import Catalogue
from auditor.report.views import Shown


def figures(record: Mapping[str, Any], numbered: Sequence[Shown], words: Catalogue) -> Markup:
    """All pictures for which the record has data, as one element; empty for a record without charts."""
    charts = record.get("charts")
    if not charts:
        return Markup()
    text = record["article"]["text"]
    findings = [
        ((f["start"], f["end"], *(e for r in f["related"] for e in (r["start"], r["end"]))), view)
        for f, view in zip(record["findings"], numbered, strict=True)
        if view.placed
    ]
    drawn: list[Markup] = []
    if charts.get("sentences"):
        drawn.append(coherence.figure(charts["sentences"], findings, text, words))
        drawn.append(tones.figure(charts["sentences"], words))
    if "claims" in charts:
        drawn.append(certainty.figure(charts["claims"], text, words))
    if charts.get("beat"):
        unrelated = any(f.rule == "unrelated-byline" for f in numbered)
        drawn.append(beats.figure(charts["beat"], words, unrelated=unrelated))
    if "sources" in charts:
        drawn.append(sources.figure(charts["sources"], words))
    held = (record.get("ledgers") or {}).get("parts")
    if held:
        drawn.append(parts.figure(held, words))
    if "quantities" in charts:
        drawn.append(quantities.figure(charts["quantities"], charts.get("dates", ()), findings, text, words))
    held_by = f'<div class=figs data-starts="{starts(charts.get("sentences", ()))}">'
    return Markup(f"{held_by}\n{chr(10).join(drawn)}\n</div>") if drawn else Markup()  # noqa: S704  figures are HTML
