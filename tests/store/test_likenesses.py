"""How pictures look: open ones in a table, restricted ones sealed; moved, erased and read back with their items."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, select

from probata.method.documents.perceptual import HASH_BYTES, VIEWS, Fingerprint
from probata.record.errors import Damaged
from probata.store import cells, erasing, likenesses
from probata.store.likenesses import FIELD, Seen
from probata.store.tables import likenesses as table
from tests.store.test_arrivals import ANNEX, MAIL, OTHER, put, somebody
from tests.store.test_handling import BOTH, A, B, holding

HASHES = bytes(range(240)) * 2
SEEN = Seen((Fingerprint(1, 40, 30, HASHES), Fingerprint(2, 5, 5, b"")))
WHY = Seen(why="The picture is cut off (Zorblatt).")


def rows(connection: Connection) -> str:
    return repr(connection.execute(select(table)).all())


def test_the_hashes_of_these_tests_are_as_long_as_real_ones() -> None:
    assert len(HASHES) == HASH_BYTES * len(VIEWS)


@pytest.mark.parametrize("seen", [SEEN, WHY, Seen()], ids=["hashes", "why", "no pictures"])
def test_open_and_sealed_ones_are_read_back_and_the_newer_stands(connection: Connection, seen: Seen) -> None:
    somebody(connection)
    put(connection, MAIL)
    put(connection, ANNEX, A)
    for _ in range(2):
        likenesses.save(connection, BOTH, MAIL, None, seen)
        likenesses.save(connection, BOTH, ANNEX, A, seen)
    assert likenesses.everything(connection, BOTH) == {MAIL: seen, ANNEX: seen}
    assert likenesses.everything(connection, holding(B)) == {MAIL: seen}
    assert likenesses.everything(connection) == {MAIL: seen}
    assert str(ANNEX) not in rows(connection)


def test_another_method_s_count_as_missing(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    somebody(connection)
    put(connection, MAIL)
    put(connection, ANNEX, A)
    likenesses.save(connection, BOTH, MAIL, None, SEEN)
    likenesses.save(connection, BOTH, ANNEX, A, SEEN)
    monkeypatch.setattr(likenesses, "NOW", "picture-hash/2")
    assert likenesses.everything(connection, BOTH) == {}
    likenesses.save(connection, BOTH, MAIL, None, WHY)
    assert likenesses.everything(connection, BOTH) == {MAIL: WHY}


def test_it_goes_into_the_compartment_with_its_item_and_on_into_another(connection: Connection) -> None:
    somebody(connection)
    put(connection, MAIL)
    put(connection, OTHER)
    likenesses.save(connection, BOTH, MAIL, None, SEEN)
    for compartment in (A, B):
        likenesses.enclose(connection, BOTH, MAIL, compartment)
        assert rows(connection) == "[]"
        assert cells.under(connection, FIELD) == {MAIL: compartment}
        assert likenesses.everything(connection, BOTH) == {MAIL: SEEN}
    likenesses.enclose(connection, BOTH, OTHER, A)
    assert cells.under(connection, FIELD) == {MAIL: B}


@pytest.mark.parametrize("compartment", [None, A], ids=["open", "sealed"])
def test_what_is_erased_takes_it_along(connection: Connection, compartment: object) -> None:
    somebody(connection)
    put(connection, MAIL, compartment)  # type: ignore[arg-type]  # None or a Ref
    put(connection, OTHER)
    likenesses.save(connection, BOTH, MAIL, compartment, SEEN)  # type: ignore[arg-type]  # as above
    likenesses.save(connection, BOTH, OTHER, None, SEEN)
    erasing.erase_items(connection, [MAIL])
    assert likenesses.everything(connection, BOTH) == {OTHER: SEEN}
    assert cells.under(connection, FIELD) == {}


def test_with_a_compartment_nothing_of_it_is_left(connection: Connection) -> None:
    somebody(connection)
    put(connection, MAIL, A)
    likenesses.save(connection, BOTH, MAIL, A, SEEN)
    erasing.erase(connection, [A], None, "2031-05-06")
    assert likenesses.everything(connection, BOTH) == {}
    assert rows(connection) == "[]"


def test_pictures_are_those_that_can_be_compared() -> None:
    assert list(likenesses.pictures({MAIL: SEEN, OTHER: WHY})) == [(MAIL, SEEN.prints[0])]


@pytest.mark.parametrize("data", [b"", b"#short", b"?\xff", b"!"])
def test_what_was_changed_is_damaged(connection: Connection, data: bytes) -> None:
    put(connection, MAIL)
    connection.execute(table.insert().values(item=str(MAIL), method=likenesses.NOW, data=data))
    with pytest.raises(Damaged, match="looks is damaged"):
        likenesses.everything(connection)
