"""alike: which words two sayings may share, and how much that says."""

import pytest

from probata.method.statements.alike import alike, american, past, stem, weight


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


@pytest.mark.parametrize(
    ("british", "american_"),
    [
        ("organisation", "organization"),
        ("analysed", "analyzed"),
        ("neighbours", "neighbors"),
        ("centre", "center"),
        ("travelled", "traveled"),
        ("catalogues", "catalogs"),
        ("defence", "defense"),
        ("haemorrhage", "hemorrhage"),
    ],
)
def test_british_and_american_spelling_are_alike(british: str, american_: str) -> None:
    assert american(british) == american_
    assert alike(british) == alike(american_)


@pytest.mark.parametrize("word", ["rise", "promise", "our", "four", "hour", "enterprise", "crisis", "wise", "paint"])
def test_words_that_only_look_british_stay(word: str) -> None:
    assert american(word) == word


def test_a_verb_and_its_irregular_past_are_alike() -> None:
    assert alike("sold") == alike("sell")
    assert past("sold")
    assert past("closed")
    assert not past("close")
    assert not past("need")
