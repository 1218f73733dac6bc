"""The reading level, without a network and without downloads."""

from __future__ import annotations

import socket
from typing import Any

import pytest
from conftest import ROOT

from auditor import load
from auditor.analysis import Analysis
from auditor.ingest import structure
from auditor.readability import reading_level


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_plain_prose_reads_easier_than_officialese() -> None:
    easy = structure.prose("The cat sat down. It was a warm day. A dog came by. They ran off to the park. " * 4)
    hard = structure.prose(
        "Notwithstanding considerable administrative complications, the intergovernmental commission reiterated its "
        "longstanding recommendation regarding infrastructural modernisation. " * 6
    )
    plain, official = reading_level(Analysis(easy)), reading_level(Analysis(hard))
    assert plain is not None
    assert official is not None
    assert plain.flesch_reading_ease > 80
    assert official.flesch_reading_ease < 20
    assert plain.flesch_kincaid_grade < 4
    assert official.flesch_kincaid_grade > 15
    assert official.gunning_fog_grade > 15


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_news_lies_between_and_short_texts_have_none() -> None:
    level = reading_level(Analysis(load(ROOT / "fixtures" / "articles" / "harbour-bridge.txt")))
    assert level is not None
    assert 30 < level.flesch_reading_ease < 90
    assert level.minutes > 0
    assert reading_level(Analysis(structure.prose("Too short."))) is None
