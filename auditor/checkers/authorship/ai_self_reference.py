"""The text speaks as a language model: "as an AI language model, I …".

## Why it matters
No reporter writes this of themselves. It shows that a chatbot's answer was published and that nobody read it first.

## Flags
> The bridge opened in May. ⟦As an AI language model, I⟧ cannot confirm how many people came.

## Passes
> Pupils are told to look for “As an AI language model, I cannot” in each other's homework.

## How to fix
Take the sentence out and have an editor check every statement of the article against a source: nobody read it before
it went out.

## Known limits
English only. In an article about chatbots only a sentence that opens one of the first or last paragraphs counts.

Source: Academ-AI, https://www.academ-ai.info/ (key phrases); Wikipedia, "Signs of AI writing"; NewsGuard,
Unreliable AI-Generated News, criterion 2.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor import patterns as re
from auditor.analysis import Analysis, dialogue
from auditor.analysis.dialogue import Turn
from auditor.analysis.leftovers import triggers
from auditor.checker import Flag, NoOptions, Severity, Strength, checker
from auditor.document import Span

_MODEL = (
    r"(?:(?:AI|A\.I\.|artificial\s+intelligence)(?:[\s-]+(?:powered|based|driven))?(?:\s+(?:text|language|"
    r"chat))?(?:[\s-]based)?"
    r"(?:\s+(?:model|assistant|system|chatbot|program|bot|tool|engine|generator))?"
    r"|(?:language|text|chat)[\s-]+(?:model|bot|assistant)|LLM|chatbot|(?:virtual|digital)\s+assistant)"
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
        r"|\b(?:based\s+on|in|from|outside|beyond)\s+my\s+training\s+data\b",
        re.IGNORECASE,
    ),
}
_NEEDLES = triggers(
    " ai ", " ai,", " ai.", " ai;", "ai-", "a.i.", "artificial intell", "language model", "llm", "chatbot",
    "chat bot",
    "text model", "virtual assistant", "digital assistant", "chatgpt", "gpt-", "training data", "openai", "anthropic",
    "i am claude", "i'm claude", "i’m claude", "i am gem", "i'm gem", "i’m gem", "i am cop", "i am grok", "i am bard",
    "by google", "by meta", "by microsoft", "by xai", "by deepseek", "by mistral", "by alibaba", "i am deeps",
    "i am llama",
)  # fmt: skip


@checker(
    code="AI101",
    severity=Severity.CRITICAL,
    strength=Strength.DECISIVE,
    proves_not="It does not show how much of the text a chatbot wrote, nor who pasted it in.",
    standards=("UAIN 2", "AA", "WP"),
    cap=39,
)
def ai_self_reference(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    taken: list[tuple[int, int]] = []
    for name, pattern in _PATTERNS.items():
        for match in analysis.leftovers.find(pattern, *_NEEDLES):
            if any(match.start() < b and a < match.end() for a, b in taken):
                continue
            taken.append(match.span())
            yield Flag(
                Span(*match.span()),
                f"“{match[0]}” is a chatbot speaking of itself, in the article's own voice.",
                confidence=0.97,
                evidence={"pattern": name, "mention_guard": "used, not mentioned"},
            )
    for one in dialogue.said(analysis, Turn.SELF):
        if not any(one.span.start < b and a < one.span.end for a, b in taken):
            yield Flag(
                one.span,
                f"“{analysis.document.slice(one.span)}” is a chatbot speaking of itself, in the article's own voice.",
                confidence=0.9 if one.sure else 0.8,
                evidence={"pattern": "dialogue"},
                strength=None if one.sure else Strength.STRONG,
            )
