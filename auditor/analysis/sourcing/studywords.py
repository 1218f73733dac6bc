"""Words by which an article presents studies, by class; the lists are in `study_classes.txt`."""

from __future__ import annotations

from auditor.analysis.frames import classes
from auditor.analysis.numbers import word_set

_CLASSES = {name: frozenset(words) for name, words in classes("study_classes").items()}

AUTHORS = _CLASSES["AUTHORS"]
AUTHORS_FOUND = _CLASSES["AUTHORS_FOUND"]
AUXILIARIES = _CLASSES["AUXILIARIES"]
BARE = _CLASSES["BARE"]
BE = _CLASSES["BE"]
COURT = _CLASSES["COURT"]
DEFINITE = _CLASSES["DEFINITE"]
FOUND = _CLASSES["FOUND"]
HOSTS = _CLASSES["HOSTS"]
LATEST = _CLASSES["LATEST"]
MADE_BY = _CLASSES["MADE_BY"]
MODALS = _CLASSES["MODALS"]
NOT_DESCRIBING = _CLASSES["NOT_DESCRIBING"]
ONE_WORK = _CLASSES["ONE_WORK"]
OPEN = _CLASSES["OPEN"]
PARTICIPLES = _CLASSES["PARTICIPLES"]
PLAIN_CAPITALS = _CLASSES["PLAIN_CAPITALS"]
POLLING = _CLASSES["POLLING"]
POST = _CLASSES["POST"]
PRACTITIONERS = _CLASSES["PRACTITIONERS"]
PROOF = _CLASSES["PROOF"]
SAID = _CLASSES["SAID"]
STUDIED = _CLASSES["STUDIED"]
SUBJECTS = _CLASSES["SUBJECTS"]
TIMELESS = _CLASSES["TIMELESS"]
WITNESSED = _CLASSES["WITNESSED"]
WORKS = _CLASSES["WORKS"]
HEADS = ONE_WORK | WORKS | AUTHORS | PRACTITIONERS
VOUCHING = (
    {"thanks"}
    | FOUND
    | AUTHORS_FOUND
    | WITNESSED
    | word_set(
        """according in during know knew who there there's per via if conclusion showing suggesting indicating proving
        linking"""
    )
)
# Nouns that are as often something else: a word before them must tell.
TELLING = {
    "trial": word_set(
        """clinical medical randomised randomized controlled drug vaccine double-blind early human large-scale
        small-scale nationwide year-long two-year five-year ten-year six-month pilot"""
    ),
    "trials": {""} | word_set(
        """human clinical medical randomised randomized controlled drug vaccine early animal several many numerous two
        three four five recent dozens new"""
    ),
    "paper": word_set(
        """scientific research peer-reviewed academic working discussion new recent medical landmark seminal influential
        groundbreaking much-cited famous controversial"""
    ),
    "papers": word_set("scientific research peer-reviewed academic working medical"),
    "report": word_set("new recent latest shocking damning bombshell scientific explosive secret 2020s"),
    "analysis": word_set("new recent independent statistical scientific detailed latest"),
    "review": word_set("systematic scientific new recent independent literature large"),
    "data": word_set("new recent latest emerging available") | {""},
    "figures": word_set("new recent latest alarming shocking"),
    "findings": word_set("new recent latest"),
    "evidence": word_set("scientific medical growing mounting clinical new recent"),
    "statistics": word_set("new recent latest alarming shocking") | {""},
    "polls": {""} | word_set("recent new several many numerous multiple various latest"),
    "polling": {""} | word_set("recent new latest"),
    "tests": {""} | word_set("laboratory lab scientific clinical independent"),
    "testing": word_set("laboratory lab scientific clinical independent animal"),
    "reviews": word_set("systematic scientific"),
}  # fmt: skip
