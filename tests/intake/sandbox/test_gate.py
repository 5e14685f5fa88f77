"""Drafts are read in a child first; a PDF there alone."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from probata.intake.sandbox import gate
from probata.intake.sandbox.begun import Alone
from probata.intake.sandbox.gate import pass_through, read_behind
from probata.intake.sandbox.limits import Limits
from probata.method.documents.word.opening import read_draft
from probata.record.errors import Unreadable

DATA = Path(__file__).parents[2] / "data/documents/good"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(body: str, head: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", "<Relationships/>")
        archive.writestr("word/document.xml", f"{head}<w:document xmlns:w='{W}'><w:body>{body}</w:body></w:document>")
    return out.getvalue()


PLAIN = docx("<w:p><w:r><w:t>They were held.</w:t></w:r></w:p>")
ENTITIES = "<!DOCTYPE a [" + "".join(f"<!ENTITY e{n + 1} '{f'&e{n};' * 10}'>" for n in range(1, 9)) + "]>"


def test_a_sound_draft_is_what_it_is_without_the_gate() -> None:
    assert read_behind(PLAIN, "a.docx", Limits()) == read_draft(PLAIN, "a.docx")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"words", "no Word file"),
        (PLAIN[:-40], "cut off or damaged"),
        (docx("<w:p>", "<?xml version='1.0'?>"), "XML"),
        (docx("&e9;", ENTITIES), "document type|entit|DTD"),
        (docx(f"<w:p><w:r><w:t>{'a' * 60_000_000}</w:t></w:r></w:p>"), "unfolds beyond all reason"),
    ],
)
def test_what_is_no_draft_ends_in_the_child_in_the_same_words(
    data: bytes, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Unreadable, match=why) as fault:
        pass_through(data, "a.docx", Limits())
    monkeypatch.setattr(gate, "read_draft", lambda *_: pytest.fail("read outside of the child"))
    with pytest.raises(Unreadable) as behind:
        read_behind(data, "a.docx", Limits())
    assert (behind.value.message, behind.value.where) == (fault.value.message, "a.docx")


def test_what_takes_too_long_ends_in_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "read_draft", lambda *_: pytest.fail("read outside of the child"))
    many = docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 200_000)
    with pytest.raises(Unreadable, match="longer than 1 second"):
        read_behind(many, "a.docx", Limits(seconds=1))


def test_what_takes_too_much_memory_ends_in_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "read_draft", lambda *_: pytest.fail("read outside of the child"))
    many = docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 600_000)  # more than a nursery has free that read others before
    with pytest.raises(Unreadable, match="more memory than a file may"):
        read_behind(many, "a.docx", Limits(seconds=60, memory=64 * 2**20))


def test_the_bytes_of_a_pdf_are_read_in_the_child_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    data = (DATA / "decree.pdf").read_bytes()
    alone = read_draft(data, "a.pdf")
    monkeypatch.setattr("probata.method.documents.readers.pdf.read", lambda *_: pytest.fail("read outside"))
    assert read_behind(data, "a.pdf", Limits()) == alone
    with pytest.raises(Unreadable) as fault:
        read_behind(data[:300], "a.pdf", Limits())
    assert fault.value.where == "a.pdf"


def test_where_there_is_no_nursery_it_is_a_gate_too() -> None:
    assert read_behind(PLAIN, "a.docx", Limits(), Alone()) == read_draft(PLAIN, "a.docx")
    with pytest.raises(Unreadable, match="no Word file"):
        read_behind(b"words", "a.docx", Limits(), Alone())
