"""Links and written web addresses that cannot lead to what they promise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.leftovers import triggers
from auditor.document import RESIDUE, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Fault(NamedTuple):
    """`kind` is example, local, blank, search, tracking or broken; `reason` goes on from the address."""

    span: Span
    kind: str
    url: str
    shown: str
    reason: str


# In order: the first that fits names the fault.
_KINDS = (
    (
        "example",
        "is an example domain, where nothing stands",
        re.compile(
            r"https?://(?:[\w-]+\.)*(?:example\.(?:com|org|net|edu)|(?:[\w-]+\.)+(?:example|invalid|test)|"
            r"(?:your-?(?:site|domain|website|company|blog)(?:-?(?:name|here))?|domain-?name|website-?name|sitename|"
            r"mywebsite|somewebsite|placeholder|insert-?(?:link|url)[\w-]*)\.(?:com|org|net|co))(?![\w.-]*\w)",
            re.IGNORECASE,
        ),
    ),
    (
        "local",
        "leads to the writer's own machine or network",
        re.compile(
            r"https?://(?:localhost|127\.0\.0\.1|0\.0\.0\.0|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+)(?![\w.])|file:///",
            re.IGNORECASE,
        ),
    ),
    (
        "blank",
        "is a blank that was never filled in",
        re.compile(
            r"https?://(?:url|link|insert|xxx+|tbd|todo|your|#|\.\.\.|…|<|\[|\{)[\w>\]}.…_-]*(?:/|$)|"
            r"https?:/{0,2}$|"
            r"(?:url|link|insert[ _-]?(?:link|url)(?:[ _-]here)?|tbd|todo|\[.*\]|\{.*\}|undefined|null)$",
            re.IGNORECASE,
        ),
    ),
    (
        "search",
        "leads to a search and not to a page",
        re.compile(
            r"https?://(?:www\.)?(?:google\.[a-z.]{2,6}/(?:url|search)\?|bing\.com/(?:search\?|ck/)|"
            r"duckduckgo\.com/(?:\?q=|l/\?)|search\.yahoo\.com/|r\.search\.yahoo\.com/|yandex\.[a-z]{2,3}/(?:search|clck)|"
            r"baidu\.com/(?:link|s)\?)",
            re.IGNORECASE,
        ),
    ),
    (
        "tracking",
        "holds nothing but tracking",
        re.compile(r"\??(?:utm_\w+=[^&\s]*&?)+$|https?://[\w.-]+/?\?(?:utm_\w+=[^&\s]*&?){2,}$", re.IGNORECASE),
    ),
    (
        "broken",
        "is no web address",
        re.compile(
            r"https?://https?[:/]|https?:/[^/]|https?//|htt?ps?;//|h(?:tt|ttps|tps|ttp)://|"
            r"https?://[^\s/.]+(?:/|$)(?<!localhost)(?<!localhost/)|https?://[^\s/]*\.\.|https?://\.",
            re.IGNORECASE,
        ),
    ),
)  # fmt: skip
_GOOD = re.compile(r"https?://(?!https?[:/])(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]|$)", re.IGNORECASE)
_WRITTEN = re.compile(r"(?:https?[:;]?/{1,2}|file:///)[^\s\x00<>\"“”’)\]]{0,300}", re.IGNORECASE)
_NEEDLES = triggers("http", "file:///")
# A page that shows how addresses look.
_SHOWN_AS = re.compile(
    r"\b(?:for example|such as|e\.g\.|reserved|placeholder|RFC|sample|dummy|looks? like)\b", re.IGNORECASE
)
_LONGEST = 80


def faults(analysis: Analysis) -> Iterator[Fault]:
    """Faulty links first, then addresses written out in the prose, each in text order and once."""
    document = analysis.document
    told: set[Span] = set()
    for link in document.links:
        kind = _fault(link.url.strip())
        if kind and link.span not in told and link.span.end > link.span.start and not _apart(analysis, link.span):
            told.add(link.span)
            yield Fault(link.span, kind[0], link.url, link.url[:_LONGEST] or "#", kind[1])
    if not analysis.leftovers.holds(*_NEEDLES):
        return
    text = analysis.leftovers.text
    for match in _WRITTEN.finditer(text):
        url = match[0].rstrip(".,;:!?*_`'")
        span = Span(match.start(), match.start() + len(url))
        kind = _fault(url)
        if not kind or any(s.start < span.end and span.start < s.end for s in told):
            continue
        if any(link.span.start <= span.start < link.span.end for link in document.links) or _apart(analysis, span):
            continue
        told.add(span)
        yield Fault(span, kind[0], url, url[:_LONGEST], kind[1])


def _fault(url: str) -> tuple[str, str] | None:
    if _GOOD.match(url) and not any(p.match(url) for k, _, p in _KINDS if k != "broken"):
        return None
    return next(((kind, reason) for kind, reason, pattern in _KINDS if pattern.match(url)), None)


def _apart(analysis: Analysis, span: Span) -> bool:
    """Whether the address stands in the furniture of the page or is shown as an example."""
    sentence = analysis.sentence_at(span.start)
    if sentence is None:
        return False
    reading = analysis.document.reading
    coded = reading[max(0, span.start - 1) : span.start] == "`"
    return sentence.zone in RESIDUE or coded or _SHOWN_AS.search(sentence.text) is not None


__all__ = ["Fault", "faults"]
