"""RTF bodies of Outlook: unpacked (MS-OXRTFCP), and their words or the HTML that is wrapped in them (MS-OXRTFEX)."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, replace

MAX_RAW = 8_000_000
"""Bytes of an unpacked body; a long letter has some ten thousand."""
_DICTIONARY = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor "
    rb"MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
"""What every dictionary begins with, as the specification gives it (2.1.2.1)."""
_PACKED, _AS_IS = b"LZFu", b"MELA"
_TOKEN = re.compile(
    r"\\'([0-9A-Fa-f]{2})|\\([a-zA-Z]{1,32})(-?\d{1,9})? ?|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)|.", re.DOTALL
)
_CHARSETS = {204: 1251, 238: 1250, 161: 1253, 162: 1254, 177: 1255, 178: 1256, 186: 1257, 222: 874, 163: 1258}
_CHARSETS |= {128: 932, 129: 949, 134: 936, 136: 950}
_SIGNS = {"par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "tab": "\t", "cell": "\t"}
_SIGNS |= {"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”"}
_SIGNS |= {"bullet": "•", "~": "\u00a0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\"}
_SILENT = frozenset(
    ("fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "themedata", "listtable", "generator", "fldinst")
)
MAX_DEPTH = 1_000
"""Groups inside each other."""


def unpacked(packed: bytes) -> bytes | None:
    """The RTF; None when it is damaged, of an unknown kind, or claims to be larger than any letter."""
    if len(packed) < 16:
        return None
    _size, raw, kind = struct.unpack_from("<II4s", packed)
    if kind == _AS_IS:
        return packed[16 : 16 + raw]
    return _unpacked(packed, raw) if kind == _PACKED and raw <= MAX_RAW else None


def _unpacked(packed: bytes, raw: int) -> bytes:
    """LZ with a dictionary of 4,096 bytes that turns around; a reference to its own write position ends it."""
    held = bytearray(_DICTIONARY) + bytearray(4096 - len(_DICTIONARY))
    out, write, at = bytearray(), len(_DICTIONARY), 16
    while at < len(packed) and len(out) < raw:
        flags, at = packed[at], at + 1
        for bit in range(8):
            if at >= len(packed):
                return bytes(out[:raw])
            if flags >> bit & 1:
                word, at = int.from_bytes(packed[at : at + 2], "big"), at + 2
                offset, count = word >> 4, (word & 15) + 2
                if offset == write % 4096:
                    return bytes(out[:raw])
                for step in range(count):
                    out.append(held[(offset + step) % 4096])
                    held[write % 4096] = out[-1]
                    write += 1
            else:
                out.append(packed[at])
                held[write % 4096] = packed[at]
                write, at = write + 1, at + 1
    return bytes(out[:raw])


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group: whether its words count, signs to skip after ``\\u``, and the code page."""

    silent: bool = False
    skip: int = 1
    page: int = 0
    tag: bool = False
    covered: bool = False
    fonts: bool = False


class _Words:
    """Walks RTF once and collects its words; of RTF that wraps HTML, the HTML."""

    def __init__(self, text: str) -> None:
        found = re.search(r"\\ansicpg(\d{1,5})", text[:1000])
        self.page = int(found[1]) if found else 1252
        self.html = bool(re.search(r"\\fromhtml1?\b", text[:2000]))
        self.out: list[str] = []
        self._bytes = bytearray()
        self._state = _State(page=self.page)
        self._stack: list[_State] = []
        self._fonts: dict[int, int] = {}
        self._font = 0
        self._owed = 0
        self._star = False
        for token in _TOKEN.finditer(text):
            self._take(token)
        self._flush()

    def _take(self, token: re.Match[str]) -> None:
        code, word, number, sign, brace, words = token.groups()
        if brace:
            self._brace(brace)
        elif word:
            self._word(word, int(number) if number else None)
        elif code:
            self._byte(int(code, 16))
        elif sign == "*":
            self._star = True
        elif sign:
            self._say(_SIGNS.get(sign, ""))
        elif words:
            self._say(words)

    def _brace(self, brace: str) -> None:
        self._flush()
        self._owed, self._star = 0, False
        if brace == "{" and len(self._stack) < MAX_DEPTH:
            self._stack.append(self._state)
        elif brace == "}" and self._stack:
            self._state = self._stack.pop()

    def _word(self, word: str, number: int | None) -> None:
        star, self._star = self._star, False
        state = self._state
        if word == "htmltag" and star and self.html:
            self._state = replace(state, tag=True, silent=False)
        elif star or word in _SILENT:
            self._state = replace(state, silent=True, fonts=word == "fonttbl")
        elif word == "htmlrtf":
            self._flush()
            self._state = replace(state, covered=number != 0)
        elif word == "uc":
            self._state = replace(state, skip=min(number or 0, 100))
        elif word == "u" and number is not None:
            self._say(chr(number & 0xFFFF))
            self._owed = state.skip
        elif word == "f" and number is not None:
            self._choose(number)
        elif word == "fcharset" and state.fonts:
            self._fonts[self._font] = _CHARSETS.get(number or 0, self.page)
        elif word in _SIGNS:
            self._say(_SIGNS[word])

    def _choose(self, font: int) -> None:
        self._flush()
        self._font = font
        self._state = replace(self._state, page=self._fonts.get(font, self.page))

    def _byte(self, value: int) -> None:
        if self._owed:
            self._owed -= 1
        elif self._heard:
            self._bytes.append(value)

    @property
    def _heard(self) -> bool:
        return not self._state.silent and (self._state.tag or not self._state.covered)

    def _say(self, words: str) -> None:
        owed = min(self._owed, len(words))
        self._owed -= owed
        if self._heard and words[owed:]:
            self._flush()
            self.out.append(words[owed:])

    def _flush(self) -> None:
        if self._bytes:
            self.out.append(_decoded(bytes(self._bytes), self._state.page))
            self._bytes.clear()


def _decoded(data: bytes, page: int) -> str:
    try:
        return data.decode(f"cp{page}" if page != 65001 else "utf-8", "replace")
    except LookupError:
        return data.decode("cp1252", "replace")


def words(data: bytes) -> tuple[str, bool]:
    """The words of the RTF, or the HTML that it wraps; and whether it is HTML."""
    walked = _Words(data.decode("latin-1"))
    text = "".join(walked.out)
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\x00", "\ufffd")
    return whole, walked.html
