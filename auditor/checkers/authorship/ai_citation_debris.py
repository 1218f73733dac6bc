"""Citation codes that chatbots write into their answers, such as "turn0search3".

## Why it matters
These codes exist only inside a chatbot's interface. They show that its output was pasted, and the sources they
stood for are lost.

## Flags
> Turnout rose to 61 percent ⟦citeturn0search3⟧ in the second round.

## Passes
> Turnout rose to 61 percent[3] in the second round.

## How to fix
Replace each code by the source it stood for, opened and read; where none can be found, take the statement out.

## Known limits
The products change their codes; only forms with their digits or brackets count, so that naming "oaicite" is no offence.

Source: Wikipedia, "Signs of AI writing" (markup).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="AI108",
    severity=Severity.CRITICAL,
    strength=Strength.DECISIVE,
    proves_not="It does not show that the statements beside the code are false, only that a chatbot supplied them.",
    standards=("WP",),
    cap=39,
    any_language=True,
)
def ai_citation_debris(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for span, product, chain in analysis.citation_codes:
        quote = analysis.document.slice(span)
        if chain:
            message = f"“{quote}” is a run of source names with counts, as ChatGPT shows its sources."
            yield Flag(span, message, 0.85, (), {"product": product}, strength=Strength.STRONG)
        else:
            yield Flag(span, f"“{quote}” is a citation code of {product}.", 0.98, (), {"product": product})
