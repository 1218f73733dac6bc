"""Documents and reports made by hand: what the report shows must not depend on what checkers find today."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from auditor.checker import Related, Severity, Strength
from auditor.document import NOWHERE, Byline, Document, Doubt, Quote, Sentence, Span, Zone, ZoneKind
from auditor.report import Report, Tool
from auditor.results import CheckResult, Finding, Status, fingerprint
from auditor.score import Cap, Deduction, DimensionScore, Fix, Scorecard

TOOL = Tool("auditor", "1.2.3", "0123456789ab", "ba9876543210")

ARTICLE: tuple[tuple[ZoneKind, str], ...] = (
    (ZoneKind.HEADLINE, "Harbour bridge to close for two years, council says"),
    (ZoneKind.STANDFIRST, "Ferries will carry forty thousand commuters while the deck is replaced."),
    (ZoneKind.BYLINE, "By Mara Ellingsen"),
    (
        ZoneKind.BODY,
        (
            "The Harbour Bridge in Port Lindow will close to traffic for two years from March, the city council "
            "decided on Thursday, after engineers reported cracks in eleven of its eighty-four hangers."
        ),
    ),
    (
        ZoneKind.BODY,
        (
            "“We had no choice that I could defend to the people who cross it every day,” said the head of the works "
            "department, Ines Okafor. “A bridge is a promise, and this one was close to being broken.”"
        ),
    ),
    (
        ZoneKind.BODY,
        (
            "Some 40,000 people use the crossing on a working day. The council has ordered six ferries, which together "
            "carry 2,400 passengers an hour. Experts say the plan cannot work."
        ),
    ),
    (ZoneKind.CAPTION, "Commuters on the Harbour Bridge on Friday. Photo: T. Reyes"),
    (
        ZoneKind.BODY,
        (
            "The operator of the bridge denied that it had delayed inspections. The operator delayed the inspections "
            "of 2019 and 2021, and clearly nobody in charge cared."
        ),
    ),
    (ZoneKind.SUBHEADING, "What happens next"),
    (
        ZoneKind.BODY,
        (
            "Work begins on 3 March and is to end in autumn two years later. The closure will last eighteen months, "
            "the transport committee was told. Tenders for the steel go out next week."
        ),
    ),
    (
        ZoneKind.BODY,
        (
            "In a separate development, the regional chess league announced that its final will be played in Oslo this "
            "winter, with twelve clubs taking part."
        ),
    ),
    (
        ZoneKind.BIO,
        "Mara Ellingsen writes about pastry and slow travel. It is the best job in the world, and I eat all of it!",
    ),
    (ZoneKind.SHARE, "Share this: Facebook Twitter E-mail"),
    (ZoneKind.COMMENT_FORM, "Leave a comment. Fields marked * are required."),
)


def document(parts: tuple[tuple[ZoneKind, str], ...] = ARTICLE, **facts: Any) -> Document:
    """A document of these zones in turn, one paragraph each; quotations are found by their curly marks."""
    text = ""
    zones: list[Zone] = []
    sentences: list[Sentence] = []
    for number, (kind, part) in enumerate(parts):
        span = Span(len(text), len(text) + len(part))
        zones.append(Zone(kind, span))
        sentences.append(Sentence(span, part, number, kind, number))
        text += part + "\n\n"
    quotes = []
    at = text.find("“")
    while at >= 0:
        end = text.find("”", at) + 1
        quotes.append(Quote(Span(at, end), Span(at + 1, end - 1), closed=True, paragraph=0))
        at = text.find("“", end)
    first = dict(reversed(zones))
    byline = first.get(ZoneKind.BYLINE)
    named = text[byline.start : byline.end] if byline else ""
    made: dict[str, Any] = {
        "sentences": tuple(sentences),
        "zones": tuple(zones),
        "headline": first.get(ZoneKind.HEADLINE),
        "standfirst": first.get(ZoneKind.STANDFIRST),
        "bio": first.get(ZoneKind.BIO),
        "bylines": (Byline(byline, named, (named.removeprefix("By "),), "visible"),) if byline else (),
        "quotes": tuple(quotes),
        "source": "articles/bridge.txt",
        "sha256": "ab" * 32,
        "language": "en",
        "doubts": (Doubt("date", "no publication date was found", ""),),
    }
    return Document(text, **({"reading": text} | made | facts))


def charts(article: Document) -> dict[str, Any]:
    """What pages draw, set by hand: every kind of row at least once where the article is the one above."""
    text = article.text
    body = [s for s in article.sentences if s.zone is ZoneKind.BODY]

    def at(quote: str) -> dict[str, int]:
        span = _find(text, quote)
        return {"start": span.start, "end": span.end}

    def source(name: str, kind: str, statements: int, quoted: int, reported: int) -> dict[str, Any]:
        words = {"statements": statements, "quoted": quoted, "reported": reported}
        return {**at(name), "name": name, "kind": kind, **words}

    def said(quote: str, certainty: str) -> dict[str, Any]:
        return {**at(quote), "certainty": certainty}

    sentences = [
        {
            "start": s.span.start,
            "end": s.span.end,
            "likeness": None if n == 2 else round(0.9 - 0.1 * n, 2),
            "tone": None if n == 1 else round(0.6 - 0.25 * n, 2),
        }
        for n, s in enumerate(body)
    ]
    if "Port Lindow" not in text:
        return {"sentences": sentences, "claims": [], "sources": [], "quantities": [], "dates": [], "beat": None}
    return {
        "sentences": sentences,
        "claims": [
            {
                "about": "The operator delayed the inspections of 2019 and 2021",
                "steps": [
                    said("The operator of the bridge denied that it had delayed inspections.", "denied"),
                    said("The operator delayed the inspections of 2019 and 2021", "stated"),
                ],
            }
        ],
        "sources": [
            source("Ines Okafor", "person", 2, 29, 0),
            source("The operator", "unnamed", 1, 0, 6) | {"accused": True, "heard": True},
            source("Experts", "unnamed", 1, 0, 4),
            source("was told", "nobody", 1, 0, 0) | {"name": ""},
            source("The council", "organisation", 0, 0, 0) | {"accused": True, "heard": False},
        ],
        "quantities": [
            {**at("two years"), "kind": "duration", "value": 24.0, "unit": "month", "noun": ""},
            {**at("eleven"), "kind": "count", "value": 11.0, "unit": "", "noun": "hangers", "of": 84.0},
            {**at("40,000"), "kind": "count", "value": 40000.0, "unit": "", "noun": "people"},
            {**at("eighteen months"), "kind": "duration", "value": 18.0, "unit": "month", "noun": ""},
        ],
        "dates": [
            {**at("Thursday"), "date": None, "relative": True},
            {**at("3 March"), "date": "2031-03-03", "relative": False},
        ],
        "beat": {
            "note": True,
            "declared": ["food", "travel"],
            "desk": ["arts"],
            "fields": [
                {"name": "transport", "likeness": 0.61},
                {"name": "politics", "likeness": 0.3},
                {"name": "travel", "likeness": 0.12},
                {"name": "food", "likeness": 0.0},
            ],
        },
    }  # fmt: skip


@dataclass(frozen=True)
class Made:
    """A finding to be: `quote` is looked up in the text, an empty one is an absence."""

    rule: str
    quote: str = ""
    message: str = "This is what an editor should look at, and why."
    code: str = "XX101"
    dimension: str = "sourcing"
    severity: Severity = Severity.MAJOR
    strength: Strength = Strength.STRONG
    confidence: float = 0.8
    related: tuple[tuple[str, str], ...] = ()
    evidence: dict[str, Any] = field(default_factory=dict)
    standards: tuple[str, ...] = ("NG 2", "JTI 10")
    preview: bool = False
    nth: int = 0


FINDINGS = (
    Made("missing-date", "", "No publication date was found in the text or its metadata.", "TR101", "transparency",
         evidence={"looked in": ["text", "JSON-LD", "meta"]}, standards=("GN",)),
    Made("contradiction", "The operator delayed the inspections of 2019 and 2021",
         "The article states as fact what the sentence before says the operator denied.", "CN109", "consistency",
         Severity.CRITICAL, Strength.STRONG, 0.91,
         (("The operator of the bridge denied that it had delayed inspections.", "the denial"),),
         {"overlap": 0.8123, "cue": "denied", "shared": ["operator", "delay", "inspection"]}),
    Made("number-mismatch", "The closure will last eighteen months",
         "The closure is given as eighteen months here and as two years in the first paragraph.", "CN101",
         "consistency", Severity.MAJOR, Strength.STRONG, 0.85,
         (("will close to traffic for two years", "first value"),),
         {"values": [{"value": 24, "unit": "months"}, {"value": 18, "unit": "months"}]}),
    Made("unrelated-byline", "pastry and slow travel",
         "The author’s declared beat, pastry and travel, shares nothing with an article on a bridge.", "BY106",
         "authorship", Severity.MAJOR, Strength.STRONG, 0.77, evidence={"similarity": 0.03}, standards=("TP",)),
    Made("off-topic-sentence",
         "In a separate development, the regional chess league announced that its final will be played in Oslo this "
         "winter, with twelve clubs taking part.",
         "This sentence shares no person, place or subject with the rest of the article.", "OT101", "focus"),
    Made("vague-attribution", "Experts say", "“Experts say” names no one who could be asked.", "SR104", "sourcing",
         Severity.MINOR),
    Made("editorializing", "clearly nobody in charge cared",
         "The author judges in a piece that reads as news.", "BI106", "language", Severity.MINOR, Strength.WEAK, 0.6),
    Made("loaded-language", "clearly nobody", "“Clearly” claims a certainty no source carries.", "BI101", "language",
         Severity.NOTE, Strength.WEAK, 0.5),
    Made("page-residue", "Share this: Facebook Twitter E-mail", "Share buttons were scraped with the text.", "OT103",
         "focus", Severity.NOTE, Strength.STRONG, 0.97),
    Made("page-residue", "Leave a comment.", "A comment form was scraped with the text.", "OT103", "focus",
         Severity.NOTE, Strength.STRONG, 0.97),
    Made("promotional-bio", "I eat all of it!", "The bio advertises instead of naming a beat or a contact.", "BY113",
         "authorship", Severity.MINOR, Strength.WEAK, 0.6),
    Made("missing-response", "nobody in charge cared", "No one accused here is asked for an answer.", "SR107",
         "sourcing", Severity.MAJOR, Strength.STRONG, 0.7),
    Made("caption-residue", "Photo: T. Reyes", "A photo credit runs in the text.", "OT110", "focus", Severity.NOTE,
         Strength.STRONG, 0.9),
    Made("stacked-hedges", "was told", "Preview of a rule.", "BI119", "language", Severity.MINOR, Strength.WEAK, 0.5,
         preview=True),
    Made("doubtful-byline", "By Mara Ellingsen", "The author field may be incomplete.", "BY109", "authorship",
         Severity.NOTE, Strength.INFO, 0.5),
)  # fmt: skip

_POINTS = {Severity.CRITICAL: 50.0, Severity.MAJOR: 35.0, Severity.MINOR: 15.0, Severity.NOTE: 5.0}
_IDLE = (
    ("ai-disclosure", "AI100", "authorship", Status.RAN, ""),
    ("date-mismatch", "CN104", "consistency", Status.RAN, ""),
    ("clickbait-headline", "HL101", "focus", Status.RAN, ""),
    ("wrong-percentage", "CN102", "consistency", Status.NOT_APPLICABLE, "no percentages are computed here"),
    ("unrelated-headline", "OT104", "focus", Status.SKIPPED, "the vectors are not installed"),
)


def finding(made: Made, text: str) -> Finding:
    span = _find(text, made.quote, made.nth) if made.quote else NOWHERE
    before = text[: span.start]
    return Finding(
        id=fingerprint(made.rule, "body", made.quote, made.message, str(made.nth)),
        rule=made.rule,
        code=made.code,
        dimension=made.dimension,
        severity=made.severity,
        strength=made.strength,
        confidence=made.confidence,
        message=made.message,
        span=span,
        line=before.count("\n") + 1 if made.quote else 0,
        column=span.start - (before.rfind("\n") + 1) + 1 if made.quote else 0,
        quote=text[span.start : span.end],
        related=tuple(Related(_find(text, quote), note) for quote, note in made.related),
        evidence=made.evidence,
        proves_not="It does not show that anybody meant to mislead.",
        standards=made.standards,
        preview=made.preview,
        zone="body",
    )


def report(
    findings: tuple[Made, ...] = FINDINGS,
    article: Document | None = None,
    cap: tuple[str, float] | None = None,
    crashed: str = "",
    reason: str = "",
) -> Report:
    """A report with simple arithmetic: each finding costs its dimension its full points, dimensions weigh alike."""
    doc = document() if article is None else article
    found = [finding(m, doc.text) for m in findings]
    checks: list[CheckResult] = []
    for rule in dict.fromkeys(f.rule for f in found):
        mine = tuple(f for f in found if f.rule == rule)
        checks.append(CheckResult(rule, mine[0].code, mine[0].dimension, Status.RAN, mine[0].preview, mine))
    checks += [CheckResult(r, c, d, s, preview=False, reason=why) for r, c, d, s, why in _IDLE]
    if crashed:
        checks.append(
            CheckResult(crashed, "ZZ999", "quality", Status.ERROR, preview=False,
                        reason="Traceback (most recent call last):\nZeroDivisionError: division by zero")
        )  # fmt: skip
    return Report(doc, tuple(checks), scorecard(checks, cap, crashed, reason), TOOL, charts=charts(doc))


def scorecard(
    checks: list[CheckResult], cap: tuple[str, float] | None = None, crashed: str = "", reason: str = ""
) -> Scorecard:
    names = sorted({c.dimension for c in checks})
    dimensions = tuple(_dimension(name, [c for c in checks if c.dimension == name]) for name in names)
    known = [d.score for d in dimensions if d.score is not None]
    if crashed or reason or not known:
        return Scorecard(None, "not rated", None, dimensions, reason=reason or f"{crashed} crashed")
    uncapped = round(sum(known) / len(known), 1)
    overall = min(uncapped, cap[1]) if cap else uncapped
    limits = ((100, "high"), (75, "generally credible"), (60, "credible with exceptions"), (40, "caution"))
    band = next((name for edge, name in limits if overall >= edge), "maximum caution")
    costs = {
        i: round(p / len(dimensions), 1)
        for d in dimensions
        for x in d.deductions
        for i, p in zip(x.findings, x.shares, strict=True)
    }
    fixes = sorted(
        (Fix(x.rule, x.findings, round(x.points / len(dimensions), 1)) for d in dimensions for x in d.deductions),
        key=lambda f: (-f.gain, f.rule),
    )
    by_rule = {f.rule: f.id for c in checks for f in c.findings}
    return Scorecard(
        overall,
        band,
        Cap(cap[0], cap[1], by_rule.get(cap[0], "")) if cap else None,
        dimensions,
        uncapped,
        fixes=tuple(fixes),
        costs=costs,
    )


def _dimension(name: str, checks: list[CheckResult]) -> DimensionScore:
    deductions = []
    for check in checks:
        counted = [f for f in check.findings if not f.preview and f.strength is not Strength.INFO]
        if counted:
            shares = tuple(_POINTS[f.severity] * f.confidence for f in counted)
            deductions.append(Deduction(check.rule, round(sum(shares), 2), tuple(f.id for f in counted), shares))
    ran = sum(c.status is Status.RAN for c in checks)
    crashed = any(c.status is Status.ERROR for c in checks)
    lost = sum(d.points for d in deductions)
    value = None if crashed else round(max(0.0, 100.0 - lost), 1)
    return DimensionScore(name, value, 10.0, ran, len(checks), tuple(deductions))


def _find(text: str, quote: str, nth: int = 0) -> Span:
    at = text.index(quote)
    for _ in range(nth):
        at = text.index(quote, at + 1)
    return Span(at, at + len(quote))
