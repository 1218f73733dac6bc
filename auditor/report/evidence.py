"""The article as evidence: its blocks as rows of zone name, marked text and margin notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from markupsafe import Markup

from auditor.report.inert import safe, shortened
from auditor.report.marks import Mark, blocks
from auditor.report.messages import Catalogue, catalogue
from auditor.report.views import Shown

# Notes beside one paragraph before the rest is folded away.
_FOLD_AFTER: Final = 5
_LONGEST_NOTE: Final = 240
_MOST_COMPARED: Final = 3
# Of more findings that compare passages, twins are not looked for.
_MOST_COMPARING: Final = 60


def rows(record: Mapping[str, Any], numbered: Sequence[Shown], words: Catalogue) -> Markup:
    """The whole article as HTML."""
    language = record["article"]["language"]
    spoken = f' lang="{safe(language)}"' if language and language != words.language else ""
    furniture = words["article.furniture"]
    twins = _twins(record["findings"])
    made = []
    body = _opening("body", "", residue=False, furniture=furniture, spoken=spoken)
    found = blocks(record["article"], record["findings"], [f.classes for f in numbered], words, twins)
    for start, kind, name, residue, content, notes in found:
        opening = body if kind == "body" else _opening(kind, name, residue, furniture, spoken)
        margin = f"<div class=margin>{_notes(notes, numbered, twins, words)}</div>" if notes else ""
        made.append(f"{opening}{start}>{content}</div>{margin}</div>\n")
    return Markup("".join(made))  # noqa: S704  every part was escaped


def whole(numbered: Sequence[Shown], words: Catalogue) -> Markup:
    """Notes on what the article lacks, as list items."""
    return Markup("".join(_note(f, words, here=False) for f in numbered if not f.placed))  # noqa: S704


def _twins(findings: Sequence[Mapping[str, Any]]) -> dict[int, int]:
    """Findings that compare the same passages as an earlier one of their category, by number with its number."""
    comparing = [(n, f["dimension"], f, f["related"]) for n, f in enumerate(findings, 1) if f["related"]]
    if not 2 <= len(comparing) <= _MOST_COMPARING:
        return {}
    found: dict[int, int] = {}
    for place, (n, dimension, one, others) in enumerate(comparing):
        for earlier, category, two, more in comparing[:place]:
            if category == dimension and earlier not in found and _same((one, *others), (two, *more)):
                found[n] = earlier
                break
    return found


def _same(some: Sequence[Mapping[str, Any]], others: Sequence[Mapping[str, Any]]) -> bool:
    """Whether each passage overlaps one of the others, and the other way round."""
    return all(
        any(a["start"] < b["end"] and b["start"] < a["end"] for b in two)
        for one, two in ((some, others), (others, some))
        for a in one
    )


def _notes(marks: Sequence[Mark], numbered: Sequence[Shown], twins: Mapping[int, int], words: Catalogue) -> str:
    notes = [_margin(m, numbered, twins, words) for m in marks]
    if len(notes) <= _FOLD_AFTER:
        return f"<ul class=notes>{''.join(notes)}</ul>"
    more = safe(words.say("article.more_notes", count=len(notes) - _FOLD_AFTER))
    first, rest = "".join(notes[:_FOLD_AFTER]), "".join(notes[_FOLD_AFTER:])
    fold = f"<details class=fold><summary>{more}</summary><ul class=notes>{rest}</ul></details>"
    return f"<ul class=notes>{first}</ul>{fold}"


@lru_cache(maxsize=512)
def _opening(kind: str, name: str, residue: bool, furniture: str, spoken: str) -> str:
    """The row's start tags up to the offset of its text, with the zone's name where there is one."""
    hint = f"<span class=vh>. {safe(furniture)}</span>" if residue and name else ""
    label = f"<p class=zone>{safe(name)}{hint}</p>" if name else ""
    css = "row" if kind == "body" else f'"row k-{safe(kind)}{" residue" if residue else ""}"'
    return f"<div class={css}>{label}<div class=text dir=auto{spoken} data-at="


def _margin(mark: Mark, numbered: Sequence[Shown], twins: Mapping[int, int], words: Catalogue) -> str:
    f = numbered[mark.number - 1]
    if mark.part:
        return _compared(mark, f, words)
    return _note(f, words, here=True, twin=numbered[twins[f.n] - 1] if f.n in twins else None)


def _note(f: Shown, words: Catalogue, *, here: bool, twin: Shown | None = None) -> str:
    """A finding beside its text; `here` when it points to a place in the text.

    Beside its twin it need not tell the same again: the list of findings has it.
    """
    href = f"#m{f.n}" if here else f"#f{f.n}"
    preview = f" <span class=soft>{safe(words['article.preview'])}</span>" if f.preview else ""
    english = "" if words.language == "en" else " lang=en"
    if twin:
        told = f"<span>{safe(words['article.same']).format(finding=_link(twin, words))}</span>"
    else:
        parts = f.parts[:_MOST_COMPARED]
        compare = "".join([_compare(part.label, words.language) for part in parts if part.quote]) if parts else ""
        message = safe(f.message if len(f.message) <= _LONGEST_NOTE else shortened(f.message, _LONGEST_NOTE))
        told = f"<span{english}>{message}</span>{compare}"
    return (
        f'<li id=n{f.n} class="x {f.classes}" data-f={f.n}>'
        f'<a class="sev {f.severity}" href={href}><span class=vh>{safe(words["severity." + f.severity])} </span>'
        f"{f.n}</a> <a class=what href=#f{f.n}{english}>{safe(f.name)}</a>{preview} "
        f"{told}\n"
    )


@lru_cache(maxsize=1024)
def _compare(label: str, language: str) -> str:
    told = safe(catalogue(language).say("article.compare", label=label))
    return f" <a class=compare href=#m{label}>{told}</a>"


def _compared(mark: Mark, f: Shown, words: Catalogue) -> str:
    """The other passage of a finding whose own text stands elsewhere."""
    noted = f.parts[mark.part - 1].note if mark.part <= len(f.parts) else ""
    note = noted or safe(words["article.compared"])
    return (
        f'<li id=n{mark.label} class="x {f.classes} see" data-f={f.n}>'
        f'<a class="sev {f.severity}" href=#m{mark.label}>{mark.label}</a> {note}: '
        f"{safe(words['article.see']).format(finding=_link(f, words))}\n"
    )


def _link(f: Shown, words: Catalogue) -> str:
    return f"<a href=#m{f.n}>{safe(words.say('matters.no', n=f.n))} {safe(f.name)}</a>"
