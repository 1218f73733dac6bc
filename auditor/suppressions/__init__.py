"""Suppressed findings and the right of reply: what stands beside an article, in a file or in a comment.

A sidecar file, `story.html.auditor.toml` beside `story.html`, is always read. Comments in the article count only where
settings allow them (`inline_suppressions`): whoever takes in articles of others must not obey what stands in them.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.suppressions import places

if TYPE_CHECKING:
    from auditor.document import Document
    from auditor.suppressions.entries import Suppressions

_SPOKEN = re.compile("<!--[ \t\r\n]*auditor", re.IGNORECASE)


def for_article(
    document: Document, *, comments: bool = False, today: date | None = None, file: str = ""
) -> Suppressions:
    """What the sidecar of an article says, then what its comments say; the clock is asked when anything may expire.

    With `comments` those of the article are honoured; else they are listed and do nothing. `file` is where the
    article lies, and its sidecar beside it, when that is not where its source says.
    """
    from auditor.suppressions import comments as inline  # noqa: PLC0415  most runs over kept records need neither
    from auditor.suppressions import sidecars  # noqa: PLC0415
    from auditor.suppressions.entries import Answer, Request, Suppressions  # noqa: PLC0415

    said = list(sidecars.said_of(document.source, document.format, document.url, file))
    requests = [each for each in said if isinstance(each, Request)]
    requests += inline.requests(document.comments, allowed=comments)
    answers = tuple(each for each in said if isinstance(each, Answer))
    if today is None and any(r.expires for r in requests):
        from auditor import clock  # noqa: PLC0415

        today = clock.today()
    return Suppressions(tuple(requests), answers, today)


def shaping(file: str, data: bytes, *, comments: bool, today: date | None = None) -> tuple[str, ...]:
    """What of an input's suppressions shapes its records beside its content and settings, for the key of a cache.

    `data` is the content of `file`. The day is part of it where something may expire.
    """
    beside = places.content(file)
    dated = b"expires" in (beside or b"") or (comments and b"until" in data and _SPOKEN.search(data.decode("latin-1")))
    if dated and today is None:
        from auditor import clock  # noqa: PLC0415

        today = clock.today()
    return places.digest(beside), str(comments), *places.misnamed(file), str(today) if dated else ""
