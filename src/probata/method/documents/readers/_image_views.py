"""_image_views: smaller views of itself that a picture carries. One made before a crop shows what the crop took away.

Only shapes are compared, never what is seen; faces are not looked for. Cameras put black bars beside a view to make it
4:3, so bars are no part of its shape; a view turned by a quarter has the same shape.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

FLAG = "holds a smaller earlier view of itself, of another shape: it may show more than the picture does"
_DIFFERENT = 1.1
"""Ratio of ratios; a view is rounded to whole pixels and to multiples of eight, which makes a few hundredths."""
_LARGEST = 1 << 20
_FIRST_IFD, _OFFSET, _LENGTH = -1, 0x0201, 0x0202  # Pillow's own number for the directory of the view
_PHOTOSHOP = (0x0409, 0x040C)
_DARK = 24
Size = tuple[float, float]


def shows_more(picture: Image) -> bool:
    """Whether one of the views that the file carries has another shape than the picture."""
    return any(other_shape(view, picture.size) for view in _views(picture))


def other_shape(view: Size, whole: Size) -> bool:
    """Whether a view differs from the picture in the ratio of its sides, turned or not."""
    if min(*view, *whole) <= 0:
        return False
    one, two = view[0] / view[1], whole[0] / whole[1]
    return min(max(one / each, each / one) for each in (two, 1 / two)) > _DIFFERENT


def _views(picture: Image) -> Iterator[Size]:
    yield from _of_exif(picture)
    resources = picture.info.get("photoshop")
    for key in _PHOTOSHOP:
        data = resources.get(key) if isinstance(resources, dict) else None
        if isinstance(data, bytes) and len(data) > 28:
            yield struct.unpack(">II", data[4:12])


def _of_exif(picture: Image) -> Iterator[Size]:
    exif = picture.getexif()
    told = exif.get_ifd(_FIRST_IFD) or {}
    start, length = told.get(_OFFSET), told.get(_LENGTH)
    packet = picture.info.get("exif")
    if isinstance(start, int) and isinstance(length, int) and isinstance(packet, bytes) and 0 < length <= _LARGEST:
        body = packet.removeprefix(b"Exif\x00\x00")
        yield from _shape(body[start : start + length] if start > 0 else b"")


def _shape(data: bytes) -> Iterator[Size]:
    """Width and height without black bars; nothing for a view that cannot be decoded."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as view:
            if view.width * view.height > _LARGEST:
                yield view.size
                return
            bright = view.convert("L").point([0] * _DARK + [255] * (256 - _DARK))
            box = bright.getbbox() or (0, 0, *view.size)
    except Exception:  # noqa: BLE001 (Pillow's decoders raise whatever they stumble over; a broken view shows nothing)
        return
    yield box[2] - box[0], box[3] - box[1]
