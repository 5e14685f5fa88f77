"""Sets that only grow, and pairs that stay apart."""

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements.grouping import groups

PAIRS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20)


@settings(deadline=None)
@given(PAIRS, PAIRS)
def test_what_was_kept_apart_never_comes_together(apart: list[tuple[int, int]], joins: list[tuple[int, int]]) -> None:
    found = groups(8)
    kept = [pair for pair in apart if pair[0] != pair[1]]
    for pair in kept:
        found.keep_apart(*pair)
    for pair in joins:
        assert found.join(*pair) == (found.top(pair[0]) == found.top(pair[1]))
    assert all(found.top(a) != found.top(b) for a, b in kept)


@settings(deadline=None)
@given(PAIRS)
def test_every_number_is_in_exactly_one_set(joins: list[tuple[int, int]]) -> None:
    found = groups(8)
    for pair in joins:
        found.join(*pair)
    assert all(number in found.of(number) for number in range(8))
    assert sum(len(found.of(top)) for top in {found.top(number) for number in range(8)}) == 8
