"""Forms of headlines that lure: they hold back what they are about, promise a feeling, or order the reader in.

Each form is a grammar and no list of headlines: who is kept back ("what she did next"), what the reader is promised
("will leave you …"), what the crowd is said to do. A form that also serves news ("what happens next in the talks")
counts only where the model of headlines (`headlinegrams`) leans that way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from auditor import patterns as re
from auditor.analysis.focus import headlines
from auditor.analysis.focus.headlinehooks import HOOKS, lure

_FEELINGS: Final = (
    r"(?:speechless|breathless|stunned|furious|sobbing|crying|cringing|gasping|smiling|laughing|screaming|drooling|"
    r"hungry|angry|sick|jealous|emotional|in (?:tears|stitches|shock|awe|disbelief)|"
    r"(?:wanting|asking|begging|coming back) for more)"
)
_KEPT_BACK: Final = (
    r"(?:things?|tricks?|reasons?|truth|mistakes?|words?|foods?|habits?|questions?|ingredient|way|cause|meaning|facts?|"
    r"rule|hack|detail|message|signs?)"
)
_SMALL_THING: Final = (
    r"(?:habit|trick|food|drink|exercise|hack|tip|mistake|vegetable|spice|fruit|ingredient|gadget|plant|diet|pill|app|"
    r"rule|move|test|pose|tea|oil|method|remedy|recipe|secret|word|sign)s?"
)
_CROWD: Final = (
    r"\b(?:the internet|the web|twitter|social media|fans|people|everyone|everybody|the whole \w+|parents|viewers|"
    r"readers)"
)
# Of 123 invented headlines those in forms that news uses too stood above it when they lured, below when they did not.
_LEANS: Final = 0.25
_NOBODY: Final = r"\b(?:nobody|no one|no-one)"


_LURES: Final = (
    # The reader will feel, change or be changed.
    lure(
        "you your us everyone anyone",
        r"\b(?:will|could|might|is going to|are going to|is about to|['’]ll) (?:\w+ly )?(?:leave|make|"
        r"get|have|keep|drive|"
        r"turn|blow|melt|warm|break|restore|change|haunt|shock|stun|amaze|surprise|terrify|astound|horrify|infuriate|"
        r"inspire|ruin|give) (?:you|your|us|everyone|anyone)\b",
    ),
    lure(
        "left leaves leaving had has have",
        r"\b(?:left|leaves|leaving|had|has|have) (?:you|us|me|him|her|them|everyone|everybody|the "
        r"(?:whole |entire )?\w+|"
        rf"people|millions|thousands|\w+s) (?:absolutely |completely |all )?{_FEELINGS}",
    ),
    lure(
        "wrong",
        r"\byou(?:['’]ve| have|['’]re| are)? (?:(?:probably|all|always|been|actually|likely) ){0,3}\w+ing "
        r"(?:[\w'’]+ ){0,4}(?:all )?wrong\b",
    ),
    lure("again twice", r"\bthink (?:again|twice)\b"),
    # What it is about is kept back.
    lure(
        "the",
        rf"\bthe (?:one|only|single|real|true|secret|hidden|surprising|shocking|simple|weird|bizarre|"
        rf"unexpected|unlikely|"
        rf"heartbreaking|disturbing|little-known|ugly|dark) (?:\w+ )?{_KEPT_BACK}\b(?= (?:(?!of the\b)\w+ "
        rf"){{0,5}}?(?:you|"
        r"your|almost|nobody|no one|no-one|everyone|everybody|men|women|people|most|millions|thousands|supermarkets|"
        r"doctors|experts|never|they|we|we['’]re|behind (?:this|that|his|her|their|your)|every)\b)",
    ),
    lure(
        "makes make does do are is should need must never tells tell knows know misses miss gets get forgets",
        r"\b(?:mistakes?|things?|habits?|errors?|words?|foods?) (?:that )?(?:almost |nearly |literally )?(?:everyone|"
        r"everybody|most people|nobody|no one|you(?:['’]re)?|your \w+) (?:\w+ly )?(?:makes?|does|do|are|"
        r"is|should|need|"
        r"must|never|tells?|knows?|misse?s?|gets?|forgets?)\b",
    ),
    lure(
        "you",
        r"\b(?:nobody|no one|no-one|they|your \w+|doctors?|banks?|airlines?|supermarkets?|the media) "
        r"(?:(?:ever|won['’]t|"
        r"will never|never|don['’]t|doesn['’]t|do not|does not) )?(?:tells?|want|wants|warn(?:s|ed)?) you\b",
    ),
    lure("you", r"\b(?:hiding|keeping|hide|kept|hidden) (?:this |it |\w+ )?from you\b"),
    lure("saying telling talking", rf"{_NOBODY} is (?:saying|telling you|talking about)\b"),
    lure("about", r"\bwhat (?:your|the \w+ you) [^?]{2,50} (?:says|reveals?|tells) about your?\b"),
    lure(
        "your",
        r"\b(?:is|are|could|can) your (?:[\w'’]+ ){1,4}(?:killing|ruining|hurting|poisoning|destroying|lying to|"
        r"secretly|making you)\b",
    ),
    lure(
        "this these",
        rf"^(?:this|these) (?:[\w'’-]+ ){{0,2}}?{_SMALL_THING} (?:\w+ )?(?:can|could|will|may|might|is|are|has|just)\b",
    ),
    lure("this", r"\bthis one [a-z]+\b"),
    lure(
        "the",
        r"^(?:here['’]s |this is )?the (?:real|true|secret|surprising|shocking|weird|strange|hidden|bizarre|sad|dark) "
        r"(?:reason|truth|cause|meaning|secret|story|trick)s? (?!for\b|of\b|in\b|is\b)",
        common=True,
    ),
    lure(
        "changed ended started saved",
        r"\b(?:and|then) (?:it|this|that) (?:changed|ended|started|saved) (?:everything|it all|(?:her|his|my|"
        r"their) life)\b",
    ),
    lure(
        "you'll you’ll",
        r"\byou['’]ll (?:gasp|cry|laugh|scream|weep|faint|cringe|drool|want to (?:sit|see|hear|read|try))\b",
    ),
    lure(
        "nobody no no-one",
        r"^(?:nobody|no one|no-one) can (?:work out|figure out|explain|agree|stop|believe|tell) (?:why|how|what|"
        r"where|which)\b",
        common=True,
    ),
    lure("hate hates", r"\b(?:hate|hates) (?:this|these|him|her) (?:(?:[\w-]+ ){0,3}" + _SMALL_THING + r"|for it)\b"),
    lure(
        "this",
        r"\bthis (?:simple|weird|easy|strange|secret|cheap|bizarre|little|ancient|tiny|clever|genius|quick|free) "
        rf"(?:[\w-]+ ){{0,2}}?{_SMALL_THING}\b",
    ),
    lure(
        "next inside then will is was left made has had when underneath",
        r"\b(?:what|how) (?:(?:this|these|that|the|a|his|her|their|one) )?(?:[\w'’-]+ ){0,4}(?:did|does|"
        r"said|says|found|"
        r"finds|saw|sees|happened|happens|came|comes(?: out)?|looks like|discovered|opened|revealed|wrote|replied|"
        r"responded) (?:next|inside|then|will|is|was|left|made|has|had|when (?:a|he|she|they|this|you)|underneath)\b",
        common=True,
    ),
    lure(
        "nobody no no-one few hardly everyone we",
        r"\b(?:nobody|no one|no-one|few|hardly anyone|not everyone|we) (?:was|were|is|are|could|can|saw|"
        r"expected|noticed|"
        r"believed) (?:\w+ )?(?:ready|prepared|coming|explain|believe|expect|for what|stop|until)\b",
        common=True,
    ),
    lure(
        "ready prepared",
        rf"{_NOBODY} (?:was|were|is) (?:ready|prepared) for (?:what|this)\b",
    ),
    lure(
        "until then",
        r"\b(?:nobody|no one|scientists|doctors|experts|we|everyone|they|could(?:n['’]t)?) [^.?!]*, "
        r"(?:until (?:now|this|s?he)|and then)\b",
    ),
    # What comes next is kept back by a full stop.
    lure(
        "then now but so and the they she he it what",
        r"^(?:s?he|they|it|his|her|their|we|this|these|a|an|one)\b[^.?!]*[.!…]+ (?:(?:then|but then|and "
        r"then|and|now|but|so)"
        r"\b(?: \w+){1,4}|the (?:reason|rest|result|ending|answer|reply)\b[^.?!]*|(?:they|s?he|it) (?:are|is|was|were) "
        r"not\b[^.?!]*|it (?:saved|changed|ended|was)\b[^.?!]*|what [^.?!]*|[\w’' ]+\bcould(?:n['’]t| "
        r"not) \w+ (?:it|this|"
        r"their eyes))[.!…]?$",
    ),
    lure(
        "here's here’s here",
        r"(?:[,—–:;.-]|\band\b) (?:and )?here(?:['’]s| is) (?:why|how)(?: (?:you|your|they)\b.*)?"
        r"[.!]*$",
    ),
    lure("THIS THESE WHAT WHY NEVER ONE", r"(?<=[a-z] )(?:THIS|THESE|WHAT|WHY|NEVER|ONE)\b(?= [a-z])", flags=0),
    # The reader is ordered in.
    lure(
        "read see watch hear know try sit remember out this you'll you’ll late",
        r"\b(?:you (?:need to|have to|must|should|['’]ll want to) (?:read|see|watch|hear|know|try|sit "
        r"down)\b(?! about)|"
        r"(?:need to|must|should) (?:read|see|watch|know) this\b|(?:read|watch|see|try|check out|"
        r"remember|do|know|hear) this "
        r"(?:right now|now|before|first|immediately|today|to the end)\b|, (?:read|watch|see|remember) this$|"
        r"\bfind out\W*$|before it['’]s too late\b|you['’]ll (?:never|want|wish|be (?:glad|amazed|surprised|shocked|"
        r"sorry))\b)",
        common=True,
    ),
    lure(
        "guess can wait think bet see try prepare get say forget",
        r"^(?:guess|can you|wait (?:until|till) you|think you|bet you|see if you|try not to|prepare to|get ready to|"
        r"say goodbye to|forget) (?:which|who|what|where|how|see|hear|know|spot|find|guess|solve|cry|laugh)\b",
    ),
    lure(
        "only just",
        r"\b(?:only|just) (?:people|those|\d+%|\d+ percent|real|true|\d+s kids|geniuses|a genius) "
        r"[^.?!]{0,50}\b(?:will|can|"
        r"would|get|understand|remember)\b",
        common=True,
    ),
    # What the crowd is said to do.
    lure(
        "losing lost talking obsessed freaking melting love tears going gone begging stop enough crazy wild nuts",
        rf"{_CROWD} (?:is|are|was|were|has|have|can['’]t|cannot|just|has gone|have gone|go|goes|went)? "
        rf"?(?:\w+ly )?(?:losing "
        r"(?:it|their)|lost (?:it|their)|talking|obsessed|freaking|melting|in love|in tears|going (?:wild|crazy|"
        r"mad)|gone (?:wild|crazy|mad)|begging|stop|get enough|crazy|wild|nuts)\b",
    ),
    lure("stop", r"\bexperts? (?:are|is) (?:begging|pleading with) (?:you|everyone|people) to stop\b"),
    lure("baffled stunned amazed puzzled", r"\b(?:baffled|stunned|amazed|puzzled) (?:by|over) (?:this|these)\b"),
    lure(
        "viral",
        r"^(?:his|her|their|this|these|a|one)\b.*\b(?:is|are|has gone|have gone|went|goes|going) viral[.!]*$|"
        r"[.!] (?:his|her|their) \w+ (?:is going|has gone|went) viral",
    ),
    lure(
        "can't can’t cannot obsessed ok okay crying love screaming",
        r"\bwe (?:\w+ )?can(?:['’]t|not) (?:even|stop|get enough|deal|cope|handle)\b|\band (?:we|i|"
        r"people|fans|everyone)"
        r"(?:['’]re| are)? (?:can['’]t|cannot|obsessed|not ok(?:ay)?|crying|here for it|in love|screaming)\b",
    ),
    lure(
        "unthinkable unexpected impossible incredible unimaginable unbelievable priceless everything gold hilarious "
        "heartbreaking astonishing mind-blowing jaw-dropping words",
        r"\b(?:did|does|do|done|doing) the (?:unthinkable|unexpected|impossible|incredible|unimaginable)\b|"
        r"\b(?:results?|reaction|ending|reply|answer|reason|it|one|opened|inside) (?:is|are|was) "
        r"(?:simply |just |absolutely "
        r"|truly )?(?:unbelievable|incredible|mind-?blowing|jaw-?dropping|priceless|everything|pure gold|hilarious|"
        r"heartbreaking|astonishing|beyond words)[.!]*$",
    ),
    lure(
        "photos pictures pics images moments times facts things reasons tweets signs ways videos secrets lies tricks "
        "hacks",
        r"^(?:the )?\d+ (?:[\w'’-]+ ){0,3}(?:photos|pictures|pics|images|moments|times|facts|things|"
        r"reasons|tweets|signs|"
        r"ways|videos|secrets|lies|tricks|hacks)\b[^.?!]*\b(?:that (?:will|prove|show|make)|you|your|only|every)\b",
    ),
    # What it does to the reader's life, purse or eyes.
    lure(
        "you you'll you’ll",
        r"\byou(?:['’]ll)? (?:won['’]t|will not|will never|never) (?:ever )?(?:look at|see|eat|drink|use|buy|think of|"
        r"hear) [^.?!]{2,40}\b(?:same|again|way)\b|\byou could be (?:rich|sitting on|owed|throwing away|poisoning|"
        r"losing|missing out)\b",
    ),
    lure(
        "cost save earn make",
        r"\b(?:one|tiny|small|simple|common|little|this|these) (?:\w+ )?(?:mistake|error|change|switch|trick|habit|"
        r"move|sentence|word|slip)s? [^.?!]*\b(?:could|can|will|may|might) (?:cost|save|earn|make) (?:you|your)\b",
    ),
    lure("changes changed", r"\band (?:what|the|it|this|that)\b[^.?!]* chang(?:es|ed) everything\b"),
    lure(
        "wild crazy mad nuts", r"\bg(?:o|oes|oing|one) (?:wild|crazy|mad|nuts) (?:for|over|about) (?:this|these|the)\b"
    ),
    lure(
        "stop never",
        r"^(?:stop|never) (?:doing|eating|using|throwing|buying|putting|washing|ignoring|making|do|eat|put|throw|buy|"
        r"wash) (?:this|these|that|it)\b",
    ),
    lure(
        "expected imagined guessed bargained dreamed",
        r"\b(?:something|what|than|one thing) (?:s?he|they|nobody|no one|we|you) (?:\w+ )?(?:never|ever|least|had) "
        r"?(?:\w+ )?(?:expected|imagined|guessed|bargained|dreamed)\b",
    ),
    lure(
        "truth answer reason reality",
        r"\b(?:but|and) the (?:truth|answer|reason|reality) (?:is|was|turned out) (?:far |even |much )?(?:stranger|"
        r"sadder|sweeter|darker|worse|better|weirder|simpler|shocking)\b",
    ),
    lure(
        "only",
        r"^only (?:one|1|two|2|a few|\d+) (?:in|out of|%|percent|per cent) [^.?!]{1,30}\b(?:can|could|will|get|spot|"
        r"solve|see|pass)\b",
    ),
    lure(
        "moment",
        r"^(?:the|watch the|this is the) (?:[\w’'-]*(?:melting|warming|stopping|breaking|wrenching)|adorable|hilarious|"
        r"incredible|emotional|magical|beautiful|terrifying|awkward|sweet|touching) moment\b",
    ),
    lure("so", r"^so that['’]?s? (?:is )?(?:why|what|how|where)\b"),
    lure(
        "until then",
        r"^(?:everyone|everybody|they|people|neighbou?rs|friends|doctors|we) (?:\w+ )?(?:laughed|thought|mocked|"
        r"ignored|doubted|assumed|wondered|stared)\b[^.?!]*\b(?:until|but then|then)\b",
    ),
    *HOOKS,
)
_WORDS: Final = re.compile(r"[\w'’-]+")
# Somebody says it, it tells how a thing is done, or its author's own life: news, service, essay.
_NEWS: Final = re.compile(
    r"\b(?:says?|said|finds|hears?|told|according to|warns?|(?<!new )rules|reports?)\b(?! about you|"
    r" something| the most)(?: \w+){0,2}$|"
    r"\baccording to\b|^(?:how|what|where|when|who) to\b|[:?] how to\b|^here['’]s how\b|^what we know\b|"
    r"^(?:my|our)\b|^(?:the )?\w+ (?:things|takeaways|questions|lessons|points|charts) (?:we|to|from|in|"
    r"that (?:changed|happened))\b",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"[“\"][^”\"]*[”\"]|(?<!\w)[‘'][^‘’']{4,}[’'](?!\w)")


@dataclass(frozen=True, slots=True)
class Bait:
    """What makes a headline clickbait: words that lure, or else its whole make. `p` is the model's probability."""

    p: float
    lure: re.Match[str] | None
    built: bool

    def __bool__(self) -> bool:
        return self.lure is not None or self.built


def bait(text: str, probability: float, civic: float) -> Bait:
    """How a headline lures. On its make alone it does from a `probability` on, unless it is about public affairs
    (`civic`, a cosine), quotes somebody, or serves the reader.

    Raises: ModelUnavailable.
    """
    p = headlines.p_clickbait(text)
    lure = headlines.clickbait(text) or _lure_in(text, p)
    if lure is not None:
        return Bait(p, lure, built=False)
    plain = p < probability or headlines.labelled(text) or _NEWS.search(text)
    return Bait(p, None, built=not plain and headlines.civic(text) < civic)


def _lure_in(text: str, leaning: float) -> re.Match[str] | None:
    """The words of a form that lures, in the headline's own voice."""
    found = set(_WORDS.findall(text))
    found |= {word.lower() for word in found}
    own = _QUOTED.sub(lambda match: " " * len(match[0]), text)
    for form in _LURES:
        if form.needs.isdisjoint(found) or (form.common and leaning < _LEANS):
            continue
        match = form.pattern.search(own)
        if match and not _NEWS.search(text):
            return match
    return None
