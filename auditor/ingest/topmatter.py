"""What stands above the text: headline, standfirst, date line, byline, agency dateline."""

from __future__ import annotations

from auditor import dates
from auditor import patterns as re
from auditor.document import Byline, DateField, Doubt, Span, Zone, ZoneKind
from auditor.ingest import bylines
from auditor.ingest.sheet import Sheet

_TOP = 7  # paragraphs among which date lines and bylines are sought
_LONG_LEAD = 60  # words; a longer paragraph is prose, not a headline or standfirst
_HEADLINE_WORDS = 32
_STOPPED = re.compile(r"[.!?…]['\"’”)\]]*\s*$")
_FULL_STOP = re.compile(r"\.['\"’”)\]]*\s*$")
_TWO_SENTENCES = re.compile(r"[.!?]['\"’”)]*\s+['\"‘“(]*[A-Z]")
_TIME = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d){1,2}\s*(?:[ap]\.?\s?m\.?)?|\b\d{1,2}\s?[ap]\.?m\.?(?!\w)|T\d\d:\d\d\S*|[+-]\d\d:?\d\d\b",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"\b(?:first|last|originally|date|published|posted|updated|modified|revised|corrected|amended|retrieved|accessed|fetched|archived|created|released|issued|filed|edited|on|at"
    r"|the|of|as|time|"
    r"e[sd]?t|p[sd]?t|c[sd]?t|m[sd]t|gmt|utc|bst|cet|cest|ist|a\.?m\.?|p\.?m\.?|z|eastern|pacific|local|hrs?|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"^(?:(?:(?:written|posted|published|reported|story|words|text|analysis|opinion|commentary)\s+)?by\b:?"
    r"|author:)\s+(?=[A-Z@\[{<])",
    re.IGNORECASE,
)
_BY_BEHIND = re.compile(r"[,|•·–—-]?\s*by:?\s+(?P<name>[^|•·,]{3,50}?)\s*$", re.IGNORECASE)
# A template nobody filled in: "By [Author]", or the brackets alone where they name a writer.
_BLANK_BYLINE = re.compile(
    r"(?:(?:written |posted |words |story )?by:?|author:|writer:|byline:)\s+(?P<name>\[[^\[\]]{1,40}\]"
    r"|\{{1,2}[^{}]{1,40}\}{1,2}|<[^<>]{1,40}>)"
    r"|(?:\[|\{{1,2}|<)(?:(?:your|insert|add|enter|the)\s+)*(?:author|byline|reporter|writer|journalist"
    r"|name)\b[^\[\]{}<>]{0,20}(?:\]|\}{1,2}|>)",
    re.IGNORECASE,
)
_AGENCIES = (
    r"AP|Reuters|REUTERS|AFP|CNN|UPI|Xinhua|Bloomberg|PTI|ANI|IANS|dpa|DPA|EFE|PA|TASS|Kyodo|JTA|CBS[\w /]*"
    r"|Associated Press|Agence France-Presse|[A-Z][\w./ ]{1,40}"
)
_DATELINE = re.compile(
    rf"(?P<place>[A-Z][A-Z.’'-]{{2,}}(?:[ -][A-Z][A-Z.’'-]+){{0,3}}(?:,\s+(?:[A-Z][\w.]+)(?:\s[A-Z][\w.]+)?)?)"
    rf"(?:,?\s+(?P<date>[A-Z][a-z]{{2,8}}\.?\s+\d{{1,2}}(?:,?\s+\d{{4}})?"
    rf"|\d{{1,2}}\s+[A-Z][a-z]{{2,8}}\.?(?:\s+\d{{4}})?))?"
    rf"\s*(?:\((?:{_AGENCIES})\)\s*)?(?:—|–|--|\s-\s|:\s)\s*"
    rf"|(?P<mixed>[A-Z][\w.’'-]+(?:[ -][A-Z][\w.’'-]+){{0,3}}(?:,\s+[A-Z][\w.]+(?:\s[A-Z]\w+)?)?)\s+\((?:AP|Reuters"
    rf"|REUTERS|AFP|CNN|UPI|Xinhua|Bloomberg|dpa|PTI|ANI)\)\s*(?:[—–:-]+\s*)?"
)
_PREPOSITION = re.compile(r"[\s,|•·–—-]+(?:on|at|in|,)\s*$", re.IGNORECASE)
# Where or for whom the named one writes: "By Jane Holt in Orrin", "for the Sentinel".
_AT_WORK = re.compile(r"(?<=[a-z]) (?:for|in|at) (?:the )?(?:[A-Z][\w.’'-]*(?: (?=[A-Z]))?){1,4}$")
_LABEL = re.compile(
    r"\b(?:UPDATE|BREAKING|CORRECTION|EXCLUSIVE|WATCH|READ|RELATED|NOTE|VIDEO|PHOTOS?|Q|A|WARNING|OPINION|ANALYSIS)\b"
)
_OUTLET_WORDS = 5
_ROLE_WORDS = 8
_CAPITALS = re.compile(r"(?:[A-Z][\w.&’'-]*|of|the|and|for|in)(?:\s+(?:[A-Z][\w.&’'-]*|of|the|and|for|in))*")
_DIRECTIONS = frozenset({"north", "south", "east", "west", "new", "los", "san", "las", "saint", "st"})


def tell(sheet: Sheet) -> None:
    """Give the paragraphs above the prose their parts."""
    top = [i for i in sheet.free() if i < _TOP + 8][:_TOP]
    marked = [i for i in top if _credit_or_date(sheet, i)]
    if not sheet.told(ZoneKind.HEADLINE):
        _headline(sheet, [i for i in top if sheet.kinds[i] is None], max(marked, default=-1))
    _lone_name(sheet)
    _dateline(sheet)


def words_in(line: str) -> int:
    return line.count(" ") + 1


# -- dates and bylines


def _credit_or_date(sheet: Sheet, index: int) -> bool:
    line = sheet.line(index)
    if len(line) > 160:
        return False
    found = list(dates.find(line)) if any(c.isdigit() for c in line) else []
    return (bool(found) and date_line(sheet, index, found)) or byline(sheet, index, found)


def date_line(sheet: Sheet, index: int, found: list[dates.Written]) -> bool:
    """Whether the paragraph says nothing but when; tells it so if it does."""
    line = sheet.line(index)
    rest = _without(line, found)
    said = sum(c.isalpha() for c in _FILLER.sub(" ", _TIME.sub(" ", bylines.cleaned(rest))))
    if said > 1 and not (index and _outlet_and_day(line, found, credited=bool(sheet.bylines))):
        return False
    sheet.kinds[index] = ZoneKind.DATE
    _dates(sheet, index, found)
    return True


def _outlet_and_day(line: str, found: list[dates.Written], *, credited: bool) -> bool:
    """ "Orrin Gazette, 3 May 2024": a few capitalised words, a mark between, and a whole date, either first."""
    if len(found) != 1 or found[0].precision != "day":
        return False
    start, end = found[0].span
    other = (line[:start] if end == len(line) else line[end:] if start == 0 else "").strip()
    named = other.strip(" ,|•·–—-/()")
    if not credited and lone_name(named):
        return False
    return named != other and words_in(named) <= _OUTLET_WORDS and _CAPITALS.fullmatch(named) is not None


def _dates(sheet: Sheet, index: int, found: list[dates.Written]) -> None:
    start = sheet.paragraphs[index].start
    for each in found:
        span = Span(start + each.span.start, start + each.span.end)
        sheet.dates.append(DateField(span, each.text, each.value, "visible"))
        if each.ambiguous:
            sheet.doubts.append(Doubt("date", "day and month cannot be told apart", each.text))


def _without(line: str, found: list[dates.Written]) -> str:
    for each in reversed(found):
        line = f"{line[: each.span.start]} {line[each.span.end :]}"
    return line


def byline(sheet: Sheet, index: int, found: list[dates.Written]) -> bool:
    """Whether the paragraph names who wrote it, after "By" or beside a date or role; tells it so if it does."""
    line = sheet.line(index)
    blank = _BLANK_BYLINE.fullmatch(line)
    if blank is not None:
        _credit(sheet, index, line, (blank["name"] or line,), found)
        return True
    led = _BY.match(line)
    if led is None and _dated_credit(sheet, index, line, found):
        return True
    parts = [p.strip() for p in re.split(r"\s[|•·–—-]\s|\s*[|•·]\s*", line) if p.strip()]
    if led:
        who = _AT_WORK.sub("", _PREPOSITION.sub("", bylines.cleaned(line[led.end() :])))
    elif len(parts) > 1 and _names_one(parts[0]) and (found or _is_role(" ".join(parts[1:]))):
        who = parts[0]
    elif "," in line and words_in(line) <= _ROLE_WORDS and line[-1] != "." and _names_one(line) and _is_role(line):
        who = line.split(",", maxsplit=1)[0]
    else:
        return False
    names = bylines.names(who)
    if not names or not _credible(who, names):
        return False
    _credit(sheet, index, line, names, found)
    return True


def _dated_credit(sheet: Sheet, index: int, line: str, found: list[dates.Written]) -> bool:
    """ "Posted on Apr 4, 2024 by Jane Holt" and "Jane Holt, April 4th, 2024"; tells the paragraph so if it is one."""
    if len(found) != 1 or not found[0].year:
        return False
    start, end = found[0].span
    before, after = line[:start].strip(), line[end:]
    behind = _BY_BEHIND.match(after)
    if behind and bylines.is_name(behind["name"]) and not _FILLER.sub(" ", before).strip(" ,:|•·–—-"):
        begin = sheet.paragraphs[index].start
        span = Span(begin + end + behind.start("name"), begin + end + behind.end("name"))
        sheet.kinds[index] = ZoneKind.BYLINE
        _dates(sheet, index, found)
        sheet.bylines.append(Byline(span, sheet.text[span.start : span.end], (behind["name"],), "visible"))
        return True
    bare = before.rstrip(" ,")
    if after.strip() or not before.endswith(",") or not lone_name(bare):
        return False
    _credit(sheet, index, line, (bare,), found)
    return True


def _names_one(part: str) -> bool:
    """A name, or a name and a role."""
    head = part.split(",", maxsplit=1)[0].strip()
    return bylines.is_name(head) and (head == part or _is_role(part))


def _is_role(text: str) -> bool:
    return (
        re.search(
            r"\b(?:writer|reporter|editor|correspondent|columnist|contributor|staff|bureau)\b", text, re.IGNORECASE
        )
        is not None
    )


def _credible(who: str, names: tuple[str, ...]) -> bool:
    """Prose may begin with "By", too: a credit ends without a stop and is mostly names."""
    if len(who.split()) > 14 or re.search(r"[a-z]{2}\.$", who.strip()) or "?" in who:
        return False
    return bylines.is_name(names[0]) or len(who.split()) <= 3


def _credit(sheet: Sheet, index: int, line: str, names: tuple[str, ...], found: list[dates.Written]) -> None:
    start = sheet.paragraphs[index].start
    sheet.kinds[index] = ZoneKind.BYLINE
    first = found[0].span.start if found else len(line)
    credited = _PREPOSITION.sub("", line[:first].rstrip(" ,|•·–—-"))
    if found and credited:
        _cut(sheet, index, start + first)
        _dates(sheet, index, found)
    separated = re.search(r"\w|[|,•·–—-]", line[len(credited) : first]) is not None
    if bylines.soiled(credited) or (found and not separated):
        sheet.doubts.append(Doubt("byline", "the author line holds a date or a reading time", line))
    span = Span(start, start + len(credited or line))
    sheet.bylines.append(Byline(span, sheet.text[span.start : span.end], names, "visible"))


def _cut(sheet: Sheet, index: int, at: int) -> None:
    start, end = sheet.paragraphs[index]
    sheet.cuts[index] = [Zone(ZoneKind.BYLINE, Span(start, at)), Zone(ZoneKind.DATE, Span(at, end))]


def _lone_name(sheet: Sheet) -> None:
    """A line between headline and prose that is only a name."""
    if sheet.bylines or not sheet.told(ZoneKind.HEADLINE):
        return
    head = max(i for i in sheet.told(ZoneKind.HEADLINE) if i < _TOP) if sheet.told(ZoneKind.HEADLINE)[0] < _TOP else 0
    below = [i for i in sheet.free() if i > head][:2]
    for index in below:
        line = sheet.line(index)
        if lone_name(line) and below[-1] == index + 1 and _is_outlet(sheet, index + 1):
            _credit(sheet, index, line, bylines.names(line), [])
            sheet.kinds[index + 1] = ZoneKind.BYLINE
            return
        if lone_name(line) and index + 1 < len(sheet.paragraphs) and _is_prose(sheet, index + 1):
            _credit(sheet, index, line, bylines.names(line), [])
            return


def _is_outlet(sheet: Sheet, index: int) -> bool:
    """A few capitalised words between a name and the prose: the paper or desk it belongs to."""
    line = sheet.line(index)
    few = words_in(line) <= _OUTLET_WORDS and line[-1].isalpha() and _CAPITALS.fullmatch(line) is not None
    return few and index + 1 < len(sheet.paragraphs) and _is_prose(sheet, index + 1)


def lone_name(line: str) -> bool:
    """Whether a line is one person's name and nothing else."""
    parts = line.split()
    return 2 <= len(parts) <= 4 and bylines.is_name(line) and parts[0].lower() not in _DIRECTIONS and line[-1].isalpha()


def _is_prose(sheet: Sheet, index: int) -> bool:
    return words_in(sheet.line(index)) > 12 or sheet.kinds[index] is ZoneKind.DATE


# -- headline and standfirst


def _headline(sheet: Sheet, leads: list[int], last_mark: int) -> None:
    above = [i for i in leads if i < last_mark]
    if above and len(above) <= 3 and all(_is_lead(sheet, i) for i in above):
        sheet.kinds[above[0]] = ZoneKind.HEADLINE
        for index in above[1:]:
            _stand_first_or_credit(sheet, index)
        return
    if not leads or (last_mark >= 0 and leads[0] > last_mark and _FULL_STOP.search(sheet.line(leads[0]))):
        return
    if not _may_head(sheet, leads):
        return
    sheet.kinds[leads[0]] = ZoneKind.HEADLINE
    if len(leads) > 2 and _may_stand_first(sheet.line(leads[1]), sheet.line(leads[2])):
        sheet.kinds[leads[1]] = ZoneKind.STANDFIRST


def _stand_first_or_credit(sheet: Sheet, index: int) -> None:
    line = sheet.line(index)
    if lone_name(line) and not sheet.bylines:
        _credit(sheet, index, line, bylines.names(line), [])
    else:
        sheet.kinds[index] = ZoneKind.STANDFIRST


def _is_lead(sheet: Sheet, index: int) -> bool:
    line = sheet.line(index)
    return words_in(line) <= _LONG_LEAD and len(_TWO_SENTENCES.findall(line)) <= 2


def _may_head(sheet: Sheet, leads: list[int]) -> bool:
    line = sheet.line(leads[0])
    if len(leads) < 2 or words_in(line) > _HEADLINE_WORDS or len(line) > 220 or "\n" in line:
        return False
    following = sheet.line(leads[1])
    if not _FULL_STOP.search(line):
        return line[0] not in "-*•" and not line.endswith((":", ","))
    repeated = sheet.text.find(line, sheet.paragraphs[leads[0]].end) >= 0
    return repeated or (
        words_in(line) <= 14 and words_in(following) >= 40 and _TWO_SENTENCES.search(following) is not None
    )


def _may_stand_first(line: str, following: str) -> bool:
    return (
        not _STOPPED.search(line)
        and 7 <= words_in(line) <= 45
        and bool(_STOPPED.search(following))
        and line[0] not in '-*•“"'
    )


# -- agency dateline


def _dateline(sheet: Sheet) -> None:
    free = [i for i in sheet.free() if i not in sheet.cuts][:2]
    for index in free:
        start, end = sheet.paragraphs[index]
        match = _DATELINE.match(sheet.text, start, min(end, start + 160))
        if match is None or match.end() >= end or _LABEL.search(match.group()):
            continue
        sheet.cuts[index] = [
            Zone(ZoneKind.DATELINE, Span(start, match.end())),
            Zone(ZoneKind.BODY, Span(match.end(), end)),
        ]
        sheet.kinds[index] = ZoneKind.BODY
        for each in dates.find(sheet.text, start, match.end()):
            if each.value is not None:
                sheet.dates.append(DateField(each.span, each.text, each.value, "visible"))
        return
