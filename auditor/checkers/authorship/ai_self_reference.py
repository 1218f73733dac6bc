"""The text speaks as a language model: "as an AI language model, I …".

## Why it matters
No reporter writes this of themselves. It shows that a chatbot's answer was published and that nobody read it first.

## Flags
> The bridge opened in May. ⟦As an AI language model, I⟧ cannot confirm how many people came.

## Passes
> Pupils are told to look for “As an AI language model, I cannot” in each other's homework.

## How to fix
Take the sentence out and have an editor check every statement of the article against a source: nobody read it before
it went out.

## Known limits
English only. In an article about chatbots only a sentence that opens one of the first or last paragraphs counts.

Source: Academ-AI, https://www.academ-ai.info/ (key phrases); Wikipedia, "Signs of AI writing"; NewsGuard,
Unreliable AI-Generated News, criterion 2.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="AI101",
    severity=Severity.CRITICAL,
    strength=Strength.DECISIVE,
    proves_not="It does not show how much of the text a chatbot wrote, nor who pasted it in.",
    standards=("UAIN 2", "AA", "WP"),
    cap=39,
)
def ai_self_reference(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for span, pattern, sure in analysis.self_names:
        known = pattern != "dialogue"
        yield Flag(
            span,
            f"“{analysis.document.slice(span)}” is a chatbot speaking of itself, in the article's own voice.",
            confidence=0.97 if known else 0.9 if sure else 0.8,
            evidence={"pattern": pattern} | ({"mention_guard": "used, not mentioned"} if known else {}),
            strength=None if sure else Strength.STRONG,
        )
