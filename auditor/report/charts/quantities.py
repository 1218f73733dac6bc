"""The figures and dates of the article as written and as read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, Final

from markupsafe import Markup

from auditor.report.charts.frames import Placed, empty, frame, overlapping
from auditor.report.inert import safe
from auditor.report.messages import Catalogue, catalogue

_SHOWN: Final = 10
# Rules that compare figures or dates with each other.
_RULES: Final = frozenset({"number-mismatch", "date-mismatch", "contradiction", "undated-relative-time"})
# A range this wide ("millions") says no more than its word.
_VAGUE: Final = 50
# Months that a reader would rather be told in years.
_YEARS: Final = 36
# A noun stands this near to its number, adjectives included.
_NEAR: Final = 80


def figure(
    quantities: Sequence[Mapping[str, Any]],
    dates: Sequence[Mapping[str, Any]],
    findings: Sequence[Placed],
    text: str,
    words: Catalogue,
) -> Markup:
    """A ledger in the order of the text, what clashes first."""
    title = words["quantities.title"]
    if not quantities and not dates:
        return empty("quantities", title, words["quantities.none"])
    clashing = [placed for placed in findings if placed[1].rule in _RULES]
    told = [(q, _what(q, text), _read(q, words)) for q in quantities]
    told += [(d, "", _day(d, words)) for d in dates]
    rows = []
    for each, what, read in sorted(told, key=lambda t: t[0]["start"]):
        numbers = overlapping(each["start"], each["end"], clashing) if clashing else []
        rows.append((not numbers, _row(text[each["start"] : each["end"]], what, read, numbers, words.language)))
    rows.sort(key=lambda row: row[0])
    clashes = sum([not calm for calm, _ in rows])
    body = _table([row for _, row in rows[:_SHOWN]], words)
    if len(rows) > _SHOWN:
        more = safe(words.say("quantities.more", count=len(rows) - _SHOWN))
        rest = _table([row for _, row in rows[_SHOWN:]], words)
        body += f"<details class=small><summary>{more}</summary>{rest}</details>"
    gist = f"{words.count('quantities_gist', clashes)}." if clashes else ""
    return frame("quantities", title, gist, Markup(body), words["quantities.axis"])  # noqa: S704  all escaped


def _table(rows: Sequence[str], words: Catalogue) -> str:
    heads = _heads(words.language)
    return f"<table class=ledger><thead><tr>{heads}<tbody>{''.join(rows)}</table>"


@cache
def _heads(language: str) -> str:
    words = catalogue(language)
    return "".join(f"<th scope=col>{safe(words[f'quantities.{key}'])}" for key in ("written", "what", "read"))


def _row(written: str, what: str, read: str, findings: Sequence[Any], language: str) -> str:
    links = "".join([f' <a class="sev {f.severity}" href=#m{f.n}>{f.n}</a>' for f in findings[:3]]) if findings else ""
    head = safe(" ".join(written.split()))
    english = "" if language == "en" else " lang=en"
    return f"<tr><th scope=row>{head}{links}<td{english}>{safe(what) or '–'}<td>{safe(read) or '–'}"


def _what(quantity: Mapping[str, Any], text: str) -> str:
    """What is counted as it is written, or the kind of quantity."""
    noun = str(quantity["noun"])
    after = text[quantity["end"] : quantity["end"] + _NEAR]
    at = after.lower().find(noun.lower()) if noun else -1
    return after[at : at + len(noun)] if at >= 0 else noun or str(quantity["kind"])


def _read(quantity: Mapping[str, Any], words: Catalogue) -> str:
    value, high, whole, unit = quantity["value"], quantity.get("high"), quantity.get("of"), quantity["unit"]
    if value is None:
        return ""
    if unit == "month" and high is None and value >= _YEARS and value % 12 == 0:
        value, unit = value / 12, "year"
    unit = words.get(f"units.{unit}", unit)
    if whole:
        part = words.say("quantities.part", part=_figure(value, words), whole=_figure(whole, words))
        return f"{part} = {words.say('quantities.share', percent=words.number(100 * value / whole))}"
    if high is not None and high != value:
        if quantity["kind"] == "count" and high >= _VAGUE * max(value, 1):
            return f"≥ {_figure(value, words)}"
        return f"{words.say('quantities.range', low=_figure(value, words), high=_figure(high, words))} {unit}".strip()
    return f"{_figure(value, words)}{' ' if unit else ''}{unit}"


def _figure(value: float, words: Catalogue) -> str:
    return words.grouped(value) if float(value).is_integer() else words.number(value, 2)


def _day(mention: Mapping[str, Any], words: Catalogue) -> str:
    if not mention["date"]:
        return words["quantities.open_date" if mention["relative"] else "quantities.open_year"]
    day = date.fromisoformat(mention["date"])
    return f"{words[f'weekday.{day.isoweekday()}']} {day.isoformat()}"
