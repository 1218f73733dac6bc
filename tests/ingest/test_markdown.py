from __future__ import annotations

import pytest

from auditor.document import ZoneKind
from auditor.ingest import loads, markdown

ARTICLE = """---
title: "Harbour bridge approved"
authors:
  - Ann Lee
  - name: Bo Fox
date: 2024-05-01
description: Work starts in June
canonical_url: https://quay.example.org/bridge
---

The **council** approved the [plan](https://example.org/plan "The plan")
on *Monday*.

## What comes next ##

- A *first* item
- A second

> The bridge is [open][1], she said.

![alt](x.png "The harbour at dawn")

```
code is no prose
```

[1]: https://example.org
"""


def test_article():
    document = loads(ARTICLE, "a.md")
    assert document.text == (
        "Harbour bridge approved\n\nWork starts in June\n\nAnn Lee, Bo Fox\n\n2024-05-01\n\n"
        "The council approved the plan on Monday.\n\nWhat comes next\n\nA first item\n\nA second\n\n"
        "The bridge is open, she said.\n\nThe harbour at dawn"
    )
    assert document.slice(document.headline) == "Harbour bridge approved"
    assert document.slice(document.standfirst) == "Work starts in June"
    assert str(document.published) == "2024-05-01"
    assert {("front-matter", "Ann Lee"), ("front-matter", "Bo Fox")} <= {(b.origin, b.text) for b in document.bylines}
    assert [(document.slice(k.span), k.url) for k in document.links] == [("plan", "https://example.org/plan")]
    assert document.domain == "example.org"
    assert ZoneKind.CAPTION in [z.kind for z in document.zones]


def test_toml_front_matter():
    document = loads('+++\ntitle = "Bridge"\ndate = 2024-05-01\n+++\nThe bridge is open.\n', "a.md")
    assert document.text == "Bridge\n\n2024-05-01\n\nThe bridge is open."


def test_first_heading_is_the_headline():
    document = loads("# Bridge\n\nThe bridge is open.\n", "a.md")
    assert document.slice(document.headline) == "Bridge"


def test_unreadable_front_matter_is_a_doubt():
    document = loads("---\ntitle: [\n---\nThe bridge is open.\n", "a.md")
    assert [d.part for d in document.doubts] == ["front-matter"]
    assert document.text == "The bridge is open."


def test_markdown_in_plain_text_stays():
    text = "**Bridge**\n\n## What comes next\n\nThe bridge is open."
    assert loads(text, "a.txt").text == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a **b** c", "a b c"),
        ("a *b* and _c_ and ~~d~~", "a b and c and d"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("a footnote* here", "a footnote* here"),
        (r"a \*literal\* star", "a *literal* star"),
        ("see [**bold** link](http://x.y/(z))!", "see bold link!"),
        ("[not a link] at all", "[not a link] at all"),
        ("<https://x.y> and <b>bold</b>", "https://x.y and bold"),
        ("Q&amp;A", "Q&A"),
        ("`a*b*c`", "a*b*c"),
        ("5 < 6 and 7 > 3", "5 < 6 and 7 > 3"),
    ],
)
def test_inline(raw, text):
    assert markdown.inline(raw)[0] == text
