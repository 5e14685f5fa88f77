from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.testimony.columns import NUMBER, VALUES, AttributeColumn, Columns
from probata.method.testimony.evaluate import evaluate
from probata.method.testimony.expression import And, Expression, Is, Named, Not, Or, parse
from probata.record.count import Heard
from probata.record.errors import BadValue

D, NO, NA, UN, CT = Heard.DESCRIBED, Heard.SAID_NO, Heard.NO_ANSWER, Heard.NOT_ASKED, Heard.CANNOT_TELL
CODES = ("a", "b", "c")
EVERY = list(itertools.product(VALUES, repeat=3))
COLUMNS = Columns(
    len(EVERY),
    {name: np.array([NUMBER[row[at]] for row in EVERY], dtype=np.int8) for at, name in enumerate(CODES)},
    {"sex": AttributeColumn(("woman", "man"), np.array([at % 3 - 1 for at in range(len(EVERY))], dtype=np.int32))},
)
EXPRESSIONS: st.SearchStrategy[Expression] = st.recursive(
    st.sampled_from([*(Named(code) for code in CODES), Is("sex", "woman")]),
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: And(tuple(parts))),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: Or(tuple(parts))),
    ),
    max_leaves=8,
)


def slow(expression: Expression, at: int) -> Heard:
    """The rules as they are written, for one interview."""
    if isinstance(expression, Named):
        return EVERY[at][CODES.index(expression.name)]
    if isinstance(expression, Is):
        return (CT, D, NO)[at % 3]
    if isinstance(expression, Not):
        inner = slow(expression.of, at)
        return {D: NO, NO: D}.get(inner, inner)
    parts = [slow(part, at) for part in expression.parts]
    first = (NO, NA, CT, UN, D) if isinstance(expression, And) else (D, NA, CT, UN, NO)
    return next(value for value in first if value in parts)


def same(first: Expression, second: Expression) -> bool:
    return bool((evaluate(first, COLUMNS) == evaluate(second, COLUMNS)).all())


@settings(deadline=None)
@given(EXPRESSIONS)
def test_the_rules_hold_for_every_person(expression: Expression) -> None:
    found = evaluate(expression, COLUMNS)
    assert found.dtype == np.int8
    assert [VALUES[value] for value in found] == [slow(expression, at) for at in range(len(EVERY))]


@settings(deadline=None)
@given(EXPRESSIONS, EXPRESSIONS, EXPRESSIONS)
def test_the_laws_of_and_or_and_not(a: Expression, b: Expression, c: Expression) -> None:
    for kind in (And, Or):
        assert same(kind((a, b)), kind((b, a)))
        assert same(kind((a, kind((b, c)))), kind((kind((a, b)), c)))
        assert same(kind((a, a)), a)
    assert same(Not(And((a, b))), Or((Not(a), Not(b))))
    assert same(Not(Or((a, b))), And((Not(a), Not(b))))
    assert same(Not(Not(a)), a)


def test_who_was_not_asked_never_said_that_it_did_not_happen() -> None:
    either, both = evaluate(parse("a or b"), COLUMNS), evaluate(parse("a and b"), COLUMNS)
    for at, (a, b, _) in enumerate(EVERY):
        assert (VALUES[either[at]] is NO) == (a is NO and b is NO)
        assert (VALUES[both[at]] is D) == (a is D and b is D)


def test_a_value_that_nobody_has_is_no_of_everyone_who_is_known() -> None:
    values = {VALUES[value] for value in evaluate(Is("sex", "other"), COLUMNS)}
    assert values == {NO, CT}


@pytest.mark.parametrize("unknown", [Named("x"), Is("x", "y")])
def test_a_missing_column_is_never_taken_for_an_answer(unknown: Expression) -> None:
    with pytest.raises(BadValue):
        evaluate(unknown, COLUMNS)


def test_of_nobody_there_are_no_values() -> None:
    assert evaluate(parse("a and not a"), Columns(0, {"a": np.zeros(0, dtype=np.int8)})).tolist() == []
