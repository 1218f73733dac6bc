"""Where a correlation that a study found is told as a cause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.voices import REPORTER
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Overclaim(NamedTuple):
    """`link` is where the article calls the finding a link or tells how it was observed."""

    span: Span
    link: Span


_STUDY = frozenset(
    "study studies research researchers scientists survey analysis findings data paper academics university".split()
)
_OUTCOME = (
    r"(?:risks?|chances?|odds|likelihood|cancers?|tumou?rs?|hearts?|disease|diseases|deaths?|dementia|alzheimer\w*|"
    r"diabetes|"
    r"strokes?|obesity|obese|overweight|weight|depress\w+|anxiety|autism|adhd|iq|intelligence|grades|memory|"
    r"lifespan|lives|life|years|longer|crime|violence|aggression|divorce|sleep|blood pressure|cholesterol|asthma|"
    r"allerg\w+|mortality|infections?|ageing|aging|health|healthier|brains?|fertility|infertility|mood|stress|"
    r"happiness|happier|smarter|wages|earnings|suicide|migraines?|arthritis|loneliness|behaviou?r|concentration|"
    r"performance|immunity|immune|fat|thin|ill|sick|illness|birth|miscarriages?|poverty|lonely)"
)
_CAUSES = re.compile(
    r"\b(?<!the )(?<! an )(?<! a )(?<!best )(?<!largest )(?<!this )(?<!any )(?P<verb>(?:causes?|caused|prevents?|"
    r"prevented|cuts?|reduces?|reduced|lowers?|lowered|boosts?|boosted|raises?|"
    r"raised|increases?|increased|doubles?|doubled|triples?|tripled|halves?|halved|slashes?|slashed|leads? to|led to|"
    r"makes?(?! up)|made(?! up)|protects? (?:against|from|you|your|the)|wards? off|cures?|slows?|slowed|stops?|"
    r"triggers?|triggered|"
    r"damages?|damaged|improves?|improved|extends?|shortens?|adds?|added|harms?|ruins?|fuels?|fuelled|drives?|"
    r"keeps?|gives?|turns?|helps? (?:to )?(?:prevent|you|people|children|men|women|keep|lower|cut|boost|reduce|stop)))"
    rf"(?: (?!may\b|might\b|could\b|linked\b|by\b|associated\b|grants?\b|cost\b)[\w’'-]+){{0,6}}? {_OUTCOME}\b"
    r"|\b(?P<plain>kills|is (?:deadly|fatal|killing us)|are killing us)(?=[,.])"
    rf"|\b(?:{_OUTCOME}|longer)\b(?: [\w’'-]+){{0,3}} (?P<because>because of|thanks to|due to|as a result of)\b(?: "
    rf"[\w’'-]+){{1,2}}",
    re.IGNORECASE,
)
_VERBS = frozenset(
    """cause causes caused prevent prevents prevented cut cuts reduce reduces reduced lower lowers lowered boost
    boosts boosted raise raises raised increase increases increased double doubles doubled triple triples
    tripled halve halves halved slash slashes slashed lead leads led make makes made protect protects ward wards
    cure cures slow slows slowed stop stops trigger triggers triggered damage damages damaged improve improves
    improved extend extends shorten shortens add adds added harm harms ruin ruins fuel fuels fuelled drive
    drives keep keeps give gives turn turns help helps kills deadly fatal killing because thanks due result""".split()
)
_HEDGED = re.compile(
    r"\b(?:may|might|could|can|appears?|appeared|seems?|seemed|suggest\w*|possibl[ey]|linked|link between|associat\w+|"
    r"correlat\w+|tied to|likely|likelier|whether|if|no evidence|not|never|n['’]t|nor|no|myth|hope[sd]?|wants?|aims?|"
    r"designed to|trying|would|to see|asked|believ\w+)\b",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"\b(?:link(?:s|ed)? (?:between|to|with)|a link\b|associat(?:ed|ion|ions) (?:with|between)|correlat\w+|"
    r"observational|questionnaires?|self-report\w+|tracked (?:the |more |some |nearly |about )?[\d,]+|"
    r"follow(?:ed|ing) (?:the |more than |some |nearly |about |around )?[\d,]+|cohort|"
    r"(?:can(?:not|['’]t)|(?:does|did|do)(?: not|n['’]t)) (?:prove|show|establish) (?:that |a )?(?:cause|causation|"
    r"causal|one|\w+ causes)|"
    r"surveyed|survey of|polled|compared people who|were more likely|were less likely|are less likely|are more "
    r"likely)\b",
    re.IGNORECASE,
)
_TRIAL = frozenset(
    """randomised randomized randomly placebo placebos double-blind mice rats experiment experiments experimental
    trial trials""".split()
)


def overclaims(analysis: Analysis) -> Iterator[Overclaim]:
    """Causal statements beside a mention of research, in an article whose research was no experiment; text order."""
    vocabulary = analysis.vocabulary
    met = _STUDY & vocabulary
    if not met or not _TRIAL.isdisjoint(vocabulary):
        return
    text, link = analysis.author_voice.text, None
    for place in sorted({place for word in met for place in analysis.places[word]}):
        sentence = analysis.document.sentences[place]
        if (
            _VERBS.isdisjoint(analysis.lowers[place])
            or sentence.zone not in REPORTER
            or sentence.text.rstrip().endswith("?")
        ):
            continue
        match = _CAUSES.search(text, *sentence.span)
        if match is None or _HEDGED.search(text, *sentence.span):
            continue
        link = link or _LINK.search(text)
        if link is None:
            return
        yield Overclaim(Span(*match.span()), Span(*link.span()))
