"""Numerals: digits of every script, and Chinese number words where a date has them.

Digits are those that Unicode calls decimal (category Nd): Arabic, Persian, Thai, Devanagari, full-width and the rest.
"""

from __future__ import annotations

import re
import unicodedata

_ONES = {
    sign: value
    for value, signs in enumerate(("〇零○", "一元", "二", "三", "四", "五", "六", "七", "八", "九"))
    for sign in signs
}
_TENS = {"廿": 20, "卅": 30}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_SIGNS = "".join((*_ONES, *_TENS, *_UNITS))
_BEFORE_UNIT = re.compile(rf"[{_SIGNS}]+(?=\s*[年月日号號])")


def in_ascii(text: str) -> str:
    """The text with every decimal digit as an ASCII one."""
    return text if text.isascii() else "".join(map(_digit, text))


def chinese_in_ascii(text: str) -> str:
    """The text with Chinese number words before 年, 月, 日 as digits: ``二〇二一年三月`` is ``2021年3月``."""
    return _BEFORE_UNIT.sub(lambda found: str(chinese(found[0])), text)


def chinese(words: str) -> int:
    """What Chinese number words say: digit by digit (``二〇二一``), or with tens and hundreds (``一百一十``)."""
    if not any(sign in _UNITS or sign in _TENS for sign in words):
        return int("".join(str(_ONES[sign]) for sign in words))
    total, one = 0, 0
    for sign in words:
        if sign in _ONES:
            one = _ONES[sign]
        else:
            total += _TENS.get(sign, 0) or (one or 1) * _UNITS[sign]
            one = 0
    return total + one


def _digit(sign: str) -> str:
    value = unicodedata.decimal(sign, None)
    return sign if value is None else str(value)
