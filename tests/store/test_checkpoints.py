from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from probata.record.digest import Digest
from probata.record.errors import Damaged
from probata.signing import Checkpoint
from probata.store.checkpoints import Signed, everything, place, save, save_stamp, stamped

if TYPE_CHECKING:
    from sqlalchemy import Connection

SMALL, LARGE = (Checkpoint(size, Digest.of(bytes([size]))) for size in (2, 9))


def test_checkpoints_come_back_as_they_were_kept_the_smallest_first(connection: Connection) -> None:
    for tree in (LARGE, SMALL, SMALL):
        save(connection, Signed(tree, b"note of " + bytes([tree.size])))
    assert everything(connection) == [Signed(SMALL, b"note of \x02"), Signed(LARGE, b"note of \x09")]


def test_an_answer_is_kept_once_under_its_digest(connection: Connection) -> None:
    for _ in range(2):
        save_stamp(connection, SMALL, b"answer")
    save_stamp(connection, SMALL, b"another")
    found = stamped(connection)
    assert {one.response for one in found} == {b"answer", b"another"}
    assert all(one.digest == Digest.of(one.response) and one.checkpoint == SMALL for one in found)


def test_a_row_that_can_be_none_is_damaged_and_named(connection: Connection) -> None:
    save(connection, Signed(SMALL, b"note"))
    save_stamp(connection, LARGE, b"answer")
    connection.exec_driver_sql("UPDATE checkpoints SET root = 'x'")
    connection.exec_driver_sql("UPDATE stamps SET digest = 'x'")
    with pytest.raises(Damaged, match=place(SMALL)):
        everything(connection)
    with pytest.raises(Damaged, match=place(LARGE)):
        stamped(connection)
