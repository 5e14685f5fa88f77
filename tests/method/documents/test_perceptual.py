"""What a picture looks like, as bits: nearly the same for copies, others for others, the same when turned by bits."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from probata.method.documents.model import Picture
from probata.method.documents.perceptual import (
    HASH_BYTES,
    VIEWS,
    Fingerprint,
    fingerprint,
    from_bytes,
    to_bytes,
    turned,
)
from probata.record.errors import BadValue
from tests.picturing import cut, pixels, printed, saved, scene, screenshot

WAYS = (
    lambda one: one,
    lambda one: one.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
    lambda one: one.transpose(Image.Transpose.FLIP_TOP_BOTTOM),
    lambda one: one.rotate(180),
    lambda one: one.transpose(Image.Transpose.TRANSPOSE),
)


def apart(one: bytes, other: bytes) -> int:
    return sum((a ^ b).bit_count() for a, b in zip(one, other, strict=True))


def whole(one: Fingerprint) -> bytes:
    return one.hashes[:HASH_BYTES]


def test_a_picture_saved_again_and_made_smaller_differs_in_few_bits_and_another_in_half_of_them() -> None:
    first, other = printed(scene(1)), printed(scene(2))
    assert apart(whole(first), whole(printed(saved(scene(1).resize((240, 160)), 40)))) <= 26
    assert 80 <= apart(whole(first), whole(other)) <= 176


def test_about_half_of_the_bits_are_set() -> None:
    assert all(int.from_bytes(whole(printed(scene(seed)))).bit_count() == 128 for seed in range(4))


@pytest.mark.parametrize("way", range(len(WAYS)))
def test_turning_the_bits_is_turning_the_picture(way: int) -> None:
    views = np.frombuffer(printed(scene(3)).hashes, np.uint8).reshape(len(VIEWS), HASH_BYTES)
    made = [bytes(one[0]) for one in turned(views)]
    assert len(made) == 8
    assert min(apart(one, whole(printed(WAYS[way](scene(3))))) for one in made) <= 24


def test_the_first_way_is_as_it_is_and_turning_twice_gives_it_back() -> None:
    views = np.frombuffer(printed(scene(4)).hashes, np.uint8).reshape(len(VIEWS), HASH_BYTES)
    every = list(turned(views))
    assert (every[0] == views).all()
    for at in (1, 2, 3, 4):  # each of these undoes itself
        assert (list(turned(every[at]))[at] == views).all()


def test_an_even_margin_is_left_out() -> None:
    assert apart(whole(printed(scene(5))), whole(printed(screenshot(scene(5))))) <= 26


def test_a_cut_is_met_by_the_view_that_lacks_the_same() -> None:
    views = printed(scene(6)).hashes
    short = whole(printed(cut(scene(6), 0, 0, 0, 0.1)))
    distances = [apart(views[at : at + HASH_BYTES], short) for at in range(0, len(views), HASH_BYTES)]
    assert VIEWS[distances.index(min(distances))] == (0, 0.9, 0, 1)
    assert min(distances) <= 26 < distances[0]


@pytest.mark.parametrize(
    "plain",
    [Image.new("L", (300, 200), 255), Image.new("L", (300, 200), 0), scene(7).resize((47, 47))],
    ids=["white", "black", "icon"],
)
def test_what_is_plain_or_small_has_no_hash(plain: Image.Image) -> None:
    assert printed(plain) == Fingerprint(1, *plain.size, b"")


@pytest.mark.parametrize("size", [(1, 1), (1, 900), (48, 48), (49, 4000), (4000, 50), (513, 511)])
def test_any_size_is_taken(size: tuple[int, int]) -> None:
    made = printed(scene(8, size) if min(size) >= 48 else Image.new("L", size, 9))
    assert (made.width, made.height) == size
    assert len(made.hashes) in (0, HASH_BYTES * len(VIEWS))


@given(st.integers(1, 70), st.integers(1, 70), st.data())
def test_whatever_a_child_paints_comes_out_as_bits(wide: int, high: int, data: st.DataObject) -> None:
    grey = data.draw(st.binary(min_size=wide * high, max_size=wide * high))
    made = fingerprint(Picture(3, wide, high, grey))
    assert made == fingerprint(Picture(3, wide, high, grey))
    assert from_bytes(to_bytes([made])) == (made,)


def test_what_is_kept_is_read_back_and_what_was_cut_off_is_not() -> None:
    prints = (printed(scene(9)), Fingerprint(2, 5, 6, b""), printed(scene(10), 3))
    data = to_bytes(prints)
    assert from_bytes(data) == prints
    for short in (data[:-1], data[:5], data[:13], data + b"\0"):
        with pytest.raises(BadValue):
            from_bytes(short)
    assert from_bytes(b"") == ()


def test_the_page_is_the_picture_s() -> None:
    assert fingerprint(pixels(scene(1), 7)).page == 7
