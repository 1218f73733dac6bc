"""A web page with facts from elsewhere links only to pages of its own.

## Why it matters
On the web the shortest proof is a link. A page that links only to itself keeps its readers and tells them to take its
word.

## Flags
> article: (absence)
> <html><body><article><h1>Rents double in the old town</h1>
> <p>Rents in the old town have doubled, according to a report published by the land registry on Monday. It counts nine
> thousand flats, of which a third stand empty in winter. Buyers come from the capital, where the same money buys a
> garage. New homes are planned behind the station, but none will be ready for three years.</p>
> <p>Loans have become dearer, yet that has not cooled the market. Sellers can choose among ten offers, and some houses
> are sold before they are advertised. The council wants to buy land and keep it. Those who teach or nurse in the old
> town can no longer live there, and the school has lost four teachers since May.</p>
> <p>An end of the climb is not in sight. The banks are happy, the builders are busy, and the young leave for the towns
> down the line. The last flat on the market square went for half a million, and it has no lift, no heating and a view
> of a wall. In spring the council will vote on a cap, as our <a href="/2021/council">page on the council</a>
> tells.</p></article></body></html>

## Passes
> Rents have doubled since 2015, the land registry said. It printed its table in May.

## How to fix
Link the study, the document or the report the facts come from.

## Known limits
Only web pages and Markdown, only reports of some length that name a document, a study or another outlet, and only
links in the prose. A text without any link is not judged: exports lose them. Many papers never link; the finding is
weak.

Source: W3C Credibility Signals 3.2.3, outbound links.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from auditor import patterns as re
from auditor.analysis import Analysis
from auditor.checker import Flag, NotApplicable, Severity, Strength, checker
from auditor.document import NOWHERE, ZoneKind


@dataclass(frozen=True, slots=True)
class Options:
    least_words: int = 150


# What stands on the web for a link to lead to.
_LINKABLE = re.compile(
    r"\b(?:according to (?:an?|the) (?:\w+ ){0,3}(?:report|study|survey|poll|filing|statement)|"
    r"(?:study|survey|poll|report|paper|data|figures|census|filing|lawsuit|indictment|ruling|statistics) "
    r"(?:by|from|of|published|released|shows?|showed|found|says?|said)|published (?:in|by|on)|press release|"
    r"told (?:the )?[A-Z]\w+|reported by|first reported)\b"
)
_FORMATS = frozenset({"html", "markdown"})


@checker(
    code="SR113",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    proves_not="It does not show that the facts are not to be found elsewhere.",
    standards=("W3 3.2.3",),
    options=Options,
)
def no_sources_linked(analysis: Analysis, options: Options) -> Iterator[Flag]:
    document = analysis.document
    if document.format not in _FORMATS:
        raise NotApplicable("only web pages and Markdown hold links")
    if analysis.body_words < options.least_words:
        raise NotApplicable(f"the prose has fewer than {options.least_words} words")
    prose = [
        link for link in document.links
        if (s := analysis.sentence_at(link.span.start)) is not None and s.zone in (ZoneKind.BODY, ZoneKind.LIST)
    ]  # fmt: skip
    if not document.links:
        raise NotApplicable("the text holds no link at all, as exports do that have lost theirs")
    outside = [link for link in prose if _leads_out(link.url, document.domain or "")]
    if outside or "http" in analysis.body_voice.text:
        return
    named = _LINKABLE.search(analysis.body_voice.text)
    if named is None:
        return
    message = (
        f"All {len(prose)} links of the prose lead to pages of this outlet"
        if prose
        else "No link stands in the prose, so none leads to a source"
    )
    shown = " ".join(named[0].split())
    yield Flag(NOWHERE, f"{message}, though it rests on “{shown}”.", 0.6, evidence={"links": len(prose), "outside": 0})


def _leads_out(url: str, domain: str) -> bool:
    host = urlsplit(url.strip()).netloc.lower().rpartition("@")[2].partition(":")[0].removeprefix("www.")
    own = domain.lower().removeprefix("www.")
    return bool(host) and not (own and (host == own or host.endswith("." + own)))
