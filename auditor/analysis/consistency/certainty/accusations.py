"""Who is accused of what, and where the article says as its own that he did it.

An accusation gives the accused (names, and the roles that stand for them) and words of the deed. A sentence of the
article's own voice hardens it when the accused is its subject, its verb stands in the indicative, and verb or objects
are those of the deed. `accusationsites` finds the accusations, `bareassertions` the sentences that harden them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor import patterns as re
from auditor.analysis.consistency.certainty.accusationsites import accused_in
from auditor.analysis.consistency.certainty.accusationwords import (
    ANY,
    DENYING_WORDS,
    INQUIRY_WORDS,
    OPENING,
    PROSE,
    SETTLING,
    UNPLAIN,
)
from auditor.analysis.consistency.certainty.accusednames import Accused, names_of, take_aliases
from auditor.analysis.consistency.certainty.bareassertions import Hardening, hardened
from auditor.analysis.predicates import noun
from auditor.document import ZoneKind

if TYPE_CHECKING:
    from auditor.analysis.clauses import Clauses

_LONGEST = 200  # words of a sentence that can be read as one statement
_OPEN = re.compile(
    r"\b(?:den(?:y|ies|ied|ial|ying)|not guilty|wrongdoing|no finding|under investigation|has yet to|innocen\w+"
    r"|disput\w+|reject\w+|had never|has never|have never|never|untrue|baseless|unproven|unverified|no proof"
    r"|no evidence"
    r"|inquiry|investigat\w+|is being tested|are being tested|await\w*|trial|bail|nonsense|smear|fabrication)\b",
)
# What ends the dispute: it was proved, admitted, seen.
_SETTLED = re.compile(
    r"\b(?:convict(?:ed|ion|ions)|(?<!not )(?:pleaded|pleads|pled|plead) guilty|found guilty|guilty (?:plea|verdict)"
    r"|sentenced|jailed|imprisoned for|confess(?:ed|es|ion|ing)|admission"
    r"|(?:admit(?:s|ted|ting)?|apologi[sz](?:ed|es|ing)|acknowledg(?:ed|es|ing))(?! (?:\w+ ){0,4}(?:not|no|never"
    r"|hadn|didn|there))"
    r"|was fined|were fined|been fined|has been banned|was banned|struck off"
    r"|(?:court|judge|judges|jury|inquiry|tribunal|panel|commission|investigation|investigators|review|report"
    r"|audit|regulator|watchdog|arbitrator|committee)"
    r" (?:\w+ ){0,4}(?:found|ruled|concluded|established|determined)|was found to|were found to"
    r"|(?:video|footage|cctv|cameras?|recordings?|photographs?|livestream) (?:\w+ ){0,4}(?:show(?:s|ed|n|ing)?"
    r"|captured|caught|recorded)"
    r"|caught on|(?:has|have|had) proved|proven)\b",
)
_IF = re.compile(
    r"\b(?:if|unless|could be|would be|faces up to|maximum|not guilty|never|without|no|not|n['’]t|before|denied"
    r"|refus\w+)\b",
)


def hardenings(clauses: Clauses) -> tuple[Hardening, ...]:
    """At most one for each sentence, in text order."""
    return tuple(_hardenings(clauses))


def _hardenings(clauses: Clauses) -> Iterator[Hardening]:
    if clauses.vocabulary().isdisjoint(ANY | INQUIRY_WORDS | DENYING_WORDS):
        return
    accused = accused_in(clauses)
    if not accused.sites or not (accused.keys or accused.roles) or _settled(clauses):
        return
    take_aliases(clauses, accused)
    accused.open = any(site.cue == "denied" for site in accused.sites) or _open(clauses, accused)
    guarded, named = clauses.holding(UNPLAIN), _naming(clauses, accused)
    for sentence in clauses.analysis.document.sentences:
        s = sentence.index
        if s in guarded or (s not in named and sentence.zone is not ZoneKind.HEADLINE):
            continue
        if sentence.zone not in PROSE or len(clauses.words[s]) > _LONGEST:
            continue
        found = hardened(clauses, accused, sentence)
        if found is not None:
            yield found


def _open(clauses: Clauses, accused: Accused) -> bool:
    """Whether the accused is said to deny it, or it is said to be still looked into."""
    charged = {site.sentence for site in accused.sites if site.kind == "charge"}
    for s in clauses.having(OPENING):
        sentence = clauses.analysis.document.sentences[s]
        if sentence.zone not in PROSE or not _OPEN.search(sentence.text.lower()):
            continue
        if s in charged or s - 1 in charged or any(names_of(clauses, accused, s)):
            return True
    return False


def _naming(clauses: Clauses, accused: Accused) -> set[int]:
    """Sentences that can name the accused, or their roles."""
    found = {m.sentence for m in clauses.analysis.mentions if m.key in accused.keys}
    if accused.roles or accused.keys:
        wanted = accused.roles | accused.keys
        places = clauses.analysis.places
        found.update(*(places[word] for word in clauses.analysis.vocabulary if noun(word) in wanted))
    return found


def _settled(clauses: Clauses) -> bool:
    """Whether it was proved or admitted."""
    for s in clauses.having(SETTLING):
        sentence = clauses.analysis.document.sentences[s]
        text = sentence.text.lower()
        for match in _SETTLED.finditer(text):
            around = text[max(0, match.start() - 40) : match.start()]
            if not _IF.search(around) and "not guilty" not in match.group():
                return True
    return False
