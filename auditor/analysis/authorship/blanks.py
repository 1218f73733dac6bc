"""Blanks of a template that were never filled in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.leftovers import triggers
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_THING = (
    r"(?:Name|Company|Organi[sz]ation|Date|Location|City|Country|State|Title|Venue|Number|Amount|Figure|"
    r"Percentage|Time|Month|Day|Year|Email|E-mail|Phone|Address|Position|Department|Outlet|Publication|"
    r"Journalist|Spokesperson|Expert|Quote|URL|Contact|Event|Product|Team|School|University|Website)"
)
# What a template asks for, and what it asks it of: "[Company Name]", not "[Brown University]".
_ASKED = r"(?:Name|Date|Title|Number|Amount|Figure|Percentage|Time|Email|Phone|Address|Location|Venue|Quote|URL)"
_OF = (
    r"(?:Company|Organi[sz]ation|Event|Product|Source|Author|Client|Customer|Recipient|Candidate|Speaker|Expert"
    r"|Official|City|"
    r"Country|State|School|University|Full|First|Last|Specific|Exact|Relevant|Local|Job|Phone|Contact|Start|End|Team|"
    r"Publication|Website|Journal|Study|Report|Victim|Suspect|Player|Spokesperson|Agency|Department|Publication"
    r"|Street)"
)
_FORMS = {
    "instruction": (
        r"\[(?:Insert|Add|Enter|Include|Paste|Fill\s+in|Replace|Provide|Specify|INSERT|ADD|"
        r"ENTER)\s+[^\[\]\n\x00]{2,80}\]"
    ),
    "joke or instruction": r"\[(?:insert|enter|fill\s+in)\s+[^\[\]\n\x00]{2,60}\]",
    "your": rf"\[(?i:Your)\s+(?:[A-Z][\w'’]+\s+){{0,2}}(?:{_THING}|NAME|COMPANY|[A-Z]\w+\s+Here)\]",
    "field": (
        rf"\[(?:{_OF}\s+){{1,3}}{_ASKED}\]|\[{_ASKED}\s+of\b[^\[\]\n\x00]{{0,40}}\]|\[{_THING}(?:\s+here"
        rf"|/[^\[\]\n\x00]{{1,40}})\]"
    ),
    "word": (
        r"\[(?:Name|Date|Company|Company Name|Location|City|Venue|Your Name|Source|Amount|Number|Quote|Title"
        r"|Organi[sz]ation|Percentage|Figure|Link|amount|number|percentage|quote|source|figure|statistic|link"
        r"|company|organi[sz]ation)\](?!\()"
    ),
    "small word": r"\[(?:name|title|date)\](?!\()",
    "constant": (
        r"\b(?:INSERT|PASTE|ADD|REPLACE)_[A-Z][A-Z_]{2,40}\b|\b[A-Z]+(?:_[A-Z]+)*_(?:URL|LINK|NAME|SOURCE)_HERE\b"
    ),
    "date": r"\b(?:19|20)\d\d-(?:XX-(?:XX|\d\d)|xx-(?:xx|\d\d)|\d\d-(?:XX|xx))\b",
    # Other template tags are markup and belong to markup-debris.
    "variable": rf"\{{\{{\s*(?:\w+[ _.]){{0,2}}(?i:{_THING}|headline|reporter|author|source|topic)\s*\}}\}}",
    "to come": r"\bTKTK\w*|\bTK\s+TK\b|[\[(]TK[\])]|(?<=[a-z:] )TK(?=[.,;)\n\x00]|\Z)",
    "filler": r"\b[Ll]orem\s+ipsum(?:\s+dolor)?\b",
    "sample": (
        r"\b(?i:this|the\s+(?:above|following))\s+(?i:is|was)\s+(?i:only\s+|just\s+|merely\s+)?(?i:an?)\s+"
        r"(?i:sample|template|placeholder|mock|dummy|example)\s+(?i:(?:news\s+)?(?:article|story|text|report|press\s+release))\b"
        r"(?!\s+(?i:of|by|from)\b)"
    ),
    "comment": r"<!--\s*(?:[Aa]dd|[Ii]nsert|[Pp]laceholder|TODO)\b[^>\x00]{0,80}-->",
}
_PATTERN = re.compile("|".join(f"(?P<f{i}>{form})" for i, form in enumerate(_FORMS.values())))
_NAMES = tuple(_FORMS)
_NEEDLES = triggers(
    "[",
    "{{",
    "_",
    "-xx",
    "tktk",
    "tk tk",
    "(tk)",
    " tk",
    "lorem",
    "<!--",
    "sample ",
    "a template ",
    "placeholder ",
    "a mock ",
    "a dummy ",
    "an example ",
)


class Blank(NamedTuple):
    """`kind` is a key of the forms: instruction, field, date and so on."""

    span: Span
    kind: str


def blanks(analysis: Analysis) -> Iterator[Blank]:
    """Blanks that are no mention; one that is given as the speaker ("[Name], a resident, said") is still a blank."""
    leftovers = analysis.leftovers
    last = 0
    for index in sorted(leftovers.sentences(*_NEEDLES)):
        start, end = analysis.document.sentences[index].span
        for match in _PATTERN.finditer(leftovers.text, max(start, last), end):
            last = match.end()
            if leftovers.mention(*match.span()) in ("", "attributed after it"):
                yield Blank(Span(*match.span()), _NAMES[int((match.lastgroup or "f0")[1:])])
