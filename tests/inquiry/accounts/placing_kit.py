"""The twelve interviews with columns that say where their codings are told."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tests.interviewing import MAPPING, Files, rows, take, write

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened
    from probata.inquiry.interviews import Receipt

PLACED = MAPPING + '\n[places]\nheld = "Held: where"\npills = "Pills: where"\nlamp = "Lamp: where"\n'
COLUMNS = ("Held: where", "Pills: where", "Lamp: where")
LAMP = '"The lamp stayed on the whole night."'
TWICE = '"in the morning"; "in the evening."'
GOOD = {("Q-01", "Lamp: where"): LAMP, ("Q-02", "Pills: where"): TWICE}

Cells = Mapping[tuple[str, str], str]


def files(folder: Path, cells: Cells, mapping: str = PLACED) -> Files:
    """The table with these cells beside its own, (code name, header) -> cell; other cells of it may be named too."""
    made = [[*row, *("" for _ in COLUMNS)] for row in rows()]
    made[0] = [*rows()[0], *COLUMNS]
    for (code_name, header), cell in cells.items():
        next(one for one in made if one[0] == code_name)[made[0].index(header)] = cell
    return write(folder, made, mapping=mapping)


def placed(opened: Opened, folder: Path, cells: Cells) -> Receipt:
    """Takes this table in."""
    return take(opened, files(folder, cells))
