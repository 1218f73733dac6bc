"""The standalone page of one report, made from its record alone."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any, Final

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template, select_autoescape
from markupsafe import Markup

from auditor.report import wording
from auditor.report.inert import plain, safe_url, shortened, visible
from auditor.report.marks import blocks

_TEMPLATES: Final = files("auditor.report") / "templates"
# Longest quotation or evidence value shown in a card; the article itself is never cut.
_LONGEST: Final = 600
_FOLD_AFTER: Final = 4


@cache
def environment() -> Environment:
    """One environment for all pages: autoescaping, and strict about names."""
    made = Environment(
        loader=FunctionLoader(source),
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
        "number": wording.number,
        "url": safe_url,
    }
    made.globals |= {"plural": wording.plural}
    return made


@cache
def source(name: str) -> str:
    """A file of the templates folder."""
    return (_TEMPLATES / name).read_text("utf-8")


@cache
def template(name: str) -> Template:
    return environment().get_template(name)


@dataclass(frozen=True, slots=True)
class Assets:
    """Inline style and script of a page with the policy that admits exactly these."""

    style: Markup
    script: Markup
    policy: str


@cache
def assets(style: str, script: str) -> Assets:
    """Style and script by file name; several styles are joined by `+`."""
    css = "\n".join(source(name) for name in style.split("+"))
    js = source(script)
    policy = (
        f"default-src 'none'; style-src '{_digest(css)}'; script-src '{_digest(js)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    return Assets(Markup(css), Markup(js), policy)  # noqa: S704  files of this package


def _digest(content: str) -> str:
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"


def page(record: Mapping[str, Any]) -> str:
    """The page as one string of HTML that names no other resource."""
    numbered = [_numbered(n, f) for n, f in enumerate(record["findings"], 1)]
    numbers = {f["id"]: f["n"] for f in numbered}
    article = record["article"]
    return template("report.html.jinja").render(
        assets=assets("common.css+report.css", "report.js"),
        tool=record["tool"],
        article=article,
        headline=_headline(article),
        meta=_meta(article),
        score=record["score"],
        level=wording.level(record["score"]["overall"]),
        verdict=wording.verdict(record),
        band=wording.band(record["score"]),
        counts=wording.tally(record),
        coverage=wording.coverage(record),
        top=wording.foremost(numbered),
        fix=_best_fix(record["score"], numbers),
        dimensions=[_dimension(d, numbers) for d in record["score"]["dimensions"]],
        waterfall=_waterfall(record["score"]),
        absences=[f for f in numbered if f["end"] == f["start"]],
        blocks=blocks(article, numbered),
        groups=list(_groups(record, numbered)),
        numbered=numbered,
        checks=_checks(record["checks"]),
        fold_after=_FOLD_AFTER,
    )


def _numbered(number: int, finding: Mapping[str, Any]) -> dict[str, Any]:
    """The finding with its number and what the page derives from it."""
    return {
        **finding,
        "preview": finding.get("preview", False),
        "points": finding.get("points"),
        "n": number,
        "facts": list(_facts(finding["evidence"])),
        "parts": [
            {**part, "label": f"{number}{chr(ord('a') + place) if place < 26 else f'-{place}'}"}
            for place, part in enumerate(finding["related"], 1)
        ],
    }


def _headline(article: Mapping[str, Any]) -> str:
    part = article["headline"]
    return part["text"] if part and part["text"].strip() else "Article without a headline"


def _meta(article: Mapping[str, Any]) -> list[str]:
    byline = article["byline"]
    names = wording.listed(byline["names"]) or byline["text"] if byline else ""
    parts = (article["domain"], f"By {names}" if names else "No byline", article["published"] or "Undated")
    return [p for p in parts if p] + [wording.plural(article["words"], "word")]


def _best_fix(score: Mapping[str, Any], numbers: Mapping[str, int]) -> dict[str, Any] | None:
    fixes = score.get("fixes")
    if not fixes:
        return None
    best = fixes[0]
    return {**best, "numbers": [numbers[i] for i in best["findings"]], "overall": score["overall"] + best["gain"]}


def _dimension(dimension: Mapping[str, Any], numbers: Mapping[str, int]) -> dict[str, Any]:
    """The dimension with its deductions, each as points and the findings behind it."""
    rows = [
        {
            "rule": d["rule"],
            "points": d["points"],
            "findings": [
                {"n": numbers[i], "points": p}
                for i, p in zip(d["findings"], d.get("shares") or [None] * len(d["findings"]), strict=True)
            ],
        }
        for d in dimension["deductions"]
    ]
    rows.sort(key=lambda r: (-r["points"], r["rule"]))
    return {**dimension, "rows": rows, "level": wording.level(dimension["score"])}


def _waterfall(score: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Steps from 100 down to the score, as they are drawn; empty without a score."""
    if score["overall"] is None:
        return []
    counted = [d for d in score["dimensions"] if d["score"] is not None and d["weight"] > 0]
    total = sum(d["weight"] for d in counted)
    steps: list[dict[str, Any]] = [{"label": "Start", "from": 0.0, "to": 100.0, "kind": "sum"}]
    level = 100.0
    for dimension in sorted(counted, key=lambda d: (-(100 - d["score"]) * d["weight"], d["name"])):
        loss = (100 - dimension["score"]) * dimension["weight"] / total
        if loss >= 0.05:
            steps.append({"label": wording.title(dimension["name"]), "from": level, "to": level - loss, "kind": "loss"})
            level -= loss
    uncapped = score.get("uncapped")
    if uncapped is not None and uncapped - level >= 0.1:
        steps.append({"label": "Weak signs only", "from": level, "to": uncapped, "kind": "gain"})
        level = uncapped
    if score["cap"] and level - score["overall"] >= 0.05:
        label = f"Cap: {wording.title(score['cap']['rule'])}"
        steps.append({"label": label, "from": level, "to": score["overall"], "kind": "cap"})
    steps.append({"label": "Score", "from": 0.0, "to": score["overall"], "kind": "sum"})
    return steps


def _groups(record: Mapping[str, Any], numbered: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Findings by dimension, the dimension that costs most first."""
    by_name: dict[str, list[Mapping[str, Any]]] = {}
    for finding in numbered:
        by_name.setdefault(finding["dimension"], []).append(finding)
    scores = {d["name"]: d["score"] for d in record["score"]["dimensions"]}

    def order(name: str) -> tuple[float, str]:
        cost = sum(f["points"] or 0 for f in by_name[name])
        return -cost, name

    for name in sorted(by_name, key=order):
        yield {"name": name, "score": scores.get(name), "findings": sorted(by_name[name], key=wording.weight)}


def _checks(checks: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Checks by outcome; outcomes without a check are left out."""
    outcomes: dict[str, list[Mapping[str, Any]]] = {}
    for check in checks:
        outcomes.setdefault("preview" if check["preview"] and check["status"] == "ran" else check["status"], []).append(
            check
        )
    order = (
        ("error", "Crashed", "These did not finish. Their category and the whole article have no score for it."),
        ("skipped", "Did not run", "Something they need is missing here."),
        ("ran", "Ran", "These read the article to the end."),
        ("preview", "Ran in preview", "Shown for information; they cost no points until their error rate is known."),
        ("not-applicable", "Did not apply", "There was nothing in this article for them to judge."),
    )
    return [{"status": s, "title": t, "note": n, "checks": outcomes[s]} for s, t, n in order if s in outcomes]


def _facts(evidence: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Evidence as label and text."""
    for key, value in evidence.items():
        if value not in (None, "", [], {}):
            yield key.replace("_", " "), shortened(_value(value), _LONGEST)


def _value(value: Any) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:.3g}" if abs(value) < 1000 else f"{value:,.0f}"
        case Mapping():
            return "; ".join(f"{str(k).replace('_', ' ')}: {_value(v)}" for k, v in value.items())
        case list() | tuple():
            inner = [_value(v) for v in value]
            return "; ".join(inner) if any("," in text or ";" in text for text in inner) else ", ".join(inner)
        case _:
            return str(value)
