"""Words of wrongs: deeds that are wrong by themselves, duties and promises broken, and what hurts."""

from __future__ import annotations

from functools import cache

from auditor import patterns as re
from auditor.analysis import wrongdoings
from auditor.analysis.numbers import word_set
from auditor.lexicon import entries

# What makes a deed a wrong whatever its verb is: a duty, a rule or a promise broken, or somebody harmed by it.
BREACH = re.compile(
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
    r"|(?:walk|ran|run|runn|made|mak|vanish|disappear|took|get|got)\w* (?:off |away |out )?with (?:the|their|his"
    r"|her|our"
    r"|its|all) (?:[\w’']+ ){0,2}?(?:money|deposits?|cash|savings|takings|funds?|fees?|payments?|keys|pensions?|prize)"
    r"|help(?:s|ed|ing) (?:him|her|them)sel(?:f|ves) to (?:the|their|its|our|money|cash)"
    r"|(?:took|taken|takes|taking|carried) (?:[\w’']+ ){1,4}?home (?:for|without)"
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
BREACH_WORDS = word_set(
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
PRAISE = word_set(
    """saved helped rescued cared care kind kindly generous generously brave bravely fair fairly excellent patient
    thanked supported protected comforted donated won wonderful best praised loved heroic hero
    grateful proud brilliant delighted happy"""
)
# In the politics of a nation, and in war, everybody charges everybody: only wrongs told as such are read there.
_NATIONAL = word_set(
    """congress senate senator president presidential republican republicans democrat democrats parliament pentagon
    kremlin nato isis election elections prime congressman congresswoman gop parliamentary minister white-house
    troops sanctions missile missiles campaign trump obama biden clinton putin impeachment candidates lawmakers
    federal"""
)
POLITICS = 2
HURT = word_set(
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
_PAST = re.compile(
    r"ed$|^(?:stole|stolen|lied|hid|hidden|misled|beat|beaten|slain|forgot|sank|stuck|swore|burnt|spied)$"
)


@cache
def verbs() -> frozenset[str]:
    """Forms of verbs that are a wrong by themselves, in a past, a perfect or a present tense."""
    found = {
        form
        for form, deeds in wrongdoings.deeds().items()
        if any(d.part == "v" and not d.particle and d.form != "base" for d in deeds) and _PAST.search(form)
    }
    found |= {line for line in entries("harms") if " " not in line and _PAST.search(line)}
    return frozenset(found - _PLAIN_DEEDS)


@cache
def triggers() -> frozenset[str]:
    return verbs() | BREACH_WORDS


def national(vocabulary: frozenset[str]) -> int:
    """How many words of a nation's politics the document holds; from `POLITICS` on it is on them."""
    return len(_NATIONAL & vocabulary)
