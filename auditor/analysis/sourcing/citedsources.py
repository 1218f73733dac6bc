"""Whether a text cites anybody or anything, and the kinds of text that need not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.attribution import Attribution, Quotation, reporting_verb
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import word_set
from auditor.analysis.sourcing import accusers
from auditor.analysis.sourcing.vagueness import unnamed
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


# Words that cite by themselves.
_CITING = re.compile(
    r"\b(?:(?<!be )(?<!been )(?<!was )(?<!were )(?<!is )(?<!are )announce[ds]?|announcement|court papers|press release|"
    r"minutes (?:of|show)|indictment|"
    r"tweet(?:s|ed)?|interview(?:s|ed)?|spokes\w+|testimony|verdict|ruling|lawsuit|transcript|filings?"
    r"|soundbite)\b|\b(?:notes?|sources?|methodology):"
    r"|(?<!were )(?<!was )(?<!been )(?<!are )(?<!is )(?<!be )(?<!being )\btold (?!you\b|us\b|yourself\b|apart\b"
    r"|off\b)\w",
    re.IGNORECASE,
)
_RESEARCH = r"(?:reports?|stud(?:y|ies)|surveys?|polls?|data|statistics|figures)"
_LETTERS = r"(?:documents?|memos?|letters?|records|files|statements?|complaints?|hearing)"
_NO_PAPER = r"\b(?! (?:card|book|box|player|time|temperatures?|profits?|level))"
# Documents, where somebody's: "the survey", "a council report", "official figures", "Harlow data". A thing of yours, of
# any such kind, or one that is not there, is none; "a letter" and "records" are, "a study" is not.
_PAPER = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]his|[Tt]hat|[Oo]fficial|[Pp]ublic|"
    r"(?:[Aa]n? )?(?:[Cc]ourt|[Pp]olice|[Cc]ouncil|[Gg]overnment|[Cc]ensus|[Mm]edical|[Ii]nspection|[Aa]udit)"
    r"|[\w’']+[’']s|(?<=[a-z,] )[A-Z]\w+)"
    rf" (?:(?!without |no |any )[\w-]+ ){{0,2}}?(?:{_RESEARCH}|{_LETTERS}){_NO_PAPER}"
    rf"|\b[Aa]n? (?:(?!without |no |any )[\w-]+ ){{0,2}}?{_LETTERS}{_NO_PAPER}"
    r"|\b(?:[Rr]ecords|[Dd]ocuments|[Ff]iles|[Pp]apers|[Ll]etters|[Ff]ilings) (?:[^,.;]{0,40} )?"
    r"(?:shows?|suggests?|reveals?|indicates?)\b"
)
_BODIES = (
    r"(?:council|police|government|university|ministry|department|court|club|company|union|bank|hospital|school|office"
    r"|registry|agency|institute|commission|committee|authority|authorities|inspectorate|firm|charity|regulator"
    r"|watchdog|bureau|association)"
)
# "A study by the university", "a letter from the bank": whose it is stands behind.
_PAPER_BY = re.compile(
    rf"\b{_RESEARCH} (?:\w+ ){{0,3}}?(?:by|from|of|in|at) (?:(?:the|an?|its|their|his|her) )?"
    rf"(?:[A-Z]|(?<=the )(?:[a-z-]+ ){{0,2}}?{_BODIES}\b)"
)
# A body that gives out what it knows, by whatever verb: "police believe", "the council confirmed the date in a notice".
_BODY_SAYS = re.compile(
    r"\b(?:[Pp]olice|[Oo]fficials|[Pp]rosecutors|[Ii]nspectors|[Aa]uditors|[Ii]nvestigators"
    rf"|[Tt]he (?:[\w-]+ ){{0,2}}?(?:{_BODIES}|mayor|judge|coroner))"
    r" (?:(?:have|has|had|also|now) ){0,2}(?:says?|said|believes?|confirm\w*|warn\w*|suspects?|estimates?|puts?|thinks?"
    r"|expects?|states?|told|advis\w+|promis\w+|den(?:y|ies|ied)|declined|reports?|published|found|ruled|lists?)\b"
)


def cites_anything(analysis: Analysis) -> bool:
    """Whether the prose attributes to somebody one could ask, or links to or names a document even once.

    Groups ("experts", "many people") and people whom nothing tells apart ("one fan", "sources") are no source.
    """
    if _linked_in_prose(analysis) or "http" in analysis.document.reading:
        return True
    if any(_by_name(analysis, a) for a in analysis.attributions):
        return True
    vague = [v.span for v in unnamed(analysis)]
    if any(a.source is not None and not _is_nobody(analysis, a, vague) for a in analysis.attributions):
        return True
    if any(not q.scare and _spoken(analysis, q, vague) for q in analysis.quotations):
        return True
    text = analysis.body_voice.text
    named = [m.end() - 1 for pattern in (_CITING, _PAPER, _PAPER_BY, _BODY_SAYS) for m in pattern.finditer(text)]
    return any(not any(v.start <= at < v.end for v in vague) for at in named)


def _by_name(analysis: Analysis, attribution: Attribution) -> bool:
    """Whether the source is plainly a person's name."""
    entity = analysis.entities.get(attribution.source_key or "")
    if entity is None or entity.kind is not EntityKind.PERSON or attribution.verb in _NO_REPORT:
        return False
    return attribution.source is not None and analysis.document.reading[attribution.source.start].isupper()


def _spoken(analysis: Analysis, quotation: Quotation, vague: list[Span]) -> bool:
    """Whether somebody one could ask speaks the quotation."""
    speaker = quotation.speaker
    if speaker is None:
        return False
    if _named(analysis, quotation.speaker_key, speaker):
        return True
    return not (any(v.start <= speaker.start < v.end for v in vague) or anybody(analysis, speaker))


def _named(analysis: Analysis, key: str | None, span: Span) -> bool:
    """Whether a key stands for a name: "Neighbours" at the head of a sentence looks like one."""
    entity = analysis.entities.get(key or "")
    if entity is None or entity.kind is not EntityKind.OTHER:
        return entity is not None
    text = analysis.document.reading[span.start : span.end]
    return text.lower() not in _NOBODY and _PLURAL.fullmatch(text) is None


def anybody(analysis: Analysis, source: Span) -> bool:
    """Whether nothing tells the people of a source apart: "one fan", "a customer", "several parents", "insiders"."""
    head = _AFTER.split(analysis.document.reading[source.start : source.end], maxsplit=1)[0]
    words = head.lower().split()
    if any(c.isupper() for c in head[1:]) or not _EVIDENT_SOURCE.isdisjoint(words) or not words:
        return False
    if words[-1] in _NO_ONE:
        return True
    return words[0] not in _DEFINITE and (words[0] in _ANYBODY or words[-1].endswith("s"))


def _linked_in_prose(analysis: Analysis) -> bool:
    """Whether a link stands anywhere but in the byline or the author's biography, which lead to the author's page."""
    own = [z.span for z in analysis.document.zones if z.kind in (ZoneKind.BYLINE, ZoneKind.BIO)]
    return any(not any(s.start <= link.span.start < s.end for s in own) for link in analysis.document.links)


def _is_nobody(analysis: Analysis, attribution: Attribution, vague: list[Span]) -> bool:
    """Whether the source is an unspecific group, or a pronoun for nobody the text has named."""
    start, end = attribution.source or attribution.cue
    if any(v.start <= start < v.end for v in vague):
        return True
    text = analysis.document.reading[start:end].lower()
    if attribution.verb in _NO_REPORT:
        return True
    if attribution.verb in _EXPERIENCED and not attribution.source_key and _EVIDENT_SOURCE.isdisjoint(text.split()):
        return True
    source = attribution.source or attribution.cue
    if not _named(analysis, attribution.source_key, source) and (
        anybody(analysis, source) or _MUTE.search(analysis.document.reading, end, max(end, attribution.cue.start))
    ):
        return True
    if (
        _is_thing(analysis, attribution, source)
        or text in _NOBODY
        or (text in ("he", "she", "it") and not attribution.source_key)
    ):
        return True
    return not attribution.source_key and is_type(analysis, attribution, text)


def _is_thing(analysis: Analysis, attribution: Attribution, source: Span) -> bool:
    """Whether nothing shows that a source is a person or a body: "the path begins", "drop-off points"."""
    entity = analysis.entities.get(attribution.source_key or "")
    once = entity is not None and entity.kind is EntityKind.OTHER and len(entity.mentions) == 1
    if attribution.verb in _SPOKEN or (entity is not None and not (once and " " not in entity.name)):
        return False
    text = analysis.document.reading[source.start : source.end]
    words = text.lower().split()
    if not _EVIDENT_SOURCE.isdisjoint(words) or words[:1] in (["he"], ["she"], ["they"], ["we"]):
        return False
    people = accusers.words("hurt") | accusers.words("agent")
    if not people.isdisjoint(words) or _TRADE.search(text):
        return False
    return not any(word[:1].isupper() for word in text.split()[1:])


def is_type(analysis: Analysis, attribution: Attribution, text: str) -> bool:
    """Whether the source is a kind of people or things, told of in the present: "a child asks", "children tell"."""
    reading, words = analysis.document.reading, text.split()
    verb = reporting_verb(reading[attribution.cue.start : attribution.cue.end].lower())
    if verb is None or verb.form not in ("base", "s") or not _EVIDENT_SOURCE.isdisjoint(words) or not words:
        return False
    if words[0] in _ANY:
        return True
    plural = words[0] not in _DEFINITE and words[-1].endswith(("s", "n", "e"))
    return (plural and verb.lemma not in _REPORTING) or (words[0] == "the" and verb.lemma in _OF_THINGS)


_TRADE = re.compile(r"\b\w+(?:er|or|ist|ian|man|woman|ant|ent|chief|chair|staff|clerk|priest|judge|aide|head|crew)s?\b")
# With any other verb, a thing may be meant: a path begins, a sign points.
_SPOKEN = word_set(
    """say tell report announce state claim argue warn explain confirm deny write insist acknowledge admit allege
    according
    testify tweet believe complain accuse blame declare reply respond reveal disclose"""
)
_PLURAL = re.compile(r"[A-Z][a-z]+(?:s|men|women|people)")
_AFTER = re.compile(r" (?:on|in|at|of|from|near|with|close|inside|within|who|around|along|across|by) ")
_MUTE = re.compile(r"\b(?:not|never|n[’']t)\b")
_NO_ONE = word_set(
    """people men women children staff named identified who joke saying proverb adage song legend myth wisdom rumour
    rumor gossip motto slogan title story"""
)
_NO_REPORT = word_set("understand realise realize know")
_ANYBODY = word_set("a an one another some many several few most other others")
_ANY = word_set(
    "a an any every each no whoever anyone anybody someone somebody nobody everyone everybody most whatever"
)
_DEFINITE = word_set("the his her its their this that these those our my two three four five six seven eight nine ten")
_REPORTING = word_set("say claim report argue warn insist complain fear believe think")
# What colours, labels and blades do in praise of them.
_OF_THINGS = word_set("promise suggest show reveal tell indicate add offer boast call mean note vow ask point")


# What people without a name go through or want is no report: "four found work", "the children complained of itching".
_EXPERIENCED = word_set(
    "find ask complain hope fear believe think expect know see feel wonder demand question doubt worry"
)
_EVIDENT_SOURCE = word_set(
    """police officials authorities prosecutors court council government ministry union firm company inspectors
    investigators auditors survey poll report review audit inquiry commission club school hospital university bank
    agency department office association federation organisers organizers spokesman spokeswoman spokesperson lawyer
    attorney mayor minister judge coroner magistrate firefighters rescuers coastguard ambulance airline operator
    owner owners manager director management team party parliament committee board regulator watchdog charity church
    museum theatre paper newspaper agency broadcaster website statement letter document lawsuit figures data records
    statistics"""
)
# Words that open a step of instructions.
_STEPS = word_set(
    """add stir cook bake mix heat cut peel melt pour season serve place remove put take turn fold press click open wash
    clean toast rub whisk chop slice simmer boil roast grill combine spread sprinkle drain rinse cover let bring
    tap select type download install plug screw drill sand paint glue measure tie sew knit"""
)
_MANY_STEPS = 5


def instructs(analysis: Analysis) -> bool:
    """Whether the prose is a recipe or instructions, whose source is the author."""
    steps = sum(lowers[0] in _STEPS for s in analysis.body if (lowers := analysis.lowers[s.index]))
    return steps >= max(_MANY_STEPS, len(analysis.body) // 3)


_SCORE = re.compile(r"\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? \d{1,3}(?:,|-\d| –)")
_ENTRY = re.compile(
    r"\s*(?:All (?:day|weekend|week)|(?:Mon|Tues?|Wed(?:nes)?|Thurs?|Fri|Sat(?:ur)?|Sun)(?:day)?s?\b"
    r"|\d{1,2}[.:]\d\d|\d{1,2} [A-Z][a-z]+:|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) \d)"
)
_LIFE = re.compile(r"\b1[89]\d\d\s?[-–—]\s?(?:19|20)\d\d\b")
_BURIED = word_set("funeral burial obituary mourners survived leaves memorial cremation")
_HOURS = re.compile(
    r"\b(?:open(?:s|ed)?|closed?s?|collected|runs?|starts?|until|from|between)\b[^.;]{0,25}?\b(?:\d{1,2}|noon|midnight|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_MANY_HOURS = 8
_MANY_SCORES, _MANY_ENTRIES = 6, 4
_TABLE = 0.25  # share of figures among the words of a table


def serves(analysis: Analysis) -> bool:
    """Whether the text is a list of results or dates, or an obituary, which name no sources by custom."""
    document = analysis.document
    text = document.reading
    if sum(1 for _ in _SCORE.finditer(text)) >= _MANY_SCORES:
        return True
    figures = sum(word[0].isdigit() for s in analysis.body for word in analysis.lowers[s.index])
    if figures > analysis.body_words * _TABLE:
        return True
    entries = sum(_ENTRY.match(text, p.span.start, p.span.end) is not None for p in document.paragraphs)
    if entries >= _MANY_ENTRIES or sum(1 for _ in _HOURS.finditer(text)) >= _MANY_HOURS:
        return True
    died = not {"died", "dies"}.isdisjoint(analysis.vocabulary)
    return (
        died
        and (not _BURIED.isdisjoint(analysis.vocabulary) or _LIFE.search(text) is not None)
        and "born" in analysis.vocabulary
    )


_NOBODY = frozenset(
    {
        "they",
        "we",
        "you",
        "i",
        "who",
        "some",
        "many",
        "people",
        "studies",
        "those",
        "others",
        "nobody",
        "none",
        "everybody",
    }
)
