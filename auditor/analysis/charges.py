"""Wrongs that an article has somebody tell of a named party, and whether that party is heard on them.

`allegations.accusations` reads "X accused Y" and a party that opens what is said. Here the party may stand in an
apposition, be a pronoun or a role ("the firm") that leads to a name, or be charged by hearsay.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import accusations, allegations
from auditor.analysis.attribution import Attribution, CueKind
from auditor.analysis.entities import EntityKind, Mention
from auditor.analysis.numbers import word_set
from auditor.document import Sentence, Span, ZoneKind
from auditor.lexicon import entries, table

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Charge(NamedTuple):
    """`by` is the accuser as worded. `hearsay` marks talk of the town, which even a column may not pass on unasked."""

    span: Span
    by: str
    by_key: str | None
    party: str
    name: str
    sentence: int
    hearsay: bool = False


_EXPLICIT = frozenset({"accuse", "blame", "implicate"})
_TELLING = frozenset({CueKind.SAY, CueKind.ACCUSE})
_SUSPECTING = frozenset({"believe", "suspect", "think", "fear"})
_NO_TELLING = frozenset("condemn denounce criticize criticise slam blast praise announce note order call".split())
# What follows these is whom one speaks to: the charge comes after "that".
_ADDRESSED = frozenset({"tell", "inform", "write", "complain", "report", "testify", "note", "explain"})
_PARTIES = frozenset({EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.OTHER})
_NONE = re.compile(r"(?:[Nn]o one|[Nn]obody|[Nn]one|[Nn]o|[Ff]ew)\b|.*[a-z][A-Z][a-z]")  # or two names run together
_OFFICE = re.compile(
    r"\b(?:police|prosecut\w+|charges?|judges?|jury|courts?|detectives?|sheriff|troopers?|deput(?:y|ies)|indictment|"
    r"magistrates?|coroner|justices?)\b",
    re.IGNORECASE,
)
# Holders of high office and bodies of many voices are answered every day, elsewhere.
_HIGH = re.compile(
    r"\b(?:President|Sen|Senator|Rep|Representative|Secretary|Prime|Minister|King|Queen|Congress|Senate|House|"
    r"Chancellor|Gov|Governor|Attorney|Justice|Speaker|Ambassador|Pope|Republicans?|Democrats?|GOP|Party|Government|"
    r"Administration|Department|Vice|Courts?|FBI|CIA|EPA|Army)\b"
)
_RUNNING = re.compile(
    r"\b(?:Leader|candidate|nominee|Republican|Democratic|Democrat|GOP|senator|congress\w+|President|presidential|"
    r"prime minister|minister|ambassador|Sen\.|Rep\.|Gov\.)[^.;]{0,12}$"
)
_SEATED = re.compile(r",? \([RDI]-|(?:[’']s)? (?:administration|government|campaign)\b")
# What makes a deed a wrong whatever its verb is: a duty, a rule or a promise broken, or somebody harmed by it.
_BREACH = re.compile(
    r"\b(?:without (?:\w+ ){0,2}?(?:permission|consent|paying|pay|permits?|licen[cs]es?|warrants?|contracts?|notice|"
    r"warning|telling|asking|authori[sz]ation|approval|knowledge|insurance|training|anaesthetic|receipts?)"
    r"|(?:more than|twice|double|three times|beyond) [^.;]{0,40}?(?:allow\w*|permitted|agreed|legal|"
    r"licen[cs]ed?|quota|limit|entitled|owed)"
    r"|refus(?:ed|es|ing) to (?:pay|refund|return|repair|fix|release|hand|honou?r|give|let|treat|help|mend|take back)"
    r"|(?:kept|keeps|keeping|withheld|withholding|pocket\w*|held back"
    r"|holding back) (?:[\w’']+ ){0,3}?(?:deposits?|wages|"
    r"money|tips|pay|savings|pensions?|fees?|passports?|refunds?|cash|change|donations?|difference|takings|rent|pounds"
    r"|euros|dollars)"
    r"|(?:not|n[’']t) (?:been )?(?:paid|pay|returned|repaid|refunded|tested|warned)|never (?:paid|returned"
    r"|repaid|refunded|fixed|repaired|delivered|finished|tested|warned|told|informed|checked|"
    r"reported|turned up|came back|inspected|declared|registered)"
    r"|(?:not|never|nowhere) in (?:the|their|his|her|any) (?:contract|lease|agreement)"
    r"|on purpose|deliberately|knowingly|intentionally|behind (?:their|his|her|its|our|the \w+?[’']s?) backs?"
    r"|against (?:the rules|the law|their will|his will|her will|orders|regulations|(?:\w+ )?advice)"
    r"|demand(?:ed|ing|s) (?:\w+ ){0,3}?(?:[$£€]?\d[\d,.]*|money|cash|bribes?|payments?|sex|favou?rs)"
    r"|(?:threw|thrown|throwing|locked|locking|forced|forcing|drove|driving|hounded"
    r"|pushed) (?:\w+ ){1,3}?(?:out|off|from)"
    r"|cut(?:ting)? (?:off )?(?:their|his|her|the|our) (?:water|power|heat|heating|gas|electricity|phone|supply)"
    r"|cut(?:ting)? corners|turn(?:ed|ing) a blind eye|look(?:ed|ing) the other way"
    r"|ignor(?:ed|es|ing) (?:\w+ ){0,3}?(?:warnings?|complaints?|calls|pleas|letters|rules|alarms?|evidence|reports?|"
    r"symptoms|law)"
    r"|fail(?:ed|s|ing) to (?:protect|pay|repair|warn|tell|act|check|disclose|declare|report|inform|maintain|treat|"
    r"mend|fix|return|refund|supervise|feed|call)"
    r"|(?:knew|known) (?:[^.;]{0,50}? and (?:did|said|told|kept|sold|took|still|went|let)|all along"
    r"|for (?:years|months|weeks))"
    r"|underpa(?:id|ying|ys)|overcharg\w+|short-?chang\w+|double-bill\w+|backdat\w+|tamper\w+"
    r"|(?:fake|false|forged|bogus|sham|invented|made-up|inflated|stolen|expired|rotten|contaminated|worthless|ghost|"
    r"doctored|padded|phantom|banned|untested|unlicen[cs]ed) (?:\w+ )?(?:invoices?|papers?|documents?"
    r"|certificates?|figures|"
    r"names?|receipts?|tickets?|licen[cs]es?|reports?|goods|meat|fish|eggs|parts|milk|food|jobs|workers|labels?"
    r"|reviews?|"
    r"degrees?|stock|medicines?|pills|drugs|signatures?|accounts?|bills|hours|passports?|wood|timber|waste"
    r"|bonds|results?|"
    r"cars|bikes|guns|records?|statements?|address(?:es)?|expenses|employees|diplomas?|pesticides?)"
    r"|bribes?|kickbacks?|backhanders?|under the table|off the books"
    r"|(?:hid|hides|hide|hiding|hidden|conceal\w*|destroy\w*|shredd\w+|delet\w+|suppress\w*|buried|burying"
    r"|sat on|altered|"
    r"rewrote) (?:[\w’']+ ){0,4}?(?:reports?|documents?|evidence|results?|emails?|records?|letters?|files?"
    r"|memos?|figures|"
    r"data|faults?|defects?|cracks?|tests?|accounts?|losses|debts?|leak|accident|risks?|findings|invoices?)"
    r"|(?:touched|touching|kissed|kissing|grabbed|grabbing|groped|slapped|shouted at|screamed at|spat at|"
    r"threaten\w+|bull(?:ied|ying)|humiliat\w+) (?:at )?(?:him|her|them|us|me|staff|workers|employees|women"
    r"|girls|boys|children|"
    r"players|students|pupils|tenants|patients|anyone|(?:a|the|his|her|its|their|two|three|four|several|young"
    r"|junior|female|"
    r"male|elderly) [\w-]+)"
    r"|(?:pump|tip|flush|drain|empt|pour|dump|discharg|burn|bur)(?:ed|ied|ing|p?ped"
    r"|ping) (?:\w+ ){0,4}?(?:waste|sewage|slurry|"
    r"oil|chemicals?|solvents?|rubble|asbestos|diesel|sludge|effluent|paint|acid)"
    r"|(?:empt(?:y|ies|ied|ying)|pump|tip|flush|drain|pour|dump|discharg|releas|wash|run"
    r"|ran)\w* [^.;]{0,40}?(?:into|in) (?:the|a|our|their) "
    r"(?:\w+ )?(?:river|stream|sea|lake|sewer|canal|bay|drains?|brook|creek|harbour|ditch|woods?|forest|quarry"
    r"|field|pond)"
    r"|skip(?:ped|s|ping) (?:\w+ ){0,2}?(?:checks?|inspections?|tests?|steps|maintenance|payments?)|sign(?:ed"
    r"|ing) (?:\w+ ){1,4}?off"
    r"|(?:made|make|makes|making) (?:them|her|him|us|(?:the |his |her |their )?[\w-]+) (?:train|work|sleep|pay"
    r"|run|wait|stand|sign|"
    r"lie|eat|carry|clean|strip|kneel|swim|drive|write)\b"
    r"|let (?:\w+ ){1,4}?(?:rot|starve|die|decay|collapse|crumble)"
    r"|(?:us|gave|giv|spent|spend|us)(?:ed|ing|en)? (?:[\w’']+ ){0,5}?(?:money|funds?|donations?|budget|grant"
    r"|card|account) (?:\w+ ){0,3}?"
    r"(?:for (?:his|her|its|their) own|to (?:buy|pay for|build|renovate) (?:his|her|a|himself|herself)"
    r"|on (?:himself|herself|holidays))"
    r"|(?:moved|shifted|redrew|swapped|switched|copied|lifted) (?:[\w’']+ ){0,4}?(?:at night|by night|boundary|fence|"
    r"labels?|answers|samples?|word for word))",
)
_BREACH_WORDS = word_set(
    """without more twice double beyond over above three refused refuses refusing kept keeps keeping withheld
    withholding pocket pocketed pocketing held holding never not nowhere purpose deliberately knowingly
    intentionally behind against demanded demanding demands threw thrown throwing locked locking forced forcing
    drove driving hounded pushed cut cutting turned turning looked looking ignored ignores ignoring failed fails
    failing knew known underpaid underpaying underpays overcharged overcharging short-changed short-changing
    shortchanged double-billed backdated backdating tampered tampering fake false forged bogus sham invented
    made-up inflated stolen expired rotten contaminated worthless ghost doctored padded phantom illegal banned
    untested unlicensed bribe bribes kickback kickbacks backhander backhanders table books hid hides hide hiding
    hidden concealed concealing conceal destroyed destroying shredded shredding deleted deleting suppressed
    suppressing buried burying sat altered rewrote touched touching kissed kissing grabbed grabbing groped
    slapped shouted screamed spat threatened threatening bullied bullying humiliated humiliating pumped pumping
    tipped tipping flushed flushing drained draining emptied emptying poured pouring dumped dumping discharged
    discharging burned burning let used using gave giving spent spending moved shifted redrew swapped switched
    copied lifted empties empty emptying pumps tips flushes drains pours dumps discharges made make makes making
    releases releasing released washes washed runs ran skipped skips skipping signed signing"""
)
# Doings too plain, or too much of war and politics, to be a charge by their verb alone.
_PLAIN_DEEDS = word_set(
    """cut cuts run runs ran running lift lifts lifted lifting copy copied hit hits fire fired raise raised raid raids
    drain arm arms arming attack attacks attacked attacking kill kills killed killing shoot shot shooting beat
    beats beating fell fall set flee fled deal dealt conspire plot plotted circumvent dodge dodged skirt damage
    damaged drop make made making take took taken pay paid buy bought sell sold spill spilled ram ignite bite bit
    drug inject spike fix fixed rob plunge tip tips trap drown choke kick kicked punch sneak blow blew burn
    burned break broke broken mislead throw threw thrown inflate overstate cook massage shell bomb bombed torch
    wreck wrecked mow gun hire lose raise pad grease funnel foul flush loot nick drained impersonate con rig
    pocket fence help juice doctor plant"""
)
_BETWEEN = re.compile(
    r",?(?: (?:who|which|that))?(?:,? (?:[\w-]+ly|has|have|had|also|then|later|once|twice|even|simply|just"
    r"|still|himself|"
    r"herself|itself|themselves|personally|for years|been|was|were|is|are|and|it says|they say|he says|she says),?)*\s*"
)
_APPOSED = re.compile(r", [^,;.]{2,70},(?= )")
_CLAUSE = re.compile(
    r"\b(?:that|because|when|after|before|while|if|although|though|since|until|who|whom|whose|which|where|said"
    r"|says)\b|[;:]"
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|get|got|is|are)\s+(?:\w+ly\s+)?$")
_NEGATED = re.compile(r"\b(?:not|never|no|nobody|n[’']t|if|unless|whether|deni\w+|cleared)\b")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Ii]t)(?=[ ,])")
_OBJECT = word_set("him her it them")
_FIRMS = word_set(
    """firm company business group charity school hospital clinic bank agency club operator maker supplier contractor
    builder builders developer developers landlord owner owners manager studio brand startup start-up store shop
    chain airline garage dealer lender insurer brewery bakery dairy farm nursery surgery practice foundation
    trust association cooperative co-operative factory plant mill yard shipyard hotel restaurant gym academy
    college university home estate winery vineyard site park publisher newspaper label league society landlords
    management office carrier retailer wholesaler brewer broker provider employer salon kennel shelter stable
    stables"""
)
_POSTS = word_set(
    """manager owner landlord director coach teacher headmaster headteacher head doctor surgeon dentist vet priest vicar
    bishop pastor mayor councillor councilman chairman chairwoman chair treasurer secretary clerk boss chef
    foreman captain skipper editor professor lecturer trainer builder plumber roofer farmer dealer broker adviser
    agent lawyer solicitor caretaker neighbour neighbor producer singer author officer inspector matron nurse
    warden conductor employer founder executive principal breeder organiser organizer promoter driver husband
    wife brother partner"""
)
_ROLE = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|this|that) (?:[a-z][\w-]* )??(?P<role>"
    + "|".join(sorted(_FIRMS | _POSTS, key=len, reverse=True))
    + r")(?=[ ,.]|$)"
)
_LATE = 3  # sentences before in which a pronoun or a role finds its name

# "Claim" and its like say by themselves that a thing is contested.
_CONTESTED = frozenset({"claim", "allege", "complain", "contend", "testify"})
# Where an article knows of these there is a quarrel, and a doing that hurt is charged to its doer.
# In the politics of a nation, and in war, everybody charges everybody: only wrongs told as such are read there.
_NATIONAL = word_set(
    """congress senate senator president presidential republican republicans democrat democrats parliament pentagon
    kremlin nato isis election elections prime congressman congresswoman gop parliamentary minister white-house
    troops sanctions missile missiles campaign trump obama biden clinton putin impeachment candidates lawmakers
    federal"""
)
_POLITICS, _ALL_POLITICS = 2, 4
_HURT = word_set(
    """billed passport passports envelope banned prescriptions charts photographs fat soaked soiled stank bitten kicked
    punched spat slammed begged pleaded desperate neglected neglect starving exhausted unpaid overtime bribed
    swindled conned ruined ruin destroying bankrupt debt debts evict eject thrown dumped trapped cage chained
    tied drugged infected infection germs bacteria sick vomit vomited faint fainted bleed scar scars burns
    choking smoke fumes noise din racket stench stink barred blocked blocking fenced bulldozed felled chopped
    trespass trespassed vandalised forged faked copied cheating cheat rigged fixed tampered overcharge
    overcharging undeclared unregistered uninsured unsafe hazard risk risks reckless recklessly negligent
    careless carelessly brutal brutally cruel cruelty mocking laughing sneered bullying harassment blackmail
    blackmailed pressured pressure pressuring bogus sham smuggled broken wrong dead injured hurt sick ill afraid
    scared fear crying tears alone locked cold hungry dark lost damage damaged danger dangerous unsafe dirty
    filthy mould rats never nothing nobody without pain bruised bruises burned bleeding wounded death died deaths
    drunk asleep late unpaid fired sacked evicted shouted screamed insulted mocked lied lie lies false fake
    hidden secret secretly quiet silence behind refused denied ignored forgot forgotten abandoned stranded
    trapped starved beaten naked weighed humiliated ashamed cheated overcharged twice extra drinking drank threw
    thrown hurled slammed slapped vanished expired rotten leak leaked leaking poison poisoned toxic asbestos
    chemicals sewage waste crooked illegal illegally unlawful cash bribe favours mistress affair relatives cousin
    nephew brother-in-law son-in-law friends deleted destroyed burnt shredded tore ripped smashed insults slurs
    racist sexist abusive threats threat worthless useless shoddy botched faulty defective cracked collapsed
    wrongly unfair unfairly punished punishment"""
)
_HEARSAY = re.compile(
    r"\bas (?:any(?:one|body)|every(?:one|body)|all|any \w+) (?:[^.,;]{0,50} )?(?:will tell you|can tell you"
    r"|knows?|could tell you)\b"
    r"|\b(?:[Ww]ord|[Rr]umou?r|[Tt]alk|[Ll]egend|[Gg]ossip) (?:\w+ ){0,4}?(?:is|has it|goes|was|had it) that\b"
    r"|\b[Ii]t is (?:said|whispered|rumou?red|no secret|an open secret|common knowledge"
    r"|well known)(?: [^.,;]{0,40}?)? that\b"
    r"|\b[Ee]very(?:one|body)(?: (?:in|on|at|here|around|along|who) ?[^.,;]{0,40}?)? knows\b"
    r"|\b[Ii]s (?:said|rumou?red|whispered|reputed) to have\b"
    r"|\b(?:[Pp]eople|[Ll]ocals|[Nn]eighbou?rs|[Tt]hey|[Ff]olk) (?:in [^.,;]{2,30} )?(?:whisper|mutter)\b"
    r"|\bor so (?:they|people|it is|the talk|the story|the village|the town)\b"
)
_HEARSAY_WORDS = word_set(
    "anyone anybody everyone everybody word rumour rumor talk gossip said whispered rumoured rumored "
    "secret knowledge known whisper mutter reputed so any all"
)


_PAST = re.compile(
    r"ed$|^(?:stole|stolen|lied|hid|hidden|misled|beat|beaten|slain|forgot|sank|stuck|swore|burnt|spied)$"
)


@cache
def _verbs() -> frozenset[str]:
    """Forms of verbs that are a wrong by themselves, in a past, a perfect or a present tense."""
    found = {
        form
        for form, deeds in accusations.deeds().items()
        if any(d.part == "v" and not d.particle and d.form != "base" for d in deeds) and _PAST.search(form)
    }
    found |= {line for line in entries("harms") if " " not in line and _PAST.search(line)}
    return frozenset(found - _PLAIN_DEEDS)


@cache
def _triggers() -> frozenset[str]:
    return _verbs() | _BREACH_WORDS


def charges(analysis: Analysis) -> Iterator[Charge]:
    """Charges against a named party: those told by somebody first, then those of hearsay."""
    vocabulary, places = analysis.vocabulary, analysis.places
    wrong = {s for word in _triggers() & vocabulary for s in places[word]}
    politics = len(_NATIONAL & vocabulary)
    national = politics >= _POLITICS
    reader = _Reader(analysis)
    sentences = analysis.document.sentences
    found: list[Charge | None] = list(
        _attributed(analysis, reader, wrong if politics < _ALL_POLITICS else set(), national=national)
    )
    if not national:
        found += _continued(analysis, reader, wrong)
    for s in sorted({s for word in _NOUNISH & vocabulary for s in places[word]}):
        if sentences[s].zone is ZoneKind.BODY:
            found.append(reader.blamed(sentences[s]) or reader.claimed(sentences[s]))
    for s in sorted(wrong & {s for word in _HEARSAY_WORDS & vocabulary for s in places[word]}):
        if sentences[s].zone is ZoneKind.BODY:
            found.append(reader.rumoured(sentences[s]))
    yield from (each for each in found if each is not None)


def _attributed(analysis: Analysis, reader: _Reader, wrong: set[int], *, national: bool) -> Iterator[Charge | None]:
    """What the attributions of the prose charge."""
    vocabulary, places = analysis.vocabulary, analysis.places
    hurting = set() if national else {s for word in _HURT & vocabulary for s in places[word]}
    for each in analysis.attributions:
        sentence = analysis.document.sentences[each.sentence]
        telling = each.kind in _TELLING or each.verb in _SUSPECTING
        if sentence.zone is not ZoneKind.BODY or each.verb in _NO_TELLING or not telling:
            continue
        if each.verb in _EXPLICIT:
            yield reader.explicit(sentence, each)
            continue
        found = reader.told(sentence, each) if each.sentence in wrong else None
        contested = each.verb in _CONTESTED or each.sentence in hurting or reader.inserted(each)
        yield found or (reader.contested(sentence, each) if contested and not national else None)


def _continued(analysis: Analysis, reader: _Reader, wrong: set[int]) -> Iterator[Charge | None]:
    """What the sentence after an attribution tells on in the same paragraph."""
    sentences = analysis.document.sentences
    spoken = {each.sentence: each for each in analysis.attributions if each.kind is CueKind.SAY}
    for s in sorted(wrong - spoken.keys()):
        said = spoken.get(s - 1)
        if said is not None and sentences[s].paragraph == sentences[s - 1].paragraph:
            yield reader.continued(sentences[s], said)


_SAME = frozenset({"put", "cut", "let", "set", "hit", "shut", "kept", "left"})


@cache
def _pasts() -> frozenset[str]:
    return frozenset(past.split("/")[0] for forms in table("irregular_verbs").values() for past in forms.split())


def _does(lower: str) -> bool:
    """Whether the word can be a verb in the past tense."""
    return lower.endswith("ed") or lower in _pasts() or lower in _SAME


class _Reader:
    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.reading = analysis.document.reading
        self.mentions = analysis.mentions
        self.starts = [m.span.start for m in analysis.mentions]
        self.by = ""  # the accuser as worded in the sentence that is read

    # -- the kinds of charge

    def explicit(self, sentence: Sentence, each: Attribution) -> Charge | None:
        """X accuses Y of, Y was accused by X of: with Y as a name in an apposition, a pronoun or a role."""
        reading, end = self.reading, sentence.span.end
        passive = _PASSIVE.search(reading, max(sentence.span.start, each.cue.start - 25), each.cue.start)
        if passive or reading.endswith(("stands ", "stood "), 0, each.cue.start):
            if each.source is None and _TRIED.search(sentence.text):
                return None  # what a suspect stands accused of
            begin = passive.start() if passive else each.cue.start
            party = self.subject(sentence.span.start, begin, sentence, each.source_key)
        elif each.source is None or _RELATIVE.search(
            reading, max(sentence.span.start, min(each.source.start, each.cue.start - 25)), each.cue.start
        ):
            return None  # "a woman who accused him has moved away"
        else:
            if _NONE.match(reading, each.source.start):
                return None
            stop = _OF.search(reading, each.cue.end, min(end, each.cue.end + 140))
            if stop is None:
                return None
            party = self.object(each.cue.end, stop.start(), sentence, each.source_key)
        if party is None or (each.source is None and party.kind is not EntityKind.ORGANISATION):
            return None
        start = min(x.start for x in (each.cue, each.source or each.cue))
        return self.charge(Span(start, end), each, party, sentence)

    def speaker(self, each: Attribution, region: Span) -> str | None:
        """Key of the accuser; None for a pronoun that was read as somebody named in its own report."""
        key = each.source_key
        if (
            key
            and each.source
            and self.reading[each.source.start : each.source.end].lower() in ("he", "she", "it", "they")
        ):
            at = bisect_left(self.starts, region.start)
            while at < len(self.mentions) and self.mentions[at].span.start < region.end:
                if self.mentions[at].key == key:
                    return None
                at += 1
        return key

    def told(self, sentence: Sentence, each: Attribution) -> Charge | None:
        """X says that Y did wrong; Y, X says, did wrong; Y, who X says did wrong."""
        if each.source is None:
            return None
        by = self.reading[each.source.start : each.source.end]
        if _OFFICE.search(by) or _NONE.match(by) or by.lower() in ("i", "we", "you"):
            return None
        self.by = by
        for region in self.regions(sentence, each):
            each = each._replace(source_key=self.speaker(each, region))
            party = self.wrongdoer(*region, sentence, each)
            if party is not None:
                return self.charge(sentence.span, each, party, sentence)
        return None

    def inserted(self, each: Attribution) -> bool:
        """Whether the attribution stands between subject and verb: "the landlord, he says, promised"."""
        reading = self.reading
        first = min(each.source.start, each.cue.start) if each.source else each.cue.start
        if reading[max(0, first - 2) : first] != ", " or reading[each.cue.end : each.cue.end + 1] != ",":
            return False
        at = bisect_left(self.starts, first) - 1
        beside = at >= 0 and self.mentions[at].span.end == first - 2
        return beside and each.source is not None and reading[each.source.start : each.source.end].lower() in _SELVES

    def contested(self, sentence: Sentence, each: Attribution) -> Charge | None:
        """X claims that Y did something; X says, in a quarrel, that Y did what hurt."""
        if each.source is None:
            return None
        by = self.reading[each.source.start : each.source.end]
        if _OFFICE.search(by) or _NONE.match(by) or by.lower() in ("i", "we", "you", "it"):
            return None
        self.by = by
        for start, end in self.regions(sentence, each):
            each = each._replace(source_key=self.speaker(each, Span(start, end)))
            verb = (
                "claim"
                if start < each.cue.start and self.reading[each.cue.end : each.cue.end + 1] == ","
                else each.verb
            )
            party = self.doer(start, end, sentence, verb, each.source_key)
            if party is not None:
                return self.charge(sentence.span, each, party, sentence)
        return None

    def doer(self, start: int, end: int, sentence: Sentence, verb: str, source: str | None) -> Mention | None:
        """The party that opens a stretch and does something in the past that is not told in praise."""
        words = [w for w in self.analysis.words[sentence.index] if start <= w.start < end]
        if not _PRAISE.isdisjoint(w.lower for w in words):
            return None
        if verb not in _CONTESTED and _HURT.isdisjoint(w.lower for w in words):
            return None
        for i, word in enumerate(words[:_OPENING]):
            before = words[i - 1].lower if i else ""
            going = before == "been" and word.lower.endswith("ing")
            if word.lower in _NEUTRAL:
                return None
            if not going and (not _does(word.lower) or before in _NO_DOING):
                continue
            party = self.subject(start, word.start, sentence, source)
            if party is not None and self.opens(start, party) and party.span.start >= start:
                return party
            if party is not None and party.span.start < start:  # a pronoun's or a role's name
                return party
        return None

    def blamed(self, sentence: Sentence) -> Charge | None:
        """The union blames Y for the deaths."""
        match = _BLAMES.match(self.reading, *sentence.span)
        if match is None or _NONE.match(match["by"]):
            return None
        stop = self.reading.find(" for ", match.end(), sentence.span.end)
        party = self.object(match.end(), stop, sentence, None) if stop > 0 else None
        if party is None or self.high(party) or party.text in match["by"]:
            return None
        name = self.analysis.entities[party.key].name
        return Charge(sentence.span, match["by"], None, party.key, name, sentence.index)

    def claimed(self, sentence: Sentence) -> Charge | None:
        """A girl, 22, claims Y threw a pan: "claims" without "that" is no attribution elsewhere."""
        match = _CLAIMS.match(self.reading, *sentence.span)
        behind = _CLAIMED.search(self.reading, *sentence.span) if match is None else None
        if behind is not None:
            return self.claimed_behind(sentence, behind)
        if match is None or _NONE.match(match["by"]) or _OFFICE.search(match["by"]):
            return None
        self.by = match["by"]
        party = self.doer(match.end(), sentence.span.end, sentence, "claim", None)
        if party is None or self.high(party) or party.text in match["by"]:
            return None
        name = self.analysis.entities[party.key].name
        return Charge(sentence.span, match["by"], None, party.key, name, sentence.index)

    def claimed_behind(self, sentence: Sentence, match: re.Match[str]) -> Charge | None:
        """Y threw a pan, the couple claim."""
        self.by = match["by"]
        party = self.doer(sentence.span.start, match.start(), sentence, "claim", None)
        if party is None or self.high(party) or party.text in match["by"]:
            return None
        name = self.analysis.entities[party.key].name
        return Charge(sentence.span, match["by"], None, party.key, name, sentence.index)

    def continued(self, sentence: Sentence, each: Attribution) -> Charge | None:
        """X says this. Y did wrong: told on in the same paragraph, without "says"."""
        if each.source is None or _OFFICE.search(self.reading[each.source.start : each.source.end]):
            return None
        self.by = self.reading[each.source.start : each.source.end]
        party = self.wrongdoer(*sentence.span, sentence, each)
        return self.charge(sentence.span, each, party, sentence) if party is not None else None

    def rumoured(self, sentence: Sentence) -> Charge | None:
        self.by = ""
        talk = _HEARSAY.search(self.analysis.body_voice.text, *sentence.span)
        if talk is None:
            return None
        party = self.wrongdoer(sentence.span.start, sentence.span.end, sentence, None)
        if party is None:
            return None
        key = party.key
        return Charge(sentence.span, "talk", None, key, self.analysis.entities[key].name, sentence.index, hearsay=True)

    def charge(self, span: Span, each: Attribution, party: Mention, sentence: Sentence) -> Charge | None:
        if party.key == each.source_key or self.high(party):
            return None
        source = each.source
        by = self.analysis.document.slice(source) if source else "somebody"
        entity = self.analysis.entities.get(each.source_key or "")
        if entity and by.lower() in ("he", "she", "it", "they"):
            by = entity.name
        return Charge(span, by, each.source_key, party.key, self.analysis.entities[party.key].name, sentence.index)

    def high(self, party: Mention) -> bool:
        mentions = [self.mentions[i] for i in self.analysis.entities[party.key].mentions]
        return any(
            _HIGH.search(m.title)
            or _HIGH.search(m.text)
            or _RUNNING.search(self.reading, max(0, m.span.start - 40), m.span.start)
            or _SEATED.match(self.reading, m.span.end)
            for m in mentions
        )

    # -- where the words of a charge stand

    def regions(self, sentence: Sentence, each: Attribution) -> Iterator[Span]:
        reading, (start, end) = self.reading, sentence.span
        source = each.source or each.cue
        head, tail = min(source.start, each.cue.start), max(source.end, each.cue.end)
        if each.verb in _ADDRESSED:
            that = reading.find(" that ", tail, min(end, tail + 80))
            if that >= 0:
                yield Span(that + 5, end)
            elif head - start > 20:
                yield Span(start, head)
            return
        if reading.endswith("ing", 0, each.cue.end):
            yield Span(tail, end)
            return
        lead = reading[max(start, head - 6) : head]
        if lead.rstrip().endswith(("who", "whom", "which", "that")):
            yield Span(start, end)
        elif head - start > 20 and lead.rstrip().endswith(","):
            yield Span(start, end if reading[tail : tail + 1] == "," else head)
        elif each.verb == "according" and head > start:
            yield Span(start, head)
        else:
            yield Span(tail, end)

    def wrongdoer(self, start: int, end: int, sentence: Sentence, each: Attribution | None) -> Mention | None:
        """The named doer of the first wrong told between two offsets."""
        source = each.source_key if each else None
        for at, close in self.wrongs(start, end, sentence):
            left = self.reading[start:at]
            if _PASSIVE.search(left) and not close:
                continue
            if _PASSIVE.search(left) or _NEGATED.search(left[-40:].lower()):
                continue
            party = self.subject(start, at, sentence, source, close=close)
            if party is not None:
                return party
        return None

    def wrongs(self, start: int, end: int, sentence: Sentence) -> Iterator[tuple[int, bool]]:
        """Where wrongs begin, verbs (True: the doer stands right before) and breaches (somewhere before)."""
        verbs = _verbs()
        found: list[tuple[int, bool]] = []
        if not verbs.isdisjoint(self.analysis.lowers[sentence.index]):
            words = self.analysis.words[sentence.index]
            found = [(w.start, True) for w in words if start <= w.start < end and w.lower in verbs]
        if not _BREACH_WORDS.isdisjoint(self.analysis.lowers[sentence.index]):
            told = self.reading[start:end].lower()
            found += [(start + m.start(), False) for m in _BREACH.finditer(told)]
        yield from sorted(found)

    # -- who is meant

    def subject(
        self, start: int, at: int, sentence: Sentence, source: str | None, *, close: bool = True
    ) -> Mention | None:
        """The party before the offset: a name, an apposition after a role, a pronoun or a role that leads to a name."""
        reading = self.reading
        i = bisect_left(self.starts, at) - 1
        nearest: tuple[int, Mention | None] = (-1, None)
        while i >= 0 and self.starts[i] >= start:
            mention = self.mentions[i]
            between = reading[mention.span.end : at]
            if (
                mention.kind in _PARTIES
                and mention.key != source
                and self.leads(between, close=close)
                and (close or self.opens(start, mention))
                and self.real(mention, between, start, close=close)
                and not _GOVERNED.search(reading, max(0, mention.span.start - 30), mention.span.start)
            ):
                nearest = (mention.span.start, mention)
                break
            i -= 1
        for match in _PRONOUN.finditer(reading, max(start, nearest[0] + 1), at):
            clause = self.may(match.group().lower()) and _CLAUSE_START.search(reading[start : match.start()].lower())
            if clause and self.leads(reading[match.end() : at], close=close):
                nearest = (match.start(), self.named_before(match.group().lower(), match.start(), sentence, source))
        for match in _ROLE.finditer(reading, max(start, nearest[0] + 1), at):
            if self.leads(reading[match.end() : at], close=close):
                return self.holder(match["role"], match.start(), sentence, source) or nearest[1]
        return nearest[1]

    def may(self, pronoun: str) -> bool:
        """Whether a pronoun in what is said can be somebody else than the accuser."""
        by = self.by if self.by.isupper() else self.by.lower()
        if not by or by == "they" or _PLURAL.search(by):
            return True
        if pronoun in ("he", "she"):
            return by != pronoun
        return by in ("he", "she")

    def opens(self, start: int, mention: Mention) -> bool:
        """Whether the name, with what it is described as, begins the stretch or a clause."""
        lead = self.reading[start : mention.span.start].removesuffix(mention.title and mention.title + " ")
        match = _LEAD.search(lead.lower())
        return match is not None and not any(_does(word) for word in _WORDS.findall(match.group())[-2:])

    def real(self, mention: Mention, between: str, start: int, *, close: bool) -> bool:
        """Whether a name of no known kind is a party: it is described as one, or acts itself."""
        if mention.kind is not EntityKind.OTHER:
            return True
        before = self.reading[max(0, mention.span.start - 60) : mention.span.start]
        if described(self.analysis, mention, _FIRMS | _POSTS) or _NOUN_FIRST.search(before):
            return True
        following = _WORDS.match(between.lstrip())
        first = self.analysis.document.sentences[mention.sentence].span.start
        whole = " " in self.analysis.entities[mention.key].name or any(
            each.text.endswith(" " + mention.text) for each in self.mentions
        )
        if mention.span.start - max(start, first) <= 1 and whole and following and _does(following.group()):
            return True
        return (
            close and " " in mention.text and between.strip() in ("", "has", "had", "have", "deliberately", "knowingly")
        )

    def leads(self, between: str, *, close: bool) -> bool:
        """Whether the stretch between a name and a wrong leaves the name its subject."""
        if between.startswith(("’s", "'s", " and ", " or ")):
            return False
        bare = _APPOSED.sub("", between, count=1) if between.startswith(", ") else between
        if _BETWEEN.fullmatch(bare):
            return True
        if close:
            told, joined, rest = bare.rpartition(" and ")
            if not joined or not _BETWEEN.fullmatch(rest) or _CLAUSE.search(told) or re.search(r"[A-Z]", told):
                return False
        return len(bare) < 90 and _CLAUSE.search(bare.removeprefix(", who").removeprefix(" who")) is None

    def object(self, start: int, end: int, sentence: Sentence, source: str | None) -> Mention | None:
        """The party a stretch names: its last name that owns nothing, else what its pronoun or role stands for."""
        reading = self.reading
        i = bisect_left(self.starts, end) - 1
        while i >= 0 and self.starts[i] >= start:
            mention = self.mentions[i]
            if mention.text in _KIN and i and reading.endswith(("and ", "& "), 0, mention.span.start):
                end, i = self.mentions[i - 1].span.end, i - 1
                continue
            after = reading[mention.span.end : end]
            if mention.kind in _PARTIES and mention.key != source and (after.strip(" ,") == "" or after[:2] == ", "):
                lead = reading[start : mention.span.start]
                known = mention.kind is not EntityKind.OTHER or described(self.analysis, mention, _FIRMS | _POSTS)
                return mention if known or _NOUN_FIRST.search(lead) or _BARE_LEAD.fullmatch(lead) else None
            i -= 1
        text = reading[start:end].strip()
        if text.lower() in _OBJECT:
            return self.named_before({"him": "he", "her": "she"}.get(text.lower(), "it"), start, sentence, source)
        role = _ROLE.fullmatch(text)
        if role:
            return self.holder(role["role"], start, sentence, source)
        return None

    def named_before(self, pronoun: str, at: int, sentence: Sentence, source: str | None) -> Mention | None:
        """The last name that a pronoun can take up, in this sentence or the few before."""
        kinds = {EntityKind.PERSON} if pronoun in ("he", "she") else {EntityKind.ORGANISATION}
        i = bisect_left(self.starts, at) - 1
        while i >= 0 and self.mentions[i].sentence >= sentence.index - _LATE:
            mention = self.mentions[i]
            governed = pronoun == "it" and _GOVERNED.search(
                self.reading, max(0, mention.span.start - 30), mention.span.start
            )
            if mention.kind in kinds and not governed:
                if mention.key == source:
                    return None if pronoun != "it" else self.named_earlier(i - 1, sentence, source, kinds)
                return mention
            i -= 1
        return None

    def named_earlier(self, i: int, sentence: Sentence, source: str | None, kinds: set[EntityKind]) -> Mention | None:
        while i >= 0 and self.mentions[i].sentence >= sentence.index - _LATE:
            if self.mentions[i].kind in kinds and self.mentions[i].key != source:
                return self.mentions[i]
            i -= 1
        return None

    def holder(self, role: str, at: int, sentence: Sentence, source: str | None) -> Mention | None:
        """Whom the article has said to hold the role, else the last firm or person named before."""
        end = bisect_left(self.starts, at)
        for mention in reversed(self.mentions[:end]):
            if mention.key != source and mention.kind in _PARTIES and described(self.analysis, mention, {role}):
                return mention
        if role in _POSTS and role not in _FIRMS:
            return None
        for mention in reversed(self.mentions[:end]):
            if mention.sentence < sentence.index - _LATE:
                break
            firm = mention.kind is EntityKind.ORGANISATION or described(self.analysis, mention, _FIRMS)
            odd = mention.kind is EntityKind.OTHER and _ODD.search(mention.text) is not None
            if (firm or odd) and mention.key != source:
                return mention
        return None


_TRIED = re.compile(
    r"\b(?:murder\w*|trial|charged|arrest\w*|shooting|kidnap\w*|jail\w*|prison|police|court|convict\w*)\b"
)
_RELATIVE = re.compile(r"\b(?:who|which)\b")
_NOUN_FIRST = re.compile(
    r"\b(?:the|its|their|his|her|a|an) (?:[a-z][\w’'-]* ){0,4}?[a-z][\w-]+, (?:[A-Z]\w+ (?:and|&) )?$"
)
_ODD = re.compile(r"[a-z][A-Z]")  # written as only brands are
_PLURAL = re.compile(
    r"(?<!s)s$|\b(?:couple|family|lawsuit|complaint|letter|report|people|women|men|staff|families|children"
    r"|parents|union|"
    r"committee|club|group)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|other|dozens|former) "
)
_BARE_SELVES = frozenset({"he", "she", "they"})
_CLAUSE_START = re.compile(
    r"(?:^|\b(?:that|when|and|because|but|whether|how|after|before|as|where|if|while|who|since|then)|[,;:“\"])\s*$"
)
_LEAD = re.compile(r"\s*(?:(?:the|its|their|his|her) )?(?:[a-z][\w-]* ){0,3}")
_BARE_LEAD = re.compile(r"\s*(?:(?:the|its|their|his|her) )?(?:[a-z][\w-]* ){0,3}")
_KIN = frozenset({"Sons", "Son", "Daughters", "Daughter", "Brothers", "Partners", "Co"})
_BLAMES = re.compile(
    r"(?P<by>[A-Z][^.,;:“”\"]{1,60}?) (?:now |also |still )?blames?(?= (?:the |its "
    r"|their )?(?:[a-z][\w-]*,? ){0,3}[A-Z])"
)
_NOUNISH = frozenset({"blame", "blames", "claim", "claims"})
_CLAIMS = re.compile(
    r"(?P<by>[A-Z][^.;:“”\"]{1,70}?),? (?:now |also )?claims? (?:that )?(?=(?:[a-z][\w-]*,? ){0,5}[A-Z])"
)
_CLAIMED = re.compile(r", (?P<by>[^,.;:“”\"]{3,40}?) (?:now |also )?claims?\.?$")
_OPENING = 24  # words in which the doer and what he did have been named
_PRAISE = word_set(
    """saved helped rescued cared care kind kindly generous generously brave bravely fair fairly excellent patient
    thanked supported protected comforted donated won wonderful best praised loved heroic hero"""
)
_NEUTRAL = word_set("appeared seemed survived believed decided published performed suffered wanted hoped needed")
_NO_DOING = word_set("was were been being be is are not never to by a an the his her its their of")
_SELVES = frozenset({"he", "she", "they"})
_CLAUSE_START = re.compile(
    r"(?:^|\b(?:that|when|and|because|but|whether|how|after|before|as|where|if|while|who|since|then)|[,;:“\"])\s*$"
)
_LEAD = re.compile(
    r"(?:^|\b(?:that|when|and|because|but|whether|how|after|before|as)|[,;:“\"])\s*(?:(?:the|its|their|his|her"
    r"|a|an|one) )?"
    r"(?:[\w’'-]+ ){0,5}(?:of (?:[\w’'-]+ ){0,5})?(?:[\w-]+, )?$"
)
_OF = re.compile(r" (?:of|for) (?=[a-z])")
_GOVERNED = re.compile(
    r"\b(?:to|from|with|by|against|at|in|on|about|after|for|near|outside)\s+(?:the |a |an |his |her "
    r"|its )?$",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[a-z][\w-]+")


def described(analysis: Analysis, mention: Mention, roles: frozenset[str] | set[str]) -> bool:
    """Whether a role stands at the name: "the builders, Stavert Bridges", "Stavert Bridges, a small firm,"."""
    return not roles.isdisjoint(_description(analysis, mention))


def _description(analysis: Analysis, mention: Mention) -> list[str]:
    """The words of a name in lower case, and those before and after it that may describe it."""
    reading = analysis.document.reading
    before = reading[max(0, mention.span.start - 50) : mention.span.start]
    before = before.rpartition(". ")[2].rpartition("\n")[2]
    after = reading[mention.span.end : mention.span.end + 50]
    near = _WORDS.findall(before.lower())[-4:] if before.endswith(" ") else []
    behind = _WORDS.findall(after.partition(".")[0].lower())[:6] if after.startswith(", ") else []
    return [*near, *behind, *_WORDS.findall(mention.text.lower()), *_WORDS.findall(mention.title.lower())]


# -- whether the party is heard


_OUTSIDER = re.compile(
    r"\b(?:former|ex-\w+|sued|suing|worked|left|tenants?|customers?|clients?|neighbou?rs?|victims?|critics?|patients?|"
    r"parents?|residents?|employees?|workers?|staff|rivals?|competitors?|against|buyers?|passengers?|members? of|union|"
    r"campaigners?|daughter|son|widow|mother|father|students?|pupils?)\b",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"\b(?:hung up|unanswered|not available|unavailable|not (?:wish|want) to|would not (?:say|comment|discuss"
    r"|talk|speak|"
    r"be drawn)|asked (?:about|for|to)|by deadline|time of (?:writing|going to press)|not guilty|cleared of|acquitted|"
    r"convicted|sentenced|jailed|admit(?:s|ted)|apologi[sz]\w+|pleaded|insist(?:s|ed)|reject(?:s|ed)?|den(?:y"
    r"|ies|ied|ial)|"
    r"disput(?:e|es|ed)|contest(?:s|ed)?|dismiss(?:es|ed)|(?:call|describ|brand)(?:s|ed|es) (?:it|the|this|that"
    r"|them|such|her|his)"
    r"|calls? [^.]{0,20}(?:lie|lies|absurd|nonsense|baseless|false|untrue)|innocen\w+|nothing to hide"
    r"|side of (?:the )?story|"
    r"no comment|declin(?:e|es|ed)|refus(?:e|es|ed) to (?:comment|say|answer|discuss|talk|speak)|did not"
    r"|has not|have not|"
    r"thr(?:ew|own) (?:\w+ ){1,3}out|cleared|ruled|found (?:for|that|no)|verdict|could not be|does not comment"
    r"|repl(?:y|ies|ied)|respon(?:d|ds|ded|se)|comment(?:ed)?|statement|explain(?:s|ed)|"
    r"answer(?:s|ed)?|maintain(?:s|ed)|put (?:it|this|that|the \w+) down to|blam(?:es|ed))\b"
)
_CLOSED = re.compile(
    r"\b(?:found no|no sign of|no evidence|thr(?:ew|own) (?:\w+ ){1,3}out|closed the (?:case|matter|file)"
    r"|cleared|unfounded|"
    r"baseless|was given \w+ (?:years|months)|sentenced|convicted|settled out of court)\b"
)
_UNNAMED = re.compile(
    r"[“\"]?(?:[^“”\".]{0,40}, )?(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Bb]oth|[Nn]either|[Aa]ll|(?:[Tt]he|[Ii]ts"
    r"|[Hh]is|[Hh]er|[Tt]heir|[Aa]) "
    r"(?:[\w’'-]+ ){0,3}?(?P<role>[a-z][\w-]+))\b"
)
_LAWYER = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[\w]+[’']s) (?:[\w-]+ ){0,2}?(?:lawyers?|attorneys?|spokes\w+|counsel"
    r"|representatives?|"
    r"publicist|solicitors?|barrister)\b"
)


def heard(analysis: Analysis, charge: Charge) -> bool:
    """Whether the party answers, declines or is tried anywhere, or somebody unnamed answers for it."""
    named = _named(analysis, charge.sentence)
    if charge.party in named or allegations.answered(charge.party, charge.name, named):
        return True
    if _speaks_by_part(analysis, charge):
        return True
    roles = roles_of(analysis, charge.party, charge.by)
    parts = _parts(charge.name)
    return any(
        _reacts(analysis, charge, sentence, parts)
        or (index > charge.sentence and _taken_up(analysis, charge, sentence, roles))
        for index, sentence in enumerate(analysis.document.sentences)
    ) or _speaks(analysis, charge, roles)


def _reacts(analysis: Analysis, charge: Charge, sentence: Sentence, parts: frozenset[str]) -> bool:
    """Whether a sentence that names the party, or a part of its name, has it answer."""
    after = sentence.index > charge.sentence
    if after and _gives(sentence.text, parts):
        return True
    meant = charge.party in analysis.entity_keys[sentence.index]
    meant = meant or (after and not parts.isdisjoint(_NAMES.findall(sentence.text)))
    return meant and _answers(sentence.text, charge, sentence.index)


def _taken_up(analysis: Analysis, charge: Charge, sentence: Sentence, roles: frozenset[str]) -> bool:
    """Whether a sentence after the charge closes the matter, or a pronoun, a role or a lawyer answers in it."""
    near = sentence.index - charge.sentence <= _AFTER
    if near and _CLOSED.search(sentence.text):
        return True
    if sentence.zone is not ZoneKind.BODY:
        return False
    keys = analysis.entity_keys[sentence.index]
    if _LAWYER.search(sentence.text) and charge.by_key not in keys:
        return True
    if not near or keys - {charge.by_key, charge.party}:
        return False
    opening = _UNNAMED.match(sentence.text)
    return opening is not None and _fits(opening["role"], roles) and _answers(sentence.text, charge, sentence.index)


_NAMES = re.compile(r"[A-Z][a-z][\w-]+")
_GIVING = word_set(
    """sent showed shows produced pointed points paid returned repaid gave offered published handed replied answered
    wrote denied denies rejected rejects apologised apologized promised declined refused insists insisted"""
)


def _parts(name: str) -> frozenset[str]:
    """Words of a name that stand for it alone."""
    return frozenset(_NAMES.findall(name)) - _COMMON_PARTS


def _gives(text: str, parts: frozenset[str]) -> bool:
    """Whether the sentence has the party do what answers: "Upward sent four job sheets"."""
    words = text.replace(",", " ").split()[:4]
    return any(word in parts and after in _GIVING for word, after in pairwise(words))


def _speaks_by_part(analysis: Analysis, charge: Charge) -> bool:
    """Whether a source bears a word of the party's name: "Nordlast" for Nordlast Terminals."""
    parts = _parts(charge.name)
    reading = analysis.document.reading
    for each in analysis.attributions:
        if each.source is None or each.kind is CueKind.HEDGE or each.sentence == charge.sentence:
            continue
        text = reading[each.source.start : each.source.end]
        if not _OUTSIDER.search(text) and not parts.isdisjoint(_NAMES.findall(text)):
            return True
    return False


_COMMON_PARTS = frozenset(
    """North South East West City Town County School Primary Bank House Group Street Road University Hospital College
    Holdings Foods Homes Estates Trains Motors Farm Farms Club Church Hotel Energy Water Services Partners
    Brothers""".split()
)
_AFTER = 6  # sentences within which a pronoun or a role still answers


def _fits(role: str | None, roles: frozenset[str]) -> bool:
    return role is None or role in roles or role.startswith(("spokes", "lawyer", "solicitor", "attorney"))


def _answers(text: str, charge: Charge, index: int) -> bool:
    if index == charge.sentence:
        return (
            re.search(
                r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)|despite (?:its|his|her|their)|declin(?:es|ed)|admit\w*|"
                r"convicted|settled|acquitted|apologi\w+|cleared|pleaded)\b",
                text,
            )
            is not None
        )
    return _ANSWER.search(text) is not None


def roles_of(analysis: Analysis, party: str, by: str) -> frozenset[str]:
    """The roles that stand for a party: those told of it, and those any firm or person may be called by."""
    entity = analysis.entities[party]
    found: set[str] = set()
    for i in entity.mentions:
        mention = analysis.mentions[i]
        found |= (_FIRMS | _POSTS).intersection(_description(analysis, mention))
    if entity.kind is not EntityKind.PERSON:
        found |= _FIRMS - set(_WORDS.findall(by.lower()))
    return frozenset(found)


def _speaks(analysis: Analysis, charge: Charge, roles: frozenset[str]) -> bool:
    """Whether a pronoun or a role that stands for the party is the source of something said after the charge."""
    reading = analysis.document.reading
    for each in analysis.attributions:
        if each.source is None or each.sentence <= charge.sentence or each.kind is CueKind.HEDGE:
            continue
        source = reading[each.source.start : each.source.end].lower()
        agent = not each.source_key and _AGENT.match(source)
        if agent and (not agent["whom"] or not (_FIRMS | roles).isdisjoint(_WORDS.findall(agent["whom"]))):
            return True
        if source in ("he", "she", "it", "they"):
            if each.source_key == charge.party and _turns(analysis, charge, each.sentence):
                return True
        elif not each.source_key and not _OUTSIDER.search(source) and not roles.isdisjoint(_WORDS.findall(source)[-2:]):
            return True
    return False


_AGENT = re.compile(
    r"(?:an?|the|its|his|her|their) (?:\w+ )?(?:spokes\w+|lawyers?|attorneys?|solicitors?"
    r"|representatives?)"
    r"(?: (?:for|of) (?P<whom>.*))?$"
)


def _turns(analysis: Analysis, charge: Charge, index: int) -> bool:
    """Whether a sentence after the charge, up to this one, has the party as its topic."""
    reading = analysis.document.reading
    for i in analysis.entities[charge.party].mentions:
        mention = analysis.mentions[i]
        if charge.sentence < mention.sentence <= index:
            start = analysis.document.sentences[mention.sentence].span.start
            if mention.span.start - start < 45 and reading[mention.span.end : mention.span.end + 2] not in ("’s", "'s"):
                return True
    return False


def _named(analysis: Analysis, charged: int) -> frozenset[str]:
    """Keys of those whose name is the source of something said, but for the charge itself.

    Pronouns do not count: they may be the accuser's.
    """
    reading, mentions = analysis.document.reading, analysis.mentions
    keys: set[str] = set()
    spans = [
        a.source
        for a in analysis.attributions
        if a.source and a.kind is not CueKind.HEDGE and (a.sentence != charged or a.kind is CueKind.DENY)
    ]
    spans += [q.speaker for q in analysis.quotations if q.speaker and q.verb is not None and q.sentence != charged]
    for span in spans:
        text = reading[span.start : span.end]
        at = bisect_left(mentions, span.start, key=lambda m: m.span.start)
        first = True
        while at < len(mentions) and mentions[at].span.start < span.end:
            if first or not _OUTSIDER.search(text):
                owned = reading[mentions[at].span.end : mentions[at].span.end + 2] in ("’s", "'s")
                if not (owned and _OUTSIDER.search(text)) and not _AWAY.search(
                    reading[span.start : mentions[at].span.start]
                ):
                    keys.add(mentions[at].key)
            first = False
            at += 1
    return frozenset(keys)


_AWAY = re.compile(
    r"\b(?:former|ex-\w+|sued|worked|left|tenants?|customers?|neighbou?rs?|victims?|critics?|patients?|residents?|"
    r"employees?|workers?|staff|rivals?|against|from|near|accus\w+)\b[^,]*$",
    re.IGNORECASE,
)
