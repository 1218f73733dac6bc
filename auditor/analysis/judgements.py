"""Judgements of the reporter's own by their build: reproaches, advice, asides, questions and cries to the reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis import phrasings, stances
from auditor.analysis.editorialphrases import Editorial
from auditor.analysis.phrasings import BODY, Phrase, Phrasing, phrasing
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_BAD = (
    r"(?:feeble|sorry|poor|shabby|lame|weak|pathetic|shameful|cowardly|cynical|craven|silly|stupid|foolish|miserable|"
    r"wretched|dismal|hollow|empty|flimsy|cheap|petty|mean|nasty|grubby|sordid|squalid|tawdry|grotesque|absurd|"
    r"ludicrous|laughable|preposterous|ridiculous|disgraceful|appalling|dreadful|terrible|awful|woeful|lamentable|"
    r"pitiful|sad|tragic|reckless|clumsy|crass|callous|heartless|cruel|unworthy|undignified|spineless|timid|lazy|"
    r"sloppy|muddled|botched|baffling|bizarre|perverse|brazen|shameless|transparent|desperate|tired|clueless|daft|"
    r"half-hearted|half-baked|short-sighted|wrong-headed|ill-judged|tone-deaf|self-serving|mealy-mouthed|"
    r"depressing|dispiriting|disappointing|inexcusable|unforgivable|indefensible|scandalous|outrageous)"
)
_FINE = (
    r"(?:noble|brave|bold|courageous|admirable|splendid|magnificent|glorious|wonderful|inspired|masterly|masterful|"
    r"heroic|gracious|dignified|generous|refreshing|heartening|welcome|sensible|wise|shrewd|decent|honourable|"
    r"honorable|"
    r"brilliant|superb|statesmanlike|timely|overdue|long-overdue|well-deserved|richly deserved|commendable)"
)
_ACT = (
    r"(?:answer|excuse|argument|decision|move|show|effort|reply|response|attempt|idea|plan|policy|speech|performance|"
    r"gesture|choice|stunt|climbdown|u-turn|retreat|surrender|apology|statement|explanation|proposal|compromise|"
    r"bargain|"
    r"deal|display|spectacle|betrayal|victory|defeat|mistake|error|failure|way to \w+|thing to (?:do|say)|record|"
    r"state of "
    r"affairs|reason|piece of (?:work|writing|politics|theatre|nonsense)|act|step|ending|chapter|farce|trick|tactic|"
    r"manoeuvre|defence|defense|claim|promise|sight|business|affair|indictment|reflection|comment|verdict|insult|"
    r"reward|substitute|return|swap|legacy|tribute|thanks|price to pay|advertisement|start|end|result|outcome|day|"
    r"waste|use of (?:\w+ ){0,2}money|advert(?:isement)?|example|lesson)"
)
_START = r"(?:(?<=^)|(?<=\x00)|(?<=\n)|(?<=[.!?”\"—–;-] )|(?<=\band )|(?<=\bbut )|(?<=\byet )|(?<=\bnow )|(?<=\bso ))"
_WHO = (
    r"(?:(?:the|this|that|its|their|our|his|her|these|those) (?!(?:court|law|rules?|code|lease|contract|act|treaty)\b)"
    r"(?:[\w’'-]+ ){0,3}?[\w’'-]+|he|she|they|(?:Mr|Mrs|Ms|Dr|Sir|Lord|Councillor|Cllr|Senator|Mayor|President|"
    r"Minister) [\w’'-]+|(?!(?:that|this|it|you|there|what|here|if|those|we|well|i|who|which|"
    r"one)\b)(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+)?|somebody|someone|whoever [\w ’'-]{3,30}|ministers|"
    r"councillors|politicians|officials|managers|bosses|directors|lawmakers|regulators|voters|drivers|parents)"
)
# What an actor does at will; "should arrive by noon" only expects.
_WILLED = (
    r"(?:act|admit|answer|apologi[sz]e|ask|back|ban|block|build|buy|cancel|change|clean|close|come clean|concentrate|"
    r"cut|defend|demand|do|drop|end|explain|face|fight|find|fix|focus|follow|get|give|go|grow|halt|hand|have (?:asked|"
    r"known|listened|acted|said|thought|done|seen|stopped|been ashamed|apologi[sz]ed|resigned|told|warned|checked|"
    r"spent)|help|hold|honou?r|hurry|invest|keep|learn|leave|let|listen|look|make|mend|open|own up|pay|pick|protect|"
    r"pull|publish|put|quit|raise|read|rebuild|reject|repair|resign|rethink|return|save|scrap|sell|set|show|sit|sort|"
    r"spare|spend|stand|start|stay|step|stick|stop|swallow|take|talk|tell|think|throw|treat|try|turn|wake|withdraw|"
    r"work)"
)
# What a thing may do as well, without a will.
_MAY_HAPPEN = (
    r"(?:open|close|end|go|grow|make|return|show|sit|stand|start|turn|work|drop|get|help|hold|keep|save|sell|set|cut|"
    r"look|"
    r"stay|stop|change|give|clean|follow|leave|fight|face|step|stick|raise|pay|pull|read|do|take|let|have|answer|"
    r"honou?r)\b"
)
_ACTOR = (
    r"(?:(?:the|this|its|their|our|his|her) (?:[\w’'-]+ ){0,2}?(?:government|council|board|committee|company|club|"
    r"party|"
    r"president|minister|mayor|firm|ministry|governor|senate|parliament|authority|agency|commission|cabinet|chancellor|"
    r"chief|bosses|managers?|directors?|owners?|ministers|leaders?|lawmakers|councillors|officials|regulators?|bank|"
    r"union|"
    r"church|university|hospital|police|town hall|city hall|state|county|city|town|island|museum|school|federation|"
    r"league|"
    r"association|institute|operator|department|congress|house|judge|bishop|editor|coach|landlord|courts?|trust|fund)|"
    r"he|"
    r"she|they|(?:Mr|Mrs|Ms|Dr|Sir|Lord|Councillor|Cllr|Senator|Mayor|President|Minister) [\w’'-]+|somebody|someone|"
    r"ministers|councillors|politicians|officials|managers|bosses|directors|lawmakers|regulators|voters|drivers|"
    r"parents|"
    r"(?-i:[A-Z])[\w’'-]+ (?-i:[A-Z])[\w’'-]+)"
)

_CALLED_SO = (
    "development improvement modernisation modernization justice democracy fairness consultation freedom reform "
    "efficiency "
    "flexibility security safety art news service care love help charity success victory compromise teamwork leadership"
)
_PHRASINGS: tuple[Phrasing, ...] = (
    phrasing(
        "verdict",
        r"(?<!speak )(?<!speaks )(?<!spoke )(?<!talk )(?<!talked )\b(?:quite |rather )?frankly\b"
        r"|\bthe (?:very )?least (?:that )?(?:[\w’'-]+ ){1,4}?(?:owes?|owed|can do|could do|could have done|might "
        r"(?:do|"
        r"have done)|deserves?|should (?:do|have done|expect))\b"
        r"|(?<!\bas )(?<!\bno )\b(?:one (?:would|might|could|may) (?:at least |almost |be forgiven for )?(?:have "
        r"(?:hoped|expected|thought|wished|imagined|asked|liked|supposed)|think|thinking|imagine|suppose)"
        # "One might expect to see more" foretells; "one would expect better" blames.
        r"|one would (?:at least )?(?:hope|expect|wish|like)|you(?: would| might|['’]d) (?:at "
        r"least )?"
        r"have (?:thought|hoped|imagined))\b"
        rf"|\b(?:it|that|this|which|theirs|his|hers) (?:is|was|makes|made|would be|remains|will be|seems?|seemed|"
        rf"looks?|looked|feels?|felt|sounds?|"
        rf"sounded|strikes? one as) (?:an? |another |"
        rf"one |"
        rf"the )?(?:\w+ly |very |most |rather |pretty |truly |such an? |thoroughly )*(?:{_BAD}|{_FINE}) {_ACT}\b"
        rf"|(?<!\bas )\b(?:an?|another|such an?|one more|yet another) (?:\w+ly |very |truly )?{_BAD} "
        rf"(?:{_ACT})(?=[.,;:!]| "
        rf"(?:from|by|"
        r"of|for|that|which|who|to)\b)"
        r"|\b(?<!there )(?:is|was|are|were|seems|sounds|looks) (?:a (?:little|bit|tad|touch) (?:rich|much)|(?:no|"
        r"hardly the|"
        r"scarcely "
        r"the|not the|some) way to \w+|no (?:excuse|defence|defense|consolation|answer)\b(?! to)|cold comfort|nothing "
        r"to "
        r"(?:be proud of|boast about|celebrate|cheer)|too clever by half|no laughing matter|(?:hardly|scarcely|not "
        r"exactly|"
        r"not quite) (?:rocket science|a triumph|the end of the world|too much to ask|surprising|the behaviou?r"
        r"|the act|good enough|a surprise|encouraging|reassuring|impressive|a good look|an excuse))",
        "frankly least hope hoped expect expected thought think thinking wished wish imagine imagined asked liked "
        "suppose supposed feeble sorry poor shabby lame weak pathetic shameful cowardly cynical craven silly "
        "stupid "
        "foolish miserable wretched dismal hollow empty flimsy cheap petty mean nasty grubby sordid squalid tawdry "
        "grotesque "
        "absurd ludicrous laughable preposterous ridiculous disgraceful appalling dreadful terrible awful woeful "
        "lamentable "
        "pitiful sad tragic reckless clumsy crass callous heartless cruel unworthy undignified spineless timid lazy "
        "sloppy "
        "muddled botched baffling bizarre perverse brazen shameless transparent desperate tired clueless daft "
        "half-hearted "
        "half-baked short-sighted wrong-headed ill-judged tone-deaf self-serving mealy-mouthed depressing dispiriting "
        "disappointing inexcusable unforgivable indefensible scandalous outrageous noble brave bold courageous "
        "admirable "
        "splendid magnificent glorious wonderful inspired masterly masterful heroic gracious dignified generous "
        "refreshing "
        "heartening welcome sensible wise shrewd decent honourable honorable brilliant superb statesmanlike timely "
        "overdue "
        "long-overdue well-deserved commendable rich much way excuse defence consolation comfort nothing clever "
        "laughing "
        "hardly scarcely exactly quite",
        "",
        "quite rather frankly the one you it that this which theirs his hers a an another such yet is was are were "
        "seems "
        "sounds looks",
    ),
    phrasing(
        "prescription",
        r"(?:would (?:do well|be wise|be well advised|be better advised|be mad|be foolish) (?:not )?to|(?:had|['’]d) "
        r"(?:better|best)|ought (?:not )?(?:at least )?to(?! be (?:able|ready|enough|available|on)\b))(?: \w+){1,3}"
        r"|(?:(?:should|must|needs? to|has to|have to) (?:at least|surely|finally|at last|simply|really)|"
        r"(?:should|must) stop\b|should "
        r"(?:now|also|never)) (?!be (?:able|ready|available)\b)\w+(?: \w+)?"
        r"|(?:could|might|should|ought to) (?:at (?:the very )?least|surely|easily|have the decency to|by now)\b(?: "
        r"\w+){1,3}"
        rf"|should (?:not )?(?!{_MAY_HAPPEN}){_WILLED}\b(?: \w+)?"
        r"|(?P<may>should (?:not )?(?!do well|get\b|look like|make it|return to|start (?:to|in|on|at)|open "
        rf"(?:in|on|at)|have (?:been|enough|a|an|the)\b){_WILLED}\b(?: \w+)?)",
        "should must ought better best wise well advised mad foolish least surely easily decency finally simply stop",
        "should must ought had would could might needs need has have",
        "should must ought had would could might needs need has have",
    ),
    phrasing(
        "comment",
        r"\b(?:kick\w* the can (?:further )?down the road|pass\w* the buck|(?:bury|buries|buried|burying) (?:its|his|"
        r"her|"
        r"their) heads? in the sand|mov\w+ the goalposts|sleepwalk\w* into|turn\w* (?:its|his|her|their) backs? on|"
        r"wash\w* "
        r"(?:its|his|her|their) hands of|fiddl\w+ while|drag\w* (?:its|his|her|their) (?:feet|heels)|look\w* the "
        r"other way|"
        r"ha(?:s|ve|d) (?:a lot|much|plenty|some) (?:to answer for|explaining to do|to be ashamed of)|(?:has|have|"
        r"had) lost "
        r"(?:the plot|its way|touch with)|should know better|knows? better than (?:that|this)|"
        r"(?:can|could|may|might) (?:hardly|scarcely) (?:complain|be surprised|claim|blame|expect|pretend)|"
        r"(?:fail|betray|cheat|short-?chang|let down)\w* (?:the (?:very )?people (?:who|it|they|he|she|that)|(?:its|"
        r"their|our|"
        r"his|her) own|the (?:town|city|nation|county))|let\w* (?:\w+ ){0,3}down(?= (?:again|badly)|[.,!])|"
        r"put\w* (?:[\w’'-]+ ){1,3}before (?:people|passengers|patients|children|safety|pupils|the public|country)|"
        r"ring\w* hollow|fool(?:s|ed|ing)? (?:no ?body|no one)|ha(?:s|ve|d) (?:once again|yet again|once more|again) "
        r"(?:chosen|failed|shown|proved|put|missed|ducked|let|fallen|forgotten|refused|got|gone)|"
        r"(?:richly|thoroughly|fully|more than) (?:deserves?|deserved|earned|merited|justified)|rightly or wrongly|"
        r"quite rightly|rightly (?:so|proud|praised|angry|furious)|(?:plainly|clearly|obviously|evidently|surely|"
        r"undoubtedly|doubtless) (?:does|do|did|has|have|had|is|are|was|were|knows?|thinks?|wants?|means?|cares?) "
        r"(?:not|no|"
        r"never|nothing|little|better|what|how|that)|(?:does|do|did|has|have|is|are|was|were) (?:clearly|plainly|"
        r"obviously|"
        r"evidently) (?:not|no|never|nothing|little|unable|unwilling|unfit|wrong|out of))\b",
        "road buck sand goalposts sleepwalk sleepwalking sleepwalked backs back hands fiddling fiddled feet heels way "
        "answer "
        "explaining plot touch know knows complain surprised claim blame expect pretend hardly scarcely people own "
        "town city "
        "nation county down before hollow nobody one fool again more deserves deserve deserved earned merited "
        "justified "
        "rightly plainly clearly obviously evidently surely undoubtedly doubtless",
        "kick kicks kicked kicking pass passes passed passing bury buries buried burying move moves moved moving into "
        "turn "
        "turns turned turning wash washes washed washing fiddling fiddled while drag drags dragged dragging look "
        "looks looked "
        "looking has have had should knows know can could may might fail fails failed failing betray betrays betrayed "
        "cheat "
        "cheats cheated let lets letting put puts putting ring rings rang fool fools fooled richly thoroughly fully "
        "more "
        "rightly plainly clearly obviously evidently surely undoubtedly doubtless",
        "kick kicks kicked kicking pass passes passed passing bury buries buried burying move moves moved moving "
        "sleepwalk "
        "sleepwalking sleepwalked turn turns turned turning wash washes washed washing fiddling fiddled drag drags "
        "dragged "
        "dragging look looks looked looking has have had should know knows can could may might fail fails failed "
        "failing "
        "betray betrays betrayed betraying cheat cheats cheated let lets letting put puts putting ring rings rang "
        "fool fools "
        "fooled richly thoroughly fully more quite rightly plainly clearly obviously evidently surely undoubtedly "
        "doubtless "
        "does do did is are was were",
    ),
    phrasing(
        "aside",
        r"(?<=[,(–—-] )(?:to (?:nobody|no[- ]one|everyone)['’]s (?:\w+ )?\w+|surprise,? surprise|as (?:ever|"
        r"usual|"
        r"always|if by magic|one does)|if you please|would you believe(?: it)?|if you (?:can|will) believe it|believe "
        r"it or "
        r"not|naturally|predictably|conveniently|wait for it|heaven (?:forbid|help us)|god forbid|yes,? really|how "
        r"(?:convenient|very \w+|generous|thoughtful|kind|touching|predictable)|no less|needless to say|typically|"
        r"inevitably|bizarrely|absurdly|incredibly|unbelievably|laughably|thankfully|mercifully|sadly|alas|tellingly|"
        r"ironically|funnily enough|oddly enough|strangely enough|rightly|wrongly|not before time|and about time(?: "
        r"too)?|"
        r"quite rightly|or so (?:they|he|she|it|we) (?:say|says|claim|claims|hope|would)\w*|as well (?:he|she|it|they) "
        r"(?:might|should)|what else|who else|poor (?:thing|man|woman|things|dears?)|god bless \w+|bless \w+|shame on "
        r"\w+|"
        r"more fool (?:them|him|her)|more(?:['’]s)? the pity|the less said the better)(?= ?[,)–—-])",
        "surprise ever usual always please believe naturally predictably conveniently wait heaven god yes convenient "
        "generous thoughtful kind touching predictable less "
        "needless typically inevitably bizarrely absurdly incredibly unbelievably laughably thankfully mercifully "
        "sadly alas "
        "tellingly ironically enough rightly wrongly time else well poor bless shame fool pity better",
        "",
        "to surprise as if would believe naturally predictably conveniently wait heaven god yes how no needless "
        "typically "
        "inevitably bizarrely absurdly incredibly unbelievably laughably thankfully mercifully sadly alas tellingly "
        "ironically funnily oddly strangely rightly wrongly not and quite or what who poor bless shame more the",
    ),
    phrasing(
        "comment",
        r"\b(?:serves? (?:him|her|them|it|you) right|deserves? (?:a (?:medal|prize|round of applause|pat on the back|"
        r"hearing|kick)|"
        r"credit|praise|applause|sympathy|pity|nothing|no (?:sympathy|pity|thanks|less|credit))|kudos to|hats off to|"
        r"three cheers for|"
        r"bravo to|well done to|credit where|more power to|good for (?:him|her|them|it)(?=[.,!])|good luck (?:to|"
        r"with)|no surprises? there|"
        r"pull the other one|(?:our|my|the) hearts? bleeds?|it (?:just |only |all )?goes to show|the old ways are "
        r"best|just as well|"
        r"what more (?:do|could|can)|and not a moment too soon|at long last|about time|it (?:is|was) (?:about|high) "
        r"time|"
        r"to be (?:brutally |perfectly |quite )?(?:honest|fair|blunt|frank)|honestly,|(?:as|like) (?:any|every) \w+ "
        r"(?:knows|worth "
        r"(?:his|her|their) salt)|(?:bit|little|tad) rich,? (?:coming|from)|pot,? (?:meet )?kettle|crocodile tears|"
        r"the irony (?:is|of|was)|"
        r"(?:you|one) (?:could(?:n['’]t| not)|can(?:['’]t|not)?) (?:make (?:it|this) up|help (?:but|feel|wonder)|"
        r"blame|fault|argue with|"
        r"beat)|small wonder|small mercies|thank (?:god|heavens?|goodness)|should (?:really "
        r")?have known better|"
        r"best (?:forgotten|ignored|left)|the jury is (?:still )?out|time will tell|one (?:thing|lesson) is (?:clear|"
        r"certain)|"
        r"is (?:as )?(?:clear as day|plain to see|plain for all|there for all to see)|it (?:all )?adds up to|in a "
        r"word|suffice (?:it )?to say|"
        r"need(?:s)? (?:his|her|their|its) heads? (?:examined|read)|(?:ha(?:s|ve|d) )?only (?:himself|herself|itself|"
        r"themselves) to blame|"
        r"at its (?:best|worst|finest)(?=[.!])|is (?:anything|everything) but|the (?:real|true) (?:scandal|crime|"
        r"shame|tragedy|question|"
        r"losers?|winners?|villains?|heroes|hero) (?:here |of \w+ )?(?:is|are|was|were))\b",
        "serves serve deserves deserve kudos hats cheers bravo done credit power good luck surprises surprise pull "
        "heart hearts bleed "
        "goes ways well soon time honest fair blunt frank honestly knows salt rich kettle crocodile irony "
        "make help blame fault "
        "argue beat wonder mercies god heaven heavens goodness known forgotten ignored left jury tell clear "
        "see adds word suffice "
        "head heads best worst finest anything everything scandal crime shame tragedy question losers loser winners "
        "winner villain "
        "villains hero heroes certain plain",
        "",
        "serve serves deserve deserves kudos hats three bravo well credit more good no pull our my the it just what "
        "and at about to "
        "honestly as like bit little tad pot crocodile you one small thank not nor should best time is in suffice "
        "need needs has have had "
        "only",
    ),
    phrasing(
        "comment",
        r"\b(?:is|was|are|were|remains?) (?:an? |another |one |pure |sheer |nothing but an? )?(?:\w+ )?(?:steal|"
        r"rip-?off|joke|scandal|insult|"
        r"disgrace|farce|shame|pity|masterstroke|no-brainer|mockery|sham|shambles|outrage|fiasco|travesty|stroke of "
        r"genius|work of genius|"
        r"slap in the face|kick in the teeth|triumph|blunder|folly|madness|lunacy|nonsense|cheek|nerve|own goal|"
        r"cop-out|let-?down|"
        r"missed opportunity|wasted (?:chance|opportunity)|crying shame|godsend|blessing)(?=[.,;!]| (?:and|that|to|"
        r"for|on|of a)\b)"
        r"|\bwould be (?:\w+ )?(?:fools?|mugs?|mad|crazy|foolish|unwise|negligent|idiots?|insane|madness|folly|wise|"
        r"right|wrong|lucky) "
        r"(?:not )?to\b"
        r"|\b[\w’'-]+, (?:they|he|she|it|the \w+|this \w+) calls? (?:it|this|that)\b"
        r"|(?-i:\bWhat) an? (?![^.!?]{0,60}!)(?:\w+ )?(?:pity|shame|waste|disgrace|mess|relief|joy|farce|nerve|cheek|"
        r"way to|thought|world|"
        r"difference|triumph|"
        r"contrast|sight|joke|scandal|day|night|story|coincidence|surprise)\b"
        r"|\bis (?:hardly |scarcely )?no (?:substitute|match|compensation|comfort|recompense|way|consolation) (?:for|"
        r"to)\b"
        r"|\bsays (?:a (?:good|great) deal|a lot|much|plenty|everything|all you need to know) about\b"
        r"|\bthe (?:sad|sorry|sordid|grim|bitter|simple|ugly|awkward|plain|cruel) (?:truth|fact|irony|spectacle|saga|"
        r"tale|reality)\b"
        r"|\b(?:let|may) (?:the|this|that|them|us|it|him|her|there) (?:[\w’'-]+ ){0,2}?(?:think again|be (?:a lesson|"
        r"said|the last|judged|"
        r"clear|no mistake|ashamed)|hang|rot|pay|stew|hope|answer|explain|prove|take note|beware|never)\b"
        r"|\bthere (?:is|must be|has to be) (?:surely )?a better (?:use|way|idea|plan)\b"
        r"|\b(?:those who|anyone who) (?:[\w’'-]+ ){1,5}(?:might|may|would) (?:choose another word|beg to differ|"
        r"disagree|call it)\b",
        "steal rip-off ripoff joke scandal insult disgrace farce shame pity masterstroke no-brainer mockery sham "
        "shambles outrage fiasco "
        "travesty genius face teeth triumph blunder folly madness lunacy nonsense cheek nerve goal cop-out letdown "
        "let-down opportunity "
        "chance godsend blessing fools fool mugs mug mad crazy foolish unwise negligent idiots insane wise right "
        "wrong lucky calls call "
        "waste mess relief joy contrast "
        "substitute match "
        "compensation comfort recompense consolation sad sorry sordid grim bitter simple ugly awkward plain "
        "cruel let better "
        "differ disagree word",
        "",
        "is was are were remains remain would what says the let may there those anyone progress " + _CALLED_SO,
    ),
)  # fmt: skip
_SAYING = re.compile(
    r"\b(?:said|says|say|told|argue[sd]?|thinks?|thought|believe[sd]?|reports?|reported|found|finds|recommend\w*|"
    r"agreed?|suggest\w*|"
    r"ruled|warned|warns|added|insist\w*|hopes?|hoped|asked|asks|whether)\b"
)
_SUBJECT_REACH = 80
_WITH = r" (?:(?:also|surely|now|all|really|still|simply|of all people,?) )?\Z"
_ANYONE = re.compile(rf"{_START}{_WHO}{_WITH}", re.IGNORECASE)
_ACTING = re.compile(rf"{_START}{_ACTOR}{_WITH}", re.IGNORECASE)
_SURELY = re.compile(r"(?:[Aa]nd |[Bb]ut )?Surely (?:\w+ )")
# Questions that want no answer.
_RHETORICAL = re.compile(
    r"(?:(?:And|But|So|Then|Or|Yet|Well),? )?(?:How (?:hard|difficult|many more|much (?:longer|more)|long (?:must|will|"
    r"before|can|do)|dare|can (?:anyone|they|we|he|she|this|a|an|it|the)|could (?:anyone|they|he|she|it|the)|stupid|"
    r"else|on "
    r"earth|low)|Wh(?:o|y|at|ere|en) (?:on earth|in (?:the world|heaven['’]s name|their right mind)|the (?:hell|"
    r"devil))|Who "
    r"(?:would|could|can|needs|cares|else|wants|knew|does (?:he|she|it|anyone)|do they)|What (?:else|is the (?:point|"
    r"use)|"
    r"were (?:they|he|she)|did (?:they|he|she|anyone) expect|kind of (?:\w+ )(?:does|would|is|puts|lets)|could "
    r"(?:possibly|"
    r"be|go)|more (?:do|does|could)|has (?:it|he|she) come to|good is|price)|Is (?:it (?:really|too much|any wonder|"
    r"not|so)|"
    r"there (?:no|nobody|anyone|nothing)|nobody|nothing|no one|this (?:really|how|what|the)|that (?:really|too|so))|"
    r"Are "
    r"(?:we|they) (?:really|to|supposed|not)|(?:Isn|Aren|Wasn|Doesn|Don|Didn|Shouldn|Wouldn|Couldn|Haven|Hasn|"
    r"Can)['’]t "
    r"|Why (?:should|must|bother|are we|do we|does (?:nobody|anyone|no one)|won['’]t|not just|else|has (?:nobody|no "
    r"one)|"
    r"was (?:nobody|nothing|it left))|Ha(?:s|ve) (?:nobody|no one|anyone|they|we|it|he|she) (?:no|never|not|really|"
    r"learn|"
    r"learned|forgotten|lost|come|thought|ever)|Since when|And for what|Where (?:is the|was the|were the|are the|will "
    r"it|does "
    r"it|did it)|Whatever happened|Can (?:anyone|anybody|we|it|there|they) (?:really|seriously|be|honestly|afford|"
    r"trust)?"
    r"|Do(?:es)? (?:they|anyone|anybody|he|she|it|we|the \w+) (?:really|seriously|honestly|not|even|care|think)|"
    r"Should(?:n['’]t)? (?:we|they|a|the|anyone|it) (?:not|really|have to|be)|Would it (?:really )?(?:have )?(?:kill|"
    r"be so|"
    r"been so|not)|Remember )",
    re.IGNORECASE,
)
_ASKING = frozenset(
    "how who what why where when is are isn't aren't wasn't doesn't don't didn't shouldn't wouldn't couldn't haven't "
    "hasn't "
    "can't has have since whatever can do does should would and but so then or yet well".split()
)
_CRY = re.compile(r"(?:What (?:an? )?(?:[\w’'-]++ ?+){1,6}|How (?:[\w’'-]++ ?+){1,5}|(?:[\w’',-]++ ?+){2,14})!")
_NO_CRY = re.compile(r"Yahoo!|Jeopardy!|Panic!|\bE!|\bI\b|\b[Mm]y\b|@|https?:")


def judgements(analysis: Analysis) -> Iterator[Editorial]:
    """Stretches of the prose in which the reporter judges or advises; kind by kind, text order in each."""
    for phrase in phrasings.phrases(analysis, _PHRASINGS, BODY):
        if _posted(analysis, phrase.sentence):
            continue
        if phrase.kind == "prescription":
            start = _subject(analysis, phrase)
            if start >= 0 and not stances.asked(analysis, Span(start, phrase.span.end)):
                yield Editorial(Span(start, phrase.span.end), "prescription")
        elif phrase.kind == "aside" and not phrase.sentence.text.rstrip().endswith("?"):
            yield Editorial(phrase.span, "aside")
        elif not stances.asked(analysis, phrase.span):
            yield Editorial(phrase.span, phrase.kind)
    yield from _asked_or_cried(analysis)


def _subject(analysis: Analysis, phrase: Phrase) -> int:
    """Where the one begins to whom the advice is given; -1 where none stands before it, or somebody says so."""
    text, at = analysis.body_voice.text, phrase.span.start
    subject = _ACTING if phrase.match.lastgroup == "may" else _ANYONE
    found = subject.search(text, max(phrase.sentence.span.start, at - _SUBJECT_REACH), at)
    return -1 if found is None or _SAYING.search(found[0]) else found.start()


def _posted(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the paragraph is an embedded post of somebody else."""
    start, end = analysis.document.paragraphs[sentence.paragraph].span
    return analysis.document.reading.find("@", start, end) >= 0


def _asked_or_cried(analysis: Analysis) -> Iterator[Editorial]:
    """Whole sentences that end in a question mark or an exclamation mark."""
    text = analysis.body_voice.text
    asks, cries, surely = "?" in text, "!" in text, "surely" in analysis.vocabulary
    if not (asks or cries or surely):
        return
    for sentence in analysis.body:
        start, end = sentence.span
        words = analysis.lowers[sentence.index]
        last = text[end - 1]
        if not words or sentence.zone is not ZoneKind.BODY or (last not in "?!" and "surely" not in words[:2]):
            continue
        if text.find(BLANK, start, end) >= 0 or stances.spoken(analysis, sentence) or _posted(analysis, sentence):
            continue
        if last == "?" and words[0] in _ASKING and _RHETORICAL.match(text, start, end):
            yield Editorial(Span(start, end), "question")
        elif last == "!" and _CRY.match(text, start, end) and not _NO_CRY.search(text, start, end):
            yield Editorial(Span(start, end), "exclamation")
        elif "surely" in words[:2] and (match := _SURELY.match(text, start, end)):
            yield Editorial(Span(start, match.end() - 1), "verdict")


__all__ = ["judgements"]
