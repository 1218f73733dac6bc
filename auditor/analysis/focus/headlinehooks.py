"""Further forms of headlines that lure, and what a form is: `headlinelures` looks for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from auditor import patterns as re

_NOBODY: Final = r"\b(?:nobody|no one|no-one)"


@dataclass(frozen=True, slots=True)
class Lure:
    """A form of headline. It is looked for where one of `needs` stands; `common` ones occur in news too."""

    pattern: re.Pattern[str]
    needs: frozenset[str]
    common: bool = field(default=False)


def lure(needs: str, pattern: str, *, common: bool = False, flags: int = re.IGNORECASE) -> Lure:
    return Lure(re.compile(pattern, flags), frozenset(needs.split()), common)


HOOKS: Final = (
    lure(
        "one only single",
        r"\bthe (?:one|only|single|no\.? ?1|number one) (?:[\w-]+ ){1,4}?(?:that )?(?:[\w’'-]+ ){0,4}?(?:you|"
        r"your|you['’]re|"
        r"nobody|no one|everyone|everybody|never|(?:every|most|almost all) (?:\w+ )?(?:knows?|needs?|should|"
        r"hates?|swears?|"
        r"hides?|miss(?:es)?|forgets?|ignores?|uses?))\b",
    ),
    lure(
        "begging pleading imploring desperate",
        r"\b(?:are|is) (?:begging|pleading with|imploring|desperate for) (?:you|everyone|everybody|people|"
        r"parents|drivers|"
        r"women|men|families|shoppers|owners|pet owners|customers|patients|us) to\b"
        r"|\b(?:are|is) (?:begging|pleading with|imploring) (?:parents|drivers|families|shoppers|women|men|"
        r"everyone|people)\b",
    ),
    lure(
        "nobody no no-one",
        rf"{_NOBODY} (?:\w+ )?(?:expected|saw|knew|guessed|noticed|predicted|realised|realized|suspected|imagined) "
        r"(?:what|why|how|who|where|that this|this|it)\b",
    ),
    lure(
        "reason story truth cause secret",
        r"\bthe (?:real|true|secret|shocking|sad|tragic|heartbreaking|surprising|strange|dark|untold|hidden|"
        r"bizarre|"
        r"incredible|weird|disturbing|touching) (?:reasons?|story|truth|cause|secret|meaning) (?:why |behind |"
        r"that )?"
        r"(?:s?he|they|this|these|your?|you|why|his|her|their|we)\b",
    ),
    lure(
        "prepare brace hold ready",
        r"\b(?:prepare to be|brace yoursel(?:f|ves)|hold (?:on )?to your|get ready to (?:be|cry|laugh|gasp|"
        r"drool|cringe|"
        r"scream|feel)|prepare to (?:cry|laugh|gasp|drool|cringe|scream|weep|feel))\b",
    ),
    lure(
        "if",
        r"^if (?:you(?:['’]re|['’]ve)?|your) [^,?]{3,60}, (?:here['’]s|this is|this|you(?:['’]re| are| need|"
        r" should| must|"
        r"['’]ll| might| could| may)|do this|don['’]t|read|it (?:means|could)|what it|call|throw|check|stop|"
        r"run|never|"
        r"think|beware|look)\b",
    ),
    lure(
        "something most thing what",
        r"\b(?:finds?|found|discovers?|discovered|spots?|spotted|sees?|saw|notices?|noticed|does|did|says?|"
        r"said|reveals?|"
        r"revealed|hears?|heard|hiding|hides|hid|contains?|contained) (?:something|the most|"
        r"a thing) (?:\w+ly |so |truly )?"
        r"(?:incredible|amazing|unbelievable|unexpected|shocking|strange|extraordinary|astonishing|terrifying|"
        r"disturbing|"
        r"remarkable|heartbreaking|bizarre|chilling|magical|beautiful|horrifying|weird|spooky|priceless|"
        r"unthinkable|odd|"
        r"wonderful|hilarious|adorable|surprising)\b",
    ),
    lure(
        "this these",
        r"\b(?:furious|raging|fuming|livid|outraged|delighted|thrilled|obsessed|stunned|shocked|baffled|"
        r"divided|horrified|"
        r"wild|crazy|mad|nuts|terrified|hooked|raving|swooning|drooling) (?:about|over|at|with|by|for|"
        r"on) (?:this|these)\b",
    ),
    lure(
        "looked seemed appeared just thought",
        r"\b(?:looked|seemed|appeared)(?: to be| like| just like)? (?:an? )?(?:\w+ly )?(?:ordinary|normal|"
        r"just another|typical|"
        r"regular|routine|harmless|everyday|plain)\b[^?]*\b(?:but|until|then|except)\b"
        r"|\b(?:knew better|had other ideas|had a (?:secret|surprise)|was in for a (?:shock|surprise|treat))[.!]*$",
    ),
    lure(
        "coming same",
        r"\b(?:never|didn['’]t|did not|(?:no ?body|no one|nobody)) (?:saw|see|seen) (?:it|this|that|what was|"
        r"him|her|them) "
        r"coming\b|\b(?:life|lives|world|town|family|she|he|they|nothing) (?:was|were|would|"
        r"will) never (?:be )?the same\b",
    ),
    lure(
        "why",
        r"^(?:and )?(?:this is |here['’]s |here is |that['’]s )?why (?:everyone|everybody|nobody|no one|"
        r"millions|thousands|you|"
        r"your|you['’]re|every \w+|so many \w+) (?:\w+ )?(?:is|are|should|shouldn['’]t|must|can['’]t|needs?|"
        r"never|always|"
        r"keeps?|wants?|\w+ing)\b",
    ),
    lure(
        "this these it",
        r"\b(?:thousands|millions|people|everyone|everybody|women|men|mums|moms|parents|drivers|shoppers|savvy \w+|"
        r"celebrities|doctors|experts|pensioners|families) (?:are|is) (?:\w+ly |all |now |secretly )?(?:doing|"
        r"trying|buying|"
        r"eating|drinking|putting|throwing|using|swapping|ditching|rushing to \w+|flocking to|raving about|"
        r"begging for|"
        r"going mad for|ordering|adding) (?:this|these|it)\b",
    ),
    lure(
        "stop drop pause",
        r"^(?:stop|drop|pause|forget) (?:what(?:ever)? you(?:['’]re| are) doing|everything)\b|^(?:stop|never|"
        r"don['’]t) "
        r"(?:\w+ ){1,4}(?:until|before|without) (?:you|reading|seeing|checking|doing)\b",
    ),
    lure(
        "stunned baffled amazed shocked furious divided speechless horrified confused words",
        r"\band (?:the )?(?:\w+ )?(?:doctors|experts|scientists|fans|people|everyone|everybody|parents|"
        r"neighbou?rs|internet|"
        r"police|teachers|vets|locals|viewers|shoppers|mums|moms) (?:are|is|were|"
        r"was)(?: left)? (?:\w+ )?(?:stunned|baffled|"
        r"amazed|shocked|furious|divided|speechless|horrified|confused|losing it|lost for words|in tears|"
        r"raging)[.!]*$",
    ),
    lure(
        "think expect thought imagine looks seems",
        r"\b(?:is|are|was|were)(?:n['’]t| not) (?:what|who|how|where|quite what) (?:you|it|they|we) (?:think|"
        r"thought|expect|"
        r"expected|imagine|imagined|seems?|looks?)\b|\bnot what you (?:think|expect|thought)\b|"
        r"\bstranger than you\b",
    ),
    lure(
        "this these",
        r"^how (?:this|these) (?:[\w’'-]+ ){1,5}?(?:saved|made|lost|earned|turned|paid|beat|built|retired|"
        r"went|became|changed|"
        r"cut|slashed|won|survived|escaped|fooled|tricked)\b",
    ),
    lure(
        "here's here’s this",
        r"^(?:here['’]s|this is) (?:what (?:happened|happens|really|it (?:means|says|looks)|your|actually|"
        r"they|he|she)|"
        r"the (?:real |one |only )?(?:reason|thing|trick|moment|secret|worst|best))\b",
    ),
    lure(
        "goosebumps chills tears heart sleepless mind jaw",
        r"\b(?:give|gives|giving|gave|get|got) (?:you |us |me |everyone )?(?:goosebumps|chills|the chills|"
        r"the creeps|the feels)\b"
        r"|\b(?:melt|melts|break|breaks|warm|warms|shatter|shatters) (?:your|our|my|every|a million) hearts?\b"
        r"|\bblow(?:s|n|ing)? (?:your|our|my|everyone['’]s) minds?\b",
    ),
    lure(
        "never",
        r"\b(?:wish(?:es|ed)?|regret(?:s|ted)?)[^?]{0,12}\bnever\b|\bnever (?:tell|told) (?:you|anyone|patients|us)\b"
        r"|\bwhy you (?:should|must) (?:never|always|stop)\b",
    ),
    lure(
        "you", r"[.?!] (?:do|are|can|could|did|have|would|will) you\?$|^(?:most|many) people [^?]*[.?!] [^?]*\byou\?$"
    ),
    lure("shivers chills shiver", r"\b(?:sends?|sending|sent) (?:\w+ )?(?:shivers?|chills)\b"),
    lure("THIS THESE YOU YOUR", r"(?<=[a-z] )(?:THIS|THESE|YOU|YOUR)\b(?= [A-Z]?[a-z])", flags=0),
    lure(
        "until till",
        r"\b(?:until|till) (?:they|he|she|you|we|i) (?:saw|sees?|tasted|tried|reali[sz]ed|heard|noticed|looked|met|"
        r"read|found|opened|learned|spotted)\b",
    ),
    lure(
        "now immediately today asap before tonight",
        r"^(?:delete|uninstall|check|open|bin|throw (?:out|away)|cancel|unplug|ditch|download|try|buy|do|eat|read|"
        r"watch|clean|freeze|remove) (?:this|these|your|that) (?:[\w’'-]+ ){1,4}(?:right now|now|immediately|today|"
        r"asap|before|tonight)\b",
    ),
    lure(
        "mistake mistakes error errors habit habits slip",
        r"\b(?:mistakes?|errors?|habits?|slip) (?:that |which )?(?:could|can|may|might|will|is|are) (?:be )?(?:\w+ly )?"
        r"(?:cost|ruin|kill|age|wreck|destroy|land)(?:ing)? (?:you|your)\b",
    ),
    lure("want", r"^want (?:to|an?|your) [^?]+\? (?!according)", common=True),
    lure(
        "rule secret twist reason habit request tradition history past ending catch",
        r"\b(?:has|have|with|hides?|holds?|had|there['’]s) (?:just )?(?:one|an?) (?:very |rather |really |truly )?"
        r"(?:strange|bizarre|weird|dark|odd|shocking|curious|unexpected|heartbreaking|creepy|disturbing|surprising) "
        r"(?:\w+ )?(?:rule|secret|twist|reason|habit|request|tradition|history|past|ending|catch)\b",
    ),
)

__all__ = ["HOOKS", "Lure", "lure"]
