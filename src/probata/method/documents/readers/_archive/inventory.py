"""Inventory: what a container holds, as text: a line for each member, marked, so that a report can cite it."""

from __future__ import annotations

from collections.abc import Iterable

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._archive.members import Member
from probata.method.documents.readers._archive.paths import shown
from probata.method.documents.readers._building import Building


def tell(members: Iterable[Member], to: Building) -> int:
    """Write a line for each member: path, size, claimed time, what it is; returns how many there were."""
    count = 0
    for member in members:
        count += 1
        line_of(member, to)
    return count


def line_of(member: Member, to: Building) -> None:
    """One line: path, size, time, what it is, notes, why it is left; between tabs."""
    with to.marked(MarkKind.LINE):
        to.write("\t".join(_cells(member)))
    to.gap("\n")


def _cells(member: Member) -> list[str]:
    size = "" if member.folder else sized(member.size)
    said = [member.what, *member.notes]
    if member.told and member.told.rstrip("/") != member.path:
        said.append(f"called there {shown(member.told)}")
    if member.reason:
        said.append(f"left: {member.reason}")
    return [shown(member.path), size, member.when, "; ".join(each for each in said if each)]


def sized(size: int) -> str:
    """A number of bytes in words."""
    return "size not said" if size < 0 else "1 byte" if size == 1 else f"{size:,} bytes"


def comment(text: str, to: Building) -> None:
    """What whoever packed it wrote about the whole, under the list."""
    if text.strip():
        to.gap("\n\n")
        with to.marked(MarkKind.COMMENT):
            to.write(text)
        to.gap("\n")
