"""What a page declares about its article beside headline, authors and dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from auditor import patterns as re
from auditor.document import Declaration
from auditor.ingest.encoding import normalise

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

# Declared labels and names are short, and nothing has fifty of them.
_LONGEST, _MOST, _MOST_OF_A_PART = 200, 50, 20
# A kicker or label over a headline is a word or three.
_LABEL = 40
_META = {
    "article:section": ("section", "opengraph"),
    "og:article:section": ("section", "opengraph"),
    "parsely-section": ("section", "meta"),
    "parsely-type": ("type", "meta"),
    "section": ("section", "meta"),
    "article.section": ("section", "meta"),
    "sailthru.vertical": ("section", "meta"),
    "cxenseparse:section": ("section", "meta"),
    "genre": ("section", "meta"),
    "category": ("section", "meta"),
    "article:opinion": ("opinion", "opengraph"),
    "article:modified_time": ("modified", "opengraph"),
    "article:modified": ("modified", "opengraph"),
    "og:updated_time": ("modified", "opengraph"),
    "datemodified": ("modified", "meta"),
    "last-modified": ("modified", "meta"),
    "dcterms.modified": ("modified", "meta"),
    "revised": ("modified", "meta"),
    "og:site_name": ("publisher", "opengraph"),
    "article:publisher": ("publisher", "opengraph"),
    "dc.publisher": ("publisher", "meta"),
    "digitalsourcetype": ("digital-source", "meta"),
    "iptc:digitalsourcetype": ("digital-source", "meta"),
    "iptc.digitalsourcetype": ("digital-source", "meta"),
    "og:title": ("title", "opengraph"),
    "twitter:title": ("title", "opengraph"),
    "article:tag": ("tag", "opengraph"),
    "news_keywords": ("tag", "meta"),
    "keywords": ("tag", "meta"),
    "parsely-tags": ("tag", "meta"),
    "sailthru.tags": ("tag", "meta"),
}
_TAGS = re.compile(r"\s*[,;|]\s*")
_POLICIES = (
    "publishingPrinciples",
    "correctionsPolicy",
    "ethicsPolicy",
    "unnamedSourcesPolicy",
    "ownershipFundingInfo",
    "masthead",
    "diversityPolicy",
    "verificationFactCheckingPolicy",
    "actionableFeedbackPolicy",
    "missionCoveragePrioritiesPolicy",
)
# The same as links that readers see.
_LINKED = (
    ("correctionsPolicy", re.compile(r"\bcorrections?\b|\bcomplaints?\b", re.IGNORECASE)),
    (
        "ethicsPolicy",
        re.compile(
            r"\bethics?\b|\bcode of (?:conduct|practice)|\bcodes? of journalis|(?<!community )\bstandards\b"
            r"|\btrust principles\b",
            re.IGNORECASE,
        ),
    ),
    ("publishingPrinciples", re.compile(r"\beditorial (?:polic|guideline|principle|value|standard)", re.IGNORECASE)),
    (
        "ownershipFundingInfo",
        re.compile(r"\bowner(?:s|ship)\b|\bfunding\b|\bwho owns us\b|\bimprint\b|\bimpressum\b", re.IGNORECASE),
    ),
    ("masthead", re.compile(r"\bmasthead\b|\b(?:our|the) (?:team|staff|newsroom)\b|\bwho we are\b", re.IGNORECASE)),
    ("about", re.compile(r"\babout(?: us| the \w+)?\s*$|\bour (?:mission|story)\b", re.IGNORECASE)),
)
_CONTACT = re.compile(
    r"\bcontact(?: us| details| form| page| information| the \w+| our \w+)?\W*$"
    r"|\bfeedback\b|\bget in touch\b|\bwrite to us\b|\breport (?:an? )?(?:error|mistake)|\bsend (?:us )?"
    r"(?:an? )?(?:tip|news|letter)|\bimprint\b|\bimpressum\b|\bletters? to the editor\b",
    re.IGNORECASE,
)
_CONTACT_HREF = re.compile(
    r"^(?:mailto:[^?\s]|tel:\W?\d)|/(?:contact|feedback|kontakt|imprint|impressum)", re.IGNORECASE
)
_KICKERS = (
    "[class*=kicker], [class*=eyebrow], [class*=overline], [class*=section-label], [class*=article-label], "
    "[class*=content-label], [class*=category], [class*=article-section], [class*=article__section], [rel~=category], "
    "[class*=sponsor], [class*=tag-label], [class*=flag], [itemprop=articleSection], [itemprop=genre], "
    "[class*=breadcrumb] a, [aria-label*=readcrumb] a, [class~=label], [class~=badge]"
)
_ELSEWHERE = frozenset({"footer", "aside", "form"})
_LISTS = re.compile(
    r"menu|(?<![a-z])nav|related|recirc|popular|trending|sidebar|promo|teaser|(?<![a-z])tags(?![a-z])", re.IGNORECASE
)
# An article stands under a label or two; more are a list of other things.
_MOST_LABELS = 8


def declarations(
    tree: LexborHTMLParser,
    metas: Mapping[str, list[str]],
    articles: Iterable[dict[str, Any]],
    known: list[dict[str, Any]],
) -> tuple[Declaration, ...]:
    """Of the page's own articles (`articles`, in `known`), its meta elements, and what it shows, in this order."""
    found = [
        *(each for item in articles for each in _of_article(item)),
        *(Declaration("policy", key, "json-ld") for item in known for key in _policies(item)),
        *(each for item in known for each in _of_part(item)),
        *(Declaration(part, v, origin) for key, (part, origin) in _META.items() for v in metas.get(key, ())),
        *_shown(tree),
        *_links(tree),
    ]
    clean = (Declaration(d.part, normalise(" ".join(d.value.split())), d.origin) for d in _split_tags(found))
    told: Counter[str] = Counter()
    kept = []
    for each in dict.fromkeys(d for d in clean if 0 < len(d.value) <= _LONGEST):
        told[each.part] += 1
        if told[each.part] <= _MOST_OF_A_PART:
            kept.append(each)
    return tuple(kept)


def _split_tags(found: Iterable[Declaration]) -> Iterator[Declaration]:
    """The declarations, a list of tags as one each."""
    for each in found:
        if each.part == "tag":
            yield from (Declaration("tag", tag, each.origin) for tag in _TAGS.split(each.value))
        else:
            yield each


def _of_article(item: dict[str, Any]) -> Iterator[Declaration]:
    for key, part in (
        ("@type", "type"),
        ("articleSection", "section"),
        ("keywords", "tag"),
        ("genre", "section"),
        ("dateModified", "modified"),
        ("publisher", "publisher"),
        ("sourceOrganization", "publisher"),
        ("digitalSourceType", "digital-source"),
        ("translator", "translated"),
        ("translationOfWork", "translated"),
    ):
        for value in _texts(item.get(key)):
            yield Declaration(part, value, "json-ld")
    for key in ("image", "associatedMedia"):
        for image in _objects(item.get(key)):
            yield from _of_image(image)
    for publisher in _objects(item.get("publisher")):
        yield from (Declaration("policy", key, "json-ld") for key in _policies(publisher))
        yield from _contacts(publisher)


def _of_part(item: dict[str, Any]) -> Iterator[Declaration]:
    """Pictures and organisations of a graph that the article refers to."""
    types = _texts(item.get("@type"))
    if any(t == "ImageObject" for t in types):
        yield from _of_image(item)
    if any(t.endswith("Organization") for t in types):
        yield from _contacts(item)


def _of_image(image: dict[str, Any]) -> Iterator[Declaration]:
    for key in ("creditText", "creator", "copyrightHolder", "author", "copyrightNotice"):
        for value in _texts(image.get(key)):
            yield Declaration("image-credit", value, "json-ld")
    for value in _texts(image.get("digitalSourceType")):
        yield Declaration("digital-source", value, "json-ld")


def _contacts(item: dict[str, Any]) -> Iterator[Declaration]:
    for value in (*_texts(item.get("email")), *_texts(item.get("telephone"))):
        yield Declaration("contact", value, "json-ld")
    for point in _objects(item.get("contactPoint")):
        for key in ("email", "telephone", "url"):
            yield from (Declaration("contact", value, "json-ld") for value in _texts(point.get(key)))


def _policies(item: dict[str, Any]) -> Iterator[str]:
    return (key for key in _POLICIES if item.get(key))


def _texts(value: Any) -> list[str]:
    """The texts of a value, or the names of the objects it holds."""
    several = value if isinstance(value, list) else [value]
    named = ((v.get("name") or v.get("@id")) if isinstance(v, dict) else v for v in several[:_MOST])
    return [text for text in named if isinstance(text, str)]


def _objects(value: Any) -> list[dict[str, Any]]:
    return [v for v in (value if isinstance(value, list) else [value])[:_MOST] if isinstance(v, dict)]


def _shown(tree: LexborHTMLParser) -> Iterator[Declaration]:
    """Labels that stand over the article or beside its headline."""
    told = 0
    for node in tree.css(_KICKERS)[:_MOST]:
        text = " ".join(node.text(separator=" ").split())
        if 0 < len(text) <= _LABEL and not _elsewhere(node):
            yield Declaration("section", text, "label")
            told += 1
        if told == _MOST_LABELS:
            return


def _elsewhere(node: LexborNode) -> bool:
    """Whether it stands in another part of the page, or in a list of links; a trail of breadcrumbs is none."""
    at: LexborNode | None = node
    menu = False
    while at is not None:
        said = f"{at.attributes.get('class') or ''} {at.attributes.get('aria-label') or ''}"
        if "breadcrumb" in said.lower():
            return False
        if at.tag in _ELSEWHERE:
            return True
        menu = menu or at.tag in {"nav", "menu"} or _LISTS.search(said) is not None
        at = at.parent
    return menu


def _links(tree: LexborHTMLParser) -> Iterator[Declaration]:
    """Policies and ways to reach the outlet that the page links to."""
    for node in tree.css("a[href]"):
        href = node.attributes.get("href") or ""
        text = " ".join(node.text(separator=" ").split())
        if "sponsored" in (node.attributes.get("rel") or ""):
            yield Declaration("sponsored-link", href, "link")
        if _CONTACT_HREF.search(href) or (len(text) <= _LABEL and _CONTACT.search(text)):
            yield Declaration("contact", href or text, "link")
        if 0 < len(text) <= _LABEL:
            yield from (Declaration("policy", name, "link") for name, pattern in _LINKED if pattern.search(text))
