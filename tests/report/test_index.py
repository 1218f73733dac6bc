"""The index page over several articles."""

from __future__ import annotations

import json
import re
from typing import Any

from selectolax.lexbor import LexborHTMLParser as HTMLParser

from auditor.document import ZoneKind
from auditor.report import html, index
from auditor.report.styles import HouseStyle
from report import made


def data(page: str) -> dict[str, Any]:
    found = HTMLParser(page).css_first("#rows")
    assert found is not None
    table: dict[str, Any] = json.loads(found.text())
    return table


def article(number: int, *paragraphs: str, **facts: Any) -> dict[str, Any]:
    parts = ((ZoneKind.HEADLINE, f"Headline {number}"), *((ZoneKind.BODY, text) for text in paragraphs))
    return made.report((), made.document(parts, source=f"{number}.txt", **facts)).to_dict()


def rows() -> list[index.Row]:
    odd = made.document(((ZoneKind.HEADLINE, "<b>Odd</b> \u202eheadline"),), source="odd.txt", domain="odd.example")
    return [
        index.row(made.report().to_dict(), "bridge.html"),
        index.row(made.report((), odd).to_dict(), "a b#?<.html"),
        index.row(made.report(crashed="thin-article").to_dict(), "crash.html"),
        index.row(made.report(cap=("contradiction", 39.0)).to_dict()),
    ]


def test_worst_first_and_those_without_a_score_before_them() -> None:
    page = HTMLParser(index.page(rows(), [("bad.bin", "it is <binary>")], made.report().to_dict()["tool"]))
    assert [n.text() for n in page.css("td.figure")] == ["–", "39", "62", "100"]
    assert page.css_first("h1").text() == "4 articles"
    assert "it is <binary>" in page.css_first(".failed").text()
    hrefs = [n.attributes["href"] for n in page.css("tbody a")]
    assert hrefs == ["./crash.html", "./bridge.html", "./a%20b%23%3F%3C.html"]
    assert not page.css("tbody b")
    assert "U+202E" in page.css_first(".unseen").text()


def test_findings_by_rule_count_findings_and_articles() -> None:
    page = HTMLParser(index.page(rows()))
    table = {r.css("th")[0].text(): [c.text() for c in r.css("td")] for r in page.css(".rules tbody tr")}
    assert table["Page residue"] == ["6", "3", "75 %"]


def test_links_never_leave_the_folder_as_a_scheme() -> None:
    assert index.row(made.report().to_dict(), "javascript:alert(1)").href == "./javascript%3Aalert%281%29"


def test_a_thousand_rows_and_none() -> None:
    page = index.page(rows() * 250)
    assert len(HTMLParser(page).css(".articles tbody tr")) == 500
    assert len(data(page)["rows"]) == 1000
    assert "first 500 of 1,000 articles" in page
    assert "0 articles" in index.page([], [("x", "empty")])


def test_the_same_rows_give_the_same_page() -> None:
    assert index.page(rows()) == index.page(list(reversed(rows())))


LEVY = "The council raised the mooring levy for a third year and promised to publish the accounts."
FERRY = "First of its kind, the electric ferry left the quay on Monday with twelve people, a dog and a piano aboard."
NOTE = "Our reporters follow the code of the Lindow Press Council in all that they write."


def test_passages_are_told_by_their_articles_and_short_ones_are_left_out() -> None:
    passages = index.Passages()
    for n, own in enumerate((FERRY, LEVY, LEVY)):
        passages.add(article(n, own, NOTE, "It rained."))
    assert [(p.text, p.articles) for p in passages.passages()] == [(NOTE, (0, 1, 2)), (LEVY, (1, 2))]
    assert [(c.article, c.other) for c in passages.copies()] == [(1, 2), (2, 1)]
    assert all(0.9 < c.share < 1 for c in passages.copies())


def test_a_text_repeated_within_one_article_is_not_shared() -> None:
    passages = index.Passages()
    passages.add(article(0, LEVY, LEVY))
    assert passages.passages() == []
    assert passages.copies() == []


def test_letter_case_and_spacing_do_not_hide_a_shared_passage() -> None:
    passages = index.Passages()
    passages.add(article(0, LEVY))
    passages.add(article(1, LEVY.upper().replace(" ", "  ")))
    assert [p.articles for p in passages.passages()] == [(0, 1)]


def test_the_page_lists_shared_text_with_links() -> None:
    passages, listed = index.Passages(), []
    for n in range(2):
        record = article(n, LEVY)
        passages.add(record)
        listed.append(index.row(record, f"{n}.html"))
    page = HTMLParser(index.page(listed, passages=passages))
    assert page.css_first(".passages q").text() == LEVY
    assert [a.attributes["href"] for a in page.css(".copies a")] == ["./0.html", "./1.html", "./1.html", "./0.html"]
    assert "#shared" in [a.attributes["href"] for a in page.css("nav a")]
    assert not HTMLParser(index.page(listed)).css("#shared")


def test_outlets_and_authors_come_with_their_worst_first() -> None:
    bad = made.report(cap=("contradiction", 39.0)).to_dict()
    bad["article"] |= {"domain": "mill.example", "byline": {"names": ["Mara Ellingsen", "Ada Roe"]}}
    good = made.report((), made.document(domain="fair.example")).to_dict()
    page = HTMLParser(index.page([index.row(good), index.row(bad), index.row(bad)]))
    outlets = [[c.text() for c in r.css("th, td")] for r in page.css("#outlets tbody tr")]
    assert [r[:5] for r in outlets] == [
        ["mill.example", "2", "39", "39", "2"],
        ["fair.example", "1", "100", "100", "0"],
    ]
    names = [r.css_first("th").text() for r in page.css("#authors tbody tr")]
    assert names[0] == "Ada Roe"
    assert set(names) == {"Mara Ellingsen", "Ada Roe"}


def test_nothing_in_the_data_closes_its_element() -> None:
    record = article(0, LEVY)
    record["article"]["headline"]["text"] = "</script><script>alert(1)</script><!-- \u2028\ud800"
    page = index.page([index.row(record)])
    assert page.count("</script>") == 2
    assert data(page)["rows"][0][1].startswith("</script><script>alert(1)</script><!--")


# Words of the English page that stand in no rule, band or headline of these rows.
ENGLISH = (
    "Articles",
    "Search",
    "Findings",
    "Mean score",
    "Lowest",
    "Share",
    "Sections",
    "could not",
    "stands in",
    "of 4",
)


def german() -> str:
    """Four rows as above, and two articles of the same text."""
    style = HouseStyle(name="Lindow Post", language="de", colours=(("accent", "#5b1a7a"),))
    passages, listed = index.Passages(), rows()
    for _ in listed:
        passages.add(article(9))
    for n in range(2):
        record = article(n, LEVY)
        passages.add(record)
        listed.append(index.row(record, f"{n}.html"))
    return index.page(listed, [("bad.bin", "binary")], made.report().to_dict()["tool"], passages, style)


def test_a_german_page_speaks_german_and_marks_what_is_english() -> None:
    content = german()
    page = HTMLParser(content)
    assert page.css_first("html").attributes["lang"] == "de"
    assert page.css_first("h1").text() == "6 Artikel"
    assert page.css_first(".brand").text() == "Lindow Post Artikelprüfung"
    assert "--link:#5b1a7a" in content.replace(" ", "")
    assert [n.text() for n in page.css(".articles thead th")][:4] == ["Wertung", "Artikel", "Einstufung", "Kritisch"]
    bands = [n.text() for n in page.css("td.bandcell")]
    assert bands[0] == "Ohne Wertung (1 Prüfung abgestürzt)"
    assert "Hohe Glaubwürdigkeit" in bands
    assert page.css_first(".failed span").attributes["lang"] == "en"
    assert all(n.attributes["lang"] == "en" for n in page.css("th[data-rule], tbody th span.small:not(.soft)"))
    assert page.css_first(".copies a").attributes["lang"] == "en"
    assert page.css_first(".copies li").text().startswith("100 % von Headline 0 steht in ")
    assert page.css_first(".passages q").attributes["lang"] == "en"
    for node in page.css("style, script, [lang=en]"):
        node.decompose()
    shown = page.css_first("body").text() + " ".join(
        str(node.attributes.get(name) or "") for node in page.css("*") for name in ("aria-label", "data-label")
    )
    assert [word for word in ENGLISH if word in shown] == []


def test_the_script_takes_its_words_from_the_page() -> None:
    table = data(german())
    assert table["words"]["range"] == "{found} von {all} Artikeln, {from} bis {to} zu sehen"
    assert table["words"]["severities"][3] == ["Hinweis", "Hinweise"]
    assert table["rows"][0][9] == "(1 Prüfung abgestürzt)"
    assert table["rows"][0][6] == "Ohne Wertung"
    assert {row[-1] for row in table["rows"]} == {"en"}
    assert {row[-1] for row in data(index.page(rows()))["rows"]} == {""}


def test_no_text_of_the_interface_stands_in_the_script() -> None:
    literals = re.findall(r'"[^"\n]*"|`[^`\n]*`', html.source("index.js"))
    bare = [re.sub(r"\$\{[^}]*\}", "", text) for text in literals]
    assert len(bare) > 40
    assert [text for text in bare if re.search(r"[A-Z][a-z]|\b(?:of|to|shown|crashed|articles|checks?)\b ", text)] == []


def test_an_article_without_a_headline_is_named_in_the_language_of_the_page() -> None:
    bare = made.report((), made.document(((ZoneKind.BODY, LEVY),))).to_dict()
    bare["article"]["headline"] = None
    listed = [index.row(bare)]
    assert "Article without a headline" in index.page(listed)
    assert "Artikel ohne Überschrift" in index.page(listed, style=HouseStyle(language="de"))
