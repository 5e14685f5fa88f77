"""Closing and opening again: the newest counts, and nothing is overwritten."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from probata.record.ref import Ref
from probata.store import closing
from probata.store.tables import saved

GONE = Ref.of("decision", bytes(16))


def made(number: int, on: str = "2026-03-01") -> closing.Closing:
    return closing.Closing(Ref.of("closing", bytes([number] * 16)), on, "published", "a member")


def test_the_newest_counts(connection: Connection) -> None:
    assert closing.standing(connection) is None
    closing.close(connection, made(1), [GONE], "2026-03-01T10:00:00Z")
    assert closing.standing(connection) == made(1)
    closing.reopen(connection, Ref.of("closing", bytes([2] * 16)), "new material", "a member", "2026-03-02T10:00:00Z")
    assert closing.standing(connection) is None
    closing.close(connection, made(3, "2026-04-01"), [], "2026-04-01T10:00:00Z")
    assert closing.standing(connection) == made(3, "2026-04-01")
    assert connection.execute(select(func.count()).select_from(saved)).scalar_one() == 3


def test_a_clock_that_went_back_reopens_nothing(connection: Connection) -> None:
    closing.reopen(connection, Ref.of("closing", bytes([2] * 16)), "new material", "a member", "2030-01-01T00:00:00Z")
    closing.close(connection, made(1), [GONE], "2026-03-01T10:00:00Z")
    assert closing.standing(connection) == made(1)
