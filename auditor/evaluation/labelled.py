"""Labelled records as JSONL, with errors that say which line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from auditor.errors import ConfigError

Record = dict[str, Any]


def source(data: Path, name: str) -> Path:
    """`data` itself, or the file `name` in it when it is a folder.

    Raises:
        ConfigError: there is no such file.
    """
    path = data / name if data.is_dir() else data
    if not path.is_file():
        raise ConfigError(f"{path}: no such file; give the file itself or the folder that holds {name}")
    return path


def records(path: Path, *needed: str) -> list[Record]:
    """The records in file order; blank lines are left out.

    Raises:
        ConfigError: a line is no JSON object or lacks one of the keys `needed`, or there is none at all.
    """
    found: list[Record] = []
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise ConfigError(f"{path}:{number}: not JSON ({error})") from error
        missing = [key for key in needed if not isinstance(record, dict) or key not in record]
        if missing:
            raise ConfigError(f"{path}:{number}: the record has no {', '.join(missing)}")
        found.append(record)
    if not found:
        raise ConfigError(f"{path}: no records")
    return found
