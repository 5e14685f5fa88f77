"""Pictures and recordings in one kind of container are told apart by its first box."""

import pytest

from probata.method.documents.readers._brands import brands, has_sequence, is_avif, is_heif, is_recording


def box(major: bytes, *others: bytes) -> bytes:
    body = major + bytes(4) + b"".join(others)
    return (8 + len(body)).to_bytes(4, "big") + b"ftyp" + body + b"\x00\x00\x00\x08free"


@pytest.mark.parametrize(
    ("head", "heif", "avif", "recording"),
    [
        (box(b"heic", b"mif1"), True, False, False),
        (box(b"mif1", b"heic"), True, False, False),
        (box(b"mif1", b"avif"), False, True, False),
        (box(b"avif", b"mif1"), False, True, False),
        (box(b"isom", b"mp41"), False, False, True),
        (box(b"qt  "), False, False, True),
        (box(b"crx ", b"isom"), False, False, False),
        (b"RIFF....WAVE", False, False, False),
    ],
)
def test_each_is_one_thing_or_none(head: bytes, heif: bool, avif: bool, recording: bool) -> None:
    assert (is_heif(head), is_avif(head), is_recording(head)) == (heif, avif, recording)


def test_brands_end_with_their_box() -> None:
    assert brands(box(b"heic", b"mif1", b"miaf")) == (b"heic", b"mif1", b"miaf")
    assert brands(box(b"isom")) == (b"isom",)
    assert brands(b"words") == ()


def test_moving_pictures_beside_still_ones_are_seen() -> None:
    assert has_sequence(box(b"heic", b"msf1"))
    assert not has_sequence(box(b"heic", b"mif1"))
