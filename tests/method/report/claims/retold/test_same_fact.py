from __future__ import annotations

from probata.method.report.claims.retold.same_fact import clashes
from tests.method.report.world import bound


def _said(source: str) -> list[tuple[str, str]]:
    return [(one.earlier_words, one.later_words) for one in clashes(bound(source))]


def test_one_fact_with_two_figures_is_a_clash() -> None:
    source = "# Summary\n\nThe Inquiry visited seven villages.\n\n# Method\n\nThe Inquiry visited 9 villages.\n"
    assert _said(source) == [("seven villages", "9 villages")]


def test_places_times_and_headings_make_other_facts() -> None:
    assert _said("In Oskelm 12 men died on 3 May 2019.\n\nIn Teshvar 14 men died on 3 May 2019.\n") == []
    assert _said("In Oskelm 12 men died on 3 May 2019.\n\nIn Oskelm 14 men died on 4 May 2019.\n") == []
    north = "# The north\n\nThe Inquiry visited 12 houses.\n\n# The south\n\nThe Inquiry visited 14 houses.\n"
    assert _said(north) == []


def test_figures_that_leave_room_for_each_other_are_no_clash() -> None:
    assert _said("At least 30 men died in Oskelm on 3 May 2019.\n\nIn Oskelm 34 men died on 3 May 2019.\n") == []


def test_a_larger_count_of_two_ways_is_no_clash_with_one_of_them() -> None:
    one = "Of the 12 offices, five answered by letter."
    both = "Of the 12 offices, seven answered by letter or by telephone."
    assert _said(f"# Summary\n\n{one}\n\n# Later\n\n{both}\n") == []
