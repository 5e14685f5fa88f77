"""A file taken in beside a stored document lies where that lies; what its reader gave may be added to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.accounts.beside import take_beside
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, look
from probata.method.documents.item import FullDocument
from probata.record.basis import Method
from probata.record.errors import BadUse
from probata.store import items
from tests.inquiry.tying_kit import SETTINGS, taken, written


def old(opened: Opened) -> FullDocument:
    return texts.named(texts.load(opened), "old.txt")


@pytest.mark.parametrize("public", [True, False])
def test_it_is_public_if_the_old_one_is(opened: Opened, tmp_path: Path, public: bool) -> None:
    taken(opened, written(tmp_path, "old.txt", "Old."), public=public)
    made = take_beside(opened, old(opened), written(tmp_path, "new.txt", "New."), SETTINGS)
    assert (made.document.item.public, made.document.text, len(made.receipt.stored)) == (public, "New.", 1)


def test_it_lies_in_the_compartment_of_the_old_one(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "old.txt", "Old."), of="S-1")
    made = take_beside(opened, old(opened), written(tmp_path, "new.txt", "New."), SETTINGS)
    with look(opened) as connection:
        within = items.restricted(connection)
    assert within[made.document.item.ref] == within[old(opened).item.ref]


def test_a_file_that_is_there_is_that_one(opened: Opened, tmp_path: Path) -> None:
    paths = [written(tmp_path, f"{name}.txt", name) for name in ("old", "new")]
    taken(opened, *paths)
    made = take_beside(opened, old(opened), paths[1], SETTINGS)
    assert (made.document.document.name, len(made.receipt.stored)) == ("new.txt", 0)


def test_a_reading_may_be_added_to(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "old.txt", "Old."))
    made = take_beside(
        opened,
        old(opened),
        written(tmp_path, "new.txt", "New."),
        SETTINGS,
        changing=lambda reading: replace(reading, reader=Method("read-txt+more", 3)),
    )
    assert made.document.item.reader == "read-txt+more/3"


def test_the_very_bytes_of_the_old_one_are_no_other_file(opened: Opened, tmp_path: Path) -> None:
    taken(opened, written(tmp_path, "old.txt", "Old."))
    with pytest.raises(BadUse, match="very bytes"):
        take_beside(opened, old(opened), written(tmp_path, "copy.txt", "Old."), SETTINGS)
