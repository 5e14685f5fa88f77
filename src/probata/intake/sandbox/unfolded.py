"""What a child's answer unfolds to: marks and claims, counted as bytes before any of them is made a value.

These are looked at by the process that holds the keys. A child that a file has taken over may send the largest answer
that there is, of nothing but marks: two characters of JSON become a list of sixty bytes. So brackets are counted first.
The most marks that may come are looked at in 7 seconds of processor time and 1.1 GiB (measured); no reader marks as
many, and an honest child that came to more leaves them out and says so (``child``).
"""

from __future__ import annotations

import gc
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from probata.method.documents import marks
from probata.method.documents.model import Mark, MarkKind
from probata.record.canonical import MAX_INTEGER, Json
from probata.record.errors import BadValue
from probata.record.span import SheetCell, TextSpan

MOST_MARKS = 1_500_000
"""A table of 100,000 rows of ten has a million; readers of tables mark a million cells and say what they left."""
MOST_CLAIMS = 1_000_000
"""Those of a mailbox with a hundred thousand mails."""
MOST_BYTES = 256 * 2**20
"""All marks of an answer as JSON, and all of its claims: twice what as many of the usual kind take."""
_NESTED = 4
"""Brackets that one mark or claim has: its own, those of its place, and some that stand in its words."""
_HALF = re.compile(rb"(?<!\\)(?:\\\\)*\\u[dD][89a-fA-F]")
"""Half of a sign, spelled out: JSON can say it, no honest child does, and no database takes it."""


def marks_of(raw: bytes) -> tuple[Mark, ...]:
    """The marks of an answer; BadValue, ValueError, TypeError or KeyError for what no honest child sends."""
    with _uncollected():
        rows = value_of(raw, MOST_MARKS)
        if not isinstance(rows, list) or len(rows) > MOST_MARKS:
            raise BadValue("Too many marks.")
        return tuple([_mark(*row) for row in rows])


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without a collector looking again and again at a million values that nothing has let go of: half of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def value_of(raw: bytes, most: int) -> Any:
    """The JSON value with at most so many marks or claims in it; BadValue for more, and for numbers that are none."""
    if len(raw) > MOST_BYTES or raw.count(b"[") + raw.count(b"{") > _NESTED * most + _NESTED:
        raise BadValue("More than any file holds.")
    if _HALF.search(raw):
        raise BadValue("Half of a sign.")
    try:
        return json.loads(raw.decode("utf-8"), parse_float=_none, parse_constant=_none, parse_int=_whole)
    except RecursionError:
        raise BadValue("Nested too deep.") from None


def _mark(kind: Json, start: Json, end: Json, place: Json, by: Json, at: Json) -> Mark:
    if type(start) is not int or type(end) is not int or type(by) is not str or type(at) is not str:
        raise BadValue("A mark of another shape.")
    where = None if place is None else _place(cast("dict[str, Any]", place))
    return Mark(MarkKind(cast(str, kind)), TextSpan(start, end), where, by, at)


def _place(place: dict[str, Any]) -> Any:
    """Cells, of which there are most, without looking at every other kind of place first."""
    if len(place) == 2 and "cell" in place and type(place.get("sheet")) is str:
        row, column = place["cell"]
        if type(row) is not int or type(column) is not int:
            raise BadValue("A cell of another shape.")
        return SheetCell(place["sheet"], row, column)
    return marks.place_in(place)


def _none(_: str) -> Any:
    raise BadValue("A number that is no whole number.")


def _whole(told: str) -> int:
    number = int(told) if len(told) < 20 else MAX_INTEGER + 1
    if abs(number) > MAX_INTEGER:
        raise BadValue("A number that is too large.")
    return number
