"""A tree as a Word file: stdlib only, the same bytes for the same tree."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from functools import cache
from xml.sax.saxutils import escape

from tests.faults.drafts import parts_of_word as word
from tests.faults.drafts.tree import TAG, Block, Box, Figure, Heading, Para, Table, Tree, numbers, plain

_STYLES = {"quote": "Quote", "title": "Title", "bullet": "ListBullet", "caption": "Caption"}
_EMU = 'cx="2400000" cy="1200000"'


@dataclass(slots=True)
class _Book:
    """What one file needs while it is written: numbers, notes in order of their marks, links, comments."""

    tree: Tree
    known: dict[str, str]
    notes: dict[str, int] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    comments: list[tuple[str, str]] = field(default_factory=list)
    lists: int = 0
    objects: int = 0

    @property
    def kind(self) -> str:
        return "endnote" if self.tree.endnotes else "footnote"


def docx(tree: Tree) -> bytes:
    """The Word file. A mark without a note and a note without a mark are written as they stand."""
    book = _Book(tree, numbers(tree))
    body = "".join([_paragraph(book, Para(tree.title, "title")), *(_block(book, one) for one in book.tree.blocks())])
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId7"/><w:footerReference w:type="default" r:id="rId8"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" '
        'w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
    )
    document = f"{word.HEAD}<w:document {word.NAMESPACES}><w:body>{body}{section}</w:body></w:document>"
    return _zipped(_parts(book, document))


def _parts(book: _Book, document: str) -> dict[str, str]:
    notes = _notes(book)
    none = _note_part(book, "footnote" if book.tree.endnotes else "endnote", "")
    rels = [(f"rId{at}", name.rstrip("1"), f"{name}.xml") for at, name in enumerate(word.PARTS, 1)]
    rels += [("rId9", "image", "media/image1.png")]
    links = [(name, "hyperlink", escape(url)) for url, name in book.links.items()]
    top = [("rId1", "officeDocument", "word/document.xml"), ("rId2", "core-properties", "docProps/core.xml")]
    return {
        "[Content_Types].xml": word.content_types(),
        "_rels/.rels": word.relationships(top),
        "docProps/core.xml": word.core(escape(book.tree.title)),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": word.relationships(rels + links),
        f"word/_rels/{book.kind}s.xml.rels": word.relationships(links),
        "word/styles.xml": word.styles(),
        "word/numbering.xml": word.numbering(book.lists),
        "word/settings.xml": word.settings(),
        f"word/{book.kind}s.xml": _note_part(book, book.kind, notes),
        f"word/{'footnote' if book.tree.endnotes else 'endnote'}s.xml": none,
        "word/comments.xml": _comments(book),
        "word/header1.xml": f"{word.HEAD}<w:hdr {word.NAMESPACES}>{_paragraph(book, Para(book.tree.header))}</w:hdr>",
        "word/footer1.xml": f"{word.HEAD}<w:ftr {word.NAMESPACES}><w:p>{_runs(book, book.tree.footer)}"
        f"{_field(' PAGE ', '1')}</w:p></w:ftr>",
    }


def _zipped(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        for name, text in parts.items():
            file.writestr(_entry(name), text.encode())
        file.writestr(_entry("word/media/image1.png"), word.picture())
    return out.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    found = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
    found.compress_type = zipfile.ZIP_DEFLATED
    return found


def _block(book: _Book, block: Block) -> str:
    if isinstance(block, Para):
        return _paragraph(book, block)
    if isinstance(block, Heading):
        return _styled(f"Heading{block.level}", _bookmarked(book, block.key, _runs(book, block.text)))
    if isinstance(block, Table):
        return _table(book, block)
    return _figure(book, block) if isinstance(block, Figure) else _box(book, block)


def _styled(style: str, runs: str, more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{runs}</w:p>'


def _paragraph(book: _Book, para: Para) -> str:
    runs = _bookmarked(book, para.key, _runs(book, para.text))
    if para.style == "sub" and para.text.startswith("⟦first:⟧"):
        book.lists += 1
    listed = {"num": 1, "bullet": 2, "sub": 3 + book.lists}.get(para.style)
    number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{listed}"/></w:numPr>' if listed else ""
    return _styled(_STYLES.get(para.style, "Normal"), runs, number)


def _bookmarked(book: _Book, key: str, runs: str) -> str:
    if not key:
        return runs
    book.objects += 1
    name = _bookmark(key)
    start = f'<w:bookmarkStart w:id="{book.objects}" w:name="{name}"/>'
    return f'{start}{runs}<w:bookmarkEnd w:id="{book.objects}"/>'


def _bookmark(key: str) -> str:
    return f"_Ref{zlib.crc32(key.encode()):010d}"


def _table(book: _Book, table: Table) -> str:
    width = len(table.rows[0])
    grid = f'<w:gridCol w:w="{9000 // width}"/>' * width
    rows = "".join(
        "<w:tr>" + "".join(_cell(book, cell, 9000 // width, bold=not at) for cell in row) + "</w:tr>"
        for at, row in enumerate(table.rows)
    )
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f'{_caption(book, "Table", table.key, table.caption)}<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/>'
        f"<w:tblBorders>{borders}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
        f"{_styled('Normal', '')}"
    )


def _cell(book: _Book, text: str, width: int, *, bold: bool) -> str:
    runs = _runs(book, f"⟦b:|{text}⟧" if bold and "⟦" not in text and text else text)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_styled("Normal", runs)}</w:tc>'


def _caption(book: _Book, label: str, key: str, text: str) -> str:
    number = _field(f" SEQ {label} \\* ARABIC ", book.known.get(key, "1"))
    named = f'<w:r><w:t xml:space="preserve">{label} </w:t></w:r>' + _bookmarked(book, key, number)
    return _styled("Caption", named + '<w:r><w:t xml:space="preserve">. </w:t></w:r>' + _runs(book, text))


def _figure(book: _Book, figure: Figure) -> str:
    book.objects += 1
    at = book.objects
    picture = (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {_EMU}/>'
        f'<wp:docPr id="{at}" name="Picture {at}" descr="{_quoted(figure.alt)}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{at}" name="image1.png"/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="rId9"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {_EMU}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    return _styled("Normal", picture) + _caption(book, "Figure", figure.key, figure.caption)


def _box(book: _Book, box: Box) -> str:
    """A text box as Word keeps it: the drawing, and the same words once more for programs that cannot draw it."""
    book.objects += 1
    inside = f"<w:txbxContent>{_styled('Normal', _runs(book, box.text))}</w:txbxContent>"
    shape = (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {_EMU}/>'
        f'<wp:docPr id="{book.objects}" name="Text Box {book.objects}"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {_EMU}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx>{inside}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    old = f'<w:pict><v:rect style="width:400pt;height:90pt"><v:textbox>{inside}</v:textbox></v:rect></w:pict>'
    return (
        "<w:p><w:r><mc:AlternateContent>"
        "<mc:Choice "
        f'Requires="wps">{shape}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r></w:p>'
    )


def _notes(book: _Book) -> str:
    unmarked = [key for key in book.tree.notes if key not in book.notes]
    for key in unmarked:
        book.notes[key] = len(book.notes) + 1
    style = "EndnoteText" if book.tree.endnotes else "FootnoteText"
    mark = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{book.kind}Ref/></w:r>'
    return "".join(
        f'<w:{book.kind} w:id="{at}">{_styled(style, mark + _runs(book, " " + book.tree.notes[key]))}</w:{book.kind}>'
        for key, at in sorted(book.notes.items(), key=lambda one: one[1])
        if key in book.tree.notes
    )


def _note_part(book: _Book, kind: str, notes: str) -> str:
    lines = "".join(
        f'<w:{kind} w:type="{says}" w:id="{at}"><w:p><w:r><w:{mark}/></w:r></w:p></w:{kind}>'
        for at, says, mark in ((-1, "separator", "separator"), (0, "continuationSeparator", "continuationSeparator"))
    )
    return f"{word.HEAD}<w:{kind}s {word.NAMESPACES}>{lines}{notes}</w:{kind}s>"


def _comments(book: _Book) -> str:
    rows = "".join(
        f'<w:comment w:id="{at}" w:author="{_quoted(who)}" w:date="2024-01-01T00:00:00Z" w:initials="{who[:1]}">'
        f"{_styled('Normal', f'<w:r><w:t>{escape(says)}</w:t></w:r>')}</w:comment>"
        for at, (who, says) in enumerate(book.comments)
    )
    return f"{word.HEAD}<w:comments {word.NAMESPACES}>{rows}</w:comments>"


def _runs(book: _Book, text: str) -> str:
    """Runs of a text: numbers and ids that depend on the file are put in first, so that the rest can be kept."""
    return _run_xml(TAG.sub(lambda one: _settled(book, one), text))


def _settled(book: _Book, one: re.Match[str]) -> str:
    kind, argument, words = one[1], one[2], one[3] or ""
    if kind == "fn":
        return f"⟦{book.kind}:{book.notes.setdefault(argument, len(book.notes) + 1)}⟧"
    if kind == "num":
        return book.known.get(argument, "0")
    if kind == "ref":
        by_list = "" if argument[:2] in ("t_", "f_") else "\\r "
        return f"⟦ref:{_bookmark(argument)} {by_list}|{book.known.get(argument, '0')}⟧"
    if kind == "link":
        return f"⟦link:{book.links.setdefault(argument, f'rId{100 + len(book.links)}')}|{words}⟧"
    if kind == "cm":
        book.comments.append((argument.split("=", 1)[0], argument.split("=", 1)[1]))
        return f"⟦cm:{len(book.comments) - 1}|{words}⟧"
    return words if kind in "ndqho" else one[0]


@cache
def _run_xml(text: str) -> str:
    """Runs of a settled text, cut where Word would have cut them: anywhere, but always at the same places."""
    out, at = [], 0
    for one in TAG.finditer(text):
        out += [_cut(text[at : one.start()]), _tagged(one[1], one[2], one[3] or "")]
        at = one.end()
    return "".join([*out, _cut(text[at:])])


def _tagged(kind: str, argument: str, words: str) -> str:
    if kind in ("footnote", "endnote"):
        style = f'<w:rPr><w:rStyle w:val="{kind.capitalize()}Reference"/></w:rPr>'
        return f'<w:r>{style}<w:{kind}Reference w:id="{argument}"/></w:r>'
    if kind == "ref":
        return _field(f" REF {argument}\\h ", words)
    if kind in ("ins", "del"):
        return _tracked(kind, argument, words)
    if kind == "cm":
        mark = f'<w:r><w:commentReference w:id="{argument}"/></w:r>'
        around = f'<w:commentRangeStart w:id="{argument}"/>{_run(words)}<w:commentRangeEnd w:id="{argument}"/>'
        return around + mark
    if kind == "link":
        blue = _run(words, '<w:color w:val="0563C1"/>')
        return f'<w:hyperlink r:id="{argument}" w:history="1">{blue}</w:hyperlink>'
    looks = {"b": "<w:b/>", "i": "<w:i/>", "lang": f'<w:lang w:val="{argument}"/>'}
    looks["rtl"] = f'<w:rtl/><w:lang w:bidi="{argument}"/>'
    return _run(words, looks.get(kind, ""))


def _tracked(kind: str, who: str, words: str) -> str:
    at = zlib.crc32(f"{who}{words}".encode()) % 900000 + 5000
    element = "w:delText" if kind == "del" else "w:t"
    run = f'<w:r><{element} xml:space="preserve">{escape(words)}</{element}></w:r>'
    return f'<w:{kind} w:id="{at}" w:author="{_quoted(who)}" w:date="2024-01-01T00:00:00Z">{run}</w:{kind}>'


def _field(code: str, shown: str) -> str:
    kinds = [f'<w:r><w:fldChar w:fldCharType="{one}"/></w:r>' for one in ("begin", "separate", "end")]
    said = f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
    return f"{kinds[0]}{said}{kinds[1]}{_run(shown)}{kinds[2]}"


def _cut(text: str) -> str:
    """The text in one to four runs, some cut inside a word, as revisions and the spelling check leave it."""
    if len(text) < 60:
        return _run(text)
    seed = zlib.crc32(text.encode())
    cuts = sorted({seed % len(text), seed // 7 % len(text), seed // 53 % len(text)} - {0})
    pieces = [text[low:high] for low, high in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    proof = ['<w:proofErr w:type="spellStart"/>', '<w:proofErr w:type="spellEnd"/>']
    return "".join(_run(one, rsid=seed + at) + (proof[at] if at < 2 else "") for at, one in enumerate(pieces))


def _run(text: str, looks: str = "", rsid: int = 0) -> str:
    if not text:
        return ""
    revised = f' w:rsidR="{rsid % 0xFFFFFFFF:08X}"' if rsid else ""
    return (
        f"<w:r{revised}>{f'<w:rPr>{looks}</w:rPr>' if looks else ''}"
        f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    )


def _quoted(text: str) -> str:
    return escape(plain(text), {'"': "&quot;"})
