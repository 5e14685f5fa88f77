from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.record.basis import Basis, Method
from probata.record.errors import BadValue
from probata.record.ref import Ref

METHOD = Method("shared-text", 1)
REFS = st.lists(st.binary(min_size=16, max_size=16).map(lambda bits: Ref.of("doc", bits)), max_size=6)


@given(REFS, REFS)
def test_a_basis_names_at_least_one_record_and_each_only_once(some: list[Ref], others: list[Ref]) -> None:
    rests_on = (*some, *others, *some)
    if rests_on and len(set(rests_on)) == len(rests_on):
        basis = Basis(rests_on, METHOD)
        assert all(basis.needs(ref) for ref in rests_on)
    else:
        with pytest.raises(BadValue):
            Basis(rests_on, METHOD)


def test_a_basis_needs_no_record_that_it_does_not_name() -> None:
    named, other = Ref.of("doc", bytes(16)), Ref.of("doc", bytes([1] * 16))
    assert Basis((named,), METHOD).needs(named)
    assert not Basis((named,), METHOD).needs(other)


def test_a_basis_cannot_be_left_out() -> None:
    with pytest.raises(TypeError):
        Basis()


def test_a_method_prints_its_name_and_version() -> None:
    assert str(METHOD) == "shared-text/1"
