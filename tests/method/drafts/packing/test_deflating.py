"""Parts are packed again as their first maker packed them."""

from __future__ import annotations

import zlib

import pytest

from probata.method.drafts.packing.deflating import deflated, deflated_alike, unpacked
from probata.record.errors import Unreadable

PLAIN = b"".join(b"<w:t>paragraph %d of %d</w:t>" % (n, n * n % 97) for n in range(9_000))


@pytest.mark.parametrize(("level", "memory"), [(1, 8), (3, 8), (6, 8), (9, 8), (9, 9)])
def test_a_part_changed_and_changed_back_is_the_same_packed_bytes(level: int, memory: int) -> None:
    packed = deflated(PLAIN, level, memory)
    other = PLAIN.replace(b"<w:t>", b"<!-- --><w:t>", 1)
    assert deflated_alike(PLAIN, other, deflated_alike(other, PLAIN, packed)) == packed


def test_what_another_packer_packed_is_packed_as_usual() -> None:
    odd = zlib.compressobj(9, zlib.DEFLATED, -15, 1, zlib.Z_HUFFMAN_ONLY)
    packed = odd.compress(PLAIN) + odd.flush()
    again = deflated_alike(PLAIN, PLAIN, packed)
    assert again != packed
    assert unpacked(again, 8, len(PLAIN), "x.docx") == PLAIN


@pytest.mark.parametrize(
    ("packed", "method", "size"), [(b"abc", 0, 4), (b"\xff" * 9, 8, 9), (deflated(PLAIN), 8, 10), (b"abc", 14, 3)]
)
def test_damage_is_unreadable(packed: bytes, method: int, size: int) -> None:
    with pytest.raises(Unreadable):
        unpacked(packed, method, size, "x.docx")
