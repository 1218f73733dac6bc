"""A caption does not say who made the picture.

## Why it matters
A picture is a source like any other. Who took it, and for whom, tells how far it can be trusted and whom to ask.

## Flags
> article:
> <html><body><article><h1>Mill at Orrin to reopen</h1><p>The mill will reopen in May, its owners said on Monday.</p>
> <figure><img src="mill.jpg"><figcaption>⟦The mill at Orrin, seen from the bridge.⟧</figcaption></figure>
> </article></body></html>

## Passes
> article:
> <html><body><article><h1>Mill at Orrin to reopen</h1><p>The mill will reopen in May, its owners said on Monday.</p>
> <figure><img src="mill.jpg"><figcaption>The mill at Orrin. Photo: Jane Holt</figcaption></figure>
> </article></body></html>

## How to fix
End the caption with the name of the photographer and the agency or archive.

## Known limits
Weak evidence: credits are often kept in the file or beside the caption, where the text does not show them. A credit in
the metadata, or one line for all pictures, is enough.

Source: National Press Photographers Association, Code of Ethics; W3C Credible Web, signal ed994261.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.transparency import captions
from auditor.checker import Flag, NoOptions, NotApplicable, Related, Severity, Strength, checker
from auditor.document import ZoneKind

_SHOWN = 5


@checker(
    code="TR117",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    proves_not="It does not show that the picture was used without leave.",
    standards=("W3 ed994261",),
)
def uncredited_image(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    if not any(z.kind is ZoneKind.CAPTION for z in analysis.document.zones):
        raise NotApplicable("there is no caption")
    found = list(captions.uncredited(analysis))
    if found:
        first, *more = found
        yield Flag(
            first,
            "The caption does not say who made the picture.",
            confidence=0.6,
            related=tuple(Related(span, "nor does this one") for span in more[:_SHOWN]),
            evidence={"captions": len(found)},
        )
