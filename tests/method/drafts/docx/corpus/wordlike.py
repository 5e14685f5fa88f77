"""Files with the habits of Microsoft Word: one feature a file, and one file with all of them."""

# ruff: noqa: E501 (XML stands on the lines that it has in files)
from __future__ import annotations

from collections.abc import Iterator

from tests.method.drafts.docx.making import HEAD, OFFICE, RELATIONS, TYPES_OF, WORD, W, zipped

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
SPACES = (
    f'xmlns:mc="{MC}" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml" '
    f'xmlns:r="{OFFICE}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:w10="urn:schemas-microsoft-com:office:word" '
    f'xmlns:w="{W}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="w14 w15"'
)
TAIL = '<w:sectPr w:rsidR="00AB12CD"><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


def t(text: str, form: str = "", tag: str = "w:t") -> str:
    """A run."""
    properties = f"<w:rPr>{form}</w:rPr>" if form else ""
    return f'<w:r w:rsidR="00AB12CD" w:rsidRPr="00EF34AB">{properties}<{tag} xml:space="preserve">{text}</{tag}></w:r>'


def p(*inner: str, form: str = "", key: int = 1) -> str:
    """A paragraph; strings without a tag become runs."""
    properties = f"<w:pPr>{form}</w:pPr>" if form else ""
    told = "".join(each if each.startswith("<") else t(each) for each in inner)
    return f'<w:p w14:paraId="1A2B{key:04X}" w14:textId="77777777" w:rsidR="00AB12CD">{properties}{told}</w:p>'


def change(kind: str, *inner: str, by: str = "Iva Lund", number: int = 900) -> str:
    """A tracked change."""
    told = "".join(each if each.startswith("<") else t(each) for each in inner)
    return f'<w:{kind} w:id="{number}" w:author="{by}" w:date="2026-03-01T10:00:00Z">{told}</w:{kind}>'


def gone(text: str) -> str:
    """A deleted run."""
    return t(text, tag="w:delText")


def control(inner: str, kind: str = "<w:alias w:val='Figure'/>") -> str:
    """A content control."""
    return f'<w:sdt><w:sdtPr><w:id w:val="-1204782211"/>{kind}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'


def field(instruction: str, result: str) -> str:
    """A field of five runs."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    told = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return (
        mark.format("begin")
        + told
        + mark.format("separate")
        + (result if result.startswith("<") else t(result))
        + mark.format("end")
    )


def table(*rows: tuple[str, ...]) -> str:
    """A table; a cell that begins with a tag is told as it is."""
    told = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{c if c.startswith('<') else p(c)}</w:tc>" for c in row) + "</w:tr>"
        for row in rows
    )
    grid = "<w:gridCol/>" * max(len(row) for row in rows)
    return f"<w:tbl><w:tblPr><w:tblStyle w:val='TableGrid'/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{told}</w:tbl>"


def box(*lines: str) -> str:
    """A text box as Word writes it: once for newer programs and once for older ones."""
    inner = "".join(p(line) for line in lines)
    new = (
        '<w:drawing><wp:anchor><wp:docPr id="7" name="Text Box 7"/><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx>'
        f"<w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )
    old = f"<w:pict><v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def notes(kind: str, *texts: str) -> str:
    """The part with notes: two separators, then notes from id 2 on."""
    separators = "".join(
        f'<w:{kind} w:type="{each}" w:id="{n}"><w:p><w:r><w:{each}/></w:r></w:p></w:{kind}>'
        for n, each in enumerate(("separator", "continuationSeparator"), -1)
    )
    told = "".join(
        f'<w:{kind} w:id="{n}">{p(f"<w:r><w:{kind}Ref/></w:r>", *text.split("|"))}</w:{kind}>'
        for n, text in enumerate(texts, 2)
    )
    return f"{HEAD}<w:{kind}s {SPACES}>{separators}{told}</w:{kind}s>"


def mark(kind: str, number: int) -> str:
    """The run that a note hangs on."""
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Reference w:id="{number}"/></w:r>'


def running(kind: str, text: str) -> str:
    """A header or footer."""
    tag = {"header": "hdr", "footer": "ftr"}[kind]
    return f"{HEAD}<w:{tag} {SPACES}>{p(text, field('PAGE', '3'))}</w:{tag}>"


ARABIC = '<w:rFonts w:cs="Arial"/><w:rtl/><w:lang w:bidi="ar-SA"/>'
PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:docPr id="3" name="Picture 3" descr="Twelve tents beside the northern road"/>'
    "</wp:inline></w:drawing></w:r>"
)
REVIEWED = (
    '<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>' + t("Eleven") + '<w:commentRangeEnd w:id="0"/>'
    '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="0"/></w:r>'
    '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
)
COMMENTS = {
    "comments": f"{HEAD}<w:comments {SPACES}>"
    f'<w:comment w:id="0" w:author="Iva Lund" w:initials="IL">{p("<w:r><w:annotationRef/></w:r>", "Sure?", key=9)}</w:comment>'
    f'<w:comment w:id="1" w:author="Tom Reyes" w:initials="TR">{p("Yes.", key=10)}</w:comment></w:comments>',
    "commentsExtended": f'{HEAD}<w15:commentsEx {SPACES}><w15:commentEx w15:paraId="1A2B0009" w15:done="0"/>'
    '<w15:commentEx w15:paraId="1A2B000A" w15:paraIdParent="1A2B0009" w15:done="0"/></w15:commentsEx>',
}

PLAIN = p("The commission heard ", t("forty-one", "<w:b/>"), " witnesses between 3 May and ", "9 June.")
FEATURES: dict[str, str] = {
    "rsids": PLAIN + p("Of these, ", "12 ", "were ", "women."),
    "spelling": p(
        "They ", '<w:proofErr w:type="spellStart"/>', "hee", "rd", '<w:proofErr w:type="spellEnd"/>', " 7 men."
    ),
    "boxes": p("Before the box.", box("Boxed: 14 people.", "And 15 more."), " After it."),
    "old boxes": p(
        "A box of old: ",
        f"<w:r><w:pict><v:textbox><w:txbxContent>{p('Six lines.')}</w:txbxContent></v:textbox></w:pict></w:r>",
    ),
    "tracked": p("There were ", change("del", gone("nine")), change("ins", "ten"), " tents."),
    "tracked in tracked": p(
        "The ", change("ins", "large ", change("del", gone("old "), by="Tom Reyes")), "camp of 30."
    ),
    "moves": p(
        '<w:moveFromRangeStart w:id="5" w:name="move1"/>',
        change("moveFrom", "Moved 4."),
        '<w:moveFromRangeEnd w:id="5"/>',
    )
    + p('<w:moveToRangeStart w:id="6" w:name="move1"/>', change("moveTo", "Moved 4."), '<w:moveToRangeEnd w:id="6"/>'),
    "paragraph ends": p("One", form='<w:rPr><w:del w:id="11" w:author="Iva Lund"/></w:rPr>') + p(" two joined."),
    "control": p("Total: ", control(t("25") + t(" people")), " in all.") + control(p("A block of 26.")),
    "bound control": p("Title: ", control(t("Report ") + t("7"), '<w:dataBinding w:xpath="/t"/><w:text/>'), "."),
    "contents": control(
        p(
            f'<w:hyperlink w:anchor="_Toc1" w:history="1">{t("1. Findings")}<w:r><w:tab/></w:r>{field("PAGEREF _Toc1", "4")}</w:hyperlink>'
        ),
        '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>',
    )
    + p(
        '<w:bookmarkStart w:id="0" w:name="_Toc1"/>',
        "Findings",
        '<w:bookmarkEnd w:id="0"/>',
        form='<w:pStyle w:val="Heading1"/>',
    ),
    "fields": p(
        "See paragraph ", field("REF _Ref1 \\r \\h", "12"), " and ", field("IF 1 = 1 yes", field("DATE", "3 May")), "."
    ),
    "simple fields": p("Page ", f'<w:fldSimple w:instr=" PAGE ">{t("4")}</w:fldSimple>', " of 9."),
    "links": p("See ", f'<w:hyperlink r:id="rId90">{t("the ")}{t("law", "<w:u/>")}</w:hyperlink>', " of 1999."),
    "arabic": p(t("قال ", ARABIC), t("٢٥ شاهدا", ARABIC), t(" in 2019", ""), form="<w:bidi/>"),
    "hebrew and chinese": p(t("שלושים", "<w:rtl/>"), " and ", t("三十二人", '<w:lang w:eastAsia="zh-CN"/>')),
    "tables": table(("Place", "Men"), ("Port", "12"), ("Hill", table(("inner", "3")) + p("below"))) + p("Sum: 15."),
    "tracked rows": f'<w:tbl><w:tr><w:trPr><w:ins w:id="31" w:author="Iva Lund"/></w:trPr><w:tc>{p(change("ins", "Row 2"))}</w:tc></w:tr></w:tbl>'
    + p("End."),
    "lists": "".join(p(f"Item {n}.", form='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') for n in "abc"),
    "hidden": p("Seen ", t("and hidden 5 ", "<w:vanish/>"), t("and capitals", "<w:caps/>"), "."),
    "formula": p(
        "So ",
        "<m:oMath><m:r><m:t>x=4</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num></m:f></m:oMath>",
        " holds.",
    ),
    "ruby": p(
        f"<w:r><w:ruby><w:rubyPr/><w:rt>{t('とう')}</w:rt><w:rubyBase>{t('東')}</w:rubyBase></w:ruby></w:r>",
        "京 in 1945",
    ),
    "signs": p(
        "<w:r><w:t>12</w:t><w:noBreakHyphen/><w:t>14</w:t><w:tab/><w:t>A</w:t><w:br/><w:t>B</w:t></w:r>",
        "&amp; &lt;tag&gt; &#x41;",
    ),
    "pictures": p("Picture: ", PICTURE)
    + p("Figure ", field("SEQ Figure", "1"), ": the camp", form='<w:pStyle w:val="Caption"/>'),
    "bookmarks": p('<w:bookmarkStart w:id="2147483600" w:name="far"/>', "From here")
    + p("to 30 there", '<w:bookmarkEnd w:id="2147483600"/>', ", not beyond."),
    "tags": p(
        "In ",
        f'<w:smartTag w:uri="x" w:element="place">{t("Vell")}{t("haven")}</w:smartTag>',
        f'<w:customXml w:element="n">{t(" 9")}</w:customXml>',
    ),
    "permissions": p('<w:permStart w:id="77" w:edGrp="everyone"/>', "Only 8 here", '<w:permEnd w:id="77"/>', "."),
    "footnotes": p("Men were held.", mark("footnote", 2), " Others, too.", mark("footnote", 3)),
    "endnotes": p("It rained.", mark("endnote", 2)),
    "comments": p(REVIEWED, " came."),
    "running": p("Body with 5.")
    + p("Next section.", form='<w:sectPr><w:headerReference w:type="default" r:id="rId50"/></w:sectPr>'),
    "empty paragraphs": p() + p("") + "<w:p/>" + p("At last 3."),
    "directions": p(f'<w:bdo w:val="rtl">{t("override 6")}</w:bdo>', f'<w:dir w:val="ltr">{t(" embedded 7")}</w:dir>'),
    "alternatives of runs": p(
        "Now ",
        f'<mc:AlternateContent><mc:Choice Requires="w14">{t("new 8")}</mc:Choice><mc:Fallback>{t("old 8")}</mc:Fallback></mc:AlternateContent>',
        ".",
    ),
}
BESIDE: dict[str, dict[str, str]] = {
    "footnotes": {"footnotes": notes("footnote", " Minutes of 3 May, p. 4.", " Log, |entry 12.")},
    "endnotes": {"endnotes": notes("endnote", " Weather office, 1999.")},
    "comments": COMMENTS,
    "running": {"header1": running("header", "Draft 3 of 9"), "footer1": running("footer", "Not for 7 others, page ")},
}
KINDS = {"header1": "header", "footer1": "footer"}
TYPES = {"document": "document.main"}


def package(inner: str, beside: dict[str, str] | None = None, root: str = SPACES) -> dict[str, str | bytes]:
    """The parts of a file as Word orders them."""
    more = {
        "styles": f'{HEAD}<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
        '</w:style><w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style></w:styles>',
        "settings": f'{HEAD}<w:settings xmlns:w="{W}"><w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>',
        **(beside or {}),
    }
    listed = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{KINDS.get(name, name)}" Target="{name}.xml"/>'
        if name != "commentsExtended"
        else f'<Relationship Id="rId{n}" Type="http://schemas.microsoft.com/office/2011/relationships/{name}" Target="{name}.xml"/>'
        for n, name in enumerate(more, 50 - list(more).index("header1") if "header1" in more else 1)
    )
    listed += (
        f'<Relationship Id="rId90" Type="{OFFICE}/hyperlink" Target="https://law.example/1999" TargetMode="External"/>'
    )
    overrides = "".join(
        f'<Override PartName="/word/{n}.xml" ContentType="{WORD}.{TYPES.get(n, KINDS.get(n, n))}+xml"/>'
        for n in ("document", *more)
    )
    main = f"{HEAD}<w:document {root}><w:body>{inner}{TAIL}</w:body></w:document>"
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{TYPES_OF}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": main,
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{RELATIONS}">{listed}</Relationships>',
        **{f"word/{name}.xml": data for name, data in more.items()},
    }


def everything() -> dict[str, str | bytes]:
    """The parts of a file with all features."""
    beside = {name: part for each in BESIDE.values() for name, part in each.items()}
    return package("".join(FEATURES.values()), beside)


def files() -> Iterator[tuple[str, bytes]]:
    """A name and a file for each feature, then the one with all."""
    for name, inner in FEATURES.items():
        yield f"word, {name}", zipped(package(inner, BESIDE.get(name)))
    yield "word, everything", zipped(everything())
