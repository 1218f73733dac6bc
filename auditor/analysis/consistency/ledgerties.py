"""Whether two frames are of one person or of one thing."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor.analysis.entities import EntityKind
from auditor.analysis.frames import Found, Grammar, classes
from auditor.analysis.numbers import word_set
from auditor.analysis.predicates import noun
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_MALE = word_set("he his him himself")
_FEMALE = word_set("she her hers herself")
_GROUP = word_set("its their they them")
_PRONOUNS = _MALE | _FEMALE | _GROUP
_MEN = word_set("mr sir lord father king prince mister")
_WOMEN = word_set("mrs ms miss lady dame mother queen princess sister madam")
_DEFINITE = word_set("the this that its his her their")
# Nouns that stand for one person in an article.
_ROLES = word_set(
    "king queen prince princess duke duchess pope mayor minister coach manager judge author chairman chairwoman "
    "chair director head headteacher headmaster headmistress principal owner captain secretary treasurer "
    "president governor bishop vicar priest conductor widow driver pilot nurse doctor farmer keeper warden "
    "landlord landlady teacher singer painter actor actress goalkeeper striker winger midfielder defender sheriff "
    "senator councillor councilman councilwoman inspector sergeant company firm bank club council school hospital "
    "charity union college university choir orchestra band couple artist writer novelist poet sculptor composer "
    "tenor soprano champion suspect accused defendant victim bride groom spokesman spokeswoman founder curator "
    "dean professor surgeon chef skipper jockey boxer sprinter"
) | word_set("owners trustees players members couple twins orchestra choir band team")
_GROUPS = word_set(
    "company firm bank club council school hospital charity union college university choir orchestra band couple "
    "owners trustees players members parents brothers sisters twins team side family pair councillors directors "
    "society trust museum"
)
_OFFICES = word_set(
    "campaign administration team office spokesman spokeswoman spokesperson aide aides lawyer lawyers attorney "
    "family presidency camp staff government allies supporters critics era foundation organization company"
)
_BACK = 4  # sentences a pronoun reaches back


def people(analysis: Analysis, denial: Found, telling: Found) -> str:
    """Whom both frames are of, empty where they may be two."""
    cast = _Cast(analysis)
    one, two = cast.of(denial), cast.of(telling)
    if not two and _their(analysis, denial, telling):
        return "couple"
    if not one or not two:
        return ""
    if one == two:
        return one
    return cast.called(one, two) or cast.called(two, one)


def _their(analysis: Analysis, denial: Found, telling: Found) -> bool:
    """ "The painter and her husband have no children", "their daughter"."""
    before = analysis.lowers[denial.sentence.index][: denial.first + 1]
    pair = "and" in before and ("have" in before or "couple" in before)
    return pair and analysis.lowers[telling.sentence.index][telling.first] == "their"


_REACHING = word_set("calls messages emails letters attempts efforts")  # "calls to Holm's office"
_INSIDE = word_set("neither none first")  # "neither of the owners", "the first time the choir"


class _Cast:
    """Who is spoken of in the article: people by their last name, others by the noun of what they are."""

    def __init__(self, analysis: Analysis) -> None:
        self.clauses = analysis.clauses
        self.analysis = analysis
        self.keys: dict[str, set[str]] = {}
        self.at: dict[int, str] = {}  # by the offset of each word of a name
        often = Counter(m.key for m in analysis.mentions)
        for m in analysis.mentions:
            if m.kind is EntityKind.OTHER and often[m.key] < 2 and " " not in m.text:
                continue
            if m.kind is EntityKind.PERSON or (m.kind is EntityKind.OTHER and not self._placed(m.span.start)):
                self.keys.setdefault(m.key.split()[-1], set()).add(m.key)
        for start, key in self.clauses.names.items():
            last = key.split()[-1]
            if last in self.keys:
                full = {k for k in self.keys[last] if " " in k}
                self.at[start] = last if len(full) < 2 else key

    def _placed(self, at: int) -> bool:
        """Whether a name of unknown kind stands where those of places and papers do."""
        before = self.clauses.reading[max(0, at - 6) : at].lower()
        return before.endswith((" the ", " in ", " at ", " from ", " to ", " of ", " near ", "\nthe ", "the "))

    def called(self, name: str, role: str) -> str:
        """The name, where the article calls its bearer by the role."""
        if role not in _ROLES or name in _ROLES:
            return ""
        keys = self.keys.get(name, {name})
        return name if any(noun(role) in self.clauses.called(key) for key in keys) else ""

    def of(self, found: Found) -> str:
        """The last name, or the noun of a role, of whom the frame is told."""
        s, first, last = found.sentence.index, found.first, found.last
        words, lowers = self.clauses.words[s], self.analysis.lowers[s]
        if lowers[first] in _PRONOUNS:
            chained = any(w.endswith("'s") for w in lowers[first + 1 : last + 1])  # "her husband's brother"
            return "" if chained else self._before(s, first) or self._antecedent(s, lowers[first])
        if lowers[first].endswith("'s"):
            role = lowers[first].removesuffix("'s")
            return self.at.get(words[first].start) or (role if role in _ROLES else "")
        inside = self._inside(s, first, last)
        if inside:
            return inside
        met = self._before(s, first)
        return self._after(s, last) if met is None else met

    def _inside(self, s: int, first: int, last: int) -> str:
        """Whom the frame itself names."""
        words, lowers = self.clauses.words[s], self.analysis.lowers[s]
        if lowers[first] in ("none", "neither") and lowers[first + 1 : first + 3] == ("of", "the"):
            return lowers[first + 3] if first + 3 < len(lowers) else ""
        reaching = lowers[first] in _REACHING
        for k in range(first, last + 1):
            start = words[k].start
            if start in self.at and (reaching or (start in self.clauses.people and not self._owner(s, k))):
                return self.at[start]
        roles = (lowers[k] for k in range(first + 1, last + 1) if lowers[k] in _ROLES and lowers[k - 1] in _DEFINITE)
        return next(roles, "") if lowers[first] in _INSIDE else ""

    def _owner(self, s: int, k: int) -> bool:
        """Whether the name stands for somebody else's: "Holm's office", "the Holm campaign"."""
        words = self.clauses.words[s]
        if words[k].lower.endswith("'s") or self.clauses.reading[words[k].end : words[k].end + 1] in ("’", "'"):
            return True
        return k + 1 < len(words) and words[k + 1].lower in _OFFICES

    def _before(self, s: int, k: int) -> str | None:
        """The last one named before word k in its sentence, "" where that is another's: "Holm's lawyer"."""
        lowers = self.analysis.lowers[s]
        # "Holm, who runs the firm's shop and has no seat": what "who" stands for.
        start = max((j for j in range(k) if lowers[j] == "who"), default=k)
        for j in range(start - 1, -1, -1):
            who = self._at(s, j)
            if who is not None:
                return who
        return self._bare(s, min(start, k)) or None

    def _bare(self, s: int, k: int) -> str:
        """The noun before word k, where the sentence begins with "the" and names nobody: "the piano tuner"."""
        lowers = self.analysis.lowers[s]
        if k > 2 and lowers[k - 3 : k - 1] == ("of", "the"):  # "four of the ringers rang"
            return lowers[k - 1]
        while k > 1 and (lowers[k - 1] in _BE or lowers[k - 1].endswith("ly")):
            k -= 1
        plain = 1 < k < 5 and lowers[0] == "the" and not lowers[k - 1].endswith("s")
        return lowers[k - 1] if plain and all(w.isalpha() for w in lowers[1:k]) else ""

    def _after(self, s: int, k: int) -> str:
        for j in range(k + 1, min(len(self.clauses.words[s]), k + 9)):
            who = self._at(s, j)
            if who is not None:
                return who
        return ""

    def _at(self, s: int, j: int) -> str | None:
        """Whom word j names or means, None where it is no such word."""
        words = self.clauses.words[s]
        word = words[j]
        if word.start in self.at:
            return "" if self._owner(s, j) else self.at[word.start]
        role = word.lower.removesuffix("'s")
        if word.text[0].isupper() and any(" " in key for key in self.keys.get(role, ())):
            return role
        if role in _ROLES and ((j and words[j - 1].lower in _DEFINITE) or word.text[0].isupper()):
            return role
        if word.lower in ("he", "she", "they"):
            return self._antecedent(s, word.lower)
        return None

    def _antecedent(self, s: int, pronoun: str) -> str:
        """Whom a pronoun of sentence s means: the first one that fits of the last sentence before it that has one."""
        for place in range(s - 1, max(-1, s - 1 - _BACK), -1):
            words = self.clauses.words[place]
            for k, word in enumerate(words):
                if pronoun in _GROUP:
                    role = word.lower.removesuffix("'s")
                    if role in _GROUPS and (k < 5 or word.text[0].isupper()):
                        return role
                elif word.start in self.at:
                    if not self._otherwise(self.at[word.start], pronoun in _FEMALE) and not self._owner(place, k):
                        return self.at[word.start]
                elif word.lower in _ROLES - _GROUPS and k and k < 5 and words[k - 1].lower in _DEFINITE:
                    return word.lower
        return ""

    def _otherwise(self, last: str, woman: bool) -> bool:
        """Whether the titles given to the person are of the other sex, or the name is no person's."""
        titles = {
            w
            for m in self.analysis.mentions
            if m.key in self.keys.get(last, {last}) and m.title
            for w in m.title.lower().replace(".", "").split()
        }
        return bool(titles & (_MEN if woman else _WOMEN))


_GENERAL = word_set(
    "nobody no-one noone none no anyone anybody single all both every everyone everybody each nothing neither "
    "without yet ruled jobs posts"
)
_EVENTS = word_set("arrest arrests charges injuries deaths casualties damage complaints jobs staff people of")
_EVERYBODY = word_set("people person individual adult one two three four five six seven eight nine ten others many")


def general(analysis: Analysis, denial: Found) -> bool:
    """Whether nobody at all is meant, or nobody of a group: not "the cyclist was not hurt"."""
    inside = analysis.lowers[denial.sentence.index][denial.first : denial.last + 4]
    if inside[0] == "not" and inside[1:2] in (("one",), ("a",)):
        return True
    if any(a == "any" and (b in _people_nouns() or b in _EVENTS) for a, b in pairwise(inside)):
        return True
    if inside[0] == "the" and not any(w.endswith("s") or w in _EVERYBODY or w == "children" for w in inside[1:3]):
        return False
    return not inside[0].endswith(("not", "never", "n't")) or not _GENERAL.isdisjoint(inside)


def one_sufferer(analysis: Analysis, denial: Found, telling: Found) -> str:
    """The noun of whom or what the denial is told, where the telling names it too; else the same person."""
    lowers = analysis.lowers[denial.sentence.index]
    k = denial.first - 1
    while k > 0 and lowers[k] in _BE:
        k -= 1
    before = lowers[k - 1] if k > 0 else ""
    if k >= 0 and before in _DEFINITE and len(lowers[k]) > 3:
        told = analysis.lowers[telling.sentence.index]
        for j, word in enumerate(told):
            if noun(word.removesuffix("'s")) == noun(lowers[k]) and j and told[j - 1] in _DEFINITE:
                return lowers[k]
        return ""
    return people(analysis, denial, telling)


def within(analysis: Analysis, denial: Found, telling: Found) -> bool:
    """Whether those of whom it is told can be among those of whom it is denied: not the driver of "no passengers"."""
    ruled_out = _group(analysis, denial)
    told = _group(analysis, telling)
    if ruled_out and not told and "staff" in analysis.lowers[telling.sentence.index]:
        return False
    return not ruled_out or not told or any(_alike(a, b) for a in ruled_out for b in told)


@cache
def _people_nouns() -> frozenset[str]:
    return frozenset(classes("ledger_classes")["PEOPLE"]) - _EVERYBODY - {"man", "woman", "men", "women", "staff"}


def _group(analysis: Analysis, found: Found) -> set[str]:
    """The people that a frame and the four words before it name."""
    lowers = analysis.lowers[found.sentence.index][max(0, found.first - 8) : found.last + 1]
    return {w for w in lowers if w in _people_nouns()}


def _alike(a: str, b: str) -> bool:
    return noun(a) == noun(b) or any(a in words and b in words for words in _likes())


@cache
def _likes() -> tuple[frozenset[str], ...]:
    return tuple([word_set(row) for row in entries("ledger_people")])


_NEW = word_set("new another other next present")
_BE = word_set("was is were are been be has have had do does did will would")
_ANY = word_set("a an any some no two three four five many several most each every these those such")
_BLAND = word_set("the a an this that its his her their old whole entire former same town's village's city's of in at")


def things(analysis: Analysis, grammar: Grammar, kind: str, denial: Found, telling: Found) -> str:
    """The noun of class `kind` that both frames take in, with nothing beside it that sets two apart."""
    listed = grammar.words(kind)
    one, two = ({noun(w): k for k, w in _inside(analysis, f) if w in listed} for f in (denial, telling))
    pairs = [(head, head) for head in sorted(one.keys() & two.keys())] or [
        (x, y) for x in sorted(one) for y in sorted(two) if {x, y} & _generic() and kind == "BUILDING"
    ]
    for x, y in pairs:
        a, b = _narrowing(analysis, denial, one[x]), _narrowing(analysis, telling, two[y])
        later = (telling, two[y]) if telling.sentence.index > denial.sentence.index else (denial, one[x])
        if x != y and (a | b) & _NEW:
            continue
        placed = _placed(analysis, denial, one[x]), _placed(analysis, telling, two[y])
        apart = placed[0] and placed[1] and placed[0] != placed[1]
        if not apart and not (a - b and b - a) and not _indefinite(analysis, *later):
            return x
    if kind == "PLACE" and one and not two:
        return _used(analysis, sorted(one), telling)
    if kind == "THINGS" and not (one and two):
        bodies = (frozenset(analysis.lowers[f.sentence.index]) & _DECIDERS for f in (denial, telling))
        return min(frozenset.intersection(*bodies), default="")
    return ""


@cache
def _generic() -> frozenset[str]:
    return frozenset(map(noun, ("building", "works", "premises", "site", "structure", "property", "landmark", "place")))


def _inside(analysis: Analysis, found: Found) -> list[tuple[int, str]]:
    lowers = analysis.lowers[found.sentence.index]
    return [(k, lowers[k]) for k in range(found.first, found.last + 1)]


# Those who decide on little else in one article.
_DECIDERS = word_set("trustees governors directors shareholders jury villagers owners family heirs elders parishioners")


def _used(analysis: Analysis, places: list[str], telling: Found) -> str:
    """The place whose users the telling names, where its sentence names no place: "swimmers were in by seven"."""
    lowers = frozenset(analysis.lowers[telling.sentence.index])
    for place, users in _users():
        head = next((p for p in places if p in place), "")
        if head and lowers & users and not lowers & (_all_places() - place):
            return head
    return ""


@cache
def _users() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    rows = (row.split("\t") for row in entries("ledger_users"))
    return tuple([(frozenset(map(noun, places.split())), word_set(users)) for places, users in rows])


@cache
def _all_places() -> frozenset[str]:
    return frozenset(map(noun, classes("ledger_classes")["PLACE"]))


def _placed(analysis: Analysis, found: Found, k: int) -> str:
    """The name after "in" that says which one is meant: "the cinema in Dock Road"."""
    words = analysis.words[found.sentence.index]
    if k + 2 < len(words) and words[k + 1].lower in ("in", "on", "at", "near", "of"):
        return analysis.clauses.names.get(words[k + 2].start, "")
    return ""


def _indefinite(analysis: Analysis, found: Found, k: int) -> bool:
    """Whether the noun at word k is one of several: "a bill", "two bridges"."""
    before = analysis.lowers[found.sentence.index][max(0, k - 3) : k]
    return not _ANY.isdisjoint(before) and _DEFINITE.isdisjoint(before)


def _narrowing(analysis: Analysis, found: Found, k: int) -> set[str]:
    """The words that narrow the noun at word k: those between it and its determiner, and a name after "in"."""
    lowers = analysis.lowers[found.sentence.index]
    words = set()
    for j in range(k - 1, max(-1, k - 4), -1):
        if lowers[j] in _BLAND:
            break
        words.add(lowers[j].removesuffix("'s"))
    return words


__all__ = ["general", "people", "things", "within"]
