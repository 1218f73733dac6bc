"""Take suppressed findings out of the results, and put replies beside the others. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from auditor import patterns as re
from auditor import registry
from auditor.document import NOWHERE, Document, Span
from auditor.errors import ConfigError
from auditor.results import CheckResult, Finding, Status
from auditor.suppressions.entries import (
    Answer,
    Answered,
    Fate,
    Request,
    Ruling,
    Rulings,
    Suppressed,
    Suppressions,
    Target,
)

# Straight and curly marks are the same to somebody who copies a passage from a screen.
_SAME = str.maketrans("‘’ʼ“”„‐‑–—", "'''\"\"\"----")


def apply(
    results: Sequence[CheckResult], said: Suppressions, document: Document
) -> tuple[tuple[CheckResult, ...], Rulings]:
    """The results without the findings that are suppressed, and what came of each request and reply.

    The first request that covers a finding takes it; a check whose findings are all taken still has run. Of several
    replies to a finding the latest stands beside it.
    """
    if not said:
        return tuple(results), Rulings()
    matcher = _Matcher(document, results)
    taken: dict[str, Request] = {}
    rulings = []
    for request in said.requests:
        ruling = _ruling(request, said.today, matcher, taken)
        if ruling.fate is Fate.USED:
            taken.update(dict.fromkeys(ruling.findings, request))
        rulings.append(ruling)
    answers = tuple(_answered(answer, matcher) for answer in said.answers)
    in_time = sorted(answers, key=lambda each: each.answer.reply.day)
    replies = {i: each.answer.reply for each in in_time for i in each.findings}
    by_id = {f.id: replace(f, reply=replies[f.id]) if f.id in replies else f for f in matcher.findings}
    kept = tuple(_without(r, taken, by_id) for r in results)
    suppressed = tuple(Suppressed(by_id[f.id], taken[f.id]) for f in matcher.findings if f.id in taken)
    return kept, Rulings(suppressed, tuple(rulings), answers)


def _without(result: CheckResult, taken: Mapping[str, Request], by_id: Mapping[str, Finding]) -> CheckResult:
    if not result.findings:
        return result
    return replace(result, findings=tuple(by_id[f.id] for f in result.findings if f.id not in taken))


def _ruling(request: Request, today: date | None, matcher: _Matcher, taken: Mapping[str, Request]) -> Ruling:
    if not request.allowed:
        return Ruling(request, Fate.NOT_ALLOWED, message="comments in articles are not honoured in this run")
    rule, fault = matcher.rule(request.target.rule)
    if request.fault or fault:
        return Ruling(request, Fate.INVALID, message=request.fault or fault)
    covered = tuple(f.id for f in matcher.covered(request.target, rule) if f.id not in taken)
    if request.expires is not None and today is not None and request.expires < today:
        return Ruling(request, Fate.EXPIRED, covered, f"it held until {request.expires}")
    return Ruling(request, Fate.USED, covered) if covered else matcher.nothing(request, rule)


def _answered(answer: Answer, matcher: _Matcher) -> Answered:
    target = answer.target
    if not (target.rule or target.finding or target.quote):
        return Answered(answer)
    rule, fault = matcher.rule(target.rule) if target.rule else ("", "")
    if fault:
        return Answered(answer, message=fault)
    found = tuple(f.id for f in matcher.covered(target, rule))
    return Answered(answer, found, "" if found else matcher.why_nothing(target))


class _Matcher:
    """Finds what a target means in one article. `judged` holds the rules that had their say on it."""

    def __init__(self, document: Document, results: Sequence[CheckResult]) -> None:
        self.document = document
        self.findings = sorted((f for r in results for f in r.findings), key=lambda f: (f.span, f.code))
        self.judged = {r.rule for r in results if r.status in (Status.RAN, Status.NOT_APPLICABLE)}
        self._names = {key.lower(): r.rule for r in results for key in (r.code, r.rule)}
        self._text = ""
        self._passages: dict[str, tuple[Span, ...]] = {}

    def rule(self, key: str) -> tuple[str, str]:
        """The name of the rule with this code or name, and why there is none."""
        name = self._names.get(key.strip().lower())
        try:
            return name or registry.named(key), ""
        except ConfigError as error:
            return "", str(error)

    def covered(self, target: Target, rule: str) -> Iterator[Finding]:
        """The findings meant, in the order of the text."""
        for finding in self.findings:
            if rule and finding.rule != rule:
                continue
            if target.finding and finding.id != target.finding:
                continue
            if target.span is not None and not _touches(finding.span, target.span):
                continue
            if target.quote and not any(_touches(finding.span, s) for s in self.passages(target.quote)):
                continue
            yield finding

    def passages(self, quote: str) -> tuple[Span, ...]:
        """Where the article has these words, blind to case, spacing and the form of quotation marks."""
        if quote not in self._passages:
            self._text = self._text or self.document.text.translate(_SAME)
            words = unicodedata.normalize("NFC", quote).translate(_SAME).split()
            found = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE).finditer(self._text) if words else ()
            self._passages[quote] = tuple(Span(*m.span()) for m in found)
        return self._passages[quote]

    def nothing(self, request: Request, rule: str) -> Ruling:
        if rule not in self.judged:
            return Ruling(request, Fate.NOT_RUN, message="the rule was not run on this article")
        return Ruling(request, Fate.UNUSED, message=self.why_nothing(request.target))

    def why_nothing(self, target: Target) -> str:
        if target.quote and not self.passages(target.quote):
            return "the article does not hold the quoted words"
        if target.finding:
            return "the article has no such finding (any more)"
        return "the rule finds nothing there" if target.span or target.quote else "the rule finds nothing"


def _touches(span: Span, passage: Span) -> bool:
    """Whether a finding lies in a passage, at least in part; an absence lies nowhere."""
    return span != NOWHERE and span.start < passage.end and passage.start < span.end
