"""Names in credit lines and in author metadata."""

from __future__ import annotations

from auditor import dates
from auditor import patterns as re
from auditor.lexicon import words

_PART = r"(?:[A-Z][\w’'.-]*|(?:de|da|di|del|della|der|den|du|la|le|van|von|bin|ibn|al|el|y|ten|ter|dos|af)(?=\s))"
_NAME = re.compile(rf"{_PART}(?:\s+{_PART}){{1,4}}$")
_SPLIT = re.compile(r"\s*(?:,|;|&|\||•|·|/|\band\b|\bwith\b|\n)\s*", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:(?:written|posted|published|reported|edited|story|words|text|analysis|opinion|commentary)\s+)?by:?\s+"
    r"|^(?:author|reporter|writer|reporting by|words):?\s+",
    re.IGNORECASE,
)
_READ_TIME = re.compile(
    r"\b\d+\s*-?\s*min(?:ute)?s?(?:\s+read)?\b|\b\d+\s+(?:hours?|days?|mins?)\s+ago\b", re.IGNORECASE
)
_RAW = re.compile(r"@|https?:|www\.|\w\.(?:com|org|net|co)\b")


def names(value: str) -> tuple[str, ...]:
    """The people named in an author field, in order; roles dropped, handles and addresses as they are.

    What has no shape of a name but stands alone ("Admin", "Staff") is kept, for a rule to judge.
    """
    value = _LEAD.sub("", cleaned(value))
    if not value:
        return ()
    if _RAW.search(value):
        return (value,)
    parts = [p.strip(" .-–—()\"'") for p in _SPLIT.split(value)]
    parts = [p for p in parts if p]
    if len(parts) == 2 and _is_inverted(value, parts):
        return (_tidy(f"{parts[1]} {parts[0]}"),)
    found = [_tidy(p) for p in parts if is_name(p)]
    return tuple(dict.fromkeys(found)) or tuple(parts[:1])


def cleaned(value: str) -> str:
    """The author field without dates and reading times."""
    value = _READ_TIME.sub(" ", value)
    for written in reversed(list(dates.find(value))):
        value = value[: written.span.start] + " " + value[written.span.end :]
    return " ".join(value.split()).strip(" ,;|•·–—-")


def soiled(value: str) -> bool:
    """Whether an author field holds a date or a reading time."""
    return _READ_TIME.search(value) is not None or next(dates.find(value), None) is not None


def is_name(value: str) -> bool:
    """Whether `value` has the shape of one person's name and nothing that marks a desk, a place or a role."""
    if len(value) > 50 or not _NAME.match(value):
        return False
    return not any(w.strip(".").lower() in words("not_names") for w in value.split())


def _is_inverted(value: str, parts: list[str]) -> bool:
    """DOE, JANE or Doe, Jane: one comma, one word before it."""
    surname, first = parts
    single = " " not in surname and len(first.split()) <= 2 and surname[:1].isupper() and first[:1].isupper()
    return (
        value.count(",") == 1
        and single
        and not any(w.lower() in words("not_names") for w in value.replace(",", " ").split())
    )


def _tidy(name: str) -> str:
    """Capitals turned into a name's usual case."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) > 4 and all(c.isupper() for c in letters):
        return re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize() if len(m.group()) > 1 else m.group(), name)
    return name
