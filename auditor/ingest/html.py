"""HTML pages: the article's body, what the page shows about it, and what its metadata declares."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.document import RESIDUE, ZoneKind
from auditor.errors import IngestError
from auditor.ingest import elements, furniture, metadata, widgets
from auditor.ingest.blocks import Block, Facts, Origin, assemble
from auditor.ingest.draft import Draft
from auditor.ingest.elements import Seen
from auditor.ingest.encoding import normalise

if TYPE_CHECKING:
    from lxml.etree import _Element  # type: ignore[import-untyped]
    from selectolax.lexbor import LexborHTMLParser

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_MARKUP = re.compile(r"<(?:p|br|div|h[1-6]|ul|ol|figure|blockquote|section|article)\b[^<>]*>", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")
_SPOKEN = re.compile(r"<!--\s*auditor", re.IGNORECASE)
# A page made by hand, a fragment or a print view is mostly its text; pages of news sites are 1 to 12 % text,
# the small sites among the measured ones 25 %.
_TEXT_SHARE = 0.4
# libxml2 stops at 256 levels, and recursion in Python at about 1,000; no article is nested half as deep.
_MAX_DEPTH = 200
# Below this, what trafilatura found is a teaser or a cookie note.
_SHORT_BODY = 250
# A paragraph of prose, where one is added to what trafilatura found.
_PARAGRAPH = 60
# A note on how the text was made often stands under the article, outside its element.
_MADE_BY = re.compile(
    r"\b(?:AI|A\.I\.|artificial intelligence|language models?|ChatGPT|chatbots?|machine[- ](?:written|generated"
    r"|translat\w+)|automat(?:ed|ically|ic|ion)|"
    r"algorithms?|robots?|software)\b"
)
_ABOUT_TEXT = re.compile(
    r"\b(?:articles?|stor(?:y|ies)|texts?|reports?|reporting|content|pieces?|pages?|posts?|words|wording|summar\w+)\b",
    re.IGNORECASE,
)
_MAX_NOTE = 400
# Navigation and copyright lines belong to every page.
_LEFT_OVER = RESIDUE - {ZoneKind.NAVIGATION, ZoneKind.COPYRIGHT, ZoneKind.EMBED}
_NO_PROSE = frozenset({"a", "li", "nav", "td", "th"})
_HEAD = (ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.BYLINE, ZoneKind.DATE)


def looks_like_html(text: str) -> bool:
    return bool(_PAGE.match(text))


def has_markup(text: str) -> bool:
    """Whether a field of a record is a piece of HTML."""
    return "<" in text and bool(_MARKUP.search(text))


def fragment(text: str) -> list[Block]:
    """The blocks of a piece of HTML that is an article's body."""
    seen = elements.visible(elements.parse(text), metadata.Metadata())
    return [one.block for one in seen if not one.furniture]


def read(text: str, origin: Origin) -> Draft:
    """Headline, standfirst, byline and date as the page shows them, then its body with captions, then the bio.

    Raises: IngestError when it shows no article text.
    """
    tree = elements.parse(text)
    declared = metadata.read(tree)
    seen = elements.visible(tree, declared)
    body = _body(text, seen)
    if not any(block.kind not in _HEAD for block in body):
        raise IngestError(origin.source, "the page shows no article text")
    blocks = [*_head(seen, body, declared), *body, *_bio(seen, body), *_around(text, seen, body)]
    facts = declared.facts
    if _SPOKEN.search(text):
        blocks, facts = _heard(tree, seen, blocks, facts)
    return assemble(blocks, "html", origin, facts)


def _heard(tree: LexborHTMLParser, seen: list[Seen], blocks: list[Block], facts: Facts) -> tuple[list[Block], Facts]:
    """`blocks` with the comments that stand at others given to the next that is kept.

    Those over the headline, or over all that is kept, are about the whole article.
    """
    kept = {id(block): block for block in blocks}
    over, rest = elements.comments(tree)
    given: dict[int, list[str]] = {}
    waiting: list[str] = []
    top = min((n for n, s in enumerate(seen) if id(s.block) in kept), default=len(seen))
    top = next((n for n, s in enumerate(seen) if s.block.kind is ZoneKind.HEADLINE and id(s.block) in kept), top)
    for place, one in enumerate(seen):
        waiting += one.block.comments
        for comment in one.block.comments:
            rest.remove(comment)
        if place <= top:
            over += waiting
            waiting = []
        elif id(one.block) in kept:
            given[id(one.block)] = waiting
            waiting = []
    spoken = [replace(block, comments=tuple(given.get(id(block), ()))) for block in blocks]
    return spoken, replace(facts, comments=tuple(over), stray_comments=(*waiting, *rest))


def _head(seen: list[Seen], body: list[Block], declared: metadata.Metadata) -> Iterator[Block]:
    """What stands over the article, one of each kind, unless the body has it."""
    for kind in _HEAD:
        if any(block.kind is kind for block in body):
            continue
        found = next((s.block for s in seen if s.block.kind is kind), None)
        if found is None and kind is ZoneKind.HEADLINE and declared.titles:
            found = Block(_without_site(declared.titles[0], declared.site), kind)
        if found is not None:
            yield found


def _without_site(title: str, site: str) -> str:
    head, _, tail = title.rpartition(" | ") if " | " in title else title.rpartition(" - ")
    return head if head and site and tail.strip().lower() == site.lower() else title


def _bio(seen: list[Seen], body: list[Block]) -> Iterator[Block]:
    if not any(block.kind is ZoneKind.BIO for block in body):
        yield from [s.block for s in seen if s.block.kind is ZoneKind.BIO][:1]


def _around(text: str, seen: list[Seen], body: list[Block]) -> Iterator[Block]:
    """Notes on the making of the text that stand outside its element, and on small pages the furniture there.

    A page of a site is expected to have furniture; one that is mostly its article was cleaned of it, and not well.
    """
    inside = "\n".join(block.text for block in body)
    small = _is_small(text, seen)
    for one in seen:
        line = one.block.text
        if (one.main and not one.furniture) or one.tag in _NO_PROSE or len(line) > _MAX_NOTE or line in inside:
            continue
        if not one.block.links and _MADE_BY.search(line) and _ABOUT_TEXT.search(line):
            yield Block(line, ZoneKind.DISCLAIMER)
        elif small and (furniture.line_kind(line) or widgets.kind(line)) in _LEFT_OVER:
            yield Block(line, furniture.line_kind(line) or widgets.kind(line))


def _is_small(text: str, seen: list[Seen]) -> bool:
    size = sum(len(s.block.text) for s in seen)
    return size < _SHORT_BODY or size > len(text) * _TEXT_SHARE


def _body(text: str, seen: list[Seen]) -> list[Block]:
    """The article's blocks in order: found by trafilatura, with what the page's markup tells about them."""
    main = [s for s in seen if s.main and (not s.furniture or s.block.kind is ZoneKind.BIO)]
    plain = [s.block for s in main]
    if _is_small(text, seen) or max((s.depth for s in seen), default=0) > _MAX_DEPTH:
        return plain
    found = list(_extracted(text))
    if sum(len(block.text) for block in found) < _SHORT_BODY:
        return plain if sum(s.tag == "p" for s in main) else found or plain
    return _aligned(found, seen)


def _extracted(text: str) -> Iterator[Block]:
    """Blocks of the body as trafilatura finds it; none where it fails."""
    # Loading them takes 0.3 s.
    from lxml.etree import LxmlError  # noqa: PLC0415
    from trafilatura import bare_extraction  # noqa: PLC0415

    # It logs a warning for every page it finds nothing in; that is told to the user in our own words.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    declaration = _DECLARATION.match(text)
    page = text[declaration.end() :] if declaration else text
    try:
        found = bare_extraction(page, include_comments=False, favor_precision=True)
    except (LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError):
        # The page is hostile or the library has a fault: our own blocks are still there.
        return
    body = getattr(found, "body", None)
    for element in body if body is not None else ():
        yield from _of_element(element)


def _of_element(element: _Element) -> Iterator[Block]:
    if element.tag in {"list", "table"}:
        for item in element.iter("item", "row"):
            yield from _of_text(" ".join(item.itertext()), ZoneKind.LIST)
    else:
        yield from _of_text("".join(element.itertext()), ZoneKind.SUBHEADING if element.tag == "head" else None)


def _of_text(raw: str, kind: ZoneKind | None) -> Iterator[Block]:
    text = normalise(" ".join(raw.split()))
    if text:
        yield Block(text, kind)


def _aligned(found: list[Block], seen: list[Seen]) -> list[Block]:
    """`found` with the markup of the same blocks on the page, the captions between them, and paragraphs missed."""
    places: dict[str, list[int]] = {}
    for place, one in enumerate(seen):
        places.setdefault(_key(one.block.text), []).append(place)
    chosen: dict[int, Block] = {}
    extra: list[tuple[float, Block]] = []
    last = -1
    for block in found:
        options = places.get(_key(block.text), [])
        if not options:
            extra.append((last + 0.5, block))
            continue
        last = next((p for p in options if p > last), options[0])
        chosen[last] = seen[last].block
    for missed in _missed(seen, chosen):
        chosen[missed] = seen[missed].block
    return [block for _, block in sorted([*chosen.items(), *extra], key=lambda pair: pair[0])]


def _missed(seen: list[Seen], chosen: dict[int, Block]) -> Iterator[int]:
    """Captions within the body, and paragraphs that stand where most of the body stands."""
    if not chosen:
        return
    mass: dict[str, int] = {}
    for place in chosen:
        mass[seen[place].place] = mass.get(seen[place].place, 0) + len(seen[place].block.text)
    where = max(mass, key=lambda key: mass[key])
    trusted = mass[where] * 2 > sum(mass.values())
    first, last = min(chosen), max(chosen)
    known = {_key(block.text) for block in chosen.values()}
    for place, one in enumerate(seen):
        if place in chosen or one.furniture or _key(one.block.text) in known:
            continue
        caption = one.block.kind is ZoneKind.CAPTION and first < place < last
        if caption or (trusted and one.place == where and _prose(one.block)):
            yield place


def _prose(block: Block) -> bool:
    linked = sum(end - start for start, end, _ in block.links)
    return block.kind is None and len(block.text) >= _PARAGRAPH and linked < len(block.text)


def _key(text: str) -> str:
    """What is the same however white space was collapsed."""
    return "".join(text.split())
