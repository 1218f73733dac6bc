"""The JSON of a record is that of the plain encoder and its packed copy equal, whatever was kept of records before."""

from __future__ import annotations

import gzip
import json
from base64 import b64decode
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from auditor.report import lots, records
from auditor.report.downloads import download, packed
from report import made


def _record() -> dict[str, Any]:
    return made.report().to_dict(charts=True)


def _many(record: dict[str, Any]) -> None:
    record["checks"] = [{**check, "rule": f"{check['rule']}-{n}"} for n in range(40) for check in record["checks"]]


def _reason(record: dict[str, Any]) -> None:
    record["checks"][0]["reason"] = "told “otherwise”\n\\ \x1f, and 'so'"


def _order(record: dict[str, Any]) -> None:
    record["checks"] = [dict(reversed(check.items())) for check in record["checks"]]


def _untitled(record: dict[str, Any]) -> None:
    for check in record["checks"]:
        del check["title"]


def _none(record: dict[str, Any]) -> None:
    record["checks"] = []


def _last(record: dict[str, Any]) -> None:
    record["checks"] = record.pop("checks")


def _marker(record: dict[str, Any]) -> None:
    record["article"]["text"] += '"checks": [], {"checks": ['
    record["findings"][0]["evidence"] = {"checks": [{"rule": "x"}]}


CHANGES: list[Callable[[dict[str, Any]], None]] = [_many, _reason, _order, _untitled, _none, _last, _marker]


@pytest.mark.parametrize("change", CHANGES)
def test_json_is_that_of_the_plain_encoder(change: Callable[[dict[str, Any]], None]) -> None:
    first, record = _record(), _record()
    change(record)
    for each in (first, record, first):
        plain = json.dumps(each, ensure_ascii=False).encode()
        assert records.encoded(each) == plain
        link = download(each, lots.lots(each["checks"])).href
        assert link.startswith("data:application/gzip;base64,")
    saved = json.loads(gzip.decompress(packed(record, lots.lots(record["checks"]))))
    assert saved == record
    assert list(saved)[-1] == "checks"


def test_what_is_kept_of_a_record_does_not_change_with_it() -> None:
    record = _record()
    before = [lot.text for lot in lots.lots(record["checks"])]
    for check in record["checks"]:
        check["reason"] = "changed since"
    assert "changed since" in records.dumps(record)
    assert [lot.text for lot in lots.lots(_record()["checks"])] == before


def test_numbers_that_json_lacks_and_lone_surrogates_are_packed_too() -> None:
    record = _record()
    record["findings"][0]["evidence"] = {"share": float("nan")}
    worse = deepcopy(record)
    worse["article"]["text"] += "\ud800"
    with pytest.raises(TypeError, match="surrogates"):
        packed(worse, lots.lots(worse["checks"]))
    for each in (record, worse):
        link = download(each, lots.lots(each["checks"]))
        assert link.name.endswith(".json.gz")
        saved = json.loads(gzip.decompress(b64decode(link.href.partition(",")[2])))
        assert saved == json.loads(records.encoded(each))
        assert saved["findings"][0]["evidence"] == {"share": None}


def test_states_count_every_check_once() -> None:
    checks = _record()["checks"]
    states = lots.states(lots.lots(checks))
    assert lots.total(states.values())[2] == len(checks)
    for dimension, (ran, idle, every) in states.items():
        mine = [check["status"] for check in checks if check["dimension"] == dimension]
        assert (ran, idle, every) == (mine.count("ran"), mine.count("not-applicable"), len(mine))
