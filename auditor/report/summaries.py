"""The head of a page: the score as a gauge, what the article is, and how many findings it has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from markupsafe import Markup

from auditor.report import wording
from auditor.report.inert import plain, safe, shortened
from auditor.report.messages import Catalogue, catalogue

_LONGEST_TITLE: Final = 90
# The way round a circle of radius 52.
_ROUND: Final = 326.7
_RADIUS: Final = 'cx="60" cy="60" r="52" fill="none" stroke-width="7"'


def gauge(score: Mapping[str, Any], words: Catalogue) -> Markup:
    """The score as an arc, with its band and how far it may move."""
    return _gauge(score["overall"], wording.band(score, words), _spread(score, words), words.language)


@lru_cache(maxsize=4096)
def _gauge(overall: float | None, band: str, spread: str, language: str) -> Markup:
    words = catalogue(language)
    number = safe(words.number(wording.whole(overall)))
    if overall is None:
        told, below = safe(words["top.no_score"]), safe(words["top.no_score_short"])
    else:
        told, below = safe(words.say("top.score", score=number)), safe(words["top.of"])
    arc = (
        f'<circle class="arc" {_RADIUS} stroke-linecap="round" '
        f'stroke-dasharray="{_ROUND * overall / 100:.1f} {_ROUND}" transform="rotate(-90 60 60)"/>'
        if overall
        else ""
    )
    reach = f"<span>{safe(spread)}</span>" if spread else ""
    return Markup(  # noqa: S704  every part is escaped here
        f'<div class="gauge {wording.level(overall)}">\n'
        f'<svg viewBox="0 0 120 120" role="img" aria-label="{told}">\n'
        f'<circle class="track" {_RADIUS}/>\n{arc}\n'
        f'<text class="value" x="60" y="72" text-anchor="middle">{number}</text>\n'
        f'<text class="of" x="60" y="92" text-anchor="middle">{below}</text>\n'
        f'</svg>\n<p class="band">{safe(band)}{reach}</p>\n</div>'
    )


def _spread(score: Mapping[str, Any], words: Catalogue) -> str:
    """How far the score may move when findings are wrong; empty where it does not, or nothing is known of that."""
    interval = score.get("interval")
    if not interval:
        return ""
    low, high = words.number(wording.whole(interval["low"])), words.number(wording.whole(interval["high"]))
    return words.say("top.interval", low=low, high=high) if low != high else ""


def title(score: Mapping[str, Any], headline: str, words: Catalogue) -> str:
    """What a browser's tab says of the article, as text."""
    named = shortened(plain(headline), _LONGEST_TITLE)
    return named if score["overall"] is None else f"{words.number(wording.whole(score['overall']))} – {named}"


def cap(score: Mapping[str, Any], words: Catalogue) -> Markup:
    """What limits the score, and what it would be otherwise."""
    limit, uncapped = score["cap"], score.get("uncapped")
    told = [
        f"<strong>{safe(words.say('top.limited', value=words.number(limit['value'])))}</strong>",
        safe(words.say("top.limited_why", rule=wording.title(limit["rule"]))),
    ]
    if uncapped and uncapped > score["overall"]:
        told.append(safe(words.say("top.without_cap", value=words.number(uncapped))))
    return Markup(f"{' '.join(told)}.")  # noqa: S704  every part was escaped


def kicker(article: Mapping[str, Any], words: Catalogue) -> Markup:
    """Where, by whom and when the article was published, and how long and how hard it is."""
    byline = article["byline"]
    names = words.listed(byline["names"]) or byline["text"] if byline else ""
    parts: list[str | None] = [
        article["domain"],
        words.say("top.by", names=names) if names else words["top.no_byline"],
        article["published"] or words["top.undated"],
    ]
    level = article.get("reading_level")
    if level:
        ease, grade = (words.number(level[key], 0) for key in ("flesch_reading_ease", "flesch_kincaid_grade"))
        parts.append(words.say("top.reading", ease=ease, year=grade))
    parts.append(words.count("word", article["words"]))
    return Markup("".join([f"<span>{safe(part)}</span>" for part in parts if part]))  # noqa: S704


def counts(found: Sequence[tuple[str, int]], words: Catalogue) -> Markup:
    """(severity, number) as list items, worst first."""
    return _counts(tuple(found), words.language)


@lru_cache(maxsize=4096)
def _counts(found: tuple[tuple[str, int], ...], language: str) -> Markup:
    words = catalogue(language)
    made = [
        f'<li><span class="sev {severity}">{n} {safe(words.severities(severity, n))}</span>'
        for severity, n in found
        if n
    ]
    return Markup("".join(made))  # noqa: S704  every part was escaped
