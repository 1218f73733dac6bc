"""Characters that nobody sees: zero-width spaces, marks of writing direction, tag characters that can hold a message.

## Why it matters
They come with text that was pasted from another program. They break search and quotation, they can carry a watermark
or orders to a machine, and they show that the text was not cleaned before it went out.

## Flags
> The mi⟦\u200b⟧ll at Orrin will reopen in May.

## Passes
> The mill-owners’ co-operative at Orrin – the last of its kind – will reopen in May.

## How to fix
Delete them: paste as plain text, or replace them in the editor. Look first at what a hidden message says.

## Known limits
Soft hyphens, which sites set on purpose, are left alone, and so is what emoji and other scripts need. A few strays
between words count little.

Source: Unicode Technical Report 36, Unicode Security Considerations, https://www.unicode.org/reports/tr36/.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.authorship import characters
from auditor.analysis.authorship.characters import Hidden
from auditor.checker import Flag, JsonValue, NoOptions, Related, Severity, Strength, checker
from auditor.document import Document

_MANY = 5  # paragraphs; of 2,500 real articles none has strays in more than three


@checker(
    code="AI116",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show that a machine wrote the text: editors and web pages leave such characters too.",
    standards=("SignsofAI",),
    any_language=True,
)
def invisible_characters(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    document = analysis.document
    found = list(characters.hidden(document))
    tags = [h for h in found if h.kind == "tag"]
    if tags:
        yield _message(document, tags)
    others = [h for h in found if h.kind != "tag"]
    if not others:
        return
    inside = sum(h.inside for h in others)
    spread = _paragraphs(document, others)
    codes = Counter(f"U+{ord(c):04X}" for h in others for c in document.slice(h.span))
    evidence: dict[str, JsonValue] = {"characters": dict(sorted(codes.items())), "inside_words": inside}
    evidence["paragraphs"] = spread
    firm = inside or spread >= _MANY
    first, *more = sorted(others, key=lambda h: not h.inside)
    where = "inside a word" if inside else f"in {spread} paragraph{'s' if spread > 1 else ''}"
    yield Flag(
        first.span,
        f"The text holds {codes.total()} invisible character{'s' if codes.total() > 1 else ''} "
        f"({', '.join(sorted(codes))}), {where}.",
        confidence=0.9 if firm else 0.5,
        related=tuple(Related(h.span, "another") for h in sorted(more)),
        evidence=evidence,
        severity=None if firm else Severity.NOTE,
        strength=None if firm else Strength.WEAK,
    )


def _message(document: Document, tags: list[Hidden]) -> Flag:
    said = "".join(chr(ord(c) - 0xE0000) for h in tags for c in document.slice(h.span))
    plain = "".join(c for c in said if c.isprintable())
    return Flag(
        tags[0].span,
        f"Invisible tag characters spell “{plain[:60]}”.",
        confidence=0.95,
        related=tuple(Related(h.span, "another") for h in tags[1:]),
        evidence={"hidden_text": plain[:500]},
        severity=Severity.MAJOR,
        strength=Strength.DECISIVE,
    )


def _paragraphs(document: Document, found: list[Hidden]) -> int:
    """In how many paragraphs they stand."""
    starts = {p.span.start for p in document.paragraphs for h in found if p.span.start <= h.span.start < p.span.end}
    return max(1, len(starts))
