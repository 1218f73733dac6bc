"""Words by which clauses are read, by class; the lists are in `claim_classes.txt` and `claim_cues.txt`."""

from __future__ import annotations

from auditor.analysis.frames import classes

_CUES = {name: frozenset(words) for name, words in classes("claim_cues").items()}
_CLASSES = classes("claim_classes")

# How sure a statement is.
DENY = _CUES["deny"]
ACCUSE = _CUES["accuse"]
HEDGE = _CUES["hedge"]
SAY = _CUES["say"]
CONFIRM = _CUES["confirm"]
CHANGE = _CUES["change"]
CUES = DENY | ACCUSE | SAY
ALLEGED = ACCUSE | HEDGE
# What a sentence with any of these says is at most alleged.
DOUBTED = DENY | ALLEGED
ADVERBS = frozenset(_CLASSES["ADVERBS"])
AUX = frozenset(_CLASSES["AUX"])
BE = frozenset(_CLASSES["BE"])
BREAKS = frozenset(_CLASSES["BREAKS"])
COMPLEMENTS = frozenset(_CLASSES["COMPLEMENTS"])
CONDITIONAL = frozenset(_CLASSES["CONDITIONAL"])
CONTRAST = frozenset(_CLASSES["CONTRAST"])
COPULAS = frozenset(_CLASSES["COPULAS"])
DETERMINERS = frozenset(_CLASSES["DETERMINERS"])
FUTURE = frozenset(_CLASSES["FUTURE"])
LASTING = frozenset(_CLASSES["LASTING"])
MODALS = frozenset(_CLASSES["MODALS"])
NEGATIONS = frozenset(_CLASSES["NEGATIONS"])
PERIODS = frozenset(_CLASSES["PERIODS"])
PLANNED = frozenset(_CLASSES["PLANNED"])
PLANS = frozenset(_CLASSES["PLANS"])
PLEAS = frozenset(_CLASSES["PLEAS"])
POSSESSIVE = frozenset(_CLASSES["POSSESSIVE"])
PREPOSITIONS = frozenset(_CLASSES["PREPOSITIONS"])
PRONOUNS = frozenset(_CLASSES["PRONOUNS"])
SUBORDINATE = frozenset(_CLASSES["SUBORDINATE"])
VERDICTS = frozenset(_CLASSES["VERDICTS"])
# In the order of the calendar.
WEEKDAYS = tuple(_CLASSES["WEEKDAYS"])
MONTHS = tuple(_CLASSES["MONTHS"])
# What is something else as often.
_AMBIGUOUS = frozenset({"may", "march"})
TIME_WORDS = frozenset(WEEKDAYS) | (frozenset(MONTHS) - _AMBIGUOUS) | frozenset(_CLASSES["TIMES"])
# Words of which only the neighbours tell whether they say when.
UNSURE_TIMES = PERIODS | _AMBIGUOUS | frozenset(f"{t}'s" for t in TIME_WORDS | PERIODS)
DENIERS = NEGATIONS | {"refused"}
DEFINITE = POSSESSIVE | frozenset(_CLASSES["POINTING"])
# Words that say nothing of what a sentence is about.
COMMON = BREAKS | AUX | PREPOSITIONS | DETERMINERS | ADVERBS | PRONOUNS | SAY | TIME_WORDS | PERIODS
# Words that are never the head of a noun phrase.
HEADLESS = AUX | PREPOSITIONS | PRONOUNS | ADVERBS | frozenset(_CLASSES["FUNCTION"])
