"""What the README says of CI, executed: every block as a reader would copy it, and the integrations in the tree."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import actions
import pytest
import yaml
from conftest import ROOT
from newsroom import Story
from scratch import ENVIRONMENT, command, desk, git

from auditor.report import formats

ACTION = ROOT / ".github" / "actions" / "audit"
FAULTY = 5
# What is installed is what shall be tried.
INSTALLED = {k: v for k, v in ENVIRONMENT.items() if k != "PYTHONPATH"}
installs = pytest.mark.skipif(
    not os.environ.get("AUDITOR_INSTALL_TESTS"), reason="installs packages: set AUDITOR_INSTALL_TESTS=1"
)


def blocks(language: str) -> list[str]:
    section = re.search(r"^## In CI\n(.*?)^## ", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert section
    return re.findall(rf"^```{language}\n(.*?)^```$", section[1], re.MULTILINE | re.DOTALL)


def recipe(first_line: str) -> Any:
    (block,) = [b for b in blocks("yaml") if b.startswith(f"# {first_line}\n")]
    return yaml.safe_load(block)


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """A folder for PATH: the command, and a pip that only notes what it was asked for."""
    folder = tmp_path / "scripts"
    folder.mkdir()
    auditor = folder / "auditor"
    auditor.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m auditor "$@"\n')
    pip = folder / "pip"
    pip.write_text(f'#!/bin/sh\necho "$@" >> "{tmp_path}/pip.log"\n')
    for script in (auditor, pip):
        script.chmod(0o755)
    return folder


@pytest.fixture
def repository(tmp_path: Path) -> tuple[Path, list[Story]]:
    folder = tmp_path / "desk"
    folder.mkdir()
    return folder, desk(folder, 12, {FAULTY: "AI103"})


def shell(line: str, where: Path, scripts: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {**ENVIRONMENT, "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}", **environment}
    return subprocess.run(["bash", "-ec", line], cwd=where, env=env, capture_output=True, encoding="utf-8", check=False)


def test_every_format_is_named() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert all(f"`{name}`" in text for name in formats.WRITERS)


def test_commands(repository: tuple[Path, list[Story]], scripts: Path) -> None:
    folder, _ = repository
    (block,) = blocks("sh")
    codes = {}
    for line in block.splitlines():
        done = shell(line, folder, scripts)
        assert "Traceback" not in done.stderr
        codes[line.partition("#")[0].strip()] = (done.returncode, done.stderr)
    assert [code for code, _ in codes.values()] == [1, 1, 0, 0, 1, 0, 0], codes
    assert {p.name for p in (folder / "out").iterdir()} >= {formats.FILES[f] for f in ("html", "sarif", "junit")}


def test_sidecar(repository: tuple[Path, list[Story]]) -> None:
    folder, told = repository
    (block,) = blocks("toml")
    name = f"articles/{told[FAULTY].name}"
    (folder / f"{name}.auditor.toml").write_text(block, "utf-8")
    done = command("check", name, "--format", "json", where=folder)
    record = json.loads(done.stdout)
    assert (done.returncode, [f["code"] for f in record["suppressed"]]) == (0, ["AI103"])
    assert [r["from"] for r in record["replies"]] == ["Port authority"]


def test_gitlab(repository: tuple[Path, list[Story]], scripts: Path, tmp_path: Path) -> None:
    folder, told = repository
    job = recipe(".gitlab-ci.yml")["articles"]
    variables = {k: str(v).replace("$CI_PROJECT_DIR", str(folder)) for k, v in job["variables"].items()}
    install, check = job["script"]
    assert shell(install, folder, scripts, **variables).returncode == 0
    assert (tmp_path / "pip.log").read_text() == f"install --quiet {variables['AUDITOR']}\n"
    done = shell(check, folder, scripts, **variables)
    assert done.returncode == 1
    assert f"articles/{told[FAULTY].name}: failed" in done.stdout
    reports = job["artifacts"]["reports"]
    issues = json.loads((folder / reports["codequality"]).read_text("utf-8"))
    assert {i["location"]["path"] for i in issues} == {f"articles/{told[FAULTY].name}"}
    assert "<failure" in (folder / reports["junit"]).read_text("utf-8")
    assert (folder / job["cache"]["paths"][0]).is_dir()


def action(folder: Path, tmp_path: Path, scripts: Path, **inputs: str) -> actions.Outcome:
    runner = tmp_path / "runner"
    runner.mkdir(exist_ok=True)
    given = {"command": str(scripts / "auditor"), **{k.replace("_", "-"): v for k, v in inputs.items()}}
    return actions.run(ACTION, given, folder, runner, ENVIRONMENT)


def test_action_as_the_readme_uses_it(repository: tuple[Path, list[Story]], tmp_path: Path, scripts: Path) -> None:
    folder, told = repository
    steps = recipe(".github/workflows/articles.yml")["jobs"]["articles"]["steps"]
    (step,) = [s for s in steps if "/.github/actions/audit@" in s.get("uses", "")]
    git("checkout", "-qb", "work", where=folder)
    changed = told[0].with_fault("AI110")
    (folder / "articles" / changed.name).write_text(changed.content, "utf-8")
    git("commit", "-qam", "an edit", where=folder)
    inputs = {k: v.replace("origin/${{ github.base_ref }}", "main") for k, v in step["with"].items()}
    done = action(folder, tmp_path, scripts, **inputs)
    assert done.steps == ["Audit"]
    assert (done.code, done.outputs) == (1, {"exit-code": "1"})
    # Only what the branch changed is judged; the older fault is not its business.
    assert re.findall(r"^::error file=([^,]+)", done.log, re.MULTILINE) == [f"articles/{changed.name}"]
    assert changed.name in done.summary
    made = {p.name for p in (folder / "audit").glob("[!.]*")}
    assert made == {"auditor.html", "auditor.json", "auditor.sarif"}
    (upload,) = [s for s in steps if "upload-artifact" in s.get("uses", "")]
    assert upload["with"]["path"] == inputs["reports"]


def test_action_passes_every_input_on(repository: tuple[Path, list[Story]], tmp_path: Path, scripts: Path) -> None:
    folder, told = repository
    command("check", "articles", "--write-baseline", "known.toml", "-q", where=folder)
    (folder / "desk.toml").write_text('fail-on = "note"\n')
    name = f"articles/{told[FAULTY].name}"
    for inputs, code in (
        ({"paths": name}, 1),
        ({"paths": f"{name}\narticles/{told[0].name}", "baseline": "known.toml"}, 0),
        ({"paths": name, "fail_on": "never"}, 0),
        ({"paths": name, "fail_under": "90"}, 1),
        ({"paths": name, "config": "desk.toml"}, 1),
        ({"paths": name, "config": "missing.toml"}, 2),
        ({"paths": name, "profile": "no-such-profile"}, 2),
        ({"paths": "nowhere.txt"}, 3),
    ):
        done = action(folder, tmp_path, scripts, **inputs)
        assert (done.code, done.outputs["exit-code"]) == (code, str(code)), (inputs, done.log)


@pytest.mark.parametrize("value", ["$(touch owned)", "`touch owned`", "'; touch owned; '", '"; touch owned; "'])
def test_no_input_is_run(value: str, repository: tuple[Path, list[Story]], tmp_path: Path, scripts: Path) -> None:
    folder, _ = repository
    for name in ("paths", "since", "config", "profile", "baseline", "fail_on", "fail_under"):
        action(folder, tmp_path, scripts, **{name: value})
    assert not (folder / "owned").exists()
    # What looks like an option is a path.
    assert action(folder, tmp_path, scripts, paths="--exit-zero").code == 3


@installs
def test_action_installs_itself(repository: tuple[Path, list[Story]], tmp_path: Path) -> None:
    folder, told = repository
    done = actions.run(ACTION, {"paths": "articles"}, folder, tmp_path, INSTALLED)
    assert done.steps == ["Install", "Audit"]
    assert done.code == 1, done.log
    assert f"::error file=articles/{told[FAULTY].name}" in done.log


# --- pre-commit


def test_hook_takes_articles_and_no_other_files() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    used = recipe(".pre-commit-config.yaml")["repos"][0]["hooks"][0]
    assert used["id"] == hook["id"]
    for name, taken in {"a.txt": True, "in/b.md": True, "c.htm": True, "d.py": False, "package.json": False}.items():
        assert bool(re.search(hook["files"], name)) is taken
    assert hook["entry"].split()[0] in (ROOT / "pyproject.toml").read_text("utf-8")


@installs
def test_pre_commit_runs_the_hook(repository: tuple[Path, list[Story]], tmp_path: Path) -> None:
    folder, told = repository
    source = tmp_path / "auditor"
    keep = shutil.ignore_patterns(".git", ".venv", ".*_cache", "__pycache__", ".hypothesis", "reports", "tests")
    shutil.copytree(ROOT, source, ignore=keep)
    git("init", "-q", where=source)
    git("add", "-A", where=source)
    git("commit", "-qm", "a release", where=source)
    settings = recipe(".pre-commit-config.yaml")
    settings["repos"][0] |= {"repo": str(source), "rev": git("rev-parse", "HEAD", where=source).strip()}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(settings))
    git("add", "-A", where=folder)
    environment = {**INSTALLED, "PRE_COMMIT_HOME": str(tmp_path / "home")}

    def attempt(*files: str) -> subprocess.CompletedProcess[str]:
        arguments = [sys.executable, "-m", "pre_commit", "run", "--color=never", *files]
        return subprocess.run(
            arguments, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
        )

    failed = attempt("--all-files")
    assert failed.returncode == 1, failed.stderr
    assert "audit articles" in failed.stdout
    assert f"articles/{told[FAULTY].name}: failed" in failed.stdout
    clean = [f"articles/{told[n].name}" for n in (0, 1, 2)]
    passed = attempt("--files", *clean)
    assert passed.returncode == 0, passed.stdout
    assert "Passed" in passed.stdout


# --- a content system


def test_webhook(repository: tuple[Path, list[Story]], monkeypatch: pytest.MonkeyPatch) -> None:
    from wsgiref.simple_server import WSGIRequestHandler, make_server

    folder, told = repository
    monkeypatch.chdir(folder)
    (block,) = blocks("python")
    names: dict[str, Any] = {"__name__": "recipe"}
    exec(compile(block, "README.md", "exec"), names)

    class Quiet(WSGIRequestHandler):
        def log_message(self, *_: Any) -> None: ...

    def post(body: bytes) -> tuple[int, Any]:
        request = urllib.request.Request(f"http://127.0.0.1:{server.server_port}/", data=body, method="POST")
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, json.loads(answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return error.code, json.loads(error.read())

    with make_server("127.0.0.1", 0, names["app"], handler_class=Quiet) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            clean = {"title": told[0].headline, "authors": [told[0].author], "published": str(told[0].published)}
            status, said = post(json.dumps({**clean, "text": "\n\n".join(told[0].paragraphs)}).encode())
            assert (status, said["failures"], said["findings"]) == (200, [], [])
            faulty = told[0].with_fault("AI103")
            status, said = post(json.dumps({**clean, "text": "\n\n".join(faulty.paragraphs)}).encode())
            assert (status, [f["code"] for f in said["findings"]]) == (422, ["AI103"])
            assert post(b"[]")[0] == 400
            assert post(b"\xff\xfe")[0] == 400
        finally:
            server.shutdown()
            thread.join()
