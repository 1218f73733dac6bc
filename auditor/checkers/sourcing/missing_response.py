"""A named party is accused, and the article neither lets it answer nor says that it was asked.

## Why it matters
Fairness is the oldest rule of reporting: whoever is accused gets the chance to reply, and the reader learns what
came of it.

## Flags
> ⟦Lena Fischer accused Garrison Freight of dumping solvents in the river.⟧ Garrison Freight employs forty people.

## Passes
> Lena Fischer accused Garrison Freight of dumping solvents. A spokesman for Garrison Freight did not return calls.

## How to fix
Ask the party accused and print the answer, or say that it was asked and did not reply.

## Known limits
Only accusations by verb, or a statement with a named party as the doer of harm, are seen; one finding for each party.
Any word from the party or its representatives anywhere counts as an answer, on whatever subject. A party named once
is judged only where those who accuse it are nameless. Accusations in passing and between governments are flagged too,
so the rule is weak.

Source: Society of Professional Journalists, Code of Ethics: "Diligently seek subjects of news coverage to allow them
to respond to criticism or allegations of wrongdoing".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis, sourcing
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    """A party named less often is background, unless those who accuse it are nameless: it may answer elsewhere."""

    least_mentions: int = 2


@checker(
    code="SR107",
    severity=Severity.MINOR,
    strength=Strength.WEAK,
    proves_not="It does not show that the accused was not asked, only that the article does not say so.",
    standards=("W3 50dbc854", "NG 2", "SPJ"),
    options=Options,
)
def missing_response(analysis: Analysis, options: Options) -> Iterator[Flag]:
    accusations = list(sourcing.accusations(analysis))
    if not accusations:
        raise NotApplicable("nobody is accused by name")
    if reason := analysis.opinion:
        raise NotApplicable(reason)
    heard, flagged = sourcing.heard(analysis), set()
    for accusation in sorted(accusations, key=lambda a: (not a.explicit, a.span)):
        party = analysis.entities[accusation.party]
        if party.key in flagged:
            continue
        if sourcing.answered(party.key, party.name, heard) or sourcing.spoken_for(analysis, accusation):
            continue
        if len(party.mentions) < options.least_mentions and not sourcing.local(analysis, accusation):
            continue
        flagged.add(party.key)  # one finding for each party
        message = (
            f"The article reports an accusation by {accusation.by} against {party.name}, has no word from the accused "
            f"and does not say that a reply was sought."
        )
        evidence = {"accuser": accusation.by, "accused": party.name}
        yield Flag(accusation.span, message, 0.7 if accusation.explicit else 0.5, evidence=evidence)
