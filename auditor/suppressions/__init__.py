"""Suppressed findings and the right of reply: what stands beside an article, in a file or in a comment.

A sidecar file, `story.html.auditor.toml` beside `story.html`, is read unless settings forbid it (`sidecars`). Comments
in the article count only where settings allow them (`inline_suppressions`): whoever takes in articles of others must
not obey what stands in them.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from auditor.suppressions import places

if TYPE_CHECKING:
    from auditor.document import Document
    from auditor.suppressions.entries import Suppressions


def for_article(
    document: Document, *, sidecars: bool = True, comments: bool = False, today: date | None = None, file: str = ""
) -> Suppressions:
    """What the sidecar of an article says, then what its comments say; the clock is asked when anything may expire.

    Without `sidecars` the former is not read. With `comments` those of the article are honoured; else they are listed
    and do nothing. `file` is where the article lies, and its sidecar beside it, if that is not where its source says.
    """
    from auditor.suppressions import comments as inline  # noqa: PLC0415  most runs over kept records need neither
    from auditor.suppressions import sidecars as beside  # noqa: PLC0415
    from auditor.suppressions.entries import Answer, Request, Suppressions  # noqa: PLC0415

    said = list(beside.said_of(document.source, document.format, document.url, file)) if sidecars else []
    requests = [each for each in said if isinstance(each, Request)]
    requests += inline.requests(document.comments, allowed=comments)
    answers = tuple(each for each in said if isinstance(each, Answer))
    if today is None and any(r.expires for r in requests):
        from auditor import clock  # noqa: PLC0415

        today = clock.today()
    return Suppressions(tuple(requests), answers, today)


def shaping(file: str, data: bytes, *, sidecars: bool, comments: bool, today: date | None = None) -> tuple[str, ...]:
    """What of an input's suppressions shapes its records beside its content and settings, for the key of a cache.

    `data` is the content of `file`. The day is part of it where something may expire.
    """
    beside = places.content(file) if sidecars else None
    dated = b"expires" in (beside or b"") or (comments and _may_expire(data))
    if dated and today is None:
        from auditor import clock  # noqa: PLC0415

        today = clock.today()
    misnamed = places.misnamed(file) if sidecars else ()
    return places.digest(beside), str(comments), *misnamed, str(today) if dated else ""


def _may_expire(data: bytes) -> bool:
    """Whether a comment with a date may be in an article; where characters have two bytes, one always may."""
    return b"\x00" in data or (b"until" in data and b"auditor" in data.lower())
