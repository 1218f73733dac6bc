"""Who is accused, suspected or inquired into, and the sentences that say so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.certainty.matterwords import matter_words
from auditor.analysis.consistency.certainty.partymentions import BACK, KINDS, PERSONAL, Party, mentions
from auditor.analysis.entities import EntityKind, Mention
from auditor.analysis.numbers import word_set
from auditor.analysis.predicates import noun
from auditor.document import RESIDUE
from auditor.lexicon import entries

DENIALS = matter_words("party denials")
_PASSIVE = matter_words("party passive")
_ACTIVE = matter_words("party active")
_NOUNS = matter_words("party nouns")
_LOOKING = matter_words("party looking")
_ADVERBS = word_set("allegedly alleged purportedly supposedly reportedly")
_TRIAL = word_set("trial")
_PLEAS = word_set("pleaded pleads pled plead")
_MAY = word_set("may might could")
# These may be of anything: only with a deed beside them do they open a matter.
WEAK = matter_words("party weak")
_CHARGE = word_set("charge charges accusation accusations allegation allegations complaint complaints")
# Cues only with one of these soon after: "on charges of", "want to know whether", "appear before magistrates".
_FOLLOWED = {
    "charges": word_set("of"),
    "whether": word_set("gave took used did had knew sold paid lied cheated hid broke"),
    "before": word_set("magistrates court judge judges bench tribunal panel"),
    "never": word_set("met took touched had been seen owned used paid laid known knew hit hurt taken"),
}
_ASKING = word_set("know investigating asking ask asked establish determine examine examining unclear knows inquiring")
OPENERS = frozenset(_FOLLOWED) | DENIALS | _PASSIVE | _ACTIVE | _NOUNS | _LOOKING | _ADVERBS | _TRIAL | _PLEAS | _MAY
_STRONG = OPENERS - WEAK - frozenset(_FOLLOWED) - word_set("into")
_BE = word_set("is are was were been being be stands stood stand")
_LINKS = word_set("of on with over for by in after")
_NO_ROLES = frozenset(map(noun, (
    "people person police prosecutor court judge lawyer solicitor witness jury statement year month week day charge "
    "allegation accusation complaint claim time case trial inquiry investigation deed officer barrister victim "
    "member part group number one government official authorities investigator family relative friend the and but for "
    "with from said says told that when while after before sum money of miss mrs"
).split()))  # fmt: skip


def parties(clauses: Clauses, told: frozenset[str] | None = None) -> list[Party]:
    """The accused of the article, by the first sentence that says so.

    Who only answers in a story of a case counts if among the keys `told`, or where that is None.
    """
    found: dict[str, Party] = {}
    for s in clauses.having(OPENERS):
        if clauses.zones[s] in RESIDUE:
            continue
        for name, role, cue in _accused(clauses, s):
            if not _OFFICIAL.isdisjoint(name.split()):
                continue
            party = found.get(name)
            if party is None:
                keys = frozenset() if role else _keys(clauses, name)
                party = found[name] = Party(name, cue, keys, {name} if role else _roles(clauses, name))
            party.strong = party.strong or cue.lower() not in WEAK or not _CHARGE.isdisjoint(clauses.lowers(s))
            party.sites |= {s, *_around(clauses, party, s)}
    for name, s, cue in _answering(clauses):
        if name not in found and (told is None or name in told or name in _body_nouns()):
            strong = not _STRONG.isdisjoint(clauses.lowers(s))
            role = name in _body_nouns()
            keys, roles = (frozenset(), {name}) if role else (_keys(clauses, name), _roles(clauses, name))
            found[name] = Party(name, cue, keys, roles, {s}, strong=strong)
    kept = _joined(clauses, list(found.values()))
    for party in kept:
        party.others = frozenset(p.name for p in kept if p is not party)
    return kept


def _answering(clauses: Clauses) -> Iterator[tuple[str, int, str]]:
    """Who speaks in a story of a case: the name, the nearest sentence that tells of the case, its word."""
    cases = clauses.having(CASE)
    for s in clauses.having(_SAYING) if cases else ():
        if "\x00" in clauses.said(s)[:1]:
            continue
        near = min(cases, key=lambda t: abs(t - s))
        if abs(near - s) > _CASE_NEAR:
            continue
        lowers = clauses.analysis.lowers[s]
        k = next(k for k, lower in enumerate(lowers) if lower in _SAYING)
        named = [m for m in _between(clauses, s, 0, k) if m.kind is EntityKind.PERSON]
        if named and not _owner(clauses, named[-1]) and _OFFICIAL.isdisjoint(named[-1].key.split()):
            cue = next(w.text for w in clauses.words[near] if w.lower in CASE)
            yield named[-1].key, near, cue
        elif k > 1 and lowers[k - 2] in ("the", "a") and lowers[k - 1] in _BODIES:
            yield noun(lowers[k - 1]), near, next(w.text for w in clauses.words[near] if w.lower in CASE)


_CASE_NEAR = 2  # sentences
_BODIES = matter_words("party bodies")


@cache
def _body_nouns() -> frozenset[str]:
    return frozenset(map(noun, _BODIES))


_OFFICIAL = word_set("police court council government ministry department office committee union commission")
CASE = matter_words("party case")


def _keys(clauses: Clauses, name: str) -> frozenset[str]:
    """The key with that of its last word, where that was not seen to be the same name: "Ivo Strand", "Strand"."""
    last = name.rpartition(" ")[2]
    wanted = {last, *[f"{title} {last}" for title in _TITLES]}
    return frozenset({name, *(wanted & clauses.analysis.entities.keys())})


_TITLES = ("father", "sister", "brother", "judge", "canon", "bishop", "coach", "professor", "dean", "sheikh", "imam")


def _joined(clauses: Clauses, found: list[Party]) -> list[Party]:
    """Parties without a name go with the named one whose role they tell, or who is introduced right after them."""
    named = {p.name: p for p in found if p.keys}
    kept = list(named.values())
    for each in (p for p in found if not p.keys):
        owner = next((p for p in kept if each.name in p.roles), None)
        introduced = _introduced(clauses, each) if owner is None else ""
        if owner is None and introduced:
            owner = named.get(introduced)
            if owner is None:
                owner = named[introduced] = Party(
                    introduced, each.cue, _keys(clauses, introduced), _roles(clauses, introduced), set()
                )
                kept.append(owner)
        if owner is None:
            kept.append(each)
        else:
            owner.sites |= each.sites
            owner.strong = owner.strong or each.strong
            owner.roles |= each.roles
    return kept


def _introduced(clauses: Clauses, party: Party) -> str:
    """The person with whom one of the next sentences opens: "A farmer has been charged. Colin Baird, 61, …"."""
    first = min(party.sites)
    for t in range(first + 1, min(first + 1 + BACK, len(clauses.words))):
        people = [m for m in mentions(clauses, t) if m.kind is EntityKind.PERSON or _aged(clauses, m)]
        if people:
            words = clauses.words[t]
            near = people[0].span.start <= words[min(3, len(words) - 1)].start and not _owner(clauses, people[0])
            return people[0].key if near else ""
    return ""


def _aged(clauses: Clauses, mention: Mention) -> bool:
    """Whether an age follows the name: "Ola Brekke, 31, …"."""
    after = clauses.reading[mention.span.end : mention.span.end + 5]
    return after[:2] == ", " and after[2:4].isdigit() and after[4:] == ","


def _around(clauses: Clauses, party: Party, s: int) -> Iterator[int]:
    """Neighbours that go on about the accusation: "… shouted at colleagues. He denies it."."""
    lowers = clauses.analysis.lowers[s]
    if s and not DENIALS.isdisjoint(lowers) and lowers and (lowers[0] in PERSONAL or len(lowers) < 12):
        before = s - 1
        if party.keys & clauses.analysis.entity_keys[before] or lowers[0] in PERSONAL:
            yield before


def _roles(clauses: Clauses, key: str) -> set[str]:
    """The nouns by which the article calls the party: "the coach Ivo Strand", "Strand, a coach", "Bellmoor Clinic"."""
    found: set[str] = set()
    for m in (m for m in clauses.analysis.mentions if m.key == key):
        words, lowers = clauses.words[m.sentence], clauses.analysis.lowers[m.sentence]
        start = next((k for k, w in enumerate(words) if w.start >= m.span.start), len(words))
        end = next((k for k, w in enumerate(words) if w.start >= m.span.end), len(words))
        if m.title:
            found.add(noun(m.title.lower().split()[-1].rstrip(".")))
        if m.kind is not EntityKind.PERSON:
            found |= {noun(part) for part in m.text.lower().split() if part.isalpha()}
        if start and clauses.gap(m.sentence, start) in (" ", ", ") and words[start - 1].start not in clauses.names:
            found.add(noun(lowers[start - 1]))
        if end + 1 < len(words) and clauses.gap(m.sentence, end) == ", " and lowers[end] in ("a", "an", "the", "its"):
            found.add(clauses.object(m.sentence, end).head)
        elif end + 1 < len(words) and clauses.gap(m.sentence, end) == ", " and clauses.bounded(m.sentence, end + 1):
            found.add(noun(lowers[end]))
    return {n for n in found if len(n) > 2 and n.isalpha()} - _NO_ROLES


# Who ------------------------------------------------------------------------------------------------------------


def _accused(clauses: Clauses, s: int) -> Iterator[tuple[str, bool, str]]:
    """Name or role noun, whether it is a role, and the cue."""
    lowers = clauses.analysis.lowers[s]
    words = clauses.words[s]
    for k, lower in enumerate(lowers):
        if lower not in OPENERS or clauses.voice[words[k].start] == "\x00":
            continue
        where = _where(clauses, s, k, lower)
        if where is None:
            continue
        found = _before(clauses, s, k) if where == "left" else _after(clauses, s, k)
        if found is not None:
            yield (*found, words[k].text)


def _where(clauses: Clauses, s: int, k: int, lower: str) -> str | None:  # noqa: C901, PLR0911  one cue each
    """On which side of the cue the accused stands."""
    lowers = clauses.analysis.lowers[s]
    after = lowers[k + 1] if k + 1 < len(lowers) else ""
    before = lowers[k - 1] if k else ""
    if lower in _FOLLOWED:
        if _FOLLOWED[lower].isdisjoint(lowers[k + 1 : k + 8 if lower == "whether" else k + 3]):
            return None
        if lower == "whether":
            return None if _ASKING.isdisjoint(lowers[max(0, k - 4) : k]) else "right"
        if lower == "never" and _SAYING.isdisjoint(lowers[max(0, k - 7) : k]):
            return None
        return "left"
    if lower in _PLEAS:
        return "left" if after == "not" else None
    if lower in _MAY:
        return "left" if after == "have" else None
    if lower in _TRIAL:
        return "left" if before in ("on", "stand", "stands", "face", "faces", "awaiting", "awaits") else None
    if lower in DENIALS:
        return None if before in ("been", "was", "were", "be", "is") and lower.endswith("ed") else "left"
    if lower == "into" and before not in _INQUIRING:
        return None
    if lower in _NOUNS or lower in _LOOKING:
        faced = not word_set("face faces facing faced denies denied deny").isdisjoint(lowers[max(0, k - 4) : k])
        return "left" if faced or before == "under" else "right"
    if lower in _ADVERBS:
        return "left" if lower != "alleged" else "right"
    if lower in _PASSIVE and (before in _BE or before.endswith("ly") or after in _LINKS):
        return "left"
    return "right" if lower in _ACTIVE else None


_INQUIRING = matter_words("party inquiring")


_SAYING = word_set("says said insists maintains swears calls called told stands puts sworn")


def _between(clauses: Clauses, s: int, start: int, end: int) -> list[Mention]:
    words = clauses.words[s]
    if start >= end:
        return []
    low, high = words[start].start, words[end - 1].end
    return [m for m in mentions(clauses, s) if low <= m.span.start < high and m.kind in KINDS]


def _before(clauses: Clauses, s: int, k: int) -> tuple[str, bool] | None:
    """The subject of the cue at word k."""
    words, lowers = clauses.words[s], clauses.analysis.lowers[s]
    named = [m for m in _between(clauses, s, 0, k) if _stands(clauses, m)]
    spoken = [m for m in named if not _owner(clauses, m) or _for_them(clauses, s, m)]
    named = spoken
    if named:
        people = [m for m in named if m.kind is EntityKind.PERSON]
        return (people or named)[-1].key, False
    if lowers[0] in PERSONAL or (k and lowers[k - 1] in PERSONAL):
        if s and lowers[0] in PERSONAL:
            told = next(_accused(clauses, s - 1), None)
            if told is not None:
                return told[:2]
        found = _last_named(clauses, s)
        return (found, False) if found else None
    for j in range(k - 1):  # "the mill's owners"
        if lowers[j].endswith("'s") and lowers[j + 1] in _SPOKESMEN and words[j].start not in clauses.names:
            return noun(lowers[j][:-2]), True
    role = clauses.subject(s, _left(clauses, s, k))
    if role.head and not role.named and not role.plural and role.head not in _NO_ROLES:
        return role.head, True
    return None


def _for_them(clauses: Clauses, s: int, mention: Mention) -> bool:
    """Whether the genitive's noun speaks for its owner: "Bourne's agent", "the mill's owners"."""
    words, lowers = clauses.words[s], clauses.analysis.lowers[s]
    end = next((k for k, w in enumerate(words) if w.start >= mention.span.end), len(words))
    return not _SPOKESMEN.isdisjoint(lowers[end : end + 3])


_SPOKESMEN = matter_words("party spokesmen")


def _left(clauses: Clauses, s: int, k: int) -> int:
    lowers = clauses.analysis.lowers[s]
    while k and (
        lowers[k - 1] in _BE or lowers[k - 1] in ("has", "have", "had", "also") or lowers[k - 1].endswith("ly")
    ):
        k -= 1
    return k


def _stands(clauses: Clauses, mention: Mention) -> bool:
    """Whether the name is a person's, or one that is not only where something is or what it is of."""
    before = clauses.reading[max(0, mention.span.start - 12) : mention.span.start].lower().split()
    if before and before[-1] == "the":
        before.pop()
    return mention.kind is EntityKind.PERSON or not before or before[-1] not in _PLACING


_PLACING = word_set("of in at from near for by on to outside with against")


def _owner(clauses: Clauses, mention: Mention) -> bool:
    """Whether the name is a genitive or an attribute: "Strand's lawyer", "Mayor Kroll's office"."""
    return clauses.reading[mention.span.end : mention.span.end + 2] in ("'s", "’s")


def _after(clauses: Clauses, s: int, k: int) -> tuple[str, bool] | None:
    """Whom what follows the cue is about."""
    named = [m for m in _between(clauses, s, k + 1, len(clauses.words[s])) if _stands(clauses, m)]
    if named:
        people = [m for m in named if m.kind is EntityKind.PERSON]
        return (people or named)[0].key, False
    lowers = clauses.analysis.lowers[s]
    for j in range(k + 1, min(len(lowers) - 1, k + 18)):
        if lowers[j] in ("a", "an", "the", "its", "his", "her", "their"):
            theme = clauses.object(s, j)
            if (
                theme.head
                and not theme.plural
                and theme.head not in _NO_ROLES
                and (_personal(theme.head) or lowers[k] not in _LOOKING)
            ):
                return theme.head, True
    return None


@cache
def _people_nouns() -> frozenset[str]:
    return frozenset(noun(w) for line in entries("occupations") for w in line.split("\t")[0].split())


def _personal(head: str) -> bool:
    return head in _people_nouns() or head.endswith(("er", "or", "ist", "man", "ian", "ant"))


def _last_named(clauses: Clauses, s: int) -> str:
    """The only person of the nearest sentence before that names any."""
    for t in range(s - 1, max(s - 1 - BACK, -1), -1):
        keys = {m.key for m in mentions(clauses, t) if m.kind is EntityKind.PERSON}
        if keys:
            return keys.pop() if len(keys) == 1 else ""
    return ""


__all__ = ["CASE", "DENIALS", "OPENERS", "WEAK", "parties"]
