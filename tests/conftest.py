"""Shared test helpers: marked-up cases and the documents they stand for."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import yaml

from auditor import config, ingest
from auditor.document import Document, Span
from auditor.house import NO_HOUSE, House
from auditor.ingest import structure

ROOT = Path(__file__).parent.parent
CASES = ROOT / "fixtures" / "checkers"
_MARKED = re.compile(r"(⟦[^⟧]*⟧)")


def unmark(marked: str) -> tuple[str, list[Span]]:
    """Text without ⟦ ⟧, and the spans they enclosed; ⟦⟧ alone at the very start marks an absence."""
    spans: list[Span] = []
    text = ""
    for part in _MARKED.split(marked):
        plain = part[1:-1] if part.startswith("⟦") else part
        if plain != part:
            spans.append(Span(len(text), len(text) + len(plain)))
        text += plain
    return text, spans


def case_document(case: str | dict[str, Any]) -> tuple[Document, list[Span]]:
    """The document a table's case stands for, and the spans expected to be flagged in it.

    A string is body prose. A mapping has one of `page` (a whole article as plain text), `markdown`, `html`
    (both as files hold them) or `record` (a JSON article record), or `text` (prose, as a string alone); marks may
    stand in any of its texts, and `absent: true` expects one finding that points nowhere.
    """
    if isinstance(case, str) or "text" in case:
        text, spans = unmark(case if isinstance(case, str) else case["text"])
        return structure.prose(text), spans
    kind, suffix = next((k, s) for k, s in SUFFIXES.items() if k in case)
    body = case[kind] if isinstance(case[kind], str) else json.dumps(case[kind], ensure_ascii=False)
    document = ingest.loads(_MARKED.sub(lambda m: m[0][1:-1], body), name=f"case{suffix}")
    spans = []
    for number, marked in enumerate(_MARKED.findall(body)):
        wanted = json.loads(f'"{marked[1:-1]}"') if kind == "record" else marked[1:-1]
        at = document.text.index(wanted, spans[-1].end if spans else 0)
        if kind == "page" and document.text.count(wanted) > 1:  # the marked one of several
            at = next(s.start for s in [unmark(body)[1][number]] if document.text.startswith(wanted, s.start))
        spans.append(Span(at, at + len(wanted)))
    return document, [Span(0, 0)] if case.get("absent") else spans


def case_house(case: str | dict[str, Any]) -> House:
    """What a case says under `house`, as configuration holds it; nothing for most."""
    told = case.get("house") if isinstance(case, dict) else None
    return config.settings({"house": told}).house if told else NO_HOUSE


def with_house(example: str) -> str | dict[str, Any]:
    """The case that a documented example stands for: `with KEY = [VALUES]: text` has configuration before it."""
    setting, colon, text = example.removeprefix("with ").partition("]: ")
    if not example.startswith("with house.") or not colon:
        return example
    return {**tomllib.loads(f"{setting}]"), "text": text}


SUFFIXES = {"page": ".txt", "markdown": ".md", "html": ".html", "record": ".json"}


def cases(table: Path) -> list[tuple[str, str | dict[str, Any]]]:
    """`(kind: name, case)` for every row of a rule's table."""
    rows = yaml.safe_load(table.read_text("utf-8"))
    return [(f"{kind}: {name}", case) for kind in ("flags", "passes") for name, case in rows[kind].items()]
