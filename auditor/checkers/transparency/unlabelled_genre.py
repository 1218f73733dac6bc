"""The text judges, rates, interprets or sells, and nothing says that it is not a report.

## Why it matters
Readers take what stands under a headline for news unless they are told otherwise. A verdict or an offer that looks like
a report borrows a trust that it did not earn.

## Flags
> The council votes on the harbour road in May. ⟦I believe⟧ the whole scheme is a waste of money.

## Passes
> article:
> Opinion
> /
> The harbour road is a mistake
> /
> By Jane Holt
> /
> The council votes on the harbour road in May. I believe the whole scheme is a waste of money.

## How to fix
Label the piece as opinion, analysis, review or advertising, where readers see it and in the metadata; in a report,
leave the judgement out or give it to a source.

## Known limits
A label that was lost when the text was copied out of its page counts as missing: audit the page or a record with its
section. Where nothing shows that it would have been copied along (a record that has neither section nor type, a text
without byline and date), the finding is weak. Notes that present the author as a commentator count as a label, and so
does the address. Opinion that keeps the tone of a report is not seen. A speech or an interview without quotation marks
passes where a heading, a note or the speakers' names show that it is one. Satire and live reports are not told by their
manner.

Source: NewsGuard criterion 4, the difference between news and opinion; Trust Project indicator "Type of Work".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from auditor.analysis import Analysis, genrelabels
from auditor.analysis.genres import Kind
from auditor.checker import Flag, JsonValue, NoOptions, NotApplicable, Related, Severity, Strength, checker

_CALLED = {
    Kind.OPINION: "gives the writer's opinion",
    Kind.ANALYSIS: "interprets the news",
    Kind.REVIEW: "is a review",
    Kind.SPONSORED: "sells something",
}
_SHOWN = 12
_SURE = 3.0  # the weight of one cue that no report holds


@checker(
    code="TR110",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="The label may have been lost on the way here; it does not show that the outlet gives none.",
    standards=("NG 4", "TP", "GN"),
)
def unlabelled_genre(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    genre = analysis.genre
    if genre.labelled:
        raise NotApplicable(genre.reason)
    if genre.kind not in _CALLED:
        return
    others = [c for c in genre.own_cues if c.span != genre.span]
    # A turn of phrase is shown by the sentence it colours.
    sentences = {s.span: c.manner for c in genre.telling_cues if (s := analysis.sentence_at(c.span.start))}
    # One turn of phrase that a report may hold as well is weak.
    sure = sum(c.weight for c in genre.own_cues) >= _SURE
    proven = sure and genrelabels.would_show(analysis.document)
    said = analysis.document.slice(genre.span).strip()
    manners: list[JsonValue] = list(dict.fromkeys(c.manner for c in genre.own_cues))
    yield Flag(
        genre.span,
        f"The text {_CALLED[genre.kind]} (“{said}”), and nothing labels it as {_label(genre.kind)}.",
        confidence=0.8 if sure else 0.6,
        related=tuple(Related(span, manner) for span, manner in islice(sentences.items(), _SHOWN)),
        evidence={"genre": str(genre.kind), "manners": manners, "cues": len(others) + 1},
        severity=Severity.MAJOR if genre.kind is Kind.SPONSORED and sure else None,
        strength=None if proven else Strength.WEAK,
    )


def _label(kind: Kind) -> str:
    return {Kind.REVIEW: "a review", Kind.SPONSORED: "advertising"}.get(kind, str(kind))
