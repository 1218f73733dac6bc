"""Instructions to a text generator that stand in the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.leftovers import triggers
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_TEXT = (
    r"(?:articles?|blog\s+posts?|stor(?:y|ies)|news\s+(?:articles?|stor(?:y|ies)|reports?|items?)|summar(?:y|"
    r"ies)|press\s+releases?|headlines?|posts?|pieces?|reports?|listicles?|paragraphs?|essays?|text|content|"
    r"copy)"
)
_ORDER = re.compile(
    rf"(?:(?:please|now|next)[,:]?\s+)?(?:(?:can|could)\s+you\s+(?:please\s+)?)?(?:write|generate|create|"
    rf"draft|compose|produce|rewrite|re-write|rephrase|paraphrase|summari[sz]e|craft)\s+(?:me\s+)?"
    rf"(?:an?\s+|the\s+following\s+|this\s+|the\s+above\s+|the\s+(?=text\s+below\b)|"
    rf"\d+\s+)(?:[\w,’'-]+\s+){{0,6}}?{_TEXT}\b(?:\s+(?:about|on|based\s+on|for|in|using|covering|to)\b)?",
    re.IGNORECASE,
)
# What a person asks of a machine and not of a pupil.
_TERMS = re.compile(
    r"\b\d[\d,]*\s*(?:-|to|–)?\s*(?:\d[\d,]*)?[\s-]?words?\b|\bkey\s?words?\b|\bSEO\b|"
    r"\bin\s+(?:the\s+style\s+of|your\s+own\s+words)\b|\b(?:professional|neutral|journalistic|"
    r"conversational|engaging|formal|informative|friendly)\s+(?:and\s+\w+\s+)?(?:tone|style|manner)\b"
    r"|\bplagiari[sz]m|\bduplicate\s+content\b|\b100%\s+(?:unique|original)\b|\b(?:do\s+not|don['’]t)\s+(?:mention|include|use|"
    r"copy|plagiari)|\bmake\s+(?:sure|it\s+(?:sound|look|more|engaging|human))|"
    r"\busing\s+the\s+following\b|\bthe\s+following\s+(?:article|text|information|facts|details)\b|"
    r"\bbased\s+on\s+the\s+(?:following|above|information)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"(?:(?:please\s+)?act\s+as|you\s+are|imagine\s+you\s+are|"
    r"pretend\s+to\s+be)\s+an?\s+(?:[\w-]+\s+){0,4}?(?:journalist|copywriter|content\s+writer|"
    r"news\s+writer|SEO\s+\w+|reporter|news\s+editor|AI\s+assistant|"
    r"helpful\s+assistant)\b[^.!?\x00]{0,80}[.:]\s+"
    r"(?:your\s+task|write|rewrite|generate|create|summari[sz]e|produce|use|avoid|keep|include|focus|do\s+not|don['’]t"
    r"|make\s+sure|ensure|begin|start)\b"
    r"|(?<![a-z,] )act\s+as\s+an?\s+(?:[\w-]+\s+){0,4}?(?:journalist|copywriter|writer|reporter|editor)\s+and\s+"
    r"(?:write|rewrite|generate|create|summari[sz]e|produce)\b"
    r"|make\s+sure\s+to\s+(?:include|use)\s+(?:the\s+)?(?:following\s+|target\s+|focus\s+)?key\s?(?:words|"
    r"phrases)\b|(?:include|use)\s+the\s+following\s+key\s?(?:words|phrases)\b",
    re.IGNORECASE,
)
# Orders on how to write, of which a prompt strings several together or gives one to nobody in particular.
_MANNER = re.compile(
    r"(?:please\s+)?(?:use|add|include|avoid|keep|ensure|make|do\s+not|don['’]t|mention|limit|maintain"
    r"|optimi[sz]e|write|rewrite|"
    r"rephrase|paraphrase|reword|create|generate|summari[sz]e|produce|draft|start|end|focus|structure|format"
    r"|expand|shorten|turn|"
    r"convert|translate|provide|give\s+me|insert|remove|change)\b[^.!?:\n\x00]{3,200}[.!?:]?(?=\s|\Z|\x00)",
    re.IGNORECASE,
)
_HOW = re.compile(
    r"\b(?:\w+\s+tone|(?:active|passive)\s+voice|key\s?words?|SEO\b|\d+[\s-](?:words?|characters)|(?:this|the"
    r"|these|following|an?)\s+(?:\w+\s+)?"
    r"(?:articles?|text|paragraphs?|headlines?|sentences?|passage|blog\s+post)|sound\s+(?:\w+\s+)?(?:human|natural)|"
    r"(?:\w+\s+)?quotes?\s+from|meta\s+(?:description|title)|subheadings?|bullet\s+points|plagiari\w+|copied"
    r"|detect(?:ors?|ed|ion)|"
    r"the\s+source|jargon|short\s+sentences|call\s+to\s+action|(?:these|my|the\s+following)\s+notes"
    r"|news\s+stor(?:y|ies)|third\s+person|"
    r"(?:british|american|plain|simple)\s+english|catchy|target\s+audience|general\s+audience|journalistic"
    r"|inverted\s+pyramid|in\s+your\s+own\s+words)\b",
    re.IGNORECASE,
)
_TO_READERS = re.compile(
    r"\b(?:your|yourself|letters?|editors?|e-?mails?|comments?|form|entries|entry|readers?|http|www|subscri\w+"
    r"|click)\b(?!\s+own\s+words)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:user\s+)?(?:prompt|instructions?\s+to\s+(?:the\s+)?\w+|task)\s*:\s*\S[^\n\x00]{10,200}", re.IGNORECASE
)
# What an order begins with.
_ORDERS = (
    "please", "now", "next", "can", "could", "write", "generate", "create", "draft", "compose", "produce", "rewrite",
    "re-write", "rephrase", "paraphrase", "summari", "craft",
)  # fmt: skip
_NEEDLES = triggers("act as", "you are a", "pretend", "keywords", "keyphrases", "key words", "key phrases")
_LABELS = triggers("prompt:", "prompt :", "task:", "instructions to")
_HOWS = triggers(
    " tone", " voice", "keyword", "key words", "seo", " words", "-word", " characters", "headline", "paragraph",
    "the text", "following",
    "passage", "human", "natural", "plagiar", "copied", "subheading", "bullet points", "audience", "own words",
    "these notes", " person", "story", "this article", "an article",
    "the article",
)  # fmt: skip


def prompts(analysis: Analysis) -> Iterator[tuple[Span, str, float]]:
    """Instructions with the term that gives them away (or none) and how sure each is; no two overlap."""
    taken: list[Span] = []
    for match, term, sureness in _found(analysis):
        span = Span(*match.span())
        if not any(span.start < other.end and other.start < span.end for other in taken):
            taken.append(span)
            yield span, term, sureness


def _found(analysis: Analysis) -> Iterator[tuple[re.Match[str], str, float]]:
    leftovers = analysis.leftovers
    for match in leftovers.openings(_ORDER, _ORDERS):
        end = leftovers.paragraph(match.start()).span.end
        term = _TERMS.search(leftovers.text, match.start(), min(end, match.end() + 200))
        if term:
            yield match, term[0], 0.9
    for match in leftovers.find(_ROLE, *_NEEDLES):
        yield match, "", 0.85
    for match in _manner(analysis):
        yield match, "", 0.8
    for match in leftovers.openings(_LABEL) if leftovers.holds(*_LABELS) else ():
        yield match, "", 0.8


def _manner(analysis: Analysis) -> Iterator[re.Match[str]]:
    """Orders of one sentence on how to write a text."""
    leftovers = analysis.leftovers
    for index in sorted(leftovers.sentences(*_HOWS)):
        sentence = analysis.document.sentences[index]
        match = _MANNER.match(leftovers.text, *sentence.span)
        if match is None or (
            _ORDER.match(match[0]) and leftovers.opens_paragraph(match.start()) and _TERMS.search(match[0])
        ):
            continue
        ways = {m[0].lower() for m in _HOW.finditer(match[0])} | {m[0].lower() for m in _TERMS.finditer(match[0])}
        if len(ways) >= 2 and not _TO_READERS.search(match[0]) and not leftovers.mention(*match.span()):
            yield match
