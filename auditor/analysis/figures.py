"""Every figure of an article: what it measures, of whom, when, on whose word, and what it comes to computed again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from auditor.analysis.consistency import changes
from auditor.analysis.consistency.figures import conversions, lifespans, sums
from auditor.analysis.dates import DateMention
from auditor.analysis.entities import Mention
from auditor.analysis.numbers import Quantity
from auditor.document import RESIDUE, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_UNTOLD: Final = frozenset({"ordinal", "year"})
_UNREAD: Final = frozenset({ZoneKind.DATE, ZoneKind.BYLINE})
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Older dates are often given in the other calendar.
_EARLIEST: Final = 1900


@dataclass(frozen=True, slots=True)
class Check:
    """A figure computed again. `kind` is change, share, sum, conversion, scale, age or weekday.

    `span` is the figure as the article gives it, `using` what it was computed from; `stated` and `computed` are words.
    """

    kind: str
    span: Span
    using: tuple[Span, ...]
    stated: str
    computed: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """`entity` is the name that stands nearest before it in its sentence, `time` the date told there.

    `source` is whose word it is, "" for the author's own. `checks` index `Figures.checks`.
    """

    quantity: Quantity
    entity: str
    time: DateMention | None
    source: str
    checks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    figures: tuple[Figure, ...]
    checks: tuple[Check, ...]


def figures(analysis: Analysis) -> Figures:
    """The figures that count or measure something and all that could be computed again, both in text order."""
    checks = tuple(sorted(_checks(analysis), key=lambda c: (c.span, c.using)))
    zones = [s.zone for s in analysis.document.sentences]
    told = [q for q in analysis.quantities if is_told(q) and zones[q.sentence] not in _UNREAD]
    owners = list(_owners(analysis))
    starts = [m.span.start for m in analysis.mentions]
    dates: dict[int, DateMention] = {}
    for mention in analysis.date_mentions:
        dates.setdefault(mention.sentence, mention)
    return Figures(
        tuple(
            Figure(
                q,
                _entity(analysis.mentions, starts, analysis.document.sentences[q.sentence].span, q.span),
                dates.get(q.sentence),
                _owner(owners, q.span),
                tuple(n for n, c in enumerate(checks) if _touches(c, q.span)),
            )
            for q in told
        ),
        checks,
    )


def is_told(quantity: Quantity) -> bool:
    """Whether it counts or measures something; "one" and bare number words mostly do not."""
    if quantity.kind in _UNTOLD:
        return False
    counted = quantity.noun or quantity.measure
    return quantity.kind != "count" or quantity.whole is not None or (bool(counted) and quantity.value != 1)


def _touches(check: Check, span: Span) -> bool:
    return any(s.start < span.end and span.start < s.end for s in (check.span, *check.using))


def _checks(analysis: Analysis) -> Iterator[Check]:
    document = analysis.document
    for change in changes.computed(analysis):
        kind = "share" if change.kind == "share" else "change"
        yield Check(kind, change.span, _unique(change.ends), change.stated, change.computed, change.agrees)
    for total in sums.computed(analysis):
        yield Check("sum", total.span, _unique(total.parts), total.stated, total.computed, total.agrees)
    for pair in conversions.computed(analysis):
        kind = "scale" if pair.kind == "scale" else "conversion"
        yield Check(kind, pair.span, (pair.other,), pair.second, pair.computed or pair.first, pair.agrees)
    for aged in lifespans.computed(analysis):
        yield Check("age", aged.span, (aged.birth,), str(aged.stated), str(aged.years), aged.agrees)
    for mention in analysis.date_mentions:
        value, named = mention.value, mention.weekday
        written = any(c.isdigit() for c in mention.text)
        if value is None or named is None or not written or not mention.certain or value.year < _EARLIEST:
            continue
        agrees = value.weekday() == named
        told = document.slice(mention.span)
        yield Check("weekday", mention.span, (), " ".join(told.split()), _WEEKDAYS[value.weekday()], agrees)


def _unique(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(spans))


def _entity(mentions: tuple[Mention, ...], starts: list[int], sentence: Span, span: Span) -> str:
    """The name nearest before the figure in its sentence, else the first after it; "" where there is none."""
    at = bisect_left(starts, span.start)
    if at and starts[at - 1] >= sentence.start:
        return mentions[at - 1].text
    if at < len(mentions) and starts[at] < sentence.end:
        return mentions[at].text
    return ""


def _owners(analysis: Analysis) -> Iterator[tuple[Span, str]]:
    """Stretches that are somebody's word, with the name; quotations first, for they are the surer ones."""
    document, entities = analysis.document, analysis.entities
    for quotation in analysis.quotations:
        if not quotation.scare and (quotation.speaker_key or quotation.speaker):
            entity = entities.get(quotation.speaker_key or "")
            words = document.slice(quotation.speaker) if quotation.speaker else ""
            yield quotation.quote.span, entity.name if entity else " ".join(words.split())
    for each in analysis.attributions:
        sentence = document.sentences[each.sentence]
        if each.content and each.source and sentence.zone not in RESIDUE:
            entity = entities.get(each.source_key or "")
            yield each.content, entity.name if entity else " ".join(document.slice(each.source).split())


def _owner(owners: list[tuple[Span, str]], span: Span) -> str:
    return next((name for held, name in owners if held.start <= span.start < held.end), "")


__all__ = ["Check", "Figure", "Figures", "figures", "is_told"]
