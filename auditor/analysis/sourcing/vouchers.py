"""Who vouches for a figure: somebody who speaks, a document, a study, a note, in the paragraph or beside it."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.numbers import word_set
from auditor.analysis.sourcing import citedsources
from auditor.document import NOWHERE, Paragraph, Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.analysis import Analysis
    from auditor.analysis.attribution import Attribution


_SILENT = word_set("say comment answer")
_STUDY = word_set(
    """data figures statistics numbers report reports survey surveys study studies poll polls polling census estimate
    estimates analysis analyses audit findings research respondents"""
)
_ANNOUNCED = word_set("survey surveys poll census figures statistics respondents")
_STUDIED = word_set("study researchers")
# "Their numbers have fallen" cites nothing.
_EVIDENCE = (_STUDY - {"numbers"}) | word_set(
    """counted counts recorded registered tallied pollster pollsters records according researcher researchers audits
    filing filings document documents found index projection projections projects spreadsheet database tally
    reported reportedly cite cites cited citing surveyed polled calculated calculates calculation calculations
    bureau source sources published showed shows show"""
)
_TAKEN_UP = word_set("that this these those it they such both all")
_KNOWN = word_set("the its their this same that these those his her")
_FIGURES = word_set("figure figures number estimate calculation share")
# A speaker set behind: "…, the council promises."
_TAG = re.compile(
    r", (?:the |its |their |his |her )?[\w’'][\w’' -]{1,40} (?:says?|said|promis\w+|claim\w*|estimat\w+|hop\w+"
    r"|reckon\w*|believ\w+)\.?\s*$"
)
_NOTE = re.compile(r"https?://|www\.|\[\d{1,3}\]|\(source\b|\((?:[A-Z][\w.]+,? )+(?:et al\.?,? )?(?:19|20)\d\d\)")
# Stems of words that tell nothing of what a figure is of.
_COMMON = word_set("percent year million billion more than about near some cost rise fall have than thousand hundr")
# The percentages of a loan or an account are its terms, which count nobody.
_TERMS = word_set("account accounts loan loans mortgage mortgages deposit deposits saver savers borrowers apr")
_LONG = 4
_AKIN = 2  # stems that a sentence and a paragraph on one thing share, but for the paragraph right before
_OFTEN = 4  # paragraphs that a word of the article's topic is in
# An article on figures has more paragraphs with shares than this, and at least so many of them with a source.
_FIGURE_DRIVEN, _SOURCED = 3, 2


_CLOSE = 4  # words at the head of a sentence


class Vouchers:
    """Finds who vouches for the figures of one article."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis

    @cached_property
    def about_figures(self) -> bool:
        """Whether the headline tells that the article is on a study or a poll."""
        head = self.analysis.document.headline
        if head is None:
            return False
        return any(not _STUDY.isdisjoint(self.analysis.lowers[s.index]) for s in self.headings(head))

    def headings(self, head: Span) -> Iterator[Sentence]:
        return (s for s in self.analysis.document.sentences[:4] if head.start <= s.span.start < head.end)

    @cached_property
    def figure_driven(self) -> bool:
        """Whether shares and sources go together so often that the article tells of one set of figures."""
        document = self.analysis.document
        places = {
            document.sentences[q.sentence].paragraph
            for q in self.analysis.quantities
            if q.kind == "percent" and _TERMS.isdisjoint(self.analysis.lowers[q.sentence])
        }
        if len(places) <= _FIGURE_DRIVEN:
            return False
        return sum(self.sourced(document.paragraphs[p], NOWHERE) for p in sorted(places)) >= _SOURCED

    @cached_property
    def told(self) -> dict[int, list[Span]]:
        """Spans of the sources, or of the cues without one, by sentence."""
        found: dict[int, list[Span]] = {}
        for a in self.analysis.attributions:
            if self.mute(a):
                continue
            found.setdefault(a.sentence, []).append(a.source or a.cue)
        return found

    def mute(self, a: Attribution) -> bool:
        """Whether the source is nobody ("scientists", "people") or would not say."""
        if a.source is None:
            return True
        if _SILENT & set(self.analysis.lowers[a.sentence]) and "not" in self.analysis.lowers[a.sentence]:
            return True
        if a.source_key is not None:
            return False
        text = self.analysis.document.reading[a.source.start : a.source.end].lower()
        return citedsources.anybody(self.analysis, a.source) or citedsources.is_type(self.analysis, a, text)

    def vouched(self, span: Span, sentence: int) -> bool:
        document = self.analysis.document
        own = document.sentences[sentence]
        place = own.paragraph
        if self.sourced(document.paragraphs[place], span):
            return True
        for near in (place - 1, place + 1, place - 2):
            if not 0 <= near < len(document.paragraphs):
                continue
            paragraph = document.paragraphs[near]
            before = near == place - 1
            if (before and self.announces(paragraph)) or (
                self.akin(own, paragraph, 1 if before else _AKIN) and self.carries(paragraph, before=before)
            ):
                return True
        return self.repeated(span, own)

    def sourced(self, paragraph: Paragraph, span: Span) -> bool:
        """Whether somebody speaks in the paragraph, or a document, a link or a note stands in it."""
        document, lowers = self.analysis.document, self.analysis.lowers
        places = range(paragraph.first, paragraph.last)
        own = self.analysis.sentence_at(span.start) if span.end else None
        near = _EVIDENCE - {"according"} if own else _EVIDENCE  # of another sentence, only for whom it names
        if own and (not _EVIDENCE.isdisjoint(lowers[own.index]) or _TAG.search(own.text)):
            return True
        if any(not near.isdisjoint(lowers[s]) for s in places if own is None or self.vouching(s, own.index)):
            return True
        if any(not (t.start < span.end and span.start < t.end) for s in places for t in self.told.get(s, ())):
            return True
        start, end = paragraph.span
        if any(start <= q.quote.span.start < end and not q.scare for q in self.analysis.quotations):
            return True
        if own and any(
            not _FIGURES.isdisjoint(lowers[s]) and self.analysis.entity_keys[s] for s in places if s - own.index == 1
        ):
            return True  # "Marta Koll took the figure from …"
        linked = any(start <= link.span.start < end for link in document.links)
        return linked or _NOTE.search(document.reading, start, end) is not None

    def vouching(self, s: int, own: int) -> bool:
        """Whether what a sentence beside the figure cites can be the figure's: it has none itself, or takes it up."""
        if s == own:
            return True
        if abs(s - own) > 1:
            return False
        figures = any(q.sentence == s and q.kind in ("percent", "money", "count") for q in self.analysis.quantities)
        lowers = self.analysis.lowers[s]
        return not figures or not (_TAKEN_UP.isdisjoint(lowers[:_CLOSE]) and _FIGURES.isdisjoint(lowers))

    def announces(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph presents a survey whose figures are still to come."""
        if any(
            paragraph.first <= q.sentence < paragraph.last and q.kind == "percent" for q in self.analysis.quantities
        ):
            return False
        places = range(paragraph.first, paragraph.last)
        if any(not _ANNOUNCED.isdisjoint(self.analysis.lowers[s]) for s in places):
            return True
        named = any(self.analysis.entity_keys[s] for s in places)
        return named and any(not _STUDIED.isdisjoint(self.analysis.lowers[s]) for s in places)

    def akin(self, own: Sentence, paragraph: Paragraph, least: int) -> bool:
        """Whether the paragraph speaks of the same things as the sentence, so that its source may hold for both.

        They share `least` stems that are not of the article's topic.
        """
        stems = self.analysis.stems
        mine = {s for s in stems[own.index] if len(s) >= _LONG and s not in _COMMON} - self.topical
        held = {stem for s in range(paragraph.first, paragraph.last) for stem in stems[s]}
        return len(mine & held) >= min(least, len(mine))

    @cached_property
    def topical(self) -> frozenset[str]:
        """Stems in so many paragraphs that two of them need not speak of one thing for sharing one."""
        document, held = self.analysis.document, Counter[str]()
        for paragraph in document.paragraphs:
            held.update({stem for s in range(paragraph.first, paragraph.last) for stem in self.analysis.stems[s]})
        return frozenset(stem for stem, times in held.items() if times >= max(_OFTEN, len(document.paragraphs) / 3))

    def carries(self, paragraph: Paragraph, *, before: bool) -> bool:
        """Whether a neighbouring paragraph names a study, or gives figures of its own with their source."""
        start, end = paragraph.span
        figures = any(
            start <= q.span.start < end and q.kind in ("percent", "money", "count") for q in self.analysis.quantities
        )
        if not (figures or before):
            return False
        places = range(paragraph.first, paragraph.last)
        named = any(self.analysis.entity_keys[s] for s in places)
        for s in places:
            lowers = self.analysis.lowers[s]
            if not _STUDY.isdisjoint(lowers) and (
                named or any(y in _STUDY and x in _KNOWN for x, y in pairwise(lowers))
            ):
                return True
        return figures and any(s in self.told for s in places)

    def repeated(self, span: Span, own: Sentence) -> bool:
        """Whether the same figure comes again where somebody vouches for it."""
        quantities = self.analysis.quantities
        mine = [q for q in quantities if q.sentence == own.index and q.span.start < span.end]
        mine = [q for q in mine if q.span.end > span.start]
        again = {
            q.sentence for m in mine for q in quantities
            if q.kind == m.kind and q.value == m.value and q.sentence != m.sentence
        }  # fmt: skip
        document = self.analysis.document
        return any(self.sourced(document.paragraphs[document.sentences[s].paragraph], span) for s in again)
