"""Shell completion, in the shells themselves."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from scratch import command

# Bash calls the function that `complete` names with the words so far, and reads what it leaves in COMPREPLY.
ASK = """
source "$1"
shift
words=("$@")
COMP_WORDS=("${words[@]}")
COMP_CWORD=$((${#words[@]} - 1))
COMP_LINE="${words[*]}"
COMP_POINT=${#COMP_LINE}
complete -p auditor >/dev/null || exit 9
asked=$(complete -p auditor | sed 's/.*-F \\([^ ]*\\) .*/\\1/')
"$asked" auditor "${words[COMP_CWORD]}" "${words[COMP_CWORD - 1]}" 2>/dev/null
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("completion")
    for shell in ("bash", "zsh", "fish"):
        done = command("completion", shell, where=place)
        assert (done.returncode, done.stderr) == (0, "")
        (place / f"auditor.{shell}").write_text(done.stdout, "utf-8")
    (place / "story.html").write_text("x")
    (place / "stories").mkdir()
    return place


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash here")
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("auditor ch", {"check"}),
        ("auditor c", {"check", "config", "cache", "completion"}),
        ("auditor check --fail-", {"--fail-under", "--fail-on"}),
        ("auditor check --fail-on m", {"minor", "major"}),
        ("auditor check --select AI10", {f"AI10{n}" for n in range(10)}),
        ("auditor explain unrel", {"unrelated-byline", "unrelated-headline"}),
        ("auditor check --format sa", {"sarif"}),
        ("auditor check --profile w", {"wire"}),
        ("auditor check sto", {"story.html", "stories"}),
        ("auditor check --config sto", {"story.html", "stories"}),
        ("auditor audit -o sto", {"stories"}),
        ("auditor cache s", {"show"}),
        ("auditor baseline p", {"prune"}),
    ],
)
def test_bash(line: str, expected: set[str], folder: Path) -> None:
    arguments = ["bash", "--norc", "-c", ASK, "bash", "auditor.bash", *line.split(" ")]
    done = subprocess.run(arguments, cwd=folder, capture_output=True, text=True, check=True)
    assert {word.rstrip("/ ") for word in done.stdout.split()} == expected


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_script_is_one_that_the_shell_can_read(shell: str, folder: Path) -> None:
    if not shutil.which(shell):
        pytest.skip(f"no {shell} here")
    done = subprocess.run([shell, "-n", f"auditor.{shell}"], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not shutil.which("fish"), reason="no fish here")
def test_fish(folder: Path) -> None:
    script = 'source auditor.fish; complete -C "auditor check --fail-on m"'
    done = subprocess.run(["fish", "-c", script], cwd=folder, capture_output=True, text=True, check=True)
    assert {line.split("\t")[0] for line in done.stdout.splitlines()} == {"minor", "major"}


def test_missing_package_is_said(folder: Path) -> None:
    code = (
        "import sys; sys.modules['shtab'] = None; from auditor.cli import main; sys.exit(main(['completion', 'bash']))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "pip install shtab" in done.stderr
