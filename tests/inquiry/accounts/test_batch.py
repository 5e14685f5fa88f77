"""What becomes of the index in a batch; names, duplicates and compartments are in tests/inquiry/test_add.py."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from probata.inquiry.accounts import storing
from probata.inquiry.accounts.batch import How, SoFar
from probata.inquiry.accounts.known import Known
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.files.reading import Read
from probata.method.documents.shelf import read as read_as
from probata.record.digest import Digest
from probata.store import items, search_index

PLAIN = How(False, (), 0, None)


def read(words: str) -> Read:
    data = words.encode("utf-8")
    return Read("a.txt", data, Digest.of(data), read_as(data, "a.txt"))


def found(opened: Opened, term: str) -> int:
    with look(opened) as connection:
        assert search_index.indexed(connection) == items.how_many_documents(connection)
        return len(search_index.candidates(connection, [term]) or ())


def test_a_batch_is_indexed_whole_when_it_ends(opened: Opened) -> None:
    storing.store(opened, [read("The otter."), read("The heron."), read("The otter and the heron.")], SoFar(), PLAIN)
    assert (found(opened, "otter"), found(opened, "heron")) == (2, 2)


def test_the_end_of_the_transaction_finds_it_already(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def settles(_: object, connection: Connection) -> None:
        seen.append(len(search_index.candidates(connection, ["otter"]) or ()))

    monkeypatch.setattr(Known, "settle", settles)
    storing.store(opened, [read("The otter.")], SoFar(), PLAIN)
    assert seen == [1]


def test_a_batch_that_fails_leaves_no_word_in_the_index(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: object, __: Connection) -> None:
        raise RuntimeError("stopped")

    monkeypatch.setattr(Known, "settle", fails)
    with pytest.raises(RuntimeError, match="stopped"):
        storing.store(opened, [read("The otter.")], SoFar(), PLAIN)
    assert found(opened, "otter") == 0
