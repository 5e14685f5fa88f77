"""Small Word files for tests: paragraphs, headings, notes, comments and tracked changes, as Word writes them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_EXTENDED = "commentsExtended.xml"
_HEADING = '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
_STYLES = f'<w:styles xmlns:w="{_W}">{_HEADING}</w:styles>'


@dataclass(frozen=True, slots=True)
class H:
    """A heading of level 1."""

    words: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A paragraph with a tracked change: ``before`` stays, ``deleted`` became ``inserted``, ``behind`` stays."""

    before: str
    deleted: str
    inserted: str
    behind: str = ""


@dataclass(frozen=True, slots=True)
class Noted:
    """A paragraph that ends with the mark of a note."""

    words: str
    note: str


def word(*paragraphs: str | H | Changed | Noted) -> bytes:
    """A Word file with these paragraphs; of those with notes one at most."""
    body = "".join(_paragraph(one) for one in paragraphs)
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations([("rId1", "officeDocument", "word/document.xml")]),
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": _relations([("rId1", "styles", "styles.xml")]),
        "word/styles.xml": _STYLES,
    }
    for one in paragraphs:
        if isinstance(one, Noted):
            parts["word/footnotes.xml"] = _note(one.note)
            links = [("rId1", "styles", "styles.xml"), ("rId2", "footnotes", "footnotes.xml")]
            parts["word/_rels/document.xml.rels"] = _relations(links)
    return _packed({name: _DECLARED + text for name, text in parts.items()})


def edited(data: bytes, old: str, new: str) -> bytes:
    """The file with other words in its body."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    body = parts["word/document.xml"]
    assert old != new
    assert escape(old).encode() in body
    parts["word/document.xml"] = body.replace(escape(old).encode(), escape(new).encode())
    return _packed(parts)


def _packed(parts: Mapping[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part)
    return packed.getvalue()


def _note(words: str) -> str:
    note = f'<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>{_run(f" {words}")}</w:p></w:footnote>'
    return f'<w:footnotes xmlns:w="{_W}">{note}</w:footnotes>'


def _paragraph(one: str | H | Changed | Noted) -> str:
    if isinstance(one, Noted):
        return f'<w:p>{_run(one.words)}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    if isinstance(one, H):
        return f'<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr>{_run(one.words)}</w:p>'
    if isinstance(one, Changed):
        who = 'w:author="A. Editor" w:date="2022-01-04T10:00:00Z"'
        gone = f'<w:del w:id="91" {who}>{_run(one.deleted).replace("w:t", "w:delText")}</w:del>'
        come = f'<w:ins w:id="92" {who}>{_run(one.inserted)}</w:ins>'
        return f"<w:p>{_run(one.before)}{gone}{come}{_run(one.behind)}</w:p>"
    return f"<w:p>{_run(one)}</w:p>"


def _run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>' if words else ""


def _types() -> str:
    names = ("styles", "footnotes")
    parts = (("/word/document.xml", "document.main"), *((f"/word/{name}.xml", name) for name in names))
    each = "".join(f'<Override PartName="{name}" ContentType="{_KIND}.{kind}+xml"/>' for name, kind in parts)
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{rels}{each}</Types>'


def _relations(links: Sequence[tuple[str, str, str]]) -> str:
    each = "".join(f'<Relationship Id="{id_}" Type="{_LINKS}/{kind}" Target="{to}"/>' for id_, kind, to in links)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{each}</Relationships>'


def with_reply(data: bytes, to: str, words: str, by: str = "H. Teveron") -> bytes:
    """The answered file with a person's reply to the comment that begins with a code, as Word keeps it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    from lxml import etree

    w, w14 = f"{{{_W}}}", "{http://schemas.microsoft.com/office/word/2010/wordml}"
    w15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
    comments = etree.fromstring(parts["word/comments.xml"])
    [parent] = [one for one in comments if "".join(str(part) for part in one.itertext()).startswith(to)]
    key = parent.findall(f"{w}p")[-1].get(f"{w14}paraId")
    reply = etree.SubElement(
        comments, f"{w}comment", {f"{w}id": "990", f"{w}author": by, f"{w}date": "2022-02-01T09:00:00Z"}
    )
    paragraph = etree.SubElement(reply, f"{w}p", {f"{w14}paraId": "7A000001"})
    etree.SubElement(etree.SubElement(paragraph, f"{w}r"), f"{w}t").text = words
    parts["word/comments.xml"] = etree.tostring(comments, xml_declaration=True, encoding="UTF-8")
    extended = (
        f'<w15:commentsEx xmlns:w15="{w15[1:-1]}"><w15:commentEx w15:paraId="{key}" w15:done="0"/>'
        f'<w15:commentEx w15:paraId="7A000001" w15:paraIdParent="{key}" w15:done="0"/></w15:commentsEx>'
    )
    parts["word/commentsExtended.xml"] = (_DECLARED + extended).encode()
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rId77" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" '
        b'Target="commentsExtended.xml"/></Relationships>',
    )
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>",
        f'<Override PartName="/word/{_EXTENDED}" ContentType="{_KIND}.commentsExtended+xml"/></Types>'.encode(),
    )
    return _packed(parts)
