"""A language model that speaks of itself, in the article's own voice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import dialogue
from auditor.analysis.dialogue import Turn
from auditor.analysis.leftovers import triggers
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_MODEL = (
    r"(?:(?:AI|A\.I\.|artificial\s+intelligence)(?:[\s-]+(?:powered|based|driven))?(?:\s+(?:text|language|"
    r"chat))?(?:[\s-]based)?"
    r"(?:\s+(?:model|assistant|system|chatbot|program|bot|tool|engine|generator))?"
    r"|(?:language|text|chat)[\s-]+(?:model|bot|assistant)|LLM|chatbot|(?:virtual|digital)\s+assistant"
    r"|(?:text|chat|voice)[\s-]based\s+(?:assistant|system|program|tool)|(?:conversational|automated)\s+(?:assistant|agent)"
    r")"
)
_MAKER = r"(?:OpenAI|Anthropic|Google|DeepMind|Meta|Microsoft|xAI|DeepSeek|Mistral|Alibaba)"
_PATTERNS = {
    "as a model": re.compile(
        rf"\bas\s+an?\s+(?:[\w-]+\s+){{0,2}}?{_MODEL}(?:\s+(?:\w+\s+){{1,2}}by\s+\w+)?,?\s+(?:I\b|"
        rf"my\s+(?:\w+\s+)?(?:responses?|"
        r"answers?|knowledge|training|role|abilit|capabilit|purpose|function|programming))",
        re.IGNORECASE,
    ),
    "trailing": re.compile(
        rf"\bI\s+(?:cannot|can['’]?t|am\s+(?:not|unable)|do\s+not|don['’]t|lack|have\s+no)\b[^.!?\x00]{{1,100}}?"
        rf"\bas\s+an?\s+(?:[\w-]+\s+){{0,2}}?{_MODEL}(?=\s*[.,;!)])",
        re.IGNORECASE,
    ),
    "I am a model": re.compile(
        rf"\bI(?:['’]m|\s+am)\s+(?:just\s+|only\s+|merely\s+|simply\s+)?an?\s+(?:[\w-]+\s+){{0,2}}?{_MODEL}"
        r"(?=\s*(?:[.,;!)]|and\b|so\b|that\b|which\b|trained\b|developed\b|designed\b|created\b|built\b|"
        r"made\b|without\b))",
        re.IGNORECASE,
    ),
    "I am a product": re.compile(
        r"\bI(?:['’]m|\s+am)\s+(?:ChatGPT\b|GPT-\d|(?:Claude|Gemini|Copilot|Grok|Bard|DeepSeek|Llama|Mistral)"
        rf",\s+(?:an?|the|your|(?:made|built|created|trained|"
        rf"developed)\s+by)\s+(?:[\w-]+\s+){{0,3}}?(?:{_MODEL}|{_MAKER}))",
        re.IGNORECASE,
    ),
    "my maker": re.compile(
        rf"\bI\s+(?:was|am|have\s+been)\s+(?:\w+\s+)?(?:trained|developed|created|programmed|built)\s+by\s+{_MAKER}\b"
        r"|\b(?:based\s+on|in|from|outside|beyond)\s+my\s+training\s+data\b"
        r"|\bmy\s+training\s+data\s+(?:(?:does|do|did)\s+not|(?:only\s+)?(?:includes?|covers?|ends?|ended|stops?))\b",
        re.IGNORECASE,
    ),
}
_NEEDLES = triggers(
    " ai ", " ai,", " ai.", " ai;", "ai-", "a.i.", "artificial intell", "language model", "llm", "chatbot",
    "chat bot",
    "based assistant", "based system", "based program", "based tool", "automated assistant", "conversational a",
    "automated agent",
    "text model", "virtual assistant", "digital assistant", "chatgpt", "gpt-", "training data", "openai", "anthropic",
    "i am claude", "i'm claude", "i’m claude", "i am gem", "i'm gem", "i’m gem", "i am cop", "i am grok", "i am bard",
    "by google", "by meta", "by microsoft", "by xai", "by deepseek", "by mistral", "by alibaba", "i am deeps",
    "i am llama",
)  # fmt: skip


class SelfName(NamedTuple):
    """`sure` where the wording is known, or shows a machine whoever else says "I"."""

    span: Span
    pattern: str
    sure: bool


def self_names(analysis: Analysis) -> tuple[SelfName, ...]:
    """Those of a known wording first; no two overlap."""
    return tuple(_self_names(analysis))


def _self_names(analysis: Analysis) -> Iterator[SelfName]:
    taken: list[Span] = []
    for name, pattern in _PATTERNS.items():
        for match in analysis.leftovers.find(pattern, *_NEEDLES):
            span = Span(*match.span())
            if not any(span.start < other.end and other.start < span.end for other in taken):
                taken.append(span)
                yield SelfName(span, name, True)
    for one in dialogue.said(analysis, Turn.SELF):
        if not any(one.span.start < other.end and other.start < one.span.end for other in taken):
            yield SelfName(one.span, "dialogue", one.sure)
