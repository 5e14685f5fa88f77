"""Lying: where a file is that was stored before, so that whoever adds it again is told, and not only that it is there.

Only compartments that the member holds are looked into; of the others nobody here can say what lies in them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.store.cells import Held

SEVERAL = "several people"


@dataclass(frozen=True, slots=True)
class Lies:
    """The name that a file has in a compartment, and the code name of whose that is."""

    name: str
    whose: str


def restricted(connection: Connection, held: Held, blob: str) -> Lies | None:
    """Of the item with this blob, in a compartment whose opening was logged; None where there is none, or it does not
    open: that it is a duplicate is known by the name of its blob already."""
    from probata.record.errors import Damaged
    from probata.store import item_cells, items

    item, compartment = items.with_blob(connection, blob) or (None, None)
    if item is None or compartment is None:
        return None
    try:
        sheet = item_cells.sheet(connection, held, item, compartment)
    except Damaged:
        return None
    return Lies(sheet.item.name, whose(connection, compartment)) if sheet else None


def whose(connection: Connection, compartment: Ref) -> str:
    """The code name of an interview or a source; SEVERAL for a file that holds accounts of more than one."""
    from probata.store import compartments, interviews

    one = next(each for each in compartments.everything(connection) if each.ref == compartment)
    names = (each.code_name for each in interviews.everyone(connection) if each.ref == one.interview)
    return one.code_name or next(names, SEVERAL)
