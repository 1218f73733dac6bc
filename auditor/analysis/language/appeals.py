"""Where the reporter asks the reader to do something: share, sign, vote, give, buy, protest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import phrasings
from auditor.analysis.frames import Grammar, classes, frames
from auditor.analysis.language.imperatives import IMPERATIVES, REQUESTS
from auditor.analysis.phrasings import Phrasing
from auditor.analysis.voices import BLANK, REPORTER
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Appeal(NamedTuple):
    """`kind` is share, politics, give, buy, act or follow; `furniture`: it stands in a box or button of the page."""

    span: Span
    kind: str
    furniture: bool


# What may stand between the beginning of a sentence and its imperative.
_LEAD = re.compile(
    r"(?:(?:if|to|before|until|when|while|whether|in order to|instead of|for)\b[^,.;:!?\n\x00]{2,90}, )?"
    r"(?:(?:so|and|now|then|but|today|tonight|also|go|come|hurry up and|do|instead|quick|"
    r"alternatively|lastly|finally|patriots|readers|friends|folks|everyone|everybody)\b,? )*"
    r"(?:(?:please|just|simply|kindly) )?"
    r"(?:(?:do not|don['’]?t|never) (?:forget|hesitate|wait|be afraid|fail|be shy) to |(?:make|be) (?:sure|certain) "
    r"(?:to|you|that you) |remember to |take a (?:moment|minute|second) to |why not |consider |feel free to |"
    r"help (?:us |them |to )?(?:by )?|let us |let['’]s |you (?:can|should|must|need to|have to|ought to|could|had "
    r"better|(?:wi|['’])ll want to) "
    r"(?:all |now |still |also |help (?:us )?(?:by |to )?)?|"
    r"(?:we|i) (?:urge|ask|implore|beg|encourage|call on|invite|appeal to) "
    r"(?:you|readers|everyone|every \w+|all (?:\w+ )?\w+|our readers|the public|you all) to (?:please )?|"
    r"it(?:['’]s| is) (?:high )?time (?:to|for (?:us|all of us|you|everyone|everybody|readers|citizens|voters|people|"
    r"the people|decent people|americans) to) |now is the (?:time|moment) to |"
    r"(?:every|all) (?:(?!the )\w+ )?(?:citizens?|voters?|readers?|patriots?|americans?|britons?|parents?|taxpayers?|"
    r"residents?|customers?|consumers?|fans?|families|family|decent people|people of (?:good will|conscience)|"
    r"right-thinking people|subscribers?|shareholders?|members?|passengers?|drivers?|tenants?|viewers?|listeners?)(?: "
    r"in \w+)? (?:should|must|needs? to|ought to) |"
    r"(?:everyone|everybody|readers|subscribers|viewers|listeners|followers|fans|we all|all of us|we) (?:should|must|"
    r"needs? to|ought to|has to|have to) (?:all |now "
    r"|also )?)?"
    r"(?:please )?",
    re.IGNORECASE,
)
# First words of leads, and the words one of which must be among the next few; none: a verb or another lead must follow.
_DUTY = "should must need needs ought has have all"
_ASKING = "urge ask implore beg encourage call invite appeal"
_FOLLOWERS = {
    **dict.fromkeys("but and so then now today tonight also just simply please kindly go come quick friends folks "
                    "patriots alternatively lastly finally readers consider".split(), ""),
    **dict.fromkeys("do don't dont never".split(), "forget hesitate wait be fail not"), "remember": "to",
    **dict.fromkeys("readers everyone everybody every all subscribers viewers listeners followers fans".split(), _DUTY),
    **dict.fromkeys(("we", "i"), f"{_ASKING} {_DUTY}"),
    "you": "can should must need have ought",
    "it": "time", "it's": "time", "time": "to", "in": "order", "why": "not", "let": "us", "let's": "",
    "make": "sure certain", "be": "sure certain", "take": "moment minute second",
    "feel": "free", "help": "", "hurry": "and",
}  # fmt: skip
_LEADS = {first: frozenset(words.split()) for first, words in _FOLLOWERS.items()}
_CLAUSES = frozenset("if to before until when while whether instead for".split())
_NEAR, _CLAUSE = 6, 100
# After these an imperative needs no lead but "please".
_BREAKS = ("; ", ": ", "— ", "– ", " - ")
_NEXT = re.compile(r"(?:(?:please|just|simply) )?([A-Za-z][\w’'-]*)", re.IGNORECASE)
_SAYING = re.compile(
    r"\b(?:said|says|told|asked|urged|according to|wrote|shouted|chanted|reads?|reading)\b", re.IGNORECASE
)
_RECIPE = re.compile(r"\b(?:to (?:the|a) (?:boil|simmer)|tablespoons?|teaspoons?|oven|saucepan|simmer|season with)\b")
_WHY_NOT = re.compile(r"(?:(?:so|and|but),? )?why not\b", re.IGNORECASE)
# Furniture of the page in which an outlet appeals to its readers; bare buttons there are furniture and no appeal.
_FURNITURE = frozenset({ZoneKind.SHARE, ZoneKind.NAVIGATION, ZoneKind.COMMENT_FORM, ZoneKind.NEWSLETTER})
_LEAST = 6
# Where a quoted appeal should not break off.
_TAIL = re.compile(
    r"(?:[ .!,:]|(?<= )(?:an?|the|on|in|at|to|of|for|and|or|by|with|from|before|after|until|while|if|that|"
    r"his|her|its|our|your|their|my|they|is|are|as|who|what|you|we|not|so|but|be)(?=[ .!,:]*$))+$",
    re.IGNORECASE,
)


@cache
def _by_verb() -> dict[str, tuple[Phrasing, ...]]:
    found: dict[str, list[Phrasing]] = {}
    for each in IMPERATIVES:
        for verb in each.cues:
            found.setdefault(verb, []).append(each)
    return {verb: tuple(of) for verb, of in found.items()}


@cache
def _pleas() -> Grammar:
    return Grammar(classes("plea_classes"), frames("plea_frames"))


def appeals(analysis: Analysis) -> Iterator[Appeal]:
    """Appeals to the reader in the outlet's own words, in text order."""
    found = [(p.span, p.kind, p.sentence) for p in phrasings.phrases(analysis, REQUESTS)]
    found += _imperatives(analysis)
    # "Don't let them win: sign today" asks to sign.
    asking = {sentence.index for _, _, sentence in found}
    pleas = _pleas().found(analysis, REPORTER)
    found += [(f.span, f.kind, f.sentence) for f in pleas if f.kind != "act" or f.sentence.index not in asking]
    end, told = 0, -1
    for span, kind, sentence in sorted(found, key=lambda f: (f[0].start, -f[0].end)):
        joined = sentence.index == told and analysis.document.reading[span.start - 2 : span.start] not in _BREAKS
        if span.start < end or joined:
            continue
        text = sentence.text.rstrip()
        furniture = sentence.zone in _FURNITURE
        if furniture and (len(text.split()) < _LEAST or text[-1:] not in ".!" or kind == "follow"):
            continue
        asks = text.endswith("?") and not _WHY_NOT.match(text)
        if asks or _SAYING.search(text) or _RECIPE.search(text) or phrasings.held_off(analysis, span):
            continue
        told = sentence.index
        end = span.start + len(_TAIL.sub("", analysis.document.reading[span.start : span.end]))
        yield Appeal(Span(span.start, end), kind, furniture)


def _imperatives(analysis: Analysis) -> Iterator[tuple[Span, str, Sentence]]:
    by_verb, text = _by_verb(), analysis.publisher_voice.text
    for start, sentence in _starts(analysis, text):
        match = _NEXT.match(text, start, sentence.span.end)
        if match is None:
            continue
        verb = match[1].lower().replace("’", "'")
        for each in by_verb.get(verb, ()):
            act = each.pattern.match(text, match.start(1), sentence.span.end)
            if act and (not each.beside or not each.beside.isdisjoint(analysis.lowers[sentence.index])):
                yield Span(*act.span()), each.kind, sentence
                break


def _starts(analysis: Analysis, text: str) -> Iterator[tuple[int, Sentence]]:
    """Where imperatives may stand: at the beginning of sentences, after what may lead in, after breaks."""
    verbs, zones = _by_verb(), REPORTER | _FURNITURE
    for sentence, words in zip(analysis.document.sentences, analysis.lowers, strict=True):
        if not words or sentence.zone not in zones:
            continue
        first = analysis.words[sentence.index][0].start
        if words[0] in verbs and text[first] != BLANK:
            yield first, sentence
        lead = _lead(words, text, first, sentence.span.end)
        if lead > first:
            yield lead, sentence
        if lead > first or words[0] in verbs:
            for place in _joined(text, first, sentence.span.end):
                yield place, sentence
    for mark in _BREAKS:
        at = text.find(mark)
        while at >= 0:
            at += len(mark)
            match = _NEXT.match(text, at)
            after = analysis.sentence_at(at) if match and match[1].lower() in verbs else None
            if after and after.zone in zones:
                yield at, after
            at = text.find(mark, at)


_JOINED = re.compile(r", (?:and )?|\band (?:then )?|[–—-] (?:and )?")


def _joined(text: str, first: int, end: int) -> Iterator[int]:
    """Where a further imperative may follow on one at the beginning of the sentence."""
    for match in _JOINED.finditer(text, first, end):
        after = _NEXT.match(text, match.end(), end)
        if after and after[1].lower() in _by_verb():
            yield match.end()


def _lead(words: tuple[str, ...], text: str, first: int, end: int) -> int:
    """Where what leads in an imperative at the beginning of the sentence ends; `first` where nothing does."""
    if words[0] in _CLAUSES:
        comma = text.find(", ", first, min(end, first + _CLAUSE))
        match = _NEXT.match(text, comma + 2) if comma > 0 else None
        may = match is not None and (match[1].lower() in _by_verb() or match[1].lower() in _LEADS)
    else:
        may = _leads(words, _by_verb())
    lead = _LEAD.match(text, first, end) if may else None
    return lead.end() if lead else first


def _leads(words: tuple[str, ...], verbs: Mapping[str, object]) -> bool:
    """Whether the sentence may begin with what leads in an imperative."""
    followers = _LEADS.get(words[0])
    if followers is None or len(words) < 3:
        return False
    if followers:
        return not followers.isdisjoint(words[1:_NEAR])
    return words[1] in verbs or words[1] in _LEADS
