"""What became of each check, folded by outcome."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, Final, NamedTuple

from markupsafe import Markup

from auditor.report import wording
from auditor.report.inert import safe
from auditor.report.lots import Lot
from auditor.report.messages import Catalogue, catalogue

# Outcome and the catalogue's keys for its name and its explanation, in the order shown.
_OUTCOMES: Final = {
    "error": ("checks.error", "checks.error_note"),
    "skipped": ("checks.skipped", "checks.skipped_note"),
    "flagged": ("checks.flagged", "checks.flagged_note"),
    "passed": ("checks.passed", "checks.passed_note"),
    "preview": ("checks.preview", "checks.preview_note"),
    "not-applicable": ("checks.idle_title", "checks.idle_note"),
}


class _Entries(NamedTuple):
    """The checks of a lot as HTML: what ran and counts, with the offsets of every rule in it; the rest by outcome."""

    ran: str
    places: Mapping[str, tuple[int, int]]
    others: Mapping[str, tuple[int, str]]


def outcomes(record: Mapping[str, Any], checks: Sequence[Lot], words: Catalogue) -> Markup:
    """A fold for every outcome that some check had; crashes stand open. `checks` are those of the record."""
    flagged = {f["rule"] for f in record["findings"]}
    found: dict[str, list[tuple[int, str]]] = {}
    for lot in checks:
        entries = _entries(lot)
        passed = entries.ran
        hits = sorted([entries.places[rule] for rule in flagged & entries.places.keys()])
        if hits:
            found.setdefault("flagged", []).append((len(hits), "".join([passed[start:end] for start, end in hits])))
            for start, end in reversed(hits):
                passed = passed[:start] + passed[end:]
        found.setdefault("passed", []).append((len(entries.places) - len(hits), passed))
        for status, told in entries.others.items():
            found.setdefault(status, []).append(told)
    made: list[str] = []
    for outcome in _OUTCOMES:
        held = found.get(outcome, [])
        count = sum([n for n, _ in held])
        if count:
            before, behind = _opening(outcome, words.language)
            made += [before, str(count), behind, *[listed for _, listed in held], "</dl>\n</details>\n"]
    return Markup("".join(made))  # noqa: S704  every part was escaped


@cache
def _opening(outcome: str, language: str) -> tuple[str, str]:
    """What stands before and behind the number of checks."""
    title, note = (safe(catalogue(language)[key]) for key in _OUTCOMES[outcome])
    opened = " open" if outcome == "error" else ""
    return (
        f"<details{opened}><summary>{title}: ",
        f' <span class="soft">{note}</span></summary>\n<dl lang="en">\n',
    )


@lru_cache(maxsize=1024)
def _entries(lot: Lot) -> _Entries:
    ran = ""
    places: dict[str, tuple[int, int]] = {}
    others: dict[str, list[str]] = {}
    for check in lot.checks:
        status, rule = check["status"], check["rule"]
        text = check["reason"] or check.get("title", "")
        entry = _check(rule, check["code"], text, trace=status == "error")
        if status == "ran" and not check["preview"]:
            places[rule] = len(ran), len(ran) + len(entry)
            ran += entry
        else:
            others.setdefault("preview" if status == "ran" else status, []).append(entry)
    return _Entries(ran, places, {outcome: (len(told), "".join(told)) for outcome, told in others.items()})


def _check(rule: str, code: str, text: str, *, trace: bool) -> str:
    inner = f"<pre>{safe(text)}</pre>" if trace else safe(text)
    return f'<dt>{safe(wording.title(rule))} <span class="soft">{safe(code)}</span></dt>\n<dd>{inner}</dd>\n'
