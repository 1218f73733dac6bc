"""Copy of a news agency, told by its dateline or its closing line, and whether the page credits the agency."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.credits import Credit, kinds
from auditor.analysis.leftovers import triggers
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Wire(NamedTuple):
    """`agency` is as written; `mark` is dateline or closing line."""

    span: Span
    agency: str
    mark: str


_NAMES = {
    "AP": ("associated press", "apnews"),
    "Associated Press": ("associated press", "apnews"),
    "Reuters": ("reuters",),
    "AFP": ("agence france", "afp"),
    "UPI": ("united press", "upi.com"),
    "PTI": ("press trust", "ptinews"),
    "ANI": ("asian news international", "aninews"),
    "IANS": ("indo-asian", "ians"),
    "Xinhua": ("xinhua",),
    "dpa": ("deutsche presse", "dpa"),
    "PA": ("press association", "pa media"),
    "AAP": ("australian associated", "aap"),
    "Bloomberg": ("bloomberg",),
    "Kyodo": ("kyodo",),
    "Yonhap": ("yonhap",),
    "TASS": ("tass",),
    "EFE": ("efe",),
}
_DATELINE = re.compile(
    r"^[A-ZÀ-Þ][\w .,’'/À-ÿ-]{1,60}?,?\s*(?:[A-Z][a-z]{2,8}\.? \d{1,2}\s*)?\((" + "|".join(_NAMES) + r")\)\s*[-–—:]",
    re.MULTILINE,
)
_CLOSING = re.compile(r"\((?:Additional )?[Rr]eporting by [^()\n]{3,200}?[;.]? ?[Ee]diting by [^()\n]{3,120}\)")
_NEEDLES = triggers(*(f"({name.lower()})" for name in _NAMES), "reporting by")
_HEAD = 1500


def uncredited(analysis: Analysis) -> Wire | None:
    """The mark of agency copy that a named author signs and no line credits to the agency."""
    if not analysis.leftovers.holds(*_NEEDLES):
        return None
    document = analysis.document
    reading = document.reading
    found = _DATELINE.search(reading, 0, _HEAD)
    if found:
        wire = Wire(Span(*found.span(1)), found[1], "dateline")
    else:
        closing = _CLOSING.search(reading)
        if closing is None:
            return None
        wire = Wire(Span(*closing.span()), "Reuters", "closing line")
    # A record often holds the names of an agency's people alone; a byline on a page is whole.
    if wire.mark == "dateline" and any(b.origin == "record" for b in document.bylines):
        return None
    signed = [kind for _, named in kinds(document, analysis.house) for _, kind in named]
    if Credit.WIRE in signed or not ({Credit.PERSON, Credit.ROLE} & set(signed)):
        return None
    return None if _credited(analysis, wire) else wire


def _credited(analysis: Analysis, wire: Wire) -> bool:
    """Whether the agency is named as such elsewhere, or the page is its own."""
    document = analysis.document
    names = _NAMES[wire.agency]
    if any(n.replace(" ", "") in (document.domain or "").replace(".", "") for n in names):
        return True
    rest = (document.reading[: wire.span.start] + " " + document.reading[wire.span.end :]).lower()
    if any(n in rest for n in names) or any(wire.agency.lower() in b.text.lower().split() for b in document.bylines):
        return True
    told = " ".join(d.value for d in document.declarations).lower()
    furniture = (z.span for z in document.zones if z.kind not in (ZoneKind.BODY, ZoneKind.HEADLINE))
    short = re.compile(rf"\b{re.escape(wire.agency)}\b")
    return any(n in told for n in names) or any(
        short.search(document.reading, *span) for span in furniture if not span.start <= wire.span.start < span.end
    )
