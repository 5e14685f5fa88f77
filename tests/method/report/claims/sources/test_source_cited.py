"""The source that a note cites."""

from __future__ import annotations

import pytest

from probata.method.report.claims.sources.source_cited import is_rider, source_cited
from probata.method.report.claims.sources.sourced import Kind


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Saltmarsh interview, by phone, May 2022", Kind.PERSON),
        ("Account given to the Commission in May 2019", Kind.PERSON),
        ("The Evening Tide, 9 May 2018, p. 3", Kind.PRESS),
        ("Guild of Pilots, Ledger of 1998, fol. 6", Kind.PAPER),
        ("Ombudsman of Lun, Annual Report 2020", Kind.OFFICE),
    ],
)
def test_a_note_cites_a_source_of_a_kind(note: str, kind: Kind) -> None:
    cited = source_cited(note)
    assert cited is not None
    assert (cited.kind, cited.text) == (kind, note)


def test_an_interview_in_the_press_is_no_interview_of_ours() -> None:
    assert source_cited("Radio interview with the minister, 4 May 2018") is None


def test_what_only_says_more_of_the_source_before_is_a_rider() -> None:
    assert is_rider("in translation")
    assert not is_rider("medical records on file")
    assert not is_rider("Ministry of Water")
