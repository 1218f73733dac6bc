"""Whether a sentence has a finite verb of its own, outside its subordinate clauses; told by word classes and place.

Finite verbs are dealt out, left to right, to the words that open a subordinate clause and wait for one; what is left
over is the main verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from auditor import patterns as re
from auditor.analysis.numbers import word_set
from auditor.analysis.quality.finiteforms import INDEFINITE, NOMINAL, VERBAL, is_finite
from auditor.analysis.quality.wordletters import kinds, letter_of

if TYPE_CHECKING:
    from auditor.analysis.tokens import Word

_THAT_DAY: Final = word_set(
    "same kind sort day night week month year time morning evening afternoon summer winter spring autumn moment point "
    "way number amount much many long far"
)
_NOUN: Final = NOMINAL | frozenset("jUEO")
# One noun phrase: a second determiner begins another.
_SUBJECT: Final = re.compile(r"[DEG]?[UALNnmxyXYejkgZO]+")
_PAUSE: Final = re.compile("[,;:()—–]|--| - ")
_KNOWN_AS: Final = (["such"], ["well"], ["far"], ["long"], ["soon"], ["much"])
_DEFINITE: Final = word_set("the his her its their our")
# Without any of these no clause opens within another.
_CLAUSES: Final = frozenset("SRWHQDIiK")
# Whatever stands between a plural and "them" is a verb, where nothing opens a clause.
_ACTING: Final = re.compile(r"^[^SRWHQ]*[myYN][nAXx](?=O)")
_SAID: Final = tuple("DZNm")
_FRONT: Final = 6  # words and commas within which a phrase in front of the subject ends
_RESULT: Final = word_set("got get gets getting felt looked seemed remained became stood lay sat left kept found")


class Reading:
    """The classes of a sentence's words, a comma for whatever else stands between two of them."""

    def __init__(self, found: Sequence[Word], text: str) -> None:
        """`text` is what the words' offsets point into."""
        lowers = [word.lower for word in found]
        letters = [letter_of(lower) for lower in lowers]
        for place, word in enumerate(found):
            letter = letters[place]
            if letter == "H":
                letters[place] = _pointing(letters[:place], lowers[:place])
            elif place and word.text[0].isupper() and letter not in "ISWRK":
                letters[place] = "Z" if letter == "Z" else "N"
        if lowers[0] == "once" and letters[1:2] == ["L"]:
            letters[0] = "L"
        if _PAUSE.search(text, found[0].end, found[-1].start):
            for place in range(len(found) - 1, 0, -1):
                end, start = found[place - 1].end, found[place].start
                if start - end > 1 and _PAUSE.search(text, end, start):
                    letters.insert(place, ",")
                    lowers.insert(place, ",")
                    if letters[place + 1] == "H":
                        letters[place + 1] = "G"
        self.letters = "".join(letters)
        self.lowers = lowers
        # What opens with a name, "the" or a bare plural is a sentence far more often than what opens with "a".
        lead = self.letters.removeprefix("EL,").lstrip("CL,")[:1]
        self.led = lead in tuple("SQ") or (lead == "T" and "," in letters)
        fronted = letters[0] in "LPAU" and "," in letters[:_FRONT]
        definite = letters[0] in "DNZGnxmyXYC" and lowers[0] not in INDEFINITE
        self.strict = fronted or definite or (self.led and "," in letters)

    def main(self) -> int:
        """The place of the main verb among words and commas, -1 if there is none."""
        acting = _ACTING.search(self.letters)
        if acting is not None:
            return acting.end() - 1
        behind = self._behind() if self.led else -1
        return behind if behind >= 0 else self._left_over()

    def _left_over(self) -> int:
        letters, last = self.letters, -1
        if _CLAUSES.isdisjoint(letters):
            return next((place for place, letter in enumerate(letters) if letter in VERBAL and self._finite(place)), -1)
        # "Hoping the council will relent": what is hoped is a clause without a word to open it.
        waiting = int(letters[0] == "j" and letters[1:2] in ("D", "N") and self.lowers[0] in kinds()["telling"])
        for place, letter in enumerate(letters):
            if self._opens(place):
                waiting += 1
            elif waiting and self.lowers[place] == "be" and letters[place - 1] in _NOUN:
                waiting -= 1  # "the demand that he be charged"
            elif self._is_verb(place, last, waiting=waiting > 0):
                if not waiting:
                    return place
                # "Although the club insists the wages were paid": one clause more.
                told = self.led and self.lowers[place] in kinds()["telling"] and letters[place + 1 : place + 2] in _SAID
                waiting, last = waiting - 1 + told, place
            elif letter == "I" and not waiting and letters[place - 1 : place] in ("", ","):
                return place
        return -1

    def _is_verb(self, place: int, last: int, *, waiting: bool) -> bool:
        found = self._finite(place, waiting=waiting)
        return found and not (last >= 0 and self._continues(last, place))

    def _behind(self) -> int:
        """The place of a verb behind a comma, in a part that no word for a subordinate clause opens."""
        opened = True
        for place, letter in enumerate(self.letters):
            if letter == ",":
                # A verb right behind the comma goes on with the clause before: "who lives there, was ill".
                next_up = self.letters[place + 1 : place + 2]
                opened = next_up in ("", *"SRWHQj") or (next_up in tuple("Bzfe") and self._finite(place + 1))
            elif not opened and (letter in "IK" or self._finite(place)):
                return place
        return -1

    def _opens(self, place: int) -> bool:
        """Whether a clause that is part of another opens here."""
        letter, rest = self.letters[place], self.letters[place + 1 :]
        if letter in "SRW":
            return self._opens_by_word(place, rest)
        if letter == "H":
            return rest[:1] not in ("", ",") and self.lowers[place + 1] not in _THAT_DAY
        if letter == "Q":
            return (
                not self.strict or rest[:1] in ("I", "K", "i") or self.lowers[place] in ("since", "until")
            ) and self._opens_early(place, rest)
        if letter == "D":
            return place > 0 and self.lowers[place] not in ("each", "both", "all") and self._opens_contact(place)
        return letter in "Ii" and place > 0 and self._opens_bare(place)

    def _opens_by_word(self, place: int, rest: str) -> bool:
        if rest[:1] in ("T", "", "C", "F") or rest[:2] == "LA":
            return False
        if self.letters[place] == "S" and rest[0] in "ePjkA":
            return False  # "if needed"
        aside = rest.find(",") if self.letters[place] == "S" and place else -1
        if aside > 0 and not any(self._finite(place + 1 + k) for k in range(aside)):
            return False  # "the site, while a failure, is open"
        return rest[0] != "," or not self.letters[:place].strip("C")

    def _opens_early(self, place: int, rest: str) -> bool:
        """Whether "after" and its like open a clause: a subject follows, and right behind it a verb."""
        if rest[:1] in ("I", "K") or (rest[:1] == "i" and self._verbal(place + 2)):
            return True
        if self.lowers[place] == "than":
            known = self.lowers[place + 1] in _DEFINITE and self.lowers[place - 1] in ("more", "less")
            return (rest[:1] == "O" and rest[1:2] not in ("I", "K")) or known
        # "Known as", "such as".
        known = self.letters[place - 1 : place] in tuple("kegA") or self.lowers[place - 1 : place] in _KNOWN_AS
        subject = _SUBJECT.match(rest)
        if subject is None or (self.lowers[place] == "as" and known):
            return False
        ends = range(1, subject.end() + 1)
        return kinds()["time"].isdisjoint(self.lowers[place + 1 : place + 1 + subject.end()]) and any(
            rest[:end] != "U" and rest[end - 1] in _NOUN and self._verbal(place + 1 + end) for end in ends
        )

    def _opens_contact(self, place: int) -> bool:
        """Whether a second noun phrase follows a first with nothing between: "the biggest crowd the town has seen"."""
        head, before = self.letters[place - 1], self.letters[place - 2 : place - 1]
        if head == "O":
            return place == 1
        noun = head in "nm" or (head in "xyXY" and before in ("A", "D", "Z", "E"))
        first = self.letters.lstrip("C")[0] in "DEUA" and not set(self.letters[: place - 1]) - set("DEUAnmZFLC")
        return noun and first and self.lowers[place - 1] not in kinds()["time"]

    def _opens_bare(self, place: int) -> bool:
        """Whether a pronoun opens a clause without a word for it: "a place she knew", "saying he would"."""
        before, near = self.letters[place - 1], self.lowers[place - 1]
        if self.letters[place] == "i" and not self._verbal(place + 1):
            return False
        if near in kinds()["telling"]:
            return True
        part = self.letters.rfind(",", 0, place) + 1
        fronted = self.letters[part] in "PQSFT"  # "under federal law they pay"
        nominal = before in NOMINAL and self.letters[place - 2 : place - 1] != "T" and near not in kinds()["time"]
        whose = self.lowers[0] == "whose"
        return place > 1 and nominal and not fronted and not whose and self.letters.lstrip("C")[0] in "DGEUAjLbR"

    def _verbal(self, place: int) -> bool:
        return place < len(self.letters) and self.letters[place] != "K" and self._finite(place)

    def _finite(self, place: int, *, waiting: bool = False) -> bool:
        return self.letters[place] in VERBAL and is_finite(
            self.letters, self.lowers, place, strict=self.strict, waiting=waiting
        )

    def _continues(self, last: int, place: int) -> bool:
        """Whether a verb belongs to the clause of the one before it."""
        between = self.letters[last + 1 : place]
        helped = self.letters[place] not in "BzyYf" or self.lowers[place] == "have"
        if helped and not between.strip("Lb") and (self.letters[last] in "BK" or self.lowers[last] in _RESULT):
            return True
        return between.rstrip("L").endswith("C") or (self.led and "," not in between and "C" in between)


def _pointing(letters: Sequence[str], lowers: Sequence[str]) -> str:
    """The class of "that" behind the words read so far: H where it opens a clause, G where it points."""
    if lowers[-1:] == ["so"]:
        return "H"
    doing = letters == ["j"] and lowers[0] not in kinds()["telling"]
    points = not set(letters) - {"L", "C"} or letters[-1] in "CSQPFTWE," or doing
    return "G" if points else "H"


__all__ = ["Reading"]
