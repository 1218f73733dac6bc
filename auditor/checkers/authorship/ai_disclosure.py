"""The article says of itself that a machine wrote, translated, summarised or illustrated it.

## Why it matters
A disclosure is honest, and it is the strongest evidence there is: the outlet itself says that no reporter stands
behind the words. Whether a person is said to have checked them makes the difference between a tool and a text
nobody answers for.

## Flags
> ⟦This story was generated with AI.⟧

## Passes
> The campaign ad was generated with AI, officials said.

## How to fix
Have a person check and rewrite the piece, and say in the disclosure who did; where the text stays a machine's, keep
the disclosure at the top and do not sign it with a person's name.

## Known limits
English only. It reads what the text says, and cannot tell whether it is true. An article about machine-written
texts must say "this article" or set the note apart to be counted. An open disclosure of generation caps the score at
59 and one of unreviewed help at 74: the outlet is honest, unlike one that leaves a chatbot's reply in the text.

Source: NewsGuard, Unreliable AI-Generated News, criterion 4 (disclosure); IPTC digital source type,
https://cv.iptc.org/newscodes/digitalsourcetype/.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis, selfreference
from auditor.analysis.selfreference import ASSISTANCE, GENERATION, SUMMARY, TRANSCRIPT, TRANSLATION, Disclosure
from auditor.checker import Flag, NoOptions, Severity, Strength, checker

_ASSISTED_CAP = 74
_DONE = {GENERATION: "generated", ASSISTANCE: "made with the help of a machine", TRANSLATION: "machine-translated"}


@checker(
    code="AI100",
    severity=Severity.CRITICAL,
    strength=Strength.DECISIVE,
    proves_not="It does not show that any statement is false; an honest note about a tool is better than none.",
    standards=("UAIN 4", "IPTC"),
    cap=59,
)
def ai_disclosure(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for found in analysis.disclosures:
        severity, strength, cap = _weigh(found)
        evidence: dict[str, str | bool | int] = {
            "disclosed": found.kind,
            "tool": found.tool,
            "review_claimed": found.reviewed is True,
            "review_denied": found.reviewed is False,
            "part_only": found.part,
            "wording": found.form,
        }
        yield Flag(
            found.span,
            _message(found),
            confidence=0.95 if not found.form.startswith("label") else 0.85,
            evidence=evidence | ({"cap": cap} if cap else {}),
            severity=severity,
            strength=strength,
        )


def _weigh(found: Disclosure) -> tuple[Severity, Strength, int | None]:
    """Severity, strength, and a cap where it is another than the rule's own."""
    if selfreference.whole(found):
        return Severity.CRITICAL, Strength.DECISIVE, None
    if selfreference.assisted(found):
        # A tool was used and nobody is said to have looked: the outlet is open about it, the reader is not served.
        return Severity.MAJOR, Strength.DECISIVE, _ASSISTED_CAP
    if found.kind in (ASSISTANCE, GENERATION, SUMMARY, TRANSLATION, TRANSCRIPT):
        severity = Severity.MAJOR if found.kind == GENERATION and not found.part else Severity.MINOR
        return severity, Strength.STRONG, None
    return Severity.NOTE, Strength.WEAK, None  # pictures and audio: not the words of the article


def _message(found: Disclosure) -> str:
    done = _DONE.get(found.kind, f"accompanied by a machine-made {found.kind}")
    review: dict[bool | None, str] = {
        True: " A person is said to have checked it.",
        False: " It says that no person checked it.",
    }
    part = "Part of the article" if found.part else "The article"
    return (
        f"{part} is, by its own words, {done} (“{found.tool}”)"
        f".{review.get(found.reviewed, ' No check by a person is claimed.')}"
    )
