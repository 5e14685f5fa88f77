"""Pictures: no text, but what the file claims of itself. Words in a picture are read by recognition, elsewhere.

Each picture in the file (a page of a TIFF, a moment of a moving picture, one of several in a HEIC) is a page without
words, so that a region of it can be cited: one pixel counts as one point, from the top left corner. Where the picture
was taken is noted and not shown: a position can betray a witness. Faces are never looked for. The pixels are decoded
once, so that a cut-off picture is found out when it is added and not when it is needed.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from probata.method.documents import scans
from probata.method.documents.model import Declared, Left, Picture, Reading
from probata.method.documents.readers._brands import has_sequence, is_avif, is_heif
from probata.method.documents.readers._image_claims import claims_of, turned
from probata.method.documents.readers._image_frames import NEXT, Frames, check, opened_heif, walk, walk_heif
from probata.method.documents.readers._image_pictures import of_frames, of_heif
from probata.method.documents.readers._image_views import FLAG, shows_more
from probata.record.basis import Method
from probata.record.errors import Unreadable

if TYPE_CHECKING:
    from pi_heif import HeifFile

METHOD = Method("read-image", 2)
SUFFIXES = (".png", ".jpg", ".jpeg", ".mpo", ".tif", ".tiff", ".webp", ".gif", ".heic", ".heif", ".hif", ".avif")
SAYS = "Pictures (PNG, JPEG, TIFF, WebP, GIF, HEIC, AVIF): claims; a position is noted, not shown; no words are read."
LOADS = ("PIL.Image", "PIL.JpegImagePlugin", "PIL.PngImagePlugin", "PIL.TiffImagePlugin", "PIL.WebPImagePlugin")
FORMATS = ("PNG", "JPEG", "TIFF", "WEBP", "GIF", "AVIF")
_MAGIC = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+", b"GIF87a", b"GIF89a")


def recognises(head: bytes) -> bool:
    """Whether the file begins with the signature of one of the formats."""
    webp = head[:4] == b"RIFF" and head[8:12] == b"WEBP"
    return head.startswith(_MAGIC) or webp or is_heif(head) or is_avif(head)


def read(data: bytes, name: str) -> Reading:
    """An empty text with the picture's claims; raises Unreadable when it is cut off, damaged or unreasonably large."""
    if not recognises(data[:4096]):
        raise Unreadable("The file is no picture of a known format.", where=name, next_step=NEXT)
    with _stumbling(name):
        claims, frames = _heif(data, name) if is_heif(data[:4096]) else _opened(data, name)
    return Reading("", METHOD, frames.marks(), claims, (scans.UNREAD_PICTURE, *frames.limits))


def pictures(data: bytes, name: str, pages: Sequence[int]) -> Iterator[Picture | Left]:
    """Each of these pictures in grey, upright; of moments that follow each other only the first.

    Raises Unreadable where ``read`` does.
    """
    with _stumbling(name):
        if is_heif(data[:4096]):
            yield from of_heif(opened_heif(data), name, pages)
        else:
            yield from _frames(data, name, pages)


def _frames(data: bytes, name: str, pages: Sequence[int]) -> Iterator[Picture | Left]:
    from PIL import Image

    with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
        yield from of_frames(picture, name, pages)


@contextmanager
def _stumbling(name: str) -> Iterator[None]:
    """Whatever decoders raise, as Unreadable."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns of odd metadata and of size; size is checked here
        try:
            yield
        except Unreadable:
            raise
        except ImportError:
            raise Unreadable("This picture cannot be opened on this machine.", where=name, next_step=NEXT) from None
        except Exception as fault:  # noqa: BLE001 (decoders raise whatever they stumble over)
            said = f"The picture is cut off or damaged ({type(fault).__name__})."
            raise Unreadable(said, where=name, next_step=NEXT) from None


def _opened(data: bytes, name: str) -> tuple[tuple[Declared, ...], Frames]:
    from PIL import Image, features

    if is_avif(data[:4096]) and not features.check("avif"):
        raise ImportError
    with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
        check(picture.size, name)
        picture.verify()  # the checksums and the end mark of PNG, which decoding does not look at
    with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
        claims, more = (*claims_of(picture), *turned(picture)), shows_more(picture)
        frames = walk(picture, name)
    frames.limits += [FLAG] if more else []
    return tuple(dict.fromkeys(claims)), frames


def _heif(data: bytes, name: str) -> tuple[tuple[Declared, ...], Frames]:
    opened = opened_heif(data)
    frames = walk_heif(opened, name)
    first = opened[opened.primary_index]
    picture = first.to_pillow()
    claims = tuple(dict.fromkeys((*claims_of(picture), *turned(picture))))
    frames.limits += [*_beside(opened, data), *([FLAG] if shows_more(picture) else [])]
    return claims, frames


def _beside(opened: HeifFile, data: bytes) -> Iterator[str]:
    if has_sequence(data[:4096]):
        yield "holds moving pictures beside the still ones, not looked at"
    if any(one.info["thumbnails"] for one in opened):
        yield "holds smaller views of its pictures, of which only the longer side is known: they may show more"
