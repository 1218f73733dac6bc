"""Words by which numbers are read, by class; the lists are in `number_classes.txt`."""

from __future__ import annotations

from auditor.analysis.frames import classes

_CLASSES = {name: frozenset(words) for name, words in classes("number_classes").items()}

ABOUT = _CLASSES["ABOUT"]
ATTRIBUTIVE_PLURALS = _CLASSES["ATTRIBUTIVE_PLURALS"]
CLOCK = _CLASSES["CLOCK"]
IRREGULAR_PLURALS = _CLASSES["IRREGULAR_PLURALS"]
LEAST = _CLASSES["LEAST"]
MONTHS = _CLASSES["MONTHS"]
MOST = _CLASSES["MOST"]
STATES = _CLASSES["STATES"]
STOPS = _CLASSES["STOPS"]
TALLIES = _CLASSES["TALLIES"]
