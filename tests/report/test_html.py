"""The page as a tree: what stands where, and that nothing in an article can do anything."""

from __future__ import annotations

import gzip
import json
import re
import time
from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser as HTMLParser
from selectolax.lexbor import LexborNode as Node

from auditor import audit, load
from auditor.checker import Severity
from auditor.document import ZoneKind
from auditor.intervals import Interval
from auditor.report import html, inert
from auditor.report.inert import plain, safe_url, shortened, visible
from auditor.report.marks import DIMENSIONS, blocks
from auditor.report.messages import catalogue
from auditor.report.styles import HouseStyle
from auditor.report.views import VOICES
from auditor.report.wording import SEVERITIES, STRENGTHS
from report import made
from report.test_records import STATES


def tree(name: str = "faulty") -> HTMLParser:
    return HTMLParser(STATES[name].to_html())


def one(root: HTMLParser | Node, query: str) -> Node:
    found = root.css(query)
    assert len(found) == 1, (query, len(found))
    return found[0]


@pytest.mark.parametrize("state", STATES)
def test_policy_admits_exactly_the_inline_style_and_script(state: str) -> None:
    page = tree(state)
    policy = one(page, 'meta[http-equiv="Content-Security-Policy"]').attributes["content"] or ""
    assert "default-src 'none'" in policy
    for kind in ("style", "script"):
        content = one(page, kind).text(deep=True)
        assert f"{kind}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_fetched_and_nothing_styles_inline(state: str) -> None:
    page = tree(state)
    assert not page.css("link, img, iframe, object, embed, base, form")
    for node in page.css("*"):
        for name, value in node.attributes.items():
            assert name not in ("src", "srcset", "style"), node.html
            assert not name.startswith("on"), node.html
            if name == "href":
                allowed = "data:application/gzip;base64," if "download" in node.attributes else ("http://", "https://")
                assert (value or "").startswith(("#", *([allowed] if isinstance(allowed, str) else allowed))), value


@pytest.mark.parametrize("state", STATES)
def test_every_inner_link_has_its_target_and_ids_are_unique(state: str) -> None:
    page = tree(state)
    ids = [node.attributes["id"] for node in page.css("[id]")]
    assert len(ids) == len(set(ids))
    for node in page.css('a[href^="#"]'):
        assert (node.attributes["href"] or "")[1:] in ids, node.html


@pytest.mark.parametrize("state", STATES)
def test_headings_descend_by_one(state: str) -> None:
    levels = [int(n.tag[1]) for n in tree(state).css("h1, h2, h3, h4, h5, h6")]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip([0, *levels], levels, strict=False))


def test_the_top_says_score_band_verdict_and_what_matters() -> None:
    page = tree()
    assert one(page, ".gauge svg").attributes["aria-label"] == "Score: 62 of 100"
    assert one(page, ".band").text() == "Credible with exceptions"
    assert "contradiction" in one(page, ".verdict").text()
    assert [n.text() for n in page.css(".top3 h3")] == ["Contradiction", "Number mismatch", "Missing date"]
    assert "raise the score most" in one(page, ".fix").text()
    assert "does not claim" in one(page, ".claims").text()
    assert not page.css(".cap")


def test_a_cap_gives_its_reason() -> None:
    page = tree("capped")
    assert "Limited to 39" in one(page, "p.cap").text()
    steps = [n.text() for n in page.css(".fall li")]
    assert (steps[0], steps[-2], steps[-1]) == ("Start100", "Cap: Contradiction−22.8", "Score39")


def test_a_crash_shows_and_leaves_no_score() -> None:
    page = tree("crashed")
    assert one(page, ".gauge svg").attributes["aria-label"] == "No score"
    assert "thin article" in one(page, ".verdict").text()
    assert "ZeroDivisionError" in one(page, ".checks pre").text()
    assert not page.css(".fall")


def test_a_short_text_says_why_there_is_no_score() -> None:
    assert "31 words of prose are too few" in one(tree("short"), ".verdict").text()


def test_a_clean_article_says_so() -> None:
    page = tree("clean")
    assert "Nothing to mark" in one(page, ".verdict").text()
    assert one(page, "#findings .lede").text() == "None."
    assert not page.css("#article .row mark")


def card(page: HTMLParser, rule: str) -> Node:
    """The first finding of a rule."""
    return one(page, f"#r-{rule}").css(".finding")[0]


def test_both_halves_of_a_contradiction_lead_to_each_other() -> None:
    page = tree()
    mine = card(page, "contradiction")
    number = mine.attributes["data-f"]
    own, other = one(page, f"mark#m{number}"), one(page, f"mark#m{number}b")
    assert own.text() == "The operator delayed the inspections of 2019 and 2021"
    assert other.text() == "The operator of the bridge denied that it had delayed inspections."
    hrefs = {a.attributes["href"] for a in mine.css("a")}
    assert {f"#m{number}", f"#m{number}b"} <= hrefs
    mismatch = card(page, "number-mismatch").attributes["data-f"]
    note = one(page, f"#n{mismatch}b")
    assert f"#m{mismatch}" in {a.attributes["href"] for a in note.css("a")}


def test_findings_that_compare_the_same_passages_tell_of_them_once() -> None:
    claim, denial = "The operator delayed the inspections of 2019", "denied that it had delayed inspections."
    twin = made.Made("self-undermining-report", denial, "Said otherwise.", "CN118", "consistency",
                     related=((claim, "the other half"),))  # fmt: skip
    page = HTMLParser(made.report((made.FINDINGS[1], twin)).to_html())
    number, first = (card(page, rule).attributes["data-f"] for rule in ("self-undermining-report", "contradiction"))
    notes = {n.attributes["id"]: n for n in page.css(".body .notes li")}
    assert notes.keys() == {f"n{number}", f"n{first}"}
    # The one that comes first in the text tells of both, the other names it.
    brief, full = (notes[f"n{max(number, first)}"], notes[f"n{min(number, first)}"])
    assert "the same passages as no." in brief.text()
    assert "compare" in full.text()
    assert len(page.css(f".ref[href='#n{number}']")) == 2
    apart = replace(twin, dimension="focus")
    assert "the same passages" not in made.report((made.FINDINGS[1], apart)).to_html()


def test_findings_show_evidence_standards_and_limits() -> None:
    page = tree()
    mine = card(page, "contradiction").text()
    for wanted in ("Critical", "Strong evidence", "91 % sure", "0.812", "operator, delay, inspection", "the denial"):
        assert wanted in mine
    about = one(page, "#r-contradiction > .about").text()
    for wanted in ("How to fix", "How often it is wrong", "does not show", "NewsGuard criterion 2"):
        assert wanted in about


def test_what_is_said_of_a_rule_stands_once_however_often_it_finds() -> None:
    rule = one(tree(), "#r-page-residue")
    assert len(rule.css(".finding")) == 2
    assert [dt.text() for dt in rule.css("dt")].count("How to fix") == 1


def test_rules_are_explained_from_the_record() -> None:
    record = STATES["faulty"].to_dict(charts=True)
    measured = {"per_1000_articles": 3.25, "articles": 2500, "version": "9.9"}
    record["rules"] = {"contradiction": {"fix": "Ask <b>both</b>.", "why": "One is wrong.", "measured": measured}}
    rule = one(HTMLParser(html.page(record)), "#r-contradiction").text()
    assert "Ask <b>both</b>." in rule
    assert "On 2,500 real news articles it fires 3.2 times per 1,000" in rule
    assert "One is wrong." in rule
    record["rules"]["contradiction"]["measured"]["per_1000_articles"] = 0
    assert "did not fire once" in one(HTMLParser(html.page(record)), "#r-contradiction").text()


def test_zones_are_labelled_and_residue_is_set_apart() -> None:
    page = tree()
    labels = [n.text().partition(".")[0] for n in page.css(".row .zone")]
    assert labels == [
        "Headline", "Standfirst", "Byline", "Caption", "Subheading", "About the author", "Share buttons",
        "Comment form",
    ]  # fmt: skip
    assert len(page.css(".residue")) == 2
    assert "not judged as prose" in one(page, ".k-share .zone").text()
    assert [n.text() for n in page.css(".row .said")] == [
        "“We had no choice that I could defend to the people who cross it every day,”",
        "“A bridge is a promise, and this one was close to being broken.”",
    ]


def test_marks_tell_dimension_strength_and_voice_apart() -> None:
    page = tree()
    by_text = {m.text(): set((m.attributes["class"] or "").split()) for m in page.css(".row mark")}
    assert {"d-consistency", "t-strong", "s-critical", "v-author"} <= by_text[
        "The operator delayed the inspections of 2019 and 2021"
    ]
    assert {"d-authorship", "t-weak"} <= by_text["I eat all of it!"]
    assert {"d-focus", "v-page"} <= by_text["Share this: Facebook Twitter E-mail"]
    quoted = replace(made.FINDINGS[5], quote="A bridge is a promise", rule="platitude")
    spoken = HTMLParser(made.report((quoted,)).to_html())
    assert "v-quoted" in (one(spoken, "mark[id]").attributes["class"] or "")


def test_filters_offer_what_occurs() -> None:
    page = tree()
    fieldsets = page.css(".panel fieldset")
    groups = {f.css("legend")[0].text(): [i.attributes["id"] for i in f.css("input")] for f in fieldsets}
    assert groups["Severity"] == ["s-critical", "s-major", "s-minor", "s-note"]
    assert groups["Evidence"] == ["t-strong", "t-weak", "t-info"]
    assert groups["Voice"] == ["v-author", "v-page"]
    assert not tree("clean").css(".tools")


@pytest.mark.parametrize("kind", [*(f"d-{d}" for d in DIMENSIONS), *(f"s-{s}" for s in SEVERITIES),
                                  *(f"t-{s}" for s in STRENGTHS), *(f"v-{v}" for v in VOICES)])  # fmt: skip
def test_every_filter_works_in_the_style_sheet_alone(kind: str) -> None:
    css = html.source("report.css")
    assert f"body:has(#{kind}:not(:checked)) .{kind}" in css


def test_pictures_have_text_alternatives() -> None:
    page = tree()
    figures = page.css("#pictures figure")
    assert [f.attributes["id"] for f in figures] == [
        "pic-topics", "pic-tones", "pic-certainty", "pic-beat", "pic-sources", "pic-parts", "pic-quantities",
    ]  # fmt: skip
    for svg in page.css("#pictures svg"):
        assert svg.attributes.get("aria-label") or svg.attributes.get("aria-hidden") == "true"
    assert not tree("bare").css("#pic-topics svg")


def test_pictures_agree_with_the_findings() -> None:
    page = tree()
    assert "food and travel" in one(page, "#pic-beat .gist").text().lower()
    assert "subject is Transport" in one(page, "#pic-beat .gist").text()
    assert one(page, "#pic-topics .hitline a").attributes["href"] == f"#m{number_of(page, 'off-topic-sentence')}"
    clash = one(page, "#pic-quantities tbody tr:first-child")
    assert clash.css("th")[0].text().startswith("eighteen months")
    assert clash.css("a")[0].attributes["href"] == f"#m{number_of(page, 'number-mismatch')}"
    assert [li.css(".tag")[-1].text() for li in page.css("#pic-sources .silent")] == ["accused, is not heard"]
    unmarked = HTMLParser(made.report(()).to_html())
    assert one(unmarked, "#pic-beat .gist").text() == "The note declares Food and Travel."
    assert "like the rest" in one(unmarked, "#pic-topics .gist").text()


def number_of(page: HTMLParser, rule: str) -> str:
    return card(page, rule).attributes["data-f"] or ""


def test_old_records_have_no_pictures_and_lack_nothing_else() -> None:
    report = STATES["faulty"]
    page = HTMLParser(html.page(report.to_dict()))
    assert not page.css("#pictures, nav a[href='#pictures']")
    assert len(page.css(".finding")) == len(report.findings)


def test_the_record_can_be_saved_from_the_page() -> None:
    link = one(tree(), "a.download")
    assert link.attributes["download"] == "bridge.json.gz"
    packed = (link.attributes["href"] or "").partition(",")[2]
    record = json.loads(gzip.decompress(b64decode(packed)))
    assert html.page(record) == STATES["faulty"].to_html()
    assert not HTMLParser(html.page(record, data=False)).css("a.download")


def test_suppressions_and_replies_are_shown_with_their_reasons() -> None:
    record = STATES["faulty"].to_dict()
    taken = record["findings"].pop()
    for dimension in record["score"]["dimensions"]:
        dimension["deductions"] = [d for d in dimension["deductions"] if taken["id"] not in d["findings"]]
    record["score"]["fixes"] = []
    why = {"reason": "Agreed with <the> author", "reviewer": "M. Boss", "expires": "2031-01-01", "origin": "sidecar"}
    record["suppressed"] = [taken | why]
    stale = {"rule": "thin-article", "reason": "old", "status": "expired", "message": "ran out", "place": "a.yaml:3"}
    record["suppressions"] = [stale | {"findings": []}, {**stale, "status": "used", "reason": "unseen"}]
    beside = record["findings"][2]["id"]
    record["replies"] = [
        {"from": "The operator", "date": "2030-05-06", "text": "We <i>did</i> inspect.", "findings": [beside]},
        {"from": "A reader", "date": None, "text": "Nice bridge.", "findings": []},
    ]
    page = HTMLParser(html.page(record))
    aside = one(page, "#setaside").text()
    for wanted in ("Agreed with <the> author", "by M. Boss", "until 2031-01-01", "from the sidecar file", "ran out"):
        assert wanted in aside
    assert "unseen" not in aside
    assert "We <i>did</i> inspect." in one(page, "#f3 .reply").text()
    assert "Nice bridge." in one(page, "#replies").text()


def test_a_gates_verdict_is_shown() -> None:
    record = STATES["faulty"].to_dict()
    known = record["findings"][1]["id"]
    broken = {"assertion": "fail-on", "level": "error", "reason": "2 findings of severity major", "findings": []}
    record["verdict"] = {"status": "failed", "failures": [broken], "known": [known]}
    page = HTMLParser(html.page(record))
    assert one(page, ".gate").text().strip() == "2 findings of severity major"
    assert "Known before" in one(page, "#f2").text()
    assert "Known before" not in one(page, "#f3").text()


def test_checks_are_folded_by_outcome() -> None:
    summaries = [n.text() for n in tree().css(".checks summary")]
    assert [s.partition(":")[0] for s in summaries] == [
        "Did not run", "Found something", "Passed", "Ran in preview", "Did not apply",
    ]  # fmt: skip


def test_a_page_of_the_worst_article_weighs_less_than_150_kilobytes() -> None:
    root = Path(__file__).parents[2]
    article = load(root / "fixtures/articles/strait-patrol.txt")
    report = audit(article)
    assert len(report.findings) >= 12
    sizes = [len(report.to_html().encode()), (root / "reports/sample/strait-patrol.html").stat().st_size]
    assert max(sizes) - len(article.text.encode()) < 145_000


def test_what_every_page_carries_stays_small() -> None:
    page = tree("clean")
    sizes = {kind: len(one(page, kind).text(deep=True).encode()) for kind in ("style", "script")}
    assert sizes["style"] < 27_000
    assert sizes["script"] < 10_000
    assert len(STATES["clean"].to_html().encode()) < 60_000


HOSTILE = (
    (ZoneKind.HEADLINE, "<script>alert(1)</script> & </title><img src=x onerror=alert(2)>"),
    (ZoneKind.BYLINE, 'By "><svg onload=alert(3)>'),
    (ZoneKind.BODY, "Pay \u202eknil eht\u202c now\u200b, the zero\u2060width\ufeff text says. </mark></div>{{ 7*7 }}"),
    (ZoneKind.CAPTION, "https://example.org/" + "x" * 500),
    (ZoneKind.BIO, "Write to javascript:alert(4) or <a href='javascript:alert(5)'>here</a>."),
)


def hostile_page() -> HTMLParser:
    article = made.document(HOSTILE, url="javascript:alert(6)", domain="<b>x</b>", source="a\u202e<i>.txt")
    findings = (
        replace(
            made.FINDINGS[5], quote="\u202eknil eht\u202c", message="<b>bold</b>", evidence={"<i>": "</dd><script>"}
        ),
        replace(made.FINDINGS[5], rule="ai-url", quote="<a href='javascript:alert(5)'>"),
        replace(made.FINDINGS[5], rule="ai-title", quote="</script> & </title>"),
    )
    return HTMLParser(made.report(findings, article).to_html())


def test_hostile_text_is_inert() -> None:
    page = hostile_page()
    assert len(page.css("script")) == 1
    assert not page.css("img, svg[onload], b, i, [onerror]")
    assert "javascript:" not in "".join(a.attributes["href"] or "" for a in page.css("a"))
    assert "<script>alert(1)</script>" in one(page, "h1").text()
    assert "{{ 7*7 }}" in one(page, "#article").text()
    body = page.html or ""
    assert not re.search("[\u202a-\u202e\u200b\u2060\ufeff]", body)
    assert {"U+202E", "U+202C", "U+200B", "U+2060", "U+FEFF"} <= {n.text() for n in page.css(".unseen")}


def test_an_article_cannot_name_a_part_of_the_page() -> None:
    named = "\0rows\0 and {{ rows }}"
    page = HTMLParser(made.report((), made.document(((ZoneKind.HEADLINE, named), (ZoneKind.BODY, named)))).to_html())
    assert one(page, "h1").text() == "U+0000rowsU+0000 and {{ rows }}"
    assert len(page.css(".row")) == 2


def test_pages_made_one_after_the_other_share_nothing() -> None:
    first = {name: report.to_html() for name, report in STATES.items()}
    for style in (HouseStyle(language="de"), HouseStyle(name="Lindow Post"), HouseStyle()):
        pages = {name: report.to_html(style) for name, report in reversed(STATES.items())}
        assert (pages == first) is (style == HouseStyle())


def test_links_only_to_the_web() -> None:
    assert safe_url("https://example.org/a?b=1") == "https://example.org/a?b=1"
    for bad in ("javascript:alert(1)", "data:text/html,x", "//x.org", "http://a b", "ht\u200btp://x", None, ""):
        assert safe_url(bad) is None
    page = HTMLParser(made.report((), made.document(url="https://example.org/x")).to_html())
    assert one(page, "footer .prov a").attributes["href"] == "https://example.org/x"


def test_joiners_stay_where_they_spell() -> None:
    assert visible("👩\u200d🚀 क्\u200dष") == "👩\u200d🚀 क्\u200dष"
    assert "U+200D" in visible("a\u200db")
    assert plain("a\u202eb\n\tc") == "a⟨U+202E⟩b c"


@given(st.text(max_size=20))
def test_the_shortcut_for_printable_text_misses_nothing(text: str) -> None:
    assert bool(inert._has_unseen(text)) == bool(inert._UNSEEN.search(text))


@pytest.mark.parametrize("code", [0x34F, 0x115F, 0x17B4, 0x3164, 0xFFA0, 0xAD, 0x61C, 0xE0041, 0xFFF9, 0xE200])
def test_fillers_and_tags_are_shown(code: int) -> None:
    assert f"U+{code:04X}" in visible(f"a{chr(code)}b")


def test_shortened_text_ends_at_a_word() -> None:
    assert shortened("one two three four", 12) == "one two…"
    assert shortened("short", 12) == "short"


def test_many_findings_and_a_long_paragraph_are_fast() -> None:
    words = "The committee met again and nothing came of it at all. " * 19_000
    article = made.document(((ZoneKind.HEADLINE, "A long day"), (ZoneKind.BODY, words)))
    base = made.finding(made.FINDINGS[5], made.document().text)
    spans = [(20 + n * 7 % 900_000, 20 + n * 7 % 900_000 + 3 + n % 4_000) for n in range(2_000)]
    severities = list(Severity)
    many = tuple(
        replace(base, id=f"f{n}", span=type(base.span)(a, b), quote=article.text[a:b], severity=severities[n % 4])
        for n, (a, b) in enumerate(spans)
    )
    report = made.report((), article)
    report = replace(report, checks=(replace(report.checks[0], findings=many), *report.checks[1:]))
    began = time.perf_counter()
    page = report.to_html()
    assert time.perf_counter() - began < 10  # about half a second on an idle core
    assert page.count('class="finding x ') == 2_000
    assert "more notes on this paragraph" in page


@given(
    st.text(alphabet="ab \n“”<&\u200b", max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=3),
    st.lists(st.integers(0, 60), max_size=6),
)
@settings(max_examples=300, deadline=None)
def test_marking_keeps_every_character(
    text: str, spans: list[tuple[int, int]], said: list[tuple[int, int]], cuts: list[int]
) -> None:
    def inside(pair: tuple[int, int]) -> dict[str, int]:
        return {"start": min(*pair, len(text)), "end": min(max(pair), len(text))}

    edges = sorted({0, *(min(c, len(text)) for c in cuts)})
    zones = [{"kind": "body", "start": a, "end": b} for a, b in pairwise(edges)]
    findings = [{**inside(s), "related": [inside(s[::-1])], "severity": "minor"} for s in spans]
    article = {"text": text, "zones": zones, "quotations": [inside(s) for s in said]}
    made_blocks = blocks(article, findings, ["t-weak"] * len(findings), catalogue())
    shown = ""
    for block in made_blocks:
        node = HTMLParser(f"<div>{block.content}</div>").css_first("div")
        for ref in node.css(".ref"):
            ref.decompose()
        for chip in node.css(".unseen"):
            chip.replace_with("\u200b")
        shown += node.text(deep=True)
    assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", text)


@pytest.mark.parametrize(
    ("score", "shown"),
    [(74.6, "74"), (75.0, "75"), (59.9, "59"), (61.8, "62"), (99.7, "99"), (100.0, "100"), (0.2, "0")],
)
def test_a_score_reads_as_of_its_own_band(score: float, shown: str) -> None:
    report = STATES["faulty"]
    page = HTMLParser(replace(report, score=replace(report.score, overall=score)).to_html())
    assert one(page, ".gauge .value").text() == shown
    assert one(page, "title").text().startswith(f"{shown} – ")


def test_digests_follow_the_files() -> None:
    assert html.assets("common.css+report.css", "report.js") is html.assets("common.css+report.css", "report.js")


def test_a_style_changes_the_digest_and_nothing_is_let_in_beside_it() -> None:
    style = HouseStyle(colours=(("accent", "#5b1a7a"),))
    page = HTMLParser(STATES["faulty"].to_html(style))
    css = one(page, "style").text(deep=True)
    assert "--link:#5b1a7a" in css
    policy = one(page, 'meta[http-equiv="Content-Security-Policy"]').attributes["content"] or ""
    assert b64encode(sha256(css.encode()).digest()).decode() in policy


def test_a_house_shows_its_name_and_logo() -> None:
    logo = "data:image/svg+xml;base64," + b64encode(b"<svg xmlns='http://www.w3.org/2000/svg'/>").decode()
    page = HTMLParser(STATES["clean"].to_html(HouseStyle(name="The <Lindow> Post", logo=logo)))
    assert "The <Lindow> Post" in one(page, ".brand").text()
    assert one(page, ".brand img").attributes["src"] == logo


def test_a_german_page_keeps_findings_in_english_and_says_so() -> None:
    page = HTMLParser(STATES["faulty"].to_html(HouseStyle(language="de")))
    assert one(page, "html").attributes["lang"] == "de"
    assert one(page, "#matters-title").text() == "Was am meisten zählt"
    assert "61,8" in one(page, ".fall").text()
    for query in (".finding .message", ".notes .what", ".rule h4"):
        assert {n.attributes.get("lang") for n in page.css(query)} == {"en"}
    assert {n.attributes.get("lang") for n in page.css(".row .text")} == {"en"}


def test_an_interval_stands_by_the_score_where_the_score_may_move() -> None:
    report = STATES["faulty"]
    known = replace(report, score=replace(report.score, interval=Interval(61.2, 74.8, 0.9)))
    page = HTMLParser(known.to_html())
    assert "61 to 74" in one(page, ".band span").text()
    assert "61 bis 74" in known.to_html(HouseStyle(language="de"))
    still = replace(report, score=replace(report.score, interval=Interval(70.0, 70.0, 0.9)))
    for unmoved in (still, report):
        assert not HTMLParser(unmoved.to_html()).css(".band span")


def test_a_card_says_how_many_findings_of_its_rule_held_when_read() -> None:
    record = STATES["faulty"].to_dict(charts=True)
    for entry in record["rules"].values():
        entry.pop("precision", None)
    rule = next(name for name, entry in record["rules"].items() if "measured" in entry)
    precision = {"read": 31, "defensible": 29, "low": 0.79, "high": 0.98}
    entry = record["rules"][rule] | {"precision": precision}
    page = html.page(record | {"rules": record["rules"] | {rule: entry}})
    assert "Of 31 such findings that were read, 29 would be defended" in page
    assert "such findings that were read" not in html.page(record)


def test_the_matrix_of_parts_names_what_only_the_headline_says() -> None:
    report = STATES["faulty"]
    parts = {
        "parts": [{"name": n, "text": n} for n in ("headline", "lede", "body")],
        "pairs": [
            {"part": a, "other": b, "share": s, "names_missing": ["Orr <b>"], "figures_missing": f, "agrees": s != 0}
            for a, b, s, f in (
                ("headline", "lede", 0.5, ["9"]),
                ("headline", "body", 0, ["9"]),
                ("lede", "body", None, []),
            )
        ],
        "metadata": [
            {"about": "author", "shown": "A", "declared": "B", "origin": "json-ld", "agrees": False},
            {"about": "date", "shown": "2031-03-03", "declared": "2031-03-03", "origin": "meta", "agrees": True},
        ],
    }
    record = report.to_dict(charts=True) | {"ledgers": {"parts": parts}}
    figure = one(HTMLParser(html.page(record)), "#pic-parts")
    assert [td.text() for td in figure.css("tbody td")] == ["50 %", "0 % ≠", "–", "–"]
    assert one(figure, ".gist").text() == "2 pairs do not go together."
    assert [p.text() for p in figure.css("p.small")] == [
        "Only in the headline: Orr <b>.",
        "Figures only in the headline: 9.",
        "The page shows as author “A”, its metadata (json-ld) say “B”.",
    ]
    alone = record | {"ledgers": {"parts": {"parts": parts["parts"][:1], "pairs": [], "metadata": []}}}
    assert not HTMLParser(html.page(alone)).css("#pic-parts")
    assert not HTMLParser(html.page(report.to_dict())).css("#pic-parts")
