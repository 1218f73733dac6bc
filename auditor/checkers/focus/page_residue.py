"""Page furniture in the text: a comment form, share buttons, a newsletter prompt, a feed widget.

## Why it matters
Readers take what stands in an article for the article. Furniture in it shows that nobody looked at the published text,
and it misleads every program that counts its words.

## Flags
> article:
> Harbour bridge to close for repairs
> /
> The harbour bridge will close for two weeks while its cables are replaced, the port authority said.
> /
> ⟦Leave a Reply⟧

## Passes
> The council sends a newsletter to every household and asks for a reply within a week.

## How to fix
Delete it, and tell whoever extracts or pastes the texts, since it will be in the others too.

## Known limits
Known wordings and shapes of English sites only. Copyright lines and embedded posts are left alone.

Source: C4 (policy and cookie lines), https://arxiv.org/abs/1910.10683; trafilatura, tests of boilerplate removal.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from auditor.analysis import Analysis
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker
from auditor.document import RESIDUE, Document, Span, ZoneKind

_LEFT_ALONE = frozenset({ZoneKind.COPYRIGHT, ZoneKind.EMBED})
# Markers that a site sets between paragraphs on purpose and that only a careless copy picks up.
_BY_COPYING = frozenset({ZoneKind.ADVERTISEMENT, ZoneKind.NEWSLETTER, ZoneKind.RELATED})
_CALLED = {
    ZoneKind.SHARE: "share buttons",
    ZoneKind.COUNTER: "a counter",
    ZoneKind.NEWSLETTER: "a sign-up prompt",
    ZoneKind.RELATED: "a pointer to other stories",
    ZoneKind.COOKIE: "a cookie note",
    ZoneKind.COMMENT_FORM: "a comment form",
    ZoneKind.FEED: "a feed widget",
    ZoneKind.NAVIGATION: "site navigation",
    ZoneKind.ADVERTISEMENT: "an advertisement marker",
}


@checker(
    code="OT103",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It is a matter of extraction or of the publishing system and says nothing about the reporting.",
    standards=("C4",),
)
def page_residue(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    document = analysis.document
    seen: dict[tuple[ZoneKind, str], list[Span]] = {}
    for kind, span in _groups(document):
        seen.setdefault((kind, document.slice(span).casefold()), []).append(span)
    for (kind, _), (first, *again) in seen.items():
        words = document.slice(first).split()
        shown = " ".join(words[:12]) + (" …" if len(words) > 12 else "")
        yield Flag(
            first,
            f"“{shown}” is {_CALLED[kind]}, not part of the article.",
            confidence=0.9,
            related=tuple(Related(span, "the same again") for span in again),
            evidence={"kind": kind.value, "times": 1 + len(again)},
            severity=Severity.NOTE if kind in _BY_COPYING else None,
        )


def _groups(document: Document) -> Iterator[tuple[ZoneKind, Span]]:
    """Furniture, zones of one kind that follow each other taken together."""
    for kind, zones in groupby(document.zones, key=lambda zone: zone.kind):
        if kind in RESIDUE - _LEFT_ALONE:
            first, *more = zones
            yield kind, Span(first.span.start, (more or [first])[-1].span.end)
