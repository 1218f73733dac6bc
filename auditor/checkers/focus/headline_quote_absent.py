"""The headline puts words in quotation marks that stand nowhere in the article.

## Why it matters
Quotation marks say that somebody used these words. A headline that makes its own ascribes to a person what that person
did not say, and most readers see nothing but the headline.

## Flags
> article:
> ⟦Mayor of Orrin calls the mill “a monument to greed”⟧
> /
> The mayor of Orrin said on Monday that the owners of the mill had asked the council for too much money. “They
> want us to pay for the wheel,” she said. The mill burned down one night in March two years ago, and nobody was hurt.
> /
> The owners need forty thousand crowns, which is half of what a new wheel will cost. A bank in Lund lends them the
> rest. Forty people worked at the mill before the fire, and most of them have found other work since.
> /
> The council of the valley will vote on the owners' plan in May, and its chairman expects it to pass. The school sends
> its pupils to the mill every year, and the teachers hope to do so again next spring, when the wheel turns.

## Passes
> article:
> Mayor of Orrin calls the mill “a monument to greed”
> /
> The mayor of Orrin said on Monday that the mill was a monument to the greed of its owners, who had asked for money.
> “They want us to pay for the wheel,” she said. The mill burned down one night in March, and nobody was hurt.
> /
> The owners need forty thousand crowns, which is half of what a new wheel will cost. A bank in Lund lends them the
> rest. Forty people worked at the mill before the fire, and most of them have found other work since.
> /
> The council of the valley will vote on the owners' plan in May, and its chairman expects it to pass. The school sends
> its pupils to the mill every year, and the teachers hope to do so again next spring, when the wheel turns.

## How to fix
Quote what was said, word for word, or take the marks away and report it.

## Known limits
Quotations of three words and more only; small words may be left out, and a word may have another ending. Marks around
an idea or a nickname cannot be told from a quotation.

Source: NewsGuard criterion 5, headlines; Associated Press, Stylebook, "quotations in the news".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.focus import headlinequotes
from auditor.checker import Flag, NoOptions, NotApplicable, Severity, Strength, checker


@checker(
    code="HL105",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show that nobody said so: the text may be shortened, or the words may come from a video.",
    standards=("NG 5",),
)
def headline_quote_absent(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    headline = analysis.document.headline
    if headline is None:
        raise NotApplicable("there is no headline")
    absent = headlinequotes.absent(analysis, headline)
    if absent:
        shown = "” and “".join(absent)
        yield Flag(
            headline,
            f"The headline quotes “{shown}”, which stands nowhere in the article.",
            confidence=0.8,
            evidence={"quoted": list(absent)},
        )
