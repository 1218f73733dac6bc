"""`auditor train TASK DATA`: rebuild the weights of a model that ships."""

from __future__ import annotations

import argparse
from pathlib import Path

from auditor.cli import exits
from auditor.errors import ConfigError


def configure(parser: argparse.ArgumentParser) -> None:
    from auditor.evaluation import training

    parser.add_argument("task", choices=sorted(training.TASKS), help="which model")
    parser.add_argument("data", type=Path, help="folder with the labelled data; each model's card names what it reads")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="DIR", help="where to write the model (default: into the package)"
    )


def run(options: argparse.Namespace) -> int:
    from auditor.evaluation import training

    if not options.data.is_dir():
        raise ConfigError(f"{options.data}: no such folder")
    for line in training.TASKS[options.task](options.data, options.output or training.HOME):
        print(line)
    return exits.CLEAN
