"""What is not the article: page furniture, captions and credits, notes about the article.

A line is judged by its shape first (digits alone, form fields, share words) and by a list of template
wordings second; narrative prose, which has a past-tense or reporting verb, is neither.
"""

from __future__ import annotations

import re
from functools import cache

from auditor.document import ZoneKind
from auditor.lexicon import entries

LONGEST = 300  # characters; no template line in the list is longer, most prose paragraphs are

_COUNTER = re.compile(
    r"[\s\d.,+|/·•-]*\d[\s\d.,+|/·•-]*[km]?$|\(?\d[\d,.]*\s?[km]?\)?\+?\s+(?:likes?|shares?|comments?|views?|retweets?|followers?"
    r"|replies|reply|votes?|upvotes?|reactions?|claps?|points?|shares? on \w+)(?:\s+\d[\d,.]*[km]?\s+\w+)*\.?$",
    re.IGNORECASE,
)
_FIELDS = re.compile(r"(?:\b(?:comment|name|e-?mail|website|message|url|phone)\b\s*\*?\s*){2,}$", re.IGNORECASE)
_STARRED = re.compile(r"^(?:[A-Z][\w -]{1,25}\s?\*\s*){1,6}$")
_CRUMBS = re.compile(
    r"[\w&'’ ]{2,25}(?:\s*[>»›]\s*[\w&'’ ,-]{2,60})+$|home(?:\s*[/|]\s*[\w&' ]{2,30})+$", re.IGNORECASE
)
_SHARE_WORDS = frozenset(
    "share tweet email e-mail print facebook twitter linkedin whatsapp pinterest reddit flipboard telegram messenger "
    "copy link save bookmark pin sms text on via this article story it to x post x.com google google+ plus stumbleupon "
    "tumblr instagram youtube comments comment like recommend follow submit digg gmail more options".split()  # noqa: SIM905
)
_SHARE_STRONG = frozenset(
    "share tweet facebook twitter linkedin whatsapp pinterest reddit flipboard telegram e-mail email print".split()  # noqa: SIM905
)
_PROMPT = re.compile(
    r"^[\W_]*(?:please\s+|to get [^.]{3,60}, )?(?:sign[- ]?up|subscribe|register|join|get|receive|want|enter your e-?mail|"
    r"download|don['’]t miss|never miss|stay (?:up to date|informed|connected)|log in|become a (?:member|subscriber)|"
    r"click here|tap here|follow)\b[^.!?]{0,140}?\b(?:newsletters?|inbox|e-?mails?|alerts?|bulletins?|briefings?|digest|"
    r"our app|push notifications|free trial|subscri(?:be|ption)s?|whatsapp channel|telegram channel|podcast|sign up)\b",
    re.IGNORECASE,
)
_SUBSCRIBE = re.compile(
    r"^[\W_]*(?:sign up|subscribe|register|click here|log in)(?: (?:here|now|today|for free|below|to (?:read|continue|unlock)[^.]{0,40}))*"
    r"[\s.!>»]*$|^already a (?:subscriber|member)\b|^this (?:article|story|content) is (?:for|available to) (?:paid )?(?:subscribers|members)",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"^[\W_]*(?:read (?:more|also|next|the full \w+|our \w+)|related(?: (?:story|stories|articles?|coverage|news|posts?|reading))?|"
    r"see also|also read|also see|more from|must[- ]read|recommended(?: reading)?|watch(?: (?:now|next|below|live|more))?|listen|"
    r"in case you missed it|more:|more on|next up|up next|explore more)\s?(?:\([^)]{1,30}\))?\s*[:>»→|]",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"^[\W_]*(?:read|see|view|click (?:here )?for|find) more\b[^.!?]{0,80}(?:here|\.\.\.|…|>|»|»)?[\s.]*$",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"^[\W_]*(?:copyright\b|\(c\)\s*(?:19|20)\d\d|©)|©\s*(?:19|20)\d\d|copyright (?:©|\(c\)|(?:19|20)\d\d)",
    re.IGNORECASE,
)
_TWEET_END = re.compile(
    r"(?:—|–|--)?\s*[^—–.]{1,60}\(@\w{1,20}\)\s+(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})\s*$"
)
_TWEET_LINK = re.compile(r"pic\.twitter\.com/\w+")
_NARRATIVE = re.compile(
    r"\b(?:said|says|told|according to|was|were|had|wrote|asked|argued|announced|reported|added|she|he|they)\b",
    re.IGNORECASE,
)
_CORRECTION = re.compile(
    r"^[\W_]*(?:corrections?|clarifications?|erratum)\s*(?:\([^)]{1,40}\)|[,\w. ]{0,30})?\s*:|^[\W_]*(?:an|a previous|the original) ?(?:earlier |original |previous )?version of th(?:is|e)\b"
    r"|^[\W_]*(?:editor['’]s note:?\s*)?(?:this|the) (?:article|story|post|report|piece|column|headline) (?:has|was) (?:been )?(?:updated|corrected|amended|revised|edited)\b"
    r"|^[^.]{0,120}\bearlier version of this (?:article|story|post|report|column)\b",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"^[\W_]*(?:editor['’]?s?['’]? note|author['’]s note|disclaimer|disclosure|note to readers)\b\s*[:—–.-]"
    r"|^[\W_]*(?:the )?(?:views?|opinions?)(?: and (?:views|opinions))? (?:expressed|in this)\b"
    r"|^[\W_]*this (?:article|story|post|report|column|content|text|page|translation|summary|item|piece)"
    r" (?:has been|was|is|may have been|contains|first|originally|does not|represents|reflects)\b"
    r"|^[\W_]*(?:translated|generated|produced|summari[sz]ed|written|created) (?:by|with|using|from)\b",
    re.IGNORECASE,
)
_AGENCY = (
    r"(?:getty(?: images)?|ap photo|associated press|reuters|afp|epa|shutterstock|istock|alamy|press association|pa wire|"
    r"xinhua|bloomberg|wikimedia commons|unsplash|pixabay|flickr|handout|screenshot|file photo|courtesy)"
)
_CREDIT = re.compile(
    rf"[(\[]?\s*\b(?:photos?|photographs?|pictures?|images?|credits?|photo credits?|image credits?|picture credits?|illustration|graphic|video|source)"
    rf"\s*(?:[:|–—]|-\s|/|\bby\b\s*:?|\bcourtesy(?: of)?\b)\s*[A-Z@©][^.!?\n]{{1,80}}[)\]]?\.?\s*$"
    rf"|[(\[]\s*[^()\[\]]{{0,60}}\b{_AGENCY}\b[^()\[\]]{{0,40}}[)\]]\.?\s*$"
    rf"|(?:^|[.!?]['\"”’]?\s+)(?:[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){{0,3}}\s*/\s*)?(?:getty images|ap photo|afp|file photo|shutterstock|istock)\b[^.!?\n]{{0,60}}\.?\s*$"
    rf"|\b(?:AP Photo|AFP PHOTO|REUTERS|EPA|Getty Images)\s*/\s*[A-Z][^.!?\n]{{1,60}}\.?\s*$",
    re.IGNORECASE,
)
_CREDIT_WORD = re.compile(
    r"photo|credit|image|getty|reuters/|picture|illustration|courtesy|shutterstock|/ap\b|video|graphic|afp|source:|epa",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"^[\W_]*(?:FILE\s*(?:PHOTO)?\s*[-–—:]|File photo\b|In this (?:[A-Z][a-z]+\.? )?(?:\w+[ ,]+){0,6}(?:file )?photo\b)"
)


def line_kind(line: str) -> ZoneKind | None:
    """The kind of furniture a short paragraph is, None if it may be prose."""
    shaped = _by_shape(line)
    if shaped is not None:
        return shaped
    plain = _plain(line)
    kind = _listed("whole").get(plain.rstrip(" .:!…>»*"))
    return kind or _by_wording(line, plain)


def sentence_kind(sentence: str) -> ZoneKind | None:
    """The kind of furniture one sentence of a longer paragraph is."""
    return _by_wording(sentence, _plain(sentence.strip(" []()")))


def _by_shape(line: str) -> ZoneKind | None:
    if _COUNTER.match(line):
        return ZoneKind.COUNTER if not re.fullmatch(r"\s*(?:1[5-9]|20)\d\d\s*", line) else None
    if _FIELDS.search(line) and len(line) < 80 and ("*" in line or len(line.split()) > 2) or _STARRED.match(line):
        return ZoneKind.COMMENT_FORM
    if _CRUMBS.match(line):
        return ZoneKind.NAVIGATION
    if _TWEET_END.search(line) or (_TWEET_LINK.search(line) and len(line) < LONGEST):
        return ZoneKind.EMBED
    return ZoneKind.SHARE if _is_share_bar(line) else None


def _is_share_bar(line: str) -> bool:
    tokens = [t.strip(",|/·•()0123456789:") for t in line.lower().split()]
    tokens = [t for t in tokens if t]
    return 1 <= len(tokens) <= 16 and all(t in _SHARE_WORDS for t in tokens) and any(t in _SHARE_STRONG for t in tokens)


def _by_wording(line: str, plain: str) -> ZoneKind | None:
    if _COPYRIGHT.search(line) and len(line) < LONGEST:
        return ZoneKind.COPYRIGHT
    if _CORRECTION.match(line):
        return ZoneKind.CORRECTION
    if _NOTE.match(line):
        return ZoneKind.DISCLAIMER
    found = _pattern("any").search(plain)
    if found:
        return _listed("any")[found.group()]
    return _prompting(line, plain) if not _NARRATIVE.search(line) and "“" not in line else None


def _prompting(line: str, plain: str) -> ZoneKind | None:
    found = _pattern("start").match(plain)
    if found:
        return _listed("start")[found.group()]
    if _PROMPT.match(line) or _SUBSCRIBE.match(line):
        return ZoneKind.NEWSLETTER
    return ZoneKind.RELATED if _RELATED.match(line) or _MORE.match(line) else None


def related_line(line: str) -> bool:
    """Whether the line points to another story; its title may hold any verb."""
    return _RELATED.match(line) is not None


def credit(text: str, start: int, end: int) -> int | None:
    """Where the photo credit that ends `text[start:end]` begins, None without one."""
    tail = max(start, end - 160)
    if not _CREDIT_WORD.search(text, tail, end):
        return None
    match = _CREDIT.search(text[tail:end])
    if match is None:
        return None
    at = tail + match.start()
    while at < end and text[at] in ".!?'\"”’ \t\u00a0":
        at += 1
    return at


def file_photo(line: str) -> bool:
    """Whether the paragraph opens as an agency's picture caption does."""
    return _FILE.match(line) is not None


def _plain(line: str) -> str:
    return " ".join(line.lower().replace("’", "'").split()).lstrip("[(•*-–— ")


@cache
def _listed(place: str) -> dict[str, ZoneKind]:
    rows = (entry.partition("\t") for entry in entries("page_furniture"))
    return {p: ZoneKind(v.split()[0]) for p, _, v in rows if v.split()[1] == place}


@cache
def _pattern(place: str) -> re.Pattern[str]:
    terms = sorted(_listed(place), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, terms))})(?!\\w)")
