"""Tokens of RTF: braces, control words with their number, control symbols, bytes of text (specification 1.9.1, syntax).

One pass with one pattern, linear in the size of the file. Line ends mean nothing in RTF and give no token.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from typing import TypeAlias

TEXT, WORD, OPEN, CLOSE, SYMBOL, BINARY, CUT = range(7)
"""Kinds of tokens. CUT is the sign that ``\\bin`` claims more bytes than the file has."""

Token: TypeAlias = tuple[int, bytes, int | None]
"""Kind; the name of a word, the letter of a symbol, the bytes of a text or binary; the number of a word."""
_PATTERN = re.compile(
    rb"([^\\{}\r\n]+)|\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|(\{)|(\})|\\([^a-zA-Z])", re.DOTALL
)
_PLAIN, _WORD, _NUMBERED, _HEX, _OPEN, _CLOSE, _SYMBOL = range(1, 8)


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of a file, in order. A byte in hexadecimal (``\\'e9``) is text like any other byte."""
    at = 0
    while at >= 0:
        at = yield from _until_binary(data, at)


def _until_binary(data: bytes, at: int) -> Generator[Token, None, int]:
    """Tokens up to and with the next binary stretch; returns where to go on, -1 at the end."""
    for found in _PATTERN.finditer(data, at):
        kind = found.lastindex
        if kind == _PLAIN:
            yield TEXT, found[1], None
        elif kind == _WORD:
            yield WORD, found[2], None
        elif kind == _NUMBERED:
            number = int(found[3])
            if found[2] == b"bin" and number > 0:
                start = found.end()
                yield BINARY, data[start : start + number], None
                if start + number > len(data):
                    yield CUT, b"", None
                return start + number
            yield WORD, found[2], number
        elif kind == _HEX:
            yield TEXT, bytes.fromhex(found[4].decode("ascii")), None
        elif kind == _OPEN:
            yield OPEN, b"", None
        elif kind == _CLOSE:
            yield CLOSE, b"", None
        else:
            yield SYMBOL, found[7], None
    return -1
