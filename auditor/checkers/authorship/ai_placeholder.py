"""A blank of a template that was never filled in: "[Insert Name]", "2025-XX-XX".

## Why it matters
The blank stands where a fact should. It shows a text made from a template, mostly a chatbot's, and published unread.

## Flags
> The ceremony will be held at ⟦[Insert Venue]⟧ on Friday.

## Passes
> “Tell [the mayor] we will be there,” she wrote.

## How to fix
Fill in the blank from a source or take the sentence out.

## Known limits
"[insert name here]" in lower case is also a columnist's joke and counts as weak; "TK" alone may be initials.
Template tags such as "{{ad_slot}}" are left to markup-debris unless they name a prose blank.

Source: Wikipedia, "Signs of AI writing" (phrasal templates and placeholder text); C4 (lorem ipsum filter),
https://arxiv.org/abs/1910.10683.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.authorship import blanks
from auditor.checker import Flag, NoOptions, Severity, Strength, checker

# Kinds that a person leaves as well as a template; all others are decisive.
_STRONG = frozenset({"word", "variable", "to come", "sample"})
_WEAK = frozenset({"joke or instruction", "small word"})


@checker(
    code="AI110",
    severity=Severity.CRITICAL,
    strength=Strength.DECISIVE,
    proves_not="It does not show that a chatbot made the template: people leave blanks too.",
    standards=("WP",),
    cap=59,
)
def ai_placeholder(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for span, kind in blanks.blanks(analysis):
        strength = Strength.WEAK if kind in _WEAK else Strength.STRONG if kind in _STRONG else Strength.DECISIVE
        yield Flag(
            span,
            f"“{analysis.document.slice(span)}” is a blank that was never filled in.",
            confidence={Strength.DECISIVE: 0.95, Strength.STRONG: 0.8}.get(strength, 0.4),
            evidence={"kind": kind},
            severity={Strength.DECISIVE: None, Strength.STRONG: Severity.MAJOR}.get(strength, Severity.MINOR),
            strength=strength,
        )
