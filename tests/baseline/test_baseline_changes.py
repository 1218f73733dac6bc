"""Which findings a baseline knows, and what a run changes in it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from auditor import baseline
from auditor.baseline import Baseline, Entry, Label, Sighting
from auditor.results import fingerprint

RULE, CODE = "vague-attribution", "SR104"
ABSENT = fingerprint("missing-date", "article", "")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def record(
    source: str, *ids: str, format_: str = "html", url: str | None = None, rule: str = RULE, **changes: Any
) -> dict[str, Any]:
    facts = {"rule": rule, "code": CODE, "dimension": "sourcing", "severity": "major", "strength": "strong"} | changes
    return {
        "article": {"source": source, "format": format_, "url": url},
        "checks": [{"rule": RULE, "status": "ran"}, {"rule": "missing-date", "status": "ran"}],
        "findings": [{"id": i, **facts, "rule": "missing-date" if i == ABSENT else rule} for i in ids],
    }


def entry(key: str, count: int = 1, label: Label | None = None) -> Entry:
    return Entry(key, CODE, "missing-date" if key == ABSENT else RULE, count, label)


def known(articles: dict[str, Iterable[Entry]], file: str = "known.toml") -> Baseline:
    return Baseline(Path(file), {name: tuple(entries) for name, entries in articles.items()})


def there(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("An article.", "utf-8")


def seen(base: Baseline, *records: dict[str, Any]) -> list[Sighting]:
    return [Sighting.of(each, base) for each in records]


# -- what is known


def test_findings_of_an_article_are_known_by_fingerprint() -> None:
    base = known({"a.html": [entry("aa"), entry("bb")]})
    assert base.known(record("a.html", "aa", "cc")) == {"aa"}
    assert base.known(record("b.html", "aa")) == frozenset()


def test_of_a_repeated_finding_as_many_are_known_as_were_recorded() -> None:
    base = known({"a.html": [entry("aa", 2)]})
    assert base.known(record("a.html", "aa", "aa-2")) == {"aa", "aa-2"}
    assert base.known(record("a.html", "aa", "aa-2", "aa-3")) == {"aa", "aa-2"}
    # One of them was suppressed: the others keep their ids.
    assert base.known(record("a.html", "aa-2", "aa-3")) == {"aa-2", "aa-3"}


@pytest.mark.parametrize(
    ("file", "source", "name"),
    [
        ("known.toml", "news/a.html", "news/a.html"),
        ("ci/known.toml", "news/a.html", "../news/a.html"),
        ("news/known.toml", "news/a.html", "a.html"),
        ("known.toml", "./news/../a.html", "a.html"),
        ("known.toml", "https://news.test/a", "https://news.test/a"),
    ],
)
def test_articles_are_named_from_the_folder_of_the_file(file: str, source: str, name: str) -> None:
    assert known({}, file).name(record(source)) == name
    assert known({}, str(Path(file).resolve())).name(record(source)) == name


def test_articles_of_a_feed_are_named_by_address_or_number() -> None:
    assert known({}).name(record("f.jsonl#3", format_="json", url="https://n.test/3")) == "f.jsonl#https://n.test/3"
    assert known({}).name(record("f.jsonl#3", format_="json")) == "f.jsonl#3"
    assert known({}).name(record("story#3", format_="text")) == "story#3"


# -- articles that were moved


def test_an_article_that_was_renamed_is_known_under_its_old_name() -> None:
    base = known({"old.html": [entry("aa"), entry("bb"), entry("cc"), entry(ABSENT)]})
    there("new.html")
    assert base.home(record("new.html", "aa", "bb", ABSENT)) == "old.html"
    assert base.known(record("new.html", "aa", "bb", ABSENT, "dd")) == {"aa", "bb", ABSENT}


def test_a_copy_is_not_known() -> None:
    base = known({"old.html": [entry("aa"), entry("bb")]})
    there("old.html", "new.html")
    assert base.known(record("new.html", "aa", "bb")) == frozenset()


@pytest.mark.parametrize(
    ("entries", "ids"),
    [
        # One phrase stands in many articles.
        (["aa"], ["aa"]),
        # What is absent is absent from many.
        (["aa", ABSENT], ["aa", ABSENT]),
        # Too little of the old article is left.
        (["aa", "bb", "cc", "dd", "ee"], ["aa", "bb"]),
    ],
)
def test_little_in_common_is_not_the_same_article(entries: list[str], ids: list[str]) -> None:
    assert known({"old.html": map(entry, entries)}).home(record("new.html", *ids)) is None


def test_stock_phrases_that_several_articles_have_do_not_tell_which_it_is() -> None:
    base = known({"a.html": [entry("aa"), entry("bb")], "b.html": [entry("aa"), entry("bb")]})
    assert base.home(record("new.html", "aa", "bb")) is None


def test_numbered_articles_of_a_feed_may_move_within_it() -> None:
    base = known({"f.jsonl#1": [entry("aa"), entry("bb")], "f.jsonl#2": [entry("cc"), entry("dd")]})
    there("f.jsonl")
    assert base.home(record("f.jsonl#2", "aa", "bb", format_="json")) == "f.jsonl#1"
    assert base.home(record("f.jsonl#1", "aa", format_="json")) == "f.jsonl#1"
    assert base.home(record("f.jsonl#3", "xx", format_="json")) is None


# -- stale entries


def stale(base: Baseline, *records: dict[str, Any]) -> list[tuple[str, str, int, str]]:
    return [
        (s.article, s.entry.fingerprint, s.entry.count, s.reason) for s in baseline.stale(base, seen(base, *records))
    ]


def test_findings_and_articles_that_are_gone_are_stale() -> None:
    base = known({"a.html": [entry("aa", 3), entry("bb")], "b.html": [entry("cc")], "c.html": [entry("dd")]})
    there("a.html", "c.html")
    assert stale(base, record("a.html", "aa")) == [
        ("a.html", "aa", 2, "found once only"),
        ("a.html", "bb", 1, "not found"),
        ("b.html", "cc", 1, "the file is gone"),
    ]


@pytest.mark.parametrize("status", ["skipped", "error"])
def test_what_a_rule_that_did_not_judge_would_find_is_not_stale(status: str) -> None:
    base = known({"a.html": [entry("aa")]})
    there("a.html")
    silent = record("a.html")
    silent["checks"] = [{"rule": RULE, "status": status}]
    assert stale(base, silent) == []
    silent["checks"] = []
    assert stale(base, silent) == []
    # A brief record lists no check that ran; the run knows which rules it selected.
    assert baseline.stale(base, [Sighting.of(silent, base, [RULE])]) != ()
    silent["checks"] = [{"rule": RULE, "status": "error"}]
    assert baseline.stale(base, [Sighting.of(silent, base, [RULE])]) == ()


def test_articles_that_left_a_feed_are_stale() -> None:
    base = known({"f.jsonl#https://n.test/1": [entry("aa")], "g.jsonl#https://n.test/1": [entry("aa")]})
    there("f.jsonl", "g.jsonl")
    assert stale(base, record("f.jsonl#1", format_="json", url="https://n.test/2")) == [
        ("f.jsonl#https://n.test/1", "aa", 1, "no longer in the feed")
    ]


def test_notes_say_what_is_stale_and_what_was_moved() -> None:
    base = known({f"{n}.html": [entry("aa"), entry(f"b{n}"), entry(f"c{n}")] for n in range(5)})
    found = seen(base, record("new.html", "aa", "b0", "c0"))
    hint = "`auditor baseline prune known.toml SOURCE…` removes stale entries"
    assert baseline.notes(base, found) == (
        "known.toml: new.html is taken for 0.html, which is gone",
        f"known.toml: 12 entries are stale (1.html, 2.html, 3.html and 1 more); {hint}",
    )
    there("a.html")
    assert baseline.notes(known({"a.html": [entry("aa")]}), []) == ()


# -- pruning and updating


def test_pruning_takes_out_what_is_stale_and_adds_nothing() -> None:
    base = known(
        {"a.html": [entry("aa", 3, Label.WRONG), entry("bb")], "b.html": [entry("cc")], "c.html": [entry("dd")]}
    )
    there("a.html", "c.html")
    left = baseline.pruned(base, seen(base, record("a.html", "aa", "aa-2", "zz")))
    assert left.articles == {"a.html": (entry("aa", 2, Label.WRONG),), "c.html": (entry("dd"),)}


def test_pruning_gives_a_moved_article_its_new_name() -> None:
    base = known({"old.html": [entry("aa"), entry("bb")]})
    there("new.html")
    assert dict(baseline.pruned(base, seen(base, record("new.html", "aa", "bb"))).articles) == {
        "new.html": (entry("aa"), entry("bb"))
    }


def test_a_new_baseline_records_every_finding_that_counts() -> None:
    base = known({})
    weak = record("b.html", "bb", strength="weak")
    told = [record("c.html", "cc", strength="info"), record("d.html", "dd", preview=True), record("e.html")]
    fresh = baseline.updated(base, seen(base, record("a.html", "aa", "aa-2"), weak, *told))
    assert fresh.articles == {"a.html": (entry("aa", 2),), "b.html": (entry("bb"),)}
    assert fresh.known(record("a.html", "aa", "aa-2")) == {"aa", "aa-2"}


def test_updating_keeps_labels_and_what_the_run_did_not_look_at() -> None:
    there("a.html", "b.html")
    other = Entry("ee", "TR101", "unrun-rule")
    base = known({"a.html": [entry("aa", 1, Label.RIGHT), entry("bb"), other], "b.html": [entry("cc")],
                  "gone.html": [entry("dd")]})  # fmt: skip
    fresh = baseline.updated(base, seen(base, record("a.html", "aa", "aa-2", "zz")))
    assert fresh.articles == {
        "a.html": (entry("aa", 2, Label.RIGHT), entry("zz"), other),
        "b.html": (entry("cc"),),
    }
    assert baseline.updated(fresh, seen(fresh, record("a.html", "aa", "aa-2", "zz"))).articles == fresh.articles


def test_records_that_share_an_address_are_counted_together() -> None:
    base = known({})
    same = [record(f"f.jsonl#{n}", "aa", format_="json", url="https://n.test/1") for n in (1, 2)]
    there("f.jsonl")
    fresh = baseline.updated(base, seen(base, *same))
    assert fresh.articles == {"f.jsonl#https://n.test/1": (entry("aa", 2),)}
    assert baseline.updated(fresh, seen(fresh, *same)).articles == fresh.articles


def test_a_label_changes_one_entry() -> None:
    base = known({"a.html": [entry("aa"), entry("bb")], "b.html": [entry("aa")]})
    told = baseline.labelled(base, "a.html", "aa", Label.WRONG)
    assert told.articles == {"a.html": (entry("aa", 1, Label.WRONG), entry("bb")), "b.html": (entry("aa"),)}
