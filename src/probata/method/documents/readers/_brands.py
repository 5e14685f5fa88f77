"""_brands: what a file of the ISO base media format says that it is (ISO/IEC 14496-12, 4.3; HEIF: ISO/IEC 23008-12).

Pictures of telephones and recordings share one container; its first box names the kinds.
"""

from __future__ import annotations

_HEVC = frozenset((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"))
_AV1 = frozenset((b"avif", b"avis"))
_EITHER = frozenset((b"mif1", b"mif2", b"msf1", b"miaf"))
_SEQUENCES = frozenset((b"msf1", b"hevc", b"hevx", b"hevm", b"hevs", b"avis"))
_RAW = frozenset((b"crx ", b"jp2 ", b"jpx ", b"jpm ", b"jxl "))


def brands(head: bytes) -> tuple[bytes, ...]:
    """The major brand, then the compatible ones; nothing where the first box is not ``ftyp``."""
    if head[4:8] != b"ftyp":
        return ()
    end = min(int.from_bytes(head[:4], "big"), len(head))
    return (head[8:12], *(head[at : at + 4] for at in range(16, end - 3, 4)))


def is_avif(head: bytes) -> bool:
    """Whether it is a picture coded in AV1."""
    found = brands(head)
    return bool(found) and (found[0] in _AV1 or (found[0] in _EITHER and not _AV1.isdisjoint(found)))


def is_heif(head: bytes) -> bool:
    """Whether it is a picture in that container, coded in HEVC or in a way that only its decoder will tell."""
    found = brands(head)
    return bool(found) and found[0] in _HEVC | _EITHER and not is_avif(head)


def has_sequence(head: bytes) -> bool:
    """Whether it says that it holds moving pictures beside still ones."""
    return not _SEQUENCES.isdisjoint(brands(head))


def is_recording(head: bytes) -> bool:
    """Whether it is that container and neither a picture nor a camera's raw data."""
    found = brands(head)
    return bool(found) and not (is_avif(head) or is_heif(head) or found[0] in _RAW)
