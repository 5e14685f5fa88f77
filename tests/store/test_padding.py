from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.record.errors import Damaged
from probata.store.padding import pad, padded_size, unpad

SMALLEST = 256


@given(st.binary(max_size=3_000))
def test_unpadding_is_the_inverse_of_padding(data: bytes) -> None:
    assert unpad(pad(data)) == data
    assert len(pad(data)) == padded_size(len(data) + 8)


def test_the_padded_size_is_at_most_twelve_per_cent_more_and_never_shrinks() -> None:
    before = 0
    for size in range(1, 70_000):
        padded = padded_size(size)
        assert padded >= max(size, before)
        assert size <= SMALLEST or padded * 100 <= size * 112
        before = padded


@given(st.integers(SMALLEST, 2**62), st.integers(0, 2**40))
def test_the_same_holds_for_sizes_that_no_test_can_write(size: int, more: int) -> None:
    padded = padded_size(size)
    assert size <= padded <= padded_size(size + more)
    assert padded * 100 <= size * 112
    assert padded_size(padded) == padded


@pytest.mark.parametrize(
    ("size", "padded"),
    # Worked out by hand from algorithm 1 of the paper: E = floor(log2 L), S = floor(log2 E) + 1, E - S low bits zero.
    [(0, 256), (1, 256), (256, 256), (257, 272), (511, 512), (513, 544), (1_000, 1_024), (100_000, 100_352)],
)
def test_single_sizes_are_those_of_the_paper_from_256_on(size: int, padded: int) -> None:
    assert padded_size(size) == padded


def test_few_sizes_can_be_told_apart() -> None:
    doublings = 8  # from 256 to 65,536, each with sixteen sizes
    assert len({padded_size(size) for size in range(1, 65_537)}) == doublings * 16 + 1
    assert len({len(pad(bytes(size))) for size in range(249)}) == 1


@given(st.binary(max_size=400), st.data())
def test_every_changed_cut_or_longer_padding_is_refused_or_says_other_data(data: bytes, draw: st.DataObject) -> None:
    good = pad(data)
    at = draw.draw(st.integers(0, len(good) - 1))
    flipped = good[:at] + bytes([good[at] ^ draw.draw(st.integers(1, 255))]) + good[at + 1 :]
    for other in (flipped, good[:at], good + b"\0", good + data):
        if other == good:
            continue
        try:
            assert unpad(other) != data
        except Damaged:
            continue
