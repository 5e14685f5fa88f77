"""What becomes of the index in a batch; names, duplicates and compartments are in tests/inquiry/test_add.py."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from probata.inquiry.accounts import storing
from probata.inquiry.accounts.batch import How, SoFar
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


def test_what_was_stored_with_it_already_finds_it(opened: Opened) -> None:
    seen: list[int] = []

    def also(connection: Connection) -> None:
        seen.append(len(search_index.candidates(connection, ["otter"]) or ()))

    storing.store(opened, [read("The otter.")], SoFar(), PLAIN, also)
    assert seen == [1]


def test_a_batch_that_fails_leaves_no_word_in_the_index(opened: Opened) -> None:
    def fails(_: Connection) -> None:
        raise RuntimeError("stopped")

    with pytest.raises(RuntimeError, match="stopped"):
        storing.store(opened, [read("The otter.")], SoFar(), PLAIN, fails)
    assert found(opened, "otter") == 0
