"""A group that an article counts twice, in unlike words and figures.

"Researchers followed 64 office workers", "the 46 men and women who took part": who a definite figure is about must
have come up before. Where the article has counted only one group of that sort, the two figures should be one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.consistency.figures.countednouns import BODIES, FATES, GRAVES, alike, telling
from auditor.analysis.consistency.figures.groupcounts import FRACTIONS, Count, counts, members, number, people
from auditor.analysis.consistency.plainclashes import Plain
from auditor.analysis.consistency.references import same_sort, set_events
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.analysis.numberwords import STOPS
from auditor.analysis.tokens import Word, stem
from auditor.document import RESIDUE, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


# A long article has several groups of every sort, and its definite figures may mean any.
_LONGEST = 60
_OPENING = 4  # sentences, headline and standfirst included
_CLOSE = 6  # words in which a day tells which group is meant
_TAIL = 9  # words after the noun that may tell which group is meant
_SHARED = 12  # words after the total in which its share may come
_NEAR = 1.5  # an "about" bridges less than this
_FAR = 4.0
_VERBS = word_set(
    "is are was were has have had will would can could may might must who whose said say told were did do all each both"
)
# Who comes, and who goes: after either the group is another size.
_COMING = word_set(
    "another other others more further extra additional joined joining join joins added replacement newcomers "
    "newcomer reinforcements accompanied accompany accompanies along plus latecomers latecomer guide stowaway stowaways"
)
_LATER = re.compile(
    r"\b(?:died|found|arrested|killed|joined|rescued|added)(?: \w+)? later\b|\blater (?:died|found|arrested|joined)\b"
)
_BEING = tuple((w,) for w in ("are", "were", "have", "had", "more", "others"))
_AS_MANY = "as many"
_MORE = word_set("another other more further extra additional")
_GROUPED = word_set("joined came got were had turned arrived followed few dozen group man woman child couple pair two")
_GOING = word_set(
    "dropped withdrew left excused replied responded returned completed selected chosen shortlisted remaining rest "
    "survived picked whittled reduced narrowed fewer missing unaccounted minus finished qualified "
    "answered died dismissed sacked quit except apart reached made managed"
)
_COUNTING = word_set("total combined altogether rose risen grew grown doubled halved tripled later")
_COMPANIONS = word_set("a an their his her its two three four five six one")
_ORDINALS = dict(zip("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), range(3, 13),
                     strict=True))  # fmt: skip
_LOOSE = word_set(
    "another other others more further extra additional remaining rest previous previously earlier last next different "
    "new first second third latest original initial separate such similar same average every per best worst top oldest "
    "biggest largest main only former current surviving eldest youngest older younger bottom leading final"
)
_GROUPS_OF = word_set("trio pair duo quartet threesome foursome quintet sextet")
_STRONG = word_set("strong member man person woman piece")
_LEFT = word_set("other remaining rest")
_UNSURE = word_set(
    "would could should might may if plans planned hopes hoped wants wanted expected expects invited hoping aims "
    "than least most maximum per every average usually normally often ago previously formerly once used before some "
    "estimated claimed alleged allegedly reportedly typically annually yearly each last typical previous earlier "
    "not never until still initially originally"
)
_RESTRICTING = word_set("who that which whom whose in on at from near inside outside aboard of under")
_PARTICIPLES = word_set("lost hurt sold held left found kept sent bought built caught told put shot set cut")
_WHOLLY = word_set(
    "part involved concerned taking took taken question affected selected asked there here present stay staying "
    "remain remaining leaving going behind losing left"
)
_PLAIN = word_set(
    "night morning afternoon evening day week year month today yesterday monday tuesday wednesday thursday friday "
    "saturday sunday scene time place board people person group members area town village city country this these men "
    "women years life lives study trial survey project test work event"
)
_NEUTRAL = word_set("brave lucky unlucky young precious local men women people surviving unfortunate happy tired")
_FATES = word_set("dead hurt custody rescue freed hostage trapped displaced stolen layoff hiring born")


def recounts(analysis: Analysis) -> Iterator[Plain]:
    """A definite figure of a group, and the one figure that the article gave of it before."""
    if len(analysis.document.sentences) > _LONGEST:
        return
    lowers = analysis.lowers
    counted = [q for q in analysis.quantities if q.kind == "count"]
    told_again = any(
        q.definite or q.whole is not None or (q.first and lowers[q.sentence][q.first - 1] in _LEFT) for q in counted
    )
    worded = not (analysis.vocabulary.isdisjoint(_GROUPS_OF) and _STRONG.isdisjoint(analysis.clauses.compounds))
    if not counted or not (told_again or worded):
        return
    found = sorted(counts(analysis), key=lambda c: (c.sentence, c.first))
    if not any(c.definite for c in found):
        return
    reader = _Reader(analysis, found)
    yield from _all_but(analysis, found)
    for back in found:
        if back.definite:
            first = reader.meant(back)
            if first is not None:
                yield reader.clash(first, back)
                return


_ALL_BUT = re.compile(
    r"\ball (?:of )?(?:the |its |his |her |their )?(?P<what>[a-z-]+)(?: [\w’'-]+){0,5}? (?:but|except|bar"
    r"|save)(?: for)? "
    r"(?P<n>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\b(?! of (?:the|its))"
)
_SAVED = word_set(
    "survived survive surviving left remain remaining remained escaped spared stayed stay unharmed unhurt alive"
)
_EXCEPTING = word_set("but except bar save")


def _all_but(analysis: Analysis, found: list[Count]) -> Iterator[Plain]:
    """ "All the flamingos but one", "the four flamingos that survived"."""
    clauses = analysis.clauses
    if "all" not in analysis.vocabulary:
        return
    for s in clauses.having(_EXCEPTING):
        match = _ALL_BUT.search(clauses.lowered, *analysis.document.sentences[s].span)
        if match is None:
            continue
        for back in found:
            after = set(analysis.lowers[back.sentence][max(0, back.first - 2) : back.last + 4])
            same = stem(back.noun) == stem(match["what"]) and back.sentence > s
            if same and back.definite and after & _SAVED and back.value != number(match["n"]):
                text = analysis.document.slice
                one, two = Span(*match.span()), _Reader(analysis, found).span(back)
                yield Plain("recount", two, one, text(one), text(two), back.noun, 0.7)
                return


_TIMES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september "
    "october november december noon midnight dawn dusk spring summer autumn winter time morning afternoon evening week "
    "month year weekend"
)
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_PLACING = word_set("in on at from near outside inside")
_SOME_OF = word_set("first next last final top other another more further latest previous")
_STILL = word_set("still remained remain stayed left then already")


class _Reader:
    def __init__(self, analysis: Analysis, found: list[Count]) -> None:
        self.analysis = analysis
        self.clauses = analysis.clauses
        self.counts = found

    def meant(self, back: Count) -> Count | None:  # noqa: PLR0911  each return is one reason
        """The one count before that `back` can mean, if it differs and nothing accounts for that."""
        words = self.clauses.words[back.sentence]
        if self.clauses.zones[back.sentence] in RESIDUE or not back.noun or back.bound:
            return None
        before = [c for c in self.counts if c.sentence < back.sentence and alike(back.noun, c.noun)]
        left = self._left(back, words)
        if left and not any(c.parts for c in before):
            return self._after_loss(back, before)
        if len({c.value for c in before}) > 1:
            before = self._nearest(back, before)
        if not before or len({c.value for c in before}) != 1 or self._elsewhere(back):
            return None
        first = next((c for c in before if c.parts), before[0])
        if not self._plainly(back, words, _LEFT if first.parts else frozenset()):
            return None
        if any(abs(back.value - part) <= max(1.0, 0.05 * part) for part in first.parts):
            return None
        if not self._differ(first, back) or not self._told(first) or self._accounted(first, back):
            return None
        return first if self._one_group(first, back, words) else None

    def _nearest(self, back: Count, before: list[Count]) -> list[Count]:
        """Of several groups those that `back` tells of: named by the same word, or by what befell them."""
        if back.noun in BODIES:
            return [c for c in before if not GRAVES.isdisjoint(self.analysis.lowers[c.sentence])]
        fates = FATES.get(back.noun)
        if fates is not None:
            told = [{name for name, pattern in set_events("n") if pattern.search(self._window(c))} for c in before]
            return [c for c, names in zip(before, told, strict=True) if names & fates]
        if not telling(back.noun):
            return []
        return [c for c in before if stem(c.noun) == stem(back.noun)]

    def _left(self, back: Count, words: tuple[Word, ...]) -> bool:
        return any(w.lower in _LEFT for w in words[max(0, back.first - 2) : back.first])

    def _after_loss(self, back: Count, before: list[Count]) -> Count | None:
        """The group of which `back` should be what is left, if by the one number told to have gone it is not."""
        if (
            len({c.value for c in before}) != 1
            or not before[0].sentence < back.sentence
            or back.value == before[0].value
        ):
            return None
        first = before[0]
        gone: set[float] = set()
        for s in range(first.sentence, back.sentence + 1):
            lowers = self.analysis.lowers[s]
            until = back.first if s == back.sentence else len(lowers)
            begin = first.last if s == first.sentence else 0
            if not set(lowers[begin:until]) & (_GOING - _LEFT if s == back.sentence else _GOING):
                continue
            found = {number(w) for w in lowers[begin:until]} - {0.0}
            if not found:
                return None
            gone |= found
        if len(gone) != 1 or back.value > first.value or not self._told(first):
            return None
        return None if first.value - gone.pop() == back.value else first

    def _plainly(self, back: Count, words: tuple[Word, ...], allowed: frozenset[str]) -> bool:
        near = {w.lower for w in words[max(0, back.first - 3) : back.last + 1]}
        if any(w.lower in ("other", "another") for w in words[max(0, back.first - 8) : max(0, back.first - 1)]):
            return False
        return near.isdisjoint(_LOOSE - allowed)

    def _elsewhere(self, back: Count) -> bool:
        """Whether the figure stands in another place of the article, or is made of others."""
        rest = [c for c in self.counts if c is not back and (not c.noun or alike(back.noun, c.noun))]
        if any(c.value == back.value or back.value in c.parts for c in rest):
            return True
        return any(a.value + b.value == back.value
                   or (a.noun and b.noun and abs(a.value - b.value) == back.value)
                   for i, a in enumerate(rest) for b in rest[i + 1 :])  # fmt: skip

    def _differ(self, first: Count, back: Count) -> bool:
        low, high = sorted((first.value, back.value))
        if first.bound == "at least" and back.value > first.value:
            return False
        if first.bound == "at most" and back.value < first.value:
            return False
        return low < high < _FAR * low and (first.bound != "about" or high > _NEAR * low)

    def _told(self, first: Count) -> bool:
        """Whether the first figure is one of what happened, as far as its clause says."""
        words = self.clauses.words[first.sentence]
        near = {w.lower for w in words[max(0, first.first - 6) : first.last + 5]}
        if first.first and words[first.first - 1].lower in _SOME_OF:
            return False
        return near.isdisjoint(_UNSURE)

    def _accounted(self, first: Count, back: Count) -> bool:  # noqa: C901, PLR0911  each return is one reason
        """Whether people or things came or went in between, as far as the article says by how many."""
        if first.parts and self._more_parts(first, back):
            return True
        for s in range(first.sentence, back.sentence + 1):
            if _LATER.search(self.clauses.told(s)):
                return True
            lowers = self.analysis.lowers[s]
            if s == back.sentence:
                lowers = lowers[: back.last + 1]
            met = frozenset(lowers)
            coming = {w for w in met & _COMING if self._comes(lowers, w, first)}
            if s == back.sentence and first.parts:
                coming -= _LEFT
            coming |= {w for w in met & _ORDINALS.keys() if _ORDINALS[w] == first.value + 1}
            if _AS_MANY in " ".join(lowers):
                return True
            if coming and (back.value > first.value or first.parts):
                return True
            if (
                back.value < first.value
                and not first.parts
                and met & _GOING
                and not self._otherwise(s, first, back, lowers)
            ):
                return True
            shares = [FRACTIONS[w] for w in met & FRACTIONS.keys()]
            if any(abs(share * first.value - back.value) <= 0.05 * first.value for share in shares):
                return True
            if s in (first.sentence, back.sentence) and self._summed(lowers, first if s == first.sentence else back):
                return True
        return False

    def _more_parts(self, first: Count, back: Count) -> bool:
        """Whether a further part of the group is told in between: "two are being mended"."""
        lowers = self.analysis.lowers
        return any(
            first.sentence < c.sentence < back.sentence
            and (alike(back.noun, c.noun) if c.noun else lowers[c.sentence][c.last : c.last + 1] in _BEING)
            for c in self.counts
        )

    def _comes(self, lowers: tuple[str, ...], word: str, first: Count) -> bool:
        """Whether "another", "more" and the like are said of people or things of the sort counted."""
        if word not in _MORE:
            return True
        k = lowers.index(word) + 1
        after = lowers[k] if k < len(lowers) else ""
        if after == "than":
            return False
        if word == "more" and k > 1 and number(lowers[k - 2]):
            return True
        persons = first.noun in people() or same_sort("people", first.noun)
        counted = (persons and (after in people() or after + "s" in people())) or stem(after) == stem(first.noun)
        return not after or counted or after in STOPS or after in _VERBS or number(after) > 0 or after in _GROUPED

    def _summed(self, lowers: tuple[str, ...], count: Count) -> bool:
        near = set(lowers[max(0, count.first - 5) : count.last + 6])
        if not near.isdisjoint(_COUNTING):
            return True
        after = lowers[count.last : count.last + 2]
        return after[:1] in (("with",), ("and",)) and bool(set(after[1:]) & _COMPANIONS)

    def _otherwise(self, s: int, first: Count, back: Count, lowers: tuple[str, ...]) -> bool:
        """Whether another number went than the one that would account for the difference."""
        numbers = {c.value for c in self.counts if c.sentence == s and c is not first and c is not back}
        numbers |= {CARDINALS[w] for w in lowers if w in CARDINALS}
        return bool(numbers) and first.value - back.value not in numbers and s not in (first.sentence, back.sentence)

    def _one_group(self, first: Count, back: Count, words: tuple[Word, ...]) -> bool:
        known = {stem(w) for s in (*range(_OPENING), first.sentence) if s < back.sentence
                 for w in self.clauses.lowers(s)}  # fmt: skip
        extra = {m for m in back.modifiers if m not in {stem(w) for w in _NEUTRAL}}
        here = {stem(w) for w in self.clauses.lowers(first.sentence)}
        tail = self._tail(back, words)
        days = [{w.lower for w in each} & _DAYS for each in (tail[:_CLOSE], self.clauses.words[first.sentence])]
        if all(days) and days[0].isdisjoint(days[1]):
            return False
        if first.parts and stem(first.noun) == stem(back.noun):
            return True
        if not extra <= known or (extra and stem(first.noun) != stem(back.noun) and not extra <= here):
            return False
        if back.value < first.value and self._narrower(first, back):
            return False
        around = bool(tail) and back.noun in FATES and tail[0].lower in _PLACING
        if not tail or around or not self._restricts(tail):
            return first.sentence < _OPENING or stem(first.noun) == stem(back.noun)
        return self._shares(first, tail, known)

    def _tail(self, back: Count, words: tuple[Word, ...]) -> list[Word]:
        k = back.last
        if k < len(words) and self.clauses.gap(back.sentence, k) == ", " and words[k].lower in ("who", "which"):
            return []
        while k < len(words) and k - back.last < _TAIL and not self.clauses.bounded(back.sentence, k):
            k += 1
        return list(words[back.last : k])

    def _restricts(self, tail: list[Word]) -> bool:
        head = tail[0].lower
        if head in ("on", "in", "at", "last", "this") and len(tail) > 1 and tail[1].lower in _TIMES:
            return False
        if head in _RESTRICTING:
            return True
        if head in _VERBS or not (head.endswith(("ed", "ing", "en")) or head in _PARTICIPLES):
            return False
        # "The two walkers hurt on Sunday were …", and no "All 900 worked nights".
        return head.endswith("ing") or any(w.lower in _VERBS or w.lower.endswith("ed") for w in tail[1:])

    def _narrower(self, first: Count, back: Count) -> bool:
        """Whether the later noun names a kind of what the earlier one does: nurses among workers."""
        return first.noun != back.noun and not same_sort(back.noun, "people") and same_sort(first.noun, "people")

    def _shares(self, first: Count, tail: list[Word], known: set[str]) -> bool:
        """Whether what tells the group is what the first figure was told with."""
        lowers = [w.lower for w in tail]
        phrase = " ".join(lowers)
        window = self._window(first)
        if not _STILL.isdisjoint(lowers):
            return False
        events = {name for name, pattern in set_events("n") if pattern.search(phrase)}
        told = {name for name, pattern in set_events("n") if pattern.search(window)}
        if events & _FATES and told & _FATES and not events & told & _FATES:
            return False
        content = {
            stem(w.lower): w for w in tail
            if w.lower not in STOPS and w.lower not in _PLAIN and w.lower not in _VERBS and len(w.lower) > 2
        }  # fmt: skip
        fresh = [w for key, w in content.items() if key not in known]
        if any(w.text[0].isupper() or w.lower[0].isdigit() for w in fresh):
            return False
        if events & told:
            return True
        here = {stem(w) for w in window.split()} & content.keys()
        wholly = any(w in _WHOLLY for w in lowers)
        return len(here) * 2 >= len(content) or wholly

    def _window(self, first: Count) -> str:
        return " ".join(self.analysis.lowers[first.sentence])

    def clash(self, first: Count, back: Count) -> Plain:
        spans = [self.span(c) for c in (first, back)]
        text = self.analysis.document.text
        one, two = (text[s.start : s.end] for s in spans)
        return Plain("recount", spans[1], spans[0], one, two, first.noun, 0.7)

    def span(self, count: Count) -> Span:
        words = self.clauses.words[count.sentence]
        if count.parts:
            start, end = max(0, count.first - 3), count.last
            shares = [k for k in range(end, min(len(words), end + _SHARED)) if words[k].lower in FRACTIONS]
            return Span(words[start].start, words[shares[0] if shares else end - 1].end)
        start = count.first - (count.definite and count.first > 0)
        if count.first > 1 and words[count.first - 1].lower == "of" and words[count.first - 2].lower in members():
            start = count.first - 2
        return Span(words[start].start, words[count.last - 1].end)


__all__ = ["recounts"]
