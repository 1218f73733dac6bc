"""The standalone page of one report, made from its record alone."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from importlib.resources import files
from typing import Any, Final

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template, select_autoescape
from markupsafe import Markup, escape

from auditor import patterns as re
from auditor.report import categories, charts, evidence, filters, lots, outcomes, summaries, views, wording
from auditor.report.cards import answer, cards
from auditor.report.charts.waterfall import waterfall
from auditor.report.downloads import download
from auditor.report.inert import plain, safe, safe_url, shortened, visible
from auditor.report.messages import Catalogue, catalogue
from auditor.report.provenances import provenance
from auditor.report.styles import HouseStyle
from auditor.score import DISCLAIMER

_TEMPLATES: Final = files("auditor.report") / "templates"
_PLAIN: Final = HouseStyle()
# `[[key]]` in a template is a text of the catalogue: it is filled in when the template is compiled, not for each page.
_TEXT: Final = re.compile(r"\[\[([\w.-]+)\]\]")
# White space and last semicolons that no style sheet needs; no selector has a space behind a colon.
_SPARE: Final = re.compile(r"\s*([{};,])\s*|(?<=:) ")
_LAST: Final = re.compile(r";+}")
# Indentation and lines of comment alone; no string of the scripts goes over a line.
_INDENT: Final = re.compile(r"^ *(?://.*\n)?", re.MULTILINE)
# From this many findings on, cards out of sight are not laid out until they come near.
_MANY: Final = 60


@cache
def environment(language: str = "en") -> Environment:
    """One environment for all pages of a language: autoescaping, and strict about names."""
    words = catalogue(language)
    made = Environment(
        loader=FunctionLoader(lambda name: _TEXT.sub(lambda m: str(escape(words[m[1]])), source(name))),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters |= {
        "v": visible,
        "plain": plain,
        "shortened": shortened,
        "title": wording.title,
        "standard": wording.standard,
        "number": words.number,
        "whole": wording.whole,
        "url": safe_url,
    }
    made.globals |= {"plural": wording.plural, "words": words, "say": words.say, "fill": words.fill}
    made.globals["english"] = Markup(' lang="en"') if language != "en" else ""
    return made


@cache
def source(name: str) -> str:
    """A file of the templates folder."""
    return (_TEMPLATES / name).read_text("utf-8")


@cache
def template(name: str, language: str = "en") -> Template:
    return environment(language).get_template(name)


@dataclass(frozen=True, slots=True)
class Assets:
    """Inline style and script of a page with the policy that admits exactly these."""

    style: Markup
    script: Markup
    policy: str


@lru_cache(maxsize=64)
def assets(style: str, script: str, more: str = "") -> Assets:
    """Style and script by file name; several styles are joined by `+`, `more` is style that comes after them."""
    sheets = "\n".join([*(source(name) for name in style.split("+")), more])
    css = _LAST.sub("}", _SPARE.sub(r"\1", sheets))
    js = _INDENT.sub("", source(script))
    policy = (
        f"default-src 'none'; style-src '{_digest(css)}'; script-src '{_digest(js)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    return Assets(Markup(css), Markup(js), policy)  # noqa: S704  files of this package and checked colours


def _digest(content: str) -> str:
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"


def page(record: Mapping[str, Any], style: HouseStyle | None = None, *, data: bool = True) -> str:
    """The page as one string of HTML that names no other resource; `data` puts the record in it, to be saved again."""
    house = style or _PLAIN
    words = catalogue(house.language)
    card = cards(house.language)
    numbered = views.shown(record, words)
    numbers = {f.id: f.n for f in numbered}
    article, score = record["article"], record["score"]
    headline = _headline(article, words)
    findings = record["findings"]
    weights = [wording.weight(f) for f in findings]
    places = wording.foremost_places(findings, weights)
    top = [numbered[place] for place in places]
    verdict = wording.verdict(record, words, [findings[place] for place in places])
    checks = lots.lots(record["checks"])
    states = lots.states(checks)
    found = filters.tallies(numbered)
    saved = download(record, checks) if data else None
    parts: dict[str, str] = {
        "generator": _generator(record["tool"]["name"], record["tool"]["version"]),
        "title": safe(summaries.title(score, headline, words)),
        "headline": safe(headline),
        "spoken": safe(_spoken(article, words)),
        "kicker": summaries.kicker(article, words),
        "gauge": summaries.gauge(score, words),
        "verdict": safe(verdict),
        "cap": summaries.cap(score, words) if score["cap"] else "",
        "counts": summaries.counts(found["severity"], words),
        "coverage": safe(wording.covered(*lots.total(states.values()), words)),
        "top": card.teasers(top),
        "also": card.also(_also(numbered, weights, top)),
        "fix": _best_fix(score, numbers, words) or "",
        "disclaimer": _disclaimer(score["disclaimer"], words.language),
        "categories": categories.strip(record, words),
        "ledger": categories.ledger(record, numbers, states, words),
        "waterfall": waterfall(score, words),
        "whole": evidence.whole(numbered, words),
        "rows": evidence.rows(record, numbered, words),
        "pictures": charts.figures(record, numbered, words),
        "groups": card.groups(list(views.groups(record, numbered, weights, words))),
        "many": "many" if len(numbered) > _MANY else "",
        "shown": safe(words.say("filter.shown", shown=len(numbered), all=len(numbered))) if numbered else "",
        "boxes": filters.boxes(found, words) if numbered else "",
        "legend": filters.legend(found, words),
        "checks": outcomes.outcomes(record, checks, words),
        "provenance": provenance(record["tool"], article, words),
        "saved": saved.href if saved else "",
        "saved_as": safe(saved.name) if saved else "",
        **_asides(record, words),
    }
    frame = _frame(house, tuple(parts), tuple(map(bool, parts.values())))[:]
    frame[1::2] = [parts[name] for name in frame[1::2]]
    return "".join(frame)


@lru_cache(maxsize=1024)
def _frame(house: HouseStyle, names: tuple[str, ...], held: tuple[bool, ...]) -> list[str]:
    """A page without its parts: what stands between them, and their names, in turn; `held` says which are not empty.

    Most articles have the same parts. All that differs from page to page is in them, escaped.
    """
    # No text of a template or of a house has this character.
    slots = {name: Markup(f"\0{name}\0" if there else "") for name, there in zip(names, held, strict=True)}  # noqa: S704
    style = assets("common.css+report.css", "report.js", house.css())
    made = template("report.html.jinja", house.language).render(slots, assets=style, house=house)
    return made.split("\0")


def _asides(record: Mapping[str, Any], words: Catalogue) -> dict[str, str]:
    """What few articles have: doubts about how they were read, broken assertions, what was set aside, replies."""
    doubts = record["article"].get("doubts")
    failures = (record.get("verdict") or {}).get("failures")
    suppressed = record.get("suppressed")
    stale = [s for s in record.get("suppressions") or () if s["status"] != "used"]
    asides: Any = None
    if doubts or failures or suppressed or stale:
        asides = template("asides.html.jinja", words.language).module
    return {
        "doubts": asides.doubts(doubts) if asides and doubts else "",
        "failures": asides.failures(failures) if asides and failures else "",
        "aside": asides.setaside(suppressed or (), stale) if asides and (suppressed or stale) else "",
        "replies": _replies(record["replies"]) if record.get("replies") else "",
    }


def _replies(replies: Sequence[Mapping[str, Any]]) -> Markup:
    """Those to the article as a whole."""
    return Markup("").join([answer(r, r["from"]) for r in replies if not r["findings"]])


@lru_cache(maxsize=16)
def _generator(name: str, version: str) -> str:
    return safe(f"{plain(name)} {plain(version)}")


@lru_cache(maxsize=16)
def _disclaimer(told: str, language: str) -> Markup:
    return Markup(safe(catalogue(language)["matters.disclaimer"] if told == DISCLAIMER else told))  # noqa: S704


def _headline(article: Mapping[str, Any], words: Catalogue) -> str:
    part = article["headline"]
    return part["text"] if part and part["text"].strip() else words["top.no_headline"]


def _spoken(article: Mapping[str, Any], words: Catalogue) -> str:
    """The language of the article where it is not that of the page."""
    return article["language"] if article["language"] not in ("", words.language) else ""


def _also(
    numbered: Sequence[views.Shown], weights: Sequence[tuple[float, ...]], top: Sequence[views.Shown]
) -> list[tuple[views.Shown, int]]:
    """Rules that found something and are not among the foremost: their first finding, and how many there are."""
    told = {f.rule for f in top}
    found: dict[str, list[views.Shown]] = {}
    others = [place for place, f in enumerate(numbered) if f.rule not in told]
    for place in sorted(others, key=weights.__getitem__):
        f = numbered[place]
        found.setdefault(f.rule, []).append(f)
    return [(mine[0], len(mine)) for mine in found.values()]


def _best_fix(score: Mapping[str, Any], numbers: Mapping[str, int], words: Catalogue) -> Markup | None:
    """The sentence on the fix that gains most; None without one."""
    fixes = score.get("fixes")
    if not fixes:
        return None
    best, overall = fixes[0], score["overall"] + fixes[0]["gain"]
    text = safe(words["matters.fix_how"]).format(
        rule=safe(wording.title(best["rule"])),
        numbers=categories.links([numbers[i] for i in best["findings"]], words),
        gain=f"<strong>{words.number(best['gain'])}</strong>",
        score=words.number(overall),
    )
    return Markup(text)  # noqa: S704  every part was escaped
