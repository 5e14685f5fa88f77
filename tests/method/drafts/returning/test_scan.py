"""Forms that are counted in the bytes, and pictures by their part."""

from __future__ import annotations

import io
import zipfile

from probata.method.drafts.returning.scan import forms, picture
from tests.method.drafts.drafting import draft

BODY = b'<w:gridSpan w:val="2"/><w:gridSpan w:val="1"/><w:u w:val="single"/><w:u w:val="none"/><w:color w:val="auto"/>'


def _package() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        package.writestr("word/document.xml", BODY)
        package.writestr("word/media/a.png", b"pixels")
    return written.getvalue()


def test_joined_cells_and_underlined_runs_are_counted() -> None:
    assert [one.says for one in forms(_package(), draft("Words."))] == [
        "The language has no cells that are joined (1).",
        "The language has no runs that are underlined (1).",
    ]


def test_a_picture_that_is_not_there_has_no_bytes() -> None:
    assert picture(_package(), "word/media/a.png") == b"pixels"
    assert picture(_package(), "word/media/b.png") == b""
    assert picture(b"no package", "word/media/a.png") == b""
