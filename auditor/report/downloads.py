"""A record as a page carries it: JSON, packed, to be saved again."""

from __future__ import annotations

import gzip
import struct
import zlib
from base64 import b64encode
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any, Final, NamedTuple

import orjson
from markupsafe import Markup

from auditor import patterns as re
from auditor.report import records
from auditor.report.lots import Lot

_UNSAFE: Final = re.compile(r"[^\w.+-]+")
# RFC 1952: deflate, no flags, no time, unknown system.
_HEAD: Final = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
# A page is 1 to 2 kB smaller than at the fastest, for .08 ms; the best level takes as much again for half a kB.
_LEVEL: Final = 4
_CHECKS: Final = b',"checks":['
_END: Final = b"]}"
# What stands between lots, as a deflate block that is not packed: its kind, its length, and that inverted.
_COMMA: Final = b","
_STORED_COMMA: Final = b"\x00\x01\x00\xfe\xff" + _COMMA


class Download(NamedTuple):
    """The name to save a record under, and the record as a data URI."""

    name: str
    href: Markup


def download(record: Mapping[str, Any], checks: Sequence[Lot]) -> Download:
    """`checks` are those of the record."""
    stem = _UNSAFE.sub("-", PurePath(record["article"]["source"].partition("#")[0]).stem).strip("-.")[:80]
    try:
        data = packed(record, checks)
    except TypeError:
        data = gzip.compress(records.encoded(record), _LEVEL, mtime=0)
    href = Markup(f"data:application/gzip;base64,{b64encode(data).decode()}")  # noqa: S704  base64 only
    return Download(f"{stem or 'report'}.json.gz", href)


def packed(record: Mapping[str, Any], checks: Sequence[Lot]) -> bytes:
    """The record's JSON as one member of a gzip file; what is packed of its checks already is used as it is.

    The checks come last, whatever their place in the record: so the rest is packed in one go, which is smaller.

    Raises:
        TypeError: the record holds what orjson cannot write: lone surrogates, or other types than those of JSON.
    """
    start = orjson.dumps({key: value for key, value in record.items() if key != "checks"})[:-1] + _CHECKS
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    # A full flush: what follows refers to nothing before it.
    made = [_HEAD, packer.compress(start), packer.flush(zlib.Z_FULL_FLUSH)]
    check, length = zlib.crc32(start), len(start)
    for number, lot in enumerate(checks):
        data, stretch = lot.packed
        if number:
            made.append(_STORED_COMMA)
            check, length = zlib.crc32(_COMMA, check), length + len(_COMMA)
        made.append(stretch)
        check, length = zlib.crc32(data, check), length + len(data)
    check, length = zlib.crc32(_END, check), length + len(_END)
    made += packer.compress(_END), packer.flush(), struct.pack("<LL", check, length & 0xFFFFFFFF)
    return b"".join(made)
