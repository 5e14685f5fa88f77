"""Told at: the cells of a row that say where in the account its codings are told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from probata.method.testimony.columns import NUMBER
from probata.method.testimony.places import NOWHERE, CodedPlace, read_places
from probata.method.testimony.table import Table
from probata.record.count import Heard
from probata.record.errors import BadValue


@dataclass(frozen=True, slots=True)
class ToldAt:
    """The places of one coding, one at least, and the cell that names them: its row (from 1, the header's) and
    column."""

    row: int
    header: str
    places: tuple[CodedPlace, ...]


def told_at(table: Table, row: int, heard: Sequence[int]) -> Mapping[str, ToldAt]:
    """Code -> where it is told, for those of a row that have a place.

    ``heard``: the number of its value for each code of the mapping, in that order. A cell that cannot be read, and a
    place of what the person did not describe, is a fault of the table.
    """
    mapping = table.mapping
    if not mapping.places:
        return {}
    described = {code for code, value in zip(mapping.codes, heard, strict=True) if value == NUMBER[Heard.DESCRIBED]}
    found = {}
    for code, header in mapping.places.items():
        cell = table.cell(row, header)
        if cell in NOWHERE:
            continue
        if code not in described:
            table.fault(row, header, f"a place of {code!r}, which the row does not say was described")
        try:
            if places := read_places(cell):
                found[code] = ToldAt(row, header, places)
        except BadValue as fault:
            table.fault(row, header, fault.message)
    return found
