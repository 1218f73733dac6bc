"""Sentence boundaries with exact offsets."""

from __future__ import annotations

from functools import cache

from auditor import patterns as re
from auditor.lexicon import table, words

_CLOSERS = "\"'”’»)\\]"
_OPENERS = "\"'“‘«(\\[¿¡©"
# A stop, what closes with it, white space, and the first sign of what comes next. A lower-case letter
# after the space never starts a sentence; scraped text may lack the space before a usual first word.
# It begins with a class of signs, which is searched for fastest.
# Runs are bounded or never given back, so that a hostile megabyte of stops takes linear time.
_END = re.compile(
    rf"(?P<stop>[.!?…](?<![.!?…]{{2}})[.!?…]*+)(?P<close>[{_CLOSERS}\u2060.!?…]{{0,12}}+)"
    rf"(?:(?P<gap>\s++)(?P<open>[{_OPENERS}—–-]{{0,6}}\s?)(?P<next>[^\W_a-z]\w{{0,30}})"
    r"|(?P<tight>(?<=[a-z]{2}.)[A-Z][a-z]{0,20}(?=\s)))"
)
_BEFORE = re.compile(r"(?<![\w.’'-])[\w.’'-]+$")
_SPEECH = re.compile(
    r"(?:[A-Z][\w.’'-]*\s+){1,4}(?:said|says|asked|asks|wrote|writes|tweeted|replied|added|told|shouted|wondered|cried)\b"
)
_ZONES = frozenset(
    {"ET", "EST", "EDT", "PT", "PST", "PDT", "CT", "CST", "CDT", "MT", "GMT", "UTC", "BST", "CET", "IST"}
)
_CALENDAR = ("mon", "tue", "wed", "thu", "fri", "sat", "sun", *(
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
))  # fmt: skip
_LOOK_BACK = 24  # longest abbreviation with room to spare; keeps a hostile megabyte linear


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the sentences of one paragraph, without white space at either end."""
    found: list[tuple[int, int]] = []
    at, place = start, start
    while (match := _END.search(text, place, end)) is not None:
        place = match.start("tight") if match["tight"] else match.end("close")
        if _ends(text, at, match):
            found.append((at, match.end("close")))
            at = match.start("tight") if match["tight"] else match.end("gap")
    found.append((at, end))
    return [trimmed for a, b in found if (trimmed := _trim(text, a, b))]


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _ends(text: str, begin: int, match: re.Match[str]) -> bool:
    following = match["next"] or match["tight"]
    if match["tight"]:
        return following.lower() in words("sentence_starters")
    if following[0].islower():  # a non-ASCII lower-case letter
        return False
    close = match["close"]
    if match["stop"] != ".":
        return not (("”" in close or '"' in close) and _SPEECH.match(text, match.start("next")))
    if close.strip("\u2060"):
        return True
    return _full_stop_ends(text, begin, match, following)


def _full_stop_ends(text: str, begin: int, match: re.Match[str], following: str) -> bool:
    stop = match.start()
    _, space, token = text[max(begin, stop - _LOOK_BACK) : stop].rpartition(" ")
    if not space or not token.isalpha():
        found = _BEFORE.search(text, max(begin, stop - _LOOK_BACK), stop)
        token = found.group() if found else ""
    usual = following.lower() in words("sentence_starters")
    if token.isdigit():  # "1. The first step"
        return not (len(token) <= 2 and stop - len(token) == begin)
    if (len(token) == 1 and token.isupper()) or _is_acronym(token):
        return usual or (bool(match["open"].strip()) and len(token) > 1)
    return _abbreviation_ends(table("abbreviations").get(token.lower().strip("'’")), following, usual)


def _is_acronym(token: str) -> bool:
    return len(token) > 2 and token[1] == "." and token.replace(".", "").isupper()


def _abbreviation_ends(kind: str | None, following: str, usual: bool) -> bool:
    if kind is None:
        return True
    if kind == "title":
        return False
    if kind == "name":
        return usual
    if kind == "clock":
        return not (following in _ZONES or following[:3].lower() in _CALENDAR)
    return not following[0].isdigit()


@cache
def warm() -> None:
    """Read the lists now, so that a worker's first article is as fast as its others."""
    table("abbreviations")
    words("sentence_starters")
