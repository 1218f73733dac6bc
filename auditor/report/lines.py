"""One line per finding for editors and CI logs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from auditor.report.inert import plain


def lines(record: Mapping[str, Any]) -> str:
    """`path:line:col: CODE severity rule message`, one line per finding in the order of the text."""
    source = plain(record["article"]["source"]) or "-"
    return "".join(
        f"{source}:{f['line']}:{f['column']}: {f['code']} {f['severity']} {f['rule']}"
        f"{' (preview)' if f.get('preview') else ''} {plain(f['message'])}\n"
        for f in record["findings"]
    )
