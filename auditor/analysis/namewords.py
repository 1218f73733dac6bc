"""Words by which names are told from other capitalised words, by class; the lists are in `name_classes.txt`."""

from __future__ import annotations

from auditor.analysis.frames import classes

_CLASSES = {name: frozenset(words) for name, words in classes("name_classes").items()}

AMBIGUOUS = _CLASSES["AMBIGUOUS"]
LANDS = _CLASSES["LANDS"]
NEVER = _CLASSES["NEVER"]
OFFICES = _CLASSES["OFFICES"]
OF_HEADS = _CLASSES["OF_HEADS"]
SPLIT = _CLASSES["SPLIT"]
SUFFIXES = _CLASSES["SUFFIXES"]
SURNAME_TITLES = _CLASSES["SURNAME_TITLES"]
NEVER_CAPITAL = frozenset(w[:1].upper() + w[1:] for w in NEVER)
