"""Figures known by their wording: fractions, one in so many, so many times as, doubled."""

from __future__ import annotations

from auditor import patterns as re
from auditor.analysis.numbers import word_set
from auditor.analysis.sourcing.generalfigures import KINDS, ONE_OF_A_KIND

_SPELL = (
    r"(?:(?:the|a|that|this) )?(?:(?:past|last|same|single|few|two|three|four|five|ten|twenty|next|[12]\d) )*"
    r"(?:decades?|years?|months?|century|generation|(?:19|20)\d\d)"
)
_SMALL_NUMBERS = word_set("three four five six seven eight nine ten twelve twenty")
# More of which shares are told than of people and their houses.
COUNTED = word_set(
    """towns villages cities boroughs districts streets roads bridges deaths accidents crashes crimes thefts burglaries
    fires marriages divorces pregnancies births jobs vacancies complaints applications appeals claims calls emails
    buildings flats apartments dwellings councils playgrounds libraries banks rivers beaches lakes species trees
    journeys trips meals members staff graduates candidates applicants islanders villagers traders residents locals
    americans britons australians canadians europeans"""
)
_FRACTION = re.compile(
    r"\b(?:(?:[Aa]bout |[Nn]early |[Aa]lmost |[Mm]ore than |[Oo]ver |[Rr]oughly |[Ss]ome |[Ff]ully |[Jj]ust )?"
    r"(?:[Hh]alf|[Oo]ne[- ](?:third|quarter|fifth|tenth)|[Aa] (?:third|quarter|fifth|tenth)|"
    r"[Tt]wo[- ](?:thirds|fifths)|[Tt]hree[- ](?:quarters|fourths|fifths)|[Ff]our[- ]fifths|[Nn]ine[- ]tenths)"
    r"(?: of)? (?:all |(?<= of )the (?:country|nation|world|population|public|state|city)[’'s]* ?|"
    r"(?:the )?(?!an? |his |her |my |its |their )(?=(?:[A-Z]?[a-z]+ ){0,2}(?:adults|pupils|members|tenants|schools|"
    r"buildings|bridges|children|people|women|men|americans|voters|residents|workers|families|households|patients|"
    r"students|teenagers|marriages|jobs|homes|farms|teachers|drivers|parents|users|customers|buyers|owners|shops|firms|"
    r"deaths|accidents|crimes|islanders|villagers|pensioners|traders|fires|cases)\b)|all (?:the )?(?=[a-z]))|"
    r"\b(?<=lose )an? (?:third|quarter|fifth|tenth|half) of their )"
    r"|\b(?:[Hh]alf|[Oo]ne[- ](?:third|quarter|fifth|tenth)|[Aa] (?:third|quarter|fifth|tenth)|[Tt]wo[- ](?:thirds"
    r"|fifths)"
    r"|[Tt]hree[- ](?:quarters|fifths)|[Nn]ine[- ]tenths) of (?:(?:what|everything|all(?: that)?|anything) (?=we "
    r"|you |people |they )"
    r"|(?:the |our |all |all the )?(?:[a-z]+[’']s )?(?=(?:[a-z-]+ ){0,2}[a-z]+s (?:now |already |still )?(?:have"
    r"|are|live|die"
    r"|go|end|need|lack|own|rent|work|fail|close|suffer|never)\b))",
)
ONE_IN = re.compile(
    r"\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|\d{1,2}) (?:in|out of)(?: every)? "
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|\d[\d,]*)(?! (?:were|was|are|is|had|have"
    r"|has|did|do|of) )(?: [A-Za-z][\w-]+){1,2}"
)
_TIMES = re.compile(
    r"\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) times (?:more|less|as|higher|greater|the)|"
    r"(?:half|twice) (?:as|the))"
    r" (?:likely|high|prone|often|(?:much|many|long|fast|dangerous|expensive|effective|strong|common|good|quickly)"
    r"(?=(?: [\w-]+){0,3} (?:as|than)\b)|(?:national|state|world|european|average|normal|usual|[\w-]+ly)\b"
    r"|(?:rate|number|price|size|cost|level|amount)(?= (?:of|they|it|he|she|seen|that|in|for|paid)\b))",
    re.IGNORECASE,
)
_DOUBLED = re.compile(
    r"\b(?:has|have) (?:(?:more than|nearly|almost|roughly|about|now) )?"
    r"(?:doubled|tripled|trebled|quadrupled|halved)\b(?! down)(?=[^.;]{0,60}\b(?:since|in|over|within|during)\b)"
    rf"|(?<=[^\w])(?:[Ii]n|[Oo]ver|[Ss]ince|[Dd]uring|[Ww]ithin|[Bb]etween) {_SPELL}[^.;]{{0,80}}? "
    r"(?:has |have |had )?(?:(?:more than|nearly|almost|roughly|about) )?(?:doubled|tripled|trebled|quadrupled"
    r"|halved)\b"
    r"(?! down)"
    r"|\b(?:number|rate|share|cost|price|demand|use|sales|numbers|rents?|prices|deaths|cases|crimes?|thefts?)"
    r"(?: (?!has |have |had )[\w’'-]+){0,6} (?:(?:more than|nearly|almost|roughly|about) )?"
    rf"(?:doubled|tripled|trebled|quadrupled|halved)\b(?! down)(?=[^.;]{{0,40}}\b(?:{_SPELL}|last (?:year|month)))"
)
_ONE_MAN_IN = re.compile(
    r"\b[Oo]ne (?:[a-z]+ )?(?:" + "|".join(sorted(ONE_OF_A_KIND)) + r") in (?:every )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|\d+)\b"
)
# "Two households in five": what follows the second number is no thing that it counts.
_SO_MANY_IN = re.compile(
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[2-9]) (?:[a-z-]+ )??"
    rf"(?:{'|'.join(sorted(KINDS | COUNTED))}) "
    r"(?:in|out of) (?:every )?(?:three|four|five|six|seven|eight|nine|ten|twelve|twenty|100|10|20|5)\b"
    r"(?=[,.;]| (?:(?:now|still|already|never|also|on|in|along|across|over|under|aged|with|without|who|have|has"
    r"|had|are|were"
    r"|is|was|do|did|go|say|said|live|fail|own|rent|pay|get|leave|lack|feel|want|use|work|will|cannot|can)\b"
    r"|[a-z]+ed\b))"
)
_PART = (
    r"(?:more than |nearly |almost |about |around |over |some |roughly |at least )?"
    r"(?:an? (?:third|quarter|fifth|tenth|half)|half|two[- ](?:thirds|fifths)|three[- ](?:quarters|fifths)"
    r"|one[- ](?:third"
    r"|quarter|fifth|tenth))"
)
# What something does to a life: "adds seven years to a person's life".
_TO_LIFE = re.compile(
    r"\b(?:adds?|takes?|cuts?|shortens?|lengthens?|extends?|prolongs?) (?:[\w’'-]+ ){0,4}?(?:years?|months?|days?"
    r"|hours?"
    r"|minutes?) (?:to|off|from) (?:a|your|our|their|the|his|her|one[’']s) (?:[\w-]+[’']s? )?(?:li(?:fe|ves)"
    r"|life ?span)\b"
)
_FOLD = re.compile(
    r"\b(?:risen|rose|grown|grew|increased|multiplied|jumped|soared|climbed|surged|up|fallen|dropped|shrunk) "
    r"(?:more than |nearly |almost |about |some )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty"
    r"|hundred)-?fold\b"
)
# "Crime has fallen by a fifth": a change told as a part.
_CHANGED_BY = re.compile(
    r"\b(?:risen|rose|rises?|fallen|fell|falls?|grown|grew|increased|decreased|declined|dropped|shrunk|shrank|climbed"
    r"|jumped|soared|plunged|slumped|surged|gone up|gone down|went up|went down|(?:is|are|was|were) (?:up|down)|cut"
    rf"|reduced|tumbled|swelled|expanded|dipped) (?:by )?{_PART}\b(?! (?:of an?|mile|hour|point|inch|cent|dozen)\b)"
)
_PARTS = word_set(
    """half third quarter fifth tenth thirds quarters fourths fifths tenths one-third one-quarter one-fifth one-tenth
    two-thirds two-fifths three-quarters three-fourths three-fifths four-fifths nine-tenths"""
)
_FOLDS = frozenset(
    n + hyphen + "fold"
    for n in ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "hundred")
    for hyphen in ("", "-")
)
_KIND = "|".join(sorted(KINDS | COUNTED)) + r"|[a-z-]+-olds"
# A part of a kind that is in some state for good; what it did once somebody saw.
_PART_OF = re.compile(
    r"\b(?:[Aa]lmost |[Nn]early |[Aa]bout |[Rr]oughly |[Mm]ore than |[Ww]ell over |[Oo]ver |[Ss]ome |[Ff]ully "
    r"|[Bb]arely |[Oo]nly )?"
    r"(?:[Hh]alf|[Oo]ne[- ](?:third|quarter|fifth|tenth)|[Aa] (?:third|quarter|fifth|tenth)|[Tt]wo[- ](?:thirds|fifths)"
    r"|[Tt]hree[- ](?:quarters|fifths)|[Ff]our[- ]fifths|[Nn]ine[- ]tenths) (?:of )?(?:the |all "
    r"|all the )?(?:[a-z-]+ )??"
    rf"(?:{_KIND})(?= (?:[\w’'-]+ ){{0,9}}?(?:are|have|cannot|can|do|never|still|now|own|rent|live|die|fail|go"
    rf"|lack|need|say"
    r"|suffer|work|leave|drop|skip|miss|smoke|drink|get|pay)\b)(?![^.;]{0,40}\b(?:was|were|had|did)\b)"
)
# "One pharmacy closes every day": what happens again and again, and runs by no timetable.
_AGAIN = re.compile(
    r"\b(?:[Oo]ne|[Aa]n?|[Tt]wo|[Tt]hree|\d+|[Aa]nother) (?:[a-z-]+ ){1,3}?(?:closes?|dies?|shuts?|fails?|folds?"
    r"|disappears?"
    r"|vanish(?:es)?|goes? (?:missing|bust|under)|breaks? down|quits?|commits? [a-z]+|suffers? [a-z ]{2,20}?|(?:is"
    r"|are) "
    r"(?:killed|stolen|lost|born|burgled|attacked|abused|diagnosed|murdered|hacked|evicted|injured|robbed|felled|sacked"
    r"|arrested|thrown away|dumped|cut down|poisoned)) (?:[a-z ]{2,24}? )?every (?:single )?(?:[\w-]+ )?"
    r"(?:seconds?|minutes?|hours?|days?|weeks?|month|year)\b"
)
PATTERNS = (
    (_PARTS, _PART_OF, "ratio"),
    (word_set("every"), _AGAIN, "count"),
    (ONE_OF_A_KIND, _ONE_MAN_IN, "ratio"),
    (_SMALL_NUMBERS, _SO_MANY_IN, "ratio"),
    (_PARTS, _FRACTION, "ratio"),
    (_PARTS, _CHANGED_BY, "change"),
    (_FOLDS, _FOLD, "change"),
    (word_set("life lives lifespan"), _TO_LIFE, "multiple"),
    (word_set("times twice"), _TIMES, "multiple"),
    (word_set("doubled tripled trebled quadrupled halved"), _DOUBLED, "change"),
)
