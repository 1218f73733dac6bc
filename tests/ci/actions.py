"""A small runner for composite actions: what GitHub does with `run:` steps, no more.

Inputs and contexts are put into `env` and `if`; a `run` must hold no expression, for what is pasted into a script is
run by it.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


@dataclass
class Outcome:
    code: int = 0
    log: str = ""
    summary: str = ""
    steps: list[str] = field(default_factory=list)
    outputs: dict[str, str] = field(default_factory=dict)


def run(
    folder: Path, inputs: Mapping[str, str], workspace: Path, scratch: Path, environment: Mapping[str, str]
) -> Outcome:
    """Runs the action in `folder` on a workspace; `scratch` is for the runner's own files."""
    action = yaml.safe_load((folder / "action.yml").read_text("utf-8"))
    unknown = set(inputs) - set(action["inputs"])
    assert not unknown, f"the action has no input {unknown}"
    contexts = {f"inputs.{k}": str(inputs.get(k, v.get("default", ""))) for k, v in action["inputs"].items()}
    contexts["github.action_path"] = str(folder)
    files = {name: scratch / name.lower() for name in ("GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.write_text("")
    base = {**environment, "CI": "true", "GITHUB_ACTIONS": "true", "RUNNER_TEMP": str(scratch)}
    base |= {name: str(file) for name, file in files.items()}
    done = Outcome()
    for step in action["runs"]["steps"]:
        assert not _EXPRESSION.search(step["run"]), f"{step['name']}: an expression in a script can be made to run"
        if "if" in step and not _holds(step["if"], contexts):
            continue
        done.steps.append(step["name"])
        path = os.pathsep.join([*reversed(files["GITHUB_PATH"].read_text().split("\n")), base["PATH"]]).strip(":")
        env = {**base, "PATH": path, **{k: _filled(v, contexts) for k, v in step.get("env", {}).items()}}
        # As GitHub calls it for `shell: bash`.
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        result = subprocess.run(shell, cwd=workspace, env=env, capture_output=True, encoding="utf-8", check=False)
        done.log += result.stdout + result.stderr
        written = dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text().splitlines())
        contexts |= {f"steps.{step.get('id', '')}.outputs.{k}": v for k, v in written.items()}
        if result.returncode:
            done.code = result.returncode
            break
    done.summary = files["GITHUB_STEP_SUMMARY"].read_text("utf-8")
    done.outputs = {k: _filled(v["value"], contexts) for k, v in action.get("outputs", {}).items()}
    return done


def _filled(value: Any, contexts: Mapping[str, str]) -> str:
    return _EXPRESSION.sub(lambda m: contexts.get(m[1], ""), str(value))


def _holds(condition: str, contexts: Mapping[str, str]) -> bool:
    match = re.fullmatch(r"(\S+) == ''", _EXPRESSION.sub(r"\1", condition))
    assert match, f"this runner does not know the condition {condition}"
    return contexts[match[1]] == ""
