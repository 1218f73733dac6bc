"""What an article calls itself: in its metadata, over or under its text, or in its address."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from auditor import patterns as re
from auditor.document import NOWHERE, Document, Span, ZoneKind


class Kind(StrEnum):
    NEWS = "news"
    OPINION = "opinion"
    ANALYSIS = "analysis"
    REVIEW = "review"
    LIVE = "live"
    SPONSORED = "sponsored"
    PRESS_RELEASE = "press-release"
    SATIRE = "satire"


class Label(NamedTuple):
    """`text` is the label; `span` is NOWHERE where it is not in the text; `where` says who gives it."""

    kind: Kind
    text: str
    span: Span
    where: str


# In this order: "sponsored review" is sponsored.
_NAMES = {
    Kind.SATIRE: r"satire|satirical|parody|humou?r",
    Kind.SPONSORED: (
        r"sponsored(?: \w+)?|advertorial|advertis(?:ement|ing) (?:feature|promotion)"
        r"|ad feature|paid (?:post|content|partnership|for by|promotion)|promoted(?: content)?|partner(?:ed)? content"
        r"|branded content|(?:in|a) (?:paid )?(?:partnership|association) with|presented by|brought to you by"
        r"|promotional (?:feature|content)|#ad"
    ),
    Kind.PRESS_RELEASE: r"(?:press|news|media) release|for immediate release|press statement",
    Kind.LIVE: r"live(?: ?blog| updates?| coverage)?|as it happened|minute by minute",
    Kind.REVIEW: r"(?:[a-z]+ )?reviews?",
    Kind.ANALYSIS: (
        r"(?:news |data |political |expert )?analysis|explainer|explained|backgrounder|in[- ]depth|the big read"
        r"|behind the (?:news|headlines)|fact[- ]?check"
    ),
    Kind.OPINION: (
        r"opinions?(?: (?:columnists?|contributors?|pieces?|editor))?|op-?eds?|editorials?|(?:guest )?columns?"
        r"|columnists?|commentary|comment(?: is free| & analysis)?|perspectives?|viewpoints?|points? of view|voices"
        r"|essays?|letters?(?: to the editor| page)?|(?:guest )?(?:blogs?|posts?)|first person|personal view"
        r"|(?:my|our) (?:view|turn|take)|leaders?|leading article|diary|ideas|debate|think pieces?|polemic"
    ),
}
_TYPES = {
    "OpinionNewsArticle": Kind.OPINION,
    "AnalysisNewsArticle": Kind.ANALYSIS,
    "BackgroundNewsArticle": Kind.ANALYSIS,
    "ReviewNewsArticle": Kind.REVIEW,
    "CriticReview": Kind.REVIEW,
    "Review": Kind.REVIEW,
    "SatiricalArticle": Kind.SATIRE,
    "AdvertiserContentArticle": Kind.SPONSORED,
    "LiveBlogPosting": Kind.LIVE,
}
_WHOLE = {kind: re.compile(rf"\W*(?:the |an? )?(?:{names})\W*", re.IGNORECASE) for kind, names in _NAMES.items()}
# What stands in every label, roughly: most lines are passed over by it.
_STEMS = (
    "opini", "op-ed", "oped", "edito", "colum", "comment", "perspect", "viewp", "point of", "points of", "voices",
    "essay", "letter", "blog", "post", "first p", "personal", "my view", "my t", "our view", "our t", "leade",
    "leading", "diary", "ideas", "debate", "think", "polemic", "analys", "explain", "backgr", "depth", "big read",
    "behind", "fact", "review", "live", "as it h", "minute by", "release", "press", "sponsor", "advert", "ad feat",
    "paid", "promot", "partner", "brand", "present", "brought", "associat", "#ad", "satir", "parod", "humor",
    "humour", " ad", "(ad",
)  # fmt: skip
# A section is a label among others: "Opinion | Columnists", "Books/Reviews".
_PARTED = re.compile(r"\s*(?:[|/,>»·:&]|\band\b|\s[–—-]\s)\s*")
_SURE = re.compile(
    r"\b(?:(?P<opinion>opinions?(?! polls?)|op-?eds?|editorials?|columnists?|commentary)"
    r"|(?P<sponsored>sponsored|advertorial)|(?P<satire>satire)|(?P<review>reviews)|(?P<analysis>analysis))\b",
    re.IGNORECASE,
)
# A tag mostly names a subject ("judicial review", "debate"): these are what only an article can be.
_TAG = re.compile(
    r"(?P<opinion>opinions?|op-?eds?|editorials?|columnists?|columns?|commentary)|(?P<review>(?:[a-z]+ )?reviews)"
    r"|(?P<analysis>(?:news )?analysis)|(?P<sponsored>sponsored(?: content)?|advertorial)|(?P<satire>satire)",
    re.IGNORECASE,
)
_YES = frozenset({"true", "1", "yes"})
_IN_URL = re.compile(
    r"/(?:(?P<opinion>opinions?|commentisfree|comment|commentar(?:y|ies)|columns?|columnists?|editorials?|op-?eds?|blogs?|voices"
    r"|perspectives?|letters?|ideas|viewpoints?)|(?P<analysis>analysis|explainers?)|(?P<review>[a-z-]*reviews?|[\w-]*(?:buying|gift)-guides?)"
    r"|(?P<sponsored>sponsored[a-z-]*|partner-content|advertorials?|paid-content|brandvoice)"
    r"|(?P<press>press-releases?|news-releases?)|(?P<satire>satire|humou?r)|(?P<live>live|liveblog|live-updates))/"
    r"|^https?://(?:blogs?|opinion[a-z]*)\."
    r"|/(?:editorial(?!-(?:board|director|staff|team|cartoon|page))|op-?ed|opinion(?!-polls?\b)|commentary)-[\w-]+/?(?:[?#]|$)",
    re.IGNORECASE,
)
_LEADS = "|".join(f"(?P<{kind.name}>{names})" for kind, names in _NAMES.items())
_LEAD = re.compile(rf"\s*(?:the |an? )?(?:\w+ ){{0,2}}?(?:{_LEADS})(?=\s?[:|\]]|\s+[–—-]\s)", re.IGNORECASE)
_TAIL_LABEL = re.compile(
    r"(?:[|–—(\[]|\s-)\s*(?:(?P<OPINION>opinion|op-?ed|editorial|column|commentary|comment|viewpoint|letters?)"
    r"|(?P<REVIEW>(?:\w+ )?review)|(?P<ANALYSIS>(?:news )?analysis)|(?P<SATIRE>satire)|(?P<SPONSORED>sponsored"
    r"|advertorial|ad))\s*[)\]]?\s*$",
    re.IGNORECASE,
)
# "Why the road is a mistake | Jane Holt": who argues it stands beside it.
_SIGNED = re.compile(r"(?:\s[|]\s*|\b(?:writes|argues)\s+)[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){1,2}\s*$")
_SAYS_SO = re.compile(
    r"\b(?:this|the following|today['’]s) (?:(?:article|piece|post) )?(?:is )?(?:an? )?(?:\w+ )?(?P<what>opinion"
    r" (?:piece|column|article)|op-?ed|editorial|commentary|column|personal (?:view|essay|account)|guest (?:post|column"
    r"|essay)|analysis|review|satire|advertisement|advertorial|sponsored (?:post|article|content)|paid (?:post|content"
    r"|promotion)|press release)\b(?! (?:board|page))",
    re.IGNORECASE,
)
_SAYING = {
    "analysis": Kind.ANALYSIS, "review": Kind.REVIEW, "satire": Kind.SATIRE, "press release": Kind.PRESS_RELEASE,
    "advertisement": Kind.SPONSORED, "advertorial": Kind.SPONSORED, "sponsored post": Kind.SPONSORED,
    "sponsored article": Kind.SPONSORED, "sponsored content": Kind.SPONSORED, "paid post": Kind.SPONSORED,
    "paid content": Kind.SPONSORED, "paid promotion": Kind.SPONSORED,
}  # fmt: skip
_SAYING_WORDS = (" piece", "op-ed", "op ed", "opinion ", "editorial", "commentary", "column", "personal ", "guest ",
    "analysis", "review", "satire", "advert", "sponsored", "paid ", "press release")  # fmt: skip
_PARTNERS = re.compile(
    r"^\W*(?:(?:this|the) (?:\w+ ){1,3}(?:is|was|has been) |content |(?:article|story|feature|post) )?(?:\w+ )?"
    r"(?:(?:paid for|funded|supported|brought to you|presented|sponsored) by"
    r"|in (?:paid |commercial )?(?:partnership|association) with)\b",
    re.IGNORECASE,
)
# "HOLT: A bridge too dear" over a text by Jane Holt.
_HEADED = re.compile(r"\s*((?:[A-Z][A-Z’'-]+)(?:(?:, | & | AND )[A-Z][A-Z’'-]+)*):\s")
_ITS_NEWSLETTER = re.compile(r"\b(?:opinion|commentary|columnists?|editorial)s? newsletter\b", re.IGNORECASE)
_RELEASED = re.compile(r"\bFOR IMMEDIATE RELEASE\b|^\W*(?:Press|News|Media) Release\b", re.MULTILINE)
_HEADS = (ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.SUBHEADING, ZoneKind.BYLINE, ZoneKind.NAVIGATION)
_MOST_HEADS, _MOST_TAILS = 8, 3  # paragraphs at the top and end that may be or hold a label
_LINE, _LONG_LINE, _EDGE = 45, 200, 600  # characters of a label alone, of a line with one, and of what is near an end


def label(document: Document) -> Label | None:
    """The first label that the article bears; None where it says nothing of what it is."""
    return _declared(document) or _shown(document) or _said(document) or _addressed(document)


def outside(document: Document) -> Label | None:
    """The label that metadata or address give the article, which its text need not show."""
    return _declared(document) or _addressed(document)


def _declared(document: Document) -> Label | None:
    for part in ("type", "section"):
        for declared in document.declared(part):
            kind = _TYPES.get(declared.value) if part == "type" else _named(declared.value)
            if kind is not None:
                where = "the page" if declared.origin == "label" else "the metadata"
                return Label(kind, declared.value, NOWHERE, where)
    if any(declared.value.lower() in _YES for declared in document.declared("opinion")):
        return Label(Kind.OPINION, "opinion", NOWHERE, "the metadata")
    tags = (found for declared in document.declared("tag") if (found := _TAG.fullmatch(declared.value)))
    return next((Label(Kind(m.lastgroup or ""), m[0], NOWHERE, "a tag") for m in tags), None)


def _named(value: str) -> Kind | None:
    """The genre that a section, category or kicker names."""
    for piece in (value, *_PARTED.split(value)):
        for kind, pattern in _WHOLE.items():
            if pattern.fullmatch(piece):
                return kind
    sure = _SURE.search(value)
    return Kind(sure.lastgroup) if sure and sure.lastgroup else None


def _shown(document: Document) -> Label | None:
    """A label over the text, alone or at either end of a line."""
    reading = document.reading
    lines = _lines(document)
    heads = [p.span for p in document.paragraphs[:_MOST_HEADS]]
    spans = list(dict.fromkeys((*heads, *lines)))
    texts = [reading[start : min(end, start + _LONG_LINE)] for start, end in spans]
    together = "\n".join(texts).lower()
    stems = [stem for stem in _STEMS if stem in together]
    for (start, end), text in zip(spans, texts, strict=True) if stems else ():
        lower = text.lower()
        if not any(stem in lower for stem in stems):
            continue
        kind = next((k for k, p in _WHOLE.items() if p.fullmatch(text)), None) if end - start <= _LINE else None
        if kind is not None:
            return Label(kind, text.strip(), Span(start, end), "its heading")
        found = _LEAD.match(text)
        if found is None and Span(start, end) in lines and end - start < _LONG_LINE:
            found = _TAIL_LABEL.search(text)
        if found and found.lastgroup:
            span = Span(start + found.start(), start + found.end())
            return Label(Kind[found.lastgroup], found[0].strip(" |–—-()[]"), span, "its heading")
    return None


def _lines(document: Document) -> list[Span]:
    return [z.span for z in document.zones if z.kind in _HEADS]


def _said(document: Document) -> Label | None:
    """What the text says of itself, and a headline signed by who argues it."""
    reading = document.reading
    for start, end in _edges(reading):
        found = _SAYS_SO.search(reading, start, end) if _may_say(reading[start:end]) else None
        if found:
            kind = _SAYING.get(found["what"].lower(), Kind.OPINION)
            return Label(kind, found[0], Span(*found.span()), "the text")
    for paragraph in (*document.paragraphs[:_MOST_HEADS], *document.paragraphs[-_MOST_TAILS:]):
        start, end = paragraph.span
        text = reading[start:end] if end - start < _LONG_LINE else ""
        if (" by" in text or " with" in text) and (found := _PARTNERS.match(text)):
            return Label(Kind.SPONSORED, found[0], Span(start, start + found.end()), "a line")
    top = reading[:_EDGE]
    if ("elease" in top or "RELEASE" in top) and (found := _RELEASED.search(top)):
        return Label(Kind.PRESS_RELEASE, found[0], Span(*found.span()), "a line")
    if label := _columns(document):
        return label
    for start, end in _lines(document):
        if found := _SIGNED.search(reading, start, end):
            return Label(Kind.OPINION, found[0].strip(" |"), Span(*found.span()), "its heading")
    return None


def _columns(document: Document) -> Label | None:
    """Its author's surname in capitals over the text, and a box for the newsletter of the opinion pages."""
    reading = document.reading
    found = _HEADED.match(reading, *document.headline) if document.headline else None
    if found:
        surnames = {name.split()[-1].casefold() for line in document.bylines for name in line.names if name.strip()}
        if all(name.casefold() in surnames for name in re.split(r", | & | AND ", found[1])):
            return Label(Kind.OPINION, found[1], Span(*found.span(1)), "its heading")
    for kind, (start, end) in document.zones:
        if kind is ZoneKind.NEWSLETTER and (box := _ITS_NEWSLETTER.search(reading, start, end)):
            return Label(Kind.OPINION, box[0], Span(*box.span()), "its newsletter box")
    return None


def _edges(reading: str) -> Iterator[tuple[int, int]]:
    yield 0, _EDGE
    if len(reading) > _EDGE:
        yield max(_EDGE, len(reading) - _EDGE), len(reading)


def _may_say(text: str) -> bool:
    lower = text.lower()
    return any(word in lower for word in _SAYING_WORDS)


def _addressed(document: Document) -> Label | None:
    found = _IN_URL.search(document.url or "")
    if not found:
        return None
    group = found.lastgroup or "opinion"
    return Label(Kind.PRESS_RELEASE if group == "press" else Kind(group), found[0].strip("/"), NOWHERE, "its address")


_RECORDS = frozenset({"json", "csv", "feed"})


def would_show(document: Document) -> bool:
    """Whether a label would be here if the article bore one: on a page, in a text that kept its byline or date."""
    if document.format in _RECORDS:
        return bool(document.declared("section") or document.declared("type"))
    return document.format != "text" or bool(document.bylines or document.dates)
