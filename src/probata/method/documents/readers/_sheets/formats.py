"""Formats: what a sheet shows where a reader would miss it: per cent, currencies, words, leading zeros, nothing."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache
from typing import NamedTuple

_MAX_CODE = 255
"""Characters of a format; programs refuse longer ones."""
_TOKEN = re.compile(r'"([^"]*)"|\\(.)|[_*].|\[\$([^\]-]*)[^\]]*\]|(\[[^\]]*\])|([0#?.,]+)|(.)', re.DOTALL)
_SECTION = re.compile(r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\\[]|["\\\[])*', re.DOTALL)
_TELLS = re.compile(r"[^\W\d_]|[%‰#№\u20a0-\u20cf$£¥¢/]")


class _Section(NamedTuple):
    """One of up to four parts of a format: what stands before, the digits, what stands after; ``known`` if read."""

    before: str
    digits: str
    after: str
    known: bool = True


def shown(number: float, code: str) -> str:
    """What the sheet shows of a number, when that says more than the number; "" when it does not or cannot be told."""
    found = _section(number, code)
    if found is None or not found.known:
        return ""
    said = found.before + found.after
    zeros = found.digits.partition(".")[0]
    tells = _TELLS.search(said) or (zeros.count("0") > 1 and "," not in zeros and "." not in found.digits)
    if not tells:
        return ""
    try:
        digits = _digits(Decimal(repr(number)), found, keeps_sign=len(_sections(code)) == 1) if found.digits else ""
    except (InvalidOperation, ValueError, OverflowError):
        return ""
    return " ".join(f"{found.before}{digits}{found.after}".split())


def unseen(number: float | None, code: str) -> bool:
    """Whether the format shows nothing at all of this number (``;;;``); None asks for text."""
    sections = _sections(code)
    if number is None:
        return len(sections) == 4 and not sections[3].strip()
    return len(sections) > 1 and (chosen := _chosen(number, sections)) is not None and not chosen.strip()


def _sections(code: str) -> list[str]:
    if len(code) > _MAX_CODE:
        return [""]
    found: list[str] = []
    at = 0
    while at <= len(code) and len(found) < 4:
        part = _SECTION.match(code, at)
        found.append(part[0] if part else "")
        at += len(found[-1]) + 1
    return found


def _chosen(number: float, sections: list[str]) -> str | None:
    """The section for a number by its sign; None where conditions decide."""
    if any(re.search(r"\[[<>=]", each) for each in sections):
        return None
    if number < 0 and len(sections) > 1:
        return sections[1]
    return sections[2] if number == 0 and len(sections) > 2 else sections[0]


def _section(number: float, code: str) -> _Section | None:
    chosen = _chosen(number, _sections(code))
    return None if chosen is None else _parsed(chosen)


@lru_cache(maxsize=1024)
def _parsed(section: str) -> _Section:
    parts, digits, known = ["", ""], "", "general" not in section.lower()
    for found in _TOKEN.finditer(section):
        quoted, escaped, currency, bracket, number, other = found.groups()
        if number is not None:
            known = known and not (digits and parts[1].strip())
            digits += number
        elif bracket is None:
            said = quoted or escaped or currency or other or ""
            known = known and not (other and other in "@EeYyMmDdHhSs/")
            parts[1 if digits else 0] += said
    return _Section(parts[0], digits, parts[1], known)


def _digits(number: Decimal, section: _Section, *, keeps_sign: bool) -> str:
    """The digits as the format rounds, groups and fills them (18.8.31)."""
    digits = section.digits.rstrip(",")  # each comma at the end stands for a thousand
    scaled, _, fraction = digits.partition(".")
    thousands = len(section.digits) - len(digits)
    number = number.scaleb(2 * (section.before + section.after).count("%") - 3 * thousands)
    places = sum(sign in "0#?" for sign in fraction)
    rounded = abs(number).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    text = f"{rounded:{',' if ',' in scaled else ''}.{places}f}"
    if "#" in fraction and "." in text:
        text = text.rstrip("0").rstrip(".")
    head, dot, tail = text.partition(".")
    filled = head.zfill(scaled.count("0")) if "," not in scaled else head
    return ("-" if number < 0 and keeps_sign else "") + filled + dot + tail
