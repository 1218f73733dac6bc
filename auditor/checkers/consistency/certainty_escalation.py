"""The article states as fact what it elsewhere only reports, hedges or says is denied.

## Why it matters
"Iran is accused of" and "Iran has" are different news. An article that says the first in one paragraph and the second
in another has either dropped its attribution or made up its mind between the two; a reader who remembers the second
sentence has been told more than anybody knows.

## Flags
> Regulators accused Norvane of dumping oil, which it denies. ⟦Norvane dumped oil in the river for years.⟧

## Passes
> Regulators accused Norvane of dumping oil. It later admitted it. Norvane dumped oil in the river for years.

## How to fix
Keep the hedge or the attribution wherever the claim is told, or name the evidence that settled it.

## Known limits
The bare sentence must be the article's own: a speaker's presumption ("the firm says that it lost work through his
fraud") is not read, nor is a headline's, unless its verb is that of the charge. It must tell the same deed of the same
doer in its own verb, in a wrongdoing of the same kind, or with two words of the charge; an undertaking must be of a
kind in the table or come back in its own verb, and what a study hints at must come back in nearly the same words.
Freer paraphrases are missed: of pairs written without a look at the rule it finds about a quarter. Where the article
tells of a conviction, a confession or a proof that may be of it, or of an agreement, an announcement or a decision, the
rule is silent, and opinion pieces are not read for what they take for granted.

Source: BBC Editorial Guidelines, 3.3.15, attribution of claims and allegations.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.consistency.certainty.certainties import hardened
from auditor.analysis.consistency.certainty.escalations import escalations
from auditor.analysis.consistency.certainty.presumptions import presumed
from auditor.analysis.consistency.certainty.prospects import foretold
from auditor.analysis.consistency.certainty.restatements import restated
from auditor.analysis.consistency.certainty.settledcases import all_settled
from auditor.analysis.consistency.certainty.studyclaims import foreclosed
from auditor.analysis.consistency.certainty.undecided import decided
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker

_EARLIER = {
    "alleged": "the article elsewhere gives this as an allegation (“{cue}”)",
    "hedged": "the article elsewhere only says so with a hedge (“{cue}”)",
    "attributed": "the article elsewhere gives this as somebody’s words (“{cue}”)",
}


_READERS = (escalations, hardened, restated)
# What a clause takes for granted: of eleven findings on 1,775 real articles not seen before, one was right.
_WIDE = (presumed, foretold, decided, foreclosed)


@checker(
    code="CN116",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="That the claim is false: it may be true, and the article may have had grounds it does not give.",
    standards=("NG 2", "JTI 10"),
)
def certainty_escalation(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    seen = set()
    told = ((each, reader in _READERS) for reader in (*_READERS, *_WIDE) for each in reader(analysis))
    for each, sure in told:
        if each.span in seen or (each.kind == "alleged" and all_settled(analysis.clauses)):
            continue
        seen.add(each.span)
        why = _EARLIER[each.kind].format(cue=each.cue)
        yield Flag(
            each.span,
            f"Stated here as fact (“{each.about}”); {why}.",
            confidence=each.confidence,
            related=(Related(each.other, "the same claim, not yet a fact"),),
            evidence={"kind": each.kind, "cue": each.cue, "about": each.about},
            strength=None if sure else Strength.WEAK,
        )
