"""Pages for a run of the gate: the report of an article, or the index of several, with what the gate says on top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote

from markupsafe import Markup

from auditor.report import wording
from auditor.report.formats import statuses
from auditor.report.formats.places import names
from auditor.report.formats.text import crashed
from auditor.report.inert import shortened, visible
from auditor.report.verdicts import Failure, Level, Outcome, Verdict

_MAIN: Final = "<main>\n"
_TITLES: Final = {"crashed": "no verdict", "failed": "failed", "warned": "passed with warnings", "passed": "passed"}
_LEVELS: Final = {"crashed": "grave", "failed": "grave", "warned": "caution", "passed": "good"}
_ORDER: Final = ("crashed", "failed", "warned")
_MOST_LINKED: Final = 12
_MOST_ARTICLES: Final = 100
_MOST_FINDINGS: Final = 20
_LONGEST: Final = 200


def write(outcome: Outcome) -> str:
    """One page: the report of a single article, else the index, which names what fails in every article."""
    if len(outcome.verdicts) == 1 and not outcome.unread:
        return page(outcome.verdicts[0], outcome.notes)
    return index(outcome)


def pages(outcome: Outcome) -> Iterator[tuple[str, str]]:
    """File name and content of a page for every article, and of the index unless it is of one article alone."""
    name_for = names()
    links = []
    for verdict in outcome.verdicts:
        links.append(f"{name_for(verdict.source)}.html")
        yield links[-1], page(verdict)
    if len(outcome.verdicts) != 1 or outcome.unread:
        yield "index.html", index(outcome, links)


def page(verdict: Verdict, notes: Iterable[str] = ()) -> str:
    """The report of one article with its verdict."""
    from auditor.report import html  # noqa: PLC0415  templates load only when a page is wanted

    return _with(html.page(verdict.record), _gate(verdict, notes))


def index(outcome: Outcome, links: Sequence[str] = ()) -> str:
    """The index with the verdicts; `links` are the pages of the articles, relative to it."""
    from auditor.report import index as pages_index  # noqa: PLC0415

    passages = pages_index.Passages()
    rows = []
    for number, verdict in enumerate(outcome.verdicts):
        passages.add(verdict.record)
        rows.append(pages_index.row(verdict.record, links[number] if links else ""))
    content = pages_index.page(rows, outcome.unread, outcome.tool, passages)
    return _with(content, _gates(outcome, links))


def _with(content: str, section: Markup) -> str:
    """The page with a section before its first."""
    head, main, rest = content.partition(_MAIN)
    return f"{head}{main}{section}{rest}"


def _section(title: str, level: str, parts: Iterable[Markup]) -> Markup:
    opening = Markup(
        '<section id="gate" aria-labelledby="gate-title">\n<h2 id="gate-title">Gate: <span class="{}">{}</span></h2>\n'
    )
    return opening.format(level, title) + Markup("").join(parts) + Markup("</section>\n")


def _gate(verdict: Verdict, notes: Iterable[str]) -> Markup:
    status = statuses.status(verdict)
    numbers = {f["id"]: n for n, f in enumerate(verdict.record["findings"], 1)}

    def parts() -> Iterator[Markup]:
        if verdict.crashed:
            yield _line(f"{', '.join(crashed(verdict))} crashed, so no verdict is given.")
        for failure in statuses.in_order(verdict.failures):
            yield _failure(failure, numbers)
        if verdict.known:
            text = f"{wording.plural(len(verdict.known), 'finding')} known to the baseline: "
            yield Markup("<p>{}{}</p>\n").format(text, _linked(verdict.known, numbers))
        for note in notes:
            yield _line(f"Note: {note}")
        if status == "passed" and not verdict.known:
            yield _line("No assertion is broken.")

    return _section(_TITLES[status], _LEVELS[status], parts())


def _failure(failure: Failure, numbers: Mapping[str, int]) -> Markup:
    level = "grave" if failure.level is Level.ERROR else "caution"
    links = _linked(failure.findings, numbers)
    more = Markup(" – ") + links if links else Markup()
    line = Markup('<p><strong class="{}">{}</strong> <code>{}</code>: {}{}</p>\n')
    return line.format(level, _said(failure), visible(failure.assertion), visible(failure.reason), more)


def _said(failure: Failure) -> str:
    return "Error" if failure.level is Level.ERROR else "Warning"


def _linked(ids: Iterable[str], numbers: Mapping[str, int]) -> Markup:
    """`no. 3, no. 7`, in the order of the text."""
    found = sorted(numbers[key] for key in ids if key in numbers)
    link = Markup('<a href="#f{0}">no. {0}</a>')
    text = Markup(", ").join(link.format(n) for n in found[:_MOST_LINKED])
    return text + (f" and {len(found) - _MOST_LINKED:,} more" if len(found) > _MOST_LINKED else "")


def _gates(outcome: Outcome, links: Sequence[str]) -> Markup:
    states = [statuses.status(v) for v in outcome.verdicts]
    concerned = [(state, n) for n, state in enumerate(states) if state in _ORDER]
    concerned.sort(key=lambda pair: (_ORDER.index(pair[0]), pair[1]))
    counts = [f"{states.count(name)} {said}" for name, said in _TITLES.items() if name in states]
    if outcome.unread:
        counts.append(f"{len(outcome.unread)} not read")
    worst = concerned[0][0] if concerned else "crashed" if outcome.unread else "passed"

    def parts() -> Iterator[Markup]:
        for _, number in concerned[:_MOST_ARTICLES]:
            yield _article(outcome.verdicts[number], links[number] if links else "")
        if len(concerned) > _MOST_ARTICLES:
            yield _line(f"and {len(concerned) - _MOST_ARTICLES:,} more articles")
        known = sum(len(v.known) for v in outcome.verdicts)
        if known:
            yield _line(f"{wording.plural(known, 'finding')} known to the baseline.")
        for note in outcome.notes:
            yield _line(f"Note: {note}")

    return _section(", ".join(counts) or "nothing to judge", _LEVELS[worst], parts())


def _article(verdict: Verdict, link: str) -> Markup:
    """What is broken in one article, folded, with the findings that broke it."""
    name = visible(verdict.source or "-")
    if link:
        name = Markup('<a href="./{}">{}</a>').format(quote(link), name)
    failing = statuses.broken(verdict)
    said = [f"{_said(f)}: {f.assertion}" for f in statuses.in_order(verdict.failures)]
    said += ["a check crashed"] if verdict.crashed else []
    opening = Markup('<details>\n<summary>{} <span class="soft">{}</span></summary>\n')
    lines = [_line(f"The check {rule} crashed.") for rule in crashed(verdict)]
    lines += [_failure(f, {}) for f in statuses.in_order(verdict.failures)]
    broken = [f for f in verdict.record["findings"] if f["id"] in failing]
    lines += [_finding(f) for f in broken[:_MOST_FINDINGS]]
    if len(broken) > _MOST_FINDINGS:
        lines.append(_line(f"and {len(broken) - _MOST_FINDINGS:,} more findings"))
    return opening.format(name, visible("; ".join(said))) + Markup("").join(lines) + Markup("</details>\n")


def _finding(finding: Mapping[str, Any]) -> Markup:
    place = f" {finding['line']}:{finding['column']}" if finding["line"] else ""
    quoted = f" “{shortened(finding['quote'], _LONGEST)}”" if finding["quote"] else ""
    line = Markup('<p><span class="sev {0}">{0}</span> {1} <span class="soft">{2}{3}</span>: {4}{5}</p>\n')
    name = wording.title(finding["rule"])
    message = visible(finding["message"])
    return line.format(finding["severity"], name, finding["code"], place, message, visible(quoted))


def _line(text: str) -> Markup:
    return Markup("<p>{}</p>\n").format(visible(text))
