"""A source is kept nameless, and the article does not say why.

## Why it matters
Anonymity is a favour the reader pays for. Good desks grant it for a reason and print the reason, so that readers can
tell fear of dismissal from mere convenience.

## Flags
> The yard will be sold, ⟦a person close to the board⟧ said. It has built tugs for ninety years.

## Passes
> The yard will be sold, said a person close to the board, who was not authorised to speak about the talks.

## How to fix
Say why the source is not named ("who fears for her job"), and how it knows.

## Known limits
One finding an article; a reason given for one source is taken for all. Bare "sources said" is judged as a vague
attribution. Reporters of politics and business use the wording daily, so the finding is weak.

Source: The Associated Press, "News Values and Principles": anonymous sources; Trust Project, "Citations and
References".
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor import patterns as re
from auditor.analysis import Analysis
from auditor.analysis.speakers import KEPT_WORDS, Sort
from auditor.checker import Flag, NoOptions, Severity, Strength, checker

_REASON = re.compile(
    r"\b(?:anonym(?:ity|ously)|(?:not|n[’']t|never|nor|without being|un)[ -]?(?:be(?:en)? |were |was )?"
    r"(?:authori[sz]ed|permitted|allowed|cleared|empowered)|"
    r"(?:not|n[’']t) (?:to )?be (?:named|identified|quoted)|not (?:being|wishing|wanting) |"
    r"(?:for|out of|because of|over|citing) (?:\w+ )?fears?|"
    r"fear(?:s|ed|ing)? (?:of |for |that )?(?:\w+ ){0,3}(?:retaliation|reprisals?|retribution|jobs?|safety|career|"
    r"backlash|dismissal|life|lives)|"
    r"(?:spoke|speaking|talked|talking) (?:privately|confidentially|on background|candidly|freely|off the record)|"
    r"(?:to|could) (?:speak|talk|discuss|describe)\w* (?:\w+ ){0,4}(?:freely|candidly|frankly|openly|private|sensitive|"
    r"internal|confidential)|"
    r"(?:declin|refus|ask|request|insist|wish|want|prefer)\w* (?:(?:that|to|not|on|their|his|her|be|being|remain|have|"
    r"names?|the|it|she|he|they|was|were|did) ){0,5}"
    r"(?:name[ds]?|identified|identify|identity|withheld|anonymous|unnamed)|"
    r"(?:name|names|identity|identities) (?:\w+ ){0,4}(?:withheld|changed|protect\w*|known to)|privacy|"
    r"confidential(?:ity)?|"
    r"because (?:\w+ ){0,8}(?:public|private|sensitive|ongoing|confidential|press|media|announced|finali[sz]ed))\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:the |some |many |several |other |multiple |one |two |three |a )?(?:sources?|insiders?)", re.IGNORECASE
)
# Another outlet's sources, whose reasons that outlet gives.
_RELAYED = re.compile(
    r"\b(?:told|tells) (?:the )?[A-Z]|\b[A-Z]\w+ (?:has |had |first )?(?:report(?:s|ed)|wrote)\b|"
    r"reports that|reported that|according to (?:the )?[A-Z]"
)
_LONGEST = 60  # characters of a phrase that is still one source


@checker(
    code="SR106",
    severity=Severity.NOTE,
    strength=Strength.WEAK,
    proves_not="It does not show that there was no good reason, only that the article gives none.",
    standards=("W3 69a1b877", "TP"),
)
def unexplained_anonymity(analysis: Analysis, options: NoOptions) -> Iterator[Flag]:
    if KEPT_WORDS.isdisjoint(analysis.vocabulary):
        return
    kept = next((s for s in analysis.speakers if s.sort is Sort.KEPT and s.material), None)
    if kept is None or _REASON.search(analysis.document.reading):
        return
    text = analysis.document.slice(kept.first)
    sentence = analysis.document.sentences[kept.sentences[0]].text
    if _BARE.fullmatch(text) or len(text) > _LONGEST or text[:4].isupper() or _RELAYED.search(sentence):
        return
    message = f"Nothing says why “{text}” is not named."
    yield Flag(kept.first, message, 0.6, evidence={"statements": len(kept.sentences)})
