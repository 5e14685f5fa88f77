"""Marks of the annex: each number under one mark, wherever it is printed, and nothing else."""

from dataclasses import replace

from probata.method.report.annex_tables import EVERYONE, HIDDEN, AnnexNumber, AnnexTable
from probata.method.report.exports._annex_marks import cell_marks, marked, marks_of
from probata.method.report.exports._nodes import words_of
from tests.method.report.exports.samples import annex

NUMBERS = (
    AnnexNumber("interviews", 40, {}, frozenset()),
    AnnexNumber("agreed to a public report", 30, {}, frozenset()),
    AnnexNumber("sex woman", 24, {"sex": "woman"}, frozenset()),
    AnnexNumber("sex woman, district west", 14, {"sex": "woman", "district": "west"}, frozenset()),
)
ANNEX = replace(annex(), interviews=40, numbers=NUMBERS)


def test_numbers_are_marked_in_their_order() -> None:
    assert [(mark, one.value) for mark, one in marks_of(ANNEX)] == [("a1", 40), ("a2", 30), ("a3", 24), ("a4", 14)]


def test_a_table_by_one_attribute_marks_its_cells_and_its_sum() -> None:
    rows = (("woman", "24"), ("man", HIDDEN), (EVERYONE, "40"))
    assert cell_marks(ANNEX, AnnexTable("", ("sex", "interviews"), rows, "", ("sex",))) == {(0, 1): "a3", (2, 1): "a1"}


def test_a_value_that_is_called_everyone_is_not_taken_for_the_sum() -> None:
    rows = ((EVERYONE, "2"), ("woman", "24"), (EVERYONE, "40"))
    assert cell_marks(ANNEX, AnnexTable("", ("sex", "interviews"), rows, "", ("sex",))) == {(1, 1): "a3", (2, 1): "a1"}


def test_a_crossed_table_marks_cells_and_sums() -> None:
    rows = (("woman", "14", HIDDEN, "24"), (EVERYONE, "22", "18", "40"))
    shown = AnnexTable("", ("sex", "west", "east", EVERYONE), rows, "", ("sex", "district"))
    assert cell_marks(ANNEX, shown) == {(0, 1): "a4", (0, 3): "a3", (1, 3): "a1"}


def test_what_is_not_of_people_or_was_left_out_is_not_marked() -> None:
    assert cell_marks(ANNEX, AnnexTable("", ("class", "n"), (("all", "40"),))) == {}
    assert cell_marks(ANNEX, AnnexTable("", ("sex", "interviews"), (), "left out", ("sex",))) == {}


def test_words_stay_the_same_around_their_numbers() -> None:
    said = "40 interviews are counted here. 30 of them agreed."
    nodes = marked(said, [("40", "a1"), ("30", "a2")])
    assert words_of(nodes) == said
    assert [one["mark"] for one in nodes if one["kind"] == "number"] == ["a1", "a2"]
    assert words_of(marked("nobody", [("3", "a1")])) == "nobody"
    assert words_of(marked("", [])) == ""
