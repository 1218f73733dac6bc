"""The same quotation given twice: in other words, or out of another mouth."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.numbers import CARDINALS, word_set
from auditor.analysis.tokens import stem
from auditor.document import RESIDUE, Quote, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Variant(NamedTuple):
    """`kind` is wording or speaker; `first` and `second` are the words that differ, or the two speakers."""

    span: Span
    other: Span
    kind: str
    first: str
    second: str


# Shorter quotations are phrases that many can have used.
_LEAST = 7
# Words of so many letters are worth comparing quotations by.
_LONG = 5
# Long ones that stand in every other quotation.
_COMMON = word_set(
    "that have with they this will from been were would about there their what when people think going just know very "
    "more want your them like it's that's don't we're need some because could should make being these those which than "
    "then into other only even also here where still really every many much good great right time year years they're"
)
# So much of the shorter quotation must be in the longer one, in the same order.
_SHARE = 0.8
_MOST_CHANGED = 3
_LONGEST = 60
# Slips of the ear and the house style, not of sense.
_LIGHT = word_set(
    "a an the and but so well that this it's its it is i'm i am we're we are you're you they're they he's she's that's "
    "there's who's going gonna to of in on at for with just very really um uh er oh yeah like yes also too as or have "
    "has had i've we've you've they've will i'll we'll you'll would i'd we'd you'd mr mrs ms dr this these "
    "those still ever even"
)
_NEGATIONS = word_set(
    "not never no don't didn't won't can't cannot isn't wasn't aren't weren't doesn't nothing nobody none"
)
_PRONOUNS = word_set("he she they we i it who his her their one")
_OMITTED = ("…", "...", ". . .", "[", "(")
_UNREAD = RESIDUE | {ZoneKind.HEADLINE, ZoneKind.SUBHEADING, ZoneKind.CORRECTION}


def variants(analysis: Analysis) -> Iterator[Variant]:
    """Differing quotations in the order of the second of each pair, each reported once."""
    reading = analysis.document.reading
    by_word: dict[str, list[int]] = {}
    telling: dict[int, int] = {}
    for n, quote in enumerate(analysis.document.quotes):
        start, end = quote.inner
        if end - start < 4 * _LEAST or not quote.closed:
            continue
        long = {w for w in reading[start:end].lower().split() if len(w) >= _LONG} - _COMMON
        met: dict[int, int] = {}
        for word in long:
            earlier = by_word.setdefault(word, [])
            for k in earlier:
                met[k] = met.get(k, 0) + 1
            earlier.append(n)
        telling[n] = len(long)
        for k in sorted(k for k, shared in met.items() if 2 * shared >= min(telling[k], len(long))):
            found = _compared(analysis, k, n)
            if found is not None:
                yield found
                break


def _words(analysis: Analysis, quote: Quote) -> tuple[str, ...]:
    sentence = analysis.sentence_at(quote.inner.start)
    if sentence is None or sentence.zone in _UNREAD:
        return ()
    found: list[str] = []
    start, end = quote.inner
    for index in range(sentence.index, len(analysis.words)):
        words = analysis.words[index]
        if words and words[0].start >= end:
            break
        found += [part for w in words if start <= w.start < end for part in _parts(w.lower)]
    return tuple(found)


def _parts(lower: str) -> tuple[str, ...]:
    """ "weren't" is "were not"."""
    return (lower[:-3], "not") if lower.endswith("n't") and len(lower) > 4 else (lower,)


def _compared(analysis: Analysis, first: int, second: int) -> Variant | None:
    a, b = (analysis.document.quotes[n] for n in (first, second))
    one, two = _words(analysis, a), _words(analysis, b)
    if min(len(one), len(two)) < _LEAST or max(len(one), len(two)) > _LONGEST:
        return None
    if one == two:
        return _speakers(analysis, first, second)
    if _within(one, two) or _within(two, one):
        return None
    if any(mark in analysis.document.reading[q.inner.start : q.inner.end] for q in (a, b) for mark in _OMITTED):
        return None
    changed = _changed(one, two)
    if changed is None:
        return None
    return Variant(b.inner, a.inner, "wording", " ".join(changed[0]), " ".join(changed[1]))


def _within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    return f" {' '.join(part)} " in f" {' '.join(whole)} "


def _changed(one: tuple[str, ...], two: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """What stands in one quotation in place of what stands in the other, words on both sides of it being the same."""
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    blocks = matcher.get_matching_blocks()
    if sum(b.size for b in blocks) < _SHARE * min(len(one), len(two)):
        return None
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal" or i == 0 or k == 0 or j == len(one) or m == len(two):
            continue
        left, right = one[i:j], two[k:m]
        if len(left) > _MOST_CHANGED or len(right) > _MOST_CHANGED:
            return None
        if _tells(left, right):
            return left or ("",), right or ("",)
    return None


def _tells(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the difference is one of sense: another content word, another figure, a denial more or less."""
    if bool(_NEGATIONS.intersection(left)) != bool(_NEGATIONS.intersection(right)):
        return True
    if len(left) != len(right):
        return False
    one, two = ({w for w in side if w not in _LIGHT} for side in (left, right))
    if len(one) != 1 or len(two) != 1 or _spelt(*one, *two) or "".join(left) == "".join(right):
        return False
    figures = [bool({w for w in side if w[0].isdigit() or w in CARDINALS}) for side in (left, right)]
    return figures[0] == figures[1]


def _spelt(one: str, two: str) -> bool:
    """Whether two words may be one: "govt" and "government", "color" and "colour", "says" and "said"."""
    if stem(one) == stem(two):
        return True
    if one[0] != two[0]:
        return one == two
    short, long = sorted((one.replace("-", ""), two.replace("-", "")), key=len)
    letters = iter(long)
    return all(letter in letters for letter in short)


def _speakers(analysis: Analysis, first: int, second: int) -> Variant | None:
    """Two people who are each given the very same words."""
    a, b = analysis.quotations[first], analysis.quotations[second]
    if not (a.speaker_key and b.speaker_key and a.verb and b.verb) or a.speaker_key == b.speaker_key:
        return None
    if a.speaker is None or b.speaker is None:
        return None
    text = analysis.document.text
    names = [text[s.start : s.end] for s in (a.speaker, b.speaker)]
    if any(not name[0].isupper() or name.lower() in _PRONOUNS for name in names):
        return None
    return Variant(b.quote.inner, a.quote.inner, "speaker", *names)


__all__ = ["Variant", "variants"]
