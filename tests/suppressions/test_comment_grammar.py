"""Comments in articles that suppress findings: a strict grammar, and no silence about what does not follow it."""

from __future__ import annotations

from datetime import date

import pytest

from auditor.document import NOWHERE, Comment, Span
from auditor.suppressions import comments
from auditor.suppressions.entries import Origin, Request

PASSAGE = Span(10, 20)


def requests(text: str, span: Span = PASSAGE, *, allowed: bool = True) -> list[Request]:
    return list(comments.requests((Comment(text, span),), allowed=allowed))


@pytest.mark.parametrize(
    ("text", "reason", "expires", "reviewer"),
    [
        ("auditor: ignore[SR104] The minutes name them.", "The minutes name them.", None, ""),
        (" auditor: ignore[SR104] Named in print until 2027-01-31 ", "Named in print", date(2027, 1, 31), ""),
        ("auditor: ignore[SR104] Why. until 2027-01-31 by J. Smith", "Why.", date(2027, 1, 31), "J. Smith"),
        ("auditor: ignore[SR104]\n  Two\n  lines. ", "Two lines.", None, ""),
        ("auditor: ignore[SR104] Read by J. Smith", "Read by J. Smith", None, ""),
        ("auditor: ignore[SR104] Open until the court rules", "Open until the court rules", None, ""),
        ("auditor: ignore[ vague-attribution ] Why.", "Why.", None, ""),
    ],
)
def test_well_formed(text: str, reason: str, expires: date | None, reviewer: str) -> None:
    (request,) = requests(text)
    assert (request.fault, request.reason, request.expires, request.reviewer) == ("", reason, expires, reviewer)
    assert request.target.rule in ("SR104", "vague-attribution")
    assert request.target.span == PASSAGE
    assert (request.origin, request.place, request.allowed) == (Origin.COMMENT, "comment 1", True)


def test_several_rules_share_a_reason() -> None:
    found = requests("auditor: ignore[SR104, missing-date] Why. until 2027-01-31")
    assert [(r.target.rule, r.reason, r.fault) for r in found] == [("SR104", "Why.", ""), ("missing-date", "Why.", "")]


def test_over_the_headline_it_is_about_the_whole_article() -> None:
    (request,) = requests("auditor: ignore[SR104] Why.", NOWHERE)
    assert request.target.span is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("auditor: ignore[SR104]", "the reason is missing"),
        ("auditor: ignore[SR104] until 2027-01-31", "the reason is missing"),
        ("auditor: ignore[] Why.", "a rule is missing"),
        ("auditor: ignore[SR104,] Why.", "a rule is missing"),
        ("auditor: ignore[SR104]Why.", "a space must stand after the bracket"),
        ("auditor: ignore SR104 Why.", "'auditor: ignore SR104 Why.': write"),
        ("auditor:ignore[SR104] Why.", "'auditor:ignore[SR104] Why.': write"),
        ("Auditor: ignore[SR104] Why.", "'Auditor: ignore[SR104] Why.': write"),
        ("auditor: ignore[SR104] Why. until 2027-01-31 J. Smith", "the date must stand last"),
        ("auditor: ignore[SR104] Why. Until 2027-01-31", "the date must stand last"),
        ("auditor: ignore[SR104] Why. until 2027-13-01", "until '2027-13-01' is no date"),
        ("auditor: ignore[SR104] Why. until 31.1.2027", "until '31.1.2027' is no date"),
        ("auditor: ignore[SR104] Why. until 2027-1-3 by J. Smith", "until '2027-1-3' is no date"),
    ],
)
def test_what_does_not_follow_the_grammar_says_so(text: str, message: str) -> None:
    assert all(r.fault.startswith(message) for r in requests(text))
    assert requests(text)


def test_not_allowed_is_not_honoured() -> None:
    (request,) = requests("auditor: ignore[SR104] Why.", allowed=False)
    assert not request.allowed


def test_a_long_hostile_comment_is_read_in_no_time() -> None:
    for text in ("until " * 50_000, "until 2" * 50_000, " by " * 50_000, "[" * 100_000):
        assert len(requests(f"auditor: ignore[SR104] Why {text}")) == 1
