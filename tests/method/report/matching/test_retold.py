"""Which sentences tell a finding, and how strongly."""

from __future__ import annotations

import pytest

from probata.method.findings.model import WordingObject
from probata.method.findings.wording import HOUSE_ORDER
from probata.method.report.checks.standards import label_without_elements, stronger_than_adopted
from probata.method.report.matching.retold import adopted_rank, called_a_crime, refers, retold, strengths
from tests.method.report.found_world import example, without

SOURCE = stronger_than_adopted.GOOD
ALLEGATION = HOUSE_ORDER[WordingObject.ALLEGATION]


def told(more: str) -> list[str]:
    return [one.words.strip() for one in retold(example(f"{SOURCE}\n{more}\n")) if not one.inside]


@pytest.mark.parametrize(
    "words",
    [
        "Accounts of a gate that was closed are credible ({ref}`F2`).",
        "Accounts of a gate closed from the outside exist.",
    ],
)
def test_a_sentence_that_says_it_tells_it(words: str) -> None:
    assert told(words)


@pytest.mark.parametrize(
    "words",
    [
        "What follows rests on {ref}`F2`.",
        "The radio said that a gate was closed from the outside by an account. {cite}`radio`",
        "The lamp was never put out.",
        ":::{context}\nA gate was closed from the outside, accounts say ({ref}`F2`).\n:::",
    ],
)
def test_a_sentence_that_points_or_belongs_to_others_does_not(words: str) -> None:
    assert not told(words)


def test_its_own_block_tells_it_and_without_records_nothing_does() -> None:
    assert [one.inside for one in retold(example(SOURCE))] == [True]
    assert retold(example(without(SOURCE))) == ()


def test_a_clause_is_as_strong_as_its_weakest_link() -> None:
    words = "The accounts are credible; there may include elements of credible indications of more."
    assert [rank for rank, _, _ in strengths(words, ALLEGATION)] == [1, 4]


def test_the_adopted_words_have_a_rank_in_the_order_of_their_object() -> None:
    bound = example(SOURCE)
    (one,) = retold(bound)
    assert adopted_rank(bound, one) == 2
    assert not refers(one.sentence, one.finding)


def test_a_crime_without_reserve_is_left_to_the_matrix() -> None:
    bound = example(label_without_elements.GOOD)
    assert not any(called_a_crime(bound, one) for one in retold(bound))
