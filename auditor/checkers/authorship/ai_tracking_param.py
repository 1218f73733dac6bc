"""A link carries the mark of the chatbot it was copied from.

## Why it matters
`utm_source=chatgpt.com` shows that the source was found by asking a chatbot. Such links are worth opening: chatbots
cite pages that do not say what is claimed, or do not exist.

## Flags
> The figures are at ⟦https://stats.example.org/jobs?utm_source=chatgpt.com⟧ for all regions.

## Passes
> The figures are at https://stats.example.org/jobs?utm_source=newsletter for all regions.

## How to fix
Cut the tracking mark from the link, open the page and make sure that it says what the article claims.

## Known limits
It proves where the link came from, not who wrote the prose.

Source: Wikipedia, "Signs of AI writing" (utm_source=), with the same caveat.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor import patterns as re
from auditor.analysis import Analysis
from auditor.analysis.leftovers import triggers
from auditor.checker import Flag, NoOptions, Severity, Strength, checker
from auditor.document import Span

_MARK = re.compile(
    r"[?&#;](?:utm_source|utm_medium|utm_campaign|referrer|ref|source)=(?:www\.)?(chatgpt(?:\.com)?|"
    r"openai(?:\.com)?|chat\.openai\.com|copilot(?:\.com|\.microsoft\.com)"
    r"|grok(?:\.com)?|perplexity(?:\.ai)?|gemini\.google\.com|claude\.ai|deepseek(?:\.com)?)(?![\w.-]*\w)"
    r"|//(vertexaisearch\.cloud\.google\.com)/grounding-api-redirect/|(ppl-ai-file-upload)\.",
    re.IGNORECASE,
)
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\x00\"“”\])]+", re.IGNORECASE)
_NEEDLES = triggers(
    "=chatgpt",
    "=openai",
    "=chat.openai",
    "=copilot",
    "=grok",
    "=perplexity",
    "=gemini",
    "=claude",
    "=deepseek",
    "=www.",
    "grounding-api",
    "ppl-ai-file",
)


@checker(
    code="AI109",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It proves that the link came out of a chatbot, not that the prose did.",
    standards=("WP",),
    any_language=True,
)
def ai_tracking_param(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found: dict[Span, str] = {}
    if analysis.leftovers.holds(*_NEEDLES):
        found = {Span(*m.span()): m[0].rstrip(".,;:!?") for m in _URL.finditer(analysis.leftovers.text)}
    linked = {
        link.span: link.url
        for link in analysis.document.links
        if "=" in link.url or "ppl-ai" in link.url or "grounding" in link.url
    }
    for span, url in sorted({**linked, **found}.items()):
        mark = _MARK.search(url)
        if mark:
            product = next(group for group in mark.groups() if group)
            end = span.start + len(url) if span in found else span.end
            yield Flag(
                Span(span.start, end),
                (
                    f"This link was copied out of a chatbot ({product}); check that the page says what the "
                    f"article says. It proves nothing about the prose."
                ),
                confidence=0.95,
                evidence={"url": url, "product": product},
            )
