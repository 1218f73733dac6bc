"""Every rule against its table and its documentation."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import CASES, case_document, case_house, cases, with_house

from auditor.analysis import Analysis
from auditor.auditing import allowed
from auditor.checker import AnyChecker, NotApplicable
from auditor.document import Document, Span
from auditor.house import NO_HOUSE, House
from auditor.registry import discover

TABLES = sorted(CASES.rglob("*.yaml"))


def spans(checker: AnyChecker, document: Document, house: House = NO_HOUSE) -> list[Span]:
    analysis = Analysis(document, house)
    try:
        return sorted(f.span for f in allowed(checker, analysis, checker.check(analysis, checker.options())))
    except NotApplicable:
        return []


@pytest.mark.parametrize(
    ("rule", "case"),
    [pytest.param(p.stem.replace("_", "-"), c, id=f"{p.stem}/{n}") for p in TABLES for n, c in cases(p)],
)
def test_case(rule: str, case: str | dict[str, Any]) -> None:
    document, expected = case_document(case)
    found = spans(discover()[rule], document, case_house(case))
    assert [document.slice(s) for s in found] == [document.slice(s) for s in expected]
    assert found == expected


@pytest.mark.parametrize("table", TABLES, ids=lambda p: p.stem)
def test_table_marks_what_it_says(table: Any) -> None:
    for name, case in cases(table):
        _, expected = case_document(case)
        assert bool(expected) == name.startswith("flags"), f"{table.stem}/{name}"


def test_every_checker_has_a_table_and_every_table_a_checker() -> None:
    assert {(c.dimension, c.name) for c in discover().values()} == {
        (p.parent.name, p.stem.replace("_", "-")) for p in TABLES
    }


@pytest.mark.parametrize("checker", discover().values(), ids=lambda c: c.name)
def test_checker_is_documented(checker: AnyChecker) -> None:
    for section in ("## Why it matters", "## Flags", "## Passes", "## Known limits", "Source:"):
        assert section in checker.doc, f"{checker.name}: doc lacks {section!r}"
    examples = _examples(checker.doc)
    assert {kind for kind, _ in examples} == {"Flags", "Passes"}, f"{checker.name}: an example is missing"
    for kind, text in examples:
        document, expected = case_document(text)
        assert bool(expected) == (kind == "Flags"), f"{checker.name}: {kind} example is marked wrongly"
        assert spans(checker, document, case_house(text)) == expected, (
            f"{checker.name}: documented {kind} example is wrong"
        )


def _examples(doc: str) -> list[tuple[str, Any]]:
    """Example rows; `> article:` starts a whole page whose further lines are `> ` too, `/` alone a blank line.

    `> markdown:` is the same for a page with front matter.
    """
    found: list[tuple[str, Any]] = []
    kind, page = "", ""
    for line in doc.splitlines():
        if line.startswith("## "):
            kind = line[3:]
        if not line.startswith(">") or kind not in ("Flags", "Passes"):
            page = ""
            continue
        body = line[1:].removeprefix(" ")
        if body.startswith(("article:", "markdown:")):
            page = "page" if body.startswith("article:") else "markdown"
            found.append((kind, {page: "", "absent": body.endswith(": (absence)")}))
        elif page:
            found[-1][1][page] += "\n" if body == "/" else body + "\n"
        else:
            found.append((kind, with_house(body)))
    return found
