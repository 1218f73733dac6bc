"""Where the reporter asks the reader to do something: share, sign, vote, give, buy, protest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import phrasings
from auditor.analysis.phrasings import Phrasing, phrasing
from auditor.analysis.voices import BLANK, REPORTER
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Appeal(NamedTuple):
    """`kind` is share, politics, give, buy, act or follow; `furniture`: it stands in a box or button of the page."""

    span: Span
    kind: str
    furniture: bool


# What may stand between the beginning of a sentence and its imperative.
_LEAD = re.compile(
    r"(?:(?:if|to|before|until|when|while|whether|in order to|instead of|for)\b[^,.;:!?\n\x00]{2,90}, )?"
    r"(?:(?:so|and|now|then|but|today|tonight|also|go|come|hurry up and|do|instead|quick|"
    r"alternatively|lastly|finally|patriots|readers|friends|folks|everyone|everybody)\b,? )*"
    r"(?:(?:please|just|simply|kindly) )?"
    r"(?:(?:do not|don['’]?t|never) (?:forget|hesitate|wait|be afraid|fail|be shy) to |(?:make|be) (?:sure|certain) "
    r"(?:to|you|that you) |remember to |take a (?:moment|minute|second) to |why not |consider |feel free to |"
    r"help (?:us |them |to )?(?:by )?|let us |let['’]s |you (?:can|should|must|need to|have to|ought to) "
    r"(?:all |now |still |also |help (?:us )?(?:by |to )?)?|"
    r"(?:we|i) (?:urge|ask|implore|beg|encourage|call on|invite|appeal to) "
    r"(?:you|readers|everyone|every \w+|all (?:\w+ )?\w+|our readers|the public|you all) to (?:please )?|"
    r"it(?:['’]s| is) (?:high )?time (?:to|for (?:us|all of us|you|everyone|everybody|readers|citizens|voters|people|"
    r"the people|decent people|americans) to) |now is the (?:time|moment) to |"
    r"(?:every|all) (?:(?!the )\w+ )?(?:citizens?|voters?|readers?|patriots?|americans?|britons?|parents?|taxpayers?|"
    r"residents?|customers?|consumers?|fans?|families|family|decent people|people of (?:good will|conscience)|"
    r"right-thinking people)(?: in \w+)? (?:should|must|needs? to|ought to) |"
    r"(?:everyone|everybody|readers|we all|all of us|we) (?:should|must|needs? to|ought to|has to|have to) (?:all |now "
    r"|also )?)?"
    r"(?:please )?",
    re.IGNORECASE,
)
# First words of leads, and the words one of which must be among the next few; none: a verb or another lead must follow.
_DUTY = "should must need needs ought has have all"
_ASKING = "urge ask implore beg encourage call invite appeal"
_FOLLOWERS = {
    **dict.fromkeys("but and so then now today tonight also just simply please kindly go come quick friends folks "
                    "patriots alternatively lastly finally readers consider".split(), ""),
    **dict.fromkeys("do don't dont never".split(), "forget hesitate wait be fail not"), "remember": "to",
    **dict.fromkeys("readers everyone everybody every all".split(), _DUTY),
    **dict.fromkeys(("we", "i"), f"{_ASKING} {_DUTY}"),
    "you": "can should must need have ought",
    "it": "time", "it's": "time", "time": "to", "in": "order", "why": "not", "let": "us", "let's": "",
    "make": "sure certain", "be": "sure certain", "take": "moment minute second",
    "feel": "free", "help": "", "hurry": "and",
}  # fmt: skip
_LEADS = {first: frozenset(words.split()) for first, words in _FOLLOWERS.items()}
_CLAUSES = frozenset("if to before until when while whether instead for".split())
_NEAR, _CLAUSE = 6, 100
# After these an imperative needs no lead but "please".
_BREAKS = ("; ", ": ", "— ", "– ")
_NEXT = re.compile(r"(?:(?:please|just|simply) )?([A-Za-z][\w’'-]*)", re.IGNORECASE)
_OUR = r"(?:the|this|that|these|our|your|their|his|her|its|my|an?|every|all|any)"
_OFFICIAL = (
    r"(?:mps?|mp['’]s|tds?|msps?|meps?|senators?|representatives?|reps?|congress(?:man|woman|men)?|congressional|"
    r"councillors?|councilors?|council|governors?|mayors?|lawmakers?|legislators?|elected|assembly ?m\w+|"
    r"ministers?|ministry|minister['’]s|officials?|town hall|city hall|government|state|white house|president|"
    r"leaders?|school|board|embassy|deputy|deputies|parliament|commissioners?|alderm[ae]n|party|politicians?|"
    r"whips?|congress|bank|company|supermarket|broadcaster|station|editor|sponsors?|advertisers?)"
)
_IMPERATIVES: tuple[Phrasing, ...] = (
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
        "everyone world viral",
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
)
# Appeals that are no imperatives.
_REQUESTS = (
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
        r"readers are (?:urged|asked|invited|encouraged) to \w+(?: \w+){0,3})",
        "your readers us you",
        "by need needs donation signature gift contribution support pledge vote voice share help urged asked invited "
        "encouraged in",
    ),
)
_SAYING = re.compile(
    r"\b(?:said|says|told|asked|urged|according to|wrote|shouted|chanted|reads?|reading)\b", re.IGNORECASE
)
# Furniture of the page in which an outlet appeals to its readers; bare buttons there are furniture and no appeal.
_FURNITURE = frozenset({ZoneKind.SHARE, ZoneKind.NAVIGATION, ZoneKind.COMMENT_FORM, ZoneKind.NEWSLETTER})
_LEAST = 6
# Where a quoted appeal should not break off.
_TAIL = re.compile(
    r"(?:[ .!,:]|(?<= )(?:an?|the|on|in|at|to|of|for|and|or|by|with|from|before|after|until|while|if|that|"
    r"his|her|its|our|your|their|my|they|is|are|as|who|what|you|we|not|so|but|be)(?=[ .!,:]*$))+$",
    re.IGNORECASE,
)


@cache
def _by_verb() -> dict[str, tuple[Phrasing, ...]]:
    found: dict[str, list[Phrasing]] = {}
    for each in _IMPERATIVES:
        for verb in each.cues:
            found.setdefault(verb, []).append(each)
    return {verb: tuple(of) for verb, of in found.items()}


def appeals(analysis: Analysis) -> Iterator[Appeal]:
    """Appeals to the reader in the outlet's own words, in text order."""
    found = [(p.span, p.kind, p.sentence) for p in phrasings.phrases(analysis, _REQUESTS)]
    found += _imperatives(analysis)
    end = 0
    for span, kind, sentence in sorted(found, key=lambda f: (f[0].start, -f[0].end)):
        if span.start < end:
            continue
        text = sentence.text.rstrip()
        furniture = sentence.zone in _FURNITURE
        if furniture and (len(text.split()) < _LEAST or text[-1:] not in ".!" or kind == "follow"):
            continue
        if text.endswith("?") or _SAYING.search(text) or phrasings.held_off(analysis, span):
            continue
        end = span.start + len(_TAIL.sub("", analysis.document.reading[span.start : span.end]))
        yield Appeal(Span(span.start, end), kind, furniture)


def _imperatives(analysis: Analysis) -> Iterator[tuple[Span, str, Sentence]]:
    by_verb, text = _by_verb(), analysis.publisher_voice.text
    for start, sentence in _starts(analysis, text):
        match = _NEXT.match(text, start, sentence.span.end)
        if match is None:
            continue
        verb = match[1].lower().replace("’", "'")
        for each in by_verb.get(verb, ()):
            act = each.pattern.match(text, match.start(1), sentence.span.end)
            if act and (not each.beside or not each.beside.isdisjoint(analysis.lowers[sentence.index])):
                yield Span(*act.span()), each.kind, sentence
                break


def _starts(analysis: Analysis, text: str) -> Iterator[tuple[int, Sentence]]:
    """Where imperatives may stand: at the beginning of sentences, after what may lead in, after breaks."""
    verbs, zones = _by_verb(), REPORTER | _FURNITURE
    for sentence, words in zip(analysis.document.sentences, analysis.lowers, strict=True):
        if not words or sentence.zone not in zones:
            continue
        first = analysis.words[sentence.index][0].start
        if words[0] in verbs and text[first] != BLANK:
            yield first, sentence
        lead = _lead(words, text, first, sentence.span.end)
        if lead > first:
            yield lead, sentence
    for mark in _BREAKS:
        at = text.find(mark)
        while at >= 0:
            at += len(mark)
            match = _NEXT.match(text, at)
            after = analysis.sentence_at(at) if match and match[1].lower() in verbs else None
            if after and after.zone in zones:
                yield at, after
            at = text.find(mark, at)


def _lead(words: tuple[str, ...], text: str, first: int, end: int) -> int:
    """Where what leads in an imperative at the beginning of the sentence ends; `first` where nothing does."""
    if words[0] in _CLAUSES:
        comma = text.find(", ", first, min(end, first + _CLAUSE))
        match = _NEXT.match(text, comma + 2) if comma > 0 else None
        may = match is not None and (match[1].lower() in _by_verb() or match[1].lower() in _LEADS)
    else:
        may = _leads(words, _by_verb())
    lead = _LEAD.match(text, first, end) if may else None
    return lead.end() if lead else first


def _leads(words: tuple[str, ...], verbs: Mapping[str, object]) -> bool:
    """Whether the sentence may begin with what leads in an imperative."""
    followers = _LEADS.get(words[0])
    if followers is None or len(words) < 3:
        return False
    if followers:
        return not followers.isdisjoint(words[1:_NEAR])
    return words[1] in verbs or words[1] in _LEADS
