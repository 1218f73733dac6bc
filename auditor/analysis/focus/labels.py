"""What a page says its article is about (address, title, tags, section, captions), against what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis import topics
from auditor.analysis.numbers import word_set
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from auditor.analysis import Analysis

    Floats = npt.NDArray[np.float32]


class Label(NamedTuple):
    """`part` is address, title, tags or section; `words` are those of it that the article lacks."""

    part: str
    value: str
    words: tuple[str, ...]


class Caption(NamedTuple):
    span: Span
    words: tuple[str, ...]


_WORD = re.compile(r"[^\W\d_]{3,}")
_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+){2,}", re.IGNORECASE)
_TELLING = 0.25  # weight of a word that says what something is about
_FEWEST = 3  # telling words
_FEWEST_TAGS = 2
_LEAST_BODY = 60  # words
_PREFIX = 5  # letters by which two words are forms of one
# Words of addresses, of credits and of tags that tell no subject.
_EMPTY = word_set(
    "html htm php aspx index amp news story article articles blog post posts archive live video photo photos picture "
    "pictures image images getty reuters afp associated press courtesy credit file shown left right center centre "
    "above "
    "below pictured seen reacts looks stands holds walks poses speaks arrives during january february march april june "
    "july august september october november december monday tuesday wednesday thursday friday saturday sunday graphic "
    "illustration stock shutterstock handout photographer agency opinion breaking featured top stories latest trending "
    "home enlarge toggle caption hide via view show this uncategorized local world national print newsletter"
)


def mislabelled(analysis: Analysis, parts: frozenset[str]) -> Iterator[Label]:
    """Address, titles, tags and section that have nothing in common with the article, of the parts asked for.

    Raises: ModelUnavailable.
    """
    document = analysis.document
    if analysis.body_words < _LEAST_BODY:
        return
    told = [
        *(("address", slug) for slug in [_slug(document.url or "")] if "address" in parts and slug),
        *(("title", d.value) for d in document.declared("title") if "title" in parts),
    ]
    text: _Words | None = None
    for part, value in told:
        words = _telling(value)
        text = text or _Words(analysis)
        if len(words) >= _FEWEST and not any(text.has(w) for w in words) and _apart(analysis, value.lower()):
            yield Label(part, value, words)
    if "tags" in parts and (tags := _tags(analysis)):
        text = text or _Words(analysis)
        if not any(text.has(w) for tag in tags for w in _WORD.findall(tag.lower())):
            yield Label("tags", ", ".join(tags), tuple(tags))
    if "section" in parts:
        yield from _section(analysis)


class _Words:
    """The article's words, and whether one of them is a form of a given word."""

    def __init__(self, analysis: Analysis, apart: Span | None = None) -> None:
        document = analysis.document
        spans = [z.span for z in document.zones if z.span != apart and z.kind is not ZoneKind.RELATED]
        self._words = frozenset(w for s, e in spans for w in _WORD.findall(document.reading[s:e].lower()))
        self._starts = frozenset(w[:_PREFIX] for w in self._words)

    def has(self, word: str) -> bool:
        return word in self._words or (len(word) >= _PREFIX and word[:_PREFIX] in self._starts)


def _slug(url: str) -> str:
    """The words of an address that name its article; "" where it has none."""
    parts = unquote(urlsplit(url).path).split("/")
    slugs = [m[0] for part in parts if (m := _SLUG.search(part.rpartition(".")[0] or part))]
    return re.sub(r"[-_]", " ", slugs[-1]) if slugs else ""


def _telling(value: str) -> tuple[str, ...]:
    words = dict.fromkeys(w for w in _WORD.findall(value.lower()) if w not in _EMPTY)
    return tuple(w for w in words if topics.weight(w) > _TELLING)


def _tags(analysis: Analysis) -> list[str]:
    """Tags that tell a subject, where there are enough of them."""
    listed = [tag.strip() for d in analysis.document.declared("tag") for tag in d.value.split(",")]
    tags = [t for t in dict.fromkeys(listed) if t and _telling(t)]
    return tags if len(tags) >= _FEWEST_TAGS else []


# Sections that name a field of life, and the field.
_FIELDS = {
    "sport": "sport", "sports": "sport", "football": "sport", "science": "science", "health": "health", "food": "food",
    "travel": "travel", "fashion": "fashion", "film": "film", "movies": "film", "music": "music", "education":
    "education", "crime": "crime", "technology": "technology", "tech": "technology", "business": "economy", "economy":
    "economy", "environment": "environment", "religion": "religion", "arts": "arts",
}  # fmt: skip
_FAR, _NEAR = 0.08, 0.35  # cosines of the body with the section's field, and with another one


def _section(analysis: Analysis) -> Iterator[Label]:
    said = [d.value for d in analysis.document.declared("section") if d.value.strip().lower() in _FIELDS]
    if not said or not analysis.body:
        return
    names = list(lexicon.table("beats"))
    alike = topics.anchors() @ _whole(analysis)
    near = [float(alike[names.index(_FIELDS[value.strip().lower()])]) for value in said]
    if max(near) < _FAR and float(alike.max()) > _NEAR:
        yield Label("section", said[0], (names[int(alike.argmax())],))


def foreign_captions(analysis: Analysis) -> Iterator[Caption]:
    """Captions that have no telling word in common with the article's other parts, in order."""
    document = analysis.document
    captions = [z.span for z in document.zones if z.kind is ZoneKind.CAPTION]
    if not captions or analysis.body_words < _LEAST_BODY:
        return
    for span in captions:
        caption = document.reading[span.start : span.end]
        words = _telling(caption)
        # Names may be those of the photographer and the agency.
        if len(words) < _FEWEST or sum(w in words for w in set(_WORD.findall(caption))) < _FEWEST_PLAIN:
            continue
        rest = _Words(analysis, span)
        if not any(rest.has(w) for w in words) and _apart(analysis, caption):
            yield Caption(span, words)


_FEWEST_PLAIN = 2  # telling words of a caption that are no names
_ALIKE = 0.3  # cosine of a caption with the body from which both are of one field


def _apart(analysis: Analysis, caption: str) -> bool:
    return float(_whole(analysis) @ topics.vector(" ".join(w for w in _WORD.findall(caption) if w.islower()))) < _ALIKE


def _whole(analysis: Analysis) -> Floats:
    """Unit vector of the body."""
    sentences = [s for s in analysis.body if analysis.lowers[s.index]][:_MOST]
    whole: Floats = topics.unit(topics.vectors(analysis, sentences).sum(0, keepdims=True))[0]
    return whole


_MOST = 200  # sentences read
