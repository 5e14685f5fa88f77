"""whole: every table comes out, the same in either order; tests/inquiry/test_merge*.py do it on real inquiries."""

from __future__ import annotations

import pytest

from probata.record.errors import BadInput
from probata.store.uniting.whole import paired, united
from tests.store.logs_kit import first
from tests.store.uniting.pairs import TABLES, copy, line, pair


def test_every_table_comes_out_the_same_in_either_order() -> None:
    one = copy([("decide", {"decision": "a"})], basis=[{"of": "a", "rests_on": "b"}], lines=[line(1)])
    other = copy([("join", {})], basis=[{"of": "c", "rests_on": "d"}], lines=[line(2)])
    made = united(pair(one, other))
    assert made == united(pair(other, one))
    assert set(made.rows) == set(TABLES)
    assert [len(each) for each in (made.rows["basis"], made.removals, made.destroyed)] == [2, 2, 2]


def test_two_inquiries_are_refused() -> None:
    with pytest.raises(BadInput, match="two different"):
        paired(copy(), copy(start=first("another")), lambda _, digest: digest, lambda *_: ())
