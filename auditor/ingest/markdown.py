"""Markdown with or without front matter, rendered to the paragraphs a reader sees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from html import unescape
from typing import Any

from auditor import patterns as re
from auditor.document import Declaration, Doubt, ZoneKind
from auditor.ingest.blocks import Block, Facts, Origin, assemble, speaks
from auditor.ingest.draft import Declared, Draft
from auditor.ingest.encoding import normalise

_FENCES = {"---": "yaml", "+++": "toml"}
# Front matter is a few lines; beyond this it is no front matter.
_MAX_FRONT = 65_536

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.+)$")
_SETEXT = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_QUOTED = re.compile(r"(?: {0,3}>)+ ?")
_DEFINITION = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S+")
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
# Where a comment that speaks to this program stood; the source has no such character left.
_HEARD = re.compile("\x00([0-9]+)\x00")
_IMAGE_ONLY = re.compile(r"!\[([^\[\]\n]*)\]\([^()\s]*(?:[ \t]+\"([^\"\n]*)\")?\)\s*(.*)$", re.DOTALL)

_INLINE = re.compile(
    r"""\\(?P<escape>[!-/:-@\[-`{-~])
    |(?P<code>`+)
    |!\[(?P<alt>[^\[\]\n]*)\]\([^()\s]*(?:[ \t]+"[^"\n]*")?\)
    |\]\([ ]?<?(?P<url>[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)?)>?(?:[ \t\n]+(?:"[^"\n]*"|'[^'\n]*'))?[ ]?\)
    |\]\[(?P<ref>[^\]\n]*)\]
    |(?P<open>\[)
    |<(?P<auto>(?:https?://|mailto:)[^\s<>]+)>
    |(?P<tag></?[A-Za-z][^<>\n]{0,300}>)
    |(?P<mark>\*{1,3}|_{1,3}|~~)""",
    re.VERBOSE,
)

_KEYS: dict[str, tuple[str, ...]] = {
    "headline": ("title", "headline"),
    "standfirst": ("standfirst", "description", "subtitle", "dek", "summary", "excerpt", "lead"),
    "author": ("author", "authors", "byline", "by"),
    "date": ("date", "published", "publishdate", "pubdate", "date_published", "published_at"),
    "url": ("url", "canonical_url", "canonical", "permalink", "link"),
    "language": ("lang", "language"),
    "bio": ("bio", "author_bio", "about_author"),
    "section": ("section", "category", "categories", "genre", "kicker", "label", "type"),
    "tag": ("tags", "keywords", "tag"),
    "modified": ("modified", "updated", "lastmod", "last_modified", "date_modified", "updated_at"),
    "fetched": ("fetched", "retrieved", "accessed", "fetched_at", "crawled_at"),
    "publisher": ("publisher", "outlet", "site"),
}


def read(text: str, origin: Origin) -> Draft:
    """Front matter first (headline, standfirst, author, date), then the body; a bio stands last."""
    values, rest, doubts = _front_matter(text)
    origin = Origin(origin.source, origin.sha256, origin.doubts + doubts)
    rest, comments = _listened(rest)
    body = list(_blocks(rest, comments))
    stray = body.pop().comments if body and not body[-1].text else ()
    over = body[0].comments if body else ()
    body[:1] = [replace(block, comments=()) for block in body[:1]]
    headline = _first(values, "headline")
    if body and (not headline or body[0].text == headline) and body[0].kind is ZoneKind.SUBHEADING:
        headline = body.pop(0).text
    authors, dates = _strings(values, "author"), _strings(values, "date")
    head = [
        (headline, ZoneKind.HEADLINE),
        (_first(values, "standfirst"), ZoneKind.STANDFIRST),
        (", ".join(authors), ZoneKind.BYLINE),
        (next(iter(dates), ""), ZoneKind.DATE),
    ]
    blocks = [Block(t, kind) for t, kind in head if t]
    bio = _first(values, "bio")
    facts = Facts(
        authors=tuple(Declared(a, "front-matter") for a in authors),
        dates=tuple(Declared(d, "front-matter") for d in dates),
        url=_first(values, "url") or None,
        language=_first(values, "language"),
        comments=over,
        stray_comments=stray,
        declarations=tuple(
            Declaration(part, value, "front-matter")
            for part in ("section", "tag", "modified", "fetched", "publisher")
            for value in _strings(values, part)
        ),
    )
    return assemble([*blocks, *body, *([Block(bio, ZoneKind.BIO)] if bio else [])], "markdown", origin, facts)


def has_front_matter(text: str) -> bool:
    """Whether `text` starts with a fenced block of keys and values."""
    return bool(re.match(r"(---|\+\+\+)[ \t]*\n[A-Za-z_][\w-]*[ \t]*[:=]", text))


def _front_matter(text: str) -> tuple[Mapping[str, Any], str, tuple[Doubt, ...]]:
    fence = text[:3]
    if not has_front_matter(text):
        return {}, text, ()
    end = re.compile(rf"^{re.escape(fence)}[ \t]*$", re.MULTILINE).search(text, 4, _MAX_FRONT)
    if not end:
        return {}, text, ()
    inner = text[text.index("\n") + 1 : end.start()]
    try:
        values = _toml(inner) if fence == "+++" else _yaml(inner)
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        return {}, text[end.end() :], (Doubt("front-matter", "The front matter could not be read.", inner[:200]),)
    return {str(key).lower(): value for key, value in values.items()}, text[end.end() :], ()


def _toml(text: str) -> Any:
    import tomllib  # noqa: PLC0415 - few articles have TOML

    return tomllib.loads(text)


def _yaml(text: str) -> Any:
    import yaml  # noqa: PLC0415 - loading it takes 15 ms

    try:
        # Every value stays the string the author wrote; no tag is honoured.
        return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it builds strings, lists and mappings only
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error


def _strings(values: Mapping[str, Any], part: str) -> list[str]:
    """The values of a part under any of its names, as clean strings."""
    found = next((values[key] for key in _KEYS[part] if values.get(key)), None)
    several = found if isinstance(found, list) else [found]
    names = (item.get("name") if isinstance(item, dict) else item for item in several)
    # An alias may stand for a list of lists of lists: only plain values are names.
    return [
        clean
        for name in names
        if isinstance(name, str | int | float | date) and (clean := normalise(" ".join(str(name).split())))
    ]


def _first(values: Mapping[str, Any], part: str) -> str:
    return next(iter(_strings(values, part)), "")


def _listened(text: str) -> tuple[str, list[str]]:
    """`text` with marks instead of comments that speak to this program and without the others, and the former.

    What stands in a line after a backtick is code that shows a comment. One alone on its lines parts paragraphs.
    """
    comments: list[str] = []

    def mark(match: re.Match[str]) -> str:
        start, end = match.span()
        line = text[text.rfind("\n", 0, start) + 1 : start]
        if not speaks(match[1]) or "`" in line or line.startswith(("    ", "\t")):
            return ""
        comments.append(match[1])
        alone = not line.strip() and not text[end : (text.find("\n", end) + 1 or len(text) + 1) - 1].strip()
        return f"\n\x00{len(comments) - 1}\x00\n" if alone else f"\x00{len(comments) - 1}\x00"

    return _COMMENT.sub(mark, text), comments


def _blocks(text: str, comments: list[str]) -> Iterator[Block]:
    """Blocks in order, each with the comments in it or before it; an empty one last for those after all."""
    heard: list[str] = []
    for block in _parsed(text):
        if "\x00" not in block.text:
            yield replace(block, comments=tuple(heard)) if heard else block
            heard = []
            continue
        bare = _unmarked(block)
        heard += [comments[int(number)] for number in _HEARD.findall(block.text)]
        if bare.text:
            yield replace(bare, comments=tuple(heard))
            heard = []
    if heard:
        yield Block("", comments=tuple(heard))


def _unmarked(block: Block) -> Block:
    """A block without the marks of comments; links keep their text."""
    marks = [m.span() for m in _HEARD.finditer(block.text)]
    text = _HEARD.sub("", block.text)
    lead = len(text) - len(text.lstrip())

    def moved(at: int) -> int:
        return at - lead - sum(min(at, end) - start for start, end in marks if start < at)

    links = tuple((max(moved(a), 0), moved(b), url) for a, b, url in block.links if moved(b) > max(moved(a), 0))
    return Block(text.strip(), block.kind, links)


def _parsed(text: str) -> Iterator[Block]:
    """Blocks in order; a heading is a SUBHEADING, whatever its level."""
    paragraph: list[str] = []
    kind: ZoneKind | None = None
    fence = ""
    for line in [*text.split("\n"), ""]:
        if fence:
            fence = "" if line.strip().startswith(fence) else fence
            continue
        line = _unquoted(line)  # noqa: PLW2901 - a quoted line is read like any other
        setext = _SETEXT.match(line) if paragraph and kind is None else None
        if setext:
            yield from _block(paragraph, ZoneKind.SUBHEADING)
            paragraph = []
            continue
        role = _role(line)
        if role == "text":
            paragraph.append(line.strip() + ("\n" if line.endswith(("  ", "\\")) else ""))
            continue
        if paragraph:
            yield from _block(paragraph, kind)
            paragraph, kind = [], None
        if role == "fence":
            fence = _FENCE.match(line)[1]  # type: ignore[index]
        elif role == "heading":
            yield from _block([_unclosed(_HEADING.match(line)[2])], ZoneKind.SUBHEADING)  # type: ignore[index]
        elif role == "item":
            paragraph, kind = [_ITEM.sub("", line, count=1).strip()], ZoneKind.LIST
        elif role == "row":
            yield from _block([" ".join(cell.strip() for cell in line.strip().strip("|").split("|"))], ZoneKind.LIST)


def _unquoted(line: str) -> str:
    match = _QUOTED.match(line)
    return line[match.end() :] if match else line


def _unclosed(heading: str) -> str:
    """A heading without the marks that may end it."""
    bare = heading.rstrip().rstrip("#")
    return bare.rstrip() if bare.endswith((" ", "\t")) else heading


def _role(line: str) -> str:
    if not line.strip():
        return "blank"
    if _RULE.match(line) or _DEFINITION.match(line) or ("|" in line and not line.strip(" \t|:-")):
        return "nothing"
    if _FENCE.match(line):
        return "fence"
    if _HEADING.match(line):
        return "heading"
    if _ITEM.match(line):
        return "item"
    return "row" if line.lstrip().startswith("|") else "text"


def _block(lines: list[str], kind: ZoneKind | None) -> Iterator[Block]:
    raw = " ".join(lines).replace("\\\n ", "\n").replace("\n ", "\n")
    image = _IMAGE_ONLY.match(raw)
    if image:
        caption, kind = (image[2] or image[1]), ZoneKind.CAPTION
        raw = "\n".join(part for part in (caption, image[3].strip()) if part)
    text, links = inline(raw)
    if text:
        yield Block(text, kind, links)


def inline(raw: str) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """The text of one paragraph without its markup, and its links as (start, end, url)."""
    out: list[str] = []
    links: list[tuple[int, int, str]] = []
    opened: list[int] = []
    marks: dict[str, int] = {}
    at = 0
    while match := _INLINE.search(raw, at):
        out.append(raw[at : match.start()])
        at = match.end()
        if match["escape"]:
            out.append(match["escape"])
        elif match["code"]:
            end = raw.find(match["code"], at)
            out.append(raw[at:end] if end >= 0 else match[0])
            at = end + len(match["code"]) if end >= 0 else at
        elif match["auto"]:
            links.append((len(out), len(out) + 1, match["auto"]))
            out.append(match["auto"])
        elif match["open"]:
            opened.append(len(out))
            out.append("[")
        elif match["url"] is not None or match["ref"] is not None:
            _close(out, opened, links, match)
        elif match["mark"]:
            _emphasis(out, marks, raw, match)
        elif match["alt"] is None and not match["tag"]:
            out.append(match[0])
    out.append(raw[at:])
    return _joined(out, links)


def _close(out: list[str], opened: list[int], links: list[tuple[int, int, str]], match: re.Match[str]) -> None:
    """A link's end: takes back the bracket that opened it; without one, the text is what it looks like."""
    if not opened:
        out.append(match[0])
        return
    start = opened.pop()
    out[start] = ""
    if match["url"]:
        links.append((start, len(out), match["url"]))


def _emphasis(out: list[str], marks: dict[str, int], raw: str, match: re.Match[str]) -> None:
    """Emphasis marks that come in pairs vanish; one alone is text (a footnote's star, a snake_case name)."""
    mark = match[0]
    before = raw[match.start() - 1] if match.start() else " "
    after = raw[match.end()] if match.end() < len(raw) else " "
    inside = mark[0] == "_" and before.isalnum() and after.isalnum()
    if mark in marks and not before.isspace() and not inside:
        out[marks.pop(mark)] = ""
        out.append("")
    elif not after.isspace() and not inside:
        marks[mark] = len(out)
        out.append(mark)
    else:
        out.append(mark)


def _joined(out: list[str], links: list[tuple[int, int, str]]) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """The pieces as one text stripped at both ends; links from indices of pieces to offsets in it."""
    pieces = [normalise(unescape(piece)) if "&" in piece else piece for piece in out]
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    text = "".join(pieces)
    lead = len(text) - len(text.lstrip())
    text = text.strip()
    placed = ((max(starts[a] - lead, 0), min(starts[b] - lead, len(text)), url) for a, b, url in links)
    return text, tuple(sorted((a, b, url) for a, b, url in placed if a < b))
