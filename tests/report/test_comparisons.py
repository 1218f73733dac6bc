"""What an edit did: matched by fingerprint, then by likeness; scores, remarks, and the three ways to show it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from auditor.checker import Severity
from auditor.document import ZoneKind
from auditor.report import records
from auditor.report.comparisons import Comparison, Kind, compare, html, text
from auditor.report.comparisons import json as data
from auditor.report.comparisons.alignments import aligned, words
from auditor.report.styles import HouseStyle
from auditor.report.verdicts import proven
from report import made
from report.formats.runs import HOSTILE, hostile

BEFORE = (
    (ZoneKind.HEADLINE, "Harbour bridge to close"),
    (ZoneKind.BODY, "Experts say the plan cannot work. The ferries are old."),
    (ZoneKind.BODY, "The council met on Monday. Clearly nobody cared about the ferries."),
    (ZoneKind.BODY, "Tenders for the steel go out next week, the committee was told."),
)


def record(parts: tuple[tuple[ZoneKind, str], ...], *findings: made.Made, **facts: Any) -> dict[str, Any]:
    return made.report(findings, made.document(parts), **facts).to_dict()


def flag(quote: str, rule: str = "vague-attribution", code: str = "SR104", **facts: Any) -> made.Made:
    return made.Made(rule, quote, "Why an editor should look at it.", code, **facts)


def fails(finding: Any) -> bool:
    return proven(finding) and finding["severity"] in ("major", "critical")


def edited(*changes: tuple[str, str]) -> tuple[tuple[ZoneKind, str], ...]:
    parts = list(BEFORE)
    for old, new in changes:
        parts = [(kind, part.replace(old, new)) for kind, part in parts]
    return tuple(parts)


def kinds(comparison: Comparison) -> list[tuple[str, str, bool]]:
    return [(str(c.kind), c.finding["quote"], c.reworded) for c in comparison.changes]


def test_the_same_twice_is_all_kept() -> None:
    one = record(BEFORE, flag("Experts say"), flag("", "missing-date", "TR101"))
    found = compare(one, one, fails)
    assert kinds(found) == [("kept", "", False), ("kept", "Experts say", False)]
    assert found.remarks == ("the text is the same in both",)
    assert not found.failing
    assert found.overall.change == 0


def test_fixed_and_introduced() -> None:
    old = record(BEFORE, flag("Experts say"), flag("Clearly nobody cared", "editorializing", "BI106"))
    new = record(
        edited(("Experts say", "Ruth Ames says"), ("The council met", "As an AI, I cannot say. The council met")),
        flag("Clearly nobody cared", "editorializing", "BI106"),
        flag("As an AI", "ai-self-reference", "AI101", severity=Severity.CRITICAL),
        # The rule ran on the new version and found nothing: a finding elsewhere shows that it did.
    )
    new["checks"].append({**old["checks"][0]})
    found = compare(old, new, fails)
    assert kinds(found) == [
        ("introduced", "As an AI", False), ("fixed", "Experts say", False), ("kept", "Clearly nobody cared", False),
    ]  # fmt: skip
    assert [c.finding["code"] for c in found.failing] == ["AI101"]
    assert found.counts == {"introduced": 1, "fixed": 1, "moved": 0, "kept": 1, "suppressed": 0, "unchecked": 0}


def test_lines_put_in_above_move_nothing() -> None:
    old = record(BEFORE, flag("Experts say"), flag("was told", "stacked-hedges", "BI119"))
    new = record(
        (BEFORE[0], (ZoneKind.BODY, "A new paragraph."), (ZoneKind.BODY, "And one more."), *BEFORE[1:]),
        flag("Experts say"), flag("was told", "stacked-hedges", "BI119"),
    )  # fmt: skip
    assert {kind for kind, _, _ in kinds(compare(old, new))} == {"kept"}


def test_a_paragraph_that_moved_takes_its_findings_along() -> None:
    old = record(BEFORE, flag("Experts say"), flag("was told", "stacked-hedges", "BI119"))
    new = record(
        (BEFORE[0], BEFORE[2], BEFORE[3], BEFORE[1]), flag("Experts say"), flag("was told", "stacked-hedges", "BI119")
    )
    assert kinds(compare(old, new)) == [("moved", "Experts say", False), ("kept", "was told", False)]


@pytest.mark.parametrize(
    ("change", "quote"),
    [
        (("Experts say the plan", "Some experts say the plan"), "Some experts say"),
        (("Experts say", "Many say"), "Many say"),
        (("Experts say the plan cannot work.", "The plan, experts say, cannot ever work."), "experts say"),
    ],
)
def test_a_reworded_finding_is_neither_fixed_nor_introduced(change: tuple[str, str], quote: str) -> None:
    old = record(BEFORE, flag("Experts say"))
    new = record(edited(change), replace(flag(quote), message="Other words, other id."))
    (found,) = compare(old, new, fails).changes
    assert found.kind is Kind.KEPT
    assert found.reworded is (quote.casefold() != "experts say")
    assert not found.fails


def test_another_rule_or_other_words_elsewhere_are_not_the_same() -> None:
    old = record(BEFORE, flag("Experts say"))
    other_rule = record(BEFORE, flag("Experts say", "loaded-language", "BI101"))
    assert {str(c.kind) for c in compare(old, other_rule).changes} == {"introduced", "unchecked"}
    elsewhere = record(BEFORE, flag("Tenders for the steel"))
    assert {str(c.kind) for c in compare(old, elsewhere).changes} == {"introduced", "fixed"}


def test_the_most_alike_are_paired() -> None:
    old = record(BEFORE, flag("Experts say the plan"), flag("The council met on Monday"))
    new = record(
        edited(("The council met on Monday", "The council met on a Monday"), ("say the plan", "say that the plan")),
        flag("Experts say that the plan"), flag("The council met on a Monday"),
    )  # fmt: skip
    pairs = [(c.old["quote"], c.new["quote"]) for c in compare(old, new).changes]
    assert pairs == [
        ("Experts say the plan", "Experts say that the plan"),
        ("The council met on Monday", "The council met on a Monday"),
    ]


def test_a_finding_that_became_graver_fails() -> None:
    old = record(BEFORE, flag("Experts say", severity=Severity.MINOR))
    new = record(BEFORE, flag("Experts say", severity=Severity.MAJOR))
    (found,) = compare(old, new, fails).changes
    assert (found.kind, found.fails) == (Kind.KEPT, True)
    (lighter,) = compare(new, old, fails).changes
    assert not lighter.fails


def test_repeated_findings_are_counted() -> None:
    parts = ((ZoneKind.BODY, "Experts say so. Experts say no."),)
    twice = record(parts, flag("Experts say"), flag("Experts say", nth=1))
    once = record(((ZoneKind.BODY, "Experts say so. Ruth Ames says no."),), flag("Experts say"))
    assert compare(twice, once).counts["fixed"] == 1
    assert compare(once, twice).counts["introduced"] == 1


def test_a_check_that_did_not_run_fixes_nothing() -> None:
    old = record(BEFORE, flag("Experts say"))
    new = record(BEFORE)
    assert kinds(compare(old, new)) == [("unchecked", "Experts say", False)]
    skipped = {**old["checks"][0], "status": "skipped", "reason": "no model"}
    assert kinds(compare(old, {**new, "checks": [skipped]})) == [("unchecked", "Experts say", False)]
    idle = {**old["checks"][0], "status": "not-applicable", "reason": "no one is quoted"}
    assert kinds(compare(old, {**new, "checks": [idle]})) == [("fixed", "Experts say", False)]


def test_suppressed_findings_are_not_fixed_and_not_introduced_again() -> None:
    plain = record(BEFORE, flag("Experts say"))
    hidden = {**plain, "findings": [], "suppressed": [{**plain["findings"][0], "reason": "agreed"}]}
    assert kinds(compare(plain, hidden)) == [("suppressed", "Experts say", False)]
    assert kinds(compare(hidden, plain)) == [("kept", "Experts say", False)]
    assert kinds(compare(hidden, hidden)) == []


def test_scores_before_and_after() -> None:
    old = record(BEFORE, flag("Experts say"))
    new = record(BEFORE)
    found = compare(old, new)
    sourcing = next(s for s in found.dimensions if s.name == "sourcing")
    assert (sourcing.old, sourcing.new) == (72.0, None)
    assert sourcing.change is None
    none = compare(old, record(BEFORE, reason="too short"))
    assert none.overall.change is None


def test_different_tools_are_remarked_on() -> None:
    old, new = record(BEFORE), record(edited(("Monday", "Tuesday")))
    new["tool"] = {**new["tool"], "version": "9.9", "config_digest": "other"}
    assert compare(old, new).remarks == (
        "the reports are by different versions (1.2.3 and 9.9) or sets of rules",
        "the reports were made under different configurations",
    )


def test_crashes_are_named() -> None:
    old, new = record(BEFORE), record(BEFORE, crashed="thin-article")
    found = compare(old, new)
    assert found.crashed == ["thin-article"]
    assert text.verdict(found, "major") == "no verdict: thin-article crashed"


def many(count: int, word: str) -> dict[str, Any]:
    parts = tuple(
        (ZoneKind.BODY, f"Paragraph {n} of the {word} version, in which experts say {n * 7}.") for n in range(count)
    )
    one = record(parts, flag("experts say"))
    pattern = one["findings"][0]
    line = 0
    findings = []
    for n in range(count):
        start = one["article"]["text"].index("experts say", line)
        line = start + 1
        quote = one["article"]["text"][start : start + 11 + len(str(n * 7)) + 1]
        findings.append(
            {
                **pattern,
                "id": f"{word}{n}",
                "start": start,
                "end": start + len(quote),
                "quote": quote,
                "line": n * 2 + 1,
            }
        )
    return {**one, "findings": findings}


def test_two_thousand_reworded_findings() -> None:
    """Of a rule with millions of pairs, only findings of one paragraph are compared."""
    found = compare(many(2000, "first"), many(2000, "second"))
    assert found.counts["kept"] > 1900
    assert all(c.old["line"] == c.new["line"] for c in found.of(Kind.KEPT))


def test_alignment_of_lines() -> None:
    old, new = "a first\n\nb second\n\nc third", "c third\n\na first\n\nb the second"
    found = aligned(old, new)
    assert found.same_place(old.index("a first"), new.index("a first"))
    assert found.same_place(old.index("second"), new.index("second"))
    assert not found.same_place(old.index("c third"), new.index("c third"))
    assert [(e.old, e.new) for e in found.edits()] == [("", "c third"), ("b second", "b the second"), ("c third", "")]
    assert not aligned("", "").same_place(0, 0)


def test_words_give_both_wordings_back() -> None:
    old, new = "He said no, twice.", "He never said no – twice!"
    found = words(old, new)
    assert "".join(part for kind, part in found if kind != "new") == old
    assert "".join(part for kind, part in found if kind != "gone") == new
    long = "word " * 5000
    assert words(long, "x") == [("gone", long), ("new", "x")]


def comparison() -> Comparison:
    last = (ZoneKind.BODY, "Buses will go round by the old road.")
    old = record(
        (*BEFORE[:3], last, BEFORE[3]),
        flag("Experts say"), flag("Clearly nobody cared", "editorializing", "BI106"),
        flag("was told", "stacked-hedges", "BI119"),
    )  # fmt: skip
    parts = edited(("Experts say", "Ruth Ames says"), ("Clearly nobody cared", "Nobody clearly cared"))
    new = record(
        (parts[0], parts[3], parts[1], parts[2], last),
        flag("Nobody clearly cared", "editorializing", "BI106"), flag("was told", "stacked-hedges", "BI119"),
        flag("The ferries are old", "contradiction", "CN109", severity=Severity.CRITICAL),
    )  # fmt: skip
    new["checks"].append(old["checks"][0])
    return compare(old, new, fails)


def test_as_text() -> None:
    lines = text.write(comparison(), "major").splitlines()
    assert lines[0] == "articles/bridge.txt → articles/bridge.txt"
    assert lines[1:3] == ["score 79 → 76 (-3): generally credible", "  sourcing 16 → 4 (-12)"]
    for wanted in ("introduced (1)", "fixed (1)", "moved (1)", "kept, reworded or graver (1)", "kept: 1"):
        assert wanted in lines
    assert "+ 5:38: CN109 critical contradiction (fails) Why an editor should look at it." in lines
    assert "- 3:1: SR104 major vague-attribution Why an editor should look at it." in lines
    assert lines[-1] == "failed: 1 new finding of severity major or above"
    assert text.verdict(compare(record(BEFORE), record(BEFORE)), None) == "passed"
    assert (
        text.verdict(compare(record(BEFORE), record(BEFORE)), "note") == "passed: nothing new of severity note or above"
    )


def test_as_json() -> None:
    found = json.loads(data.write(comparison(), "major"))
    assert found["verdict"]["status"] == "failed"
    assert found["verdict"]["fail_on"] == "major"
    assert found["counts"]["introduced"] == 1
    ids = [c["new"]["id"] for c in found["changes"] if c["fails"]]
    assert found["verdict"]["findings"] == ids
    assert {c["kind"] for c in found["changes"]} == {"introduced", "fixed", "moved", "kept"}
    for change in found["changes"]:
        assert (change["old"] is None) == (change["kind"] == "introduced")
        assert (change["new"] is None) == (change["kind"] == "fixed")


def test_as_a_page() -> None:
    content = html.write(comparison(), "major")
    tree = LexborHTMLParser(content)
    assert [h.text(strip=True) for h in tree.css("h3")] == ["Introduced1", "Fixed1", "Moved1", "Kept1"]
    assert tree.css_first(".verdict").text() == "Failed: 1 new finding of severity major or above."
    assert tree.css_first(".introduced .label.grave").text() == "fails the gate"
    assert tree.css_first(".kept ins") is not None
    assert [e.attributes["class"] for e in tree.css("p.edit")] == ["edit moved", "edit changed", "edit changed"]
    assert tree.css("img, iframe, link, script[src]") == []
    assert "[[" not in content


def test_a_german_page_keeps_only_findings_and_article_english() -> None:
    page = LexborHTMLParser(html.write(comparison(), "major", HouseStyle(language="de")))
    assert page.css_first("html").attributes["lang"] == "de"
    assert page.css_first(".verdict").text() == "Nicht bestanden: 1 neuer Befund der Schwere „schwer“ oder darüber."
    assert [h.text(strip=True) for h in page.css("h3")] == ["Neu1", "Behoben1", "Verschoben1", "Geblieben1"]
    assert [h.text() for h in page.css("h2")] == ["Befunde", "Wertung nach Bereichen", "Die Überarbeitung"]
    assert "vorher: Zeile" in page.css_first(".moved .small").text()
    for node in page.css(".finding strong, .finding p:nth-child(2), h1, blockquote, p.edit > span[lang]"):
        assert node.attributes["lang"] == "en", node.html
    for part in page.css("[lang=en], del, ins, script, .source, footer"):
        part.decompose()
    assert not re.search(r"\b(the|of|and|before|after|found|findings|moved|passed|failed)\b", page.body.text().lower())


def test_what_a_comparison_remarks_is_marked_as_english() -> None:
    old = record(BEFORE, flag("Experts say"))
    page = LexborHTMLParser(html.write(compare(old, old), "minor", HouseStyle(language="de")))
    assert page.css_first("p.soft [lang=en]").text() == "the text is the same in both"
    assert page.css_first(".verdict").text() == "Bestanden: nichts Neues der Schwere „gering“ oder darüber."


def test_the_same_comparison_is_the_same_bytes() -> None:
    for writer in (text.write, data.write, html.write):
        assert writer(comparison(), "major") == writer(comparison(), "major")


def test_hostile_articles_stay_text() -> None:
    other = record(((ZoneKind.HEADLINE, HOSTILE[::-1]), (ZoneKind.BODY, HOSTILE.replace("gone", "here"))))
    for old, new in ((hostile(), other), (other, hostile())):
        found = compare(old, new, fails)
        page = LexborHTMLParser(html.write(found, "note"))
        assert page.css("img, a[href^=http], testcase") == []
        assert len(page.css("script")) == 1
        content = html.write(found, "note") + text.write(found, "note")
        assert not set("\x1b\x00\x0b\u202e") & set(content)
        json.loads(data.write(found, "note"))


def test_records_of_the_contract_alone_are_enough() -> None:
    old = json.loads(records.dumps(record(BEFORE, flag("Experts say"))))
    for finding in old["findings"]:
        for key in ("preview", "zone", "points"):
            del finding[key]
    assert compare(old, old).counts["kept"] == 1
    html.write(compare(old, old), None)
