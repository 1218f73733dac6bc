"""Words by which figures of one thing are compared, by class; the lists are in `figure_classes.txt`."""

from __future__ import annotations

from auditor.analysis.claimwords import CHANGE
from auditor.analysis.frames import classes

_CLASSES = {name: frozenset(words) for name, words in classes("figure_classes").items()}

ATTRIBUTES = _CLASSES["ATTRIBUTES"]
CONCRETE = _CLASSES["CONCRETE"]
NARROWING = _CLASSES["NARROWING"]
ONCE = _CLASSES["ONCE"]
PASSIVE = _CLASSES["PASSIVE"]
PEOPLE = _CLASSES["PEOPLE"]
POLLING = _CLASSES["POLLING"]
RECURRING = _CLASSES["RECURRING"]
UPDATES = _CLASSES["UPDATES"] | CHANGE
VAGUE_GROUPS = _CLASSES["VAGUE_GROUPS"]
WHOLE = _CLASSES["WHOLE"]
