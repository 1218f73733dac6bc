"""For terminals and logs: a line for every finding, a verdict for every article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from auditor.report.formats import statuses
from auditor.report.inert import plain
from auditor.report.lines import lines
from auditor.report.verdicts import Level, Outcome, Verdict


def write(outcome: Outcome) -> str:
    """`source:line:column: CODE severity rule message` for every finding, then what the gate says."""
    parts = [f"{_findings(v)}{verdict(v)}\n" for v in outcome.verdicts]
    parts += [f"{plain(source)}: not read: {plain(reason)}\n" for source, reason in outcome.unread]
    parts += [f"note: {plain(note)}\n" for note in outcome.notes]
    return "".join(parts) + summary(outcome)


def verdict(verdict: Verdict) -> str:
    """`bridge.txt: failed: 1 finding of severity major or above (fail-on); score 62, caution`."""
    said = {level: [statuses.named(f) for f in verdict.failures if f.level is level] for level in Level}
    parts = []
    if verdict.crashed:
        parts.append(f"no verdict: {', '.join(crashed(verdict))} crashed")
    if said[Level.ERROR]:
        parts.append(f"failed: {'; '.join(said[Level.ERROR])}")
    elif not verdict.crashed:
        parts.append("passed")
    if said[Level.WARN]:
        parts.append(f"warning: {'; '.join(said[Level.WARN])}")
    parts.append(score(verdict))
    if verdict.record.get("suppressed"):
        parts.append(f"{len(verdict.record['suppressed'])} suppressed")
    return plain(f"{verdict.source or '-'}: {'; '.join(parts)}")


def score(verdict: Verdict) -> str:
    """`score 62, caution`, or why there is none."""
    card = verdict.record["score"]
    if card["overall"] is None:
        return f"no score ({card.get('reason') or card['band']})"
    return f"score {card['overall']:g}, {card['band']}"


def crashed(verdict: Verdict) -> list[str]:
    """The rules whose check did not finish."""
    return [c["rule"] for c in verdict.record["checks"] if c["status"] == "error"]


def summary(outcome: Outcome) -> str:
    """One line on the run; none for a single article that could be read."""
    return counted(Counter(statuses.status(v) for v in outcome.verdicts), len(outcome.unread))


def counted(verdicts: Mapping[str, int], unread: int) -> str:
    """The same for a run that keeps no verdicts, from their number by status."""
    total = sum(verdicts.values())
    if total < 2 and not (total and unread):
        return ""
    counts = {status: verdicts.get(status, 0) for status in ("passed", "warned", "failed", "crashed")}
    parts = [f"{counts['passed'] + counts['warned']} passed", f"{counts['failed']} failed"]
    if counts["crashed"]:
        parts.append(f"{counts['crashed']} without a verdict")
    if unread:
        parts.append(f"{unread} not read")
    return f"{total} article{'s' if total != 1 else ''}: {', '.join(parts)}\n"


def _findings(verdict: Verdict) -> str:
    text = lines(verdict.record)
    if not verdict.known:
        return text
    marked = zip(text.splitlines(keepends=True), verdict.record["findings"], strict=True)
    return "".join(f"{line[:-1]} (known)\n" if f["id"] in verdict.known else line for line, f in marked)
