"""Words for people."""

from __future__ import annotations

import pytest

from probata.method.report.english.people import speaks_of_interviewees


@pytest.mark.parametrize(
    "words", ["of the interviewees", "people interviewed", "those who answered", "who told the Inquiry", "a witness"]
)
def test_words_for_people_who_gave_accounts(words: str) -> None:
    assert speaks_of_interviewees(words)


@pytest.mark.parametrize("words", ["residents of the province", "people who were held", "an inter view"])
def test_words_for_people_at_large(words: str) -> None:
    assert not speaks_of_interviewees(words)
