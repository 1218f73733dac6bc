"""What a credit line names: a person, an agency, a desk, a machine, or a blank that was never filled in."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from auditor import lexicon
from auditor import patterns as re
from auditor.document import Byline, Document, Span
from auditor.house import NO_HOUSE, House


class Credit(StrEnum):
    PERSON = "person"
    WIRE = "wire"
    ROLE = "role"
    ADDRESS = "address"
    OUTLET = "outlet"
    MACHINE = "machine"
    PLACEHOLDER = "placeholder"
    UNCLEAR = "unclear"
    KNOWN = "known"  # by its look one of the others, but the house vouches for it


_LEAD = re.compile(
    (
        r"^\W*(?:(?:written|posted|published|reported|story|text|words|article)\s+)?(?:by\b\s*:?|(?:author|"
        r"reporter|writer)\s*:)\s*(?=\S)"
    ),
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    (
        r"https?:|www\.|@\w|\w@|\b[\w-]+\.(?:com|org|net|co|info|news|io)\b|"
        r"^[a-z]+[._]?[a-z]*\d+$"
    ),
    re.IGNORECASE,
)
_BLANK = re.compile(r"^[\[{%<].*[\]}%>]$|^[-–—_.\s?]+$")
_TOOL_ROLE = (
    r"(?:writer|author|assistant|reporter|editor|journalist|bot|desk|team|staff|newsroom|system|model|"
    r"generated|content|agent|news|tool|engine|contributor|writing|automation)"
)
_MACHINE = re.compile(
    rf"^(?:(?:the|our|an?)\s+)?(?:[\w.&'-]+\s+){{0,2}}?(?-i:AI|A\.I\.|GPT-?\w*|LLM|"
    rf"ChatGPT[\w.-]*)(?:[\s-]+(?:{_TOOL_ROLE}|\d[\w.]*))*$"
    r"|^(?:claude|gemini|llama|grok|copilot|bard|mistral|bing)[\s-]+\d[\w.]*(?:\s+\w+)?$"
    r"|^\w{3,}bot$|^(?:news|gazette|herald)[\s-]?(?:bot|gpt)$"
    rf"|^(?:[\w.&'-]+\s+){{0,2}}?(?:chat-?bot|(?:ro)?bot|robot|automation|algorithm|"
    rf"artificial\s+intelligence|language\s+model)(?:\s+{_TOOL_ROLE})*$"
    r"|\b(?:AI|machine|computer|auto(?:matically)?)[\s-]?generated\b|^automated\b",
    re.IGNORECASE,
)
# Of the products, those that nobody is called by a single name.
_ALONE = frozenset({"gemini", "copilot", "grok", "llama", "perplexity"})
_SPLIT = re.compile(r"\s*(?:,|;|&|\||/|\band\b|\bwith\b)\s*", re.IGNORECASE)


@lru_cache(maxsize=4096)
def kind(name: str, domain: str = "") -> Credit:  # noqa: PLR0911  one return for each reason
    """What one name of a credit line stands for."""
    bare = _bare(name)
    lower = bare.lower()
    if not lower or _BLANK.match(bare) or lower in lexicon.words("placeholder_bylines"):
        return Credit.PLACEHOLDER
    if _ADDRESS.search(bare):
        return Credit.ADDRESS
    if _machine(bare):
        return Credit.MACHINE
    if _wire(lower):
        return Credit.WIRE
    if domain and _outlet(lower, domain):
        return Credit.OUTLET
    parts = re.findall(r"[\w'’-]+", lower)
    if parts and all(p in lexicon.words("role_bylines") for p in parts):
        return Credit.ROLE
    given = bool(parts) and parts[0].capitalize() in _given_names()
    # "Herald Staff", "Ansel News Desk": an outlet's name before the desk; "Adam Staff" is a person.
    if len(parts) > 1 and parts[-1] in _DESKS and not (given and len(parts) == 2):
        return Credit.ROLE
    if len(parts) > 1 and parts[-1] in _OUTLETS and not given:
        return Credit.OUTLET
    return Credit.PERSON if len(parts) > 1 or bare[:1].isupper() else Credit.UNCLEAR


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    return frozenset(lexicon.entries("first_names")) | {n.capitalize() for n in lexicon.entries("given_names")}


# The last word of a paper's, station's or site's name.
_OUTLETS = frozenset(
    "gazette herald tribune times chronicle observer courier echo argus examiner dispatch bulletin daily weekly "
    "magazine newspaper newspapers online broadcasting radio television tv".split()
)
_DESKS = frozenset(
    {
        "staff",
        "desk",
        "newsdesk",
        "webdesk",
        "newsroom",
        "team",
        "bureau",
        "admin",
        "editors",
        "reporter",
        "reporters",
        "correspondent",
        "contributor",
        "wires",
        "wire",
        "writers",
        "account",
    }
)


def _bare(name: str) -> str:
    name = unicodedata.normalize("NFKC", name).strip()
    lead = _LEAD.match(name)
    rest = name[lead.end() :] if lead else name
    return rest.strip(" .,:;|•·–—-\"'()")


def _machine(bare: str) -> bool:
    lower = bare.lower()
    known = lower in {n.lower() for n in lexicon.entries("ai_systems")} and lower != "grammarly"
    return known or lower in _ALONE or _MACHINE.search(bare) is not None


def _wire(lower: str) -> bool:
    """Whether it is an agency, alone or with a word for its people ("AP staff")."""
    return not lexicon.words("wire_services").isdisjoint((lower, _without_staff(lower)))


def _without_staff(lower: str) -> str:
    return re.sub(r"[\s/,]+(?:staff|reporters?|wires?|news|services?|newswires?|correspondents?|agency)$", "", lower)


def _judged(name: str, domain: str, house: House) -> Credit:
    """The same of a name that the house may know."""
    bare = _bare(name)
    if house.is_wire(bare) or house.is_wire(_without_staff(bare.lower())):
        return Credit.WIRE
    looks = kind(name, domain)
    return looks if looks in (Credit.PERSON, Credit.WIRE) or not house.knows_byline(bare) else Credit.KNOWN


def _outlet(lower: str, domain: str) -> bool:
    letters = re.sub(r"[^a-z0-9]", "", lower.removeprefix("the "))
    site = re.sub(r"[^a-z0-9]", "", domain.lower().removeprefix("www.").rsplit(".", 1)[0])
    return len(letters) > 3 and letters in (site, f"the{site}", site.removeprefix("the"))


def names(byline: Byline) -> tuple[str, ...]:
    """The names of a credit, or its parts where ingest found none."""
    return byline.names or tuple(p for p in _SPLIT.split(_bare(byline.text)) if p)


def kinds(document: Document, house: House = NO_HOUSE) -> tuple[tuple[Byline, tuple[tuple[str, Credit], ...]], ...]:
    """For every byline its names with what each stands for."""
    domain = document.domain or ""
    return tuple((b, _kinds(b, domain, house)) for b in document.bylines)


def vouched(text: str, house: House) -> bool:
    """Whether a whole credit line names what the house vouches for."""
    return house.knows_byline(_bare(text)) or house.is_wire(_bare(text))


# "Author Name", "Staff AI Writer" and what a house knows as "News and Features" only make sense whole, so the line is
# judged before its parts.
_WHOLE = (Credit.PLACEHOLDER, Credit.MACHINE, Credit.KNOWN)


def _kinds(byline: Byline, domain: str, house: House) -> tuple[tuple[str, Credit], ...]:
    whole = _judged(byline.text, domain, house)
    if byline.text.strip() and (whole in _WHOLE or house.is_wire(_bare(byline.text))):
        return ((_bare(byline.text) or byline.text.strip(), whole),)
    return tuple((n, _judged(n, domain, house)) for n in names(byline))


def place(document: Document, byline: Byline) -> Span:
    """Where the page shows a credit; for one of the metadata, a visible credit or line that says the same."""
    if byline.span.end > byline.span.start:
        return byline.span
    said = {n.lower() for n in names(byline)} | {_bare(byline.text).lower()}
    for other in document.bylines:
        if other.span.end > other.span.start and said & (
            {n.lower() for n in names(other)} | {_bare(other.text).lower()}
        ):
            return other.span
    for paragraph in document.paragraphs[:4]:
        line = document.reading[paragraph.span.start : paragraph.span.end]
        if len(line) < 120 and _bare(line).lower() in said:
            return paragraph.span
    return byline.span


def credited(document: Document, house: House = NO_HOUSE) -> bool:
    """Whether any byline names a person, an agency, or what the house vouches for."""
    return any(k in (Credit.PERSON, Credit.WIRE, Credit.KNOWN) for _, named in kinds(document, house) for _, k in named)


_SIGNATURE = re.compile(
    r"^\W*(?:by|reporting\s+by|reported\s+by|written\s+by|additional\s+reporting\s+by|compiled\s+by|"
    r"story\s+by)[:\s]+(?-i:[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){1,3})"
    r"|^\s*[–—-]{1,2}\s*(?:with\s+)?(?-i:[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){1,3})\s*$"
    r"|^\W*(?:this\s+(?:story|article|report)\s+was\s+(?:written|reported)\s+by\s+(?-i:[A-Z][\w.'’-]+\s+[A-Z]))"
    r"|^(?-i:[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){1,2}),?\s+(?:is|was)\s+(?:an?|"
    r"the)\s+(?:[\w-]+\s+){0,5}?(?:reporter|writer|correspondent|editor|columnist|journalist|contributor|"
    r"fellow|professor|author|analyst|producer)\b",
    re.IGNORECASE,
)
# People named in passing at the end: they can be asked, so the article is not anonymous.
_CONTRIBUTED = re.compile(
    r"\b[A-Z][\w.'’-]+\s+[A-Z][\w.'’-]+(?:,?\s+(?:and\s+)?[^.]{0,80}?)?\s+(?:contributed\s+to\s+this|"
    r"can\s+be\s+reached\s+at|contributed\s+reporting)\b"
    r"|^\W*(?:Contributing|Contributors?|With\s+assistance\s+(?:by|from)):?\s+[A-Z][\w.'’-]+\s+[A-Z]|"
    r"\bEditorial\s+Board\b"
    r"|\b(?:[Ff]ollow|[Ee]mail|[Cc]ontact)\s+(?:her|him|them)\s+(?:on|at)\b"
)
_THANKS = ("contributed", "reached", "ontribut", "ith assistance", "Editorial", "ollow ", "mail ", "ontact ")
_AGENCY = re.compile(
    r"\((?:AP|Reuters|AFP|UPI|PTI|ANI|IANS|Xinhua|dpa|EFE|TASS|CNN|Bloomberg|PA|AAP|CP|NYT|"
    r"TNS)\b[^)]{0,20}\)|"
    r"^\s*[–—-]*\s*(?:Reuters|AFP|AP|UPI|Associated Press|Agence France-Presse)\s*$|^The Associated Press$"
)


# An agency in brackets behind the place, as in "HARWICH (HNA) –".
_BRACKETED = re.compile(r"\(([^()\n]{2,60})\)")


def _house_signature(text: str, house: House) -> str:
    """What of a paragraph the house knows as a credit: the whole of it, or the brackets of a dateline."""
    bare = _bare(text) if len(text) < 120 else ""
    if bare and vouched(bare, house):
        return bare
    bracketed = _BRACKETED.search(text[:160]) if house.wire_credits else None
    return bracketed[1] if bracketed and house.is_wire(bracketed[1]) else ""


def signature(document: Document, house: House = NO_HOUSE) -> str:
    """A credit in the text that ingest did not take for a byline, in its first or last paragraphs; else empty."""
    told = {b.span.start for b in document.bylines}
    edges = [*document.paragraphs[:4], *document.paragraphs[-8:]]
    thanks = [w for w in _THANKS if w in document.reading]
    for paragraph in (p for p in edges if p.span.start not in told):
        text = document.reading[paragraph.span.start : paragraph.span.end]
        if known := _house_signature(text, house):
            return known
        found = _AGENCY.search(text[:160]) if "(" in text[:160] or len(text) < 60 else None
        if found is None and len(text) < 600:
            found = _SIGNATURE.match(text) or (_CONTRIBUTED.search(text) if any(w in text for w in thanks) else None)
        if found:
            return found[0].strip()
    return _names_over(document) or _note_under(document)


_PERSON = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}"
_NAMES = re.compile(rf"{_PERSON}(?:(?:, (?:and )?| and | & ){_PERSON})*")
_CAPACITY = re.compile(
    r"(?:(?:opinion|guest|special|staff|senior|contributing|political) )*(?:contributors?|columnists?|writers?"
    r"|reporters?|correspondents?|editors?)|special (?:to|for) .{2,40}",
    re.IGNORECASE,
)
_TOP = 6  # paragraphs


def _names_over(document: Document) -> str:
    """A line of names over the text: several, or one with the outlet or a capacity in the next line."""
    reading = document.reading
    lines = [reading[p.span.start : p.span.end].strip() for p in document.paragraphs[1 : _TOP + 1]]
    for line, following in pairwise([*lines, ""]):
        if len(line) > _LONGEST_LINE or not _NAMES.fullmatch(line):
            continue
        people = [n for n in _SPLIT.split(line) if n]
        known = all(kind(n) is Credit.PERSON and n.split()[0] in _given_names() for n in people)
        under = _CAPACITY.fullmatch(following) or (
            0 < len(following) <= _LONGEST_LINE and kind(following, document.domain or "") in _NO_PERSON
        )
        if under or (known and len(people) > 1):
            return line
    return ""


_LONGEST_LINE = 80
_NO_PERSON = (Credit.OUTLET, Credit.WIRE, Credit.ROLE)
_IS_A = re.compile(rf"({_PERSON}) (?:is|was) (?:an?|the) \w")
_WROTE = re.compile(rf"\b(?:column|newsletter|blog|feature|diary) (?:is |was )?(?:written )?by {_PERSON}")
_LONGEST_NOTE = 500


def _note_under(document: Document) -> str:
    """What the last paragraph tells of a person whom the article does not mention: its author."""
    reading = document.reading
    last = next((p.span for p in reversed(document.paragraphs) if reading[p.span.start : p.span.end].strip()), None)
    if last is None or last.end - last.start > _LONGEST_NOTE:
        return ""
    note = reading[last.start : last.end].strip()
    if written := _WROTE.search(note):
        return written[0]
    told = _IS_A.match(note)
    return told[1] if told and told[1].split()[-1] not in reading[: last.start] else ""


_CLOSING = re.compile(r"^\s*[–—-]{1,2}\s*((?:[A-Z][\w.'’-]+)(?:\s+[A-Z][\w.'’-]+){1,2})\s*$")


def closing(document: Document) -> tuple[Span, str] | None:
    """The name after a dash with which a text may be signed at its end, and where it stands."""
    for paragraph in document.paragraphs[-3:]:
        found = _CLOSING.match(document.reading[paragraph.span.start : paragraph.span.end])
        if found and kind(found[1]) is Credit.PERSON:
            start = paragraph.span.start
            return Span(start + found.start(1), start + found.end(1)), found[1]
    return None


def same_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: a shared surname or first name, whatever order, case and accents."""
    mine, theirs = _tokens(one), _tokens(other)
    return bool(mine & theirs) or (len(mine) == 1 and next(iter(mine)) in "".join(sorted(theirs)))


def _tokens(name: str) -> frozenset[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    suffixes = {"jr", "sr", "iii", "phd", "the", "and", "von", "van", "dr", "mr", "mrs", "prof", "others"}
    words = re.findall(r"[a-z]+", re.sub(r"['’]", "", plain.lower()).replace("-", " "))
    return frozenset(w for w in words if len(w) > 2 and w not in suffixes) or frozenset(words)
