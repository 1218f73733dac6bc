"""What is not the article: page furniture, captions and credits, notes about the article.

A line is judged by its shape first (digits alone, form fields, share words) and by a list of template
wordings second; narrative prose, which has a past-tense or reporting verb, is neither.
"""

from __future__ import annotations

from functools import cache, lru_cache

from auditor import patterns as re
from auditor.document import ZoneKind
from auditor.ingest.anchors import Anchors
from auditor.lexicon import entries

LONGEST = 300  # characters; no template line in the list is longer, most prose paragraphs are

_COUNTER = re.compile(
    r"[\s\d.,+|]*\d[\s\d+|]*[km]?$|\(?\d[\d,.]*\s?[km]?\)?\+?\s+(?:likes?|shares?|comments?|views?|retweets?|followers?"
    r"|replies|reply|votes?|upvotes?|reactions?|claps?|points?|shares? on \w+)(?:\s+\d[\d,.]*[km]?\s+\w+)*\.?$",
    re.IGNORECASE,
)
_FIELDS = re.compile(r"(?:\b(?:comment|name|e-?mail|website|message|url|phone)\b\s*\*?\s*){2,}$", re.IGNORECASE)
_STARRED = re.compile(r"^(?:[A-Z][\w -]{1,25}\s?\*\s*){1,6}$")
_YEAR = re.compile(r"\s*(?:(?:1[5-9]|20)\d\d|\d\d?\.\d\d?\.\d{2,4})\.?\s*")  # a year or a day alone
_CRUMBS = re.compile(
    r"[\w&'’ ]{2,25}(?:\s*[>»›]\s*[\w&'’ ,-]{2,60})+$|home(?:\s*[/|]\s*[\w&' ]{2,30})+$", re.IGNORECASE
)
_SHARE_WORDS = frozenset(
    [
        "share",
        "tweet",
        "email",
        "e-mail",
        "print",
        "facebook",
        "twitter",
        "linkedin",
        "whatsapp",
        "pinterest",
        "reddit",
        "flipboard",
        "telegram",
        "messenger",
        "copy",
        "link",
        "save",
        "bookmark",
        "pin",
        "sms",
        "text",
        "on",
        "via",
        "this",
        "article",
        "story",
        "it",
        "to",
        "x",
        "post",
        "x.com",
        "google",
        "google+",
        "plus",
        "stumbleupon",
        "tumblr",
        "instagram",
        "youtube",
        "comments",
        "comment",
        "like",
        "recommend",
        "follow",
        "submit",
        "digg",
        "gmail",
        "more",
        "options",
    ]
)
_SHARE_STRONG = frozenset(
    "share tweet facebook twitter linkedin whatsapp pinterest reddit flipboard telegram e-mail email print".split()
)
_SHARE_TRIM = ",|/·•()0123456789:"
_SHARE_FIRST = _SHARE_WORDS | {""}
_PROMPT = re.compile(
    r"^[\W_]*(?:please\s+|to get [^.]{3,60}, )?(?:sign[- ]?up|subscribe|register|join|get|receive|want"
    r"|enter your e-?mail|"
    r"download|don['’]t miss|never miss|stay (?:up to date|informed|connected)|log in|become a (?:member|subscriber)|"
    r"click here|tap here|follow)\b[^.!?]{0,140}?\b(?:newsletters?|inbox|e-?mails?|alerts?|bulletins?|briefings?"
    r"|digest|"
    r"our app|push notifications|free trial|subscri(?:be|ption)s?|whatsapp channel|telegram channel|podcast|sign up)\b",
    re.IGNORECASE,
)
_SUBSCRIBE = re.compile(
    r"^[\W_]*(?:sign up|subscribe|register|click here|log in)(?: (?:here|now|today|for free|below|to (?:read"
    r"|continue|unlock)[^.]{0,40}))*"
    r"[\s.!>»]*$|^already a (?:subscriber|member)\b|^this (?:article|story|content) is (?:for"
    r"|available to) (?:paid )?(?:subscribers|members)",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"^[\W_]*(?:read (?:more|also|next|the full \w+|our \w+)|related(?: (?:story|stories|articles?|coverage|news"
    r"|posts?|reading))?|"
    r"see also|also read|also see|more from|must[- ]read|recommended(?: reading)?|watch(?: (?:now|next|below|live"
    r"|more))?|listen|"
    r"in case you missed it|more:|more on|next up|up next|explore more)\s?(?:\([^)]{1,30}\))?\s*[:>»→|]",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"^[\W_]*(?:read|see|view|click (?:here )?for|find) more\b[^.!?]{0,80}(?:here|\.\.\.|…|>|»|»)?[\s.]*$",
    re.IGNORECASE,
)
_FEED = re.compile(
    r"[\W_]*(?:your|this) (?:feed|timeline|home ?page|front page|view|stream|page|news|content|selection) (?:is"
    r"|has been|was|are|were) "
    r"(?:being )?(?:customi[sz]ed|personali[sz]ed|tailored|curated|adapted|sorted|filtered|selected|based on)\b"
    r"|[\W_]*(?:these|stories|articles|items|recommendations) (?:stories |articles |items )?(?:are|were) (?:picked"
    r"|chosen|selected|recommended|tailored) for you\b",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"[\W_]*(?:copyright\s*(?:©|\(c\)|(?:19|20)\d\d|:|notice\b|by\b)|\(c\)\s*(?:19|20)\d\d|©)|[^\w\n]*©", re.IGNORECASE
)
_TWEET_END = re.compile(
    r"(?:—|–|--)?\s*[^—–.]{1,60}\(@\w{1,20}\)\s+(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})\s*$"
)
_NARRATIVE = re.compile(
    r"\b(?:said|says|told|according to|was|were|had|wrote|asked|argued|announced|reported|added|she|he|they)\b",
    re.IGNORECASE,
)
_OF_THIS = (
    r"(?:article|story|post|report|piece|column|headline|content|text|page|translation|summary|item|essay|interview"
    r"|commentary)"
)
_CORRECTION = re.compile(
    r"[\W_]*(?:corrections?|clarifications?|erratum)\s*(?:\([^)]{1,40}\)|[,\w. ]{0,30})?\s*:"
    r"|[\W_]*(?:an|a|the) (?:earlier|original|previous|prior) version of th(?:is|e)\b"
    rf"|[\W_]*(?:editor['’]s note:?\s*)?th(?:is|e) {_OF_THIS} (?:has|was) (?:been )?(?:updated|corrected|amended"
    rf"|revised)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"[^.]{0,120}\bearlier version of this (?:article|story|post|report|column)\b")
_NOTE = re.compile(
    r"[\W_]*(?:editor['’]?s?['’]? note|author['’]s note|disclaimer|disclosure|note to readers)\b\s*[:—–.-]"
    r"|[\W_]*(?:the )?(?:views?|opinions?)(?: and (?:views|opinions))? expressed\b"
    rf"|[\W_]*this {_OF_THIS} (?:(?:(?:has|have) been|was|is|may have been) (?:\w+ly |also |first "
    rf"|partly )?(?:trending|generated|produced|written|"
    r"translated|published|adapted|excerpted|republished|reprinted|reproduced|part of|based on|sponsored|edited"
    r"|created|summari[sz]ed|"
    r"compiled|brought to|available|supported|funded|more than|one of a series|from|for informational|intended for"
    r"|posted|provided|drafted|assembled)\b"
    r"|contains (?:material|affiliate|sponsored|information from)|(?:first |originally |previously )?(?:appeared"
    r"|ran) |does not (?:constitute|necessarily)|"
    r"represents the|reflects the)"
    r"|[\W_]*(?:translated|generated|produced|summari[sz]ed|created) (?:by|with|using)\b",
    re.IGNORECASE,
)
_AGENCY = (
    r"(?:[Gg]etty(?: [Ii]mages)?|GETTY(?: IMAGES)?|AP(?: [Pp]hotos?| PHOTOS?)?|Associated Press|Reuters|REUTERS|AFP"
    r"|EPA|Shutterstock|"
    r"iStock(?:photo)?|Alamy|Press Association|PA(?: Wire)?|Xinhua|Bloomberg|Wikimedia(?: Commons)?|Unsplash|Pixabay"
    r"|Flickr|"
    r"[Hh]andout|[Ss]creenshot|[Ff]ile [Pp]hoto)"
)
_CREDIT_LEAD = (
    r"(?:[Pp]hotos?|[Pp]hotographs?|[Pp]ictures?|[Ii]mages?|[Cc]redits?|PHOTOS?|CREDITS?|(?:[Pp]hoto|[Ii]mage"
    r"|[Pp]icture) [Cc]redits?|[Ii]llustrations?)"
    r"\s*(?:[:|–—]|-\s|\bby\b:?|[Cc]ourtesy(?: of)?\b:?)\s*(?:the\s+)?[A-Z@©]"
)
# Behind a quotation it says who printed the words.
_SOURCE = re.compile(rf"\s*[(\[]\s*{_AGENCY}\s*[)\]]\.?\s*")
# One of these stands in every credit; a plain search for them spares most paragraphs the pattern.
_CREDIT_HINTS = Anchors((
    "hoto", "HOTO", "redit", "REDIT", "mage", "etty", "REUTERS", "euters", "icture", "llustration", "ourtesy",
    "hutterstock", "Stock", "lamy", "AP", "AFP", "EPA", "PA", "creenshot", "andout", "GETTY", "Press", "inhua",
    "loomberg", "ikimedia", "nsplash", "ixabay", "lickr",
))  # fmt: skip
_CAPTIONED = re.compile(
    r"[\W_]*(?:enlarge this image|image (?:copyright|caption|source)|media caption|hide caption|toggle caption"
    r"|(?:(?:photo|picture|image) )?caption:\s"
    r"|facebook twitter pinterest\s+\w)",
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
    if (line[0].isdigit() or line[0] in "(+") and _COUNTER.match(line):
        return None if _YEAR.fullmatch(line) else ZoneKind.COUNTER
    if len(line) < 80 and ("*" in line or line.count(" ") < 6) and _is_form(line):
        return ZoneKind.COMMENT_FORM
    if (">" in line or "»" in line or "›" in line or line[:4].lower() == "home") and _CRUMBS.match(line):
        return ZoneKind.NAVIGATION
    if ("(@" in line and _TWEET_END.search(line)) or "pic.twitter.com/" in line:
        return ZoneKind.EMBED
    return ZoneKind.SHARE if _is_share_bar(line) else None


def _is_form(line: str) -> bool:
    named = _FIELDS.search(line) is not None and ("*" in line or line.count(" ") > 1)
    return named or _STARRED.match(line) is not None


def _is_share_bar(line: str) -> bool:
    if line.count(" ") > 20 or line.split(None, 1)[0].lower().strip(_SHARE_TRIM) not in _SHARE_FIRST:
        return False
    tokens = [t for t in (t.strip(_SHARE_TRIM) for t in line.lower().split()) if t]
    return len(tokens) <= 16 and all(t in _SHARE_WORDS for t in tokens) and any(t in _SHARE_STRONG for t in tokens)


def _by_wording(line: str, plain: str) -> ZoneKind | None:
    if _COPYRIGHT.match(line) and len(line) < LONGEST:
        return ZoneKind.COPYRIGHT
    return _note(line, plain) or _template(line, plain)


def _note(line: str, plain: str) -> ZoneKind | None:
    """What the outlet says about the article."""
    if _CORRECTION.match(line) or ("earlier version of this" in plain and _EARLIER.match(plain)):
        return ZoneKind.CORRECTION
    return ZoneKind.DISCLAIMER if _NOTE.match(line) else None


def _template(line: str, plain: str) -> ZoneKind | None:
    found = next((kind for phrase, kind in _listed("any").items() if phrase in plain), None)
    if found:
        return found
    if _FEED.match(line) or _RELATED.match(line):
        return ZoneKind.FEED if _FEED.match(line) else ZoneKind.RELATED
    kind = _prompting(line, plain)
    return kind if kind and "“" not in line and not _NARRATIVE.search(line) else None


def _prompting(line: str, plain: str) -> ZoneKind | None:
    found = _pattern("start").match(plain)
    if found:
        return _listed("start")[found.group()]
    if _PROMPT.match(line) or _SUBSCRIBE.match(line):
        return ZoneKind.NEWSLETTER
    return ZoneKind.RELATED if _MORE.match(line) else None


@cache
def _credits() -> re.Pattern[str]:
    """A credit is in brackets, or a sentence of its own, or has an agency's slash. Few articles have any."""
    return re.compile(
        rf"[(\[]\s*(?:[A-Z][\w. ]{{0,30}})?\b{_CREDIT_LEAD}[^()\[\]\n]{{0,80}}[)\]]\.?\s*$"
        rf"|[(\[]\s*(?:[^()\[\].!?]{{0,60}}(?:[/|,]|\bvia)\s*{_AGENCY}|{_AGENCY}\s*(?:[/|,]|[Pp]hoto|[Ff]ile"
        rf"|[Vv]ia)[^()\[\]]{{0,40}}|{_AGENCY})\s*[)\]]\.?\s*$"
        rf"|(?:^|(?<=[.!?\"”’)])\s+){_CREDIT_LEAD}[^.!?\n]{{0,70}}\.?\s*$"
        rf"|(?:^|(?<=[.!?\"”’)])\s+)(?:(?:[A-Z][\w.’'-]+\s+){{1,3}}?[A-Z]?[\w.’'-]*\s*[/|]\s*)?(?:Getty Images"
        rf"|AP Photos?|File [Pp]hoto|Shutterstock|iStock)\b\s*(?:[/|,]\s*[A-Z][^.!?\n]{{0,40}})?\.?\s*$"
        rf"|(?:^|[.!?|]\s*)(?:AP Photo|AFP PHOTO|AFP|REUTERS|EPA|Getty Images)\s*/\s*[A-Z][^.!?\n]{{1,60}}\.?\s*$",
    )


def credit(text: str, start: int, end: int) -> int | None:
    """Where the photo credit that ends `text[start:end]` begins, None without one."""
    tail = max(start, end - 160)
    if not any(tail <= begins and ends <= end for begins, ends in _hints_in(text)):
        return None
    match = _credits().search(text[tail:end])
    if match is None:
        return None
    at = tail + match.start()
    if text[start:at].rstrip()[-1:] in ("”", '"') and _SOURCE.fullmatch(match[0]):
        return None
    while at < end and text[at] in ".!?|'\"”’ \t\u00a0":
        at += 1
    return at


@lru_cache(maxsize=1)
def _hints_in(text: str) -> list[tuple[int, int]]:
    return _CREDIT_HINTS.places(text)


def file_photo(line: str) -> bool:
    """Whether the paragraph opens as an agency's or a site's picture caption does."""
    return _FILE.match(line) is not None or _CAPTIONED.match(line) is not None


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
