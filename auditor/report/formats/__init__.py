"""What the gate says of a run, in the formats that CI systems, editors and programs read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Final

from auditor.errors import ConfigError
from auditor.report.verdicts import Outcome

__all__ = ["FILES", "WRITERS", "Writer", "parse", "placed"]

Writer = Callable[[Outcome], str]
Target = tuple[str, Path | None]


def _lazy(name: str) -> Writer:
    def write(outcome: Outcome) -> str:
        writer: Writer = import_module(f"{__name__}.{name}").write
        return writer(outcome)

    return write


# Format and the file it goes to in a folder of results. Beside an index.html stand the pages of the articles.
FILES: Final[Mapping[str, str]] = {
    "text": "auditor.txt",
    "html": "index.html",
    "json": "auditor.json",
    "jsonl": "auditor.jsonl",
    "csv": "auditor.csv",
    "sarif": "auditor.sarif",
    "junit": "auditor.junit.xml",
    "github": "auditor.github.txt",
    "gitlab": "auditor.gitlab.json",
    "markdown": "auditor.md",
    "jsonld": "auditor.jsonld",
}

# Each writes a whole run as one text; its module loads when it is first used.
WRITERS: Final[Mapping[str, Writer]] = {name: _lazy(name) for name in FILES}


def parse(spec: str | Iterable[str]) -> list[Target]:
    """Formats in the order they were asked for, each once, with the file it shall go to if one was named.

    `spec` is what `--format` took, once or several times: `html,json,sarif`, `sarif:out/gate.sarif`, or both mixed.

    Raises:
        ConfigError: a format is unknown, a file name is missing, or two formats would share a file.
    """
    entries = [spec] if isinstance(spec, str) else list(spec)
    parts = [part.strip() for entry in entries for part in entry.split(",")]
    targets = list(dict.fromkeys(_target(part) for part in parts if part))
    if not targets:
        raise ConfigError(f"--format names no format; there are {', '.join(sorted(WRITERS))}")
    _distinct(targets)
    return targets


def placed(targets: Iterable[Target], folder: Path | None = None, file: Path | None = None) -> list[Target]:
    """The same formats, each with its file; None is standard output.

    Args:
        targets: as `parse` returned them.
        folder: of `-o DIR`; formats without a file of their own go there under their name in `FILES`.
        file: of `-O FILE`; the one format without a file of its own goes there.

    Raises:
        ConfigError: two formats would go to standard output, or to the same file.
    """
    given = list(targets)
    loose = [name for name, path in given if path is None]
    if folder is None and len(loose) > 1:
        place = str(file) if file else "standard output"
        raise ConfigError(
            f"{' and '.join(loose)} cannot both go to {place}; name a folder with -o DIR, or a file with FORMAT:FILE"
        )
    settled = [(name, path or (folder / FILES[name] if folder else file)) for name, path in given]
    _distinct(settled)
    return settled


def _target(part: str) -> Target:
    name, colon, path = (piece.strip() for piece in part.partition(":"))
    if name not in WRITERS:
        from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it

        close = get_close_matches(name.lower(), WRITERS, n=1)
        hint = f" (did you mean {close[0]!r}?)" if close else ""
        raise ConfigError(f"no format is called {name!r}{hint}; there are {', '.join(sorted(WRITERS))}")
    if colon and not path:
        raise ConfigError(f"--format {part!r} names no file after the colon")
    return name, Path(path) if path else None


def _distinct(targets: Iterable[Target]) -> None:
    taken: dict[Path, str] = {}
    for name, path in targets:
        if path is not None and taken.setdefault(path, name) != name:
            raise ConfigError(f"{taken[path]} and {name} cannot both be written to {path}")
