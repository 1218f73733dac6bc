"""The author field holds something that is no name: a date, a reading time, a menu entry.

## Why it matters
The program that took the text from its page misread the byline. What depends on the author should not be trusted
until somebody has looked.

## Flags
> article:
> Harbour board backs second pier
> /
> ⟦By Ada Finch 5 min read⟧
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.

## Passes
> article:
> Harbour board backs second pier
> /
> By Ada Finch
> /
> The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.

## How to fix
Put the author's name, and only that, in the author field.

## Known limits
It says that the reading is in doubt, not that the article is; it costs no points.

Source: newspaper4k issue 180, https://github.com/AndyTheFactory/newspaper4k/issues/180; metascraper issue 408.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor import patterns as re
from auditor.analysis import Analysis
from auditor.analysis import credits as naming
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker
from auditor.document import NOWHERE, Span

_NO_NAME = re.compile(
    r"\b(?:\d+\s*-?\s*min(?:ute)?s?(?:\s+read)?|min\s+read|(?:hours?|days?|minutes?|mins?)\s+ago|updated|"
    r"published\s+(?:on|at)|avatar|read\s+more|view\s+(?:all|profile|more)|follow(?:ing)?|subscribe"
    r"|share|comments?(?:\s+count)?|popular\s+tags|story\s+count|facebook|twitter|whatsapp|"
    r"email\s+(?:the\s+)?author|photograph\w*|getty|more\s+(?:from|by)|see\s+all|sign\s+(?:in|up)|"
    r"log\s*in|menu|[ap]\.?m\.?\s+[A-Z]{2,4}|\d{1,2}:\d{2}"
    r"|(?:january|february|march|april|june|july|august|september|october|november|december)\s+\d{1,2}|"
    r"in\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+of|"
    r"(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


@checker(
    code="BY109",
    severity=Severity.NOTE,
    strength=Strength.INFO,
    proves_not="It is a doubt about how the page was read, not about the article.",
)
def doubtful_byline(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    document = analysis.document
    doubts = {d.text.strip(): d.reason for d in document.doubts if d.part == "byline"}
    if not document.bylines and not doubts:
        raise NotApplicable("no byline")
    # A record's author is shown in its text as well: one doubt, where it can be seen.
    shown = {b.text.strip(): b for b in sorted(document.bylines, key=lambda b: b.span != NOWHERE)}
    for value, byline in shown.items():
        reason = doubts.pop(value, "")
        if naming.vouched(value, analysis.house):
            continue
        found = _NO_NAME.search(value)
        if found and not reason:
            reason = f"it holds “{found[0]}”"
        if reason:
            yield _flag(byline.span, value, reason)
    for value, reason in doubts.items():
        span = next((b.span for b in document.bylines if b.text.strip() in value), NOWHERE)
        yield _flag(span, value, reason)


def _flag(span: Span, value: str, reason: str) -> Flag:
    message = f"The author field “{value}” may have been misread: {reason}."
    return Flag(span, message, 0.8, (), {"value": value, "reason": reason})
