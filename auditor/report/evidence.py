"""The article as evidence: its blocks as rows of zone name, marked text and margin notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from markupsafe import Markup

from auditor.report.inert import safe, shortened
from auditor.report.marks import Block, Mark, blocks
from auditor.report.messages import Catalogue, catalogue
from auditor.report.views import Shown

# Notes beside one paragraph before the rest is folded away.
_FOLD_AFTER: Final = 5
_LONGEST_NOTE: Final = 240
_MOST_COMPARED: Final = 3


def rows(record: Mapping[str, Any], numbered: Sequence[Shown], words: Catalogue) -> Markup:
    """The whole article as HTML."""
    language = record["article"]["language"]
    spoken = f' lang="{safe(language)}"' if language and language != words.language else ""
    furniture = words["article.furniture"]
    made = []
    body = _opening("body", "", residue=False, furniture=furniture, spoken=spoken)
    for start, kind, name, residue, content, notes in _blocks(record, numbered, words):
        opening = body if kind == "body" else _opening(kind, name, residue, furniture, spoken)
        margin = f"<div class=margin>{_notes(notes, numbered, words)}</div>" if notes else ""
        made.append(f"{opening}{start}>{content}</div>{margin}</div>\n")
    return Markup("".join(made))  # noqa: S704  every part was escaped


def _blocks(record: Mapping[str, Any], numbered: Sequence[Shown], words: Catalogue) -> list[Block]:
    return blocks(record["article"], record["findings"], [f.classes for f in numbered], words)


def whole(numbered: Sequence[Shown], words: Catalogue) -> Markup:
    """Notes on what the article lacks, as list items."""
    return Markup("".join(_note(f, words, here=False) for f in numbered if not f.placed))  # noqa: S704


def _notes(marks: Sequence[Mark], numbered: Sequence[Shown], words: Catalogue) -> str:
    notes = [_margin(m, numbered[m.number - 1], words) for m in marks]
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


def _margin(mark: Mark, finding: Shown, words: Catalogue) -> str:
    return _compared(mark, finding, words) if mark.part else _note(finding, words, here=True)


def _note(f: Shown, words: Catalogue, *, here: bool) -> str:
    """A finding beside its text; `here` when it points to a place in the text."""
    href = f"#m{f.n}" if here else f"#f{f.n}"
    preview = f" <span class=soft>{safe(words['article.preview'])}</span>" if f.preview else ""
    parts = f.parts[:_MOST_COMPARED]
    compare = "".join([_compare(part.label, words.language) for part in parts if part.quote]) if parts else ""
    english = "" if words.language == "en" else " lang=en"
    message = safe(f.message if len(f.message) <= _LONGEST_NOTE else shortened(f.message, _LONGEST_NOTE))
    return (
        f'<li id=n{f.n} class="x {f.classes}" data-f={f.n}>'
        f'<a class="sev {f.severity}" href={href}><span class=vh>{safe(words["severity." + f.severity])} </span>'
        f"{f.n}</a> <a class=what href=#f{f.n}{english}>{safe(f.name)}</a>{preview} "
        f"<span{english}>{message}</span>{compare}\n"
    )


@lru_cache(maxsize=1024)
def _compare(label: str, language: str) -> str:
    told = safe(catalogue(language).say("article.compare", label=label))
    return f" <a class=compare href=#m{label}>{told}</a>"


def _compared(mark: Mark, f: Shown, words: Catalogue) -> str:
    """The other passage of a finding whose own text stands elsewhere."""
    noted = f.parts[mark.part - 1].note if mark.part <= len(f.parts) else ""
    note = noted or safe(words["article.compared"])
    target = f"<a href=#m{f.n}>{safe(words.say('matters.no', n=f.n))} {safe(f.name)}</a>"
    return (
        f'<li id=n{mark.label} class="x {f.classes} see" data-f={f.n}>'
        f'<a class="sev {f.severity}" href=#m{mark.label}>{mark.label}</a> {note}: '
        f"{safe(words['article.see']).format(finding=target)}\n"
    )
