"""Findings as a page shows them, made from a record."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Any, Final, NamedTuple

from auditor.document import RESIDUE
from auditor.report import wording
from auditor.report.inert import safe, shortened
from auditor.report.marks import dimension_class, label, merged
from auditor.report.messages import Catalogue, catalogue

# Longest quotation or evidence value shown in a card; the article itself is never cut.
_LONGEST: Final = 600
_MOST_PARTS: Final = 12
VOICES: Final = ("author", "quoted", "page")
_RESIDUE: Final = frozenset(str(kind) for kind in RESIDUE)


class Part(NamedTuple):
    """A passage a finding compares with, as HTML."""

    label: str
    note: str
    quote: str


class Shown(NamedTuple):
    """A finding as the page shows it. `n` is its number in the order of the text; `facts` are a label and HTML."""

    n: int
    id: str
    rule: str
    name: str
    code: str
    severity: str
    strength: str
    dimension: str
    voice: str
    classes: str
    percent: str
    cost: str
    message: str
    quote: str
    line: int
    preview: bool
    placed: bool
    parts: list[Part]
    more_parts: int
    facts: list[tuple[str, str]]
    replies: Sequence[Mapping[str, Any]]
    known: bool


def shown(record: Mapping[str, Any], words: Catalogue) -> list[Shown]:
    """All findings in the order of the record, numbered from 1."""
    about = _About(record)
    return [_shown(n, f, words, about) for n, f in enumerate(record["findings"], 1)]


class _About:
    """What the rest of a record says of its findings: voices, replies, and which were known before."""

    def __init__(self, record: Mapping[str, Any]) -> None:
        self.voices = _Voices(record["article"])
        self.known = frozenset((record.get("verdict") or {}).get("known", ()))
        self._replies: dict[str, list[Mapping[str, Any]]] = {}
        for reply in record.get("replies", ()):
            for key in reply["findings"]:
                self._replies.setdefault(key, []).append(reply)

    def replies(self, finding: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
        found = self._replies.get(finding["id"]) if self._replies else None
        return found or ([finding["reply"]] if finding.get("reply") else ())


def _shown(n: int, finding: Mapping[str, Any], words: Catalogue, about: _About) -> Shown:
    severity, strength, preview = finding["severity"], finding["strength"], finding.get("preview", False)
    start, end = finding["start"], finding["end"]
    placed = end > start
    voice = about.voices.of(start, end) if placed else ""
    related, rule, points = finding["related"], finding["rule"], finding.get("points")
    return Shown(
        n,
        finding["id"],
        rule,
        wording.title(rule),
        finding["code"],
        severity,
        strength,
        finding["dimension"],
        voice,
        _classes(severity, strength, finding["dimension"], voice),
        words.number(finding["confidence"] * 100, 0),
        "" if preview or not points else words.number(points),
        finding["message"],
        finding["quote"],
        finding["line"],
        preview,
        placed,
        [_part(n, k, p) for k, p in enumerate(related[:_MOST_PARTS], 1)] if related else [],
        max(0, len(related) - _MOST_PARTS),
        _facts(finding["evidence"]),
        about.replies(finding),
        finding["id"] in about.known,
    )


def _part(n: int, k: int, passage: Mapping[str, Any]) -> Part:
    return Part(label(n, k), safe(passage["note"]), safe(shortened(passage["quote"], _LONGEST)))


@lru_cache(maxsize=1024)
def _classes(severity: str, strength: str, dimension: str, voice: str) -> str:
    spoken = f" v-{voice}" if voice else ""
    return f"s-{severity} d-{dimension_class(dimension)} t-{strength}{spoken}"


class _Voices:
    """Whose words a stretch of the article is."""

    def __init__(self, article: Mapping[str, Any]) -> None:
        self._quotations = merged((q["start"], q["end"]) for q in article.get("quotations", ()))
        self._residue = [(z["start"], z["end"]) for z in article["zones"] if z["kind"] in _RESIDUE]

    def of(self, start: int, end: int) -> str:
        """`page` for furniture, `quoted` where at least half of it is a quotation, else `author`."""
        for a, b in self._residue:
            if a <= start < b:
                return "page"
        inside = 0
        for place in range(max(0, bisect_right(self._quotations, (start, start)) - 1), len(self._quotations)):
            a, b = self._quotations[place]
            if a >= end:
                break
            inside += max(0, min(b, end) - max(a, start))
        return "quoted" if inside * 2 >= end - start else "author"


class RuleGroup(NamedTuple):
    """Findings of one rule with what the page says of the rule once for all of them."""

    rule: str
    name: str
    code: str
    findings: list[Shown]
    about: str


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one category."""

    name: str
    title: str
    css: str
    score: float | None
    count: int
    rules: list[RuleGroup]


def groups(
    record: Mapping[str, Any], numbered: Sequence[Shown], weights: Sequence[tuple[float, ...]], words: Catalogue
) -> Iterator[Group]:
    """Findings by category and rule, what costs most first; `weights` are those of the findings."""
    findings = record["findings"]
    by_name: dict[str, dict[str, list[int]]] = {}
    costs: dict[str, float] = {}
    for place, view in enumerate(numbered):
        name = view.dimension
        if name not in costs:
            by_name[name], costs[name] = {}, 0.0
        by_name[name].setdefault(view.rule, []).append(place)
        costs[name] += findings[place].get("points") or 0
    scores = {d["name"]: d["score"] for d in record["score"]["dimensions"]}
    known = record.get("rules", {})

    for name in sorted(costs, key=lambda n: (-costs[n], n)):
        made = []
        count = 0
        for rule, places in by_name[name].items():
            if len(places) > 1:
                places.sort(key=weights.__getitem__)
            first = places[0]
            about = _beside(findings[first], known.get(rule, {}), words)
            views = [numbered[place] for place in places]
            count += len(views)
            made.append((weights[first], RuleGroup(rule, views[0].name, views[0].code, views, about)))
        if len(made) > 1:
            made.sort(key=itemgetter(0))
        css = dimension_class(name)
        yield Group(name, words.get(f"dimension.{name}", wording.title(name)), css, scores.get(name), count,
                    [entry for _, entry in made])  # fmt: skip


class _Rule(NamedTuple):
    """What the page says of a rule.

    `rate` is (articles measured, findings per 1,000 of them), `read` (findings read, those of them defensible).
    """

    dimension: str
    proves_not: str
    standards: tuple[str, ...]
    rate: tuple[int, float] | None
    read: tuple[int, int] | None
    fix: str
    why: str
    limits: str
    source: str


def _beside(finding: Mapping[str, Any], known: Mapping[str, Any], words: Catalogue) -> str:
    measured = known.get("measured")
    rate = (measured["articles"], measured["per_1000_articles"]) if measured else None
    precision = known.get("precision")
    read = (precision["read"], precision["defensible"]) if precision else None
    told = known.get
    fix, why, limits, source = told("fix", ""), told("why", ""), told("limits", ""), told("source", "")
    standards = tuple(finding["standards"])
    return _rule_html(
        _Rule(finding["dimension"], finding["proves_not"], standards, rate, read, fix, why, limits, source),
        words.language,
    )


@lru_cache(maxsize=512)
def _rule_html(rule: _Rule, language: str) -> str:
    """What stands beside the findings of a rule, the same for every article."""
    words = catalogue(language)
    english = "" if language == "en" else " lang=en"
    general = words[f"fix.{dimension_class(rule.dimension)}"]
    advice = _entry(words["findings.fix"], rule.fix, english) if rule.fix else _entry(words["findings.fix"], general)
    rows = [advice, _entry(words["findings.wrong"], _rate(rule.rate, rule.read, words))]
    if rule.proves_not:
        rows.append(_entry(words["findings.not_proved"], rule.proves_not, english))
    if rule.standards:
        served = "; ".join(wording.standard(s) for s in rule.standards)
        rows.append(_entry(words["findings.standards"], served, english))
    short = f"<dl class=about>{''.join(rows)}</dl>"
    told = (("findings.why", rule.why), ("findings.limits", rule.limits), ("findings.source", rule.source))
    long = [_entry(words[key], text, english) for key, text in told if text]
    if not long:
        return short
    fold = f"<summary>{safe(words['findings.about'])}</summary><dl class=about>{''.join(long)}</dl>"
    return f"{short}<details class=more>{fold}</details>"


def _rate(rate: tuple[int, float] | None, read: tuple[int, int] | None, words: Catalogue) -> str:
    """How often the rule fires on real news, and how often it is right there."""
    if rate is None:
        return words["findings.unmeasured"]
    key = "findings.rate_read" if read else "findings.rate" if rate[1] else "findings.rate_none"
    counts = {"read": read[0], "right": read[1]} if read else {}
    return words.say(key, articles=words.grouped(rate[0]), rate=words.number(rate[1]), **counts)


def _entry(term: str, text: str, language: str = "") -> str:
    return f"<div><dt>{safe(term)}<dd{language}>{safe(text)}</div>"


def _facts(evidence: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Evidence as label and HTML, without what is empty; a zero and a no are told."""
    return [
        (wording.title(key), safe(shortened(_value(value), _LONGEST)))
        for key, value in evidence.items()
        if value or value is False or value == 0
    ]


def _value(value: Any) -> str:
    # The commonest types first: to ask whether something is a mapping costs ten times as much.
    match value:
        case bool():
            return "yes" if value else "no"
        case str() | int():
            return str(value)
        case float():
            return f"{value:.3g}" if abs(value) < 1000 else f"{value:,.0f}"
        case list() | tuple():
            inner = [_value(v) for v in value]
            return "; ".join(inner) if any("," in text or ";" in text for text in inner) else ", ".join(inner)
        case Mapping():
            return ", ".join(f"{str(k).replace('_', ' ')} {_value(v)}" for k, v in value.items())
        case _:
            return str(value)
