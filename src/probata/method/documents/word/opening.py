"""Opening: a draft from the bytes of a file, by what the file is and not by what it is called."""

from __future__ import annotations

import io
import zipfile

from probata.method.documents.word.looks import with_headings
from probata.method.documents.word.model import Draft
from probata.record.errors import Unreadable

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ZIP = b"PK\x03\x04"
_HEAD = 4_096
_PASSWORD = "Open it in Word, save it without a password, and give that."  # noqa: S105 (advice, no password)
_SAVE = "Save it as .docx and give that."
_CONVERT = "Save it as .docx in Word, or convert it with LibreOffice: soffice --headless --convert-to docx FILE"
_OLD = (  # names of streams in a compound file -> what it is, what to do
    ("WordDocument", "is an old Word file (.doc)", _CONVERT),
    ("EncryptedPackage", "is protected by a password; save it without one", _PASSWORD),
    ("Workbook", "is an old workbook, not a text", ""),
    ("PowerPoint Document", "is an old presentation, not a text", ""),
    ("__substg1.0", "is an Outlook message", "Save the report that is attached to it and give that."),
)
_BEGINNINGS = (  # first bytes, small letters -> what it is, what to do
    (b"{\\rtf", "is an RTF file", _SAVE),
    (b"<!doctype html", "is a web page (HTML)", _SAVE),
    (b"<html", "is a web page (HTML)", _SAVE),
    (b"mime-version:", "is a web page in one file (MHTML)", _SAVE),
    (b"pk\x05\x06", "is an empty ZIP archive", ""),
)
_XML = (  # what stands in the head of an XML file -> what it is
    (b"pkg:package", "is a Word file in one piece of XML"),
    (b"w:worddocument", "is a Word file of the year 2003 in XML"),
    (b"office:document", "is an OpenDocument file in one piece of XML (.fodt)"),
    (b"<html", "is a web page (XHTML)"),
)
_ZIPPED = (  # names of parts -> what it is, what to do
    ("xl/workbook", "is a workbook, not a text", ""),
    ("ppt/presentation", "is a presentation, not a text", ""),
    ("index/document.iwa", "is a Pages document", "Export it from Pages as Word (.docx) and give that."),
    ("index.zip", "is a Pages document", "Export it from Pages as Word (.docx) and give that."),
    ("meta-inf/container.xml", "is a book (EPUB)", _SAVE),
)


def read_draft(data: bytes, name: str) -> Draft:
    """A file of Word or OpenDocument, or a PDF (to read only), as a draft.

    Args:
        data: the whole file.
        name: the draft's name, and for messages; the kind of file is told by its content.

    Raises:
        Unreadable: with what the file is instead and what to do: locked by a password, an old .doc, RTF, Pages, HTML,
            empty, damaged, no text at all, or one that unfolds beyond all reason.
    """
    head = data[:_HEAD]
    if not data.strip(b"\x00 \t\r\n"):
        raise _no("is empty", name, "Get a sound copy.")
    if name.rpartition("/")[2].startswith("~$"):
        raise _no("is the sign of Word that another file is open", name, "Give the file itself.")
    if data.startswith(_OLE):
        raise _old(data, name)
    if data.startswith(_ZIP):
        return _zipped(data, name)
    if b"%PDF-" in head[:1024]:
        from probata.method.documents.word.printout import read as read_pdf

        return read_pdf(data, name)
    raise _foreign(head, name)


def is_printout(data: bytes) -> bool:
    """Whether it is a PDF, which is read and never answered."""
    return b"%PDF-" in data[:1024] and not data.startswith((_OLE, _ZIP)) and bool(data.strip(b"\x00 \t\r\n"))


def is_old_word(data: bytes) -> bool:
    """Whether it is a .doc, which LibreOffice can convert before it is read."""
    return data.startswith(_OLE) and _has_stream(data, "WordDocument")


def _zipped(data: bytes, name: str) -> Draft:
    parts, kind = _parts(data, name)
    if kind.startswith("application/vnd.oasis.opendocument"):
        return _open_document(data, name, kind)
    if "word/document.xml" not in parts:
        for part, what, next_step in _ZIPPED:
            if any(each.startswith(part) for each in parts):
                raise _no(what, name, next_step)
        if "_rels/.rels" not in parts:
            raise _no("is a ZIP archive that is no Word file", name, "Unpack it and give the report that it holds.")
    from probata.method.documents.word.docx.reading import read as read_docx

    return with_headings(read_docx(data, name))


def _parts(data: bytes, name: str) -> tuple[frozenset[str], str]:
    """The names of the parts in small letters, and the kind that an OpenDocument file names in its first part."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = frozenset(each.replace("\\", "/").lstrip("/").lower() for each in archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, UnicodeError):
        raise _no("is cut off or damaged: its ZIP directory cannot be read", name, "Get a sound copy.") from None
    start = data.find(b"mimetype", 30, 39)
    kind = data[38:138].partition(b"PK")[0].decode("latin-1") if start == 30 else ""
    if not kind and {"content.xml", "meta-inf/manifest.xml"} <= parts:
        kind = "application/vnd.oasis.opendocument.text"
    return parts, kind


def _open_document(data: bytes, name: str, kind: str) -> Draft:
    if not kind.removeprefix("application/vnd.oasis.opendocument.").startswith("text"):
        raise _no("is an OpenDocument file that is no text", name, "")
    from probata.method.documents.word.odt.reading import read as read_odt

    return with_headings(read_odt(data, name))


def _old(data: bytes, name: str) -> Unreadable:
    for stream, what, next_step in _OLD:
        if _has_stream(data, stream):
            return _no(what, name, next_step)
    return _no("is a file of an old Office program", name, _SAVE)


def _has_stream(data: bytes, name: str) -> bool:
    return name.encode("utf-16-le") in data


def _foreign(head: bytes, name: str) -> Unreadable:
    small = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for beginning, what, next_step in _BEGINNINGS:
        if small.startswith(beginning):
            return _no(what, name, next_step)
    if small.startswith(b"<"):
        for sign, what in _XML:
            if sign in small:
                return _no(what, name, _SAVE)
    return _no("is no Word file", name, "Give a .docx, .odt or .pdf; texts in Markdown go through `probata check`.")


def _no(what: str, name: str, next_step: str) -> Unreadable:
    return Unreadable(f"The file {what}.", where=name, next_step=next_step)
