"""Furniture of the page that no list of wordings foresees, told by what it is made of.

A line of buttons and counters holds nothing but the vocabulary of an interface. A prompt speaks to the reader
in the outlet's name about what the outlet offers: it is weighed, for and against, and prose of an article,
which reports in the third person and the past tense, stays far below the bar. The weights were set by hand and
checked against the paragraphs of published news articles.
"""

from __future__ import annotations

from functools import cache

from auditor import patterns as re
from auditor.document import ZoneKind

LONGEST = 320  # characters of a prompt
_BAR = 3.0
_LABEL_WORDS = 9

# What every prompt holds one of: a plain search spares most paragraphs the weighing.
ANCHORS = (
    "newsletter", "inbox", "sign up", "signing up", "subscri", "cookie", "copyright", "©", "your feed", "email",
    "e-mail", "required", "click", "tap ", "read more", "follow", "all rights reserved", "continues", "advert",
    "this article", "this story", "this video", "this content", "this post", "earlier version", "free trial",
    "timeline", "homepage", "notification", "alert", "our app", "the app", "download", "partners", "browser",
    "browsing", "device", "your privacy", "log in", "logged in", "sign in", "donat", "our journalism",
    "independent journalism", "support us", "for you", "trending", "have your say", "comment", "your thoughts",
    "whatsapp", "telegram", "instagram", "facebook", "podcast", "cancel", "free articles", "updates",
    "mailing list", "video player", "playback", "you may like", "might like", "terms of", "membership", "spam",
    "reading", "recommended", "personali", "our website", "our site", "paywall", "outbrain", "taboola",
    "sponsor", "got a story", "contact us", "get in touch", "send us", "tell us", "let us know", "share",
    "of this",
)  # fmt: skip

_SITES = (
    r"facebook|twitter|x|instagram|whatsapp|tiktok|youtube|telegram|linkedin|threads|bluesky|reddit|pinterest"
    r"|messenger|snapchat|mastodon|flipboard|google news|apple news|spotify|apple podcasts"
)

# -- lines that are nothing but interface

_BUTTONS = frozenset(
    """
    it tap press swipe accept agree allow reject deny decline dismiss ok okay got yes no not now later never thanks
    maybe cancel close open menu search home top back up down next previous prev first last skip jump go to main
    content navigation footer header log login logout in out sign signup register account my profile subscribe
    subscribed unsubscribe subscription join follow following share shared shares sharing tweet retweet pin
    pinned print email e-mail mail save saved bookmark copy copied link links url embed report flag reply
    replies respond like likes liked dislike love react reactions vote votes comment comments post posts posted
    submit send edit delete view views viewed read reads listen watch play pause mute unmute volume full
    fullscreen screen subtitles captions captions settings options preferences manage preference all more less
    show hide expand collapse load loading see sort filter by newest oldest latest best popular relevant name
    website message phone required optional password username remember me forgot donate give support contribute
    learn about contact help faq privacy policy terms cookies cookie consent conditions use download get app
    store google apple android ios install rss feed feeds newsletter newsletters alerts notifications
    notification turn on off enable disable text size font a aa aaa dark light mode zoom translate article
    articles story stories gallery photos video videos photo image images slideshow player current time duration
    remaining live stream transcript audio min mins minute minutes sec secs ago via with this the of your
    facebook twitter x instagram whatsapp tiktok youtube telegram linkedin threads bluesky reddit pinterest
    messenger snapchat mastodon flipboard sms gmail tumblr topics tags
    """.split()
)  # fmt: skip
_STRONG = frozenset(
    """
    accept reject log login logout sign signup register subscribe unsubscribe share shares tweet retweet pin
    email e-mail copy embed reply comment comments submit menu skip print mute unmute cookies fullscreen
    facebook twitter instagram whatsapp tiktok youtube telegram linkedin reddit pinterest messenger download app
    required unmute newsletter notifications donate bookmark website settings preferences likes views sort
    search rss follow previous post save allow close read navigation sms
    """.split()
)  # fmt: skip
_SHARING = frozenset("share shares tweet facebook twitter whatsapp email print pin copy likes views follow".split())
_TOKEN = re.compile(r"[a-z]+(?:[-'][a-z]+)*|\d[\d.,:]*[km]?|[^\w\s]", re.IGNORECASE)
_SYMBOL = re.compile(r"[!\U0001F000-\U0001FAFF☀-➿←-⇿■-◿✓✔✕✖×|·•/>›»<‹«,()&+:*–—-]")
_PICTURES = 0x2600  # where dingbats and pictures begin
_TIMES = re.compile(r"\d?\d:\d\d(?::\d\d)?\s*/\s*(?:[a-z]+\s*)?\d?\d:\d\d", re.IGNORECASE)
_BROKEN_PLAYER = re.compile(
    r"(?:sorry, )?(?:the |this |your )?(?:video|player|audio|clip|stream|content|livestream|media|embed)(?: player"
    r"| content| file)? (?:is loading"
    r"|(?:cannot|can't|could not|couldn't) be (?:played|shown|displayed|loaded)|is (?:not available|unavailable"
    r"|blocked|not supported)|failed to load)"
)
_TAGS = re.compile(
    r"(?:tags?|tagged(?: (?:as|with|in))?|topics?|keywords?|filed (?:under|in|to)|categor(?:y|ies)|in this (?:story"
    r"|article)"
    r"|posted in|more about|sections?|sort by|text size|reading time|read(?:ing)? mode)\s*:\s*\S",
    re.IGNORECASE,
)

# -- headings over lists of other stories

_MOST = (
    r"(?:most[- ](?:read|viewed|popular|shared|watched|commented|clicked|discussed|recent|liked|loved|emailed"
    r"|talked[- ]about|listened)"
    r"|trending|hot|popular|happening|new|latest|breaking)(?: (?:on (?:your|our|the|this) \w+|stor(?:y|ies)"
    r"|articles?|posts?|videos?|news|topics?"
    r"|headlines|reads|in the last \w+ \w+))?"
    r"(?: (?:right )?now| today| this (?:week|month|hour)| (?:in|on|from|across|around"
    r"|near) (?:the )?[A-Z][\w'&’-]*(?: [A-Z][\w'&’-]*){0,3})?"
)
_LISTED = (
    r"(?:stor(?:y|ies)|articles?|headlines|picks?|posts?|reads?|reading|videos?|podcasts?|coverage|links|content"
    r"|galler(?:y|ies)|news|columns?|quizz?(?:es)?|features|offers|deals)"
)
_CHOSEN = (
    r"(?:(?:today's|this week's|our|the|more|other|further|additional|all|editors?'?s?'?|staff|readers?'?s?'?|top"
    r"|must-reads?|best|latest|newest|also|recommended|trending|popular"
    r"|related|similar|featured|suggested|promoted|sponsored|paid|partner|hand-?picked|local|related|great|our best"
    r"|recent|unmissable|essential|you may like|from our)\s+){1,4}"
)
# How a heading may begin; the pattern of the whole is large and seldom needed.
_HEADS = re.compile(
    r"(?:most|trend|hot|popul|happen|new|latest|break|today|this|our|the|more|other|further|addit|all|edit|staff|reader"
    r"|top|must|best|also|recomm|relat|simil|featur|sugg|promo|spons|paid|partn|hand|local|great|recent|unmiss|essent"
    r"|you|from|people|what|in case|icymi|before|while|don|not|else|read|watch|listen|play|see|up|coming|keep|contin"
    r"|now|start|around|across|select|chosen|pick|curat|just|tailor|made)",
    re.IGNORECASE,
)
_TARGET = re.compile(r"\s*(?:[:|>»›→▶]|[–—-]\s)\s*(?=\S)")

# -- prompts: for

_IMPERATIVE = re.compile(
    r"(?:(?:please|so|or|and|now|simply|just|yes|hey|hi|psst)[,!]? |(?:to|for|if)\b[^,.!?]{3,70}, (?:please "
    r"|simply |just )?)?"
    r"(?:accept|activate|add|agree|allow|ask|be(?:come)?|book(?:mark)?|bring|browse|buy|catch|change|check|choose"
    r"|chip in|click|comment|confirm|contact|continue|copy"
    r"|disable|discover|discuss|don't|do not|donate|download|drop|e-?mail|enable|enjoy|enter|explore|fill|find"
    r"|follow|get|give|go|have|head|help|hit|install|join|jump|keep|learn|leave|let|like"
    r"|listen|load|log|make|manage|message|never|opt|pick|play|please|pledge|pop|post|press|print|rate|reach|read"
    r"|receive|register|remember|reply|report|review|ring|save|scan|scroll|see|select|send|set|share|show|sign|sort"
    r"|start|stay|stop"
    r"|submit|subscribe|support|swipe|switch|take|talk|tap|tell|text|tip|try|turn|tweet|type|unlock|upgrade|upload"
    r"|use|view|visit|vote|want|watch|write)\b(?!')",
)
_STARTS = frozenset(re.findall(r"[a-z]+(?:'[a-z]+)?", _IMPERATIVE.pattern)) | {"e-mail", "to", "for", "if"}
_ASKS = re.compile(
    r"(?:are you |do you |did you |would you |have you |can't |want |need |like |love |loved |liked |enjoy(?:ed"
    r"|ing)? |missed |looking for |got |have |know |seen |spotted |already |not |new |tired of |hungry for |keen "
    r"|curious "
    r"|what do you |what's your |how (?:do|did) you |who do you |agree )[^.!?]{2,90}\?"
)
_YOU_FIRST = re.compile(r"(?:you|your|we|our)\b")
# Words of a sentence that speaks to somebody, of one that may begin with an order, and of one that tells.
_CALLS = frozenset(
    "you your yours you'll you're you've we our us we'll we've we're this site website page app "
    "here here. now now. below below. today. free. "
    "free more more. please anytime anytime. cancel video".split()
)
_TELLING = frozenset("said says told he she they his her their was were had who him wrote".split())
_OUTLET = re.compile(r"\b(?:we|our|us|we'll|we've|we're)\b")
_READER = re.compile(r"\b(?:you|your|yours|you'll|you're|you've)\b")
_HERE = re.compile(
    r"\bth(?:is|e) (?:site|website|page|article|story|content|video|post|app|form|box|button|link|browser|player"
    r"|bell|comments?)\b"
)
_CLOSING = re.compile(
    r"(?:\b(?:now|here|below|today|for free|any ?time|at any time|for (?:more|updates)|whenever you (?:like|want)"
    r"|more|again|first|required|optional|promise|us|apply)|[»>→›…])[\s.!*)]*$"
)
_PRICE = re.compile(
    r"(?:[$£€]\s?\d|\b(?:a|one|\d+) (?:pounds?|dollars?|euros?|quid|pennies|cents|pence)\b"
    r"|\bfree\b)[^.]{0,24}\b(?:a|per|/|every|your first|for) ?(?:day|week|month|year|\d)"
)
_OFFERS: tuple[tuple[ZoneKind, float, str], ...] = (
    (ZoneKind.NEWSLETTER, 2.0, (r"newsletters?|inbox|mailing list|push notifications?|breaking[- ]news (?:alerts?"
     r"|e-?mails?)|free trial|app store|google play|unsubscribe|our app|(?:whatsapp|telegram) (?:channel|group"
     r"|community)"
     r"|(?:morning|evening|daily|weekly|lunchtime|free) (?:briefing|bulletin|round-?up|digest|e-?mail)"
     r"|(?:free )?(?:articles?|stories) (?:remaining|left)|free (?:articles?|stories|reads|views)"
     r"|your (?:e-?mail )?address (?:in|into|below|here|to)|keep (?:our|us|this|local) (?:\w+ )?(?:reporters?"
     r"|journalis\w+|newsroom|site|newspaper|going|independent|free)|remaining (?:free )?articles"
     r"|cancel (?:any ?time|at any time|whenever)|no spam|(?:get|receive|for|an?) (?:\w+ )?(?:alerts?"
     r"|notifications?) (?:about|for|on|when|like|from)|subscri(?:be|bers?) (?:now|here|today|for|to)"
     r"|(?:successfully )?subscribed to|full access|unlimited access|(?:continue|keep|finish) reading"
     r"|read the (?:full|rest)|ad-free|paying (?:readers|members|subscribers)|(?:for|to"
     r"|only) (?:our )?(?:subscribers|members)|get alerts|sign(?:ing)? up")),
    (ZoneKind.NEWSLETTER, 1.0, (r"notifications?|alerts?|subscri(?:be|ption|ber)s?|e-?mail(?: address)?|the app"
     r"|updates|sign in|log in|register|registered|membership|become a member|podcast|briefing|bulletin|digest"
     r"|headlines|top stories|top (?:five|ten)|delivered|journalism|newsroom|read on|reading|full (?:story|article)"
     r"|breaking news|latest news|qr code|bell")),
    (ZoneKind.NEWSLETTER, 2.0, (r"(?:make|making|consider|considering) (?:a|your) (?:\w+ )?(?:donation|contribution"
     r"|gift)|support (?:our|independent|quality|local|free) (?:\w+ )?(?:journalism|reporting|newsroom|work|news)"
     r"|(?:our|independent|quality|local) journalism|chip in|donate (?:now|today|here)|buy us a coffee")),
    (ZoneKind.COMMENT_FORM, 2.0, (r"have your say|your (?:comments?|thoughts|opinions?|views?) (?:below|in the|on"
     r"|about)|(?:leave|post|add|write|submit|view|read|see|jump to|show|hide|load|moderate|report) (?:a |an |your "
     r"|my |the |all |this |more |to )?(?:comments?|reply)|comments? (?:section|box|below|policy|guidelines|rules)"
     r"|join (?:in )?(?:the |our )?(?:conversation|discussion|debate)"
     r"|logged in to|e-?mail address will|we will (?:keep it|never publish)|keep it hidden|the next time i comment"
     r"|to post a comment|comments (?:are|have been|is) (?:now )?(?:closed|moderated|disabled|turned off|open)"
     r"|first to comment")),
    (ZoneKind.COMMENT_FORM, 1.0, (r"comments?|reply|conversation|discussion|thoughts|tell us|let us know"
     r"|get in touch|send us|contact us|got a (?:story|tip|question|news)|your (?:story|stories|photos|pictures"
     r"|videos)")),
    (ZoneKind.SHARE, 2.0, (rf"(?:follow|like|find|join|add|connect with) us\b"
     rf"|on (?:our )?(?:{_SITES})(?: page)?(?:, | and | or )+(?:{_SITES})|share (?:this|on|via|with)|(?:listen to"
     rf"|hear|print|save|read|bookmark|e-?mail|rate|translate|report) this (?:article|story|post|page|video)"
     rf"|link copied|copied to (?:your )?clipboard|pass it on|share your")),
    (ZoneKind.SHARE, 1.0, (rf"share|follow (?:us|our|this|along|live|the story|@)|friends|link|(?:on|our"
     rf"|via) (?:{_SITES})\b")),
    (ZoneKind.COOKIE, 2.0, (r"cookies?|little files|small (?:text )?files|(?:we and )?our (?:\d+ )?(?:trusted "
     r"|advertising )?partners|store (?:\w+ ){0,3}(?:files|information|data)|continuing to (?:use|browse|read)"
     r"|privacy (?:policy|notice|settings|choices|centre|center)|terms (?:of (?:use|service)|and conditions"
     r"|& conditions)|tracking technolog|legitimate interest|your (?:consent|privacy|choices|preferences)"
     r"|manage preferences|personal(?:ised|ized) ads")),
    (ZoneKind.COOKIE, 1.0, (r"your (?:device|browser|experience|settings)|accept|consent|browse|browsing|partners"
     r"|preferences|tracking")),
    (ZoneKind.FEED, 2.0, (r"(?:picked|chosen|selected|recommended|suggested|curated|tailored|personali[sz]ed"
     r"|customi[sz]ed|made|gathered|sorted|picks|stories|more) (?:\w+ )?(?:for|to) you\b|your (?:\w+ )?(?:feed"
     r"|timeline|home ?page|stream|reading list|recommendations)|based on (?:your|what you)|because you (?:read"
     r"|follow|liked|viewed|watched)|trending|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|(?:stories"
     r"|links|posts|content|ads|promoted|sponsored|powered|recommended) (?:by|from) (?:taboola|outbrain"
     r"|our partners)")),
    (ZoneKind.EMBED, 2.5, (r"(?:video|player|audio|clip|stream|content|livestream) (?:player )?(?:is loading"
     r"|cannot be (?:played|shown|displayed)|can't be played|could not be loaded|is (?:not available|unavailable"
     r"|blocked|not supported)|failed to load)|enable javascript|your browser (?:does not|doesn't)|(?:watch"
     r"|view) (?:it|this|the video) on|allow (?:external|third-party)")),
    (ZoneKind.ADVERTISEMENT, 2.0, (r"(?:article|story|content|text) continues|continue (?:reading )?(?:below|after)"
     r"|after (?:this|the) (?:ad|advert|advertisement)\b|(?:why|report) (?:am i seeing )?this ad|ad (?:feedback"
     r"|choices)|turn off your ad ?blocker|ad ?blocker|affiliate links?|earn a commission|paid (?:partnership"
     r"|promotion)")),
    (ZoneKind.NAVIGATION, 2.0, (r"(?:skip|jump|back|return|go) to (?:the )?(?:main |top|content|comments|navigation"
     r"|home|start|menu|section)|(?:previous|next|newer|older) (?:article|story|post|page|gallery)s?|scroll (?:down"
     r"|up)|swipe (?:left|right|up)|tap (?:here|the)|click (?:here|on the|the|for)|page \d+ of \d+|slide \d+ of \d+"
     r"|show (?:more|less|all)|see (?:more|all)")),
)  # fmt: skip

# -- prompts: against

_NARRATIVE = re.compile(
    r"\b(?:said|says|told|tells|according to|was|were|had|did|wrote|argued|announced|reported|added|he|she|they|his"
    r"|her|their|them|him|who|whose|which"
    r"|would|could|been being|i|my|me|mr|mrs|ms|dr)\b|\bha(?:s|ve) been\b(?! (?:successfully|added|sent|subscribed"
    r"|posted|closed|disabled))|\b(?!subscribed|logged|required|closed|copied|recommended|related|sponsored"
    r"|promoted|selected|picked|tailored|curated|chosen|based|loved|liked|missed|need|shared|viewed|trusted"
    r"|interested|personali[sz]ed|customi[sz]ed|published|blocked|feed|delivered|registered|read|accepted|reserved"
    r"|posted|updated|played|limited|unlimited|embed|signed|saved|moderated|disabled|used|sent|red)[a-z]{3,}ed\b"
)
_DATED = re.compile(
    r"(?<!every )(?<!each )\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april"
    r"|june|july|august|september|october|november|december|yesterday|percent|per cent|million|billion)\b|%"
)
_QUOTED = re.compile(r"[“”„«\"]")
_NAMED = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}")
_CONTACT = re.compile(r"\b(?:[Ee]-?mail|[Tt]witter|[Cc]ontact): ?\S*@")
_FOLLOW_AUTHOR = re.compile(r"\b[Ff]ollow (?!CNN|BBC|NBC|CBS|ABC|The )[A-Z][a-z]+(?: [A-Z][\w.'’-]+){0,3} on\b")
_SITE_NAMES = frozenset(
    [
        *(w.split()[0] for w in _SITES.split("|")),
        *"app store play terms privacy policy use service conditions news email newsletter the player".split(),
        "taboola",
        "outbrain",
    ]
)


def kind(line: str, among: bool = False) -> ZoneKind | None:
    """What the line is if it is furniture; `among` says that it stands next to furniture or after all prose."""
    if len(line) > LONGEST:
        return None
    plain = _plain(line)
    words = plain.count(" ") + 1
    if words <= _LABEL_WORDS and (found := _interface(line, plain, among)) is not None:
        return found
    if _BROKEN_PLAYER.match(plain):
        return ZoneKind.EMBED
    if words <= 24 and (found := _heading(line)) is not None:
        return found
    return prompt(line, plain, among)


def sentence_kind(sentence: str) -> ZoneKind | None:
    """What one sentence of a longer paragraph is: a prompt, or nothing."""
    return prompt(sentence, _plain(sentence), among=False) if len(sentence) <= LONGEST else None


def heads_list(line: str) -> bool:
    """Whether the line is a heading over a list of other stories, with no story of its own."""
    match = _headings().match(_trimmed(line))
    return (
        match is not None and match.end() >= len(_trimmed(line).rstrip(" :.!>»›→…")) and not line.rstrip().endswith(".")
    )


def prompt(line: str, plain: str, among: bool) -> ZoneKind | None:
    """A sentence or short paragraph that speaks to the reader for the outlet."""
    if _QUOTED.search(line) or _is_told(plain):
        return None
    # What it offers takes longest to tell; where the rest speaks against a prompt, that need not be known.
    beside = _addressed(plain) + (0.75 if among else 0.0)
    if beside < 0 or (beside := beside - _reported(line, plain)) < 0:
        return None
    offered: dict[ZoneKind, float] = {}
    for place, (what, weight, _) in enumerate(_OFFERS):
        if _offer(place).search(plain):
            offered[what] = offered.get(what, 0.0) + weight
    if not offered:
        return None
    best = max(offered, key=offered.__getitem__)
    return best if min(_BAR, sum(offered.values())) + beside >= _BAR else None


def _is_told(plain: str) -> bool:
    """Whether a glance at the words shows prose that speaks to nobody, or tells of somebody."""
    words = plain.split()
    if not words:
        return True
    if words[0] not in _STARTS and plain[-1] in ".?" and _CALLS.isdisjoint(words):
        return True
    return len(_TELLING.intersection(words)) > 1


def _addressed(plain: str) -> float:
    """Whatever speaks for a prompt besides what it offers: nothing does if it speaks to nobody."""
    weight = 1.0 if _IMPERATIVE.match(plain) or _ASKS.match(plain) else 0.0
    weight += 0.75 if _OUTLET.search(plain) else 0.0
    weight += 0.5 if _READER.search(plain) else 0.0
    weight += 0.5 if _YOU_FIRST.match(plain) else 0.0
    weight += 0.5 if _HERE.search(plain) else 0.0
    weight += 0.5 if _CLOSING.search(plain) else 0.0
    weight += 0.5 if _PRICE.search(plain) else 0.0
    if not weight and plain[-1:] in ".?":
        return -1.0
    weight += 0.5 if plain.count(" ") < 12 else 0.0
    return weight + (0.5 if plain[-1:] not in ".?" else 0.0)


def _reported(line: str, plain: str) -> float:
    """Whatever speaks for prose of an article, or for a note on its author."""
    weight = 2.0 * min(2, len(_NARRATIVE.findall(plain))) + (1.0 if _DATED.search(plain) else 0.0)
    named = sum(name.lower() not in _SITE_NAMES and not _DATED.match(name.lower()) for name in _NAMED.findall(line))
    weight += 2.0 if _FOLLOW_AUTHOR.search(line) or _CONTACT.search(line) else 0.0
    return weight + 0.5 * min(named, 4) + (1.0 if plain.count(" ") > 34 else 0.0)


def _interface(line: str, plain: str, among: bool) -> ZoneKind | None:
    """Buttons, counters, form fields, players, tags: nothing in the line is anything else."""
    if _TAGS.match(line):
        return ZoneKind.NAVIGATION
    if _TIMES.search(line) and plain.count(" ") < _LABEL_WORDS - 1:
        return ZoneKind.EMBED
    if line[-1] == "." and not line.endswith("..."):
        return None
    tokens = _TOKEN.findall(plain)
    names = [t for t in tokens if t[0].isalpha()]
    if not all(map(_BUTTONS.__contains__, names)) or not all(map(_plainly, tokens)):
        return None
    numbers = any(t[0].isdigit() for t in tokens)
    if not names:
        return ZoneKind.COUNTER if numbers and any(ord(t[0]) > _PICTURES for t in tokens) else None
    strong = not _STRONG.isdisjoint(names)
    return _button_kind(names, numbers) if strong or among else None


def _plainly(token: str) -> bool:
    return token[0].isalnum() or _SYMBOL.match(token) is not None


def _button_kind(names: list[str], numbers: bool) -> ZoneKind:
    held = set(names)
    if held & {"comment", "comments", "reply", "replies", "website", "name"}:
        return ZoneKind.COUNTER if numbers else ZoneKind.COMMENT_FORM
    if held & {"cookies", "cookie", "accept", "reject", "consent", "preferences"}:
        return ZoneKind.COOKIE
    if held & {"subscribe", "newsletter", "notifications", "alerts", "app", "donate", "download", "allow", "later"}:
        return ZoneKind.NEWSLETTER
    return ZoneKind.SHARE if held & _SHARING else ZoneKind.NAVIGATION


@cache
def _headings() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<most>{_MOST})"
        rf"|(?P<list>{_CHOSEN}{_LISTED})(?: (?:for you|right now|now|today|this week|below|elsewhere|of the (?:day"
        rf"|week)|you (?:may|might) (?:like|have missed)"
        r"|(?:from|in|on|about|around|across) (?:the |this |our )?[\w'&’-]+(?: [A-Z][\w'&’-]*){0,3}))?"
        r"|more (?:from|on|in|about) (?:(?:this|our|the) (?:\w+ )?(?:story|topic|author|section|series|team|newsroom"
        r"|site|writer|web)|[A-Z][\w'&’-]*(?: [A-Z][\w'&’-]*){0,3})"
        r"|(?:you|readers|people|others|our readers) (?:may|might|will|could|are|also|who read this)(?: also)? (?:like"
        r"|love|enjoy|be interested in|have missed|read|liked|viewed|reading|watching|talking about)"
        r"|what (?:other|others|everyone|people|readers|to (?:read|watch)|we're|you)\b.{0,30}(?:reading|watching"
        r"|talking about|read|watch|missed|next|clicking)(?: on| about)?(?: (?:right )?now| today)?"
        r"|also (?:popular|trending|in the news|of interest|worth reading|on (?:our|this|the) \w+)"
        r"|(?:in case )?you (?:may have |might have )?missed(?: it| this| these)?|icymi|before you go|while you're here"
        r"|don't miss|not to be missed|elsewhere on (?:the|our|this) \w+"
        r"|(?:read|watch|listen|play|see|up|coming up|keep|continue|now|start) (?:next|this next|reading|watching|also"
        r"|now|playing|again)"
        r"|(?:from|around|across|elsewhere on) (?:the |our |this )?(?:web|network|site|archives?|partners?|sponsors?"
        r"|advertisers?|newsroom)"
        r"|(?:recommended|suggested|selected|chosen|picked|hand-?picked|curated|just|tailored|made|top picks|more|best"
        r"|picks) for you",
        re.IGNORECASE,
    )


def _heading(line: str) -> ZoneKind | None:
    """A heading over other stories, or one with its story behind a colon."""
    trimmed = _trimmed(line)
    match = _headings().match(trimmed) if _HEADS.match(trimmed) else None
    if match is None:
        return None
    rest = trimmed[match.end() :]
    feed = match["most"] is not None or "for you" in match.group().lower()
    if not rest.strip(" :.!>»›→…"):
        whole = not line.rstrip().endswith(".") and match.group().lower() not in _TOO_SHORT
        return (ZoneKind.FEED if feed else ZoneKind.RELATED) if whole else None
    return ZoneKind.RELATED if _TARGET.match(rest) and match.group().lower() not in _AS_PROSE else None


# Words that head a list only with something behind them, and those that a headline puts before a colon.
_TOO_SHORT = frozenset({"hot", "popular", "new", "latest", "breaking", "happening", "breaking news"})
_AS_PROSE = _TOO_SHORT | {"trending", "latest news"}


def _trimmed(line: str) -> str:
    return line.replace("’", "'").lstrip("[({•*-–—>»▶►→ ").rstrip("])} ")


def _plain(line: str) -> str:
    return " ".join(_trimmed(line).lower().split())


@cache
def _offer(place: int) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_OFFERS[place][2]})(?![\w])")
