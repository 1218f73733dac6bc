"""Categories with their scores: a strip near the top, and where the points went further down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from markupsafe import Markup

from auditor.report import wording
from auditor.report.inert import safe
from auditor.report.lots import NO_CHECKS, States
from auditor.report.marks import dimension_class
from auditor.report.messages import Catalogue, catalogue

_MOST_LINKS: Final = 6


def strip(record: Mapping[str, Any], words: Catalogue) -> Markup:
    """Every category with its score as a list item that leads to its findings."""
    found = {f["dimension"] for f in record["findings"]}
    made = [_entry(d["name"], d["score"], d["name"] in found, words.language) for d in record["score"]["dimensions"]]
    return Markup("".join(made))  # noqa: S704  every part was escaped


@lru_cache(maxsize=4096)
def _entry(name: str, score: float | None, found: bool, language: str) -> str:
    words = catalogue(language)
    level = wording.level(score)
    fill = f"<rect class=fill width={score:g}% height=4 />" if score else ""
    return (
        f'<li><a href="#{f"g-{safe(name)}" if found else "score"}">{_title(name, words)} '
        f"<strong class={level}>{words.number(wording.whole(score))}</strong></a>"
        f'<svg class="bar {level}" aria-hidden=true>{fill}</svg>\n'
    )


def ledger(
    record: Mapping[str, Any], numbers: Mapping[str, int], states: Mapping[str, States], words: Catalogue
) -> Markup:
    """Every category with its deductions, each as points and the findings behind it; `numbers` are by finding id."""
    english = "" if words.language == "en" else " lang=en"
    made = []
    for d in record["score"]["dimensions"]:
        made.append(_head(d["name"], d["score"], d["weight"], states.get(d["name"], NO_CHECKS), words.language))
        lost = d["deductions"]
        if lost:
            made.append("<ul class=loss>")
            for x in lost if len(lost) == 1 else sorted(lost, key=lambda x: (-x["points"], x["rule"])):
                behind = links([numbers[i] for i in x["findings"]], words)
                made.append(
                    f"<li><span class=pts>−{words.number(x['points'])}</span><span><span{english}>"
                    f"{safe(wording.title(x['rule']))}</span> <span class=soft>{behind}</span></span>\n"
                )
            made.append("</ul>")
    return Markup("".join(made))  # noqa: S704  every part was escaped


@lru_cache(maxsize=4096)
def _head(name: str, score: float | None, weight: float, states: States, language: str) -> str:
    """The start of an item: title, score and coverage of a category; most are the same for many articles."""
    words = catalogue(language)
    facts = [
        wording.covered(*states, words),
        words.say("score.weight", weight=words.number(weight)),
        *([words["score.none"]] if score is None else []),
    ]
    return (
        f"<li><div class=dimhead><h3>{_title(name, words)}</h3>"
        f'<span class="figure {wording.level(score)}"><span class=vh>{safe(words["score.end"])} </span>'
        f'{words.number(wording.whole(score))}</span></div><p class="small soft">{safe(" · ".join(facts))}</p>\n'
    )


def links(numbers: Sequence[int], words: Catalogue) -> str:
    """Links to findings by number as HTML; a long list ends in how many more there are."""
    made = [_link(n, words.language) for n in numbers[:_MOST_LINKS]]
    more = len(numbers) - _MOST_LINKS
    return ", ".join(made) + (f" {safe(words.say('score.more', count=more))}" if more > 0 else "")


@lru_cache(maxsize=4096)
def _link(number: int, language: str) -> str:
    return f"<a href=#f{number}>{safe(catalogue(language).say('matters.no', n=number))}</a>"


def _title(name: str, words: Catalogue) -> str:
    title = safe(words.get(f"dimension.{name}", wording.title(name)))
    return f'<span class="dot d-{dimension_class(name)}">{title}</span>'
