"""Where the reporter exaggerates: more than the facts of any report could carry."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis import phrasings
from auditor.analysis.frames import Found
from auditor.analysis.language import absolutes, hyperboles
from auditor.analysis.phrasings import Phrasing, phrasing
from auditor.analysis.voices import BLANK, REPORTER
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Exaggeration(NamedTuple):
    """`kind` is superlative, universal, finality, absolute, sweeping, hyperbole, metaphor or
    effect.

    `sure`: no report would say it so.
    """

    span: Span
    kind: str
    sure: bool


# Superlatives of worth; "largest" and "deadliest" can be measured, and records are news.
_WORTH = (
    r"(?:greatest|finest|best(?! (?:day|week|month|year|quarter|season|start|finish|result|record|score|time|chance|"
    r"of)\b)|coolest|craziest|wildest|weirdest|dumbest|stupidest|grandest|noblest|"
    r"boldest|bravest|vilest|ugliest|strangest|loveliest|sweetest|funniest|scariest|cruell?est|"
    r"most (?:\w+ly )?(?!populous|recent|expensive|common|valuable|capped|decorated|polluted|visited|productive|"
    r"watched|populated|deadly|lethal|senior|"
    r"successful|popular|viewed|profitable|downloaded|destructive|powerful|used|streamed|wanted|active|frequent|"
    r"distant|catastrophic|costly|progressive|conservative|liberal|diverse|moderate|of|in|by|ever|\w+s ever\b)\w+)"
)
# With a measurable superlative these nouns are a verdict none the less.
_VERDICTS = (
    r"(?:scandals?|mistakes?|betrayals?|lies?|hoax(?:es)?|cover-?ups?|scams?|discover(?:y|ies)|breakthroughs?|"
    r"miracles?|blunders?|stor(?:y|ies)|comebacks?|leaps?|secrets?|conspirac(?:y|ies)|opportunit(?:y|ies)|threats?|"
    r"revolutions?|wonders?|injustices?|humiliations?|disgraces?|triumphs?|thing|event|moment|news|decisions?|"
    r"performances?|choices?|ideas?|game-?changers?)"
)
_EVER = (
    r"(?:any (?:\w+ ){1,3}?(?:has|have|had) ever \w+|(?:that )?(?:the )?(?:world|humanity|mankind|mortals?|anyone|"
    r"anybody|man|you|we|the \w+|the human race) "
    r"(?:has |have |had |will |['’]?(?:ve|ll) )?(?:ever|yet) (?:see|know|witness|experience|face|encounter|hear|meet|"
    r"imagine|produce|taste|read|need|had)\w*|you['’](?:ve|ll) ever \w+|"
    r"(?:ever|in all of (?:human )?history) (?:to )?(?:seen|known|told|witnessed|conceived|devised|imagined|lived|walk|"
    r"walked|"
    r"made|created|invented|written|built|produced|perpetrated|discovered|attempted|played|put|set|grace|graced|exist)|"
    r"of all time|ever(?=[.,!;:]| in )|in (?:all of )?(?:human |world |recorded |living |the )?"
    r"(?:history|memory)(?! of (?:the (?:club|team|franchise|school|state|county|city|programme?|league|competition|"
    r"tournament|company|award|sport|game)|(?-i:[A-Z])))|known to (?:man|mankind|science|"
    r"humanity)|imaginable|"
    r"(?:on|in) (?:the )?(?:whole |entire )?(?:planet|earth|universe|galaxy|face of the earth)|"
    r"under the sun|of (?:the|our|this) (?:century|age|lifetime|generation|era|millennium)|"
    r"in a (?:generation|lifetime)|(?:in|of) our lifetimes?)"
)
_GAP = r"(?: (?!than\b|since\b|was\b|were\b|is\b)[\w’'-]+,?){0,6}?"
_CROWD = (
    r"(?:(?:absolutely |literally |virtually |practically |simply |nearly |almost )?(?:everyone|everybody|every single "
    r"(?:person|one|\w+)|the (?:whole|entire) (?:world|nation|country|internet|planet|globe|universe|town|city|"
    r"industry|scientific community|fanbase)|all of (?:humanity|mankind|america|britain|europe)|"
    r"the (?:internet|world|nation|globe|planet)))"
)
_MANIA = (
    r"(?:is|are|was|were|has been|have been) (?:now |all |still |absolutely |completely |simply |just |totally )?"
    r"(?:talking about|obsessed|in (?:shock|awe|tears|uproar|love|meltdown)|stunned|gripped|going (?:wild|crazy|mad|"
    r"nuts)|losing (?:its|their) (?:mind|minds|collective)|buzzing|speechless|reeling|raving|crying out|up in arms|"
    r"holding its breath|spellbound|captivated|hooked|amazed|outraged|furious|on its knees)|"
    r"(?:went|goes|has gone|have gone) (?:wild|crazy|mad|nuts|berserk|into meltdown)|"
    r"(?:can(?:not|['’]?t| not)|could(?: not|n['’]?t)) (?:stop|believe|get enough|take (?:its|their) eyes)|"
    r"(?:agrees?|knows?|loves?|hates?|wants?|remembers?|adores?|fears?|dreams?|wishes|recogni[sz]es|understands)\b"
    r"(?! (?:to know|everyone|everybody|each|one another))|"
    r"(?:held|holds) its breath|stood still|stopped turning|gasped|wept|has never seen|(?:has |have )?ever seen"
)
_ABSOLUTE = (
    r"\b(?:(?:absolutely|literally|quite literally|positively) (?:every|everyone|everybody|everything|all|no one|"
    r"nobody|nothing|no (?:doubt|limit|other|way)|thousands|millions|billions|perfect|the \w+est|"
    r"the (?:most|best|worst)|guaranteed|unstoppable)\b|"
    r"(?:100 ?%|100 per ?cent|one hundred per ?cent|a hundred per ?cent|completely|totally|absolutely|fully) "
    r"(?:guaranteed|foolproof|risk-free|unstoppable|flawless|bulletproof|miraculous|unbeatable|painless|harmless|"
    r"infallible)|"
    r"guaranteed to \w+|each and every(?: \w+)?|without (?:a single )?exception|"
    r"(?:total|complete|absolute|utter|sheer) and (?:utter|total|complete|absolute|sheer)|"
    r"(?:millions (?:up)?on millions|countless (?:millions|thousands|billions|lives|people)|"
    r"an? (?:infinite|endless|limitless|unlimited|bottomless) (?:number|amount|supply|array|stream|list)|"
    r"(?:a |one )?(?:million|billion|thousand|hundred|zillion) times (?:\w+er|more|worse|better)|"
    r"zillions?|gazillions?|infinitely (?:more|better|worse|\w+er))|"
    r"every (?:last|conceivable|imaginable) \w+|all the \w+ in the world|"
    r"(?:cures?|heals?|fix(?:es)?|solves?|knows?|destroys?|ruins?) (?:absolutely )?(?:everything|all (?:known )?"
    r"(?:ills|diseases|problems|illnesses))|"
    r"(?:miracle|magic|wonder) (?:cures?|drugs?|diets?|pills?|foods?|fruits?|plants?|weapons?|teas?|remed(?:y|ies)|"
    r"supplements?|solutions?|drinks?)|"
    r"(?:melts?|melted|melting|vanish(?:es|ed)?|cured|disappears?) (?:\w+ ){0,4}(?:overnight|instantly|in seconds|"
    r"in days|for ?ever)|"
    r"there (?:has|have) never been (?:a |an )?(?:better|greater|worse|more)\b|"
    r"(?:single-?handedly|singlehandedly) (?:sav|destroy|ruin|transform|chang|reviv|rescu|defeat|kill|wreck|"
    r"turn)\w+)"
)
_ABSOLUTES = (
    "absolutely literally positively guaranteed foolproof risk-free unstoppable flawless bulletproof miraculous "
    "unbeatable painless harmless infallible exception utter sheer countless infinite endless limitless "
    "unlimited bottomless zillion zillions gazillion gazillions infinitely conceivable imaginable miracle magic wonder "
    "overnight instantly single-handedly singlehandedly"
)
_ABSOLUTE_STARTS = (
    f"{_ABSOLUTES} 100 one a an completely totally absolutely fully each without total complete absolute utter sheer "
    "millions million billion thousand hundred every all cure cures heal heals fix fixes solve solves know knows "
    "destroy destroys ruin ruins melt melts melted melting vanishes vanished cured disappear disappears there"
)
_SUPERLATIVES = (
    "greatest finest best worst coolest craziest wildest weirdest dumbest stupidest grandest noblest boldest bravest "
    "vilest ugliest strangest loveliest sweetest funniest scariest cruelest cruellest most biggest largest highest "
    "darkest saddest hottest bloodiest deepest"
)
_PHRASINGS: tuple[Phrasing, ...] = (
    phrasing(
        "superlative",
        rf"\b(?:{_WORTH}{_GAP}|(?:single )?(?:worst|biggest|largest|highest|darkest|saddest|hottest|bloodiest|"
        rf"deepest){_GAP} "
        rf"{_VERDICTS}{_GAP}) (?:{_EVER}|in the history of (?:\w+ )?\w+)",
        "ever history time memory known imaginable planet earth universe galaxy sun century age lifetime lifetimes "
        "generation era millennium world's yet you've you'll",
        _SUPERLATIVES,
        f"{_SUPERLATIVES} single",
    ),
    phrasing(
        "universal",
        r"\b(?<!if )(?<!of )(?<!around )(?<!across )(?<!in )(?<!over )(?<!when )(?<!at )"
        rf"{_CROWD}(?: (?:of|in|on) (?:the )?[\w’'-]+)? (?:{_MANIA})",
        "everyone everybody every world nation country internet planet globe universe town city industry community "
        "fanbase humanity mankind america britain europe",
        "talking obsessed shock awe tears uproar love meltdown stunned gripped wild crazy mad nuts losing buzzing "
        "speechless reeling raving crying arms breath spellbound captivated hooked amazed outraged furious knees "
        "berserk stop believe enough eyes agree agrees know knows loves hates wants remembers adores fears dreams "
        "wishes recognises recognizes understands still turning gasped wept seen",
        "absolutely literally virtually practically simply nearly almost everyone everybody every the all",
    ),
    phrasing(
        "universal",
        r"\b(?:no ?body|no[- ]one|not a (?:single )?soul|no (?:other )?(?:human being|person|man|woman|mortal)|"
        r"nothing(?: else)?|no words) (?:(?:alive|on (?:the planet|earth)|in the world) )?"
        r"(?:in (?:the|their) (?:right mind|whole world|world|entire world)|"
        r"(?:has|have) (?:ever|even) (?:seen|heard|known|experienced|witnessed|imagined|loved|felt|come close)|"
        r"(?:could|can|will) (?:ever |possibly |even )?(?:compare|describe|resist|escape|have (?:imagined|seen|known|"
        r"guessed|dreamt|dreamed)|imagine|come "
        r"close|"
        r"do (?:it |them )?justice)|comes close|compares?)\b(?: anything like)?",
        "nobody no no-one not nothing",
        "ever possibly close compare compares describe resist escape imagined mind seen heard known experienced "
        "witnessed loved felt imagine justice world",
    ),
    phrasing(
        "universal",
        r"\b(?:broke|breaks|breaking|broken) the internet\b|\b(?:takes?|taking|took|taken) the (?:\w+ )?world by "
        r"storm\b|"
        r"\bsen(?:t|ds?|ding) (?:shock ?-?waves|tremors|chills) (?:\w+ )?(?:around|across|through(?:out)?|round) the "
        r"(?:whole |entire )?(?:world|globe|planet|nation|country|internet|universe)\b|"
        r"\bshook the (?:whole |entire )?(?:world|planet|establishment)\b(?: to its core)?|"
        r"\brock(?:ed|s|ing)? the (?:\w+ )?(?:\w+ )?to its (?:core|foundations)\b|"
        r"\bstopp(?:ed|ing) the world in its tracks\b|\bset the (?:world|internet) (?:on fire|alight|ablaze)\b|"
        r"\bthe (?:eyes of the (?:whole |entire )?world|world is watching)\b",
        "internet storm shockwaves waves shock-waves tremors chills shook core foundations tracks fire alight ablaze "
        "watching eyes",
        "internet world globe planet nation country universe establishment core foundations",
        "broke breaks breaking broken take takes taking took taken send sends sent sending shook rock rocks rocked "
        "rocking stopped stopping set the",
    ),
    phrasing(
        "finality",
        r"\b(?:(?<!had )(?<!has )(?<!have )(?<!is )(?<!was )never before(?=,? (?:in\b|has\b|have\b|did\b))"
        r"(?:,? in (?:(?:all|the) )?(?:\w+ ){0,3}history,?)?|(?:like|as|than) never before|"
        r"unlike (?:anything|any \w+) (?:\w+ ){0,3}?(?:ever|before)|"
        r"(?:will|would|can|could|may|might) never (?:ever )?(?:be|look|feel|seem) (?:quite )?the same(?: again)?|"
        r"nothing (?:will|would|can) ever be the same(?: again)?|"
        r"(?<!climate )chang(?:e|es|ed|ing) (?:absolutely )?(?:everything|the (?:world|course of (?:human )?history|"
        r"face of the "
        r"(?:earth|planet|world|\w+))|history|"
        r"humanity|(?:our|your|people['’]s) lives)(?: as we know it)?(?: for ?ever|,? once and for all)?(?= |[.,!])|"
        r"as we (?:have )?(?:always )?kn[eo]wn? (?:it|them)|"
        r"(?:rewrit|re-writ)(?:e|es|ten|ing) (?:the )?(?:history books|rules of \w+|laws of (?:physics|nature))|"
        r"once[- ]in[- ]a[- ](?:lifetime|generation|century|millennium)|"
        r"beyond (?:anyone['’]s |all |our |your |their |any |the |everyone['’]s )?(?:wildest |human )?(?:dreams?|"
        r"belief|"
        r"imagination|comprehension|imagining|words|nightmares)|"
        r"defie[sd] (?:all )?(?:belief|description|logic|imagination|explanation)|"
        r"(?:end|collapse) of (?:civili[sz]ation|democracy|humanity|the world|everything|the human race|mankind)"
        r"(?: itself)?)\b",
        "before unlike nothing everything world history humanity lives course known knew rewrite rewrites "
        "rewritten rewriting rules laws lifetime generation century millennium once-in-a-lifetime once-in-a-generation "
        "once-in-a-century once-in-a-millennium belief dreams dream imagination comprehension imagining words "
        "nightmares defied defies civilization civilisation democracy race mankind",
        "never like as than unlike ever same change changes changed changing we rewrite rewrites rewritten rewriting "
        "once beyond defied "
        "defies end collapse once-in-a-lifetime once-in-a-generation once-in-a-century once-in-a-millennium",
        "never like as than unlike will would can could may might nothing change changes changed changing rewrite "
        "rewrites rewritten rewriting once beyond defied defies end collapse once-in-a-lifetime "
        "once-in-a-generation once-in-a-century once-in-a-millennium",
    ),
    phrasing(
        "absolute",
        _ABSOLUTE,
        _ABSOLUTES,
        "",
        _ABSOLUTE_STARTS,
    ),
    phrasing(
        "absolute",
        _ABSOLUTE,
        "each last million millions times world everything ills diseases problems illnesses seconds days forever been "
        "utter upon "
        "complete",
        "every on upon countless million billion thousand hundred money all cure cures heal heals fix fixes solve "
        "solves knows "
        "melt melts melted melting vanish vanishes vanished cured disappear disappears better greater worse total "
        "absolute sheer complete ruin ruins destroy destroys",
        _ABSOLUTE_STARTS,
    ),
    phrasing(
        "metaphor",
        r"\b(?:(?:a |an absolute |pure |sheer )?living hell|hell on earth|heaven on earth|(?:light[- ]years|miles|"
        r"streets) ahead of "
        r"(?:any|every|all|the rest|everything|its)(?: \w+){0,2}|"
        r"(?:tsunami|firestorm|avalanche|hurricane|tidal wave|volcano|explosion) of (?:outrage|anger|fury|protest|hate|"
        r"love|joy|"
        r"criticism|complaints|abuse|support|emotion|scandal|lies)|"
        r"(?:for|in) (?:a|ten) thousand years|for all eternity|(?:un)?till? the end of (?:time|days)|for ever and ever|"
        r"(?:of|in) biblical proportions|(?:a|an) (?:\w+ )?(?:mother|king|queen|daddy) of all \w+|"
        r"nothing (?:else )?in (?:history|the world|all of \w+|the universe) (?:compares|comes close|can (?:match|"
        r"rival|prepare))|"
        r"(?:would|could|can) make a (?:stone|statue) (?:weep|cry))\b",
        "hell heaven ahead tsunami firestorm avalanche hurricane tidal volcano explosion thousand eternity end ever "
        "biblical "
        "mother king queen daddy nothing stone statue",
        "living earth any every all rest everything its outrage anger fury protest hate love joy criticism complaints "
        "abuse "
        "support emotion scandal lies years time days ever proportions history world universe weep cry",
        "a an absolute pure sheer living hell heaven light light-years miles streets tsunami firestorm avalanche "
        "hurricane "
        "tidal volcano explosion for in of until till nothing would could can",
    ),
    phrasing(
        "effect",
        r"\b(?:(?:completely|totally|utterly|forever|radically|entirely|single-handedly) )?"
        r"(?:revolutioni[sz](?:e|es|ed|ing)|transform(?:s|ed|ing)?|upend(?:s|ed|ing)?|chang(?:e|es|ed|ing)|"
        r"redefin(?:e|es|ed|ing)) (?:forever )?(?:the way (?:we|you|people|humans|the world|everyone|mankind)|"
        r"(?:everything|our lives|the world|humanity|human (?:life|existence)|(?:the|our|your|their|his|her|its|an?) "
        r"(?:\w+ ){1,3}forever))\b"
        r"|\b(?:wip(?:e|es|ed|ing) out|destroy(?:s|ed|ing)?|eras(?:e|es|ed|ing)|doom(?:s|ed|ing)?|annihilat\w+) (?:all "
        r"of |all |"
        r"the (?:entire |whole )?)?(?:humanity|mankind|civili[sz]ation|world|planet|human race|nation|us all|"
        r"life (?:on earth|as))\b"
        r"|\b(?:makes?|making|made|leaves?|left|leaving) (?:every(?:one|body|thing)(?: else)?|all (?:others|rivals|its "
        r"rivals)|the (?:whole |entire )?(?:world|planet|internet|nation|country)|its rivals|the competition) (?:\w+ "
        r"){0,3}(?:speechless|in the dust|"
        r"obsolete|breathless|in awe|for dead|look \w+|in tatters)\b"
        r"|\b(?:everything|all) (?:you|we|scientists|doctors|experts|the world|anyone) "
        r"(?:thought|knew|know|think|believed?) (?:\w+ ){0,4}(?:is|was|about|wrong)\b"
        r"|\bblow(?:s|ing|n)? (?:\w+ ){0,3}(?:out of the water|(?:your|our|everyone['’]s|people['’]s) minds?)\b"
        r"|\bblew (?:\w+ ){0,3}(?:out of the water|minds?)\b",
        "way everything lives world humanity existence forever mankind civilization civilisation planet race nation "
        "life us internet country speechless dust obsolete breathless awe tatters thought wrong water mind minds dead "
        "look",
        "revolutionise revolutionises revolutionised revolutionising revolutionize revolutionizes revolutionized "
        "revolutionizing transform transforms transformed transforming upend upends upended upending change changes "
        "changed changing redefine redefines redefined redefining wipe wipes wiped wiping destroy destroys destroyed "
        "destroying erase erases erased erasing doom dooms doomed dooming annihilate annihilates annihilated make "
        "makes making made leave leaves left leaving thought knew know think believe believed blow blows blowing "
        "blown blew",
        "completely totally utterly forever radically entirely single-handedly revolutionise revolutionises "
        "revolutionised revolutionising revolutionize revolutionizes revolutionized revolutionizing transform "
        "transforms transformed transforming upend upends upended upending change changes changed changing redefine "
        "redefines redefined redefining wipe wipes wiped wiping destroy destroys destroyed destroying erase erases "
        "erased erasing doom dooms doomed dooming annihilate annihilates annihilated make makes making made leave "
        "leaves left leaving everything all blow blows blowing blown blew",
    ),
)  # fmt: skip
_ALL = (*_PHRASINGS, *absolutes.PHRASINGS)
# Phrases so worn that they exaggerate little.
_WORN = re.compile(
    r"as we|absolutely|literally (?:no|nothing|thousands)|each and|without|every|an? (?:endless|infinite)|"
    r"infinitely|once|guaranteed to|like|as never|all the|beyond|countless|chang\w* (?:everything|history)|(?:chang|"
    r"transform)\w* the way|"
    r"(?:complete|total|utter)|(?:best|worst|most \w+ly) |not? |Never in",
    re.IGNORECASE,
)
_DENIED = re.compile(r"(?:\b(?:not?|never|nor|hardly|barely|cannot)|n['’]t)(?: [\w’'-]+){0,3} $", re.IGNORECASE)
# "one of the greatest": less than a superlative.
_ONE_OF = re.compile(
    r"(?:\b(?:one|some|many|two|three|few) of|among|\d+) (?:the |its |their |his |her |our )?(?:\d+ )?$", re.IGNORECASE
)
_BEFORE = 40
_UNSURE = frozenset({"universal", "metaphor", "sweeping"})


@cache
def _hyperboles() -> tuple[frozenset[str], frozenset[str]]:
    """Words that exaggerate alone, and those that do so in company."""
    rows = lexicon.table("hyperboles")
    return frozenset(rows["alone"].split()), frozenset(rows["together"].split())


# Two that merely strengthen, such as "truly" and "totally", are company for no exaggeration.
_STRENGTHENING = frozenset(
    "truly utterly totally absolutely completely hugely massively immensely wildly enormously supremely forever".split()
)


def exaggerations(analysis: Analysis) -> Iterator[Exaggeration]:
    """Exaggerating stretches of the reporter's own words, phrases first, then single words; text order in each."""
    taken: list[Span] = []
    for phrase in phrasings.phrases(analysis, _ALL):
        start, end = phrase.span
        before = analysis.author_voice.text[max(phrase.sentence.span.start, start - _BEFORE) : start]
        if not phrase.sentence.text.rstrip().endswith("?") and not _DENIED.search(before):
            taken.append(phrase.span)
            worn = _WORN.match(analysis.author_voice.text, start, end)
            sure = phrase.kind not in _UNSURE and worn is None and not _ONE_OF.search(before)
            yield Exaggeration(phrase.span, phrase.kind, sure)
    for found in hyperboles.hyperboles(analysis):
        if all(found.span.end <= a or found.span.start >= b for a, b in taken) and not _is_held(analysis, found):
            taken.append(found.span)
            before = analysis.author_voice.text[max(0, found.span.start - _BEFORE) : found.span.start]
            yield Exaggeration(found.span, found.kind, found.sure and not _ONE_OF.search(before))
    alone, together = _hyperboles()
    words = (alone | together) & analysis.vocabulary
    for place in sorted({place for word in words for place in analysis.places[word]}):
        if analysis.document.sentences[place].zone in REPORTER:
            for span, sure in _hyperbolic(analysis, place, words, alone):
                if not any(a <= span.start < b for a, b in taken):
                    yield Exaggeration(span, "hyperbole", sure)


def _is_held(analysis: Analysis, found: Found) -> bool:
    """Whether a source answers for what a frame found, or the sentence asks or denies it."""
    start, end = found.sentence.span
    text = analysis.author_voice.text
    before = text[max(start, found.span.start - _BEFORE) : found.span.start]
    asks = text[start:end].rstrip().endswith("?")
    return asks or _DENIED.search(before) is not None or phrasings.held_off(analysis, found.span)


def _hyperbolic(
    analysis: Analysis, place: int, words: frozenset[str], alone: frozenset[str]
) -> Iterator[tuple[Span, bool]]:
    voice = analysis.author_voice.text
    here = [w for w in analysis.words[place] if w.lower in words and voice[w.start] != BLANK]
    bold = [w for w in here if w.lower not in _STRENGTHENING]
    if not bold or (len({w.lower for w in here}) < 2 and bold[0].lower not in alone):
        return
    for word in bold:
        span = Span(word.start, word.end)
        before = voice[max(analysis.document.sentences[place].span.start, word.start - _BEFORE) : word.start]
        if _DENIED.search(before):
            continue
        if (len({w.lower for w in here}) > 1 or word.lower in alone) and not phrasings.held_off(analysis, span):
            yield span, len(bold) > 2
