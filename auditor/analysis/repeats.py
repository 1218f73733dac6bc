"""Text that stands twice: paragraphs, sentences, and sentences that only say again what was said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from auditor import patterns as re
from auditor.analysis import transcripts
from auditor.analysis.parallels import FUNCTION
from auditor.analysis.voices import BLANK
from auditor.document import Paragraph, Sentence, Span, ZoneKind
from auditor.lexicon import words

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_PROSE = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.BODY})
_TEXT = frozenset({ZoneKind.BODY, ZoneKind.SUBHEADING})
_LONG = 8  # words of a headline that may stand again with a small change
_MARKS = re.compile(r"[“”\"„«?]")
# Words that make a sentence say something else, though all the others are the same.
_TURNS = frozenset("not no never without but nor neither nobody none cannot again another also too twice if".split())
_LEAST = 7  # words of a sentence that is no refrain
# Words that make a repeated stretch a passage and no mere sentence.
PASSAGE = 12
# Words of an edited copy, and the share of the longer one's that both must have in one order.
_COPY, _ALIKE = 14, 0.8
_SHARED = 4  # content words that two sentences which say the same must share
_TAIL = re.compile(r",\s+(?:\w+ly\s+|further\s+|thus\s+|thereby\s+)?\w+ing\b.*$", re.DOTALL)
_LEAD_IN = re.compile(
    r"^(?:it (?:is|should be|must be|bears|is also) (?:\w+ )?(?:worth|noted|noting|important|repeating"
    r"|remembered)?[^,]{0,24}?\bthat\s+|"
    r"(?:in addition|moreover|furthermore|additionally|also|notably|meanwhile|in fact|indeed|overall|once again"
    r"|again|as mentioned[^,]*|"
    r"as noted[^,]*|in other words|in short|in summary|to sum up|however|thus|therefore),?\s+)",
    re.IGNORECASE,
)
# The first words of a lead-in.
_LEADS = frozenset(
    "it in moreover furthermore additionally also notably meanwhile indeed overall once again as to however thus "
    "therefore".split()
)
_SHORTEST = 3  # letters of a stem that says something
_NEW = re.compile(r"\d|[“”\"]|\b(?:not|never|no|n['’]t|but|if|because)\b|n['’]t\b", re.IGNORECASE)
# New unless the passage has it as well.
_MODALS = frozenset("will would could may might should can must".split())


class Twice(NamedTuple):
    """`again` repeats `first`. `pulled`: one of them is a paragraph of its own, as a pull quote is.

    `single`: both are short one-sentence paragraphs of the body. `edited`: a few words differ. `more` are further
    copies.
    """

    again: Span
    first: Span
    pulled: bool = False
    single: bool = False
    edited: bool = False
    more: tuple[Span, ...] = ()


def paragraphs(analysis: Analysis, least_words: int) -> list[Twice]:
    """Whole paragraphs of headline, standfirst or body that stood before, word for word."""
    document = analysis.document
    seen: dict[tuple[str, ...], Paragraph] = {}
    found = []
    for each in document.paragraphs:
        if each.first == each.last or document.sentences[each.first].zone not in _PROSE:
            continue
        key = _key(analysis, each.first, each.last)
        if len(key) < least_words:
            continue
        first = seen.setdefault(key, each)
        if first is not each:
            body = document.sentences[first.first].zone is ZoneKind.BODY
            found.append(
                Twice(each.span, first.span, single=body and each.last - each.first == 1 and len(key) < PASSAGE)
            )
    return found


def together(analysis: Analysis, found: list[Twice]) -> list[Twice]:
    """One for each slip: neighbours that repeat neighbours are one, and so are all copies of one original."""
    chained: list[Twice] = []
    for each in sorted(found):
        before = chained[-1] if chained else None
        if before and _follows(analysis, before.again, each.again) and _follows(analysis, before.first, each.first):
            chained[-1] = Twice(
                Span(before.again.start, each.again.end),
                Span(before.first.start, each.first.end),
                before.pulled and each.pulled,
                edited=before.edited or each.edited,
            )
        else:
            chained.append(each)
    copies: dict[Span, Twice] = {}
    for each in chained:
        known = copies.setdefault(each.first, each)
        if known is not each:
            copies[each.first] = known._replace(more=(*known.more, each.again), pulled=known.pulled and each.pulled)
    return list(copies.values())


def _follows(analysis: Analysis, before: Span, after: Span) -> bool:
    """Whether only furniture of the page stands between the two."""
    last, first = analysis.sentence_at(before.end - 1), analysis.sentence_at(after.start)
    if last is None or first is None or last.index >= first.index:
        return False
    return not any(s.zone in _PROSE for s in analysis.document.sentences[last.index + 1 : first.index])


def told(analysis: Analysis) -> list[Span]:
    """What stands again word for word, as the rules on paragraphs, passages and sentences tell of it."""
    found = (paragraphs(analysis, _LEAST), passages(analysis), sentences(analysis, _LEAST))
    return sorted(t.again for t in chain.from_iterable(found) if not t.edited)


def spoken(analysis: Analysis, twice: Twice) -> bool:
    """Whether somebody's words stand twice, as where they are quoted, shown and discussed."""
    if transcripts.is_one(analysis):
        return True
    voice = analysis.author_voice.text
    return any(2 * voice.count(BLANK, *span) > span.end - span.start for span in (twice.again, twice.first))


def echoes_headline(analysis: Analysis, twice: Twice) -> bool:
    head = analysis.sentence_at(twice.first.start)
    return head is not None and head.zone is not ZoneKind.BODY


def passages(analysis: Analysis) -> list[Twice]:
    """Passages of the body that stand again in another paragraph, word for word or with a few words changed.

    A passage is a run of sentences or one long sentence, and no whole paragraph that `paragraphs` finds.
    """
    found = [t for t in _sentences(analysis, 1) if _is_passage(analysis, t)]
    taken = [t.again for t in found]
    every = analysis.document.sentences
    for first, second in edited(analysis):
        again = every[second].span
        if not any(again.start < t.end and t.start < again.end for t in taken):
            taken.append(again)
            found.append(Twice(again, every[first].span, edited=True))
    return sorted(found)


def _is_passage(analysis: Analysis, twice: Twice) -> bool:
    words = len(analysis.document.reading[twice.again.start : twice.again.end].split())
    own, first = (analysis.sentence_at(s.start) for s in (twice.again, twice.first))
    apart = own is not None and first is not None and own.paragraph != first.paragraph
    lone = twice.pulled and own is not None and own.span.end >= twice.again.end
    return apart and words >= PASSAGE and not lone and not (own is not None and _quoted(own))


def edited(analysis: Analysis) -> list[tuple[int, int]]:
    """Pairs of body sentences of two paragraphs that are one with a few words changed, added or left out.

    Names, figures and words that turn the sense are the same in both, and neither quotes.
    """
    every = analysis.document.sentences
    found = []
    for first, second, _ in analysis.parallels:
        one, two = every[first], every[second]
        if one.paragraph == two.paragraph or not one.zone is two.zone is ZoneKind.BODY:
            continue
        if _MARKS.search(one.text + two.text) is None and _edited(analysis, first, second):
            found.append((first, second))
    return found


def _edited(analysis: Analysis, first: int, second: int) -> bool:
    one, two = analysis.lowers[first], analysis.lowers[second]
    longer = max(len(one), len(two))
    shared = sum((Counter(one) & Counter(two)).values())
    if one == two or min(len(one), len(two)) < _COPY or shared < _ALIKE * longer:
        return False
    same = _named(analysis, first) == _named(analysis, second) and _turned(analysis, first, second)
    return (
        same
        and SequenceMatcher(None, one, two, autojunk=False).find_longest_match().size * 2 >= min(len(one), len(two)) - 2
    )


def sentences(analysis: Analysis, least_words: int) -> list[Twice]:
    """Body sentences that stood in the body before, word for word, but not within a longer repeated paragraph.

    Runs of them that repeat a run are one. Passages are left out.
    """
    found = [t for t in _sentences(analysis, least_words) if not _is_passage(analysis, t)]
    longer = [t.again for t in passages(analysis)] if found else []
    return [t for t in found if not any(t.again.start < s.end and s.start < t.again.end for s in longer)]


def _sentences(analysis: Analysis, least_words: int) -> list[Twice]:
    pairs = _repeated(analysis, least_words)
    whole = {t.again for t in paragraphs(analysis, least_words) if not t.single} if pairs else set()
    every, laid = analysis.document.sentences, analysis.document.paragraphs
    found: list[Twice] = []
    last = (-2, -2)
    for again, first in pairs:
        if laid[every[again].paragraph].span in whole or _quoted(every[again]) != _quoted(every[first]):
            continue
        if found and (again - 1, first - 1) == last and every[again].paragraph == every[again - 1].paragraph:
            before = found[-1]
            run = Span(before.again.start, every[again].span.end), Span(before.first.start, every[first].span.end)
            found[-1] = Twice(*run, _fills_one(analysis, *run))
        else:
            found.append(Twice(every[again].span, every[first].span, _stands_alone(analysis, again, first)))
        last = (again, first)
    return found


def _repeated(analysis: Analysis, least_words: int) -> list[tuple[int, int]]:
    """Indices of repeated body sentences with those of their first occurrence."""
    seen: dict[tuple[str, ...], int] = {}
    pairs = []
    for each in analysis.body:
        key = analysis.lowers[each.index]
        if len(key) < least_words:
            continue
        if key in seen:
            pairs.append((each.index, seen[key]))
        else:
            seen[key] = each.index
    return pairs


def _quoted(sentence: Sentence) -> bool:
    """A post that is embedded and quoted as well is no repeat."""
    return sentence.text[0] in "\"“‘'"


def _fills_one(analysis: Analysis, again: Span, first: Span) -> bool:
    """Whether the run is the whole of a paragraph in one place, and a part of one in the other."""
    paragraphs = {p.span for p in analysis.document.paragraphs}
    return (again in paragraphs) != (first in paragraphs)


def _stands_alone(analysis: Analysis, again: int, first: int) -> bool:
    every, laid = analysis.document.sentences, analysis.document.paragraphs
    alone = [laid[every[i].paragraph].last - laid[every[i].paragraph].first == 1 for i in (again, first)]
    return alone[0] != alone[1]


def headlines(analysis: Analysis, least_words: int) -> Iterator[tuple[str, Twice]]:
    """Body sentences that are the headline or standfirst again, with which of the two."""
    document = analysis.document
    for name, span in (("headline", document.headline), ("standfirst", document.standfirst)):
        head = analysis.sentence_at(span.start) if span else None
        wanted = _key(analysis, head.index, head.index + 1) if head else ()
        if span is None or head is None or len(wanted) < least_words or head.span.end < span.end - 2:
            continue
        for each in document.sentences:
            key = analysis.lowers[each.index]
            if abs(len(key) - len(wanted)) <= 1 and each.zone in _TEXT and _same(key, wanted):
                yield name, Twice(each.span, span)


def _same(key: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Word for word; of a long one, a word in eight may differ."""
    if key == wanted:
        return True
    if abs(len(key) - len(wanted)) > 1 or len(wanted) < _LONG or key[0] not in wanted:
        return False
    return len(set(key) & set(wanted)) * 8 >= max(len(set(key)), len(set(wanted))) * 7


def _key(analysis: Analysis, first: int, last: int) -> tuple[str, ...]:
    lowers = analysis.lowers
    return lowers[first] if last - first == 1 else tuple(chain.from_iterable(lowers[first:last]))


def restatements(analysis: Analysis, least_content: int) -> Iterator[Twice]:
    """Sentences whose main clause says nothing that one passage of an earlier paragraph did not say.

    A main clause ends before its participle tail and begins after its lead-in; a name, figure, quotation,
    negation or modal that is new makes it a sentence of its own. A passage is two neighbouring sentences.
    """
    known: set[str] = set()
    earlier: list[list[Sentence]] = [[]]
    for each in analysis.body:
        if earlier[-1] and earlier[-1][-1].paragraph != each.paragraph:
            known.update(*(analysis.stems[s.index] for s in earlier[-1]))
            earlier.append([])
        earlier[-1].append(each)
        content = _news(analysis, each) if known and not _is_new(analysis, each, known) else frozenset()
        if len(content) >= least_content and content <= known:
            modals = _MODALS.intersection(analysis.lowers[each.index])
            hits = (s for p in reversed(earlier[:-1]) for s in _holding(analysis, p, content))
            hit = next(
                (s for s in hits if modals <= set(analysis.document.reading[s.start : s.end].lower().split())), None
            )
            if hit is not None and not _copied(analysis, each, hit):
                yield Twice(each.span, hit)


def _is_new(analysis: Analysis, sentence: Sentence, known: set[str]) -> bool:
    """Whether the sentence plainly says something new: a word that is neither in a lead-in nor in a tail."""
    lowers = analysis.lowers[sentence.index]
    if not lowers or lowers[0] in _LEADS:
        return False
    comma = sentence.text.find(",")
    until = sentence.span.end if comma == -1 else sentence.span.start + comma
    empty = _empty()
    for word, lower, stem in zip(analysis.words[sentence.index], lowers, analysis.stems[sentence.index], strict=True):
        if stem not in known and len(stem) >= _SHORTEST and lower not in empty:
            return word[0] < until
    return False


def reorderings(analysis: Analysis) -> Iterator[Twice]:
    """Body sentences that say in other order or with another verb what one sentence before them said.

    The second brings no name and no figure, denies nothing the first does not, and neither quotes or asks.
    """
    every = analysis.document.sentences
    for first, second, _ in analysis.parallels:
        one, two = every[first], every[second]
        plain = one.zone is two.zone is ZoneKind.BODY and not _MARKS.search(one.text + two.text)
        if plain and one.paragraph != two.paragraph and _edited(analysis, first, second):
            continue
        if plain and _says_the_same(analysis, first, second) and not _copied(analysis, two, one.span):
            yield Twice(two.span, one.span)


def _says_the_same(analysis: Analysis, first: int, second: int) -> bool:
    before, after = _content(analysis, first), _content(analysis, second)
    shared = len(before & after)
    sizes = sorted((len(before), len(after)))
    if shared < _SHARED or shared * 5 < 4 * sizes[0] or shared * 3 < 2 * sizes[1]:
        return False
    named = _named(analysis, second)
    known = named.issubset(analysis.stems[first]) and not named.isdisjoint(_named(analysis, first))
    return known and _turned(analysis, first, second)


def _content(analysis: Analysis, index: int) -> set[str]:
    pairs = zip(analysis.words[index], analysis.stems[index], strict=True)
    return {stem for word, stem in pairs if word.lower not in FUNCTION}


def _named(analysis: Analysis, index: int) -> set[str]:
    """Stems of figures and of capitalised words that do not open the sentence."""
    pairs = zip(analysis.words[index], analysis.stems[index], strict=True)
    start = analysis.document.sentences[index].span.start
    return {s for w, s in pairs if w.text[0].isdigit() or (w.start > start and w.text[0].isupper())}


def _turned(analysis: Analysis, first: int, second: int) -> bool:
    """Whether the same words turn both, or none does."""
    one, two = ({w.lower for w in analysis.words[i]} & _TURNS for i in (first, second))
    return one == two


def _holding(analysis: Analysis, paragraph: list[Sentence], content: frozenset[str]) -> Iterator[Span]:
    """Passages of the paragraph that hold all of `content`."""
    stems = [frozenset(analysis.stems[s.index]) for s in paragraph]
    if len(paragraph) == 1 and content <= stems[0]:
        yield paragraph[0].span
    for place in range(1, len(paragraph)):
        if content <= stems[place - 1] | stems[place]:
            yield Span(paragraph[place - 1].span.start, paragraph[place].span.end)


def _copied(analysis: Analysis, sentence: Sentence, passage: Span) -> bool:
    """Whether the sentence stands in the passage as it is: a matter for the rules on repeated text."""
    text = analysis.document.reading
    return sentence.text.strip(" .!?").casefold() in text[passage.start : passage.end].casefold()


def _news(analysis: Analysis, sentence: Sentence) -> frozenset[str]:
    """Stems of the content words of the main clause; none where it brings what no restatement does.

    One of them must be a name, so that the two are about the same.
    """
    text = sentence.text
    if not text[0].isupper() or text[-1] not in ".!" or _NEW.search(text):
        return frozenset()
    lead = _LEAD_IN.match(text)
    tail = _TAIL.search(text)
    start = sentence.span.start + (lead.end() if lead else 0)
    end = sentence.span.start + (tail.start() if tail else len(text))
    content: set[str] = set()
    named = False
    for word, stem in zip(analysis.words[sentence.index], analysis.stems[sentence.index], strict=True):
        if start <= word.start and word.end <= end and len(stem) >= _SHORTEST and word.lower not in _empty():
            content.add(stem)
            named = named or (word.text[0].isupper() and word.start > sentence.span.start)
    return frozenset(content) if named else frozenset()


@cache
def _empty() -> frozenset[str]:
    return words("empty_words")
