"""Summaries for a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from auditor.report import wording
from auditor.report.index import Row, in_order
from auditor.report.inert import plain, shortened
from auditor.report.lines import lines
from auditor.report.messages import catalogue

__all__ = ["lines", "show", "show_many", "summary"]

_COLOURS: Final = {"critical": "bold red", "major": "yellow", "minor": "cyan", "note": "dim"}
_LEVELS: Final = {"good": "green", "fair": "cyan", "caution": "yellow", "grave": "bold red", "none": "dim"}
_FEWEST_COLUMNS: Final = 70
_MOST_ROWS: Final = 50


def show(console: Console, record: Mapping[str, Any], *, most: int = 8) -> None:
    """Prints one article: score, what weighs most, what was left out."""
    console.print(summary(record, most=most), highlight=False)


def show_many(console: Console, rows: Sequence[Row], failures: Sequence[tuple[str, str]] = ()) -> None:
    """Prints several articles, worst first, and then the inputs that could not be read."""
    console.print(_table(rows, console.width), highlight=False)
    if len(rows) > _MOST_ROWS:
        console.print(Text(f"… and {len(rows) - _MOST_ROWS:,} more with higher scores", style="dim"))
    scored = [r.overall for r in rows if r.overall is not None]
    total = Text(wording.plural(len(rows), "article"), style="bold")
    if scored:
        total.append(f", mean score {sum(scored) / len(scored):.1f}", style="not bold")
    counts = {s: sum(r.counts[s] for r in rows) for s in wording.SEVERITIES}
    total.append("  ").append_text(_counts(counts))
    console.print(total, highlight=False)
    for source, reason in failures:
        console.print(_failure(source, reason), highlight=False)


def summary(record: Mapping[str, Any], *, most: int = 8) -> RenderableType:
    """One article as a renderable for a rich console."""
    score, article = record["score"], record["article"]
    headline = article["headline"]["text"] if article["headline"] else article["source"]
    head = Text(f"{wording.number(wording.whole(score['overall'])):>3}", style=_LEVELS[wording.level(score["overall"])])
    head.append(f"  {wording.band(score)}", style="default").append(f"  {plain(article['source'])}", style="dim")
    parts: list[RenderableType] = [head, Padding(Text(shortened(plain(headline), 160), style="bold"), (0, 0, 0, 5))]
    parts.append(Padding(Text(wording.verdict(record)), (0, 0, 0, 5)))
    if score["cap"]:
        text = f"Limited to {wording.number(score['cap']['value'])} by {wording.title(score['cap']['rule'])}."
        parts.append(Padding(Text(text, style="red"), (0, 0, 0, 5)))
    chosen = wording.foremost(record["findings"], most)
    if chosen:
        parts += [Text(), Padding(_findings(chosen), (0, 0, 0, 5))]
    parts += [Text(), Padding(_closing(record, len(chosen)), (0, 0, 0, 5))]
    return Group(*parts)


def _findings(chosen: Sequence[Mapping[str, Any]]) -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(ratio=1)
    for finding in chosen:
        place = f"{finding['line']}:{finding['column']}" if finding["line"] else "–"
        text = Text(wording.title(finding["rule"]), style=_COLOURS[finding["severity"]])
        text.append(f" {finding['code']} {finding['severity']}", style="not bold dim")
        text.append(f"\n{plain(finding['message'])}", style="default not bold not dim")
        grid.add_row(Text(place, style="dim"), text)
    return grid


def _closing(record: Mapping[str, Any], shown: int) -> Text:
    text = _counts(wording.tally(record))
    rest = len(record["findings"]) - shown
    if shown and rest:
        text.append(f" · {rest} not listed here", style="dim")
    text.append(f"\n{wording.coverage(record['checks'])}", style="dim")
    for outcome, name in (("error", "crashed"), ("skipped", "did not run")):
        missed = [c["rule"] for c in record["checks"] if c["status"] == outcome]
        if missed:
            text.append(f"\n{name}: {', '.join(missed)}", style="red" if outcome == "error" else "yellow")
    for doubt in record["article"].get("doubts", ()):
        text.append(f"\nreading doubt: {plain(doubt['part'])}: {plain(doubt['reason'])}", style="yellow")
    return text


def _counts(counts: Mapping[str, int]) -> Text:
    some = [(severity, count) for severity, count in counts.items() if count]
    if not some:
        return Text("no findings", style="green")
    return Text(", ").join(Text(f"{count:,} {severity}", style=_COLOURS[severity]) for severity, count in some)


def _table(rows: Sequence[Row], width: int) -> Table:
    wide = width >= _FEWEST_COLUMNS
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", expand=True)
    table.add_column("Score", justify="right", no_wrap=True)
    if wide:
        table.add_column("Band", max_width=26)
    table.add_column("Article", ratio=1)
    for severity in wording.SEVERITIES if wide else wording.SEVERITIES[:2]:
        table.add_column(severity.capitalize() if wide else severity[:4], justify="right", no_wrap=True)
    words = catalogue()
    for row in (each.told(words) for each in in_order(rows)[:_MOST_ROWS]):
        article = Text(shortened(plain(row.headline), 100)).append(f"\n{plain(row.source)}", style="dim")
        cells = [Text(wording.number(wording.whole(row.overall)), style=_LEVELS[row.level]), article]
        if wide:
            cells.insert(1, Text(row.band))
        for severity in wording.SEVERITIES if wide else wording.SEVERITIES[:2]:
            count = row.counts[severity]
            cells.append(Text(str(count) if count else "·", style=_COLOURS[severity] if count else "dim"))
        table.add_row(*cells)
    return table


def _failure(source: str, reason: str) -> Text:
    return (
        Text("not read: ", style="red")
        .append(plain(source), style="bold")
        .append(f": {plain(reason)}", style="default")
    )
