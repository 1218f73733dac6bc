"""The author's note on himself: who it is about tells it from a last paragraph of the article."""

from __future__ import annotations

from auditor import patterns as re
from auditor.document import Byline, Span, Zone, ZoneKind
from auditor.ingest import bylines
from auditor.ingest.sheet import Sheet
from auditor.ingest.topmatter import lone_name
from auditor.lexicon import words

_SELF = 2  # mentions of oneself in a note written in the first person
_TAIL = 10  # paragraphs from the end among which a bio without a name line is sought
_LONGEST = 170  # words
_ROLE = (
    r"(?:reporter|editor|correspondent|columnist|writer|author|journalist|contributor|commentator|blogger|novelist|"
    r"host|anchor|producer|photographer|fellow|scholar|professor|lecturer|researcher|historian|economist|analyst"
    r"|attorney|lawyer|"
    r"strategist|director|founder|co-founder|president|publisher|chairman|chairwoman|chair|ceo|physician|consultant|"
    r"student|intern|teacher|speaker|adviser|advisor|freelancer?|critic|essayist|veteran|critic|nominee|judge"
    r"|partner|secretary|member)s?"
)
_VERB = (
    r"(?:is|was|has|covers|writes|serves|served|reports|works|worked|teaches|hosts|edits|joined|lives|contributes"
    r"|specializes|specialises|leads|runs|holds|retired|are|anchors|oversees|reviews|blogs|photographs|explores|advises"
    r"|coaches|follows|studies|researches|helps|travels|cooks|bakes|grows|owns|spends|divides|splits)"
)
_MEDIA = (
    r"(?:reporter|editor|editor[ -]in[ -]chief|correspondent|columnist|writer|journalist|contributor|commentator"
    r"|blogger|freelancer|essayist|"
    r"critic|host|anchor|producer|author)s?"
)
_SUBJECT = (
    rf"(?P<dash>[\W_]*)(?:(?:Dr|Prof|Rev|Sen|Rep|Gen|Judge|Col|Sir|Dame|Colonel|Captain|Major|Commander|Admiral"
    rf"|General|Professor)\.?(?:\s\([^)]{{3,12}}\))?\s+|(?:[A-Z]\w+\s+)?{_MEDIA}\s+)?"
    r"(?P<name>[A-Z][\w.’'-]*(?:\s+(?:[“\"(‘][\w ]+[”\")’]|[A-Z][\w.’'-]*|de|van|von|la|bin|al)){0,4}(?:,\s+[JS]r\.)?)"
    r"(?:\s*\([^)]{2,60}\))?(?:,[^;!?]{2,140}?,)?"
)
_THIRD = re.compile(rf"{_SUBJECT}\s+(?:currently |also |previously |formerly )?{_VERB}\b")
_ROLE_NEAR = re.compile(rf"\b{_ROLE}\b", re.IGNORECASE)
_BEAT = re.compile(
    r"\b(?:covers|covering|writes|reports|reporting|writing|contributes|specializ\w+"
    r"|specialis\w+)\s+(?:\w+\s+){0,4}?(?:for|about|on|to|at|in|from)\b|\bcovers\s+\w"
)
_CONTACT = re.compile(
    r"follow (?:him|her|them|me|us|\w+ on)\b|\bfollow (?:him|her|them|me) |(?:^|\s)@\w{2,}|(?:reach|contact|e-?mail"
    r"|tweet|write to) (?:him|her|them|me)\b|"
    r"can be (?:reached|contacted|followed|found|e-?mailed)|[\w.]+@[\w-]+\.\w+|\[email.protected\]",
    re.IGNORECASE,
)
# What is told of an author's life in a note on him, and seldom of anyone else.
_HOME = re.compile(
    r"\b(?:lives|blogs|resides|is based) (?:\w+ )?(?:in|with|near|on|about|at)\b|\bwhen (?:he|she|they)(?:['’]s| is"
    r"|['’]re| are)? not\b"
    r"|\b(?:her|his|their) (?:\w+ ){0,2}(?:book|blog|column|podcast|newsletter|novel|cookbook|website)s?\b"
)
_THE_AUTHOR = re.compile(r"[\W_]*The (?:author|writer|columnist)s? (?:is|are|was|has)\b")
_WHO = re.compile(r"\bis an? [^.;]{0,80}?\b(?:who (?:\w+ly )?(?:[a-z]{2,}s|has)|whose)\b")
# What somebody does for a living, told without age or place: a reporter introduces the people of a story otherwise.
_TRADE = re.compile(
    r"\bhas (?:\w+ ){0,2}?(?:written|covered|reported|reviewed|followed|photographed|edited|blogged|lectured"
    r"|published)\b"
    r"[^.;]{0,80}?\b(?:for (?:\w+ ){1,3}(?:years|decades)|since)\b"
    r"|\bis an? (?:certified|qualified|licen[sc]ed|chartered|registered|trained|self-taught|award-winning|seasoned"
    r"|passionate|professional|freelance|full-time|lifelong)\s|^[^.,;]{0,60}? (?:reviews|blogs|photographs) "
)
# "I'm Ann, a baker": a note that introduces itself, and then goes on about its work.
_MYSELF = re.compile(
    r"[\W_]*(?:(?:Hi|Hello|Hey)\b[^.!,\n]{0,20}[.!,–—-]\s*)?(?:I['’]m|I am|[Mm]y name is|[Mm]y name['’]s)\s+"
    r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}(?:,| and|[.!–—-])"
)
_MY_WORK = re.compile(
    r"\bI (?:\w+ )?(?:write|blog|review|cover|help|teach|share|sell|run|love|make|cook|test|coach|show)\b"
)
_INLINE = re.compile(
    r"[\W_]*(?:(?i:about (?:the|our) (?:author|writer|contributor)s?|author bio|(?:the|our) author|bio)\s*[:–—|-]"
    r"|(?P<name>[A-Z][\w.’'-]+"
    r"(?: [A-Z][\w.’'-]+){1,3})\s?(?::|–|—| - |\|))\s*(?=\S)"
)
_IN_MEDIA = re.compile(rf"\bis (?:a|an|the|our)\b[^.,;]{{0,50}}\b{_MEDIA}\b")
_FIRST_PERSON = re.compile(r"\b(?:I|I['’]m|I['’]ve|my|me)\b")
_ABOUT = re.compile(
    r"(?i:about (?:the )?(?:authors?|writers?|contributors?)|author bio|the author)\s*:?$|(?:About"
    r"|ABOUT) [A-Z][\w.]+(?: [A-Z][\w.]+){1,2}$"
)
_SIGNED = re.compile(
    r"^[\W_]*(?:additional )?(?:reporting|writing|editing|compiled|words|written|reported|story"
    r"|edited)\b[^.;]{0,30}?\bby:?\s+(?P<who>[A-Z][^;.\n]{2,120})",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\s(?:in|at|from)\s+[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*")
_CREDITED = re.compile(
    r"^[\W_]*[^.]{0,160}\bcontributed (?:reporting )?(?:to|from) (?:this|[A-Z])[^.]{0,60}\.?[)\]]*$",
)


def tell(sheet: Sheet) -> Span | None:
    """Tell bios, sign-offs and their name lines; the span of the bio prose, None without one."""
    found = _named_bios(sheet)
    free = [i for i, k in enumerate(sheet.kinds) if k is None]
    for index in reversed(free[-_TAIL:]):
        if _signed(sheet, index):
            continue
        if not is_bio(sheet, index):
            break
        _mark(sheet, index)
        found.append(index)
    return _span(sheet, found or sheet.told(ZoneKind.BIO))


def _mark(sheet: Sheet, index: int) -> None:
    """Make the paragraph a bio, but for the furniture cut off its end."""
    sheet.kinds[index] = ZoneKind.BIO
    if index in sheet.cuts:
        kinds = {ZoneKind.BODY: ZoneKind.BIO}
        sheet.cuts[index] = [Zone(kinds.get(k, k), s) for k, s in sheet.cuts[index]]


def _span(sheet: Sheet, found: list[int]) -> Span | None:
    """From the first bio paragraph through those that follow it at once."""
    if not found:
        return None
    first = last = min(found)
    while last + 1 in found:
        last += 1
    return Span(sheet.paragraphs[first].start, sheet.paragraphs[last].end)


def _named_bios(sheet: Sheet) -> list[int]:
    """Bios under a line of their own: a name, or "About the author"."""
    found = []
    for index in range(1, len(sheet.paragraphs)):
        if sheet.kinds[index] is not None or len(sheet.line(index - 1)) > 60:
            continue
        heading = sheet.line(index - 1)
        if _ABOUT.match(heading) and _short(sheet.line(index)):
            sheet.kinds[index - 1] = ZoneKind.BYLINE
            _mark(sheet, index)
            found.append(index)
        elif _heads_bio(sheet, index, heading):
            _name_line(sheet, index - 1, heading)
            _mark(sheet, index)
            found.append(index)
    return found


def _heads_bio(sheet: Sheet, index: int, heading: str) -> bool:
    if sheet.kinds[index - 1] not in (None, ZoneKind.BYLINE, ZoneKind.SUBHEADING) or not lone_name(heading):
        return False
    line = sheet.line(index)
    if not _short(line):
        return False
    if _speaks_first(sheet, index, line) and (_is_author(sheet, heading) or _stands_last(sheet, index)):
        return True
    signal = _ROLE_NEAR.search(line[:300]) or _BEAT.search(line) or _CONTACT.search(line) or _HOME.search(line)
    return bool(signal) and _speaks_of(line, heading)


def _speaks_of(line: str, name: str) -> bool:
    """Whether the paragraph opens with the named person as its subject."""
    opening = line[: len(name) + 40]
    return (name.rsplit(maxsplit=1)[-1] in opening and re.search(rf"\b{_VERB}\b", line[:200]) is not None) or bool(
        re.match(rf"(?:He|She|They)\s+{_VERB}\b", line)
    )


def _speaks_first(sheet: Sheet, index: int, line: str) -> bool:
    """First person, in the tail of an article."""
    return len(_FIRST_PERSON.findall(line)) >= 2 and index >= len(sheet.paragraphs) - _TAIL


def _stands_last(sheet: Sheet, index: int) -> bool:
    """Whether no prose follows, and no other name heads a passage: several are voices of an article."""
    heads = sum(k is None and lone_name(sheet.line(i)) for i, k in enumerate(sheet.kinds))
    return _is_last(sheet, index) and heads <= 1


def _name_line(sheet: Sheet, index: int, heading: str) -> None:
    if sheet.kinds[index] is ZoneKind.BYLINE:
        return
    sheet.kinds[index] = ZoneKind.BYLINE
    sheet.bylines.append(Byline(sheet.paragraphs[index], heading, bylines.names(heading), "visible"))


def is_bio(sheet: Sheet, index: int) -> bool:
    """Whether a paragraph without a name line is about the article's author."""
    line = sheet.line(index)
    if not _short(line):
        return False
    if _MYSELF.match(line) and _MY_WORK.search(line) and _is_last(sheet, index):
        return True
    if _announced(sheet, index, line):
        return index >= len(sheet.paragraphs) - _TAIL
    match = _THIRD.match(line)
    return match is not None and _is_about_author(sheet, index, line, match)


def _announced(sheet: Sheet, index: int, line: str) -> bool:
    inline = _INLINE.match(line)
    return _THE_AUTHOR.match(line) is not None or (inline is not None and _introduces(sheet, index, inline))


def _is_about_author(sheet: Sheet, index: int, line: str, match: re.Match[str]) -> bool:
    """Whether the person a paragraph opens with is the author, or one who is no part of the story."""
    name = match["name"]
    if name.split()[0].lower() in words("sentence_starters"):
        return False
    if " " not in name and not re.search(r"[•*—–]", match["dash"]) and not _by_first_name(sheet, index, name, line):
        return False
    contact = _CONTACT.search(line) is not None
    if not (contact or _ROLE_NEAR.search(line, match.end(), match.end() + 140) or _tells_of_life(line)):
        return False
    return _is_author(sheet, name) or (index > 1 and _closes(sheet, index, name, contact))


def _by_first_name(sheet: Sheet, index: int, name: str, line: str) -> bool:
    """Whether a note at the very end calls its author by the first name alone, as blogs do."""
    writes = re.match(rf"[\W_]*{re.escape(name)} (?:writes|blogs) (?:about|on)\b", line) is not None
    person = writes or re.match(rf"[\W_]*{re.escape(name)} is an? [^.;]{{0,80}}?\bwho ", line) is not None
    given = person or name.lower() in words("given_names") | words("first_names")
    return given and index > 1 and _is_last(sheet, index) and _tells_of_life(line)


def _tells_of_life(line: str) -> bool:
    told = any(pattern.search(line) for pattern in (_BEAT, _WHO, _HOME))
    return told or (_TRADE.search(line) is not None and re.match(r"[^,]{0,60},\s\d", line) is None)


def _introduces(sheet: Sheet, index: int, inline: re.Match[str]) -> bool:
    """Whether "About the author:" or a name and a colon lead up to a note on that person, not to a remark of his."""
    name, rest = inline["name"], sheet.line(index)[inline.end() :]
    if name is None:
        return True
    if rest[0] in "“\"‘'" or not lone_name(name) or len(_FIRST_PERSON.findall(rest)) < _SELF:
        return False
    return _is_author(sheet, name) or (_is_last(sheet, index) and not _named_before(sheet, name, index))


def _closes(sheet: Sheet, index: int, name: str, contact: bool) -> bool:
    """Whether a person is introduced here who is no part of the story: with a contact, or at the very end."""
    if not (contact or _is_last(sheet, index)):
        return False
    return not _named_before(sheet, name, index) or _IN_MEDIA.search(sheet.line(index)[: len(name) + 90]) is not None


def _is_author(sheet: Sheet, name: str) -> bool:
    surname = name.rsplit(maxsplit=1)[-1].lower()
    return surname in sheet.known_names or any(surname in b.text.lower() for b in sheet.bylines)


def _named_before(sheet: Sheet, name: str, index: int) -> bool:
    return name.rsplit(maxsplit=1)[-1] in sheet.text[: sheet.paragraphs[index].start]


def _is_last(sheet: Sheet, index: int) -> bool:
    return all(k is not None for k in sheet.kinds[index + 1 :])


def _short(line: str) -> bool:
    return 4 <= len(line.split()) <= _LONGEST


def _signed(sheet: Sheet, index: int) -> bool:
    """ "Reporting by …; editing by …" and "… contributed to this report" close an article."""
    line = sheet.line(index)
    if len(line) > 300:
        return False
    match = _SIGNED.match(line)
    if match:
        sheet.kinds[index] = ZoneKind.BYLINE
        names = tuple(n for n in bylines.names(_PLACED.sub("", match["who"])) if bylines.is_name(n))
        if names and not line.lower().lstrip(" (").startswith(("additional", "edit")):
            sheet.bylines.append(Byline(sheet.paragraphs[index], line, names, "visible"))
        return True
    if _CREDITED.match(line):
        sheet.kinds[index] = ZoneKind.BYLINE
        return True
    return False
