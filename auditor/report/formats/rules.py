"""The rules of a run as formats describe them: from the records, and from the catalogue where it knows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from auditor import patterns as re
from auditor.checker import AnyChecker
from auditor.report import wording
from auditor.report.verdicts import Outcome

_SECTION: Final = re.compile(r"(?m)^## +(.+)$")
_WHY: Final = "Why it matters"
_MARKS: Final = str.maketrans("", "", "⟦⟧")
# GitHub's words for how often a result is right: by strength, which is what the rule itself claims.
_PRECISION: Final = {"decisive": "very-high", "strong": "high", "weak": "medium", "info": "low"}


@dataclass(frozen=True, slots=True)
class Rule:
    """`sections` holds heading and text of the documentation in its order; empty for a rule not installed here."""

    code: str
    name: str
    dimension: str
    summary: str
    severity: str
    strength: str
    preview: bool
    proves_not: str = ""
    standards: tuple[str, ...] = ()
    sections: tuple[tuple[str, str], ...] = ()

    @property
    def pascal(self) -> str:
        return "".join(part[:1].upper() + part[1:] for part in self.name.split("-"))

    @property
    def precision(self) -> str:
        return "low" if self.preview else _PRECISION[self.strength]

    @property
    def why(self) -> str:
        """The section on why the fault matters, as one line."""
        return next((" ".join(text.split()) for heading, text in self.sections if heading == _WHY), "")

    @property
    def help_text(self) -> str:
        parts = [self.summary, *(f"{heading}: {' '.join(text.split())}" for heading, text in self._told())]
        return "\n\n".join(parts)

    @property
    def help_markdown(self) -> str:
        """The documentation under headings of its own."""
        head = f"# {wording.title(self.name)} ({self.code})"
        return "\n\n".join([head, self.summary, *(f"## {heading}\n\n{text}" for heading, text in self._told())])

    def _told(self) -> Iterator[tuple[str, str]]:
        for heading, text in self.sections:
            yield heading, text.translate(_MARKS)
        if self.proves_not:
            yield "What a finding does not prove", self.proves_not
        if self.standards:
            yield "Standards", "; ".join(wording.standard(code) for code in self.standards)


def of(outcome: Outcome) -> list[Rule]:
    """The rules that were chosen for any article of the run, by code."""
    from auditor.registry import discover  # noqa: PLC0415  loads every checker, which only these formats need

    catalogue = {checker.code: checker for checker in discover().values()}
    found: dict[str, Rule] = {}
    titles: dict[str, str] = {}
    for verdict in outcome.verdicts:
        titles |= {c["code"]: c.get("title", "") for c in verdict.record["checks"]}
        for entry in (*verdict.record["findings"], *verdict.record["checks"]):
            if entry["code"] not in found:
                checker = catalogue.get(entry["code"])
                known = checker is not None and checker.name == entry["rule"]
                found[entry["code"]] = _known(checker) if checker and known else _unknown(entry, titles)
    return [found[code] for code in sorted(found)]


def _known(checker: AnyChecker) -> Rule:
    summary, sections = _read(checker.doc)
    return Rule(
        checker.code,
        checker.name,
        checker.dimension,
        summary,
        str(checker.severity),
        str(checker.strength),
        checker.preview,
        checker.proves_not,
        checker.standards,
        sections,
    )


def _unknown(entry: Mapping[str, Any], titles: Mapping[str, str]) -> Rule:
    """What a record itself tells: of a finding, or of a check that found nothing."""
    return Rule(
        entry["code"],
        entry["rule"],
        entry["dimension"],
        titles.get(entry["code"]) or wording.title(entry["rule"]),
        entry.get("severity", "minor"),
        entry.get("strength", "strong"),
        bool(entry.get("preview")),
        entry.get("proves_not", ""),
        tuple(entry.get("standards", ())),
    )


def _read(doc: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """First paragraph, and the sections after it."""
    summary = " ".join(doc.partition("\n\n")[0].split())
    parts = _SECTION.split(doc)
    return summary, tuple((parts[n].strip(), parts[n + 1].strip()) for n in range(1, len(parts) - 1, 2))
