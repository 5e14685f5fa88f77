"""The annex as nodes."""

from dataclasses import replace

from probata.method.report.exports._annexed import annex_nodes
from probata.method.report.exports._nodes import Node, heading, words_of
from tests.method.report.exports.samples import annex


def _nodes(open_objections: int = 0, **changes: object) -> list[Node]:
    shown = replace(annex(), **changes)
    return list(annex_nodes(shown, open_objections, lambda level, inner: heading(level, "s", inner), 4))


def _words(nodes: list[Node]) -> str:
    return " | ".join(words_of(one["inner"]) for one in nodes if "inner" in one)


def test_it_counts_open_objections_and_never_says_passed() -> None:
    assert ": 0 open objections." in _words(_nodes())
    assert ": 1 open objection." in _words(_nodes(1))
    assert "passed" not in _words(_nodes())


def test_its_tables_are_numbered_on() -> None:
    numbers = [one["number"] for one in _nodes() if one["kind"] == "table"]
    assert numbers == list(range(5, 5 + len(numbers)))


def test_conditions_are_said_to_be_no_definition() -> None:
    assert "no definition of the standard" in _words(_nodes())
    assert "no minimum conditions of its own" in _words(_nodes(conditions=()))


def test_columns_of_numbers_stand_to_the_right_and_years_do_not() -> None:
    documents = next(one for one in _nodes() if one["kind"] == "table")
    assert [one["align"] for one in documents["head"]] == ["", "", "", "right"]
