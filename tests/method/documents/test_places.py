"""places: where words, pages, cells and messages stand, and in which form they are found again."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.model import Mark, MarkKind
from probata.method.documents.places import messages, of_cell, of_cited, of_page, of_words, original
from probata.record.span import MessageNumber, PageBox, SheetCell, TextSpan


def box(page: int, top: int, bottom: int) -> PageBox:
    """A box of the whole width."""
    return PageBox(page, Decimal(10), Decimal(top), Decimal(90), Decimal(bottom))


LINES = (
    Mark(MarkKind.PAGE, TextSpan(0, 20), box(1, 0, 800)),
    Mark(MarkKind.LINE, TextSpan(0, 9), box(1, 10, 20)),
    Mark(MarkKind.LINE, TextSpan(10, 20), box(1, 30, 40)),
    Mark(MarkKind.PAGE, TextSpan(21, 30), box(2, 0, 800)),
    Mark(MarkKind.LINE, TextSpan(21, 30), box(2, 10, 20)),
)
CELLS = (
    Mark(MarkKind.CELL, TextSpan(0, 3), SheetCell("Boats", 1, 1)),
    Mark(MarkKind.CELL, TextSpan(4, 9), SheetCell("Boats", 7, 28)),
    Mark(MarkKind.CELL, TextSpan(10, 12), SheetCell("Leases", 1, 1)),
)


@given(st.lists(st.text(st.characters(categories=("L", "N", "P")), min_size=1), min_size=1, max_size=5), st.data())
def test_words_of_a_text_are_found_where_they_stand(words: list[str], data: st.DataObject) -> None:
    gaps = data.draw(st.lists(st.sampled_from([" ", "\n", "  ", "\t", "\u00a0", "\r\n"]), min_size=5, max_size=5))
    text = "before " + "".join(word + gap for word, gap in zip(words, gaps, strict=False)) + "after"
    found = of_words(text, " ".join(words))
    assert any(one.of(text).split() == " ".join(words).split() for one in found)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("it isn’t so", "isn't"),
        ("he said “no” twice", '"no"'),
        ("2019–2020", "2019-2020"),
        ("a (first) [.*] one", "(first) [.*]"),
        ("湖区的宿舍", "宿舍"),
    ],
)
def test_quotation_marks_and_dashes_are_alike_and_signs_are_only_signs(text: str, words: str) -> None:
    [found] = of_words(text, words)
    assert len(found.of(text)) == len(words)


def test_letters_are_compared_one_by_one() -> None:
    assert of_words("Held there", "held") == ()
    assert of_words("anything", " \n ") == ()


def test_every_place_is_found_in_order() -> None:
    assert of_words("no, no and no", "no") == (TextSpan(0, 2), TextSpan(4, 6), TextSpan(11, 13))


def test_pages_count_from_one() -> None:
    assert of_page(LINES, 2) == (TextSpan(21, 30), box(2, 0, 800))
    assert of_page(LINES, 0) is None
    assert of_page(LINES, 3) is None


def test_a_cell_is_named_by_letters_and_a_number_with_its_sheet_where_there_are_several() -> None:
    assert of_cell(CELLS, "A1") == (TextSpan(0, 3), SheetCell("Boats", 1, 1))
    assert of_cell(CELLS, "Leases!A1") == (TextSpan(10, 12), SheetCell("Leases", 1, 1))
    assert of_cell(CELLS, " AB7 ") == (TextSpan(4, 9), SheetCell("Boats", 7, 28))


def test_a_cell_that_a_merged_one_covers_is_that_one() -> None:
    marks = (
        Mark(MarkKind.MERGED, TextSpan(0, 3), SheetCell("Boats", 4, 3)),
        Mark(MarkKind.CELL, TextSpan(0, 3), SheetCell("Boats", 2, 2)),
        Mark(MarkKind.CELL, TextSpan(4, 5), SheetCell("Boats", 3, 2)),
        Mark(MarkKind.CELL, TextSpan(6, 7), SheetCell("Leases", 4, 3)),
    )
    assert of_cell(marks, "Boats!C4") == (TextSpan(0, 3), SheetCell("Boats", 2, 2))
    assert of_cell(marks, "C4") == (TextSpan(0, 3), SheetCell("Boats", 2, 2))
    assert of_cell(marks, "B3") == (TextSpan(4, 5), SheetCell("Boats", 3, 2))
    assert of_cell(marks, "Leases!C4") == (TextSpan(6, 7), SheetCell("Leases", 4, 3))
    assert of_cell(marks, "D4") is None


@pytest.mark.parametrize("name", ["", "A", "1", "A0", "a1", "A1:B2", "Other!A1", "AAAA1", "A12345678", "B2"])
def test_what_names_no_cell_is_none(name: str) -> None:
    assert of_cell(CELLS, name) is None


@pytest.mark.parametrize(
    "start",
    [
        "12/11/2019, 22:40 - ",
        "[12.11.19, 22:40:05] ",
        "2019-11-12 22:40 ",
        "\u200e[12/11/2019, 10:40:05 PM] ",
        "12/11/19 22.40 – ",
    ],
)
def test_a_message_begins_with_date_and_time_and_ends_before_the_next(start: str) -> None:
    text = f"{start}Heron: one\nand a second line\n\n{start}Lamp: two\n"
    found = {number: one.of(text) for number, one in messages(text).items()}
    assert found == {1: f"{start}Heron: one\nand a second line", 2: f"{start}Lamp: two"}


def test_a_text_that_is_no_chat_has_no_messages() -> None:
    assert messages("On 12/11/2019, 22:40 somebody called.\nNothing else.") == {}


def test_marked_messages_go_before_what_only_looks_like_one() -> None:
    text = "12/11/2019, 22:40 - Heron: one\n12/11/2019, 22:41 - pasted: x\n12/11/2019, 22:42 - Lamp joined"
    marks = (
        Mark(MarkKind.MESSAGE, TextSpan(0, 60), MessageNumber(7)),
        Mark(MarkKind.REPLIED, TextSpan(20, 24), MessageNumber(3)),
        Mark(MarkKind.SYSTEM, TextSpan(61, 93), MessageNumber(8)),
        Mark(MarkKind.SYSTEM, TextSpan(40, 44)),
        Mark(MarkKind.MESSAGE, TextSpan(1, 2), MessageNumber(7)),
    )
    assert messages(text, marks) == {7: TextSpan(0, 60), 8: TextSpan(61, 93)}
    assert list(messages(text, marks[1:2])) == [1, 2, 3]


def test_words_on_one_page_have_one_box_around_their_lines() -> None:
    assert original(LINES, TextSpan(5, 12)) == box(1, 10, 40)
    assert original(LINES, TextSpan(0, 3)) == box(1, 10, 20)


def test_words_over_two_pages_or_without_lines_are_only_a_place_in_the_text() -> None:
    assert original(LINES, TextSpan(15, 25)) == TextSpan(15, 25)
    assert original((), TextSpan(1, 2)) == TextSpan(1, 2)


def test_words_in_a_cell_are_that_cell() -> None:
    assert original(CELLS, TextSpan(5, 8)) == SheetCell("Boats", 7, 28)
    assert original(CELLS, TextSpan(2, 5)) == TextSpan(2, 5)


@pytest.mark.parametrize(
    ("old", "words", "new", "stands"),
    [
        ("there were 12 dead.", "12 dead", "there were 112 dead.", False),
        ("there were 12 dead.", "12 dead", "there were 3,012 dead or 12 dead", True),
        ("it closes at 9", "at 9", "it closes at 9:30", False),
        ("it closes at 9.", "at 9", "it closes at 9. And", True),
        ("5 metres", "5 metres", "1.5 metres", False),
        ("the order", "the order", "the orders", False),
        ("a caf\u0065", "caf\u0065", "a caf\u0065\u0301", False),
        ("disorder here", "order", "the border", True),
        ("disorder here", "order", "the orders", False),
        ("there were 12 dead.", " 12 dead", "there were 112 dead.", False),
        ("\U0001f6d1 12 dead", "12 dead", "\U0001f6d1 \U0001f6d1 12  dead", True),
    ],
)
def test_cited_words_stand_there_as_whole_words(old: str, words: str, new: str, stands: bool) -> None:
    start = old.index(words)
    found = of_cited(old, TextSpan(start, start + len(words)), new)
    assert bool(found) == stands
    assert all(one in of_words(new, words) for one in found)
