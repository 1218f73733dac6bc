"""The file beside an article: what it may say, and how it says what is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.suppressions import sidecars
from auditor.suppressions.entries import Answer, Request


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def said(text: str, source: str = "story.html", format_: str = "html", url: str | None = None) -> list[Any]:
    file = source.partition("#")[0]
    Path(f"{file}.auditor.toml").write_text(text, "utf-8")
    return list(sidecars.said_of(source, format_, url))


def fault(text: str) -> str:
    (request,) = said(text)
    assert isinstance(request, Request)
    return request.fault


LINES = st.sampled_from(
    [
        "[[suppress]]", "[[reply]]", "[suppress]", 'rule = "SR104"', 'reason = "Why."', "reason = 1",
        "expires = 2027-01-31", "date = 2027-01-31", 'from = "I"', 'text = "We."', "record = 1", "record = true",
        "url = []", "x = {}", '"', "a.b = 1",
    ]
)  # fmt: skip
WHOLE = """
[[suppress]]
rule = "SR104"
reason = "The minutes
          name them."
finding = "0123456789abcdef"
quote = "experts say"
expires = 2027-01-31
reviewer = "J. Smith"

[[reply]]
from = "Ines Okafor"
date = 2026-11-20
text = "We answered on Monday."
rule = "missing-response"
""".replace("minutes\n          name", "minutes name")


def test_every_key_is_read() -> None:
    request, answer = said(WHOLE)
    assert isinstance(request, Request)
    assert isinstance(answer, Answer)
    assert (request.target.rule, request.target.finding, request.target.quote) == (
        "SR104", "0123456789abcdef", "experts say",
    )  # fmt: skip
    assert (request.reason, request.expires, request.reviewer, request.fault) == (
        "The minutes name them.", date(2027, 1, 31), "J. Smith", "",
    )  # fmt: skip
    assert request.place == "story.html.auditor.toml: suppress 1"
    assert (answer.reply.sender, answer.reply.day, answer.reply.text) == (
        "Ines Okafor", date(2026, 11, 20), "We answered on Monday.",
    )  # fmt: skip
    assert answer.target.rule == "missing-response"


def test_the_table_of_replies_goes_by_either_name() -> None:
    assert [a.reply.sender for a in said(WHOLE.replace("[[reply]]", "[[replies]]")) if isinstance(a, Answer)] == [
        "Ines Okafor"
    ]


def test_no_sidecar_says_nothing() -> None:
    assert list(sidecars.said_of("story.html", "html", None)) == []
    assert list(sidecars.said_of("", "text", None)) == []
    assert list(sidecars.said_of("a\x00b", "text", None)) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[suppress]", "it is no TOML: "),
        ("[[supress]]\nrule = 'SR104'", "unknown table 'supress'; did you mean 'suppress'?"),
        ("[suppress]\nrule = 'SR104'", "suppress must be written with two brackets, [[suppress]]"),
        ("[[suppress]]\nrule = 'SR104'", "reason is missing"),
        ("[[suppress]]\nreason = 'x'", "rule is missing"),
        ("[[suppress]]\nquote = 'x'", "rule and reason are missing"),
        ("[[suppress]]\nrule = 'SR104'\nreason = '  '", "reason must be text in quotation marks, not '  '"),
        ("[[suppress]]\nrule = 104\nreason = 'x'", "rule must be text in quotation marks, not 104"),
        (
            "[[suppress]]\nrule = 'SR104'\nreason = 'x'\nexpires = '2027-01-31'",
            "expires must be a date without quotation marks, such as 2027-01-31, not '2027-01-31'",
        ),
        ("[[suppress]]\nrule = 'SR104'\nreason = 'x'\nexpires = 2027-01-31T10:00:00", "expires must be a date"),
        ("[[suppress]]\nrule = 'SR104'\nreasons = 'x'", "unknown key 'reasons'; did you mean 'reason'?"),
        ("[[suppress]]\nrule = 'SR104'\nreason = 'x'\nrecord = 0", "record must be a number from 1, not 0"),
        ("[[reply]]\nfrom = 'I. Okafor'\ntext = 'x'", "date is missing"),
        (
            "[[suppress]]\nrule = 'SR104'\nreason = 'x'\nrecord = 2",
            "it means another article than the one in story.html",
        ),
    ],
)
def test_a_mistake_is_named_and_suppresses_nothing(text: str, message: str) -> None:
    assert fault(text).startswith(message)


def test_unreadable_sidecars_are_mistakes_too() -> None:
    Path("story.html.auditor.toml").mkdir()
    (request,) = sidecars.said_of("story.html", "html", None)
    assert isinstance(request, Request)
    assert request.fault.startswith("it cannot be read: ")
    Path("other.txt.auditor.toml").write_bytes(b"\xff\xfe[[")
    (request,) = sidecars.said_of("other.txt", "text", None)
    assert isinstance(request, Request)
    assert request.fault.startswith("it is no TOML: ")


def test_a_sidecar_under_the_name_without_suffix_is_pointed_out() -> None:
    Path("story.auditor.toml").write_text(WHOLE, "utf-8")
    (request,) = sidecars.said_of("story.html", "html", None)
    assert isinstance(request, Request)
    assert request.place == "story.auditor.toml"
    assert request.fault == "it is not read; the sidecar of story.html is called story.html.auditor.toml"
    Path("story").write_text("The article that it belongs to.", "utf-8")
    assert list(sidecars.said_of("story.html", "html", None)) == []


@given(st.text(st.characters(codec="utf-8")) | st.lists(LINES, max_size=8).map("\n".join))
def test_no_content_is_an_error_of_ours(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    source = str(tmp_path_factory.mktemp("any") / "story.html")
    Path(f"{source}.auditor.toml").write_text(text, "utf-8")
    for each in sidecars.said_of(source, "html", None):
        assert each.place.startswith("story.html.auditor.toml")
        assert isinstance(each, Answer) or each.fault or (each.target.rule and each.reason)


FEED = """
[[suppress]]
rule = "SR104"
reason = "by number"
record = 2

[[suppress]]
rule = "SR104"
reason = "by address"
url = "https://news.test/b"

[[suppress]]
rule = "SR104"
reason = "of nothing"
"""


def test_records_of_a_feed_are_meant_by_number_or_address() -> None:
    def reasons(number: int, url: str | None) -> list[tuple[str, bool]]:
        found = said(FEED, f"feed.jsonl#{number}", "json", url)
        return [(each.reason, bool(each.fault)) for each in found if isinstance(each, Request)]

    assert reasons(2, None) == [("by number", False)]
    assert reasons(3, "https://news.test/b") == [("by address", False)]
    assert reasons(2, "https://news.test/b") == [("by number", False), ("by address", False)]
    assert reasons(4, "https://news.test/d") == []
    # What names no record is a mistake, told once.
    assert reasons(1, None) == [("of nothing", True)]


def test_a_sidecar_that_changes_is_read_again() -> None:
    assert len(said(WHOLE)) == 2
    assert len(said(WHOLE + FEED.replace("record = 2", "").replace('url = "https://news.test/b"', ""))) == 5


def test_the_sidecar_may_lie_beside_a_copy(tmp_path: Path) -> None:
    (tmp_path / "staged").mkdir()
    (tmp_path / "staged" / "story.html.auditor.toml").write_text(WHOLE, "utf-8")
    assert len(list(sidecars.said_of("story.html", "html", None, "staged/story.html"))) == 2
