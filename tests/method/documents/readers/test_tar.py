"""TAR archives, packed or not, as a reader gives them back."""

import bz2
import gzip
import lzma

import pytest

from probata.method.documents.readers import tar as reader
from probata.method.documents.shelf import read
from probata.record.errors import Unreadable
from tests.method.documents.readers._archive.kit import MAKE, NOTE, outcome

PACKED = {
    "a.tar": MAKE.tape(),
    "a.tar.gz": gzip.compress(MAKE.tape(), mtime=0),
    "a.tar.bz2": bz2.compress(MAKE.tape()),
    "a.tar.xz": lzma.compress(MAKE.tape()),
}


@pytest.mark.parametrize("name", PACKED)
def test_each_way_of_packing_gives_the_same(name: str) -> None:
    reading = read(PACKED[name], name)
    assert reading == reader.read(MAKE.tape(), "a.tar")
    assert list(reader.parts(PACKED[name], name)) == list(reader.parts(MAKE.tape(), "a.tar"))


def test_content_decides_and_a_name_that_says_otherwise_is_told() -> None:
    assert read(PACKED["a.tar.gz"], "a.txt").limits[-1] == "read as .tar because of its content; its name ends in .txt"


def test_bytes_behind_the_packed_archive_are_told() -> None:
    assert "holds bytes after its end, which were not read" in reader.read(PACKED["a.tar.gz"] + b"words", "a").limits


def test_a_packed_archive_that_is_cut_gives_what_stands_before() -> None:
    data = gzip.compress(MAKE.tarred(b"a", NOTE)) + gzip.compress(MAKE.tarred(b"b", NOTE * 50))[:-20]
    found = outcome(reader.parts(data, "x"))
    assert found["a"] == NOTE
    assert found["b"] == "cut off"
    assert any("cut off" in limit for limit in reader.read(data, "x").limits)


@pytest.mark.parametrize("data", [b"no archive", gzip.compress(NOTE, mtime=0), bytes(512), b""])
def test_what_is_no_tar_is_refused(data: bytes) -> None:
    for act in (reader.read, reader.parts):
        with pytest.raises(Unreadable):
            act(data, "a.tar")
