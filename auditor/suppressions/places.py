"""Where the sidecar of a file is: light, so that a run over kept records need not know what sidecars may say."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from auditor.addresses import SIDECAR as SUFFIX

__all__ = ["SUFFIX", "content", "digest", "misnamed"]


def content(file: str) -> bytes | None:
    """The bytes of the sidecar of a file; None when there is none that can be read."""
    try:
        return Path(file + SUFFIX).read_bytes()
    except (OSError, ValueError):
        return None


def digest(data: bytes | None) -> str:
    return "" if data is None else sha256(data).hexdigest()


def misnamed(file: str) -> tuple[str, ...]:
    """The path of `story.auditor.toml` beside `story.html`, which somebody believes to hold; most often none."""
    stem, suffix = os.path.splitext(file)  # noqa: PTH122  a source need not be a valid path
    wrong = stem + SUFFIX
    return (wrong,) if suffix and os.path.exists(wrong) and not os.path.exists(stem) else ()  # noqa: PTH110
