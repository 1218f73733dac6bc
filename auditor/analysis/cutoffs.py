"""Remarks of a language model on how far its knowledge reaches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis import dialogue
from auditor.analysis.dialogue import Turn
from auditor.analysis.leftovers import triggers
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_REMARK = re.compile(
    r"\b(?:(?:as\s+of|since|until|till|up\s+to|up\s+until|after|beyond|prior\s+to|before|"
    r"at\s+the\s+time\s+of|based\s+on|with|in)\s+)?"
    r"my\s+(?:(?:last|latest|most\s+recent|current)\s+)?"
    r"(?:(?:knowledge|training(?:\s+data)?|information|data(?:base)?)\s*(?:base\s+)?(?:update|cut-?\s?off|"
    r"horizon)(?:\s+date)?"
    r"|(?<=last\s)update|(?<=latest\s)update|(?<=my\s)cut-?off(?:\s+date)?(?=[,.;]|\s+(?:in|of|date))|(?<=last\s)(?:training|trained)(?!\s+(?:session|run|camp|day|"
    r"ride|course))|knowledge\s+cut)\b"
    r"|\bmy\s+(?:knowledge|training(?:\s+data)?|information|database)(?:\s+base)?\s+(?:only\s+)?(?:is\s+|was\s+)?"
    r"(?:only\s+)?(?:current|up[- ]to[- ]date|last\s+updated|updated|limited|goes|extends|ends|ended|"
    r"stops|stopped|cuts?\s+off|reaches|includes\s+information)"
    r"\s+(?:only\s+)?(?:as\s+of|(?:up\s+)?(?:to|until|till|through)|in|at|with|"
    r"before)(?=\s+(?:\w+\s+\d{4}|\d{4}|(?:early|mid|late)\b|what\b|events|information))"
    r"|\bI\s+(?:do\s+not|don['’]t|cannot|can['’]t|am\s+unable\s+to|"
    r"am\s+not\s+able\s+to)\s+(?:currently\s+|actually\s+)?(?:have|access|provide|get|offer|retrieve)\s+"
    r"(?:\w+\s+){0,3}?(?:real[- ]time|up-to-the-minute|up-to-date|live)\s+(?:\w+\s+)?(?:data|information|"
    r"updates?|news|access|internet|search|browsing|coverage)\b",
    re.IGNORECASE,
)
_MONTHS = "january february march april may june july august september october november december".split()
_DATE = re.compile(
    rf"\b(?:({'|'.join(m[:3] + (rf'(?:{m[3:]})?' if m[3:] else '') for m in _MONTHS)})\.?,?\s+)?((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_NEEDLES = triggers(
    "my last", "my latest", "my most recent", "my current", "my knowledge", "my training", "my information",
    "my data", "my cutoff", "my cut-off",
    "real-time", "real time", "up-to-the-minute", "up-to-date", "live ",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Remark:
    """`date` is the first day of the month named with the remark (of January where only a year is), or None."""

    span: Span
    date: date | None
    date_span: Span | None

    @property
    def whole(self) -> Span:
        """The remark with its date."""
        return self.span if self.date_span is None else Span(self.span.start, max(self.span.end, self.date_span.end))


def remarks(analysis: Analysis) -> Iterator[Remark]:
    """Remarks, mentions left out; those of a known wording first."""
    spans = [Span(*m.span()) for m in analysis.leftovers.find(_REMARK, *_NEEDLES)]
    others = [one.span for one in dialogue.said(analysis, Turn.CUTOFF)]
    spans += [o for o in others if not any(o.start < s.end and s.start < o.end for s in spans)]
    return (_remark(analysis.leftovers.text, span) for span in spans)


def _remark(text: str, span: Span) -> Remark:
    # The date follows closely: "… update in September 2021", "my knowledge cutoff of 2023-10".
    found = _DATE.search(text, span.end, span.end + 40)
    if found is None or re.search(r"[.;!?\x00]", text[span.end : found.start()]):
        return Remark(span, None, None)
    month = _MONTHS.index(next(m for m in _MONTHS if m.startswith(found[1][:3].lower()))) + 1 if found[1] else 1
    return Remark(span, date(int(found[2]), month, 1), Span(*found.span()))
