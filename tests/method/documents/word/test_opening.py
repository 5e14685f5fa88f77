"""A draft by what the file is, and a plain word on what it is instead."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.documents.word.opening import is_old_word, read_draft
from probata.record.errors import Unreadable

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)


def ole(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le") + bytes(100)


def refusal(data: bytes, name: str = "a.docx") -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read_draft(data, name)
    return caught.value


def test_word_files_are_known_by_their_parts(make: SimpleNamespace) -> None:
    assert read_draft(make.statement(), "a.txt").kind == "docx"


def test_a_pdf_is_read_only(make: SimpleNamespace) -> None:
    told = read_draft(make.decree(), "a.docx")
    assert told.kind == "pdf"
    assert all(run.at is None and run.anchor is None for run in told.runs)


@pytest.mark.parametrize(
    ("data", "says", "next_step"),
    [
        (b"", "is empty", "sound copy"),
        (bytes(5000), "is empty", "sound copy"),
        (ole("EncryptedPackage"), "is protected by a password; save it without one", "without a password"),
        (ole("WordDocument"), "old Word file", "--convert-to docx"),
        (ole("Workbook"), "old workbook", ""),
        (OLE, "old Office program", ".docx"),
        (b"{\\rtf1 words}", "RTF", ".docx"),
        (b"\xef\xbb\xbf\n <!DOCTYPE HTML><p>", "HTML", ".docx"),
        (b"MIME-Version: 1.0\n", "MHTML", ".docx"),
        (b'<?xml version="1.0"?><pkg:package>', "one piece of XML", ".docx"),
        (b'<?xml version="1.0"?><html>', "XHTML", ".docx"),
        (b'<?xml version="1.0"?><a/>', "no Word file", ".odt"),
        (b"Dear all", "no Word file", ".odt"),
        (b"PK\x05\x06" + bytes(18), "empty ZIP", ""),
        (b"PK\x03\x04 cut", "cut off", "sound copy"),
    ],
)
def test_what_is_no_draft_is_named(data: bytes, says: str, next_step: str) -> None:
    fault = refusal(data)
    assert says in fault.message
    assert next_step in fault.next_step
    assert fault.where == "a.docx"


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        ({"xl/workbook.xml": b"x", "_rels/.rels": b"<x/>"}, "is a workbook"),
        ({"ppt/presentation.xml": b"x"}, "is a presentation"),
        ({"Index/Document.iwa": b"x"}, "is a Pages document"),
        ({"mimetype": b"application/epub+zip", "META-INF/container.xml": b"x"}, "is a book"),
        ({"a.txt": b"x"}, "is a ZIP archive that is no Word file"),
        ({"_rels/.rels": b"<x/>"}, "is no Word file"),
    ],
)
def test_other_archives_are_named(make: SimpleNamespace, parts: Mapping[str, bytes], says: str) -> None:
    assert says in refusal(make.zipped(parts)).message


def test_an_open_document_workbook_is_no_text(make: SimpleNamespace) -> None:
    data = stored({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"})
    assert "OpenDocument file that is no text" in refusal(data).message


def stored(parts: Mapping[str, bytes]) -> bytes:
    import io

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_an_encrypted_archive_is_refused(make: SimpleNamespace) -> None:
    data = bytearray(make.statement())
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    assert "password" in refusal(bytes(data)).message


def test_a_bomb_is_refused(make: SimpleNamespace) -> None:
    assert "beyond all reason" in refusal(make.zipped({"word/document.xml": b" " * 30_000_000})).message


def test_macros_are_a_limit(make: SimpleNamespace, remade: Callable[[bytes, Mapping[str, bytes]], bytes]) -> None:
    told = read_draft(remade(make.statement(), {"word/vbaProject.bin": b"x"}), "a.docm")
    assert any("macros" in limit for limit in told.limits)


def test_the_sign_of_an_open_file_is_no_file(make: SimpleNamespace) -> None:
    assert "another file is open" in refusal(b"\x05Otta" + bytes(150), "folder/~$draft.docx").message


def test_old_word_files_can_be_told_before_reading() -> None:
    assert is_old_word(ole("WordDocument"))
    assert not is_old_word(ole("EncryptedPackage"))
    assert not is_old_word(b"WordDocument")


@settings(deadline=None)
@given(
    head=st.sampled_from([b"", b"PK\x03\x04", b"%PDF-1.4", OLE[:8], b"<?xml", b"{\\rtf"]), rest=st.binary(max_size=200)
)
def test_any_bytes_are_a_draft_or_unreadable(head: bytes, rest: bytes) -> None:
    with pytest.raises(Unreadable):
        read_draft(head + rest, "a")
