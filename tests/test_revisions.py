"""What git says has changed: every kind of change and of name, and clear errors."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from auditor.errors import ConfigError
from auditor.revisions import Repository

ODD = ["with space.txt", "zwölf “Uhr”.txt", "line\nend.txt", "-dash.txt", "tab\there.txt", ":(top)colon.txt", "*.txt"]


def git(*command: str, where: Path | None = None) -> str:
    done = subprocess.run(["git", *command], cwd=where, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository that no settings of the machine reach; the working folder is in it."""
    for name in [n for n in os.environ if n.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Ada Brandt")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "ada@desk.example")
    root = tmp_path / "desk"
    root.mkdir()
    monkeypatch.chdir(root)
    git("init", "-q", "-b", "main")
    return root


def commit(**files: str) -> None:
    for name, text in files.items():
        Path(name.replace("__", "/").replace("_txt", ".txt")).write_text(text)
    git("add", "-A")
    git("commit", "-qm", "change", "--allow-empty")


def names(paths: tuple[str, ...]) -> list[str]:
    return [os.path.relpath(p, Path.cwd()) for p in paths]


def test_since_finds_committed_staged_and_unstaged_changes() -> None:
    commit(kept_txt="kept", edited_txt="old", staged_txt="old", committed_txt="old", gone_txt="old")
    git("tag", "before")
    commit(committed_txt="new")
    Path("staged.txt").write_text("new")
    git("add", "staged.txt")
    Path("edited.txt").write_text("new")
    Path("gone.txt").unlink()
    Path("draft.txt").write_text("untracked")
    Path(".gitignore").write_text("ignored.txt\n")
    Path("ignored.txt").write_text("ignored")
    found = Repository(Path.cwd()).since("before")
    assert names(found.files) == ["committed.txt", "edited.txt", "staged.txt"]
    assert names(found.untracked) == [".gitignore", "draft.txt"]
    assert found.remark == ""


def test_since_compares_with_where_the_branch_left() -> None:
    commit(a_txt="a", b_txt="b")
    git("checkout", "-qb", "work")
    commit(b_txt="b on the branch")
    git("checkout", "-q", "main")
    commit(a_txt="a on main")
    git("checkout", "-q", "work")
    assert names(Repository(Path.cwd()).since("main").files) == ["b.txt"]


def test_renamed_file_is_found_under_its_new_name() -> None:
    commit(old_txt="one\ntwo\nthree\n")
    git("mv", "old.txt", "new.txt")
    assert names(Repository(Path.cwd()).since("HEAD").files) == ["new.txt"]
    assert names(Repository(Path.cwd()).staged().files) == ["new.txt"]


@pytest.mark.parametrize("name", ODD)
def test_any_name_is_found_whole(name: str, repository: Path) -> None:
    commit()
    Path(name).write_text("staged")
    git("add", "--", f":(literal){name}")
    Path(name).write_text("later")
    found = Repository(repository)
    assert found.staged().files == (str(repository / name),)
    assert found.since("HEAD").files == (str(repository / name),)
    with found.staged_contents(found.staged().files) as place:
        assert (place / name).read_text() == "staged"


def test_paths_are_right_from_a_folder_below(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("desk/sport").mkdir(parents=True)
    commit(desk__a_txt="a", top_txt="t")
    monkeypatch.chdir(repository / "desk" / "sport")
    (repository / "desk" / "a.txt").write_text("new")
    (repository / "draft.txt").write_text("new")
    found = Repository(Path.cwd()).since("HEAD")
    assert found.files == (str(repository / "desk" / "a.txt"),)
    assert found.untracked == (str(repository / "draft.txt"),)


def test_staged_content_is_that_of_the_index(repository: Path) -> None:
    Path("in").mkdir()
    commit(in__a_txt="old")
    Path("in/a.txt").write_text("staged")
    Path("b.txt").write_text("new and staged")
    git("add", "-A")
    Path("in/a.txt").write_text("not staged")
    Path("b.txt").unlink()
    found = Repository(Path.cwd())
    files = found.staged().files
    assert names(files) == ["b.txt", "in/a.txt"]
    with found.staged_contents(files) as place:
        assert (place / "in" / "a.txt").read_text() == "staged"
        assert (place / "b.txt").read_text() == "new and staged"
    assert not place.exists()


def test_staged_link_does_not_lead_out(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    Path("link.txt").symlink_to(tmp_path / "secret.txt")
    git("add", "-A")
    found = Repository(repository)
    with found.staged_contents(found.staged().files) as place:
        assert list(place.iterdir()) == []


def test_staged_before_the_first_commit(repository: Path) -> None:
    Path("a.txt").write_text("first")
    git("add", "-A")
    assert names(Repository(repository).staged().files) == ["a.txt"]


@pytest.mark.parametrize("revision", ["nowhere", "", " ", "--output=stolen.txt", "-h", "HEAD^9", "a\0b", "HEAD:a.txt"])
def test_unknown_revision_is_an_error_that_names_it(revision: str, repository: Path) -> None:
    commit(a_txt="a")
    with pytest.raises(ConfigError, match="revision"):
        Repository(repository).since(revision)
    assert not Path("stolen.txt").exists()


def test_shallow_clone_is_named_as_the_reason(repository: Path, tmp_path: Path) -> None:
    commit(a_txt="1")
    git("tag", "first")
    commit(a_txt="2")
    git("clone", "-q", "--depth=1", "--no-tags", f"file://{repository}", str(tmp_path / "shallow"))
    with pytest.raises(ConfigError, match="shallow"):
        Repository(tmp_path / "shallow").since("first")


def test_without_a_common_ancestor_the_revision_itself_is_compared(repository: Path) -> None:
    commit(a_txt="1", same_txt="s")
    git("checkout", "-q", "--orphan", "other")
    commit(a_txt="2")
    found = Repository(repository).since("main")
    assert names(found.files) == ["a.txt"]
    assert "no common ancestor" in found.remark


def test_no_repository_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(ConfigError, match="not a git repository"):
        Repository(tmp_path)


def test_missing_git_is_an_error(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    with pytest.raises(ConfigError, match="need git"):
        Repository(repository)
