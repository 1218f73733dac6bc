"""The page's address or declared title is about something else than the article.

## Why it matters
Address and title are what search engines and shared links show. When the article under them is another one, a page was
reused or its text exchanged, and readers are brought to what they did not ask for.

## Flags
> markdown:
> ---
> title: ⟦Hospital closes maternity ward⟧
> url: https://orrin-gazette.example/2024/05/striker-transfer-rumour-harrow
> ---
> The hospital of Saint Brennan will close its maternity ward in June, because it cannot find enough midwives. Pregnant
> women from the valley will have to travel forty miles. Eleven nurses have left since the winter, its director said.
> Doctors had warned for years that the ward could not keep patients safe. The health board promised an ambulance that
> will be stationed in the valley at night, and a clinic for prenatal checks on two days of each week.

## Passes
> markdown:
> ---
> title: Hospital closes maternity ward
> url: https://orrin-gazette.example/2024/05/maternity-ward-closure-brennan
> ---
> The hospital of Saint Brennan will close its maternity ward in June, because it cannot find enough midwives. Pregnant
> women from the valley will have to travel forty miles. Eleven nurses have left since the winter, its director said.
> Doctors had warned for years that the ward could not keep patients safe. The health board promised an ambulance that
> will be stationed in the valley at night, and a clinic for prenatal checks on two days of each week.

## How to fix
Give the article its own address and title, and send readers of the old ones on.

## Known limits
Addresses of three telling words and more only; one shared word, or the beginning of one, is enough to pass.

Source: W3C Credibility Signals, 9.4, "URL"; Google Search Central, "URL structure best practices".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.focus import labels
from auditor.checker import Flag, NoOptions, Severity, Strength, checker
from auditor.document import NOWHERE

_PARTS = frozenset({"address", "title"})


@checker(
    code="OT107",
    severity=Severity.MINOR,
    strength=Strength.WEAK,
    standards=("W3 9.4",),
    proves_not="It does not show which of the two is wrong.",
)
def slug_title_mismatch(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for part, value, words in labels.mislabelled(analysis, _PARTS):
        yield Flag(
            analysis.document.headline or NOWHERE,
            f"The page's {part} (“{value}”) has no word in common with the article.",
            confidence=0.5,
            strength=Strength.INFO,
            evidence={"part": part, "value": value, "words": list(words)},
        )
