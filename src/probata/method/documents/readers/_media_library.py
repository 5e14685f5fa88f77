"""_media_library: libmediainfo asked about bytes in memory; it gets no name of a file and opens none."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from typing import Any, cast

MAX_READS = 20_000
"""Pieces that the library may ask for; a container can send it to and fro without end."""
PIECE = 1 << 20
Track = Mapping[str, Any]


class Missing(Exception):
    """The library cannot be loaded on this machine."""


class Garbled(Exception):
    """The library gave an answer that cannot be understood."""


class Bounded(io.BytesIO):
    """Bytes that end for a reader who asks too often."""

    asked = 0

    def read(self, size: int | None = -1, /) -> bytes:
        """The next piece; nothing any more after ``MAX_READS`` of them."""
        self.asked += 1
        return super().read(size) if self.asked <= MAX_READS else b""


def tracks(data: bytes) -> tuple[Track, ...]:
    """What the library says of the whole and of each track, in its own words.

    The first is the whole ("General"). Values are text; what stands under ``extra`` is a mapping of the same.
    Raises Missing and Garbled.
    """
    try:
        said = json.loads(_asked(data), strict=False, object_pairs_hook=_joined)
        found = said["media"]["track"]
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        raise Garbled(type(fault).__name__) from None
    return tuple(cast(Track, one) for one in found if isinstance(one, dict)) if isinstance(found, list) else ()


def _asked(data: bytes) -> str:
    try:
        from pymediainfo import MediaInfo

        # Speed 1 reads to the end: what a file holds is counted, not guessed from its beginning.
        said = MediaInfo.parse(Bounded(data), output="JSON", full=False, parse_speed=1, buffer_size=PIECE)
    except (ImportError, OSError, RuntimeError) as fault:
        raise Missing(type(fault).__name__) from None
    return str(said)


def _joined(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A field that stands there twice (two comments) keeps both values."""
    found: dict[str, object] = {}
    for key, value in pairs:
        before = found.get(key)
        both = isinstance(before, str) and isinstance(value, str) and before != value
        found[key] = f"{before} / {value}" if both else value
    return found
