"""Code pages: which alphabet a byte of RTF belongs to, by its font (specification 1.9.1, ``\\fcharset``)."""

from __future__ import annotations

import codecs

_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 78: "shift_jis", 79: "euc_kr", 80: "gb2312", 81: "big5", 83: "mac_turkish",
    85: "mac_greek", 86: "mac_turkish", 88: "mac_latin2", 89: "mac_cyrillic", 128: "cp932", 129: "cp949",
    130: "johab", 134: "gb18030", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255",
    178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_PAGES = {
    708: "iso8859_6", 936: "gb18030", 1361: "johab", 10000: "mac_roman", 10006: "mac_greek", 10007: "mac_cyrillic",
    10029: "mac_latin2", 10081: "mac_turkish", 20866: "koi8_r", 21866: "koi8_u", 54936: "gb18030", 65001: "utf-8",
    **{28590 + part: f"iso8859_{part}" for part in (1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 15)},
}  # fmt: skip
SYMBOL = "symbol"
"""The alphabet of a symbol font: its codes stay as they are, in the private letters from U+F000 on."""
_SYMBOL_CHARSET = 2


def of_page(number: int) -> str:
    """The codec of a code page; "" for one that nobody knows."""
    name = _PAGES.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""


def of_charset(number: int) -> str:
    """The codec of a font's character set; "" for "default" (1) and for those that nobody knows."""
    return SYMBOL if number == _SYMBOL_CHARSET else _CHARSETS.get(number, "")


def decoded(data: bytes, codec: str) -> tuple[str, int]:
    """The letters of these bytes and how many of them mean nothing there (they stand as U+FFFD)."""
    if codec == SYMBOL:
        return "".join(chr(byte) if byte < 32 else chr(0xF000 + byte) for byte in data), 0
    try:
        return data.decode(codec), 0
    except UnicodeDecodeError:
        text = data.decode(codec, "replace")
        return text, text.count("\ufffd")
