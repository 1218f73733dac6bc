"""Headlines that state what their article only thinks possible."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import topics
from auditor.analysis.deeds import AUX, NOT, lemma
from auditor.analysis.numbers import word_set
from auditor.analysis.tokens import stem

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.document import Sentence


class Overclaim(NamedTuple):
    """`sure` is the certain word of the headline, "" where it merely states; `hedge` the words that leave it open.

    `main`: the hedge is that of the lead's main clause, or of a study's result.
    """

    sentence: Sentence
    hedge: str
    sure: str
    coverage: float
    main: bool = True


_MODALS = word_set("may might could")
# A headline with one of these leaves the matter open, gives it to somebody, plans or denies it.
_OPEN = word_set(
    "may might could would should can possible possibly likely unlikely perhaps maybe potential potentially suggest "
    "suggests suggested hint hints linked link links tied associated believed suspected alleged allegedly accused "
    "reportedly reported rumoured rumored claim claims claimed warn warns warned warning fear fears feared hope hopes "
    "aim aims plan plans planned planning consider considers considering weigh weighs weighing mull mulls mulling eye "
    "eyes eyeing seek seeks want wants set poised expected expects predict predicts predicted talks bid proposal "
    "proposals proposed proposes propose vow vows pledge pledges promise promises urge urges threaten threatens if "
    "whether seem seems appear appears look looks how why what who when where no not never nothing nobody without "
    "think thinks thought believe believes nears prospect ponder "
    "explore explores exploring draft would-be possibility odds favourite favorite hopeful try "
    "tries trying won't don't doesn't didn't isn't aren't can't cannot couldn't "
    "bids tested test tests denies deny denied mice rats monkeys worms ferrets zebrafish "
    "we our i my suspect suspects suspicion suspicions theory scenario ready prepare prepares preparing"
)
_SAYING = word_set("say says said tell tells told argue argues insists insist declares declare according")
_STUDIES = word_set(
    "study studies research researcher researchers scientist scientists trial trials survey analysis experiment "
    "volunteers participants sample mice rats"
)
# Beside these a trial is a court's.
_TRIED = word_set("court judge jury guilty defendant prosecutor prosecutors barrister sentenced")
_COURT_TRIALS = word_set("trial trials")
_RESEARCH = _STUDIES | word_set(
    "science experts doctors experiments professor university laboratory lab expert physicians data review"
)
# Verbs that claim proof or an effect.
_PROOF = word_set("prove proves proved proven confirm confirms confirmed guarantee guarantees guaranteed proof")
EFFECTS = word_set(
    "cure cures cured prevent prevents cause causes caused end ends ended eliminate eliminates kill kills killed "
    "reverse reverses reversed stop stops stopped beat beats boost boosts cut cuts make makes made protect protects "
    "erase erases halve halves halved double doubles doubled slash slashes slashed reduce reduces reduced raise raises "
    "raised lower lowers lowered increase increases increased improve improves improved extend extends add adds heal "
    "heals treat treats trigger triggers triggered destroy destroys wipe wipes wiped eradicate eradicates fix fixes "
    "solve solves save saves transform transforms ward wards block blocks shield shields restore restores repair "
    "repairs keeps keep melts burns lengthens shortens defeat defeats conquers banish banishes relieves sharpens "
    "damages damage harms harm shrink shrinks speeds slows slow gives give ruins fights fight lead leads turns turn "
    "rots rewires lifts drives fuels sparks lets brings bring grows regrows strengthens weakens poisons"
)
_SURE = _PROOF | EFFECTS | word_set("will definitely officially breakthrough miracle found discovered finally")
_STUDY_HEDGES = word_set(
    "indicate indicates indicated appear seem may might could suggest suggests suggested suggesting linked associated "
    "association correlated correlation tend tended tends possible possibly potentially preliminary hint hints hinted "
    "appears appeared seems seemed hope hopes hoped likelier"
)
_BEING = r"(?:is|are|was|were|been)(?: \w+ly| also| now| still| widely)?"
_WEIGHING = re.compile(
    rf"\b(?:{_BEING} (?:considering(?! whether)|weighing|mulling|exploring|discussing|examining|studying|looking "
    rf"at|hoping|"
    r"thinking (?:about|of)|toying with|debating|optimistic|hopeful|confident|open to|in (?:early |advanced )?talks)|"
    rf"{_BEING} (?:believed|thought|understood|suspected|feared|rumou?red|said|reported) to|{_BEING} not "
    rf"(?:certain|sure)|"
    r"(?:considers|weighs|mulls|hopes?|hoped|wants?|wanted|aims?|aimed|suspects?|believes?|thinks?|appears?|seems?)"
    r"(?= (?:to|that|they|he|she|it|as if|likely)\b)|(?:held|holding|holds) (?:[\w-]+ )?(?:talks|discussions)|"
    r"not (?:yet )?rule[ds]? out|(?:slim|small|slight|good|remote|one-in-\w+|\w+ in \w+) (?:chance|possibility|risk)|"
    r"(?:has|have|had|is|there is|with) an? (?:\w+ )?(?:chance|possibility|likelihood)|possible that|"
    r"(?:has|have) (?:not|yet) (?:yet |to )?(?:decided?|made a decision))\b"
)
_DISCLAIMS = re.compile(
    r"\b(?:(?:do(?:es)?|did|can(?:not)?|could)(?: not|n['’]t)? (?:not )?(?:yet )?(?:prove|show|establish|demonstrate|"
    r"mean|say|tell|confirm|conclude)\b|(?:has|have|had|is|was|were|been)(?: not|n['’]t) (?:yet )?(?:been "
    r")?(?:prove[dn]|"
    r"tested|shown|established|reviewed|confirmed|known|checked|replicated|repeated|published)|too (?:early|soon) "
    r"to|(?:more|further|larger) (?:research|"
    r"stud(?:y|ies)|trials?|evidence|work|tests?)|not (?:yet )?(?:\w+ )?(?:clear|known|certain|proof|evidence|"
    r"verified|given)|no (?:\w+ )?(?:proof|"
    r"evidence|control group)|not be verified|too small|open question|tested only|only in a laboratory|early "
    r"results|still change|(?:do|does|did)(?: not|n['’]t)(?: yet)? (?:know|understand)|nobody (?:could|can) say|"
    r"association|associated|preliminary|inconsistent|unlikely|"
    r"uncertain|cautioned|"
    r"(?:in|on|of) (?:\w+ )?(?:mice|rats|monkeys|zebrafish)|correlation)\b",
    re.IGNORECASE,
)
_SENSES = word_set("tell see hear read feel remember not")  # "could tell": an ability
_LONGEST = 45  # words of a lead
_UNSURE = word_set(
    "may might could possible possibly perhaps suspected believed believe think rumour rumours rumor rumors appeared "
    "appears seemed seems suggest suggests hint hints"
)
# What is not known, in so many words.
_UNSETTLED = re.compile(
    r"\b(?:(?:is|was|are|were|remains?) (?:still )?(?:not (?:yet )?(?:known|clear|certain|confirmed)|unclear|unknown|"
    r"unconfirmed|an open question|uncertain)|(?:had|has|have) (?:not )?(?:yet )?(?:to )?be(?:en)? (?:dated|confirmed|"
    r"proven|verified|ruled out|checked|established|decided)|(?:no|found no|without) (?:\w+ )?(?:proof|evidence)|"
    r"(?:could|can|"
    r"did|would)(?: not|n['’]t) (?:say|tell|prove|know|confirm|comment)|cannot (?:say|tell|prove|be sure)|(?:far )?too "
    r"(?:soon|early) to|nothing had been ruled out|not ruled out|whether [^.;]{3,60}\b(?:cause|reason)\b)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|cannot|no)\b|n['’]t\b", re.IGNORECASE)
# Verbs of which one tells what another does.
_ALIKE = (
    "cut reduce lower slash halve prevent protect stop block shield",
    "boost raise increase improve double extend add lengthen strengthen speed",
    "cure end eliminate eradicate beat wipe defeat kill erase reverse solve fix",
    "cause trigger lead drive fuel give make turn bring let spark",
    "prove confirm show demonstrate establish",
    "harm damage destroy ruin weaken poison",
)
_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_QUOTED = re.compile(r"[“”\"?…]|\b(?:[Cc]lose to|(?:more|less) often)\b|(?<!\w)[‘'](?=\w)")
_LABELLED = re.compile(r"^(?:[\w.]+ ){0,3}?[\w.]+: |: (?:[\w.]+ ){0,3}?[\w.]+$")
_CONDITIONAL = word_set("if whether unclear unknown not would possible believe believed")
_OPENING = _STUDY_HEDGES | _CONDITIONAL | NOT | word_set("likely unlikely link suspect suspects cannot no")
# Between a hedge and its verb.
_PASSED_OVER = word_set("have be been not also soon one day to that they it he she")
# What is only in hand: "a deal that could end the strike".
_DEALS = word_set(
    "deal agreement plan plans proposal proposals offer bill move scheme talks breakthrough compromise pact truce "
    "settlement ruling vote motion amendment drug vaccine treatment pill test device method technique technology "
    "discovery find clue evidence material machine merger takeover bid"
)
# Where the hedged clause ends.
_CLAUSE_ENDS = word_set("after because when as while since following amid if unless though although but before until")
# After one of these the hedge is no longer that of the main clause, unless a source is named first.
_SUBORDINATING = word_set(
    "which who because after while but so although though since before when until saying adding where whose as than "
    "and or to warning amid following"
)
_BELIEVING = _SAYING | word_set(
    "warned warns believe believes suggests suggested found reported announced showed shows fear feared added "
    "concluded estimates estimated predicts predicted thinks think hope admitted acknowledged"
)
_AFTER_NOUNS = word_set("of in on at from with for and or")
_JOINING = word_set("and but or that which who what")
_LEADS, _LEADS_OF_STUDY, _STUDIED = 2, 6, 14  # sentences of the body
_LEAST_COVERAGE, _LEAST_EFFECT, _LEAST_SHARED = 0.3, 0.2, 2
_LIKENESS = 0.33  # cosine of the headline and a hedged lead that says it in other words
_VERY_ALIKE, _RESERVING = 0.5, 4  # the same where the lead need not be of a study; sentences that say what is not known
# Share of the hedged sentence's coverage from which another sentence, unhedged, is taken to tell the same.
_TOLD = 1.0
_TELLING = 0.12  # weight of a word


def overclaim(analysis: Analysis) -> Overclaim | None:
    """The sentence that leaves open what the headline states; None where there is none or the article tells it too.

    Raises: ModelUnavailable.
    """
    span = analysis.document.headline
    if span is None:
        return None
    text = analysis.document.reading[span.start : span.end]
    sure = stated(text)
    if sure is None:
        return None
    body = [s for s in analysis.body if s.span.start >= span.end][:60]
    if not body:
        return None
    held = weights(text)
    if len(held) < _LEAST_SHARED:
        return None
    found = _event(analysis, body, held, sure) or (_effect(analysis, body, held, sure) if sure else None)
    return found or _reserved(analysis, body, held, sure)


# The month of May, which a headline may name.
_MONTH = re.compile(
    r"\b(?<=[Ii]n )May\b|\b(?<=[Bb]y )May\b|\b(?<=of )May\b|\b(?<=[Uu]ntil )May\b"
    r"|\b(?<=(?:this|next|last|from|late) )May\b"
    r"|\b(?<=early )May\b|\b(?<=mid-)May\b|\bMay (?=\d)|(?<=\d )May\b"
)
# "have lower rates": no effect.
_HAVING = word_set("have has had with at a the")


def stated(text: str) -> str | None:
    """The certain word of a headline that states something, "" where none stands out; None where it does not state."""
    if _QUOTED.search(text):
        return None
    lowers = [w.lower().replace("’", "'") for w in _WORDS.findall(_MONTH.sub(" ", text))]
    research = not _RESEARCH.isdisjoint(lowers)
    if not _OPEN.isdisjoint(lowers) or (not _SAYING.isdisjoint(lowers) and not research):
        return None
    if _LABELLED.search(text) and not research:
        return None
    held = {w for before, w in pairwise(lowers) if before in _HAVING}
    return next((w for w in lowers if w in _SURE and w not in held), "")


def weights(text: str) -> dict[str, float]:
    """Weight by stem of the telling words."""
    lowers = [w.lower().replace("’", "'").removesuffix("'s") for w in _WORDS.findall(text)]
    found = {stem(w): topics.weight(w) for w in lowers if w not in _RESEARCH and w not in _PROOF}
    return {s: w for s, w in found.items() if w > _TELLING}


def covered(weights: dict[str, float], stems: frozenset[str] | set[str]) -> tuple[float, int]:
    """Share of the headline's weight that the stems hold, and how many of its words."""
    shared = weights.keys() & stems
    return sum(weights[s] for s in shared) / sum(weights.values()), len(shared)


def _event(analysis: Analysis, body: list[Sentence], weights: dict[str, float], sure: str) -> Overclaim | None:
    """The lead, when its main clause only thinks possible what the headline tells."""
    best: Overclaim | None = None
    verb = ""
    for sentence in body[:_LEADS]:
        found = _main_hedge(analysis, sentence)
        if found is None:
            continue
        hedge, said, stems = found
        coverage, shared = covered(weights, stems)
        if coverage >= _LEAST_COVERAGE and shared >= _LEAST_SHARED and (best is None or coverage > best.coverage):
            best, verb = Overclaim(sentence, hedge, sure, round(coverage, 2)), said
    if best is None:
        return None
    for sentence in body:
        if sentence is best.sentence or _leaves_open(analysis, sentence):
            continue
        coverage, _ = covered(weights, set(analysis.stems[sentence.index]))
        told = verb and verb in {lemma(w) for w in analysis.lowers[sentence.index]}
        if coverage >= _TOLD * best.coverage or told:
            return None
    return best


def _main_hedge(analysis: Analysis, sentence: Sentence) -> tuple[str, str, set[str]] | None:
    """Hedge of the main (or reported) clause, what its verb says, and the stems of the clause."""
    lowers = analysis.lowers[sentence.index]
    stems = analysis.stems[sentence.index]
    words = analysis.words[sentence.index]
    weighing = _WEIGHING.search(sentence.text)
    at = next((k for k, w in enumerate(lowers) if w in _MODALS and words[k].text[0].islower()), -1)
    hedge = lowers[at] if at >= 0 else ""
    if weighing:
        place = next((k for k, w in enumerate(words) if w.start - sentence.span.start >= weighing.start()), -1)
        if at < 0 or 0 <= place < at:
            at, hedge = place + weighing[0].count(" "), weighing[0]
    if at <= 0 or not _is_main(analysis, sentence, at):
        return None
    end = next((k for k in range(at + 1, len(lowers)) if lowers[k] in _CLAUSE_ENDS), len(lowers))
    end = len(lowers) if hedge.endswith("out") else end
    after = [w for w in lowers[at + 1 : end] if w not in _PASSED_OVER]
    if "not" in lowers[at + 1 : at + 2]:
        return None
    start = next((k + 1 for k in range(at - 1, -1, -1) if lowers[k] == "that"), 0)
    return hedge, lemma(after[0]) if after else "", set(stems[start:end])


def _is_main(analysis: Analysis, sentence: Sentence, at: int) -> bool:
    """Whether word `at` stands in the main clause, or in what somebody there says."""
    words = analysis.words[sentence.index]
    lowers = analysis.lowers[sentence.index]
    if lowers[at - 1] in _JOINING:
        return lowers[at - 1] == "that" and at > 1 and lowers[at - 2] in _BELIEVING | _DEALS
    said = next((k for k in range(at - 1, -1, -1) if lowers[k] in _BELIEVING), -1)
    if said >= 0 and (not _SUBORDINATING.isdisjoint(lowers[:said]) or not _verbless(lowers[:said])):
        return False
    relative = next((k for k in range(said + 2, at) if lowers[k] == "that"), -1)
    if relative >= 0 and not (_verbless(lowers[said + 1 : relative]) and _opens_relative(lowers[relative + 1 : at])):
        return False
    before = lowers[said + 1 : at]
    if not before or analysis.document.reading[words[said + 1].start : words[at].start].count(",") == 1:
        return False
    return _SUBORDINATING.isdisjoint(before) or before[0] == "and"


def _opens_relative(lowers: tuple[str, ...]) -> bool:
    """Whether words after "that" begin with its verb, as in "a battery that uses clay"."""
    third = len(lowers) > 1 and lowers[0].endswith("s") and lowers[1] not in _AFTER_NOUNS
    return third or not _verbless(lowers[:1])


def _verbless(lowers: tuple[str, ...]) -> bool:
    return all(w not in AUX and not w.endswith("ed") for w in lowers)


def _lowers(analysis: Analysis, sentence: Sentence) -> tuple[str, ...]:
    """Words in lower case; the month of May is left empty."""
    lowers = analysis.lowers[sentence.index]
    if "may" not in lowers:
        return lowers
    words = analysis.words[sentence.index]
    return tuple("" if lower == "may" and k and words[k].text == "May" else lower for k, lower in enumerate(lowers))


def _leaves_open(analysis: Analysis, sentence: Sentence) -> bool:
    lowers = _lowers(analysis, sentence)
    return not _OPENING.isdisjoint(lowers) or bool(_WEIGHING.search(sentence.text))


def _reserved(analysis: Analysis, body: list[Sentence], weights: dict[str, float], sure: str) -> Overclaim | None:
    """A lead that hedges anywhere, where the article at once says what it does not know and never tells more."""
    leads = [s for s in body[:_LEADS] if not _UNSURE.isdisjoint(_lowers(analysis, s))]
    if not leads or not any(_UNSETTLED.search(s.text) for s in body[:_RESERVING]):
        return None
    best: Overclaim | None = None
    for sentence in leads:
        lowers = _lowers(analysis, sentence)
        pairs = zip(lowers, (*lowers[1:], ""), strict=True)
        hedge = next((w for w, following in pairs if w in _UNSURE and following not in _SENSES), "")
        if len(lowers) > _LONGEST or not hedge:
            continue
        coverage, shared = covered(weights, set(analysis.stems[sentence.index]))
        about = (coverage >= _LEAST_COVERAGE and shared >= _LEAST_SHARED) or likeness(analysis, sentence) >= _VERY_ALIKE
        if about and (best is None or coverage > best.coverage):
            best = Overclaim(sentence, hedge, sure, round(coverage, 2), main=False)
    if best is None:
        return None
    for sentence in body:
        if sentence is best.sentence or _leaves_open(analysis, sentence) or _UNSETTLED.search(sentence.text):
            continue
        coverage, shared = covered(weights, set(analysis.stems[sentence.index]))
        if shared >= _LEAST_SHARED and coverage >= best.coverage:
            return None
    return best


def likeness(analysis: Analysis, sentence: Sentence) -> float:
    headline = analysis.document.headline
    if headline is None:
        return 0.0
    return float(topics.vector(analysis.document.slice(headline)) @ topics.vector(sentence.text))


@cache
def _groups() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(lemma, verbs.split())) for verbs in _ALIKE)


def alike_verbs(verb: str) -> frozenset[str]:
    """Lemmas of the verbs of which one tells what the other does."""
    return next((group for group in _groups() if lemma(verb) in group), frozenset({lemma(verb)}))


def _effect(analysis: Analysis, body: list[Sentence], weights: dict[str, float], sure: str) -> Overclaim | None:
    """A study's hedged result, where the headline claims proof or an effect and nothing in the article does."""
    near = body[:_STUDIED]
    studies = _STUDIES if _TRIED.isdisjoint(analysis.vocabulary) else _STUDIES - _COURT_TRIALS
    if sure not in _PROOF and all(studies.isdisjoint(analysis.lowers[s.index]) for s in near):
        return None
    alike = alike_verbs(sure)
    hedged: Overclaim | None = None
    disclaimed = False
    for place, sentence in enumerate(near):
        lowers = _lowers(analysis, sentence)
        coverage, shared = covered(weights, set(analysis.stems[sentence.index]))
        reserved = _DISCLAIMS.search(sentence.text)
        disclaimed |= reserved is not None
        hedge = next((w for w in lowers if w in _STUDY_HEDGES), "")
        if reserved and not hedge and place < _LEADS:
            hedge = reserved[0]
        if hedge and hedged is None and place < _LEADS_OF_STUDY:
            lead = place < _LEADS and likeness(analysis, sentence) >= _LIKENESS
            if coverage >= _LEAST_EFFECT or lead:
                hedged = Overclaim(sentence, hedge, sure, round(coverage, 2))
            continue
        plain = not (hedge or reserved or _leaves_open(analysis, sentence) or _DENIED.search(sentence.text))
        if plain and shared >= _LEAST_SHARED and not alike.isdisjoint(map(lemma, lowers)):
            return None
    if hedged is None or not (disclaimed or hedged.sentence in body[:_LEADS]):
        return None
    return hedged
