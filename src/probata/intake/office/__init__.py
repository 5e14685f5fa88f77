"""office: files that only LibreOffice reads, made into newer ones by the LibreOffice of this machine, behind walls.

Knows: how LibreOffice is found, what it is told before it begins and what it may touch, how it is watched and ended.
Does not know: records, what becomes of the file that came out, readers (what it made goes through them like any file).
Words defined here:
    keeper  a process without any secret that keeps LibreOffice in a folder in memory, and takes the folder away
    bubble  the outer wall: file system, processes and network of its own, where bubblewrap is installed and works
    profile the settings that LibreOffice begins with: no macro, no link, no Java
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.intake.office.converting import Converting as Converting

_OFFERS = {"Converting": "converting"}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
