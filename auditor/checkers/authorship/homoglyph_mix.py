"""A Latin word in which single letters come from the Cyrillic or Greek alphabet and only look right.

## Why it matters
No search finds such a word and no reader notices it. It is how copied and machine-made text is slipped past filters,
and how a name or an address is made to pass for another.

## Flags
> The owners of the ⟦mіll⟧ said so on Monday.

## Passes
> The band Кино, from what was then Leningrad, played at the mill.

## How to fix
Type the word again. If it stands in a name or an address, look where it leads before it is published.

## Known limits
Letters of science (α, β, µ) and words wholly in another alphabet are left alone. Articles on such tricks are passed.

Source: Unicode Technical Standard 39, Unicode Security Mechanisms, https://www.unicode.org/reports/tr39/.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.analysis import Analysis
from auditor.analysis.authorship import characters
from auditor.checker import Flag, JsonValue, NoOptions, Related, Severity, Strength, checker

_ABOUT_IT = frozenset(
    "homoglyph homoglyphs homograph homographs cyrillic lookalike lookalikes look-alike look-alikes unicode".split()
)


@checker(
    code="AI117",
    severity=Severity.MINOR,
    strength=Strength.STRONG,
    proves_not="It does not show intent: a keyboard with two alphabets makes the same slip.",
    standards=("SignsofAI",),
)
def homoglyph_mix(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    found = list(characters.twins(analysis.document))
    if not found or not _ABOUT_IT.isdisjoint(analysis.vocabulary):
        return
    first, *more = found
    word = analysis.document.slice(first)
    foreign = [c for c in word if c in characters.LATIN_TWINS]
    letters = ", ".join(f"“{characters.LATIN_TWINS[c]}” is U+{ord(c):04X}" for c in dict.fromkeys(foreign))
    evidence: dict[str, JsonValue] = {
        "word": word,
        "codepoints": [f"U+{ord(c):04X}" for c in foreign],
        "times": len(found),
    }
    yield Flag(
        first,
        f"In “{word}” {letters}: a letter of another alphabet that looks the same.",
        confidence=0.95,
        related=tuple(Related(span, "another such word") for span in more),
        evidence=evidence,
    )
