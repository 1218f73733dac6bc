"""Pairs of sentences that contradict each other or do not, from data that may ship and from changes made here.

Sources are named in the model's card. Rows under CC BY-SA 4.0 are among them.
"""

from __future__ import annotations

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from math import log
from pathlib import Path
from typing import NamedTuple

from auditor import patterns as re
from auditor.analysis import Analysis
from auditor.analysis.entities import EntityKind
from auditor.analysis.parallels import FUNCTION
from auditor.analysis.tokens import stem
from auditor.evaluation.training import corpora, perturbations
from auditor.evaluation.training.perturbations import Names
from auditor.ingest.structure import prose


class Pair(NamedTuple):
    """`group` says where the pair comes from; `origin` is what must not stand on both sides of a split."""

    first: str
    second: str
    contradicts: bool
    group: str
    origin: str


# Rows of a source that are learned from, by whether they contradict: the larger ones are cut down, for their pairs
# are much alike. Set by hand for some 30,000 pairs, which two hours of a shared core can learn from.
_SHARES = {
    ("cannot-wikifactcheck-english", True): 3500,
    ("cannot-antonym-substitution", True): 800,
    ("cannot-antonym-substitution", False): 1200,
    ("breaking_nli", True): 700,
    ("breaking_nli", False): 700,
    ("conjnli", True): 2000,
    ("conjnli", False): 3500,
    ("cannot-sentiment-labelled-sentences", True): 150,
}
_CHANGED, _KEPT, _ELSEWHERE, _NEIGHBOURS, _BESIDE = 4500, 2000, 1200, 3000, 1200
_ENCYCLOPAEDIC = "cannot-wikifactcheck-english"
_PASSAGES_KEPT, _PASSAGES_CHANGED = 2500, 1500
_FILLS = 4
_LONGEST = 60
_PLAIN = re.compile(r"^[A-Z“\"][^\n]*[.”\"]$")
_SLOT = re.compile(r"\{(\w)\}")
_BODIES: tuple[str, ...] = (
    "the council",
    "the company",
    "the committee",
    "the ministry",
    "the board",
    "the union",
    "the bank",
)
_BODIES += ("the hospital", "the agency", "the university", "the church", "the club")
_THINGS: tuple[str, ...] = (
    "the stadium",
    "the new bridge",
    "the reform",
    "the tunnel",
    "the wind farm",
    "the library",
    "the plan",
)
_THINGS += ("the bypass", "the pool", "the bill", "the hospital wing", "the dam", "the housing scheme")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")


def training_pairs(data: Path, draw: random.Random) -> list[Pair]:
    """All pairs in an order drawn by `draw`."""
    found = [*_inference(data, draw), *_of_passages(data, draw), *_of_articles(data, draw), *_situations(draw)]
    draw.shuffle(found)
    return [p._replace(first=p.second, second=p.first) if draw.random() < 0.5 else p for p in found]


def _inference(data: Path, draw: random.Random) -> Iterator[Pair]:
    groups: dict[tuple[str, bool], list[Pair]] = defaultdict(list)
    for row in corpora.records(data / "inference_pairs.jsonl"):
        key = (row["source"], row["label"] == "contradiction")
        first, second = row["premise"].strip(), row["hypothesis"].strip()
        if max(len(first.split()), len(second.split())) <= _LONGEST:
            groups[key].append(Pair(first, second, key[1], key[0], row["premise"]))
    for key in sorted(groups):
        rows = groups[key]
        yield from draw.sample(rows, min(len(rows), _SHARES.get(key, len(rows))))


def _of_passages(data: Path, draw: random.Random) -> Iterator[Pair]:
    """Encyclopaedic sentences changed here: their source has contradictions alone, and its style must tell nothing."""
    rows = [r["premise"] for r in corpora.records(data / "inference_pairs.jsonl") if r["source"] == _ENCYCLOPAEDIC]
    kept, figures = 0, 0
    for premise in draw.sample(rows, len(rows)):
        if len(premise.split()) > _LONGEST:
            continue
        for made in perturbations.kept(premise, draw) if kept < _PASSAGES_KEPT else ():
            kept += 1
            yield Pair(premise, made.text, False, "passage kept", premise)
        short = perturbations.shortened(premise, draw)
        for made in perturbations.contradicted(short, draw) if figures < _PASSAGES_CHANGED else ():
            if made.kind in ("number", "time", "order", "antonym") and (made.kind != "antonym" or draw.random() < 0.2):
                figures += 1
                yield Pair(premise, made.text, True, f"passage {made.kind}", premise)


class Host(NamedTuple):
    """An article that may ship: its sentences, their stems, and the names in it."""

    sentences: Sequence[str]
    roots: Sequence[frozenset[str]]
    names: Sequence[Names]


def hosts(data: Path) -> list[Host]:
    """The articles of the hyperpartisan set with at least eight sentences that are whole."""
    return [host for each in corpora.articles(data) if (host := _host(each))]


def _host(sentences: Sequence[str]) -> Host | None:
    whole = [s for s in dict.fromkeys(sentences) if _PLAIN.match(s) and 6 <= len(s.split()) <= _LONGEST]
    if len(whole) < 8:
        return None
    # One sentence a paragraph, so that the names can be told by sentence.
    starts, text = [], ""
    for sentence in whole:
        starts.append(len(text))
        text += sentence + "\n\n"
    mentions = [m for m in Analysis(prose(text)).mentions if m.kind is not EntityKind.OTHER]
    known = {kind: tuple(sorted({m.text for m in mentions if m.kind is kind})) for kind in EntityKind}
    names = []
    for start, sentence in zip(starts, whole, strict=True):
        own = [m for m in mentions if start <= m.span.start and m.span.end <= start + len(sentence)]
        names.append(Names(known, [(m.span.start - start, m.span.end - start, m.kind) for m in own]))
    return Host(whole, [_roots(s) for s in whole], names)


def _roots(sentence: str) -> frozenset[str]:
    return frozenset(stem(w) for w in re.compile(r"[\w'’]+").findall(sentence.lower()) if w not in FUNCTION)


def made_of(host: Host, at: int, draw: random.Random, *, loose: bool = False) -> tuple[str, str] | None:
    """A sentence that contradicts sentence `at`, and the kind of change; None where no change fits.

    If `loose`, it is retold besides, as whoever contradicts himself would.
    """
    retold = perturbations.loosened if loose else perturbations.shortened
    short = retold(host.sentences[at], draw)
    made = perturbations.contradicted(short, draw, _within(host.names[at], host.sentences[at], short))
    if not made:
        return None
    # Negations and swapped words fit nearly everywhere, figures and roles seldom: those come first where they fit.
    rare = [m for m in made if m.kind not in ("negation", "antonym")]
    chosen = draw.choice(rare if rare and draw.random() < 0.6 else made)
    return chosen.text, chosen.kind


def _within(names: Names, sentence: str, short: str) -> Names:
    """The names as they stand in the shortened sentence."""
    here = []
    for start, end, kind in names.here:
        at = short.find(sentence[start:end])
        if at >= 0:
            here.append((at, at + end - start, kind))
    return Names(names.known, sorted(set(here)))


def nearest(host: Host, at: int, count: int) -> list[int]:
    """The sentences that share most with sentence `at`, by the rarity of what they share, the nearest first."""
    held = Counter(root for roots in host.roots for root in roots)
    size = len(host.sentences) + 1

    def shared(other: int) -> float:
        return sum(log(size / held[root]) for root in host.roots[at] & host.roots[other])

    ranked = sorted((o for o in range(len(host.sentences)) if o != at), key=lambda o: (-shared(o), o))
    return [o for o in ranked[:count] if shared(o) > 0]


def _of_articles(data: Path, draw: random.Random) -> Iterator[Pair]:
    groups: dict[str, list[Pair]] = defaultdict(list)
    for number, host in enumerate(hosts(data)):
        origin = f"article {number}"
        for at, sentence in enumerate(host.sentences):
            made = made_of(host, at, draw)
            for near in nearest(host, at, 2):
                groups["neighbour"].append(Pair(sentence, host.sentences[near], False, "neighbour", origin))
                if made:
                    groups["beside"].append(Pair(made[0], host.sentences[near], False, "beside", origin))
            if made:
                groups[f"changed {made[1]}"].append(Pair(sentence, made[0], True, f"changed {made[1]}", origin))
                apart = perturbations.elsewhere(made[0], draw)
                groups["elsewhere"].append(Pair(sentence, apart, False, "elsewhere", origin))
            for kept in perturbations.kept(sentence, draw):
                groups["kept"].append(Pair(sentence, kept.text, False, "kept", origin))
    wanted = {"neighbour": _NEIGHBOURS, "beside": _BESIDE, "elsewhere": _ELSEWHERE, "kept": _KEPT}
    kinds = [name for name in groups if name.startswith("changed")]
    for name in sorted(groups):
        share = wanted.get(name, 1 + _CHANGED // max(1, len(kinds) - 2))
        yield from draw.sample(groups[name], min(len(groups[name]), share))


def _situations(draw: random.Random) -> Iterator[Pair]:
    for number, row in enumerate(_incompatibilities()):
        statement, against, beside = row
        for contradicts, others in ((True, against), (False, beside)):
            for other in others:
                for _ in range(_FILLS):
                    first, second = filled((statement, other), draw)
                    yield Pair(first, second, contradicts, "situation", f"situation {number}")


@cache
def _incompatibilities() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    path = files("auditor") / "evaluation" / "training" / "incompatibilities.txt"
    lines = (line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return tuple((a, tuple(b.split(";")), tuple(c.split(";"))) for a, b, c in (line.split("\t") for line in lines))


def filled(statements: Sequence[str], draw: random.Random) -> list[str]:
    """The statements with the same names and figures in their slots; a person may be "he" or "she" later on."""
    place = draw.choice(_towns())
    few = draw.randrange(12, 900)
    year = draw.randrange(1890, 1990)
    values = {
        "P": f"{draw.choice(_first_names()).title()} {draw.choice(_towns())}",
        "O": draw.choice(_BODIES),
        "T": draw.choice(_THINGS),
        "L": place,
        "N": f"{few:,}",
        "M": f"{few * draw.choice((2, 3, 5)) + draw.randrange(40):,}",
        "D": draw.choice(_DAYS),
        "Y": str(year),
        "Z": str(year + draw.randrange(10, 60)),
    }
    told = [_SLOT.sub(lambda m: values[m[1]], s).strip() for s in statements]
    told = [t[:1].upper() + t[1:].rstrip(".") + "." for t in told]
    if "{P}" in statements[0] and draw.random() < 0.4:
        told[1:] = [_pronoun(t, values["P"], draw) for t in told[1:]]
    return told


def _pronoun(text: str, name: str, draw: random.Random) -> str:
    they = draw.choice(("he", "she"))
    text = text.replace(name, they.title() if text.startswith(name) else they, 1)
    return text.replace(name, "the " + draw.choice(("man", "official", "director")))


@cache
def _towns() -> tuple[str, ...]:
    """Made up, so that nothing is learned of real places and people."""
    first = ("Tor", "Lin", "Mar", "Bel", "Hol", "Kes", "Ran", "Os", "Vil", "Dun", "Ash", "Cor", "Fen", "Gar", "Wes")
    last = ("vik", "dow", "stad", "mere", "ford", "wick", "dale", "burn", "field", "by", "ham", "worth")
    return tuple(a + b for a in first for b in last)


@cache
def _first_names() -> tuple[str, ...]:
    from auditor.lexicon import entries  # noqa: PLC0415

    return tuple(sorted({e.split()[0] for e in entries("given_names") if e.split()[0].isalpha()}))[:600]


def split(pairs: Iterable[Pair], share: float) -> tuple[list[Pair], list[Pair]]:
    """Pairs to learn from and pairs kept apart, no origin on both sides."""
    learned: list[Pair] = []
    apart: list[Pair] = []
    for pair in pairs:
        (apart if random.Random(pair.origin).random() < share else learned).append(pair)  # noqa: S311  repeatable
    return learned, apart


def written(pairs: Iterable[Pair], path: Path) -> None:
    path.write_text("".join(json.dumps(p._asdict(), ensure_ascii=False) + "\n" for p in pairs), "utf-8")
