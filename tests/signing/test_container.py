"""The container: one spelling, readable by everybody's ZIP, with names that are safe to unpack."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.signing.container import (
    MAGIC,
    MAX_ENTRIES,
    MIMETYPE,
    MIMETYPE_CONTENT,
    Entry,
    encode,
    is_spelled,
    name_allowed,
    walk,
)

ENTRIES = st.lists(
    st.builds(Entry, st.from_regex(r"[a-z/.]{1,20}", fullmatch=True), st.binary(max_size=60)), max_size=6
)


UNSAFE = (
    *("", ".", "..", "...", ".hidden", "a.", "a/b", "a\\b", "../a", "a b", "é", "a\n", "a\x00", "-rf", "a" * 101),
    *("CON", "con", "Nul.txt", "aux.tar.gz", "COM1", "lpt9.x", "prn", "a:b", "ａ"),
)


@given(ENTRIES)
def test_walking_what_was_encoded_gives_the_entries_back(entries: list[Entry]) -> None:
    assert list(walk(encode(entries))) == entries


@given(ENTRIES)
def test_every_zip_program_reads_it(entries: list[Entry]) -> None:
    with zipfile.ZipFile(io.BytesIO(encode(entries))) as archive:
        assert [one.filename for one in archive.infolist()] == [entry.name for entry in entries]
        for one, entry in zip(archive.infolist(), entries, strict=True):
            assert archive.read(one) == entry.content
            assert one.date_time == (1980, 1, 1, 0, 0, 0)
            assert (one.compress_type, one.flag_bits, one.extra, one.comment) == (zipfile.ZIP_STORED, 0, b"", b"")
        assert archive.testzip() is None


@given(st.binary(max_size=200), ENTRIES, st.integers(0, 400))
def test_walking_anything_never_raises_and_takes_nothing_from_outside(
    noise: bytes, entries: list[Entry], cut: int
) -> None:
    data = encode(entries)[:cut] + noise
    assert sum(len(entry.name) + len(entry.content) for entry in walk(data)) <= len(data)


@pytest.mark.parametrize("more", [0, 1, 2, 50])
def test_a_walk_ends_after_as_many_entries_as_a_container_has_and_more_have_no_spelling(more: int) -> None:
    data = encode([Entry("a", b"")] * (MAX_ENTRIES + more))
    assert len(walk(data)) == MAX_ENTRIES
    assert is_spelled(walk(data), data) == (not more)


def test_an_entry_that_is_not_there_to_its_end_is_none() -> None:
    whole = Entry("a", b"there")
    for name in ("b", "b" * 40):
        torn = encode([whole, Entry(name, b"cut here")]).partition(b" here")[0]
        assert walk(torn) == (whole,)
        assert not is_spelled(walk(torn), torn)


@pytest.mark.parametrize("name", ["\x80", "caf\xe9", "\xff"])
def test_a_name_of_other_than_ascii_bytes_has_no_spelling(name: str) -> None:
    entries = (Entry(name, b"x"),)
    assert walk(encode(entries)) == entries
    assert not is_spelled(entries, encode(entries))


def test_the_first_69_bytes_are_the_same_in_every_package() -> None:
    assert len(MAGIC) == 69
    assert MAGIC.endswith(MIMETYPE.encode() + MIMETYPE_CONTENT)
    assert encode([Entry(MIMETYPE, MIMETYPE_CONTENT), Entry("x", b"")]).startswith(MAGIC)


@pytest.mark.parametrize("name", ["a", "report.pdf", "Annex_1-b.txt", "0", "a" * 100, "console.txt", "_"])
def test_a_plain_name_is_allowed(name: str) -> None:
    assert name_allowed(name)


@pytest.mark.parametrize("name", UNSAFE)
def test_a_name_that_is_not_safe_everywhere_is_refused(name: str) -> None:
    assert not name_allowed(name)
