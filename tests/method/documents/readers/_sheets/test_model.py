"""Stretches say the same as the numbers in them; letters in the colour of their ground vanish."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._sheets.model import Look, Stretches

PAIRS = st.lists(st.tuples(st.integers(1, 60), st.integers(0, 9)).map(lambda pair: (pair[0], pair[0] + pair[1])))


@given(found=PAIRS, number=st.integers(0, 80))
def test_a_stretch_holds_what_its_numbers_hold(found: list[tuple[int, int]], number: int) -> None:
    assert (number in Stretches(found)) == any(low <= number <= high for low, high in found)


def test_a_million_rows_cost_as_much_as_one() -> None:
    assert 1_048_576 in Stretches([(1, 1_048_576)])
    assert 5 not in Stretches([])


@pytest.mark.parametrize(
    ("look", "gone"),
    [
        (Look(), False),
        (Look(ink="FFFFFF"), True),
        (Look(fill="000000"), True),
        (Look(fill="1F4E78", ink="FFFFFF"), False),
        (Look(fill="FF0000", ink="FF0000"), True),
        (Look(struck=True), False),
    ],
)
def test_letters_in_the_colour_of_the_ground_vanish(look: Look, gone: bool) -> None:
    assert look.vanishes is gone
