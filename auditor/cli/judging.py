"""`auditor baseline audit`: an editor judges known findings one by one."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, final

from auditor.baseline import Baseline, Entry, Label, labelled
from auditor.baseline.entries import base
from auditor.report.inert import plain

_Record = Mapping[str, Any]
_ANSWERS = {
    "r": Label.RIGHT, "right": Label.RIGHT, "w": Label.WRONG, "wrong": Label.WRONG, "s": None, "skip": None, "": None,
}  # fmt: skip
_QUIT = frozenset({"q", "quit", "exit"})
# How quoted words are told from those around them where there are no colours.
QUOTED: Final = "»{}«".format
# Characters of the article on each side of a quotation: two lines of a terminal in all.
_CONTEXT = 160


class Quit(Exception):
    """The editor has had enough, or there is nobody to answer."""


@final
@dataclass(slots=True)
class Session:
    """Asks about entries and keeps the answers: `known` always is what `save` has written."""

    known: Baseline
    save: Callable[[Baseline], None]
    total: int
    mark: Callable[[str], str]
    asked: int = 0
    labels: int = 0

    def article(self, home: str, record: _Record, entries: tuple[Entry, ...]) -> None:
        """Asks about these entries of one article.

        Raises:
            Quit: no more is to be asked.
        """
        findings: dict[str, list[_Record]] = {}
        for finding in (*record["findings"], *record.get("suppressed", ())):
            findings.setdefault(base(finding["id"]), []).append(finding)
        for entry in entries:
            self.asked += 1
            found = findings.get(entry.fingerprint)
            print(f"\n[{self.asked} of {self.total}] {plain(home)}")
            if found:
                print("\n".join(_shown(found, record["article"]["text"], self.mark)))
                self._label(home, entry)
            else:
                print(f"{entry.code} {entry.rule}: not found any more; `auditor baseline prune` takes it out")

    def absent(self, home: str, entries: tuple[Entry, ...], reason: str) -> None:
        """Says that the entries of an article cannot be judged."""
        self.asked += len(entries)
        number = "1 entry" if len(entries) == 1 else f"{len(entries)} entries"
        print(f"\n{plain(home)}: {number} cannot be judged: {reason}")

    def _label(self, home: str, entry: Entry) -> None:
        label = _answer(entry)
        if label is not None:
            self.known = labelled(self.known, home, entry.fingerprint, label)
            self.save(self.known)
            self.labels += 1


def _answer(entry: Entry) -> Label | None:
    now = f", now {entry.label}" if entry.label else ""
    while True:
        print(f"right, wrong, skip or quit{now}? [r/w/s/q] ", end="", flush=True)
        line = sys.stdin.readline()
        answer = line.strip().lower()
        if not sys.stdin.isatty():
            print(answer)
        if not line or answer in _QUIT:
            raise Quit
        if answer in _ANSWERS:
            return _ANSWERS[answer]
        print(f"{plain(answer)!r} is no answer: r for right, w for wrong, s or nothing to skip, q to quit")


def _shown(found: list[_Record], text: str, mark: Callable[[str], str]) -> Iterator[str]:
    finding = found[0]
    yield f"{finding['code']} {finding['rule']} ({finding['severity']}, {finding['strength']})"
    yield plain(finding["message"])
    yield f"  {_context(finding, text, mark)}"
    for other in finding["related"]:
        note = f"{plain(other['note'])}: " if other["note"] else ""
        yield f"  {note}{_context(other, text, mark)}"
    if len(found) > 1:
        yield f"  and {len(found) - 1} more like it in this article"
    if finding["proves_not"]:
        yield f"  {plain(finding['proves_not'])}"


def _context(part: _Record, text: str, mark: Callable[[str], str]) -> str:
    """The passage with the words around it, in one line."""
    start, end = part["start"], part["end"]
    if start == end:
        return "(something is missing: there is no passage to show)"
    first, last = max(0, start - _CONTEXT), min(len(text), end + _CONTEXT)
    before, after = text[first:start], text[end:last]
    before = "… " + before.partition(" ")[2] if first else before
    after = after.rpartition(" ")[0] + " …" if last < len(text) else after
    glue = (" " if before[-1:].isspace() else "", " " if after[:1].isspace() else "")
    return f"{plain(before)}{glue[0]}{mark(plain(text[start:end]))}{glue[1]}{plain(after)}"
