"""A comparison as a standalone page in the style of the reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from auditor.report import wording
from auditor.report.comparisons import Change, Comparison, Finding, Kind, Score
from auditor.report.comparisons.alignments import Edit, words
from auditor.report.inert import shortened, visible
from auditor.report.messages import Catalogue, catalogue
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


_GROUPS: Final = (Kind.INTRODUCED, Kind.FIXED, Kind.MOVED, Kind.SUPPRESSED, Kind.UNCHECKED, Kind.KEPT)
_OPEN: Final = frozenset({Kind.INTRODUCED, Kind.FIXED, Kind.MOVED, Kind.UNCHECKED})


def write(comparison: Comparison, fail_on: str | None, style: HouseStyle | None = None) -> str:
    """The page as one string of HTML that names no other resource."""
    from auditor.report import html  # noqa: PLC0415  templates load only when a page is wanted

    house = style or HouseStyle()
    say = catalogue(house.language)
    edits = list(_edits(comparison.alignment.edits()))
    counts = comparison.counts
    return html.template("diff.html.jinja", house.language).render(
        assets=html.assets("common.css+diff.css", "diff.js", house.css()),
        house=house,
        tool=comparison.new["tool"],
        headline=_headline(comparison.new["article"], say),
        spoken=_spoken(comparison.new["article"], say),
        sources=[record["article"]["source"] or "-" for record in (comparison.old, comparison.new)],
        sides=[_side(record, say) for record in (comparison.old, comparison.new)],
        overall=_bar(comparison.overall, say),
        bars=[_bar(score, say) for score in comparison.dimensions],
        verdict=_verdict(comparison, fail_on, say),
        level="grave" if comparison.crashed or comparison.failing else "good",
        remarks=[_english(remark, say) for remark in comparison.remarks],
        counts=[(say[f"change_short.{kind}"], counts[kind]) for kind in _GROUPS if counts[kind]],
        groups=list(_groups(comparison, say)),
        edits=edits[:_MOST_EDITS],
        edit_count=len(edits),
    )


def _verdict(comparison: Comparison, fail_on: str | None, say: Catalogue) -> str:
    if comparison.crashed:
        return say.say("diff.crashed", checks=", ".join(comparison.crashed))
    if fail_on is None:
        return say["diff.passed"]
    severity, failing = say.severities(fail_on, 1), len(comparison.failing)
    if failing:
        return say.say("diff.failed", findings=say.count("diff.added", failing), severity=severity)
    return say.say("diff.passed_on", severity=severity)


def _english(remark: str, say: Catalogue) -> Markup:
    """What the comparison itself remarks, which is English whatever the page speaks."""
    return visible(remark) if say.language == "en" else Markup('<span lang="en">{}</span>').format(visible(remark))


def _headline(article: Mapping[str, Any], say: Catalogue) -> str:
    part = article["headline"]
    return part["text"] if part and part["text"].strip() else say["top.no_headline"]


def _spoken(article: Mapping[str, Any], say: Catalogue) -> str:
    """The language of the article where it is not that of the page."""
    language = str(article["language"])
    return language if language != say.language else ""


def _side(record: Mapping[str, Any], say: Catalogue) -> dict[str, Any]:
    score = record["score"]
    return {
        "score": score["overall"],
        "band": wording.band(score, say),
        "level": wording.level(score["overall"]),
        "words": say.count("word", record["article"]["words"]),
        "findings": say.count("finding", len(record["findings"])),
    }


def _bar(score: Score, say: Catalogue) -> Bar:
    change = score.change
    sign = "same" if not change else "better" if change > 0 else "worse"
    said = ""
    if change is not None:
        moved = f"{'+' if change > 0 else '−'}{say.number(abs(change))}"
        said = moved if change else say["diff.unchanged"]
    return Bar(say.get(f"dimension.{score.name}", wording.title(score.name)), score.old, score.new, said, sign)


def _groups(comparison: Comparison, say: Catalogue) -> Iterator[Group]:
    for kind in _GROUPS:
        changes = sorted(comparison.of(kind), key=lambda c: (not c.fails, *wording.weight(c.finding)))
        if changes:
            items = [_item(change, say) for change in changes[:_MOST_SHOWN]]
            unfolded = kind in _OPEN or any(c.fails for c in changes)
            title, note = say[f"change.{kind}"], say[f"change_note.{kind}"]
            yield Group(str(kind), title, note, items, len(changes) - len(items), unfolded)


def _item(change: Change, say: Catalogue) -> Item:
    finding = change.finding
    labels = []
    if change.reworded:
        labels.append(say["diff.reworded"])
    if change.old is not None and change.new is not None:
        labels += [
            say.say(key, old=_told(name, change.old, say), new=_told(name, change.new, say))
            for name, key in (("severity", "diff.severity"), ("strength", "diff.strength"))
            if change.old[name] != change.new[name]
        ]
    return Item(
        wording.title(finding["rule"]),
        finding["code"],
        finding["severity"],
        _places(change, say),
        finding["message"],
        _quote(change),
        labels,
        change.fails,
        bool(finding.get("preview")),
    )


def _told(name: str, finding: Finding, say: Catalogue) -> str:
    value = finding[name]
    return say.severities(value, 1) if name == "severity" else say[f"strength.{value}"]


def _places(change: Change, say: Catalogue) -> str:
    sides = [("diff.was_at", change.old), ("diff.is_at", change.new)]
    return "; ".join(say.say(key, place=_place(f, say)) for key, f in sides if f is not None)


def _place(finding: Finding, say: Catalogue) -> str:
    if not finding["line"]:
        return say["diff.whole"]
    return say.say("diff.place", line=finding["line"], column=finding["column"])


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
