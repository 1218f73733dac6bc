from __future__ import annotations

import json

import pytest

from auditor.errors import ConfigError, IngestError
from auditor.ingest import load_bytes, loads


def read(record, **options):
    return loads(json.dumps(record), "a.json", **options)


def test_record():
    document = read(
        {
            "title": "Bridge approved",
            "description": "Work starts in June",
            "author": "Ann Lee",
            "published_at": "2024-05-01",
            "text": "The council met.\n\nIt approved the plan.",
            "bio": "Ann Lee covers planning for the paper.",
            "url": "https://quay.example.org/x",
            "language": "en-US",
        }
    )
    assert document.text == (
        "Bridge approved\n\nWork starts in June\n\nAnn Lee\n\n2024-05-01\n\nThe council met.\n\nIt approved the plan."
        "\n\nAnn Lee covers planning for the paper."
    )
    assert document.format == "json"
    assert document.slice(document.headline) == "Bridge approved"
    assert document.slice(document.bio) == "Ann Lee covers planning for the paper."
    assert str(document.published) == "2024-05-01"
    assert document.language == "en"
    assert "record" in [b.origin for b in document.bylines]


@pytest.mark.parametrize(
    "record",
    [
        {"headline": "H", "articleBody": "The council met.", "author": {"@type": "Person", "name": "Ann Lee"}},
        {"headline": "H", "body_text": "The council met.", "authors": [{"name": "Ann Lee", "biography": None}]},
        {"title": {"rendered": "H"}, "content": {"rendered": "<p>The council met.</p>"}, "byline": "Ann Lee"},
        {"title": "H", "content": "<div><p>The council met.</p></div>", "creator": ["Ann Lee"]},
        {"name": "H", "maintext": ["The council met."], "authors": "Ann Lee", "date": None},
    ],
)
def test_shapes(record):
    assert read(record).text == "H\n\nAnn Lee\n\nThe council met."


def test_text_is_enough():
    assert read({"text": "The council met."}).text == "The council met."


def test_bio_of_an_author():
    document = read({"text": "The council met.", "author": {"name": "Ann Lee", "bio": "Ann Lee covers planning."}})
    assert document.text.endswith("\n\nAnn Lee covers planning.")


def test_custom_fields():
    record = {"fields": {"main": "The council met."}, "kop": "Bridge", "title": "not this"}
    document = read(record, fields={"text": "fields.main", "headline": ["missing", "kop"]})
    assert document.text == "Bridge\n\nThe council met."


def test_unknown_part_is_named():
    with pytest.raises(ConfigError, match="no part of an article is called 'titel'"):
        read({"text": "x"}, fields={"titel": "x"})


@pytest.mark.parametrize(
    "text",
    [
        '[{"text": "One."}, {"title": "none"}, {"text": "Two."}]',
        '{"text": "One."}\n\n{"text": \n{"text": "Two."}\n',
        '{"articles": [{"text": "One."}, 5, {"text": "Two."}]}',
    ],
)
def test_several_records(text):
    first, second, third = load_bytes(text.encode(), "x.json")
    assert (first.text, first.source) == ("One.", "x.json#1")
    assert isinstance(second, IngestError)
    assert second.source == "x.json#2"
    assert (third.text, third.source) == ("Two.", "x.json#3")
    assert first.sha256 != third.sha256


def test_several_where_one_is_wanted():
    with pytest.raises(IngestError, match="several articles"):
        loads('[{"text": "One."}, {"text": "Two."}]', "x.json")


def test_digest_is_that_of_the_record_however_written():
    assert loads('{"text":"A.","title":"B"}', "a.json").sha256 == loads('{"title": "B", "text": "A."}', "a.json").sha256


def test_json_is_known_by_its_content():
    assert loads('{"text": "The council met."}', "stdin.txt").format == "json"
    assert loads("[This is an editor's note.] The council met.", "a.txt").format == "text"
    assert loads("{curly} The council met.", "a.txt").format == "text"


def test_a_stray_tag_does_not_run_the_paragraphs_together():
    body = "The mill will close in May.\n\n<div class='promo'>The union met on Monday.\n\nIt meets again in June."
    document = loads(json.dumps({"text": body}), "x.json")
    assert [s.paragraph for s in document.sentences] == [0, 1, 2]
    assert "<div" in document.text
