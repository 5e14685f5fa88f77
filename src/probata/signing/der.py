"""One repair of DER: the certificates of a signed message in the order that DER wants.

They are a SET, whose members DER sorts by their bytes (X.690, 11.6). OpenSSL, and authorities built on it, write them
in the order of the chain, which strict readers refuse. No signature covers that order, and sorting changes no length.
"""

from __future__ import annotations

from collections.abc import Iterator

_SEQUENCE, _CONTEXT_0 = 0x30, 0xA0


def with_sorted_certificates(response: bytes) -> bytes:
    """The same timestamp response with sorted certificates; as it is when it has none or is not of that shape.

    ``TimeStampResp { status, ContentInfo { oid, [0] SignedData { version, algorithms, content, [0] certificates`` ...
    """
    try:
        found = _certificates(response)
    except (IndexError, ValueError):
        return response
    if found is None:
        return response
    start, end = found
    members = [response[at:after] for _, at, _, after in _elements(response, start, end)]
    return response[:start] + b"".join(sorted(members)) + response[end:]


def _certificates(data: bytes) -> tuple[int, int] | None:
    whole = _child(data, (0, len(data)), 0, _SEQUENCE)
    content = _child(data, whole, 1, _SEQUENCE)
    signed = _child(data, _child(data, content, 1, _CONTEXT_0), 0, _SEQUENCE)
    for tag, _, inner, after in _elements(data, *signed):
        if tag == _CONTEXT_0:
            list(_elements(data, inner, after))
            return inner, after
    return None


def _child(data: bytes, within: tuple[int, int], place: int, tag: int) -> tuple[int, int]:
    found, _, inner, after = list(_elements(data, *within))[place]
    if found != tag:
        raise ValueError("another element was expected here")
    return inner, after


def _elements(data: bytes, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    """Tag, first byte, first byte of the content, and the byte after it, of each element; ValueError when torn."""
    while start < end:
        length, inner = data[start + 1], start + 2
        if length & 0x80:
            many = length & 0x7F
            length, inner = int.from_bytes(data[inner : inner + many], "big"), inner + many
        if inner + length > end:
            raise ValueError("an element is longer than what holds it")
        yield data[start], start, inner, inner + length
        start = inner + length
