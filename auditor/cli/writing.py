"""Files that are written whole or not at all, and standard output that may be full or gone."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO, final

from auditor.errors import ConfigError


@final
class NewFile:
    """A file that takes its place when the block ends; a temporary file beside it until then.

    Whatever stops the block, a full disk or an interrupt, leaves what was there before and nothing else.

    Raises:
        ConfigError: the place cannot be written to.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._stream: IO[str] | None = None
        self._name = ""

    def __enter__(self) -> NewFile:
        import tempfile

        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, self._name = tempfile.mkstemp(dir=self.path.parent, prefix=f".{self.path.name[:100]}.")
        except OSError as error:
            raise _refused(self.path, error) from error
        self._stream = os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n")
        return self

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
                Path(self._name).chmod(0o666 & ~_umask())
                Path(self._name).replace(self.path)
                return
        except OSError as error:
            raise _refused(self.path, error) from error
        finally:
            with suppress(OSError):
                stream.close()
            with suppress(OSError):
                Path(self._name).unlink(missing_ok=True)


def write(path: Path, content: str) -> None:
    """Write a file whole or not at all.

    Raises:
        ConfigError: the place cannot be written to.
    """
    with NewFile(path) as file:
        file.write(content)


def flushed() -> None:
    """Hands standard output on, and says so if that cannot be done.

    Raises:
        ConfigError: it cannot be written to; a reader that went away raises BrokenPipeError instead.
    """
    try:
        sys.stdout.flush()
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
