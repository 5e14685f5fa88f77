"""A file that does not fit what the inquiry holds is refused with every fault, before anything is taken in."""

from __future__ import annotations

import pytest

from probata.inquiry.entry.door import Opened
from probata.inquiry.records.finding_files import handles, house_instruments, written
from probata.inquiry.records.fitting import check_fits
from probata.inquiry.records.known import known
from probata.record.errors import BadInput
from tests.inquiry.finding import ALL, IDENTITY

_SAME = '[[same_witness]]\nplace = "leave"\ninterview = "Q-02"\nanswer = "no"\nby = "N"\nreason = "r"\n'


def fits(opened: Opened, text: str) -> None:
    made = written("f.toml", text, house_instruments())
    check_fits(made, known(opened, handles(made.file)))


def test_what_fits_is_let_in(saved: Opened) -> None:
    fits(saved, ALL + _SAME)


def test_every_fault_is_told_with_its_table(saved: Opened) -> None:
    with pytest.raises(BadInput) as caught:
        fits(saved, (ALL + _SAME.replace("Q-02", "Q-99")).replace('"tablets"', '{ from = "tablets", as = "estimate" }'))
    assert "2 things do not fit" in caught.value.message
    assert "[findings.F2]" in caught.value.message
    assert "[[same_witness]]" in caught.value.message


def test_a_person_is_told_by_number(saved: Opened) -> None:
    with pytest.raises(BadInput) as caught:
        fits(
            saved,
            ALL.replace(
                'rests_on = [{ from = "leave", as = "the text itself" }]\nfindings', 'rests_on = ["x"]\nfindings'
            ),
        )
    assert "person 1" in caught.value.where
    assert IDENTITY not in str(caught.value)
