from __future__ import annotations

from probata.method.report.claims.structure.founded import names_finding, odd_ones
from tests.method.report.world import bound

_HEAD = "# Recommendations\n\n"
_NAMED = (
    "The ministry should open the doors (finding F1).",
    "It should return papers (finding F2).",
    "Wages should be paid (see paragraph 12).",
)


def _odd(*each: str) -> list[str]:
    return [one.masked for one in odd_ones(bound(_HEAD + "\n\n".join(each) + "\n"))]


def test_the_one_without_a_finding_among_those_with_theirs_is_odd() -> None:
    assert _odd(*_NAMED, "The lake should be tested.") == ["The lake should be tested."]
    assert _odd(*_NAMED, "Test the lake every spring.") == ["Test the lake every spring."]


def test_where_many_name_none_nothing_is_odd() -> None:
    assert _odd(*_NAMED[:2], "The lake should be tested.") == []
    assert _odd(*_NAMED, "The lake should be tested.", "Wells should be closed.") == []


def test_introductions_and_points_of_one_sentence_are_no_recommendations_by_themselves() -> None:
    assert _odd("These recommendations rest on findings.", *_NAMED) == []
    assert _odd(*_NAMED, "The ministry should:", "- open the gate;\n- close the wells (finding F3).") == []


def test_a_passage_names_a_finding_by_its_number() -> None:
    named = [names_finding(one) for one in bound("See finding F2.\n\n(F3)\n\nThe findings of others.\n").passages]
    assert named[:3] == [True, True, False]


def test_in_a_list_outside_of_the_recommendations_the_one_without_a_part_is_odd() -> None:
    points = ("Count the nurses (section 3)", "Follow up the reports (section 2)", "Open the charts (section 1)")
    source = "# What could be done\n\n" + "".join(f"- {one}.\n" for one in (*points, "Tax the drinks"))
    assert [one.masked.strip() for one in odd_ones(bound(source))] == ["Tax the drinks."]
