"""alike: which words two sayings may share, and how much that says."""

import pytest

from probata.method.statements.alike import alike, stem, weight


@pytest.mark.parametrize(
    ("one", "other"), [("leases", "lease"), ("planned", "planning"), ("policies", "policy"), ("removed", "removing")]
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_a_short_word_keeps_its_letters() -> None:
    assert stem("bus") == "bus"


def test_words_that_translators_put_for_one_another_are_alike_and_others_are_not() -> None:
    assert alike("assassin") == alike("killer")
    assert alike("unlawful") == alike("illegal")
    assert alike("boat") != alike("road")


def test_little_words_weigh_nothing_and_common_ones_half() -> None:
    assert (weight("the"), weight("government"), weight("accomplice")) == (0.0, 0.5, 1.0)
