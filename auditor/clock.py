"""Today's date: the one place that asks a clock."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from auditor.errors import ConfigError

_EPOCH = "SOURCE_DATE_EPOCH"


def today() -> date:
    """The date in UTC, or the one that the environment fixes in SOURCE_DATE_EPOCH, in seconds since 1970.

    Raises:
        ConfigError: SOURCE_DATE_EPOCH is no such number.
    """
    fixed = os.environ.get(_EPOCH)
    if not fixed:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(fixed), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise ConfigError(
            f"{_EPOCH} is {fixed!r}; it must be a whole number of seconds since 1970, such as 1767225600"
        ) from None
