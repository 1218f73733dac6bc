"""The headline names somebody or something of which the article says nothing.

## Why it matters
A name in a headline says whose deed it was. When the text tells it of another, or of nobody, either the headline was
put over the wrong story or a name was mixed up, and those who read no further will remember the wrong one.

## Flags
> article:
> ⟦Okoro⟧ wins race for mayor of Milford
> /
> Dana Whitlock won the race for mayor of Milford on Sunday with 54 percent of the vote. Luis Ferro conceded.
> /
> Whitlock, a former nurse, had campaigned for cheaper buses and longer library hours. Turnout was 61 percent, the
> highest since the town's last referendum nine years ago.
> /
> The new mayor takes office on the first of May. She said that she would keep the town clerk and look at the budget
> first, because the reserves are nearly spent. Parties will talk about the council's committees next week.

## Passes
> article:
> Whitlock wins race for mayor of Milford
> /
> Dana Whitlock won the race for mayor of Milford on Sunday with 54 percent of the vote. Luis Ferro conceded.
> /
> Whitlock, a former nurse, had campaigned for cheaper buses and longer library hours. Turnout was 61 percent, the
> highest since the town's last referendum nine years ago.
> /
> The new mayor takes office on the first of May. She said that she would keep the town clerk and look at the budget
> first, because the reserves are nearly spent. Parties will talk about the council's committees next week.

## How to fix
Check the name, and name whom the text is about.

## Known limits
Acronyms, seats of power and everyday names of regions and bodies pass, and so does a name that begins like a word of
the text. In headlines with all words in capitals only rare names are judged. Where the lead names nobody else instead,
the finding is weak and for people only.

Source: W3C Credibility Signals, 8.2.1, "Headline and article do not match"; NewsGuard, "Avoids deceptive headlines".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.focus import headlinenames
from auditor.checker import Flag, NoOptions, NotApplicable, Related, Severity, Strength, checker


@checker(
    code="HL106",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    standards=("W3 8.2.1",),
    proves_not="It does not show which of the two names is right; the text may be shortened.",
)
def headline_entity_absent(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    if analysis.document.headline is None:
        raise NotApplicable("there is no headline")
    for span, name, kind, rival in headlinenames.absent(analysis):
        instead = f"; its lead names {rival.text}" if rival else ""
        yield Flag(
            span,
            f"The headline names {name}, of which the article has no word{instead}.",
            confidence=0.8 if rival else 0.5,
            related=(Related(rival.span, "named here"),) if rival else (),
            evidence={"name": name, "kind": kind.value, "instead": rival.text if rival else ""},
            strength=None if rival else Strength.WEAK,
        )
