"""Headlines that go further than an article whose caution stands in other words than theirs.

`overclaims` pairs a headline with a hedged sentence that says the same. Here the kind of claim (what will be, what
works, what happened) is set against the kinds of reserve that the opening of the article makes: nothing decided, cause
open, only in mice, one of several explanations.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from auditor import patterns as re
from auditor.analysis.deeds import lemma
from auditor.analysis.focus import reserves
from auditor.analysis.focus.overclaims import EFFECTS, Overclaim, alike_verbs, covered, likeness, stated, weights
from auditor.analysis.numbers import word_set
from auditor.analysis.tokens import stem
from auditor.lexicon import table

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.document import Sentence

_WORDS: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_WILL: Final = re.compile(
    r"\b(?:will|(?<!due )(?<!set )(?:to|To)(?= (?:be \w+(?:ed|en|t|g|ut)\b|get|have|open|close|quit|resign|cut|build|"
    r"ban|buy|sell|join|leave|merge|scrap|raise|lower|end|start|begin|move|replace|create|hire|fire|sack|axe|shut|"
    r"host|launch|introduce|become|run|return|stand|step|lose|gain|double|halve|rise|fall|bring|make|take|cost|save|"
    r"stop|drop|charge|pay|receive|legalise|legalize|abolish|privatise|demolish|expand|shrink|split|disappear|"
    r"double)\b))"
)
# Verbs by which a headline tells that a thing works or what it brought about, besides those of `overclaims`.
_MORE_EFFECTS: Final = word_set(
    "drives drove wipes wiped reverses reversed causes caused destroys destroyed "
    "kills killed ruins ruined saves saved cures cured ends ended works worked beats defeats prevents protects "
    "lengthens shortens adds halves doubles triples cuts slashes boosts brings brought leads led fuels fuelled "
    "triggers triggered explains explained lowers raises melts dissolves slows stops detects predicts "
    "outperforms replaces eliminates thwarts tames clears clear shrinks hurts "
    "harms damages poisons poisoned spoils attracts scares chased empties emptied behind"
)
_FOUND: Final = word_set(
    "found discovered identified uncovered unearthed solved revealed confirmed named caught blamed"
)
# Nothing is decided, paid for or agreed.
_UNDECIDED: Final = re.compile(
    r"\b(?:no (?:final |firm |formal )?(?:decision|money|funding|date|agreement|deal|contract|timetable|vote|"
    r"site|plans?"
    r"|application|commitment|intention)\b|(?:has|have|had) (?:not|yet to|still to|neither) |(?:hasn|haven|hadn)['’]t "
    r"(?:yet )?(?:decided|agreed|approved|been|found|signed|voted|made|said|set)|yet to (?:be |decide|approve|"
    r"agree|vote|"
    r"sign|give)|(?:years?|months|weeks|far|long way) (?:away )?from (?:a |any )?(?:decision|deal|certain|agreed|done)|"
    r"(?:is|are|was|were|being|been) (?:being )?(?:looked at|considered|weighed|studied|examined|discussed|debated|"
    r"explored|mulled|floated|drawn up|drafted|proposed|suggested|put forward|consulted on|under (?:discussion|"
    r"consideration|review))|one of (?:\w+ )?(?:options|ideas|proposals|possibilities|sites|schemes|names|several)|"
    r"(?:drawn|drew|draws) up (?:\w+ )?plans|feasibility|(?:study|studies|studying) (?:whether|the idea|if)|"
    r"(?:proposes?|proposed|proposal|suggests?|suggested|recommends?|recommended|asks?|asked|calls?|called) "
    r"(?:that|to|for|by|from)|under pressure|speculat\w+|rumou?rs?|"
    r"would (?:need|have to|require|first|still need|depend|be|cost|mean)|depends? on|subject to|if (?:the|it|"
    r"they|councillors|"
    r"parliament|approved|voters|members|enough|all|that|money)|unless|draft|consultation|wants? to|hopes? to|aims? to|"
    r"wish(?:es)? to|would like to|in talks|talks (?:with|about|on)|considering|thinking (?:about|of)|worst case|"
    r"most likely|up to|scenario|some (?:analysts|economists|experts|forecasters)|forecasts? (?:range|vary|differ)|"
    r"could|might|may)\b",
)
# That it is decided all the same.
_DECIDED: Final = re.compile(
    r"(?<!not )(?<!n['’]t )(?<!yet )\b(?:(?:has|have|had|was|were|is|been) (?:\w+ )?(?:approved|decided|agreed|"
    r"signed|confirmed|"
    r"ordered|chosen|passed|adopted|announced|ruled|bought|hired|appointed|sentenced|granted|secured|awarded)|"
    r"(?:approved|decided (?:to|that|on)|agreed (?:to|that|on)|voted (?:to|for|in favou?r)|announced (?:that|"
    r"plans|on|it|the|he|"
    r"she|they|a)|confirmed (?:that|on|it|he|she|they)|signed|ordered|ruled (?:that|on)|passed)\b|will (?:be |"
    r"now )?\w+)",
)
_NOT_YET: Final = re.compile(r"\b(?:not|yet|no|never|if|whether|until|could|may|might|would|before)\b|n['’]t\b")
# The cause, or the effect, is open.
_OPEN_CAUSE: Final = re.compile(
    r"\b(?:(?:cannot|can['’]t|can not|could not|couldn['’]t|impossible to|unable to|hard to|too early to|too soon to|"
    r"difficult to) "
    r"(?:yet )?(?:tell|say|know|prove|show|rule|be (?:sure|certain|ruled|excluded)|conclude|establish|judge|explain)|"
    r"(?:does|did|do)(?: not|n['’]t) (?:yet )?(?:prove|show|mean|know|have the (?:data|evidence|figures)|establish|"
    r"understand|say (?:why|whether|what))|(?:not|nor|never) (?:been )?(?:clear|known|certain|proven|proved|shown|"
    r"established|confirmed|ruled out|peer.reviewed|published|tested|replicated|repeated|"
    r"the (?:only )?(?:reason|cause))|"
    r"(?:is|are|was|were|remains?) (?:still )?(?:unclear|unknown|disputed|contested|uncertain|unproven|untested|open)|"
    r"some (?:\w+ ){0,3}(?:blame|say|think|believe|suspect|link|point|put)|others (?:\w+ )?(?:blame|say|point|think|"
    r"believe|doubt|argue|see|put)|(?:blame|blames|blamed) (?:it|this|that|them)? ?(?:on|the)|sceptical|skeptical|"
    r"doubts?|doubted|anyone['’]s guess|open question|other (?:factors|reasons|causes|explanations)|coincidence|"
    r"at the same time|in the same (?:year|month|week|period)|may also|correlation|association|small (?:study|sample|"
    r"trial|group)|no (?:control|comparison) group|without a (?:control|comparison)|"
    r"(?:only|just) (?:\w+|\d+) (?:patients|people|volunteers|participants|"
    r"men|women|children|households|schools|plots|cows|dogs|homes|farms)|pilot|preliminary|early (?:results|data|"
    r"findings|stage)|first (?:results|signs)|more (?:research|work|data|tests|trials|studies)|larger (?:trial|study)|"
    r"(?:question|questions) (?:whether|remain)|settle the question|whether (?:it|this|that|the|they) (?:is|was|would|"
    r"will|works?|had|has|did)|caution(?:s|ed)?|warned against|not the same as|partial(?:ly)?|modest(?:ly)?|"
    r"slight(?:ly)?|"
    r"about the size of chance|margin of error|hint(?:s|ed)? (?:at|that)|possible|possibly|perhaps|"
    r"hypothesis|simulation)\b",
)
_LIMITED: Final = re.compile(
    r"\b(?:mice|mouse|lab rats?|rats|monkeys|zebrafish|fruit flies|roundworms?|cells? (?:in|grown)|in (?:a|"
    r"the) (?:dish|"
    r"petri|test tube|"
    r"laboratory|lab)|petri|test tubes?|laboratory (?:tests?|conditions)|no (?:human|patient|person)|"
    r"not (?:yet )?(?:been )?"
    r"(?:tried|tested|given|used) (?:in|on|to|by) (?:humans?|people|patients|anyone)|in animals|"
    r"animal tests?|prototype|computer model)\b",
)
# The thing itself is only thought to be what the headline calls it.
_THOUGHT: Final = re.compile(
    r"\b(?:they|he|she|experts|investigators|officers|who) (?:now )?(?:think|believe|suspect|assume|hope)s?\b|"
    r"\b(?:may|might|could) (?:well )?(?:be|have been|have|belong)\b|\bpossibl[ey]\b|\bsuspect(?:s|ed)?\b|"
    r"\b(?:think|thinks|"
    r"believes?|thought|believed|suspects?|assumes?) (?:that |to |it |they |he |she )|"
    r"\bwhat (?:\w+ ){0,3}(?:think|believe|"
    r"say|thinks|believes|says|hopes?)\b|\bbeing treated as\b|\bappears? to\b|\bseems? to\b|\bperhaps\b|\blikely\b|"
    r"\b(?:not|to be) (?:yet )?(?:confirmed|dated|verified|identified|tested)\b|\ballegedly\b|\baccused of\b|"
    r"\bis said to\b"
)
_RESERVING, _LEADS = 5, 3  # sentences of the body that may make the reserve, and tell the news
_LEAST, _ENOUGH = 0.25, 0.36


def overreach(analysis: Analysis) -> Overclaim | None:
    """The reserve that the headline drops; None where there is none or the article tells the same flatly.

    Raises: ModelUnavailable.
    """
    span = analysis.document.headline
    if span is None:
        return None
    text = analysis.document.reading[span.start : span.end]
    if stated(text) is None:
        return None
    lowers = [w.lower().replace("’", "'") for w in _WORDS.findall(text)]
    body = [s for s in analysis.body if s.span.start >= span.end][:_MOST]
    held = weights(text)
    if not body or len(held) < _FEWEST:
        return None
    found = None
    will = _will(text)
    if will:
        found = _planned(analysis, body, held)
    pairs = list(pairwise(lowers))
    effect = next((w for before, w in pairs if (w in _MORE_EFFECTS or w in EFFECTS - _LOOSE) and before != "to"), "")
    if found is None and effect:
        found = _brought_about(analysis, body, held, effect, text)
    if found is None and not effect and not will:
        found = _supposed(analysis, body, held)
    return found or _untold(analysis, body, held, text) or _reserved(analysis, body, held, text)


# Verbs of `overclaims` that need a study beside them to claim anything.
_LOOSE: Final = word_set(
    "make makes made give gives keep keeps let lets bring brings add adds turn turns lead leads fix fixes fight fights "
    "drives sparks raise raises raised block blocks fuels fuel"
)
# "calls for him to step down", "a move to protect": no future of the headline's own.
_WANTING: Final = word_set(
    "him her them me us you move moves moved call calls called vote votes voted way time one first last ready right "
    "chance need needs power set due for back backs push pushes pushed effort efforts fight race deal order orders "
    "ordered forced told asked urged able left free going used going begins began starts started likely returns "
    "agrees agreed decides decided refuses refused fails failed offers offered helps helped how what where when"
)


def _will(text: str) -> bool:
    """Whether the headline says what will be: "will", or an infinitive for its verb."""
    match = _WILL.search(text)
    if match is None:
        return False
    if match[0] == "will":
        return True
    before = [w.lower() for w in _WORDS.findall(text[: match.start()])]
    return bool(before) and _WANTING.isdisjoint(before) and not any(w.endswith("ing") for w in before[1:])


_MOST, _FEWEST = 40, 2


def _about(analysis: Analysis, body: list[Sentence], held: dict[str, float]) -> float:
    """Share of the headline's weight that the opening of the article holds."""
    stems = set().union(*(analysis.stems[s.index] for s in body[:_LEADS]))
    return covered(held, stems)[0]


def _told(sentence: Sentence) -> str:
    """The sentence with a small first letter; the month of May keeps its own."""
    return sentence.text[:1].lower() + sentence.text[1:]


def _planned(analysis: Analysis, body: list[Sentence], held: dict[str, float]) -> Overclaim | None:
    """What the headline says will be, while the article knows no decision."""
    for sentence in body:
        decided = _DECIDED.search(sentence.text)
        if decided and not _NOT_YET.search(_told(sentence)):
            return None
    reserves = [(s, m) for s in body[:_RESERVING] if (m := _UNDECIDED.search(_told(s)))]
    lead = [s for s, _ in reserves if s in body[:2]]
    if not lead or len(reserves) < _TWICE:
        return None
    sentence, match = reserves[0]
    return Overclaim(sentence, match[0], "will", round(_about(analysis, body, held), 2), main=False)


_TWICE: Final = 2


def _brought_about(
    analysis: Analysis, body: list[Sentence], held: dict[str, float], effect: str, text: str
) -> Overclaim | None:
    """What the headline says works or was the cause, while the article leaves that open or saw it in mice only."""
    alike = alike_verbs(effect)
    reserves = [(s, m) for s in body[:_RESERVING] if (m := _OPEN_CAUSE.search(_told(s)))]
    limits = [(s, m) for s in body[:_LEADS] if not _LIMITED.search(text) and (m := _LIMITED.search(_told(s)))]
    if not limits and (len(reserves) < _TWICE or reserves[0][0] not in body[:_LEADS]):
        return None
    for sentence in body:
        if _OPEN_CAUSE.search(_told(sentence)) or _LIMITED.search(_told(sentence)) or _NOT_YET.search(_told(sentence)):
            continue
        share, shared = covered(held, set(analysis.stems[sentence.index]))
        if shared >= _FEWEST and not alike.isdisjoint(map(lemma, analysis.lowers[sentence.index])):
            return None
        if share >= _ENOUGH * 2:
            return None
    sentence, match = (limits or reserves)[0]
    return Overclaim(sentence, match[0], effect, round(_about(analysis, body, held), 2), main=False)


def _supposed(analysis: Analysis, body: list[Sentence], held: dict[str, float]) -> Overclaim | None:
    """What the headline tells as a fact, while both opening sentences only suppose it."""
    first = body[:_LEADS]
    reserves = [(s, m) for s in first if (m := _THOUGHT.search(s.text))]
    if not reserves or reserves[0][0] not in body[:2]:
        return None
    if len(reserves) < _TWICE and not any(_OPEN_CAUSE.search(_told(s)) for s in first if s is not reserves[0][0]):
        return None
    sentence, match = reserves[0]
    behind = {stem(w.lower()) for s, m in reserves for w in _WORDS.findall(s.text[m.start() :])}
    hedged = {s for s in held if s in behind}
    share, _ = covered(held, set(analysis.stems[sentence.index]))
    if not hedged or (share < _LEAST and likeness(analysis, sentence) < _ALIKE):
        return None
    for each in body:
        if each in first and (_THOUGHT.search(each.text) or _OPEN_CAUSE.search(each.text)):
            continue
        if hedged & set(analysis.stems[each.index]) and not _THOUGHT.search(each.text):
            return None
    return Overclaim(sentence, match[0], "", round(share, 2), main=False)


_ALIKE: Final = 0.5
# Words of reserve of any kind, for what is told nowhere in the article without one.
_RESERVE: Final = re.compile(
    r"\b(?:may|might|could|perhaps|possib(?:le|ly)|potential(?:ly)?|suspect(?:s|ed)?|fears?|feared|claims?|"
    r"claimed|alleges?|"
    r"alleged(?:ly)?|believe[sd]?|thinks?|thought to|theory|hypothesis|ideas?|options?|proposals?|proposed|proposes?|"
    r"drafts?|offer(?:ed)?|bid|interest(?:ed)? in|in talks|rumou?rs?|speculation|speculated?|hopes? (?:to|that)|"
    r"hoped|(?:has|have|had|with) plans|"
    r"planned|considering|weighing|mulling|studying|would like|wants? to|is thought|are thought|is said|"
    r"are said|unclear|"
    r"unknown|unlikely|likely|yet to|has not|have not|had not|hasn['’]t|haven['’]t|(?:did|does|do)(?: not|"
    r"n['’]t) (?:yet )?(?:know|say|show|prove|mean|comment|confirm|have)|"
    r""
    r"cannot|can['’]t|could not|nothing has|nobody (?:knows|has)|no (?:\w+ )?(?:proof|evidence|trace|"
    r"sign|signs|"
    r"decision|comparison|control|link|data|date|money|funding|plans?|agreement|human|patient)|so far|prototype|"
    r"in mice|in rats|mice|small (?:study|group|sample|trial)|only \d+|just \d+|"
    r"among (?:\w+ )+"
    r"(?:ideas|options|proposals)|calculates?|calculated|estimates?|estimated|models?|simulations?|tends? to|rejected|"
    r"turned down|denie[sd]|denied|refused|disput(?:es|ed)|doubts?|doubted|sceptical|skeptical|too early|too soon|"
    r"caution(?:s|ed)?|whether|if|unless|depends?|to be (?:asked|decided|seen|confirmed|tested|approved|checked|done)|"
    r"preliminary|early (?:results|tests|data)|pilot|appears?|seems?|suggests?|hints?|says? it (?:may|hopes))\b"
)
_CLAUSES: Final = re.compile(r"[;:]|,? (?:and|but|while|although|though) |, (?=who|which)")
# Sentences read for reserves; words of theirs to one reserve; share of the headline that tells it, with its verb and
# without.
_OPENING, _DENSE, _DENSE_EFFECT, _FLAT_SAME, _FLAT = 4, 20, 28, 0.35, 0.62


# Verbs of headlines that claim little, or nothing that can be told flatly.
_SOFT: Final = word_set(
    "see need face struggle search brace watch show explain seem look find question be do have say tell ask want try "
    "wait hope fear expect think know remember meet answer weigh eye back push like start poll vote report race"
)


@cache
def _verbs() -> frozenset[str]:
    return frozenset(lemma(w) for w in table("finite_verbs")) | frozenset(map(lemma, EFFECTS | _MORE_EFFECTS))


def _is_new(match: re.Match[str], own: set[str]) -> bool:
    """Whether the headline does not make this reserve itself."""
    return own.isdisjoint(stem(w) for w in match[0].split())


def _untold(analysis: Analysis, body: list[Sentence], held: dict[str, float], text: str) -> Overclaim | None:
    """A headline that no clause of the article repeats without a reserve, where the opening is full of them."""
    own = {stem(w.lower()) for w in _WORDS.findall(text)}
    opening = body[:_OPENING]
    cues = [(s, m) for s in opening for m in _RESERVE.finditer(_told(s)) if _is_new(m, own)]
    if len(cues) < _TWICE or cues[0][0] not in body[:_TWICE]:
        return None
    if len(cues) * (_DENSE_EFFECT if stated(text) else _DENSE) < sum(len(analysis.words[s.index]) for s in opening):
        return None
    verbs = {lemma(w.lower()) for w in _WORDS.findall(text)[1:]} & _verbs()
    if verbs <= _SOFT and (verbs or not any(w.endswith(("s", "ed")) for w in _WORDS.findall(text)[1:])):
        return None
    for sentence in body:
        for clause in _CLAUSES.split(_told(sentence)):
            until = next((m.start() for m in _RESERVE.finditer(clause) if _is_new(m, own)), len(clause))
            lowers = [w.lower() for w in _WORDS.findall(clause[:until])]
            share, shared = covered(held, {stem(w) for w in lowers})
            same = not verbs.isdisjoint(map(lemma, lowers))
            if shared >= _FEWEST and share >= (_FLAT_SAME if same else _FLAT):
                return None
    sentence, match = cues[0]
    share, _ = covered(held, set(analysis.stems[sentence.index]))
    return Overclaim(sentence, match[0], "", round(share, 2), main=False)


# What is said, asked, ordered or refused stands as it was said; so does what denies.
_ACTS_OF_SPEECH: Final = word_set(
    "alleges allege accuses accuse accused accusing refuses refuse refused asks ask asked calls call called blasts "
    "slams bristle bristles urges urge ordered orders order demands demand denied denies deny denying rejects probe "
    "probes questions sues sue sued charged pleads apologises apologizes offers invites announces announced study "
    "survey poll mice rats worms ferrets risk court courts hears hear inside man woman"
)
_COUNTS: Final = word_set("one two three four five six seven eight nine ten eleven twelve")


def _reserved(analysis: Analysis, body: list[Sentence], held: dict[str, float], text: str) -> Overclaim | None:
    """A flat headline over an opening that says outright how little is settled, and tells the thing nowhere flatly."""
    lowers_of_it = {w.lower() for w in _WORDS.findall(text)}
    verbs = {lemma(lower) for lower in lowers_of_it} & _verbs()
    known = verbs - _SOFT - {"will"}
    deed = known or _first_verb(text)
    if not _ACTS_OF_SPEECH.isdisjoint(lowers_of_it) or not deed or not _COUNTS.isdisjoint(lowers_of_it):
        return None
    own = {stem(w.lower()) for w in _WORDS.findall(text)}
    opening = body[:_OPENING]
    found = [r for r in reserves.reserves(analysis, opening) if not own & {stem(w) for w in r.text.lower().split()}]
    sure = [r for r in found if r.sure and r.sentence in body[:_LEADS]]
    lead = [r for r in found if r.sentence in body[:_TWICE]]
    first_word = _WORDS.findall(text)[0].lower()
    crowd = [r for r in lead if r.kind == "crowd" and first_word in reserves.crowds()]
    twice = sure and lead and (known or stated(text)) and len({(r.sentence.index, r.kind) for r in found}) >= _TWICE
    first = [
        r for r in lead if r.sentence is body[0] and r.kind in ("weigh", "chance") and (known or r.kind == "weigh")
    ]
    once = first or [r for r in lead if known and r.sure and r.kind in ("cause", "open")]
    told = [s for s in body if not _RESERVE.search(_told(s)) and s.index not in {r.sentence.index for r in found}]
    if crowd or (twice and not _is_told(analysis, told, held, verbs)):
        return _weightiest(analysis, body, crowd or lead, held)
    if once and not any(deed & set(map(lemma, analysis.lowers[s.index])) for s in told):
        return _weightiest(analysis, body, once, held)
    return None


def _first_verb(text: str) -> set[str]:
    """What the first word of the headline that looks like a verb would say."""
    words = [w.lower() for w in _WORDS.findall(text)[1:]]
    return {lemma(w) for w in [w for w in words if w.endswith(("s", "ed")) and not w.endswith(("ss", "'s"))][:1]}


def _is_told(analysis: Analysis, told: list[Sentence], held: dict[str, float], verbs: set[str]) -> bool:
    """Whether one of these sentences, which make no reserve, tells what the headline does."""
    for sentence in told:
        share, shared = covered(held, set(analysis.stems[sentence.index]))
        same = not verbs.isdisjoint(map(lemma, analysis.lowers[sentence.index]))
        if shared >= _FEWEST and share >= (_FLAT_SAME if same else _FLAT_OTHER if verbs - _SOFT else _FLAT):
            return True
    return False


def _weightiest(
    analysis: Analysis, body: list[Sentence], found: list[reserves.Reserve], held: dict[str, float]
) -> Overclaim | None:
    """The reserve whose sentence says most of what the headline says, if the opening speaks of that at all."""
    shares = [(covered(held, set(analysis.stems[r.sentence.index]))[0], r) for r in found]
    share, reserve = max(shares, key=lambda each: each[0])
    speaks = share >= _LEAST or _about(analysis, body, held) >= _SPEAKS
    return Overclaim(reserve.sentence, reserve.text, "", round(share, 2), main=False) if speaks else None


# Share of the headline that its opening must hold to speak of the same.
_SPEAKS: Final = 0.4
# Share of a headline with a verb that a sentence must hold which tells it in another verb.
_FLAT_OTHER: Final = 0.9

__all__ = ["overreach"]
