"""word_drawings: pictures in the line of the text, with the words that stand in their place for who cannot see them."""

from __future__ import annotations

from probata.method.report.exports._pictures import Picture
from probata.method.report.exports._word_book import Book
from probata.method.report.exports._word_xml import NAMES, Attributes, tag

IMAGE = "image"
_UNITS = 9_525
"""English metric units of one pixel, at 96 pixels an inch."""
_WIDEST = 5_759_450
_HIGHEST = 7_200_000
"""English metric units (360,000 a centimetre) that a picture takes at most."""


def drawing(book: Book, name: str, picture: Picture, number: int, alt: str) -> str:
    """The run that shows a picture of the manuscript; in the file it has a number for a name."""
    file = book.media.setdefault(name, f"media/picture{len(book.media) + 1}.{picture.media.removeprefix('image/')}")
    book.drawn += 1
    wide, high = _size(picture)
    extent: Attributes = {"cx": wide, "cy": high}
    inline = tag(
        "wp:inline",
        {"distT": 0, "distB": 0, "distL": 0, "distR": 0},
        tag("wp:extent", extent),
        tag("wp:docPr", {"id": book.drawn, "name": f"Figure {number}", "descr": alt}),
        tag("wp:cNvGraphicFramePr", None, tag("a:graphicFrameLocks", {"noChangeAspect": 1})),
        tag("a:graphic", None, tag("a:graphicData", {"uri": NAMES["xmlns:pic"]}, _picture(book, file, extent, number))),
    )
    return tag("w:r", None, tag("w:drawing", None, inline))


def _picture(book: Book, file: str, extent: Attributes, number: int) -> str:
    about = tag(
        "pic:nvPicPr", None, tag("pic:cNvPr", {"id": book.drawn, "name": f"Figure {number}"}), "<pic:cNvPicPr/>"
    )
    fill = tag(
        "pic:blipFill",
        None,
        tag("a:blip", {"r:embed": book.relation(IMAGE, file)}),
        tag("a:stretch", None, "<a:fillRect/>"),
    )
    place = tag("a:xfrm", None, tag("a:off", {"x": 0, "y": 0}), tag("a:ext", extent))
    shape = tag("pic:spPr", None, place, tag("a:prstGeom", {"prst": "rect"}, "<a:avLst/>"))
    return tag("pic:pic", None, about, fill, shape)


def _size(picture: Picture) -> tuple[int, int]:
    """As large as its pixels, and smaller where it would not fit the page."""
    wide, high = picture.width * _UNITS, picture.height * _UNITS
    scale = min(1.0, _WIDEST / wide, _HIGHEST / high)
    return max(1, int(wide * scale)), max(1, int(high * scale))
