"""OpenDocument presentations: slides in order, their shapes as people read them."""

from decimal import Decimal

from probata.method.documents.readers import odp
from probata.record.span import PageBox
from tests.method.documents.readers.making_texts import TEXTS, typed


def test_slides_are_pages_and_shapes_stand_in_reading_order() -> None:
    reading = odp.read(TEXTS.slides_odp(), "a.odp")
    assert reading.text.startswith("Numbers\n\nleft\n\nright\n\nBriefing (INVENTED)\n\nSay that the count is ours.")
    pages = [mark.place for mark in reading.marks if mark.kind.value == "page"]
    size = (Decimal("793.7"), Decimal("446.46"))
    assert pages == [PageBox(number, Decimal(0), Decimal(0), *size) for number in (1, 2)]
    assert typed(reading, "heading") == ["Numbers"]
    assert typed(reading, "hidden") == ["A slide left out"]
    assert typed(reading, "speaker notes") == ["Say that the count is ours."]
    assert typed(reading, "footer") == ["Briefing (INVENTED)"]
    assert typed(reading, "furniture") == ["On every slide: INVENTED"]
    (comment,) = [mark for mark in reading.marks if mark.kind.value == "comment"]
    assert (comment.place, comment.by, comment.at) == (pages[0], "Tirren Vosk", "2020-01-03")


def test_a_slide_without_words_is_a_page_all_the_same() -> None:
    reading = odp.read(TEXTS.odf("<!--body--><draw:page/><draw:page/>", "presentation"), "a.odp")
    assert [mark.kind.value for mark in reading.marks] == ["page", "page"]
    assert "holds no text" in reading.limits
