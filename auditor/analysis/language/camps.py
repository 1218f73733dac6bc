"""Words that part readers into camps: us and them, labels for the other side, sneers at its standing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import phrasings
from auditor.analysis.phrasings import phrasing
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Divide(NamedTuple):
    """`kind` is so-called, scare, label, us or enemy; `mild`: also met in plain reports."""

    span: Span
    kind: str
    mild: bool


# People and institutions whose standing a sneer denies.
_STANDING = (
    r"(?:experts?|journalists?|journalism|reporters?|scientists?|science|leaders|leadership|president|government|"
    r"fact-?checkers?|fact-?checks?|charit(?:y|ies)|activists?|patriots?|allies|friends|moderates|progressives|"
    r"conservatives?|liberals?|feminists?|reform(?:s|ers?)?|democracy|democrats|republicans|justice|judges?|court|"
    r"elections?|educators?|teachers?|professors?|intellectuals?|elites|christians?|peace ?makers?|news|"
    r"comedians?|artists?|doctors?|victims?|refugees?|asylum seekers|free press|statesm[ae]n|heroes|stud(?:y|ies)|"
    r"protectors|defenders of \w+|champions of \w+|party of \w+|humanitarians?|philanthropists?|thinkers?)"
)
# No noun follows: the "so-called news media" of a report is a term.
_ENDS = (
    r"(?=[.,;:!?’'”\")—–]| (?:who|that|have|has|had|are|were|is|was|in|of|at|on|and|or|to|will|would|can|from|for|say|"
    r"as|\w+ed|met|could|did|do|knew|know|want|wrote|told|took|gave|made|came|went|got|say|says|again)\b|$)"
)
_SNEERED = (
    r"(?:rabid|loony|looney|lunatic|woke|unhinged|hateful|hysterical|deranged|bleeding-heart|pearl-clutching|"
    r"latte-sipping|champagne|tree-hugging|gun-toting|bible-thumping|flag-waving|knuckle-dragging|mouth-breathing|"
    r"goose-stepping|america-hating|god-hating|freedom-hating|cultish|brainwashed|jackbooted|radical|crazed|crazy|"
    r"communist|fascist|marxist|nazi|godless|anti-american|un-american|heartless|elitist|swivel-eyed|"
    r"virtue-signal+ing|race-baiting|hate-filled|totalitarian|extremist|corrupt)"
)
_CAMPS = (
    r"(?:left(?:ists?|ies)?(?![\w-])|right(?![\w-]| (?:to|of|now|away|here|before|after|back|winger|wing))|"
    r"right-?wingers?|"
    r"left-?wingers?|liberals?|conservatives?|progressives?|democrats?|republicans?|tor(?:y|ies)|lefties|"
    r"mob|crowd|brigade|media|press|elites?|globalists?|ideologues|base|labour|establishment|socialists|feminists|"
    r"environmentalists|evangelicals|nationalists|cult|cultists)"
)
_PHRASINGS = (
    phrasing("so-called", rf"\bso-called (?:[\w’'-]+ ){{0,1}}{_STANDING}{_ENDS}", "so-called", "", "so-called"),
    phrasing("so-called", r"\bself-(?:proclaimed|styled|appointed|anointed) (?:[\w’'-]+ ){0,1}(?:experts?|guardians?|"
             r"saviou?rs?|gurus?|prophets?|watchdogs?|champions?|defenders?)\b",
             "self-proclaimed self-styled self-appointed self-anointed"),
    phrasing(
        "label",
        rf"\b{_SNEERED}[ -]{_CAMPS}\b",
        "rabid loony looney lunatic woke unhinged hateful hysterical deranged bleeding-heart pearl-clutching "
        "latte-sipping champagne tree-hugging gun-toting bible-thumping flag-waving knuckle-dragging mouth-breathing "
        "goose-stepping america-hating god-hating freedom-hating cultish brainwashed jackbooted radical crazed crazy "
        "communist fascist marxist nazi socialist godless anti-american un-american heartless elitist swivel-eyed "
        "virtue-signalling virtue-signaling race-baiting hate-filled authoritarian totalitarian far-left extreme "
        "extremist corrupt",
    ),
    phrasing(
        "label",
        r"\b(?:(?:the |their )?(?:right|left)-?wing|liberal|conservative|maga|leftist|tory|republican|democrat|woke|"
        r"progressive|socialist|trump|brexit|remain|corbyn|feminist|climate|vegan|trans|antifa|globalist) "
        r"(?:nut ?jobs?|nuts|loons?|lunatics|loonies|crazies|wackos|cultists?|zealots|fanatics|thugs|goons|mobs?|"
        r"hordes?|cult|snobs?|brigade|cabal|stooges|hypocrites|bullies|elites?|alarmists|"
        r"scaremongers|cronies|sheep|zombies|trolls|busybodies|do-gooders|smear machine|"
        r"propagandists|hate-?mongers|lynch mob|swamp|fearmongers)\b",
        "nutjob nutjobs nuts loon loons lunatics loonies crazies wackos cultist cultists zealots fanatics thugs goons "
        "mob mobs horde hordes cult snob snobs brigade cabal stooges hypocrites bullies elite elites "
        "alarmists scaremongers cronies sheep zombies trolls busybodies do-gooders smear "
        "propagandists hatemongers lynch swamp fearmongers",
    ),
    phrasing(
        "label",
        r"\b(?:libtards?|lib-?tards|rethuglicans?|repugs?|repugnicans?|demonrats?|dumbocrats?|demoncrats|feminazis?|"
        r"sheeple|magats?|trumptards?|trumpkins?|obamabots?|remoaners?|remainiacs?|brexshiteers?|"
        r"brextremists?|gammons?|wokesters?|wokeists?|wokies|cuckservatives?|rinos|moonbats?|wingnuts?|teabaggers?|"
        r"commies|pinkos?|(?:liberal|leftist|woke|right-wing|conservative|delicate|precious|little|these|those|and) "
        r"snowflakes|soyboys?|eco-?nuts|eco-?loons|climate ?alarmists?|warmists?|"
        r"covidiots?|plandemic|lamestream media|presstitutes|(?:the )?fake news media|legacy media lies|"
        r"drive-by media|corporate media lies|"
        r"cultural marxis(?:m|ts?)|social justice warriors?|sjws|globalists?|new world order|deep state|"
        r"race-?hustlers?|poverty pimps|islamo-?fascis(?:m|ts?)|femi-?nazis?|christofascists?|bible-?thumpers?|"
        r"banksters?|fat cats|one-?percenters|oligarchs in (?:washington|london|brussels)|"
        r"(?:the )?nanny state|thought police|language police|virtue-?signallers|chattering classes|"
        r"metropolitan elites?|coastal elites?|liberal elites?|ruling elites?|global elites?|hollywood elites?|"
        r"(?:the )?out-of-touch elites?|lying press|enemedia)\b",
        "libtard libtards lib-tards rethuglican rethuglicans repug repugs repugnicans demonrat demonrats dumbocrat "
        "dumbocrats demoncrats feminazi feminazis femi-nazis sheeple magat magats trumptard trumptards trumpist "
        "trumpists trumpkin trumpkins obamabot obamabots remoaner remoaners remainiac remainiacs brexshiteer "
        "brexshiteers brextremist brextremists gammon gammons wokester wokesters wokeist wokeists wokies "
        "cuckservative cuckservatives rinos moonbat moonbats wingnut wingnuts teabagger teabaggers commies pinko "
        "pinkos "
        "snowflakes soyboy soyboys econuts eco-nuts eco-loons alarmist alarmists warmist warmists covidiot covidiots "
        "plandemic lamestream presstitutes fake drive-by marxism marxist marxists warriors warrior sjws globalist "
        "globalists order deep hustlers race-hustlers pimps islamofascism islamofascists islamo-fascism christofascist "
        "christofascists bible-thumpers bankster banksters cats one-percenters nanny police virtue-signallers classes "
        "elite elites press enemedia",
        "",
    ),
    phrasing(
        "us",
        r"\b(?:us (?:versus|vs\.?|against|and|or) them|them (?:versus|vs\.?|against) us|people like (?:us|them)\b|"
        r"(?:those|these|such) people (?:will never|are not like|don['’]t (?:care|want|belong))|"
        r"whose side (?:are you|they are|is (?:he|she))|either (?:you are|you['’]re) with us or|not one of us|"
        r"(?:they|these people|those people) (?:really |only |just |truly |all )?"
        r"(?:hate|despise|want to (?:destroy|take(?: away)?|erase|steal|silence|replace|ruin|enslave|control|crush|"
        r"kill|"
        r"cancel|indoctrinate)|are (?:coming for|out to (?:get|destroy)|destroying|stealing|erasing|laughing at|"
        r"after|trying to (?:destroy|take|silence|replace|erase))|will (?:stop at nothing|destroy|take away|come for)|"
        r"look down on|laugh at|have stolen|have taken|won['’]t stop until) "
        r"(?:away )?(?:our|your|us\b|you\b|america|britain|the (?:country|nation|west))\b(?: way of life| \w+)?|"
        r"they hate (?:us|our|freedom|america)\b(?: \w+)?|"
        r"(?:take|get|win|claw) (?:our|back our|your) (?:country|nation|city|town|streets|land|schools) ?(?:back)?"
        r"(?: from (?:them|the \w+))?|take back our \w+|"
        r"(?:real|true|decent|patriotic|god-fearing|hard-?working|ordinary|red-blooded) (?:americans?|britons?|"
        r"patriots?|people|folk|christians?|englishmen|germans?|frenchmen|citizens) (?:like (?:us|you)|know|must|"
        r"will|understand|have had enough|are (?:sick|tired|fed up)|who love|versus|against)|"
        r"(?:ordinary|decent|normal) (?:people|folk) like (?:us|you)|our (?:own )?(?:kind|side) (?:must|will|against))",
        "us them they people our side country nation americans american britons patriots folk citizens christians",
        "versus vs against them like hate despise destroy erase steal silence replace ruin enslave crush coming out "
        "stealing laughing nothing stolen taken back know must will enough sick tired fed love take away whose side "
        "either kind down",
        "us them people those these such whose either not they take get win claw real true decent patriotic "
        "god-fearing hardworking hard-working ordinary red-blooded normal our",
    ),
    phrasing(
        "enemy",
        r"\b(?:enem(?:y|ies) of (?:the people|the state|freedom|america|britain|democracy|the nation|our|progress)|"
        r"(?:the )?enemy within|fifth column(?:ists?)?|traitors? (?:to (?:the|our|their) (?:country|nation|people)|"
        r"among us|in our midst)|(?:the|these|those) (?:fascists|nazis|communists|marxists|commies|traitors) "
        r"(?:in|at|on|of|who (?:run|control|want))(?: \w+){0,2}|"
        r"(?:mainstream|lamestream|corporate|establishment|legacy|liberal|leftist|tory|right-wing|left-wing) "
        r"(?:media|press|journalists|newspapers) (?:(?:will|would|do|does|did|has|have) (?:not|never|n['’]t)|"
        r"won['’]t|doesn['’]t|don['’]t|refuses?|ignor\w+|hid(?:e|es|ing)?|lie[sd]?|cover\w* up|is silent|are silent|"
        r"wants? you|conceal\w*|suppress\w*|spreads?|pushes|narrative)\b(?: (?:tell|report|cover|show|to)(?: you)?)?|"
        r"declar(?:e|ed|es|ing) war on (?:christmas|christians|women|men|families|the family|farmers|motorists|"
        r"drivers|our|ordinary|the (?:poor|unborn|west|police|middle class|working class|countryside))|"
        r"war on (?:christmas|our (?:values|way of life|history|children|culture)|the (?:unborn|west|truth)))",
        "enemy enemies column columnist columnists traitor traitors fascists nazis communists marxists commies media "
        "press journalists newspapers war",
    ),
)  # fmt: skip
_COMMON = re.compile(
    r"(?:the )?(?:deep state|nanny state|thought police|language police)|radical|extremist|"
    r"(?:the )?fake news media|enem(?:y|ies) of the people|elitist|corrupt|globalists?|[\w-]+ elites?|war on christmas|"
    r"social justice|liberal media|self-|fat cats|"
    r"snowflakes|people like|communist|authoritarian|totalitarian|marxist|fascist|nazi|gammons?|crazy|"
    r"(?:\w+-?wing|conservative|liberal|republican|climate) extremists|champagne",
    re.IGNORECASE,
)
_HISTORY = re.compile(
    r"\b(?:18|19)\d\d\b|\b(?:regime|dictator\w*|mussolini|hitler|stalin|lenin|spain|italy|italian|germany|german|china|"
    r"chinese|soviet|vietnam\w*|cuba\w*|ham|steak|bacon)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:term|phrase|words?|label|epithet|slur|jargon|rhetoric|idea|theory|theories|notion|myth|talk of|attacks? on|"
    r"against|blam\w+|rail\w*|claim\w*|accus\w+|complain\w*|critici\w+|warn\w*|vow\w*|mentality|den(?:y|ies|ied)|"
    r"rant\w*|inveigh\w*|fight\w*|battl\w+)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_SCARED = re.compile(
    r"(?:expert|journalist|reporter|scientist|activist|patriot|progressive|conservative|liberal|"
    r"feminist|"
    r"reform|reformer|judge|educator|professor|intellectual|christian|peacemaker|comedian|artist|doctor|victim|refugee|"
    r"fact-?check|fact-?checker|hero|heroe|study|studie|thinker|humanitarian|statesman|statesmen)s?|journalism|"
    r"science|president|charity|democracy|justice|news|peaceful|free press|religion of peace",
    re.IGNORECASE,
)
_HELD_AT_ARMS = re.compile(
    r"\b(?:the|these|those|our|his|her|their|such|an?|of|by|other|some|all|so-called) $", re.IGNORECASE
)


def divides(analysis: Analysis) -> Iterator[Divide]:
    """Stretches of the reporter's own that set one camp of readers against another, phrases first."""
    for phrase in phrasings.phrases(analysis, _PHRASINGS):
        text = phrase.sentence.text
        before = text[: phrase.span.start - phrase.sentence.span.start]
        if text.rstrip().endswith("?") or _ABOUT.search(before):
            continue
        if phrase.kind == "label" and _HISTORY.search(text):
            continue
        yield Divide(phrase.span, phrase.kind, _COMMON.match(phrase.match[0]) is not None)
    for quotation in analysis.quotations:
        if quotation.scare and _sneers(analysis, quotation.quote.inner, quotation.quote.span):
            yield Divide(quotation.quote.span, "scare", mild=False)


def _sneers(analysis: Analysis, inner: Span, marks: Span) -> bool:
    """Whether words in quotation marks deny somebody's standing: the “experts” of the ministry."""
    reading, sentence = analysis.document.reading, analysis.sentence_at(marks.start)
    if (
        sentence is None
        or sentence.zone is not ZoneKind.BODY
        or not _SCARED.fullmatch(reading[inner.start : inner.end])
    ):
        return False
    before = reading[sentence.span.start : marks.start]
    held = _HELD_AT_ARMS.search(before) is not None
    return held and not _ABOUT.search(before) and not phrasings.held_off(analysis, marks)
