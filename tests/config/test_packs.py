"""Rule packs: phrase lists with examples, in a folder that the configuration names."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.config import packs
from auditor.errors import ConfigError

PLAIN = """# Words this desk does not print.
# message: say “died”.
# severity: note
passed away
+ The mayor ⟦passed away⟧ on Sunday, and two clerks ⟦passed away⟧ before her.
- “My mother passed away,” he said.
"""


def pack(folder: Path, text: str, name: str = "plain.txt") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return folder


def test_a_list_is_read_with_its_settings(tmp_path: Path) -> None:
    (made,) = packs.read(pack(tmp_path / "pack", PLAIN))
    assert (made.name, made.phrases, made.message, made.severity, made.quoted) == (
        "plain", ("passed away",), "say “died”.", "note", False,
    )  # fmt: skip


def test_quotations_count_where_the_list_says_so(tmp_path: Path) -> None:
    text = PLAIN.replace("# severity: note", "# quoted: true").replace("- “My mother", "- “My mother never")
    text = text.replace("never passed away", "never walked away")
    assert packs.read(pack(tmp_path / "pack", text))[0].quoted


def test_patterns_are_proved_like_phrases(tmp_path: Path) -> None:
    pytest.importorskip("re2")
    text = "re:(?i)\\bclose proximity\\b\n+ It lies in ⟦Close proximity⟧ to the port.\n- It lies close to the port.\n"
    assert packs.read(pack(tmp_path / "pack", text))[0].phrases == ("re:(?i)\\bclose proximity\\b",)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (PLAIN.replace("⟦passed away⟧ on", "⟦passed⟧ away on"), ":5: the example should give “passed”, “passed away”"),
        (PLAIN.replace("⟦", "").replace("⟧", ""), ":5: the example marks nothing"),
        (
            PLAIN.replace("- “My mother passed away,”", "- My mother passed away,"),
            ":6: the example should give nothing",
        ),
        (PLAIN.partition("- ")[0], "needs at least one example of the form “- a text"),
        ("passed away\n- Nothing here.\n", "needs at least one example of the form “+ a text"),
        ("# empty\n+ x\n- y\n", "holds no phrase"),
        (PLAIN.replace("note", "grave"), "severity: expected one of"),
        (PLAIN.replace("severity: note", "quoted: perhaps"), "quoted: expected true or false"),
    ],
)
def test_a_list_that_does_not_hold_is_refused_with_its_place(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(ConfigError) as caught:
        packs.read(pack(tmp_path / "pack", text))
    assert problem in str(caught.value)
    assert "plain.txt" in str(caught.value)


def test_a_folder_without_lists_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        packs.read(tmp_path / "gone")
    with pytest.raises(ConfigError, match="holds no list"):
        packs.read(pack(tmp_path / "pack", PLAIN, "plain.md"))


def test_configuration_names_the_folder_relative_to_its_file(tmp_path: Path) -> None:
    from auditor import audit
    from auditor.config import Configurations

    pack(tmp_path / "house", PLAIN)
    (tmp_path / "auditor.toml").write_text('rule-packs = "house"\n', "utf-8")
    applied = Configurations().for_article(str(tmp_path / "a.txt"))
    report = audit("Mayor dies\n\nThe mayor of Harrow passed away on Sunday, her office said.", applied.settings)
    (found,) = (f for f in report.findings if f.rule == "house-phrase")
    assert (found.severity, found.evidence["list"]) == ("note", "plain")
    (tmp_path / "auditor.toml").write_text(
        'rule-packs = "house"\n[house.phrases.plain]\nphrases = ["kicked the bucket"]\n', "utf-8"
    )
    with pytest.raises(ConfigError, match="two phrase lists are called 'plain'"):
        Configurations().for_article(str(tmp_path / "a.txt"))
