"""What pictures are drawn from, on articles whose facts are known."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from auditor import audit, ingest
from auditor.analysis import Analysis
from auditor.document import Document
from auditor.report import records, rules
from auditor.report.ledgers import charts, gather, ledgers

ARTICLE = """Mill owner accused of dumping dye

The Lindow mill has reportedly dumped dye in the river Orr since the spring.

“We measured it on three mornings and it was red each time,” said Ines Okafor, an engineer of the city.

Ms. Okafor accused Garrison Mills of dumping dye. Garrison Mills employs 240 people in the town. Garrison Mills denied \
that it had dumped any dye.

Experts say that 10 of 15 wells are affected. The clean-up will take two years.

Garrison Mills has dumped dye in the river since the spring. The council will meet on 3 March 2031.

The river Orr feeds the wells of Lindow, and the mill stands at its upper end.

Ines Okafor

Ines Okafor writes about gardening and flowers.
"""


def drawn(text: str = ARTICLE) -> tuple[Document, dict[str, Any]]:
    document = ingest.loads(text)
    analysis = Analysis(document)
    return document, charts(analysis, gather(analysis))


def texts(document: Document, rows: list[dict[str, Any]]) -> list[str]:
    return [document.text[row["start"] : row["end"]] for row in rows]


def test_every_sentence_of_the_body_is_there_in_order() -> None:
    document, data = drawn()
    assert [s["start"] for s in data["sentences"]] == sorted(s["start"] for s in data["sentences"])
    assert texts(document, data["sentences"]) == [s.text for s in Analysis(document).body]
    quoted = next(s for s in data["sentences"] if document.text[s["start"]] == "“")
    assert quoted["tone"] is None
    assert all(s["likeness"] is None or 0 <= s["likeness"] <= 1 for s in data["sentences"])


def test_a_claim_climbs_from_hearsay_to_fact() -> None:
    document, data = drawn()
    steps = data["claims"][0]["steps"]
    told = dict(zip(texts(document, steps), (s["certainty"] for s in steps), strict=True))
    assert told["Garrison Mills has dumped dye in the river since the spring."] == "stated"
    assert {"alleged", "denied"} & set(told.values())


def test_sources_are_told_by_name_words_and_reply() -> None:
    _, data = drawn()
    by_name = {s["name"]: s for s in data["sources"]}
    engineer, mill = by_name["Ines Okafor"], by_name["Garrison Mills"]
    assert engineer["kind"] == "person"
    assert engineer["quoted"] == 12
    assert (mill["accused"], mill["heard"]) == (True, True)
    assert by_name["Experts"]["kind"] == "unnamed"
    assert by_name[""]["kind"] == "nobody"


def test_quantities_and_dates_are_read() -> None:
    document, data = drawn()
    rows = {document.text[q["start"] : q["end"]]: q for q in data["quantities"]}
    assert (rows["240"]["value"], rows["240"]["noun"]) == (240, "people")
    assert (rows["10"]["value"], rows["10"]["of"]) == (10, 15)
    assert (rows["two years"]["value"], rows["two years"]["unit"]) == (24, "month")
    assert [d["date"] for d in data["dates"] if d["date"]] == ["2031-03-03"]


def test_the_authors_beat_stands_beside_the_subject() -> None:
    _, data = drawn()
    beat = data["beat"]
    assert beat["note"]
    assert beat["declared"]
    assert set(beat["declared"]) <= {f["name"] for f in beat["fields"]}


def test_a_calm_or_foreign_or_empty_text_draws_little() -> None:
    assert drawn("A short note.\n\nNothing happened in Lindow.\n")[1]["claims"] == []
    foreign = "Der Stadtrat tagte am Dienstag und beschloss nichts weiter. " * 12
    assert drawn(f"Stadtrat tagt\n\n{foreign}\n")[1] == {}


def test_long_texts_are_cut_where_pictures_stop_to_speak() -> None:
    _, data = drawn("Wells\n\n" + "The council counted 12 wells and 14 pumps in Lindow. " * 900)
    assert len(data["sentences"]) == 600
    assert len(data["quantities"]) <= 80


def test_rules_are_told_from_their_documentation() -> None:
    told = rules.about(["contradiction", "no-such-rule"])
    assert set(told) == {"contradiction"}
    assert told["contradiction"]["why"].startswith("An article that closes a factory")
    assert told["contradiction"]["limits"]
    assert "Source:" not in told["contradiction"]["limits"]
    assert told["contradiction"]["source"]


def rested(text: str = ARTICLE, **facts: Any) -> tuple[Document, dict[str, Any]]:
    document = replace(ingest.loads(text), **facts)
    analysis = Analysis(document)
    return document, ledgers(analysis, gather(analysis))


def test_the_ledger_of_sources_says_who_accuses_whom_and_who_replied() -> None:
    document, data = rested()
    by_name = {s["name"]: s for s in data["sources"]}
    engineer, mill = by_name["Ines Okafor"], by_name["Garrison Mills"]
    assert (engineer["role"], engineer["accuser"], engineer["accused"]) == ("an engineer of the city", True, False)
    assert engineer["replied"] is None
    assert (mill["accused"], mill["replied"], mill["accused_by"]) == (True, True, ["Ines Okafor"])
    assert by_name["Experts"]["kind"] == "anonymous"
    assert texts(document, engineer["statements"])[0].startswith("“We measured it")


def test_documents_and_posts_are_sources_of_their_own_kind() -> None:
    _, data = rested(
        "Fares rise\n\nThe report says that fares will rise. A leaked memo said that routes would close. "
        "A Facebook post claimed that the ferry had sunk. Ada Roe, the chair, tweeted that it had not.\n"
    )
    kinds = {s["name"]: (s["kind"], s["social"]) for s in data["sources"]}
    assert kinds["The report"] == ("document", False)
    assert kinds["A leaked memo"] == ("document", False)
    assert kinds["A Facebook post"] == ("social", True)
    assert kinds["Ada Roe"] == ("person", True)


def test_figures_know_their_source_time_and_what_they_come_to() -> None:
    document, data = rested(
        "Fares rise\n\nOn 14 May 2024 fares rose from 40 to 50 pence, an increase of 25 percent. "
        "“We carried 900 passengers,” said Ada Roe. The crossing is 60 miles (30 km) long. "
        "Tuesday, 15 May 2024 was the last day.\n"
    )
    rows = {document.text[q["start"] : q["end"]]: q for q in data["quantities"]}
    checks = {c["kind"]: c for c in data["computed"]}
    assert (checks["change"]["agrees"], checks["change"]["computed"]) == (True, "25%")
    assert rows["25 percent"]["computed"] == [data["computed"].index(checks["change"])]
    assert texts(document, checks["change"]["using"]) == ["40", "50"]
    assert rows["25 percent"]["time"]["date"] == "2024-05-14"
    assert rows["900"]["source"] == "Ada Roe"
    assert (checks["conversion"]["agrees"], checks["conversion"]["stated"]) == (False, "30 km")
    assert (checks["weekday"]["agrees"], checks["weekday"]["computed"]) == (False, "Wednesday")


def test_a_hardening_claim_is_told_with_its_sources() -> None:
    _, data = rested()
    (claim,) = [c for c in data["claims"] if c["hardens"]]
    assert claim["steps"][-1] | {"start": 0, "end": 0} == {"start": 0, "end": 0, "certainty": "stated", "source": ""}
    assert "Ines Okafor" in {s["source"] for s in claim["steps"]}


def test_parts_are_held_against_each_other_and_against_the_metadata() -> None:
    document = ingest.loads(
        '<html><head><title>Ferry fares rise</title><meta name="author" content="Ole Berg">'
        "</head><body><article><h1>Ferry fares rise in Lindow by 7 percent</h1><p>By Mara Ellingsen</p>"
        "<p>The harbour board of Lindow raised its ferry fares on Tuesday, the chair said in the town hall.</p>"
        "<p>Passengers will pay 40 pence more for a ticket from May, and season tickets keep their price.</p>"
        "</article></body></html>"
    )
    analysis = Analysis(replace(document, url="https://lindow-news.com/2024/circus-tigers-escape"))
    data = ledgers(analysis, gather(analysis))
    pairs = {(p["part"], p["other"]): p for p in data["parts"]["pairs"]}
    assert pairs["headline", "lede"]["agrees"] is True
    assert pairs["headline", "lede"]["figures_missing"] == ["7"]
    assert pairs["headline", "slug"]["agrees"] is False
    (author,) = data["parts"]["metadata"]
    assert (author["shown"], author["declared"], author["agrees"]) == ("Mara Ellingsen", "Ole Berg", False)


def test_ledgers_follow_the_schema_and_are_asked_for() -> None:
    report = audit(ingest.loads(ARTICLE), ledgers=True)
    record = report.to_dict(ledgers=True)
    records.validate(record)
    assert record["ledgers"]["genre"]["kind"] == "news"
    assert audit(ingest.loads(ARTICLE)).to_dict(ledgers=True) == record
    assert "ledgers" not in report.to_dict()
    assert json.loads(report.to_json(ledgers=True)) == json.loads(records.dumps(record))


def test_a_foreign_text_has_no_ledgers() -> None:
    assert rested("Stadtrat tagt\n\n" + "Der Stadtrat tagte am Dienstag und beschloss nichts weiter. " * 12)[1] == {}


def test_the_commands_write_ledgers(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, "utf-8")

    def run(*arguments: str) -> str:
        command = [sys.executable, "-m", "auditor", *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False).stdout

    run("audit", "article.txt", "--format", "json", "-o", "out")
    assert "ledgers" in json.loads((tmp_path / "out" / "article.json").read_text("utf-8"))
    plain = json.loads(run("check", "article.txt", "--format", "json", "--exit-zero"))
    asked = json.loads(run("check", "article.txt", "--format", "json", "--ledgers", "--exit-zero"))
    assert "ledgers" not in plain
    assert asked["ledgers"]["sources"]
