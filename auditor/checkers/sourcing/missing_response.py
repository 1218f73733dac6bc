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
Accusations by verb ("accuses", "blames"), claims ("claims", "alleges"), and statements in which a named party does a
wrong are seen; what is wrong is told by words of deeds, breaches and hurt, and by who tells it: tenants, staff,
customers, insiders, suits and records charge with plainer words than others. A pronoun or a role ("the firm") must lead
to a name. In the politics of a nation only accusations by verb are read. One finding for
each party. Any word from the party or whoever stands for it counts as an answer, on whatever subject. Of a column only
hearsay is read ("as everybody in town will tell you"). Accusations in passing and between governments are flagged too,
so the rule is weak.

Source: Society of Professional Journalists, Code of Ethics: "Diligently seek subjects of news coverage to allow them
to respond to criticism or allegations of wrongdoing".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.analysis.parties import Charge, no_charge
from auditor.analysis.sourcing import allegations, charges, grievances, replies
from auditor.checker import Flag, NotApplicable, Related, Severity, Strength, checker
from auditor.document import Span


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
    accusations = list(allegations.accusations(analysis))
    told = [*charges.charges(analysis), *grievances.grievances(analysis)]
    if not accusations and not told:
        raise NotApplicable("nobody is accused by name")
    if reason := analysis.opinion:
        told, accusations = [c for c in told if c.hearsay], []
        if not told:
            raise NotApplicable(reason)
    told = [c for c in told if not _no_charge(analysis, c.name, c.sentence)]
    accusations = [a for a in accusations if not _no_charge(analysis, a.name, a.sentence)]
    flagged: set[str] = set()
    yield from _accused(analysis, options, accusations, told, flagged)
    against: dict[str, list[Charge]] = {}
    for charge in told:
        if charge.party not in flagged and not allegations.long_ago(analysis, charge.sentence):
            against.setdefault(charge.party, []).append(charge)
    for brought in against.values():
        if not any(replies.heard(analysis, charge) for charge in brought):
            yield _flag(brought[0].span, brought[0].by, brought[0].name, 0.5, [c.span for c in brought[1:]])


def _accused(
    analysis: Analysis,
    options: Options,
    accusations: list[allegations.Accusation],
    told: list[Charge],
    flagged: set[str],
) -> Iterator[Flag]:
    heard = allegations.heard(analysis)
    for accusation in sorted(accusations, key=lambda a: (not a.explicit, a.span)):
        party = analysis.entities[accusation.party]
        if party.key in flagged:
            continue
        if allegations.answered(party.key, party.name, heard) or allegations.spoken_for(analysis, accusation):
            continue
        if len(party.mentions) < options.least_mentions and not allegations.local(analysis, accusation):
            continue
        charge = Charge(accusation.span, accusation.by, None, accusation.party, accusation.name, accusation.sentence)
        if replies.heard(analysis, charge):
            continue
        flagged.add(party.key)  # one finding for each party
        also = [a.span for a in accusations if a.party == party.key]
        also += [c.span for c in told if c.party == party.key and c.sentence != accusation.sentence]
        yield _flag(accusation.span, accusation.by, party.name, 0.7 if accusation.explicit else 0.5, also)


def _no_charge(analysis: Analysis, name: str, sentence: int) -> bool:
    return no_charge(name, analysis.document.sentences[sentence].text)


def _flag(span: Span, by: str, party: str, confidence: float, also: Sequence[Span] = ()) -> Flag:
    message = (
        f"The article reports an accusation by {by} against {party}, has no word from the accused "
        f"and does not say that a reply was sought."
    )
    related = tuple(Related(each, "charged here too") for each in dict.fromkeys(also) if each != span)
    return Flag(span, message, confidence, related=related, evidence={"accuser": by, "accused": party})
