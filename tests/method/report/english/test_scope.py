from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.english.scope import Lost, lost_before, lost_behind


@pytest.mark.parametrize(
    ("out", "kept", "lost"),
    [
        ("Nobody was ", "kept there for long", Lost("Nobody", "denial")),
        ("Perhaps ", "the soup made them ill", Lost("Perhaps", "doubt")),
        ("If it rained, ", "they kept us in the shed", Lost("If", "condition")),
        ("about ", "12,000 places were built", Lost("about", "limit")),
        ("I heard nothing, but ", "they beat him", None),
        ("I will never forget that ", "they beat him", None),
        ("", "they beat him", None),
    ],
)
def test_what_was_left_out_before_words_is_told_with_how_it_held_them(out: str, kept: str, lost: Lost | None) -> None:
    assert lost_before(out, kept, inside=False) == lost


def test_a_condition_behind_a_whole_clause_is_lost_and_behind_a_piece_of_one_is_not() -> None:
    assert lost_behind(" unless the director objects.", "", whole=True) == Lost("unless", "condition")
    assert lost_behind(" unless the director objects.", "", whole=False) is None


def test_a_claim_that_is_denied_behind_it_is_lost() -> None:
    assert lost_behind(" is not true.", "That ", whole=False) == Lost("not", "denial")
    assert lost_behind(" is true.", "That ", whole=False) is None


@settings(deadline=None)
@given(st.text(), st.text(), st.booleans())
def test_any_words_can_be_looked_at(out: str, kept: str, inside: bool) -> None:
    for lost in (lost_before(out, kept, inside=inside), lost_behind(out, kept, whole=inside)):
        assert lost is None or lost.word


def test_a_kept_clause_with_a_subject_of_its_own_owes_nothing_to_a_nobody_before_it() -> None:
    assert lost_before("No keeper laid a hand on anybody, and ", "bread was cut for nobody", inside=False) is None
    assert lost_before("Nobody was beaten and ", "kept there", inside=False) is not None


def test_a_nobody_holds_its_own_clause_and_not_the_next_one() -> None:
    before = "Nobody is forced to remain on board, and "
    assert lost_before(before, "every man may ask for his passport", inside=False) is None
    assert lost_before(before, "kept from his passport", inside=False) is not None


def test_a_denial_holds_both_of_two_things_that_it_denies() -> None:
    assert lost_before("He denied that cards were kept and that ", "men were struck with ropes", inside=False) == Lost(
        "denied", "denial"
    )
    assert lost_before("He said that cards were kept and that ", "men were struck with ropes", inside=False) is None
