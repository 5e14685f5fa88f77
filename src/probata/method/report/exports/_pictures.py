"""pictures: pictures as they go into a report, without what a camera or a program wrote beside them.

The place and day of a photograph, the name of a device and a smaller copy from before it was cropped stand in such
blocks, and none of them belongs in a public file.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.record.errors import BadValue

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_PIXELS = 60_000_000
_MEDIA = {"PNG": "png", "JPEG": "jpeg"}
_NEXT = "Use a PNG, JPEG, GIF or WebP picture that other programs open."


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels and nothing else; ``media`` is ``image/png`` or ``image/jpeg``, sizes are in pixels."""

    media: str
    width: int
    height: int
    content: bytes = field(repr=False)


def plain(name: str, content: bytes) -> Picture:
    """The picture written again from its pixels, turned as its camera said; what moves stands still at its first frame.

    A JPEG stays one (quality 92); everything else becomes a PNG without loss. Raises BadValue for what is no PNG, JPEG,
    GIF or WebP, and for more than 60 million pixels.
    """
    import warnings

    from PIL import Image as pictures
    from PIL import ImageOps

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", pictures.DecompressionBombWarning)  # the limit below is the house's own
        try:
            with pictures.open(io.BytesIO(content), formats=("PNG", "JPEG", "GIF", "WEBP")) as opened:
                if opened.width * opened.height > MAX_PIXELS:
                    raise BadValue(
                        "A picture has more than 60 million pixels.", where=name, next_step="Make it smaller."
                    )
                was_jpeg = opened.format == "JPEG"
                turned = ImageOps.exif_transpose(opened)
                return _written(turned, "JPEG" if was_jpeg else "PNG")
        except (OSError, ValueError, SyntaxError, pictures.DecompressionBombError) as fault:
            raise BadValue(
                f"A picture could not be read ({type(fault).__name__}).", where=name, next_step=_NEXT
            ) from None


def _written(image: Image, form: str) -> Picture:
    """Only pixels are carried over: a new picture of the same size, so that nothing of the file comes along."""
    shades = {"JPEG": ("RGB", "L"), "PNG": ("RGB", "L", "RGBA", "LA")}[form]
    kept = image if image.mode in shades else image.convert("RGBA" if form == "PNG" and _clear(image) else "RGB")
    kept.info = {}
    written = io.BytesIO()
    if form == "JPEG":
        kept.save(written, form, quality=92, optimize=False)
    else:
        kept.save(written, form, compress_level=6)
    return Picture(f"image/{_MEDIA[form]}", kept.width, kept.height, written.getvalue())


def _clear(image: Image) -> bool:
    return "transparency" in image.info or "A" in image.mode or image.mode == "PA"
