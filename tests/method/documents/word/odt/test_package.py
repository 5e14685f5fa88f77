import io
import zipfile

import pytest

from probata.method.documents.word.odt.package import opened
from probata.record.errors import Unreadable

from .making import MIMETYPE, content, flat, odt, packed


def test_a_package_and_a_flat_file_give_their_main_part() -> None:
    assert opened(odt("<text:p>a</text:p>"), "x").main == "content.xml"
    assert opened(flat("<text:p>a</text:p>"), "x").main == ""


def test_a_template_is_read_too() -> None:
    data = packed(content("<text:p>a</text:p>"), kind=f"{MIMETYPE}-template")
    assert opened(data, "x").content.tag == "office:document-content"


def test_a_file_under_a_password_says_so() -> None:
    manifest = (
        b'<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    )
    with pytest.raises(Unreadable, match="is protected by a password"):
        opened(packed(b"\x00\x01", {"META-INF/manifest.xml": manifest}), "x")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"plain words",
        b"PK\x03\x04 and nothing",
        b"<html/>",
        packed(content("").replace(b"office:text", b"office:spreadsheet")),
        packed(content(""), kind="application/vnd.oasis.opendocument.spreadsheet"),
        packed(b""),
    ],
)
def test_what_is_no_text_of_opendocument_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        opened(data, "x")


def test_a_bomb_is_refused() -> None:
    to = io.BytesIO()
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", MIMETYPE)
        archive.writestr("content.xml", b" " * 30_000_000)
    with pytest.raises(Unreadable, match="beyond all reason"):
        opened(to.getvalue(), "x")


def test_macros_and_pictures_are_named_as_limits_and_empty_libraries_are_not() -> None:
    held = {"Basic/Standard/Module1.xml": b"<m/>", "Pictures/a.png": b"p"}
    says = " ".join(opened(packed(content(""), held), "x").limits())
    assert "macros" in says
    assert "pictures" in says
    empty = {"Basic/Standard/script-lb.xml": b"<m/>", "Basic/script-lc.xml": b"<m/>"}
    assert opened(packed(content(""), empty), "x").limits() == []
    listening = content("").replace(b"<office:scripts/>", b"<office:scripts><script:event-listener/></office:scripts>")
    assert "macros" in opened(packed(listening), "x").limits()[0]
