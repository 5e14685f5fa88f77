"""Whether a named source can be the one that a note cites."""

from __future__ import annotations

import pytest

from probata.method.report.claims.sources.source_cited import source_cited
from probata.method.report.claims.sources.source_fit import apart, excludes, fits
from probata.method.report.claims.sources.sourced import sources_named


def _excluded(words: str, note: str) -> bool:
    cited, named = source_cited(note), sources_named(words)
    assert cited is not None
    assert named
    return all(excludes(one, cited) for one in named)


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("The harbour master's diary names seven.", "Guild of Pilots, Ledger of 1998, fol. 6"),
        ("The Evening Tide reported the theft.", "Meteorological Institute, Weather of the Coast, vol. 3"),
        ("The account contains this sentence: “He left.”", "Ministry of Mines, letter of 4 May 2020"),
        ("The Lamp Circle's report counts 12 villages.", "Ministry of Roads, Bulletin 3/2017"),
        ("Her annual report devotes a page to it.", "Interview, September 2021"),
    ],
)
def test_another_kind_paper_or_owner_is_excluded(words: str, note: str) -> None:
    assert _excluded(words, note)


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("The harbour master's diary names seven.", "Harbour master's ledger, fol. 6"),
        ("The mill owner's diary describes it.", "Interview with the mill owner's son"),
        ("The Mayor told us that it was safe.", "Interview, May 2019"),
        ("The contract lists nine duties.", "Interview with a nurse, May 2019"),
        ("The Government's letter says so.", "Ministry of Labour, letter of 4 May 2019"),
    ],
)
def test_what_may_be_meant_is_not(words: str, note: str) -> None:
    assert not _excluded(words, note)


def test_two_papers_of_different_people_are_apart_and_do_not_fit() -> None:
    [diary], [register] = sources_named("The abbot's diary says so."), sources_named("The customs roll lists it.")
    assert apart(diary, register)
    assert not fits(diary, register)
    assert fits(diary, diary)
