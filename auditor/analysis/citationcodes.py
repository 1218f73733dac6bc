"""Codes by which chatbots cite inside their own answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.leftovers import triggers
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

# Product → form. The digits are required: the bare names occur in articles about these codes.
_FORMS = {
    "ChatGPT": r":?contentReference\[oaicite:\d+\](?:\{index=\d+\})?|\boai_citation:\d+|\boaicite:\d+|"
    r"\ue200?(?:file)?cite\ue202?turn\d+[a-z]+\d+[\ue201]?"
    r"|(?:\b|(?<=[\ue200-\ue204]))(?:(?:file)?cite)?(?:turn\d+(?:search|view|news|image|file|fetch|"
    r"forecast|product|finance|sports|maps|business)\d+)+"
    r"|\{?[\"“]?attributableIndex[\"”]?\s*:\s*[\"“]?\d+(?:-\d+)?|sandbox:/mnt/data/\S*|:::writing\b|[\ue200-\ue204]",
    "OpenAI Assistants or DeepSeek": r"【\d+(?::\d+)?†(?:source|[^】\n]{1,60})】|\[citation:\d+\]",
    "Gemini": r"\[cite_start\]|\[cite:\s*\d+(?:\s*,\s*\d+)*\]|\[span_\d+\]\((?:start|end)_span\)",
    "Grok": r"<grok-card\b|\bgrok_card\b|\bgrok_render_citation_card_json\b|<grok:render\b",
    "Perplexity": r"\[attached_file:\d+\]|\[web:\d+\]|\bppl-ai-file-upload\b",
    "Copilot": r"\[\^\d+\^\]",
    "a reasoning model": r"</?think>",
}
_PATTERN = re.compile("|".join(f"(?P<p{i}>{form})" for i, form in enumerate(_FORMS.values())))
_PRODUCTS = tuple(_FORMS)
_NEEDLES = triggers(
    "oaicite", "oai_citation", "attributableindex", "sandbox:/mnt", "grok_", "<grok", "ppl-ai", "think>",
    ":::writing", "†",
    "[cite", "[span_", "[attached_file", "[web:", "[citation:", "[^", "\ue200", "\ue201", "\ue202", "\ue203",
    "\ue204",
    *(f"turn{digit}" for digit in range(10)),
)  # fmt: skip
_PLUS = triggers(*(f"+{digit}" for digit in range(10)))
_SITE = r"[A-Z][\w.&'-]{1,20}(?: [A-Z][\w.&'-]{0,20}){0,3}"
# "Reuters+2AP News+2": names of sites run together with counts. Two at least, so that C++11 and x+1 pass.
_CHAIN = re.compile(rf"(?<![\w+])(?:{_SITE}\+\d{{1,2}}(?=[A-Z])){{1,6}}{_SITE}\+\d{{1,2}}(?!\w)")


class Code(NamedTuple):
    """`chain` marks a run of source names with counts, which is less certain than a code."""

    span: Span
    product: str
    chain: bool


def codes(analysis: Analysis) -> tuple[Code, ...]:
    """Codes in text order, then chains."""
    return tuple(_codes(analysis))


def _codes(analysis: Analysis) -> Iterator[Code]:
    leftovers = analysis.leftovers
    end = -1
    for match in leftovers.find(_PATTERN, *_NEEDLES):
        if match.start() <= end:  # one code broken into its marks
            end = match.end()
            continue
        end = match.end()
        yield Code(Span(*match.span()), _PRODUCTS[int((match.lastgroup or "p0")[1:])], False)
    for match in leftovers.find(_CHAIN, *_PLUS):
        yield Code(Span(*match.span()), "ChatGPT", True)
