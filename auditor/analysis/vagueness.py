"""Statements put in the mouth of people nobody could ask, built from classes of words and not from phrases.

Four shapes: an unspecific group and a verb of speech or thought ("industry watchers believe"), a verb of speech
without an agent ("it has been suggested"), a rumour that acts by itself ("speculation is rife"), and a judgement
of everybody ("is widely seen as").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from auditor.analysis.attribution import reporting_verb
from auditor.analysis.tokens import Word
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Unnamed(NamedTuple):
    """`group` is the source as worded, "" for none at all; `firm` is False where convention allows the wording."""

    span: Span
    group: str
    sentence: int
    cue: Span
    firm: bool


# People known only by what they know.
_EXPERTS = frozenset(
    """experts critics observers analysts insiders sources pundits commentators watchers skeptics sceptics detractors
    scientists researchers academics economists historians scholars specialists doomsayers naysayers cynics purists
    onlookers strategists forecasters professionals specialists bystanders theorists optimists pessimists traders
    commenters campaigners""".split()
)
# Vague in the present tense; "doctors said" are those of the case.
_PROFESSIONS = frozenset(
    """doctors physicians nutritionists dietitians dieticians psychologists therapists dermatologists cardiologists
    neurologists engineers vets veterinarians trainers lawyers chefs stylists recruiters astrologers behaviourists
    behaviorists botanists biologists gardeners dentists pharmacists surgeons midwives plumbers mechanics brokers
    planners diplomats sociologists ecologists architects beauticians homeopaths naturopaths herbalists
    physiotherapists paediatricians pediatricians gynaecologists opticians hairdressers florists sommeliers""".split()
)
# Convention leaves those for and against a measure nameless.
_SIDES = frozenset("opponents supporters proponents backers foes advocates".split())
_ONE_EXPERT = frozenset(
    """expert critic observer analyst insider source pundit commentator watcher skeptic sceptic detractor scientist
    researcher specialist onlooker""".split()
)
_WORKS = frozenset("studies reports research surveys estimates".split())
_PEOPLE = frozenset(
    """people persons folks voices fans users readers viewers voters locals netizens quarters circles individuals
    parents citizens residents customers consumers members those everyone
    everybody anyone someone somebody person individual""".split()
)
_ONE_PERSON = frozenset({"person", "individual", "someone", "somebody", "anyone"})
_ANYONE = frozenset({"everyone", "everybody", "someone", "somebody", "anyone"})
_INDEFINITE = frozenset("some many others most several few plenty everyone everybody someone somebody".split())
_QUANTIFIERS = frozenset(
    """some many several most various numerous certain few countless multiple plenty other more one a an another
    growing number""".split()
)
# A knowledge that stands for a name: "a person close to the talks".
_PRIVY = frozenset({"close", "familiar", "privy", "briefed", "near", "acquainted", "with", "in"})
_MATTERS = frozenset({"knowledge", "know", "matter", "talks", "discussions", "situation", "thinking", "negotiations"})
# A definite or counted group has been introduced, or is somebody's.
_DEFINITE = frozenset(
    """the these those both his her its their our my your two three four five six seven eight nine ten this that
    no not any each every such which whose what us few""".split()
)
_CLAUSE_OPENERS = frozenset(
    """and but or so yet as while because although though that if when where whereas since which still however indeed
    meanwhile now also today yesterday though after before what why how whether despite nonetheless instead""".split()
)
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_AUXILIARIES = frozenset("has have had been being is are was were do did does will would also".split())
_PRESENT = frozenset({"is", "are", "been", "being", "now"})
_ADVERBS = frozenset(
    """also now still already often long once always even just soon far even therefore then again sometimes
    not never either perhaps today""".split()
)
_WIDELY = frozenset(
    "widely generally commonly broadly universally popularly increasingly largely overwhelmingly routinely".split()
)
_HIDDEN = frozenset(
    """believe say think report allege claim rumour rumor fear suspect suggest argue speculate whisper reckon suppose
    assume understand mooted moot maintain contend mention accept acknowledge recognise recognize hope feel estimate
    predict agree accepted""".split()
)
# What "it is hoped" leaves open, which is a manner of speaking more often than a claim.
_SOFT = frozenset("hope feel estimate predict".split())
# Only "widely" makes these a claim on everybody's behalf.
_WIDE_ONLY = frozenset("accept acknowledge recognise recognize agree".split())
_JUDGED = frozenset(
    """see regard view consider deem perceive believe think expect understand assume hold rumour rumor tip hail
    acknowledge accept credit blame recognize recognise fear suspect speculate criticize criticise ridicule mock praise
    admire respect tout""".split()
)
_WHISPERED = frozenset({"rumour", "rumor", "whisper", "repute", "say", "report"})
_EXISTENTIAL = frozenset(
    """allegation allegations report reports claim claims rumour rumours rumor rumors suggestion suggestions accusation
    accusations speculation whisper whispers murmur murmurs chatter gossip talk mutterings""".split()
)
_FEELINGS = frozenset(
    "feeling sense consensus belief perception suspicion impression concern concerns unease fear fears worry worries "
    "doubt doubts suspicions anger resentment".split()
)
_TALK = frozenset("rumour rumours rumor rumors speculation whispers gossip chatter word talk".split())
_SPREADS = frozenset(
    """has swirl swirls swirled swirling abound abounds abounded circulate circulates circulated circulating mount
    mounts mounted mounting grow grows grew growing spread spreads spreading persist persists persisted rife run runs
    says suggests suggest say doing going flying everywhere""".split()
)
_PUBLISHED = frozenset({"media", "press", "news", "unconfirmed", "several", "some", "various", "recent", "many",
    "numerous", "other", "multiple", "initial", "early", "new", "independent", "scientific", "few", "more", "local",
    "social", "online", "anonymous", "unverified", "countless", "previous", "clinical", "medical", "academic",
    "first", "latest", "conflicting", "widespread", "foreign", "certain"})  # fmt: skip
_SHOW = frozenset({"show", "find", "suggest", "indicate", "demonstrate", "reveal", "confirm", "say", "conclude",
    "claim", "prove", "link", "warn"})  # fmt: skip
_SPEAK = frozenset(
    """say believe argue claim suggest warn think contend maintain insist agree note fear predict speculate allege
    assert observe worry expect estimate conclude accuse point caution add describe call consider doubt
    reveal recommend complain question wonder reckon suspect hint whisper criticize criticise hail dub praise
    blame mutter declare concede admit acknowledge assume hope know feel see remark recall state""".split()
)
# With these a group does or has an experience; only what is said is an attribution.
_NOT_OF_PEOPLE = frozenset(
    "expect hope fear worry think feel know see believe doubt question wonder call complain recall add note "
    "describe point consider hail praise dub blame agree assume suspect predict insist criticize criticise "
    "admit".split()
)
_THAT_ONLY = frozenset({"know", "see", "feel", "point", "note", "hope", "agree", "state", "add", "find"})
_CONVINCED = frozenset(
    "convinced certain sure adamant sceptical skeptical divided doubtful unconvinced alarmed agreed".split()
)
_FIELDS = frozenset(
    """industry market media trade city security policy health defence defense energy sports football fashion
    technology tech insurance property housing fan party government police military intelligence campaign travel
    aviation shipping oil wine food film television""".split()
)
_POST = frozenset({"of", "in", "close", "familiar", "on", "within", "across", "who", "at", "inside", "from", "near",
    "with", "around", "to", "outside", "here", "online", "alike", "elsewhere", "there"})  # fmt: skip
_OWN = frozenset({"their", "his", "her", "themselves"})
_NO_END = _POST | _BE | {"the"}
_QUALMS = frozenset(
    "doubt doubts concern concerns fears worries suspicion suspicions misgivings questions surprise outrage".split()
)
_SECRETS = (("no", "secret", "that"), ("an", "open", "secret"), ("common", "knowledge"))
_PLACED = frozenset(
    """security congressional government military police intelligence diplomatic judicial court hospital medical
    parliamentary ministry official trade market banking industry palace rebel campaign""".split()
)
_TITLED = frozenset("sources insiders experts observers watchers analysts pundits".split())
_NOT_TITLE = frozenset("from with for our according among said says told like such unlike about".split())
_LONGEST, _TITLE = 14, 2


@lru_cache(maxsize=20_000)
def _modifies(lower: str) -> bool:
    """Whether a word can describe an unnamed group: "seasoned", "legal", "market", "so-called"."""
    if lower in _QUANTIFIERS or lower in _PUBLISHED or lower in _FIELDS:
        return True
    if lower in _DEFINITE or lower in _CLAUSE_OPENERS or len(lower) < 4 or reporting_verb(lower):
        return False
    return lower.endswith(
        ("al", "ic", "ous", "ive", "ent", "ant", "ary", "able", "ible", "ed", "ing", "placed", "ern", "ar", "ior",
         "named", "known", "called", "time", "ful", "political", "ian", "ible", "top", "side", "wing")
    ) or lower in ("top", "close", "leading", "senior", "expert", "former", "keen", "shrewd", "legal")  # fmt: skip


def _may_open(lower: str, lowers: tuple[str, ...], index: int) -> bool:
    """Whether the next word allows a shape to begin here: the commonest cues open one only before a few words."""
    needed = _BEFORE.get(lower)
    if needed is None:
        return True
    following = lowers[index + 1] if index + 1 < len(lowers) else ""
    return following in needed or (lower == "it" and following[-2:] == "ly")


_BEFORE = {
    **dict.fromkeys(("said", "reported", "rumoured", "rumored", "reputed", "whispered"), frozenset({"to"})),
    **dict.fromkeys(("thought", "understood", "believed", "feared", "suspected"), frozenset({"to"})),
    "it": _AUXILIARIES | _ADVERBS,
    "there": _AUXILIARIES | _ADVERBS | {"remain", "remains"},
}


class _Scan:
    """The shapes of one article, sentence by sentence."""

    def __init__(self, analysis: Analysis) -> None:
        self.voice = analysis.body_voice.text
        self.words: tuple[Word, ...] = ()
        self.lower: list[str] = []

    def read(self, sentence: Sentence, words: tuple[Word, ...], lowers: tuple[str, ...]) -> Iterator[Unnamed]:
        if _CUES.isdisjoint(lowers):
            return
        self.words, self.lower = words, list(lowers)
        end = -1
        for index in [i for i, lower in enumerate(lowers) if lower in _CUES and _may_open(lower, lowers, i)]:
            shape = _SHAPES[lowers[index]]
            if words[index].start < end or self.voice[words[index].start] == BLANK:
                continue
            found = shape(self, index)
            if found is not None:
                first, last, group, firm = found
                span = Span(words[first].start, words[last].end)
                end = span.end
                cue = Span(words[last].start, words[last].end)
                text = self.voice[words[group[0]].start : words[group[1]].end] if group else ""
                yield Unnamed(span, text, sentence.index, cue, firm)

    # -- helpers

    def gap(self, index: int) -> str:
        """What stands before a word, after the word before it; a comma at the start of the sentence."""
        return self.voice[self.words[index - 1].end : self.words[index].start] if index else ","

    def word(self, index: int) -> str:
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def opens(self, first: int) -> bool:
        """Whether a clause can begin at the word: after a mark, a conjunction, or words set before by a comma."""
        if first <= 0:
            return True
        gap = self.gap(first)
        return gap.strip(" \u00a0") != "" or self.word(first - 1) in _CLAUSE_OPENERS

    def start(self, head: int) -> int | None:
        """The first word of the unspecific noun phrase that ends in `head`; None for a definite or named one."""
        first = head
        while first > 0 and head - first < 6 and self.gap(first) in (" ", "\u00a0"):
            previous = self.word(first - 1)
            if previous == "of" and self.word(first - 2) in ("number", "plenty", "chorus", "handful", "array", "host"):
                first -= 2
                continue
            if not (self.words[first - 1].text[0].islower() or first == 1) or not _modifies(previous):
                break
            first -= 1
        if self.lower[head] in _TITLED and 0 < first <= _TITLE and self._title(first):
            return 0
        previous = self.word(first - 1)
        if previous in _DEFINITE and self.gap(first) == " ":
            return None
        if first > 0 and self.gap(first) == " " and self.words[first - 1].text[0].isupper() and first > 1:
            return None
        return first

    def _title(self, first: int) -> bool:
        """Whether nothing but plain nouns stands before the group in the sentence: "Town hall sources"."""
        return all(
            self.gap(i + 1) == " "
            and self.lower[i].isalpha()
            and len(self.lower[i]) > _TITLE
            and (i == 0 or self.words[i].text[0].islower())
            and self.lower[i] not in _DEFINITE | _CLAUSE_OPENERS | _AUXILIARIES | _NOT_TITLE
            and not reporting_verb(self.lower[i])
            for i in range(first)
        )

    def verb(self, at: int) -> tuple[int, str] | None:
        """The verb of speech or thought that governs from `at` on, over auxiliaries and adverbs: place and lemma."""
        begin = at
        while at < len(self.words) and at - begin < 5 and self.gap(at) in (" ", "\u00a0"):
            lower = self.lower[at]
            verb = reporting_verb(lower)
            if verb is not None and not (at > begin and lower in _AUXILIARIES):
                before = self.lower[begin:at]
                if verb.form == "past" and before and before[-1] in _BE:
                    return None
                if verb.form == "ing" and not (before and before[-1] in _BE):
                    return None
                return at, verb.lemma
            if not (lower in _AUXILIARIES or lower in _ADVERBS or lower.endswith("ly")):
                return None
            at += 1
        return None

    def after(self, head: int) -> tuple[int, bool] | None:
        """The place of what follows the group's own description, and whether that tells of what it knows.

        None where the description names somebody or something.
        """
        at = head + 1
        if at >= len(self.words) or self.word(at) not in _POST or self.gap(at) not in (" ", ", "):
            return at, False
        privy = self.word(at) in _PRIVY
        last = min(len(self.words), at + _LONGEST)
        while at < last:
            if (
                self.word(at) in _HOUSES
                or self.words[at].text[0].isupper()
                or self.words[at].text[0].isdigit()
                or self.gap(at)[:1] in ';:—“"('
            ):
                return None
            ends = at > head + 2 and self.word(at - 1) not in _NO_END  # "many who are accused"
            if ends and not (self.verb(at) is None and self._airs(at) is None and self._held(at) is None):
                return at, privy
            at += 1
        return None

    # -- shapes

    def group(self, head: int) -> tuple[int, int, tuple[int, int], bool] | None:
        """ "Seasoned observers of the trade have warned", "critics say", "say insiders", "according to sources"."""
        first = self.start(head)
        if first is None:
            return None
        previous = self.word(first - 1)
        plain = self.gap(first) == " "
        if plain and previous == "to" and self.word(first - 2) == "according":
            following = self.after(head)
            closed = following is not None and (following[0] == head + 1)
            firm = self.lower[head] not in _ONE_EXPERT and not self._official(first, head)
            return (first - 2, head, (first, head), firm) if closed and self.word(head + 1) != "at" else None
        if plain and first and reporting_verb(previous) and self._inverted(first - 1, head):
            return first - 1, head, (first, head), True
        if not self.opens(first):
            return None
        return self._subject(first, head)

    def _official(self, first: int, head: int) -> bool:
        """Whether the sources are at least placed: "security sources", "congressional sources"."""
        return self.lower[head] == "sources" and any(w in _PLACED for w in self.lower[first:head])

    def _inverted(self, verb: int, head: int) -> bool:
        """Whether the verb before the group belongs to it: "…, say experts." """
        ends = self.voice[self.words[head].end : self.words[head].end + 1]
        gap = self.gap(verb).strip()
        return (
            gap[:1] in (",", "”", '"', "—") and ends in (".", ",", ";") and reporting_verb(self.word(verb)) is not None
        )

    def _subject(self, first: int, head: int) -> tuple[int, int, tuple[int, int], bool] | None:
        following = self.after(head)
        if following is None:
            return None
        at, privy = following
        found = self.verb(at)
        if found is None:
            held = self._held(at)
            if held is not None:
                return first, held, (first, at - 1), True
            airs = self._airs(at) if self.lower[head] not in _WORKS else None
            return (first, airs, (first, at - 1), True) if airs else None
        place, lemma = found
        if not self._says(head, place, lemma):
            return None
        one = self.lower[head] in _ONE_EXPERT or self.lower[head] in _ONE_PERSON or self.lower[head] in _SIDES
        return first, place, (first, at - 1), not (one or privy or self._official(first, head))

    def _held(self, at: int) -> int | None:
        """The last word of "are increasingly convinced", "are of the opinion that"."""
        if self.word(at) not in ("are", "remain", "is", "were"):
            return None
        mood = at + 1
        while self.word(mood) in _ADVERBS or self.word(mood).endswith("ly"):
            mood += 1
        if self.word(mood) in _CONVINCED:
            return mood
        view = self.lower[mood : mood + 2] == ["of", "the"] and self.word(mood + 2) in _OPINIONS
        return mood + 2 if view else None

    def _airs(self, at: int) -> int | None:
        """The verb of "have voiced doubts", "were quick to say", where it is no reporting verb by itself."""
        while self.word(at) in _AUXILIARIES or self.word(at) in _ADVERBS:
            at += 1
        if self.word(at) in ("voiced", "expressed", "raised", "cast") and any(
            w in _QUALMS for w in self.lower[at + 1 : at + 4]
        ):
            return at
        verb = reporting_verb(self.word(at + 2)) if self.word(at + 1) == "to" else None
        return (
            at + 2 if verb and verb.lemma in _SPEAK and self.word(at) in ("quick", "keen", "rushed", "happy") else None
        )

    def _says(self, head: int, place: int, lemma: str) -> bool:  # noqa: PLR0911  one return for each reason
        noun, following = self.lower[head], self.word(place + 1)
        if following == "for" and self.word(place + 2) in ("years", "months", "weeks", "decades", "days"):
            following = ""
        if noun in _WORKS:
            return lemma in _SHOW
        if lemma == "tell" or (lemma == "point" and following == "out"):
            return following in _TOLD or self.word(place + 2) == "that"
        if lemma not in _SPEAK or following in ("by", "to", "of", "for", "from", "in", "with", "nothing"):
            return lemma == "point" and following in ("to", "out")
        if noun in _PROFESSIONS:
            verb = reporting_verb(self.lower[place])
            return verb is not None and verb.form == "base"
        if noun in _SIDES and lemma in _NOT_OF_PEOPLE:
            return False
        if lemma in _THAT_ONLY and following != "that":
            return False
        if lemma == "call" and following in ("it", "him", "her", "them", "the", "this"):
            return noun in _INDEFINITE or self._judges(place)
        if noun in _INDEFINITE or noun in _PEOPLE:
            return lemma not in _NOT_OF_PEOPLE or (following == "that" and noun in ("some", "many", "others"))
        return True

    def _judges(self, place: int) -> bool:
        """Whether "called the budget" goes on "a gamble"."""
        return not {"a", "an"}.isdisjoint(self.lower[place + 2 : place + _JUDGED_IN])

    def indefinite(  # noqa: PLR0911  one return for each reason
        self, index: int
    ) -> tuple[int, int, tuple[int, int], bool] | None:
        """ "Some say", "many are saying", "others have argued", "some in the trade believe"."""
        if not self.opens(index):
            return None
        if self.word(index + 1) == "of" or self.word(0) in ("among", "amongst", "of"):
            return None
        found = self.verb(index + 1)
        if found is None:
            following = self.after(index)
            held = self._held(following[0] if following else index + 1)
            if held is not None:
                return index, held, (index, held - 1), True
            if following is None or following[0] == index + 1:
                return None
            found = self.verb(following[0])
        if found is None:
            return None
        place, lemma = found
        thought = lemma in ("believe", "think", "fear", "suspect", "agree", "see", "view", "insist", "predict", "worry")
        admits = lemma in ("admit", "acknowledge", "concede") and place > index + 3  # "many in the trade now admit"
        wide = self.lower[index] in ("some", "many", "others", "several", "few") and (thought or admits)
        if not (wide or self._says(index, place, lemma)) or self._lives(place, lemma):
            return None
        return index, place, (index, index), "would" not in self.lower[index:place]

    def _lives(self, place: int, lemma: str) -> bool:
        """Whether the many go through something of their own: "many worry about their future", "many will see rain"."""
        if lemma == "accuse":  # "most accused rapists"
            return self.word(place + 1) not in _ACCUSED
        following = self.lower[place + 1 : place + 9]
        if following[:1] and following[0] in ("in", "of", "to", "by", "for"):
            return True
        if lemma in ("see", "view"):
            return not {"as", "that"} & set(following)
        return lemma in ("worry", "fear") and bool(_OWN & set(following[:3]))

    def people(self, head: int) -> tuple[int, int, tuple[int, int], bool] | None:
        """ "Many people say", "a person close to the talks said", "those in the know claim"."""
        noun = self.lower[head]
        first = head if noun == "those" or noun in _ANYONE else self.start(head)
        following = self.after(head) if first is not None and self.opens(first) else None
        if first is None or following is None:
            return None
        at, privy = following
        if privy and at > head + 1:
            known = self.word(head + 1) in _PRIVY - {"with", "in"} or _MATTERS & set(self.lower[head + 1 : at])
            found = self.verb(at) if known else None
            return (first, found[0], (first, at - 1), False) if found and found[1] in _SPEAK else None
        place = self._together(first, head, at)
        return None if place is None else (first, place, (first, at - 1), True)

    def _together(self, first: int, head: int, at: int) -> int | None:
        """The place of the verb with which an unspecific many speaks."""
        noun = self.lower[head]
        if noun in _ONE_PERSON or noun == "those":
            return None
        airs = self._airs(at)
        if airs and (first < head or noun in ("fans", "voices", "users", "quarters")):
            return airs
        found = self.verb(at)
        saying = noun == "people" and self.word(at) in ("are", "were") and self.word(at + 1) == "saying"
        if first == head and noun not in ("everyone", "everybody", "netizens") and not saying:
            return None
        if (
            found
            and noun in _ANYONE
            and found[1] in ("agree", "think", "believe")
            and self.word(found[0] + 1) == "that"
        ):
            return found[0]
        if found is None or not self._says(head, *found) or found[1] not in ("say", "argue", "claim", "maintain"):
            return None
        return found[0]

    def it(self, index: int) -> tuple[int, int, None, bool] | None:
        """ "It has been suggested", "it is widely believed"."""
        if not self.opens(index):
            return None
        at = index + 1
        while self.word(at) in _AUXILIARIES or self.word(at) in _ADVERBS or self.word(at).endswith("ly"):
            at += 1
        passed = self.lower[index + 1 : at]
        for secret in _SECRETS:
            if passed and tuple(self.lower[at : at + len(secret)]) == secret:
                return index, at + len(secret) - 1, None, True
        lemma = self._hidden(at)
        if not (set(passed) & _BE) or lemma not in _HIDDEN or {"not", "never"} & set(passed):
            return None
        if lemma in _WIDE_ONLY and not (_WIDELY & set(passed)):
            return None
        adage = self.word(at + 1) == "that" and self.word(at + 2) in ("we", "you", "one")  # "it is said that we learn"
        if adage or self.word(at + 1) in ("by", "to", "and", "as", "with", "when", "would") or "will" in passed:
            return None
        was = (lemma in _REPORTED and "was" in passed) or (lemma == "report" and "been" in passed)
        return index, at, None, not (was or lemma in _SOFT)

    def _hidden(self, at: int) -> str:
        """Lemma of a participle of speech or thought; "" for another word."""
        lower = self.word(at)
        verb = reporting_verb(lower)
        if verb is None:
            return _PASSIVES.get(lower, "")
        return verb.lemma if verb.form == "past" else ""

    def there(self, index: int) -> tuple[int, int, None, bool] | None:
        """ "There have been claims that", "there is growing speculation about"."""
        at = index + 1
        while self.word(at) in _AUXILIARIES or self.word(at) in ("remain", "remains") or self.word(at) in _ADVERBS:
            at += 1
        if at == index + 1:
            return None
        noun = next((i for i in range(at, at + 5) if self.word(i) in _EXISTENTIAL or self.word(i) in _FEELINGS), -1)
        if noun < 0 or {"no", "any", "not", "few", "little"} & set(self.lower[index:noun]):
            return None
        if "," in self.voice[self.words[index].end : self.words[noun].start]:
            return None
        if self.word(noun) in _FEELINGS:
            wide = _WIDESPREAD & set(self.lower[at:noun])
            return (index, noun, None, True) if wide and self.word(noun + 1) in ("that", "among", "in") else None
        to_talk = self.word(noun) == "talk" and (self.word(noun - 1) == "to" or self.word(noun + 1) == "in")
        if self.word(noun + 1) not in ("that", "of", "about", "in", "over") or self.word(noun) == "report" or to_talk:
            return None
        return index, noun, None, self.word(noun + 1) != "in"

    def talk(self, index: int) -> tuple[int, int, None, bool] | None:
        """ "Rumour has it", "speculation is rife", "word on the street is"."""
        first = index
        while (
            first > 0
            and self.gap(first) == " "
            and self.word(first - 1) in ("the", "wild", "persistent", "media", "more")
        ):
            first -= 1
        if not self.opens(first):
            return None
        at = index + 1
        if self.lower[index] == "word":
            street = self.lower[at : at + 3] == ["on", "the", "street"]
            if street or self.lower[at : at + 2] == ["has", "it"]:
                return first, at + (2 if street else 1), None, True
            if first != index and self.word(first) != "the":
                return None
            at = self._placed(at)
            says = self.word(at) == "is" and (self.word(at + 1) == "that" or self.word(at + 1) in _NEW_SUBJECT)
            return (first, at, None, True) if says else None
        while at < index + 6 and (self.word(at) in _AUXILIARIES - {"has"} or self.word(at) in _ADVERBS):
            at += 1
        if self.word(at) == "has" and self.word(at + 1) != "it":
            at += 1
            while self.word(at) in _AUXILIARIES or self.word(at) in _ADVERBS:
                at += 1
        if self.word(at) not in _SPREADS or (self.lower[index] == "talk" and self.word(at) not in ("swirling", "rife")):
            return None
        return first, at + (self.word(at) == "has"), None, True

    def _placed(self, at: int) -> int:
        """Behind "in the valley", "on the quay", "among the drivers"."""
        if self.word(at) not in ("in", "on", "at", "around", "from", "among", "along", "amongst", "within", "here"):
            return at
        last = at + _PLACE
        while at < last and self.word(at) not in ("is", "was", "has"):
            at += 1
        return at

    def view(self, index: int) -> tuple[int, int, None, bool] | None:
        """ "The view on the quay is that", "the feeling is that", "the suspicion among the staff is that"."""
        first = index
        while first > 0 and self.gap(first) == " " and self.word(first - 1) in _COMMON_VIEW:
            first -= 1
        if self.word(first) != "the" and not {"general", "growing", "common"} & set(self.lower[first:index]):
            return None
        at = self._placed(index + 1)
        if self.word(at) not in ("is", "was") or self.word(at + 1) != "that" or self.word(at + 2) == "of":
            return None
        before = self.lower[:first]
        opened = self.opens(first) or (before and before[0] in ("in", "on", "at", "around", "among", "across"))
        return (first, at, None, True) if opened else None

    def thought(self, index: int) -> tuple[int, int, None, bool] | None:
        """ "Is thought to be", "are understood to have", "was believed to"."""
        if self.word(index + 1) != "to" or self.word(index + 2) not in ("be", "have", "cost", "hold", "want"):
            return None
        at = index - 1
        while self.word(at) in ("now", "also", "still", "then"):
            at -= 1
        if {"told", "said", "by", "showed", "according", "says"} & set(self.lower[index:]):
            return None
        if self.word(at) not in ("is", "are") or self.word(at - 1) in ("it", "who", "which", "i", "we"):
            return None
        return at, index, None, False

    def overheard(self, index: int) -> tuple[int, int, None, bool] | None:
        """ "Locals whisper that", "neighbours will tell you", "rivals have been heard to say"."""
        first = index
        while first > 0 and self.gap(first) == " " and _modifies(self.word(first - 1)):
            first -= 1
        if not self.opens(first) or (first > 0 and self.word(first - 1) in _DEFINITE and self.gap(first) == " "):
            return None
        at = index + 1
        while self.word(at) in _AUXILIARIES or self.word(at) in _ADVERBS or self.word(at) in ("privately", "quietly"):
            at += 1
        if self.word(at) == "heard" and self.word(at + 1) == "to" and self.word(at - 1) == "been":
            return first, at + 2, None, True
        if self.lower[at : at + 2] == ["tell", "you"] or self.lower[at : at + 2] == ["tell", "anyone"]:
            return first, at + 1, None, True
        told = self.word(at) in _GOSSIP and self.word(at + 1) in _CLAUSE
        return (first, at, None, True) if told else None

    def wisdom(self, index: int) -> tuple[int, int, None, bool] | None:
        """ "Conventional wisdom holds", "received opinion has it"."""
        verb = reporting_verb(self.word(index + 1))
        has_it = self.lower[index + 1 : index + 3] == ["has", "it"]
        held = self.word(index + 1) == "holds" or has_it or (verb is not None and verb.lemma in ("say", "suggest"))
        common = self.word(index - 1) in ("conventional", "received", "popular", "public", "common")
        return (index - 1, index + 1, None, True) if held and common and self.opens(index - 1) else None

    def raised(self, index: int) -> tuple[int, int, None, bool] | None:
        """ "Questions have been raised", "eyebrows were raised"."""
        at = index + 1
        while self.word(at) in _AUXILIARIES or self.word(at) in _ADVERBS:
            at += 1
        passive = self.word(at - 1) in _BE and self.word(at) in (
            "raised",
            "asked",
            "voiced",
            "levelled",
            "leveled",
            "made",
        )
        if not passive or self.word(at + 1) in ("by", "in", "at", "during") or not self.opens(index):
            return None
        return index, at, None, False

    def widely(self, index: int) -> tuple[int, int, None, bool] | None:
        """ "Is widely seen as", "is generally thought to"."""
        be = index - 1
        while self.word(be) in _ADVERBS:
            be -= 1
        if self.word(be) not in _BE:
            return None  # "the widely admired Dr Hale"
        verb = reporting_verb(self.word(index + 1))
        participle = self.word(index + 1)
        lemma = verb.lemma if verb and verb.form == "past" else _PARTICIPLES.get(participle, "")
        if lemma not in _JUDGED or self.word(index + 2) in ("by", "in", "among", "for", "and", ""):
            return None
        if self.word(index - 2) == "it" or {"not", "never"} & set(self.lower[max(0, index - 3) : index]):
            return None
        return index - 1, index + 1, None, False

    def rumoured(self, index: int) -> tuple[int, int, None, bool] | None:
        """ "Is rumoured to", "are said to", "is reputed to"."""
        if self.word(index + 1) != "to" or self.word(index - 1) not in ("is", "are", "been"):
            return None
        if self.lower[index] in ("said", "reported") and self.word(index + 2) not in ("be", "have"):
            return None
        first = index - 1 - (self.word(index - 1) == "been")
        return first, index, None, self.lower[index] not in ("said", "reported")


_PARTICIPLES = {
    "seen": "see", "regarded": "regard", "viewed": "view", "deemed": "deem", "perceived": "perceive", "held": "hold",
    "rumoured": "rumour", "rumored": "rumor", "tipped": "tip", "credited": "credit", "accepted": "accept",
    "ridiculed": "ridicule", "mocked": "mock", "admired": "admire", "respected": "respect", "touted": "tout",
    "hailed": "hail", "blamed": "blame", "considered": "consider",
}  # fmt: skip
_PASSIVES = {
    "accepted": "accept", "acknowledged": "acknowledge", "recognised": "recognise", "recognized": "recognize",
    "mooted": "moot", "reckoned": "reckon", "supposed": "suppose", "rumoured": "rumour", "rumored": "rumour",
    "whispered": "rumour", "agreed": "agree", "hoped": "hope", "felt": "feel", "estimated": "estimate",
    "predicted": "predict",
}  # fmt: skip
_REPORTED = frozenset("report understand say claim allege mention maintain contend suspect".split())
_WIDESPREAD = frozenset(
    "widespread general growing common mounting broad wide some real increasing rising considerable serious".split()
)
_ACCUSED = frozenset("the him her them it me us you his their".split())
_GOSSIP = frozenset("whisper mutter reckon murmur grumble gossip swear joke suspect".split())
_CLAUSE = frozenset("that the he she they it his her there a an this these".split())
_NEW_SUBJECT = _CLAUSE | frozenset("some three two several many".split())
_COMMON_VIEW = frozenset("the general growing common prevailing widespread overwhelming".split())
_HEARD = frozenset(
    """locals neighbours neighbors rivals competitors colleagues regulars villagers islanders shopkeepers veterans
    fishermen employees workers taxi-drivers friends acquaintances tenants pensioners drinkers old-timers""".split()
)
_PLACE = 6
_OPINIONS = frozenset("opinion view belief conviction".split())
_TOLD = frozenset("us me reporters this our".split())
_JUDGED_IN = 6  # words behind "called" in which the judgement stands
# Whoever is of one of these can be asked there.
_HOUSES = frozenset(
    """ministry university council company bank institute agency department hospital school commission government union
    laboratory museum firm office college charity church""".split()
)
_Shape = Callable[[_Scan, int], "tuple[int, int, tuple[int, int] | None, bool] | None"]
_SHAPES: dict[str, _Shape] = {
    **dict.fromkeys(_PEOPLE, _Scan.people),
    **dict.fromkeys(_EXPERTS | _ONE_EXPERT | _WORKS | _PROFESSIONS | _SIDES, _Scan.group),
    **dict.fromkeys(("some", "many", "others", "most", "several", "few", "plenty"), _Scan.indefinite),
    **dict.fromkeys(_TALK, _Scan.talk),
    **dict.fromkeys(_WIDELY, _Scan.widely),
    **dict.fromkeys(("rumoured", "rumored", "reputed", "whispered", "said", "reported"), _Scan.rumoured),
    **dict.fromkeys(("wisdom", "opinion"), _Scan.wisdom),
    **dict.fromkeys(("questions", "eyebrows", "doubts", "concerns", "accusations", "allegations"), _Scan.raised),
    **dict.fromkeys(_HEARD, _Scan.overheard),
    **dict.fromkeys(("view", "feeling", "suspicion", "consensus", "assumption", "talk", "fear"), _Scan.view),
    **dict.fromkeys(("thought", "understood", "believed", "feared", "suspected"), _Scan.thought),
    "talk": lambda scan, index: scan.talk(index) or scan.view(index),
    "locals": lambda scan, index: scan.people(index) or scan.overheard(index),
    "it": _Scan.it,
    "there": _Scan.there,
}
_CUES = frozenset(_SHAPES)


def unnamed(analysis: Analysis) -> Iterator[Unnamed]:
    """Statements of the prose with no source one could ask, in text order, whatever stands around them."""
    scan = _Scan(analysis)
    words = analysis.words
    for sentence in analysis.body:
        yield from scan.read(sentence, words[sentence.index], analysis.lowers[sentence.index])


def unnamed_in(analysis: Analysis, places: range) -> Iterator[Unnamed]:
    """The same of some sentences, by index, whatever their zone."""
    scan = _Scan(analysis)
    for index in places:
        if 0 <= index < len(analysis.words):
            yield from scan.read(analysis.document.sentences[index], analysis.words[index], analysis.lowers[index])
