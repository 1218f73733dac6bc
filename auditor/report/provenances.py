"""Where a report comes from: the tool, its rules and configuration, and the article it read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from auditor.report.inert import safe, safe_url
from auditor.report.messages import Catalogue, catalogue


def provenance(tool: Mapping[str, Any], article: Mapping[str, Any], words: Catalogue) -> Markup:
    """The entries of a list of terms."""
    made = [
        _made_by(tool["name"], tool["version"], tool["rules_digest"], tool["config_digest"], words.language),
        _entry("provenance.source", f"{safe(article['source'])} ({safe(article['format'])})", words),
    ]
    if article["url"]:
        made.append(_entry("provenance.address", _linked(article["url"]), words))
    made.append(_entry("provenance.sha", safe(article["sha256"]), words))
    if article["language"]:
        made.append(_entry("provenance.language", safe(article["language"]), words))
    return Markup("".join(made))  # noqa: S704  every part was escaped


@lru_cache(maxsize=64)
def _made_by(name: str, version: str, rules: str, configuration: str, language: str) -> str:
    """The same for all articles of a run."""
    words = catalogue(language)
    entries = (
        ("provenance.tool", f"{name} {version}"),
        ("provenance.rules", rules),
        ("provenance.configuration", configuration),
    )
    return "".join(_entry(key, safe(value), words) for key, value in entries)


def _entry(key: str, value: str, words: Catalogue) -> str:
    return f"<dt>{safe(words[key])}</dt><dd>{value}</dd>\n"


def _linked(address: str) -> str:
    target = safe_url(address)
    return f'<a href="{safe(target)}" rel="noreferrer nofollow">{safe(address)}</a>' if target else safe(address)
