"""Words of a headline that heat or judge what the article tells, and neutral ones for them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from auditor import lexicon
from auditor import patterns as re
from auditor.analysis.attribution import inflect
from auditor.analysis.entities import EntityKind
from auditor.analysis.numbers import word_set
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Heated(NamedTuple):
    """`kind` is the row's in `loaded_headlines.txt`."""

    span: Span
    kind: str
    alternative: str


class _Entry(NamedTuple):
    kind: str
    alternative: str
    form: str = ""
    rest: re.Pattern[str] | None = None


class _Head(NamedTuple):
    """The headline with its quotations blanked, its words and the same in lower case."""

    text: str
    words: tuple[re.Match[str], ...]
    lowers: tuple[str, ...]


_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_QUOTE = re.compile(r"[“\"][^”\"]*[”\"]?|(?<!\w)[‘'](?:[^’']|(?<=\w)['’](?=\w))*(?:['’](?!\w)|$)")
_SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")
# What is not a person and can hit, tear and burn; and what can be hit, torn and burned.
_FORCES = word_set(
    "storm storms hurricane hurricanes typhoon cyclone tornado tornadoes twister blizzard winter winds wind rain hail "
    "flood floods floodwaters wave waves tsunami tide earthquake quake tremor avalanche landslide mudslide fire fires "
    "wildfire wildfires bushfire blaze flames inferno bomb bombs bombing explosion explosions blast blasts missile "
    "shelling artillery missiles rocket rockets shell shells drone drones airstrike airstrikes strike strikes "
    "bullet bullets meteor "
    "meteorite asteroid lightning volcano volcanoes mount eruption truck lorry car cars van bus train tram plane jet "
    "submarine sub star balloon building bridge ship boat ferry vehicle suv motorcycle bike cyclist driver bear "
    "bull dog dogs heatwave drought frost snow "
    "snowstorm squad bulldozer bulldozers crane army troops forces navy soldiers militants rebels gunmen gunman "
    "virus bacteria locusts pest fungus chef cook cooks bakery farmers worker workers excavator demolition vandals "
    "gang gangs pirates kidnappers arsonist arsonists thieves burglars"
)
_THINGS = word_set(
    "house houses home homes building buildings barn warehouse factory mill church school hospital bridge bridges road "
    "roads town village city coast shore island forest crops trees tree fields harbour harbor port pier wall fence "
    "window windows door car cars truck vehicles train ship ships boat boats plane tank tanks weapon weapons stockpile "
    "arsenal missile missiles target targets drugs samples sample records documents files evidence emails data base "
    "bases camp camps depot tunnel tunnels bunker convoy cinema theatre theater tower towers stadium hotel shop shops "
    "restaurant station airport reactor dam levee embryos eggs cells tumour tumours tumor tumors bacteria virus "
    "chickens birds cattle books book statue statues monument paintings cans car chestnuts coffee garlic marshmallows "
    "ice stone rocks rock asteroid satellite record bin bins heritage habitat habitats ecosystem reef rainforest"
)
_PARTIES = word_set(
    "critic critics rival rivals opponent opponents opposition reporter reporters journalist journalists host media "
    "press left right liberals conservatives republicans democrats gop party government minister ministers mayor "
    "council councillors governor senator senators congress parliament president plan plans policy policies bill law "
    "budget argument arguments claim claims theory narrative myth case idea ideas proposal proposals tax taxes deal "
    "reform reforms rule rules report study speech strategy agenda reputation career hopes dreams lies lie excuse "
    "excuses protesters activists voters heckler hecklers union bosses boss judge judges court lawyer prosecutor "
    "prosecutors police interviewer panel board ceo company firm bank banks elites establishment fans haters doubters "
    "rebels challenger challengers backbenchers mps competition credibility legacy defence defense answer excuses logic"
)
_SPORT = word_set(
    "match goal goals striker coach league season playoffs playoff inning innings touchdown quarterback semifinal "
    "semi-final championship cup tournament halftime half-time scored wicket wickets referee team teams players game"
)
_FURY = word_set("at over about against as after with that under")
_THROUGH = word_set("through into apart across onto along past up off down")
_DETERMINERS = word_set("a an the this that his her their its our my your some any no every another of for with in on")
_ATTRIBUTED = word_set(
    "says say said calls call called calling brands branded dubs dubbed describes described labels labelled "
    "labeled claims claimed argues argue denies deny insists tells warns accuses accuse accused accusing terms"
)
_SAID_AFTER = re.compile(
    r"[,:] (?:[\w’'.-]+ ){1,4}(?:says?|said|claims?|argues?|warns?|finds?)$|: (?:[\w’'.-]+ ?){1,3}$"
)
_COLON = re.compile(r"^([\w’'. -]+): ")
_LABELS = word_set(
    "exclusive revealed breaking watch video update updated opinion comment live analysis just in news shock "
    "investigation special report explained listen"
)
# Words beside a loaded one with which it only names what there was.
_LITERAL = {
    "explosive": word_set("device devices material materials charge charges ordnance eruption growth vest belt"),
    "devastating": word_set(
        "earthquake quake storm hurricane flood floods flooding fire fires wildfire wildfires tornado tsunami blast "
        "explosion crash typhoon cyclone drought loss illness disease injury"
    ),
    "brutal": word_set(
        "murder murders killing killings attack attacks assault rape slaying crime crimes beating cold winter heat war "
        "death torture honest"
    ),
    "savage": word_set("attack murder beating dog dogs storm sheep"),
    "nightmare": word_set("disorder sleep before christmas"),
    "vicious": word_set("dog dogs attack assault"),
    "epic": word_set("poem film games saga novel"),
    "crazy": word_set("horse golf paving"),
    "meltdown": word_set("reactor nuclear core plant market financial fuel"),
    "bloodbath": word_set("army troops militia rebels massacre"),
    "carnage": word_set("bomb blast crash attack shooting highway motorway road war"),
    "mayhem": word_set("festival"),
    "evil": word_set("genius"),
    "heroic": word_set("medal"),
    "shady": word_set("garden trees plants spot"),
    "stunning": word_set("views view photos scenery garden"),
    "twisted": word_set("ankle knee metal wreckage testicle bowel"),
    "madness": word_set("march"),
    "toxic": word_set(
        "waste chemicals chemical gas gases fumes smoke spill sludge air water algae substances metals leak cloud "
        "dump shock"
    ),
    "rabid": word_set("dog dogs fox foxes bat bats raccoon animal raccoons"),
    "shambles": word_set("street"),
    "chaos": word_set("theory quantum mathematician mathematics maths physics war monkey"),
    "horror": word_set("film films movie movies story stories game novel author director writer fans fiction genre"),
    "catastrophe": word_set("bond bonds cover insurance climate nuclear famine flood floods reinsurance"),
    "calamity": word_set("fund flood famine jane"),
    "onslaught": word_set("army troops forces rebels storm storms missile drone russian israeli"),
    "crusade": word_set("knights medieval pope billy graham"),
    "betrayal": word_set("film novel play love drama"),
    "bloodletting": word_set("leech leeches medieval clinic"),
    "pandemonium": word_set("milton park"),
    "chilling": word_set("effect beer wine drink drinks fridge"),
    "stinging": word_set("nettle nettles jellyfish wasp wasps bee bees insect insects ant ants"),
    "withering": word_set("crops plants heat drought"),
    "searing": word_set("heat heatwave temperatures sun steak"),
    "crushing": word_set("machine plant defeat win loss rocks cans death crowd"),
    "cruel": word_set("animal animals treatment punishment intentions"),
    "horrific": word_set("crash attack murder injuries accident killing abuse fire crimes rape"),
    "traitor": word_set("treason court trial executed spy"),
}
_NEAR = 3  # words before and after an object of a verb


@cache
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """Entries by the lower-cased first word, the longer ones first."""
    found: dict[str, list[_Entry]] = {}
    for word, entry in _listed():
        found.setdefault(word, []).append(entry)
    return {word: tuple(sorted(entries, key=lambda e: e.rest is None)) for word, entries in found.items()}


def _listed() -> Iterator[tuple[str, _Entry]]:
    for line in lexicon.entries("loaded_headlines"):
        kind, alternative, words = line.split("\t")
        if kind == "phrase":
            yield from _phrase(words, alternative)
            continue
        for word in words.split():
            named = kind in ("noun", "adjective")
            forms = [("", word)] if named else list(inflect(word, ""))
            yield from ((spelled, _Entry(kind, alternative, form)) for form, spelled in forms)
    for line in lexicon.entries("loaded_classes"):
        part, alternative, words = line.split("\t")
        kind = {"a": "adjective", "n": "noun"}.get(part, "")
        if kind:
            yield from ((word, _Entry(kind, alternative)) for word in words.split())
    for word in _pairs("sharp"):
        yield word, _Entry("sharp", "(leave out)")
    for line in lexicon.entries("loaded_idioms"):
        words, _, alternative = line.partition("\t")
        yield from _phrase(words, alternative)


@cache
def _pairs(kind: str) -> frozenset[str]:
    return frozenset(lexicon.table("loaded_pairs")[kind].split())


def _phrase(words: str, alternative: str) -> Iterator[tuple[str, _Entry]]:
    first, _, rest = words.partition(" ")
    entry = _Entry("phrase", alternative, rest=_following(rest))
    return ((form, entry) for form in first.split("|"))


def _following(rest: str) -> re.Pattern[str]:
    parts = [r"(?:[\w’'-]+ ){1,4}?" if part == "*" else f"(?:{part}) " for part in rest.split()]
    return re.compile(" " + "".join(parts).removesuffix(" ") + r"\b", re.IGNORECASE)


def heated(analysis: Analysis) -> Iterator[Heated]:
    """Loaded words of the headline in order, quotations, names and literal uses left out."""
    headline = analysis.document.headline
    if headline is None:
        return
    text = analysis.document.reading[headline.start : headline.end]
    text = _QUOTE.sub(lambda m: "\0" * len(m[0]), text)
    words = tuple(_WORD.finditer(text))
    head = _Head(text, words, tuple(m[0].lower().replace("’", "'").removesuffix("'s") for m in words))
    entries, end = _entries(), -1
    if entries.keys().isdisjoint(head.lowers):
        return
    for k, match in enumerate(words):
        if match.start() < end:
            continue
        for entry in entries.get(head.lowers[k], ()):
            stop = _end(analysis, entry, head, k)
            if stop:
                end = stop
                span = Span(headline.start + match.start(), headline.start + stop)
                yield Heated(span, entry.kind, entry.alternative)
                break


def _end(analysis: Analysis, entry: _Entry, head: _Head, k: int) -> int:
    """Where the loaded stretch at word k ends in the headline; 0 where the word is none there."""
    start, stop = head.words[k].span()
    if entry.rest is not None:
        found = entry.rest.match(head.text, stop)
        forced = head.lowers[: k + 2 + _NEAR] if found and found[0].endswith(" by") else head.lowers[:k]
        return found.end() if found and _FORCES.isdisjoint(forced) else 0
    if _is_name(analysis, head, k):
        return 0
    if entry.kind == "sharp" and _pairs("actor").isdisjoint(head.lowers[k + 1 : k + _NEAR]):
        return 0
    if entry.kind in ("noun", "adjective", "sharp"):
        lowers = head.lowers
        if not _ATTRIBUTED.isdisjoint(lowers[:k]) or _SAID_AFTER.search(head.text, stop):
            return 0
        literal = not _LITERAL.get(lowers[k], frozenset()).isdisjoint(lowers)
        return 0 if literal or _is_labelled(head.text, start) else stop
    return stop if _is_verb(entry.form, head, k) and _is_combat(analysis, entry.kind, head, k) else 0


def _is_combat(analysis: Analysis, kind: str, head: _Head, k: int) -> bool:
    """Whether the verb at word k is done by people to people, or to what they say and plan."""
    after = head.lowers[k + 1 : k + 1 + _NEAR]
    if not _FORCES.isdisjoint(head.lowers[:k]) or (after[:1] == ("by",) and not _FORCES.isdisjoint(after)):
        return False
    shouted = head.words[k][0].isupper() and not head.text.isupper() and len(head.lowers[k]) > _LONG
    if shouted and not _SCORE.search(head.text):
        return True
    if kind == "fume":
        return not after or after[0] in _FURY
    if _SCORE.search(head.text) or len(_SPORT & analysis.vocabulary) >= _SPORTY:
        return False
    if kind == "assail":
        return not after or after[0] not in _THROUGH
    return _of_people(analysis, after)


def _is_labelled(text: str, start: int) -> bool:
    """Whether a name before a colon answers for what stands at `start`."""
    label = _COLON.match(text)
    if label is not None and not _entries().keys().isdisjoint(label[1].lower().split()):
        return False
    return label is not None and label.end() <= start and _LABELS.isdisjoint(label[1].lower().split())


_SPORTY = 3  # words of sport in an article on it


def _is_name(analysis: Analysis, head: _Head, k: int) -> bool:
    """Whether the word is part of a name: by its capital, or, where all words have one, by the body's."""
    word = head.words[k][0]
    if not word[0].isupper() or (k == 0 and not _in_a_name(analysis, word)):
        return False
    if word.isupper() and len(word) > _LONG:
        return _in_a_name(analysis, word)
    small = any(len(m[0]) > _LONG and m[0][0].islower() for m in head.words)
    return bool(small and k) or _in_a_name(analysis, word)


_LONG = 4  # letters of a word that is no particle


def _in_a_name(analysis: Analysis, word: str) -> bool:
    headline = analysis.document.headline
    return headline is not None and any(
        word in mention.text.split() and mention.span.start >= headline.end for mention in analysis.mentions
    )


def _is_verb(form: str, head: _Head, k: int) -> bool:
    """Whether the word can be the headline's verb: somebody stands before it."""
    if not k:
        return False
    before = head.lowers[k - 1]
    gap = head.text[head.words[k - 1].end() : head.words[k].start()]
    if gap != " " or before in _DETERMINERS or before[0].isdigit():
        return False
    if form == "base":
        return before.endswith("s") or before in _PLURALS or before in ("to", "will", "and")
    return form in ("s", "past") or (form == "ing" and before in ("is", "are", "was", "were", "after", "for", "by"))


_PLURALS = word_set("gop police people women men media democrats dems")


def _of_people(analysis: Analysis, after: tuple[str, ...]) -> bool:
    """Whether the object is a party or its plans, and no thing."""
    disputed = "over" in after[1:]
    after = after[: after.index("over")] if disputed else after
    # "School board" is a party, "school" a thing.
    party = next((k for k, lower in enumerate(after) if lower in _PARTIES), None)
    if party and after[party - 1] in _THINGS:
        return True
    if not _THINGS.isdisjoint(after):
        return False
    if party is not None or disputed:
        return True
    kinds = (EntityKind.PERSON, EntityKind.ORGANISATION)
    named = {part.lower() for m in analysis.mentions if m.kind in kinds for part in m.text.split() if part[0].isupper()}
    return not named.isdisjoint(after)
