"""Dates of publication, change and fetching; the option of the rule that compares with today."""

from __future__ import annotations

import json
from datetime import date

import pytest

from auditor import audit, loads
from auditor.analysis.transparency import datefields
from auditor.config import settings
from auditor.errors import ConfigError

RECORD = json.dumps({"title": "Mill to reopen", "date": "2024-05-12", "text": "The mill at Orrin will reopen in May."})


def codes(**options):
    chosen = settings({"select": ["TR102"], "rules": {"future-date": options}} if options else {"select": ["TR102"]})
    return [f.code for f in audit(loads(RECORD, name="a.json"), chosen).findings]


@pytest.mark.parametrize(("today", "found"), [("2024-05-10", ["TR102"]), ("2024-05-11", []), ("2024-06-01", [])])
def test_today_is_what_the_settings_say(today, found):
    assert codes(today=today) == found


def test_without_a_day_to_compare_with_the_rule_does_not_apply():
    assert codes() == []
    check = audit(loads(RECORD, name="a.json"), settings({"select": ["TR102"]})).checks[0]
    assert check.status == "not-applicable"


def test_today_must_be_a_text():
    with pytest.raises(ConfigError):
        codes(today=2024)


def test_dates_of_one_line_are_told_apart():
    line = "Published 2 April 2024, updated 5 April 2024, retrieved 9 May 2024"
    page = f"Mill\n\n{line}\n\nThe mill at Orrin will reopen in May."
    document = loads(page, name="a.txt")
    assert [d.value for d in datefields.publications(document)] == [date(2024, 4, 2)]
    assert [d.value for d in datefields.changes(document)] == [date(2024, 4, 5)]
    found = datefields.fetched(document)
    assert found is not None
    assert found.value == date(2024, 5, 9)
