"""Qualifications: the longest words at each place, with kind and rank."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements.qualifications import Qualified, qualifications


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The claims appear to be credible.", "appear to be credible", Qualified.ALLEGATION),
        ("This may constitute a crime.", "may constitute", Qualified.LABEL),
        ("the alleged theft", "alleged", Qualified.ALLEGATION),
        ("There are credible indications of theft.", "credible indications of", Qualified.ALLEGATION),
        ("It is reasonable to conclude that he left.", "reasonable to conclude that", Qualified.FACT),
        ("It is not in a position to confirm the number.", "not in a position to confirm", Qualified.LIMIT),
        ("The plans may include elements of force.", "may include elements of", Qualified.ALLEGATION),
        ("This does not allow firm conclusions.", "does not allow firm conclusions", Qualified.LIMIT),
        ("He was probably there.", "probably", Qualified.FACT),
    ],
)
def test_qualifying_words_are_found_whole(text: str, words: str, kind: Qualified) -> None:
    assert [(one.words, one.kind) for one in qualifications(text)] == [(words, kind)]


@pytest.mark.parametrize(
    "text", ["The gate was shut.", "He was supposed to be there.", "It was confirmed by the board."]
)
def test_plain_words_are_none(text: str) -> None:
    assert qualifications(text) == ()


@pytest.mark.parametrize(
    ("weaker", "stronger"),
    [
        ("indications of theft", "credible indications of theft"),
        ("credible indications of theft", "credible evidence of theft"),
        ("may constitute theft", "constitutes theft"),
        ("reasonable to conclude that he left", "it is clear that he left"),
    ],
)
def test_ranks_keep_the_order_of_one_kind(weaker: str, stronger: str) -> None:
    [one], [other] = qualifications(weaker), qualifications(stronger)
    assert one.kind is other.kind
    assert one.rank < other.rank


@settings(deadline=None)
@given(st.text(max_size=200))
def test_nothing_raises_and_nothing_overlaps(text: str) -> None:
    found = qualifications(text)
    assert all(one.span.of(text) == one.words for one in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
