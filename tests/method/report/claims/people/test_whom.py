"""Whom: the noun by which a sentence takes up somebody without a name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.people.whom import acts_for_others, serves, taken_up, the_only_one


@pytest.mark.parametrize(
    "words",
    [
        "said Anton Brell, a fisherman on the island of Senn whose wife died there",
        "The account of Mara Dunn, a former welder, was read out.",
        "(Ilse Varn, 41, a nurse, told us the same.)",
        "A woman, Ana Lund, was held in Mott.",
    ],
)
def test_whoever_is_on_the_record_is_not_without_a_name(words: str) -> None:
    assert taken_up(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "In Alder Row Lane, a woman said so.",
        "At Upper Kell, a welder was beaten.",
        "On Monday a fisherman from Senn told us of it.",
    ],
)
def test_a_place_before_the_noun_names_nobody(words: str) -> None:
    assert taken_up(words)


def test_an_officer_counts_who_asked_not_to_be_named() -> None:
    words = "One inspector who asked not to be named told us of it."
    assert taken_up(words) is None
    assert taken_up(words, of_office=True)


def test_the_only_one_of_a_kind_is_found() -> None:
    found = the_only_one("The only midwife in Tarrow described the search.", guarded=False)
    assert found is not None
    assert found["words"] == "midwife"


def test_those_who_work_for_the_inquiry_are_told_from_those_it_heard() -> None:
    assert serves("It was held with an interpreter.", 17, 31, "interpreter")
    assert not serves("We spoke with an interpreter.", 14, 28, "interpreter")
    assert acts_for_others("judge")
    assert not acts_for_others("potter")


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_inside_its_bounds(words: str) -> None:
    found = taken_up(words)
    assert found is None or 0 <= found.start() <= found.end() <= len(words)
