"""How headline, standfirst, opening, body, captions and address bear each other out: a matrix of shared words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from markupsafe import Markup

from auditor.report.charts.frames import frame
from auditor.report.inert import safe, shortened
from auditor.report.messages import Catalogue, catalogue

# Names and figures of a headline that the text lacks, told below the matrix.
_MOST_MISSING: Final = 5
_LONGEST: Final = 80


def figure(parts: Mapping[str, Any], words: Catalogue) -> Markup:
    """The matrix; empty for an article of one part."""
    names = [part["name"] for part in parts["parts"]]
    if len(names) < 2:
        return Markup()
    pairs = {(p["part"], p["other"]): p for p in parts["pairs"]}
    language = words.language
    heads = "".join(f"<th scope=col>{_named(name, language)}" for name in names[1:])
    rows = "".join(
        f"<tr><th scope=row>{_named(name, language)}"
        + "".join(_cell(pairs.get((name, other)), language) for other in names[1:])
        for name in names[:-1]
    )
    clashes = sum(p["agrees"] is False for p in parts["pairs"]) + sum(not d["agrees"] for d in parts["metadata"])
    gist = words.count("parts.clash", clashes) + "." if clashes else words["parts.none"]
    body = f'<table class="ledger parts"><thead><tr><td>{heads}<tbody>{rows}</table>'
    body += "".join(_lines(parts, pairs, words))
    return frame("parts", words["parts.title"], gist, Markup(body), words["parts.axis"])  # noqa: S704  all escaped


@cache
def _named(name: str, language: str) -> str:
    return safe(catalogue(language)[f"parts.{name}"])


def _cell(pair: Mapping[str, Any] | None, language: str) -> str:
    if pair is None or pair["share"] is None:
        return "<td>–"
    return _share(round(100 * pair["share"]), language, clash=pair["agrees"] is False)


@cache
def _share(percent: int, language: str, *, clash: bool) -> str:
    told = safe(catalogue(language).say("parts.share", percent=percent))
    return f"<td class=clash>{told} ≠" if clash else f"<td>{told}"


def _lines(parts: Mapping[str, Any], pairs: Mapping[tuple[str, str], Mapping[str, Any]], words: Catalogue) -> list[str]:
    """What of the headline stands neither in the opening nor in the body, and where the metadata say otherwise."""
    told = []
    lede, body = (pairs.get(("headline", other)) for other in ("lede", "body"))
    if lede and body:
        for key in ("names_missing", "figures_missing"):
            missing = [each for each in lede[key] if each in body[key]][:_MOST_MISSING]
            if missing:
                text = words.say(f"parts.{key}", missing=", ".join(shortened(m, _LONGEST) for m in missing))
                told.append(f"<p class=small>{safe(text)}</p>")
    for each in parts["metadata"]:
        if not each["agrees"]:
            shown, declared = (shortened(each[key], _LONGEST) for key in ("shown", "declared"))
            about = words[f"parts.{each['about']}"]
            text = words.say("parts.metadata", about=about, shown=shown, declared=declared, origin=each["origin"])
            told.append(f"<p class=small>{safe(text)}</p>")
    return told
