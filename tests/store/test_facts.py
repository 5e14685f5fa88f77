from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from probata.store import facts

if TYPE_CHECKING:
    from sqlalchemy import Connection


@pytest.mark.parametrize("value", [b"", b"\0", bytes(range(256)), "宿舍".encode()])
def test_a_fact_comes_back_byte_for_byte(connection: Connection, value: bytes) -> None:
    facts.put(connection, facts.SEED, value)
    facts.put(connection, facts.LABEL, b"other")
    assert facts.get(connection, facts.SEED) == value


def test_a_fact_that_nobody_wrote_is_a_key_error(connection: Connection) -> None:
    with pytest.raises(KeyError, match="signing key"):
        facts.get(connection, facts.SIGNING_KEY)


def test_the_newest_generation_of_the_keyring_is_kept_and_an_older_one_changes_nothing(connection: Connection) -> None:
    assert facts.generation(connection) == 0
    for told, known in ((3, 3), (7, 7), (5, 7)):
        facts.put_generation(connection, told)
        assert facts.generation(connection) == known


def test_what_the_keyrings_file_holds_is_written_down_anew_each_time(connection: Connection) -> None:
    assert facts.keyring_bytes(connection) is None
    for generation, digest in ((1, b"a" * 32), (2, b"b" * 32)):
        facts.put_keyring_bytes(connection, generation, digest)
        assert facts.keyring_bytes(connection) == (generation, digest)


def test_since_when_withdrawals_are_unknown_is_kept_until_it_is_lifted(connection: Connection) -> None:
    assert facts.unknown_since(connection) == ""
    for since in ("2022-03-01T10:00:00Z", "2022-04-01T10:00:00Z", ""):
        facts.put_unknown(connection, since)
        assert facts.unknown_since(connection) == since
