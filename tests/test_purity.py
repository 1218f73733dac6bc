"""Checkers do no I/O and know nothing of the stages around them."""

from __future__ import annotations

import ast
from pathlib import Path

import auditor.checkers

ALLOWED = (
    "auditor.analysis",
    "auditor.checker",
    "auditor.document",
    "auditor.lexicon",
    "auditor.dates",
    "auditor.patterns",
)
STDLIB = {
    "__future__", "bisect", "collections", "dataclasses", "datetime", "enum", "functools", "itertools",
    "math", "re", "statistics", "typing", "urllib",
}  # fmt: skip


def test_checkers_import_only_what_they_may() -> None:
    for path in Path(auditor.checkers.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            for name in _imported(node):
                allowed = name.split(".")[0] in STDLIB or name.startswith(ALLOWED)
                assert allowed, f"{path.name}: imports {name}"


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []


def test_checkers_are_short() -> None:
    for path in Path(auditor.checkers.__file__).parent.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        doc = ast.get_docstring(tree, clean=False) or ""
        code = len(path.read_text("utf-8").splitlines()) - len(doc.splitlines())
        assert code <= 90, f"{path.name} has {code} lines of code: move the linguistics to auditor.analysis"
