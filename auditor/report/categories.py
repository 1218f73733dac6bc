"""Categories with their scores: a strip near the top, and where the points went further down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from markupsafe import Markup

from auditor.report import wording
from auditor.report.inert import safe
from auditor.report.marks import dimension_class
from auditor.report.messages import Catalogue, catalogue

_MOST_LINKS: Final = 6


def strip(record: Mapping[str, Any], words: Catalogue) -> Markup:
    """Every category with its score as a list item that leads to its findings."""
    found = {f["dimension"] for f in record["findings"]}
    made = []
    for d in record["score"]["dimensions"]:
        name, score, level = safe(d["name"]), d["score"], wording.level(d["score"])
        fill = f'<rect class="fill" width="{score:g}" height="2"/>' if score else ""
        made.append(
            f'<li><a href="#{f"g-{name}" if d["name"] in found else "score"}">{_title(d["name"], words)} '
            f'<strong class="{level}">{words.number(score, 0)}</strong></a>\n'
            f'<svg class="bar {level}" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">'
            f'<rect class="track" width="100" height="2"/>{fill}</svg></li>\n'
        )
    return Markup("".join(made))  # noqa: S704  every part was escaped


def ledger(record: Mapping[str, Any], numbers: Mapping[str, int], words: Catalogue) -> Markup:
    """Every category with its deductions, each as points and the findings behind it; `numbers` are by finding id."""
    states: dict[str, list[str]] = {}
    for check in record["checks"]:
        states.setdefault(check["dimension"], []).append(check["status"])
    english = "" if words.language == "en" else ' lang="en"'
    made = []
    for d in record["score"]["dimensions"]:
        facts = [
            _coverage(tuple(states.get(d["name"], ())), words.language),
            words.say("score.weight", weight=words.number(d["weight"])),
            *([words["score.none"]] if d["score"] is None else []),
        ]
        rows = "".join(
            f'<li><span class="pts">−{words.number(x["points"])}</span><span><span{english}>'
            f'{safe(wording.title(x["rule"]))}</span> <span class="soft">'
            f"{links([numbers[i] for i in x['findings']], words)}</span></span></li>\n"
            for x in sorted(d["deductions"], key=lambda x: (-x["points"], x["rule"]))
        )
        made.append(
            f'<li>\n<div class="dimhead"><h3>{_title(d["name"], words)}</h3>'
            f'<span class="figure {wording.level(d["score"])}"><span class="vh">{safe(words["score.end"])} </span>'
            f'{words.number(d["score"], 0)}</span></div>\n<p class="small soft">{safe(" · ".join(facts))}</p>\n'
            + (f'<ul class="loss">\n{rows}</ul>\n' if rows else "")
            + "</li>\n"
        )
    return Markup("".join(made))  # noqa: S704  every part was escaped


def links(numbers: Sequence[int], words: Catalogue) -> str:
    """Links to findings by number as HTML; a long list ends in how many more there are."""
    made = [f'<a href="#f{n}">{safe(words.say("matters.no", n=n))}</a>' for n in numbers[:_MOST_LINKS]]
    more = len(numbers) - _MOST_LINKS
    return ", ".join(made) + (f" {safe(words.say('score.more', count=more))}" if more > 0 else "")


def _title(name: str, words: Catalogue) -> str:
    title = safe(words.get(f"dimension.{name}", wording.title(name)))
    return f'<span class="dot d-{dimension_class(name)}">{title}</span>'


@lru_cache(maxsize=1024)
def _coverage(states: tuple[str, ...], language: str) -> str:
    return wording.coverage([{"status": s} for s in states], catalogue(language))
