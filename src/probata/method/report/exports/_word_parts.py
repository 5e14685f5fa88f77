"""word_parts: the parts of a Word file beside its text: settings, header and footer, properties, relationships."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from probata.method.report.exports._nodes import Node
from probata.method.report.exports._word_book import Relations
from probata.method.report.exports._word_paragraphs import Form, Place, paragraph
from probata.method.report.exports._word_runs import Look, field, properties, runs, tab
from probata.method.report.exports._word_styles import Speech
from probata.method.report.exports._word_xml import Attributes, bare, escaped, part, tag, valued
from probata.record.errors import BadValue

_SECOND = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEADER, FOOTER, FIRST_HEADER = "header1.xml", "footer1.xml", "header2.xml"
_KINDS = {
    "/word/document.xml": f"{_WORD}.document.main+xml",
    "/word/styles.xml": f"{_WORD}.styles+xml",
    "/word/numbering.xml": f"{_WORD}.numbering+xml",
    "/word/settings.xml": f"{_WORD}.settings+xml",
    "/word/footnotes.xml": f"{_WORD}.footnotes+xml",
    f"/word/{HEADER}": f"{_WORD}.header+xml",
    f"/word/{FIRST_HEADER}": f"{_WORD}.header+xml",
    f"/word/{FOOTER}": f"{_WORD}.footer+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_CORE = {
    "xmlns:cp": f"{_PACKAGE}/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def content_types() -> bytes:
    """[Content_Types].xml."""
    suffixes = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        "png": "image/png",
        "jpeg": "image/jpeg",
    }
    defaults = (tag("Default", {"Extension": end, "ContentType": kind}) for end, kind in suffixes.items())
    parts = (tag("Override", {"PartName": name, "ContentType": kind}) for name, kind in _KINDS.items())
    return bare(tag("Types", {"xmlns": f"{_PACKAGE}/content-types"}, *defaults, *parts))


def fixed_relations() -> Relations:
    """The relationships that the text of every report has."""
    found = Relations()
    for kind in ("styles", "numbering", "settings", "footnotes"):
        found.to(kind, f"{kind}.xml")
    return found


def package_relations() -> bytes:
    """_rels/.rels."""
    return relations(
        (
            ("rId1", f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
            ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        )
    )


def part_relations(found: Mapping[tuple[str, str], str]) -> bytes:
    """The relationships of a part of the text, by kind (``hyperlink``, ``image``, ...) and target."""
    return relations((id_, f"{_OFFICE}/relationships/{kind}", target) for (kind, target), id_ in found.items())


def relations(each: Iterable[tuple[str, str, str]]) -> bytes:
    """A part of relationships: id, kind, target."""
    made = (
        tag("Relationship", {"Id": id_, "Type": kind, "Target": target, **_outside(kind)}) for id_, kind, target in each
    )
    return bare(tag("Relationships", {"xmlns": f"{_PACKAGE}/relationships"}, *made))


def _outside(kind: str) -> Mapping[str, str]:
    return {"TargetMode": "External"} if kind.endswith("/hyperlink") else {}


def settings(speech: Speech) -> bytes:
    """settings.xml; no session of editing and no person is in it."""
    separators = (tag("w:footnote", {"w:id": number}) for number in (-1, 0))
    about: Attributes = {
        "w:name": "compatibilityMode",
        "w:uri": "http://schemas.microsoft.com/office/word",
        "w:val": 15,
    }
    languages = {"w:val": speech.language}
    return part(
        "w:settings",
        tag("w:zoom", {"w:percent": 100}),
        valued("w:defaultTabStop", 567),
        valued("w:characterSpacingControl", "doNotCompress"),
        tag("w:footnotePr", None, *separators),
        tag("w:compat", None, tag("w:compatSetting", about)),
        tag("w:themeFontLang", languages),
        valued("w:decimalSymbol", "."),
        valued("w:listSeparator", ","),
    )


def core(meta: Node, now: str, *, draft: bool) -> bytes:
    """docProps/core.xml: the title, the body that reports, the language, the second of making; no person.

    Raises BadValue for a ``now`` that is no second in UTC.
    """
    if not _SECOND.fullmatch(now):
        raise BadValue("The date of a Word file is a second in UTC, such as 2022-03-01T09:00:00Z.")
    title = f"DRAFT: {meta['title']}" if draft else str(meta["title"])
    day = {"xsi:type": "dcterms:W3CDTF"}
    return bare(
        tag(
            "cp:coreProperties",
            _CORE,
            tag("dc:title", None, escaped(title)),
            tag("dc:creator", None, escaped(str(meta["inquiry"]))),
            tag("dc:language", None, escaped(str(meta["language"]))),
            tag("dcterms:created", day, now),
            tag("dcterms:modified", day, now),
            tag("cp:version", None, escaped(str(meta["edition"]))),
        )
    )


def app() -> bytes:
    """docProps/app.xml."""
    names = {"xmlns": f"{_OFFICE}/extended-properties"}
    return bare(tag("Properties", names, tag("Application", None, "Probata")))


def header(meta: Node, speech: Speech) -> bytes:
    """The header of every page but the first: title and edition."""
    look = Look(right=speech.right)
    words = runs(str(meta["title"]), look) + tab() + runs(str(meta["edition"]), look)
    return part("w:hdr", paragraph(words, Form("Header"), Place(right=speech.right)))


def first_header(speech: Speech) -> bytes:
    """The empty header of the first page."""
    return part("w:hdr", paragraph("", Form("Header"), Place(right=speech.right)))


def footer(speech: Speech, *, draft: bool) -> bytes:
    """The footer: DRAFT in a draft, and page and pages."""
    look = Look(style="Gap", strong=True, english=not speech.english)
    said = runs("DRAFT", look) if draft else ""
    pages = field("PAGE", _one()) + runs(" / ", Look()) + field("NUMPAGES", _one())
    return part("w:ftr", paragraph(said + tab() + pages, Form("Footer"), Place(right=speech.right)))


def _one() -> str:
    return f"<w:r>{properties(Look())}<w:t>1</w:t></w:r>"
