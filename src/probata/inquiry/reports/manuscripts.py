"""The manuscript and the pictures that it shows, read from its folder and from nowhere else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from probata.method.report.model import (
    Bound,
)
from probata.method.testimony.consent import audience_use
from probata.method.testimony.model import Use
from probata.record.errors import BadInput, BadValue, NotFound

if TYPE_CHECKING:
    from probata.method.manuscript.kept import Kept
    from probata.method.manuscript.model import Block, Directive, Manuscript

PICTURES = (".png", ".jpg", ".jpeg", ".svg")
_MOST_BYTES = 64 * 2**20


def manuscript(path: Path, kept: Kept | None = None) -> Manuscript:
    """The manuscript at this place with all that it includes; NotFound or BadInput when the file cannot be read.

    ``kept``: what earlier readings worked out; it saves work and changes nothing.
    """
    from probata.method.manuscript.reading import read

    return read(path.name, partial(_text, path.parent.resolve()), kept)


def _text(folder: Path, name: str) -> str:
    """An included file, which has to lie inside the manuscript's folder, symbolic links followed."""
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder):
            raise NotFound("The file lies outside the manuscript's folder.", where=name)
        if not path.is_file():  # a pipe or device would be waited for
            raise NotFound("There is no such file.", where=name, next_step="Check the spelling.")
        if path.stat().st_size > _MOST_BYTES:
            raise BadInput("The file is too large for a manuscript.", where=name)
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as fault:
        raise BadInput(f"The file is not UTF-8 (byte {fault.start}).", where=name) from None
    except (OSError, RuntimeError, ValueError) as fault:  # links in a circle; a name that no file can have
        why = f": {fault.strerror}" if isinstance(fault, OSError) and fault.strerror else ""
        raise NotFound(f"The file cannot be read{why}.", where=name, next_step="Check the name.") from None


def audience(source: Manuscript) -> Use:
    """Whom the edition is for; a manuscript that does not say so is read as public, which allows least."""
    entry = source.front.get("audience")
    try:
        return audience_use(entry.value) if entry else Use.PUBLIC
    except BadValue:  # a fault of the manuscript, reported as one
        return Use.PUBLIC


def recipient(source: Manuscript) -> str:
    """The one office or body that the edition is for; empty where its readers are not named."""
    from probata.method.report.model import recipient_of

    return recipient_of(source, audience(source))


def wanted(source: Manuscript) -> frozenset[str]:
    """The handles that a manuscript names."""
    return frozenset(role.parts[0].partition(":")[0].strip() for role in source.roles if role.parts)


def pictures(source: Manuscript, folder: Path) -> frozenset[str]:
    """The pictures that the manuscript names and that are there; what leads out of its folder is not."""
    inside = folder.resolve()
    named = {one.argument.strip() for one in directives(source.blocks) if one.name == "figure"}
    return frozenset(name for name in named if name.lower().endswith(PICTURES) and _inside(inside, name))


def _inside(folder: Path, name: str) -> bool:
    try:
        path = (folder / name).resolve()
        return path.is_relative_to(folder) and path.is_file()
    except (OSError, RuntimeError, ValueError):
        return False


def picture_bytes(bound_report: Bound, folder: Path) -> dict[str, bytes]:
    """The pictures that the report shows, by name."""
    return {name: (folder / name).read_bytes() for name in sorted(bound_report.records.pictures)}


def directives(blocks: Sequence[Block]) -> Iterator[Directive]:
    """Every directive, outer ones before those in them."""
    from probata.method.manuscript.model import Directive

    for block in blocks:
        if isinstance(block, Directive):
            yield block
            yield from directives(block.blocks)
