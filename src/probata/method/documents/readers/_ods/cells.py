"""Cells: one cell element as what it says: value, what is shown, formula (ODF 1.3 part 3, 19.385 to 19.389)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from probata.method.documents.readers._ods.styles import Styles
from probata.method.documents.readers._ods.words import lines_of
from probata.method.documents.readers._sheets.values import GENERAL, Numbers, Said

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NUMBERS = ("float", "percentage", "currency")
_TELLS = re.compile(r"[^\W\d_]|[%‰#№\u20a0-\u20cf$£¥¢/]")
_SCIENTIFIC = re.compile(r"-?\d+(?:[.,]\d+)?E[+-]?\d+", re.IGNORECASE)
_FILLED = re.compile(r"-?0\d")
_NO_TIME = re.compile(r"T00:00:00(?:\.0*)?\Z")
_NO_FRACTION = re.compile(r"(:\d\d)\.0+\Z")
_SPAN = re.compile(r"(-?)P(?:(\d{1,9})D)?T?(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})(?:[.,]\d*)?S)?")
_OWN = re.compile(r'("(?:[^"]|"")*")|\[\.([^\[\]:]+)(?::\.([^\[\]]+))?\]|\[([^\[\]]+)\]')


def said_by(element: Element, has: dict[str, str], numbers: Numbers, styles: Styles, style: str) -> Said:
    """What a cell says.

    Args:
        element: the cell.
        has: its attributes by short name.
        numbers: counts numbers that may be wrong.
        styles: of the file.
        style: the name of the style that holds for this cell.
    """
    kind, displayed = has.get("office:value-type", ""), lines_of(element)
    if has.get("value-type") == "error":  # LibreOffice's own attribute: the cell shows an error
        return Said(displayed.strip() or "#ERROR")
    if kind in _NUMBERS:
        return _number(has.get("office:value", ""), kind, displayed, numbers, styles.shows_nothing(style))
    if kind == "date":
        return Said(_NO_FRACTION.sub(r"\1", _NO_TIME.sub("", has.get("office:date-value", ""))) or displayed)
    if kind == "time":
        return Said(_time(has.get("office:time-value", ""), elapsed=styles.elapsed(style)) or displayed)
    if kind == "boolean":
        return Said({"true": "TRUE", "false": "FALSE"}.get(has.get("office:boolean-value", ""), displayed))
    return Said(displayed or has.get("office:string-value", ""))


def _number(raw: str, kind: str, displayed: str, numbers: Numbers, nothing: bool) -> Said:
    try:
        said = numbers.said(float(raw), raw, GENERAL)
    except ValueError:
        return Said(displayed or raw)
    shown = displayed.strip()
    tells = kind != "float" or _TELLS.search(shown) or _FILLED.match(shown)
    if not tells or _SCIENTIFIC.fullmatch(shown):
        numbers.rounded |= bool(shown) and re.sub(r"[\s\u00a0\u202f.,'’]", "", shown) != re.sub(r"[.,]", "", said.value)
        shown = ""
    return Said(said.value, shown, nothing)


def _time(written: str, *, elapsed: bool) -> str:
    found = _SPAN.fullmatch(written)
    if not found:
        return ""
    days, hours, minutes, seconds = (int(found[at] or 0) for at in range(2, 6))
    total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
    width = 1 if elapsed else 2
    return f"{found[1]}{total // 3600:0{width}}:{total // 60 % 60:02}:{total % 60:02}"


def formula_of(written: str) -> str:
    """A formula without its sign and the name of its language; cells as people write them (``B2:B9``)."""
    words = re.sub(r"\A(?:[A-Za-z]+:)?=", "", written, count=1)
    return _OWN.sub(_plain, words)


def _plain(found: re.Match[str]) -> str:
    if found[1] is not None:
        return found[1]
    if found[2] is not None:
        return found[2] + (f":{found[3]}" if found[3] else "")
    return found[4].replace(":.", ":")
