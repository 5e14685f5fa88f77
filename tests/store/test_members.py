from __future__ import annotations

from typing import TYPE_CHECKING

from probata.record.ref import Ref
from probata.store import members

if TYPE_CHECKING:
    from sqlalchemy import Connection

ONE, TWO = Ref.of("member", bytes([1] * 16)), Ref.of("member", bytes([2] * 16))


def test_members_are_called_renamed_and_forgotten(connection: Connection) -> None:
    members.call(connection, ONE, "Ines")
    members.call(connection, TWO, "Tomas")
    members.call(connection, ONE, "Ines K.")
    assert members.names(connection) == {ONE: "Ines K.", TWO: "Tomas"}
    members.forget(connection, TWO)
    assert members.names(connection) == {ONE: "Ines K."}
