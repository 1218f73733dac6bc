"""Repositories to try the gate on: invented articles under git, and the installed command."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from newsroom import Story, stories

# No settings of the machine reach git or the command, and the day stands still: 2026-11-21.
TODAY = "1795219200"
ENVIRONMENT = {
    **{k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "GITHUB_", "AUDITOR_", "CI"))},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Ada Brandt",
    "GIT_AUTHOR_EMAIL": "ada@desk.example",
    "GIT_COMMITTER_NAME": "Ada Brandt",
    "GIT_COMMITTER_EMAIL": "ada@desk.example",
    "SOURCE_DATE_EPOCH": TODAY,
    "PYTHONUTF8": "1",
}


def command(
    *arguments: object, where: Path, given: str | None = None, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """The installed command in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "auditor", *map(str, arguments)],
        cwd=where, input=given, env={**ENVIRONMENT, **(environment or {})},
        capture_output=True, encoding="utf-8", check=False, timeout=300,
    )  # fmt: skip


def git(*arguments: str, where: Path) -> str:
    done = subprocess.run(["git", *arguments], cwd=where, env=ENVIRONMENT, capture_output=True, text=True, check=True)
    return done.stdout


# What the pages of an outlet have around an article, and stories by themselves have not.
CONFIGURATION = 'ignore = ["no-sources-linked", "trust-metadata-gap", "missing-contact"]\n'


def desk(folder: Path, count: int, faults: Mapping[int, str]) -> list[Story]:
    """A repository with `count` articles in `folder`/articles, some with faults by number, in one commit."""
    told = [s.with_fault(faults[s.number]) if s.number in faults else s for s in stories(count)]
    articles = folder / "articles"
    articles.mkdir(parents=True)
    for story in told:
        (articles / story.name).write_text(story.content, "utf-8")
    (folder / "auditor.toml").write_text(CONFIGURATION, "utf-8")
    git("init", "-q", "-b", "main", where=folder)
    git("add", "-A", where=folder)
    git("commit", "-qm", "articles of the week", where=folder)
    return told
