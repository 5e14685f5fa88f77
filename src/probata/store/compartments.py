"""Compartments: which there are and whose they are. Their keys are in the keyring alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select

from probata.record.ref import Ref
from probata.store.tables import AnyRow, compartments, items, sealed

INTERVIEW, SOURCE, JOINT = "interview", "source", "joint"
KEY_BYTES = 32
PROVISIONAL = "CHAT-"
"""How a code name begins that the inquiry made itself, for a chat with numbers of which nobody said who gave it."""
_PROVISIONAL = re.compile(PROVISIONAL + "[A-Z2-7]{6}")


@dataclass(frozen=True, slots=True)
class Compartment:
    """One compartment. ``kind`` is INTERVIEW (with its interview), SOURCE (a protected source, with its code name) or
    JOINT (a file that holds accounts of several people)."""

    ref: Ref
    kind: str
    interview: Ref | None = None
    code_name: str | None = None

    @property
    def is_provisional(self) -> bool:
        """Whether the inquiry gave it its code name: it gives way to a compartment of somebody's."""
        return self.kind == SOURCE and is_provisional(self.code_name or "")


def is_provisional(code_name: str) -> bool:
    """Whether a code name is one of those that the inquiry makes itself."""
    return _PROVISIONAL.fullmatch(code_name) is not None


def add(connection: Connection, made: Iterable[Compartment]) -> None:
    """Writes these compartments down; their keys have to be in the keyring by then."""
    rows = [
        {
            "ref": str(one.ref),
            "kind": one.kind,
            "interview": str(one.interview) if one.interview else None,
            "code_name": one.code_name,
        }
        for one in made
    ]
    if rows:
        connection.execute(compartments.insert(), rows)


def everything(connection: Connection) -> tuple[Compartment, ...]:
    """All of them, in the order in which they were made."""
    return tuple(map(_compartment, connection.execute(select(compartments).order_by(compartments.c.number))))


def of_interviews(connection: Connection) -> dict[Ref, Ref]:
    """Interview -> its compartment, for those that have one."""
    return {one.interview: one.ref for one in everything(connection) if one.interview}


def of_source(connection: Connection, code_name: str) -> Compartment | None:
    """The compartment of the protected source with this code name."""
    row = connection.execute(select(compartments).where(compartments.c.code_name == code_name)).one_or_none()
    return None if row is None else _compartment(row)


def with_ref(connection: Connection, compartment: Ref) -> Compartment | None:
    """The one with this Ref."""
    row = connection.execute(select(compartments).where(compartments.c.ref == str(compartment))).one_or_none()
    return None if row is None else _compartment(row)


def is_empty(connection: Connection, compartment: Ref) -> bool:
    """Whether nothing lies in it: no item, and no cell of anything."""
    inside = (select(one).where(one.c.compartment == str(compartment)).exists() for one in (items, sealed))
    return not any(connection.execute(select(one)).scalar() for one in inside)


def _compartment(row: AnyRow) -> Compartment:
    interview = Ref.parse(row.interview) if row.interview else None
    return Compartment(Ref.parse(row.ref), row.kind, interview, row.code_name)
