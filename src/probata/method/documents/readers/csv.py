"""CSV: the canonical text is the decoded file; every value bears a mark with its row and column.

The rules are those of RFC 4180 with the usual liberties: other separators, either line end, a last line without an end.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from probata.method.documents.decode import decode
from probata.method.documents.model import Mark, MarkKind, Reading
from probata.record.basis import Method
from probata.record.span import SheetCell, TextSpan

METHOD = Method("read-csv", 1)
SUFFIXES = (".csv", ".tsv")
SAYS = "Tables as text, separated by comma, semicolon, tab or bar; every value is marked with its row and column."
SEPARATORS = ",;\t|"
MAX_CELLS = 500_000
"""Values that are marked one by one; each mark takes some hundred bytes of memory. The text is always whole."""
_SAMPLE_ROWS = 50
_SAMPLE_VALUES = 20_000
_SAMPLE_LETTERS = 1_000_000
_RUNS = re.compile(r"[\t\r]*(?:[=@]|[+-](?![\d\s().,/:-]*\Z))")
_QUOTED = re.compile(r'"([^"]*(?:""[^"]*)*)("|\Z)')
_HINT = re.compile(r"\ufeff?sep=([^\r\n])(?:\r\n|\r|\n)", re.IGNORECASE)


def recognises(head: bytes) -> bool:  # noqa: ARG001 (every reader is asked; this one cannot tell)
    """Never: a table has no signature, only its name tells it from prose with commas."""
    return False


def read(data: bytes, name: str) -> Reading:
    """The decoded file with a CELL mark on every value (its place has an empty sheet name); raises Unreadable."""
    decoded = decode(data, name)
    separator, start = _dialect(decoded.text)
    marks, limits = _cells(decoded.text, separator, start)
    return Reading(decoded.text, METHOD, tuple(marks), (), (*decoded.limits, *limits), decoded.exact)


def _dialect(text: str) -> tuple[str, int]:
    """The separator and where the table begins (spreadsheets write a first line ``sep=;`` sometimes)."""
    hint = _HINT.match(text)
    if hint:
        return hint[1], hint.end()
    start = 1 if text.startswith("\ufeff") else 0
    sample = text[: start + _SAMPLE_LETTERS]
    return max(SEPARATORS, key=lambda each: _regularity(sample, each, start)), start


def _regularity(text: str, separator: str, start: int) -> tuple[float, int]:
    """How many of the first rows have the commonest width, and that width; a width of 1 says nothing."""
    widths: list[int] = []
    for seen, (row, column, _span, _open) in enumerate(_values(text, separator, start)):
        if row > _SAMPLE_ROWS or seen > _SAMPLE_VALUES:
            break
        if column == 1:
            widths.append(0)
        widths[-1] = column
    if not widths:
        return 0.0, 0
    common = max(set(widths), key=lambda width: (widths.count(width), width))
    return (widths.count(common) / len(widths) if common > 1 else 0.0), common


def _cells(text: str, separator: str, start: int) -> tuple[list[Mark], list[str]]:
    marks: list[Mark] = []
    limits: list[str] = []
    for row, column, span, unclosed in _values(text, separator, start):
        if len(marks) == MAX_CELLS:
            limits.append(f"more than {MAX_CELLS:,} values: those from row {row:,} on are not marked one by one")
            break
        if unclosed:
            limits.append(f"row {row:,}: a quotation mark is never closed; the rest is one value")
        marks.append(Mark(MarkKind.CELL, span, SheetCell("", row, column)))
    return marks, limits + _uneven(marks) + _runnable(text, marks)


def _uneven(marks: list[Mark]) -> list[str]:
    """That rows differ in width: a separator inside a value that nobody quoted moves all values after it."""
    widths: dict[int, int] = {}
    for mark in marks:
        if isinstance(mark.place, SheetCell):
            widths[mark.place.row] = mark.place.column
    counts = Counter(widths.values())
    if len(counts) < 2:
        return []
    usual = max(counts, key=lambda width: (counts[width], width))
    odd = [row for row, width in widths.items() if width != usual]
    if 2 * len(odd) >= len(widths):
        return []
    told = "1 row has" if len(odd) == 1 else f"{len(odd):,} rows have"
    return [f"{told} not {usual:,} values like most (first: row {odd[0]:,})"]


def _runnable(text: str, marks: list[Mark]) -> list[str]:
    """That values begin as formulas do: text here, but a spreadsheet program that opens the file may run them."""
    found = [mark for mark in marks if _RUNS.match(text, mark.span.start, mark.span.end)]
    if not found or not isinstance(found[0].place, SheetCell):
        return []
    first = found[0].place
    told = "1 value begins like a formula" if len(found) == 1 else f"{len(found):,} values begin like formulas"
    where = f"row {first.row:,}, column {first.column:,}"
    return [f"{told} (first: {where}); here they are text, but a spreadsheet program may run them"]


def _values(text: str, separator: str, start: int) -> Iterator[tuple[int, int, TextSpan, bool]]:
    """Row, column, span and "its quotation mark is never closed" of every value; rows that hold nothing are counted."""
    plain = re.compile(f"[^{re.escape(separator)}\r\n]*")
    position, row, column = start, 1, 1
    while position < len(text):
        end, span, unclosed = _value(text, position, plain)
        follows = text[end : end + 1]
        if column > 1 or span.length or follows == separator or end > position:
            yield row, column, span, unclosed
        if follows == separator:
            column += 1
            if end + 1 == len(text):
                yield row, column, TextSpan(end + 1, end + 1), False
        elif follows:
            row, column = row + 1, 1
        position = end + (2 if text.startswith("\r\n", end) else 1)


def _value(text: str, position: int, plain: re.Pattern[str]) -> tuple[int, TextSpan, bool]:
    """Where the value at this place ends, the span of what it says, and whether its quotation mark stays open."""
    quoted = _QUOTED.match(text, position)
    if quoted is None:
        end = _end(plain, text, position)
        return end, TextSpan(position, end), False
    end = _end(plain, text, quoted.end())
    closed = bool(quoted[2])
    clean = end == quoted.end()
    return end, TextSpan(*quoted.span(1)) if clean else TextSpan(position, end), not closed


def _end(plain: re.Pattern[str], text: str, position: int) -> int:
    """Where the plain characters from here on end; the pattern matches the empty text, so that it always matches."""
    found = plain.match(text, position)
    return found.end() if found else position
