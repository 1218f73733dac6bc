"""Figures on the state of things that nobody vouches for: shares, rates, changes, yearly sums and counts.

A figure counts as a statistic by its frame ("62 percent of residents", "has risen 43 percent", "one in four", "$9
billion a year"). What the reporter could see or read off (a score, a price, a vote, a fine, the weather) is none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import Quantity, word_set
from auditor.analysis.sourcing import figurepatterns, generalfigures
from auditor.analysis.sourcing.vouchers import Vouchers
from auditor.analysis.voices import BLANK
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Bare(NamedTuple):
    """`frame` is share, rate, change, ratio, multiple, sum or count."""

    span: Span
    frame: str
    sentence: int


_CHANGED = word_set(
    """risen rose rise rises rising fallen fell fall falls falling increased increase increases increasing decreased
    decrease decreases decreasing grown grew grow grows growing jumped jump jumps dropped drop drops dropping
    climbed climb climbs climbing surged surge surges surging plunged plunge plunges soared soar soars declined
    decline declines declining shrunk shrank shrink shrinks shrinking slumped slump slumps skyrocketed spiked spike
    spikes up down gone reduced reduces reduce cut cuts slashed collapsed swelled dipped dip tumbled expanded
    boosted boosts lowered lowers ballooned"""
)
_MORE = word_set("more less fewer higher lower greater faster cheaper")
_BE = word_set("is are was were stands stood remains remained reached reaches hit hits at to hovers exceeds averages")
_RATES = word_set(
    """rate rates share level levels proportion percentage poverty unemployment inflation literacy turnout average risk
    deficit occupancy obesity"""
)
_THINK = word_set(
    """say said believe think support supports oppose opposes want wants admit agree disagree approve disapprove feel
    favor favour trust plan expect consider regret own live lives have had use work suffer die fail do never now
    still report are were go goes end ends die dies drop leave get gets earn"""
)
_SPENT = word_set(
    """cost costs costing spend spends spent spending worth lose loses lost losing losses pay pays paid generate
    generates generated contribute contributes contributed bring brings saves saved save wastes wasted waste drains
    drained earn earns earned makes made receive receives received budget deficit debt taxpayers economy market
    industry revenue sales damage aid subsidies"""
)
_AT_LARGE = word_set(
    """yearly annually annual taxpayers taxpayer economy nationwide worldwide globally global nationally country nation
    globe industry market world"""
)
_EVERYWHERE = word_set("yearly annually nationwide worldwide globally nationally")
_PACKAGES = word_set("package plan deal bill program programme fund contract project gap campaign")
_EACH = word_set("each every a per")
_PERIODS = word_set("year month week day hour night")
_WHOLES = word_set("all the every our its their those these us")
_GROUPS = word_set("top bottom richest poorest wealthiest upper lower")
# Rates that are published every month and that everybody knows.
_MACRO = word_set("unemployment jobless inflation")
_OWN_EYES = word_set("reporter correspondent")
_ORDERS = word_set("use add take mix cut save get try cook bake heat choose buy leave keep give aim set make reduce")
_SCHOOLED = word_set("school schools pupil pupils children care teacher teachers classes")
_SAYINGS = word_set("joke joked proverb adage saying rule-of-thumb")
_AMONG = word_set("among for of")
_EPIDEMIC = word_set("pandemic coronavirus covid-19 virus outbreak")
_ONES_OWN = word_set("his her my your what")
_NO_FACT = word_set(
    """would could will may might should must if whether unless wants wanted want plans planned plan proposes proposed
    offers offered offer promises promised aims aimed aim goal target hopes hoped demands demanded pledges pledged
    expected expects projected forecast require requires required let suppose imagine raise raises until requirement
    committed commits agreed agrees pledge mandate allowing allows extending exceeds threshold formula rule"""
)
# Where the figure is a result, a price or a measure that the reporter reads off.
_READ_OFF = word_set(
    """inc corp plc shots goals points innings possession season league coach quarterback batting scored scoring
    playoffs pitcher touchdown shares stock stocks index futures trading investors nasdaq dow s&p yields yield bonds
    bitcoin crude barrel votes vote ballots precincts runoff caucus caucuses delegates electoral candidate nominee
    wool cotton polyester nylon alcohol humidity contained containment chance rain charged discount sale coupon
    tariff tariffs levy surcharge voted present commission stake owns shareholder jury settlement verdict
    fined fine damages reward ransom prize jackpot bail lottery certain sure confident battery accuracy recipe
    dividend quarterly earnings donated donation grant grants raised funding round valued agreement contract signed
    awarded loan bid bill bond approved approves measure proposal sentence sentenced acquisition acquired bought
    limit ceiling seats"""
)
# What a thing does to many, told as a figure: "costs the town 340 jobs", "would take 2,300 workers".
_EFFECTS = word_set(
    """cost costs costing cause causes caused inflict inflicts do does take takes lose loses lost need needs kill
    kills killed save saves saved bring brings create
    creates created destroy destroys destroyed drain drains add adds mean means earn send sends waste wastes wasted
    attract attracts swallow swallows ruin ruins require"""
)
_GUESSED = word_set("would could expected may might likely")
_SUFFERERS = word_set(
    """town city country economy region nation state county village island valley coast industry sector trade taxpayer
    taxpayers firms businesses shops employers society world health-service nhs traders farmers growers households
    families retailers island islands public harbour port district province"""
)
_UNITS = word_set("jobs lives people workers deaths families households customers visitors trees homes beds animals")
_HAVING = word_set("has have had will would could can may")
_COINS = word_set("crowns kroner francs marks pesos lira rupees")
_ANYBODY = word_set("users customers people women men patients clients members buyers readers dieters")
_LOST = word_set("lose loses lost shed sheds drop drops burn burns gain gains")
_MARKETS = word_set("nasdaq nikkei s&p dax ftse dow")
# A speaker's label in a transcript, and sums that the reader can do.
_LABELLED = re.compile(
    r"(?:[A-Z][A-Z. ]{2,30}|More|Related|Read more):|(?:That|Which|This)(?:[’']s| is| would be) |"
    r"[^.]{0,200}\b(?:that|this|the) (?:(?:figure|sum|amount) (?:is|was)|(?:figure|sum|number|amount)"
    r" (?:represents|equals))\b"
)
_OWN = word_set("he she it we they i his her its their our my who company firm club")
_PARTLY = word_set(
    "account accounts accounted represent represents represented comprise comprises constitute constitutes"
)
_EARNING = word_set("who income incomes earn earns earning")
_NUMBER = word_set("number numbers population total count list membership circulation turnout backlog")
_A_YEAR = re.compile(r"(?:19|20)\d\d\b")
_TERM = re.compile(
    r"\b(?:last (?:year|winter|summer|spring|autumn|fall|decade)|every (?:winter|summer|spring|autumn|year)|(?:in|over"
    r"|during) the (?:past|last) (?:(?:\w+ )?(?:years|decades?)|year)|(?:since|between|in) (?:19"
    r"|20)\d\d\b(?! (?:dollars|prices)))"
)
_KINDS = frozenset({"percent", "money", "count", "mass", "duration", "length", "area"})
_STATES = word_set(
    "lack live suffer depend rely die own work go cannot struggle remain still now face earn rent use smoke drink own"
)
_MANY = 10_000
_SOME = 20  # fewer jobs or lives than these a reporter can count
_LARGE, _HUGE, _CLOSE, _WIDE, _PHRASE, _LONG = 1_000, 1e6, 4, 9, 2, 4


class _Finder(Vouchers):
    """The bare figures of one article."""

    def __init__(self, analysis: Analysis) -> None:
        super().__init__(analysis)
        self.voice = analysis.body_voice.text

    def find(self) -> Iterator[Bare]:
        reach, sentences = -1, self.analysis.document.sentences
        for bare in sorted((*self.by_quantity(), *self.by_pattern())):
            if bare.span.start < reach or self.vouched(bare.span, bare.sentence):
                continue
            if self.about_figures or self.figure_driven:
                return
            reach = sentences[bare.sentence].span.end
            yield bare

    # -- frames

    def by_quantity(self) -> Iterator[Bare]:
        sentences, voice = self.analysis.document.sentences, self.voice
        for q in self.analysis.quantities:
            if q.kind not in _KINDS or sentences[q.sentence].zone is not ZoneKind.BODY:
                continue
            if voice[q.span.start] == BLANK:
                continue
            if self.effect(q):
                yield Bare(self.widened(q), "effect", q.sentence)
                continue
            frame = "" if q.value < _LARGE and q.kind in ("count", "mass") else self.frame(q)
            frame = frame or generalfigures.frame(self.analysis, q, self.after(q))
            if frame and not self.read_off(q.sentence, q.first, q.last):
                yield Bare(self.widened(q), frame, q.sentence)

    def frame(self, q: Quantity) -> str:  # noqa: PLR0911  one return for each kind
        lowers = self.analysis.lowers[q.sentence]
        end = self.after(q)
        before = lowers[max(0, q.first - _CLOSE) : q.first]
        after = lowers[end : end + _CLOSE]
        if q.kind == "percent":
            prices = sum(p.kind == "money" and p.sentence == q.sentence for p in self.analysis.quantities)
            if prices > 1:
                return ""  # the reader can do the sum
            return "" if "tax" in lowers or "taxes" in lowers else self.percent(q, lowers, before, after)
        if q.kind in ("length", "area"):
            return ""
        if q.kind == "duration":
            return "sum" if {"average", "typical"} & set(lowers[:_CLOSE]) and self.yearly(q, lowers) else ""
        large = q.value >= (_HUGE if q.kind == "money" else _LARGE) and _EPIDEMIC.isdisjoint(lowers)
        if not large and q.kind != "money":
            return ""
        yearly = self.yearly(q, lowers)
        at_large = yearly or not _AT_LARGE.isdisjoint(lowers)
        if q.kind == "money":
            average = "average" in before or "median" in before or "typical" in before or "average" in lowers[:4]
            spent = not _SPENT.isdisjoint(lowers[max(0, q.first - _WIDE) : q.last + _CLOSE])
            if _PACKAGES & set(after[:3]):
                return ""
            return "sum" if spent and ((large and at_large) or (average and yearly)) else ""
        if self.total(q, lowers) or self.grown(q, lowers, before):
            return "count"
        wide = yearly or not _EVERYWHERE.isdisjoint(lowers) or self.state(q, lowers)
        return "count" if wide and q.value == q.high and not q.attribute else ""

    def total(self, q: Quantity, lowers: tuple[str, ...]) -> bool:
        """Whether so many things came about in a year, a winter or a decade, of nobody's doing who is named."""
        if not (q.noun or q.kind == "mass") or q.definite or q.attribute or q.value != q.high:
            return False
        if lowers[max(0, q.first - 1) : q.first] == ("per",) or _A_YEAR.match(self.voice, *q.span):
            return False
        sentence = self.analysis.document.sentences[q.sentence]
        if _OWN.intersection(lowers[: q.first]) or self.acted(q):
            return False
        if q.value >= _LARGE and generalfigures.again(lowers[q.last : q.last + _WIDE]):
            return True
        return _TERM.search(self.voice, *sentence.span) is not None

    def grown(self, q: Quantity, lowers: tuple[str, ...], before: tuple[str, ...]) -> bool:
        """Whether a number of things is said to have come to the figure: "has soared to 57 million"."""
        to = before[-1:] == ("to",) or before[-2:-1] == ("to",)
        counted = not _NUMBER.isdisjoint(lowers[: q.first]) and not self.acted(q)
        return to and counted and bool(_CHANGED & set(before)) and q.value >= _LARGE

    def acted(self, q: Quantity) -> bool:
        """Whether a person or a body is named in the sentence, who may have counted what is his."""
        mentions = self.analysis.mentions
        at = bisect_left(mentions, q.sentence, key=lambda m: m.sentence)
        while at < len(mentions) and mentions[at].sentence == q.sentence:
            if mentions[at].kind is not EntityKind.PLACE:
                return True
            at += 1
        return False

    def effect(self, q: Quantity) -> bool:
        """Whether the figure tells what something costs, takes from or brings a town, a trade or anybody."""
        lowers = self.analysis.lowers[q.sentence]
        if _EFFECTS.isdisjoint(lowers) and _LOST.isdisjoint(lowers):
            return False
        before, after = lowers[max(0, q.first - _WIDE) : q.first], lowers[q.last : q.last + _WIDE]
        if not _READ_OFF.isdisjoint(lowers) or {"if", "until", "unless"} & set(before) or "tax" in lowers:
            return False
        if q.value < _LARGE and (q.kind in ("mass", "percent") or "kilos" in after[:2] or "pounds" in after[:2]):
            generic = bool(_ANYBODY & set(lowers[:_CLOSE])) and {"in", "within"} & set(after[:_CLOSE])
            return bool(generic and _LOST & set(before[-_CLOSE:]) and q.kind == "mass")
        verb = bool(_EFFECTS & set(before))
        counted = q.kind == "count" and q.value >= _SOME and (q.noun in _UNITS or bool(_UNITS & set(after[:3])))
        much = (q.kind in ("money", "mass") or q.noun in _COINS or bool(_COINS & set(after[:3]))) and q.value >= _LARGE
        if not verb or not (counted or much):
            return False
        paid = any(a in _HAVING and b == "cost" for a, b in pairwise(before))
        if much and (any(paid and w.endswith("s") and len(w) > _LONG for w in before[-2:]) or "average" in after):
            return True
        guessed = bool(_GUESSED & set(before))
        habit = ((much and _EARNING.isdisjoint(before)) or q.kind == "count") and generalfigures.again(lowers[q.last :])
        return (
            guessed or habit or bool(_SUFFERERS & set(before)) or (lowers[0] in ("each", "every") and q.kind == "count")
        )

    def yearly(self, q: Quantity, lowers: tuple[str, ...]) -> bool:
        rest = lowers[q.first :]
        return any(a in _EACH and b in _PERIODS for a, b in pairwise(rest))

    def state(self, q: Quantity, lowers: tuple[str, ...]) -> bool:
        """Whether a great number opens the sentence and is in some lasting state: "nine million children live in"."""
        if q.first > _CLOSE or not q.noun or q.definite:
            return False
        following = lowers[q.last : q.last + 4]
        if q.value >= _MANY and _STATES & set(following[:2]):
            return True
        return bool({"are", "lack", "have"} & set(following)) and not {"been", "being", "expected"} & set(following)

    def percent(  # noqa: PLR0911  one return for each frame
        self, q: Quantity, lowers: tuple[str, ...], before: tuple[str, ...], after: tuple[str, ...]
    ) -> str:
        if (q.value >= 100 and before[-1:] not in (("by",), ("than",))) or _GROUPS & set(before[-1:]):
            return ""
        known = not _MACRO.isdisjoint(lowers) and not _AMONG & set(lowers)
        if after[:1] == ("of",) and _PARTLY & set(before):
            return "share"
        if after[:1] == ("of",):
            whole = len(after) < _PHRASE or after[1] in _ONES_OWN or after[1:3] == ("the", "time") or "world's" in after
            return "" if whole else "share"
        if not _MARKETS.isdisjoint(self.analysis.vocabulary) or known:
            return ""
        if _CHANGED & set(before[-3:]) or _CHANGED & set(after[:2]) or (after and after[0] in _MORE):
            return "change"
        if _BE & set(before[-2:]) and _RATES & set(lowers[: q.first]):
            return "rate"
        if self.set_beside(q, before):
            return "share"
        if "majority" in lowers[: q.first] and _THINK & set(after[:2]):
            return "share"
        return "share" if after and after[0] in _THINK and q.first <= _CLOSE else ""

    def set_beside(self, q: Quantity, before: tuple[str, ...]) -> bool:
        """Whether the share stands beside whom it is of: "most drivers, 68 percent, text"."""
        if generalfigures.KINDS.isdisjoint(before[-1:]):
            return False
        reading, words = self.analysis.document.reading, self.analysis.words[q.sentence]
        end = self.after(q)
        gap = reading[words[q.first - 1].end : words[q.first].start]
        behind = reading[q.span.end : words[end].start] if end < len(words) else "."
        return gap.strip(" \u00a0") in (",", "(", "—", "–") and behind.strip(" \u00a0%")[:1] in (
            ",",
            ")",
            "—",
            "–",
            ".",
        )

    def after(self, q: Quantity) -> int:
        """Index of the first word behind the figure and its unit."""
        words = self.analysis.words[q.sentence]
        at = q.first
        while at < len(words) and words[at].start < q.span.end:
            at += 1
        return at

    def widened(self, q: Quantity) -> Span:
        """The figure with the two words that say of what."""
        words = self.analysis.words[q.sentence]
        end = self.after(q)
        reading = self.analysis.document.reading
        stop = q.span.end
        for at in range(end, min(end + 3, len(words))):
            if reading[words[at - 1].end : words[at].start].strip(" \u00a0%"):
                break
            stop = words[at].end
        return Span(q.span.start, stop)

    def by_pattern(self) -> Iterator[Bare]:
        vocabulary = self.analysis.vocabulary
        for words, pattern, frame in figurepatterns.PATTERNS:
            met = words & vocabulary
            for s in sorted({s for w in met for s in self.analysis.places[w]}):
                yield from self.matches(pattern, frame, s)
        for q in self.analysis.quantities:
            if q.kind == "count" and (q.whole is not None or self.out_of(q)):
                yield from self.matches(figurepatterns.ONE_IN, "ratio", q.sentence)

    def out_of(self, q: Quantity) -> bool:
        before = self.analysis.lowers[q.sentence][max(0, q.first - 2) : q.first]
        return before[-1:] == ("in",) or before in {("out", "of"), ("in", "every"), ("of", "every")}

    def matches(self, pattern: re.Pattern[str], frame: str, place: int) -> Iterator[Bare]:
        sentence = self.analysis.document.sentences[place]
        if sentence.zone is not ZoneKind.BODY:
            return
        words = self.analysis.words[place]
        for match in pattern.finditer(self.voice, *sentence.span):
            first = sum(w.start < match.start() for w in words)
            if not self.read_off(place, first, first + 3):
                last = next((w.end for w in words if w.end > match.end()), match.end())
                plain = match[0].endswith(" ") and not self.voice[match.end() : last].strip(" \u00a0").count(",")
                yield Bare(Span(match.start(), last if plain else match.start() + len(match[0].rstrip())), frame, place)

    def read_off(self, sentence: int, first: int, last: int) -> bool:
        """Whether the sentence tells of a result, a price, a plan or a guess."""
        lowers = self.analysis.lowers[sentence]
        text = self.analysis.document.sentences[sentence].text
        if text.isupper() or _LABELLED.match(text):
            return True
        if (lowers and lowers[0] in _ORDERS) or not _OWN_EYES.isdisjoint(lowers):
            return True  # "Use 30% less sugar", "when this reporter visited"
        elected = "primary" in lowers and _SCHOOLED.isdisjoint(lowers)
        return (
            elected
            or not (_READ_OFF.isdisjoint(lowers) and _SAYINGS.isdisjoint(lowers))
            or not _NO_FACT.isdisjoint(lowers[max(0, first - _WIDE) : last + 2])
        )


def bare(analysis: Analysis) -> Iterator[Bare]:
    """Statistics of the author's that nothing near them vouches for, one a sentence, in text order."""
    return _Finder(analysis).find()
