"""The checks of a record by lots. In a batch the same lots come again and again: what is made of one is kept."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any, Final, final

# The 158 checks each of 60 articles made 26 different lots of this length, and 33 of half of it.
_LENGTH: Final = 32
_FIELDS: Final = ("rule", "code", "dimension", "status", "reason", "preview", "title")
# Lots that differ in their reasons only and are kept beside each other.
_ALIKE: Final = 8

# A record is a tree: nothing in it holds itself.
encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False, default=str).encode

# How many checks ran, how many did not apply, and how many there are.
States = tuple[int, int, int]
NO_CHECKS: Final[States] = (0, 0, 0)


@final
class Lot:
    """Checks that stand next to each other in a record."""

    def __init__(self, checks: Sequence[Mapping[str, Any]]) -> None:
        self.checks = checks

    @cached_property
    def states(self) -> Mapping[str, States]:
        """By dimension."""
        found: dict[str, States] = {}
        for check in self.checks:
            status = check["status"]
            _add(found, check["dimension"], (int(status == "ran"), int(status == "not-applicable"), 1))
        return found

    @cached_property
    def text(self) -> str:
        """The checks as JSON, without the brackets of their list.

        Raises:
            ValueError: they hold a number that JSON cannot.
        """
        return encode(self.checks)[1:-1]

    @cached_property
    def packed(self) -> tuple[bytes, bytes]:
        """The same as orjson writes it, and this as a stretch of a deflate stream that stands between any others.

        Raises:
            TypeError: they hold what orjson cannot write, such as lone surrogates.
        """
        import zlib  # noqa: PLC0415  only a page packs

        import orjson  # noqa: PLC0415

        data = orjson.dumps(self.checks)[1:-1]
        # Packed once for many pages, so as small as it gets.
        packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
        return data, packer.compress(data) + packer.flush(zlib.Z_FULL_FLUSH)


def lots(checks: Sequence[Mapping[str, Any]]) -> list[Lot]:
    """All checks of a record, in their order."""
    return [_lot(checks[at : at + _LENGTH]) for at in range(0, len(checks), _LENGTH)]


def _lot(checks: Sequence[Mapping[str, Any]]) -> Lot:
    known = _alike(tuple([check["status"] for check in checks]))
    for lot in known:
        if lot.checks == checks:
            return lot
    lot = Lot([dict(check) for check in checks])
    known[:] = [lot, *known[: _ALIKE - 1]]
    return lot


@lru_cache(maxsize=1024)
def _alike(_: tuple[str, ...]) -> list[Lot]:
    """What is kept of lots with these outcomes."""
    return []


def ordered(checks: Sequence[Mapping[str, Any]]) -> bool:
    """Whether all fields stand in the order in which lots were written down: two that are equal may differ in that."""
    return tuple(chain.from_iterable(checks)) == _order(len(checks))


@lru_cache(maxsize=16)
def _order(count: int) -> tuple[str, ...]:
    return _FIELDS * count


def states(found: Sequence[Lot]) -> dict[str, States]:
    """By dimension, of all checks of a record."""
    sums: dict[str, States] = {}
    for lot in found:
        for dimension, some in lot.states.items():
            _add(sums, dimension, some)
    return sums


def total(counts: Iterable[States]) -> States:
    """Of all dimensions."""
    ran = idle = every = 0
    for some in counts:
        ran, idle, every = ran + some[0], idle + some[1], every + some[2]
    return ran, idle, every


def _add(sums: dict[str, States], dimension: str, more: States) -> None:
    ran, idle, every = sums.get(dimension, NO_CHECKS)
    sums[dimension] = ran + more[0], idle + more[1], every + more[2]
