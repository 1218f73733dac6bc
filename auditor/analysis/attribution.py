"""Who says what: the source, the verb, how sure it sounds, and what is said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from auditor.document import Quote, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class CueKind(StrEnum):
    SAY = "say"
    ACCUSE = "accuse"
    DENY = "deny"
    ADMIT = "admit"
    BELIEVE = "believe"
    ASK = "ask"
    HEDGE = "hedge"  # an adverb or verb form with no source: allegedly, reportedly, is said to


@dataclass(frozen=True, slots=True)
class Attribution:
    """`verb` is the cue's lemma; `source` is None when nobody is named ("allegedly", "it is believed").

    `source_key` is the entity key of the source where it is one. `content` is what is attributed.
    """

    cue: Span
    verb: str
    kind: CueKind
    source: Span | None
    source_key: str | None
    content: Span | None
    sentence: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """A direct quotation with its speaker, as far as the text gives one; `attribution` indexes `Analysis.attributions`."""

    quote: Quote
    speaker: Span | None
    speaker_key: str | None
    verb: Span | None
    sentence: int


def attributions(analysis: Analysis) -> tuple[Attribution, ...]:
    """Attributions in text order, quotations and indirect speech alike."""
    return ()


def quotations(analysis: Analysis) -> tuple[Quotation, ...]:
    """One for every quote of the document, in text order."""
    return ()
