"""The knowledge end that the text names does not fit its date of publication.

## Why it matters
Text whose model stopped learning after the day of publication is misdated; one that stopped more than a year before
it cannot know the events it reports.

## Flags
> article:
> Council approves the harbour plan
> /
> 3 March 2024
> /
> The council approved the harbour plan on Monday after two years of talks with residents.
> /
> ⟦As of my last knowledge update in September 2021⟧, the plan had no funding.

## Passes
> As of my last knowledge update in September 2021, the plan had no funding.

## How to fix
Check date and text: either the date of publication is wrong, or the text is older than what it reports and needs new
reporting.

## Known limits
Needs a publication date and a knowledge date with a year. A cutoff less than a year before publication is no paradox.

Source: Academ-AI, https://www.academ-ai.info/ (a 2014 paper that cites a "knowledge update in January 2022").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.analysis import Analysis
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker


@dataclass(frozen=True, slots=True)
class Options:
    """A model that stopped learning more than this many days before publication cannot know the news."""

    stale_days: int = 365


@checker(
    code="AI104",
    severity=Severity.CRITICAL,
    strength=Strength.DECISIVE,
    options=Options,
    proves_not="It does not show whether the date of publication or the date of the model is the wrong one.",
    standards=("AA",),
    cap=39,
)
def ai_cutoff_paradox(analysis: Analysis, options: Options) -> Iterator[Flag]:
    dated = [r for r in analysis.cutoffs if r.date is not None and r.date_span is not None]
    if not dated:
        return
    published = analysis.document.published
    if published is None:
        raise NotApplicable("the article has no publication date to compare with")
    for remark in dated:
        if remark.date is None or remark.date_span is None:
            continue
        days = (published - remark.date).days
        evidence: dict[str, str | int] = {
            "knowledge_date": remark.date.isoformat()[:7],
            "published": published.isoformat(),
            "days": days,
        }
        span = remark.whole
        if days < 0:
            yield Flag(
                span, f"The text knows things up to {remark.date:%B %Y} but is dated {published}.", 0.95, (), evidence
            )
        elif days > options.stale_days:
            message = (
                f"The text's knowledge ends in {remark.date:%B %Y}, more than a year before it was published "
                f"({published})."
            )
            yield Flag(span, message, 0.9, (), evidence, strength=Strength.STRONG)
