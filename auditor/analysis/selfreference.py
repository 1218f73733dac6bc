"""Statements a text makes about how it was itself made.

A statement counts when three things meet in one clause: something that points at this very text (or
nothing at all, as in a label: "Generated with AI"), a verb of making, and a machine as the maker or the
tool. Texts that are merely reported on ("the ad was generated with AI, officials said") lack the first.
Negation, doubt, reported speech and position then decide whether the statement is the outlet's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis.leftovers import triggers
from auditor.document import RESIDUE, Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

GENERATION, ASSISTANCE, TRANSLATION, SUMMARY, IMAGE, AUDIO, TRANSCRIPT = (
    "generation", "assistance", "translation", "summary", "illustration", "audio", "transcript",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Disclosure:
    """`kind` is one of the constants above; `tool` is the machine as the text names it.

    `reviewed` is True where the text claims a person checked it, False where it denies that, None where it
    says neither. `part` is True where only a part of the text is meant.
    """

    span: Span
    kind: str
    tool: str
    reviewed: bool | None
    part: bool
    form: str


# Something made of words, or the page it stands on. The second group also names things that news reports on.
_CLEAR = (
    r"(?:articles?|stor(?:y|ies)|columns?|newsletters?|blog\s?posts?|blogs?|write-?ups?|recaps?|dispatch(?:es)?"
    r"|round-?ups?|digests?|bulletins?|explainers?|previews?|news(?=\W)|headlines?|lede|intro(?:duction)?"
    r"|web\s?pages?"
    r"|pages?|key\s+points|takeaways|highlights|bullet\s+points|obituar(?:y|ies)|editorials?|op-eds?)"
)
_LOOSE = (
    r"(?:reports?|pieces?|posts?|texts?|contents?|copy|summar(?:y|ies)|translations?|reviews?|items?|"
    r"briefs?|briefings?|updates?|analys[ie]s"
    r"|lists?|listicles?|forecasts?|listings?|entr(?:y|ies)|versions?|drafts?|coverage|material|features?|overviews?"
    r"|guides?|profiles?|interviews?|essays?|announcements?|notices?|bios?|biograph(?:y|ies)|"
    r"descriptions?|paragraphs?|sentences?"
    r"|sections?|lines|words|phrases|wording|reporting|writing|prose|language|timelines?|q&as?|faqs?|tl;?drs?"
    r"|web\s?sites?|sites?|publications?|editions?|"
    r"documents?|passages?|releases?)"
)
_MEDIA = (
    r"(?:images?|photos?|photographs?|illustrations?|pictures?|graphics?|artworks?|art|thumbnails?|"
    r"covers?|visuals?|videos?|drawings?"
    r"|cartoons?|infographics?|maps?|charts?|renderings?|collages?)"
)
_SOUND = r"(?:audio|narrations?|voice-?overs?|voices?|podcasts?|recordings?|read-?alouds?)"
_SCRIPT = r"(?:transcripts?|transcriptions?|captions|subtitles)"
_NOUN = rf"(?:{_CLEAR}|{_LOOSE}|{_MEDIA}|{_SOUND}|{_SCRIPT})"

_NOT_MODIFIER = (
    r"(?!(?:week|month|year|morning|evening|afternoon|time|day|season|summer|spring|autumn|fall|winter|"
    r"weekend|this|these|those|our|my|your|his|her|their|its|do|does|did|not|never|will|can|may|in|an?|the|of|on|by"
    r"|is|was|are|were|and|or|that|to|for|with|as|has|had|have|from|about|at|which|who|said|says|be)\b)"
)
_MODIFIERS = rf"(?:{_NOT_MODIFIER}[\w'’&\ue0a0\ue0a1-]+\s+){{0,4}}?"
_PARTS = (
    r"(?:(?:the\s+|an?\s+|most\s+|some\s+|much\s+|certain\s+|other\s+|small\s+)?(?:original\s+|full\s+|"
    r"entire\s+|first\s+)?"
    r"(?:majority|bulk|whole|entirety|text|contents?|wording|body|translation|summary|headline|draft|"
    r"version|parts?|portions?|sections?"
    r"|elements?|some|most|much|all|any|everything|words?|paragraphs?|sentences?|lines|research|writing|"
    r"editing|production|preparation|creation"
    r"|reporting|images?|photos?|illustrations?|artwork|graphics?|audio|authors?|writers?|percent|half)"
    r"\s+(?:\w+\s+){0,2}?(?:of|in|on|for|from|accompanying|with|behind)\s+){0,2}"
)
# "this story", "our articles", "the story above", "what you have just read", "content on this site"
_POINTER = (
    rf"(?:{_PARTS}(?:(?:this|these)\s+{_MODIFIERS}{_NOUN}(?:['’]s?\s+(?:\w+\s+)?{_NOUN})?|our\s+{_MODIFIERS}{_NOUN}"
    rf"|the\s+(?:above|preceding|foregoing|following|present|accompanying)\s+{_MODIFIERS}{_NOUN}"
    rf"|the\s+{_MODIFIERS}{_NOUN}\s+(?:above|below|on\s+this\s+\w+|you(?:['’]re|\s+are|"
    rf"\s+have)?\s+(?:just\s+|now\s+|currently\s+)?(?:read|reading|see|seeing)(?:\s+(?:here|now))?))"
    rf"|{_PARTS}the\s+(?:above|preceding|foregoing|following)(?=\s+(?:is|was|were|are|has|have|came|comes))"
    rf"|(?:articles|stories|reports|content|posts|pieces)\s+like\s+this\s+one"
    rf"|(?:what|everything|all)\s+you(?:['’]ve|['’]re|\s+have|\s+are)?\s+(?:just\s+|now\s+|"
    rf"about\s+to\s+)?(?:read|reading)(?:\s+(?:here|above|below|now))?)(?!\w)"
)
# "the article", "it", "this": they point at this text only inside a note.
_WEAK_POINTER = (
    rf"(?:(?:the|that)\s+{_MODIFIERS}{_NOUN}|its\s+{_NOUN}|it|they|this|these|all\s+(?:texts?|articles?|"
    rf"content|images?|photos?|stories))(?=\s)"
)

_MAKE = (
    r"(?:(?:co-|re-?|pre-|ghost-?)?(?:generated|written|produced|created|composed|compiled|drafted|"
    r"authored|crafted|prepared|made|developed|assembled"
    r"|built|penned|published|worded|edited|reported|typed|worked)|(?:put|pulled|pieced|stitched|cobbled)\s+together|"
    r"(?:spun|turned|churned|carried|worked)\s+(?:out|up)|synthesi[sz]ed|suggested|proposed|contributed"
    r"|collated|distilled|boiled\s+down|tidied(?:\s+up)?|"
    r"cleaned\s+up|smoothed|trimmed|cut|abridged|filled\s+in|formulated|brought|translated|locali[sz]ed|"
    r"summari[sz]ed|condensed|shortened|illustrated|designed|rephrased|paraphrased"
    r"|transcribed|adapted|curated|aggregated|assisted|aided|supported|powered|enhanced|optimi[sz]ed|"
    r"improved|narrated|voiced|read(?:\s+aloud)?"
    r"|converted|processed|researched|fact-checked|proofread|checked|polished|outlined|structured|"
    r"formatted|rendered|enriched|augmented|supplied|provided|automated|done)"
)
_CLAUSE = (
    r"(?:that|who|whom|whose|which|how|whether|why|when|where|because|said|says|to|about|among|unlike|like|than|if)"
)
# After "this story" and before its verb: nothing, "about the council meeting", ", which first ran in Spanish,".
_GAP = (
    rf"(?:\s*(?:,[^,.;:!?\x00]{{1,80}},|\([^()\x00]{{1,80}}\)|[–—][^–—\x00]{{1,80}}[–—])"
    rf"|(?:\s+and\s+(?:its|the|all|any)|\s+(?:about|on|of|for|from|in|at|by|with|"
    rf"covering))(?:(?!\s+{_CLAUSE}\b)\s+[^\s.;:!?\x00]+){{1,9}}?)?"
)
# "first appeared in Spanish and"
_RAN = r"\s+(?:\w+\s+)?(?:appeared|ran|originated|aired|comes|came)\b[^.;:!?\x00]{0,60}?\b(?:and|but)"
_AUX = (
    r"(?:was|were|is|are|['’]s|has\s+been|have\s+been|had\s+been|(?:may|might|could|can)\s+(?:have\s+been|be)|"
    r"being|got|gets)"
)
# Between "was" and "written": a few adverbs, or another participle that is joined to this one.
_ADVERBS = (
    rf"(?:(?:(?!\s+(?:{_CLAUSE}|the|an?|one|what)\b)\s+[^\s.;:!?\x00]+){{0,5}}?\s+"
    rf"|(?:(?!\s+{_CLAUSE}\b)\s+[^\s.,;:!?\x00]+){{0,14}}?(?:,|\s+(?:and|but|then|&|before\s+being|"
    rf"after\s+being))\s+(?:\w+\s+){{0,2}}?)"
)
_INNER = (
    r"(?:(?!\b(?:who|whom|which|that|whose|how|whether|said|says|covers|cover|covering|writes"
    r"|reports)\b)[^.;:!?\x00])"
)
_BY = r"(?:by|with|using|via|through|from|thanks\s+to|courtesy\s+of|on|in|employing|utili[sz]ing|leveraging|w/|under)"

# An organisation, a person or a field is no tool: "AI researchers", "the AI Safety Institute".
_NO_TOOL = (
    r"(?![\s-]+(?:compan|firm|start-?up|industr|stud(?:y|ies)|research|safety|ethic|polic|law|regulat|"
    r"expert|lab\b|labs\b|laborator|institut|act\b|summit|boom|race|chip"
    r"|correspondent|editor|columnist|fellow|professor|scientist|engineer|executive|investor|conference|"
    r"network\b|center|centre|foundation|accountab|index|council|alliance"
    r"|coalition|journal\b|office|minister|czar|bill\b|skeptic|sceptic|critic|enthusiast|entrepreneur|"
    r"litera|strateg|consult|giant|leader|maker|stock|risk|governance|beat|spokes|pioneer|specialist|"
    r"analyst"
    r"|advoc|boss|chief|founder|ceo|hype|bubble|sector|market|investment|funding|infrastructure|"
    r"data\s+cent|images?\b|deepfake|reporter\s+(?-i:[A-Z])|writer\s+(?-i:[A-Z])|"
    r"journalist\s+(?-i:[A-Z])))"
)
_AI = (
    r"(?:\b(?:gen(?:erative)?[\s-])?(?:A\.I\.|AI|(?-i:KI|GenAI))(?!\w)|\bartificial(?:ly)?[\s-]+intelligen(?:ce|t)\b|"
    r"\b(?:large[\s-]+)?language[\s-]+models?\b|\bLLMs?\b|\bgenerative\s+(?:model|technolog|tool|system)\w*)"
)
_MACHINE = (
    r"(?:\bautomation\b|\bautomat(?:ed|ic|ically)\b|\bauto-(?=\w)|\bmachine[\s-](?:learning|translation|"
    r"translated|written|generated)|\bchat-?bots?\b|\b(?:ro)?bots?\b|\b(?:news|writer|sports?|copy|text|story"
    r"|report|editor|quake|weather)-?bots?\b"
    r"|\brobo\w*|\balgorithm\w*|\bcomputer(?:[\s-](?:generated|program\w*|system\w*|algorithm\w*|model\w*|"
    r"software|translat\w+|written)|s?(?=\s*[.,;)\]]|$|\s+(?:wrote|made|did|put)\b))|\bneural\s+(?:network"
    r"|machine)\w*"
    r"|\bnatural[\s-]language[\s-]generation|\bNLG\b|\b(?:writing|translation|automated|generation|"
    r"content|newswriting|summari[sz]ation|transcription)\s+(?:software|engine|tool|technology|system|"
    r"program)s?\b"
    r"|\bsoftware(?=\s*(?:[.,;)\]]|$|did\b|wrote\b|assembled\b|compiled\b|that\b|from\b|developed\b|trained\b"
    r"|and\s+(?:then\s+)?(?:has|was|not|review|edit|"
    r"check)))|\b(?:a|the|our)\s+machines?\b|\bmachines?(?=\s*[.,;)\]]|$)|\bsynthetic\s+voices?\b|"
    r"\b(?:text|stor(?:y|ies)|article|news|content|report|sentence)[\s-]generat(?:or|ion\s+\w+)s?\b|"
    r"\btext-to-speech\b|\bspeech-to-text\b|\bspeech\s+recognition\b|\bvirtual\s+(?:assistant|journalist|"
    r"reporter|writer)s?\b)"
)


_VERSION = (
    r"(?:[-\s]?v?\d[\w.]*)?(?:[-\s](?:Pro|Flash|Ultra|Sonnet|Opus|Haiku|Advanced|Large|Nano|mini|Turbo|Plus"
    r"|AI)\b){0,2}"
)


@cache
def _agent() -> str:
    certain = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in lexicon.entries("ai_systems"))
    unsure = "|".join(map(re.escape, lexicon.entries("ai_systems_ambiguous")))
    # A surname after the name makes it a person; a version, a maker or a role does not.
    person = (
        r"(?!\s+(?-i:(?!AI|Pro|Flash|Ultra|Sonnet|Opus|Haiku|Advanced|Large|Code|Nano|Instant|"
        r"LLM)[A-Z][a-z]))(?!['’]s\s+(?-i:[a-z]+\s+[A-Z]))"
    )
    return (
        rf"(?:(?:\b(?:{certain}){_VERSION}(?!\w)|{_AI}|{_MACHINE}|"
        rf"(?-i:\b(?:{unsure})){_VERSION}(?!\w){person}){_NO_TOOL})"
    )


_COMPOUND_HEAD = (
    r"(?:A\.I\.|AI|(?-i:KI)|AI-?tool|artificial[\s-]intelligence|(?:chat)?GPT|chatbot|machine|computer|robot"
    r"|bot|algorithm|"
    r"LLM|"
    r"auto|software|(?:large[\s-]+)?language[\s-]model)"
)
_COMPOUND = (
    rf"(?:\b{_COMPOUND_HEAD}(?:[\s-]?|\s*[-‐–]\s*)(?!\w+\s+(?:this|these|the|an?|our|my|half|his|her|their|"
    rf"its|it|all|some|most)\b)(?:generated|synthesi[sz]ed|rewritten|condensed|proofread|written|produced"
    rf"|created|composed|drafted|authored|assisted|"
    rf"aided|supported|translated|summari[sz]ed|enhanced|edited"
    r"|powered|driven|made|compiled|curated|transcribed|narrated|voiced|augmented|rewritten|crafted|"
    r"illustrated|assembled|supported|enabled|condensed)\b"
    r"|\b(?:automatically|algorithmically|mechanically|artificially|synthetically|"
    r"robotically)[\s-]+(?:\w+\s+and\s+)?(?:generated|written|produced|created|composed|translated|"
    r"summari[sz]ed|compiled|drafted|transcribed|assembled|curated|aggregated)\b"
    r"|\bmachine\s+translation\b|\b(?:generated|written|produced|created|compiled|translated|"
    r"summari[sz]ed|published)\s+(?:automatically|algorithmically)\b"
    rf"|\bautomated(?=\s+{_NOUN}\b))"
)
_WROTE = (
    r"(?:wrote|writes|generated|generates|drafted|drafts|produced|produces|created|creates|composed|"
    r"authored|translated|translates|summari[sz]e[sd]|compiled|co-?wrote|penned|prepared|edited"
    r"|illustrated|assisted|assists|helped|helps|contributed|aided|supported|transcribed|narrated|rewrote|"
    r"put\s+together|made|built|assembled|boiled|condensed|distilled|shortened|drew\s+up|turned"
    r"|came\s+up\s+with|had\s+a\s+hand)"
)
_AS_WORD = r"(?!\s+(?:as|to\s+(?:mean|refer|describe)|when|in\s+(?:its|the)\s+(?:headline|title|sense))\b)"
_USED = (
    r"(?:used|employed|utili[sz]ed|deployed|leveraged|consulted|involved|applied|relied\s+(?:up)?on|harnessed|"
    r"enlisted|engaged)"
)
_OUTLET = (
    r"(?:\bwe|\bI|\bour\s+(?:\w+\s+){0,2}?\w+|\bthe\s+(?:\w+\s+){0,2}?(?:authors?|editors?|reporters?|"
    r"writers?|publishers?|newsroom|team|journalists?|desk|staff|outlet|columnist)"
    r"|\b(?:editors|reporters|journalists|staff)|\ue0a2++(?:\s+(?:team|desk|room|staff|editors?))?"
    r"|(?-i:\b[A-Z]\w+(?:\s+[A-Z]\w+){0,3}))"
)
_PEOPLE = r"(?:human|person|people|journalist|reporter|editor|writer|staff|newsroom|individual)"


# In a sentence under test every machine is replaced by a run of the first character, every "AI-generated" by one of
# the second and every "this story" by one of the third, at equal length: the patterns stay small and compile fast.
_MACHINE_MARK, _MADE_MARK, _POINTER_MARK = "\ue0a0", "\ue0a1", "\ue0a2"
# Possessive: no pattern may end inside a run.
_TOOL, _MADE = f"[{_MACHINE_MARK}{_MADE_MARK}]++", f"{_MADE_MARK}++"
_THIS = rf"(?<!{_POINTER_MARK}){_POINTER_MARK}[{_MACHINE_MARK}{_MADE_MARK}{_POINTER_MARK}]*+"


# Forms that deny a person instead of naming a machine.
_WITHOUT_MACHINE = frozenset({"no person", "nature"})


def _parts(alternatives: str) -> tuple[str, ...]:
    """Pieces of words one of which stands in whatever the pattern matches: a test that needs no pattern."""
    found = re.findall(r"[a-z]{3,}", re.sub(r"[a-z]\?", " ", alternatives))
    return tuple(sorted({part for part in found if part not in _NO_PARTS}))


# Of what may come before or after the word that matters.
_NO_PARTS = frozenset({"pre", "ghost", "out", "aloud", "ies"})
_MAKE_PARTS, _WROTE_PARTS, _USED_PARTS = _parts(_MAKE), _parts(_WROTE), _parts(_USED)
_POINTER_PARTS = (*_parts(_NOUN), "q&a", "tl", "op-ed", "above", "preceding", "foregoing", "following", "you")
_DENIALS = ("n't", "n’t", "never", "without", *(f"{before}no" for before in " \n\0([/-*_#:|'\"“‘>–—"))
# What every match of a form holds: marks, and one of these pieces of words. Most sentences lack them, and then the
# form need not be compiled.
_ALL, _TOLD = _POINTER_MARK + _MACHINE_MARK, _MACHINE_MARK
_HELD: dict[str, tuple[str, tuple[str, ...]]] = {
    "passive": (_ALL, _MAKE_PARTS),
    "adjective": (_POINTER_MARK + _MADE_MARK, ()),
    "no person": (_POINTER_MARK, ()),
    "nature": (_POINTER_MARK, ()),
    "origin": (_ALL, ()),
    "hand in it": (_ALL, ()),
    "used on it": (_ALL, _USED_PARTS),
    "outlet used": (_ALL, ()),
    "machine made it": (_ALL, _WROTE_PARTS),
    "fronted": (_ALL, _MAKE_PARTS),
    "reader told": (_TOLD, ("read", "viewing")),
    "kind of text": (_TOLD, ("this", "above", "following")),
    "within": (_POINTER_MARK + _MADE_MARK, ()),
    "contains": (_ALL, ()),
    "pronoun": (_TOLD, (_MADE_MARK, *_MAKE_PARTS)),
    "pronoun object": (_TOLD, _WROTE_PARTS),
    "label: made by": (_TOLD, _MAKE_PARTS),
    "label: adjective": (_MADE_MARK, ()),
    "label: credit": (_TOLD, (":", "/", "|", "–", "-")),
    "label: with": (_TOLD, ("with", "by")),
    "label: noun": (
        _TOLD,
        ("summar", "transcript", "report", "article", "draft", "story", "content", "text", "narration", "overview",
         "assist", "recap", "written", "author", "journalist", "writer"),
    ),
    "credit line": (
        _TOLD,
        ("by", "writer", "reporter", "author", "desk", "newsroom", "journalist", "correspondent", "editor", "assistant",
         "contributor"),
    ),
}  # fmt: skip


def _may_hold(form: str, unit: str, lower: str) -> bool:
    """Whether the sentence has what every match of the form holds."""
    marks, parts = _HELD.get(form, ("", ()))
    if _POINTER_MARK in marks and _POINTER_MARK not in unit:
        return False
    if _MADE_MARK in marks and _MADE_MARK not in unit:
        return False
    if _MACHINE_MARK in marks and _MACHINE_MARK not in unit and _MADE_MARK not in unit:
        return False
    return not parts or any(part in lower for part in parts)


def _masked(unit: str) -> str:
    unit = _compound().sub(lambda m: _MADE_MARK * len(m[0]), unit)
    unit = _agents().sub(lambda m: _MACHINE_MARK * len(m[0]), unit)
    lower = unit.lower()
    told = _MACHINE_MARK in unit or _MADE_MARK in unit or any(part in f" {lower}" for part in _DENIALS)
    points = told and any(part in lower for part in _POINTER_PARTS) and _POINTS.search(unit)
    return _pointer().sub(_pointed, unit) if points else unit


def _pointed(match: re.Match[str]) -> str:
    """The run of marks for a pointer; a machine inside it ("this AI-generated story") stays to be seen."""
    return "".join(c if c in (_MACHINE_MARK, _MADE_MARK) and i else _POINTER_MARK for i, c in enumerate(match[0]))


@cache
def _agents() -> re.Pattern[str]:
    return re.compile(_agent(), re.IGNORECASE)


@cache
def _compound() -> re.Pattern[str]:
    return re.compile(_COMPOUND, re.IGNORECASE)


@cache
def _pointer() -> re.Pattern[str]:
    return re.compile(_POINTER, re.IGNORECASE)


@cache
def _compiled(form: str) -> re.Pattern[str]:
    return re.compile(form, re.IGNORECASE)


@cache
def _forms() -> tuple[tuple[str, str, bool], ...]:
    """`(name, pattern, whether only a note may say it so)`, in order of how sure each is."""
    by_agent = rf"{_INNER}{{0,90}}?\b{_BY}\s+{_INNER}{{0,70}}?{_TOOL}"
    not_of = (
        r"(?!.{0,60}\b(?:references?|mentions?|discussions?|descriptions?|details|examples?|information|"
        r"quotes?|a\s+look|interviews?|links?)\b)"
    )
    forms = {
        "passive": (rf"(?P<what>{_THIS})(?:{_GAP}|{_RAN})\s*{_AUX}(?:{_ADVERBS}|\s+){_MAKE}\b{by_agent}", False),
        "adjective": (
            (
                rf"(?P<what>{_THIS}){_GAP}\s*{_AUX}(?:{_ADVERBS}|\s+)(?:(?:an?|"
                rf"the)\s+(?:\w+\s+)?)?{_MADE}(?!\s+(?:images?|videos?|photos?)\s+\w)"
            ),
            False,
        ),
        "no person": (
            (
                rf"(?P<what>{_THIS}){_GAP}\s*(?:{_AUX}(?:\s+not|n['’]t)|"
                rf"{_AUX}\s+never)(?:\s+[\w-]+){{0,3}}?\s+{_MAKE}\s+(?:(?:and|or)\s+\w+\s+)?by\s+(?:an?\s+|"
                rf"any\s+|our\s+)?(?:(?:real|actual|living)\s+)?{_PEOPLE}\w*"
                rf"|(?P<what2>{_THIS}){_GAP}\s*{_AUX}(?:{_ADVERBS}|"
                rf"\s+){_MAKE}\b{_INNER}{{0,60}}?\bwithout\s+(?:any\s+)?(?:human|"
                rf"editorial)\s+(?:\w+\s+)?(?:intervention|involvement|input|editing|oversight|review|"
                rf"supervision|hands?|help|assistance)"
                rf"|\b(?:no\s+(?:\w+\s+)?{_PEOPLE}s?|no\s?body|no\s+one"
                rf"|none\s+of\s+our\s+\w+)\s+(?:\w+\s+){{0,3}}?(?:wrote|edited|reviewed|checked|touched|"
                rf"was\s+involved|were\s+involved|took\s+part|had\s+a\s+hand)"
                rf"{_INNER}{{0,40}}?(?P<what3>{_THIS})"
            ),
            False,
        ),
        "nature": (
            (
                rf"(?P<what5>{_THIS})['’]s\s+(?:real\s+)?(?:author|writer)\s+(?:is|was)\s+{_INNER}{{0,30}}?{_TOOL}|"
                rf"\b(?:authors?|writers?|byline)\s+(?:of|behind)\s+(?P<what>{_THIS})\s+(?:is|"
                rf"was)\s+(?:{_INNER}{{0,40}}?{_TOOL}|not\s+(?:an?\s+)?(?:{_PEOPLE}|real))"
                rf"|(?P<what4>{_THIS})\s+(?:is|was)\s+what\s+(?:\w+\s+){{0,2}}?{_TOOL}"
                rf"|(?P<what3>{_THIS})\s+(?:is|was)\s+(?:not\s+(?:an?\s+)?(?:{_PEOPLE}|real)\b"
                rf"|(?:an?\s+(?:\w+\s+)?)?{_TOOL}(?=\s*(?:[.,;!)]|$)))"
                rf"|(?P<what2>{_THIS}){_GAP}\s+(?:is|was|are|were)\s+(?:(?:entirely|largely|partly|all|wholly"
                rf"|mostly)\s+)?"
                rf"(?:the\s+|an?\s+)?(?:\w+\s+)?(?:products?|work|output|results?|creations?|translations?"
                rf"|summar(?:y|ies)|"
                rf"handiwork|drafts?|versions?|efforts?|condensations?|rewrites?)\s+(?:of|by"
                rf"|from)\s+{_INNER}{{0,50}}?{_TOOL}"
            ),
            False,
        ),
        "origin": (
            (
                rf"(?P<what>{_THIS}){_GAP}\s+(?:\w+\s+){{0,2}}?(?:came|comes|come|stems?|stemmed|originat(?:es?|ed)|"
                rf"emerg(?:es?|ed)|sprang|started|starts|began|begins|ran|runs|went|goes|passed|owes?|arrived|"
                rf"was\s+left|is\s+down)\s+(?:[\w-]+\s+){{0,5}}?(?:of|from|as|through|to|off|with|by)\s+"
                rf"{_INNER}{{0,50}}?{_TOOL}"
            ),
            True,
        ),
        "hand in it": (
            (
                rf"{_TOOL}(?:\s+[\w'’-]+){{0,4}}?\s+(?:(?:had|has|played|plays|took|takes)\s+(?:an?\s+|some\s+)?"
                rf"(?:\w+\s+)?(?:hand|part|role|share)|(?:is|was|were|are)\s+(?:\w+\s+)?(?:responsible|behind"
                rf"|the\s+\w+))"
                rf"\b{_INNER}{{0,60}}?(?P<what>{_THIS})"
            ),
            True,
        ),
        "used on it": (
            (
                rf"{_TOOL}{_INNER}{{0,50}}?\s(?:was|were|has\s+been|have\s+been|is|are|"
                rf"may\s+have\s+been)\s+(?:\w+\s+){{0,2}}?{_USED}\b{_INNER}{{0,90}}?(?P<what>{_THIS})"
            ),
            False,
        ),
        "outlet used": (
            (
                rf"{_OUTLET}\s+(?:[\w-]+\s+){{0,3}}?(?:used?|uses|using|relied\s+on|rely\s+on|employ(?:ed|s)?|"
                rf"utili[sz]ed?s?|leveraged?|turned\s+to|asked|prompted|worked\s+with|collaborated\s+with|had|"
                rf"let|enlisted?|instructed)\s+"
                rf"{_INNER}{{0,60}}?{_TOOL}{_INNER}{{0,60}}?\b(?:to|in|for|on|when|while|during|as|write|draft|"
                rf"produce)\b{_INNER}{{0,70}}?(?P<what>{_THIS})"
            ),
            False,
        ),
        "machine made it": (
            (
                rf"{_TOOL}(?:,\s+which)?(?:\s+(?!{_CLAUSE}\b|and\b|were\b|was\b)"
                rf"[\w'’-]+){{0,5}}?\s+{_WROTE}\b{_INNER}{{0,50}}?(?P<what>{_THIS})"
            ),
            False,
        ),
        "fronted": (
            (
                rf"^\W*(?:with|using|through|via|thanks\s+to|by|employing)"
                rf"\s+{_INNER}{{0,60}}?{_TOOL}[^.;:!?\x00]{{0,60}},\s+[^.;:!?\x00]{{0,40}}?(?P<what>{_THIS})"
                rf"[^.;:!?\x00]{{0,60}}?{_MAKE}"
            ),
            False,
        ),
        "reader told": (
            (
                rf"\byou(?:['’]re|\s+are|\s+have)?\s+(?:now\s+|currently\s+|just\s+|about\s+to\s+)?(?:reading|"
                rf"read|viewing)\s+(?:an?|the)\s+(?:\w+\s+){{0,2}}?(?:{_MADE}|\w+\s+{_MAKE}\b{by_agent})"
            ),
            False,
        ),
        "kind of text": (
            (
                rf"\b(?:this|the\s+(?:above|following))\s+(?:is|was)\s+(?:an?|"
                rf"the)\s+(?:[\w-]+\s+){{0,3}}?(?:{_TOOL}[\w\s-]{{0,30}}?{_NOUN}\b|{_MADE}(?=\s*(?:[.,;!)]|$)))"
            ),
            True,
        ),
        "within": (
            rf"(?P<what>{_POINTER_MARK}++{_MACHINE_MARK}*+{_MADE_MARK}[{_MADE_MARK}{_MACHINE_MARK}{_POINTER_MARK}]*+)",
            True,
        ),
        "contains": (
            (
                rf"(?P<what>{_THIS}){_GAP}\s+(?:(?:may|might|can|partly|also)\s+)*(?:contains?|includes?|"
                rf"features?|uses?|used|incorporates?|relies\s+on|draws\s+on|comes\s+from|is\s+based\s+on|"
                rf"made\s+use\s+of|makes\s+use\s+of)\s+{not_of}{_INNER}{{0,40}}?{_TOOL}{_AS_WORD}"
            ),
            True,
        ),
        "pronoun": (
            (
                rf"(?:^|[.,;:]\s+|\band\s+)\W*(?P<what>{_WEAK_POINTER})\s*{_AUX}(?:{_ADVERBS}|"
                rf"\s+)(?:{_MAKE}\b{by_agent}|{_MADE})"
            ),
            True,
        ),
        "pronoun object": (
            (
                rf"{_TOOL}(?:\s+(?!{_CLAUSE}\b|and\b)[\w'’-]+){{0,5}}?\s+{_WROTE}\b(?:\s+\w+)"
                rf"{{0,3}}?\s+(?P<what>this|it)(?=\s*[.,;!]|\s*$)"
            ),
            True,
        ),
    }
    return tuple((name, form, note) for name, (form, note) in forms.items())


_LABEL_PREFIX = (
    r"(?:(?:(?:an?\s+)?(?:editor(?:['’]?s|ial|s)?['’]?|publisher['’]?s?|author['’]?s?|reader|AI|content|"
    r"transparency|please|important|full|usage)\s+)*"
    r"(?:note|notice|disclaimer|disclosure|statement|label|transparency|credits?|methodology|attribution|"
    r"warning|info(?:rmation)?|about\s+(?:this\s+\w+|\ue0a2+|the\s+\w+)"
    r"|how\s+(?:(?:this|we|it)\b|\ue0a2)[\w \ue0a2]{1,30}|(?:text|words|story|written|byline|reporting|production|"
    r"tools|technology)(?=\s*:))(?:\s+to\s+(?:our\s+)?readers)?\s*[:–—.-]\s*)"
)
_TRIM = r"[\s\[({<*_~|•>✨🤖#—–-]*"
_CHECKED = r"(?:fact-?checked|edited|reviewed|checked|verified|proof-?read|approved|corrected)"
_WHAT = (
    rf"(?:(?:all|some|most|parts\s+of|portions\s+of|full|main|original|cover|header|lead|featured?|"
    rf"hero)\s+)*(?:{_NOUN}|media|reporting|writing|copy|author|caption|in\s+brief|at\s+a\s+glance|quick\s+take"
    rf"|the\s+gist|text|words)(?:\s+(?:and|&|/)\s+(?:{_NOUN}|media))?"
)
# What may follow the machine in a label. A main clause there ("…, the posters showed") makes it a statement
# about something else.
_TAIL = (
    r"(?P<tail>\s*(?:[.,;:)\]|*_–—·/&+-]+\s*)?(?:(?:and|then|but|with|from|by|for|using|based|under|in|on|"
    r"supplied|trained|technology|tools?|technologies|systems?|software|assistance|assistant|help|support|"
    r"content|text|model|models|bot|team"
    r"|news(?:room)?|version|data|input|not|may|might|please|human|editor(?:s|ial)?|edited|editing|"
    r"reviewed|review|checked|verified|fact-checked|staff|no|published|updated|via|powered|generated|"
    r"produced|created)\b[^\x00]{0,140})?[\s\])}*_>.!|]*)$"
)


@cache
def _labels() -> tuple[tuple[str, str], ...]:
    adverbs = (
        r"(?:(?:fully|partly|partially|entirely|largely|in\s+part|mostly|automatically|originally|initially|"
        r"first|also|wholly|100%|proudly|jointly|digitally)\s+)*"
    )
    start = rf"^{_TRIM}{_LABEL_PREFIX}?{_TRIM}"
    forms = {
        "made by": (
            rf"{start}(?:{_WHAT}\s+)?(?:(?:was|were|is|are|has\s+been|have\s+been|"
            rf"may\s+have\s+been)\s+)"
            rf"?{adverbs}{_MAKE}\b{_INNER}{{0,70}}?\b{_BY}\s+{_INNER}{{0,50}}?{_TOOL}{_TAIL}"
        ),
        "adjective": (
            rf"{start}(?:[A-Z]\w+\s*:\s+)?(?:human[\s-]\w+,\s+)?(?:this\s+is\s+)?(?:an?\s+"
            rf"|the\s+)?(?:{_WHAT}\s+)?(?:(?:is|are|"
            rf"was|"
            rf"were|may\s+be)\s+)?(?:[-:–]\s*)?{_MADE}(?:\s+(?:{_WHAT}|content|media))?{_TAIL}"
        ),
        "credit": (
            rf"{start}(?:(?-i:[A-Z])[\w’' -]{{2,30}}|text|words|story|article|author|writer|written\s+by|by"
            rf"|reporting|content|copy|"
            rf"translation|translator|translated\s+by|summary|source|credits?|(?:text|content"
            rf"|copy)\s+generation|drafting|research|image|photo|illustration|picture|"
            rf"graphic|art|cover|voice|audio|narration|produced\s+by|created\s+by|made\s+by|"
            rf"editor)s?(?:\s+(?:credit|by))?\s*[:/|–-]\s*(?:an?\s+|our\s+|"
            rf"the\s+)?(?:(?-i:[a-z][\w'’.-]*)\s+){{0,3}}?{_TOOL}(?=\s*(?:$|[.,;)\]|/&+*_-]|and\b|newsroom|"
            rf"team|desk|staff|writer|reporter|author|bot|system|assistant|model|tool|image|generated|via|with|"
            rf"for))"
        ),
        "with": (
            rf"{start}(?:{_WHAT}\s*[\s(:–-]\s*)?(?:(?:made\s+possible\s+)?(?:with|by)\s+)(?:the\s+)?(?:(?:help"
            rf"|assistance|"
            rf"aid|support)\s+(?:of|from)\s+)?(?:an?\s+|our\s+)?{_TOOL}(?:\s+(?:assistance|help|support|tools?|"
            rf"technology|input|involvement))?(?:[\s.:)\]*_!]*$|\s*[;|/]|\s*[,(–—-]\s*(?:(?:and|then|but)\s+)*{_CHECKED}\b"
            rf"[^\x00]{{0,80}}$)"
        ),
        "noun": (
            rf"{start}(?:an?\s+)?{_TOOL}(?:[\s-]+generated)?[\s-]+(?:summar(?:y|ies)|transcript|transcription|"
            rf"report|article|draft|story|content|text|narration|overview|assistance|assisted|recap|written|"
            rf"author|journalist|reporter|writer)(?:\s+(?:disclosure|disclaimer|notice|by\s+\w+|"
            rf"of\s+{_THIS}))?(?:[\s.:)\]*_!]*(?:$|(?=\n))|\s*:\s)"
        ),
    }
    return tuple(forms.items())


_REVIEW = re.compile(
    rf"\b(?:review(?:ed|ing)?|edited|editing|checked|fact-?check(?:ed|ing)?|verif(?:ied|ication)|"
    rf"overse(?:en|ers)|oversight|approved|proof-?read|vetted|supervis(?:ed|ion)|revised|validated|"
    rf"monitored|signed\s+off|looked\s+over|corrected|finali[sz]ed|quality[- ]controlled|curated|read)\b"
    rf"[^.!?\x00]{{0,60}}?\b(?:by|with|from|:)\s*[^.!?\x00]{{0,30}}?\b(?:{_PEOPLE}\w*|editorial|desk|team|"
    rf"us|professional\w*|expert\w*|author|(?-i:[A-Z][a-z]+\s+[A-Z][a-z]+))\b"
    rf"|\b{_PEOPLE}s?\s+(?:\w+\s+){{1,7}}?(?:reviewed|checked|edited|verified|approved|vetted|proofread|corrected)\b"
    rf"|\b(?:editor|desk|team|staff|journalist|reporter|colleague"
    rf"|translator)s?\b[^.!?\x00]{{0,40}}?\b(?:reviewed|checked|edited|"
    rf"verified|approved|vetted|proofread|corrected|signed|read\s+it|compared)\b"
    rf"|\bhuman(?:[\s-](?:editorial|led))?[\s-](?:review\w*|oversight|edit\w*|check\w*|supervis\w+|"
    rf"in[\s-]the[\s-]loop|control|verif\w+)\b"
    rf"|\b(?:editor|editors|editorial\s+\w+|newsroom|staff|journalists?|reporters?|humans?|team|desk|"
    rf"people|a\s+person|we|I)\s+(?:\w+\s+){{0,3}}?(?:review|check|edit|verif|approv|fact-check|vet|"
    rf"proofread|oversaw|oversee|read|revis|correct)(?:ed|s|ied|ies|ing)?\b"
    rf"|\b(?:editorial|human)\s+(?:review|oversight|checks?|supervision|control|input)\b|\bediting\s*[:/]",
    re.IGNORECASE,
)
_NO_REVIEW = re.compile(
    (
        r"\b(?:not|n['’]t|never|without|no)\b[^.!?\x00]{0,40}?\b(?:review\w*|edit\w*|checked|fact-checked|"
        r"verified|oversight|supervision|intervention|involvement)\b|\bunedited\b|\bunreviewed\b"
    ),
    re.IGNORECASE,
)
_NOT = re.compile(
    (
        r"\b(?:not|never|no|none|nothing|neither|nor|without|zero|free\s+of|forbids?|forbidden|bans?|banned|"
        r"bars?|barred|prohibit\w*|avoids?|refus\w+|oppos\w+|instead|rather\s+than|instead\s+of|cannot)\b|"
        r"n['’]t\b"
    ),
    re.IGNORECASE,
)
_NOT_ONLY = re.compile(
    r"\bnot\s+(?:only|just|solely|entirely|exclusively|merely)\b|\bno\s+(?:longer|doubt)\b|\bwhether\s+or\s+not\b"
    r"|\bwithout\s+(?:an?\s+|any\s+)?(?:human|editor|journalist|person|reporter)\w*(?:\s+(?:editor|help|hand"
    r"|author|input)\w*)?",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    (
        r"\b(?:if|whether|imagine|suppos(?:e|ing)|what\s+if|pretend|think|thought|believe|believed|guess|"
        r"wonder\w*|suspect\w*|assum\w+|as\s+though|as\s+if|would\s+be|would\s+have\s+been|"
        r"could\s+have\s+been|will\s+be|should\s+be|must\s+be)\b"
    ),
    re.IGNORECASE,
)
_SAY = (
    r"(?:said|says|saying|claim(?:s|ed|ing)|alleg(?:e|es|ed|ing)|accus\w+|stat(?:es|ed|ing)|warn(?:s|ed|"
    r"ing)|admitt?(?:s|ed|ing)|confirm(?:s|ed|ing)|reveal(?:s|ed|ing)|told|insist(?:s|ed)|acknowledg(?:es|"
    r"ed|ing)|conced(?:es|ed)|found|wrote|writes|add(?:s|ed)|announc(?:es|ed)"
    r"|argu(?:es|ed|ing)|not(?:es|ed)|report(?:s|ed)\s+that|explain(?:s|ed)|den(?:y|ies|ied)|"
    r"shows?\s+that|show(?:s|ed)|read(?:s|ing)|complain(?:s|ed)|conclud(?:es|ed)|determin(?:es|ed)|"
    r"suggest(?:s|ed)|discover(?:s|ed)|suspect(?:s|ed)|believe[sd]?|think[s]?|thought|fear(?:s|ed)|"
    r"decid(?:es|ed)|rul(?:es|ed)|guess(?:es|ed)|declar(?:es|ed)|disclos(?:es|ed)|disclosing|jok(?:es|ed)"
    r"|quipped|laughed|recall(?:s|ed)|estimat(?:es|ed)|worr(?:ies|ied))"
)
_SAID_BEFORE = re.compile(
    (
        rf"\b{_SAY}\b|\b(?:label|labels|labelled|labeled|tagged|marked|carr(?:y|ies|ied)|appended|"
        rf"caption(?:ed)?|watermark\w*|according\s+to|titled|headlined|entitled|called|phrase|such\s+as|"
        rf"examples?)\b"
    ),
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(
    (
        rf"[,–—\x00”\"’']\s*(?:according\s+to\s+(?!our\b|the\s+(?:newsroom|outlet|publisher)|guidelines)|"
        rf"(?!I\b|we\b)(?:[\w’'.-]+\s+){{1,7}}?{_SAY}\b|{_SAY}\s+(?!I\b|we\b)[\w’'.-]+)"
    ),
    re.IGNORECASE,
)
_OWN_SAY = re.compile(
    (
        rf"\b(?:we|I|our\s+\w+|the\s+(?:publisher|author|editor|newsroom|outlet|writer)s?|readers\s+should|"
        rf"please|it\s+should\s+be|the\s+(?:above|following))\s+(?:\w+\s+){{0,3}}?(?:{_SAY}|note|know|disclose|"
        rf"acknowledge|state|declare|admit|confess)\b(?:\s+that)?"
    ),
    re.IGNORECASE,
)
_OTHER_TEXT = re.compile(
    (
        r"^\s+(?:(?:published|that\s+(?:ran|appeared)|printed|carried|posted|shared)\s+)?(?:in|on|by|"
        r"from)\s+(?:the\s+)?(?-i:[A-Z][a-z])(?!\w*\s+(?:was|is)\s+(?:\w+\s+)?trans)"
    ),
    re.IGNORECASE,
)
# What may be said of this text in a note that stands apart: a sentence with a machine, a making and a text or "us".
_MAKING = (
    rf"(?:{_MAKE}|{_WROTE}|creation|production|writing|drafting|editing|preparation|composition|making|wording|"
    r"output|written|translation|transcription|summary|help|assistance|aid|filled|populated|added|turned|turns"
    r"|research|structure|ideas|"
    r"generation|write|draft|shorten|transcribe|translate|summari[sz]e|edit|compile|produce|generate|create"
    r"|prepare|compose|"
    r"rewrite|rephrase|condense|put\s+together|assemble|polish|did\b)"
)
_MAKING_PARTS = _parts(_MAKING)
_NOTE_OBJECT = (
    rf"(?:{_POINTER_MARK}|\b(?:us|our|we)\b|\bthis(?=\s*(?:[.!,]|$))"
    r"|\b(?:the|an?|all|its|first|most|some|each|every)\s+(?:[\w-]+\s+){0,3}?(?:article|text|story|summary"
    r"|translation|"
    r"wording|headline|draft|paragraph|transcript|content|copy|sentence|version|post|bullet\s+point|prose"
    r"|writing|editing|"
    r"write-up|recap|caption|language|piece|interview|opening)s?\b"
    r"|\b(?:captions|headlines|summaries|texts|sentences|articles|paragraphs)\b)"
)
_NAMED_SUBJECT = re.compile(
    r"(?:^|[.,;:]\s+|\b(?:and|but|the|that|when|as)\s+)(?:\w+\s+)?(?!(?:Our|This|The|These|We|It|All|Parts?"
    r"|Some|An?|Every|Most|For|In|As|To|With|By|And)\b)[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+)*(?:,[^,]{2,60},)?\s+"
    r"(?:has|have|had|is|was|were|are|will|would|can|could|wants?|plans?|uses?|used|developed|makes?|made|launched|"
    r"introduced|created|built|published|removed|began|began|started|announced|filed|\w+(?:ed|ing))\b(?!\s+by\b)"
)
_OTHERS = re.compile(
    r"\b(?:he|she|his|her|they|their|companies|firms?|students?|pupils|teachers?|researchers?|scientists?|users?|"
    r"customers|police|officials?|judges?|lawyers?|courts?|voters?|patients?|doctors?|workers|players?|artists?|"
    r"universit(?:y|ies)|schools?|banks?|government|ministry|minister|council|campaign|candidates?|million"
    r"|billion|who)\b",
    re.IGNORECASE,
)
_FAKES = re.compile(
    r"\b(?:deep-?fakes?|fake|faked|doctored|fabricated|viral|misleading|hoax|circulat\w+|debunk\w*|fact[- ]check)\b",
    re.IGNORECASE,
)
_ASSISTED = re.compile(
    (
        r"\b(?:help(?:ed|s)?|assist(?:ed|ance|s)?|aid(?:ed)?|support(?:ed)?|in\s+part|partly|partially|some|"
        r"parts?\s+of|portions?|elements?|sections?|may|might|edited|enhanced|optimi[sz]ed|improved|polished|"
        r"proofread|research(?:ed)?|spell|grammar|fact-checked|augmented|brainstorm\w*|outline[sd]?|"
        r"structured|headlines?|combination|preparation|(?:first|initial|rough)\s+draft|"
        r"in\s+the\s+(?:\w+\s+)?(?:creation|production|making|writing|reporting|editing|process)|alongside|"
        r"together\s+with)\b"
    ),
    re.IGNORECASE,
)
_PARTIAL = re.compile(
    (
        r"\b(?:parts?|portions?|sections?|elements?|some|paragraphs?|sentences?|headline|intro(?:duction)?|"
        r"percent|half|in\s+part|partly|partially|certain)\b"
    ),
    re.IGNORECASE,
)
_KINDS = (
    (TRANSCRIPT, re.compile(rf"\b(?:{_SCRIPT}|transcribed)\b", re.IGNORECASE)),
    (
        AUDIO,
        re.compile(rf"\b(?:{_SOUND}|narrated|voiced|read\s+aloud|text-to-speech|synthetic\s+voice)\b", re.IGNORECASE),
    ),
    (
        IMAGE,
        re.compile(rf"\b(?:{_MEDIA}|illustrated|midjourney|dall[-·]?e|stable\s+diffusion|firefly)\b", re.IGNORECASE),
    ),
    (TRANSLATION, re.compile(r"\b(?:translat\w+|locali[sz]ed|deepl|google\s+translate)\b", re.IGNORECASE)),
    (
        SUMMARY,
        re.compile(
            r"\b(?:summar\w+|condensed|key\s+points|takeaways|highlights|bullet\s+points|tl;?dr)\b", re.IGNORECASE
        ),
    ),
)
_NOTE_START = re.compile(
    (
        rf"^{_TRIM}{_LABEL_PREFIX}|^\s*[\[(*_{{]|^\s*(?:about|how)\s+(?:(?:this|we)\b|\ue0a2)|^\s*(?:disclaimer|"
        rf"disclosure|note|notice)\b"
    ),
    re.IGNORECASE,
)
_NOTE_ZONES = frozenset(
    {
        ZoneKind.DISCLAIMER,
        ZoneKind.BYLINE,
        ZoneKind.CORRECTION,
        ZoneKind.FEED,
        ZoneKind.COPYRIGHT,
        ZoneKind.STANDFIRST,
        ZoneKind.BIO,
        ZoneKind.CAPTION,
    }
)
_SHORT = ("ai", "bot", "ki", "llm")
# Words every machine's name or description holds one of; the second row is common in all news.
_NEEDLES = triggers(
    "computer p", "computer s", "by computer", "by a computer", "software", "machine", "artificial",
    "language model", "gpt", "generative", "automatic", "automation", "automated", "text generator",
    "story generator", "article generator",
    "news generator", "content generator", "writing tool", "writing system", "virtual ", "natural language",
    "natural-language", "algorithm",
    "chatbot", "chat bot", "robo", "openai", "anthropic", "deepl", "auto-", "autogenerated", "computer-",
    "neural", "nlg", "synthetic", "text-to-speech", "no journalist", "no person", "no reporter", "no editor",
    "nobody", "no one", "by a person", "by a journalist", "by a real", "by any person", "speech-to-text", "human",
    "autogenerated", "a.i",
    *(f"{before}{word}" for before in " \n\0([/-*_#:|'\"“‘" for word in _SHORT),
)  # fmt: skip
_POINTS = re.compile(
    (
        r"\b(?:this|these|our|above|below|following|preceding|foregoing|you|"
        r"accompanying)\b"
    ),
    re.IGNORECASE,
)


# Names that no needle is a part of.
_NAMES = triggers(
    "genai",
    "ki-",
    "newsbot",
    "textbot",
    "sportbot",
    "storybot",
    "copybot",
    "quakebot",
    "weatherbot",
    *sorted(
        name.lower()
        for name in (*lexicon.entries("ai_systems"), *lexicon.entries("ai_systems_ambiguous"))
        if not any(needle in name.lower() for needle in (*_NEEDLES, " ai") if len(needle) > 3)
    ),
)
_MACHINES = frozenset((*_NEEDLES, *_NAMES))
_WORDS = frozenset({"a.i", "deepl", *_NAMES, *(n for n in _NEEDLES if n[1:] in _SHORT)} - {"ki-"})


def disclosures(analysis: Analysis) -> tuple[Disclosure, ...]:
    """What the text says of its own making, in text order; one for each paragraph that says so."""
    indices = _candidates(analysis)
    found: dict[int, Disclosure] = {}
    for index in indices:
        sentence = analysis.document.sentences[index]
        disclosure = _disclosure(analysis, sentence)
        if disclosure is None:
            continue
        kept = found.get(sentence.paragraph)
        if kept is None or _weight(disclosure) > _weight(kept):
            found[sentence.paragraph] = disclosure
    return tuple(found[k] for k in sorted(found))


def _weight(disclosure: Disclosure) -> int:
    return (ASSISTANCE, GENERATION).index(disclosure.kind) + 2 if disclosure.kind in (ASSISTANCE, GENERATION) else 1


def _candidates(analysis: Analysis) -> list[int]:
    """Sentences that name a machine (or deny a person) and could be about this text."""
    lower, found = analysis.leftovers.lower, analysis.leftovers.places
    # At the very start no mark or space stands before the word.
    places = [0] if lower.startswith(_SHORT) else []
    for needle in _MACHINES.intersection(found):
        # "ai" is in "said", "deepl" in "deeply": what begins or goes on with a letter is another word.
        whole_word = needle in _WORDS
        for at in found[needle]:
            end = at + len(needle)
            if not (whole_word and _inside_word(lower, at, end)):
                places.append(end - 1)
    indices = {s.index for at in places if (s := analysis.sentence_at(at)) is not None}
    return [i for i in sorted(indices) if _possible(analysis, analysis.document.sentences[i])]


def _inside_word(lower: str, at: int, end: int) -> bool:
    before = lower[at].isalpha() and lower[at - 1 : at].isalpha()
    return before or (lower[end : end + 1].isalpha() and lower[end : end + 2] not in ("s ", "s.", "s,"))


def _possible(analysis: Analysis, sentence: Sentence) -> bool:
    if _POINTS.search(sentence.text):
        return True
    return len(sentence.text) <= 240 and _is_short(analysis, sentence)


def _is_short(analysis: Analysis, sentence: Sentence) -> bool:
    paragraph = analysis.document.paragraphs[sentence.paragraph]
    return paragraph.span.end - paragraph.span.start <= 400 or sentence.zone in _NOTE_ZONES


def _labelled(unit: str, lower: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The forms of label the sentence has, with their matches."""
    for label, pattern in _labels():
        name = f"label: {label}"
        if _may_hold(name, unit, lower) and (match := _compiled(pattern).search(unit)):
            yield name, match


def _disclosure(analysis: Analysis, sentence: Sentence) -> Disclosure | None:
    unit = analysis.leftovers.text[sentence.span.start : sentence.span.end]
    if unit.rstrip("\x00”\"')]").endswith("?"):
        return None
    note = _is_note(analysis, sentence)
    unit = _masked(unit)
    named, lower = _MACHINE_MARK in unit or _MADE_MARK in unit, unit.lower()
    for name, pattern, note_only in _forms():
        if (note_only and not note) or not (named or name in _WITHOUT_MACHINE) or not _may_hold(name, unit, lower):
            continue
        match = _compiled(pattern).search(unit)
        if match and _holds(analysis, sentence, unit, match, note, name):
            return _read(analysis, sentence, unit, match, name)
    if named and note and _label_place(analysis, sentence):
        for name, match in _labelled(unit, lower):
            if _label_holds(analysis, sentence, unit, match):
                return _read(analysis, sentence, unit, match, name)
    if named and note and _may_hold("credit line", unit, lower) and (match := _credited(analysis, sentence, unit)):
        return _read(analysis, sentence, unit, match, "credit line")
    if named and (match := _loosely(analysis, sentence, unit)):
        return _read(analysis, sentence, unit, match, "note")
    return None


@cache
def _loose() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Machine and making near each other; the text made; a sentence that begins with the making."""
    near = rf"(?:(?P<what2>{_TOOL})[^;!?\x00]{{0,90}}?\b{_MAKING}\b|\b{_MAKING}\b[^;!?\x00]{{0,90}}?{_TOOL}|{_MADE})"
    starts = (
        rf"^{_TRIM}{_LABEL_PREFIX}?{_TRIM}(?:{_MAKE}|{_TOOL}\s+(?:\w+\s+){{0,3}}?(?:helped|assisted|aided|supported)"
        rf"|(?:with|via)\s+{_INNER}{{0,30}}?{_TOOL})"
    )
    flags = re.IGNORECASE
    return re.compile(near, flags), re.compile(_NOTE_OBJECT, flags), re.compile(starts, flags)


def _loosely(analysis: Analysis, sentence: Sentence, unit: str) -> re.Match[str] | None:
    """What a note set apart from the article may say in any words."""
    plain = _plain(analysis, sentence)
    lower = unit.lower()
    kind = _apart(analysis, sentence) if any(part in lower for part in (_MADE_MARK, *_MAKING_PARTS)) else ""
    if kind == "" or _topical(analysis, sentence, 1):
        return None
    near, its, starts = _loose()
    match = near.search(unit)
    if match is None or not (kind == "label" or its.search(unit) or starts.match(unit)):
        return None
    if _LOOSE_BAR.search(unit, _label_end(unit), match.end()) or _ABOUT_ELSE.search(unit):
        return None
    denied = _NOT.search(_NOT_ONLY.sub(" ", _NO_REVIEW.sub(" ", unit)))
    said = _SAID_BEFORE.search(_OWN_SAY.sub(" ", unit[: match.start()])) or _SAID_AFTER.search(unit, match.end())
    if denied or said or _UNREAL.search(unit[: match.end()]) or "\x00" in plain:
        return None
    if kind != "label" and (_OTHERS.search(plain) or _NAMED_SUBJECT.search(unit[: match.end()])):
        return None
    return match


# A clause between: the making is then told of something else ("a story about posters that were made with AI").
_LOOSE_BAR = re.compile(
    r"\b(?:how|whether|why|when|where|that|which|who|whom|whose|about|among|unlike|than|if|because|mentions?"
    r"|publish|over|against|strikes?|protests?|protested)\b|^\W*read\b",
    re.IGNORECASE,
)
# "Made with AI, the film cost little."
_ABOUT_ELSE = re.compile(
    r"^[^,\ue0a2]*,\s+(?:the|an?|that|its|it|they|he|she)\s+(?!(?:text|article|story|summary|draft|translation)\b)",
    re.IGNORECASE,
)


def _label_end(unit: str) -> int:
    """Where the label of a note ends; its own words ("how we made this") are no clause."""
    label = _NOTE_START.match(unit)
    colon = unit.find(":") + 1
    return max(label.end() if label else 0, colon if colon < 60 else 0)


def _apart(analysis: Analysis, sentence: Sentence) -> str:
    """How the sentence is set apart from the article: "label", "place", or empty where it is not."""
    paragraph = analysis.document.paragraphs[sentence.paragraph]
    text = analysis.leftovers.text[paragraph.span.start : paragraph.span.end]
    if len(text) > 400 or paragraph.last - paragraph.first > 4:
        return ""
    if _NOTE_START.match(text):
        return "label"
    if sentence.zone in _NOTE_ZONES - {ZoneKind.STANDFIRST, ZoneKind.CAPTION, ZoneKind.BIO}:
        return "place"
    bodies = [s for s in analysis.document.sentences if s.zone is ZoneKind.BODY]
    if not bodies or len(text) > 260:
        return ""
    outer = sentence.paragraph <= bodies[0].paragraph or sentence.paragraph >= bodies[-1].paragraph
    return "place" if outer and sentence.zone is not ZoneKind.HEADLINE else ""


_CREDIT_LINE = (
    rf"^{_TRIM}(?:(?:written|posted|reported|words|text|story)\s+)?by\s*:?\s+(?:[\w.&'’-]+\s+){{0,3}}?{_TOOL}"
    rf"(?!\s+(?-i:[A-Z][a-z]+\s*$))[^.\x00]{{0,70}}$"
    rf"|^{_TRIM}by\s+[^.\x00]{{3,60}}?(?:,|\s)\s*(?:with|plus|and|using|via|\w+ed\s+(?:by|with)|our|an?)\s+"
    rf"(?:[\w-]+\s+){{0,3}}?{_TOOL}[^.\x00]{{0,40}}$"
    rf"|^{_TRIM}(?:our\s+|the\s+)?{_TOOL}\s+(?:staff\s+|sports\s+|news\s+)?(?:writer|reporter|author|desk|newsroom|"
    rf"journalist|correspondent|editor|assistant|contributor)\b[^.\x00]{{0,60}}$"
)


def _credited(analysis: Analysis, sentence: Sentence, unit: str) -> re.Match[str] | None:
    """A credit line above the text that names a machine."""
    if sentence.zone not in (ZoneKind.BYLINE, ZoneKind.STANDFIRST, ZoneKind.BODY) or len(unit) > 120:
        return None
    above = sentence.zone is ZoneKind.BYLINE or analysis.leftovers.near_start(sentence.span.start)
    return _compiled(_CREDIT_LINE).search(unit) if above and not unit.rstrip().endswith((".", "!")) else None


def _is_note(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the sentence stands where outlets put remarks on an article: apart, marked, at its start or end."""
    if sentence.zone in _NOTE_ZONES:
        return True
    document, leftovers = analysis.document, analysis.leftovers
    paragraph = document.paragraphs[sentence.paragraph]
    text = leftovers.text[paragraph.span.start : paragraph.span.end]
    if _NOTE_START.match(text):
        return True
    if paragraph.last - paragraph.first > 4 or len(text) > 500:
        return False
    edge = leftovers.near_start(sentence.span.start) or leftovers.near_end(sentence.span.start)
    return edge or sentence.zone in RESIDUE


def _label_place(analysis: Analysis, sentence: Sentence) -> bool:
    """A label is a line of its own, or follows the label of a note."""
    paragraph = analysis.document.paragraphs[sentence.paragraph]
    text = analysis.leftovers.text
    line_start = text.rfind("\n", paragraph.span.start, sentence.span.start) + 1
    before = text[max(line_start, paragraph.span.start) : sentence.span.start]
    if before.strip(" \t\x00*_[(") and not _NOTE_START.match(before) and sentence.zone not in _NOTE_ZONES:
        return False
    return sentence.zone is not ZoneKind.HEADLINE and len(sentence.text) <= 260


def _label_holds(analysis: Analysis, sentence: Sentence, unit: str, match: re.Match[str]) -> bool:
    tail = match.groupdict().get("tail") or ""
    head = unit[: match.start("tail")] if tail else unit
    if _NOT.search(_NOT_ONLY.sub(" ", head)):
        return False
    # ", the posters showed": a subject and a verb after the comma, unless they tell of a review.
    if re.match(r"\s*,", tail) and not _REVIEW.search(tail) and not _NO_REVIEW.search(tail) and len(tail.split()) > 4:
        return False
    if _SAID_AFTER.search(unit, match.start("tail") if tail else match.end()) or (
        _SAID_BEFORE.search(head) and not _NOTE_START.match(unit)
    ):
        return False
    if _topical(analysis, sentence, 2) and not (
        _NOTE_START.match(unit) or sentence.zone in _NOTE_ZONES - {ZoneKind.CAPTION, ZoneKind.STANDFIRST}
    ):
        return _last(analysis, sentence) and not re.search(rf"\s{_AUX}\s", head, re.IGNORECASE)
    return True


def _last(analysis: Analysis, sentence: Sentence) -> bool:
    return not any(
        s.zone is ZoneKind.BODY and s.paragraph > sentence.paragraph
        for s in analysis.document.sentences[sentence.index :]
    )


def _topical(analysis: Analysis, sentence: Sentence, least: int = 3) -> bool:
    """Whether the article is about such machines."""
    return len(analysis.leftovers.about_chatbots - {sentence.index}) >= least


def _holds(analysis: Analysis, sentence: Sentence, unit: str, match: re.Match[str], note: bool, name: str) -> bool:  # noqa: PLR0911, PLR0917  one return for each reason
    plain = _plain(analysis, sentence)
    at, until = _what(match)
    what = plain[at:until]
    before, inside = unit[: match.start()], match[0]
    if name != "no person" and _NOT.search(_NOT_ONLY.sub(" ", _negatable(before) + inside)):
        return False
    if name == "pronoun" and not _noted(analysis, sentence, what):
        return False
    if not note and not re.search(rf"\b{_CLEAR}\b|you|paragraph|text|piece", what, re.IGNORECASE):
        return False
    if (
        _topical(analysis, sentence)
        and not note
        and not re.search(
            r"\b(?:articles?|stor(?:y|ies)|columns?|pieces?|newsletters?|posts?|you)\b", what, re.IGNORECASE
        )
    ):
        return False
    if what and not note and _OTHER_TEXT.match(unit[until:]):
        return False
    # "wrote" is a verb of making where the machine is its subject, and one of saying elsewhere.
    led = before if name in ("machine made it", "pronoun object") or not what else unit[:at]
    own = _OWN_SAY.sub(" ", led)
    labelled = _NOTE_START.match(unit)
    if not labelled and (_UNREAL.search(own) or _SAID_BEFORE.search(own)):
        return False
    return not _SAID_AFTER.search(unit, match.end())


# Texts that news reports on: "the forecast" of a weather office is not this article.
_REPORTED_ON = (
    r"essays?|reports?|lists?|documents?|forecasts?|releases?|announcements?|notices?|listings?|entr(?:y|ies)"
    r"|guides?|profiles?|interviews?|reviews?|descriptions?|timelines?|sites?|editions?|brief(?:ing)?s?"
)
# "The agency's text": somebody else's, unless the owner is a text itself.
_OWNED = re.compile(rf"(?<!\w)(?!{_CLEAR}['’])[\w-]+(?:['’]s|s['’])\s", re.IGNORECASE)


def _what(match: re.Match[str]) -> tuple[int, int]:
    """Where the words stand that point at the text; an empty stretch in a label."""
    names = [name for name, found in match.groupdict().items() if found and name.startswith("what")]
    return match.span(names[0]) if names else (match.start(), match.start())


def _plain(analysis: Analysis, sentence: Sentence) -> str:
    return analysis.leftovers.text[sentence.span.start : sentence.span.end]


def _negatable(before: str) -> str:
    """The last clause before the statement."""
    return re.split(r"[,;:]\s", before)[-1]


def _noted(analysis: Analysis, sentence: Sentence, what: str) -> bool:
    """Whether a pronoun in a note has this text to point at: named earlier in its paragraph, or a label ahead."""
    paragraph = analysis.document.paragraphs[sentence.paragraph]
    text = analysis.leftovers.text
    before = text[paragraph.span.start : sentence.span.start]
    if _NOTE_START.match(text[paragraph.span.start : sentence.span.end]):
        return True
    if _pointer().search(before):
        return True
    if re.search(rf"\b(?:{_MEDIA}|{_SOUND}|{_REPORTED_ON})\b", what, re.IGNORECASE) or _OWNED.search(what):
        return False
    lonely = paragraph.last - paragraph.first <= 2 and not _topical(analysis, sentence)
    return (
        lonely and not re.match(r"it|they|these", what, re.IGNORECASE) and (_last(analysis, sentence) or len(what) == 4)
    )


def _read(analysis: Analysis, sentence: Sentence, unit: str, match: re.Match[str], form: str) -> Disclosure | None:
    paragraph = analysis.document.paragraphs[sentence.paragraph]
    around = analysis.leftovers.text[paragraph.span.start : paragraph.span.end]
    plain = _plain(analysis, sentence)
    end = match.start("tail") if match.groupdict().get("tail") else match.end()
    inside = plain[match.start() : end]
    what = plain[slice(*_what(match))]
    kind = _kind(inside, what, plain)
    if kind == IMAGE and (_FAKES.search(analysis.document.reading) or _topical(analysis, sentence)):
        return None
    tool = _agents().search(inside) or _compound().search(inside)
    reviewed = False if _NO_REVIEW.search(around) else True if _REVIEW.search(around) else None
    part = form == "contains" or _PARTIAL.search(what) is not None
    lead = len(unit) - len(unit.lstrip(" \t[({*_<"))
    tail = len(unit.rstrip(" \t])}*_>\x00"))
    span = Span(sentence.span.start + lead, sentence.span.start + max(tail, lead + 1))
    return Disclosure(span, kind, tool[0].strip() if tool else "no human", reviewed, part, form)


def _kind(inside: str, what: str, unit: str) -> str:
    subject = what or unit
    for kind, pattern in _KINDS:
        if pattern.search(subject if kind in (IMAGE, AUDIO, TRANSCRIPT) else inside):
            return kind
    assisted = _ASSISTED.search(inside) and not _NO_REVIEW.search(inside)
    return ASSISTANCE if assisted else GENERATION


def whole(disclosure: Disclosure) -> bool:
    """Whether the text as a whole is said to be a machine's, with no person having checked it."""
    return disclosure.kind == GENERATION and disclosure.reviewed is not True and not disclosure.part


def assisted(disclosure: Disclosure) -> bool:
    """Whether a machine is said to have had a part in the words, with no person having checked them."""
    return disclosure.kind in (GENERATION, ASSISTANCE) and disclosure.reviewed is not True
