"""What an outlet says of having done without machines, and what in its article speaks against that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.leftovers import triggers
from auditor.analysis.selfreference import AUDIO, IMAGE
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Evidence(NamedTuple):
    """`what` is a word for the reader."""

    span: Span
    what: str


_AI = r"(?:AI|A\.I\.|artificial intelligence|generative AI|chatbots?|ChatGPT|language models?|LLMs?|machines?|robots?)"
_TEXT = (
    r"(?:articles?|stor(?:y|ies)|texts?|posts?|pieces?|reports?|words?|content|copy|columns?|journalism|writing"
    r"|pages?|site)"
)
_PEOPLE = (
    r"(?:humans?(?: beings?)?|(?:real |actual )?(?:people|persons?)|human (?:journalists?|writers?|reporters?"
    r"|editors?|hands))"
)
_DENIED = re.compile(
    rf"\b(?:[Nn]o (?:part|portion|word|line|section)s? (?:of|in|on) (?:this|our|the) {_TEXT}(?: \w+)? (?:was|were"
    rf"|is|are|has been) (?:\w+ )?"
    rf"(?:written|generated|produced|created|drafted|made) (?:by|with|using) (?:an? )?{_AI}"
    rf"|[Nn]o {_AI}(?: tools?| systems?| software)? (?:was|were|has been|is|are) (?:ever )?used (?:in|for|to"
    rf"|on) [^.\n]{{0,30}}\b(?:this|our) {_TEXT}"
    rf"|(?:[Ee]very|[Aa]ll|[Ee]ach|[Tt]his|[Oo]ur)(?: of)?(?: our| the| its)? {_TEXT}(?: (?:on|in|of) (?:this"
    rf"|our) \w+| here| we publish)? (?:is|are|was|were)"
    rf" (?:\w+ly )?(?:written|produced|created|made|reported) (?:\w+ly )?(?:\w+ )?by {_PEOPLE}"
    rf"|(?:[Tt]his|[Oo]ur) {_TEXT} (?:was|is|were|are) (?:written|produced|created|made) without (?:the )?(?:use"
    rf"|help|aid|any use) of (?:an? )?{_AI}"
    rf"|[Ww]e (?:do not|don['’]t|never|will not|won['’]t) (?:use|publish|rely on) (?:generative )?(?:{_AI}"
    rf"|AI-(?:generated|written))\b[^.\n]{{0,20}}?(?=[.\n]|"
    rf" (?:to (?:write|produce|create|generate|draft)|in (?:our|writing)|{_TEXT}))(?: (?:to|in) \w+)?(?: our"
    rf"| any)?(?: {_TEXT})?"
    rf"|[Tt]he [A-Z]\w+ never publishes AI-(?:generated|written) {_TEXT}"
    rf"|(?:100 ?%|100 per cent|entirely|completely|wholly) human[- ](?:written|made|authored)"
    rf"|[Ww]ritten by a human,? (?:and )?not (?:by )?(?:an? )?{_AI})"
)
_NEEDLES = triggers(
    "no part of", "no parts of", "no portion", "no word", "no line", "no section", "no ai ", "no artificial",
    "no chatbot", "no language model", "no generative", "by human", "by people", "by real people", "by a human",
    "without the use", "without the help", "without any use", "without the aid", "without use of", "we do not use",
    "we don't use", "we don’t use", "we never", "we do not publish", "we don't publish", "we don’t publish",
    "we will not", "never publishes", "human-written", "human written", "human-made", "human-authored",
    "we do not rely", "we don't rely",
)  # fmt: skip
# IPTC terms for what a generative model made or had a part in, and for what people made.
_MACHINE = ("trainedalgorithmicmedia", "compositewithtrainedalgorithmicmedia", "compositesynthetic")
_HUMAN = ("digitalcapture", "negativefilm", "positivefilm", "print", "humanedits", "minorhumanedits", "digitalart")
_MENTION = re.compile(
    r"\b(?:AI|A\.I\.|[Aa]rtificial intelligence|[Gg]enerated (?:with|by|using)|[Mm]idjourney|DALL|Stable Diffusion"
    r"|[Ff]irefly)\b"
)
_WHOLE_SENTENCE = 160


def denials(analysis: Analysis) -> Iterator[Span]:
    """Sentences in which the outlet says that no machine had a part in its texts."""
    for match in analysis.leftovers.find(_DENIED, *_NEEDLES):
        sentence = analysis.sentence_at(match.start())
        if sentence is not None and sentence.span.end - sentence.span.start <= _WHOLE_SENTENCE:
            yield sentence.span
        else:
            yield Span(*match.span())


def evidence(analysis: Analysis) -> list[Evidence]:
    """What shows a machine at work on the words, in text order."""
    pictures = (IMAGE, AUDIO)
    found = [Evidence(d.span, "its own disclosure") for d in analysis.disclosures if d.kind not in pictures]
    found += [Evidence(each.span, "a model that names itself") for each in analysis.self_names]
    found += [Evidence(span, "a chatbot's refusal") for _, span in analysis.refusals]
    found += [Evidence(each.span, "a model's knowledge cut-off") for each in analysis.cutoffs]
    found += [Evidence(each.span, "a chatbot's citation code") for each in analysis.citation_codes]
    found += [Evidence(span, "a prompt") for span, _, _ in analysis.prompts]
    return sorted(found)


def undisclosed_source(analysis: Analysis) -> str:
    """The term of the metadata for a machine's work that the page is silent about; empty where there is none."""
    terms = _terms(analysis)
    made = next((value for value, name in terms if name in _MACHINE), "")
    return made if made and not _MENTION.search(analysis.document.reading) else ""


def contradicted_picture(analysis: Analysis) -> tuple[Span, str] | None:
    """A note that a picture is a machine's, and the term by which the metadata call all pictures people's work."""
    terms = _terms(analysis)
    if not terms or not all(name in _HUMAN for _, name in terms):
        return None
    return next(((d.span, terms[0][0]) for d in analysis.disclosures if d.kind == IMAGE), None)


def _terms(analysis: Analysis) -> list[tuple[str, str]]:
    declared = analysis.document.declared("digital-source")
    return [(d.value, d.value.rstrip("/").rpartition("/")[2].lower()) for d in declared]
