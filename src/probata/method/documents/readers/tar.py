"""TAR archives, packed or not (POSIX.1-2017 pax, GNU tar): an inventory as text, and the files that they hold."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.documents.model import Left, Part, Reading
from probata.method.documents.readers._archive import inventory
from probata.method.documents.readers._archive.bounds import FREE_TOTAL, MAX_TOTAL, TOTAL_RATIO, Budget
from probata.method.documents.readers._archive.members import bring
from probata.method.documents.readers._archive.paths import Paths
from probata.method.documents.readers._archive.streams import Chain, first_bytes, kind_of, slices_of
from probata.method.documents.readers._archive.tar_blocks import BLOCK, Tape, Tar, guarded, sound
from probata.method.documents.readers._archive.tar_members import members
from probata.method.documents.readers._building import Building
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-tar", 1)
SUFFIXES = (".tar", ".tgz", ".tbz", ".tbz2", ".txz", ".tar.gz", ".tar.bz2", ".tar.xz")
SAYS = "TAR archives, also packed by gzip, bzip2 or xz: an inventory of what they hold; the files come out one by one."
PACK = True
MAX_UNPACKED = {"": MAX_TOTAL, "gzip": MAX_TOTAL, "bzip2": MAX_TOTAL // 8, "xz": MAX_TOTAL // 4}
"""Bytes of the whole when unpacked: what the slower ways of packing leave of the time that a reader has."""


def recognises(head: bytes) -> bool:
    """Whether the file begins with a TAR header, or is packed so that only its inside can tell."""
    return sound(head[:BLOCK]) or bool(kind_of(head[:16]))


def fits(data: bytes) -> bool:
    """Whether the file, or what it unfolds to, begins with a TAR header."""
    return sound(data[:BLOCK] if not kind_of(data[:16]) else first_bytes(data, BLOCK))


def read(data: bytes, name: str) -> Reading:
    """A line for each member; raises Unreadable for what is no TAR archive."""
    tar, chain = _opened(data, name)
    to, paths = Building(name), Paths()
    inventory.tell(members(tar, paths), to)
    limits = [*tar.limits, *paths.limits(), *_behind(chain, tar)]
    return Reading(to.text(), METHOD, to.sorted_marks(), (), tuple(dict.fromkeys(limits)))


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    """Each file inside; raises Unreadable for what is no TAR archive."""
    return bring(members(_opened(data, name)[0], Paths()), Budget(len(data)))


def _opened(data: bytes, name: str) -> tuple[Tar, Chain | None]:
    if not fits(data):
        raise Unreadable(
            "The file is no TAR archive, or its beginning is damaged.",
            where=name,
            next_step="Get a sound copy of the archive.",
        )
    kind = kind_of(data[:16])
    if not kind:
        return Tar(Tape(slices_of(data))), None
    chain = Chain(data, kind)
    most = min(MAX_UNPACKED[kind], max(FREE_TOTAL, len(data) * TOTAL_RATIO))
    return Tar(Tape(guarded(chain.pieces(), most))), chain


def _behind(chain: Chain | None, tar: Tar) -> list[str]:
    """Bytes after the packed archive that are part of nothing."""
    whole = chain is not None and chain.count and not any("lost" in each for each in tar.limits)
    return ["holds bytes after its end, which were not read"] if chain and whole and chain.behind else []
