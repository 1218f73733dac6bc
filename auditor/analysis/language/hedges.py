"""Hedges piled on one another, and ledes that nothing but a hedge holds up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis import phrasings
from auditor.analysis.attribution import CueKind
from auditor.analysis.phrasings import Phrase, phrasing

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_ADVERBS = (
    "possibly perhaps maybe potentially supposedly allegedly reportedly apparently arguably purportedly "
    "presumably ostensibly seemingly"
)
_ADVERB = rf"(?:{'|'.join(_ADVERBS.split())})"
_MODAL = r"(?:may|might|could)"
_GAP = r"(?: (?:well|have|also|still|even|yet|be|been|not|now|soon|already))?"
_STACKED = (
    phrasing(
        "stack",
        rf"\b(?:{_MODAL}{_GAP} {_ADVERB}(?! (?:any|be worse))|{_ADVERB},? {_MODAL}(?! even)|{_ADVERB},? {_ADVERB}|"
        rf"(?:is|are|was|were) (?:believed|thought|said|rumou?red|understood|alleged) to (?:be |have been |have "
        rf")?{_ADVERB}(?: be)?|"
        rf"(?:seems?|appears?|seemed|appeared) (?:to (?:be |have been )?)?{_ADVERB}|"
        rf"{_ADVERB},? (?:[\w’'-]+ ){{1,4}}{_MODAL} (?:{_ADVERB}))\b",
        _ADVERBS,
    ),
    phrasing(
        "stack",
        rf"\b(?:it (?:is|was|seems|remains) (?:\w+ )?(?:possible|conceivable|likely|probable)|"
        rf"there (?:is|was) (?:a|some) (?:\w+ )?(?:chance|possibility|likelihood))(?: that)? (?:[\w’'-]+ ){{1,6}}"
        rf"(?:might|could|may)(?= )(?: {_ADVERB})?",
        "possible conceivable likely probable chance possibility likelihood",
        "might could may",
    ),
    phrasing(
        "stack",
        rf"\b(?:seem(?:s|ed)?|appear(?:s|ed)?|would seem) to (?:suggest|indicate|imply|hint)(?: that)? (?:[\w’'-]+ "
        rf"){{1,6}}"
        rf"{_MODAL}(?= )",
        "suggest indicate imply hint",
        "may might could",
    ),
)  # fmt: skip


def stacks(analysis: Analysis) -> Iterator[Phrase]:
    """Two hedges that say one thing, in the reporter's own words, in text order."""
    for phrase in phrasings.phrases(analysis, _STACKED):
        before = phrase.sentence.text[: phrase.span.start - phrase.sentence.span.start]
        if not phrase.sentence.text.rstrip().endswith("?") and not _ASKED.search(before):
            yield phrase


_ASKED = re.compile(r"\b(?:if|whether|not like|not as if)\b[^.;]{0,40}$", re.IGNORECASE)


_UNVERIFIED = (
    phrasing(
        "unverified",
        r"\b(?:(?:un-?confirmed|unverified|unsubstantiated|uncorroborated) (?:\w+ )?(?:reports?|claims?|rumou?rs?|"
        r"accounts?|"
        r"allegations|posts|suggestions|sources?|information)|"
        r"(?:is|are|was|were|has been|have been) (?:now |widely |also )?(?:rumou?red|reportedly|supposedly|purportedly|"
        r"apparently|said to|whispered|reported to|understood to|believed to|thought to)|"
        r"(?:has|have|had|will|would) (?:reportedly|supposedly|purportedly|apparently)|reportedly|purportedly|"
        r"supposedly|"
        r"rumou?rs? (?:is|are|has|have|had|swirl\w*|suggest\w*|say|says|claim\w*|abound|circulat\w*|persist\w*|"
        r"spread\w*|"
        r"that)|if (?:the )?(?:rumou?rs?|reports|whispers|claims) are (?:to be believed|true|right|correct)|"
        r"(?:the )?word (?:on the street |in \w+ )?is(?: that)?|it is (?:being )?(?:whispered|rumou?red|said|claimed|"
        r"reported|speculated)(?: that)?|speculation (?:is|has been|was) (?:mounting|rife|growing|swirling|rising)|"
        r"(?:claims?|reports?|posts?|videos?|whispers) (?:circulating|doing the rounds|going around|swirling|spreading)"
        r"(?: (?:on|online)(?: social media)?)?|the (?:grapevine|rumou?r mill)|(?:online|internet) (?:sleuths|"
        r"chatter))\b",
        "unconfirmed un-confirmed unverified unsubstantiated uncorroborated rumoured rumored reportedly supposedly "
        "purportedly apparently said whispered understood believed thought rumour rumor rumours rumors whispers word "
        "speculation circulating rounds swirling spreading grapevine claimed reported speculated chatter sleuths "
        "claims",
    ),
)  # fmt: skip
_SOURCED = re.compile(
    r"\b(?:said|says|told|according to (?!un)|announced|confirmed|denie[sd]|reported by|the \w+ reported|citing|cited|"
    r"court (?:heard|papers|records|filings)|police|prosecutors|officials?|statement|investigat\w+|indict\w+|charged|"
    r"arrested)\b"
    # A paper or agency that is named has reported it.
    r"|\b(?:Times|Post|Journal|Reuters|AP|Associated Press|BBC|CNN|NBC|ABC|CBS|Fox|Guardian|Bloomberg|Politico|Axios|"
    r"Daily|Herald|Tribune|News|magazine|newspaper)\b"
)
_SOURCED_KINDS = frozenset({CueKind.SAY, CueKind.DENY, CueKind.ADMIT, CueKind.ACCUSE})
_NEXT = 2


def unverified_lede(analysis: Analysis) -> Iterator[Phrase]:
    """The hedge on which the first sentence of the prose rests, where neither it nor the next names a source."""
    if not analysis.body or len(analysis.body) <= _NEXT:
        return
    lede = analysis.body[0]
    if _UNVERIFIED[0].cues.isdisjoint(analysis.lowers[lede.index]):
        return
    for phrase in phrasings.phrases(analysis, _UNVERIFIED, phrasings.BODY):
        if phrase.sentence.index != lede.index or lede.text.rstrip().endswith("?"):
            continue
        before = lede.text[: phrase.span.start - lede.span.start]
        if _SOURCED.search(lede.text.replace(phrase.match[0], " ")) or _DENIED.search(before):
            return
        following = analysis.body[1 : 1 + _NEXT]
        if any(_SOURCED.search(s.text) for s in following[:1]):
            return
        yield phrase
        return


_DENIED = re.compile(r"\b(?:den(?:y|ies|ied)|reject\w*|dismiss\w*|quash\w*|fals\w*|debunk\w*)\b", re.IGNORECASE)
