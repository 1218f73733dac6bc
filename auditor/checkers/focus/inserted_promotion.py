"""A pitch for a product or service stands among the sentences of a report.

## Why it matters
Readers trust that a report does not sell. A pitch in the text is an advertisement that nobody marked, or the remains
of one, and it lends the article's credit to whoever paid or was merely clipped along with it.

## Flags
> The ferry was cancelled. ⟦Use code STORM20 for 20 percent off your next hotel stay.⟧ Forty people waited.

## Passes
> The chain will sell its jackets at 30 percent off from Monday, it said, as it closes forty shops.

## How to fix
Take it out, or set it apart from the report and label it as advertising.

## Known limits
A sentence needs several signs of selling: an order to the reader, an offer, a price, pressure of time, praise.
Calls to read on, subscribe or give to the outlet are page furniture and left alone.

Source: NewsGuard criterion 7, advertising; Journalism Trust Initiative, CEN CWA 17493:2019, on advertising.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.focus import pitches
from auditor.checker import Flag, NoOptions, Severity, Strength, checker


@checker(
    code="OT105",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    standards=("NG 7", "JTI"),
    proves_not="It does not show that anybody paid for it.",
)
def inserted_promotion(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for span, signs, words in pitches.pitches(analysis):
        shown = "”, “".join(words[:3])
        yield Flag(
            span,
            f"This sells to the reader (“{shown}”) in the middle of the article.",
            confidence=min(0.95, 0.6 + 0.08 * len(signs)),
            evidence={"signs": list(signs), "words": list(words)},
        )
