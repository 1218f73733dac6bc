"""How articles are rounded off without saying anything: an outlook, or something for everyone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.leftovers import triggers
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_TROUBLES = (
    r"(?:challenges?|obstacles?|hurdles?|setbacks?|difficult(?:y|ies)|uncertaint(?:y|ies)|headwinds?|complexities|"
    r"adversity|concerns|questions|risks)"
)
_HOPE = (
    r"(?:futures?|outlook|promising|bright(?:er)?|poised|potential|path\s+forward|remains?\s+(?:committed"
    r"|hopeful|optimistic|"
    r"focused|steadfast|resilient|dedicated|determined|confident|strong|clear)"
    r"|continues?\s+to\s+(?:\w+ly\s+)?\w+|opportunit\w+|"
    r"prosper\w*|thriv\w+|hope(?:ful)?|optimis\w+|resilien\w+|tomorrow|a\s+testament)"
)
_SOON = r"(?:weeks|months|years|days|decades?|season)"
_OUTLOOK = re.compile(
    rf"\b(?:despite|notwithstanding|amid|in\s+spite\s+of|even\s+with|beyond)\s+(?:all\s+)?(?:these|those|the"
    rf"|such|its|their|many|some|"
    rf"numerous|ongoing)\s+(?:[\w-]+\s+){{0,2}}?{_TROUBLES}\b(?!\s+to\b)[^.;!?]{{0,120}}?\b{_HOPE}"
    rf"|\b(?:while|although|though)\s+(?:[\w-]+\s+){{0,3}}?{_TROUBLES}\s+(?:\w+\s+)?(?:remain|persist"
    rf"|lie\s+ahead|exist|abound)\w*\b"
    rf"[^.;!?]{{0,120}}?\b{_HOPE}"
    r"|\b(?:only\s+)?time\s+(?:alone\s+)?will\s+tell\b"
    rf"|(?:^|\x00)as\s+(?:[\w’'-]+\s+){{1,6}}?(?:continues?\s+to\s+\w+|moves?\s+forward"
    rf"|looks?\s+(?:to(?:ward)?s?\s+the\s+future|ahead|"
    rf"forward)|navigates?|grapples?|evolves?|embarks?|unfolds?)\b[^.;!?]{{0,120}}?\b(?:{_HOPE}|will\s+(?:continue|remain)"
    rf"|lessons|"
    r"clear|crucial|essential|vital|journey|key)\b"
    r"|(?:^|\x00)(?:looking|moving|going)\s+(?:ahead|forward|to\s+the\s+future|beyond\s+\w+),[^.;!?]{0,100}?\b(?:poised\s+to"
    r"|set\s+to\s+(?:become|play|shape)|"
    r"will\s+(?:likely\s+)?(?:continue|remain|be\s+(?:crucial|key|essential|vital))"
    r"|remains?\s+(?:\w+ly\s+)?(?:committed|hopeful|"
    r"optimistic|focused|dedicated|bright|uncertain|to\s+be\s+seen)|future|promising)"
    r"|\bthe\s+(?:road|path|journey|way)\s+(?:ahead|forward)\s+(?:\w+\s+)?(?:may|will|is|remains|could|might"
    r"|won['’]t)\s+(?:not\s+)?"
    r"(?:be\s+)?(?:\w+\s+)?(?:long|uncertain|challeng\w+|difficult|clear|bumpy|easy|steep|fraught"
    r"|hard)\b(?:,?\s+but\b)?"
    r"|\bwhether\s+[^.;!?]{5,140}?\s+remains\s+to\s+be\s+seen\b"
    r"|\bone\s+thing\s+(?:is|remains)\s+(?:\w+ly\s+)?(?:clear|certain|for\s+sure)\b"
    r"|(?:^|\x00)(?:in\s+(?:conclusion|summary)|to\s+(?:conclude|sum\s+up|summari[sz]e)),\s+\w+"
    r"|\bit\s+remains\s+to\s+be\s+seen\s+(?:how|whether|if|what|when)\b"
    rf"|(?:^|\x00)with\s+(?:the\s+right|continued|sustained|proper|careful|growing"
    rf"|renewed)\s+[^.;!?,]{{3,60}},[^.;!?]{{0,60}}?\b(?:can|could"
    rf"|will|may|is\s+poised\s+to)\s+(?:look\s+forward|achieve|become|emerge|thrive|continue|unlock|build|ensure"
    rf"|flourish)\b"
    rf"|\bthe\s+(?:coming|next\s+few|months\s+and|weeks\s+and)\s+(?:\w+\s+(?:and"
    rf"|or)\s+)?{_SOON}\s+(?:ahead\s+)?(?:will|are\s+likely\s+to|"
    r"could)\s+(?:be|prove|reveal|determine|tell|show|test)\b"
    r"|(?:^|\x00)(?:ultimately|in\s+the\s+end),?\s+the\s+(?:\w+\s+)?(?:success|fate|outcome|future"
    r"|effectiveness|impact|legacy|answer|"
    r"question)\s+[^.;!?]{0,60}?(?:depends?|hinges?|rests?|determined|lies?)\b"
    r"|\bthe\s+future\s+(?:of\s+[^.;!?,]{2,50}?\s+)?(?:looks|remains|seems|appears)\s+(?:\w+ly\s+)?(?:bright"
    r"|uncertain|promising|unclear"
    r"|hopeful|open|in\s+doubt)"
    r"|\b(?:will|is\s+(?:set|sure|likely)\s+to|are\s+(?:set|sure"
    r"|likely)\s+to)\s+(?:\w+ly\s+)?continue\s+to\s+(?:shape|evolve|unfold|inspire|"
    r"resonate|captivate|spark|play)\b",
    re.MULTILINE,
)
_OUTLOOK_NEEDLES = triggers(
    "time will tell", "time alone will", "challenge", "obstacle", "hurdle", "setback", "difficult", "uncertaint",
    "headwinds", "complexities", "adversity", "despite", "moves forward", "move forward", "looking ahead,",
    "looking to the future", "moving forward,", "going forward,", "looking forward,", "moving ahead,",
    "the road ahead", "the path forward", "the path ahead", "the journey ahead", "the way forward",
    "the road forward", "one thing is", "one thing remains", "in conclusion", "in summary", "in closing",
    "to conclude", "to sum up", "to summari", "all in all,", "to be seen", "with the right", "with continued",
    "with sustained", "with proper", "with careful", "with growing", "with renewed", "the coming ", "next few",
    "months and", "weeks and", "ultimately", "in the end", "the future", "continue to ", "continues to", "looks to ",
    "looks toward", "looks ahead", "looks forward", "look to the", "navigates", "grapples", "evolves", "embarks",
    "unfolds",
)  # fmt: skip

_THINK = (
    r"(?:argue|believe|see|view|welcome|fear|worry|praise|support|oppose|contend|say|hope|remain|call|insist"
    r"|maintain|caution|"
    r"point|question|favou?r|applaud|celebrate|criticize|criticise|warn|express|consider|feel|embrace|prefer"
    r"|raise|regard|hail|"
    r"advocate|dismiss|describe|urge|note|counter|claim)"
)
_SOME = (
    r"(?:(?:some|many|several)(?:\s+(?!of\b)[\w-]+){0,2}"
    r"|supporters|proponents|advocates|backers|fans|optimists|enthusiasts|critics|opponents|sceptics|skeptics)"
)
_OTHERS = r"(?:others|critics|opponents|sceptics|skeptics|detractors|many|some)"
_BALANCE = re.compile(
    rf"\b{_SOME}\s+(?:\w+ly\s+)?{_THINK}\b[^.!?]{{3,120}}?(?:[,;]|\bwhile\b|\bbut\b|\bwhereas\b)\s*(?:while\s+"
    rf"|but\s+|and\s+|whereas\s+)?"
    rf"{_OTHERS}\s+(?:\w+ly\s+|still\s+)?{_THINK}\b(?:\s+(?:that|it\s+as|about|concerned\s+about|sceptical\s+of"
    rf"|skeptical\s+of))?"
    r"|\b(?:valid|legitimate|strong|compelling|good|reasonable|persuasive|important)\s+(?:arguments?|points?"
    r"|concerns|reasons|cases?)\s+"
    r"(?:to\s+be\s+made\s+)?(?:on|from|for)\s+(?:both|all|either)\s+sides?\b"
    r"|\b(?:both|all)\s+sides\s+(?:raise|make|have|present|offer)\s+(?:\w+\s+)?(?:legitimate|valid|strong"
    r"|compelling|good|"
    r"reasonable|important)\s+(?:points|arguments|concerns|cases)"
    r"|\bwhether\s+(?:one|you|people|readers)\s+[^.!?]{5,100}?,\s+(?:it\s+is|it['’]s|one\s+thing\s+is"
    r"|there\s+is\s+no)\s+"
    r"(?:clear|certain|undeniable|evident|obvious|doubt|hard)\b(?:\s+that\b)?"
    r"|\bthere\s+are\s+(?:both\s+)?(?:advantages|pros|benefits|upsides|risks)\s+and\s+(?:disadvantages|cons"
    r"|drawbacks|downsides|rewards|"
    r"risks|benefits)\b"
    r"|\bthe\s+(?:\w+\s+)?(?:debate|discussion|controversy|conversation)\s+(?:over|about|on|surrounding"
    r"|around)\s+[^.!?]{3,60}?\s+(?:is\s+(?:likely|"
    r"sure|set|expected|bound)\s+to\s+(?:continue|go\s+on|rage)|is\s+far\s+from\s+over|rages?\s+on|shows\s+no\s+signs?)"
    r"|\bfor\s+(?:some|many),\s+[^.!?]{5,80}?[;,.]\s+(?:but\s+|while\s+)?for\s+others,\s+(?:it|this|they|he"
    r"|she)\s+(?:is|are|was|"
    r"represents|remains|means)\b"
    r"|\b(?:opinions?|views?|reactions?|public\s+opinion)\s+(?:\w+\s+){0,3}?(?:remains?|is|are|were"
    r"|was)\s+(?:\w+ly\s+)?(?:divided|mixed|split),?"
    rf"\s+with\s+(?:some|supporters|many)\s+\w+ing\b"
    r"|\bit\s+is\s+up\s+to\s+(?:each|every|the|individual)\s+(?:reader|person|citizen|voter|resident|parent|taxpayer"
    r"|individual)s?\s+to\s+(?:decide|judge|"
    r"determine|weigh)"
    r"|\bstriking\s+(?:a|the\s+right)\s+balance\s+between\b[^.!?]{3,80}?\b(?:will\s+be|is"
    r"|remains)\s+(?:\w+\s+)?(?:key|crucial|essential|"
    r"vital|critical|important|paramount|delicate|the\s+challenge)"
    r"|\bthe\s+(?:answer|truth)\s+(?:may|might|likely"
    r"|probably)\s+(?:well\s+)?lies?\s+somewhere\s+in\s+(?:the\s+middle|between)",
)
_BALANCE_NEEDLES = triggers(
    " others ", "critics ", "opponents ", "sceptics ", "skeptics ", "detractors ", "both sides", "all sides",
    "either side", "whether one ", "whether you ", "whether people", "whether readers", "advantages and", "pros and",
    "benefits and", "upsides and", "risks and", " debate ", " discussion ", " controversy ", " conversation ",
    "others, ", "divided", "mixed", " split", "up to each", "up to every", "up to the ", "up to individual",
    "striking a", "striking the", "somewhere in",
)  # fmt: skip
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+\s+[A-Z][a-z]+")
_LAST = 3  # paragraphs in which an article is rounded off


def outlooks(analysis: Analysis) -> Iterator[Span]:
    """Outlooks that would fit any article, in its last two paragraphs and the author's own voice."""
    met = _met(analysis, _OUTLOOK, frozenset(_OUTLOOK_NEEDLES), _LAST - 1)
    # "Despite the challenges, Ida Holm sounded hopeful" reports on her.
    return (span for s, span in met if s.text.startswith(("As ", "With ")) or not _NAME.search(s.text))


def balances(analysis: Analysis) -> Iterator[Span]:
    """Views of nobody in particular, set side by side in the last three paragraphs."""
    met = _met(analysis, _BALANCE, frozenset(_BALANCE_NEEDLES), _LAST)
    return (span for sentence, span in met if not _NAME.search(sentence.text))


def _met(
    analysis: Analysis, pattern: re.Pattern[str], needles: frozenset[str], paragraphs: int
) -> Iterator[tuple[Sentence, Span]]:
    leftovers = analysis.leftovers
    start = _start(analysis, paragraphs)
    places = [
        at for needle, found in leftovers.places.items() if found[-1] >= start and needle in needles for at in found
    ]
    indices = {s.index for at in places if at >= start and (s := analysis.sentence_at(at)) is not None}
    for sentence in (analysis.document.sentences[i] for i in sorted(indices)):
        start, end = sentence.span
        if sentence.zone is not ZoneKind.BODY or BLANK in leftovers.text[start:end]:
            continue
        match = pattern.search(leftovers.lower[start:end])
        if match and not leftovers.mention(start + match.start(), start + match.end()):
            yield sentence, Span(start + match.start(), start + match.end())


def _start(analysis: Analysis, paragraphs: int) -> int:
    """Where the last paragraphs of the prose begin."""
    last = analysis.body[-_LONGEST:]
    kept = sorted({s.paragraph for s in last})[-paragraphs:]
    return analysis.document.paragraphs[kept[0]].span.start if kept else len(analysis.document.text)


_LONGEST = 12  # sentences of three paragraphs, as a rule
