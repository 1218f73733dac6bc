"""Two versions of an article compared: which findings an edit fixed, introduced, moved or left.

Findings are the same if their fingerprints are; what is left is matched by rule and likeness of the words, so that a
finding that was reworded is not taken for one fixed and another introduced.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any, Final, final

from auditor.report.comparisons.alignments import Alignment, aligned

__all__ = ["Change", "Comparison", "Kind", "Score", "compare"]

Finding = Mapping[str, Any]
# Likeness, in [0, 1], from which two findings of a rule are one; less will do where they stand in the same paragraph.
_ALIKE: Final = 0.6
_ALIKE_IN_PLACE: Final = 0.35
# Pairs of one rule that are compared word by word: fifty findings on either side.
_MOST_PAIRS: Final = 2_500
# Findings of one paragraph that are tried for each where there are more pairs than that.
_MOST_NEARBY: Final = 50
# Longer stretches are compared by their beginning.
_LONGEST: Final = 600


class Kind(StrEnum):
    """What became of a finding, in the order in which a reader wants to hear of it."""

    INTRODUCED = "introduced"
    FIXED = "fixed"
    MOVED = "moved"
    KEPT = "kept"
    SUPPRESSED = "suppressed"
    UNCHECKED = "unchecked"


@final
@dataclass(frozen=True, slots=True)
class Change:
    """One finding. `old` is None for an introduced one; `new` for one that is fixed, suppressed or unchecked.

    `reworded` says that the words it marks are others now; `fails`, that the gate would fail it now and did not
    before. Unchecked is what the old version was found with by a check that did not run on the new one.
    """

    kind: Kind
    old: Finding | None
    new: Finding | None
    reworded: bool = False
    fails: bool = False

    @property
    def finding(self) -> Finding:
        """The finding as it is now, or as it was last."""
        found = self.new if self.new is not None else self.old
        assert found is not None
        return found


@final
@dataclass(frozen=True, slots=True)
class Score:
    """A score before and after; None where there is none. `name` is that of a dimension, or empty for the whole."""

    name: str
    old: float | None
    new: float | None

    @property
    def change(self) -> float | None:
        return None if self.old is None or self.new is None else round(self.new - self.old, 1)


@final
@dataclass(frozen=True, slots=True)
class Comparison:
    """`changes` are in the order of `Kind`, then of the text; `remarks` say what makes the comparison less than fair.

    `old` and `new` are the records.
    """

    old: Mapping[str, Any]
    new: Mapping[str, Any]
    changes: tuple[Change, ...]
    alignment: Alignment
    remarks: tuple[str, ...] = ()

    def of(self, kind: Kind) -> list[Change]:
        return [c for c in self.changes if c.kind is kind]

    @property
    def counts(self) -> dict[str, int]:
        """Changes by kind, all kinds named."""
        found = Counter(c.kind for c in self.changes)
        return {str(kind): found[kind] for kind in Kind}

    @property
    def failing(self) -> list[Change]:
        return [c for c in self.changes if c.fails]

    @property
    def crashed(self) -> list[str]:
        """Rules whose check did not finish on either version."""
        checks = (*self.old["checks"], *self.new["checks"])
        return sorted({c["rule"] for c in checks if c["status"] == "error"})

    @property
    def overall(self) -> Score:
        return Score("", self.old["score"]["overall"], self.new["score"]["overall"])

    @property
    def dimensions(self) -> list[Score]:
        """Every dimension that either version has."""
        old, new = ({d["name"]: d["score"] for d in record["score"]["dimensions"]} for record in (self.old, self.new))
        return [Score(name, old.get(name), new.get(name)) for name in sorted({*old, *new})]


def compare(
    old: Mapping[str, Any], new: Mapping[str, Any], fails: Callable[[Finding], bool] = lambda _: False
) -> Comparison:
    """What became of the findings of one record in another; `fails` says which ones the gate fails."""
    alignment = aligned(old["article"]["text"], new["article"]["text"])
    before = [*old["findings"], *old.get("suppressed", ())]
    hidden = {f["id"] for f in old.get("suppressed", ())}
    pairs, gone, fresh = _matched(before, new["findings"], alignment)
    suppressed, gone, _ = _matched(gone, new.get("suppressed", ()), alignment)
    ran = {c["rule"] for c in new["checks"] if c["status"] in ("ran", "not-applicable")}
    changes = [
        *(Change(Kind.INTRODUCED, None, f, fails=fails(f)) for f in fresh),
        *(_paired(one, other, alignment, fails) for one, other in pairs),
        *(Change(Kind.SUPPRESSED, one, None) for one, _ in suppressed if one["id"] not in hidden),
        *(
            Change(Kind.FIXED if one["rule"] in ran else Kind.UNCHECKED, one, None)
            for one in gone
            if one["id"] not in hidden
        ),
    ]
    order = list(Kind)
    changes.sort(key=lambda c: (order.index(c.kind), c.finding["start"], c.finding["end"], c.finding["id"]))
    return Comparison(old, new, tuple(changes), alignment, tuple(_remarks(old, new)))


def _paired(old: Finding, new: Finding, alignment: Alignment, fails: Callable[[Finding], bool]) -> Change:
    kind = Kind.KEPT if _in_place(old, new, alignment) else Kind.MOVED
    return Change(kind, old, new, _words(old) != _words(new), fails(new) and not fails(old))


def _in_place(old: Finding, new: Finding, alignment: Alignment) -> bool:
    """Whether both stand in what is one paragraph; both of them lacking in the article counts as such."""
    if old["end"] == old["start"] or new["end"] == new["start"]:
        return bool(old["end"] == old["start"] and new["end"] == new["start"])
    return alignment.same_place(old["start"], new["start"])


def _matched(
    before: Sequence[Finding], after: Sequence[Finding], alignment: Alignment
) -> tuple[list[tuple[Finding, Finding]], list[Finding], list[Finding]]:
    """Pairs of findings that are one, and those left on either side, in their old order."""
    by_id = {f["id"]: f for f in after}
    pairs = [(f, by_id[f["id"]]) for f in before if f["id"] in by_id and by_id[f["id"]]["rule"] == f["rule"]]
    taken = {f["id"] for f, _ in pairs}
    gone = _by_rule(f for f in before if f["id"] not in taken)
    fresh = _by_rule(f for f in after if f["id"] not in taken)
    for rule in gone.keys() & fresh.keys():
        pairs += _alike(gone[rule], fresh[rule], alignment)
    left, right = {id(f) for f, _ in pairs}, {id(f) for _, f in pairs}
    return pairs, [f for f in before if id(f) not in left], [f for f in after if id(f) not in right]


def _by_rule(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding["rule"], []).append(finding)
    return found


def _alike(
    gone: Sequence[Finding], fresh: Sequence[Finding], alignment: Alignment
) -> Iterator[tuple[Finding, Finding]]:
    """Findings of one rule that are likely the same: the most alike first, each once."""
    scored = sorted(_candidates(gone, fresh, alignment), key=lambda c: (-c[0], c[1], c[2]))
    used: set[tuple[str, int]] = set()
    for _, one, other in scored:
        if ("old", one) not in used and ("new", other) not in used:
            used |= {("old", one), ("new", other)}
            yield gone[one], fresh[other]


def _candidates(
    gone: Sequence[Finding], fresh: Sequence[Finding], alignment: Alignment
) -> Iterator[tuple[float, int, int]]:
    """Likeness and places of pairs that may be one; where there are very many, only of those in one paragraph."""
    many = len(gone) * len(fresh) > _MOST_PAIRS
    texts = [_words(f)[:_LONGEST] for f in fresh]
    places: dict[int | None, list[int]] = {}
    for place, finding in enumerate(fresh):
        places.setdefault(alignment.new_line(finding["start"]), []).append(place)
    for one, finding in enumerate(gone):
        words = _words(finding)[:_LONGEST]
        # The second text is the one a matcher keeps an index of.
        matcher = SequenceMatcher(None, "", words, autojunk=False)
        nearby = places.get(alignment.became(finding["start"]), [])
        for other in nearby[:_MOST_NEARBY] if many else range(len(fresh)):
            in_place = _in_place(finding, fresh[other], alignment)
            least = _ALIKE_IN_PLACE if in_place else _ALIKE
            matcher.set_seq1(texts[other])
            if not words and not texts[other]:
                yield 2.0, one, other
            elif matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least:
                likeness = matcher.ratio()
                if likeness >= least:
                    yield likeness + in_place, one, other


def _words(finding: Finding) -> str:
    """All that the finding marks, blind to case and spacing."""
    parts = (finding["quote"], *(part["quote"] for part in finding["related"]))
    return " ".join(" ".join(parts).split()).casefold()


def _remarks(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    one, other = old["tool"], new["tool"]
    if one["version"] != other["version"] or one["rules_digest"] != other["rules_digest"]:
        yield f"the reports are by different versions ({one['version']} and {other['version']}) or sets of rules"
    if one["config_digest"] != other["config_digest"]:
        yield "the reports were made under different configurations"
    if old["article"]["text"] == new["article"]["text"]:
        yield "the text is the same in both"
