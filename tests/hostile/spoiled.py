"""Golden files cut off at many places, with bits turned over, with parts doubled or left out, or under a lying name."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.hostile.golden import chance, good, parts, zipped

_CUTS, _FLIPS, _LIES = 4, 3, 3
_NOISE = (1, 8, 64)
"""How many bytes are changed, in each of the spoiled copies."""


def files(seed: int) -> Iterator[tuple[str, bytes]]:
    """Every golden file, spoiled in each of these ways, one way after the other."""
    for way in (_cut, _flipped, _parts, _lying):
        for name, data in good().items():
            yield from way(name, data, chance(seed, f"{way.__name__} {name}"))


def _cut(name: str, data: bytes, some: random.Random) -> Iterator[tuple[str, bytes]]:
    """Cut near the beginning, twice anywhere, and just before the end."""
    places = [min(len(data), 40), *(some.randrange(len(data)) for _ in range(_CUTS - 2)), len(data) - 1]
    for number, at in enumerate(places):
        yield f"cut/{number}-{name}", data[:at]


def _flipped(name: str, data: bytes, some: random.Random) -> Iterator[tuple[str, bytes]]:
    for number in range(_FLIPS):
        changed = bytearray(data)
        for _ in range(_NOISE[number]):
            changed[some.randrange(len(data))] ^= 1 << some.randrange(8)
        yield f"flipped/{number}-{name}", bytes(changed)


def _parts(name: str, data: bytes, some: random.Random) -> Iterator[tuple[str, bytes]]:
    """A package whose directory is sound and one part of which is not."""
    if not data.startswith(b"PK\x03\x04"):
        return
    try:
        inside = parts(data)
    except Exception:  # noqa: BLE001 (golden archives that are troubled on purpose cannot be taken apart)
        return
    victim = some.choice(sorted(inside))
    spoiled = bytearray(inside[victim] or b"x")
    spoiled[some.randrange(len(spoiled))] ^= 1 << some.randrange(8)
    yield f"parts/bit-{name}", zipped({**inside, victim: bytes(spoiled)})
    yield f"parts/without-{name}", zipped({key: value for key, value in inside.items() if key != victim})
    yield f"parts/empty-{name}", zipped({**inside, victim: b""})
    yield f"parts/half-{name}", zipped({**inside, victim: inside[victim][: len(inside[victim]) // 2]})


def _lying(name: str, data: bytes, some: random.Random) -> Iterator[tuple[str, bytes]]:
    """The same bytes under suffixes of other formats, and under none."""
    for suffix in some.sample(suffixes(), _LIES):
        yield f"lying/{name.replace('.', '-')}{suffix}", data


def suffixes() -> list[str]:
    """Every suffix that a reader claims, programs, and nothing."""
    from probata.method.documents.shelf import readers

    return sorted({suffix for reader in readers() for suffix in reader.SUFFIXES} | {"", ".exe", ".bin", ".doc", ".lnk"})
