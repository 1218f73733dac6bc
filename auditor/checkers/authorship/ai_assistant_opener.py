"""A paragraph opens as a chatbot hands over its work: "Certainly! Here is the article …".

## Why it matters
The sentence speaks to whoever typed the prompt. It shows pasted output that no editor read.

## Flags
> ⟦Certainly! Here is⟧ a 400-word news article about the harbour fire.

## Passes
> Certainly, the harbour fire was the worst in years.

## How to fix
Delete the opening line, and check the rest as you would a text of unknown origin.

## Known limits
English only. A bare "Certainly!" passes: people answer that way in interviews.

Source: Wikipedia, "Signs of AI writing" (collaborative communication); Academ-AI, https://www.academ-ai.info/
("Certainly, here").
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor import patterns as re
from auditor.analysis import Analysis
from auditor.checker import Flag, NoOptions, Severity, Strength, checker
from auditor.document import Span

_YES = (
    r"(?:certainly|sure(?:\s+thing)?|of\s+course|absolutely|great|got\s+it|no\s+problem|understood|okay|ok"
    r"|alright|perfect|"
    r"noted|gladly|with\s+pleasure|definitely|(?:happy|glad)\s+to\s+help|yes|thank(?:s"
    r"|\s+you)\s+for\s+[^.!\x00]{1,50})"
)
_TEXT = (
    r"articles?|drafts?|rewrites?|rewritten|versions?|revised|summar(?:y|ies)|write-up|paragraphs?|headlines?"
    r"|copy|text|"
    r"sections?|piece|blog\s+posts?|reports?|news\s+story"
)
_OPENER = re.compile(
    r"(?:(?:certainly|sure(?:\s+thing)?|of\s+course|absolutely|great(?:\s+question)?|got\s+it|"
    r"no\s+problem|understood)\s*[!,.:–—-]+\s*"
    r"(?:here(?:['’]s|\s+(?:is|are))|below\s+(?:is|are)|I(?:['’]ve|\s+have)\s+\w+ed|I(?:['’]d|"
    r"\s+would)\s+be\s+(?:happy|glad)\s+to|I\s+can\s+help|let\s+me\s+\w+\s+(?:that|this|it|your))"
    r"|(?:here(?:['’]s|\s+is)|below\s+is)\s+(?:an?|the|your)\s+(?:[\w-]+[,]?\s+){0,3}?"
    r"(?:(?:revised|rewritten|reworded|rephrased|paraphrased|polished|shortened|condensed|refined|"
    r"humani[sz]ed|SEO[- ](?:optimi[sz]ed|friendly)|proofread"
    r"|more\s+(?:concise|engaging|polished|natural|formal)|\d[\d,]*[- ]words?)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:version|draft|rewrite|article|text|story|summary|headline|paragraph|post|piece)s?\b"
    r"|(?:article|draft|summary|rewrite|text|version|story)\s+(?:based\s+on\s+(?:your|"
    r"the\s+(?:information|details|text|points))|you\s+(?:asked|requested)|as\s+(?:you\s+)?requested|"
    r"of\s+your\b))"
    rf"|(?:{_YES}\s*[!,.:–—-]+\s*){{1,2}}(?:[^.!?\x00]{{0,60}}?\b(?:{_TEXT})\b[^.!?\x00]{{0,20}}?\b(?:follows"
    rf"|below)\b"
    rf"|(?:here|below|this\s+is|I)\b[^.!?\x00]{{0,60}}?\b(?:{_TEXT}|you|your)\b)"
    r"|(?:great|good|excellent|interesting)\s+question\s*[!.]\s*(?:let['’]?s|here|the\s+short|I)\b"
    rf"|(?:happy|glad)\s+to\s+help\s*[!.]|(?:as\s+(?:you\s+)?requested|per\s+your\s+(?:request|instructions?|brief)|"
    rf"as\s+you\s+asked|based\s+on\s+(?:your\s+(?:request|brief|notes|input|prompt|outline)"
    rf"|the\s+\w+\s+you\s+(?:gave|provided|sent|shared)))"
    rf"\s*,\s*[^.!?\x00]{{0,80}}?\b(?:{_TEXT})\b"
    rf"|(?:here(?:['’]s|\s+is|\s+are)|below\s+(?:is|are|you(?:['’]ll|\s+will)\s+find)|the\s+following\s+is"
    rf"|(?:please\s+)?find\s+below)\s+"
    rf"(?:your\s+(?:[\w-]+\s+){{0,3}}?(?:{_TEXT})\b|an?\s+(?:[\w-]+\s+){{0,3}}?(?:{_TEXT})\s+(?:of\s+(?:the"
    rf"|your)\s+\w+\s+)?(?:that\s+)?you\b|"
    rf"the\s+(?:\w+\s+)?(?:rewrite|draft|revision)\b|(?:an?|the)\s+(?:rewritten|revised|polished|reworded"
    rf"|shortened)\s+(?:{_TEXT})\b)"
    rf"|I(?:['’]ve|\s+have)\s+(?:written|drafted|prepared|put\s+together|rewritten|revised|reworded|rephrased"
    rf"|shortened|"
    rf"summari[sz]ed)\s+(?:you\s+)?(?:an?|the|your|this)\s+(?:[\w-]+\s+){{0,3}}?(?:{_TEXT})\b"
    rf"|your\s+(?:[\w-]+\s+){{0,3}}?(?:{_TEXT})\s+(?:follows|is\s+below|is\s+ready)"
    r")",
    re.IGNORECASE,
)

_SPACES = " \u00a0\t\n"
# What an opener begins with, two words where the first begins much else.
_FIRSTS = (
    "certainly", "sure", "absolutely", "great", "got", "understood", "okay", "ok", "alright", "perfect", "noted",
    "gladly", "definitely", "happy", "glad", "yes", "thank", "good", "excellent", "interesting", "here", "below",
    "based", "please", "find", "i'", "i’", "your", "per",
    *(first + space + then for first, second in (("of", "course"), ("no", "problem"), ("with", "pleasure"),
      ("as", "requested"), ("as", "you"), ("the", "following"), ("i", "have")) for space in _SPACES
      for then in (second, " ")),
)  # fmt: skip


@checker(
    code="AI105",
    severity=Severity.CRITICAL,
    strength=Strength.DECISIVE,
    proves_not="It does not show that the facts in the article are wrong.",
    standards=("WP", "AA"),
    cap=39,
)
def ai_assistant_opener(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    for match in analysis.leftovers.openings(_OPENER, _FIRSTS):
        # A first paragraph of pasted output proves more than a turn of phrase further down.
        first = analysis.leftovers.near_start(match.start())
        yield Flag(
            Span(*match.span()),
            f"“{match[0]}” hands over work to whoever asked for it: the opening of a chatbot's reply was left in.",
            confidence=0.93 if first else 0.85,
            evidence={"at_start": first},
            strength=None if first else Strength.STRONG,
        )
