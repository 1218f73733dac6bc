"""Turns of phrase that frighten, change the subject or hide who did it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis import phrasings
from auditor.analysis.phrasings import BODY, Phrase, phrasing

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_YOURS = (
    r"(?:your (?:\w+ )?(?:family|famil(?:y|ies)|child(?:ren)?|kids|loved ones|home|house|street|town|job|savings|"
    r"pension|money|"
    r"life|health|country|freedom|rights|heart|body|brain|food|water|neighbou?rhood|future|door|way|plate|kitchen|"
    r"bank))"
)
_FEARS = (
    phrasing(
        "fear",
        r"\b(?:before it(?:['’]s| is) (?:all )?too late(?! (?:to|for))|you (?:could|may|might|will) be next|"
        r"(?:no ?body|no[- ]one|none of us|nowhere) is safe(?! to)|be (?:very )?afraid(?=[.:,!])|"
        rf"{_YOURS},? (?:is|are|may be|could be|might be|will be) (?:not safe|no longer safe|at risk|in (?:\w+ "
        rf")?danger|"
        r"under (?:threat|attack|siege)|next|doomed|overrun|gone|being (?:poisoned|stolen|watched|taken))|"
        rf"(?:act|prepare|move|run|wake up|get out)(?: now| today)? or (?:lose|die|face|suffer|perish)\b(?: "
        rf"\w+){{0,2}}|"
        rf"(?:is|are) (?:slowly |quietly |secretly |already )*(?:killing|poisoning|destroying|spying on) (?:you\b|us "
        rf"all|{_YOURS})|"
        rf"(?:could|can|may|will|might) (?:\w+ )?(?:kill|poison|destroy|ruin|bankrupt|wipe out) (?:you\b|us all|"
        rf"{_YOURS})|"
        rf"(?:coming|heading) (?:for|to) {_YOURS}|heading your way|"
        r"time is running out to (?:save|protect|escape)(?: \w+){0,2}|"
        rf"(?:lurking|hidden|hiding|waiting) (?:\w+ )?(?:in|under|behind|inside) {_YOURS}|"
        rf"(?:silent killers?|ticking (?:time ?-?)?bombs?|hidden killers?) (?:\w+ ){{0,3}}(?:in|under|inside) {_YOURS}|"
        rf"(?:protect|save|defend|arm) (?:yourself|{_YOURS})(?: and {_YOURS})? (?:now|before|from (?:the|this) "
        rf"(?:coming|"
        r"looming|invasion|threat|horror|terror))|"
        rf"if you do nothing,? (?:\w+ ){{0,6}}(?:overrun|lost|dead|gone|doomed|die|lose))\b",
        "late next safe afraid your yourself us now die lose perish killing poisoning destroying kill poison destroy "
        "running nothing you way",
        "before you nobody no none nowhere be your act prepare move run wake get is are could can may will might "
        "coming "
        "heading time lurking hidden hiding waiting silent ticking protect save defend arm end if",
        "before you nobody no no-one none nowhere be your act prepare move run wake get is are could can may will "
        "might "
        "coming heading time lurking hidden hiding waiting silent ticking protect save defend arm the if",
    ),
)  # fmt: skip
_WARNED = re.compile(
    r"\b(?:warn\w*|advis\w*|urg\w+|told|said|says|recommend\w*|film|novel|play|song|book|series|game)\b", re.IGNORECASE
)


def fear_appeals(analysis: Analysis) -> Iterator[Phrase]:
    """Stretches that frighten the reader on their own behalf, in text order."""
    for phrase in phrasings.phrases(analysis, _FEARS):
        if not _WARNED.search(phrase.sentence.text) and not phrase.sentence.text.rstrip().endswith("?"):
            yield phrase


_DEFLECTIONS = (
    phrasing(
        "what about",
        r"\b(?:but|and|so|then|okay|fine)[,:]? (?:what|how) about (?:(?:the |that )?[\w-]+['’]s?|her|his|"
        r"their|when|"
        r"that time|"
        r"all (?:the|those) times)(?= )(?: [\w’'-]+){0,6}\?",
        "what how", "about", "but and so then okay fine",
    ),
    phrasing(
        "where were they",
        r"\b(?:where (?:was|were) (?:the|their|all (?:the|these)|these|those|this|our) (?:\w+ )?(?:outrage|outcry|"
        r"critics|concern|"
        r"anger|protests?|media|press|people|tears|headlines|condemnation|defenders|voices)|"
        r"(?:funny|strange|odd|curious|amazing|interesting|remarkable) (?:how|that) (?:no ?body|no[- ]one|none|few|the "
        r"(?:media|"
        r"press|left|right|same|critics))|"
        r"why (?:is|are|does|do|did|has|was) (?:no[- ]one|no ?body|none|the (?:media|press|left|right)) (?:\w+ "
        r")?(?:talk|ask|"
        r"mention|report|discuss|care|complain|cover|silent)\w*|"
        r"(?:meanwhile|and yet),? (?:no ?body|no[- ]one|few) (?:\w+ )?(?:asks?|mentions?|talks?|cares?|wonders?|"
        r"complains?)|"
        r"(?:the )?(?:same (?:people|critics|media|party|press)|critics|press|media|left|right|outrage mob)(?: who "
        r"[\w’'-]+"
        r"(?: [\w’'-]+){0,3})?,?(?: of course,?)? (?:cheered|applauded|were silent|was silent|stayed silent|looked "
        r"away|ignored it|"
        r"said (?:nothing|not a word)) when (?:the (?:left|right|other)|(?-i:[A-Z])\w+|it was|their)|"
        r"(?:no ?body|no[- ]one|none of them) (?:complained|objected|cared|protested|minded|batted an eye(?:lid)?|said "
        r"a word) when "
        r"(?:the (?:left|right|other|last|previous)|it was|their|democrats|republicans|labour|tories|obama|trump))\b",
        "where funny strange odd curious amazing interesting remarkable why meanwhile yet same critics press media "
        "left right "
        "nobody no no-one none",
        "outrage outcry critics concern anger protest protests media press people tears headlines condemnation how "
        "that "
        "talking ask asking asks mention mentioning report reporting discuss care cares complain silent cheered "
        "applauded "
        "ignored nothing word complained objected cared protested minded batted mentions talks wonders",
        "where funny strange odd curious amazing interesting remarkable why meanwhile and the same critics press media "
        "left "
        "right outrage nobody no no-one none",
    ),
    phrasing(
        "change of subject",
        r"\b(?:the real (?:scandal|crime|outrage|villains?|criminals?) (?:here )?(?:is|are|was)|"
        r"both sides (?:do|did) it|(?:everyone|everybody|they all) (?:does|did|do) it|never mind that (?:his|her|their|"
        r"the other|the same)|"
        r"(?:pot,? meet kettle|pot calling the kettle|(?:people|those) (?:who live )?in glass houses)|"
        r"conveniently (?:forgets?|ignor(?:e|es|ed|ing)|overlooks?|forgot|overlooked)|"
        r"(?:it|that)(?: is|['’]s) (?:a bit )?rich,? coming from|rich coming from|look who(?: is|['’]s) talking|"
        r"(?:not a word|silence|not a peep) (?:from|in) the (?:media|press|left|right|mainstream)|"
        r"(?:but )?(?:her|his|hillary['’]s|hunter['’]s) (?:e-?mails|laptop) (?:though|anyone)|the elephant in the room "
        r"is)\b",
        "real both everyone everybody they never kettle glass conveniently rich who's who word silence peep emails "
        "e-mails "
        "laptop elephant",
        "scandal story crime outrage villain problem threat criminal criminals sides does did do mind pot houses "
        "forget "
        "forgets ignore ignores ignored ignoring overlook overlooks forgot overlooked coming talking media press left "
        "right "
        "mainstream though anyone room",
        "the both everyone everybody they never pot people those conveniently it that rich look not silence but her "
        "his hillary's hunter's",
    ),
)  # fmt: skip
_REPORTED = re.compile(
    r"\b(?:asked|said|says|told|accus(?:ed|es|ing)|argued?|judge|court|found|question for|wrote|tweeted|according)\b",
    re.IGNORECASE,
)


def deflections(analysis: Analysis) -> Iterator[Phrase]:
    """Stretches that answer a charge with another, in text order."""
    for phrase in phrasings.phrases(analysis, _DEFLECTIONS, BODY):
        if not _REPORTED.search(phrase.sentence.text.replace(phrase.match[0], " ")):
            yield phrase


_HIDDEN = (
    phrasing(
        "euphemism",
        r"\b(?:(?:officer|police|deputy|trooper)-involved (?:\w+ )?(?:shootings?|deaths?|incidents?|killings?|"
        r"fatalit(?:y|ies))|"
        r"mistakes were made|"
        r"(?:lost (?:his|her|their) (?:life|lives)|died|passed away|was injured) (?:during|in|after|following) an? "
        r"(?:encounter|"
        r"interaction|altercation|incident|confrontation|struggle) (?:with|involving) (?:the )?(?:police|officers|"
        r"deputies|guards|"
        r"soldiers|troops|agents)|"
        r"(?:gun|weapon|firearm|rifle|pistol|taser)s? (?:was |were |had been )?(?:accidentally )?(?:discharged|went "
        r"off)|"
        r"an altercation ensued)\b",
        "officer-involved police-involved deputy-involved trooper-involved mistakes encounter interaction "
        "altercation incident confrontation struggle discharged went",
    ),
    phrasing(
        "passive",
        r"\b(?:(?:tear gas|pepper spray|rubber bullets|live (?:rounds|ammunition)|batons|water cannons?|force|stun "
        r"grenades) "
        r"(?:was|were|has been|had been) (?:\w+ly )?(?:deployed|used|fired|released|discharged|drawn|swung)|"
        r"shots were fired and|"
        r"(?:was|were) (?:killed|injured|wounded|hit|maimed) in (?:an? |the |several |two |three |overnight )?(?:air "
        r"?-?strikes?|"
        r"drone strikes?|strikes?|shelling|bombings? raids?|bombardments?|raids?)|"
        r"(?:funds|money|books|records|documents|votes|ballots|evidence) (?:was|were|had been) (?:\w+ly )?(?:misspent|"
        r"altered|"
        r"destroyed|lost|diverted|embezzled|falsified|shredded|deleted))\b",
        "deployed used fired released drawn swung airstrike airstrikes strike strikes air drone shelling raid raids "
        "bombardment bombardments misspent altered destroyed diverted embezzled falsified shredded deleted",
        "gas spray bullets rounds ammunition batons cannon cannons force grenades shots killed injured wounded hit "
        "maimed "
        "funds money books records documents votes ballots evidence",
    ),
)  # fmt: skip
_AGENT = re.compile(
    r"\bby (?!(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight|mistake|accident)\b)"
    r"|\b(?:police|officers|troops|soldiers|guards|army|forces|military) (?:\w+ )?(?:fired|used|deployed|shot|said|"
    r"opened|"
    r"launched|carried)|\b(?:arrested|charged|accused|convicted|court|investigat\w+|army|air force|Israeli|Russian|"
    r"American|"
    r"U\.S\.|US|coalition|Saudi|Syrian|Turkish|NATO|its|their)\b"
)


_UNSURE = re.compile(r"\b(?:whether|unclear|if|would|could|might)\b", re.IGNORECASE)


def hidden_agents(analysis: Analysis) -> Iterator[Phrase]:
    """Harm that is told without whoever did it, neither in the sentence nor in its neighbours; text order."""
    sentences = analysis.document.sentences
    for phrase in phrasings.phrases(analysis, _HIDDEN, BODY):
        text = phrase.sentence.text.replace(phrase.match[0], " ")
        if _AGENT.search(text) or (phrase.kind == "passive" and _UNSURE.search(text)):
            continue
        near = sentences[max(0, phrase.sentence.index - 1) : phrase.sentence.index + 2]
        if phrase.kind == "passive" and any(
            s.paragraph == phrase.sentence.paragraph and s is not phrase.sentence and _AGENT.search(s.text)
            for s in near
        ):
            continue
        yield phrase
