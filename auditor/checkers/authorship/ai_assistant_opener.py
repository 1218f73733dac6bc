"""A paragraph opens as a chatbot hands over its work: "Certainly! Here is the article …".

## Why it matters
The sentence speaks to whoever typed the prompt. It shows pasted output that no editor read.

## Flags
> ⟦Certainly! Here is⟧ a 400-word news article about the harbour fire.

## Passes
> Certainly, the harbour fire was the worst in years.

## Known limits
English only. A bare "Certainly!" passes: people answer that way in interviews.

Source: Wikipedia, "Signs of AI writing" (collaborative communication); Academ-AI, https://www.academ-ai.info/
("Certainly, here").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.checker import Flag, NoOptions, Severity, Strength, checker
from auditor.document import Span

_OPENER = re.compile(
    r"(?:(?:certainly|sure(?:\s+thing)?|of\s+course|absolutely|great(?:\s+question)?|got\s+it|"
    r"no\s+problem|understood)\s*[!,.:–—-]+\s*"
    r"(?:here(?:['’]s|\s+(?:is|are))|below\s+(?:is|are)|I(?:['’]ve|\s+have)\s+\w+ed|I(?:['’]d|"
    r"\s+would)\s+be\s+(?:happy|glad)\s+to|I\s+can\s+help|let\s+me\s+\w+\s+(?:that|this|it|your))"
    r"|(?:here(?:['’]s|\s+is)|below\s+is)\s+(?:an?|the|your)\s+(?:[\w-]+[,]?\s+){0,3}?"
    r"(?:(?:revised|rewritten|reworded|rephrased|paraphrased|polished|shortened|condensed|refined|"
    r"humani[sz]ed|SEO[- ](?:optimi[sz]ed|friendly)|proofread"
    r"|more\s+(?:concise|engaging|polished|natural|formal)|\d[\d,]*[- ]words?)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:version|draft|rewrite|article|text|story|summary|headline|paragraph|post|piece)s?\b"
    r"|(?:article|draft|summary|rewrite|text|version|story)\s+(?:based\s+on\s+(?:your|"
    r"the\s+(?:information|details|text|points))|you\s+(?:asked|requested)|as\s+(?:you\s+)?requested|"
    r"of\s+your\b)))",
    re.IGNORECASE,
)


@checker(
    code="AI105",
    severity=Severity.CRITICAL,
    strength=Strength.DECISIVE,
    proves_not="It does not show that the facts in the article are wrong.",
    standards=("WP", "AA"),
    cap=39,
)
def ai_assistant_opener(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for match in analysis.leftovers.openings(_OPENER):
        # A first paragraph of pasted output proves more than a turn of phrase further down.
        first = analysis.leftovers.near_start(match.start())
        yield Flag(
            Span(*match.span()),
            f"“{match[0]}” hands over work to whoever asked for it: the opening of a chatbot's reply was left in.",
            confidence=0.93 if first else 0.85,
            evidence={"at_start": first},
            strength=None if first else Strength.STRONG,
        )
