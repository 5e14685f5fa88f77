"""PDF: pages, paragraphs, claims and limits; locked and cut files refused."""

import io
import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from probata.method.documents.readers import pdf
from probata.record.errors import Unreadable
from probata.record.span import PageBox


def test_paragraphs_and_hyphens_stand_as_on_the_page(make: SimpleNamespace) -> None:
    assert pdf.read(make.decree(), "a.pdf").text == (
        "Decree on Seasonal Skills (INVENTED)\n\n1. The Ministry may direct to a place of instruc-\n"
        "tion any person whose circumstances\ndisturb the settled order of the shore.\n\n"
        "2. The lease of a household is suspended."
    )


def test_every_page_has_one_mark_with_its_box(make: SimpleNamespace) -> None:
    reading = pdf.read(make.decree(), "a.pdf")
    boxes = [mark.place for mark in reading.marks if mark.kind.value == "page"]
    assert all(isinstance(box, PageBox) for box in boxes)
    assert [(box.page, int(box.right), int(box.bottom)) for box in boxes if isinstance(box, PageBox)] == [
        (1, 595, 842),
        (2, 595, 842),
        (3, 595, 842),
    ]


def test_a_page_without_text_is_named(make: SimpleNamespace) -> None:
    assert pdf.read(make.decree(), "a.pdf").limits == ("page 3 has no text layer: it is empty",)


def test_a_scan_is_named_as_one(make: SimpleNamespace) -> None:
    pikepdf = pytest.importorskip("pikepdf")
    with pikepdf.open(io.BytesIO(make.pdf([[(72, 700, "words")], [(72, 700, "shown")]]))) as document:
        image = pikepdf.Stream(
            document, bytes(100), Width=10, Height=10, ColorSpace=pikepdf.Name.DeviceGray, BitsPerComponent=8
        )
        image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        document.pages[0].Resources.XObject = pikepdf.Dictionary(Scan=document.make_indirect(image))
        document.pages[0].Contents = document.make_stream(b"q 500 0 0 700 0 0 cm /Scan Do Q")
        out = io.BytesIO()
        document.save(out)
    reading = pdf.read(out.getvalue(), "a.pdf")
    assert reading.text == "shown"
    assert reading.limits == ("page 1 has no text layer: a scan? nothing of it can be searched",)


def test_invisible_text_without_a_picture_is_hidden(make: SimpleNamespace) -> None:
    reading = pdf.read(make.pdf([[(72, 700, "unseen words")]], mode=3), "a.pdf")
    assert [mark.span.of(reading.text) for mark in reading.marks if mark.kind.value == "hidden"] == ["unseen words"]


def test_running_heads_and_page_numbers_are_typed(make: SimpleNamespace) -> None:
    pages = [
        [(72, 800, "Inquiry, draft (INVENTED)"), (72, 600, f"Words of page {n}."), (300, 40, f"- {n} -")]
        for n in range(1, 5)
    ]
    reading = pdf.read(make.pdf(pages), "a.pdf")
    typed = [
        (mark.kind.value, mark.span.of(reading.text))
        for mark in reading.marks
        if mark.kind.value in ("header", "footer")
    ]
    assert typed[:2] == [("header", "Inquiry, draft (INVENTED)"), ("footer", "- 1 -")]
    assert len(typed) == 8


def test_properties_are_claims_with_dates_that_people_can_read(make: SimpleNamespace) -> None:
    assert [(each.field, each.value, each.source) for each in pdf.read(make.decree(), "a.pdf").declared] == [
        ("title", "Decree", "PDF properties"),
        ("author", "Ministry of Settlement", "PDF properties"),
        ("created", "2019-03-02T09:30:00+02:00", "PDF properties"),
    ]


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("D:2019", "2019"),
        ("D:201903", "2019-03"),
        ("D:20190302", "2019-03-02"),
        ("D:20190302093000Z", "2019-03-02T09:30:00Z"),
        ("D:20190302093000", "2019-03-02T09:30:00"),
        ("last spring", "last spring"),
    ],
)
def test_dates(make: SimpleNamespace, stored: str, shown: str) -> None:
    data = make.pdf([[(72, 700, "words")]], f"/ModDate ({stored})")
    assert [(each.field, each.value) for each in pdf.read(data, "a.pdf").declared] == [("modified", shown)]


def test_a_locked_file_asks_for_its_password() -> None:
    pikepdf = pytest.importorskip("pikepdf")
    out = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(out, encryption=pikepdf.Encryption(owner="owner", user="user"))
    with pytest.raises(Unreadable, match="needs a password") as refusal:
        pdf.read(out.getvalue(), "a.pdf")
    assert "save it without" in refusal.value.next_step


def test_a_cut_file_is_refused_wherever_it_is_cut(make: SimpleNamespace) -> None:
    data = make.decree().rstrip()
    for length in range(0, len(data) - 1, 37):
        with pytest.raises(Unreadable):
            pdf.read(data[:length], "a.pdf")


def test_padding_after_the_end_does_no_harm(make: SimpleNamespace) -> None:
    assert pdf.read(make.decree() + bytes(5000), "a.pdf") == pdf.read(make.decree(), "a.pdf")


def test_a_mended_table_of_contents_is_told(make: SimpleNamespace) -> None:
    data = make.decree()
    start = data.rindex(b"startxref\n") + len(b"startxref\n")
    broken = data[:start] + b"99" + data[start + 2 :]
    assert "cross references" in pdf.read(broken, "a.pdf").limits[0]


def test_attached_files_are_told() -> None:
    pikepdf = pytest.importorskip("pikepdf")
    out = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.attachments["list.txt"] = b"words"
        document.save(out)
    assert "holds 1 attached files, which were not read" in pdf.read(out.getvalue(), "a.pdf").limits


def test_the_header_may_stand_a_little_later() -> None:
    assert pdf.recognises(b"\n" * 100 + b"%PDF-1.7")
    assert not pdf.recognises(b"\n" * 2000 + b"%PDF-1.7")


def test_a_file_that_is_shown_from_right_to_left_keeps_its_other_lines_as_they_are(make: SimpleNamespace) -> None:
    pikepdf = pytest.importorskip("pikepdf")
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(make.decree())) as document:
        document.Root.ViewerPreferences = pikepdf.Dictionary(Direction=pikepdf.Name.R2L)
        document.save(out)
    assert pdf.read(out.getvalue(), "a.pdf").text == pdf.read(make.decree(), "a.pdf").text


def test_a_damaged_page_of_such_a_file_is_named_and_the_others_are_read(make: SimpleNamespace) -> None:
    pikepdf = pytest.importorskip("pikepdf")
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(make.pdf([[(72, 700, f"Words of page {n}.")] for n in (1, 2, 3)]))) as document:
        document.Root.ViewerPreferences = pikepdf.Dictionary(Direction=pikepdf.Name.R2L)
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    data = out.getvalue()
    kids = re.search(rb"/Kids \[(.*?)\]", data)
    assert kids
    *_, last = re.finditer(rb"\d+ 0 R", kids[1])
    at = kids.start(1) + last.start()
    reading = pdf.read(data[:at] + b"0" * (len(last[0]) - 4) + data[at + len(last[0]) - 4 :], "a.pdf")
    assert reading.text == "Words of page 1.\n\nWords of page 2."
    assert [one.place.page for one in reading.marks if one.kind.value == "page"] == [1, 2]  # type: ignore[union-attr]  # a box
    assert "page 3 is damaged and could not be read" in reading.limits


def test_right_to_left_text_is_read_with_a_limit() -> None:
    typst = pytest.importorskip("typst")
    fonts = Path(pytest.importorskip("fontpkg_noto_sans_arabic").__file__).parent / "files"
    source = '#set text(font: "Noto Sans Arabic", lang: "ar", dir: rtl)\nالبحيرة'
    reading = pdf.read(typst.compile(source.encode(), font_paths=[str(fonts)]), "a.pdf")
    assert reading.limits == ("page 1 has right-to-left text: its order of signs can differ from the page",)
