"""What pictures are drawn from, on articles whose facts are known."""

from __future__ import annotations

from typing import Any

from auditor import ingest
from auditor.analysis import Analysis
from auditor.document import Document
from auditor.report import rules
from auditor.report.ledgers import charts

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
    return document, charts(Analysis(document))


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
