from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.ingest import encoding, load_bytes, loads

TEXT = "The café’s owner said “we’re shut” on Monday – for £40 a day."


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings_are_read_without_doubt(name):
    (document,) = load_bytes(TEXT.encode(name), "a.txt")
    assert document.text == TEXT
    assert document.doubts == ()


def test_cp1252_is_read_with_a_doubt():
    (document,) = load_bytes(TEXT.encode("cp1252"), "a.txt")
    assert document.text == TEXT
    assert [d.part for d in document.doubts] == ["encoding"]


def test_latin_1_is_read_with_a_doubt():
    (document,) = load_bytes("The café in Málaga is open.".encode("latin-1"), "a.txt")
    assert document.text == "The café in Málaga is open."
    assert "cp1252" in document.doubts[0].reason


def test_other_scripts_are_guessed():
    text = "Городской совет одобрил строительство нового моста через реку в понедельник вечером. " * 4
    (document,) = load_bytes(text.encode("cp1251"), "a.txt")
    assert document.text == text
    assert document.doubts[0].part == "encoding"


def test_stray_bytes_in_utf_8():
    (document,) = load_bytes(TEXT.encode() + b" \xff and more.", "a.txt")
    assert document.text == TEXT + " \ufffd and more."
    assert "UTF-8" in document.doubts[0].reason


def test_declared_charset_of_a_page():
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Primátor Łódź otworzył most.</p></body></html>'
    (document,) = load_bytes(page.replace("ř", "r").encode("iso-8859-2"), "a.html")
    assert "Łódź" in document.text
    assert document.doubts == ()


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u2028b\u2029c\x85d\x0ce\x0bf", "a\nb\nc\nd\ne\nf"),
        ("\ufeffa\x00b\ud800c", "ab\ufffdc"),
    ],
)
def test_normalise(raw, expected):
    assert encoding.normalise(raw) == expected


@pytest.mark.parametrize(
    ("raw", "right"),
    [
        ("It isnâ€™t open", "It isn’t open"),
        ("â€œWe are shut,â€\x9d she said", "“We are shut,” she said"),
        ("â€œWe are shut,â€ she said", "“We are shut,” she said"),
        ("a cafÃ© for Â£5", "a café for £5"),
        ("isnÃ¢â‚¬â„¢t", "isn’t"),
    ],
)
def test_repair(raw, right):
    document = loads(raw)
    assert document.text == raw
    assert len(document.reading) == len(raw)
    assert document.reading.replace("\u2060", "") == right
    for repair in document.repairs:
        start, end = repair.span
        assert document.reading[start:end] == repair.repaired.ljust(end - start, "\u2060")


@pytest.mark.parametrize(
    "text", ["“CAFÉ” OPENS", "CAFÉ’S OWNER", "Der Fluß, das Öl", "JOSÉ—THE MAYOR", "Â Ã alone", "naïve façade"]
)
def test_right_text_is_left_alone(text):
    assert encoding.repair(text) == (text, ())


@given(st.text(alphabet="aÃÂâ€™œ©£\u00a0\x9d ‚¬„¢Éé”", max_size=40))
def test_repair_keeps_the_length(text):
    reading, repairs = encoding.repair(text)
    assert len(reading) == len(text)
    assert all(text[a:b] != fixed for (a, b), fixed in repairs_of(repairs))


def repairs_of(repairs):
    return [(r.span, r.repaired) for r in repairs]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("''The port is full,'' she said.", "“‘The port is full,’” she said."),
        ("She said, ''It is 'full.'''", "She said, “‘It is 'full.'’”"),
        ("(''Full,'' he said)", "(“‘Full,’” he said)"),
        ("It is 6'2'' long.", "It is 6'2'' long."),
        ("a '' b '''' c", "a '' b '''' c"),
    ],
)
def test_two_single_marks_for_a_double_one(raw, expected):
    assert encoding.paired(raw) == expected
    assert len(expected) == len(raw)


def test_a_quotation_between_twin_marks_is_one():
    document = loads("The harbour\n\n''The port is full,'' said Otto Brandt. ''It will close.''")
    assert [document.slice(q.span) for q in document.quotes] == ["''The port is full,''", "''It will close.''"]
    assert document.text.count("''") == 4


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('She wrote: " . . . and the road stays shut," he read.', '" . . . and the road stays shut,"'),
        ('She wrote: "...and the road stays shut," he read.', '"...and the road stays shut,"'),
        ("She wrote: “… and the road stays shut,” he read.", "“… and the road stays shut,”"),
        ('The sign is 12" . . . and the post is short.', None),
        ('He closed the door." . . . And he left.', None),
    ],
)
def test_a_quotation_may_leave_out_its_beginning(text, quoted):
    document = loads(f"The road\n\n{text}")
    assert [document.slice(q.span) for q in document.quotes] == ([quoted] if quoted else [])


@given(st.text(alphabet="'a 1(-\n", max_size=30))
def test_paired_marks_keep_every_offset(text):
    assert len(encoding.paired(text)) == len(text)
