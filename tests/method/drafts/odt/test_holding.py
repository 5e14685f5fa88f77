import io
import zipfile

import pytest

from probata.method.drafts.odt.holding import Held
from probata.record.errors import BadInput
from tests.method.documents.word.odt.making import content, flat, packed


def test_the_main_part_is_exchanged_and_nothing_else() -> None:
    data = packed(content("<text:p>a</text:p>"), {"styles.xml": b"<s/>", "Pictures/a.png": b"p" * 500})
    new = Held(data, "x").with_main(b"<new/>")
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(io.BytesIO(new)) as after:
        assert after.namelist() == before.namelist()
        assert (after.infolist()[0].filename, after.infolist()[0].compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert [name for name in before.namelist() if before.read(name) != after.read(name)] == ["content.xml"]
        assert after.testzip() is None


def test_a_file_with_the_same_main_part_is_the_same_file() -> None:
    data = packed(content("<text:p>a</text:p>"))
    held = Held(data, "x")
    assert held.with_main(held.main) == data


def test_a_flat_file_is_its_own_main_part() -> None:
    assert Held(flat(""), "x").with_main(b"<new/>") == b"<new/>"


def test_a_signed_file_is_refused() -> None:
    with pytest.raises(BadInput, match="signed"):
        Held(packed(content(""), {"META-INF/documentsignatures.xml": b"<s/>"}), "x").refuse_signed()
