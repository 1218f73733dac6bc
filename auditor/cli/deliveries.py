"""Where the verdicts of a run go: each format to its place, at once where the format allows."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, final

from auditor import __version__
from auditor.cli import colours
from auditor.cli.writing import NewFile, out, write
from auditor.report.formats import FILES, WRITERS
from auditor.report.formats import text as lines
from auditor.report.formats.statuses import status
from auditor.report.verdicts import Outcome, Verdict

if TYPE_CHECKING:
    from auditor.report.formats.html import Styles

# Formats in which every article stands by itself, so that none need be kept.
_STREAMED: Final = frozenset({"text", "jsonl"})
# Formats that need no more of a record than its brief (see `auditor.cache.brief`).
_BRIEF: Final = frozenset({"text"})

# Formats that write whole records in the same JSON.
_AS_JSON: Final = frozenset({"json", "jsonl"})

Target = tuple[str, Path | None]


@final
class Deliveries:
    """Takes verdicts one by one and writes them in every format asked for; pages in the house style of each article.

    Articles are forgotten at once unless a format speaks of the run as a whole. Use as a context manager: files take
    their places when `finish` was reached, and stay as they were otherwise.
    """

    def __init__(
        self, targets: Sequence[Target], *, styles: Styles, quiet: bool, color: str, statistics: bool = False
    ) -> None:
        self._styles = styles
        self.counts: Counter[str] = Counter()
        self._rules: Counter[tuple[str, str]] | None = Counter() if statistics else None
        self._targets = [(name, path) for name, path in targets if not (quiet and name == "text" and path is None)]
        self._painted = colours.wanted(color, sys.stdout)
        self._shared = len(_AS_JSON.intersection(name for name, _ in self._targets)) > 1
        self._kept: list[Verdict] | None = None
        if any(name not in _STREAMED for name, _ in self._targets):
            self._kept = []
        self._tool: Mapping[str, Any] | None = None
        self._files = ExitStack()
        self._open: dict[Target, Callable[[str], object]] = {}

    @staticmethod
    def full(targets: Sequence[Target]) -> bool:
        """Whether a format needs whole records."""
        return any(name not in _BRIEF for name, _ in targets)

    def __enter__(self) -> Deliveries:
        for target in self._targets:
            name, path = target
            if name in _STREAMED:
                self._open[target] = self._files.enter_context(NewFile(path)).write if path else out
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._files.__exit__(kind, error, trace)

    def add(self, verdict: Verdict) -> None:
        """Takes the next verdict."""
        verdict = replace(verdict, shared=True) if self._shared else verdict
        self._tool = self._tool or verdict.record["tool"]
        self.counts[status(verdict)] += 1
        if self._rules is not None:
            self._rules.update((f["code"], f["rule"]) for f in verdict.record["findings"])
        if self._kept is not None:
            self._kept.append(verdict)
        one = Outcome((verdict,), self._tool)
        for (name, path), put in self._open.items():
            put(self._lines(verdict, one) if name == "text" and path is None else WRITERS[name](one))

    def finish(self, unread: Sequence[tuple[str, str]], notes: Sequence[str]) -> None:
        """Writes what remains once all articles are through."""
        tool = self._tool or {"name": "auditor", "version": __version__, "rules_digest": "", "config_digest": ""}
        rest = Outcome((), tool, tuple(unread), tuple(notes))
        for (name, path), put in self._open.items():
            if name == "text":
                # Standard error has them already, where a reader of the terminal sees them.
                put(lines.write(rest) if path else "")
                put(lines.counted(self.counts, len(unread)))
            else:
                put(WRITERS[name](rest))
        whole = Outcome(tuple(self._kept or ()), tool, tuple(unread), tuple(notes))
        for name, path in self._targets:
            if name not in _STREAMED:
                self._whole(name, path, whole)
                if name == "github":
                    _job_summary(whole)
        if self._rules is not None:
            self._statistics()
        out()

    def _whole(self, name: str, path: Path | None, outcome: Outcome) -> None:
        """A format of the run as a whole; an index.html has the pages of its articles beside it."""
        if name == "html" and path is not None and path.name == FILES[name]:
            from auditor.report.formats import html

            for file, content in html.pages(outcome, self._styles):
                write(path.parent / file, content)
            return
        content = self._page(outcome) if name == "html" else WRITERS[name](outcome)
        if path is None:
            out(content)
        else:
            write(path, content)

    def _page(self, outcome: Outcome) -> str:
        from auditor.report.formats import html

        return html.write(outcome, self._styles)

    def _lines(self, verdict: Verdict, one: Outcome) -> str:
        if self._rules is not None:
            return f"{lines.verdict(verdict)}\n"
        text = WRITERS["text"](one)
        return _painted(text, verdict) if self._painted else text

    def _statistics(self) -> None:
        """Findings by rule, most first: on standard output beside text, else on standard error."""
        assert self._rules is not None
        beside = any(name == "text" and path is None for name, path in self._targets)
        stream = sys.stdout if beside else sys.stderr
        for (code, rule), count in sorted(self._rules.items(), key=lambda item: (-item[1], item[0])):
            print(f"{count:7,}  {code}  {rule}", file=stream)


def _painted(text: str, verdict: Verdict) -> str:
    """The lines of one article with severities and the verdict in colours."""
    found = text.splitlines()
    for number, finding in enumerate(verdict.record["findings"]):
        plain = f": {finding['code']} {finding['severity']} "
        shown = colours.painted(finding["severity"], finding["severity"])
        found[number] = found[number].replace(plain, f": {colours.painted(finding['code'], 'bold')} {shown} ", 1)
    for word, style in ((": failed: ", "bad"), (": passed; ", "good"), (": no verdict: ", "bad")):
        head, mark, tail = found[-1].partition(word)
        if mark:
            found[-1] = f"{head}: {colours.painted(word.strip(': ;'), style)}{word[-2:]}{tail}"
            break
    return "\n".join(found) + "\n"


def _job_summary(outcome: Outcome) -> None:
    """Adds to the summary of a GitHub job, where one runs."""
    place = os.environ.get("GITHUB_STEP_SUMMARY")
    if place:
        from auditor.report.formats import github

        try:
            with Path(place).open("a", encoding="utf-8", errors="replace") as stream:
                stream.write(github.summary_of(outcome))
        except OSError as error:
            print(f"auditor: cannot write the job summary: {error.strerror}", file=sys.stderr)
