"""What stands in a headline's place and is none: a site's name, a section, a template, an error."""

from __future__ import annotations

from auditor import patterns as re
from auditor.analysis.numbers import word_set

_TEMPLATE = re.compile(
    r"^\W*(?:(?:un|no[ -]?)titled?(?: (?:document|page|article|post|\d+))?|headline(?: (?:goes )?here| tk)?|"
    r"(?:insert|enter|add|your|article|post|page|new|sample|test|example)(?: (?:a|the|your|an))? "
    r"(?:headline|title|article|post|page)(?: here)?|title(?: (?:goes )?here)?|test(?:ing)?(?: \d+)?|tbd|tk|null|"
    r"undefined|none|n/?a|draft|"
    r"lorem ipsum.*|hello world)\W*$",
    re.IGNORECASE,
)
_ERROR = re.compile(
    r"^\W*(?:(?:error )?(?:40[0-9]|50[0-9])\b.{0,40}|page not found|not found|access denied|forbidden|just a moment\W*|"
    r"attention required\W.*|are you a robot\W*|bad gateway|service unavailable|please wait\W*|"
    r"(?:sign|log) in(?: to continue)?|subscribe to (?:continue|read).*)\W*$",
    re.IGNORECASE,
)
_FILE = re.compile(r"^\S+\.(?:docx?|pdf|html?|txt|rtf|md|php|aspx?|odt|json)$", re.IGNORECASE)
_SECTIONS = word_set(
    "home homepage news politics sports sport business opinion world local national entertainment technology tech "
    "health "
    "science lifestyle culture article articles story stories blog post index archive search main welcome page latest "
    "breaking uncategorized uncategorised category menu"
)


_SHAPES = (
    (_TEMPLATE, "a template's"),
    (_ERROR, "an error or a gate of the site"),
    (_FILE, "the name of a file"),
)


def why(text: str, host: str) -> str:
    """Why `text` is no headline, in words that follow "it is"; "" for one that may be. `host` may be ""."""
    plain = text.strip()
    if not any(c.isalnum() for c in plain):
        return "without a word"
    shaped = next((what for pattern, what in _SHAPES if pattern.match(plain)), "")
    if not shaped and plain.lower().strip(" .:|-–—") in _SECTIONS:
        shaped = "the name of a section"
    return shaped or ("the name of the site" if _names_site(plain, host) else "")


def _names_site(plain: str, host: str) -> bool:
    parts = host.lower().removeprefix("www.").split(".")
    names = {_joined(part) for part in parts[:-1] if len(part) >= _SHORTEST} | {_joined("".join(parts))}
    name = _joined(plain.lower())
    return bool(name) and not {name, name.removeprefix("the")}.isdisjoint(names)


def _joined(text: str) -> str:
    return "".join(c for c in text if c.isalnum()).removeprefix("the")


_SHORTEST = 3  # letters of a site's name
