"""Pairs of statements that cannot both be true, as the article itself words them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import predicates
from auditor.analysis.anchors import Anchor
from auditor.analysis.claims import Certainty, Claim, Draft, Theme
from auditor.analysis.claimwords import CHANGE, CONDITIONAL, DOUBTED, WEEKDAYS
from auditor.analysis.clauses import Clauses
from auditor.analysis.linkedstates import linked
from auditor.analysis.numbers import word_set
from auditor.analysis.parallels import differences
from auditor.analysis.predicates import noun
from auditor.analysis.rivals import rivals
from auditor.analysis.scenes import apart, habits
from auditor.analysis.statehits import hits, span
from auditor.analysis.states import clashes
from auditor.analysis.statewords import TRIED_AGAIN
from auditor.analysis.tokens import stem
from auditor.document import Span

if TYPE_CHECKING:
    from auditor.analysis import Analysis


class Conflict(NamedTuple):
    """`span` is the later sentence, `other` the earlier; `first` and `second` are the words that clash."""

    kind: str
    span: Span
    other: Span
    first: str
    second: str
    about: str
    confidence: float


# One can follow the other: a thing opens, then closes. These clash only at the same time.
_REVERSIBLE = word_set("open custody trend hiring marriage start happening permission office health stance finding")
# Heads too general to mean the same thing twice unless more words say which.
_GENERIC = word_set(
    "person man woman child company number thing case group member official time way part lot one other some many "
    "part government country state plan point year day money work life result problem issue soldier officer "
    "worker student leader team player game match side percent rate vote bill plane home school policy change"
)
_TITLES = word_set("mr mrs ms dr sir presid prime minist gen sen rep gov former mayor sheriff judg late")
# What a story in the present tense tells one after the other.
_EVENTS = word_set("custody start happening hiring")
# Both can be true one after the other, but not when the second looks back on or past the first.
_UNDONE = word_set("happening office custody start open permission")
_NO_SIGN = re.compile(
    r"\b(?:no|not|n['’]t|little) (?:\w+ )?(?:indication|evidence|sign|proof|guarantee|plan|chance"
    r"|question|doubt|only|just|because)s?\b|\b(?:option|view|theory|interpretation|scenario|hypothesis)\b"
)
_SIGNS = frozenset(
    form
    for word in "indication evidence sign proof guarantee plan chance question doubt only just because".split()
    for form in (word, word + "s")
) | word_set("option view theory interpretation scenario hypothesis")
_UNSURE = CHANGE | CONDITIONAL - {"or"}
_NO_WORDS = word_set("no not little option view theory interpretation scenario hypothesis isn't don't doesn't didn't")
_ROLE = word_set("as office post job role power place charge position")


def conflicts(analysis: Analysis) -> tuple[Conflict, ...]:
    """Contradictions in text order, one for each later sentence at most."""
    clauses = analysis.clauses
    found: dict[Span, Conflict] = {}
    for each in (*_opposites(clauses), *_special(analysis, clauses), *_states(analysis)):
        found.setdefault(each.span, each)
    return tuple(found[span] for span in sorted(found))


def _opposites(clauses: Clauses) -> Iterator[Conflict]:
    """Same theme, opposite poles; or the same, once denied."""
    for predicate in _two_ways(clauses):
        anchors = clauses.group(predicate)
        plain = [a for a in anchors if _outright(clauses, a.sentence) and _vouched(clauses, a)]
        if not plain or plain[0].sentence == plain[-1].sentence:
            continue
        akin = _akin(clauses, predicate, plain)
        if not akin or not _can_clash(clauses, predicate, anchors):
            continue
        by_theme: dict[str, list[Draft]] = {}
        for anchor in plain:
            draft = clauses.draft(anchor) if anchor.sentence in akin else None
            if (
                draft is not None
                and draft.sense.predicate in (predicate, "plea")
                and draft.theme.head
                and not draft.modal
            ):
                by_theme.setdefault(draft.theme.head + draft.sense.predicate, []).append(draft)
        for drafts in by_theme.values():
            if len({(d.sense.pole != "-") != d.negated for d in drafts}) > 1:
                yield from _clashes(clauses, [c for d in drafts if (c := clauses.claim(d.anchor)) is not None])


def _two_ways(clauses: Clauses) -> list[str]:
    """Predicates that are told both ways, or once denied, in sentences that may say so outright; in text order."""
    poles, places = predicates.poles(), clauses.analysis.places
    negated = clauses.holding(clauses.negators)
    unsure = clauses.holding(_UNSURE) | clauses.asking | clauses.residue
    found = []
    for predicate, forms in clauses.forms.items():
        if predicate in _LIGHT or (len(forms) == 1 and len(places[forms[0]]) == 1):
            continue
        said: set[int] = set()
        both = 0
        for form in forms:
            here = [s for s in places[form] if s not in unsure]
            if here:
                said.update(here)
                for name, bits in poles[form]:
                    if name == predicate:
                        both |= bits
        if len(said) > 1 and (both == _BOTH or not negated.isdisjoint(said)):
            found.append(predicate)
    return clauses.in_order(found)


_NEGATING = word_set(
    "not never no nobody none isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't "
    "wouldn't can't couldn't cannot"
)


def _akin(clauses: Clauses, predicate: str, plain: list[Anchor]) -> set[int]:
    """Sentences with a word or name in common, one of which may say the opposite of the other."""
    table, lowers = predicates.poles(), clauses.analysis.lowers
    negators = clauses.negators
    negated = clauses.holding(negators)
    poles: dict[int, int] = {}
    for s, k, _ in plain:
        found = next(bits for name, bits in table[lowers[s][k]] if name == predicate)
        if found < _BOTH and s in negated and not negators.isdisjoint(lowers[s][max(0, k - _AHEAD_OF) : k]):
            found = _BOTH
        poles[s] = poles.get(s, 0) | found
    if not {1, 2}.issubset(poles.values()) and _BOTH not in poles.values():
        return set()
    own = {noun(lowers[s][k]) for s, k, _ in plain}
    akin: set[int] = set()
    for one, two in combinations(poles, 2):
        if poles[one] | poles[two] != _BOTH or (one in akin and two in akin):
            continue
        shared = clauses.nouns(one) & clauses.nouns(two)
        if shared and (
            not shared <= own or any(_besides(clauses, one, n) and _besides(clauses, two, n) for n in shared)
        ):
            akin |= {one, two}
    return akin


def _besides(clauses: Clauses, s: int, key: str) -> bool:
    """Whether the sentence speaks of a thing beyond the one word that is the predicate: "vote against the vote"."""
    return key in clauses.analysis.entity_keys[s] or list(map(noun, clauses.analysis.lowers[s])).count(key) > 1


_BOTH = 3  # bits of either pole


_AHEAD_OF = 9  # words before the predicate that can deny it


def _vouched(clauses: Clauses, anchor: Anchor) -> bool:
    """Whether the sentence as a whole is not alleged or denied."""
    if anchor.sentence not in clauses.holding(DOUBTED):
        return True
    return clauses.certainty(anchor.sentence, clauses.words[anchor.sentence][anchor.word][3]) >= Certainty.ATTRIBUTED


def _can_clash(clauses: Clauses, predicate: str, anchors: list[Anchor]) -> bool:
    poles = {s.pole for a in anchors for s in a.senses if s.predicate == predicate}
    return len(poles) > 1 or any(_negator_near(clauses, a) for a in anchors)


def _negator_near(clauses: Clauses, anchor: Anchor) -> bool:
    if anchor.sentence not in clauses.holding(_NEGATING):
        return False
    words = clauses.words[anchor.sentence][max(0, anchor.word - 6) : anchor.word]
    return any(w.lower in ("not", "never", "no", "nobody", "none") or w.lower.endswith("n't") for w in words)


def _plain(clauses: Clauses, claim: Claim) -> bool:
    """Stated outright: not modal, conditional, a question, denied, alleged, or an account of a change."""
    return not claim.modal and claim.certainty >= Certainty.ATTRIBUTED and _outright(clauses, claim.sentence)


def _outright(clauses: Clauses, s: int) -> bool:
    found = clauses.outright.get(s)
    if found is None:
        found = clauses.outright[s] = _is_outright(clauses, s)
    return found


def _is_outright(clauses: Clauses, s: int) -> bool:
    if s in clauses.holding(_UNSURE) or s in clauses.asking:
        return False
    if s not in clauses.holding(_NO_WORDS) or s not in clauses.touching(_SIGNS):
        return True
    return _NO_SIGN.search(clauses.analysis.document.sentences[s].text) is None


def _clashes(clauses: Clauses, claims: list[Claim]) -> Iterator[Conflict]:
    positive = [c for c in claims if (c.pole != "-") != c.negated]
    negative = [c for c in claims if (c.pole != "-") == c.negated]
    # An article that goes back and forth between the two tells a story or weighs sides.
    if not positive or not negative or (len(positive) > 1 and len(negative) > 1) or len(claims) > 4:
        return
    for a in positive:
        for b in negative:
            first, second = (a, b) if (a.sentence, a.word) < (b.sentence, b.word) else (b, a)
            if first.sentence != second.sentence and _clash(clauses, first, second):
                yield _conflict(clauses, "opposite" if first.pole != second.pole else "negation", first, second)
                return


def _clash(clauses: Clauses, first: Claim, second: Claim) -> bool:  # noqa: C901, PLR0911  each return is one reason
    if not _same_theme(first.theme, second.theme) or not _same_voice(first, second):
        return False
    if first.times and second.times and first.times != second.times:
        return False
    if _labels_differ(clauses, first.sentence, second.sentence):
        return False
    if habits(clauses, first.sentence) != habits(clauses, second.sentence):
        return False
    if (
        first.other.head
        and second.other.head
        and not _same_theme(first.other, second.other._replace(definite=True), generic=True)
    ):
        return False
    if first.predicate in ("stance", "outcome") and not (first.other.head and second.other.head):
        return False
    if not _one_post(clauses, first, second):
        return False
    if first.predicate == "verdict" and not clauses.lowers(second.sentence).isdisjoint(TRIED_AGAIN):
        return False
    if first.predicate in _LIGHT or first.theme.head in _LIGHT_THEMES:
        return False
    negation = first.pole == second.pole
    if negation and (bool(first.other.head) != bool(second.other.head)) and not first.theme.named:
        return False
    return _tenses_clash(clauses, first, second)


_LABEL = re.compile(r"([A-Z][\w ]{1,20}): ")


def _labels_differ(clauses: Clauses, s: int, t: int) -> bool:
    """Whether the two are lines of a comparison: "Plan: …", "Outcome: …"."""
    one, two = (_LABEL.match(clauses.analysis.document.sentences[k].text) for k in (s, t))
    return one is not None and two is not None and one[1] != two[1]


# Too many things are taken, used or made, and too little is said by it, for two of them to clash.
_LIGHT = word_set("taking use development leading")
_LIGHT_THEMES = word_set("attent step action part place care step issu")


def _one_post(clauses: Clauses, first: Claim, second: Claim) -> bool:
    """Whether the complements are the same, if both are named: "leave the club", "stay at the club"."""
    heads = []
    for claim in (first, second):
        words = clauses.words[claim.sentence]
        following = words[claim.word + 1].lower if claim.word + 1 < len(words) else ""
        head = claim.other.head
        if following in ("at", "with", "against", "by") or (following in ("in", "on") and claim.predicate == "office"):
            head = clauses.object(claim.sentence, claim.word + 2).head
        elif claim.predicate != "office":
            head = ""
        heads.append(head)
    return not (heads[0] and heads[1]) or heads[0] == heads[1]


def _tenses_clash(clauses: Clauses, first: Claim, second: Claim) -> bool:  # noqa: PLR0911  each return is one reason
    tenses = {first.tense, second.tense}
    if first.nominal or second.nominal:
        return (
            first.predicate not in _EVENTS and first.nominal != second.nominal and tenses & {"past", "present"} != set()
        )
    if tenses == {"future"}:
        return True
    if tenses == {"present"}:
        return first.predicate not in _EVENTS or first.lasting != second.lasting
    if tenses == {"future", "present"}:
        return first.lasting and second.lasting
    if "none" in tenses:
        return False
    if tenses == {"past"}:
        return (
            first.predicate not in _REVERSIBLE
            or (first.times == second.times and bool(first.times))
            or first.pole == second.pole
        )
    return (
        first.tense == "past"
        and (first.pole == "-" or first.predicate == "open")
        and second.tense != "past"
        and _undone(clauses, first, second)
    )


def _undone(clauses: Clauses, first: Claim, second: Claim) -> bool:
    """ "was cancelled … will go ahead", "resigned … will remain", "was arrested … remains at large"."""
    if first.predicate == "office":
        after = {w.lower for w in clauses.words[second.sentence][second.word + 1 : second.word + 5]}
        if after.isdisjoint(_ROLE):
            return False
    if first.predicate in ("start", "open", "permission") and not second.lasting:
        return False
    if first.predicate == "open":
        return not any(t[0].isdigit() for t in first.times | second.times)
    return second.pole == "+" and not (first.negated or second.negated) and first.predicate in _UNDONE


def _same_voice(first: Claim, second: Claim) -> bool:
    if second.nominal and first.certainty >= Certainty.ATTRIBUTED:
        return True  # whoever speaks of "the rise in unemployment" takes it for granted
    if first.certainty is Certainty.ATTRIBUTED and second.certainty is Certainty.ATTRIBUTED:
        return first.source_key is not None and first.source_key == second.source_key
    return True


def _same_theme(a: Theme, b: Theme, *, generic: bool = False) -> bool:  # noqa: PLR0911  each return is one reason
    """Whether the later phrase can only mean what the earlier one names."""
    if a.head != b.head or a.named != b.named or (a.plural != b.plural and not a.named):
        return False
    if a.head in _TITLES and not a.named and a.modifiers and b.modifiers and not a.modifiers & b.modifiers:
        return False  # the prime minister, the foreign minister
    left, right = a.modifiers - _TITLES, b.modifiers - _TITLES
    if left - right and right - left:
        return False
    if (a.of or b.of) and not (a.of <= b.of or b.of <= a.of):
        return False
    if a.head in _GENERIC and not a.named and not generic:
        return bool(left or a.of) and left == right and (a.of == b.of or (bool(left) and not b.of))
    if a.named:
        return True
    if b.definite:
        return a.definite or not a.plural
    return left == right and (a.of == b.of or not b.of)


def _conflict(clauses: Clauses, kind: str, first: Claim, second: Claim, confidence: float = 0.75) -> Conflict:
    sentences = clauses.analysis.document.sentences
    reading = clauses.reading
    return Conflict(
        kind, sentences[second.sentence].span, sentences[first.sentence].span,
        reading[first.span.start : first.span.end], reading[second.span.start : second.span.end],
        second.theme.head, confidence,
    )  # fmt: skip


def _states(analysis: Analysis) -> Iterator[Conflict]:
    """An event, and a state said to last that the event has ended."""
    sentences = analysis.document.sentences
    for rival in rivals(analysis):
        yield Conflict(
            rival.kind,
            sentences[rival.second].span,
            sentences[rival.first].span,
            rival.one,
            rival.two,
            rival.about,
            0.7,
        )
    met = hits(analysis.clauses)
    for clash in (*clashes(analysis, met), *linked(analysis.clauses, met)):
        a, b = clash.first, clash.second
        said = analysis.document.slice(span(a)), analysis.document.slice(span(b))
        yield Conflict(a.axis, sentences[b.sentence].span, sentences[a.sentence].span, *said, clash.about, 0.7)


# Pairs with a logic of their own -----------------------------------------------------------------------------


def _special(analysis: Analysis, clauses: Clauses) -> Iterator[Conflict]:
    voice = analysis.author_voice.text
    yield from _parallel(clauses)
    yield from _afterlife(clauses)
    yield from _zero(clauses)
    yield from _dates(clauses)
    yield from _unanimity(analysis, voice)
    yield from _firsts(analysis, voice)
    yield from _only(analysis, voice)


def _parallel(clauses: Clauses) -> Iterator[Conflict]:
    """Two sentences in nearly the same words, one negated or with the opposite word."""
    sentences = clauses.analysis.document.sentences
    for each in differences(clauses, clauses.analysis.parallels):
        first, second = sentences[each.pair.first].span, sentences[each.pair.second].span
        about = " ".join(sorted(each.pair.shared)[:4])
        yield Conflict(each.kind, second, first, each.first, each.second, about, 0.75)


_SPEAKING = word_set("said says told tells announced insisted added argued promised urged warned")
_SUCCESSOR = word_set("acting new interim deputy former vice successor late then")


_ENDS = frozenset({"life", "kill"})
_WILL = frozenset({"will"})


def _afterlife(clauses: Clauses) -> Iterator[Conflict]:
    """Someone speaks on a day after that of his death."""
    appearing = clauses.holding(_WILL) & clauses.holding(_DOING)
    dated = clauses.holding(_WEEKDAYS)
    last_appearing, last_dated = max(appearing, default=-1), max(dated, default=-1)
    for anchor in clauses.group_of(_ENDS):
        s = anchor.sentence
        if last_appearing <= s and not (s in dated and last_dated > s):
            continue
        if not any(s.predicate in ("life", "kill") and s.pole != "+" and s.part == "v" for s in anchor.senses):
            continue
        death = clauses.claim(anchor)
        if death is None or death.tense != "past" or not death.theme.head or death.negated or death.modal:
            continue
        if not (death.theme.named or death.theme.definite) or death.certainty < Certainty.ATTRIBUTED:
            continue
        yield from _lives_on(clauses, death)
        day = [d for d in WEEKDAYS if d in death.times]
        if len(day) != 1:
            continue
        for s in range(anchor.sentence + 1, len(clauses.words)):
            later = [d for d in WEEKDAYS if d in clauses.times(s)]
            if (
                len(later) == 1
                and 1 <= (WEEKDAYS.index(later[0]) - WEEKDAYS.index(day[0])) % 7 <= 3
                and _speaks(clauses, s, death)
            ):
                sentences = clauses.analysis.document.sentences
                yield Conflict(
                    "afterlife", sentences[s].span, sentences[anchor.sentence].span,
                    clauses.reading[death.span.start : death.span.end] + f" on {day[0].title()}",
                    f"speaks on {later[0].title()}", death.theme.head, 0.8,
                )  # fmt: skip
                return


_DOING = word_set(
    "appear stand return play speak lead run sign face meet travel visit attend retire resign compete perform"
)


def _lives_on(clauses: Clauses, death: Claim) -> Iterator[Conflict]:
    """ "was shot dead … will appear in court"."""
    if not death.theme.named:
        return
    for s in clauses.having(_DOING):
        words = clauses.words[s]
        for k in range(2, len(words)):
            if words[k].lower not in _DOING or words[k - 1].lower != "will" or s <= death.sentence:
                continue
            if clauses.voice[words[k].start] == "\x00" or not clauses.lowers(s).isdisjoint(CONDITIONAL):
                continue
            left = k - 3 if words[k - 2].lower == "and" else k - 1
            who = clauses.subject(s, k - 1).head or clauses.name(words[0])
            if left > 0 and death.theme.head in (who, clauses.name(words[0])):
                sentences = clauses.analysis.document.sentences
                said = clauses.reading[words[k - 1].start : words[k].end]
                dead = clauses.reading[death.span.start : death.span.end]
                yield Conflict(
                    "afterlife", sentences[s].span, sentences[death.sentence].span, dead, said, death.theme.head, 0.75
                )
                return


def _speaks(clauses: Clauses, s: int, death: Claim) -> bool:
    for k, word in enumerate(clauses.words[s]):
        if word.lower in _SPEAKING and clauses.voice[word.start] != "\x00":
            theme = clauses.subject(s, k)
            near = {w.lower for w in clauses.words[s][max(0, k - 6) : k]}
            who = {death.theme.head, _role(clauses, death)} - {""}
            return (
                theme.head in who
                and (theme.named or theme.definite)
                and near.isdisjoint(_SUCCESSOR)
                and not clauses.bounded(s, k)
            )
    return False


def _role(clauses: Clauses, death: Claim) -> str:
    """The mayor, in "The mayor of Askel, Ida Holm, who died on Monday"."""
    words = clauses.words[death.sentence]
    end = next((k for k in range(1, len(words)) if clauses.bounded(death.sentence, k)), 0)
    theme = clauses.phrase(words[:end]) if end and end < death.word else None
    return theme.head if theme is not None and theme.definite and not theme.named else ""


_NOBODY = re.compile(
    r"\bno arrests (?:have been|were|had been) made\b|\bno one (?:has been|was) arrested\b|"
    r"\b(?:no one|nobody|no-one|none of the \w+|no (?:\w+ )?\w+) (?:was|were|has been"
    r"|have been) (?:\w+ly )?(?:hurt|injured|wounded|killed)\b"
    r"|\b(?:no|without) (?:any )?(?:injuries|deaths|casualties|fatalities)\b",
    re.IGNORECASE,
)
_ELSEWHERE = word_set(
    "another other second earlier previous previously last separate separately ago similar years different later "
    "seriously else since total far"
)


_NONE_WORDS = word_set("no nobody none no-one without")
_HARM_WORDS = word_set("hurt injured wounded killed injuries deaths casualties fatalities arrests arrested")


def _zero(clauses: Clauses) -> Iterator[Conflict]:
    """ "No one was hurt", and two people were."""
    for place in clauses.having(_HARM_WORDS):
        if clauses.lowers(place).isdisjoint(_NONE_WORDS):
            continue
        sentence = clauses.analysis.document.sentences[place]
        match = _NOBODY.search(clauses.said(place))
        if match is None:
            continue
        last = match.group().split()[-1].lower()
        harms = (
            ("custody",)
            if last in ("made", "arrested")
            else ("kill", "life")
            if last in ("killed", "deaths", "fatalities")
            else ("health", "kill")
        )
        if not clauses.lowers(place).isdisjoint(_ELSEWHERE):
            continue
        suffered = _suffered(clauses, place) if harms[0] == "health" else None
        if suffered is not None:
            s, said = suffered
            sentences = clauses.analysis.document.sentences
            first, second = sorted((place, s))
            pair = (match.group(), said) if first == place else (said, match.group())
            yield Conflict("none", sentences[second].span, sentences[first].span, *pair, harms[0], 0.75)
            return
        for anchor in clauses.group_of(harms):
            if anchor.sentence == sentence.index or not any(
                s.predicate in harms and s.pole != "+" for s in anchor.senses
            ):
                continue
            claim = clauses.claim(anchor)
            if claim is not None and _harmed(clauses, sentence.index, claim):
                first, second = sorted((sentence.index, anchor.sentence))
                sentences = clauses.analysis.document.sentences
                said = clauses.reading[claim.span.start : claim.span.end]
                pair = (match.group(), said) if first == sentence.index else (said, match.group())
                yield Conflict("none", sentences[second].span, sentences[first].span, *pair, harms[0], 0.75)
                return


_SUFFERED = re.compile(
    r"\b(?:\w+ (?:people|passengers|residents|workers|guests|children|men|women|others|officers"
    r"|firefighters|drivers|fans|pupils|students)"
    r"|\d+) (?:\w+ )?(?:suffered|sustained|were treated for) [^.;]{0,50}?\b(?:injur\w+|broken|burns|fractures|cuts)\b"
)


def _suffered(clauses: Clauses, none: int) -> tuple[int, str] | None:
    """A sentence near `none`, of the same time, in which people suffer injuries, and its words."""
    for s in clauses.having(frozenset({"suffered", "sustained", "treated"})):
        match = _SUFFERED.search(clauses.said(s))
        if (
            match is None
            or s == none
            or not clauses.lowers(s).isdisjoint((_ELSEWHERE - {"other"}) | CHANGE | CONDITIONAL - {"or"})
        ):
            continue
        if clauses.times(s) == clauses.times(none) or not (clauses.times(s) and clauses.times(none)):
            return s, match.group()
    return None


_BACK = ("that ", "last ", "previous ")


def _harmed(clauses: Clauses, none: int, claim: Claim) -> bool:
    """Whether people were harmed in what can only be the same event."""
    if claim.negated or claim.modal or claim.nominal or claim.tense != "past" or claim.certainty < Certainty.ATTRIBUTED:
        return False
    lowers = clauses.lowers(claim.sentence)
    if not lowers.isdisjoint(_ELSEWHERE) or not lowers.isdisjoint(CHANGE | CONDITIONAL - {"or"}):
        return False
    if apart(clauses, none, claim.sentence):
        return False
    t1, t2 = clauses.times(none), claim.times
    if (t1 and t2 and t1 != t2) or any(t[0].isdigit() or t.startswith(_BACK) for t in t1 ^ t2):
        return False
    return abs(claim.sentence - none) <= 12 and (claim.theme.plural or claim.predicate == "custody")


_WEEKDAYS = frozenset(WEEKDAYS) | {f"{day}'s" for day in WEEKDAYS}
# What happens on one day only.
_DATED = word_set(
    "eruption explosion derailing crash collapse shooting signing life birth merging approval office verdict "
    "founding custody happening marriage start"
)


def _dates(clauses: Clauses) -> Iterator[Conflict]:  # noqa: C901  one reading after another, in order
    """One event on two weekdays."""
    dated = clauses.holding(_WEEKDAYS)
    if len(dated) < 2:
        return
    places = clauses.analysis.places
    told = [
        each
        for each in _DATED & clauses.forms.keys()
        if len(dated.intersection(chain.from_iterable(places[form] for form in clauses.forms[each]))) > 1
    ]
    for predicate in clauses.in_order(told):
        anchors = [a for a in clauses.group(predicate) if a.sentence in dated]
        if not anchors or anchors[0].sentence == anchors[-1].sentence:
            continue
        by_theme: dict[tuple[str, str], list[tuple[str, Claim]]] = {}
        lone = ""
        for anchor in anchors:
            day = _WEEKDAYS & clauses.times(anchor.sentence)
            if len(day) != 1 or len(clauses.times(anchor.sentence)) != 1:
                continue
            claim = clauses.claim(anchor)
            if claim is None or claim.negated or not _plain(clauses, claim):
                continue
            if claim.nominal and not claim.theme.head and lone and _definite_noun(clauses, claim):
                by_theme.setdefault((lone, claim.pole), []).append((min(day), claim))
            elif claim.tense == "past" and claim.theme.head:
                lone = lone or claim.theme.head
                by_theme.setdefault((claim.theme.head, claim.pole), []).append((min(day), claim))
        for found in by_theme.values():
            (d1, first), *rest = found
            for d2, second in rest:
                if (
                    d1 != d2
                    and first.sentence != second.sentence
                    and len(found) == 2
                    and _one_event(clauses, first, second)
                ):
                    yield _conflict(clauses, "date", first, second)


def _definite_noun(clauses: Clauses, claim: Claim) -> bool:
    """ "the eruption on Wednesday"."""
    words = clauses.words[claim.sentence]
    after = [w.lower for w in words[claim.word + 1 : claim.word + 3]]
    return (
        claim.word > 0
        and words[claim.word - 1].lower == "the"
        and after[:1] == ["on"]
        and after[1:] != []
        and after[1] in WEEKDAYS
    )


def _one_event(clauses: Clauses, first: Claim, second: Claim) -> bool:
    """The day stands right after the verb in both, and the theme is the same."""
    for claim in (first, second):
        after = [w.lower for w in clauses.words[claim.sentence][claim.word + 1 : claim.word + 8]]
        if not any(d in after for d in WEEKDAYS):
            return False
    if second.nominal and not second.theme.head:
        return _same_voice(first, second)
    return _same_theme(first.theme, second.theme) and _same_voice(first, second)


_UNANIMOUS = re.compile(
    r"\b(?:unanimously \w+|\w+ed (?:[^.,;]{1,60} )?unanimously|unanimous (?:vote|support|approval"
    r"|backing)|without (?:dissent|opposition|a (?:single )?dissenting (?:vote|voice)"
    r"|a (?:single )?vote against)|no one voted against)\b",
    re.IGNORECASE,
)
_DISSENT = re.compile(
    r"\b(?:(?:one|two|three|four|five|six|seven|eight|nine|several|some|\d+) (?:\w+ )?(?:members"
    r"|councill?ors|lawmakers|senators|mps|judges"
    r"|justices|directors|deputies|delegates|commissioners|trustees|jurors|governors"
    r"|shareholders) (?:\w+ )?(?:opposed|objected|refused|rejected)"
    r"|voted against|voting against|voted no|abstain(?:ed|ing)|cast the (?:only|lone|sole) (?:dissenting|no)"
    r"|(?:with|and) \w+ (?:members? |councill?ors? |lawmakers? )?(?:against|opposed|dissenting)"
    r""
    r"|by \w+ votes? to (?!none|nil|zero|no\b)\w+|(?:lone|sole|only) (?:dissent|no vote"
    r"|vote against)|\b(?:vote|voted|passed"
    r"|approved)\b[^.,;]{0,40}\b\d+(?:-|–| to )[1-9]\d*)\b",
    re.IGNORECASE,
)


def _pairs(
    analysis: Analysis, voice: str, one: re.Pattern[str], two: re.Pattern[str]
) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    for a in one.finditer(voice):
        for b in two.finditer(voice):
            first, second = analysis.sentence_at(a.start()), analysis.sentence_at(b.start())
            if first is not None and second is not None and first.index != second.index:
                yield a, b


def _of_sentences(analysis: Analysis, kind: str, a: re.Match[str], b: re.Match[str], about: str) -> Conflict | None:
    first, second = sorted((a, b), key=lambda m: m.start())
    one, two = analysis.sentence_at(first.start()), analysis.sentence_at(second.start())
    if one is None or two is None:
        return None
    return Conflict(kind, two.span, one.span, first.group(), second.group(), about, 0.8)


_BODIES = re.compile(
    r"\b(?:council|committee|board|court|senate|house|parliament|commission|jury|panel|assembly|legislature)\b"
)


_DISSENTING = word_set("dissent opposition dissenting vote")


def _unanimity(analysis: Analysis, voice: str) -> Iterator[Conflict]:
    places = analysis.places
    without = not analysis.clauses.holding(_DISSENTING).isdisjoint(places.get("without", ()))
    if "nanimous" not in voice and not without and "one voted against" not in voice:
        return
    for a, b in _pairs(analysis, voice, _UNANIMOUS, _DISSENT):
        if _one_vote(analysis, a, b) and _one_motion(analysis, a, b):
            each = _of_sentences(analysis, "unanimity", a, b, "vote")
            if each is not None:
                yield each


def _one_motion(analysis: Analysis, a: re.Match[str], b: re.Match[str]) -> bool:
    """Whether what was voted against, if it is said, is spoken of in the other sentence too."""
    one, two = analysis.sentence_at(a.start()), analysis.sentence_at(b.start())
    if one is None or two is None or not b.group().lower().endswith("against"):
        return two is None or analysis.clauses.lowers(two.index).isdisjoint(
            {"down", "amendment", "rejected", "defeated"}
        )
    words = analysis.words[two.index]
    at = next((k for k, w in enumerate(words) if w.start >= b.end()), len(words))
    head = analysis.clauses.object(two.index, at).head
    return not head or any(analysis.clauses.name(w) == head for w in analysis.words[one.index])


def _one_vote(analysis: Analysis, a: re.Match[str], b: re.Match[str]) -> bool:
    """Whether both sentences can mean the same vote: no other body, time, nor an earlier one."""
    one, two = analysis.sentence_at(a.start()), analysis.sentence_at(b.start())
    if one is None or two is None:
        return False
    clauses = analysis.clauses
    if not (clauses.lowers(one.index) | clauses.lowers(two.index)).isdisjoint(
        {"earlier", "previous", "previously", "separate", "another", "last", "ago", "separately"}
    ):
        return False
    t1, t2 = clauses.times(one.index), clauses.times(two.index)
    if t1 and t2 and t1 != t2:
        return False
    b1, b2 = set(_BODIES.findall(one.text.lower())), set(_BODIES.findall(two.text.lower()))
    return not (b1 and b2 and not b1 & b2)


_FIRST = re.compile(r"\bfirst(?:-ever)? (\w+) (\w+)")
_PREDECESSOR = re.compile(r"\b(?:her|his|their|its) (\w+) predecessors?\b|\bsecond (\w+) (\w+)")


def _firsts(analysis: Analysis, voice: str) -> Iterator[Conflict]:
    if analysis.clauses.vocabulary().isdisjoint({"predecessor", "predecessors"}):
        return
    for a, b in _pairs(analysis, voice, _FIRST, _PREDECESSOR):
        if a[1].lower() == (b[1] or "").lower() and a[1].lower() not in ("immediate", "direct"):
            each = _of_sentences(analysis, "first", a, b, a[2])
            if each is not None:
                yield each


_ONLY = re.compile(r"\b(?<!not )(?:the|its|his|her|their) (?:only|sole) (\w+)")
_NOT_ONLY = re.compile(r"(?:\bnot|n['’]t) the (?:only|sole) (\w+)")


def _only(analysis: Analysis, voice: str) -> Iterator[Conflict]:
    if analysis.clauses.vocabulary().isdisjoint({"only", "sole"}):
        return
    yield from _only_counted(analysis, voice)
    if "not the only" not in voice and "n’t the only" not in voice and "n't the only" not in voice:
        return
    for a, b in _pairs(analysis, voice, _ONLY, _NOT_ONLY):
        if a[1].lower() == b[1].lower() and not voice[: a.start()].endswith(("not ", "n't ", "n’t ")):
            each = _of_sentences(analysis, "only", a, b, a[1])
            if each is not None:
                yield each


def _only_counted(analysis: Analysis, voice: str) -> Iterator[Conflict]:
    """ "The only survivor", and "the two survivors"."""
    counted = [
        q for q in analysis.quantities
        if q.kind == "count" and q.definite and q.value >= 2 and q.measure in _COUNTED_STEMS
    ]  # fmt: skip
    for match in _ONLY.finditer(voice) if counted else ():
        if match[1].lower() not in _COUNTED_ONES:
            continue
        sentence = analysis.sentence_at(match.start())
        measure = stem(match[1].lower())
        for q in counted:
            if q.measure != measure or sentence is None:
                continue
            far = q.sentence == sentence.index or voice[match.start() - 4 : match.start()].lower() == "not "
            if (
                far
                or not analysis.clauses.lowers(q.sentence).isdisjoint(_ELSEWHERE)
                or _narrowed(analysis, sentence.index, q.sentence)
            ):
                continue
            one, two = sorted((sentence.index, q.sentence))
            sentences = analysis.document.sentences
            said = analysis.document.slice(q.span) + " " + q.noun
            pair = (match.group(), said) if one == sentence.index else (said, match.group())
            yield Conflict("only", sentences[two].span, sentences[one].span, *pair, match[1], 0.7)
            return


_COUNTED_ONES = word_set(
    "survivor victim witness passenger suspect casualty fatality occupant heir child son daughter bidder "
    "applicant copy supplier fatality owner sponsor entrant finalist medal goal"
)


_COUNTED_STEMS = frozenset(map(stem, _COUNTED_ONES))


def _narrowed(analysis: Analysis, one: int, two: int) -> bool:
    """Whether ordinals or times set the two apart."""
    clauses = analysis.clauses
    narrow = {"first", "second", "third", "female", "male", "other", "last"}
    return bool(clauses.lowers(one) & narrow or clauses.lowers(two) & narrow or clauses.times(one) ^ clauses.times(two))


__all__ = ["Conflict", "conflicts"]
