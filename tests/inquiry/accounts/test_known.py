"""What is known of an inquiry is read again when, and only when, somebody has written meanwhile."""

from __future__ import annotations

import pytest

from probata.inquiry.accounts import storing
from probata.inquiry.accounts.batch import How, SoFar
from probata.inquiry.accounts.known import Known
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.files.reading import Read
from probata.method.documents.shelf import read as read_as
from probata.record.digest import Digest
from probata.store import items

PLAIN = How(False, (), 0, None)


def read(words: str, name: str = "a.txt") -> Read:
    data = words.encode("utf-8")
    return Read(name, data, Digest.of(data), read_as(data, name))


def names(opened: Opened) -> set[str]:
    with look(opened) as connection:
        return items.document_names(connection)


def test_it_grows_with_what_is_stored_and_is_not_read_again(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    so_far, asked = SoFar(), list[object]()
    real = items.document_names

    def counted(*given: object) -> set[str]:
        asked.append(given)
        return real(*given)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(items, "document_names", counted)
    for words in ("One.", "Two.", "Three.", "One."):
        storing.store(opened, [read(words)], so_far, PLAIN)
    assert len(asked) == 1
    assert names(opened) == {"a.txt", "a.txt (2)", "a.txt (3)"}
    assert [one.name for one in so_far.duplicates] == ["a.txt"]
    known = so_far.known
    assert known is not None
    with look(opened) as connection:
        now = Known.of(opened, connection, holding.sealing(opened))
    assert (now.names, now.files, now.enclosed.names, now.entry) == (
        known.names,
        known.files,
        known.enclosed.names,
        known.entry,
    )


def test_anothers_act_between_two_batches_is_noticed(opened: Opened) -> None:
    so_far = SoFar()
    storing.store(opened, [read("One.")], so_far, PLAIN)
    storing.store(opened, [read("Two.", "b.txt")], SoFar(), PLAIN)
    storing.store(opened, [read("Three.", "b.txt"), read("Two.", "c.txt")], so_far, PLAIN)
    assert names(opened) == {"a.txt", "b.txt", "b.txt (2)"}
    assert len(so_far.duplicates) == 1


def test_what_failed_is_not_known(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: object, __: object) -> None:
        raise RuntimeError("stopped")

    so_far = SoFar()
    storing.store(opened, [read("One.")], so_far, PLAIN)
    with monkeypatch.context() as patch:
        patch.setattr(Known, "settle", fails)
        with pytest.raises(RuntimeError, match="stopped"):
            storing.store(opened, [read("Two.")], so_far, PLAIN)
    storing.store(opened, [read("Two.")], so_far, PLAIN)
    assert names(opened) == {"a.txt", "a.txt (2)"}


@pytest.mark.parametrize("first_open", [True, False])
def test_the_same_file_twice_in_a_batch_that_encloses_it(opened: Opened, first_open: bool) -> None:
    if first_open:
        storing.store(opened, [read("Told.")], SoFar(), PLAIN)
    into = storing.into(opened, "S-1", public=False, new_source=True)
    so_far = SoFar()
    storing.store(opened, [read("Told."), read("Told.", "b.txt")], so_far, How(False, (), 0, into))
    assert len(so_far.duplicates) == 1 + first_open
    with look(opened) as connection:
        assert items.by_digest(connection) == {}
        assert list(items.restricted(connection).values()) == [into]
