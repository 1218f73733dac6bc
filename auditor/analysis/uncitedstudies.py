"""Studies, surveys and researchers that vouch for a claim and that nothing tells apart: no name, no place of work.

A study is presented with an indefinite noun phrase ("a new study", "several trials", "researchers") and vouches as the
subject of a verb of finding, after "according to", after "in", or as the agent of a passive. It is known when a name,
a year, a link or "by the ministry" stands with it, or where the text goes on about "the study" or its authors.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.entities import is_demonym, place_key
from auditor.analysis.numbers import word_set
from auditor.analysis.tokens import Word
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Uncited(NamedTuple):
    """`noun` is the study's or its authors' noun; `firm` is False where it may be common knowledge ("polls show")."""

    span: Span
    noun: str
    sentence: int
    firm: bool


_ONE_WORK = word_set("study survey poll experiment report trial paper analysis meta-analysis review dataset")
_WORKS = word_set(
    "studies surveys polls experiments trials papers analyses meta-analyses reviews research polling findings "
    "statistics data figures evidence science tests testing"
)
_AUTHORS = word_set(
    """scientists researchers academics scholars experts economists neuroscientists psychologists biologists
    epidemiologists sociologists cardiologists neurologists anthropologists archaeologists psychiatrists nutritionists
    geneticists dietitians physicists chemists astronomers virologists oncologists immunologists geologists
    palaeontologists paleontologists climatologists criminologists botanists zoologists statisticians
    dermatologists gerontologists toxicologists"""
)
# Those who also find what is at hand: only what they "have found" vouches.
_PRACTITIONERS = word_set("doctors dentists physicians specialists therapists engineers vets trainers beauticians")
_HEADS = _ONE_WORK | _WORKS | _AUTHORS | _PRACTITIONERS
# Nouns that are as often something else: a word before them must tell.
_TELLING = {
    "trial": word_set("clinical medical randomised randomized controlled drug vaccine double-blind early human"),
    "trials": {""} | word_set(
        """human clinical medical randomised randomized controlled drug vaccine early animal several many numerous two
        three four five recent dozens new"""
    ),
    "paper": word_set(
        """scientific research peer-reviewed academic working discussion new recent medical landmark seminal influential
        groundbreaking much-cited famous controversial"""
    ),
    "papers": word_set("scientific research peer-reviewed academic working medical"),
    "report": word_set("new recent latest shocking damning bombshell scientific explosive secret 2020s"),
    "analysis": word_set("new recent independent statistical scientific detailed latest"),
    "review": word_set("systematic scientific new recent independent literature large"),
    "data": word_set("new recent latest emerging available") | {""},
    "figures": word_set("new recent latest alarming shocking"),
    "findings": word_set("new recent latest"),
    "evidence": word_set("scientific medical growing mounting clinical new recent"),
    "statistics": word_set("new recent latest alarming shocking") | {""},
    "polls": {""} | word_set("recent new several many numerous multiple various latest"),
    "polling": {""} | word_set("recent new latest"),
    "tests": {""} | word_set("laboratory lab scientific clinical independent"),
    "testing": word_set("laboratory lab scientific clinical independent animal"),
    "reviews": word_set("systematic scientific"),
}  # fmt: skip
# Bare, these are as often those of the case, unless they show something for all time: "tests show".
_BARE = word_set("trials polls polling tests")
_TIMELESS = word_set(
    "show shows suggest suggests indicate indicates find finds confirm confirms prove proves reveal reveals"
)
_COURT = word_set("court jury judge prosecutor prosecutors defendant guilty verdict acquitted")
_FOUND = word_set(
    """found finds find shows showed shown show suggests suggested suggest indicates indicated indicate reveals revealed
    reveal concludes concluded conclude confirms confirmed confirm proves proved proven prove demonstrates demonstrated
    demonstrate discovers discovered discover links linked link established identified identifies estimates
    estimated estimate determined reports reported says said claims claimed warns warned puts ranked ranks
    uncovered documented tells supports supported backs put calculated counted measured observed
    points pointed cast casts tied ties implicated implicates debunks challenges hints"""
)
# What authors do beyond saying, which is the business of vague attribution.
_AUTHORS_FOUND = word_set(
    """found find discovered discover shown show showed proven proved prove demonstrated demonstrate established
    determined uncovered concluded linked revealed worked calculated observed"""
)
_STUDIED = word_set(
    """followed tracked studied compared analysed analyzed examined tested measured surveyed observed watched asked
    scanned monitored looked interviewed reviewed"""
)
_SAID = word_set("say says said think believe suspect conclude report")
_WITNESSED = word_set(
    "shown linked proven proved found demonstrated confirmed associated backed supported documented established "
    "suggested"
)
_VOUCHING = {"thanks"} | _FOUND | _AUTHORS_FOUND | _WITNESSED | {"according", "in", "during", "know", "knew", "who"}
_AUXILIARIES = word_set(
    "has have had also recently now even once already since just actually consistently repeatedly clearly further "
    "again all both long finally previously later famously"
)
_POST = word_set(
    """of in on by from published conducted carried released done involving into at using looking comparing led among
    that which with tracking following covering examining commissioned funded out this last"""
)
_DEFINITE = word_set(
    """the this that these those his her its their our my your no any each every such which whose what same another's
    neither either further other"""
)
_OPEN = word_set(
    """a an one another some several many numerous few two three four five six various multiple countless most dozens
    dozen hundreds the yet"""
)
_HOSTS = word_set("team group number dozens hundreds plenty host handful series body wealth couple string")
_LATEST = word_set("latest newest biggest largest most first")
# Whoever has these made it, or the text has told of it.
_MADE_BY = word_set(
    """police government official council court state federal company internal church audit intelligence inspection
    parliamentary congressional senate house military departmental ministry county city independent-commission coroner
    forensic autopsy toxicology crash accident media news press follow-up follow-on land school property soil weather
    credit incident earnings quarterly annual case field pilot feasibility environmental site traffic engineering
    structural ballot exit opinion-piece self case-control previous earlier same own separate original ongoing"""
)
_NOT_DESCRIBING = word_set(
    """it he she they we you i there although though
    and or but as if when while because so then than to for by from with in on at of into over under after before is
    are was were be been has have had do does did will would can could may might said says say say that which who"""
)
# Characters behind the comma in which those who ran an experiment are named: "In one study, Cohen and others".
_SUBJECT = 12
_MARKED = 12  # characters beside a sentence in which a link may have stood
_BE = word_set("been was were is are")
_MODALS = word_set("would could should may might will can must cannot not to")
# As often what was done to the study as what it did.
_PARTICIPLES = word_set("linked backed reported ranked tied pointed")
_SUBJECTS = word_set("it he she they we you i there but because although though if when")
_NAME = re.compile(r"(?<![\w.])[A-Z][\w’'&-]*")
_BY = re.compile(
    r"\b(?:by|from|at|for) (?:(?:the|our|his|her|their|its|this) (?!(?:world|country|past|last|same|lab|"
    r"laboratory|journal|field|university|region|area|early|late|brain|effects?|impact|body|link|use|health|general|"
    r"public|relationship|role|average|nation|city|state|data|whole|most|first)\b)|experts? at the)[a-z]",
)
# "A survey the council published".
_OWNED = re.compile(r"\s+(?:that |which )?(?:the|its|his|her|their|our|[A-Z]\w+)\b")
_YEAR = re.compile(r"\b(?:19[5-9]|20[0-4])\d\b|\[\d{1,3}\]|https?://|www\.")
_PLAIN_CAPITALS = word_set(
    """i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december covid covid-19 ai us uk u.s u.k eu western english i'm dna hiv tv american
    british european african asian"""
)
# The text goes on about the study, or about those who made it.
_GOES_ON = re.compile(
    r"\b(?:(?:the|this|that|its|their|both|these|those) (?:[\w-]+ ){0,3}?(?:study|survey|poll|research|researchers|"
    r"trial|paper|findings|authors?|scientists|experiment|pollsters?|analysis)|"
    r"(?:lead|senior|study|first|co-?)[ -]?(?:author|researcher|investigator|writer)|co-?authors?|"
    r"that(?:['’]s| is) according to|margin of error)\b",
    re.IGNORECASE,
)
_GOES_ON_NEAR = re.compile(
    r"\b(?:(?:the|this|that|its|their|these|those) (?:[\w-]+ ){0,3}?(?:report|team|work|data|results|review|group)|"
    r"published (?:\w+ ){0,3}(?:in|by|on)|(?:conducted|carried out|led|commissioned|funded|sponsored) by|"
    r"principal investigator)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:an?|another|one) (?:[\w-]+ ){0,3}(?:study|survey|poll|report|paper|trial|analysis|review) "
    r"(?:[\w,-]+ ){0,9}?(?:by|from|in|at|published)\b",
    re.IGNORECASE,
)
_BACKWARD = re.compile(
    r"(?<!has )(?<!have )(?:found|discovered|showed|concluded|revealed|determined|uncovered|linked)$"
)
_RESEARCHING = re.compile(
    r"\b(?:universit(?:y|ies)|institutes?|journal|researchers?|scientists?|lab(?:oratory)?|professor|pollster|"
    r"foundation|think tank|surveyed|polled|tracked|analy[sz]ed|study|survey|poll|research|census)\b",
    re.IGNORECASE,
)
# One poll that is named a little later stands for those told of before.
_POLLING = word_set("poll polls polling survey surveys")
_POLLSTER = re.compile(
    r"(?<![.!?] )(?<!^)\b(?:[A-Z][\w/-]+ ){1,4}(?:[a-z]+ ){0,2}?(?:polls?|surveys?|[Pp]oll)\b"
    r"|\b(?:[Pp]oll|[Ss]urvey) (?:by|from|of|for) (?:the )?[A-Z]"
)
# A work whose day is given can be found, if not at once.
_DATED = re.compile(
    r"\b(?:(?:last|this|past) (?:week|month|year|spring|summer|autumn|fall|winter)|(?:Mon|Tues|Wednes|Thurs|Fri"
    r"|Satur|Sun)day"
    r"|yesterday|today|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_OUTSIDER = re.compile(
    r"\b(?:no part in|not (?:involved|part of|connected)|(?:did|had|has) (?:not|n['’]t) (?:take part|work)|"
    r"independent of|"
    r"(?:had|has) nothing to do with|was(?: not|n['’]t) involved)\b"
)
# "It has been shown that", "clinically proven", "has been shown to": a finding without a study.
_PROOF = word_set("shown proven proved demonstrated clinically scientifically medically")
_PROVEN = re.compile(
    r"\b[Ii]t(?: has|['’]s|['’]s| had)(?: \w+ly| long| since| now| also)? been(?: \w+ly)?"
    r" (?:shown|proven|proved|demonstrated)\b(?! (?:by|in|at|to me|wrong|false|guilty)\b)"
    r"|\b(?<!not )(?<!never )(?<!not been )(?<!n['’]t )(?<!n['’]t been )"
    r"(?:[Cc]linically|[Ss]cientifically|[Mm]edically) "
    r"(?:proven|proved|tested|shown|validated|demonstrated|verified|backed|supported|established)\b"
    r"|\b(?:ha(?:s|ve)(?: (?:now|long|since|also|even|\w+ly))? been|(?:is|are)(?: now)?)(?: \w+ly| time and again)?"
    r" (?:shown|proven|proved|demonstrated) to (?!be (?:guilty|wrong|false|innocent|untrue|an?|the)\b)(?=[a-z])"
)
# Paragraphs that lead: what they tell of is what the article is about. Elsewhere a study is made known near by.
_LEAD, _APART = 3, 2
_NEXT, _BACK, _LONGEST, _WIDEST, _CLOSE = 2, 4, 26, 7, 1


class _Scan:
    """The unknown studies of one article."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.voice = analysis.body_voice.text
        self.reading = analysis.document.reading
        self.words: tuple[Word, ...] = ()
        self.lower: tuple[str, ...] = ()

    def find(self) -> Iterator[Uncited]:
        analysis = self.analysis
        heads = analysis.vocabulary & _HEADS
        if not (heads or analysis.vocabulary & _PROOF):
            return
        sentences = analysis.document.sentences
        places, lowers = analysis.places, analysis.lowers
        for s in sorted({s for w in heads | (analysis.vocabulary & _PROOF) for s in places[w]}):
            if sentences[s].zone is not ZoneKind.BODY or (_VOUCHING | _PROOF).isdisjoint(lowers[s]):
                continue
            found = self.read(sentences[s], heads) or self.proven(sentences[s])
            if found and not self.known_elsewhere(found):
                yield found

    def read(self, sentence: Sentence, heads: frozenset[str]) -> Uncited | None:
        self.words, self.lower = self.analysis.words[sentence.index], self.analysis.lowers[sentence.index]
        for head, lower in enumerate(self.lower):
            if lower in heads and self.voice[self.words[head].start] != BLANK:
                found = self.presented(sentence, head)
                if found:
                    return found
        return None

    def proven(self, sentence: Sentence) -> Uncited | None:
        """A finding that nobody made: "it has been shown that"."""
        if _PROOF.isdisjoint(self.lower):
            return None
        match = _PROVEN.search(self.voice, *sentence.span)
        if match is None or BLANK in match[0]:
            return None
        low = next(i for i, w in enumerate(self.words) if w.end > match.start())
        high = next((i for i, w in enumerate(self.words) if w.end >= len(match[0].rstrip()) + match.start()), low)
        rest = Span(match.end(), sentence.span.end)
        by = re.search(r"\b(?:by|in|at|from) ", sentence.text[match.end() - sentence.span.start :])
        if self.identified(low, Span(match.end(), match.end())) or self.told_by_another(sentence, low, high):
            return None
        if by and self.named(rest):
            return None
        return Uncited(Span(match.start(), match.start() + len(match[0].rstrip())), "proof", sentence.index, firm=False)

    # -- the noun phrase

    def word(self, at: int) -> str:
        return self.lower[at] if 0 <= at < len(self.lower) else ""

    def gap(self, at: int) -> str:
        """What stands between a word and the one before it; a stop at either end."""
        if not 0 < at < len(self.words):
            return "."
        return self.voice[self.words[at - 1].end : self.words[at].start]

    def presented(self, sentence: Sentence, head: int) -> Uncited | None:
        first = self.start(head)
        if first is None:
            return None
        span = self.vouching(first, head)
        if span is None:
            return None
        low, high, stretch = span
        if self.identified(first, stretch) or self.told_by_another(sentence, low, high):
            return None
        noun = self.lower[head]
        if (
            self.word(head + 1) in ("of", "on", "in")
            and self.word(head + 3) in ("that", "which")
            and ("," not in self.gap(head + 3))
        ):
            return None  # "a study of grief that shows its hero alone"
        firm = (noun in _ONE_WORK and noun != "report") or self.word(first) in ("one", "another")
        firm = firm and _DATED.search(self.voice, *stretch) is None
        return Uncited(Span(self.words[low].start, self.words[high].end), noun, sentence.index, firm)

    def start(self, head: int) -> int | None:
        """The first word of the indefinite noun phrase; None for a definite, named or other one."""
        first = self.leftmost(head)
        if first is None:
            return None
        noun, described, before = self.lower[head], self.lower[first:head], self.word(first - 1)
        aside = noun == "trial" and before == "in" and self.gap(head + 1).startswith(",") and not self.in_court
        if before == "after" and self.word(first - 2) == noun:
            return first - 2  # "study after study"
        untold = noun in _TELLING and not aside and not self.telling(head, described)
        if untold or _MADE_BY & set(described):
            return None
        if "the" in described and not _LATEST & set(described) and not self.unheard_of(head):
            return None
        joined = first > 0 and self.gap(first) in (" ", "\u00a0")
        if joined and ((before in _DEFINITE and before != "that") or before.endswith("'s") or self.proper(first - 1)):
            return None
        single = {"a", "an", "one", "another"} | _LATEST
        return None if noun in _ONE_WORK and single.isdisjoint(described) else first

    def unheard_of(self, head: int) -> bool:
        """Whether "the researchers" are those of nothing that the text has told of before."""
        if self.lower[head] not in _AUTHORS or self.word(head - 1) != "the":
            return False
        own = self._index()
        return all(
            self.analysis.places[word][0] >= own
            for word in (_HEADS | {"university", "institute", "team", "college"}) & self.analysis.vocabulary
        )

    @property
    def in_court(self) -> bool:
        """Whether a trial is a court's in this article."""
        return not _COURT.isdisjoint(self.analysis.vocabulary)

    def leftmost(self, head: int) -> int | None:
        """The first word of what can belong to the noun phrase; None where a name is part of it."""
        first = head
        while first > 0 and head - first < _WIDEST and self.gap(first) in (" ", "\u00a0", "-"):
            previous = self.words[first - 1].lower
            if previous == "of" and self.word(first - 2) in _HOSTS:
                first -= 2
            elif previous in _OPEN or previous[0].isdigit():
                first -= 1
            elif (
                previous in _NOT_DESCRIBING
                or previous in _DEFINITE
                or previous in _FOUND
                or previous.endswith(("'s", "s'"))
            ):
                break
            elif self.proper(first - 1):
                return None
            else:
                first -= 1
        return first

    def proper(self, at: int) -> bool:
        """Whether the word is written as a name, and not of a people, inside the sentence."""
        word = self.words[at]
        return word.text[0].isupper() and at > 0 and word.lower != "i" and not is_demonym(word.text)

    def telling(self, head: int, described: tuple[str, ...]) -> bool:
        """Whether a word before the noun, or what is said of its publication, shows that a study is meant."""
        published = self.word(head + 1) in ("published", "released", "carried", "conducted")
        return published or bool(_TELLING[self.lower[head]] & set(described or ("",)))

    # -- what it does

    def vouching(self, first: int, head: int) -> tuple[int, int, Span] | None:  # noqa: PLR0911  one return for each role
        """First and last word of what is marked, and the stretch in which a name would tell the study."""
        noun, bare = self.lower[head], first == head and self.lower[head] in _BARE
        bare = bare and self.word(head + 1) not in ("carried", "conducted", "published", "released")
        if noun in _AUTHORS | _PRACTITIONERS:
            found = self.verb(head, _AUTHORS_FOUND) or self.known(head)
            found = found if found is not None or noun in _PRACTITIONERS else self.studied(head)
            if found is None or (noun in _PRACTITIONERS and "have" not in self.lower[head : found[0]]):
                return None
            return first, *found
        if self.word(first - 1) == "to" and self.word(first - 2) in ("according", "thanks"):
            return first - 2, head, Span(self.words[head].end, self.clause_end(head))
        before = self.word(first - 1)
        verb = self.passive(first) if before in ("in", "by", "through") and noun not in ("data", "figures") else None
        if verb is not None:
            return verb, head, Span(self.words[head].end, self.clause_end(head))
        if bare and before == "in" and not self.gap(head + 1).startswith(","):
            return None
        if before in ("in", "during") and (first == 1 or self.gap(first - 1).strip() in (",", ";")):
            if "," in self.until_comma(head) or self.gap(head + 1).startswith(","):
                return first - 1, head, Span(self.words[head].end, self.clause_end(head) + _SUBJECT)
            return None
        found = self.verb(head, _FOUND)
        if (
            bare
            and found
            and self.lower[found[0]] not in _TIMELESS
            and not {"have", "has"} & set(self.lower[head : found[0]])
        ):
            return None
        if found is not None and not (first > 1 and before in ("of", "for", "from", "with", "into", "on", "and")):
            return first, *found
        return None

    def known(self, head: int) -> tuple[int, Span] | None:
        """The verb of "scientists now know that"."""
        at = head + 1
        while self.word(at) in _AUXILIARIES:
            at += 1
        told = self.word(at) in ("know", "knew", "known") and self.word(at + 1) in ("that", "why", "how")
        return (at, Span(self.words[head].end, self.words[at].start)) if told else None

    def studied(self, head: int) -> tuple[int, Span] | None:
        """The verb of saying behind what was done: "academics who followed 2,000 children say"."""
        if self.word(head + 1) != "who" or self.word(head + 2) not in _STUDIED:
            return None
        for at in range(head + 3, min(len(self.words), head + _LONGEST)):
            if self.lower[at] in _SAID or (self.lower[at] in _AUTHORS_FOUND and self.finite(at)):
                return at, Span(self.words[head].end, self.words[at].start)
        return None

    def passive(self, first: int) -> int | None:
        """Where "has been linked in" begins, if that stands before the noun phrase."""
        verb = next((i for i in range(first - 2, max(-1, first - 6), -1) if self.lower[i] in _WITNESSED), -1)
        begin = verb
        while self.word(begin - 1) in _AUXILIARIES or self.word(begin - 1) in _BE:
            begin -= 1
        return begin if verb > 0 and (_BE | {"as"}) & set(self.lower[max(0, begin - 1) : verb]) else None

    def until_comma(self, head: int) -> str:
        end = min(len(self.words) - 1, head + _LONGEST)
        return self.voice[self.words[head].end : self.words[end].end]

    def clause_end(self, head: int) -> int:
        """Where what is said of a study ends: at a comma that no participle or "by" follows, or with the sentence."""
        last = len(self.words) - 1
        for at in range(head + 1, min(len(self.words), head + _LONGEST)):
            if "," in self.gap(at) and self.lower[at] not in _POST:
                return self.words[at - 1].end
        return self.words[min(last, head + _LONGEST)].end

    def verb(self, head: int, verbs: frozenset[str]) -> tuple[int, Span] | None:
        """The verb of finding that the noun governs, and the stretch before it."""
        at = head + 1
        while self.word(at) in _AUXILIARIES:
            at += 1
        if self.gap(head + 1).strip(" \u00a0,()–—") or not self.word(at):
            return None
        if self.word(at) in verbs and not self.gap(at).strip():
            return at, Span(self.words[head].end, self.words[at].start)
        if self.word(at) in _STUDIED:
            found = self.and_verb(at, verbs)
            return None if found is None else (found, Span(self.words[head].end, self.words[found].start))
        described = self.word(head + 1) in _POST or self.gap(head + 1)[:1] == ","
        if not described or (self.word(at) in ("that", "which") and self.word(at + 1) in verbs):
            return None  # "a poll that says so"
        found = self.far_verb(head, verbs)
        return None if found is None else (found, Span(self.words[head].end, self.words[found].start))

    def and_verb(self, at: int, verbs: frozenset[str]) -> int | None:
        """The verb of finding behind what was done: "tracked thousands of workers and concluded"."""
        for place in range(at + 1, min(len(self.words), at + _LONGEST)):
            if self.word(place - 1) == "and" and self.lower[place] in verbs:
                return place
        return None

    def far_verb(self, head: int, verbs: frozenset[str]) -> int | None:
        """The verb of finding behind a description: "a study of nurses, published last month, found"."""
        commas = self.gap(head + 1)[:1] == ","
        for at in range(head + 2, min(len(self.words), head + _LONGEST)):
            lower, gap = self.lower[at], self.gap(at)
            if "," in gap and lower not in _POST:
                if not commas:
                    return None
                commas = False
            if lower in _SUBJECTS or ";" in gap or ":" in gap or (lower in _MODALS and self.word(at + 1) in verbs):
                return None
            if lower in verbs and lower not in _PARTICIPLES and self.finite(at):
                return at
        return None

    def finite(self, at: int) -> bool:
        """Whether the form is a verb here: not "the claims", "was found", "to show"."""
        return self.word(at - 1) not in (
            "the", "a", "an", "was", "were", "is", "are", "been", "be", "to", "its", "their", "who", "not", "of", "and",
        )  # fmt: skip

    # -- whether it is known

    def identified(self, first: int, stretch: Span) -> bool:
        document = self.analysis.document
        own = document.sentences[self._index()]
        start = self.words[first].start
        if any(own.span.start <= link.span.start < own.span.end for link in document.links):
            return True
        if "(source" in self.reading[max(0, own.span.start - _MARKED) : own.span.end + _MARKED].lower():
            return True
        text = self.voice[start : stretch.end]
        if _YEAR.search(text) or _YEAR.search(own.text[-14:]) or _BY.search(self.voice[stretch.start : stretch.end]):
            return True
        if self.named(stretch) or _OWNED.match(self.voice, *stretch):
            return True
        tail = re.search(r"\b(?:published|appear\w*|presented|reported|released)\b[^.]{0,60}", own.text)
        return bool(tail and self.named(Span(own.span.start + tail.start(), own.span.start + tail.end())))

    def _index(self) -> int:
        found = self.analysis.sentence_at(self.words[0].start)
        return found.index if found else 0

    def named(self, span: Span) -> bool:
        """Whether a name stands in the stretch that is not only of a place, people, day or month."""
        for match in _NAME.finditer(self.voice, *span):
            text = match[0].removesuffix("’s").removesuffix("'s")
            if text.lower() in _PLAIN_CAPITALS or is_demonym(text) or place_key(text):
                continue
            return True
        return False

    def told_by_another(self, sentence: Sentence, low: int, high: int) -> bool:
        """Whether a named source of the same sentence says so."""
        start, end = self.words[low].start, self.words[high].end
        return any(
            a.sentence == sentence.index
            and a.source is not None
            and (a.source_key or _named(self.reading[a.source.start + 1 : a.source.end]) or
                 self.reading[a.source.start : a.source.end].lower() in ("he", "she"))
            and not start <= a.source.start < end
            for a in self.analysis.attributions
        )  # fmt: skip

    def known_elsewhere(self, found: Uncited) -> bool:  # noqa: PLR0911  one return for each reason
        """Whether the sentences near it, or what is later said of the study, tell which one it is."""
        sentences = self.analysis.document.sentences
        own = sentences[found.sentence]
        if self.presented_before(found, own):
            return True
        place = own.paragraph - self.analysis.body[0].paragraph
        leads, early = place < _LEAD, place < 2 * _LEAD  # bylines and dates may stand in the body
        reach = len(sentences) if leads and found.noun in _ONE_WORK | _AUTHORS else _APART
        for later in sentences[own.index + 1 :]:
            apart = later.paragraph - own.paragraph
            if apart > reach:
                return False
            if _OUTSIDER.search(later.text):
                continue
            if found.noun in _POLLING and _POLLSTER.search(later.text):
                return True
            if self.introduces(later):
                # The same sort of work right behind the lead is that one; else what follows is about another.
                return early and apart <= 1 and found.noun in self.analysis.lowers[later.index]
            if later.index <= own.index + _NEXT and apart <= 1 and self.tells(later, _RESEARCHING):
                return True
            if self.tells(later, _GOES_ON) or (apart <= _CLOSE and self.tells(later, _GOES_ON_NEAR)):
                return True
        return False

    def presented_before(self, found: Uncited, own: Sentence) -> bool:
        """Whether "researchers found", in the past tense, are those of a study told of before."""
        if found.firm or not _BACKWARD.search(self.reading, *found.span):
            return False
        sentences = self.analysis.document.sentences
        return any(
            self.tells(near, _RESEARCHING) or _GOES_ON.search(near.text)
            for near in sentences[max(0, own.index - _BACK) : own.index]
        )

    def introduces(self, sentence: Sentence) -> bool:
        """Whether the sentence presents another study by name."""
        match = _ANOTHER.search(sentence.text)
        return match is not None and self.named(Span(sentence.span.start + match.end(), sentence.span.end))

    def tells(self, sentence: Sentence, pattern: re.Pattern[str]) -> bool:
        match = pattern.search(sentence.text)
        if match is None:
            return False
        own = any(sentence.span.start <= link.span.start < sentence.span.end for link in self.analysis.document.links)
        return (
            own
            or _named(self.reading[sentence.span.start + 1 : sentence.span.end])
            or bool(_YEAR.search(sentence.text))
        )


def _named(text: str) -> bool:
    return any(
        m[0].lower() not in _PLAIN_CAPITALS and not is_demonym(m[0]) and not place_key(m[0])
        for m in _NAME.finditer(text)
    )


def uncited(analysis: Analysis) -> Iterator[Uncited]:
    """Studies that vouch for a claim and that nothing in the article makes known, in text order."""
    return _Scan(analysis).find()
