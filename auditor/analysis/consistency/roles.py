"""What people are said to be: titles before a name, and the noun phrases set beside one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.entities import EntityKind, Mention
from auditor.analysis.numbers import word_set
from auditor.analysis.tokens import Word
from auditor.analysis.voices import BLANK
from auditor.document import RESIDUE, Span
from auditor.lexicon import entries

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Kind(NamedTuple):
    """A row of the lexicon: `group` is court, rank, seat, party or work; `name` is what all its nouns count as."""

    group: str
    name: str


class Role(NamedTuple):
    """`text` is the phrase as written ("the harbour board's chair"), `of` whom or what it is a role of, "" if unsaid.

    `changing` marks roles of another time or for a time: former, acting, then, elect. `place` is where the phrase
    stands: title, before, after or said ("is the chair of").
    """

    key: str
    span: Span
    text: str
    kind: Kind
    of: str
    changing: bool
    place: str
    sentence: int


_DETERMINERS = word_set("a an the his her their its our my one another this that")
_POSSESSIVES = word_set("his her their its our my")
_BE = word_set("is was became remains")
_SERVES = word_set("serves served works worked acts acted")
_STOPS = word_set(
    "and but or nor who which that when where while as if said says told is are was were be been being has have had "
    "do does did will would can could may might must shall should not no by with from to in on at into over after "
    "before because since until than he she they it we you i him them us there here what whose about against"
)
_CHANGING = word_set(
    "former ex then acting interim late future past retired outgoing incoming elect emeritus designate "
    "one-time onetime ex-president ex-wife temporary previous next new aspiring would-be longtime potential likely "
    "deputy vice assistant associate candidate nominee contender hopeful shadow newly"
)
_JOINTS = frozenset({" ", "-", "\u00a0"})
_OF = word_set("of for at with in from on")
# "Attorney General" is no rank.
_GENERALS = word_set("attorney surgeon secretary director solicitor auditor consul governor advocate inspector")
# Characters in which a name and its verb or comma stand before a role.
_NEAR = 60
# Words between a name and the noun of its role, and in what the role is of.
_MOST_BEFORE, _MOST_OF = 5, 7


@cache
def kinds() -> dict[str, Kind]:
    """The kinds by noun, in lower case."""
    rows = (line.split("\t") for line in entries("roles"))
    return {noun: Kind(group, name) for nouns, group, name in rows for noun in nouns.split()}


@cache
def nouns(*groups: str) -> frozenset[str]:
    """The nouns of these groups, or all there are."""
    return frozenset(noun for noun, kind in kinds().items() if not groups or kind.group in groups)


def roles(
    analysis: Analysis, wanted: frozenset[str] | None = None, among: frozenset[int] | None = None
) -> tuple[Role, ...]:
    """Roles that the author gives people, in text order.

    `wanted` limits the nouns that are looked for, `among` the sentences, by index.
    """
    held = (nouns() if wanted is None else wanted) & analysis.vocabulary
    if not held:
        return ()
    reader = _Reader(analysis)
    sentences = {s for noun in held for s in analysis.places[noun]}
    if among is not None:
        sentences &= among
    found = [role for s in sorted(sentences) for role in reader.read(s, held)]
    found.sort(key=lambda r: (r.span.start, -r.span.end))
    return tuple(r for n, r in enumerate(found) if n == 0 or not _inside(r, found[n - 1]))


def _inside(role: Role, other: Role) -> bool:
    """Whether one phrase holds both: "the chief" of "the chief executive of Orr Mills"."""
    return role.key == other.key and role.span.end <= other.span.end


class _Reader:
    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.reading = analysis.document.reading
        self.voice = analysis.author_voice.text
        self.mentions = analysis.mentions
        self.starts = [m.span.start for m in self.mentions]

    def read(self, s: int, held: frozenset[str]) -> Iterator[Role]:
        sentence = self.analysis.document.sentences[s]
        words, lowers = self.analysis.words[s], self.analysis.lowers[s]
        beside = [k for k, lower in enumerate(lowers) if lower in held and self._beside(words, lowers, k)]
        if not beside or sentence.zone in RESIDUE:
            return
        people = self._people(*sentence.span)
        for k in beside if people else ():
            found = self._at(words, k, people)
            if found is not None:
                yield found

    def _beside(self, words: Sequence[Word], lowers: Sequence[str], k: int) -> bool:
        """Whether a name may stand beside noun `k` in the author's words: told at a glance, for speed."""
        word = words[k]
        if self.voice[word.start] == BLANK or (k and lowers[k] == "general" and lowers[k - 1] in _GENERALS):
            return False
        if k + 1 < len(words) and (words[k + 1].text[0].isupper() or lowers[k + 1] in _OF):
            return True
        before = self.reading[max(words[0].start, word.start - _NEAR) : word.start]
        return ", " in before or " is " in before or " was " in before or " as " in before

    def _people(self, start: int, end: int) -> list[Mention]:
        """Names of the sentence that may be people's."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return [
            m
            for m in self.mentions[first:last]
            if m.kind is EntityKind.PERSON or (m.kind is EntityKind.OTHER and " " in m.text)
        ]

    def _at(self, words: Sequence[Word], k: int, people: list[Mention]) -> Role | None:
        """The role whose noun is word `k`, if a person is set beside it."""
        word = words[k]
        gap_after = people_after = None
        for mention in people:
            titled = mention.span.start - len(mention.title) - 2 <= word.start < mention.span.start
            if mention.title and titled:
                return self._titled(words, k, mention)
            if mention.span.start >= word.end and people_after is None:
                people_after = mention
                gap_after = self.reading[word.end : mention.span.start]
        if people_after is not None and gap_after in (" ", ", ", "\u00a0"):
            first = self._opening(words, k)
            if gap_after != ", " or words[first].lower in _DETERMINERS or self._owned(words, first, k):
                return self._made(words, first, k, people_after, "before")
        return self._ahead(words, k, people) or self._after(words, k, people)

    def _ahead(self, words: Sequence[Word], k: int, people: list[Mention]) -> Role | None:
        """ "The chair of the harbour board, Ada Roe, …"."""
        if k + 1 >= len(words) or words[k + 1].lower not in _OF:
            return None
        first = self._opening(words, k)
        end = words[self._reach(words, k)].end
        named = next((m for m in people if m.span.start == end + 2 and self.reading.startswith(", ", end)), None)
        # It begins a clause; else it may be set behind another name.
        opens = first == 0 or self.reading[words[first - 1].end : words[first].start] == " "
        if named is None or not opens or words[first].lower not in _DETERMINERS:
            return None
        return self._made(words, first, k, named, "before")

    def _titled(self, words: Sequence[Word], k: int, mention: Mention) -> Role | None:
        """A title of several nouns is what its last one says: "Lt. Col." is a colonel."""
        after = words[k + 1].lower if k + 1 < len(words) else ""
        if after in kinds() and words[k + 1].start < mention.span.start:
            return None
        return self._made(words, k, k, mention, "title")

    def _opening(self, words: Sequence[Word], k: int) -> int:
        """Index of the first word of the phrase that ends with noun `k`."""
        first = k
        while first > 0 and k - first < _MOST_BEFORE and self.reading[words[first - 1].end : words[first].start] == " ":
            lower = words[first - 1].lower
            if lower in _STOPS:
                break
            first -= 1
            if lower in _DETERMINERS:
                break
        return first

    def _owned(self, words: Sequence[Word], first: int, k: int) -> bool:
        return any(w.lower.endswith(("'s", "s'")) for w in words[first:k])

    def _after(self, words: Sequence[Word], k: int, people: list[Mention]) -> Role | None:
        """The role set behind a name: "Ada Roe, the chair of …", "Ada Roe is the chair of …"."""
        word = words[k]
        mention = next((m for m in reversed(people) if m.span.end < word.start), None)
        if mention is None:
            return None
        first = next((i for i, w in enumerate(words) if w.start >= mention.span.end), k)
        # A possessive is no person: "Ada Roe's lawyer".
        if words[first].start == mention.span.end or k - first > _MOST_BEFORE + 2:
            return None
        between = self.reading[mention.span.end : word.start]
        lowers = [w.lower for w in words[first:k]]
        if between.startswith(", ") and lowers[:1] == ["who"] and lowers[1:2] and lowers[1] in _BE:
            lowers, first, place = lowers[2:], first + 2, "said"
        elif between.startswith(", ") and between.count(",") == 1:
            place = "after"
        elif between.startswith(", ") and between.count(",") == 2 and lowers[:1] and lowers[0].isdigit():
            lowers, first, place = lowers[1:], first + 1, "after"  # "Ada Roe, 54, the chair"
        elif lowers[:1] and lowers[0] in _BE and "," not in between:
            lowers, first, place = lowers[1:], first + 1, "said"
        elif lowers[:2] and lowers[0] in _SERVES and lowers[1:2] == ["as"] and "," not in between:
            lowers, first, place = lowers[2:], first + 2, "said"
        else:
            return None
        if not _STOPS.isdisjoint(lowers) or (place == "said" and lowers and lowers[0] not in _DETERMINERS):
            return None
        if place == "after" and not self._closes(words, k):
            return None
        return self._made(words, min(first, k), k, mention, place)

    def _closes(self, words: Sequence[Word], k: int) -> bool:
        """Whether the phrase ends with its noun, or goes on with whose role it is."""
        after = self.reading[words[k].end : words[k].end + 1]
        follows = words[k + 1].lower if k + 1 < len(words) else ""
        return after in (",", ".", ";", ")", "") or follows in _OF or follows in ("and", "who")

    def _made(self, words: Sequence[Word], first: int, k: int, mention: Mention, place: str) -> Role:
        last, of = k, ""
        owner = [w for w in words[first:k] if w.lower.endswith(("'s", "s'"))]
        if place != "title" and k + 1 < len(words) and words[k + 1].lower in _OF and not owner:
            last = self._reach(words, k)
            of = self.reading[words[k + 1].end + 1 : words[last].end] if last > k + 1 else ""
        elif owner:
            head = words[first].start if words[first].lower not in _DETERMINERS else words[first].end + 1
            of = self.reading[head : owner[-1].end].rstrip("s").rstrip("'’")
        start, end = words[first].start, words[last].end
        if place == "title" and mention.title:
            start, end = mention.span.start - len(mention.title) - 1, mention.span.start - 1
        span = Span(max(0, start), end)
        # "Vice Chairman", "mayor-elect", "her then lawyer"; "the company's former chief".
        around = {w.lower for w in words[first : last + 1]}
        if first and self.reading[words[first - 1].end : words[first].start] in _JOINTS:
            around.add(words[first - 1].lower)
        if last + 1 < len(words) and self.reading[words[last].end : words[last + 1].start] in _JOINTS:
            around.add(words[last + 1].lower)
        if place == "title":
            around |= {w.rstrip(".") for w in mention.title.lower().split()}
        around |= {part for w in words[first : k + 1] for part in w.lower.split("-")}
        return Role(
            mention.key,
            span,
            " ".join(self.reading[span.start : span.end].split()),
            kinds()[words[k].lower],
            " ".join(of.split()),
            not _CHANGING.isdisjoint(around) or (place == "said" and self._past(words, first)),
            place,
            mention.sentence,
        )

    def _past(self, words: Sequence[Word], first: int) -> bool:
        """Whether it is said of the past: "was a lawyer for ten years"."""
        return first > 0 and words[first - 1].lower in ("was", "served", "worked", "acted", "as")

    def _reach(self, words: Sequence[Word], k: int) -> int:
        """Index of the last word of what the role is of."""
        last = k + 1
        while last + 1 < len(words) and last - k < _MOST_OF:
            gap = self.reading[words[last].end : words[last + 1].start]
            if gap not in (" ", "\u00a0") or words[last + 1].lower in _STOPS - _OF - {"and"}:
                break
            last += 1
        return last


__all__ = ["Kind", "Role", "kinds", "nouns", "roles"]
