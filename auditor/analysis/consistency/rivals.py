"""Rival accounts of one thing: two causes, two places, two measures, a first that was not the first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.claimwords import CHANGE, CONDITIONAL, WEEKDAYS
from auditor.analysis.clauses import Clauses
from auditor.analysis.coreferences import kinds
from auditor.analysis.numbers import word_set
from auditor.analysis.predicates import noun
from auditor.document import RESIDUE, Sentence

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Rival(NamedTuple):
    """`first` and `second` are sentences in text order with the words that clash."""

    kind: str
    first: int
    second: int
    one: str
    two: str
    about: str


def rivals(analysis: Analysis) -> Iterator[Rival]:
    """Pairs of accounts that exclude each other."""
    clauses = analysis.clauses
    vocabulary = clauses.vocabulary()
    if not vocabulary.isdisjoint(_CAUSING) and not vocabulary.isdisjoint(_ACCIDENT_WORDS):
        yield from _causes(analysis, clauses)
    if not vocabulary.isdisjoint(_GATHERINGS):
        yield from _venues(analysis, clauses)
    if not clauses.holding(_WHERE_WORDS).isdisjoint(clauses.holding(_SPOT_WORDS)):
        yield from _spots(analysis, clauses)
    if not vocabulary.isdisjoint(_SINGLE):
        yield from _spouses(analysis, clauses)
    if "first" in vocabulary and not vocabulary.isdisjoint(_EARLIER):
        yield from _firsts(analysis, clauses)
    if not vocabulary.isdisjoint(_RENTED) and not vocabulary.isdisjoint(_BUYING):
        yield from _rented(analysis, clauses)
    if not vocabulary.isdisjoint(_TRENDING) and not vocabulary.isdisjoint(_WENT):
        yield from _trends(analysis, clauses)


_OTHER = word_set("another other others second separate different previous previously earlier also partly ago")
_UNSETTLED = (
    CHANGE
    | (CONDITIONAL - {"or"})
    | word_set(
        "allegedly alleged claims claimed claim denied denies may might believed believe suspected thought probably "
        "possibly perhaps possible whether theory not never initial suspicion feared likely blamed blames blame"
    )
) - {"longer", "updated", "former"}

_UNSETTLED |= _OTHER
_REPORTED = _UNSETTLED - {"would"}


def _settled(clauses: Clauses, s: int, *, series: bool = False) -> bool:
    """Nothing in the sentence leaves it open or tells of a change; nor, unless `series`, of another case."""
    lowers = clauses.lowers(s) - _OTHER if series else clauses.lowers(s)
    unsettled = _REPORTED if "said" in lowers else _UNSETTLED
    return clauses.zones[s] not in RESIDUE and lowers.isdisjoint(unsettled)


def _found(
    analysis: Analysis, pattern: re.Pattern[str], words: frozenset[str]
) -> Iterator[tuple[re.Match[str], Sentence]]:
    """Matches in the article's voice, in sentences with any of the words."""
    voice = analysis.author_voice.text
    for s in analysis.clauses.having(words):
        sentence = analysis.document.sentences[s]
        for match in pattern.finditer(voice, *sentence.span):
            yield match, sentence


# Causes ------------------------------------------------------------------------------------------------------

_ACCIDENTS = (
    "fire|blaze|inferno|crash|collision|explosion|blast|collapse|leak|spill|derailment|outage|blackout|landslide|"
    "avalanche|accident|flood|flooding|breach|subsidence|rockfall|"
    "sinking|stampede|wildfire|shipwreck|malfunction|breakdown|power cut"
)
_ACCIDENT_WORDS = word_set(_ACCIDENTS.replace("|", " "))
_CAUSING = word_set("caused started sparked triggered ignited brought because")
_CAUSED = re.compile(
    rf"\b(?P<event>{_ACCIDENTS})\b[^.;\x00]{{0,90}}?\b(?:caused|started|sparked|triggered|ignited"
    rf"|brought about|set off|"
    r"brought on) by (?:an? |the |its |his |her )?(?P<cause>[^.,;\x00]{3,60})",
    re.IGNORECASE,
)
_CAUSES = re.compile(
    r"(?<![\w’'-])(?P<cause>[\w’'-]+(?: [\w’'-]+){0,3}?) (?:is known to have |had |has |have |was found to have )?"
    rf"(?:caused|started|sparked|triggered|ignited|set off) (?:the|this"
    rf"|that) (?:\w+ ){{0,2}}?(?P<event>{_ACCIDENTS})\b",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"\bbecause (?:the|its|their|his|her|one of its) (?P<cause>[\w’'-]+(?: [\w’'-]+){0,2}?) "
    r"(?:failed|broke|snapped|burst|gave way|collapsed|malfunctioned|jammed|cracked|overheated)\b",
    re.IGNORECASE,
)
# Each with words that stand side by side in what it matches.
_CAUSE_WORDS = (
    (_CAUSED, word_set("caused started sparked triggered ignited about off on"), word_set("by")),
    (_CAUSES, word_set("caused started sparked triggered ignited off"), word_set("the this that")),
    (_FAILED, word_set("because"), word_set("the its their his her one")),
)
_EMPTY = word_set("what who which that it this they he she something someone")


def _causes(analysis: Analysis, clauses: Clauses) -> Iterator[Rival]:
    accounts: list[tuple[str, frozenset[str], int, str]] = []
    pairs = {pair for s in clauses.having(_CAUSING) for pair in pairwise(analysis.lowers[s])}
    for pattern in [
        p for p, first, second in _CAUSE_WORDS if any(b in second and a.rpartition("-")[2] in first for a, b in pairs)
    ]:
        for match, sentence in _found(analysis, pattern, _CAUSING):
            if not _settled(clauses, sentence.index):
                continue
            cause = frozenset(noun(w) for w in re.findall(r"[a-z-]{4,}", match["cause"].lower()) if w not in _EMPTY)
            event = noun(match["event"].lower()) if pattern is not _FAILED else ""
            if cause and match.end() <= sentence.span.end:
                accounts.append((event, cause, sentence.index, match.group()))
    accounts.sort(key=lambda x: x[2])
    for i, (event, cause, s, said) in enumerate(accounts):
        for other, rival, s2, said2 in accounts[i + 1 :]:
            if s == s2 or cause & rival or not _one_accident(event, other):
                continue
            days = [{t for t in clauses.times(x) if t in WEEKDAYS} for x in (s, s2)]
            years = [{t for t in clauses.times(x) if t.isdigit()} for x in (s, s2)]
            if years[0] != years[1] or (days[0] and days[1] and days[0] != days[1]):
                continue
            if not event and s > 3:
                continue
            yield Rival("cause", s, s2, said, said2, other or event)
            return


def _one_accident(a: str, b: str) -> bool:
    return a == b != "" or (bool(a) != bool(b) and "" in (a, b) and noun("crash") in (a, b))


# Places ------------------------------------------------------------------------------------------------------

_GATHERING = "meeting|talks|summit|conference|negotiations|hearing|ceremony|concert|gathering|congress|tournament|final"
_GATHERINGS = word_set(_GATHERING.replace("|", " "))
_MEETING = _GATHERINGS | word_set("met meet gathered convened sat")
_VENUE = re.compile(rf"\b[Tt]he (?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:{_GATHERING})\b(?!,? (?:last|next|in))")
_MET = re.compile(
    rf"\b(?:met|meet|gathered|convened|sat down|opened talks|held talks|holding talks|{_GATHERING})"
    r"(?: \w+){0,2}? (?:in|at) (?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b"
)


def _venues(analysis: Analysis, clauses: Clauses) -> Iterator[Rival]:
    """ "Delegates sat down in Askel … The Velmar meeting broke up"."""
    named = list(_found(analysis, _VENUE, _GATHERINGS))
    if not named:
        return
    text = analysis.document.reading
    for match, sentence in _found(analysis, _MET, _MEETING):
        for other, later in named:
            place, rival = match["place"], other["place"]
            if later.index <= sentence.index or place == rival or text.count(rival) > 1 or later.index > 40:
                continue
            kinds_ = {
                m.kind.value for m in analysis.mentions if m.span.start in (match.start("place"), other.start("place"))
            }
            if kinds_ & {"person", "organisation", "organization"} or len({m for m, _ in named}) > 1:
                continue
            if _settled(clauses, sentence.index) and _settled(clauses, later.index):
                yield Rival("place", sentence.index, later.index, match.group(), other.group(), "meeting")
                return


_LANDING = "came down|landed|crashed|touched down|crash-landed|fell to earth|ditched|come down|crash-land"
_DYING = "found dead|body was found|died|was killed|was shot|was stabbed|was attacked"
_FAMILIES = (_LANDING, _DYING)
_SPOT = re.compile(
    r"\b(?:the|a|an) (?P<place>[\w-]+(?: [\w-]+){0,2}) where (?:it|they|he|she|the \w+) "
    rf"(?:had |has )?(?P<verb>{_LANDING}|{_DYING})\b",
    re.IGNORECASE,
)
_WHERE = re.compile(
    rf"\b(?P<verb>{_LANDING}|{_DYING}) (?:in|on|into|onto|at) (?:a|an|the) (?P<place>[\w-]+(?: [\w-]+){{0,2}}?)"
    r"(?= (?:near|in|on|outside|at|of|after|when|as|while|from|beside|behind|close|by|during|about"
    r"|just|\w+day)\b|[.,;])",
    re.IGNORECASE,
)


_WHERE_WORDS = word_set("where")
_FAMILY_WORDS = word_set(
    "came landed crashed touched crash-landed fell ditched found died killed shot stabbed attacked"
)
_SPOT_WORDS = _FAMILY_WORDS | word_set("come crash-land")


def _family(verb: str) -> int:
    return next((i for i, each in enumerate(_FAMILIES) if verb.lower() in each.split("|")), -1)


def _spots(analysis: Analysis, clauses: Clauses) -> Iterator[Rival]:
    """ "It came down in an orchard … in the quarry where it had landed"."""
    for match, sentence in _found(analysis, _SPOT, _WHERE_WORDS):
        for other, earlier in _found(analysis, _WHERE, _FAMILY_WORDS):
            if earlier.index == sentence.index or _family(match["verb"]) != _family(other["verb"]):
                continue
            if not (_settled(clauses, sentence.index) and _settled(clauses, earlier.index)):
                continue
            one, two = ({noun(w) for w in m["place"].lower().split()} for m in (other, match))
            heads = noun(other["place"].lower().split()[-1]), noun(match["place"].lower().split()[-1])
            related = heads[0] in kinds().get(heads[1], ()) or heads[1] in kinds().get(heads[0], ())
            if one & two or related or heads[1] in _WIDE or heads[0] in _WIDE:
                continue
            first, second = sorted(((earlier.index, other.group()), (sentence.index, match.group())))
            yield Rival("place", first[0], second[0], first[1], second[1], heads[0])
            return


_WIDE = frozenset(
    noun(w)
    for w in (
        "area place spot site region town city village district country scene hospital home house island state "
        "neighbourhood neighborhood county province property ground water street room building"
    ).split()
)


# Husbands and wives ------------------------------------------------------------------------------------------

_SINGLE = word_set("married unmarried single bachelor wife husband spouse widow widower")
_NEVER = re.compile(
    r"\bI(?:['’]ve| have)? never (?:been |got |gotten )?married|\bI(?:['’]m| am)(?: still)? (?:single"
    r"|a bachelor|unmarried)\b"
    r"|\b(?:he|she) (?:has |had )?never (?:been )?married|\bhas never (?:been )?married"
    r"|\ba (?:lifelong|confirmed) bachelor|\bhas been single\b|\b(?:he|she"
    r"|who) (?:is|was|remains) (?:still )?"
    r"(?:single|unmarried|a bachelor|a (?:lifelong|confirmed) bachelor)\b",
    re.IGNORECASE,
)
_SPOUSE = re.compile(
    r"\b(?:(?P<his>his) (?:second |third )?(?:wife|widow)|(?P<her>her) (?:second |third )?(?:husband"
    r"|widower))\b(?! to be|-to-be)",
    re.IGNORECASE,
)


_UNWED = word_set("never single bachelor unmarried")


def _spouses(analysis: Analysis, clauses: Clauses) -> Iterator[Rival]:
    """ "lives with his wife … 'I have never been married,' he says"."""
    reading = analysis.document.reading
    if clauses.vocabulary().isdisjoint(_UNWED):
        return
    sentences = [analysis.document.sentences[s] for s in sorted(clauses.touching(_UNWED) - clauses.residue)]
    for match, sentence in [(m, s) for s in sentences for m in _NEVER.finditer(reading, *s.span)]:
        said = clauses.lowers(sentence.index)
        if not said.isdisjoint({"if", "until", "when", "before", "then"}):
            continue
        for spouse, other in _found(analysis, _SPOUSE, _SINGLE):
            pronouns = ("he", "his", "him") if spouse["his"] else ("she", "her", "hers")
            keys = clauses.analysis.entity_keys
            alike = not said.isdisjoint(pronouns) or bool(keys[sentence.index] & keys[other.index])
            if other.index == sentence.index or not alike or not _one_couple(clauses, sentence.index, other.index):
                continue
            first, second = sorted(((other.index, spouse.group()), (sentence.index, match.group())))
            yield Rival("married", first[0], second[0], first[1], second[1], "marriage")
            return


def _one_couple(clauses: Clauses, single: int, couple: int) -> bool:
    """Whether only one person is spoken of from the one sentence to the other, no wife to come or gone."""
    lowers = clauses.lowers(couple)
    if not lowers.isdisjoint(
        {"late", "former", "ex", "future", "ex-wife", "ex-husband", "father", "mother", "parents"}
    ):
        return False
    keys = [{clauses.people[w.start] for w in clauses.words[s] if w.start in clauses.people} for s in (single, couple)]
    subjects = {clauses.people[w.start] for w in clauses.words[couple][:6] if w.start in clauses.people}
    return not keys[0] or bool(keys[0] & subjects)


# Firsts ------------------------------------------------------------------------------------------------------

_EARLIER = word_set("another predecessor predecessors previously earlier also already")
_FIRSTS = word_set("first")
_FIRST = re.compile(
    r"\bthe (?:very )?first (?P<who>[\w-]+(?: [\w-]+){0,2}?) (?:ever )?to (?P<verb>\w+) (?:the |a |an |its |in |on )?"
    r"(?P<what>[\w-]+(?: [\w-]+){0,3})",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:another|an earlier|a previous|(?:her|his|their|its) predecessor)\b[^.;\x00]{0,80}?\b(?:had"
    r"|has|was|also|did)\b"
    r"[^.;\x00]{0,80}?\b(?:in (?:1[5-9]|20)\d\d|years? (?:before|earlier|ago)|decades? (?:before"
    r"|earlier|ago)|also|before"
    r"|already|previously)\b",
    re.IGNORECASE,
)
_GENDER = dict.fromkeys(
    ("female", "all-female", "woman", "women", "women's", "girl", "mother", "lady", "actress"), "female"
) | dict.fromkeys(("male", "all-male", "man", "men", "boy"), "male")
_PRIZES = frozenset(noun(w) for w in "cup trophy title shield prize medal race crown award championship".split())


def _attributes(words: list[str]) -> set[str]:
    return {_GENDER.get(w) or noun(w) for w in words}


_BLAND = frozenset(
    noun(w) for w in "person one team player country company state time world year people to win".split()
)


def _firsts(analysis: Analysis, clauses: Clauses) -> Iterator[Rival]:
    for match, sentence in _found(analysis, _FIRST, _FIRSTS):
        who = _attributes(match["who"].lower().split()) - _BLAND
        what = {noun(w) for w in match["what"].lower().split() if len(w) > 2}
        for other, later in _found(analysis, _BEFORE, _EARLIER):
            if later.index <= sentence.index:
                continue
            said = {w.lower for w in clauses.words[later.index]}
            nouns = {noun(w) for w in said} | {_GENDER[w] for w in said if w in _GENDER}
            same_deed = what & nouns or (what & _PRIZES and nouns & _PRIZES)
            if (
                who & nouns
                and same_deed
                and said.isdisjoint({"but", "although", "however", "not", "no", "never", "unlike"})
            ):
                yield Rival("first", sentence.index, later.index, match.group(), other.group(), min(who & nouns))
                return


# Bought and rented -------------------------------------------------------------------------------------------

_RENTED = word_set("lease tenancy landlord landlady rents renting leases leasing rented leased")
_BUYING = word_set("bought purchased acquired")
_BOUGHT = re.compile(
    r"\b(?:bought|purchased|has acquired|acquired) (?:the|a|an|his|her|their) (?P<what>(?:[^.,;\x00]"
    r"|(?<=\d),(?=\d)){3,50})"
)
_LEASE = re.compile(
    r"\b(?P<whose>his|her|their|its) (?:[\w-]+ ){0,2}?(?:lease|tenancy)(?: agreement)? (?:on|of"
    r"|for) the (?P<what>[\w-]+)"
    r"|\b(?P<owner>his|her|their|its) landlord\b|\brents? the (?P<rent>[\w-]+)\b",
    re.IGNORECASE,
)


_ESTATE = frozenset(
    noun(w) for w in "house building flat farm ranch land site office shop pub cottage villa castle".split()
)


def _rented(analysis: Analysis, clauses: Clauses) -> Iterator[Rival]:
    """ "bought the ranch … when his lease on the place runs out"."""
    for match, sentence in _found(analysis, _LEASE, _RENTED):
        if clauses.lowers(sentence.index) & {"sold", "before", "previous", "former", "previously"}:
            continue
        leased = noun((match["what"] or match["rent"] or "").lower())
        keys = analysis.entity_keys
        for other, earlier in _found(analysis, _BOUGHT, _BUYING):
            nouns = {noun(w.lower()) for w in re.findall(r"[\w-]+", other["what"])}
            fits = leased in nouns or bool(kinds().get(leased, frozenset()) & nouns)
            fits = fits or (
                bool(match["owner"] and nouns & _ESTATE) and bool(keys[sentence.index] & keys[earlier.index])
            )
            if earlier.index >= sentence.index or not fits:
                continue
            if clauses.lowers(earlier.index).isdisjoint({"plans", "wants", "hopes", "lease", "rent"}):
                yield Rival("bought", earlier.index, sentence.index, other.group(), match.group(), leased)
                return


# Measures ----------------------------------------------------------------------------------------------------

_UP = "growth|rise|doubling|upswing|increase|surge|jump|upturn|recovery"
_DOWN = "shrinking|dwindling|halving|fall|drop|decline|decrease|slump|dip|downturn|shrinkage|dwindling"
_TRENDING = word_set(f"{_UP} {_DOWN}".replace("|", " "))
_NAMED_TREND = re.compile(
    rf"\bthe (?:[\w-]+ ){{0,2}}?(?:(?P<up>{_UP})|(?P<down>{_DOWN})) (?:of"
    rf"|in) (?:the )?(?P<what>[\w-]+(?: [\w-]+){{0,3}})",
    re.IGNORECASE,
)
_WENT_UP = "rose|grew|climbed|increased|soared|jumped|doubled|trebled|tripled|surged|swelled"
_WENT_DOWN = "fell|dropped|declined|shrank|decreased|halved|dwindled|plunged|slumped|tumbled|plummeted"
_WENT = word_set(f"{_WENT_UP} {_WENT_DOWN}".replace("|", " "))
_TOLD_TREND = re.compile(
    r"\b(?:the )?(?P<what>[\w-]+(?: [\w-]+){0,2}(?: of [\w-]+(?: [\w-]+){0,2}?)?)(?: (?:in|at"
    r"|on) (?:the )?[\w-]+(?: [\w-]+){0,3}?)? "
    rf"(?:has |have )?(?:more than |nearly |almost )?(?:(?P<up>{_WENT_UP})"
    rf"|(?P<down>{_WENT_DOWN}))\b(?! out| ill| apart| behind| short| from)",
    re.IGNORECASE,
)
_MEASURING = frozenset(
    noun(w) for w in "number numbers population total level count rate amount size stock share".split()
)


def _measured(words: str) -> frozenset[str]:
    found = [w for w in re.findall(r"[a-z-]+", words.lower()) if len(w) > 3 and w not in _STOP]
    return frozenset(noun(w.removesuffix("ves") + "f" if w.endswith("ves") else w) for w in found) - _MEASURING


_STOP = word_set("that this with from have been were which over under than more into after since said also their they")


def _trends(analysis: Analysis, clauses: Clauses) -> Iterator[Rival]:
    """ "The number of otters fell … the growth of the otter population"."""
    named = [(m, s) for m, s in _found(analysis, _NAMED_TREND, _TRENDING) if _settled(clauses, s.index, series=True)]
    if not named:
        return
    for told, sentence in _found(analysis, _TOLD_TREND, _WENT):
        if not _settled(clauses, sentence.index, series=True):
            continue
        heads = told["what"].lower().split(" of ")[0].split()
        counts = bool(_MEASURING & {noun(w) for w in heads})
        for match, other in named:
            if bool(match["up"]) == bool(told["up"]) or other.index == sentence.index:
                continue
            words = match["what"].lower().split()
            cut = next((k for k, w in enumerate(words) if k and w in _CUTS), len(words))
            measured, counted = _measured(" ".join(words[:cut])), _measured(told["what"])
            if not measured or not counted or not (measured <= counted or counted <= measured):
                continue
            same = measured == counted or (measured <= counted and noun(heads[-1]) in measured)
            if not same and not (counts or _MEASURING & {noun(w) for w in words[:cut]}):
                continue
            t1, t2 = clauses.times(sentence.index), clauses.times(other.index)
            if t1 != t2 and t1 and t2:
                continue
            first, second = sorted(((sentence.index, told.group()), (other.index, match.group())))
            yield Rival("trend", first[0], second[0], first[1], second[1], min(measured))
            return


_CUTS = word_set(
    "had has have was were is are in on at by for from to with over after during since as that which and or but could "
    "would will may this last"
)
