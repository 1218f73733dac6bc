"""Lighthouse for news articles: what a careful standards editor would mark, with evidence.

from auditor import audit, load
report = audit(load("article.html"))
report.score.overall, report.findings, report.to_html(), report.to_json()
"""

from auditor.audit import Settings, audit
from auditor.document import Document
from auditor.errors import AuditorError, ConfigError, IngestError, ModelUnavailable
from auditor.ingest import load, loads
from auditor.report import Report
from auditor.results import Finding

__all__ = [
    "AuditorError",
    "ConfigError",
    "Document",
    "Finding",
    "IngestError",
    "ModelUnavailable",
    "Report",
    "Settings",
    "audit",
    "load",
    "loads",
]
