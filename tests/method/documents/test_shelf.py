"""The shelf goes by content first and by name where the content leaves it open."""

from collections.abc import Callable, Mapping
from types import SimpleNamespace

import pytest

from probata.method.documents.shelf import read, readers
from probata.record.errors import Unreadable


def reader_of(data: bytes, name: str) -> str:
    return read(data, name).reader.name


def test_the_readers_of_this_release_are_found_without_a_list() -> None:
    assert [reader.METHOD.name for reader in readers()] == [
        "read-csv",
        "read-docx",
        "read-html",
        "read-image",
        "read-md",
        "read-pdf",
        "read-txt",
        "read-xlsx",
    ]


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
        (b"{\\rtf1 words}", "a.txt", "No reader for this: it is an RTF file."),
    ],
)
def test_what_nobody_reads_is_refused(data: bytes, name: str, message: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read(data, name)
    assert refusal.value.message == message


def test_an_archive_of_another_kind_is_refused_with_advice(
    make: SimpleNamespace, remade: Callable[[bytes, Mapping[str, bytes]], bytes]
) -> None:
    with pytest.raises(Unreadable, match="neither a Word file nor a workbook") as refusal:
        read(make.zipped({"a.txt": b"words"}), "a.zip")
    assert refusal.value.next_step == "Unpack it and add the files that it holds."


def test_a_damaged_archive_goes_to_the_reader_that_its_name_says(make: SimpleNamespace) -> None:
    with pytest.raises(Unreadable, match="ZIP directory cannot be read"):
        read(make.names()[:500], "names.xlsx")


def test_text_under_an_unknown_name_is_read_as_plain_text_with_a_limit() -> None:
    reading = read(b"From: x\n\nwords", "mail.eml")
    assert (reading.reader.name, reading.limits) == (
        "read-txt",
        ("read as .txt because of its content; its name ends in .eml",),
    )
