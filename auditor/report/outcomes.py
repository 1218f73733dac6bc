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
# Outcomes told by the name of the check alone. With scripts the page adds the sentence that the record has on each.
_NAMED: Final = frozenset({"flagged", "passed", "preview"})
# How many checks, and their entries.
_Told = tuple[int, str]


class _Entries(NamedTuple):
    """The checks of a lot as HTML: entries of what ran and counts by rule; the rest by outcome."""

    ran: Mapping[str, str]
    others: Mapping[str, _Told]


def outcomes(record: Mapping[str, Any], checks: Sequence[Lot], words: Catalogue) -> Markup:
    """A fold for every outcome that some check had; crashes stand open. `checks` are those of the record."""
    flagged = {f["rule"] for f in record["findings"]}
    found: dict[str, list[_Told]] = {}
    for lot in checks:
        entries = _entries(lot)
        hits, rest = _parted(lot, tuple(sorted(flagged & entries.ran.keys())))
        found.setdefault("passed", []).append(rest)
        if hits[0]:
            found.setdefault("flagged", []).append(hits)
        for status, told in entries.others.items():
            found.setdefault(status, []).append(told)
    made: list[str] = []
    for outcome in _OUTCOMES:
        held = found.get(outcome, [])
        count = sum([n for n, _ in held])
        if count:
            before, behind, end = _frame(outcome, words.language)
            made += [before, str(count), behind, *[listed for _, listed in held], end]
    return Markup("".join(made))  # noqa: S704  every part was escaped


@cache
def _frame(outcome: str, language: str) -> tuple[str, str, str]:
    """What stands before and behind the number of checks, and at the end."""
    title, note = (safe(catalogue(language)[key]) for key in _OUTCOMES[outcome])
    opened = " open" if outcome == "error" else ""
    tag, css = ("ul", " class=by-name") if outcome in _NAMED else ("dl", "")
    return (
        f"<details{opened}><summary>{title}: ",
        f" <span class=soft>{note}</span></summary>\n<{tag}{css} lang=en>\n",
        f"</{tag}>\n</details>\n",
    )


@lru_cache(maxsize=4096)
def _parted(lot: Lot, flagged: tuple[str, ...]) -> tuple[_Told, _Told]:
    """What ran, as what flagged and what passed."""
    ran = _entries(lot).ran
    # What flagged has its section among the findings.
    hits = [entry.replace("<li>", f'<li><a href="#r-{safe(rule)}">', 1).replace(" <code>", "</a> <code>", 1)
            for rule, entry in ran.items() if rule in flagged]  # fmt: skip
    passed = [entry for rule, entry in ran.items() if rule not in flagged]
    return (len(hits), "".join(hits)), (len(passed), "".join(passed))


@lru_cache(maxsize=1024)
def _entries(lot: Lot) -> _Entries:
    ran: dict[str, str] = {}
    others: dict[str, list[str]] = {}
    for check in lot.checks:
        status, rule = check["status"], check["rule"]
        name = f"{safe(wording.title(rule))} <code>{safe(check['code'])}</code>"
        if status == "ran" and not check["preview"]:
            ran[rule] = f"<li>{name}\n"
        elif status == "ran":
            others.setdefault("preview", []).append(f"<li>{name}\n")
        else:
            reason = safe(check["reason"])
            told = f"<pre>{reason}</pre>" if status == "error" else reason
            others.setdefault(status, []).append(f"<dt>{name}<dd>{told}\n")
    return _Entries(ran, {outcome: (len(told), "".join(told)) for outcome, told in others.items()})
