"""PDFs with a text layer, scans without one, slides, and PDFs under a password or cut off."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator

from tests.data.documents.makers import texts
from tests.hostile.golden import broken
from tests.hostile.pages import pdf, stream
from tests.pile.made import UNREADABLE, Made, chance
from tests.pile.notes import make_py
from tests.pile.words import story

PRINTED, SCANNED, SLIDES = 22, 8, 6
_SCAN = (200, 280)


def files(seed: int) -> Iterator[Made]:
    """All of them: words of a page can be cited, of a scan a region."""
    some = chance(seed, "papers")
    for number in range(PRINTED):
        lines = story(some, 2_000 + number, paragraphs=some.randrange(2, 6))
        yield Made(f"papers/decree {number}.pdf", printed(lines), {"words": lines[0]})
    for number in range(SCANNED):
        grey = bytes(some.randrange(256) for _ in range(_SCAN[0] * 4)) * (_SCAN[1] // 4)
        yield Made(f"papers/scan {number}.pdf", _scanned(grey), {"box": "20,30,100,120", "page": 1})
    for number in range(SLIDES):
        words = story(some, 2_100 + number)[0]
        name, data = ("odp", _odp(words)) if number % 3 == 2 else ("pptx", _pptx(words))
        yield Made(f"papers/briefing {number}.{name}", data, {"words": words})
    yield Made("papers/locked.pdf", broken()["locked.pdf"], aside=UNREADABLE)
    yield Made("papers/half.pdf", printed(story(some, 2_200))[:-200], aside=UNREADABLE)
    yield Made("papers/locked.docx", broken()["locked.docx"], aside=UNREADABLE)


def printed(lines: list[str], each: int = 6) -> bytes:
    """A page for so many lines, none longer than eighty letters."""
    wrapped = [line[at : at + 80] for line in lines for at in range(0, len(line), 80)]
    pages = [wrapped[at : at + each] for at in range(0, len(wrapped), each)]
    column = make_py()["column"]
    made: bytes = make_py()["pdf"]([column(72, 780, page) for page in pages], "/Title (INVENTED)")
    return made


def _scanned(grey: bytes) -> bytes:
    """A page that is one picture, as a scanner makes it."""
    wide, high = _SCAN
    kind = f"/Type/XObject/Subtype/Image/Width {wide}/Height {high}/ColorSpace/DeviceGray/BitsPerComponent 8"
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 6 0 R>>>>>>"
    picture = stream(zlib.compress(grey), kind + "/Filter/FlateDecode")
    return pdf((3, page), (4, stream(b"q 595 0 0 842 0 0 cm /X Do Q")), (6, picture))


def _pptx(words: str) -> bytes:
    slide = (
        f'<p:sld {texts.P}><p:cSld><p:spTree><p:sp><p:nvSpPr><p:cNvPr id="1" name="s"/><p:nvPr/></p:nvSpPr><p:spPr/>'
    )
    slide += f"<p:txBody><a:p><a:r><a:t>{words}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>"
    main = f'<p:presentation {texts.P}><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>'
    return texts.zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": texts.relations(("ppt/presentation.xml", "officeDocument")),
            "ppt/presentation.xml": main,
            "ppt/_rels/presentation.xml.rels": texts.relations(("slides/slide1.xml", "slide")),
            "ppt/slides/slide1.xml": slide,
        }
    )


def _odp(words: str) -> bytes:
    frame = f'<draw:frame svg:x="1cm" svg:y="1cm"><draw:text-box><text:p>{words}</text:p></draw:text-box></draw:frame>'
    return texts.odf(f"<!--body--><draw:page>{frame}</draw:page>", "presentation")


def jpeg(seed: int, size: tuple[int, int] = (160, 120), **more: object) -> bytes:
    """A photo of nothing: bands of colours by chance."""
    from PIL import Image

    some = chance(seed, "jpeg")
    small = Image.frombytes("RGB", (8, 6), bytes(some.randrange(256) for _ in range(144)))
    out = io.BytesIO()
    small.resize(size).save(out, "JPEG", quality=60, **more)
    return out.getvalue()
