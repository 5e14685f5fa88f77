"""Packed bytes unfold piece by piece, within bounds."""

import bz2
import gzip
import lzma
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._archive.bounds import MIB
from probata.method.documents.readers._archive.members import Damaged, TooMuch
from probata.method.documents.readers._archive.streams import (
    UNPACKERS,
    Chain,
    Stream,
    collect,
    first_bytes,
    kind_of,
    slices_of,
)

PACK = {"gzip": gzip.compress, "bzip2": bz2.compress, "xz": lzma.compress, "zlib": zlib.compress}


@given(st.binary(max_size=2_000), st.sampled_from(sorted(PACK)), st.binary(max_size=20))
def test_what_was_packed_unfolds_and_the_end_is_found(data: bytes, kind: str, behind: bytes) -> None:
    packed = b"before" + PACK[kind](data) + behind
    stream = Stream(packed, UNPACKERS[kind](), 6)
    assert collect(stream.pieces(), len(data)) == data
    assert packed[stream.stop :] == behind


def test_much_comes_in_pieces_none_larger_than_a_mebibyte() -> None:
    for kind, pack in PACK.items():
        sizes = [len(each) for each in Stream(pack(bytes(3 * MIB)), UNPACKERS[kind]()).pieces()]
        assert sum(sizes) == 3 * MIB
        assert max(sizes) <= MIB


def test_too_much_is_noticed_and_its_cost_told() -> None:
    with pytest.raises(TooMuch) as fault:
        collect(Stream(gzip.compress(bytes(3 * MIB)), UNPACKERS["gzip"]()).pieces(), 2 * MIB)
    assert MIB < fault.value.cost <= 2 * MIB


@pytest.mark.parametrize("kind", sorted(PACK))
def test_cut_and_damaged_streams_say_so(kind: str) -> None:
    packed = PACK[kind](bytes(range(256)) * 20)
    with pytest.raises(Damaged, match="cut off"):
        collect(Stream(packed[:-3], UNPACKERS[kind]()).pieces(), MIB)
    changed = bytes(byte ^ 0x5A for byte in packed[20:40])
    with pytest.raises(Damaged, match=r"damaged|cut off"):
        collect(Stream(packed[:20] + changed + packed[40:], UNPACKERS[kind]()).pieces(), MIB)


def test_streams_in_a_row_are_one_and_what_is_behind_them_is_told() -> None:
    chain = Chain(gzip.compress(b"one ") * 2 + b"\x00\x00words", "gzip")
    assert b"".join(chain.pieces()) == b"one one "
    assert (chain.count, chain.behind) == (2, b"words")
    padded = Chain(lzma.compress(b"a") + bytes(8) + lzma.compress(b"b"), "xz")
    assert b"".join(padded.pieces()) == b"ab"


def test_too_many_streams_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("probata.method.documents.readers._archive.streams.MAX_STREAMS", 3)
    assert b"".join(Chain(gzip.compress(b"x") * 3, "gzip").pieces()) == b"xxx"
    with pytest.raises(TooMuch, match="more than 3"):
        b"".join(Chain(gzip.compress(b"x") * 4, "gzip").pieces())


def test_a_kind_is_known_by_more_than_letters_that_a_text_begins_with() -> None:
    assert [kind_of(PACK[kind](b"x")[:16]) for kind in ("gzip", "bzip2", "xz")] == ["gzip", "bzip2", "xz"]
    assert kind_of(b"BZh and words here") == ""
    assert kind_of(b"\x1f\x8b\x00") == ""
    assert kind_of(b"") == ""


def test_the_beginning_of_what_is_packed_can_be_had_from_a_piece_of_it() -> None:
    packed = gzip.compress(b"WARC/1.1" + bytes(range(256)) * 200)
    assert first_bytes(packed[:1_000], 4) == b"WARC"
    assert first_bytes(b"no packed file", 4) == b""
    assert list(slices_of(b"abcde", 2)) == [b"ab", b"cd", b"e"]
