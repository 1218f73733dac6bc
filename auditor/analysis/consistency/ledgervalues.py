"""What a thing is, whose it is and what it is made of, told in two ways of which one must be wrong.

A kind spoken of as known ("the sheep") that the article never brought in, where it brought in another of the same
group ("140 goats"); one thing of two materials; one thing with two owners.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.claimwords import CHANGE
from auditor.analysis.consistency.plainclashes import Plain, around, between
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.analysis.predicates import noun
from auditor.document import ZoneKind
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_ZONES = frozenset({ZoneKind.BODY, ZoneKind.STANDFIRST})
_DEFINITE = word_set("the his her its their")


def values(analysis: Analysis) -> Iterator[Plain]:
    """Pairs of sentences, one of each sort."""
    yield from _kinds(analysis)
    yield from _materials(analysis)
    yield from _owners(analysis)


# A kind that was never brought in -----------------------------------------------------------------------------

_OTHERS = word_set(
    "another other others else instead like unlike neighbour neighbours neighbour's neighbor's neighboring "
    "neighbouring nearby next rival than similar too also both besides once formerly used old"
)
_NARROWING = word_set("of from next that which who owned belonging kept")
_ENDING = word_set(
    "is are was were be been has have had will would can could may must in on at by to for with from into onto "
    "over under after before during until when while and or but as that which who did does said came went got ran"
)


class _Met(NamedTuple):
    kind: int
    sentence: int
    word: int
    known: bool  # spoken of as known: "the sheep"


@cache
def _members() -> dict[str, tuple[str, int]]:
    """Group and number of the kind by form."""
    table = {}
    for entry in entries("ledger_kinds"):
        group, kinds = entry.split("\t")
        for number, forms in enumerate(kinds.split("|")):
            table.update(dict.fromkeys(forms.split(), (group, number)))
    return table


@cache
def _forms() -> frozenset[str]:
    return frozenset(_members())


def _kinds(analysis: Analysis) -> Iterator[Plain]:
    members = _members()
    met = analysis.vocabulary & _forms()
    if len({members[w] for w in met}) < 2:
        return
    groups: dict[str, set[int]] = {}
    for word in met:
        group, kind = members[word]
        groups.setdefault(group, set()).add(kind)
    for group in sorted(groups):
        if len(groups[group]) == 2:
            first, second = (_first(analysis, met, group, kind) for kind in sorted(groups[group]))
            if first and second:
                yield from _unintroduced(analysis, *sorted((first, second), key=lambda m: (m.sentence, m.word)))


def _first(analysis: Analysis, met: frozenset[str], group: str, kind: int) -> _Met | None:
    """The first place of a kind, None where a quotation, a name or page furniture has it first."""
    forms = [w for w in met if _members()[w] == (group, kind)]
    s = min(analysis.places[w][0] for w in forms)
    lowers = analysis.lowers[s]
    places = [k for k, w in enumerate(lowers) if w in forms]
    words = analysis.words[s]
    if analysis.document.sentences[s].zone not in _ZONES or any(words[k].text[0].isupper() and k for k in places):
        return None
    if any(analysis.author_voice.text[words[k].start] == "\x00" for k in places):
        return None
    known = next((k for k in places if k and lowers[k - 1] in _DEFINITE), None)
    return _Met(kind, s, places[0] if known is None else known, known is not None)


def _unintroduced(analysis: Analysis, first: _Met, second: _Met) -> Iterator[Plain]:
    lowers = analysis.lowers[second.sentence]
    after = lowers[second.word + 1 : second.word + 2]
    if first.known or not second.known or second.sentence - first.sentence < 2:
        return
    if not _OTHERS.isdisjoint(lowers) or not _NARROWING.isdisjoint(after):
        return
    words, k = analysis.words[second.sentence], second.word + 1
    alone = k >= len(words) or analysis.clauses.bounded(second.sentence, k) or words[k].lower in _ENDING
    if not (alone or words[k].lower.endswith(("ed", "ly"))):  # "her puppy eyes"
        return
    opening = analysis.lowers[first.sentence]
    before = opening[max(0, first.word - 5) : first.word]
    if not _HELD.isdisjoint(before) or any(w[0].isdigit() for w in before):
        one = first.sentence, around(analysis, first.sentence, first.word)
        two = second.sentence, around(analysis, second.sentence, second.word, 1)
        yield between(analysis, "kind", one, two, opening[first.word])


# What is brought in as the thing the article is about: "keeps 140 goats", "a violin", "two trams".
_HELD = word_set(
    "a an one keeps kept has had breeds raises grows grew farms made makes sells plays stole by"
) | frozenset(CARDINALS)


# One material ---------------------------------------------------------------------------------------------------

_MATERIALS = {
    word: group
    for group, words in {
        "stone": "stone granite limestone sandstone flint marble slate",
        "brick": "brick bricks red-brick",
        "wood": "wooden wood timber oak pine elm cedar birch beech mahogany teak bamboo",
        "metal": "iron steel bronze brass copper tin aluminium aluminum lead silver gold golden",
        "concrete": "concrete cement",
        "glass": "glass crystal",
        "cloth": "silk cotton linen woollen wool velvet lace canvas",
        "paper": "paper cardboard",
        "plastic": "plastic nylon rubber fibreglass",
        "clay": "clay porcelain earthenware terracotta",
        "ice": "ice snow",
        "straw": "straw wicker",
        "leather": "leather suede",
    }.items()
    for word in words.split()
}
# An intersection with the keys of a mapping is many times slower.
_MATERIAL_WORDS = frozenset(_MATERIALS)
_MADE = word_set("of from in out")
_MAKING = word_set(
    "is was are were made built cast carved hewn woven constructed cut forged moulded entirely wholly all"
)
_SOLID = word_set(
    "tower bridge church chapel house hut cottage barn wall gate fence door box chest coffin boat ship hull bench "
    "table chair ring medal bell roof mast pier statue bust sculpture cross crown cup bowl plate figure staircase "
    "stairs floor ceiling shed lighthouse windmill mill warehouse hall school pavilion bandstand cabin fort "
    "castle monument column pillar font pulpit altar throne clock sword shield helmet flag banner dress coat "
    "cloak shoes slippers doll horse sign mask canoe raft oar paddle"
)


class _Stuff(NamedTuple):
    thing: str
    group: str
    sentence: int
    word: int


def _materials(analysis: Analysis) -> Iterator[Plain]:
    met = analysis.vocabulary & _MATERIAL_WORDS
    if len({_MATERIALS[w] for w in met}) < 2 or analysis.vocabulary.isdisjoint(_SOLID):
        return
    found = sorted({each for w in met for s in analysis.places[w] for each in _stuffs(analysis, s)})
    for a, b in combinations(sorted(found, key=lambda f: (f.sentence, f.word)), 2):
        alike = a.thing == b.thing and a.group != b.group and a.sentence != b.sentence
        if alike and not _changed(analysis, a.sentence, b.sentence):
            one, two = ((f.sentence, around(analysis, f.sentence, f.word)) for f in (a, b))
            yield between(analysis, "material", one, two, a.thing)
            return


def _stuffs(analysis: Analysis, s: int) -> Iterator[_Stuff]:
    lowers = analysis.lowers[s]
    if analysis.document.sentences[s].zone not in _ZONES:
        return
    for k, lower in enumerate(lowers):
        group = _MATERIALS.get(lower)
        if group is None or analysis.author_voice.text[analysis.words[s][k].start] == "\x00":
            continue
        if lowers[k + 1 : k + 2] and lowers[k + 1] in _SOLID and k and lowers[k - 1] in _DEFINITE:
            yield _Stuff(lowers[k + 1], group, s, k)
        elif k > 2 and lowers[k - 1] in _MADE and lowers[k - 2] in _MAKING:
            thing = next((j for j in range(k - 2, max(-1, k - 8), -1) if lowers[j] in _SOLID), None)
            if thing and lowers[thing - 1] in _DEFINITE and lowers[thing - 2 : thing - 1] != ("of",):
                yield _Stuff(lowers[thing], group, s, k)


_AFTER = CHANGE | word_set(
    "new old replaced replace rebuilt another other second first copy replica model once then before instead "
    "until clad covered coated painted if would like"
)


def _changed(analysis: Analysis, s: int, t: int) -> bool:
    return not _AFTER.isdisjoint(analysis.lowers[s] + analysis.lowers[t])


# One owner ------------------------------------------------------------------------------------------------------

_OWNED = word_set(
    "farm bakery shop pub inn hotel cafe restaurant boat yacht ship ferry mill brewery factory house cottage "
    "castle estate island field land wood dog horse painting violin club team paper newspaper theatre cinema "
    "garage salon vineyard zoo pier windmill barn building site quarry mine stables kennels gallery collection "
    "car van lorry plane nursery orchard pottery forge dairy butcher's chapel lighthouse circus funfair bookshop "
    "firm company"
)
_OWNER = word_set("owner owners proprietor proprietors landlord landlady")
_CUES = _OWNER | word_set("owns owned belongs belonged")
_NOT_NOW = CHANGE | word_set(
    "previous next then ago once new until sold bought acquired partly jointly half majority minority co-owner "
    "stake not never no if would will wants dispute claims claimed says-he another other part-owner share shares "
    "rival ex"
)


class _Owning(NamedTuple):
    thing: str
    names: frozenset[str]
    sentence: int
    word: int


def _owners(analysis: Analysis) -> Iterator[Plain]:
    met = analysis.vocabulary & _CUES
    if not met or analysis.vocabulary.isdisjoint(_OWNED):
        return
    at = sorted({s for w in met for s in analysis.places[w]})
    found = [each for s in at if analysis.document.sentences[s].zone in _ZONES for each in _owned(analysis, s)]
    for a, b in combinations(found, 2):
        if a.sentence != b.sentence and noun(a.thing) == noun(b.thing) and not a.names & b.names:
            one, two = ((f.sentence, around(analysis, f.sentence, f.word, 3, 6)) for f in (a, b))
            yield between(analysis, "owner", one, two, a.thing)
            return


def _owned(analysis: Analysis, s: int) -> Iterator[_Owning]:
    lowers = analysis.lowers[s]
    for k, lower in enumerate(lowers):
        if lower not in _CUES or not _NOT_NOW.isdisjoint(_clause(analysis, s, k)):
            continue
        following = lowers[k + 1 : k + 2]
        if (lower, *following) in (("belongs", "to"), ("owned", "by")):
            thing = _subject(analysis, s, k)
            names = _named(analysis, s, k + 2, k + 10)
        elif lower == "owns":
            thing = next((w for w in lowers[k + 1 : k + 5] if w in _OWNED), "")
            names = _named(analysis, s, max(0, k - 8), k)
        elif lower in _OWNER and k and lowers[k - 1].removesuffix("'s").removesuffix("'") in _OWNED:
            thing = lowers[k - 1].removesuffix("'s").removesuffix("'")
            names = _named(analysis, s, k + 1, k + 4)
        elif lower in _OWNER and k and lowers[k - 1] == "its":
            thing = _subject(analysis, s, k) or _spoken_of(analysis, s)
            names = _named(analysis, s, k + 1, k + 4)
        elif lower in _OWNER and following == ("of",):
            thing = next((w for w in lowers[k + 2 : k + 5] if w in _OWNED), "")
            names = _named(analysis, s, k + 2, k + 9)
        else:
            continue
        if thing and names:
            yield _Owning(thing, names, s, k)


def _clause(analysis: Analysis, s: int, k: int) -> tuple[str, ...]:
    """The words around word k, up to the next mark after it."""
    lowers = analysis.lowers[s]
    end = next((j for j in range(k + 2, len(lowers)) if analysis.clauses.bounded(s, j)), len(lowers))
    return lowers[max(0, k - 6) : end]


def _subject(analysis: Analysis, s: int, k: int) -> str:
    """The noun before word k, that of the sentence before where it is "it"."""
    lowers = analysis.lowers[s]
    thing = next((lowers[j] for j in range(k - 1, -1, -1) if lowers[j] in _OWNED), "")
    if thing or "it" not in lowers[:k] or not s:
        return thing
    return _spoken_of(analysis, s)


def _spoken_of(analysis: Analysis, s: int) -> str:
    """The thing that the sentences before s are about, past those that begin with "it"."""
    for place in range(s - 1, max(-1, s - 4), -1):
        lowers = analysis.lowers[place]
        thing = next((w for w in lowers[:8] if w in _OWNED), "")
        if thing or not lowers or lowers[0] not in ("it", "its"):
            return thing
    return ""


def _named(analysis: Analysis, s: int, start: int, end: int) -> frozenset[str]:
    """The last names and the first names of owners named there."""
    names = analysis.clauses.names
    found: set[str] = set()
    for word in analysis.words[s][start:end]:
        if word.start in names and word.text[0].isupper():
            found |= {word.lower.removesuffix("'s"), *names[word.start].split()}
    bodies = _OWNING.intersection(analysis.lowers[s][start:end])
    return frozenset(found or bodies)


# Owners that are told by a noun alone.
_OWNING = word_set(
    "council brewery parish church family trust college bank company charity school club state government navy "
    "army university diocese monastery railway village town city county museum society"
)


__all__ = ["values"]
