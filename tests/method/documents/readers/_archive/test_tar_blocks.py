"""A TAR as it lies on the tape, whole, damaged and lying."""

import io
import tarfile
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._archive.members import TooMuch
from probata.method.documents.readers._archive.streams import slices_of
from probata.method.documents.readers._archive.tar_blocks import Header, Tape, Tar, guarded, number, records, sound
from tests.method.documents.readers._archive.kit import MAKE, NOTE


def walked(data: bytes) -> tuple[list[tuple[Header, bytes]], list[str]]:
    tar = Tar(Tape(slices_of(data)))
    return [(header, b"".join(pieces())) for header, pieces in tar.walk()], tar.limits


@given(
    st.lists(st.tuples(st.text("aé/ ", min_size=1, max_size=200), st.binary(max_size=1_500)), max_size=6),
    st.sampled_from([tarfile.PAX_FORMAT, tarfile.GNU_FORMAT]),
)
def test_what_the_standard_library_writes_is_read(members: list[tuple[str, bytes]], format: int) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=format) as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    found, limits = walked(out.getvalue())
    assert [(header.name.decode(), data) for header, data in found] == members
    assert limits == []


def test_a_tape_reads_forwards_in_whatever_pieces() -> None:
    tape = Tape(iter([b"ab", b"cdef", b"g"]))
    assert [tape.take(3), tape.skip(2), tape.at, tape.take(9), tape.take(1)] == [b"abc", 2, 5, b"fg", b""]


def test_data_that_nobody_takes_is_passed_over() -> None:
    tar = Tar(Tape(slices_of(MAKE.tape())))
    assert [header.name for header, _pieces in tar.walk()] == [header.name for header, _data in walked(MAKE.tape())[0]]


@pytest.mark.parametrize(
    ("data", "names", "limit"),
    [
        (MAKE.tarred(b"a", NOTE), [b"a"], "has no end mark"),
        (MAKE.tarred(b"a", NOTE) + b"x" * 100, [b"a"], "cut off in the middle of a header"),
        (MAKE.tar_of(MAKE.tarred(b"a")) + MAKE.tar_of(MAKE.tarred(b"b")), [b"a", b"b"], "goes on after its end mark"),
        (MAKE.tar_of(MAKE.tarred(b"a"), b"?" * 1_024, MAKE.tarred(b"b")), [b"a", b"b"], "damaged at byte 512"),
        (MAKE.tar_of(MAKE.tar_block(b"x", 10**8, b"x")), [], "claims 100,000,000 bytes and was not read"),
    ],
)
def test_what_is_odd_about_a_tape_is_told(data: bytes, names: list[bytes], limit: str) -> None:
    found, limits = walked(data)
    assert [header.name for header, _data in found] == names
    assert any(limit in each for each in limits)


def test_two_sizes_are_told() -> None:
    data = MAKE.tar_of(MAKE.pax(size=b"10"), MAKE.tar_block(b"a", 30) + NOTE[:10] + bytes(502))
    (header, content) = walked(data)[0][0]
    assert (header.size, content) == (10, NOTE[:10])
    assert "different sizes" in header.notes[0]


def test_sparse_files_are_known_in_both_spellings() -> None:
    old = MAKE.tar_block(b"a", 10, b"S", more={482: b"\1"}) + bytes(504) + b"\0" * 8 + NOTE[:10] + bytes(502)
    new = MAKE.pax(GNU__sparse__major=b"1", GNU__sparse__name=b"holes") + MAKE.tarred(b"x", NOTE)
    found = walked(MAKE.tar_of(old, new, MAKE.tarred(b"b")))[0]
    assert [(header.name, header.sparse) for header, _data in found] == [(b"a", True), (b"holes", True), (b"b", False)]


def test_numbers_in_every_spelling() -> None:
    assert number(b"0000012\0") == 10
    assert number(b"     12 ") == 10
    assert number(b"\x80" + bytes(10) + b"\x07") == 7
    assert number(b"\xff" * 12) == -1
    assert number(b"words") == -1
    assert number(bytes(12)) == 0


def test_checksums_with_and_without_signs() -> None:
    block = bytearray(MAKE.tar_block("März".encode()))
    assert sound(bytes(block))
    total = sum(block[:148] + block[156:]) + 256
    signed = total - 256 * sum(byte > 127 for byte in block)
    block[148:156] = b"%06o\0 " % signed
    assert sound(bytes(block))
    block[0] ^= 1
    assert not sound(bytes(block))
    assert not sound(bytes(block)[:300])
    assert not sound(bytes(512))


def test_records_end_where_they_make_no_sense() -> None:
    good = b"12 path=abc\n"
    assert list(records(good * 2)) == [("path", b"abc")] * 2
    assert list(records(good + b"99 path=abc\n")) == [("path", b"abc")]
    assert list(records(b"3 =\n0 a=b\n")) == []


def test_a_tape_that_unfolds_too_far_is_stopped() -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield b"x" * 10

    with pytest.raises(TooMuch):
        for _piece in guarded(endless(), 95):
            pass
    assert list(guarded([b"a", b"b"], 2)) == [b"a", b"b"]
