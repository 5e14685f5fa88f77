from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.record.digest import Digest
from probata.record.errors import BadValue

EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"  # FIPS 180-4, the message of no bits
ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # FIPS 180-4, "abc"


def test_the_digest_is_the_one_of_the_standard() -> None:
    assert (str(Digest.of(b"")), str(Digest.of(b"abc"))) == (EMPTY, ABC)


@given(st.binary(max_size=200))
def test_the_raw_bytes_and_the_printed_digits_are_one(data: bytes) -> None:
    digest = Digest.of(data)
    assert digest.raw == hashlib.sha256(data).digest()
    assert Digest(digest.raw.hex()) == digest == Digest(str(digest))


@pytest.mark.parametrize("text", ["", ABC.upper(), ABC[:-1], ABC + "0", ABC + "\n", " " + ABC[1:], "g" * 64, "٠" * 64])
def test_what_is_no_digest_is_refused(text: str) -> None:
    with pytest.raises(BadValue):
        Digest(text)
