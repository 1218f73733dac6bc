"""Inputs that are no article: each costs itself and nothing else, with one clear reason."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.document import Document
from auditor.errors import IngestError
from auditor.ingest import MAX_BYTES, load, load_bytes, load_many, loads

PARAGRAPH = "<p>The council met on Monday and approved the plan for the harbour bridge, officials said.</p>"


def reason(data: bytes, name: str = "a.txt") -> str:
    (result,) = load_bytes(data, name)
    assert isinstance(result, IngestError)
    assert result.source == name
    assert "\n" not in result.reason
    return result.reason


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"", "a.txt", "empty"),
        (b" \n\t\r\n ", "a.txt", "white space"),
        ("\u00a0\u2003\n".encode(), "a.txt", "white space"),
        (b"%PDF-1.7 obj", "a.txt", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "a.html", "image"),
        (b"PK\x03\x04rest", "a.md", "ZIP"),
        (b"\x00\x01\x02\x03" * 50, "a.txt", "binary"),
        (b"abc\x00def\x00ghi\x01" * 20, "a.json", "binary"),
        (b'{"title": "x", ', "a.json", "malformed JSON"),
        (b"[" * 100_000, "a.json", "nested too deep"),
        (b"[]", "a.json", "empty"),
        (b"42", "a.json", "must be an object, not a number"),
        (b'{"title": "A headline alone"}', "a.json", "no article text"),
        (b'{"title": "A", "text": 7}', "a.json", "text must be text, not a number"),
        (b'{"title": {"a": 1}, "text": "B"}', "a.json", "title must be text, not an object"),
        (b'{"text": "B", "author": [{"name": 3}]}', "a.json", "author must be a name, not a number"),
        (b'{"text": "<p> </p><script>x</script>"}', "a.json", "holds no text"),
        (b"<html><head><title>T</title></head><body></body></html>", "a.html", "no article text"),
        (b"<html><body><script>alert(1)</script></body></html>", "a.html", "no article text"),
        (b"---\ntags: [a]\n---\n", "a.md", "no article text"),
    ],
)
def test_reason(data, name, expected):
    assert expected in reason(data, name)


def test_oversized_file_is_refused_without_reading_it(tmp_path):
    path = tmp_path / "line.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    with pytest.raises(IngestError, match=r"the input has 50\.0 MB; an article may have 10 MB at most"):
        load(path)


def test_oversized_bytes():
    assert "10 MB at most" in reason(b"x" * (MAX_BYTES + 1))


def test_endless_stream_is_cut_off():
    with pytest.raises(IngestError, match=r"10 MB at most|binary"):
        load("/dev/zero")


def test_missing_file_and_folder(tmp_path):
    with pytest.raises(IngestError, match="there is no such file"):
        load(tmp_path / "none.txt")
    with pytest.raises(IngestError, match="is a folder"):
        load(tmp_path)
    with pytest.raises(IngestError):
        load("nul\0in-name.txt")


@pytest.mark.parametrize(
    "tag", ["div", "b", "span", "ul><li", "blockquote", "table><tr><td", "a href=x", "x-y", "p", "svg"]
)
def test_ten_thousand_nested_tags(tag):
    (result,) = load_bytes(f"<html><body>{f'<{tag}>' * 10_000}{PARAGRAPH * 3}".encode(), "deep.html")
    assert tag == "svg" or "harbour bridge" in result.text


def test_entities_are_not_expanded():
    bomb = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    page = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{bomb}<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    (result,) = load_bytes(f"{page}<html><body>&l9;&f;{PARAGRAPH}</body></html>".encode(), "a.html")
    assert len(result.text) < 1_000


def test_aliases_in_front_matter_are_not_expanded():
    lines = "".join(f"k{i}: &k{i} [*k{i - 1}, *k{i - 1}]\n" for i in range(1, 40))
    document = loads(f"---\nk0: &k0 [a, a]\n{lines}author: *k39\ntitle: Bridge\n---\nThe bridge is open.\n", "a.md")
    assert document.text == "Bridge\n\nThe bridge is open."


@pytest.mark.parametrize("unit", ["*", "[", "](", "`a", "> ", "|", "# ", "![", "<a", "\\", "- ", '](a "', "_a_", "&"])
def test_repeated_markdown_is_read_in_linear_time(unit):
    list(load_bytes((unit * 50_000).encode(), "a.md"))


def test_one_bad_file_among_good_ones(tmp_path):
    (tmp_path / "a.txt").write_text("The bridge is open, the council said.")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01\x02" * 100)
    (tmp_path / "c.json").write_text('{"text": "The bridge is shut."}')
    first, second, third = load_many([tmp_path])
    assert isinstance(first, Document)
    assert isinstance(second, IngestError)
    assert second.source == str(tmp_path / "b.txt")
    assert third.text == "The bridge is shut."


def test_script_as_headline_stays_text():
    document = loads(f"<html><body><h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>{PARAGRAPH}</body></html>", "a.html")
    assert document.slice(document.headline) == "<script>alert(1)</script>"


MARKUP = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<h1>",
        "<div",
        "class=byline>",
        "By",
        "Ann",
        "Lee",
        "<time>",
        "<article>",
        "<br>",
        "<li>",
        "<a",
        "href=x>",
        "</a>",
        "<figcaption>",
        "#",
        "**",
        "[x](y)",
        "---",
        "title:",
        "{",
        "}",
        "[",
        "]",
        '"',
        ":",
        ",",
        "text",
        "â€™",
        "Ã©",
        "\r\n",
        "\u2028",
        "\xa0",
        "&amp;",
        "&#0;",
        "&#xD800;",
        "“",
        "”",
        "'",
        ".",
        "Monday",
        "12",
        "\ufeff",
        "\x00",
        "�",
        "<!--",
        "-->",
        "```",
    ]
)
NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a"])


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), NAMES)
def test_any_bytes(data, name):
    for result in load_bytes(data, name):
        assert isinstance(result, Document | IngestError)


@settings(max_examples=250, deadline=None)
@given(st.lists(MARKUP, max_size=60).map(" ".join), NAMES)
def test_every_span_slices_back(text, name):
    try:
        document = loads(text, name)
    except IngestError:
        return
    assert len(document.reading) == len(document.text)
    assert not set(document.text) & {"\x00", "\ufeff", "\r", "\u2028", "\ud800"}
    spans = [z.span for z in document.zones]
    spans += [s.span for s in document.sentences] + [q.span for q in document.quotes] + [k.span for k in document.links]
    spans += (
        [r.span for r in document.repairs] + [p.span for p in document.paragraphs] + [b.span for b in document.bylines]
    )
    assert all(0 <= start <= end <= len(document.text) for start, end in spans)
    assert all(document.reading[s.span.start : s.span.end] == s.text for s in document.sentences)
    zones = [z.span for z in document.zones]
    assert all(a.end <= b.start for a, b in pairwise(zones))
    covered = "".join(document.slice(span) for span in zones)
    assert "".join(covered.split()) == "".join(document.text.split())
