"""Which files changed, asked of git. Paths are absolute; names may hold spaces, line ends and any letters."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, final

from auditor.errors import ConfigError

# Neither programs that a repository's configuration names nor links to other repositories are followed.
_DIFF: Final = (
    "diff", "--name-only", "-z", "--no-renames", "--diff-filter=d", "--no-ext-diff", "--no-textconv",
    "--ignore-submodules",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Changes:
    """Files that changed and still exist; a renamed file stands under its new name.

    `untracked` are files that git does not know and does not ignore; `remark` says what the reader should know of
    how the changes were found.
    """

    files: tuple[str, ...]
    untracked: tuple[str, ...] = ()
    remark: str = ""


@final
class Repository:
    """The repository that `folder` is in.

    Raises:
        ConfigError: git is missing, or there is no repository.
    """

    def __init__(self, folder: Path) -> None:
        self._where = folder
        self.root = Path(os.fsdecode(self._git("rev-parse", "--show-toplevel").removesuffix(b"\n")))
        # Everything is asked from there, so that paths mean the same in every answer.
        self._where = self.root

    def since(self, revision: str) -> Changes:
        """What differs between the files here, staged or not, and the point where this branch left `revision`.

        Raises:
            ConfigError: there is no such revision.
        """
        commit = self._commit(revision)
        base, remark = self._base(commit), ""
        if base is None:
            base = commit
            remark = f"no common ancestor with {revision} is here (a shallow clone?); compared with {revision} itself"
        files = self._names(*_DIFF, base, "--")
        untracked = self._names("ls-files", "--others", "--exclude-standard", "-z", "--full-name", ":/")
        return Changes(files, untracked, remark)

    def staged(self) -> Changes:
        """What the next commit would change."""
        return Changes(self._names(*_DIFF, "--cached", "--"))

    @contextmanager
    def staged_contents(self, files: Sequence[str]) -> Iterator[Path]:
        """A folder that holds `files` as they are staged, under their paths from the root; gone afterwards.

        Files that are not in the index are left out, as are symbolic links: they would lead out of the folder.
        """
        with tempfile.TemporaryDirectory(prefix="auditor-staged-") as place:
            wanted = {os.fsencode(os.path.relpath(f, self.root)) for f in files}
            entries = (entry.partition(b"\t") for entry in self._git("ls-files", "--stage", "-z").split(b"\0"))
            regular = [name for facts, _, name in entries if name in wanted and facts.startswith(b"100")]
            self._git("checkout-index", f"--prefix={place}/", "-z", "--stdin", given=b"\0".join(regular))
            yield Path(place)

    def _commit(self, revision: str) -> str:
        # git would take it for an option.
        if revision.startswith("-") or not revision.strip() or "\0" in revision:
            raise ConfigError(f"--since: {revision!r} is no revision; give a branch, tag or commit")
        done = self._run("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        if done.returncode != 0:
            hint = "; this clone is shallow: fetch its history first" if self._shallow else ""
            raise ConfigError(f"--since: this repository has no revision {revision!r}{hint}")
        return os.fsdecode(done.stdout.split()[0])

    def _base(self, commit: str) -> str | None:
        done = self._run("merge-base", commit, "HEAD")
        return os.fsdecode(done.stdout.split()[0]) if done.returncode == 0 and done.stdout else None

    @property
    def _shallow(self) -> bool:
        return self._run("rev-parse", "--is-shallow-repository").stdout.strip() == b"true"

    def _names(self, *command: str) -> tuple[str, ...]:
        names = self._git(*command).split(b"\0")
        return tuple(sorted({os.path.join(self.root, os.fsdecode(name)) for name in names if name}))  # noqa: PTH118

    def _git(self, *command: str, given: bytes = b"") -> bytes:
        done = self._run(*command, given=given)
        if done.returncode != 0:
            message = done.stderr.decode(errors="replace").strip().splitlines() or [f"git ended with {done.returncode}"]
            raise ConfigError(f"git: {message[0].removeprefix('fatal: ')}")
        return done.stdout

    def _run(self, *command: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([self._program, *command], cwd=self._where, input=given, capture_output=True, check=False)

    @cached_property
    def _program(self) -> str:
        found = shutil.which("git")
        if found is None:
            raise ConfigError("--since and --staged need git, which is not installed")
        return found
