"""Records of who says what (source, verb, how sure it sounds, what is said), and the verbs that report."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from auditor import lexicon
from auditor.document import Quote, Span


class CueKind(StrEnum):
    SAY = "say"
    ACCUSE = "accuse"
    DENY = "deny"
    ADMIT = "admit"
    BELIEVE = "believe"
    ASK = "ask"
    HEDGE = "hedge"  # an adverb or verb form with no source: allegedly, reportedly, is said to


class Attribution(NamedTuple):
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


class Quotation(NamedTuple):
    """A direct quotation with its speaker, as far as the text gives one.

    `sentence` is the one the quote begins in. `scare` marks words set in quotation marks inside a clause with
    nobody speaking: a title, a term, a phrase held at arm's length.
    """

    quote: Quote
    speaker: Span | None
    speaker_key: str | None
    verb: Span | None
    sentence: int
    scare: bool = False


class ReportingVerb(NamedTuple):
    lemma: str
    kind: CueKind
    complement: str
    form: str  # base, s, past, ing


@cache
def reporting_verbs() -> dict[str, ReportingVerb]:
    """Every form of every reporting verb."""
    forms: dict[str, ReportingVerb] = {}
    for entry in lexicon.entries("reporting_verbs"):
        lemma, kind, complement, irregular = (*entry.split("\t"), "")[:4]
        for form, text in inflect(lemma, irregular):
            forms.setdefault(text, ReportingVerb(lemma, CueKind(kind), complement, form))
    return forms


def reporting_verb(lower: str) -> ReportingVerb | None:
    """The reporting verb a lower-cased word is a form of."""
    return reporting_verbs().get(lower)


def inflect(lemma: str, irregular: str) -> Iterator[tuple[str, str]]:
    """The forms of a verb, each with its name: base, s, ing, past."""
    yield "base", lemma
    ends_y = lemma.endswith("y") and lemma[-2] not in "aeiou"
    doubled = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else doubled
    if ends_y:
        yield "s", lemma[:-1] + "ies"
    else:
        yield "s", lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
    yield "ing", (lemma if lemma.endswith("ee") else stem) + "ing"
    if irregular:
        for form in irregular.split(","):
            yield "past", form
    elif ends_y:
        yield "past", lemma[:-1] + "ied"
    else:
        yield "past", stem + ("d" if lemma.endswith("ee") else "ed")


_DOUBLING = frozenset({"quip", "admit", "slam", "refer", "brag", "rebut", "beg", "plan", "dub"})
