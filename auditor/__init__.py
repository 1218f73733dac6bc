"""Lighthouse for news articles: what a careful standards editor would mark, with evidence.

    from auditor import audit, load
    report = audit(load("article.html"))
    report.score.overall, report.findings, report.to_html(), report.to_json()

Names load when first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.lazily import names as _names

if TYPE_CHECKING:
    from auditor.auditing import audit
    from auditor.document import Document
    from auditor.errors import AuditorError, ConfigError, IngestError, ModelUnavailable
    from auditor.house import House, PhraseList
    from auditor.ingest import load, loads
    from auditor.report import Report
    from auditor.results import Finding
    from auditor.settings import RuleSettings, Settings

__version__ = "0.1.0"

__all__ = [
    "AuditorError",
    "ConfigError",
    "Document",
    "Finding",
    "House",
    "IngestError",
    "ModelUnavailable",
    "PhraseList",
    "Report",
    "RuleSettings",
    "Settings",
    "audit",
    "load",
    "loads",
]

_HOMES = {
    "audit": "auditing",
    "RuleSettings": "settings",
    "Settings": "settings",
    "House": "house",
    "PhraseList": "house",
    "load": "ingest",
    "loads": "ingest",
    "Document": "document",
    "Report": "report",
    "Finding": "results",
    "AuditorError": "errors",
    "ConfigError": "errors",
    "IngestError": "errors",
    "ModelUnavailable": "errors",
}

__getattr__ = _names(__name__, _HOMES)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
