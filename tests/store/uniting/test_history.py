"""history: an act answers those that its maker knew of, over joins too, and none that another copy did at the time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from probata.store.strands import merge
from probata.store.uniting.history import Keys, unanswered
from tests.store.logs_kit import first
from tests.store.uniting.pairs import log_of

TAKE, GIVE = ("take", {"of": "a"}), ("give", {"of": "a"})


def about(wanted: str) -> Keys:
    def keys(act: str, detail: Mapping[str, object]) -> Iterable[str]:
        return [str(detail["of"])] if act == wanted else ()

    return keys


def left(log: object) -> set[str]:
    return set(unanswered(log, about("take"), about("give")))  # type: ignore[arg-type] (a log)


def test_what_was_given_again_by_whoever_knew_is_answered() -> None:
    assert left(log_of(first(), [TAKE])) == {"a"}
    assert left(log_of(first(), [TAKE, GIVE])) == set()
    assert left(log_of(first(), [GIVE, TAKE])) == {"a"}


def test_what_two_copies_did_at_one_time_answers_nothing_in_any_order_of_merging() -> None:
    one, other, third = (log_of(first(), acts) for acts in ([TAKE], [("cite", {}), TAKE, GIVE], [("add", {})]))
    for log in (merge(one, other), merge(other, one), merge(merge(third, other), one), merge(third, merge(one, other))):
        assert left(log) == {"a"}


def test_after_a_merge_both_are_known() -> None:
    merged = merge(log_of(first(), [TAKE]), log_of(first(), [("add", {})]))
    assert left(log_of(merged, [GIVE])) == set()
    assert left(merge(log_of(merged, [GIVE]), log_of(first(), [TAKE]))) == set()
