"""A comment for a pull or merge request: a table of articles, the findings folded below it.

Words of an article stand as code, or escaped so that they can neither mark anything up nor mention, link or refer to
anything where the comment is posted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from auditor import patterns as re
from auditor.report import wording
from auditor.report.formats import statuses
from auditor.report.formats.places import Article
from auditor.report.formats.text import crashed, score
from auditor.report.inert import plain, shortened
from auditor.report.verdicts import Failure, Level, Outcome, Verdict

# GitHub takes 65,536 characters in a comment; counted here in bytes, which are never fewer.
_MOST: Final = 65_536
_MOST_LISTED: Final = 100
_MOST_IN_ARTICLE: Final = 50
_MOST_UNREAD: Final = 50
_LONGEST_QUOTE: Final = 160
_LONGEST_MESSAGE: Final = 400
_ORDER: Final = ("crashed", "failed", "warned", "passed")
_SIGNS: Final = {"crashed": "❌ no verdict", "failed": "❌ failed", "warned": "⚠️ warning", "passed": "✅ passed"}

# Written as character references, which stand for themselves in Markdown, in a table and in HTML alike.
_MARKUP: Final = re.compile(r"[&<>\\`*_\[\]|~^{}$#@]")
# What forges turn into links to people, issues, labels, emoji and addresses wherever it stands in a text.
_TRIGGER: Final = re.compile(r"(?<=[@#!%~$&:])(?=[^\s])|(?<=\b[Ww]{3})(?=\.)|(?<=\b[Gg][Hh]-)(?=\d)")
_COMMIT: Final = re.compile(r"\b(?=[0-9a-f]*\d)[0-9a-f]{7,}\b")
_SIX: Final = re.compile(r".{6}(?=.)")
_JOINER: Final = "\u2060"


def write(outcome: Outcome) -> str:
    """The comment, in at most 65,536 bytes."""
    return report(outcome, _MOST)


def report(outcome: Outcome, limit: int) -> str:
    """The same in at most `limit` bytes of UTF-8: what matters most comes first, and what is left out is said."""
    ranked = sorted(outcome.verdicts, key=lambda v: _ORDER.index(statuses.status(v)))
    end = "\n".join(["", *_remarks(outcome), _foot(outcome)])
    room = limit - _size(end) - 200
    head, room = _fitted([f"## {_title(outcome)}", "", *_unread(outcome)], room)
    table, room = _fitted(_table(ranked), room)
    details, left_out = [], 0
    for each in ranked:
        text = _details(each)
        if text and left_out == 0 and _size(text) + 1 <= room:
            details.append(text)
            room -= _size(text) + 1
        elif text:
            left_out += 1
    more = [f"The findings of {wording.plural(left_out, 'more article')} do not fit here."] if left_out else []
    return "\n".join([*head, *table, "", *details, *more, end])


def escaped(content: str, longest: int = _LONGEST_MESSAGE) -> str:
    """Text for the middle of a line, in which nothing is markup, a mention, a reference or an address."""
    line = shortened(plain(content), longest)
    line = _COMMIT.sub(lambda m: _SIX.sub(rf"\g<0>{_JOINER}", m[0]), line)
    return _referenced(_TRIGGER.sub(_JOINER, line))


def code(content: str, longest: int = _LONGEST_QUOTE) -> str:
    """Text set as code, character by character as it was; forges link nothing there."""
    return f"<code>{_referenced(shortened(plain(content), longest)) or '-'}</code>"


def _referenced(line: str) -> str:
    return _MARKUP.sub(lambda m: f"&#{ord(m[0])};", line)


def _title(outcome: Outcome) -> str:
    total = len(outcome.verdicts)
    states = [statuses.status(v) for v in outcome.verdicts]
    failed, without = states.count("failed"), states.count("crashed")
    parts = [f"{failed} of {total} failed" if failed else f"{wording.plural(total, 'article')}, none failed"]
    if without:
        parts.append(f"{without} without a verdict")
    if outcome.unread:
        parts.append(f"{wording.plural(len(outcome.unread), 'input')} not read")
    return f"Article audit: {', '.join(parts)}"


def _unread(outcome: Outcome) -> Iterator[str]:
    for source, reason in outcome.unread[:_MOST_UNREAD]:
        yield f"- ❌ not read: {code(source)}: {escaped(reason)}"
    if len(outcome.unread) > _MOST_UNREAD:
        yield f"- and {len(outcome.unread) - _MOST_UNREAD:,} more"
    if outcome.unread:
        yield ""


def _table(ranked: Sequence[Verdict]) -> Iterator[str]:
    if not ranked:
        return
    yield "| Verdict | Article | Score | Findings | Assertions |"
    yield "|---|---|---|---|---|"
    for each in ranked[:_MOST_LISTED]:
        cells = (_SIGNS[statuses.status(each)], code(each.source), _score(each), _tally(each), _why(each))
        yield f"| {' | '.join(cells)} |"
    if len(ranked) > _MOST_LISTED:
        rest = len(ranked) - _MOST_LISTED
        yield f"| | and {rest:,} more | | | |"


def _score(verdict: Verdict) -> str:
    card = verdict.record["score"]
    return escaped(score(verdict)) if card["overall"] is None else f"{card['overall']:g}, {escaped(card['band'])}"


def _tally(verdict: Verdict) -> str:
    counts = wording.tally(verdict.record)
    said = ", ".join(f"{count} {severity}" for severity, count in counts.items() if count) or "none"
    aside = [("known", len(verdict.known)), ("suppressed", statuses.suppressed(verdict))]
    more = ", ".join(f"{count} {name}" for name, count in aside if count)
    return f"{said} ({more})" if more else said


def _why(verdict: Verdict) -> str:
    said = [f"{_sign(f)} {code(f.assertion)}: {escaped(f.reason)}" for f in statuses.in_order(verdict.failures)]
    if verdict.crashed:
        said.insert(0, f"❌ crashed: {', '.join(map(code, crashed(verdict)))}")
    return "<br>".join(said)


def _sign(failure: Failure) -> str:
    return "❌ error" if failure.level is Level.ERROR else "⚠️ warning"


def _details(verdict: Verdict) -> str:
    """The findings of one article, folded; empty where there are none. Those that break an assertion come first."""
    failing = statuses.broken(verdict)
    findings = sorted(verdict.record["findings"], key=lambda f: _weight(f, failing, verdict))
    if not findings:
        return ""
    rows = [
        f"<details><summary>{code(verdict.source)}: {wording.plural(len(findings), 'finding')}</summary>",
        "",
        "| Line | Rule | Finding | |",
        "|---|---|---|---|",
        *(_row(f, failing.get(f["id"], ()), known=f["id"] in verdict.known) for f in findings[:_MOST_IN_ARTICLE]),
    ]
    if len(findings) > _MOST_IN_ARTICLE:
        rows.append(f"| | | and {len(findings) - _MOST_IN_ARTICLE:,} more | |")
    if not Article(verdict.record["article"]).placed:
        rows += ["", "Lines and columns count in the text as it was read, not in the file."]
    return "\n".join([*rows, "", "</details>"])


def _weight(
    finding: Mapping[str, Any], failing: Mapping[str, Iterable[Failure]], verdict: Verdict
) -> tuple[float, ...]:
    grave = 0 if statuses.fails(failing.get(finding["id"], ())) else 1 if finding["id"] in failing else 2
    return grave, finding["id"] in verdict.known, *wording.weight(finding)


def _row(finding: Mapping[str, Any], failures: Iterable[Failure], *, known: bool) -> str:
    place = f"{finding['line']}:{finding['column']}" if finding["line"] else "–"
    quote = f"<br>{code(finding['quote'])}" if finding["quote"] else ""
    said = [f"{_sign(f)}: {code(f.assertion)}" for f in failures]
    said += ["known to the baseline"] if known else []
    said += ["preview"] if finding.get("preview") else []
    rule = f"{escaped(wording.title(finding['rule']))} ({code(finding['code'])}), {finding['severity']}"
    return f"| {place} | {rule} | {escaped(finding['message'])}{quote} | {'<br>'.join(said)} |"


def _remarks(outcome: Outcome) -> Iterator[str]:
    for note in outcome.notes[:_MOST_UNREAD]:
        yield f"- note: {escaped(note)}"
    if len(outcome.notes) > _MOST_UNREAD:
        yield f"- and {len(outcome.notes) - _MOST_UNREAD:,} more notes"
    if outcome.notes:
        yield ""


def _foot(outcome: Outcome) -> str:
    tool = f"{outcome.tool.get('name', 'auditor')} {outcome.tool.get('version', '')}".strip()
    return (
        f"<sub>{escaped(tool)}. A finding is evidence for an editor to weigh. It does not say whether an article is "
        "true, what its author intended, or where it stands politically.</sub>\n"
    )


def _fitted(lines: Iterable[str], room: int) -> tuple[list[str], int]:
    """As many of the lines as fit, and the room that is left."""
    kept: list[str] = []
    for line in lines:
        if _size(line) + 1 > room:
            kept.append("")
            kept.append("More does not fit here.")
            return kept, 0
        kept.append(line)
        room -= _size(line) + 1
    return kept, room


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace"))
