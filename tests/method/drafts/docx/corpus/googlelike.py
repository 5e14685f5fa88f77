"""Files with the habits of an online word processor: a run for each change of style, every property spelled out."""

# ruff: noqa: E501 (XML stands on the lines that it has in files)
from __future__ import annotations

from collections.abc import Iterator

from tests.method.drafts.docx.corpus.wordlike import SPACES
from tests.method.drafts.docx.making import HEAD, OFFICE, RELATIONS, W, types, zipped

FORM = '<w:rPr><w:rFonts w:ascii="Arial" w:cs="Arial"/>{}<w:sz w:val="22"/><w:rtl w:val="0"/></w:rPr>'
PARAGRAPH = (
    '<w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" '
    'w:rsidRPr="00000000" w14:paraId="{:08X}"><w:pPr>{}<w:pageBreakBefore w:val="0"/><w:rPr/></w:pPr>{}</w:p>'
)


def run(text: str, form: str = "") -> str:
    """A run with all that its program says of each."""
    rsids = 'w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"'
    return f'<w:r {rsids}>{FORM.format(form)}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(number: int, *runs: str, form: str = "") -> str:
    """A paragraph."""
    return PARAGRAPH.format(number, form, "".join(runs))


def suggestion(kind: str, number: int, inner: str) -> str:
    """A suggested change."""
    return f'<w:{kind} w:author="Iva Lund" w:id="{number}" w:date="2026-03-01T10:00:00Z">{inner}</w:{kind}>'


LIST = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr><w:ind w:left="720" w:hanging="360"/>'
KIX = '<w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="kix.a1b2c3d4e5f6" w:id="0"/><w:bookmarkEnd w:id="0"/>'
NUMBERING = (
    f'{HEAD}<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="1">'
    + "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%{n + 1}."/></w:lvl>'
        for n, form in enumerate(("decimal", "lowerLetter", "lowerRoman"))
    )
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
)
MADE: dict[str, str] = {
    "styles": paragraph(
        1, run("Of the "), run("62", '<w:b w:val="1"/>'), run(" people, "), run("nine", '<w:i w:val="1"/>')
    ),
    "lists": "".join(paragraph(n, run(f"Point {n}."), form=LIST.format(n % 3)) for n in range(1, 9)),
    "bookmarks": paragraph(1, KIX, run("Findings")) + paragraph(2, run("See 4.")),
    "suggestions": paragraph(
        1,
        run("It was "),
        suggestion("del", 1, run("3").replace("w:t ", "w:delText ").replace("</w:t>", "</w:delText>")),
        suggestion("ins", 2, run("4")),
        run(" May."),
    ),
    "controls": '<w:sdt><w:sdtPr><w:id w:val="-17"/><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent>'
    + paragraph(
        1,
        run("Ten "),
        '<w:sdt><w:sdtPr><w:id w:val="-18"/><w:tag w:val="goog_rdk_1"/></w:sdtPr><w:sdtContent>'
        f'<w:commentRangeStart w:id="0"/></w:sdtContent></w:sdt>{run("cells")}<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>',
    )
    + "</w:sdtContent></w:sdt>",
    "tables": "<w:tbl><w:tblPr/><w:tblGrid/>"
    + "".join(f"<w:tr><w:tc><w:tcPr/>{paragraph(n, run(f'{n * 7}'))}</w:tc></w:tr>" for n in range(1, 6))
    + "</w:tbl>"
    + paragraph(9, run("Sum 105.")),
}
COMMENTS = (
    f'{HEAD}<w:comments xmlns:w="{W}"><w:comment w:author="Iva Lund" w:id="0" w:date="2026-03-01T10:00:00Z">'
    f"{paragraph(99, run('Really ten?')).replace(' w14:paraId=', ' w:rsidTr=')}</w:comment></w:comments>"
)


def files() -> Iterator[tuple[str, bytes]]:
    """A name and a file for each habit."""
    for name, inner in MADE.items():
        more = {"numbering": NUMBERING} | ({"comments": COMMENTS} if "commentReference" in inner else {})
        listed = "".join(
            f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>' for n, kind in enumerate(more, 1)
        )
        yield (
            f"online, {name}",
            zipped(
                {
                    "word/document.xml": f"{HEAD}<w:document {SPACES}><w:background/><w:body>{inner}<w:sectPr/></w:body></w:document>",
                    **{f"word/{kind}.xml": part for kind, part in more.items()},
                    "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{RELATIONS}">{listed}</Relationships>',
                    "_rels/.rels": f'{HEAD}<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" '
                    f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
                    "[Content_Types].xml": types(**{kind: kind for kind in more}),
                }
            ),
        )
