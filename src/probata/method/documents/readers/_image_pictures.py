"""_image_pictures: the pictures of a file decoded, upright and in grey, for a machine that recognises words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import sqrt
from typing import TYPE_CHECKING

from probata.method.documents import scans
from probata.method.documents.model import Left, Picture
from probata.method.documents.readers._image_frames import APART, check

if TYPE_CHECKING:
    from pi_heif import HeifFile
    from PIL.Image import Image

MOMENT = "is a moment of a moving picture, of which only the first is recognised"
_ORIENTATION = 0x0112


def of_frames(picture: Image, name: str, pages: Sequence[int]) -> Iterator[Picture | Left]:
    """Each of these pictures of a file that Pillow has opened; raises what decoders raise."""
    for number in pages:
        if number > 1 and picture.format not in APART:
            yield Left(str(number), MOMENT)
            continue
        picture.seek(number - 1)
        check(picture.size, name)
        picture.load()
        yield _picture(number, picture)


def of_heif(opened: HeifFile, name: str, pages: Sequence[int]) -> Iterator[Picture | Left]:
    """The same for the container of telephones, whose library turns pictures upright itself."""
    for number in pages:
        one = opened[number - 1]
        check(one.size, name)
        yield _spelled(number, one.to_pillow(), 1)


def _picture(number: int, picture: Image) -> Picture:
    told = picture.getexif().get(_ORIENTATION)
    return _spelled(number, picture, told if isinstance(told, int) and 1 <= told <= 8 else 1)


def _spelled(number: int, picture: Image, orientation: int) -> Picture:
    grey = _sized(_upright(_grey(picture), orientation))
    return Picture(number, *grey.size, grey.tobytes(), orientation)


def _grey(picture: Image) -> Image:
    """In grey on white paper: what shines through shows no black ground."""
    from PIL import Image

    if picture.mode.startswith(("I", "F")):  # 16 bits and more: Pillow would cut them off instead of scaling them
        wide = picture.convert("F")
        low, high = wide.getextrema()
        assert isinstance(low, float)  # noqa: S101 (one band has one lowest and one highest value)
        assert isinstance(high, float)  # noqa: S101 (as above)
        return wide.point(
            lambda value: value * (255 / ((high - low) or 1)) - low * (255 / ((high - low) or 1))
        ).convert("L")
    if not picture.has_transparency_data:
        return picture.convert("L")
    paper = Image.new("LA", picture.size, (255, 255))
    paper.alpha_composite(picture.convert("RGBA").convert("LA"))
    return paper.convert("L")


def _upright(grey: Image, orientation: int) -> Image:
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return grey.transpose(turns[orientation]) if orientation in turns else grey


def _sized(grey: Image) -> Image:
    """Not more pixels than are recognised."""
    from PIL.Image import Resampling

    pixels = grey.width * grey.height
    if pixels <= scans.MOST_PIXELS:
        return grey
    by = sqrt(scans.MOST_PIXELS / pixels)
    return grey.resize((max(1, int(grey.width * by)), max(1, int(grey.height * by))), Resampling.LANCZOS)
