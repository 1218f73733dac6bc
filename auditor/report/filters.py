"""The boxes that leave findings out; the style sheet does it, so that they work without scripts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from markupsafe import Markup

from auditor.report import wording
from auditor.report.inert import safe
from auditor.report.marks import DIMENSIONS, dimension_class
from auditor.report.messages import Catalogue, catalogue
from auditor.report.views import VOICES, Shown

# What can be chosen, with the prefix of its classes and ids.
_KINDS: Final = {"severity": "s", "dimension": "d", "strength": "t", "voice": "v"}


def tallies(numbered: Sequence[Shown]) -> dict[str, list[tuple[str, int]]]:
    """By kind the values that occur, in a fixed order, with the number of findings."""
    counts: dict[str, dict[str, int]] = {
        "severity": dict.fromkeys(wording.SEVERITIES, 0),
        "dimension": dict.fromkeys((*DIMENSIONS, "other"), 0),
        "strength": dict.fromkeys(wording.STRENGTHS, 0),
        "voice": dict.fromkeys(("", *VOICES), 0),
    }
    for f in numbered:
        counts["severity"][f.severity] += 1
        counts["dimension"][dimension_class(f.dimension)] += 1
        counts["strength"][f.strength] += 1
        counts["voice"][f.voice] += 1
    return {kind: [(value, n) for value, n in tally.items() if n and value] for kind, tally in counts.items()}


def boxes(found: dict[str, list[tuple[str, int]]], words: Catalogue) -> Markup:
    """A group of boxes for every kind with more than one value: one alone is nothing to choose from."""
    made = [_group(kind, tuple(found[kind]), words.language) for kind in _KINDS if len(found[kind]) > 1]
    return Markup("".join(made))  # noqa: S704  every part was escaped


def legend(found: dict[str, list[tuple[str, int]]], words: Catalogue) -> Markup:
    """The colours of categories and, for when those are chosen, of severities, as list items."""
    return _legend(
        tuple([value for value, _ in found["dimension"]]),
        tuple([value for value, _ in found["severity"]]),
        words.language,
    )


@lru_cache(maxsize=1024)
def _legend(dimensions: tuple[str, ...], severities: tuple[str, ...], language: str) -> Markup:
    words = catalogue(language)
    hues = [f'<li class=hue><mark class="d-{v} t-strong">{safe(words["dimension." + v])}</mark>' for v in dimensions]
    grades = [f'<li class=grade><mark class="s-{v} t-strong">{safe(words["severity." + v])}</mark>' for v in severities]
    return Markup("".join(hues + grades))  # noqa: S704  every part was escaped


@lru_cache(maxsize=4096)
def _group(kind: str, values: tuple[tuple[str, int], ...], language: str) -> str:
    labels = "".join([_label(kind, value, count, language) for value, count in values])
    words = catalogue(language)
    return f"<fieldset><legend>{safe(words['filter.' + kind])}</legend>\n{labels}</fieldset>\n"


@lru_cache(maxsize=4096)
def _label(kind: str, value: str, count: int, language: str) -> str:
    prefix = _KINDS[kind]
    return (
        f"<label><input type=checkbox id={prefix}-{value} autocomplete=off checked> "
        f'<span class="dot {prefix}-{value}">{safe(catalogue(language)[f"{kind}.{value}"])}</span> '
        f'<span class="soft num">{count:d}</span></label>\n'
    )
