"""Runs of the gate made by hand, for all formats alike."""

from __future__ import annotations

import hashlib
from typing import Any

from auditor.checker import Severity, Strength
from auditor.document import ZoneKind
from auditor.report.verdicts import Failure, Level, Outcome, Verdict
from report import made

# What an article may hold that means something to one format or another.
HOSTILE = (
    "😀 =HYPERLINK(“http://evil.example”) ]]> </testcase> ::error file=x::gone ##[error]gone "
    "[link](http://evil.example) @everyone #12 !34 GH-56 www.evil.example `code` | cell | \\| "
    "<img src=x onerror=alert(1)> "
    "\x1b[2J \x00 \x0b \u202etxt.exe \ufffe \ud83d ¬ 0123abc4567def"
)
HOSTILE_SOURCE = "in box/ü,%:#1 ::error <b>|`@x.html"


def record(**facts: Any) -> dict[str, Any]:
    return made.report(**facts).to_dict()


def ids(article: dict[str, Any], code: str) -> tuple[str, ...]:
    return tuple(f["id"] for f in article["findings"] if f["code"] == code)


def verdict(article: dict[str, Any] | None = None, **facts: Any) -> Verdict:
    """Fails on its contradiction and on its score, warns of vague attribution; a missing date is known."""
    faulty = article or record()
    failures = (
        Failure("count.SR104", "1 finding of SR104, at most 0", ids(faulty, "SR104"), Level.WARN),
        Failure("fail-on", "1 finding of severity critical or above", ids(faulty, "CN109")),
        Failure("fail-under", "score 61.8 is under 75"),
    )
    return Verdict(faulty, **({"failures": failures, "known": frozenset(ids(faulty, "TR101"))} | facts))


def hostile() -> dict[str, Any]:
    article = made.document(
        ((ZoneKind.HEADLINE, HOSTILE), (ZoneKind.BODY, f"Once {HOSTILE} more.")),
        source=HOSTILE_SOURCE,
        format="html",
        url="javascript:alert(1)",
    )
    findings = (
        made.Made("page-residue", HOSTILE, HOSTILE, "OT103", "focus", Severity.CRITICAL, Strength.DECISIVE, nth=1),
        made.Made("contradiction", "", f"={HOSTILE}", "CN109", "consistency", related=((HOSTILE, HOSTILE),)),
    )
    return record(findings=findings, article=article)


def hostile_verdict() -> Verdict:
    article = hostile()
    failures = (
        Failure("fail-on", HOSTILE, ids(article, "OT103")),
        Failure(f"dimension.{HOSTILE}", HOSTILE, (), Level.WARN),
    )
    return Verdict(article, failures)


def exact(text: str, **facts: Any) -> dict[str, Any]:
    """The facts of an article whose file holds this text and nothing else."""
    return {"sha256": hashlib.sha256(text.encode()).hexdigest(), "format": "text", **facts}


def outcome(*verdicts: Verdict, **facts: Any) -> Outcome:
    return Outcome(verdicts, record(findings=())["tool"], **facts)


CRASHED = record(crashed="thin-article")
CLEAN = record(findings=())

RUNS = {
    "one": outcome(verdict()),
    "clean": outcome(Verdict(CLEAN)),
    "crashed": outcome(Verdict(CRASHED)),
    "many": outcome(
        verdict(),
        Verdict(CLEAN),
        Verdict(CRASHED),
        unread=(("bad.bin", "binary data"), ("worse/ü b.txt", "there is no such file")),
        notes=("2 entries of the baseline are stale",),
    ),
    "hostile": outcome(hostile_verdict(), unread=((HOSTILE_SOURCE, HOSTILE),), notes=(HOSTILE,)),
    "unread": outcome(unread=(("bad.bin", "binary data"),)),
    "empty": outcome(),
}


def crowd(count: int) -> Outcome:
    """One article with this many findings, the last of which fails the gate."""
    article = record(findings=(made.FINDINGS[5], made.FINDINGS[1]))
    pattern, grave = article["findings"]
    copies = [{**pattern, "id": f"{n:016x}"} for n in range(count - 2)]
    article["findings"] = [pattern, *copies, grave]
    return outcome(Verdict(article, (Failure("fail-on", "1 finding", (grave["id"],)),)))
