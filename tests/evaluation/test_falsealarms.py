"""The rates of rules by rating, leaning and genre, over records made here."""

from __future__ import annotations

import json
from pathlib import Path

from auditor.evaluation import falsealarms, separations
from auditor.evaluation.falsealarms import Group, Row

PROSE = (
    "The harbour board in Port Lindow raised ferry fares by six per cent on Tuesday, its chair, Ada Roe, said. "
    "The increase takes effect in May. Passengers on the eastern line will pay 40 pence more for a ticket. "
    "The board said fuel costs had risen by a fifth since last summer, and that no route would close. "
    "Season tickets stay at their present price until the end of the year, the secretary, Tom Hale, said."
)


def row(rating: float | None, leaning: str, score: float, *rules: str, genre: str = "news") -> Row:
    found = dict.fromkeys(rules, 1)
    return Row(rating, leaning, genre, score, found, found)


def record(n: int, leaning: str, text: str = PROSE) -> str:
    return json.dumps({"title": f"Fares rise, part {n}", "text": text, "url": f"https://{leaning}-lindow.com/{n}",
                       "date": "2024-03-12", "authors": "Mara Ellingsen", "leaning": leaning})  # fmt: skip


def test_leanings_ratings_and_genres_are_read(tmp_path: Path) -> None:
    opinion = "I think my town has lost its way. " * 12 + PROSE
    lines = [record(1, "left"), "", record(2, "right"), "{broken", record(3, "right", opinion)]
    articles = tmp_path / "articles.jsonl"
    articles.write_text("\n".join(lines), "utf-8")
    ratings = tmp_path / "ratings.jsonl"
    ratings.write_text(
        '{"domain": "left-lindow.com", "quality": 0.9}\n{"domain": "right-lindow.com", "quality": 0.2}\n'
    )
    found = falsealarms.measure([str(articles)], ratings)
    assert [(r.rating, r.leaning, r.genre) for r in found.rows] == [
        (0.9, "left", "news"), (0.2, "right", "news"), (0.2, "right", "opinion"),
    ]  # fmt: skip
    table = falsealarms.table(found, "1", "made here")
    assert table["summary"]["leaning right"]["articles"] == 2
    assert table["summary"]["genre opinion"]["articles"] == 1
    assert table["corpus"] == {"description": "made here", "articles": 3, "high_rated": 1, "low_rated": 2}
    json.dumps(table)


def test_rates_are_shares_of_their_group() -> None:
    rows = [row(0.9, "left", 90, "clickbait-headline"), row(0.9, "center", 95), row(0.2, "right", 80),
            row(0.2, "right", 70, "clickbait-headline", genre="opinion")]  # fmt: skip
    rates = falsealarms.table(Group(tuple(rows)), "1", "made here")["rules"]["clickbait-headline"]
    assert (rates["per_1000_articles"], rates["articles_share"]) == (500, 0.5)
    assert (rates["high_rated_share"], rates["low_rated_share"]) == (0.5, 0.5)
    assert (rates["news_left_share"], rates["news_center_share"], rates["news_right_share"]) == (1, 0, 0)
    assert (rates["news_share"], rates["opinion_share"], rates["news_low_rated_share"]) == (0.33333, 1, 0)


def test_a_rule_that_tells_leanings_apart_and_not_quality_is_named() -> None:
    sound = [row(0.9, "left", 90, "clickbait-headline") for _ in range(60)]
    sound += [row(0.9, "right", 90) for _ in range(60)]
    poor = [row(0.1, "right", 90, *(("clickbait-headline",) * (n % 2))) for n in range(60)]
    named = falsealarms.table(Group((*sound, *poor)), "1", "made here")["leaning_more_than_rating"]
    assert named == {"clickbait-headline": {"leaning_gap": 1.0, "rating_gap": 0.0}}


def test_scores_are_compared_within_news() -> None:
    rows = [row(0.9, "left", 90), row(0.9, "center", 96), row(0.9, "center", 94), row(0.9, "left", 92),
            row(0.1, "right", 60), row(0.1, "right", 99, genre="opinion")]  # fmt: skip
    scores = falsealarms.table(Group(tuple(rows)), "1", "made here")["scores"]
    assert scores["news_high_over_low_auc"]["auc"] == 1
    assert scores["sound_news_by_leaning"]["largest_difference"]["points"] == 4
    assert set(scores["sound_news_by_leaning"]) == {"left", "center", "largest_difference"}


def test_a_gap_that_chance_makes_is_not_certain() -> None:
    assert separations.gap([(0.5, 4), (0.25, 4)]) == (0.25, False)
    assert separations.gap([(0.5, 400), (0.25, 400), (0.9, 0)]) == (0.25, True)
    assert separations.gap([(0.5, 4)]) == (0, False)


def test_no_articles_give_an_empty_table() -> None:
    table = falsealarms.table(Group(()), "1", "nothing")
    assert table["scores"]["news_high_over_low_auc"] is None
    assert table["summary"]["all"]["median_score"] is None


def test_rules_that_cost_one_leaning_more_are_named_first() -> None:
    rows = [
        Row(0.9, "left", "news", 90, {}, {}, {"missing-byline": 8.0, "missing-date": 2.0}),
        Row(0.9, "right", "news", 98, {}, {}, {"missing-date": 2.0}),
    ]
    costly = falsealarms.table(Group(tuple(rows)), "1", "made here")["scores"]["sound_news_points_by_rule"]
    assert list(costly) == ["missing-byline", "missing-date"]
    assert costly["missing-byline"] == {"left": 8.0, "center": 0.0, "right": 0.0}


def test_scores_of_the_text_leave_out_fields_that_a_collection_may_lack() -> None:
    rows = [
        Row(0.9, x, "news", 90, {}, {}, {"missing-byline": y}) for x, y in (("left", 8.0), ("right", 0.0)) for _ in "ab"
    ]
    scores = falsealarms.table(Group(tuple(rows)), "1", "made here")["scores"]
    assert scores["sound_news_by_leaning"]["largest_difference"]["points"] == 0
    table = falsealarms.table(Group((row(0.9, "left", 90, "missing-byline", "clickbait-headline"),)), "1", "made here")
    summary = table["summary"]["all"]
    assert (summary["median_strong_findings"], summary["median_strong_findings_of_the_text"]) == (2, 1)
    assert scores["of_the_text"]["sound_news_by_leaning"]["largest_difference"]["points"] == 8
