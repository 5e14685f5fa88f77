"""Charsets: bytes of a mail as text, whatever they are declared to be; what is doubtful is said."""

from __future__ import annotations

import codecs

from probata.method.documents.decode import decode
from probata.record.errors import Unreadable

_PLAIN = frozenset({"", "us-ascii", "ascii", "utf-8", "utf8", "iso-8859-1", "iso-8859-15", "windows-1252"})
"""Charsets that write ASCII as ASCII: the short way for most mails."""
_NO_CHARSET = frozenset({"punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"})
"""Python knows them as encodings of text; a mail that declares one does so to make a program do odd work."""
_ALIASES = {"iso-8859-8-i": "iso-8859-8", "iso-8859-8-e": "iso-8859-8", "x-sjis": "cp932", "x-gbk": "gbk"}
_SILENT = frozenset({"", "us-ascii", "ascii", "ansi_x3.4-1968", "unknown-8bit", "x-unknown", "default"})
"""What programs declare when they do not know."""


def decoded(data: bytes, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """Text with ``\\n`` as line end, and limits. Letters that cannot be told stand as U+FFFD, and a limit says so."""
    charset = declared.strip().strip("\"'").lower()
    if charset in _PLAIN and data.isascii() and b"\x1b" not in data and b"\x00" not in data:
        return _lines(data.decode("ascii")), ()
    if not data.strip():
        return "", ()
    known = _codec(charset)
    try:
        found = decode(data, "mail", "" if charset in _SILENT else known)
    except Unreadable as doubt:
        return _by_force(data, known, doubt.message)
    return _lines(found.text), (*found.limits, *_contradicted(charset, known, found.encoding, data))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _codec(charset: str) -> str:
    """The name under which Python knows the charset; "" when it does not, or when it is no charset at all."""
    try:
        name = codecs.lookup(_ALIASES.get(charset, charset)).name
    except (LookupError, ValueError, UnicodeError):
        return ""
    return "" if name in _NO_CHARSET else name


def _contradicted(charset: str, known: str, used: str, data: bytes) -> list[str]:
    if charset in _SILENT:
        return [f'declares "{charset}" and is {used}'] if charset and not data.isascii() else []
    if not known:
        return [f'declares the unknown charset "{charset[:60]}"; read as {used}']
    if data.isascii() or _alike(known, used):
        return []
    return [f'declares "{charset[:60]}" and was read as {used}']


def _alike(known: str, used: str) -> bool:
    """Whether one is what the web reads for the other (WHATWG Encoding Standard), or they are the same."""
    pairs = {("iso8859-1", "cp1252"), ("iso8859-9", "cp1254"), ("gb2312", "gb18030"), ("gbk", "gb18030")}
    wide = known.replace("_", "-").startswith(used.replace("_", "-")[:6])
    return known == used.replace("_", "-") or (known, used) in pairs or codecs.lookup(used).name == known or wide


def _by_force(data: bytes, known: str, doubt: str) -> tuple[str, tuple[str, ...]]:
    """Every byte that has no sure letter becomes U+FFFD, so that the words in plain letters are not lost with it."""
    try:
        text = data.decode(known or "utf-8", "replace")
    except (LookupError, UnicodeError, ValueError):
        text = data.decode("utf-8", "replace")
    text = text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")
    lost = text.count("\ufffd")
    limit = f"text whose letters are in doubt ({doubt.rstrip('.')}): {lost:,} of its letters stand as U+FFFD"
    return _lines(text), (limit,)
