"""Findings as cards: the three that matter most, and all of them by category and rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, Final

from markupsafe import Markup

from auditor.report import wording
from auditor.report.inert import safe, shortened
from auditor.report.messages import Catalogue, catalogue
from auditor.report.views import Group, RuleGroup, Shown

_LONGEST: Final = 600
_FEW: Final = 3
_TEASER_MESSAGE, _TEASER_QUOTE = 230, 130


class Cards:
    """Writes cards in one language; every method returns HTML."""

    def __init__(self, words: Catalogue) -> None:
        self._words = words
        self._english = "" if words.language == "en" else " lang=en"
        self._show = safe(words["findings.show"])
        self._measured = safe(words["findings.measured"])
        self._see = safe(words["matters.see"])

    def teasers(self, top: Sequence[Shown]) -> Markup:
        """What matters most, as list items."""
        return Markup("".join(self._teaser(f) for f in top))  # noqa: S704  every part was escaped

    def also(self, others: Sequence[tuple[Shown, int]]) -> Markup:
        """Links to the first finding of every other rule, with how many it has."""
        made = [
            f"<a class={f.severity} href=#f{f.n}{self._english}>{safe(f.name)}"
            f"{f' <span class=num>×{count}</span>' if count > 1 else ''}</a> "
            for f, count in others
        ]
        return Markup("".join(made))  # noqa: S704  every part was escaped

    def groups(self, groups: Sequence[Group]) -> Markup:
        """All findings, a section for every category and within it for every rule."""
        return Markup("".join(self._group(g) for g in groups))  # noqa: S704  every part was escaped

    def _teaser(self, f: Shown) -> str:
        words = self._words
        cost = f' <span class="soft num">· {safe(words.say("matters.cost", points=f.cost))}</span>' if f.cost else ""
        there = f"<a class=there href=#m{f.n}>{self._see}</a>" if f.placed else ""
        cut = safe(shortened(f.quote, _TEASER_QUOTE))
        quote = f'<blockquote class="quote small" dir=auto>{cut}</blockquote>' if cut else ""
        return (
            f"<li class={f.severity}><p class=small>{_severity(f.severity, words.language)}{cost}{there}</p>"
            f"<h3><a href=#f{f.n}{self._english}>{safe(f.name)}</a></h3>"
            f'<p class="small message"{self._english}>{safe(shortened(f.message, _TEASER_MESSAGE))}</p>{quote}\n'
        )

    def _group(self, g: Group) -> str:
        head = _group_head((g.name, g.title, g.css), g.score, g.count, self._words.language)
        return f"{head}{''.join([self._rule(r) for r in g.rules])}</section>\n"

    def _rule(self, r: RuleGroup) -> str:
        head = _rule_head(r.rule, r.name, r.code, len(r.findings), self._english)
        # What is said of the rule must not be looked for below a long list.
        many = len(r.findings) > _FEW
        cards = "".join([self._card(f) for f in r.findings])
        return f"{head}{r.about}{cards}</section>\n" if many else f"{head}{cards}{r.about}</section>\n"

    def _card(self, f: Shown) -> str:
        replies = [answer(r, self._words.say("findings.reply", name=r["from"])) for r in f.replies]
        return (
            f'<article class="finding x {f.classes}" id=f{f.n} tabindex=-1 data-f={f.n} aria-labelledby=t{f.n}>'
            f"{self._status(f)}"
            f"<p class=message id=t{f.n}{self._english}><span class=count>{f.n}</span> {safe(f.message)}</p>"
            f"{self._passages(f)}{''.join(replies)}{self._measurements(f)}</article>\n"
        )

    def _status(self, f: Shown) -> str:
        facts = _facts(f.severity, f.strength, f.percent, f.cost, self._words.language, preview=f.preview)
        known = f" <span class=tag>{safe(self._words['aside.known'])}</span>" if f.known else ""
        key, link = safe(f.id), _said("findings.link", f.n, self._words.language)
        return (
            f"<p class=status>{facts}{known}"
            f'<a class=link id="finding-{key}" href="#finding-{key}" aria-label="{link}">#</a></p>'
        )

    def _passages(self, f: Shown) -> str:
        """The finding's own passage and those it compares with, side by side."""
        words, show = self._words, self._show
        made = []
        if f.quote:
            line = _said("findings.line", f.line, words.language)
            made.append(
                f"<blockquote class=quote dir=auto>{safe(shortened(f.quote, _LONGEST))} "
                f'<a href=#m{f.n}>{show}</a> <span class="soft small">{line}</span></blockquote>'
            )
        if f.parts:
            made += [
                f'<blockquote class="quote against" dir=auto><span class=versus{self._english}>'
                f"{part.note or safe(words['findings.compare_with'])}</span> {part.quote} "
                f"<a href=#m{part.label}>{show}</a></blockquote>"
                for part in f.parts
                if part.quote
            ]
        if not made:
            return ""
        rest = safe(words.say("findings.more_passages", count=f.more_parts)) if f.more_parts else ""
        more = f'<p class="small soft">{rest}</p>' if rest else ""
        if len(made) == 1:
            return f"{made[0]}{more}"
        return f"<div class=halves>{''.join(made)}</div>{more}"

    def _measurements(self, f: Shown) -> str:
        if not f.facts:
            return ""
        rows = "".join([f"<dt>{safe(label)}<dd>{value}" for label, value in f.facts])
        return (
            f"<details class=more><summary>{self._measured}</summary>"
            f"<dl class=facts{self._english}>{rows}</dl></details>"
        )


@lru_cache(maxsize=1024)
def _group_head(names: tuple[str, str, str], score: float | None, count: int, language: str) -> str:
    """`names` are those of the category, of its title and of its style."""
    words = catalogue(language)
    name, title, css = names
    told = f" · {words.say('findings.score', score=words.number(wording.whole(score)))}" if score is not None else ""
    return (
        f'<section class=group id="g-{safe(name)}" aria-labelledby="gt-{safe(name)}">\n'
        f'<h3 id="gt-{safe(name)}"><span class="dot d-{css}">{safe(title)}</span> '
        f'<span class="soft small">{safe(words.count("finding", count) + told)}</span></h3>\n'
    )


@lru_cache(maxsize=1024)
def _rule_head(rule: str, name: str, code: str, count: int, english: str) -> str:
    key = safe(rule)
    several = f" · {count}" if count > 1 else ""
    return (
        f'<section class=rule id="r-{key}" aria-labelledby="rt-{key}">\n'
        f'<h4 id="rt-{key}"{english}>{safe(name)} <span class=code>{safe(code)}{several}</span></h4>'
    )


@cache
def cards(language: str) -> Cards:
    return Cards(catalogue(language))


@cache
def _severity(severity: str, language: str) -> str:
    return f'<span class="sev {severity}">{safe(catalogue(language)["severity." + severity])}</span>'


@lru_cache(maxsize=4096)
def _facts(severity: str, strength: str, percent: str, cost: str, language: str, *, preview: bool) -> str:
    """How grave, how strong, how sure and how dear a finding is; the same for many."""
    words = catalogue(language)
    if preview:
        price = words["findings.preview"]
    elif cost:
        price = words.say("findings.cost", points=cost)
    else:
        price = words["findings.free"] if strength == "info" else ""
    told = (words["evidence." + strength], words.say("findings.sure", percent=percent), price)
    return f"{_severity(severity, language)} {' '.join(f'<span>{safe(fact)}</span>' for fact in told if fact)}"


@lru_cache(maxsize=4096)
def _said(key: str, number: int, language: str) -> str:
    """A text on the number of a finding or line."""
    return safe(catalogue(language).say(key, n=number, line=number))


def answer(reply: Mapping[str, Any], who: str) -> Markup:
    """What a person concerned has to say."""
    date = f' <span class="soft">{safe(reply["date"])}</span>' if reply.get("date") else ""
    return Markup(  # noqa: S704  every part is escaped here
        f'<div class="reply"><p class="small"><strong>{safe(who)}</strong>{date}</p>'
        f'<p dir="auto">{safe(reply["text"])}</p></div>\n'
    )
