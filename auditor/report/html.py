"""The standalone page of one report, made from its record alone."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from importlib.resources import files
from typing import Any, Final

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template, select_autoescape
from markupsafe import Markup, escape

from auditor.report import wording
from auditor.report.inert import plain, safe_url, shortened, visible
from auditor.report.marks import blocks, label

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


@dataclass(frozen=True, slots=True)
class Part:
    """A passage a finding compares with."""

    label: str
    note: str
    quote: str
    placed: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding as the page shows it. `n` is its number in the order of the text."""

    n: int
    rule: str
    name: str
    code: str
    severity: str
    strength: str
    confidence: str
    cost: str
    message: str
    quote: str
    place: str
    preview: bool
    placed: bool
    parts: list[Part]
    facts: list[tuple[str, str]]
    limits: Markup
    data: Markup


def page(record: Mapping[str, Any]) -> str:
    """The page as one string of HTML that names no other resource."""
    findings = record["findings"]
    shown = {f["id"]: _shown(n, f) for n, f in enumerate(findings, 1)}
    numbers = {key: each.n for key, each in shown.items()}
    article, score = record["article"], record["score"]
    return template("report.html.jinja").render(
        assets=assets("common.css+report.css", "report.js"),
        tool=record["tool"],
        article=article,
        headline=_headline(article),
        meta=_meta(article),
        score=score,
        level=wording.level(score["overall"]),
        verdict=wording.verdict(record),
        band=wording.band(score),
        counts=wording.tally(record),
        coverage=wording.coverage(record["checks"]),
        top=[shown[f["id"]] for f in wording.foremost(findings)],
        fix=_best_fix(score, numbers),
        dimensions=[_dimension(d, numbers, record["checks"]) for d in score["dimensions"]],
        waterfall=_waterfall(score),
        absences=[each for each in shown.values() if not each.placed],
        blocks=blocks(article, findings),
        groups=list(_groups(record, shown)),
        numbered=list(shown.values()),
        checks=_checks(record),
        fold_after=_FOLD_AFTER,
    )


def _shown(n: int, finding: Mapping[str, Any]) -> Shown:
    severity, preview = finding["severity"], finding.get("preview", False)
    data = f'data-f="{n}" data-severity="{severity}" data-dimension="{escape(finding["dimension"])}"'
    return Shown(
        n,
        finding["rule"],
        wording.title(finding["rule"]),
        finding["code"],
        severity,
        finding["strength"],
        wording.number(finding["confidence"] * 100, 0),
        "" if preview or not finding.get("points") else wording.number(finding["points"]),
        finding["message"],
        finding["quote"],
        f"line {finding['line']}, column {finding['column']}",
        preview,
        finding["end"] > finding["start"],
        [Part(label(n, k), p["note"], p["quote"], p["end"] > p["start"]) for k, p in enumerate(finding["related"], 1)],
        list(_facts(finding["evidence"])),
        _limits(finding["code"], finding["proves_not"], tuple(finding["standards"])),
        Markup(data),  # noqa: S704  severity is one of four, the dimension is escaped
    )


def _headline(article: Mapping[str, Any]) -> str:
    part = article["headline"]
    return part["text"] if part and part["text"].strip() else "Article without a headline"


def _meta(article: Mapping[str, Any]) -> list[str]:
    byline = article["byline"]
    names = wording.listed(byline["names"]) or byline["text"] if byline else ""
    parts: tuple[Any, ...] = (
        article["domain"],
        f"By {names}" if names else "No byline",
        article["published"] or "Undated",
    )
    level = article.get("reading_level")
    if level:
        ease, grade = level["flesch_reading_ease"], level["flesch_kincaid_grade"]
        parts = (*parts, f"reading ease {ease:.0f}, school year {grade:.0f}")
    return [p for p in parts if p] + [wording.plural(article["words"], "word")]


def _best_fix(score: Mapping[str, Any], numbers: Mapping[str, int]) -> dict[str, Any] | None:
    fixes = score.get("fixes")
    if not fixes:
        return None
    best = fixes[0]
    return {**best, "numbers": [numbers[i] for i in best["findings"]], "overall": score["overall"] + best["gain"]}


def _dimension(
    dimension: Mapping[str, Any], numbers: Mapping[str, int], checks: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
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
    coverage = wording.coverage([c for c in checks if c["dimension"] == dimension["name"]])
    return {**dimension, "rows": rows, "level": wording.level(dimension["score"]), "coverage": coverage}


@dataclass(frozen=True, slots=True)
class Step:
    """One bar of the way from 100 to the score, on a scale of 100. `kind` is sum, loss, gain or cap."""

    label: str
    kind: str
    x: float
    width: float
    amount: str


def _waterfall(score: Mapping[str, Any]) -> list[Step]:
    """From 100 down to the score; empty without a score."""
    if score["overall"] is None:
        return []
    steps = [_step("Start", "sum", 0.0, 100.0)]
    level = 100.0
    for name, loss in _losses(score["dimensions"]):
        steps.append(_step(wording.title(name), "loss", level, level - loss))
        level -= loss
    uncapped = score.get("uncapped")
    if uncapped is not None and uncapped - level >= 0.1:
        steps.append(_step("Weak signs only", "gain", level, uncapped))
        level = uncapped
    if score["cap"] and level - score["overall"] >= 0.05:
        steps.append(_step(f"Cap: {wording.title(score['cap']['rule'])}", "cap", level, score["overall"]))
    return [*steps, _step("Score", "sum", 0.0, score["overall"])]


def _losses(dimensions: Sequence[Mapping[str, Any]]) -> list[tuple[str, float]]:
    """Points of the overall score that each dimension takes, the most first."""
    counted = [d for d in dimensions if d["score"] is not None and d["weight"] > 0]
    total = sum(d["weight"] for d in counted)
    losses = ((d["name"], (100 - d["score"]) * d["weight"] / total) for d in counted)
    return sorted((pair for pair in losses if pair[1] >= 0.05), key=lambda pair: (-pair[1], pair[0]))


def _step(label: str, kind: str, start: float, end: float) -> Step:
    sign = {"sum": "", "gain": "+"}.get(kind, "−")
    low, high = sorted((start, end))
    return Step(label, kind, round(low, 2), round(max(high - low, 0.2), 2), sign + wording.number(high - low))


@dataclass(frozen=True, slots=True)
class Group:
    name: str
    title: str
    score: float | None
    findings: list[Shown]


def _groups(record: Mapping[str, Any], shown: Mapping[str, Shown]) -> Iterator[Group]:
    """Findings by dimension, the dimension that costs most first."""
    by_name: dict[str, list[Mapping[str, Any]]] = {}
    for finding in record["findings"]:
        by_name.setdefault(finding["dimension"], []).append(finding)
    scores = {d["name"]: d["score"] for d in record["score"]["dimensions"]}

    def order(name: str) -> tuple[float, str]:
        return -sum(f.get("points") or 0 for f in by_name[name]), name

    for name in sorted(by_name, key=order):
        ranked = [shown[f["id"]] for f in sorted(by_name[name], key=wording.weight)]
        yield Group(name, wording.title(name), scores.get(name), ranked)


@dataclass(frozen=True, slots=True)
class Outcome:
    status: str
    title: str
    note: str
    checks: list[Markup]


_OUTCOMES: Final = (
    ("error", "Crashed", "These did not finish. Their category and the whole article have no score for it."),
    ("skipped", "Did not run", "Something they need is missing here."),
    ("flagged", "Found something", "These read the article to the end and flagged what is listed above."),
    ("passed", "Passed", "These read the article to the end and found nothing."),
    ("preview", "Ran in preview", "Shown for information; they cost no points until their error rate is known."),
    ("not-applicable", "Did not apply", "There was nothing in this article for them to judge."),
)


def _checks(record: Mapping[str, Any]) -> list[Outcome]:
    """Checks by outcome; outcomes without a check are left out."""
    flagged = {f["rule"] for f in record["findings"]}
    by_outcome: dict[str, list[Markup]] = {}
    for check in record["checks"]:
        status = check["status"]
        if status == "ran":
            status = "preview" if check["preview"] else "flagged" if check["rule"] in flagged else "passed"
        text = check["reason"] or check.get("title", "")
        by_outcome.setdefault(status, []).append(_check(check["rule"], check["code"], text, trace=status == "error"))
    return [Outcome(s, t, n, by_outcome[s]) for s, t, n in _OUTCOMES if s in by_outcome]


@lru_cache(maxsize=1024)
def _check(rule: str, code: str, text: str, *, trace: bool) -> Markup:
    """One entry of the list of checks; most are the same for every article of a batch."""
    inner = Markup("<pre>{}</pre>").format(visible(text)) if trace else visible(text)
    entry = Markup('<dt>{} <span class="soft">{}</span></dt>\n<dd>{}</dd>\n')
    return entry.format(wording.title(rule), code, inner)


@lru_cache(maxsize=1024)
def _limits(code: str, proves_not: str, standards: tuple[str, ...]) -> Markup:
    """The last entries of a finding's list of facts, the same for every finding of its rule."""
    entry = Markup("<dt>{}</dt><dd>{}</dd>\n")
    parts = []
    if proves_not:
        parts.append(entry.format("Does not prove", visible(proves_not)))
    if standards:
        parts.append(entry.format("Standards", visible("; ".join(wording.standard(s) for s in standards))))
    parts.append(entry.format("Why and how", Markup("<code>auditor explain {}</code>").format(code)))
    return Markup("").join(parts)


def _facts(evidence: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Evidence as label and text."""
    for key, value in evidence.items():
        if value not in (None, "", [], {}):
            yield wording.title(key), shortened(_value(value), _LONGEST)


def _value(value: Any) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:.3g}" if abs(value) < 1000 else f"{value:,.0f}"
        case Mapping():
            return ", ".join(f"{str(k).replace('_', ' ')} {_value(v)}" for k, v in value.items())
        case list() | tuple():
            inner = [_value(v) for v in value]
            return "; ".join(inner) if any("," in text or ";" in text for text in inner) else ", ".join(inner)
        case _:
            return str(value)
