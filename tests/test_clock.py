"""Today's date, which a build may fix."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from auditor import clock
from auditor.errors import ConfigError


def test_the_environment_fixes_the_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    assert clock.today() == date(2026, 1, 1)


def test_without_it_the_date_is_that_of_the_clock_in_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    # Midnight may pass between the two questions.
    assert clock.today() - datetime.now(UTC).date() in (timedelta(0), timedelta(days=-1))


@pytest.mark.parametrize("value", ["yesterday", "1.5", "9" * 30])
def test_anything_else_is_an_error_that_says_what_to_write(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    with pytest.raises(ConfigError, match="whole number of seconds since 1970"):
        clock.today()
