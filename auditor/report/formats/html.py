"""Pages for a run of the gate: the report of an article, or the index of several, with what the gate says on top."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from markupsafe import Markup

from auditor.report import wording
from auditor.report.formats import statuses
from auditor.report.formats.places import names
from auditor.report.formats.text import crashed
from auditor.report.inert import safe, shortened, visible
from auditor.report.messages import Catalogue, catalogue
from auditor.report.styles import HouseStyle
from auditor.report.verdicts import Failure, Level, Outcome, Verdict

_MAIN: Final = "<main>\n"
_TITLES: Final = {
    "crashed": "gate.crashed", "failed": "gate.failed", "warned": "gate.warned", "passed": "gate.passed",
}  # fmt: skip
_LEVELS: Final = {"crashed": "grave", "failed": "grave", "warned": "caution", "passed": "good"}
_ORDER: Final = ("crashed", "failed", "warned")
_MOST_LINKED: Final = 12
_MOST_ARTICLES: Final = 100
_MOST_FINDINGS: Final = 20
_LONGEST: Final = 200


# The house style of a source's page; "." stands for the run as a whole.
Styles = Callable[[str], HouseStyle | None]


def _plain(_: str) -> None:
    return None


def write(outcome: Outcome, styles: Styles = _plain) -> str:
    """One page: the report of a single article, else the index, which names what fails in every article."""
    if len(outcome.verdicts) == 1 and not outcome.unread:
        (verdict,) = outcome.verdicts
        return page(verdict, outcome.notes, styles(verdict.source or "."))
    return index(outcome, style=styles("."))


def pages(outcome: Outcome, styles: Styles = _plain) -> Iterator[tuple[str, str]]:
    """File name and content of a page for every article, and of the index unless it is of one article alone."""
    name_for = names()
    links = []
    for verdict in outcome.verdicts:
        links.append(f"{name_for(verdict.source)}.html")
        yield links[-1], page(verdict, style=styles(verdict.source or "."))
    if len(outcome.verdicts) != 1 or outcome.unread:
        yield "index.html", index(outcome, links, styles("."))


def page(verdict: Verdict, notes: Iterable[str] = (), style: HouseStyle | None = None) -> str:
    """The report of one article with its verdict."""
    from auditor.report import html  # noqa: PLC0415  templates load only when a page is wanted

    return _with(html.page(verdict.record, style), _Gate(_words(style)).of_article(verdict, notes))


def index(outcome: Outcome, links: Sequence[str] = (), style: HouseStyle | None = None) -> str:
    """The index with the verdicts; `links` are the pages of the articles, relative to it."""
    from auditor.report import index as pages_index  # noqa: PLC0415

    passages = pages_index.Passages()
    rows = []
    for number, verdict in enumerate(outcome.verdicts):
        passages.add(verdict.record)
        rows.append(pages_index.row(verdict.record, links[number] if links else ""))
    content = pages_index.page(rows, outcome.unread, outcome.tool, passages, style)
    return _with(content, _Gate(_words(style)).of_run(outcome, links))


def _words(style: HouseStyle | None) -> Catalogue:
    return catalogue(style.language if style else "en")


def _with(content: str, section: Markup) -> str:
    """The page with a section before its first."""
    head, main, rest = content.partition(_MAIN)
    return f"{head}{main}{section}{rest}"


@dataclass(frozen=True, slots=True)
class _Gate:
    """Writes the section in one language; what the gate itself says is English and marked so."""

    words: Catalogue

    def of_article(self, verdict: Verdict, notes: Iterable[str]) -> Markup:
        status = statuses.status(verdict)
        numbers = {f["id"]: n for n, f in enumerate(verdict.record["findings"], 1)}

        def parts() -> Iterator[Markup]:
            if verdict.crashed:
                yield _line(self.words.fill("gate.no_verdict", checks=self._english(", ".join(crashed(verdict)))))
            for failure in statuses.in_order(verdict.failures):
                yield self._failure(failure, numbers)
            if verdict.known:
                yield Markup("<p>{}: {}</p>\n").format(
                    self._known(len(verdict.known)), self._linked(verdict.known, numbers)
                )
            yield from self._notes(notes)
            if status == "passed" and not verdict.known:
                yield _line(self.words["gate.clean"])

        return self._section(self.words[_TITLES[status]], _LEVELS[status], parts())

    def of_run(self, outcome: Outcome, links: Sequence[str]) -> Markup:
        words = self.words
        states = [statuses.status(v) for v in outcome.verdicts]
        concerned = [(state, n) for n, state in enumerate(states) if state in _ORDER]
        concerned.sort(key=lambda pair: (_ORDER.index(pair[0]), pair[1]))
        counts = [f"{states.count(name)} {words[key]}" for name, key in _TITLES.items() if name in states]
        if outcome.unread:
            counts.append(f"{len(outcome.unread)} {words['gate.unread']}")
        worst = concerned[0][0] if concerned else "crashed" if outcome.unread else "passed"

        def parts() -> Iterator[Markup]:
            for _, number in concerned[:_MOST_ARTICLES]:
                yield self._article(outcome.verdicts[number], links[number] if links else "")
            if len(concerned) > _MOST_ARTICLES:
                yield self._more("gate.more_articles", len(concerned) - _MOST_ARTICLES)
            known = sum(len(v.known) for v in outcome.verdicts)
            if known:
                yield _line(f"{self._known(known)}.")
            yield from self._notes(outcome.notes)

        return self._section(", ".join(counts) or words["gate.nothing"], _LEVELS[worst], parts())

    def _section(self, title: str, level: str, parts: Iterable[Markup]) -> Markup:
        opening = Markup('<section id="gate" aria-labelledby="gate-title">\n<h2 id="gate-title">{}</h2>\n')
        status = Markup('<span class="{}">{}</span>').format(level, title)
        heading = self.words.fill("gate.title", status=status)
        return opening.format(heading) + Markup("").join(parts) + Markup("</section>\n")

    def _article(self, verdict: Verdict, link: str) -> Markup:
        """What is broken in one article, folded, with the findings that broke it."""
        name = visible(verdict.source or "-")
        if link:
            name = Markup('<a href="./{}">{}</a>').format(quote(link), name)
        failing = statuses.broken(verdict)
        said = [f"{self._said(f)}: {f.assertion}" for f in statuses.in_order(verdict.failures)]
        said += [self.words["gate.a_crash"]] if verdict.crashed else []
        opening = Markup('<details>\n<summary>{} <span class="soft">{}</span></summary>\n')
        crashes = (self.words.fill("gate.crash", check=self._english(rule)) for rule in crashed(verdict))
        lines = [_line(crash) for crash in crashes]
        lines += [self._failure(f, {}) for f in statuses.in_order(verdict.failures)]
        broken = [f for f in verdict.record["findings"] if f["id"] in failing]
        lines += [self._finding(f) for f in broken[:_MOST_FINDINGS]]
        if len(broken) > _MOST_FINDINGS:
            lines.append(self._more("gate.more_findings", len(broken) - _MOST_FINDINGS))
        return opening.format(name, visible("; ".join(said))) + Markup("").join(lines) + Markup("</details>\n")

    def _failure(self, failure: Failure, numbers: Mapping[str, int]) -> Markup:
        level = "grave" if failure.level is Level.ERROR else "caution"
        links = self._linked(failure.findings, numbers)
        more = Markup(" – ") + links if links else Markup()
        line = Markup('<p><strong class="{}">{}</strong> <code>{}</code>: {}{}</p>\n')
        return line.format(level, self._said(failure), visible(failure.assertion), self._english(failure.reason), more)

    def _said(self, failure: Failure) -> str:
        return self.words["gate.error" if failure.level is Level.ERROR else "gate.warning"]

    def _linked(self, ids: Iterable[str], numbers: Mapping[str, int]) -> Markup:
        """`no. 3, no. 7`, in the order of the text."""
        found = sorted(numbers[key] for key in ids if key in numbers)
        link = Markup('<a href="#f{}">{}</a>')
        text = Markup(", ").join(link.format(n, self.words.say("gate.no", n=n)) for n in found[:_MOST_LINKED])
        rest = len(found) - _MOST_LINKED
        return text + (f" {self.words.say('gate.more', count=self.words.grouped(rest))}" if rest > 0 else "")

    def _finding(self, finding: Mapping[str, Any]) -> Markup:
        place = f" {finding['line']}:{finding['column']}" if finding["line"] else ""
        quoted = f" “{shortened(finding['quote'], _LONGEST)}”" if finding["quote"] else ""
        line = Markup('<p><span class="sev {}">{}</span> {} <span class="soft">{}{}</span>: {}{}</p>\n')
        severity, name = finding["severity"], self._english(wording.title(finding["rule"]))
        told = self._english(finding["message"])
        return line.format(
            severity, self.words.severities(severity, 1), name, finding["code"], place, told, visible(quoted)
        )

    def _known(self, count: int) -> str:
        return self.words.say("gate.known", findings=self.words.count("finding", count))

    def _notes(self, notes: Iterable[str]) -> Iterator[Markup]:
        for note in notes:
            yield _line(self.words.fill("gate.note", note=self._english(note)))

    def _more(self, key: str, count: int) -> Markup:
        return _line(self.words.say(key, count=self.words.grouped(count)))

    def _english(self, text: str) -> Markup:
        """Text that no catalogue holds, marked as English on a page that is not."""
        shown = safe(text)
        return Markup(shown if self.words.language == "en" else f'<span lang="en">{shown}</span>')  # noqa: S704


def _line(text: str) -> Markup:
    return Markup("<p>{}</p>\n").format(visible(text))
