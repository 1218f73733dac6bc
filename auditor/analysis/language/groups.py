"""What is said of groups of people: traits laid on all of them, and words that make them less than people."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis import phrasings
from auditor.analysis.phrasings import phrasing
from auditor.analysis.tokens import Word
from auditor.analysis.voices import BLANK, REPORTER
from auditor.document import Sentence, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


@cache
def members() -> frozenset[str]:
    """Plural nouns for groups of people, in lower case."""
    return frozenset(word for line in lexicon.entries("people_groups") for word in line.lower().split())


@cache
def _singulars() -> frozenset[str]:
    odd = {"women": "woman", "men": "man", "children": "child", "wives": "wife", "thieves": "thief", "people": "person"}
    return frozenset(odd.get(w, w[:-3] + "y" if w.endswith("ies") else w.removesuffix("s")) for w in members())


@cache
def nouns() -> frozenset[str]:
    """Nouns for groups of people and for one of them, in lower case."""
    return members() | _singulars()


_TRAITS = (
    r"(?:lazy|greedy|stupid|dumb|ignorant|violent|dangerous|dishonest|corrupt|crooked|ungrateful|dirty|filthy|"
    r"entitled(?! to)|spoil(?:ed|t)|selfish|weak(?! on)|soft(?! on)|fragile|emotional|irrational|hysterical|bigoted|"
    r"racist|sexist|arrogant|"
    r"rude|cruel|evil|immoral|godless|disloyal|treacherous|untrustworthy|cowardly|heartless|hypocritical|"
    r"fanatical|brainwashed|primitive|uncivili[sz]ed|backward|savage|promiscuous|stingy|mean|cheap|sly|devious|"
    r"deceitful|lying|thieving|useless|worthless|incompetent|clueless|gullible|petty|vain|shallow|superficial|"
    r"narrow-minded|humou?rless|cold-hearted|hot-headed|hot-blooded|work-shy|workshy|feckless|parasitic|"
    r"out of touch|brain-?dead|insane|crazy|unhinged|deranged|dimwitted|slow-witted|obsessed with|addicted to|"
    r"punctual|hard-?working|passionate|thrifty|diligent|obedient|submissive|nurturing|musical|"
    r"bad (?:drivers|parents|with|at|losers|people)|good (?:with|at|for nothing)|"
    r"(?:better|worse) (?:than|at|drivers|parents|liars)|"
    r"liars?|cheats?|thie(?:f|ves)|criminals?|crooks?|cowards?|hypocrites?|fools?|idiots?|morons?|racists?|bigots?|"
    r"terrorists?|rapists?|murderers?|thugs?|scroungers?|freeloaders?|parasites?|leeches|fanatics?|extremists?|"
    r"traitors?|cry-?babies|snowflakes?|drunks?|drunkards?|scoundrels?|crybab(?:y|ies)|sheep|losers?|vultures|"
    r"the (?:same|problem|enemy|worst)|alike|no good|up to no good|in it for (?:the money|themselves)|"
    r"incapable of|unable to (?:think|tell|work|govern|love|learn|integrate)|too \w+ (?:to|for)|"
    r"cut from the same cloth|not to be trusted|never to be trusted)"
)
_HABITS = (
    r"(?:(?:only |just |simply |really |truly |all |always |never |secretly |actually |obviously |do not |don['’]?t |"
    r"will never |can never )*"
    r"(?:care (?:only|about nothing|nothing) |think (?:only|nothing) (?:of|about) |think they (?:are (?:above|better)|"
    r"own|know (?:best|better|everything))|"
    r"hate (?:us|our|their own|america|britain|freedom|women|men|everything|anyone|white|black|christians|muslims|"
    r"jews)\b|despise (?:us|our|ordinary)\b|"
    r"want to (?:take over|live off|destroy|enslave|replace)\b|"
    r"refuse to (?:work|integrate|learn|think|grow up)\b|"
    r"live off|feed off|sponge off|leech off|"
    r"have no (?:heart|shame|honou?r|morals?|conscience|souls?|sense of (?:humou?r|shame|duty)|brains?|loyalty|"
    r"values)\b|"
    r"lack (?:the|any|all|basic) (?:\w+ )?(?:intelligence|decency|morals?|honou?r|discipline|courage|brains?)\b|"
    r"love (?:nothing|only|to (?:lie|complain|whine))\b|understand (?:only|nothing)|know (?:only|nothing)\b|"
    r"(?:cannot|can['’]?t|can never|must never|should never) be trusted|"
    r"do(?:n['’]?t| not) (?:belong here|pay their way)|"
    r"(?:cannot|can['’]?t) (?:drive|love|think for|govern themselves|help themselves)|"
    r"deserve (?:what they get|everything they get)|belong in (?:the kitchen|jail|prison|the gutter))"
    r"|(?:only|just|simply|always|never|do not|don['’]?t|will never|can never) (?:ever )?"
    r"(?:care about|lie\b|cheat\b|steal\b|whine\b|complain\b(?! about)|listen\b|learn\b|work\b|want to (?:work|learn|"
    r"integrate|be told)|tell the truth|say what they mean|keep their (?:word|promises)|pay their|respect (?:women|"
    r"the law|our|anyone)|forgive\b|apologi[sz]e\b|think\b(?=[.,;!])|grow up))"
)
_ALWAYS = (
    r"(?:all|always|never|only|just|simply|naturally|inherently|genetically|by nature|born|invariably|basically|"
    r"essentially|typically|clearly|obviously|really|nothing but|nothing more than|fundamentally|notoriously|very|so|"
    r"such|the worst|rather|a bunch of|a pack of|a nation of|incredibly|far|and will always be|an?)"
)
_THEN = r"(?:,? (?:today|these days|nowadays|as a rule|in general|by nature|everywhere|of today|as a group),?)?"
_TRAIT = re.compile(
    rf"{_THEN} (?:are|is|will always be|have always been|were born|tend to be) (?:{_ALWAYS} ){{0,3}}(?:\w+ly )?"
    rf"{_TRAITS}\b(?! (?:to (?:be|have|get)|if|when|unless|over|about|at the|in the (?:wake|aftermath)))",
    re.IGNORECASE,
)
_HABIT = re.compile(rf"{_THEN} (?:ever )?{_HABITS}", re.IGNORECASE)
_TRUST = re.compile(
    r" (?:(?:ever |will ever |can ever )?(?:tells? the truth|(?:can )?be trusted|wants? to work|keeps? (?:a|his|her|"
    r"their) (?:word|promises?)|has (?:a|any) (?:heart|shame|honou?r|conscience))|can (?:ever )?be trusted)\b"
)
_BEHAVE = (
    r"\b(?:that(?:['’]s| is)|this is) (?:just |exactly )?(?:what|how|the way) (?P<who>[\w’'-]+) "
    r"(?:do|are|behave|think|work|operate|act|live|talk)\b"
)
_LIKE_ALL = r"\b(?:like|as with) (?:all|every|most) (?:\w+ )?(?P<who>[\w’'-]+)(?=,? \w+ \w+)"
_TRAITED = re.compile(rf"\b(?:{_TRAITS}|only cares?|never \w+|lied|cheated)\b", re.IGNORECASE)
_ALL = frozenset("all every these those such no any typical".split())
_SOME = frozenset(
    """some many most several few both two three four five six seven eight nine ten dozen dozens hundreds thousands
    certain other her his their its which two-thirds half of percent cent million among between for by with to
    from against about than whether if not hardly""".split()
)
_ADJECTIVAL = frozenset("poor rich homeless unemployed elderly young old disabled".split())
# Words after which a clause begins.
_OPENERS = frozenset("but and because since so as yet that then while although".split())
_OPENING = '.;:!?—–\x00\n"”’'
_HELD = re.compile(
    r"\b(?:stereotyp\w+|myth|notion|idea|claims?|belie\w+|view|prejudice|complain\w*|accus\w+|critici\w+|charges?|"
    r"argu\w+|narrative|stigma|perception|fears?|wrong|false|untrue|assum\w+|suggest\w*|imply|"
    r"implies|mean|means|pretend\w*|as if|as though|not all|whether|if)\b[^.;]{0,40}$",
    re.IGNORECASE,
)


# What may follow the noun of a group that a trait or habit is laid on.
_BEGIN = frozenset(
    """are is will have were tend today these nowadays as in by everywhere of ever tells can be wants keeps has only "
    "just
    simply really truly all always never secretly actually obviously do don't dont care think hate despise want refuse
    live feed sponge leech lack love understand know cannot can't cant must should deserve belong""".split()
)


class Said(NamedTuple):
    """What is said of the group named at `group`; `span` holds both."""

    span: Span
    group: Span


def generalisations(analysis: Analysis) -> Iterator[Said]:
    """Stretches of the reporter's own that lay a trait on a whole group, in text order."""
    text = analysis.author_voice.text
    for sentence, index in _named(analysis):
        words = analysis.words[sentence.index]
        word = words[index]
        first = _first(text, words, index)
        if first is None:
            continue
        end, start = sentence.span.end, words[first].start
        match = _TRAIT.match(text, word.end, end) or _HABIT.match(text, word.end, end)
        if match is None and words[first].lower in ("no", "any"):
            match = _TRUST.match(text, word.end, end)
        if match and _meant(analysis, sentence, start):
            yield Said(Span(start, match.end()), Span(word.start, word.end))
    yield from _likened(analysis)


def _named(analysis: Analysis) -> Iterator[tuple[Sentence, int]]:
    """Sentences of the reporter with the index of each word that names a group and that a predicate may follow."""
    names = nouns() & analysis.vocabulary
    for place in sorted({place for name in names for place in analysis.places[name]}):
        sentence = analysis.document.sentences[place]
        lowers = analysis.lowers[place]
        if sentence.zone not in REPORTER or _BEGIN.isdisjoint(lowers):
            continue
        for index, lower in enumerate(lowers[:-1]):
            if lower in names and lowers[index + 1] in _BEGIN and not sentence.text.rstrip().endswith("?"):
                yield sentence, index


def _first(text: str, words: tuple[Word, ...], index: int) -> int | None:  # noqa: C901, PLR0911  one return a reason
    """Index of the word that begins the noun phrase, None where it names no whole group."""
    lower = words[index].lower
    if text[words[index].start] == BLANK:
        return None
    plural = lower in members()
    for back in range(1, 4):
        at = index - back
        if at < 0:
            return 0 if plural and lower not in _ADJECTIVAL and (lower != "people" or back > 1) else None
        before = words[at].lower
        gap = text[words[at].end : words[at + 1].start]
        if before in _ALL and gap == " ":
            if before == "all" and at and words[at - 1].lower in ("not", "almost", "of", "nearly"):
                return None
            return at if plural != (before in ("every", "any", "typical")) or before == "no" else None
        if before in _SOME:
            return None
        if before == "the":
            return at if lower in _ADJECTIVAL else None
        if not plural or lower in _ADJECTIVAL:
            continue
        if lower == "people" and back == 1 and before not in _MODIFIERS:
            return None
        if before in _OPENERS or gap.strip() in ("—", "–", ":", ";") or (gap == ", " and _leads_in(words[0].lower)):
            return at + 1
        if before not in _MODIFIERS:
            return None
    return None


def _leads_in(first: str) -> bool:
    return first in ("of", "in", "as", "let", "after", "for", "sadly", "clearly", "unfortunately", "naturally")


_MODIFIERS = frozenset(
    """young old rich poor white black modern illegal foreign gay big today's working-class middle-class so-called
    undocumented muslim christian jewish arab american british teenage male female asylum economic left-wing right-wing
    liberal conservative public city country rural urban corporate""".split()
)


def _meant(analysis: Analysis, sentence: Sentence, start: int) -> bool:
    before = analysis.document.reading[sentence.span.start : start]
    return not _HELD.search(before) and not phrasings.held_off(analysis, Span(start, start + 1))


def _likened(analysis: Analysis) -> Iterator[Said]:
    """ "Like all lawyers, he lied" and "that is what lawyers do"."""
    for phrase in phrasings.phrases(analysis, _LIKENED):
        known = phrase.match["who"].lower() in nouns()
        rest = analysis.author_voice.text[phrase.span.end : phrase.sentence.span.end]
        if (
            known
            and (phrase.kind != "like" or _TRAITED.search(rest))
            and _meant(analysis, phrase.sentence, phrase.span.start)
        ):
            yield Said(phrase.span, Span(*phrase.match.span("who")))


_LIKENED = (
    phrasing("like", _LIKE_ALL, "like as", "all every most", "like as"),
    phrasing("behave", _BEHAVE, "behave do are think work operate act live talk", "what how way", "that's that this"),
)
