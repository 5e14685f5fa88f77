"""_pdf_pictures: pages of a PDF as they are shown, in grey, for a machine that recognises words."""

from __future__ import annotations

from math import sqrt

from probata.method.documents import scans
from probata.method.documents.model import Left, Picture
from probata.method.documents.readers import _pdf_page

_DOTS = 300 / 72
"""Pixels to a point: recognition is trained at 300 dots per inch."""
DAMAGED = "is damaged and could not be read"


def of_page(document: _pdf_page.Document, number: int) -> Picture | Left:
    """The page of this number (from 1), or why there is no picture of it."""
    page = _pdf_page.read(document, number - 1)
    if page is None:
        return Left(str(number), DAMAGED)
    if not page.pictured and any(sign.isalnum() for line in page.lines for sign in line.text):
        return Left(str(number), scans.HAS_TEXT)
    if min(page.width, page.height) * _DOTS < 1:
        return Left(str(number), "is smaller than a point")
    return _rendered(document, number, min(_DOTS, sqrt(scans.MOST_PIXELS / (page.width * page.height)) * 0.999))


def _rendered(document: _pdf_page.Document, number: int, scale: float) -> Picture | Left:
    import pypdfium2

    try:
        page = document.get_page(number - 1)
        # Notes and stamps are drawn, too: a stamp may be a picture of words.
        bitmap = page.render(scale=scale, grayscale=True)  # type: ignore[attr-defined]  # pypdfium2 ships no types
    except pypdfium2.PdfiumError:
        return Left(str(number), DAMAGED)
    rows, step = bytes(bitmap.buffer), int(bitmap.stride)
    wide, high = int(bitmap.width), int(bitmap.height)
    if wide * high > scans.MOST_PIXELS:
        return Left(str(number), "is too long and narrow to be shown")
    if step != wide:
        rows = b"".join(rows[row * step : row * step + wide] for row in range(high))
    bitmap.close()
    page.close()  # type: ignore[attr-defined]  # as above
    return Picture(number, wide, high, rows[: wide * high])
