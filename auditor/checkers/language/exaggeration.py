"""A report claims more than any facts could carry: "the greatest of all time", "everyone knows", "like never before".

## Why it matters
Superlatives and absolutes that nobody could check tell the reader how to feel about the news. They are the mark of
advertising and of content made to be shared, and they cost the plain facts beside them their credit.

## Flags
> The new pier is the single ⟦most amazing building the world has ever seen⟧.

## Passes
> The new pier is the longest in the county, at 412 metres, the harbour board said.

## How to fix
Give the figure or the comparison that the word stands for, or quote the person who puts it so.

## Known limits
Records that can be measured ("the hottest June in history") pass, whether they are true or not. Hyperbole is known by
how it is built of classes of words; a figure of speech that is new in its build is missed. Single strong words, what is
"one of the greatest", and most builds are weak evidence. Pieces that are labelled as opinion are not judged; what a
source says passes.

Source: PASTEL persuasion taxonomy, "exaggeration"; Da San Martino and others, "Fine-grained analysis of propaganda in
news articles" (2019), "exaggeration or minimisation".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis, phrasings
from auditor.analysis.language import superlatives
from auditor.checker import Flag, JsonValue, NoOptions, NotApplicable, Severity, Strength, checker

_MESSAGES = {
    "superlative": "“{}” is a superlative that nobody could check.",
    "universal": "“{}” speaks for everyone; a report can say who.",
    "finality": "“{}” makes the news the turning point of all history.",
    "absolute": "“{}” leaves no exception, and facts seldom do.",
    "sweeping": "“{}” sets no bounds to what it claims.",
    "metaphor": "“{}” is a figure of speech larger than any news.",
    "hyperbole": "“{}” says how to feel and not how much.",
    "effect": "“{}” claims an effect without bounds.",
}


@checker(
    code="BI109",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show that what is praised or feared is ordinary.",
    standards=("PA 18", "W3 853a3706"),
)
def exaggeration(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = list(superlatives.exaggerations(analysis))
    if found and (reason := phrasings.declared_opinion(analysis)):
        raise NotApplicable(reason)
    rate = round(1000 * len(found) / max(1, analysis.body_words), 1)
    for span, kind, sure in found:
        message = _MESSAGES[kind].format(analysis.document.slice(span))
        severity, strength = (None, None) if sure else (Severity.NOTE, Strength.WEAK)
        evidence: dict[str, JsonValue] = {"kind": kind, "rate_per_1000": rate}
        yield Flag(span, message, 0.75 if sure else 0.5, evidence=evidence, severity=severity, strength=strength)
