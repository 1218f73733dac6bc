"""Where the reporter speaks in the first person although the piece is no first-person account."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis import phrasings
from auditor.analysis.phrasings import BODY, Phrase, phrasing

if TYPE_CHECKING:
    from auditor.analysis import Analysis

_VERBS = (
    r"(?:have|had|was|am|will|would|can(?:not|['’]t)?|could|do|did|think|believe|feel|felt|hope|fear|feared|know|knew|"
    r"saw|see|remember|suspect|expect|wonder|doubt|suppose|find|found|love|hate|agree|disagree|must|should|guess|"
    r"admit|confess|think|thought|wish|mean|like|want|wanted|never|always|still|really|personally|for one)"
)
_PERSON = (
    phrasing(
        "I",
        rf"(?-i:\bI {_VERBS})\b|(?-i:\bI)['’](?:m|ve|d|ll)\b|\bin my (?:own )?(?:view|opinion|book|experience|eyes|"
        rf"judgment|"
        r"judgement|mind)\b|\b(?:it )?seems to me\b|\bif you ask me\b|\blet me (?:explain|be clear|tell you|say|put)\b|"
        r"(?-i:\b[Mm]y) (?:own |old |first |late )?(?:street|house|home|family|friends?|wife|husband|mother|father|son|"
        r"daughter|view|guess|opinion|hope|point|reading|experience|advice|mind|answer|heart)\b",
        "i i'm i've i'd i'll my me",
        "",
        "i i'm i've i'd i'll in it seems if let my",
    ),
    phrasing(
        "we",
        r"\bwe (?:believe|think|feel|hope|fear|applaud|urge|call on|support|oppose|endorse|welcome|condemn|"
        r"regret|suspect)\b|\bin our (?:own )?(?:view|opinion|judgment|judgement)\b",
        "we our",
        "",
        "we in",
    ),
)
# Words without marks: a transcript, a letter, an answer, a tweet.
_SPOKEN = re.compile(r"^[A-Z][\w .’'-]{1,40}: |[\"“”@]|\b(?:Q|A): |\b(?:told|asked|said|says|wrote|tweeted|writes)\b")
_MARKED = re.compile(r"[\"“”@]")
_NEWSROOM = re.compile(
    r"\b(?:full )?disclosure\b|\b(?:as )?we (?:reported|report)\b|told me\b|asked me\b", re.IGNORECASE
)
# More than these and the piece is an account of its own.
_MOST = 3
# A report tells what others say at least so often.
_FEWEST = 4


def first_persons(analysis: Analysis) -> Iterator[Phrase]:
    """The writer's “I” and “we” outside quotations, in text order; none where the piece is in the first person."""
    if len(analysis.attributions) < _FEWEST:
        return
    found: list[Phrase] = []
    for phrase in phrasings.phrases(analysis, _PERSON, BODY):
        text = phrase.sentence.text
        if _SPOKEN.search(text) or _NEWSROOM.search(text) or text.rstrip().endswith(("?", ":")):
            continue
        previous = analysis.document.sentences[phrase.sentence.index - 1].text.rstrip() if phrase.sentence.index else ""
        if found and found[-1].sentence is phrase.sentence:
            continue
        if not previous.endswith(":") and not _MARKED.search(previous):
            found.append(phrase)
    if len(found) <= _MOST:
        yield from found
