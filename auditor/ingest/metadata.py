"""What an HTML page declares about its article: JSON-LD, OpenGraph and meta elements, each with its origin."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Any

from auditor import patterns as re
from auditor.ingest import declarations
from auditor.ingest.blocks import Facts
from auditor.ingest.draft import Declared
from auditor.ingest.encoding import normalise

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

# Metadata of a page is hostile text: titles, names and dates are short, and nothing has a thousand of them.
_MAX_VALUE = 300
_MAX_VALUES = 40
_MAX_NODES = 5_000

_META_AUTHORS = {
    "article:author": "opengraph",
    "og:article:author": "opengraph",
    "article:author_name": "opengraph",
    "author": "meta",
    "authors": "meta",
    "byl": "meta",
    "parsely-author": "meta",
    "sailthru.author": "meta",
    "dc.creator": "meta",
    "dcterms.creator": "meta",
    "dcsext.author": "meta",
    "cxenseparse:author": "meta",
    "article.author": "meta",
    "citation_author": "meta",
}
_META_DATES = {
    "article:published_time": "opengraph",
    "og:article:published_time": "opengraph",
    "article:published": "opengraph",
    "og:published_time": "opengraph",
    "parsely-pub-date": "meta",
    "sailthru.date": "meta",
    "datepublished": "meta",
    "date.issued": "meta",
    "dc.date.issued": "meta",
    "dcterms.issued": "meta",
    "dcterms.created": "meta",
    "dcterms.date": "meta",
    "dc.date": "meta",
    "publish-date": "meta",
    "publish_date": "meta",
    "published_time": "meta",
    "pubdate": "meta",
    "cxenseparse:recs:publishtime": "meta",
    "article.published": "meta",
    "citation_publication_date": "meta",
    "date": "meta",
}
_META_TITLES = ("og:title", "twitter:title", "parsely-title", "dc.title", "sailthru.title", "title")
_ARTICLES = ("Article", "Posting", "Report", "Review", "Recipe", "LiveBlog")
_SPACE = re.compile(r"\s+")
_WRAPPING = re.compile(r"^(?:<!--|//\s?<!\[CDATA\[|<!\[CDATA\[|/\*.{0,40}?\*/)|(?:-->|//\s?\]\]>|\]\]>|;)$")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_LOOSE_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{4,60})"')
_LOOSE_AUTHOR = re.compile(r'"author"\s*:\s*[\[{\s]*(?:"@type"\s*:\s*"\w+"\s*,\s*)?"(?:name"\s*:\s*")?([^"]{2,100})"')


@dataclass(frozen=True, slots=True)
class Metadata:
    """`titles` are the headlines the page declares, in order of trust; `site` is what it calls itself."""

    facts: Facts = field(default_factory=Facts)
    titles: tuple[str, ...] = ()
    standfirst: str = ""
    site: str = ""


def read(tree: LexborHTMLParser) -> Metadata:
    metas = _metas(tree)
    site = next(iter(metas.get("og:site_name", ())), "")
    authors, dates, titles, articles, known = _json_ld(tree)
    authors += [Declared(v, origin) for key, origin in _META_AUTHORS.items() for v in metas.get(key, ())]
    dates += [Declared(v, origin) for key, origin in _META_DATES.items() for v in metas.get(key, ())]
    dates += [Declared(v, "time") for v in _times(tree)]
    titles += [v for key in _META_TITLES for v in metas.get(key, ())]
    title = tree.css_first("title")
    titles += [title.text()] if title is not None else []
    standfirst = next(iter(metas.get("og:description", metas.get("description", ()))), "")
    root = tree.css_first("html[lang]")
    facts = Facts(
        authors=_distinct(a for a in authors if "://" not in a.value and a.value != site),
        dates=_distinct(dates),
        url=_address(tree, metas),
        language=clean((root.attributes.get("lang") if root is not None else None) or "")[:20],
        declarations=declarations.declarations(tree, metas, articles, known),
    )
    short = (clean(t) for t in titles)
    return Metadata(facts, tuple(dict.fromkeys(t for t in short if 0 < len(t) <= _MAX_VALUE)), clean(standfirst), site)


def clean(value: str) -> str:
    """One line of text; entities that were escaped twice are read."""
    return normalise(_SPACE.sub(" ", unescape(value) if "&" in value else value)).strip()


def _metas(tree: LexborHTMLParser) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        value = attributes.get("content")
        if key and value:
            metas.setdefault(key.lower(), []).append(clean(value))
    return metas


def _times(tree: LexborHTMLParser) -> list[str]:
    """Dates of `time` elements that say they are the article's; of others, the first in the article."""
    nodes = tree.css("time[itemprop=datePublished], time[pubdate], time.published, time.entry-date")
    nodes = nodes or tree.css("article time[datetime], main time[datetime]") or tree.css("time[datetime]")
    return [value for node in nodes[:1] if (value := node.attributes.get("datetime"))]


def _address(tree: LexborHTMLParser, metas: dict[str, list[str]]) -> str | None:
    node = tree.css_first("link[rel=canonical]")
    found = [(node.attributes.get("href") if node is not None else None) or "", *metas.get("og:url", ())]
    return next((clean(url) for url in found if url.strip().startswith(("http://", "https://"))), None)


def _distinct(values: Iterable[Declared]) -> tuple[Declared, ...]:
    clean_values = (Declared(clean(v.value), v.origin) for v in values)
    kept = dict.fromkeys(v for v in clean_values if 0 < len(v.value) <= _MAX_VALUE)
    return tuple(kept)[:_MAX_VALUES]


_Objects = list[dict[str, Any]]


def _json_ld(tree: LexborHTMLParser) -> tuple[list[Declared], list[Declared], list[str], _Objects, _Objects]:
    """Authors, dates and headlines of the page's articles; the articles, and all objects of the page."""
    articles: _Objects = []
    everything: _Objects = []
    authors: list[str] = []
    dates: list[str] = []
    titles: list[str] = []
    for node in tree.css('script[type*="ld+json"]'):
        text = node.text()
        value = _parsed(text)
        if value is None:
            dates += _LOOSE_DATE.findall(text)[:1]
            authors += _LOOSE_AUTHOR.findall(text)[:1]
            continue
        known = _known(value)
        everything += known
        # Other articles of the page (related, most read) come after its own.
        for item in [item for item in known if _is_article(item)][:1]:
            articles.append(item)
            authors += _names(item.get("author") or item.get("creator"), known)
            dates += _strings(item.get("datePublished") or item.get("dateCreated"))
            titles += _strings(item.get("headline") or item.get("name"))
    said = [Declared(a, "json-ld") for a in authors], [Declared(d, "json-ld") for d in dates]
    return *said, titles, articles, everything


def _parsed(text: str) -> Any:
    """The value of a script that is meant to be JSON; None when it cannot be read."""
    for attempt in (str, _mended):
        try:
            return json.loads(attempt(text), strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _mended(text: str) -> str:
    return _TRAILING_COMMA.sub("", _WRAPPING.sub("", text.strip()))


def _known(value: Any) -> list[dict[str, Any]]:
    """Objects of a JSON-LD value that may be an article or a person: itself, in lists, graphs and main entities."""
    queue, found = [value], []
    for item in queue:
        if len(queue) > _MAX_NODES:
            break
        if isinstance(item, list):
            queue += item
        elif isinstance(item, dict):
            found.append(item)
            queue += [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item]
    return found


def _is_article(item: dict[str, Any]) -> bool:
    return any(isinstance(t, str) and t.endswith(_ARTICLES) for t in _listed(item.get("@type")))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _strings(value: Any) -> Iterator[str]:
    return (item for item in _listed(value) if isinstance(item, str) and item.strip())


def _names(value: Any, known: list[dict[str, Any]]) -> Iterator[str]:
    """Names of authors given as strings, objects, lists of them, or references into the same graph."""
    for item in _listed(value)[:_MAX_VALUES]:
        if not isinstance(item, dict):
            yield from _strings(item)
            continue
        name = item.get("name")
        if name is None and "@id" in item:
            name = next(
                (other.get("name") for other in known if other.get("@id") == item["@id"] and "name" in other), None
            )
        yield from _strings(name)
