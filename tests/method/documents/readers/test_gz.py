"""Single packed files as a reader gives them back."""

import bz2
import gzip
import lzma
import struct

import pytest

from probata.method.documents.model import Declared, Part
from probata.method.documents.readers import gz as reader
from probata.method.documents.shelf import read
from probata.record.errors import Unreadable
from tests.method.documents.readers._archive.kit import MAKE, NOTE


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
@pytest.mark.parametrize(
    ("name", "path"), [("a/note.txt.gz", "note.txt"), ("note.XZ", "note"), ("note", "note"), (".gz", ".gz")]
)
def test_the_file_comes_out_under_its_name_without_the_suffix(pack: object, name: str, path: str) -> None:
    (part,) = reader.parts(pack(NOTE), name)  # type: ignore[operator]
    assert isinstance(part, Part)
    assert (part.path, part.data) == (path, NOTE)


def test_the_name_that_gzip_noted_comes_first_and_is_made_harmless() -> None:
    plain = gzip.compress(NOTE, mtime=0)
    noted = (
        plain[:3]
        + bytes([8 + 16 + 4])
        + struct.pack("<L", MAKE.APRIL)
        + plain[8:10]
        + b"\x02\x00xx"
        + b"../M\xe4rz.txt\0said\0"
    )
    (part,) = reader.parts(noted + plain[10:], "x.gz")
    assert part == Part(
        "März.txt",
        NOTE,
        (
            Declared("name", "../März.txt", "gzip header"),
            Declared("modified", "2019-04-12T07:50:00Z", "gzip header"),
            Declared("comment", "said", "gzip header"),
        ),
    )
    assert "leads out" in reader.read(noted + plain[10:], "x.gz").limits[0]


def test_several_in_a_row_and_words_behind_are_told() -> None:
    reading = reader.read(gzip.compress(NOTE) * 2 + b"words", "x.gz")
    assert reading.limits == (
        "2 packed files one after the other, read as one, as programs do",
        "holds bytes after its end, which were not read",
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (gzip.compress(NOTE, mtime=0)[:-5], "cut off"),
        (gzip.compress(NOTE, mtime=0)[:10] + b"\xff" * 40, "damaged"),
        (gzip.compress(b"", mtime=0), "empty"),
        (lzma.compress(bytes(30_000_000), preset=0), "beyond all reason"),
        (b"words", "not packed"),
    ],
)
def test_what_gives_nothing_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(Unreadable, match=message) as refusal:
        reader.read(data, "x.gz")
    assert refusal.value.next_step


def test_it_gives_way_to_tar_and_warc() -> None:
    assert read(gzip.compress(MAKE.tape()), "a.gz").reader.name == "read-tar"
    assert read(gzip.compress(MAKE.crawl()[0]), "a.gz").reader.name == "read-warc"
    assert read(gzip.compress(NOTE), "a.gz").reader.name == "read-gz"
