"""Nodes are plain data."""

from probata.method.report.exports._nodes import cell, heading, items, paragraph, table, text, words_of
from probata.record.canonical import dump


def test_words_are_made_safe_when_they_become_a_node() -> None:
    assert text("a\u202eb")["words"] == "a\\u202eb"


def test_the_words_of_inlines_leave_marks_out() -> None:
    note = {"kind": "note", "number": 1, "id": "n1-m1", "first": False}
    strong = {"kind": "strong", "inner": [text("b")]}
    assert words_of([text("a "), strong, note, {"kind": "break"}, text("c")]) == "a b c"


def test_every_node_is_data() -> None:
    made = [
        heading(1, "s1", [text("x")]),
        paragraph("y"),
        items(["z"]),
        table(1, "t", [cell([])], [[cell([text("1")])]]),
    ]
    assert dump(made)
