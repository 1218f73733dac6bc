"""Where the author, not a source, judges: loaded words, certainty, regret, advice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor.analysis.attribution import CueKind
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Loaded(NamedTuple):
    span: Span
    word: str
    alternative: str


class Editorial(NamedTuple):
    """`kind` is certainty, evaluation, signpost or prescription."""

    span: Span
    kind: str


@cache
def _loaded() -> re.Pattern[str]:
    terms = sorted(lexicon.table("loaded_words"), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(t).replace(r"\ ", r"\s+") for t in terms) + r")\b")


def loaded_words(analysis: Analysis) -> Iterator[Loaded]:
    """Loaded words of the author's own prose, in text order; what a source says is left out."""
    table = lexicon.table("loaded_words")
    for match in _loaded().finditer(analysis.body_voice.text.lower()):
        span = Span(*match.span())
        if not attributed(analysis, span) and not _named(analysis, span):
            word = re.sub(r"\s+", " ", match.group())
            yield Loaded(span, word, table[word])


def _named(analysis: Analysis, span: Span) -> bool:
    """Whether the word stands in scare quotes or is part of a name."""
    reading = analysis.document.reading
    return (
        reading[span.start].isupper() and reading[span.start - 2 : span.start] not in (". ", "\n\n") and span.start > 0
    )


def attributed(analysis: Analysis, span: Span) -> bool:
    """Whether a source of the same sentence is answerable for the stretch."""
    sentence = analysis.sentence_at(span.start)
    if sentence is None:
        return True
    first = bisect_right(analysis.attributions, sentence.span.start - 1, key=lambda a: a.cue.start)
    for attribution in analysis.attributions[first:]:
        if attribution.cue.start >= sentence.span.end:
            break
        content = attribution.content
        if attribution.kind is CueKind.HEDGE or attribution.verb in _OBJECTS:
            continue
        if content and content.start <= span.start < content.end:
            return True
    return False


# What these verbs take is described by the author: "slammed the sham inquiry".
_OBJECTS = frozenset(
    "criticize criticise condemn denounce praise slam decry hail blast urge dismiss reject announce".split()
)
_START = r"(?:(?<=[.!?”\"\n] )|(?<=\n)|^|(?<=[;:—–] )|(?<=[Bb]ut )|(?<=[Aa]nd ))"
_CERTAINTY = re.compile(
    r"\b(?:[Uu]ndoubtedly|[Uu]nquestionably|[Ii]ndisputably|[Ii]rrefutably|[Ii]ncontrovertibly|[Uu]ndeniably|[Ii]narguably|"
    r"(?:[Tt]here (?:is|can be) (?:absolutely )?no (?:doubt|question|denying) (?:that|about|but)?)|[Nn]o doubt about it|"
    r"[Mm]ake no mistake|[Oo]ne thing is (?:clear|certain|for sure)|[Ii]t (?:is|['’]s) (?:abundantly |perfectly |painfully |quite )?(?:clear|obvious|undeniable|"
    r"plain|self-evident) that|[Ii]t goes without saying|[Nn]eedless to say|[Tt]he (?:truth|fact|reality) (?:of the matter )?is(?: that|,))\b"
)
_OPENER = re.compile(
    _START + r"(?P<word>Clearly|Obviously|Plainly|Evidently|Unsurprisingly|Unfortunately|Sadly|Regrettably|Tragically|"
    r"Thankfully|Fortunately|Mercifully|Happily|Shamefully|Disgracefully|Outrageously|Incredibly|Astonishingly|Amazingly|"
    r"Shockingly|Rightly|Rightfully|Predictably|Laughably)(?=,)"
)
_SIGNPOST = re.compile(
    r"\b[Ii]t(?: is|['’]s| was)? (?:also |perhaps )?(?:(?:is|was) )?(?:(?:worth|worthy of|important|interesting|crucial|essential|vital|necessary|imperative|"
    r"useful|notable|noteworthy) (?:to )?(?:not(?:e|ing)|mention(?:ing)?|remember(?:ing)?|recall(?:ing)?|point(?:ing)? out|"
    r"understand(?:ing)?|emphasi[sz](?:e|ing)|stress(?:ing)?|recogni[sz](?:e|ing)|highlight(?:ing)?|keep(?:ing)? in mind|consider(?:ing)?|"
    r"realis?[sz]?e|acknowledge|observe)|(?:should|must|needs to|has to|ought to) be (?:noted|said|remembered|stressed|emphasi[sz]ed|pointed out|recogni[sz]ed|acknowledged|mentioned))\b"
    r"(?: that)?"
)
_PRESCRIPTION = re.compile(
    r"\b(?:[Ww]e (?:must|should|need to|have to|ought to|cannot afford to|can['’]?not allow)|[Ll]et us (?:not|hope|be clear|remember)|"
    r"[Ll]et['’]s (?:not|hope|be clear|be honest|face it|remember)|[Ii]t is (?:high |about |long past |past )?time (?:for|to|that|we)|"
    r"(?:should|ought to) be ashamed|(?:must|should) (?:immediately |finally |now )?(?:resign|apologi[sz]e|be held (?:accountable|to account|responsible)|be "
    r"(?:condemned|fired|impeached|prosecuted|stopped|ashamed)|step down|wake up|stand up to|do the right thing|take responsibility))\b"
)
_KINDS = ((_CERTAINTY, "certainty"), (_OPENER, "evaluation"), (_SIGNPOST, "signpost"), (_PRESCRIPTION, "prescription"))


def editorials(analysis: Analysis) -> Iterator[Editorial]:
    """Stretches in which the author tells the reader what to think, in text order of each kind."""
    text = analysis.body_voice.text
    for pattern, kind in _KINDS:
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if not attributed(analysis, span) and not _asked(analysis, span):
                yield Editorial(span, kind)


def _asked(analysis: Analysis, span: Span) -> bool:
    """Whether the sentence is a question, a condition or a paraphrase carried on from a quotation."""
    sentence = analysis.sentence_at(span.start)
    if sentence is None or sentence.zone is not ZoneKind.BODY:
        return True
    before = sentence.text[: span.start - sentence.span.start]
    return sentence.text.rstrip().endswith("?") or _CONDITION.search(before) is not None


_CONDITION = re.compile(r"\b(?:if|whether|that|because|why|how)\s+(?:\w+\s+){0,3}$|[“\"][^“”\"]*$", re.IGNORECASE)
