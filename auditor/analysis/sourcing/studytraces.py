"""What makes a study known: a name, a year or a link beside it, or that the text goes on about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.entities import is_demonym, place_key
from auditor.analysis.sourcing.studywords import AUTHORS, ONE_WORK, PLAIN_CAPITALS, POLLING
from auditor.document import Sentence, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.analysis.sourcing.uncitedstudies import Uncited


_MARKED = 12  # characters beside a sentence in which a link may have stood
_NAME = re.compile(r"(?<![\w.])[A-Z][\w’'&-]*")
_BY = re.compile(
    r"\b(?:by|from|at|for) (?:(?:the|our|his|her|their|its|this) (?!(?:world|country|past|last|same|lab|"
    r"laboratory|journal|field|university|region|area|early|late|brain|effects?|impact|body|link|use|health|general|"
    r"public|relationship|role|average|nation|city|state|data|whole|most|first)\b)|experts? at the)[a-z]",
)
# "A survey the council published".
_OWNED = re.compile(r"\s+(?:that |which )?(?:the|its|his|her|their|our|[A-Z]\w+)\b")
_YEAR = re.compile(r"\b(?:19[5-9]|20[0-4])\d\b|\[\d{1,3}\]|https?://|www\.")
# The text goes on about the study, or about those who made it.
_GOES_ON = re.compile(
    r"\b(?:(?:the|this|that|its|their|both|these|those) (?:[\w-]+ ){0,3}?(?:study|survey|poll|research|researchers|"
    r"trial|paper|findings|authors?|scientists|experiment|pollsters?|analysis)|"
    r"(?:lead|senior|study|first|co-?)[ -]?(?:author|researcher|investigator|writer)|co-?authors?|"
    r"that(?:['’]s| is) according to|margin of error)\b",
    re.IGNORECASE,
)
_GOES_ON_NEAR = re.compile(
    r"\b(?:(?:the|this|that|its|their|these|those) (?:[\w-]+ ){0,3}?(?:report|team|work|data|results|review|group)|"
    r"published (?:\w+ ){0,3}(?:in|by|on)|(?:conducted|carried out|led|commissioned|funded|sponsored) by|"
    r"principal investigator)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:an?|another|one) (?:[\w-]+ ){0,3}(?:study|survey|poll|report|paper|trial|analysis|review) "
    r"(?:[\w,-]+ ){0,9}?(?:by|from|in|at|published)\b",
    re.IGNORECASE,
)
_BACKWARD = re.compile(
    r"(?<!has )(?<!have )(?:found|discovered|showed|concluded|revealed|determined|uncovered|linked)$"
)
_RESEARCHING = re.compile(
    r"\b(?:universit(?:y|ies)|institutes?|journal|researchers?|scientists?|lab(?:oratory)?|professor|pollster|"
    r"foundation|think tank|surveyed|polled|tracked|analy[sz]ed|study|survey|poll|research|census)\b",
    re.IGNORECASE,
)
_LED = re.compile(
    r"\b(?:led|carried out|conducted|published|authors?|headed|behind|ran|funded|commissioned|took part)\b"
)
# A university that is named has not yet made a study.
_STUDYING = re.compile(
    r"\b(?:journal|researchers?|scientists?|lab(?:oratory)?|pollster|think tank|surveyed|polled|tracked"
    r"|analy[sz]ed|study"
    r"|studies|survey|poll|research|trial|paper|experiment|analysis|census|professor|team)\b",
    re.IGNORECASE,
)
_POLLSTER = re.compile(
    r"(?<![.!?] )(?<!^)\b(?:[A-Z][\w/-]+ ){1,4}(?:[a-z]+ ){0,2}?(?:polls?|surveys?|[Pp]oll)\b"
    r"|\b(?:[Pp]oll|[Ss]urvey) (?:by|from|of|for) (?:the )?[A-Z]"
)
# "The Tarrow group", "the state health survey of 2018": told apart by a name or a year of their own.
_BY_NAME = re.compile(
    r"\b[Tt]he (?:[a-z-]+ ){0,2}?([A-Z][\w’'-]+)(?:[’']s)? (?:[\w-]+ ){0,2}?(?:group|team|researchers|scientists"
    r"|study|survey|trial"
    r"|paper|poll|lab|report)\b"
)
_SPECIFIC = re.compile(
    r"\b[Tt]he (?:[\w’'-]+ ){0,3}?(?P<noun>study|survey|trial|paper|poll|report|review|census) (?:of|by|from|in) "
    r"(?:(?:the )?[A-Z]|(?:19|20)\d\d)"
)
_OUTSIDER = re.compile(
    r"\b(?:no part in|not (?:involved|part of|connected)|(?:did|had|has) (?:not|n['’]t) (?:take part|work)|"
    r"independent of|"
    r"(?:had|has) nothing to do with|was(?: not|n['’]t) involved)\b"
)
# Paragraphs that lead: what they tell of is what the article is about. Elsewhere a study is made known near by.
_LEAD, _APART = 3, 2
# Sentences and paragraphs near a study; sentences before it that can have presented it.
_NEXT, _BACK, _CLOSE = 2, 4, 1


class Traces:
    """What an article tells of its studies."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.voice = analysis.body_voice.text
        self.reading = analysis.document.reading

    def identified(self, sentence: Sentence, start: int, stretch: Span) -> bool:
        """Whether a name, a year, a link or a source stands with the study, up to the end of the stretch."""
        own = sentence.span
        if any(own.start <= link.span.start < own.end for link in self.analysis.document.links):
            return True
        if "(source" in self.reading[max(0, own.start - _MARKED) : own.end + _MARKED].lower():
            return True
        text = self.voice[start : stretch.end]
        if (
            _YEAR.search(text)
            or _YEAR.search(sentence.text[-14:])
            or _BY.search(self.voice[stretch.start : stretch.end])
        ):
            return True
        if self.named(stretch) or _OWNED.match(self.voice, *stretch):
            return True
        tail = re.search(r"\b(?:published|appear\w*|presented|reported|released)\b[^.]{0,60}", sentence.text)
        return bool(tail and self.named(Span(own.start + tail.start(), own.start + tail.end())))

    def named(self, span: Span) -> bool:
        """Whether a name stands in the stretch that is not only of a place, people, day or month."""
        for match in _NAME.finditer(self.voice, *span):
            text = match[0].removesuffix("’s").removesuffix("'s")
            if text.lower() in PLAIN_CAPITALS or is_demonym(text) or place_key(text):
                continue
            return True
        return False

    def told_by_another(self, sentence: Sentence, said: Span) -> bool:
        """Whether a named source of the same sentence says so."""
        start, end = said
        return any(
            a.sentence == sentence.index
            and a.source is not None
            and (a.source_key or _named(self.reading[a.source.start + 1 : a.source.end]) or
                 self.reading[a.source.start : a.source.end].lower() in ("he", "she"))
            and not start <= a.source.start < end
            for a in self.analysis.attributions
        )  # fmt: skip

    def elsewhere(self, found: Uncited) -> bool:  # noqa: PLR0911  one return for each reason
        """Whether the sentences near it, or what is later said of the study, tell which one it is."""
        sentences = self.analysis.document.sentences
        own = sentences[found.sentence]
        if self.presented_before(found, own):
            return True
        place = own.paragraph - self.analysis.body[0].paragraph
        leads, early = place < _LEAD, place < 2 * _LEAD  # bylines and dates may stand in the body
        reach = len(sentences) if leads and found.noun in ONE_WORK | AUTHORS else _APART
        for later in sentences[own.index + 1 :]:
            apart = later.paragraph - own.paragraph
            if apart > reach:
                return False
            if _OUTSIDER.search(later.text):
                continue
            if found.noun in POLLING and _POLLSTER.search(later.text):
                return True
            if self.introduces(later):
                # The same sort of work right behind the lead is that one; else what follows is about another.
                return early and apart <= 1 and found.noun in self.analysis.lowers[later.index]
            if self.another(later, own):
                continue
            if later.index <= own.index + _NEXT and apart <= 1 and self.researches(later):
                return True
            if self.tells(later, _GOES_ON) or (apart <= _CLOSE and self.tells(later, _GOES_ON_NEAR)):
                return True
        return False

    def presented_before(self, found: Uncited, own: Sentence) -> bool:
        """Whether "researchers found", in the past tense, are those of a study told of before."""
        if found.firm or not _BACKWARD.search(self.reading, *found.span):
            return False
        if " who " in self.reading[found.span.start : found.span.end]:
            return False  # told apart by what they did, and new
        sentences = self.analysis.document.sentences
        return any(
            self.tells(near, _STUDYING) or _GOES_ON.search(near.text)
            for near in sentences[max(0, own.index - _BACK) : own.index]
        )

    def researches(self, sentence: Sentence) -> bool:
        """Whether the sentence names who does research; that somebody was at a university once does not."""
        if self.tells(sentence, _STUDYING):
            return True
        spoken = any(each.sentence == sentence.index for each in self.analysis.attributions)
        return (spoken or _LED.search(sentence.text) is not None) and self.tells(sentence, _RESEARCHING)

    def another(self, later: Sentence, own: Sentence) -> bool:
        """Whether the sentence tells of a group or study by a name that was told before: "the Tarrow group"."""
        match = _BY_NAME.search(later.text)
        if match is not None and match[1] in self.reading[: own.span.start]:
            return True
        match = _SPECIFIC.search(later.text)
        return match is not None and match["noun"] not in self.analysis.lowers[own.index]

    def introduces(self, sentence: Sentence) -> bool:
        """Whether the sentence presents another study by name."""
        match = _ANOTHER.search(sentence.text)
        return match is not None and self.named(Span(sentence.span.start + match.end(), sentence.span.end))

    def tells(self, sentence: Sentence, pattern: re.Pattern[str]) -> bool:
        """Whether the sentence speaks of research, with a name, a year or a link."""
        match = pattern.search(sentence.text)
        if match is None:
            return False
        own = any(sentence.span.start <= link.span.start < sentence.span.end for link in self.analysis.document.links)
        return (
            own
            or _named(self.reading[sentence.span.start + 1 : sentence.span.end])
            or bool(_YEAR.search(sentence.text))
        )


def _named(text: str) -> bool:
    return any(
        m[0].lower() not in PLAIN_CAPITALS and not is_demonym(m[0]) and not place_key(m[0])
        for m in _NAME.finditer(text)
    )
