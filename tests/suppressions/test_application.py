"""What suppressions and replies do to the results of one article."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from test_score import clean, finding, result

from auditor import Settings, audit, load, loads
from auditor.checker import Severity, Strength
from auditor.document import Document, Span
from auditor.report import Report, Tool
from auditor.report.records import validate
from auditor.results import CheckResult, Finding, Reply, Status
from auditor.score import score
from auditor.suppressions import application, for_article
from auditor.suppressions.entries import Answer, Fate, Origin, Request, Rulings, Suppressions, Target

TEXT = "Experts say the plan cannot work. Sources say it can. The “plan” is old."
TODAY = date(2027, 6, 1)
EXPERTS, SOURCES = Span(0, 11), Span(34, 45)


def found(key: str, span: Span = EXPERTS, **changes: Any) -> Finding:
    facts = {"id": key, "span": span, "quote": TEXT[span.start : span.end], "column": span.start + 1}
    return finding(**{**facts, **changes})


TWO = (found("f1"), found("f2", SOURCES))


def request(rule: str = "some-rule", *, expires: date | None = None, **target: Any) -> Request:
    return Request(Target(rule, **target), "The minutes name them.", Origin.SIDECAR, "a.toml: suppress 1", expires)


def applied(
    *requests: Request, findings: tuple[Finding, ...] = TWO, answers: tuple[Answer, ...] = ()
) -> tuple[tuple[CheckResult, ...], Rulings]:
    said = Suppressions(requests, answers, TODAY)
    return application.apply((*clean(), result(*findings)), said, Document(TEXT))


def left(results: tuple[CheckResult, ...]) -> list[str]:
    return [f.id for r in results for f in r.findings]


@pytest.mark.parametrize(
    ("asked", "taken"),
    [
        (request(), ["f1", "f2"]),
        (request("SOME-RULE"), ["f1", "f2"]),
        (request("XX1"), ["f1", "f2"]),
        (request(finding="f2"), ["f2"]),
        (request(quote="sources   SAY it"), ["f2"]),
        (request(quote="say"), ["f1", "f2"]),
        (request(span=Span(0, 33)), ["f1"]),
        (request(finding="f2", span=Span(0, 33)), []),
        (request(quote="nobody said"), []),
    ],
)
def test_what_a_request_takes_leaves_the_findings(asked: Request, taken: list[str]) -> None:
    results, rulings = applied(asked)
    assert [s.finding.id for s in rulings.suppressed] == taken
    assert left(results) == [f.id for f in TWO if f.id not in taken]
    (ruling,) = rulings.requests
    assert ruling.findings == tuple(taken)
    assert ruling.fate is (Fate.USED if taken else Fate.UNUSED)


def test_quoted_words_may_have_other_quotation_marks() -> None:
    old = found("f3", Span(57, 63))
    assert [s.finding.id for s in applied(request(quote='the "plan"'), findings=(old,))[1].suppressed] == ["f3"]


def test_an_absence_lies_in_no_passage() -> None:
    missing = finding(id="f1", span=Span(0, 0), quote="")
    assert applied(request(span=Span(0, 33)), findings=(missing,))[1].suppressed == ()
    assert len(applied(request(), findings=(missing,))[1].suppressed) == 1


def test_an_expired_request_does_nothing_and_says_what_it_would() -> None:
    results, rulings = applied(request(expires=date(2027, 5, 31)))
    assert left(results) == ["f1", "f2"]
    assert (rulings.requests[0].fate, rulings.requests[0].findings) == (Fate.EXPIRED, ("f1", "f2"))
    assert applied(request(expires=TODAY))[1].requests[0].fate is Fate.USED


def test_the_first_request_takes_a_finding_and_the_second_is_unused() -> None:
    _, rulings = applied(request(finding="f1"), request(), request())
    assert [r.fate for r in rulings.requests] == [Fate.USED, Fate.USED, Fate.UNUSED]
    assert [r.findings for r in rulings.requests] == [("f1",), ("f2",), ()]


def test_an_unknown_rule_is_a_mistake_that_names_the_nearest() -> None:
    (ruling,) = applied(request("vague-atribution"))[1].requests
    assert ruling.fate is Fate.INVALID
    assert "vague-attribution" in ruling.message


def test_a_rule_that_was_not_run_is_nobodys_fault() -> None:
    assert applied(request("vague-attribution"))[1].requests[0].fate is Fate.NOT_RUN
    skipped = CheckResult("some-rule", "XX1", "consistency", Status.SKIPPED, preview=False)
    _, rulings = application.apply((skipped,), Suppressions((request(),)), Document(TEXT))
    assert rulings.requests[0].fate is Fate.NOT_RUN


def test_why_a_request_is_unused_is_said() -> None:
    def why(asked: Request) -> str:
        return applied(asked)[1].requests[0].message

    assert why(request(quote="nobody said")) == "the article does not hold the quoted words"
    assert why(request(quote="cannot work")) == "the rule finds nothing there"
    assert why(request(finding="0123")) == "the article has no such finding (any more)"
    assert why(request(rule="clean-sourcing")) == "the rule finds nothing"


def test_comments_that_are_not_allowed_do_nothing() -> None:
    results, rulings = applied(replace(request(), allowed=False))
    assert left(results) == ["f1", "f2"]
    assert rulings.requests[0].fate is Fate.NOT_ALLOWED


def test_a_reply_stands_beside_its_findings_suppressed_or_not() -> None:
    reply = Reply("Ines Okafor", date(2026, 11, 20), "We answered.")
    results, rulings = applied(request(finding="f1"), answers=(Answer(Target("some-rule"), reply, "a.toml: reply 1"),))
    assert [f.reply for r in results for f in r.findings] == [reply]
    assert rulings.suppressed[0].finding.reply == reply
    assert rulings.answers[0].findings == ("f1", "f2")


def test_of_several_replies_the_latest_stands_beside_the_finding() -> None:
    days = (date(2026, 2, 1), date(2026, 3, 1), date(2026, 1, 1))
    answers = tuple(Answer(Target("some-rule"), Reply("I", day, "Text."), f"reply {day}") for day in days)
    results, rulings = applied(answers=answers)
    assert {f.reply.day for r in results for f in r.findings if f.reply} == {date(2026, 3, 1)}
    assert [a.findings for a in rulings.answers] == [("f1", "f2")] * 3


def test_a_reply_to_the_article_stands_beside_no_finding() -> None:
    answer = Answer(Target(), Reply("Ines Okafor", TODAY, "We answered."), "a.toml: reply 1")
    results, rulings = applied(answers=(answer,))
    assert [f.reply for r in results for f in r.findings] == [None, None]
    assert (rulings.answers[0].findings, rulings.answers[0].message) == ((), "")


def test_a_reply_to_nothing_says_so() -> None:
    reply = Reply("Ines Okafor", TODAY, "We answered.")
    for target, message in ((Target("clean-sourcing"), "the rule finds nothing"), (Target("nonsense"), "no rule is")):
        (answered,) = applied(answers=(Answer(target, reply, "a.toml: reply 1"),))[1].answers
        assert answered.message.startswith(message)


def test_nothing_said_changes_nothing() -> None:
    results = (*clean(), result(*TWO))
    assert application.apply(results, Suppressions(), Document(TEXT)) == (results, Rulings())


# -- the score


@st.composite
def findings(draw: Any) -> list[Finding]:
    dimensions = sorted({r.dimension for r in clean()} | {"consistency"})
    made = []
    for number in range(draw(st.integers(1, 12))):
        start = draw(st.integers(0, 40))
        made.append(
            found(
                f"f{number}",
                Span(start, start + 5),
                rule=f"rule-{draw(st.integers(0, 3))}",
                dimension=draw(st.sampled_from(dimensions)),
                severity=draw(st.sampled_from(Severity)),
                strength=draw(st.sampled_from(Strength)),
                confidence=draw(st.floats(0, 1)),
                preview=draw(st.booleans()),
            )
        )
    return made


@settings(max_examples=300, deadline=None)
@given(made=findings(), chosen=st.sets(st.integers(0, 11)), words=st.integers(150, 3000), cap=st.integers(0, 100))
def test_suppressing_never_lowers_a_score(made: list[Finding], chosen: set[int], words: int, cap: int) -> None:
    by_check: dict[tuple[str, str], list[Finding]] = {}
    for number, each in enumerate(made):
        rule = f"{each.rule}-{each.dimension}"
        by_check.setdefault((rule, each.dimension), []).append(replace(each, rule=rule, id=f"f{number}"))
    checks = tuple(result(*mine, dimension=dimension) for (_, dimension), mine in by_check.items())
    results = (*clean(), result(), *checks)
    rules = [f"{each.rule}-{each.dimension}" for each in made]
    requests = tuple(request(rules[n], finding=f"f{n}") for n in chosen if n < len(made))
    kept, rulings = application.apply(results, Suppressions(requests), Document(TEXT))
    caps = dict.fromkeys(rules, cap)
    before, after = score(results, caps, words), score(kept, caps, words)
    assert before.overall is not None
    assert after.overall is not None
    assert after.overall >= before.overall
    for one, other in zip(before.dimensions, after.dimensions, strict=True):
        assert one.score is not None
        assert other.score is not None
        assert other.score >= one.score
    assert len(rulings.suppressed) == len(requests)
    card = Report(Document(TEXT), kept, after, Tool("auditor", "0", "r", "c"), rulings=rulings)
    validate(json.loads(card.to_json()))


# -- real articles

FAULTY = ROOT / "fixtures" / "articles" / "market-square.html"
SIDECAR = """
[[suppress]]
rule = "ai-knowledge-cutoff"
reason = "A test of the template."
reviewer = "J. Smith"
expires = 2027-01-31

[[suppress]]
rule = "TR101"
reason = "The date is printed over the page."

[[reply]]
from = "Teresa Adler, mayor"
date = 2026-11-20
text = "Nobody asked me."
rule = "BY104"
"""


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")  # 1 January 2026
    path = tmp_path / "market-square.html"
    path.write_bytes(FAULTY.read_bytes())
    (tmp_path / "market-square.html.auditor.toml").write_text(SIDECAR, "utf-8")
    return path


def test_a_sidecar_counts_wherever_an_article_is_read(article: Path) -> None:
    plain, ruled = audit(load(FAULTY)), audit(load(article))
    gone = {f.id for f in plain.findings} - {f.id for f in ruled.findings}
    assert {s.finding.id for s in ruled.suppressed} == gone
    assert {s.finding.code for s in ruled.suppressed} == {"AI103", "TR101"}
    assert plain.score.overall is not None
    assert ruled.score.overall is not None
    assert ruled.score.overall >= plain.score.overall
    assert audit(article).findings == ruled.findings
    assert audit(load(article), suppressions=Suppressions()).findings == plain.findings


def test_the_record_shows_what_is_suppressed_and_replied(article: Path) -> None:
    record = audit(article).to_dict()
    validate(record)
    by_code = {s["code"]: s for s in record["suppressed"]}
    assert by_code["AI103"]["strength"] == "decisive"
    assert (by_code["AI103"]["reason"], by_code["AI103"]["reviewer"]) == ("A test of the template.", "J. Smith")
    assert (by_code["AI103"]["expires"], by_code["AI103"]["origin"]) == ("2027-01-31", "sidecar")
    assert (by_code["TR101"]["reviewer"], by_code["TR101"]["expires"]) == (None, None)
    assert [s["status"] for s in record["suppressions"]] == ["used", "used"]
    (byline,) = (f for f in record["findings"] if f["code"] == "BY104")
    assert byline["reply"] == {"from": "Teresa Adler, mayor", "date": "2026-11-20", "text": "Nobody asked me."}
    assert record["replies"][0]["findings"] == [byline["id"]]
    assert all(f["reply"] is None for f in record["findings"] if f["code"] != "BY104")


def test_what_expires_counts_again(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1830297600")  # 1 January 2028
    report = audit(article)
    assert {s.finding.code for s in report.suppressed} == {"TR101"}
    assert [r.fate for r in report.rulings.requests] == [Fate.EXPIRED, Fate.USED]


def test_an_old_record_without_the_new_keys_is_still_valid(article: Path) -> None:
    record = audit(FAULTY).to_dict()
    for key in ("suppressed", "suppressions", "replies"):
        del record[key]
    for each in record["findings"]:
        del each["reply"]
    validate(record)


PAGE = """<!doctype html><html><head><title>Six ferries for Port Lindow</title></head><body>
<h1>Six ferries for Port Lindow</h1>
<p>The council of Port Lindow has bought six ferries for the two years in which the bridge will be closed. Sources
say that they are too small for the morning, when most people cross.</p>
{}
<p>The boats are to sail every ten minutes, and the fare is to be that of a bus, the council decided. Insiders say
that the steel for the bridge has not been ordered yet, and that the work cannot begin in March.</p>
</body></html>"""
COMMENT = "<!-- auditor: ignore[SR104] The minutes name them. until 2099-01-01 by J. Smith -->"


def test_a_comment_suppresses_only_where_settings_allow_it() -> None:
    document = loads(PAGE.format(COMMENT), "story.html")
    plain = audit(loads(PAGE.format(""), "story.html"))
    foreign, own = audit(document), audit(document, Settings(inline_suppressions=True))
    assert foreign.findings == plain.findings
    assert foreign.score == plain.score
    assert [r.fate for r in foreign.rulings.requests] == [Fate.NOT_ALLOWED]
    assert [s.finding.quote for s in own.suppressed] == ["Insiders say"]
    assert "Sources say" in [f.quote for f in own.findings]
    assert own.suppressed[0].request.reviewer == "J. Smith"
    assert own.tool.config_digest != foreign.tool.config_digest


def test_a_document_may_lie_elsewhere_than_its_source_says(article: Path) -> None:
    document = replace(load(FAULTY), source="nowhere/story.html")
    assert for_article(document, file=str(article)).requests
    assert not for_article(document)
