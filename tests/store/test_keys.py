from __future__ import annotations

from itertools import product

from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store.keys import BLOB_NAMES, BLOBS, DATABASE, derived

ROOTS = [bytes(32), bytes([1] * 32)]
INQUIRIES = [Ref.of("inquiry", bytes(16)), Ref.of("inquiry", bytes([1] * 16))]


def test_every_use_of_every_inquiry_has_its_own_key_and_always_the_same() -> None:
    found = {
        (root, inquiry, use): derived(Withheld(root), inquiry, use).reveal()
        for root, inquiry, use in product(ROOTS, INQUIRIES, (DATABASE, BLOBS, BLOB_NAMES))
    }
    assert len(set(found.values())) == len(found) == 12
    for (root, inquiry, use), key in found.items():
        assert len(key) == 32
        assert derived(Withheld(root), inquiry, use).reveal() == key
