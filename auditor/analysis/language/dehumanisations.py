"""Words that make people less than people: vermin, swarms, infestations, diseases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import phrasings
from auditor.analysis.language import groups
from auditor.analysis.phrasings import phrasing
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Dehumanisation(NamedTuple):
    """`group` is the word for the people, "" where the words themselves say it; `mild`: common in the press."""

    span: Span
    group: str
    mild: bool


_WHO = r"(?P<who>[A-Za-z][\w’'-]*)"
# Up to four words in which the people are named.
_NAMED = r"(?P<named>(?:(?!and\b|or\b|of\b|who\b|that\b|were\b|was\b|are\b|is\b|not\b)[\w’'-]+ ?){1,4})"
_BEASTS = (
    r"(?:vermin|rats?|cockroach(?:es)?|roach(?:es)?|insects?|lice|louse|leech(?:es)?|parasites?|maggots?|locusts?|"
    r"animals?|beasts?|swine|pigs?|dogs?|apes?|monkeys?|hyenas?|jackals|snakes?|reptiles?|sub-?humans?|savages|"
    r"brutes|pests?|weeds?|pestilence|plague|disease|cancer|tumou?r|virus|bacteria|germs?|scum|filth|trash|garbage|"
    r"rubbish|dirt|infection|blight|cattle|sheep|creatures|zombies|orcs|monsters|untermenschen)"
)
_CROWDS = (
    r"(?:swarms?|hordes?|infestations?|plagues?|herds?|stampedes?|flocks?|broods?|litters?|nests?|breeds?|infections?)"
)
_WATERS = r"(?:floods?|tides?|tsunamis?|deluges?|torrents?|avalanches?|invasions?)"
_CROWDED = r"(?:infested|overrun|crawling|swarming|teeming|plagued|polluted|contaminated|infected|crawl|swarm|teem)"
_DOING = (
    r"(?:infest(?:s|ed|ing)?|swarm(?:s|ed|ing)?|overr[ua]n(?:s|ning)?|breed(?:s|ing)?|bred|multipl(?:y|ied|ying)|"
    r"crawl(?:ed|ing)? out of|slither(?:s|ed|ing)?|scurr(?:y|ied|ying) like|leech(?:es|ed|ing)?|spawn(?:s|ed|ing)?|"
    r"fester(?:s|ed|ing)?)"
)
_PURGE = (
    r"(?:exterminat(?:e|es|ed|ing)|eradicat(?:e|es|ed|ing)|fumigat(?:e|es|ed|ing)|cull(?:s|ed)?|"
    r"flush(?:es|ed|ing)? out|sterili[sz](?:e|es|ed|ing)|cag(?:e|es|ing)|put down|wip(?:e|es|ed|ing) out|"
    r"stamp(?:s|ed|ing)? out)"
)
_PHRASINGS = (
    phrasing(
        "crowd", rf"\b{_CROWDS} of {_NAMED}",
        "swarm swarms horde hordes infestation infestations plague plagues herd herds stampede stampedes flock flocks "
        "brood broods litter litters nest nests breed breeds infection infections",
    ),
    phrasing(
        "water", rf"\b{_WATERS} of {_NAMED}",
        "flood floods tide tides tsunami tsunamis deluge deluges torrent torrents avalanche avalanches invasion "
        "invasions",
    ),
    phrasing(
        "infested", rf"\b{_CROWDED} (?:with|by) {_NAMED}",
        "infested overrun crawling swarming teeming plagued polluted contaminated infected crawl swarm teem",
    ),
    phrasing(
        "doing",
        rf"\b(?!(?:been|be|is|was|were|are|have|has|being|and)\b){_WHO}(?: (?:who|that|which))?(?: "
        rf"(?:are|were|have|had|will|now|that|who|is|and|\w+ly))*"
        rf" (?P<deed>{_DOING}\b(?: like \w+)?)",
        "infest infests infested infesting swarm swarms swarmed swarming overrun overran breed breeds breeding bred "
        "multiply multiplied multiplying crawled crawling slither slithers slithered slithering scurry scurried "
        "scurrying leech leeches leeched leeching spawn spawned spawning fester "
        "festering",
    ),
    phrasing(
        "being",
        rf"\b{_WHO}(?: \w+ing \w+)? (?:are|is|were|was|have become|became|behave like|behaved like|act like|acted like|"
        rf"live like|lived like|breed like|multiply like|scatter like|swarm like) "
        rf"(?!(?:treated|kept|herded|called|compared|held)\b)(?:(?:nothing|little) (?:but|more than|better than|short "
        rf"of)"
        rf" |just |simply |no better than |worse than |really )?(?:(?:a|an|the|these|such) )?(?:(?!not\b|by\b|of\b)"
        rf"[\w’'-]+ )?{_BEASTS}\b(?! (?:lovers?|owners?|rights|control|free|welfare|carers?|keepers?|experts?))",
        "vermin rat rats cockroach cockroaches roach roaches insect insects lice louse leech leeches parasite "
        "parasites maggot maggots locust locusts animal animals beast beasts swine pig pigs dog dogs ape apes monkey "
        "monkeys hyena hyenas jackals snake snakes reptile reptiles subhuman subhumans sub-human sub-humans savages "
        "brutes pest pests weed weeds pestilence plague disease cancer tumour tumor virus bacteria germ germs scum "
        "filth trash garbage rubbish dirt infection blight cattle sheep creatures zombies orcs monsters untermenschen",
    ),
    phrasing(
        "purge",
        rf"\b{_PURGE} {_NAMED}",
        "exterminate exterminates exterminated exterminating eradicate eradicates eradicated eradicating fumigate cull "
        "culled flush flushed flushing sterilise sterilize sterilised sterilized cage cages put wipe wiped "
        "wiping stamp stamped",
    ),
    phrasing(
        "purge",
        rf"\b(?:cleans(?:e|es|ed|ing)|rid(?:s|ding)?|purg(?:e|es|ed|ing)|clean(?:s|ed|ing)?|scrub(?:bed|bing)?) "
        rf"(?:[\w’'-]+ ){{1,4}}?of {_NAMED}",
        "cleanse cleanses cleansed cleansing rid rids ridding purge purges purged purging clean scrub scrubbed",
    ),
    phrasing(
        "plain",
        r"\b(?:human (?:garbage|trash|waste|filth|vermin|scum|rubbish|refuse|cockroaches|rats|parasites|debris|sewage)|"
        r"sub-?humans?|untermenschen|two-legged (?:animals?|rats?|beasts?|vermin)|"
        r"(?:these|those|such) (?:\w+ )?(?:vermin|sub-?humans|savages|human parasites|cockroaches|degenerates)"
        r"(?! (?:were|was|are|have been) (?:found|seen|trapped|caught))|"
        r"(?:vermin|animals|rats|scum|savages|parasites|beasts|filth|trash|garbage) like (?:them|him|her|these people|"
        r"those people|you))\b",
        "human subhuman subhumans sub-human sub-humans untermenschen two-legged vermin savages cockroaches degenerates "
        "animals rats scum parasites beasts filth trash garbage",
        "human subhuman subhumans sub-human sub-humans untermenschen two-legged these those such like",
    ),
)  # fmt: skip
_PRONOUNS = frozenset({"they", "he", "she", "these", "those"})
_HELD = re.compile(
    r"\b(?:not|never|no longer|n['’]t|as if|as though|treat\w*|kept|herded|wrong|compar\w+|metaphor|word|slur|wants?)\b"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)
# Who is said to swarm or overrun in any paper: crowds at a match or a sale, and camps of politics.
_LITERAL = frozenset(
    """people police officers soldiers fans supporters reporters journalists tourists visitors children kids
    republicans democrats lawmakers politicians demonstrators protesters voters rebels militants
    photographers""".split()
)


def dehumanisations(analysis: Analysis) -> Iterator[Dehumanisation]:
    """Stretches in which the reporter speaks of people as of animals, pests, disease or dirt, in text order."""
    for phrase in phrasings.phrases(analysis, _PHRASINGS):
        before = analysis.document.reading[phrase.sentence.span.start : phrase.span.start]
        if phrase.sentence.text.rstrip().endswith("?") or _HELD.search(before):
            continue
        if phrase.kind == "plain":
            yield Dehumanisation(phrase.span, "", mild=False)
        elif found := _people(analysis, phrase):
            end, who = found
            yield Dehumanisation(Span(phrase.span.start, end), who, _mild(phrase, who))


def _people(analysis: Analysis, phrase: phrasings.Phrase) -> tuple[int, str] | None:
    """Where the stretch ends and who is meant, None where no people are."""
    match, members = phrase.match, groups.members()
    if phrase.kind in ("being", "doing"):
        who = match["who"].lower()
        known = who in members or (phrase.kind == "being" and who in _PRONOUNS and _of_people(analysis, phrase))
        known = known and not (who == "people" and "swarm" in match[0])
        return (match.end(), match["who"]) if known else None
    words = list(_WORD.finditer(match["named"]))
    for word in words:
        lower = word[0].lower()
        if lower in members and (lower not in _ADJECTIVAL or word is words[-1]):
            return match.start("named") + word.end(), word[0]
        if lower in _BEASTLY or (lower.endswith("s") and not lower.endswith(("ss", "'s", "’s"))):
            return None
    return None


_ADJECTIVAL = frozenset("old young poor rich black white disabled unemployed elderly".split())
_BEASTLY = frozenset("cattle sheep fish deer geese mice lice bees".split())


_WORD = re.compile(r"[\w’'-]+")


def _mild(phrase: phrasings.Phrase, who: str) -> bool:
    words = phrase.match[0].lower().split()
    if who.lower() in _LITERAL and phrase.kind in ("crowd", "infested"):
        return True
    if phrase.kind == "doing":
        return "like" not in words and ("swarm" in words[-1] or who.lower() in _LITERAL)
    return phrase.kind == "water" or words[0] in ("herd", "herds", "flock", "flocks", "stampede", "teeming", "plagued")


def _of_people(analysis: Analysis, phrase: phrasings.Phrase) -> bool:
    """Whether the sentence before speaks of a group and of no animal."""
    index = phrase.sentence.index
    if index == 0:
        return False
    before = set(analysis.lowers[index - 1])
    return not before.isdisjoint(groups.members()) and before.isdisjoint(
        {"animals", "dogs", "rats", "pigs", "snakes", "cattle", "sheep", "farmers", "vets", "zoo", "police"}
    )
