"""Build the Word notes of the invented example's interviews from their text.

Usage: ``python tools/build_interviews.py [--only NAME ...]``; needs nothing but Python.

Sources: ``examples/season-hostels/source/interviews/*.md``, the heading in the first line, then paragraphs between
blank lines. A rebuild gives the same bytes: entries of the archive are stored in a fixed order with fixed dates. The
table of the interviews, the code book, the mapping and the report are text and are their own source.
"""

from __future__ import annotations

import argparse
import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent / "examples" / "season-hostels"
SOURCE, NOTES = ROOT / "source" / "interviews", ROOT / "interviews" / "notes"
ZIP_DATE = (1980, 1, 1, 0, 0, 0)
OPEN_XML = "http://schemas.openxmlformats.org"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD = f"{OPEN_XML}/wordprocessingml/2006/main"
MEDIA = "application/vnd.openxmlformats"

CONTENT_TYPES = f"""{HEAD}<Types xmlns="{OPEN_XML}/package/2006/content-types">\
<Default Extension="rels" ContentType="{MEDIA}-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="{MEDIA}-officedocument.wordprocessingml.document.main+xml"/>\
<Override PartName="/docProps/core.xml" ContentType="{MEDIA}-package.core-properties+xml"/></Types>"""
RELATIONS = f"""{HEAD}<Relationships xmlns="{OPEN_XML}/package/2006/relationships">\
<Relationship Id="r1" Type="{OPEN_XML}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
<Relationship Id="r2" Type="{OPEN_XML}/package/2006/relationships/metadata/core-properties" \
Target="docProps/core.xml"/>\
</Relationships>"""
CORE = f"""{HEAD}<cp:coreProperties xmlns:cp="{OPEN_XML}/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{{title}}</dc:title><dc:subject>INVENTED</dc:subject>\
<dc:creator>INVENTED</dc:creator></cp:coreProperties>"""


def paragraph(words: str, *, bold: bool = False) -> str:
    """One paragraph of WordprocessingML (ECMA-376 part 1, 17.3)."""
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:p><w:r>{look}<w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'


def body(source: str) -> str:
    """The main part: the first block in bold, the other blocks as they are."""
    first, *others = [" ".join(block.split()) for block in source.split("\n\n") if block.strip()]
    written = [paragraph(first, bold=True), *map(paragraph, others)]
    return f'{HEAD}<w:document xmlns:w="{WORD}"><w:body>{"".join(written)}<w:sectPr/></w:body></w:document>'


def word_file(source: str) -> bytes:
    """A whole Word file with this text."""
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": body(source),
        "docProps/core.xml": CORE.format(title=escape(source.partition("\n")[0])),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, ZIP_DATE)
            entry.create_system = 3
            archive.writestr(entry, text.encode())
    return out.getvalue()


def main() -> None:
    parser = argparse.ArgumentParser(description="Build the Word notes of the invented example's interviews.")
    parser.add_argument("--only", nargs="*", metavar="NAME", help="names of interviews to build (default: all)")
    wanted = parser.parse_args().only
    NOTES.mkdir(parents=True, exist_ok=True)
    for source in sorted(SOURCE.glob("I-*.md")):
        if not wanted or source.stem in wanted:
            target = NOTES / f"{source.stem}.docx"
            target.write_bytes(word_file(source.read_text(encoding="utf-8")))
            print(f"{target.relative_to(ROOT)}  {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
