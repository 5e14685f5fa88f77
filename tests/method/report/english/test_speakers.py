from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.english.speakers import Kind, before, behind, is_law, telling_words


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("The deputy minister of the interior said: ", Kind.OFFICE),
        ("The company's lawyer insisted: ", Kind.OFFICE),
        ("The general's driver told us: ", Kind.UNKNOWN),
        ("According to the mayor, ", Kind.OFFICE),
        ("Oskar Vell said: ", Kind.NAMED),
        ("Residents said: ", Kind.PERSON),
        ("An interviewee said: ", Kind.INTERVIEWED),
        ("A former minister said: ", Kind.UNKNOWN),
        ("The Inquiry reported: ", Kind.UNKNOWN),
    ],
)
def test_the_speaker_before_a_quotation_has_a_kind(lead: str, kind: Kind) -> None:
    found = before(lead)
    assert found is not None
    assert found.kind is kind


def test_the_speaker_behind_a_quotation_is_found() -> None:
    found = behind(", said the ambassador.", 10)
    assert found is not None
    assert (found.words, found.start, found.kind) == ("the ambassador", 17, Kind.OFFICE)


def test_words_without_a_speaker_name_nobody() -> None:
    assert before("The words are these: ") is None
    assert behind(" and nothing else.", 0) is None


def test_laws_and_telling_words_are_known_by_their_titles() -> None:
    assert is_law("Decree No. 44 of 2 March 2019")
    assert not is_law("The Reaches Gazette, 12 April 2019")
    assert telling_words("The Reaches Gazette, 12 April 2019") == {"reaches", "gazette", "12", "2019"}


@settings(deadline=None)
@given(st.text())
def test_any_words_can_be_looked_at(words: str) -> None:
    for found in (before(words), behind(words, 0)):
        assert found is None or found.kind in Kind
