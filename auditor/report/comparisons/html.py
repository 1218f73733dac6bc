"""A comparison as a standalone page in the style of the reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from auditor.report import wording
from auditor.report.comparisons import Change, Comparison, Finding, Kind, Score, text
from auditor.report.comparisons.alignments import Edit, words
from auditor.report.inert import shortened, visible
from auditor.report.styles import HouseStyle

_MOST_SHOWN: Final = 300
_MOST_EDITS: Final = 200
_LONGEST_QUOTE: Final = 600
_TAGS: Final = {"same": "{}", "gone": "<del>{}</del>", "new": "<ins>{}</ins>"}


@dataclass(frozen=True, slots=True)
class Group:
    """Findings that fared alike. `open` unfolds them at first; `more` are not shown."""

    key: str
    title: str
    note: str
    findings: Sequence[Item]
    more: int
    open: bool


@dataclass(frozen=True, slots=True)
class Item:
    """A finding as the page shows it; `quote` marks what was reworded."""

    name: str
    code: str
    severity: str
    place: str
    message: str
    quote: Markup
    labels: Sequence[str]
    fails: bool
    preview: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """A dimension before and after; `sign` is better, worse or same."""

    name: str
    old: float | None
    new: float | None
    change: str
    sign: str


_GROUPS: Final = (
    (Kind.INTRODUCED, "Introduced", "The edit brought these in."),
    (Kind.FIXED, "Fixed", "These are gone."),
    (Kind.MOVED, "Moved", "The same findings in another paragraph."),
    (Kind.SUPPRESSED, "Suppressed", "Still there, and set aside with a reason."),
    (Kind.UNCHECKED, "Not judged again", "The checks that found these did not run on the new version."),
    (Kind.KEPT, "Kept", "These stand as they stood."),
)
_OPEN: Final = frozenset({Kind.INTRODUCED, Kind.FIXED, Kind.MOVED, Kind.UNCHECKED})


def write(comparison: Comparison, fail_on: str | None, style: HouseStyle | None = None) -> str:
    """The page as one string of HTML that names no other resource; of a style it takes name, logo and colours."""
    from auditor.report import html  # noqa: PLC0415  templates load only when a page is wanted

    house = style or HouseStyle()
    edits = list(_edits(comparison.alignment.edits()))
    verdict = text.verdict(comparison, fail_on)
    return html.template("diff.html.jinja").render(
        assets=html.assets("common.css+diff.css", "diff.js", house.css()),
        house=house,
        tool=comparison.new["tool"],
        headline=_headline(comparison.new["article"]),
        sources=[record["article"]["source"] or "-" for record in (comparison.old, comparison.new)],
        sides=[_side(record) for record in (comparison.old, comparison.new)],
        overall=_bar(comparison.overall),
        bars=[_bar(score) for score in comparison.dimensions],
        verdict=f"{verdict[0].upper()}{verdict[1:]}.",
        level="grave" if comparison.crashed or comparison.failing else "good",
        remarks=comparison.remarks,
        counts=[(title.lower(), comparison.counts[kind]) for kind, title, _ in _GROUPS if comparison.counts[kind]],
        groups=list(_groups(comparison)),
        edits=edits[:_MOST_EDITS],
        edit_count=len(edits),
    )


def _headline(article: Mapping[str, Any]) -> str:
    part = article["headline"]
    return part["text"] if part and part["text"].strip() else "Article without a headline"


def _side(record: Mapping[str, Any]) -> dict[str, Any]:
    score = record["score"]
    return {
        "score": score["overall"],
        "band": wording.band(score),
        "level": wording.level(score["overall"]),
        "words": wording.plural(record["article"]["words"], "word"),
        "findings": wording.plural(len(record["findings"]), "finding"),
    }


def _bar(score: Score) -> Bar:
    change = score.change
    sign = "same" if not change else "better" if change > 0 else "worse"
    said = "" if change is None else "no change" if change == 0 else f"{change:+.1f}".replace("-", "−")
    return Bar(wording.title(score.name), score.old, score.new, said, sign)


def _groups(comparison: Comparison) -> Iterator[Group]:
    for kind, title, note in _GROUPS:
        changes = sorted(comparison.of(kind), key=lambda c: (not c.fails, *wording.weight(c.finding)))
        if changes:
            items = [_item(change) for change in changes[:_MOST_SHOWN]]
            unfolded = kind in _OPEN or any(c.fails for c in changes)
            yield Group(str(kind), title, note, items, len(changes) - len(items), unfolded)


def _item(change: Change) -> Item:
    finding = change.finding
    labels = []
    if change.reworded:
        labels.append("reworded")
    if change.old is not None and change.new is not None:
        labels += [
            f"{name} {change.old[name]} → {change.new[name]}"
            for name in ("severity", "strength")
            if change.old[name] != change.new[name]
        ]
    return Item(
        wording.title(finding["rule"]),
        finding["code"],
        finding["severity"],
        _places(change),
        finding["message"],
        _quote(change),
        labels,
        change.fails,
        bool(finding.get("preview")),
    )


def _places(change: Change) -> str:
    sides = [("before", change.old), ("after", change.new)]
    return "; ".join(f"{name}: {_place(f)}" for name, f in sides if f is not None)


def _place(finding: Finding) -> str:
    return f"line {finding['line']}, column {finding['column']}" if finding["line"] else "the article as a whole"


def _quote(change: Change) -> Markup:
    """The words that are marked, with what was taken out and put in if they were reworded."""
    if change.reworded and change.old is not None and change.new is not None:
        return _marked(words(_short(change.old), _short(change.new)))
    return visible(_short(change.finding))


def _short(finding: Finding) -> str:
    return shortened(finding["quote"], _LONGEST_QUOTE)


def _marked(stretches: Sequence[tuple[str, str]]) -> Markup:
    return Markup("").join(Markup(_TAGS[kind]).format(visible(part)) for kind, part in stretches)  # noqa: S704


def _edits(edits: Iterable[Edit]) -> Iterator[tuple[str, Markup]]:
    """What was touched as (`changed`, `new`, `gone` or `moved`, paragraph); what moved stands where it is now."""
    listed = list(edits)
    moved = {e.old for e in listed if not e.new} & {e.new for e in listed if not e.old}
    for edit in listed:
        if edit.new in moved and not edit.old:
            yield "moved", visible(edit.new)
        elif not (edit.old in moved and not edit.new):
            kind = "changed" if edit.old and edit.new else "new" if edit.new else "gone"
            yield kind, _marked(words(edit.old, edit.new))
