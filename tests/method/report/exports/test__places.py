"""Places in words."""

from decimal import Decimal

import pytest

from probata.method.report.exports._places import in_words
from probata.record.span import MessageNumber, PageBox, SheetCell, Span, TextSpan, TimeRange

BOX = PageBox(3, Decimal("72.0"), Decimal("90"), Decimal("240.04"), Decimal("110.5"))


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (None, "the whole document"),
        (TextSpan(1119, 1180), "characters 1,120 to 1,180 of its text"),
        (TextSpan(4, 5), "character 5 of its text"),
        (TextSpan(4, 4), "before character 5 of its text"),
        (BOX, "page 3, region 72,90 to 240,110.5"),
        (TimeRange(12_000, 31_000), "0:12 to 0:31"),
        (TimeRange(3_723_500, 3_724_000), "1:02:03.500 to 1:02:04"),
        (SheetCell("Boats", 7, 2), "sheet “Boats”, cell B7"),
        (SheetCell("Boats", 1, 28), "sheet “Boats”, cell AB1"),
        (SheetCell("Boats", 1, 26), "sheet “Boats”, cell Z1"),
        (MessageNumber(14), "message 14"),
    ],
)
def test_a_place_is_said_in_words_that_a_person_can_follow(span: Span | None, words: str) -> None:
    assert in_words(span) == words


def test_a_box_of_a_hundred_points_is_not_written_with_an_exponent() -> None:
    assert "100,0 to 200,10" in in_words(PageBox(1, Decimal(100), Decimal(0), Decimal(200), Decimal(10)))
