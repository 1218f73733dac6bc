"""Invented articles in any number, the same for the same seed: people, places and events that never were.

    for story in stories(300):
        (folder / story.name).write_text(story.content, "utf-8")

The auditor is quiet on them, so that whatever it reports was put there: `FAULTS` holds what can be.
"""

from __future__ import annotations

import html
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from string import Template
from typing import Any

import yaml

_FIRST_NAMES = {
    "Ms": "Adela Brenna Corinne Dagny Elspeth Frida Greta Hanne Ingrid Joanna Katrin Lydia Marit Nadia Oriana Petra "
    "Rowena Sunniva Tamsin Ursula Vesna Wilma Yvette Zelda".split(),
    "Mr": "Anton Bertil Casper Dmitri Emil Fergus Gerard Henrik Ivor Jonas Klaus Lorcan Marius Nikolai Oskar Pavel "
    "Rasmus Stefan Tobias Ulrik Viktor Wendel Yannick Zoltan".split(),
}
_LAST_NAMES = (
    "Aldgrove Barnholt Castelain Dornby Ekwood Farrowmere Gantry Hollister Ibsgard Jarrow Kestrin Lindmark Mossdale "
    "Norrvik Osterley Penhallow Quarles Rushmere Stanwyck Thornquist Ulverton Vandermoor Wetherell Yarborough "
    "Ashgrove Brackley Corrigan Drummond Ellerby Fairbourne Grimshaw Haverstock Kingsley Lockwood Merriden"
).split()  # fmt: skip
_PLACE_STARTS = (
    "Alder Birch Calder Dun Elm Fen Glen Hazel Iron Kel Lang Mar North Oak Pen Raven Sel Thorn Wal Wick".split()
)
_PLACE_ENDS = "bourne bridge by combe dale field ford ham haven hurst mere minster mouth stead ton wick worth".split()
_RIVERS = "Aske Brule Cardle Dorn Eskel Fennow Garrow Hest Isk Leth Marrow Nidd Orrin Perrow Sark Tave".split()
_PAPERS = "Advertiser Chronicle Courier Echo Gazette Herald Mercury Observer Standard Tribune".split()
_MONTHS = (
    "January February March April May June July August September October November December"
).split()  # fmt: skip
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
# A day between the first and last day of publication of the articles that real news was measured on.
_FIRST_DAY = date(2018, 3, 5)

BEATS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("beats.yaml").read_text("utf-8"))
# Optional paragraphs of an article; with fewer it would have less than 300 words.
_FEWEST = 7

# What can be put into an article, and the code of the rule that then has one finding.
FAULTS = {
    "AI103": "As of my last knowledge update, I cannot confirm whether the figures have been revised.",
    "AI110": "[Insert quote from local resident here]",
    "AI105": "Certainly! Here is the article you asked for:",
}


@dataclass(frozen=True, slots=True)
class Story:
    """An article before it is written down in a format."""

    number: int
    beat: str
    headline: str
    author: str
    paper: str
    published: date
    paragraphs: tuple[str, ...]
    form: str = "txt"

    @property
    def name(self) -> str:
        return f"{self.beat}-{self.number:03}.{self.form}"

    @property
    def content(self) -> str:
        return _FORMS[self.form](self)

    @property
    def words(self) -> int:
        return sum(len(p.split()) for p in self.paragraphs)

    def with_fault(self, code: str) -> Story:
        """The same with one fault of `FAULTS` as a paragraph of its own."""
        fault = FAULTS[code]
        at = 0 if code == "AI105" else len(self.paragraphs) - 1
        return replace(self, paragraphs=(*self.paragraphs[:at], fault, *self.paragraphs[at:]))


def stories(count: int, seed: int = 1) -> Iterator[Story]:
    """Distinct articles of 300 to 900 words, beats and formats in turn."""
    forms = ("txt", "md", "html", "json")
    for number in range(count):
        beat = list(BEATS)[number % len(BEATS)]
        story = _story(random.Random(f"{seed}-{number}"), beat, number)
        yield replace(story, form=forms[number // len(BEATS) % len(forms)])


def _story(rng: random.Random, name: str, number: int) -> Story:
    beat = BEATS[name]
    slots = _slots(rng) | _FIGURES[name](rng)
    for slot, choices in beat.get("choices", {}).items():
        slots[slot] = rng.choice(choices)
    count = rng.randint(_FEWEST, len(beat["optional"]))
    chosen = [beat["optional"][n] for n in sorted(rng.sample(range(len(beat["optional"])), k=count))]
    paragraphs = [*beat["opening"], *chosen, *beat["closing"]]
    return Story(
        number,
        name,
        _filled(rng.choice(beat["headlines"]), slots),
        slots["author"],
        slots["paper"],
        date.fromisoformat(slots["published"]),
        tuple(_filled(p, slots) for p in paragraphs),
    )


def _filled(template: str, slots: dict[str, str]) -> str:
    return Template(template).substitute(slots)


def _slots(rng: random.Random) -> dict[str, str]:
    """People a to d (full name, name with title, pronouns), places, the day and the outlet."""
    slots: dict[str, str] = {}
    last_names = rng.sample(_LAST_NAMES, 5)
    for letter, last in zip("abcd", last_names, strict=False):
        title = rng.choice(("Ms", "Mr"))
        first = rng.choice(_FIRST_NAMES[title])
        pronouns = ("she", "her", "her") if title == "Ms" else ("he", "his", "him")
        slots |= {letter: f"{first} {last}", f"{letter}_last": f"{title} {last}"}
        slots |= dict(zip((f"{letter}_they", f"{letter}_their", f"{letter}_them"), pronouns, strict=True))
    places = rng.sample(_PLACE_STARTS, 3)
    for name, start in zip(("town", "near", "far"), places, strict=True):
        slots[name] = start + rng.choice([e for e in _PLACE_ENDS if e != start.lower()])
    published = _FIRST_DAY + timedelta(days=rng.randrange(1400))
    before = published - timedelta(days=rng.randint(1, 3))
    later = published + timedelta(days=rng.randint(40, 200))
    slots |= {
        "river": rng.choice(_RIVERS),
        "author": f"{rng.choice(_FIRST_NAMES[rng.choice(('Ms', 'Mr'))])} {last_names[4]}",
        "paper": f"{slots['town']} {rng.choice(_PAPERS)}",
        "published": published.isoformat(),
        "day": _WEEKDAYS[before.weekday()],
        "year": str(published.year),
        "last_year": str(published.year - 1),
        "next_year": str(published.year + 1),
        "long_ago": str(published.year - rng.randint(8, 40)),
        "later_month": _MONTHS[later.month - 1],
    }
    return slots


def _day(value: date) -> str:
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def _txt(story: Story) -> str:
    head = f"{story.headline}\n\nBy {story.author}\n{_day(story.published)}\n\n"
    return head + "\n\n".join(story.paragraphs) + "\n"


def _md(story: Story) -> str:
    head = f'---\ntitle: "{story.headline}"\nauthor: {story.author}\ndate: {story.published}\n---\n\n'
    return head + "\n\n".join(story.paragraphs) + "\n"


def _html(story: Story) -> str:
    facts = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.headline,
        "author": {"@type": "Person", "name": story.author},
        "publisher": {"@type": "Organization", "name": story.paper},
        "datePublished": story.published.isoformat(),
    }
    body = "\n".join(f"<p>{html.escape(p, quote=False)}</p>" for p in story.paragraphs)
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{html.escape(story.headline)}</title>\n"
        f'<script type="application/ld+json">{json.dumps(facts)}</script>\n</head>\n<body>\n<article>\n'
        f"<h1>{html.escape(story.headline)}</h1>\n<p>By {story.author}</p>\n<time>{_day(story.published)}</time>\n"
        f"{body}\n</article>\n</body>\n</html>\n"
    )


def _json(story: Story) -> str:
    record = {
        "title": story.headline,
        "authors": [story.author],
        "published": story.published.isoformat(),
        "text": "\n\n".join(story.paragraphs),
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


_FORMS: dict[str, Callable[[Story], str]] = {"txt": _txt, "md": _md, "html": _html, "json": _json}


def _bridge(rng: random.Random) -> dict[str, str]:
    total = rng.randint(24, 96)
    paid = rng.randint(total // 2, total - 4)
    return {
        "cost": f"{total / 10:.1f} million pounds",
        "grant": f"{paid / 10:.1f} million pounds",
        "weeks": rng.choice(("six", "seven", "eight", "ten", "eleven")),
        "detour": str(rng.randint(6, 31)),
        "vehicles": f"{rng.randint(41, 190) * 100:,}",
        "cracks": rng.choice(("two", "three", "four")),
        "length": str(rng.randint(60, 340)),
    }


def _school(rng: random.Random) -> dict[str, str]:
    pupils = rng.randint(180, 640)
    return {
        "pupils": str(pupils),
        "places": str(rng.randint(3, 9) * 10),
        "classes": rng.choice(("four", "six", "eight")),
        "cost": f"{rng.randint(21, 88) / 10:.1f} million pounds",
        "votes_for": str(rng.randint(21, 33)),
        "votes_against": str(rng.randint(4, 16)),
        "share": rng.choice(("a third", "a quarter", "a fifth")),
    }


def _harbour(rng: random.Random) -> dict[str, str]:
    passengers = rng.randint(210, 780)
    return {
        "passengers": f"{passengers},000",
        "before": f"{passengers - rng.randint(12, 60)},000",
        "profit": f"{rng.randint(12, 49) / 10:.1f} million pounds",
        "staff": str(rng.randint(85, 330)),
        "boats": rng.choice(("three", "four", "five")),
        "minutes": str(rng.randint(25, 70)),
        "fare": f"{rng.randint(6, 19)} pounds",
    }


def _clinic(rng: random.Random) -> dict[str, str]:
    return {
        "beds": rng.choice(("twelve", "sixteen", "eighteen", "twenty")),
        "patients": f"{rng.randint(21, 78) * 100:,}",
        "cost": f"{rng.randint(31, 98) / 10:.1f} million pounds",
        "nurses": str(rng.randint(22, 58)),
        "kilometres": str(rng.randint(28, 74)),
    }


def _wind(rng: random.Random) -> dict[str, str]:
    turbines = rng.randint(5, 14)
    words = ("five six seven eight nine ten eleven twelve thirteen fourteen").split()
    return {
        "turbines": words[turbines - 5],
        "homes": f"{turbines * rng.randint(9, 14) * 100:,}",
        "height": str(rng.randint(130, 175)),
        "objections": str(rng.randint(120, 640)),
        "distance": str(rng.randint(900, 1900)),
    }


def _match(rng: random.Random) -> dict[str, str]:
    return {
        "minute": str(rng.randint(61, 88)),
        "crowd": f"{rng.randint(21, 97) * 100 + rng.randint(1, 99):,}",
        "season": rng.choice(("third", "fourth", "fifth")),
        "early": str(rng.randint(6, 19)),
        "metres": str(rng.randint(18, 30)),
    }


_FIGURES = {"bridge": _bridge, "school": _school, "ferry": _harbour, "clinic": _clinic, "wind": _wind, "match": _match}
