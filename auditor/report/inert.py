"""Article text made safe to show: escaped, and with nothing in it that is invisible or turns text around."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from markupsafe import Markup, escape

from auditor import patterns as re

# Control, format, private-use and tag characters, line and paragraph separators, lone surrogates. Line feeds and
# tabs are layout. A joiner between two characters beyond Latin is how emoji and Indic scripts are spelt.
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ue000-\uf8ff\ufeff\uffa0\ufff0-\ufffb"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
    "|(?<![\u0900-\U0001ffff])\u200d|\u200d(?![\u0900-\U0001ffff])"
)
# What the expression above takes and `str.isprintable` lets pass; asking that first spares most text the search. Beyond
# the basic plane there are variation selectors too.
_PRINTABLE: Final = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"
# ASCII that is seen or is layout.
_ORDINARY: Final = bytes(range(0x20, 0x7F)) + b"\n\t"
# Labels, names and numbers are no longer than this, and come again on every page.
_SHORT: Final = 40
Escaper = Callable[[str], str]
_SPACE: Final = re.compile(r"[\s\u00a0]+")


def visible(text: object) -> Markup:
    """Escaped HTML in which every unseen character is a labelled chip."""
    if type(text) is str:
        return _shown(text) if len(text) <= _SHORT else Markup(_escaped(text))  # noqa: S704
    escaped = escape(text)
    return Markup(_UNSEEN.sub(_chip, escaped)) if _has_unseen(escaped) else escaped  # noqa: S704


@lru_cache(maxsize=4096)
def _shown(text: str) -> Markup:
    return Markup(_escaped(text))  # noqa: S704


def safe(text: str) -> str:
    """The same as a plain string, for HTML that is put together in place; `text` is never HTML itself."""
    return _escaped(text) if len(text) > _SHORT else _label(text)


def escaper(text: str) -> Escaper:
    """What makes stretches of a long text safe between tags: the whole is searched once for what is unseen."""
    try:
        rest = text.encode().translate(None, _ORDINARY).decode()
    except UnicodeEncodeError:
        return safe
    # What is not printable may still be allowed, depending on what stands beside it.
    if rest and (not rest.isprintable() or _has_unseen(rest)):
        return safe
    return _entities if "&" in text or "<" in text or ">" in text else str


def _entities(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _escaped(text: str) -> str:
    escaped = _entities(text)
    escaped = escaped.replace('"', "&#34;").replace("'", "&#39;")
    return _UNSEEN.sub(_chip, escaped) if _has_unseen(escaped) else escaped


_label = lru_cache(maxsize=4096)(_escaped)


def plain(text: object) -> str:
    """One line of text in which every unseen character is spelt out: for attributes, titles and terminals."""
    line = " ".join(str(text).split())
    return _UNSEEN.sub(lambda m: f"⟨U+{ord(m[0]):04X}⟩", line) if _has_unseen(line) else line


def _has_unseen(text: str) -> bool:
    if text.isprintable():
        if text.isascii():
            return False
        # Text with characters beyond the basic plane takes more than two bytes for some of them.
        if len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text):
            return _UNSEEN.search(text) is not None
        a, b, c, d, e, f, g = _PRINTABLE
        return a in text or b in text or c in text or d in text or e in text or f in text or g in text
    return _UNSEEN.search(text) is not None


def shortened(text: str, limit: int) -> str:
    """At most `limit` characters, cut at a word where one ends near, with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text.rfind(" ", limit - 40 if limit > 80 else 0, limit)
    return text[: cut if cut > 0 else limit - 1].rstrip(" ,;:") + "…"


def safe_url(url: object) -> str | None:
    """The address if it is plain http or https, else None."""
    text = str(url or "")
    fine = text.lower().startswith(("http://", "https://")) and not _UNSEEN.search(text) and not _SPACE.search(text)
    return text if fine else None


def _chip(match: re.Match[str]) -> str:
    code = ord(match[0])
    name = unicodedata.name(match[0], "unprintable character").lower()
    return f'<span class="unseen" title="{name}">U+{code:04X}</span>'
