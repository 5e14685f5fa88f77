"""Decode: bytes to text without ever guessing in silence.

Order: byte order mark, what the file declares of itself, UTF-16 without a mark, strict UTF-8, and last a guess that
stands in the limits. Text that no reading explains without doubt is refused, since a wrong alphabet would put wrong
words into somebody's mouth.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace

from probata.method.documents.labels import text_codec
from probata.record.counted import counted
from probata.record.errors import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAX_CONTROL_SHARE = 0.01
"""A text may hold a stray form feed, bell or end-of-file character; more than one in a hundred is not text."""
FEW_CONTROLS = 2
"""So many make no binary of a short text."""
MAX_LOST_SHARE = 0.002
"""Letters that may be damaged in a page that declares its encoding, as browsers forgive them; they are counted."""
FEW = 50
"""With fewer letters beyond ASCII than this, and less than one in ten, a guess is said to rest on little."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
# What terminals understand as colours and moves (ECMA-48, 5.4): logs and transcripts of sessions are full of it.
_TERMINAL = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")
_LOST = "\ufffd"
_TWICE = re.compile(r"[ÃÂÐÑØÙ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€")
_NEXT = "Open it in the program that wrote it and save it as UTF-8; then add that."


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding that it was read with, what is doubtful, and whether its UTF-8 is the file byte for byte."""

    text: str
    encoding: str
    limits: tuple[str, ...] = ()
    exact: bool = False


def decode(data: bytes, name: str, declared: str = "") -> Decoded:
    """The text of these bytes.

    Args:
        data: the whole file.
        name: for messages.
        declared: the encoding that the file claims for itself (HTML does); passed over when it fails, and when it is
            none in which texts are written (``labels``), which the limits say.

    Raises:
        Unreadable: empty, binary, cut off inside a character, or in an encoding that cannot be told.
    """
    if not data.strip(b" \t\r\n\x0b\x0c"):
        raise Unreadable("The file is empty.", where=name)
    found = _by_mark(data, name) or _by_claim(data, declared) or _without_mark(data) or _by_utf8(data)
    if found is None:
        found = _by_guess(data, name)
    if declared.strip() and not text_codec(declared):
        found = replace(found, limits=(*found.limits, _unknown(declared, found.encoding)))
    return _checked(found, name)


def _unknown(declared: str, used: str) -> str:
    told = "".join(letter if letter.isprintable() else "\ufffd" for letter in declared.strip()[:60])
    return f'declares "{told}", which is no encoding of texts; read as {_COMMON_NAMES.get(used, used)}'


def looks_like_text(head: bytes) -> bool:
    """Whether the first bytes of a file can be text at all; a character cut at the end of them is forgiven."""
    if any(head.startswith(mark) for mark, _encoding in _MARKS):
        return True
    controls = sum(byte < 32 and byte not in b"\t\n\x0b\x0c\r\x1b" for byte in head)
    return controls <= len(head) * MAX_CONTROL_SHARE or _wide(head) is not None


def _by_mark(data: bytes, name: str) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, name)
    return None


def _strict(data: bytes, encoding: str, name: str) -> Decoded:
    """The byte order mark stays in the text as U+FEFF: the canonical text keeps what the file has."""
    try:
        return Decoded(data.decode(encoding), encoding, exact=encoding == "utf-8")
    except UnicodeDecodeError as fault:
        raise Unreadable(
            f"The file says that it is {encoding} and is not, from byte {fault.start:,} on: damaged or cut off.",
            where=name,
        ) from None


def _by_claim(data: bytes, declared: str) -> Decoded | None:
    """What the page claims, unless it is plainly wrong: a legal UTF-8 with letters beyond ASCII is no accident."""
    encoding = text_codec(declared)
    if not encoding or (_by_utf8(data) and not data.isascii()):
        return None
    encoding = _WEB_NAMES.get(encoding, encoding)
    try:
        text = data.decode(encoding, "replace")
    except UnicodeError:
        return None
    lost = text.count(_LOST) - data.count(_LOST.encode(encoding, "ignore") or b"\xff\xfe\xff")
    if lost > MAX_LOST_SHARE * len(text):
        return None
    limits = (f"declares {encoding}, and {lost:,} of its bytes are not; they stand as U+FFFD",) if lost else ()
    return Decoded(text, encoding, limits, exact=text.encode("utf-8", "replace") == data)


# The web means the windows code page when it says Latin-1 (WHATWG Encoding Standard).
_WEB_NAMES = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}


def _by_utf8(data: bytes) -> Decoded | None:
    if b"\x1b$" in data:
        return _japanese_seven_bit(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", exact=True)
    except UnicodeDecodeError:
        return None


def _japanese_seven_bit(data: bytes) -> Decoded | None:
    """ISO-2022-JP is legal ASCII that means something else; its escape sequences give it away."""
    try:
        return Decoded(data.decode("iso2022_jp"), "iso2022_jp", (_said("iso2022_jp"),))
    except UnicodeDecodeError:
        return None


def _without_mark(data: bytes) -> Decoded | None:
    encoding = _wide(data)
    if encoding is None:
        return None
    try:
        return Decoded(data.decode(encoding), encoding, (_said(encoding),))
    except UnicodeDecodeError:
        return None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in most texts nearly every second byte is NUL, always on the same side."""
    pairs = len(data) // 2
    if not pairs:
        return None
    left, right = data[0 : 2 * pairs : 2].count(0), data[1 : 2 * pairs : 2].count(0)
    if right > pairs * 0.4 and left <= pairs * 0.02:
        encoding = "utf-16-le"
    elif left > pairs * 0.4 and right <= pairs * 0.02:
        encoding = "utf-16-be"
    else:
        return None
    sample = data[:4096].decode(encoding, "ignore")
    return encoding if len(_CONTROL.findall(sample)) <= len(sample) * MAX_CONTROL_SHARE else None


def _by_guess(data: bytes, name: str) -> Decoded:
    from probata.method.documents.guess import guess

    if b"\x00" in data:
        raise Unreadable("The file is binary, not text.", where=name)
    _refuse_broken_utf8(data, name)
    encoding = guess(data, name)
    text = data.decode(encoding)
    return Decoded(text, encoding, (_said(encoding), *_by_how_few(text)))


def _by_how_few(text: str) -> list[str]:
    """That hardly any letters told the encoding: a name in a table of plain letters may be read in several ways."""
    every = sum(map(str.isalpha, text))
    beyond = sum(letter.isalpha() and not letter.isascii() for letter in text)
    few = beyond < FEW and 10 * beyond < every
    return [f"the encoding was told by {counted(beyond, 'letter')} alone: look at them before you quote"] if few else []


def _refuse_broken_utf8(data: bytes, name: str) -> None:
    """UTF-8 with a few bad bytes must not be guessed into another alphabet: say where it breaks instead."""
    text = data.decode("utf-8", "replace")
    lost = text.count(_LOST)
    kept = sum(map(len, re.findall(r"[^\x00-\x7f\ufffd]+", text)))
    if kept > lost:
        first = len(text[: text.index(_LOST)].encode("utf-8"))
        raise Unreadable(
            f"The file is UTF-8 up to byte {first:,} and then breaks: damaged, cut off, or two encodings in one file.",
            where=name,
            next_step=_NEXT,
        )


def _checked(found: Decoded, name: str) -> Decoded:
    text = found.text
    if "\x00" in text:
        raise Unreadable("The file is binary, not text.", where=name)
    if not text.strip("\ufeff \t\r\n\x0b\x0c"):
        raise Unreadable("The file is empty.", where=name)
    controls = len(_CONTROL.findall(text))
    strange = len(_CONTROL.findall(_TERMINAL.sub("", text))) if controls else 0
    if strange > max(FEW_CONTROLS, len(text) * MAX_CONTROL_SHARE):
        raise Unreadable("The file is full of control characters: binary, or text in an unknown encoding.", where=name)
    return Decoded(text, found.encoding, (*found.limits, *_doubts(text, controls)), found.exact)


def _doubts(text: str, controls: int) -> list[str]:
    doubts = []
    if controls:
        doubts.append(f"holds {controls:,} control characters")
    if _LOST in text:
        doubts.append(f"{text.count(_LOST):,} letters were lost before the file came here (U+FFFD)")
    if len(_TWICE.findall(text)) >= 3:
        doubts.append("looks as if somebody decoded it wrongly before it came here (mojibake inside legal UTF-8)")
    return doubts


def _said(encoding: str) -> str:
    return f"read as {_COMMON_NAMES.get(encoding, encoding)}; nobody declared it"


_COMMON_NAMES = {
    **{f"cp{page}": f"windows-{page}" for page in range(1250, 1259)},
    "cp932": "Shift_JIS (windows-31j)",
    "cp949": "EUC-KR (windows-949)",
    "utf-16-le": "UTF-16 (little-endian)",
    "utf-16-be": "UTF-16 (big-endian)",
    "iso2022_jp": "ISO-2022-JP",
    "koi8_r": "KOI8-R",
    "koi8_u": "KOI8-U",
    "gb18030": "GB18030",
    "big5": "Big5",
}
