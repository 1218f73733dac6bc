"""What a source declares about its article beside headline, authors and dates."""

from __future__ import annotations

import json

from auditor.ingest import loads

BODY = "".join(
    f"<p>The mill at Orrin will reopen in May after a fire, its owner number {n} said.</p>" for n in range(9)
)


def said(document, part):
    return [(d.value, d.origin) for d in document.declared(part)]


def page(head="", top="", foot=""):
    return loads(
        f"<html><head>{head}</head><body>{top}<article><h1>Mill to reopen</h1>{BODY}</article>{foot}</body></html>",
        name="page.html",
    )


def test_structured_data_of_a_page():
    article = {
        "@type": "OpinionNewsArticle",
        "articleSection": ["Comment", "Towns"],
        "dateModified": "2024-04-03",
        "publisher": {"@type": "NewsMediaOrganization", "name": "Orrin Gazette", "correctionsPolicy": "/corrections"},
        "image": {"@type": "ImageObject", "creditText": "Jane Holt", "digitalSourceType": "digitalCapture"},
        "translator": {"@type": "Person", "name": "Ole Brandt"},
    }
    document = page(f'<script type="application/ld+json">{json.dumps(article)}</script>')
    assert said(document, "type") == [("OpinionNewsArticle", "json-ld")]
    assert said(document, "section") == [("Comment", "json-ld"), ("Towns", "json-ld")]
    assert said(document, "modified") == [("2024-04-03", "json-ld")]
    assert said(document, "publisher") == [("Orrin Gazette", "json-ld")]
    assert said(document, "policy") == [("correctionsPolicy", "json-ld")]
    assert said(document, "image-credit") == [("Jane Holt", "json-ld")]
    assert said(document, "digital-source") == [("digitalCapture", "json-ld")]
    assert said(document, "translated") == [("Ole Brandt", "json-ld")]


def test_another_article_of_the_page_declares_nothing():
    pair = [{"@type": "NewsArticle", "articleSection": "Towns"}, {"@type": "Article", "articleSection": "Opinion"}]
    document = page(f'<script type="application/ld+json">{json.dumps(pair)}</script>')
    assert said(document, "section") == [("Towns", "json-ld")]


def test_meta_elements():
    document = page(
        '<meta property="article:section" content="Opinion"><meta property="og:site_name" content="Orrin Gazette">'
        '<meta property="article:modified_time" content="2024-04-03T10:00:00Z">'
    )
    assert said(document, "section") == [("Opinion", "opengraph")]
    assert said(document, "publisher") == [("Orrin Gazette", "opengraph")]
    assert said(document, "modified") == [("2024-04-03T10:00:00Z", "opengraph")]


def test_labels_that_readers_see():
    assert said(page(top='<p class="kicker">Opinion</p>'), "section") == [("Opinion", "label")]
    assert said(page(top='<nav class="breadcrumbs"><a href="/o">Comment</a></nav>'), "section") == [
        ("Comment", "label")
    ]
    assert said(page(top='<ul class="main-menu"><li class="category">Opinion</li></ul>'), "section") == []
    assert said(page(foot='<footer><p class="category">Opinion</p></footer>'), "section") == []


def test_links_to_policies_and_contact():
    document = page(
        foot='<footer><a href="/c">Corrections</a> <a href="/e">Code of Ethics</a> <a href="/us">Contact us</a>'
        '<a href="mailto:desk@orrin.example">Desk</a> <a href="/sport">Sport</a></footer>'
    )
    assert said(document, "policy") == [("correctionsPolicy", "link"), ("ethicsPolicy", "link")]
    assert said(document, "contact") == [("/us", "link"), ("mailto:desk@orrin.example", "link")]


def test_records_and_front_matter():
    record = {
        "title": "Mill",
        "text": "The mill reopens.",
        "section": ["Opinion", {"name": "Towns"}],
        "updated": "2024",
    }
    assert said(loads(json.dumps(record), name="a.json"), "section") == [("Opinion", "record"), ("Towns", "record")]
    assert said(loads(json.dumps(record), name="a.json"), "modified") == [("2024", "record")]
    document = loads(
        "---\ntitle: Mill\nsection: Opinion\nmodified: 2024-04-03\n---\n\nThe mill reopens.\n", name="a.md"
    )
    assert said(document, "section") == [("Opinion", "front-matter")]
    assert said(document, "modified") == [("2024-04-03", "front-matter")]


def test_hostile_values_are_left_out():
    record = {"title": "Mill", "text": "The mill reopens.", "section": ["x" * 500, 7, None, {"name": []}]}
    assert said(loads(json.dumps(record), name="a.json"), "section") == []
    many = {"title": "Mill", "text": "The mill reopens.", "category": [f"label {n}" for n in range(90)]}
    assert len(loads(json.dumps(many), name="a.json").declarations) == 12


def test_tags_and_titles_of_a_page():
    document = page(
        '<meta name="keywords" content="mills, Orrin; fire"><meta property="article:tag" content="Lund">'
        '<meta property="og:title" content="Mill to reopen after fire">'
    )
    assert said(document, "tag") == [("Lund", "opengraph"), ("mills", "meta"), ("Orrin", "meta"), ("fire", "meta")]
    assert said(document, "title") == [("Mill to reopen after fire", "opengraph")]


def test_tags_of_records_and_front_matter():
    record = loads(
        json.dumps({"title": "Mill", "text": "The mill reopens.", "tags": ["mills", "Orrin"]}), name="a.json"
    )
    assert said(record, "tag") == [("mills", "record"), ("Orrin", "record")]
    front = loads("---\ntitle: Mill\ntags: [mills, Orrin]\n---\nThe mill reopens.\n", name="a.md")
    assert said(front, "tag") == [("mills", "front-matter"), ("Orrin", "front-matter")]
