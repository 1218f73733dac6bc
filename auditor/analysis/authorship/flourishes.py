"""Turns of phrase that language models close, stress and connect with. No proof of a machine: people wrote so first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.leftovers import triggers
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_GRAND = (
    r"(?:pivotal|crucial|critical|vital|profound|transformative|monumental|defining|watershed|enduring|indelible|"
    r"remarkable|seminal|momentous|transformational|groundbreaking|game-changing|poignant|powerful|stark|vivid|broader)"
)
_PLAIN = r"(?:significant|major|important|key|notable|historic|bold|new|meaningful|decisive|exciting|promising)"
_TURN = r"(?:moment|milestone|turning\s+point|step|shift|chapter|juncture|leap|era|departure|breakthrough|crossroads)"
_MARKS = (
    r"(?:mark(?:s|ed|ing)|represent(?:s|ed|ing)|signal(?:s|l?ed|l?ing)|herald(?:s|ed|ing)|constitut(?:es?|ed|ing)"
    r"|usher(?:s|ed|ing)\s+in|signif(?:ies|ied|ying)|symboli[sz](?:es|ed|ing))"
)
_WORTH = (
    r"(?:importance|significance|urgency|value|power|resilience|commitment|dedication|spirit|potential|"
    r"interconnectedness|interplay|complexit(?:y|ies)|strength|legacy|beauty|richness|vibrancy|adaptability)"
)
_INFLATION = re.compile(
    rf"\b{_MARKS}\s+(?:an?|the|yet\s+another|what\s+\w+\s+call\s+an?)\s+(?:truly\s+)?{_GRAND}\s+(?:\w+\s+)?{_TURN}\b"
    rf"|\b(?:marking|representing|signal?ling)\s+an?\s+{_PLAIN}\s+{_TURN}\s+(?:in|for|toward|towards|forward)\b"
    rf"|\b(?:marks|represents)\s+an?\s+{_PLAIN}\s+(?:milestone|leap|turning\s+point)\s+(?:in|for|toward|towards"
    rf"|forward)\b"
    r"|\b(?:is|are|was|were|stand(?:s|ing)?|stood|serv(?:es?|ed|ing)|remain(?:s|ed)?|acts?)\s+(?:as\s+)?"
    r"(?:both\s+|also\s+)?(?:an?\s+)?(?:\w+\s+)?testament\s+to\b"
    r"|\b(?:stand(?:s|ing)?|stood|serv(?:es?|ed|ing))\s+as\s+(?:both\s+)?an?\s+(?:[\w-]+\s+){0,2}(?:reminder|beacon"
    r"|symbol|cornerstone|catalyst|embodiment|tribute|pillar|reflection|bridge|hallmark)\s+(?:to|of|for|that|between)\b"
    rf"|\b(?:underscor|showcas|exemplif)(?:es?|ed|ing|y|ies|ied|ying)\s+(?:the|its|their|this"
    rf"|an?)\s+(?:[\w-]+\s+){{0,2}}{_WORTH}\b"
    r"(?:\s+of\b)?"
    r"|\b(?:highlight|emphasi[sz]e|illustrate|demonstrate|reinforce|reflect|reaffirm)(?:s|d|ed)?\s+(?:the|its"
    r"|their|this)\s+"
    rf"(?:{_GRAND}|enduring|growing|deep|immense|rich|vital)\s+{_WORTH}\b(?:\s+of\b)?"
    r"|\b(?:lea(?:ves?|ving)|left|made|etched)\s+an?\s+(?:indelible|lasting|enduring|profound)\s+"
    r"(?:mark|imprint|legacy|impression)\s+(?:on|in|upon)\b"
    r"|\bplay(?:s|ed|ing)?\s+an?\s+(?:pivotal|transformative|indispensable)\s+role\s+in\b"
    r"|\bplay(?:s|ed|ing)?\s+an?\s+(?:crucial|vital|critical|essential)\s+role\s+in\s+(?:shaping|fostering"
    r"|ensuring|promoting|"
    r"enhancing|driving|advancing|safeguarding|building|bridging|strengthening)\b"
    rf"|\b(?:will\s+be\s+)?(?:remembered|regarded|hailed|seen|viewed)\s+as\s+an?\s+{_GRAND}\s+{_TURN}"
    r"|\b(?:remembered|hailed)\s+as\s+a\s+turning\s+point\b"
    r"|\b(?:embod|encapsulat|captur|exemplif|epitomi[sz])(?:y|ies|ied|es?|ed|ing)\s+the\s+(?:very\s+)?(?:[\w-]+\s+)?"
    r"(?:spirit|essence|ethos|soul)\s+of\b"
    rf"|\bspeaks\s+volumes\s+about\s+(?:the|its|their|his|her)\s+(?:[\w-]+\s+)?(?:{_WORTH}|character|determination)\b",
)
_INFLATION_NEEDLES = triggers(
    "testament", "pivotal", "milestone", "turning point", "underscor", "showcas", "exemplif", "indelible",
    "stands as", "stand as", "stood as", "serves as", "serve as", "served as", "serving as", "embod", "encapsulat",
    "captures the", "epitomi", "speaks volumes", "defining moment", "watershed", "transformative", "momentous",
    "profound", "monumental", "vital role in", "crucial role in", "critical role in", "essential role in",
    "marking a", "representing a", "signaling a", "signalling a", "lasting mark", "lasting imprint", "lasting legacy",
    "lasting impression", "enduring", "heralds a", "heralding a", "marks a", "represents a",
)  # fmt: skip

_TAIL_VERB = (
    r"(?:highlight|underscor|emphasi[sz]|showcas|reflect|demonstrat|illustrat|signall?|foster|reinforc|cement|solidify|"
    r"exemplify|symboli[sz]|reaffirm|strengthen|enhanc|promot|bolster|affirm)ing"
)
_ABSTRACT = (
    r"(?:importance|need\s+(?:for|to)|commitment|significance|roles?|resilience|complexit\w+|challenges?"
    r"|potential|power|tone|mood|approach|"
    r"dedication|diversity|position|reputation|status|legacy|shift|trends?|appeal|vision|sense\s+of|spirit"
    r"|values?|impact|"
    r"growth|future|community|cooperation|collaboration|unity|identity|tensions?|connections?|culture|heritage"
    r"|relationship|"
    r"bonds?|trust|innovation|urgency|determination|place\s+(?:as|in|among)|efforts?|awareness|understanding)"
)
_TAIL = re.compile(
    rf",\s+(?:further\s+|thereby\s+|thus\s+|ultimately\s+|once\s+again\s+)?(?:{_TAIL_VERB}\s+(?:(?:the|its|their"
    rf"|his|her|an?|both|"
    rf"how)\s+)(?:[\w’'-]+\s+){{0,4}}?{_ABSTRACT}\b"
    r"|ensuring\s+(?:that\s+)?[^,;]{3,60}\b(?:deserve|thrive|for\s+(?:future\s+)?generations|well-?being"
    r"|remains?\s+\w+able)\b"
    r"|(?:paving\s+the\s+way\s+for|setting\s+the\s+stage\s+for|contributing\s+to)\s+(?:a|an|the)\s+(?:more"
    r"|broader|brighter|"
    r"greener|better|new|overall|vibrant|rich|growing|future)\b)[^.;!?]{0,140}(?=[.!]?$)",
)
_TAIL_NEEDLES = triggers(
    ", highlighting", ", underscoring", ", emphasi", ", showcasing", ", reflecting", ", demonstrating",
    ", illustrating", ", signaling", ", signalling", ", fostering", ", reinforcing", ", cementing", ", solidifying",
    ", exemplifying", ", symboli", ", reaffirming", ", strengthening", ", enhancing", ", promoting", ", bolstering",
    ", affirming", ", further ", ", thereby ", ", thus ", ", ultimately ", ", once again ", ", ensuring", ", paving",
    ", setting the stage", ", contributing",
)  # fmt: skip
_SAID = re.compile(r"\b(?:said|says?|argues?|believes?|told|wrote|added|argued|according|claimed|noted|announced)\b")

_MERELY = r"(?:just|merely|simply|only)"
_NOT = r"(?:n['’]t|\s+not|\s+never)"
_AGAIN = (
    r"(?:it|this|that|they|these|those|he|she|we)"
    r"(?:['’](?:s|re)|\s+(?:is|are|was|were|has|have|(?!also\b)\w{3,}(?:s|ed)))\b"
)
_BREAK = r"\s*(?:[;,:.]|[—–]|\s-\s)\s*(?:rather,?\s+|instead,?\s+)?"
_PARALLEL = re.compile(
    rf"\b(?:is|was|are|were|do|does|did|has|have){_NOT}\s+(?:{_MERELY}|about)\b[^.;!?—–:]{{2,70}}?{_BREAK}{_AGAIN}"
    rf"|\b(?:is|was|are|were|do|does|did|has|have){_NOT}\s+{_MERELY}\b[^.;!?—–:]{{2,70}}?\s*[;—–]\s*(?:it|they"
    rf"|he|she|we)\s+\w{{3,}}"
    rf"|\b(?:it|this|that)(?:(?:['’]s|\s+is|\s+was)\s+not|\s+(?:is|was)n['’]t)\s+(?:about"
    rf"|(?P<an>an?))\s+[^.;!?—–:,]{{2,40}}?{_BREAK}"
    r"(?:it|this|that)(?:['’]s|\s+(?:is|was))\s+(?(an)an?\b|about\b)"
    rf"|\b(?:is|was|are|were){_NOT}\s+{_MERELY}\s+(?:an?|the)\s+[^.;!?—–:]{{2,60}}?,?\s+but\s+(?:also\s+)?(?:an?"
    rf"|the)\s+\w+"
    r"|\b(?:is|are|was|were|has\s+become|became)\s+(?:far\s+|much\s+)?more\s+than\s+just\s+(?:an?"
    r"|the)\s+[^.;!?—–:,]{2,50}"
    r"\s*(?:[;:,]|[—–])\s*(?:it|they|this)(?:['’](?:s|re)|\s+(?:is|are|was|were))\b"
    r"|\b(?:not|no\s+longer)\s+(?:just\s+)?a\s+(?:question|matter)\s+of\s+(?:if"
    r"|whether),?\s+but\s+(?:of\s+)?(?:when|how)\b"
    rf"|\b(?:is|are){_NOT}\s+measured\s+(?:{_MERELY}\s+)?(?:in|by)\s+[^.;!?,]{{2,40}},?\s+but\s+(?:in|by)\s+\w+",
)
_PARALLEL_NEEDLES = triggers(
    "not just", "n't just", "n’t just", "not merely", "n't merely", "n’t merely", "not simply", "n't simply",
    "n’t simply", "not only", "never just", "never merely", "never simply", "never only", "isn't a", "isn’t a",
    "wasn't a", "wasn’t a", "n't only", "n’t only", "not about", "n't about", "n’t about", "'s not a", "’s not a",
    "is not a", "was not a", "more than just", "question of", "matter of", "not measured", "n't measured",
    "n’t measured",
)  # fmt: skip

_TO_KNOW = (
    r"(?:note|remember|recogni[sz]e|understand|consider|acknowledge|mention|emphasi[sz]e|stress|point\s+out|highlight|"
    r"keep\s+in\s+mind|bear\s+in\s+mind|reali[sz]e|recall|clarify)"
)
_NOTE = re.compile(
    rf"\bit(?:['’]s|\s+is)\s+(?:also\s+|equally\s+|therefore\s+|always\s+"
    rf"|particularly\s+)?(?:very\s+)?(?:important|crucial"
    rf"|essential|vital|imperative|critical|worthwhile|necessary|useful|helpful"
    rf"|key)\s+(?:here\s+)?(?:to\s+)(?:also\s+)?{_TO_KNOW}\b(?:\s+that\b)?"
    r"|(?<![a-z,] )\b(?:keep|bear)\s+in\s+mind\s+that\b"
    r"|\bit(?:['’]s|\s+is)\s+(?:also\s+)?worth\s+(?:noting|mentioning|remembering|pointing\s+out|considering"
    r"|highlighting|"
    r"emphasi[sz]ing|stressing|recalling)\b(?:,?\s+(?:however|too|also),?)?(?:\s+that\b)?"
    r"|\bit\s+(?:should|must|bears|needs\s+to|has\s+to|can)\s+(?:also\s+)?(?:be\s+)?(?:noted?|mention(?:ed|ing)"
    r"|remembered|"
    r"emphasi[sz]ed|stressed|repeating|noting|remembering|pointed\s+out)\b(?:,?\s+(?:however|too"
    r"|also),?)?(?:\s+that\b)?"
    r"|\b(?:one|readers|we|you)\s+(?:should|must|need\s+to|would\s+do\s+well\s+to)\s+(?:also\s+"
    r"|always\s+)?(?:bear|keep)\s+in\s+mind\b"
    r"(?:\s+that\b)?",
)
_NOTE_NEEDLES = triggers(
    "worth noting", "worth mentioning", "worth remembering", "worth pointing", "worth considering",
    "worth highlighting", "worth emphasi", "worth stressing", "worth recalling", "important to", "crucial to",
    "essential to", "vital to", "imperative to", "critical to", "necessary to", "useful to", "helpful to", "key to",
    "important here", "be noted", "be mentioned", "be remembered", "be emphasi", "be stressed", "bears ",
    "be pointed", "in mind", "important, to", "worthwhile to",
)  # fmt: skip


def inflations(analysis: Analysis) -> Iterator[Span]:
    """Claims of how much something means, in text order."""
    return _met(analysis, _INFLATION, _INFLATION_NEEDLES)


def tails(analysis: Analysis) -> Iterator[Span]:
    """Participles at the end of a sentence that say what the sentence shows, in the author's own words."""
    leftovers = analysis.leftovers
    for index in sorted(leftovers.sentences(*_TAIL_NEEDLES)):
        sentence = analysis.document.sentences[index]
        if sentence.zone is not ZoneKind.BODY:
            continue
        match = _TAIL.search(leftovers.lower, *_inside(sentence))
        if match and not _SAID.search(leftovers.text, sentence.span.start, match.start()):
            span = Span(*match.span())
            if not leftovers.mention(*span):
                yield span


def _inside(sentence: Sentence) -> tuple[int, int]:
    """The sentence without its stop."""
    return sentence.span.start, sentence.span.start + len(sentence.text.rstrip(" .!\u2060"))


def parallelisms(analysis: Analysis) -> Iterator[Span]:
    """Where the author says "not just this, it is that", from the start of the sentence."""
    for span in _met(analysis, _PARALLEL, _PARALLEL_NEEDLES, 1):
        sentence = analysis.sentence_at(span.start)
        start = sentence.span.start if sentence else span.start
        if not _SAID.search(analysis.leftovers.lower, start, span.end):
            yield Span(start, span.end)


def notes(analysis: Analysis) -> Iterator[Span]:
    """Announcements that something is to be noted."""
    return _met(analysis, _NOTE, _NOTE_NEEDLES)


def _met(analysis: Analysis, pattern: re.Pattern[str], needles: tuple[str, ...], more: int = 0) -> Iterator[Span]:
    """Matches in sentences that hold a needle, and in `more` sentences after each; used, not mentioned."""
    leftovers, sentences = analysis.leftovers, analysis.document.sentences
    last = 0
    for index in sorted(leftovers.sentences(*needles)):
        sentence, following = sentences[index], sentences[min(index + more, len(sentences) - 1)]
        if sentence.zone is not ZoneKind.BODY:
            continue
        for match in pattern.finditer(leftovers.lower, max(last, sentence.span.start), following.span.end):
            if BLANK not in match[0].strip(BLANK) and not leftovers.mention(*match.span()):
                last = match.end()
                yield Span(*match.span())
