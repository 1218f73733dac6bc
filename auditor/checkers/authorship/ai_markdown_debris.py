"""Markdown marks in an article that is not Markdown: "**bold**", "## Heading".

## Why it matters
Chatbots answer in Markdown. Where its marks stand in the published text, the text was pasted from somewhere and not
looked at.

## Flags
> ⟦**Background**⟧ The port was built in 1931. ⟦**Outlook**⟧ A decision is due in May.

## Passes
> The fee is $40* for members. #harbourday is on Sunday. *Children pay half.

## How to fix
Remove the marks or turn them into real formatting, and look through the rest of the pasted text.

## Known limits
Writers and some publishing systems use Markdown without any chatbot. One pair of marks is weak evidence. Markdown
files are not judged.

Source: Wikipedia, "Signs of AI writing" (use of Markdown; thematic breaks).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor import patterns as re
from auditor.analysis import Analysis
from auditor.analysis.leftovers import triggers
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker
from auditor.document import Span

# In a voice, what stands between two paragraphs is blanked.
_LINE = r"(?:^|(?<=[\n\x00]))"
_MARKS = {
    "bold": re.compile(r"(?<![\w*\\])\*\*(?=[^\s*])[^*\n\x00]{2,100}(?<=[^\s*])\*\*(?![\w*])"),
    "heading": re.compile(rf"{_LINE}#{{1,6}}[ \t]+[^\s#][^\n\x00]{{1,120}}"),
    "fence": re.compile(rf"{_LINE}```\w*[ \t]*(?=[\n\x00]|\Z)"),
    "break": re.compile(rf"{_LINE}(?:---|\*\*\*)[ \t]*[\n\x00]+(?=#{{1,6}}[ \t]|\*\*\w)"),
    "link": re.compile(r"(?<!!)\[[^\[\]\n\x00]{2,80}\]\(https?://[^\s()\x00]{4,300}\)"),
}
_NEEDLES = {
    "bold": triggers("**"),
    "heading": triggers("# "),
    "fence": triggers("```"),
    "break": triggers("---", "***"),
    "link": triggers("](http"),
}


@dataclass(frozen=True, slots=True)
class Options:
    """Fewer marks than this are weak evidence."""

    min_marks: int = 2


@checker(
    code="AI112",
    severity=Severity.MAJOR,
    strength=Strength.STRONG,
    options=Options,
    proves_not="It does not show that a chatbot wrote the text: people and publishing systems use Markdown too.",
    standards=("WP",),
)
def ai_markdown_debris(analysis: Analysis, options: Options) -> Iterator[Flag]:
    if analysis.document.format.startswith(("markdown", "md")):
        raise NotApplicable("the article is a Markdown file")
    leftovers = analysis.leftovers
    found = [(m, kind) for kind, pattern in _MARKS.items() for m in leftovers.find(pattern, *_NEEDLES[kind])]
    kinds = {kind: sum(k == kind for _, k in found) for kind in sorted({k for _, k in found})}
    enough = len(found) >= options.min_marks and set(kinds) != {"link"}
    for match, kind in found:
        yield Flag(
            Span(match.start(), match.start() + len(match[0].rstrip("\x00 \n\t"))),
            f"“{_shown(match[0])}” is raw Markdown ({kind}) in a text that is not Markdown.",
            confidence=0.8 if enough else 0.5,
            evidence={"count": len(found), "kinds": kinds},
            severity=None if enough else Severity.MINOR,
            strength=Strength.STRONG if enough else Strength.WEAK,
        )


def _shown(text: str) -> str:
    return text.strip("\x00 \n")
