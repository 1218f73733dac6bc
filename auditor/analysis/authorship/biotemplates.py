"""Author's notes that read as a text generator fills them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from auditor import lexicon
from auditor import patterns as re
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_BLANK = re.compile(
    r"\[(?:insert |your |the |add |enter )?(?:(?:job|author|publication|outlet|company|website|site|city|topics?|field"
    r"|university|degree|number|name|full|first|last|years?|expertise|industry|niche|hobby|hobbies|title|location"
    r"|area)[ /]?){1,3}(?: here)?\]|\{{1,2}\s?[\w ]{2,24}\s?\}{1,2}|\bLorem ipsum\b",
    re.IGNORECASE,
)
# What ties an author to the world: an employer, a study, a year, a way to write.
_FACT = re.compile(
    r"\b(?:at|for|of|with|from|in|joined|edits) (?:the )?(?:[A-Z][\w&’'-]+ )*(?:Gazette|Herald|Times|Post|News"
    r"|Journal|Tribune|Review|Magazine|Press|University"
    r"|College|Institute|School|Observer|Chronicle|Guardian|Standard|Mail|Sun|Star|Globe|Courier|Echo|Argus|Radio"
    r"|TV|Broadcasting|Agency)\b"
    r"|\b(?:19|20)\d\d\b|\S@\S|\b(?:beat|bureau|correspondent)\b"
)


_LAST, _LONGEST = 2, 500  # paragraphs at the end that may be a note, and its characters


@cache
def _templates() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = (line.split("\t") for line in lexicon.entries("bio_templates"))
    return tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in rows)


def note(analysis: Analysis) -> Span | None:
    """The author's note: as the source marks it, else a short paragraph at the end that names the author."""
    document = analysis.document
    if document.bio is not None:
        return document.bio
    names = [name for byline in document.bylines for name in byline.names if " " in name]
    for start, end in (p.span for p in document.paragraphs[-_LAST:]):
        text = document.reading[start:end]
        if end - start <= _LONGEST and any(name in text for name in names) and _reads_so(text):
            return Span(start, end)
    return None


def _reads_so(text: str) -> bool:
    return len(templates(text)) > 1 or _BLANK.search(text) is not None


def templates(text: str) -> list[str]:
    """The kinds of stock phrases in a note, in a fixed order."""
    return [kind for kind, pattern in _templates() if pattern.search(text)]


def is_grounded(text: str) -> bool:
    """Whether the note tells something that can be checked: an employer, a year, an address."""
    return _FACT.search(text) is not None


def leftovers(analysis: Analysis, bio: Span) -> list[Span]:
    """Blanks that nobody filled in and codes of a chatbot in the note, in text order."""
    found = [
        Span(bio.start + m.start(), bio.start + m.end())
        for m in _BLANK.finditer(analysis.document.reading[bio.start : bio.end])
    ]
    found += [code.span for code in analysis.citation_codes if bio.start <= code.span.start < bio.end]
    return sorted(found)
