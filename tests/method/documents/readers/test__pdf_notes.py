"""Notes that people attached to a page are read with author and time."""

import io
from types import SimpleNamespace

import pytest

from probata.method.documents.readers import pdf


def with_notes(make: SimpleNamespace, *notes: dict[str, object]) -> bytes:
    pikepdf = pytest.importorskip("pikepdf")
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(make.pdf([[(72, 700, "words")]]))) as document:
        made = [
            document.make_indirect(pikepdf.Dictionary(Rect=[70, 690, 90, 710], Type=pikepdf.Name.Annot, **n))
            for n in notes
        ]
        document.pages[0].Annots = pikepdf.Array(made)
        document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(made))
        document.save(out)
    return out.getvalue()


def test_a_comment_stands_after_its_page(make: SimpleNamespace) -> None:
    pikepdf = pytest.importorskip("pikepdf")
    data = with_notes(
        make,
        {"Subtype": pikepdf.Name.Text, "Contents": "Who says?\rAsk her. 湖", "T": "Vosk", "M": "D:2020"},
        {"Subtype": pikepdf.Name.Link, "Contents": "a link"},
        {"Subtype": pikepdf.Name.Highlight, "Contents": ""},
    )
    reading = pdf.read(data, "a.pdf")
    assert reading.text == "words\n\nWho says?\nAsk her. 湖"
    assert [(m.kind.value, m.by, m.at) for m in reading.marks if m.kind.value == "comment"] == [
        ("comment", "Vosk", "D:2020")
    ]


def test_what_stands_in_a_form_field_is_read(make: SimpleNamespace) -> None:
    pikepdf = pytest.importorskip("pikepdf")
    data = with_notes(make, {"Subtype": pikepdf.Name.Widget, "FT": pikepdf.Name.Tx, "V": "Quessim", "T": "place"})
    reading = pdf.read(data, "a.pdf")
    assert [m.span.of(reading.text) for m in reading.marks if m.kind.value == "content control"] == ["Quessim"]
