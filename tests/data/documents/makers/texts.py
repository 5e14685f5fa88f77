"""Makes the golden and broken texts, slides and books: OpenDocument, RTF, PowerPoint, EPUB, and files inside of them."""

# ruff: noqa: E501 (long lines here are the content of files)
from __future__ import annotations

import base64
import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "style": "style", "table": "table", "draw": "drawing", "meta": "meta",
        "fo": "xsl-fo-compatible", "svg": "svg-compatible", "presentation": "presentation", "form": "form",
        "manifest": "manifest",
    }.items()
) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:math="http://www.w3.org/1998/Math/MathML"'  # fmt: skip
P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    """A ZIP of parts, the same bytes each time; ``mimetype`` is stored and not packed, as its formats ask."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            way = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, (2019, 4, 12, 0, 0, 0)), data, way)
    return out.getvalue()


def relations(*targets: tuple[str, str] | tuple[str, str, bool]) -> str:
    """A part with relationships r1, r2, ...: target, kind, and whether it lies outside."""
    each = "".join(
        f'<Relationship Id="r{number}" Type="{KIND}{target[1]}" Target="{target[0]}"{" TargetMode=" + chr(34) + "External" + chr(34) if len(target) > 2 else ""}/>'
        for number, target in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{each}</Relationships>'


def png() -> bytes:
    """A picture of one grey point."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\x80")) + chunk(b"IEND", b"")
    )


def packaged(name: str, origin: str, content: bytes) -> bytes:
    """The native data of "Insert object from file": label, where it came from, the bytes."""
    label, path = name.encode("cp1252") + b"\0", origin.encode("cp1252") + b"\0"
    inner = b"\x02\0" + label + path + b"\0\0\x03\0" + struct.pack("<I", len(path)) + path
    return inner + struct.pack("<I", len(content)) + content


def compound(stream: str, content: bytes) -> bytes:
    """A compound file (MS-CFB) of one stream; small streams are padded to 4,096 bytes, which need no second table."""
    content = content.ljust(4096, b"\0")
    sectors = -(-len(content) // 512)
    content = content.ljust(sectors * 512, b"\0")
    fat = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, sectors + 2), 0xFFFFFFFE]
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)

    def entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
        told = name.encode("utf-16-le") + b"\0\0"
        links = struct.pack("<BBIII", kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
        return (
            told.ljust(64, b"\0") + struct.pack("<H", len(told)) + links + bytes(36) + struct.pack("<IQ", start, size)
        )

    root = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entry(stream, 2, 0xFFFFFFFF, 2, len(content))
    table = struct.pack("<128I", *(fat + [0xFFFFFFFF] * (128 - len(fat))))
    return header + table + root.ljust(512, b"\0") + content


# OpenDocument


def odf(
    content: str, kind: str = "text", styles: str = "", meta: str = "", more: Mapping[str, bytes | str] | None = None
) -> bytes:
    """A package with this between the tags of its body."""
    automatic, _, body = content.rpartition("<!--body-->")
    listed = f'<manifest:manifest {SPACES}><manifest:file-entry manifest:full-path="/"/></manifest:manifest>'
    parts: dict[str, bytes | str] = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {SPACES}><office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>',
        "styles.xml": f"<office:document-styles {SPACES}>{styles}</office:document-styles>",
        "meta.xml": f"<office:document-meta {SPACES}><office:meta>{meta}</office:meta></office:document-meta>",
        "META-INF/manifest.xml": listed,
    }
    return zipped(parts | dict(more or {}))


def _info(by: str, at: str) -> str:
    return f"<office:change-info><dc:creator>{by}</dc:creator><dc:date>{at}</dc:date></office:change-info>"


STYLES = (
    '<office:styles><style:style style:name="Heading_20_1" style:family="paragraph" style:default-outline-level="1"/>'
    '<style:style style:name="Caption" style:family="paragraph"/><style:style style:name="Secret" style:family="text">'
    '<style:text-properties text:display="none"/></style:style></office:styles>'
    '<office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="28cm" fo:page-height="15.75cm"/></style:page-layout></office:automatic-styles>'
    '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"><style:header><text:p>INVENTED, page header</text:p></style:header>'
    '<style:footer style:display="false"><text:p>INVENTED, footer that is switched off</text:p></style:footer>'
    '<draw:frame svg:x="1cm" svg:y="1cm"><draw:text-box><text:p>On every slide: INVENTED</text:p></draw:text-box></draw:frame>'
    '<draw:frame presentation:class="title"><draw:text-box><text:p>Click to edit</text:p></draw:text-box></draw:frame></style:master-page></office:master-styles>'
)
META = (
    "<meta:initial-creator>Otta Brenlow</meta:initial-creator><dc:date>2020-01-04T09:00:00</dc:date><dc:title>Statement (INVENTED)</dc:title>"
    '<meta:user-defined meta:name="Checked by">Tirren Vosk</meta:user-defined><meta:template xlink:title="Letter"/>'
)


def letter_body() -> str:
    """A text with one of everything."""
    tracked = (
        "<text:tracked-changes>"
        f'<text:changed-region text:id="d1"><text:deletion>{_info("Ulla Demmick", "2020-01-02T10:00:00")}<text:p>on Friday.</text:p><text:p>It rained. </text:p></text:deletion></text:changed-region>'
        f'<text:changed-region text:id="i1"><text:insertion>{_info("Ulla Demmick", "2020-01-02T10:00:05")}</text:insertion></text:changed-region>'
        f'<text:changed-region text:id="d2"><text:insertion>{_info("Harn", "2020-01-01")}</text:insertion><text:deletion>{_info("Ulla Demmick", "2020-01-02")}<text:p>twice undone </text:p></text:deletion></text:changed-region>'
        "</text:tracked-changes>"
    )
    note = '<text:note text:note-class="{}"><text:note-citation>1</text:note-citation><text:note-body><text:p>{}</text:p></text:note-body></text:note>'
    cell = "<table:table-cell{}>{}</table:table-cell>"
    inner = f"<table:table><table:table-row>{cell.format('', '<text:p>inner 1</text:p>')}{cell.format('', '<text:p>inner 2</text:p>')}</table:table-row></table:table>"
    return f"""<style:style style:name="T1" style:family="text" style:parent-style-name="Secret"/><!--body-->{tracked}
    <office:forms><form:form><form:checkbox form:label="I was there" form:current-value="yes"/></form:form></office:forms>
    <text:h text:outline-level="1">Statement of the lock keeper (INVENTED)</text:h>
    <text:p>They came <text:change text:change-id="d1"/><text:change-start text:change-id="i1"/>on Thursday<text:change-end text:change-id="i1"/><office:annotation office:name="c1"><dc:creator>Tirren Vosk</dc:creator><dc:date>2020-01-03T08:00:00</dc:date><text:p>Whose list?</text:p></office:annotation> with a list<office:annotation-end office:name="c1"/>{note.format("footnote", "He kept the list.")}. <text:change text:change-id="d2"/><text:span text:style-name="T1">Not for print.</text:span> See<text:s text:c="3"/><text:a xlink:href="https://courier.invalid/bell">the Courier</text:a><text:tab/>page<text:line-break/>two.
    <draw:frame text:anchor-type="paragraph"><draw:text-box><text:p>Boxed: gate closed at nine.</text:p></draw:text-box></draw:frame>
    <draw:frame><draw:image xlink:href="Pictures/gate.png"/><svg:title>Gate</svg:title><svg:desc>A closed gate</svg:desc></draw:frame></text:p>
    <text:p text:style-name="Caption">Picture 1: the gate</text:p>
    <text:list><text:list-item><text:p>first</text:p><text:list><text:list-item><text:p>inner point</text:p></text:list-item></text:list></text:list-item></text:list>
    <table:table table:name="People"><table:table-header-rows><table:table-row>{cell.format("", "<text:p>Name</text:p>")}{cell.format(' table:number-columns-repeated="2"', "<text:p>same</text:p>")}{cell.format("", "<text:p>Boat</text:p>")}</table:table-row></table:table-header-rows>
    <table:table-row>{cell.format("", "<text:p>Harn</text:p>")}{cell.format("", inner)}<table:covered-table-cell><text:p>under the cover</text:p></table:covered-table-cell>{cell.format("", "<text:p>Q-14</text:p>")}</table:table-row></table:table>
    <text:section text:display="none"><text:p>A section nobody sees.</text:p></text:section>
    <text:p>On <text:date>3 May 2019</text:date> at <text:placeholder text:placeholder-type="text">the landing</text:placeholder>{note.format("endnote", "End of notes.")} <draw:frame><draw:object xlink:href="./Object 1"/></draw:frame><text:ruby><text:ruby-base>湖</text:ruby-base><text:ruby-text>hu</text:ruby-text></text:ruby></text:p>"""


def letter() -> bytes:
    """An OpenDocument text with a chart, a formula, a picture and a wrapped file."""
    chart = f"<office:document-content {SPACES}><office:body><office:chart><text:p>Boats by day</text:p><table:table><table:table-row><table:table-cell><text:p>Monday</text:p></table:table-cell></table:table-row></table:table></office:chart></office:body></office:document-content>"
    more = {
        "Object 1/content.xml": chart,
        "ObjectReplacements/Object 1": b"a picture of the chart",
        "Pictures/gate.png": png(),
        "Object 2": compound(
            "\x01Ole10Native", bytes(4) + packaged("list.csv", "C:\\Users\\harn\\list.csv", b"name;boat\nHarn;Q-14\n")
        ),
        "Basic/Standard/script-lb.xml": "<a/>",
        "Basic/Standard/Module1.xml": "<a/>",
    }
    return odf(letter_body(), styles=STYLES, meta=META, more=more)


def flat() -> bytes:
    """The one file form, with a picture in base64."""
    picture = base64.encodebytes(png()).decode()
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {SPACES} office:mimetype="application/vnd.oasis.opendocument.text"><office:meta>{META}</office:meta><office:body><office:text><text:p>Flat (INVENTED): x<text:span> </text:span>= <draw:frame><draw:image><office:binary-data>{picture}</office:binary-data></draw:image></draw:frame></text:p><text:p><draw:frame><draw:object><math:math><math:mi>n</math:mi><math:mo>+</math:mo><math:mn>1</math:mn></math:math></draw:object></draw:frame></text:p></office:text></office:body></office:document>'.encode()


def slides_odp() -> bytes:
    """An OpenDocument presentation: two columns out of order, notes, a comment, a hidden slide, a footer."""
    frame = '<draw:frame svg:x="{}cm" svg:y="{}cm"{}><draw:text-box><text:p>{}</text:p></draw:text-box></draw:frame>'
    body = (
        '<style:style style:name="H" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style><!--body-->'
        '<presentation:footer-decl presentation:name="f">Briefing (INVENTED)</presentation:footer-decl>'
        f'<draw:page draw:master-page-name="Standard" presentation:use-footer-name="f">{frame.format(15, 5, "", "right")}{frame.format(1, 5, "", "left")}'
        f"{frame.format(1, 1, ' presentation:class=' + chr(34) + 'title' + chr(34), 'Numbers')}"
        "<office:annotation><dc:creator>Tirren Vosk</dc:creator><dc:date>2020-01-03</dc:date><text:p>Whose numbers?</text:p></office:annotation>"
        '<presentation:notes><draw:frame presentation:class="notes"><draw:text-box><text:p>Say that the count is ours.</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>'
        f'<draw:page draw:master-page-name="Standard" draw:style-name="H">{frame.format(1, 1, "", "A slide left out")}</draw:page>'
    )
    return odf(body, "presentation", STYLES, META)


# RTF


def rtf() -> bytes:
    """An RTF file with one of everything."""
    picture = png().hex().encode()
    native = packaged("list.csv", "C:\\Users\\harn\\list.csv", b"name;boat\nHarn;Q-14\n")
    ole = struct.pack("<III", 0x501, 2, 8) + b"Package\0" + struct.pack("<III", 0, 0, len(native)) + native
    stamp = (120 << 20) | (1 << 16) | (2 << 11) | (10 << 6) | 5  # 2020-01-02T10:05
    return (
        rb"{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fnil\fcharset204 Arial Cyr;}{\f2\fcharset128 MS Mincho;}{\f3\fcharset2 Symbol;}}"
        rb"{\colortbl;\red0\green0\blue0;}{\stylesheet{\ql Normal;}{\s1 heading 1;}{\*\cs5 Strong;}}{\*\revtbl{Unknown;}{Ulla Demmick;}}{\*\generator Invented Writer 1;}"
        rb"{\info{\title Statement (INVENTED)}{\author Otta Brenlow}{\creatim\yr2019\mo12\dy30\hr12\min0}{\*\userprops{\propname Checked by}\proptype30{\staticval Tirren Vosk}}}"
        rb"{\header\pard INVENTED, page header\par}{\footer\pard INVENTED, page footer \chpgn\par}"
        rb"\pard\s1 Statement of the lock keeper (INVENTED)\par"
        rb"\pard\plain They came {\deleted\revauthdel1\revdttmdel%d on Friday}{\revised\revauth1\revdttm%d on Thursday}{\*\atrfstart 1} with a list{\*\atrfend 1}"
        rb"{\*\atnid TV}{\*\atnauthor Tirren Vosk}\chatn{\*\annotation{\*\atnref 1}{\*\atndate %d}\pard Whose list?\par}"
        rb"{\super\chftn{\footnote\pard\chftn He kept the list.\par}}. {\v Not for print.} {\super{\footnote\ftnalt\pard End of notes.\par}}"
        rb"{\field{\*\fldinst{ HYPERLINK \"https://courier.invalid/bell\" }}{\fldrslt{\ul the Courier}}}, {\field{\*\fldinst DATE}{\fldrslt 3 May 2019}}"
        rb"{\field{\*\fldinst FORMDROPDOWN{\*\formfield{\fftype2\ffres1{\*\ffname D}{\*\ffl Quessim}{\*\ffl Tovrik}}}}{\fldrslt }}"
        rb"{\*\nobody{knows this}}{\shp{\*\shpinst\shpleft0{\sp{\sn wzDescription}{\sv A closed gate}}{\shptxt\pard Boxed: gate closed at nine.\par}}{\shprslt old copy}}\par"
        rb"\pard\f1 \'cf\'f0\'e8\'e2\'e5\'f2\f0 , \u8220 ?na\'efve\u8221 ?\~\emdash\  \u-10179?\u-8704? \f2 \'8a\'c0\'90\'bc\f0  {\f3 \'b7}{\uc0\u233}t\'e9 {\upr{twice}{\*\ud{\u8364 ?}}}\line last\par"
        rb"\trowd\cellx1000\cellx2000\pard\intbl Name\cell\cell Boat\cell\row\pard\intbl Harn\cell\pard\intbl\itap2 inner 1\nestcell inner 2\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}\pard\intbl\itap1 after\cell Q-14\cell\row"
        rb"\pard {\*\shppict{\pict\pngblip\picw1\pich1 "
        % (stamp, stamp, stamp)
        + picture
        + rb"}}{\nonshppict{\pict\wmetafile8 0102}}{\pict\jpegblip\bin5 "
        + b"\xff\xd8}{\xff"
        + rb"}{\object\objemb{\*\objclass Package}{\*\objdata "
        + ole.hex().encode()
        + rb"}{\result shown for the object}}\par}"
    )


# PowerPoint


def _shape(x: int, y: int, words: str, role: str = "", extra: str = "") -> str:
    holder = f'<p:nvPr><p:ph type="{role}"/></p:nvPr>' if role else "<p:nvPr/>"
    place = f'<a:xfrm><a:off x="{x}" y="{y}"/></a:xfrm>' if x >= 0 else ""
    return f'<p:sp><p:nvSpPr><p:cNvPr id="1" name="s"{extra}/>{holder}</p:nvSpPr><p:spPr>{place}</p:spPr><p:txBody>{_paragraph(words)}</p:txBody></p:sp>'


def _paragraph(words: str) -> str:
    return f"<a:p><a:r><a:t>{words}</a:t></a:r></a:p>"


def _tree(*shapes: str, root: str = "sld", extra: str = "") -> str:
    return f"<p:{root} {P}{extra}><p:cSld><p:spTree>{''.join(shapes)}</p:spTree></p:cSld></p:{root}>"


def pptx() -> bytes:
    """A presentation with one of everything."""
    group = f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="g" descr="Two boats"/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="5000000"/></a:xfrm></p:grpSpPr>{_shape(200, 0, "second boat")}{_shape(100, 0, "first boat")}</p:grpSp>'
    link = '<p:sp><p:nvSpPr><p:cNvPr id="2" name="l"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="4000000"/></a:xfrm></p:spPr><p:txBody><a:p><a:r><a:rPr><a:hlinkClick r:id="r4"/></a:rPr><a:t>the Courier</a:t></a:r><a:br/><a:r><a:t>next line</a:t></a:r></a:p></p:txBody></p:sp>'
    cells = "".join(
        f"<a:tr>{''.join(f'<a:tc><a:txBody>{_paragraph(cell)}</a:txBody></a:tc>' for cell in row)}</a:tr>"
        for row in (("Day", "Boats"), ("Monday", "14"))
    )
    frame = '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="5" name="f"/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="{}"/></p:xfrm><a:graphic><a:graphicData>{}</a:graphicData></a:graphic></p:graphicFrame>'
    chart = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="r5"/>'
    diagram = '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="r6"/>'
    picture = '<p:pic><p:nvPicPr><p:cNvPr id="7" name="p" descr="A closed gate"/></p:nvPicPr><p:spPr><a:xfrm><a:off x="0" y="9000000"/></a:xfrm></p:spPr></p:pic>'
    twice = f'<mc:AlternateContent><mc:Choice Requires="x">{_shape(0, 8500000, "once only")}</mc:Choice><mc:Fallback>{_shape(0, 8500000, "once only")}</mc:Fallback></mc:AlternateContent>'
    first = _tree(
        _shape(6000000, 2000000, "right words"),
        _shape(0, 2000000, "left words"),
        _shape(-1, 0, "Numbers (INVENTED)", "title"),
        _shape(0, 9500000, "3", "sldNum"),
        link,
        group,
        frame.format(6000000, f"<a:tbl>{cells}</a:tbl>"),
        frame.format(7000000, chart),
        frame.format(8000000, diagram),
        twice,
        picture,
    )
    modern = "http://schemas.microsoft.com/office/powerpoint/2018/8/main"
    main = f'<p:presentation {P}><p:sldIdLst><p:sldId id="256" r:id="r1"/><p:sldId id="257" r:id="r2"/></p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/></p:presentation>'
    return zipped({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(("ppt/presentation.xml", "officeDocument")),
        "docProps/core.xml": '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Otta Brenlow</dc:creator></cp:coreProperties>',
        "ppt/presentation.xml": main,
        "ppt/_rels/presentation.xml.rels": relations(("slides/slide1.xml", "slide"), ("slides/slide2.xml", "slide"), ("commentAuthors.xml", "commentAuthors"), ("authors.xml", "authors")),
        "ppt/slides/slide1.xml": first,
        "ppt/slides/_rels/slide1.xml.rels": relations(("../slideLayouts/slideLayout1.xml", "slideLayout"), ("../notesSlides/notesSlide1.xml", "notesSlide"), ("../comments/comment1.xml", "comments"), ("https://courier.invalid/bell", "hyperlink", True), ("../charts/chart1.xml", "chart"), ("../diagrams/data1.xml", "diagramData"), ("../comments/modern1.xml", "comments"), ("file:///film.mp4", "video", True)),
        "ppt/slides/slide2.xml": _tree(_shape(0, 0, "A slide left out"), _shape(0, 100, "unseen", "", ' hidden="1"'), extra=' show="0"'),
        "ppt/slides/slide7.xml": _tree(_shape(0, 0, "Deleted, and still in the file")),
        "ppt/slideLayouts/slideLayout1.xml": _tree(_shape(0, 100, "Click to edit", "title"), _shape(0, 0, "On every slide: INVENTED"), root="sldLayout"),
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels": relations(("../slideMasters/slideMaster1.xml", "slideMaster")),
        "ppt/slideMasters/slideMaster1.xml": _tree(_shape(0, 0, "Ministry of Settlement"), root="sldMaster"),
        "ppt/notesSlides/notesSlide1.xml": _tree(_shape(0, 0, "Say that the count is ours.", "body"), root="notes"),
        "ppt/comments/comment1.xml": f'<p:cmLst {P}><p:cm authorId="0" dt="2020-01-03T08:00:00"><p:text>Whose numbers?</p:text></p:cm></p:cmLst>',
        "ppt/comments/modern1.xml": f'<p188:cmLst xmlns:p188="{modern}" {P}><p188:cm authorId="{{A}}" created="2020-01-04T08:00:00"><p188:replyLst><p188:reply authorId="{{A}}" created="2020-01-05T08:00:00"><p188:txBody>{_paragraph("Ours.")}</p188:txBody></p188:reply></p188:replyLst><p188:txBody>{_paragraph("Again: whose?")}</p188:txBody></p188:cm></p188:cmLst>',
        "ppt/commentAuthors.xml": f'<p:cmAuthorLst {P}><p:cmAuthor id="0" name="Tirren Vosk"/></p:cmAuthorLst>',
        "ppt/authors.xml": f'<p188:authorLst xmlns:p188="{modern}"><p188:author id="{{A}}" name="Ulla Demmick"/></p188:authorLst>',
        "ppt/charts/chart1.xml": '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:v>Boats by day</c:v></c:chartSpace>',
        "ppt/diagrams/data1.xml": f"<d {P}>{_paragraph('Gate then shed')}</d>",
        "ppt/media/gate.png": png(),
        "ppt/embeddings/oleObject1.bin": compound("\x01Ole10Native", bytes(4) + packaged("list.csv", "C:\\harn\\list.csv", b"name\nHarn\n")),
    })  # fmt: skip


# EPUB

CONTAINER = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
OPS = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'


def _opf(items: Mapping[str, str], spine: str, version: str = "3.0") -> str:
    listed = "".join(f'<item id="i{n}" href="{href}" {rest}/>' for n, (href, rest) in enumerate(items.items()))
    claims = '<dc:title>A primer for the sheds (INVENTED)</dc:title><dc:creator>Nessa Quorle</dc:creator><dc:date>2019-11-01</dc:date><dc:publisher>Low Reaches Press</dc:publisher><dc:identifier id="id">urn:invented:1</dc:identifier><dc:language>en</dc:language><meta property="dcterms:modified">2019-11-02T00:00:00Z</meta>'
    return f'<package xmlns="http://www.idpf.org/2007/opf" version="{version}"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{claims}</metadata><manifest>{listed}</manifest><spine>{spine}</spine></package>'


def _chapter(body: str, title: str = "A chapter") -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<html {OPS}><head><title/><script/></head><body>{body}</body></html>'.replace(
        "<title/>", f"<title>{title}</title>" if title else "<title/>"
    )


def epub(encryption: str = "", more: Mapping[str, bytes | str] | None = None) -> bytes:
    """An EPUB 3 with notes, a document outside of the order, one that nobody lists, and scrambled fonts."""
    html = 'media-type="application/xhtml+xml"'
    items = {
        "one.xhtml": html,
        "two.xhtml": html,
        "aside.xhtml": html,
        "lost.xhtml": html,
        "nav.xhtml": html + ' properties="nav"',
        "gate.png": 'media-type="image/png"',
        "gone.xhtml": html,
    }
    fonts = '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/><CipherData><CipherReference URI="OEBPS/f.otf"/></CipherData></EncryptedData></encryption>'
    return zipped({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "META-INF/encryption.xml": encryption or fonts,
        "OEBPS/book.opf": _opf(items, '<itemref idref="i1"/><itemref idref="i0"/><itemref idref="i2" linear="no"/><itemref idref="i6"/>'),
        "OEBPS/one.xhtml": _chapter('<h1>The second chapter</h1><p>A gate<a epub:type="noteref" href="#n">1</a>.</p><aside epub:type="footnote" id="n"><p>It stayed shut.</p></aside><nav><p>Not furniture in a book.</p></nav>', ""),
        "OEBPS/two.xhtml": _chapter('<h1>The first chapter</h1><p>Forty-one <img src="gate.png" alt="boats"/> came.</p><p hidden="hidden">Editor: check.</p><table><tr><td>Day</td><td>Boats</td></tr></table>'),
        "OEBPS/aside.xhtml": _chapter("<p>Outside of the order.</p>"),
        "OEBPS/lost.xhtml": _chapter("<p>In nobody's order.</p>"),
        "OEBPS/nav.xhtml": _chapter('<nav epub:type="toc"><ol><li><a href="two.xhtml">The first chapter</a></li><li><a href="x">A chapter that is only announced</a></li></ol></nav>'),
        "OEBPS/gate.png": png(),
        "OEBPS/f.otf": b"scrambled",
        **(more or {}),
    })  # fmt: skip


def old_epub() -> bytes:
    """An EPUB 2 with document types, entities of HTML, an NCX, and a chapter that is broken XML."""
    kind = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">'
    html = 'media-type="application/xhtml+xml"'
    items = {"a%20b.html": html, "c.html": html, "toc.ncx": 'media-type="application/x-dtbncx+xml"'}
    return zipped({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": _opf(items, '<itemref idref="i0"/><itemref idref="i1"/>', "2.0"),
        "OEBPS/a b.html": f"{kind}<html {OPS}><head><title/></head><body><p>The caf&eacute;&nbsp;&amp; the lake &#8212; INVENTED.</p></body></html>",
        "OEBPS/c.html": f"<html {OPS}><head><title>x</title></head><body><p>Broken <b>but told<p>whole</body>",
        "OEBPS/toc.ncx": '<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "x.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><docTitle><text>A title that no chapter has</text></docTitle></ncx>',
    })  # fmt: skip


# Files inside of Word files and workbooks


def annex_docx() -> bytes:
    """A Word file with a wrapped file, a picture, and another file in place of a paragraph."""
    return zipped({
        "_rels/.rels": relations(("word/document.xml", "officeDocument")),
        "word/document.xml": f'<w:document {W}><w:body><w:p><w:r><w:t>Annexes (INVENTED)</w:t></w:r></w:p><w:altChunk r:id="r1"/></w:body></w:document>',
        "word/_rels/document.xml.rels": relations(("/chunks/part.mht", "aFChunk")),
        "chunks/part.mht": "MIME-Version: 1.0\r\n\r\nINVENTED",
        "word/media/gate.png": png(),
        "word/media/empty.png": b"",
        "word/embeddings/oleObject1.bin": compound("\x01Ole10Native", bytes(4) + packaged("../list.csv", "C:\\harn\\list.csv", b"name\nHarn\n")),
        "word/embeddings/oleObject2.bin": compound("CONTENTS", b"%PDF-1.4 INVENTED"),
        "word/embeddings/oleObject3.bin": compound("Unknown", b"INVENTED"),
        "docProps/thumbnail.png": png(),
    })  # fmt: skip


def annex_xlsx() -> bytes:
    """A workbook with a picture."""
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    return zipped({
        "_rels/.rels": relations(("xl/workbook.xml", "officeDocument")),
        "xl/workbook.xml": f'<workbook {main}><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(("worksheets/sheet1.xml", "worksheet")),
        "xl/worksheets/sheet1.xml": f'<worksheet {main}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>INVENTED</t></is></c></row></sheetData></worksheet>',
        "xl/media/gate.png": png(),
    })  # fmt: skip


def good() -> dict[str, bytes]:
    """Every good file by name."""
    whole = rtf()
    return {
        "letter.odt": letter(),
        "letter.fodt": flat(),
        "briefing.odp": slides_odp(),
        "letter.rtf": whole,
        "cut.rtf": whole[: whole.index(b"He kept") + 4],
        "briefing.pptx": pptx(),
        "primer.epub": epub(),
        "old.epub": old_epub(),
        "annex.docx": annex_docx(),
        "annex.xlsx": annex_xlsx(),
    }


def broken() -> dict[str, bytes]:
    """Every broken file by name; each must be refused with a reason."""
    locked = '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/><CipherData><CipherReference URI="OEBPS/one.xhtml"/></CipherData></EncryptedData></encryption>'
    manifest = f'<manifest:manifest {SPACES}><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    entities = odf(
        "<!--body--><text:p>x</text:p>",
        more={
            "content.xml": f'<!DOCTYPE a [<!ENTITY b "x">]><office:document-content {SPACES}><office:body><office:text><text:p>&b;</text:p></office:text></office:body></office:document-content>'
        },
    )
    return {
        "locked.odt": odf("<!--body--><text:p>x</text:p>", more={"META-INF/manifest.xml": manifest}),
        "cut.odt": letter()[:-200],
        "bomb.odt": odf("<!--body-->" + " " * 60_000_000),
        "entities.odt": entities,
        "deep.odt": odf("<!--body-->" + "<text:section>" * 200 + "</text:section>" * 200),
        "empty.odp": odf("<!--body-->", "presentation", more={"content.xml": b"<a/>"}),
        "no.rtf": b"This is not RTF at all.",
        "deep.rtf": b"{\\rtf1 " + b"{" * 4_000 + b"deep" + b"}" * 4_001,
        "cut.pptx": pptx()[:-300],
        "no-slides.pptx": zipped({"ppt/other.xml": b"<a/>"}),
        "locked.epub": epub(locked),
        "no-list.epub": zipped({"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER}),
    }
