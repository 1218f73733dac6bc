"""`auditor explain RULE`: why a rule exists, what it flags and passes, and how often it is wrong."""

from __future__ import annotations

import argparse
import textwrap

from auditor import measured, registry
from auditor.cli import exits

EXAMPLES = """\
  auditor explain SR104                      by code
  auditor explain vague-attribution          or by name"""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", metavar="RULE", help="name or code, such as vague-attribution or SR104")


def run(options: argparse.Namespace) -> int:
    rule = registry.find(options.rule)
    print(f"{rule.code} {rule.name}  ({rule.dimension}, {rule.severity}, {rule.strength})")
    if rule.preview:
        print("In preview: its findings are shown and cost no points.")
    print()
    print(rule.doc)
    print()
    print("## Measured")
    read = measured.on_reading(rule.name)
    for line in (measured.sentence(rule.name), *([read] if read else []), *measured.on_labelled_data(rule.name)):
        print(textwrap.fill(line, 100))
    print()
    print("## What a finding does not prove")
    print(textwrap.fill(rule.proves_not, 100))
    if rule.cap is not None:
        print(f"\nA decisive finding limits the overall score to {rule.cap}.")
    if rule.standards:
        print(f"\nStandards: {', '.join(rule.standards)}")
    return exits.CLEAN
