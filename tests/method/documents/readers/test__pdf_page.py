"""Boxes of lines, on pages of every rotation and crop."""

import io
from types import SimpleNamespace

import pytest

from probata.method.documents.readers import pdf
from probata.record.span import PageBox


def place_of_line(data: bytes) -> PageBox:
    reading = pdf.read(data, "a.pdf")
    (place,) = [mark.place for mark in reading.marks if mark.kind.value == "line"]
    assert isinstance(place, PageBox)
    return place


def test_a_line_is_found_from_the_top_left_corner(make: SimpleNamespace) -> None:
    place = place_of_line(make.pdf([[(72, 742, "words")]]))
    assert abs(place.left - 72) < 2
    assert place.top < 100 < place.bottom + 5
    assert place.right < 120


@pytest.mark.parametrize(("turn", "left", "top"), [(0, 72, 92), (90, 740, 72), (180, 500, 740), (270, 92, 490)])
def test_a_turned_page_is_measured_as_it_is_shown(make: SimpleNamespace, turn: int, left: int, top: int) -> None:
    place = place_of_line(make.pdf([[(72, 742, "words")]], extra=f"/Rotate {turn}"))
    assert abs(place.left - left) < 15
    assert abs(place.top - top) < 15


def test_a_cropped_page_begins_at_its_crop(make: SimpleNamespace) -> None:
    place = place_of_line(make.pdf([[(172, 642, "words")]], extra="/CropBox [100 100 500 700]"))
    assert abs(place.left - 72) < 2
    assert 40 < place.top < 60


@pytest.mark.parametrize(("turn", "left", "top"), [(90, 632, 22), (180, 350, 632), (270, 58, 350)])
def test_a_turned_page_is_measured_from_its_crop(make: SimpleNamespace, turn: int, left: int, top: int) -> None:
    place = place_of_line(make.pdf([[(72, 742, "words")]], extra=f"/CropBox [50 110 455 800] /Rotate {turn}"))
    assert (abs(place.left - left) < 15, abs(place.top - top) < 15) == (True, True), place


def test_signs_without_letters_are_counted(make: SimpleNamespace) -> None:
    pikepdf = pytest.importorskip("pikepdf")
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(make.pdf([[(72, 700, "abc")]]))) as document:
        map_to_nothing = (
            b"/CIDInit /ProcSet findresource begin begincmap 1 beginbfchar <61> <FFFF> endbfchar endcmap end"
        )
        document.pages[0].Resources.Font.F1.ToUnicode = document.make_stream(map_to_nothing)
        document.save(out)
    reading = pdf.read(out.getvalue(), "a.pdf")
    assert all(letter.isprintable() for letter in reading.text)


def test_words_miles_away_are_read_and_their_box_has_no_side_behind_another(make: SimpleNamespace) -> None:
    reading = pdf.read(make.pdf([[(9_999_990, 700, "far away words"), (72, 600, "near")]]), "a.pdf")
    assert "far away words" in reading.text
    far = reading.marks[1].place
    assert isinstance(far, PageBox)
    assert far.left == far.right


def test_a_page_with_a_picture_a_form_and_no_text_object_is_looked_into(make: SimpleNamespace) -> None:
    """Text of a form is hidden where it is invisible, though no object of the page itself is."""
    pikepdf = pytest.importorskip("pikepdf")
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(make.pdf([[(72, 700, "seen")]]))) as document:
        page = document.pages[0]
        form = document.make_stream(b"BT 3 Tr /F1 12 Tf 72 500 Td (not seen) Tj ET")
        form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        form.BBox, form.Resources = [0, 0, 600, 900], page.Resources
        page.Resources.XObject = pikepdf.Dictionary(Fm=document.make_indirect(form))
        page.contents_add(b"/Fm Do")
        document.save(out)
    reading = pdf.read(out.getvalue(), "a.pdf")
    assert [one.span.of(reading.text) for one in reading.marks if one.kind.value == "hidden"] == ["not seen"]
