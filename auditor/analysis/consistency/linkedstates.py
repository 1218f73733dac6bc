"""States that exclude each other, told of things that the two sentences link in other words.

"The concert is sold out" and "Tickets for the concert are still on sale" have no subject in common, but what one is of
is the other's subject. Only axes of the table of events and states whose name begins with "linked" are read here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.analysis.arguments import Argument, argument, first, lead
from auditor.analysis.claims import Theme
from auditor.analysis.claimwords import CONTRAST, DENY, HEDGE, WEEKDAYS
from auditor.analysis.clauses import Clauses
from auditor.analysis.consistency.scenes import habits
from auditor.analysis.consistency.states import Clash
from auditor.analysis.coreferences import same
from auditor.analysis.numbers import word_set
from auditor.analysis.predicates import noun
from auditor.analysis.statehits import Hit

if TYPE_CHECKING:
    from auditor.document import Span

LINKED = "linked "
# Of one person or party: that both sentences name one more thing is not enough.
_PERSONAL = word_set(
    "deathplace election charged banned vote test spouse sold living jail drink retired aboard childless "
    "jobless schooling travel lawyer stranger vaccine armed office contract acquittal outcome harm "
    "insured payless motive wealth owing boycott level animal afloat comment"
)
_DEFINITE = word_set("the this that its his her their")
_POSSESSIVE = word_set("his her their its")
_OTHERS = word_set(
    "another other others different separate previous previously earlier once ago former ex-husband second third first "
    "some several most either late unlike if unless until last next initially"
)
_ALLOWED = {
    "harm": word_set("several some"),
    "collision": word_set("other"),
    "aboard": word_set("other"),
    "supporter": word_set("most"),
    "stranger": word_set("former once ago previously earlier"),
    "contract": word_set("until last next"),
    "reopening": word_set("until last"),
    "recovered": word_set("last"),
    "idle": word_set("some several once last"),
    "peace": word_set("some several"),
    "turnout": word_set("most"),
    "retired": word_set("last ago"),
    "move": word_set("next last"),
    "vote": word_set("most some several"),
    "vaccine": word_set("second third"),
    "schooling": word_set("first"),
}
_TOO_GENERAL = frozenset(
    noun(w)
    for w in (
        "people man woman police officer official year month week day time place way part number city town "
        "country state "
        "government company group thing case home area work life world week night morning evening president minister "
        "statement report news something anything nothing everyone nobody hour minute mr mrs ms street road one two"
    ).split()
)
_OWN = word_set("it he she they")
_POSTS = frozenset(
    noun(w)
    for w in (
        "teacher minister director officer mayor coach manager nurse doctor judge chief president secretary leader "
        "editor engineer inspector sergeant captain master driver player council court"
    ).split()
)
_MOST = 5  # sentences with hits: more tell a story


def linked(clauses: Clauses, found: dict[str, list[Hit]]) -> Iterator[Clash]:
    """The first clash of each linked axis."""
    for axis, hits in found.items():
        if axis.startswith(LINKED) and len({h.sentence for h in hits}) <= _MOST:
            clash = next(_clashes(clauses, axis.removeprefix(LINKED), hits), None)
            if clash is not None:
                yield clash


def _clashes(clauses: Clauses, axis: str, hits: list[Hit]) -> Iterator[Clash]:
    for i, a in enumerate(hits):
        for b in hits[i + 1 :]:
            if a.sentence == b.sentence or ((a.pole == "+") != a.denied) == ((b.pole == "+") != b.denied):
                continue
            if not (_plain(clauses, axis, a.sentence) and _plain(clauses, axis, b.sentence)):
                continue
            if not _one_time(clauses, a, b) or not _one_voice(clauses, a, b):
                continue
            about = _link(clauses, axis, a, b)
            if about:
                yield Clash(a, b, about)


def _plain(clauses: Clauses, axis: str, s: int) -> bool:
    lowers = clauses.analysis.lowers[s]
    if "when" in lowers and not _OWN.isdisjoint(lowers[lowers.index("when") + 1 : lowers.index("when") + 2]):
        return False
    apart = (_OTHERS | CONTRAST | DENY | HEDGE) - _ALLOWED.get(axis, frozenset())
    return clauses.lowers(s).isdisjoint(apart)


def _one_time(clauses: Clauses, a: Hit, b: Hit) -> bool:
    one, two = clauses.times(a.sentence), clauses.times(b.sentence)
    if any(t[0].isdigit() for t in one ^ two) and one and two:
        return False
    if habits(clauses, a.sentence) != habits(clauses, b.sentence):
        return False
    days = one & set(WEEKDAYS), two & set(WEEKDAYS)
    return not (days[0] and days[1] and days[0] != days[1])


def _one_voice(clauses: Clauses, a: Hit, b: Hit) -> bool:
    one, two = clauses.source(a.sentence), clauses.source(b.sentence)
    return one is None or two is None or one == two


def _link(clauses: Clauses, axis: str, a: Hit, b: Hit) -> str:
    """What both are told of, empty where it may be two things."""
    x, y = _about(clauses, a), _about(clauses, b)
    found = same(clauses, x, y) or same(clauses, y, x)
    if found:
        # What is narrowed only when it is named again is another: dogs, guide dogs; the teacher, the head teacher.
        narrowed = y.theme.modifiers - x.theme.modifiers and not y.theme.named
        return "" if narrowed and (y.theme.head in _POSTS or (y.theme.plural and not y.theme.definite)) else found
    one, two = x.theme, y.theme
    if one.head and (one.head in two.of or one.head in two.modifiers) and one.definite:
        return one.head
    if two.head and (two.head in one.of or two.head in one.modifiers) and two.definite:
        return two.head
    return "" if axis in _PERSONAL else _shared(clauses, a, b)


def _about(clauses: Clauses, hit: Hit) -> Argument:
    words = clauses.words[hit.sentence]
    if words[hit.word].lower in _POSSESSIVE:
        return Argument(_possessor(clauses, hit), resolved=True)
    return argument(clauses, hit)


def _possessor(clauses: Clauses, hit: Hit) -> Theme:
    """Whose it is: a name close by, else the last person or thing that a sentence before begins with."""
    words = clauses.words[hit.sentence]
    theme = lead(clauses, hit.sentence, hit.word, "it" if words[hit.word].lower == "its" else "he")
    for place in range(hit.sentence - 1, max(-1, hit.sentence - 4), -1):
        if theme.head:
            break
        opening = first(clauses, place)
        theme = opening if opening.definite and not opening.plural else theme
    return theme


def _shared(clauses: Clauses, a: Hit, b: Hit) -> str:
    """A thing both sentences name outside of the phrases themselves, in the later one as known."""
    keys = _keys(clauses, a) & _keys(clauses, b) - _TOO_GENERAL
    if not keys:
        return ""
    words = clauses.words[b.sentence]
    for k, word in enumerate(words):
        key = clauses.name(word)
        if key in keys and (word.start in clauses.names or (k and words[k - 1].lower in _DEFINITE)):
            return key
    return ""


def _keys(clauses: Clauses, hit: Hit) -> set[str]:
    return {
        clauses.name(w)
        for w in clauses.words[hit.sentence]
        if not hit.start <= w.start < hit.end and len(w.lower) > 2 and clauses.voice[w.start] != "\x00"
    }


def spans(clauses: Clauses, clash: Clash) -> tuple[Span, Span]:
    """The later and the earlier sentence."""
    sentences = clauses.analysis.document.sentences
    return sentences[clash.second.sentence].span, sentences[clash.first.sentence].span


__all__ = ["LINKED", "linked", "spans"]
