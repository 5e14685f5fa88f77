"""Build the binary items of the invented example inquiry "The Season Hostels" from their text sources.

Usage: ``python tools/build_example.py [--only NAME ...]``

The prose lies in ``examples/season-hostels/source/``; this file only gives it the shapes that evidence has in life:
Word files with footnotes, tracked changes, comments, hidden text and a text box, a messy workbook, a PDF, pictures,
short sounds and a few broken files. It needs python-docx, openpyxl, Pillow and typst. With the same library versions a
rebuild gives the same bytes: dates are fixed, archives are rewritten with fixed time stamps, random seeds are fixed.

Word sources are Markdown with these marks: ``#.`` numbered paragraph, ``^[note]`` footnote, ``{++XX date|text++}``
insertion, ``{--XX date|text--}`` deletion, ``{==text==}`` anchor, ``{>>XX date|text<<}`` comment, ``{%text%}`` hidden
text, ``@name`` lines and ``::: box`` blocks. XX is a key of ``people`` in the front matter.
"""

from __future__ import annotations

import argparse
import csv
import io
import math
import random
import re
import shutil
import struct
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import typst
from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from PIL import Image, ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo

ROOT = Path(__file__).resolve().parent.parent / "examples" / "season-hostels"
SOURCE, DOCUMENTS, RESTRICTED, PRESS, MESS = (ROOT / n for n in ("source", "documents", "restricted", "press", "mess"))
NAMES_HEADER = 4  # the row in which the header of the names sheet stands
SEPARATORS = {-1: "separator", 0: "continuationSeparator"}  # footnotes that hold the lines above the notes
ZIP_DATE = (1980, 1, 1, 0, 0, 0)
FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"

INLINE = re.compile(
    r"\{\+\+(?P<ins_by>\w+) (?P<ins_at>\S+?)\|(?P<ins>.*?)\+\+\}"
    r"|\{--(?P<del_by>\w+) (?P<del_at>\S+?)\|(?P<del>.*?)--\}"
    r"|\{>>(?P<com_by>\w+) (?P<com_at>\S+?)\|(?P<com>.*?)<<\}"
    r"|\{==(?P<anchor>.*?)==\}|\{%(?P<hidden>.*?)%\}"
    r"|\^\[(?P<note>.*?)\]|\*\*(?P<bold>.*?)\*\*|\*(?P<italic>[^*]+?)\*"
)

TEXT_BOX = """
<w:r {ns}><mc:AlternateContent>
<mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0"
 relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>120000</wp:posOffset></wp:positionV>
<wp:extent cx="5000000" cy="900000"/><wp:wrapTopAndBottom/><wp:docPr id="900" name="Text box (INVENTED)"/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5000000" cy="900000"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>
</wps:spPr><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>
</wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape id="box1" style="width:394pt;height:71pt" strokecolor="black">
<v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>
"""
BOX_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
LEVEL = (
    '<w:abstractNum {ns} w:abstractNumId="90"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
    '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:tabs><w:tab w:val="num" w:pos="567"/></w:tabs><w:ind w:left="0" w:firstLine="0"/></w:pPr>'
    "</w:lvl></w:abstractNum>"
)


# Word: one file of source in, one .docx out


@dataclass
class WordFile:
    """A Word document while it is being written, with the counters that its parts share."""

    document: DocumentObject
    people: dict[str, str]
    revision: int = 100
    notes: list[str] = field(default_factory=list)

    def next_revision(self) -> str:
        self.revision += 1
        return str(self.revision)


def front_matter(source: str) -> tuple[dict[str, str], str]:
    """Split ``---`` front matter (plain ``key: value`` lines) from the body."""
    _, head, body = source.split("---\n", 2)
    return dict(line.split(": ", 1) for line in head.strip().splitlines()), body.strip()


def add_element(parent: Any, tag: str, **attributes: str) -> Any:
    """Append ``<w:tag w:key="value">`` to `parent`."""
    child = OxmlElement(f"w:{tag}")
    for key, value in attributes.items():
        child.set(qn(f"w:{key}"), value)
    parent.append(child)
    return child


def add_change(word: WordFile, parent: Any, kind: str, by: str, at: str) -> Any:
    """Append a ``w:ins`` or ``w:del`` of one person and time."""
    return add_element(parent, kind, id=word.next_revision(), author=word.people[by], date=at)


def add_text(paragraph: Paragraph, text: str, *, style: str = "") -> Run:
    """Append a run; `style` is "", "bold", "italic" or "hidden"."""
    run = paragraph.add_run(text)
    if style:
        setattr(run.font, style, True)
    return run


def add_tracked(word: WordFile, paragraph: Paragraph, kind: str, part: dict[str, str]) -> Run:
    """Append text that one person inserted (``ins``) or deleted (``del``)."""
    run = paragraph.add_run(part[kind])
    change = add_change(word, paragraph._p, kind, part[f"{kind}_by"], part[f"{kind}_at"])
    change.append(run._r)
    if kind == "del":
        for node in run._r.findall(qn("w:t")):
            node.tag = qn("w:delText")
            node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run


def add_note(word: WordFile, paragraph: Paragraph, text: str) -> None:
    """Append a footnote reference; the text goes to word/footnotes.xml later."""
    word.notes.append(text)
    run = paragraph.add_run()
    run.style = "footnote reference"
    add_element(run._r, "footnoteReference", id=str(len(word.notes)))


def add_comment(word: WordFile, run: Run, by: str, at: str, text: str) -> None:
    """Hang a dated comment on a run."""
    name = word.people[by]
    initials = "".join(part[0] for part in name.split())
    comment = word.document.add_comment(run, text=text, author=name, initials=initials)
    comment._comment_elm.set(qn("w:date"), at)


def fill(word: WordFile, paragraph: Paragraph, source: str) -> Paragraph:
    """Write inline source into a paragraph."""
    position, last = 0, None
    for match in INLINE.finditer(source):
        if match.start() > position:
            last = add_text(paragraph, source[position : match.start()])
        last = fill_mark(word, paragraph, match, last) or last
        position = match.end()
    if position < len(source):
        add_text(paragraph, source[position:])
    mark_whole_insertion(word, paragraph, source)
    return paragraph


def fill_mark(word: WordFile, paragraph: Paragraph, match: re.Match[str], last: Run | None) -> Run | None:
    """Write one inline mark; gives the run that a following comment hangs on."""
    part = match.groupdict()
    for kind in ("ins", "del"):
        if part[kind] is not None:
            return add_tracked(word, paragraph, kind, part)
    if part["com"] is not None:
        anchor = last or add_text(paragraph, "")
        add_comment(word, anchor, part["com_by"], part["com_at"], part["com"])
        return None
    if part["note"] is not None:
        add_note(word, paragraph, part["note"])
        return None
    style = next(name for name in ("anchor", "hidden", "bold", "italic") if part[name] is not None)
    return add_text(paragraph, part[style], style="" if style == "anchor" else style)


def mark_whole_insertion(word: WordFile, paragraph: Paragraph, source: str) -> None:
    """A paragraph that one person inserted as a whole has an inserted paragraph mark, too."""
    match = re.fullmatch(r"\{\+\+(\w+) (\S+?)\|(?:(?!\+\+\}).)*\+\+\}", source)
    if match:
        properties = add_element(paragraph._p.get_or_add_pPr(), "rPr")
        add_change(word, properties, "ins", match[1], match[2])


def add_numbered(word: WordFile, source: str) -> None:
    paragraph = word.document.add_paragraph(style="Numbered")
    number = add_element(paragraph._p.get_or_add_pPr(), "numPr")
    add_element(number, "ilvl", val="0")
    add_element(number, "numId", val="90")
    fill(word, paragraph, source)


def add_table(word: WordFile, lines: list[str]) -> None:
    lines = [line for line in lines if not line.startswith("|--")]
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
    table = word.document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.paragraphs[0].style = "Compact"
            fill(word, cell.paragraphs[0], f"**{text}**" if cells is rows[0] else text)
    word.document.add_paragraph()


def add_box(word: WordFile, lines: list[str]) -> None:
    """A text box as Word writes it: a drawing and a fallback, so that its words stand in the file twice."""
    text = " ".join(lines).replace("**", "")
    content = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    box = etree.fromstring(TEXT_BOX.format(ns=BOX_NAMESPACES, content=content).strip())
    word.document.add_paragraph()._p.append(parse_xml(etree.tostring(box)))


def add_figure(word: WordFile, value: str) -> None:
    name, caption = (part.strip() for part in value.split("|"))
    paragraph = word.document.add_paragraph(style="Centred")
    shape = paragraph.add_run().add_picture(str(DOCUMENTS / name), width=Cm(11))
    shape._inline.docPr.set("descr", f"INVENTED picture: {name}")
    fill(word, word.document.add_paragraph(style="Caption"), caption)


def add_contents(word: WordFile, body: str) -> None:
    """A contents field that holds the headings as they were when it was last updated."""
    word.document.add_paragraph("Contents", style="Centred")
    headings = re.findall(r"^#+ (.+)$", body, re.MULTILINE)
    paragraphs = [word.document.add_paragraph(heading, style="Compact") for heading in headings]
    for kind, paragraph, where in (("begin", paragraphs[0], 0), ("end", paragraphs[-1], -1)):
        run = paragraph.add_run()
        add_element(run._r, "fldChar", fldCharType=kind)
        if where == 0:
            add_element(run._r, "instrText").text = ' TOC \\o "1-2" '
            add_element(run._r, "fldChar", fldCharType="separate")
            paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, run._r)
    word.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def blocks(body: str) -> Iterator[list[str]]:
    """Blocks of lines between blank lines; a ``::: box`` block keeps its fences."""
    for block in re.split(r"\n\s*\n", body):
        yield [line for line in block.splitlines() if line.strip()]


def add_block(word: WordFile, lines: list[str], body: str) -> None:
    """Write one block of source."""
    head, first = lines[0], lines[0].partition(" ")
    text = " ".join(line.partition(" ")[2] if i == 0 else line for i, line in enumerate(lines))
    directives: dict[str, Callable[[], object]] = {
        "#.": lambda: add_numbered(word, text),
        "#": lambda: word.document.add_heading(text, level=1),
        "##": lambda: word.document.add_heading(text, level=2),
        ":::": lambda: add_box(word, lines[1:-1]),
        "|": lambda: add_table(word, lines),
        "@title": lambda: fill(word, word.document.add_paragraph(style="Title"), text),
        "@subtitle": lambda: fill(word, word.document.add_paragraph(style="Subtitle"), text),
        "@center": lambda: fill(word, word.document.add_paragraph(style="Centred"), text),
        "@caption": lambda: fill(word, word.document.add_paragraph(style="Caption"), text),
        "@plain": lambda: fill(word, word.document.add_paragraph(), text),
        "@figure": lambda: add_figure(word, text),
        "@toc": lambda: add_contents(word, body),
    }
    write = directives.get(first[0], lambda: fill(word, word.document.add_paragraph(), " ".join(lines)))
    write()
    if head.startswith("@caption"):
        word.document.paragraphs[-1].paragraph_format.keep_with_next = True


def add_styles(document: DocumentObject) -> None:
    """The few styles that the template lacks, and the measures of the page."""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Liberation Serif", Pt(12)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(12), 1.55
    document.styles.add_style("Numbered", WD_STYLE_TYPE.PARAGRAPH).base_style = normal
    centred = document.styles.add_style("Centred", WD_STYLE_TYPE.PARAGRAPH)
    centred.base_style, centred.paragraph_format.alignment = normal, WD_ALIGN_PARAGRAPH.CENTER
    compact = document.styles.add_style("Compact", WD_STYLE_TYPE.PARAGRAPH)
    compact.base_style, compact.paragraph_format.space_after = normal, Pt(0)
    compact.paragraph_format.line_spacing = 1.15
    notes = document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH)
    notes.base_style, notes.font.size = normal, Pt(9)
    notes.paragraph_format.space_after, notes.paragraph_format.line_spacing = Pt(0), 1.0
    document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER).font.superscript = True
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(3.2)
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(LEVEL.format(ns=nsdecls("w"))))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))


def add_margins(document: DocumentObject, meta: dict[str, str]) -> None:
    """Header and footer; the footer counts pages."""
    section = document.sections[0]
    section.header.paragraphs[0].text = meta["header"]
    footer = section.footer.paragraphs[0]
    footer.text = f"{meta['footer']}   "
    add_element(add_element(add_element(footer._p, "fldSimple", instr=" PAGE "), "r"), "t").text = "1"


def add_properties(document: DocumentObject, meta: dict[str, str]) -> None:
    """Fixed document properties, and no thumbnail of the template."""
    core = document.core_properties
    core.title, core.subject, core.keywords, core.comments = meta["title"], meta["subject"], "INVENTED", "INVENTED"
    core.author, core.last_modified_by, core.revision = meta["author"], meta["last_modified_by"], int(meta["revision"])
    core.created, core.modified = (datetime.fromisoformat(meta[key].strip("Z")) for key in ("created", "modified"))
    relations = document.part.package.rels
    for key in [key for key, relation in relations.items() if "thumbnail" in relation.reltype]:
        relations.pop(key)


def add_settings(document: DocumentObject) -> None:
    """Track changes from now on, and name the two separators of the notes; the schema wants both in their places."""
    settings = document.settings.element
    settings.find(qn("w:defaultTabStop")).addprevious(OxmlElement("w:trackRevisions"))
    notes = OxmlElement("w:footnotePr")
    for number in SEPARATORS:
        add_element(notes, "footnote", id=str(number))
    settings.find(qn("w:compat")).addprevious(notes)


def footnotes_xml(word: WordFile) -> bytes:
    """word/footnotes.xml with the two separators that Word expects."""
    root = etree.fromstring(f"<w:footnotes {nsdecls('w')}/>".encode())
    for number, kind in SEPARATORS.items():
        note = add_element(root, "footnote", type=kind, id=str(number))
        add_element(add_element(add_element(note, "p"), "r"), kind)
    for number, text in enumerate(word.notes, start=1):
        paragraph = add_element(add_element(root, "footnote", id=str(number)), "p")
        add_element(add_element(paragraph, "pPr"), "pStyle", val="footnotetext")
        mark = add_element(paragraph, "r")
        add_element(add_element(mark, "rPr"), "rStyle", val="footnotereference")
        add_element(mark, "footnoteRef")
        content = add_element(add_element(paragraph, "r"), "t")
        content.text = f" {text}"
        content.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def add_footnotes(word: WordFile) -> None:
    if not word.notes:
        return
    package, main = word.document.part.package, word.document.part
    part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES_TYPE, footnotes_xml(word), package)
    main.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def build_word(source: Path, target: Path) -> None:
    """Compile one Word source."""
    meta, body = front_matter(source.read_text(encoding="utf-8"))
    people = dict(entry.strip().split("=") for entry in meta["people"].split(";"))
    word = WordFile(Document(), people)
    add_styles(word.document)
    add_margins(word.document, meta)
    for lines in blocks(body):
        add_block(word, lines, body)
    add_footnotes(word)
    add_properties(word.document, meta)
    add_settings(word.document)
    buffer = io.BytesIO()
    word.document.save(buffer)
    target.write_bytes(repack(buffer.getvalue()))


def repack(archive: bytes, replace: Callable[[str, bytes], bytes] = lambda _, data: data) -> bytes:
    """The same archive with fixed time stamps, and without what the machine that wrote it leaves in entry headers."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            new.writestr(entry, replace(name, old.read(name)))
    return out.getvalue()


# The workbook


def cell_value(text: str) -> str | int | date | None:
    """``date:`` marks a true date, digits are a number, everything else stays as it was typed."""
    if text.startswith("date:"):
        return date.fromisoformat(text[5:])
    return int(text) if text.isdigit() else (text or None)


def rows_of(name: str) -> list[list[str]]:
    with (SOURCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def write_names(sheet: Any) -> None:
    """The visible sheet: a title over merged cells, a blank row, a header in two shades, then the rows."""
    sheet["A1"] = "NAMES, first working copy, 11 June 2019 (INVENTED)"
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.merge_cells("A1:J1")
    sheet["A2"], sheet["G2"] = "person", "last seen"
    sheet.merge_cells("A2:F2")
    sheet.merge_cells("G2:I2")
    for number, row in enumerate(rows_of("D20-names.csv"), start=NAMES_HEADER):
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(number, column, cell_value(text))
            if isinstance(cell.value, date):
                cell.number_format = ("DD.MM.YYYY", "MM/DD/YY", "D MMM YYYY")[number % 3]
            if number == NAMES_HEADER:
                cell.fill = PatternFill("solid", fgColor="DDDD99")


def finish_names(sheet: Any) -> None:
    """What people leave in a sheet: a formula, notes, merged village cells, a hidden column, a remark far below."""
    last = sheet.max_row
    sheet.merge_cells(f"F{last - 1}:F{last}")
    sheet[f"A{last + 2}"], sheet[f"B{last + 2}"] = "sum", f"=COUNTA(C5:C{last})"
    sheet[f"C{last + 9}"] = "ask about the two brothers at Ulvask, no names yet"
    for where, text in {
        "D8": "same as row above? ask sister again",
        "E19": "there is no 31 February",
        "H17": "he got off at the red light",
        "J26": "do NOT join with 20",
    }.items():
        note = Comment(f"{text} (INVENTED)", "volunteer 2")
        note.width, note.height = 180, 60
        sheet[where].comment = note
    sheet.column_dimensions["I"].hidden = True
    sheet.row_dimensions[last - 3].hidden = True


def build_names(target: Path) -> None:
    """The list of names: what is seen first, a hidden sheet, and an empty one."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet("names")
    write_names(sheet)
    finish_names(sheet)
    hidden = book.create_sheet("who told us")
    for row in rows_of("D20-hidden.csv"):
        hidden.append([cell_value(text) for text in row])
    hidden["F1"] = "INVENTED"
    hidden.sheet_state = "hidden"
    book.create_sheet("Sheet3")["A1"] = "INVENTED"
    book.properties.title, book.properties.creator = "names (INVENTED)", "volunteer 2"
    book.properties.created = datetime.fromisoformat("2019-06-11T20:15:00")
    buffer = io.BytesIO()
    book.save(buffer)
    target.write_bytes(repack(buffer.getvalue(), fix_saved_date))


def fix_saved_date(name: str, data: bytes) -> bytes:
    """openpyxl writes the hour of saving into the properties."""
    pattern = rb"(<dcterms:modified[^>]*>)[^<]*"
    return re.sub(pattern, rb"\g<1>2019-06-12T22:40:00Z", data) if name == "docProps/core.xml" else data


# Pictures


def font(size: int) -> Any:
    return ImageFont.load_default(size)


def draw_shed(draw: ImageDraw.ImageDraw) -> None:
    draw.rectangle((0, 0, 1500, 420), fill=(176, 196, 214))
    draw.rectangle((0, 420, 1500, 560), fill=(108, 134, 150))
    draw.rectangle((0, 560, 1500, 1000), fill=(134, 128, 104))
    draw.rectangle((140, 300, 1360, 620), fill=(120, 92, 70))
    draw.polygon([(100, 310), (750, 190), (1400, 310)], fill=(84, 66, 58))
    for x in range(200, 1330, 120):
        draw.rectangle((x, 380, x + 56, 450), fill=(40, 44, 52))
    draw.rectangle((690, 470, 800, 620), fill=(30, 28, 30))


def draw_trees(draw: ImageDraw.ImageDraw, dice: random.Random) -> None:
    """Trees in leaf: the picture was not taken in February."""
    for x in (60, 1420, 1290):
        draw.rectangle((x - 9, 330, x + 9, 640), fill=(74, 58, 44))
        for _ in range(260):
            a, b = x + dice.gauss(0, 55), 290 + dice.gauss(0, 60)
            draw.ellipse((a - 9, b - 7, a + 9, b + 7), fill=(50 + dice.randrange(40), 110 + dice.randrange(50), 50))


def draw_queue(draw: ImageDraw.ImageDraw, dice: random.Random) -> None:
    """Stick people without faces before the door, and one with a ladle."""
    for number in range(14):
        x, y = 250 + number * 58 + dice.randrange(-8, 9), 700 + dice.randrange(-20, 21)
        coat = tuple(60 + dice.randrange(120) for _ in range(3))
        draw.polygon([(x - 20, y + 120), (x, y), (x + 20, y + 120)], fill=coat)
        draw.ellipse((x - 13, y - 24, x + 13, y + 4), fill=(196, 160, 130))
    draw.ellipse((1080, 780, 1200, 860), fill=(60, 60, 66))
    draw.polygon([(1210, 830), (1235, 690), (1260, 830)], fill=(230, 230, 224))
    draw.ellipse((1221, 662, 1249, 692), fill=(196, 160, 130))
    draw.line((1225, 740, 1150, 800), fill=(60, 50, 40), width=8)


def draw_scene() -> Image.Image:
    """A stand-in for a photograph: a line of people before a long building, in summer."""
    dice = random.Random(20160814)  # noqa: S311  (a drawing, no secret)
    image = Image.new("RGB", (1500, 1000))
    draw = ImageDraw.Draw(image)
    draw_shed(draw)
    draw_trees(draw, dice)
    draw_queue(draw, dice)
    draw.text((420, 915), "INVENTED drawing, stands for a photograph", fill=(250, 250, 240), font=font(34))
    return image


def exif_2016(what: str) -> Image.Exif:
    """Camera data of August 2016; tags: description, software, date, original date."""
    exif = Image.Exif()
    exif[0x010E], exif[0x0131], exif[0x0132] = f"INVENTED: {what}", "INVENTED", "2016:08:14 12:41:07"
    exif.get_ifd(0x8769)[0x9003] = "2016:08:14 12:41:07"
    return exif


def build_photo_2016(target: Path) -> None:
    draw_scene().resize((1200, 800)).save(target, quality=82, exif=exif_2016("soup line at the net store"))


def build_photo_2020(target: Path) -> None:
    """The same picture, cut a little tighter, made smaller and saved with less care."""
    cut = draw_scene().crop((30, 40, 1470, 1000))
    cut.resize((900, 610)).save(target, quality=58, exif=exif_2016("queue"))


def build_plan(target: Path) -> None:
    """The sketch of a sick room that the draft report prints as a figure."""
    image = Image.new("RGB", (900, 560), (252, 250, 244))
    draw = ImageDraw.Draw(image)
    draw.rectangle((60, 60, 840, 470), outline=(20, 20, 20), width=5)
    for number, x in enumerate((100, 260, 420, 580)):
        draw.rectangle((x, 100, x + 110, 260), outline=(60, 60, 60), width=3)
        draw.text((x + 22, 165), f"bed {number + 1}", fill=(60, 60, 60), font=font(24))
    furniture = {
        "desk": (100, 360, 260, 440),
        "cupboard, locked": (620, 340, 800, 440),
        "door": (380, 455, 500, 482),
    }
    for text, box in furniture.items():
        draw.rectangle(box, outline=(60, 60, 60), width=3)
        draw.text((box[0] + 10, box[1] + 4), text, fill=(60, 60, 60), font=font(20))
    draw.text((60, 500), "Sick room, Hostel No. 9, from memory. INVENTED", fill=(20, 20, 20), font=font(28))
    info = PngInfo()
    info.add_text("Comment", "INVENTED")
    image.save(target, pnginfo=info)


# Sounds


def tone(pitches: list[float], seconds: float, rate: int = 8000) -> bytes:
    """A row of fading tones as unsigned 8-bit samples."""
    count = int(seconds * rate)
    fade = [90 * math.exp(-3 * i / count) for i in range(count)]
    return bytes(int(128 + fade[i] * math.sin(2 * math.pi * p * i / rate)) for p in pitches for i in range(count))


def wav(samples: bytes, title: str, rate: int = 8000) -> bytes:
    """A RIFF file of one channel with a title in its INFO list."""
    label = title.encode() + b"\0" * (2 - len(title) % 2)
    info = b"LIST" + struct.pack("<I", 12 + len(label)) + b"INFOINAM" + struct.pack("<I", len(label)) + label
    head = b"fmt " + struct.pack("<IHHIIHH", 16, 1, 1, rate, rate, 1, 8)
    data = b"data" + struct.pack("<I", len(samples)) + samples + b"\0" * (len(samples) % 2)
    body = b"WAVE" + head + info + data
    return b"RIFF" + struct.pack("<I", len(body)) + body


def build_bell(target: Path) -> None:
    target.write_bytes(wav(tone([880.0, 660.0, 880.0], 0.8), "INVENTED voice note: a bell"))


def build_steps(target: Path) -> None:
    target.write_bytes(wav(tone([110.0, 98.0] * 6, 0.25), "INVENTED voice note: steps"))


# The decree, and what is broken on purpose


def build_decree(target: Path) -> None:
    saved = int(datetime.fromisoformat("2019-03-02T09:00:00+00:00").timestamp())
    typst.compile(SOURCE / "D14-decree.typ", output=target, ignore_system_fonts=True, timestamp=saved)


def build_duplicate(target: Path) -> None:
    shutil.copyfile(PRESS / "sandrel-bureau-lake-programme.html", target)


def build_empty(target: Path) -> None:
    target.write_bytes(b"")


def build_truncated(target: Path) -> None:
    """The first part of the decree, as a download that broke off leaves it: no cross-reference table, no pages."""
    whole = (DOCUMENTS / "decree-44-2019.pdf").read_bytes()
    target.write_bytes(whole[: len(whole) // 3])


def from_source(name: str) -> Callable[[Path], None]:
    return lambda target: build_word(SOURCE / name, target)


# In this order: a later item may need an earlier one.
ITEMS: dict[Path, Callable[[Path], None]] = {
    DOCUMENTS / "decree-44-2019.pdf": build_decree,
    DOCUMENTS / "photo-2016-album.jpg": build_photo_2016,
    DOCUMENTS / "photo-2020-post.jpg": build_photo_2020,
    DOCUMENTS / "sick-room-plan.png": build_plan,
    RESTRICTED / "directive-20190409.docx": from_source("D15-directive.md"),
    RESTRICTED / "PTT-20191118-WA0002.wav": build_bell,
    RESTRICTED / "PTT-20200603-WA0001.wav": build_steps,
    RESTRICTED / "names.xlsx": build_names,
    RESTRICTED / "draft.docx": from_source("D21-draft.md"),
    MESS / "sandrel-bureau-lake-programme (1).html": build_duplicate,
    MESS / "untitled.txt": build_empty,
    MESS / "decree download.pdf": build_truncated,
}


def main() -> None:
    parser = argparse.ArgumentParser(description="Build the binary items of the invented example inquiry.")
    parser.add_argument("--only", nargs="*", metavar="NAME", help="file names to build (default: all)")
    wanted = parser.parse_args().only
    for target, build in ITEMS.items():
        if not wanted or target.name in wanted:
            target.parent.mkdir(parents=True, exist_ok=True)
            build(target)
            print(f"{target.relative_to(ROOT)}  {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
