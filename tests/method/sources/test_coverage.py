"""Shares: what part of a document's own words another holds."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.sources.coverage import HOST, INSIDE, LENIENT, STRICT, Shares, covered, measure
from probata.method.sources.model import LinkKind
from probata.method.sources.own import Own
from probata.method.sources.words import read


def own(source, text: str) -> Own:
    words = read(source(1, text))
    return Own(words, np.zeros(words.count, dtype=bool))


@pytest.mark.parametrize(
    ("a", "b", "kind", "possible"),
    [
        (1.0, 1.0, LinkKind.WHOLE, True),
        (STRICT, 0.9, LinkKind.WHOLE, True),
        (INSIDE, 0.05, LinkKind.CONTAINS, True),
        (0.5, LENIENT, LinkKind.PASSAGE, True),
        (0.5, 0.1, LinkKind.PASSAGE, False),
        (0.0, 0.0, LinkKind.PASSAGE, False),
    ],
)
def test_the_parts_decide_the_kind(a: float, b: float, kind: LinkKind, possible: bool) -> None:
    for share in (Shares(a, b), Shares(b, a)):
        assert (share.kind, share.possible) == (kind, possible)


def test_the_thresholds_are_in_order() -> None:
    assert 0 < HOST < LENIENT < STRICT <= INSIDE < 1


def test_a_short_edit_between_two_runs_is_covered_and_a_long_insertion_is_not() -> None:
    chain = ((0, 0, 5), (6, 6, 5), (11, 30, 5))
    in_a, in_b = covered(16, 35, (chain,))
    assert in_a.all()
    assert (in_b[:11].all(), in_b[11:30].any(), in_b[30:].all()) == (True, False, True)


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 30), st.integers(1, 9)), max_size=8))
def test_parts_lie_between_none_and_all(steps: list[tuple[int, int, int]]) -> None:
    chain, at_a, at_b = [], 0, 0
    for gap_a, gap_b, count in steps:
        at_a, at_b = at_a + gap_a, at_b + gap_b
        chain.append((at_a, at_b, count))
        at_a, at_b = at_a + count, at_b + count
    found = (tuple(chain),) if chain else ()
    in_a, in_b = covered(at_a, at_b, found)
    assert in_a.sum() >= sum(count for *_, count in chain) <= in_b.sum()


def test_nothing_in_common_is_a_share_of_nothing(source) -> None:
    one = own(source, "one two three")
    assert measure(one, one, ()).shares == Shares(0.0, 0.0)
    assert measure(own(source, ""), one, ()).shares == Shares(0.0, 0.0)
