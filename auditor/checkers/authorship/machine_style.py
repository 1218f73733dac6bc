"""The article's own words have many manners that language models are fond of.

## Why it matters
Where a newsroom has a rule on the use of language models, an editor may want to ask. Nothing more follows: the manners
were learned from people, and an author may write that way.

## Flags
> article: (absence)
> Festival in Torvik opens
> /
> The annual festival stands as a testament to the vibrant tapestry of cultures in the bustling town of Torvik,
> highlighting the intricate interplay of tradition and innovation.
> Additionally, organisers emphasised the pivotal role of collaboration, underscoring a steadfast commitment to
> fostering a sense of community across the diverse region.
> Moreover, the groundbreaking initiative seeks to leverage sustainable practices, ensuring that invaluable
> heritage continues to resonate with visitors from various backgrounds for decades.
> The festival is not just a celebration of music, but also a beacon of resilience, showcasing the remarkable
> dedication of numerous volunteers who navigate complex challenges.
> Furthermore, the comprehensive programme aims to enhance the cultural landscape, reflecting the multifaceted
> aspirations of residents and the transformative potential of the arts.
> Despite these challenges, stakeholders expressed optimism, and the meticulously planned event plays a crucial
> role in promoting robust and holistic growth in the ever-evolving town.
> Looking ahead, the organisers remain dedicated to delving into innovative formats, and their unwavering
> optimism sheds light on the importance of nuanced and seamlessly coordinated efforts.

## Passes
> The annual festival in Torvik opened on Friday with a concert at the harbour. The mayor called it “a testament
> to the town”.

## Known limits
Of news texts by GPT-3.5 it describes .44, of an older model's none, and fewer of newer ones, which are told to avoid
these words. Press releases and committees write this way. Never scored.

Source: Kobak et al. 2025, "Delving into LLM-assisted writing in biomedical publications through excess vocabulary".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.authorship import machinestyle
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker
from auditor.document import NOWHERE


@dataclass(frozen=True, slots=True)
class Options:
    """Weight of manners in a thousand words, and different manners; 2 of 2,500 human articles have both."""

    rate: float = 25.0
    kinds: int = 4


@checker(
    code="AI209",
    severity=Severity.NOTE,
    strength=Strength.INFO,
    options=Options,
    standards=("WP AI vocabulary",),
    proves_not="It does not show that a machine wrote the article; it describes a style that people have too.",
    preview=True,
)
def machine_style(analysis: Analysis, options: Options) -> Iterator[Flag]:
    style = machinestyle.style(analysis, options.rate / 2)
    if style is None:
        raise NotApplicable("too few words of the author's own for a rate")
    if style.rate < options.rate or style.kinds < options.kinds:
        return
    told = list(dict.fromkeys(analysis.document.slice(m.span).strip(", ").lower() for m in style.manners))[:12]
    yield Flag(
        NOWHERE,
        f"The author's own words have {style.kinds} different manners that language models are fond of, "
        f"{style.rate:.0f} in a thousand words by weight, such as {', '.join(f'“{word}”' for word in told[:4])}.",
        confidence=0.5,
        evidence={"rate_per_1000": round(style.rate, 1), "kinds": style.kinds, "manners": list(told)},
    )
