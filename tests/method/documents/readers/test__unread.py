"""Formats that nobody reads are named, with what to do instead."""

import pytest

from probata.method.documents.readers._unread import OLE2, refuse_known, refuse_ole
from probata.record.errors import Unreadable


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (OLE2 + bytes(504) + "WordDocument".encode("utf-16-le"), "an old binary Word file"),
        (OLE2 + bytes(504) + "EncryptedPackage".encode("utf-16-le"), "under a password"),
        (OLE2 + bytes(504), "an old Office program"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument file"),
        (b"\x00\x00\x00\x20ftypcrx ", "MPEG-4"),
        (b"Rar!\x1a\x07\x01\x00", "a RAR archive"),
        (b"\x28\xb5\x2f\xfd\x00", "Zstandard"),
        (b"SQLite format 3\x00", "an SQLite database"),
    ],
)
def test_a_known_format_is_named(data: bytes, kind: str) -> None:
    with pytest.raises(Unreadable, match=kind) as refusal:
        refuse_known(data, "a.bin")
    assert refusal.value.next_step


@pytest.mark.parametrize("data", [b"MZ is how this text begins", b"BZh and words", b"words", b""])
def test_text_that_begins_like_a_program_is_let_through(data: bytes) -> None:
    refuse_known(data, "a.txt")
    refuse_ole(data, "a.txt")
