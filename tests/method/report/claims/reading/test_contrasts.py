from __future__ import annotations

import pytest

from probata.method.report.claims.reading.contrasts import contrasted, contrasting, labels, other_labels
from probata.method.report.claims.reading.phrase import words_of


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("northern", "southern", True), ("northern", "northern", False), ("northern", "second", False)],
)
def test_words_of_one_kind_are_told_apart(one: str, other: str, apart: bool) -> None:
    assert contrasted(frozenset({one}), frozenset({other})) is apart


def test_labels_tell_one_of_a_kind_from_another() -> None:
    assert labels("He lay in Ward 6 of Block C") == {"ward": "6", "block": "C"}
    assert other_labels("in Ward 6", "in Ward 9")
    assert not other_labels("in Ward 6", "in Block C")


def test_a_word_that_stands_against_others_is_known() -> None:
    assert [one.plain for one in words_of("The northern mill") if contrasting(one)] == ["northern"]
