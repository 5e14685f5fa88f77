"""Notes of auto-archiver as a reader gives them back."""

import pytest

from probata.method.documents.readers import auto_archiver as reader
from probata.method.documents.shelf import read
from probata.record.errors import Unreadable
from tests.method.documents.readers._archive.kit import MAKE


def test_a_note_is_known_by_its_content_whatever_its_name() -> None:
    reading = read(MAKE.archived(), "metadata.json")
    assert reading.reader == reader.METHOD
    assert "metadata.content: They read out the number of the lease first.\nNobody asked." in reading.text
    assert "1.0, 2.0" not in reading.text
    assert reading.limits == (
        "where something was taken is noted in it and not shown",
        "files that it names and that lie beside it: 1; compare their digests",
    )


def test_half_a_letter_is_written_as_a_mark() -> None:
    made = MAKE.archived().replace(b"shore_walker", b"\\ud800\\u0000")
    reader.read(made, "a").text.encode("utf-8")


@pytest.mark.parametrize("data", [b"{}", b"", MAKE.archived()[:-50], MAKE.archived().replace(b'"url"', b'"url')])
def test_what_is_no_note_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable) as refusal:
        reader.read(data, "a.json")
    assert refusal.value.next_step


def test_other_json_is_not_claimed() -> None:
    assert not reader.recognises(b'{"status": "ok", "metadata": {"x": 1}, "media": []}')
