"""What may come out of a container, and what is refused by its claims alone."""

from probata.method.documents.readers._archive.bounds import (
    FREE_MEMBER,
    FREE_TOTAL,
    LEAST_MEMBER,
    MAX_MEMBER,
    MAX_TOGETHER,
    MAX_TOTAL,
    MIB,
    TOTAL_RATIO,
    Budget,
)


def test_a_small_member_may_unfold_as_it_likes_and_a_large_one_may_not() -> None:
    budget = Budget(100 * MIB)
    assert budget.why_not(FREE_MEMBER, 1) == ""
    assert budget.why_not(FREE_MEMBER + 1, 1) == "unfolds beyond all reason, as a bomb does"
    assert budget.why_not(100 * MIB, MIB) == ""
    assert budget.allowance(1) == FREE_MEMBER


def test_container_and_member_stand_in_memory_together() -> None:
    assert Budget(100 * MIB).allowance(MAX_MEMBER) == MAX_MEMBER
    assert Budget(400 * MIB).allowance(MAX_MEMBER) == MAX_TOGETHER - 400 * MIB
    assert Budget(2_000 * MIB).allowance(MAX_MEMBER) == LEAST_MEMBER
    assert "larger than" in Budget(400 * MIB).why_not(500 * MIB, 400 * MIB)


def test_what_came_out_counts_until_nothing_is_left() -> None:
    budget = Budget(1)
    budget.spend(FREE_TOTAL - 10)
    assert budget.why_not(10, 10) == ""
    assert budget.why_not(11, 11) == "what this container holds is too much to unpack at once"
    assert budget.affords(10)
    assert not budget.affords(11)
    budget.spend(100)
    assert budget.allowance(10) == 0


def test_the_whole_is_bound_by_its_size_and_by_the_slowness_of_its_format() -> None:
    assert Budget(50 * MIB).affords(50 * MIB * TOTAL_RATIO)
    assert not Budget(50 * MIB).affords(50 * MIB * TOTAL_RATIO + 1)
    assert not Budget(500 * MIB).affords(MAX_TOTAL + 1)
    assert not Budget(500 * MIB, 300 * MIB).affords(301 * MIB)
