"""The shelf goes by content first and by name where the content leaves it open."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from probata.method.documents import readers as folder
from probata.method.documents.shelf import is_pack, read, readers
from probata.record.errors import Unreadable


def reader_of(data: bytes, name: str) -> str:
    return read(data, name).reader.name


def test_the_readers_of_this_release_are_found_without_a_list() -> None:
    files = list(Path(folder.__file__).parent.glob("[!_]*.py"))
    assert len(readers()) == len(files) > 30
    assert {"read-csv", "read-docx", "read-pdf", "read-txt", "read-whatsapp", "read-warc"} <= {
        reader.METHOD.name for reader in readers()
    }


def test_content_outranks_the_name_and_a_limit_says_so(make: SimpleNamespace) -> None:
    reading = read(make.decree(), "decree.txt")
    assert reading.reader.name == "read-pdf"
    assert reading.limits[-1] == "read as .pdf because of its content; its name ends in .txt"


def test_a_name_that_fits_is_no_limit(make: SimpleNamespace) -> None:
    assert read(make.picture(), "GATE.PNG").limits == ("a picture: the words in it were not read",)


@pytest.mark.parametrize(
    ("name", "reader"),
    [("a.txt", "read-txt"), ("a.md", "read-md"), ("a.csv", "read-csv"), ("a.html", "read-html"), ("a", "read-txt")],
)
def test_for_text_without_a_signature_the_name_decides(name: str, reader: str) -> None:
    assert reader_of(b"one, two\n", name) == reader


def test_a_web_page_is_known_by_its_first_words() -> None:
    assert reader_of(b"<!DOCTYPE html>\n<p>words", "page.txt") == "read-html"
    assert reader_of(b"\xef\xbb\xbf <!-- saved --><html><p>words", "page") == "read-html"
    assert reader_of("<!doctype html><p>words".encode("utf-16"), "page") == "read-html"


def test_markdown_that_begins_with_a_tag_stays_markdown() -> None:
    assert reader_of(b"<p align=center>Title</p>\n\n# First\n", "readme.md") == "read-md"


def test_zip_containers_are_told_apart_by_their_parts(make: SimpleNamespace) -> None:
    assert reader_of(make.statement(), "statement.xlsx") == "read-docx"
    assert reader_of(make.names(), "names.docx") == "read-xlsx"
    assert reader_of(make.names(), "names") == "read-xlsx"


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"", "a.txt", "The file is empty."),
        (bytes(range(256)) * 8, "a.xyz", "No reader for this kind of file (.xyz)."),
        (bytes(range(256)) * 8, "a", "No reader for this kind of file (no suffix)."),
        (b"%!PS-Adobe-3.0", "a.txt", "No reader for this: it is a PostScript file."),
    ],
)
def test_what_nobody_reads_is_refused(data: bytes, name: str, message: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read(data, name)
    assert refusal.value.message == message


def test_an_archive_that_nobody_unpacks_is_refused_with_advice() -> None:
    with pytest.raises(Unreadable, match="a RAR archive") as refusal:
        read(b"Rar!\x1a\x07\x01\x00" + bytes(40), "a.rar")
    assert refusal.value.next_step == "Unpack it and add the files that it holds."


def test_an_archive_that_is_no_other_format_goes_to_the_general_reader(make: SimpleNamespace) -> None:
    assert reader_of(make.zipped({"a.txt": b"words"}), "a.docx") == "read-zip"
    assert reader_of(make.statement(), "a.zip") == "read-docx"


def test_a_damaged_archive_goes_to_the_reader_that_its_name_says(make: SimpleNamespace) -> None:
    with pytest.raises(Unreadable, match="ZIP directory cannot be read"):
        read(make.names()[:500], "names.xlsx")


def test_text_under_an_unknown_name_is_read_as_plain_text_with_a_limit() -> None:
    reading = read(b"Dear all,\n\nwords", "letter.wri")
    assert (reading.reader.name, reading.limits) == (
        "read-txt",
        ("read as .txt because of its content; its name ends in .wri",),
    )


def test_what_holds_files_and_no_words_of_its_own_is_a_pack() -> None:
    packs = {reader.METHOD.name for reader in readers() if is_pack(reader.METHOD)}
    assert packs == {f"read-{one}" for one in ("zip", "tar", "gz", "7z", "wacz", "warc")}
