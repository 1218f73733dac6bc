from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from auditor.analysis import Analysis
from auditor.analysis.attribution import CueKind
from auditor.ingest import structure

LABELLED = ROOT.parent / "shared" / "datasets" / "attributions.jsonl"


def found(text: str) -> list[tuple[str, str, str | None, str | None]]:
    analysis = Analysis(structure.prose(text))
    slice_ = analysis.document.slice
    return [(a.verb, a.kind.value, slice_(a.source) if a.source else None, a.source_key) for a in analysis.attributions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Otto Brandt said that the port would close.", ("say", "say", "Otto Brandt", "otto brandt")),
        ("The port will close, Otto Brandt said.", ("say", "say", "Otto Brandt", "otto brandt")),
        ("“The port will close,” said Otto Brandt.", ("say", "say", "Otto Brandt", "otto brandt")),
        (
            "Otto Brandt, who runs the port, told reporters it was full.",
            ("tell", "say", "Otto Brandt, who runs the port", "otto brandt"),
        ),
        (
            "The pilot, a retired sailor named Otto Brandt, says Norva Lines forged the log.",
            ("say", "say", "The pilot, a retired sailor named Otto Brandt", "otto brandt"),
        ),
        (
            "The log was forged, says the pilot Otto Brandt.",
            ("say", "say", "the pilot Otto Brandt", "otto brandt"),
        ),
        ("According to the harbour master, the port is full.", ("according", "say", "the harbour master", None)),
        ("Norway accused Denmark of fishing there.", ("accuse", "accuse", "Norway", "norway")),
        ("Denmark has denied any fishing.", ("deny", "deny", "Denmark", "denmark")),
        ("Denmark later admitted that it had fished there.", ("admit", "admit", "Denmark", "denmark")),
        ("It is believed that the port will close.", ("believe", "hedge", None, None)),
        ("The port is said to be full.", ("say", "hedge", None, None)),
        ("There have been allegations that the port is full.", ("allegation", "hedge", None, None)),
        ("The port is reportedly full.", ("reportedly", "hedge", None, None)),
        (
            "A spokeswoman for Otto Brandt said the port was full.",
            ("say", "say", "A spokeswoman for Otto Brandt", "otto brandt"),
        ),
        ("Otto Brandt’s brother said the port was full.", ("say", "say", "Otto Brandt’s brother", None)),
        ("Otto Brandt’s claim that the port is full was tested.", ("claim", "say", "Otto Brandt", "otto brandt")),
    ],
)
def test_attributions(text: str, expected: tuple[str, str, str | None, str | None]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The report was long and dull.",
        "The alleged thief ran.",
        "The United States is large.",
        "She has nothing to say.",
        "A call came at noon.",
        "“He said it was over,” the sign read to us.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert not [a for a in found(text) if a[0] != "read"]


def test_a_pronoun_takes_up_the_last_speaker() -> None:
    keys = [a[3] for a in found("Otto Brandt said the port was full. He added that it would close.")]
    assert keys == ["otto brandt", "otto brandt"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“The port is full,” Otto Brandt said. “It will close.”", ["otto brandt", "otto brandt"]),
        ("“The port is full.” Mr. Brandt said.", ["brandt"]),
        ("Otto Brandt said, “The port is full.”", ["otto brandt"]),
        ("Otto Brandt was blunt. “The port is full.”", ["otto brandt"]),
        ("“The port is full,” Otto Brandt said.\n\n“It will close in May and not open again.”", ["otto brandt"] * 2),
        ("“The port is full,” said Otto Brandt.\n\n“Nobody asked us,” said Eva Holm.", ["otto brandt", "eva holm"]),
    ],
)
def test_quotations(text: str, speakers: list[str]) -> None:
    assert [q.speaker_key for q in Analysis(structure.prose(text)).quotations] == speakers


def test_words_held_at_arm_s_length_have_no_speaker() -> None:
    quotation = Analysis(structure.prose("The “port” was a shed.")).quotations[0]
    assert quotation.scare
    assert quotation.speaker is None


@given(
    st.lists(
        st.sampled_from(["Otto Brandt", "said", "that", "“", "”", ",", ".", "he", "the port", "\n\n", "told", "who"]),
        max_size=30,
    )
)
def test_spans_lie_in_the_text(parts: list[str]) -> None:
    document = structure.prose(" ".join(parts))
    analysis = Analysis(document)
    for each in analysis.attributions:
        for span in (each.cue, each.source, each.content):
            assert span is None or 0 <= span.start < span.end <= len(document.text)
    assert [q.quote for q in analysis.quotations] == list(document.quotes)


@pytest.mark.shared
@pytest.mark.skipif(not LABELLED.exists(), reason="labelled data are not here")
def test_cues_and_sources_of_labelled_news() -> None:
    """Floors a little under what was measured on all 250 articles: precision .87, recall .51, sources .95."""
    hits = cues = sources = right = gold = 0
    for record in _records(LABELLED, 60):
        document = structure.prose(record["text"])
        wanted = [g for g in record["attributions"] if g.get("cue") and not _quoted(document, g["cue"][0][0])]
        gold += len(wanted)
        for each in Analysis(document).attributions:
            cues += 1
            match = next((g for g in wanted if _overlap(g["cue"], each.cue)), None)
            if match:
                hits += 1
                if match.get("source"):
                    sources += 1
                    right += each.source is not None and _overlap(match["source"], each.source)
    assert hits / cues > 0.83
    assert hits / gold > 0.45
    assert right / sources > 0.92


def _records(path: Path, most: int) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()[:most]]


def _quoted(document, offset: int) -> bool:
    return any(q.inner.start <= offset < q.inner.end for q in document.quotes)


def _overlap(spans: list[list[int]], span: tuple[int, int]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in spans)


def test_kinds_are_those_of_the_lexicon() -> None:
    assert {k.value for k in CueKind} == {"say", "accuse", "deny", "admit", "believe", "ask", "hedge"}
