from __future__ import annotations

import pytest

from auditor.errors import IngestError
from auditor.ingest import load_bytes

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Quay</title>
<item><title>Bridge approved</title><link>https://quay.example.org/a</link><dc:creator>Ann Lee</dc:creator>
<pubDate>Wed, 01 May 2024 08:00:00 GMT</pubDate><description>Work starts in June.</description>
<content:encoded><![CDATA[<p>The council met.</p><p>It approved the plan.</p>]]></content:encoded></item>
<item><title>Nothing more</title></item>
<item><title>Short</title><description>The tram is late.</description></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Quay</title><entry><title>Bridge approved</title>
<link href="https://quay.example.org/a"/><author><name>Ann Lee</name><uri>x</uri></author>
<published>2024-05-01T08:00:00Z</published>
<content type="html">&lt;p&gt;The council met.&lt;/p&gt;</content></entry></feed>"""


def read(text, name):
    return list(load_bytes(text.encode(), name))


def test_rss():
    first, second, third = read(RSS, "feed.xml")
    assert "The council met.\n\nIt approved the plan." in first.text
    assert first.slice(first.headline) == "Bridge approved"
    assert first.slice(first.standfirst) == "Work starts in June."
    assert (str(first.published), first.url, first.format) == ("2024-05-01", "https://quay.example.org/a", "feed")
    assert isinstance(second, IngestError)
    assert third.text == "Short\n\nThe tram is late."
    assert third.source == "feed.xml#3"


def test_atom_is_known_by_its_content():
    (document,) = read(ATOM, "saved.txt")
    assert document.text == "Bridge approved\n\nAnn Lee\n\n2024-05-01T08:00:00Z\n\nThe council met."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<rss><channel></channel></rss>", "no items"),
        ("<rss><item>", "malformed XML"),
        ("<feed>" * 10_000, "malformed XML"),
        ("plain", "malformed XML"),
    ],
)
def test_bad_feeds(text, reason):
    (error,) = read(text, "a.rss")
    assert isinstance(error, IngestError)
    assert reason in error.reason


def test_feed_entities_are_not_expanded():
    bomb = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    feed = f'<!DOCTYPE rss [<!ENTITY l0 "ha">{bomb}<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    (result,) = read(
        f"<?xml version='1.0'?>{feed}<rss><item><description>A &l9; b &f;</description></item></rss>", "a.rss"
    )
    assert isinstance(result, IngestError) or len(result.text) < 100


def test_csv():
    first, second = read('title,text,author\nBridge,"The council met.\nIt, too, agreed.",Ann Lee\nNothing,,\n', "a.csv")
    assert first.text == "Bridge\n\nAnn Lee\n\nThe council met.\nIt, too, agreed."
    assert isinstance(second, IngestError)
    assert second.source == "a.csv#2"


def test_semicolons_and_tabs():
    assert [d.text for d in read("headline;body\nBridge;The council met.\n", "a.csv")] == ["Bridge\n\nThe council met."]
    assert [d.text for d in read("headline\tbody\nBridge\tThe council met.\n", "a.tsv")] == [
        "Bridge\n\nThe council met."
    ]


def test_table_without_rows():
    (error,) = read("title,text\n", "a.csv")
    assert "no rows" in error.reason
