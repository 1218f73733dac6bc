"""The visible blocks of a page, in order, with what the markup says about each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.document import ZoneKind
from auditor.ingest.blocks import Block, speaks
from auditor.ingest.encoding import normalise
from auditor.ingest.metadata import Metadata

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

# The parser's work grows with the square of the depth; 10,000 levels take it 0.2 s, 100,000 take 18 s.
_MAX_DEPTH = 1_000

_HIDDEN = frozenset(
    (
        "script style noscript template iframe button svg select textarea head audio video object canvas dialog math"
    ).split()
)
_FURNITURE = frozenset({"nav", "form", "aside", "footer", "menu"})
_BLOCKS = frozenset(
    (
        "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form "
        "h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody td th thead tr ul"
    ).split()
)
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), ZoneKind.SUBHEADING),
    **dict.fromkeys(("li", "td", "th"), ZoneKind.LIST),
    "figcaption": ZoneKind.CAPTION,
}
# Elements whose end may be left out, so that counting them says nothing about depth.
_NESTING = re.compile(
    r"<(/?)(?:div|ul|ol|dl|section|article|main|blockquote|table|center|aside|header|footer|nav|form|figure|details|"
    r"fieldset|address|span|font|a|b|i|em|strong|small|big|u|s|svg|object|h[1-6]|[a-z]+-[a-z-]+)\b",
    re.IGNORECASE,
)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)[^<>]*>")
_KEPT_FLAT = frozenset(["p", "h1", "h2", "title", "meta", "link", "script", "style", "html", "head", "body"])

# The part an element's class, id, rel or itemprop says it plays.
_ROLES = (
    (
        ZoneKind.BIO,
        re.compile(
            r"\bbio(?:graphy)?\b|(?<![a-z])(?:author|writer|contributor)s?[-_]*(?:bio|box|info|description|about|card)"
            r"|about[-_]*(?:the[-_]*)?author",
            re.IGNORECASE,
        ),
    ),
    (
        ZoneKind.STANDFIRST,
        re.compile(
            r"standfirst|sub[-_]*head(?:line)?\b|(?<![a-z])dek\b|(?<![a-z])deck\b|article[-_]*(?:summary|subtitle|intro)"
            r"|alternativeheadline|(?<![a-z])strapline|entry[-_]subtitle",
            re.IGNORECASE,
        ),
    ),
    (
        ZoneKind.BYLINE,
        re.compile(r"by[-_]?line|(?<![a-z])authors?(?![a-z])|(?<![a-z])writer|contributor", re.IGNORECASE),
    ),
    (
        ZoneKind.DATE,
        re.compile(
            r"datepublished|dateline|publish(?:ed)?[-_]*(?:date|time|on)|(?:article|post|entry|pub)[-_]*date"
            r"|(?<![a-z])timestamp|(?<![a-z])date\b",
            re.IGNORECASE,
        ),
    ),
)
_NOT_THIS_ARTICLE = re.compile(
    r"comment|related|recommend|promo|teaser|sidebar|most[-_]?(?:read|popular)|trending|newsletter|image|photo|avatar|"
    r"social|share|widget|carousel|update|modified",
    re.IGNORECASE,
)
# Longer than this, what is called a byline is a bio, and what is called a date is something else.
_MAX_BYLINE, _MAX_DATE, _MAX_STANDFIRST = 160, 90, 600
_MAX_SAID = 200
_SAYING = ("class", "id", "rel", "itemprop", "data-testid")
_SEPARATORS = " \n-–—|•·,/"
_FEW_WORDS = 4
_MIN_NAME = 4
# Blocks between the headline and what belongs to it: share buttons, a video's captions, a table of contents.
_NEAR = 40
_SPACE = re.compile(r"\s+")
_AND = re.compile(r",|\band\b|\||&")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DATE_STARTS = re.compile(
    rf"\b(?:last\s+)?(?:published|posted|updated)\b|{_DAY}\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}|{_MONTH}\.?\s+\d)|\b\d{{1,2}}:\d\d"
    r"|\b\d{4}-\d\d|\b\d{1,2}[./]\d{1,2}[./]\d|\b\d+\s+(?:hours?|min(?:ute)?s?|days?)\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\b\d+\s+\w+\s+ago\b"
    r"|\d[./-]\d",
    re.IGNORECASE,
)


class Seen(NamedTuple):
    """A visible block. `place` tells its parent by tag and class; `main` is whether the article element holds it."""

    block: Block
    tag: str
    place: str
    depth: int
    furniture: bool
    main: bool


class _Known(NamedTuple):
    """Where the headline is, and what the metadata says, letters only."""

    headline: int | None
    authors: list[str]
    standfirst: str


class _Level(NamedTuple):
    """What holds inside an element that is open."""

    node: LexborNode | None
    tag: str
    kind: ZoneKind | None
    role: ZoneKind | None
    furniture: bool
    main: bool


def parse(text: str) -> LexborHTMLParser:
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - 5 ms, and only pages need it

    return LexborHTMLParser(_flattened(text))


def visible(tree: LexborHTMLParser, declared: Metadata) -> list[Seen]:
    """Blocks of the page in order; what its metadata declares helps to know them by."""
    body = tree.body
    if body is None:
        return []
    main = _main(tree)
    seen = _Walk(main).run(body)
    return _named(seen, declared)


def spoken(node: LexborNode) -> list[str]:
    """The text of a comment that speaks to this program; nothing for any other."""
    text = node.comment_content or ""
    return [text] if speaks(text) else []


def comments(tree: LexborHTMLParser) -> tuple[list[str], list[str]]:
    """Comments that speak to this program: those over the body, and all in it and under it. In document order."""
    over: list[str] = []
    rest: list[str] = []
    body = False
    top = tree.root
    while top is not None and top.prev is not None:
        top = top.prev
    while top is not None:
        for node in top.traverse(include_text=False) if top.tag == "html" else (top,):
            body = body or node.tag == "body"
            if node.tag == "-comment":
                (rest if body else over).extend(spoken(node))
        top = top.next
    return over, rest


def _flattened(text: str) -> str:
    """`text`, with its blocks beside instead of inside each other when it is nested absurdly deep."""
    depth = 0
    for match in _NESTING.finditer(text):
        depth += -1 if match[1] else 1
        if depth > _MAX_DEPTH:
            return _TAG.sub(_flat, text)
        depth = max(depth, 0)
    return text


def _flat(match: re.Match[str]) -> str:
    tag = match[2].lower()
    if tag in _KEPT_FLAT:
        return match[0]
    return "<p>" if tag in _BLOCKS else ""


def _main(tree: LexborHTMLParser) -> int | None:
    """The element the article is in: the longest of the articles, else the main element."""
    for selector in ("article, [itemprop=articleBody], [itemtype$=Article]", "main, [role=main]"):
        found = tree.css(selector)
        if found:
            return max(found, key=lambda node: len(node.text_lexbor() or "")).mem_id
    return None


class _Walk:
    """Collects blocks in document order; iterative, as pages may be nested deep."""

    def __init__(self, main: int | None) -> None:
        self.main = main
        self.seen: list[Seen] = []
        self.levels = [_Level(None, "", None, None, furniture=False, main=main is None)]
        self.parts: list[str] = []
        self.length = 0
        self.links: list[tuple[int, int, str]] = []
        self.hint: ZoneKind | None = None
        self.apart = False
        self.comments: list[str] = []

    def run(self, body: LexborNode) -> list[Seen]:
        stack: list[tuple[LexborNode, bool]] = [(body, False)]
        while stack:
            node, leaving = stack.pop()
            if leaving:
                self.leave()
                continue
            if node.next is not None and node.mem_id != body.mem_id:
                stack.append((node.next, False))
            tag = node.tag or ""
            if tag == "-text":
                self.text(node.text_content or "")
            elif tag == "br":
                self.line_break()
            elif tag == "-comment":
                self.comments += spoken(node)
            elif tag and tag[0] != "-" and tag not in _HIDDEN and self.enter(node, tag):
                stack.append((node, True))
                if node.child is not None:
                    stack.append((node.child, False))
        self.flush()
        return self.seen

    def enter(self, node: LexborNode, tag: str) -> bool:
        """Opens an element; false when nothing of it shows."""
        outer = self.levels[-1]
        attributes = node.attributes
        if "hidden" in attributes or attributes.get("aria-hidden") == "true":
            return False
        role, block = outer.role, tag in _BLOCKS
        said = _role(attributes, tag) if role is None or role is ZoneKind.BYLINE else None
        if block:
            self.between()
        if said is not None and said is not role:
            # A date inside a byline is a part of its own.
            if block or (role is ZoneKind.BYLINE and said is ZoneKind.DATE):
                self.flush()
                role = said
            else:
                self.hint = self.hint or said
        elif role is not None:
            self.apart = True
        main = outer.main or node.mem_id == self.main
        furniture = outer.furniture or tag in _FURNITURE or (tag == "header" and not main and self.main is not None)
        kind = role or _KINDS.get(tag) or (outer.kind if block or outer.kind else None)
        if tag == "a" and attributes.get("href"):
            self.links.append((self.length, -1, attributes["href"] or ""))
        self.levels.append(_Level(node, tag, kind, role, furniture, main))
        return True

    def leave(self) -> None:
        level = self.levels[-1]
        if level.tag == "a" and self.links and self.links[-1][1] < 0:
            start, _, url = self.links.pop()
            if self.length > start:
                self.links.append((start, self.length, url))
        if level.role is not self.levels[-2].role:
            self.flush()
        elif level.tag in _BLOCKS:
            self.between()
        elif level.role is not None:
            self.apart = True
        self.levels.pop()

    def between(self) -> None:
        """The edge of a block: of one that plays a part in the article, the inside stays together."""
        role = self.levels[-1].role
        if role is None:
            self.flush()
        elif role is ZoneKind.BIO:
            self.line_break()
        else:
            self.text(" ")

    def text(self, raw: str) -> None:
        text = _SPACE.sub(" ", raw)
        if self.apart and text:
            text = f" {text}" if text[0].isalnum() else text
            self.apart = False
        if text.startswith(" ") and (not self.parts or self.parts[-1][-1] in " \n"):
            text = text[1:]
        if text:
            self.parts.append(text)
            self.length += len(text)

    def line_break(self) -> None:
        """One break is a new line, two are a new paragraph."""
        if not self.parts:
            return
        if self.parts[-1].endswith("\n"):
            if self.levels[-1].role is None:
                self.flush()
            return
        self.parts.append("\n")
        self.length += 1

    def flush(self) -> None:
        if self.parts:
            raw = "".join(self.parts)
            text = normalise(raw).rstrip()
            if text:
                self.add(text, raw)
        self.parts, self.links, self.length, self.hint, self.apart = [], [], 0, None, False

    def add(self, text: str, raw: str) -> None:
        level = self.levels[-1]
        links: tuple[tuple[int, int, str], ...] = ()
        if raw.startswith(text):
            links = tuple((a, min(b, len(text)), url) for a, b, url in self.links if a < min(b, len(text)))
        if level.role is ZoneKind.BYLINE:
            text = text.rstrip(_SEPARATORS) or text
        kind = _fitting(level.role or self.hint, text) or (None if level.role else level.kind)
        parent = level.node.parent if level.node is not None else None
        place = f"{parent.tag}.{parent.attributes.get('class') or ''}" if parent is not None else ""
        block = Block(text, kind, links, tuple(self.comments))
        self.comments = []
        self.seen.append(Seen(block, level.tag, place, len(self.levels), level.furniture, level.main))


def _role(attributes: dict[str, str | None], tag: str) -> ZoneKind | None:
    """The part an element says it plays in the article."""
    if tag == "time":
        return ZoneKind.DATE
    if tag in {"article", "main", "body", "section"}:
        return None
    said = " ".join(value[:_MAX_SAID] for key in _SAYING if (value := attributes.get(key)))
    return _role_said(said) if said else None


@lru_cache(maxsize=4096)
def _role_said(said: str) -> ZoneKind | None:
    """Elements of a page repeat their classes, so few are new."""
    if _NOT_THIS_ARTICLE.search(said):
        return None
    return next((kind for kind, pattern in _ROLES if pattern.search(said)), None)


def _fitting(kind: ZoneKind | None, text: str) -> ZoneKind | None:
    """The part a block plays, given the one it is said to and how long it is."""
    if kind is ZoneKind.BYLINE and len(text) > _MAX_BYLINE:
        return None
    if kind is ZoneKind.DATE and (len(text) > _MAX_DATE or not any(c.isdigit() for c in text)):
        return None
    if kind is ZoneKind.STANDFIRST and len(text) > _MAX_STANDFIRST:
        return None
    return kind


def _named(seen: list[Seen], declared: Metadata) -> list[Seen]:
    """`seen` with its parts checked against where they stand and what the metadata says."""
    headline = _headline(seen, declared.titles)
    authors = [_letters(name) for each in declared.facts.authors for name in _AND.split(each.value)]
    known = _Known(headline, [a for a in authors if len(a) > _MIN_NAME], _letters(declared.standfirst))
    for place, one in enumerate(seen):
        kind = _checked(place, one, known)
        if kind is not one.block.kind:
            seen[place] = one._replace(block=replace(one.block, kind=kind))
    return [part for one in seen for part in _parted(one)]


def _parted(one: Seen) -> list[Seen]:
    """A byline that runs into its date, as both; any other block as it is."""
    text = one.block.text
    cut = _DATE_STARTS.search(text) if one.block.kind is ZoneKind.BYLINE else None
    name = text[: cut.start()].rstrip(_SEPARATORS) if cut else ""
    if cut is None or len(name) < _MIN_NAME:
        return [one]
    links = tuple((a, min(b, len(name)), url) for a, b, url in one.block.links if a < min(b, len(name)))
    byline = one._replace(block=Block(name, ZoneKind.BYLINE, links, one.block.comments))
    return [byline, one._replace(block=Block(text[cut.start() :], ZoneKind.DATE))]


def _checked(place: int, one: Seen, known: _Known) -> ZoneKind | None:
    if place == known.headline:
        return ZoneKind.HEADLINE
    kind, text = one.block.kind, one.block.text
    from_headline = place - (known.headline or 0)
    if kind is None and len(text) <= _MAX_STANDFIRST:
        return _recognised(one, from_headline, known)
    if kind in {ZoneKind.BYLINE, ZoneKind.DATE, ZoneKind.BIO}:
        return _credit(kind, text, from_headline, known)
    if kind is ZoneKind.STANDFIRST and not (0 < from_headline <= _NEAR and text.count(" ") >= _FEW_WORDS):
        return None
    return kind


def _recognised(one: Seen, from_headline: int, known: _Known) -> ZoneKind | None:
    """The part of a block that the markup says nothing about, told by what the metadata says."""
    text = one.block.text
    if not 0 < from_headline <= _NEAR:
        return None
    if len(text) <= _MAX_BYLINE and _letters(text).removeprefix("by") in known.authors:
        return ZoneKind.BYLINE
    # A description that is a paragraph was copied from the body.
    described = one.tag != "p" and known.standfirst and _letters(text) == known.standfirst
    return ZoneKind.STANDFIRST if described else None


def _credit(kind: ZoneKind, text: str, from_headline: int, known: _Known) -> ZoneKind | None:
    signed = text[:3].lower() == "by "
    if kind is ZoneKind.BIO and not signed and text.count(" ") >= _FEW_WORDS + 3:
        return kind
    letters = _letters(text[:_MAX_BYLINE])
    named = any(author in letters for author in known.authors)
    near = -_NEAR <= from_headline <= _NEAR
    if len(text) <= _MAX_BYLINE and (named or (signed and near)):
        return ZoneKind.BYLINE
    if kind is ZoneKind.BYLINE and not known.authors and near and any(c.isupper() for c in text):
        return kind
    return kind if kind is ZoneKind.DATE and near and _DATED.search(text) else None


def _headline(seen: list[Seen], titles: Sequence[str]) -> int | None:
    """The first top heading that the metadata knows, else the first one."""
    wanted = [title for title in map(_letters, titles) if title]
    headings = [place for place, one in enumerate(seen) if one.tag == "h1"]
    for place in headings:
        letters = _letters(seen[place].block.text)
        if len(letters) > _MIN_NAME * 2 and any(letters in title or title in letters for title in wanted):
            return place
    return headings[0] if headings else None


def _letters(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())
