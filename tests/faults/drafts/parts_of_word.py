"""The parts of a Word package that are the same in every draft, and its pictures."""

from __future__ import annotations

import struct
import zlib

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PARTS = ("styles", "numbering", "settings", "footnotes", "endnotes", "comments", "header1", "footer1")


def content_types() -> str:
    """[Content_Types].xml."""
    kinds = {one: one.rstrip("1") for one in PARTS}
    over = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_OFFICE}.{kind}+xml"/>' for part, kind in kinds.items()
    )
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_OFFICE}.document.main+xml"/>{over}'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def relationships(rows: list[tuple[str, str, str]]) -> str:
    """A .rels part: id, kind, target; a target with a scheme is outside."""
    outside = ' TargetMode="External"'
    kinds = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
    body = "".join(
        f'<Relationship Id="{name}" Type="{kinds if kind == "core-properties" else R + "/"}{kind}" Target="{target}"'
        f"{outside if '://' in target else ''}/>"
        for name, kind, target in rows
    )
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{body}</Relationships>'


def styles() -> str:
    """styles.xml, with the names that Word itself gives."""
    rows = [_style("Normal", "Normal", "", '<w:sz w:val="22"/>', default=True)]
    rows += [
        _style(f"Heading{level}", f"heading {level}", f'<w:keepNext/><w:outlineLvl w:val="{level - 1}"/>', "<w:b/>")
        for level in (1, 2, 3)
    ]
    rows += [_style("Title", "Title", '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="36"/>')]
    rows += [_style("Caption", "caption", "<w:keepNext/>", '<w:i/><w:sz w:val="18"/>')]
    rows += [_style("Quote", "Quote", '<w:ind w:left="720" w:right="720"/>', "<w:i/>")]
    rows += [_style("ListBullet", "List Bullet", "", "")]
    rows += [_style("FootnoteText", "footnote text", "", '<w:sz w:val="18"/>')]
    rows += [_style("EndnoteText", "endnote text", "", '<w:sz w:val="18"/>')]
    marks = "".join(
        f'<w:style w:type="character" w:styleId="{name}"><w:name w:val="{says}"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
        for name, says in (("FootnoteReference", "footnote reference"), ("EndnoteReference", "endnote reference"))
    )
    return f"{HEAD}<w:styles {NAMESPACES}>{''.join(rows)}{marks}</w:styles>"


def _style(key: str, name: str, paragraph: str, run: str, *, default: bool = False) -> str:
    first = ' w:default="1"' if default else ""
    based = "" if default else '<w:basedOn w:val="Normal"/>'
    return (
        f'<w:style w:type="paragraph"{first} w:styleId="{key}"><w:name w:val="{name}"/>{based}'
        f'<w:pPr><w:spacing w:after="120"/>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
    )


def numbering(lists: int) -> str:
    """numbering.xml: 1 paragraphs, 2 bullets, 3 and on one lettered list each, that begins again at (a)."""
    levels = {1: ("decimal", "%1."), 2: ("bullet", "•"), 3: ("lowerLetter", "(%1)")}
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{says}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{0 if key == 1 else 720}" w:hanging="{0 if key == 1 else 360}"/></w:pPr>'
        "</w:lvl></w:abstractNum>"
        for key, (form, says) in levels.items()
    )
    nums = "".join(f'<w:num w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>' for key in (1, 2))
    nums += "".join(
        f'<w:num w:numId="{3 + one}"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for one in range(lists + 1)
    )
    return f"{HEAD}<w:numbering {NAMESPACES}>{kinds}{nums}</w:numbering>"


def settings() -> str:
    """settings.xml."""
    notes = "".join(
        f'<w:{kind}Pr><w:{kind} w:id="-1"/><w:{kind} w:id="0"/></w:{kind}Pr>' for kind in ("footnote", "endnote")
    )
    return f"{HEAD}<w:settings {NAMESPACES}>{notes}</w:settings>"


def core(title: str) -> str:
    """docProps/core.xml with a fixed date."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title>'
        "<dc:creator>INVENTED</dc:creator>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2024-01-01T00:00:00Z</dcterms:created></cp:coreProperties>'
    )


def picture() -> bytes:
    """A small grey PNG."""
    rows = b"".join(b"\0" + bytes((60 + 3 * x + 2 * y) % 256 for x in range(48)) for y in range(24))
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", 48, 24, 8, 0, 0, 0, 0))
        + _chunk(b"IDAT", zlib.compress(rows, 9))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
