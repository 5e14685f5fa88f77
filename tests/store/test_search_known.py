from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from probata.record.ref import Ref
from probata.store import items, search_known, search_rows
from probata.store.database import reading, transaction

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from probata.store.blobs import BlobStore


def test_it_is_kept_while_no_row_changes_and_looked_up_when_one_does(
    engine: Engine, blobs: BlobStore, kit: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    restricted = search_rows.restricted
    monkeypatch.setattr(search_rows, "restricted", lambda one: looked.append(1) or restricted(one))
    for number in (1, 2):
        with transaction(engine) as connection:
            kit.stock(connection, blobs, number)
        for _ in range(3):
            with reading(engine) as connection:
                assert search_known.known(connection).open == 2 * number
        assert len(looked) == number
    with transaction(engine) as connection:
        items.set_public(connection, Ref.parse(items.refs(connection)[0]), True)
    with reading(engine) as connection:
        search_known.known(connection)
    assert len(looked) == 3


def test_nothing_is_kept_of_a_file_without_sums(engine: Engine) -> None:
    with transaction(engine) as connection:
        connection.exec_driver_sql("DELETE FROM state WHERE name = 'basis'")
    with reading(engine) as connection:
        assert search_known.known(connection) is not search_known.known(connection)
