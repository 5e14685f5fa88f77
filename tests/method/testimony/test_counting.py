from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.testimony.columns import NUMBER, AttributeColumn, Columns
from probata.method.testimony.counting import count
from probata.method.testimony.expression import parse
from probata.record.count import Count, Heard
from probata.record.errors import BadValue
from tests.method.testimony.testimony_samples import book

D, NO, NA, UN, CT = Heard.DESCRIBED, Heard.SAID_NO, Heard.NO_ANSWER, Heard.NOT_ASKED, Heard.CANNOT_TELL


def heard(*values: Heard) -> np.ndarray[tuple[int], np.dtype[np.int8]]:
    return np.array([NUMBER[value] for value in values], dtype=np.int8)


def columns() -> Columns:
    return Columns(
        6,
        {
            "held": heard(D, D, NO, UN, NO, NA),
            "worked": heard(NO, D, D, NO, NO, NO),
            "pills": heard(D, UN, NA, D, D, CT),
        },
        {
            "sex": AttributeColumn(("woman", "man"), np.array([0, 0, 1, 1, -1, 0], dtype=np.int32)),
            "language": AttributeColumn(("Lakish", "Hill speech"), np.array([0, 1, 0, 1, 0, 1], dtype=np.int32)),
        },
    )


def test_an_or_counts_a_person_once() -> None:
    counted = count(columns(), parse("held or worked"), book())
    assert counted.count == Count(described=3, said_no=1, no_answer=1, not_asked=1, cannot_tell=0)
    assert counted.members_described.tolist() == [0, 1, 2]
    assert (counted.left_out, counted.left_out_says, counted.crossed) == (0, "", False)


def test_among_makes_the_base_and_says_of_whom_it_is_not_known() -> None:
    counted = count(columns(), parse("medicine"), book(), among=parse("held or worked"))
    assert counted.base.tolist() == [0, 1, 2]
    assert counted.count == Count(described=1, said_no=0, no_answer=1, not_asked=1, cannot_tell=0)
    assert counted.left_out == 2
    assert counted.left_out_says == "Of 2 it is not known whether they belong to the base."
    assert counted.heard.tolist() == heard(D, UN, NA).tolist()


@pytest.mark.parametrize(
    ("expression", "among", "crossed"),
    [
        ("held", None, False),
        ("held and sex = woman", None, True),
        ("held", "sex != woman", True),
        ("held and language = Lakish", None, False),
        ("not (held or (worked and not sex = man))", "language = Lakish", True),
    ],
)
def test_a_quasi_identifier_anywhere_makes_a_count_crossed(expression: str, among: str | None, crossed: bool) -> None:
    found = count(columns(), parse(expression), book(), among=parse(among) if among else None)
    assert found.crossed is crossed


def test_people_whose_sex_is_not_known_are_in_no_group_and_are_named_as_left_out() -> None:
    women = count(columns(), parse("held"), book(), among=parse("sex = woman"))
    men = count(columns(), parse("held"), book(), among=parse("sex = man"))
    assert (len(women.base), len(men.base)) == (3, 2)
    assert women.left_out == men.left_out == 1


def test_a_code_that_the_table_lacked_counts_as_not_asked() -> None:
    assert count(columns(), parse("violence"), book()).count == Count(0, 0, 0, 6, 0)


def test_what_the_codebook_lacks_is_refused() -> None:
    for expression, among in (("hled", "held"), ("held", "hled")):
        with pytest.raises(BadValue):
            count(columns(), parse(expression), book(), among=parse(among))


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=60))
def test_the_five_values_add_up_to_the_base_and_the_rest_is_accounted_for(people: list[tuple[int, int]]) -> None:
    held, pills = np.array(people, dtype=np.int8).reshape(-1, 2).T
    given_columns = Columns(len(people), {"held": held.copy(), "pills": pills.copy()})
    counted = count(given_columns, parse("pills"), book(), among=parse("held"))
    outside = sum(value == NUMBER[NO] for value, _ in people)
    assert counted.count.everyone == len(counted.base) == len(people) - outside - counted.left_out
    assert len(counted.members_described) == counted.count.described
