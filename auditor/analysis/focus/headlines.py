"""How a headline is made: what it holds back, what it promises, how loud it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis import tokens, topics
from auditor.analysis.focus import headlinegrams
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

# A headline that is a test of its reader.
_QUIZ = re.compile(
    r"^(?:can (?:you|we) (?:guess|tell|pass|name|identify|spot|solve|find|score)\b|how (?:well do|"
    r"much do) you (?:\w+ )?know\b|"
    r"how many (?:of these|\w+ (?:can|have|do) you)\b|(?:which|what) [^?]{2,60}? (?:are|should|would|were) you\b|"
    r"what (?:does|do|should) your\b|what(?:'s|’s| is) your (?:\w+ )?(?:personality|spirit|name|aura|sign|"
    r"type|style|iq|secret)\b|"
    r"are you (?:more|cool|smart|ready to|brave|a true|secretly)\b|we (?:know|bet|can guess) (?:your|you|if|"
    r"which|what|how)\b|"
    r"(?:only|just) (?:\d+%|true|real|a genius) [^?]{2,50}? (?:can|will)\b|"
    r"(?:this|these|take this|try this)\b[^?]{0,60}?\b(?:(?:quiz|puzzle|iq)\b|(?:test|question)s? (?:will|can)\b)|"
    r"(?:pick|choose|tell us|build|plan|answer) [^?]{3,60}? (?:and )?we(?:'|’)ll\b)",
    re.IGNORECASE,
)
# Someone or something is pointed at and kept back.
_POINTING = re.compile(
    r"^(?:this|these|meet the|watch (?:this|these|what|how)|see (?:what|how|why))\s+(?:[\w'’-]+\s+){0,4}?"
    r"(?:man|woman|mom|mum|dad|girl|boy|guy|teen|couple|dog|cat|kid|kids|baby|grandma|grandpa|bride|groom|"
    r"teacher|nurse|"
    r"student|video|photos?|pictures?|gif|tweet|app|recipe|trick|hack|thing|things|celebrity|actor|actress|star)\b"
    r"[^.?!]*\b(?:you|your|everyone|the internet|best|most|only|perfect|hilarious|amazing|adorable|incredible|"
    r"never|literally|"
    r"so|just|heartbreaking|unbelievable|epic|genius)\b",
    re.IGNORECASE,
)
_HOLDS_BACK = re.compile(
    r"\b(?:(?:and|but) (?:then|you|what|the) (?:\w+ ){0,4}(?:will|happened|did|said|found) (?:\w+ )?(?:next|"
    r"shock\w*|surpris\w+|stun\w*|amaz\w+)|"
    r"(?:for|because of|with) (?:this|one) (?:\w+ )?reason\b|"
    r"(?:here(?:'|’)s|this is) (?:why you should never|the (?:shocking|surprising|weird|real|secret|only)\b)|"
    r"#\d+ (?:will|is)|number \d+ (?:will|is)\b|(?:shocking|heartbreaking|hilarious|unbelievable) (?:reason|"
    r"truth|secret|way|moment)s?\b|"
    r"what (?:he|she|they|it) (?:did|does|saw|found|said|looks like) (?:next|now|will|is)\b|"
    r"(?:if|when) you(?:'|’)(?:re|ve) (?:ever|a|an|obsessed|secretly)\b)",
    re.IGNORECASE,
)


def clickbait(text: str) -> re.Match[str] | None:
    """The words of a headline that promise a feeling, test the reader or hold back the news, else None.

    Words that open a quotation are someone else's.
    """
    patterns = [_QUIZ, _POINTING, _HOLDS_BACK]
    if not _phrase_words().isdisjoint(_PARTS.findall(text.lower())):
        patterns.insert(0, lexicon.phrases("clickbait_phrases"))
    for pattern in patterns:
        match = pattern.search(text)
        if match and text[max(match.start() - 1, 0)] not in "‘'“\"":
            return match
    return None


@cache
def _phrase_words() -> frozenset[str]:
    """Of every listed phrase its longest word: a headline that has none of them has no phrase."""
    return frozenset(max(_PARTS.findall(phrase.lower()), key=len) for phrase in lexicon.entries("clickbait_phrases"))


_PARTS = re.compile(r"\w+")

HEADLINE_FEATURES = (
    "reader", "writer", "pointing", "count", "things", "that_clause", "hype", "fillers", "asks_reader", "question",
    "small_words", "contracted", "of_all_time", "shown", "words", "quoted", "colon", "attributed", "figures",
    "feeling", "generic_people",
)  # fmt: skip
_COUNTS = {
    "reader": r"\b(?:you|your|yours|you['’](?:re|ll|ve|d)|yourself)\b",
    "writer": r"\b(?:i|i['’]m|my|we|our|us|we['’]re|me)\b",
    "pointing": r"^(?:this|these|here['’]s|here (?:is|are)|watch|meet|when)\b",
    "count": r"^(?:the )?(?:\d+|ten|five|seven|nine|eleven|twelve)\s+(?!percent|people|dead|killed|more|days|"
    r"years|states|men|women)[\w-]+",
    "things": r"\b(?:things|reasons|ways|times|moments|facts|signs|tips|tricks|hacks|pictures|photos|gifs|"
    r"tweets|lessons|"
    r"struggles|stages|questions|thoughts|gifts|products|recipes|ideas|quotes|words|songs)\b",
    "that_clause": r"\b(?:that|who|only) (?:will|are|is|make|prove|show|every|everyone|anyone|only|nobody|you)\b",
    "hype": r"\b(?:best|worst|most|funniest|weirdest|cutest|greatest|coolest|craziest|perfect|amazing|awesome|"
    r"insane(?:ly)?|"
    r"hilarious(?:ly)?|adorable|epic|gorgeous|delicious|genius|incredibl[ey]|stunning(?:ly)?|beautiful|"
    r"ridiculous(?:ly)?|badass|wtf|"
    r"creepy|terrifying|magical|ultimate|insanely|crazy|iconic|brilliant|everything|obsessed)\b",
    "fillers": r"\b(?:actually|literally|totally|really|definitely|basically|probably|just|so|very|too|pretty|"
    r"kind of|ever|never|always)\b",
    "asks_reader": r"^(?:can|do|did|are|have|would|should|how|which|what|who|is) (?:\w+ ){0,6}?(?:you|your)\b",
    "question": r"^(?:which|how well|how many|what['’]s|what|who|can|are|do)\b",
    "contracted": r"\b\w+['’](?:s|re|ll|ve|t|d)\b",
    "of_all_time": r"\b(?:of all time|ever|of 20\d\d|right now|in your life|on the internet|for the first time)\b",
    "shown": r"\b(?:based on|according to|proves?|reveal|quiz|zodiac|challenge|meme)\b",
    "quoted": r"[\"“]",
    "colon": r":",
    "attributed": r"\b(?:says?|said|sues?|kills?|killed|dies|dead|court|police|president|minister|election|"
    r"senate|bill|vote|attack|bank|wins|percent|plan|talks)\b",
    "figures": r"[$€£%]|\b\d{1,3}(?:,\d{3})+\b",
    "feeling": r"\b(?:feels?|love|loves|hate|cry|laugh|happy|fall in love|obsessed|want|need|wish|swoon|"
    r"cringe|lol|omg|nope)\b",
    "generic_people": r"\b(?:everyone|anyone|people who|girls?|guys?|dude|kids|mom|moms|fans|bff|best friend|"
    r"nerds?|adults|twentysomethings?)\b",
}
_PATTERNS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _COUNTS.items()}
# A word that has to be there for a pattern to match; patterns that are not named here are always tried.
_NEEDS = {
    "writer": "i my we our us me",
    "things": "things reasons ways times moments facts signs tips tricks hacks pictures photos gifs tweets lessons "
    "struggles stages questions thoughts gifts products recipes ideas quotes words songs",
    "that_clause": "that who only",
    "hype": "best worst most funniest weirdest cutest greatest coolest craziest perfect amazing awesome insane "
    "insanely hilarious hilariously adorable epic gorgeous delicious genius incredible incredibly stunning stunningly "
    "beautiful ridiculous ridiculously badass wtf creepy terrifying magical ultimate crazy iconic brilliant "
    "everything obsessed",
    "fillers": "actually literally totally really definitely basically probably just so very too pretty kind ever "
    "never always",
    "contracted": "s re ll ve t d",
    "of_all_time": "time ever of now life internet",
    "shown": "based according prove proves reveal quiz zodiac challenge meme",
    "attributed": "say says said sue sues kill kills killed die dies dead court police president minister election "
    "senate bill vote attack bank wins percent plan talks",
    "feeling": "feel feels love loves hate cry laugh happy fall obsessed want need wish swoon cringe lol omg nope",
    "generic_people": "everyone anyone people girl girls guy guys dude kids mom moms fans bff best nerd nerds adults "
    "twentysomething twentysomethings",
}


@cache
def _needed() -> dict[str, tuple[str, ...]]:
    """Names of the patterns that need a word, by word."""
    found: dict[str, tuple[str, ...]] = {}
    for name, listed in _NEEDS.items():
        for word in listed.split():
            found[word] = (*found.get(word, ()), name)
    return found


_SMALL = frozenset(
    "the a an of to in on at for with and or but that this these those is are was were be been do does did "
    "have has had "
    "will would should could can who what which when where why how you your i we our it its they their she "
    "her he his "
    "about from if so just all every only".split()
)


def headline_features(text: str) -> list[float]:
    """The values of `HEADLINE_FEATURES`: how a headline is made, not what it is about."""
    words = re.findall(r"[\w'’]+", text.lower())
    needed = _needed()
    tried = {name for part in _PARTS.findall(text.lower()) if part in needed for name in needed[part]}
    tried |= _PATTERNS.keys() - _NEEDS.keys()
    counted = {name: float(len(_PATTERNS[name].findall(text))) if name in tried else 0.0 for name in _PATTERNS}
    counted["words"] = float(len(words))
    counted["small_words"] = sum(word in _SMALL for word in words) / max(len(words), 1)
    return [min(counted[name], 3.0) if name != "words" else counted[name] for name in HEADLINE_FEATURES]


# Public affairs: explainers about them are written like listicles and are not.
_CIVIC = (
    "politics", "world", "law", "crime", "defence", "economy", "money", "health", "environment", "education", "media",
)  # fmt: skip
_LABEL = re.compile(r"^[A-Z]{3,}:|[‘’\"“”]\w+(?: \w+)+[’\"”]|\b(?:says?|said)\b")


def p_clickbait(text: str) -> float:
    """Probability that a headline is clickbait.

    Raises: ModelUnavailable.
    """
    import numpy as np  # noqa: PLC0415  kept off the import path

    return headlinegrams.probability(text, np.array([headline_features(text)], np.float32))


def labelled(text: str) -> bool:
    """Whether a headline quotes somebody at length, carries a label or says who says it."""
    return _LABEL.search(text) is not None


def civic(text: str) -> float:
    """Cosine of a headline with the nearest field of public affairs.

    Raises: ModelUnavailable.
    """
    names = list(lexicon.table("beats"))
    likeness = topics.anchors() @ topics.vector(text)
    return float(likeness[[names.index(field) for field in _CIVIC]].max())


@dataclass(frozen=True, slots=True)
class HeadlineFit:
    """How a headline fits its article. `words` are its telling words, `shared` those the body also has.

    `coverage` is the weight of the shared ones among all, `whole` and `nearest` are cosines with the body and with
    the three sentences nearest to the headline.
    """

    words: tuple[str, ...]
    shared: tuple[str, ...]
    coverage: float
    whole: float
    nearest: float


def fit(analysis: Analysis, enough: float = 2.0) -> HeadlineFit | None:
    """None without a headline, or when it says too little to be compared.

    From a coverage of `enough` on vectors are not compared: the likeness is given as 1.

    Raises: ModelUnavailable.
    """
    import numpy as np  # noqa: PLC0415  kept off the import path

    span = analysis.document.headline
    if span is None:
        return None
    text = analysis.document.reading[span.start : span.end]
    weights = {word: weight for word in _WORDS.findall(text) if (weight := topics.weight(word.lower())) > 0}
    sentences = [s for s in analysis.body if s.text != text and analysis.lowers[s.index]]
    body = frozenset().union(*(analysis.stems[s.index] for s in sentences))
    held = {word for word in weights if tokens.stem(word.lower().replace("’", "'")) in body}
    telling = tuple(word for word, weight in weights.items() if weight > _TELLING)
    if len(telling) < _FEWEST or len(sentences) < _FEWEST_SENTENCES:
        return None
    shared = tuple(word for word in telling if word in held)
    coverage = sum(weights[word] for word in held) / sum(weights.values())
    if coverage >= enough:
        return HeadlineFit(telling, shared, coverage, 1.0, 1.0)
    vector = topics.vector(text)
    each = topics.vectors(analysis, sentences[:_MOST_SENTENCES])
    whole = topics.unit(each.sum(0, keepdims=True))[0]
    return HeadlineFit(
        telling,
        shared,
        coverage,
        float(whole @ vector),
        float(np.sort(topics.unit(each) @ vector)[-3:].mean()),
    )


_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Weight from which a word tells something; telling words a headline needs; sentences a body needs and may use.
_TELLING, _FEWEST, _FEWEST_SENTENCES, _MOST_SENTENCES = 0.25, 3, 5, 200

_CAPITALS = re.compile(r"(?<![\w.&'’-])[A-Z]{3,}(?:['’][A-Z]+)?(?![\w&'’-]|\.[A-Z])")
# A columnist's or section's name before a colon is a label.
_HEADING = re.compile(r"[A-Z][A-Z ,.&'’/-]+:")
_MARKS = re.compile(r"[!?]{2,}")
_SHORT_SHOUTS = frozenset({"NOT", "NOW", "WOW", "OMG", "WTF", "BIG", "NEW", "ALL", "BAD", "OUT", "LIE"})


def shouts(analysis: Analysis) -> tuple[Span, ...]:
    """Ordinary words in capitals and doubled marks in the headline, in order; capitals the body uses too "
    "are names."""
    span = analysis.document.headline
    if span is None:
        return ()
    reading = analysis.document.reading
    found = [m.span() for m in _MARKS.finditer(reading, *span)]
    label = _HEADING.match(reading, *span)
    words = list(_CAPITALS.finditer(reading, label.end() if label else span.start, span.end))
    if words and any(c.islower() for c in reading[span.start : span.end]):
        body = analysis.body_voice.text
        found += [m.span() for m in words if _is_shouted(m[0], body)]
    return tuple(Span(*s) for s in sorted(found))


def _is_shouted(word: str, body: str) -> bool:
    if (len(word) < 4 and word not in _SHORT_SHOUTS) or word.lower() in lexicon.words("acronyms"):
        return False
    return topics.weight(word.lower()) < 1 and re.search(rf"\b{word}\b", body) is None
