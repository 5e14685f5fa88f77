"""Which renderings are worth a comparison."""

import pytest

from probata.method.statements.candidates import Postings, with_equal_words
from probata.method.statements.renderings import renderings
from tests.method.statements.uttering import source

ONE = "“Nobody was allowed to leave the hostel before noon,” Mara Vell said."
PART = "Nobody, Mara Vell said, was “allowed to leave the hostel”."


def test_a_quotation_that_stands_in_another_is_a_candidate() -> None:
    assert list(with_equal_words(renderings([source(ONE), source(PART)]))) == [(0, 1)]


def test_renderings_without_a_word_in_common_are_none() -> None:
    every = renderings([source(ONE), source("“Grain prices doubled twice,” Pavel Ruun said.")])
    assert list(Postings(every).pairs(range(len(every)))) == []


@pytest.mark.parametrize("count", [30, 120])
def test_a_crowd_that_shares_its_words_costs_no_square(count: int) -> None:
    texts = [f"“Guards closed the {word} hostel,” Mara Vell said." for word in _words(count)]
    every = renderings([source(one) for one in texts])
    assert len(every) == count
    assert len(list(Postings(every).pairs(range(count)))) <= 48 * count


def _words(count: int) -> list[str]:
    letters = "abcdefghijklmnop"
    return [f"{letters[at // 16]}{letters[at % 16]}nor" for at in range(count)]
