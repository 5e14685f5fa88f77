"""The package: one order, one date."""

import io
import zipfile

from probata.method.report.exports._word_package import packed


def test_the_same_parts_are_the_same_file_in_their_order() -> None:
    parts = {"b.xml": b"<b/>", "word/media/a.png": b"pixels"}
    assert packed(parts) == packed(parts)
    with zipfile.ZipFile(io.BytesIO(packed(parts))) as package:
        each = package.infolist()
    assert [one.filename for one in each] == list(parts)
    assert {one.date_time for one in each} == {(1980, 1, 1, 0, 0, 0)}
    assert [one.compress_type for one in each] == [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED]
