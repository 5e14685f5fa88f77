"""Pictures: no text, but what the file claims of itself. Words in a picture are read by recognition, elsewhere.

Where the picture was taken is noted and not shown: a position can betray a witness. The pixels are decoded once, so
that a cut-off picture is found out when it is added and not when it is needed.
"""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

from probata.method.documents.model import Declared, Reading
from probata.method.documents.readers._image_claims import claims_of
from probata.record.basis import Method
from probata.record.errors import Unreadable

if TYPE_CHECKING:
    from PIL.Image import Image

METHOD = Method("read-image", 1)
SUFFIXES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp")
SAYS = "Pictures (PNG, JPEG, TIFF, WebP): claims of metadata; a position is noted, not shown; words in it are not read."
LOADS = ("PIL.Image", "PIL.JpegImagePlugin", "PIL.PngImagePlugin", "PIL.TiffImagePlugin", "PIL.WebPImagePlugin")
FORMATS = ("PNG", "JPEG", "TIFF", "WEBP")
MAX_PIXELS = 120_000_000
"""Pixels of all frames together: the largest cameras in use have about a hundred million."""
MAX_FRAMES = 500
"""Frames (pages of a TIFF, moments of a moving WebP)."""
_MAGIC = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")
_LIMIT = "a picture: the words in it were not read"


def recognises(head: bytes) -> bool:
    """Whether the file begins with the signature of one of the four formats."""
    return head.startswith(_MAGIC) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP")


def read(data: bytes, name: str) -> Reading:
    """An empty text with the picture's claims; raises Unreadable when it is cut off, damaged or unreasonably large."""
    if not recognises(data[:16]):
        raise Unreadable("The file is no picture of a known format.", where=name)
    claims = _opened(data, name)
    return Reading("", METHOD, (), claims, (_LIMIT,))


def _opened(data: bytes, name: str) -> tuple[Declared, ...]:
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns of odd metadata and of size; size is checked here
        try:
            with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
                picture.verify()  # the checksums and the end mark of PNG, which decoding does not look at
            with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
                _check(picture, name)
                return claims_of(picture)
        except Unreadable:
            raise
        except Exception as fault:  # noqa: BLE001 (Pillow's decoders raise whatever they stumble over)
            raise Unreadable(f"The picture is cut off or damaged ({type(fault).__name__}).", where=name) from None


def _check(picture: Image, name: str) -> None:
    """Decode every frame within bounds; the error of a decoder that runs out of bytes goes up."""
    frames = int(getattr(picture, "n_frames", 1))
    left = MAX_PIXELS
    if frames > MAX_FRAMES:
        raise Unreadable(f"The picture has more than {MAX_FRAMES} frames.", where=name)
    for frame in range(frames):
        picture.seek(frame)
        left -= picture.width * picture.height
        if left < 0:
            raise Unreadable(f"The picture unfolds to more than {MAX_PIXELS:,} pixels.", where=name)
        picture.load()
