from __future__ import annotations

from decimal import Decimal

from probata.method.documents.model import Mark, MarkKind
from probata.method.documents.whereabouts import Inside, whereabouts
from probata.record.span import MessageNumber, PageBox, SheetCell, TextSpan, TimeRange


def box(page: int) -> PageBox:
    return PageBox(page, Decimal(0), Decimal(0), Decimal(10), Decimal(10))


def test_words_of_a_message_have_its_number_sender_and_time_and_what_they_stand_in() -> None:
    marks = (
        Mark(MarkKind.MESSAGE, TextSpan(0, 9), MessageNumber(1), "Ana", "2021"),
        Mark(MarkKind.MESSAGE, TextSpan(10, 30), MessageNumber(2), "Bo", "2022"),
        Mark(MarkKind.FORWARDED, TextSpan(12, 30), None, "Cy"),
    )
    found = whereabouts(marks, TextSpan(14, 18))
    assert (found.message, found.by, found.at) == (2, "Bo", "2022")
    assert found.inside == (Inside(MarkKind.FORWARDED, "Cy"),)
    assert whereabouts(marks, TextSpan(9, 10)).message == 0


def test_words_on_a_page_in_a_cell_and_in_a_recording() -> None:
    page = Mark(MarkKind.PAGE, TextSpan(0, 50), box(3))
    line = Mark(MarkKind.LINE, TextSpan(0, 20), box(3))
    found = whereabouts((page, line), TextSpan(4, 8))
    assert (found.page, found.place, found.inside) == (3, line.place, ())
    cell = Mark(MarkKind.CELL, TextSpan(0, 9), SheetCell("Sheet1", 2, 3))
    assert whereabouts((cell,), TextSpan(1, 2)).cell == cell.place
    cues = (
        Mark(MarkKind.CUE, TextSpan(0, 9), TimeRange(1000, 2000)),
        Mark(MarkKind.CUE, TextSpan(10, 19), TimeRange(5000, 6000)),
    )
    assert whereabouts(cues, TextSpan(8, 12)).time == TimeRange(1000, 6000)


def test_without_marks_it_is_the_words_own_place() -> None:
    found = whereabouts((), TextSpan(4, 8))
    assert (found.place, found.cell, found.page, found.message, found.time) == (TextSpan(4, 8), None, 0, 0, None)
