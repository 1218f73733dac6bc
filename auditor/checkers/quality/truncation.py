"""The text breaks off: within a sentence, at "Continue reading", or at a counter of the characters that are missing.

## Why it matters
What the article leaves out may be what turns its meaning: the reply, the condition, the correction. A teaser that is
read, rated or collected as the whole article misleads whoever relies on it.

## Flags
> The council met on Monday. ⟦The mayor said that the mill at Orrin would reopen in May if the⟧

## Passes
> The council met on Monday. The mayor said that the mill at Orrin would reopen in May.

## How to fix
Fetch the whole text. If only a teaser may be published, say so and link the article.

## Known limits
A text that was cut after a whole sentence cannot be told from a short one. A missing last stop alone is no truncation.
An embedded post or video that a copy lost leaves an announcement that nothing follows; it is a note.

Source: Wikipedia, "Signs of AI writing", abrupt cut offs; C4 keeps only lines that end in a punctuation mark.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis, endings
from auditor.checker import Flag, NoOptions, Severity, Strength, checker

_MESSAGES = {
    "counter": "The text was cut off by whoever delivered it: {} counts the characters that are missing.",
    "pointer": "The text ends in {}: the rest of it stands elsewhere.",
    "mark": "The text ends in {}, the mark for what was left out.",
    "word": "The text breaks off in the middle of a sentence: {}.",
    "cut word": "The text breaks off in the middle of a word: {}.",
    "comma": "The text breaks off in the middle of a sentence: {}.",
    "promise": "The text ends with an announcement that nothing follows: {}.",
    "dots": "The text ends in dots: {}.",
}
_SHOWN = 60


@checker(
    code="QL124",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    proves_not="The text may have been cut on the way here; it does not show that the outlet published it so.",
    standards=("WP", "C4"),
)
def truncation(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = endings.ending(analysis)
    if found is None:
        return
    tail = " ".join(analysis.document.slice(found.span).split())
    shown = tail if len(tail) <= _SHOWN else "… " + tail[-_SHOWN:]
    promised, dotted = found.kind == "promise", found.kind == "dots"
    yield Flag(
        found.span,
        _MESSAGES[found.kind].format(f"“{shown}”"),
        confidence=0.5 if dotted else 0.7 if promised else 0.9,
        evidence={"kind": found.kind},
        severity=Severity.NOTE if promised or dotted else None,
        strength=Strength.WEAK if dotted else None,
    )
