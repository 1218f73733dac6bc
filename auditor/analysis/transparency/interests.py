"""Ties between who writes or publishes and what they write about, and notes that declare them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.leftovers import triggers
from auditor.document import RESIDUE, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_KIN = r"(?:wife|husband|partner|brother|sister|son|daughter|father|mother|cousin)"
_TIE = re.compile(
    r"\b(?:[Oo]ur (?:parent (?:company|group|firm|organi[sz]ation)|owners?(?=,| and | is | has )|publishers?(?=,)"
    r"|sister (?:paper|title|company"
    r"|publication|site|station)|(?:main |biggest |largest )?(?:sponsor|advertiser|shareholder"
    r"|investor)s?)\b(?! were\b)"
    r"|I (?:\w+ )?(?:own|hold|have|bought) (?:some |a few )?(?:shares|stock|a stake)\b|[Mm]y (?:own )?(?:client"
    r"|company|firm|business|start-?up"
    r"|employer|fund|consultancy|bakery|agency)s?\b"
    r"|I (?:\w+ )?(?:advise|consult for|consult|lobby for|represent)(?= (?:the|its|several|some|him|them|[A-Z]))"
    r"|I (?:sit|serve|served|sat) on (?:its|the|their) (?:\w+ )?board\b|I (?:am|was"
    r"|have been) (?:\w+ )?(?:employed|paid|hired|retained|sponsored) by\b"
    r"|I (?:once |used to )?work(?:ed)? (?:for|at) (?=it\b|them\b|the (?!story|case|mill\b)|him\b|her\b|[A-Z])"
    r"|I (?:have |had )?invested\b"
    rf"|[Mm]y {_KIN} (?:works?|teaches|owns|runs|founded|is employed|sits|advises)\b)"
)
_NEEDLES = triggers(
    "our parent", "our owner", "our publisher", "our sister", "our sponsor", "our main sponsor", "our advertiser",
    "our shareholder", "our biggest", "our largest", "our investor", "shares", "a stake", "my client", "my company",
    "my firm", "my business", "my start", "my employer", "my own", "my fund", "my consultancy", "my agency",
    "i advise", "i consult", "i lobby", "i represent", "s board", "the board", "its board", "paid by", "employed by",
    "hired by", "sponsored by", "retained by", "i work", "i once work", "invested", "my wife", "my husband",
    "my partner", "my brother", "my sister", "my son", "my daughter", "my father", "my mother",
)  # fmt: skip
_DECLARED = re.compile(
    r"\b(?:disclosures?:|full disclosure|disclosure statement|conflicts? of interest|competing interests?"
    r"|declar(?:es|ed|ation of) (?:no |an |her |his |their )?interests?"
    r"|financial interest|(?:the )?(?:author|writer|columnist) (?:owns|holds|is the owner|has (?:no )?(?:shares"
    r"|positions|a stake|invested)|works for|is employed|advises|received)"
    r"|(?:owns|publishes|funds|finances|controls) this (?:newspaper|paper|website|site|magazine|publication|outlet"
    r"|title)"
    r"|(?:owner|publisher|parent company) of this (?:newspaper|paper|website|site|magazine|publication|outlet|title))",
    re.IGNORECASE,
)
_DECLARING = (
    "disclosure", "of interest", "interests", "interest", "author ", "writer ", "columnist ", "this newspaper",
    "this paper", "this website", "this site", "this magazine", "this publication", "this outlet", "this title",
)  # fmt: skip
_NO_STORY = RESIDUE | {ZoneKind.BIO}
_SAID = re.compile(r"\b(?:said|says|told|wrote|added|saying)\b(?! by\b)[^.,;:]{0,40}$")


def ties(analysis: Analysis) -> Iterator[Span]:
    """Ties told in the author's or outlet's own voice, in text order."""
    text, sentences = analysis.leftovers.text, analysis.document.sentences
    for index in sorted(analysis.leftovers.sentences(*_NEEDLES)):
        start, end = sentences[index].span
        if sentences[index].zone in _NO_STORY:
            continue
        for match in _TIE.finditer(text, start, end):
            named = match[0].startswith("My") and text[match.end() : match.end() + 2].strip()[:1].isupper()
            if not named and not _SAID.search(text, start, match.start()):
                yield Span(match.start(), match.start() + len(match[0].rstrip()))


def declared(analysis: Analysis) -> bool:
    """Whether the page says of a tie that it is one, in a note or in plain words."""
    lower = analysis.leftovers.lower
    return any(word in lower for word in _DECLARING) and _DECLARED.search(analysis.leftovers.text) is not None
