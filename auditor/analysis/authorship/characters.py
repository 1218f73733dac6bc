"""Characters that a reader cannot see, and letters of other alphabets that look like Latin ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from auditor import patterns as re
from auditor.document import Document, Span

# The characters below have one of these bytes in UTF-8, which few letters of Latin languages have: to look for bytes
# costs a tenth of looking for a class of characters.
_HIDDEN_BYTES = tuple(bytes([byte]) for byte in b"\x81\x8b\x8c\x8d\x8e\x8f\xaa\xab\xac\xad\xae\xf3")
_HIDDEN = re.compile(
    "(?P<tag>[\U000e0000-\U000e007f]+)|(?P<direction>[\u200e\u200f\u202a-\u202e\u2066-\u2069]+)"
    "|(?P<width>[\u200b-\u200d\u2060-\u2064\u180e]+)"
)
_BLACK_FLAG = "\U0001f3f4"  # tags after it spell the flags of Scotland and Wales
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# From here on scripts join letters, and symbols, with these characters: Hebrew to Greek extended, arrows to emoji.
_JOINING = re.compile("[\u0590-\u1fff\u2190-\U0010ffff]")

# First bytes of Cyrillic and Greek letters in UTF-8.
_OTHER_BYTES = (b"\xd0", b"\xd1", b"\xce", b"\xcf")
# Greek letters that science writes beside Latin ones, like alpha, do not pass for Latin and are left out.
_CYRILLIC = "асеіјорѕухһԁԛԝАВЕЅІЈКМНОРСТХУҮ"
_GREEK = "οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
LATIN_TWINS = dict(zip(_CYRILLIC + _GREEK, "aceijopsyxhdqwABESIJKMHOPCTXYY" + "oABEZHIKMNOPTYX", strict=True))
_TWIN_WORD = re.compile(rf"(?<!\w)(?:[A-Za-z]+[{_CYRILLIC}{_GREEK}]|[{_CYRILLIC}{_GREEK}]+[A-Za-z])[^\W\d_]*")


class Hidden(NamedTuple):
    """A run of invisible characters; `kind` is tag, direction or width, `inside` tells of letters on both sides."""

    span: Span
    kind: str
    inside: bool


def hidden(document: Document) -> Iterator[Hidden]:
    """Invisible characters that no script or symbol around them needs, in text order."""
    text = document.text
    if not _holds(text, _HIDDEN_BYTES):
        return
    rtl = _RIGHT_TO_LEFT.search(text) is not None
    for match in _HIDDEN.finditer(text):
        kind = str(match.lastgroup)
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if (kind == "tag" and before == _BLACK_FLAG) or (kind == "direction" and rtl):
            continue
        if kind == "width" and (_JOINING.match(before) or _JOINING.match(after)):
            continue
        yield Hidden(Span(*match.span()), kind, before.isalpha() and after.isalpha())


def twins(document: Document) -> Iterator[Span]:
    """Words of Latin letters in which single ones are look-alikes from another alphabet, in text order."""
    text = document.text
    if not _holds(text, _OTHER_BYTES):
        return
    for match in _TWIN_WORD.finditer(text):
        word = match[0]
        foreign = [c for c in word if c in LATIN_TWINS]
        latin = sum(c.isascii() for c in word)
        if len(foreign) + latin == len(word) and latin >= max(2, len(foreign)):
            yield Span(*match.span())


def _holds(text: str, needles: tuple[bytes, ...]) -> bool:
    """Whether the text, as UTF-8, has one of the bytes; all of them are beyond ASCII."""
    if text.isascii():
        return False
    data = text.encode("utf-8", "surrogatepass")
    return any(needle in data for needle in needles)
