"""Flows: tables open and close by depth, marks by look, boxes after their paragraph."""

from itertools import count

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._rtf.flow import PLAIN, Flow, Look, merge
from probata.record.span import SheetCell


def test_cells_have_places_and_an_inner_table_is_its_own() -> None:
    to = Building("a")
    flow = Flow(to, count(1))
    for words, depth in (("a", 1), ("b", 2)):
        flow.text(words, PLAIN, depth)
        flow.cell(depth)
    flow.row(2)
    flow.cell(1)
    flow.row(1)
    flow.text("after", PLAIN, 0)
    flow.end()
    places = [(mark.span.of(to.text()), mark.place) for mark in to.sorted_marks()]
    assert places == [
        ("a", SheetCell("table 1", 1, 1)),
        ("b", SheetCell("table 1", 1, 2)),
        ("b", SheetCell("table 2", 1, 1)),
    ]
    assert to.text().endswith("\n\nafter")


def test_a_look_that_stays_is_one_mark_and_a_paragraph_ends_it() -> None:
    to = Building("a")
    flow = Flow(to, count(1))
    flow.text("a", Look(hidden=True), 0)
    flow.text("b", Look(hidden=True), 0)
    flow.paragraph()
    flow.text("c", Look(hidden=True), 0)
    flow.end()
    assert [mark.span.of(to.text()) for mark in to.marks] == ["ab", "c"]


def test_a_flow_is_merged_with_its_marks_in_its_place() -> None:
    to, inner = Building("a"), Flow(Building("a"), count(1))
    to.write("before")
    inner.text("x", PLAIN, 0)
    inner.text("secret", Look(hidden=True), 0)
    merge(to, inner, MarkKind.FOOTNOTE)
    assert [(mark.kind, mark.span.of(to.text())) for mark in to.sorted_marks()] == [
        (MarkKind.FOOTNOTE, "xsecret"),
        (MarkKind.HIDDEN, "secret"),
    ]


def test_an_empty_flow_leaves_no_trace() -> None:
    to = Building("a")
    merge(to, Flow(Building("a"), count(1)), MarkKind.FOOTNOTE)
    assert (to.text(), to.marks) == ("", [])
