"""Judgements of the reporter's own that are built of plain words: blame, forecasts of shame, advice to the public."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis import editorialphrases, evaluations, judgements, phrasings, stances
from auditor.analysis.editorialphrases import Editorial
from auditor.analysis.phrasings import BODY, Phrasing, phrasing

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_OPENING = r"(?:(?<=\x00)|(?<=\n)|^|(?<=[.!?”\"] ))"
_SENSE = (
    r"(?:common sense|sense|a brain|brains?|eyes|half a brain|a pulse|a conscience|decency|intelligence|a calculator)"
)
_PEOPLE = (
    r"(?:voters|citizens|taxpayers|the public|residents|readers|shareholders|parents|politicians|ministers|leaders|"
    r"lawmakers|councillors|consumers|fans|families|the (?:government|council|board|company|club|party|president|"
    r"minister|"
    r"mayor|firm|ministry|governor|senate|media))"
)
_GOOD = (
    r"(?:welcome|sensible|bold|brave|courageous|wise|shrewd|smart|sound|positive|long[- ]overdue|much[- ]needed|"
    r"foolish|reckless|cowardly|dangerous|retrograde|backward|worrying|giant|huge|important)"
)
_PHRASINGS: tuple[Phrasing, ...] = (
    phrasing(
        "verdict",
        r"\b(?:has|have|had) (?:only|no[- ]one but|nobody but|none but) (?:it|them|him|her|our|your)sel(?:f|ves) to "
        r"(?:blame|thank)"
        r"|\b(?:do|does|did)(?: not|n['’]t) (?:hold (?:any )?water|add up|stack up|wash|pass the (?:smell|laugh) test|"
        r"stand up to (?:\w+ )?scrutiny|bear (?:\w+ )?scrutiny|cut it|go (?:nearly |anywhere near )?far enough|"
        r"make (?:any |a lick of |a shred of )?sense|inspire confidence)(?=[.,;]| (?:and|when|to anyone))"
        r"|\b(?:leaves? (?:a lot|much|plenty|a great deal) to be desired|beggars belief|defies (?:all )?"
        r"(?:logic|belief|reason|common sense)|flies in the face of (?:reason|common sense|logic|decency)|"
        r"makes? a mockery of (?:\w+ ?){1,3}|adds? insult to injury|rubs? salt (?:in|into) the wounds?|"
        r"speaks? volumes(?: about)?|tells you (?:everything|all) you need to know|"
        r"smacks? of (?:\w+ ?){1,2}|reeks? of (?:\w+ ?){1,2}|stinks?(?=[.,])|is (?:frankly |simply |quite )?(?:too "
        r"little,? "
        r"too late|not good enough|a no-brainer|hard to (?:defend|justify|stomach|swallow|fathom)|impossible to "
        r"(?:defend|"
        r"justify|excuse)|long overdue|beyond the pale|par for the course|nowhere near enough|"
        r"(?:completely|totally|utterly|wholly|entirely) (?:wrong|unfair|unjust|avoidable|unnecessary|unacceptable|"
        r"indefensible|without merit)))\b",
        "blame thank water add stack wash test scrutiny cut enough sense confidence desired beggars logic belief "
        "reason "
        "mockery insult salt volumes tells smack smacks reek reeks stink stinks late no-brainer defend justify "
        "stomach swallow fathom excuse overdue pale course wrong unfair unjust avoidable unnecessary unacceptable "
        "indefensible merit decency",
        "has have had do does did leave leaves beggars defies flies makes make adds add rubs speaks speak "
        "says tells smacks smack reeks reek stinks is",
    ),
    phrasing(
        "verdict",
        r"\b(?:the )?(?:facts?|figures?|numbers?|results?|record|evidence|statistics|pictures?|scoreline|data) "
        r"speaks? for (?:themselves|itself)\b"
        r"|\b(?:this|that|it|which) (?:is|was) (?:exactly|precisely|just|hardly|not|surely not) (?:the (?:kind|sort|"
        r"type) of "
        r"|what |how )(?:(?!the (?:court|police|judge))[\w’'-]+ ){1,6}?(?:needs?|needed|deserves?|deserved|wants?|"
        r"wanted|"
        r"should (?:look|work|be)|is about|looks? like)\b"
        r"|\b(?:is|was|are|were|would be|marks|represents) (?:also |clearly |surely |nothing but )?(?:a|another) "
        rf"(?:\w+ )?{_GOOD} (?:step|move|decision|choice|gesture|development|sign|precedent|reminder)(?: "
        r"(?:in the (?:right|wrong) direction|forward|backwards?|back))?"
        r"|\b(?:a |one )?(?:step|move)s? in the (?:right|wrong) direction\b|\bsends? (?:exactly )?(?:the wrong|a "
        r"terrible|"
        r"a dangerous|a shameful) (?:message|signal)\b"
        r"|\b(?:sets|setting|set) (?:a|an) (?:\w+ )?(?:dangerous|terrible|worrying|shameful|awful) precedent\b",
        "speak speaks exactly precisely just hardly not surely step move decision choice gesture development sign "
        "precedent reminder steps moves message signal",
        "themselves itself need needs needed deserve deserves deserved want wants wanted should about like direction "
        "forward backward backwards welcome sensible bold brave courageous wise shrewd smart sound positive overdue "
        "long-overdue much-needed needed foolish reckless cowardly dangerous retrograde worrying giant huge important "
        "wrong terrible shameful awful",
        "the fact facts figure figures number numbers result results record evidence statistics picture "
        "pictures scoreline data this that it which is was are were would marks represents a one step steps "
        "move moves sends sets set setting",
    ),
    phrasing(
        "verdict",
        r"\b(?:this|that|such (?:an? )?[\w’'-]+|it|none of this|all of this) (?:is|was|would be|remains|seems) "
        r"(?:simply |just |"
        r"frankly |plainly |quite |clearly |surely |utterly |deeply |truly |so |very |both |hardly |not |nothing but )*"
        r"(?:an? |the )?(?:\w+ )?(?:unfair|unjust|wrong|foolish|na[iï]ve|silly|madness|nonsense|irresponsible|reckless|"
        r"hypocritical|cynical|heartless|pointless|futile|hopeless|troubling|disturbing|worrying|alarming|encouraging|"
        r"regrettable|acceptable|good enough|right|fair|wise|sensible|a scandal|a mess|an outrage|a disgrace|a shame|"
        r"how (?:[\w’'-]+ ){1,5}should (?:behave|work|act|look|be run)|as it should be)(?=[.,;!]| (?:and|in a|for a|of "
        r"the|to "
        r"anyone|way))"
        r"|\bit (?:would|will|can only) be (?:an? )?(?:\w+ )?(?:foolish|wrong|naive|naïve|unwise|folly|mistake|shame|"
        r"crime|tragedy|"
        r"madness|disgrace|better|best|churlish|remiss|unfair|hard not) (?:to|if|for)\b"
        r"|\b(?:nothing|little) could be (?:further from the truth|more \w+|worse|better|clearer|simpler|plainer)\b"
        r"|\b(?:was|were|is|are) (?:always |surely |clearly )?(?:doomed from the (?:start|outset|beginning)|always "
        r"going to "
        r"(?:fail|end (?:badly|in tears))|bound to (?:fail|end))\b"
        r"|\b(?:gets?|got|getting|had) (?:exactly |just |only |precisely )?what (?:it|he|she|they) (?:so richly |"
        r"richly )?"
        r"deserved?s?\b|\b(?:had|have|has) it coming\b"
        r"|\b(?:can|should|may|must) (?:rightly |all |justly )?(?:be (?:rightly |justly |very )?proud (?:of|that)|hold "
        r"(?:its|their|"
        r"his|her) heads? (?:up )?high|hang (?:its|their|his|her) heads?)"
        r"|\bmakes? (?:no|little|perfect|every) sense(?=[.,;])"
        r"|\b(?:is|are) (?:quite |absolutely |perfectly )?(?:right|wrong) to (?:be (?:\w+ry|worried|furious|proud)|"
        r"feel|fear|worry)\b"
        r"|\bthe (?:answer|solution|lesson|conclusion|message) is (?:clear|obvious|simple|plain)\b"
        r"|\bis (?:anyone|anybody)['’]s guess\b|\b(?:it (?:is|remains) )a mystery (?:why|how)\b|\bthe less said "
        r"(?:[\w’'-]+ ){1,6}the "
        r"better\b|\bcommon sense (?:would )?(?:suggests?|dictates?|demands?|says)\b"
        r"|\b(?:this|that|it) (?:must|should|can|cannot|can['’]t) (?:never|not) (?:be allowed to )?(?:happen|occur|go "
        r"on|stand|"
        r"continue)(?: again)?\b",
        "unfair unjust wrong foolish naive naïve silly madness nonsense irresponsible reckless hypocritical cynical "
        "heartless "
        "pointless futile hopeless troubling disturbing worrying alarming encouraging regrettable acceptable enough "
        "right "
        "fair wise sensible scandal mess outrage disgrace shame behave should unwise folly mistake crime tragedy "
        "better "
        "best churlish remiss truth worse clearer simpler plainer doomed fail end deserved deserve deserves coming "
        "proud "
        "high guess mystery sense clear obvious simple plain happen occur stand continue",
        "this that such it none all nothing little was were is are get gets got getting had have has can should may "
        "must "
        "the common",
        "this that such it none all nothing little was were is are get gets got getting had have has can "
        "should may must the common make makes",
    ),
    phrasing(
        "certainty",
        rf"\b(?:any ?(?:one|body)|everyone|those) with (?:(?:an? (?:ounce|shred|grain|scrap|bit|modicum) of|half|any|"
        rf"even|"
        rf"eyes|the slightest|a|an) ?)+(?:\w+ )?{_SENSE}?(?: to see)?(?: (?:can|could|will|would|knows?|should|must) "
        rf"(?:see|tell|know|understand)?)?"
        r"|\byou (?:do not|don['’]t) (?:need|have) to be (?:an? )?(?:\w+ ){1,3}?to (?:see|know|understand|realise|"
        r"realize)\b"
        r"|\bit (?:does not|doesn['’]t) take (?:an? )?(?:genius|expert|rocket scientist|\w+ scientist) to\b"
        r"|\b(?:as|like) (?:any|every) (?:\w+ )?(?:parent|voter|fool|schoolchild|taxpayer|sensible person) (?:knows|"
        r"can see|"
        r"could have told)\b|\bthe writing is on the wall\b|\bwho could (?:possibly )?(?:disagree|object|doubt)\b",
        "anyone anybody everyone those you it any every writing who",
        "sense brain brains eyes pulse conscience decency intelligence calculator genius expert scientist parent voter "
        "fool schoolchild taxpayer wall disagree object doubt see",
        "anyone anybody everyone those you it as like the who",
    ),
    phrasing(
        "evaluation",
        r"\b(?:it(?: is|['’]s| was)|one (?:finds|would find) it|(?:which|and) is) (?:very |so |really |rather "
        r")?(?:hard|difficult|"
        r"impossible|tempting|easy) (?:not )?to (?:feel|wonder|admire|conclude|be (?:impressed|moved|angry|"
        r"sympathetic)|"
        r"sympathi[sz]e|escape the (?:feeling|conclusion|impression)|avoid the (?:feeling|conclusion|impression)|see "
        r"(?:how|why|what|this)|imagine|believe|understand (?:why|how)|argue|take \w+ seriously|disagree|blame|fault)\b"
        r"|\b(?:one|you|we) (?:can (?:only|but)|could (?:only|but)|must|has to|have to|is left to|are left to|cannot "
        r"help but|"
        r"can['’]t help but|cannot but) (?:hope|wonder|conclude|ask|despair|imagine|admire|marvel|pity|applaud|feel)\b"
        r"|\bone wonders\b|\bit is to be hoped\b|\b(?:it )?(?:makes|leaves) (?:you|one|us) (?:to )?wonder(?:ing)?\b"
        r"|\bbegs the (?:obvious )?question\b"
        r"|\bto (?:nobody|no[- ]?one|everyone|his|her|their|its|the (?:\w+ ){1,2})['’]?s? (?:great |eternal |lasting |"
        r"enormous |immense )?(?:surprise|shame|credit|discredit|relief|horror|delight|embarrassment)(?=,)"
        r"|\b(?:it (?:comes|came) as no surprise|small wonder|little wonder|no wonder|mercifully|to add insult to "
        r"injury|"
        r"worse still|worst of all|best of all|better still|what is worse|what['’]s worse|even worse|sad to say|"
        r"strange to say|truth be told|in all honesty|let['’]s be honest|if we are honest|to be fair|to be blunt)(?=,| "
        r"that)",
        "hard difficult impossible tempting easy hope wonder conclude ask despair imagine admire marvel pity applaud "
        "feel wonders hoped wondering begs surprise shame credit discredit relief horror delight embarrassment "
        "mercifully injury worse worst better sad strange truth honesty honest fair blunt",
        "it it's one which and you we begs makes leaves to mercifully worse worst best better what even sad "
        "strange truth in let's if small little no",
    ),
    phrasing(
        "evaluation",
        _OPENING + r"(?:ironically|oddly|strangely|curiously|tellingly|conveniently|interestingly|remarkably|amusingly|"
        r"understandably|justifiably|lamentably|luckily|miraculously|perversely|incomprehensibly|crucially|sensibly|"
        r"hopefully|worryingly|inexcusably|criminally)(?:(?=, )| enough(?=, ))"
        r"|" + _OPENING + r"(?:hopefully|thankfully|sadly|unfortunately|luckily|mercifully|regrettably|fortunately)"
        r"(?= (?:the|this|"
        r"that|these|it|he|she|they|we|there|his|her|their|its)\b)",
        "ironically oddly strangely curiously tellingly conveniently interestingly remarkably amusingly understandably "
        "justifiably lamentably luckily miraculously perversely incomprehensibly crucially sensibly hopefully "
        "worryingly inexcusably criminally thankfully sadly unfortunately mercifully regrettably fortunately",
        "",
        "ironically oddly strangely curiously tellingly conveniently interestingly remarkably amusingly "
        "understandably justifiably lamentably luckily miraculously perversely incomprehensibly crucially "
        "sensibly hopefully worryingly inexcusably criminally thankfully sadly unfortunately mercifully "
        "regrettably fortunately",
    ),
    phrasing(
        "prescription",
        rf"(?<!\w){_PEOPLE} (?:must|should|ought to|needs? to|would do well to|would be wise to|had better|"
        r"(?:is|are) (?:duty|honou?r)-bound to|owes? it to \w+ to)(?: now| also| surely| finally| at last| all| not| "
        r"never| "
        r"simply)? (?:remember|not forget|forget|ask (?:themselves|himself|herself|itself|why|how|what)|think (?:twice|"
        r"hard|"
        r"again|carefully)|take note|beware|wake up|be (?:ashamed|wary|grateful|careful what|proud|honest|made to|"
        r"held)|judge|thank|apologi[sz]e|resign|listen|learn (?:from|that)|stop \w+ing|start \w+ing|act|fix|do "
        r"(?:better|"
        r"more|its|their|the)|step (?:up|in|down)|come (?:clean|to)|face (?:up|facts|reality)|admit|explain|answer|"
        r"hang (?:its|his|her|their)|hold (?:them|him|her|the|its)|demand|reject|punish|reward|grow up|get (?:on|its|a "
        r"grip|"
        r"serious)|put (?:\w+ ){1,2}(?:first|before)|own up|reconsider|rethink|change (?:course|its|their)|keep (?:its|"
        r"their) "
        r"(?:word|promise)s?)\b"
        r"|\b(?:it is|it['’]s|it was) (?:high|about|past|long past|well past) time\b"
        r"|\b(?:something|this|that|the (?:madness|rot|waste|farce)) (?:must|has to|needs to) (?:stop|end|change|be "
        r"done)\b"
        r"|\b(?:enough is enough|the buck stops (?:here|with)|the time (?:has come|is ripe) (?:to|for)|there (?:must|"
        r"should) be "
        r"(?:consequences|a reckoning|an apology|no hiding place))\b"
        r"|\b(?:heads|someone['’]s head|somebody) (?:must|should|has to|have to|will have to) (?:roll|go|pay|answer)\b",
        "must should ought need needs wise better duty-bound honour-bound owes owe time enough buck",
        "remember forget ask think take beware wake ashamed wary grateful careful proud honest made held judge thank "
        "apologise apologize resign listen learn stop start act fix do step come face admit explain answer hang hold "
        "demand reject punish reward grow get put own reconsider rethink change keep high about past end done stops "
        "consequences reckoning apology roll go pay",
        "voters citizens taxpayers the residents readers shareholders parents politicians ministers leaders "
        "lawmakers councillors consumers fans families it it's something this that enough there heads "
        "someone's somebody",
    ),
)  # fmt: skip


def verdicts(analysis: Analysis) -> Iterator[Editorial]:
    """Stretches of the prose in which the reporter judges or advises, in text order, with phrases of their own."""
    for phrase in phrasings.phrases(analysis, _PHRASINGS, BODY):
        if not stances.asked(analysis, phrase.span) and phrase.span.end > phrase.span.start:
            yield Editorial(phrase.span, phrase.kind)


def editorials(analysis: Analysis) -> list[Editorial]:
    """All stretches in which the author tells the reader what to think, in text order, none across another."""
    found = list(editorialphrases.editorials(analysis))
    for each in (*verdicts(analysis), *judgements.judgements(analysis), *evaluations.evaluations(analysis)):
        if all(each.span.end <= other.span.start or each.span.start >= other.span.end for other in found):
            found.append(each)
    return sorted(each for each in found if not _is_anothers(analysis, each))


# A headline of another article that stands in the prose as a link, or a post of somebody's.
_LINK = re.compile(r" MORE\b|@\w|\bpic\.twitter\b")


# "With some arguing they should": said by those some.
_ARGUING = re.compile(
    r"\b(?:argu|say|claim|suggest|insist|contend|believ|think|warn|add|stat|stress|maintain|urg|demand|declar|hop|complain)"
    r"ing\s(?:that\s)?(?:[\w’'-]+\s){0,4}\Z"
)


def _is_anothers(analysis: Analysis, editorial: Editorial) -> bool:
    sentence = analysis.sentence_at(editorial.span.start)
    if sentence is None:
        return False
    text = analysis.document.reading
    linked = _LINK.search(text, *sentence.span) is not None
    return linked or _ARGUING.search(text, sentence.span.start, editorial.span.start) is not None
