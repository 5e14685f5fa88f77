"""Office packages are opened with care: bombs, doubles and damage are refused."""

# ruff: noqa: E501 (long lines here are the content of files)

import io
import zipfile
from types import SimpleNamespace

import pytest

from probata.method.documents.readers import _package
from probata.method.documents.readers._package import Package, has_parts
from probata.record.errors import Unreadable


def package(make: SimpleNamespace, **parts: bytes) -> Package:
    return Package(make.zipped({name.replace("__", "/"): data for name, data in parts.items()}), "a.docx")


def test_parts_are_found_without_regard_to_case_and_slashes(make: SimpleNamespace) -> None:
    opened = Package(make.zipped({"Word\\Document.xml": b"<a/>"}), "a.docx")
    assert opened.part("word/document.xml") == b"<a/>"
    assert opened.part("/word/none.xml") == b""
    assert has_parts(make.zipped({"Word/Document.xml": b""}), "word/")


def test_relations_are_resolved_and_outside_ones_kept_apart(make: SimpleNamespace) -> None:
    rels = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="a" Type="x/footnotes" Target="../word/notes.xml"/>'
        b'<Relationship Id="b" Type="x/header" Target="/word/h.xml"/>'
        b'<Relationship Id="c" Type="x/hyperlink" Target="https://host.invalid/" TargetMode="External"/></Relationships>'
    )
    found = package(make, **{"word___rels__document.xml.rels": rels}).relations("word/document.xml")
    assert [(each.id, each.kind, each.target, each.outside) for each in found] == [
        ("a", "footnotes", "word/notes.xml", False),
        ("b", "header", "word/h.xml", False),
        ("c", "hyperlink", "https://host.invalid/", True),
    ]


def test_a_part_that_unfolds_beyond_its_ratio_is_refused(make: SimpleNamespace) -> None:
    with pytest.raises(Unreadable, match="unfolds beyond all reason"):
        package(make, big=b" " * 9_000_000).part("big")


def test_all_parts_together_have_a_limit(make: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_package, "MAX_TOTAL", 1_000)
    opened = package(make, a=bytes(range(256)) * 3, b=bytes(range(256)) * 3)
    assert len(opened.part("a")) == 768
    with pytest.raises(Unreadable, match="unfolds beyond all reason"):
        opened.part("b")


def test_too_many_parts_are_refused(make: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_package, "MAX_PARTS", 2)
    with pytest.raises(Unreadable, match="more than 2 parts"):
        package(make, a=b"", b=b"", c=b"")


def test_two_parts_of_one_name_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
        archive.writestr("Word/document.xml", "<b/>")
    with pytest.raises(Unreadable, match="two parts of one name"):
        Package(out.getvalue(), "a.docx").part("word/document.xml")


def test_a_part_with_a_wrong_checksum_is_refused(make: SimpleNamespace) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a", b"words")
    with pytest.raises(Unreadable, match="cannot be unpacked"):
        Package(out.getvalue().replace(b"words", b"wards", 1), "a.docx").part("a")


def test_properties_become_claims_and_damaged_ones_a_limit(make: SimpleNamespace) -> None:
    core = b'<p xmlns:dc="urn:dc"><dc:creator>Otta</dc:creator><dc:title> </dc:title></p>'
    custom = b'<Properties><property name="Unit"><v>East</v></property></Properties>'
    claims, limits = package(
        make, docProps__core=b"", **{"docProps__core.xml": core, "docProps__custom.xml": custom}
    ).declared("Word properties")
    assert [(each.field, each.value) for each in claims] == [("author", "Otta"), ("Unit", "East")]
    assert limits == ()
    _none, limits = package(make, **{"docProps__core.xml": b"<broken"}).declared("Word properties")
    assert limits == ("its properties (author, dates) are damaged and were not read",)


@pytest.mark.parametrize("data", [b"", b"words", b"PK\x03\x04", b"PK\x03\x04" + bytes(100)])
def test_what_is_no_zip_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        Package(data, "a.docx")
