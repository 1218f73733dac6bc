"""Regular expressions put so that a search passes quickly over places where they cannot match; what they match stays.

Python's engine asks at every place of a text for a match, unless the pattern tells it which characters one begins
with, and of "a|b|c" it tries each, unless the alternatives begin with characters that it can look at. It finds these
out only of the plainest patterns: neither behind a word boundary nor where case is ignored, as in nearly all of ours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from re import (  # type: ignore[attr-defined]  # private to CPython: whoever imports this has to expect that it fails
    IGNORECASE,
    _compiler,
    _constants,
    _parser,
)
from typing import Any

# A step of a parsed pattern, and its operands.
_Step = tuple[Any, Any]
# One bit for each character of Latin-1, and one for all others.
_LATIN = 256
_OTHERS = 1 << _LATIN
_ANY = (1 << _LATIN + 1) - 1
_NOT_ASCII = _ANY ^ ((1 << 128) - 1)
# Letters that more than two characters stand for where case is ignored: the Kelvin sign is a "k", "ſ" an "s".
_THREEFOLD = frozenset(map(ord, "iskISK"))
_REPEATS = frozenset({_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT})
_WIDTHLESS = frozenset({_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT})
_MEMBERS: dict[Any, Callable[[str], bool]] = {
    _constants.CATEGORY_WORD: lambda c: c.isalnum() or c == "_",
    _constants.CATEGORY_DIGIT: str.isdecimal,
    _constants.CATEGORY_SPACE: str.isspace,
}


def code(parsed: Any, flags: int) -> list[int]:
    """The code of a parsed pattern, as `re` would make it but quicker to run; `parsed` is changed."""
    flags |= parsed.state.flags
    parsed.data[:] = _grouped(parsed.data, flags, parsed.state)
    parsed.width = None
    found: list[int] = _compiler._code(parsed, flags)  # noqa: SLF001  as `re` itself calls it
    shortest, longest = parsed.getwidth()
    beginning, empty = _beginning(parsed.data, flags)
    # The engine's own way is as good where it knows how a match begins, or has to ask only once.
    if not shortest or empty or beginning & ~_OTHERS == _ANY & ~_OTHERS or found[2] or _anchored(parsed.data):
        return found
    body = found[1 + found[1] :]
    charset = [_constants.CHARSET, *[beginning >> at & 0xFFFFFFFF for at in range(0, _LATIN, 32)]]
    if beginning & _OTHERS:
        charset += [_constants.RANGE, _LATIN, 0x10FFFF]
    charset.append(_constants.FAILURE)
    limits = [min(shortest, _constants.MAXREPEAT), min(longest, _constants.MAXREPEAT)]
    return [_constants.INFO, 4 + len(charset), _constants.SRE_INFO_CHARSET, *limits, *charset, *body]


def _anchored(steps: Iterable[_Step]) -> bool:
    """Whether a match begins at the start of the text only."""
    return next(iter(steps))[0] is _constants.AT and next(iter(steps))[1] in (
        _constants.AT_BEGINNING,
        _constants.AT_BEGINNING_STRING,
    )


def _beginning(steps: Iterable[_Step], flags: int) -> tuple[int, bool]:
    """Bits of the characters that a match can begin with, maybe of more, and whether it can be empty."""
    found = 0
    for kind, operand in steps:
        if kind in _WIDTHLESS:
            continue
        bits, empty = _first(kind, operand, flags)
        found |= bits
        if not empty:
            return found, False
    return found, True


def _first(kind: Any, operand: Any, flags: int) -> tuple[int, bool]:
    """The same of one step."""
    if kind is _constants.LITERAL:
        return _literal(operand, flags), False
    if kind is _constants.IN:
        return _members(operand, flags), False
    if kind in _REPEATS:
        least, _, inner = operand
        bits, empty = _beginning(inner, flags)
        return bits, empty or not least
    if kind is _constants.SUBPATTERN or kind is _constants.ATOMIC_GROUP:
        _, more, fewer, inner = operand if kind is _constants.SUBPATTERN else (None, 0, 0, operand)
        return _beginning(inner, _within(flags, more, fewer))
    if kind is _constants.BRANCH:
        ways = [_beginning(way, flags) for way in operand[1]]
        found = 0
        for bits, _ in ways:
            found |= bits
        return found, any(empty for _, empty in ways)
    return _ANY, kind is not _constants.ANY and kind is not _constants.NOT_LITERAL


def _within(flags: int, more: int, fewer: int) -> int:
    """The flags in a group that has flags of its own."""
    found: int = _compiler._combine_flags(flags, more, fewer)  # noqa: SLF001  as `re` itself calls it
    return found


def _literal(character: int, flags: int) -> int:
    if character >= _LATIN:
        return _OTHERS | (_NOT_ASCII if flags & IGNORECASE else 0)
    if not flags & IGNORECASE:
        return 1 << character
    if character >= 128:
        return _NOT_ASCII
    both = 1 << ord(chr(character).lower()) | 1 << ord(chr(character).upper())
    return both | (_OTHERS if character in _THREEFOLD else 0)


def _members(members: list[_Step], flags: int) -> int:
    found = 0
    for kind, operand in members:
        if kind is _constants.LITERAL:
            found |= _literal(operand, flags)
        elif kind is _constants.RANGE:
            found |= _range(*operand, flags)
        elif kind is _constants.CATEGORY and operand in _MEMBERS:
            found |= _category(operand)
        elif kind is not _constants.NEGATE or flags & IGNORECASE:
            return _ANY
    # What is left out of a negated set is known to the character only within Latin-1.
    return _ANY ^ (found & ~_OTHERS) if members[0][0] is _constants.NEGATE else found


@cache
def _range(low: int, high: int, flags: int) -> int:
    found = _literal(high, flags)
    for character in range(low, min(high, _LATIN) + 1):
        found |= _literal(character, flags)
    return found


@cache
def _category(name: Any) -> int:
    belongs = _MEMBERS[name]
    return _OTHERS | sum(1 << n for n in range(_LATIN) if belongs(chr(n)))


def _grouped(steps: Iterable[_Step], flags: int, state: Any) -> list[_Step]:
    """The steps with alternatives that begin alike made one: "to|the|at" is "t(?:o|he)|at"."""
    found: list[_Step] = []
    for kind, operand in steps:
        if kind is _constants.BRANCH:
            found += _branched([_grouped(way, flags, state) for way in operand[1]], flags, state)
        elif kind in _REPEATS:
            least, most, inner = operand
            found.append((kind, (least, most, _pattern(_grouped(inner, flags, state), state))))
        elif kind is _constants.SUBPATTERN:
            group, more, fewer, inner = operand
            within = _grouped(inner, _within(flags, more, fewer), state)
            found.append((kind, (group, more, fewer, _pattern(within, state))))
        elif kind is _constants.ATOMIC_GROUP:
            found.append((kind, _pattern(_grouped(operand, flags, state), state)))
        elif kind is _constants.ASSERT or kind is _constants.ASSERT_NOT:
            direction, inner = operand
            found.append((kind, (direction, _pattern(_grouped(inner, flags, state), state))))
        else:
            found.append((kind, operand))
    return found


def _pattern(steps: list[_Step], state: Any) -> Any:
    return _parser.SubPattern(state, steps)


def _branched(ways: list[list[_Step]], flags: int, state: Any) -> list[_Step]:
    """The steps that stand for alternatives; those with different first letters can change places, as one at most fits.

    Others stay where they are.
    """
    found: list[list[_Step]] = []
    alike: dict[str, list[list[_Step]]] = {}
    for way in [*ways, None]:
        letter = _letter(way, flags) if way is not None else ""
        if way is not None and letter:
            alike.setdefault(letter, []).append(way)
            continue
        found += [_joined(each, flags, state) for each in alike.values()]
        alike = {}
        if way is not None:
            found.append(way)
    if len(found) == 1:
        return found[0]
    return [(_constants.BRANCH, (None, [_pattern(_looked_at(way, flags, state), state) for way in found]))]


def _letter(way: list[_Step], flags: int) -> str:
    """The ASCII character that an alternative begins with, in lower case where case is ignored; else empty."""
    if not way or way[0][0] is not _constants.LITERAL or way[0][1] >= 128:
        return ""
    character = chr(way[0][1])
    return character.lower() if flags & IGNORECASE else character


def _joined(ways: list[list[_Step]], flags: int, state: Any) -> list[_Step]:
    """One alternative for several that begin with the same character."""
    if len(ways) == 1:
        return ways[0]
    return [ways[0][0], *_branched([way[1:] for way in ways], flags, state)]


def _looked_at(way: list[_Step], flags: int, state: Any) -> list[_Step]:
    """The alternative with its first letter as a set of both cases, which the engine looks at before it tries more."""
    letter = _letter(way, flags)
    if not flags & IGNORECASE or not letter.isalpha() or way[0][1] in _THREEFOLD:
        return way
    both = [(_constants.LITERAL, ord(letter)), (_constants.LITERAL, ord(letter.upper()))]
    either = _pattern([(_constants.IN, both)], state)
    return [(_constants.SUBPATTERN, (None, 0, int(IGNORECASE), either)), *way[1:]]
