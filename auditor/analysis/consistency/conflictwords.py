"""Words by which statements are compared, by class; the lists are in `conflict_classes.txt`."""

from __future__ import annotations

from auditor.analysis.claimwords import CHANGE, CONDITIONAL, WEEKDAYS
from auditor.analysis.frames import classes
from auditor.analysis.tokens import stem

_CLASSES = {name: frozenset(words) for name, words in classes("conflict_classes").items()}

COUNTED_ONES = _CLASSES["COUNTED_ONES"]
DATED = _CLASSES["DATED"]
DISSENTING = _CLASSES["DISSENTING"]
DOING = _CLASSES["DOING"]
ELSEWHERE = _CLASSES["ELSEWHERE"]
EVENTS = _CLASSES["EVENTS"]
GENERIC = _CLASSES["GENERIC"]
HARM_WORDS = _CLASSES["HARM_WORDS"]
LIGHT = _CLASSES["LIGHT"]
LIGHT_THEMES = _CLASSES["LIGHT_THEMES"]
NEGATING = _CLASSES["NEGATING"]
NONE_WORDS = _CLASSES["NONE_WORDS"]
NO_WORDS = _CLASSES["NO_WORDS"]
REVERSIBLE = _CLASSES["REVERSIBLE"]
ROLE = _CLASSES["ROLE"]
SPEAKING = _CLASSES["SPEAKING"]
SUCCESSOR = _CLASSES["SUCCESSOR"]
TITLES = _CLASSES["TITLES"]
UNDONE = _CLASSES["UNDONE"]
COUNTED_STEMS = frozenset(map(stem, COUNTED_ONES))
SIGNS = frozenset(form for word in _CLASSES["SIGNS"] for form in (word, word + "s")) | _CLASSES["THEORIES"]
WEEKDAY_FORMS = frozenset(WEEKDAYS) | {f"{day}'s" for day in WEEKDAYS}
# What a sentence with any of these says may be so no more, or not yet.
UNSURE = CHANGE | CONDITIONAL - {"or"}
