"""The named party that a wrong or a charge is told of: a name, an apposition, a pronoun or a role that leads to one."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.entities import EntityKind, Mention
from auditor.analysis.numbers import word_set
from auditor.document import Sentence, Span, ZoneKind
from auditor.lexicon import table

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Charge(NamedTuple):
    """`by` is the accuser as worded. `hearsay` marks talk of the town, which even a column may not pass on unasked."""

    span: Span
    by: str
    by_key: str | None
    party: str
    name: str
    sentence: int
    hearsay: bool = False


_PARTIES = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.OTHER})
# Holders of high office and bodies of many voices are answered every day, elsewhere.
_HIGH = re.compile(
    r"\b(?:President|Sen|Senator|Rep|Representative|Secretary|Prime|Minister|King|Queen|Congress|Senate|House|"
    r"Chancellor|Gov|Governor|Attorney|Justice|Speaker|Ambassador|Pope|Republicans?|Democrats?|GOP|Party|Government|"
    r"Administration|Department|Vice|Courts?|FBI|CIA|EPA|Army)\b"
)
_RUNNING = re.compile(
    r"\b(?:Leader|candidate|nominee|Republican|Democratic|Democrat|GOP|senator|congress\w+|President|presidential|"
    r"prime minister|minister|ambassador|Sen\.|Rep\.|Gov\.)[^.;]{0,12}$"
)
_SEATED = re.compile(r",? \([RDI]-|(?:[’']s)? (?:administration|government|campaign)\b")
_BETWEEN = re.compile(
    r",?(?: (?:who|which|that))?(?:,? (?:[\w-]+ly|has|have|had|also|then|later|once|twice|even|simply|just"
    r"|still|himself|"
    r"herself|itself|themselves|personally|for years|been|was|were|is|are|and|it says|they say|he says|she says),?)*\s*"
)
_APPOSED = re.compile(r", [^,;.]{2,70},(?= )")
_CLAUSE = re.compile(
    r"\b(?:that|because|when|after|before|while|if|although|though|since|until|who|whom|whose|which|where|said"
    r"|says)\b|[;:]"
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Ii]t)(?=[ ,])")
_OBJECT = word_set("him her it them")
FIRMS = word_set(
    """firm company business group charity school hospital clinic bank agency club operator maker supplier contractor
    builder builders developer developers landlord owner owners manager studio brand startup start-up store shop
    chain airline garage dealer lender insurer brewery bakery dairy farm nursery surgery practice foundation
    trust association cooperative co-operative factory plant mill yard shipyard hotel restaurant gym academy
    college university home estate winery vineyard site park publisher newspaper label league society landlords
    management office carrier retailer wholesaler brewer broker provider employer salon kennel shelter stable
    stables"""
)
POSTS = word_set(
    """manager owner landlord director coach teacher headmaster headteacher head doctor surgeon dentist vet priest vicar
    bishop pastor mayor councillor councilman chairman chairwoman chair treasurer secretary clerk boss chef
    foreman captain skipper editor professor lecturer trainer builder plumber roofer farmer dealer broker adviser
    agent lawyer solicitor caretaker neighbour neighbor producer singer author officer inspector matron nurse
    warden conductor employer founder executive principal breeder organiser organizer promoter driver husband
    wife brother partner"""
)
_ROLE = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|this|that) (?:[a-z][\w-]* )??(?P<role>"
    + "|".join(sorted(FIRMS | POSTS, key=len, reverse=True))
    + r")(?=[ ,.]|$)"
)
_LATE = 3  # sentences before in which a pronoun or a role finds its name
_NOUN_FIRST = re.compile(
    r"\b(?:the|its|their|his|her|a|an) (?:[a-z][\w’'-]* ){0,4}?[a-z][\w-]+, (?:[A-Z]\w+ (?:and|&) )?$"
)
_ODD = re.compile(r"[a-z][A-Z]")  # written as only brands are
_PLURAL = re.compile(
    r"(?<!s)s$|\b(?:couple|family|lawsuit|complaint|letter|report|people|women|men|staff|families|children"
    r"|parents|union|"
    r"committee|club|group)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|other|dozens|former) "
)
_KIN = frozenset({"Sons", "Son", "Daughters", "Daughter", "Brothers", "Partners", "Co"})
_SAME = frozenset({"beat", "hurt", "put", "cut", "let", "set", "hit", "shut", "kept", "left"})
_CLAUSE_START = re.compile(
    r"(?:^|\b(?:that|when|and|because|but|whether|how|after|before|as|where|if|while|who|since|then)|[,;:“\"])\s*$"
)
_LEAD = re.compile(
    r"(?:^|\b(?:that|when|and|because|but|whether|how|after|before|as)|[,;:“\"])\s*(?:(?:the|its|their|his|her"
    r"|a|an|one) )?"
    r"(?:[\w’'-]+ ){0,5}(?:of (?:[\w’'-]+ ){0,5})?(?:[\w-]+, )?$"
)
_BARE_LEAD = re.compile(r"\s*(?:(?:the|its|their|his|her) )?(?:[a-z][\w-]* ){0,3}")
_GOVERNED = re.compile(
    r"\b(?:to|from|with|by|against|at|in|on|about|after|for|near|outside)\s+(?:the |a |an |his |her "
    r"|its )?$",
    re.IGNORECASE,
)
WORDS = re.compile(r"[a-z][\w-]+")


@cache
def _pasts() -> frozenset[str]:
    return frozenset(past.split("/")[0] for forms in table("irregular_verbs").values() for past in forms.split())


def does(lower: str) -> bool:
    """Whether the word can be a verb in the past tense."""
    return lower.endswith("ed") or lower in _pasts() or lower in _SAME


class Parties:
    """Finds parties in one article. `by` is the accuser as worded in the sentence that is read."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.reading = analysis.document.reading
        self.mentions = analysis.mentions
        self.starts = [m.span.start for m in analysis.mentions]
        self.highs: dict[str, bool] = {}
        self.by = ""  # the accuser as worded in the sentence that is read

    def high(self, party: Mention) -> bool:
        """Whether the party holds high office or is a body of many voices."""
        if party.key not in self.highs:
            self.highs[party.key] = self._high(party)
        return self.highs[party.key]

    def _high(self, party: Mention) -> bool:
        mentions = [self.mentions[i] for i in self.analysis.entities[party.key].mentions]
        return any(
            _HIGH.search(m.title)
            or _HIGH.search(m.text)
            or _RUNNING.search(self.reading, max(0, m.span.start - 40), m.span.start)
            or _SEATED.match(self.reading, m.span.end)
            for m in mentions
        )

    def subject(
        self, start: int, at: int, sentence: Sentence, source: str | None, *, close: bool = True
    ) -> Mention | None:
        """The party before the offset: a name, an apposition after a role, a pronoun or a role that leads to a name."""
        reading = self.reading
        i = bisect_left(self.starts, at) - 1
        nearest: tuple[int, Mention | None] = (-1, None)
        while i >= 0 and self.starts[i] >= start:
            mention = self.mentions[i]
            between = reading[mention.span.end : at]
            if (
                mention.kind in _PARTIES
                and mention.key != source
                and self.leads(between, close=close)
                and (close or self.opens(start, mention))
                and self.real(mention, between, start, close=close)
                and not _GOVERNED.search(reading, max(0, mention.span.start - 30), mention.span.start)
            ):
                nearest = (mention.span.start, mention)
                break
            i -= 1
        for match in _PRONOUN.finditer(reading, max(start, nearest[0] + 1), at):
            clause = self.may(match.group().lower()) and _CLAUSE_START.search(reading[start : match.start()].lower())
            if clause and self.leads(reading[match.end() : at], close=close):
                nearest = (match.start(), self.named_before(match.group().lower(), match.start(), sentence, source))
        for match in _ROLE.finditer(reading, max(start, nearest[0] + 1), at):
            if self.leads(reading[match.end() : at], close=close):
                return self.holder(match["role"], match.start(), sentence, source) or nearest[1]
        return nearest[1]

    def may(self, pronoun: str) -> bool:
        """Whether a pronoun in what is said can be somebody else than the accuser."""
        by = self.by if self.by.isupper() else self.by.lower()
        if not by or by == "they" or _PLURAL.search(by):
            return True
        if pronoun in ("he", "she"):
            return by != pronoun
        return by in ("he", "she")

    def opens(self, start: int, mention: Mention) -> bool:
        """Whether the name, with what it is described as, begins the stretch or a clause."""
        lead = self.reading[start : mention.span.start].removesuffix(mention.title and mention.title + " ")
        match = _LEAD.search(lead.lower())
        return match is not None and not any(does(word) for word in WORDS.findall(match.group())[-2:])

    def real(self, mention: Mention, between: str, start: int, *, close: bool) -> bool:
        """Whether a name of no known kind is a party: it is described as one, or acts itself."""
        if mention.kind is not EntityKind.OTHER:
            return True
        before = self.reading[max(0, mention.span.start - 60) : mention.span.start]
        if described(self.analysis, mention, FIRMS | POSTS) or _NOUN_FIRST.search(before):
            return True
        following = WORDS.match(between.lstrip())
        first = self.analysis.document.sentences[mention.sentence].span.start
        whole = " " in self.analysis.entities[mention.key].name or any(
            each.text.endswith(" " + mention.text) for each in self.mentions
        )
        if mention.span.start - max(start, first) <= 1 and whole and following and does(following.group()):
            return True
        return (
            close and " " in mention.text and between.strip() in ("", "has", "had", "have", "deliberately", "knowingly")
        )

    def leads(self, between: str, *, close: bool) -> bool:
        """Whether the stretch between a name and a wrong leaves the name its subject."""
        if between.startswith(("’s", "'s", " and ", " or ")):
            return False
        bare = _APPOSED.sub("", between, count=1) if between.startswith(", ") else between
        if _BETWEEN.fullmatch(bare):
            return True
        if close:
            told, joined, rest = bare.rpartition(" and ")
            if not joined or not _BETWEEN.fullmatch(rest) or _CLAUSE.search(told) or re.search(r"[A-Z]", told):
                return False
        return len(bare) < 90 and _CLAUSE.search(bare.removeprefix(", who").removeprefix(" who")) is None

    def object(self, start: int, end: int, sentence: Sentence, source: str | None) -> Mention | None:
        """The party a stretch names: its last name that owns nothing, else what its pronoun or role stands for."""
        reading = self.reading
        i = bisect_left(self.starts, end) - 1
        while i >= 0 and self.starts[i] >= start:
            mention = self.mentions[i]
            if mention.text in _KIN and i and reading.endswith(("and ", "& "), 0, mention.span.start):
                end, i = self.mentions[i - 1].span.end, i - 1
                continue
            after = reading[mention.span.end : end]
            if mention.kind in _PARTIES and mention.key != source and (after.strip(" ,") == "" or after[:2] == ", "):
                lead = reading[start : mention.span.start]
                known = mention.kind is not EntityKind.OTHER or described(self.analysis, mention, FIRMS | POSTS)
                return mention if known or _NOUN_FIRST.search(lead) or _BARE_LEAD.fullmatch(lead) else None
            i -= 1
        text = reading[start:end].strip()
        if text.lower() in _OBJECT:
            return self.named_before({"him": "he", "her": "she"}.get(text.lower(), "it"), start, sentence, source)
        role = _ROLE.fullmatch(text)
        if role:
            return self.holder(role["role"], start, sentence, source)
        return None

    def named_before(self, pronoun: str, at: int, sentence: Sentence, source: str | None) -> Mention | None:
        """The last name that a pronoun can take up, in this sentence or the few before."""
        kinds = {EntityKind.PERSON} if pronoun in ("he", "she") else {EntityKind.ORGANISATION}
        i = bisect_left(self.starts, at) - 1
        while i >= 0 and self.mentions[i].sentence >= sentence.index - _LATE:
            mention = self.mentions[i]
            governed = pronoun == "it" and _GOVERNED.search(
                self.reading, max(0, mention.span.start - 30), mention.span.start
            )
            byline = self.analysis.document.sentences[mention.sentence].zone is ZoneKind.BYLINE
            if mention.kind in kinds and not governed and not byline:
                if mention.key == source:
                    return None if pronoun != "it" else self.named_earlier(i - 1, sentence, source, kinds)
                return mention
            i -= 1
        return None

    def named_earlier(self, i: int, sentence: Sentence, source: str | None, kinds: set[EntityKind]) -> Mention | None:
        while i >= 0 and self.mentions[i].sentence >= sentence.index - _LATE:
            if self.mentions[i].kind in kinds and self.mentions[i].key != source:
                return self.mentions[i]
            i -= 1
        return None

    def holder(self, role: str, at: int, sentence: Sentence, source: str | None) -> Mention | None:
        """Whom the article has said to hold the role, else the last firm or person named before."""
        end = bisect_left(self.starts, at)
        for mention in reversed(self.mentions[:end]):
            if mention.key != source and mention.kind in _PARTIES and described(self.analysis, mention, {role}):
                return mention
        if role in POSTS and role not in FIRMS:
            return None
        for mention in reversed(self.mentions[:end]):
            if mention.sentence < sentence.index - _LATE:
                break
            firm = mention.kind is EntityKind.ORGANISATION or described(self.analysis, mention, FIRMS)
            odd = mention.kind is EntityKind.OTHER and _ODD.search(mention.text) is not None
            if (firm or odd) and mention.key != source:
                return mention
        return None


_TALES = re.compile(
    r"\b[Ii]n (?:the|her|his|this) (?:[\w-]+ ){0,2}?(?:novel|film|movie|play|book|series|story|episode|opera|drama"
    r"|tale)\b"
)
_NATURE = re.compile(r"(?:Hurricane|Storm|Typhoon|Cyclone|Tropical|River|Lake|Mount|Covid|God|Jesus)\b|.*[\d@]")
_PLAYED = re.compile(
    r"\b(?:st[eo]le|stolen|stealing|steals|robbed|cheated|killed|murdered|executed|beat|punished|abused) (?:off "
    r"|of )?(?:the |a |an )?"
    r"(?:[\w-]+ )?(?:games?|match|matches|points?|shows?|wins?|victory|lead|balls?|plays?|pass|passes|title|bases?"
    r"|penalty)\b"
)


def no_charge(name: str, text: str) -> bool:
    """Whether the sentence tells of a story, of the weather or of a game, and charges nobody."""
    return bool(_NATURE.match(name) or _TALES.search(text) or _PLAYED.search(text))


def described(analysis: Analysis, mention: Mention, roles: frozenset[str] | set[str]) -> bool:
    """Whether a role stands at the name: "the builders, Stavert Bridges", "Stavert Bridges, a small firm,"."""
    return not roles.isdisjoint(description(analysis, mention))


def description(analysis: Analysis, mention: Mention) -> list[str]:
    """The words of a name in lower case, and those before and after it that may describe it."""
    reading = analysis.document.reading
    before = reading[max(0, mention.span.start - 50) : mention.span.start]
    before = before.rpartition(". ")[2].rpartition("\n")[2]
    after = reading[mention.span.end : mention.span.end + 50]
    near = WORDS.findall(before.lower())[-4:] if before.endswith(" ") else []
    behind = WORDS.findall(after.partition(".")[0].lower())[:6] if after.startswith(", ") else []
    return [*near, *behind, *WORDS.findall(mention.text.lower()), *WORDS.findall(mention.title.lower())]
