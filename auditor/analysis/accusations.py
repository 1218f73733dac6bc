"""Who is accused of what, and where the article says as its own that he did it.

An accusation gives the accused (names, and the roles that stand for them) and words of the deed. A sentence of the
article's own voice hardens it when the accused is its subject, its verb stands in the indicative, and verb or objects
are those of the deed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.claims import ACCUSE, DENY, HEDGE, MONTHS, SAY, WEEKDAYS
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import word_set
from auditor.analysis.predicates import _expand, concept, noun
from auditor.document import Sentence, Span, ZoneKind
from auditor.lexicon import entries, table

if TYPE_CHECKING:
    from auditor.analysis.claims import Clauses
    from auditor.analysis.tokens import Word


class Deed(NamedTuple):
    """One reading of a word as wrongdoing. `part` is v or n; `form` as in `predicates.Sense`."""

    group: str
    kind: str
    part: str
    form: str
    particle: str


class Hardening(NamedTuple):
    """Sentence `bare` asserts of the accused, with the words from `verb` on, what sentence `site` only alleges."""

    bare: int
    site: int
    cue: str
    about: str


@cache
def deeds() -> dict[str, tuple[Deed, ...]]:
    """Readings by lower-case form."""
    found: dict[str, list[Deed]] = {}
    for line in entries("wrongdoings"):
        group, kind, words = line.split("\t")
        for word in words.split():
            for form, sense in _expand(kind, "0", "o", word):
                found.setdefault(form, []).append(Deed(group, kind, sense.part, sense.form, sense.particle))
    return {form: tuple(each) for form, each in found.items()}


@cache
def _bases() -> dict[str, str]:
    """The base of every irregular form."""
    return {form: base for base, forms in table("irregular_verbs").items() for form in forms.split()}


def _ideas(lower: str) -> tuple[str, str]:
    """What a word stands for as verb and as noun."""
    base = _bases().get(lower, lower)
    return concept(base), noun(base)


_PROSE = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.BODY, ZoneKind.CAPTION, ZoneKind.SUBHEADING})
_LONGEST = 200  # words of a sentence that can be read as one statement
_TOPS = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.CAPTION})

# Cues by where the accused stands: after an active one and before a passive one; before; after.
_EITHER = word_set(
    "accuse accuses accused accusing suspect suspects suspected suspecting blame blames blamed charged charging "
    "sued suing indicted"
)
# Patterns without a capital are searched in lower case, which is many times faster than blind to case.
_FLAT = re.compile(
    r"\b(?:none of (?:it|this|that|them)|not true|untrue|no part in|nothing to do with|(?:is|was|are|were) innocent"
    r"|ha[sd] never|"
    r"(?:call|calls|called|dismissed|rejected|described) (?:\w+ ){1,4}(?:lies?|nonsense|absurd|false|baseless"
    r"|smear|fantasy|invention"
    r"|ridiculous|untrue|fiction)|(?:disput(?:es|ed)|den(?:ies|ied)) (?:that|this|it|them|the (?:reports?|claims?"
    r"|story|accusations?|allegations?|charges?))(?=[.,;])|absurd|(?:is|was) at home|insists? (?:he|she|it|they"
    r"|every|all|that|no)|reject(?:s|ed) (?:the|that|those|these|all"
    r"|it|them|any))\b",
)
_DENIES = word_set("denies denied denying rejects rejected disputes disputed refutes refuted")
_ADVERBS = word_set("allegedly purportedly supposedly reportedly")
_AFTER = word_set(
    "allege alleges alleged alleging allegation allegations accusation accusations claim claims claimed claiming "
    "suspicion suspicions"
)
_CUES = _EITHER | _DENIES | _ADVERBS | _AFTER
_INFINITIVES = word_set("alleged said believed thought suspected rumoured rumored understood reputed claimed")
_CHARGES = word_set(
    "accusation accusations allegation allegations claim claims charge charges suggestion suggestions it this"
)
_BOASTS = word_set("says said claims claimed insists insisted maintains maintained boasts boasted")
_DOUBT = re.compile(
    r"\b(?:doubt(?!less)\w*|s[ck]eptic\w*|proof|(?:asked|called|calls|requested"
    r"|demand\w*) (?:\w+ ){0,3}(?:evidence|proof|files|data|records)"
    r"|unverified|not been verified|independently|unproven|disput\w+|no evidence|has yet to|have yet to"
    r"|not been recogni[sz]ed"
    r"|cast doubt|question(?:s|ed)? (?:the|his|her|its|whether)|too early to say|not convinced|unconvinced"
    r"|impossible)\b",
)
_UPHELD = re.compile(
    r"(?<!be )\b(?:(?:confirm|verif|recogni[sz]|certif|authenticat|ratif)(?:ied|ed|es|ies)|independent (?:tests"
    r"|study|studies)|peer[- ]review\w*)\b",
)
_INQUIRY = re.compile(
    r"\b(?:under investigation|being investigated|is investigating|are investigating|under scrutiny|on trial"
    r"|pleaded not guilty|pleads not guilty|plead not guilty|arrested on suspicion|face[sd]? (?:\w+ ){0,3}(?:charges?"
    r"|allegations?|accusations?|trial|claims?)|inquiry into|investigation into|suspended (?:\w+ ){0,3}(?:while"
    r"|pending|over|after|amid)"
    r"|(?:stepped|stands?|stood|standing) (?:aside|down) (?:\w+ ){0,2}(?:while|pending|amid|during)"
    r"|suspended its|suspended her|suspended his|questioned (?:by|over)|stands? accused|due in court)\b"
)
_INQUIRY_WORDS = word_set(
    "investigation investigated investigating scrutiny trial guilty arrested suspicion charges charge "
    "stepped stood aside allegation allegations accusation accusations claim claims inquiry suspended questioned "
    "accused court"
)
_OPEN = re.compile(
    r"\b(?:den(?:y|ies|ied|ial|ying)|not guilty|wrongdoing|no finding|under investigation|has yet to|innocen\w+"
    r"|disput\w+|reject\w+|had never|has never|have never|never|untrue|baseless|unproven|unverified|no proof"
    r"|no evidence"
    r"|inquiry|investigat\w+|is being tested|are being tested|await\w*|trial|bail|nonsense|smear|fabrication)\b",
)
# What ends the dispute: it was proved, admitted, seen.
_SETTLED = re.compile(
    r"\b(?:convict(?:ed|ion|ions)|(?<!not )(?:pleaded|pleads|pled|plead) guilty|found guilty|guilty (?:plea|verdict)"
    r"|sentenced|jailed|imprisoned for|confess(?:ed|es|ion|ing)|admission"
    r"|(?:admit(?:s|ted|ting)?|apologi[sz](?:ed|es|ing)|acknowledg(?:ed|es|ing))(?! (?:\w+ ){0,4}(?:not|no|never"
    r"|hadn|didn|there))"
    r"|was fined|were fined|been fined|has been banned|was banned|struck off"
    r"|(?:court|judge|judges|jury|inquiry|tribunal|panel|commission|investigation|investigators|review|report"
    r"|audit|regulator|watchdog|arbitrator|committee)"
    r" (?:\w+ ){0,4}(?:found|ruled|concluded|established|determined)|was found to|were found to"
    r"|(?:video|footage|cctv|cameras?|recordings?|photographs?|livestream) (?:\w+ ){0,4}(?:show(?:s|ed|n|ing)?"
    r"|captured|caught|recorded)"
    r"|caught on|(?:has|have|had) proved|proven)\b",
)
_IF = re.compile(
    r"\b(?:if|unless|could be|would be|faces up to|maximum|not guilty|never|without|no|not|n['’]t|before|denied"
    r"|refus\w+)\b",
)
_SETTLING = word_set(
    "convicted conviction convictions guilty sentenced jailed imprisoned confessed confesses confession confessing "
    "admit admits admitted admitting admission apologised apologized apologises apologizes apologising "
    "apologizing acknowledged acknowledges "
    "acknowledging verdict fined banned struck found ruled concluded established determined show shows showed "
    "shown showing "
    "captured caught recorded proved proven"
)
# A sentence with any of these is not plainly the article's own word.
_GUARDED = (
    SAY
    | ACCUSE
    | DENY
    | HEDGE
    | word_set("if unless whether hypothetical suppose supposing")
    | word_set(
        "possible potential apparently seemingly evidence testimony affidavit footage video "
        "documents records emails transcripts show shows showed shown prosecution prosecutor detectives "
        "investigators "
        "charging lawsuits suit complaint complaints indictment trial jury suspected theory version account "
        "story how why "
        "question questions appears appeared appear seems seemed seem likely confirmed admitted court heard hears "
        "imagine "
        "scandal affair understood implied accusing alleging quoted opinion according say's believes report "
        "acquitted cleared innocent "
        "complain complained complains criticised criticized criticism implied imply implies fears worry worried "
        "mocked joked "
        "wrongly falsely supposed hypothetical want wants wanted demand demands"
    )
) - {
    "called",
    "asked",
    "views",
    "express",
    "expressed",
    "revealed",
    "cited",
    "promised",
    "pledged",
    "demanded",
    "feared",
}
_UNPLAIN = _GUARDED - {"if"}
_BE = word_set("is are was were be been being am get got gets")
_AUX = word_set("has have had is are was were did also then later soon already once even just still been again simply")
_DETERMINERS = word_set("the this that his her their its")
_PREPOSITIONS = word_set(
    "of in on at by for from to with into over under against between through among around near off onto upon towards "
    "toward behind about like than as via including without and or"
)
_CLAUSES = word_set("because when while after before since as that although though until and but so where once")
_STOP = (
    word_set(
        "the a an of in on at by for from to with and or but that this these those it its his her him their them "
        "he she they as is are was "
        "were be been being has have had having mr mrs ms dr said says say will would who which not over under "
        "into out up off after "
        "before when while about more than year years month months week weeks day days last first two three one "
        "all also some "
        "any other many did do does such own company firm group police people man woman new time since during "
        "between against "
        "through very much his hers our we you i my your there then if so because what where whom whose only "
        "just made make "
        "makes making take took taken takes taking get got give gave given gives giving put used use using part "
        "worth "
        "several dozen dozens hundred hundreds thousand thousands million millions number case accused claim "
        "claims alleged"
    )
    | frozenset(MONTHS)
    | frozenset(WEEKDAYS)
)
# Roles too wide to stand for one person.
_WIDE = word_set(
    "man woman person people men women official officials police prosecutors court judge lawyer spokesman "
    "spokeswoman "
    "victim group groups boy girl it he she they who which others officers authorities report jury witness witnesses "
    "family country government state states others party city town charge charges case"
)
_MARKS = frozenset("'\"‘’“”\x00")


@dataclass
class Accused:
    """Names and roles under suspicion, words of the deed, and the sentences that say so."""

    keys: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    sites: list[Site] = field(default_factory=list)
    open: bool = False
    alias: dict[str, frozenset[str]] = field(default_factory=dict)

    def take(self, clauses: Clauses, heads: frozenset[str]) -> None:
        for head in heads:
            (self.keys if head in clauses.analysis.entities else self.roles).add(head)


class Site(NamedTuple):
    """`kind` is charge, hedge or boast; `heads` are the accused it names, `content` and `groups` say what of."""

    sentence: int
    cue: str
    kind: str
    heads: frozenset[str]
    content: frozenset[str]
    groups: frozenset[str]


def hardenings(clauses: Clauses) -> tuple[Hardening, ...]:
    """At most one for each sentence, in text order."""
    return tuple(_hardenings(clauses))


def _hardenings(clauses: Clauses) -> Iterator[Hardening]:
    if clauses.vocabulary().isdisjoint(_ANY | _INQUIRY_WORDS | _DENYING_WORDS):
        return
    accused = _accused(clauses)
    if not accused.sites or not (accused.keys or accused.roles) or _settled(clauses):
        return
    _aliases(clauses, accused)
    accused.open = any(site.cue == "denied" for site in accused.sites) or _open(clauses, accused)
    guarded, named = clauses.holding(_UNPLAIN), _naming(clauses, accused)
    for sentence in clauses.analysis.document.sentences:
        s = sentence.index
        if s in guarded or (s not in named and sentence.zone is not ZoneKind.HEADLINE):
            continue
        if sentence.zone not in _PROSE or len(clauses.words[s]) > _LONGEST:
            continue
        found = _bare(clauses, accused, sentence)
        if found is not None:
            yield found


def _open(clauses: Clauses, accused: Accused) -> bool:
    """Whether the accused is said to deny it, or it is said to be still looked into."""
    charged = {site.sentence for site in accused.sites if site.kind == "charge"}
    for s in clauses.having(_OPENING):
        sentence = clauses.analysis.document.sentences[s]
        if sentence.zone not in _PROSE or not _OPEN.search(sentence.text.lower()):
            continue
        if s in charged or s - 1 in charged or any(_names(clauses, accused, s)):
            return True
    return False


def _naming(clauses: Clauses, accused: Accused) -> set[int]:
    """Sentences that can name the accused, or their roles."""
    found = {m.sentence for m in clauses.analysis.mentions if m.key in accused.keys}
    if accused.roles or accused.keys:
        wanted = accused.roles | accused.keys
        places = clauses.analysis.places
        found.update(*(places[word] for word in clauses.analysis.vocabulary if noun(word) in wanted))
    return found


def _names(clauses: Clauses, accused: Accused, s: int) -> Iterator[str]:
    for word in clauses.words[s]:
        key = clauses.names.get(word.start) or noun(word.lower)
        if key in accused.keys or key in accused.roles:
            yield key


# The accusation -------------------------------------------------------------------------------------------------


def _accused(clauses: Clauses) -> Accused:
    found = Accused()
    boasting = _doubted(clauses)
    strong, to = clauses.holding(_STRONG), clauses.holding(_TO)
    for s in clauses.having(_ALL_CUES | _BOASTS if boasting else _ALL_CUES):
        if clauses.zones[s] not in _PROSE:
            continue
        if not boasting and s not in strong and not (s in to and _said_to(clauses.analysis.lowers[s])):
            continue
        words = clauses.words[s]
        for k, word in enumerate(words):
            if word.lower not in _ANY or clauses.voice[word.start] == "\x00":
                continue
            for kind, start, end, tail in _places(clauses, s, k):
                if kind != "boast" or boasting:
                    _take(clauses, found, _Cue(s, word.text, kind, start, end, tail))
        _looked_into(clauses, found, s)
    for s in clauses.having(_DENYING_WORDS):
        _flatly(clauses, found, s)
    return found


def _said_to(lowers: Sequence[str]) -> bool:
    """ "is said to", "were thought to"."""
    return any(after == "to" and word in _INFINITIVES for word, after in pairwise(lowers))


def _doubted(clauses: Clauses) -> bool:
    """Whether somebody doubts something and nothing is said to be confirmed."""
    doubts = any(_DOUBT.search(clauses.told(s)) for s in clauses.having(_DOUBTING))
    return doubts and not any(_UPHELD.search(clauses.told(s)) for s in clauses.having(_UPHOLDING))


_DOUBTING = word_set(
    "doubt doubts doubted doubtful doubters sceptical skeptical sceptic skeptic sceptics skeptics scepticism "
    "skepticism "
    "proof evidence files data records unverified verified independently unproven dispute disputes disputed yet "
    "recognised recognized question questions questioned early convinced unconvinced impossible"
)
_UPHOLDING = word_set(
    "confirmed confirms verified verifies recognised recognises recognized recognizes certified certifies "
    "authenticated "
    "ratified tests study studies peer-reviewed peer"
)
_OPENING = word_set(
    "deny denies denied denial denying guilty wrongdoing finding investigation yet innocent innocence dispute "
    "disputes "
    "disputed reject rejects rejected rejecting rejection never untrue baseless unproven unverified proof "
    "evidence inquiry "
    "investigate investigated investigating investigators investigates tested await awaits awaiting awaited "
    "trial bail "
    "nonsense smear fabrication"
)


class _Cue(NamedTuple):
    """A cue: the accused may be named among the words `start` to `end`, the deed is told from word `tail`."""

    sentence: int
    text: str
    kind: str
    start: int
    end: int
    tail: int


def _take(clauses: Clauses, found: Accused, cue: _Cue) -> None:
    s = cue.sentence
    heads = _heads(clauses, s, cue.start, cue.end)
    if cue.kind == "boast":
        nearest = [clauses.names.get(w.start) or noun(w.lower) for w in clauses.words[s][cue.start : cue.end]]
        heads = frozenset([h for h in nearest if h in heads][-1:])
        if not heads:
            return
    found.take(clauses, heads)
    if cue.text.lower() in _DENIES and _named_late(found, s):
        late = {h for h in heads if _kind(clauses, h) is EntityKind.PERSON}
        found.alias.update({h: frozenset(found.roles) for h in late})
    content, groups = _told(clauses, s, cue.tail)
    found.sites.append(Site(s, cue.text, cue.kind, heads, content, groups))


def _looked_into(clauses: Clauses, found: Accused, s: int) -> None:
    """ "is under investigation", "has been suspended while", "an inquiry into Lund's"."""
    match = _INQUIRY.search(clauses.said(s)) if s in clauses.holding(_INQUIRY_WORDS) else None
    if match is None:
        return
    words = clauses.words[s]
    at = clauses.analysis.document.sentences[s].span.start + match.start()
    k = next((k for k, w in enumerate(words) if w.start >= at), len(words))
    if match.group().endswith("into") or "investigating" in match.group():
        heads = _heads(clauses, s, k + 2, min(len(words), k + 7))
        heads = frozenset(h for h in heads if h in clauses.analysis.entities)
    else:
        heads = _heads(clauses, s, max(0, k - 8), k)
    if heads:
        found.take(clauses, heads)
        content, groups = _told(clauses, s, k)
        found.sites.append(Site(s, match.group(), "charge", heads, content, groups))


_DENYING_WORDS = word_set(
    "none true untrue part nothing innocent never lie lies nonsense absurd home insists insist false baseless "
    "smear fantasy "
    "invention "
    "ridiculous fiction disputes disputed deny denies denied rejects rejected"
)


def _flatly(clauses: Clauses, found: Accused, s: int) -> None:
    """Who denies what the sentence before says of him: its words are the charge."""
    before = s - 1
    if s == 0 or before not in clauses.holding(_REPORTING):
        return
    if not (clauses.zones[s] is clauses.zones[before] is ZoneKind.BODY) or not _FLAT.search(clauses.told(s)):
        return
    heads = _heads(clauses, s, 0, min(6, len(clauses.words[s])))
    named = {clauses.names.get(w.start) or noun(w.lower) for w in clauses.words[before]}
    persons = {h for h in heads if _kind(clauses, h) is EntityKind.PERSON}
    late = _named_late(found, s) and len(persons) == 1
    alone = len(persons) == 1 and not any(_kind(clauses, key) is EntityKind.PERSON for key in named)
    if not heads & named and not late and not alone:
        return
    found.take(clauses, heads)
    if late:
        found.alias.update({person: frozenset(found.roles) for person in persons})
    content, groups = _told(clauses, before, 0)
    found.sites.append(Site(before, "denied", "charge", heads, content, groups))


_REPORTING = (
    SAY | ACCUSE | word_set("blame blames blamed suspect suspects suspected complain complained complaints concerns")
)


def _places(clauses: Clauses, s: int, k: int) -> Iterator[tuple[str, int, int, int]]:  # noqa: C901, PLR0912
    """Kind of the cue at word k, where the accused may be named and where the deed begins: word indexes."""
    words = clauses.words[s]
    lower = words[k].lower
    after = words[k + 1].lower if k + 1 < len(words) else ""
    next_but_one = words[k + 2].lower if k + 2 < len(words) else ""
    behind = (k + 1, min(len(words), k + 8), k + 2)
    if lower in _INFINITIVES and after == "to" and k and words[k - 1].lower in _BE:
        yield "charge" if lower in ("alleged", "suspected") else "hedge", max(0, k - 12), k, k + 1
    elif lower in _EITHER:
        if lower.endswith("ed") and after in ("of", "with", "over", "by", "for", "after"):
            yield "charge", max(0, k - 12), k, k + 1
        elif lower.startswith(("suspect", "blame")):
            object_ = after not in _PREPOSITIONS and after not in _CLAUSES and not clauses.bounded(s, k + 1)
            if object_ and k and words[k - 1].lower not in _DETERMINERS | {"a", "prime", "main"}:
                yield "charge", *behind
        elif not lower.startswith("charge") or clauses.names.get(words[k + 1].start if k + 1 < len(words) else -1):
            yield "charge", *behind
    elif lower in _DENIES:
        if lower.startswith("den") or not {w.lower for w in words[k + 1 : k + 5]}.isdisjoint(_CHARGES):
            yield "charge", 0 if k < 20 else k - 8, k, k + 1
    elif lower in _ADVERBS:
        yield "hedge" if lower == "reportedly" else "charge", max(0, k - 8), k, k + 1
    elif (
        lower in _AFTER
        and after in ("that", "against", "about")
        and (lower not in ("claimed", "claims", "claim") or _noun_here(words, k))
    ):
        yield "charge", k + 2, min(len(words), k + 10), k + 2
    elif lower in ("allege", "alleges", "alleged", "alleging"):
        yield "charge", *behind
    elif lower in _BOASTS and ({after, next_but_one} & (_SELF | _OWN) or (after == "to" and next_but_one == "have")):
        tail = next((j for j in range(k + 1, min(k + 4, len(words))) if words[j].lower in _SELF), k + 1)
        if {after, next_but_one} & _OWN and lower in ("claims", "claimed", "says", "insists"):
            yield "boast", max(0, k - 6), k, k + 1
            return
        did = words[tail + 1].lower if tail + 1 < len(words) else ""
        if after in _SELF | {"to", "that"} and (_is_past(did) or did in ("has", "have", "had")):
            yield "boast", max(0, k - 6), k, tail + 1


def _noun_here(words: Sequence[Word], k: int) -> bool:
    """Whether "claims" is a noun: after a preposition, an article or a verb that takes it."""
    before = words[k - 1].lower if k else ""
    return before in _PREPOSITIONS or before in _ARTICLES or before in _EXAMINED


_EXAMINED = word_set(
    "hear hears heard examine examines examining investigate investigating consider considering deny denies "
    "denied face "
    "faces facing after amid by new fresh review reviewing probe probing"
)
_OWN = frozenset({"his", "her", "its", "their"})
_SELF = frozenset({"he", "she", "it", "they"})
_ANY = _CUES | _INFINITIVES | _BOASTS
_ALL_CUES = _CUES | _INQUIRY_WORDS | _INFINITIVES
_TO = frozenset({"to"})
# What may open an accusation on its own.
_STRONG = _CUES | _INQUIRY_WORDS | word_set("allege alleges alleged alleging")


def _heads(clauses: Clauses, s: int, start: int, end: int) -> frozenset[str]:
    """Names of people and bodies, and role nouns, among the words start to end."""
    words = clauses.words[s]
    found: set[str] = set()
    top = clauses.zones[s] in _TOPS
    inside = False  # within "the captain of …", where no further role counts
    for k in range(start, end):
        lower = words[k].lower
        if k > start and k - start > 4 and lower in ("who", "that", "which"):
            break
        inside = inside or (bool(found) and lower in _WITHIN)
        key = clauses.names.get(words[k].start)
        if key is not None:
            if words[k - 1 if k else 0].lower in _WITHIN and found:
                continue
            if _kind(clauses, key) is not EntityKind.PLACE or clauses.zones[s] is ZoneKind.BODY:
                found.add(key)
            continue
        before = words[k - 1].lower if k else ""
        further = words[k - 2].lower if k > 1 else ""
        if before in _ARTICLES or (further in _ARTICLES and before not in _PREPOSITIONS) or (top and k == start):
            next_lower = words[k + 1].lower if k + 1 < len(words) else ""
            if not inside and _is_role(lower) and not (before in _ARTICLES and _is_role(next_lower) and k + 1 < end):
                found.add(noun(lower))
    return frozenset(found)


_WITHIN = word_set("of for at in from over with that who which")
_ARTICLES = word_set("a an the his her its their former veteran local")


def _is_role(lower: str) -> bool:
    return (
        len(lower) > 3
        and lower.isalpha()
        and lower not in _WIDE
        and lower not in _STOP
        and lower not in _PREPOSITIONS
        and not lower.endswith(("ed", "ing", "ly"))
    )


def _kind(clauses: Clauses, key: str) -> EntityKind:
    entity = clauses.analysis.entities.get(key)
    return EntityKind.OTHER if entity is None else entity.kind


def _told(clauses: Clauses, s: int, tail: int) -> tuple[frozenset[str], frozenset[str]]:
    """Concepts of the words from `tail` on, names left out, and the groups of wrongdoing among them."""
    words = clauses.words[s]
    told = words[tail:] if tail + 2 < len(words) else words
    kept = [w for w in told if w.lower not in _STOP and w.start not in clauses.names]
    content = frozenset(c for w in kept for c in _ideas(w.lower))
    return content, frozenset(d.group for w in told for d in deeds().get(w.lower, ()) if not d.particle)


def _aliases(clauses: Clauses, found: Accused) -> None:
    """Other keys of the same person (a first name with an honorific), and the roles beside a name."""
    parts: dict[str, str] = {}
    for key in sorted(found.keys):
        entity = clauses.analysis.entities.get(key)
        if entity is not None and entity.kind is EntityKind.PERSON:
            parts.update({_plain(p): key for p in entity.name.split()})
    for mention in clauses.analysis.mentions:
        if mention.key not in found.keys and mention.kind is EntityKind.PERSON:
            tokens = _names_in(mention.text)
            if tokens and all(t in parts for t in tokens):
                found.keys.add(mention.key)
                found.alias[mention.key] = frozenset({parts[tokens[0]]})
            elif (
                tokens
                and _AGE.match(clauses.reading, mention.span.end)
                and _first(clauses, mention.span)
                and _named_late(found, mention.sentence)
            ):
                found.keys.add(mention.key)
                found.alias[mention.key] = frozenset(found.roles)
        if mention.key in found.keys:
            role = _role_before(clauses, mention.span.start)
            if role:
                found.roles.add(role)
                found.alias.setdefault(role, frozenset({mention.key}))
        if mention.key in found.keys and mention.title:
            role = noun(mention.title.lower().split()[-1])
            found.roles.add(role)
            found.alias.setdefault(role, frozenset({mention.key}))


_AGE = re.compile(r", \d\d,")
_HONORIFICS = frozenset({"mr", "mrs", "ms", "dr"})


@lru_cache(maxsize=20_000)
def _names_in(text: str) -> tuple[str, ...]:
    return tuple(_plain(p) for p in text.split() if not p.endswith(".") and p.lower() not in _HONORIFICS)


def _first(clauses: Clauses, span: Span) -> bool:
    place = clauses.analysis.sentence_at(span.start)
    return place is not None and place.span.start == span.start


_ROLE_BEFORE = re.compile(r"([a-z]{4,})(?:,? )$")


def _role_before(clauses: Clauses, start: int) -> str:
    spaced = clauses.reading.startswith(" ", start - 1) if start else False
    match = _ROLE_BEFORE.search(clauses.reading, max(0, start - 24), start) if spaced else None
    if (
        match is None
        or not _is_role(match[1])
        or match[1] in SAY
        or not match[1].endswith(
            (
                "er",
                "or",
                "ist",
                "ee",
                "ian",
                "man",
                "ant",
                "ent",
                "ief",
                "ary",
                "ic",
                "al",
                "yor",
                "ess",
                "ach",
                "ot",
                "rk",
                "ar",
            )
        )
    ):
        return ""
    return noun(match[1])


def _named_late(found: Accused, s: int) -> bool:
    """Whether one of the two sentences before accuses somebody without a name."""
    return any(s - 2 <= site.sentence < s and site.heads and not site.heads & found.keys for site in found.sites)


_ACCENTS = str.maketrans("áàâäãåéèêëíìîïóòôöõøúùûüñçšžý", "aaaaaaeeeeiiiioooooouuuuncszy")


def _plain(text: str) -> str:
    return text.lower().translate(_ACCENTS)


def _settled(clauses: Clauses) -> bool:
    """Whether it was proved or admitted."""
    for s in clauses.having(_SETTLING):
        sentence = clauses.analysis.document.sentences[s]
        text = sentence.text.lower()
        for match in _SETTLED.finditer(text):
            around = text[max(0, match.start() - 40) : match.start()]
            if not _IF.search(around) and "not guilty" not in match.group():
                return True
    return False


# The bare assertion ---------------------------------------------------------------------------------------------


_IFS = frozenset({"if"})


def _bare(clauses: Clauses, accused: Accused, sentence: Sentence) -> Hardening | None:
    s = sentence.index
    if (s in clauses.holding(_IFS) and "as if " not in sentence.text) or sentence.text.endswith("?"):
        return None
    if sentence.zone is not ZoneKind.HEADLINE and not any(_names(clauses, accused, s)):
        return None
    if sentence.zone is ZoneKind.HEADLINE and (
        ":" in sentence.text or "?" in sentence.text or "'" in sentence.text.replace("'s", "")
    ):
        return None
    words = clauses.words[s]
    for start, end in _subjects(clauses, accused, s):
        owned = words[end - 1].lower.endswith(("'s", "s'"))
        verb = _owned(clauses, s, end) if owned else _verb(clauses, s, end)
        if verb is None:
            continue
        site = _match(clauses, accused, s, (start, end), verb)
        if site is None:
            continue
        if sentence.zone is ZoneKind.BODY and site.kind != "boast" and _carried(clauses, accused, s):
            return None
        stop = min(len(words), verb + 6)
        about = clauses.reading[words[verb].start : words[stop - 1].end]
        return Hardening(s, site.sentence, site.cue, about)
    return _headline(clauses, accused, sentence)


# Subjects of headlines whose deed nobody disputes, only who they are.
_UNNAMED = word_set(
    "gunman gunmen attacker attackers thief thieves robber robbers burglar burglars killer bomber hackers hacker "
    "man men "
    "woman women police rebels militants army troops gang gangs vandals arsonist fire storm flood who suspect "
    "court judge"
)


def _headline(clauses: Clauses, accused: Accused, sentence: Sentence) -> Hardening | None:
    """A headline that says outright of somebody without a name what the article only alleges."""
    words = clauses.words[sentence.index]
    if sentence.zone is not ZoneKind.HEADLINE or not accused.open:
        return None
    for k in range(1, min(5, len(words) - 1)):
        lower = words[k].lower
        if words[k - 1].lower in _UNNAMED or any(
            _kind(clauses, clauses.names.get(w.start, "")) is EntityKind.PERSON for w in words[:k]
        ):
            return None
        if lower in _PREPOSITIONS or clauses.bounded(sentence.index, k):
            return None
        groups = {
            d.group
            for d in deeds().get(lower, ())
            if d.part == "v"
            and d.form in ("past", "both")
            and (not d.particle or d.particle in clauses.lowers(sentence.index))
        }
        after = words[k + 1].lower if k + 1 < len(words) else ""
        if not groups or after in _PREPOSITIONS:
            continue
        site = next(
            (x for x in accused.sites if x.kind == "charge" and x.sentence != sentence.index and x.groups & groups),
            None,
        )
        if site is not None:
            return Hardening(
                sentence.index, site.sentence, site.cue, sentence.text[words[k].start - sentence.span.start :]
            )
    return None


_SPELLS = frozenset({*(m for m in MONTHS), *WEEKDAYS}) | word_set(
    "years months weeks days decades several many two three four five six the"
)


def _subjects(clauses: Clauses, accused: Accused, s: int) -> Iterator[tuple[int, int]]:
    """Noun phrases for the accused that a verb may follow: word indexes."""
    words = clauses.words[s]
    names = clauses.names
    k = 0
    while k < len(words):
        key = names.get(words[k].start)
        end = k + 1
        if key is not None:
            while end < len(words) and names.get(words[end].start) == key:
                end += 1
        headline = clauses.zones[s] is ZoneKind.HEADLINE
        role = (
            key in (None, words[k].lower)
            and noun(words[k].lower) in accused.roles
            and (
                headline
                or (k == 0 and s < 4 and not clauses.analysis.document.sentences[s].text.endswith("."))
                or (k > 0 and words[k - 1].lower in _DETERMINERS)
                or (k > 1 and words[k - 2].lower in _DETERMINERS and words[k - 1].lower not in _PREPOSITIONS)
            )
        )
        if (key in accused.keys or role) and clauses.voice[words[k].start] != "\x00":
            first = k
            while (
                first > 0
                and first > k - 4
                and words[first - 1].lower not in _PREPOSITIONS | _CLAUSES
                and not clauses.bounded(s, first)
            ):
                first -= 1
            if first == 1 and words[0].lower in ("for", "in", "on", "during") and words[1].lower in _SPELLS:
                first = k
                while first > 2 and words[first - 1].lower in _DETERMINERS:
                    first -= 1
                yield first, end
                k = end
                continue
            free = first == 0 or clauses.bounded(s, first) or words[first - 1].lower in _CLAUSES
            if free:
                yield first, end
        k = end


def _owned(clauses: Clauses, s: int, k: int) -> int | None:
    """The noun that what belongs to the accused is headed by ("Lund's theft of …"), if a verb follows it."""
    words = clauses.words[s]
    for j in range(k, min(len(words) - 1, k + 5)):
        after = words[j + 1].lower
        if clauses.bounded(s, j):
            return None
        if after in _BE or after in ("has", "had", "of", "have") or _is_past(after) or after.endswith("s"):
            return j
    return None


def _verb(clauses: Clauses, s: int, k: int) -> int | None:
    """The finite verb after the noun phrase that ends before word k; an aside between commas is stepped over."""
    words = clauses.words[s]
    relative = k + 1 < len(words) and words[k].lower in ("who", "which")
    if k < len(words) and clauses.bounded(s, k) and not (relative and _is_deed(words[k + 1].lower)):
        if not clauses.gap(s, k).startswith(","):
            return None
        stop = k + 1
        while stop < len(words) and not clauses.bounded(s, stop):
            stop += 1
        if stop >= len(words) or stop - k > 12 or not clauses.gap(s, stop).startswith(","):
            return None
        k = stop
    used: list[str] = []
    while (
        k < len(words)
        and (words[k].lower in _AUX or words[k].lower.endswith("ly") or words[k].lower in ("who", "which"))
        and len(used) < 5
    ):
        used.append(words[k].lower)
        k += 1
    if k >= len(words) or clauses.voice[words[k].start] == "\x00":
        return None
    lower = words[k].lower
    if any(u in _BE for u in used) and not lower.endswith("ing"):
        return None
    if lower.endswith("ing") and any(u in _BE for u in used):
        return k
    present = clauses.zones[s] in _TOPS and lower.endswith("s") and _is_verb(lower)
    return k if present or _is_past(lower) else None


def _is_deed(lower: str) -> bool:
    return any(d.part == "v" and d.form in ("past", "both") for d in deeds().get(lower, ()))


def _is_past(lower: str) -> bool:
    if lower.endswith("ed") and len(lower) > 3:
        return True
    return any(d.part == "v" and d.form in ("past", "both", "participle") for d in deeds().get(lower, ())) or (
        table("finite_verbs").get(lower) in ("always", "verb") and not lower.endswith("s")
    )


def _is_verb(lower: str) -> bool:
    return any(d.part == "v" and d.form == "s" for d in deeds().get(lower, ()))


def _match(  # noqa: C901  one way of matching after another
    clauses: Clauses, accused: Accused, s: int, subject: tuple[int, int], verb: int
) -> Site | None:
    """The site whose deed the sentence states."""
    words = clauses.words[s]
    start, end = subject
    top = clauses.zones[s] in _TOPS
    stop = verb + 1
    while stop < len(words) and stop - verb < 16 and not clauses.bounded(s, stop):
        stop += 1
    opening = range(start) if start and words[0].lower in ("after", "by", "having", "before") else range(0)
    region = [words[k] for k in (*opening, *range(end, stop)) if clauses.voice[words[k].start] != "\x00"]
    kept = [w for w in region if w.lower not in _STOP and w.start not in clauses.names]
    content = {c for w in kept for c in _ideas(w.lower) if len(c) > 2 or c.isdigit()}
    groups = _deed_groups(clauses, s, verb, start)
    acts = set() if words[verb].lower in _STOP else set(_ideas(words[verb].lower))
    keys = {clauses.names.get(w.start) or noun(w.lower) for w in words[start:end]}
    keys |= {other for key in keys for other in accused.alias.get(key, ())}
    for site in accused.sites:
        if site.sentence == s or not (top or accused.open or site.kind != "charge"):
            continue
        same = bool(keys & site.heads)
        if site.kind == "hedge" and clauses.zones[s] is ZoneKind.HEADLINE:
            continue
        if not same and (site.kind == "hedge" or any(_kind(clauses, h) is EntityKind.PERSON for h in site.heads)):
            continue
        shared = content & site.content
        things = {_ideas(w.lower)[1] for w in kept} & site.content
        if (
            site.kind == "charge"
            and groups
            and (
                groups & site.groups
                or ((shared or top) and not site.groups and site.cue != "denied")
                or _BLAME & site.content
            )
        ):
            return site
        if (
            words[verb].lower not in SAY
            and acts & site.content
            and len(things - acts) >= (2 if site.kind == "hedge" or site.cue == "denied" else 1)
        ):
            return site
        if site.kind == "boast" and len(things) > 1 and start == 0 and words[end - 1].lower.endswith("'s"):
            return site
        if (
            site.kind == "charge"
            and site.cue.lower() not in _DENIES
            and not top
            and len(things) > 2
            and _is_past(words[verb].lower)
        ):
            return site
        if (
            site.cue.lower().split()[-1] in _CRIMINAL
            and same
            and len(things) > 1
            and not top
            and _is_past(words[verb].lower)
            and any(_kind(clauses, key) is EntityKind.PERSON for key in keys)
            and words[verb].lower not in SAY
        ):
            return site
    return None


_BLAME = frozenset({"wrongdo", "misconduct", "impropriety"})
_CRIMINAL = word_set("charged alleged allegedly suspected indicted trial arrested court guilty while")


def _deed_groups(clauses: Clauses, s: int, verb: int, start: int) -> frozenset[str]:
    """Groups of wrongdoing the sentence states of its subject: by its verb or a participle."""
    words = clauses.words[s]
    found = set()
    for k, word in enumerate(words):
        for deed in deeds().get(word.lower, ()):
            if (deed.part != "v" and k != verb) or (
                deed.particle and deed.particle not in [w.lower for w in words[k + 1 : k + 7]]
            ):
                continue
            if (
                (k == verb and (deed.part == "v" or words[k - 1].lower not in _ARTICLES))
                or (deed.form == "ing" and k < start and k < 3)
                or (k > verb and deed.form in ("past", "both") and words[k - 1].lower in ("and", "then"))
            ):
                found.add(deed.group)
    return frozenset(found)


def _carried(clauses: Clauses, accused: Accused, s: int) -> bool:
    """Whether the sentence goes on with somebody's account: the one before reports speech about the deed."""
    before = next((t for t in range(s - 1, -1, -1) if clauses.zones[t] is ZoneKind.BODY), None)
    if before is None:
        return False
    lowers = clauses.lowers(before)
    if lowers.isdisjoint(SAY | ACCUSE) or not lowers.isdisjoint(_DENIES):
        return False
    words = clauses.words[before]
    named = any(clauses.names.get(w.start) in accused.keys for w in words) or bool(
        lowers & {"he", "she", "they", "it", "him", "his", "her"}
    )
    content = {c for w in words if w.lower not in _STOP for c in _ideas(w.lower)}
    told = any(len(content & site.content) > 1 for site in accused.sites if site.sentence != before)
    return named and (told or any(site.sentence == before for site in accused.sites))
