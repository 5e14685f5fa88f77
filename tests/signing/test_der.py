"""Sorting the certificates of an answer changes their order and nothing else, and never raises."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from probata.signing.der import with_sorted_certificates


def element(tag: int, *inside: bytes) -> bytes:
    content = b"".join(inside)
    size = len(content)
    length = bytes([size]) if size < 128 else bytes([0x82]) + size.to_bytes(2, "big")
    return bytes([tag]) + length + content


def answer(*certificates: bytes) -> bytes:
    held = element(0xA0, *certificates)
    signed = element(0x30, element(2, b"\x03"), element(0x31), element(0x30), held, element(0x31))
    return element(0x30, element(0x30, element(2, b"\x00")), element(0x30, element(6, b"\x2a"), element(0xA0, signed)))


@given(st.lists(st.binary(max_size=90), max_size=5))
def test_certificates_come_in_the_order_of_their_bytes(contents: list[bytes]) -> None:
    certificates = [element(0x30, content) for content in contents]
    assert with_sorted_certificates(answer(*certificates)) == answer(*sorted(certificates))


@given(st.binary(max_size=60), st.integers(0, 200))
def test_what_has_another_shape_stays_as_it_is_or_keeps_its_length(data: bytes, cut: int) -> None:
    whole = answer(element(0x30, b"b"), element(0x30, b"a"))
    for tried in (data, whole[:cut], whole[:cut] + data):
        found = with_sorted_certificates(tried)
        assert len(found) == len(tried)
        assert sorted(found) == sorted(tried)


def test_an_answer_without_certificates_stays_as_it_is() -> None:
    refused = element(0x30, element(0x30, element(2, b"\x02")))
    bare = element(0x30, element(0x30), element(0x30, element(6), element(0xA0, element(0x30, element(2)))))
    for tried in (refused, bare, b""):
        assert with_sorted_certificates(tried) == tried
