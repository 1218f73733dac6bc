"""How an author's note sells its author: praise, numbers to impress, appeals to the reader, private colour."""

from __future__ import annotations

from auditor import patterns as re
from auditor.lexicon import entries

_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|my|me|myself|mine)\b")
_WORD = re.compile(r"[a-z]+")
# Each is a way of advertising and counts once.
_WAYS = {
    "help for the many": r"\b(?:help(?:s|ed|ing)?|inspir(?:es|ed|ing)|taught|coached|guided|saved|transformed)\s+"
    r"(?:\w+\s+){0,2}(?:thousands|hundreds|millions|dozens|countless|so many|many|people|"
    r"families|women|men)\b",
    "numbers to impress": r"\b(?:\d[\d,]*\+?|more than \w+|over \w+|dozens of|countless|"
    r"hundreds of|thousands of)\s+"
    r"(?:countries|continents|clients|followers|subscribers|readers|fans|students|cities|recipes|years of|"
    r"happy|copies)",
    "praise of oneself": r"\b(?:award[- ]winning|best[- ]?selling|acclaimed|renowned|"
    r"sought[- ]after|trusted|leading|"
    r"world[- ]class|go-to|number one|top[- ]rated|celebrated|guru|visionary|powerhouse|unrivalled|visionary|"
    r"high[- ]quality|engaging|results[- ]driven|"
    r"thought leader|game[- ]chang\w+|one of the (?:best|most|top|leading))\b",
    "superlatives": r"\b(?:the (?:world['’]s |very )?(?:best|perfect|greatest|finest|most \w+)|nobody else|no one else|"
    r"you (?:never|won['’]t)|unlike any|favou?rite|cheapest|ultimate|must-\w+)\b",
    "an appeal to the reader": r"\b(?:you|your|yours|readers like you|"
    r"join (?:me|her|him|thousands)|sign up|book (?:a|your)|"
    r"available for hire|order now|subscribe|get your|shop|discount|free (?:e-?book|guide|course))\b",
    "what is for sale": r"\b(?:my|her|his)\s+(?:\w+\s+){0,2}(?:books?|course|courses|shop|store|brand|channel|podcast|"
    r"newsletter|workshops?|masterclass|guide|recipes|products|method|programme|program)\b",
    "sharing": r"\b(?:shar(?:e|es|ing)\s+(?:my|her|his|the|tips|secrets|stories)|secrets?|tips|hacks|joy|"
    r"bring(?:s|ing)? you|"
    r"on a mission|mission is|passion\w*)\b",
    "an own channel": r"\b(?:blogs|blogger|blogging|vlogs?|vlogger|influencer|content (?:creator|writer)|storyteller|"
    r"instagram|youtube|podcaster)\b",
    "private colour": r"\b(?:when (?:I['’]m|I am|she['’]s|she is|he['’]s|he is) not|in (?:my|her|his) spare time|"
    r"(?:my|her|his|two|three|four|rescue|spoil\w+) (?:\w+ ){0,2}(?:dogs?|cats?|spaniels?|terriers?|guinea pigs?|pugs?|"
    r"greyhounds?|hounds?|poodles?|husband|wife|kids|coffee|wine)|mum of|mom of|dad of|mother of|father of)\b",
}
_WAYS_FOUND = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _WAYS.items()}


def first_person(text: str) -> int:
    """How often the note says "I", "my" or "me"."""
    return sum(1 for _ in _FIRST_PERSON.finditer(text))


def ways(text: str) -> list[str]:
    """The ways of advertising the note uses, in a fixed order."""
    return [name for name, pattern in _WAYS_FOUND.items() if pattern.search(text)]


def gushing(text: str) -> list[str]:
    """Words of the note that gush."""
    stems = tuple(entries("promotional_words"))
    return [w for w in _WORD.findall(text.lower()) if w.startswith(stems)]
