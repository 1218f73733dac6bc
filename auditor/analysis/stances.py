"""Where the author, not a source, judges: loaded words, certainty, regret, advice."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis.attribution import CueKind, inflect
from auditor.analysis.tokens import Word
from auditor.analysis.voices import BLANK
from auditor.document import Sentence, Span, ZoneKind

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Loaded(NamedTuple):
    """`words` are the loaded ones of the stretch, as the lists have them; more than one make it a manner.

    `plain`: each of them judges only in company.
    """

    span: Span
    words: tuple[str, ...]
    alternative: str
    plain: bool = False


class Editorial(NamedTuple):
    """`kind` is certainty, evaluation, verdict, signpost, prescription, comment, aside, question or exclamation."""

    span: Span
    kind: str


class _Term(NamedTuple):
    """What follows the first word, None for a single word. `plain`: judges only in the company of others."""

    pattern: re.Pattern[str] | None
    name: str
    alternative: str
    plain: bool = False


@cache
def _loaded() -> dict[str, tuple[_Term, ...]]:
    """Loaded words, phrases and figures of speech by their first word, the longest first."""
    found: dict[str, list[_Term]] = {}
    for name, alternative in sorted(lexicon.table("loaded_words").items(), key=lambda t: -len(t[0])):
        first, _, rest = name.partition(" ")
        found.setdefault(first, []).append(_Term(_rest(rest), name, alternative))
    for entry in lexicon.entries("loaded_idioms"):
        name, _, alternative = entry.partition("\t")
        first, _, rest = name.partition(" ")
        for form in first.split("|"):
            found.setdefault(form, []).append(_Term(_rest(rest), name.replace("|", "/"), alternative))
    for entry in lexicon.entries("loaded_classes"):
        part, alternative, words = entry.split("\t")
        for word in words.split():
            for form in _forms(word, part[-1]):
                terms = found.setdefault(form, [])
                single = next((t for t in terms if t.pattern is None), None)
                if single is None or (single.plain and part[0] != "c"):
                    terms[:] = [*(t for t in terms if t.pattern), _Term(None, form, alternative, part[0] == "c")]
    for word in _pairs()["sharp"] | _pairs()["creature"] | _pairs()["judging"]:
        found.setdefault(word, [_Term(None, word, "(leave out)", plain=True)])
    return {first: tuple(terms) for first, terms in found.items()}


@cache
def _loaded_cues() -> frozenset[str]:
    """First words of what is loaded even by itself."""
    return frozenset(first for first, terms in _loaded().items() if not all(t.plain for t in terms))


def _rest(rest: str) -> re.Pattern[str] | None:
    """What may follow the first word of a phrase; "*" stands for up to four words, "a|b" for either."""
    if not rest:
        return None
    parts = ["(?:\\w[\\w’'-]*[ ]){0,4}?" if p == "*" else f"(?:{p}) " for p in rest.replace("'", "['’]").split()]
    return re.compile(" " + "".join(parts).removesuffix(" ") + r"\b", re.IGNORECASE)


def _forms(word: str, part: str) -> tuple[str, ...]:
    """The word and its inflections: of a verb (v), a noun (n) or an adjective (a); x stands for none."""
    if part == "x":
        return (word,)
    if part == "n":
        plural = word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeiou" else word + "s"
        return word, plural.replace("mans", "men") if word.endswith("man") else plural
    if part == "a":
        return word, (word[:-1] + "ily" if word.endswith("y") else word + "ly")
    return tuple(form for _, form in inflect(word, ""))


def loaded_words(analysis: Analysis) -> Iterator[Loaded]:
    """Loaded stretches of the author's own prose, in text order; what a source says is left out.

    Loaded words within three words of one another are one stretch.
    """
    firsts, voice = _loaded(), analysis.body_voice.text
    sentences = analysis.document.sentences
    for place in sorted(_telling_places(analysis)):
        if sentences[place].zone is not ZoneKind.BODY:
            continue
        words = analysis.words[place]
        hits = [
            hit
            for index, word in enumerate(words)
            if (word[3] in firsts or "-" in word[3]) and voice[word[0]] != BLANK
            if (hit := _hit(voice, word, firsts.get(word[3]) or _compounded(word[3]), index))
            if not analysis.allowed.covers(hit[1])
        ]
        for run in _runs(hits, voice):
            if all(term.plain for _, _, term in run) and not _are_telling(run, analysis.lowers[place]):
                continue
            span = Span(run[0][1].start, run[-1][1].end)
            if not attributed(analysis, span) and not _named(analysis, span):
                terms = [term for _, _, term in run]
                alternative = next((t.alternative for t in terms if not t.plain), terms[0].alternative)
                yield Loaded(span, tuple(t.name for t in terms), alternative, all(t.plain for t in terms))


@cache
def _pairs() -> dict[str, frozenset[str]]:
    """Words that judge beside others, by kind."""
    return {kind: frozenset(words.split()) for kind, words in lexicon.table("loaded_pairs").items()}


@cache
def _plain() -> frozenset[str]:
    """Words that judge only in company, those left out that as often name what happened."""
    plain = frozenset(first for first, terms in _loaded().items() if any(t.plain for t in terms))
    return plain - _pairs()["literal"]


@cache
def _company() -> frozenset[str]:
    """What a word that judges only in company may stand before."""
    pairs = _pairs()
    return pairs["actor"] | pairs["body"] | pairs["deed"]


def _telling_places(analysis: Analysis) -> set[int]:
    """Sentences with a word that is loaded by itself, or with two that are in company."""
    vocabulary, places = analysis.vocabulary, analysis.places
    found = {place for cue in _loaded_cues() & vocabulary for place in places[cue]}
    plain = _plain() & vocabulary
    once: set[int] = set()
    for word in plain:
        here = places[word]
        found.update(once.intersection(here))
        once.update(here)
    if not once.isdisjoint(found):
        once -= found
    for word in _company() & vocabulary if once else ():
        found.update(once.intersection(places[word]))
    tails = _pairs()["tail"]
    for word in vocabulary:
        if "-" in word and word.rpartition("-")[2] in tails:
            found.update(places[word])
    return found


def _compounded(lower: str) -> tuple[_Term, ...]:
    """The term for a compound whose last part judges, none for others."""
    return (_Term(None, lower, "(leave out)"),) if lower.rpartition("-")[2] in _pairs()["tail"] else ()


def _are_telling(run: list[_Hit], lowers: tuple[str, ...]) -> bool:
    """Whether words that judge only in company keep it: two of them, or one before a body, its people or its acts."""
    plain = _plain()
    own = [(index, lowers[index]) for index, _, _ in run if lowers[index] in plain]
    if len({lower for _, lower in own}) > 1:
        return True
    pairs = _pairs()
    actors, bodies = pairs["actor"], pairs["actor"] | pairs["body"]
    if any(lower in pairs["sharp"] and not actors.isdisjoint(lowers[k + 1 : k + 1 + _BEFORE]) for k, lower in own):
        return True
    if any(lower in pairs["judging"] and not pairs["deed"].isdisjoint(lowers[k + 1 : k + 2]) for k, lower in own):
        return True
    creatures = (lowers[k + 1 : k + 2 + _AFTER] for k, _, _ in run if lowers[k] in pairs["creature"])
    return any(
        after
        and after[0] in pairs["by"]
        and (not bodies.isdisjoint(after[1:]) or (after[0] == "who" and not pairs["rule"].isdisjoint(after[1:3])))
        for after in creatures
    )


_BEFORE = 2  # words after an adjective among which its noun is
_AFTER = 6  # words after "clowns at" among which the body is that they are said to be of


_Hit = tuple[int, Span, _Term]
# Set phrases that judge nobody.
_SET = {"vicious": (" circle", " cycle"), "phony": (" war",), "phoney": (" war",), "foul": (" play", " ball", " shot")}


def _hit(voice: str, word: Word, terms: tuple[_Term, ...], index: int) -> _Hit | None:
    """The longest loaded phrase that begins with the word; its place, stretch and entry."""
    if word.lower in _SET and voice.startswith(_SET[word.lower], word.end):
        return None
    for term in terms:
        if term.pattern is None:
            return index, Span(word.start, word.end), term
        match = term.pattern.match(voice, word.end)
        if match:
            return index, Span(word.start, match.end()), term
    return None


def _runs(hits: list[_Hit], voice: str) -> Iterator[list[_Hit]]:
    """The hits in groups that stand close together."""
    run: list[_Hit] = []
    for hit in hits:
        if run and hit[1].end <= run[-1][1].end:
            continue
        between = voice[run[-1][1].end : hit[1].start] if run else ""
        far = run and hit[0] - run[-1][0] > _CLOSE and len(between) > 1
        if far or set(between) & set(":;—()"):
            yield run
            run = []
        run.append(hit)
    if run:
        yield run


_CLOSE = 3


_DESCRIBED_REACH = 60
# "The court heard that the hostel was squalid."
_HEARD = re.compile(
    r"\b(?:courts?|jury|jurors|inquests?|inquiry|tribunals?|hearing|trial|panel|committee|meeting|council|judges?"
    r"|coroner|inspectors?|report|review|watchdog|ombudsman|regulator) (?:\w+ )?"
    r"(?:heard|(?:was|were) told|ruled|found|concluded|held|described|called|judged|decided)\b"
)
_DESCRIBED = re.compile(
    r"\b(?:described|branded|labelled|labeled|dubbed|denounced|portrayed|depicted|dismissed|characteri[sz]ed)\b[^.;]{0,40}"
    r" as (?:an? |the )?(?:\w+ )?\Z"
    r"|\b(?<!so-)(?:called|calls|calling|branded|deemed|labelled|labeled|dubbed)(?: [\w’'-]+){1,5}? an? (?:\w+ ){0,2}\Z"
)


def _named(analysis: Analysis, span: Span) -> bool:
    """Whether the word stands in scare quotes, is part of a name, or is what somebody is described as."""
    reading = analysis.document.reading
    if _DESCRIBED.search(reading, max(0, span.start - _DESCRIBED_REACH), span.start):
        return True
    sentence = analysis.sentence_at(span.start)
    if sentence is not None and _HEARD.search(reading, sentence.span.start, span.start):
        return True
    if (
        reading[span.start].isupper()
        and reading[span.end : span.end + 1] == ","
        and reading[span.end - 2 : span.end] != "ly"
    ):
        return True
    return (
        reading[span.start].isupper() and reading[span.start - 2 : span.start] not in (". ", "\n\n") and span.start > 0
    )


def attributed(analysis: Analysis, span: Span) -> bool:
    """Whether a source of the same sentence is answerable for the stretch."""
    sentence = analysis.sentence_at(span.start)
    if sentence is None:
        return True
    first = bisect_right(analysis.attributions, sentence.span.start - 1, key=lambda a: a.cue.start)
    for attribution in analysis.attributions[first:]:
        if attribution.cue.start >= sentence.span.end:
            break
        content = attribution.content
        if attribution.kind is CueKind.HEDGE or attribution.verb in _OBJECTS:
            continue
        if content and content.start <= span.start < content.end:
            return True
    return False


# What these verbs take is described by the author: "slammed the sham inquiry".
_OBJECTS = frozenset(
    "criticize criticise condemn denounce praise slam decry hail blast urge dismiss reject announce".split()
)
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


def asked(analysis: Analysis, span: Span) -> bool:
    """Whether the sentence is a question, a condition, or someone's words without quotation marks."""
    sentence = analysis.sentence_at(span.start)
    if sentence is None or sentence.zone is not ZoneKind.BODY:
        return True
    before = sentence.text[: span.start - sentence.span.start]
    if sentence.text.rstrip().endswith("?") or _CONDITION.search(before) or before[-1:] in ("'", "‘"):
        return True
    return spoken(analysis, sentence)


def spoken(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the sentence is somebody's words without quotation marks: it follows a colon, or speaks as "I"."""
    previous = analysis.document.sentences[sentence.index - 1].text.rstrip() if sentence.index else ""
    return previous.endswith(":") or _SPEECH.search(sentence.text) is not None


# The first person and a transcript's speaker mark words as somebody's.
_SPEECH = re.compile(r"\b(?:I|I['’]\w+|my)\b|^[A-Z][A-Z .]+: ")
_CONDITION = re.compile(
    r"\b(?:if|whether|(?<!^)that(?!\s+(?:is|was|would be|will be)\s)|because|why|how)\s+(?:\w+\s+){0,3}$|"
    r"[“\"][^“”\"]*$",
    re.IGNORECASE,
)
