"""What people wrote about items, of both copies: every version once, and nothing laid open or lost."""

from __future__ import annotations

from typing import Any

import pytest

from probata.record.errors import BadUse
from probata.store.uniting.assessments import assessments
from probata.store.uniting.model import Part
from tests.store.uniting.pairs import copy, pair

ITEM = "mail"


def row(ref: str, **more: Any) -> dict[str, Any]:
    return {"ref": ref, "item": ITEM, "compartment": None, "said": "words", "by": "m", "at": "2031", **more}


def act(ref: str) -> tuple[str, dict[str, str]]:
    return "assess", {"assessment": ref, "item": ITEM}


def both(one: Any, other: Any, within: str | None = None) -> Part:
    items = [{"ref": ITEM, "compartment": within}]
    made = [assessments(pair(*each), items) for each in ((one, other), (other, one))]
    assert made[0].rows == made[1].rows
    assert list(made[0].conflicts) == list(made[1].conflicts)
    return made[0]


def test_both_versions_stay_in_the_order_of_the_log_and_a_person_is_told() -> None:
    one = copy([act("b")], assessments=[row("b")])
    other = copy([act("c"), act("a")], assessments=[row("c"), row("a")])
    made = both(one, other)
    refs = [each["ref"] for each in made.rows["assessments"]]
    assert sorted(refs) == ["a", "b", "c"]
    assert refs.index("c") < refs.index("a")
    assert [each.what for each in made.conflicts] == [ITEM]


def test_what_one_copy_alone_wrote_is_no_conflict() -> None:
    shared = row("a")
    made = both(copy(assessments=[shared]), copy([act("b")], assessments=[shared, row("b")]))
    assert {each["ref"] for each in made.rows["assessments"]} == {"a", "b"}
    assert list(made.conflicts) == []


def test_of_a_file_that_one_copy_enclosed_the_sealed_row_stands() -> None:
    sealed = row("a", compartment="A", said=None)
    assert both(copy(assessments=[row("a")]), copy(assessments=[sealed]), "A").rows["assessments"] == [sealed]


def test_what_nobody_can_seal_is_refused_and_not_lost() -> None:
    one, other = copy([act("b")], assessments=[row("b")]), copy()
    with pytest.raises(BadUse, match="record about a file"):
        assessments(pair(one, other), [{"ref": ITEM, "compartment": "A"}])
