from __future__ import annotations

import pytest

from probata.method.report.claims.reading.facts import facts
from probata.method.report.claims.retold.definite import Definite, definite, phrase_end
from tests.method.report.world import bound


def _first(sentence: str) -> Definite | None:
    return next((found for one in facts(bound(f"{sentence}\n")) if (found := definite(one)) is not None), None)


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("The 22 deaths on the bridge could have been prevented.", "The 22 deaths on the bridge "),
        ("The 9 graves that have been opened must be kept.", "The 9 graves that have been opened "),
        ("Nothing in the 76 archives that we visited speaks of it.", "Nothing in the 76 archives that we visited "),
        ("The owners of the 12 houses destroyed in Merl have left.", "The owners of the 12 houses destroyed in Merl "),
        ("The 12 men arrested in May were let go.", "The 12 men arrested in May "),
        ("The 12 men fled, and nobody followed.", "The 12 men "),
    ],
)
def test_a_phrase_ends_before_the_verb_of_its_clause(sentence: str, phrase: str) -> None:
    noun = next(one for one in ("deaths", "graves", "archives", "houses", "men") if one in sentence)
    assert sentence[: phrase_end(sentence, sentence.index(noun) + len(noun))] == phrase


def test_only_the_phrase_says_what_is_counted() -> None:
    found = _first("The 22 deaths on the bridge could have been prevented by a rail.")
    assert found is not None
    assert (found.fact.said, found.bare, found.here) == (frozenset(("bridg",)), False, False)
    assert found.act


def test_a_phrase_may_point_at_the_report() -> None:
    found = _first("The 41 deaths recorded here are a minimum.")
    assert found is not None
    assert (found.here, found.bare) == (True, False)
    own = _first("The 14 graves that we visited are empty.")
    assert own is not None
    assert own.here


def test_a_phrase_may_say_nothing_but_its_noun() -> None:
    found = _first("The 53 nurses told us the same.")
    assert found is not None
    assert found.bare


def test_what_is_told_for_the_first_time_takes_nothing_up() -> None:
    assert _first("Police arrested 31 people at the market.") is None
    assert _first("About 31 people were arrested.") is None
    assert _first("The other 31 people were let go.") is None


def test_a_word_of_hundreds_of_letters_is_read_as_any_other() -> None:
    each = [definite(one) for one in facts(bound(f"Forty gates of {'ab9' * 200} closed in the valley.\n"))]
    assert each == [None]
