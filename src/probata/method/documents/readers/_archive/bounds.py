"""Bounds: how much may come out of a container. What lies beyond is named and left, never dropped."""

from __future__ import annotations

MIB = 1 << 20
MAX_MEMBERS = 50_000
"""Members of one container: all pictures of a telephone are some ten thousand, and each costs a line and a receipt."""
MAX_MEMBER = 512 * MIB
"""Bytes of one member when unpacked: as much as the largest file that is taken in."""
MAX_TOGETHER = 768 * MIB
"""Container and one unpacked member together: a reader has 1 GiB of memory for both, its program and its libraries."""
LEAST_MEMBER = 64 * MIB
"""What one member may have however large its container is."""
MAX_TOTAL = 2_048 * MIB
"""Bytes of all members together: four times the largest container, and about what a reader has time to unpack."""
MAX_RATIO = 200
"""Unpacked to packed size of one member: text packs 1:10, logs and empty pictures up to 1:150, bombs 1:1000."""
FREE_MEMBER = 16 * MIB
"""Up to here the ratio of a member does not count: a small file of one letter is no bomb."""
TOTAL_RATIO = 20
"""Unpacked to packed size of the whole: many small members of 1:1000 are a bomb, too."""
FREE_TOTAL = 256 * MIB
"""Up to here the ratio of the whole does not count."""
UNPACK_IT = "Unpack it yourself and add the files."


class Budget:
    """What may still come out of one container of ``whole`` bytes."""

    def __init__(self, whole: int, most: int = MAX_TOTAL) -> None:
        """``most`` lowers the total for formats that unpack slowly."""
        self._member = max(LEAST_MEMBER, min(MAX_MEMBER, MAX_TOGETHER - whole))
        self._left = min(most, max(FREE_TOTAL, whole * TOTAL_RATIO))

    def allowance(self, packed: int) -> int:
        """The most bytes that a member of this packed size may have."""
        return min(self._member, self._left, max(FREE_MEMBER, packed * MAX_RATIO))

    def why_not(self, size: int, packed: int) -> str:
        """Why a member of this size is not unpacked, as a reason; "" when it may be."""
        if size > self._member:
            return f"larger than {self._member:,} bytes when unpacked"
        if size > max(FREE_MEMBER, packed * MAX_RATIO):
            return "unfolds beyond all reason, as a bomb does"
        if size > self._left:
            return "what this container holds is too much to unpack at once"
        return ""

    def affords(self, size: int) -> bool:
        """Whether so many bytes are left of the total."""
        return size <= self._left

    def spend(self, size: int) -> None:
        """Count what came out."""
        self._left = max(0, self._left - size)
