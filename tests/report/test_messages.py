"""The languages of a page: complete, alike, and used."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from auditor import registry
from auditor.checker import Severity, Strength
from auditor.document import ZoneKind
from auditor.errors import ConfigError
from auditor.report.comparisons import Kind
from auditor.report.messages import LANGUAGES, catalogue
from auditor.score import NOT_RATED, profile

REPORT = Path(str(files("auditor.report")))


# Keys of these are put together from a prefix and what a record names.
BUILT = frozenset(
    "band certainty change change_note change_short dimension evidence filter fix name number origin parts quantities "
    "severities severity sources strength units voice weekday zone".split()
)


def placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"\{(\w+)\}", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_text_with_the_same_placeholders(language: str) -> None:
    english, other = catalogue("en").texts, catalogue(language).texts
    assert other.keys() == english.keys()
    for key, text in other.items():
        assert text.strip(), key
        assert placeholders(text) == placeholders(english[key]), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_a_record_can_name_has_a_text(language: str) -> None:
    words = catalogue(language)
    for zone in ZoneKind:
        if zone is not ZoneKind.BODY:
            assert f"zone.{zone}" in words.texts
    for severity in Severity:
        assert f"severity.{severity}" in words.texts
    for strength in Strength:
        assert f"strength.{strength}" in words.texts
    for kind in Kind:
        assert {f"change.{kind}", f"change_note.{kind}", f"change_short.{kind}"} <= words.texts.keys()
    for dimension in {c.dimension for c in registry.discover().values()}:
        assert f"dimension.{dimension}" in words.texts
        assert f"fix.{dimension}" in words.texts
    for band in [NOT_RATED, *(name for _, name, _ in profile().bands)]:
        assert f"band.{band}" in words.texts


def test_every_text_is_used() -> None:
    sources = [*REPORT.rglob("*.py"), *REPORT.rglob("*.jinja")]
    used = "\n".join(source.read_text("utf-8") for source in sources)
    counted = set(re.findall(r"count\([\"']([\w.]+)[\"']", used))
    for key in catalogue("en").texts:
        assert key in used or key.rpartition(".")[0] in counted or key.partition(".")[0] in BUILT, key


def test_no_template_asks_for_a_text_there_is_not() -> None:
    for template in REPORT.rglob("*.jinja"):
        for key in re.findall(r"\[\[([\w.-]+)\]\]", template.read_text("utf-8")):
            assert key in catalogue("en").texts


def test_numbers_and_lists_are_written_as_the_language_writes_them() -> None:
    english, german = catalogue("en"), catalogue("de")
    assert (english.number(1.25, 1), german.number(61.6), german.number(None)) == ("1.2", "61,6", "–")
    assert (english.count("finding", 2000), german.count("finding", 2000)) == ("2,000 findings", "2.000 Befunde")
    assert german.listed(["a", "b", "c"]) == "a, b und c"
    assert english.listed([]) == ""


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(ConfigError, match="'xx'"):
        catalogue("xx")
