"""What a PDF declares of itself: each claim by itself, whatever was done to the others."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.documents.model import Reading
from probata.method.documents.readers import pdf
from probata.method.documents.readers._pdf_claims import MAX_BYTES, date

pikepdf = pytest.importorskip("pikepdf")
WORDS = "The clerk said so."


def read(change: Callable[[Any], None]) -> Reading:
    out = io.BytesIO()
    with pikepdf.new() as document:
        page = document.add_blank_page(page_size=(300, 300))
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name("/Helvetica")
        )
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=document.make_indirect(font)))
        page.Contents = document.make_stream(f"BT /F1 12 Tf 20 200 Td ({WORDS}) Tj ET".encode())
        change(document)
        document.save(out)
    return pdf.read(out.getvalue(), "a.pdf")


def info(title: Callable[[Any], Any]) -> Callable[[Any], None]:
    def change(document: Any) -> None:
        document.trailer.Info = document.make_indirect(pikepdf.Dictionary(Author=pikepdf.String("A. Clerk")))
        document.trailer.Info["/Title"] = title(document)

    return change


def round_about(document: Any) -> Any:
    found = document.make_indirect(pikepdf.Array([]))
    found.append(found)
    return found


BROKEN = {
    "half of a pair": b"\xfe\xff\xd8\x00\x00A",
    "the other half": b"\xff\xfeA\x00\x00\xdc",
    "too long": b"x" * (MAX_BYTES // 2),
}
SILENT: dict[str, Callable[[Any], Any]] = {
    "a number": lambda _: 5,
    "a truth": lambda _: True,
    "a list": lambda _: pikepdf.Array([1, 2]),
    "round about": round_about,
    "itself": lambda document: document.trailer.Info,
    "no signs": lambda _: pikepdf.String(b"\xfe\xff"),
    "no utf-8": lambda _: pikepdf.String(b"\xef\xbb\xbf\xff\xfe"),
}


@pytest.mark.parametrize("what", list(BROKEN))
def test_a_claim_that_cannot_be_read_is_left_out_and_told_and_the_rest_is_read(what: str) -> None:
    reading = read(info(lambda _: pikepdf.String(BROKEN[what])))
    assert reading.text == WORDS
    assert [(one.field, one.value) for one in reading.declared] == [("author", "A. Clerk")]
    (limit,) = reading.limits
    why = "has more than 500,000 signs" if what == "too long" else "is no sound text"
    assert limit == f"what it declares as title {why}: it was left out"


@pytest.mark.parametrize("what", list(SILENT))
def test_what_is_no_text_is_no_claim(what: str) -> None:
    reading = read(info(SILENT[what]))
    assert (reading.text, [one.field for one in reading.declared], reading.limits) == (WORDS, ["author"], ())


@pytest.mark.parametrize("what", [5, "list", "itself"])
def test_a_dictionary_that_is_none_declares_nothing(what: object) -> None:
    def change(document: Any) -> None:
        made = next(
            one
            for name, one in ((5, 5), ("list", pikepdf.Array([1])), ("itself", pikepdf.Dictionary()))
            if name == what
        )
        document.trailer.Info = document.make_indirect(made)
        if what == "itself":
            document.trailer.Info.Title = document.trailer.Info

    reading = read(change)
    assert (reading.text, reading.declared, reading.limits) == (WORDS, (), ())


def test_a_claim_of_the_greatest_length_is_read() -> None:
    reading = read(info(lambda _: pikepdf.String(b"x" * (MAX_BYTES // 2 - 1))))
    assert [len(one.value) for one in reading.declared] == [MAX_BYTES // 2 - 1, len("A. Clerk")]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=40), st.sampled_from([b"", b"\xfe\xff", b"\xff\xfe", b"\xef\xbb\xbf"]), st.booleans())
def test_whatever_stands_there_the_text_is_read(said: bytes, mark: bytes, in_xmp: bool) -> None:
    def change(document: Any) -> None:
        if in_xmp:
            document.Root.Metadata = document.make_stream(b"<?xpacket begin?><x:xmpmeta>" + mark + said)
        for key in ("Title", "Author", "CreationDate", "ModDate", "Producer"):
            document.docinfo[f"/{key}"] = pikepdf.String(mark + said)

    reading = read(change)
    assert reading.text == WORDS
    for one in reading.declared:
        one.value.encode("utf-8")
        assert one.value
        assert "\x00" not in one.value


@given(st.text(max_size=30))
def test_a_date_is_a_date_or_the_words_that_stand_there(words: str) -> None:
    assert date(words) == words.strip() or words.strip().startswith("D:")
