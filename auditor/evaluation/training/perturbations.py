"""Sentences changed so that they contradict what they were, and changed so that they do not.

Both kinds are made the same way and of the same sentences, for a reader of pairs who is shown only contradictions
made by swaps learns to tell swaps and not contradictions.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from auditor import patterns as re
from auditor.analysis import predicates
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import word_set
from auditor.analysis.parallels import antonyms
from auditor.lexicon import entries


class Names(NamedTuple):
    """Names of one article by kind, and those that stand in the sentence at hand as (start, end, kind)."""

    known: Mapping[EntityKind, Sequence[str]]
    here: Sequence[tuple[int, int, EntityKind]]


class Changed(NamedTuple):
    """A sentence with what was done to it."""

    text: str
    kind: str


_NO_NAMES = Names({}, ())
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_FIGURE = re.compile(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?(?![\w]|[.,]\d)")
_COUNTS: tuple[str, ...] = (
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "twenty",
)
_COUNTS += ("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: tuple[str, ...] = ("January", "February", "March", "April", "June", "July", "August", "September", "October")
_MONTHS += ("November", "December")
_SERIES = (_COUNTS, _DAYS, _MONTHS, ("first", "second", "third", "fourth", "fifth", "last"))
# What excludes each other as it stands in a sentence, beyond single words with a table of their own.
_EXCLUDING = (
    ("all", "none"), ("every", "no"), ("always", "never"), ("often", "rarely"), ("most", "few"), ("many", "few"),
    ("before", "after"), ("more than", "fewer than"), ("at least", "at most"), ("with", "without"), ("over", "under"),
    ("usually", "hardly ever"), ("everyone", "no one"), ("everything", "nothing"), ("same", "different"),
    ("certainly", "probably not"), ("definitely", "possibly not"), ("is likely", "is unlikely"), ("still", "no longer"),
    ("already", "not yet"), ("alone", "together with others"), ("home", "abroad"), ("day", "night"),
    ("young", "elderly"), ("wife", "sister"), ("husband", "brother"), ("son", "nephew"), ("daughter", "niece"),
    ("father", "uncle"), ("mother", "aunt"), ("brother", "cousin"), ("teacher", "student"), ("doctor", "patient"),
)  # fmt: skip
# What says nearly the same: a change that is none.
_SAME = (
    ("said", "stated"), ("says", "states"), ("about", "around"), ("began", "started"), ("begin", "start"),
    ("however", "though"), ("big", "large"), ("help", "assist"), ("helped", "assisted"), ("buy", "purchase"),
    ("bought", "purchased"), ("children", "kids"), ("also", "as well"), ("many", "a lot of"), ("near", "close to"),
    ("because", "since"), ("although", "though"), ("told", "informed"), ("shows", "demonstrates"), ("film", "movie"),
    ("need", "require"), ("get", "obtain"), ("got", "obtained"), ("won", "took"), ("important", "significant"),
    ("often", "frequently"), ("nearly", "almost"), ("people", "persons"), ("showed", "demonstrated"),
    ("town", "municipality"), ("company", "firm"), ("job", "post"), ("police", "officers"), ("sick", "ill"),
    ("quickly", "fast"), ("across", "throughout"), ("whole", "entire"), ("end", "finish"), ("ended", "finished"),
)  # fmt: skip
_AUXILIARY = re.compile(
    r"\b(is|are|was|were|will|would|can|could|should|must|has|have|had|did|does|do)\b(?! not|n't| never)(?= \w)"
)
_DENIED = re.compile(r"\b(is|are|was|were|will|would|could|should|must|has|have|had)( not|n't|n’t| never)\b")
_SIMPLE_PAST = re.compile(r"(?<=[a-z] )([a-z]{3,}ed)\b(?= (?:the|a|an|his|her|their|its|that|to|in|on|at)\b)")
_AFTER_BE = re.compile(r"(?:was|were|is|are|been|be|being|has|have|had|the|a|an|of|and|by|,) $")
_MUTUAL = re.compile(r"\b(?:and|or|with|met|meet|between|both|versus|vs|married|joined|like|as)\b|[,;()]")
_ENDS_EARLY = re.compile(
    r"(?:,|(?<=[a-z])) (?:which|who|whose|where|when|while|after|before|although|though|because|as|since"
    r"|according to|with|in an?|including|adding|saying|but|and (?:he|she|it|they|the)) .*$"
)
_OPENS_LATE = re.compile(
    r"^(?:On|In|At|After|Before|During|When|While|Since|By|For|As|With|But|And|However|Meanwhile|Still"
    r"|According to|Earlier|Last|This)\b[^,]{0,60}, "
)
_SAYS = re.compile(
    r",? (?:[A-Z][\w.]+ ){0,3}(?:he|she|they|officials|police)? ?(?:said|says|added|told \w+)[^,]{0,40}\.$"
)
_ASIDE = re.compile(r" \([^)]*\)|, [^,]{5,60},(?= (?:is|was|are|were|has|had|will|said|told)\b)")
_FEWEST_WORDS = 5
# Adverbs, first names and titles, determiners' adjectives, days, and what a preposition adds at the end.
_LOOSER = (
    (re.compile(r" (?!only|family|early|supply|reply|apply|July|rely|daily|Italy|ally)[a-z]+ly\b"), ""),
    (re.compile(r"\b(?:[A-Z][a-z]+ |Mr\. |Mrs\. |Ms\. |President |Senator |Sen\. )(?=[A-Z][a-z]+\b)"), ""),
    (re.compile(r"\b(the|a|an|his|her|their|its) (?:new|former|own|big|small|young|old|recent|local|great) "), r"\1 "),
    (re.compile(r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"), ""),
    (
        re.compile(
            r" (?:in|at|for|by|from|with|on|to|about|during|through|under) "
            r"(?:the |a |an |his |her |their )?[\w'’]+ ?[\w'’]*\.$"
        ),
        ".",
    ),
)
# Whose view it is, when it held or where: a statement set apart from what it seems to contradict.
_ELSEWHERE = (
    "Critics say that {}", "Opponents have claimed that {}", "Supporters argue that {}", "A rival report said that {}",
    "Until a decade ago, {}", "By the following year, things had changed: {}", "Later that figure was revised: {}",
    "In a neighbouring state, {}", "In an earlier case, {}", "If the plan fails, {}", "It is not true that {}",
    "Some had wrongly assumed that {}", "At first it was thought that {}", "The other side insists that {}",
    "In the film, {}", "Under the old rules, {}", "A year before, {}", "“{}” a spokesman for the other party said.",
)  # fmt: skip


def contradicted(sentence: str, draw: random.Random, names: Names = _NO_NAMES) -> list[Changed]:
    """What cannot be true beside the sentence, at most one of each kind, in a fixed order of kinds."""
    made = ((kind, change(sentence, draw, names)) for kind, change in _CHANGES.items())
    return [Changed(text, kind) for kind, text in made if text and text != sentence]


def kept(sentence: str, draw: random.Random) -> list[Changed]:
    """What may stand beside the sentence: shorter, or in other words."""
    made = (("shorter", shortened(sentence, draw)), ("words", _swapped(sentence, draw, _synonyms())))
    return [Changed(text, kind) for kind, text in made if text and text != sentence]


def elsewhere(sentence: str, draw: random.Random) -> str:
    """The sentence as the view of others, of another time, or of another place."""
    lowered = sentence if sentence[:1] in '“"I' else sentence[:1].lower() + sentence[1:]
    return draw.choice(_ELSEWHERE).format(lowered.rstrip("."))[:400] + "."


def shortened(sentence: str, draw: random.Random) -> str:
    """The sentence without asides, what it opens with, or what hangs on its end; as it is if nothing is left over."""
    steps = [_SAYS, _ASIDE, _OPENS_LATE, _ENDS_EARLY]
    made = sentence
    for pattern in steps if draw.random() < 0.6 else draw.sample(steps, 2):
        shorter = pattern.sub("", made, count=1).strip(" ,;")
        if len(shorter.split()) >= _FEWEST_WORDS:
            made = shorter
    made = made[:1].upper() + made[1:]
    return made if made.endswith((".", "!", "?", "”", '"')) else made + "."


def loosened(sentence: str, draw: random.Random) -> str:
    """The sentence retold: some words in others, names shorter, some asides and adverbs left out."""
    made = shortened(sentence, draw)
    for _ in range(draw.randrange(3)):
        made = _swapped(made, draw, _synonyms()) or made
    for pattern, instead in _LOOSER:
        if draw.random() < 0.5:
            shorter = pattern.sub(instead, made)
            made = shorter if len(shorter.split()) >= _FEWEST_WORDS else made
    return made[:1].upper() + made[1:]


def _figure(sentence: str, draw: random.Random, _names: Names) -> str:
    found = [m for m in _FIGURE.finditer(sentence) if not _YEAR.fullmatch(m[0])]
    if not found:
        return _in_series(sentence, draw, _COUNTS)
    match = draw.choice(found)
    return sentence[: match.start()] + _other_figure(match[0], draw) + sentence[match.end() :]


def _other_figure(figure: str, draw: random.Random) -> str:
    value = float(figure.replace(",", ""))
    decimals = len(figure.partition(".")[2])
    for _ in range(20):
        other = value * draw.choice((0.1, 0.25, 0.4, 0.5, 0.7, 1.3, 1.6, 2.0, 3.0, 10.0)) + draw.choice((0, 1, 2))
        made = f"{other:,.{decimals}f}" if "," in figure or other >= 10_000 else f"{other:.{decimals}f}"
        if made != figure:
            return made
    return f"{value + 1:.{decimals}f}"


def _time(sentence: str, draw: random.Random, _names: Names) -> str:
    year = _YEAR.search(sentence)
    if year:
        other = int(year[0]) + draw.choice((-30, -20, -10, -5, -3, -2, -1, 1, 2, 3, 5, 10))
        return sentence[: year.start()] + str(other) + sentence[year.end() :]
    return _in_series(sentence, draw, _DAYS) or _in_series(sentence, draw, _MONTHS)


def _in_series(sentence: str, draw: random.Random, series: Sequence[str]) -> str:
    found = re.compile(rf"\b(?:{'|'.join(series)})\b").search(sentence)
    if not found:
        return ""
    other = draw.choice([word for word in series if word != found[0]])
    return sentence[: found.start()] + other + sentence[found.end() :]


def _order(sentence: str, draw: random.Random, _names: Names) -> str:
    return _in_series(sentence, draw, _SERIES[-1])


def _entity(sentence: str, draw: random.Random, names: Names) -> str:
    options = [
        (start, end, other)
        for start, end, kind in names.here
        for other in names.known.get(kind, ())
        if other != sentence[start:end] and not _kin(other, sentence[start:end])
    ]
    if not options:
        return ""
    start, end, other = draw.choice(options)
    return sentence[:start] + other + sentence[end:]


def _kin(one: str, two: str) -> bool:
    return bool(set(one.split()) & set(two.split()))


def _role(sentence: str, _draw: random.Random, names: Names) -> str:
    """Two names of one kind in each other's place, where a verb stands between them that is not mutual."""
    for first, second in zip(names.here, names.here[1:], strict=False):
        between = sentence[first[1] : second[0]]
        same = _kin(sentence[first[0] : first[1]], sentence[second[0] : second[1]])
        if first[2] != second[2] or same or not 6 <= len(between) <= 50 or _MUTUAL.search(between):
            continue
        one, two = sentence[first[0] : first[1]], sentence[second[0] : second[1]]
        return sentence[: first[0]] + two + between + one + sentence[second[1] :]
    return ""


def _negation(sentence: str, draw: random.Random, _names: Names) -> str:
    denied = _DENIED.search(sentence)
    if denied:
        return sentence[: denied.end(1)] + sentence[denied.end() :]
    asserted = _AUXILIARY.search(sentence)
    past = _SIMPLE_PAST.search(sentence)
    if past and (not asserted or past.start() < asserted.start()) and not _AFTER_BE.search(sentence[: past.start()]):
        base = _bases().get(past[1])
        if base:
            no = draw.choice(("did not", "didn't", "never"))
            return (
                sentence[: past.start()]
                + (f"never {past[1]}" if no == "never" else f"{no} {base}")
                + sentence[past.end() :]
            )
    if not asserted:
        return ""
    no = draw.choice((" not", " not", " never", "n't"))
    if no == "n't" and asserted[1] in ("will", "can", "must"):
        no = " not"
    return sentence[: asserted.end()] + no + sentence[asserted.end() :]


@cache
def _bases() -> dict[str, str]:
    """Base form by past form, of verbs that the lexicons know."""
    found: dict[str, str] = {}
    for forms in _families():
        for past in (f for f, sense in forms if sense.form in ("both", "past")):
            found[past] = forms[0][0]
    for one in ("ask", "call", "report", "return", "work", "look", "turn", "want", "need", "play", "add", "visit"):
        found[one + "ed"] = one
    for one in ("receive", "announce", "release", "serve", "argue", "use", "create", "produce", "describe", "agree"):
        found[one + "d"] = one
    return found


@cache
def _families() -> tuple[tuple[tuple[str, predicates.Sense], ...], ...]:
    """The forms of every verb of the table of opposites."""
    found = []
    for line in (*entries("plain_opposites"), *entries("headline_opposites")):
        axis, slot, plus, minus = line.split("\t")
        for pole, listed in (("+", plus), ("-", minus)):
            for word in listed.split():
                verb = not word.startswith(("n:", "=")) and "+" not in word
                found += [predicates.expand(axis, pole, slot, word)] if verb else []
    return tuple(found)


@cache
def _opposites() -> dict[str, tuple[str, ...]]:
    """Words that exclude each other, in the same form: from all tables of opposites."""
    found: dict[str, set[str]] = {word: set(others) for word, others in antonyms().items()}
    for one, two in _EXCLUDING:
        found.setdefault(one, set()).add(two)
        found.setdefault(two, set()).add(one)
    for line in (*entries("plain_opposites"), *entries("headline_opposites")):
        axis, slot, plus, minus = line.split("\t")
        poles = [[e for w in listed.split() for e in predicates.expand(axis, "+", slot, w)] for listed in (plus, minus)]
        for mine, theirs in (poles, poles[::-1]):
            for form, sense in mine:
                for opposite, its in theirs:
                    if (sense.part, sense.form) == (its.part, its.form) and not (sense.particle or its.particle):
                        found.setdefault(form, set()).add(opposite)
    return {word: tuple(sorted(others)) for word, others in found.items()}


@cache
def _synonyms() -> dict[str, tuple[str, ...]]:
    return {one: (two,) for pair in _SAME for one, two in (pair, pair[::-1])}


def _antonym(sentence: str, draw: random.Random, _names: Names) -> str:
    return _swapped(sentence, draw, _opposites())


def _swapped(sentence: str, draw: random.Random, table: Mapping[str, Sequence[str]]) -> str:
    places = [m for m in _WORDS.finditer(sentence) if m[0] in table]
    if not places:
        return ""
    match = draw.choice(places)
    other = draw.choice(table[match[0]])
    return sentence[: match.start()] + other + sentence[match.end() :]


_WORDS = re.compile(r"\b(?:more than|fewer than|at least|at most|is likely|is unlikely|no longer|[a-z]+)\b")
_COMING = re.compile(r"\b(may|might|could|will)\b(?! not| never)(?= [a-z])")
_HEDGED = word_set("may might could")


def _certainty(sentence: str, draw: random.Random, _names: Names) -> str:
    """What was held possible is ruled out, what is to come is ruled out."""
    coming = _COMING.search(sentence)
    if not coming:
        return ""
    denials = ("cannot", "will never", "can in no case") if coming[1] in _HEDGED else ("will never", "has refused to")
    return sentence[: coming.start()] + draw.choice(denials) + sentence[coming.end() :]


_CHANGES: Mapping[str, Callable[[str, random.Random, Names], str]] = {
    "number": _figure,
    "time": _time,
    "order": _order,
    "entity": _entity,
    "role": _role,
    "negation": _negation,
    "antonym": _antonym,
    "certainty": _certainty,
}
