"""What shapes a report is in its digest, and nothing else; the rules heed severity and options."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from auditor import House, PhraseList, RuleSettings, Settings, audit, loads, registry
from auditor.checker import Severity
from auditor.config import Configurations
from auditor.errors import ConfigError

STORY = """Harbour board backs second pier

By Ada Finch

The harbour board voted on Monday to build a second pier. Experts say that it will pay for itself in nine years.

Share this story

The brazen regime of the board passed away in May, “and nobody wept,” said Jan Brandt, who speaks for the fishermen.
"""


def findings(settings: Settings | None = None, text: str = STORY) -> dict[str, list[tuple[str, str]]]:
    """Severity and quote of the findings, by rule."""
    found: dict[str, list[tuple[str, str]]] = {}
    for each in audit(loads(text, name="a.txt"), settings).findings:
        found.setdefault(each.rule, []).append((str(each.severity), each.quote))
    return found


def tuned(rule: str, severity: Severity | None = None, **values: Any) -> Settings:
    return Settings(rules=(RuleSettings(rule, severity, tuple(values.items())),))


# Settings that may change findings, each different from the others.
DIFFERENT = {
    "as it is": Settings(),
    "fewer rules": Settings(select=("AI",)),
    "other rules": Settings(ignore=("AI",)),
    "a severity": tuned("SR104", Severity.MAJOR),
    "another severity": tuned("SR104", Severity.NOTE),
    "an option": tuned("BY101", min_words=80),
    "another option": tuned("BY101", min_words=81),
    "reading level": Settings(readability=True),
    "comments heeded": Settings(inline_suppressions=True),
    "every pair of sentences": Settings(deep=True),
    "another order of labels": Settings(deep=True, nli_labels=("contradiction", "neutral")),
    "an allowed phrase": Settings(house=House(allowed_phrases=("experts say",))),
    "a known byline": Settings(house=House(known_bylines=("experts say",))),
    "a wire credit": Settings(house=House(wire_credits=("experts say",))),
    "a beat": Settings(house=House(beats=(("sea", ("harbour",)),))),
    "another word of it": Settings(house=House(beats=(("sea", ("pier",)),))),
    "an author": Settings(house=House(authors=(("Ada Finch", ("sport",)),))),
    "another beat of hers": Settings(house=House(authors=(("Ada Finch", ("food",)),))),
    "a phrase": Settings(house=House(phrases=(PhraseList("a", ("x",)),))),
    "its list": Settings(house=House(phrases=(PhraseList("b", ("x",)),))),
    "its message": Settings(house=House(phrases=(PhraseList("a", ("x",), "say y"),))),
    "its severity": Settings(house=House(phrases=(PhraseList("a", ("x",), severity="note"),))),
    "quoted or not": Settings(house=House(phrases=(PhraseList("a", ("x",), quoted=True),))),
}
# Pairs that come to the same.
EQUAL = {
    "order": (Settings(select=("AI", "BY106")), Settings(select=("BY106", "AI"))),
    "name or code": (Settings(select=("unrelated-byline",)), Settings(select=("by106",))),
    "prefix or all of it": (
        Settings(select=("BI",)),
        Settings(select=tuple(sorted(e.code for e in registry.outline().values() if e.code.startswith("BI")))),
    ),
    "all by name": (Settings(), Settings(select=("all",))),
    "usual severity": (Settings(), tuned("SR104", Severity.MINOR)),
    "a pair model that is not asked": (Settings(), Settings(nli="model.onnx")),
    "usual option": (Settings(), tuned("BY101", min_words=40)),
    "tuning of a rule that does not run": (
        Settings(select=("AI",)), replace(tuned("BY101", Severity.NOTE), select=("AI",)),
    ),
    "order and repeats of phrases": (
        Settings(house=House(allowed_phrases=("a", "b"))), Settings(house=House(allowed_phrases=("b", "a", "b"))),
    ),
    "order of lists": (
        Settings(house=House(phrases=(PhraseList("a", ("x", "y")), PhraseList("b", ("z",))))),
        Settings(house=House(phrases=(PhraseList("b", ("z",)), PhraseList("a", ("y", "x"))))),
    ),
    "order of rules": (
        Settings(rules=(RuleSettings("BY101", Severity.NOTE), RuleSettings("SR104", Severity.NOTE))),
        Settings(rules=(RuleSettings("SR104", Severity.NOTE), RuleSettings("missing-byline", Severity.NOTE))),
    ),
}  # fmt: skip


def test_digest_differs_wherever_findings_may() -> None:
    digests = {name: settings.digest for name, settings in DIFFERENT.items()}
    assert len(set(digests.values())) == len(DIFFERENT), digests


@pytest.mark.parametrize("case", EQUAL)
def test_digest_is_the_same_for_what_comes_to_the_same(case: str) -> None:
    one, other = EQUAL[case]
    assert one.digest == other.digest
    assert findings(one) == findings(other)


def test_what_only_the_gate_heeds_is_not_in_the_digest() -> None:
    plain, gated = (
        Configurations(isolated=True, given=given).for_article("a.txt")
        for given in ({}, {"fail-on": "note", "fail-under": 99, "assert": {"count": {"AI": 0}}, "format": "json"})
    )
    assert plain.digest == gated.digest
    assert plain.gate != gated.gate


def test_digest_stands_in_the_record() -> None:
    settings = Settings(house=House(allowed_phrases=("experts say",)))
    record = audit(loads(STORY, name="a.txt"), settings).to_dict()
    assert record["tool"]["config_digest"] == settings.digest


def test_unknown_names_are_refused_by_digest_and_audit() -> None:
    for settings in (Settings(select=("nope",)), tuned("nope", Severity.NOTE), tuned("BY101", words=3)):
        with pytest.raises(ConfigError, match=r"nope|words"):
            settings.digest  # noqa: B018
        with pytest.raises(ConfigError, match=r"nope|words"):
            audit(loads(STORY, name="a.txt"), settings)


def test_severity_moves_the_usual_one_and_what_the_rule_grades_itself() -> None:
    assert findings()["vague-attribution"] == [("minor", "Experts say")]
    assert findings(tuned("SR104", Severity.CRITICAL))["vague-attribution"] == [("critical", "Experts say")]
    page = STORY.replace("Share this story", "Advertisement")
    assert findings(text=page)["page-residue"] == [("note", "Advertisement")]
    assert findings()["page-residue"] == [("minor", "Share this story")]
    major = tuned("OT103", Severity.MAJOR)
    assert findings(major, page)["page-residue"] == [("minor", "Advertisement")]
    assert findings(major)["page-residue"] == [("major", "Share this story")]


def test_severity_moves_the_score() -> None:
    scores = [
        audit(loads(STORY * 3, name="a.txt"), settings).score.overall
        for settings in (tuned("SR104", Severity.NOTE), None, tuned("SR104", Severity.MAJOR))
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 3


def test_options_reach_the_rule() -> None:
    anonymous = STORY.replace("By Ada Finch\n\n", "")
    assert "missing-byline" in findings(text=anonymous)
    assert "missing-byline" not in findings(tuned("BY101", min_words=500), anonymous)
    assert "missing-byline" in findings(tuned("BY101", min_words=5), anonymous)


def test_settings_hash_and_compare_by_content() -> None:
    one, other = (Settings(house=House(allowed_phrases=("a",)), select=("AI",)) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)


def test_a_model_that_is_not_there_has_a_digest_of_its_own() -> None:
    deep = Settings(deep=True)
    assert deep.digest != Settings().digest
    assert Settings(deep=True, nli="nowhere").digest not in (deep.digest, Settings(deep=True, nli="elsewhere").digest)
