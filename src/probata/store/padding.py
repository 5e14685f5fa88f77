"""Padme padding: hides a file's size at a cost of at most 12 per cent.

Nikitin, Barman, Lueks, Underwood, Hubaux and Ford, "Reducing Metadata Leakage from Encrypted Files and
Communication with PURBs", PoPETs 2019, algorithm 1.
"""

from __future__ import annotations

from probata.record.errors import Damaged

HEAD = 8
_SMALLEST = 256


def padded_size(size: int) -> int:
    """The size that ``size`` bytes are padded to; never below 256, never shrinking as ``size`` grows."""
    if size <= _SMALLEST:
        return _SMALLEST
    exponent = size.bit_length() - 1
    free_bits = exponent - exponent.bit_length()
    mask = (1 << free_bits) - 1
    return (size + mask) & ~mask


def pad(data: bytes) -> bytes:
    """``data`` behind its length (8 bytes, big-endian) and before zeros, up to the padded size."""
    whole = len(data).to_bytes(HEAD, "big") + data
    return whole.ljust(padded_size(len(whole)), b"\0")


def unpad(padded: bytes) -> bytes:
    """The data again; raises Damaged when the bytes are not what ``pad`` makes."""
    size = int.from_bytes(padded[:HEAD], "big")
    data = padded[HEAD : HEAD + size]
    if len(data) != size or pad(data) != padded:
        raise Damaged("A stored file has the wrong padding.")
    return data
