"""Papers that words name and sentences rest on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.sources.papers import name_words, other_paper, papers, papers_named


@pytest.mark.parametrize(
    ("words", "kind", "owner"),
    [
        ("The mill owner's diary describes the flood.", "diary", "The mill owner"),
        ("Her annual report devotes a page to it.", "yearly", "Her"),
        ("According to the minutes, nobody spoke.", "minutes", ""),
        ("The ledger of the cooperative lists 14 payments.", "ledger", "the cooperative"),
        ("The union's register, kept since 1990, names 60 men.", "ledger", "The union"),
    ],
)
def test_a_sentence_rests_on_a_paper_that_speaks(words: str, kind: str, owner: str) -> None:
    [one] = papers_named(words)
    assert (one.kind, one.owner) == (kind, owner)


@pytest.mark.parametrize(
    "words", ["Letters came late.", "The report describes it.", "He signed the contract.", "This report counts 9."]
)
def test_a_paper_that_is_told_of_is_no_source(words: str) -> None:
    assert papers_named(words) == ()


def test_papers_of_other_kinds_are_told_apart_unless_one_may_hold_the_other() -> None:
    assert other_paper(papers("a diary"), papers("Ledger of 1998"))
    assert not other_paper(papers("a diary"), papers("logbook"))
    assert not other_paper(papers("a diary"), papers("box 7"))
    assert papers("Annual Report") >= {"yearly", "report"}


def test_a_name_is_known_by_its_words() -> None:
    assert name_words("the Harbour Master's late diary") == {"harbour", "master", "diary"}


@settings(deadline=None)
@given(st.text(max_size=120))
def test_every_paper_stands_in_its_words(words: str) -> None:
    assert all(one.words.split()[-1] in words for one in papers_named(words))
