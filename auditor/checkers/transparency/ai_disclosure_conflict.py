"""What the page says of machines contradicts what its text or metadata show.

## Why it matters
A promise that people write the news is a reason to trust it. Where the text holds a chatbot's words, or the metadata
say that a machine made the picture, the promise is broken in the same place where it is given.

## Flags
> article:
> Mill at Orrin to reopen
> /
> 2 April 2024
> /
> The mill at Orrin will reopen in May after a fire, its owners said on Monday at a meeting.
> /
> ⟦No part of this article was written by AI.⟧
> /
> This article was generated with ChatGPT.

## Passes
> article:
> Mill at Orrin to reopen
> /
> 2 April 2024
> /
> The mill at Orrin will reopen in May after a fire, its owners said on Monday at a meeting.
> /
> No part of this article was written by AI.

## How to fix
Find out how the text or picture was made, and let label, policy and metadata say the same.

## Known limits
Only promises on the same page are read, not policies elsewhere. Pictures are judged by the metadata of the page, not by
what their files hold.

Source: IPTC, Digital Source Type, https://cv.iptc.org/newscodes/digitalsourcetype/; NewsGuard, Unreliable AI-Generated
News, criterion 4.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.transparency import humanclaims
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker
from auditor.document import NOWHERE

_SHOWN = 4


@checker(
    code="TR113",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="It does not show who used the machine, nor that the outlet knew of it.",
    standards=("IPTC", "UAIN 4"),
)
def ai_disclosure_conflict(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    denied = next(humanclaims.denials(analysis), None)
    shown = [e for e in humanclaims.evidence(analysis) if e.span != denied] if denied else []
    if denied and shown:
        yield Flag(
            denied,
            f"The page says that no machine wrote it, but the text holds {shown[0].what}.",
            confidence=0.9,
            related=tuple(Related(e.span, e.what) for e in shown[:_SHOWN]),
            evidence={"conflict": "denial", "found": [e.what for e in shown]},
        )
    if term := humanclaims.undisclosed_source(analysis):
        yield Flag(
            NOWHERE,
            f"The metadata say that a machine made a picture ({term}); nothing on the page does.",
            confidence=0.85,
            evidence={"conflict": "metadata", "digital_source_type": term},
        )
    if picture := humanclaims.contradicted_picture(analysis):
        yield Flag(
            picture[0],
            f"The page says that a machine made the picture; its metadata call it {picture[1]}.",
            confidence=0.85,
            evidence={"conflict": "picture", "digital_source_type": picture[1]},
        )
