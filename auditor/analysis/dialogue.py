"""Sentences in which a text generator talks to whoever ordered the text.

A reporter's article has no "I" outside quotation marks, or it has many. A pasted reply has one or two, and
there the writer speaks to a "you" about the text itself: its tone, its length, what could not be done. So a
sentence counts by what it is made of (who speaks, to whom, about which work), not by its wording, and only in
articles that otherwise do without the first person.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.leftovers import Leftovers, triggers
from auditor.document import Sentence, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Turn(StrEnum):
    """What a sentence does in the dialogue."""

    SELF = "self"
    REFUSAL = "refusal"
    CUTOFF = "cutoff"
    OPENER = "opener"
    CLOSER = "closer"
    REVISION = "revision"


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of the dialogue; `sure` where its words alone show a machine or an order, whoever else says "I"."""

    span: Span
    turn: Turn
    sure: bool


# An article with more sentences in the first person is a column, a letter or an interview.
_MOST_FIRST_PERSON = 4

_TEXT = (
    r"(?:texts?|versions?|drafts?|articles?|stor(?:y|ies)|pieces?|headlines?|titles?|sections?|paragraphs?"
    r"|sentences?|"
    r"tone|length|wording|rewrites?|summar(?:y|ies)|copy|posts?|captions?|reports?|lead|lede|intro(?:duction)?"
    r"|ending|"
    r"opening|repetitions?|conclusion|style|key\s?words?|quotes?|quotations?|angle|edits?|changes|revisions?"
    r"|format(?:ting)?|bullet\s+points?|"
    r"word\s+count|words|write-up|outline|jargon|phrasing|figures|details)"
)
_WORK = (
    r"(?:shorten|expand|adjust|revise|rewrite|rephrase|refine|tailor|tweak|tidy|polish|trim|cut|lengthen"
    r"|simplify|reword|"
    r"edit|summari[sz]e|translate|format|change|draft|prepare|turn\s+(?:it|this)|soften|rework|condense"
    r"|restructure|redo|"
    r"regenerate|modify|punch\s+up|improve|convert|proofread|write|add|remove|include|make\s+(?:it|this|the))"
)
_DONE = (
    r"(?:kept|cut|changed|removed|added|tightened|simplified|replaced|left|trimmed|toned|split|moved|shortened"
    r"|rephrased|"
    r"reworded|rewritten|rewrote|revised|adjusted|preserved|ensured|incorporated|restructured|condensed"
    r"|expanded|updated|"
    r"edited|polished|included|omitted|avoided|used|made|softened|corrected|reorgani[sz]ed|varied|merged|fixed"
    r"|maintained|"
    r"structured|summari[sz]ed|translated|paraphrased|turned|broken|optimi[sz]ed)"
)
_CANNOT = (
    r"(?:cannot|can\s?not|can['’]t|won['’]t|will\s+not|would\s+not\s+be\s+able|"
    r"(?:am|['’]m)\s+(?:not\s+(?:able|comfortable|allowed|permitted|designed|in\s+a\s+position)|unable)|"
    r"would\s+(?:rather|prefer)\s+not|prefer\s+not|must\s+(?:decline|refuse)|have\s+to\s+(?:decline|refuse)"
    r"|(?:do\s+not|don['’]t)\s+have\s+(?:the\s+)?"
    r"(?:access|ability|capabilit(?:y|ies)|permission|(?:\w+\s+)?browsing))"
)
_TASK = (
    r"(?:generate|create|write|rewrite|produce|paraphrase|summari[sz]e|translate|provide|fulfil+|complete"
    r"|process|browse|"
    r"draft|assist|help|comply|reproduce|verify|open|access|discuss|speculate|engage|continue|share|offer|give"
    r"|quote|copy|"
    r"confirm|contact|browsing|view|read|see|comment|proceed|answer|describe|recommend|invent|fabricate"
    r"|make\s+up|watch|listen)"
)
_STRICT_TASK = (
    r"(?:generate|create|write|rewrite|produce|paraphrase|summari[sz]e|translate|fulfil+|complete|process"
    r"|browse|draft|assist|"
    r"help|comply|reproduce|verify|discuss|speculate|engage)"
)
_GROUND = (
    r"(?:requests?|prompts?|polic(?:y|ies)|guidelines?|copyright\w*|defam\w+|libel\w*|harmful|misleading"
    r"|private\s+(?:person|"
    r"people|individuals?|li(?:fe|ves))|real\s+(?:people|persons?|individuals?)|living\s+(?:people|persons?)"
    r"|named\s+individuals|"
    r"personal\s+(?:information|data)|sensitive|links?|urls?|attachments?|files?|internet|web|brows\w+|real[- ]time|"
    r"(?:legal|medical|financial)\s+advice|articles?|texts?|content|quotes?|stor(?:y|ies)|press\s+release"
    r"|inappropriate|"
    r"misinformation|offensive|explicit|without\s+(?:more|further|additional)|topic)"
)
_MODEL = (
    r"(?:AI|A\.I\.|artificial\s+intelligence|(?:large\s+)?language\s+model|LLM|chat-?bot|bot|machine"
    r"|computer\s+program|"
    r"(?:virtual|digital|automated)\s+(?:assistant|system))"
)
_FRESH = r"(?:live|real[- ]time|current|up-to-date|up-to-the-minute|recent|today['’]s|the\s+latest|breaking)"
_SPAN_WORD = r"(?:after|beyond|since|past|later\s+than|newer\s+than|following)"

_FORMS: tuple[tuple[Turn, bool, str], ...] = (
    # how far its knowledge reaches
    (
        Turn.CUTOFF,
        True,
        (
            r"\bmy\s+(?:\w+\s+){0,3}?(?:training(?:\s+data|\s+set)?|knowledge(?:\s+base)?"
            r"|data\s?set)\s+(?:\w+\s+){0,2}?"
            r"(?:ends?|ended|stops?|stopped|do(?:es)?\s+not|doesn['’]t|only|covers?|runs?|goes|reaches|extends"
            r"|includes?|cuts?|dates?|"
            r"is\s+limited)\b[^.!?\x00]{0,60}?(?:\b(?:19|20)\d\d\b|\brecent|\bevents?\b|\blater\b)"
            r"|\bI\s+was\s+(?:last\s+)?(?:trained|updated)\b[^.!?\x00]{0,40}?\b(?:data|20\d\d)\b"
            r"|\bdata(?:set)?\s+(?:that\s+)?I\s+was\s+trained\b"
            r"|\bmy\s+(?:last|latest|most\s+recent)\s+(?:training|knowledge)\s+(?:update|data|refresh|set|cycle)\b"
        ),
    ),
    (
        Turn.CUTOFF,
        False,
        (
            r"\bmy\s+training\s+data\s+\w+|\bas\s+far\s+as\s+my\s+(?:data|training|knowledge)\b|"
            rf"\bI\s+(?:(?:have|had|possess)\s+no|(?:do\s+not"
            rf"|don['’]t)\s+have(?:\s+any)?)\s+(?:\w+\s+)?(?:information|knowledge|data"
            rf"|records?)\b[^.!?\x00]{{0,50}}?\b{_SPAN_WORD}\s"
            rf"[^.!?\x00]{{0,20}}?(?:20\d\d|that\s+date|my)|\bI\s*(?:{_CANNOT}|do\s+not|don['’]t|lack"
            rf"|have\s+no)\s+(?:to\s+)?(?:\w+\s+){{0,3}}?"
            rf"{_FRESH}\s+(?:\w+\s+)?(?:scores?|news|information|data|events|results|prices|figures|updates?"
            rf"|developments|access)\b"
            rf"|\b(?:latest|most\s+recent|newest)\s+(?:information|data)\s+(?:that\s+)?(?:I\s+have"
            rf"|available\s+to\s+me)\b"
        ),
    ),
    # a machine of itself
    (
        Turn.SELF,
        True,
        (
            rf"\b(?:being|as|since\s+I(?:\s+am|['’]m)|because\s+I(?:\s+am|['’]m)|given\s+that\s+I(?:\s+am|['’]m)"
            rf"|I(?:\s+am|['’]m)\s+(?:only|just)|"
            rf"(?:remember|note|aware|mention)\s+that\s+I(?:\s+am"
            rf"|['’]m))\s+an?\s+(?:[\w-]+\s+){{0,2}}?{_MODEL}(?:\s*,|\s+(?:I|my|and|so|that|which|without|trained"
            rf"|developed|"
            rf"designed|created|with)\b|\s*(?:[.!]|$))|\bmy\s+(?:role|purpose|task|job|goal|function|nature|limits"
            rf"|limitations)\s+as\s+an?\s+(?:[\w-]+\s+){{0,2}}?{_MODEL}(?=\s*[.,;]|\s+(?:is|was|to|and|means)\b)|\bI,\s+(?:as"
            rf"|being)\s+an?\s+(?:[\w-]+\s+){{0,2}}?{_MODEL}\b"
        ),
    ),
    (
        Turn.SELF,
        False,
        (
            r"\bI\s+(?:do\s+not|don['’]t|cannot|can['’]t)\s+(?:have|hold|possess|form|experience|feel"
            r"|express)\s+(?:any\s+)?(?:personal|human|subjective)\s+"
            r"(?:opinions?|beliefs?|feelings?|emotions?|views?|preferences?|experiences?)\b"
            r"|\bI\s+(?:was|am|have\s+been)\s+(?:not\s+|only\s+)?(?:programmed|designed|built)\s+to\b"
            r"|\bmy\s+(?:programming|developers|creators|algorithms?)\b"
        ),
    ),
    # what it will not do
    (
        Turn.REFUSAL,
        False,
        (
            rf"\b(?:sorry|apologi[sz]e|apologies|unfortunately|regret"
            rf"|afraid)\b[^.!?\x00]{{0,50}}?\bI\s*{_CANNOT}\b[^.!?\x00]{{0,20}}?\b(?:{_STRICT_TASK}|helping|writing"
            rf"|discussing|sharing)\b"
            rf"|\bI\s*{_CANNOT}\b(?:\s+be\s+able)?(?:\s+to)?\s+(?:[\w-]+\s+){{0,2}}?(?:{_TASK}|discussing|writing"
            rf"|creating|sharing)\b[^.!?\x00]{{0,90}}?\b{_GROUND}\b"
            rf"|\bI(?:\s+am|['’]m)\s+sorry,?\s+(?:but\s+)?I(?:\s+am"
            rf"|['’]m)\s+not\s+(?:\w+\s+)?\w+ing\b[^.!?\x00]{{0,60}}?\b{_GROUND}\b"
            rf"|\bI\s*(?:{_CANNOT}|do\s+not|don['’]t)\s+(?:have\s+)?(?:\w+\s+){{0,2}}?brows(?:e|ing)\b"
            rf"|\bI\s+(?:do\s+not|don['’]t)\s+have\s+access\s+to\s+(?:the|that|your|any"
            rf"|this)\s+[^.!?\x00]{{0,60}}?\b(?:you|{_GROUND}|videos?|images?|documents?)\b"
            rf"|\b(?:link|page|url|file|attachment|image|document)\b[^.!?\x00]{{0,40}}?\bfor\s+me\b"
            rf"|\boutside\s+(?:of\s+)?what\s+I\s+(?:can|am)\b"
            rf"|\b(?:could|can|would)\s+you\s+(?:please\s+)?(?:paste|share|provide|upload|resend|attach)\b"
            rf"|\b(?:seems|appears|looks\s+like)\b[^.!?\x00]{{0,60}}?\byou\b[^.!?\x00]{{0,60}}?\b(?:missing|empty"
            rf"|incomplete|cut\s+off|attached|included|provided)\b"
            rf"|\b(?:this|your|that|the)\s+(?:request|prompt|question|topic|query)\s+(?:\w+\s+){{0,2}}?(?:violates?"
            rf"|against|outside|conflicts?|breach(?:es)?)"
            rf"\s+(?:\w+\s+){{0,2}}?(?:my|content|usage|our|safety)\b"
        ),
    ),
    # an offer of more work, or a hope that it will do
    (
        Turn.CLOSER,
        False,
        (
            rf"\b(?:I|me)\b[^.!?\x00]{{0,80}}?\byou(?:['’]d|r)?\b[^.!?\x00]{{0,80}}?\b(?:{_WORK}|{_TEXT})\b"
            rf"|\byou(?:['’]d|r)?\b[^.!?\x00]{{0,80}}?\b(?:me\s+to|I\s+(?:can|could|should|will)|I['’]ll|tell\s+me"
            rf"|ask\s+me)\b[^?\x00]{{0,50}}?\b(?:{_WORK}|{_TEXT}|do)\b"
            rf"|\b(?:shall|should|could|can|may)\s+I\b[^.!?\x00]{{0,40}}?\b(?:{_WORK}|{_TEXT})\b[^.!\x00]{{0,60}}\?"
            rf"|\bI\s+(?:can|could|will)\s+{_WORK}\s+(?:it|this|that|the\s+{_TEXT})\b|\b(?:tell\s+me"
            rf"|let\s+me\s+know)\s+(?:if|whether|which|what)\s+you\s+"
            rf"(?:need|want|prefer|would\s+like)\s+(?:it|this|an?\s+(?:\w+\s+)?{_TEXT}|any\s+(?:changes|other)|more"
            rf"|another)\b"
            rf"|\b(?:want|need|like|prefer)\s+me\s+to\s+{_WORK}\b|\bI(?:['’]m|\s+am|['’]d\s+be"
            rf"|\s+would\s+be)\s+(?:happy|glad)\s+to\s+{_WORK}\b"
            rf"|\b(?:suit|fit|work|better)\b[^.!?\x00]{{0,40}}\?\s+I\s+can\b"
            rf"|\byou\b[^.!?\x00]{{0,60}}?\bshould\s+I\b[^.!\x00]{{0,40}}\?"
            rf"|\blet\s+me\s+know\s+(?:if|whether|how|which)\s+(?:this|it|these|the\s+{_TEXT}|any(?:thing)?\s"
            rf"|the\s+\w+\s+{_TEXT}|you)\s*\w*\s*"
            rf"(?:meets?|works?|suits?|fits?|needs?|sounds?|looks?|helps?|{_TEXT}|prefer|want|would\s+like)\b"
        ),
    ),
    # what was done to the text
    (
        Turn.REVISION,
        False,
        (
            rf"\bI(?:['’]ve|\s+have)?\s+(?:also\s+|only\s+|then\s+"
            rf"|deliberately\s+){{0,2}}{_DONE}\b[^.!?\x00]{{0,70}}?\b{_TEXT}\b"
            rf"|\bI\s+(?:can|could)\s+(?:also\s+)?(?:offer|provide|suggest"
            rf"|{_WORK})\b[^.!?\x00]{{0,60}}?(?:\b{_TEXT}\b|\btwo\b|\bthree\b)"
        ),
    ),
)
_HOPE = (
    rf"\bhope\s+(?:this|that|these|it|the)\s+(?:[\w-]+\s+){{0,2}}?(?:helps?|works?|suits?|meets?|fits?"
    rf"|is\s+what|does\s+the)\b[^.!?\x00]{{0,60}}?"
    rf"\b(?:you|your)\b|^\W*(?:happy|glad)\s+to\s+{_WORK}\b|\b(?:hesitate|feel\s+free)\s+to\s+(?:ask"
    rf"|reach\s+out|request|tell|let)\b"
    rf"[^.!?\x00]{{0,60}}?\b(?:{_TEXT}|tweaks?)\b|\b(?:just\s+)?(?:say\s+the\s+word|say\s+so"
    rf"|let\s+me\s+know)\b[^.!?\x00]{{0,30}}?\bI(?:['’]ll|\s+will|\s+can)\b"
    rf"|\bwhat\s+you\s+(?:had\s+in\s+mind|were\s+looking\s+for|asked\s+for|needed|wanted)\b[?!.]"
    rf"|^\W*good\s+luck\s+with\s+your\s+(?:\w+\s+)?{_TEXT}\b"
    rf"|\b(?:would|do)\s+you\s+(?:prefer|like|want|need)\s+(?:an?|another|the|more|any"
    rf"|some)\s+(?:[\w-]+\s+){{0,3}}?{_TEXT}\b[^.!\x00]{{0,40}}\?"
    rf"|\bdoes\s+this\s+{_TEXT}\s+(?:work|suit|fit|meet|sound|read)\b"
)
_WITHOUT_I = re.compile(
    r"request|prompt|\b(?:could|can|would)\s+you\b|\byou\s+(?:included|provided)|for\s+me\b", re.IGNORECASE
)
# The outlet speaks to its readers.
_READERS = re.compile(
    r"@|\b(?:e-?mails?|call|phone|tips?|comments?|newsletter|subscrib\w+|editors?|address|follow|letters?|"
    r"readers?|photos?|reached|send|leave\s+you)\b",
    re.IGNORECASE,
)
_FIRST = triggers(
    *(f"{before}i{after}" for before in (" ", "\n", "\0", "(") for after in (" ", "'", "’", ",")),
    *(f" me{after}" for after in " .,?!"),
    *(f"{before}my " for before in " \n\0"),
)
_OTHER = triggers(
    "hope this", "hope that", "hope the", "hope it", "happy to", "glad to", "hesitate to", "feel free", "say the word",
    "say so",
    "does this", "what you ", "good luck", "would you", "do you", "you included", "you provided", "could you",
    "for me", "this request", "this prompt", "your request", "your prompt", "that request",
)  # fmt: skip


# Pieces of words one of which stands in whatever a form matches, in the order of `_FORMS`.
_HELD: tuple[tuple[str, ...], ...] = (
    ("training", "knowledge", "data", "trained", "updated"),
    ("training", "data", "knowledge", "information", "record", "live", "real", "current", "up-to", "recent", "today",
     "latest", "breaking"),
    (" ai", "\nai", "\u00a0ai", "\tai", "a.i", "artificial", "model", "llm", "bot", "machine", "program", "assistant",
     "system"),
    ("personal", "human", "subjective", "programm", "designed", "built", "developers", "creators", "algorithm"),
    ("not", "n't", "n’t", "unable", "rather", "prefer", "declin", "refus", "link", "page", "url", "file", "attach",
     "image", "document", "outside", "paste", "share", "provide", "upload", "resend", "seems", "appears", "looks",
     "violat", "against", "conflict", "breach"),
    ("you", "?", "can", "could", "will", "me", "happy", "glad", "let"),
    ("kept", "cut", "changed", "removed", "added", "tightened", "simplified", "replaced", "left", "trimmed", "toned",
     "split", "moved", "short", "phras", "reword", "rewr", "revis", "adjust", "preserved", "ensured", "incorporated",
     "structur", "condense", "expand", "updated", "edit", "polish", "includ", "omitted", "avoided", "used", "made",
     "soften", "corrected", "reorgani", "varied", "merged", "fixed", "maintained", "summari", "translate", "turn",
     "broken", "optimi", "can", "could"),
)  # fmt: skip
_HOPES = (
    "hope", "happy to", "glad to", "hesitate to", "free to", "say the word", "say so", "let me know", "what you had",
    "what you were", "what you asked", "what you needed", "what you wanted", "good luck", "would you", "do you",
    "does this",
)  # fmt: skip


@cache
def _forms() -> tuple[tuple[Turn, bool, re.Pattern[str]], ...]:
    return tuple((turn, sure, re.compile(form, re.IGNORECASE)) for turn, sure, form in _FORMS)


@cache
def _hope() -> re.Pattern[str]:
    return re.compile(_HOPE, re.IGNORECASE)


def said(analysis: Analysis, turn: Turn) -> Iterator[Said]:
    """The sentences of one kind, in text order."""
    return (one for one in analysis.leftovers.dialogue if one.turn is turn)


def turns(leftovers: Leftovers) -> tuple[Said, ...]:
    """All sentences of the dialogue, in text order."""
    mine = leftovers.sentences(*_FIRST)
    if leftovers.lower.startswith(("i ", "i'", "i’", "i,", "my ")) and leftovers.document.sentences:
        mine |= {0}  # nothing stands before the first word that a trigger could hold
    others = leftovers.sentences(*_OTHER)
    few = len(mine) <= _MOST_FIRST_PERSON
    found = (_said(leftovers, leftovers.document.sentences[i], i in mine, few) for i in sorted(mine | others))
    return tuple(one for one in found if one is not None)


def _said(leftovers: Leftovers, sentence: Sentence, first_person: bool, few: bool) -> Said | None:
    start, end = sentence.span
    text = leftovers.text[start:end]
    if "\0" in text.strip("\0") or len(text) > 400:
        return None
    lower = " ".join(text.lower().split())
    for (turn, sure, pattern), held in (
        zip(_forms(), _HELD, strict=True) if first_person or _WITHOUT_I.search(text) else ()
    ):
        # Where it stands is asked first: a form that no sentence needs is never compiled.
        stands = (few or sure) and any(part in lower for part in held) and _stands(leftovers, sentence, turn, text)
        if stands and (match := pattern.search(text)):
            span = Span(start + match.start(), start + match.end())
            return None if leftovers.mention(*span) else Said(span, turn, sure)
    hopes = few and any(part in lower for part in _HOPES)
    if hopes and _stands(leftovers, sentence, Turn.CLOSER, text) and (match := _hope().search(text)):
        span = Span(start + match.start(), start + match.end())
        return None if leftovers.mention(*span) else Said(span, Turn.CLOSER, False)
    return None


def _stands(leftovers: Leftovers, sentence: Sentence, turn: Turn, text: str) -> bool:
    """Whether it stands where such a turn would, and does not speak to the readers of an outlet."""
    if turn in (Turn.CUTOFF, Turn.SELF):
        return True
    if _READERS.search(text) and turn is not Turn.REFUSAL:
        return False
    if turn is Turn.CLOSER:
        return leftovers.near_end(sentence.span.start)
    return leftovers.opens_paragraph(sentence.span.start) or turn is Turn.REFUSAL
