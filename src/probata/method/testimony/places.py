"""Places: where in an account a coding is told, as a cell of a table says it. docs/spec/interviews.md."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from probata.method.documents.time_ranges import spelled as clock
from probata.method.documents.time_ranges import time_range
from probata.record.errors import BadValue

NOWHERE = ("", "?", "-", "–")
"""Cells that name no place."""
_MARKS = (('"', '"'), ("“", "”"), ("„", "“”"), ("«", "»"))
"""What opens words, and what may close them; a closing mark that stands in the words is written twice."""
_QUOTED = "|".join(f"{first}(?:[^{last}]|{'|'.join(2 * one for one in last)})+[{last}]" for first, last in _MARKS)
_ONE = re.compile(rf'\s*(?:(?P<words>{_QUOTED})|(?P<plain>[^;"“„«]*))\s*(?:;|$)')
_PAGE = re.compile(r"(?:p\.?|page) ?([1-9][0-9]{0,5})", re.IGNORECASE)
_MESSAGE = re.compile(r"message ?([1-9][0-9]{0,8})", re.IGNORECASE)
_CELL = re.compile(r"cell ((?:[^;]+!)?[A-Z]{1,3}[1-9][0-9]{0,6})")
_HOW = (
    'a place is written 0:41-0:52 (a time), p. 3, message 12, cell B7 or cell Sheet!B7, or as "words that stand there '
    'once"; several have ; between them'
)


class PlaceKind(StrEnum):
    """What a place is named by."""

    TIME = "time"
    PAGE = "page"
    MESSAGE = "message"
    CELL = "cell"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class CodedPlace:
    """One place: ``what`` is a time as ``time_ranges`` spells it, a number, the name of a cell, or the words."""

    kind: PlaceKind
    what: str


def read_places(cell: str) -> tuple[CodedPlace, ...]:
    """The places that a cell names, each once; none for one of :data:`NOWHERE`.

    Every run of white space counts as one blank. Raises BadValue, which quotes nothing, for what is written otherwise.
    """
    plain = " ".join(cell.split())
    return () if plain in NOWHERE else tuple(dict.fromkeys(_each(plain)))


def spelled(places: Iterable[CodedPlace]) -> str:
    """The places as :func:`read_places` reads them."""
    return "; ".join(map(_spelled, places))


def _each(cell: str) -> Iterator[CodedPlace]:
    at = 0
    while at < len(cell):
        found = _ONE.match(cell, at)
        if found is None:
            raise BadValue(_HOW)
        at = found.end()
        if found["words"]:
            yield CodedPlace(PlaceKind.WORDS, _words(found["words"]))
        elif plain := found["plain"].strip():
            yield _plain(plain)


def _words(quoted: str) -> str:
    inside = quoted[1:-1]
    for one in dict(_MARKS)[quoted[0]]:
        inside = inside.replace(2 * one, one)
    words = inside.strip()
    if not words:
        raise BadValue("there are no words between the quotation marks")
    return words


def _plain(plain: str) -> CodedPlace:
    for kind, pattern in ((PlaceKind.PAGE, _PAGE), (PlaceKind.MESSAGE, _MESSAGE), (PlaceKind.CELL, _CELL)):
        if found := pattern.fullmatch(plain):
            return CodedPlace(kind, found[1])
    if not plain[0].isdigit():
        raise BadValue(_HOW)
    try:
        return CodedPlace(PlaceKind.TIME, clock(time_range(plain)))
    except BadValue as fault:
        raise BadValue(fault.message.rstrip(".")) from None


def _spelled(one: CodedPlace) -> str:
    if one.kind is PlaceKind.WORDS:
        doubled = one.what.replace('"', '""')
        return f'"{doubled}"'
    before = {PlaceKind.PAGE: "p. ", PlaceKind.MESSAGE: "message ", PlaceKind.CELL: "cell "}.get(one.kind, "")
    return f"{before}{one.what}"
