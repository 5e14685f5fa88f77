"""Values: what a cell's stored content says, by the workbook's shared strings and number formats."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from probata.method.documents.readers._xml import attribute, child, parse, short

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from probata.method.documents.readers._package import Package

# Built-in formats of dates and times (ECMA-376 part 1, 18.8.30), the East Asian ones included.
_DATES = frozenset({14, 15, 16, 17, 22, *range(27, 32), 36, *range(50, 59)})
_TIMES = frozenset({18, 19, 20, 21, *range(32, 36), 45, 47})
_SPANS = frozenset({46})
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_LAST_DAY = 2_958_465  # 9999-12-31
_FALSE_LEAP_DAY = 60  # 1900-02-29, which never was; the day numbers before it are one too low
PLAIN, DATE, TIME, ELAPSED, SHOWN = "plain", "date", "time", "elapsed", "shown otherwise"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that exists: place from 1, kind and raw content as stored, style number, formula without its sign."""

    row: int
    column: int
    kind: str
    raw: str
    style: int
    formula: str


@dataclass(slots=True)
class Values:
    """The shared strings, what each cell style means for a number, and the calendar of the workbook."""

    strings: list[str]
    styles: list[str]
    from_1904: bool
    limits: list[str] = field(default_factory=list)

    def of(self, cell: Cell) -> str:
        """The value as text: shared and inline strings, ISO dates, true and false, numbers as they are stored."""
        if cell.kind == "s":
            return self._shared(cell.raw)
        if cell.kind == "b":
            return {"1": "TRUE", "0": "FALSE"}.get(cell.raw, cell.raw)
        if cell.kind in ("str", "inlineStr", "e", "d"):
            return cell.raw
        return self._number(cell)

    def _shared(self, raw: str) -> str:
        if raw.strip().isdecimal() and len(raw.strip()) < 10 and int(raw) < len(self.strings):
            return self.strings[int(raw)]
        self._say("some cells point to strings that are missing")
        return ""

    def _number(self, cell: Cell) -> str:
        try:
            number = float(cell.raw)
        except ValueError:
            return cell.raw
        means = self.styles[cell.style] if cell.style < len(self.styles) else PLAIN
        if means in (DATE, TIME, ELAPSED) and math.isfinite(number):
            return self._moment(number, means) or shortest(number, cell.raw)
        if means == SHOWN:
            self._say("numbers stand as they are stored, not as the sheet shows them (per cent, rounding, thousands)")
        return shortest(number, cell.raw)

    def _moment(self, number: float, means: str) -> str:
        if not 0 <= number <= _LAST_DAY:
            return ""
        if means == ELAPSED:
            seconds = round(number * 86_400)
            return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        if means == TIME and number < 1:
            return str(timedelta(seconds=round(number * 86_400) % 86_400)).zfill(8)
        return self._day(number)

    def _day(self, number: float) -> str:
        if self.from_1904:
            start = datetime(1904, 1, 1)  # noqa: DTZ001 (a sheet's dates have no zone, and none is invented)
        else:
            start = datetime(1899, 12, 30)  # noqa: DTZ001 (as above)
            if int(number) == _FALSE_LEAP_DAY:
                return "1900-02-29"
            number += number < _FALSE_LEAP_DAY
        try:
            moment = start + timedelta(seconds=round(number * 86_400))
        except OverflowError:
            return ""
        return moment.date().isoformat() if number == int(number) else moment.isoformat()

    def _say(self, limit: str) -> None:
        if limit not in self.limits:
            self.limits.append(limit)


def values_of(package: Package, workbook: Element, main: str) -> Values:
    """Read shared strings and styles; without them every number is plain and every shared string missing."""
    parts = {relation.kind: relation.target for relation in package.relations(main) if not relation.outside}
    strings = package.part(parts["sharedStrings"]) if "sharedStrings" in parts else b""
    styles = package.part(parts["styles"]) if "styles" in parts else b""
    properties = child(workbook, "x:workbookPr")
    from_1904 = properties is not None and attribute(properties, "date1904") in ("1", "true", "on")
    return Values(
        [text_of(item) for item in parse(strings, package.name) if short(item.tag) == "x:si"] if strings else [],
        _meanings(parse(styles, package.name)) if styles else [],
        from_1904,
    )


def text_of(item: Element) -> str:
    """The text of a string item: its runs joined, without the phonetic guide beside them."""
    parts = []
    for each in item:
        name = short(each.tag)
        if name == "x:t":
            parts.append(str(each.text or ""))
        elif name == "x:r":
            parts += [str(inner.text or "") for inner in each if short(inner.tag) == "x:t"]
    return "".join(parts)


def _meanings(styles: Element) -> list[str]:
    """For every cell style by number, what it makes of a number."""
    own = {
        attribute(each, "numFmtId"): attribute(each, "formatCode")
        for each in styles.iter()
        if short(each.tag) == "x:numFmt"
    }
    formats = child(styles, "x:cellXfs")
    return [_meaning(attribute(each, "numFmtId"), own) for each in (formats if formats is not None else ())]


def _meaning(number: str, own: dict[str, str]) -> str:
    if number in own:
        return _meaning_of_code(own[number])
    known = int(number) if number.isdecimal() and len(number) < 6 else 0
    if known in _DATES:
        return DATE
    if known in _TIMES:
        return TIME
    return ELAPSED if known in _SPANS else SHOWN if known in (2, 3, 4, 9, 10, *range(5, 9), *range(37, 45)) else PLAIN


def _meaning_of_code(code: str) -> str:
    """What a format written by hand means: the letters that are left when quoted and bracketed parts are gone."""
    letters = _LITERAL.sub("", code.partition(";")[0]).lower()
    if _ELAPSED.search(letters):
        return ELAPSED
    if "general" in letters or letters in ("", "@", "0"):
        return PLAIN
    if re.search(r"[yd]|mmm|e(?![+-])", letters):
        return DATE
    if re.search(r"[hs]", letters):
        return TIME
    return DATE if "m" in letters else SHOWN


def shortest(number: float, raw: str) -> str:
    """The shortest decimal that is this very number (1.1, where some programs store 1.1000000000000001)."""
    if not math.isfinite(number):
        return raw
    text = repr(number + 0.0)  # the sheet knows no negative zero
    if "e" in text or (len(raw) > 17 and raw.lstrip("-").isdecimal()):
        return raw
    return text.removesuffix(".0")
