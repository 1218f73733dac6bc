"""Run every selected checker on one document; a crash becomes a result, not an exit."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from auditor import __version__, house, measured, options, plugins, readability, registry
from auditor.analysis import Analysis
from auditor.checker import AnyChecker, Flag, NotApplicable, Severity
from auditor.document import NOWHERE, Document, Span
from auditor.errors import ConfigError, ModelUnavailable
from auditor.nli import DeepReading
from auditor.report import Report, Tool
from auditor.results import CheckResult, Finding, Status, fingerprint
from auditor.score import profile, score
from auditor.settings import RuleSettings, Settings
from auditor.suppressions import application, for_article
from auditor.suppressions.entries import Suppressions

__all__ = ["RuleSettings", "Settings", "audit", "run", "tool"]

# Fewer words give too little to guess the language from.
_LANGUAGE_MINIMUM_WORDS = 50


def audit(
    article: Document | str | Path,
    settings: Settings | None = None,
    *,
    suppressions: Suppressions | None = None,
    charts: bool = False,
    ledgers: bool = False,
) -> Report:
    """The report on one article: a document, its text, or the path of its file.

    `suppressions` says which findings are left out of report and score, and what is replied; if None, what stands
    beside the article counts, and what stands in it where the settings allow that. `ledgers` gathers who says what,
    the figures and the claims while the article is read, `charts` also what pages draw of them; wanted later, they
    have the article read once more.

    Raises:
        IngestError: the file or text cannot be read as an article.
        ConfigError: the settings name an unknown rule or profile, or a pattern or pair model that cannot be used.
    """
    chosen = settings or Settings()
    house.check(chosen.house)
    document = _document(article)
    checkers = chosen.checkers or _selected(chosen.select, chosen.ignore)
    analysis = Analysis(document, chosen.house, _deep(chosen))
    foreign = _unsupported_language(analysis)
    results = run(analysis, checkers, foreign, chosen.rules)
    said = _said_of(document, chosen) if suppressions is None else suppressions
    results, rulings = application.apply(results, said, document)
    rules = profile(chosen.profile)
    card = score(
        results,
        _caps(chosen.select, chosen.ignore) if not chosen.checkers else {c.name: c.cap for c in checkers},
        analysis.body_words,
        rules,
        refusal=foreign,
        precisions=measured.known_precisions(),
    )
    level = readability.reading_level(analysis) if chosen.readability else None
    drawn, kept = _gathered(analysis, charts=charts) if charts or ledgers else (None, None)
    analysis.release()
    return Report(document, results, card, tool(chosen), level, rulings, drawn, kept)


def _deep(settings: Settings) -> DeepReading | None:
    """How contradictions are looked for beyond the rules. What was asked for and cannot be had is an error at once."""
    reading = settings.deep_reading
    try:
        if reading is not None:
            reading.pair_model()
    except ModelUnavailable as missing:
        raise ConfigError(str(missing)) from missing
    return reading


def _gathered(analysis: Analysis, *, charts: bool) -> tuple[Mapping[str, Any] | None, Mapping[str, Any]]:
    from auditor.report import ledgers  # noqa: PLC0415  a gate needs none

    gathered = ledgers.gather(analysis)
    return (ledgers.charts(analysis, gathered) if charts else None), ledgers.ledgers(analysis, gathered)


def run(
    analysis: Analysis, checkers: Iterable[AnyChecker], foreign: str = "", rules: tuple[RuleSettings, ...] = ()
) -> tuple[CheckResult, ...]:
    """One result per checker, in their order; `foreign` says why rules on English words cannot judge the text.

    Raises:
        ConfigError: `rules` names an unknown rule or option.
    """
    lines = _line_starts(analysis.document.text)
    tuned = _tuned(rules)
    return tuple(
        [
            _without(c, Status.NOT_APPLICABLE, foreign)
            if foreign and not c.any_language
            else _run(c, analysis, lines, *tuned.get(c.name, _AS_IT_IS))
            for c in checkers
        ]
    )


def tool(settings: Settings) -> Tool:
    """Name, version and digests of what produced a report."""
    return Tool("auditor", __version__, _rules_digest(), settings.digest)


def _said_of(document: Document, settings: Settings) -> Suppressions:
    return for_article(document, sidecars=settings.sidecars, comments=settings.inline_suppressions)


def _document(article: Document | str | Path) -> Document:
    if isinstance(article, Document):
        return article
    from auditor import ingest  # noqa: PLC0415  readers load only when something is to be read

    return ingest.load(article) if isinstance(article, Path) else ingest.loads(article)


@cache
def _selected(select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[AnyChecker, ...]:
    return registry.select(select, ignore)


@cache
def _caps(select: tuple[str, ...], ignore: tuple[str, ...]) -> dict[str, int | None]:
    return {c.name: c.cap for c in _selected(select, ignore)}


# The options that settings give a rule, None for its own, and the steps by which its findings are graver.
_Tuned = tuple[Any, int]
_AS_IT_IS: _Tuned = (None, 0)


@cache
def _tuned(rules: tuple[RuleSettings, ...]) -> dict[str, _Tuned]:
    found = [(registry.find(each.rule), each) for each in rules]
    return {
        c.name: (
            options.build(c, dict(r.options)) if r.options else None,
            r.severity.rank - c.severity.rank if r.severity else 0,
        )
        for c, r in found
    }


def _run(checker: AnyChecker, analysis: Analysis, lines: Sequence[int], chosen: Any, steps: int) -> CheckResult:
    kind: Callable[[], Any] = checker.options
    try:
        flags = list(checker.check(analysis, chosen or _defaults(kind)))
        if flags:
            flags = allowed(checker, analysis, flags)
        if not flags:
            return _without(checker, Status.RAN)
        flags.sort(key=lambda f: (f.span, f.message))
        findings = _stamp(checker, flags, analysis.document, lines, steps)
        return CheckResult(checker.name, checker.code, checker.dimension, Status.RAN, checker.preview, findings)
    except NotApplicable as reason:
        return _without(checker, Status.NOT_APPLICABLE, str(reason))
    except ModelUnavailable as missing:
        return _without(checker, Status.SKIPPED, str(missing))
    except Exception:  # noqa: BLE001  one broken checker must not cost the reader the report
        return _without(checker, Status.ERROR, _trace())


def _without(checker: AnyChecker, status: Status, reason: str = "") -> CheckResult:
    return _known((checker.name, checker.code, checker.dimension), status, checker.preview, reason)


@cache
def _defaults(kind: Callable[[], Any]) -> Any:
    """Options are frozen, so one of each kind will do."""
    return kind()


def allowed(checker: AnyChecker, analysis: Analysis, flags: Iterable[Flag]) -> list[Flag]:
    """The flags without those on wording that the house allows.

    Rules of consistency rest on what two sentences state and not on how, so no wording excuses their findings.
    """
    if not analysis.allowed.spans or checker.dimension == "consistency":
        return list(flags)
    return [f for f in flags if not analysis.allowed.covers(f.span)]


@lru_cache(maxsize=2000)
def _known(facts: tuple[str, str, str], status: Status, preview: bool, reason: str) -> CheckResult:
    """A result without findings: an article has a hundred and more of them, and they are the same for most."""
    return CheckResult(*facts, status, preview, reason=reason)


def _trace() -> str:
    """The last frames without paths of the machine it ran on, so that reports stay reproducible."""
    import traceback  # noqa: PLC0415  11 ms that only a crash needs

    lines = traceback.format_exc(limit=-3).splitlines()
    root = str(Path(__file__).parent)
    return "\n".join(line.replace(root, "auditor") for line in lines)


def _stamp(
    checker: AnyChecker, flags: Sequence[Flag], document: Document, lines: Sequence[int], steps: int
) -> tuple[Finding, ...]:
    found: list[Finding] = []
    seen: dict[str, int] = {}
    for flag in flags:
        zone = _zone(document, flag.span)
        quote = document.slice(flag.span)
        key = fingerprint(checker.name, zone, quote, *(document.slice(r.span) for r in flag.related))
        seen[key] = seen.get(key, 0) + 1
        line, column = _place(flag.span, lines)
        found.append(
            Finding(
                id=key if seen[key] == 1 else f"{key}-{seen[key]}",
                rule=checker.name,
                code=checker.code,
                dimension=checker.dimension,
                severity=_moved(flag.severity or checker.severity, steps),
                strength=flag.strength or checker.strength,
                confidence=flag.confidence,
                message=flag.message,
                span=flag.span,
                line=line,
                column=column,
                quote=quote,
                related=flag.related,
                evidence=flag.evidence,
                proves_not=checker.proves_not,
                standards=checker.standards,
                preview=checker.preview,
                zone=zone,
            )
        )
    return tuple(found)


def _moved(severity: Severity, steps: int) -> Severity:
    if not steps:
        return severity
    grades = list(Severity)
    return grades[max(0, min(len(grades) - 1, severity.rank + steps))]


def _zone(document: Document, span: Span) -> str:
    if span == NOWHERE:
        return "article"
    place = bisect_right(document.zones, span.start, key=lambda z: z.span.start) - 1
    return str(document.zones[place].kind) if place >= 0 else "article"


def _place(span: Span, lines: Sequence[int]) -> tuple[int, int]:
    if span == NOWHERE:
        return 0, 0
    line = bisect_right(lines, span.start)
    return line, span.start - lines[line - 1] + 1


def _line_starts(text: str) -> list[int]:
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def _unsupported_language(analysis: Analysis) -> str:
    """Why the rules cannot judge this text, empty when they can; short texts give too little to tell."""
    language = analysis.document.language
    if language.lower().startswith("en") or analysis.body_words < _LANGUAGE_MINIMUM_WORDS:
        return ""
    return f"the rules judge English; this text is {language or 'not recognised as English'}"


@cache
def _rules_digest() -> str:
    """Twelve hexadecimal digits over the facts of every rule: a changed verdict shows as a changed digest."""
    facts = [(c.code, c.name, str(c.severity), str(c.strength), c.preview, c.cap) for c in registry.discover().values()]
    added = [plugin.origin for plugin in plugins.plugins()]
    key = (__version__, facts, added) if added else (__version__, facts)
    return sha256(repr(key).encode()).hexdigest()[:12]
