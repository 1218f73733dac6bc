"""Clauses and phrases that stand as sentences of their own: "Which had closed in May.", "Another blow for the port."

No tagger is at hand, so a word counts as a verb wherever it may be one; what is left has none beyond doubt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from auditor import models
from auditor import patterns as re
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.document import Sentence
from auditor.lexicon import table

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.analysis.tokens import Word

_CONJUNCTIONS: Final = word_set("because although though whereas unless while until after before when")
_RELATIVE_CLAUSE: Final = word_set("that which who whose where whom")
_RELATIVES: Final = word_set("which who whose whom")
# "After that came …", "While at it …", "Until now" point back and need nothing.
_BACK: Final = word_set("that this then all now so it long there here today tomorrow not in at on of for asked")
_INVERTED: Final = word_set(
    "came comes come followed follows went goes stood stands lay lies sat is was were are began"
)
_PREPOSITIONS: Final = word_set(
    "of in on at by for from to with into over under against between among during through across within without after "
    "before about around near amid since until per via toward towards upon along beyond despite like than as off up "
    "down out beside besides including except"
)
_DETERMINERS: Final = word_set(
    "a an the this these those his her its their our my your no any some such every each another other both all most "
    "more many several few single same new old first second third last next final only own much little one"
)
_LEADS: Final = word_set(
    "despite without with amid following including excluding especially particularly mostly mainly largely not even "
    "nearly almost just only also plus and or for from against under between beyond unlike instead rather"
)
_NAMELESS: Final = word_set("nobody everybody everything everyone anybody")
_MANNER: Final = word_set(
    "everywhere nowhere again anywhere either too enough anymore besides overhead underfoot ahead"
)
_SINGULAR: Final = word_set("this that another each every one it he she who which")
_ARTICLES: Final = word_set("a an the his her its their our my your no any")
_DESCRIBING: Final = word_set("new old last next final own single other former late big small")
_NOMINATIVE: Final = word_set("i he she they we you it there")
_AUXILIARIES: Final = word_set(
    "has have had is are was were will would can could may might must shall should do does did"
)
_ORDINALS: Final = word_set("first second third fourth fifth sixth seventh eighth ninth tenth")
_NO_VERBS: Final = _RELATIVE_CLAUSE | _CONJUNCTIONS | _PREPOSITIONS
_SHORT_WORD: Final = 3
# What makes the following word a noun.
_ADJECTIVE: Final = re.compile(r"(?:est|ous|ful|ic|less|able|ible|ish|ed|ing)$")
# These are hardly nouns themselves, so a word in -s after them is one.
_ADJECTIVE_ONLY: Final = re.compile(
    r"(?:(?<!inter)(?<!for)(?<!requ)(?<!prot)(?<!cont)(?<!harv)(?<!arr)(?<!gu)est|ous|ful|less|able|ible|ish)$"
)
_PLURAL: Final = word_set("these those some all most many few both several such")
_BROKEN: Final = re.compile(r"[,:;“”\"?!…—–()\[\]|@#/]|\.\.\.|'$|\d[.:]\d|https?")
_BROKEN_PHRASE: Final = re.compile(r"[:;“”\"?!…—–()\[\]|@#/]|\.\.\.|'$|\d:\d|https?")
# "Leaving the crew stranded": what follows is no verb of its own.
_RESULTS: Final = word_set("leaving keeping having getting finding making seeing")
_SHORTEST: Final = {"clause": 4, "phrase": 2}
_LONGEST: Final = 18
_MOST_CAPITALS: Final = 0.34


def loose(analysis: Analysis) -> Iterator[tuple[Sentence, Sentence]]:
    """Body sentences that are no sentence, each with the one before it; the first of the body with itself.

    Of two in a row both are meant. What opens a paragraph must be verbless beyond any doubt.
    """
    previous: Sentence | None = None
    was_loose = False
    for each in analysis.body:
        terse = _is_terse(analysis, each)
        found = terse or _is_loose(analysis, each)
        if found and not was_loose:
            same = previous is not None and previous.paragraph == each.paragraph
            asked = previous is not None and previous.text.endswith("?")
            if (same and (terse or not asked)) or (terse and _is_bare(analysis.words[each.index])):
                yield previous or each, each
        previous, was_loose = each, found


def _is_terse(analysis: Analysis, sentence: Sentence) -> bool:
    """Short phrases of a kind that no heading and no caption has: "All by hand.", "Cellars full to the ceiling.",
    "Faster than anyone could remember."
    """
    lowers, found = analysis.lowers[sentence.index], analysis.words[sentence.index]
    if not _SHORTEST["phrase"] <= len(lowers) <= _LONGEST_TERSE or not _opens_tersely(analysis, sentence):
        return False
    if lowers[0] in COMPARATIVES:
        return lowers[1] == "than" and "," not in sentence.text and _is_clause_or_phrase(found)
    if not certain_verbs().isdisjoint(lowers) or not _TALK.isdisjoint(lowers):
        return False
    if lowers[0] == "all" and lowers[1] not in _PREPOSITIONS:
        return False
    return _is_unspoken(found) and not any(may_be_verb(found, place) for place in range(1, len(found)))


def _opens_tersely(analysis: Analysis, sentence: Sentence) -> bool:
    lowers, text = analysis.lowers[sentence.index], sentence.text
    first = lowers[0]
    if (
        (first == "so" and lowers[1] != "much")
        or (first == "not" and lowers[1] not in _NOT_ONE)
        or lowers[1] in _SET_PHRASES
    ):
        return False
    opens = first in _TERSE or first in COMPARATIVES or first in CARDINALS or _is_plural(analysis, sentence)
    if not opens or not text.endswith(".") or not text[0].isupper() or _BROKEN_PHRASE.search(text):
        return False
    words = analysis.words[sentence.index]
    names = sum(w.text[:1].isupper() for w in words)
    spoken = text[-2:-1].isupper() or words[1].text[:1].isupper() or names > _FEW_NAMES
    return not spoken and not quoted(analysis, sentence)


def quoted(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether somebody else says it."""
    start, end = sentence.span
    return any(q.span.start < end and q.span.end > start for q in analysis.document.quotes)


def _is_clause_or_phrase(found: Sequence[Word]) -> bool:
    """Whether behind "than" there is one verb group at most, and it is not at the head of the rest."""
    verbs = [p for p in range(2, len(found)) if may_be_verb(found, p)]
    return all(p > 2 for p in verbs) and all(b - a <= _GROUP for a, b in pairwise(verbs))


def _is_plural(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a plural noun opens the sentence, with what describes it next."""
    first, second = analysis.lowers[sentence.index][:2]
    if (
        not first.endswith("s")
        or not first.isalpha()
        or first.endswith(("ss", "us", "is", "ings"))
        or first in _NO_PLURALS
    ):
        return False
    describes = second in _PREPOSITIONS or second in _MANNER or second in _STATES
    return describes and _is_known_plural(first)


@cache
def _is_known_plural(lower: str) -> bool:
    known = models.word_table().place
    return lower[:-1] in known or lower[:-2] in known


def _is_bare(found: Sequence[Word]) -> bool:
    """Whether the opening is one that nothing but a phrase can have."""
    first = found[0].lower
    return first in _TERSE or first in CARDINALS or first in COMPARATIVES


def _is_unspoken(found: Sequence[Word]) -> bool:
    """Whether no word can be a verb even by its spelling, but for those behind what makes a noun of them."""
    for place in range(1, len(found)):
        lower, before = found[place].lower, found[place - 1].lower
        ruled = before in _PREPOSITIONS or before in _DETERMINERS or before in CARDINALS or before[:1].isdigit()
        if lower in _NO_VERBS or lower in _DETERMINERS or ruled or lower in _MANNER or lower in _STATES:
            continue
        if lower in table("finite_verbs") or lower in pasts() or lower.endswith("ed") or is_verb(lower):
            return False
    return True


# "No matter.", "Nothing but rain."
_SET_PHRASES: Final = word_set("matter really one longer doubt wonder problem but other thanks way")
_NOT_ONE: Final = word_set("a one even an any")
_LONGEST_TERSE: Final = 12
_FEW_NAMES: Final = 2
_GROUP: Final = 2
_TERSE: Final = word_set("all almost nearly not no nothing nobody none hardly barely every everything half")
COMPARATIVES: Final = word_set(
    "faster slower bigger smaller higher lower longer shorter older younger louder quieter stronger weaker warmer "
    "colder hotter cooler richer poorer cheaper dearer harder easier heavier lighter deeper wider darker brighter "
    "taller closer nearer further farther earlier later sooner better worse greater larger tougher rougher busier "
    "emptier dirtier cleaner sicker angrier happier sadder drier wetter thicker thinner"
)
_STATES: Final = word_set(
    "full empty gone open shut broken ruined flooded soaked cancelled closed asleep dead silent dark missing wet dry "
    "alone down up out off inside outside aboard ablaze alight afloat intact unhurt unpaid unsold untouched torn split "
    "bent cold warm black white red knee-deep waist-deep ankle-deep"
)
_NO_PLURALS: Final = word_set(
    "thanks congratulations photos pictures images perhaps always sometimes besides towards news details tickets "
    "doors lots loads tons plus regards cheers yes"
)
# An answer or a call rather than a phrase cut off.
_TALK: Final = word_set("please thanks thank yes let lets ok okay")


def _is_loose(analysis: Analysis, sentence: Sentence) -> bool:
    lowers = analysis.lowers[sentence.index]
    if not _SHORTEST["phrase"] <= len(lowers) <= _LONGEST:
        return False
    led = lowers[0] in _CONJUNCTIONS or lowers[0] in _RELATIVES
    if not led and not certain_verbs().isdisjoint(lowers) and _RELATIVE_CLAUSE.isdisjoint(lowers):
        return False
    text, found = sentence.text, analysis.words[sentence.index]
    if not text.endswith(".") or not text[0].isupper() or text[-2:-1].isupper() or _BROKEN_PHRASE.search(text):
        return False
    if found[0].text.isupper() and len(found[0].text) > 1:
        return False
    if "," not in text and len(found) >= _SHORTEST["clause"] and not _BROKEN.search(text):
        hanging = _hangs(found)
        if hanging is not None:
            return hanging
    return _opens_phrase(found) and _is_phrase(found)


@cache
def certain_verbs() -> frozenset[str]:
    """Words that are finite verbs or their subjects wherever they stand."""
    sure = {word for word, kind in table("finite_verbs").items() if kind == "always"}
    return frozenset((sure | _NOMINATIVE) - _NO_VERBS - {"may", "be", "been", "being", "what", "how", "why"})


def is_verbless(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether no word of a sentence but its first may be a finite verb."""
    found = analysis.words[sentence.index]
    return not any(may_be_verb(found, place) for place in range(1, len(found)))


def _hangs(found: Sequence[Word]) -> bool | None:
    """Whether an opening that asks for a main clause has none; None for other openings."""
    opener, second = found[0].lower, found[1].lower
    if opener in _CONJUNCTIONS and second not in _BACK:
        return _is_clause(found, 1) and _INVERTED.isdisjoint(w.lower for w in found)
    if opener in _RELATIVES and second not in ("of", "is", "one"):
        return _is_clause(found, 1)
    start = 2 if opener == "to" and second not in _DETERMINERS else 1
    if start == 2 or opener in _RESULTS or (_is_participle(opener) and second in _PREPOSITIONS):
        held = opener in _RESULTS
        rest = range(start, len(found))
        # After "to" what looks like a bare verb is none: "to keep the bridge open".
        return not any(
            may_be_verb(found, p, held=held)
            for p in rest
            if start == 1 or _is_sure(found[p].lower) or found[p].lower[-1] == "s"
        )
    return None


def _is_participle(lower: str) -> bool:
    return (lower.endswith("ed") and len(lower) > 4) or lower in _IRREGULAR


_IRREGULAR: Final = word_set("born built made held known given taken driven written torn left lost caught stuck hidden")


def _is_clause(found: Sequence[Word], start: int) -> bool:
    """Whether there is one verb group and no second: a clause that leads to nothing."""
    verbs = [
        place
        for place in range(start, len(found))
        if found[place].lower not in _NOMINATIVE and may_be_verb(found, place)
    ]
    # Before a verb that is one beyond doubt stand nouns that may be verbs elsewhere: "the harbour master ordered".
    sure = [place for place in verbs if _is_sure(found[place].lower)]
    if sure:
        verbs = [place for place in verbs if place >= sure[0] and (place in sure or found[place].lower[-1] == "s")]
    groups = [place for at, place in enumerate(verbs) if not at or not _continues(found, verbs[at - 1], place)]
    return len(groups) == 1


def _is_sure(lower: str) -> bool:
    certain = lower in certain_verbs() or lower in pasts() or lower == "may"
    return certain or lower.endswith("ed") or _contracted(lower, "")


def _continues(found: Sequence[Word], before: int, place: int) -> bool:
    """Whether a verb form belongs to the one before: "had never been closed"."""
    lower = found[place].lower
    between = all(
        w.lower.endswith("ly") or w.lower in ("not", "never", "been", "being", "be") for w in found[before + 1 : place]
    )
    helped = found[before].lower in _AUXILIARIES and lower[-1] != "s"
    return between and (helped or lower.endswith(("ed", "en", "ing")) or lower in pasts())


def _opens_phrase(found: Sequence[Word]) -> bool:
    first, second = found[0].lower, found[1].lower
    capitals = sum(w.text[:1].isupper() for w in found[1:])
    if capitals > _MOST_CAPITALS * len(found) or not found[1].text[:1].islower():
        return False
    if first in _DETERMINERS or first in _LEADS or first in _NAMELESS or first in CARDINALS or first in _PREPOSITIONS:
        return second not in ("is", "are") and first not in (
            "like",
            "before",
            "after",
            "until",
            "since",
            "this",
            "these",
        )
    return len(found) == 2 and second in _MANNER


def _is_phrase(found: Sequence[Word]) -> bool:
    """Whether no word outside a relative clause may be a verb."""
    if found[0].lower in _NAMELESS and len(found) <= 3 and _is_participle_or_state(found[-1].lower):
        return True
    if len(found) < _SHORTEST["clause"] and found[0].lower not in _NAMELESS and found[-1].lower not in _MANNER:
        return False
    end = next((p for p in range(2, len(found) - 1) if _relative(found, p)), len(found))
    if end < len(found) and (_listed(found, end) or not _is_clause(found, end + 1)):
        return False
    return not any(may_be_verb(found, place) for place in range(1, end))


def _listed(found: Sequence[Word], start: int) -> bool:
    """Whether a comma or the like stands between words from `start` on."""
    return any(second.start - first.end > 1 for first, second in pairwise(found[start:]))


def _relative(found: Sequence[Word], place: int) -> bool:
    """Whether a relative clause begins here: right behind a noun, with its verb or subject next."""
    if found[place].lower not in _RELATIVE_CLAUSE or found[place].start - found[place - 1].end > 1:
        return False
    if found[place - 1].lower in _PREPOSITIONS:
        return False
    after = found[place + 1].lower
    return after in _NOMINATIVE or after in _ARTICLES or may_be_verb(found, place + 1)


def _is_participle_or_state(lower: str) -> bool:
    return lower.endswith(("ed", "en")) or lower in ("hurt", "left", "dead", "lost", "found", "home", "inside")


def may_be_verb(found: Sequence[Word], place: int, *, held: bool = False) -> bool:
    """Whether a word can be a finite verb; `held` says that a participle before it asks for one as its complement."""
    lower, before = found[place].lower, found[place - 1].lower
    following = found[place + 1].lower if place + 1 < len(found) else ""
    if lower in _NOMINATIVE or _contracted(lower, following):
        return True
    if lower in _NO_VERBS or found[place].text[:1].isupper():
        return False
    kind = table("finite_verbs").get(lower)
    if kind == "always":
        return lower not in ("be", "been", "being")
    if before in _ARTICLES or before in _PREPOSITIONS or before.endswith(("'s", "’s")):
        return False
    if lower.endswith("ed") and len(lower) > _SHORT_WORD:
        return not held
    return _is_no_noun(lower, before, bare=kind == "verb" or lower in pasts())


def _is_no_noun(lower: str, before: str, *, bare: bool) -> bool:
    """Whether a form that may be noun or verb is a verb by what stands before it; `bare` ones are verbs more often."""
    counted = (before in CARDINALS and before != "one") or before[:1].isdigit() or before in _DESCRIBING
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        noun = counted or before in _PLURAL or _ADJECTIVE_ONLY.search(before) is not None
        return not noun and (lower.endswith(("ates", "izes", "ifies")) or is_verb(lower))
    described = counted or before in _ORDINALS or _ADJECTIVE.search(before) is not None
    if bare:
        return not described or counted
    return not described and before not in _SINGULAR and is_verb(lower)


def _contracted(lower: str, following: str) -> bool:
    """Whether a word ends in a verb cut short; a genitive is told by what it owns."""
    stem, mark, ending = lower.replace("’", "'").partition("'")
    if not mark or not stem:
        return False
    return (
        ending != "s"
        or stem in _NOMINATIVE
        or stem in ("that", "here", "what", "who")
        or following.endswith(("ed", "en", "ing"))
        or following in ("done", "a", "the", "not", "gone")
    )


@cache
def is_verb(lower: str) -> bool:
    """Whether a word in -s or a bare one is a form of a verb: its past and its participle are words too.

    Raises: ModelUnavailable.
    """
    known = models.word_table().place
    stems = {lower}
    if lower.endswith("s"):
        stems = {
            lower[:-1],
            lower[:-2] if lower.endswith("es") else "",
            lower[:-3] + "y" if lower.endswith("ies") else "",
        }
    for stem in stems - {""}:
        if stem in table("irregular_verbs") or stem in table("finite_verbs"):
            return True
        root = stem[:-1] if stem.endswith(("e", "y")) else stem
        pasts = (f"{stem}ed", f"{root}ed", f"{root}ied", f"{stem}{stem[-1]}ed")
        going = (f"{root}ing", f"{stem}ing", f"{stem}{stem[-1]}ing")
        if any(form in known for form in pasts) and any(form in known for form in going):
            return True
    return False


@cache
def pasts() -> frozenset[str]:
    return frozenset(form for forms in table("irregular_verbs").values() for form in forms.split())


__all__ = ["loose"]
