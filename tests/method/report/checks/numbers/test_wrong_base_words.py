"""PB312: the words beside a number name other people than it counts."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import wrong_base_words as rule
from tests.method.report.more_world import found

OBJECTED = [
    "Of the {count}`leave:n` who answered, {count}`leave:k` had not been free to leave.\n",
    "Of the {count}`leave:n` people who were asked, {count}`leave:k` had not been free to leave.\n",
    "{count}`leave:no` were not asked about it.\n",
    "{count}`medicine:unasked` gave no answer about pills or injections.\n",
    "{count}`medicine:silent` were not asked about pills or injections.\n",
    "Of the {count}`medicine:asked` who answered, some described pills or injections.\n",
    "Of the {count}`leave:n` deckhands who answered, {count}`leave:k` had not been free to leave.\n",
    "{count}`medicine:words|Most` of the people whom the Inquiry interviewed described pills or injections.\n",
    "The Inquiry interviewed {count}`medicine:n` people.\n",
]
LET_BE = [
    "Of the {count}`leave:answered` who answered, {count}`leave:k` had not been free to leave.\n",
    "Of the {count}`held:n` who answered, {count}`held:k` had been held.\n",
    "Of the {count}`medicine:asked` who were asked, {count}`medicine:k` described pills or injections.\n",
    "{count}`medicine:unasked` were not asked, {count}`medicine:silent` gave no answer.\n",
    "{count}`medicine:silent` were asked and gave no answer.\n",
    "{count}`leave:n` people were interviewed; {count}`leave:unasked` of them were not asked.\n",
    "{count}`leave:n` people were asked to speak freely.\n",
    "{count}`medicine:k` of those asked described pills or injections.\n",
    "Of the {count}`leave:answered` deckhands who answered, {count}`leave:k` had not been free to leave.\n",
    "{count}`involved:words|Most` of the people whom the Inquiry interviewed had been held or had worked.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_number_under_the_words_of_another_is_objected_to(source: str) -> None:
    assert len(found(rule, source)) == 1


@pytest.mark.parametrize("source", LET_BE)
def test_a_number_under_its_own_words_is_let_be(source: str) -> None:
    assert found(rule, source) == []


def test_in_another_language_nothing_is_known() -> None:
    assert found(rule, OBJECTED[0], language="fr") == []
