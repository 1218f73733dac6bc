"""`auditor baseline show|audit|prune`: look at, judge and tidy the findings that a check lets pass."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from auditor import baseline, registry
from auditor.baseline import Baseline, Entry, Sighting
from auditor.baseline.judgements import Judged, judged
from auditor.cli import arguments, colours, exits, inputs, judging
from auditor.cli.writing import write
from auditor.errors import IngestError
from auditor.report.inert import plain
from auditor.runs import Input, Run

EXAMPLES = """\
  auditor baseline show known.toml               what is in it, by article, and what editors said of it
  auditor baseline audit known.toml              judge its findings one by one: right, wrong, skip, quit
  auditor baseline audit known.toml --select SR  only those of some rules
  auditor baseline prune known.toml incoming/    take out what is gone from these articles"""


def configure(parser: argparse.ArgumentParser) -> None:
    tasks = parser.add_subparsers(title="tasks", metavar="TASK", dest="task", required=True)
    show = tasks.add_parser("show", help="list the entries and the precision of each rule that was judged")
    _add_file(show)
    show.add_argument("--format", choices=["text", "json"], default="text", help="default: text")
    audit = tasks.add_parser(
        "audit",
        help="judge the entries one by one in the terminal",
        description="Shows each finding that has no label yet in its article, and asks whether it is right. Every "
        "answer is saved at once, so that you can quit at any time and go on later.",
    )
    _add_file(audit)
    audit.add_argument("--again", action="store_true", help="also those that have a label")
    prune = tasks.add_parser(
        "prune",
        help="take out stale entries",
        description="Takes out entries whose finding is gone from the SOURCEs named, or whose article is gone, and "
        "gives moved articles their new names. Nothing is added, and nothing of other articles is looked at.",
    )
    _add_file(prune)
    prune.add_argument("-n", "--dry-run", action="store_true", help="say what would go, and change nothing")
    for each in (audit, prune):
        arguments.add_shared(each)


def _add_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the baseline")


def run(options: argparse.Namespace) -> int:
    known = baseline.read(options.file)
    if options.task == "show":
        print(_json(known) if options.format == "json" else _text(known), end="")
        return exits.CLEAN
    return _audit(options, known) if options.task == "audit" else _prune(options, known)


def save(known: Baseline) -> None:
    """Writes a baseline to its file, whole or not at all.

    Raises:
        ConfigError: the place cannot be written to.
    """
    write(known.path, baseline.text(known))


def _prune(options: argparse.Namespace, known: Baseline) -> int:
    sightings: list[Sighting] = []
    unread = 0
    with _named(options) as named:
        for each in _run(options).over(named or ()):
            if isinstance(each, IngestError):
                unread += 1
                arguments.complain(each)
            else:
                rules = registry.chosen(each.applied.settings.select, each.applied.settings.ignore)
                sightings.append(Sighting.of(each.record, known, rules))
    if unread:
        arguments.say(f"{options.file} is left as it is: what could not be read may still have its findings")
        return exits.INPUT
    left = baseline.pruned(known, sightings)
    for gone in baseline.stale(known, sightings):
        times = f" x{gone.entry.count}" if gone.entry.count > 1 else ""
        print(f"{gone.article}: {gone.entry.code} {gone.entry.rule} {gone.entry.fingerprint}{times}: {gone.reason}")
    for sighting in sightings:
        if sighting.home not in (None, sighting.name):
            print(f"{sighting.home}: is now {sighting.name}")
    before, after = (sum(e.count for _, e in b.all()) for b in (known, left))
    if left.articles != known.articles and not options.dry_run:
        save(left)
    done = "would go" if options.dry_run else "taken out"
    print(f"{options.file}: {before - after} of {_entries(before)} {done}")
    return exits.CLEAN


def _audit(options: argparse.Namespace, known: Baseline) -> int:
    run = _run(options)
    wanted = {name: mine for name in known.articles if (mine := tuple(_open(options, run, known, name)))}
    with _named(options) as named:
        if named is not None:
            files = {os.path.realpath(each.place) for each in named if not isinstance(each, IngestError)}
            wanted = {name: mine for name, mine in wanted.items() if os.path.realpath(known.file(name)) in files}
        bold = colours.wanted(options.color, sys.stdout)
        mark = partial(colours.painted, style="bold") if bold else judging.QUOTED
        session = judging.Session(known, save, sum(map(len, wanted.values())), mark)
        try:
            _walk(run, session, wanted)
        except judging.Quit:
            print()
    left = sum(e.label is None for _, e in session.known.all())
    print(f"\n{_entries(session.labels)} labelled, {left} without a label\n")
    print(_precision(session.known), end="")
    return exits.CLEAN


@contextmanager
def _named(options: argparse.Namespace) -> Iterator[list[Input | IngestError] | None]:
    """The inputs that the command line names; None when it names none."""
    if not options.sources and options.since is None and not options.staged:
        yield None
        return
    with inputs.chosen(options) as chosen:
        yield list(chosen.items)


def _run(options: argparse.Namespace) -> Run:
    kept = arguments.kept(options, always=False)
    return Run(arguments.configurations(options), kept, arguments.fields(options))


def _open(options: argparse.Namespace, run: Run, known: Baseline, name: str) -> Iterator[Entry]:
    """The entries of an article to ask about: of rules that are selected, and without a label, or all of them."""
    settings = run.configurations.for_article(_place(known, name)).settings
    rules = registry.chosen(settings.select, settings.ignore)
    for entry in known.articles[name]:
        if entry.rule in rules and (options.again or entry.label is None):
            yield entry


def _walk(run: Run, session: judging.Session, wanted: Mapping[str, tuple[Entry, ...]]) -> None:
    """Reads every file once, and asks about the articles in it."""
    left = dict(wanted)
    by_file: dict[str, list[str]] = {}
    for name in wanted:
        by_file.setdefault(_place(session.known, name), []).append(name)
    for file, names in by_file.items():
        reason = "it has no such article any more"
        for each in run.over([Input(file, Path(file))]):
            if isinstance(each, IngestError):
                reason = each.reason
                continue
            home = session.known.home(each.record)
            if home is not None and home in left:
                session.article(home, each.record, left.pop(home))
        for name in names:
            if name in left:
                session.absent(name, left.pop(name), reason)


def _place(known: Baseline, name: str) -> str:
    """The file of an article, as it is named from here."""
    return os.path.relpath(known.file(name))


def _text(known: Baseline) -> str:
    lines = []
    for article, entries in known.articles.items():
        lines.append(f"{plain(article)}\n")
        for entry in entries:
            times = f" x{entry.count}" if entry.count > 1 else ""
            label = f" {entry.label}" if entry.label else ""
            lines.append(f"  {entry.code} {entry.rule} {entry.fingerprint}{times}{label}\n")
    every = [entry for _, entry in known.all()]
    articles = "1 article" if len(known.articles) == 1 else f"{len(known.articles)} articles"
    labels = sum(e.label is not None for e in every)
    lines.append(f"{known.path}: {_entries(len(every))} in {articles}, {labels} labelled\n")
    return "".join(lines) + (f"\n{_precision(known)}" if labels else "")


def _json(known: Baseline) -> str:
    articles = {
        article: [
            {"fingerprint": e.fingerprint, "code": e.code, "rule": e.rule, "count": e.count, "label": e.label}
            for e in entries
        ]
        for article, entries in known.articles.items()
    }
    rules = [
        {
            "code": row.code, "rule": row.rule, "right": row.right, "wrong": row.wrong, "open": row.open,
            "precision": row.precision, "interval": row.interval,
        }
        for row in judged(entry for _, entry in known.all())
        if row.rule
    ]  # fmt: skip
    data = {"version": baseline.VERSION, "articles": articles, "rules": rules}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _precision(known: Baseline) -> str:
    """A table of the rules that have a label; nothing without any."""
    rows = [row for row in judged(entry for _, entry in known.all()) if row.precision is not None]
    if not rows:
        return ""
    names = [f"{row.code} {row.rule}" if row.rule else "all" for row in rows]
    width = max(map(len, names))
    lines = [f"{'rule':{width}}  right  wrong   open  precision, with 95 % confidence\n"]
    for name, row in zip(names, rows, strict=True):
        lines.append(f"{name:{width}}  {row.right:5}  {row.wrong:5}  {row.open:5}  {_share(row)}\n")
    return "".join(lines)


def _share(row: Judged) -> str:
    if row.precision is None or row.interval is None:
        return ""
    low, high = row.interval
    return f"{row.precision:.0%} ({low:.0%} to {high:.0%})"


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"
