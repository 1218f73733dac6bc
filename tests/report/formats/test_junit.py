"""JUnit XML: valid, and a failure for each thing to mend, no more."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from lxml import etree

from auditor.report.formats import junit
from report.formats.runs import RUNS, record

OURS = Path(__file__).parent / "schemas" / "junit.xsd"
# Path of junit-10.xsd of Jenkins' xUnit plugin (MIT), which the source package of pytest carries in
# testing/example_scripts; without it, the schema of our own is checked alone.
PUBLISHED = os.environ.get("AUDITOR_JUNIT_XSD")


def tree(run: str) -> etree._Element:
    return etree.fromstring(junit.write(RUNS[run]).encode("utf-8", "replace"))


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("schema", [str(OURS), PUBLISHED])
def test_follows_the_schema(run: str, schema: str | None) -> None:
    if schema is None:
        pytest.skip("AUDITOR_JUNIT_XSD does not name the published schema")
    etree.XMLSchema(etree.parse(schema)).assertValid(tree(run).getroottree())


def test_a_check_fails_only_where_it_breaks_the_gate() -> None:
    (suite,) = tree("one")
    failed = {case.get("name"): case.find("failure").get("message") for case in suite.iter("testcase")
              if case.find("failure") is not None}  # fmt: skip
    assert failed == {
        "fail-under": "score 61.8 is under 75 (fail-under)",
        "CN109 contradiction": "1 finding of severity critical or above (fail-on)",
    }
    assert "15:68: critical: The article states as fact" in suite.xpath("string(//failure[@type='critical'])")
    assert "warning: count.SR104" in suite.xpath("string(testcase[@name='SR104 vague-attribution']/system-out)")
    assert "known to the baseline" in suite.xpath("string(testcase[@name='TR101 missing-date']/system-out)")


def test_every_check_is_a_case_and_totals_are_right() -> None:
    root = tree("many")
    assert len(root[0].findall("testcase")) == len(record()["checks"]) + 1
    assert len(root[1].findall("testcase")) == len(record(findings=())["checks"])
    for name, path in (("tests", "testcase"), ("failures", "testcase/failure"), ("errors", "testcase/error")):
        assert int(root.get(name)) == len(root.findall(f"testsuite/{path}"))
        for suite in root:
            assert int(suite.get(name)) == len(suite.findall(path))
    assert [suite.get("name") for suite in root][-3:] == ["bad.bin", "worse/ü b.txt", "remarks on the run"]


def test_crashes_are_errors_and_what_did_not_run_is_skipped() -> None:
    (suite,) = tree("crashed")
    (error,) = suite.iter("error")
    assert "ZeroDivisionError" in error.text
    skipped = {s.getparent().get("name"): s.get("message") for s in suite.iter("skipped")}
    assert skipped == {
        "CN102 wrong-percentage": "not-applicable: no percentages are computed here",
        "OT104 unrelated-headline": "skipped: the vectors are not installed",
    }


def test_hostile_text_stays_text() -> None:
    root = tree("hostile")
    assert len(root.findall("testsuite")) == 3
    assert {e.tag for e in root.iter()} <= {
        "testsuites", "testsuite", "properties", "property", "testcase", "failure", "error", "skipped", "system-out",
        "system-err",
    }  # fmt: skip
    assert "]]> </testcase>" in root.xpath("string(//failure)")
