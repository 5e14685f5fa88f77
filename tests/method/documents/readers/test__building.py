"""A text in the making: gaps are written late, marks never begin or end in one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._building import Building
from probata.record.errors import Unreadable


def test_the_stronger_gap_wins_and_none_stands_at_the_ends() -> None:
    building = Building("a")
    building.gap("\n\n")
    building.write("one")
    building.gap("\n")
    building.gap("\n\n")
    building.gap(" ")
    building.write("two")
    building.gap("\n")
    assert building.text() == "one\n\ntwo"


def test_marks_hold_their_words_and_no_gap_around_them() -> None:
    building = Building("a")
    building.write("one")
    with building.marked(MarkKind.COMMENT, by="Vosk", at="2020"):
        building.gap("\n\n")
        building.write("two")
        building.gap("\n\n")
    building.write("three")
    (mark,) = building.sorted_marks()
    assert (mark.span.of(building.text()), mark.by, mark.at) == ("two", "Vosk", "2020")


def test_an_empty_mark_leaves_no_trace_unless_it_is_wanted() -> None:
    building = Building("a")
    with building.marked(MarkKind.LINK):
        building.gap(" ")
    with building.marked(MarkKind.PAGE, even_empty=True):
        pass
    assert [(mark.kind, mark.span.length) for mark in building.sorted_marks()] == [(MarkKind.PAGE, 0)]


def test_outer_marks_stand_before_inner_ones_of_the_same_stretch() -> None:
    building = Building("a")
    with building.marked(MarkKind.PAGE), building.marked(MarkKind.LINE):
        building.write("words")
    assert [mark.kind for mark in building.sorted_marks()] == [MarkKind.PAGE, MarkKind.LINE]


def test_cells_and_rows() -> None:
    building = Building("a")
    for row in (["a", "", "c"], ["", "e"]):
        for cell in row:
            building.write(cell)
            building.gap("\n\n" if cell else "")
            building.next_cell()
        building.next_row()
    assert building.text() == "a\t\tc\n\te"


def test_a_table_inside_a_cell_does_not_tear_the_row() -> None:
    building = Building("a")
    building.begin_table()
    building.write("a")
    building.next_cell()
    building.begin_table()
    building.write("inner")
    building.next_cell()
    building.next_row()
    building.end_table()
    building.next_cell()
    building.write("c")
    building.next_cell()
    building.next_row()
    building.end_table()
    building.write("after")
    assert building.text() == "a\tinner\tc\n\nafter"


def test_a_second_line_end_makes_an_empty_line() -> None:
    building = Building("a")
    building.write("a")
    building.line_end()
    building.write("b")
    building.line_end()
    building.line_end()
    building.line_end()
    building.write("c")
    assert building.text() == "a\nb\n\nc"


def test_here_is_where_the_next_word_will_stand() -> None:
    building = Building("a")
    assert building.here == 0
    building.write("one")
    building.gap("\n\n")
    here = building.here
    building.write("two")
    assert building.text()[here:] == "two"


def test_a_text_beyond_all_reason_is_refused() -> None:
    building = Building("a.docx", max_text=10)
    with pytest.raises(Unreadable, match="more than 10 characters"):
        building.write("eleven signs")


@given(
    st.lists(
        st.one_of(st.sampled_from(["w:a", "w:bc", "g: ", "g:\n", "g:\n\n", "cell", "row", "open", "close"])),
        max_size=40,
    )
)
def test_every_mark_begins_and_ends_with_a_word(steps: list[str]) -> None:
    building = Building("a")
    opened = []
    for step in steps:
        if step.startswith("w:"):
            building.write(step[2:])
        elif step.startswith("g:"):
            building.gap(step[2:])
        elif step == "open":
            opened.append(building.open(MarkKind.CONTROL))
        elif step == "close" and opened:
            building.close(opened.pop())
        elif step in ("cell", "row"):
            (building.next_cell if step == "cell" else building.next_row)()
    text = building.text()
    assert len(text) == building.length
    assert all(mark.span.of(text) == mark.span.of(text).strip() != "" for mark in building.marks)
