"""Claims over all of a class and without bounds, by their build: who or what, all or none, for ever and everywhere."""

from __future__ import annotations

from auditor.analysis.phrasings import Phrasing, phrasing

_ALL = r"(?:(?:the )?(?:whole|entire|wide|all|known) )"
_WORLD = (
    r"(?:world|planet|kingdom|realm|coast|globe|earth|universe|galaxy|land|nation|country|continent|kingdom|internet|"
    r"(?:\w+ )?industry|"
    r"business|trade|profession|market|solar system|history|north|south|east|west|hemisphere)"
)
# Where nothing could be looked up one by one.
_EVERYWHERE = (
    r"(?:(?:anywhere|alive|living)\b(?: else)?(?: (?:in|on) (?:the )?\w+)?|on (?:the )?(?:whole |entire )?(?:face of "
    r"(?:the )?)?(?:earth|planet|globe)|in the (?:(?:whole|entire|wide|known|civili[sz]ed) )?(?:world|universe|land|"
    r"kingdom|realm|"
    r"galaxy)|in (?:all (?:of )?|the whole of |the entire )(?:the )?\w+|in (?:human |living |recorded |world )?"
    r"(?:history|memory)|under the sun|in the history of \w+|(?:this|either) side of (?:the )?\w+|"
    r"from (?:coast to coast|pole to pole|here to \w+)|between here and \w+|the world over|bar none)"
)
_STIRRED = (
    r"(?:stunned|shocked|amazed|astonished|electrified|gripped|enchanted|dazzled|horrified|floored|thrilled|captivated|"
    r"spellbound|shook|rocked|outraged|infuriated|united|convulsed|conquered|delighted|hooked|wowed|bewitched|"
    r"blew away|lit up|turned upside down|brought to (?:its|their) (?:feet|knees))"
)
_LEFT = (
    r"(?:(?:left|leaves|leaving|has|had|have|got|sent|set|kept|holds|held|made|brought) (?:absolutely |almost |nearly "
    r")?"
    rf"(?:{_ALL}|the )(?:[\w’'-]+ )??{_WORLD} (?:\w+ly )?(?:speechless|reeling|in (?:tears|awe|shock|stitches|tatters|"
    r"uproar|raptures|its palm|thrall)|stunned|gasping|talking|buzzing|breathless|spellbound|agog|laughing|weeping|"
    r"open-"
    r"mouthed|on (?:its|their|the edge of)|holding its|dancing|singing|in a spin|into (?:a )?\w+|wondering|guessing|"
    r"green with|to its (?:feet|knees)|dumbstruck|crying|spinning|ablaze|alight))"
)
_FEELING = (
    r"(?:behind|delighted|thrilled|furious|heartbroken|in love|in tears|sick of|fed up|desperate|terrified|"
    r"devastated|overjoyed|united|agreed|appalled|proud|addicted|hooked|talking about|dreaming|raving|buzzing|mad "
    r"about|"
    r"crazy (?:about|for)|on (?:his|her|its|their|the) side|with (?:him|her|them)|smiling|crying|"
    r"laughing|praying|begging|convinced|ashamed|jealous|excited|obsessed)"
)
_NOBODY = r"(?:no ?body|no[- ]one|not a (?:single )?(?:soul|person|living soul)|nothing)"
# Generic presents that a report may well hold: "nobody knows why".
_PLAIN = (
    r"(?:is|was|has|knows|wants?|expects|seems|likes|thinks|else|in|of|at|from|on|can|could|will|would|should|but|had|"
    r"answers|answered|believes|says|said|needs|died|does|did|claims|appears|came|comes forward|lives|works there|"
    r"other|really|quite|wins|won|more|less|about|\w+ed|to|who|that|ever|yet|wrong|new|short|may|might|must|works|"
    r"happens|happened|changes|gets|got|saw|took|went|left|made|and|or|for|as|with|if|we|you|i|they|he|she|the|a|"
    r"actually|really|hears?|remembers?|calls?|good|bad|here|there|special|suspicious|better|worse|matters|exists|"
    r"remains|stands|owns|goes to|stops)"
)
_COUNTLESS = (
    r"(?:reasons|excuses|ways|miles (?:away|from)|problems|questions|promises|stories|light[- ]years|things|lies|words|"
    r"times|years (?:away|from|too late|ago))"
)
_WORTH = (
    r"(?:greatest|finest|grandest|loveliest|bravest|boldest|coolest|craziest|wildest|dumbest|cruell?est|sweetest|"
    r"funniest|strangest|ugliest|noblest|juiciest|fiercest|cleverest|purest|softest|tastiest|juiciest|friendliest|"
    r"kindest|"
    r"smartest|maddest|vilest|worst|best|most (?:\w+ly )?(?:amazing|beautiful|famous|incredible|hated|loved|beloved|"
    r"exciting|stunning|extraordinary|remarkable|magical|delicious|comfortable|shameful|shocking|disgraceful|corrupt|"
    r"brilliant|gifted|talented|courageous|heroic|perfect|ridiculous|absurd|revolutionary|spectacular|"
    r"breathtaking|glorious|romantic|charming|feared|admired|generous|selfless|unforgettable|innovative|"
    r"intelligent|evil|reckless|cowardly|cynical|(?!powerful|successful|populous|harmful|serious|dangerous|numerous|"
    r"religious|fuel)\w+(?:ous|ful|ible)))"
)
_NOT_ONE_OF = r"(?<!one of the )(?<!some of the )(?<!among the )(?<!of the world[’']s )(?<!second )(?<!third )"
_MEASURED = r"(?!recorded|measured|registered|awarded|sold|paid|imposed|reported|documented|observed|since|by)"

_TOTAL = (
    r"\b(?:solv|cur|fix|end|answer|banish|beat|eras|heal|defeat|conquer)\w* (?:(?:every|any|all) (?:(?:single|"
    r"possible|known|"
    r"one) )?(?:[\w’'-]+ ){1,3}?(?:you|anyone|we|known to|under|there|in the world|ever)\b|everything\b)"
    r"|\b(?:works?|worked|helps?|fits?|suits?|cures?|loved?|adored?|hated|trusted|envied|loves?|wants?|needs?) "
    r"(?:by )?(?:absolutely |"
    r"literally |simply |quite )?(?:every (?:single )?(?:time|one|cook|gardener|man|woman|child|family|house|home|"
    r"taste|age|body|"
    r"skin|season|weather|occasion)|everyone|everybody|anyone|anybody|everything|everywhere)(?: (?:who|that|alive|"
    r"and)\b| ever\b|"
    r"(?=[.,!;]))"
    r"|\b(?:everything|anything|all) (?:(?:the|this|that) \w+|she|he|it|they|you|[\w’'-]+) (?:touch(?:es)?|does|"
    r"say|says|wear|"
    r"wears|make|makes|cooks?) (?:is|turns?|becomes?|goes|sells)\b"
    r"|\b(?:whole|entire) (?:[\w’'-]+ )?(?:world|country|nation|town|city|village|planet|internet|industry) (?:is|"
    r"was|will be|has been) "
    r"(?:\w+ )?(?:glued|watching|waiting|talking|gripped|hooked|on (?:its|tenterhooks|edge)|holding|laughing|"
    r"listening|"
    r"mourning|celebrating|dancing|cheering)\b"
    r"|\b(?:everywhere|the world over|around the (?:world|globe)|across the (?:world|globe|"
    r"planet)) (?:is|are|"
    r"have been) (?:\w+ )?(?:losing|going|talking|raving|obsessed|asking|copying|ditching|swearing|begging|"
    r"scrambling|racing|flocking|"
    r"turning|falling|crazy|mad|in (?:love|shock|awe|tears)|stunned|baffled|amazed|jealous|hooked|buzzing)\b"
    r"|\bmore (?:\w+ )?than (?:god|anyone (?:alive|could|can|has ever)|you can (?:imagine|count|shake)|a "
    r"(?:thousand|million) |"
    r"all the \w+ (?:in|put)|the rest (?:of \w+ )?put together|any (?:\w+ )?(?:alive|before or since|on earth))\b"
    r"|\b(?:all hell|pandemonium|the sky (?:fell|is falling)|the earth (?:moved|stood still|shook)|time (?:itself "
    r")?stood still|hell "
    r"(?:froze|broke))\b(?: (?:broke loose|broke out|over))?"
    r"|\bthe (?:envy|toast|talk|pride|wonder|laughing[- ]stock|shame) of (?:the (?:whole |entire |civili[sz]ed "
    r")?(?:world|nation|"
    r"planet|universe|country)|all (?:\w+ )?\w+|every \w+|europe|the west|mankind)\b"
    r"|\bworth (?:its|his|her|their) weight in gold\b|\b(?:a|one|the) (?:\w+ )?(?:like nothing|as never) (?:since|"
    r"before)\b"
    r"|\b(?:nobody|no one|nothing), but (?:nobody|no one|nothing)\b|\bwithout exaggeration\b|\bit is no "
    r"exaggeration\b|"
    r"\blike nothing (?:since|before|else|on earth|you|anyone|the world|ever)\b|\b(?:will|would|can) never be the "
    r"same\b"
)
_FURTHER = (
    r"\bthere (?:has|had|have) never been (?:an? |any)[\w’'-]+ (?:[\w’'-]+ )?(?:to match|like|quite like|so|to "
    r"compare|to equal|to rival)\b|"
    r"\b(?:can |could |will |would )?(?:hold|holds|held|holding) a candle to\b|\bthe midas touch\b"
    r"|\b(?:has|have|had) never (?:seen|witnessed|known|had|produced|heard|met|tasted|faced|built|experienced) "
    r"(?:(?:an?|such|any(?:one|thing)?|so) (?:[\w’'-]+ )?)?(?:\w{2,}(?<!nev)(?<!oth)er\b|more \w+|so \w+|like "
    r"(?:it|him|her|this|them))"
    r"|\b(?:everything|all) there is to (?:see|know|say|do|learn)\b|\bunder heaven\b"
    r"|\b(?:whole|entire) (?:[\w’'-]+ )?[\w’'-]+ (?:will|would|can|could) (?:weep|cry|mourn|cheer|celebrate|talk|"
    r"stop|watch|dance|"
    r"sing|laugh|remember|rejoice|pay|suffer)\b"
    r"|\b(?:every|each) (?:[\w’'-]+ ){1,2}(?:in|on|from|across) (?:the )?[\w’'-]+ (?:knows?|agrees?|dreams?|"
    r"fears?|hates?|loves?|envies|"
    r"adores?|remembers?|wishes|covets?)\b"
    r"|\bin the (?:entire |whole )?(?:history of (?:the )?(?:universe|world|mankind|humanity|civili[sz]ation)|"
    r"annals of)\b"
    r"|\b(?:beyond|past) (?:all )?(?:compare|measure|price|description|reproach|praise)\b|\bto end all \w+s\b|"
    r"\bthe last word in\b"
    r"|\b(?:perfect|flawless|faultless|matchless|peerless|unbeatable|infallible) in every (?:way|respect|detail)\b"
)
PHRASINGS: tuple[Phrasing, ...] = (
    phrasing(
        "absolute",
        rf"\b(?:nowhere (?:else )?{_EVERYWHERE}|nowhere else (?:will|can|could|do|does|would)\b|"
        rf"nowhere (?:will|can|could) (?:you|a \w+|anyone|one)\b|"
        rf"(?:no|not (?:a|one)) (?:single |other )?(?!one\b)[\w’'-]+(?: [\w’'-]+){{0,2}}? {_EVERYWHERE}"
        r"(?! (?:of|history of)\b)(?!,? (?:said|says|according))|"
        r"(?:no|not (?:a|one)) (?:single |other )?[\w’'-]+(?: [\w’'-]+)? (?:has|have|had) ever [\w’'-]+ (?:[\w’'-]+ )"
        r"{0,4}?(?:so|as|such|like|more|better|worse)\b|"
        r"there (?:is|was|are|were) (?:not|hardly|scarcely|no) (?:an? |one )?(?:single )?[\w’'-]+(?: [\w’'-]+){0,3}? "
        r"(?:(?:in (?:the )?[\w’'-]+ )?(?:who|that|which) (?:does|do|did|has|have|is|was|will|would|could) not)\b)",
        "nowhere no not there",
        "planet earth globe world universe land galaxy anywhere alive living history memory sun side coast pole here "
        "bar "
        "will can could would ever who that which all whole entire else",
        "nowhere no not there",
    ),
    phrasing(
        "absolute",
        r"(?-i:\bN)ever(?: before)?(?:,? in (?:(?:the|all|its|their|our|his|her|living|human|recorded|any|modern|"
        r"\w+['’]s) )?"
        r"(?:[\w’'-]+ ){0,3}?(?:history|memory|annals|life|lives|lifetime|days|story|years)(?: of (?:[\w’'-]+ "
        r"?){1,3}?)?)?"
        r"(?=,? (?:has|have|had|will|was|were|did|can|could) (?:an?|the|so|such|any|anyone|it|he|she|they|we|you|this|"
        r"that|"
        r"[\w’'-]+s)\b)",
        "never",
        "has have had will was were did can could",
        "never",
    ),
    phrasing(
        "sweeping",
        r"\b(?:like|unlike) (?:nothing (?:else )?|anything (?:else )?|no (?:other )?\w+ ?|any other \w+ ?|"
        rf"everything )(?:\w+ )?{_EVERYWHERE}"
        r"|\blike no other\b|\bsecond to none\b|\bbar none\b|\bin(?:to)? a (?:league|class|world) of (?:its|his|her|"
        r"their) "
        r"own\b"
        r"|\bwithout (?:equal|rival|parallel|compare|a rival)\b|\bhead and shoulders above\b",
        "like unlike second bar league class world equal rival parallel compare shoulders",
        "nothing anything no any everything none own without head",
        "like unlike second bar in into without head",
    ),
    phrasing(
        "sweeping",
        r"\b(?:chang|alter|transform|reshap|redraw|redrew|redefin|rewrit|rewrot|mark|scar|haunt|silenc)\w*"
        r" (?:[\w’'-]+ ){1,6}?(?:for ?ever|for all time|overnight|beyond (?:all )?recognition|for generations to come|"
        r"for "
        r"good and all)\b"
        r"|\b(?:will|would|can|could) (?:live|go down|be remembered|echo|shine|stand|endure|be told) (?:[\w’'-]+ "
        r"){0,4}?"
        r"(?:for ?ever|for all time|for centuries|for generations|in (?:history|legend))\b"
        r"|\byou(?:['’]ll| will| need| can) never (?:ever )?(?:go back\b|have to |want to |need (?:to )?)?\w+ "
        r"(?:[\w’'-]+ ){0,4}?(?:again|"
        r"another|anything else|the same)\b"
        r"|\bnothing (?:[\w’'-]+ ){0,5}?will (?:ever )?(?:survive|matter|escape|last|stand|stop|save|compare)\b"
        r"|\bchang(?:e|es|ed|ing) (?:[\w’'-]+ ){1,4}as we know (?:it|them)\b",
        "forever ever recognition generations overnight history legend centuries never nothing know time same back "
        "again another",
        "change changes changed changing alter alters altered transform transforms transformed transforming reshape "
        "reshapes reshaped redraw redrew redraws redefine redefines redefined rewrite rewrites rewrote mark marked "
        "scar "
        "scarred haunt haunts silence silences silenced will would can could you you'll need be",
        "change changes changed changing alter alters altered transform transforms transformed transforming reshape "
        "reshapes reshaped redraw redrew redraws redefine redefines redefined rewrite rewrites rewrote rewritten mark "
        "marked scar scarred haunt haunts silence silences silenced will would can could you you'll nothing",
    ),
    phrasing(
        "universal",
        rf"\b{_LEFT}|\b{_STIRRED} (?:{_ALL})(?:[\w’'-]+ )??{_WORLD}\b"
        rf"|\b(?:the )?(?:whole|entire) (?:of )?(?:[\w’'-]+ ){{0,2}}?(?:is|was|are|were|has been) (?:\w+ly "
        rf")?{_FEELING}\b"
        r"|\b(?:every|each) (?:single )?man,? woman,? and child(?: (?:in|of|on) (?:the )?\w+)?|\bfrom (?:the )?cradle "
        r"to "
        r"(?:the )?grave\b|\bone and all\b|\bto the last (?:man|woman|child|one)\b",
        "whole entire wide left leaves leaving sent set kept held had has every each cradle man one last",
        "world planet globe earth universe nation country continent internet industry business trade profession land "
        "kingdom child grave all one woman behind delighted thrilled furious heartbroken tears sick fed against "
        "desperate united proud talking convinced obsessed love",
        "left leaves leaving has had have got sent set kept holds held made brought stunned shocked amazed astonished "
        "electrified gripped enchanted dazzled horrified floored thrilled captivated spellbound shook rocked outraged "
        "infuriated united convulsed conquered delighted hooked wowed bewitched blew lit turned the whole entire "
        "every each "
        "from one to",
    ),
    phrasing(
        "universal",
        rf"\b(?<!if )(?<!of )(?<!when )(?<!for )(?:everyone|everybody|every (?:\w+ )?\w+)(?: (?:in|on|at|from|across|"
        rf"who) "
        rf"(?:the )?[\w’'-]+)?(?:, [^,.;]{{3,40}},)? (?:is|was|are) (?:\w+ly |now |still |already |all )?{_FEELING}\b",
        "everyone everybody every",
        "behind delighted thrilled furious heartbroken love tears sick fed against desperate terrified devastated "
        "overjoyed united agreed appalled proud addicted hooked talking dreaming raving buzzing mad crazy side asking "
        "wondering smiling crying laughing praying begging waiting convinced afraid ashamed jealous excited obsessed "
        "with",
        "everyone everybody every",
    ),
    phrasing(
        "universal",
        rf"\b{_NOBODY} (?!{_PLAIN}\b)(?:\w+ly |ever |even )?[a-z]+(?<!s)(?:s|es)\b(?! (?:to|that|why|how|what|whether|"
        rf"if|"
        r"when|where)\b)(?: (?:back|home|hungry|alone|unmoved|away|out|it|them))?(?: \w+){0,2}",
        "nobody no-one one soul body nothing",
        "",
        "nobody no no-one not nothing",
    ),
    phrasing(
        "superlative",
        rf"\b{_NOT_ONE_OF}{_WORTH} (?!of (?:his|her|its|their|my)\b)(?:[\w’'-]+,? ){{0,8}}?"
        rf"(?:ever(?=[.,!])|ever (?:to )?{_MEASURED}\w+(?: \w+)?|on (?:the |god['’]s )?(?:whole |entire |green "
        rf")?(?:face of (?:the )?)?(?:earth|planet|globe)|"
        r"in (?:the (?:whole|entire|wide|known|civili[sz]ed) (?:world|country|land|nation|of)\b(?: (?:the )?\w+)?|all "
        r"(?:of )?"
        r"(?:the )?(?!time\b)\w+|the world\b|the universe|the galaxy|the land\b|(?:human |world |living )?history\b)"
        r"|anywhere\b(?: (?:in|on) (?:the )?\w+)?|this (?:side of|century|planet)(?: (?:the )?\w+)?|you(?:['’]ll| "
        r"will| can) "
        r"(?:ever )?(?:find|see|eat|read|meet|taste|hear|own|buy))",
        "ever earth planet globe world country land universe galaxy history anywhere this you you'll all whole",
        "greatest finest grandest loveliest bravest boldest coolest craziest wildest dumbest cruelest cruellest "
        "sweetest "
        "funniest strangest ugliest noblest fiercest cleverest purest softest tastiest juiciest friendliest kindest "
        "smartest maddest vilest worst best most",
        "greatest finest grandest loveliest bravest boldest coolest craziest wildest dumbest cruelest cruellest "
        "sweetest "
        "funniest strangest ugliest noblest fiercest cleverest purest softest tastiest juiciest friendliest kindest "
        "smartest maddest vilest worst best most",
    ),
    phrasing(
        "sweeping",
        rf"\b(?:a|one|ten|five|twenty) (?:million|thousand|billion|trillion|zillion|hundred thousand)(?: and one)? "
        rf"{_COUNTLESS}\b"
        r"|\b(?:a|one|two|ten|a hundred|a thousand|110|120|150|200|1,?000|10,?000|101) (?:million )?(?:percent|per "
        r"cent|%) "
        r"(?:sure|certain|safe|guaranteed|behind|committed|right|wrong|perfect|honest|effective|convinced)\b"
        r"|\b(?:cost|costs|costing|promis\w+|weigh\w*) (?:\w+ )?(?:the earth|the moon|the world|a ton)\b"
        r"|\b(?:take|took|takes|taking|last|lasts|lasted|wait|waited|waits) (?:for ?ever|an eternity|for an eternity|"
        r"a lifetime|an age)\b|\bbored? (?:\w+ )?to (?:death|tears)\b|\bfor the (?:thousandth|millionth|umpteenth) "
        r"time\b"
        r"|\bout of this world\b|\bto die for\b|\bin the blink of an eye\b|\bworks? (?:like magic|wonders|miracles)\b"
        r"|\bnever (?:ever )?(?:fails?|lets? (?:you|anyone|\w+) down|goes wrong|disappoints?)\b|\bevery single time\b"
        r"|\bhands down the\b|\bthe stuff of (?:legends?|dreams|nightmares|miracles)\b|\bnothing (?:short|less) (?:of|"
        r"than) "
        r"(?:an? )?(?:\w+ )?(?:miracle|miraculous|magic(?:al)?|genius|revolution(?:ary)?|perfect(?:ion)?|sensational|"
        r"astonishing|"
        r"extraordinary|breathtaking|divine|heroic)\b",
        "million thousand billion trillion zillion percent cent earth moon ton forever ever eternity lifetime age "
        "death "
        "tears thousandth millionth umpteenth world die blink magic wonders miracles fails fail down wrong disappoints "
        "disappoint single hands stuff short less",
        "",
        "a one ten five twenty two 110 120 150 200 101 1,000 10,000 1000 10000 cost costs costing promise promised "
        "promises "
        "promising weigh weighs take took takes taking last lasts lasted wait waited waits bore bored for out to in "
        "work "
        "works never every hands the nothing",
    ),
    phrasing(
        "sweeping",
        _TOTAL,
        "globe planet earth god hell pandemonium sky envy toast talk pride wonder laughing-stock shame weight nobody "
        "exaggeration same rest everywhere since imagine count",
        "",
        "time hell the worth nobody nothing no without it like will would can more all everywhere around across "
        "pandemonium a one",
    ),
    phrasing(
        "sweeping",
        _TOTAL,
        "every any all everyone everybody anyone anybody everything anything everywhere",
        "",
        "solve solves solved cure cures cured fix fixes fixed end ends ended answer answers banish banishes beat "
        "beats erase erases heal heals defeat defeats conquer conquers work works worked help helps fit fits suit "
        "suits love loves loved adored hated trusted envied wants needs everything anything",
    ),
    phrasing(
        "sweeping",
        _TOTAL,
        "whole entire",
        "",
        "whole entire",
    ),
    phrasing(
        "sweeping",
        _TOTAL,
        "touches touch turns sells goes becomes",
        "everything anything all",
        "everything anything all",
    ),
    phrasing(
        "sweeping",
        _FURTHER,
        "candle midas heaven annals reproach compare measure price description praise humanity mankind universe "
        "civilisation civilization everything",
        "",
        "can could will would hold holds held holding the under beyond past in everything all",
    ),
    phrasing(
        "sweeping",
        _FURTHER,
        "never",
        "",
        "has have had there",
    ),
    phrasing(
        "sweeping",
        _FURTHER,
        "whole entire",
        "will would can could",
        "whole entire",
    ),
    phrasing(
        "sweeping",
        _FURTHER,
        "every each",
        "know knows agree agrees dream dreams fear fears hate hates love loves envies adore adores remember remembers "
        "wish wishes covet covets way respect detail",
        "every each perfect flawless faultless matchless peerless unbeatable infallible",
    ),
    phrasing(
        "sweeping",
        _FURTHER,
        "end",
        "all",
        "to",
    ),
    phrasing(
        "sweeping",
        _FURTHER,
        "last",
        "word",
        "the",
    ),
)  # fmt: skip
