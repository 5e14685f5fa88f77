"""_image_frames: each picture in a file of pictures decoded once, within bounds, and where it is."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from probata.method.documents.model import Mark, MarkKind
from probata.record.errors import Unreadable
from probata.record.span import PageBox, TextSpan

if TYPE_CHECKING:
    from pi_heif import HeifFile
    from PIL.Image import Image

MAX_PIXELS = 120_000_000
"""Pixels of one picture, and of all that are decoded: the largest cameras in use have about a hundred million."""
MAX_FRAMES = 500
"""Pages of a TIFF, moments of a moving picture."""
NEXT = "Open it and save a copy as .png or .jpg, and add that; keep the original beside it."
APART = {"TIFF": "pages", "MPO": "pictures"}
"""Formats whose frames stand beside each other; those of others follow each other in time."""


@dataclass(slots=True)
class Frames:
    """Width and height of each picture in the file, and what could not be told of them."""

    sizes: list[tuple[int, int]] = field(default_factory=list)
    limits: list[str] = field(default_factory=list)

    def marks(self) -> tuple[Mark, ...]:
        """Each picture as a page without words; one pixel counts as one point."""
        return tuple(
            Mark(MarkKind.PAGE, TextSpan(0, 0), PageBox(number, Decimal(0), Decimal(0), Decimal(wide), Decimal(high)))
            for number, (wide, high) in enumerate(self.sizes, start=1)
        )


def walk(picture: Image, name: str) -> Frames:
    """Every frame in turn; raises Unreadable for one that is larger than any camera makes, and what a decoder raises.

    When all that may be decoded is decoded, pages go on to be counted, since that costs little; moments are not.
    """
    found, left = Frames(), MAX_PIXELS
    apart = picture.format in APART
    while len(found.sizes) < MAX_FRAMES:
        try:
            picture.seek(len(found.sizes))
        except EOFError:
            break
        pixels = check(picture.size, name)
        if pixels > left and not apart:
            found.limits.append(f"the moments after the first {len(found.sizes)} were not looked at")
            return found
        if pixels <= left:
            picture.load()
        left -= pixels
        found.sizes.append(picture.size)
    else:
        if _goes_on(picture):
            found.limits.append(f"has more than {MAX_FRAMES} pages or moments; those after were not looked at")
    if left < 0:
        found.limits.append("the last pages were not decoded, since they are very many; whether they are whole is open")
    if len(found.sizes) > 1:
        kind = APART.get(str(picture.format), "moments of a moving picture")
        found.limits.append(f"holds {len(found.sizes)} {kind}")
    return found


def walk_heif(opened: HeifFile, name: str) -> Frames:
    """The same for the container of telephones; views, depth and gain maps beside a picture are told, not counted."""
    found, left = Frames(), MAX_PIXELS
    for one in opened:
        if len(found.sizes) == MAX_FRAMES:
            found.limits.append(f"holds more than {MAX_FRAMES} pictures; those after were not looked at")
            break
        pixels = check(one.size, name)
        left -= pixels
        if left >= 0:
            one.load()
        found.sizes.append((int(one.size[0]), int(one.size[1])))
        if one.info.get("depth_images"):
            found.limits.append("holds a map of depths, not shown")
        if one.info.get("aux"):
            found.limits.append("holds pictures beside the picture, for its looks or its layers, not shown")
    if left < 0:
        found.limits.append("the last pictures were not decoded, since they are very many")
    if len(found.sizes) > 1:
        found.limits.append(f"holds {len(found.sizes)} pictures")
    found.limits = list(dict.fromkeys(found.limits))
    return found


def check(size: tuple[int, int], name: str) -> int:
    """How many pixels; raises Unreadable when no camera makes so many."""
    pixels = size[0] * size[1]
    if pixels > MAX_PIXELS:
        raise Unreadable(f"The picture unfolds to more than {MAX_PIXELS:,} pixels.", where=name, next_step=NEXT)
    return pixels


def _goes_on(picture: Image) -> bool:
    try:
        picture.seek(MAX_FRAMES)
    except EOFError:
        return False
    return True


def opened_heif(data: bytes) -> HeifFile:
    """The container, opened without telling Pillow of it: that would change what all of the program can open."""
    from pi_heif import HeifFile

    return HeifFile(io.BytesIO(data), convert_hdr_to_8bit=True)
