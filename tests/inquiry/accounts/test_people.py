"""The people of an inquiry: who may be one of a number, the lexicon of names, and words that a report may print."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from probata.inquiry.accounts import people
from probata.inquiry.entry.door import Opened, look
from probata.method.testimony.model import Use
from probata.record.errors import BadInput, BadUse
from tests.interviewing import CODEBOOK, MAPPING, NAMES, PHONES, changed, take, without_compartments, write

TODAY = date(2022, 3, 1)


def _people(opened: Opened) -> people.People:
    with look(opened) as connection:
        found = people.people(connection)
    assert found is not None
    return found


def test_without_interviews_there_is_nobody(opened: Opened) -> None:
    with look(opened) as connection:
        assert people.people(connection) is None


def test_a_public_number_holds_only_those_who_said_yes_to_it(heard: Opened) -> None:
    known = _people(heard)
    assert known.allowed(Use.PUBLIC, TODAY) == (*[True] * 9, False, False, True)
    assert known.allowed(Use.INTERNAL, TODAY) == (True,) * 12
    assert known.allowed(Use.INTERNATIONAL_COURT, TODAY) == (False,) * 12  # nobody was asked


def test_a_codebook_can_say_that_internal_analysis_covers_being_one_of_a_number(opened: Opened, tmp_path: Path) -> None:
    book = CODEBOOK.replace("threshold = 3", 'threshold = 3\nnumbers_need = "internal analysis"')
    take(opened, write(tmp_path / "in", changed({("Q-11", "Inside"): "no"}), codebook=book))
    assert _people(opened).allowed(Use.PUBLIC, TODAY) == (*[True] * 10, False, True)


def test_consent_that_has_run_out_is_none(opened: Opened, tmp_path: Path) -> None:
    mapping = MAPPING.replace('age = "Age"', 'expires = "Age"')
    table = [[*row[:5], "2022-02" if n else row[5], *row[6:]] for n, row in enumerate(changed({}))]
    take(opened, write(tmp_path / "in", table, mapping=mapping))
    known = _people(opened)
    assert not any(known.allowed(Use.PUBLIC, TODAY))
    assert all(known.allowed(Use.INTERNAL, TODAY))


def test_the_lexicon_finds_every_name_and_number_and_prints_nothing(heard: Opened) -> None:
    with look(heard) as connection:
        lexicon = people.lexicon(heard, connection)
    for marker in (*NAMES, *PHONES):
        assert lexicon.find(f"somebody called {marker.upper()} there")
        assert marker not in repr(lexicon)
    assert lexicon.find("Nobody is named in this sentence.") == ()


def test_without_the_compartments_nothing_that_leaves_can_be_looked_through(heard: Opened) -> None:
    with look(heard) as connection, pytest.raises(BadInput, match="12 of the 12 compartments with names are not yours"):
        people.lexicon(without_compartments(heard), connection, whole=True)


@pytest.mark.parametrize("words", ["the account of Zestervane", "+000-777-400913", "interview Q-04", "(q-04)"])
def test_words_that_a_report_would_print_name_nobody(heard: Opened, words: str) -> None:
    with pytest.raises(BadUse, match="name somebody") as raised:
        people.check_printable(heard, words, "--title")
    assert words not in str(raised.value)


@pytest.mark.parametrize("words", ["", "Decree No. 4 of 2 March", "an account of the quarry", "Q-044"])
def test_other_words_may_be_printed(heard: Opened, words: str) -> None:
    people.check_printable(heard, words, "--title")


def test_today_is_never_earlier_than_the_real_day_whatever_a_build_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1646128800")
    assert people.today() > TODAY
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "32503680000")
    assert people.today().year == 3000
