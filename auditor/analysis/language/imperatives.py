"""Wordings by which a text asks its reader to do something: imperatives of many purposes, and requests."""

from __future__ import annotations

from auditor.analysis.phrasings import Phrasing, phrasing

_OUR = r"(?:the|this|that|these|our|your|their|his|her|its|my|an?|every|all|any)"
_OFFICIAL = (
    r"(?:mps?|mp['’]s|tds?|msps?|meps?|senators?|representatives?|reps?|congress(?:man|woman|men)?|congressional|"
    r"councillors?|councilors?|council|governors?|mayors?|lawmakers?|legislators?|elected|assembly ?m\w+|"
    r"ministers?|ministry|minister['’]s|officials?|town hall|city hall|government|state|white house|president|"
    r"leaders?|school|board|embassy|deputy|deputies|parliament|commissioners?|alderm[ae]n|party|politicians?|"
    r"whips?|congress|bank|company|supermarket|broadcaster|station|editor|sponsors?|advertisers?)"
)
IMPERATIVES: tuple[Phrasing, ...] = (
    phrasing(
        "share",
        r"(?:share (?:far and wide|widely|now\b|everywhere)|(?:urge|ask|tell|get|encourage) (?:all )?your (?:friends|"
        r"family|neighbou?rs|colleagues|followers|readers)(?: and \w+)? to(?: \w+){1,3}|"
        r"(?:share|forward|re-?post|re-?tweet|re-?share|pass(?: on)?|send|tweet|post|spread|circulate|"
        r"copy and paste|show) "
        r"(?:this|these|the (?:word|news|truth|story|message|article|post|video|link|petition|facts?)|it\b|them\b|"
        r"our (?:story|article|video|post|page|message)|your (?:story|stories|thoughts|views|opinions?|experiences?|"
        r"memories|photos|pictures|comments?))"
        r"(?: (?:on|along|far|article|story|video|post|page|link|message|news|petition|everywhere|now|widely|today|"
        r"with (?:everyone|all|your|as many|friends|anyone|others|family|us|the)|to (?:everyone|all|your|friends|"
        r"anyone|ten|\d+))(?: \w+){0,3})?|"
        r"tag (?:a |your |the |us|everyone|someone|three )(?:\w+ ?){0,2}|"
        r"get (?:the|this) (?:word|story|truth|message) out|"
        r"make (?:this|it) (?:go )?viral|let (?:everyone|the (?:whole )?world|your friends|people) know)\b",
        "urge ask encourage share forward repost re-post retweet re-tweet reshare pass send tweet post spread "
        "circulate copy show tag get "
        "make let",
        "this these word news truth story message article post video link petition fact facts it them your far widely "
        "now everywhere friends "
        "everyone world viral friend friends someone",
    ),
    phrasing(
        "politics",
        rf"(?:(?:do not|don['’]t|never|stop) (?:buy|buying|shop|shopping|watch|watching|vote|voting|support|supporting|"
        rf"pay|paying|fund|"
        r"funding|use|using|give|giving) (?:a|any|anything|for|at|from|this|these|that|their|them|him|her|another|it|"
        r"the)\b(?: \w+){0,3}|"
        rf"let (?:your|the) (?:[\w’'-]+ )?{_OFFICIAL} know\b(?: \w+){0, 2}|"
        r"(?:sign(?: up to| on to| onto)?|join|(?:back|support|launch|start|endorse|fund)"
        r"(?= (?:the|this|our|their|a)\b)) (?:\w+ ){0,3}?(?:petition|pledge|open letter|letter|campaign|fight|"
        r"fightback|movement|protests?|march|"
        r"marches|rally|boycott|strike|resistance|struggle|cause|recall|ballot (?:measure|initiative))\b|"
        r"add your (?:name|voice|signature)s?\b(?: to \w+ \w+)?|"
        rf"(?:call|phone|ring|write(?: to)?|e-?mail|contact|message|lobby|tweet(?: at)?|text|petition|pressure|flood|"
        rf"bombard|pester) (?:up )?(?:(?:{_OUR}|both|local|nearest) ){{0,2}}(?:[\w’'-]+ )?{_OFFICIAL}\b(?:['’]s)?"
        rf"(?: \w+){{0,3}}|"
        rf"(?:tell|ask|urge|remind|beg|press|demand that|demand from) (?:(?:{_OUR}|both|local|nearest) ){{0,2}}"
        rf"(?:[\w’'-]+ )?{_OFFICIAL} (?:to|that|why|how|whether|what|you|we|enough|no|not|for|resigns?|stops?)\b"
        rf"(?: \w+){{0,3}}|"
        r"vote (?:for|against|no|yes|to|him|her|them|out|in|down|on|remain|leave|tactically|early|like|with|this|"
        r"on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:labour|conservative|republican|"
        r"democrat|green)(?= |[.!,]))\b(?: \w+){0,3}|"
        r"(?:get out (?:and|to) (?:the )?vote|go (?:out )?(?:and|to) vote|turn out (?:and|to) vote|cast your (?:vote|"
        r"ballot)|use your vote|make your vote count|register to vote|get to the polls)\b|"
        r"boycott (?!of\b|by\b|calls?\b|campaign|movement|threat)[\w’'-]+(?: \w+){0,3}|"
        r"(?:demand|insist)(?: (?:that|on)\b| (?:better|more|an?|the|answers|action|change|justice|your|their|his|her)"
        r"\b)(?: \w+){1,3}|"
        r"reject (?:this|the|these|their|his|her) \w+(?: \w+){0,2}|"
        r"(?:protest|march|rise up|rise|stand up|stand together|stand|fight back|fight|speak up|speak out|rally|unite|"
        r"resist|mobili[sz]e|hit the streets|take to the streets|push back|organi[sz]e|strike) "
        r"(?:(?:up |back |out |together |firm )?(?:for|against|with|behind|beside|and|to|in)\b|now\b|today\b|this\b|"
        r"until\b|before\b)(?: \w+){1,4}|"
        r"(?:take to the streets|hit the streets|stand up and be counted)\b|(?:rise up|fight back|speak (?:up|"
        r"out))(?=!)|"
        r"(?:make|let) (?:your|our|their) voices? (?:be )?heard|raise your voices?|hold (?:them|him|her|it|your "
        r"\w+|the \w+) (?:to account|accountable|responsible)|say (?:no|yes|enough|never) (?:to )?(?:\w+ ?){0,4}|"
        r"refuse to (?:pay|comply|buy|accept|be|watch|vote|sign|wear|support|let)(?: \w+){1,2}|"
        r"(?:stop|save|defend|protect|reclaim|take back) (?:our|your|this|these|them|him|her)\b(?: \w+){1,2}|"
        r"help us (?:to )?(?:fight|reach|save|stop|keep|raise|spread|continue|grow|win|build|hold|expose|end|get|send|"
        r"make|change|beat|defeat|bring|share)\b(?: \w+){0,3}|"
        r"(?:kick|throw|boot|chuck|vote) (?:them|him|her|these|the) (?:\w+ ){0,3}out|"
        r"(?:show|lend|give) (?:\w+ )?(?:your|some) (?:support|solidarity|backing|anger|outrage|disgust)(?: \w+){0,3})",
        "do don't never sign join back support add launch start endorse call phone ring write email e-mail contact "
        "message lobby "
        "tweet "
        "text tell ask urge petition pressure press remind beg visit demand flood bombard pester vote get go turn cast "
        "use make register boycott insist reject protest march rise stand fight speak rally unite resist mobilise "
        "mobilize hit take push organise organize strike let raise hold say refuse stop save defend protect reclaim "
        "kick throw boot chuck show lend give help",
    ),
    phrasing(
        "give",
        r"(?:(?:donate|chip in|contribute|pledge|give|pitch in|dig deep)"
        r"(?: (?:now|today|here|online|what(?:ever)? you can|generously|to|your|as much|a few|just|even|at least|"
        r"[$£€]?\d+|the price|five|ten|any|blood|via|through|at|by|by clicking)\b)(?: \w+){0,4}|"
        r"dig deep|donate\b(?=[.!])|support (?:us|our|independent|the (?:family|appeal|fund|site|work|cause|campaign|"
        r"shelter|charity))\b(?: \w+){0,3}|become a (?:member|patron|supporter|donor|subscriber)\b(?: \w+){0,2}|"
        r"make a (?:\w+ ){0,2}(?:donation|gift|contribution|pledge|difference)\b|"
        r"(?:fund|sponsor) (?:us|our|a|this|independent)\b(?: \w+){0,3}|open your (?:wallets?|hearts?|purses?))",
        "donate chip contribute pledge give pitch dig support become make fund sponsor open",
    ),
    phrasing(
        "buy",
        r"(?:(?:buy|order|shop(?: for)?|grab|claim|get|snap up|pre-?order|reserve|book|secure|purchase|try|"
        r"pick up|bag|treat yourself|stock up|add) "
        r"(?:(?:yours|your (?:own |free |copy|bottle|tickets?|place|spot|seat|kit|order|pack|set|pair|discount|bonus|"
        r"trial|gift|appointment))(?:\w+ ?){0,2}|now\b|today\b|(?:it|one|them|some|two|this \w+|these \w+|"
        r"the \w+(?: \w+)?) (?:now|today|here|while|before|online|risk-free|for (?:only|just|free)|at (?:a|\d+))\b"
        r"(?: \w+){0,3})|"
        r"(?:click|tap|press|hit|swipe|follow|use|enter|scan)(?: on)? (?:here|(?:the|this) (?:\w+ )?(?:link|button|"
        r"code|image|"
        r"banner|coupon)|(?:link|button) below|below|promo code|code \w+)\b(?: below| above| now)? (?:to|and|for|at) "
        r"(?:order|buy|get|claim|donate|join|sign|subscribe|save|start|win|download|support|give|vote|add|become|"
        r"shop|find|discover|try|book|receive|secure|\d+|an?|your)\b(?: \w+){0,3}|"
        r"(?:hurry(?=[,.!]| while| before)|act (?:now|fast|quickly|today|before)|(?:don['’]?t|do not) "
        r"(?:miss(?: out)?\b|delay|wait (?:until|to|any|another)|let this))(?: \w+){0,3}|"
        r"(?:visit|go to|head (?:over )?to|log on to|check out|browse) (?:our|(?:www\.)?[\w-]+\.(?:com|org|net|"
        r"co\.uk|example)\b|the (?:\w+ )?(?:shop|store|website|site|page|link) (?:now|today|to|below))(?: \w+){0,4}|"
        r"(?:download|install) (?:the|our|this|it|your)\b(?: \w+){0,3}|"
        r"(?:enter|apply|enrol|enroll|book|invest|upgrade|switch|shop|order|buy) (?:now|today|here|online)\b)",
        "buy order shop grab claim get snap pre-order preorder reserve book secure purchase try pick bag treat stock "
        "add click tap press hit swipe follow use enter scan hurry act don't dont do visit go head log check browse "
        "download install apply enrol enroll invest upgrade switch",
    ),
    phrasing(
        "follow",
        r"(?:(?:subscribe|sign up|register|opt in)(?: (?:to|for|now|today|here|below|at|and|free)\b"
        r"(?: [\w’'-]+){0,4}|(?=[.!]))|"
        r"(?:follow|like|find|join|friend) (?:us|our (?:page|channel|facebook|twitter|telegram|instagram|whatsapp))\b"
        r"(?: [\w-]+){0,3}|"
        r"(?:leave|post|drop|write) (?:us )?(?:a|your) (?:comments?|like|review|message|thoughts)\b(?: \w+){0,3}|"
        r"comment below|(?:tell|let) us know\b(?: [\w’'-]+){0,4}|"
        r"tell us (?:what|how|if|your|about|in|why|which|who)\b(?: [\w’'-]+){0,4}|have your say\b|"
        r"(?:hit|smash|press|ring) (?:that |the )?(?:like|subscribe|follow|bell)\b(?: \w+){0,2}|"
        r"join the (?:conversation|discussion|debate)\b(?: \w+){0,3}|"
        r"(?:like|comment) and (?:share|subscribe|follow)\b|turn on notifications)",
        "subscribe sign register opt follow like find join friend leave post drop write comment tell let have hit "
        "smash "
        "press ring turn",
        "to for now today here below at and free us our subscribe register comment comments review message thoughts "
        "know say notifications conversation discussion debate like sign",
    ),
    phrasing(
        "act",
        r"(?:(?:take (?:action|a stand|part|back control)|get involved|get active|do (?:your bit|your part|"
        r"something)|"
        r"make a stand|act|be part of (?:the|this|our) \w+|be the change|wake up|open your eyes|arm yourselves?|"
        r"prepare yourselves?|protect yourselves?|play your part|pray|attend (?:the|our|this)|volunteer|"
        r"come along|turn up|show up|bring your \w+)"
        r"(?:[.!]|(?: |: ?|, )(?:now|today|tonight|before|and|by|to|on|for|against|in|at|with|or)\b(?: \w+){0,3}))",
        "take get do make act be wake open arm prepare protect play pray attend volunteer come turn show bring",
        "action stand part control involved active bit something act change up eyes yourself yourselves ready pray "
        "attend volunteer along your",
    ),
    phrasing(
        "politics",
        r"(?:put your names? (?:to|down|on|forward)(?: \w+){0,3}|(?:put|drop|throw|slip|pop|leave) (?:a |some |a few |"
        r"your |"
        r"what(?:ever)? you can )?(?:[\w’'£$€]+ ){0,3}?(?:in|into|to) (?:the|our|their) (?:[\w’'-]+ )?(?:fund|bucket|"
        r"tin|hat|"
        r"box|kitty|pot|jar|appeal|collection)|send (?:(?:him|her|them|us) |(?:the |your |Mr |Ms |Mrs )?(?:[\w’'-]+ "
        r"){1,3}?)"
        r"(?:an? |your |the )(?:\w+ )?(?:messages?|letters?|e-?mails?|cards?|word|notes?|postcards?|line|donations?|"
        r"support|"
        r"objections?|complaints?)(?: \w+){0,3}|send (?:your|an?|the) (?!wrong|right)(?:\w+ )?(?:objections?|"
        r"complaints?|letters?|"
        r"comments|views|thoughts|donations?|cheques?|messages?|e-?mails?|postcards?)(?: \w+){0,4}|"
        r"(?:ring|phone|call|write to|e-?mail|text|tell|ask|remind|contact|tweet|lobby|urge) (?-i:(?:Mr|Mrs|Ms|Dr|Sir|"
        r"Lord|Lady|"
        r"Councillor|Cllr|Senator|Mayor|President|Minister|Governor|Congress(?:man|woman))) (?-i:[A-Z])[\w’'-]+ (?:to|"
        r"that|why|how|whether|what|at|on|and|or|today|now|before|for)\b(?: \w+){0,4}|"
        r"(?:ring|phone|call|write to|e-?mail|text|contact|lobby) (?:the|your|their) (?:[\w’'-]+ ){1,3}?(?:and|to) "
        r"(?:tell|ask|"
        r"say|demand|complain|object|let|insist|urge|support|protest)(?: \w+){0,3}|"
        r"(?:lodge|file|make|submit|send in|fire off) (?:an?|your) (?:\w+ )?(?:complaints?|objections?|protests?|"
        r"letters?)"
        r"(?: \w+){0,3}|(?:object|complain|apply pressure|speak up|turn out|show up|turn up|come out|stand by|get "
        r"behind|"
        r"line up behind|rally round|side with|stick up for|stand with) (?:to (?:vote|support|oppose)|before|by|for|"
        r"on|with|and|the|our|this|"
        r"these|them|your)\b(?: \w+){0,3}|"
        r"(?:shop|bank|eat|go|spend your money|take your (?:money|custom|business|trade)|look) elsewhere\b(?: "
        r"\w+){0,3}|"
        r"(?:cancel|switch off|turn off|delete|drop|ditch|bin|tear up) (?:your|the app|their|that)(?: \w+){1,3}|"
        r"(?:stay away|steer clear|keep away|walk out|walk past) (?:from|of|until|and|on)\b(?: \w+){0,3}|"
        r"leave (?:the|their|its|his|her|those|that) (?:[\w’'-]+ ){1,4}?(?:on the shel(?:f|ves)|in the shop|unsold|"
        r"unread|"
        r"alone until)(?: \w+){0,3}|"
        r"(?:tell|ask|nudge|remind|bring|take|invite) (?:all )?your (?:friends|neighbou?rs?|family|mates?|children|"
        r"kids|mother|"
        r"mum|dad|parents|colleagues|boss|landlord|partner|dentist|doctor)(?: \w+){0,4}|"
        r"(?:mark|block out|free up|save|note) (?:the date|your (?:diary|diaries|calendar)|it in)\b(?: \w+){0,3}|"
        r"give (?:them|him|her|it|us) your (?:vote|support|money|backing|signature|voice)s?(?: \w+){0,3}|"
        r"back (?:him|her|them|this|the)\b(?: \w+){1,3}|(?:choose|elect|return|pick) (?:a |the )?(?:\w+ )?(?:candidate|"
        r"councillors?|party|mayor|people) (?:who|that)(?: \w+){1,3}|"
        r"vote (?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+)?(?= on\b| in\b|[.!,]))",
        "put drop throw slip pop leave send ring phone call write email e-mail text tell ask remind contact tweet "
        "lobby urge "
        "lodge file make submit fire object complain apply speak turn show come stand get line rally side stick shop "
        "bank eat "
        "go spend take look cancel switch delete ditch bin tear stay steer keep walk nudge bring invite mark block "
        "free save "
        "note give back choose elect return pick vote",
    ),
    phrasing(
        "act",
        r"(?:join (?:us|them|him|her|the|our|your|in|hundreds|thousands|others|[\w’'-]+) (?:[\w’'-]+,? ){0,6}?(?:at|"
        r"on|in|"
        r"outside|from|for|this|tonight|tomorrow|next|and bring)\b(?: (?!is\b|are\b|was\b|were\b)\w+){0,3}|"
        r"(?:come|pop|drop|head|get|go|stroll|wander|nip|hurry|step|swing|roll|get yourself|get yourselves) (?:along|"
        r"down|"
        r"over|round|out|by|in|up|to|and (?:see|join|support|meet|help|try|say|show|have|bring|hear))(?:\b| "
        r")(?:(?!is\b|was\b|are\b)"
        r"[\w’'-]+ ?){0,6}?(?:today|tonight|tomorrow|now|this (?:week|weekend|evening|afternoon|morning|month|summer|"
        r"sunday|"
        r"saturday|friday)|on (?:the \d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d)|at (?:\d|noon|"
        r"six|seven|"
        r"eight|nine|ten|five|four|three|two|one|midday)|before|and (?:bring|join|see|support|have|meet|show|say|help|"
        r"tell|try|"
        r"make|let|give|get)|with (?:your|the))\b(?: \w+){0,2}|"
        r"(?:be|make sure (?:that )?you(?:['’]re| are)) (?:there|at the|in the|on the|part of|among|one of|ready to|"
        r"quick|"
        r"early|outside|the first)\b(?: \w+){0,4}|"
        r"bring (?:a|an|the|your|some|as many|along|\w+ing)(?: [\w’'-]+){1,3}|"
        r"(?:lend|give) (?:a hand|an hour|a day|your time|some of your|what(?:ever)? you can|generously|blood)\b(?: "
        r"\w+){0,3}|"
        r"(?:spare|set aside) (?:an?|some|five|ten|what)(?: \w+){1,4}|(?:roll up your sleeves|get stuck in|muck in)\b"
        r"(?: \w+){0,3})",
        "join come pop drop head get go stroll wander nip hurry step swing roll be make bring lend give spare set muck",
    ),
    phrasing(
        "buy",
        r"(?:(?:treat|spoil|pamper|surprise) (?:yourself|yourselves|someone|your|mum|dad|the (?:family|kids|"
        r"children))\b"
        r"(?: \w+){0,4}|(?:mention|quote|use|enter|type(?: in)?|show|present) (?:(?:the |this |our |promo |discount |"
        r"voucher )+code"
        r"|code|this (?:ad|advert|article|page|coupon|story)|[\w’' ]{2,30} (?:at (?:the )?(?:checkout|till|desk|door|"
        r"reception)"
        r"|when (?:you|booking|ordering)|and (?:get|save|receive|enjoy|your)))\b(?: \w+){0,3}|"
        r"(?:book|order|buy|reserve|get|grab|snap up|secure|claim|pick up|try|pre-?order|enjoy|save|start|discover|"
        r"find|choose"
        r"|upgrade|switch|open|pack|plan|request|win|taste|test|see|visit|ask for|call|ring|phone|text|e-?mail) "
        r"(?!the police|police|999|911|112)(?:[\w’'£$€%-]+,? ){0,8}?(?:today|now|tonight|before (?:it['’]s|they|the|"
        r"midnight|"
        r"stocks?|\w+day|\d)|while (?:stocks?|supplies|they|it)|this (?:weekend|week|month) and|at (?:www\.|[\w-]+\."
        r"(?:com|org|net|co|example))|risk[- ]free|for free|free (?:for|of)|with (?:the )?code|for (?:just|only)|from "
        r"(?:just|only)|"
        r"(?:and|to) (?:get|save|receive) (?:\d|an?\b|your|the second|up to)|via the link|through (?:our|the) (?:link|"
        r"site|"
        r"shop|website)|online and|straight away|in your)(?:\b|(?<=\.))(?: \w+){0,3}|"
        r"(?:save|get|take|enjoy) (?:up to |an extra |a further )?(?:[$£€]?\d+ ?%?(?: per ?cent)?|half|a third) off\b"
        r"(?: \w+){0,3})",
        "treat spoil pamper surprise mention quote use enter type show present book order buy reserve get grab snap "
        "secure claim "
        "pick try pre-order preorder enjoy save start discover find choose upgrade switch open pack plan request win "
        "taste test "
        "see visit ask call ring phone text email e-mail take",
    ),
    phrasing(
        "follow",
        r"(?:(?:hit|press|smash|tap|click)(?: on)? (?:the |that |our )?(?:follow|bell|like|subscribe|share|join|"
        r"donate)\b"
        r"(?: \w+){0,2}|(?:turn on|switch on|enable) (?:the |our |your )?(?:notifications|alerts)\b(?: \w+){0,3}|"
        r"(?:tell|let|show) us\b(?: \w+){1,5}|(?:add|save|bookmark|like|follow|watch) (?:us|this page|our|@\w+)(?: "
        r"\w+){0,4}|"
        r"(?:stay tuned|watch this space|keep an eye on (?:our|this))\b(?: \w+){0,3}|"
        r"(?:drop|leave|post|write|put) (?:your|a|an|us) (?:[\w’'-]+ ){0,3}?(?:in|under|below|beneath) the "
        r"comments?\b)",
        "hit press smash tap click turn switch enable tell let show add save bookmark like follow watch stay keep "
        "drop leave "
        "post write put",
    ),
    phrasing(
        "act",
        r"(?:(?:call|ring|phone|text|email|e-mail|whatsapp|contact) (?:our|us|the (?:newsdesk|number|hotline|"
        r"studio))\b(?: \w+){0,5}|"
        r"text (?-i:[A-Z]{3,}) to(?: \w+){1,3}|vote (?:in|on|using) (?:our|the|this)(?: \w+){1,3}|send (?:us|in) "
        r"(?:your|a|an|the)\b"
        r"(?: \w+){1,4}|(?:pin|bookmark|screenshot|clip|cut out|print(?: out)?|save|keep) (?:this|it|these)(?: (?:for "
        r"later|now|and|page|"
        r"article|list|recipe|post|coupon))\b(?: \w+){0,2}|(?:click|tap|scroll|swipe|read|flip|turn) (?:through|on|"
        r"down|ahead|up|to|over)"
        r"(?: (?:to|for|on|and)\b)?(?: \w+){1,4}|(?:pick up|grab|get|buy) (?:a copy of |your copy of "
        r")?(?:tomorrow['’]s|today['’]s|"
        r"next|sunday['’]s|saturday['’]s)(?: \w+){1,4}|(?:grab|get|claim|snag|nab|score|bag) your(?: own| free)?(?: "
        r"\w+){1,3}|"
        r"(?:go ahead and|go on,? and) \w+(?: \w+){1,3}|(?:try|do|test|make|cook|plant) (?:it|this|one|them)(?: out| "
        r"yourself)?(?: this "
        r"(?:weekend|week|evening)| today| tonight| now| at home| and (?:see|tell))\b(?: \w+){0,3}|"
        r"subscribe\b(?: \w+){1,4}|never miss (?:a|an|another)(?: \w+){1,3}|(?:switch|turn) (?:over|off|to) (?:on|at|"
        r"to|and|the)\b"
        r"(?: \w+){0,3}|(?:skip|ditch|dump|shun|avoid|snub) the (?:\w+)(?: \w+){0,2}(?: (?:and|until|today|now))\b(?: "
        r"\w+){0,3})",
        "call ring phone text email e-mail whatsapp contact vote send pin bookmark screenshot clip cut print save "
        "keep click tap scroll "
        "swipe read flip turn pick grab get buy claim snag nab score bag go try do test make cook plant subscribe "
        "never switch skip ditch "
        "dump shun avoid snub",
    ),
    phrasing(
        "act",
        r"(?:(?:nominate|submit|upload|post in) (?:your|a|an|someone|the)\b(?: \w+){1,4}|get your (?:colleagues|"
        r"friends|neighbou?rs|"
        r"family|kids|children|team) to(?: \w+){1,3}|go and (?!get\b)\w+(?: \w+){1,4}|(?:ride|see|visit|catch|taste|"
        r"hear|try) (?:it|her|him|them|the "
        r"[\w’'-]+|[\w’'-]+) (?:while|before|now|today|this (?:week|weekend|summer|sunday|saturday))\b(?: \w+){0,4}|"
        r"come (?:early|late|hungry|armed|"
        r"prepared|dressed|and \w+)(?:, and bring)?\b(?: \w+){0,3}|bring (?:[\w’'-]+ )?(?:an?|some|your|the)(?: "
        r"[\w’'-]+){1,3}|"
        r"(?:write|appeal|complain|object|turn|speak) to (?:the|your|our) (?:[\w’'-]+ ){1,3}?(?:before|today|now|and|"
        r"by|about|asking|while|"
        r"until|at once)\b(?: \w+){0,3}|(?:do not|don['’]t) (?:wait|sit|stand|accept|believe|settle|fall|be "
        r"fooled|put up|give|"
        r"ignore|trust|stop|just) (?:for|it|by|idly|the|this|them|another|less|up|in|their|with|to|a|sit|stand|"
        r"anyone)\b(?: \w+){0,4}|"
        r"take (?:the (?:children|kids|family)|your (?:children|kids|family|mother|friends))(?: \w+){1,3}|"
        r"(?:request|ask for|get|arrange|schedule|apply for) (?:an?|your)(?: free)? (?:quote|demo|brochure|sample|"
        r"callback|consultation|trial|"
        r"appointment|copy|catalogue|estimate|valuation|audit)(?: \w+){0,4}|switch to (?:the|our|a|an)(?: \w+){1,4}|"
        r"(?:talk|speak|chat|get in touch|get on the phone) (?:to|with) (?:us|our|an? \w+ (?:expert|adviser|"
        r"advisor))(?: \w+){0,3})",
        "nominate submit upload post get go ride see visit catch taste hear try come bring write appeal "
        "complain object turn speak do "
        "don't take request ask arrange schedule apply switch talk chat",
    ),
)
# Appeals that are no imperatives.
REQUESTS: tuple[Phrasing, ...] = (
    phrasing(
        "give",
        r"\b(?:you (?:can|could) (?:help|make a difference|play your part|stop (?:this|them|it)|show your support) by "
        r"\w+ing(?: \w+){0,4}|"
        r"(?:we (?:urgently |desperately |really )?need|please give us) your (?:help|support|donations?|"
        r"signatures?|"
        r"voices?|money|votes?)|"
        r"your (?:\w+ )?(?:donation|signature|gift|contribution|support|pledge|vote|voice|share|help) "
        r"(?:can\b|will\b(?! not)|could\b|is (?:needed|vital|crucial)|makes?|helps?|counts?|matters?)\b(?: \w+){0,3}|"
        r"(?:are you|will you be) (?:in|with us)\?|"
        r"readers (?:are (?:urged|asked|invited|encouraged|requested|reminded|welcome)|can (?:still )?(?:help|do "
        r"their bit|"
        r"support|sign|show|make|add|send|give|join|back)|may (?:wish|like)|who (?:want|wish|care|agree|would like) "
        r"(?:[\w’'-]+ ){0,5}"
        r"(?:can|should|may))(?: \w+){0,4}|(?:our|these|the) \w+ (?:urgently |desperately )?needs? (?:you|your|every "
        r"reader)\b"
        r"(?: \w+){0,3}|every (?:signature|voice|vote|penny|pound|euro|dollar|crown|share|donation|little) (?:counts|"
        r"helps|"
        r"matters)|it (?:only )?takes (?:\w+ ){1,2}(?:minutes?|seconds?|clicks?) to (?:sign|join|donate|give|write|"
        r"vote|share|"
        r"add|order|book|register|subscribe)(?: \w+){0,3}|(?:a|one) (?:signature|click|share|call|letter|text) "
        r"(?:from you )?"
        r"(?:is all it takes|could|can|will|is enough)(?: \w+){0,3}|why not (?!be\b|have\b|just say)(?:join|sign|give|"
        r"drop|put|come|pop|"
        r"book|order|try|send|write|ring|call|buy|treat|add|share|tell|bring|support|donate|vote|take|make|get|follow|"
        r"visit|go|"
        r"spare|lend|become|sponsor)\b(?: [\w’'-]+){0,6})",
        "your readers us you every takes a one why needs need",
        "by need needs donation signature gift contribution support pledge vote voice share help urged asked invited "
        "encouraged in requested reminded welcome can may should you counts helps matters minute minutes seconds "
        "clicks could "
        "will all enough not",
    ),
)

__all__ = ["IMPERATIVES", "REQUESTS"]
