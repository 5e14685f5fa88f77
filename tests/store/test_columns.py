"""The column cache: the same as the records, and never older than they are."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

import probata
from probata.method.testimony.codebook import read_codebook
from probata.method.testimony.consent import may
from probata.method.testimony.model import Codebook, Consent, ConsentState, Interview, Use
from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.record.uncertain_date import UncertainDate
from probata.store import columns, interviews

if TYPE_CHECKING:
    from sqlalchemy import Connection

TEXT = """
version = "1"
[attributes.sex]
label = "sex"
values = ["woman", "man"]
[codes.held]
label = "held"
[codes.worked]
label = "worked"
[codes.either]
label = "held or worked"
means = "held or worked"
"""
GIVEN = Consent({Use.INTERNAL: ConsentState.GIVEN, Use.PUBLIC: ConsentState.GIVEN})
ENDS = Consent({Use.PUBLIC: ConsentState.GIVEN}, expires=UncertainDate("2025-06", "June"))
TODAY = date(2025, 1, 2)


def _one(number: int, sex: str | None, consent: Consent) -> Interview:
    return Interview(Ref.of("interview", bytes([number] * 16)), f"K-{number:02}", {"sex": sex}, consent)


FOUR = (_one(4, "woman", GIVEN), _one(3, "man", ENDS), _one(2, None, GIVEN), _one(1, "man", Consent()))


@pytest.fixture
def book() -> Codebook:
    return read_codebook(TEXT, "codebook.toml")


@pytest.fixture
def kept(connection: Connection, book: Codebook) -> Connection:
    """Four people with codings and kept columns."""
    interviews.save_codebook(connection, TEXT, "2031-05-06T07:08:09Z")
    interviews.save(connection, FOUR)
    first, second, third, _ = interviews.numbers(connection).values()
    interviews.save_codings(connection, [(first, "held", 1, 4), (second, "held", 1, 0), (third, "gone", 1, 4)])
    columns.keep(connection, book)
    return connection


def _rows(connection: Connection) -> set[str]:
    return set(connection.exec_driver_sql("SELECT name FROM columns").scalars())


def _same_without_the_cache(connection: Connection, book: Codebook) -> None:
    """What the cache says is what the records say, for every use."""
    names = {"held", "worked", "sex"}
    cached, consents = columns.load(connection, book, names), columns.consents(connection)
    allowed = {use: consents.allowed(use, TODAY).tolist() for use in Use}
    connection.exec_driver_sql("DELETE FROM columns")
    fresh = columns.load(connection, book, names)
    assert cached.interviews == fresh.interviews
    assert {name: one.tolist() for name, one in cached.codes.items()} == {
        name: one.tolist() for name, one in fresh.codes.items()
    }
    assert cached.attributes["sex"].values.tolist() == fresh.attributes["sex"].values.tolist()
    everyone = interviews.everyone(connection)
    assert allowed == {use: [may(one, use, TODAY).allowed for one in everyone] for use in Use}


def test_kept_columns_say_what_the_records_say(kept: Connection, book: Codebook) -> None:
    found = columns.load(kept, book, {"held", "worked", "sex"})
    assert found.codes["held"].tolist() == [4, 0, 1, 1]
    assert found.codes["worked"].tolist() == [1, 1, 1, 1]
    assert found.attributes["sex"].values.tolist() == [0, 1, -1, 1]
    assert columns.consents(kept).allowed(Use.PUBLIC, TODAY).tolist() == [True, True, True, False]
    _same_without_the_cache(kept, book)


def test_only_columns_that_are_asked_for_are_opened(kept: Connection, book: Codebook) -> None:
    kept.exec_driver_sql("UPDATE columns SET data = x'00' WHERE name = 'code worked'")
    assert set(columns.load(kept, book, {"held"}).codes) == {"held"}
    with pytest.raises(Damaged):
        columns.load(kept, book, {"held", "worked"})


def _withdraws(connection: Connection) -> None:
    interviews.replace(connection, replace(FOUR[0], consent=interviews.taken_back()))


def _refuses(connection: Connection) -> None:
    refused = Consent({Use.INTERNAL: ConsentState.REFUSED, Use.PUBLIC: ConsentState.REFUSED})
    interviews.replace(connection, replace(FOUR[2], consent=refused), replace(FOUR[3], attributes={"sex": "woman"}))


def _joins(connection: Connection) -> None:
    interviews.save(connection, [_one(9, "woman", ENDS)])


def _recodes(connection: Connection) -> None:
    first, second, *_ = interviews.numbers(connection).values()
    interviews.drop_codings(connection, [first])
    interviews.save_codings(connection, [(second, "worked", 1, 4)])


def _reverses(connection: Connection) -> None:
    interviews.save_codebook(connection, TEXT.replace('["woman", "man"]', '["man", "woman"]'), "2031-05-07T07:08:09Z")


CHANGES: list[Callable[[Connection], None]] = [_withdraws, _refuses, _joins, _recodes, _reverses]


@pytest.mark.parametrize("again", [False, True])
@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_is_seen_at_once_and_after_columns_are_kept_again(
    kept: Connection, change: Callable[[Connection], None], again: bool
) -> None:
    change(kept)
    book = read_codebook(str(interviews.codebook(kept)), "codebook.toml")
    if again:
        columns.keep(kept, book)
        assert {"consent of everyone", "all codings", "code held", "attribute sex"} <= _rows(kept)
    _same_without_the_cache(kept, book)


def test_a_withdrawal_is_read_from_the_interviews_whatever_a_kept_column_says(kept: Connection) -> None:
    kept.exec_driver_sql("UPDATE interviews SET withdrawn = 1 WHERE code_name = 'K-04'")  # behind the cache's back
    assert "consent of everyone" in _rows(kept)
    for use in Use:
        assert not columns.consents(kept).allowed(use, TODAY)[0]


def test_a_damaged_column_of_consents_allows_nothing(kept: Connection, book: Codebook) -> None:
    held = columns.load(kept, book, {"sex"}).attributes["sex"]
    from probata.method.testimony.columns import AttributeColumn, to_bytes

    for data in (
        b"",
        b"\x01nothing",
        to_bytes(held),
        to_bytes(np.zeros(4, dtype=np.int8)),
        to_bytes(AttributeColumn(("[]",), np.array([0, 0, 0, 0], dtype=np.int32))),
        to_bytes(AttributeColumn(("{}",), np.array([0, 0, 0, 0], dtype=np.int32))),
    ):
        kept.exec_driver_sql("UPDATE columns SET data = ? WHERE name = 'consent of everyone'", (data,))
        with pytest.raises(Damaged):
            columns.consents(kept)


def test_a_column_of_other_interviews_is_refused(kept: Connection, book: Codebook) -> None:
    kept.exec_driver_sql("DELETE FROM codings")
    kept.exec_driver_sql("DELETE FROM interviews WHERE code_name = 'K-01'")
    with pytest.raises(Damaged):
        columns.consents(kept)
    with pytest.raises(Damaged):
        columns.load(kept, book, {"held"})


def test_a_column_that_is_missing_is_made_and_never_taken_as_not_asked(kept: Connection, book: Codebook) -> None:
    kept.exec_driver_sql("DELETE FROM columns WHERE name = 'code held'")
    assert columns.load(kept, book, {"held"}).codes["held"].tolist() == [4, 0, 1, 1]


def test_no_other_file_writes_to_what_columns_are_made_of() -> None:
    package = Path(probata.__file__).parent
    writes = re.compile(
        r"\b(interviews|codings|codebooks|people)\.(insert|update|delete)\(|INTO (interviews|codings|codebooks)\b"
    )
    found = {
        path.relative_to(package).as_posix() for path in package.rglob("*.py") if writes.search(path.read_text("utf-8"))
    }
    assert found == {"store/interviews.py"}
