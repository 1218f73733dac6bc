"""Text whose licence lets weights trained on it ship with the package.

Sources are named in the models' cards. Share-alike parts of the inference pairs are left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from auditor import patterns as re

FREE = frozenset({"MIT", "Apache-2.0"})
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z])")


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def inference_sentences(data: Path) -> list[str]:
    """Distinct sentences of the freely licensed inference pairs, in file order."""
    pairs = (r for r in records(data / "inference_pairs.jsonl") if r["licence"] in FREE)
    return list(dict.fromkeys(text for r in pairs for text in (r["premise"], r["hypothesis"])))


def headlines(data: Path) -> list[tuple[str, bool]]:
    """Headlines with whether they are clickbait (Chakraborty 2016, MIT)."""
    return [(r["headline"], r["clickbait"]) for r in records(data / "clickbait.jsonl")]


def articles(data: Path) -> list[list[str]]:
    """Articles of hyperpartisan and mainstream outlets (SemEval-2019 task 4, CC BY 4.0) as lists of sentences."""
    return [sentences(r["text"]) for r in records(data / "hyperpartisan.jsonl")]


def sentences(text: str) -> list[str]:
    """Sentences of at least five words; good enough for training."""
    found = (s.strip() for line in text.splitlines() for s in _SENTENCE_END.split(line))
    return [s for s in found if len(s.split()) >= 5]
