"""What makes a statement about machines another's, unreal, denied or about something else."""

from __future__ import annotations

from auditor import patterns as re
from auditor.analysis.machinewords import CLEAR, PEOPLE

REVIEW = re.compile(
    rf"\b(?:review(?:ed|ing)?|edited|editing|checked|fact-?check(?:ed|ing)?|verif(?:ied|ication)|"
    rf"overse(?:en|ers)|oversight|approved|proof-?read|vetted|supervis(?:ed|ion)|revised|validated|"
    rf"monitored|signed\s+off|looked\s+over|corrected|finali[sz]ed|quality[- ]controlled|curated|read)\b"
    rf"[^.!?\x00]{{0,60}}?\b(?:by|with|from|:)\s*[^.!?\x00]{{0,30}}?\b(?:{PEOPLE}\w*|editorial|desk|team|"
    rf"us|professional\w*|expert\w*|author|(?-i:[A-Z][a-z]+\s+[A-Z][a-z]+))\b"
    rf"|\b{PEOPLE}s?\s+(?:\w+\s+){{1,7}}?(?:reviewed|checked|edited|verified|approved|vetted|proofread|corrected)\b"
    rf"|\b(?:editor|desk|team|staff|journalist|reporter|colleague"
    rf"|translator)s?\b[^.!?\x00]{{0,40}}?\b(?:reviewed|checked|edited|"
    rf"verified|approved|vetted|proofread|corrected|signed|read\s+it|compared)\b"
    rf"|\bhuman(?:[\s-](?:editorial|led))?[\s-](?:review\w*|oversight|edit\w*|check\w*|supervis\w+|"
    rf"in[\s-]the[\s-]loop|control|verif\w+)\b"
    rf"|\b(?:editor|editors|editorial\s+\w+|newsroom|staff|journalists?|reporters?|humans?|team|desk|"
    rf"people|a\s+person|we|I)\s+(?:\w+\s+){{0,3}}?(?:review|check|edit|verif|approv|fact-check|vet|"
    rf"proofread|oversaw|oversee|read|revis|correct)(?:ed|s|ied|ies|ing)?\b"
    rf"|\b(?:editorial|human)\s+(?:review|oversight|checks?|supervision|control|input)\b|\bediting\s*[:/]",
    re.IGNORECASE,
)
NO_REVIEW = re.compile(
    (
        r"\b(?:not|n['’]t|never|without|no)\b[^.!?\x00]{0,40}?\b(?:review\w*|edit\w*|checked|fact-checked|"
        r"verified|oversight|supervision|intervention|involvement)\b|\bunedited\b|\bunreviewed\b"
    ),
    re.IGNORECASE,
)
NOT = re.compile(
    (
        r"\b(?:not|never|no|none|nothing|neither|nor|without|zero|free\s+of|forbids?|forbidden|bans?|banned|"
        r"bars?|barred|prohibit\w*|avoids?|refus\w+|oppos\w+|instead|rather\s+than|instead\s+of|cannot)\b|"
        r"n['’]t\b"
    ),
    re.IGNORECASE,
)
NOT_ONLY = re.compile(
    r"\bnot\s+(?:only|just|solely|entirely|exclusively|merely)\b|\bno\s+(?:longer|doubt)\b|\bwhether\s+or\s+not\b"
    r"|\bwithout\s+(?:an?\s+|any\s+)?(?:human|editor|journalist|person|reporter)\w*(?:\s+(?:editor|help|hand"
    r"|author|input)\w*)?",
    re.IGNORECASE,
)
UNREAL = re.compile(
    (
        r"\b(?:if|whether|imagine|suppos(?:e|ing)|what\s+if|pretend|think|thought|believe|believed|guess|"
        r"wonder\w*|suspect\w*|assum\w+|as\s+though|as\s+if|would\s+be|would\s+have\s+been|"
        r"could\s+have\s+been|will\s+be|should\s+be|must\s+be)\b"
    ),
    re.IGNORECASE,
)
_SAY = (
    r"(?:said|says|saying|claim(?:s|ed|ing)|alleg(?:e|es|ed|ing)|accus\w+|stat(?:es|ed|ing)|warn(?:s|ed|"
    r"ing)|admitt?(?:s|ed|ing)|confirm(?:s|ed|ing)|reveal(?:s|ed|ing)|told|insist(?:s|ed)|acknowledg(?:es|"
    r"ed|ing)|conced(?:es|ed)|found|wrote|writes|add(?:s|ed)|announc(?:es|ed)"
    r"|argu(?:es|ed|ing)|not(?:es|ed)|report(?:s|ed)\s+that|explain(?:s|ed)|den(?:y|ies|ied)|"
    r"shows?\s+that|show(?:s|ed)|read(?:s|ing)|complain(?:s|ed)|conclud(?:es|ed)|determin(?:es|ed)|"
    r"suggest(?:s|ed)|discover(?:s|ed)|suspect(?:s|ed)|believe[sd]?|think[s]?|thought|fear(?:s|ed)|"
    r"decid(?:es|ed)|rul(?:es|ed)|guess(?:es|ed)|declar(?:es|ed)|disclos(?:es|ed)|disclosing|jok(?:es|ed)"
    r"|quipped|laughed|recall(?:s|ed)|estimat(?:es|ed)|worr(?:ies|ied))"
)
SAID_BEFORE = re.compile(
    (
        rf"\b{_SAY}\b|\b(?:label|labels|labelled|labeled|tagged|marked|carr(?:y|ies|ied)|appended|"
        rf"caption(?:ed)?|watermark\w*|according\s+to|titled|headlined|entitled|called|phrase|such\s+as|"
        rf"examples?)\b"
    ),
    re.IGNORECASE,
)
SAID_AFTER = re.compile(
    (
        rf"[,–—\x00”\"’']\s*(?:according\s+to\s+(?!our\b|the\s+(?:newsroom|outlet|publisher)|guidelines)|"
        rf"(?!I\b|we\b)(?:[\w’'.-]+\s+){{1,7}}?{_SAY}\b|{_SAY}\s+(?!I\b|we\b)[\w’'.-]+)"
    ),
    re.IGNORECASE,
)
OWN_SAY = re.compile(
    (
        rf"\b(?:we|I|our\s+\w+|the\s+(?:publisher|author|editor|newsroom|outlet|writer)s?|readers\s+should|"
        rf"please|it\s+should\s+be|the\s+(?:above|following))\s+(?:\w+\s+){{0,3}}?(?:{_SAY}|note|know|disclose|"
        rf"acknowledge|state|declare|admit|confess)\b(?:\s+that)?"
    ),
    re.IGNORECASE,
)
OTHER_TEXT = re.compile(
    (
        r"^\s+(?:(?:published|that\s+(?:ran|appeared)|printed|carried|posted|shared)\s+)?(?:in|on|by|"
        r"from)\s+(?:the\s+)?(?-i:[A-Z][a-z])(?!\w*\s+(?:was|is)\s+(?:\w+\s+)?trans)"
    ),
    re.IGNORECASE,
)
NAMED_SUBJECT = re.compile(
    r"(?:^|[.,;:]\s+|\b(?:and|but|the|that|when|as)\s+)(?:\w+\s+)?(?!(?:Our|This|The|These|We|It|All|Parts?"
    r"|Some|An?|Every|Most|For|In|As|To|With|By|And)\b)[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+)*(?:,[^,]{2,60},)?\s+"
    r"(?:has|have|had|is|was|were|are|will|would|can|could|wants?|plans?|uses?|used|developed|makes?|made|launched|"
    r"introduced|created|built|published|removed|began|began|started|announced|filed|\w+(?:ed|ing))\b(?!\s+by\b)"
)
OTHERS = re.compile(
    r"\b(?:he|she|his|her|they|their|companies|firms?|students?|pupils|teachers?|researchers?|scientists?|users?|"
    r"customers|police|officials?|judges?|lawyers?|courts?|voters?|patients?|doctors?|workers|players?|artists?|"
    r"universit(?:y|ies)|schools?|banks?|government|ministry|minister|council|campaign|candidates?|million"
    r"|billion|who)\b",
    re.IGNORECASE,
)
FAKES = re.compile(
    r"\b(?:deep-?fakes?|fake|faked|doctored|fabricated|viral|misleading|hoax|circulat\w+|debunk\w*|fact[- ]check)\b",
    re.IGNORECASE,
)
ASSISTED = re.compile(
    (
        r"\b(?:help(?:ed|s)?|assist(?:ed|ance|s)?|aid(?:ed)?|support(?:ed)?|in\s+part|partly|partially|some|"
        r"parts?\s+of|portions?|elements?|sections?|may|might|edited|enhanced|optimi[sz]ed|improved|polished|"
        r"proofread|research(?:ed)?|spell|grammar|fact-checked|augmented|brainstorm\w*|outline[sd]?|"
        r"structured|headlines?|combination|preparation|(?:first|initial|rough)\s+draft|"
        r"in\s+the\s+(?:\w+\s+)?(?:creation|production|making|writing|reporting|editing|process)|alongside|"
        r"together\s+with)\b"
    ),
    re.IGNORECASE,
)
PARTIAL = re.compile(
    (
        r"\b(?:parts?|portions?|sections?|elements?|some|paragraphs?|sentences?|headline|intro(?:duction)?|"
        r"percent|half|in\s+part|partly|partially|certain)\b"
    ),
    re.IGNORECASE,
)


# Texts that news reports on: "the forecast" of a weather office is not this article.
REPORTED_ON = (
    r"essays?|reports?|lists?|documents?|forecasts?|releases?|announcements?|notices?|listings?|entr(?:y|ies)"
    r"|guides?|profiles?|interviews?|reviews?|descriptions?|timelines?|sites?|editions?|brief(?:ing)?s?"
)
# "The agency's text": somebody else's, unless the owner is a text itself.
OWNED = re.compile(rf"(?<!\w)(?!{CLEAR}['’])[\w-]+(?:['’]s|s['’])\s", re.IGNORECASE)
