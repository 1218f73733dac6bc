"""Words by which an article accuses, denies and settles, by class; the lists are in `accusation_classes.txt`."""

from __future__ import annotations

from auditor.analysis.claimwords import ACCUSE, DENY, HEDGE, MONTHS, SAY, WEEKDAYS
from auditor.analysis.frames import classes
from auditor.document import ZoneKind

_CLASSES = {name: frozenset(words) for name, words in classes("accusation_classes").items()}

ADVERBS = _CLASSES["ADVERBS"]
AFTER = _CLASSES["AFTER"]
ARTICLES = _CLASSES["ARTICLES"]
AUX = _CLASSES["AUX"]
BE = _CLASSES["BE"]
BLAME = _CLASSES["BLAME"]
BOASTS = _CLASSES["BOASTS"]
CHARGES = _CLASSES["CHARGES"]
CLAUSES = _CLASSES["CLAUSES"]
CRIMINAL = _CLASSES["CRIMINAL"]
DENIES = _CLASSES["DENIES"]
DENYING_WORDS = _CLASSES["DENYING_WORDS"]
DETERMINERS = _CLASSES["DETERMINERS"]
DOUBTING = _CLASSES["DOUBTING"]
EITHER = _CLASSES["EITHER"]
EXAMINED = _CLASSES["EXAMINED"]
HONORIFICS = _CLASSES["HONORIFICS"]
INFINITIVES = _CLASSES["INFINITIVES"]
INQUIRY_WORDS = _CLASSES["INQUIRY_WORDS"]
OPENING = _CLASSES["OPENING"]
OWN = _CLASSES["OWN"]
PREPOSITIONS = _CLASSES["PREPOSITIONS"]
SELF = _CLASSES["SELF"]
SETTLING = _CLASSES["SETTLING"]
UNNAMED = _CLASSES["UNNAMED"]
UPHOLDING = _CLASSES["UPHOLDING"]
WIDE = _CLASSES["WIDE"]
WITHIN = _CLASSES["WITHIN"]
CUES = EITHER | DENIES | ADVERBS | AFTER
ANY = CUES | INFINITIVES | BOASTS
ALL_CUES = CUES | INQUIRY_WORDS | INFINITIVES
# What may open an accusation on its own.
STRONG = CUES | INQUIRY_WORDS | _CLASSES["ALLEGE"]
REPORTING = SAY | ACCUSE | _CLASSES["BLAMES"]
# A sentence with any of these is not plainly the article's own word.
UNPLAIN = ((SAY | ACCUSE | DENY | HEDGE | _CLASSES["GUARDED"]) - _CLASSES["UNGUARDED"]) - {"if"}
STOP = _CLASSES["STOPS"] | frozenset(MONTHS) | frozenset(WEEKDAYS)
SPELLS = frozenset({*MONTHS, *WEEKDAYS}) | _CLASSES["SPELL"]
PROSE = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.BODY, ZoneKind.CAPTION, ZoneKind.SUBHEADING})
TOPS = frozenset({ZoneKind.HEADLINE, ZoneKind.STANDFIRST, ZoneKind.CAPTION})
TO, IFS = frozenset({"to"}), frozenset({"if"})
