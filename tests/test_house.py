"""Everything a house may tell changes a verdict, and only where it should."""

from __future__ import annotations

import builtins
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor import House, PhraseList, Settings, audit, loads
from auditor.errors import ConfigError
from auditor.house import NO_HOUSE, Phrases, allowed, checked, names, phrases

BODY = """

The harbour board voted on Monday to build a second pier for container ships, after a debate until midnight.

Work is to begin in the autumn and will take two years. Fishermen fear for their moorings, said Ida Brandt, who speaks
for them and wants a seat on the board.
"""


def quotes(text: str, house: House = NO_HOUSE, select: str = "all", name: str = "a.txt") -> list[tuple[str, str]]:
    """Rule and quote of the findings."""
    report = audit(loads(text, name=name), Settings(select=(select,), house=house))
    return [(f.rule, f.quote) for f in report.findings]


def credited(line: str, house: House = NO_HOUSE) -> set[str]:
    """The byline rules that find something under this credit."""
    return {rule for rule, _ in quotes(f"Harbour board backs second pier\n\n{line}{BODY}", house, "BY")}


@pytest.mark.parametrize(
    ("line", "known", "rule"),
    [
        ("By Max Mustermann", "Max Mustermann", "placeholder-byline"),
        ("By MAX  MUSTERMANN", "max mustermann", "placeholder-byline"),
        ("By Night Desk", "night desk", "generic-byline"),
        ("By Admin", "Admin", "generic-byline"),
        ("By ChatGPT", "ChatGPT", "machine-byline"),
        ("By GazetteBot", "re:(?i)gazette(bot|ai)", "machine-byline"),
        ("Night Desk", "Night Desk", "missing-byline"),
        ("By The 19:30 Team", "The 19:30 Team", "doubtful-byline"),
    ],
)
def test_known_bylines_are_no_blank_desk_or_machine(line: str, known: str, rule: str) -> None:
    without = credited(line)
    assert rule in without or known.startswith("re:")
    assert credited(line, House(known_bylines=(known,))) == set()
    assert credited(line, House(known_bylines=("Somebody Else",))) == without


def test_a_known_byline_is_the_whole_name() -> None:
    assert "generic-byline" in credited("By Night Desk", House(known_bylines=("Night", "re:Desk")))


def test_known_people_can_still_conflict() -> None:
    page = f"Harbour board backs second pier\n\nBy Ada Finch{BODY}\n— Tomas Reed"
    house = House(known_bylines=("Ada Finch", "Tomas Reed"))
    assert quotes(page, house, "BY105") == quotes(page, select="BY105") == [("conflicting-bylines", "By Ada Finch")]


def test_a_known_desk_conflicts_with_nobody() -> None:
    page = f"Harbour board backs second pier\n\nBy Max Mustermann{BODY}\n— Tomas Reed"
    assert credited("By Max Mustermann") == {"placeholder-byline"}
    assert quotes(page, House(known_bylines=("Max Mustermann",)), "BY") == []


@pytest.mark.parametrize(
    ("line", "wire", "rule"),
    [
        ("By HNA staff", "HNA", "generic-byline"),
        ("HNA", "HNA", "missing-byline"),
        ("Harbour News Agency", "harbour news agency", "missing-byline"),
        ("By Newsdesk", "re:News(desk|room)", "generic-byline"),
    ],
)
def test_wire_credits_are_full_credits(line: str, wire: str, rule: str) -> None:
    assert rule in credited(line)
    assert credited(line, House(wire_credits=(wire,))) == set()


def test_a_wire_credit_in_the_dateline() -> None:
    page = f"Harbour board backs second pier\n\nHARWICH (HNA) – The harbour{BODY[14:]}"
    assert ("missing-byline", "") in quotes(page, select="BY")
    assert quotes(page, House(wire_credits=("HNA",)), "BY") == []
    assert quotes(page, House(wire_credits=("HN",)), "BY") != []


BEAT = """Parliament votes on arms exports

Parliament voted on Tuesday to stop the export of tanks and missiles to the region. The defence minister said that the
army would review its contracts with foreign governments. Opposition lawmakers called for sanctions and accused the
government of breaking its own law. A vote on the military budget will follow in June, the minister told lawmakers.

Lisa Marlin

Lisa Marlin is a writer for this site. She is the {} correspondent and has worked here for years.
"""


def test_own_beats_are_known_to_the_byline_rule() -> None:
    house = House(beats=(("apiculture", ("bees", "hives", "honey", "apiary")), ("Defence", ("missilery",))))
    rule = "unrelated-byline"
    assert quotes(BEAT.format("apiary"), select=rule) == []
    assert quotes(BEAT.format("apiary"), house, rule) == [(rule, "apiary correspondent")]
    assert quotes(BEAT.format("beauty"), house, rule) == [(rule, "beauty correspondent")]


def test_words_for_a_shipped_beat_join_its_own() -> None:
    house = House(beats=(("fashion", ("corsetry",)), ("defence", ("sabre",))))
    assert quotes(BEAT.format("corsetry"), select="BY106") == []
    (found,) = audit(loads(BEAT.format("corsetry")), Settings(select=("BY106",), house=house)).findings
    assert found.evidence["beats"] == ["fashion"]
    assert quotes(BEAT.format("sabre"), house, "BY106") == []


def test_beats_of_authors_are_held_against_what_they_sign() -> None:
    page = BEAT.replace("Lisa Marlin\n\nLisa", "Lisa").replace("\n\nParl", "\n\nBy Lisa Marlin\n\nParl", 1)
    rule, plain = "unrelated-byline", page[: page.index("\n\nLisa Marlin is")]
    beauty, defence = (House(authors=(("LISA  MARLIN", (beat,)),)) for beat in ("fashion", "Defence"))
    assert quotes(plain, select=rule) == quotes(plain, defence, rule) == []
    assert quotes(plain, beauty, rule) == [(rule, "By Lisa Marlin")]
    assert quotes(plain.replace("Marlin", "Marlin and Ada Finch"), beauty, rule) == []
    assert quotes(page.format("beauty"), defence, rule) == []
    (found,) = audit(loads(plain), Settings(select=(rule,), house=beauty)).findings
    assert found.message == "The house gives the author's beat as fashion; the article's subject is politics."


LINE = "Bridge closed\n\nBy Ada Finch\n\n"
SHARED = "The bridge was closed.\n\nShare this story\n\nThe detour is nine miles long."


@pytest.mark.parametrize(
    ("rule", "text", "phrase"),
    [
        ("vague-attribution", "Experts say the bridge will close in a year.", "experts say"),
        ("loaded-language", "The brazen regime closed the bridge on Monday, and nobody knew.", "brazen regime"),
        ("editorializing", "Undoubtedly the bridge will close in a year.", "undoubtedly"),
        ("ai-refusal", "I cannot fulfill this request. The bridge was closed.", "I cannot fulfill this request"),
        ("ai-self-reference", "As an AI language model, I cannot give figures.", "as an AI language model, I"),
        ("ai-placeholder", "The bridge was closed by [insert name] on Monday.", "[insert name]"),
        ("markup-debris", "The bridge &amp;nbsp; was closed on Monday by police.", "&amp;nbsp;"),
        ("page-residue", SHARED, "share this story"),
        ("page-residue", SHARED, r"re:^Share \w+ story$"),
    ],
)
def test_allowed_phrases_are_not_flagged(rule: str, text: str, phrase: str) -> None:
    entry = phrase.replace("re:^", "re:(?m)^")
    assert [r for r, _ in quotes(LINE + text, select=rule)] == [rule]
    assert quotes(LINE + text, House(allowed_phrases=(entry,)), rule) == []
    assert quotes(LINE + text, House(allowed_phrases=("something else",)), rule) != []


def test_a_short_allowed_phrase_does_not_excuse_a_longer_leftover() -> None:
    text = LINE + "As an AI language model, I cannot give figures for the bridge."
    assert quotes(text, House(allowed_phrases=("AI",)), "AI101") != []


def test_only_the_allowed_places_are_excused() -> None:
    text = LINE + "Experts say the bridge will close. Sources say that it will not open again this year."
    assert quotes(text, House(allowed_phrases=("experts say",)), "SR104") == [("vague-attribution", "Sources say")]
    debris = LINE + "The bridge &amp;nbsp; was closed &nbsp; on Monday by police."
    assert quotes(debris, House(allowed_phrases=("&amp;nbsp;",)), "QL123") == [("markup-debris", "&nbsp;")]


def test_what_is_allowed_does_not_make_the_rest_dense() -> None:
    text = LINE + (
        "The brazen plan was dropped in May. The despicable cut came in June. The outrageous tax was repealed in July. "
        "The shameful fee was doubled in August. The disgraceful rule was kept."
    )
    strengths = [
        {str(f.strength) for f in audit(loads(text), Settings(select=("BI101",), house=house)).findings}
        for house in (NO_HOUSE, House(allowed_phrases=("brazen", "despicable")))
    ]
    assert strengths == [{"strong"}, {"weak"}]


def test_contradictions_are_not_a_matter_of_wording() -> None:
    text = (
        LINE + "The fire killed 12 people on Monday, police said.\n\nThe fire killed 14 people on Monday, police said."
    )
    whole = House(allowed_phrases=("The fire killed 12 people on Monday", "The fire killed 14 people on Monday"))
    assert quotes(text, select="consistency") != []
    assert quotes(text, whole, "consistency") == quotes(text, select="consistency")


def test_own_phrases_with_their_message_and_severity() -> None:
    banned = PhraseList("plain", ("passed away", "slammed"), "say “died”.", "major")
    text = LINE + "The mayor passed away on Sunday, her office said. Critics slammed the plan that she had made."
    found = audit(loads(text), Settings(select=("HS101",), house=House(phrases=(banned,)))).findings
    assert [(f.quote, str(f.severity)) for f in found] == [("passed away", "major"), ("slammed", "major")]
    assert found[0].message == "“passed away” is on the list “plain”: say “died”."
    assert found[0].evidence == {"list": "plain", "phrase": "passed away"}


def test_own_phrases_are_found_in_other_languages() -> None:
    german = "Der Stadtrat hat am Montag beschlossen, dass die alte Brücke im Sommer gesperrt wird. " * 9
    house = House(phrases=(PhraseList("deutsch", ("alte Brücke",)),))
    assert {rule for rule, _ in quotes(german, house)} == {"house-phrase"}


def test_without_lists_the_rule_does_not_apply() -> None:
    (check,) = audit(loads(LINE + BODY), Settings(select=("house-phrase",))).checks
    assert (str(check.status), check.reason) == ("not-applicable", "the configuration lists no phrases")


def found(entry: str, text: str) -> list[str]:
    return [text[hit.span.start : hit.span.end] for hit in phrases((entry,)).find(text)]


@pytest.mark.parametrize(
    ("entry", "text", "expected"),
    [
        ("at day's end", "At  day’s\nend", ["At  day’s\nend"]),
        ("slam", "islam slammed a slam", ["slam"]),
        ("C++", "C++ and C", ["C++"]),
        ("***", "a *** b", ["***"]),
        ("Käse", "KÄSE", ["KÄSE"]),
        ("$5", "for $5 and $50", ["$5"]),
        (r"re:\bsl\w+", "he slams", ["slams"]),
        ("re:Slam", "slam", []),
        ("re:(?i)Slam", "slam", ["slam"]),
        (r"re:\pL+ß", "ein Gruß", ["Gruß"]),
    ],
)
def test_phrases(entry: str, text: str, expected: list[str]) -> None:
    assert found(entry, text) == expected


@given(st.text(max_size=80), st.lists(st.text(min_size=1, max_size=8).filter(str.strip), min_size=1, max_size=4))
def test_every_hit_is_a_place_in_the_text(text: str, entries: list[str]) -> None:
    literal = tuple(e for e in entries if not e.startswith("re:"))
    for hit in Phrases(literal).find(text):
        assert hit.phrase in literal
        assert 0 <= hit.span.start < hit.span.end <= len(text)
    assert all(0 <= s.start < s.end <= len(text) for s in allowed(text, House(allowed_phrases=literal)).spans)


@given(st.lists(st.sampled_from(["a b", "b", "b c", "abc", "a"]), min_size=1, max_size=4), st.text("abc ", max_size=30))
def test_literals_are_found_as_often_as_words_say(entries: list[str], text: str) -> None:
    words = text.split()
    for entry in set(entries):
        wanted = entry.split()
        at = [i for i in range(len(words)) if words[i : i + len(wanted)] == wanted]
        assert bool(found(entry, text)) == bool(at)


def test_names_ignore_case_spacing_and_apostrophes() -> None:
    held = names(("O'Neil  Desk", r"re:Team \d+"))
    assert held.hold("o’neil desk")
    assert held.hold(" Team 12 ")
    assert not held.hold("Team 12 and more")


def test_a_hostile_pattern_takes_no_longer_than_the_text_is_long() -> None:
    entry, text = r"re:(a+)+$", "a" * 30_000 + "b"
    # The standard library would take 2 to the power of 30,000 steps: this test would not end.
    assert found(entry, text) == []


def test_without_re2_literal_phrases_work_and_patterns_say_what_to_install(monkeypatch: Any) -> None:
    imported = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "re2":
            raise ImportError(name)
        return imported(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    assert checked("a literal phrase") == "a literal phrase"
    assert found("a pier", "It is a pier.") == ["a pier"]
    with pytest.raises(ConfigError, match=r"needs google-re2.*pip install 'article-auditor\[patterns\]'"):
        checked("re:never compiled before")


@pytest.mark.parametrize("entry", ["re:(", "re:x*", "", "re:\ud800"])
def test_entries_that_cannot_be_used_are_refused_before_the_audit(entry: str) -> None:
    for house in (
        House(allowed_phrases=(entry,)),
        House(known_bylines=(entry,)),
        House(wire_credits=(entry,)),
        House(phrases=(PhraseList("a", (entry,)),)),
    ):
        with pytest.raises(ConfigError):
            audit(loads("The pier is long, he said."), Settings(house=house))


def test_halves_of_surrogates_stop_no_pattern() -> None:
    assert found(r"re:pier\W", "a \ud800 pier\udc00") == ["pier\udc00"]
    assert names(("re:A.B",)).hold("A\ud800B")


def test_re2_loads_with_the_first_pattern_only() -> None:
    program = (
        "import sys; from auditor import House, Settings, audit, loads\n"
        "audit(loads('The pier is long, he said.'), Settings(house=House(allowed_phrases=('pier',))))\n"
        "assert 're2' not in sys.modules\n"
        "audit(loads('The pier is long, he said.'), Settings(house=House(allowed_phrases=('re:pier',))))\n"
        "assert 're2' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
