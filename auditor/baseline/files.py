"""The file of a baseline: TOML with one finding a line, so that two versions of it merge without conflict."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from auditor import patterns as re
from auditor.baseline.entries import Baseline, Entry, Label, ordered
from auditor.errors import ConfigError

VERSION: Final = 1

_HEADER = """\
# Findings that `auditor check --baseline` lets pass, by article. A line holds fingerprint, code and rule of a
# finding, xN if the article has it N times, and right or wrong if an editor has judged it (`auditor baseline audit`).
"""
_ENTRY = re.compile(
    r"(?P<fingerprint>[0-9a-z][0-9a-z-]*) (?P<code>[A-Z]+[0-9]+) (?P<rule>[a-z][a-z0-9-]*)"
    r"(?: x(?P<count>[1-9][0-9]{0,5}))?(?: (?P<label>right|wrong))?"
)
_CONTROL = re.compile(r"\x7f")


def read(path: Path) -> Baseline:
    """The baseline of a file.

    Raises:
        ConfigError: it is missing, unreadable or malformed.
    """
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        hint = f"`auditor check --write-baseline {path} SOURCE…` makes one"
        raise ConfigError(f"{path}: there is no such baseline; {hint}") from None
    except OSError as error:
        raise ConfigError(f"{path}: the baseline cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise _malformed(path, str(error)) from error
    version = data.pop("version", None)
    if version != VERSION:
        newer = "; it needs a newer auditor" if isinstance(version, int) and version > VERSION else ""
        raise _malformed(path, f"version must be {VERSION}, not {version!r}{newer}")
    articles = data.pop("articles", {})
    if data:
        raise _malformed(path, f"unknown key {next(iter(data))!r}; there are version and articles")
    if not isinstance(articles, dict):
        raise _malformed(path, "articles must be a table of lists")
    return Baseline(path, {name: _entries(path, name, lines) for name, lines in sorted(articles.items())})


def existing(path: Path) -> Baseline:
    """The baseline of a file, an empty one when there is none yet.

    Raises:
        ConfigError: it is unreadable or malformed.
    """
    return read(path) if path.exists() else Baseline(path, {})


def text(baseline: Baseline) -> str:
    """The content of its file; the same for the same entries."""
    lines = [_HEADER, f"version = {VERSION}\n\n[articles]\n"]
    for article, entries in sorted(baseline.articles.items()):
        if entries:
            lines.append(f"{_quoted(article)} = [\n")
            lines += [f'    "{_line(entry)}",\n' for entry in ordered(entries)]
            lines.append("]\n")
    return "".join(lines)


def _line(entry: Entry) -> str:
    times = [f"x{entry.count}"] if entry.count > 1 else []
    label = [entry.label.value] if entry.label else []
    return " ".join([entry.fingerprint, entry.code, entry.rule, *times, *label])


def _quoted(name: str) -> str:
    """A basic string of TOML: JSON's, but for one character."""
    return _CONTROL.sub(r"\\u007F", json.dumps(name, ensure_ascii=False))


def _entries(path: Path, article: str, lines: Any) -> tuple[Entry, ...]:
    """Entries; of two lines on the same finding, as a merge may leave them, the one that says more."""
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        raise _malformed(path, f"articles.{json.dumps(article)} must be a list of strings")
    merged: dict[str, Entry] = {}
    for line in lines:
        match = _ENTRY.fullmatch(line)
        if match is None:
            expected = "“FINGERPRINT CODE RULE”, such as “0123456789abcdef SR104 vague-attribution”"
            raise _malformed(path, f"articles.{json.dumps(article)}: {line!r} is not {expected}")
        label = Label(match["label"]) if match["label"] else None
        entry = Entry(match["fingerprint"], match["code"], match["rule"], int(match["count"] or 1), label)
        same = merged.get(entry.fingerprint, entry)
        merged[entry.fingerprint] = replace(entry, count=max(entry.count, same.count), label=same.label or label)
    return ordered(merged.values())


def _malformed(path: Path, what: str) -> ConfigError:
    return ConfigError(
        f"{path}: malformed baseline: {what}; mend it, or move it away and write it anew with "
        f"`auditor check --write-baseline {path} SOURCE…`"
    )
