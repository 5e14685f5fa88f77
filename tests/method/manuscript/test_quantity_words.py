"""The closed lists of approximation and of quantity are written as they are compared."""

import pytest

from probata.method.manuscript.numbers import numbers, quantifiers
from probata.method.manuscript.quantity_words import APPROXIMATE, QUANTIFIERS


@pytest.mark.parametrize("words", APPROXIMATE)
def test_each_is_found_before_a_number(words) -> None:
    (one,) = numbers(f"It was {words} 12 of them.")
    assert one.approximate == words


@pytest.mark.parametrize("words", QUANTIFIERS)
def test_each_is_found_in_a_sentence(words) -> None:
    assert [one.words for one in quantifiers(f"They said {words} people.")] == [words]
