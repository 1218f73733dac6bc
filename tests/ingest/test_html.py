from __future__ import annotations

import json

import pytest

from auditor.document import ZoneKind
from auditor.ingest import loads

BODY = "".join(
    f"<p>Paragraph {i} says that the council approved the plan for the harbour bridge on Monday.</p>" for i in range(9)
)
PAGE = f"""<!doctype html><html lang="en-GB"><head>
<title>Harbour bridge approved | The Quay</title>
<meta property="og:title" content="Harbour bridge approved">
<meta property="og:site_name" content="The Quay">
<meta property="article:author" content="https://example.com/ann">
<meta property="article:published_time" content="2024-05-02T08:00:00Z">
<meta name="author" content="Ann Lee">
<link rel="canonical" href="https://news.quay.example.co.uk/bridge">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [
  {{"@type": "WebSite", "name": "The Quay"}},
  {{"@type": "NewsArticle", "headline": "Harbour bridge approved", "datePublished": "2024-05-01",
    "author": [{{"@id": "#ann"}}, "Bo Fox"]}},
  {{"@type": "Person", "@id": "#ann", "name": "Ann Lee"}}]}}</script>
</head><body>
<nav><a href="/">Home</a></nav>
<article>
<h1>Harbour bridge approved</h1>
<p class="standfirst">Work starts in June, the council says</p>
<div class="byline">By <a rel="author" href="/ann">Ann Lee</a> and Bo Fox</div>
<time datetime="2024-05-03">3 May 2024</time>
{BODY}
<figure><img src="x.png"><figcaption>The harbour at dawn. Photo: Cy Ray</figcaption></figure>
<h2>What comes next</h2>
<p>The vote <a href="https://example.org/vote">was close</a>, 5 to 4.</p>
<div class="author-bio">Ann Lee covers planning and transport for The Quay from its Leith office.</div>
</article>
<footer>© The Quay</footer></body></html>"""


def zones(document, kind):
    return [document.slice(z.span) for z in document.zones if z.kind is kind]


def test_parts_of_a_page():
    document = loads(PAGE, "a.html")
    assert document.format == "html"
    assert document.slice(document.headline) == "Harbour bridge approved"
    assert document.slice(document.standfirst) == "Work starts in June, the council says"
    assert zones(document, ZoneKind.BYLINE) == ["By Ann Lee and Bo Fox"]
    assert zones(document, ZoneKind.DATE) == ["3 May 2024"]
    assert zones(document, ZoneKind.CAPTION) == ["The harbour at dawn. Photo: Cy Ray"]
    assert zones(document, ZoneKind.SUBHEADING) == ["What comes next"]
    assert document.slice(document.bio).startswith("Ann Lee covers planning")
    assert "Home" not in document.text
    assert "©" not in document.text


def test_origins():
    document = loads(PAGE, "a.html")
    assert {(b.origin, b.names) for b in document.bylines} >= {
        ("visible", ("Ann Lee", "Bo Fox")),
        ("json-ld", ("Ann Lee",)),
        ("json-ld", ("Bo Fox",)),
        ("meta", ("Ann Lee",)),
    }
    assert {(d.origin, str(d.value)) for d in document.dates} >= {
        ("visible", "2024-05-03"),
        ("json-ld", "2024-05-01"),
        ("opengraph", "2024-05-02"),
        ("time", "2024-05-03"),
    }


def test_address_language_and_links():
    document = loads(PAGE, "a.html")
    assert document.url == "https://news.quay.example.co.uk/bridge"
    assert document.domain == "example.co.uk"
    assert document.language == "en"
    assert ("was close", "https://example.org/vote") in [(document.slice(k.span), k.url) for k in document.links]


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "author": {"name": "Ann Lee"},}',
        '<!-- {"@type": ["Thing", "BlogPosting"], "author": "Ann Lee"} -->',
        '[{"@type": "Article", "author": ["Ann Lee"]}]',
        '{"@type": "WebPage", "mainEntity": {"@type": "Article", "author": [{"name": "Ann Lee"}]}}',
        '{"@type": "Article", broken "author": {"@type": "Person", "name": "Ann Lee"}',
        '{"@type": "Article", "headline": "a\nb", "author": "Ann Lee"};',
    ],
)
def test_json_ld_is_read_however_it_is_written(script):
    document = loads(f'<script type="application/ld+json">{script}</script>{BODY}', "a.html")
    assert [(b.origin, b.text) for b in document.bylines] == [("json-ld", "Ann Lee")]


@pytest.mark.parametrize("value", [None, 5, [[[]]], {"name": {"name": 1}}, {"@id": []}, [None], True], ids=json.dumps)
def test_authors_of_wrong_types_are_no_authors(value):
    script = json.dumps({"@type": "Article", "author": value, "datePublished": value, "headline": value})
    assert loads(f'<script type="application/ld+json">{script}</script>{BODY}', "a.html").bylines == ()


def test_fragment():
    document = loads("<h1>Bridge opens</h1><p>The bridge<br>is <b>open</b>.</p><ul><li>One</li></ul>", "a.html")
    assert document.text == "Bridge opens\n\nThe bridge\nis open.\n\nOne"
    assert document.slice(document.headline) == "Bridge opens"


def test_page_is_known_by_its_content():
    assert loads(PAGE, "saved.txt").format == "html"
    assert loads("<p>is not a page</p>", "a.txt").text == "<p>is not a page</p>"


def test_hidden_parts_do_not_show():
    document = loads(
        '<p hidden>No</p><p aria-hidden="true">No</p><style>p{}</style><p>The bridge is open.</p>', "a.html"
    )
    assert document.text == "The bridge is open."


def test_related_author_is_not_the_byline():
    page = PAGE.replace("<footer>", '<div class="card"><span class="author">Dee Oak</span></div><footer>')
    assert all("Dee Oak" not in b.text for b in loads(page, "a.html").bylines)


def test_body_among_furniture():
    links = "".join(f'<div class="m{i}"><a href="/{i}">Story number {i} from elsewhere</a></div>' for i in range(60))
    style = f"<style>{'p { color: red } ' * 2_000}</style>"
    page = PAGE.replace("<article>", f"{style}{links}<article>").replace("<footer>", f"{links}<footer>")
    document = loads(page, "a.html")
    assert "Story number" not in document.text
    assert document.text.count("says that the council approved") == 9
    assert zones(document, ZoneKind.CAPTION) == ["The harbour at dawn. Photo: Cy Ray"]
    assert zones(document, ZoneKind.BYLINE) == ["By Ann Lee and Bo Fox"]


@pytest.mark.parametrize(
    ("markup", "byline", "date"),
    [
        ('<p class="byline">By Ann Lee | <time>3 May 2024</time></p>', "By Ann Lee", "3 May 2024"),
        (
            '<div class="byline"><span>Ann Lee</span> <span>Updated 3 May 2024</span></div>',
            "Ann Lee",
            "Updated 3 May 2024",
        ),
        ('<p>By <a rel="author" href="/a">Ann Lee</a>, May 3, 2024</p>', "By Ann Lee", "May 3, 2024"),
        ('<p class="byline">By June May</p><p class="date">3 May 2024</p>', "By June May", "3 May 2024"),
    ],
)
def test_byline_and_date_are_two_parts(markup, byline, date):
    document = loads(f"<h1>Harbour bridge approved</h1>{markup}{BODY}", "a.html")
    assert zones(document, ZoneKind.BYLINE) == [byline]
    assert zones(document, ZoneKind.DATE) == [date]
