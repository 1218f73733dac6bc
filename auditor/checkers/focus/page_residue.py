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
Known wordings and shapes of English sites only. Copyright lines and embedded posts are left alone. Pieces in
neighbouring lines are one finding, and so are all markers, prompts and pointers of one kind that a site sets between
paragraphs: the others are marked along with the first.

Source: C4 (policy and cookie lines), https://arxiv.org/abs/1910.10683; trafilatura, tests of boilerplate removal.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from auditor.analysis import Analysis
from auditor.checker import Flag, NoOptions, Related, Severity, Strength, checker
from auditor.document import RESIDUE, Document, Span, ZoneKind

_LEFT_ALONE = frozenset({ZoneKind.COPYRIGHT, ZoneKind.EMBED})
_FURNITURE = RESIDUE - _LEFT_ALONE
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


class _Run(NamedTuple):
    """Furniture in neighbouring lines: its kinds in text order, and from the first to the last of them."""

    kinds: tuple[ZoneKind, ...]
    span: Span


@checker(
    code="OT103",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It is a matter of extraction or of the publishing system and says nothing about the reporting.",
    standards=("C4",),
)
def page_residue(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    document = analysis.document
    seen: dict[tuple[frozenset[ZoneKind], str], list[_Run]] = {}
    for run in _runs(document):
        seen.setdefault(_alike(document, run), []).append(run)
    for (kinds, text), (first, *again) in seen.items():
        words = document.slice(first.span).split()
        shown = " ".join(words[:12]) + (" …" if len(words) > 12 else "")
        note = "the same again" if text else "another one"
        yield Flag(
            first.span,
            f"“{shown}” is {_named(first.kinds)}, not part of the article.",
            confidence=0.9,
            related=tuple(Related(run.span, note) for run in again),
            evidence={"kind": first.kinds[0].value, "kinds": [k.value for k in first.kinds], "times": 1 + len(again)},
            severity=Severity.NOTE if kinds <= _BY_COPYING else None,
        )


def _runs(document: Document) -> Iterator[_Run]:
    for residue, zones in groupby(document.zones, key=lambda zone: zone.kind in _FURNITURE):
        if residue:
            kinds, spans = zip(*zones, strict=True)
            yield _Run(tuple(dict.fromkeys(kinds)), Span(spans[0].start, spans[-1].end))


def _alike(document: Document, run: _Run) -> tuple[frozenset[ZoneKind], str]:
    """What runs have in common that are one finding: the kind of marker, else their lines."""
    kinds = frozenset(run.kinds)
    if len(kinds) == 1 and kinds <= _BY_COPYING:
        return kinds, ""
    lines = filter(None, map(str.strip, document.slice(run.span).casefold().split("\n")))
    return kinds, "\n".join(dict.fromkeys(lines))


def _named(kinds: tuple[ZoneKind, ...]) -> str:
    *others, last = [_CALLED[kind] for kind in kinds]
    return f"{', '.join(others)} and {last}" if others else last
