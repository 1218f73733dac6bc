"""Words by which denials and their grounds are read, by class; the lists are in `denial_classes.txt`."""

from __future__ import annotations

from auditor.analysis.frames import classes

_CLASSES = {name: frozenset(words) for name, words in classes("denial_classes").items()}

COUNTS = _CLASSES["COUNTS"]
DENYING = _CLASSES["DENYING"]
FAULTS = _CLASSES["FAULTS"]
HANDLING = _CLASSES["HANDLING"]
LINKS = _CLASSES["LINKS"]
OBJECTS = _CLASSES["OBJECTS"]
OWNERS = _CLASSES["OWNERS"]
OWNING = _CLASSES["OWNING"]
POINTERS = _CLASSES["POINTERS"]
SPEAKERS = _CLASSES["SPEAKERS"]
STOP = _CLASSES["STOP"]
TOPICS = _CLASSES["TOPICS"]
