"""Words of statements about how a text was made: texts, machines, verbs of making, what points at this very text."""

from __future__ import annotations

from functools import cache

from auditor import lexicon
from auditor import patterns as re

# Something made of words, or the page it stands on. The second group also names things that news reports on.
CLEAR = (
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
MEDIA = (
    r"(?:images?|photos?|photographs?|illustrations?|pictures?|graphics?|artworks?|art|thumbnails?|"
    r"covers?|visuals?|videos?|drawings?"
    r"|cartoons?|infographics?|maps?|charts?|renderings?|collages?)"
)
SOUND = r"(?:audio|narrations?|voice-?overs?|voices?|podcasts?|recordings?|read-?alouds?)"
SCRIPT = r"(?:transcripts?|transcriptions?|captions|subtitles)"
NOUN = rf"(?:{CLEAR}|{_LOOSE}|{MEDIA}|{SOUND}|{SCRIPT})"

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
    rf"(?:{_PARTS}(?:(?:this|these)\s+{_MODIFIERS}{NOUN}(?:['’]s?\s+(?:\w+\s+)?{NOUN})?|our\s+{_MODIFIERS}{NOUN}"
    rf"|the\s+(?:above|preceding|foregoing|following|present|accompanying)\s+{_MODIFIERS}{NOUN}"
    rf"|the\s+{_MODIFIERS}{NOUN}\s+(?:above|below|on\s+this\s+\w+|you(?:['’]re|\s+are|"
    rf"\s+have)?\s+(?:just\s+|now\s+|currently\s+)?(?:read|reading|see|seeing)(?:\s+(?:here|now))?))"
    rf"|{_PARTS}the\s+(?:above|preceding|foregoing|following)(?=\s+(?:is|was|were|are|has|have|came|comes))"
    rf"|(?:articles|stories|reports|content|posts|pieces)\s+like\s+this\s+one"
    rf"|(?:what|everything|all)\s+you(?:['’]ve|['’]re|\s+have|\s+are)?\s+(?:just\s+|now\s+|"
    rf"about\s+to\s+)?(?:read|reading)(?:\s+(?:here|above|below|now))?)(?!\w)"
)
# "the article", "it", "this": they point at this text only inside a note.
WEAK_POINTER = (
    rf"(?:(?:the|that)\s+{_MODIFIERS}{NOUN}|its\s+{NOUN}|it|they|this|these|all\s+(?:texts?|articles?|"
    rf"content|images?|photos?|stories))(?=\s)"
)

MAKE = (
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
CLAUSE = (
    r"(?:that|who|whom|whose|which|how|whether|why|when|where|because|said|says|to|about|among|unlike|like|than|if)"
)
# After "this story" and before its verb: nothing, "about the council meeting", ", which first ran in Spanish,".
GAP = (
    rf"(?:\s*(?:,[^,.;:!?\x00]{{1,80}},|\([^()\x00]{{1,80}}\)|[–—][^–—\x00]{{1,80}}[–—])"
    rf"|(?:\s+and\s+(?:its|the|all|any)|\s+(?:about|on|of|for|from|in|at|by|with|"
    rf"covering))(?:(?!\s+{CLAUSE}\b)\s+[^\s.;:!?\x00]+){{1,9}}?)?"
)
# "first appeared in Spanish and"
RAN = r"\s+(?:\w+\s+)?(?:appeared|ran|originated|aired|comes|came)\b[^.;:!?\x00]{0,60}?\b(?:and|but)"
AUX = (
    r"(?:was|were|is|are|['’]s|has\s+been|have\s+been|had\s+been|(?:may|might|could|can)\s+(?:have\s+been|be)|"
    r"being|got|gets)"
)
# Between "was" and "written": a few adverbs, or another participle that is joined to this one.
ADVERBS = (
    rf"(?:(?:(?!\s+(?:{CLAUSE}|the|an?|one|what)\b)\s+[^\s.;:!?\x00]+){{0,5}}?\s+"
    rf"|(?:(?!\s+{CLAUSE}\b)\s+[^\s.,;:!?\x00]+){{0,14}}?(?:,|\s+(?:and|but|then|&|before\s+being|"
    rf"after\s+being))\s+(?:\w+\s+){{0,2}}?)"
)
INNER = (
    r"(?:(?!\b(?:who|whom|which|that|whose|how|whether|said|says|covers|cover|covering|writes"
    r"|reports)\b)[^.;:!?\x00])"
)
BY = r"(?:by|with|using|via|through|from|thanks\s+to|courtesy\s+of|on|in|employing|utili[sz]ing|leveraging|w/|under)"

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
    rf"|\bautomated(?=\s+{NOUN}\b))"
)
WROTE = (
    r"(?:wrote|writes|generated|generates|drafted|drafts|produced|produces|created|creates|composed|"
    r"authored|translated|translates|summari[sz]e[sd]|compiled|co-?wrote|penned|prepared|edited"
    r"|illustrated|assisted|assists|helped|helps|contributed|aided|supported|transcribed|narrated|rewrote|"
    r"put\s+together|made|built|assembled|boiled|condensed|distilled|shortened|drew\s+up|turned"
    r"|came\s+up\s+with|had\s+a\s+hand)"
)
AS_WORD = r"(?!\s+(?:as|to\s+(?:mean|refer|describe)|when|in\s+(?:its|the)\s+(?:headline|title|sense))\b)"
USED = (
    r"(?:used|employed|utili[sz]ed|deployed|leveraged|consulted|involved|applied|relied\s+(?:up)?on|harnessed|"
    r"enlisted|engaged)"
)
OUTLET = (
    r"(?:\bwe|\bI|\bour\s+(?:\w+\s+){0,2}?\w+|\bthe\s+(?:\w+\s+){0,2}?(?:authors?|editors?|reporters?|"
    r"writers?|publishers?|newsroom|team|journalists?|desk|staff|outlet|columnist)"
    r"|\b(?:editors|reporters|journalists|staff)|\ue0a2++(?:\s+(?:team|desk|room|staff|editors?))?"
    r"|(?-i:\b[A-Z]\w+(?:\s+[A-Z]\w+){0,3}))"
)
PEOPLE = r"(?:human|person|people|journalist|reporter|editor|writer|staff|newsroom|individual)"


# In a sentence under test every machine is replaced by a run of the first character, every "AI-generated" by one of
# the second and every "this story" by one of the third, at equal length: the patterns stay small and compile fast.
MACHINE_MARK, MADE_MARK, POINTER_MARK = "\ue0a0", "\ue0a1", "\ue0a2"
# Possessive: no pattern may end inside a run.
TOOL, MADE = f"[{MACHINE_MARK}{MADE_MARK}]++", f"{MADE_MARK}++"
THIS = rf"(?<!{POINTER_MARK}){POINTER_MARK}[{MACHINE_MARK}{MADE_MARK}{POINTER_MARK}]*+"


def parts(alternatives: str) -> tuple[str, ...]:
    """Pieces of words one of which stands in whatever the pattern matches: a test that needs no pattern."""
    found = re.findall(r"[a-z]{3,}", re.sub(r"[a-z]\?", " ", alternatives))
    return tuple(sorted({part for part in found if part not in _NO_PARTS}))


# Of what may come before or after the word that matters.
_NO_PARTS = frozenset({"pre", "ghost", "out", "aloud", "ies"})
MAKE_PARTS, WROTE_PARTS, USED_PARTS = parts(MAKE), parts(WROTE), parts(USED)
_POINTER_PARTS = (*parts(NOUN), "q&a", "tl", "op-ed", "above", "preceding", "foregoing", "following", "you")
_DENIALS = ("n't", "n’t", "never", "without", *(f"{before}no" for before in " \n\0([/-*_#:|'\"“‘>–—"))


def masked(unit: str) -> str:
    unit = compound().sub(lambda m: MADE_MARK * len(m[0]), unit)
    unit = agents().sub(lambda m: MACHINE_MARK * len(m[0]), unit)
    lower = unit.lower()
    told = MACHINE_MARK in unit or MADE_MARK in unit or any(part in f" {lower}" for part in _DENIALS)
    points = told and any(part in lower for part in _POINTER_PARTS) and POINTS.search(unit)
    return pointer().sub(_pointed, unit) if points else unit


def _pointed(match: re.Match[str]) -> str:
    """The run of marks for a pointer; a machine inside it ("this AI-generated story") stays to be seen."""
    return "".join(c if c in (MACHINE_MARK, MADE_MARK) and i else POINTER_MARK for i, c in enumerate(match[0]))


@cache
def agents() -> re.Pattern[str]:
    return re.compile(_agent(), re.IGNORECASE)


@cache
def compound() -> re.Pattern[str]:
    return re.compile(_COMPOUND, re.IGNORECASE)


@cache
def pointer() -> re.Pattern[str]:
    return re.compile(_POINTER, re.IGNORECASE)


POINTS = re.compile(
    (
        r"\b(?:this|these|our|above|below|following|preceding|foregoing|you|"
        r"accompanying)\b"
    ),
    re.IGNORECASE,
)
