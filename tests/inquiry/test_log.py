"""log, below the command line."""

from __future__ import annotations

from probata.inquiry.entry.door import Opened
from probata.inquiry.log import log


def test_a_new_inquiry_has_one_entry_and_its_root_is_that_entrys_leaf(opened: Opened) -> None:
    from sqlalchemy import select

    from probata.inquiry.entry.door import look
    from probata.store import tables

    read = log(opened, 10)
    with look(opened) as connection:
        leaf = connection.execute(select(tables.log.c.leaf)).scalar_one()
    assert (read.size, read.root) == (1, bytes(leaf).hex())
    assert read.entries[0].act == "new"
    assert read.entries[0].member == str(opened.member)
