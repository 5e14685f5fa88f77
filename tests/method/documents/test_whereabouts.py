from __future__ import annotations

from decimal import Decimal

from probata.method.documents.model import Mark, MarkKind
from probata.method.documents.whereabouts import Inside, named, whereabouts
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


def test_words_are_named_by_their_box_cell_message_or_time() -> None:
    line, other = PageBox(3, *map(Decimal, (1, 2, 5, 4))), PageBox(4, *map(Decimal, (1, 2, 9, 4)))
    pages = (
        Mark(MarkKind.PAGE, TextSpan(0, 20), box(3)),
        Mark(MarkKind.LINE, TextSpan(0, 20), line),
        Mark(MarkKind.PAGE, TextSpan(22, 50), box(4)),
        Mark(MarkKind.LINE, TextSpan(22, 50), other),
    )
    assert named(pages, TextSpan(4, 8)) == line
    assert named(pages, TextSpan(25, 30)) == other
    assert named(pages, TextSpan(15, 30)) == line  # over the edge: where they begin
    messages = (
        Mark(MarkKind.MESSAGE, TextSpan(0, 9), MessageNumber(1)),
        Mark(MarkKind.MESSAGE, TextSpan(10, 30), MessageNumber(2)),
    )
    assert named(messages, TextSpan(12, 18)) == MessageNumber(2)
    assert named(messages, TextSpan(5, 18)) == TextSpan(5, 18)
    cue = Mark(MarkKind.CUE, TextSpan(0, 9), TimeRange(1000, 2000))
    assert named((cue,), TextSpan(2, 4)) == TimeRange(1000, 2000)
    cell = Mark(MarkKind.CELL, TextSpan(0, 9), SheetCell("Sheet1", 2, 3))
    assert named((cell,), TextSpan(1, 2)) == cell.place
    assert named((), TextSpan(1, 2)) == TextSpan(1, 2)
