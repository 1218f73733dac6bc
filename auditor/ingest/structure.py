"""From a draft to a document: which stretch of text plays which part in the article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from auditor import dates
from auditor import patterns as re
from auditor.document import (
    NOWHERE,
    RESIDUE,
    Byline,
    DateField,
    Document,
    Doubt,
    Paragraph,
    Sentence,
    Span,
    Zone,
    ZoneKind,
)
from auditor.ingest import bios, bylines, furniture, paragraphs, quotes, topmatter, widgets
from auditor.ingest import sentences as splitting
from auditor.ingest.anchors import Anchors
from auditor.ingest.draft import Draft
from auditor.ingest.sheet import Sheet

_LABEL = 90  # characters of a line that is looked at for want of a full stop
_COMPANY = RESIDUE - {ZoneKind.COPYRIGHT, ZoneKind.EMBED}
_SUBHEADING_WORDS = 14
_SUBHEADING_END = re.compile(r"[.!;,…]['\"’”)\]]*$")
_SPEAKER = re.compile(r"[A-Z][A-Z .'’-]+(?:\s\[[^\]]*\])?:\s|.*[—–-]$")
_BULLET = re.compile(r"(?:[-*•‣◦·▪●–—]|\d{1,2}[.)]|\([a-z\d]\))\s+\S")
_CAPTION_WORDS = 60
_APART = bytes(code if 97 <= code <= 122 else 32 for code in range(256))
_ENGLISH = frozenset(
    b"the of and to in that is was for on with as it by at from he she they said has have are be this".split()
)


def build(draft: Draft) -> Document:
    """The structured article. Marks of the draft win over what the text looks like."""
    sheet = _sheet(draft)
    _furnish(sheet)
    _captions(sheet)
    topmatter.tell(sheet)
    bio = bios.tell(sheet)
    _plain_parts(sheet)
    return _document(draft, sheet, _marked_bio(draft) or bio)


def prose(text: str) -> Document:
    """A document that is body prose throughout: what rule tables and single passages are read as."""
    draft = Draft(text=text, reading=text, source="", format="text", sha256="", language="en")
    spans = paragraphs.split(text)
    return _document(draft, Sheet(text, spans, [ZoneKind.BODY] * len(spans)), None)


# -- what the draft declares


def _sheet(draft: Draft) -> Sheet:
    spans = paragraphs.split(draft.reading)
    sheet = Sheet(draft.reading, spans, [None] * len(spans))
    _declare(sheet, draft.marks)
    for each in draft.authors:
        _author(sheet, each.value, each.origin)
    _declared_credits(sheet, draft)
    for value in draft.dates:
        sheet.dates.append(DateField(NOWHERE, value.value, dates.parse(value.value), value.origin))
    names = [n for b in sheet.bylines for n in b.names]
    sheet.known_names = frozenset(n.split()[-1].lower() for n in names if n.split())
    return sheet


def _author(sheet: Sheet, value: str, origin: str) -> None:
    names = bylines.names(value)
    if not value.strip():
        return
    if bylines.soiled(value):
        sheet.doubts.append(Doubt("byline", "the author field holds a date or a reading time", value))
    sheet.bylines.append(Byline(NOWHERE, value, names, origin))


def _declare(sheet: Sheet, marks: tuple[Zone, ...]) -> None:
    starts = [m.span.start for m in marks]
    for index, span in enumerate(sheet.paragraphs) if marks else ():
        first = max(0, bisect_right(starts, span.start) - 1)
        inside = [m for m in marks[first : bisect_left(starts, span.end)] if m.span.end > span.start]
        if inside:
            sheet.cuts[index] = _cut_by(sheet.text, span, inside)
            sheet.kinds[index] = sheet.cuts[index][0].kind
            sheet.declared.add(index)


def _cut_by(text: str, span: Span, marks: list[Zone]) -> list[Zone]:
    """The paragraph in zones: the marks, and body where none is."""
    zones: list[Zone] = []
    at = span.start
    for kind, (start, end) in marks:
        begin, stop = max(start, at), min(end, span.end)
        if text[at:begin].strip():
            zones.append(Zone(ZoneKind.BODY, Span(at, begin)))
        if stop > begin:
            zones.append(Zone(kind, Span(begin, stop)))
        at = max(at, stop)
    if text[at : span.end].strip():
        zones.append(Zone(ZoneKind.BODY, Span(at, span.end)))
    return zones


def _declared_credits(sheet: Sheet, draft: Draft) -> None:
    for kind, span in draft.marks:
        written = draft.reading[span.start : span.end]
        if kind is ZoneKind.BYLINE and written.strip():
            names = _as_declared(bylines.names(written), sheet)
            sheet.bylines.append(Byline(span, draft.text[span.start : span.end], names, "visible"))
            if bylines.soiled(written):
                sheet.doubts.append(Doubt("byline", "the author line holds a date or a reading time", written))
        elif kind is ZoneKind.DATE:
            for each in dates.find(draft.reading, span.start, span.end):
                sheet.dates.append(DateField(each.span, each.text, each.value, "visible"))


def _marked_bio(draft: Draft) -> Span | None:
    return next((m.span for m in draft.marks if m.kind is ZoneKind.BIO), None)


# -- furniture, captions, lists, subheadings


def _furnish(sheet: Sheet) -> None:
    suspects = _suspects(sheet)
    last = len(sheet.paragraphs) - 1
    for index in sheet.free():
        span = sheet.paragraphs[index]
        line = sheet.line(index)
        if _bracketed(line):
            _by_sentence(sheet, index)
        if sheet.kinds[index] is None and span.end - span.start <= furniture.LONGEST:
            sheet.kinds[index] = furniture.line_kind(line)
        if sheet.kinds[index] is None and (index in suspects or _is_label(line)):
            sheet.kinds[index] = widgets.kind(line, among=index == last)
        if sheet.kinds[index] is None and index in suspects:
            _by_sentence(sheet, index)
    if any(kind in RESIDUE for kind in sheet.kinds):
        _lists(sheet)
        _among(sheet)


def _is_label(line: str) -> bool:
    return len(line) <= _LABEL and line[-1] != "."


def _among(sheet: Sheet) -> None:
    """Lines next to furniture need less to be told as furniture: seldom does it come alone."""
    order = range(len(sheet.kinds))
    for step, indices in ((-1, order[1:]), (1, reversed(order[:-1]))):
        for index in indices:
            if sheet.kinds[index] is None and index not in sheet.cuts and sheet.kinds[index + step] in _COMPANY:
                sheet.kinds[index] = widgets.kind(sheet.line(index), among=True)


_ANCHORS = Anchors(widgets.ANCHORS)


def _suspects(sheet: Sheet) -> set[int]:
    """Paragraphs that hold an anchor."""
    lowered = sheet.text.lower()
    if len(lowered) != len(sheet.text):
        lowered = sheet.text
    starts = [p.start for p in sheet.paragraphs]
    return {bisect_right(starts, start) - 1 for start, _ in _ANCHORS.places(lowered)}


def _bracketed(line: str) -> bool:
    return line[0] + line[-1] in ("[]", "{}")


def _by_sentence(sheet: Sheet, index: int) -> None:
    """Cut furniture off either end of a paragraph; a bracketed note that holds some is no prose in any part."""
    span = sheet.paragraphs[index]
    pieces = splitting.split(sheet.text, span.start, span.end)
    kinds = [_sentence_kind(sheet.text[a:b]) for a, b in pieces]
    if _bracketed(sheet.line(index)) and any(kinds):
        kinds = [k or ZoneKind.DISCLAIMER for k in kinds]
    prose_at = [i for i, k in enumerate(kinds) if k is None]
    if prose_at:
        for i in range(prose_at[0], prose_at[-1]):
            kinds[i] = None
    if all(k is None for k in kinds):
        return
    sheet.cuts[index] = [Zone(k or ZoneKind.BODY, Span(*p)) for k, p in zip(kinds, pieces, strict=True)]
    sheet.kinds[index] = None if prose_at else sheet.cuts[index][0].kind


def _sentence_kind(sentence: str) -> ZoneKind | None:
    return furniture.sentence_kind(sentence) or widgets.sentence_kind(sentence)


def _lists(sheet: Sheet) -> None:
    """Short unpunctuated lines right under "You may also like" are the list it announces."""
    heading = False
    for index, kind in enumerate(sheet.kinds):
        if kind in (ZoneKind.RELATED, ZoneKind.FEED):
            heading = heading or index == 0 or widgets.heads_list(sheet.line(index))
        elif kind is None and heading and index > 2 and _may_be_listed(sheet.line(index)):
            sheet.kinds[index] = ZoneKind.RELATED
        else:
            heading = False


def _may_be_listed(line: str) -> bool:
    unpunctuated = not _SUBHEADING_END.search(line) and not line.endswith(('"', "”", ":"))
    return len(line) <= 130 and unpunctuated and topmatter.words_in(line) >= 3


def _captions(sheet: Sheet) -> None:
    for index in sheet.free():
        if index in sheet.cuts:
            continue
        start, end = sheet.paragraphs[index]
        at = furniture.credit(sheet.text, start, end)
        line = sheet.line(index)
        short = topmatter.words_in(line) <= _CAPTION_WORDS
        if (at is not None and (short or at == start)) or (short and furniture.file_photo(line)):
            sheet.kinds[index] = ZoneKind.CAPTION
        elif at is not None:
            sheet.cuts[index] = [Zone(ZoneKind.BODY, Span(start, at)), Zone(ZoneKind.CAPTION, Span(at, end))]


def _plain_parts(sheet: Sheet) -> None:
    """Body for all that is left, but lists and subheadings by their shape."""
    last = len(sheet.kinds) - 1
    for index in sheet.free():
        sheet.kinds[index] = ZoneKind.BODY
        start, end = sheet.paragraphs[index]
        if index in sheet.cuts:
            continue
        if end - start < 400 and _BULLET.match(sheet.text, start):
            sheet.kinds[index] = ZoneKind.LIST
        elif end - start < 110 and index < last and _is_subheading(sheet, index):
            sheet.kinds[index] = ZoneKind.SUBHEADING


def _is_subheading(sheet: Sheet, index: int) -> bool:
    line = sheet.line(index)
    if _SPEAKER.match(line):
        return False
    if topmatter.words_in(line) > _SUBHEADING_WORDS or _SUBHEADING_END.search(line) or line[-1] in ':"”)]?':
        return line.endswith("?") and topmatter.words_in(line) <= 10 and line[0].isupper() and "“" not in line
    following = sheet.line(index + 1)
    return line[0].isupper() and topmatter.words_in(following) > topmatter.words_in(line) and line[0] not in "“\"‘'"


# -- the document


def _document(draft: Draft, sheet: Sheet, bio: Span | None) -> Document:
    zones: list[Zone] = []
    found: list[Sentence] = []
    laid: list[Paragraph] = []
    for index, span in enumerate(sheet.paragraphs):
        first = len(found)
        parts = _tight(sheet, index)
        zones += parts
        for kind, (start, end) in parts:
            for a, b in splitting.split(sheet.text, start, end):
                found.append(Sentence(Span(a, b), sheet.text[a:b], index, kind, len(found)))
        laid.append(Paragraph(span, first, len(found)))
    heads = frozenset(sheet.told(ZoneKind.HEADLINE))
    return Document(
        text=draft.text,
        reading=draft.reading,
        sentences=tuple(found),
        paragraphs=tuple(laid),
        zones=tuple(zones),
        headline=_first(zones, ZoneKind.HEADLINE),
        standfirst=_first(zones, ZoneKind.STANDFIRST),
        bio=bio,
        bylines=tuple(_visible_first(sheet.bylines)),
        dates=_by_trust(sheet.dates, draft.url),
        quotes=tuple(quotes.find(sheet.text, sheet.paragraphs, heads)),
        repairs=draft.repairs,
        links=draft.links,
        doubts=draft.doubts + tuple(sheet.doubts),
        comments=draft.comments,
        declarations=draft.declarations,
        source=draft.source,
        format=draft.format,
        sha256=draft.sha256,
        language=draft.language or guess_language(draft.reading),
        url=draft.url,
        domain=_domain(draft),
    )


def _by_trust(found: list[DateField], url: str | None) -> tuple[DateField, ...]:
    """Declared dates as the draft ordered them, then visible ones, then the one in the address."""
    ordered = sorted(found, key=lambda d: d.origin == "visible")
    value = dates.in_url(url) if url else None
    if value is not None:
        ordered.append(DateField(NOWHERE, url or "", value, "url"))
    return tuple(ordered)


def _domain(draft: Draft) -> str | None:
    value = getattr(draft, "domain", None)
    return value if isinstance(value, str) else None


def _tight(sheet: Sheet, index: int) -> list[Zone]:
    """The zones of a paragraph without white space at their ends."""
    if not sheet.cuts.get(index):
        return [Zone(sheet.kinds[index] or ZoneKind.BODY, sheet.paragraphs[index])]
    tight = []
    for kind, (start, end) in sheet.cuts[index]:
        piece = sheet.text[start:end]
        if piece.strip():
            tight.append(Zone(kind, Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))))
    return tight


def _as_declared(names: tuple[str, ...], sheet: Sheet) -> tuple[str, ...]:
    """Names as the metadata spell them: a visible credit often runs on into a role, a handle or a link."""
    declared = [n for b in sheet.bylines if b.span == NOWHERE for n in b.names if " " in n]
    return tuple(dict.fromkeys(next((d for d in declared if d.lower() in n.lower()), n) for n in names))


def _first(zones: list[Zone], kind: ZoneKind) -> Span | None:
    return next((z.span for z in zones if z.kind is kind), None)


def _visible_first(found: list[Byline]) -> list[Byline]:
    return sorted(found, key=lambda b: b.span != NOWHERE and b.span.start)


def guess_language(text: str) -> str:
    """ "en" when a usual share of the words are English function words, else ""."""
    # Whatever is no letter from a to z parts words. Bytes are cut several times as fast as a pattern cuts text.
    seen = text[:2000].lower().encode("ascii", "replace").translate(_APART).split()
    if len(seen) < 20:
        return "en" if any(w in _ENGLISH for w in seen) or not seen else ""
    return "en" if sum(map(_ENGLISH.__contains__, seen)) * 10 >= len(seen) else ""
