"""`auditor train TASK DATA`: rebuild the weights of a model that ships."""

from __future__ import annotations

import argparse
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from auditor.cli import exits
from auditor.errors import ConfigError

# Task: where its trainer is, and the packages it needs beyond those that auditor installs.
TASKS = {
    "topics": ("auditor.evaluation.training.vectors", "train_topics", ("torch", "tokenizers", "safetensors")),
    "slant": ("auditor.evaluation.training.slants", "train_slant", ("torch", "tokenizers", "safetensors")),
    "partisanship": ("auditor.evaluation.training.partisanship", "train_partisanship", ()),
    "off-topic": ("auditor.evaluation.training.off_topic", "train_off_topic", ()),
    "contradiction": (
        "auditor.evaluation.training.contradiction",
        "train_contradiction",
        ("torch", "tokenizers", "safetensors", "onnx", "onnxruntime"),
    ),
    "contradiction-signs": ("auditor.evaluation.training.contradiction", "train_signs", ()),
    "clickbait": ("auditor.evaluation.training.clickbait", "train_clickbait", ()),
}

EXAMPLES = """\
  auditor train off-topic DATA -o DIR        each model's card names what it reads"""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("task", choices=sorted(TASKS), help="which model")
    parser.add_argument("data", type=Path, help="folder with the labelled data; each model's card names what it reads")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="DIR", help="folder to write the model's files to"
    )


def run(options: argparse.Namespace) -> int:
    module, trainer, needed = TASKS[options.task]
    missing = [name for name in needed if find_spec(name) is None]
    if missing:
        names = ", ".join(missing)
        raise ConfigError(
            f"training {options.task} needs {names}; install them first (pip install 'article-auditor[train]')"
        )
    if not options.data.is_dir():
        raise ConfigError(f"{options.data}: no such folder")
    try:
        figures = getattr(import_module(module), trainer)(options.data, options.output)
    except FileNotFoundError as error:
        raise ConfigError(f"training {options.task} reads {error.filename}, which is not there") from error
    for name, value in figures.items():
        print(f"{name}: {value:g}")
    print(f"written to {options.output}")
    return exits.CLEAN
