"""HTML pages: the article's body, what the page shows about it, and what its metadata declares."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from auditor.document import ZoneKind
from auditor.ingest.blocks import Block, Facts, Origin, assemble
from auditor.ingest.draft import Declared, Draft
from auditor.ingest.encoding import normalise

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

# libxml2 gives up at 256; no article is nested half as deep.
_MAX_DEPTH = 200
# Metadata values are hostile text: names and dates are short.
_MAX_VALUE = 300

_SKIPPED = frozenset(
    {
        "script", "style", "noscript", "template", "iframe", "button", "svg", "nav", "form", "select", "textarea",
        "head", "audio", "video", "object", "canvas", "menu", "dialog", "footer",
    }
)  # fmt: skip
_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "br", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol",
        "p", "pre", "section", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
_KINDS = {
    "h1": ZoneKind.SUBHEADING, "h2": ZoneKind.SUBHEADING, "h3": ZoneKind.SUBHEADING, "h4": ZoneKind.SUBHEADING,
    "h5": ZoneKind.SUBHEADING, "h6": ZoneKind.SUBHEADING, "li": ZoneKind.LIST, "td": ZoneKind.LIST,
    "th": ZoneKind.LIST, "figcaption": ZoneKind.CAPTION,
}  # fmt: skip
_SPACE = re.compile(r"\s+")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>")
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)


def looks_like_html(text: str) -> bool:
    return bool(
        re.match(
            r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
            text,
            re.IGNORECASE | re.DOTALL,
        )
    )


def has_markup(text: str) -> bool:
    """Whether a field of a record is a piece of HTML."""
    return "<" in text and bool(
        re.search(r"<(?:p|br|div|h[1-6]|ul|figure|blockquote|section|article)\b[^<>]*>", text, re.IGNORECASE)
    )


def fragment(text: str) -> list[Block]:
    """The blocks of a piece of HTML that is an article's body."""
    root = _parse(text).body
    return list(_walk(root, {})) if root is not None else []


def read(text: str, origin: Origin) -> Draft:
    """The page as a draft.

    Raises: IngestError when it shows no article text.
    """
    tree = _parse(text)
    facts = _facts(tree)
    roles = _roles(tree)
    root = _main(tree)
    blocks = list(_walk(root, roles)) if root is not None else []
    return assemble(blocks, "html", origin, facts)


def _parse(text: str) -> LexborHTMLParser:
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - 5 ms, and only pages need it

    return LexborHTMLParser(_flattened(text))


def _flattened(text: str) -> str:
    """`text`, with its blocks beside instead of inside each other when it is nested absurdly deep."""
    depth = deepest = 0
    for match in _TAG.finditer(text):
        if match[2].lower() in _VOID:
            continue
        depth += -1 if match[1] else 1
        deepest = max(deepest, depth)
    if deepest <= _MAX_DEPTH:
        return text
    return _TAG.sub(_flat, text)


def _flat(match: re.Match[str]) -> str:
    tag = match[2].lower()
    if tag in {"p", "h1", "h2", "title", "meta", "script", "style"}:
        return match[0]
    return "<p>" if tag in _BLOCKS else ""


def _main(tree: LexborHTMLParser) -> LexborNode | None:
    for selector in ("article", "main", "[role=main]"):
        found = tree.css(selector)
        if found:
            return max(found, key=lambda node: len(node.text()))
    return tree.body


_BYLINE = "[rel~=author], [itemprop~=author], [class~=byline], [class~=author], [class~=article-author]"
_DATE = "time[datetime], [itemprop=datePublished], [class~=date], [class~=published]"
_STANDFIRST = (
    "[class~=standfirst], [class~=dek], [class~=subtitle], [class~=subheadline], [itemprop=alternativeHeadline]"
)
_BIO = "[class~=bio], [class~=author-bio], [class~=about-author], [class~=author-box]"


def _roles(tree: LexborHTMLParser) -> dict[int, ZoneKind]:
    """The part of the article some elements of the page say they are, by element."""
    roles: dict[int, ZoneKind] = {}
    for selector, kind in (
        (_BIO, ZoneKind.BIO),
        (_BYLINE, ZoneKind.BYLINE),
        (_DATE, ZoneKind.DATE),
        (_STANDFIRST, ZoneKind.STANDFIRST),
    ):
        for node in tree.css(selector):
            roles.setdefault(node.mem_id, kind)
    first = tree.css_first("h1")
    if first is not None:
        roles[first.mem_id] = ZoneKind.HEADLINE
    return roles


def _walk(root: LexborNode, roles: dict[int, ZoneKind]) -> Iterator[Block]:
    """Blocks of text under `root`, in order. Iterative: pages may be nested deep."""
    parts: list[str] = []
    kinds: list[ZoneKind | None] = [None]
    stack: list[tuple[LexborNode | None, str]] = [(root.child, "")]
    while stack:
        node, closes = stack.pop()
        if node is None:
            continue
        if closes:
            if closes in _BLOCKS:
                yield from _flush(parts, kinds[-1])
            kinds.pop()
            continue
        stack.append((node.next, ""))
        tag = node.tag or ""
        if tag == "-text":
            parts.append(node.text_content or "")
        elif tag and tag[0] != "-" and tag not in _SKIPPED:
            role = roles.get(node.mem_id)
            closing = tag if role is None else "div"
            if closing in _BLOCKS:
                yield from _flush(parts, kinds[-1])
            kinds.append(role or _KINDS.get(tag) or kinds[-1])
            stack.append((node, closing))
            stack.append((node.child, ""))
    yield from _flush(parts, None)


def _flush(parts: list[str], kind: ZoneKind | None) -> Iterator[Block]:
    text = normalise(_SPACE.sub(" ", "".join(parts))).strip()
    parts.clear()
    if text:
        yield Block(text, kind)


_META_AUTHORS = (
    ("author", "meta"), ("article:author", "opengraph"), ("article:author_name", "opengraph"),
    ("parsely-author", "meta"), ("sailthru.author", "meta"), ("dc.creator", "meta"), ("dcterms.creator", "meta"),
    ("byl", "meta"), ("cxenseparse:author", "meta"),
)  # fmt: skip
_META_DATES = (
    ("article:published_time", "opengraph"), ("og:article:published_time", "opengraph"),
    ("parsely-pub-date", "meta"), ("sailthru.date", "meta"), ("dc.date.issued", "meta"), ("dcterms.created", "meta"),
    ("dc.date", "meta"), ("date", "meta"), ("pubdate", "meta"), ("publish-date", "meta"), ("datepublished", "meta"),
)  # fmt: skip


def _facts(tree: LexborHTMLParser) -> Facts:
    metas: dict[str, list[str]] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        value = attributes.get("content")
        if key and value:
            metas.setdefault(key.lower(), []).append(value)
    authors, dates, url = _json_ld(tree)
    authors += [Declared(v, o) for key, o in _META_AUTHORS for v in metas.get(key, ()) if "://" not in v]
    dates += [Declared(v, o) for key, o in _META_DATES for v in metas.get(key, ())]
    canonical = tree.css_first("link[rel=canonical]")
    url = (canonical.attributes.get("href") if canonical is not None else None) or next(
        iter(metas.get("og:url", ())), url
    )
    root = tree.css_first("html")
    language = (root.attributes.get("lang") if root is not None else None) or ""
    return Facts(_distinct(authors), _distinct(dates), url, language)


def _distinct(values: list[Declared]) -> tuple[Declared, ...]:
    clean = (Declared(normalise(_SPACE.sub(" ", v.value)).strip(), v.origin) for v in values)
    return tuple(dict.fromkeys(v for v in clean if 0 < len(v.value) <= _MAX_VALUE))


def _json_ld(tree: LexborHTMLParser) -> tuple[list[Declared], list[Declared], str | None]:
    authors: list[Declared] = []
    dates: list[Declared] = []
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            value = json.loads(node.text(), strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _articles(value):
            authors += [Declared(name, "json-ld") for name in _names(item.get("author"))]
            date = item.get("datePublished")
            dates += [Declared(date, "json-ld")] if isinstance(date, str) else []
    return authors, dates, None


def _articles(value: Any) -> Iterator[dict[str, Any]]:
    """The articles of a JSON-LD value: itself, in a list, or in a graph."""
    queue = [value]
    for item in queue:
        if isinstance(item, list):
            queue += item
        elif isinstance(item, dict):
            if "@graph" in item:
                queue.append(item["@graph"])
            if any(str(t).endswith(("Article", "Posting", "Report", "Review")) for t in _listed(item.get("@type"))):
                yield item


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _names(value: Any) -> list[str]:
    """Names of an author given as a string, an object or a list of either."""
    found = []
    for item in _listed(value):
        name = item.get("name") if isinstance(item, dict) else item
        found += [n for n in _listed(name) if isinstance(n, str)]
    return found
