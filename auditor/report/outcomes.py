"""What became of each check, folded by outcome."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from markupsafe import Markup

from auditor.report import wording
from auditor.report.inert import safe
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
_Check = tuple[str, str, str]


def outcomes(record: Mapping[str, Any], words: Catalogue) -> Markup:
    """A fold for every outcome that some check had; crashes stand open."""
    flagged = {f["rule"] for f in record["findings"]}
    by_outcome: dict[str, list[_Check]] = {}
    for check in record["checks"]:
        status, rule = check["status"], check["rule"]
        if status == "ran":
            status = "preview" if check["preview"] else "flagged" if rule in flagged else "passed"
        by_outcome.setdefault(status, []).append((rule, check["code"], check["reason"] or check.get("title", "")))
    folds = [_fold(s, tuple(by_outcome[s]), words.language) for s in _OUTCOMES if s in by_outcome]
    return Markup("".join(folds))  # noqa: S704  every part was escaped


@lru_cache(maxsize=256)
def _fold(outcome: str, checks: tuple[_Check, ...], language: str) -> str:
    """One fold; in a batch the same checks pass again and again."""
    words = catalogue(language)
    title, note = (words[key] for key in _OUTCOMES[outcome])
    opened = " open" if outcome == "error" else ""
    entries = "".join(_check(*check, trace=outcome == "error") for check in checks)
    return (
        f'<details{opened}><summary>{safe(title)}: {len(checks)} <span class="soft">{safe(note)}</span></summary>\n'
        f'<dl lang="en">\n{entries}</dl>\n</details>\n'
    )


@lru_cache(maxsize=1024)
def _check(rule: str, code: str, text: str, *, trace: bool) -> str:
    inner = f"<pre>{safe(text)}</pre>" if trace else safe(text)
    return f'<dt>{safe(wording.title(rule))} <span class="soft">{safe(code)}</span></dt>\n<dd>{inner}</dd>\n'
