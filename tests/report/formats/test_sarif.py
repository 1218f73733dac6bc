"""SARIF: valid, true to the places in the text, within the limits of those who read it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from auditor.document import ZoneKind
from auditor.registry import discover
from auditor.report.formats import sarif
from auditor.report.verdicts import Verdict
from report import made
from report.formats.runs import CLEAN, HOSTILE_SOURCE, RUNS, crowd, exact, hostile, ids, outcome, record, verdict

OURS = json.loads((Path(__file__).parent / "schemas" / "sarif.json").read_text("utf-8"))
# Folder of the npm package @microsoft/sarif-multitool-linux (MIT): the published schema, and a validator that also
# knows what GitHub asks for. Without it, the schema of our own is checked alone.
MULTITOOL = os.environ.get("AUDITOR_SARIF_MULTITOOL")


def log(run: Any) -> dict[str, Any]:
    return json.loads(sarif.write(run))["runs"][0]


@pytest.mark.parametrize("run", RUNS)
def test_follows_the_schema(run: str) -> None:
    Draft202012Validator(OURS).validate(json.loads(sarif.write(RUNS[run])))


@pytest.mark.parametrize("run", RUNS)
def test_follows_the_published_schema(run: str) -> None:
    if not MULTITOOL:
        pytest.skip("AUDITOR_SARIF_MULTITOOL does not name the package")
    schema = json.loads((Path(MULTITOOL) / "sarif-2.1.0.json").read_text("utf-8-sig"))
    Draft202012Validator(schema).validate(json.loads(sarif.write(RUNS[run])))


def test_the_validator_of_the_format_finds_no_error(tmp_path: Path) -> None:
    if not MULTITOOL or not (tool := shutil.which("Sarif.Multitool", path=MULTITOOL)):
        pytest.skip("AUDITOR_SARIF_MULTITOOL does not name the package")
    for name, run in RUNS.items():
        (tmp_path / f"{name}.sarif").write_text(sarif.write(run), "utf-8")
    done = subprocess.run(
        [tool, "validate", str(tmp_path / "*.sarif"), "--rule-kind", "Sarif;Ghas"],
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert f"{len(RUNS)} files scanned" in done.stdout
    # GitHub refuses a run without results or rules only in name: it takes an empty one for "all is mended".
    errors = [line for line in done.stdout.splitlines() if ": error " in line]
    assert [e for e in errors if "empty.sarif" not in e and "unread.sarif" not in e] == []


def placed_article(text: str, *quotes: str) -> dict[str, Any]:
    article = made.document(((ZoneKind.BODY, text),), **exact(f"{text}\n\n"))
    findings = tuple(made.Made("vague-attribution", q, "why", "SR104", nth=n) for n, q in enumerate(quotes))
    return record(findings=findings, article=article)


def cut(text: str, region: dict[str, Any]) -> str:
    """What a reader that counts UTF-16 code units, as most do, finds at lines and columns."""
    lines = [line.encode("utf-16-le", "surrogatepass") for line in text.split("\n")]
    first, last = region["startLine"] - 1, region["endLine"] - 1
    if first == last:
        found = lines[first][2 * (region["startColumn"] - 1) : 2 * (region["endColumn"] - 1)]
    else:
        head = lines[first][2 * (region["startColumn"] - 1) :]
        tail = lines[last][: 2 * (region["endColumn"] - 1)]
        found = "\n".encode("utf-16-le").join([head, *lines[first + 1 : last], tail])
    return found.decode("utf-16-le", "surrogatepass")


@pytest.mark.parametrize(
    "quote", ["Experts say", "🦊 say", "é\nthird", "first\n\nthird 🦊🦊 line", "\n", "🦊", "e", "Experts say it.\n\n"]
)
def test_regions_lead_back_to_the_words(quote: str) -> None:
    text = "🦊🦊 first\n\nthird 🦊🦊 line e\u0301é\nthird Experts say it.\n\n🦊 say more"
    article = placed_article(text, quote)
    (result,) = log(outcome(Verdict(article)))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    whole = article["article"]["text"]
    assert cut(whole, region) == quote == region["snippet"]["text"]
    units = whole.encode("utf-16-le")
    start = 2 * region["charOffset"]
    assert units[start : start + 2 * region["charLength"]].decode("utf-16-le") == quote
    assert whole[result["properties"]["start"] : result["properties"]["end"]] == quote


def test_offsets_stand_only_where_the_file_is_the_text() -> None:
    article = placed_article("Experts say so.", "Experts say")
    article["article"]["sha256"] = "0" * 64
    (result,) = log(outcome(Verdict(article)))["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 12, "snippet": {"text": "Experts say"},
    }  # fmt: skip


def test_pages_get_no_region_but_the_place_in_the_text() -> None:
    results = log(outcome(Verdict(hostile())))["results"]
    assert all("region" not in r["locations"][0]["physicalLocation"] for r in results)
    residue = next(r for r in results if r["ruleId"] == "OT103")
    assert residue["properties"]["placedInFile"] is False
    assert residue["properties"]["line"] == 3
    assert residue["properties"]["quote"]


def test_an_absence_is_said_of_the_whole_file() -> None:
    article = made.document(((ZoneKind.BODY, "One line."),), **exact("One line.\n\n"))
    run = log(outcome(Verdict(record(findings=made.FINDINGS[:1], article=article))))
    (result,) = run["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"]) == (1, 1, 3)
    assert (region["charOffset"], region["charLength"]) == (0, 11)


def test_rules_stand_in_one_order_whatever_was_found() -> None:
    first, second = log(RUNS["one"]), log(outcome(Verdict(CLEAN), verdict()))
    codes = [r["id"] for r in first["tool"]["driver"]["rules"]]
    assert codes == sorted(codes) == [r["id"] for r in second["tool"]["driver"]["rules"]]
    for result in first["results"]:
        assert codes[result["ruleIndex"]] == result["ruleId"]


def test_rules_are_explained_from_their_documentation() -> None:
    rules = {r["id"]: r for r in log(RUNS["one"])["tool"]["driver"]["rules"]}
    rule, checker = rules["SR104"], discover()["vague-attribution"]
    assert rule["name"] == "VagueAttribution"
    assert rule["shortDescription"]["text"] == " ".join(checker.doc.partition("\n\n")[0].split())
    assert "## Why it matters" in rule["help"]["markdown"]
    assert "## Known limits" in rule["help"]["markdown"]
    assert checker.proves_not in rule["help"]["text"]
    assert "⟦" not in rule["help"]["markdown"]
    assert "helpUri" not in rule
    assert rule["properties"]["precision"] == "high"


def test_levels_say_what_may_fail() -> None:
    levels = {r["ruleId"]: r["level"] for r in log(RUNS["one"])["results"]}
    wanted = {"CN109": "error", "CN101": "error", "SR104": "warning", "BI106": "warning", "OT103": "note",
              "BY109": "note", "BI119": "note"}  # fmt: skip
    assert {code: levels[code] for code in wanted} == wanted


def test_ranks_follow_severity() -> None:
    ranks = {r["ruleId"]: r["rank"] for r in log(RUNS["one"])["results"]}
    assert ranks["CN109"] > ranks["CN101"] > ranks["SR104"] > ranks["BI101"]


def test_fingerprints_tell_results_apart_and_survive_edits() -> None:
    results = log(RUNS["one"])["results"]
    hashes = [r["partialFingerprints"]["primaryLocationLineHash"] for r in results]
    assert len(set(hashes)) == len(hashes)
    article = made.document((made.ARTICLE[0], (ZoneKind.BODY, "A line more."), *made.ARTICLE[1:]))
    moved = log(outcome(Verdict(record(article=article))))["results"]
    assert {h for r in moved for h in [r["partialFingerprints"]["primaryLocationLineHash"]]} == set(hashes)


def test_repeated_findings_and_records_of_one_file_are_told_apart() -> None:
    article = record(findings=made.FINDINGS[5:6])
    twin = {**article["findings"][0], "id": f"{article['findings'][0]['id']}-2"}
    article["findings"].append(twin)
    first, second = (
        r["partialFingerprints"]["primaryLocationLineHash"] for r in log(outcome(Verdict(article)))["results"]
    )
    assert (first[-2:], second[-2:]) == (":1", ":2")
    records = []
    for number in (1, 2):
        each = record(findings=made.FINDINGS[5:6], article=made.document(source=f"all.jsonl#{number}", format="json"))
        records.append(Verdict(each))
    run = log(outcome(*records))
    assert [a["location"]["uri"] for a in run["artifacts"]] == ["all.jsonl"]
    assert len({r["partialFingerprints"]["primaryLocationLineHash"] for r in run["results"]}) == 2
    names = [r["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] for r in run["results"]]
    assert names == ["all.jsonl#1", "all.jsonl#2"]


def test_both_sides_of_a_contradiction_are_there() -> None:
    result = next(r for r in log(RUNS["one"])["results"] if r["ruleId"] == "CN109")
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"]["region"]["snippet"]["text"].startswith("The operator of the bridge denied")
    assert related["message"]["text"].startswith("the denial: “The operator")


def test_the_baseline_shows_as_state() -> None:
    states = {r["ruleId"]: r["baselineState"] for r in log(RUNS["one"])["results"]}
    assert states.pop("TR101") == "unchanged"
    assert set(states.values()) == {"new"}
    assert all("baselineState" not in r for r in log(outcome(Verdict(record())))["results"])


def test_suppressed_findings_are_left_out() -> None:
    article = record()
    dropped = article["findings"].pop()
    article["suppressed"] = [{**dropped, "reason": "agreed", "reviewer": "", "expires": None, "origin": "sidecar"}]
    content = sarif.write(outcome(Verdict(article)))
    assert dropped["id"] not in content
    assert json.loads(content)["runs"][0]["artifacts"][0]["properties"]["articles"][0]["suppressed"] == 1


def test_failures_crashes_and_unread_inputs_are_notifications() -> None:
    run = log(RUNS["many"])
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    notices = [(n["descriptor"]["id"], n["level"]) for n in invocation["toolExecutionNotifications"]]
    assert notices == [
        ("unread", "error"), ("unread", "error"), ("assertion", "error"), ("assertion", "error"),
        ("assertion", "warning"), ("crash", "error"), ("remark", "note"),
    ]  # fmt: skip
    assert log(RUNS["one"])["invocations"][0]["executionSuccessful"] is True
    described = run["tool"]["driver"]["notifications"]
    for notice in invocation["toolExecutionNotifications"]:
        assert described[notice["descriptor"]["index"]]["id"] == notice["descriptor"]["id"]


def test_thirty_thousand_findings_are_cut_and_the_cut_is_said() -> None:
    run = log(crowd(30_000))
    assert len(run["results"]) == 25_000
    assert any(r["ruleId"] == "CN109" for r in run["results"])  # the last one, which fails the gate
    (cut_notice, *_) = run["invocations"][0]["toolExecutionNotifications"]
    assert cut_notice["descriptor"]["id"] == "cut"
    assert cut_notice["message"]["text"].startswith("5,000 findings are left out")


def test_addresses_are_escaped_and_relative() -> None:
    article = record(findings=(), article=made.document(source=HOSTILE_SOURCE))
    absolute = record(findings=(), article=made.document(source="/srv/a b.txt"))
    first, second = log(outcome(Verdict(article), Verdict(absolute)))["artifacts"]
    assert first["location"] == {
        "uri": "in%20box/%C3%BC%2C%25%3A%231%20%3A%3Aerror%20%3Cb%3E%7C%60%40x.html",
        "uriBaseId": "%SRCROOT%",
    }
    assert second["location"] == {"uri": "file:///srv/a%20b.txt"}


def test_nothing_in_a_message_is_a_link() -> None:
    run = log(RUNS["hostile"])
    texts = [r["message"]["text"] for r in run["results"]]
    texts += [n["message"]["text"] for n in run["invocations"][0]["toolExecutionNotifications"]]
    texts += [m["message"]["text"] for r in run["results"] for m in r.get("relatedLocations", ())]
    assert len(texts) >= 6
    assert not any("](" in text for text in texts)


def test_ids_name_the_findings_that_broke_an_assertion() -> None:
    run, faulty = log(RUNS["one"]), record()
    notices = {n["properties"]["assertion"]: n for n in run["invocations"][0]["toolExecutionNotifications"]}
    assert tuple(notices["fail-on"]["properties"]["findings"]) == ids(faulty, "CN109")
    broken = {r["ruleId"]: r["properties"]["assertions"] for r in run["results"] if "assertions" in r["properties"]}
    assert broken == {
        "CN109": [{"assertion": "fail-on", "level": "error"}],
        "SR104": [{"assertion": "count.SR104", "level": "warn"}],
    }
