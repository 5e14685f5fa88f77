"""merging: rows of a copy, tables that merging does not know, and blobs; the rest is in tests/inquiry/test_merge.py."""

from __future__ import annotations

import pytest

from probata.inquiry.entry.door import Opened, look
from probata.record.errors import BadUse, Damaged
from probata.store import merging
from probata.store.blobs import BlobStore


def test_every_table_is_merged_or_made_anew_or_compared(opened: Opened) -> None:
    with look(opened) as connection:
        found, again = merging.snapshot(connection), merging.snapshot(connection)
    assert set(found.rows) >= merging.MERGED
    merging.refuse_unknown(found, again)
    again.rows["something new"], found.rows["something new"] = [{"ref": "a"}], []
    with pytest.raises(BadUse, match="something new"):
        merging.refuse_unknown(found, again)


def test_a_blob_that_is_missing_is_said_and_nothing_stays(opened: Opened) -> None:
    elsewhere = opened.folder.path / "elsewhere"
    elsewhere.mkdir()
    source = BlobStore(elsewhere, opened.blobs.content_key, opened.blobs.name_key)
    with pytest.raises(Damaged, match="missing"):
        merging.copy_blobs([{"blob": "a" * 64, "compartment": None}], source, opened.blobs)
    (elsewhere / ("b" * 64)).write_bytes(b"no blob")
    with pytest.raises(Damaged, match="not a blob"):
        merging.copy_blobs([{"blob": "b" * 64, "compartment": None}], source, opened.blobs)
    assert list(opened.folder.blobs.iterdir()) == []
