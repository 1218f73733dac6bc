"""Words by which events and states are read, by class; the lists are in `state_classes.txt`."""

from __future__ import annotations

from auditor.analysis.claimwords import WEEKDAYS
from auditor.analysis.frames import classes
from auditor.analysis.predicates import noun

_CLASSES = {name: frozenset(words) for name, words in classes("state_classes").items()}

BE = _CLASSES["BE"]
CAREER = _CLASSES["CAREER"]
CONTESTED = _CLASSES["CONTESTED"]
DETERMINERS = _CLASSES["DETERMINERS"]
DO = _CLASSES["DO"]
ENDURING = _CLASSES["ENDURING"]
EVERY = _CLASSES["EVERY"]
GIVEN = _CLASSES["GIVEN"]
LOOSE = _CLASSES["LOOSE"]
MODAL = _CLASSES["MODAL"]
MOMENTS = _CLASSES["MOMENTS"]
ORDINALS = _CLASSES["ORDINALS"]
OTHERS = _CLASSES["OTHERS"]
PERSON_PRONOUNS = _CLASSES["PERSON_PRONOUNS"]
PLANS = _CLASSES["PLANS"]
PREPOSITIONS = _CLASSES["PREPOSITIONS"]
PRONOUN_SUBJECTS = _CLASSES["PRONOUN_SUBJECTS"]
SAID = _CLASSES["SAID"]
SCENES = _CLASSES["SCENES"]
SOME = _CLASSES["SOME"]
STOPS = _CLASSES["STOPS"]
TRIED_AGAIN = _CLASSES["TRIED_AGAIN"]
VAGUE = _CLASSES["VAGUE"]
AUX = BE | _CLASSES["AUX"]
VERB_LIKE = AUX - {"to", "all", "both", "once", "since"}
REPORTED = MODAL - {"would"}  # "said it would go on leasing"
HABITS = frozenset(f"{day}s" for day in WEEKDAYS) | _CLASSES["HABITS"]
# As classes or stems of nouns.
BODIES = frozenset(map(noun, _CLASSES["BODIES"]))
CONTAINERS = frozenset(map(noun, _CLASSES["CONTAINERS"]))
EVERYONE = frozenset(map(noun, _CLASSES["EVERYONE"]))
GROUND = frozenset(map(noun, _CLASSES["GROUND"]))
SUSPECTS = frozenset(map(noun, _CLASSES["SUSPECTS"]))
UNITS = frozenset(map(noun, _CLASSES["UNITS"]))
