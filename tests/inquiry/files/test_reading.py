from __future__ import annotations

import pytest

from probata.inquiry.entry.settings import Settings
from probata.inquiry.files.reading import sandbox
from probata.record.errors import Unreadable


def test_the_sandbox_keeps_to_the_settings() -> None:
    limits = sandbox(Settings(reader_seconds=7, reader_memory_mib=99, max_file_mib=3)).limits
    assert (limits.seconds, limits.memory, limits.most_bytes) == (7, 99 * 2**20, 3 * 2**20)


def test_one_nursery_serves_all_commands_of_a_process() -> None:
    one, other = sandbox(Settings()), sandbox(Settings(reader_seconds=1))
    assert one.read(b"Words.", "a.txt").text == other.read(b"Words.", "a.txt").text == "Words."
    assert one._by is other._by


def test_a_file_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(Unreadable, match="empty"):
        sandbox(Settings()).read(b"", "a.txt")
