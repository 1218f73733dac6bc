"""Files that are written whole or not at all, and standard output that may be full or gone."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO, final

from auditor.addresses import OUTPUT_MARK
from auditor.errors import ConfigError

_MARK = "auditor wrote this folder and leaves it out when it audits one above it.\n"


@final
class NewFile:
    """A file that takes its place when the block ends; a temporary file beside it until then.

    Whatever stops the block, a full disk or an interrupt, leaves what was there before and nothing else. A link is
    followed, and a device or pipe such as /dev/stdout is written to as it stands: neither may be replaced by a file.

    Raises:
        ConfigError: the place cannot be written to.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._stream: IO[str] | None = None
        self._name: Path | None = None

    def __enter__(self) -> NewFile:
        self.path = Path(os.path.realpath(self.path)) if self.path.is_symlink() else self.path
        try:
            if self.path.exists() and not self.path.is_file() and not self.path.is_dir():
                self._stream = self.path.open("w", encoding="utf-8", errors="replace", newline="\n")
            else:
                self._stream = self._beside()
        except OSError as error:
            raise _refused(self.path, error) from error
        return self

    def _beside(self) -> IO[str]:
        import tempfile

        if self.path.is_dir():
            raise IsADirectoryError(None, "is a folder")
        _folder(self.path.parent)
        handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=f".{self.path.name[:100]}.")
        self._name = Path(name)
        return os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n")

    def write(self, text: str) -> None:
        assert self._stream is not None
        try:
            self._stream.write(text)
        except OSError as error:
            raise _refused(self.path, error) from error

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        stream, self._stream = self._stream, None
        assert stream is not None
        try:
            if kind is None:
                stream.close()
                if self._name is not None:
                    self._name.chmod(0o666 & ~_umask())
                    self._name.replace(self.path)
        except OSError as error:
            raise _refused(self.path, error) from error
        finally:
            with suppress(OSError):
                stream.close()
            if self._name is not None:
                with suppress(OSError):
                    self._name.unlink(missing_ok=True)


def write(path: Path, content: str) -> None:
    """Write a file whole or not at all.

    Raises:
        ConfigError: the place cannot be written to.
    """
    with NewFile(path) as file:
        file.write(content)


def out(text: str = "") -> None:
    """Writes to standard output and hands it on when there is nothing to write.

    Raises:
        ConfigError: it cannot be written to; a reader that went away raises BrokenPipeError instead.
    """
    try:
        sys.stdout.write(text) if text else sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        silence()
        raise ConfigError(f"cannot write to standard output: {error.strerror}") from error


def silence() -> None:
    """Sends what is left of standard output nowhere, so that the interpreter does not stumble over it at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _refused(path: Path, error: OSError) -> ConfigError:
    return ConfigError(f"cannot write {path}: {error.strerror or error}")


def _folder(path: Path) -> None:
    """Makes the folder, and marks one that is new: an audit of a folder above it must not take reports for articles."""
    if path.is_dir():
        return
    path.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):
        (path / OUTPUT_MARK).write_text(_MARK, "utf-8")
