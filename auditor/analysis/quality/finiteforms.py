"""Whether a word may be a finite verb where it stands: by its class and the classes of the words beside it.

A form that may be noun or verb is judged by a row of tests, each of which decides or leaves it to the next.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from auditor import patterns as re
from auditor.analysis.numbers import word_set
from auditor.analysis.quality.wordletters import kinds, may_be_verb

VERBAL: Final = frozenset("BKfegzyYvxXmAP")
NOMINAL: Final = frozenset("nmxyXYN")
INDEFINITE: Final = word_set("a an another no every each any")
_NOUNS: Final = frozenset("nmxyXY")
_EACH: Final = frozenset({"each", "both", "all"})
_ORDINALS: Final = word_set("first second third fourth fifth sixth seventh eighth ninth tenth last latter former")
_LATE: Final = word_set("still now also already never always often")
_BIDS: Final = word_set("stop start keep avoid try consider quit begin enjoy imagine remember stay remain")
_SOME: Final = word_set("some many several few")
_PHRASE: Final = re.compile(r".?[nxXNAejkU]*$")
_NOUN_PHRASE: Final = re.compile("DA*[nX]+$")
_SHORT: Final = 4  # words of a sentence so short that its last word may be its verb: "The heart stops."
_FEW: Final = 7
_YEAR: Final = 4  # digits


class Spot(NamedTuple):
    """A word among its neighbours. `at` is the place before it that counts: adverbs are passed over.

    `before` and `after` are classes, "^" and "." at the ends; `strict` says that the sentence opens as full ones do,
    `waiting` that a clause opened before and has no verb yet.
    """

    letters: str
    lowers: Sequence[str]
    place: int
    at: int
    before: str
    after: str
    strict: bool
    waiting: bool
    letter: str
    lower: str

    @property
    def next(self) -> str:
        return self.lowers[self.place + 1] if self.place + 1 < len(self.lowers) else ""

    @property
    def second(self) -> str:
        """The class after the next."""
        return self.letters[self.place + 2 : self.place + 3]


_Test = Callable[[Spot], bool | None]


def is_finite(letters: str, lowers: Sequence[str], place: int, *, strict: bool, waiting: bool = False) -> bool:
    """Whether the word at `place` may be a finite verb."""
    if letters[place] not in VERBAL:
        return False
    at = place - 1
    while at >= 0 and letters[at] == "L":
        at -= 1
    while letters[max(0, at - 2) : at + 1] == ",L,":
        at -= 3  # "the clerks, however, made"
    after = letters[place + 1] if place + 1 < len(letters) else "."
    if at > 0 and lowers[at] in _EACH and letters[at - 1] in "nmxyXYNIRj":
        at -= 1
    before = letters[at] if at >= 0 else "^"
    ordinal = before == "A" and lowers[at] in _ORDINALS and letters[at - 1 : at] == "D" and after in "PDGTL"
    ordinal = ordinal and letters[place] not in "xX"
    if ordinal or (before == "j" and at > 0 and letters[at - 1] in "DAZ"):
        before = "n"  # "the third closes in June"
    letter = letters[place]
    spot = Spot(letters, lowers, place, at, before, after, strict, waiting, letter, lowers[place])
    return _decide(_TESTS[letter], spot)


def _decide(tests: tuple[_Test, ...], spot: Spot) -> bool:
    return bool(next((answer for test in tests if (answer := test(spot)) is not None), False))


def _auxiliary(spot: Spot) -> bool | None:
    if spot.letter == "K":
        return True
    if spot.letter != "B":
        return None
    month = spot.lower == "may" and spot.before in "^PFADQ"
    return not month and (spot.before != "T" or spot.lower not in ("have", "do"))


def _helped(spot: Spot) -> bool | None:
    """A form behind an auxiliary or "be"."""
    return False if spot.before == "b" or (spot.before in "BK" and spot.letter not in "zyYf") else None


def _behind_particle(spot: Spot) -> bool | None:
    """ "A report out today suggests that":"""
    found = spot.letter in "zyY" and spot.at < spot.place - 1 and spot.before == "P" and spot.after in "HDG"
    return True if found else None


def _preposition(spot: Spot) -> bool | None:
    """ "Some like to walk", "those who back the talks", "the firm thanks its staff"."""
    if spot.letter != "P":
        return None
    if spot.lower == "like":
        return (spot.before in "mYyEI" and spot.after == "T") or (spot.place == 1 and spot.after == "D")
    back = spot.lower == "back"
    backs = back and spot.before in "RIHmyYEN" and (spot.after in "DGOnA" or spot.place > spot.at + 1)
    backs = backs or (back and spot.before in "nX" and spot.after in "DG")
    return backs or (spot.lower == "thanks" and spot.before in "nXN" and spot.after in "DGO")


def _adjective(spot: Spot) -> bool | None:
    """ "They open the gate", "the court shut down the line"."""
    if spot.letter != "A":
        return None
    if spot.next in kinds()["particle"] and spot.second in ("D", "G"):
        return True
    return spot.before in "nmxyXYNEI" and spot.after in "DG" and may_be_verb(spot.lower)


def _past(spot: Spot) -> bool | None:
    if spot.letter in "feg" and spot.after == "B":
        return False  # "the injured were"
    if spot.letter == "f":
        return spot.lowers[spot.place - 1] not in ("a", "an", "the")
    return _decide(_PAST, spot) if spot.letter in "eg" else None


def _with_object(spot: Spot) -> bool | None:
    return True if spot.letter in "zyY" and spot.after in "DGi" and spot.before in "nmxyXYNLOjkA" else None


def _in_full(spot: Spot) -> bool | None:
    """In a sentence that opens as full ones do what may be a verb is one."""
    if not spot.strict or spot.letter not in "zyYxXv":
        return None
    if spot.before in "DAPFTZUGEj^,C":
        return True if spot.before == "," else None
    short = spot.letter not in "XY" and len(spot.letters) < _FEW
    return spot.letter in "zv" or spot.after not in ".,F" or short or (spot.letter == "y" and spot.letters[0] in "SQL")


def _modified(spot: Spot) -> bool | None:
    """ "The two offices currently share": an adverb stands before verbs."""
    if spot.at >= spot.place - 1 or not (
        spot.before in "nNmXxyYIiGEOZ" or (spot.before == "," and spot.letter in "zy")
    ):
        return None
    adverb = spot.lowers[spot.at + 1]
    found = adverb not in kinds()["focusing"] and (adverb.endswith("ly") or adverb in _LATE)
    return True if found else None


def _plural_like(spot: Spot) -> bool | None:
    """A form that is a plural noun by the look of it: "this portends a war"."""
    if spot.letter != "m":
        return None
    if (spot.before in "IiRK" and spot.lowers[spot.at] != "whose") or (
        spot.before == "," and spot.after == "D" and spot.letters[0] == "N"
    ):
        return True
    if spot.before == "G":
        return spot.lowers[spot.place - 1] in ("this", "that") and (spot.place > 1 or spot.after in "DGPTAnUO")
    leading = spot.strict and 1 < spot.place < _SHORT
    return spot.before in "nN" and (spot.after in "DGOiHW" or spot.next in ("up", "out", "off") or leading)


def _behind_subject(spot: Spot) -> bool | None:
    if spot.before == "R" and spot.lowers[spot.at] == "whose":
        return False
    if spot.before in "IiRHK":
        return spot.letter not in "XY" or spot.after not in ".,"
    if spot.before == "G":
        one = spot.lowers[spot.place - 1] in ("this", "that")
        return spot.letter in ("zyYm" if one else "v")
    return None


def _singular(spot: Spot) -> bool | None:
    return _decide(_SINGULAR, spot) if spot.letter in "zyY" else None


def _bare(spot: Spot) -> bool | None:
    if spot.letter == "v":
        her = spot.lowers[spot.at] == "her" and spot.after in "HW"
        return (spot.before not in "DZTF" or her) and not (spot.before == "P" and spot.after in "F.,")
    if spot.before != "^":
        return None
    if spot.letter == "X":
        return spot.after in "DGH"
    return spot.after in "DGOLNZTIiPEUAmyWH" or (spot.lower in _BIDS and spot.after in "jA")


def _bare_behind_noun(spot: Spot) -> bool | None:
    """A bare form behind a noun in the singular asks for a plural farther back, or for a name."""
    before, after = spot.before, spot.after
    if before not in "nXNO":
        return {",": after in "DGOiAmynNT", "U": after in "DGOiHZjA"}.get(before)
    phrase = _NOUN_PHRASE.search(spot.letters[: spot.place])
    if after == "P" and phrase is not None and spot.lowers[phrase.start()] in ("a", "an"):
        return False  # "a headphone jack at the bottom"
    several = not {"C", "m", "y", "Y", "E"}.isdisjoint(spot.letters[: spot.place])
    plural = several and after in ("DGOiHP" if spot.letter == "x" else "DGOiH")
    return plural or (before == "N" and (after in "TDGOiWSRHIK" or (several and after in "LPnmxXyYj")))


def _bare_behind_plural(spot: Spot) -> bool | None:
    before, after = spot.before, spot.after
    if before in "myY" and after in "nmAxXy":
        return True  # "his policies lack detail"
    if (spot.strict and before in "yY" and after == "P") or (spot.place == 1 and before == "E" and after in "myY"):
        return True
    return before in "myYE" and after in ("DGOTHIiNWRSKLj" if spot.letter == "X" else "DGOTHIiNWRSKPLEUAj")


def _numbered(spot: Spot) -> bool:
    return spot.before == "U" and spot.place > 1 and spot.letters[spot.place - 2] in "Nnm"


def _sure_singular(spot: Spot) -> bool | None:
    if spot.place == 1 and spot.lowers[0] == "each":
        return True
    if spot.letter == "z":
        adjective = spot.before == "A" and spot.after not in ".,C"
        adjective = adjective or (spot.before == "U" and spot.after in "DGOE")
        some = spot.before == "E" and spot.after in "DGOHPT"
        return spot.before not in "DAUTFEZ" or adjective or some or _numbered(spot)
    counted = spot.before == "U" and spot.after in "DGOE"
    return True if counted or (_numbered(spot) and spot.after in "DG") else None


def _rather_noun(spot: Spot) -> bool | None:
    if spot.letter != "Y":
        return None
    follows = "DGOHiSWRTPAU" if spot.place == 1 or spot.before == "N" else "DGOHiSWR"
    return spot.before in "nXxN" and spot.after in follows


def _noun_beside(spot: Spot) -> bool | None:
    """Neighbours that only a noun has, or only a verb."""
    if spot.before == "j" and spot.after in ("DGN" if spot.place > 1 else "NH"):
        return True
    if spot.before in "DAUZTFPEjmY^":
        return False
    if spot.before in ",C":
        alone = spot.before == "," and "C" not in spot.letters[spot.place :] and spot.after in "Pm"
        return (spot.after in "DGOHi" and spot.next not in ("all", "some")) or alone
    return None


def _with_subject(spot: Spot) -> bool | None:
    """A singular noun is hardly ever a subject without an article: "critical food supplies to"."""
    if spot.next in kinds()["time"]:
        return True  # "early voting ends Monday"
    if spot.after in "CF,BDGOHIiT":
        return spot.after not in "CF,B"
    start = _PHRASE.search(spot.letters[: spot.place])
    led = start is not None and (start[0][0] in "DGZ" or "N" in start[0])
    led = led or (spot.letters[0] in "DZ" and spot.lowers[0] not in INDEFINITE)
    return (led or spot.place == 1) and (spot.after != "." or spot.place < _SHORT)


def _past_first(spot: Spot) -> bool | None:
    if spot.before == "^" or (spot.before in "QS" and spot.at == spot.place - 1):
        return spot.before == "^" and spot.lower in kinds()["bidding"]  # "as planned", "if needed"
    before = spot.lowers[spot.at]
    if spot.before in "DE" and before in _EACH and spot.letters[spot.at - 1 : spot.at] in tuple(NOMINAL):
        return True
    if spot.before == "O" and spot.lower == "left":
        return False  # "nothing left but the chimney"
    if spot.before in "DPFTZ" or before == "having":
        return spot.before == "Z" and spot.after == "N"
    return None


def _past_described(spot: Spot) -> bool | None:
    """Behind what describes a noun a participle does too: "two injured men"; others are pasts: "two died"."""
    before, lower, near = spot.before, spot.lowers[spot.at], spot.at == spot.place - 1
    if before == "E" and lower in ("more", "most", "less"):
        return not near or spot.letters[spot.at - 1 : spot.at] in ("E", "U", "")
    if before == "G":
        return spot.after not in _NOUNS or lower in ("this", "that")
    year = before == "U" and len(lower) == _YEAR
    if near and not year and before in "AUj" and spot.after in ("nmxyXYAjNe" if before == "A" else "nmxyXY"):
        return False
    return lower not in _SOME if before == "E" and spot.after in _NOUNS else None


def _past_sure(spot: Spot) -> bool | None:
    part = spot.letters.rfind(",", 0, spot.place) + 1
    if 0 < part < spot.at and spot.letters[part : spot.place] in ("DX", "Dn", "Dx"):
        return True  # "No dice, the court held"
    definite = spot.strict and spot.letters[0] in "DNZGC" and spot.next != "by"
    return True if definite or (spot.lower == "used" and spot.after == "T") else None


def _past_by(spot: Spot) -> bool | None:
    if spot.next != "by":
        return None
    return spot.lower in kinds()["moving"] or spot.second == "j"


def _past_listed(spot: Spot) -> bool | None:
    if spot.before == "," and spot.after in _NOUNS and spot.second in ("C", ","):
        return False  # "tins, dried milk"
    if spot.before == "C" and spot.after in _NOUNS and spot.letters[0] in "PFDEAU" and not spot.strict:
        return False  # "with narrow lanes and painted doors"
    if spot.before != "C" or spot.letters[spot.at - 1 : spot.at] not in ("e", "g", "k", "A"):
        return None
    earlier = is_finite(spot.letters, spot.lowers, spot.at - 1, strict=spot.strict)
    return None if earlier else False  # "damaged and closed"


def _past_reduced(spot: Spot) -> bool | None:
    """Whether it is no participle that describes the noun before it: "a house built in May"."""
    reduced = not spot.waiting and (spot.lower in kinds()["reduced"] or (spot.lower == "set" and spot.after == "T"))
    if spot.next in kinds()["particle"]:
        reduced = reduced and spot.second in ("", "T", "C", ",")
    adverb = spot.after == "L" and spot.second not in ("P", "T", "")
    return not reduced or spot.before in "IiRH" or spot.after not in "PTLFC,.QS" or adverb


_PAST: Final = (_past_first, _past_described, _past_sure, _past_by, _past_listed, _past_reduced)
_SINGULAR: Final = (_sure_singular, _rather_noun, _noun_beside, _with_subject)
_SINGULAR_TESTS: Final = (_helped, _behind_particle, _with_object, _in_full, _modified, _behind_subject, _singular)
_BARE_TESTS: Final = (
    _helped,
    _in_full,
    _modified,
    _behind_subject,
    _bare,
    _bare_behind_noun,
    _bare_behind_plural,
)
_TESTS: Final[dict[str, tuple[_Test, ...]]] = {
    **dict.fromkeys("BK", (_auxiliary,)),
    **dict.fromkeys("feg", (_helped, _past)),
    **dict.fromkeys("zyY", _SINGULAR_TESTS),
    **dict.fromkeys("vxX", _BARE_TESTS),
    "m": (_helped, _modified, _plural_like),
    "A": (_helped, _adjective),
    "P": (_helped, _preposition),
}

__all__ = ["INDEFINITE", "NOMINAL", "VERBAL", "is_finite"]
