"""Where the author, not a source, judges: loaded words, certainty, regret, advice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor.analysis.attribution import CueKind
from auditor.analysis.voices import BLANK
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
def _loaded() -> dict[str, list[str]]:
    """Loaded words and phrases by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for term in sorted(lexicon.table("loaded_words"), key=len, reverse=True):
        found.setdefault(term.replace("-", " ").split()[0] if "-" not in term else term.split()[0], []).append(term)
    return found


def loaded_words(analysis: Analysis) -> Iterator[Loaded]:
    """Loaded words of the author's own prose, in text order; what a source says is left out."""
    table, firsts, voice = lexicon.table("loaded_words"), _loaded(), analysis.body_voice.text
    for sentence in analysis.body:
        for word in analysis.words[sentence.index]:
            terms = firsts.get(word.lower)
            if terms is None or voice[word.start] == BLANK:
                continue
            term = next((t for t in terms if voice[word.start : word.start + len(t)].lower() == t), None)
            span = Span(word.start, word.start + len(term)) if term else None
            if term is None or span is None or voice[span.end : span.end + 1].isalpha():
                continue
            if not attributed(analysis, span) and not _named(analysis, span):
                yield Loaded(span, term, table[term])


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
    r"\b(?:[Uu]ndoubtedly|[Uu]nquestionably|[Ii]ndisputably|[Ii]rrefutably|[Ii]ncontrovertibly|[Uu]ndeniably|"
    r"[Ii]narguably|"
    r"(?:[Tt]here (?:is|can be) (?:absolutely )?no (?:doubt|question|denying) (?:that|about|but)?)|"
    r"[Nn]o doubt about it|"
    r"[Mm]ake no mistake|[Oo]ne thing is (?:clear|certain|for sure)|[Ii]t (?:is|['’]s) (?:abundantly |"
    r"perfectly |painfully |quite )?(?:clear|obvious|undeniable|"
    r"plain|self-evident) that|[Ii]t goes without saying|[Nn]eedless to say|[Tt]he (?:truth|fact|"
    r"reality) (?:of the matter )?is(?: that|,))\b"
)
_OPENER = re.compile(
    _START + r"(?P<word>Clearly|Obviously|Plainly|Evidently|Unsurprisingly|Unfortunately|Sadly|Regrettably|Tragically|"
    r"Thankfully|Fortunately|Mercifully|Happily|Shamefully|Disgracefully|Outrageously|Incredibly|Astonishingly|"
    r"Amazingly|"
    r"Shockingly|Rightly|Rightfully|Predictably|Laughably)(?=,)"
)
_SIGNPOST = re.compile(
    r"\b[Ii]t(?: is|['’]s| was)? (?:also |perhaps )?(?:(?:is|was) )?(?:(?:worth|worthy of|important|interesting|"
    r"crucial|essential|vital|necessary|imperative|"
    r"useful|notable|noteworthy) (?:to )?(?:not(?:e|ing)|mention(?:ing)?|remember(?:ing)?|recall(?:ing)?|"
    r"point(?:ing)? out|"
    r"understand(?:ing)?|emphasi[sz](?:e|ing)|stress(?:ing)?|recogni[sz](?:e|ing)|highlight(?:ing)?|"
    r"keep(?:ing)? in mind|consider(?:ing)?|"
    r"realis?[sz]?e|acknowledge|observe)|(?:should|must|needs to|has to|ought to) be (?:noted|said|remembered|"
    r"stressed|emphasi[sz]ed|pointed out|recogni[sz]ed|acknowledged|mentioned))\b"
    r"(?: that)?"
)
_PRESCRIPTION = re.compile(
    r"\b(?:[Ww]e (?:must|should|ought to|cannot afford to|can['’]?not allow)|[Ll]et us (?:not|hope|be clear|remember)|"
    r"[Ll]et['’]s (?:not|hope|be clear|be honest|face it|remember)|[Ii]t is (?:high |about |long past |"
    r"past )?time (?:for|to|that|we)|"
    r"(?:should|ought to) be ashamed|(?:must|should) (?:immediately |finally |now )?(?:resign|apologi[sz]e|"
    r"be held (?:accountable|to account|responsible)|be "
    r"(?:condemned|fired|impeached|prosecuted|stopped|ashamed)|step down|wake up|stand up to|do the right thing|"
    r"take responsibility))\b"
)
_PATTERNS = {
    "certainty": _CERTAINTY,
    "evaluation": _OPENER,
    "signpost": _SIGNPOST,
    "prescription": _PRESCRIPTION,
}


def editorials(analysis: Analysis) -> Iterator[Editorial]:
    """Stretches in which the author tells the reader what to think, in text order."""
    text = analysis.body_voice.text
    for sentence in analysis.body:
        kinds = {_TRIGGERS[word[3]] for word in analysis.words[sentence.index] if word[3] in _TRIGGERS}
        found = [
            (Span(*match.span()), kind)
            for kind in sorted(kinds)
            for match in _PATTERNS[kind].finditer(text, sentence.span.start, sentence.span.end)
        ]
        for span, kind in sorted(found):
            if not attributed(analysis, span) and not _asked(analysis, span):
                yield Editorial(span, kind)


# A word each pattern needs: looking words up is many times faster than matching every sentence.
_NEEDED = {
    "certainty": """undoubtedly unquestionably indisputably irrefutably incontrovertibly undeniably inarguably doubt
    question denying mistake certain clear obvious undeniable plain self-evident needless truth fact reality goes""",
    "evaluation": """clearly obviously plainly evidently unsurprisingly unfortunately fortunately sadly regrettably
    tragically thankfully mercifully happily shamefully disgracefully outrageously incredibly astonishingly amazingly
    shockingly rightly rightfully predictably laughably""",
    "signpost": """worth worthy important interesting crucial essential vital necessary imperative useful notable
    noteworthy noted remembered stressed emphasized emphasised recognized recognised acknowledged mentioned pointed""",
    "prescription": "let let's must should ought cannot time ashamed",
}
_TRIGGERS = {word: kind for kind, words in _NEEDED.items() for word in words.split()}


def _asked(analysis: Analysis, span: Span) -> bool:
    """Whether the sentence is a question, a condition, or someone's words without quotation marks."""
    sentence = analysis.sentence_at(span.start)
    if sentence is None or sentence.zone is not ZoneKind.BODY:
        return True
    before = sentence.text[: span.start - sentence.span.start]
    if sentence.text.rstrip().endswith("?") or _CONDITION.search(before) or before[-1:] in ("'", "‘"):
        return True
    previous = analysis.document.sentences[sentence.index - 1].text.rstrip() if sentence.index else ""
    return previous.endswith(":") or _SPEECH.search(sentence.text) is not None


# The first person and a transcript's speaker mark words as somebody's.
_SPEECH = re.compile(r"\b(?:I|I['’]\w+|my)\b|^[A-Z][A-Z .]+: ")
_CONDITION = re.compile(r"\b(?:if|whether|that|because|why|how)\s+(?:\w+\s+){0,3}$|[“\"][^“”\"]*$", re.IGNORECASE)
