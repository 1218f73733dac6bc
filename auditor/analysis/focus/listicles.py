"""Headlines that count things and hype them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Listicle(NamedTuple):
    span: Span
    number: str
    hype: str


_COUNT = re.compile(
    r"^(?:(?:the|these|here are(?: the)?|top|our|my)\s+){0,3}(?P<count>\d{1,3}|two|three|four|five|six|seven|eight|"
    r"nine|"
    r"ten|eleven|twelve|thirteen|fifteen|twenty|thirty|fifty)\s+(?!percent|per cent|million|billion|years?|months?|"
    r"days?|hours?|dead|killed|people|more|injured|arrested)(?=[a-z])",
    re.IGNORECASE,
)
_THINGS = re.compile(
    r"\b(?:things|reasons|ways|times|moments|facts|signs|tips|tricks|hacks|pictures|photos|pics|images|gifs|videos|"
    r"tweets|"
    r"memes|lessons|secrets|stars|celebs|celebrities|foods|recipes|products|gadgets|gifts|habits|mistakes|ideas|"
    r"stories|"
    r"quotes|places|looks|items|steps|questions|truths|myths|jobs|outfits|movies|shows|songs|life ?hacks|wonders|"
    r"lies)\b",
    re.IGNORECASE,
)
_HYPE = re.compile(
    r"\b(?:incredible|amazing|awesome|insane(?:ly)?|mind-?blowing|jaw-dropping|shocking|unbelievable|hilarious(?:ly)?|"
    r"funniest|weirdest|craziest|cutest|coolest|wildest|creepiest|adorable|genius|epic|heartbreaking|heart-?warming|"
    r"terrifying|bizarre|stunning|gorgeous|magical|perfect(?:ly)?|ultimate|must-see|must-have|absolutely|totally|"
    r"literally|seriously|actually|secretly|ridiculous(?:ly)?|brilliant|dirty|killer|unforgettable|game-changing|"
    r"life-changing|terribly|nobody (?:tells?|knows?|talks)|no one (?:tells?|talks|wants)|(?:don['’]t|doesn['’]t) "
    r"want you|"
    r"(?:you|everyone) (?:need|must|should|won['’]t|never|probably|have)|you['’]re|you didn['’]t|that (?:will|"
    r"prove|show|"
    r"make) (?:\w+ )?(?:you|your|everyone)|will (?:blow|change|make|shock|leave|melt|restore)|blow your mind|right now|"
    r"before you die|every (?:\w+ )?(?:time|girl|guy|mom|woman|man|person|parent)|of all time|(?:no\.|number|#) "
    r"?\d+ (?:is|"
    r"will))\b",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(
    r"\bmost (?:insane|ridiculous|beautiful|shocking|hilarious|adorable|embarrassing|epic|outrageous|bizarre|amazing|"
    r"incredible|awkward|iconic|savage)\b|\b(?:craziest|funniest|weirdest|cutest|coolest|wildest|creepiest|dumbest)\b",
    re.IGNORECASE,
)


def listicle(analysis: Analysis) -> Listicle | None:
    """The count and the hype of a headline that has both; None for a count alone."""
    headline = analysis.document.headline
    if headline is None:
        return None
    text = analysis.document.reading[headline.start : headline.end]
    count = _COUNT.match(text)
    if count is None:
        return None
    hype = _HYPE.search(text, count.end()) if _THINGS.search(text, count.end()) else None
    hype = hype or _SUPERLATIVE.search(text, count.end())
    return Listicle(headline, count["count"], hype[0]) if hype else None
