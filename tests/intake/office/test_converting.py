"""A sandbox that reads by way of LibreOffice; what stands in for it is told in each test."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from probata.intake.office import converting
from probata.intake.office.conversion import Converted
from probata.intake.office.converting import Converting
from probata.intake.sandbox.clock import Clock
from probata.intake.sandbox.frames import Plain
from probata.intake.sandbox.reading import Sandbox
from probata.method.documents.model import Reading
from probata.method.documents.old_formats import OLE2, OldFormat
from probata.record.basis import Method
from probata.record.errors import Unreadable
from tests.intake.office.standing_in import DATA, linux, office

CUT = OLE2 + bytes(504) + "WordDocument".encode("utf-16-le")
STATEMENT = (DATA / "statement.doc").read_bytes()
BODY = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>{}</w:body></w:document>"


def docx(words: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", BODY.format(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"))
        archive.writestr("docProps/app.xml", "<Properties><Application>LibreOffice/7.4</Application></Properties>")
        archive.writestr("word/media/image1.txt", "a picture")
    return out.getvalue()


@pytest.fixture
def by(monkeypatch: pytest.MonkeyPatch) -> Callable[[Converted | Unreadable], list[tuple[str, str]]]:
    """Sets what the conversion comes to, and tells what was asked for."""

    def set_to(outcome: Converted | Unreadable) -> list[tuple[str, str]]:
        asked: list[tuple[str, str]] = []

        def convert(data: bytes, old: OldFormat, name: str) -> Converted:
            asked.append((name, old.suffix))
            if isinstance(outcome, Unreadable):
                raise outcome
            return outcome

        monkeypatch.setattr(converting, "converted", convert)
        return asked

    return set_to


Setting = Callable[[Converted | Unreadable], list[tuple[str, str]]]


def test_what_was_converted_is_read_and_says_so(by: Setting) -> None:
    asked = by(Converted(docx("Held in a hostel."), "LibreOffice 9.9", ("no Landlock",)))
    reading, *inside = Converting(Sandbox()).whole(STATEMENT, "b/a.doc")
    assert asked == [("b/a.doc", ".doc")]
    assert isinstance(reading, Reading)
    assert reading.text == "Held in a hostel."
    assert reading.reader == Method("read-docx+libreoffice-9.9", 1)
    assert reading.limits[0] == (
        "is an old binary Word file (.doc), converted by LibreOffice 9.9 before it was read: what that left out cannot "
        "be told"
    )
    assert reading.limits[1] == "was converted by LibreOffice with a wall missing: no Landlock"
    assert not any("its name ends in" in one for one in reading.limits)
    assert not [one for one in reading.declared if "LibreOffice" in one.value]
    paths = [(one.part if isinstance(one, Plain) else one).path for one in inside if not isinstance(one, Reading)]
    assert paths == ["word/media/image1.txt"]


@pytest.mark.parametrize("data", [b"{\\rtf1 Held.}", b"<html><body>Held.</body></html>", docx("Held.")])
def test_a_doc_that_is_something_else_goes_to_its_reader(by: Setting, data: bytes) -> None:
    asked = by(Unreadable("never"))
    assert Converting(Sandbox()).read(data, "a.doc").text.strip() == "Held."
    assert asked == []


def test_one_that_cannot_be_converted_is_refused_with_the_reason(by: Setting) -> None:
    by(Unreadable("LibreOffice is not installed.", next_step="Install it."))
    with pytest.raises(Unreadable, match="not installed") as fault:
        Converting(Sandbox()).read(STATEMENT, "a.doc")
    assert fault.value.next_step == "Install it."


def test_what_a_reader_refuses_for_another_reason_is_not_converted(by: Setting) -> None:
    asked, locked = by(Converted(docx("x"), "LibreOffice 9")), bytearray(STATEMENT)
    locked[STATEMENT.index(b"\xec\xa5") + 0x0B] |= 1
    for data, why in ((bytes(locked), "under a password"), (CUT, "damaged"), (b"", "empty")):
        with pytest.raises(Unreadable, match=why):
            Converting(Sandbox()).read(data, "a.doc")
    assert asked == []


def test_of_one_file_only_so_many_are_converted(by: Setting) -> None:
    asked, clock = by(Converted(docx("x"), "LibreOffice 9")), Clock(15, 100)
    clock.looks(100)
    with pytest.raises(Unreadable, match="more to convert than so few bytes can show"):
        list(Converting(Sandbox()).whole(STATEMENT, "a.zip/a.doc", clock=clock))
    assert asked == []


def test_what_was_made_and_is_no_docx_is_refused(by: Setting) -> None:
    by(Converted(b"PK\x03\x04 cut", "LibreOffice 9"))
    with pytest.raises(Unreadable):
        Converting(Sandbox()).read(STATEMENT, "a.doc")


def test_the_rest_is_that_of_the_sandbox_that_it_was_given() -> None:
    box = Sandbox()
    one = Converting(box)
    assert (one.limits, one.begins) == (box.limits, box.begins)
    assert one.lacking == box.lacking


@office
@linux
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("statement.doc", "They were held in a hostel. Café Ångström, Žiži, 東京, مرحبا."),
        ("note.wri", "They were held in a hostel."),
        ("note.wpd", "They were held in a hostel."),
    ],
)
def test_the_libreoffice_of_this_machine_makes_each_readable(name: str, words: str) -> None:
    reading = Converting(Sandbox()).read((DATA / name).read_bytes(), name)
    assert words in reading.text
    assert "converted by LibreOffice" in reading.limits[0]


def test_a_file_of_the_pile_is_kept_as_it_came(tmp_path: Path, by: Setting) -> None:
    from probata.inquiry.files.reading import Read, read_inside
    from probata.record.digest import Digest

    by(Converted(docx("Held."), "LibreOffice 9"))
    [first, *_] = read_inside(Converting(Sandbox()), STATEMENT, "a.doc", together=True)
    assert isinstance(first, Read)
    assert first.digest == Digest.of(STATEMENT)
    assert first.data == STATEMENT
    assert first.reading.text == "Held."
