"""The text holds what only a language model leaves behind, and nowhere says that one was used.

## Why it matters
Readers are told that a reporter wrote it. That a machine was used is no fault where it is said; that it is hidden is
why such sites are rated as unreliable.

## Flags
> ⟦As an AI language model, I⟧ cannot confirm how many people came to the opening of the bridge in May.

## Passes
> This article was generated with AI. As an AI language model, I cannot confirm how many people came to the opening.

## How to fix
Say at the head of the article what was done by which tool and who checked it; then check every statement.

## Known limits
A label that only the page around the article shows is not seen. Blanks of templates and Markdown do not count, as
people leave them too.

Source: NewsGuard, Unreliable AI-Generated News, criterion 4 (AI use is not disclosed);
IPTC digital source types, https://cv.iptc.org/newscodes/digitalsourcetype/.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker
from auditor.document import Span

_MACHINES = (
    "trainedAlgorithmicMedia",
    "compositeWithTrainedAlgorithmicMedia",
    "compositeSynthetic",
    "algorithmicMedia",
)


@checker(
    code="AI115",
    severity=Severity.MAJOR,
    strength=Strength.WEAK,
    proves_not="It does not show how much a machine wrote, nor that the outlet meant to hide it.",
    standards=("UAIN 4", "IPTC"),
)
def ai_undisclosed(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    traces = sorted(_traces(analysis))
    if not traces or analysis.disclosures:
        return
    declared = analysis.document.declared("digital-source")
    if any(each.value.rsplit("/", 1)[-1].endswith(_MACHINES) for each in declared):
        return
    (first, kind), *others = traces
    yield Flag(
        first,
        f"“{analysis.document.slice(first)}” was left by a language model, and nothing in the text or its metadata "
        "says that one was used.",
        confidence=0.9,
        related=tuple(Related(span, name) for span, name in others),
        evidence={"kinds": sorted({kind, *(name for _, name in others)}), "looked_for": ["text", "digitalSourceType"]},
    )


def _traces(analysis: Analysis) -> Iterator[tuple[Span, str]]:
    """What decides that a language model was at work, each with its kind."""
    yield from ((each.span, "self-reference") for each in analysis.self_names if each.sure)
    yield from ((span, "refusal") for _, span in analysis.refusals)
    yield from ((each.span, "knowledge cutoff") for each in analysis.cutoffs)
    yield from ((span, "prompt") for span, _, sureness in analysis.prompts if sureness > 0.8)
    yield from ((each.span, "citation code") for each in analysis.citation_codes if not each.chain)
