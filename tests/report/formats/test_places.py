"""Lines, columns, offsets and addresses: whatever the text or the name holds."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.report.formats.places import Article, names, uri
from report.formats.runs import exact

_TEXT = st.text(st.sampled_from("ab \n\n🦊😀é\u0301\u2028\r\u200d"), min_size=1, max_size=60)


def article(text: str, **facts: object) -> Article:
    return Article({"text": text, "source": "a.txt", "format": "text", "sha256": "", **facts})


@given(_TEXT, st.data())
def test_regions_lead_back_to_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    place = article(text)
    lines = text.split("\n")
    for units, found in ((False, place.region(start, end)), (True, place.region_in_units(start, end))):
        encoded = [line.encode("utf-16-le") if units else line for line in lines]
        width = 2 if units else 1
        first, last = found.line - 1, found.end_line - 1
        head, tail = width * (found.column - 1), width * (found.end_column - 1)
        if first == last:
            parts = [encoded[first][head:tail]]
        else:
            parts = [encoded[first][head:], *encoded[first + 1 : last], encoded[last][:tail]]
        words = [part.decode("utf-16-le") if isinstance(part, bytes) else part for part in parts]
        assert "\n".join(words) == text[start:end]
    units_before = len(text[:start].encode("utf-16-le")) // 2
    assert place.units(start) == units_before


def test_only_plain_text_files_are_placed() -> None:
    assert article("x").placed
    assert not article("x", format="html").placed
    assert not article("x", source="").placed
    assert not article("x").exact
    assert article("xé", **exact("xé")).exact
    assert not article("xé", **exact("xé", format="markdown")).exact


def test_records_of_a_file() -> None:
    third = article("x", source="in/all.jsonl#3", format="json")
    assert (third.file, third.record) == ("in/all.jsonl", 3)
    assert (article("x", source="feed#2.xml#4", format="feed").file) == "feed#2.xml"
    # A text file may be called so.
    assert article("x", source="in/a#3", format="text").file == "in/a#3"
    assert article("x", source="").file == "-"


@pytest.mark.parametrize(
    ("file", "address", "relative"),
    [
        ("a/b c.txt", "a/b%20c.txt", True),
        ("./a.txt", "a.txt", True),
        ("../a.txt", "../a.txt", True),
        ("c:d.txt", "c%3Ad.txt", True),
        ("a#b?c%20.txt", "a%23b%3Fc%2520.txt", True),
        ("ü\ud83d.txt", "%C3%BC%3F.txt", True),
        ("/srv/a b.txt", "file:///srv/a%20b.txt", False),
        ("C:\\in\\a b.txt", "file:///C:/in/a%20b.txt", False),
        ("https://news.example/a b?c=1#d", "https://news.example/a%20b?c=1#d", False),
    ],
)
def test_addresses(file: str, address: str, relative: bool) -> None:
    assert uri(file) == (address, relative)


@given(st.text(min_size=1, max_size=40))
def test_every_name_is_a_relative_reference(name: str) -> None:
    address, relative = uri(f"in/{name}")
    assert relative
    parts = urlsplit(address)
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
    assert unquote(parts.path, errors="surrogatepass") == f"in/{name}".encode("utf-8", "replace").decode()


def test_names_of_files_differ_and_harm_nothing() -> None:
    name_for = names()
    found = [name_for(s) for s in ("a/x.txt", "b/x.html", "X.md", "index.html", "a.jsonl#3", "???", "-", "é" * 300)]
    assert found == ["x", "x-2", "X-3", "index-2", "a-3", "article", "article-2", "é" * 120]
