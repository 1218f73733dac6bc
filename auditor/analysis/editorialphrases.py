"""Editorials: stretches in which the author tells the reader what to think, by certainty, regret or advice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis.stances import asked, attributed
from auditor.document import Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Editorial(NamedTuple):
    """`kind` is certainty, evaluation, verdict, signpost, prescription, comment, aside, question or exclamation."""

    span: Span
    kind: str


_START = r"(?:(?<=[.!?”\"\n] )|(?<=\n)|^|(?<=[;:—–] )|(?<=[Bb]ut )|(?<=[Aa]nd )|(?<=\x00))"
_CERTAINTY = re.compile(
    r"\b(?:[Uu]ndoubtedly|[Uu]nquestionably|[Ii]ndisputably|[Ii]rrefutably|[Ii]ncontrovertibly|[Uu]ndeniably|"
    r"[Ii]narguably|[Dd]oubtless|"
    r"(?:[Tt]here (?:is|can be) (?:absolutely )?(?:no|little) (?:doubt|question|denying|escaping|disputing|mistaking|"
    r"arguing)(?: that| about| but| with)?)|"
    r"(?:[Ww]ithout|[Bb]eyond) (?:an?y? |all |the slightest |a shadow of a |reasonable )?"
    r"(?:doubt|question)(?=,| the | one )|"
    r"[Nn]o doubt about it|[Ll]et there be no doubt|[Hh]ave no doubt|"
    r"(?:[Nn]o ?body|[Nn]o[- ]one|[Ff]ew) (?:can|could|would|will) (?:seriously |honestly |possibly |now )?"
    r"(?:deny|doubt|"
    r"dispute|argue with)|[Ii]t (?:cannot|can['’]t|can hardly) be (?:denied|doubted|disputed)|"
    r"[Mm]ake no mistake|[Mm]ark my words|[Rr]est assured|[Oo]ne thing is (?:clear|certain|for sure)|"
    r"[Tt]hat much is (?:clear|certain|obvious)|[Aa]s (?:everyone|everybody|we all) knows?|"
    r"[Ii]t (?:is|['’]s) (?:abundantly |perfectly |painfully |quite |plainly |blindingly )?(?:clear|obvious|undeniable|"
    r"plain|self-evident) (?:that|to (?:anyone|everyone|see))|[Ii]t goes without saying|[Nn]eedless to say|"
    r"[Ii]t hardly needs (?:saying|to be said)|[Ii]t stands to reason|"
    r"[Tt]he (?:simple |plain |sad |hard |cold |ugly |bitter |brutal |awful |honest |real |inconvenient )?"
    r"(?:truth|fact|"
    r"reality) (?:of the matter )?is(?: that|,|:)|[Tt]he bottom line is)"
)
_ADVERBS = (
    "clearly obviously plainly evidently unsurprisingly unfortunately sadly regrettably tragically thankfully "
    "fortunately mercifully happily shamefully disgracefully outrageously incredibly astonishingly amazingly "
    "shockingly rightly rightfully predictably laughably alarmingly disturbingly worryingly absurdly ridiculously "
    "inexplicably inexcusably unforgivably scandalously appallingly deplorably heartbreakingly alas wisely foolishly "
    "bizarrely depressingly disappointingly embarrassingly encouragingly pathetically infuriatingly maddeningly "
    "gratifyingly stupidly stunningly surely frankly gallingly insultingly staggeringly unbelievably refreshingly "
    "commendably admirably inevitably cruelly unconscionably"
).split()
_OPENER = re.compile(
    _START + r"(?:[Qq]uite |[Mm]ost |[Hh]ow |[Nn]ot )?"
    rf"(?P<word>{'|'.join([*_ADVERBS, *(w.capitalize() for w in _ADVERBS)])})(?=,)"
    r"|" + _START + r"(?:Thank goodness|Good riddance|Shame on|So much for|Heaven help|God help|Not before time|"
    r"About time|High time|Enough is enough|Not good enough)\b"
    r"|\b(?:to say the least|to put it mildly|and rightly so|and about time(?: too)?|(?<=, )of all people)\b"
)
_SHAMES = (
    r"scandal|disgrace|outrage|shame|tragedy|triumph|farce|joke|mess|insult|betrayal|disaster|travesty|catastrophe|"
    r"embarrassment|fiasco|nightmare|sham|circus|masterclass|miracle|mockery|delight|treat|debacle|pity|crime|relief|"
    r"blunder|folly|cop-out|whitewash|stitch-up|slap in the face|kick in the teeth|own goal|abomination|atrocity|"
    r"injustice|absurdity|charade|pantomime|shambles|humiliation|stain|low point|wake-up call|stroke of genius"
)
_BAD = (
    r"unacceptable|inexcusable|indefensible|shameful|appalling|ridiculous|absurd|outrageous|unforgivable|deplorable|"
    r"immoral|intolerable|unconscionable|disgraceful|wrong|magnificent|despicable|scandalous|pathetic|laughable|"
    r"ludicrous|monstrous|obscene|offensive|insulting|heartbreaking|infuriating|baffling|bonkers|insane|madness|"
    r"inexplicable|beyond belief|not good enough|unworthy|a no-brainer"
)
_VERDICT = re.compile(
    rf"\b[Ii]t (?:is|was|['’]s) (?:(?:nothing (?:short of|less than)|simply|truly|an?|the|such an?|quite) ){{0,2}}"
    rf"(?:\w+ )?(?:{_SHAMES}|{_BAD}) (?:that|when|how|to (?:see|think|watch|hear|expect|suggest))\b"
    rf"|\b(?:is|was|are|were) (?:nothing (?:short of|less than|but)|simply|utterly|frankly|plainly|truly|downright|"
    rf"quite simply|just plain) (?:an? |the )?(?:\w+ )?(?:{_SHAMES}|{_BAD})\b"
    rf"|\b(?:[Tt]his|[Tt]hat) (?:is|was) (?:an? |such an? |the )?(?:\w+ )?(?:{_SHAMES})\b"
    r"(?! (?:for|to) (?:him|her|them))"
    rf"|\b(?:[Tt]his|[Tt]hat) (?:is|was) (?:\w+ly )?(?:{_BAD})(?=[.,!;])"
    rf"|" + _START + rf"(?:A|An|What an?|Such an?|Another|Quite the|Truly an?|Simply an?|Pure|Sheer|Utter) "
    rf"(?:(?!is\b|was\b|has\b|are\b|had\b|were\b|will\b)[\w’'-]+ ){{0,3}}(?:{_SHAMES})s?\b"
    r"(?:(?:,| of| for| to| in| from| and)"
    r"(?: (?!is\b|was\b|has\b|are\b|had\b|were\b|will\b|have\b)[\w’'-]+,?){0,8})?[.!]"
    rf"|" + _START + rf"How (?:utterly |very |truly )?(?:\w+ly )?(?:{_BAD}|sad|typical|convenient|fitting)[.!]"
)
_SIGNPOST = re.compile(
    r"\b[Ii]t(?: is|['’]s| was)? (?:also |perhaps )?(?:(?:is|was) )?(?:(?:worth|worthy of|important|interesting|"
    r"crucial|essential|vital|necessary|imperative|"
    r"useful|notable|noteworthy) (?:to )?(?:not(?:e|ing)|mention(?:ing)?|remember(?:ing)?|recall(?:ing)?|"
    r"point(?:ing)? out|"
    r"understand(?:ing)?|emphasi[sz](?:e|ing)|stress(?:ing)?|recogni[sz](?:e|ing)|highlight(?:ing)?|"
    r"keep(?:ing)? in mind|consider(?:ing)?|"
    r"realis?[sz]?e|acknowledge|observe)|(?:should|must|needs to|has to|ought to|bears) (?:be (?:noted|said|remembered|"
    r"stressed|emphasi[sz]ed|pointed out|recogni[sz]ed|acknowledged|mentioned)|repeating|remembering))\b"
    r"(?: that)?"
)
_MORAL = (
    r"do the right thing|come clean|be held (?:accountable|to account|responsible)|"
    r"(?:resign|apologi[sz]e|step down|step aside|stand down)\b|hang (?:his|her|its|their) heads?|be ashamed|"
    r"know better|think (?:again|twice|hard)|act (?:now|fast|before|at once|immediately)|put an end to|wake up|"
    r"stand up (?:to|for|and)|get a grip|pay the price|be stopped|"
    r"be (?:condemned|fired|sacked|impeached|prosecuted|punished|jailed|scrapped|ashamed|commended|applauded|praised)|"
    r"let (?:them|him|her|this|these|that|it) (?:get away|happen|go unpunished|stand)|(?:ever )?be forgotten|"
    r"take (?:responsibility|the blame|a hard look|note|heed)|stop (?:pretending|hiding|treating|wasting|ignoring)|"
    r"ask (?:themselves|himself|herself|itself|ourselves)|demand (?:better|answers|more)|tolerate|"
    r"put (?:people|patients|children|families|safety|country) (?:first|before)|listen to (?:the people|reason)|"
    r"(?:see|visit|read|watch|try|buy|taste|experience) (?:it|this|them)\b|count (?:themselves|himself|herself) lucky"
)
_EVERYONE = (
    r"everyone|everybody|every (?:\w+ )?(?:family|parent|citizen|voter|taxpayer|reader|american|child|traveller|"
    r"household|home|fan|decent person)|all of us|nobody|no[- ]one|readers"
)
_PRESCRIPTION = re.compile(
    r"\b(?:[Ww]e (?:must|should(?! have| know| see| get| be able| soon| learn)|ought to|"
    r"cannot afford to|can['’]?not allow|owe it to)|"
    r"[Ll]et us (?:not|hope|be clear|remember)|"
    r"[Ll]et['’]s (?:not|hope|be clear|be honest|face it|remember)|[Ii]t is (?:high |about |long past |"
    r"past )?time (?:for|to|that|we)|"
    rf"(?:must|should|ought to|needs to)(?: not| never)?(?: now| finally| immediately| at last| also| "
    rf"surely)? (?:{_MORAL})|"
    rf"(?:cannot|can['’]t|can no longer|must not|must never|should never) be (?:allowed|tolerated|ignored|"
    rf"excused|forgiven|forgotten)|"
    rf"(?i:{_EVERYONE}) (?:must|should|ought to|has to|needs to)\b(?! have| be aged)|"
    r"(?:must|should|ought to) (?:hang|burn|rot)\b|"
    r"deserves? (?:so much |much |far )?(?:better|an (?:apology|answer|explanation)|answers|the truth|our (?:thanks|"
    r"gratitude|support)|to know|to be (?:ashamed|punished|locked up)|every)|"
    r"[Tt]here (?:is|can be) no (?:excuse|place|justification|room) for|has no place in (?:a|our|modern)|"
    r"[Hh]eads must roll)"
)
_PATTERNS = {
    "certainty": _CERTAINTY,
    "evaluation": _OPENER,
    "signpost": _SIGNPOST,
    "prescription": _PRESCRIPTION,
    "verdict": _VERDICT,
}


def editorials(analysis: Analysis) -> Iterator[Editorial]:
    """Stretches in which the author tells the reader what to think, in text order."""
    text, sentences, found = analysis.body_voice.text, analysis.document.sentences, []
    for (place, kind), indices in _beginnings(analysis).items():
        words, end, done = analysis.words[place], sentences[place].span.end, 0
        for index in sorted(indices):
            start = words[index][0]
            if start >= done and (match := _PATTERNS[kind].match(text, start, end)):
                done = match.end()
                found.append((place, Span(*match.span()), kind))
    for _, span, kind in sorted(found):
        if not attributed(analysis, span) and not asked(analysis, span):
            yield Editorial(span, kind)


def _beginnings(analysis: Analysis) -> dict[tuple[int, str], set[int]]:
    """Where a pattern can begin, by sentence of the prose and kind: indices of words."""
    vocabulary, places, lowers = analysis.vocabulary, analysis.places, analysis.lowers
    sentences = analysis.document.sentences
    found: dict[tuple[int, str], set[int]] = {}
    for kind, needed, beginnings in _GROUPS:
        for place in {place for word in needed & vocabulary for place in places[word]}:
            if sentences[place].zone is not ZoneKind.BODY:
                continue
            words = lowers[place]
            for index, word in enumerate(words):
                if word in beginnings:
                    following = beginnings[word]
                    if not following or (index + 1 < len(words) and words[index + 1] in following):
                        found.setdefault((place, kind), set()).add(index)
    return found


# A pattern can match only in a sentence with one of the words in the second column, and begin only at the words in
# the third ("all+of": at "all" before "of"): looking words up is many times faster than matching every sentence.
_SHAME_WORDS = (
    "slap kick goal low masterclass stroke point belief enough no-brainer sad typical convenient fitting "
    + " ".join(w for w in f"{_SHAMES}|{_BAD}".split("|") if " " not in w)
)
_MODALS = "must/should/ought/has/needs"
_CUES = (
    ("certainty", _SURE := "undoubtedly unquestionably indisputably irrefutably incontrovertibly undeniably "
     "inarguably doubtless", _SURE),
    ("certainty", "doubt question denying escaping disputing mistaking arguing",
     "there+is/can without beyond no let have"),
    ("certainty", "deny doubt dispute argue", "nobody no no-one few"),
    ("certainty", "denied doubted disputed clear obvious undeniable plain self-evident goes hardly reason", "it it's"),
    ("certainty", "mistake", "make"),
    ("certainty", "mark", "mark+my"),
    ("certainty", "assured", "rest"),
    ("certainty", "certain clear sure", "one+thing"),
    ("certainty", "certain clear obvious", "that+much"),
    ("certainty", "knows know", "as+everyone/everybody/we"),
    ("certainty", "needless", "needless"),
    ("certainty", "truth fact reality bottom",
     "the+truth/fact/reality/bottom/simple/plain/sad/hard/cold/ugly/bitter/brutal/awful/honest/real/inconvenient"),
    ("evaluation", " ".join(_ADVERBS), " ".join(_ADVERBS) + " quite most how not"),
    ("evaluation", "goodness riddance shame", "thank+goodness good+riddance shame+on"),
    ("evaluation", "much", "so+much"),
    ("evaluation", "heaven god", "heaven+help god+help"),
    ("evaluation", "time", "not+before about+time high+time and+about"),
    ("evaluation", "enough", "enough+is not+good"),
    ("evaluation", "least mildly rightly", "to+say/put and+rightly"),
    ("evaluation", "people", "of+all"),
    ("signpost", ("worth worthy important interesting crucial essential vital necessary imperative useful notable "
     "noteworthy noted said remembered stressed emphasized emphasised pointed recognized recognised acknowledged "
     "mentioned repeating remembering"),
     ("it+is/was/also/perhaps/worth/worthy/important/interesting/crucial/essential/vital/necessary/imperative/useful/"
     "notable/noteworthy/should/must/needs/has/ought/bears it's")),
    ("prescription", ("let let's must should ought cannot can't time ashamed deserve deserves needs excuse place "
     "justification room owe"),
     ("we+must/should/ought/cannot/can'not/owe let+us let's it+is must should ought needs cannot+be can't+be can+no "
     f"everyone+{_MODALS} everybody+{_MODALS} every all+of nobody+{_MODALS} no+one no-one+{_MODALS} "
     f"readers+{_MODALS} deserve deserves there+is/can has+no heads+must")),
    ("verdict", f"{_SHAME_WORDS} " + " ".join(f"{w}s" for w in _SHAMES.split("|") if " " not in w),
     "it it's is was are were this that a an what such another quite truly simply pure sheer utter how"),
)  # fmt: skip


def _followed(beginnings: str) -> dict[str, frozenset[str]]:
    """Beginnings with the words one of which must follow, if any must."""
    pairs = (entry.partition("+") for entry in beginnings.split())
    return {word: frozenset(after.split("/")) if after else frozenset() for word, _, after in pairs}


_GROUPS = tuple((kind, frozenset(needed.split()), _followed(firsts)) for kind, needed, firsts in _CUES)
