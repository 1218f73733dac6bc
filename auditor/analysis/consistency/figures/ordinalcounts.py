"""How many times already: terms, titles and first times that later figures do not bear out.

"Sworn in for his second term", "at the start of his third term"; "her fifth title", "with four titles to her name";
"had never left the country before", "the lake in Austria where it played two summers ago".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.consistency.plainclashes import Plain
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import CARDINALS, word_set
from auditor.analysis.predicates import noun
from auditor.document import RESIDUE, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_ORDINALS = {
    w: n
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split(), 1
    )
}
_WORDS = {w: int(n) for w, n in CARDINALS.items() if 0 < n < 20}
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_THINGS = (
    "term|title|championship|crown|medal|gold|novel|book|album|marriage|wedding|child|baby|film|win|victory|cap|goal"
    "|season|spell|stint|prize|cup|trophy|ascent|attempt|summit|crossing|offence|conviction|heart attack|operation"
    "|election|restaurant|shop|branch|edition|run|tour|grandchild|game|match|race|fight|exhibition|play|opera"
    "|symphony|world cup|olympics"
)
_TH = rf"(?P<th>{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))"
_NTH = re.compile(
    rf"\b(?:(?P<whose>[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[\w’'-]+['’]s|(?:win|wins|won|seek|seeks|claim|claims"
    rf"|claimed|take|takes"
    rf"|took|begin|begins|began|for|retain\w*|clinch\w*|land|landed|lift|lifted) an?|for an?|win)|[Tt]he(?=\b)) "
    rf"{_TH} (?:\w+ ){{0,2}}?(?P<what>{_THINGS})\b(?! half| round| leg| quarter| draft| in [A-Z])"
)
# "Won the title, her fifth in a row": the thing stands before.
_ROW = re.compile(
    rf"\b(?P<what>{_THINGS})s?\b[^.;:\x00]{{0,60}}?, (?:his|her|its|their) {_TH}(?: in a row| running| in succession"
    r"| straight| so far| in all| in \w+ years)?(?=[,.;]| and\b)"
)
_HOLDS = re.compile(
    rf"\b(?:[Ww]ith|has|holds|won|had|of|the|boasts|owns|and) (?P<n>{'|'.join(_WORDS)}|\d{{1,2}}) "
    rf"(?P<mod>(?:\w+ ){{0,2}}?)(?P<what>{_THINGS})s"
    r"(?: (?:already |now )?(?:to (?:his|her|its|their) name|behind (?:him|her|it|them)|under (?:his|her|its"
    r"|their) belt"
    r"|in all|so far|in total|on (?:his|her|its|their) shelf))"
)
_EARLIER = re.compile(
    rf"\b(?:has|have|had|with|wrote|written|won|the|her|his|after|of) (?P<n>{'|'.join(_WORDS)}|\d{{1,2}}) "
    rf"(?:earlier|previous|other|prior) (?P<what>{_THINGS})s\b"
    rf"|\b(?:[Ii]n|[Aa]fter|over|won|lost|drew) the (?P<m>{'|'.join(_WORDS)}|\d{{1,2}}) "
    rf"(?P<thing>{_THINGS})(?:e?s) (?:\w+ ){{0,5}}?"
    r"(?:before|earlier|previously)\b"
    rf"|\b(?P<k>{'|'.join(_WORDS)}) (?:former|ex-|previous|earlier|late|past) (?:husbands|wives|marriages)\b"
)
# "Married for the second time".
_AGAIN = re.compile(
    rf"\b(?:married|marries|marry|wed|wedding|tied the knot|walked down the aisle)\b[^.;:\x00]{{0,40}}?\bfor (?:the|a) "
    rf"(?P<th>{'|'.join(_ORDINALS)}) time\b(?! (?:this|in|on|since)\b)"
)
_ALIKE = {"championship": "title", "crown": "title", "novel": "book", "wedding": "marriage", "baby": "child",
          "restaurant": "shop", "branch": "shop", "trophy": "cup", "gold": "medal", "victory": "win"}  # fmt: skip
_FOLD = re.compile(
    rf"\b(?:(?P<n>{'|'.join(_WORDS)}|\d{{1,2}})-(?:time|times)|(?P<t>twice|thrice)|(?P<only>first-time|one-off))[ -]"
    r"(?P<rest>(?:[\w-]+ ){0,3}?)(?P<who>champion|winner|mother|father|author|novelist|medallist|medalist|mayor"
    r"|governor"
    r"|president|candidate|offender|bride|groom|olympian|divorcee|titleholder)\b"
)
_OTHER = word_set(
    "if would could should might next former previous previously earlier last ago then before until hopes hoping wants "
    "seeking seek plans bride groom partner friend colleague teammate sister brother father mother son daughter "
    "coach rival opponent husband wife predecessor "
    "another "
    "other record or chasing bid bidding target aim aims cannot not never equal equalled beat old running run "
    "ruled ineligible limit limits limited barred seeks"
)
_LONGEST = 60


def ordinal_counts(analysis: Analysis) -> Iterator[Plain]:
    """A "third term" after a "second", "four titles" after the "fifth"."""
    if len(analysis.document.sentences) > _LONGEST:
        return
    yield from _nth(analysis)
    yield from _never(analysis)


def _number(word: str) -> int:
    lower = word.lower()
    if lower in _ORDINALS:
        return _ORDINALS[lower]
    if lower[0].isdigit():
        return int(re.sub(r"\D", "", lower))
    return _WORDS.get(lower, 0)


_ORDERED = frozenset(_ORDINALS) | {f"{n}{e}" for n in range(1, 31) for e in ("st", "nd", "rd", "th")}


def _nth(analysis: Analysis) -> Iterator[Plain]:  # noqa: C901, PLR0912  one reading after another, in order
    clauses = analysis.clauses
    voice = clauses.voice
    ordered = clauses.having(_ORDERED)
    again, owned = clauses.holding(_TIME), clauses.holding(_OWNERS)
    told: list[tuple[int, str, int, Span, bool]] = []
    for s in ordered:
        span = analysis.document.sentences[s].span
        told += [
            (s, m["what"].lower(), _number(m["th"]), Span(*m.span()), True)
            for m in _NTH.finditer(voice, *span)
            if m["what"].lower() not in _SEVERAL or m["whose"] != "The"
        ]
        if s in again:
            told += [(s, "marriage", _number(m["th"]), Span(*m.span()), True) for m in _AGAIN.finditer(voice, *span)]
        if s in owned:
            told += [(s, m["what"], _number(m["th"]), Span(*m.span()), True) for m in _ROW.finditer(voice, *span)]
    if not told:
        return
    for s in clauses.having(_HOLDING):
        if s in clauses.counted:
            span = analysis.document.sentences[s].span
            told += [(s, m["what"].lower(), _number(m["n"]), Span(*m.span()), False)
                     for m in _HOLDS.finditer(voice, *span) if not word_set(m["mod"]) & _PRIOR]  # fmt: skip
            told += [(s, (m["what"] or m["thing"] or "marriage").lower(), _number(m["n"] or m["m"] or m["k"]) + 1,
                      Span(*m.span()), False)
                     for m in _EARLIER.finditer(voice, *span)]  # fmt: skip
    told.sort(key=lambda t: t[3])
    for i, (s, what, n, span, ordinal) in enumerate(told):
        for t, other, m, later, also in told[i + 1 :]:
            if _ALIKE.get(what, what) != _ALIKE.get(other, other) or n == m or s == t or not (ordinal or also):
                continue
            if sum(x[1] in (what, other) for x in told) > _PAIR:
                continue
            met = (clauses.lowers(s) | clauses.lowers(t)) & _OTHER
            if "last" in met and "at last" in clauses.told(s) + clauses.told(t):
                met -= {"last"}
            if m < n and "had" in clauses.lowers(t):
                continue  # what had been in an earlier term
            if met - (frozenset() if ordinal and also else _PRIOR) or not _one_person(analysis, s, t):
                continue
            if clauses.zones[s] in RESIDUE or clauses.zones[t] in RESIDUE:
                continue
            text = analysis.document.slice
            yield Plain("ordinal", later, span, text(span), text(later), what, 0.7)
            return


_TIME, _OWNERS = word_set("time"), word_set("his her its their")
_PAIR = 2
_PRIOR = word_set("earlier previous other former before until")
_HOLDING = word_set(
    "husbands wives marriages before previously earlier previous other prior name belt behind all far total shelf"
)
_SEVERAL = word_set("goal win victory season run edition child baby medal gold")


def _one_person(analysis: Analysis, s: int, t: int) -> bool:
    """Whether both are of one person: the same name, or nobody else is named from the first sentence to the second."""
    people = [m for m in analysis.mentions if m.kind is EntityKind.PERSON]
    keys = [m.key for m in people]
    one = {m.key for m in people if m.sentence == s}
    two = {m.key for m in people if m.sentence == t}
    if one and two:
        return bool(one & two) and len(one | two) == 1
    return len({m.key for m in people if m.sentence <= t and (keys.count(m.key) > 1 or m.key == keys[0])}) == 1


# First times ----------------------------------------------------------------------------------------------------

_NEVER = re.compile(
    r"\b(?:had|has|have) never (?:\w+ )?(?P<verb>left|played|sung|been|visited|performed|set foot|travelled"
    r"|traveled|flown"
    r"|seen|met|won|appeared|worked|taught|raced|competed|travelled|crossed|climbed|danced|exhibited|spoken|stayed|had"
    r"|owned|held|hosted)\b(?P<rest>[^.;:\x00]{0,60})"
)
_BEFORE = re.compile(
    r"\b(?P<when>(?:two|three|four|five|six|seven|eight|nine|ten|a few|several|\d{1,2}) "
    r"(?:summers|winters|years|seasons|springs|autumns|months) ago|last (?:year|summer|spring|autumn|winter|season)"
    r"|a (?:year|decade) ago|once before|on an? (?:earlier|previous) (?:visit|tour|trip|occasion)|the last time)\b"
)
_GROUPS = {
    "left": r"played in|performed in|sang in|toured|visited|travelled to|went to|was in|were in|flew to|holiday\w* in",
    "played": r"played|performed|appeared|gave a concert", "performed": r"performed|played|sang|appeared",
    "sung": r"sang|sung|performed", "been": r"visited|went to|was in|were in|toured|been to|spent",
    "visited": r"visited|went to|was in|toured|spent", "set foot": r"visited|went to|was in|toured|spent|walked",
    "travelled": r"visited|went to|toured|flew to|travelled to|was in|played in", "flown": r"flew|flown",
    "traveled": r"visited|went to|toured|flew to|traveled to|was in|played in", "seen": r"saw|seen", "met": r"met",
    "won": r"won", "appeared": r"appeared|played|performed", "worked": r"worked", "taught": r"taught",
    "raced": r"raced|won|finished", "competed": r"competed|won|finished|came", "crossed": r"crossed",
    "climbed": r"climbed|reached", "danced": r"danced", "exhibited": r"exhibited|showed|hung", "spoken": r"spoke",
    "stayed": r"stayed", "had": r"previous|earlier|former|predecessor|last", "owned": r"owned|had", "held": r"held",
    "hosted": r"hosted|held",
}  # fmt: skip
_UNLIKE = word_set(
    "but although though alone separately without other others another he she instead if would could should"
)


def _never(analysis: Analysis) -> Iterator[Plain]:
    """ "Had never left the country before", and where it played two summers ago."""
    if "never" not in analysis.vocabulary or ("ago" not in analysis.vocabulary and "last" not in analysis.vocabulary):
        return
    clauses = analysis.clauses
    voice = clauses.voice
    for s in clauses.having(_NEVERS):
        start, end = analysis.document.sentences[s].span
        match = _NEVER.search(voice, start, end)
        if match is None or clauses.zones[s] in RESIDUE:
            continue
        deed = re.compile(rf"\b(?:{_GROUPS[match['verb']]})\b")
        for t in clauses.having(_AGO):
            if t == s or clauses.zones[t] in RESIDUE or not clauses.lowers(t).isdisjoint(_UNLIKE):
                continue
            span = analysis.document.sentences[t].span
            when = _BEFORE.search(clauses.lowered, *span)
            told = deed.search(clauses.lowered, span[0], when.start() + 1) if when else None
            if when is None or told is None or not _same_matter(analysis, s, t, match["rest"]):
                continue
            two = Span(told.start(), when.end())
            pair = sorted((Span(*match.span()), two))
            text = analysis.document.slice
            yield Plain("never", pair[1], pair[0], text(pair[0]).strip(), text(pair[1]), match["verb"], 0.7)
            return


_NEVERS, _AGO = word_set("never"), word_set("ago last before previous earlier")


def _same_matter(analysis: Analysis, s: int, t: int, rest: str) -> bool:
    """Whether both sentences are of one person or group, and what was never done is what was done."""
    clauses = analysis.clauses
    shared = {noun(w) for w in clauses.content(s)} & {noun(w) for w in clauses.content(t)}
    things = {noun(w) for w in re.findall(r"[a-z]{4,}", rest.lower()) if w not in _PLAIN}
    groups = {noun(w) for w in clauses.lowers(s) & clauses.lowers(t) if w in _BODIES}
    return bool(things & shared) or ((bool(groups) or _players(analysis, s)) and _abroad(analysis, t, rest))


_PLAIN = word_set("before together since with from that this their until then than country abroad home have been")
_BODIES = word_set("orchestra choir band team club troupe company squad school class ensemble party players")


def _players(analysis: Analysis, s: int) -> bool:
    return not analysis.clauses.lowers(s).isdisjoint(_BODIES)


def _abroad(analysis: Analysis, t: int, rest: str) -> bool:
    """ "Left the country", and a country named where it went."""
    if not re.search(r"\b(?:the country|abroad|home|overseas|the island|its shores)\b", rest):
        return False
    return any(m.sentence == t and m.kind is EntityKind.PLACE for m in analysis.mentions)


__all__ = ["ordinal_counts"]
