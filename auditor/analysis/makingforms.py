"""The forms in which a text tells that a machine made it, over sentences in which `machinewords` set its marks."""

from __future__ import annotations

from functools import cache

from auditor import patterns as re
from auditor.analysis.machinewords import (
    ADVERBS,
    AS_WORD,
    AUX,
    BY,
    CLAUSE,
    GAP,
    INNER,
    MACHINE_MARK,
    MADE,
    MADE_MARK,
    MAKE,
    MAKE_PARTS,
    NOUN,
    OUTLET,
    PEOPLE,
    POINTER_MARK,
    RAN,
    THIS,
    TOOL,
    USED,
    USED_PARTS,
    WEAK_POINTER,
    WROTE,
    WROTE_PARTS,
    parts,
)

# Forms that deny a person instead of naming a machine.
WITHOUT_MACHINE = frozenset({"no person", "nature"})


# What every match of a form holds: marks, and one of these pieces of words. Most sentences lack them, and then the
# form need not be compiled.
_ALL, _TOLD = POINTER_MARK + MACHINE_MARK, MACHINE_MARK
_HELD: dict[str, tuple[str, tuple[str, ...]]] = {
    "passive": (_ALL, MAKE_PARTS),
    "adjective": (POINTER_MARK + MADE_MARK, ()),
    "no person": (POINTER_MARK, ()),
    "nature": (POINTER_MARK, ()),
    "origin": (_ALL, ()),
    "hand in it": (_ALL, ()),
    "used on it": (_ALL, USED_PARTS),
    "outlet used": (_ALL, ()),
    "machine made it": (_ALL, WROTE_PARTS),
    "fronted": (_ALL, MAKE_PARTS),
    "reader told": (_TOLD, ("read", "viewing")),
    "kind of text": (_TOLD, ("this", "above", "following")),
    "within": (POINTER_MARK + MADE_MARK, ()),
    "contains": (_ALL, ()),
    "pronoun": (_TOLD, (MADE_MARK, *MAKE_PARTS)),
    "pronoun object": (_TOLD, WROTE_PARTS),
    "label: made by": (_TOLD, MAKE_PARTS),
    "label: adjective": (MADE_MARK, ()),
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


def may_hold(form: str, unit: str, lower: str) -> bool:
    """Whether the sentence has what every match of the form holds."""
    marks, parts = _HELD.get(form, ("", ()))
    if POINTER_MARK in marks and POINTER_MARK not in unit:
        return False
    if MADE_MARK in marks and MADE_MARK not in unit:
        return False
    if MACHINE_MARK in marks and MACHINE_MARK not in unit and MADE_MARK not in unit:
        return False
    return not parts or any(part in lower for part in parts)


@cache
def compiled(form: str) -> re.Pattern[str]:
    return re.compile(form, re.IGNORECASE)


@cache
def forms() -> tuple[tuple[str, str, bool], ...]:
    """`(name, pattern, whether only a note may say it so)`, in order of how sure each is."""
    by_agent = rf"{INNER}{{0,90}}?\b{BY}\s+{INNER}{{0,70}}?{TOOL}"
    not_of = (
        r"(?!.{0,60}\b(?:references?|mentions?|discussions?|descriptions?|details|examples?|information|"
        r"quotes?|a\s+look|interviews?|links?)\b)"
    )
    forms = {
        "passive": (rf"(?P<what>{THIS})(?:{GAP}|{RAN})\s*{AUX}(?:{ADVERBS}|\s+){MAKE}\b{by_agent}", False),
        "adjective": (
            (
                rf"(?P<what>{THIS}){GAP}\s*{AUX}(?:{ADVERBS}|\s+)(?:(?:an?|"
                rf"the)\s+(?:\w+\s+)?)?{MADE}(?!\s+(?:images?|videos?|photos?)\s+\w)"
            ),
            False,
        ),
        "no person": (
            (
                rf"(?P<what>{THIS}){GAP}\s*(?:{AUX}(?:\s+not|n['’]t)|"
                rf"{AUX}\s+never)(?:\s+[\w-]+){{0,3}}?\s+{MAKE}\s+(?:(?:and|or)\s+\w+\s+)?by\s+(?:an?\s+|"
                rf"any\s+|our\s+)?(?:(?:real|actual|living)\s+)?{PEOPLE}\w*"
                rf"|(?P<what2>{THIS}){GAP}\s*{AUX}(?:{ADVERBS}|"
                rf"\s+){MAKE}\b{INNER}{{0,60}}?\bwithout\s+(?:any\s+)?(?:human|"
                rf"editorial)\s+(?:\w+\s+)?(?:intervention|involvement|input|editing|oversight|review|"
                rf"supervision|hands?|help|assistance)"
                rf"|\b(?:no\s+(?:\w+\s+)?{PEOPLE}s?|no\s?body|no\s+one"
                rf"|none\s+of\s+our\s+\w+)\s+(?:\w+\s+){{0,3}}?(?:wrote|edited|reviewed|checked|touched|"
                rf"was\s+involved|were\s+involved|took\s+part|had\s+a\s+hand)"
                rf"{INNER}{{0,40}}?(?P<what3>{THIS})"
            ),
            False,
        ),
        "nature": (
            (
                rf"(?P<what5>{THIS})['’]s\s+(?:real\s+)?(?:author|writer)\s+(?:is|was)\s+{INNER}{{0,30}}?{TOOL}|"
                rf"\b(?:authors?|writers?|byline)\s+(?:of|behind)\s+(?P<what>{THIS})\s+(?:is|"
                rf"was)\s+(?:{INNER}{{0,40}}?{TOOL}|not\s+(?:an?\s+)?(?:{PEOPLE}|real))"
                rf"|(?P<what4>{THIS})\s+(?:is|was)\s+what\s+(?:\w+\s+){{0,2}}?{TOOL}"
                rf"|(?P<what3>{THIS})\s+(?:is|was)\s+(?:not\s+(?:an?\s+)?(?:{PEOPLE}|real)\b"
                rf"|(?:an?\s+(?:\w+\s+)?)?{TOOL}(?=\s*(?:[.,;!)]|$)))"
                rf"|(?P<what2>{THIS}){GAP}\s+(?:is|was|are|were)\s+(?:(?:entirely|largely|partly|all|wholly"
                rf"|mostly)\s+)?"
                rf"(?:the\s+|an?\s+)?(?:\w+\s+)?(?:products?|work|output|results?|creations?|translations?"
                rf"|summar(?:y|ies)|"
                rf"handiwork|drafts?|versions?|efforts?|condensations?|rewrites?)\s+(?:of|by"
                rf"|from)\s+{INNER}{{0,50}}?{TOOL}"
            ),
            False,
        ),
        "origin": (
            (
                rf"(?P<what>{THIS}){GAP}\s+(?:\w+\s+){{0,2}}?(?:came|comes|come|stems?|stemmed|originat(?:es?|ed)|"
                rf"emerg(?:es?|ed)|sprang|started|starts|began|begins|ran|runs|went|goes|passed|owes?|arrived|"
                rf"was\s+left|is\s+down)\s+(?:[\w-]+\s+){{0,5}}?(?:of|from|as|through|to|off|with|by)\s+"
                rf"{INNER}{{0,50}}?{TOOL}"
            ),
            True,
        ),
        "hand in it": (
            (
                rf"{TOOL}(?:\s+[\w'’-]+){{0,4}}?\s+(?:(?:had|has|played|plays|took|takes)\s+(?:an?\s+|some\s+)?"
                rf"(?:\w+\s+)?(?:hand|part|role|share)|(?:is|was|were|are)\s+(?:\w+\s+)?(?:responsible|behind"
                rf"|the\s+\w+))"
                rf"\b{INNER}{{0,60}}?(?P<what>{THIS})"
            ),
            True,
        ),
        "used on it": (
            (
                rf"{TOOL}{INNER}{{0,50}}?\s(?:was|were|has\s+been|have\s+been|is|are|"
                rf"may\s+have\s+been)\s+(?:\w+\s+){{0,2}}?{USED}\b{INNER}{{0,90}}?(?P<what>{THIS})"
            ),
            False,
        ),
        "outlet used": (
            (
                rf"{OUTLET}\s+(?:[\w-]+\s+){{0,3}}?(?:used?|uses|using|relied\s+on|rely\s+on|employ(?:ed|s)?|"
                rf"utili[sz]ed?s?|leveraged?|turned\s+to|asked|prompted|worked\s+with|collaborated\s+with|had|"
                rf"let|enlisted?|instructed)\s+"
                rf"{INNER}{{0,60}}?{TOOL}{INNER}{{0,60}}?\b(?:to|in|for|on|when|while|during|as|write|draft|"
                rf"produce)\b{INNER}{{0,70}}?(?P<what>{THIS})"
            ),
            False,
        ),
        "machine made it": (
            (
                rf"{TOOL}(?:,\s+which)?(?:\s+(?!{CLAUSE}\b|and\b|were\b|was\b)"
                rf"[\w'’-]+){{0,5}}?\s+{WROTE}\b{INNER}{{0,50}}?(?P<what>{THIS})"
            ),
            False,
        ),
        "fronted": (
            (
                rf"^\W*(?:with|using|through|via|thanks\s+to|by|employing)"
                rf"\s+{INNER}{{0,60}}?{TOOL}[^.;:!?\x00]{{0,60}},\s+[^.;:!?\x00]{{0,40}}?(?P<what>{THIS})"
                rf"[^.;:!?\x00]{{0,60}}?{MAKE}"
            ),
            False,
        ),
        "reader told": (
            (
                rf"\byou(?:['’]re|\s+are|\s+have)?\s+(?:now\s+|currently\s+|just\s+|about\s+to\s+)?(?:reading|"
                rf"read|viewing)\s+(?:an?|the)\s+(?:\w+\s+){{0,2}}?(?:{MADE}|\w+\s+{MAKE}\b{by_agent})"
            ),
            False,
        ),
        "kind of text": (
            (
                rf"\b(?:this|the\s+(?:above|following))\s+(?:is|was)\s+(?:an?|"
                rf"the)\s+(?:[\w-]+\s+){{0,3}}?(?:{TOOL}[\w\s-]{{0,30}}?{NOUN}\b|{MADE}(?=\s*(?:[.,;!)]|$)))"
            ),
            True,
        ),
        "within": (
            rf"(?P<what>{POINTER_MARK}++{MACHINE_MARK}*+{MADE_MARK}[{MADE_MARK}{MACHINE_MARK}{POINTER_MARK}]*+)",
            True,
        ),
        "contains": (
            (
                rf"(?P<what>{THIS}){GAP}\s+(?:(?:may|might|can|partly|also)\s+)*(?:contains?|includes?|"
                rf"features?|uses?|used|incorporates?|relies\s+on|draws\s+on|comes\s+from|is\s+based\s+on|"
                rf"made\s+use\s+of|makes\s+use\s+of)\s+{not_of}{INNER}{{0,40}}?{TOOL}{AS_WORD}"
            ),
            True,
        ),
        "pronoun": (
            (
                rf"(?:^|[.,;:]\s+|\band\s+)\W*(?P<what>{WEAK_POINTER})\s*{AUX}(?:{ADVERBS}|"
                rf"\s+)(?:{MAKE}\b{by_agent}|{MADE})"
            ),
            True,
        ),
        "pronoun object": (
            (
                rf"{TOOL}(?:\s+(?!{CLAUSE}\b|and\b)[\w'’-]+){{0,5}}?\s+{WROTE}\b(?:\s+\w+)"
                rf"{{0,3}}?\s+(?P<what>this|it)(?=\s*[.,;!]|\s*$)"
            ),
            True,
        ),
    }
    return tuple((name, form, note) for name, (form, note) in forms.items())


LABEL_PREFIX = (
    r"(?:(?:(?:an?\s+)?(?:editor(?:['’]?s|ial|s)?['’]?|publisher['’]?s?|author['’]?s?|reader|AI|content|"
    r"transparency|please|important|full|usage)\s+)*"
    r"(?:note|notice|disclaimer|disclosure|statement|label|transparency|credits?|methodology|attribution|"
    r"warning|info(?:rmation)?|about\s+(?:this\s+\w+|\ue0a2+|the\s+\w+)"
    r"|how\s+(?:(?:this|we|it)\b|\ue0a2)[\w \ue0a2]{1,30}|(?:text|words|story|written|byline|reporting|production|"
    r"tools|technology)(?=\s*:))(?:\s+to\s+(?:our\s+)?readers)?\s*[:–—.-]\s*)"
)
TRIM = r"[\s\[({<*_~|•>✨🤖#—–-]*"
_CHECKED = r"(?:fact-?checked|edited|reviewed|checked|verified|proof-?read|approved|corrected)"
_WHAT = (
    rf"(?:(?:all|some|most|parts\s+of|portions\s+of|full|main|original|cover|header|lead|featured?|"
    rf"hero)\s+)*(?:{NOUN}|media|reporting|writing|copy|author|caption|in\s+brief|at\s+a\s+glance|quick\s+take"
    rf"|the\s+gist|text|words)(?:\s+(?:and|&|/)\s+(?:{NOUN}|media))?"
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
def labels() -> tuple[tuple[str, str], ...]:
    adverbs = (
        r"(?:(?:fully|partly|partially|entirely|largely|in\s+part|mostly|automatically|originally|initially|"
        r"first|also|wholly|100%|proudly|jointly|digitally)\s+)*"
    )
    start = rf"^{TRIM}{LABEL_PREFIX}?{TRIM}"
    forms = {
        "made by": (
            rf"{start}(?:{_WHAT}\s+)?(?:(?:was|were|is|are|has\s+been|have\s+been|"
            rf"may\s+have\s+been)\s+)"
            rf"?{adverbs}{MAKE}\b{INNER}{{0,70}}?\b{BY}\s+{INNER}{{0,50}}?{TOOL}{_TAIL}"
        ),
        "adjective": (
            rf"{start}(?:[A-Z]\w+\s*:\s+)?(?:human[\s-]\w+,\s+)?(?:this\s+is\s+)?(?:an?\s+"
            rf"|the\s+)?(?:{_WHAT}\s+)?(?:(?:is|are|"
            rf"was|"
            rf"were|may\s+be)\s+)?(?:[-:–]\s*)?{MADE}(?:\s+(?:{_WHAT}|content|media))?{_TAIL}"
        ),
        "credit": (
            rf"{start}(?:(?-i:[A-Z])[\w’' -]{{2,30}}|text|words|story|article|author|writer|written\s+by|by"
            rf"|reporting|content|copy|"
            rf"translation|translator|translated\s+by|summary|source|credits?|(?:text|content"
            rf"|copy)\s+generation|drafting|research|image|photo|illustration|picture|"
            rf"graphic|art|cover|voice|audio|narration|produced\s+by|created\s+by|made\s+by|"
            rf"editor)s?(?:\s+(?:credit|by))?\s*[:/|–-]\s*(?:an?\s+|our\s+|"
            rf"the\s+)?(?:(?-i:[a-z][\w'’.-]*)\s+){{0,3}}?{TOOL}(?=\s*(?:$|[.,;)\]|/&+*_-]|and\b|newsroom|"
            rf"team|desk|staff|writer|reporter|author|bot|system|assistant|model|tool|image|generated|via|with|"
            rf"for))"
        ),
        "with": (
            rf"{start}(?:{_WHAT}\s*[\s(:–-]\s*)?(?:(?:made\s+possible\s+)?(?:with|by)\s+)(?:the\s+)?(?:(?:help"
            rf"|assistance|"
            rf"aid|support)\s+(?:of|from)\s+)?(?:an?\s+|our\s+)?{TOOL}(?:\s+(?:assistance|help|support|tools?|"
            rf"technology|input|involvement))?(?:[\s.:)\]*_!]*$|\s*[;|/]|\s*[,(–—-]\s*(?:(?:and|then|but)\s+)*{_CHECKED}\b"
            rf"[^\x00]{{0,80}}$)"
        ),
        "noun": (
            rf"{start}(?:an?\s+)?{TOOL}(?:[\s-]+generated)?[\s-]+(?:summar(?:y|ies)|transcript|transcription|"
            rf"report|article|draft|story|content|text|narration|overview|assistance|assisted|recap|written|"
            rf"author|journalist|reporter|writer)(?:\s+(?:disclosure|disclaimer|notice|by\s+\w+|"
            rf"of\s+{THIS}))?(?:[\s.:)\]*_!]*(?:$|(?=\n))|\s*:\s)"
        ),
    }
    return tuple(forms.items())


# What may be said of this text in a note that stands apart: a sentence with a machine, a making and a text or "us".
_MAKING = (
    rf"(?:{MAKE}|{WROTE}|creation|production|writing|drafting|editing|preparation|composition|making|wording|"
    r"output|written|translation|transcription|summary|help|assistance|aid|filled|populated|added|turned|turns"
    r"|research|structure|ideas|"
    r"generation|write|draft|shorten|transcribe|translate|summari[sz]e|edit|compile|produce|generate|create"
    r"|prepare|compose|"
    r"rewrite|rephrase|condense|put\s+together|assemble|polish|did\b)"
)
MAKING_PARTS = parts(_MAKING)
_NOTE_OBJECT = (
    rf"(?:{POINTER_MARK}|\b(?:us|our|we)\b|\bthis(?=\s*(?:[.!,]|$))"
    r"|\b(?:the|an?|all|its|first|most|some|each|every)\s+(?:[\w-]+\s+){0,3}?(?:article|text|story|summary"
    r"|translation|"
    r"wording|headline|draft|paragraph|transcript|content|copy|sentence|version|post|bullet\s+point|prose"
    r"|writing|editing|"
    r"write-up|recap|caption|language|piece|interview|opening)s?\b"
    r"|\b(?:captions|headlines|summaries|texts|sentences|articles|paragraphs)\b)"
)


@cache
def loose() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Machine and making near each other; the text made; a sentence that begins with the making."""
    near = rf"(?:(?P<what2>{TOOL})[^;!?\x00]{{0,90}}?\b{_MAKING}\b|\b{_MAKING}\b[^;!?\x00]{{0,90}}?{TOOL}|{MADE})"
    starts = (
        rf"^{TRIM}{LABEL_PREFIX}?{TRIM}(?:{MAKE}|{TOOL}\s+(?:\w+\s+){{0,3}}?(?:helped|assisted|aided|supported)"
        rf"|(?:with|via)\s+{INNER}{{0,30}}?{TOOL})"
    )
    flags = re.IGNORECASE
    return re.compile(near, flags), re.compile(_NOTE_OBJECT, flags), re.compile(starts, flags)


CREDIT_LINE = (
    rf"^{TRIM}(?:(?:written|posted|reported|words|text|story)\s+)?by\s*:?\s+(?:[\w.&'’-]+\s+){{0,3}}?{TOOL}"
    rf"(?!\s+(?-i:[A-Z][a-z]+\s*$))[^.\x00]{{0,70}}$"
    rf"|^{TRIM}by\s+[^.\x00]{{3,60}}?(?:,|\s)\s*(?:with|plus|and|using|via|\w+ed\s+(?:by|with)|our|an?)\s+"
    rf"(?:[\w-]+\s+){{0,3}}?{TOOL}[^.\x00]{{0,40}}$"
    rf"|^{TRIM}(?:our\s+|the\s+)?{TOOL}\s+(?:staff\s+|sports\s+|news\s+)?(?:writer|reporter|author|desk|newsroom|"
    rf"journalist|correspondent|editor|assistant|contributor)\b[^.\x00]{{0,60}}$"
)
