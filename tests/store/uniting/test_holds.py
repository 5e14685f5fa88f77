"""holds: one that nobody lifted who knew of it stands."""

from __future__ import annotations

from probata.store.strands import merge
from probata.store.uniting.holds import in_order, standing
from tests.store.logs_kit import first
from tests.store.uniting.pairs import log_of

HOLD, LIFT = ("hold", {"of": "a"}), ("hold lifted", {"of": "a"})


def test_a_hold_stands_until_it_is_lifted_by_whoever_knew() -> None:
    start = log_of(first(), [HOLD])
    one, other = log_of(start, [LIFT]), log_of(start, [HOLD])
    assert standing(one) == set()
    assert standing(merge(one, other)) == standing(merge(other, one)) == {"a"}
    assert standing(log_of(merge(one, other), [LIFT])) == set()


def test_the_row_of_a_hold_that_stands_is_the_last_on_the_person_alone() -> None:
    rows = [
        {"ref": str(number), "kind": kind, "binds": binds, "answer": answer}
        for number, (kind, binds, answer) in enumerate(
            [("legal hold", "a", "held"), ("credit", "a", "yes"), ("legal hold", "a", "lifted"), ("credit", "b", "no")]
        )
    ]
    assert [row["ref"] for row in in_order(rows, {"a"})] == ["2", "1", "0", "3"]
    assert in_order(rows, set()) == rows
