"""Presentations as a whole: one of everything is typed, nothing is told twice."""

import pytest

from probata.method.documents.readers import pptx
from probata.record.errors import Unreadable
from tests.method.documents.readers.making_texts import TEXTS, typed


def test_one_of_everything_is_typed() -> None:
    reading = pptx.read(TEXTS.pptx(), "briefing.pptx")
    assert typed(reading, "heading") == ["Numbers (INVENTED)"]
    assert typed(reading, "speaker notes") == ["Say that the count is ours."]
    assert typed(reading, "comment") == ["Whose numbers?", "Again: whose?", "Ours."]
    assert typed(reading, "footer") == ["3"]
    assert typed(reading, "caption") == ["Two boats", "A closed gate"]
    assert typed(reading, "text box") == ["Boats by day", "Gate then shed"]
    assert typed(reading, "table cell") == ["Day", "Boats", "Monday", "14"]
    assert typed(reading, "furniture") == ["Ministry of Settlement", "On every slide: INVENTED"]
    assert typed(reading, "hidden") == ["A slide left out\n\nunseen", "unseen", "Deleted, and still in the file"]
    assert reading.text.count("once only") == 1
    assert "Click to edit" not in reading.text


def test_the_order_is_that_of_people() -> None:
    text = pptx.read(TEXTS.pptx(), "a.pptx").text
    order = ["Numbers", "left words", "right words", "the Courier", "first boat", "second boat", "Day", "Boats by day"]
    assert sorted(order, key=text.index) == order


def test_no_slides_and_no_main_part_are_told_apart() -> None:
    with pytest.raises(Unreadable, match="main part is missing"):
        pptx.read(TEXTS.zipped({"ppt/x.xml": "<a/>"}), "a.pptx")
    empty = pptx.read(TEXTS.zipped({"ppt/presentation.xml": f"<p:presentation {TEXTS.P}/>"}), "a.pptx")
    assert empty.limits == ("holds no text",)
