"""From bytes to text: decoding, newlines, and mojibake put right without moving an offset."""

from __future__ import annotations

import codecs
import re

from auditor.document import Doubt, Repair, Span
from auditor.errors import IngestError

# First bytes of files that hold no text, with the words an editor knows them by.
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"PK\x03\x04", "a ZIP, Word or e-book file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x1f\x8b", "compressed"),
    (b"BZh", "compressed"),
    (b"\xfd7zXZ", "compressed"),
    (b"7z\xbc\xaf", "compressed"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"PAR1", "a Parquet table"),
    (b"SQLite format 3", "a database"),
    (b"OggS", "a recording"),
    (b"ID3", "a recording"),
    (b"{\\rtf", "a rich-text file"),
)
# UTF-32 before UTF-16: the mark of the one starts with that of the other.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(
    rb"""<(?:meta\s[^>]{0,200}?charset\s*=|\?xml\s[^>]{0,200}?encoding\s*=)\s*["']?([\w.:-]{2,40})""", re.IGNORECASE
)
_CONTROLS = bytes(range(9)) + bytes(range(14, 27)) + bytes(range(28, 32)) + b"\x7f"
# A text has a stray control character at most; one in fifty is a format of its own.
_MAX_CONTROL_SHARE = 0.02
# How much is looked at to tell binary from text, and to guess an encoding.
_SAMPLE = 65_536
# A text in a single-byte encoding of western Europe has few bytes above ASCII; other scripts are mostly those.
_WESTERN_SHARE = 0.15

_NEWLINES = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNWANTED = re.compile("[\x00\ufeff]|[\ud800-\udfff]")
_RARE = "\r\x00\ufeff\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"

# The leads of wrongly decoded UTF-8 that western text shows, before any further work.
_MOJIBAKE = re.compile("[ÂÃâðÐÎ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€")
_LEADS = "âÃÂðÐÎ"
_RUN = re.compile("[^\x00-\x7f]+")
_PAD = "\u2060"
# Three in a row are a quotation that begins or ends with an inner one.
_TWIN = re.compile(r"(?<!')'{2,3}(?!')")


def decode(data: bytes, source: str) -> tuple[str, tuple[Doubt, ...]]:
    """The text of `data`, and a doubt when its encoding had to be guessed.

    Raises: IngestError when it is empty or no text.
    """
    if not data.strip():
        raise IngestError(source, "the input is empty" if not data else "the input holds only white space")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _by(data[len(mark) :], encoding)
    _refuse_binary(data, source)
    wide = _wide(data)
    if wide:
        return _by(data, wide)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _undeclared(data)


def normalise(text: str) -> str:
    """`text` with newlines as \\n only, and without NUL, byte-order marks or lone surrogates."""
    # Looking for each character by itself takes a tenth of the time that one pattern takes.
    if not any(character in text for character in _RARE) and _is_whole(text):
        return text
    text = _UNWANTED.sub(lambda m: "\ufffd" if m[0] >= "\ud800" and m[0] != "\ufeff" else "", text)
    return _NEWLINES.sub("\n", text)


def _is_whole(text: str) -> bool:
    """Whether no surrogate stands alone in it."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def repair(text: str) -> tuple[str, tuple[Repair, ...]]:
    """`text` at equal length with wrongly decoded characters put right, and what was put right where."""
    if not any(lead in text for lead in _LEADS) or not _MOJIBAKE.search(text):
        return text, ()
    # Loading ftfy takes 30 ms, and few texts need it.
    from ftfy import fix_encoding  # noqa: PLC0415

    repairs: list[Repair] = []

    def right(match: re.Match[str]) -> str:
        seen = match[0]
        if not _MOJIBAKE.search(seen):
            return seen
        # The closing curly quote is E2 80 9D, and 9D is no character of cp1252: many systems drop it.
        fixed = normalise(re.sub("â€\x9d?$", "”", fix_encoding(seen))).replace("\n", " ")
        if len(fixed) >= len(seen):
            return seen
        repairs.append(Repair(Span(*match.span()), fixed))
        return fixed + _PAD * (len(seen) - len(fixed))

    reading = _RUN.sub(right, text)
    return reading, tuple(repairs)


def paired(text: str) -> str:
    """`text` at equal length with double quotation marks where two single ones stand for one, as archives write them.

    The inner of the two becomes a curly single one, which stands between no words and closes nothing.
    """
    return _TWIN.sub(_double, text) if "''" in text else text


def _double(match: re.Match[str]) -> str:
    seen, text = match[0], match.string
    before, after = text[max(match.start() - 1, 0) : match.start()], text[match.end() : match.end() + 1]
    if after and not after.isspace() and (not before or before.isspace() or before in "([{—–-/"):
        return "“‘" + seen[2:]
    if before and not before.isspace() and not before.isdigit():  # after a digit it measures: 6'2''
        return seen[:-2] + "’”"
    return seen


def _by(data: bytes, encoding: str) -> tuple[str, tuple[Doubt, ...]]:
    """`data` in a known encoding; bytes that do not fit are a doubt."""
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        reason = f"It is marked as {encoding.upper()}, but byte {error.start} does not fit."
        return data.decode(encoding, "replace"), (Doubt("encoding", reason),)


def _refuse_binary(data: bytes, source: str) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise IngestError(source, f"the input is {what}, not the text of an article")
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > len(sample) * _MAX_CONTROL_SHARE and not _wide(data):
        raise IngestError(source, "the input is binary, not text")


def _wide(data: bytes) -> str:
    """The UTF-16 without a mark that `data` is in, by where its zero bytes are; empty when it is in none."""
    sample = data[: _SAMPLE & ~1]
    zeros = sample.count(0)
    if zeros < len(sample) * 0.3 or len(data) % 2:
        return ""
    odd = sample[1::2].count(0)
    if odd > zeros * 0.97:
        return "utf-16-le"
    return "utf-16-be" if odd < zeros * 0.03 else ""


def _undeclared(data: bytes) -> tuple[str, tuple[Doubt, ...]]:
    """Text of bytes that are not UTF-8: by what the page says, else by what they look like."""
    declared = _CHARSET.search(data, 0, 4096)
    if declared:
        try:
            return data.decode(declared[1].decode("ascii")), ()
        except (LookupError, UnicodeError):
            pass
    lenient = data.decode("utf-8", "replace")
    high = len(data) - len(data.translate(None, bytes(range(128, 256))))
    if lenient.count("\ufffd") * 8 < high:
        return lenient, (Doubt("encoding", "Most of it is UTF-8, but some bytes are not; they are shown as �."),)
    if high < len(data) * _WESTERN_SHARE:
        return _western(data)
    return _guessed(data)


def _western(data: bytes) -> tuple[str, tuple[Doubt, ...]]:
    encoding = "cp1252"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text, encoding = data.decode(encoding, "replace"), "cp1252 with bytes that do not fit"
    return text, (Doubt("encoding", f"The bytes are not UTF-8 and no encoding is declared; read as {encoding}."),)


def _guessed(data: bytes) -> tuple[str, tuple[Doubt, ...]]:
    # Loading it takes 20 ms, and nearly all input is UTF-8.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(data[:_SAMPLE]).best()
    encoding = best.encoding if best else "cp1252"
    text = data.decode(encoding, "replace")
    return text, (Doubt("encoding", f"The bytes are not UTF-8 and no encoding is declared; read as {encoding}."),)
