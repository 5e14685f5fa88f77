"""Storing files that were read; batches, names and compartments are in tests/inquiry/test_add.py."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection

from probata.inquiry.accounts import storing
from probata.inquiry.accounts.batch import How, SoFar
from probata.inquiry.accounts.known import Known
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.files.reading import Read
from probata.intake.receipt import Receipt, SetAside
from probata.method.documents.shelf import read as read_as
from probata.record.digest import Digest
from probata.record.errors import BadUse, NotFound
from probata.store import items, log

PLAIN = How(False, (), 0, None)


def read(words: str) -> Read:
    data = words.encode("utf-8")
    return Read("a.txt", data, Digest.of(data), read_as(data, "a.txt"))


def acts(opened: Opened) -> list[str]:
    with look(opened) as connection:
        return [one.act for one in log.entries(connection)]


def test_a_batch_that_fails_at_its_end_stores_nothing(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: object, __: Connection) -> None:
        raise RuntimeError("stopped")

    before = acts(opened)
    monkeypatch.setattr(Known, "settle", fails)
    with pytest.raises(RuntimeError, match="stopped"):
        storing.store(opened, [read("The otter.")], SoFar(), PLAIN)
    assert acts(opened) == before
    assert list(opened.blobs.folder.iterdir()) == []
    with look(opened) as connection:
        assert items.refs(connection) == []


def test_the_same_bytes_are_stored_once(opened: Opened) -> None:
    done = SoFar()
    for _ in range(2):
        storing.store(opened, [read("The otter.")], done, PLAIN)
    assert (len(done.stored), len(done.duplicates), len(list(opened.blobs.folder.iterdir()))) == (1, 1, 1)


def test_a_compartment_is_the_members_own_or_refused(opened: Opened) -> None:
    with pytest.raises(NotFound):
        storing.into(opened, "S-1", public=False, new_source=False)
    with pytest.raises(BadUse, match="not public"):
        storing.into(opened, "S-1", public=True, new_source=True)
    made = storing.into(opened, "S-1", public=False, new_source=True)
    assert storing.into(opened, "S-1", public=False, new_source=False) == made


def test_the_log_keeps_numbers_of_a_receipt_and_no_names() -> None:
    receipt = Receipt(1, (), (), (SetAside("secret.txt", "unreadable", "It is empty."),))
    detail = storing.receipt_detail(receipt)
    assert detail == {"items_in": 1, "stored": 0, "documents": 0, "duplicates": 0, "set_aside": 1}
