"""Stretches that read like a chatbot speaking, kept apart from reports of what chatbots say.

The same words can be a leftover ("As an AI language model, I cannot …" pasted with the answer) or be
reported, quoted or discussed. `Leftovers.find` searches the outlet's own voice and drops whatever the
sentence, its neighbours or its quotation marks show to be a mention.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ahocorasick import Automaton  # type: ignore[import-not-found,unused-ignore]

from auditor import patterns as re
from auditor.analysis import tokens
from auditor.document import RESIDUE, Document, Paragraph, Sentence, ZoneKind
from auditor.lazily import remembered

if TYPE_CHECKING:
    from auditor.analysis import Analysis
    from auditor.analysis.dialogue import Said

# Talk about words, or a machine named as the speaker, ahead of the stretch in the same sentence.
_MENTION = re.compile(
    r"\b(?:phras(?:e|es|ing)|word(?:s|ing)|prompts?|prompted|examples?|e\.g\.|such as|(?:like|including)\s*[:‘']"
    r"|(?:error|automatic|canned|stock|boilerplate)\s+\w+|responses?|repl(?:y|ies|ied)|answers?|answered"
    r"|texts?\s+(?:containing|with)|contain(?:s|ed|ing)|instruct(?:s|ed|ing|ions?)|typ(?:e|ed|ing)|"
    r"begin(?:s|ning)|began"
    r"|(?:start|end)(?:s|ed|ing)?\s+with|respond(?:s|ed|ing)?|refus(?:es|ed|ing)|apologi[sz](?:es|ed)|declin(?:es|ed)"
    r"|search(?:es|ed|ing)?\s+for|disclaimers?|leftovers?|tell-?tale|output|messages?|hits\s+for|warnings?"
    r"|(?:chat-?bots?|bots?|chatgpt|chatgpt's|copilot|claude|gemini|grok|bard|llama|model|assistant|siri|alexa"
    r"|cortana"
    r"|(?:the|an)\s+(?:ai|a\.i\.))\s+(?:\w+\s+){0,3}?(?:\w+(?:ed|s)|told|wrote|said|began|spat|gave|sent|put))\b",
    re.IGNORECASE,
)
_SAYING = (
    r"(?:said(?!\s+to\b)|says|replie[sd]|wrote|writes|answer(?:s|ed)|respond(?:s|ed)|asked|asks|told|tells|reads?"
    r"|add(?:s|ed)|explain(?:s|ed)|insist(?:s|ed)|announced|declared|typed|began|continued)"
)
_SAID_JUST_BEFORE = re.compile(rf"\b{_SAYING}(?:\s+(?:\w+|that)){{0,2}}\s*[,:–—]?\s*[\"'“‘\[(]*$", re.IGNORECASE)
# ", the chatbot replied" or ", replied the chatbot"; "I said" is the speaker's own.
_SAID_AFTER = re.compile(
    rf"[,?!.…\x00’'”\"]\s+(?:(?!I\b)[\w’'.-]+\s+){{0,5}}{_SAYING}\b(?!\s+(?:I|you)\b)"
    rf"|\b(?:is|was|are|were|has become|became)\s+(?:an?|the|one of)\s+[^.]{{0,40}}(?:phrase|line|sentence|"
    rf"answer|reply|words)",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:I|you)(?:['’](?:ve|d|ll|re|m))?(?:\s+(?:have|had|can|could|will))?\s+\w+", re.IGNORECASE)
_INTRODUCES = re.compile(
    rf"\b(?:{_SAYING}|prompt|response|reply|answer|result|example|message|chatbot|chatgpt|bot|text|note|statement"
    rf"|follow(?:s|ing)|here)\b",
    re.IGNORECASE,
)
_CHATBOTS = re.compile(
    r"\b(?:chat-?bots?|ChatGPT|GPT-\d\w*|OpenAI|Anthropic|language\s+models?|generative\s+AI|"
    r"artificial\s+intelligence|LLMs?)\b"
    r"|\bA\.?I\b",
)
_FIRST_PERSON = re.compile(r"\b(?:I|my)\b|\bI['’]m\b")
# Single quotation marks open before a letter after a space, and close after one; an apostrophe has letters both sides.
_OPENS = re.compile(r"(?:(?<=[\s(\[—–:])|^)['‘`«]+(?=\w)")
_CLOSES = re.compile(r"(?<=[\w.,!?…\])}])['’`»](?!\w)")

_MARKS = re.compile(r"[ \t*_#>\-–—\"'“‘(\[]*")
_NO_CONTENT = RESIDUE | {ZoneKind.BYLINE, ZoneKind.DATE}
# No pattern is longer: a leftover stands within a sentence or two.
_REACH = 200


_KNOWN: dict[str, None] = {}


def triggers(*needles: str) -> tuple[str, ...]:
    """The needles (lower case), made known so that one pass over a text finds those of all rules together."""
    _KNOWN.update(dict.fromkeys(needles))
    _automaton.cache_clear()
    return needles


@cache
def _automaton() -> Automaton:
    automaton = Automaton()
    for needle in _KNOWN:
        automaton.add_word(needle, needle)
    automaton.make_automaton()
    return automaton


@dataclass(frozen=True)
class Leftovers:
    """`text` is the outlet's voice, `lower` the same in lower case at equal length."""

    document: Document
    text: str

    @remembered
    def lower(self) -> str:
        lowered = self.text.lower()
        if len(lowered) == len(self.text):
            return lowered
        return "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)

    @remembered
    def places(self) -> dict[str, list[int]]:
        """Where each trigger occurs, by trigger; those that do not occur are left out."""
        found: dict[str, list[int]] = {}
        if not _KNOWN:  # no rule that looks for any was loaded, and an automaton of nothing cannot be asked
            return found
        for last, needle in _automaton().iter(self.lower):
            found.setdefault(needle, []).append(last - len(needle) + 1)
        return found

    def holds(self, *needles: str) -> bool:
        """Whether any of the triggers occurs."""
        return any(needle in self.places for needle in needles)

    def sentences(self, *needles: str) -> frozenset[int]:
        """Indices of the sentences in which one of the triggers begins or ends."""
        found = set()
        for needle in needles:
            for at in self.places.get(needle, ()):
                sentence = tokens.sentence_at(self.document, at) or tokens.sentence_at(
                    self.document, at + len(needle) - 1
                )
                if sentence is not None:
                    found.add(sentence.index)
        return frozenset(found)

    @remembered
    def dialogue(self) -> tuple[Said, ...]:
        """What a text generator says to whoever ordered the text."""
        from auditor.analysis import dialogue  # noqa: PLC0415  it registers its triggers here

        return dialogue.turns(self)

    def find(self, pattern: re.Pattern[str], *needles: str) -> Iterator[re.Match[str]]:
        """Matches that are used, not mentioned, in text order; only the surroundings of the triggers are searched."""
        last = -1
        # One rule asks several times with the same needles, most of which no article holds.
        windows = self._kept.get(needles)
        if windows is None:
            windows = self._kept[needles] = self._windows(needles)
        for start, end in windows:
            for match in pattern.finditer(self.text, start, end):
                if match.start() >= last and not self.mention(*match.span()):
                    last = match.end()
                    yield match

    def openings(self, pattern: re.Pattern[str], firsts: tuple[str, ...] = ("",)) -> Iterator[re.Match[str]]:
        """Matches at the start of a paragraph or line, list and emphasis marks skipped, that are no mentions.

        `firsts` are the beginnings, in lower case, one of which every match has.
        """
        lower = self.lower
        for start in self._lines:
            match = pattern.match(self.text, start) if lower.startswith(firsts, start) else None
            if match and not self.mention(*match.span()):
                yield match

    @remembered
    def _kept(self) -> dict[tuple[str, ...], list[tuple[int, int]]]:
        """Windows by needles."""
        return {}

    @remembered
    def _lines(self) -> tuple[int, ...]:
        """Where paragraphs and lines begin, marks skipped."""
        starts = []
        for paragraph in self.document.paragraphs:
            line = _MARKS.match(self.text, paragraph.span.start)
            while line and line.end() < paragraph.span.end:
                if self.text[line.end()] != "\0":
                    starts.append(line.end())
                at = self.text.find("\n", line.end(), paragraph.span.end)
                line = _MARKS.match(self.text, at + 1) if at >= 0 else None
        return tuple(starts)

    def _windows(self, needles: tuple[str, ...]) -> list[tuple[int, int]]:
        """Stretches around the triggers, widened and merged."""
        known = self.places
        places = [at for needle in needles if needle in known for at in known[needle]]
        merged: list[tuple[int, int]] = []
        for at in sorted(places):
            start, end = max(0, at - _REACH), at + 2 * _REACH
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], end)
            else:
                merged.append((start, end))
        return merged

    def mention(self, start: int, end: int) -> str:  # noqa: PLR0911  one return for each reason
        """Why the stretch is a mention of such words; empty when it is a use of them."""
        sentence = tokens.sentence_at(self.document, start)
        if sentence is None:
            return ""
        if self._quoted(start, end):
            return "quoted"
        before = _OWN.sub(" ", self.text[sentence.span.start : start])
        if _MENTION.search(before) or _SAID_JUST_BEFORE.search(before):
            return "mention cue before it"
        if _SAID_AFTER.search(self.text, end, max(end, sentence.span.end)):
            return "attributed after it"
        if self._introduced(sentence):
            return "introduced as someone's words"
        if self._topical(sentence) and not self.apart(sentence):
            return "the article is about chatbots"
        return ""

    def _quoted(self, start: int, end: int) -> bool:
        paragraph = self.paragraph(start)
        before = self.text[paragraph.span.start : start]
        opened = [m.end() for m in _OPENS.finditer(before)]
        if not opened or _CLOSES.search(before, opened[-1]):
            return start > 0 and self.text[start - 1] in "'‘`\"“«" and self._closes(end, paragraph)
        return self._closes(end, paragraph)

    def _closes(self, end: int, paragraph: Paragraph) -> bool:
        return bool(_CLOSES.search(self.text, max(0, end - 1), paragraph.span.end)) or self.text[end : end + 1] in '"”'

    def _introduced(self, sentence: Sentence) -> bool:
        """Whether the sentence before ends in a colon and announces words."""
        if sentence.index == 0:
            return False
        lead = self.document.sentences[sentence.index - 1]
        ending = self.text[lead.span.start : lead.span.end].rstrip()
        return ending.endswith(":") and bool(_INTRODUCES.search(ending))

    @remembered
    def about_chatbots(self) -> frozenset[int]:
        """Sentences that talk of chatbots without speaking as one."""
        found = set()
        for match in _CHATBOTS.finditer(self.document.reading):
            sentence = tokens.sentence_at(self.document, match.start())
            if sentence is not None and not _FIRST_PERSON.search(sentence.text):
                found.add(sentence.index)
        return frozenset(found)

    def _topical(self, sentence: Sentence) -> bool:
        # One other sentence may be the disclosure or a passing remark; two make it a subject.
        return len(self.about_chatbots - {sentence.index}) >= 2

    def apart(self, sentence: Sentence) -> bool:
        """Whether the sentence opens one of the first or last paragraphs: where pasted answers begin and end."""
        paragraph = self.document.paragraphs[sentence.paragraph]
        return paragraph.first == sentence.index and (
            self.near_start(sentence.span.start) or self.near_end(sentence.span.start)
        )

    def paragraph(self, offset: int) -> Paragraph:
        """The paragraph that holds `offset`, or the last one before it."""
        place = bisect_right(self.document.paragraphs, offset, key=lambda p: p.span.start) - 1
        return self.document.paragraphs[max(place, 0)]

    def opens_paragraph(self, offset: int) -> bool:
        """Whether nothing but marks and spaces stands between the start of the paragraph and `offset`."""
        return not self.text[self.paragraph(offset).span.start : offset].strip(" \t*_#>-–—\"'“‘([")

    def near_start(self, offset: int) -> bool:
        """Whether `offset` is in the first three paragraphs of the article, headline included."""
        return offset < self._content[:3][-1].span.end if self._content else True

    def near_end(self, offset: int) -> bool:
        """Whether `offset` is in or after the last three paragraphs of the article, page furniture not counted."""
        return offset >= self._content[-3:][0].span.start if self._content else True

    @remembered
    def _content(self) -> tuple[Paragraph, ...]:
        sentences = self.document.sentences
        return tuple(
            p for p in self.document.paragraphs if p.last > p.first and sentences[p.first].zone not in _NO_CONTENT
        )


def leftovers(analysis: Analysis) -> Leftovers:
    return Leftovers(analysis.document, analysis.publisher_voice.text)
