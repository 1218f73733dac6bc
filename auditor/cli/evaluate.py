"""`auditor evaluate TASK DATA`: measure on data the user has."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from auditor.cli import arguments, exits
from auditor.errors import ConfigError


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("task", choices=sorted(TASKS), help="what to measure")
    parser.add_argument("data", help="file or folder with the data; see the README for each task's format")
    parser.add_argument("--json", action="store_true", help="print the measurement as JSON")
    parser.add_argument("--ratings", type=Path, help="false-alarms: JSONL of domain and quality in [0, 1]")
    parser.add_argument(
        "--description", default="real news articles", help="false-alarms: the corpus in words, kept with the table"
    )
    parser.add_argument("--write", type=Path, metavar="FILE", help="false-alarms: write the table that ships")
    parser.add_argument(
        "--against", metavar="COMMAND", help="throughput: a peer to time on the same files, such as 'proselint check'"
    )
    parser.add_argument("--floors", type=Path, metavar="FILE", help="fail (exit 1) when a floor of FILE is not met")


def run(options: argparse.Namespace) -> int:
    if not Path(options.data).exists():
        raise ConfigError(f"{options.data}: no such file or folder")
    result = TASKS[options.task](options)
    print(json.dumps(result, indent=2, ensure_ascii=False) if options.json else _text(result))
    if options.floors:
        return _against_floors(options, result)
    return exits.CLEAN


def _false_alarms(options: argparse.Namespace) -> dict[str, Any]:
    from auditor import __version__
    from auditor.evaluation import falsealarms

    groups = falsealarms.measure([options.data], options.ratings)
    table = falsealarms.table(groups, __version__, options.description)
    if options.write:
        arguments.write(options.write, json.dumps(table, indent=1, ensure_ascii=False) + "\n")
    return table


def _throughput(options: argparse.Namespace) -> dict[str, Any]:
    from auditor.evaluation import throughput

    files = throughput.folder_files(options.data)
    return {**throughput.compare(files, options.against), **throughput.profile(files)}


def _corpus(options: argparse.Namespace) -> dict[str, Any]:
    from auditor.evaluation import corpus

    return corpus.measure(Path(options.data))


def _off_topic(options: argparse.Namespace) -> dict[str, Any]:
    from auditor.evaluation import offtopic

    return offtopic.measure(Path(options.data))


def _byline(options: argparse.Namespace) -> dict[str, Any]:
    from auditor.evaluation import byline

    return byline.measure(Path(options.data))


def _clickbait(options: argparse.Namespace) -> dict[str, Any]:
    from auditor.evaluation import clickbait

    return clickbait.measure(Path(options.data))


TASKS: dict[str, Callable[[argparse.Namespace], dict[str, Any]]] = {
    "false-alarms": _false_alarms,
    "throughput": _throughput,
    "corpus": _corpus,
    "off-topic": _off_topic,
    "byline-relatedness": _byline,
    "clickbait": _clickbait,
}


def _text(result: Any, indent: str = "") -> str:
    """Nested figures as indented lines."""
    lines = []
    for key, value in result.items():
        if isinstance(value, dict) and value and not any(isinstance(v, dict | list) for v in value.values()):
            inner = "  ".join(f"{k} {v}" for k, v in value.items())
            lines.append(f"{indent}{key}: {inner}")
        elif isinstance(value, dict):
            lines += [f"{indent}{key}:", _text(value, f"{indent}  ")]
        else:
            lines.append(f"{indent}{key}: {value}")
    return "\n".join(lines)


def _against_floors(options: argparse.Namespace, result: dict[str, Any]) -> int:
    """Compare with `{task: {"path.to.figure": {"min"|"max": value}}}`; prints each figure that misses."""
    floors = json.loads(options.floors.read_text("utf-8")).get(options.task, {})
    missed = []
    for path, bound in floors.items():
        value: Any = result
        for key in path.split("."):
            value = value[key]
        low, high = bound.get("min", float("-inf")), bound.get("max", float("inf"))
        if not low <= value <= high:
            missed.append(f"{path} is {value}, must be within {bound}")
    for line in missed:
        print(f"floor missed: {line}")
    return exits.FAILED if missed else exits.CLEAN
