"""JSON lines longer than any article may be are read record by record."""

from __future__ import annotations

import json
from pathlib import Path

from auditor.document import Document
from auditor.errors import IngestError
from auditor.ingest import MAX_BYTES, load_many

BODY = "The council met on Monday and voted to mend the bridge. " * 40


def test_long_feed_is_streamed_and_bad_lines_cost_only_themselves(tmp_path: Path) -> None:
    feed = tmp_path / "feed.jsonl"
    with feed.open("w", encoding="utf-8") as stream:
        stream.write(json.dumps({"title": "First", "text": BODY}) + "\n\n")
        stream.write("{broken\n")
        stream.write(json.dumps({"title": "Huge", "text": "word " * (MAX_BYTES // 4)}) + "\n")
        stream.write(json.dumps({"title": "Bare"}) + "\n")
        stream.write(json.dumps({"title": "Last", "text": BODY}))
    first, broken, huge, bare, last = load_many([feed])
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert (first.source, last.source) == (f"{feed}#1", f"{feed}#5")
    assert first.headline is not None
    assert first.slice(first.headline) == "First"
    for error, words in ((broken, "no JSON"), (huge, "too long"), (bare, "text")):
        assert isinstance(error, IngestError)
        assert words in error.reason


def test_long_text_in_one_line_is_still_refused(tmp_path: Path) -> None:
    dump = tmp_path / "dump.jsonl"
    dump.write_text("word " * (MAX_BYTES // 4), "utf-8")
    (refused,) = load_many([dump])
    assert isinstance(refused, IngestError)
