"""Exit codes of the installed command, and what a run that is stopped leaves behind."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from newsroom import stories
from scratch import ENVIRONMENT, command, git

CRASH = """
import dataclasses, sys
from auditor import auditing, registry
from auditor.cli import main

def crash(*_):
    raise KeyError("boom")

rule = registry.find("BY101")
crash.__module__ = rule.check.__module__
auditing._selected = lambda *_: (dataclasses.replace(rule, check=crash),)
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Three articles, the second with a fault."""
    clean, faulty, other = stories(3)
    for story in (clean, faulty.with_fault("AI103"), other):
        (tmp_path / story.name).write_text(story.content, "utf-8")
    return tmp_path


def test_0_when_clean(desk: Path) -> None:
    done = command("check", "bridge-000.txt", where=desk)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "bridge-000.txt: passed; score 100, high\n"


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 1),
        (("--exit-zero",), 0),
        (("--fail-on", "never"), 0),
        (("--fail-under", "75"), 1),
        (("--fail-under", "75", "--fail-on", "never"), 1),
        (("--fail-under", "10"), 0),
        (("--ignore", "AI"), 0),
        (("--select", "SR"), 0),
        (("--select", "SR", "--extend-select", "AI103"), 1),
        (("--extend-ignore", "AI103"), 0),
        (("--profile", "strict"), 1),
    ],
)
def test_1_when_the_gate_fails(options: tuple[str, ...], code: int, desk: Path) -> None:
    assert command("check", ".", "-q", *options, where=desk).returncode == code


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("check",), "name a SOURCE"),
        (("check", ".", "--fail-under", "101"), "not between 0 and 100"),
        (("check", ".", "--select", "AI9"), "AI9"),
        (("check", ".", "--format", "sarfi"), "did you mean 'sarif'"),
        (("check", ".", "--format", "html,json"), "name a folder with -o"),
        (("check", ".", "--baseline", "none.toml"), "none.toml: there is no such baseline"),
        (("check", ".", "--config", "none.toml"), "none.toml"),
        (("check", ".", "--config", "bad.toml"), "fail-under"),
        (("check", ".", "--config", "bad.toml", "--isolated"), "not allowed with"),
        (("check", ".", "--since", "main", "--staged"), "not allowed with"),
        (("check", ".", "--since", "main"), "not a git repository"),
        (("check", "-", "--staged"), "standard input"),
        (("check", ".", "--no-such-option"), "--no-such-option"),
        (("audit", ".", "--format", "docx"), "docx"),
        (("check", ".", "-O", "school-001.txt/x"), "cannot write"),
        (("check", ".", "-O", "folder"), "cannot write folder: is a folder"),
    ],
)  # fmt: skip
def test_2_when_it_is_called_wrongly(arguments: tuple[str, ...], says: str, desk: Path) -> None:
    (desk / "bad.toml").write_text("fail-undr = 75\n")
    (desk / "folder").mkdir()
    done = command(*arguments, where=desk, environment={"GIT_CEILING_DIRECTORIES": str(desk.parent)})
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("sources", "says"),
    [
        (("missing.txt",), "missing.txt: there is no such file"),
        (("empty",), "empty: the folder holds no file"),
        (("*.nope",), "*.nope: no file matches"),
        (("bridge-000.txt", "binary.txt"), "binary.txt: "),
    ],
)
def test_3_when_something_cannot_be_read(sources: tuple[str, ...], says: str, desk: Path) -> None:
    (desk / "empty").mkdir()
    (desk / "binary.txt").write_bytes(bytes(range(256)) * 9)
    done = command("check", *sources, "--exit-zero", where=desk)
    assert done.returncode == 3
    assert f"auditor: {says}" in done.stderr
    assert ("bridge-000.txt: passed" in done.stdout) is ("bridge-000.txt" in sources)


def test_4_when_a_checker_crashes(desk: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CRASH, "check", ".", "--exit-zero"],
        cwd=desk, env=ENVIRONMENT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 4
    assert "no verdict: missing-byline crashed" in done.stdout
    # A crash may be mended, so it is not kept.
    assert command("check", "bridge-000.txt", where=desk).returncode == 0


def test_changed_files_only(desk: Path) -> None:
    git("init", "-q", "-b", "main", where=desk)
    git("add", "-A", where=desk)
    git("commit", "-qm", "three articles", where=desk)
    done = command("check", "--since", "main", where=desk)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "auditor: no article changed since main\n")
    assert command("check", "--staged", where=desk).returncode == 0
    assert command("check", "--since", "nowhere", where=desk).returncode == 2

    # Staged with a fault, mended on disk: what would be committed is what counts.
    clean = next(stories(1))
    (desk / clean.name).write_text(clean.with_fault("AI110").content, "utf-8")
    (desk / "draft.md").write_text("A draft that git does not know.")
    git("add", clean.name, where=desk)
    (desk / clean.name).write_text(clean.content, "utf-8")
    staged = command("check", "--staged", where=desk)
    assert staged.returncode == 1
    assert f"{clean.name}: failed" in staged.stdout
    since = command("check", "--since", "main", where=desk)
    assert (since.returncode, since.stdout) == (0, "")
    assert "no article changed" in since.stderr
    assert "draft.md" in since.stderr

    # A sidecar speaks for its article, staged or on disk.
    (desk / f"{clean.name}.auditor.toml").write_text(
        '[[suppress]]\nrule = "AI110"\nreason = "A template, on purpose."\n'
    )
    git("add", "-A", where=desk)
    (desk / f"{clean.name}.auditor.toml").unlink()
    git("reset", "-q", "draft.md", where=desk)
    assert command("check", "--staged", "--show-files", where=desk).stdout == f"{clean.name}\n"


def test_staged_sidecar_counts_and_not_the_one_on_disk(desk: Path) -> None:
    git("init", "-q", "-b", "main", where=desk)
    faulty = next(desk.glob("school-*"))
    sidecar = desk / f"{faulty.name}.auditor.toml"
    sidecar.write_text('[[suppress]]\nrule = "AI103"\nreason = "The article quotes a chatbot."\n')
    git("add", "-A", where=desk)
    sidecar.unlink()
    assert command("check", "--staged", "-q", where=desk).returncode == 0
    assert command("check", ".", "-q", where=desk).returncode == 1


def test_nothing_but_output_on_stdout(desk: Path) -> None:
    done = command("check", ".", "--format", "json", "-v", where=desk)
    assert len(json.loads(done.stdout)) == 3
    assert " ms " in done.stderr
    done = command("check", ".", "--statistics", where=desk)
    assert "      1  AI103  ai-knowledge-cutoff\n" in done.stdout
    done = command("check", ".", "--statistics", "--format", "jsonl", where=desk)
    assert len(done.stdout.splitlines()) == 3
    assert "AI103" in done.stderr


def test_show_files_audits_nothing(desk: Path) -> None:
    done = command("check", ".", "--show-files", where=desk)
    assert done.returncode == 0
    assert done.stdout.split() == ["bridge-000.txt", "ferry-002.txt", "school-001.txt"]
    assert not (desk / ".auditor_cache").exists()
    assert command("check", "*.nope", "--show-files", where=desk).returncode == 3


# --- colours

COLOUR = "\x1b["


@pytest.mark.parametrize(
    ("options", "environment", "coloured"),
    [
        ((), {}, False),
        (("--color", "always"), {}, True),
        (("--colour", "always"), {"NO_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"CLICOLOR_FORCE": "1"}, True),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ((), {"FORCE_COLOR": "0"}, False),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
    ],
)  # fmt: skip
@pytest.mark.parametrize("arguments", [("check", "school-001.txt"), ("audit", "school-001.txt")])
def test_colours(
    arguments: tuple[str, ...], options: tuple[str, ...], environment: dict[str, str], coloured: bool, desk: Path
) -> None:
    done = command(*arguments, *options, where=desk, environment=environment)
    assert (COLOUR in done.stdout) is coloured
    assert COLOUR not in done.stderr


# --- cache


def test_cache_command(desk: Path) -> None:
    command("check", ".", "-q", where=desk)
    assert ".auditor_cache: 3 inputs" in command("cache", "show", where=desk).stdout
    assert command("cache", "clear", where=desk).returncode == 0
    assert not (desk / ".auditor_cache").exists()
    command("check", ".", "-q", "--no-cache", where=desk)
    assert not (desk / ".auditor_cache").exists()
    command("check", ".", "-q", "--cache-dir", "elsewhere", where=desk)
    assert (desk / "elsewhere" / "CACHEDIR.TAG").exists()
    named = {"AUDITOR_CACHE_DIR": str(desk / "named")}
    command("check", ".", "-q", where=desk, environment=named)
    assert "named: 3 inputs" in command("cache", "show", where=desk, environment=named).stdout


def test_cache_is_beside_the_configuration(desk: Path) -> None:
    (desk / "auditor.toml").write_text('fail-on = "critical"\n')
    (desk / "in").mkdir()
    (desk / "bridge-000.txt").rename(desk / "in" / "story.txt")
    command("check", ".", "-q", where=desk / "in")
    assert (desk / ".auditor_cache").is_dir()
    assert not (desk / "in" / ".auditor_cache").exists()


def test_settings_and_names_are_told_apart_in_the_cache(desk: Path) -> None:
    command("check", ".", "-q", where=desk)
    other = command("check", ".", "-v", "--ignore", "AI103", where=desk)
    assert "0 inputs known" in other.stderr
    assert other.returncode == 0
    (desk / "school-001.txt").rename(desk / "renamed.txt")
    again = command("check", ".", "-v", where=desk)
    assert "3 inputs known" in again.stderr
    assert "renamed.txt:" in again.stdout
    assert "school-001" not in again.stdout
    # The gate is judged anew, whatever was kept.
    assert command("check", ".", "-q", "--fail-on", "never", where=desk).returncode == 0


# --- runs that are stopped


def leavings(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.rglob("*") if p.is_file() and ".auditor_cache" not in p.parts)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Path]:
    """Enough articles that a run takes a while."""
    folder = tmp_path / "in"
    folder.mkdir()
    for story in stories(400):
        (folder / story.name).write_text(story.content, "utf-8")
    yield tmp_path


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_interrupted_run_leaves_the_old_file_and_nothing_else(number: int, code: int, archive: Path) -> None:
    (archive / "out").mkdir()
    (archive / "out" / "all.jsonl").write_text("old")
    arguments = ["check", "in", "--no-cache", "--format", "jsonl:out/all.jsonl", "--format", "sarif:out/all.sarif"]
    running = subprocess.Popen(
        [sys.executable, "-m", "auditor", *arguments],
        cwd=archive, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    while running.poll() is None and len(leavings(archive / "out")) < 2:
        time.sleep(0.01)
    assert len(leavings(archive / "out")) == 2, "the run ended before it could be stopped"
    running.send_signal(number)
    out, err = running.communicate(timeout=60)
    assert (running.returncode, out, err) == (code, "", "")
    assert leavings(archive / "out") == ["all.jsonl"]
    assert (archive / "out" / "all.jsonl").read_text() == "old"


def test_interrupted_run_keeps_what_it_has_audited(archive: Path) -> None:
    arguments = [sys.executable, "-m", "auditor", "check", "in", "-q"]
    running = subprocess.Popen(arguments, cwd=archive, env=ENVIRONMENT)
    while running.poll() is None and not (archive / ".auditor_cache" / "results.sqlite").exists():
        time.sleep(0.01)
    time.sleep(0.5)
    running.send_signal(signal.SIGINT)
    # A shell calls it 130 too when the signal comes before or after our own handler stands.
    assert running.wait(timeout=60) in (0, 130, -signal.SIGINT)
    again = command("check", "in", "-q", "-v", where=archive)
    assert again.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is full")
@pytest.mark.parametrize("form", ["text", "jsonl", "json"])
def test_full_standard_output_is_said(form: str, desk: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "auditor", "check", ".", "--format", form],
            cwd=desk, env=ENVIRONMENT, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == "auditor: cannot write to standard output: No space left on device\n"


def test_full_disk_leaves_the_old_files_and_nothing_else(desk: Path) -> None:
    (desk / "out").mkdir()
    for name in ("all.jsonl", "auditor.html"):
        (desk / "out" / name).write_text("old")
    # A limit on the size of files stands in for a disk that is full: both show as an error while writing.
    for form in ("jsonl:out/all.jsonl", "html:out/auditor.html"):
        done = subprocess.run(
            [sys.executable, "-m", "auditor", "check", "school-001.txt", "--no-cache", "--format", form],
            cwd=desk, env=FULL, capture_output=True, text=True, check=False, preexec_fn=_limited,
        )  # fmt: skip
        assert done.returncode == 2
        assert done.stderr.startswith("auditor: cannot write out/")
        assert leavings(desk / "out") == ["all.jsonl", "auditor.html"]
        assert {(desk / "out" / name).read_text() for name in leavings(desk / "out")} == {"old"}


def test_cache_on_a_full_disk_costs_nothing(desk: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "auditor", "check", ".", "-q"],
        cwd=desk, env=FULL, capture_output=True, text=True, check=False, preexec_fn=_limited,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, "")


def test_pipes_and_links_are_written_to_and_not_replaced(desk: Path) -> None:
    os.mkfifo(desk / "pipe")
    (desk / "out.jsonl").write_text("old")
    (desk / "link.jsonl").symlink_to("out.jsonl")
    reading = subprocess.Popen(["cat", "pipe"], cwd=desk, stdout=subprocess.PIPE, text=True)
    done = command("check", "school-001.txt", "--format", "jsonl:pipe", "--format", "json:link.jsonl", where=desk)
    assert done.returncode == 1, done.stderr
    assert len(reading.communicate(timeout=60)[0].splitlines()) == 1
    assert (desk / "pipe").is_fifo()
    assert (desk / "link.jsonl").is_symlink()
    assert json.loads((desk / "out.jsonl").read_text())["verdict"]["status"] == "failed"


# Python would write bytecode under the limit too, cut it off and use it ever after.
FULL = {**ENVIRONMENT, "PYTHONDONTWRITEBYTECODE": "1"}


def _limited() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def test_help_of_every_command_has_examples_and_exit_codes(tmp_path: Path) -> None:
    from auditor.cli import COMMANDS

    for name in ("", *COMMANDS):
        done = command(*([name] if name else []), "--help", where=tmp_path)
        assert done.returncode == 0
        assert f"auditor {name}".strip() in done.stdout.partition("examples:")[2], name
        assert "exit codes:" in done.stdout
