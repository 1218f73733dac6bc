"""A chatbot's refusal or its complaint about the input, left in the text.

## Why it matters
"I cannot fulfil this request" answers a prompt, not a reader. It shows that the answer was published unread.

## Flags
> ⟦I'm sorry, but I cannot generate⟧ an article on this topic.

## Passes
> The clerk wrote back: “I cannot fulfil this request without the original deed.”

## How to fix
Take the refusal out. The text behind it was not written as ordered, so check what is missing or write it anew.

## Known limits
English only. A person who refuses in the article's own voice is left alone unless a prompt or its processing is
named, or the refusal of a writing task is the only "I" of the article.

Source: Academ-AI, https://www.academ-ai.info/; NewsGuard, Unreliable AI-Generated News, criterion 2; Wikipedia,
"Signs of AI writing" (prompt refusal).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="AI102",
    severity=Severity.CRITICAL,
    strength=Strength.DECISIVE,
    proves_not="It does not show that the rest of the article was written by a chatbot.",
    standards=("UAIN 2", "AA", "WP"),
    cap=39,
)
def ai_refusal(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for name, span in analysis.refusals:
        quote = analysis.document.slice(span)
        message = f"“{quote}” answers a prompt, not a reader: a chatbot's reply was left in."
        yield Flag(span, message, 0.85 if name == "dialogue" else 0.95, (), {"pattern": name})
