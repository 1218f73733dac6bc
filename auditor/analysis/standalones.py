"""Sentences that stand by themselves, so that a poor fit of theirs would mean something."""

from __future__ import annotations

from auditor import patterns as re

# Fewer words are a remark; more names than this share are a credit line or a list.
_TELLING_WORDS, _MOSTLY_NAMES = 8, 0.45
_STOPS, _OPENERS = frozenset(".!”\"’'"), frozenset("“\"‘'—–-•*·[(@©&#>|")
_QUOTED, _QUOTE = re.compile(r"“[^“”]*”|\"[^\"]*\""), "Quote"
_CONNECTED = re.compile(
    r"^(?:(?:However|Meanwhile|Moreover|Furthermore|Additionally|Also|Besides|Elsewhere|Nevertheless|Nonetheless|Still|"
    r"Incidentally|Separately|Similarly|Likewise|Interestingly|Notably|Despite (?:all )?(?:this|that|these \w+)|"
    r"(?:In addition|On top)(?: (?:to|of) (?:this|that))?|In other news|At the same time|On (?:the other hand|another "
    r"note)|In (?:the )?mean(?:time|while)|For (?:its|his|her|their) part),? )+"
)
# What ties a sentence to the text around it or to its reader whatever its words are about.
_LOOSE = re.compile(
    r"^(?:This|That|These|Those|They|Their|It|Its|He|His|She|Her|Him|Such|Some|Both|Neither|Either|Another|Others?|None|"
    r"One|So|Here|Then|And|But|Because|Or|Nor|As for|Asked|Perhaps|Imagine|Someone|Anyone)\b"
    r"|^(?:\S+ ){0,4}(?:he|she|they|it|this|these|those|him|them)\b"
    r"|\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our)\b|[?@©|=[]|https?:|\.com\b"
    r"|\b(?i:this (?:report|story|article|post|column|piece|page|case|week)|newsletters?|inbox|subscri\w+|podcast|"
    r"click|sign up|read more|follow us|photograph|copyright|caption|getty images|reached out|for comment|"
    r"declined to|requests? for comment|views expressed|its final form|content created|view photos)\b"
    # A person who is introduced is a source or stands for many; one who is told apart is known.
    r"|^(?:[A-Z]\S*\.? ){2,4}?(?<=, )(?:an?|the|who|whose|\d+)\b|^(?:The|A|An) (?:\w+ )?\w+ who(?:se|m)?\b"
    # "The company …", "the two sides …": a noun that only sums up what was named before.
    r"|^(?:\w+, )?(?i:the|a|an|both|two|other) (?:\w+ )?(?:company|firm|group|organi[sz]ation|agency|letter|report|"
    r"study|move|decision|bill|legislation|measure|proposal|statement|change|plan|deal|agreement|event|incident|"
    r"effort|case|process|figures?|number|results?|pair|two|men|women|man|woman|couple|suspects?|victims?|sides?|"
    r"issue|problem|idea|law|rule|order|vote|debate|meeting|hearing|interview|article|piece|book|speech|post|tweet|"
    r"video)\b"
)

# Says that the sentence goes on from the one before: where it fits badly, that it was put there.
_CLAIMS_A_LINK = re.compile(
    r"^(?:However|Meanwhile|Moreover|Furthermore|Additionally|In addition|Besides|Elsewhere|Separately|Incidentally|"
    r"Speaking of|In other news|Despite (?:all )?(?:this|that)|On (?:another|a different|a separate) note|By the way)\b"
    r"|^[^,]{3,40}, (?:meanwhile|however),|\b(?:have|has|is|are|was|were) meanwhile\b"
)


def is_telling(text: str) -> bool:
    """Whether a poor fit would mean anything: reported prose that stands by itself.

    Address of the reader, furniture of the page and what points back ("This …") is not. A connective in front
    is no tie: it is what is put before a sentence that has none.
    """
    if text[-1:] not in _STOPS or text[0] in _OPENERS:
        return False
    words = text.split()
    capitals = sum([w[0].isupper() for w in words])
    if len(words) < _TELLING_WORDS or capitals > _MOSTLY_NAMES * len(words):
        return False
    bare = _CONNECTED.sub("", _QUOTED.sub(_QUOTE, text))
    return bare.count("“") == bare.count("”") and '"' not in bare and not _LOOSE.search(bare)


def claims_a_link(text: str) -> bool:
    """Whether it opens by joining itself to what stands before: "However, despite the ban, …"."""
    return _CLAIMS_A_LINK.search(text) is not None
