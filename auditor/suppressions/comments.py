"""A comment in an HTML or Markdown article that suppresses findings.

    <!-- auditor: ignore[SR104] The minutes name the two experts. until 2027-01-01 by J. Smith -->

Rules by code or name, several parted by commas; then the reason; then, both optional, the last day on which it holds
and, after that, who decided it. It covers the block that it stands in or before; the whole article when nothing of
the article but furniture stands before it, or when it stands before the headline.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from auditor import patterns as re
from auditor.document import NOWHERE, Comment
from auditor.suppressions.entries import Origin, Request, Target

_SHAPE = re.compile(r"auditor: ignore\[(?P<rules>[^\[\]]*)\](?P<rest>.*)", re.DOTALL)
_UNTIL = re.compile(r"(?P<reason>.*?)(?:\A|\s)until (?P<day>[0-9][0-9./-]*)(?: by (?P<reviewer>\S.*))?", re.DOTALL)
# Somebody meant an expiry, and would believe it set.
_LOOSE = re.compile(r"\buntil [0-9]", re.IGNORECASE)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_GRAMMAR = "write “auditor: ignore[RULE] reason until YYYY-MM-DD by NAME”; the last two parts are optional"


def requests(comments: tuple[Comment, ...], *, allowed: bool) -> Iterator[Request]:
    """What the comments of an article ask for; those that are not `allowed` say so, and do nothing."""
    for number, comment in enumerate(comments, 1):
        yield from _requests(comment, f"comment {number}", allowed)


def _requests(comment: Comment, place: str, allowed: bool) -> Iterator[Request]:
    text = " ".join(comment.text.split())
    shape = _SHAPE.fullmatch(text)
    span = None if comment.span == NOWHERE else comment.span
    if shape is None:
        yield Request(Target(span=span), "", Origin.COMMENT, place, fault=f"{text[:80]!r}: {_GRAMMAR}", allowed=allowed)
        return
    reason, expires, reviewer, fault = _parts(shape["rest"].strip())
    if not shape["rest"].startswith(" ") and not fault:
        fault = f"a space must stand after the bracket; {_GRAMMAR}"
    keys = [key.strip() for key in shape["rules"].split(",")]
    if not all(keys):
        fault = f"a rule is missing between the brackets; {_GRAMMAR}"
    for key in keys:
        yield Request(Target(key, span=span), reason, Origin.COMMENT, place, expires, reviewer, fault, allowed)


def _parts(rest: str) -> tuple[str, date | None, str, str]:
    """Reason, last day, reviewer, and what is wrong."""
    until = _UNTIL.fullmatch(rest)
    reason = (until["reason"] if until else rest).strip()
    fault = "" if reason else f"the reason is missing; {_GRAMMAR}"
    if until is None:
        loose = f"the date must stand last, or before “by”; {_GRAMMAR}" if _LOOSE.search(rest) else ""
        return reason, None, "", fault or loose
    try:
        expires = date.fromisoformat(until["day"]) if _DAY.fullmatch(until["day"]) else None
    except ValueError:
        expires = None
    if expires is None:
        fault = f"until {until['day']!r} is no date; write it as 2027-01-31"
    return reason, expires, until["reviewer"] or "", fault
