"""`auditor evaluate TASK DATA`: measure on data the user has."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor.cli import arguments, exits
from auditor.errors import ConfigError

if TYPE_CHECKING:
    from auditor.evaluation.judgements import Measurement

EXAMPLES = """\
  auditor evaluate false-alarms articles.jsonl    findings per rule and 1,000 articles
  auditor evaluate labels MARKS --articles FILE   how many findings that were read are defensible
  auditor evaluate throughput FOLDER              milliseconds per article of every part
  auditor evaluate corpus labelled.jsonl --json   precision and recall on your own labels"""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("task", choices=sorted({*TASKS, *_WITH_OPTIONS}), help="what to measure")
    parser.add_argument("data", help="file or folder with the data; see the README for each task's format")
    parser.add_argument("--json", action="store_true", help="print the measurement as JSON")
    parser.add_argument("--ratings", type=Path, help="false-alarms: JSONL of domain and quality in [0, 1]")
    parser.add_argument(
        "--description", default="real news articles", help="false-alarms: the corpus in words, kept with the table"
    )
    parser.add_argument("--articles", type=Path, metavar="FILE", help="labels: JSONL of the articles that were read")
    parser.add_argument("--write", type=Path, metavar="FILE", help="false-alarms, labels: write the table that ships")
    parser.add_argument(
        "--against", metavar="COMMAND", help="throughput: a peer to time on the same files, such as 'proselint check'"
    )
    parser.add_argument(
        "--curves", type=Path, metavar="DIR", help="draw reliability diagram and precision-recall curve as SVG in DIR"
    )
    parser.add_argument("--floors", type=Path, metavar="FILE", help="fail (exit 1) when a floor of FILE is not met")

    parser.add_argument("--deep", action="store_true", help="contradiction-…: with what `check --deep` finds besides")
    parser.add_argument("--nli", metavar="MODEL", help="contradiction-…: --deep, judged by a model of your own")
    parser.add_argument(
        "--nli-labels", type=lambda v: tuple(v.split(",")), default=(), metavar="LABELS",
        help="contradiction-…: what its outputs mean, in their order",
    )  # fmt: skip


def run(options: argparse.Namespace) -> int:
    if not Path(options.data).exists():
        raise ConfigError(f"{options.data}: no such file or folder")
    measurement = _measured(options)
    result = measurement.figures
    print(json.dumps(result, indent=2, ensure_ascii=False) if options.json else _text(result))
    if options.curves:
        _draw(options, measurement)
    if options.floors:
        return _against_floors(options, result)
    return exits.CLEAN


def _measured(options: argparse.Namespace) -> Measurement:
    from auditor.evaluation.judgements import Measurement

    if options.task in _WITH_OPTIONS:
        return Measurement(_WITH_OPTIONS[options.task](options))
    module, function = TASKS[options.task]
    measure = getattr(import_module(f"auditor.evaluation.{module}"), function)
    if options.deep or options.nli:
        if module != "contradictions":
            raise ConfigError(f"--deep and --nli: {options.task} has no use for them; leave them out")
        from auditor.settings import Settings

        deep = Settings(deep=True, nli=options.nli or "", nli_labels=options.nli_labels)
        measure = partial(measure, settings=deep)
    measured: Measurement = measure(Path(options.data))
    return measured


def _draw(options: argparse.Namespace, measurement: Measurement) -> None:
    """Two pictures for everything that was judged with a probability."""
    from auditor.evaluation import curves

    if not measurement.judged:
        raise ConfigError(f"--curves: {options.task} has no probabilities to draw; leave the option out")
    options.curves.mkdir(parents=True, exist_ok=True)
    for name, judged in measurement.judged.items():
        for kind, picture in (("reliability", curves.reliability), ("precision-recall", curves.precision_recall)):
            path = options.curves / f"{name}-{kind}.svg"
            arguments.write(path, picture(judged, f"{name}: {kind}"))
            print(f"written: {path}", file=sys.stderr)


def _false_alarms(options: argparse.Namespace) -> dict[str, Any]:
    from auditor import __version__
    from auditor.evaluation import falsealarms

    found = falsealarms.measure([options.data], options.ratings)
    table = falsealarms.table(found, __version__, options.description)
    if options.write:
        arguments.write(options.write, json.dumps(table, indent=1, ensure_ascii=False) + "\n")
    return table


def _labels(options: argparse.Namespace) -> dict[str, Any]:
    from auditor.evaluation import labels

    if options.articles is None or not options.articles.is_file():
        raise ConfigError("labels: name the JSONL of the articles that were read with --articles FILE")
    figures = labels.measure(Path(options.data), options.articles).figures
    if options.write:
        arguments.write(options.write, json.dumps(labels.table(figures), indent=1, ensure_ascii=False) + "\n")
    return figures


def _throughput(options: argparse.Namespace) -> dict[str, Any]:
    from auditor.evaluation import throughput

    files = throughput.folder_files(options.data)
    return {**throughput.compare(files, options.against), **throughput.profile(files)}


_WITH_OPTIONS: dict[str, Callable[[argparse.Namespace], dict[str, Any]]] = {
    "false-alarms": _false_alarms,
    "labels": _labels,
    "throughput": _throughput,
}
# Module of `auditor.evaluation` and its function, from the path of the data to a Measurement.
TASKS: dict[str, tuple[str, str]] = {
    "ai-text": ("aitexts", "measure"),
    "attribution": ("attributions", "measure"),
    "bias-spans": ("biases", "spans"),
    "biased-sentences": ("biases", "sentences"),
    "byline-relatedness": ("byline", "measure"),
    "clickbait": ("clickbait", "measure"),
    "contradiction-documents": ("contradictions", "documents"),
    "contradiction-pairs": ("contradictions", "pairs"),
    "corpus": ("corpus", "measure"),
    "hyperpartisan": ("hyperpartisan", "measure"),
    "headline-stance": ("headlinestance", "measure"),
    "off-topic": ("offtopic", "measure"),
    "page-extraction": ("pages", "measure"),
    "planted": ("planted", "measure"),
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
