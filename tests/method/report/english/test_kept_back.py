from __future__ import annotations

import pytest

from probata.method.report.english.kept_back import SUMMED_UP, WITHHELD, for_safety, is_annexed


@pytest.mark.parametrize(
    "words", ["The answer was not annexed.", "We do not print the reply.", "No answer is annexed."]
)
def test_what_is_kept_back_is_known(words: str) -> None:
    assert any(one.search(words) for one in WITHHELD)


@pytest.mark.parametrize("words", ["The answer has been shortened.", "Extracts from its answer are annexed."])
def test_what_is_cut_is_known(words: str) -> None:
    assert any(one.search(words) for one in SUMMED_UP)
    assert not is_annexed(words)


@pytest.mark.parametrize("words", ["It is annexed.", "It stands in the annex.", "The annex contains the answer."])
def test_what_is_annexed_is_known(words: str) -> None:
    assert is_annexed(words)


@pytest.mark.parametrize("words", ["It is not annexed.", "It was too long to be annexed.", "Extracts are annexed."])
def test_a_denial_and_a_part_are_no_annex(words: str) -> None:
    assert not is_annexed(words)


def test_a_reason_of_safety_is_known() -> None:
    assert for_safety("since it would endanger people")
    assert not for_safety("since it is long")
